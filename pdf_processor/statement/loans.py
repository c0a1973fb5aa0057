"""Tables of loans: which of their figures moves the debt, a whole payment or the part of it that is no interest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pdf_processor.statement.columns import Band, Column, Region
from pdf_processor.statement.data import table
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.text import fold


@cache
def _repaid() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(fold(phrase)) for phrase in table('owing')['repaid'])})\b")


def takes_off(band: Band, columns: Sequence[Column], balance: Band | None, lines: Sequence[Line]) -> bool:
    """Whether a band is titled as the part of payments that lessens a debt, and each of its figures does lessen it.

    A deposit's `Principal` goes up by what is paid in, and an account called `principal` holds no part of anything.
    """
    titles = [column.title for column in columns if column.x0 < band.x1 and column.x1 > band.x0]
    if balance is None or not any(_repaid().search(fold(title)) for title in titles):
        return False
    steps: list[bool] = []
    before: MoneyField | None = None
    for line in lines:
        after = _in(balance, line)
        if after is None:
            continue
        part = _in(band, line)
        if part is not None and part.value and before is not None:
            steps.append(before.value - after.value == part.value)
        before = after
    return bool(steps) and all(steps)


def says_repaid(region: Region) -> bool:
    """Whether a table's amounts are what payments take off a debt, beside its interest."""
    balance = next((band for band in region.money if band.role == "balance"), None)
    amounts = [band for band in region.money if band.role == "amount"]
    return any(takes_off(band, region.columns, balance, region.lines) for band in amounts)


def _in(band: Band, line: Line) -> MoneyField | None:
    return next((number for number in line.money if number.strict and band.holds(number)), None)
