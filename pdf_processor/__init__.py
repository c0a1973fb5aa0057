"""pdfproc: bank and card statements as PDFs become transactions checked against the statements' own balances.

from pdf_processor import process_batch, extract

result = process_batch("statements", "output")     # a folder, with results, import log and failed files
document = extract("statement.pdf")                 # one PDF, in this process; nothing is written
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from pdf_processor.bulk_processor import StopRequest, process_batch
    from pdf_processor.extract import extract

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

_LAZY = {
    "extract": "pdf_processor.extract",
    "process_batch": "pdf_processor.bulk_processor",
    "StopRequest": "pdf_processor.bulk_processor",
}


def __getattr__(name: str) -> object:
    # The child process and `--help` import this package without these.
    if name in _LAZY:
        value: object = getattr(import_module(_LAZY[name]), name)
        globals()[name] = value  # the import has put the module `extract` in the function's place
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
