"""Table regions → items in reading order: rows with their cells and wrapped text, balance lines, totals, headings.

A row is anchored by a number in a money band. Lines without an anchor lean on a row; whether they lean down on the
row above, up on the row below, or on the nearest one is decided once for all regions under the same heading.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import update_wrapper
from itertools import groupby, pairwise
from statistics import median
from typing import Concatenate, ParamSpec, TypeVar

from pdf_processor.model import Word
from pdf_processor.statement.columns import (
    DATE_ROLES,
    MONEY_ROLES,
    ROW_ROLES,
    Band,
    Boxed,
    Column,
    Region,
    aligned_bands,
    bands_of,
    cluster,
    distance,
    runs,
    says_posted,
)
from pdf_processor.statement.dates import DateField, is_time
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.vocabulary import PhraseIndex

NEAR_HEADING = 3  # lines between a heading such as "Pending" and the table's own titles
DROP = 90.0  # what it costs, in points, to leave a well filled band without a heading
FAR = 60.0
LOOSE = 0.75  # share of numbers with a common edge below which a band is not one column
LONGEST_LABEL = 16  # words; figures in the middle of longer lines are prose
LONGEST_JOIN = 8  # lines of one row's text around a page's end
TEXT_LABELS = frozenset({"note", "limit"})  # figures that may well be part of a row's wrapped text
PERIOD_WORDS = frozenset({"facts.period", "facts.joiners"})
LABELS = ("lines.", "columns.foreign")
BESIDE = 3.0  # points by which a box may stand beside its heading
NEVER = 1_000_000
WIDE_GAP = 2.5  # of the height: what stands further apart belongs to something else
CLOSE = 0.45  # of the height: the space between words
FEW = 3  # numbers below which a common edge may be chance
TOTAL_LABELS = frozenset({"total", "total_in", "total_out"})
DATED_LABELS = TOTAL_LABELS | {"limit", "note", "balance"}  # labels that the text of a row may begin with, too


@dataclass(slots=True)
class RawRow:
    """A row before its signs and roles are settled. `cells` maps a band's index to the number in it."""

    anchor: Line
    cells: dict[int, MoneyField]
    region: Region
    date: DateField | None = None
    fresh_date: bool = False
    value_date: DateField | None = None
    lines: list[Line] = field(default_factory=list)
    below: MoneyField | None = None
    section: str | None = None
    label: str | None = None
    text: str | None = field(default=None, repr=False, compare=False)

    @property
    def page(self) -> int:
        return min([self.anchor.page, *(line.page for line in self.lines)]) if self.lines else self.anchor.page


@dataclass(slots=True)
class Labelled:
    """A line that is no row: an opening or closing balance, a total, a page's carried-forward line."""

    role: str
    line: Line
    cells: dict[int, MoneyField]
    region: Region
    date: DateField | None = None
    others: tuple[MoneyField, ...] = ()


@dataclass(slots=True)
class Heading:
    """A heading line between rows: `in`, `out`, `pending`, `summary` or `transactions`."""

    role: str
    line: Line


Item = RawRow | Labelled | Heading


P = ParamSpec("P")
R = TypeVar("R")


def _once(function: Callable[Concatenate[Line, Region, P], R]) -> Callable[Concatenate[Line, Region, P], R]:
    """Remember what a function says of a line in its region: wrapping, leaning and reading all ask the same questions.

    Sound because a region's bands are settled before the first question, and what else is passed follows from them.
    """
    name = function.__name__

    def asked(line: Line, region: Region, /, *rest: P.args, **named: P.kwargs) -> R:
        # Asked 25 times for each line: one look-up by a number, and no key made for it.
        answers: dict[int, R] = region.memo[name]
        place = id(line)
        if place not in answers:
            answers[place] = function(line, region, *rest, **named)
        return answers[place]

    update_wrapper(asked, function)
    return asked


def signature(region: Region) -> tuple[tuple[str, int], ...]:
    """Regions with the same heading share bands: role and place of each column, to the nearest eight points."""
    return tuple((column.role, round(column.x0 / 8)) for column in region.columns)


def find_bands(regions: Sequence[Region]) -> list[Region]:
    """The regions with their money and date bands, found over all regions under the same heading.

    Where columns wander from page to page, regions are cut at page ends and each page has bands of its own.
    """
    groups: dict[tuple[tuple[str, int], ...], list[Region]] = defaultdict(list)
    for region in regions:
        groups[signature(region)].append(region)
    cut: dict[int, list[Region]] = {}
    for group in groups.values():
        money, dates = _group_bands(group)
        for region in group:
            region.money, region.dates = money, dates
        if _wanders(group, money):
            cut |= _by_page(group)
    result = [part for region in regions for part in cut.get(id(region), [region])]
    _lend_dates(result)
    return result


def _lend_dates(regions: Sequence[Region]) -> None:
    """A small table without a date band of its own takes the main table's, if it has dates there."""
    bands = [band for region in regions for band in region.dates if band.role == "date" and region.columns]
    main = max(bands, key=lambda band: band.support, default=None)
    if main is None or main.support < 3:
        return
    for region in regions:
        bare = region.columns and region.money and not region.dates
        if bare and any(main.holds(date) for line in region.lines for date in line.dates):
            region.dates = [main]


def _wanders(group: Sequence[Region], money: Sequence[Band]) -> bool:
    """Several pages, and a well filled money band without a common edge."""
    pages = {line.page for region in group for line in region.lines}
    loose = [band for band in money if band.support >= 6 and band.aligned < LOOSE]
    if len(pages) < 2:
        return False
    dated: dict[int, list[Line]] = defaultdict(list)
    for region in group:
        for line in region.lines:
            if line.dates:
                dated[line.page].append(line)
    return bool(loose) or any(_is_off(lines, money) for lines in dated.values())


def _is_off(lines: Sequence[Line], money: Sequence[Band]) -> bool:
    """Whether the numbers of a page's dated lines share no edge with the bands of the whole table."""
    numbers = [n for line in lines for n in line.money if n.strict and any(band.holds(n) for band in money)]
    return bool(numbers) and not any(band.aligns(n) for n in numbers for band in money)


def _by_page(group: Sequence[Region]) -> dict[int, list[Region]]:
    """Each region cut into one a page; a page without a heading names its bands in the order of the page before."""
    result: dict[int, list[Region]] = {}
    model: list[str] = []
    for region in group:
        parts: dict[int, Region] = {}
        for line in region.lines:
            header = region.header if region.header and region.header[0].page == line.page else ()
            parts.setdefault(line.page, Region(region.columns, header=header)).lines.append(line)
        for part in parts.values():
            part.money, part.dates = _group_bands([part])
            clusters = bands_of(cluster(_numbers([part])))
            # As many of the fullest bands as the page before had; others are numbers within texts.
            full = sorted(sorted(clusters, key=lambda band: -band.support)[: len(model)], key=lambda band: band.x0)
            if not part.header and model and len(full) == len(model):
                for band, role in zip(full, model, strict=True):
                    band.role = role
                part.money = full
            model = [band.role for band in part.money]
        result[id(region)] = list(parts.values()) or [region]
    return result


def _numbers(group: Sequence[Region]) -> list[tuple[int, MoneyField]]:
    money_columns = [column for column in group[0].columns if column.role in MONEY_ROLES]
    return [
        (line.index, number)
        for region in group
        for line in region.lines
        if not line.furniture
        for number in line.money
        if number.strict or any(_over(number, column) for column in money_columns)
    ]


def _group_bands(group: Sequence[Region]) -> tuple[list[Band], list[Band]]:
    lines = [line for region in group for line in region.lines if not line.furniture]
    columns = group[0].columns
    numbers = _numbers(group)
    money = bands_of(cluster(numbers))
    dates = aligned_bands([(line.index, date) for line in lines for date in line.dates])
    if columns:
        held = [number for _, number in numbers if number.strict]
        if held:
            money = [band for band in money if any(band.holds(number) for number in held) or _of_wholes(band, lines)]
        money = _name_bands(money, columns, MONEY_ROLES)
        others = None
        if all(column.role not in DATE_ROLES for column in columns):
            amounts = [band for band in money if band.role in ROW_ROLES]
            others = [line for line in lines if not any(band.holds(n) for band in amounts for n in line.money)]
        dates = _with_headings(_with_bare(_name_dates(dates, columns), lines, columns), lines, others)
        dates = _main_date(dates) or _leading(_habitual(lines))
    else:
        money = [band for band in money if band.support >= 2 and band.aligned >= 0.5]
        dates = _leading(_first_dates(lines))
    return money, dates


def _of_wholes(band: Band, lines: Sequence[Line]) -> bool:
    """Whether a band of bare integers may be money: where none of the lines' sure figures has decimals."""
    beside = [number for line in lines if any(band.holds(n) for n in line.money) for number in line.money]
    sure = [number for number in beside if number.strict]
    return bool(sure) and not any(_DECIMALS.search(number.core) for number in sure)


_DECIMALS = re.compile(r"[.,]\d{1,2}$")


def _first_dates(lines: Sequence[Line]) -> list[Band]:
    """Bands of the dates with which lines begin, a running number aside."""
    return aligned_bands([(line.index, date) for line in lines for date in line.dates[:2] if date.start <= 3])


def _main_date(bands: list[Band]) -> list[Band]:
    """Where only a value date's column is filled, its dates are the rows' own."""
    date = max((band.support for band in bands if band.role == "date"), default=0)
    value = max((band for band in bands if band.role == "value_date"), key=lambda band: band.support, default=None)
    headings = any(band.role == "date" and band.heading for band in bands)
    if value is not None and value.support > 3 * date and not headings:
        value.role = "date"
        return [value]
    return bands


def _habitual(lines: Sequence[Line]) -> list[Band]:
    """Leading dates under headings that name no column for them: only where most lines with amounts begin so."""
    numbered = sum(any(number.strict for number in line.money) for line in lines)
    return [band for band in _first_dates(lines) if band.support >= 0.3 * numbered and band.support >= 1]


def _name_dates(bands: Sequence[Band], columns: Sequence[Column]) -> list[Band]:
    """The best supported band under each heading of dates."""
    found: dict[int, Band] = {}
    for band in sorted(bands, key=lambda band: -band.support):
        at = _column_for(band, columns, DATE_ROLES)
        if at is not None and at not in found:
            band.role = columns[at].role
            found[at] = band
    return sorted(found.values(), key=lambda band: band.x0)


def _with_bare(found: list[Band], lines: Sequence[Line], columns: Sequence[Column]) -> list[Band]:
    """Add bands of solid digits (`2312`) under date headings that no ordinary date fills."""
    named = {band.role for band in found if band.support > 1}
    wanted = [column for column in columns if column.role in DATE_ROLES and column.role not in named]
    if not wanted:
        return found
    undated = [line for line in lines if not any(date.start <= 1 for date in line.dates)]
    bare = aligned_bands([(line.index, date) for line in undated for date in line.bare_dates])
    places = [line.index for line in lines if line.bare_dates and any(number.strict for number in line.money)]
    table = range(min(places, default=0), max(places, default=-1) + 1)
    numbered = sum(line.index in table and any(number.strict for number in line.money) for line in lines)
    full = [band for band in bare if band.support >= max(min(2, numbered), 0.5 * numbered)]
    extra = [band for band in _name_dates(full, columns) if band.role not in named]
    for band in extra:
        band.bare = True
    kept = [band for band in found if band.role not in {one.role for one in extra}]
    return sorted([*kept, *extra], key=lambda band: band.x0)


def _begins_with_day(line: Line) -> bool:
    """A line with a day in front and a figure behind, or with nothing but a day."""
    if not line.dates or line.dates[0].start != 0:
        return False
    return any(number.strict for number in line.money) or _is_date_alone(line, line.dates[0])


def _with_headings(dates: list[Band], lines: Sequence[Line], others: Sequence[Line] | None) -> list[Band]:
    """Days as headings above their rows: the rows' dates where no column holds any, else the days of posting."""
    headings = _date_headings(lines, others or [])
    own = [band for band in dates if band.role == "date"]
    if not own:
        # Days that carry a figure of their own do not stand alone; then most rows' lines begin with one.
        habit = max((band.support for band in _habitual(lines)), default=0)
        return [*dates, *headings] if 2 * sum(band.support for band in headings) > habit else dates
    if sum(band.support for band in headings) < FEW or not _named_as_day(lines):
        return dates
    rest = [band for band in dates if band.role not in ("date", "value_date")]
    for band in own:
        band.role = "value_date"
    return [*rest, *own, *headings]


def _named_as_day(lines: Sequence[Line]) -> bool:
    """Whether the day above the first amount says that it is one: `Booking date 17.10.2024`."""
    first = _first_amount(lines)
    above = [line for line in lines[:first] if line.dates and _is_date_alone(line, line.dates[0])]
    return any(line.has("columns.date") for line in above)


def _first_amount(lines: Sequence[Line]) -> int:
    """The first line with an amount that is no opening balance."""
    amounts = (at for at, line in enumerate(lines) if any(number.strict for number in line.money))
    return next((at for at in amounts if not lines[at].has("lines.opening", "lines.brought")), 0)


def _date_headings(lines: Sequence[Line], others: Sequence[Line]) -> list[Band]:
    """Days that stand alone on a line, as headings above their rows.

    `others` are the lines without an amount of a table without a column of dates: those that begin with a day at the
    same left edge are such headings, too, and may carry a figure of the day's.
    """
    first = _first_amount(lines)
    labels = {_label_of_date(line) for line in lines[:first] if line.dates}
    alone = [
        (line.index, date)
        for line in lines
        for date in line.dates[:1]
        if _label_of_date(line) in labels
        and _is_date_alone(line, date)
        and not any(number.strict for number in line.money)
    ]
    known = {index for index, _ in alone}
    begun = [(line.index, line.dates[0]) for line in others if _begins_with_day(line) and line.index not in known]
    if alone or len(begun) >= FEW:
        left = min(date.x0 for _, date in (alone or begun))
        alone += [item for item in begun if abs(item[1].x0 - left) <= BESIDE]
    bands = bands_of(cluster(alone))
    for band in bands:
        band.role, band.heading = "date", True
        band.lines = frozenset(index for index, date in alone if band.holds(date))
    return bands


def _label_of_date(line: Line) -> str:
    """The words beside a line's first date: headings of days use the same ones from the first row on."""
    dated = range(line.dates[0].start, line.dates[0].stop) if line.dates else range(0)
    return " ".join(word.text for at, word in enumerate(line.words) if at not in dated and word.text.isalpha())


def _is_date_alone(line: Line, date: DateField) -> bool:
    """A line that holds a date and at the most the word for it (`Booking date 04.09.19`)."""
    named = {at for hit in line.hits if hit.role == "columns.date" for at in range(hit.start, hit.stop)}
    return date.stop - date.start >= 0.6 * (len(line.words) - len(named - set(range(date.start, date.stop))))


def _over(box: Boxed, column: Boxed) -> bool:
    return box.x0 < column.x1 + BESIDE and box.x1 > column.x0 - BESIDE


def _name_bands(bands: list[Band], columns: Sequence[Column], roles: frozenset[str]) -> list[Band]:
    """Name bands by the headings they stand under, so that the order of both agrees; others are dropped.

    The cheapest assignment from left to right (dynamic programming): a well filled band is dear to drop, and
    neighbours may share a heading.
    """
    ordered = sorted(bands, key=lambda band: band.x0)
    best: list[tuple[float, tuple[int | None, ...]]] = [(0.0, ())] * (len(columns) + 1)
    for band in ordered:
        drop = DROP * min(1.0, band.support * band.aligned / 4)
        row: list[tuple[float, tuple[int | None, ...]]] = []
        for at in range(len(columns) + 1):
            cost, chosen = best[at]
            options = [(cost + drop, (*chosen, None))]
            if at:
                options.append(_placed(band, at - 1, columns, roles, best))
                options.append(row[at - 1])
            row.append(min(options, key=lambda option: option[0]))
        best = row
    return _merged_bands(ordered, best[-1][1], columns, roles)


def _placed(
    band: Band,
    at: int,
    columns: Sequence[Column],
    roles: frozenset[str],
    best: Sequence[tuple[float, tuple[int | None, ...]]],
) -> tuple[float, tuple[int | None, ...]]:
    """The cost of putting a band under a heading, behind bands under this heading or ones further left."""
    misfit = _misfit(band, columns[at], roles)
    options = []
    for cost, chosen in (best[at], best[at + 1]):
        shared = at in chosen and columns[at].role in roles
        options.append((cost + misfit + (DROP / 4 if shared else 0.0), (*chosen, at)))
    return min(options, key=lambda option: option[0])


def _misfit(band: Band, column: Column, roles: frozenset[str]) -> float:
    gap = max(0.0, band.x0 - column.x1, column.x0 - band.x1)
    kind = 0.0 if column.role in roles else 6.0
    return (gap + 0.5 * distance(band, column) + kind) * (1.0 if gap < FAR else 10.0)


def _merged_bands(
    bands: Sequence[Band], chosen: Sequence[int | None], columns: Sequence[Column], roles: frozenset[str]
) -> list[Band]:
    named: dict[int, Band] = {}
    for band, at in zip(bands, chosen, strict=True):
        if at is None or columns[at].role not in roles:
            continue
        band.role = columns[at].role
        twin = named.get(at)
        if twin is None:
            named[at] = band
            continue
        main = max(band, twin, key=lambda one: one.support * one.aligned)
        support = band.support + twin.support
        named[at] = Band(
            min(band.x0, twin.x0), max(band.x1, twin.x1), band.role, support, main.aligned, modes=main.modes
        )
    return sorted(named.values(), key=lambda band: band.x0)


def _column_for(band: Band, columns: Sequence[Column], roles: frozenset[str]) -> int | None:
    """The heading a band belongs to: one it stands under, else the nearest; None under a heading of another kind."""

    def cost(at: int) -> tuple[float, float]:
        column = columns[at]
        overlap = min(band.x1, column.x1) - max(band.x0, column.x0)
        kind = 0.0 if column.role in roles else 6.0
        return (0.0 if overlap > 0 else -overlap) + 0.5 * distance(band, column) + kind, 0.0

    best = min(range(len(columns)), key=cost)
    column = columns[best]
    if column.role not in roles:
        return None
    gap = max(band.x0 - column.x1, column.x0 - band.x1)
    return best if gap < 40 else None


def _leading(bands: list[Band]) -> list[Band]:
    """Without headings: the best supported date band is the date's, another one as full the value date's."""
    good = [band for band in bands if band.support >= 2] or list(bands)
    if not good:
        return []
    most = max(band.support for band in good)
    kept = [band for band in good if band.support >= 0.6 * most][:2]
    for band, role in zip(kept, ("date", "value_date"), strict=False):
        band.role = role
    return kept


@_once
def cells_of(line: Line, region: Region) -> dict[int, MoneyField]:
    """The line's numbers that stand in money bands, by band; what reads as a date in a date band is none.

    Of two in one band the one on the band's own edge is meant: the other is part of a long description.
    """
    taken = banded_dates(line, region)
    found: dict[int, MoneyField] = {}
    sure: set[int] = set()
    for number in line.money:
        if any(date.start <= number.start < date.stop for date in taken):
            continue
        for band in region.money:
            if not band.holds(number):
                continue
            loose = _in_running_text(number, line)
            if loose and _in_sentence(number, line):
                continue
            aligned = band.aligns(number) and (band.support >= FEW or not loose)
            if (aligned and band.index not in sure) or (number.strict and not loose and band.index not in found):
                found[band.index] = number
                sure |= {band.index} if aligned else set()
    return _without_stray_amounts(found, sure, region)


def _without_stray_amounts(found: dict[int, MoneyField], sure: set[int], region: Region) -> dict[int, MoneyField]:
    """Beside an amount on its column's edge, one that stands off every edge belongs to the text."""
    amounts = {band.index for band in region.money if band.role in ROW_ROLES}
    if not amounts & sure:
        return found
    return {index: number for index, number in found.items() if index in sure or index not in amounts}


def _in_running_text(number: MoneyField, line: Line) -> bool:
    """Whether words stand right before or behind the number, as within a sentence."""
    words = line.words
    if number.start and words[number.start].x0 - words[number.start - 1].x1 < CLOSE * line.height:
        return any(c.isalnum() for c in words[number.start - 1].text)
    if number.stop < len(words) and words[number.stop].x0 - words[number.stop - 1].x1 < CLOSE * line.height:
        return any(c.isalpha() for c in words[number.stop].text)
    return False


def _in_sentence(number: MoneyField, line: Line) -> bool:
    """Whether words stand close on both sides of a number: there is no column in the middle of a sentence."""
    words = line.words
    if not number.start or number.stop >= len(words):
        return False
    before = words[number.start].x0 - words[number.start - 1].x1
    behind = words[number.stop].x0 - words[number.stop - 1].x1
    return max(before, behind) < CLOSE * line.height and any(c.isalpha() for c in words[number.stop].text)


@_once
def banded_dates(line: Line, region: Region) -> list[DateField]:
    """The line's dates that stand in date bands."""
    return [
        date
        for band in region.dates
        if not band.heading or line.index in band.lines
        for date in (line.bare_dates if band.bare else line.dates)
        if band.holds(date)
    ]


@_once
def date_of(line: Line, region: Region) -> DateField | None:
    """The date that stands in the region's date band."""
    return _date_under("date", line, region)


def _date_under(role: str, line: Line, region: Region) -> DateField | None:
    for band in region.dates:
        if band.role == role and (not band.heading or line.index in band.lines):
            for date in line.bare_dates if band.bare else line.dates:
                if band.holds(date):
                    return date
    return None


def text_words(line: Line, region: Region, cells: Iterable[MoneyField] = ()) -> list[int]:
    """The indices of words that are neither a banded date nor a banded number."""
    places = list(range(len(line.words)))
    spans = [(date.start, date.stop) for date in banded_dates(line, region)]
    spans += [(number.start, number.stop) for number in cells]
    for start, stop in spans:
        places = [at for at in places if not start <= at < stop]
    return places


@_once
def label_of(line: Line, region: Region, cells: dict[int, MoneyField]) -> str | None:
    """The role of a line that begins with the label of a printed figure, such as `closing` or `total`."""
    if not any(hit.role.startswith(LABELS) for hit in line.hits):
        return None
    undated, balanced = date_of(line, region) is None, region.column("balance") is not None
    # Balances of a further column, without a band, stand in front of a label as the others do.
    figures = [number for number in line.money if number.strict] if undated and cells else cells.values()
    places = text_words(line, region, figures)
    if not places:
        return None
    first, front = {places[0]}, set(places[:2])
    best: tuple[int, int, str] | None = None
    for hit in line.hits:
        if not hit.role.startswith("lines."):
            continue
        role = hit.role.removeprefix("lines.")
        total = role in TOTAL_LABELS and undated and hit.start in places and hit.length > 1 and not balanced
        leading = role in TEXT_LABELS or (hit.length == 1 and (role == "balance" or role in TOTAL_LABELS))
        if total or hit.start in (first if leading or _is_number(line.words[places[0]].text) else front):
            rank = (hit.length, -places.index(hit.start), hit.role.removeprefix("lines."))
            best = max(best, rank) if best else rank
    if best is None:
        foreign = any(
            hit.role == "columns.foreign" and hit.start == places[0] and line.words[hit.stop - 1].text.endswith(":")
            for hit in line.hits
        )
        return "note" if foreign and date_of(line, region) is None else None
    if best[2] in TOTAL_LABELS and line.has("lines.closing") and _has_balance(region, cells):
        return "closing"
    covered = best[0] / len(places)
    dated = date_of(line, region) is not None
    return best[2] if not dated or best[0] > 1 or covered >= 0.5 else None


def _is_number(text: str) -> bool:
    """Times, dates and amounts: what begins with one is text, while a small count may stand before a label."""
    digits = sum(c.isdigit() for c in text)
    return digits > 4 or (digits > 2 and any(sign in text[:-1] for sign in ":.,/"))


def _has_balance(region: Region, cells: dict[int, MoneyField]) -> bool:
    return any(band.role == "balance" and band.index in cells for band in region.money)


@_once
def section_of(line: Line, region: Region, cells: dict[int, MoneyField]) -> str | None:
    """The role of a heading line: most of its words are a heading's, and it has no date of its own."""
    if not any(hit.role.startswith("sections.") for hit in line.hits):
        return None
    leading = any(date.start == 0 for date in line.dates)
    if (date_of(line, region) is not None and (leading or cells)) or len(line.words) > 14:
        return None
    dated = {at for date in line.dates for at in range(date.start, date.stop)}
    dated |= {at for hit in line.hits if hit.role in PERIOD_WORDS for at in range(hit.start, hit.stop)}
    places = [at for at in text_words(line, region, [*cells.values(), *line.money]) if at not in dated]
    if not places or _is_wrapped_text(line, region):
        return None
    found = [hit for hit in line.hits if hit.role.startswith("sections.") and hit.start in places[:2]]
    if not found:
        return None
    longest = max(found, key=lambda hit: hit.length)
    if longest.role == "sections.pending" and longest.length >= 2 and not line.money:
        return "pending"
    enough = longest.length >= 0.5 * len(places) or (longest.length >= 3 and len(places) <= 9)
    return longest.role.removeprefix("sections.") if enough else None


def _is_wrapped_text(line: Line, region: Region) -> bool:
    """Under a running balance no headings stand in the description's column: there a line is part of a row's text."""
    described = region.column("description")
    if described is None or region.column("balance") is None or not region.dates:
        return False
    return described.x0 - 2 <= line.x0 and region.dates[0].x1 < described.x0


def build_items(regions: Sequence[Region], phrases: PhraseIndex) -> list[Item]:
    """All regions' items in reading order, sections applied and wrapped lines attached."""
    leans = _leans(regions)
    items: list[Item] = []
    state = _State(phrases)
    for _, group in groupby(regions, key=_beside):
        found: list[Item] = []
        size = 0
        for region in group:
            state.enter(region)
            found += _region_items(region, state, leans.get(signature(region), "down"))
            size += 1
        items += _across(found) if size > 1 else found
    return items


def _heads_a_day(date: DateField, cells: dict[int, MoneyField], region: Region) -> bool:
    """In a table without a column of dates: a day with a figure of its own, which may be its sum or its balance."""
    return date.start == 0 and _has_no_dates(region) and _only_balance(cells, region)


def _has_no_dates(region: Region) -> bool:
    """Whether a table's titles name no column of dates."""
    return bool(region.columns) and region.column("date") is None


def _heads_rows(figure: Labelled, date: DateField | None, state: _State) -> bool:
    """Whether a total heads the rows that follow, as `14 DEC Total in + 638.44` does in a list without columns."""
    begins = state.totals or (date is not None and date.start == 0)
    return begins and figure.role in TOTAL_LABELS and state.section != "summary"


def _beside(region: Region) -> object:
    """The same for regions that stand side by side under one heading, another one for every other region."""
    return id(region.header) if region.edges != (float("-inf"), float("inf")) else id(region)


def _across(items: list[Item]) -> list[Item]:
    """Rows of columns side by side in the order in which they go on: down each column, or across the page.

    Dates and running numbers tell: they mostly rise.
    """
    if not all(isinstance(item, RawRow) for item in items):
        return items
    rows = [item for item in items if isinstance(item, RawRow)]
    across = sorted(rows, key=lambda row: row.anchor.index)
    return [*(rows if _falls(rows) < _falls(across) else across)]


def _falls(rows: Sequence[RawRow]) -> int:
    """How often a date or a running number is smaller than the one before."""
    days = [row.date.readings[0] for row in rows if row.date is not None]
    texts = [word.text.strip("*#†") for row in rows for word in row.anchor.words[:3]]
    numbers = [int(text) for text in texts if text.isdecimal()]
    dates = [(day.month, day.day) for day in days]
    return sum(a > b for a, b in pairwise(dates)) + sum(a > b for a, b in pairwise(numbers))


@dataclass(slots=True)
class _State:
    """What carries over from one region to the next: the section, and the last date printed."""

    phrases: PhraseIndex
    section: str | None = None
    section_at: int = -NEVER
    date: DateField | None = None
    fresh: bool = False
    last: RawRow | None = None
    page: int = 0
    titles: tuple[str, ...] = ()
    header: tuple[Line, ...] = ()
    closed: bool = False
    begun: bool = False
    opened: bool = False
    totals: bool = False

    def open(self, section: str, line: Line) -> None:
        """A heading: a date above another one is not the date of what follows."""
        goes_on = section == "transactions" and self.section in (None, "transactions")
        self.section, self.section_at = section, line.index
        if section not in ("in", "out") and not goes_on:
            self.date, self.fresh = None, False

    def enter(self, region: Region) -> None:
        """A heading repeated on a new page continues its section; another table ends it, unless it was just named."""
        if region.header and region.header == self.header:
            # Columns side by side under one heading line share all that holds for it.
            return
        self.header = region.header
        titles = tuple(column.title for column in region.columns)
        self.closed = self.begun = self.opened = False
        self.totals = self.totals and titles == self.titles
        near = region.header and region.header[0].index - self.section_at <= NEAR_HEADING
        another = titles != self.titles or (bool(region.header) and region.header[0].page == self.page)
        if titles != self.titles:
            self.date, self.fresh = None, False
        if region.columns and not near and (another or self.section == "summary"):
            self.section = None
        self.titles = titles
        if not region.header:
            return
        self.page = region.header[0].page


def _region_items(region: Region, state: _State, lean: str) -> list[Item]:
    items: list[Item] = []
    parts: list[tuple[RawRow | None, list[Line]]] = [(state.last, [])]
    stacked = _stacks_dates(region)
    for at, line in enumerate(region.lines):
        if line.furniture:
            continue
        row = parts[-1][0]
        if stacked and row is not None and not parts[-1][1] and _is_second(row.anchor, line, region):
            _take_second_date(row, line, region)
            row.below = next(iter(cells_of(line, region).values()), None)
            parts[-1][1].append(line)
            continue
        found = _items_of(line, at, region, state)
        if not found:
            parts[-1][1].append(line)
            continue
        items += found
        if all(isinstance(item, Labelled) and item.role in TEXT_LABELS for item in found):
            parts[-1][1].append(line)
            continue
        parts.append((found[0] if isinstance(found[0], RawRow) else None, []))
    _attach(parts, region, lean)
    rows = [item for item in items if isinstance(item, RawRow)]
    if rows:
        state.last = rows[-1]
    return items


def _stacks_dates(region: Region) -> bool:
    """Whether rows print two dates one over the other: nearly each anchored line has a dated one without it below."""
    lines = [line for line in region.lines if not line.furniture]
    full = {band.index for band in region.money if band.role == "balance"} if region.money else set()
    anchors = seconds = counted = 0
    lower: Line | None = None
    for line, below in pairwise(lines):
        if line is lower:
            continue
        cells = cells_of(line, region)
        if not _anchors(cells, region) or (full and not full & set(cells)):
            continue
        anchors += 1
        if _is_second(line, below, region):
            lower = below
            seconds += 1
            counted += _anchors(cells_of(below, region), region)
    if seconds < 2 or seconds < 0.6 * anchors:
        return False
    return counted <= 0.4 * seconds or _balances_below(lines, region)


def _balances_below(lines: Sequence[Line], region: Region) -> bool:
    """Whether the figures under the amounts are the balances after them: the steps between them are the amounts."""
    pairs: list[tuple[MoneyField, MoneyField]] = []
    taken = -1
    for at, (line, below) in enumerate(pairwise(lines)):
        upper, lower = cells_of(line, region), cells_of(below, region)
        if at > taken and len(upper) == len(lower) == 1 and _is_second(line, below, region):
            pairs.append((next(iter(upper.values())), next(iter(lower.values()))))
            taken = at + 1
    steps = [(a, b, _signed(c) - _signed(d)) for (a, c), (b, d) in pairwise(pairs)]
    held = sum(abs(step) in (one.value, other.value) for one, other, step in steps)
    return len(steps) > 0 and held >= 0.6 * len(steps)


def _signed(cell: MoneyField) -> Decimal:
    return -cell.value if cell.sign in ("-", "()") else cell.value


def _is_second(line: Line, below: Line, region: Region) -> bool:
    """Whether a line is the lower half of the row above it: a date under its date, and no running balance."""
    own, other = date_of(line, region), date_of(below, region)
    if own is None or other is None or below.page != line.page or below.y0 - line.y1 > 0.9 * line.height:
        return False
    balances = {band.index for band in region.money if band.role == "balance"}
    return not balances & set(cells_of(below, region)) and abs(own.x0 - other.x0) < 6


def _take_second_date(row: RawRow, line: Line, region: Region) -> None:
    """The lower date is the posting date where its title says so, else the value date."""
    below = date_of(line, region)
    column = region.column("date")
    words = column.title.lower().split() if column is not None else []
    posted = [at for at, word in enumerate(words) if says_posted(word)]
    if posted and posted[0] * 2 >= len(words) - 1:
        row.date, row.value_date = below, row.date
    else:
        row.value_date = below


def _items_of(line: Line, at: int, region: Region, state: _State) -> list[Item]:
    """What one line is: a heading, labelled figures, a row; nothing for a line of text."""
    cells = cells_of(line, region)
    section = section_of(line, region, cells)
    label = label_of(line, region, cells)
    date = date_of(line, region)
    last = at >= len(region.lines) - 2
    if section is not None and (_opens_section(line, label, cells, state) or (last and date is None and not cells)):
        state.open(section, line)
        return [Heading(section, line)]
    if _names_account(line, at, region):
        return [Heading("account", line)]
    if line.dates and any(number.strict for number in line.money):
        # The heading above has its rows: it says nothing of a table that follows.
        state.section_at = -NEVER
    if date is not None and (_is_day(line, region) or (label is None and _heads_a_day(date, cells, region))):
        state.date, state.fresh = date, True
        return [Heading("day", line)]
    figures = _figures(line, at, label, region, cells, date, state)
    if figures and date is not None and date.start == 0 and figures[0].role == "daily" and _has_no_dates(region):
        # The balance of a day stands above the day's rows.
        state.date, state.fresh = date, True
    if figures and _heads_rows(figures[0], date, state):
        # A day's heading that carries the day's total: its rows follow. Its money out may have a heading of its own.
        if date is not None:
            state.date, state.fresh, state.totals = date, True, True
        state.section = figures[0].role.removeprefix("total_") if figures[0].role != "total" else state.section
    if figures:
        return list(figures)
    if date is not None:
        state.date, state.fresh = date, True
    if not _anchors(cells, region) or (state.closed and not state.fresh):
        return []
    if _is_suppressed(state, line, region, cells, date) or _is_list_of_days(line):
        return [Labelled("ignored", line, cells, region, date)]
    if date is None and not any(cell.value for cell in cells.values()):
        return []
    state.begun = True
    row = RawRow(line, cells, region, state.date, state.fresh, _date_under("value_date", line, region))
    state.fresh = False
    row.section = state.section if state.section in ("in", "out") else None
    row.label = label
    return [row]


def _is_suppressed(
    state: _State, line: Line, region: Region, cells: dict[int, MoneyField], date: DateField | None
) -> bool:
    """Rows below a heading such as "Pending" are none; below "Summary" only lines with a date and a text are."""
    if state.section == "pending":
        return True
    if state.section != "summary":
        return False
    if region.column("description") is not None and region.column("date") is not None:
        return state.closed or not any(c.isalpha() for word in line.words for c in word.text)
    texts = (line.words[at].text for at in text_words(line, region, cells.values()))
    return state.closed or date is None or not any(c.isalpha() for text in texts for c in text)


def _is_list_of_days(line: Line) -> bool:
    """Dates and figures in turn without a word between them, as in a list of daily balances."""
    figures = [number.start for number in line.money if number.strict]
    if len(line.dates) < 2 or len(figures) < 2 or any(c.isalpha() for word in line.words for c in word.text):
        return False
    return figures[0] < line.dates[1].start or line.dates[0].start > figures[0]


def _opens_section(line: Line, label: str | None, cells: dict[int, MoneyField], state: _State) -> bool:
    """A heading has no number, or (outside of a summary) only the total of what follows."""
    if not any(number.strict for number in line.money):
        return True
    return state.section != "summary" and label is None and bool(cells)


_CARD = re.compile(r"(?:[\dXx*]{4}[- ]){3}[\dXx*]{4}|[Xx*]{4,}[- ]?\d{3,4}")


def _names_account(line: Line, at: int, region: Region) -> bool:
    """A line with an account's or card's number right above an opening balance heads another statement."""
    if (line.money and any(number.strict for number in line.money)) or at + 1 >= len(region.lines):
        return False
    below = region.lines[at + 1]
    if label_of(below, region, cells_of(below, region)) not in ("opening", "brought"):
        return False
    return bool(_CARD.search(line.text)) or line.has("facts.account", "facts.card")


def _figures(
    line: Line,
    at: int,
    label: str | None,
    region: Region,
    cells: dict[int, MoneyField],
    date: DateField | None,
    state: _State,
) -> list[Labelled]:
    """The labelled figures of a line that is no row."""
    if not line.money:
        return [Labelled(label, line, {}, region, date)] if label == "none" else []
    above = region.lines[max(0, at - 3) : at] or list(region.header)
    if _is_equation(line):
        return labelled_figures(line, above, region, state.phrases)
    if label == "note" and date is None and _ends_wrapped_text(line, region, cells):
        return []
    if label is not None and cells and not _row_after_all(label, line, region, cells, date, state.phrases):
        state.closed = state.closed or (label == "closing" and (state.begun or (state.opened and bool(region.columns))))
        state.opened = state.opened or label == "opening"
        return [Labelled(label, line, cells, region, date or state.date)]
    if date is not None and label is None and _only_balance(cells, region):
        return [Labelled("balance", line, cells, region, date)]
    anchored = _anchors(cells, region)
    if anchored and date is not None:
        return []
    found = labelled_figures(line, above, region, state.phrases)
    if not cells and state.begun and not state.closed and _is_detail(line, found, region):
        return []
    return [] if anchored and label is None and len(found) < 2 else found


def _is_detail(line: Line, found: Sequence[Labelled], region: Region) -> bool:
    """Whether figures stand in a row's wrapped text, as `Sum: 112.66 EUR` does, and are nobody's total."""
    described = region.column("description")
    if described is None or not all(item.role in TOTAL_LABELS for item in found):
        return False
    return abs(line.x0 - described.x0) < 6 and _in_description(line, region)


def _only_balance(cells: dict[int, MoneyField], region: Region) -> bool:
    """Whether a line holds a running balance and no amount, in a table that has columns for both."""
    roles = {band.index: band.role for band in region.money}
    return bool(cells) and {roles[index] for index in cells} == {"balance"} and bool(ROW_ROLES & set(roles.values()))


def _is_equation(line: Line) -> bool:
    """Two or more labels, each with a number of its own: a summary written in one line."""
    starts = {hit.start for hit in line.hits if hit.role.startswith("lines.")}
    if len(starts) < 2:
        return False
    numbers = [number.start for number in line.money if number.strict]
    behind = {max((start for start in starts if start < number), default=-1) for number in numbers}
    return len(behind - {-1}) >= 2


def labelled_figures(line: Line, above: Sequence[Line], region: Region, phrases: PhraseIndex) -> list[Labelled]:
    """Each number of a line outside of the bands with the label in front of it, or else with the one above it."""
    found = []
    labels = [hit for hit in line.hits if hit.role.startswith("lines.")]
    last = 0
    strict = [number for number in line.money if number.strict]
    prose = len(line.words) > LONGEST_LABEL
    for number in strict or line.money:
        if prose and _in_running_text(number, line):
            continue
        before = [hit for hit in labels if last <= hit.start and hit.stop <= number.start]
        role: str | None = None
        day = line.dates[0] if line.dates else None
        if before:
            role = max(before, key=lambda hit: (hit.length, hit.start)).role
        elif not number.strict:
            pass  # Below a label of another line only what is money by its own looks counts.
        elif _is_summary(above) or not any(c.isalpha() for w in _in_front(line, last, number, region) for c in w.text):
            role = _label_above(number, above, phrases)
            day = _day_above(number, above) or day
        last = number.stop
        if role and (number.strict or (before and _ends_short_line(number, line))) and not _in_a_date(number, line):
            found.append(Labelled(role.removeprefix("lines."), line, {}, region, day, (number,)))
    return found


def _in_front(line: Line, last: int, number: MoneyField, region: Region) -> Sequence[Word]:
    """The words in front of a number, from word `last` on; outside of tables up to a wide gap, behind which another's
    stand."""
    start = last if region.columns else number.start
    while start > last:
        right = line.words[start].x0 if start < number.start else number.x0
        if right - line.words[start - 1].x1 > WIDE_GAP * (line.y1 - line.y0):
            break
        start -= 1
    return line.words[start : number.start]


def _is_summary(above: Sequence[Line]) -> bool:
    """Whether the line above names several figures side by side: the titles of a summary's columns."""
    return bool(above) and len({hit.start for hit in above[-1].hits if hit.role.startswith("lines.")}) >= 2


def _ends_short_line(number: MoneyField, line: Line) -> bool:
    """A bare integer counts as a figure only where it ends a short line, as in `Saldo 12500`."""
    return number.stop == len(line.words) <= 8


def _in_a_date(number: MoneyField, line: Line) -> bool:
    return any(date.start <= number.start < date.stop for date in line.dates)


def _day_above(number: MoneyField, above: Sequence[Line]) -> DateField | None:
    """The day that a label above a number names, as `Balance on 31 August` does."""
    for run in runs(above[-1].words, 0.9) if above else ():
        if min(run[-1].x1, number.x1) - max(run[0].x0, number.x0) > 0:
            return next((day for day in above[-1].dates if run[0].x0 <= day.x0 <= run[-1].x1), None)
    return None


def _label_above(number: MoneyField, above: Sequence[Line], phrases: PhraseIndex) -> str | None:
    """The longest label in the words that stand above a number, read from top to bottom: `Ending` over `balance`."""
    best: tuple[int, str] | None = None
    stack: list[str] = []
    for line in reversed(above):
        for run in runs(line.words, 0.9):
            if min(run[-1].x1, number.x1) - max(run[0].x0, number.x0) > 0:
                stack[:0] = [word.text for word in run]
        for hit in phrases.find(stack):
            if hit.role.startswith("lines.") and (best is None or hit.length > best[0]):
                best = hit.length, hit.role
        if line.money:
            break
    return best[1] if best else None


def _row_after_all(
    label: str,
    line: Line,
    region: Region,
    cells: dict[int, MoneyField],
    date: DateField | None,
    phrases: PhraseIndex,
) -> bool:
    """A dated line with an amount is a row although its text begins like a total's; not if it says nothing else."""
    if date is None or label not in DATED_LABELS:
        return False
    roles = [band.role for band in region.money if band.index in cells]
    moved = sum(role in ROW_ROLES for role in roles)
    if label in TOTAL_LABELS and "balance" in roles and moved == 1:
        # `Interest earned` with its amount and the balance after it; totals of a table print all their columns.
        return True
    words = [at for at in text_words(line, region, cells.values()) if any(c.isalpha() for c in line.words[at].text)]
    longest = max((hit.length for hit in line.hits if hit.role == f"lines.{label}"), default=0)
    if label in ("total_in", "total_out") and _is_listed(date, line, region) and not _says_total(line, words, phrases):
        # `Finance charges` with its day, among other rows with theirs.
        return moved > 0
    if label in TOTAL_LABELS and longest >= max(2, 0.8 * len(words)):
        return False
    if label == "balance" and (longest >= 0.8 * len(words) or (bool(words) and words[0] < date.start)):
        return False
    return moved > 0


def _ends_wrapped_text(line: Line, region: Region, cells: Mapping[int, MoneyField]) -> bool:
    """Whether a line such as `Visa rate 24.61` is the last of a row's text, and has the row's amount in its column."""
    at = next((at for at, other in enumerate(region.lines) if other is line), 0)
    above = region.lines[at - 1] if at else None
    if above is None or cells_of(above, region) or above.page != line.page or not _is_wrapped_text(line, region):
        return False
    roles = {band.role for band in region.money if band.index in cells}
    return len(roles) == 1 and roles < {"in", "out"} and _is_wrapped_text(above, region)


def _is_listed(date: DateField, line: Line, region: Region) -> bool:
    """Whether a line's date stands at its beginning, in a table with titles for dates and texts."""
    titled = region.column("date") is not None and region.column("description") is not None
    return titled and line.words[date.start].x0 <= line.x0 + 1


def _says_total(line: Line, words: Sequence[int], phrases: PhraseIndex) -> bool:
    return any(hit.role == "lines.total" for at in words for hit in phrases.find([line.words[at].text]))


def _anchors(cells: dict[int, MoneyField], region: Region) -> bool:
    if not cells:
        return False
    known: dict[int, frozenset[int]] = region.memo["anchors"]
    if 0 not in known:
        known[0] = frozenset(band.index for band in region.money if band.role in ROW_ROLES or band.role == "")
    return not known[0].isdisjoint(cells)


# Wrapped lines ------------------------------------------------------------------------------------------------


def _leans(regions: Sequence[Region]) -> dict[tuple[tuple[str, int], ...], str]:
    groups: dict[tuple[tuple[str, int], ...], list[Region]] = defaultdict(list)
    for region in regions:
        if region.money:
            groups[signature(region)].append(region)
    return {key: _lean(group) for key, group in groups.items()}


@dataclass(slots=True)
class _Evidence:
    anchors: int = 0
    own_date: int = 0
    date_above: int = 0
    before_first: int = 0
    after_last: int = 0
    staggered: int = 0
    texts: int = 0
    blocks: Counter[int] = field(default_factory=Counter)


def _lean(group: Sequence[Region]) -> str:
    evidence = _Evidence()
    for region in group:
        _collect(region, evidence)
    if evidence.texts == 0:
        return "down"
    if evidence.staggered > 0.25 * evidence.texts and evidence.staggered >= 2:
        return "nearest"
    blocks = sum(count for anchors, count in evidence.blocks.items() if anchors >= 1)
    if blocks >= 3 and evidence.blocks[1] >= 0.9 * blocks and evidence.blocks[0] <= 0.2 * blocks:
        return "block"
    if evidence.date_above > 0.25 * evidence.anchors and evidence.date_above > evidence.own_date * 0.3:
        return "up"
    if evidence.date_above >= FEW and evidence.date_above > FEW * evidence.own_date:
        # A day's date stands once, on a line above its first amount.
        return "up"
    dated = evidence.own_date >= 0.9 * evidence.anchors
    # Where each amount has its date beside it, text above the first one must be the habit of several tables.
    needed = max(2, len(group)) if dated else 1
    if evidence.before_first >= needed and evidence.after_last == 0:
        return "up"
    return "down"


def _collect(region: Region, evidence: _Evidence) -> None:
    kinds = [(line, _kind(line, region)) for line in region.lines if not line.furniture]
    pitch = _usual_pitch([line for line, _ in kinds])
    dated = False
    seen_anchor = False
    trailing = 0
    for at, (line, kind) in enumerate(kinds):
        if kind == "anchor":
            evidence.anchors += 1
            own = date_of(line, region) is not None
            evidence.own_date += own
            evidence.date_above += (not own) and dated
            dated, seen_anchor, trailing = False, True, 0
        elif kind == "text":
            evidence.texts += 1
            dated = dated or date_of(line, region) is not None
            evidence.before_first += not seen_anchor and at < 3
            trailing += 1
            evidence.staggered += _is_staggered(kinds, at)
        else:
            evidence.after_last += trailing
            dated, trailing = False, 0
    if trailing and len(kinds) > trailing and kinds[-trailing][0].middle - kinds[-trailing - 1][0].middle < 1.3 * pitch:
        evidence.after_last += 1
    for block in _blocks([line for line, kind in kinds if kind != "other"]):
        evidence.blocks[sum(_kind(line, region) == "anchor" for line in block)] += 1


def _is_day(line: Line, region: Region) -> bool:
    """Whether a line is a day's heading above its rows."""
    return any(band.heading and line.index in band.lines for band in region.dates)


@_once
def _kind(line: Line, region: Region) -> str:
    if _is_day(line, region):
        return "other"
    cells = cells_of(line, region)
    if label_of(line, region, cells) is not None and line.money:
        return "other"
    if section_of(line, region, cells) is not None:
        return "other"
    if _anchors(cells, region):
        return "anchor"
    return "text" if _in_description(line, region) else "other"


def _is_staggered(kinds: Sequence[tuple[Line, str]], at: int) -> bool:
    """Whether a text line stands less than a line's height above or below an anchor."""
    line = kinds[at][0]
    for other, kind in kinds[max(0, at - 1) : at + 2]:
        if kind == "anchor" and other.page == line.page and abs(other.middle - line.middle) < 0.8 * line.height:
            return True
    return False


def _usual_pitch(lines: Sequence[Line]) -> float:
    return median(_steps(lines))


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines with only small gaps between them; none where all gaps are alike."""
    steps = _steps(lines)
    if len(steps) < 4:
        return []
    small = sorted(steps)[len(steps) // 10]
    large = sorted(steps)[-max(1, len(steps) // 10)]
    if large < 1.15 * small:
        return []
    limit = _valley(steps)
    blocks: list[list[Line]] = []
    for at, line in enumerate(lines):
        new = at == 0 or line.page != lines[at - 1].page or line.middle - lines[at - 1].middle > limit
        if new:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _valley(steps: Sequence[float]) -> float:
    """The middle of the widest relative gap between the sorted steps."""
    far = 5 * min(steps)
    ordered = sorted(step for step in steps if step < far)
    best, limit = 0.0, ordered[-1] + 1
    for low, high in pairwise(ordered):
        if high / low > best + 1e-6 and high - low > 0.6:
            best, limit = high / low, (low + high) / 2
    return limit


@_once
def _in_description(line: Line, region: Region) -> bool:
    """Whether a line could be wrapped text: it begins under the description and ends before the amounts."""
    described = region.column("description")
    left = described.x0 if described is not None else float("-inf")
    amounts = [band for band in region.money if band.x0 > left]
    for band in amounts:
        low, high = band.x0, band.x1
        for word in line.words:
            if word.x1 > low and word.x0 < high:
                return False
    return bool(description_words(line, region, ()))


def _attach(parts: Sequence[tuple[RawRow | None, list[Line]]], region: Region, lean: str) -> None:
    """Hang each text line on a row; what follows a total or a balance line leans on the next row, or on none."""
    everything = [line for row, lines in parts for line in [*([row.anchor] if row else []), *lines]]
    pitch = _usual_pitch([line for line in everything if line.page == everything[0].page]) if everything else 12.0
    body = [line for line in everything if _in_description(line, region) or cells_of(line, region)]
    limit = _valley(_steps(body)) if lean == "block" else 0.0
    for at, (row, lines) in enumerate(parts):
        following = parts[at + 1][0] if at + 1 < len(parts) else None
        wrapped = [line for line in lines if _in_description(line, region)]
        if following is not None and lean != "up" and date_of(following.anchor, region) is None:
            wrapped, begun = _begun(wrapped, region)
            following.lines[:0] = begun
        if lean == "up":
            _give_up(following, wrapped, pitch)
        elif lean == "nearest":
            _give_nearest(row, following, wrapped, pitch)
        elif lean == "block":
            _give_block(row, following, wrapped, limit)
        elif row is not None:
            _give_down(row, following, wrapped, pitch)


def _begun(lines: list[Line], region: Region) -> tuple[list[Line], list[Line]]:
    """Cut at the first line with a date of its own: it begins the row whose amount stands further down."""
    for at, line in enumerate(lines):
        if date_of(line, region) is not None:
            return lines[:at], lines[at:]
    return lines, []


def _give_down(row: RawRow, following: RawRow | None, lines: Sequence[Line], pitch: float) -> None:
    """Text below a row is its own until a gap; on the next page only if that page's table goes on below it."""
    last = row.anchor
    for line in lines:
        if line.page == last.page and line.middle - last.middle > 1.9 * max(pitch, line.height):
            return
        if line.page != last.page and (
            following is None or following.anchor.page != line.page or len(lines) > LONGEST_JOIN
        ):
            return
        row.lines.append(line)
        last = line


def _give_up(following: RawRow | None, lines: Sequence[Line], pitch: float) -> None:
    if following is None:
        return
    taken: list[Line] = []
    below = following.anchor
    for line in reversed(lines):
        if line.page == below.page and below.middle - line.middle > 2.2 * max(pitch, line.height):
            break
        taken.append(line)
        below = line
    following.lines[:0] = reversed(taken)


def _give_nearest(row: RawRow | None, following: RawRow | None, lines: Sequence[Line], pitch: float) -> None:
    for line in lines:
        up = _gap(line, row.anchor) if row else float("inf")
        down = _gap(line, following.anchor) if following else float("inf")
        target = row if up <= down else following
        if target is not None and min(up, down) < 4 * max(pitch, line.height):
            target.lines.append(line)


def _gap(line: Line, other: Line) -> float:
    return abs(line.middle - other.middle) if line.page == other.page else float("inf")


def _give_block(row: RawRow | None, following: RawRow | None, lines: Sequence[Line], limit: float) -> None:
    """Lines stay with the anchor from which no gap above the limit parts them; without one the widest counts."""
    if not lines:
        return
    chain = [*([row.anchor] if row else []), *lines, *([following.anchor] if following else [])]
    steps = [b.middle - a.middle if a.page == b.page else 1e6 for a, b in pairwise(chain)]
    first = 1 if row else 0
    cuts = [at + 1 for at, step in enumerate(steps) if step > limit]
    if not cuts and row and following:
        cuts = [max(range(len(steps)), key=lambda at: steps[at]) + 1]
    if row is not None:
        row.lines += [line for at, line in enumerate(chain) if first <= at < (cuts[0] if cuts else len(chain))]
    if following is not None:
        start = cuts[-1] if cuts else (len(chain) if row else 0)
        following.lines[:0] = [line for at, line in enumerate(chain[:-1]) if at >= max(start, first)]


def _steps(lines: Sequence[Line]) -> list[float]:
    """The distances between neighbours on a page, those of lines that overlap left out."""
    return [
        b.middle - a.middle
        for a, b in pairwise(lines)
        if a.page == b.page and b.middle - a.middle > 0.6 * min(a.height, b.height)
    ] or [12.0]


# Text -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Columns:
    """A region's columns as its text sees them: the description's, those of text, of dates, of references."""

    described: Column | None
    texts: tuple[Column, ...]
    dates: tuple[Column, ...]
    others: tuple[Column, ...]
    edge: float


def _columns(region: Region) -> _Columns:
    """Found once a region: every line of text asks for them."""
    known: dict[int, _Columns] = region.memo["columns"]
    if 0 not in known:
        columns = region.columns
        known[0] = _Columns(
            region.column("description"),
            tuple(column for column in columns if column.role not in MONEY_ROLES | DATE_ROLES),
            tuple(column for column in columns if column.role in DATE_ROLES),
            tuple(column for column in columns if column.role in ("reference", "number", "type", "other")),
            _right_edge(region),
        )
    return known[0]


def description_words(line: Line, region: Region, cells: Iterable[MoneyField]) -> list[Word]:
    """The words of a line that stand under the description (or under no heading of another kind)."""
    columns = _columns(region)
    words = [line.words[at] for at in text_words(line, region, cells) if line.words[at].x0 < columns.edge]
    described = columns.described
    if not words:
        return words
    if described is None:
        # Where nothing is called a description, bare numbers beside other titles are those of cheques.
        texts = [run for run in runs(words, 0.75) if not (region.columns and _is_bare(run))]
        return [word for run in texts if not any(_is_over(run, c) for c in columns.others) for word in run]
    kept: list[Word] = []
    for run in runs(words, 0.75):
        if not _is_beside_date(run, columns, described) and _column_of(run, region, described).role == "description":
            kept += run
    return kept


def _is_bare(run: Sequence[Word]) -> bool:
    return not any(c.isalpha() for word in run for c in word.text)


def _is_beside_date(run: Sequence[Word], columns: _Columns, described: Column) -> bool:
    """Times and document numbers in the date's column: digits alone, left of the description."""
    if run[-1].x1 >= described.x0 or any(c.isalpha() for word in run for c in word.text):
        return False
    if all(is_time(word.text) for word in run):
        return True
    return any(_is_over(run, column) for column in columns.dates)


def _is_over(run: Sequence[Word], column: Column) -> bool:
    return run[0].x0 < column.x1 + BESIDE and run[-1].x1 > column.x0 - BESIDE


def _right_edge(region: Region) -> float:
    """Where the table ends on the right: text beyond a last column of money is a box beside the table."""
    if not region.columns or region.columns[-1].role not in MONEY_ROLES:
        return float("inf")
    last = max(region.columns[-1].x1, *(band.x1 for band in region.money), 0.0)
    return last + 6.0 if region.column("description") is not None else float("inf")


def _column_of(run: Sequence[Word], region: Region, described: Column) -> Column:
    """The heading a run of text belongs to: by its left edge, which text shares with its heading, else the nearest one.

    Dates and amounts were taken out before: what is left under their headings is text that reaches across.
    """
    x0, x1 = run[0].x0, run[-1].x1
    texts = _columns(region).texts
    over = [column for column in texts if min(x1, column.x1) - max(x0, column.x0) > 0]
    if len(over) == 1:
        return over[0]
    if described in over:
        first = over[0]
        return described if first is described or abs(first.x0 - x0) > 6 else first
    if any(x1 < band.x1 < described.x1 for band in region.dates) and x1 < described.x0:
        return region.columns[0] if region.columns[0] is not described else texts[-1]
    before = [column for column in texts if column.x0 <= x0 + 4]
    if before and x0 < before[-1].x1 + 3 * (run[0].y1 - run[0].y0):
        return before[-1]
    return min(texts, key=lambda column: max(column.x0 - x1, x0 - column.x1))


def description_of(row: RawRow) -> str:
    """The row's text: its lines from top to bottom, each word once, joined by single spaces.

    Kept with the row: signs, sides and each reading that is tried ask for it, once all lines are attached.
    """
    if row.text is None:
        row.text = _text_of(row)
    return row.text


def _text_of(row: RawRow) -> str:
    lines = sorted([row.anchor, *row.lines], key=lambda line: line.index)
    words: list[str] = []
    for line in lines:
        cells = row.cells.values() if line is row.anchor else ()
        words += [word.text for word in description_words(line, row.region, cells)]
    return " ".join(words)
