"""What several layouts of the batch share: words placed one by one, first and last rows of a day, sums of rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ..frame import Row
from ..pens import Page, Text, width

ZERO = Decimal(0)


def apart(pages: Sequence[Page]) -> Sequence[Page]:
    """Each word becomes a text of its own, as writers do that justify every word."""
    for page in pages:
        page.texts = [word for text in page.texts for word in _words(text)]
    return pages


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    found = []
    for match in re.finditer(r"\S+", text.text):
        left = text.x + width(text.text[: match.start()], text.face, text.size)
        found.append(replace(text, x=left, text=match[0], anchor=left))
    return found


def each_page(pages: Sequence[Page], put: Callable[[Page, int, int], None]) -> None:
    """Call `put` with each page, its number and how many there are, once that is known."""
    for number, page in enumerate(pages, 1):
        put(page, number, len(pages))


def opens_day(days: Sequence[date], index: int) -> bool:
    """Whether the row is the first one of its day."""
    return index == 0 or days[index] != days[index - 1]


def ends_day(days: Sequence[date], index: int) -> bool:
    """Whether the row is the last one of its day."""
    return index == len(days) - 1 or days[index] != days[index + 1]


def money_in(rows: Sequence[Row]) -> Decimal:
    """What came in, positive."""
    return sum((row.amount for row in rows if row.amount > 0), ZERO)


def money_out(rows: Sequence[Row]) -> Decimal:
    """What went out, positive."""
    return -sum((row.amount for row in rows if row.amount < 0), ZERO)
