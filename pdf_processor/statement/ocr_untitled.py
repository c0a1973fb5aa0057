"""Titles for a scan's tables in a script that no model reads: what their columns hold is told by arithmetic.

Figures and days are read whatever the script, and where a balance is printed beside each row it says what the other
columns are: the one that holds its differences is the amount, the one that holds only its losses is money out. Titles
in English are put above the columns on each page, and the statement is read as any other. It is as well proved as one
with titles, by the same balances; where no balance is printed beside the rows nothing is told.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from statistics import median

from pdf_processor.model import Word
from pdf_processor.statement.dates import whole_dates

LEVEL = 0.5  # of a word's height: figures of one row differ in height by less
FLUSH = 4.0  # points: right edges of a column's figures lie closer to one another
FEWEST_LINKS, SHARE_OF_LINKS = 5, 0.6  # balances that another column's figures lead to, and their share of all
ONE_SIDED = 0.8  # of a column's figures that lead to balances raise them, or lessen them
SHARE_OF_DAYS = 0.5  # of the days in a page's fullest column of days
ABOVE = 1.2  # of a word's height, above the first row: where titles are put
FEWEST_GROUPED = 0.5  # of a document's figures with cents, from which one without is none
OUT, IN, AMOUNT, BALANCE, DAY = "Debit", "Credit", "Amount", "Balance", "Date"
_FIGURE = re.compile(
    r"([-+]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,9})(?:([.,])(\d\d))?([-+]?)(?:[^\d.,+-].{0,3})?"
)


@dataclass(slots=True)
class _Figure:
    """A figure in a column: its row's height on its page, what it says, and the word that holds it."""

    value: Decimal
    signed: bool
    word: Word
    core: str

    @property
    def middle(self) -> float:
        return (self.word.y0 + self.word.y1) / 2


@dataclass(slots=True)
class _Column:
    """Words below one another, those of all pages."""

    title: str
    words: list[Word]

    def on(self, page: int) -> list[Word]:
        return [word for word in self.words if word.page == page]


@dataclass(slots=True)
class _Told:
    """What columns hold, by their numbers, and the balance before the first row where that is printed, too."""

    roles: dict[int, str]
    opening: Word | None


def with_titles_told(words: Sequence[Word]) -> list[Word] | None:
    """The words with titles above the columns of each page; None where the figures do not tell what they are."""
    read = [word for word in words if word.confidence is not None]
    columns = _columns(_figures(read))
    told = _told(columns)
    if told is None:
        return None
    rows = [figure.word for at in told.roles for figure in columns[at]]
    days = _days(read, rows)
    if not days:
        return None
    titled = [_Column(title, [figure.word for figure in columns[at]]) for at, title in told.roles.items()]
    titles = list(_titles([*titled, *(_Column(DAY, some) for some in days)]))
    cores = {id(figure.word): figure.core for at in told.roles for figure in columns[at]}
    kept = [word for word in words if word.confidence is None or not _is_level_with(word, titles)]
    plain = [replace(word, text=cores[id(word)]) if id(word) in cores else word for word in kept]
    return [*_with_opening(plain, told.opening), *titles]


def _is_level_with(word: Word, titles: Sequence[Word]) -> bool:
    """Whether a word is one of the titles that could not be read."""
    return any(word.page == title.page and title.y0 <= (word.y0 + word.y1) / 2 <= title.y1 for title in titles)


def _with_opening(words: Sequence[Word], opening: Word | None) -> list[Word]:
    """The words, those beside a balance from which the first row starts exchanged for what they must mean."""
    if opening is None:
        return list(words)
    middle, slack = (opening.y0 + opening.y1) / 2, LEVEL * (opening.y1 - opening.y0)
    beside = [
        word
        for word in words
        if word.page == opening.page
        and word.confidence is not None
        and abs((word.y0 + word.y1) / 2 - middle) <= slack
        and not any(c.isdigit() for c in word.text)
    ]
    if not beside:
        return list(words)
    first = min(beside, key=lambda word: word.x0)
    half = (first.x0 + first.x1) / 2
    label = [replace(first, text="Opening", x1=half - 0.5), replace(first, text="balance", x0=half + 0.5)]
    others = {id(word) for word in beside}
    return [*(word for word in words if id(word) not in others), *label]


def _figures(words: Sequence[Word]) -> list[_Figure]:
    """What may be money; without figures that lack cents where most have them."""
    matches = [
        (word, match) for word in words if (match := _FIGURE.fullmatch(word.text)) and not whole_dates(word.text)
    ]
    cents = sum(match[4] is not None for _, match in matches)
    grouped = sum(bool(match[4]) or not match[2].isdigit() for _, match in matches)
    found = []
    for word, match in matches:
        sign, whole, mark, small, behind = match.groups()
        if cents > FEWEST_GROUPED * grouped and small is None:
            continue
        value = Decimal(re.sub(r"\D", "", whole) + (f".{small}" if small else ""))
        minus = "-" in (sign, behind)
        core = f"{sign}{whole}{mark or ''}{small or ''}{behind}"
        found.append(_Figure(-value if minus else value, bool(sign or behind), word, core))
    return found


def _columns(figures: Sequence[_Figure]) -> list[list[_Figure]]:
    """The figures whose right edges stand below one another, each column's from top to bottom, page by page."""
    columns: list[list[_Figure]] = []
    for figure in sorted(figures, key=lambda figure: figure.word.x1):
        if columns and figure.word.x1 - columns[-1][-1].word.x1 <= FLUSH:
            columns[-1].append(figure)
        else:
            columns.append([figure])
    return [sorted(column, key=lambda one: (one.word.page, one.middle)) for column in columns]


def _told(columns: Sequence[Sequence[_Figure]]) -> _Told | None:
    """The columns of balances and amounts; None where no column's figures follow from those of others."""
    best: tuple[int, int, bool, dict[int, Counter[int]]] | None = None
    for at, balances in enumerate(columns):
        for newest_first in (False, True) if len(balances) > FEWEST_LINKS else ():
            votes = _votes(columns, at, newest_first)
            links = sum(counter.total() for counter in votes.values())
            if links >= max(FEWEST_LINKS, SHARE_OF_LINKS * (len(balances) - 1)) and (best is None or links > best[0]):
                best = links, at, newest_first, votes
    if best is None:
        return None
    _, balance, newest_first, votes = best
    roles = {balance: BALANCE} | {at: _title(columns[at], counter) for at, counter in votes.items()}
    if len(set(roles.values())) < len(roles):
        return None
    first = columns[balance][-1 if newest_first else 0]
    alone = not any(at in roles for at, _ in _beside(columns, balance, first))
    return _Told(roles, first.word if alone else None)


def _votes(columns: Sequence[Sequence[_Figure]], at: int, newest_first: bool) -> dict[int, Counter[int]]:
    """By column, how often its figure makes a balance from the one before: 1 as it raises it, -1 as it lessens it."""
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    balances = columns[at]
    for before, after in pairwise(balances):
        moved = before.value - after.value if newest_first else after.value - before.value
        row = before if newest_first else after
        for other, figure in _beside(columns, at, row):
            if moved and abs(figure.value) == abs(moved):
                votes[other][1 if figure.value == moved else -1] += 1
                break
    return votes


def _beside(columns: Sequence[Sequence[_Figure]], at: int, row: _Figure) -> Iterator[tuple[int, _Figure]]:
    """The figures of other columns that stand level with one, by the number of their column."""
    slack = LEVEL * (row.word.y1 - row.word.y0)
    for other, column in enumerate(columns):
        for figure in column if other != at else ():
            if figure.word.page == row.word.page and abs(figure.middle - row.middle) <= slack:
                yield other, figure


def _title(column: Sequence[_Figure], counter: Counter[int]) -> str:
    share = counter[1] / counter.total()
    if any(figure.signed for figure in column) or 1 - ONE_SIDED < share < ONE_SIDED:
        return AMOUNT
    return IN if share >= ONE_SIDED else OUT


def _days(words: Sequence[Word], rows: Sequence[Word]) -> list[list[Word]]:
    """The columns of days beside most rows of each page, told by their left edges."""
    found: list[list[Word]] = []
    for page in sorted({row.page for row in rows}):
        here = [row for row in rows if row.page == page]
        top, bottom = min(row.y0 for row in here), max(row.y1 for row in here)
        days = [w for w in words if w.page == page and _is_among(w, top, bottom) and whole_dates(w.text)]
        columns: list[list[Word]] = []
        for word in sorted(days, key=lambda word: word.x0):
            if columns and word.x0 - columns[-1][-1].x0 <= FLUSH:
                columns[-1].append(word)
            else:
                columns.append([word])
        fullest = max(map(len, columns), default=0)
        found += [column for column in columns if len(column) >= SHARE_OF_DAYS * fullest]
    return found


def _is_among(word: Word, top: float, bottom: float) -> bool:
    """Whether a word stands beside rows, or half a row above the first one."""
    return top - (word.y1 - word.y0) <= (word.y0 + word.y1) / 2 <= bottom


def _titles(columns: Sequence[_Column]) -> Iterator[Word]:
    """A title right above each column's first row on each page that has rows."""
    for page in sorted({word.page for column in columns for word in column.words}):
        there = [(column.title, some) for column in columns if (some := column.on(page))]
        top = min(word.y0 for _, some in there for word in some)
        high = median(word.y1 - word.y0 for _, some in there for word in some)
        for title, some in there:
            x0, x1 = median(word.x0 for word in some), median(word.x1 for word in some)
            yield Word(title, x0, top - ABOVE * high, x1, top - (ABOVE - 1) * high, page, 1.0)
