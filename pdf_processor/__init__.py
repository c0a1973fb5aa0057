"""pdfproc: bank and card statements as PDFs become transactions checked against the statements' own balances.

from pdf_processor import process_batch, extract

result = process_batch("statements", "output")     # a folder, with results, import log and failed files
document = extract("statement.pdf")                 # one PDF, in this process; nothing is written
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pdf_processor.batch import process_batch
from pdf_processor.errors import FileError, MachineError, PdfprocError
from pdf_processor.extract import extract
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

if TYPE_CHECKING:
    from pdf_processor.bulk_processor import StopRequest

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


def __getattr__(name: str) -> object:
    # The child process and `--help` import this package without it.
    if name == "StopRequest":
        from pdf_processor.bulk_processor import StopRequest  # noqa: PLC0415

        return StopRequest
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
