"""Tables whose columns nobody names: bands get their first roles by convention, the arithmetic has the last word."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pdf_processor.statement.columns import Band, Region
from pdf_processor.statement.lines import Line

FULL = 0.7
OPENS = ("lines.opening", "lines.balance", "lines.brought")
CLOSES = ("lines.closing", "lines.balance")


def name_by_convention(regions: Sequence[Region]) -> None:
    """Name the bands of all regions: amount; amount, balance; out, in, balance, from left to right.

    Where the amounts line up nowhere, the last number of each line that begins with a date is the amount.
    """
    for region in regions:
        if _has_one_row(region):
            continue
        rows = [line for line in region.lines if line.dates and line.dates[0].start <= 1]
        rows = [line for line in rows if any(band.holds(line.dates[0]) for band in region.dates)]
        if not rows or not region.dates:
            region.money = []
            continue
        region.money = _aligned(region.money, rows) or _ragged(rows)


def _has_one_row(region: Region) -> bool:
    """Give bands to a single line with a day between two balances which its figure parts, as a year's interest does."""
    dated = [line for line in region.lines if line.dates and line.dates[0].start <= 1 and line.has_figure()]
    rows = [line for line in dated if not line.has(*OPENS, *CLOSES)]
    if len(rows) != 1 or not rows[0].money[-1].strict:
        return False
    row, amount = rows[0], rows[0].money[-1]
    opened = [
        line for line in region.lines if line.index < row.index and line.has(*OPENS) and _sum_of(line) is not None
    ]
    closed = [
        line for line in region.lines if line.index > row.index and line.has(*CLOSES) and _sum_of(line) is not None
    ]
    if len(opened) != 1 or len(closed) != 1:
        return False
    before, after = _sum_of(opened[0]), _sum_of(closed[0])
    if before is None or after is None or not amount.value or abs(after - before) != amount.value:
        return False
    day = row.dates[0]
    region.dates = [Band(day.x0, day.x1, "date", 1, 1.0)]
    region.money = [Band(amount.x0, amount.x1, "amount", 1, 1.0)]
    return True


def _sum_of(line: Line) -> Decimal | None:
    """A line's one figure."""
    figures = [number.signed for number in line.money if number.strict]
    return figures[0] if len(figures) == 1 else None


def _aligned(bands: Sequence[Band], rows: Sequence[Line]) -> list[Band]:
    counts = {id(band): sum(any(band.holds(n) and n.strict for n in line.money) for line in rows) for band in bands}
    kept = [band for band in bands if counts[id(band)] >= max(2, 0.1 * len(rows))]
    if not kept or sum(counts[id(band)] for band in kept) < 0.8 * len(rows):
        return []
    last_full = counts[id(kept[-1])] >= FULL * len(rows)
    roles = {1: ["amount"], 2: ["amount", "balance"] if last_full else ["out", "in"], 3: ["out", "in", "balance"]}
    names = roles.get(len(kept), ["foreign"] * (len(kept) - 3) + ["out", "in", "balance"])
    for band, role in zip(kept, names, strict=True):
        band.role = role
    return kept


def _ragged(rows: Sequence[Line]) -> list[Band]:
    """One band over the last number of each row; the other numbers of these rows are part of their text."""
    last = []
    for line in rows:
        strict = [number for number in line.money if number.strict]
        if strict and strict[-1].stop >= len(line.words) - 1:
            line.money = strict[-1:]
            last.append(strict[-1])
    if len(last) < max(2, 0.6 * len(rows)):
        return []
    return [Band(min(n.x0 for n in last), max(n.x1 for n in last), "amount", len(last), 0.0)]
