"""The kjv dataset: the King James Version as 27 symbols (space, a to z), split by contiguous blocks of verses."""

import gzip
from pathlib import Path

import numpy as np

DATASET = Path(__file__).resolve().parents[2] / "datasets" / "kjv"
SYMBOLS = " abcdefghijklmnopqrstuvwxyz"
VOCABULARY = len(SYMBOLS)
MASK = VOCABULARY
"""Id of the mask token and of the beginning of a sequence."""
LENGTH = 64
"""Characters in a window."""
BLOCK_VERSES = 200
"""Verses in a block; every 20th block is validation, the one after it test."""


def encode(text: str) -> np.ndarray:
    """Ids (uint8) of a text that consists of the 27 symbols."""
    table = np.full(128, 255, np.uint8)
    for index, symbol in enumerate(SYMBOLS):
        table[ord(symbol)] = index
    ids = table[np.frombuffer(text.encode("ascii"), np.uint8)]
    if (ids == 255).any():
        raise ValueError("the text has symbols other than a to z and space")
    return ids


def text(name: str) -> str:
    """The part `name` (train, validation or test): its verses joined by single spaces."""
    with gzip.open(DATASET / "verses.txt.gz", "rt", encoding="ascii") as file:
        verses = file.read().splitlines()
    remainders = {"train": range(18), "validation": (18,), "test": (19,)}[name]
    blocks = range(0, len(verses), BLOCK_VERSES)
    chosen = [verses[start : start + BLOCK_VERSES] for index, start in enumerate(blocks) if index % 20 in remainders]
    return " ".join(verse for block in chosen for verse in block)


def split(name: str) -> np.ndarray:
    """Ids of the part `name`."""
    return encode(text(name))


class Windows:
    """Windows of `LENGTH` characters that begin at a word, drawn uniformly."""

    def __init__(self, ids: np.ndarray):
        self.ids = ids
        begins = np.flatnonzero(ids[:-1] == 0) + 1
        self.begins = begins[begins + LENGTH <= len(ids)]

    def draw(self, rng: np.random.Generator, count: int) -> np.ndarray:
        """`count` windows, int64 (count, LENGTH)."""
        begins = self.begins[rng.integers(len(self.begins), size=count)]
        return self.ids[begins[:, None] + np.arange(LENGTH)].astype(np.int64)

    def held_out(self, count: int) -> np.ndarray:
        """The same `count` windows at every call, evenly spread, int64 (count, LENGTH)."""
        begins = self.begins[np.linspace(0, len(self.begins) - 1, count).astype(np.int64)]
        return self.ids[begins[:, None] + np.arange(LENGTH)].astype(np.int64)


HELD_OUT_WINDOWS = 1024


def held_out_items() -> np.ndarray:
    """The held-out items of the dataset as committed: windows of the test part, uint8 (1024, 64)."""
    return np.fromfile(DATASET / "held-out.bin", np.uint8).reshape(-1, LENGTH)


def write_held_out() -> None:
    """Writes the committed held-out file from the test part."""
    Windows(split("test")).held_out(HELD_OUT_WINDOWS).astype(np.uint8).tofile(DATASET / "held-out.bin")
