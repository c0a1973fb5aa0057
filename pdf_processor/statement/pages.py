"""Printed page numbers: whether pages are missing between the first and the last."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

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
    return re.compile(rf"(?<![^\W\d])(?:{'|'.join(map(re.escape, words))})(?:(?!\w)|(?<=[{_CJK}]))")


def pages_missing(lines: Sequence[Line]) -> bool | None:
    """Whether printed page numbers (`Page 2 of 3`, `Blatt 2/3`) leave pages out; None where none are printed.

    A total counts if every page prints it with a number of its own.
    """
    by_page: dict[int, set[tuple[int, int]]] = {}
    for line in lines:
        by_page.setdefault(line.page, set()).update(_numbers(line.text))
    if not by_page:
        return None
    totals = set.intersection(*({total for _, total in pairs} for pairs in by_page.values()))
    for total in sorted(totals):
        numbers = [{number for number, of in pairs if of == total} for pairs in by_page.values()]
        if all(len(one) == 1 for one in numbers) and len(set.union(*numbers)) == len(numbers):
            return len(numbers) < total
    return None


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    lowered = text.casefold()
    for word in _word().finditer(lowered):
        match = _PAIR.match(lowered[word.end() : word.end() + REACH])
        if match and 1 <= int(match[1]) <= int(match[2]):
            yield int(match[1]), int(match[2])
