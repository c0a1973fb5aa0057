"""Tables of loans: which of their figures moves the debt, a whole payment or the part of it that is no interest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pdf_processor.statement.columns import Band, Column, Region, figure_in
from pdf_processor.statement.data import table
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.text import fold


@cache
def phrases(name: str) -> re.Pattern[str]:
    """What finds one of the lists of `owing.toml` in a folded text."""
    longest_first = sorted((fold(phrase) for phrase in table("owing")[name]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def takes_off(band: Band, columns: Sequence[Column], balance: Band | None, lines: Sequence[Line]) -> bool:
    """Whether a band is titled as the part of payments that lessens a debt, and each of its figures does lessen it.

    A deposit's `Principal` goes up by what is paid in, and an account called `principal` holds no part of anything.
    """
    titles = [column.title for column in columns if column.x0 < band.x1 and column.x1 > band.x0]
    if balance is None or not any(phrases("repaid").search(fold(title)) for title in titles):
        return False
    steps: list[bool] = []
    before: MoneyField | None = None
    for line in lines:
        after = figure_in(balance, line)
        if after is None:
            continue
        part = figure_in(band, line)
        # Below the rows accounts may be listed, without days.
        if part is not None and part.value and before is not None and line.dates:
            steps.append(before.value - after.value == part.value)
        before = after
    return bool(steps) and all(steps)


def says_repaid(region: Region) -> bool:
    """Whether a table's amounts are what payments take off a debt, beside its interest; found once a table."""
    known: bool | None = region.memo.get("repaid")
    if known is None:
        region.memo["repaid"] = known = _are_repaid(region)
    return known


def _are_repaid(region: Region) -> bool:
    balance = next((band for band in region.money if band.role == "balance"), None)
    amounts = [band for band in region.money if band.role == "amount"]
    return any(takes_off(band, region.columns, balance, region.lines) for band in amounts)
