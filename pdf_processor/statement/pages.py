"""Printed page numbers: whether pages are missing between the first and the last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from pdf_processor.statement.data import table
from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import fold

# Latin letters between the numbers stand apart from them: `S1ACHY1` is no page. The statement's own number may stand
# in front of them: `Seite 01/2025 / 1 von 3`; so may the title of both: `(PAGE/OF) 1/3`.
SHORTEST_BEGINNING = 4  # letters of a page's word that another one may begin with
_PAIR = re.compile(
    r"^(?:/of)?\W{0,3}(?:\d{1,3}\s?/\s?(?:19|20)\d\d\s?[/,-]\s?)?"
    r"(\d{1,4})(?:\s?/\s?|\s[^\W\d]{1,4}\s|\s?[^\W\da-z]{1,4}\s?)(\d{1,4})(?![\w.,/])"
)
_LONE = re.compile(r"^[^\w\d]{0,3}(\d{1,3})(?=\s|$)(?!\s?/)")
EDGE = 2  # lines at the head and the foot of a page among which a number without a word for "page" stands
REACH = 32  # characters behind the word for "page" in which its number begins


@cache
def _word() -> re.Pattern[str]:
    words = sorted(page_words(), key=len, reverse=True)
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    # The first letter stands in front of all else, because then the search leaps from one such letter to the next.
    named = "|".join(f"(?<={first})(?:{'|'.join(found)})" for first, found in rests.items())
    # A Latin letter such as `s` with digits right behind it is part of a reference.
    end = r"(?:(?!\w)|(?<=[^\x00-\u024f])(?=\d))"
    return re.compile(rf"[{''.join(rests)}](?<![^\W\d].)(?:{named}){end}", re.DOTALL)


@cache
def _counted() -> tuple[re.Pattern[str], ...]:
    """Numbers in front of the word for "page": `第 1 頁／共 3 頁`, `共 3 页 第 1 页`, `1/3쪽`, and `1 ページ` alone."""
    data = table("pages")
    page = rf" ?(?:{'|'.join(map(re.escape, data['counted']))})"
    all_of = rf"(?:{'|'.join(map(re.escape, data['totals']))}) ?"
    return (
        re.compile(rf"(?P<one>\d{{1,4}}){page}[^\w\n]{{0,6}}{all_of}(?P<of>\d{{1,4}}){page}"),
        re.compile(rf"{all_of}(?P<of>\d{{1,4}}){page}[^\d\n]{{0,6}}(?P<one>\d{{1,4}}){page}"),
        re.compile(rf"(?P<one>\d{{1,4}}) ?[/／] ?(?:{all_of})?(?P<of>\d{{1,4}}){page}"),
        re.compile(rf"(?<!\d)(?P<one>\d{{1,3}}){page}(?!\w)"),
    )


@cache
def page_words() -> frozenset[str]:
    """The words that stand in front of a page's number, folded."""
    return frozenset(fold(word) for word in table("pages")["words"])


def is_part(word: str) -> bool:
    """Whether a folded word says that a total is of a page (`Seitensumme`), or of a part of the rows (`Subtotal`)."""
    return word in page_words() or word.startswith(_parts())


@cache
def _parts() -> tuple[str, ...]:
    """What the words for a part's total begin with."""
    return (*(each for each in page_words() if len(each) >= SHORTEST_BEGINNING), *table("pages")["parts"])


@cache
def between_pages() -> frozenset[str]:
    """The words between a page's number and how many there are, folded."""
    return frozenset(fold(word) for word in table("pages")["of"])


def pages_missing(lines: Sequence[Line]) -> bool | None:
    """Whether printed page numbers (`Page 2 of 3`, `Blatt 2/3`) leave pages out; None where none are printed.

    A total counts if every page prints it with one number. Where two pages print the same, as those of two statements
    do, or a page that was scanned twice, only a number that none of them prints tells.
    """
    lines = [line for line in lines if not _is_row(line)]
    by_page = [_behind_words(page) for _, page in groupby(lines, key=attrgetter("page"))]
    if not by_page:
        return None
    pairs = [_numbers(texts) for texts in by_page]
    totals = set.intersection(*({total for _, total in page} for page in pairs))
    for total in sorted(totals):
        numbers = [{number for number, of in page if of == total} for page in pairs]
        found = set.union(*numbers)
        if all(len(one) == 1 for one in numbers) and (len(found) == len(numbers) or len(found) < total):
            return len(found) < total
    return True if _skips(by_page) else None


class PageNumber(NamedTuple):
    """A page's printed number and, where it is printed, how many pages there are."""

    number: int
    of: int | None = None


def page_numbers(pages: Iterable[Sequence[Line]]) -> list[PageNumber | None]:
    """Each page's printed number; None where none is printed, or several are."""
    return [_number_of([line for line in page if not _is_row(line)]) for page in pages]


def _is_row(line: Line) -> bool:
    """Whether a line tells a day and an amount, other than `Page 1/6` seems to."""
    return bool(line.dates) and line.has_figure() and fold(line.texts[0]) not in page_words()


def _number_of(page: Sequence[Line]) -> PageNumber | None:
    texts = _behind_words(page)
    pairs = _numbers(texts)
    if len(pairs) == 1:
        return PageNumber(*pairs.pop())
    lone = {int(match[1]) for text in texts if (match := _LONE.match(text))}
    return PageNumber(lone.pop()) if len(lone) == 1 and not pairs else None


def _behind_words(page: Iterable[Line]) -> list[str]:
    """What stands behind each word for "page" in a page's lines, all searched in one go.

    `S` (`S 1/2`) is one only where a line begins: elsewhere it may end a name in front of a day.
    """
    return _behind_words_of("\n".join(["", *[line.text for line in page]]))


@lru_cache(maxsize=32)
def _behind_words_of(text: str) -> list[str]:
    """The same of a page's lines, each behind a line's end; asked again of most pages, and never changed."""
    text = text.casefold()
    found = [word for word in _word().finditer(text) if word[0] != "s" or text[word.start() - 1] == "\n"]
    behind = [text[word.end() : word.end() + REACH].partition("\n")[0] for word in found]
    return behind + _before_words(text) or _alone(text.split("\n")[1:])


@cache
def _alone_pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("pages")["of"]))
    return re.compile(rf"[^\w\n]{{0,3}}([1-9]\d{{0,2}}) ?(?:/| (?:{words}) ) ?([1-9]\d{{0,2}})[^\w\n]{{0,3}}")


def _alone(lines: Sequence[str]) -> list[str]:
    """`1/3` as a line of its own at a page's head or foot, where no word for "page" is printed."""
    ends = [line for at, line in enumerate(lines) if not EDGE <= at < len(lines) - EDGE]
    return [f"{match[1]}/{match[2]}" for text in ends if (match := _alone_pattern().fullmatch(text))]


def _before_words(text: str) -> list[str]:
    """Numbers in front of the word, written as they would stand behind it: `1/3`."""
    if text.isascii() or not any(word in text for word in table("pages")["counted"]):
        return []
    for pattern in _counted():
        if found := [match.groupdict() for match in pattern.finditer(text)]:
            return [f"{one['one']}/{one['of']}" if "of" in one else one["one"] for one in found]
    return []


def _skips(by_page: Sequence[Sequence[str]]) -> bool:
    """Whether numbers without a total (`Page 1`, `Page 3`) leave some out: each page prints one, rising from 1."""
    lone = [{int(match[1]) for text in page if (match := _LONE.match(text))} for page in by_page]
    if len(lone) < 2 or any(len(numbers) != 1 for numbers in lone):
        return False
    found = [numbers.pop() for numbers in lone]
    return found[0] == 1 and all(one < other for one, other in pairwise(found)) and found[-1] != len(found)


def _numbers(texts: Iterable[str]) -> set[tuple[int, int]]:
    """A page's number with the total behind it."""
    matches = [match for text in texts if (match := _PAIR.match(text))]
    return {(int(match[1]), int(match[2])) for match in matches if 1 <= int(match[1]) <= int(match[2])}
