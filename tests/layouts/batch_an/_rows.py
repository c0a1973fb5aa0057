"""How many rows a statement of this batch has, and its small print."""

from __future__ import annotations

from random import Random
from typing import Any

from ..frame import wrap
from ..pens import Page, fits


def many(rng: Random, most: int = 85) -> int:
    """A few rows, a month's worth or several pages."""
    low, high = rng.choices([(5, 9), (14, 38), (39, most)], [2, 5, 3])[0]
    return rng.randint(low, high)


def prose(page: Page, x: float, y: float, text: str, size: float, room: float, **how: Any) -> float:
    """Small print wrapped to so many points; the base line after the last is returned."""
    face = how.pop("face", page.face)
    return page.lines(x, y, wrap(text, fits(face, size, room)), size, size * 1.25, face=face, **how)


def numbered(pages: list[Page], mark: str = "##", total: int | None = None) -> None:
    """Write how many pages there are in place of the mark, keeping each text's alignment."""
    for page in pages:
        for at, text in enumerate(page.texts):
            if mark not in text.text:
                continue
            spare = Page(page.size, page.face, page.bold)
            spare.put(
                text.anchor,
                text.y,
                text.text.replace(mark, str(total or len(pages))),
                text.size,
                right=text.x < text.anchor - 1,
                face=text.face,
                color=text.color,
            )
            page.texts[at] = spare.texts[0]
