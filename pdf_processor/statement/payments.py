"""Rows of loans that print a payment beside its parts: what was paid, and the part that lessens the debt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pdf_processor.model import Proof, Transaction
from pdf_processor.statement.cells import roles_of
from pdf_processor.statement.lines import MoneyField
from pdf_processor.statement.loans import says_repaid
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.titles import says_paid, titles_under

ZERO = Decimal(0)


def parts_of_payments(rows: Sequence[RawRow]) -> list[RawRow]:
    """Rows whose amount is but the part that lessens a debt, where half of the table's rows are of that kind."""
    repaid = [row for row in rows if says_repaid(row.region)]
    parts = [row for row in repaid if any(figure.value > _part(row) for figure in _figures(row))]
    return parts if 2 * len(parts) >= len(repaid) else []


def with_whole_payments(rows: Sequence[Transaction], raw: Sequence[RawRow]) -> tuple[Transaction, ...]:
    """The rows, of parts of payments the whole ones: what left the payer's account.

    The balance moves by the part, so that it proves the row's day and place, and not its amount.
    """
    parts = {id(row) for row in parts_of_payments(raw)}
    return tuple(
        _as_paid(row, whole) if id(read) in parts and (whole := whole_payment(read)) is not None else row
        for row, read in zip(rows, raw, strict=True)
    )


def whole_payment(row: RawRow) -> Decimal | None:
    """What all other figures of a row but its balance add up to, under a title of payments or amounts."""
    figures = _figures(row)
    largest = max(figures, key=lambda figure: figure.value, default=None)
    if largest is None or largest.value <= _part(row) or not _is_titled_as_paid(largest, row):
        return None
    return largest.value if 2 * largest.value == sum([figure.value for figure in figures], ZERO) else None


def _is_titled_as_paid(figure: MoneyField, row: RawRow) -> bool:
    titles = titles_under(figure, row.region.columns)
    return any(column.role == "amount" or says_paid(column) for column in titles)


def _as_paid(row: Transaction, whole: Decimal) -> Transaction:
    return replace(row, amount=whole.copy_sign(row.amount), proof=Proof.NONE, link_rows=0)


def _figures(row: RawRow) -> list[MoneyField]:
    roles = roles_of(row.region)
    balances = {cell.start for band, cell in row.cells.items() if band in roles.balances}
    return [number for number in row.anchor.money if number.strict and number.start not in balances]


def _part(row: RawRow) -> Decimal:
    """The part of a payment that was taken for the amount; endless where there is none."""
    roles = roles_of(row.region)
    return next((cell.value for band, cell in row.cells.items() if band in roles.amounts), Decimal("Infinity"))
