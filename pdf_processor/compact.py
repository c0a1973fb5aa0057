"""Words of long documents made smaller: the same texts and places come again on each page, and are kept once."""

from __future__ import annotations

from collections.abc import Iterable

from pdf_processor.model import Word

LONG = 50
"""Pages from which it is worth its time, a fiftieth of a page's."""
_MOST_KEPT = 50_000


class Compactor:
    """Has equal texts and coordinates of a document's words be the same objects."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._places: dict[float, float] = {}

    def compact(self, words: Iterable[Word]) -> None:
        """Replace what words hold by what earlier ones do where it is equal."""
        text_of, place_of = self._texts.setdefault, self._places.setdefault
        for word in words:
            word.text = text_of(word.text, word.text)
            word.x0, word.y0 = place_of(word.x0, word.x0), place_of(word.y0, word.y0)
            word.x1, word.y1 = place_of(word.x1, word.x1), place_of(word.y1, word.y1)
        for kept in (self._texts, self._places):
            if len(kept) > _MOST_KEPT:
                kept.clear()
