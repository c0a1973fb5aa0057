"""What a line holds in its region's bands: numbers, dates, and the words that are neither."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from pdf_processor.model import Word
from pdf_processor.statement.columns import ROW_ROLES, SPARE, Region
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.pages import between_pages, page_words
from pdf_processor.statement.text import fold, has_letter

LONGEST_BARE = 8  # digits without a sign between them
LONGEST_PAGE = 4  # digits
GUESSWORK = 0.25  # surety below which whole numbers are what was made of specks and dark bars
FEW = 3  # numbers below which a common edge may be chance
SLACK = 1.5  # points by which a number may stand outside of its band
CLOSE = 0.45  # of the height: the space between words


class Sight(Struct, gc=False):
    """What a line holds in its region's bands, and what that makes of it; see sight.py."""

    dates: list[DateField]
    date: DateField | None
    cells: dict[int, MoneyField]
    anchored: bool
    label: str | None = None
    section: str | None = None
    kind: str | None = None
    described: list[Word] | None = None
    inside: bool | None = None


class Roles(Struct, frozen=True, gc=False):
    """The indices of a region's bands by what they hold."""

    amounts: frozenset[int]
    anchors: frozenset[int]
    balances: frozenset[int]
    spare: frozenset[int]


def roles_of(region: Region) -> Roles:
    """Found once a region, which is sound as its bands are settled before the first question."""
    known: Roles | None = region.memo.get("roles")
    if known is None:
        amounts = frozenset(band.index for band in region.money if band.role in ROW_ROLES)
        unnamed = frozenset(band.index for band in region.money if band.role == "")
        balances = frozenset(band.index for band in region.money if band.role == "balance")
        spare = frozenset(band.index for band in region.money if band.role == SPARE)
        region.memo["roles"] = known = Roles(amounts, amounts | unnamed, balances, spare)
    return known


def balances_in(region: Region, cells: dict[int, MoneyField]) -> list[MoneyField]:
    """The figures that stand below the title of a balance."""
    balances = roles_of(region).balances
    return [cell for band, cell in cells.items() if band in balances]


def has_balance(region: Region, cells: dict[int, MoneyField]) -> bool:
    """Whether one of the figures stands below the title of a balance."""
    return not roles_of(region).balances.isdisjoint(cells)


def understood(cells: dict[int, MoneyField], region: Region) -> dict[int, MoneyField]:
    """The cells under titles that say something, if there are any: what others hold, only rows' balances can tell."""
    spare = roles_of(region).spare
    if not spare:
        return cells
    return {index: cell for index, cell in cells.items() if index not in spare} or cells


def cells_in(line: Line, region: Region, dates: Sequence[DateField]) -> dict[int, MoneyField]:
    """The line's numbers that stand in money bands, by band; what reads as a date in a date band is none.

    Of two in one band the one on the band's own edge is meant: the other is part of a long description.
    """
    found: dict[int, MoneyField] = {}
    sure: set[int] = set()
    for number in line.money:
        if (dates and _is_within(number, dates)) or (not number.strict and _is_within(number, _of_words(line.dates))):
            continue
        x0, x1 = number.x0 - SLACK, number.x1 + SLACK
        for band in region.money:
            if x0 > band.x1 or x1 < band.x0 or not band.holds(number, SLACK) or _is_no_money(number, line):
                continue
            loose = in_running_text(number, line)
            if loose and _in_sentence(number, line):
                continue
            aligned = band.aligns(number) and (band.support >= FEW or not loose)
            if (aligned and band.index not in sure) or (number.strict and not loose and band.index not in found):
                found[band.index] = number
                if aligned:
                    sure.add(band.index)
    return _without_stray_amounts(found, sure, region)


def _of_words(dates: Sequence[DateField]) -> list[DateField]:
    """Dates with a month's name, of whose figures none is an amount, wherever they stand."""
    return [date for date in dates if date.stop > date.start + 1]


def _is_within(number: MoneyField, dates: Sequence[DateField]) -> bool:
    for date in dates:  # noqa: SIM110  # asked of every number: half the time of a generator
        if date.start <= number.start < date.stop:
            return True
    return False


def _is_no_money(number: MoneyField, line: Line) -> bool:
    """Whether a number is a page's, one filled up with noughts, or (where amounts look otherwise) an account's."""
    whole = number.core.isdecimal()
    # An amount read from a picture may have lost its mark, and be filled up with noughts by it: `029`.
    if number.confidence is None and whole and number.core.startswith("0") and len(number.core) > 2:
        return True
    if number.strict or not whole:
        return False
    if number.confidence is not None and number.confidence < GUESSWORK:
        return True
    if len(number.core) <= LONGEST_PAGE and _is_page(number.start, line.texts):
        return True
    return len(number.core) >= LONGEST_BARE or _ends_iban(number.start, line.texts)


def _is_page(at: int, texts: Sequence[str]) -> bool:
    """Whether a number is a page's (`Page 2`), or how many there are (`Page: 2 of 3`, `2 de 3`)."""
    for first in (at - 2, at):
        of = texts[first : first + 3] if 0 <= first < len(texts) - 2 else ()
        if of and of[0].isdecimal() and of[2].isdecimal() and fold(of[1]) in between_pages():
            return int(of[0]) <= int(of[2])
    return at > 0 and fold(texts[at - 1]) in page_words()


def _ends_iban(at: int, texts: Sequence[str]) -> bool:
    """Whether groups of four signs lead back from a word to a country and its check digits: `DE62 1009 7300`.

    Beside a country's letters a picture's nought is read as one of them: `NLO7`.
    """
    while at > 0 and len(texts[at - 1]) == 4 and texts[at - 1].isalnum():
        at -= 1
        if texts[at][:2].isalpha() and texts[at][2:].replace("O", "0", 1).isdecimal():
            return True
    return False


def _without_stray_amounts(found: dict[int, MoneyField], sure: set[int], region: Region) -> dict[int, MoneyField]:
    """Beside an amount on its column's edge, one that stands off every edge belongs to the text."""
    if len(found) == len(sure):
        return found
    amounts = roles_of(region).amounts
    if amounts.isdisjoint(sure):
        return found
    return {index: number for index, number in found.items() if index in sure or index not in amounts}


def in_running_text(number: MoneyField, line: Line) -> bool:
    """Whether words stand right before or behind the number, as within a sentence."""
    words = line.words
    if number.start and words[number.start].x0 - words[number.start - 1].x1 < CLOSE * line.height:
        return any(c.isalnum() for c in words[number.start - 1].text)
    if number.stop < len(words) and words[number.stop].x0 - words[number.stop - 1].x1 < CLOSE * line.height:
        return has_letter(words[number.stop].text)
    return False


def _in_sentence(number: MoneyField, line: Line) -> bool:
    """Whether words stand close on both sides of a number: there is no column in the middle of a sentence."""
    words = line.words
    if not number.start or number.stop >= len(words):
        return False
    before = words[number.start].x0 - words[number.start - 1].x1
    behind = words[number.stop].x0 - words[number.stop - 1].x1
    return max(before, behind) < CLOSE * line.height and has_letter(words[number.stop].text)


def banded_dates(line: Line, region: Region) -> tuple[list[DateField], DateField | None]:
    """The line's dates that stand in date bands, and the first of them that is a row's own: `date_under("date")`."""
    found: list[DateField] = []
    own: DateField | None = None
    for band in region.dates:
        if not band.heading or line.index in band.lines:
            for date in line.bare_dates if band.bare else line.dates:
                if band.holds(date):
                    found.append(date)
                    if own is None and band.role == "date":
                        own = date
    return found, own


def date_under(role: str, line: Line, region: Region) -> DateField | None:
    for band in region.dates:
        if band.role == role and (not band.heading or line.index in band.lines):
            for date in line.bare_dates if band.bare else line.dates:
                if band.holds(date):
                    return date
    return None


def free_words(line: Line, dates: Sequence[DateField], figures: Iterable[MoneyField]) -> list[int]:
    """The indices of words that are neither among the dates nor among the figures."""
    if not dates and not figures:
        return list(range(len(line.words)))
    taken: set[int] = set()
    for date in dates:
        taken.update(range(date.start, date.stop))
    for number in figures:
        taken.update(range(number.start, number.stop))
    return [at for at in range(len(line.words)) if at not in taken]


def is_day(line: Line, region: Region) -> bool:
    """Whether a line is a day's heading above its rows."""
    for band in region.dates:  # noqa: SIM110  # asked of every line: half the time of a generator
        if band.heading and line.index in band.lines:
            return True
    return False
