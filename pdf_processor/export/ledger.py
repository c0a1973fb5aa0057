"""What the plain-text ledgers share: account names, and which balances can be asserted.

A statement's closing balance can be asserted as long as each statement opens with the balance that the one before has
closed with: behind a gap the ledger does not know what lies between. Nor can it where another statement has rows on the
same days: the ledger counts them, too, and twins twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate

from pdf_processor.accounts.book import Account, Stretch
from pdf_processor.accounts.identity import AccountKey
from pdf_processor.export.text import amount, slug


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch as a ledger takes it: the first one's balance to begin with, and that at its end, if it holds.

    `denied` is the balance that would, were there not the rows of a later statement on the same days.
    """

    stretch: Stretch
    opening: Decimal | None
    closing: Decimal | None
    denied: Decimal | None = None

    @property
    def begins(self) -> date | None:
        """The day of the opening balance: where neither a first day nor rows are printed, that of the closing one."""
        return self.stretch.first_day or self.stretch.last_day


def pieces(account: Account) -> Iterator[Piece]:
    """The stretches of an account. Only proved ones are asserted, and only those that follow each other closely."""
    before: Decimal | None = None
    unbroken = True
    behind = _first_days_behind(account.stretches)
    for number, (stretch, next_day) in enumerate(zip(account.stretches, behind, strict=True)):
        first = number == 0
        unbroken = unbroken and stretch.opening is not None and (first or stretch.opening == before)
        unbroken = unbroken and (first or _follows(account.stretches[number - 1], stretch))
        unbroken = unbroken and _holds(stretch)
        alone = stretch.last_day is None or stretch.last_day < next_day
        closing = stretch.closing if unbroken else None
        yield Piece(stretch, stretch.opening if first else None, closing if alone else None, None if alone else closing)
        before, unbroken = stretch.closing, unbroken and alone


def denial(piece: Piece, currency: str) -> str:
    """Why a balance is not asserted, for a comment."""
    balance = f"{currency} {amount(piece.denied or Decimal(0))} at the end of {piece.stretch.last_day}"
    return f"{balance} is not asserted, nor is any later balance: another statement has rows on these days"


def _first_days_behind(stretches: Sequence[Stretch]) -> list[date]:
    """For each stretch the first day on which a later one has a row."""
    firsts = [min((entry.day for entry in each.entries if entry.day), default=date.max) for each in stretches]
    behind = list(accumulate(reversed(firsts), min, initial=date.max))
    return behind[-2::-1]


def _follows(earlier: Stretch, later: Stretch) -> bool:
    """Whether all of the later one's rows come on days after the earlier one's end."""
    days = [entry.day for entry in later.entries if entry.day]
    return earlier.last_day is not None and all(earlier.last_day < day for day in days)


def _holds(stretch: Stretch) -> bool:
    if stretch.opening is None or stretch.closing is None or stretch.last_day is None:
        return False
    in_period = all(entry.day is not None and entry.day <= stretch.last_day for entry in stretch.entries)
    return in_period and stretch.opening + stretch.total == stretch.closing


def account_names(accounts: Iterable[Account], name: Callable[[Account], str]) -> dict[AccountKey, str]:
    """A name for each account; where several would have the same, the later ones get a number.

    None is below another one: the balance of an account that is above others holds theirs, too.
    """
    names: dict[AccountKey, str] = {}
    for account in accounts:
        base = chosen = name(account)
        number = 1
        while chosen in names.values():
            number += 1
            chosen = f"{base}-{number}"
        names[account.key] = chosen
    return names


def account_parts(account: Account) -> list[str]:
    """The name's parts below assets or liabilities, such as `Bank`, `58893815`, `GBP`: always three."""
    bank = slug(account.bank or "")[:40].strip("-") or ("Card" if account.is_card else "Bank")
    return [bank, slug(account.number or "") or "Unknown", account.currency]
