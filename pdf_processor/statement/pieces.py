"""Words cut where a wide space or a colon joins a label with what it labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pdf_processor.model import Word

_SPLIT = re.compile(r"\u3000+|(?<=[^\d\s][:：])(?=[^/\s])")
_JOINS = re.compile("[\u3000:：]")


def pieces(words: Sequence[Word]) -> list[Word]:
    """`口座番号：1234567` and `Konto:1234567` as two words each, every one with its share of the box.

    A word with several colons is no label: a time, a coded reference.
    """
    found: list[Word] = []
    for word in words:
        text = word.text
        parts = [part for part in _SPLIT.split(text) if part] if _JOINS.search(text) and text.count(":") < 2 else []
        if len(parts) < 2:
            found.append(word)
            continue
        step, at = (word.x1 - word.x0) / len(text), 0
        for part in parts:
            at = text.find(part, at)
            x0 = word.x0 + at * step
            found.append(Word(part, x0, word.y0, x0 + len(part) * step, word.y1, word.page, word.confidence))
            at += len(part)
    return found
