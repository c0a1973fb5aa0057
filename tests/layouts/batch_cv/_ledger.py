"""What the layouts of this batch share: one account's month with its balances, and the truth made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries


@dataclass(frozen=True)
class Ledger:
    """The postings between two dates; `values` are their value dates and `balances` the balance after each."""

    start: date
    end: date
    opening: Decimal
    entries: Sequence[Entry]
    values: Sequence[date]
    balances: Sequence[Decimal]

    @property
    def closing(self) -> Decimal:
        return self.balances[-1] if self.balances else self.opening

    @property
    def paid_in(self) -> Decimal:
        return sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))

    @property
    def paid_out(self) -> Decimal:
        """The sum of all that went out, without a sign."""
        return -sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))

    def last_of_day(self, n: int) -> bool:
        return n + 1 == len(self.entries) or self.entries[n + 1].day != self.entries[n].day


@dataclass
class Found:
    """The rows of the truth, noted while they are drawn."""

    rows: list[Row] = field(default_factory=list)

    def note(
        self,
        entry: Entry,
        lines: Iterable[str],
        page: int,
        *,
        value: date | None = None,
        balance: Decimal | None = None,
    ) -> None:
        text = " ".join(" ".join(lines).split())
        self.rows.append(Row(entry.day, text, entry.amount, balance, value, page))


def months(rng: Random, count: int = 1) -> tuple[date, date]:
    """The first and last day of so many whole months: a quarter or half a year as the calendar has it."""
    first = rng.randrange(2018 * 12, 2026 * 12 - count)
    first -= first % count
    start = date(first // 12, first % 12 + 1, 1)
    after = first + count
    return start, date(after // 12, after % 12 + 1, 1) - timedelta(1)


def year(_rng: Random, day: date) -> str:
    """For pools: the year, as invoices quote it."""
    return f"{day.year}"


def how_many(rng: Random, usual: int = 34, most: int = 62) -> int:
    low, high = rng.choices([(1, 4), (13, usual), (usual, most)], [1, 7, 4])[0]
    return rng.randint(low, high)


def keep(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    *,
    opening: tuple[float, float],
    count: int | None = None,
    reversal: str = "",
    floor: int = -300,
    shift: Sequence[int] = (0, 0, 0, -1, -2),
) -> Ledger:
    """A period's ledger; value dates are booking dates moved by one of `shift`."""
    before = some_amount(rng, *opening)
    size = how_many(rng) if count is None else count
    entries = some_entries(rng, kinds, pools, period, count=size, reversal=reversal, balance=before, floor=floor)
    values = [entry.day + timedelta(rng.choice(shift)) for entry in entries]
    return Ledger(*period, before, entries, values, running(before, [entry.amount for entry in entries]))


def truth(
    ledger: Ledger, found: Found, locale: str, currency: str, account: str | None, *, newest_first: bool = False
) -> Truth:
    return Truth(
        "checking",
        locale,
        currency,
        account,
        ledger.start,
        ledger.end,
        ledger.opening,
        ledger.closing,
        found.rows,
        newest_first=newest_first,
    )
