"""The resumable training loop. An interrupted run goes on as if it had not been interrupted: its batches depend on (seed, iteration) alone."""

import copy
import csv
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from tqdm import tqdm

from .objectives import Context, objective
from .runs import Run

WARM_UP = 100
CHECKPOINT_SECONDS = 60
LOG_POINTS = 40
"""Held-out measurements over a run."""
LOG_ITERATIONS = 10
"""Iterations between two of them at least: in a quick run they would cost more than the training."""
DECAY = 0.998
"""Of the moving average of the weights, which is what is exported."""


def folder_of(work: Path, run: Run) -> Path:
    """Where a run keeps its checkpoint and log."""
    return work / run.name


def learning_rate(run: Run, iteration: int) -> float:
    """Linear warm-up, then a cosine down to a twentieth."""
    if iteration < WARM_UP:
        return run.learning_rate * (iteration + 1) / WARM_UP
    progress = (iteration - WARM_UP) / max(1, run.iterations - WARM_UP)
    return run.learning_rate * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * progress)))


def trained(work: Path, run: Run, context: Context) -> nn.Module:
    """The averaged network of a finished run, for evaluation. Raises FileNotFoundError when the run is not finished."""
    state = torch.load(folder_of(work, run) / "final.pt", weights_only=True)
    network = objective(run, context).network
    network.load_state_dict(state)
    return network.eval()


class Training:
    """Network, average, optimiser and log of one run, loaded from its checkpoint where there is one."""

    def __init__(self, run: Run, work: Path, context: Context):
        self.run, self.folder = run, folder_of(work, run)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.objective = objective(run, context)
        self.network = self.objective.network
        self.average = copy.deepcopy(self.network)
        decayed = [p for p in self.network.parameters() if p.ndim > 1]
        kept = [p for p in self.network.parameters() if p.ndim <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": 0.05}, {"params": kept, "weight_decay": 0.0}], lr=run.learning_rate, betas=(0.9, 0.98)
        )
        self.iteration, self.seconds = 0, 0.0
        self._load()

    def _load(self) -> None:
        path = self.folder / "checkpoint.pt"
        if not path.exists():
            return
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.iteration, self.seconds = state["iteration"], state["seconds"]

    def save(self) -> None:
        """Writes the checkpoint; a kill at any moment leaves the old one or the new one."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "iteration": self.iteration,
            "seconds": self.seconds,
        }
        torch.save(state, self.folder / "checkpoint.tmp")
        (self.folder / "checkpoint.tmp").replace(self.folder / "checkpoint.pt")

    def step(self) -> float:
        """One iteration. Returns the loss."""
        rng = np.random.default_rng([self.run.seed, self.iteration])
        for group in self.optimiser.param_groups:
            group["lr"] = learning_rate(self.run, self.iteration)
        loss = self.objective.loss(rng, self.iteration)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        decay = min(DECAY, (1 + self.iteration) / (10 + self.iteration))
        with torch.no_grad():
            for slow, fast in zip(self.average.state_dict().values(), self.network.state_dict().values()):
                if slow.dtype.is_floating_point:
                    slow.lerp_(fast, 1 - decay)
        self.iteration += 1
        return float(loss)

    def held_out(self) -> float:
        """The held-out measure of the averaged weights."""
        fast = copy.deepcopy(self.network.state_dict())
        self.network.load_state_dict(self.average.state_dict())
        self.network.eval()
        try:
            return self.objective.held_out()
        finally:
            self.network.load_state_dict(fast)
            self.network.train()

    def log(self, loss: float, held_out: float) -> None:
        path = self.folder / "log.csv"
        fresh = not path.exists()
        with open(path, "a", newline="") as file:
            writer = csv.writer(file)
            if fresh:
                writer.writerow(["iteration", "positions", "loss", "held_out", "unit", "seconds"])
            positions = self.iteration * self.run.batch * self.run.length
            writer.writerow([self.iteration, positions, f"{loss:.5f}", f"{held_out:.5f}", self.objective.unit, f"{self.seconds:.1f}"])


def train(run: Run, work: Path, context: Context) -> None:
    """Trains a run to its end, or from where it was interrupted; a finished one is left alone."""
    folder = folder_of(work, run)
    if (folder / "final.pt").exists():
        return
    training = Training(run, work, context)
    every = max(LOG_ITERATIONS, run.iterations // LOG_POINTS)
    last_save = time.monotonic()
    recent: list[float] = []
    with tqdm(total=run.iterations, initial=training.iteration, desc=run.name, unit="it", dynamic_ncols=True, mininterval=5) as bar:
        while training.iteration < run.iterations:
            # Time of this process's own CPU: on a shared machine the wall clock says nothing about cost.
            begin = time.process_time()
            recent.append(training.step())
            training.seconds += time.process_time() - begin
            bar.update()
            if training.iteration % every == 0 or training.iteration == run.iterations:
                training.log(sum(recent) / len(recent), training.held_out())
                recent.clear()
            if time.monotonic() - last_save > CHECKPOINT_SECONDS:
                training.save()
                last_save = time.monotonic()
    training.save()
    torch.save(training.average.state_dict(), folder / "final.tmp")
    (folder / "final.tmp").replace(folder / "final.pt")
    (folder / "checkpoint.pt").unlink()
