"""Words in a heading's line that were misread, told by the titles of columns that the vocabulary knows.

In a line of which most words are columns' titles a word that is none is hardly anything else: `Bedrag at` beside
`Bedrag bij` is `Bedrag af`, `vivisa` behind `Movimiento` is `divisa`. So less is asked for there than of other words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from pdf_processor.model import Word
from pdf_processor.statement.amounts import is_currency
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import languages_of

FEWEST_TITLES, TITLE_SHARE = 3, 0.6  # words of columns' titles in a heading's line, and their share of it
LONGEST_LINE, LONGEST_TITLE = 24, 4  # words
SAME_LINE, NEXT_LINE = 0.5, 1.5  # of a word's height
DOLLAR = 2  # letters in front of a `$`: an S behind fewer makes words of its own, as in `Rs`
CELL = 0.55  # of a word's height: nearer words belong to one title
SHORT, SURE = 3, 0.95  # letters of a word that one other letter makes another word, unless it was read less surely
LONG, UNSURE = 5, 0.85  # letters of a word that one wrong letter leaves what it is
VERY_LONG, VERY_UNSURE, MOST_WRONG = 9, 0.6, 2  # letters, surety, and how many of these may be wrong


def with_whole_headings(words: Sequence[Word], codes: tuple[str, ...]) -> list[Word]:
    """The words, those of pictures' headings that are nearly a title's in these languages spelled like it."""
    titles = _titles(codes)
    found = [_with_dollar(word, titles) for word in words]
    above: list[int] = []
    for line in _lines(words):
        known = [fold(words[at].text) in titles.words for at in line]
        over = [found[at] for at in above] if above and _is_next(words[above[0]], words[line[0]]) else []
        above = line
        if sum(known) < max(FEWEST_TITLES, TITLE_SHARE * len(line)):
            continue
        for place, at in enumerate(line):
            if not known[place]:
                found[at] = _spelled([found[each] for each in line], place, over, titles)
    return found


class _Titles:
    """The words of all columns' titles in some languages, folded, and what lacks one word of a title of several."""

    def __init__(self, titles: Collection[str]) -> None:
        self.dollars = {
            title.replace("$", "s"): title for title in titles if "$" in title[DOLLAR:] and " " not in title
        }
        folded = {tuple(fold(title).split()) for title in titles}
        self.words = frozenset(part for title in folded for part in title)
        self.missing: dict[tuple[tuple[str, ...], tuple[str, ...]], set[str]] = defaultdict(set)
        for title in folded:
            for at, part in enumerate(title if 1 < len(title) <= LONGEST_TITLE else ()):
                self.missing[title[:at], title[at + 1 :]].add(part)


@cache
def _titles(codes: tuple[str, ...]) -> _Titles:
    chosen = languages_of(codes)
    return _Titles({phrase for language in chosen for each in language.columns.values() for phrase in each})


def _with_dollar(word: Word, titles: _Titles) -> Word:
    """A title's word whose `$` was read as an S: `uss`. No other word is spelled so."""
    title = titles.dollars.get(word.text.lower()) if word.confidence is not None else None
    return word if title is None else replace(word, text=title.upper())


def _lines(words: Sequence[Word]) -> Iterator[list[int]]:
    """The places of each line's words, from left to right; lines of pictures that are no longer than a heading."""
    line: list[int] = []
    places = [at for at, word in enumerate(words) if word.confidence is not None]
    for at in [*sorted(places, key=lambda at: (words[at].page, words[at].y0 + words[at].y1)), None]:
        if at is None or (line and not _on_a_line(words[line[0]], words[at])):
            if FEWEST_TITLES <= len(line) <= LONGEST_LINE and not any(_has_digit(words[each]) for each in line):
                yield sorted(line, key=lambda each: words[each].x0)
            line = []
        if at is not None:
            line.append(at)


def _on_a_line(first: Word, word: Word) -> bool:
    middle = (word.y0 + word.y1 - first.y0 - first.y1) / 2
    return first.page == word.page and abs(middle) <= SAME_LINE * (first.y1 - first.y0)


def _has_digit(word: Word) -> bool:
    return len(word.text) > 1 and any(c.isdigit() for c in word.text)


def _is_next(above: Word, word: Word) -> bool:
    """Whether a word's line is the next one below another word's."""
    return above.page == word.page and word.y0 - above.y0 <= NEXT_LINE * (above.y1 - above.y0)


def _spelled(line: Sequence[Word], place: int, above: Sequence[Word], titles: _Titles) -> Word:
    word = line[place]
    folded = fold(word.text.strip(".,:;()*'\""))
    if len(folded) < 2 or not folded.isalpha() or folded in titles.words or is_currency(folded.upper()):
        return word  # `(RM)` is no `Rs`
    sure = word.confidence or 0.0
    wanted = (*_wanted(line, place, titles), *_below(word, above, titles))
    found = {part for part in wanted if distance(folded, part, 1) <= 1}
    if len(folded) <= SHORT and sure >= SURE:
        # One letter is half of it: `Paid it` is not `Paid in`. A table set twice side by side has its titles twice.
        found &= {fold(other.text) for other in line}
    if not found and len(folded) >= LONG and sure < UNSURE:
        found = {part for part in titles.words if len(part) >= LONG and distance(folded, part, 1) <= 1}
    if not found and len(folded) >= VERY_LONG and sure < VERY_UNSURE:
        long = (part for part in titles.words if len(part) >= VERY_LONG)
        found = {part for part in long if distance(folded, part, MOST_WRONG) <= MOST_WRONG}
    if len(found) != 1:
        return word
    text = found.pop()
    return replace(word, text=text.upper() if word.text.isupper() else text.capitalize())


def _wanted(line: Sequence[Word], place: int, titles: _Titles) -> Iterator[str]:
    """What makes a title of a word's neighbours within its cell."""
    first, last = place, place
    while first > 0 and _near(line[first - 1], line[first]):
        first -= 1
    while last + 1 < len(line) and _near(line[last], line[last + 1]):
        last += 1
    folded = [fold(word.text) for word in line]
    for start in range(first, place + 1):
        for stop in range(place, last + 1):
            if start < stop:
                around = tuple(folded[start:place]), tuple(folded[place + 1 : stop + 1])
                yield from titles.missing.get(around, ())


def _below(word: Word, above: Sequence[Word], titles: _Titles) -> set[str]:
    """What makes a title of a word that is alone below others: `Kwota` over `oryginaina`."""
    over = tuple(fold(other.text) for other in above if other.x0 < word.x1 and other.x1 > word.x0)
    return titles.missing.get((over, ()), set()) if over else set()


def _near(one: Word, other: Word) -> bool:
    return other.x0 - one.x1 < CELL * (one.y1 - one.y0)


def distance(one: str, other: str, most: int) -> int:
    """How many letters are to be changed, left out or put in; more than `most` counts as one more than that."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, against in enumerate(other, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (letter != against))
        if min(row) > most:
            return most + 1
    return row[-1]
