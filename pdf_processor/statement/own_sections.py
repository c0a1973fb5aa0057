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
from pdf_processor.statement.rows import Labelled, RawRow, line_of
from pdf_processor.statement.segment import Context, Segment
from pdf_processor.statement.strays import OTHER, without_strays

_NAMES = ("facts.account", "facts.card")
_KINDS = ("kinds.checking", "kinds.savings", "kinds.credit_card")
FIRST_WORDS = 3  # of a heading, among which an account is named
LONGEST_HEADING = 14  # words
NEAR = 4  # lines from a heading to the first row
LONGEST_NAME = 3  # words of a heading that names a currency and no more, as `USD wallet` does


def with_sections_apart(segments: Sequence[Segment], context: Context) -> list[Segment]:
    """The segments, each without the sections of other accounts that it holds, which follow it or stand before it.

    Asked only where lines were left out of a statement, and are nobody's otherwise.
    """
    return [part for segment in segments for part in _parted(segment, context)]


def _parted(segment: Segment, context: Context) -> list[Segment]:
    headings = _headings(segment, context)
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


def _headings(segment: Segment, context: Context) -> list[int]:
    """The lines that name an account or a card other than the document's own, between the rows of a segment."""
    rows = segment.rows
    if not rows:
        return []
    places = sorted(row.anchor.index for row in rows)
    # A page's head says once more whose rows go on.
    told = {line.text for line in context.lines if line.index < places[0]}
    between = [line for line in context.lines if places[0] < line.index < places[-1] and line.text not in told]
    between = [line for line in between if not context.account or context.account not in line.text]
    return [line.index for line in between if _names(line) and _heads(line.index, segment)]


def _heads(heading: int, segment: Segment) -> bool:
    """Whether a row stands close below a line, and at most an opening balance between: another would end what the line
    is a text of.
    """
    below = (item for item in segment.items if _index(item) >= heading and not _opens(item))
    item = min(below, key=_index, default=None)
    return isinstance(item, RawRow) and 0 < _index(item) - heading <= NEAR


def _opens(item: RawRow | Labelled) -> bool:
    return isinstance(item, Labelled) and item.role in ("opening", "brought")


def _index(item: RawRow | Labelled) -> int:
    return line_of(item).index


def _names(line: Line) -> bool:
    if line.has_figure() or len(line.words) > LONGEST_HEADING or (line.dates and line.dates[0].start == 0):
        return False
    named = any(hit.start < FIRST_WORDS and (hit.role in _NAMES or hit.role in _KINDS) for hit in line.hits)
    if named or CARD_NUMBER.search(line.text) is not None:
        return True
    return 1 < len(line.words) <= LONGEST_NAME and any(currency_of(word.text)[0] for word in line.words)
