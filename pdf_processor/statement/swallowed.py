"""Rows that became the text of others, or balances, because their amounts could not be read: what they print tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from pdf_processor.model import Doubt
from pdf_processor.statement.cells import CLOSE, balances_in, roles_of
from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import RawRow, line_of
from pdf_processor.statement.segment import Attempt, Segment
from pdf_processor.statement.sight import see

ZERO = Decimal(0)
_CENTS = re.compile(r"\d[.,][\d-]")
ENDS = ("closing", "carried")


def swallowed_rows(segment: Segment, attempt: Attempt) -> list[Doubt]:
    """Dated lines among the rows, and none of them, that print a balance which the rows do not have there, or an amount
    that nobody can read.
    """
    found = []
    reached = _Reached(attempt)
    for line, region in _dated_lines(segment):
        balances = [abs(cell.value) for cell in balances_in(region, see(line, region).cells) if cell.strict]
        if balances and attempt.opening is not None:
            if reached.by(line).isdisjoint(balances):
                message = "a dated line prints a balance that the rows do not reach there"
                found.append(Doubt("unexplained_line", message, line.page))
        elif _fills_amounts(line, region):
            message = "a dated line has something in a column of amounts that could not be read"
            found.append(Doubt("unexplained_line", message, line.page))
    return found


def _dated_lines(segment: Segment) -> Iterator[tuple[Line, Region]]:
    """The lines with a day and without an amount in the tables of the rows, up to the balance that closes them."""
    rows = segment.rows
    # What is labelled is known, but for balances: of a line with a day and a balance they may be a row's.
    known = {line_of(item).index for item in segment.items if isinstance(item, RawRow) or item.role != "balance"}
    ends = [item.line.index for item in segment.labels(*ENDS) if rows and item.line.index > rows[-1].anchor.index]
    for region in {id(row.region): row.region for row in rows}.values():
        for line in region.lines:
            if line.furniture or line.index in known or (ends and line.index > ends[0]):
                continue
            sight = see(line, region)
            known_by_words = sight.label or sight.section or line.has("lines.balance")
            if sight.date is not None and not sight.anchored and not known_by_words:
                yield line, region


class _Reached:
    """The balances before and after each row, as printed and as computed."""

    def __init__(self, attempt: Attempt) -> None:
        self._places = [one.row.anchor.index for one in attempt.signed]
        self._values = _balances(attempt)
        self._ends = {abs(end) for end in (attempt.opening, attempt.closing) if end is not None}

    def by(self, line: Line) -> set[Decimal]:
        """Those of the rows beside a line, and at both ends of the statement."""
        at = bisect_left(self._places, line.index)
        return self._ends.union(*self._values[max(0, at - 2) : at + 1])


def _balances(attempt: Attempt) -> list[set[Decimal]]:
    entries = attempt.entries[::-1] if attempt.newest_first else attempt.entries
    balance = attempt.opening or ZERO
    found: list[set[Decimal]] = []
    for entry in entries:
        both = {abs(balance)}
        balance += entry.amount
        found.append(both | {abs(balance)} | {abs(one) for one in (entry.balance,) if one is not None})
    return found[::-1] if attempt.newest_first else found


def _fills_amounts(line: Line, region: Region) -> bool:
    """Whether something with cents, and no figure that can be read, stands apart from the text where amounts do."""
    amounts = roles_of(region).amounts
    bands = [band for band in region.money if band.index in amounts]
    read = {at for number in line.money for at in range(number.start, number.stop)}
    return any(
        at not in read
        and _CENTS.search(word.text)
        and word.x0 - line.words[at - 1].x1 > CLOSE * line.height
        and any(band.holds(word) for band in bands)
        for at, word in enumerate(line.words)
        if at
    )
