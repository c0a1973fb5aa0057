"""pdfproc: bank and card statements as PDFs become transactions checked against the statements' own balances."""

from __future__ import annotations

__version__ = "0.1.0"
