"""Which rows belong to one account, and a name for each row that stays."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pdf_processor.model import Statement, Transaction

_PADDING = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, order=True)
class AccountKey:
    """What tells accounts apart: the number without blanks and strokes, the currency, and without a number the bank."""

    number: str
    currency: str
    bank: str = ""


def account_key(statement: Statement, row: Transaction | None = None) -> AccountKey:
    """The account of a statement, or of one of its rows where that is printed with an account of its own."""
    number = (row.account if row is not None else None) or statement.account
    currency = (row.currency if row is not None else None) or statement.currency
    return AccountKey(bare_number(number or ""), currency or "", "" if number else (statement.bank or "").casefold())


def bare_number(printed: str) -> str:
    """An account's number as it is compared: printed with blanks here and without there, it is the same."""
    return _PADDING.sub("", printed).casefold()


def row_ids(sha256: str, rows: Iterable[Transaction]) -> Iterator[str]:
    """A name of 16 hexadecimal digits for each row of one file's statements, in their printed order.

    Made of what is printed and not of the row's number: a later version that finds one row more on a page leaves the
    names of all others. Rows that print the same are counted.
    """
    seen: Counter[str] = Counter()
    for row in rows:
        balance = "" if row.balance is None else f"{row.balance:f}"
        printed = f"{row.page}|{row.date}|{row.amount:f}|{balance}|{row.account or ''}|{row.currency or ''}"
        seen[printed] += 1
        yield hashlib.sha256(f"{sha256}|{printed}|{seen[printed]}".encode()).hexdigest()[:16]
