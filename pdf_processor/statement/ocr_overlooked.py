"""Titles of a scan's tables that an engine overlooked, as another engine reads them in the headings' strips.

An engine that looks for text on a small picture of the page passes over titles of a few letters, such as `Post` above
`date`; the column below has no meaning then, or another one's. Only words of columns' titles are taken over, and none
in the place of a word that was read as one, or that holds a digit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pdf_processor.model import Word
from pdf_processor.statement.ocr_heads import is_heading, lines_of, titles_of
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import Vocabulary

Strip = tuple[float, float]

AROUND = 1.3  # of a line's height: a title's other line stands so near
MOST_STRIPS = 4  # of a page
SHORTEST = 2  # letters of a title's word
STRETCHED = 2.0  # times a title's width: a box that reaches over the columns beside it
SURE = 0.6  # the least with which a title is taken over


def heading_strips(words: Sequence[Word]) -> list[Strip]:
    """Top and bottom of what may be headings of tables on a page, with a line around each."""
    titles = titles_of(Vocabulary.choose(word.text for word in words).codes)
    found: list[Strip] = []
    for line in lines_of(words):
        if not is_heading(line, titles):
            continue
        high = max(word.y1 - word.y0 for word in line)
        top, bottom = min(word.y0 for word in line) - AROUND * high, max(word.y1 for word in line) + AROUND * high
        if found and top <= found[-1][1]:
            found[-1] = found[-1][0], max(bottom, found[-1][1])
        else:
            found.append((top, bottom))
    return found[:MOST_STRIPS]


def with_titles_seen(words: Sequence[Word], seen: Sequence[Word]) -> list[Word]:
    """The words with the titles among those seen that stand where no title was read."""
    titles = titles_of(Vocabulary.choose(word.text for word in words).codes)
    found = list(words)
    for title in seen:
        if not _is_title(title, titles) or (title.confidence or 0.0) < SURE:
            continue
        under = list(_under(title, found))
        if not any(_stays(word, title, titles) for word in under):
            found = [word for word in found if word not in under] + [title]
    return found


def _is_title(word: Word, titles: frozenset[str]) -> bool:
    folded = fold(word.text)
    return len(folded) >= SHORTEST and folded.isalpha() and folded in titles


def _stays(word: Word, title: Word, titles: frozenset[str]) -> bool:
    """Whether a word that stands where a title was seen is to be believed: as a title in a box that fits, or digits."""
    fits = word.x1 - word.x0 <= STRETCHED * (title.x1 - title.x0) or fold(word.text) != fold(title.text)
    return (_is_title(word, titles) and fits) or any(c.isdigit() for c in word.text)


def _under(title: Word, words: Sequence[Word]) -> Iterator[Word]:
    """The words that stand where a title does."""
    middle, slack = (title.y0 + title.y1) / 2, (title.x1 - title.x0) / 8
    for word in words:
        if word.y0 <= middle <= word.y1 and word.x0 < title.x1 - slack and word.x1 > title.x0 + slack:
            yield word
