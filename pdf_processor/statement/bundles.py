"""PDFs in which several documents are bound together: on which pages another one may begin, and whether one does.

Merged months, a bank's statement behind another bank's: read as one, the first one's language, its way of writing
figures and dates and its year would hold for all. A page may begin another document where page numbers begin again,
where nothing stands in the place it has on the pages before, and where its head says the same as the first page's, but
of other days. Reading both ways tells: what belongs together proves less when it is read apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise, takewhile
from operator import attrgetter
from typing import Generic, TypeVar

from pdf_processor.model import Candidate, Explanation
from pdf_processor.statement.lines import Line
from pdf_processor.statement.pages import PageNumber, page_numbers
from pdf_processor.statement.reading import Reading, worth

REACH = 6  # pages on either side of a beginning whose lines are compared
LEVEL = 4.0  # points by which what is printed again may stand higher or lower
LONG = 8  # characters of a text that two pages do not print at the same place by chance
MOST_PAGES = 4  # times a document's pages that may be read to find out what belongs together
_DIGITS = re.compile(r"\d+")

Words = TypeVar("Words")
Pages = Mapping[int, Words]
Read = Callable[[Pages[Words]], Reading]
Standing = frozenset[tuple[str, int]]


def beginnings(lines: Sequence[Line]) -> list[int]:
    """The numbers of pages that may begin another document; the first one is not among them."""
    pages = [list(page) for _, page in groupby(lines, key=attrgetter("page"))]
    if len(pages) < 2:
        return []
    numbers = page_numbers(pages)
    standing = [_standing(page) for page in pages]
    found = [0]
    for at, (before, number) in enumerate(pairwise(numbers), start=1):
        if _goes_on(before, number):
            continue
        near = standing[max(found[-1], at - REACH) : at], standing[at : at + REACH]
        if _counts_anew(before, number) or _nothing_shared(*near) or _of_other_days(pages[found[-1]], pages[at]):
            found.append(at)
    return [pages[at][0].page for at in found[1:]]


def read_apart(pages: Pages[Words], beginnings: Sequence[int], read: Read[Words]) -> Reading:
    """What the documents say that are bound together, each read by itself.

    From the first page on, what may be the next document is read with what is before it and without it, and goes with
    it where both together tell more. So does the whole, where it tells more than its parts.
    """
    found = list(_documents(pages, beginnings, read))
    if len(found) == 1:
        return found[0]
    apart, whole = joined(found), read(pages)
    return whole if _tells(whole) > _tells(apart) else apart


def _documents(pages: Pages[Words], beginnings: Sequence[int], read: Read[Words]) -> Iterator[Reading]:
    def as_one(*parts: Pages[Words]) -> _Document[Words]:
        together = dict(chain.from_iterable(part.items() for part in parts))
        return _Document(together, read(together))

    parts = list(_parts(pages, beginnings))
    left = MOST_PAGES * len(pages)
    document = as_one(parts[0])
    waiting: Pages[Words] = {}  # pages without rows: the end of this document, or the head of the next one
    for at, part in enumerate(parts[1:], start=1):
        left -= 2 * (len(document.pages) + len(waiting) + len(part))
        if left < 0:  # nothing has told so far what begins: the rest is read as it comes
            yield as_one(document.pages, waiting, *parts[at:]).reading
            return
        begun = as_one(waiting, part)
        if not begun.has_rows():
            waiting = begun.pages
            continue
        apart = document, begun
        if waiting and document.has_rows():
            apart = max(apart, (as_one(document.pages, waiting), as_one(part)), key=_tells_of)
        together = as_one(document.pages, begun.pages)
        if document.has_rows() and _tells_of(apart) >= _tells_of([together]):
            yield apart[0].reading
            document = apart[1]
        else:
            document = together
        waiting = {}
    yield as_one(document.pages, waiting).reading if waiting else document.reading


@dataclass(frozen=True, slots=True)
class _Document(Generic[Words]):
    pages: Pages[Words]
    reading: Reading

    def has_rows(self) -> bool:
        return any(statement.transactions for statement in self.reading.statements)


def _tells_of(documents: Iterable[_Document[Words]]) -> tuple[int, ...]:
    return _tells(joined([document.reading for document in documents]))


def _tells(reading: Reading) -> tuple[int, ...]:
    return worth(reading.statements)


def _parts(pages: Pages[Words], beginnings: Sequence[int]) -> Iterator[dict[int, Words]]:
    first = min(pages)
    for start, stop in pairwise([first, *beginnings, max(pages) + 1]):
        yield {page: words for page, words in pages.items() if start <= page < stop}


def joined(readings: Sequence[Reading]) -> Reading:
    """Readings of documents that follow each other, as one."""
    if len(readings) == 1:
        return readings[0]
    statements = tuple(chain.from_iterable(reading.statements for reading in readings))
    warnings = tuple(chain.from_iterable(reading.warnings for reading in readings))
    return Reading(statements, warnings, _explanation(readings))


def _explanation(readings: Sequence[Reading]) -> Explanation | None:
    candidates: list[Candidate] = []
    told = [reading.explanation for reading in readings]
    before = 0
    for reading in readings:
        for one in reading.explanation.candidates if reading.explanation is not None else ():
            candidates.append(one if one.statement is None else replace(one, statement=one.statement + before))
        before += len(reading.statements)
    found = [one for one in told if one is not None]
    columns = tuple(chain.from_iterable(one.columns for one in found))
    lines = tuple(chain.from_iterable(one.lines for one in found))
    return Explanation(tuple(candidates), columns, lines) if found else None


def _goes_on(before: PageNumber | None, number: PageNumber | None) -> bool:
    """Whether a page has the number behind the one of the page before."""
    return before is not None and number is not None and number == before._replace(number=before.number + 1)


def _counts_anew(before: PageNumber | None, number: PageNumber | None) -> bool:
    """Whether a page is the first again: its number is one, and the page before had one as well."""
    return before is not None and number is not None and number.number == 1


def _nothing_shared(before: Sequence[Standing], after: Sequence[Standing]) -> bool:
    return all(one.isdisjoint(other) for one in before for other in after)


def _standing(page: Sequence[Line]) -> Standing:
    """What a page prints where: texts of some length, signs instead of digits, by their height."""
    found: set[tuple[str, int]] = set()
    for line in page:
        text = _DIGITS.sub("#", line.text)
        if len(text) >= LONG and not line.has_figure():
            level = round(line.y0 / LEVEL)
            found |= {(text, level), (text, level + 1)}
    return frozenset(found)


def _of_other_days(first: Sequence[Line], page: Sequence[Line]) -> bool:
    """Whether heads of two pages say the same at the same place, but of other days."""
    told = {(_without_days(line), level): _days(line) for line in _dated_head(first) for level in _levels(line)}
    found = [(told.get((_without_days(line), round(line.y0 / LEVEL))), _days(line)) for line in _dated_head(page)]
    return any(other is not None and other != days for other, days in found)


def _levels(line: Line) -> Set[int]:
    level = round(line.y0 / LEVEL)
    return {level - 1, level, level + 1}


def _dated_head(page: Sequence[Line]) -> Iterator[Line]:
    """The lines with days above all that have a day and an amount."""
    return (line for line in takewhile(lambda line: not (line.dates and line.has_figure()), page) if line.dates)


def _without_days(line: Line) -> str:
    """A line's text with signs instead of its days and digits."""
    texts = list(line.texts)
    for day in line.dates:
        texts[day.start : day.stop] = ["@"] * (day.stop - day.start)
    return _DIGITS.sub("#", " ".join(texts))


def _days(line: Line) -> list[str]:
    return [" ".join(line.texts[day.start : day.stop]) for day in line.dates]
