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
from functools import lru_cache

SYMBOLS = {
    "$": None, "€": "EUR", "£": "GBP", "¥": None, "￥": None, "₹": "INR", "₩": "KRW", "₺": "TRY", "₽": "RUB", "₫": "VND",
    "฿": "THB", "₪": "ILS", "₦": "NGN", "₱": "PHP", "₴": "UAH", "₡": "CRC", "₲": "PYG", "₸": "KZT", "₵": "GHS", "元": None,
    "円": "JPY", "원": "KRW", "元整": None,
}  # fmt: skip
PREFIXES = {
    "us$": "USD", "usd$": "USD", "r$": "BRL", "s$": "SGD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD",
    "nt$": "TWD", "mx$": "MXN", "mex$": "MXN", "rd$": "DOP", "j$": "JMD", "b/.": "PAB", "s/": "PEN", "s/.": "PEN", "bs": "BOB", "bs.": "BOB",
    "rs": "INR", "rs.": "INR", "re.": "INR", "rm": "MYR", "rp": "IDR", "rp.": "IDR", "kr": None, "kr.": None, "kč": "CZK", "ft": "HUF",
    "zł": "PLN", "zl": "PLN", "lei": "RON", "ron": "RON", "tl": "TRY", "fr.": "CHF", "sfr.": "CHF", "r": "ZAR", "dh": "AED", "dhs": "AED", "dhs.": "AED",
    "sr": "SAR", "ksh": "KES", "kshs": "KES", "ugx": "UGX", "руб": "RUB", "руб.": "RUB", "р.": "RUB", "грн": "UAH", "лв": "BGN", "лв.": "BGN",
    "дин": "RSD", "ден": "MKD", "din": "RSD", "د.إ": "AED", "ر.س": "SAR", "₨": "INR",
}  # fmt: skip
CODES = frozenset(
    [
        "AED",
        "AFN",
        "ALL",
        "AMD",
        "ANG",
        "AOA",
        "ARS",
        "AUD",
        "AWG",
        "AZN",
        "BAM",
        "BBD",
        "BDT",
        "BGN",
        "BHD",
        "BIF",
        "BMD",
        "BND",
        "BOB",
        "BRL",
        "BSD",
        "BTN",
        "BWP",
        "BYN",
        "BZD",
        "CAD",
        "CDF",
        "CHF",
        "CLP",
        "CNY",
        "COP",
        "CRC",
        "CUP",
        "CVE",
        "CZK",
        "DJF",
        "DKK",
        "DOP",
        "DZD",
        "EGP",
        "ERN",
        "ETB",
        "EUR",
        "FJD",
        "FKP",
        "GBP",
        "GEL",
        "GHS",
        "GIP",
        "GMD",
        "GNF",
        "GTQ",
        "GYD",
        "HKD",
        "HNL",
        "HRK",
        "HTG",
        "HUF",
        "IDR",
        "ILS",
        "INR",
        "IQD",
        "IRR",
        "ISK",
        "JMD",
        "JOD",
        "JPY",
        "KES",
        "KGS",
        "KHR",
        "KMF",
        "KRW",
        "KWD",
        "KYD",
        "KZT",
        "LAK",
        "LBP",
        "LKR",
        "LRD",
        "LSL",
        "LYD",
        "MAD",
        "MDL",
        "MGA",
        "MKD",
        "MMK",
        "MNT",
        "MOP",
        "MRU",
        "MUR",
        "MVR",
        "MWK",
        "MXN",
        "MYR",
        "MZN",
        "NAD",
        "NGN",
        "NIO",
        "NOK",
        "NPR",
        "NZD",
        "OMR",
        "PAB",
        "PEN",
        "PGK",
        "PHP",
        "PKR",
        "PLN",
        "PYG",
        "QAR",
        "RMB",
        "RON",
        "RSD",
        "RUB",
        "RWF",
        "SAR",
        "SBD",
        "SCR",
        "SDG",
        "SEK",
        "SGD",
        "SHP",
        "SLE",
        "SOS",
        "SRD",
        "SSP",
        "STN",
        "SVC",
        "SYP",
        "SZL",
        "THB",
        "TJS",
        "TMT",
        "TND",
        "TOP",
        "TRY",
        "TTD",
        "TWD",
        "TZS",
        "UAH",
        "UGX",
        "USD",
        "UYU",
        "UZS",
        "VES",
        "VND",
        "VUV",
        "WST",
        "XAF",
        "XCD",
        "XOF",
        "XPF",
        "YER",
        "ZAR",
        "ZMW",
        "ZWL",
    ]
)
NO_DECIMALS = frozenset(
    ["JPY", "KRW", "CLP", "VND", "PYG", "ISK", "UGX", "XAF", "XOF", "XPF", "RWF", "BIF", "DJF", "GNF", "KMF", "VUV"]
)

_FLAT = str.maketrans(
    {
        "\u2212": "-", "\u2013": "-", "\u2014": "-", "\u2010": "-", "\u2011": "-", "\uff0d": "-", "\ufe63": "-", "\uff0b": "+",
        "\u25b2": "-", "\u25b3": "-", "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'", "\u00a0": " ", "\u202f": " ",
        "\u2009": " ", "\u2007": " ", "\u2008": " ", "\u200b": "", "\u200e": "", "\u200f": "", "\u202a": "", "\u202c": "", "\u2066": "", "\u2069": "",
        "\uff0c": ",", "\uff0e": ".", "\uff08": "(", "\uff09": ")", "\u066b": ".", "\u066c": ",", "\uff04": "$", "\uffe1": "£",
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
        **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
        **{chr(0x0966 + digit): str(digit) for digit in range(10)},
    }
)  # fmt: skip

_CORE = r"(?:\d{1,3}(?:[.,' ]\d{2,3})+(?:[.,]\d{1,4})?|\d+(?:[.,]\d{1,4})?|[.,]\d{2})"
_MONEY = re.compile(
    rf"""(?P<lead>[^\w\s()\[\].,'+\-]{{1,2}}(?=[(]))?(?P<open>[(\[<])?\s?
    (?P<sign1>[-+=±])?\s?(?P<pre>[^\W\d]{{1,4}}[.$/]{{0,2}}|[^\w\s()\[\].,'+\-]{{1,2}}|[^\W\d]{{1,4}}\$)?\s?(?P<sign2>[-+])?\s?
    (?P<core>{_CORE})
    (?P<close>[)\]>])?\s?(?P<sign3>[-+])?\s?(?P<post>[^\W\d]{{1,4}}\.?|[^\w\s()\[\].,'+\-*†‡]{{1,2}})?(?P<close2>[)\]>])?(?P<sign4>[-+])?(?P<note>[*†‡¹²³]{{0,3}})$""",
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Raw:
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


@lru_cache(maxsize=50_000)
def parse(text: str) -> Raw | None:
    """Take one printed word apart, or None where it cannot be money."""
    text = flat(text).strip("|:;*~_ ")
    if len(text) > 32 or not _DIGIT.search(text):
        return None
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
    tail = len(text) - match.end("core")
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
    if text in SYMBOLS:
        return SYMBOLS[text] or "", text
    if text.upper() in CODES:
        code = text.upper()
        return ("CNY" if code == "RMB" else code), text
    lowered = text.lower()
    if lowered in PREFIXES:
        return PREFIXES[lowered] or "", text
    return None, ""


def currency_of(text: str) -> tuple[str | None, str]:
    """Read a word that may stand for a currency: (ISO code, "" if shared by several, None if it is none; the symbol)."""
    return _currency(flat(text).strip(":;()[]"))


@dataclass(frozen=True, slots=True)
class Style:
    """How a document prints money: its decimal mark and how many decimals are usual (0 for yen, 3 for dinars)."""

    decimal: str = "."
    places: int = 2
    spaces: bool = False

    @staticmethod
    def vote(cores: Iterable[str], spaced: int = 0, hint: str = ".") -> Style:
        """The style under which most of a document's digit groups make sense; `hint` decides where none votes."""
        marks: Counter[str] = Counter()
        weak: Counter[str] = Counter()
        grouped: Counter[str] = Counter()
        places: Counter[int] = Counter()
        for core in cores:
            _vote(core, marks, weak, grouped, places)
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
        return Style(decimal, _usual(places), spaced > 2)


def _usual(places: Counter[int]) -> int:
    if not places:
        return 2
    if places[3] > 2 * places[2]:
        return 3
    return 1 if places[1] > 3 * places[2] else 2


def _vote(core: str, marks: Counter[str], weak: Counter[str], grouped: Counter[str], places: Counter[int]) -> None:
    """One digit group's opinion on which separator is the decimal mark."""
    points, commas = core.count("."), core.count(",")
    if not points and not commas:
        return
    last = "." if core.rfind(".") > core.rfind(",") else ","
    tail = len(core) - 1 - core.rfind(last)
    if points and commas:
        if core.count(last) == 1 and (tail <= 3):
            marks[last] += 2
            places[tail] += 1
        return
    if core.count(last) > 1:
        grouped[last] += 1
    elif tail in (1, 2) and not _looks_like_day_and_month(core, last):
        marks[last] += 2 if tail == 2 else 1
        places[tail] += 1
    elif tail in (1, 2):
        weak[last] += 1
    elif tail == 3 and core[0] != "0":
        grouped[last] += 1


def _looks_like_day_and_month(core: str, separator: str) -> bool:
    """`02.10` is a date as often as an amount, so it has no vote."""
    day, _, month = core.partition(separator)
    return separator == "." and len(day) == 2 and len(month) == 2 and int(day) <= 31 and int(month) <= 12


def value(core: str, style: Style) -> Decimal | None:
    """The digits as a number under a style, or None where they make no sense in it (a date, a version, an odd group)."""
    whole, fraction = core, ""
    at = core.rfind(style.decimal)
    if at >= 0:
        tail = len(core) - at - 1
        grouping = tail == 3 and style.places != 3
        if not grouping:
            whole, fraction = core[:at], core[at + 1 :]
            if style.decimal in whole or tail > 4:
                return None
        elif style.places != 0 and core.count(style.decimal) == 1 and _other_groups(core, style):
            return None
    if not _grouped_well(whole):
        return None
    digits = re.sub(r"[^\d]", "", whole) or "0"
    if len(digits) > 15:
        return None
    return Decimal(f"{digits}.{fraction}" if fraction else digits)


def _other_groups(core: str, style: Style) -> bool:
    other = "," if style.decimal == "." else "."
    return other in core


_GROUPS = re.compile(r"^\d*$|^\d{1,3}([.,' ])\d{3}(?:\1\d{3})*$|^\d{1,2}(?:,\d{2})*,\d{3}$|^\d{1,4}(?:,\d{4})+$")


def _grouped_well(whole: str) -> bool:
    return _GROUPS.match(whole) is not None


def is_strict(raw: Raw, style: Style) -> bool:
    """Whether the word is money by its own looks, and not only by where it stands."""
    if style.places == 0:
        return bool(re.search(r"\d[.,']\d{3}(?!\d)", raw.core)) or bool(raw.currency is not None or raw.sign)
    at = raw.core.rfind(style.decimal)
    if at >= 0 and 1 <= len(raw.core) - at - 1 <= 3 and len(raw.core) - at - 1 in (2, style.places):
        return True
    return raw.currency is not None
