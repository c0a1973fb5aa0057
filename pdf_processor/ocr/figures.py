"""Figures that an engine tears at a mark, as with widely spaced print: `563,` `71-` is `563,71-`; and words' boxes that
reach over the words behind them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word

GAP = 0.6  # of a word's height: farther parts are two words
OVERLAP = 0.3  # of a word's height, by which boxes may overlap: there is white on either side of each word
GROUP_GAP = 0.45  # where a whole figure could stand behind a number and its mark
_HEAD = re.compile(r"^[-+(]?(?:\d{1,3}(?:[.,' ]\d{3})+|\d{1,7})[.,]$")
_FIRST_GROUP, _LAST_GROUP = (
    re.compile(r"^[-+(*]?(?:[$£€]|[A-Z][A-Za-z]{0,2}\.?)?[1-9]\d{0,2}(?:([.,])\d{2,3})*([.,])$"),
    re.compile(r"^(?:\d{2,3}([.,]))*\d{3}([.,])\d{2}(?:[-+)]|[A-Za-z]{1,2})?$"),  # `1,59,` `745.00`
)
_BARE_HEAD, _TAIL_WITH_MARK = (
    re.compile(r"^[-+(]?\d{1,3}(?:[.,]\d{3})*$"),
    re.compile(r"^[.,](?:\d{3}(?:[.,]\d{2})?|\d{2})(?:[-+)]|[A-Za-z]{1,2})?$"),
)
MARK_GAP = 0.25  # a mark that stands nearer than a space belongs to the number before it
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


def parted(run: Sequence[Word]) -> list[Word]:
    """The words of one run, none of them wider than to where the next one begins.

    An engine gives a word the box of several now and then: a figure within a sentence then stands in a column.
    """
    words = list(run)
    for at in range(len(words) - 1):
        word, behind = words[at], words[at + 1]
        if word.x0 < behind.x0 < word.x1 - OVERLAP * (word.y1 - word.y0):
            words[at] = replace(word, x1=behind.x0)
    return words


def _joined(head: Word, tail: Word) -> Word:
    sure = None if head.confidence is None or tail.confidence is None else min(head.confidence, tail.confidence)
    return replace(tail, text=head.text + tail.text, x0=head.x0, confidence=sure)


def _belong(head: Word, tail: Word) -> bool:
    gap, high = tail.x0 - head.x1, head.y1 - head.y0
    if gap <= GAP * high and _HEAD.match(head.text) and _TAIL.match(tail.text):
        return True
    if gap <= MARK_GAP * high and _BARE_HEAD.match(head.text) and _TAIL_WITH_MARK.match(tail.text):
        return True
    first, last = _FIRST_GROUP.match(head.text), _LAST_GROUP.match(tail.text)
    if gap > GROUP_GAP * high or first is None or last is None:
        return False
    groups = {mark for mark in (first[1], first[2], last[1]) if mark is not None}
    return len(groups) == 1 and last[2] not in groups
