"""Accounts that print no balance to begin with, among one that does: their rows are a statement of their own.

An opening balance tells where most statements begin. A section without one is found only when all the rest adds up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from pdf_processor.statement.account_number import CARD_NUMBER
from pdf_processor.statement.amounts import currency_of
from pdf_processor.statement.attempts import best_reading
from pdf_processor.statement.left_out import left_out
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import line_of
from pdf_processor.statement.segment import Context, Segment
from pdf_processor.statement.strays import OTHER, without_strays

_NAMES = ("facts.account", "facts.card")
_KINDS = "kinds."
FIRST_WORDS = 3  # of a heading, among which an account is named
LONGEST_HEADING = 14  # words
LONGEST_NAME = 3  # words of a heading that names a currency and no more, as `USD wallet` does


def with_sections_apart(segments: Sequence[Segment], context: Context) -> list[Segment]:
    """The segments, each without the sections of other accounts that it holds, which follow it or stand before it.

    Asked only where lines were left out of a statement, and are nobody's otherwise.
    """
    return [part for segment in segments for part in _parted(segment, context)]


def _parted(segment: Segment, context: Context) -> list[Segment]:
    headings = _headings(segment, context.lines)
    if not headings:
        return [segment]
    whole = best_reading(segment, context)
    left, attempt = without_strays(segment, whole, lambda part: best_reading(part, context))
    if not left_out(left, attempt, context):
        return [segment]
    strays = {item.line.index for item in left.labels(OTHER)}
    of_strays: dict[int, list[bool]] = {}
    for row in segment.rows:
        of_strays.setdefault(_section(row.anchor, headings), []).append(row.anchor.index in strays)
    apart = {section for section, all_of in of_strays.items() if section and all(all_of)}
    # Above the first heading between rows stands the account that the document's head names.
    first = of_strays.get(0, [])
    apart |= {0} if first and all(first) else set()
    if not apart or len(apart) == len(of_strays):
        return [segment]
    parts: dict[int, Segment] = {}  # what signs mean is told by all rows
    for item in segment.items:
        section = _section(line_of(item), headings)
        parts.setdefault(section if section in apart else -1, Segment(whole=segment)).items.append(item)
    return [part for part in parts.values() if part.rows]


def _section(line: Line, headings: Sequence[int]) -> int:
    return bisect_left(headings, line.index)


def _headings(segment: Segment, lines: Sequence[Line]) -> list[int]:
    """The lines that name an account or a card, between the rows of a segment."""
    rows = segment.rows
    if not rows:
        return []
    anchors = {row.anchor.index for row in rows}
    first, last = min(anchors), max(anchors)
    return [line.index for line in lines if first < line.index < last and line.index not in anchors and _names(line)]


def _names(line: Line) -> bool:
    if line.has_figure() or len(line.words) > LONGEST_HEADING or (line.dates and line.dates[0].start == 0):
        return False
    named = any(hit.start < FIRST_WORDS and (hit.role in _NAMES or hit.role.startswith(_KINDS)) for hit in line.hits)
    if named or CARD_NUMBER.search(line.text) is not None:
        return True
    return 1 < len(line.words) <= LONGEST_NAME and any(currency_of(word.text)[0] for word in line.words)
