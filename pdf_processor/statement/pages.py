"""Printed page numbers: whether pages are missing between the first and the last."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import groupby
from operator import attrgetter

from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import fold

_CJK = "\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af"
_PAIR = re.compile(
    rf"^\W{{0,3}}(\d{{1,4}})(?:\s?/\s?|\s[^\W\d]{{1,4}}\.?\s|\s?[{_CJK}]{{1,3}}\s?)(\d{{1,4}})(?![\d.,/])"
)
REACH = 24  # characters behind the word for "page" in which its number begins


@cache
def _word() -> re.Pattern[str]:
    text = resources.files(__package__ or "").joinpath("pages.toml").read_text(encoding="utf-8")
    words = sorted((fold(word) for word in tomllib.loads(text)["words"]), key=len, reverse=True)
    # A letter such as `s` with digits right behind it is part of a reference.
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    # The first letter stands in front of all else, because then the search leaps from one such letter to the next.
    behind = "|".join(f"(?<={first})(?:{'|'.join(found)})" for first, found in rests.items())
    return re.compile(rf"[{''.join(rests)}](?<![^\W\d].)(?:{behind})(?:(?!\w)|(?<=[{_CJK}]))", re.DOTALL)


def pages_missing(lines: Sequence[Line]) -> bool | None:
    """Whether printed page numbers (`Page 2 of 3`, `Blatt 2/3`) leave pages out; None where none are printed.

    A total counts if every page prints it with a number of its own.
    """
    by_page: list[set[tuple[int, int]]] = []
    for _, page in groupby(lines, key=attrgetter("page")):
        by_page.append(set(_numbers([line.text for line in page])))
        if not by_page[-1]:
            return None
    if not by_page:
        return None
    totals = set.intersection(*({total for _, total in pairs} for pairs in by_page))
    for total in sorted(totals):
        numbers = [{number for number, of in pairs if of == total} for pairs in by_page]
        if all(len(one) == 1 for one in numbers) and len(set.union(*numbers)) == len(numbers):
            return len(numbers) < total
    return None


def _numbers(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The page's number and the total in each of a page's lines that print both."""
    page = "\n".join(texts).casefold()
    for word in _word().finditer(page):
        behind, _, _ = page[word.end() : word.end() + REACH].partition("\n")
        match = _PAIR.match(behind)
        if match and 1 <= int(match[1]) <= int(match[2]):
            yield int(match[1]), int(match[2])
