"""The files that belong to an output folder: a folder below it that has an import log of its own is another's."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pdf_processor.import_log import DATABASE


def own_files(folder: bytes) -> Iterator[bytes]:
    """The paths of all files below a folder, in order, without those of nested output folders.

    Links are not followed.
    """
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not _is_another(os.path.join(place, each)))
        yield from (os.path.join(place, name) for name in sorted(names))


def _is_another(folder: bytes) -> bool:
    return os.path.lexists(os.path.join(folder, DATABASE.encode()))
