"""Writes datasets/kjv/verses.txt.gz from Debian's packages bible-kjv and bible-kjv-text (apt-get install bible-kjv).

The result is committed, so this is needed only to check where it comes from.
"""

import gzip
import re
import subprocess

from recipes.kjv import DATASET

FIRST_TO_LAST = "gen1:1-rev22:21"


def normalise(verse: str) -> str:
    """Lower case, letters only, words separated by one space."""
    return " ".join(re.sub(r"[^a-z]+", " ", verse.lower().replace("'", "")).split())


def main() -> None:
    command = ["bible", "-f", "-l", "400", FIRST_TO_LAST]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    verses = [normalise(line.split(" ", 1)[1]) for line in lines if re.match(r"^\w+\d+:\d+ ", line)]
    DATASET.mkdir(parents=True, exist_ok=True)
    # No time stamp in the header: the same text gives the same bytes.
    with open(DATASET / "verses.txt.gz", "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as file:
        file.write(("\n".join(verses) + "\n").encode("ascii"))
    print(f"{len(verses)} verses")


if __name__ == "__main__":
    main()
