"""Table regions → items in reading order: rows with their cells and wrapped text, balance lines, totals, headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from pdf_processor.statement.account_number import CARD_NUMBER
from pdf_processor.statement.amounts import currency_of
from pdf_processor.statement.bands import signature
from pdf_processor.statement.cells import balances_in, date_under, has_balance, is_day, roles_of, understood
from pdf_processor.statement.columns import Region, runs
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.figures import (
    LONGEST_LABEL,
    ends_wrapped_text,
    is_detail,
    is_equation,
    labelled_figures,
    may_tell_two,
    only_balance,
    row_after_all,
)
from pdf_processor.statement.hanging import EDGE, text_left
from pdf_processor.statement.labels import TEXT_LABELS, TOTAL_LABELS
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.row_text import in_description
from pdf_processor.statement.rows import Heading, Item, Labelled, RawRow, line_of
from pdf_processor.statement.sight import see, text_words
from pdf_processor.statement.stacked import is_second, stacks_dates, take_second_date
from pdf_processor.statement.text import has_letter
from pdf_processor.statement.vocabulary import PhraseIndex
from pdf_processor.statement.wrapping import attach, find_leans

TOGETHER = 6.0  # of the height: words of one heading
FEWEST_SINGLE, SINGLE = 6, 0.15  # rows of a table, and lines of text to a row, where rows are of one line
NEAR_HEADING = 3  # lines between a heading such as "Pending" and the table's own titles
RATES_BELOW = 6  # lines below titles that say per cent
NEARER = 0.95  # of the distance between rows: a row's second line
NEVER = 1_000_000
_STROKES = frozenset({"-", "\u2013", "\u2014", "~", "\uff5e", "\u301c"})
FIRST_SIGN = 0x2E80  # from here on a single letter of East Asian writing is a word


def build_items(regions: Sequence[Region], phrases: PhraseIndex) -> list[Item]:
    """All regions' items in reading order, sections applied and wrapped lines attached."""
    leans = find_leans(regions)
    items: list[Item] = []
    state = _State(phrases)
    before: Sequence[Line] = ()
    # A last page may hold too few rows to tell.
    stacked = {signature(region) for region in regions if region.columns and stacks_dates(region)}
    for _, group in groupby(regions, key=_beside):
        found: list[Item] = []
        size = 0
        for region in group:
            state.enter(region)
            state.above = _right_above(before, region)
            before = region.lines
            key = signature(region)
            stacks = key in stacked if region.columns else stacks_dates(region)
            found += _region_items(region, state, leans.get(key, "down"), stacked=stacks)
            size += 1
        items += _across(found) if size > 1 else found
    return items


def _right_above(before: Sequence[Line], region: Region) -> tuple[Line, ...]:
    """The line right above a table's titles, which may hold the first words of some: `Previous` over `balance`.

    Or above lines without titles, as those of a box beside a table: the first may be a figure with its label there.
    """
    if not before or not (region.header or region.lines):
        return ()
    line, first = before[-1], (region.header or region.lines)[0]
    near = line.index == first.index - 1 and line.page == first.page and first.y0 - line.y1 < first.height
    return (line,) if near and not line.has_figure() else ()


def _beside(region: Region) -> object:
    """The same for regions that stand side by side under one heading, another one for every other region."""
    return id(region.header) if region.edges != (float("-inf"), float("inf")) else id(region)


def _across(items: list[Item]) -> list[Item]:
    """Rows of columns side by side in the order in which they go on: down each column, or across the page.

    Dates and running numbers tell: they mostly rise. Totals and headings may stand below the rows, and nowhere else.
    """
    rows = [item for item in items if isinstance(item, RawRow)]
    others = [item for item in items if not isinstance(item, RawRow)]
    across = sorted(rows, key=lambda row: row.anchor.index)
    if not rows or any(line_of(item).index < across[-1].anchor.index for item in others):
        return items
    down_wins = _disorder(rows) < _disorder(across)
    if _disorder(rows) == _disorder(across):
        down_wins = _links(rows) > _links(across)
    return [*(rows if down_wins else across), *others]


def _links(rows: Sequence[RawRow]) -> int:
    """How often two balances one after the other differ by the amount of one of their rows."""
    found = 0
    for one, other in pairwise(rows):
        before, after = ([cell.signed for cell in balances_in(row.region, row.cells)] for row in (one, other))
        moved = {c.value for row in (one, other) for b, c in row.cells.items() if b in roles_of(row.region).amounts}
        found += bool(before and after) and abs(after[0] - before[0]) in moved
    return found


def _disorder(rows: Sequence[RawRow]) -> int:
    """How often dates and running numbers fall; dates without numbers beside them: how often they go the rarer way."""
    days = [row.date.readings[0] for row in rows if row.date is not None and row.date.readings]
    numbers = [number for row in rows for number in _running_number(row)]
    dates = [(day.month, day.day) for day in days]
    return _falls(dates) + _falls(numbers) if numbers else min(_falls(dates), _falls(dates[::-1]))


def _running_number(row: RawRow) -> list[tuple[int]]:
    """The number among a row's first words, such as a cheque's; none that belongs to a day."""
    dated = {at for date in row.anchor.dates for at in range(date.start, date.stop)}
    texts = [text.strip("*#†") for at, text in enumerate(row.anchor.texts[:3]) if at not in dated]
    return [(int(text),) for text in texts if text.isdecimal()][:1]


def _falls(values: Sequence[tuple[int, ...]]) -> int:
    return sum(a > b for a, b in pairwise(values))


@dataclass(slots=True)
class _State:
    """What carries over from one region to the next: the section, and the last date printed."""

    phrases: PhraseIndex
    section: str | None = None
    section_at: int = -NEVER
    headings: list[tuple[int, str | None]] = field(default_factory=list)  # their lines, and the section above each
    listed: bool = False  # whether a row stands below the heading
    date: DateField | None = None
    fresh: bool = False
    lent: bool = False  # the date is that of a balance
    last: RawRow | None = None
    page: int = 0
    titles: tuple[str, ...] = ()
    header: tuple[Line, ...] = ()
    above: tuple[Line, ...] = ()  # the titles
    trails: bool = False
    closed: bool = False
    carried: bool = False  # behind a balance carried forward: what follows needs a day, a heading, or the balance again
    begun: bool = False
    opened: bool = False
    totals: bool = False

    def open(self, section: str, line: Line) -> None:
        """A heading: a date above another one is not the date of what follows."""
        goes_on = section == "transactions" and self.section in (None, "transactions")
        self.headings.append((line.index, self.section))
        self.section, self.section_at, self.listed = section, line.index, False
        if section not in ("in", "out") and not goes_on:
            self.date, self.fresh = None, False

    def section_over(self, line: Line, region: Region) -> str | None:
        """The section of a line: headings below the left one of two columns say nothing of the right one, though its
        lines are read first. Beside such a heading the right column goes on with what the left one ends with.
        """
        section = self.section
        for at, above in reversed(self.headings):
            if at < max(line.index, region.lines[-1].index):
                break
            section = above
        return section

    def enter(self, region: Region) -> None:
        """A heading repeated on a new page continues its section; another table ends it, unless it was just named."""
        if region.header and region.header == self.header:
            # Columns side by side under one heading line share all that holds for it.
            return
        self.header = region.header
        titles = tuple(column.title for column in region.columns)
        self.closed = self.carried = self.begun = self.opened = False
        self.totals = self.totals and titles == self.titles
        near = region.header and 0 < region.header[0].index - self.section_at <= NEAR_HEADING
        another = titles != self.titles or (bool(region.header) and region.header[0].page == self.page)
        if titles != self.titles:
            self.date, self.fresh = None, False
        summed = self.section == "summary" and (not near or _lists_movements(region))
        if region.columns and (summed or (not near and another)):
            self.section, self.section_at, self.headings = None, -NEVER, []
        self.titles = titles
        if not region.header:
            return
        self.page = region.header[0].page


def _lists_movements(region: Region) -> bool:
    """Whether titles name a day, a text, money in, money out and a balance: no summary has all of them."""
    return {"date", "description", "in", "out", "balance"} <= {column.role for column in region.columns}


def _is_in_other_money(cell: MoneyField, row: RawRow) -> bool:
    """Whether a figure below an amount names a currency, which the amount does not: what was paid abroad."""
    return cell.currency is not None and all(other.currency is None for other in row.cells.values())


def _region_items(region: Region, state: _State, lean: str, *, stacked: bool) -> list[Item]:
    items: list[Item] = []
    parts: list[tuple[RawRow | None, list[Line]]] = [(state.last, [])]
    state.trails = lean == "trail"
    for at, line in enumerate(region.lines):
        if line.furniture:
            continue
        row = parts[-1][0]
        if stacked and row is not None and not parts[-1][1] and is_second(row.anchor, line, region):
            take_second_date(row, line, region)
            roles = {band.index: band.role for band in region.money}
            own = (cell for band, cell in see(line, region).cells.items() if roles[band] != "foreign")
            row.below = next((cell for cell in own if not _is_in_other_money(cell, row)), None)
            parts[-1][1].append(line)
            continue
        if row is not None and region.below and line.index in region.below:
            row.below = next(number for number in reversed(line.money) if number.strict)
            parts[-1][1].append(line)
            continue
        found = _items_of(line, at, region, state)
        if not found:
            parts[-1][1].append(line)
            continue
        items += found
        first = found[0]
        if isinstance(first, Labelled) and all(
            isinstance(item, Labelled) and item.role in TEXT_LABELS for item in found
        ):
            parts[-1][1].append(line)
            continue
        parts.append((first if isinstance(first, RawRow) else None, []))
    attach(parts, region, lean)
    rows = [item for item in items if isinstance(item, RawRow)]
    if lean == "trail":
        _take_dates_below(parts)
    if rows:
        state.last = rows[-1]
    return items


def _take_dates_below(parts: Sequence[tuple[RawRow | None, list[Line]]]) -> None:
    """Where each row's date begins a line below its amount, the one above the amount is that of the row before."""
    for row, lines in parts:
        if row is not None and row.date is None:
            below = (see(line, row.region).date for line in lines)
            row.date = next((date for date in below if date is not None), None)
            row.fresh_date = row.date is not None


def _items_of(line: Line, at: int, region: Region, state: _State) -> list[Item]:
    """What one line is: a heading, labelled figures, a row; nothing for a line of text."""
    sight = see(line, region)
    cells, label, date = understood(sight.cells, region), sight.label, sight.date
    section = None if _says_no_section(line, sight.section, region) else sight.section
    last = at >= len(region.lines) - 2
    if (
        section is not None
        and (_opens_section(line, label, cells, state) or (last and date is None and not cells))
        and not _is_second_line(line, at, region)
    ):
        state.open(section, line)
        return [Heading(section, line)]
    if _names_account(line, at, region) and not _is_second_line(line, at, region):
        return [Heading("account", line)]
    if _names_card(line, region) and not _goes_on(line, at, region):
        return [Heading("card", line)]
    if line.dates and line.has_figure() and line.index > state.section_at:
        # The heading above has its rows: it says nothing of a table that follows.
        state.section_at = -NEVER
    if date is not None and not state.trails and _begins_a_day(line, label, date, cells, region):
        state.date, state.fresh = date, True
        return [Heading("day", line)]
    figures = _figures(line, at, label, region, cells, date, state)
    if figures:
        _take_in(figures[0], date, region, state)
        return list(figures)
    if date is not None and not state.trails:
        state.date, state.fresh = date, True
    if not sight.anchored or ((state.closed or state.carried) and not state.fresh):
        return []
    if _is_suppressed(state, line, region, cells, date) or _is_list_of_days(line) or _is_span(line, region, state):
        return [Labelled("ignored", line, cells, region, date)]
    if date is None and _is_note(line, at, region, cells):
        return []
    state.begun, state.listed, state.carried = True, True, False
    value_date = date_under("value_date", line, region)
    row = RawRow(line, sight.cells, region, state.date, state.fresh, value_date)
    if row.date is None and value_date is not None:
        # The first row of a table, with one of two dates: no day above could be its own.
        row.date, row.fresh_date, row.value_date = value_date, True, None
    row.lent_date = state.lent = state.lent and not state.fresh
    state.fresh = False
    section = state.section_over(line, region)
    row.section = section if section in ("in", "out") else None
    row.label = label
    return [row]


def _says_no_section(line: Line, section: str | None, region: Region) -> bool:
    """Whether a section's name is none: `Transactions of 4 March` above a day's rows says no more than the day, and
    what stands beside an amount in a list without titles is a row's text.
    """
    return (section == "transactions" and is_day(line, region)) or (region.below is not None and line.has_figure())


def _take_in(figure: Labelled, date: DateField | None, region: Region, state: _State) -> None:
    """What a labelled figure says of the rows below it."""
    if figure.role == "daily" and date is not None and date.start == 0 and not region.column("date"):
        # The balance of a day stands above the day's rows.
        state.date, state.fresh = date, True
    if figure.role == "daily" and state.section == "pending":
        # What is still to come has no day's balance: booked rows follow.
        state.section = None
    if figure.role in ("opening", "brought") and date is not None and date.start == 0:
        # The day of the rows below, up to the first that prints one.
        state.date, state.lent = date, True
    if _heads_rows(figure, date, state):
        # A day's heading that carries the day's total: its rows follow. Its money out may have a heading of its own.
        if date is not None:
            state.date, state.fresh, state.totals = date, True, True
        state.section = figure.role.removeprefix("total_") if figure.role != "total" else state.section


def _is_note(line: Line, at: int, region: Region, cells: dict[int, MoneyField]) -> bool:
    """Whether the figures of a line without a day move nothing: they belong to the row above, or to none."""
    moves = _moves(line, cells, cents=_has_cents(region)) and not _is_paid_abroad(line, cells, region)
    return not moves or _are_rates(line, at, region, cells)


def _moves(line: Line, cells: dict[int, MoneyField], *, cents: bool) -> bool:
    """Whether a line without a day has an amount: noughts are none, nor is a telephone number in the small print, nor
    a whole number where the table's amounts have `cents`.
    """
    strict = any(cell.strict for cell in cells.values())
    plain = line.words[0].confidence is not None or not cents
    sure = strict or (plain and len(line.words) <= LONGEST_LABEL)
    return sure and any(cell.value for cell in cells.values())


def _are_rates(line: Line, at: int, region: Region, cells: dict[int, MoneyField]) -> bool:
    """Whether the figures of a line without a day stand under titles of their own that say per cent."""
    for above in reversed(region.lines[max(0, at - RATES_BELOW) : at]):
        if above.page != line.page or see(above, region).date is not None:
            return False
        titles = [run for run in runs(above.words, 0.9) if any("%" in word.text for word in run)]
        titles = [run for run in titles if not any(c.isdigit() for word in run for c in word.text)]
        if titles:
            return all(any(run[0].x0 < c.x1 and run[-1].x1 > c.x0 for run in titles) for c in cells.values())
    return False


def _begins_a_day(line: Line, label: str | None, date: DateField, cells: dict[int, MoneyField], region: Region) -> bool:
    if is_day(line, region):
        # A day's money in or out is a section's title, too: see `_take_in`.
        return not (label in ("total_in", "total_out") and line.has_figure())
    return label is None and _heads_a_day(date, cells, region)


def _heads_a_day(date: DateField, cells: dict[int, MoneyField], region: Region) -> bool:
    """In a table without a column of dates: a day with a figure of its own, which may be its sum or its balance."""
    return date.start == 0 and _has_no_dates(region) and only_balance(cells, region)


def _has_no_dates(region: Region) -> bool:
    """Whether a table's titles name no column of dates."""
    return bool(region.columns) and region.column("date") is None


def _heads_rows(figure: Labelled, date: DateField | None, state: _State) -> bool:
    """Whether a total heads the rows that follow, as `14 DEC Total in + 638.44` does in a list without columns."""
    begins = state.totals or (date is not None and date.start == 0)
    return begins and figure.role in TOTAL_LABELS and state.section != "summary"


def _is_suppressed(
    state: _State, line: Line, region: Region, cells: dict[int, MoneyField], date: DateField | None
) -> bool:
    """Rows below a heading such as "Pending" are none; below "Summary" only lines with a date and a text are."""
    section = state.section_over(line, region)
    if section == "pending":
        return True
    if section != "summary":
        return False
    if region.column("description") is not None and region.column("date") is not None:
        dated = date is not None or state.listed
        return state.closed or not dated or not any(_is_word(word.text) for word in line.words)
    texts = (line.words[at].text for at in text_words(line, region, cells.values()))
    return state.closed or date is None or not any(has_letter(text) for text in texts)


def _is_word(text: str) -> bool:
    """Whether a word is text: a letter alone marks an amount, as `A` (avere) does, unless it is a whole sign."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 or any(ord(c) >= FIRST_SIGN for c in letters)


def _is_list_of_days(line: Line) -> bool:
    """Dates and figures in turn without a word between them, as in a list of daily balances."""
    figures = [number.start for number in line.money if number.strict]
    if len(line.dates) < 2 or len(figures) < 2 or has_letter(line.text):
        return False
    return figures[0] < line.dates[1].start or line.dates[0].start > figures[0]


def _is_span(line: Line, region: Region, state: _State) -> bool:
    """Two days with a stroke between them, and figures without a word, as where interest is reckoned.

    Between balances it may be a row's, with the day of value behind that of posting.
    """
    if len(line.dates) < 2 or line.dates[0].start or region.column("value_date") is not None:
        return False
    first, last = line.dates[:2]
    behind = " ".join(line.texts[last.stop :])
    joined = last.start == first.stop + 1 and line.texts[first.stop] in _STROKES
    balances = roles_of(region).balances
    if not state.closed and (not balances or not balances.isdisjoint(see(line, region).cells)):
        return False
    return joined and not has_letter(behind) and sum(number.strict for number in line.money) > 1


def _opens_section(line: Line, label: str | None, cells: dict[int, MoneyField], state: _State) -> bool:
    """A heading has no number, or (outside of a summary) only the total of what follows."""
    if not line.has_figure():
        return True
    return state.section != "summary" and label is None and bool(cells)


def _names_account(line: Line, at: int, region: Region) -> bool:
    """A line with an account's or card's number right above an opening balance heads another statement."""
    if line.has_figure() or at + 1 >= len(region.lines):
        return False
    below = region.lines[at + 1]
    if see(below, region).label not in ("opening", "brought"):
        return False
    return bool(CARD_NUMBER.search(line.text)) or line.has("facts.account", "facts.card")


def _is_second_line(line: Line, at: int, region: Region) -> bool:
    """Whether a line stands nearer below a row than rows do below each other, under its text, right of the days."""
    above = region.lines[at - 1] if at else None
    if above is None or above.page != line.page or not see(above, region).anchored or see(line, region).cells:
        return False
    text = region.column("description")
    if region.below is not None and text is not None:
        tight = abs(line.x0 - text.x0) < EDGE and line.y0 - above.y1 < line.height
        return tight and see(line, region).section != "transactions"
    day, left = see(above, region).date, text_left(above, region)
    under = day is not None and left is not None and day.x1 < left and abs(line.x0 - left) < EDGE
    return under and line.middle - above.middle < NEARER * _row_step(region)


def _row_step(region: Region) -> float:
    """The least distance from a row to one right below it; found once a table."""
    known: float | None = region.memo.get("row step")
    if known is None:
        pairs = [(a, b) for a, b in pairwise(region.lines) if a.page == b.page and see(b, region).date is not None]
        steps = [b.middle - a.middle for a, b in pairs if see(a, region).anchored and see(b, region).anchored]
        region.memo["row step"] = known = min(steps, default=0.0)
    return known


def _goes_on(line: Line, at: int, region: Region) -> bool:
    """Whether a line that begins with what a row does, as `Purchase with card` does, stands right between a row and
    further text of it. In a list without titles so does any line close below a row's text.
    """
    if region.below is not None and _is_second_line(line, at, region):
        return True
    acts = any(hit.role.startswith("direction.") and not hit.start for hit in line.hits)
    if not acts or not 0 < at < len(region.lines) - 1:
        return False
    above, below = region.lines[at - 1], region.lines[at + 1]
    near = above.page == below.page and max(line.y0 - above.y1, below.y0 - line.y1) < line.height
    return near and see(above, region).anchored and not below.has_figure() and in_description(below, region)


def _tells_cards(region: Region) -> bool:
    """Whether a card's number stands below most rows of a table, in their texts; found once a table."""
    known: bool | None = region.memo.get("tells cards")
    if known is None:
        lines = (line for line in region.lines if not line.has_figure())
        told = sum(CARD_NUMBER.search(line.text) is not None for line in lines)
        region.memo["tells cards"] = known = 2 * told > sum(see(line, region).anchored for line in region.lines)
    return known


def _has_rows_of_one_line(region: Region) -> bool:
    """Whether hardly a row of a table has a second line of text; found once a table."""
    known: bool | None = region.memo.get("one line")
    if known is None:
        lines = [line for line in region.lines if not line.furniture]
        rows = sum(see(line, region).anchored for line in lines)
        texts = sum(not line.has_figure() and in_description(line, region) for line in lines)
        region.memo["one line"] = known = rows >= FEWEST_SINGLE and texts <= SINGLE * rows
    return known


def _names_card(line: Line, region: Region) -> bool:
    """A line with a card's number that begins where the days stand heads the purchases with it: no row's text does. So
    does one where the days do not stand if hardly any row has a further line.
    """
    if line.has_figure() or line.dates:
        return False
    if CARD_NUMBER.search(line.text) is None or _tells_cards(region):
        return line.has("facts.card") and any(c.isdigit() for c in line.text) and _has_rows_of_one_line(region)
    days = [band for band in region.dates if not band.heading]
    if not any(band.x0 - line.height < line.x0 < band.x1 for band in days) and not _has_rows_of_one_line(region):
        return False
    return all(b.x0 - a.x1 < TOGETHER * line.height for a, b in pairwise(line.words))


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
    above = region.lines[max(0, at - 3) : at] or [*state.above, *region.header]
    if is_equation(line) or _names_two_figures(line, label, cells, region):
        return labelled_figures(line, above, region, state.phrases)
    if label == "note" and date is None and ends_wrapped_text(line, region, cells):
        return []
    day = date or date_under("value_date", line, region)  # rows below the first of a day may print no other
    if day is None and state.begun and label in ("total_in", "total_out") and _moves_on(cells, above, region):
        day = state.date  # of the row above: no total goes on with the balance
    if label is not None and cells and not row_after_all(label, line, region, cells, day, state.phrases):
        ended = label == "closing" and (state.begun or (state.opened and bool(region.columns)))
        state.closed = (state.closed and label != "brought") or ended
        state.carried = label == "carried" and state.begun
        state.opened = state.opened or label == "opening"
        return [Labelled(label, line, cells, region, date or state.date)]
    if date is not None and label is None and only_balance(see(line, region).cells, region):
        return [Labelled("balance", line, cells, region, date)]
    anchored = see(line, region).anchored
    if anchored and day is not None and (at == 0 or above[-1].has_figure() or not may_tell_two(line, above, region)):
        return []
    found = labelled_figures(line, above, region, state.phrases)
    if anchored and day is not None:
        # A row, unless a summary's titles stand right above, as at the head of each page.
        return found if {one.role for one in found} >= {"opening", "closing"} else []
    if not cells and state.begun and not state.closed and is_detail(line, found, region, cents=_has_cents(region)):
        return []
    if anchored and label is None and len(found) < 2:
        return found if _states_the_end(found, line, above) else []
    return found


def _has_cents(region: Region) -> bool:
    """Whether a table's amounts have decimals; found once a table."""
    known: bool | None = region.memo.get("cents")
    if known is None:
        known = any(number.has_cents for line in region.lines for number in line.money)
        region.memo["cents"] = known
    return known


def _is_paid_abroad(line: Line, cells: dict[int, MoneyField], region: Region) -> bool:
    """Whether a line without a day is a sum in another currency than the one printed beside most days', and nothing
    more; or text beside one, where each day has its balance and the line none.
    """
    if any(_names(word.text) for word in line.words) and (has_balance(region, cells) or not _balances_each(region)):
        return False
    printed = {cell.currency for cell in cells.values()}
    usual = _currency(region) if None not in printed else None
    return bool(usual) and bool(printed) and usual not in printed and "" not in printed


def _balances_each(region: Region) -> bool:
    """Whether a balance stands on each line with a day and an amount; found once a table."""
    known: bool | None = region.memo.get("balances each")
    if known is None:
        sights = [see(line, region) for line in region.lines if line.dates and line.money]
        dated = [sight.cells for sight in sights if sight.date and sight.anchored]
        known = region.memo["balances each"] = len(dated) > 1 and all(has_balance(region, cells) for cells in dated)
    return known


def _currency(region: Region) -> str | None:
    """The currency beside the figures of most lines with a day, or None; found once a table."""
    if "currency" not in region.memo:
        dated = [see(line, region) for line in region.lines if line.dates and line.money]
        found = Counter(cell.currency for sight in dated if sight.date for cell in sight.cells.values())
        best = found.most_common(1)
        region.memo["currency"] = best[0][0] if best and 2 * best[0][1] > found.total() else None
    known: str | None = region.memo["currency"]
    return known


def _moves_on(cells: dict[int, MoneyField], above: Sequence[Line], region: Region) -> bool:
    """Whether a line has one amount and a new balance behind it, as rows have: below a subtotal it is the old one."""
    roles = roles_of(region)
    balances = [cell.value for band, cell in cells.items() if band in roles.balances]
    before = [cell.value for line in above for band, cell in see(line, region).cells.items() if band in roles.balances]
    return len(roles.amounts & set(cells)) == 1 and bool(balances) and not set(balances) & set(before)


def _names_two_figures(line: Line, label: str | None, cells: dict[int, MoneyField], region: Region) -> bool:
    """Whether the figure right behind a label stands in no column, and what does has another text in front of it."""
    if label is None or not cells:
        return False
    stop = max((hit.stop for hit in line.hits if hit.role == f"lines.{label}"), default=None)
    behind = [number for number in line.money if number.strict and stop is not None and number.start >= stop]
    balances = roles_of(region).balances
    if not behind or behind[0] in cells.values() or not balances.isdisjoint(cells):
        return False
    others = line.texts[behind[0].stop : min(cell.start for cell in cells.values())]
    return any(_names(text) for text in others)


def _states_the_end(found: Sequence[Labelled], line: Line, above: Sequence[Line]) -> bool:
    """Whether a closing balance stands below its label, in a box below the rows: no line with a text does so."""
    named = bool(above) and above[-1].has("lines.closing") and not above[-1].has_figure()
    return named and [one.role for one in found] == ["closing"] and not any(_names(word.text) for word in line.words)


def _names(text: str) -> bool:
    return _is_word(text) and currency_of(text)[0] is None
