"""SWIFT MT940, the customer statement message: tags 20, 25, 28C, 60F, 61, 86, 62F, one message a statement.

Characters are those of SWIFT's set x, lines end in CR LF, amounts have a decimal comma.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import BinaryIO

from pdf_processor.accounts.book import Account, Book, Entry, Stretch
from pdf_processor.export.registry import Format, Options
from pdf_processor.export.text import ascii_only

ALLOWED = r"A-Za-z0-9/\-?:().,'+ "
LINE = 65
MOST_LINES = 6
"""Of a description in tag 86."""


def write(book: Book, out: BinaryIO, _options: Options) -> None:
    """A message for each statement whose balances are known."""
    for account in book.accounts:
        for number, stretch in enumerate(account.stretches, 1):
            if (balances := stretch.balances()) is not None:
                for line in _message(account, stretch, number, balances):
                    out.write(line.encode("ascii") + b"\r\n")


def _message(account: Account, stretch: Stretch, number: int, balances: tuple[Decimal, Decimal]) -> Iterator[str]:
    first, last = stretch.first_day or date.min, stretch.last_day or date.min
    yield f":20:{stretch.sha256[:12]}-{stretch.number}"[:20]
    yield f":25:{_plain(account.number or 'UNKNOWN').replace(' ', '')[-35:]}"
    yield f":28C:{number}/1"
    yield f":60F:{_balance(balances[0], first, account.currency)}"
    for entry in stretch.in_time():
        yield from _entry(entry)
    yield f":62F:{_balance(balances[1], last, account.currency)}"
    yield "-"


def _entry(entry: Entry) -> Iterator[str]:
    assert entry.day is not None
    value_day = entry.row.value_date or entry.day
    sign = "C" if entry.row.amount >= 0 else "D"
    yield f":61:{value_day:%y%m%d}{entry.day:%m%d}{sign}{_amount(entry.row.amount)}NTRFNONREF//{entry.id}"
    text = _plain(entry.row.description)
    lines = [text[at : at + LINE] for at in range(0, len(text), LINE)][:MOST_LINES]
    # A line that began with a colon or a stroke would end the field.
    shown = [f".{line[1:]}" if line[0] in ":-" else line for line in lines] or ["."]
    yield f":86:{shown[0]}"
    yield from shown[1:]


def _balance(value: Decimal, day: date, currency: str) -> str:
    return f"{'C' if value >= 0 else 'D'}{day:%y%m%d}{currency}{_amount(value)}"


def _amount(value: Decimal) -> str:
    whole, _, fraction = f"{abs(value):f}".partition(".")
    return f"{whole},{fraction}"


def _plain(text: str) -> str:
    return ascii_only(text, ALLOWED).strip()


FORMATS = (Format("mt940", "accounting, older", write, needs_day=True, needs_balance=True),)
