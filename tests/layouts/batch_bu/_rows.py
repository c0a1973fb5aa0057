"""What the layouts of this batch share: how many rows, days that end, paragraphs, words laid down one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random

from layouts.frame import Entry, earlier, wrap
from layouts.pens import BLACK, Color, Page, Text, fits, width


def how_many(rng: Random) -> int:
    """How many rows, from 10 to 115."""
    return rng.randint(*rng.choices([(10, 22), (23, 50), (51, 115)], [3, 5, 2])[0])


def used_on(form: str, most: int = 3) -> Callable[[Random, date], str]:
    """A pool that gives the day a card was used, written in this form."""
    return lambda rng, day: earlier(rng, day, most).strftime(form).upper()


def ends_of_days(entries: Sequence[Entry]) -> list[bool]:
    """For each row whether it is the last one of its day."""
    return [a.day != b.day for a, b in pairwise(entries)] + [True] * bool(entries)


def para(
    page: Page, x: float, y: float, text: str, size: float, room: float, *, bold: bool = False, color: Color = BLACK
) -> float:
    """A paragraph broken to the room; the base line after it is returned."""
    face = page.bold if bold else page.face
    return page.lines(x, y, wrap(text, fits(face, size, room)), size, size * 1.22, bold=bold, color=color)


def word_by_word(pages: Sequence[Page]) -> list[Page]:
    """The pages with every word a text of its own, as many printing programs lay them down."""
    return [replace(page, texts=[part for text in page.texts for part in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    parts, x = [], text.x
    for word in text.text.split(" "):
        if word:
            parts.append(replace(text, x=x, text=word))
        x += width(word + " ", text.face, text.size)
    return parts


def numbered(pages: Sequence[Page], x: float, y: float, form: str, size: float = 8, first: int = 1) -> None:
    """The number of each page and of all, at the right end `x`."""
    for number, page in enumerate(pages, first):
        page.put(x, y, form.format(number, len(pages) + first - 1), size, right=True)
