"""Helpers of this batch: whole months, texts placed a word at a time, sums of entries by their tag."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import Entry
from ..pens import BLACK, Color, Page, width

ZERO = Decimal("0.00")


def a_month(rng: Random) -> tuple[date, date]:
    """First and last day of a calendar month."""
    year, month = rng.randint(2019, 2025), rng.randint(1, 12)
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(1)


def words(
    page: Page,
    x: float,
    y: float,
    text: str,
    size: float = 9,
    *,
    right: bool = False,
    bold: bool = False,
    face: str | None = None,
    color: Color = BLACK,
) -> None:
    """Place a text one word at a time, each where it stands in the whole line."""
    face = face or (page.bold if bold else page.face)
    left = x - width(text, face, size) if right else x
    done = ""
    for word in text.split(" "):
        page.put(left + width(done, face, size), y, word, size, face=face, color=color)
        done += word + " "


def summed(entries: Iterable[Entry], *tags: str) -> Decimal:
    """The sum of the entries with one of these tags, of all without tags."""
    return sum((entry.amount for entry in entries if not tags or entry.tag in tags), ZERO)
