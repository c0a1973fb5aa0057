"""Columns of figures in a table whose titles name none for amounts: what they are by their place and filling.

The arithmetic has the last word, as it has over tables without any titles.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdf_processor.statement.bands import fills
from pdf_processor.statement.columns import OPPOSITE, ROW_ROLES, SPARE, Band, Region
from pdf_processor.statement.labels import TOTAL_LABELS
from pdf_processor.statement.lines import Line

FEWEST = 2  # rows
FULL = 0.8  # of the rows that the last column fills
BOTH = 0.1  # of the rows may fill both of two opposite columns
_TOTALS = tuple(f"lines.{label}" for label in TOTAL_LABELS)  # of a day, fill both


def name_unnamed(regions: Sequence[Region]) -> bool:
    """Name columns of figures under titles that are not understood, beside a column of days; whether any was."""
    groups = [group for group in _sharing(regions) if group[0].dates]
    named = False
    for group in groups:
        named |= _name_other_side(group)
    if any(band.role in ROW_ROLES for group in groups for band in group[0].money):
        return named
    for group in groups:
        spare = [band for band in group[0].money if band.role == SPARE]
        filled, rows = _filled(spare, group)
        for band, role in zip(filled, _roles(filled, rows, group[0]), strict=True):
            band.role = role or SPARE
            named |= bool(role)
    return named


def _filled(bands: Sequence[Band], group: Sequence[Region]) -> tuple[list[Band], list[Line]]:
    """Those of the bands that several rows fill, and these rows, totals left out; with a day, `Total` is a shop."""
    lines = [line for region in group for line in region.lines if line.dates or not line.has(*_TOTALS)]
    rows = [line for line in lines if any(fills(line, band) for band in bands)]
    return [band for band in bands if sum(fills(line, band) for line in rows) >= FEWEST], rows


def _name_other_side(group: Sequence[Region]) -> bool:
    """Beside money in, known by its title, a column that hardly any row fills as well is money out; and the reverse."""
    sided = [band for band in group[0].money if band.role in ROW_ROLES]
    if len(sided) != 1 or sided[0].role not in OPPOSITE:
        return False
    spare, rows = _filled([sided[0], *(band for band in group[0].money if band.role == SPARE)], group)
    others = [band for band in spare if band is not sided[0] and _excludes(band, sided[0], rows)]
    if not others:
        return False
    # Of several one is the balance, which stands further away.
    beside = min(others, key=lambda band: max(band.x0 - sided[0].x1, sided[0].x0 - band.x1))
    beside.role = OPPOSITE[sided[0].role]
    return True


def _sharing(regions: Sequence[Region]) -> list[list[Region]]:
    """Regions with the same bands, as the parts of one table on several pages have."""
    groups: dict[int, list[Region]] = {}
    for region in regions:
        groups.setdefault(id(region.money), []).append(region)
    return list(groups.values())


def _excludes(one: Band, other: Band, rows: Sequence[Line]) -> bool:
    """Whether hardly any row that fills the rarer one of two columns fills both; a balance stands beside each.

    Lines without a day, such as those of totals, may.
    """
    filled = [(bool(line.dates), fills(line, one), fills(line, other)) for line in rows]
    rarer = min(sum(first for _, first, _ in filled), sum(second for _, _, second in filled))
    return sum(map(all, filled)) <= BOTH * rarer


def _roles(bands: Sequence[Band], rows: Sequence[Line], region: Region) -> list[str]:
    """Out and in where hardly any row fills both, else an amount; the last of several is the balance if none is."""
    last: list[str] = []
    balanced = any(band.role == "balance" for band in region.money)
    pair = _pair(bands, rows)
    if len(bands) > 1 and not balanced and pair != len(bands) - 2:
        filled = [sum(fills(line, band) for line in rows) for band in bands]
        if max(filled[:-1]) < FULL * filled[-1]:
            return [""] * (len(bands) - 1) + ["amount"]  # of a price abroad, or points: a balance has its amount
        bands, last = bands[:-1], ["balance"]
    if pair is not None:
        return [""] * pair + ["out", "in"] + [""] * (len(bands) - pair - 2) + last
    return [""] * (len(bands) - 1) + ["amount"] * min(1, len(bands)) + last


def _pair(bands: Sequence[Band], rows: Sequence[Line]) -> int | None:
    """Where two neighbours stand of which hardly any row fills both, and most rows one; the last of several such."""
    best: tuple[int, int] | None = None
    for at in range(len(bands) - 1):
        if _are_opposite(bands[at : at + 2], rows):
            filled = sum(any(fills(line, band) for band in bands[at : at + 2]) for line in rows)
            best = max(best, (filled, at)) if best else (filled, at)
    return best[1] if best else None


def _are_opposite(bands: Sequence[Band], rows: Sequence[Line]) -> bool:
    filled = [[fills(line, band) for band in bands] for line in rows]
    return sum(all(row) for row in filled) <= BOTH * sum(any(row) for row in filled)
