"""Commas and points of scanned figures as the document's other figures have them: `1,236,41` among `2.157,51`.

On a coarse scan a comma and a point are two or three pixels, and either is read for the other; a minus is read as a
quote or a tilde, or a mark is lost. No digit is touched, and no mark unless nearly all figures agree on their decimal
mark. What may be a day (`12.05`) or a time (`18.43`) must stand flush right with figures that have theirs right.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pdf_processor.model import Word

FEWEST, SHARE = 8, 0.8  # figures that agree on their mark
FLUSH, FEWEST_FLUSH = 2.5, 3  # points by which right edges differ; figures in a column
FEWEST_MINUSES = 2
MASKED = range(3, 9)  # signs of a masked number, or of a part of it
LONGEST_DAY, MONTHS, LONGEST_MONTH = 2, 12, 31
HOURS, MINUTES = 24, 60
LETTERS, BLANK = 4, 0.4  # of a word that has a number behind it; of its height, between them
MOST_BARE = 2  # whole numbers in a column of figures: more are no figures that lost their mark
FEWEST_ALIKE = 6  # figures with decimals in a column, from which one without has lost its mark
_MARKS = frozenset({"CR", "DR"})
_FOR_DEBIT = frozenset({"OR", "0R"})
_FOR_S = frozenset({"5", "$", "\u00a7", "s)", "S)"})
_TORN = re.compile(
    r"[-+(]?(?:\u00a7(?:[.,]\d{3})+[.,]{1,2}\d{2}|\u00a7\d{1,2}[.,]\d{2}|(?=.*(?:,\.|\.,))\d{1,3}(?:(?:,\.|\.,|[.,])\d{3})*(?:,\.|\.,|[.,])\d{2})[-+)]?"
)
GUESSED = 0.5  # the most that a figure is sure in which a digit is guessed
_LIKE_STARS = "*#+e\u00b0\u00a2\u00ab\u00bb\u201c\u201d\"'"
_YEAR = re.compile(r"(?:19|20)\d\d")
_RINGED = re.compile(r"[-+(]?\d[\d.,]*[.,]\d{2}\u00b0")
_QUOTED_DAY = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})[\"'\u00b0\u201c\u201d\u2018\u2019]")
_BARE = re.compile(r"(-?)(\d{1,4})(\d{2})")
_CENTS = re.compile(r"(-?)()(\d{2})")
_DOTTED = re.compile(r"[.\u00b7\u2026\u2022_]+((?:\d{1,3}(?:[.,]\d{3})+|\d{1,7})[.,]\d{2}[-+)]?)")
_BORDERED = re.compile(r"([-+(]?[$£€]?(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?|\d{1,7}[.,]\d{2})[-+)]?)[!|\[\]]")
_LETTERED = re.compile(r"(?:\d{1,3}(?:[.,]\d{3})*|\d+)[.,]\d{2}([CDHS])")
_DIGIT_FOR_LETTER = re.compile(r"(\d{1,3}(?:[.,]\d{3})*|\d+)[.,](\d{2})([058])")
_BARE_LETTERED = re.compile(r"(\d{1,4})(\d{2})([CDHS58])")
_READ_FOR = {"5": "S", "8": "S", "0": "D"}
"""The letter behind an amount that a digit stands for."""
_LETTERS = frozenset("CDHS")
_WITH_SIGN = re.compile(r"([-+(]?[$£€]?\d{1,3}(?:[.,]\d{3})*([.,])\d{2})[\d\u00a2\u00b0]")
_NEGATIVE = re.compile(r"-[$£€]?\d[\d.,]*[.,]\d{2}")
_FOR_MINUS = re.compile(r"[\u201c\u201d\u2014\u2013~=_\u00ac]([$£€]?\d[\d.,]*[.,]\d{2})")
_FIRST_GROUP = re.compile(r"[\u201c\u201d\u2014\u2013~=_\u00ac](\d{1,3})")
_LAST_GROUP = re.compile(r"\d{3}(?:[.,]\d{2})?")
_LONE_MINUS = frozenset("\u2014\u2013~=_\u00ac")
_ENDED = re.compile(r"(.*\d)[.,:;'\u2018\u2019]")
_NUMBERED = re.compile(r"([$€£])(\d{6,})")
_LETTER_FOR = {"$": "S", "€": "C", "£": "E"}
_FIGURE = re.compile(r"([-+(]*[$£€]?)(\d{1,3}(?:[.,]\d{3})+|\d{1,7})([.,])(\d{2})([-+)]?[A-Za-z]{0,2})")


def usual_mark(words: Sequence[Word]) -> str | None:
    """The decimal mark that nearly all figures of pictures have; None where there are few, or they do not agree."""
    matches = [_FIGURE.fullmatch(word.text) for word in words if word.confidence is not None]
    # `5.826.78` has one mark misread, and does not say which.
    plain = [match for match in matches if match is not None and match[3] not in match[2] and not _may_be_day(match)]
    telling = [match for match in plain if not _may_be_time(match)]
    marks = Counter(match[3] for match in (telling if len(telling) >= FEWEST else plain))
    if sum(marks.values()) < FEWEST:
        return None
    mark, count = marks.most_common(1)[0]
    return mark if count >= SHARE * sum(marks.values()) else None


def with_usual_marks(words: Sequence[Word]) -> list[Word]:
    """The words, those read from pictures with their figures' marks as most figures have them."""
    signed = _with_debits(_with_capitals(_with_lone_minus(_with_minus(_with_stars(_with_whole_figures(words))))))
    decimal = usual_mark(signed)
    if decimal is None:
        return signed
    pictured = [word for word in signed if word.confidence is not None]
    figures = [(word, match) for word in pictured if (match := _FIGURE.fullmatch(word.text))]
    group = "," if decimal == "." else "."
    right: dict[int, list[Word]] = defaultdict(list)
    for word, match in figures:
        if _spelled(match, decimal, group) == word.text:
            right[word.page].append(word)
    signed = _with_ends(signed, right)
    mended = {
        id(word): replace(word, text=_spelled(match, decimal, group))
        for word, match in figures
        if not (_may_be_day(match) or _may_be_time(match)) or _is_flush(word, right[word.page])
    }
    texts = _behind_texts(signed)
    bare: dict[int, list[Word]] = defaultdict(list)
    for word in pictured:
        if _BARE.fullmatch(word.text):
            bare[word.page].append(word)
    signed = _with_numbers(_with_lozenges(signed, decimal))
    marked = [
        word
        if id(word) in texts
        else _with_mark(mended.get(id(word), word), right[word.page], bare[word.page], decimal)
        for word in signed
    ]
    return _with_letters(marked, decimal)


def _with_whole_figures(words: Sequence[Word]) -> list[Word]:
    """The words, those of figures with both marks for one (`5.835,.40`), a sign for their first digit (`§.819,40`), the
    last dots of a leader in front of them (`..2,203.49`) or their cell's edge behind them (`610,000!`) as figures.
    """
    found = [_freed(word) if word.confidence is not None else word for word in words]
    return [_whole(word) if word.confidence is not None and _TORN.fullmatch(word.text) else word for word in found]


def _freed(word: Word) -> Word:
    dotted, bordered = _DOTTED.fullmatch(word.text), _BORDERED.fullmatch(word.text)
    if dotted is not None:
        return replace(word, text=dotted[1])
    if bordered is not None:
        return replace(word, text=bordered[1], confidence=min(word.confidence or 0.0, GUESSED))
    return word


def _with_ends(words: Sequence[Word], figures: Mapping[int, Sequence[Word]]) -> list[Word]:
    """The words, figures of a column with a speck behind them that was read as a mark (`584.75,`) without it."""
    return [
        replace(word, text=match[1])
        if word.confidence is not None
        and (match := _ENDED.fullmatch(word.text))
        and _FIGURE.fullmatch(match[1])
        and _is_flush(word, figures[word.page])
        else word
        for word in words
    ]


def _with_stars(words: Sequence[Word]) -> list[Word]:
    """The words, a small star behind a figure or a day, which reads like a ring (`19,50\u00b0`) or a quote, as a star
    again, and the stars of a masked number, one of which was read as something else (`#***`).
    """
    return [replace(word, text=_starred(word.text)) if word.confidence is not None else word for word in words]


def _starred(text: str) -> str:
    if _RINGED.fullmatch(text) or _QUOTED_DAY.fullmatch(text):
        return f"{text[:-1]}*"
    masks = len(text) in MASKED and 2 * text.count("*") >= len(text) and not text.strip(_LIKE_STARS)
    return "*" * len(text) if masks else text


def _whole(word: Word) -> Word:
    text = word.text.replace(",.", ",").replace(".,", ".").replace("\u00a7", "5")
    return replace(word, text=text, confidence=min(word.confidence or 0.0, GUESSED))


def _behind_texts(words: Sequence[Word]) -> set[int]:
    """Whole numbers right behind a word, which they belong to: `Cost centre 4410` ends where amounts do. Two digits
    may belong to whatever stands near.
    """
    return {
        id(number)
        for text, number in pairwise(words)
        if _CENTS.fullmatch(number.text)
        or (_BARE.fullmatch(number.text) and sum(c.isalpha() for c in text.text) >= LETTERS)
        if text.page == number.page
        and abs(text.y0 - number.y0) <= 1
        and 0 <= number.x0 - text.x1 <= (1 if _CENTS.fullmatch(number.text) else BLANK) * (number.y1 - number.y0)
    }


def _with_mark(word: Word, figures: Sequence[Word], bare: Sequence[Word], decimal: str) -> Word:
    """`477` in a column of figures with two decimals is `4.77`, and `68` is `.68`, unless other whole numbers stand
    there, too.
    """
    match = (_BARE.fullmatch(word.text) or _CENTS.fullmatch(word.text)) if word.confidence is not None else None
    if match is None or _YEAR.fullmatch(word.text):
        return word
    column = [figure for figure in figures if abs(figure.x1 - word.x1) <= FLUSH]
    within = any(figure.y1 <= word.y0 for figure in column) and any(figure.y0 >= word.y1 for figure in column)
    if not within or len(column) < FEWEST_ALIKE or _is_flush(word, bare, MOST_BARE + 1):
        return word
    return replace(word, text=f"{match[1]}{match[2]}{decimal}{match[3]}")


def _with_lozenges(words: Sequence[Word], decimal: str) -> list[Word]:
    """The words, figures with a sign of their column behind them that was read as a digit (`$57.284`, `$10.75\u00a2`),
    with a star instead.

    The digit must stand behind the edge that other figures and titles have, and the sign behind several figures.
    """
    plain: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        if word.confidence is not None and (_FIGURE.fullmatch(word.text) or word.text.isalpha()):
            plain[word.page].append(word)
    signed = {
        at: match
        for at, word in enumerate(words)
        if word.confidence is not None and (match := _WITH_SIGN.fullmatch(word.text)) and match[2] == decimal
    }
    beyond = [
        words[at] for at in signed if _is_flush(replace(words[at], x1=_edge_of(words[at])), plain[words[at].page])
    ]
    if len(beyond) < FEWEST_FLUSH:
        return list(words)
    # A page may have none but such figures.
    signs = {at: match for at, match in signed.items() if _is_flush(words[at], beyond)}
    return [
        replace(word, text=f"{signs[at][1]}*", confidence=min(word.confidence or 0.0, GUESSED)) if at in signs else word
        for at, word in enumerate(words)
    ]


def _with_numbers(words: Sequence[Word]) -> list[Word]:
    """The words, a payment's number whose letter was read as a currency's sign (`$98812728`) with its letter.

    Asked only where figures have decimals: an amount of so many digits would have a mark.
    """
    return [
        replace(word, text=f"{_LETTER_FOR[match[1]]}{match[2]}")
        if word.confidence is not None and (match := _NUMBERED.fullmatch(word.text))
        else word
        for word in words
    ]


def _edge_of(word: Word) -> float:
    """Where a figure ends before its last sign."""
    return word.x1 - (word.x1 - word.x0) / len(word.text)


def _with_letters(words: Sequence[Word], decimal: str) -> list[Word]:
    """The words, figures in a column of letters behind amounts whose letter was read as a digit (`58,535` and `7,218`
    for `S`, `23,570` for `D`), or which lost their mark (`457S`), or both, put right.
    """
    letters: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        if word.confidence is not None and (word.text in _LETTERS or _LETTERED.fullmatch(word.text)):
            letters[word.page].append(word)
    return [
        _lettered(word, letters[word.page], decimal)
        if word.confidence is not None and _is_flush(word, letters[word.page])
        else word
        for word in words
    ]


def _lettered(word: Word, letters: Sequence[Word], decimal: str) -> Word:
    digit, bare = _DIGIT_FOR_LETTER.fullmatch(word.text), _BARE_LETTERED.fullmatch(word.text)
    if digit is not None:
        figure, read = f"{digit[1]}{decimal}{digit[2]}", digit[3]
    elif bare is not None:
        figure, read = f"{bare[1]}{decimal}{bare[2]}", bare[3]
    else:
        return word
    letter = _READ_FOR.get(read, read)
    if not any(other.text.endswith(letter) and abs(other.x1 - word.x1) <= FLUSH for other in letters):
        return word
    return replace(word, text=f"{figure}{letter}", confidence=min(word.confidence or 0.0, GUESSED))


def _with_minus(words: Sequence[Word]) -> list[Word]:
    """The words with what stands for a minus before a figure put right, where figures have a minus before them."""
    minuses = sum(bool(_NEGATIVE.fullmatch(word.text)) for word in words if word.confidence is not None)
    if minuses < FEWEST_MINUSES:
        return list(words)
    return [
        replace(word, text=f"-{match[1]}")
        if word.confidence is not None
        and (match := _FOR_MINUS.fullmatch(word.text) or _before_its_groups(word, words[at + 1 : at + 2]))
        else word
        for at, word in enumerate(words)
    ]


def _before_its_groups(word: Word, following: Sequence[Word]) -> re.Match[str] | None:
    """What stands for a minus before the first of a figure's groups that are words: `~6 522,00`."""
    match = _FIRST_GROUP.fullmatch(word.text)
    beside = [
        other
        for other in following
        if _LAST_GROUP.fullmatch(other.text)
        and abs(other.y0 - word.y0) < (word.y1 - word.y0) / 2
        and 0 <= other.x0 - word.x1 < word.y1 - word.y0
    ]
    return match if beside else None


def _with_lone_minus(words: Sequence[Word]) -> list[Word]:
    """The words with what stands for a minus apart from its figure put right (`50,51 =`), in a column of minuses."""
    minuses: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        if word.confidence is not None and word.text == "-":
            minuses[word.page].append(word)
    return [
        replace(word, text="-")
        if word.confidence is not None and word.text in _LONE_MINUS and _is_below(word, minuses[word.page])
        else word
        for word in words
    ]


def _is_below(word: Word, minuses: Sequence[Word]) -> bool:
    return (
        sum(abs(other.x0 - word.x0) <= FLUSH and abs(other.x1 - word.x1) <= FLUSH for other in minuses) >= FEWEST_FLUSH
    )


def _with_capitals(words: Sequence[Word]) -> list[Word]:
    """The words with the letters of a column (`S` and `H` behind amounts) as capitals: a letter alone on its line
    shows nothing by which to tell `s` from `S`, and is read as `Ss` or `5`, too.
    """
    letters: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        if word.confidence is not None and _capital(word.text) is not None:
            letters[word.page].append(word)
    return [_as_capital(word, letters[word.page]) if word.confidence is not None else word for word in words]


def _as_capital(word: Word, letters: Sequence[Word]) -> Word:
    capital = _capital(word.text)
    if capital is None or capital == word.text:
        return word
    column = [other for other in letters if abs(other.x0 - word.x0) <= FLUSH]
    named = {other.text for other in column if other.text.isalpha() and other.text.isupper() and len(other.text) == 1}
    alike = sum(_capital(other.text) == capital for other in column)
    if len(column) < FEWEST_FLUSH or not named or (word.text.isdigit() and alike < FEWEST_FLUSH):
        return word
    return replace(word, text=capital)


def _capital(text: str) -> str | None:
    """The capital that a lone letter, or its double image, may be; None for other words."""
    if text in _FOR_S:
        return "S"
    alone = text.isascii() and text.isalpha() and len(set(text.upper())) == 1 and len(text) <= 2
    return text[0].upper() if alone else None


def _with_debits(words: Sequence[Word]) -> list[Word]:
    """The words, marks of a column (`DR` and `CR` behind amounts) whose D was read as an O, as debits again."""
    marks: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        if word.confidence is not None and word.text.upper() in _MARKS:
            marks[word.page].append(word)
    return [
        replace(word, text="DR", confidence=min(word.confidence, GUESSED))
        if word.confidence is not None and word.text.upper() in _FOR_DEBIT and _is_below(word, marks[word.page])
        else word
        for word in words
    ]


def _may_be_time(match: re.Match[str]) -> bool:
    """`08.30` and `18.43`, without anything that only amounts have."""
    plain = not match[1] and not match[5] and re.fullmatch(r"\d\d", match[2]) is not None
    return plain and int(match[2]) < HOURS and int(match[4]) < MINUTES


def _may_be_day(match: re.Match[str]) -> bool:
    """`12.05`, and `5.12` the other way round."""
    first, second = match[2], match[4]
    if match[1] or match[5] or not first.isdigit() or len(first) > LONGEST_DAY:
        return False
    low, high = sorted((int(first), int(second)))
    return 1 <= low <= MONTHS and high <= LONGEST_MONTH


def _spelled(match: re.Match[str], decimal: str, group: str) -> str:
    return f"{match[1]}{re.sub('[.,]', group, match[2])}{decimal}{match[4]}{match[5]}"


def _is_flush(word: Word, others: Sequence[Word], fewest: int = FEWEST_FLUSH) -> bool:
    return sum(abs(other.x1 - word.x1) <= FLUSH for other in others) >= fewest
