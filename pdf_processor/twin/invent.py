"""Invented letters and digits in place of printed ones: of the same script, case and breadth, always the same ones."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

_NARROW, _WIDE = "fijlrt", "mw"
_USUAL = "abcdeghknopqsuvxyz"
_TRIES = 50


class Inventor:
    """Invents; what the original says is not to be said by chance. `keeps` tells words that mean something."""

    def __init__(self, chance: random.Random, original: Iterable[str], keeps: Callable[[str], bool]) -> None:
        self._chance = chance
        self._original = {each.casefold() for each in original}
        self._keeps = keeps
        self._known: dict[str, str] = {}

    def letters(self, run: str) -> str:
        """Other letters for a run of them; the same for the same run, whatever its case."""
        key = f"{run.lower()}{len(run)}"
        if key not in self._known:
            self._known[key] = self._attempt(run, self._letter, self._is_free)
        return "".join(map(_in_case_of, run, self._known[key]))

    def digits(self, run: str) -> str:
        """Other digits for a run of them, without a new zero in front."""
        if run not in self._known:
            is_free = self._is_free if len(run) > 2 else lambda made: made != run
            self._known[run] = self._attempt(run, self._digit, is_free)
        return self._known[run]

    def _attempt(self, run: str, one: Callable[[str, bool], str], is_free: Callable[[str], bool]) -> str:
        made = run
        for _ in range(_TRIES):
            made = "".join(one(sign, at == 0) for at, sign in enumerate(run))
            if is_free(made):
                break
        return made

    def _is_free(self, made: str) -> bool:
        return made.casefold() not in self._original and not self._keeps(made)

    def _letter(self, sign: str, _first: bool) -> str:
        plain = unicodedata.normalize("NFD", sign)[0].lower()
        if plain in _NARROW or plain in _WIDE or plain in _USUAL:
            pool = next(each for each in (_NARROW, _WIDE, _USUAL) if plain in each)
            return self._chance.choice(pool if len(pool) > 2 else pool + _USUAL[:2])
        pool = _letters_like(ord(sign), unicodedata.category(sign))
        return self._chance.choice(pool) if pool else sign

    def _digit(self, sign: str, first: bool) -> str:
        zero = ord(sign) - unicodedata.digit(sign)
        return chr(zero + self._chance.randint(int(first and unicodedata.digit(sign) > 0), 9))


@cache
def _letters_like(code: int, category: str) -> str:
    """The letters near one in Unicode, of its kind; of ideographs and Hangul a few that every font has."""
    if category[0] != "L":
        return ""
    if 0x3400 <= code <= 0x9FFF:
        return _HAN
    if 0xAC00 <= code <= 0xD7AF:
        return _HANGUL
    start = code >> 7 << 7
    return "".join(sign for sign in map(chr, range(start, start + 128)) if unicodedata.category(sign) == category)


_HAN = "山川田林森石星空海江河湖花草竹米麦豆茶松梅桜赤黒"
_HANGUL = "가나다라마바사아자차카타파하고노도로모보소오조"


def _in_case_of(sign: str, made: str) -> str:
    return made.upper() if sign.isupper() and len(made.upper()) == 1 else made
