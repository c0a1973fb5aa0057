"""Taking a file out of the results on purpose: its CSV, its copy, and all that the log knows of it. Its PDF stays."""

from __future__ import annotations

import difflib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from pdf_processor import ocr_copy
from pdf_processor.import_log import ImportLog, LoggedFile
from pdf_processor.quarantine import error_file


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was removed: paths with their rows; results; and copies, which the next run reads in their stead."""

    paths: tuple[bytes, ...]
    rows: int
    results: tuple[bytes, ...]
    copies: tuple[bytes, ...]
    quarantined: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A name that was not forgotten, and why."""

    name: bytes
    message: str


def forget(log: ImportLog, names: Sequence[bytes]) -> tuple[Forgotten, list[Refused]]:
    """Remove what is known of the files of these names: a file's own name, or its path there or in failed/.

    Results go first and the log's rows last, so that a crash in between leaves something to forget again.
    """
    files = log.files()
    chosen: dict[int, LoggedFile] = {}
    refused = []
    for name in names:
        rows = _rows_called(files, name)
        paths = {file.path for file in rows}
        if not rows:
            refused.append(Refused(name, f"no file of this name is in the import log{_nearest(files, name)}"))
        elif any(file.is_claimed for file in rows):
            refused.append(Refused(name, "a run reads it now: wait for its end"))
        elif len(paths) > 1:
            refused.append(Refused(name, f"{len(paths)} files are called so: give the path of one"))
        else:
            chosen.update((row.row_id, row) for row in rows)
    gone = list(chosen.values())
    removed = [path for path in (log.result_path(each.csv_name) for each in gone if each.csv_name) if _remove(path)]
    aside = [(each.quarantined, each.sha256 or "") for each in gone if each.quarantined]
    for place, sha256 in aside:
        with suppress(FileNotFoundError):
            os.unlink(error_file(place, sha256))  # it tells of the file, too
    copies = log.forget(list(chosen))
    paths_gone = tuple(dict.fromkeys(each.path for each in gone))
    rows_held = sum(each.rows_held for each in gone)
    return Forgotten(
        paths_gone,
        rows_held,
        tuple(removed),
        tuple(copies),
        tuple(place for place, _ in aside if os.path.lexists(place)),
    ), refused


def _nearest(files: Sequence[LoggedFile], name: bytes) -> str:
    """The name that may have been meant, as the end of a sentence."""
    known = {_stem(file.path): os.fsdecode(os.path.basename(file.path)) for file in files}
    found = difflib.get_close_matches(_stem(name), known, n=1)
    return f": did you mean {known[found[0]]}?" if found else ": 'pdfproc status' tells what is there"


def _stem(path: bytes) -> str:
    return os.path.splitext(os.fsdecode(os.path.basename(path)))[0].casefold()


def _rows_called(files: Sequence[LoggedFile], name: bytes) -> list[LoggedFile]:
    """All rows of the paths that are called so; of a failed file that was replaced, named by its place, its own row."""
    if b"/" in name:
        place = os.path.realpath(name)
        replaced = [file for file in files if file.quarantined == place and not file.current and file.path != place]
        if replaced:
            return replaced
    paths = {file.path for file in files if _is_called(file, name)}
    return [file for file in files if file.path in paths]


def _remove(result: bytes) -> bool:
    ocr_copy.remove(ocr_copy.path_beside(result))
    with suppress(FileNotFoundError):
        os.unlink(result)
        return True
    return False


def _is_called(file: LoggedFile, name: bytes) -> bool:
    places = [file.path] if file.quarantined is None else [file.path, file.quarantined]
    if b"/" not in name:
        return any(os.path.basename(place) == name for place in places)
    return os.path.realpath(name) in places
