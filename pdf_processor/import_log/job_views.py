"""Questions to the log about jobs: what a page or a program shows of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pdf_processor.import_log.connection import LogConnection
from pdf_processor.import_log.records import JobEvent, JobView
from pdf_processor.model import Page, PageKind

STATES = ("queued", "running", "done", "needs_review", "failed", "duplicate", "cancelled")
"""What a job is shown as."""

_JOBS = """
SELECT job.number, job.id, job.name, job.source, job.sha256, job.size, job.options, job.priority, job.shown AS state,
    job.attempts, job.not_before, job.cancel_asked, job.pages_done, coalesce(log.pages, job.pages_found) AS pages,
    job.created_at, job.created_by, job.started_at, coalesce(log.finished_at, job.ended_at) AS ended_at,
    coalesce(log.duplicate_of, log.id) AS content_id, coalesce(first.sha256, log.sha256) AS content_sha256,
    log.status, log.reconciled, log.transactions, log.seconds,
    coalesce(job.error_code, log.error_code) AS error_code,
    coalesce(job.error_message, log.error_message) AS error_message,
    coalesce(job.next_step, log.next_step) AS next_step, log.error_page, log.retryable,
    job.accepted_at, job.accepted_by, job.path_bytes, first.path_bytes AS first_path,
    CASE WHEN first.id IS NULL THEN log.output_sha256 ELSE first.output_sha256 END AS result_sha256, job.page_choices,
    job.reread_problem, job.rank, job.place
FROM jobs AS job LEFT JOIN import_logs AS log ON log.id = job.import_id
LEFT JOIN import_logs AS first ON first.id = log.duplicate_of
"""
# Those that wait for a person come first, then those under way, then what is over, the newest first: see schema.py.
_ORDER = "ORDER BY job.rank, job.place LIMIT ? OFFSET ?"
_BACKWARDS = "ORDER BY job.rank DESC, job.place DESC LIMIT ?"
Place = tuple[int, int]
"""Where in the list a job stands."""


class JobViews(LogConnection):
    """Jobs, their batches, their events."""

    def job(self, job_id: str) -> JobView | None:
        """One job."""
        return next(iter(self._jobs("WHERE job.id = ?", job_id)), None)

    def jobs(
        self,
        states: Sequence[str] = (),
        search: str = "",
        limit: int = 100,
        offset: int = 0,
        after: Place | None = None,
    ) -> tuple[list[JobView], int]:
        """A page of the list, those first that need a person, and how many there are in all.

        `after` is the place of the last job of the page before: what has come since moves nothing to another page.
        """
        where, values = _chosen(states, search)
        behind, place = ("", ()) if after is None else ("AND (job.rank, job.place) > (?, ?)", after)
        with self._lock, self._errors():
            total = self._db.execute(f"SELECT count(*) FROM jobs AS job {where}", values).fetchone()[0]  # noqa: S608
            rows = self._db.execute(f"{_JOBS} {where} {behind} {_ORDER}", (*values, *place, limit, offset)).fetchall()
        return [_view(row) for row in rows], total

    def jobs_before(
        self, place: Place, states: Sequence[str] = (), search: str = "", limit: int = 100
    ) -> tuple[list[JobView], int]:
        """The page of the list that ends before a place, and how many jobs stand before that."""
        where, values = _chosen(states, search)
        before = f"{where} AND (job.rank, job.place) < (?, ?)"
        with self._lock, self._errors():
            count = self._db.execute(
                f"SELECT count(*) FROM jobs AS job {before}",  # noqa: S608 - question marks
                (*values, *place),
            ).fetchone()[0]
            rows = self._db.execute(f"{_JOBS} {before} {_BACKWARDS}", (*values, *place, limit)).fetchall()
        return [_view(row) for row in reversed(rows)], count

    def batch(self, batch_id: str) -> list[JobView] | None:
        """A batch's jobs in the order in which they were given, each with the name it was given by."""
        if not self._value("SELECT EXISTS (SELECT 1 FROM batches WHERE id = ?)", batch_id):
            return None
        with self._lock, self._errors():
            rows = self._db.execute(
                f"SELECT job.*, batch_jobs.name FROM batch_jobs JOIN ({_JOBS}) AS job ON job.id = job_id "  # noqa: S608
                "WHERE batch_id = ? ORDER BY position",
                (batch_id,),
            ).fetchall()
        return [_view((*row[:2], row[-1], *row[3:-1])) for row in rows]

    def _jobs(self, where: str, *values: object) -> list[JobView]:
        with self._lock, self._errors():
            return [_view(row) for row in self._db.execute(f"{_JOBS} {where}", values).fetchall()]

    def jobs_at(self, path: bytes) -> list[JobView]:
        """The jobs of a path."""
        return self._jobs("WHERE job.path_bytes = ?", path)

    def job_counts(self) -> dict[str, int]:
        """How many jobs are in which state."""
        with self._lock, self._errors():
            rows = self._db.execute("SELECT shown, count(*) FROM jobs GROUP BY shown").fetchall()
        return dict.fromkeys(STATES, 0) | dict(rows)

    def waiting(self) -> int:
        """How many jobs wait for a worker, or for a second try."""
        return int(self._value("SELECT count(*) FROM jobs WHERE state = 'queued'"))

    def last_event(self) -> int:
        """The number of the newest event."""
        return int(self._value("SELECT coalesce(max(id), 0) FROM events"))

    def job_events(self, after: int, job_ids: Iterable[str] = (), limit: int = 500) -> list[JobEvent]:
        """Events of jobs (or only of these) behind one, in order."""
        wanted = tuple(job_ids)
        only = f"AND job_id IN ({', '.join('?' * len(wanted))})" if wanted else ""
        with self._lock, self._errors():
            rows = self._db.execute(
                f"""SELECT id, at, job_id, event, detail FROM events
                    WHERE id > ? AND job_id IS NOT NULL {only} ORDER BY id LIMIT ?""",  # noqa: S608 - question marks
                (after, *wanted, limit),
            ).fetchall()
        return [JobEvent(*row) for row in rows]

    def stored_pages(self, row_id: int) -> list[Page]:
        """The pages of a file as they were read; none of one that an earlier version has read."""
        with self._lock, self._errors():
            rows = self._db.execute(
                "SELECT number, width, height, rotation, kind FROM pages WHERE import_id = ? ORDER BY number", (row_id,)
            ).fetchall()
        return [Page(number, width, height, turn, PageKind(kind)) for number, width, height, turn, kind in rows]


def _chosen(states: Sequence[str], search: str) -> tuple[str, list[object]]:
    conditions, values = ["1 = 1"], list[object]()
    if states:
        conditions.append(f"job.shown IN ({', '.join('?' * len(states))})")
        values += states
    if search:
        conditions.append("instr(folded(job.name), folded(?)) > 0")
        values.append(search)
    return f"WHERE {' AND '.join(conditions)}", values


def _view(row: tuple[Any, ...]) -> JobView:
    number, job_id, name, source, sha256, size, options, priority, *rest = row
    choices, problem = rest[-4:-2]
    rest[-4:-2] = json.loads(choices), None if problem is None else json.loads(problem)
    return JobView(number, job_id, name, source, sha256, size, json.loads(options), priority, *rest)
