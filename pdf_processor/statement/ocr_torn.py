"""Figures and days of scans torn at their marks: `2,` `455,` `193` is `2,455,193`, `2024.` `06.17` is `2024.06.17`.

In fonts whose commas and points are as wide as digits, as Korean ones are, an engine sees a blank behind each of them.
It is no wider than one between words, so parts are put together only where many of a document's figures are torn.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word

FEWEST = 6  # joints of a document
GAP, LEVEL = 0.4, 0.4  # of a word's height: parts stand no farther apart, and differ no more in height
OVERLAP = 1.0  # points by which boxes of parts may overlap
_HEAD = re.compile(r"[-+(~\u2013\u2014]?\d{1,3}(?:,\d{3})*,")
_GROUPS = re.compile(r"\d{3}(?:,\d{3})*(?:,|\.\d\d)?[-+)]?")
_YEAR = re.compile(r"(?:19|20)\d\d[.,/]")
_DAY = re.compile(r"\d{1,2}([./])\d{1,2}")
_MINUS = "-"
_FIGURE = re.compile(r"\(?\d{1,3}(?:,\d{3})+(?:\.\d\d)?\)?")


def with_torn_figures(words: Sequence[Word]) -> list[Word]:
    """The words, torn ones of pictures put together: as sure as their least sure part."""
    pages: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        if word.confidence is not None:
            pages[word.page].append(word)
    stands_for: dict[int, Word | None] = {}
    for page in pages.values():
        stands_for |= _joined_on(sorted(page, key=lambda word: word.x0))
    if sum(word is None for word in stands_for.values()) < FEWEST:
        return list(words)
    return [each for word in words if (each := stands_for.get(id(word), word)) is not None]


def _joined_on(page: Sequence[Word]) -> dict[int, Word | None]:
    """By identity what stands for a page's words, ordered by left edges: None for a part behind the first one."""
    found: dict[int, Word | None] = {}
    edges = [word.x0 for word in page]
    for at in range(len(page) - 1, -1, -1):  # what stands behind a part is whole by then
        word = page[at]
        behind = _behind(page, edges, at)
        rest = None if behind is None else found.get(id(behind), behind)
        text = None if rest is None else _whole(word, rest, torn=id(behind) in found)
        if behind is not None and rest is not None and text is not None:
            sure = min(word.confidence or 0.0, rest.confidence or 0.0)
            found[id(word)] = replace(word, text=text, x1=rest.x1, confidence=sure)
            found[id(behind)] = None
    return found


def _behind(page: Sequence[Word], edges: Sequence[float], at: int) -> Word | None:
    """The word right behind another one, hardly a blank away."""
    word = page[at]
    high, middle = word.y1 - word.y0, (word.y0 + word.y1) / 2
    for other in page[max(at + 1, bisect_left(edges, word.x1 - OVERLAP)) :]:
        if other.x0 - word.x1 > GAP * high:
            return None
        if abs((other.y0 + other.y1) / 2 - middle) <= LEVEL * high:
            return other
    return None


def _whole(word: Word, rest: Word, *, torn: bool) -> str | None:
    """What two parts are together; None where they are none."""
    if _HEAD.fullmatch(word.text) and _GROUPS.fullmatch(rest.text):
        return word.text + rest.text
    day = _DAY.fullmatch(rest.text)
    if day is not None and _YEAR.fullmatch(word.text):
        return f"{word.text[:-1]}{day[1]}{rest.text}"
    return word.text + rest.text if torn and word.text == _MINUS and _FIGURE.fullmatch(rest.text) else None
