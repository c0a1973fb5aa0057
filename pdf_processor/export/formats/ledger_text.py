"""A journal that both Ledger and hledger read: rows against an account to be sorted out, their names as codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from pdf_processor.accounts.book import Account, Book, Entry
from pdf_processor.export.ledger import Piece, account_names, account_parts, denial, pieces
from pdf_processor.export.registry import Format, Options
from pdf_processor.export.text import amount, clean

SPENT, EARNED, OPENING = "expenses:unsorted", "income:unsorted", "equity:opening balances"
TWIN = "twin-of"


def write(book: Book, out: BinaryIO, _options: Options) -> None:
    """Rows without a proof bear the mark `!`; closing balances that follow are asserted; all names are declared."""
    names = account_names(book.accounts, _name)
    for line in _declarations(book, names.values()):
        out.write(line.encode() + b"\n")
    for account in book.accounts:
        for piece in pieces(account):
            for line in _piece(piece, names[account.key], account.currency):
                out.write(line.encode() + b"\n")


def _declarations(book: Book, names: Iterable[str]) -> Iterator[str]:
    """What a strict check demands: every currency, account and tag that is used, declared before it is."""
    if not book.accounts:
        return
    yield from (f"commodity {each}" for each in sorted({account.currency for account in book.accounts}))
    yield from (f"account {each}" for each in (*names, SPENT, EARNED, OPENING))
    if any(entry.twin_of for _, _, entry in book.rows()):
        yield f"tag {TWIN}"
    yield ""


def _piece(piece: Piece, name: str, currency: str) -> Iterator[str]:
    stretch = piece.stretch
    if piece.opening and piece.begins is not None:
        yield f"{piece.begins} * opening balance"
        yield f"    {name}  {currency} {amount(piece.opening)}"
        yield f"    {OPENING}"
        yield ""
    for entry in stretch.in_time():
        yield from _entry(entry, name, currency)
        yield ""
    if piece.closing is not None and stretch.last_day is not None:
        yield f"{stretch.last_day} * closing balance of the statement"
        yield f"    {name}  {currency} 0 = {currency} {amount(piece.closing)}"
        yield ""
    if piece.denied is not None:
        yield f"; {denial(piece, currency)}."
        yield ""


def _entry(entry: Entry, name: str, currency: str) -> Iterator[str]:
    row = entry.row
    # A semicolon would begin a comment, a stroke a note; the code keeps what follows from being taken for one.
    text = clean(row.description).replace(";", ",").replace("|", "/")
    sure = row.proof and not entry.twin_of
    yield f"{entry.day} {'*' if sure else '!'} ({entry.id}) {text}".rstrip()
    if entry.twin_of:
        yield f"    ; {TWIN}: {entry.twin_of}"
    yield f"    {name}  {currency} {amount(row.amount)}"
    yield f"    {EARNED if row.amount > 0 else SPENT}"


def _name(account: Account) -> str:
    parts = [part.lower() for part in account_parts(account)]
    return ":".join(["liabilities" if account.is_card else "assets", *parts])


FORMATS = (
    Format("ledger", "Ledger", write, needs_day=True),
    Format("hledger", "hledger", write, needs_day=True),
)
