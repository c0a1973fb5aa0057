"""Dates of scans with letters where digits stand: `JANO2` among `JAN12` and `FEB03` is `JAN02`.

No balance proves a date, so this goes by shape alone: a word is changed only into the shape that dates of the same page
have plainly, and only where it has letters that look like the digits which stand there, or a comma for a point.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word

OFTEN = 3
WITH_YEAR = 8  # signs of a date that has day, month and year
_DIGIT_FOR = {"O": "0", "o": "0", "Q": "0", "D": "0", "l": "1", "I": "1", "i": "1", "|": "1", "!": "1"} | {
    "S": "5", "s": "5", "B": "8", "Z": "2", "z": "2", "G": "6", "g": "9", "q": "9", "?": "7",
}  # fmt: skip
_LETTER_FOR = {"0": "O", "1": "I", "5": "S", "8": "B"}
_DATE_SHAPE = re.compile(
    r"^(?:a{3,4}9{1,2}|9{1,2}a{3,4}(?:9{2}|9{4})?|9{1,2}([-/.])(?:9{1,2}|a{3})(?:\1(?:9{4}|9{2}))?\.?)$"
)

_UNSURE = re.compile(r"(?<=\d)[OoQDlIi|!SsBZzGgq?]|[OoQDlIi|!SsBZzGgq?](?=\d)")


def with_plain_dates(words: Sequence[Word]) -> list[Word]:
    """The words, those read from pictures with look-alike letters in dates put right."""
    if all(word.confidence is None for word in words):
        return list(words)
    shapes = Counter(
        (word.page, shape)
        for word in words
        if not _UNSURE.search(word.text) and _DATE_SHAPE.match(shape := _shape(word.text))
    )
    usual = {key for key, count in shapes.items() if count >= OFTEN}
    return [_plain(word, [shape for page, shape in usual if page == word.page]) for word in words]


def _shape(text: str) -> str:
    if len(text) > 11:
        return ""
    return "".join("9" if c.isdigit() else "a" if c.isalpha() else c for c in text)


def _plain(word: Word, usual: Sequence[str]) -> Word:
    if word.confidence is None or not usual or (_shape(word.text) in usual and not _UNSURE.search(word.text)):
        return word
    # A date may go on with its year behind a slash, where the page's others do not.
    head = re.split(r"[/-]", word.text, maxsplit=1)[0]
    for text in dict.fromkeys((word.text, head)):
        spellings = {spelling for shape in usual if (spelling := _fitted(text, shape)) is not None}
        if len(spellings) == 1:
            return replace(word, text=spellings.pop() + word.text[len(text) :])
    return word


def _fitted(text: str, shape: str) -> str | None:
    """The text with look-alikes exchanged so that it has the shape; None where more would have to change."""
    if len(text) != len(shape):
        return None
    fitted = ""
    for c, wanted in zip(text, shape, strict=True):
        if wanted == "9":
            put = c if c.isdigit() else _DIGIT_FOR.get(c, "")
        elif wanted == "a":
            put = c if c.isalpha() else _LETTER_FOR.get(c, "")
        else:
            # Of a date without its year a comma for a point would make it an amount: 31,12.
            put = wanted if c == wanted or (wanted == "." and c in ",:" and len(shape) >= WITH_YEAR) else ""
        if not put:
            return None
        fitted += put
    # What has no digit at all is a word: LOSS is not 1055.
    return fitted if any(c.isdigit() for c in text) else None
