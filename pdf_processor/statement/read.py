"""Words → statements: the one entrance to this library. Knows nothing of files, PDFs or databases."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import pairwise, permutations

from msgspec import structs

from pdf_processor.model import Box, Doubt, Explanation, Proof, Reconciled, Statement, Transaction, Word
from pdf_processor.statement import facts
from pdf_processor.statement.account_number import is_plain
from pdf_processor.statement.accounts import missing_accounts
from pdf_processor.statement.amounts import Style, parse
from pdf_processor.statement.anchors import Anchor, checks_between, closing_anchor, label_value, opening_anchor
from pdf_processor.statement.columns import ROW_ROLES, Region, header_at, split_regions
from pdf_processor.statement.dates import Reading as DateReading
from pdf_processor.statement.days import DATE_DOUBTS
from pdf_processor.statement.doubts import ends_on_balance, find_doubts, verdict
from pdf_processor.statement.explain import Trace
from pdf_processor.statement.headless import name_by_convention
from pdf_processor.statement.heads import Head, document_currency, heads_of, name_document
from pdf_processor.statement.holder import holder_of
from pdf_processor.statement.kind import kind_by_columns
from pdf_processor.statement.lines import SPACE, Line, Scanner, group, join_spread
from pdf_processor.statement.locales import locale_of
from pdf_processor.statement.owed import Side, side_of
from pdf_processor.statement.pages import pages_missing
from pdf_processor.statement.plausible import keep_in_period, keep_plausible
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
from pdf_processor.statement.segment import Attempt, Context, Segment
from pdf_processor.statement.signs import WORD, Signed, habits, sign_row
from pdf_processor.statement.strays import without_strays
from pdf_processor.statement.vocabulary import Vocabulary
from pdf_processor.statement.witnesses import totals_agree, witnesses

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a document's words."""

    statements: tuple[Statement, ...]
    warnings: tuple[str, ...] = ()
    explanation: Explanation | None = None


def read_statements(words: Iterable[Word], *, year: int | None = None, trace: Trace | None = None) -> Reading:
    """Find the statements in a document's words.

    `words` may come in any order within a page; `year` is used where the document prints none (and is then said
    to be a guess). The result's rows stand in the order in which they are printed. Given a `trace`, it says how it came
    to its reading.
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
    context.trace = trace
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
_THOUSANDS = re.compile(r"\d{4,}[.,]\d{2}|\d{1,3}(?:[.,' ]\d{3})+[.,]\d{2}")


def _style(lines: Sequence[Line], vocabulary: Vocabulary) -> Style:
    cores, spaced = [], 0
    for line in lines:
        before: Word | None = None
        for word in line.words:
            raw = None if word.text.isalpha() else parse(word.text)
            if raw is not None:
                cores.append(raw.core)
                if before is not None and _LAST_GROUP.fullmatch(raw.core) and _FIRST_GROUP.fullmatch(before.text):
                    spaced += word.x0 - before.x1 < SPACE * (word.y1 - word.y0)
            before = word
    style = Style.vote(cores, spaced, vocabulary.decimals)
    if spaced > 1 and not any(_THOUSANDS.fullmatch(core) for core in cores):
        # Few amounts reach a thousand, and none does in another way.
        style = replace(style, spaces=True)
    if style.places == 0 and spaced == 0:
        spaced = _spaced_integers(lines)
        style = replace(style, spaces=spaced > 3)
    return style


_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def _years(lines: Sequence[Line]) -> frozenset[int]:
    """Years printed in full, and their neighbours."""
    printed = {int(year) for line in lines if "20" in line.text for year in _YEAR.findall(line.text)}
    return frozenset(year + step for year in printed for step in (-1, 0, 1))


_ERA_YEAR = re.compile(r"^(\d{2})[-./](\d{1,2})[-./](\d{1,2})$")


def _count_by_era(lines: Sequence[Line]) -> None:
    """Two digits in front are years of Reiwa (2019 is its first) where the document counts in that era only."""
    if not any("令和" in line.text for line in lines):
        return
    texts = [word.text for line in lines for word in line.words]
    in_full = sum(len(date.readings) == 1 and date.has_year for line in lines for date in line.dates)
    if in_full > sum(_ERA_YEAR.match(text) is not None for text in texts):
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
LONG_HEAD, ALIKE = 12, 0.85  # characters of a running head, and how much of two readings of it is the same


def _mark_furniture(lines: Sequence[Line], vocabulary: Vocabulary) -> None:
    """Mark running heads and feet: what repeats at the same height, digits aside, from a page's edge inwards.

    Only an unbroken run from the top (down to the table's heading) or from the bottom counts, so that a row that
    happens to stand where another page has its like is never taken for furniture.
    """
    by_page: dict[int, list[Line]] = defaultdict(list)
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    if not lines or lines[0].page == lines[-1].page:
        return
    pictured = _pictured(lines)
    for line in lines:
        by_page[line.page].append(line)
        places[_place(line)].add(line.page)
    for page_lines in by_page.values():
        for order in (page_lines, page_lines[::-1]):
            for line in order:
                repeats = _repeats(line, places) or _repeats_nearly(line, pictured)
                if not repeats or _is_figure(line) or header_at([line], 0, vocabulary):
                    break
                line.furniture = True


def _place(line: Line, step: int = 0) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.y0 / 4) + step


def _repeats(line: Line, places: Mapping[tuple[str, int], set[int]]) -> bool:
    return len(set().union(*(places.get(_place(line, step), set()) for step in (-1, 0, 1)))) >= 2


def _pictured(lines: Iterable[Line]) -> dict[int, list[tuple[int, str]]]:
    """The lines read from pictures by their height: (page, text without figures)."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for line in lines:
        if line.words[0].confidence is not None:
            text, height = _place(line)
            found[height].append((line.page, text))
    return found


def _repeats_nearly(line: Line, pictured: Mapping[int, Sequence[tuple[int, str]]]) -> bool:
    """Whether another page's picture has almost this text here: a letter misread, or joined with what stands beside."""
    text, height = _place(line)
    if len(text) < LONG_HEAD or line.words[0].confidence is None:
        return False
    others = [
        other
        for step in (-1, 0, 1)
        for page, other in pictured.get(height + step, ())
        if page != line.page and len(other) >= LONG_HEAD
    ]
    return any(
        text in other or other in text or SequenceMatcher(None, text, other, autojunk=False).ratio() >= ALIKE
        for other in others
    )


def _is_figure(line: Line) -> bool:
    if line.has("lines.opening", "lines.closing", "lines.brought", "lines.carried"):
        return True
    told = line.dates or line.bare_dates or line.has("lines.total_in", "lines.total_out", "lines.total", "lines.daily")
    return bool(told) and any(money.strict for money in line.money)


def _context(lines: Sequence[Line], vocabulary: Vocabulary, style: Style, year: int | None) -> Context:
    fields = [date for line in lines for date in line.dates]
    order, certain = facts.date_order(fields, vocabulary.date_orders)
    periods = facts.find_periods(lines, order, vocabulary)
    if not certain:
        order, periods = facts.of_usual_length(lines, order, vocabulary, periods)
    start, end = periods[0] if periods else (None, facts.statement_date(lines, order))
    return Context(
        vocabulary=vocabulary,
        style=style,
        calendar=facts.Calendar(order, start, end, year),
        periods=tuple(periods),
        dates_certain=certain,
        pages_missing=None,
        figures=Counter(),
        lines=lines,
        outside=(),
        stated=None,
        kind=None,
        currency=None,
        bank=facts.bank_of(lines),
        account=None,
        locale=None,
        holder=holder_of(lines),
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
    items = keep_plausible(build_items(regions, context.vocabulary.phrases))
    fields = [item.date for item in items if isinstance(item, RawRow) and item.date is not None]
    context.calendar, context.dates_certain = facts.refine(context.calendar, context.periods, fields, lines)
    items = keep_in_period(items, context.calendar.holds)
    context.pages_missing = pages_missing(lines)
    context.figures = Counter(number.value for line in lines for number in line.money if number.strict)
    outside = _outside_lines(items, lines)
    context.outside = _days(outside, context)
    context.stated = facts.last_labelled_date(outside, context.calendar)
    segments = _segments(items, context)
    for segment in segments:
        _drop_sums(segment)
    name_document(items, outside, context, running=_prints_balances(items, regions))
    context.currency = document_currency(items, outside, context)
    context.locale = locale_of(context.vocabulary.codes, context.currency, context.account)
    heads = heads_of(segments, lines, context)
    statements = [_statement(segment, head, context) for segment, head in zip(segments, heads, strict=True)]
    kept = [statement for statement in statements if statement is not None]
    first = min((item.anchor.index for item in items if isinstance(item, RawRow)), default=0)
    if kept and missing_accounts(kept, first, context):
        kept[-1] = _doubted(kept[-1], Doubt("account_missing", "a summary lists an account that was not found"))
    if context.trace is not None:
        return Reading(tuple(kept), explanation=context.trace.explanation(lines, regions, segments, fields, context))
    return Reading(tuple(kept))


def _doubted(statement: Statement, doubt: Doubt) -> Statement:
    verdict = Reconciled.UNKNOWN if statement.reconciled is Reconciled.YES else statement.reconciled
    return replace(statement, doubts=(*statement.doubts, doubt), reconciled=verdict)


def _outside_lines(items: Sequence[Item], lines: Sequence[Line]) -> list[Line]:
    """The lines that belong to no row."""
    rows = [item for item in items if isinstance(item, RawRow)]
    inside = {line.index for row in rows for line in [row.anchor, *row.lines]}
    return [line for line in lines if line.index not in inside]


def _days(lines: Sequence[Line], context: Context) -> tuple[date, ...]:
    """The days that lines print with their year, each once."""
    full = [field for line in lines for field in line.dates if field.has_year]
    return tuple(sorted({day for field in full if (day := context.calendar.read(field)) is not None}))


def _has_row_columns(region: Region) -> bool:
    return any(column.role in ROW_ROLES for column in region.columns)


def _prints_balances(items: Sequence[Item], regions: Sequence[Region]) -> bool:
    """Whether at least half of the rows have a figure under a balance."""
    bands = {band.index for region in regions for band in region.money if band.role == "balance"}
    rows = [item for item in items if isinstance(item, RawRow)]
    return bool(rows) and 2 * sum(not bands.isdisjoint(row.cells) for row in rows) >= len(rows)


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
        if isinstance(item, Labelled) and _is_new(item, segments[-1], context):
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
    if item.role not in ("opening", "brought") or not (current.rows or _follows_empty_month(item, current)):
        return False
    value = label_value(item, False, context)
    carried = [label_value(label, False, context) for label in current.labels("carried")]
    known = {label_value(label, False, context) for label in current.labels("opening", "brought")}
    running = {cell.value for row in current.rows[-1:] for cell in row.cells.values()}
    if value is None or value in known or value in carried or abs(value) in running:
        return False
    if item.role == "brought":
        return bool(carried) and bool(item.cells)
    closed = any(label.role == "closing" for label in current.labels("closing"))
    return bool(known) or closed


def _follows_empty_month(item: Labelled, current: Segment) -> bool:
    """Whether what came before is a table with its opening and closing balance and no row between them."""
    begun = any(label.cells for label in current.labels("opening", "brought"))
    return bool(item.cells) and begun and any(label.cells for label in current.labels("closing", "carried"))


def _prints_both_balances(segment: Segment) -> bool:
    """Whether a segment without rows prints both balances: the second one may be called a balance and no more."""
    closing = segment.labels("closing", "carried") or [one for one in segment.labels("balance") if one.cells]
    return bool(segment.labels("opening", "brought")) and bool(closing)


def _statement(segment: Segment, head: Head, context: Context) -> Statement | None:
    if not segment.rows and not _prints_both_balances(segment):
        return None
    whole = _best_reading(segment, context)
    segment, best = without_strays(segment, whole, lambda part: _best_reading(part, context))
    if context.trace is not None:
        context.trace.settled(segment, best)
    return _build(segment, best, head, context)


def _best_reading(segment: Segment, context: Context) -> Attempt:
    """The roles named by the headings, unless others are confirmed by clearly more balances."""
    roles = {band.index: band.role for row in segment.rows for band in row.region.money}
    side = _side(segment, roles, context)
    owed = side.owed
    best = _attempt(segment, roles, owed, owed, context)
    best.sure_side = side.sure
    _note(best, context)
    if _is_settled(best):
        return best
    for other_roles, balance_owed in _alternatives(segment, roles, owed, context):
        attempt = _attempt(segment, other_roles, owed, balance_owed, context)
        attempt.sure_side = side.sure
        _note(attempt, context)
        if _beats(attempt, best):
            best = attempt
        if _is_settled(best):
            break
    return best


def _note(attempt: Attempt, context: Context) -> None:
    if context.trace is not None:
        context.trace.tried(attempt)


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


def _side(segment: Segment, roles: Mapping[int, str], context: Context) -> Side:
    """Whether plain figures are what the holder owes, by what this statement prints."""
    labels = segment.labels("opening", "closing", "total_in", "total_out")
    figures = [(label.role, cell) for label in labels for cell in (list(label.cells.values()) or label.others)[-1:]]
    balances = [cell for role, cell in figures if role in ("opening", "closing")]
    totals = [(role, cell) for role, cell in figures if role in ("total_in", "total_out")]
    return side_of(segment.rows, roles, balances, totals, context.kind, context.vocabulary)


def _attempt(segment: Segment, roles: Mapping[int, str], owed: bool, balance_owed: bool, context: Context) -> Attempt:
    known = habits(segment.rows, roles, context.vocabulary, owed)
    signed = [found for row in segment.rows if (found := sign_row(row, roles, known, context.vocabulary))]
    if balance_owed != owed:
        for found in signed:
            found.balance = -found.balance if found.balance is not None else None
    checks = checks_between(segment, signed, balance_owed, context)
    ends = _ends(segment, signed, balance_owed, context)
    forward, entries = _follow(signed, checks, *(end.value for end in ends))
    turned = _ends(segment, signed[::-1], balance_owed, context)
    backward, reversed_entries = _follow(
        signed[::-1],
        _turned(checks, len(signed)),
        turned[0].value,
        turned[1].value,
        # Only another chain without a flaw could be as good; mostly the second row shows that this one is not.
        flawless=forward.score == (len(entries), 0, 0),
    )
    newest = backward.score > forward.score
    if backward.score == forward.score:
        newest = _descends(signed, context)
    chain = forward
    if newest:
        entries, chain, ends = reversed_entries[::-1], _mirrored(backward), turned
    opening, closing = ends
    return Attempt(
        roles, owed, balance_owed, signed, entries, chain, newest, opening.value, closing.value, opening.by, closing.by
    )


def _ends(segment: Segment, signed: Sequence[Signed], owed: bool, context: Context) -> tuple[Anchor, Anchor]:
    """Opening and closing balance of rows in chronological order.

    Of several labelled figures that one is meant which the running balances name, or without any the sum.
    """
    first = signed[0] if signed else None
    expected = None if first is None or first.balance is None else first.balance - first.amount
    opening = opening_anchor(segment, owed, context, expected)
    last = signed[-1].balance if signed else None
    if last is None and opening.value is not None:
        last = opening.value + sum((found.amount for found in signed), ZERO)
    return opening, closing_anchor(segment, owed, context, last)


def _follow(
    signed: Sequence[Signed],
    checks: Sequence[Check],
    opening: Decimal | None,
    closing: Decimal | None,
    *,
    flawless: bool = False,
) -> tuple[Chain, list[Entry]]:
    entries = [Entry(found.amount, found.balance, found.strength <= WORD) for found in signed]
    return follow(entries, checks, opening, closing, flawless=flawless), entries


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


# Results --------------------------------------------------------------------------------------------------------


def _build(segment: Segment, attempt: Attempt, head: Head, context: Context) -> Statement:
    chain = attempt.chain
    if totals_agree(segment, attempt):
        _prove_by_totals(attempt)
    proof = _proofs(attempt)
    transactions = tuple(
        _transaction(found, entry, kind, size, head, context)
        for found, entry, kind, size in zip(attempt.signed, attempt.entries, proof, chain.proved, strict=True)
    )
    doubts = find_doubts(segment, attempt, transactions, context)
    transactions = _without_doubted(transactions, doubts, attempt)
    total = sum((entry.amount for entry in attempt.entries), ZERO)
    difference = None
    if attempt.opening is not None and attempt.closing is not None:
        difference = attempt.closing - attempt.opening - total
    reconciled = verdict(attempt, doubts)
    closing = attempt.closing
    if closing is None and ends_on_balance(attempt, segment):
        closing = attempt.entries[0 if attempt.newest_first else -1].balance
    return Statement(
        bank=context.bank,
        account=head.account,
        kind=head.kind.name or _kind_by_columns(attempt, head, context),
        locale=context.locale,
        currency=head.currency,
        period_start=context.calendar.start,
        period_end=context.calendar.end,
        opening_balance=attempt.opening,
        closing_balance=closing,
        transactions=transactions,
        reconciled=reconciled,
        difference=difference,
        witnesses=witnesses(segment, attempt, transactions, context),
        doubts=tuple(doubts),
        holder=context.holder,
    )


def _without_doubted(rows: Sequence[Transaction], doubts: Sequence[Doubt], attempt: Attempt) -> tuple[Transaction, ...]:
    """The rows; no proof for those whose day or printed sign is in doubt, nor for any if the side of all amounts is.

    Sums hold as well with all signs turned: a reading of debts, or of exchanged columns, must rest on what is printed.
    """
    doubtful = {doubt.row for doubt in doubts if doubt.code in DATE_DOUBTS or doubt.code == "sign_overruled"}
    codes = {doubt.code for doubt in doubts}
    sided = "columns_exchanged" not in codes and attempt.sure_side
    sided = sided and not (attempt.owed and "sign_not_anchored" in codes)
    return tuple(
        row if sided and at not in doubtful else replace(row, proof=Proof.NONE, link_rows=0)
        for at, row in enumerate(rows)
    )


def _kind_by_columns(attempt: Attempt, head: Head, context: Context) -> str | None:
    country = context.locale[-2:] if context.locale else None
    return kind_by_columns(set(attempt.roles.values()), head.kind, country, numbered=is_plain(head.account))


def _prove_by_totals(attempt: Attempt) -> None:
    """Printed totals of money in and out confirm what no opening balance does: the row before the first balance."""
    chain = attempt.chain
    if attempt.opening is None and not chain.breaks:
        chain.by_total = frozenset(at for at, size in enumerate(chain.proved) if not size)
        chain.proved = [size or len(chain.proved) for size in chain.proved]
        chain.open_start = False


def _proofs(attempt: Attempt) -> list[Proof]:
    """Each row's proof; none where more links break than hold: then those that hold do so by accident."""
    chain = attempt.chain
    running = any(entry.balance is not None for entry in attempt.entries)
    kind = Proof.BALANCE if running else Proof.TOTAL
    if len(chain.breaks) > chain.links:
        chain.proved = [0] * len(chain.proved)
    return [
        Proof.TOTAL if at in chain.by_total else kind if size else Proof.NONE for at, size in enumerate(chain.proved)
    ]


def _transaction(found: Signed, entry: Entry, proof: Proof, size: int, head: Head, context: Context) -> Transaction:
    row = found.row
    page = row.page
    day = context.calendar.read(row.date)
    cells = [cell for cell in row.cells.values() if cell.currency]
    lines = [line for line in (row.anchor, *row.lines) if line.page == page]
    sure = [word.confidence for line in lines for word in line.words if word.confidence is not None]
    return Transaction(
        date=day,
        value_date=context.calendar.read(row.value_date, day) if row.value_date else None,
        description=description_of(row),
        amount=entry.amount,
        currency=(cells[0].currency if cells else None) or head.currency,
        balance=entry.balance,
        account=head.account,
        page=page,
        box=_box(lines),
        proof=proof,
        link_rows=size,
        confidence=min(sure, default=None),
    )


def _box(lines: Sequence[Line]) -> Box:
    return Box(
        min([line.x0 for line in lines]),
        min([line.y0 for line in lines]),
        max([line.x1 for line in lines]),
        max([line.y1 for line in lines]),
    )
