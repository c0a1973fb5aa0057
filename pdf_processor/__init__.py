"""pdfproc: bank and card statements as PDFs become transactions checked against the statements' own balances.

from pdf_processor import process_batch, extract

result = process_batch("statements", "output")     # a folder, with results, import log and failed files
document = extract("statement.pdf")                 # one PDF, in this process; nothing is written
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pdf_processor.batch import process_batch
from pdf_processor.extract import extract

if TYPE_CHECKING:
    from pdf_processor.bulk_processor import StopRequest
    from pdf_processor.errors import FileError, MachineError, PdfprocError
    from pdf_processor.model import (
        BatchResult,
        Document,
        Failure,
        Outcome,
        Page,
        Proof,
        Reconciled,
        Statement,
        Status,
        Transaction,
    )
    from pdf_processor.settings import Limits, ReadSettings, Settings

__version__ = "0.1.0"

__all__ = [
    "BatchResult",
    "Document",
    "Failure",
    "FileError",
    "Limits",
    "MachineError",
    "Outcome",
    "Page",
    "PdfprocError",
    "Proof",
    "ReadSettings",
    "Reconciled",
    "Settings",
    "Statement",
    "Status",
    "StopRequest",
    "Transaction",
    "__version__",
    "extract",
    "process_batch",
]


_ROOMS = ("model", "settings", "errors", "bulk_processor")  # where the rest is


def __getattr__(name: str) -> object:
    # Loaded when it is asked for: the command line begins a run's processes before it knows any of them.
    if name in __all__:
        from importlib import import_module  # noqa: PLC0415

        for room in _ROOMS:
            found = getattr(import_module(f"{__name__}.{room}"), name, None)
            if found is not None:
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
