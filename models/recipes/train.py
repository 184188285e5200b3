"""Trains reference models: `python train.py` all of them, `python train.py NAME ...` some, `--quick` with a fiftieth of the budget."""

import argparse
from pathlib import Path

import torch

from recipes.loop import train, trained
from recipes.objectives import Context
from recipes.runs import RUNS, Run, quick

HERE = Path(__file__).resolve().parent


def closure(names: list[str], runs: dict[str, Run]) -> list[Run]:
    """The named runs (all when none is named) with what they need, in the order of `RUNS`."""
    unknown = [name for name in names if name not in runs]
    if unknown:
        raise SystemExit(f"There is no run named {', '.join(unknown)}. Runs: {', '.join(runs)}.")
    wanted = set(names or runs)
    wanted |= {runs[name].needs for name in wanted if runs[name].needs}
    return [run for run in runs.values() if run.name in wanted]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--quick", action="store_true", help="a fiftieth of the budget, in a folder of its own")
    parser.add_argument("--work", type=Path, default=HERE / ".runs", help="checkpoints and logs (default: .runs beside this file)")
    parser.add_argument("--threads", type=int, default=1, help="threads of this process; two processes of one thread are faster than one of two")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    runs = {run.name: quick(run) if arguments.quick else run for run in RUNS}
    work = arguments.work / "quick" if arguments.quick else arguments.work
    context = Context(cache=arguments.work / "data", network_of=lambda name: trained(work, runs[name], context))
    for run in closure(arguments.names, runs):
        train(run, work, context)


if __name__ == "__main__":
    main()
