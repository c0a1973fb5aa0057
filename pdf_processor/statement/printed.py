"""Words → the document's lines with all that stands in them: the style of its figures, its years, running heads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pdf_processor.model import Word
from pdf_processor.statement.amounts import Style, parse
from pdf_processor.statement.columns import header_at
from pdf_processor.statement.eras import count_by_era
from pdf_processor.statement.lines import SPACE, Line, Scanner, group, join_spread
from pdf_processor.statement.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Printed:
    """A document's lines with their fields, and how it prints figures."""

    lines: list[Line]
    vocabulary: Vocabulary
    style: Style
    scanner: Scanner


def printed(words: Iterable[Word]) -> Printed | None:
    """What a document's words say line by line; None where there are none."""
    lines = _lines(words)
    if not lines:
        return None
    vocabulary = Vocabulary.choose(line.text for line in lines)
    style = _style(lines, vocabulary)
    scanner = Scanner(vocabulary, style, _years(lines))
    for line in lines:
        scanner.scan(line)
    count_by_era(lines)
    _mark_furniture(lines, vocabulary)
    return Printed(lines, vocabulary, style, scanner)


def _lines(words: Iterable[Word]) -> list[Line]:
    by_page: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        by_page[word.page].append(word)
    lines: list[Line] = []
    for page in sorted(by_page):
        for line in group(by_page[page], page):
            if [len(word.text) for word in line.words].count(1) >= 3:
                line.put(join_spread(line.words))
            line.index = len(lines)
            lines.append(line)
    return lines


_FIRST_GROUP = re.compile(r"[-+]?\d{1,3}")
_GROUP = re.compile(r"\d{3}")
_LAST_GROUP = re.compile(r"\d{3}[.,]\d{2}")


def _style(lines: Sequence[Line], vocabulary: Vocabulary) -> Style:
    cores, spaced = [], 0
    for line in lines:
        before: Word | None = None
        for word in line.words:
            raw = None if word.text.isalpha() else parse(word.text)
            if raw is not None:
                cores.append(raw.core)
                if before is not None and _LAST_GROUP.fullmatch(raw.core) and _FIRST_GROUP.fullmatch(before.text):
                    spaced += word.x0 - before.x1 < SPACE * (word.y1 - word.y0)
            before = word
    style = Style.vote(cores, spaced, vocabulary.decimals)
    if style.places == 0 and spaced == 0:
        spaced = _spaced_integers(lines)
        style = replace(style, spaces=spaced > 3)
    return style


_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def _years(lines: Sequence[Line]) -> frozenset[int]:
    """Years printed in full, and their neighbours."""
    printed = {int(year) for line in lines if "20" in line.text for year in _YEAR.findall(line.text)}
    return frozenset(year + step for year in printed for step in (-1, 0, 1))


def _spaced_integers(lines: Sequence[Line]) -> int:
    """`12 500` without decimals, where nothing else groups digits."""
    found = 0
    for line in lines:
        for one, other in zip(line.words, line.words[1:], strict=False):
            if _GROUP.fullmatch(other.text) and _FIRST_GROUP.fullmatch(one.text):
                found += other.x0 - one.x1 < 0.45 * (other.y1 - other.y0)
    return found


def _mark_furniture(lines: Sequence[Line], vocabulary: Vocabulary) -> None:
    """Mark running heads and feet: what repeats at the same height, digits aside, from a page's edge inwards.

    Only an unbroken run from the top (down to the table's heading) or from the bottom counts, so that a row that
    happens to stand where another page has its like is never taken for furniture.
    """
    by_page: dict[int, list[Line]] = defaultdict(list)
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    if not lines or lines[0].page == lines[-1].page:
        return
    for line in lines:
        by_page[line.page].append(line)
        places[_place(line)].add(line.page)
    for page_lines in by_page.values():
        for order in (page_lines, page_lines[::-1]):
            for line in order:
                if not _repeats(line, places) or _is_figure(line) or header_at([line], 0, vocabulary):
                    break
                line.furniture = True


_DIGITS = re.compile(r"\d+")


def _place(line: Line, step: int = 0) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.y0 / 4) + step


def _repeats(line: Line, places: Mapping[tuple[str, int], set[int]]) -> bool:
    return len(set().union(*(places.get(_place(line, step), set()) for step in (-1, 0, 1)))) >= 2


def _is_figure(line: Line) -> bool:
    if line.has("lines.opening", "lines.closing", "lines.brought", "lines.carried"):
        return True
    told = line.dates or line.bare_dates or line.has("lines.total_in", "lines.total_out", "lines.total", "lines.daily")
    return bool(told) and any(money.strict for money in line.money)
