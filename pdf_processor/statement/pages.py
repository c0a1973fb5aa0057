"""Printed page numbers: whether pages are missing between the first and the last."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise

from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import fold

# Latin letters between the numbers stand apart from them: `S1ACHY1` is no page.
_PAIR = re.compile(r"^\W{0,3}(\d{1,4})(?:\s?/\s?|\s[^\W\d]{1,4}\s|\s?[^\W\da-z]{1,4}\s?)(\d{1,4})(?![\w.,/])")
_LONE = re.compile(r"^[^\w\d]{0,3}(\d{1,3})(?=\s|$)(?!\s?/)")
REACH = 24  # characters behind the word for "page" in which its number begins


@cache
def _word() -> re.Pattern[str]:
    text = resources.files(__package__ or "").joinpath("pages.toml").read_text(encoding="utf-8")
    words = sorted((fold(word) for word in tomllib.loads(text)["words"]), key=len, reverse=True)
    # A Latin letter such as `s` with digits right behind it is part of a reference.
    return re.compile(rf"(?<![^\W\d])(?:{'|'.join(map(re.escape, words))})(?:(?!\w)|(?<=[^\x00-\u024f])(?=\d))")


def pages_missing(lines: Sequence[Line]) -> bool | None:
    """Whether printed page numbers (`Page 2 of 3`, `Blatt 2/3`) leave pages out; None where none are printed.

    A total counts if every page prints it with a number of its own.
    """
    by_page: dict[int, set[tuple[int, int]]] = {}
    lines = [line for line in lines if not (line.dates and any(number.strict for number in line.money))]
    for line in lines:
        by_page.setdefault(line.page, set()).update(_numbers(line.text))
    if not by_page:
        return None
    totals = set.intersection(*({total for _, total in pairs} for pairs in by_page.values()))
    for total in sorted(totals):
        numbers = [{number for number, of in pairs if of == total} for pairs in by_page.values()]
        if all(len(one) == 1 for one in numbers) and len(set.union(*numbers)) == len(numbers):
            return len(numbers) < total
    return True if _skips(lines) else None


def _skips(lines: Sequence[Line]) -> bool:
    """Whether numbers without a total (`Page 1`, `Page 3`) leave some out: each page prints one, rising from 1."""
    by_page: dict[int, set[int]] = {line.page: set() for line in lines}
    for line in lines:
        by_page[line.page].update(_lone_numbers(line.text))
    if len(by_page) < 2 or any(len(numbers) != 1 for numbers in by_page.values()):
        return False
    found = [numbers.pop() for numbers in by_page.values()]
    return found[0] == 1 and all(one < other for one, other in pairwise(found)) and found[-1] != len(found)


def _lone_numbers(text: str) -> Iterator[int]:
    lowered = text.casefold()
    for word in _word().finditer(lowered):
        match = _LONE.match(lowered[word.end() : word.end() + REACH])
        if match:
            yield int(match[1])


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    lowered = text.casefold()
    for word in _word().finditer(lowered):
        match = _PAIR.match(lowered[word.end() : word.end() + REACH])
        if match and 1 <= int(match[1]) <= int(match[2]):
            yield int(match[1]), int(match[2])
