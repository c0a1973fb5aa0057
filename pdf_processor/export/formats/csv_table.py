"""CSV: one table of all rows, written as `pdfproc ingest` writes its files."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from typing import BinaryIO

from pdf_processor.accounts.book import Book
from pdf_processor.export.registry import Format, Options
from pdf_processor.export.table import COLUMNS, records, values
from pdf_processor.writers.csv_file import safe_text


def write(book: Book, out: BinaryIO, options: Options) -> None:
    """A header and a line a row: UTF-8, LF, ISO dates, plain decimals."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for record in records(book):
        table.writerow([_cell(value, options.raw) for value in values(record)])
    text.detach()


def _cell(value: str | date | Decimal | int | None, raw: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return safe_text(value, raw)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


FORMATS = (Format("csv", "spreadsheets and scripts", write),)
