"""Tokens → dates: numeric, named and East Asian dates, with every reading they allow.

A printed date may lack its year and may be read day or month first. A `Reading` keeps what is printed;
`DateField` keeps all readings, and the document as a whole decides between them (`resolve` in facts.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from pdf_processor.statement.amounts import flat
from pdf_processor.statement.text import fold


class Reading(NamedTuple):
    """One way to read a date. `order` is how it was read: DMY, MDY, YMD, or N where a month's name leaves no doubt."""

    year: int | None
    month: int
    day: int
    order: str


class DateField(Struct, frozen=True, gc=False):
    """A date in a line: words `start` to `stop` (exclusive), its box's left and right edge, all its readings."""

    start: int
    stop: int
    x0: float
    x1: float
    readings: tuple[Reading, ...]
    glued: bool = False

    @property
    def has_year(self) -> bool:
        for reading in self.readings:  # noqa: SIM110  # asked of every date: half the time of a generator
            if reading.year is not None:
                return True
        return False


_NUMERIC = re.compile(r"^(\d{1,2})([./\-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?:\.?|\./)$")  # `05.08./` has another below
_YEAR_FIRST = re.compile(r"^(\d{4})([./\-])(\d{1,2})\2(\d{1,2})\.?$")
_REPUBLIC = re.compile(r"^(0?9\d|1[0-4]\d)([./\-])(\d{1,2})\2(\d{1,2})$")
_SOLID = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_CJK = re.compile(
    r"^(?:(令和|平成|昭和|[RHS])\s?(\d{1,2}|元)[年.\-/]|民國?(\d{2,3})年|(\d{4}|\d{1,2})[年년])?\s?(\d{1,2})[月월./\-]\s?(\d{1,2})[日일]?$"
)
# Vowel signs of Thai and Devanagari are no letters to `\w`, and Thai abbreviations hold points.
_NAME = r"[^\W\d_]{3,12}|[\u0e01-\u0e4e.]{2,14}|[\u0900-\u0963]{2,14}"
_NAMED = re.compile(
    rf"^(\d{{1,2}})(?:(?:st|nd|rd|th|er)(?![^\W\d_])|º|\.)?[\-/. ]?({_NAME})\.?[\-/. ,']{{0,2}}(\d{{4}}|\d{{2}})?$"
)
_NAME_FIRST = re.compile(rf"^({_NAME})\.?[\-/. ]?(\d{{1,2}})(?:st|nd|rd|th)?(?:[\-/,. ]{{1,2}}(\d{{4}}|\d{{2}}))?$")
_NAME_ONLY = re.compile(rf"^((?:{_NAME})(?:-(?:{_NAME}))?)[.,]?$")  # `segunda-feira,` is one, too
_NAME_AND_YEAR = re.compile(rf"^({_NAME})\.?[\-/.,']?(\d{{4}}|\d{{2}})?[,.]?$")
_DAY_ONLY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th|er|º|°)?[.,]?$")
LIKELY_YEARS = range(2000, 2040)  # other numbers that look like years are none of a statement
SHORT_YEARS = (5, 39)  # two digits that may be a year where no year is printed in full
_YEAR_ONLY = re.compile(r"^'?((?:19|20)\d{2}|25[4-8]\d)[.,:;)]*$")
_YEAR_DOTTED = re.compile(r"^((?:19|20)\d{2})\.$")
_TIME = re.compile(r"^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ap]m)?$", re.IGNORECASE)
_ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988, "昭和": 1925, "S": 1925}
_CLOCK = re.compile(r"[-T/ ]\d{1,2}:\d{2}(?::\d{2})?$")
_BARE = re.compile(r"^(\d{2})(\d{2})(\d{2})?$")
_DOTTED = re.compile(r"^(\d{1,2})\.$")
_DIGIT = re.compile(r"[0-9]")
# Digits and separators that no date has: a comma or an apostrophe between digits, too many digits beside a point.
_AMOUNT = re.compile(r"[0-9][0-9.]*[,'][0-9.,']*[0-9]|[0-9]{3,}\.[0-9]+|[0-9]+\.[0-9]{3,}|[0-9]{9,}")
_CJK_PART = re.compile(r"^(?:(?:令和|平成|昭和)?(?:\d{1,4}|元)[年년]|\d{1,2}[月월])$")
_ERA_STARTS = frozenset("RHS")
_SKIP = frozenset({"de", "of", "del", "den", "di", "năm"})
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_valid(month: int, day: int) -> bool:
    """Whether a month has such a day in any year."""
    return 1 <= month <= 12 and 1 <= day <= _LENGTHS[month - 1]


def without_year(field: DateField, x1: float) -> DateField:
    """A date less its last word, a year, which ends at `x1` then."""
    readings = tuple({reading._replace(year=None): None for reading in field.readings})
    return replace(field, stop=field.stop - 1, x1=x1, readings=readings)


def is_day_and_month(one: str, other: str) -> bool:
    """Whether two groups of digits may be a day and a month, in either order."""
    return is_valid(int(other), int(one)) or is_valid(int(one), int(other))


def century(text: str | None) -> int | None:
    """A printed year; two digits are of this century unless they lie far ahead, and Buddhist years are counted back."""
    if not text:
        return None
    year = int(text)
    if len(text) == 2:
        return 2000 + year if year < 70 else 1900 + year
    return year - 543 if year >= 2500 else year


def _numeric(first: int, second: int, year: int | None) -> tuple[Reading, ...]:
    readings = []
    if is_valid(second, first):
        readings.append(Reading(year, second, first, "DMY"))
    if is_valid(first, second):
        readings.append(Reading(year, first, second, "MDY"))
    return tuple(readings)


@lru_cache(maxsize=2_000)
def _digits_only(text: str) -> tuple[Reading, ...]:
    """The readings of one word without a month's name."""
    match = _NUMERIC.match(text)
    if match:
        return _numeric_readings(match)
    match = _YEAR_FIRST.match(text) or _SOLID.match(text)
    if match:
        groups = [group for group in match.groups() if group.isdigit()]
        year, month, day = int(groups[0]), int(groups[1]), int(groups[2])
        good = is_valid(month, day) and 1900 <= year <= 2600
        return (Reading(century(str(year)), month, day, "YMD"),) if good else ()
    match = _REPUBLIC.match(text)
    if match and len(match[1]) == 3 and is_valid(int(match[3]), int(match[4])):
        # Taiwan counts years from 1912
        return (Reading(1911 + int(match[1]), int(match[3]), int(match[4]), "N"),)
    return _east_asian(text)


def _numeric_readings(match: re.Match[str]) -> tuple[Reading, ...]:
    first, second, year = int(match[1]), int(match[3]), century(match[4])
    found = _numeric(first, second, year)
    if match[4] and len(match[4]) == 2 and is_valid(second, int(match[4])):
        # 24/01/02: the year may stand first
        found += (Reading(century(f"{first:02d}"), second, int(match[4]), "YMD"),)
    return found


def _east_asian(text: str) -> tuple[Reading, ...]:
    match = _CJK.match(text)
    if match is None:
        return ()
    era, era_year, republic, plain, month, day = match.groups()
    year = None
    if era:
        year = _ERAS[era] + (1 if era_year == "元" else int(era_year))
    elif republic:
        year = 1911 + int(republic)
    elif plain:
        # A year of one digit can only be one of the Japanese era; of two digits the document must say so.
        year = _ERAS["令和"] + int(plain) if len(plain) == 1 else century(plain)
    return (Reading(year, int(month), int(day), "N"),) if is_valid(int(month), int(day)) else ()


def _bared(text: str) -> str:
    """A word without what may stand around a date, and without a time behind it."""
    bare = flat(text).strip("|()[]:;,*")
    return _CLOCK.sub("", bare) if ":" in bare else bare


def whole_dates(text: str) -> tuple[Reading, ...]:
    """The readings of a word that is a date by itself, without a month's name."""
    first = _bared(text)
    return _digits_only(first) if first and _is_day(first) else ()


def _is_day(first: str) -> bool:
    """Whether a word can only begin a date with its day or year, and not with a name."""
    return first[0].isdigit() or (first[0] in _ERA_STARTS and not first[1:2].isalpha()) or first[0] in "令平昭民"


class DateReader:
    """Finds dates in a line's words with the month names of the document's languages."""

    def __init__(
        self, months: Mapping[str, int], weekdays: frozenset[str] = frozenset(), years: frozenset[int] = frozenset()
    ) -> None:
        """`years` are those printed in full somewhere: only they may stand apart with two digits (`01 AUG 23`)."""
        self._months = months
        self._weekdays = weekdays
        self._years = years

    @cached_property
    def _names(self) -> frozenset[str]:
        """Of months and weekdays, as they may stand in one word."""
        names = (*self._months, *self._weekdays)
        return frozenset(name.replace(" ", "-") for name in names if 3 <= len(name) <= 14)

    @cached_property
    def _firsts(self) -> frozenset[str]:
        """The first words of months and weekdays that are written in two, as `tháng 5` and `thứ ba`."""
        return frozenset(name.split()[0] for name in (*self._months, *self._weekdays) if " " in name)

    def is_name(self, word: str) -> bool:
        """Whether a word of plain letters is a month's or a weekday's name."""
        return word.lower() in self._names

    def may_begin(self, text: str) -> bool:
        """False for words with which no date begins, whatever follows: for nearly all, and `at` need not be asked."""
        if text.isascii():
            if text.isalpha() or not _DIGIT.search(text):
                return self.is_name(text.strip("|()[]:;,*."))
            if _AMOUNT.fullmatch(text):
                return False
        first = _bared(text)
        if not first:
            return False
        if first.isascii() and first.isdigit():
            return len(first) <= 2 or (len(first) == 8 and bool(_digits_only(first)))
        if _is_day(first):
            begins = _digits_only(first) or self._named(first) or _DOTTED.match(text) or _DAY_ONLY.match(first)
            return bool(begins or _CJK_PART.match(first) or _YEAR_DOTTED.match(first))
        named = _NAME_FIRST.match(first) or _NAME_ONLY.match(first)
        if named is None:
            return False
        name = fold(named[1])
        return name in self._months or name in self._weekdays or name in self._firsts

    def at(self, words: Sequence[str], start: int) -> tuple[int, tuple[Reading, ...]] | None:
        """The longest date that begins with word `start`: (stop, readings), or None."""
        first = _bared(words[start])
        if not first:
            return None
        if _is_day(first):
            return self._from_day(words, start, first)
        return self._from_name(words, start, first)

    def on_from(
        self, words: Sequence[str], stop: int, readings: tuple[Reading, ...]
    ) -> tuple[int, tuple[Reading, ...]]:
        """What `at` says of a word with these readings; words go on at `stop`."""
        return self._with_year_behind(words, stop, readings)

    def _from_day(self, words: Sequence[str], start: int, first: str) -> tuple[int, tuple[Reading, ...]] | None:
        if len(first) > 2 or not first.isdigit():  # digits alone would be neither
            readings = _digits_only(first)
            if readings:
                return self._with_year_behind(words, start + 1, readings)
            named = self._named(first)
            if named is not None:
                return self._with_year_behind(words, start + 1, (named,))
        year_first = self._year_first(words, start, first)
        if year_first is not None:
            return year_first
        spaced = self._spaced(words, start) or _in_pieces(words, start, first) or _in_three_words(words, start, first)
        if spaced is not None:
            return spaced
        day = _DAY_ONLY.match(first)
        if day is None or not 1 <= int(day[1]) <= 31:
            return None
        return self._month_behind(words, start, int(day[1]))

    def _year_first(self, words: Sequence[str], start: int, first: str) -> tuple[int, tuple[Reading, ...]] | None:
        """`2024. március 28.`, as Hungarians write."""
        year = _YEAR_DOTTED.match(first)
        if year is None or start + 2 >= len(words):
            return None
        month, day = self._month(words[start + 1]), _DAY_ONLY.match(words[start + 2])
        if month is None or day is None or not is_valid(month, int(day[1])):
            return None
        return start + 3, (Reading(int(year[1]), month, int(day[1]), "N"),)

    def _spaced(self, words: Sequence[str], start: int) -> tuple[int, tuple[Reading, ...]] | None:
        """`1. 3. 2023`, as Czech and Slovak banks print it."""
        if start + 1 >= len(words):
            return None
        day, month = _DOTTED.match(words[start]), _DOTTED.match(words[start + 1])
        if day is None or month is None or not is_valid(int(month[1]), int(day[1])):
            return None
        return self._with_year_behind(words, start + 2, (Reading(None, int(month[1]), int(day[1]), "DMY"),))

    def _month_behind(self, words: Sequence[str], start: int, day: int) -> tuple[int, tuple[Reading, ...]] | None:
        """`2 Jan 2024`, `2. de enero de 2024`, `02 JAN24`."""
        at = start + 1
        if at < len(words) and words[at].lower() in _SKIP:
            at += 1
        if at >= len(words):
            return None
        if fold(words[at]) in self._firsts:
            month = self._month(" ".join(words[at : at + 2]))
            if month is not None and is_valid(month, day):
                return self._with_year_behind(words, at + 2, (Reading(None, month, day, "N"),))
        name = flat(words[at]).strip("|:;,()")
        glued = _NAME_AND_YEAR.match(name)
        month = self._month(glued[1]) if glued else None
        if glued is None or month is None or not is_valid(month, day):
            return None
        reading = Reading(century(glued[2]), month, day, "N")
        return self._with_year_behind(words, at + 1, (reading,))

    def _from_name(self, words: Sequence[str], start: int, first: str) -> tuple[int, tuple[Reading, ...]] | None:
        """`Jan 2, 2024`, `JAN02`, `JAN02/24`; a weekday may stand in front."""
        match = _NAME_FIRST.match(first)
        if match:
            month = self._month(match[1])
            if month is not None and is_valid(month, int(match[2])):
                reading = Reading(century(match[3]), month, int(match[2]), "N")
                return self._with_year_behind(words, start + 1, (reading,))
        name = _NAME_ONLY.match(first)
        if name is None or start + 1 >= len(words):
            return None
        month = self._month(name[1])
        if month is not None:
            return self._day_behind(words, start, month)
        if start + 2 < len(words) and fold(" ".join(words[start : start + 2])) in self._weekdays:
            return self.at(words, start + 2)
        return self.at(words, start + 1) if fold(name[1]) in self._weekdays else None

    def _day_behind(self, words: Sequence[str], start: int, month: int) -> tuple[int, tuple[Reading, ...]] | None:
        text = flat(words[start + 1]).strip("|()[]:;")
        match = re.match(r"^(\d{1,2})(?:st|nd|rd|th)?(?:[,/\-.]{1,2}(\d{4}|\d{2})?)?$", text)
        if match is None or not is_valid(month, int(match[1])):
            return None
        reading = Reading(century(match[2]), month, int(match[1]), "N")
        return self._with_year_behind(words, start + 2, (reading,))

    def _named(self, text: str) -> Reading | None:
        match = _NAMED.match(text)
        if match is None:
            return None
        month = self._month(match[2])
        if month is None or not is_valid(month, int(match[1])):
            return None
        return Reading(century(match[3]), month, int(match[1]), "N")

    def _month(self, name: str) -> int | None:
        return self._months.get(fold(name))

    def _with_year_behind(
        self, words: Sequence[str], stop: int, readings: tuple[Reading, ...]
    ) -> tuple[int, tuple[Reading, ...]]:
        """Take a year that stands apart: `2 Jan, 2024`, `15.03. 2024`, `2 de enero de 2024`."""
        for reading in readings:
            if reading.year is not None:
                return stop, readings
        at = stop
        if at < len(words) and words[at].lower() in _SKIP:
            at += 1
        if at < len(words):
            year = _YEAR_ONLY.match(flat(words[at]))
            known = century(year[1]) if year else self._short_year(words, at, readings)
            if known:
                return at + 1, tuple(Reading(known, r.month, r.day, r.order) for r in readings)
        return stop, readings

    def _may_be(self, year: int, words: Sequence[str], at: int) -> bool:
        """Whether two digits are a year: one that is printed in full, or where none is, the last word of a line."""
        if 2000 + year in self._years:
            return True
        if not self._years.isdisjoint(LIKELY_YEARS):
            return False
        return at == len(words) - 1 and SHORT_YEARS[0] <= year <= SHORT_YEARS[1]

    def _short_year(self, words: Sequence[str], at: int, readings: tuple[Reading, ...]) -> int | None:
        text = words[at]
        if not (len(text) == 2 and text.isdigit() and readings[0].order == "N" and self._may_be(int(text), words, at)):
            return None
        day_of_another = at + 1 < len(words) and self._month(words[at + 1].strip(".,")) is not None
        return None if day_of_another else 2000 + int(text)


def _in_pieces(words: Sequence[str], start: int, first: str) -> tuple[int, tuple[Reading, ...]] | None:
    """`2024년 3월 4일` and `1年 9月19日`, whose year, month and day stand apart."""
    text = first
    for stop in range(start + 1, min(start + 3, len(words))):
        if not _CJK_PART.match(_bared(words[stop - 1])):
            return None
        text += _bared(words[stop])
        readings = _east_asian(text)
        if readings:
            return stop + 1, readings
    return None


def _in_three_words(words: Sequence[str], start: int, first: str) -> tuple[int, tuple[Reading, ...]] | None:
    """`27 12 2021`, with no other number beside it, as in a telephone's."""
    stop = start + 3
    if stop > len(words) or len(first) != 2 or len(words[start + 1]) != 2:
        return None
    year = _YEAR_ONLY.match(_bared(words[stop - 1]))
    beside = [words[at] for at in (start - 1, stop) if 0 <= at < len(words)]
    if (
        year is None
        or not (first + words[start + 1]).isdecimal()
        or any(word.isdecimal() and len(word) <= 2 for word in beside)
    ):
        return None
    readings = _numeric(int(first), int(words[start + 1]), century(year[1]))
    return (stop, readings) if readings else None


def bare_readings(text: str) -> tuple[Reading, ...]:
    """The readings of four or six solid digits (`2312`, `231222`): dates only under a heading that says so."""
    match = _BARE.match(text)
    if match is None:
        return ()
    first, second = int(match[1]), int(match[2])
    found = _numeric(first, second, century(match[3]))
    if match[3] and is_valid(second, int(match[3])):
        found += (Reading(century(match[1]), second, int(match[3]), "YMD"),)
    return found


def is_time(text: str) -> bool:
    """Whether a word is a time of day."""
    return _TIME.match(text) is not None
