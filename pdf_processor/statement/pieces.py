"""Words cut where a wide space or a colon joins a label with what it labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pdf_processor.model import Word

_SPLIT = re.compile(r"\u3000+|(?<=[^\d\s][:：])(?=[^/\s])")
_JOINS = re.compile("[\u3000:：]")
_SIGN = r"[-+(]?(?:[A-Z]{1,3}|\W)?\s?[-+]?"
_DIGITS = r"(?:\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d{2})?|\d+[.,]\d{2}|\d+(?=[元円원]))"
_FIGURE = rf"{_SIGN}{_DIGITS}(?:[元円원€])?\W?"
_DAY = r"(?:令和|平成)?(?:\d{1,4}|元)[./年\-]\d{1,2}[./月\-]\d{1,4}日?"
# A label with its figure or day, and two days with the dash of a period between them.
_LABELLED = re.compile(rf"^([^\W\d][^:：]*[:：])({_FIGURE}|{_DAY})$")
_PERIOD = re.compile(
    rf"^(?:(.*[:：])|[(（])?({_DAY})([~～〜至]|から|[-–—](?![\d.]+-))({_DAY})([^\W\d]{{1,10}})?[)）]?$"
)
# A day that begins right behind what names it: `結單日期6 July 2024`, `至6 Jul`.
_NAMED_DAY = re.compile(r"^(.*(?:日期|至|到|由|自))(\d{1,2})$")
# The year of one day and the month of the next, as in `Dec 23 2024-Jan 22 2025`.
_YEAR_AND_MONTH = re.compile(r"^((?:\d{1,2},)?\d{4})([-–—])([^\W\d_]{3,10}\.?)$")
# Days of posting and of value in one word: `17.04./16.04.`
_TWO_DAYS = re.compile(r"^(\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?)/(\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?)$")
WIDE = "\u3000"
_FORMS = (_LABELLED, _PERIOD, _NAMED_DAY, _YEAR_AND_MONTH, _TWO_DAYS)
_BETWEEN_WIDE = re.compile(f"[^{WIDE}]+")
JOINTS = frozenset(f"{WIDE}:：~～〜至か期到由自–—-/")


def pieces(words: Sequence[Word], text: str | None = None) -> Sequence[Word]:
    """`口座番号：1234567` and `Konto:1234567` as two words each, every one with its share of the box.

    A word with several colons is no label: a time, a coded reference. `text` is what the words say, where it is known.
    """
    if not _JOINS.search(" ".join([word.text for word in words]) if text is None else text):
        return words
    found: list[Word] = []
    for word in words:
        text = word.text
        parts = [part for part in _SPLIT.split(text) if part] if _JOINS.search(text) and text.count(":") < 2 else []
        if len(parts) < 2:
            found.append(word)
            continue
        at = 0
        for part in parts:
            at = text.find(part, at)
            found.append(_part(word, at, at + len(part)))
            at += len(part)
    return found


def _part(word: Word, start: int, stop: int) -> Word:
    """Some of a word's characters, with their share of its box."""
    step = (word.x1 - word.x0) / len(word.text)
    x0, x1 = word.x0 + start * step, word.x0 + stop * step
    return Word(word.text[start:stop], x0, word.y0, x1, word.y1, word.page, word.confidence)


def is_joined(text: str) -> bool:
    """Whether `apart` has something to cut."""
    return WIDE in text.strip(WIDE) or _joined(text) is not None


def _joined(text: str) -> re.Match[str] | None:
    return next((found for form in _FORMS if (found := form.match(text)) is not None), None)


def apart(word: Word) -> list[Word]:
    """`期初余额：13,276.25` and `Periode:01.02.2024-29.02.2024` as a word for each label, figure, day and dash."""
    if WIDE in word.text.strip(WIDE):
        chunks = [_part(word, *found.span()) for found in _BETWEEN_WIDE.finditer(word.text)]
        return [piece for part in pieces(chunks) for piece in apart(part)]
    match = _joined(word.text)
    if match is None:
        return [word]
    return [_part(word, *match.span(place)) for place in range(1, len(match.groups()) + 1) if match[place]]
