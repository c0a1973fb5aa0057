"""A long document's candidates, tried on their own pages first: few mend a figure there, and only those are worth a
reading of the whole document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from pdf_processor.model import Box, Proof, Word
from pdf_processor.statement.read import read_statements
from pdf_processor.statement.reading import Reading

BREAK = "balance_break"
BROKEN = frozenset({BREAK, "total_contradicted"})
"""Codes of doubts about figures that contradict others."""
MANY_TIMES = 2  # as many words as the page, from which on it is a small part of the document
FEWEST_ROWS = 0.75  # of a page's rows, which must be found without the rest of the document


class PageAlone:
    """What one page says by itself, and whether other words in it might mend the document's figures.

    Its neighbours are read with it where it lacks rows without them, as columns have their titles on the page before.
    Anything might mend where that does not help or is no small part of the document, and where the page alone has rows
    that the whole lacks: what would bring them back changes nothing here. So might what stands in a row that the page
    alone lacks. `size` is how many words are read to tell.
    """

    def __init__(self, words: Sequence[Word], page: int, whole: Reading, latest: date | None) -> None:
        self._latest = latest
        self._words: list[Word] = []
        self._reading: Reading | None = None
        self._lacking: list[Box] = []
        rows = _rows_on(page, whole)
        for near in (0, 1) if rows else ():
            self._words = [word for word in words if abs(word.page - page) <= near]
            if len(self._words) * MANY_TIMES > len(words):
                break
            reading = read_statements(self._words, latest=latest)
            if FEWEST_ROWS * len(rows) <= len(found := _rows_on(page, reading)) <= len(rows):
                self._reading = reading
                self._lacking = [box for box in rows if not any(_share_height(box, other) for other in found)]
                break
        self.size = len(self._words) if self._reading is not None else 0

    def may_mend(self, removed: frozenset[Word], added: Sequence[Word]) -> bool:
        """Whether the page says other figures with some words of it instead of others, or proves more rows."""
        if self._reading is None or any(
            _share_height(box, word) for box in self._lacking for word in (*removed, *added)
        ):
            return True
        words = [*(word for word in self._words if word not in removed), *added]
        trial = read_statements(words, latest=self._latest)
        return _figures(trial) != _figures(self._reading) or _proved(trial) > _proved(self._reading)


def _rows_on(page: int, reading: Reading) -> list[Box]:
    """Where the rows of a page stand."""
    rows = [row for statement in reading.statements for row in statement.transactions if row.page == page]
    return [row.box for row in rows if row.box is not None]


def _share_height(one: Box | Word, other: Box | Word) -> bool:
    return one.y0 < (other.y0 + other.y1) / 2 < one.y1 or other.y0 < (one.y0 + one.y1) / 2 < other.y1


def _proved(reading: Reading) -> int:
    return sum(row.proof is not Proof.NONE for statement in reading.statements for row in statement.transactions)


def _figures(reading: Reading) -> list[object]:
    """Amounts, balances, and how they contradict one another."""
    return [
        (
            statement.opening_balance,
            statement.closing_balance,
            [(row.amount, row.balance) for row in statement.transactions],
            Counter((doubt.code, doubt.page, doubt.difference) for doubt in statement.doubts if doubt.code in BROKEN),
        )
        for statement in reading.statements
    ]
