"""What the layouts of this batch share: row counts, table cells, wrapped descriptions, page numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar

from ..frame import Entry, wrap
from ..pens import Page, fits

Item = TypeVar("Item")
Column = tuple[float, str]  # place and "l", "r" or "c"


def how_many(rng: Random) -> int:
    """Mostly 15 to 60 rows, at times a tiny month."""
    low, high = rng.choices([(1, 5), (15, 32), (33, 60)], [10, 52, 38])[0]
    return rng.randint(low, high)


def cells(
    page: Page, y: float, columns: Sequence[Column], texts: Sequence[str], size: float = 8, **how: object
) -> None:
    """One line of a table; empty texts leave their cell free."""
    for (x, align), text in zip(columns, texts, strict=True):
        page.put(x, y, text, size, right=align == "r", center=align == "c", **how)  # type: ignore[arg-type]


def folded(lines: Iterable[str], face: str, size: float, room: float, cut: bool = False) -> list[str]:
    """The lines of an entry, each folded to the room of its column."""
    return [part for line in lines for part in wrap(line, fits(face, size, room), cut)]


def said(entry: Entry, *more: str) -> str:
    """The description of an entry in one line."""
    return " ".join(" ".join([*entry.lines, *more]).split())


def span(start: date, end: date) -> list[date]:
    """All days from the first to the last."""
    return [start + timedelta(n) for n in range((end - start).days + 1)]


def number_pages(pages: Sequence[Page], x: float, y: float, text: str, size: float = 7.5, right: bool = False) -> None:
    """Write which page of how many, where `text` has {n} and {of}."""
    for n, page in enumerate(pages, 1):
        page.put(x, y, text.format(n=n, of=len(pages)), size, right=right)


def groups(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    """The items in groups of so many; the last may be smaller."""
    return [items[n : n + size] for n in range(0, len(items), size)]


def converted(entries: Sequence[Entry], factor: str, write: Callable[[Decimal], str]) -> list[Entry]:
    """The entries with the amount in another currency where their text has ¤."""

    def filled(entry: Entry) -> Entry:
        foreign = (abs(entry.amount) * Decimal(factor)).quantize(Decimal("0.01"))
        return replace(entry, lines=tuple(line.replace("¤", write(foreign)) for line in entry.lines))

    return [filled(entry) for entry in entries]
