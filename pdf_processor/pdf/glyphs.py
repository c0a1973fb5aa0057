"""A page's glyphs where they stand, to be drawn again elsewhere with other characters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pymupdf

from pdf_processor.pdf.text_layer import FLAGS

_FILLED, _STROKED = 16, 32  # MuPDF's flags of a character
_SERIF, _MONO, _BOLD = 4, 8, 16  # MuPDF's flags of a font


@dataclass(frozen=True, slots=True)
class Face:
    """Which of the fonts that every reader has is nearest, and how far it reaches up and down, of its size 1."""

    family: str
    ascender: float
    descender: float


@dataclass(slots=True)
class Glyph:
    """One character: where its baseline starts, how far it reaches along its line, in points, unrotated."""

    text: str
    x: float
    y: float
    advance: float
    size: float
    along: tuple[float, float]
    color: int
    font: Face
    visible: bool


@dataclass(slots=True)
class GlyphWord:
    """Glyphs that stand together, and the box around them as the page's reader sees it.

    `blanks` follow them in the file: in scripts without spaces only they tell words apart.
    """

    glyphs: list[Glyph]
    x0: float
    y0: float
    x1: float
    y1: float
    blanks: list[Glyph]

    @property
    def text(self) -> str:
        """What it says now."""
        return "".join(glyph.text for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class Rule:
    """An upright rectangle or line: a frame, a stripe, a ruled line. Colours are of MuPDF, None for none."""

    x0: float
    y0: float
    x1: float
    y1: float
    fill: tuple[float, ...] | None
    stroke: tuple[float, ...] | None
    width: float


@dataclass(slots=True)
class PageGlyphs:
    """What a twin's page is made of; width and height before its rotation. `picture`: it is shown as one."""

    width: float
    height: float
    rotation: int
    words: list[GlyphWord]
    rules: list[Rule]
    picture: bool = False


def read_glyphs(page: pymupdf.Page) -> PageGlyphs:
    """A page's glyphs in the order in which they are drawn, and its rules. Raises what MuPDF raises."""
    rotation = page.rotation
    matrix = page.rotation_matrix
    words = []
    for block in page.get_text("rawdict", flags=FLAGS)["blocks"]:
        for line in block.get("lines", ()):
            words += [_boxed(glyphs, blanks, matrix) for glyphs, blanks in _words(line)]
    width, height = (page.rect.height, page.rect.width) if rotation % 180 else (page.rect.width, page.rect.height)
    return PageGlyphs(width, height, rotation, words, list(_rules(page)))


def _words(line: dict[str, Any]) -> Iterator[tuple[list[Glyph], list[Glyph]]]:
    """The line's glyphs, cut where MuPDF cuts words, and the blanks behind each."""
    word: list[Glyph] = []
    blanks: list[Glyph] = []
    for glyph, is_blank in _glyphs(line):
        if is_blank:
            blanks += [glyph] if word else []
            continue
        if blanks:
            yield word, blanks
            word, blanks = [], []
        word.append(glyph)
    if word:
        yield word, blanks


def _glyphs(line: dict[str, Any]) -> Iterator[tuple[Glyph, bool]]:
    """All glyphs, and whether each is a blank, be it one that MuPDF has put in where it saw a gap."""
    along = line["dir"]
    for span in line["spans"]:
        font = Face(_family(span["font"], span["flags"]), round(span["ascender"], 3), round(span["descender"], 3))
        drawn = span.get("char_flags")
        visible = drawn is None or bool(drawn & (_FILLED | _STROKED))
        for char in span["chars"]:
            (x, y), box, text = char["origin"], char["bbox"], char["c"]
            is_blank = text.isspace() or not text
            text = " " if is_blank else text
            advance = abs((box[2] - box[0]) * along[0]) + abs((box[3] - box[1]) * along[1])
            yield Glyph(text, x, y, advance, span["size"], along, span["color"], font, visible), is_blank


def _boxed(glyphs: list[Glyph], blanks: list[Glyph], matrix: pymupdf.Matrix) -> GlyphWord:
    xs, ys = [], []
    for glyph in glyphs:
        for reach in (0.0, glyph.advance):
            point = pymupdf.Point(glyph.x + reach * glyph.along[0], glyph.y + reach * glyph.along[1]) * matrix
            xs.append(point.x)
            ys.append(point.y)
    size = max(glyph.size for glyph in glyphs)
    return GlyphWord(glyphs, min(xs), min(ys) - 0.8 * size, max(xs), max(ys) + 0.2 * size, blanks)


def _family(name: str, flags: int) -> str:
    """The name of the nearest of the fourteen fonts."""
    bold = "-Bold" if flags & _BOLD or "bold" in name.lower() else ""
    if flags & _MONO or "courier" in name.lower():
        return f"Courier{bold}"
    return f"Times{bold or '-Roman'}" if flags & _SERIF else f"Helvetica{bold}"


def _rules(page: pymupdf.Page) -> Iterator[Rule]:
    """Frames, stripes and lines. Curves and slanted lines may be a logo, a signature or letters: they are left out."""
    for drawing in page.get_drawings():
        fill, stroke, width = drawing.get("fill"), drawing.get("color"), drawing.get("width") or 0.0
        if any(item[0] in ("c", "qu") for item in drawing["items"]):
            continue
        for item in drawing["items"]:
            box = item[1] if item[0] == "re" else pymupdf.Rect(item[1], item[2])
            if item[0] == "l" and min(abs(item[1].x - item[2].x), abs(item[1].y - item[2].y)) > 0.5:
                continue
            if item[0] == "l" and stroke is None:
                continue
            yield Rule(box.x0, box.y0, box.x1, box.y1, fill if item[0] == "re" else None, stroke, width)
