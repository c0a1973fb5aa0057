"""`python -m pdf_processor` is `pdfproc`."""

from __future__ import annotations

from pdf_processor.cli import main

main()
