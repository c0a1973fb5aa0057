"""Balances whose labels say whose side they are on: `Saldo precedente a debito 1.053,57`."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line
from pdf_processor.statement.loans import phrases
from pdf_processor.statement.text import fold

BALANCES = ("lines.opening", "lines.closing")


def take_sides_said(regions: Iterable[Region]) -> None:
    """Mark the one plain figure of a line that is labelled as a balance of debit or of credit, and not of both."""
    for region in regions:
        for line in region.lines:
            if line.has_figure() and line.has(*BALANCES):
                _mark(line)


def _mark(line: Line) -> None:
    figures = [at for at, number in enumerate(line.money) if number.strict]
    number = line.money[figures[0]] if len(figures) == 1 else None
    if number is None or number.sign or number.mark:
        return
    label = fold(" ".join(line.texts[: number.start]))
    debit, credit = phrases("debit").search(label), phrases("credit").search(label)
    if bool(debit) != bool(credit):
        line.money[figures[0]] = replace(number, mark="DR" if debit else "CR")
