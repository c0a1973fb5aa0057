"""What a report draws, computed from the accounts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pdf_processor.accounts.book import Account, Book, Stretch
from pdf_processor.accounts.chains import Chain, LinkKind
from pdf_processor.report.charts import Month, Point

_GAPS = (LinkKind.MISSING, LinkKind.DIFFERS, LinkKind.UNKNOWN)


def balance_points(chain: Chain) -> list[Point]:
    """An account's balance at each day's end, with a point of no balance where statements do not follow each other."""
    broken = {id(link.later) for link in chain.links if link.kind in _GAPS}
    points: list[Point] = []
    for stretch in chain.account.stretches:
        own = list(_points_of(stretch))
        if own and points and id(stretch) in broken:
            points.append((points[-1][0], None))
        points += own
    return points


def _points_of(stretch: Stretch) -> Iterator[Point]:
    balances = stretch.balances()
    if balances is None or stretch.first_day is None or stretch.last_day is None:
        return
    balance, closing = balances
    yield stretch.first_day, balance
    moved: dict[date, Decimal] = defaultdict(Decimal)
    for entry in stretch.in_time():
        moved[entry.day or stretch.last_day] += entry.row.amount
    for day in sorted(moved):
        balance += moved[day]
        yield day, balance
    yield stretch.last_day, closing


def months(book: Book) -> dict[str, list[Month]]:
    """By currency what came in and went out each month, over all accounts. Rows without a day are left out."""
    sums: dict[str, dict[date, list[Decimal]]] = defaultdict(lambda: defaultdict(lambda: [Decimal(0), Decimal(0)]))
    for account, _, entry in book.rows():
        if entry.day is not None:
            sums[account.currency][entry.day.replace(day=1)][entry.row.amount < 0] += entry.row.amount
    return {
        currency: [Month(month, earned, spent) for month, (earned, spent) in sorted(found.items())]
        for currency, found in sorted(sums.items())
    }


def title_of(account: Account) -> str:
    """What to call an account above its curve."""
    return " · ".join(part for part in (account.title, account.bank, account.currency) if part)
