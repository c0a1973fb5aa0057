"""Whether log, results and failed folder still say the same, and the mending of what can be mended without loss.

What must hold after any run, however it ended:

    every file that was read has its result, with the content that was written     result_missing, result_changed
    each PDF is there exactly once: in its place or in the failed folder           pdf_missing, pdf_twice
    no row is there twice, and none is missing                                     rows_differ, read_twice
    nothing is left of runs that died                                  left_claimed, left_undone, part_left, temp_left
    each PDF holds what was read, if that is asked for                             pdf_rotten, pdf_unreadable

Mending never removes what a person may have made: a result that was changed by hand is kept under another name.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from pdf_processor.atomic_file import keep_aside, replacing
from pdf_processor.errors import MachineError
from pdf_processor.file_times import changed_ns
from pdf_processor.import_log import ImportLog, LoggedFile
from pdf_processor.ingest import Ingest
from pdf_processor.model import Status
from pdf_processor.own_files import own_files
from pdf_processor.quarantine import content_hash
from pdf_processor.settings import Settings
from pdf_processor.temp_folder import abandoned
from pdf_processor.writers.base import writer

_PARTS = re.compile(rb"\.(\d{8}T\d{6}-[0-9a-f]{8}-\d+|\d+-back|pdfproc-[a-z0-9-]+)\.part")
_WELL = (Status.SUCCEEDED, Status.NO_TRANSACTIONS, Status.NEEDS_REVIEW)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it must be. `is_note`: only worth knowing, for a person may have wanted it.

    `mend` says what `--fix` does; None where only a person can do something. `row_id` is the row of the log.
    """

    code: str
    message: str
    path: bytes | None = None
    mend: str | None = None
    is_note: bool = False
    row_id: int | None = None
    mended: bool = False


def find(settings: Settings, log: ImportLog, *, pdfs: bool = False) -> Iterator[Finding]:
    """All findings of an output folder; with `pdfs` each PDF is read, to see whether it holds what it held.

    Nothing is changed. Claims of live runs are left out.
    """
    for text in log.damage():
        yield Finding("database_damaged", f"the database is damaged: {text}", log.path)
    files = log.files()
    for file in files:
        if not file.is_claimed:
            yield from _of_file(log, file)
            if pdfs and file.sha256 is not None and file.status is not Status.PROCESSING:
                yield from _of_bytes(log, file)
    yield from _read_twice(files)
    yield from _unknown_results(log, files)
    if not log.is_at_work():
        yield from _parts(settings, log)


def mend(settings: Settings, log: ImportLog, findings: list[Finding]) -> list[Finding]:
    """Mend what can be; the findings again, each with whether it is mended. No run may be at work."""
    with suppress(MachineError):
        Ingest(settings, log, lambda _event: None, lambda: False).mend()
    mended = []
    for finding in findings:
        done = False
        if finding.mend is not None:
            with suppress(OSError):
                done = _MENDERS[finding.code](log, finding)
        mended.append(replace(finding, mended=done))
    return mended


# One file -------------------------------------------------------------------------------------------------------------


def _of_file(log: ImportLog, file: LoggedFile) -> Iterator[Finding]:
    if file.status is Status.PROCESSING:
        yield Finding(
            "left_claimed", "a run died while it read this file", file.path,
            "the next 'pdfproc ingest' reads it", row_id=file.row_id,
        )  # fmt: skip
        return
    if file.due is not None:
        what = "its PDF is still to be moved" if file.due == "move" else "something is still to be tidied up"
        yield Finding("left_undone", f"a run died before its end: {what}", file.path, "it is done", row_id=file.row_id)
    if file.status in _WELL:
        yield from _of_result(log, file)
    if file.status is Status.DUPLICATE and file.first is None:
        yield Finding(
            "first_lost", "it is a duplicate of a file that is no longer known", file.path,
            "the next 'pdfproc ingest' reads it", row_id=file.row_id,
        )  # fmt: skip
    if file.current or file.quarantined is not None:
        yield from _of_pdf(file)


def _of_result(log: ImportLog, file: LoggedFile) -> Iterator[Finding]:
    result = log.result_path(file.csv_name or "")
    found = content_hash(result)
    if file.rows_said != file.rows_held:
        message = f"the log says {file.rows_said} rows, the table holds {file.rows_held}"
        yield Finding("rows_differ", message, file.path, "the next 'pdfproc ingest' reads it again", row_id=file.row_id)
    elif found is None:
        yield Finding(
            "result_missing", "its CSV is gone", result, "it is written anew from the database", row_id=file.row_id
        )
    elif found != file.output_sha256:
        yield Finding(
            "result_changed", "its CSV is not as it was written", result,
            "it is kept as NAME.csv.changed, and written anew from the database", row_id=file.row_id,
        )  # fmt: skip


def _of_pdf(file: LoggedFile) -> Iterator[Finding]:
    there = os.path.lexists(file.path)
    aside = file.quarantined is not None and os.path.lexists(file.quarantined)
    if file.quarantined is not None and there and not aside:
        if content_hash(file.path) == file.sha256:
            yield Finding(
                "moved_back", "the log has it in the failed folder, but it is in its place again", file.path,
                "the log says so", row_id=file.row_id,
            )  # fmt: skip
        elif file.current:
            yield Finding(
                "pdf_replaced", "it has failed and is gone; another file is in its place: 'pdfproc ingest' reads that",
                file.path, is_note=True,
            )  # fmt: skip
    elif file.quarantined is not None and there and aside and content_hash(file.path) == file.sha256:
        yield Finding("pdf_twice", "it is in its place and in the failed folder", file.path, is_note=True)
    elif not there and not aside:
        yield Finding("pdf_missing", "the PDF is no longer where it was read", file.path, is_note=True)


def _of_bytes(log: ImportLog, file: LoggedFile) -> Iterator[Finding]:
    """A PDF that was changed by somebody has another size or time; one that has neither has lost bits on the disk."""
    place = file.quarantined or file.path
    is_csv = file.csv_name is not None and file.path == log.result_path(file.csv_name)
    if is_csv or not (file.current or file.quarantined):
        return
    try:
        status = os.lstat(place)
    except OSError:
        return  # told of already
    held = content_hash(place)
    if held == file.sha256:
        return
    if held is None:
        yield Finding("pdf_unreadable", "the PDF cannot be read any more", place)
    elif (status.st_size, changed_ns(status)) == (file.size, file.mtime_ns):
        message = "its bytes are not those that were read, though nobody has written to it: restore it from a copy"
        yield Finding("pdf_rotten", message, place)
    else:
        yield Finding("pdf_changed", "the PDF was changed since: 'pdfproc ingest' reads it again", place, is_note=True)


# The folders ----------------------------------------------------------------------------------------------------------


def _read_twice(files: list[LoggedFile]) -> Iterator[Finding]:
    first: dict[str, LoggedFile] = {}
    for file in files:
        if not file.current or file.status not in _WELL or file.sha256 is None:
            continue
        if file.sha256 in first:
            yield Finding(
                "read_twice", "its rows are there twice: another file has the same bytes", file.path,
                "the next 'pdfproc ingest' notes it as a duplicate", row_id=file.row_id,
            )  # fmt: skip
        first.setdefault(file.sha256, file)


def _unknown_results(log: ImportLog, files: list[LoggedFile]) -> Iterator[Finding]:
    known = {log.result_path(file.csv_name) for file in files if file.csv_name is not None}
    for path in own_files(os.path.dirname(log.path)):
        if path.endswith(b".csv") and path not in known:
            yield Finding("unknown_result", "no file of the log has this CSV", path, is_note=True)


def _parts(settings: Settings, log: ImportLog) -> Iterator[Finding]:
    folders = {os.path.dirname(log.path), os.path.realpath(os.fsencode(settings.failed))}
    for folder in sorted(folders):
        for path in own_files(folder):
            if _PARTS.fullmatch(os.path.basename(path)):
                yield Finding("part_left", "a run died while it wrote this file", path, "it is removed")
    for left in abandoned(os.fsdecode(os.path.dirname(log.path))):
        yield Finding("temp_left", "a run died, and its temporary folder is left", os.fsencode(left), "it is removed")


# Mending --------------------------------------------------------------------------------------------------------------


def _read_again(log: ImportLog, finding: Finding) -> bool:
    log.interrupt([finding.row_id or 0])
    return True


def _write_anew(log: ImportLog, finding: Finding) -> bool:
    assert finding.path is not None and finding.row_id is not None
    content = _content(log, finding.row_id)
    if os.path.lexists(finding.path):
        keep_aside(finding.path)
    with replacing(finding.path, f"pdfproc-check-{os.getpid()}") as file:
        file.write(content)
    log.set_result(finding.row_id, hashlib.sha256(content).hexdigest())
    return True


def _content(log: ImportLog, row_id: int) -> bytes:
    """The result as it was written, with or without --csv-raw; as it would be without where neither is the same."""
    document = log.stored_document(row_id)
    made = []
    for raw in (False, True):
        out = io.BytesIO()
        writer("csv").write(document, out, raw=raw)
        made.append(out.getvalue())
    before = next(file.output_sha256 for file in log.files() if file.row_id == row_id)
    return next((content for content in made if hashlib.sha256(content).hexdigest() == before), made[0])


def _put_back(log: ImportLog, finding: Finding) -> bool:
    log.put_back(finding.row_id or 0)
    return True


def _remove(_log: ImportLog, finding: Finding) -> bool:
    assert finding.path is not None
    os.unlink(finding.path)
    return True


def _is_gone(_log: ImportLog, finding: Finding) -> bool:
    """Whether a folder has gone with what dead runs have left."""
    return finding.path is not None and not os.path.lexists(finding.path)


def _is_done(log: ImportLog, finding: Finding) -> bool:
    """Whether what was left undone has been done by now."""
    return log.due(finding.row_id or 0) is None


_MENDERS: dict[str, Callable[[ImportLog, Finding], bool]] = {
    "left_claimed": _read_again,
    "left_undone": _is_done,
    "first_lost": _read_again,
    "rows_differ": _read_again,
    "read_twice": _read_again,
    "result_missing": _write_anew,
    "result_changed": _write_anew,
    "moved_back": _put_back,
    "part_left": _remove,
    "temp_left": _is_gone,
}
