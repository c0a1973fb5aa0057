"""PDFs in which several documents are bound together: on which pages another one may begin, and whether one does.

Merged months, a bank's statement behind another bank's: read as one, the first one's language, its way of writing
figures and dates and its year would hold for all. A page may begin another document where page numbers begin again,
where nothing stands in the place it has on the pages before, and where its head says the same as the first page's, but
of other days or amounts. Reading both ways tells: what belongs together proves less when it is read apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import chain, groupby, pairwise, takewhile
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from pdf_processor.model import Candidate, Doubt, Explanation, Reconciled, Statement
from pdf_processor.statement.lines import Line
from pdf_processor.statement.pages import PageNumber, page_numbers
from pdf_processor.statement.printed import level_of, levels_near, plain, says_the_same
from pdf_processor.statement.reading import Reading, Worth, worth

REACH = 6  # pages on either side of a beginning whose lines are compared
LONG = 8  # characters of a text that two pages do not print at the same place by chance
MOST_IN_VAIN = 4  # beginnings in a row that were none, from which days in a head are no sign of one
MOST_PAGES = 8  # times a document's pages that may be read to find out what belongs together
HANDED_ON = ("lines.brought", "lines.carried")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURE = re.compile(r"\d[\d.,' ]*")

Words = TypeVar("Words")
Pages = Mapping[int, Words]
Read = Callable[[Pages[Words]], Reading]
Standing = frozenset[tuple[str, int]]


class Beginning(NamedTuple):
    """A page that may begin another document; `firm` if more than days in its head says so, `numbered` if only its
    number does, `dated` if the page prints any year, `next` if it is numbered as the next one of as many.
    """

    page: int
    firm: bool
    numbered: bool
    dated: bool
    next: bool


def beginnings(lines: Sequence[Line]) -> list[Beginning]:
    """The pages that may begin another document; the first one is not among them."""
    pages = [list(page) for _, page in groupby(lines, key=attrgetter("page"))]
    if len(pages) < 2:
        return []
    numbers = page_numbers(pages)
    standing = [_standing(page) for page in pages]
    found: list[Beginning] = []
    first = 0
    for at, (before, number) in enumerate(pairwise(numbers), start=1):
        near = standing[max(first, at - REACH) : at], standing[at : at + REACH]
        firm = _counts_anew(before, number) or _nothing_shared(*near)
        numbered = _counts_otherwise(before, number)
        if firm or numbered or _of_other_days(pages[first], pages[at]):
            dated = any(_has_year(line) or _YEAR.search(line.text) for line in pages[at])
            found.append(Beginning(pages[at][0].page, firm, numbered, dated, _counts_on(before, number)))
            first = at
    return found


def read_apart(pages: Pages[Words], begun: Sequence[Beginning], read: Read[Words]) -> Reading:
    """What the documents say that are bound together, each read by itself.

    From the first page on, what may be the next document is read with what is before it and without it, and goes with
    it where both together tell more. So does the whole, where it tells more than its parts, or what lies between firm
    beginnings. The same pages are read once.
    """
    known: dict[tuple[int, ...], Reading] = {}

    def once(part: Pages[Words]) -> Reading:
        numbers = tuple(part)
        if numbers not in known:
            known[numbers] = read(part)
        return known[numbers]

    doubtful: dict[int, Doubt] = {}
    found = [document.reading for document in _documents(pages, begun, once, doubtful)]
    if len(found) == 1:
        return _doubted(found[0], doubtful)
    tried = [joined(found), once(pages)]
    firm = [one.page for one in begun if one.firm]
    if 0 < len(firm) < len(begun):
        # Days in a head may have parted the pages of one document, and a firm beginning others all the same.
        tried.append(joined([once(part) for part in _parts(pages, firm)]))
    return _doubted(max(tried, key=lambda reading: worth(reading.statements)), doubtful)


def _doubted(reading: Reading, doubtful: Mapping[int, Doubt]) -> Reading:
    """A reading with the doubts of pages told of the statements that have rows there."""
    statements = []
    for statement in reading.statements if doubtful else ():
        doubts = {doubtful[row.page]: None for row in statement.transactions if row.page in doubtful}
        statements.append(statement.doubted(*doubts) if doubts else statement)
    return replace(reading, statements=tuple(statements)) if doubtful else reading


def _documents(
    pages: Pages[Words], begun: Sequence[Beginning], read: Read[Words], doubtful: dict[int, Doubt]
) -> Iterator[_Document[Words]]:
    """The documents, one by one; `doubtful` takes the pages of which it is not sure that they belong where they are."""

    def as_one(*parts: Pages[Words]) -> _Document[Words]:
        return _Document(dict(chain.from_iterable(part.items() for part in parts)), read)

    lent = Doubt("dates_uncertain", "the year stands on other pages only, which may be of another document")
    untried = Doubt("documents_not_parted", "more pages may begin another document than could be tried")
    first, *others = _parts(pages, [one.page for one in begun])
    left, in_vain = MOST_PAGES * len(pages), 0
    document = as_one(first)
    waiting: Pages[Words] = {}  # pages without rows: the end of this document, or the head of the next one
    for part, (_, firm, numbered, dated, counts_on) in zip(others, begun, strict=True):
        if left < 0 or (in_vain >= MOST_IN_VAIN and not firm):
            document, waiting = as_one(document.pages, waiting, part), {}
            doubtful.update(dict.fromkeys(part, untried) if left < 0 and firm else {})
            continue
        left -= 2 * (len(document.pages) + len(waiting) + len(part))
        after = as_one(waiting, part)
        if not after.has_rows():
            waiting = after.pages
            continue
        apart = document, after
        if waiting and document.has_rows():
            apart = max(apart, (as_one(document.pages, waiting), as_one(part)), key=_worth_of)
        together = as_one(document.pages, after.pages)
        continued = counts_on and document.has_rows() and _goes_on(document, after)
        if document.has_rows() and not continued and _are_two(apart, together):
            yield apart[0]
            document, in_vain = apart[1], 0
        else:
            alone = not continued and (firm or (numbered and document.has_rows()))
            document, in_vain = together, in_vain + 1
            doubtful.update(dict.fromkeys(part, lent) if alone and not dated and _lacks_a_year(after) else {})
        waiting = {}
    yield as_one(document.pages, waiting) if waiting else document


class _Document(Generic[Words]):
    """Pages that belong together, read when somebody asks."""

    def __init__(self, pages: Pages[Words], read: Read[Words]) -> None:
        self.pages = pages
        self._read = read

    @cached_property
    def reading(self) -> Reading:
        return self._read(self.pages)

    def has_rows(self) -> bool:
        return any(statement.transactions for statement in self.reading.statements)


def _are_two(apart: Sequence[_Document[Words]], together: _Document[Words]) -> bool:
    """Whether pages tell at least as much apart. Where they tell the same rows, fewer statements are believed, and
    those that are all proved, where apart some are not and no more rows are.
    """
    one, other = _statements(apart), _statements([together])
    apart_worth, whole_worth = worth(one), worth(other)
    if _all_proved(other) and not _all_proved(one) and whole_worth.proved >= apart_worth.proved:
        return False
    if _rows(one) == _rows(other) and len(other) < len(one):
        return apart_worth > whole_worth
    return apart_worth >= whole_worth


def _all_proved(statements: Sequence[Statement]) -> bool:
    return all(statement.reconciled is Reconciled.YES for statement in statements)


def _goes_on(document: _Document[Words], after: _Document[Words]) -> bool:
    """Whether what is numbered as the next page tells neither an opening balance nor an account of its own."""
    accounts = {one.account for one in _statements([document]) if one.account is not None}
    found = _statements([after])
    return all(one.opening_balance is None and (not accounts or one.account in (None, *accounts)) for one in found)


def _lacks_a_year(document: _Document[Words]) -> bool:
    """Whether pages that print a balance of their own leave rows without days when they are read alone."""
    found = _statements([document])
    ends = any(one.opening_balance is not None or one.closing_balance is not None for one in found)
    return ends and any(row.date is None for one in found for row in one.transactions)


def _rows(statements: Iterable[Statement]) -> list[tuple[date | None, Decimal]]:
    return [(row.date, row.amount) for statement in statements for row in statement.transactions]


def _worth_of(documents: Iterable[_Document[Words]]) -> Worth:
    return worth(_statements(documents))


def _statements(documents: Iterable[_Document[Words]]) -> list[Statement]:
    return [statement for document in documents for statement in document.reading.statements]


def _parts(pages: Pages[Words], beginnings: Sequence[int]) -> Iterator[dict[int, Words]]:
    first = min(pages)
    for start, stop in pairwise([first, *beginnings, max(pages) + 1]):
        yield {page: words for page, words in pages.items() if start <= page < stop}


def joined(readings: Sequence[Reading]) -> Reading:
    """Readings of documents that follow each other, as one."""
    statements = tuple(chain.from_iterable(reading.statements for reading in readings))
    warnings = tuple(chain.from_iterable(reading.warnings for reading in readings))
    return Reading(statements, warnings, _explanation(readings))


def _explanation(readings: Sequence[Reading]) -> Explanation | None:
    told = [reading.explanation for reading in readings if reading.explanation is not None]
    if not told:
        return None
    candidates: list[Candidate] = []
    before = 0
    for reading in readings:
        for one in reading.explanation.candidates if reading.explanation is not None else ():
            candidates.append(one if one.statement is None else replace(one, statement=one.statement + before))
        before += len(reading.statements)
    columns = tuple(chain.from_iterable(one.columns for one in told))
    return Explanation(tuple(candidates), columns, tuple(chain.from_iterable(one.lines for one in told)))


def _counts_anew(before: PageNumber | None, number: PageNumber | None) -> bool:
    """Whether a page is the first again: its number is one, and the page before had one as well."""
    return before is not None and number is not None and number.number == 1


def _counts_on(before: PageNumber | None, number: PageNumber | None) -> bool:
    """Whether a page is the next one of as many: `2 / 3` behind `1 / 3`."""
    if before is None or number is None or number.of is None:
        return False
    return number == PageNumber(before.number + 1, before.of)


def _counts_otherwise(before: PageNumber | None, number: PageNumber | None) -> bool:
    """Whether a page is the first of several, behind one that says nothing of the kind."""
    return before is None and number is not None and number.number == 1 and number.of is not None


def _nothing_shared(before: Sequence[Standing], after: Sequence[Standing]) -> bool:
    return all(one.isdisjoint(other) for one in before for other in after)


def _standing(page: Sequence[Line]) -> Standing:
    """What a page prints where: texts of some length, signs instead of digits, by their height."""
    found: set[tuple[str, int]] = set()
    for line in page:
        text = plain(line.text)
        if len(text) >= LONG and not line.has_figure():
            level = level_of(line)
            found |= {(text, level), (text, level + 1)}
    return frozenset(found)


def _of_other_days(first: Sequence[Line], page: Sequence[Line]) -> bool:
    """Whether heads of two pages say the same at the same place, but of another day, or all of other amounts."""
    told = {(_without_figures(line), level): line for line in _telling(first) for level in levels_near(line)}
    days, amounts = [], []
    for line in _telling(page):
        other = told.get((_without_figures(line), level_of(line)))
        if other is None:
            continue
        if _has_year(line):
            days.append(_days(line) == _days(other))
        else:
            amounts.append(says_the_same(line, other))
    return not all(days) or (not days and not all(amounts))


def _days(line: Line) -> list[str]:
    return [" ".join(line.texts[day.start : day.stop]) for day in line.dates]


def _telling(page: Sequence[Line]) -> Iterator[Line]:
    """The lines above all rows that tell a day with its year, or an amount that is not handed from page to page."""
    head = takewhile(lambda line: not line.opens_with_day(), page)
    told = (line for line in head if _has_year(line) or (line.has_figure() and not line.has(*HANDED_ON)))
    # A day alone in front of a text is a row's, whose amount stands in the line above.
    return (line for line in told if not (len(line.dates) == 1 and line.dates[0].start == 0))


def _has_year(line: Line) -> bool:
    return any(day.has_year for day in line.dates)


def _without_figures(line: Line) -> str:
    """A line's text with signs instead of its days and digits."""
    texts = list(line.texts)
    for day in line.dates:
        texts[day.start : day.stop] = ["@"] * (day.stop - day.start)
    return _FIGURE.sub("#", " ".join(texts))
