"""Signs in a column of their own: a plus or minus far in front of the amount, below each other on many lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line, MoneyField

SIGNS = {"+": "+", "-": "-", "\u2212": "-", "\u2013": "-"}
FEWEST = 3  # lines
SAME_PLACE = 2.0  # points
FARTHEST = 8.0  # of the height: signs that all stand further away are another column's

_Found = tuple[float, Line, int, bool]  # where the sign stands, its line, which of its figures it is of, and if near it


def take_signs(regions: Iterable[Region]) -> None:
    """Give the figures of tables the signs that stand apart in front of them, but for those under a title of their own.

    Minuses alone may say that the column before the amounts is empty; where there is a plus, the column is of signs.
    """
    plain = [region for region in regions if not any(column.role == "mark" for column in region.columns)]
    found = sorted((one for region in plain for line in region.lines for one in _apart(line)), key=lambda one: one[0])
    for group in _below_each_other(found):
        near = sum(close for *_, close in group)  # short figures stand a little further away
        if near >= FEWEST and any(_sign_of(line, at) == "+" for _, line, at, _ in group):
            for _, line, at, _ in group:
                number = line.money[at]
                line.money[at] = replace(number, start=number.start - 1, sign=SIGNS[_sign_of(line, at)])


def _apart(line: Line) -> Iterable[_Found]:
    if SIGNS.keys().isdisjoint(line.texts):
        return
    for at, number in enumerate(line.money):
        if not number.strict or number.sign or number.start == 0 or _sign_of(line, at) not in SIGNS:
            continue
        word = line.words[number.start - 1]
        gap = _first_x(line, number) - word.x1
        # A sign is the nearer figure's: behind an amount it says nothing of the balance.
        before = [word.x0 - other.x1 for other in line.money if other.strict and other.stop < number.start]
        if all(gap < space for space in before):
            yield word.x0, line, at, gap < FARTHEST * line.height


def _first_x(line: Line, number: MoneyField) -> float:
    return line.words[number.start].x0


def _sign_of(line: Line, at: int) -> str:
    return line.texts[line.money[at].start - 1]


def _below_each_other(found: Sequence[_Found]) -> list[list[_Found]]:
    groups: list[list[_Found]] = [[found[0]]] if found else []
    for before, one in pairwise(found):
        if one[0] - before[0] <= SAME_PLACE:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups
