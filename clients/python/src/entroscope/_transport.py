"""Requests to the API over HTTP, with the standard library alone."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, Any, Iterator, Mapping, Sequence
from urllib.parse import urlencode

from .errors import ApiError, Unreachable

Query = Mapping[str, "str | int | float | Sequence[str | int | float] | None"]

USUAL_ATTEMPTS = 5
"""Attempts at a request. All that this package sends may be repeated: reads, plans, and writes with an Idempotency-Key."""
FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 30.0
WORTH_ANOTHER_ATTEMPT = frozenset({429, 502, 503, 504})


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """The API does not redirect; whoever does must not get the key."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


class Transport:
    """Sends requests with a key to one API."""

    def __init__(self, url: str, key: str, timeout: float, attempts: int) -> None:
        self._url = url.rstrip("/")
        self._key = key
        self._timeout = timeout
        self._attempts = attempts
        self._opener = urllib.request.build_opener(_NoRedirects)

    def get(self, path: str, query: Query | None = None) -> Any:
        """The JSON that is answered."""
        with self.open("GET", path, query) as answer:
            return json.load(answer)

    def post(self, path: str, body: bytes, content_type: str = "application/json", idempotency_key: str | None = None) -> Any:
        """The JSON that is answered."""
        headers = {"content-type": content_type}
        if idempotency_key is not None:
            headers["idempotency-key"] = idempotency_key
        with self.open("POST", path, None, body, headers) as answer:
            return json.load(answer)

    def pages(self, path: str, query: Query, limit: int) -> Iterator[Any]:
        """The items of a listing, page by page as they are taken."""
        cursor: str | None = None
        while True:
            page = self.get(path, {**query, "cursor": cursor, "limit": limit})
            yield from page["items"]
            cursor = page["next"]
            if cursor is None:
                return

    def open(
        self,
        method: str,
        path: str,
        query: Query | None = None,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> HTTPResponse:
        """
        The open answer; the caller closes it.

        Raises ApiError when the API refuses, Unreachable when it does not answer, both after some attempts where another one may help.
        """
        parameters = {name: value for name, value in (query or {}).items() if value is not None}
        url = f"{self._url}{path}" + (f"?{urlencode(parameters, doseq=True)}" if parameters else "")
        sent = {"authorization": f"Bearer {self._key}", **(headers or {})}
        for attempt in range(1, self._attempts + 1):
            request = urllib.request.Request(url, data=body, headers=sent, method=method)
            wait = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (attempt - 1))
            try:
                answer: HTTPResponse = self._opener.open(request, timeout=self._timeout)
                return answer
            except urllib.error.HTTPError as error:
                with error:
                    refusal = ApiError(error.code, _problem_of(error))
                # A conflict that names a time is the same request, which an earlier attempt has sent and which is still carried out.
                again = error.code in WORTH_ANOTHER_ATTEMPT or (error.code == 409 and "retry-after" in error.headers)
                if not again or attempt == self._attempts:
                    raise refusal from None
                wait = _retry_after(error.headers.get("retry-after", ""), wait)
            except (OSError, HTTPException) as error:
                if attempt == self._attempts:
                    reason = getattr(error, "reason", error)
                    raise Unreachable(f"{self._url} does not answer ({reason}): is the API running, and is the address right?") from error
            time.sleep(wait)
        raise AssertionError("the last attempt returns or raises")


def _problem_of(error: urllib.error.HTTPError) -> Mapping[str, Any]:
    """The problem document of an answer; empty when it is none, e.g. that of a proxy."""
    try:
        problem = json.loads(error.read())
    except (ValueError, OSError, HTTPException):
        return {}
    return problem if isinstance(problem, dict) else {}


def _retry_after(text: str, otherwise: float) -> float:
    return min(LONGEST_WAIT_S, float(text)) if text.isdigit() else otherwise
