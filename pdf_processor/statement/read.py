"""Words → statements: the one entrance to this library. Knows nothing of files, PDFs or databases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pdf_processor.model import Doubt, Statement, Word
from pdf_processor.statement import facts
from pdf_processor.statement.accounts import missing_accounts, with_listed_numbers
from pdf_processor.statement.amounts import Style
from pdf_processor.statement.attempts import best_reading
from pdf_processor.statement.bands import find_bands
from pdf_processor.statement.bundles import beginnings, read_apart
from pdf_processor.statement.by_currency import by_currency
from pdf_processor.statement.columns import ROW_ROLES, Region, is_register
from pdf_processor.statement.cutting import cut, drop_sums, prints_both_balances
from pdf_processor.statement.day_lists import with_columns
from pdf_processor.statement.day_order import settle_days
from pdf_processor.statement.days_alone import give_days_their_period
from pdf_processor.statement.details import without_details
from pdf_processor.statement.ends_of_tables import with_ends_named
from pdf_processor.statement.explain import Trace
from pdf_processor.statement.failed import without_failed
from pdf_processor.statement.flows import regions_of
from pdf_processor.statement.headless import name_by_convention
from pdf_processor.statement.heads import Head, document_currency, heads_of, name_document
from pdf_processor.statement.holder import holder_of
from pdf_processor.statement.items import build_items
from pdf_processor.statement.kind import CARD
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.locales import locale_of
from pdf_processor.statement.marks_behind import take_marks_behind
from pdf_processor.statement.marks_below import take_marks_below
from pdf_processor.statement.overlooked import nothing_read, overlooked_lines
from pdf_processor.statement.own_sections import with_sections_apart
from pdf_processor.statement.pages import pages_missing
from pdf_processor.statement.plausible import keep_in_period, keep_plausible
from pdf_processor.statement.printed import Printed, printed
from pdf_processor.statement.reading import Reading
from pdf_processor.statement.records import find_records
from pdf_processor.statement.registers import in_order
from pdf_processor.statement.results import build
from pdf_processor.statement.rows import Item, RawRow
from pdf_processor.statement.scan import Scanner
from pdf_processor.statement.segment import Context, Segment
from pdf_processor.statement.sheets import Place, explained, put_together, take_apart
from pdf_processor.statement.sides_said import take_sides_said
from pdf_processor.statement.signs_apart import take_signs
from pdf_processor.statement.strays import without_strays
from pdf_processor.statement.undated import without_own_day
from pdf_processor.statement.unnamed import name_unnamed
from pdf_processor.statement.vocabulary import Vocabulary

FAR_FROM_TITLE = 60.0  # points from a title, beyond which no figure of its column stands
MOST_KEPT = 30  # pages of a document whose lines are kept while its parts are read
FEWEST_HEADLESS = 3  # rows of a picture that stand under no title, from which a line of text is no heading


def read_statements(words: Iterable[Word], *, latest: date | None = None, trace: Trace | None = None) -> Reading:
    """Find the statements in a document's words.

    `words` may come in any order within a page. Where the document prints no year, rows take the last one in which they
    are no later than `latest` (which is then said to be assumed). The result's rows stand in the order in which they
    are printed. Given a `trace`, it says how it came to its reading.
    """
    pages, places = take_apart(words)
    whole = printed(pages)
    if whole is None:
        return Reading(())
    begun = beginnings(whole.lines)
    if not begun:
        del pages  # of a long document they are large, and the lines hold all their words
        reading = _read_document(whole, latest, trace)
    else:
        # Of a short document the lines are at hand when all of it is read, once.
        kept = {len(pages): whole} if len(pages) <= MOST_KEPT else {}
        del whole
        reading = read_apart(pages, begun, lambda part: _read_part(part, kept.pop(len(part), None), latest, trace))
    return _on_sheets(reading, places) if places else reading


def _read_part(
    pages: Mapping[int, Sequence[Word]], kept: Printed | None, latest: date | None, trace: Trace | None
) -> Reading:
    found = kept or printed(pages)
    return Reading(()) if found is None else _read_document(found, latest, None if trace is None else Trace())


def _read_document(page: Printed, latest: date | None, trace: Trace | None) -> Reading:
    regions = _regions(page.lines, page.scanner, page.vocabulary)
    context = _context(page.lines, page.vocabulary, page.style, latest)
    sure = give_days_their_period(
        regions,
        context.periods,
        lambda period: facts.is_called_period(period, page.lines, context.calendar.order, page.vocabulary),
        facts.day_called_the_statements(page.lines, context.calendar),
    )
    context.trace, context.either_way = trace, page.either_way or not sure
    return _read_regions(page.lines, regions, context)


def _on_sheets(reading: Reading, places: Mapping[int, Place]) -> Reading:
    explanation = None if reading.explanation is None else explained(reading.explanation, places)
    return replace(reading, statements=put_together(reading.statements, places), explanation=explanation)


def _regions(lines: list[Line], scanner: Scanner, vocabulary: Vocabulary) -> list[Region]:
    """The document's tables; where no heading names columns of amounts, blocks of labelled lines are tried as one."""
    regions = with_columns(regions_of(lines, vocabulary))
    if any(_has_row_columns(region) for region in regions):
        return regions
    records = find_records(lines, scanner)
    if records is None:
        return regions
    folded, columns = records
    return [Region(columns, lines=folded)]


def _context(lines: Sequence[Line], vocabulary: Vocabulary, style: Style, latest: date | None) -> Context:
    fields = [date for line in lines for date in facts.telling_dates(line)]
    order, certain = facts.date_order(fields, vocabulary.date_orders)
    periods = facts.find_periods(lines, order, vocabulary)
    if not certain:
        order, periods, certain = facts.of_usual_length(lines, order, vocabulary, periods)
    start, end = periods[0] if periods else (None, facts.statement_date(lines, order))
    return Context(
        vocabulary=vocabulary,
        style=style,
        calendar=facts.Calendar(order, start, end, latest),
        periods=tuple(periods),
        dates_certain=certain,
        pages_missing=None,
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


def _read_regions(lines: Sequence[Line], regions: Sequence[Region], context: Context) -> Reading:
    take_signs(regions)
    take_marks_behind(regions, context.vocabulary.in_marks | context.vocabulary.out_marks)
    take_sides_said(regions)
    take_marks_below(regions, context.vocabulary.in_marks | context.vocabulary.out_marks)
    regions = find_bands(regions)
    if _misread_as_titles(regions):
        regions = find_bands([Region((), lines=[line for region in regions for line in region.lines])])
    tables = [region for region in regions if region.columns]
    titled = any(_has_row_columns(region) for region in tables)
    if name_unnamed(tables) or titled:
        untitled = [region for region in regions if not region.columns]
        if titled and all(is_register(region) for region in tables if _has_row_columns(region)):
            name_by_convention(untitled)  # deposits and withdrawals without titles, beside a register of cheques
        else:
            for region in untitled:
                region.money, region.dates = [], []
    else:
        name_by_convention(regions)
    _number_bands(regions)
    items = build_items(regions, context.vocabulary.phrases)
    items = with_ends_named(keep_plausible(without_failed(without_details(items))))
    fields = [item.date for item in items if isinstance(item, RawRow) and item.date is not None]
    context.calendar, context.dates_certain = facts.refine(context.calendar, context.periods, fields, lines)
    elsewhere = facts.leaves_its_period(context.calendar, context.periods, lines, context.vocabulary)
    context.dates_certain = context.dates_certain and not context.either_way and not elsewhere
    settle_days([item for item in items if isinstance(item, RawRow)], context.calendar)
    items = in_order(keep_in_period(items, context.calendar.holds), context.calendar.read)
    context.pages_missing = pages_missing(lines)
    context.regions = tables
    outside = _outside_lines(items, lines)
    context.outside = _days(outside, context)
    context.overlooked = overlooked_lines(items, lines, regions, context.calendar.holds)
    context.stated = facts.last_labelled_date(outside, context.calendar)
    segments = cut(items, context)
    for segment in segments:
        drop_sums(segment)
    name_document(items, outside, context, running=_prints_balances(items, regions))
    context.currency = document_currency(items, outside, context)
    context.locale = locale_of(context.vocabulary.codes, context.currency, context.account)
    segments, found = _read_segments(segments, context)
    kept = [statement for statement in found if not _repeats_an_end(statement, found)]
    unread = nothing_read(context) if not any(statement.transactions for statement in kept) else None
    if unread is not None:
        # Two equal balances prove nothing of lines that nobody read.
        kept = [kept[0].doubted(*unread.doubts), *kept[1:]] if kept else [unread]
    first = min((item.anchor.index for item in items if isinstance(item, RawRow)), default=0)
    if kept and len(segments) > 1:
        kept = with_listed_numbers(kept, first, context)
        if missing_accounts(kept, first, context):
            kept[-1] = kept[-1].doubted(Doubt("account_missing", "a summary lists an account that was not found"))
    if context.trace is not None:
        return Reading(tuple(kept), explanation=context.trace.explanation(lines, regions, segments, fields, context))
    return Reading(tuple(kept))


def _read_segments(segments: list[Segment], context: Context) -> tuple[list[Segment], list[Statement]]:
    """The statements of segments; those of what was left out of one are another account's if its heading says so."""
    found = _statements(segments, heads_of(segments, context.lines, context), context)
    if all(doubt.code != "lines_left_out" for statement in found for doubt in statement.doubts):
        return segments, found
    parted = with_sections_apart(segments, context)
    if len(parted) == len(segments):
        return segments, found
    if context.trace is not None:
        context.trace.begin_again()
    return parted, _statements(parted, heads_of(parted, context.lines, context), context)


def _repeats_an_end(statement: Statement, found: Sequence[Statement]) -> bool:
    """Whether nothing but a card's closing balance, told once more, and some other opening one make a statement.

    The account of its points has both, and a payment slip behind it has the card's.
    """
    if (
        statement.transactions
        or not statement.closing_balance
        or statement.opening_balance == statement.closing_balance
    ):
        return False
    others = [one for one in found if one.transactions and statement.account in (None, one.account)]
    others = [one for one in others if one.kind == CARD]
    closings = {one.closing_balance for one in others}
    return statement.closing_balance in closings and statement.opening_balance not in closings


def _statements(segments: Sequence[Segment], heads: Sequence[Head], context: Context) -> list[Statement]:
    """The statements; behind the first they are in doubt where their first row took its day from the one before."""
    found = []
    for at, (segment, head) in enumerate(zip(segments, heads, strict=True)):
        lent = at > 0 and bool(segment.rows) and not segment.rows[0].fresh_date
        for part, own in by_currency(segment, head, context):
            statement = _statement(part, own, context)
            if statement is not None and lent and part.rows:
                statement = statement.doubted(without_own_day(0, part.rows[0].anchor.page))
            if statement is not None:
                found.append(statement)
    return found


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


def _misread_as_titles(regions: Sequence[Region]) -> bool:
    """Whether what looks like titles is text of a picture: no row stands below it, and rows stand elsewhere."""
    rows = Counter(
        _has_row_columns(region)
        for region in regions
        for line in region.lines
        if line.dates and line.dates[0].start <= 1 and line.words[0].confidence is not None
        if line.has_figure()
        if not _has_row_columns(region) or any(_stands_under(number, region) for number in line.money if number.strict)
    )
    return not rows[True] and rows[False] >= FEWEST_HEADLESS


def _stands_under(number: MoneyField, region: Region) -> bool:
    """Whether a figure is about where a column of amounts has its title."""
    titles = [column for column in region.columns if column.role in ROW_ROLES]
    return any(number.x0 <= title.x1 + FAR_FROM_TITLE and number.x1 >= title.x0 - FAR_FROM_TITLE for title in titles)


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


def _statement(segment: Segment, head: Head, context: Context) -> Statement | None:
    if not segment.rows and not prints_both_balances(segment):
        return None
    whole = best_reading(segment, context)
    segment, best = without_strays(segment, whole, lambda part: best_reading(part, context))
    if context.trace is not None:
        context.trace.settled(segment, best)
    return build(segment, best, head, context)
