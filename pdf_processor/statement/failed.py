"""Rows of which nothing came: a cell of their own says `Failed` where that of other rows says `Success`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pdf_processor.statement.cells import balances_in
from pdf_processor.statement.columns import runs
from pdf_processor.statement.data import table
from pdf_processor.statement.rows import Item, Labelled, RawRow, relabelled
from pdf_processor.statement.text import fold, has_letter

GAP = 0.8  # of a word's height between cells
LEVEL = 2  # points between the left edges of one column's cells
ENDS = frozenset({"opening", "brought", "closing", "carried", "balance"})
FEWEST_OTHERS = 2  # rows that say something else there


@cache
def _words() -> frozenset[str]:
    return frozenset(table("failed")["words"])


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words in _words())


def without_failed(items: Sequence[Item]) -> list[Item]:
    """The items, with such rows as mere notes, where a balance beside them says the same or no balance is printed."""
    rows = [item for item in items if isinstance(item, RawRow)]
    gone = failed_among(rows)
    if not gone:
        return list(items)
    proves = any(isinstance(item, Labelled) and item.role in ENDS for item in items)
    gone = {id(row) for at, row in enumerate(rows) if id(row) in gone and _leaves_the_balance(rows, at, proves=proves)}
    return [relabelled(item, "note") if isinstance(item, RawRow) and id(item) in gone else item for item in items]


def failed_among(rows: Sequence[RawRow]) -> set[int]:
    """The ids of rows that say so, in a column of their own beside a text."""
    suspects = [row for row in rows if _said(row)]
    places = _places_of_status(rows) if suspects else set()
    return {id(row) for row in suspects if _said(row) & places and sum(map(has_letter, _texts(row))) > 1}


def _said(row: RawRow) -> set[int]:
    """Where the row's cells that say so begin."""
    if _first_words().isdisjoint(map(fold, row.anchor.texts)):
        return set()
    return {place for place, text in _cells(row) if text in _words()}


def _texts(row: RawRow) -> list[str]:
    return [text for _, text in _cells(row)]


def _cells(row: RawRow) -> Iterable[tuple[int, str]]:
    for run in runs(row.anchor.words, GAP):
        yield round(run[0].x0 / LEVEL), fold(" ".join(word.text for word in run))


def _places_of_status(rows: Sequence[RawRow]) -> set[int]:
    """Where a column of few different words begins, of which some say so and some not."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        for place, text in _cells(row):
            found[place].append(text)
    return {place for place, texts in found.items() if 2 * len(texts) > len(rows) and _are_of_status(texts)}


def _are_of_status(texts: Sequence[str]) -> bool:
    """Whether texts are few different ones; those of failure count as one, of which a short list may have several."""
    others = [text for text in texts if text not in _words()]
    kinds = len(set(others)) + (len(others) < len(texts))
    return len(others) >= FEWEST_OTHERS and (2 * kinds <= len(texts) or len(set(others)) == 1)


def _leaves_the_balance(rows: Sequence[RawRow], at: int, *, proves: bool) -> bool:
    """Whether the row prints the balance of a row beside it: lists may begin with their oldest or their newest.

    Without a balance of its own nothing tells that it moved no money, unless nothing printed `proves` any row.
    """
    balances = [_balance(row) for row in rows[max(at - 1, 0) : at + 2]]
    if _balance(rows[at]) is None:
        return not proves and all(_balance(row) is None for row in rows)
    return any(one == other for one, other in pairwise(balances))


def _balance(row: RawRow) -> Decimal | None:
    """The figure below the title of a balance; None where there is none."""
    return next((cell.signed for cell in balances_in(row.region, row.cells)), None)
