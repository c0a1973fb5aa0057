"""What holds for one statement of a document that may hold several: its account, kind and currency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdf_processor.statement import facts
from pdf_processor.statement.account_number import account_number
from pdf_processor.statement.kind import CARD, Kind, kind_of
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import Item, RawRow
from pdf_processor.statement.segment import Context, Segment

NEAR = 8  # lines above a statement's rows that name its kind


@dataclass(frozen=True, slots=True)
class Head:
    """Facts printed between the end of one statement and the rows of the next; None where nothing says so."""

    account: str | None
    currency: str | None
    kind: Kind


def without_rows(lines: Sequence[Line], items: Iterable[Item]) -> list[Line]:
    """The lines that are no part of any row: what a row's text speaks of, such as dollars, is not the document's."""
    inside = {line.index for item in items if isinstance(item, RawRow) for line in (item.anchor, *item.lines)}
    return [line for line in lines if line.index not in inside]


def document_currency(lines: Sequence[Line], items: Sequence[Item], codes: Sequence[str]) -> str | None:
    """The currency named apart from the rows, else the one beside most of their amounts, else any that is named."""
    named = facts.currency_of_lines(without_rows(lines, items), codes, lines)
    cells = (cell for item in items if isinstance(item, RawRow) for cell in item.cells.values())
    beside = Counter(cell.currency for cell in cells if cell.currency)
    return named or (beside.most_common(1)[0][0] if beside else None) or facts.currency_of_lines(lines, codes)


def name_document(items: Sequence[Item], outside: Sequence[Line], context: Context, *, running: bool) -> None:
    """Put the document's kind and account into its context; `outside` are the lines that are no part of a row.

    `running` says that its rows print balances.
    """
    rows = [item for item in items if isinstance(item, RawRow)]
    first = min((row.anchor.index for row in rows), default=len(context.lines))
    kind = kind_of(outside, first, context.vocabulary, running=running)
    context.kind, context.carded = kind.name, kind.carded
    apart = {line.index for line in outside}
    inside = [line for line in context.lines if line.index not in apart]
    context.account = account_number(outside, inside, context.vocabulary, kind=context.kind, first_row=first)


def heads_of(segments: Sequence[Segment], lines: Sequence[Line], context: Context) -> list[Head]:
    """A head for each segment; a document with one statement has its own facts for all of it."""
    if len(segments) < 2:
        return [Head(context.account, context.currency, Kind(context.kind, context.carded)) for _ in segments]
    found: list[Head] = []
    start = 0
    for segment in segments:
        indices = [row.anchor.index for row in segment.rows] or [item.line.index for item in segment.labels("opening")]
        first, last = min(indices, default=start), max(indices, default=start)
        above = [line for line in lines if start <= line.index < first]
        below = without_rows([line for line in lines if start <= line.index <= last], segment.items)
        titles = [line for line in above[-NEAR:] if not any(number.strict for number in line.money)]
        kind = kind_of(titles, first, context.vocabulary)
        if context.kind == CARD and kind.name is None:
            kind = Kind(CARD, carded=True)
        account = account_number(above, (), context.vocabulary, kind=kind.name, first_row=first, nearest=True)
        named = facts.currency_of_lines(below, context.vocabulary.codes, lines) if below else None
        found.append(Head(account or context.account, named or context.currency, kind))
        start = last + 1
    return found
