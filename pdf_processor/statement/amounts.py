"""Tokens → amounts: every locale's ways of printing money, read in two steps.

A word is first taken apart into sign, currency, digits and mark (`parse`), which needs no knowledge of the
document. Which separator is the decimal mark is voted over the whole document (`Style.vote`), because
`1.234` alone says nothing; only then do digits become a value (`value`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from msgspec import Struct

from pdf_processor.statement.currencies import currencies

_FLAT = str.maketrans(
    {
        **dict.fromkeys("\u2212\u2013\u2014\u2010\u2011\uff0d\ufe63\u25b2\u25b3", "-"),
        **dict.fromkeys("\u2019\u2018\u02bc\u00b4", "'"),
        **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2008", " "),
        **dict.fromkeys("\u200b\u200e\u200f\u202a\u202c\u2066\u2069", ""),
        **{"\uff0b": "+", "\uff0c": ",", "\uff0e": ".", "\uff08": "(", "\uff09": ")", "\u066b": ".", "\u066c": ","},
        **{"\uff04": "$", "\uffe1": "£"},
        # full-width, Arabic-Indic, Persian and Devanagari digits
        **{chr(zero + digit): str(digit) for zero in (0xFF10, 0x0660, 0x06F0, 0x0966) for digit in range(10)},
    }
)

_CORE = r"(?:\d{1,3}(?:[.,' ]\d{2,3})+(?:[.,]\d{1,4})?|\d+(?:[.,]\d{1,4})?|[.,]\d{2})"
_NOTES = "*†‡§¶⧫◆◇◊♦★☆※#^"  # signs behind an amount that a note explains, such as a lozenge
_MONEY = re.compile(
    rf"""(?P<lead>[^\w\s()\[\].,'+\-]{{1,2}}(?=[(]))?(?P<open>[(\[<])?\s?
    (?P<sign1>[-+=±])?\s?(?P<pre>[^\W\d]{{1,4}}[.$/]{{0,2}}|[^\w\s()\[\].,'+\-]{{1,2}}|[^\W\d]{{1,4}}\$)?\s?(?P<sign2>[-+])?\s?
    (?P<core>{_CORE})
    (?P<close>[)\]>])?\s?(?P<sign3>[-+])?\s?(?P<post>[^\W\d]{{1,4}}\.?|[^\w\s()\[\].,'+\-{_NOTES}]{{1,2}})?(?P<close2>[)\]>])?(?P<sign4>[-+])?(?P<note>[{_NOTES}¹²³]{{0,3}})$""",
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_PLAIN = re.compile(rf"([-+]?)({_CORE})")
_PRICED = re.compile(rf"([-+]?)([$£€])({_CORE})")
_SAID_TWICE = re.compile(r"(?<=\d[-+])/[^\W\d]+$")  # the word behind a sign, such as `12,50+/CREDIT`
_MARK_IN_BRACKETS = re.compile(r"(?<=\d)[(\[]([^\W\d]{1,3}\.?)[)\]]$")  # `13.00(Dr)`
_WHOLE = re.compile(
    r"(?<=\d)(?:([.,])-{1,2}|\.?/[-=])$"
)  # nothing behind the mark: `500.--`, `25,-`, `9,000/-`, `9,000/=`
_PARTED = re.compile(r"\d+(?:[/:\-]\d+)+")  # dates and times
_SEPARATORS = str.maketrans("", "", ".,' ")


class Raw(Struct, frozen=True, gc=False):
    """A word taken apart, before its separators are understood.

    `sign` is "-", "+", "()" or "" as printed; `mark` are letters glued behind (`CR`, `S`); `currency` is an
    ISO code, "" where a symbol shared by several currencies was printed, None where nothing was.
    """

    core: str
    sign: str
    mark: str
    currency: str | None
    tail: int
    symbol: str = ""


def flat(text: str) -> str:
    """The text with one kind of minus, apostrophe, space and digit."""
    return text if text.isascii() else text.translate(_FLAT)


def parse(text: str) -> Raw | None:
    """Take one printed word apart, or None where it cannot be money."""
    # Most words have no digit: they are told here, and never crowd the cache.
    return None if text.isalpha() or _DIGIT.search(text) is None else _parsed(text)


@lru_cache(maxsize=2_000)
def _parsed(text: str) -> Raw | None:
    if len(text) <= 32 and text.isascii():
        # Nearly all amounts are digits with a sign at the most, which a pattern of their own tells five times faster.
        plain = _PLAIN.fullmatch(text)
        if plain is not None:
            return Raw(plain[2], plain[1], "", None, 0)
        if _PARTED.fullmatch(text):
            return None
    priced = _PRICED.fullmatch(text) if len(text) <= 32 else None
    if priced is not None:
        currency, symbol = _currency(priced[2])
        return Raw(priced[3], priced[1], "", currency, 0, symbol)
    text = _SAID_TWICE.sub("", flat(text).strip("|:;*~_ "))
    text = _WHOLE.sub(lambda end: f"{end[1] or '.'}00", text)
    if len(text) > 32 or (text[0] == text[-1] == "-"):  # `-1-` numbers a page
        return None
    unmarked = _MARK_IN_BRACKETS.sub(r"\1", text)
    brackets, text = len(text) - len(unmarked), unmarked
    if text[-1:] == ")" and "(" not in text:
        text = text[:-1]
    text = text.strip().rstrip(".") if not text.startswith(".") else text.rstrip(".")
    match = _MONEY.match(text)
    if match is None:
        return None
    currency, symbol = _currency(match["pre"] or match["lead"])
    if (match["pre"] or match["lead"]) and currency is None:
        return None
    mark = ""
    if match["post"]:
        after, after_symbol = _currency(match["post"])
        if after is None:
            mark = match["post"].rstrip(".")
            if len(mark) > 3:
                return None
        else:
            currency, symbol = currency or after, symbol or after_symbol
    tail = len(text) - match.end("core") + brackets
    return Raw(match["core"], _sign(match), mark, currency, tail, symbol)


def _sign(match: re.Match[str]) -> str:
    if match["open"] and (match["close"] or match["close2"]):
        return "()"
    for name in ("sign1", "sign2", "sign3", "sign4"):
        if match[name] in ("-", "+"):
            return str(match[name])
    return ""


def _currency(text: str | None) -> tuple[str | None, str]:
    """(ISO code or "", symbol) for a printed currency; (None, "") for anything else."""
    if not text:
        return None, ""
    known = currencies()
    if text in known.symbols:
        return known.symbols[text], text
    if text.upper() in known.codes:
        code = text.upper()
        return ("CNY" if code == "RMB" else code), text
    code = known.prefixes.get(text.lower(), "none")
    return (None, "") if code == "none" else (code, text)


def is_currency(text: str) -> bool:
    """Whether a word of plain letters alone may stand for a currency: `currency_of`, without its memory."""
    return _currency(text)[0] is not None


@cache
def longest_currency() -> int:
    """How many signs the longest printed currency has."""
    known = currencies()
    return max(len(text) for each in (known.symbols, known.codes, known.prefixes) for text in each)


@lru_cache(maxsize=1_000)
def currency_of(text: str) -> tuple[str | None, str]:
    """A word that may stand for a currency: (ISO code, "" if several share it, None if it is none; the symbol)."""
    return _currency(flat(text).strip(":;()[]"))


@dataclass(frozen=True, slots=True)
class Style:
    """How a document prints money: its decimal mark and how many decimals are usual (0 for yen, 3 for dinars)."""

    decimal: str = "."
    places: int = 2
    spaces: bool = False

    @staticmethod
    def vote(cores: Iterable[str], spaced: int = 0, hint: str = ".") -> Style:
        """The style under which most of a document's digit groups make sense; `hint` decides where none votes.

        `cores` are the groups, as often as they are printed, or counted.
        """
        marks: Counter[str] = Counter()
        weak: Counter[str] = Counter()
        grouped: Counter[str] = Counter()
        places: Counter[int] = Counter()
        for core, count in Counter(cores).items():
            _vote(core, count, marks, weak, grouped, places)
        total = sum(marks.values())
        if total == 0 or (total < 0.1 * sum(grouped.values()) and not weak):
            if sum(weak.values()) > 2 * sum(grouped.values()):
                return Style(max("., ".strip(), key=lambda mark: weak[mark]), 2, spaced > 2)
            if grouped:
                group = max(grouped, key=lambda mark: grouped[mark])
                return Style("," if group == "." else ".", 0, spaced > 2)
            return Style(hint[:1] or ".", 0, spaced > 2)
        decimal = "," if marks[","] > marks["."] else "."
        if marks[","] == marks["."] and hint[:1] in (",", "."):
            decimal = hint[0]
        other = "." if decimal == "," else ","
        if grouped[decimal] > marks[decimal] and not marks[other] and not places[3]:
            # Far more groups of three behind the mark than decimals: it parts the groups of whole figures. Not where
            # a figure such as 12,345.678 says that there are three decimals.
            return Style(other, 0, spaced > 2)
        if 2 * grouped[other] > marks[decimal]:
            # More whole figures in groups of three than ones with decimals: those are rates and foreign amounts.
            return Style(decimal, 0, spaced > 2)
        return Style(decimal, _usual(places), spaced > 2)


def _usual(places: Counter[int]) -> int:
    if not places:
        return 2
    if places[3] > 2 * places[2]:
        return 3
    return 1 if places[1] > 3 * places[2] else 2


def _vote(
    core: str, count: int, marks: Counter[str], weak: Counter[str], grouped: Counter[str], places: Counter[int]
) -> None:
    """The opinion of one digit group, printed so many times, on which separator is the decimal mark."""
    points, commas = core.count("."), core.count(",")
    if (not points and not commas) or _YEAR_AND_MONTH.fullmatch(core):
        return
    last = "." if core.rfind(".") > core.rfind(",") else ","
    tail = len(core) - 1 - core.rfind(last)
    if points and commas:
        if core.count(last) == 1 and (tail <= 3):
            marks[last] += 2 * count
            places[tail] += count
        return
    if core.count(last) > 1:
        # Groups of three only: dates such as 24.02.2024 have no vote.
        grouped[last] += count * _grouped_well(core)
    elif tail in (1, 2) and not _looks_like_day_and_month(core, last):
        marks[last] += (2 if tail == 2 else 1) * count
        places[tail] += count
    elif tail in (1, 2):
        weak[last] += count
    elif tail == 3 and core[0] != "0":
        grouped[last] += count


_YEAR_AND_MONTH = re.compile(r"(?:19|20)\d\d\.(?:0[1-9]|1[0-2])")


def _looks_like_day_and_month(core: str, separator: str) -> bool:
    """`02.10` is a date as often as an amount, so it has no vote; nor has `09.29`, as no amount begins so."""
    day, _, month = core.partition(separator)
    if separator != "." or len(day) != 2 or len(month) != 2:
        return False
    return int(day) <= 31 and (int(month) <= 12 or (day[0] == "0" and int(month) <= 31))


def value(core: str, style: Style) -> Decimal | None:
    """The digits as a number under a style, or None where they make no sense in it (a date, an odd group)."""
    whole, fraction = core, ""
    at = core.rfind(style.decimal)
    if at >= 0:
        tail = len(core) - at - 1
        grouping = tail == 3 and style.places != 3
        if not grouping:
            whole, fraction = core[:at], core[at + 1 :]
            if style.decimal in whole or tail > 4 or not (fraction.isdecimal() or not fraction):
                return None
        elif style.places != 0 and core.count(style.decimal) == 1 and _other_groups(core, style):
            return None
    if not whole.isdecimal() and not _grouped_well(whole):
        return None
    digits = whole.translate(_SEPARATORS) or "0"
    if len(digits) > 15:
        return None
    return Decimal(f"{digits}.{fraction}" if fraction else digits)


@cache
def usual_amount(style: Style) -> re.Pattern[str] | None:
    """The amounts that a style prints most, such as `-1,234.56`, as (sign, whole, cents); None where cents are no rule.

    What it matches is money by its own looks, and `value` makes a number of it.
    """
    if style.places == 0 or style.decimal not in (".", ","):
        return None
    group = re.escape("," if style.decimal == "." else ".")
    return re.compile(
        rf"([-+]?)([0-9]{{1,3}}(?:{group}[0-9]{{3}}){{0,3}}|[0-9]{{4,9}}){re.escape(style.decimal)}([0-9]{{2}})"
    )


def _other_groups(core: str, style: Style) -> bool:
    other = "," if style.decimal == "." else "."
    return other in core


_GROUPS = re.compile(r"^\d*$|^\d{1,3}([.,' ])\d{3}(?:\1\d{3})*$|^\d{1,2}(?:,\d{2})*,\d{3}$|^\d{1,4}(?:,\d{4})+$")


def _grouped_well(whole: str) -> bool:
    return _GROUPS.match(whole) is not None


def is_strict(raw: Raw, style: Style) -> bool:
    """Whether the word is money by its own looks, and not only by where it stands."""
    if style.places == 0:
        return bool(re.search(r"\d[.,' ]\d{3}(?!\d)", raw.core)) or bool(raw.currency is not None or raw.sign)
    at = raw.core.rfind(style.decimal)
    if at >= 0 and 1 <= len(raw.core) - at - 1 <= 3 and len(raw.core) - at - 1 in (2, style.places):
        return True
    return raw.currency is not None
