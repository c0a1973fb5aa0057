"""What holds for one statement of a document that may hold several: its account, kind and currency."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdf_processor.statement.account_number import account_number
from pdf_processor.statement.columns import ROW_ROLES, Region
from pdf_processor.statement.currencies import currencies
from pdf_processor.statement.currency import currency_key, currency_of
from pdf_processor.statement.kind import CARD, Kind, kind_of
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import Item, Labelled, RawRow, line_of
from pdf_processor.statement.segment import Context, Segment

# A card's number with its middle masked, which no account's is.
_MASKED_CARD = re.compile(r"\d{4}([-. ]?)\d{0,2}[Xx*]{2,4}\1[Xx*]{4}\1\d{4}$")
_HIDDEN_CARD = re.compile(r"(?:[Xx*]{4}[-. ]){3}\d{4}")
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


def document_currency(items: Sequence[Item], outside: Sequence[Line], context: Context) -> str | None:
    """The document's currency; `outside` are the lines that are no part of a row."""
    rows = [item for item in items if isinstance(item, RawRow)]
    return _currency(outside, rows, context.lines, context.account, context) or _of_titles(context.regions)


def _of_titles(regions: Sequence[Region]) -> str | None:
    """The one code under which all tables have their amounts: `CHF` behind `Amount` and its currency."""
    moved = [column for region in regions for column in region.columns if column.role in ROW_ROLES]
    found = {key for column in moved if (key := currency_key(column.title)) in currencies().codes}
    return found.pop() if len(found) == 1 else None


def _currency(
    titles: Sequence[Line], rows: Sequence[RawRow], everything: Sequence[Line], account: str | None, context: Context
) -> str | None:
    first = min((row.anchor.index for row in rows), default=len(context.lines))
    cells = [list(row.cells.values()) for row in rows]
    codes = context.vocabulary.codes
    return currency_of(titles, cells, everything, codes, first_row=first, account=account)


def name_document(items: Sequence[Item], outside: Sequence[Line], context: Context, *, running: bool) -> None:
    """Put the document's kind and account into its context; `outside` are the lines that are no part of a row.

    `running` says that its rows print balances.
    """
    rows = [item for item in items if isinstance(item, RawRow)]
    first = min((row.anchor.index for row in rows), default=len(context.lines))
    outside = _once(outside)
    kind = kind_of(outside, first, context.vocabulary, running=running)
    context.kind, context.carded = kind.name, kind.carded
    apart = {line.index for line in outside}
    inside = [line for line in context.lines if line.index not in apart]
    context.account = account_number(outside, inside, context.vocabulary, kind=context.kind, first_row=first)
    beside = [line for line in outside if context.account and context.account in line.text]
    if not running and context.account and _is_of_card(context.account, beside):
        context.kind, context.carded = CARD, True
    named = kind_of(beside, first, context.vocabulary).name
    if named is not None and context.kind != CARD != named:
        # Of several accounts' kinds, the one that stands beside the number.
        context.kind = named


def _is_of_card(number: str, beside: Sequence[Line]) -> bool:
    """Whether a masked number is a card's: by its first digits, or where only the last are left by a word beside it."""
    named = _HIDDEN_CARD.fullmatch(number) is not None and any(line.has("facts.card") for line in beside)
    return named or _MASKED_CARD.search(number) is not None


def _once(lines: Sequence[Line]) -> list[Line]:
    """Without the running heads and feet of later pages."""
    return [line for line in lines if not line.furniture or line.page == lines[0].page]


def _top_of_page(segment: Segment, lines: Sequence[Line]) -> int:
    """The first line of the page on which a segment begins."""
    page = min((line_of(item).page for item in segment.items), default=lines[0].page)
    return next((line.index for line in lines if line.page == page), 0)


def heads_of(segments: Sequence[Segment], lines: Sequence[Line], context: Context) -> list[Head]:
    """A head for each segment; a document with one statement has its own facts for all of it."""
    if len(segments) < 2:
        return [Head(context.account, context.currency, Kind(context.kind, context.carded)) for _ in segments]
    found: list[Head] = []
    start = 0
    for segment in segments:
        indices = [row.anchor.index for row in segment.rows] or [item.line.index for item in segment.labels("opening")]
        first, last = min(indices, default=start), max(indices, default=start)
        start = max(start, _top_of_page(segment, lines))
        above = [line for line in lines if start <= line.index < first]
        below = without_rows([line for line in lines if start <= line.index <= last], segment.items)
        titles = [line for line in above[-NEAR:] if not line.has_figure()]
        kinds = (kind_of([line], first, context.vocabulary) for line in reversed(titles))
        kind = next((kind for kind in kinds if kind.name), Kind(None, context.carded))
        if context.kind == CARD and kind.name is None:
            kind = Kind(CARD, carded=True)
        account = account_number(above, (), context.vocabulary, kind=kind.name, first_row=first, nearest=True)
        named = _currency(below, segment.rows, below, account, context) if below else None
        found.append(Head(account or context.account, named or context.currency, kind))
        start = max([last, *(item.line.index for item in segment.items if isinstance(item, Labelled))]) + 1
    return found
