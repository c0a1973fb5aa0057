"""A page's glyphs as printed lines, so that what a line says can be found in it and exchanged in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pdf_processor.pdf.glyphs import Glyph, GlyphWord

_FAR = 0.9
"""Words further apart than so many times their height stand in different cells."""


@dataclass(slots=True)
class TextLine:
    """One printed line from left to right: its text, a sign for each glyph, and the glyphs; blanks have none.

    A tab stands between cells. `y` is its middle, as the page's reader sees it; `page` counts from 1.
    """

    page: int
    y: float
    text: str
    glyphs: list[Glyph | None]

    def write(self, start: int, made: str) -> None:
        """Exchange the signs from a place on; blanks stay."""
        for glyph, sign in zip(self.glyphs[start : start + len(made)], made, strict=True):
            if glyph is not None:
                glyph.text = sign


def lines_of(page: int, words: Sequence[GlyphWord]) -> list[TextLine]:
    """The lines of a page from top to bottom."""
    rows: list[list[GlyphWord]] = []
    for word in sorted(words, key=lambda each: each.y0 + each.y1):
        middle = (word.y0 + word.y1) / 2
        if rows and middle < _middle(rows[-1]) + 0.3 * (word.y1 - word.y0):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_line(page, sorted(row, key=lambda each: each.x0)) for row in rows]


def _middle(row: Sequence[GlyphWord]) -> float:
    return (row[0].y0 + row[0].y1) / 2


def _line(page: int, row: Sequence[GlyphWord]) -> TextLine:
    text = ""
    glyphs: list[Glyph | None] = []
    end: float | None = None
    for word in row:
        if end is not None:
            text += "\t" if word.x0 - end > _FAR * (word.y1 - word.y0) else " "
            glyphs.append(None)
        text += "".join(glyph.text[0] for glyph in word.glyphs)
        glyphs += word.glyphs
        end = word.x1
    return TextLine(page, _middle(row), text, glyphs)
