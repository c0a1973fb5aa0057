"""What a format of results must offer. A format is one module here, named `<format>_file`, that holds `WRITER`."""

from __future__ import annotations

from importlib import import_module
from typing import BinaryIO, Protocol, cast

from pdf_processor.model import Document


class Writer(Protocol):
    """Turns a document's transactions into one file."""

    @property
    def suffix(self) -> str:
        """The end of the files' names, with its dot."""

    def write(self, document: Document, out: BinaryIO, *, raw: bool) -> None:
        """Write all rows, in printed order. Unless `raw`, no cell's text can run as a spreadsheet formula."""


def writer(format_name: str) -> Writer:
    """The writer of one format, such as "csv". Raises `ModuleNotFoundError` for a format there is none for."""
    return cast(Writer, import_module(f"pdf_processor.writers.{format_name}_file").WRITER)
