"""Where a statement's sum begins and ends: its opening and closing balance by label, and the checks between rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

from pdf_processor.statement.columns import ROW_ROLES
from pdf_processor.statement.reconcile import Check
from pdf_processor.statement.rows import Labelled, RawRow
from pdf_processor.statement.segment import Context, Segment, after_rows, before_rows
from pdf_processor.statement.signs import Signed, balance_value, mark_beside


class Anchor(NamedTuple):
    """A balance at one end and how it was found.

    `by` is `label`, the role of its line (`brought`, `carried`, `daily`, `balance`), `date` for one that names the
    period's first or last day as its own, `total` for one that the rows and the opening balance come to, or empty where
    none was found.
    """

    value: Decimal | None
    by: str


NOWHERE = Anchor(None, "")
LABELS = frozenset({"opening", "closing", "brought"})


def label_value(item: Labelled, owed: bool, context: Context) -> Decimal | None:
    """The signed balance that a labelled line prints."""
    by_role = item.by_role()
    cell = by_role.get("balance")
    if cell is not None:
        return balance_value(cell, owed, context.vocabulary)
    roles = {band.role for band in item.region.money} | {column.role for column in item.region.columns}
    for role in ("in", "out"):
        # A balance below `debit` is a debt only where no column of its own could have taken it.
        if role in by_role and len(item.cells) == 1 and "balance" not in roles:
            signed = balance_value(by_role[role], False, context.vocabulary)
            # A printed mark says more than where the figure stands.
            credited = role == "in" or by_role[role].mark in context.vocabulary.in_marks
            return signed if credited else -abs(signed)
    last = item.last
    if last is None:
        return None
    cells = list(item.cells.values()) or list(item.others)
    marked = 0 if last.sign or last.mark or owed else mark_beside(item.line, item.region, cells, context.vocabulary)
    return -last.value if marked < 0 else balance_value(last, owed, context.vocabulary)


def checks_between(segment: Segment, signed: Sequence[Signed], owed: bool, context: Context) -> list[Check]:
    """Balance lines between rows: carried and brought forward, end of day. They may be page totals: soft."""
    places = {id(found.row): at for at, found in enumerate(signed)}
    checks, place = [], 0
    for item in segment.items:
        if isinstance(item, RawRow):
            place = places.get(id(item), place - 1) + 1
        elif item.role in ("brought", "carried", "daily", "balance") and _is_running(item):
            value = label_value(item, owed, context)
            if value is not None and len(item.cells) <= 1:
                checks.append(Check(place, value, soft=True))
    return checks


def _is_running(item: Labelled) -> bool:
    """Whether a line's figure stands where the running balance does (or where the table has no such column)."""
    bands = {band.role: band.index for band in item.region.money}
    return bool(item.cells) and ("balance" not in bands or bands["balance"] in item.cells)


def _dated_balance(segment: Segment, context: Context, *days: int) -> list[Labelled]:
    """Balance lines outside of tables that name the period's first day (or last, `days` after it) as theirs."""
    bound = context.calendar.start if days[0] <= 0 else context.calendar.end
    if bound is None:
        return []
    wanted = {bound + timedelta(days=day if days[0] <= 0 else day - 1) for day in days}
    return [item for item in segment.labels("balance") if not item.cells and context.calendar.read(item.date) in wanted]


def opening_anchor(segment: Segment, owed: bool, context: Context, expected: Decimal | None = None) -> Anchor:
    """The opening balance: the table's own line, else what was brought forward before any row, else a summary's.

    `expected` is what the first row's running balance leaves; of several labelled figures the one that agrees is it.
    A line with a balance and no word for it may be a first row that lost its amount.
    """
    found = _chosen(_openings(segment, owed, context), expected)
    return found if found.by == "label" else _summary_line(segment, owed, context)[0] or found


def _openings(segment: Segment, owed: bool, context: Context) -> list[Anchor]:
    """What may be the opening balance, best first. Found once, though each of a hundred readings asks for it."""
    known: list[Anchor] | None = segment.memo.get(("openings", owed))
    if known is None:
        labels = segment.labels("opening") or _as_of_the_start(segment, context)
        ranked = [
            *_in_table(labels),
            *(label for label in labels if label.cells),
            *before_rows(segment, "brought"),
            *labels,
            *(label for label in before_rows(segment, "balance") if _is_named(label, segment)),
        ]
        dated = _dated_balance(segment, context, -1, 0)
        segment.memo["openings", owed] = known = _told(_with_cents(ranked, segment), dated, owed, context)
    return known


def closing_anchor(segment: Segment, owed: bool, context: Context, expected: Decimal | None = None) -> Anchor:
    """The closing balance: the table's own line, else a summary's, else what is carried forward after all rows.

    `expected` is the last row's running balance; of several labelled figures the one that agrees is it.
    """
    labels = _closing_labels(segment, context)
    if any(_reaches(total, owed, context, expected) for total in after_rows(segment, "total")):
        return Anchor(expected, "label")
    if not labels and _is_summed_up(segment, owed, context, expected):
        return Anchor(expected, "total")
    found = _chosen(_closings(segment, labels, owed, context), expected)
    return found if found.by == "label" else _summary_line(segment, owed, context)[1] or found


def _closing_labels(segment: Segment, context: Context) -> list[Labelled]:
    known: list[Labelled] | None = segment.memo.get(("closing labels", False))
    if known is None:
        starts = _as_of_the_start(segment, context)
        known = [label for label in segment.labels("closing") if label not in starts]
        segment.memo["closing labels", False] = known
    return known


def _closings(segment: Segment, labels: Sequence[Labelled], owed: bool, context: Context) -> list[Anchor]:
    """What may be the closing balance, best first; found once, too."""
    known: list[Anchor] | None = segment.memo.get(("closings", owed))
    if known is None:
        if not labels and not segment.rows:
            labels = _repeating(segment.labels("balance"), opening_anchor(segment, owed, context).value, owed, context)
        ranked = [
            *reversed(_in_table(labels)),
            *(label for label in reversed(labels) if label.cells),
            *_most_said(labels),
            *reversed(_of_last_table(_without_limits(after_rows(segment, "balance", "carried", "daily"), segment))),
        ]
        dated = _dated_balance(segment, context, 1, 2)[::-1]
        segment.memo["closings", owed] = known = _told(_with_cents(ranked, segment), dated, owed, context)
    return known


def _as_of_the_start(segment: Segment, context: Context) -> list[Labelled]:
    """Of balances with one label (`Balance as of …`) for both ends, those of the day before the period."""
    start, end = context.calendar.start, context.calendar.end
    labels = [label for label in segment.labels("closing") if not label.cells]
    days = [context.calendar.read(label.date) for label in labels]
    if start is None or end is None or not any(day is not None and day >= end for day in days):
        return []
    return [label for label, day in zip(labels, days, strict=True) if day == start - timedelta(days=1)]


def _is_named(label: Labelled, segment: Segment) -> bool:
    """Whether a balance line says that it is one: by a word for it, or as the line behind the rows says the same."""
    if label.line.has("lines.balance"):
        return True
    said = _words_of(label)
    return bool(said) and any(_words_of(other) == said for other in after_rows(segment, "balance"))


def _words_of(label: Labelled) -> list[str]:
    return [word.text for word in label.line.words if word.text.isalpha()]


def _reaches(total: Labelled, owed: bool, context: Context, expected: Decimal | None) -> bool:
    """Whether the line of totals below a table repeats, under the balances, the one that the rows reach."""
    bands = {band.role: band.index for band in total.region.money}
    moved = any(bands.get(role) in total.cells for role in ROW_ROLES)
    return moved and bands.get("balance") in total.cells and label_value(total, owed, context) == expected


def _is_summed_up(segment: Segment, owed: bool, context: Context, expected: Decimal | None) -> bool:
    """Whether a total below the rows is what they and the opening balance come to; of the rows alone it says less.

    It may be a page's: that the statement ends there, something else has to say.
    """
    figures = [total.figures for total in after_rows(segment, "total")]
    totals = {cells[0].value for cells in figures if len(cells) == 1}
    return expected is not None and abs(expected) in totals and bool(opening_anchor(segment, owed, context).value)


def _repeating(labels: Iterable[Labelled], opening: Decimal | None, owed: bool, context: Context) -> list[Labelled]:
    """Balances that are the opening one once more: where nothing was booked, that is how a statement ends."""
    return [label for label in labels if opening is not None and label_value(label, owed, context) == opening]


def _most_said(labels: Sequence[Labelled]) -> list[Labelled]:
    """The last first, but those whose figure several labels repeat before all others."""
    said = Counter(cell.value for label in labels for cell in label.figures)
    ranked = labels[::-1]
    return sorted(ranked, key=lambda label: -max((said[cell.value] for cell in label.figures), default=0))


def _in_table(labels: Iterable[Labelled]) -> list[Labelled]:
    """Those that stand in columns of a table that holds rows, too."""
    return [label for label in labels if label.cells and any(band.role in ROW_ROLES for band in label.region.money)]


def _summary_line(segment: Segment, owed: bool, context: Context) -> tuple[Anchor, Anchor] | tuple[None, None]:
    """Opening and closing balance of a summary in one line: a balance, two totals, another balance that follows."""
    if ("summary", owed) not in segment.memo:
        segment.memo["summary", owed] = _found_summary(segment, owed, context)
    known: tuple[Anchor, Anchor] | tuple[None, None] = segment.memo["summary", owed]
    return known


def _found_summary(segment: Segment, owed: bool, context: Context) -> tuple[Anchor, Anchor] | tuple[None, None]:
    lines: dict[int, list[Labelled]] = defaultdict(list)
    for label in segment.items:
        if isinstance(label, Labelled) and label.others:
            lines[id(label.line)].append(label)
    for labels in lines.values():
        first, last, line = labels[0], labels[-1], labels[0].line
        numbers = [number.value for number in line.money if number.strict]
        if len(numbers) != 4 or len(labels) < 3 or first.role != "balance" or last.role != "balance":
            continue
        start, end = label_value(first, owed, context), label_value(last, owed, context)
        if start is not None and end is not None and abs(end - start) == abs(numbers[1] - numbers[2]):
            return Anchor(start, "label"), Anchor(end, "label")
    return None, None


def _of_last_table(labels: Sequence[Labelled]) -> list[Labelled]:
    """Of balances below all rows the first and its like: another table's, such as of deposits, are not ours."""
    if not labels:
        return []
    role, columns = labels[0].role, [column.title for column in labels[0].region.columns]
    return [label for label in labels if label.role == role and [c.title for c in label.region.columns] == columns]


def _with_cents(ranked: Sequence[Labelled], segment: Segment) -> list[Labelled]:
    """Figures with two decimals before whole ones, which may count points, where the rows' have two."""
    cents = sum(any(cell.has_cents for cell in row.cells.values()) for row in segment.rows)
    if 2 * cents <= len(segment.rows):
        return list(ranked)
    return sorted(ranked, key=lambda label: not any(cell.has_cents for cell in label.figures))


def _without_limits(labels: Sequence[Labelled], segment: Segment) -> list[Labelled]:
    """Balances without those that are another one and a limit: what may still be spent is no balance."""
    limits = {cell.value for label in segment.labels("limit") for cell in label.figures if cell.value}
    if not limits:
        return list(labels)
    signed = [[cell.signed for cell in label.figures] for label in labels]
    to_spend: dict[Decimal, set[int]] = {}  # what a balance and a limit come to, and which balances these are
    for at, values in enumerate(signed):
        for value in (value + limit for value in values for limit in limits):
            to_spend.setdefault(value, set()).add(at)
    return [
        label
        for at, (label, values) in enumerate(zip(labels, signed, strict=True))
        if all(to_spend.get(value, {at}) <= {at} for value in values)
    ]


def _told(ranked: Sequence[Labelled], dated: Sequence[Labelled], owed: bool, context: Context) -> list[Anchor]:
    """The balances that labels tell, in their order, then those of the period's first or last day."""
    found = [Anchor(value, _by(label)) for label in ranked if (value := label_value(label, owed, context)) is not None]
    found += [Anchor(value, "date") for label in dated if (value := label_value(label, owed, context)) is not None]
    return found


def _chosen(found: Sequence[Anchor], expected: Decimal | None) -> Anchor:
    """The labelled figure that agrees with the running balance, else the best ranked one.

    A line that only looks like a balance has no say: it may be a row that lost its amount.
    """
    agreeing = (anchor for anchor in found if anchor.value == expected and anchor.by in ("label", "carried"))
    return next(agreeing, None) or next(iter(found), NOWHERE)


def _by(label: Labelled) -> str:
    return "label" if label.role in LABELS else label.role
