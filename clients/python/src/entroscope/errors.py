"""What can go wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping


@dataclass(frozen=True)
class FieldError:
    """One thing that is wrong with a request."""

    pointer: str
    """JSON pointer into the body, or the name of a parameter; empty for the whole body."""
    detail: str


class ApiError(Exception):
    """The API refused a request. `status` is the HTTP status, `errors` names every field that is wrong."""

    def __init__(self, status: int, problem: Mapping[str, Any]) -> None:
        self.status = status
        self.type: str = problem.get("type", "about:blank")
        self.title: str = problem.get("title", f"HTTP {status}")
        self.detail: str = problem.get("detail", "")
        self.request: str | None = problem.get("instance")
        """Names the request in the logs of the API."""
        self.errors = tuple(FieldError(error["pointer"], error["detail"]) for error in problem.get("errors", ()))
        fields = [f"  {error.pointer or '(whole document)'}: {error.detail}" for error in self.errors]
        # With fields, the detail only repeats or counts them.
        super().__init__("\n".join([f"{self.title}:", *fields]) if fields else f"{self.title}: {self.detail}".removesuffix(": "))


class Unreachable(ConnectionError):
    """The API does not answer."""


class SweepFailed(Exception):
    """A sweep that was waited for ended without its results: it failed or was cancelled."""
