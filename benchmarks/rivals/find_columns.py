"""The short script that goes with a table extractor: which column is the date, which the amount, which the balance.

What a practised user would write in an afternoon, and no more: no table has a heading that it would need, a balance
column is known by its arithmetic, the sign by that or by a mark at the figure. Written for the scoreboard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise

Table = Sequence[Sequence[str]]
Row = dict[str, object]

MONEY = re.compile(
    r"^[(+\-−]?\s*[^\d\s.,()+\-]{0,4}\s*[+\-−]?(\d[\d.,'\s\u2019]*[.,]\d\d)\s*(\)|-|−|\+|CR|DR|DB|C|D|S|H)?$",
    re.IGNORECASE,
)
NUMERIC = re.compile(r"^(\d{1,4})[-/.](\d{1,2})(?:[-/.](\d{2,4}))?\.?(?!\d)")
NAMED = re.compile(
    r"^(\d{1,2})[\s.\-/]*([^\W\d_]{3,})\.?[\s.,\-/]*(\d{4}|\d{2})?\b"
    r"|^([^\W\d_]{3,})\.?[\s\-]*(\d{1,2})(?:[\s,]+(\d{4}))?\b"
)
MONTHS = (
    "jan ene gen janv styc", "feb fev fév lut", "mar mär mrz", "apr abr avr kwi", "may mai maj mag mei",
    "jun juin giu cze", "jul juil lug lip", "aug ago aoû sie", "sep set wrz", "oct okt out ott paź", "nov lis",
    "dec dez dic déc gru",
)  # fmt: skip


def dates(text: str) -> list[str]:
    """The days that a cell may begin with, ISO; `--MM-DD` where it prints no year."""
    text = text.strip()
    if match := NUMERIC.match(text):
        first, second, third = match.groups()
        if len(first) == 4:
            return _days(first, [(second, third or "")])
        return _days(third, [(second, first), (first, second)])
    if match := NAMED.match(text):
        day, name, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        for number, names in enumerate(MONTHS, start=1):
            if any(name.lower().startswith(each) for each in names.split()):
                return _days(year, [(str(number), day)])
    return []


def _days(year: str | None, pairs: Sequence[tuple[str, str]]) -> list[str]:
    start = "-" if not year else year if len(year) == 4 else "20" + year
    found = [
        f"{start}-{int(month):02}-{int(day):02}"
        for month, day in pairs
        if month and day and 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    ]
    return list(dict.fromkeys(found))


def money(text: str) -> Decimal | None:
    """The signed figure that a cell holds."""
    text = text.strip()
    match = MONEY.match(text)
    if not match:
        return None
    digits = re.sub(r"[^\d]", "", match[1])
    mark = (match[2] or "").upper()
    negative = text[0] in "(-−" or "-" in text[:6] or mark in ("-", "−", ")", "DR", "DB", "D", "S")
    try:
        value = Decimal(digits) / 100
    except InvalidOperation:
        return None
    return -value if negative else value


def rows(tables: Sequence[Table]) -> Iterator[Row]:
    """The transactions of a document's tables: the days that each may have, and its amount."""
    for table in tables:
        yield from _rows(table)


def _rows(table: Table) -> Iterator[Row]:
    width = max(map(len, table), default=0)
    cells = [[str(cell or "") for cell in row] + [""] * (width - len(row)) for row in table]
    dated = [sum(bool(dates(row[at])) for row in cells) for at in range(width)]
    if not any(dated):
        return
    column = dated.index(max(dated))
    lines = [row for row in cells if dates(row[column])]
    figures = [[money(row[at]) if at != column else None for at in range(width)] for row in lines]
    filled = [at for at in range(width) if sum(line[at] is not None for line in figures) >= max(1, len(lines) // 10)]
    if not filled:
        return
    balance = _balance(figures, filled)
    amounts = [at for at in filled if at != balance]
    outgoing = _outgoing(figures, amounts, balance)
    for row, line in zip(lines, figures, strict=True):
        at = next((at for at in amounts if line[at] not in (None, Decimal(0))), None)
        if at is not None:
            value = line[at]
            assert value is not None
            yield {"dates": dates(row[column]), "amount": str(-abs(value) if at in outgoing else value)}


def _balance(figures: Sequence[Sequence[Decimal | None]], filled: Sequence[int]) -> int | None:
    """The column whose steps are the others' figures, else the last of several."""

    def steps(at: int) -> int:
        right = 0
        for above, below in pairwise(figures):
            one, two = above[at], below[at]
            if one is not None and two is not None:
                right += any(each is not None and abs(two - one) == abs(each) for each in
                             (below[o] for o in filled if o != at))  # fmt: skip
        return right

    if len(filled) < 2:
        return None
    best = max(filled, key=steps)
    return best if steps(best) else filled[-1]


def _outgoing(figures: Sequence[Sequence[Decimal | None]], amounts: Sequence[int], balance: int | None) -> set[int]:
    """The columns of money out: those whose figures lessen the balance, else the first of two."""
    found = set()
    for at in amounts:
        less = more = 0
        for above, below in pairwise(figures):
            value = below[at]
            if balance is not None and value is not None and above[balance] is not None and below[balance] is not None:
                step = below[balance] - above[balance]
                less += step == -value
                more += step == value
        if less > more:
            found.add(at)
    return found or (set(amounts[:1]) if len(amounts) == 2 else set())
