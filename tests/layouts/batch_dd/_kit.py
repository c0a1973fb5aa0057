"""What the layouts of this batch share: a filled account, its days, times of the day and lines of fixed width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_count, some_entries, some_period
from ..pens import Flow


class Post(NamedTuple):
    """A posting with the balance after it and the time of day it was made."""

    entry: Entry
    balance: Decimal
    time: str

    @property
    def day(self) -> date:
        return self.entry.day

    @property
    def amount(self) -> Decimal:
        return self.entry.amount

    @property
    def lines(self) -> tuple[str, ...]:
        return self.entry.lines


@dataclass(frozen=True)
class Book:
    """One account over one period, oldest posting first."""

    start: date
    end: date
    opening: Decimal
    posts: list[Post]

    @property
    def closing(self) -> Decimal:
        return self.posts[-1].balance if self.posts else self.opening

    def total(self, sign: int) -> Decimal:
        return sum((post.amount for post in self.posts if post.amount * sign > 0), Decimal(0))

    def days(self, newest_first: bool = False) -> list[list[Post]]:
        """The postings of each day; with `newest_first` the days and the postings within them go backwards."""
        posts = self.posts[::-1] if newest_first else self.posts
        return [list(group) for _, group in groupby(posts, lambda post: post.day)]

    def truth(self, locale: str, currency: str, account: str, **more: object) -> Truth:
        head = ("bank", locale, currency, account, self.start, self.end, self.opening, self.closing)
        return Truth(*head, **more)  # type: ignore[arg-type]


def times(rng: Random, entries: Sequence[Entry], seconds: bool) -> list[str]:
    """A time for each posting, rising within a day."""
    found: list[str] = []
    for _, group in groupby(entries, lambda entry: entry.day):
        marks = sorted(rng.randint(6 * 3600, 23 * 3600 + 3500) for _ in group)
        tail = [f":{mark % 60:02}" if seconds else "" for mark in marks]
        found += [f"{mark // 3600:02}:{mark // 60 % 60:02}{end}" for mark, end in zip(marks, tail, strict=True)]
    return found


def keep(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    opening: tuple[float, float],
    *,
    step: str = "0.01",
    floor: int = 0,
    days: int = 30,
    calendar: bool = False,
    reversal: str = "",
    seconds: bool = False,
    period: tuple[date, date] | None = None,
    count: int | None = None,
) -> Book:
    """An account with invented postings."""
    start, end = period or some_period(rng, days, calendar)
    first = some_amount(rng, *opening, step)
    more: dict[str, object] = {
        "balance": first,
        "floor": floor,
        "reversal": reversal,
        "count": min(some_count(rng), 70) if count is None else count,
    }
    entries = some_entries(rng, kinds, pools, (start, end), **more)  # type: ignore[arg-type]
    return book(start, end, first, entries, times(rng, entries, seconds))


def book(start: date, end: date, opening: Decimal, entries: Sequence[Entry], clock: Sequence[str]) -> Book:
    balances = running(opening, (entry.amount for entry in entries))
    return Book(start, end, opening, [Post(*post) for post in zip(entries, balances, clock, strict=True)])


def row(post: Post, description: Sequence[str], page: int, *, balance: bool = True, value: date | None = None) -> Row:
    said = " ".join(" ".join(description).split())
    return Row(post.day, said, post.amount, post.balance if balance else None, value, page)


def cells(*fields: tuple[int, str]) -> str:
    """A line of fixed width: each text starts at its column, or ends before it where the column is negative."""
    line = ""
    for column, text in fields:
        if not text:
            continue
        start = column if column >= 0 else -column - len(text)
        if start < len(line):
            raise ValueError(f"no room for {text!r} after {line!r}")
        line = line.ljust(start) + text
    return line


def say(flow: Flow, x: float, text: str, lead: float, size: float = 9, **how: object) -> None:
    """One line at the flow's place, which moves down."""
    flow.page.put(x, flow.y, text, size, **how)  # type: ignore[arg-type]
    flow.y += lead
