"""Folding of printed text so that words can be compared: case, accents, width and punctuation do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

MOST_WORDS = 5_000  # kept in memory by a process that reads thousands of documents
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "\u02bc": "'"}
)
# Bytes are translated several times as fast as text.
_ASCII_FOLDED = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))
_COMBINING = re.compile("[\u0300-\u036f]")
_FIRST_MARK = "\u0300"  # below it no sign belongs to another one's word
_LETTER = re.compile("[A-Za-z]")
_NOT_WORD = re.compile(r"[\W_]+")
_SPACELESS = re.compile("[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]")


_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def is_leftward(text: str) -> bool:
    """Whether a text has letters of a script that is written from right to left."""
    return not text.isascii() and _LEFTWARD.search(text) is not None


def in_reading_order(words: Sequence[str]) -> list[str]:
    """A line's words, given from left to right, as they are read: those of Arabic or Hebrew the other way round.

    The line goes the way that most of its words go; runs of words of the other way turn within it, with the figures
    between them.
    """
    ways = [is_leftward(word) if has_letter(word) else None for word in words]
    left, right = ways.count(True), ways.count(False)
    if not left:
        return list(words)
    turned = left > right
    ordered = [*words]
    begin: int | None = None
    end = 0
    for at, way in enumerate([*ways, turned]):
        if way is not None and way != turned:
            begin = at if begin is None else begin
            end = at + 1
        elif way == turned and begin is not None:
            ordered[begin:end] = ordered[begin:end][::-1]
            begin = None
    return ordered[::-1] if turned else ordered


def has_letter(text: str) -> bool:
    """Whether any of its signs is a letter."""
    if text.isalpha():
        return True
    return _LETTER.search(text) is not None if text.isascii() else any(c.isalpha() for c in text)


@lru_cache(maxsize=2_000)
def fold(text: str) -> str:
    """Casefolded text without accents, every run of other signs a single space: `"N° de Compte:"` → `"n de compte"`.

    The cache is bounded, because a child process reads thousands of documents.
    """
    if text.isascii():
        return _NOT_WORD.sub(" ", text.lower()).strip()
    wide = unicodedata.normalize("NFKD", text).casefold()
    wide = unicodedata.normalize("NFC", _COMBINING.sub("", wide).translate(_PLAIN))
    return _fold_marks(wide).strip()


def fold_plain(text: str) -> list[str]:
    """The folded words of a text in ASCII."""
    return text.encode("ascii").translate(_ASCII_FOLDED).decode("ascii").split()


class _Folded(dict[str, tuple[str, ...]]):
    """Printed words and their folded ones, such as `d'Ouverture:` and (d, ouverture): most words are met many times."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= MOST_WORDS:
            self.clear()
        if not word.isascii():
            parts = tuple(fold(word).split())
        elif word.isalnum():
            parts = (word.lower(),)
        else:
            parts = tuple(fold_plain(word))
        self[word] = parts
        return parts


folded = _Folded()


def _fold_marks(text: str) -> str:
    """Other signs to spaces, but vowel signs of Indic and Thai scripts (categories M*) belong to their word."""
    if not text or max(text) < _FIRST_MARK:
        return _NOT_WORD.sub(" ", text)
    return re.sub(r" +", " ", "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in text))


def is_spaceless(text: str) -> bool:
    """Whether the text is in a script written without spaces (Chinese, Japanese, Korean, Thai)."""
    return _SPACELESS.search(text) is not None
