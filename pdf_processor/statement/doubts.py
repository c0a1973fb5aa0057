"""One reading of a statement → what keeps it from being proved, and the verdict: guards that sums alone cannot give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pdf_processor.model import Doubt, Reconciled, Transaction
from pdf_processor.statement.account_number import CARD_NUMBER
from pdf_processor.statement.anchors import label_value
from pdf_processor.statement.apart import rows_apart
from pdf_processor.statement.cells import roles_of
from pdf_processor.statement.columns import ROW_ROLES, same_titles
from pdf_processor.statement.days import doubts_of_days
from pdf_processor.statement.ending import may_go_on, page_below_the_end
from pdf_processor.statement.kind import CARD
from pdf_processor.statement.left_out import left_out
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.overlooked import overlooked_doubt
from pdf_processor.statement.owed import titles_what_is_owed
from pdf_processor.statement.payments import parts_of_payments
from pdf_processor.statement.reconcile import Break
from pdf_processor.statement.repairs import repairs
from pdf_processor.statement.rows import Labelled, RawRow, states
from pdf_processor.statement.segment import Attempt, Context, Segment, after_rows
from pdf_processor.statement.signs import STRONG, Signed
from pdf_processor.statement.swallowed import swallowed_rows
from pdf_processor.statement.witnesses import (
    in_both_columns,
    labelled_totals_agree,
    sums,
    totals_agree,
    totals_contradict,
)

ZERO = Decimal(0)
THOUSAND = 1000
FEWEST_BARE = 3  # lines with amounts: an empty month's summary and small print have fewer
MOST_REPAIRED = 20  # breaks; where there are more, the table is misread as a whole
OUTWARD = frozenset({"out", "amount"})  # an unsigned amount may stand under either
FEWEST_LOST = 2  # rows without days
MOST_REACHED = 64  # balances that six amounts may lead to: more reach any by chance
_ONE_MARK = re.compile(r"\d{1,3}[.,]\d{3}")
_WHOLE = re.compile(r"\d{1,3}")
GROUP = 3  # digits of thousands
BLANK = 0.8  # of the height
_LEADING_NOUGHT = re.compile(r"0[.,]\d{3}")
_TWO_MARKS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})+")
CLOSERS = frozenset({"carried", "daily", "balance"})


def _closes_by_carrying(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether the last balance is one carried forward, and no other line states it."""
    if attempt.closing_by == "balance":
        return False
    if attempt.closing is not None and _is_stated(abs(attempt.closing), segment, context):
        return False
    ends = [item for item in segment.items if isinstance(item, Labelled) and item.role in ("carried", "closing")]
    if not ends or ends[-1].role != "carried" or any(item.role == "closing" for item in ends):
        return False
    # In a summary above the rows of numbered pages, beside totals that they confirm, it is the statement's end.
    above = bool(segment.rows) and ends[-1].line.index < segment.rows[0].anchor.index
    return not (above and context.pages_missing is False and totals_agree(segment, attempt))


def _is_stated(closing: Decimal, segment: Segment, context: Context) -> bool:
    """Whether a line that neither is a row nor carries a balance forward prints a figure, and not as another day's."""
    own = {row.anchor.index for row in segment.rows}
    own |= {item.line.index for item in segment.labels("carried", "brought")}
    return any(
        line.index not in own and any(number.strict and number.value == closing for number in line.money)
        for line in context.lines
        if not _of_another_day(line, context)
    )


def _of_another_day(line: Line, context: Context) -> bool:
    """Whether a line speaks of days before the period's last one only."""
    end = context.calendar.end
    return end is not None and bool(line.dates) and all(context.calendar.read(day) != end for day in line.dates)


def _exchanged(segment: Segment, attempt: Attempt) -> bool:
    """Whether the best reading takes a column for another than its heading names: in for out, balance for amount."""
    named = {band.index: band.role for row in segment.rows for band in row.region.money if row.region.columns}
    changed = {(named[band], role) for band, role in attempt.roles.items() if named.get(band) and named[band] != role}
    amounts = any(role in ROW_ROLES and not {one, role} <= OUTWARD for one, role in changed)
    renamed = any(one in ("in", "out") and not {one, role} <= OUTWARD for one, role in changed)
    lost = "balance" in named.values() and "balance" not in attempt.roles.values()
    return amounts or renamed or lost or any(_may_be_turned(attempt, section) for section in ("in", "out"))


def _may_be_turned(attempt: Attempt, section: str) -> bool:
    """Whether amounts go against the heading of money in or out above them, and sums hold with all that stand below it
    turned, too: as those of a payment and its return do. A minus below money in is what it looks like.
    """
    below = [one for one in attempt.signed if one.row.section == section]
    against = [one for one in below if (one.amount < 0) == (section == "in") and (section == "out" or _is_plain(one))]
    return bool(against) and not sum(one.amount for one in below)


def _is_plain(one: Signed) -> bool:
    return any(cell.value == abs(one.amount) and not (cell.sign or cell.mark) for cell in one.row.cells.values())


def ends_on_balance(attempt: Attempt, segment: Segment) -> bool:
    """Whether the last row prints the balance that closes the statement, and nothing says that more is to follow."""
    if not attempt.entries or after_rows(segment, "carried"):
        return False
    return attempt.last.balance is not None


def find_doubts(segment: Segment, attempt: Attempt, rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    """Everything that keeps a reading from being proved, breaks of the chain first; empty for one beyond doubt."""
    return [
        *_break_doubts(segment, attempt, rows),
        *_sign_doubts(segment, attempt, rows),
        *_end_doubts(segment, attempt, context),
        *doubts_of_days(segment, attempt, rows, context),
        *_unexplained(segment, attempt),
        *overlooked_doubt(segment, context),
        *left_out(segment, attempt, context),
        *_below_the_end(segment, attempt),
        *swallowed_rows(segment, attempt),
        *rows_apart(segment, attempt),
        *_parts_of_payments(attempt),
        *(_all_to_come(segment, attempt, context) or _empty_of_lines(attempt, context)),
        *_balance_doubts(segment, attempt, context),
        *_side_doubts(segment, attempt, context),
        *_size_doubts(segment, attempt, rows, context),
    ]


def _below_the_end(segment: Segment, attempt: Attempt) -> list[Doubt]:
    page = page_below_the_end(segment, attempt)
    if page is None:
        return []
    return [Doubt("rows_overlooked", "a line below the closing balance moves the balance on", page)]


def _brought_elsewhere(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether a page behind all rows begins with another balance than theirs: the rows of a page are missing.

    The opening balance itself may stand there, in a summary, and the sums of both columns.
    """
    if attempt.newest_first or not segment.rows or not attempt.entries:
        return False
    last = segment.rows[-1]
    brought = [item for item in after_rows(segment, "brought", "opening") if item.line.page > last.page]
    brought = [item for item in brought if same_titles(item.region, last.region)]
    reached = attempt.closing
    if reached is None and attempt.entries:
        reached = attempt.entries[-1].balance
    found = [
        (item.role, label_value(item, attempt.balance_owed, context))
        for item in brought
        if not _brings_sums(item, attempt)
    ]
    told = [value for role, value in found if not (role == "opening" and value == attempt.opening)]
    return reached is not None and any(value not in (None, reached) for value in told)


def _brings_sums(item: Labelled, attempt: Attempt) -> bool:
    """Whether a line brings forward what all rows have taken and brought, each under its own title."""
    return in_both_columns(item, sums(attempt)) == sums(attempt)


def _sign_doubts(segment: Segment, attempt: Attempt, rows: Sequence[Transaction]) -> list[Doubt]:
    """Signs and columns that the sums have settled or denied."""
    chain = attempt.chain
    found = []
    if chain.capped:
        message = "too many rows without a printed direction between two balances to settle their signs"
        found.append(Doubt("search_capped", message))
    for first, _last in chain.guessed:
        found.append(Doubt("signs_by_sum", "signs in this stretch rest on its sum alone", rows[first].page, first))
    if _exchanged(segment, attempt):
        message = "the balances say that columns hold something else than their headings name"
        found.append(Doubt("columns_exchanged", message))
    if not attempt.balance_owed and any(titles_what_is_owed(row.region) for row in segment.rows):
        message = "a title says that balances are owed, and the rows only add up as if they were not"
        found.append(Doubt("columns_exchanged", message))
    for first, _last in chain.ambiguous:
        message = "several sets of signs would close this stretch"
        found.append(Doubt("ambiguous_signs", message, rows[first].page, first))
    for at in chain.overruled:
        message = f"row {at + 1} stands in one column, but the balance says the other"
        found.append(Doubt("sign_overruled", message, rows[at].page, at))
    return found


def _end_doubts(segment: Segment, attempt: Attempt, context: Context) -> list[Doubt]:
    """Pages that may be missing, between the others or behind them."""
    if context.pages_missing:
        return [Doubt("pages_missing", "the printed page numbers say that pages are missing")]
    if _brought_elsewhere(segment, attempt, context):
        return [Doubt("pages_missing", "the balance brought forward last is not the one that the rows reach")]
    if context.pages_missing is None and _closes_by_carrying(segment, attempt, context):
        return [Doubt("carried_forward", "the statement ends with a balance carried forward: more may follow")]
    if may_go_on(segment, attempt, context) and not labelled_totals_agree(segment, attempt):
        return [Doubt("may_go_on", "the last page is full and no label names the closing balance: more may follow")]
    return []


def _balance_doubts(segment: Segment, attempt: Attempt, context: Context) -> list[Doubt]:
    """Balances at both ends that are not printed, or that contradict the rows; and totals that do."""
    found = []
    if _closes_elsewhere(segment, attempt, context):
        found.append(Doubt("closing_contradicted", "a labelled closing balance is not the one that the rows reach"))
    if _opens_elsewhere(segment, attempt, context):
        found.append(
            Doubt("opening_contradicted", "a labelled opening balance is not the one that the rows begin with")
        )
    if totals_contradict(segment, attempt):
        found.append(Doubt("total_contradicted", "a printed total of the statement is not the sum of its rows"))
    if attempt.opening is None and not totals_agree(segment, attempt):
        found.append(Doubt("no_opening_balance", "no opening balance is printed"))
    if attempt.closing is None and not ends_on_balance(attempt, segment):
        found.append(Doubt("no_closing_balance", "no closing balance is printed"))
    return found


def _side_doubts(segment: Segment, attempt: Attempt, context: Context) -> list[Doubt]:
    anchored = attempt.sure_side and _is_anchored(segment, attempt, context)
    if (anchored and not _is_card_in_credit(segment, attempt, context)) or not attempt.signed:
        return []
    return [Doubt("sign_not_anchored", "nothing printed says which way the amounts go")]


def _size_doubts(segment: Segment, attempt: Attempt, rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    """`12.500` is twelve thousand five hundred, or twelve and a half dinars: sums hold for both.

    A currency or its sign tells, and so does a row's figure of fewer digits or a labelled one with a second mark:
    `1.500.000`. A nought in front of thousands is none.
    """
    cells = [cell for found in attempt.signed for cell in found.row.cells.values()]
    unsure = [Doubt("decimals_unsure", "figures may have three decimals or none")]
    if any(_LEADING_NOUGHT.fullmatch(cell.core) and cell.value >= 1 for cell in cells):
        return unsure
    moved = [(cell, found.row.anchor) for found in attempt.signed for cell in found.row.cells.values()]
    stated = [(item.last, item.line) for item in segment.labels("opening", "closing") if item.last is not None]
    if any(_is_torn(cell, line) for cell, line in (*moved, *stated)):
        return [Doubt("decimals_unsure", "figures may be torn apart between their thousands")]
    if not cells or any(row.currency for row in rows) or any(cell.symbol for cell in cells):
        return []
    if any(cell.value < THOUSAND or not _ONE_MARK.fullmatch(cell.core) for cell in cells):
        return []
    named = [line for line in context.lines if any(hit.role.startswith("lines.") for hit in line.hits)]
    if any(number.symbol or _TWO_MARKS.fullmatch(number.core) for line in named for number in line.money):
        return []
    return unsure


def _is_torn(cell: MoneyField, line: Line) -> bool:
    """Whether a whole figure stands a blank or so from the rest of its digits: of `3 618` the 3 or the 618 was taken.

    Sums hold for what is left: thousands and the rest add up by themselves.
    """
    if not _WHOLE.fullmatch(cell.core):
        return False
    return _is_group_behind(line, cell.stop) or (len(cell.core) == GROUP and _is_group_behind(line, cell.start))


def _is_group_behind(line: Line, at: int) -> bool:
    """Whether a word of three digits stands near behind one of three at the most."""
    if not 0 < at < len(line.words):
        return False
    one, other = line.words[at - 1], line.words[at]
    digits = _WHOLE.fullmatch(one.text.lstrip("+-")) and _WHOLE.fullmatch(other.text.rstrip("+-"))
    near = other.x0 - one.x1 < BLANK * (other.y1 - other.y0)
    return bool(digits) and near and len(other.text.rstrip("+-")) == GROUP


def _is_card_in_credit(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether a card's bill begins and ends with plain balances that were taken for the holder's: nothing says so."""
    if context.kind != CARD or attempt.balance_owed or any(entry.balance is not None for entry in attempt.entries):
        return False
    items = segment.labels("opening", "closing")
    figures = [number for item in items for number in item.figures if number.value]
    return bool(figures) and not any(number.sign or number.mark for number in figures)


def _parts_of_payments(attempt: Attempt) -> list[Doubt]:
    """Rows of a loan that print a payment beside the part of it that lessens the debt: sums prove the part only."""
    parts = parts_of_payments([signed.row for signed in attempt.signed])
    if not parts:
        return []
    message = "rows print a payment and the part of it that lessens the debt; what their parts add up to was taken"
    return [Doubt("payment_in_parts", message, parts[0].anchor.page)]


def _all_to_come(segment: Segment, attempt: Attempt, context: Context) -> list[Doubt]:
    """A statement without rows, all whose lines of the period stand below a heading of what is to come."""
    if attempt.entries:
        return []
    message = "no row was found, but dated lines with amounts, below a heading of what is to come"
    ignored = [item for item in segment.labels("ignored") if item.cells and _is_of_period(item, context)]
    return [Doubt("lines_left_out", message, ignored[0].line.page)] if ignored else []


def _empty_of_lines(attempt: Attempt, context: Context) -> list[Doubt]:
    """A picture without rows, but with amounts that no label explains: a table may have been overlooked."""
    if attempt.entries:
        return []
    bare = [
        line
        for line in context.lines
        if line.words[0].confidence is not None
        and line.has_figure()
        and not any(hit.role.startswith("lines.") for hit in line.hits)
    ]
    if len(bare) < FEWEST_BARE:
        return []
    message = f"no row was found, and {len(bare)} lines print amounts that nothing names"
    return [Doubt("lines_left_out", message, bare[0].page)]


def _is_of_period(item: Labelled, context: Context) -> bool:
    day = None if item.date is None else context.calendar.read(item.date)
    start, end = context.calendar.start, context.calendar.end
    return day is not None and (start is None or start <= day) and (end is None or day <= end)


def _closes_elsewhere(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether a closing balance is labelled, but another figure was taken for it because the rows reach that one."""
    if _totals_end_elsewhere(segment, attempt) or _leads_on(segment, attempt, context):
        return True
    if attempt.closing_by in ("label", "") or attempt.closing is None:
        return False
    labels = [label for label in segment.labels("closing") if context.kind == CARD or not _is_of_card(label)]
    return _is_denied(attempt.closing, labels, attempt, context)


def _leads_on(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether a line below the closing balance goes on from it, and another closing balance is labelled below that."""
    ends = [item for item in segment.labels("closing") if states(item, attempt.closing)]
    others = [item for item in segment.labels("closing") if item.cells and not states(item, attempt.closing)]
    if not ends or not others or attempt.closing is None:
        return False
    first, last = ends[0].line.index, others[-1].line.index
    return any(first < line.index < last and _goes_on_from(attempt.closing, line) for line in context.lines)


def _goes_on_from(balance: Decimal, line: Line) -> bool:
    figures = [number.signed for number in line.money if number.strict]
    moved = {abs(figure) for figure in figures[:-1]} - {ZERO, abs(balance)}
    return bool(figures) and abs(figures[-1] - balance) in moved


def _is_of_card(label: Labelled) -> bool:
    """Whether a figure stands beside a card's number: an overview of all that somebody has lists cards, too."""
    return CARD_NUMBER.search(label.line.text) is not None


def _is_denied(balance: Decimal, labels: Sequence[Labelled], attempt: Attempt, context: Context) -> bool:
    """Whether labels print balances, but not this one, whichever its sign."""
    labelled = [label_value(label, attempt.balance_owed, context) for label in labels]
    known = [abs(value) for value in labelled if value is not None]
    return bool(known) and abs(balance) not in known


def _totals_end_elsewhere(segment: Segment, attempt: Attempt) -> bool:
    """Whether the totals right below the rows print a balance, and it is not the one that the last row ends on."""
    if not segment.rows or not attempt.entries:
        return False
    region = segment.rows[-1].region
    balances = roles_of(region).balances
    ends = [
        abs(cell.value)
        for item in after_rows(segment, "total")[:1]
        if item.region is region and len(item.cells) > 1
        for band, cell in item.cells.items()
        if band in balances
    ]
    reached = attempt.last.balance
    return bool(ends) and reached is not None and abs(reached) not in ends


def _opens_elsewhere(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """The same of the opening balance: one that a page brings forward opens no statement whose own is another."""
    if attempt.opening is None:
        return False
    if attempt.opening > 0 and _has_minus(attempt.opening, segment.labels("opening")) and _minus_goes_out(attempt):
        return True
    labels = [label for label in segment.labels("opening") if label.cells and label.region.column("balance")]
    return _is_denied(attempt.opening, labels, attempt, context)


def _has_minus(balance: Decimal, labels: Sequence[Labelled]) -> bool:
    """Whether a balance is printed with a minus wherever it has a label."""
    cells = [cell for label in labels for cell in label.figures if cell.value == abs(balance)]
    return bool(cells) and all(cell.signed < 0 for cell in cells)


def _minus_goes_out(attempt: Attempt) -> bool:
    """Whether amounts with a minus are read as money out: then a balance with one is no credit."""
    return any(
        one.amount < 0 and any(cell.signed == one.amount for cell in one.row.cells.values()) for one in attempt.signed
    )


def _is_anchored(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether something printed says which way amounts go: marks, headings, sections, totals, or a card's custom."""
    strong = any(found.strength == STRONG for found in attempt.signed)
    return strong or context.kind is not None or totals_agree(segment, attempt) or _marks_balances(attempt, context)


def _marks_balances(attempt: Attempt, context: Context) -> bool:
    """Whether running balances, one for each row, say whose they are: overdrawn ones and others by their marks."""
    if any(size != 1 for size in attempt.chain.proved):
        return False
    balances = [band for band, role in attempt.roles.items() if role == "balance"]
    cells = [one.row.cells[band] for one in attempt.signed for band in balances if band in one.row.cells]
    marks = context.vocabulary.in_marks | context.vocabulary.out_marks | {"OD"}
    marked = [cell.mark in marks for cell in cells if cell.value]
    return bool(marked) and all(marked)


def _break_doubts(segment: Segment, attempt: Attempt, rows: Sequence[Transaction]) -> list[Doubt]:
    """Each stretch of rows that does not add up: where, by how much, and what would close it."""
    breaks = attempt.chain.breaks
    unexplained = [
        (item.line.page, cell.value)
        for item in segment.items
        if isinstance(item, Labelled) and item.role == "unexplained"
        for cell in item.cells.values()
    ]
    found = []
    for at, gap in enumerate(breaks):
        changes = repairs(gap, attempt.entries, unexplained, breaks) if at < MOST_REPAIRED else []
        found.append(_break_doubt(gap, rows, changes))
    return found


def _break_doubt(gap: Break, rows: Sequence[Transaction], changes: Sequence[str]) -> Doubt:
    first, last = gap.first, gap.last
    page = rows[min(max(first, 0), len(rows) - 1)].page if rows else None
    where = f"rows {first + 1} to {last + 1}" if last > first else f"row {first + 1}"
    said = f"{where} and the balance after them differ" if last >= first else f"the balances {_after(first)} differ"
    message = f"{said} by {gap.difference:f}" + (f"; what would close it: {'; or '.join(changes)}" if changes else "")
    return Doubt("balance_break", message, page, max(first, 0), gap.difference)


def _after(place: int) -> str:
    return f"after row {place}" if place else "before all rows"


def _unexplained(segment: Segment, attempt: Attempt) -> list[Doubt]:
    """Lines with an amount in a column of amounts that are neither a row nor a known figure.

    Those below the closing balance are another table's. Up to a balance that is printed apart the sums miss nothing.
    """
    if attempt.closing_by in ("balance", "total") and (page := _lost_behind(segment, attempt)):
        return [Doubt("unexplained_line", "lines behind the last balance lead to another one", page)]
    if attempt.closing_by in ("label", "date", "balance", "total"):
        return []
    closing = [
        at
        for at, item in enumerate(segment.items)
        if isinstance(item, Labelled) and item.role in CLOSERS and item.cells
    ]
    before = segment.items[: closing[-1]] if attempt.closing_by and closing else segment.items
    return [
        Doubt("unexplained_line", "a line with an amount is neither a row nor a known figure", item.line.page)
        for item in before
        if isinstance(item, Labelled) and (item.role == "unexplained" or _is_another_balance(item, attempt))
    ]


def _lost_behind(segment: Segment, attempt: Attempt) -> int | None:
    """The page of amounts behind all rows that lead from the closing balance to a further one: rows that lost their
    days. None where there are none; one alone between two balances is interest, or what is still to come.
    """
    reached, page = {attempt.closing or ZERO}, None
    rows = [at for at, item in enumerate(segment.items) if isinstance(item, RawRow)]
    behind = segment.items[rows[-1] + 1 :] if rows else []
    lost = sum(isinstance(item, Labelled) and item.role == "unexplained" for item in behind)
    for item in behind:
        if not isinstance(item, Labelled) or len(item.cells) != 1 or len(reached) > MOST_REACHED:
            continue
        (value,) = (cell.value for cell in item.cells.values())
        between = lost < FEWEST_LOST and attempt.closing_by == item.role == "balance"
        if page is not None and not between and value in {abs(one) for one in reached} - {abs(attempt.closing or ZERO)}:
            return page
        if item.role == "unexplained" and value:
            reached = {one + step for one in reached for step in (value, -value)}
            page = item.line.page
    return None


def _is_another_balance(item: Labelled, attempt: Attempt) -> bool:
    """Whether a dated line prints a balance that no row reaches, and no word for it: a row that lost its amount."""
    if item.role != "balance" or item.date is None or len(item.cells) != 1 or item.line.has("lines.balance"):
        return False
    (value,) = (cell.value for cell in item.cells.values())
    reached = {abs(entry.balance) for entry in attempt.entries if entry.balance is not None}
    return value not in reached | {abs(end) for end in (attempt.opening, attempt.closing) if end is not None}


def verdict(attempt: Attempt, doubts: Sequence[Doubt]) -> Reconciled:
    if any(doubt.code in ("balance_break",) for doubt in doubts):
        return Reconciled.NO
    if doubts or attempt.chain.open_start or attempt.chain.open_end:
        return Reconciled.UNKNOWN
    return Reconciled.YES if all(attempt.chain.proved) else Reconciled.UNKNOWN
