"""Greek and Cyrillic words recognised in what an OCR model for Latin letters makes of them: `Banwta` is `Валюта`.

Where no model of the script is installed, figures are read all the same and titles come out as the Latin letters that
look most like theirs, with great regularity. A word of the vocabulary is known by them if it is the only one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from pdf_processor.model import Doubt, Statement, Word
from pdf_processor.statement.reading import Reading
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import SECTIONS, Language, languages

UNSURE = 0.7  # mean surety of letters below which they are of another script
FEWEST_LETTERS = 40
SHORTEST, LONGEST = 4, 24
FEWEST_WORDS = 5  # of a language, from which a document speaks it
FREE, STRICT = 5, 8  # letters of a word from which one may differ, and one in five of them
_LIKE = {
    "α": "aáäéd", "β": "bß8", "γ": "yvtfr", "δ": "65xao", "ε": "eé€u", "ζ": "zc", "η": "nhrjy1t", "θ": "80oeq",
    "ι": "ti1lj!|í(", "κ": "kx", "λ": "ah", "μ": "muypµ", "ν": "vnw", "ξ": "e&€z=", "ο": "o0ód6", "π": "nm",
    "ρ": "p", "σ": "ocxzel2q5s", "ς": "csx", "τ": "t", "υ": "vuyúb", "φ": "og@®", "χ": "x", "ψ": "wyu", "ω": "woqóh",
    "а": "a", "б": "6bgo", "в": "bsv8", "г": "rtf", "д": "nagdmqlj", "е": "e", "ж": "xk>", "з": "3s", "и": "unviym",
    "й": "univt", "к": "kx", "л": "nljaf", "м": "m", "н": "h", "о": "o0", "п": "nm", "р": "p", "с": "ce", "т": "tr7",
    "у": "yj", "ф": "dopc®@¢", "х": "x", "ц": "ul", "ч": "y4ch", "ш": "wu", "щ": "wu", "ъ": "b", "ы": "b", "ь": "b",
    "э": "3o", "ю": "wtlo1", "я": "arnu", "і": "i1l", "ї": "i|", "є": "€ec", "ґ": "r", "ј": "j", "љ": "b", "њ": "b",
    "ђ": "h", "ћ": "h", "џ": "u", "ќ": "k", "ѓ": "r", "ѕ": "s",
}  # fmt: skip
"""By a folded letter, what its small and its capital form were read as.
"""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_TOGETHER = (
    (),
    (("bl", "ы"), ("bi", "ы"), ("b1", "ы"), ("llu", "ш"), ("lli", "ш"), ("lu", "ш"), ("ll", "ш")),
    (("io", "ю"), ("lo", "ю"), ("1o", "ю"), ("to", "ю"), ("ji", "л"), ("jl", "л")),
    (("ji", "л"), ("jl", "л"), ("io", "ю"), ("lo", "ю"), ("1o", "ю")),
)


def with_script(words: Sequence[Word]) -> list[Word]:
    """The words, those of a document in Greek or Cyrillic that the vocabulary has as it spells them."""
    if not _is_foreign(words):
        return list(words)
    tried = [_found(words, code) for code in _codes()]
    best = max(tried, key=len, default={})
    if len({text.lower() for text in best.values()}) < FEWEST_WORDS:
        return list(words)
    known = [replace(word, text=best[id(word)]) if id(word) in best else word for word in words]
    return _with_short_words(known, next(code for code, found in zip(_codes(), tried, strict=True) if found is best))


def with_years_doubted(words: Sequence[Word], reading: Reading) -> Reading:
    """What the words of a script that nothing reads say, in doubt where no year of its rows is printed in four digits.

    `05-08-01` is of the year 2005, or of the fifth year of an era: that is told by letters.
    """
    printed = {int(year) for word in words for year in _YEAR.findall(word.text)}
    return replace(reading, statements=tuple(_year_doubted(each, printed) for each in reading.statements))


def _year_doubted(statement: Statement, printed: set[int]) -> Statement:
    years = {row.date.year for row in statement.transactions if row.date is not None}
    if not years or years & printed:
        return statement
    return statement.doubted(
        Doubt("dates_uncertain", "the letters that may tell whose years these are could not be read")
    )


def _is_foreign(words: Iterable[Word]) -> bool:
    read = [word for word in words if word.confidence is not None and sum(c.isalpha() for c in word.text) > 2]
    letters = [word for word in read if not any(c.isdigit() for c in word.text)]
    total = sum(len(word.text) for word in letters)
    return total >= FEWEST_LETTERS and sum(len(word.text) * (word.confidence or 0) for word in letters) < UNSURE * total


def _found(words: Sequence[Word], code: str) -> dict[int, str]:
    """By a word's identity, the word of the language that it stands for."""
    known: dict[str, str | None] = {}
    found: dict[int, str] = {}
    for word in words:
        core = word.text.strip(".,:;()/-*'\"")
        if word.confidence is None or sum(c.isalpha() for c in core) * 2 <= len(core):
            continue
        if core not in known:
            known[core] = _meant(core.lower(), code)
        meant = known[core]
        if meant is not None:
            spelled = meant.upper() if core.isupper() else meant.capitalize() if core[0].isupper() else meant
            found[id(word)] = word.text.replace(core, spelled, 1)
    return found


def _with_short_words(words: Sequence[Word], code: str) -> list[Word]:
    """The words, those too short to be known by their look alone told by the words around them: `Сума B валюті`."""
    folded = [fold(word.text) for word in words]
    found = list(words)
    for at in range(1, len(words) - 1):
        word = words[at]
        for short in _between(code).get((folded[at - 1], folded[at + 1]), ()) if word.confidence is not None else ():
            read = word.text.lower()
            if len(read) == len(short) and all(map(_is_like, read, short)):
                found[at] = replace(word, text=short)
    return found


def _meant(text: str, code: str) -> str | None:
    """The word of a language that these letters look like most; None where there is none, or no one does so alone.

    Of words that fit alike that one counts whose letters could have been read as fewest others.
    """
    fitting: dict[str, tuple[int, int]] = {}
    for read in _readings(text):
        if not SHORTEST <= len(read) <= LONGEST:
            continue
        most = 0 if len(read) < FREE else 1 if len(read) < STRICT else len(read) // 5
        for folded, word in _words(code).get(len(read), {}).items():
            unlike = sum(not _is_like(a, b) for a, b in zip(read, folded, strict=True))
            if unlike <= most:
                fitting[word] = (unlike, sum(len(_LIKE[letter]) for letter in folded))
    best = min(fitting.values(), default=None)
    words = [word for word, rank in fitting.items() if rank == best]
    return words[0] if len(words) == 1 else None


def _readings(text: str) -> list[str]:
    """The letters as they are, with those that together stand for one (`bl` for `ы`) as that one, and with a `д` that
    was overlooked at the beginning, as happens to the capital.
    """
    found = {text: None, f"д{text}": None}
    for pairs in _TOGETHER:
        joined = text
        for pair, letter in pairs:
            joined = joined.replace(pair, letter)
        found[joined] = None
    return list(found)


def _is_like(read: str, letter: str) -> bool:
    return read == letter or read in _LIKE.get(letter, "")


@cache
def _codes() -> tuple[str, ...]:
    """The languages whose letters this knows."""
    return tuple(language.language for language in languages() if _is_known(language))


def _is_known(language: Language) -> bool:
    letters = Counter(c in _LIKE for word in language.common for c in fold(word) if c.isalpha())
    return letters[True] > letters[False]


@cache
def _words(code: str) -> dict[int, dict[str, str]]:
    """By their length, the words of a language's phrases, folded and as they are spelled."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for word in sorted({word for phrase in _phrases(code) for word in phrase.lower().split()}):
        folded = fold(word)
        if len(folded) == len(word) and all(c in _LIKE for c in folded):
            found[len(folded)].setdefault(folded, word)
    return found


@cache
def _between(code: str) -> dict[tuple[str, str], set[str]]:
    """The short words of a language's phrases, folded, by the words that stand before and behind them."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for phrase in _phrases(code):
        parts = fold(phrase).split()
        for before, short, behind in zip(parts, parts[1:], parts[2:], strict=False):
            if len(short) < SHORTEST and all(c in _LIKE for c in short):
                found[before, behind].add(short)
    return found


@cache
def _phrases(code: str) -> list[str]:
    language = next(each for each in languages() if each.language == code)
    phrases = [phrase for section in SECTIONS for each in getattr(language, section).values() for phrase in each]
    return [*phrases, *language.common, *(name for month in language.months for name in month)]
