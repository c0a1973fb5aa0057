"""Printed figures that speak for a reading, beside its balances: which there are, and what the printed totals say."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from pdf_processor.model import Proof, Transaction
from pdf_processor.statement.rows import Labelled
from pdf_processor.statement.segment import Attempt, Context, Segment

ZERO = Decimal(0)
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
    """Whether the rows' sums of money in and out are both printed under their labels.

    Equal sums would not tell the two apart, so they prove nothing.
    """
    came, went = sums(attempt)
    return came != went and came in _printed(segment, "total_in") and went in _printed(segment, "total_out")


def totals_contradict(segment: Segment, attempt: Attempt) -> bool:
    """Whether a printed total is not the rows' sum, and is sure to be one of the whole statement.

    Totals of sections, pages and fees have the same labels. One of the statement is the only one of its kind, and it
    fits both balances, or is more than all rows while the other kind's agrees with them.
    """
    came, went = sums(attempt)
    inward, outward = _printed(segment, "total_in"), _printed(segment, "total_out")
    if came != went and went in inward and came in outward and not totals_agree(segment, attempt):
        return True  # the two exchanged
    if len(inward) != 1 or len(outward) != 1:
        return False
    (total_in,), (total_out,) = inward, outward
    if any((total_in, total_out) == (came - back, went - back) for back in _returned(attempt, total_in)):
        return False
    if (came and total_in == came and total_out > went) or (went and total_out == went and total_in > came):
        return True
    closes = attempt.opening is not None and attempt.closing is not None
    return closes and total_in - total_out == (attempt.closing or ZERO) - (attempt.opening or ZERO)


def _returned(attempt: Attempt, total_in: Decimal) -> set[Decimal]:
    """What may have come back and lessened what went out, so that totals count it on neither side.

    Nothing; what came in below a heading of money out; or all but the one row, a card's payment, that the total in is.
    """
    below = sum((one.amount for one in attempt.signed if one.row.section == "out" and one.amount > 0), ZERO)
    came = [entry.amount for entry in attempt.entries if entry.amount > 0]
    others = sum(came) - total_in if came.count(total_in) == 1 else ZERO
    return {ZERO, below, others}


def sums(attempt: Attempt) -> tuple[Decimal, Decimal]:
    """What came in and what went out, both positive."""
    amounts = [entry.amount for entry in attempt.entries]
    return sum((a for a in amounts if a > 0), ZERO), -sum((a for a in amounts if a < 0), ZERO)


def _printed(segment: Segment, role: str) -> set[Decimal]:
    return {
        abs(number.value)
        for item in segment.items
        if isinstance(item, Labelled) and item.role == role
        for number in (*item.cells.values(), *item.others)
    }
