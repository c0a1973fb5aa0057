"""CSV: UTF-8, LF, a header row, ISO dates, plain decimals with a point."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import BinaryIO

from pdf_processor.model import Document, Transaction

COLUMNS = ("date", "value_date", "description", "amount", "currency", "balance", "account", "page", "proof")

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# With the apostrophes before it, so that taking one away again always gives the text back.
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r＝＋－＠]")


class CsvWriter:
    """One row a transaction, in printed order; a document without transactions is a header alone."""

    suffix = ".csv"

    def write(self, document: Document, out: BinaryIO, *, raw: bool) -> None:
        """Write the header and all rows. Unless `raw`, text a spreadsheet would run as a formula gets an apostrophe."""
        text = io.TextIOWrapper(out, encoding="utf-8", newline="")
        table = csv.writer(text, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(_rows(document, raw))
        text.detach()


def _rows(document: Document, raw: bool) -> Iterator[tuple[str, ...]]:
    for row in document.transactions:
        yield _cells(row, raw)


def _cells(row: Transaction, raw: bool) -> tuple[str, ...]:
    return (
        _date(row.date),
        _date(row.value_date),
        safe_text(row.description, raw),
        _money(row.amount),
        safe_text(row.currency or "", raw),
        _money(row.balance),
        safe_text(row.account or "", raw),
        str(row.page),
        str(row.proof),
    )


def _date(value: date | None) -> str:
    return value.isoformat() if value else ""


def _money(value: Decimal | None) -> str:
    return "" if value is None else format(value, "f")


def safe_text(value: str, raw: bool) -> str:
    """Text for a cell; unless `raw`, one that a spreadsheet would run as a formula gets an apostrophe."""
    if value.isprintable() and value[:1].isalnum():
        return value  # nearly all texts, and cheaper to find than by the expressions
    clean = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", value)
    return "'" + clean if not raw and _FORMULA.match(clean) else clean


WRITER = CsvWriter()
