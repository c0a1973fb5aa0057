"""Commas and points of scanned figures as the document's other figures have them: `1,236,41` among `2.157,51`.

On a coarse scan a comma and a point are two or three pixels, and either is read for the other. No digit is touched, and
nothing changes unless nearly all figures agree on their decimal mark. A figure with one mark may be a day (`12.05`), so
it must stand flush right with figures that have theirs right.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word

FEWEST, SHARE = 8, 0.8  # figures that agree on their mark
FLUSH, FEWEST_FLUSH = 2.5, 3  # points by which right edges differ; figures in a column
_FIGURE = re.compile(r"([-+(]*[$£€]?)(\d{1,3}(?:[.,]\d{3})+|\d{1,7})([.,])(\d{2})([-+)]?[A-Za-z]{0,2})")


def with_usual_marks(words: Sequence[Word]) -> list[Word]:
    """The words, those read from pictures with their figures' marks as most figures have them."""
    pictured = [word for word in words if word.confidence is not None]
    figures = [(word, match) for word in pictured if (match := _FIGURE.fullmatch(word.text))]
    marks = Counter(match[3] for _, match in figures)
    if sum(marks.values()) < FEWEST:
        return list(words)
    decimal, count = marks.most_common(1)[0]
    if count < SHARE * sum(marks.values()):
        return list(words)
    group = "," if decimal == "." else "."
    right: dict[int, list[float]] = defaultdict(list)
    for word, match in figures:
        if _spelled(match, decimal, group) == word.text:
            right[word.page].append(word.x1)
    mended = {
        id(word): replace(word, text=_spelled(match, decimal, group))
        for word, match in figures
        if len(re.findall("[.,]", word.text)) > 1 or _is_flush(word, right[word.page])
    }
    return [mended.get(id(word), word) for word in words]


def _spelled(match: re.Match[str], decimal: str, group: str) -> str:
    return f"{match[1]}{re.sub('[.,]', group, match[2])}{decimal}{match[4]}{match[5]}"


def _is_flush(word: Word, edges: Sequence[float]) -> bool:
    return sum(abs(edge - word.x1) <= FLUSH for edge in edges) >= FEWEST_FLUSH
