"""Launcher for a checkout: `python cli.py ingest …` is `pdfproc ingest …`."""

from __future__ import annotations

from pdf_processor.cli import main

if __name__ == "__main__":
    main()
