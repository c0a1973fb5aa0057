"""Two days of which one leaves out what the other prints: `March 1-31, 2022`, `1 al 31 de marzo de 2022`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from pdf_processor.statement.dates import century
from pdf_processor.statement.text import fold

LONGEST = timedelta(days=400)
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[-\u2013\u2014\u2212~\uff5e\u301c\u2192/]")
_EIGHT_DIGITS = re.compile(r"(?<!\d)(?:(20\d\d)([01]\d)([0-3]\d)|([0-3]\d)([01]\d)(20\d\d))(?!\d)")
_NOT_AMID = {"n": r"(?<![ny][-/])(?<![ny])"}  # two digits may go on from others in front of them
_NOT_CUT = {"n": r"(?![-/]?[ny])", "y": r"(?![-/][ny])"}
_DASHES = frozenset("-\u2013\u2014\u2212")
_WAVES = frozenset("~\uff5e\u301c\u2192")

# A line's tokens as letters: y year, n one or two digits, m month, ~ a joining word, x other.
# What a day is written with stands between its parts or not: a point is no token.
_ORDERS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(_NOT_AMID.get(pattern[1], "") + pattern + _NOT_CUT.get(pattern[-2], "")), parts)
    for pattern, parts in (
        ("(m)(n)y?[-~](m)(n)(y)", "mdMDY"),
        ("(n)(m)y?[-~](n)(m)(y)", "dmDMY"),
        ("(m)(n)[-~](n)(y)", "mdDY"),
        ("(n)[-~](n)(m)(y)", "dDMY"),
        ("(n)[-/]?(n)[-/]?(y)[-~](n)[-/]?(n)[-/]?(y)", "abyABY"),
        ("(n)[-/]?(n)[-~](n)[-/]?(n)[-/]?(y)", "abABY"),
        ("(n)[-~](n)[-/]?(n)[-/]?(y)", "dDMY"),
        ("(y)[-/]?(n)[-/]?(n)[-~/](y)[-/]?(n)[-/]?(n)", "ymdYMD"),
        ("(y)[-/]?(n)[-/]?(n)[-~](n)[-/]?(n)", "ymdMD"),
        ("(y)[-/]?(n)[-/]?(n)[-~](n)", "ymdD"),
    )
)


def day_ranges(
    text: str, months: Mapping[str, int], joiners: frozenset[str], order: str
) -> Iterator[tuple[date, date]]:
    """(first day, last day) of each range in a line. `order` tells day and month apart where both are numbers."""
    tokens = _TOKEN.findall(_EIGHT_DIGITS.sub(_apart, _of_two_words(joiners).sub("~", text)))
    kinds = [_kind(token, months, joiners) for token in tokens]
    kept = [(kind, token) for kind, token in zip(kinds, tokens, strict=True) if kind]
    letters = "".join(kind for kind, _ in kept)
    for pattern, parts in _ORDERS:
        for match in pattern.finditer(letters):
            values = [kept[match.start(group)][1] for group in range(1, len(parts) + 1)]
            found = _range(dict(zip(parts, values, strict=True)), months, order)
            if found is not None:
                yield found


@lru_cache(maxsize=64)
def _of_two_words(joiners: frozenset[str]) -> re.Pattern[str]:
    """What finds joining words that are more than one token, such as `t/m` and `up to`."""
    found = [joiner.replace(" ", r"\W{1,2}") for joiner in sorted(joiners, key=len, reverse=True) if " " in joiner]
    return re.compile(rf"(?<!\w)(?:{'|'.join(found) or '(?!)'})(?!\w)", re.IGNORECASE)


def _apart(day: re.Match[str]) -> str:
    return " ".join(part for part in day.groups() if part)


def _kind(token: str, months: Mapping[str, int], joiners: frozenset[str]) -> str:
    """The letter of a token; none for what may stand within a day (`de`, `of`, `st`, `年`)."""
    if token.isdigit():
        if len(token) <= 2:
            return "n"
        return "y" if len(token) == 4 and 1990 <= (century(token) or 0) <= 2100 else "x"
    if token in _DASHES:
        return "-"
    if token in _WAVES:
        return "~"
    if token == "/":
        return "/"
    folded = fold(token)
    if folded in months:
        return "m"
    return "~" if folded in joiners else "" if len(token) <= 3 else "x"


def _range(parts: Mapping[str, str], months: Mapping[str, int], order: str) -> tuple[date, date] | None:
    for day, month in ("ab", "ba") if order == "DMY" else ("ba", "ab"):
        named = {"d": parts.get(day), "m": parts.get(month), "D": parts.get(day.upper()), "M": parts.get(month.upper())}
        found = _ends({**named, **parts}, months)
        if found is not None:
            return found
    return None


def _ends(parts: Mapping[str, str | None], months: Mapping[str, int]) -> tuple[date, date] | None:
    """The first and the last day, each with what only the other prints; the first one may be of the year before."""
    month, year = parts.get("m") or parts.get("M"), parts.get("y") or parts.get("Y")
    last = _day(parts.get("Y") or year, parts.get("M") or month, parts["D"], months)
    first = _day(year, month, parts["d"], months)
    if first and last and first > last and parts.get("m") and not parts.get("y"):
        first = _day(str(last.year - 1), month, parts["d"], months)
    return (first, last) if first and last and timedelta(0) < last - first <= LONGEST else None


def _day(year: str | None, month: str | None, day: str | None, months: Mapping[str, int]) -> date | None:
    if year is None or month is None or day is None:
        return None
    try:
        return date(century(year) or 0, months.get(fold(month)) or int(month), int(day))
    except ValueError:
        return None
