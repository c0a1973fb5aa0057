"""Digits that look like the page's other digits of another kind: a 5 read as a 6 has its likes among the 5s.

An engine judges each run by itself and is sure of a mistake now and then, and no balance proves a day. But a page
prints each digit many times, in the same type and with the same blur. A digit of a word that is not read with the
utmost surety is compared with the page's others; where it is much more like those of another kind, it becomes one, and
its word is as unsure as a guess. On 191 pages at 200 and 150 dpi 5 of 13,600 figures were changed so, at least four of
them to what was printed.

Only words whose signs stand apart count, each as wide as digits are: what is cut at the wrong place looks like nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from statistics import median

import numpy as np

from pdf_processor.model import Word
from pdf_processor.ocr.pixels import Floats, Grey, Mask, percentile, runs

WHITE = np.float32(255)
HIGH, WIDE = 16, 14  # pixels of a digit as it is compared
BESIDE = 2  # pixels left and right of a word that are looked at, too
INKED = (0.35, 0.25, 0.45, 0.55, 0.65)  # of a word's darkest ink: from where a pixel is ink, as tried one by one
FAINT = 30  # levels of grey below which there is no ink
UNEVEN, NARROW = 1.35, 0.8  # widths: the widest digit to the narrowest; a mark to a digit
UPRIGHT = 0.2  # of the digits' height: one differs from the others by no more
SURE_LIKE, UNSURE = 0.85, 0.95  # surety of words that are compared with, and of those that are compared
ALIKE = 3  # how many of a kind's likest digits speak for it
FEWEST = 40  # digits on a page
OWN, OTHER, MORE = 0.65, 0.93, 0.04  # likeness to its own kind, to the other one, and how much more that must be
NEIGHBOURS = 0.8  # likeness of the word's other digits to their own kind
GUESSED = 0.5  # the most that a word is sure in which a digit was changed
LETTER = -1  # the kind of what was read as a letter
LIKE_DIGITS = "SBZG"  # what may be one of several digits
MORE_OF_LETTERS = 0.015  # likeness to one kind above that to the next
MONTH = 3  # letters before a day's digits
FEWEST_DAYS, FLUSH = 3, 0.25  # days in a column; of a word's height, by which their edges differ
_DAY, _LIKE_DAY = re.compile(r"[A-Z]{3}\d\d"), re.compile(rf"[A-Z]{{3}}[\dOQD{LIKE_DIGITS}]{{2}}")
_FIGURE = re.compile(r"[-+(]?[\d.,/:'-]*\d[-+)]?")


@dataclass(frozen=True, slots=True)
class _Digit:
    """A digit as printed: the numbers of its word and of its place in it, what it was read as, and its looks."""

    word: int
    place: int
    kind: int
    looks: Floats


def with_digits_alike(words: Sequence[Word], grey: Grey) -> list[Word]:
    """The words in pixels of a page, with digits exchanged that look like the page's others of another kind."""
    figures = [at for at, word in enumerate(words) if _has_digits(word)]
    # Most figures of a good scan are read surely: only where one is not are all of them looked at.
    unsure = [digit for at in figures if _surety(words[at]) < UNSURE for digit in _digits_of(at, words[at], grey)]
    letters = [letter for at in _days_of_letters(words) for letter in _digits_of(at, words[at], grey, LIKE_DIGITS)]
    if not unsure and not letters:
        return list(words)
    sure = [digit for at in figures if _surety(words[at]) >= UNSURE for digit in _digits_of(at, words[at], grey)]
    if len(unsure) + len(sure) < FEWEST:
        return list(words)
    known = sorted(unsure + sure, key=lambda digit: digit.word)
    alike = [digit for digit in known if _surety(words[digit.word]) >= SURE_LIKE]
    likeness = _likeness(unsure, alike)
    found = list(words)
    for letter, like in zip(letters, _likeness(letters, alike), strict=True):
        best, second = np.sort(like)[[-1, -2]]
        if letter.kind == LETTER and best >= OTHER and best - second >= MORE_OF_LETTERS:
            _put(found, letter, int(like.argmax()))
    for _, group in groupby(zip(unsure, likeness, strict=True), key=lambda each: each[0].word):
        changed = _other_digit(list(group))
        if changed is not None:
            digit, kind = changed
            _put(found, digit, kind)
    return found


def _put(words: list[Word], digit: _Digit, kind: int) -> None:
    """Exchange a digit."""
    word = words[digit.word]
    text = f"{word.text[: digit.place]}{kind}{word.text[digit.place + 1 :]}"
    words[digit.word] = replace(word, text=text, confidence=min(word.confidence or 0.0, GUESSED))


def _days_of_letters(words: Sequence[Word]) -> Iterator[int]:
    """The places of days with letters among their digits (`JANOS`), which stand in a column of such days (`JAN10`)."""
    days = [word for word in words if _DAY.fullmatch(word.text)]
    for at, word in enumerate(words) if len(days) >= FEWEST_DAYS else ():
        if _LIKE_DAY.fullmatch(word.text) and not _DAY.fullmatch(word.text):
            slack = (word.y1 - word.y0) * FLUSH
            above = sum(abs(day.x0 - word.x0) <= slack and abs(day.x1 - word.x1) <= slack for day in days)
            if above >= FEWEST_DAYS:
                yield at


def _has_digits(word: Word) -> bool:
    return _FIGURE.fullmatch(word.text) is not None and sum(c.isdigit() for c in word.text) >= 2


def _surety(word: Word) -> float:
    return word.confidence or 0.0


def _other_digit(word: Sequence[tuple[_Digit, Floats]]) -> tuple[_Digit, int] | None:
    """A word's one digit that is of another kind, and that kind."""
    odd = [each for each in word if 0 < each[1][each[0].kind] < NEIGHBOURS or _is_other(*each)]
    if len(odd) != 1 or not _is_other(*odd[0]):
        return None
    return odd[0][0], int(odd[0][1].argmax())


def _is_other(digit: _Digit, likeness: Floats) -> bool:
    own, best = float(likeness[digit.kind]), float(likeness.max())
    return own >= OWN and best >= OTHER and best - own >= MORE


def _likeness(digits: Sequence[_Digit], others: Sequence[_Digit]) -> Floats:
    """How like each digit is to each kind: the mean of the likest few of other words; 0 where a kind has too few,
    and where it is another one and too unlike."""
    found = np.zeros((len(digits), 10), dtype=np.float32)
    if not digits:
        return found
    words, kinds = np.array([(digit.word, digit.kind) for digit in digits]).T
    looks = _compared(digits)
    for kind in range(10):
        some = [digit for digit in others if digit.kind == kind]
        if len(some) < ALIKE:
            continue
        like = looks @ _compared(some).T
        like[words[:, None] == np.array([digit.word for digit in some])[None]] = -1
        # Of another kind only what may be taken for it counts.
        near = np.flatnonzero((kinds == kind) | (like.max(axis=1) >= OTHER))
        likest = np.partition(like[near], -ALIKE, axis=1)[:, -ALIKE:]
        found[near, kind] = np.where((likest > -1).all(axis=1), likest.mean(axis=1), 0)
    return found


def _digits_of(at: int, word: Word, grey: Grey, letters: str = "") -> Iterator[_Digit]:
    """The digits of a figure, and signs that are one of these letters; none where its signs cannot be told apart."""
    left, right = max(0, int(word.x0) - BESIDE), int(word.x1) + BESIDE + 1
    part = grey[max(0, int(word.y0)) : int(word.y1) + 1, left:right]
    ink = WHITE - part.astype(np.float32)
    first = MONTH if letters else 0
    numbers = [place for place, c in enumerate(word.text) if place >= first and (c.isdigit() or c in letters)]
    edges = _signs(ink, float(WHITE) - percentile(part, 1) if part.size else 0.0, word.text, numbers)
    if edges is None:
        return
    starts, stops, tops, bottoms = edges
    usual = median(bottoms[place] - tops[place] for place in numbers)
    for place in numbers:
        if abs(bottoms[place] - tops[place] - usual) <= UPRIGHT * usual:
            box = ink[max(0, tops[place] - 1) : bottoms[place] + 1, max(0, starts[place] - 1) : stops[place] + 1]
            yield _Digit(at, place, int(word.text[place]) if word.text[place].isdigit() else LETTER, _looks(box))


def _signs(
    ink: Floats, darkest: float, text: str, numbers: Sequence[int]
) -> tuple[list[int], list[int], list[int], list[int]] | None:
    """Left, right, top and bottom of a word's signs, which stand apart and are as wide as digits and marks are."""
    for share in INKED if darkest >= FAINT else ():
        inked: Mask = ink > share * darkest
        _, starts, stops = runs(inked.max(axis=0, keepdims=True))
        if len(starts) == len(text):
            break
    else:
        return None
    widths = (stops - starts).tolist()
    digits = [widths[place] for place in numbers if text[place] != "1"]
    marks = [width for width, c in zip(widths, text, strict=True) if not c.isalnum()]
    if digits and (max(digits) > UNEVEN * min(digits) or max(marks, default=0) > NARROW * max(digits)):
        return None
    rows = [np.flatnonzero(inked[:, start:stop].any(axis=1)) for start, stop in zip(starts, stops, strict=True)]
    return starts.tolist(), stops.tolist(), [int(row[0]) for row in rows], [int(row[-1]) + 1 for row in rows]


def _looks(box: Floats) -> Floats:
    """A digit's ink at one height, in the middle."""
    high, broad = box.shape
    wide = max(1, min(WIDE, round(broad * HIGH / high)))
    looks = np.zeros((HIGH, WIDE), dtype=np.float32)
    left = (WIDE - wide) // 2
    looks[:, left : left + wide] = _shares(high, HIGH) @ box @ _shares(broad, wide).T
    return looks.ravel()


@cache
def _shares(size: int, wanted: int) -> Floats:
    """How much each of `size` pixels gives to each of the `wanted` ones that stand for them: less, the farther off.

    A product with it takes a third of the time in which Pillow makes a picture of so few pixels and enlarges it.
    """
    reach = max(1.0, size / wanted)
    middles = (np.arange(wanted) + 0.5) * size / wanted
    shares = np.maximum(0, 1 - np.abs(np.arange(size) + 0.5 - middles[:, None]) / reach)
    even: Floats = (shares / shares.sum(axis=1, keepdims=True)).astype(np.float32)
    return even


def _compared(digits: Sequence[_Digit]) -> Floats:
    """The looks of digits without what all have in common: brightness and contrast."""
    looks = np.stack([digit.looks for digit in digits])
    looks = looks - looks.mean(axis=1, keepdims=True, dtype=np.float32)
    lengths = np.sqrt(np.square(looks).sum(axis=1, keepdims=True))
    found: Floats = looks / np.maximum(lengths, np.finfo(np.float32).tiny)
    return found
