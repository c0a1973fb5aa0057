"""What the parts of one server process share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from starlette.types import Scope

from pdf_processor.access_keys import Identity, identify
from pdf_processor.bug_place import place_of
from pdf_processor.errors import MachineError
from pdf_processor.forgetting import forget
from pdf_processor.import_log import ApiKey, ImportLog, JobView, NewJob, Submitted
from pdf_processor.serve.config import ServeSettings
from pdf_processor.serve.inbox import Inbox
from pdf_processor.serve.passwords import LentPasswords
from pdf_processor.serve.pictures import Painter
from pdf_processor.serve.problems import Problem
from pdf_processor.serve.rates import make_windows
from pdf_processor.serve.uploads import Stored, relative_of
from pdf_processor.serve.webhooks import Deliverer
from pdf_processor.serve.workers import STAGES, Workers
from pdf_processor.settings import MEBIBYTE

LEAST_FREE = 200 * MEBIBYTE
"""Of the disk, below which nothing is taken in."""
QUEUE_RETRY_SECONDS = 30
BUSY_SECONDS = 10.0
"""Of waiting for another process's transaction, before a request is told to come again."""


class Service:
    """The log, the workers and the figures of one server process."""

    def __init__(self, settings: ServeSettings) -> None:
        self.settings = settings
        self.log = ImportLog.open(settings.read.output, busy_seconds=BUSY_SECONDS, address=settings.read.store)
        self.log.claim_folder()
        self.log.goes_on = True
        self._keys = self.log.another()
        self.logger = structlog.get_logger("pdfproc.serve")
        self.figures = Figures()
        self.streams = 0
        self.passwords = LentPasswords()
        self.painter = Painter(settings.read.read, settings.extractor, self.passwords, str(settings.read.output))
        self.windows = make_windows(settings.rate_store, self._told)
        self.workers: Workers | None = None
        self.inbox: Inbox | None = None
        self.deliverer = Deliverer(self.log, self._told, settings.job_url, allow_private=settings.webhooks_anywhere)

    def start(self) -> None:
        """Start the workers, if there shall be any here."""
        self.log.adopt()
        self.deliverer.start()
        if self.settings.read.workers:
            self.workers = Workers(self.settings.read, self.settings.extractor, self._told, self.passwords)
            self.workers.start()
        if self.settings.inbox is not None:
            excluded = [
                os.fsencode(self.settings.read.output),
                os.path.realpath(os.fsencode(self.settings.read.failed)),
            ]
            self.inbox = Inbox(self.settings.inbox, self.log, excluded, self._told, self.wake)
            self.inbox.start()

    def wake(self) -> None:
        """There may be a new job."""
        if self.workers is not None:
            self.workers.wake()

    def stop(self) -> None:
        """Stop them; what they read goes back to the queue."""
        if self.inbox is not None:
            self.inbox.stop()
        self.deliverer.stop()
        if self.workers is not None:
            self.workers.stop()
        self.painter.close()
        self._keys.close()
        self.log.close()

    def valid_keys(self) -> list[ApiKey]:
        """The keys that are not revoked, asked anew with every request: a revoked one is useless from then on.

        By a connection of their own, so that no request waits for another one's long query before it is let in.
        """
        return [key for key in self._keys.api_keys() if key.revoked_at is None]

    def who_has(self, token: str, keys: list[ApiKey]) -> Identity | None:
        """Who has a key of ours, or somebody else's token for us; None where it is neither."""
        tokens = self.settings.tokens
        if tokens is not None and token.count(".") == 2:
            return tokens.identify(token)
        return identify(token, keys)

    # -- taking in

    def submit(
        self,
        stored: Stored,
        name: str,
        options: Mapping[str, Any],
        batch: str | None,
        by: str,
        secret: Secret | None = None,
    ) -> Submitted:
        """Make a job of a stored upload."""
        reserved_for = self.lend(stored.path, secret)
        priority = int(options.get("priority", 0))
        options = {key: value for key, value in options.items() if key != "priority" and value is not None}
        job = NewJob(
            stored.path,
            name,
            relative_of(name),
            "upload",
            stored.sha256,
            stored.size,
            options,
            priority,
            by,
            reserved_for,
        )
        submitted = self.log.submit(job, batch)
        if reserved_for is not None and not submitted.is_new:
            self.take_back(submitted.id)
        self.figures.uploads.labels("new" if submitted.is_new else "known").inc()
        self.wake()
        return submitted

    def lend(self, path: bytes, secret: Secret | None) -> str | None:
        """Have a password for the next reading of a PDF, by the run whose id is returned: it alone can read it."""
        if secret is None:
            return None
        self.check_secret(secret)
        assert self.workers is not None
        self.passwords.lend(path, secret.password, keep=secret.keep)
        return self.workers.run_id

    def lend_again(self, job: JobView) -> str | None:
        """As `lend`, with the password that has opened a job's PDF before, where it is still known."""
        known = self.passwords.opens(job.content_sha256 or "")
        if not known or self.workers is None or not self.workers.alive:
            return None
        return self.lend(job.path, Secret(known[0]))

    def take_back(self, job_id: str) -> None:
        """Forget the password of a job that is over, and needs none."""
        job = self.log.job(job_id)
        if job is not None and job.is_over:
            self.passwords.forget(job.path)

    def check_secret(self, secret: Secret | None) -> None:
        """Raise `Problem` where a password could not be used, or not be kept as it was asked."""
        if secret is None:
            return
        if self.workers is None or not self.workers.alive:
            raise Problem(409, "no_workers_here", "a password is given to no other process, and this one reads nothing",
                          "start the server without --no-workers")  # fmt: skip
        if secret.keep and not self.settings.read.read.keyring:
            raise Problem(409, "no_keyring", "this server keeps no passwords", "start it with --keyring")

    def check_room(self) -> None:
        """Raise `Problem` where nothing more can be taken in."""
        if self.log.waiting() >= self.settings.most_queued:
            raise Problem(429, "queue_full", "too many jobs wait", "wait until some are done", QUEUE_RETRY_SECONDS)
        if shutil.disk_usage(self.settings.read.output).free < LEAST_FREE:
            raise Problem(503, "disk_full", "the disk is nearly full", "free space on the server", QUEUE_RETRY_SECONDS)

    def delete(self, job: JobView) -> None:
        """Remove a job with all that was derived, and its PDF if it was uploaded. Raises `Problem` while it runs."""
        if job.state == "running":
            raise Problem(409, "running", "the job is being read", "cancel it first")
        if job.state == "queued":
            self.log.cancel(job.id)
        forgotten, refused = forget(self.log, [job.path])
        if any("reads it now" in each.message for each in refused):
            raise Problem(409, "running", "the job is being read", "cancel it first")
        self.log.remove_job(job.id)
        # Other files with the same bytes have stood for nothing so far: now they are read themselves.
        for copy in forgotten.copies:
            for each in self.log.jobs_at(copy):
                self.log.retry(each.id)
        self.wake()
        if job.source == "upload":
            self.passwords.close(job.sha256 or "")
            with suppress(FileNotFoundError):
                os.unlink(job.path)

    # -- being told

    def _told(self, what: str, facts: dict[str, object]) -> None:
        self.logger.info(what, **facts)
        if what == "job_ended":
            self.figures.jobs.labels(facts["status"], facts["code"]).inc()
            self.figures.job_seconds.observe(float(str(facts["seconds"])))
            self.figures.pages.inc(int(str(facts["pages"])))
            for stage in STAGES:
                self.figures.stage_seconds.labels(stage).observe(float(str(facts[stage])))

    def answered(self, scope: Scope, status: int, seconds: float, request_id: str, who: str | None) -> None:
        """A request is over."""
        route = getattr(scope.get("route"), "path", "other")
        self.figures.requests.labels(scope["method"], route, status).inc()
        if not route.endswith("events"):
            self.figures.request_seconds.labels(route).observe(seconds)
        self.logger.info(
            "request", request=request_id, method=scope["method"], route=route, status=status, who=who,
            ms=round(seconds * 1000, 1),
        )  # fmt: skip

    def failed(self, request_id: str, error: Exception) -> None:
        """A request has met a bug of ours. What the error says may be what a file holds: it is not told."""
        self.logger.error("internal_error", request=request_id, error=type(error).__name__, where=place_of(error))

    def is_ready(self) -> dict[str, str]:
        """What keeps the server from working: nothing where the dictionary is empty."""
        wrong = {}
        try:
            self.log.waiting()
        except MachineError as error:
            wrong["log"] = error.code
        if self.workers is not None and not self.workers.alive:
            wrong["workers"] = getattr(self.workers.trouble, "code", "stopped")
        if shutil.disk_usage(self.settings.read.output).free < LEAST_FREE:
            wrong["disk"] = "full"
        return wrong


@dataclass(frozen=True, slots=True)
class Secret:
    """A password that came with a request, and whether the keyring shall have it once it has opened the PDF."""

    password: str = field(repr=False)
    keep: bool = False


class Figures:
    """What Prometheus may ask for."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        make: dict[str, Any] = {"registry": self.registry}
        self.requests = Counter("pdfproc_http_requests", "Requests answered", ["method", "route", "status"], **make)
        self.request_seconds = Histogram("pdfproc_http_request_seconds", "Time to answer", ["route"], **make)
        self.uploads = Counter("pdfproc_uploads", "Files taken in; known ones were there before", ["kind"], **make)
        self.jobs = Counter("pdfproc_jobs_ended", "Jobs ended by this process", ["status", "code"], **make)
        self.pages = Counter("pdfproc_pages_read", "Pages read by this process", **make)
        self.job_seconds = Histogram(
            "pdfproc_job_seconds", "Time to read a file",
            buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300), **make,
        )  # fmt: skip
        self.stage_seconds = Histogram(
            "pdfproc_stage_seconds", "Of a file's time: waiting, reading its pages' text, recognising its pictures",
            ["stage"], buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800), **make,
        )  # fmt: skip
        self.states = Gauge("pdfproc_jobs", "Jobs by state, of all processes", ["state"], **make)
        self.paused = Gauge("pdfproc_queue_paused", "1 while workers take no jobs", **make)

    def look(self, log: ImportLog) -> None:
        """Bring up to date what the log knows."""
        for state, count in log.job_counts().items():
            self.states.labels(state).set(count)
        self.paused.set(log.is_paused())
