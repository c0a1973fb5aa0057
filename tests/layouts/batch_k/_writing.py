"""What the layouts of this folder share: how many rows, which pen, page numbers once the pages are known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from ..pens import Hand, Page, by_hand, with_fpdf, with_pymupdf, with_reportlab

HANDS = (
    Hand(),
    Hand(show="TJ", split=True),
    Hand(show="Tw", scaled=True),
    Hand(show="glyphs"),
    Hand(order="columns", form=True),
    Hand(show="TJ", order="shuffled"),
)


def how_many(rng: Random) -> int:
    """Mostly several pages, never none."""
    low, high = rng.choices([(5, 14), (25, 55), (56, 120)], [2, 5, 3])[0]
    return rng.randint(low, high)


def write_core(rng: Random, pages: Sequence[Page], path: Path) -> None:
    """Write pages in core fonts with any pen."""
    pen = rng.choice(["reportlab", "fpdf", "pymupdf", "hand", "hand"])
    order = rng.choice(["rows", "rows", "columns"])
    if pen == "reportlab":
        with_reportlab(pages, path, order)
    elif pen == "fpdf":
        with_fpdf(pages, path, order)
    elif pen == "pymupdf":
        with_pymupdf(pages, path, order, turned=rng.random() < 0.2)
    else:
        by_hand(pages, path, rng.choice(HANDS))


def write_embedded(rng: Random, pages: Sequence[Page], path: Path) -> None:
    """Write pages in embedded faces with any pen that can."""
    order = rng.choice(["rows", "rows", "columns", "shuffled"])
    rng.choice([with_reportlab, with_fpdf, with_pymupdf])(pages, path, order)


def number_pages(pages: Sequence[Page], place: Callable[[Page, int, int], None]) -> None:
    """Call `place` with each page, its number and how many there are."""
    for number, page in enumerate(pages, 1):
        place(page, number, len(pages))
