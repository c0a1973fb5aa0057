"""What the layouts of this batch share: sizes, payments, foreign money and the truth of what was drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries
from ..pens import Page

CARD = "card"
PREPAID = "card"
LINE = "loan"
LOAN = "loan"
CENT = Decimal("0.01")
ZERO = Decimal(0)
Period = tuple[date, date]


@dataclass
class Posted:
    """The truth as it grows while rows are drawn."""

    kind: str
    locale: str
    currency: str
    number: str
    period: Period
    opening: Decimal
    rows: list[Row] = field(default_factory=list)

    def add(
        self,
        day: date,
        lines: Iterable[str],
        amount: Decimal,
        page: int,
        *,
        balance: Decimal | None = None,
        used: date | None = None,
    ) -> None:
        """One row, its lines joined as a reader joins them."""
        text = " ".join(" ".join(lines).split())
        self.rows.append(Row(day, text, amount, balance, used, page))

    def truth(self) -> Truth:
        closing = self.opening + total(row.amount for row in self.rows)
        start, end = self.period
        return Truth(
            self.kind, self.locale, self.currency, self.number, start, end, self.opening, closing, list(self.rows)
        )


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The sum, a Decimal for no amounts too."""
    return sum(amounts, ZERO)


def how_many(rng: Random) -> int:
    """How many purchases: mostly a dozen to fifty, at times a handful or some hundred."""
    low, high = rng.choices([(1, 5), (12, 30), (31, 52), (60, 95)], [10, 45, 35, 10])[0]
    return rng.randint(low, high)


def bought(rng: Random, kinds: Sequence[Kind], pools: Pools, period: Period, count: int | None = None) -> list[Entry]:
    """So many entries in order of time."""
    return some_entries(rng, kinds, pools, period, count=how_many(rng) if count is None else count)


def single(rng: Random, day: date, text: str, amount: Decimal, tag: str = "", pools: Pools | None = None) -> Entry:
    """One entry from a template."""
    return Entry(day, tuple(fill(rng, text, day, pools or {}).split("|")), amount, tag, text)


def some_day(rng: Random, period: Period, low: int = 0, high: int = 0) -> date:
    """A day of the period, at least `low` days after its first and `high` before its last."""
    start, end = period
    return start + timedelta(rng.randint(low, max(low, (end - start).days - high)))


def payback(rng: Random, owed: Decimal, step: int = 50) -> Decimal:
    """What is paid on a bill: mostly all of it, else a round part."""
    if rng.random() < 0.6 or owed < 3 * step:
        return owed
    return max(Decimal(step), (owed * rng.randint(2, 9) / 10 / step).quantize(Decimal(1)) * step)


def by_day(entries: Iterable[Entry]) -> list[Entry]:
    """In order of time; those of one day keep their order."""
    return sorted(entries, key=lambda entry: entry.day)


def abroad(rng: Random, home: Decimal, rate: float, places: int = 2) -> tuple[Decimal, Decimal]:
    """The foreign amount behind one in home money, and the rate (home money for one unit) that links them."""
    near = Decimal(str(round(rate * rng.uniform(0.97, 1.03), 6)))
    foreign = max((abs(home) / near).quantize(Decimal(1).scaleb(-places)), Decimal(1).scaleb(-places))
    return foreign, (abs(home) / foreign).quantize(Decimal("0.000001"))


def percent(amount: Decimal, rate: str, places: int = 2) -> Decimal:
    """So many per cent of the amount's size, at least the smallest coin."""
    coin = Decimal(1).scaleb(-places)
    return max((abs(amount) * Decimal(rate) / 100).quantize(coin), coin)


def owed_from(rng: Random, low: float, high: float, places: int = 2) -> Decimal:
    """What was owed at the last statement."""
    return some_amount(rng, low, high, "0.01" if places == 2 else "1")


def number_pages(pages: Sequence[Page], x: float, y: float, form: str, size: float = 7.5) -> None:
    """Page numbers, once it is known how many there are."""
    for number, page in enumerate(pages, 1):
        page.put(x, y, form.format(n=number, of=len(pages)), size, right=True)


def short(day: date, months: Sequence[str], form: str = "{d:02} {m}") -> str:
    """A date with the month in words."""
    return form.format(d=day.day, m=months[day.month - 1], y=day.year, s=day.year % 100)


ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ENGLISH_LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
