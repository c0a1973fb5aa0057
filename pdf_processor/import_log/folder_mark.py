"""Which output folder a database's tables belong to, where they do not lie in it.

By its path alone a folder that is not mounted could not be told from the one that is: there would be no upload in it,
and each job that its machine takes would fail. So a file in the folder holds what the tables hold.
"""

from __future__ import annotations

import os
import secrets

from pdf_processor.atomic_file import replacing
from pdf_processor.errors import LogUnusable, OutputUnusable
from pdf_processor.import_log.values import show

MARK = b"pdfproc.store"


def mark_of(folder: bytes, known: str | None) -> str:
    """The folder's mark, made where neither it nor the tables have one.

    Raises `LogUnusable` where it is not the `known` one, and `OutputUnusable` where it cannot be read or made.
    """
    path = os.path.join(folder, MARK)
    try:
        here = _read(path)
        if here is None and known is None:
            here = known = secrets.token_hex(16)
            with replacing(path, f"store-{here}") as file:
                file.write(f"{here}\n".encode())
    except OSError as error:
        raise OutputUnusable(f"{show(path)} cannot be used: {error.strerror}") from error
    if here is None or known not in (None, here):
        raise LogUnusable(
            f"{show(folder)} is not the folder that the database belongs to, only at the same place",
            next_step=f"mount it here; if it is a new one that takes its place, write {known} into {show(path)}",
        )
    return here


def _read(path: bytes) -> str | None:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read(100).strip()
    except FileNotFoundError:
        return None
