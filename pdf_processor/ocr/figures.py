"""Figures that an engine tears at a mark, as with widely spaced print: `563,` `71-` is `563,71-`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word

GAP = 0.6  # of a word's height: farther parts are two words
GROUP_GAP = 0.45  # where a whole figure could stand behind a number and its mark
_HEAD = re.compile(r"^[-+(]?(?:\d{1,3}(?:[.,' ]\d{3})+|\d{1,7})[.,]$")
_FIRST_GROUP, _LAST_GROUP = (
    re.compile(r"^[-+(*]?(?:[$£€]|[A-Z][A-Za-z]{0,2}\.?)?[1-9]\d{0,2}([.,])$"),
    re.compile(r"^\d{3}([.,])\d{2}(?:[-+)]|[A-Za-z]{1,2})?$"),
)
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
    gap, high = tail.x0 - head.x1, head.y1 - head.y0
    if gap <= GAP * high and _HEAD.match(head.text) and _TAIL.match(tail.text):
        return True
    first, last = _FIRST_GROUP.match(head.text), _LAST_GROUP.match(tail.text)
    return gap <= GROUP_GAP * high and first is not None and last is not None and first[1] != last[1]
