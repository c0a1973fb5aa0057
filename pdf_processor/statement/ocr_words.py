"""Words of headings and labels as the vocabulary spells them, where an OCR model knows no such letters.

Read with a model for English, `Bokført` is `Bokfert` or `Bokfgrt`, `zaúčtování` is `zatctovani`: a model that is not
installed costs the columns their meaning. What stands for a letter with an accent may be anything, so a vocabulary's
word is recognised by its other letters alone; it must be the only one, and of a language that the page speaks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from pdf_processor.model import Word
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import SECTIONS, Vocabulary, languages

GAP = "*"  # stands for letters that are no ASCII
LONGEST_GAP = 3  # letters read for one accented letter, or for two that stand together
FEWEST_PLAIN, PLAIN_SHARE = 3, 0.6  # of a word's letters are plain ASCII
LONGEST = 24
_ALIKE = str.maketrans("10|!5", "lolls")


def with_known_words(words: Sequence[Word]) -> list[Word]:
    """The words, those read from pictures that are nearly a vocabulary's word put right."""
    if all(word.confidence is None for word in words):
        return list(words)
    spellings = _spellings(Vocabulary.choose(_texts(words)).codes)
    return [_known(word, spellings) if word.confidence is not None else word for word in words]


def _texts(words: Sequence[Word]) -> Iterator[str]:
    """About a line each."""
    for _, line in groupby(words, key=lambda word: (word.page, round(word.y0 / 4))):
        yield " ".join(word.text for word in line)


class _Spellings:
    """The words of some languages, found whole or by what of them is plain."""

    def __init__(self, words: Iterable[str]) -> None:
        self.whole: set[str] = set()
        plain: dict[str, set[str]] = defaultdict(set)
        for word in words:
            self.whole.add(fold(word))
            skeleton = _skeleton(word)
            if GAP in skeleton and len(word) <= LONGEST and _is_telling(skeleton, word):
                plain[skeleton].add(word)
        # Of words that differ in nothing but accents any will do.
        self._plain = {key: min(found) for key, found in plain.items() if len({fold(word) for word in found}) == 1}
        self._most_gaps = max((key.count(GAP) for key in self._plain), default=0)

    def nearest(self, folded: str) -> str | None:
        """The vocabulary's word that these letters stand for; None where it is none, or not one alone."""
        alike = folded.translate(_ALIKE)
        if alike != folded and alike in self.whole and not folded.isdigit():
            return alike
        found = {self._plain[key] for key in _gapped(folded, min(2, self._most_gaps)) if key in self._plain}
        return found.pop() if len({fold(word) for word in found}) == 1 else None


def _skeleton(word: str) -> str:
    """The word in small letters with its accented letters as gaps: `zaúčtování` is `za*tov*n*`."""
    plain = "".join(c if c.isascii() else GAP for c in word.lower())
    return "".join(key if key != GAP else GAP for key, run in groupby(plain) for _ in (run if key != GAP else (0,)))


def _is_telling(skeleton: str, word: str) -> bool:
    plain = sum(c != GAP for c in skeleton)
    return plain >= FEWEST_PLAIN and plain >= PLAIN_SHARE * len(word)


def _gapped(text: str, gaps: int, start: int = 0) -> Iterator[str]:
    """The text with up to so many of its stretches as gaps."""
    if not gaps:
        return
    for at in range(start, len(text)):
        for stop in range(at + 1, min(len(text), at + LONGEST_GAP) + 1):
            gapped = f"{text[:at]}{GAP}{text[stop:]}"
            yield gapped
            yield from _gapped(gapped, gaps - 1, at + 2)


def _known(word: Word, spellings: _Spellings) -> Word:
    core = word.text.strip(".,:;()/-*'\"")
    if not FEWEST_PLAIN < len(core) <= LONGEST or sum(c.isalpha() for c in core) < PLAIN_SHARE * len(core):
        return word
    if any(c.isspace() for c in core) or all(part in spellings.whole for part in fold(core).split()):
        return word
    found = spellings.nearest(core.lower())
    if found is None:
        return word
    spelled = found.upper() if core.isupper() else found.capitalize() if core[0].isupper() else found
    return replace(word, text=word.text.replace(core, spelled, 1))


@cache
def _spellings(codes: tuple[str, ...]) -> _Spellings:
    chosen = [language for language in languages() if language.language in codes]
    phrases: Counter[str] = Counter()
    for language in chosen:
        for section in SECTIONS:
            phrases.update(phrase for each in getattr(language, section).values() for phrase in each)
        phrases.update(language.common)
        phrases.update(name for month in language.months for name in month)
    return _Spellings(word for phrase in phrases for word in phrase.split())
