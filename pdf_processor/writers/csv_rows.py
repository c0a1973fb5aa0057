"""A result's CSV back into rows. What it does not hold (balances before and after, the bank) stays unknown."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import groupby

from pdf_processor.model import Document, Doubt, Proof, Reconciled, Statement, Transaction
from pdf_processor.writers.csv_file import COLUMNS, WRITER

_MONEY = re.compile(r"-?\d{1,30}(\.\d{1,12})?")
_ESCAPED = re.compile(r"''*\s*[=+\-@\t\r＝＋－＠]")
UNPROVED = Doubt("from_csv", "the rows were taken from a CSV: no balance proves them")


class NotOurs(ValueError):
    """The file is not a result as it was written; the text says why."""


def rows_of(content: bytes) -> Document:
    """The document of which this is the CSV: statements by account, none of them proved. Raises `NotOurs`.

    It is taken only if its rows, written again, give the same bytes.
    """
    for raw in (False, True):
        document = Document((), tuple(_statements(_rows(content, raw))))
        again = io.BytesIO()
        WRITER.write(document, again, raw=raw)
        if again.getvalue() == content:
            return document
    raise NotOurs("it is not as pdfproc writes it")


def _rows(content: bytes, raw: bool) -> Iterator[Transaction]:
    try:
        table = list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
        if not table or tuple(table[0]) != COLUMNS:
            raise NotOurs("its first line is not that of a result")
        yield from (_row(line, raw) for line in table[1:])
    except (UnicodeDecodeError, csv.Error) as error:
        raise NotOurs("it is no CSV in UTF-8") from error


def _row(cells: list[str], raw: bool) -> Transaction:
    if len(cells) != len(COLUMNS):
        raise NotOurs("a line has too few or too many columns")
    day, value_day, description, amount, currency, balance, account, page, proof = cells
    try:
        return Transaction(
            _day(day), _day(value_day), _text(description, raw), _money(amount), _text(currency, raw) or None,
            _money(balance) if balance else None, _text(account, raw) or None, int(page), proof=Proof(proof),
        )  # fmt: skip
    except (ValueError, InvalidOperation) as error:
        raise NotOurs("a date, an amount, a page or a proof is none") from error


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _money(text: str) -> Decimal:
    if not _MONEY.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _text(text: str, raw: bool) -> str:
    return text[1:] if not raw and _ESCAPED.match(text) else text


def _statements(rows: Iterator[Transaction]) -> Iterator[Statement]:
    for (account, currency), part in groupby(rows, key=lambda row: (row.account, row.currency)):
        yield Statement(
            None, account, None, None, currency, None, None, None, None, tuple(part), Reconciled.UNKNOWN,
            doubts=(UNPROVED,),
        )  # fmt: skip
