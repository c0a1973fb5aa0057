"""Clients of the server, for locust; `load_serve.py` starts them, with keys and PDFs in the environment.

Each has a key of its own and does, a few times a second, what programs and people do: asks for jobs, takes results,
looks at lists, reviews and pictures, now and then sends a statement. 429 and 503 are the server's right to say "later"
and no failures, but are counted by themselves.
"""

from __future__ import annotations

import itertools
import os
import random
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from locust import HttpUser, between, events, task

KEYS = itertools.cycle(os.environ["PDFPROC_LOAD_KEYS"].split(","))
SAMPLES = [path.read_bytes() for path in sorted(Path(os.environ["PDFPROC_LOAD_PDFS"]).glob("*.pdf"))]
LATER = (429, 503)
KNOWN = 50
refused = 0


class Client(HttpUser):
    """One program or person."""

    wait_time = between(0.25, 0.75)

    def on_start(self) -> None:
        self.client.headers["Authorization"] = f"Bearer {next(KEYS)}"
        self.done: deque[str] = deque(maxlen=KNOWN)
        self.mine: deque[str] = deque(maxlen=KNOWN)
        self.list_done()

    def ask(self, method: str, address: str, name: str, **what: Any) -> Any:
        """Send a request; its answer where there is one, None where the server says later."""
        global refused  # noqa: PLW0603 - locust's own way is a module of greenlets
        with self.client.request(method, address, name=name, catch_response=True, **what) as answer:
            if answer.status_code in LATER:
                refused += 1
                answer.success()
                return None
            return answer

    def of_one(self, jobs: deque[str], do: Callable[[str], object]) -> None:
        if jobs:
            do(random.choice(jobs))

    @task(10)
    def status(self) -> None:
        self.of_one(self.mine or self.done, lambda job: self.ask("GET", f"/api/v1/jobs/{job}", "status"))

    @task(4)
    def result(self) -> None:
        kind = random.choice(("json", "csv", "html"))
        self.of_one(self.done, lambda job: self.ask("GET", f"/api/v1/jobs/{job}/result?format={kind}", "result"))

    @task(3)
    def list_done(self) -> None:
        answer = self.ask("GET", "/api/v1/jobs?status=done&status=needs_review&limit=50", "list of jobs")
        if answer is not None and answer.ok:
            self.done.extend(job["id"] for job in answer.json()["jobs"])

    @task(2)
    def list_page(self) -> None:
        self.ask("GET", "/list", "list (page)")

    @task(2)
    def review_page(self) -> None:
        self.of_one(self.done, lambda job: self.ask("GET", f"/review/{job}", "review (page)"))

    @task(1)
    def job_page(self) -> None:
        self.of_one(self.mine or self.done, lambda job: self.ask("GET", f"/jobs/{job}", "job (page)"))

    @task(1)
    def picture(self) -> None:
        self.of_one(self.done, lambda job: self.ask("GET", f"/api/v1/jobs/{job}/pages/1.png?boxes=false", "picture"))

    @task(2)
    def upload(self) -> None:
        data = random.choice(SAMPLES) + b"\n%" + random.randbytes(8).hex().encode()
        answer = self.ask("POST", "/api/v1/jobs", "upload", files={"files": ("load.pdf", data, "application/pdf")})
        if answer is not None and answer.ok:
            self.mine.append(answer.json()["jobs"][0]["id"])


@events.quitting.add_listener
def tell(**_: Any) -> None:
    """Leave how often the server said later."""
    Path(os.environ["PDFPROC_LOAD_REFUSED"]).write_text(str(refused), "ascii")
