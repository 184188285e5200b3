"""The way in."""

from __future__ import annotations

import json
import os
import uuid
from pathlib import Path
from typing import Any, Iterator, Mapping
from urllib.parse import quote

from ._transport import USUAL_ATTEMPTS, Transport
from .sweep import Sweep

Spec = Mapping[str, Any]
"""A sweep spec as docs/sweep.schema.json describes it."""

PAGE = 100


class Client:
    """
    An Entroscope API and the key with which it is used.

    url, key: ENTROSCOPE_URL and ENTROSCOPE_API_KEY where they are left out.
    timeout: seconds without a byte after which a request is given up.
    attempts: at a request that the API does not answer or asks to repeat later; every request may be repeated.
    """

    def __init__(
        self, url: str | None = None, key: str | None = None, *, timeout: float = 60.0, attempts: int = USUAL_ATTEMPTS
    ) -> None:
        address = _given(url, "url", "ENTROSCOPE_URL")
        self._transport = Transport(address, _given(key, "key", "ENTROSCOPE_API_KEY"), timeout, attempts)

    def plan(self, spec: Spec | os.PathLike[str]) -> dict[str, Any]:
        """What a spec would run and cost; starts nothing. Raises ApiError, whose `errors` point at all that is wrong with it."""
        plan: dict[str, Any] = self._transport.post("/v1/sweeps/plan", *_body_of(spec))
        return plan

    def submit(self, spec: Spec | os.PathLike[str], idempotency_key: str | None = None) -> Sweep:
        """
        Starts a sweep.

        spec: a mapping, or the path of a YAML or JSON file.
        idempotency_key: calls with the same key and spec give the same sweep; left out, every call starts one, once.
        Raises ApiError, whose `errors` point at all that is wrong with the spec.
        """
        body, content_type = _body_of(spec)
        return Sweep(
            self._transport,
            self._transport.post("/v1/sweeps", body, content_type, idempotency_key or str(uuid.uuid4())),
        )

    def sweep(self, id: str) -> Sweep:
        """A sweep by its id."""
        return Sweep(self._transport, self._transport.get(f"/v1/sweeps/{quote(id, safe='')}"))

    def sweeps(self) -> Iterator[Sweep]:
        """The sweeps of the team, newest first."""
        for row in self._transport.pages("/v1/sweeps", {}, PAGE):
            yield Sweep(self._transport, row)


def _given(value: str | None, name: str, variable: str) -> str:
    found = value or os.environ.get(variable)
    if not found:
        raise ValueError(f"give the client a {name}, or set {variable}")
    return found


def _body_of(spec: Spec | os.PathLike[str]) -> tuple[bytes, str]:
    if isinstance(spec, Mapping):
        return json.dumps(spec).encode(), "application/json"
    path = Path(spec)
    return path.read_bytes(), "application/json" if path.suffix == ".json" else "application/yaml"
