"""Lists without titles whose days stand as headings: they get the columns that their rows show, as a table has them.

What an app prints above its rows are the titles of a summary at the most, and none of these stands over the amounts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pdf_processor.statement.clusters import bands_of, cluster
from pdf_processor.statement.columns import ROW_ROLES, Band, Column, Region, runs
from pdf_processor.statement.dates import is_time
from pdf_processor.statement.day_headings import is_undated_row, labelled_by, last_figure
from pdf_processor.statement.lines import Line, MoneyField

MOSTLY = 0.8
FULL = 0.7  # of the rows have a balance
FEWEST_FIGURES, FEWEST_HELD = 2, 0.1  # figures of a column of amounts, and share of the rows
FEWEST_STEPS = 3  # rows with a balance below each
EDGE = 2.0  # points by which texts may stand off their column's left edge
GAP = 0.9  # of the height, between columns
LONGEST_KIND = 2  # words
SHORT = 2  # signs of a mark in front of a row, such as the initials of a payee


def with_columns(regions: list[Region]) -> list[Region]:
    """The regions, those parts of them that are lists below headings of days with columns of their own."""
    if not any(line.heading is not None for region in regions for line in region.lines):
        return regions
    rows = [(region, line) for region in regions for line in _rows(region.lines)]
    if not rows or 2 * sum(_is_titled(line, region) for region, line in rows) >= len(rows):
        return regions
    found, listed = _parted(regions)
    lines, behind = _without_summary(listed)
    below = _balances_below(lines)
    columns = _columns([line for line in _rows(lines) if line.index not in below])
    if columns is None:
        return regions
    last = [Region((), lines=behind)] if behind else []
    return [*found, Region(columns, lines=lines, below=frozenset(below)), *last]


def _parted(regions: Sequence[Region]) -> tuple[list[Region], list[Line]]:
    """The regions above a list and other tables below it, and the list's lines."""
    found: list[Region] = []
    listed: list[Line] = []
    for region in regions:
        if listed and not _is_another(region):
            listed += [*region.header, *region.lines]
            continue
        first = next((at for at, line in enumerate(region.lines) if line.heading is not None), None)
        if first is None or listed:
            found.append(region)
            continue
        if first and _begins_pending(region.lines, first):
            first -= 1
        above, listed = region.lines[:first], region.lines[first:]
        found += [replace(region, lines=above, sights={}, memo={})] if above or region.header else []
    return found, listed


def _begins_pending(lines: Sequence[Line], first: int) -> bool:
    """Whether the days of what is still to come stand above those of what was booked, each below its title."""
    pending = lines[first - 1].has("sections.pending") and not lines[first - 1].has_figure()
    return pending and any(line.has("sections.transactions") and not line.has_figure() for line in lines[first:])


def _without_summary(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The list, and what stands below it where all rows have a sign, money in as well as out: figures without one.

    They are sums by kind, such as what was spent on food.
    """
    rows = _rows(lines)
    signs = [_sign(line) for line in rows]
    last = max((at for at, sign in enumerate(signs) if sign), default=-1)
    if not {"+", "-"} <= set(signs) or last == len(rows) - 1 or not all(signs[: last + 1]):
        return lines, []
    start = next(at for at, line in enumerate(lines) if line is rows[last])
    stop = next(at for at, line in enumerate(lines) if line is rows[last + 1])
    gaps = [(_gap(lines[at - 1], lines[at]), at) for at in range(start + 1, stop + 1)]
    cut = max(gaps)[1]
    return lines[:cut], lines[cut:]


def _gap(above: Line, line: Line) -> float:
    return line.y0 - above.y1 if line.page == above.page else float("inf")


def _sign(line: Line) -> str:
    return next((number.sign.replace("()", "-") for number in line.money if number.strict), "")


def _balances_below(lines: Sequence[Line]) -> set[int]:
    """The lines right below rows that say the balance behind each of them, by its name or by the steps between them."""
    row: Line | None = None
    rows = 0
    named: list[Line] = []
    pairs: list[tuple[Line, Line]] = []
    for line in lines:
        if line.heading is not None:
            row = None
        elif row is not None and row.page == line.page and line.has_figure() and labelled_by(line) == "lines.balance":
            named.append(line)
        elif line.has_figure() and is_undated_row(line) and ends_in_figure(line):
            rows += 1
            second = row is not None and line.page - row.page <= 1 and not _sign(line)
            if row is not None and second:
                pairs.append((row, line))
            row = None if second else line
    if rows and len(named) >= MOSTLY * rows:
        return {line.index for line in named}
    whole = 2 * len(pairs) == rows and len(pairs) >= FEWEST_STEPS
    return {line.index for _, line in pairs} if whole and _are_steps(pairs) else set()


def _are_steps(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Whether the lower figures are the balances behind the upper ones, from the top or from the bottom."""
    moved = [last_figure(row).value for row, _ in pairs]
    after = [last_figure(line).signed for _, line in pairs]
    steps = [abs(other - one) for one, other in pairwise(after)]
    return steps in (moved[1:], moved[:-1])


def _rows(lines: Sequence[Line]) -> list[Line]:
    """The lines that end in a figure, without a day, below the first heading of a day."""
    first = next((at for at, line in enumerate(lines) if line.heading is not None), len(lines))
    rows = [line for line in lines[first:] if line.heading is None and not line.furniture and is_undated_row(line)]
    return [line for line in rows if ends_in_figure(line)]


def ends_in_figure(line: Line) -> bool:
    """Whether nothing stands behind a line's last sure figure."""
    return last_figure(line).stop == len(line.words)


def _is_titled(line: Line, region: Region) -> bool:
    """Whether one of a line's figures stands below a title of an amount."""
    titles = [column for column in region.columns if column.role in ROW_ROLES]
    figures = [number for number in line.money if number.strict]
    return any(number.x0 < title.x1 and number.x1 > title.x0 for number in figures for title in titles)


def _is_another(region: Region) -> bool:
    """Whether a region is a table of its own: rows with their days stand under its titles."""
    return any(line.opens_with_day() and line.heading is None and _is_titled(line, region) for line in region.lines)


def _columns(rows: Sequence[Line]) -> tuple[Column, ...] | None:
    """The columns of rows: what stands in front of the text, the text, what stands behind it, and the figures."""
    money = _money(rows)
    if not money:
        return None
    texts = [_texts(line, money) for line in rows]
    first, second = _edge(texts, 0), _edge(texts, 1)
    found: list[Column] = []
    leads = [line for line in rows if _is_lead(line.texts[0])]
    text = first
    if second is not None and len(leads) >= MOSTLY * len(rows):
        found.append(Column("other", min(line.x0 for line in leads), max(line.words[0].x1 for line in leads), "mark"))
        text, second = second, _edge(texts, 2)
    left = text if text is not None else min(line.x0 for line in rows)
    edge = min(column.x0 for column in money)
    if second is not None and _are_kinds(rows, left, second, edge):
        found.append(Column("description", left, left + (second - left) / 2, "text"))
        found.append(Column("type", second, second + (edge - second) / 2, "kind"))
    else:
        found.append(Column("description", left, left + (edge - left) / 2, "text"))
    return (*found, *money)


def _are_kinds(rows: Sequence[Line], left: float, second: float, edge: float) -> bool:
    """Whether what stands behind the texts of rows is of fewer words than these: what it was spent on, and no payee."""
    texts = {_between(line, left, second) for line in rows}
    kinds = {_between(line, second, edge) for line in rows}
    return len(kinds) < len(texts) and all(len(kind) <= LONGEST_KIND for kind in kinds)


def _between(line: Line, left: float, right: float) -> tuple[str, ...]:
    return tuple(word.text for word in line.words if left - EDGE <= word.x0 < right - EDGE)


def _is_lead(text: str) -> bool:
    return is_time(text) or (len(text) <= SHORT and text == text.upper())


def _texts(line: Line, money: Sequence[Column]) -> list[float]:
    """Where a row's texts begin, each in a column of its own."""
    edge = min(column.x0 for column in money)
    words = [word for word in line.words if word.x1 < edge]
    starts = [run[0].x0 for run in runs(words, GAP)]
    if len(words) > 1 and _is_lead(words[0].text) and starts[1:2] != [words[1].x0]:
        starts.insert(1, words[1].x0)
    return starts


def _edge(texts: Sequence[Sequence[float]], nth: int) -> float | None:
    """The left edge of the nth text of rows, where most share it."""
    starts = [each[nth] for each in texts if len(each) > nth]
    if not starts or len(starts) < MOSTLY * len(texts):
        return None
    common = Counter(map(round, starts)).most_common(1)[0][0]
    near = [x for x in starts if abs(x - common) <= EDGE]
    return min(near) if len(near) >= MOSTLY * len(texts) else None


def _money(rows: Sequence[Line]) -> list[Column]:
    """Columns over the figures: amount; amount and balance; out and in; out, in and balance, from left to right."""
    numbers: list[tuple[int, MoneyField]] = [(line.index, n) for line in rows for n in line.money if n.strict]
    bands = [band for band in bands_of(cluster(numbers)) if _ends_rows(band, rows)]
    kept = [band for band in bands if band.support >= max(FEWEST_FIGURES, FEWEST_HELD * len(rows))]
    full = bool(kept) and kept[-1].support >= FULL * len(rows)
    if full:
        # What ends other lines than those with the last column's figures is of a text.
        beside = [line for line in rows if _holds_one(line, kept[-1:])]
        bands = [band for band in bands if _stands_in(band, beside, rows)]
        kept = [band for band in kept if band in bands]
    if full and len(kept) == 2 and len(bands) == 3 and not all(_holds_one(line, kept[:1]) for line in rows):
        kept = bands  # a single deposit has a column of its own
    roles = {1: ["amount"], 2: ["amount", "balance"] if full else ["out", "in"], 3: ["out", "in", "balance"]}
    names = roles.get(len(kept))
    held = sum(_holds_one(line, kept) for line in rows)
    if names is None or held < MOSTLY * len(rows):
        return []
    return [Column(role, band.x0, band.x1, role) for role, band in zip(names, kept, strict=True)]


def _holds_one(line: Line, bands: Sequence[Band]) -> bool:
    return any(band.holds(number) for number in line.money if number.strict for band in bands)


def _stands_in(band: Band, lines: Sequence[Line], rows: Sequence[Line]) -> bool:
    """Whether most of a band's figures stand on certain lines."""
    return sum(_holds_one(line, [band]) for line in lines) >= MOSTLY * sum(_holds_one(line, [band]) for line in rows)


def _ends_rows(band: Band, rows: Sequence[Line]) -> bool:
    """Whether most of a band's figures have nothing but other figures behind them."""
    held = [(line, number) for line in rows for number in line.money if number.strict and band.holds(number)]
    return sum(_has_figures_behind(line, number) for line, number in held) >= MOSTLY * len(held)


def _has_figures_behind(line: Line, number: MoneyField) -> bool:
    taken = {at for other in line.money for at in range(other.start, other.stop)}
    return taken.issuperset(range(number.stop, len(line.words)))
