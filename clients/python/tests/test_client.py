"""Against a running API: ENTROSCOPE_URL and ENTROSCOPE_API_KEY say where. tests/integration/python-client.test.ts starts one."""

import io
import json
import os
import re
import socket
import sys
import tempfile
import threading
import unittest
from contextlib import redirect_stderr
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from unittest import mock

import pandas

import entroscope
from entroscope import ApiError, Cells, Client, FieldError, SweepFailed, Unreachable

ROOT = Path(__file__).parent.parent
STEPS = [1, 2]
SEEDS = 2
SPEC = {
    "name": "from Python",
    "axes": {
        "data": ["m4"],
        "architecture": ["autoregressive", "masked-diffusion"],
        "space": ["token"],
        "steps": STEPS,
        "seed": {"from": 1, "count": SEEDS},
    },
    "samples": 20,
}
CELLS = SEEDS + SEEDS * len(STEPS)
"""Autoregressive models take no steps."""


def noop(name: str, first: int, count: int) -> dict:
    """Cells that cost nothing; with seeds of its own, no sweep has to wait for the cells of another one."""
    seeds = {"from": first, "count": count}
    axes = {"data": ["noop"], "architecture": ["autoregressive"], "space": ["token"], "steps": [1], "seed": seeds}
    return {"name": name, "axes": axes, "samples": 1}


class Answers(BaseHTTPRequestHandler):
    """A server that answers what the test put down for it, and keeps what it was asked."""

    script: list[tuple[int, dict[str, str], bytes]] = []
    asked: list[tuple[str, str | None]] = []

    def do_GET(self) -> None:
        status, headers, body = self.script.pop(0)
        self.asked.append((self.path, self.headers.get("authorization")))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Scripted:
    """Starts a server with a script of answers."""

    def __init__(self, *script: tuple[int, dict[str, str], bytes]) -> None:
        self.handler = type("Handler", (Answers,), {"script": list(script), "asked": []})
        self.server = HTTPServer(("127.0.0.1", 0), self.handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self) -> "Scripted":
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()


class ResultsOfASweep(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.seen: list[str] = []
        cls.client = Client()
        cls.sweep = cls.client.submit(SPEC).wait(timeout=120, progress=lambda sweep: cls.seen.append(sweep.state))

    def test_is_waited_for_with_its_progress(self) -> None:
        self.assertEqual(self.sweep.state, "completed")
        self.assertEqual(self.seen[-1], "completed")
        self.assertEqual(self.sweep.progress, Cells(total=CELLS, complete=CELLS, failed=0, reused=0))

    def test_is_a_frame_with_one_row_a_cell(self) -> None:
        frame = self.sweep.results()
        self.assertEqual(len(frame), CELLS)
        self.assertEqual(str(frame["steps"].dtype), "Int64")
        self.assertEqual(frame["steps"].isna().sum(), SEEDS)
        self.assertTrue(pandas.api.types.is_float_dtype(frame["path_kl"]))
        self.assertTrue((frame["state"] == "complete").all())

    def test_has_the_values_that_the_cells_have(self) -> None:
        cells = list(self.sweep.cells())
        values = {cell["id"]: metric["value"] for cell in cells for metric in cell["metrics"] if metric["metric"] == "path_kl"}
        frame = self.sweep.results().set_index("cell_id")["path_kl"].dropna()
        self.assertEqual(frame.to_dict(), values)
        self.assertGreater(len(values), 0)

    def test_is_narrowed_by_filters(self) -> None:
        self.assertEqual(set(self.sweep.results(architecture="masked-diffusion", steps=[2])["steps"]), {2})
        self.assertEqual(len(list(self.sweep.cells(seed=1, steps=STEPS))), len(STEPS))
        self.assertEqual(len(self.sweep.results(state="failed")), 0)

    def test_comes_in_pages(self) -> None:
        with mock.patch("entroscope.sweep.PAGE", 2):
            self.assertEqual(len({cell["id"] for cell in self.sweep.cells()}), CELLS)

    def test_has_curves(self) -> None:
        curves = self.sweep.curves("path_kl", x="steps", architecture="masked-diffusion")
        self.assertEqual(sorted(curves["x"]), STEPS)
        mean = self.sweep.results(architecture="masked-diffusion", steps=1)["path_kl"].mean()
        self.assertAlmostEqual(curves[curves["x"] == 1]["y"].item(), mean, places=12)

    def test_is_found_again_by_its_id(self) -> None:
        self.assertEqual(self.client.sweep(self.sweep.id).name, SPEC["name"])
        with mock.patch("entroscope.client.PAGE", 1):
            self.assertIn(self.sweep.id, {sweep.id for sweep in self.client.sweeps()})

    def test_says_what_frames_need(self) -> None:
        with mock.patch.dict(sys.modules, {"pandas": None}), self.assertRaisesRegex(ImportError, "pip install"):
            self.sweep.results()


class Submitting(unittest.TestCase):
    def setUp(self) -> None:
        self.client = Client()

    def test_says_everything_that_is_wrong_with_a_spec(self) -> None:
        with self.assertRaises(ApiError) as raised:
            self.client.submit({"name": "wrong", "axes": {"data": ["no world!"], "steps": [0]}, "more": 1})
        self.assertEqual(raised.exception.status, 422)
        pointers = {error.pointer for error in raised.exception.errors}
        self.assertLessEqual({"/axes/data/0", "/axes/steps/0"}, pointers)
        self.assertIn("/axes/steps/0", str(raised.exception))

    def test_plans_without_starting(self) -> None:
        self.assertEqual(self.client.plan(SPEC)["cells"], CELLS)

    def test_takes_files(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            yaml, text = Path(folder, "spec.yaml"), Path(folder, "spec.json")
            yaml.write_text("name: from a file\naxes: { data: [noop], steps: [1, 2] }\n")
            text.write_text(json.dumps(SPEC))
            self.assertEqual(self.client.plan(yaml)["name"], "from a file")
            self.assertEqual(self.client.plan(text)["cells"], CELLS)

    def test_starts_one_sweep_for_one_key(self) -> None:
        first, again = (self.client.submit(noop("once", 1, 1), "python-once") for _ in range(2))
        self.assertEqual(first.id, again.id)
        other = self.client.submit(noop("once", 1, 1))
        self.assertNotEqual(first.id, other.id)

    def test_shows_its_progress_on_one_line(self) -> None:
        with redirect_stderr(io.StringIO()) as shown:
            self.client.submit(noop("shown", 10, 3)).wait(timeout=60)
        self.assertEqual(shown.getvalue(), "shown: completed, 3 of 3 cells\n")

    def test_tells_of_a_sweep_that_was_cancelled(self) -> None:
        sweep = self.client.submit(noop("cancelled", 1_000, 5000))
        sweep.cancel()
        with self.assertRaisesRegex(SweepFailed, "cancelled"):
            sweep.wait(timeout=60, progress=False)

    def test_gives_up_waiting_in_time(self) -> None:
        sweep = self.client.submit(noop("slow", 10_000, 5000))
        with self.assertRaises(TimeoutError):
            sweep.wait(timeout=0, progress=False)
        sweep.cancel()

    def test_example_of_the_readme_runs(self) -> None:
        [example] = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
        example = re.sub(r"Client\(.*?\)", "Client()", example, count=1)
        with redirect_stderr(io.StringIO()), mock.patch("builtins.print") as printed:
            exec(example, {})
        [means] = printed.call_args.args
        self.assertEqual(set(means.index.get_level_values("steps")), {1, 4, 16})


class Transport(unittest.TestCase):
    def test_needs_an_address_and_a_key(self) -> None:
        with mock.patch.dict(os.environ, clear=True), self.assertRaisesRegex(ValueError, "ENTROSCOPE_URL"):
            Client()
        with self.assertRaises(ApiError) as raised:
            Client(key="ent_unknown").sweep("019a0000-0000-7000-8000-000000000000")
        self.assertEqual(raised.exception.status, 401)

    def test_says_that_nobody_answers(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))  # Bound, but nobody listens.
            client = Client(f"http://127.0.0.1:{taken.getsockname()[1]}", "key", attempts=2)
            with mock.patch("time.sleep") as slept, self.assertRaisesRegex(Unreachable, "does not answer"):
                client.sweep("a")
        self.assertEqual(slept.call_count, 1)

    def test_repeats_what_it_is_asked_to_repeat(self) -> None:
        row = json.dumps({"id": "a", "name": "found", "state": "running"}).encode()
        with Scripted((503, {}, b""), (429, {"retry-after": "7"}, b"{}"), (200, {}, row)) as server:
            with mock.patch("time.sleep") as slept:
                self.assertEqual(Client(server.url, "key").sweep("a").name, "found")
        self.assertEqual(slept.call_args_list[1], mock.call(7.0))

    def test_tells_a_refusal_that_is_no_problem_document(self) -> None:
        with Scripted((400, {}, b"<html>")) as server, self.assertRaisesRegex(ApiError, "HTTP 400"):
            Client(server.url, "key").sweep("a")

    def test_tells_a_problem_with_its_pointers(self) -> None:
        problem = {"title": "No", "detail": "not so", "instance": "urn:x", "errors": [{"pointer": "/a", "detail": "why"}]}
        with Scripted((409, {}, json.dumps(problem).encode())) as server, self.assertRaises(ApiError) as raised:
            Client(server.url, "key").sweep("a")
        self.assertEqual(raised.exception.errors, (FieldError("/a", "why"),))
        self.assertEqual(str(raised.exception), "No:\n  /a: why")
        self.assertEqual(raised.exception.request, "urn:x")

    def test_takes_the_key_nowhere_else(self) -> None:
        with Scripted((200, {}, b"{}")) as other:
            with Scripted((302, {"location": f"{other.url}/elsewhere"}, b"")) as server, self.assertRaisesRegex(ApiError, "HTTP 302"):
                Client(server.url, "key").sweep("a")
            self.assertEqual(other.handler.asked, [])
            self.assertEqual(server.handler.asked, [("/v1/sweeps/a", "Bearer key")])


class Package(unittest.TestCase):
    def test_says_its_version(self) -> None:
        self.assertRegex(entroscope.__version__, r"^\d+\.\d+\.\d+$")


if __name__ == "__main__":
    unittest.main()
