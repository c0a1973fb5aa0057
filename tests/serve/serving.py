"""A real server in a process of its own, and clients of it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
import psutil
import stores
from faults import fault_environment

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples" / "statements"


class Server:
    """`pdfproc serve` over one output folder; started again at the same port after a kill."""

    def __init__(
        self, output: Path, *options: str, faults: bool = False, environment: dict[str, str] | None = None
    ) -> None:
        self.output = output
        self._options = options
        self.environment = (fault_environment() if faults else dict(os.environ)) | (environment or {})
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None
        self.log = output.parent / "server.log"

    def start(self) -> Server:
        command = [
            sys.executable, "-m", "pdf_processor", "serve", "-o", str(self.output), "--port", str(self.port),
            "--failed-dir", str(self.output.parent / "failed"), *self._options,
        ]  # fmt: skip
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        deadline = time.monotonic() + 60
        while True:
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            try:
                if httpx.get(f"{self.url}/health", timeout=5).status_code == 200:
                    return self
            except httpx.TransportError:
                time.sleep(0.05)

    def kill(self) -> None:
        """SIGKILL; its children end too."""
        assert self.process is not None
        children = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        assert psutil.wait_procs(children, timeout=10)[1] == []

    def stop(self) -> int:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)

    def __enter__(self) -> Server:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """What its tables hold."""
        return stores.query(self.output / "pdfproc.db", sql, self.environment.get(stores.VARIABLE))

    def stores_text(self, text: bytes) -> bool:
        """Whether a text stands anywhere in its database."""
        return stores.holds(self.output / "pdfproc.db", text, self.environment.get(stores.VARIABLE))

    def client(self, **changes: Any) -> httpx.Client:
        return httpx.Client(**{"base_url": self.url, "timeout": 60, **changes})


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def upload(client: httpx.Client, files: Sequence[tuple[str, bytes]], **fields: str) -> httpx.Response:
    parts = [("files", (name, data, "application/pdf")) for name, data in files]
    return client.post("/api/v1/jobs", files=parts, data=fields)


def ended(client: httpx.Client, job_id: str) -> dict[str, Any]:
    """A job once it is over."""
    job: dict[str, Any] = client.get(f"/api/v1/jobs/{job_id}", params={"wait": 60}).json()
    assert job["status"] not in ("queued", "running"), job
    return job
