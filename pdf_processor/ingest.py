"""One file's life, in order. The only module that knows the order, and why nothing is lost at any point of it.

    skip?  ->  open, hash  ->  claim  ->  a child reads  ->  unchanged?  ->  result  ->  COMMIT  ->  touch the PDF

Before the commit nothing the user sees has changed except a finished result file; after it everything is true, and
what is still due outside the log (a move to failed/, the removal of a stale file) is written in the row, so
that a run which dies there is finished by the next one.
"""

from __future__ import annotations

import errno
import hashlib
import io
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import BinaryIO, Protocol, cast

from pdf_processor import ocr_copy, quarantine
from pdf_processor.atomic_file import keep_aside, part_path, probe_folder, replacing
from pdf_processor.discover import Found
from pdf_processor.errors import (
    BadResult,
    ChangedWhileRead,
    FailedFolderUnusable,
    FileError,
    LimitExceeded,
    MachineError,
    NoResult,
    NotAPdf,
    OcrOff,
    OutOfMemory,
    OutputUnusable,
    PartlyDamaged,
    Unreadable,
    WorkerCrashed,
)
from pdf_processor.events import Event, FileStarted, Notice, PageRead
from pdf_processor.file_times import changed_ns, day_changed
from pdf_processor.frames import PageDone
from pdf_processor.header import HEADER_WITHIN, has_header
from pdf_processor.import_log import Claim, ClaimLost, Ended, ImportLog, Result, Verdict
from pdf_processor.isolation import Interrupted
from pdf_processor.model import Document, Failure, Outcome, PageKind, Reconciled, SourceFile, Status, ending
from pdf_processor.name_template import NameTemplate
from pdf_processor.next_steps import on_folders
from pdf_processor.output_names import result_names
from pdf_processor.settings import MEBIBYTE, ReadSettings, Settings
from pdf_processor.temp_folder import remove_abandoned
from pdf_processor.writers.base import writer

OnPage = Callable[[PageDone, float], None]
FRESH_SECONDS = 2.0
"""A file written to so lately may be a copy or a download under way."""
QUIET_WITHIN_SECONDS = 30.0
"""How long a file may go on changing before it is left for a later run."""
FAR_TOO_LARGE = 1024 * MEBIBYTE
"""Up to here what is larger than the limit is still hashed, and so told from its copies and moved."""
QUIET_AGAIN = "wait until the file is complete, then run the same command again"
READABLE_AGAIN = "make the file readable for you, then run the same command again"
_CHUNK = 1024 * 1024
_FOLDER_TROUBLE = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)


class Reader(Protocol):
    """What reads a PDF for us: a thread's child process, and what helps it."""

    def read(self, fd: int, sha256: str, settings: ReadSettings, on_page: OnPage | None = None) -> Document: ...

    def searchable(self, document: Document, write: Callable[[bytes], object]) -> None: ...


@dataclass(slots=True)
class Job:
    """A file that is ours to read: open, its content known, claimed in the log."""

    found: Found
    fd: int
    status: os.stat_result
    claim: Claim
    second_try: bool = False
    alone: bool = False

    def close(self) -> None:
        """Close the file; harmless to repeat."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1


@dataclass(frozen=True, slots=True)
class Crash:
    """A failure that may be the environment's fault: the child died. Its end waits for a verdict."""

    job: Job
    error: FileError
    seconds: float


class Starved(Crash):
    """Reading it took more memory than the machine had left: its job, still open, is to be carried out alone."""


@dataclass(frozen=True, slots=True)
class Read:
    """A job whose file was read and has not changed since: what is left is to publish the result, and the commit."""

    job: Job
    document: Document
    seconds: float


@dataclass(slots=True)
class _Done:
    """What a block that may be interrupted has come to."""

    result: Read | Outcome | Crash | None = None


class Ingest:
    """Walks files through their life for one run. `stopped` tells long work that it should not go on."""

    def __init__(
        self, settings: Settings, log: ImportLog, emit: Callable[[Event], None], stopped: Callable[[], bool]
    ) -> None:
        self.settings = settings
        self.log = log
        self._emit = emit
        self._stopped = stopped
        self._failed = os.fsencode(settings.failed)
        self._writer = writer("csv")
        self._template = None if settings.name is None else NameTemplate.parse(settings.name, self._writer.suffix)
        self._with_ocr = settings.read.ocr != "never"
        self._has_copy = ocr_copy.is_beside if settings.ocr_pdf else None

    # -- before the first file

    def begin(self, engine_version: str) -> None:
        """Enter the run in the log, and finish what dead runs have begun."""
        for claim in self.log.abandoned():
            self._remove_part(claim.csv_name, claim.owner, claim.row_id)
        self.log.begin_run(engine_version)

    def mend(self) -> None:
        """Do what dead runs have committed but not done, and remove what their readers have left."""
        remove_abandoned(str(self.settings.output))
        for ended in list(self.log.due_of_dead_runs()):
            self._settle(ended)

    def _remove_part(self, csv_name: str | None, owner: str, row_id: int) -> None:
        """Remove the half-written result of a dead run's claim."""
        if csv_name is not None:
            folder = os.path.dirname(self.log.result_path(csv_name))
            with suppress(OSError):
                os.unlink(part_path(folder, _token(owner, row_id)))

    # -- asking for a file

    def admit(self, found: Found) -> Job | Outcome | None:
        """Find out what is to be done with a file: read it (a job, claimed), nothing (an outcome), or wait (None)."""
        if self.settings.skip_existing and (done := self.finished(found.file, self.log)):
            return done
        return self._open_and_claim(found, skip_finished=self.settings.skip_existing)

    def finished(self, file: SourceFile, log: ImportLog) -> Outcome | None:
        """How a file ended well before, if nothing that this run is to make of it is missing."""
        return log.finished(file, with_ocr=self._with_ocr, has_copy=self._has_copy)

    def _open_and_claim(self, found: Found, *, skip_finished: bool) -> Job | Outcome | None:
        try:
            fd, status = _open(found.file.path)
        except Unreadable as error:
            return self.log.ended_elsewhere(found.file.path) or self._out_of_sight(found, error)
        try:
            _refuse_what_is_no_pdf(found.file.path, fd)
            self._refuse_what_is_far_too_large(status.st_size)
            sha256 = self._hash(fd)
            file = SourceFile(found.file.path, status.st_size, changed_ns(status), sha256)
            known = Found(file, found.relative)
            claim = self._claim(known, skip_finished)
            if claim.verdict is Verdict.READ:
                if claim.dead_owner is not None:
                    self._remove_part(claim.csv_name, claim.dead_owner, claim.row_id)
                job = Job(known, fd, status, claim)
                fd = -1
                return job
            return self._without_reading(known, claim)
        except Unreadable as error:
            return self._out_of_sight(found, error)
        except (LimitExceeded, NotAPdf) as error:
            return self._unread(found, error)
        finally:
            if fd >= 0:
                os.close(fd)

    def _claim(self, found: Found, skip_finished: bool) -> Claim:
        sha256 = found.file.sha256 or ""

        def names(relative: bytes) -> Iterator[str]:
            return result_names(relative, sha256, self._writer.suffix)

        return self.log.claim(
            found.file, found.relative, names,
            skip_finished=skip_finished, with_ocr=self._with_ocr, has_copy=self._has_copy,
        )  # fmt: skip

    def _refuse_what_is_far_too_large(self, size: int) -> None:
        """Raise `LimitExceeded` for a file whose mere bytes would take minutes to read: it stays where it is."""
        most = self.settings.read.limits.file_bytes
        if size > max(most, FAR_TOO_LARGE):
            message = f"the file has {size:,} bytes; the limit is {most:,} (--max-file-size)"
            raise LimitExceeded(f"{message}, so that it stays where it is")

    def _hash(self, fd: int) -> str:
        digest = hashlib.sha256()
        try:
            while chunk := os.read(fd, _CHUNK):
                digest.update(chunk)
                if self._stopped() and len(chunk) == _CHUNK:
                    raise Interrupted
        except OSError as error:
            raise Unreadable(f"the file cannot be read: {error.strerror}") from error
        return digest.hexdigest()

    def _without_reading(self, found: Found, claim: Claim) -> Outcome | None:
        if claim.verdict is Verdict.BUSY:
            return None
        if claim.tidy:
            self._settle_row(claim.row_id)
        return claim.done or Outcome(
            found.file.path, Status.DUPLICATE, size=found.file.size, duplicate_of=claim.first_copy
        )

    def _out_of_sight(self, found: Found, error: Unreadable) -> Outcome | None:
        """The content cannot be looked at, so that nothing says that what was read is no longer true: it stays.

        Only if size or time of change are others than then, there is something new that has not been read.
        """
        if self.log.is_held(found.file.path):
            return None
        kept = self.log.keep_unread(found.file, error.code)
        if kept is None:
            return self._unread(found, error)
        outcome, is_as_read = kept
        self._tell_that_it_stays(found.file, error)
        if is_as_read:
            return outcome
        failure = replace(error.failure(), next_step=READABLE_AGAIN)
        return _failed(found.file, failure, 0.0)

    def _tell_that_it_stays(self, file: SourceFile, error: FileError) -> None:
        message = f"{error.message}; what was read from it before stays, and so does the PDF"
        self._emit(Notice("earlier_result_stays", message, file.path))

    def _unread(self, found: Found, error: LimitExceeded | NotAPdf | Unreadable) -> Outcome:
        self.log.fail_unread(found.file, found.relative, error.failure())
        return _failed(found.file, error.failure(), 0.0)

    # -- reading it

    def carry_out(self, job: Job, reader: Reader) -> Outcome | Crash:
        """Read a claimed file and bring it to its end: `read`, then `finish`."""
        read = self.read(job, reader)
        return self.finish(read, reader) if isinstance(read, Read) else read

    def read(self, job: Job, reader: Reader) -> Read | Outcome | Crash:
        """Read a claimed file; `finish` then brings it to its end. The claim is given back if that cannot be.

        Returns an outcome where it has ended already, and a `Crash` where the child died: `end_crash` brings it to its
        end. A `Starved` one may be carried out once more. Raises `MachineError`.
        """
        self._emit(FileStarted(job.found.file.path, job.found.file.size))
        started = time.monotonic()
        with self._given_back_unless_done(job) as done:
            done.result = self._read(job, reader, started)
        return done.result or self._interrupted(job)

    def finish(self, read: Read, reader: Reader | None = None) -> Outcome:
        """Bring a file that was read to its end, from any thread; `reader` is what read it, where `needs_reader`."""
        with self._given_back_unless_done(read.job) as done:
            done.result = self._publish(read, reader)
        if isinstance(done.result, Outcome):
            return done.result
        return self._interrupted(read.job)

    def needs_reader(self, read: Read) -> bool:
        """Whether a searchable copy is still to be made, for which the PDF must be open in the child that read it."""
        return self.settings.ocr_pdf and any(page.kind.by_ocr for page in read.document.pages)

    @contextmanager
    def _given_back_unless_done(self, job: Job) -> Iterator[_Done]:
        """Close the job's file at the end of the block, and give its claim back where the block does not get there."""
        done = _Done()
        try:
            yield done
        except (Interrupted, ClaimLost):
            self.give_back(job)
        except BaseException:
            with suppress(MachineError):
                self.give_back(job)
            raise
        finally:
            if not isinstance(done.result, Starved | Read):
                job.close()

    def _read(self, job: Job, reader: Reader, started: float) -> Read | Outcome | Crash:
        error: FileError | None = None
        document = None
        try:
            file = job.found.file
            document = reader.read(job.fd, file.sha256 or "", self._read_settings(job), self._page_listener(file.path))
        except FileError as raised:
            error = raised
        if document is None or document.reconciled is not Reconciled.YES or not document.transactions:
            self._await_quiet(job.fd)
        if not _is_unchanged(job, document):
            return self._try_again(job, reader, started)
        seconds = time.monotonic() - started
        if document is not None:
            return Read(job, document, seconds)
        assert error is not None
        if isinstance(error, WorkerCrashed | NoResult | BadResult):
            return Crash(job, error, seconds)
        if isinstance(error, OutOfMemory) and error.by_system and not job.alone:
            return Starved(job, error, seconds)
        return self._fail(job, error, seconds)

    def _read_settings(self, job: Job) -> ReadSettings:
        return replace(self.settings.read, saved=day_changed(job.status))

    def _await_quiet(self, fd: int) -> None:
        """Before a file is called bad: wait until nobody has written to it for a while. What was proved is whole."""
        until = time.monotonic() + QUIET_WITHIN_SECONDS
        while 0 <= time.time() - os.fstat(fd).st_mtime < FRESH_SECONDS and time.monotonic() < until:
            if self._stopped():
                raise Interrupted
            time.sleep(0.05)

    def _page_listener(self, path: bytes) -> OnPage:
        return lambda done, seconds: self._emit(
            PageRead(path, done.page.number, done.pages, done.page.kind, round(seconds, 3))
        )

    def _try_again(self, job: Job, reader: Reader, started: float) -> Read | Outcome | Crash:
        """The file changed under our hands: once more with what it holds now, then it has to wait for a quiet time."""
        error = ChangedWhileRead("the file changed while it was read")
        if job.second_try:
            return self._fail(job, error, time.monotonic() - started)
        self.log.release(job.claim)
        again = self._open_and_claim(job.found, skip_finished=False)
        if again is None:
            return Outcome(job.found.file.path, Status.INTERRUPTED, size=job.found.file.size)
        if isinstance(again, Outcome):
            return again
        job.close()
        job.found, job.fd, job.status, job.claim = again.found, again.fd, again.status, again.claim
        job.second_try = True
        return self._read(job, reader, started)

    def give_back(self, job: Job) -> Outcome:
        """Give a claimed file back unread."""
        job.close()
        self.log.release(job.claim)
        return self._interrupted(job)

    def _interrupted(self, job: Job) -> Outcome:
        return Outcome(job.found.file.path, Status.INTERRUPTED, size=job.found.file.size)

    # -- its end

    def _publish(self, read: Read, reader: Reader | None) -> Outcome:
        job, document, seconds = read.job, read.document, read.seconds
        problem = _not_read(document, self.settings.read) or _damaged(document)
        status = ending(document.reconciled, len(document.transactions), is_whole=problem is None)
        csv_name = self._name(job, document)
        with _folder_errors(OutputUnusable, "the output folder", self.settings.output):
            self._copy(job, document, reader, csv_name)
            result = self._write(csv_name, document, job.claim.row_id)
        if self.log.succeed(job.claim, status, document, result, seconds, problem):
            self._settle_row(job.claim.row_id)
        self._tell_of_earlier_result(job, csv_name)
        return Outcome(
            job.found.file.path,
            status,
            pages=len(document.pages),
            transactions=len(document.transactions),
            reconciled=document.reconciled,
            seconds=seconds,
            size=job.found.file.size,
            failure=problem,
            output_path=os.fsdecode(self.log.result_path(csv_name)),
        )

    def _tell_of_earlier_result(self, job: Job, csv_name: str) -> None:
        """Whoever has mended a PDF looks for its result where that of the bad one lies."""
        read_before = job.claim.previous is not None and job.claim.previous.ended_well
        if read_before or f".{(job.found.file.sha256 or '')[:8]}" not in csv_name:
            return
        for earlier in self.log.earlier_results(job.claim.row_id):
            message = f"its result is {csv_name}; {earlier} is what was read before the PDF changed"
            self._emit(Notice("earlier_result", message, job.found.file.path))

    def _name(self, job: Job, document: Document) -> str:
        """The name of the result; by a pattern it is known only now that the file has been read."""
        template, claim = self._template, job.claim
        if template is None:
            return self._earlier_name(job, document, claim.csv_name or "") or claim.csv_name or ""
        sha256 = job.found.file.sha256 or ""

        def names(relative: bytes) -> Iterator[str]:
            return template.names(document, relative, sha256, self._writer.suffix)

        def remove(csv_name: str) -> None:
            self._keep_what_is_not_ours(self.log.result_path(csv_name), "", claim.row_id)
            self._remove_result(csv_name)

        with _folder_errors(OutputUnusable, "the output folder", self.settings.output):
            earlier = self._earlier_name(job, document, next(names(job.found.relative)))
            claim = replace(claim, csv_name=earlier or claim.csv_name)
            return self.log.rename(claim, names, remove if claim.previous or earlier else _remove_nothing)

    def _earlier_name(self, job: Job, document: Document, wanted: str) -> str | None:
        """What this file's result was called before the log was made anew, by names that this run would not give.

        Told by its bytes, of which either kind of text counts; not asked where a CSV lies under the wanted name.
        """
        alone = self.log.csvs_alone()
        if not alone or os.path.lexists(self.log.result_path(wanted)):
            return None
        written = {self._hash_of_result(document, raw) for raw in (False, True)} & alone
        return self.log.take_csv(job.claim, written) if written else None

    def _hash_of_result(self, document: Document, raw: bool) -> str:
        content = io.BytesIO()
        self._writer.write(document, content, raw=raw)
        return hashlib.sha256(content.getvalue()).hexdigest()

    def _remove_result(self, csv_name: str) -> None:
        result = self.log.result_path(csv_name)
        ocr_copy.remove(ocr_copy.path_beside(result))
        _unlink_if_there(result)

    def _copy(self, job: Job, document: Document, reader: Reader | None, csv_name: str) -> None:
        """Write the searchable copy, if one is wanted, and remove that of what the path held before."""
        source, sha256 = job.found.file.path, job.found.file.sha256 or ""
        target = ocr_copy.path_beside(self.log.result_path(csv_name))
        ocr_copy.remove(target, unless=sha256)
        if not self.settings.ocr_pdf or not any(page.kind.by_ocr for page in document.pages):
            return
        assert reader is not None
        if not ocr_copy.is_free(target, source):
            message = "no searchable copy is written: there is another file of its name in the output folder"
            self._emit(Notice("no_ocr_pdf", message, source))
            return
        try:
            with replacing(target, _token(self.log.run_id, job.claim.row_id)) as file:
                reader.searchable(document, file.write)
                file.write(ocr_copy.last_line(sha256))
        except FileError as error:
            self._emit(Notice("no_ocr_pdf", f"no searchable copy is written: {error.message}", source))

    def _write(self, csv_name: str, document: Document, row_id: int) -> Result:
        target = self.log.result_path(csv_name)
        with replacing(target, _token(self.log.run_id, row_id)) as file:
            hashing = _HashingFile(file)
            self._writer.write(document, cast(BinaryIO, hashing), raw=self.settings.csv_raw)
            self._keep_what_is_not_ours(target, hashing.digest.hexdigest(), row_id)
        return Result(csv_name, hashing.digest.hexdigest())

    def _keep_what_is_not_ours(self, target: bytes, sha256: str, row_id: int) -> None:
        """Before a result takes its name: what lies there and was not written by us, or was changed since, is kept."""
        held = quarantine.content_hash(target)
        if held not in (None, sha256, self.log.result_sha256(row_id)):
            aside = os.path.basename(keep_aside(target)).decode("utf-8", "backslashreplace")
            self._emit(Notice("kept_aside", f"what lay here under the name of a CSV is kept as {aside}", target))

    def end_crash(self, crash: Crash) -> Outcome:
        """Bring a file to its end whose child died and where that is known to be the file's own fault."""
        crash.job.close()
        return self._fail(crash.job, crash.error, crash.seconds)

    def _fail(self, job: Job, error: FileError, seconds: float) -> Outcome:
        if error.keeps_earlier and (kept := self.log.keep_earlier(job.claim, job.found.file, error.code)):
            self._tell_that_it_stays(job.found.file, error)
            return kept
        has_changed = isinstance(error, ChangedWhileRead)
        if has_changed and self.log.keep_while_it_changes(job.claim, job.found.file, error.code):
            self._tell_that_it_stays(job.found.file, error)
            return _failed(job.found.file, replace(error.failure(), next_step=QUIET_AGAIN), seconds)
        stays = self.settings.leave_failed or has_changed or isinstance(error, Unreadable)
        if self.log.fail(job.claim, error.failure(), seconds, move=not stays):
            self._settle_row(job.claim.row_id)
        return _failed(job.found.file, error.failure(), seconds)

    # -- after the commit

    def _settle_row(self, row_id: int) -> None:
        if ended := self.log.due(row_id):
            self._settle(ended)

    def _settle(self, ended: Ended) -> None:
        """Do what is due outside the log; each step can be repeated after a crash."""
        has_output = ended.has_output
        if ended.status in (Status.FAILED, Status.DUPLICATE) and has_output and ended.csv_name is not None:
            with _folder_errors(OutputUnusable, "the output folder", self.settings.output):
                self._keep_what_is_not_ours(self.log.result_path(ended.csv_name), "", ended.row_id)
                self._remove_result(ended.csv_name)
            has_output = False
        quarantined = ended.quarantined
        if ended.due == "move" and not self.settings.leave_failed:
            quarantined = self._move_aside(ended)
        elif ended.due == "back" and quarantined is not None:
            quarantined = self._finish_put_back(ended, quarantined)
        elif ended.status.ended_well and quarantined is not None:
            with suppress(OSError):
                quarantine.remove_reason(quarantined, ended.sha256)
            quarantined = None
        self.log.settle(ended.row_id, quarantined=quarantined, has_output=has_output)

    def _finish_put_back(self, ended: Ended, quarantined: bytes) -> bytes | None:
        """Finish what a `retry` that died has begun, whatever has become of the PDF's content in the failed folder."""
        try:
            quarantine.put_back(ended.row_id, quarantined, ended.path, ended.sha256, begun=True)
        except quarantine.NotMoved as reason:
            self._emit(Notice("not_moved", f"the failed file stays in the failed folder: {reason}", ended.path))
            return quarantined
        return None

    def _move_aside(self, ended: Ended) -> bytes | None:
        # The run that committed the failure names the temporary files, so that whoever mends it finds them.
        token = _token(ended.run_id, ended.row_id)

        def is_taken(place: bytes) -> bool:
            return self.log.is_quarantined_for_another(place, ended.row_id)

        try:
            _unlink_if_there(part_path(os.path.dirname(os.path.join(self._failed, ended.relative)), token))
            place = quarantine.move_aside(
                ended.path, self._failed, ended.relative, ended.sha256, token=token, is_taken=is_taken
            )
            if ended.failure is not None:
                # Whoever opens it knows no working folder: the folders are told as they are.
                step = on_folders(ended.failure.next_step, self.settings.output, self.settings.failed)
                failure = replace(ended.failure, next_step=step)
                quarantine.write_reason(place, ended.path, ended.sha256, failure, time=ended.finished_at, token=token)
        except quarantine.NotMoved as reason:
            self._emit(Notice("not_moved", f"the failed file stays in its place: {reason}", ended.path))
            return None
        except OSError as error:
            if error.errno in _FOLDER_TROUBLE:
                raise FailedFolderUnusable.because("failed files cannot be moved away", error) from error
            message = f"the failed file stays in its place, the failed folder does not take it: {error.strerror}"
            self._emit(Notice("not_moved", message, ended.path))
            return None
        return place


def _remove_nothing(_csv_name: str) -> None:
    """For a file that was never met before: what lies under the name it was first given is not ours."""


def check_folders(settings: Settings) -> None:
    """Make sure, before anything is claimed, that results and failed files will have a place."""
    with _folder_errors(OutputUnusable, "the output folder", settings.output):
        probe_folder(os.fsencode(settings.output))
    if not settings.leave_failed:
        with _folder_errors(FailedFolderUnusable, "the folder for failed files", settings.failed):
            probe_folder(os.fsencode(settings.failed))


class _HashingFile(io.BufferedIOBase):
    """Writes to a binary file and knows the SHA-256 of what was written."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.digest = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes | bytearray | memoryview) -> int:  # type: ignore[override]
        self.digest.update(data)
        return self._file.write(data)


def _open(path: bytes) -> tuple[int, os.stat_result]:
    """Open a regular file and nothing else: not through a link put in its place, not waiting on a pipe."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError as error:
        raise Unreadable("the file has vanished", next_step="put the file back, then run 'pdfproc retry'") from error
    except OSError as error:
        raise Unreadable(f"the file cannot be opened: {error.strerror}") from error
    status = os.fstat(fd)
    if not stat.S_ISREG(status.st_mode):
        os.close(fd)
        raise Unreadable("the path is no longer a regular file")
    return fd, status


def _refuse_what_is_no_pdf(path: bytes, fd: int) -> None:
    """Raise `NotAPdf` for a file that neither its name nor its content makes a PDF: it is not ours to move.

    Folders are searched for names in .pdf only, so this is about files that the user has named, as `folder/*` does.
    """
    if path[-4:].lower() == b".pdf":
        return
    try:
        head = os.pread(fd, HEADER_WITHIN, 0)
    except OSError as error:
        raise Unreadable(f"the file cannot be read: {error.strerror}") from error
    if not has_header(head):
        raise NotAPdf("the file is not a PDF and stays where it is", next_step="leave it out, or name a PDF instead")


def _is_unchanged(job: Job, document: Document | None) -> bool:
    """Whether the child has read what was hashed, and the path still holds it."""
    before, after = job.status, os.fstat(job.fd)
    try:
        there = os.lstat(job.found.file.path)
    except OSError:
        return False
    same_file = (there.st_dev, there.st_ino) == (before.st_dev, before.st_ino)
    same_state = (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    same_bytes = document is None or document.sha256 in (None, job.found.file.sha256)
    return same_file and same_state and same_bytes


def _not_read(document: Document, settings: ReadSettings) -> Failure | None:
    """What nobody has looked at: without OCR a page that is a picture may hold any number of rows."""
    if settings.ocr != "never":
        return None
    pages = [page.number for page in document.pages if page.kind is PageKind.SCANNED]
    if not pages:
        return None
    more = f" (and {len(pages) - 1} more)" if len(pages) > 1 else ""
    return OcrOff(f"page {pages[0]}{more} is a picture and OCR is off", page=pages[0]).failure()


def _damaged(document: Document) -> Failure | None:
    """What damage may have taken: no statement of it is proved, and where no row is left nothing else would say so."""
    for warning in document.warnings:
        code, _, message = warning.partition(": ")
        if code in ("page_damaged", "pages_damaged"):
            return PartlyDamaged(message).failure()
    return None


def _failed(file: SourceFile, failure: Failure, seconds: float) -> Outcome:
    return Outcome(file.path, Status.FAILED, seconds=seconds, size=file.size, failure=failure)


def _token(run_id: str, row_id: int) -> str:
    return f"{run_id}-{row_id}"


def _unlink_if_there(path: bytes) -> None:
    with suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(path)


@contextmanager
def _folder_errors(kind: type[MachineError], what: str, folder: os.PathLike[str]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise kind.because(f"{what} {os.fspath(folder)} cannot be used", error) from error
