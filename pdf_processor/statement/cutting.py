"""Items → statements: where in a document a new statement begins."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from pdf_processor.statement.anchors import label_value
from pdf_processor.statement.cells import balances_in, roles_of
from pdf_processor.statement.rows import Heading, Item, Labelled, RawRow
from pdf_processor.statement.segment import Context, Segment, after_rows, column_sums

FEWEST_BILLED = 4  # rows, the sum among them
CARRIED = ("opening", "brought", "carried")


def cut(items: Sequence[Item], context: Context) -> list[Segment]:
    """Cut where a new statement begins: at an opening balance after rows that is not the running one carried on."""
    segments = [Segment()]
    for item in items:
        if isinstance(item, Heading):
            continue
        if isinstance(item, Labelled) and _is_new(item, segments[-1], context):
            segments.append(Segment())
        segments[-1].items.append(_named(item, segments[-1]))
    return _with_rows(segments)


def _named(item: RawRow | Labelled, segment: Segment) -> RawRow | Labelled:
    """A line of unknown words, such as `8 payments / 2 receipts`, that prints the sum of each column is a total."""
    if not isinstance(item, Labelled) or item.role != "unexplained" or len(item.cells) < 2:
        return item
    if not roles_of(item.region).amounts.issuperset(item.cells):
        return item
    rows = segment.rows  # not asked of every item: they are looked for in all of the segment's
    if not rows:
        return item
    sums = _sums(rows)
    return replace(item, role="total") if all(cell.value == sums[band] for band, cell in item.cells.items()) else item


def _sums(rows: Sequence[RawRow]) -> defaultdict[int, Decimal]:
    """What each column of figures comes to, whatever it holds."""
    sums: defaultdict[int, Decimal] = defaultdict(Decimal)
    for row in rows:
        for band, cell in row.cells.items():
            sums[band] += cell.value
    return sums


def _with_rows(segments: Sequence[Segment]) -> list[Segment]:
    """The segments that have rows; what the others hold (but for their opening balances) belongs to the one before."""
    kept: list[Segment] = [segments[0]]
    for segment in segments[1:]:
        ends = segment.labels("closing", "carried") or [one for one in segment.labels("total") if _moves(one)]
        if segment.rows or (segment.labels("opening", "brought") and ends):
            kept.append(segment)
        else:
            opened = bool(kept[-1].labels("opening", "brought"))
            # An account on which nothing happened may bring its balance forward; others are those of pages.
            own = segment.labels("opening", "brought") if segment.labels("none") else segment.labels("opening")
            kept[-1].items += [item for item in segment.items if not (opened and item in own)]
    return kept


def _moves(total: Labelled) -> bool:
    """Whether a total of its table says that there must have been rows."""
    amounts = roles_of(total.region).amounts
    return any(cell.value for band, cell in total.cells.items() if band in amounts)


def drop_sums(segment: Segment) -> None:
    """Lines at the end whose numbers are the sums of their columns are totals, whatever they say.

    One sum may be chance on a dated line: there those of money in and out must both fit. So is the first row of a
    table of its own that is the sum of all others: the bill, above what it is made of.
    """
    if _is_the_bill(segment.rows):
        _make_total(segment, segment.rows[0])
    while len(segment.rows) > 2:
        last = segment.rows[-1]
        sums = _sums(segment.rows[:-1])
        fitting = sum(cell.value == sums[band] and bool(cell.value) for band, cell in last.cells.items())
        if fitting < (2 if last.fresh_date else 1):
            return
        _make_total(segment, last)


def _make_total(segment: Segment, row: RawRow) -> None:
    segment.items[segment.items.index(row)] = Labelled("total", row.anchor, row.cells, row.region)


def _is_the_bill(rows: Sequence[RawRow]) -> bool:
    """Whether the first row is all others' sum, in a table of its own that has neither days of rows nor texts."""
    if len(rows) < FEWEST_BILLED or any(row.region.columns == rows[0].region.columns for row in rows[1:]):
        return False
    if any(column.role in ("date", "description") for column in rows[0].region.columns):
        return False
    first, *others = (
        [row.cells[band.index].signed for band in row.region.money if band.role == "amount" and band.index in row.cells]
        for row in rows
    )
    return len(first) == 1 and all(len(one) == 1 for one in others) and first[0] == sum(one[0] for one in others)


def _is_new(item: Labelled, current: Segment, context: Context) -> bool:
    """Whether a balance line opens another statement, rather than repeating this one's or carrying it on."""
    if item.role not in ("opening", "brought"):
        return False
    last = next((one for one in reversed(current.items) if isinstance(one, RawRow)), None)
    if last is None and not (_follows_empty_month(item, current) or _of_other_currency(item, current)):
        return False
    value = label_value(item, False, context)
    if value is None or (last is not None and abs(value) in [cell.value for cell in last.cells.values()]):
        return False
    if _has_been_told(value, current, context):
        return False
    if item.role == "brought":
        return bool(item.cells) and (bool(current.labels("carried")) or _has_ended(current))
    return bool(current.labels("opening", "brought", "closing"))


def _has_been_told(value: Decimal, current: Segment, context: Context) -> bool:
    """Whether a statement has opened with a balance or carried it over. From the end: mostly it was the last page."""
    for one in reversed(current.items):
        if isinstance(one, Labelled) and one.role in CARRIED and label_value(one, False, context) == value:
            return True
    return False


def _has_ended(current: Segment) -> bool:
    """Whether the rows of a statement are followed by its closing balance, or by totals that end on the last one."""
    if not current.rows:
        return False
    last = current.rows[-1]
    running = {cell.value for cell in balances_in(last.region, last.cells)}
    totals = {cell.value for item in after_rows(current, "total") for cell in item.cells.values()}
    sums = column_sums(current.rows, moved=True)
    summed = bool(sums) and sums <= totals
    return bool(after_rows(current, "closing")) or not running.isdisjoint(totals) or summed


def _follows_empty_month(item: Labelled, current: Segment) -> bool:
    """Whether what came before is a table with its opening and closing balance and no row between them."""
    begun = any(label.cells for label in current.labels("opening", "brought"))
    return bool(item.cells) and begun and any(label.cells for label in current.labels("closing", "carried"))


def _of_other_currency(item: Labelled, current: Segment) -> bool:
    """Whether an opening balance is printed in another currency than that of a statement that has both already."""
    opened = _currencies(current.labels("opening", "brought"))
    closed = _currencies(current.labels("closing", "carried"))
    return bool(opened & closed) and not (_currencies([item]) & opened) and bool(_currencies([item]))


def _currencies(labels: Iterable[Labelled]) -> set[str]:
    """The currencies that figures are printed in: codes, or a sign such as $ that stands for many."""
    found = {cell.currency for label in labels for cell in label.figures if cell.currency}
    signs = {sign for label in labels for sign in label.line.text if unicodedata.category(sign) == "Sc"}
    return found or signs


def prints_both_balances(segment: Segment) -> bool:
    """Whether a segment without rows prints both balances: the second one may be called a balance and no more."""
    closing = segment.labels("closing", "carried") or [one for one in segment.labels("balance") if one.cells]
    closing = closing or (segment.labels("balance") if segment.labels("none") else [])
    return bool(segment.labels("opening", "brought")) and bool(closing)
