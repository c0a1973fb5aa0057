"""Rows of which nothing came: a cell of their own says `Failed` where that of other rows says `Success`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from pdf_processor.statement.columns import runs
from pdf_processor.statement.data import table
from pdf_processor.statement.rows import Item, RawRow, relabelled
from pdf_processor.statement.text import fold

GAP = 0.8  # of a word's height between cells
LEVEL = 2  # points between the left edges of one column's cells
FEWEST_OTHERS = 2  # rows that say something else there


@cache
def _words() -> frozenset[str]:
    return frozenset(table("failed")["words"])


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words in _words())


def without_failed(items: Sequence[Item]) -> list[Item]:
    """The items, with such rows as mere notes. A balance that such a row has changed says otherwise."""
    rows = [item for item in items if isinstance(item, RawRow)]
    suspects = {id(row): at for at, row in enumerate(rows) if _said(row)}
    if not suspects:
        return list(items)
    places = _places_of_status(rows)
    gone = {id(rows[at]) for at in suspects.values() if _said(rows[at]) & places and _leaves_the_balance(rows, at)}
    return [relabelled(item, "note") if isinstance(item, RawRow) and id(item) in gone else item for item in items]


def _said(row: RawRow) -> set[int]:
    """Where the row's cells that say so begin."""
    if _first_words().isdisjoint(map(fold, row.anchor.texts)):
        return set()
    return {place for place, text in _cells(row) if text in _words()}


def _cells(row: RawRow) -> Iterable[tuple[int, str]]:
    for run in runs(row.anchor.words, GAP):
        yield round(run[0].x0 / LEVEL), fold(" ".join(word.text for word in run))


def _places_of_status(rows: Sequence[RawRow]) -> set[int]:
    """Where a column of few different words begins, of which some say so and some not."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        for place, text in _cells(row):
            found[place].append(text)
    return {
        place
        for place, texts in found.items()
        if 2 * len(texts) > len(rows)
        and 2 * len(set(texts)) <= len(texts)
        and sum(text not in _words() for text in texts) >= FEWEST_OTHERS
    }


def _leaves_the_balance(rows: Sequence[RawRow], at: int) -> bool:
    """Whether the row prints no balance, or that of a row beside it: lists may begin with the oldest or the newest."""
    balances = [_balance(row) for row in rows[max(at - 1, 0) : at + 2]]
    own = _balance(rows[at])
    return own is None or any(one == other for one, other in pairwise(balances))


def _balance(row: RawRow) -> object:
    """The figure below the title of a balance; None where there is none."""
    index = {band.index for band in row.region.money if band.role == "balance"}
    return next((cell.signed for band, cell in row.cells.items() if band in index), None)
