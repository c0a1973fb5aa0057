"""Failed files: which there are, and back to their place of origin so that they can be ingested again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdf_processor import quarantine
from pdf_processor.import_log import FailedFile, ImportLog
from pdf_processor.own_files import own_files
from pdf_processor.quarantine import NotMoved
from pdf_processor.settings import Settings


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not put back, and why."""

    name: bytes
    message: str


@dataclass(frozen=True, slots=True)
class PutBack:
    """What `put_back` has done: the files to ingest now, in the order in which they were first met, and the others."""

    paths: tuple[bytes, ...]
    refused: tuple[Refused, ...]


def list_failed(settings: Settings) -> list[FailedFile]:
    """The files of this output folder's log that have failed. Raises `LogUnusable` where there is no log."""
    with ImportLog.open(settings.output, create=False, address=settings.store) as log:
        return list(log.failed())


def find_failed(settings: Settings, name: bytes) -> list[FailedFile]:
    """The files of this name, as `put_back` takes it, that lie in the failed folder. Raises as `list_failed`."""
    files = _choose(list_failed(settings), [name])[0]
    return [file for file in files if file.quarantined is not None and os.path.lexists(file.quarantined)]


def unknown(settings: Settings) -> list[bytes]:
    """The PDFs in the failed folder of which this output folder's log knows nothing. Raises as `list_failed`."""
    known = {file.quarantined for file in list_failed(settings)}
    pdfs = (path for path in own_files(os.path.realpath(os.fsencode(settings.failed))) if path[-4:].lower() == b".pdf")
    return [path for path in pdfs if path not in known]


def put_back(settings: Settings, names: Sequence[str | bytes | os.PathLike[str]] = ()) -> PutBack:
    """Move failed files from failed/ to where they came from; without names all of them but those that were replaced.

    A name is a file's own name, or its path there or in failed/. Nothing is overwritten: where the place of
    origin is taken or its folder is gone, the file stays in failed/ and is among the refused. A file that was
    left in its place is among the paths as it is.
    """
    with ImportLog.open(settings.output, create=False, address=settings.store) as log:
        chosen, unknown = _choose(list(log.failed()), names)
        paths: list[bytes] = []
        why = "no failed file of this name is in the import log: 'pdfproc status' lists them"
        refused = [Refused(name, why) for name in unknown]
        for file in chosen:
            try:
                _put_back_one(log, file)
                paths.append(file.path)
            except NotMoved as reason:
                refused.append(Refused(file.quarantined or file.path, str(reason)))
    return PutBack(tuple(paths), tuple(refused))


def _put_back_one(log: ImportLog, file: FailedFile) -> None:
    if file.quarantined is None:
        if not os.path.lexists(file.path):
            raise NotMoved("it is no longer in its place")
        return
    if file.quarantined == file.path:
        return
    begun = log.due(file.row_id) is not None
    log.begin_put_back(file.row_id)
    try:
        quarantine.put_back(file.row_id, file.quarantined, file.path, file.sha256 or "", begun=begun)
    except NotMoved:
        log.cancel_put_back(file.row_id)
        raise
    log.put_back(file.row_id)


def _choose(
    files: Sequence[FailedFile], names: Iterable[str | bytes | os.PathLike[str]]
) -> tuple[list[FailedFile], list[bytes]]:
    wanted = [os.fsencode(name) for name in names]
    if not wanted:
        return [file for file in files if not file.is_replaced], []
    chosen: dict[int, FailedFile] = {}
    unknown = []
    for name in wanted:
        matches = [file for file in files if _is_called(file, name)]
        chosen.update((file.row_id, file) for file in matches)
        if not matches:
            unknown.append(name)
    return [file for file in files if file.row_id in chosen], unknown


def _is_called(file: FailedFile, name: bytes) -> bool:
    places = [file.path] if file.quarantined is None else [file.path, file.quarantined]
    if b"/" not in name:
        return any(os.path.basename(place) == name for place in places)
    return os.path.realpath(name) in places
