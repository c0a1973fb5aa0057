"""Words → statements: a library that knows nothing of files, PDFs or databases."""

from __future__ import annotations

from pdf_processor.statement.explain import Trace
from pdf_processor.statement.read import read_statements
from pdf_processor.statement.reading import Reading, worth

__all__ = ["Reading", "Trace", "read_statements", "worth"]
