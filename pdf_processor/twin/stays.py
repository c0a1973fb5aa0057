"""Which words a twin keeps: those by which statements are understood, and no others.

That is the vocabulary of the languages that the document speaks (titles, labels, months, weekdays, marks such as CR),
currencies, and the words in front of page numbers and periods: the same few thousand words for everybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from pdf_processor.statement.data import table
from pdf_processor.statement.text import fold, is_spaceless
from pdf_processor.statement.vocabulary import Vocabulary, languages

_LONGEST_RUN = 24


class Kept:
    """The words that stay in a document that says these lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        codes = tuple(sorted(Vocabulary.choose(lines).codes))
        self.months = _months(codes)
        self._words, self._phrases = _words(codes)

    def keeps(self, word: str) -> bool:
        """Whether a run of letters is one of them; case and accents do not count."""
        folded = fold(word).replace(" ", "")
        return bool(folded) and folded in self._words

    def is_month(self, word: str) -> bool:
        """Whether it names a month."""
        return fold(word) in self.months

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in a text of a script without spaces phrases stand, the longest first."""
        at = 0
        while at < len(text):
            for stop in range(min(len(text), at + _LONGEST_RUN), at, -1):
                if text[at:stop] in self._phrases:
                    yield at, stop
                    at = stop
                    break
            else:
                at += 1


@cache
def _months(codes: tuple[str, ...]) -> frozenset[str]:
    spoken = (each for each in languages() if each.language in (*codes, "en"))
    return frozenset(fold(name) for each in spoken for month in each.months for name in month)


@cache
def _words(codes: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Folded words of scripts with spaces, and phrases of those without."""
    texts: list[str] = []
    for language in languages():
        if language.language in (*codes, "en"):
            texts += _texts(msgspec.to_builtins(language))
    for name in ("currencies", "pages", "period", "posting"):
        texts += _texts(table(name))
    words: set[str] = set()
    phrases: set[str] = set()
    for text in texts:
        folded = fold(text)
        if is_spaceless(folded):
            phrases |= {text, folded, folded.replace(" ", "")}
        words.update(folded.split())
        # How a phrase is written in one word (`N°`, `s/d`): runs of letters are looked up one by one.
        words.update(fold(run) for run in re.findall(r"[^\W\d_]+", text))
    return frozenset(words), frozenset(phrase for phrase in phrases if phrase)


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key, each in value.items() for text in (str(key), *_texts(each))]
    return [text for each in value for text in _texts(each)] if isinstance(value, list | tuple) else []
