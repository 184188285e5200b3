"""A sweep on the API."""

from __future__ import annotations

import json
import sys
import time
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Iterator, Mapping, Sequence
from urllib.parse import quote

from . import _frames
from .ask import Ask
from ._transport import Query, Transport
from .errors import SweepFailed

if TYPE_CHECKING:
    import pandas

ENDED = frozenset({"completed", "completed_with_gaps", "failed", "cancelled"})
WITHOUT_RESULTS = frozenset({"failed", "cancelled"})

FIRST_POLL_S = 0.5
LONGEST_POLL_S = 5.0
PAGE = 500


@dataclass(frozen=True)
class Cells:
    """How many cells a sweep has, and how many of them are done."""

    total: int
    complete: int
    failed: int
    reused: int
    """Complete before the sweep began."""

    def __str__(self) -> str:
        failed = f", {self.failed} failed" if self.failed else ""
        return f"{self.complete} of {self.total} cells{failed}"


class Sweep:
    """A sweep as it was last seen; `refresh()` looks again."""

    def __init__(self, transport: Transport, row: Mapping[str, Any]) -> None:
        self._transport = transport
        self._row = row

    @property
    def id(self) -> str:
        return str(self._row["id"])

    @property
    def name(self) -> str:
        return str(self._row["name"])

    @property
    def state(self) -> str:
        """planning, running, paused, completed, completed_with_gaps, failed or cancelled."""
        return str(self._row["state"])

    @property
    def ended(self) -> bool:
        return self.state in ENDED

    @property
    def progress(self) -> Cells:
        return Cells(**{name: int(self._row["cells"][name]) for name in Cells.__dataclass_fields__})

    @property
    def row(self) -> Mapping[str, Any]:
        """All that the API said of it."""
        return self._row

    def __repr__(self) -> str:
        return f"<Sweep {self.name!r} {self.id}: {self.state}, {self.progress}>"

    def refresh(self) -> Sweep:
        """Looks again. Returns itself."""
        self._row = self._transport.get(self._path())
        return self

    def wait(self, timeout: float | None = None, progress: bool | Callable[[Sweep], None] = True) -> Sweep:
        """
        Waits until the sweep has ended, and returns itself.

        progress: True writes a line to standard error while it waits, False nothing; a function is called with the sweep at every look.
        Raises SweepFailed when it failed or was cancelled, TimeoutError after `timeout` seconds, in which the sweep goes on.
        """
        show = _report if progress is True else (progress or _ignore)
        deadline = None if timeout is None else time.monotonic() + timeout
        pause = FIRST_POLL_S
        self.refresh()
        show(self)
        while not self.ended:
            if deadline is not None and time.monotonic() >= deadline:
                raise TimeoutError(f"{self!r} has not ended within {timeout} s")
            left = pause if deadline is None else min(pause, max(0.0, deadline - time.monotonic()))
            time.sleep(left)
            pause = min(LONGEST_POLL_S, pause * 1.5)
            self.refresh()
            show(self)
        if self.state in WITHOUT_RESULTS:
            raise SweepFailed(f"{self!r}: {self._row.get('error') or self.state}")
        return self

    def cells(self, **filters: Any) -> Iterator[dict[str, Any]]:
        """
        Its cells as the API lists them, page by page.

        filters: data, architecture, space, sampler, model, steps, seed and state, each one value or a list; sort, order, min, max.
        """
        return self._transport.pages(self._path("/cells"), filters, PAGE)

    def results(self, **filters: Any) -> pandas.DataFrame:
        """
        One row a cell, failed and pending ones included: attributes, then value, `_se` and `_expected` of each metric. Needs pandas.

        filters: as for `cells`, without sort, order, min and max, e.g. `state="complete"`.
        """
        with self._transport.open("GET", self._path("/export.csv"), filters) as answer:
            return _frames.cells_frame(answer)

    def curves(self, y: str, x: str = "nfe", **filters: Any) -> pandas.DataFrame:
        """One row a point of the curves of metric `y` over `x` (steps, nfe, flops, ...), pooled over seeds. Needs pandas."""
        query: Query = {**filters, "x": x, "y": y}
        return _frames.curves_frame(self._transport.get(self._path("/curves"), query))

    def ask(self, point: Mapping[str, str | int], idempotency_key: str | None = None) -> Ask:
        """
        Adds a point to a sweep with `search: {method: ask}`: it is run with every seed of the sweep, unless the sweep has it already.

        point: values of the axes data, architecture, space, model, steps and sampler; what the others leave no choice of may be left out.
        Raises ApiError for a point that is not in the grid of the sweep, or when the sweep is closed.
        """
        return self.ask_all([point], idempotency_key)

    def ask_all(self, points: Sequence[Mapping[str, str | int]], idempotency_key: str | None = None) -> Ask:
        """As `ask`, for several points at once, at most 100."""
        body = json.dumps({"points": [dict(point) for point in points]}).encode()
        key = idempotency_key or str(uuid.uuid4())
        return Ask(self._transport, self._path("/asks"), self._transport.post(self._path("/asks"), body, idempotency_key=key))

    def close(self) -> Sweep:
        """Ends the asking: the sweep ends when its cells are decided. Returns itself."""
        self._transport.post(self._path("/close"), b"{}")
        return self.refresh()

    def cancel(self) -> Sweep:
        """Stops it; complete cells stay. Returns itself."""
        self._transport.post(self._path("/cancel"), b"{}", idempotency_key=str(uuid.uuid4()))
        return self.refresh()

    def _path(self, below: str = "") -> str:
        return f"/v1/sweeps/{quote(self.id, safe='')}{below}"


def _ignore(_: Sweep) -> None:
    return None


def _report(sweep: Sweep) -> None:
    """One line that is written over; in a file or a pipe, only its last state."""
    line = f"{sweep.name}: {sweep.state}, {sweep.progress}"
    if sweep.ended:
        print(f"\r\033[K{line}" if _live() else line, file=sys.stderr)
    elif _live():
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)


def _live() -> bool:
    """True in a terminal and in a notebook, which both write over a line."""
    return sys.stderr.isatty() or "ipykernel" in sys.modules
