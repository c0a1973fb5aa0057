"""Entries as rows of a table, the same in every format that is one."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pdf_processor.accounts.book import Account, Book, Entry, Stretch
from pdf_processor.export.text import clean


@dataclass(frozen=True, slots=True)
class Record:
    """One row; the fields are the columns, in this order."""

    id: str
    date: datetime.date | None
    value_date: datetime.date | None
    description: str
    amount: Decimal
    currency: str | None
    balance: Decimal | None
    account: str | None
    bank: str | None
    kind: str | None
    file: str
    page: int
    proof: str
    reconciled: str
    twin_of: str | None


COLUMNS: tuple[str, ...] = tuple(Record.__dataclass_fields__)


def records(book: Book) -> Iterator[Record]:
    """All rows of a book."""
    return (record(*row) for row in book.rows())


def record(account: Account, stretch: Stretch, entry: Entry) -> Record:
    """One entry as a row."""
    row = entry.row
    number = account.number
    return Record(
        entry.id, row.date, row.value_date, clean(row.description), row.amount, account.key.currency or None,
        row.balance, clean(number) if number else None, clean(account.bank) if account.bank else None, account.kind,
        clean(stretch.path.decode("utf-8", "backslashreplace")), row.page, str(row.proof),
        str(stretch.statement.reconciled), entry.twin_of,
    )  # fmt: skip


def values(made: Record) -> tuple[str | datetime.date | Decimal | int | None, ...]:
    """The cells of a row, in the order of `COLUMNS`."""
    return tuple(getattr(made, column) for column in COLUMNS)
