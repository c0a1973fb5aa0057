"""Text up the page's left margin, such as a form's number: what an engine makes of its letters, one by one, stands
before the lines beside it (`3 Purchase`), and a number there changes what a line says.

`segments.without_upright` leaves out what hangs together before it is read; on coarse scans the letters do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from pdf_processor.model import Word

STEP = 0.3  # of the words' height: beginnings of lines that are flush
FEWEST_FLUSH = 6  # words that begin at the edge of the page's text
FEWEST, LONGEST = 3, 2  # words in the margin, and their letters
MARKS = 2  # different letters in a column of marks such as D and C
STRIP, GAP = 1.8, 0.4  # of the words' height: how wide the margin's words may stand, and how far from the text


def without_margin(words: Sequence[Word]) -> list[Word]:
    """The words without those left of where the text begins, if they are a strip of single signs, few of them digits.

    Numbers of rows are such a strip, too, but for the digits; so are the letters that tell debits from credits, which
    are few different ones, over and over.
    """
    if not words:
        return []
    height = median(word.y1 - word.y0 for word in words)
    begins = Counter(round(word.x0 / (STEP * height)) for word in words if len(word.text) > LONGEST) if height else {}
    edges = [at for at in begins if sum(begins.get(at + step, 0) for step in (-1, 0, 1)) >= FEWEST_FLUSH]
    if not edges:
        return list(words)
    left = min(edges) * STEP * height - GAP * height
    outside = [word for word in words if word.x1 < left]
    return [word for word in words if word.x1 >= left] if _is_upright(outside, height) else list(words)


def _is_upright(words: Sequence[Word], height: float) -> bool:
    if len(words) < FEWEST or any(len(word.text) > LONGEST for word in words):
        return False
    if all(word.text.isalpha() for word in words) and len({word.text for word in words}) <= MARKS:
        return False
    wide = max(word.x1 for word in words) - min(word.x0 for word in words)
    return wide <= STRIP * height and 2 * sum(word.text.isdigit() for word in words) < len(words)
