"""Points of a sweep that an optimiser asks for."""

from __future__ import annotations

import time
from typing import Any, Mapping, Sequence

from ._transport import Transport
from .errors import SweepFailed

FIRST_POLL_S = 0.1
LONGEST_POLL_S = 2.0


class Ask:
    """Points that were asked for, as they were last seen; `refresh()` looks again."""

    def __init__(self, transport: Transport, path: str, row: Mapping[str, Any]) -> None:
        self._transport = transport
        self._path = path
        self._row = row

    @property
    def number(self) -> int:
        return int(self._row["number"])

    @property
    def done(self) -> bool:
        """True when all cells of its points are complete or failed."""
        return bool(self._row["state"] == "done")

    @property
    def points(self) -> Sequence[Mapping[str, Any]]:
        """In the order asked for: the values of the axes, cells, and metrics with value, se and cells."""
        points: Sequence[Mapping[str, Any]] = self._row["points"]
        return points

    def refresh(self) -> Ask:
        """Looks again. Returns itself."""
        self._row = self._transport.get(f"{self._path}/{self.number}")
        return self

    def tell(self, metric: str, timeout: float | None = None) -> float:
        """
        The value of a metric at the point, which is waited for: the mean over its complete cells.

        Raises SweepFailed when no cell of the point has the metric, or the sweep ended before it, TimeoutError after `timeout` seconds.
        """
        return self.tell_all(metric, timeout)[0]

    def tell_all(self, metric: str, timeout: float | None = None) -> list[float]:
        """As `tell`, for each point in the order asked for."""
        self._wait(timeout)
        return [_value_of(point, metric) for point in self.points]

    def _wait(self, timeout: float | None) -> None:
        deadline = None if timeout is None else time.monotonic() + timeout
        pause = FIRST_POLL_S
        while not self.done:
            if self._row["state"] == "withdrawn":
                raise SweepFailed(f"the sweep ended before the cells of ask {self.number} were decided")
            if deadline is not None and time.monotonic() >= deadline:
                raise TimeoutError(f"ask {self.number} is not done within {timeout} s")
            time.sleep(pause if deadline is None else min(pause, max(0.0, deadline - time.monotonic())))
            pause = min(LONGEST_POLL_S, pause * 1.5)
            self.refresh()


def _value_of(point: Mapping[str, Any], metric: str) -> float:
    measured = point["metrics"].get(metric)
    if measured is None:
        raise SweepFailed(f"{metric} is not measured at {dict(point)}")
    return float(measured["value"])
