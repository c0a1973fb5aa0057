"""Rows of scans that have no day of their own and that the balances say are none: a sheet's number, a payment slip.

Above a table's heading, where columns go on from the page before, and below its end, figures that stand in a column
by a few points make a row. The first or last one of a page counts as none where a broken balance holds without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pdf_processor.model import Statement, Transaction, Word
from pdf_processor.statement.ocr_repair import Substitute
from pdf_processor.statement.reading import Reading

UNDATED = "no_date"
BOTH = 2  # neighbours of a row within a statement
MOST_WORDS = 3  # of one figure: `15 412,31`
_NO_DIGIT = re.compile(r"\D")


def without_undated(words: Sequence[Word], reading: Reading) -> list[Substitute]:
    """For each row of pictures that took its day from another one and is its page's first or last, its figure left
    out.
    """
    rows = (row for statement in reading.statements for row in _undated(statement))
    return [Substitute(frozenset(figure), ()) for row in rows if (figure := _figure(row, words))]


def _undated(statement: Statement) -> Iterator[Transaction]:
    rows = statement.transactions
    for doubt in statement.doubts:
        if doubt.code != UNDATED or doubt.row is None or rows[doubt.row].date is None:
            continue
        around = rows[max(0, doubt.row - 1) : doubt.row] + rows[doubt.row + 1 : doubt.row + 2]
        if len(around) < BOTH or any(row.page != rows[doubt.row].page for row in around):
            yield rows[doubt.row]


def _figure(row: Transaction, words: Sequence[Word]) -> list[Word]:
    """The words of the row's amount; none where it was not read from a picture."""
    box = row.box
    if box is None:
        return []
    inside = sorted(
        (word for word in words if word.page == row.page and box.y0 <= (word.y0 + word.y1) / 2 <= box.y1),
        key=lambda word: (word.y0, word.x0),
    )
    digits = {f"{abs(row.amount):.2f}".replace(".", ""), f"{abs(row.amount):.0f}"}
    for stop in range(len(inside), 0, -1):
        for some in (inside[max(0, stop - count) : stop] for count in range(1, MOST_WORDS + 1)):
            if _NO_DIGIT.sub("", "".join(word.text for word in some)) in digits:
                return some if all(word.confidence is not None for word in some) else []
    return []
