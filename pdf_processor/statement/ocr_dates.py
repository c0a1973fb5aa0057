"""Dates of scans with letters where digits stand: `JANO2` among `JAN12` and `FEB03` is `JAN02`.

No balance proves a date, so this goes by shape alone: a word is changed only into the shape that dates of the same page
have plainly, and only where it has letters that look like the digits which stand there, or a comma for a point.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import cache
from operator import ne

from pdf_processor.model import Word
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import languages

Months = Mapping[int, Mapping[str, Sequence[float]]]

OFTEN = 3
SHORT_MONTH = 3  # letters
WITH_YEAR = 8  # signs of a date that has day, month and year
_DIGIT_FOR = {"O": "0", "o": "0", "Q": "0", "D": "0", "l": "1", "I": "1", "i": "1", "|": "1", "!": "1", "L": "1"} | {
    "S": "5", "s": "5", "§": "5", "B": "8", "Z": "2", "z": "2", "G": "6", "g": "9", "q": "9", "?": "7",
}  # fmt: skip
_LETTER_FOR = {"0": "O", "1": "I", "5": "S", "8": "B"}
_DATE_SHAPE = re.compile(
    r"^(?:a{3,4}9{1,2}|9{1,2}a{3,4}(?:9{2}|9{4})?|9{1,2}([-/.])(?:9{1,2}|a{3})(?:\1(?:9{4}|9{2}))?\.?)$"
)

SHAPES_WITH_MONTH = tuple(
    f"{day}{mark}aaa{year}"
    for day in ("9", "99")
    for mark in ("", "/", "-", ".")
    for year in ("", f"{mark}99", f"{mark}9999")
)
_NAMED = re.compile(r"[\dA-Za-z|!?]{1,2}[-/.]?[\dA-Za-z]{3}(?:[-/.]?[\dA-Za-z|!?]{2,4})?$")
_WHOLE_NAMED = re.compile(r"(\d{1,2}[-/.]?)((?=.*\d)(?=.*[A-Za-z].*[A-Za-z])[\dA-Za-z]{3})([-/.]?(?:19|20)\d\d)")
_SURELY = "OoQDlIi|!L,:01"  # what stands for no other digit than 0 or 1, and marks
GUESSED = 0.5  # the most that a date is sure in which another digit is guessed
_PAIR, _LIKE_PAIR = re.compile(r"\d\d"), re.compile(r"[\dOoQDlIi|!SsBZzGgq?]{2}")
_DAY, _MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[.,]"), re.compile(r"(?:0?[1-9]|1[0-2])[.,]")
_MONTH_AND_YEAR = re.compile(r"((?:0?[1-9]|1[0-2])[.,])((?:19|20)\d\d)")
_WHOLE_YEAR = re.compile(r"(?:19|20)\d\d")
LONGEST_MONTH = 31
_POINTED, _WITH_COMMA = re.compile(r"\d{1,2}\.\d{1,2}\.?"), re.compile(r"\d{1,2},\d{2}\.?")
_POINTLESS = re.compile(r"\d{3,4}|\d{1,2}A\d")
_SLASHED, _UNSLASHED = re.compile(r"\d{1,2}/\d{1,2}"), re.compile(r"\d[\dA]\d?\d?")
_DOUBLED = re.compile("O0|0O")
_MARKED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})")
_LIKE_MARKED = re.compile(r"(?=(?:.*\d){4})\d[\d/.Il|!-]{4,9}")
_STROKED = re.compile(r"\d{1,2}[17Il|!]\d{1,2}")
STROKES = "17Il|!"  # as what a slash is read
FLUSH, FEWEST_FLUSH = 1.5, 2  # points by which dates in a column differ; days with their slash
_WITH_MONTH = re.compile(r"(\d\d)[-/.]?([A-Za-z]{3})|([A-Za-z]{3})(\d\d)")
_GLUED = re.compile(r"(\d{1,2})([\dA-Za-z]{3})")
_S_FOR_DIGIT, _S_MAY_BE = re.compile(r"[Ss]"), "589"
_TIME = re.compile(r"(.*\d\d)[:;](\d\d)[:;](\d\d)")
_ORDINAL = re.compile(r"(?:1?\d|[23]\d)?(?:(?<!1)1st|(?<!1)2nd|(?<!1)3rd|(?:(?<=1)[123]|[04-9])th)")
_LIKE_ORDINAL = re.compile(r"([\dOoQDlIi|!SsBZzGgq?]{1,2})(st|nd|rd|th)")
_UNSURE = re.compile(r"(?<=\d)[OoQDlIi|!SsBZzGgq?]|[OoQDlIi|!SsBZzGgq?](?=\d)")


def with_plain_dates(words: Sequence[Word], before: Sequence[Word] = ()) -> list[Word]:
    """The words of a page, those read from pictures with look-alike letters in dates put right.

    `before` are words of earlier pages: a last page with two rows does not say how dates are printed.
    """
    if all(word.confidence is None for word in words):
        return list(words)
    shapes = Counter(shape for word in [*before, *words] if _DATE_SHAPE.match(shape := _plain_shape(word.text)))
    named = Counter(
        shape
        for word in words
        if word.confidence is not None and _NAMED.match(word.text)
        for shape in SHAPES_WITH_MONTH
        if _fitted(word.text, shape) is not None
    )
    usual = [shape for shape, count in [*shapes.items(), *named.items()] if count >= OFTEN]
    named_months = _places_of_months(words)
    plain = _with_months([_plain(word, usual, named_months) for word in words])
    plain = _with_ordinals(_with_times(_in_order(words, plain)))
    plain = _with_marks(_with_dates_in_words(_with_spaces(_with_months_apart(plain))))
    return _with_points(_with_slashes(_with_numbers(plain)))


def _in_order(read: Sequence[Word], plain: Sequence[Word]) -> list[Word]:
    """The words, days in which an `S` was read for a digit as what keeps their column in order: in coarse print it is
    an 8 or a 9 as well as a 5. They stay guessed.
    """
    guessed = {id(new): old.text for old, new in zip(read, plain, strict=True) if _guessed_day(old, new)}
    if not guessed:
        return list(plain)
    named = [word for word in plain if word.confidence is not None and _WITH_MONTH.fullmatch(word.text)]
    named.sort(key=lambda word: word.y1)
    return [_day_between(word, guessed[id(word)], named, guessed) if id(word) in guessed else word for word in plain]


def _guessed_day(old: Word, new: Word) -> bool:
    return new.text != old.text and _WITH_MONTH.fullmatch(new.text) is not None and bool(_S_FOR_DIGIT.search(old.text))


def _day_between(word: Word, read: str, named: Sequence[Word], guessed: Mapping[int, str]) -> Word:
    """A guessed day between those of its month above and below it that were read, if these are in order."""
    month, _ = _month_and_day(word.text)
    column = [
        other
        for other in named
        if _month_and_day(other.text)[0] == month and _is_above_or_below(other, word) and id(other) not in guessed
    ]
    above = [_month_and_day(other.text)[1] for other in column if other.y1 <= word.y1]
    below = [_month_and_day(other.text)[1] for other in column if other.y1 > word.y1]
    order = above + below
    if len(set(order)) < 2 or len(read) != len(word.text) or order not in (sorted(order), sorted(order)[::-1]):
        return word
    if order[0] > order[-1]:
        above, below = below, above
    low, high = max(above, default=1), min(below, default=LONGEST_MONTH)
    for digit in _S_MAY_BE:
        text = "".join(digit if c in "Ss" and put.isdigit() else put for c, put in zip(read, word.text, strict=True))
        if low <= _month_and_day(text)[1] <= high:
            return replace(word, text=text)
    return word


def _is_above_or_below(one: Word, other: Word) -> bool:
    return one.page == other.page and abs(one.x0 - other.x0) <= FLUSH


def _month_and_day(text: str) -> tuple[str, int]:
    match = _WITH_MONTH.fullmatch(text)
    assert match is not None
    return fold(match[2] or match[3]), int(match[1] or match[4])


def _with_times(words: Sequence[Word]) -> list[Word]:
    """The words, those that end in a time with a misread colon (`12:55;19`) put right."""
    return [
        replace(word, text=f"{match[1]}:{match[2]}:{match[3]}")
        if word.confidence is not None and (match := _TIME.fullmatch(word.text))
        else word
        for word in words
    ]


def _with_months(words: Sequence[Word]) -> list[Word]:
    """The words, months beside a day (`dul 07`) that differ by a letter from those above or below them as these."""
    found = list(words)
    months: dict[int, list[Word]] = defaultdict(list)
    odd: list[int] = []
    for at, word in enumerate(words):
        if word.confidence is None or len(word.text) != SHORT_MONTH or not _is_beside_day(words, at):
            continue
        if fold(word.text) in short_months():
            months[word.page].append(word)
        elif any(c.isalpha() for c in word.text):
            odd.append(at)
    for at in odd:
        word = words[at]
        alike = Counter(month.text for month in months[word.page] if _is_above_or_below(month, word))
        near = [text for text, count in alike.items() if count >= OFTEN and sum(map(ne, text, word.text)) == 1]
        if len(near) == 1:
            found[at] = replace(word, text=near[0])
    return found


def _with_months_apart(words: Sequence[Word]) -> list[Word]:
    """The words, a day with its month in one (`140CT`) as two, where months stand beside days above and below it."""
    months = [
        word
        for at, word in enumerate(words)
        if word.confidence is not None and fold(word.text) in short_months() and _is_beside_day(words, at)
    ]
    return [part for word in words for part in (_month_apart(word, months) if months else (word,))]


def _month_apart(word: Word, months: Sequence[Word]) -> tuple[Word, ...]:
    match = _GLUED.fullmatch(word.text) if word.confidence is not None else None
    if match is None:
        return (word,)
    name = "".join(_LETTER_FOR.get(c, c) for c in match[2])
    flush = sum(month.page == word.page and abs(month.x1 - word.x1) <= FLUSH for month in months)
    if fold(name) not in short_months() or not 1 <= int(match[1]) <= LONGEST_MONTH or flush < OFTEN:
        return (word,)
    edge = word.x0 + (word.x1 - word.x0) * len(match[1]) / len(word.text)
    return replace(word, text=match[1], x1=edge), replace(word, text=name, x0=edge)


def _is_beside_day(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands right before or behind a number of two digits at the most that may be a day."""
    word = words[at]
    for day, gap in (
        *((other, other.x0 - word.x1) for other in words[at + 1 : at + 2]),
        *((other, word.x0 - other.x1) for other in words[max(0, at - 1) : at]),
    ):
        level = day.page == word.page and abs(day.y0 - word.y0) <= FLUSH
        if level and 0 <= gap <= word.y1 - word.y0 and day.text.isdigit() and len(day.text) <= 2:
            return True
    return False


def _with_ordinals(words: Sequence[Word]) -> list[Word]:
    """The words, ordinals of look-alike letters (`Sth`) as digits, where ordinals stand above or below."""
    ordinals = [word for word in words if word.confidence is not None and _ORDINAL.fullmatch(word.text)]
    return [_ordinal(word, ordinals) if word.confidence is not None else word for word in words]


def _ordinal(word: Word, ordinals: Sequence[Word]) -> Word:
    match = _LIKE_ORDINAL.fullmatch(word.text)
    if match is None or match[1].isdigit():
        return word
    alike = sum(other.page == word.page and abs(other.x0 - word.x0) <= FLUSH for other in ordinals)
    text = "".join(_DIGIT_FOR.get(c, c) for c in match[1])
    fits = _ORDINAL.fullmatch(text + match[2]) is not None and 1 <= int(text) <= LONGEST_MONTH
    return _as_digits(word, text + match[2]) if alike >= OFTEN and fits else word


def _with_spaces(words: Sequence[Word]) -> list[Word]:
    """The words, day, month and year printed apart (`4. 6. 2021`) put right where a space was lost or a point misread:
    `4. 6.2021`, `15. 6, 2021`, `14, 6. 2021`.
    """
    found: list[Word] = []
    rest = iter(range(len(words)))
    for at in rest:
        found.append(words[at])
        if at + 1 == len(words) or not _is_day_beside(words[at], words[at + 1]):
            continue
        month = words[at + 1]
        glued = _MONTH_AND_YEAR.fullmatch(month.text)
        if glued is not None:
            edge = month.x0 + (month.x1 - month.x0) * len(glued[1]) / len(month.text)
            parts = [replace(month, text=glued[1], x1=edge), replace(month, text=glued[2], x0=edge)]
        elif at + 2 < len(words) and _MONTH.fullmatch(month.text) and _WHOLE_YEAR.fullmatch(words[at + 2].text):
            parts = [month]
        else:
            continue
        found[-1:] = [_with_point(each) for each in (words[at], *parts)]
        next(rest)
    return found


def _with_point(word: Word) -> Word:
    return replace(word, text=word.text.replace(",", "."))


def _is_day_beside(day: Word, month: Word) -> bool:
    near = day.page == month.page and abs(day.y0 - month.y0) <= FLUSH and 0 <= month.x0 - day.x1 <= day.y1 - day.y0
    return near and day.confidence is not None and bool(_DAY.fullmatch(day.text))


def _with_dates_in_words(words: Sequence[Word]) -> list[Word]:
    """The words, day and month before a year (`31 os 2022`) as digits where they are made of look-alike letters."""
    found = list(words)
    for at in range(len(words) - 2):
        day, month, year = words[at : at + 3]
        if not _WHOLE_YEAR.fullmatch(year.text) or None in (day.confidence, month.confidence):
            continue
        if abs(day.y0 - year.y0) > FLUSH or not _LIKE_PAIR.fullmatch(day.text) or not _LIKE_PAIR.fullmatch(month.text):
            continue
        texts = ["".join(_DIGIT_FOR.get(c, c) for c in word.text) for word in (day, month)]
        if _is_day("/".join(texts)) and any(c.isdigit() for c in day.text + month.text):
            for place, text in enumerate(texts):
                found[at + place] = _as_digits(found[at + place], text)
    return found


def _as_digits(word: Word, text: str) -> Word:
    sure = all(one == other or one in _SURELY for one, other in zip(word.text, text, strict=True))
    return replace(word, text=text, confidence=word.confidence if sure else min(word.confidence or 0.0, GUESSED))


def _by_page(words: Sequence[Word], pattern: re.Pattern[str]) -> dict[int, list[Word]]:
    """Each page's words, of those read from a picture, that are of one form."""
    found: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        if word.confidence is not None and pattern.fullmatch(word.text):
            found[word.page].append(word)
    return found


def _with_numbers(words: Sequence[Word]) -> list[Word]:
    """The words, those in a column of days or months that are made of look-alike letters (`os`, `o1`) as digits."""
    pairs = _by_page(words, _PAIR)
    return [_number(word, pairs[word.page]) if _LIKE_PAIR.fullmatch(word.text) else word for word in words]


def _number(word: Word, pairs: Sequence[Word]) -> Word:
    text = "".join(_DIGIT_FOR.get(c, c) for c in word.text)
    if word.confidence is None or text == word.text or not 1 <= int(text) <= LONGEST_MONTH:
        return word
    if len(_flush(pairs, word)) < OFTEN:
        return word
    # Where most of a column's numbers are this one it is a month, and hardly misread.
    usual = sum(pair.text == text and abs(pair.x0 - word.x0) <= FLUSH for pair in pairs) >= OFTEN
    return replace(word, text=text) if usual else _as_digits(word, text)


def _with_points(words: Sequence[Word]) -> list[Word]:
    """The words, those of days and months with a comma for their point (`31,08`), or without it, put right, where days
    stand above.
    """
    days = _by_page(words, _POINTED)
    return [
        _pointed(word, days[word.page])
        if _WITH_COMMA.fullmatch(word.text)
        else _with_lost_point(word, days[word.page])
        if _POINTLESS.fullmatch(word.text)
        else word
        for word in words
    ]


def _with_lost_point(word: Word, days: Sequence[Word]) -> Word:
    """`111` as wide as the days `1.09` and `1.12` above and below it, at their place, as `1.11`; so `7A2` as `7.12`."""
    alike = [day.text for day in _flush(days, word)]
    if word.confidence is None or len(alike) < OFTEN:
        return word
    read = word.text.replace("A", "1")
    places = {text.index(".") for text in alike if len(text) == len(read) + 1 and text[-1] != "."}
    found = [text for at in places if _is_day((text := f"{read[:at]}.{read[at:]}").replace(".", "/"))]
    return replace(word, text=found[0]) if len(found) == 1 else word


def _flush(days: Sequence[Word], word: Word) -> list[Word]:
    """The days at a word's place in their column, and as wide."""
    return [day for day in days if abs(day.x0 - word.x0) <= FLUSH and abs(day.x1 - word.x1) <= FLUSH]


def _pointed(word: Word, days: Sequence[Word]) -> Word:
    alike = len(_flush(days, word))
    text = word.text.replace(",", ".")
    if word.confidence is None or alike < OFTEN or not _is_day(text.removesuffix(".").replace(".", "/")):
        return word
    return replace(word, text=text)


def _with_marks(words: Sequence[Word]) -> list[Word]:
    """The words, dates with a year that lost a mark (`2705/22`), or in which one was read as a digit (`27105/22`), put
    right, as wide as dates at the same place that have both.
    """
    dates = _by_page(words, _MARKED)
    return [_marked(word, dates[word.page]) if _LIKE_MARKED.fullmatch(word.text) else word for word in words]


def _marked(word: Word, dates: Sequence[Word]) -> Word:
    alike = [date.text for date in _flush(dates, word)]
    if word.confidence is None or word.text in alike or len(alike) < OFTEN:
        return word
    found = {text for model in set(alike) if (text := _marked_as(word.text, model)) is not None}
    return replace(word, text=found.pop()) if len(found) == 1 else word


def _marked_as(text: str, model: str) -> str | None:
    """The digits of a text with a date's marks; None where it has more or fewer digits, or is none then."""
    digits = [c for c in text if c.isdigit()]
    if len(text) == len(model):
        digits = [c for c, wanted in zip(text, model, strict=True) if wanted.isdigit()]
        lost = [c for c, wanted in zip(text, model, strict=True) if not wanted.isdigit() and c != wanted]
        if len(lost) != 1 or lost[0] not in STROKES:
            return None
    if len(digits) != sum(c.isdigit() for c in model) or not all(c.isdigit() for c in digits):
        return None
    rest = iter(digits)
    put = "".join(next(rest) if c.isdigit() else c for c in model)
    match = _MARKED.fullmatch(put)
    return put if match is not None and _is_day(f"{match[1]}/{match[3]}") else None


def _with_slashes(words: Sequence[Word]) -> list[Word]:
    """The words, those of days and months that have lost their slash (`721`, or `7A` for `7/1`) put right.

    They must be as wide as the days above or below that have it, and of as many signs. A slash that was read as a
    digit is put right, too.
    """
    days = _by_page(words, _SLASHED)
    return [
        _slashed(word, days[word.page])
        if _UNSLASHED.fullmatch(word.text)
        else _with_stroke_as_slash(word, days[word.page])
        if _STROKED.fullmatch(word.text)
        else word
        for word in words
    ]


def _with_stroke_as_slash(word: Word, days: Sequence[Word]) -> Word:
    """`17105` at the place and of the width of days such as `17/05` as that: its slash was read as a digit."""
    alike = [day.text for day in _flush(days, word)]
    if word.confidence is None or len(alike) < OFTEN:
        return word
    places = {text.index("/") for text in alike if len(text) == len(word.text)}
    tried = [f"{word.text[:at]}/{word.text[at + 1 :]}" for at in places if word.text[at] in STROKES]
    found = [text for text in tried if _is_day(text)]
    return replace(word, text=found[0]) if len(found) == 1 else word


def _slashed(word: Word, days: Sequence[Word]) -> Word:
    alike = _flush(days, word)
    if word.confidence is None or len(alike) < FEWEST_FLUSH:
        return word
    text = word.text.replace("A", "/1")
    tried = [text] if "/" in text else [f"{text[:at]}/{text[at:]}" for at in range(1, len(text))]
    found = [each for each in tried if _is_day(each) and any(len(each) == len(day.text) for day in alike)]
    heads = {day.text.split("/")[0] for day in alike}
    found = [each for each in found if each.split("/")[0] in heads] or found
    if len(found) != 1:
        return word
    return replace(word, text=found[0], confidence=min(word.confidence, GUESSED))


def _is_day(text: str) -> bool:
    first, second = sorted(map(int, text.split("/"))) if _SLASHED.fullmatch(text) else (0, 0)
    return 1 <= first <= 12 and second <= 31


def _plain_shape(text: str) -> str:
    """The shape of a text without letters beside digits that may be digits themselves, else nothing."""
    return "" if _UNSURE.search(text) else _shape(text)


def _month_of(text: str) -> str:
    """The month of a date in one word, folded; nothing for other words."""
    match = _WITH_MONTH.fullmatch(text)
    return fold(match[2] or match[3]) if match else ""


def _has_odd_month(text: str) -> bool:
    month = _month_of(text)
    return bool(month) and month not in short_months()


def _shape(text: str) -> str:
    if len(text) > 11:
        return ""
    return "".join("9" if c.isdigit() else "a" if c.isalpha() else c for c in text)


def _places_of_months(words: Sequence[Word]) -> Months:
    """Where the left edges of dates with each month's name stand, by page."""
    found: dict[int, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for word in words:
        if word.confidence is not None and (month := _month_of(word.text)) in short_months():
            insort(found[word.page][month], word.x0)
    return found


def _months_beside(word: Word, months: Months) -> set[str]:
    """The months of dates above and below a word."""
    return {
        month
        for month, edges in months.get(word.page, {}).items()
        if bisect_left(edges, word.x0 - FLUSH) < bisect_right(edges, word.x0 + FLUSH)
    }


def _plain(word: Word, usual: Sequence[str], named_months: Months) -> Word:
    if word.confidence is not None and (named := _WHOLE_NAMED.fullmatch(word.text)):
        month = "".join(_LETTER_FOR.get(c, c) for c in named[2])
        if fold(month) in short_months():
            return replace(word, text=named[1] + month + named[3])
    if word.confidence is None or not usual or (_plain_shape(word.text) in usual and not _has_odd_month(word.text)):
        return word
    months = _months_beside(word, named_months)
    read, surety = _single(word.text, usual, months), word.confidence
    # A date may go on with its year behind a slash, where the page's others do not.
    head = re.split(r"[/-]", read, maxsplit=1)[0]
    for text in dict.fromkeys((read, head)):
        spellings = {spelling for shape in usual if (spelling := _fitted(text, shape, months)) is not None}
        if len(spellings) == 1:
            spelled = spellings.pop()
            sure = all(one == other or one in _SURELY for one, other in zip(text, spelled, strict=True))
            confidence = surety if sure else min(surety, GUESSED)
            return replace(word, text=spelled + read[len(text) :], confidence=confidence)
    return word


def _single(text: str, usual: Sequence[str], months: Set[str]) -> str:
    """The text; a month's letter that was read twice (`13/O0CT`) as one where it has the shape of a date then."""
    single = _DOUBLED.sub("O", text)
    doubled = single != text and any(_fitted(single, shape, months) is not None for shape in usual)
    return single if doubled else text


def _fitted(text: str, shape: str, months: Set[str] = frozenset()) -> str | None:
    """The text with look-alikes exchanged so that it has the shape; None where more would have to change.

    A month with one misread letter is the one of `months` that it can be.
    """
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
    month = fold("".join(c for c in fitted if c.isalpha()))
    if "aaa" in shape and month not in short_months():
        near = [other for other in months if len(other) == len(month) and sum(map(ne, other, month)) == 1]
        if len(near) != 1 or not any(c.isdigit() for c in text):
            return None
        letters = iter(near[0].upper())
        fitted = "".join(next(letters) if c.isalpha() else c for c in fitted)
    # What has no digit at all is a word: LOSS is not 1055.
    return fitted if any(c.isdigit() for c in text) or "aaa" in shape else None


@cache
def short_months() -> frozenset[str]:
    """Short names of months in all languages, folded."""
    names = (fold(name) for language in languages() for month in language.months for name in month)
    return frozenset(name for name in names if len(name) in (3, 4))
