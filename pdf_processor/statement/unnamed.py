"""Columns of figures in a table whose titles name none for amounts: what they are by their place and filling.

The arithmetic has the last word, as it has over tables without any titles.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdf_processor.statement.bands import fills
from pdf_processor.statement.columns import ROW_ROLES, SPARE, Band, Region
from pdf_processor.statement.lines import Line

FEWEST = 2  # rows
FULL = 0.8  # of the rows that the last column fills
BOTH = 0.1  # of the rows may fill both of two opposite columns


def name_unnamed(regions: Sequence[Region]) -> bool:
    """Name columns of figures under titles that are not understood, beside a column of days; whether any was."""
    if any(band.role in ROW_ROLES for region in regions for band in region.money):
        return False
    named = False
    for group in _sharing(regions):
        spare = [band for band in group[0].money if band.role == SPARE]
        if not spare or not group[0].dates:
            continue
        rows = [line for region in group for line in region.lines if any(fills(line, band) for band in spare)]
        filled = [band for band in spare if sum(fills(line, band) for line in rows) >= FEWEST]
        for band, role in zip(filled, _roles(filled, rows, group[0]), strict=True):
            band.role = role or SPARE
            named |= bool(role)
    return named


def _sharing(regions: Sequence[Region]) -> list[list[Region]]:
    """Regions with the same bands, as the parts of one table on several pages have."""
    groups: dict[int, list[Region]] = {}
    for region in regions:
        groups.setdefault(id(region.money), []).append(region)
    return list(groups.values())


def _roles(bands: Sequence[Band], rows: Sequence[Line], region: Region) -> list[str]:
    """Out and in where hardly any row fills both, else an amount; the last of several is the balance if none is."""
    last: list[str] = []
    balanced = any(band.role == "balance" for band in region.money)
    if len(bands) > 1 and not balanced and not _are_opposite(bands[-2:], rows):
        filled = [sum(fills(line, band) for line in rows) for band in bands]
        if max(filled[:-1]) < FULL * filled[-1]:
            return [""] * (len(bands) - 1) + ["amount"]  # of a price abroad, or points: a balance has its amount
        bands, last = bands[:-1], ["balance"]
    pair = len(bands) > 1 and _are_opposite(bands[-2:], rows)
    own = ["out", "in"] if pair else ["amount"] if bands else []
    return [""] * (len(bands) - len(own)) + own + last


def _are_opposite(bands: Sequence[Band], rows: Sequence[Line]) -> bool:
    filled = [[fills(line, band) for band in bands] for line in rows]
    return sum(all(row) for row in filled) <= BOTH * sum(any(row) for row in filled)
