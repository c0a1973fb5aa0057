"""QIF, Quicken's old format: dates month first with four figures of the year, as most readers take them.

It has no place for a row's name; that stands in the memo, so that a person can find the row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pdf_processor.accounts.book import Account, Book, Entry
from pdf_processor.export.registry import Format, Options
from pdf_processor.export.text import amount, clean


def write(book: Book, out: BinaryIO, _options: Options) -> None:
    """Each account's head, then its entries."""
    for account in book.accounts:
        for line in _lines(account):
            out.write(line.encode() + b"\n")


def _lines(account: Account) -> Iterator[str]:
    kind = "CCard" if account.is_card else "Bank"
    yield from ("!Account", f"N{clean(f'{account.title} {account.key.currency}'.strip())}", f"T{kind}", "^")
    yield f"!Type:{kind}"
    for entry in account.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    assert entry.day is not None
    yield f"D{entry.day:%m/%d/%Y}"
    yield f"T{amount(entry.row.amount)}"
    # A circumflex ends an entry, for some readers wherever it stands.
    if text := clean(entry.row.description.replace("^", " ")):
        yield f"P{text}"
    yield f"Mid {entry.id}"
    yield "^"


FORMATS = (Format("qif", "older programs", write, needs_day=True),)
