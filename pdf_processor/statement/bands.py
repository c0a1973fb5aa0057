"""Where the money and the dates of tables line up: bands, found over all regions under the same heading."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from decimal import Decimal
from itertools import pairwise, permutations
from operator import attrgetter

from pdf_processor.statement.clusters import bands_of, cluster, distance
from pdf_processor.statement.columns import (
    DATE_ROLES,
    MONEY_ROLES,
    OPPOSITE,
    ROW_ROLES,
    SPARE,
    Band,
    Boxed,
    Column,
    Region,
    figure_in,
)
from pdf_processor.statement.date_bands import date_bands, first_dates, leading, told_apart
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.headings import BESIDE
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.loans import phrases, takes_off
from pdf_processor.statement.text import fold
from pdf_processor.statement.titles import lists_instalments, titles_under

DROP = 90.0  # what it costs, in points, to leave a well filled band without a heading
FAR = 60.0
OTHER_KIND, NO_KIND = 10.0, 6.0  # what it costs to stand under the title of a text, or one that is not understood
MOSTLY = 0.7
MOSTLY_DATED = 0.8  # of the figures
FEWEST_SPARE = 2
FEWEST_SUMS = 3  # lines on which an amount and its fee make the total
ASTRAY = 3.0  # points by which titles repeated on another page may stand aside
LONGEST_MARK = 2  # letters: `CR`
SPACE = 0.6  # of a line's height, at the most, between words of a text
_SUPPORT = attrgetter("support")
_SUMS = ("lines.total", "lines.total_out", "lines.closing")
LOOSE = 0.75  # share of numbers with a common edge below which a band is not one column


def signature(region: Region) -> tuple[tuple[str, int], ...]:
    """Regions with the same heading share bands: role and place of each column, to the nearest eight points."""
    return tuple((column.role, round(column.x0 / 8)) for column in region.columns)


def _put_in_place(regions: Sequence[Region]) -> None:
    """Titles that a page repeats a little aside stand where they stood first: else two tables would be made of one."""
    known: dict[tuple[str, ...], list[tuple[Column, ...]]] = defaultdict(list)
    for region in regions:
        places = known[tuple(column.title for column in region.columns)]
        for columns in places:
            if all(abs(one.x0 - other.x0) <= ASTRAY for one, other in zip(columns, region.columns, strict=True)):
                region.columns = columns
                break
        else:
            places.append(region.columns)


def find_bands(regions: Sequence[Region]) -> list[Region]:
    """The regions with their money and date bands, found over all regions under the same heading.

    Where columns wander from page to page, regions are cut at page ends and each page has bands of its own.
    """
    _put_in_place(regions)
    groups: dict[tuple[tuple[str, int], ...], list[Region]] = defaultdict(list)
    for region in regions:
        groups[signature(region)].append(region)
    cut: dict[int, list[Region]] = {}
    for group in groups.values():
        money, dates = _group_bands(group)
        for region in group:
            region.money, region.dates = money, dates
        if _wanders(group, money):
            cut |= _by_page(group, dates)
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
    held = False
    for number in [n for line in lines for n in line.money if n.strict]:
        if any(band.holds(number) for band in money):
            held = True
            if any(band.aligns(number) for band in money):
                return False
    return held


def _by_page(group: Sequence[Region], dates: Sequence[Band]) -> dict[int, list[Region]]:
    """Each region cut into one a page; a page without a heading names its bands in the order of the page before.

    `dates` are the bands of the whole table, which know better than a page's rows which of two is their day.
    """
    result: dict[int, list[Region]] = {}
    model: list[str] = []
    for region in group:
        parts: dict[int, Region] = {}
        for line in region.lines:
            header = region.header if region.header and region.header[0].page == line.page else ()
            parts.setdefault(line.page, Region(region.columns, header=header, below=region.below)).lines.append(line)
        for part in parts.values():
            part.money, part.dates = _group_bands([part])
            _name_alike(part.dates, dates)
            part.dates = _with_those_of(part.dates, dates, part.lines)
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


def _name_alike(bands: Sequence[Band], table: Sequence[Band]) -> None:
    """Give a page's dates the roles that the dates above and below them have in the whole table."""
    over = [next((one for one in table if one.x0 < band.x1 and one.x1 > band.x0), None) for band in bands]
    if len({id(one) for one in over}) < len(bands):
        return
    for band, one in zip(bands, over, strict=True):
        if one is not None:
            band.role, band.assumed, band.called, band.lent = one.role, one.assumed, one.called, one.lent


def _with_those_of(bands: list[Band], table: Sequence[Band], lines: Sequence[Line]) -> list[Band]:
    """A page's dates with the table's days: those that stand as headings, and those in a column that the page has too
    few in to know it for one.
    """
    headings = [band for band in table if band.heading]
    own = [band for band in bands if not band.heading] if headings else bands
    places = [(one.x0, one.x1) for one in own]
    columns = [one for one in table if not one.heading and all(one.x1 < x0 or one.x0 > x1 for x0, x1 in places)]
    filled = [one for one in columns if any(map(one.holds, (day for line in lines for day in _days_for(one, line))))]
    return sorted([*own, *headings, *filled], key=lambda band: band.x0) if headings or filled else bands


def _days_for(band: Band, line: Line) -> Sequence[DateField]:
    return line.bare_dates if band.bare else line.dates


def _numbers(group: Sequence[Region]) -> list[tuple[int, MoneyField]]:
    money_columns = [column for column in group[0].columns if column.role in MONEY_ROLES]
    return [
        (line.index, number)
        for region in group
        for line in _above_the_end(region.lines)
        if line.money and not line.furniture
        for number in line.money
        if number.strict or any(_over(number, column) for column in money_columns)
    ]


def _above_the_end(lines: Sequence[Line]) -> Sequence[Line]:
    """Without the figures of summaries and prose below a table's closing balance, where rows stand above it and none
    below: of few rows they would make the columns.
    """
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.money and _is_end(line):
            return lines[: at + 1] if any(other.opens_with_day() for other in lines[:at]) else lines
        if _may_be_row(line):
            return lines
    return lines


def _is_end(line: Line) -> bool:
    """Whether a line says that it is a closing balance, and nothing else: `Visa payment amount due` is a row's text."""
    held = {at for date in line.dates for at in range(date.start, date.stop)}
    held |= {at for number in line.money for at in range(number.start, number.stop)}
    words = [at for at, text in enumerate(line.texts) if at not in held and sum(map(str.isalpha, text)) > LONGEST_MARK]
    ends = [hit for hit in line.hits if hit.role == "lines.closing"]
    return bool(words) and any(hit.start <= words[0] and words[-1] < hit.stop for hit in ends)


def _may_be_row(line: Line) -> bool:
    """Whether a figure stands beside a day, wherever it is; `3.15` may be either, and is not both."""
    figures = {number.start for number in line.money if number.strict}
    return bool(figures) and any(date.start not in figures for date in line.dates)


def _group_bands(group: Sequence[Region]) -> tuple[list[Band], list[Band]]:
    lines = [line for region in group for line in region.lines if not line.furniture]
    columns = group[0].columns
    numbers = _numbers(group)
    money = bands_of(_in_columns(numbers, lines))
    if not columns:
        money = [band for band in money if band.support >= 2 and band.aligned >= 0.5]
        return money, told_apart(leading(first_dates(lines)), lines)
    held = [number for _, number in numbers if number.strict]
    if held:
        money = [band for band in money if any(band.holds(number) for number in held) or _of_wholes(band, lines, held)]
    money = _without_prose(money, columns, lines)
    money = _name_bands(_sides_joined(money, columns, numbers), columns, MONEY_ROLES)
    _name_original(money, columns, lines)
    _name_net(money, columns, lines)
    _name_part_of_what_is_left(money, lines)
    _name_charged(money, lines)
    _name_parts(money, columns, lines)
    _name_charges(money, lines)
    _name_repaid(money, columns, lines)
    others = None
    if all(column.role not in DATE_ROLES for column in columns):
        amounts = [band for band in money if band.role in ROW_ROLES]
        others = [line for line in lines if not _stands_in(line, amounts)]
    return money, date_bands(lines, columns, others)


def _in_columns(numbers: Sequence[tuple[int, MoneyField]], lines: Sequence[Line]) -> list[list[tuple[int, Boxed]]]:
    """Figures under each other. One of another kind, such as a summary's below the rows, may stand under two columns;
    where nearly all figures are of lines with a day, it must not make them one.
    """
    whole = cluster(numbers)
    dated = {line.index for line in lines if line.dates}
    rows = [item for item in numbers if item[0] in dated]
    if len(rows) == len(numbers) or len(rows) < MOSTLY_DATED * len(numbers):
        return whole
    columns = cluster(rows)
    if len(columns) <= sum(any(line in dated for line, _ in each) for each in whole):
        return whole
    ends = [(min([box.x0 for _, box in each]), max([box.x1 for _, box in each])) for each in columns]
    for line, number in numbers:
        if line not in dated:
            held = [at for at, (x0, x1) in enumerate(ends) if x0 - 1 <= number.x0 and number.x1 <= x1 + 1]
            if held:
                columns[held[0]].append((line, number))
            else:
                columns.append([(line, number)])
    return columns


def _without_prose(bands: Sequence[Band], columns: Sequence[Column], lines: Sequence[Line]) -> list[Band]:
    """Without sums in texts below rows, in front of all titles of money (where none is of money, in front of the band
    that most lines fill): each runs on from the words before it.
    """
    titled = [column.x0 for column in columns if column.role in MONEY_ROLES]
    start = min(titled) if titled else max(bands, key=_SUPPORT).x0 if bands else 0.0
    days = [column for column in columns if column.role in DATE_ROLES]
    kept = []
    for band in bands:
        if band.x1 < start:
            held = ((line, number) for line in lines for number in line.money if band.holds(number))
            if not any(_is_a_rows(line, number, days) or not _runs_on(line, number) for line, number in held):
                continue
        kept.append(band)
    return kept


def _is_a_rows(line: Line, number: MoneyField, days: Sequence[Column]) -> bool:
    """Whether a figure that can only be money stands behind a date: in texts a time's day may precede a number.

    Where titles name `days`, that date stands under one; others are of texts.
    """
    dates = [date for date in line.dates if date.stop <= number.start] if number.strict else []
    return any(not days or any(_over(date, column) for column in days) for date in dates)


def _runs_on(line: Line, number: MoneyField) -> bool:
    """Whether no more than a space stands between a figure, its currency included, and a word before it."""
    if not number.start:
        return False
    before, first = line.words[number.start - 1], line.words[number.start]
    return first.x0 - before.x1 < SPACE * (first.y1 - first.y0)


def _sides_joined(
    bands: Sequence[Band], columns: Sequence[Column], numbers: Sequence[tuple[int, MoneyField]]
) -> list[Band]:
    """Debits (`41,71 S`) and credits (`420,97 H`) set apart, under no titles of their own, are one column."""
    joined: list[Band] = []
    money = [column.role for column in columns if column.role in MONEY_ROLES]
    apart = not columns or money not in ([], ["amount"]) or not any(number.mark for _, number in numbers)
    for band in bands:
        if joined and not apart and _are_two_sides(joined[-1], band, numbers):
            left = joined.pop()
            support, aligned = left.support + band.support, min(left.aligned, band.aligned)
            joined.append(Band(left.x0, band.x1, "", support, aligned, modes=left.modes))
        else:
            joined.append(band)
    return joined


def _are_two_sides(left: Band, right: Band, numbers: Sequence[tuple[int, MoneyField]]) -> bool:
    """Whether all sure figures of either band carry one mark, another one each, and no line has both."""
    held = [[(line, n) for line, n in numbers if n.strict and band.holds(n)] for band in (left, right)]
    marks = [{n.mark for _, n in part} for part in held]
    lines = [{line for line, _ in part} for part in held]
    return all(len(one) == 1 and "" not in one for one in marks) and marks[0] != marks[1] and not lines[0] & lines[1]


def _stands_in(line: Line, bands: Sequence[Band]) -> bool:
    """Whether one of a line's figures stands in a band."""
    for number in line.money:
        for band in bands:
            if band.holds(number):
                return True
    return False


def _of_wholes(band: Band, lines: Sequence[Line], sure: Sequence[MoneyField]) -> bool:
    """Whether a band of bare integers may be money: where none of its lines' sure figures has decimals, nor, where
    these have none, any of the table's (`sure`).
    """
    beside = [number for line in lines if any(band.holds(n) for n in line.money) for number in line.money]
    figures = [number for number in beside if number.strict] or sure
    return not any(_DECIMALS.search(number.core) for number in figures)


_DECIMALS = re.compile(r"[.,]\d{1,2}$")


def _over(box: Boxed, column: Boxed) -> bool:
    return box.x0 < column.x1 + BESIDE and box.x1 > column.x0 - BESIDE


def _name_original(money: Sequence[Band], columns: Sequence[Column], lines: Sequence[Line]) -> None:
    """Of two columns of amounts the one that few lines fill, and none alone, is the amount in another currency."""
    amounts = sorted((band for band in money if band.role == "amount"), key=lambda band: -band.support)
    if len(amounts) != 2 or sum(column.role == "amount" for column in columns) != 2:
        return
    main, other = amounts
    filled = [[any(band.holds(n) for n in line.money if n.strict) for band in amounts] for line in lines]
    alone = sum(beside and not own for own, beside in filled)
    if other.support < MOSTLY * main.support and not alone:
        other.role = "foreign"


def _name_net(money: Sequence[Band], columns: Sequence[Column], lines: Sequence[Line]) -> None:
    """Of `amount | fee | total` the last is what is moved, where it is the sum of the others on every line; so is what
    is titled as gross, of net and tax.
    """
    gross = next((band for band in money if band.role == "amount"), None)
    fee = next((band for band in money if band.role == "fee"), None)
    moved = [band for band in money if band.role in ("amount", SPARE) or _is_titled_gross(band, columns)]
    net = moved[-1] if moved else None
    if gross is None or fee is None or net is None or not gross.x0 < fee.x0 < net.x0:
        return
    rows = [[_value_in(band, line) for band in (gross, fee, net)] for line in lines]
    full = [row for row in rows if None not in row]
    if any(cost for _, cost, _ in full) and len(full) >= FEWEST_SUMS and all(_adds_up(row) for row in full):
        gross.role, net.role = "foreign", "amount"


def _is_titled_gross(band: Band, columns: Sequence[Column]) -> bool:
    return any(phrases("gross").search(fold(column.title)) for column in titles_under(band, columns))


def _name_part_of_what_is_left(money: Sequence[Band], lines: Sequence[Line]) -> None:
    """Where a price less a part of it leaves what is titled as a balance on each row, that is no running one: the part
    is the amount.
    """
    both = [band for band in money if band.role in ("amount", "foreign", SPARE)]
    left = [band for band in money if band.role == "balance"]
    if len(left) != 1 or any(band.role in OPPOSITE for band in money):
        return
    found = [[_number_in(band, line) for band in (*both, left[0])] for line in lines if line.dates]
    balanced = [[number for number in row if number is not None] for row in found if row[-1] is not None]
    rows = [row for row in balanced if len(row) > len(both)]
    if len(rows) < max(FEWEST_SUMS, MOSTLY * len(balanced)) or not any(row[-1] for row in rows):
        return
    parts = {
        part
        for price, part in permutations(range(len(both)), 2)
        if all(row[price] - row[part] == row[-1] for row in rows) and not _goes_from_row_to_row(rows, price)
    }
    if len(parts) == 1:
        for band in (*both, left[0]):
            band.role = "foreign"
        both[parts.pop()].role = "amount"


def _goes_from_row_to_row(rows: Sequence[Sequence[Decimal]], before: int) -> bool:
    """Whether what a row leaves is what the next one begins with, in either order: a balance before and one behind."""
    return any(all(one[-1] == other[before] for one, other in pairwise(each)) for each in (rows, rows[::-1]))


def _name_charged(money: Sequence[Band], lines: Sequence[Line]) -> None:
    """Of a price and what is charged of it now, which are the same on some rows, the one that makes the printed total
    is the amount, whatever the titles say.
    """
    both = [band for band in money if band.role in ("amount", "foreign", SPARE)]
    if any(band.role in ("out", "in", "balance") for band in money) or len(both) < 2:
        return
    rows = [[_number_in(band, line) for band in both] for line in lines if line.dates]
    totals = {abs(n.value) for line in lines if not line.dates and line.has(*_SUMS) for n in line.money if n.strict}
    making = [at for at in range(len(both)) if _makes_total([row[at] for row in rows], totals)]
    named = [at for at, band in enumerate(both) if band.role == "amount"]
    if len(making) != 1 or making == named:
        return
    others = named or [at for at in range(len(both)) if at not in making]
    if all(any(row[at] is not None and row[at] == row[making[0]] for row in rows) for at in others):
        for at in named:
            both[at].role = "foreign"
        both[making[0]].role = "amount"


def _name_parts(money: Sequence[Band], columns: Sequence[Column], lines: Sequence[Line]) -> None:
    """A column for parts of prices that some rows leave empty says something else of the others: their price counts."""
    parts = [band for band in money if band.role == "amount"]
    prices = [band for band in money if band.role == "foreign"]
    if len(parts) != 1 or not prices or not lists_instalments(columns):
        return
    for price in prices:
        filled = [_number_in(parts[0], line) for line in lines if line.dates and _number_in(price, line) is not None]
        if len(filled) > 1 and None in filled:
            parts[0].role, price.role = "foreign", "amount"
            return


def _number_in(band: Band, line: Line) -> Decimal | None:
    """A line's number in a band, sure or bare: where a sum is to be met, none may be left out."""
    return next((number.signed for number in line.money if band.holds(number)), None)


def _makes_total(values: Sequence[Decimal | None], totals: Set[Decimal]) -> bool:
    found = [value for value in values if value]
    return len(found) >= FEWEST_SUMS and abs(sum(found, Decimal(0))) in totals


def _name_charges(money: Sequence[Band], lines: Sequence[Line]) -> None:
    """Fees in rows of their own, never beside another amount, that lessen the balance are money out."""
    fee = next((band for band in money if band.role == "fee"), None)
    balance = next((band for band in money if band.role == "balance"), None)
    others = [band for band in money if band.role in ROW_ROLES]
    if fee is None or balance is None or not others:
        return
    before: Decimal | None = None
    taken = 0
    for line in lines:
        cost, after = _value_in(fee, line), _value_in(balance, line)
        if cost and not line.has("lines.total"):
            if any(fills(line, band) for band in others):
                return
            if before is not None and after is not None:
                if before - after != abs(cost):
                    return
                taken += 1
        before = after if after is not None else before
    if taken:
        fee.role = "out"


def _name_repaid(money: Sequence[Band], columns: Sequence[Column], lines: Sequence[Line]) -> None:
    """Beside whole payments on a loan, what moves its balance is the part that is taken off it."""
    paid = [band for band in money if band.role == "amount"]
    balance = next((band for band in money if band.role == "balance"), None)
    others = [band for band in money if band.role in ("foreign", SPARE)]
    parts = [band for band in others if takes_off(band, columns, balance, lines)]
    if len(paid) == len(parts) == 1:
        paid[0].role, parts[0].role = "foreign", "amount"


def _adds_up(row: Sequence[Decimal | None]) -> bool:
    amount, cost, total = (value or Decimal(0) for value in row)
    return total in (amount + cost, amount - cost)


def fills(line: Line, band: Band) -> bool:
    """Whether a line has a sure figure in a band."""
    return figure_in(band, line) is not None


def _value_in(band: Band, line: Line) -> Decimal | None:
    found = figure_in(band, line)
    return None if found is None else found.signed


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
    kind = 0.0 if column.role in roles else OTHER_KIND if column.role else NO_KIND
    return (gap + 0.5 * distance(band, column) + kind) * (1.0 if gap < FAR else 10.0)


def _says_nothing(at: int, columns: Sequence[Column]) -> bool:
    """Whether a title is not understood, or that of a further text between columns of money or where none is named.

    Beside money in alone (or out), what is known to be something else may be the other side, too.
    """
    roles = [column.role for column in columns]
    if roles[at] == "other" and len(ROW_ROLES & set(roles)) == 1 and "amount" not in roles:
        return True
    further = roles[at] == "description" and "description" in roles[:at]
    return not roles[at] or (further and bool(MONEY_ROLES & set(roles[:at]) or not ROW_ROLES & set(roles)))


def _is_spare(band: Band) -> bool:
    """Whether figures under a title that says nothing fill a column of their own: the balances may say what it is."""
    return band.support >= FEWEST_SPARE and band.aligned >= LOOSE


def _merged_bands(
    bands: Sequence[Band], chosen: Sequence[int | None], columns: Sequence[Column], roles: frozenset[str]
) -> list[Band]:
    named: dict[int, Band] = {}
    untitled: list[Band] = []  # as many as stand where no title is printed
    for band, at in zip(bands, chosen, strict=True):
        if at is None or columns[at].role not in roles:
            if at is not None and _says_nothing(at, columns) and _is_spare(band):
                band.role = SPARE
                if not columns[at].title:
                    untitled.append(band)
                elif at not in named or band.support >= named[at].support:
                    named[at] = band
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
    return sorted([*named.values(), *untitled], key=lambda band: band.x0)
