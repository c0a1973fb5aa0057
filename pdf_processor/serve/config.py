"""How the server is to work. Frozen: built once, by the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pdf_processor.serve.tokens import TokenChecker
from pdf_processor.settings import MEBIBYTE, Settings

UPLOADS = "uploads"
"""The folder of uploads below the output folder."""


@dataclass(frozen=True, slots=True)
class ServeSettings:
    """Where the server listens, how files are read, and what it takes from outside.

    `most_queued` jobs may wait; `upload_bytes` is the most that one request may bring; `requests` are those of one key
    or address a minute, counted in this process or in the Redis of `rate_store`; `webhooks_anywhere` lets webhooks lead
    to private addresses and go without TLS; `base_path` stands before each path where a proxy has the server below its
    own; `idle_seconds` and `upload_seconds` end a request whose body does not come.
    """

    read: Settings
    host: str = "127.0.0.1"
    port: int = 8000
    inbox: Path | None = None
    extractor: str = "default"
    upload_bytes: int = 500 * MEBIBYTE
    upload_files: int = 1000
    most_queued: int = 10_000
    requests: int = 1200
    rate_store: str | None = None
    idle_seconds: float = 20.0
    upload_seconds: float = 900.0
    allow_hosts: tuple[str, ...] = ()
    webhooks_anywhere: bool = False
    base_path: str = ""
    tokens: TokenChecker | None = None

    @property
    def uploads(self) -> Path:
        """Where uploads lie."""
        return self.read.output / UPLOADS

    def job_url(self, job_id: str) -> str:
        """The path at which a job is asked for."""
        return f"{self.base_path}/api/v1/jobs/{job_id}"

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach the server."""
        return self.host in ("127.0.0.1", "::1", "localhost")
