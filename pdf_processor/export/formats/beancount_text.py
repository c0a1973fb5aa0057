"""Beancount: rows against an account to be sorted out, with the row's name and its proof as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import BinaryIO

from pdf_processor.accounts.book import Account, Book, Entry
from pdf_processor.export.ledger import Piece, account_names, account_parts, denial, pieces
from pdf_processor.export.registry import Format, Options
from pdf_processor.export.text import amount, clean

SPENT, EARNED, OPENING = "Expenses:Unsorted", "Income:Unsorted", "Equity:Opening-Balances"


def write(book: Book, out: BinaryIO, _options: Options) -> None:
    """Accounts are opened on their first day; rows without a proof bear the flag `!`."""
    for line in _lines(book):
        out.write(line.encode() + b"\n")


def _lines(book: Book) -> Iterator[str]:
    yield ";; -*- mode: beancount -*-"
    first = _first_day(book.accounts)
    if first is None:
        return
    for name in (SPENT, EARNED, OPENING):
        yield f"{first} open {name}"
    names = account_names(book.accounts, _name)
    for account in book.accounts:
        begins = _first_day([account])
        if begins is None:
            continue
        yield ""
        yield f"{begins} open {names[account.key]} {account.currency}"
        for piece in pieces(account):
            yield from _piece(piece, names[account.key], account.currency)


def _piece(piece: Piece, name: str, currency: str) -> Iterator[str]:
    stretch = piece.stretch
    if piece.opening and piece.begins is not None:
        yield ""
        yield f'{piece.begins} * "Opening balance"'
        yield f"  {name}  {amount(piece.opening)} {currency}"
        yield f"  {OPENING}"
    for entry in stretch.in_time():
        yield ""
        yield from _entry(entry, name, currency)
    if piece.closing is not None and stretch.last_day is not None:
        yield ""
        # Beancount's balances are those of a day's beginning.
        yield f"{stretch.last_day + timedelta(days=1)} balance {name}  {amount(piece.closing)} {currency}"
    if piece.denied is not None:
        yield ""
        yield f"; {denial(piece, currency)}."


def _entry(entry: Entry, name: str, currency: str) -> Iterator[str]:
    row = entry.row
    sure = row.proof and not entry.twin_of
    yield f"{entry.day} {'*' if sure else '!'} {_quoted(row.description)}"
    yield f'  id: "{entry.id}"'
    if row.value_date is not None and row.value_date != entry.day:
        yield f"  value_date: {row.value_date}"
    if row.proof:
        yield f'  proof: "{row.proof}"'
    if entry.twin_of:
        yield f'  twin_of: "{entry.twin_of}"'
    yield f"  {name}  {amount(row.amount)} {currency}"
    yield f"  {EARNED if row.amount > 0 else SPENT}"


def _quoted(text: str) -> str:
    return '"' + clean(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _first_day(accounts: tuple[Account, ...] | list[Account]) -> date | None:
    days = [stretch.first_day or stretch.last_day for account in accounts for stretch in account.stretches]
    entries = [entry.day for account in accounts for entry in account.entries]
    return min((day for day in [*days, *entries] if day), default=None)


def _name(account: Account) -> str:
    # Each part begins with a capital letter or a figure.
    parts = [re.sub("^[^A-Z0-9]+", "X", part[:1].upper() + part[1:]) for part in account_parts(account)]
    return ":".join(["Liabilities" if account.is_card else "Assets", *parts])


FORMATS = (Format("beancount", "Beancount, Fava", write, needs_day=True),)
