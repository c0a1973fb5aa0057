"""CSV: one table of all rows, written as `pdfproc ingest` writes its files, or as a country's spreadsheet wants it."""

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
    """A header and a line a row; unless a dialect is chosen UTF-8, LF, ISO dates, plain decimals."""
    dialect = options.dialect
    text = io.TextIOWrapper(out, encoding=dialect.encoding, newline="")
    table = csv.writer(text, delimiter=dialect.separator, lineterminator=dialect.ending)
    table.writerow(COLUMNS)
    for record in records(book):
        table.writerow([_cell(value, options) for value in values(record)])
    text.detach()


def _cell(value: str | date | Decimal | int | None, options: Options) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return safe_text(value, options.raw)
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", options.dialect.decimal)
    return value.strftime(options.dialect.day) if isinstance(value, date) else str(value)


FORMATS = (Format("csv", "spreadsheets and scripts", write),)
