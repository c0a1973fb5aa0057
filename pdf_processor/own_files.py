"""The files that belong to an output folder.

A folder below it that has an import log of its own is another's, and what a PDF's reader leaves is nobody's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from pdf_processor.import_log import DATABASE
from pdf_processor.temp_folder import is_temp_folder


def own_files(folder: bytes) -> Iterator[bytes]:
    """The paths of all files below a folder, in order, without those of nested output folders and temporary ones.

    Links are not followed.
    """
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not _is_another(place, each))
        yield from (os.path.join(place, name) for name in sorted(names))


def _is_another(place: bytes, name: bytes) -> bool:
    return is_temp_folder(name) or os.path.lexists(os.path.join(place, name, DATABASE.encode()))
