"""Figures that an engine tears at their decimal mark, as with widely spaced print: `563,` `71-` is `563,71-`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word

GAP = 0.6  # of a word's height: farther parts are two words
_HEAD = re.compile(r"^[-+(]?(?:\d{1,3}(?:[.,' ]\d{3})+|\d{1,7})[.,]$")
_TAIL = re.compile(r"^\d{2}(?:[-+)]|[A-Za-z]{1,2})?$")


def whole_figures(run: Sequence[Word]) -> list[Word]:
    """The words of one run of text, from left to right, torn figures put together: as sure as their less sure part."""
    words: list[Word] = []
    for word in run:
        if words and _belong(words[-1], word):
            words.append(_joined(words.pop(), word))
        else:
            words.append(word)
    return words


def _joined(head: Word, tail: Word) -> Word:
    sure = None if head.confidence is None or tail.confidence is None else min(head.confidence, tail.confidence)
    return replace(tail, text=head.text + tail.text, x0=head.x0, confidence=sure)


def _belong(head: Word, tail: Word) -> bool:
    near = tail.x0 - head.x1 <= GAP * (head.y1 - head.y0)
    return near and bool(_HEAD.match(head.text) and _TAIL.match(tail.text))
