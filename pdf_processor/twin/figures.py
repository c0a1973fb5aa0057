"""The amounts that a document prints, and how they hang together."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from pdf_processor.model import Document, Statement, Transaction
from pdf_processor.twin.lines import TextLine
from pdf_processor.twin.sums import Form, System

_NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f\u2009 ٫٬]\d+)*|(?<!\d)[.,]\d\d(?!\d)")
_TAIL = re.compile(r"[.,٫](\d+)$")
_GROUPS = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_DATE = re.compile(r"\d{1,4}\.\d{1,2}\.\d{1,4}")
_DAY_MONTH = re.compile(r"(\d{1,2})[.,](\d{1,2})")
_NEAR = 3.0
_FEW = 2
"""So many digits without decimals are a day or a count, unless alone in their cell where money has no decimals."""


@dataclass(slots=True)
class Figure:
    """A number as it is printed, in the smallest unit of the document's money; `form` says what it hangs on.

    `unit` is 1, or where no decimals are printed what one of its last digit is worth.
    """

    line: TextLine
    start: int
    stop: int
    value: int
    is_money: bool
    unit: int
    form: Form | None = None

    @property
    def digits(self) -> str:
        """Its digits, as they are printed."""
        return "".join(sign for sign in self.line.text[self.start : self.stop] if sign.isdigit())

    @property
    def right(self) -> float:
        """Where it ends."""
        last = self.line.glyphs[self.stop - 1]
        return last.x + last.advance if last is not None else 0.0

    def put(self, digits: str) -> None:
        """Print other digits, as many, in the script of those that are there."""
        made = iter(digits)
        shown = ""
        for sign in self.line.text[self.start : self.stop]:
            zero = ord(sign) - unicodedata.digit(sign) if sign.isdigit() else 0
            shown += chr(zero + int(next(made))) if zero else sign
        self.line.write(self.start, shown)


class Figures:
    """All figures of a document, found in its lines and explained by its statements."""

    def __init__(self, document: Document, lines: Sequence[TextLine], is_day: Callable[[int, int], bool]) -> None:
        rows = document.transactions
        self.places = max((_places(row.amount) for row in rows), default=2)
        self._systems = [_Explained(statement, self) for statement in document.statements]
        known = {value for system in self._systems for value in system.values()}
        self.all = [figure for line in lines for figure in self._of_line(line, known)]
        money = [figure for figure in self.all if figure.is_money]
        for explained in self._systems:
            explained.bind_rows(money)
        for figure in money:
            day = _DAY_MONTH.fullmatch(figure.line.text[figure.start : figure.stop])
            if figure.form is None and figure.value and not (day and is_day(int(day[1]), int(day[2]))):
                self._explain(figure)

    def scaled(self, amount: Decimal) -> int:
        """An amount in the smallest unit."""
        return int(amount.scaleb(self.places))

    def invent(self, chance: random.Random) -> None:
        """Print invented amounts for all that hang together; the others are left to the caller (`form` is None)."""
        original = frozenset(figure.value for figure in self.all if figure.value)
        for system in self._systems:
            system.system.invent(chance, original)
        for figure in self.all:
            if figure.form is not None:
                count = len(figure.digits)
                figure.put(str(figure.form.value // figure.unit).zfill(count)[-count:])

    def _of_line(self, line: TextLine, known: set[int]) -> Iterator[Figure]:
        for found in _NUMBER.finditer(line.text):
            start = found.start()
            for part in _parts(found[0]):
                at = line.text.index(part, start)
                start = at + len(part)
                yield self._figure(line, at, part, known)

    def _figure(self, line: TextLine, at: int, part: str, known: set[int]) -> Figure:
        digits = "".join(str(unicodedata.digit(sign)) for sign in part if sign.isdigit())
        tail = _TAIL.search(part)
        exact = bool(tail) and len(tail[1]) == self.places  # type: ignore[index]
        unit = 1 if exact else 10**self.places
        value = int(digits) * unit
        before, after = line.text[at - 1 : at], line.text[at + len(part) : at + len(part) + 1]
        glued = before.isalpha() or (before in ("/", ":", "-") and line.text[at - 2 : at - 1].isdigit())
        few = len(digits) <= _FEW
        meant = value in known and not (few and (self.places or not _is_alone(line.text, at, at + len(part))))
        glued = glued or _DATE.fullmatch(part) is not None
        is_money = not glued and after not in ("/", ":") and (meant if not exact or not self.places else True)
        return Figure(line, at, at + len(part), value, is_money, unit)

    def _explain(self, figure: Figure) -> None:
        for way in (_Explained.of_row, _Explained.by_balance, _Explained.by_sum, _Explained.by_any_sum):
            for explained in self._systems:
                form = way(explained, figure)
                if form is not None:
                    figure.form = form
                    explained.system.forms.append(form)
                    return


class _Explained:
    """One statement's rows in the order of its balances, and where they are printed."""

    def __init__(self, statement: Statement, figures: Figures) -> None:
        rows = list(statement.transactions)
        self._scaled = figures.scaled
        if _runs_backwards(rows):
            rows.reverse()
        self._rows = rows
        amounts = [figures.scaled(row.amount) for row in rows]
        self._balances = [None if row.balance is None else figures.scaled(row.balance) for row in rows]
        self._statement = statement
        self.system = System(amounts, self._opening(amounts), fixed=statement.opening_balance == 0)
        self._spans = list(self._useful_spans())

    def _opening(self, amounts: Sequence[int]) -> int:
        statement = self._statement
        if statement.opening_balance is not None:
            return self._scaled(statement.opening_balance)
        for at, balance in enumerate(self._balances):
            if balance is not None:
                return balance - sum(amounts[: at + 1])
        return self._scaled(statement.closing_balance) - sum(amounts) if statement.closing_balance is not None else 0

    def values(self) -> Iterator[int]:
        """What its rows and balances print."""
        ends = (self._statement.opening_balance, self._statement.closing_balance)
        yield from (abs(self._scaled(each)) for each in ends if each is not None)
        yield from map(abs, self.system.amounts)
        yield from (abs(balance) for balance in self._balances if balance is not None)

    def bind_rows(self, figures: Sequence[Figure]) -> None:
        """Bind the figures that are a row's amount or its balance, by their place."""
        places = self._places(figures)
        for of_balance in (False, True):
            found = {at: near for (at, kind), near in places.items() if kind is of_balance}
            edges = Counter(_edge(near[0]) for near in found.values() if len(near) == 1)
            for at, near in found.items():
                free = [figure for figure in near if figure.form is None]
                if free:
                    row = self._rows[at]
                    best = max(free, key=lambda figure: (edges[_edge(figure)], -_distance(row, figure), figure.right))
                    self._bind(best, at, of_balance)
            self._bind_by_order(figures, {at for at, near in found.items() if near}, of_balance)

    def _bind(self, figure: Figure, at: int, of_balance: bool) -> None:
        figure.form = self._row_form(at, of_balance, figure.value)
        self.system.forms.append(figure.form)

    def _bind_by_order(self, figures: Sequence[Figure], placed: set[int], of_balance: bool) -> None:
        """Where a row's place is not that of its figures: the first free figure of its page that says as much."""
        for at, row in enumerate(self._rows):
            value = self._balances[at] if of_balance else self.system.amounts[at]
            if at in placed or value is None:
                continue
            for figure in figures:
                if figure.form is None and figure.line.page == row.page and figure.value == abs(value):
                    self._bind(figure, at, of_balance)
                    break

    def _places(self, figures: Sequence[Figure]) -> dict[tuple[int, bool], list[Figure]]:
        """By row, and whether it is its balance, the figures beside it that print it."""
        places: dict[tuple[int, bool], list[Figure]] = defaultdict(list)
        by_page: dict[int, list[Figure]] = defaultdict(list)
        for figure in figures:
            by_page[figure.line.page].append(figure)
        for at, row in enumerate(self._rows):
            for figure in by_page[row.page]:
                if _is_beside(row, figure):
                    if figure.value == abs(self.system.amounts[at]):
                        places[at, False].append(figure)
                    balance = self._balances[at]
                    if balance is not None and figure.value == abs(balance):
                        places[at, True].append(figure)
        return places

    def _row_form(self, at: int, of_balance: bool, printed: int) -> Form:
        if of_balance:
            return self.system.balance_after(at, printed, self._balances[at] or 0)
        return Form(printed, 1 if self.system.amounts[at] > 0 else -1, at, at)

    def of_row(self, figure: Figure) -> Form | None:
        """A row's amount, printed once more beside it."""
        beside = [
            at
            for at, row in enumerate(self._rows)
            if _is_beside(row, figure) and abs(self.system.amounts[at]) == figure.value
        ]
        if not beside:
            return None
        nearest = min(beside, key=lambda at: _distance(self._rows[at], figure))
        return self._row_form(nearest, False, figure.value)

    def by_balance(self, figure: Figure) -> Form | None:
        """The statement's opening or closing balance."""
        opening, closing = self._statement.opening_balance, self._statement.closing_balance
        if opening is not None and abs(self._scaled(opening)) == figure.value:
            return self.system.balance_after(-1, figure.value, self._scaled(opening))
        if closing is not None and abs(self._scaled(closing)) == figure.value:
            return self.system.balance_after(len(self._rows) - 1, figure.value, self._scaled(closing))
        return None

    def by_sum(self, figure: Figure) -> Form | None:
        """A total that statements print: of all rows, of a page, of a day; or a balance on the way."""
        return self.system.explain(figure.value, self._spans)

    def by_any_sum(self, figure: Figure) -> Form | None:
        """A total of any rows that follow each other."""
        return self.system.any_span(figure.value)

    def _useful_spans(self) -> Iterator[tuple[int, int]]:
        """Spans of rows that a total may be of: all, a page's, those up to a page's end, a day's, one."""
        last = len(self._rows) - 1
        if last < 0:
            return
        yield 0, last
        for group in (_page_of, _day_of):
            spans: dict[object, list[int]] = defaultdict(list)
            for at, row in enumerate(self._rows):
                spans[group(row)].append(at)
            for places in spans.values():
                yield places[0], places[-1]
                yield 0, places[-1]
        yield from ((at, at) for at in range(last + 1))


def _is_beside(row: Transaction, figure: Figure) -> bool:
    box = row.box
    return box is not None and row.page == figure.line.page and box.y0 - _NEAR <= figure.line.y <= box.y1 + _NEAR


def _distance(row: Transaction, figure: Figure) -> int:
    """How far a figure stands from a row's middle, in points."""
    return 0 if row.box is None else round(abs((row.box.y0 + row.box.y1) / 2 - figure.line.y))


def _edge(figure: Figure) -> int:
    return round(figure.right / _NEAR)


def _page_of(row: Transaction) -> object:
    return row.page


def _day_of(row: Transaction) -> object:
    return row.date


def _is_alone(text: str, start: int, stop: int) -> bool:
    """Whether nothing else stands in its cell."""
    return text[:start].rpartition("\t")[2].strip() == "" == text[stop:].partition("\t")[0].strip()


def _runs_backwards(rows: Sequence[Transaction]) -> bool:
    """Whether the newest row comes first: whether more balances follow from those below than from those above."""
    down = up = 0
    for above, below in pairwise(rows):
        if above.balance is not None and below.balance is not None:
            down += above.balance + below.amount == below.balance
            up += below.balance + above.amount == above.balance
    return up > down


def _places(amount: Decimal) -> int:
    return max(0, -int(amount.as_tuple().exponent))


def _parts(number: str) -> list[str]:
    """A number, or several if what stands between is no mark of thousands."""
    if " " not in number or _GROUPS.fullmatch(number):
        return [number]
    return number.split(" ")
