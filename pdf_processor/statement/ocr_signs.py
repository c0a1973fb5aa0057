"""Currencies' signs that a model for Latin letters does not know, told by what it reads: `T` and `TF` for a tenge.

A sign behind nearly every figure of a document is the currency's. Where some are read as letters, figures with them are
no amounts, and what the columns' other figures mean is lost, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word
from pdf_processor.statement.data import table

FEWEST, SHARE = 8, 0.6  # figures with such letters behind them, and their share of all figures
NEAR = 0.8  # of a word's height: between a figure and its sign
_FIGURE = re.compile(r"[-+(]?\d{1,3}(?:[.,]\d{3})*[.,]\d{2}[-+)]?")
_GLUED = re.compile(r"([-+(]?\d+(?:[.,]\d{3})*[.,]\d{2})([A-Z]{1,2})")


def with_signs(words: Sequence[Word]) -> list[Word]:
    """The words, those of pictures that are a currency's sign in Latin letters as that sign."""
    figures = [at for at, word in enumerate(words) if word.confidence is not None and _is_figure(word)]
    for sign, letters in table("ocr_signs")["letters"].items():
        read = {at: place for at in figures if (place := _sign_at(words, at, letters)) is not None}
        if len(read) >= max(FEWEST, SHARE * len(figures)):
            places = set(read.values())
            return [
                part for at, word in enumerate(words) for part in (_signed(word, sign) if at in places else (word,))
            ]
    return list(words)


def _is_figure(word: Word) -> bool:
    return _FIGURE.fullmatch(word.text) is not None or _GLUED.fullmatch(word.text) is not None


def _sign_at(words: Sequence[Word], at: int, letters: Sequence[str]) -> int | None:
    """The place of the word that is or ends in the sign of a figure; None where it has none."""
    figure = words[at]
    glued = _GLUED.fullmatch(figure.text)
    if glued is not None:
        return at if glued[2] in letters else None
    for place in (at + 1, at + 2):
        if place < len(words) and words[place].text in letters:
            word = words[place]
            level = word.page == figure.page and abs(word.y0 + word.y1 - figure.y0 - figure.y1) <= figure.y1 - figure.y0
            if level and 0 <= word.x0 - figure.x1 <= NEAR * (figure.y1 - figure.y0):
                return place
    return None


def _signed(word: Word, sign: str) -> tuple[Word, ...]:
    """The sign that a word is, behind its figure where it hangs on that."""
    glued = _GLUED.fullmatch(word.text)
    if glued is None:
        return (replace(word, text=sign),)
    edge = word.x1 - (word.x1 - word.x0) * len(glued[2]) / len(word.text)
    return replace(word, text=glued[1], x1=edge), replace(word, text=sign, x0=edge)
