"""One of the pens by chance, as far as it has the letters; and the faces that go together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from ..pens import Hand, Page, by_hand, with_fpdf, with_pymupdf, with_reportlab

ORDERS = ("rows", "rows", "columns", "shuffled")
HANDS = (
    Hand(),
    Hand("TJ", "columns"),
    Hand("glyphs", scaled=True),
    Hand("Tw", tw=0.4),
    Hand("TJ", form=True),
    Hand("Tj", split=True, scaled=True),
    Hand("TJ", turned=True),
)


def write(rng: Random, pages: Sequence[Page], path: Path) -> None:
    """Write the pages with a pen that has all their letters: core fonts reach less far than embedded ones."""
    texts = [text for page in pages for text in page.texts]
    core = all(text.face.startswith(("Helvetica", "Courier", "Times")) for text in texts)
    plain = all(ord(sign) < 256 for text in texts for sign in text.text)
    order = rng.choice(ORDERS)
    pens = ["reportlab", *(["hand", "hand"] if core else []), *(["fpdf", "pymupdf"] if plain or not core else [])]
    pen = rng.choice(pens)
    if pen == "hand":
        by_hand(pages, path, rng.choice(HANDS))
    elif pen == "fpdf":
        with_fpdf(pages, path, order)
    elif pen == "pymupdf":
        with_pymupdf(pages, path, order, turned=rng.random() < 0.2)
    else:
        with_reportlab(pages, path, order)
