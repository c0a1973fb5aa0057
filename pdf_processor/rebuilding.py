"""A new import log in place of one that is damaged or gone: from the CSVs, and from the reasons in the failed folder.

The damaged one is kept under another name. Of what the new one says nothing is proved: a CSV does not hold the balances
that proved it. The next run over the PDFs reads them anew, and each takes the place of what its CSV told.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from pdf_processor.errors import FromCsv, LogDamaged, LogMissing, OutputUnusable
from pdf_processor.file_times import changed_ns
from pdf_processor.import_log import FoundFailed, FoundResult, ImportLog, anew
from pdf_processor.model import BatchResult, Failure
from pdf_processor.next_steps import without_folders
from pdf_processor.own_files import own_files
from pdf_processor.quarantine import content_hash, error_file
from pdf_processor.settings import MEBIBYTE, Settings
from pdf_processor.writers.csv_rows import NotOurs, rows_of

LARGEST_CSV = 200 * MEBIBYTE
_BYTE = re.compile(r"\\x([89a-f][0-9a-f])")
_AT_WORK = "a run is at work in this folder: wait for its end"


class NotNeeded(Exception):
    """The log that is there is sound, or a run uses it; the text says which."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that was not taken up, and why."""

    path: bytes
    message: str


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What the new log holds, and where the old one is: a path or a schema of the database (None: there was none)."""

    kept: bytes | None
    results: int
    rows: int
    failed: int
    left_out: tuple[LeftOut, ...]


def rebuild(settings: Settings) -> Rebuilt:
    """Build the log of an output folder anew.

    Raises `NotNeeded`, and `MachineError` where the log is locked, newer, another folder's, or not to be opened, or a
    folder unusable.
    """
    output = os.path.abspath(os.fsencode(settings.output))
    with anew(output, settings.store) as new:
        _make_sure_it_is_needed(output, settings.store)
        new.make_sure_the_old_one_is_free()
        with new.open() as log:
            built = _build(settings, output, log)
        return Rebuilt(new.take_place(), *built)


def _make_sure_it_is_needed(output: bytes, address: str | None) -> None:
    try:
        with ImportLog.open(output, create=False, address=address) as log:
            if log.is_at_work():
                raise NotNeeded(_AT_WORK)
            if not log.damage():
                raise NotNeeded("the import log is sound: there is nothing to rebuild")
    except LogMissing:
        if not os.path.isdir(output):
            raise
    except LogDamaged:
        pass
    if not os.path.isdir(output):  # its CSVs are what the new one is made of
        raise OutputUnusable(f"{os.fsdecode(output)} is no folder")


# The new one ----------------------------------------------------------------------------------------------------------


def _build(settings: Settings, output: bytes, log: ImportLog) -> tuple[int, int, int, tuple[LeftOut, ...]]:
    left_out: list[LeftOut] = []
    results = rows = failed = 0
    log.begin_run("")
    for result in _results(output, left_out):
        if log.take_up_result(result):
            results, rows = results + 1, rows + len(result.document.transactions)
        else:
            left_out.append(LeftOut(result.path, "another CSV has the same name but for upper and lower case"))
    for each in sorted(_failed(os.path.realpath(os.fsencode(settings.failed)), left_out), key=lambda it: it.time):
        failed += log.take_up_failed(each)
    log.end_run(BatchResult(log.run_id), "complete")
    return results, rows, failed, tuple(left_out)


def _results(output: bytes, left_out: list[LeftOut]) -> Iterator[FoundResult]:
    failure = FromCsv("the import log was made anew: these rows are from its CSV, and no balance proves them").failure()
    for path, status in _files(output):
        if not path.endswith(b".csv"):
            continue
        name = path[len(output) + 1 :]
        try:
            if status.st_size > LARGEST_CSV:
                raise NotOurs("it is too large")
            with open(path, "rb") as file:
                content = file.read()
            document, text = rows_of(content), name.decode()
        except (NotOurs, OSError, UnicodeDecodeError) as error:
            why = str(error) if isinstance(error, NotOurs) else "it cannot be read, or its name is not UTF-8"
            left_out.append(LeftOut(path, why))
            continue
        sha256 = hashlib.sha256(content).hexdigest()
        # Two CSVs may hold the same: told apart by their names, they are no copies of one PDF.
        identity = hashlib.sha256(b"csv\0" + name + b"\0" + content).hexdigest()
        yield FoundResult(path, text, status.st_size, changed_ns(status), sha256, identity, document, failure)


def _failed(folder: bytes, left_out: list[LeftOut]) -> Iterator[FoundFailed]:
    for path, status in _files(folder):
        if path[-4:].lower() != b".pdf":
            continue
        try:
            with open(_reason_of(path), "rb") as file:
                told = json.loads(file.read(MEBIBYTE))
            yield _found_failed(path, folder, status, told)
        except (OSError, ValueError, KeyError, TypeError):
            left_out.append(LeftOut(path, "no reason lies beside it: 'pdfproc ingest' reads it if its path is given"))


def _reason_of(pdf: bytes) -> bytes:
    reason = error_file(pdf, "")
    return reason if os.path.lexists(reason) else error_file(pdf, content_hash(pdf) or "")


def _found_failed(place: bytes, folder: bytes, status: os.stat_result, told: dict[str, object]) -> FoundFailed:
    """Raises `KeyError`, `TypeError` or `ValueError` where what is told is not what was written."""
    texts = {key: told[key] for key in ("code", "message", "next_step", "origin", "sha256", "time")}
    page = told["page"]
    if not all(isinstance(text, str) for text in texts.values()) or not isinstance(page, int | None):
        raise TypeError
    code, message, next_step, origin, sha256, time = map(str, texts.values())
    datetime.fromisoformat(time)
    if not origin.startswith("/") or not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise ValueError
    failure = Failure(code, message, without_folders(next_step), bool(told["retryable"]), page)
    return FoundFailed(
        _bytes_of(origin), place, place[len(folder) + 1 :], status.st_size, changed_ns(status), sha256, failure, time
    )


def _bytes_of(shown: str) -> bytes:
    r"""A path as it was before what is not UTF-8 in it was shown as `\xff`."""
    return os.fsencode(_BYTE.sub(lambda match: chr(0xDC00 + int(match[1], 16)), shown))


def _files(folder: bytes) -> Iterator[tuple[bytes, os.stat_result]]:
    """The regular files that belong to a folder, in order."""
    for path in own_files(folder):
        with suppress(OSError):
            status = os.lstat(path)
            if stat.S_ISREG(status.st_mode):
                yield path, status
