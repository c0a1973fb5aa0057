"""Jobs: orders to read a file, taken by workers of any process under a lease.

    queued -> running -> ended (the file's row in the import log says how)          cancelled

A job is held by a run; a run that is dead holds nothing. What a job has led to is committed by the import log before
the job ends: whoever takes over a job in between finds its file read, and ends it without reading it again.
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from pdf_processor.import_log.connection import now
from pdf_processor.import_log.earlier_results import WELL, EarlierResults
from pdf_processor.import_log.page_notes import PageNotes
from pdf_processor.import_log.records import NewJob, Submitted, TakenJob
from pdf_processor.model import Failure

ADOPT_SECONDS = 5.0
"""In which only new rows of the log are looked at for files that no job has asked for."""
MOST_DEATHS = 3
"""Workers that may die over one job before nobody takes it any more."""
AFTER_DEATHS = 10.0
"""Seconds that a job waits which two workers have died over."""
_POISON = ("internal_error", "the workers that took this file died", "report it, without the file; then retry it")


class JobQueue(EarlierResults, PageNotes):
    """Taking jobs in, handing them out, and their ends."""

    _adopted: tuple[int | None, float] = (None, 0.0)

    # -- in

    def new_batch(self, by: str | None = None) -> str:
        """The name of a new batch."""
        batch = f"b{secrets.token_hex(8)}"
        with self._transaction() as db:
            db.execute("INSERT INTO batches (id, created_at, created_by) VALUES (?, ?, ?)", (batch, now(), by))
        return batch

    def submit(self, job: NewJob, batch: str | None = None) -> Submitted:
        """Take a file in, durably. The same bytes at the same place are the same job; other options read it again."""
        with self._transaction() as db:
            known = db.execute(
                "SELECT id, options, state FROM jobs WHERE path_bytes = ? AND sha256 = ?", (job.path, job.sha256)
            ).fetchone()
            if known is None:
                job_id = self._insert_job(job)
            else:
                job_id, options, state = known
                if options != _canonical(job.options) and state != "running":
                    self._keep_job(job_id)
                    db.execute("UPDATE jobs SET options = ? WHERE id = ?", (_canonical(job.options), job_id))
                    self._queue_again(job_id)
                elif state == "cancelled" or (job.reserved_for is not None and self._lacks_password(job_id)):
                    self._queue_again(job_id)
                if job.reserved_for is not None:
                    self._reserve_job(job_id, job.reserved_for)
            if batch is not None:
                db.execute(
                    """INSERT INTO batch_jobs (batch_id, position, job_id, name)
                       VALUES (?1, (SELECT count(*) FROM batch_jobs WHERE batch_id = ?1), ?2, ?3)""",
                    (batch, job_id, job.name),
                )
        self._make_durable()
        return Submitted(job_id, is_new=known is None)

    def _lacks_password(self, job_id: str) -> bool:
        return bool(
            self._value(
                """SELECT EXISTS (SELECT 1 FROM jobs JOIN import_logs AS log ON log.id = import_id
                   WHERE jobs.id = ? AND state = 'ended' AND log.error_code = 'password_required')""",
                job_id,
            )
        )

    def _reserve_job(self, job_id: str, run_id: str | None) -> None:
        self._db.execute("UPDATE jobs SET reserved_for = ? WHERE id = ? AND state = 'queued'", (run_id, job_id))

    def _insert_job(self, job: NewJob) -> str:
        job_id = f"j{secrets.token_hex(8)}"
        # A file that the command line has read before is this job already.
        row = self._db.execute(
            """SELECT id, started_at, finished_at FROM import_logs WHERE path_bytes = ? AND sha256 = ?
                   AND status IN ('succeeded', 'no_transactions', 'needs_review', 'duplicate', 'failed')""",
            (job.path, job.sha256),
        ).fetchone()
        import_id, started, ended = row or (None, None, None)
        self._db.execute(
            """INSERT INTO jobs (id, name, path_bytes, relative_path, source, sha256, size, options, priority, state,
                   created_at, created_by, import_id, started_at, ended_at, reserved_for)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                job_id, job.name, job.path, job.relative, job.source, job.sha256, job.size, _canonical(job.options),
                job.priority, "ended" if row else "queued", now(), job.by, import_id, started, ended, job.reserved_for,
            ),
        )  # fmt: skip
        self._event("job.ended" if row else "job.queued", import_id, None, job_id)
        return job_id

    def adopt(self) -> int:
        """Make jobs of the files that no job has asked for: the command line has read them. How many there were."""
        newest = self._value("SELECT coalesce(max(id), 0) FROM import_logs")
        seen, until = self._adopted
        if time.monotonic() > until:
            seen, until = 0, time.monotonic() + ADOPT_SECONDS  # a row may have the number of one that was forgotten
        fresh = """FROM import_logs AS log WHERE log.id > ? AND current = 1 AND NOT EXISTS (
                        SELECT 1 FROM jobs WHERE path_bytes = log.path_bytes
                        AND (state <> 'ended' OR import_id = log.id OR sha256 = log.sha256
                             OR sha256 IS NULL AND log.sha256 IS NULL))"""
        self._adopted = newest, until
        if not self._value(f"SELECT EXISTS (SELECT 1 {fresh})", seen):
            return 0
        with self._transaction() as db:
            rows = db.execute(
                f"""SELECT id, path_bytes, relative_path, sha256, size, started_at, finished_at {fresh} ORDER BY id""",
                (seen,),
            ).fetchall()
            for row_id, path, relative, sha256, size, started, finished in rows:
                db.execute(
                    """INSERT INTO jobs (id, name, path_bytes, relative_path, source, sha256, size, options, state,
                           created_at, started_at, ended_at, import_id)
                       VALUES (?, ?, ?, ?, 'log', ?, ?, '{}', 'ended', ?, ?, ?, ?)""",
                    (
                        f"j{secrets.token_hex(8)}", relative.rpartition(b"/")[2].decode("utf-8", "replace"), path,
                        relative, sha256, size, started or now(), started, finished, row_id,
                    ),
                )  # fmt: skip
        return len(rows)

    # -- out

    def take(self) -> TakenJob | None:
        """Lease the next job to this run; None where nobody waits, or the queue is paused."""
        if not self._value("SELECT EXISTS (SELECT 1 FROM jobs WHERE state = 'queued')"):
            return None
        with self._transaction(shared=True) as db:
            if self._value("SELECT value FROM service WHERE key = 'paused'") == "yes":
                return None
            row = db.execute(
                f"""UPDATE jobs SET state = 'running', owner = ?1, attempts = attempts + 1, cancel_asked = 0,
                       started_at = ?2, heartbeat_at = ?2, ended_at = NULL, pages_done = 0, pages_found = NULL
                   WHERE number = (SELECT number FROM jobs WHERE state = 'queued'
                       AND (not_before IS NULL OR not_before <= ?2)
                       AND (reserved_for IS NULL OR reserved_for = ?1) ORDER BY priority DESC, number LIMIT 1
                       {self._store.take_unlocked})
                   RETURNING id, path_bytes, relative_path, source, options, attempts, page_choices""",  # noqa: S608
                (self.run_id, now()),
            ).fetchone()
            if row is None:
                return None
            queued = self._value("SELECT max(at) FROM events WHERE job_id = ? AND event = 'job.queued'", row[0])
            self._event("job.running", None, None, row[0])
        job_id, path, relative, source, options, attempts, choices = row
        waited = 0.0 if queued is None else (datetime.now(UTC) - datetime.fromisoformat(queued)).total_seconds()
        return TakenJob(
            job_id, path, relative, source, json.loads(options), attempts, json.loads(choices), max(0.0, waited)
        )

    def pages_read(
        self, job_id: str, more: int, page: int, pages: int, kind: str, texts: Sequence[tuple[int, float]] = ()
    ) -> None:
        """Store that `more` pages of a job have been read, `page` the last; not waited for until it is on the disk.

        `texts` are those of them that were read from their text, with the seconds which each took. The file may have
        ended by now: then its row has no owner any more, and is the path's current one.
        """
        with self._transaction() as db:
            sha256 = self._value(
                """SELECT sha256 FROM import_logs WHERE (owner = ?2 OR current = 1)
                   AND path_bytes = (SELECT path_bytes FROM jobs WHERE id = ?1 AND owner = ?2)
                   ORDER BY CASE WHEN owner = ?2 THEN 0 ELSE 1 END LIMIT 1""",
                job_id, self.run_id,
            )  # fmt: skip
            if texts and sha256 is not None:
                self._note_text(sha256, texts)
            db.execute(
                "UPDATE jobs SET pages_done = pages_done + ?, pages_found = ? WHERE id = ? AND owner = ?",
                (more, pages, job_id, self.run_id),
            )
            self._event("job.page", None, json.dumps({"page": page, "pages": pages, "kind": kind}), job_id)

    def end_job(self, job: TakenJob, failure: Failure | None = None) -> None:
        """End a job of ours; the import log has said before how. `failure`: why nothing was read.

        Where the log says nothing of it, the earlier result of the file has stayed. A job that another run has taken
        over in the meantime is that run's to end.
        """
        with self._transaction() as db:
            row = db.execute(
                "SELECT id, status FROM import_logs WHERE path_bytes = ? AND current = 1", (job.path,)
            ).fetchone()
            row_id, status = row or (None, None)
            ended = db.execute(
                """UPDATE jobs SET state = 'ended', owner = NULL, ended_at = ?, import_id = ?, deaths = 0,
                       not_before = NULL, reserved_for = NULL, error_code = NULL, error_message = NULL,
                       next_step = NULL, reread_problem = NULL WHERE id = ? AND owner = ?""",
                (now(), row_id, job.id, self.run_id),
            ).rowcount
            if ended and failure is not None and status in WELL:
                self._restore_job(job.id, _told(failure))
            if ended:
                db.execute("UPDATE jobs SET kept = NULL WHERE id = ?", (job.id,))
                self._event("job.ended", row_id, None, job.id)
                self._post("job.ended", job.id)
                # What the pages told on the way has been told.
                db.execute("DELETE FROM events WHERE job_id = ? AND event = 'job.page'", (job.id,))
        self._make_durable()

    def put_off(self, job: TakenJob, seconds: float, *, counts: bool, code: str | None = None) -> None:
        """Give a job of ours back to the queue, for some seconds from now. `counts`: as an attempt."""
        later = (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat(timespec="microseconds")
        with self._transaction() as db:
            done = db.execute(
                """UPDATE jobs SET state = 'queued', owner = NULL, not_before = ?, attempts = attempts - ?
                   WHERE id = ? AND owner = ?""",
                (later, 0 if counts else 1, job.id, self.run_id),
            ).rowcount
            if done and counts:
                self._keep_content(job.path)
            if done:
                self._event("job.queued", None, code, job.id)

    def cancelled(self, job: TakenJob) -> None:
        """End a job of ours that was to be cancelled."""
        with self._transaction() as db:
            done = db.execute(
                "UPDATE jobs SET state = 'cancelled', owner = NULL, ended_at = ? WHERE id = ? AND owner = ?",
                (now(), job.id, self.run_id),
            ).rowcount
            if done:
                self._go_back(job.id, None)
                self._post("job.cancelled", job.id)
            self._event("job.cancelled", None, None, job.id)
        self._make_durable()

    # -- asked from outside

    def cancel(self, job_id: str) -> bool:
        """Cancel a job: at once if it waits, else its worker is asked to. False where it has ended."""
        with self._transaction() as db:
            waiting = db.execute(
                "UPDATE jobs SET state = 'cancelled', ended_at = ? WHERE id = ? AND state = 'queued'", (now(), job_id)
            ).rowcount
            if waiting:
                self._go_back(job_id, None)
                self._event("job.cancelled", None, None, job_id)
                self._post("job.cancelled", job_id)
            running = db.execute(
                "UPDATE jobs SET cancel_asked = 1 WHERE id = ? AND state = 'running'", (job_id,)
            ).rowcount
        self._make_durable()
        return bool(waiting or running)

    def _go_back(self, job_id: str, problem: dict[str, Any] | None) -> None:
        """Where a job that is no longer to be read has an earlier result, show that: nobody holds its file."""
        row_id = self._kept_row(self._value("SELECT path_bytes FROM jobs WHERE id = ?", job_id))
        if row_id is None or self._is_held(row_id):
            return
        self._restore_content(row_id, None if problem is None else problem["code"])
        self._restore_job(job_id, problem)
        self._db.execute(
            "UPDATE jobs SET state = 'ended', error_code = NULL, error_message = NULL, next_step = NULL WHERE id = ?",
            (job_id,),
        )

    def cancels_asked(self) -> set[str]:
        """The jobs of this run that are to be cancelled."""
        with self._lock, self._errors():
            rows = self._db.execute("SELECT id FROM jobs WHERE owner = ? AND cancel_asked = 1", (self.run_id,))
            return {row[0] for row in rows}

    def retry(
        self,
        job_id: str,
        choices: Mapping[int, Mapping[str, Any] | None] | None = None,
        reserved_for: str | None = None,
    ) -> bool:
        """Queue an ended or cancelled job again, with all its attempts. False where it waits or runs.

        `choices` are for single pages: engine and dpi, or None to have a page read as the others again.
        `reserved_for` is as in `NewJob`.
        """
        with self._transaction() as db:
            state = self._value("SELECT state FROM jobs WHERE id = ?", job_id)
            claimed = db.execute(
                "SELECT owner FROM import_logs WHERE owner IS NOT NULL AND path_bytes = "
                "(SELECT path_bytes FROM jobs WHERE id = ?)", (job_id,)
            ).fetchone()  # fmt: skip
            if state not in ("ended", "cancelled") or (claimed and self._is_alive(claimed[0])):
                return False
            self._keep_job(job_id)
            if choices:
                self._choose(job_id, choices)
            self._queue_again(job_id)
            self._reserve_job(job_id, reserved_for)
        self._make_durable()
        return True

    def _choose(self, job_id: str, choices: Mapping[int, Mapping[str, Any] | None]) -> None:
        made = json.loads(self._value("SELECT page_choices FROM jobs WHERE id = ?", job_id))
        made |= {str(page): choice for page, choice in choices.items()}
        kept = {page: choice for page, choice in made.items() if choice is not None}
        self._db.execute("UPDATE jobs SET page_choices = ? WHERE id = ?", (_canonical(kept), job_id))

    def _queue_again(self, job_id: str) -> None:
        self._db.execute(
            """UPDATE jobs SET state = 'queued', attempts = 0, deaths = 0, not_before = NULL, ended_at = NULL,
                   error_code = NULL, error_message = NULL, next_step = NULL, cancel_asked = 0, accepted_at = NULL,
                   accepted_by = NULL, reserved_for = NULL, reread_problem = NULL WHERE id = ?""",
            (job_id,),
        )
        self._keep_content(self._value("SELECT path_bytes FROM jobs WHERE id = ?", job_id))
        self._event("job.queued", None, None, job_id)

    def remove_job(self, job_id: str) -> None:
        """Remove a job and its events. What the import log knows of its file is `forget`'s to remove."""
        with self._transaction() as db:
            sha256 = self._value("SELECT sha256 FROM jobs WHERE id = ?", job_id)
            db.execute("DELETE FROM jobs WHERE id = ?", (job_id,))
            db.execute("DELETE FROM events WHERE job_id = ?", (job_id,))
            db.execute(
                """DELETE FROM corrections WHERE sha256 = ?1
                   AND NOT EXISTS (SELECT 1 FROM import_logs WHERE sha256 = ?1)""",
                (sha256,),
            )
            db.execute("DELETE FROM batches WHERE id NOT IN (SELECT batch_id FROM batch_jobs)")
            self._event("job.deleted")
        self._make_durable()

    def accept(self, job_id: str, by: str) -> None:
        """Store that a person has looked at a job's rows and takes them as they are. It proves nothing."""
        with self._transaction() as db:
            db.execute("UPDATE jobs SET accepted_at = ?, accepted_by = ? WHERE id = ?", (now(), by, job_id))
            self._event("job.accepted", None, None, job_id)
            self._post("job.accepted", job_id)
        self._make_durable()

    def pause(self, paused: bool) -> None:
        """Have workers take no further jobs, or have them go on."""
        with self._transaction() as db:
            db.execute(
                """INSERT INTO service (key, value) VALUES ('paused', ?)
                   ON CONFLICT (key) DO UPDATE SET value = excluded.value""",
                ("yes" if paused else "no",),
            )
            self._event("queue.paused" if paused else "queue.resumed")
        self._make_durable()

    def is_paused(self) -> bool:
        """Whether workers take no jobs."""
        return bool(self._value("SELECT value FROM service WHERE key = 'paused'") == "yes")

    # -- leases

    def keep_leases(self) -> None:
        """Say that this run lives and holds its jobs."""
        self.heartbeat()
        with self._transaction() as db:
            db.execute("UPDATE jobs SET heartbeat_at = ? WHERE owner = ?", (now(), self.run_id))

    def held(self) -> set[str]:
        """The jobs that this run holds."""
        with self._lock, self._errors():
            return {row[0] for row in self._db.execute("SELECT id FROM jobs WHERE owner = ?", (self.run_id,))}

    def free_lost(self, job_ids: Iterable[str]) -> None:
        """Queue again jobs that this run holds and nobody in it reads: the log could not be told of their end."""
        with self._transaction() as db:
            for job_id in job_ids:
                path = self._value("SELECT path_bytes FROM jobs WHERE id = ? AND owner = ?", job_id, self.run_id)
                if path is not None:
                    db.execute(
                        """UPDATE import_logs SET status = 'interrupted', owner = NULL
                           WHERE path_bytes = ? AND owner = ?""",
                        (path, self.run_id),
                    )
                    db.execute(
                        "UPDATE jobs SET state = 'queued', owner = NULL, attempts = attempts - 1 WHERE id = ?",
                        (job_id,),
                    )
                    self._event("job.queued", None, "its worker lost the log", job_id)

    def free_jobs_of_dead_runs(self) -> int:
        """Queue again what dead runs hold, unless too many have died over it. How many jobs there were.

        What is reserved for a dead run may be taken by any: its password has died with it.
        """
        with self._lock, self._errors():
            held = self._db.execute(
                "SELECT id, owner FROM jobs WHERE owner IS NOT NULL AND owner <> ?", (self.run_id,)
            ).fetchall()
            dead = [(job_id, owner) for job_id, owner in held if not self._is_alive(owner)]
            reserved = self._column("SELECT DISTINCT reserved_for FROM jobs WHERE reserved_for IS NOT NULL")
            gone = [run_id for run_id in reserved if not self._is_alive(run_id)]
        if not dead and not gone:
            return 0
        # Where workers are killed one after the other, the same job would be the third one's, too.
        later = (datetime.now(UTC) + timedelta(seconds=AFTER_DEATHS)).isoformat(timespec="microseconds")
        with self._transaction() as db:
            db.executemany("UPDATE jobs SET reserved_for = NULL WHERE reserved_for = ?", ((each,) for each in gone))
            for job_id, owner in dead:
                freed = db.execute(
                    """UPDATE jobs SET state = 'queued', owner = NULL, deaths = deaths + 1, attempts = attempts - 1,
                           not_before = CASE WHEN deaths > 0 THEN ? ELSE not_before END
                       WHERE id = ? AND owner = ?""",
                    (later, job_id, owner),
                ).rowcount
                if freed:
                    self._event("job.queued", None, "its worker died", job_id)
            poisoned = db.execute(
                """UPDATE jobs SET state = 'ended', ended_at = ?, error_code = ?, error_message = ?, next_step = ?
                   WHERE state = 'queued' AND deaths >= ? RETURNING id""",
                (now(), *_POISON, MOST_DEATHS),
            ).fetchall()
            for (job_id,) in poisoned:
                code, message, next_step = _POISON
                self._go_back(job_id, {"code": code, "message": message, "next_step": next_step, "page": None})
                self._event("job.ended", None, code, job_id)
                self._post("job.ended", job_id)
        return len(dead) + len(gone)


def _told(failure: Failure) -> dict[str, Any]:
    return {"code": failure.code, "message": failure.message, "next_step": failure.next_step, "page": failure.page}


def _canonical(options: Mapping[str, Any]) -> str:
    return json.dumps(dict(options), sort_keys=True, separators=(",", ":"))
