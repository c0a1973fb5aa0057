"""What several layouts of this batch share: paragraphs, page counts, sums, descriptions from printed lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ..frame import Entry, Row, wrap
from ..pens import BLACK, Color, Page, fits


def joined(lines: Iterable[str]) -> str:
    """The lines of a description as one text."""
    return " ".join(" ".join(lines).split())


def total(rows: Iterable[Row | Entry]) -> Decimal:
    """The sum of the amounts, with two decimals even when there are none."""
    return sum((row.amount for row in rows), Decimal("0.00"))


def para(
    page: Page,
    x: float,
    y: float,
    text: str,
    room: float,
    size: float = 7,
    lead: float = 0,
    face: str | None = None,
    color: Color = BLACK,
) -> float:
    """A paragraph set into so much room; the base line after it is returned."""
    return page.lines(
        x, y, wrap(text, fits(face or page.face, size, room)), size, lead or size * 1.25, face=face, color=color
    )


def numbered(
    pages: Sequence[Page],
    text: str,
    x: float,
    y: float,
    size: float = 8,
    right: bool = True,
    face: str | None = None,
    color: Color = BLACK,
) -> None:
    """Put the page number and count on each page once all pages are there."""
    for n, page in enumerate(pages, 1):
        page.put(x, y, text.format(n=n, all=len(pages)), size, right=right, face=face, color=color)
