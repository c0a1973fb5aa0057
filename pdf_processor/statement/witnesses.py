"""Printed figures that speak for a reading, beside its balances: which there are, and what the printed totals say."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from pdf_processor.model import Proof, Transaction
from pdf_processor.statement.lines import Line
from pdf_processor.statement.pages import is_part
from pdf_processor.statement.rows import Labelled
from pdf_processor.statement.segment import Attempt, Context, Segment, after_rows
from pdf_processor.statement.text import fold

ZERO = Decimal(0)
LONGEST_GROUP = 3
FOUND_BY = {
    "label": "by label",
    "carried": "carried forward",
    "daily": "of the last day",
    "balance": "as a line of the table",
    "date": "by its day",
    "total": "as a total below the rows",
}


def witnesses(segment: Segment, attempt: Attempt, rows: Iterable[Transaction], context: Context) -> tuple[str, ...]:
    """What is printed and confirms the reading, sorted."""
    found = {f"signs by {signed.witness}" for signed in attempt.signed}
    if attempt.opening is not None:
        found.add(f"opening balance {FOUND_BY[attempt.opening_by]}")
    if attempt.closing is not None:
        found.add(f"closing balance {FOUND_BY[attempt.closing_by]}")
    if any(row.balance is not None and row.proof is Proof.BALANCE for row in rows):
        found.add("running balances")
    if totals_agree(segment, attempt):
        found.add("totals in and out")
    if context.pages_missing is False:
        found.add("page numbers")
    return tuple(sorted(found))


def totals_agree(segment: Segment, attempt: Attempt) -> bool:
    """Whether the rows' sums of money in and out are both printed under their labels, or in a total's two columns.

    Equal sums would not tell the two apart, so they prove nothing.
    """
    came, went = sums(attempt)
    total = _total_of_all(segment)
    both = in_both_columns(total, (came, went)) if total is not None else None
    return labelled_totals_agree(segment, attempt) or (came != went and both == (came, went))


def labelled_totals_agree(segment: Segment, attempt: Attempt) -> bool:
    """The same of labels alone: a total's two columns may as well be those of a page."""
    came, went = sums(attempt)
    return came != went and came in _printed(segment, "total_in") and went in _printed(segment, "total_out")


def in_both_columns(item: Labelled, own: tuple[Decimal, Decimal] | None = None) -> tuple[Decimal, Decimal] | None:
    """What a line prints in the columns of money in and of money out; None where it does not fill both.

    Fees may have a column of their own beside the others of money out, which counts them, too, or not: what makes
    the rows' `own` sums is meant.
    """
    bands = [(band.role, item.cells[band.index].value) for band in item.region.money if band.index in item.cells]
    came, went = ([value for role, value in bands if role == way] for way in ("in", "out"))
    if not came or not went:
        return None
    counted = (sum(came, ZERO), max(went))
    return counted if counted == own else (sum(came, ZERO), sum(went, ZERO))


def _total_of_all(segment: Segment) -> Labelled | None:
    """The only total in both columns, if it stands below all rows, and is none of a part of them."""
    found = [item for item in segment.labels("total") if in_both_columns(item) is not None]
    if (
        not found
        or len({in_both_columns(item) for item in found}) != 1
        or found[-1] not in after_rows(segment, "total")
    ):
        return None
    parts = any(is_part(fold(text)) for text in found[-1].line.texts)
    return None if parts else found[-1]


def totals_contradict(segment: Segment, attempt: Attempt) -> bool:
    """Whether a printed total is not the rows' sum, and is sure to be one of the whole statement.

    Totals of sections, pages and fees have the same labels. One of the statement is the only one of its kind, and it
    fits both balances, or leads to another balance that is printed, or is more than all rows while the other kind's
    agrees with them.
    """
    came, went = sums(attempt)
    inward, outward = _printed(segment, "total_in"), _printed(segment, "total_out")
    exchanged = went in {*inward, sum(inward)} and came in {*outward, sum(outward)}  # purchases, fees and interest
    if came != went and exchanged and not totals_agree(segment, attempt):
        return True
    if _denies(_total_of_all(segment), attempt):
        return True
    if len(inward) != 1 or len(outward) != 1:
        return False
    (total_in,), (total_out,) = inward, outward
    back = came - total_in
    if back == went - total_out and (not back or _may_have_come_back(back, attempt, total_in)):
        return False
    if (came and total_in == came and total_out > went) or (went and total_out == went and total_in > came):
        return True
    if attempt.opening is None or attempt.closing is None:
        return False
    end = attempt.opening + total_in - total_out
    more = total_in >= came and total_out >= went and abs(end) in _printed(segment, "balance")
    return end == attempt.closing or more


def _denies(total: Labelled | None, attempt: Attempt) -> bool:
    """Whether a total of both columns is neither the rows' sums nor these and the balances in the same columns."""
    both = in_both_columns(total, sums(attempt)) if total is not None else None
    if total is None or both is None:
        return False
    opening, closing = abs(attempt.opening or ZERO), abs(attempt.closing or ZERO)
    more = tuple(printed - own for printed, own in zip(both, sums(attempt), strict=True))
    # A balance stands in one of the columns, the other one across from it.
    known = {(ZERO, ZERO), (opening, ZERO), (closing, ZERO), (opening, closing)}
    if attempt.balance_owed and opening and any(entry.amount == opening for entry in attempt.entries):
        known.add((-opening, ZERO))  # a card's total without the payment of its old balance, which stands above
    cut = any(_is_cut(total.line, cell.start) for cell in total.cells.values())
    grouped = cut and all(each % 1000 == 0 for each in more)  # `1 459,92` read as 459,92
    return more not in known and more[::-1] not in known and not grouped


def _is_cut(line: Line, at: int) -> bool:
    """Whether a bare group of digits stands in front of a figure."""
    return at > 0 and line.texts[at - 1].isdecimal() and len(line.texts[at - 1]) <= LONGEST_GROUP


def _may_have_come_back(back: Decimal, attempt: Attempt, total_in: Decimal) -> bool:
    """Whether an amount may be what came back and lessened what went out, so that totals count it on neither side.

    It came in below a heading of money out, or it is all but the one row, a card's payment, that the total in is. A
    hold and its release are no purchase and its return.
    """
    below = sum((one.amount for one in attempt.signed if one.row.section == "out" and one.amount > 0), ZERO)
    if back == below:
        return True
    came = [entry.amount for entry in attempt.entries if entry.amount > 0]
    went = {-entry.amount for entry in attempt.entries if entry.amount < 0}
    others = [amount for amount in came if amount != total_in]
    return attempt.balance_owed and came.count(total_in) == 1 and not went.intersection(others)


def sums(attempt: Attempt) -> tuple[Decimal, Decimal]:
    """What came in and what went out, both positive."""
    amounts = [entry.amount for entry in attempt.entries]
    return sum((a for a in amounts if a > 0), ZERO), -sum((a for a in amounts if a < 0), ZERO)


def _printed(segment: Segment, role: str) -> set[Decimal]:
    return {
        abs(number.value)
        for item in segment.items
        if isinstance(item, Labelled) and item.role == role
        for number in item.figures
    }
