"""Words → statements: the one entrance to this library. Knows nothing of files, PDFs or databases."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise, permutations

from msgspec import structs

from pdf_processor.model import Box, Doubt, Proof, Reconciled, Statement, Transaction, Word
from pdf_processor.statement import facts
from pdf_processor.statement.amounts import Style, parse
from pdf_processor.statement.columns import ROW_ROLES, Region, header_at, split_regions
from pdf_processor.statement.dates import Reading as DateReading
from pdf_processor.statement.headless import name_by_convention
from pdf_processor.statement.lines import SPACE, Line, MoneyField, Scanner, group, join_spread
from pdf_processor.statement.pages import pages_missing
from pdf_processor.statement.plausible import keep_plausible
from pdf_processor.statement.reconcile import Chain, Check, Entry, follow
from pdf_processor.statement.records import find_records
from pdf_processor.statement.rows import (
    Heading,
    Item,
    Labelled,
    RawRow,
    build_items,
    description_of,
    find_bands,
)
from pdf_processor.statement.signs import STRONG, WORD, Signed, balance_value, habits, sign_row
from pdf_processor.statement.vocabulary import Vocabulary

ZERO = Decimal(0)
EARLY = timedelta(days=45)
LATE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a document's words."""

    statements: tuple[Statement, ...]
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class Context:
    """What holds for the whole document."""

    vocabulary: Vocabulary
    style: Style
    calendar: facts.Calendar
    periods: tuple[facts.Period, ...]
    dates_certain: bool
    pages_missing: bool | None
    figures: Counter[Decimal]
    kind: str | None
    currency: str | None
    bank: str | None
    account: str | None


@dataclass(slots=True)
class Segment:
    """The items of one statement, in reading order."""

    items: list[RawRow | Labelled] = field(default_factory=list)

    @property
    def rows(self) -> list[RawRow]:
        return [item for item in self.items if isinstance(item, RawRow)]

    def labels(self, *roles: str) -> list[Labelled]:
        return [item for item in self.items if isinstance(item, Labelled) and item.role in roles]


def read_statements(words: Iterable[Word], *, year: int | None = None) -> Reading:
    """Find the statements in a document's words.

    `words` may come in any order within a page; `year` is used where the document prints none (and is then said
    to be a guess). The result's rows stand in the order in which they are printed.
    """
    lines = _lines(words)
    if not lines:
        return Reading(())
    vocabulary = Vocabulary.choose(line.text for line in lines)
    style = _style(lines, vocabulary)
    scanner = Scanner(vocabulary, style, _years(lines))
    for line in lines:
        scanner.scan(line)
    _count_by_era(lines)
    _mark_furniture(lines, vocabulary)
    regions = _regions(lines, scanner, vocabulary)
    context = _context(lines, vocabulary, style, year)
    return _read_regions(lines, regions, context)


def _lines(words: Iterable[Word]) -> list[Line]:
    by_page: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        by_page[word.page].append(word)
    lines: list[Line] = []
    for page in sorted(by_page):
        for line in group(by_page[page], page):
            if [len(word.text) for word in line.words].count(1) >= 3:
                line.put(join_spread(line.words))
            line.index = len(lines)
            lines.append(line)
    return lines


def _regions(lines: list[Line], scanner: Scanner, vocabulary: Vocabulary) -> list[Region]:
    """The document's tables; where no heading names columns of amounts, blocks of labelled lines are tried as one."""
    regions = split_regions(lines, vocabulary)
    if any(_has_row_columns(region) for region in regions):
        return regions
    records = find_records(lines, scanner)
    if records is None:
        return regions
    folded, columns = records
    return [Region(columns, lines=folded)]


_FIRST_GROUP = re.compile(r"[-+]?\d{1,3}")
_GROUP = re.compile(r"\d{3}")
_LAST_GROUP = re.compile(r"\d{3}[.,]\d{2}")


def _style(lines: Sequence[Line], vocabulary: Vocabulary) -> Style:
    cores, spaced = [], 0
    for line in lines:
        before: Word | None = None
        for word in line.words:
            raw = parse(word.text)
            if raw is not None:
                cores.append(raw.core)
                if before is not None and _LAST_GROUP.fullmatch(raw.core) and _FIRST_GROUP.fullmatch(before.text):
                    spaced += word.x0 - before.x1 < SPACE * (word.y1 - word.y0)
            before = word
    style = Style.vote(cores, spaced, vocabulary.decimals)
    if style.places == 0 and spaced == 0:
        spaced = _spaced_integers(lines)
        style = replace(style, spaces=spaced > 3)
    return style


_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def _years(lines: Sequence[Line]) -> frozenset[int]:
    """Years printed in full, and their neighbours."""
    printed = {int(year) for line in lines for year in _YEAR.findall(line.text)}
    return frozenset(year + step for year in printed for step in (-1, 0, 1))


_ERA_YEAR = re.compile(r"^(\d{2})[-./](\d{1,2})[-./](\d{1,2})$")


def _count_by_era(lines: Sequence[Line]) -> None:
    """Two digits in front are years of Reiwa (2019 is its first) where the document counts in that era only."""
    texts = [word.text for line in lines for word in line.words]
    if not any("令和" in text for text in texts) or any(_YEAR.search(text) for text in texts):
        return
    for line in lines:
        for at, found in enumerate(line.dates):
            match = _ERA_YEAR.match(line.words[found.start].text)
            if match and 1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31:
                reading = DateReading(2018 + int(match[1]), int(match[2]), int(match[3]), "N")
                line.dates[at] = structs.replace(found, readings=(reading,))


def _spaced_integers(lines: Sequence[Line]) -> int:
    """`12 500` without decimals, where nothing else groups digits."""
    found = 0
    for line in lines:
        for one, other in zip(line.words, line.words[1:], strict=False):
            if _GROUP.fullmatch(other.text) and _FIRST_GROUP.fullmatch(one.text):
                found += other.x0 - one.x1 < 0.45 * (other.y1 - other.y0)
    return found


_DIGITS = re.compile(r"\d+")


def _mark_furniture(lines: Sequence[Line], vocabulary: Vocabulary) -> None:
    """Mark running heads and feet: what repeats at the same height, digits aside, from a page's edge inwards.

    Only an unbroken run from the top (down to the table's heading) or from the bottom counts, so that a row that
    happens to stand where another page has its like is never taken for furniture.
    """
    by_page: dict[int, list[Line]] = defaultdict(list)
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    for line in lines:
        by_page[line.page].append(line)
        places[_place(line)].add(line.page)
    if len(by_page) < 2:
        return
    for page_lines in by_page.values():
        for order in (page_lines, page_lines[::-1]):
            for line in order:
                if not _repeats(line, places) or _is_figure(line) or header_at([line], 0, vocabulary):
                    break
                line.furniture = True


def _place(line: Line, step: int = 0) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.y0 / 4) + step


def _repeats(line: Line, places: Mapping[tuple[str, int], set[int]]) -> bool:
    return len(set().union(*(places.get(_place(line, step), set()) for step in (-1, 0, 1)))) >= 2


def _is_figure(line: Line) -> bool:
    labelled = line.has("lines.opening", "lines.closing", "lines.brought", "lines.carried")
    return labelled or bool((line.dates or line.bare_dates) and any(money.strict for money in line.money))


def _context(lines: Sequence[Line], vocabulary: Vocabulary, style: Style, year: int | None) -> Context:
    fields = [date for line in lines for date in line.dates]
    order, certain = facts.date_order(fields, vocabulary.date_orders)
    periods = facts.find_periods(lines, order, vocabulary)
    start, end = periods[0] if periods else (None, facts.statement_date(lines, order))
    account = next((found for line in lines if (found := facts.account_of(line))), None)
    currency = facts.currency_of_lines(lines, vocabulary.codes)
    return Context(
        vocabulary=vocabulary,
        style=style,
        calendar=facts.Calendar(order, start, end, year),
        periods=tuple(periods),
        dates_certain=certain,
        pages_missing=None,
        figures=Counter(),
        kind=facts.kind_of(lines),
        currency=currency,
        bank=facts.bank_of(lines),
        account=account,
    )


# Statements ---------------------------------------------------------------------------------------------------


def _read_regions(lines: Sequence[Line], regions: Sequence[Region], context: Context) -> Reading:
    regions = find_bands(regions)
    tables = [region for region in regions if region.columns]
    if any(_has_row_columns(region) for region in tables):
        for region in regions:
            if not region.columns:
                region.money, region.dates = [], []
    else:
        name_by_convention(regions)
    _number_bands(regions)
    items = keep_plausible(build_items(regions))
    fields = [item.date for item in items if isinstance(item, RawRow) and item.date is not None]
    context.calendar, context.dates_certain = facts.refine(context.calendar, context.periods, fields, lines)
    context.pages_missing = pages_missing(lines)
    context.figures = Counter(number.value for line in lines for number in line.money if number.strict)
    segments = _segments(items, context)
    for segment in segments:
        _drop_sums(segment)
    statements = [_statement(segment, context) for segment in segments]
    kept = [statement for statement in statements if statement is not None]
    return Reading(tuple(kept))


def _has_row_columns(region: Region) -> bool:
    return any(column.role in ROW_ROLES for column in region.columns)


def _number_bands(regions: Sequence[Region]) -> None:
    """Make band indices unique in the document, so that roles can be looked up by them."""
    number = 0
    for bands in {id(region.money): region.money for region in regions}.values():
        for band in bands:
            band.index = number
            number += 1


def _segments(items: Sequence[Item], context: Context) -> list[Segment]:
    """Cut where a new statement begins: at an opening balance after rows that is not the running one carried on."""
    segments = [Segment()]
    for item in items:
        if isinstance(item, Heading):
            continue
        if isinstance(item, Labelled) and segments[-1].rows and _is_new(item, segments[-1], context):
            segments.append(Segment())
        segments[-1].items.append(item)
    return _with_rows(segments)


def _with_rows(segments: Sequence[Segment]) -> list[Segment]:
    """The segments that have rows; what the others hold (but for their opening balances) belongs to the one before."""
    kept: list[Segment] = [segments[0]]
    for segment in segments[1:]:
        if segment.rows or (segment.labels("opening", "brought") and segment.labels("closing", "carried")):
            kept.append(segment)
        else:
            opened = bool(kept[-1].labels("opening", "brought"))
            kept[-1].items += [item for item in segment.items if not (opened and item in segment.labels("opening"))]
    return kept


def _drop_sums(segment: Segment) -> None:
    """Undated lines at the end whose numbers are the sums of their columns are totals, whatever they say."""
    while segment.rows and not segment.rows[-1].fresh_date and len(segment.rows) > 2:
        last = segment.rows[-1]
        sums: Counter[int] = Counter()
        for row in segment.rows[:-1]:
            for band, cell in row.cells.items():
                sums[band] += cell.value  # type: ignore[assignment]
        if not any(cell.value == sums[band] and cell.value for band, cell in last.cells.items()):
            return
        place = segment.items.index(last)
        segment.items[place] = Labelled("total", last.anchor, last.cells, last.region)


def _is_new(item: Labelled, current: Segment, context: Context) -> bool:
    """Whether a balance line opens another statement, rather than repeating this one's or carrying it on."""
    if item.role not in ("opening", "brought"):
        return False
    value = _label_value(item, False, context)
    carried = [_label_value(label, False, context) for label in current.labels("carried")]
    known = {_label_value(label, False, context) for label in current.labels("opening", "brought")}
    running = {cell.value for row in current.rows[-1:] for cell in row.cells.values()}
    if value is None or value in known or value in carried or abs(value) in running:
        return False
    if item.role == "brought":
        return bool(carried) and bool(item.cells)
    closed = any(label.role == "closing" for label in current.labels("closing"))
    return bool(known) or closed


def _label_value(item: Labelled, owed: bool, context: Context) -> Decimal | None:
    """The signed balance that a labelled line prints."""
    by_role = {band.role: item.cells[band.index] for band in item.region.money if band.index in item.cells}
    cell = by_role.get("balance")
    if cell is not None:
        return balance_value(cell, owed, context.vocabulary)
    for role in ("in", "out"):
        if role in by_role and len(item.cells) == 1:
            signed = balance_value(by_role[role], False, context.vocabulary)
            return signed if role == "in" else -abs(signed)
    cells = list(item.cells.values()) or list(item.others)
    if not cells:
        return None
    return balance_value(cells[-1], owed, context.vocabulary)


def _statement(segment: Segment, context: Context) -> Statement | None:
    rows = segment.rows
    if not rows and not (segment.labels("opening", "brought") and segment.labels("closing", "carried")):
        return None
    best = _best_reading(segment, context)
    return _build(segment, best, context)


@dataclass(slots=True)
class Attempt:
    """One set of roles and conventions, and what the arithmetic says to it."""

    roles: Mapping[int, str]
    owed: bool
    balance_owed: bool
    signed: list[Signed]
    entries: list[Entry]
    chain: Chain
    newest_first: bool
    opening: Decimal | None
    closing: Decimal | None


def _best_reading(segment: Segment, context: Context) -> Attempt:
    """The roles named by the headings, unless others are confirmed by clearly more balances."""
    roles = {band.index: band.role for row in segment.rows for band in row.region.money}
    owed = _prints_owed(segment, roles, context)
    best = _attempt(segment, roles, owed, owed, context)
    if _is_settled(best):
        return best
    for other_roles, balance_owed in _alternatives(segment, roles, owed, context):
        attempt = _attempt(segment, other_roles, owed, balance_owed, context)
        if _beats(attempt, best):
            best = attempt
        if _is_settled(best):
            break
    return best


def _beats(attempt: Attempt, best: Attempt) -> bool:
    """Another reading must keep every row and be confirmed by clearly more balances than the headings' own."""
    if len(attempt.signed) < len(best.signed):
        return False
    if dict(attempt.roles) != dict(best.roles) and attempt.chain.score[0] < 0.6 * len(attempt.signed):
        return False
    return attempt.chain.score > best.chain.score


def _is_settled(attempt: Attempt) -> bool:
    chain = attempt.chain
    return (
        not chain.breaks
        and not chain.overruled
        and (not attempt.entries or (all(chain.proved[1:]) and bool(chain.proved[-1:]) and chain.proved[-1] > 0))
    )


def _alternatives(
    segment: Segment, roles: Mapping[int, str], owed: bool, context: Context
) -> Iterable[tuple[Mapping[int, str], bool]]:
    """Other conventions worth a try: balances of the other sign, in and out exchanged, bands with other roles.

    Plain balances become debts on cards only: elsewhere nothing printed would say so, and sums are blind to it.
    """
    card = context.kind == "credit_card"
    if card:
        yield roles, not owed
    swapped = {band: {"in": "out", "out": "in"}.get(role, role) for band, role in roles.items()}
    if swapped != roles:
        yield swapped, owed
        if card:
            yield swapped, not owed
    bands = Counter(band for row in segment.rows for band in row.cells)
    common = [band for band, count in bands.most_common(4) if count >= 2]
    if 1 <= len(common) <= 4:
        for chosen in permutations(("out", "in", "amount", "balance", "foreign"), len(common)):
            if ("out" in chosen and "amount" in chosen) or ("in" in chosen and "amount" in chosen):
                continue
            if not ROW_ROLES & set(chosen):
                continue
            yield {**roles, **dict(zip(common, chosen, strict=True))}, owed


def _prints_owed(segment: Segment, roles: Mapping[int, str], context: Context) -> bool:
    """Whether plain figures are what the holder owes, as most cards print them.

    Purchases are the many and payments the few: the sign that few rows have is the payments'. Where neither is
    clearly the rarer one, the rows whose words say payment or refund decide.
    """
    if context.kind != "credit_card":
        return False
    cells = [
        (row, cell)
        for row in segment.rows
        for band, cell in row.cells.items()
        if roles.get(band) == "amount" and cell.value
    ]
    negative = sum(cell.sign in ("-", "()") for _, cell in cells)
    if negative < 0.4 * len(cells):
        return True
    if negative > 0.6 * len(cells):
        return False
    return sum(_payment_vote(row, cell, context) for row, cell in cells if cell.sign) >= 0


def _payment_vote(row: RawRow, cell: MoneyField, context: Context) -> int:
    found = {hit.role for hit in context.vocabulary.phrases.find(description_of(row).split())}
    direction = ("direction.in" in found) - ("direction.out" in found)
    minus = cell.sign in ("-", "()")
    return direction if minus else -direction


def _attempt(segment: Segment, roles: Mapping[int, str], owed: bool, balance_owed: bool, context: Context) -> Attempt:
    known = habits(segment.rows, roles, context.vocabulary, owed)
    signed = [found for row in segment.rows if (found := sign_row(row, roles, known, context.vocabulary))]
    if balance_owed != owed:
        for found in signed:
            found.balance = -found.balance if found.balance is not None else None
    checks = _checks(segment, signed, balance_owed, context)
    opening = _first_value(segment, balance_owed, context)
    closing = _last_value(segment, balance_owed, context)
    forward, entries = _follow(signed, checks, opening, closing)
    backward, reversed_entries = _follow(signed[::-1], _turned(checks, len(signed)), opening, closing)
    newest = backward.score > forward.score
    if backward.score == forward.score:
        newest = _descends(signed, context)
    if newest:
        return Attempt(
            roles, owed, balance_owed, signed, reversed_entries[::-1], _mirrored(backward), True, opening, closing
        )
    return Attempt(roles, owed, balance_owed, signed, entries, forward, False, opening, closing)


def _follow(
    signed: Sequence[Signed], checks: Sequence[Check], opening: Decimal | None, closing: Decimal | None
) -> tuple[Chain, list[Entry]]:
    entries = [Entry(found.amount, found.balance, found.strength <= WORD) for found in signed]
    return follow(entries, checks, opening, closing), entries


def _turned(checks: Sequence[Check], count: int) -> list[Check]:
    return [Check(count - check.place, check.value, check.soft) for check in reversed(checks)]


def _mirrored(chain: Chain) -> Chain:
    count = len(chain.proved)
    chain.proved.reverse()
    chain.turned = [count - 1 - at for at in chain.turned]
    chain.overruled = [count - 1 - at for at in chain.overruled]
    chain.breaks = [replace(b, first=count - 1 - b.last, last=count - 1 - b.first) for b in chain.breaks]
    chain.guessed = [(count - 1 - last, count - 1 - first) for first, last in chain.guessed]
    chain.ambiguous = [(count - 1 - last, count - 1 - first) for first, last in chain.ambiguous]
    return chain


def _descends(signed: Sequence[Signed], context: Context) -> bool:
    dates = [context.calendar.read(found.row.date) for found in signed]
    known = [day for day in dates if day is not None]
    down = sum(a > b for a, b in pairwise(known))
    up = sum(a < b for a, b in pairwise(known))
    return down > up


def _checks(segment: Segment, signed: Sequence[Signed], owed: bool, context: Context) -> list[Check]:
    """Balance lines between rows: carried and brought forward, end of day. They may be page totals: soft."""
    places = {id(found.row): at for at, found in enumerate(signed)}
    checks, place = [], 0
    for item in segment.items:
        if isinstance(item, RawRow):
            place = places.get(id(item), place - 1) + 1
        elif item.role in ("brought", "carried", "daily", "balance") and _is_running(item):
            value = _label_value(item, owed, context)
            if value is not None and len(item.cells) <= 1:
                checks.append(Check(place, value, soft=True))
    return checks


def _is_running(item: Labelled) -> bool:
    """Whether a line's figure stands where the running balance does (or where the table has no such column)."""
    bands = {band.role: band.index for band in item.region.money}
    return bool(item.cells) and ("balance" not in bands or bands["balance"] in item.cells)


def _dated_balance(segment: Segment, context: Context, *days: int) -> list[Labelled]:
    """Balance lines outside of tables that name the period's first day (or last, `days` after it) as theirs."""
    bound = context.calendar.start if days[0] <= 0 else context.calendar.end
    if bound is None:
        return []
    wanted = {bound + timedelta(days=day if days[0] <= 0 else day - 1) for day in days}
    return [item for item in segment.labels("balance") if not item.cells and context.calendar.read(item.date) in wanted]


def _first_value(segment: Segment, owed: bool, context: Context) -> Decimal | None:
    """The opening balance: the table's own line, else what was brought forward before any row, else a summary's."""
    labels = segment.labels("opening")
    inside = [label for label in labels if label.cells] or _before_rows(segment, "brought") or labels
    inside = inside or _before_rows(segment, "balance")
    inside = inside or _dated_balance(segment, context, -1, 0)
    return _label_value(inside[0], owed, context) if inside else None


def _last_value(segment: Segment, owed: bool, context: Context) -> Decimal | None:
    """The closing balance: the table's own line, else a summary's, else what is carried forward after all rows."""
    labels = segment.labels("closing")
    inside = [label for label in labels if label.cells] or labels or _after_rows(segment, "balance", "carried", "daily")
    inside = inside or _dated_balance(segment, context, 1, 2)
    return _label_value(inside[-1], owed, context) if inside else None


def _before_rows(segment: Segment, *roles: str) -> list[Labelled]:
    found: list[Labelled] = []
    for item in segment.items:
        if isinstance(item, RawRow):
            break
        if item.role in roles and item.cells:
            found.append(item)
    return found


def _after_rows(segment: Segment, *roles: str) -> list[Labelled]:
    found: list[Labelled] = []
    for item in reversed(segment.items):
        if isinstance(item, RawRow):
            break
        if item.role in roles and item.cells:
            found.append(item)
    return found[::-1]


# Results --------------------------------------------------------------------------------------------------------


def _build(segment: Segment, attempt: Attempt, context: Context) -> Statement:
    chain = attempt.chain
    proof = _proofs(attempt)
    transactions = tuple(
        _transaction(found, entry, kind, size, context)
        for found, entry, kind, size in zip(attempt.signed, attempt.entries, proof, chain.proved, strict=True)
    )
    doubts = _doubts(segment, attempt, transactions, context)
    undated = {doubt.row for doubt in doubts if doubt.code in DATE_DOUBTS}
    # A balance confirms an amount: a row whose day is in doubt is not to look proved.
    transactions = tuple(
        replace(row, proof=Proof.NONE, link_rows=0) if at in undated else row for at, row in enumerate(transactions)
    )
    total = sum((entry.amount for entry in attempt.entries), ZERO)
    difference = None
    if attempt.opening is not None and attempt.closing is not None:
        difference = attempt.closing - attempt.opening - total
    verdict = _verdict(attempt, doubts)
    closing = attempt.closing
    if closing is None and _ends_on_balance(attempt, segment):
        closing = attempt.entries[0 if attempt.newest_first else -1].balance
    return Statement(
        bank=context.bank,
        account=context.account,
        kind=context.kind,
        locale=None,
        currency=context.currency,
        period_start=context.calendar.start,
        period_end=context.calendar.end,
        opening_balance=attempt.opening,
        closing_balance=closing,
        transactions=transactions,
        reconciled=verdict,
        difference=difference,
        witnesses=tuple(sorted({found.witness for found in attempt.signed})),
        doubts=tuple(doubts),
    )


def _proofs(attempt: Attempt) -> list[Proof]:
    running = any(entry.balance is not None for entry in attempt.entries)
    kind = Proof.BALANCE if running else Proof.TOTAL
    return [kind if size else Proof.NONE for size in attempt.chain.proved]


def _transaction(found: Signed, entry: Entry, proof: Proof, size: int, context: Context) -> Transaction:
    row = found.row
    day = context.calendar.read(row.date)
    cells = [cell for cell in row.cells.values() if cell.currency]
    boxes = [word for line in [row.anchor, *row.lines] if line.page == row.page for word in line.words]
    return Transaction(
        date=day,
        value_date=context.calendar.read(row.value_date, day) if row.value_date else None,
        description=description_of(row),
        amount=entry.amount,
        currency=(cells[0].currency if cells else None) or context.currency,
        balance=entry.balance,
        account=context.account,
        page=row.page,
        box=Box(min(w.x0 for w in boxes), min(w.y0 for w in boxes), max(w.x1 for w in boxes), max(w.y1 for w in boxes)),
        proof=proof,
        link_rows=size,
        confidence=min((w.confidence for w in boxes if w.confidence is not None), default=None),
    )


def _closes_by_carrying(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether the last balance is one carried forward, and no other printed figure repeats it.

    The last row's own running balance and the carried one are two; a summary's would be the third.
    """
    last = attempt.entries[-1].balance if attempt.entries else None
    if attempt.closing is not None and context.figures[abs(attempt.closing)] > 1 + (last == attempt.closing):
        return False
    after = [item.role for item in segment.items if isinstance(item, Labelled) and item.role in ("carried", "closing")]
    return bool(after) and after[-1] == "carried" and "closing" not in after


def _exchanged(segment: Segment, attempt: Attempt) -> bool:
    """Whether the best reading takes a column named money out for money in, or the other way round."""
    named = {band.index: band.role for row in segment.rows for band in row.region.money}
    return any({named[band], role} == {"in", "out"} for band, role in attempt.roles.items() if band in named)


def _ends_on_balance(attempt: Attempt, segment: Segment) -> bool:
    """Whether the last row prints the balance that closes the statement, and nothing says that more is to follow."""
    if not attempt.entries or _after_rows(segment, "carried"):
        return False
    last = attempt.entries[0] if attempt.newest_first else attempt.entries[-1]
    return last.balance is not None


def _doubts(segment: Segment, attempt: Attempt, rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    chain = attempt.chain
    doubts = [_break_doubt(found, rows) for found in chain.breaks]
    if chain.capped:
        doubts.append(
            Doubt(
                "search_capped", "too many rows without a printed direction between two balances to settle their signs"
            )
        )
    for first, _last in chain.guessed:
        doubts.append(Doubt("signs_by_sum", "signs in this stretch rest on its sum alone", rows[first].page, first))
    if _exchanged(segment, attempt):
        doubts.append(
            Doubt("columns_exchanged", "the balances say that the columns hold the other direction than named")
        )
    for first, _last in chain.ambiguous:
        doubts.append(
            Doubt("ambiguous_signs", "several sets of signs would close this stretch", rows[first].page, first)
        )
    for at in chain.overruled:
        doubts.append(
            Doubt(
                "sign_overruled",
                f"row {at + 1} stands in one column, but the balance says the other",
                rows[at].page,
                at,
            )
        )
    if context.pages_missing:
        doubts.append(Doubt("pages_missing", "the printed page numbers say that pages are missing"))
    elif context.pages_missing is None and _closes_by_carrying(segment, attempt, context):
        doubts.append(Doubt("carried_forward", "the statement ends with a balance carried forward: more may follow"))
    doubts += _date_doubts(rows, context)
    doubts += _picture_doubts(attempt, rows)
    doubts += _undated_doubts(attempt, rows)
    if attempt.opening is None:
        doubts.append(Doubt("no_opening_balance", "no opening balance is printed"))
    if attempt.closing is None and not _ends_on_balance(attempt, segment):
        doubts.append(Doubt("no_closing_balance", "no closing balance is printed"))
    if rows and not any(found.strength == STRONG for found in attempt.signed) and context.kind is None:
        doubts.append(Doubt("sign_not_anchored", "nothing printed says which way the amounts go"))
    return doubts


def _break_doubt(found: object, rows: Sequence[Transaction]) -> Doubt:
    first, last = getattr(found, "first", 0), getattr(found, "last", -1)
    difference: Decimal = getattr(found, "difference", ZERO)
    page = rows[first].page if 0 <= first < len(rows) else None
    where = f"rows {first + 1} to {last + 1}" if last > first else f"row {first + 1}"
    message = (
        f"{where} and the balance after them differ by {difference:f}"
        if last >= first
        else f"the balances differ by {difference:f}"
    )
    return Doubt("balance_break", message, page, max(first, 0), difference)


DATE_DOUBTS = frozenset({"no_date", "date_unsure", "date_outside_period"})
SURE = 0.8
RARELY = 0.2
MANY = 4


def _picture_doubts(attempt: Attempt, rows: Sequence[Transaction]) -> list[Doubt]:
    """Dates read from a picture: sums do not prove them, so each must be read surely and be in order."""
    if not any(row.confidence is not None for row in rows):
        return []
    found = []
    fresh = [signed.row.fresh_date for signed in attempt.signed]
    each = sum(fresh) > 0.7 * len(fresh)
    for at, (row, signed) in enumerate(zip(rows, attempt.signed, strict=True)):
        confidence = _date_confidence(signed.row)
        unsure = confidence is not None and confidence < SURE
        if unsure or (each and not fresh[at]) or _out_of_order(rows, at, attempt.newest_first):
            found.append(Doubt("date_unsure", f"row {at + 1}'s date could not be read surely", row.page, at))
    return found


def _undated_doubts(attempt: Attempt, rows: Sequence[Transaction]) -> list[Doubt]:
    """Rows that took the date above although the table's habit says that they should print one of their own."""
    fresh = [signed.row.fresh_date for signed in attempt.signed]
    lost = _lost_in_full_column(fresh, rows) or _lost_after_a_day(fresh, rows)
    return [Doubt("no_date", f"row {at + 1} has no date of its own", rows[at].page, at) for at in lost]


def _lost_in_full_column(fresh: Sequence[bool], rows: Sequence[Transaction]) -> list[int]:
    """In a table that dates every row, as equal dates on neighbouring rows show."""
    each = sum(
        one and other and a.date == b.date and a.page == b.page
        for (one, a), (other, b) in pairwise(zip(fresh, rows, strict=True))
    )
    bare = [at for at, own in enumerate(fresh) if not own]
    return bare if each >= max(2, len(bare)) and len(bare) <= RARELY * len(rows) else []


def _lost_after_a_day(fresh: Sequence[bool], rows: Sequence[Transaction]) -> list[int]:
    """In a table with a date on a day's first row and a balance on its last: after a balance a new day begins."""
    ends = [at for at in range(len(rows) - 1) if rows[at].balance is not None]
    inner = [at for at in range(len(rows) - 1) if rows[at].balance is None]
    bare = [at + 1 for at in ends if not fresh[at + 1]]
    daily = len(ends) >= MANY and len(inner) >= 1 and not any(fresh[at + 1] for at in inner)
    return bare if daily and len(bare) <= RARELY * len(ends) else []


def _date_confidence(row: RawRow) -> float | None:
    if row.date is None or not row.fresh_date:
        return None
    for line in [row.anchor, *row.lines]:
        if row.date in line.dates:
            words = line.words[row.date.start : row.date.stop]
            return min((word.confidence for word in words if word.confidence is not None), default=None)
    return None


def _out_of_order(rows: Sequence[Transaction], at: int, newest_first: bool) -> bool:
    if at == 0:
        return False
    one, other = rows[at - 1].date, rows[at].date
    if one is None or other is None:
        return True
    return one < other if newest_first else one > other


def _date_doubts(rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    doubts = []
    calendar = context.calendar
    for at, row in enumerate(rows):
        if row.date is None:
            doubts.append(Doubt("no_date", f"row {at + 1} has no date that can be read", row.page, at))
        elif calendar.end and calendar.start and not calendar.start - EARLY <= row.date <= calendar.end + LATE:
            doubts.append(
                Doubt("date_outside_period", f"row {at + 1} lies outside the statement's period", row.page, at)
            )
    if rows and not context.dates_certain:
        doubts.append(Doubt("dates_uncertain", "the printed dates allow another day, month or year"))
    if not calendar.knows_year and rows and calendar.guess is not None:
        doubts.append(Doubt("year_not_printed", "no year is printed: it was guessed from the file"))
    return doubts


def _verdict(attempt: Attempt, doubts: Sequence[Doubt]) -> Reconciled:
    if any(doubt.code in ("balance_break",) for doubt in doubts):
        return Reconciled.NO
    if doubts or attempt.chain.open_start or attempt.chain.open_end:
        return Reconciled.UNKNOWN
    return Reconciled.YES if all(attempt.chain.proved) else Reconciled.UNKNOWN
