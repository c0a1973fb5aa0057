"""One way of writing the pages picked for each statement, and how many rows it has."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from ..pens import Hand, Page, by_hand, with_fpdf, with_pymupdf, with_reportlab

LATIN = ("reportlab", "columns", "spaced", "fpdf", "pymupdf", "Tj", "TJ", "glyphs", "Tw", "form", "scaled", "turned")
EMBEDDED = ("reportlab", "columns", "fpdf", "pymupdf", "shuffled")

_HANDS = {
    "Tj": Hand(),
    "TJ": Hand(show="TJ", split=True),
    "glyphs": Hand(show="glyphs"),
    "Tw": Hand(show="Tw"),
    "form": Hand(form=True, order="columns"),
    "scaled": Hand(scaled=True, show="TJ"),
    "turned": Hand(turned=True),
}


def ink(rng: Random, pages: Sequence[Page], path: Path, styles: Sequence[str]) -> None:
    """Write the pages in one of the styles."""
    style = rng.choice(styles)
    if style in _HANDS:
        by_hand(pages, path, _HANDS[style])
    elif style == "fpdf":
        with_fpdf(pages, path)
    elif style in ("pymupdf", "shuffled"):
        with_pymupdf(pages, path, "shuffled" if style == "shuffled" else "rows")
    else:
        with_reportlab(pages, path, "columns" if style == "columns" else "rows", 0.08 if style == "spaced" else 0)


def some_rows(rng: Random) -> int:
    """From 5 to 120 rows; most statements have more than fits on a page."""
    low, high = rng.choices([(5, 14), (20, 55), (60, 120)], [2, 5, 3])[0]
    return rng.randint(low, high)
