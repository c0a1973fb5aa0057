"""How a reading was chosen: what else was considered, and what spoke for it. Filled only if somebody asks.

The engine tells a `Trace` each reading that it tries; all else is worked out at the end from what the engine has
settled, so that reading without a trace costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pdf_processor.model import Candidate, Explanation
from pdf_processor.statement.amounts import Style, parse, value
from pdf_processor.statement.columns import Region
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.facts import Calendar, Period
from pdf_processor.statement.leftovers import leftover_lines
from pdf_processor.statement.lines import Line
from pdf_processor.statement.outlines import table_columns
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.segment import Attempt, Context, Segment
from pdf_processor.statement.vocabulary import language_scores, languages

MOST_TRIED = 60
MOST_PERIODS = 12
MOST_TABLES = 40
MOST_TITLES = 300  # characters of a table's headings
ORDERS = ("DMY", "MDY", "YMD")
ROLE_NAMES = {
    "out": "money out", "in": "money in", "amount": "amount", "balance": "balance", "foreign": "foreign amount",
    "fee": "fee", "": "no role",
}  # fmt: skip


class Trace:
    """Takes note of what one `read_statements` considers; `explanation` gives all of it."""

    def __init__(self) -> None:
        self._tried: dict[tuple[str, str], bool] = {}
        self._candidates: list[Candidate] = []
        self._roles: dict[int, str] = {}
        self._rows: list[RawRow] = []
        self._segments: list[Segment] = []
        self._statements = 0

    def tried(self, attempt: Attempt) -> None:
        """One more set of roles and conventions was judged for the statement at hand."""
        # Only its words are kept: sixty attempts at a statement of ten thousand rows are much to hold.
        if len(self._tried) < MOST_TRIED:
            self._tried.setdefault((_described(attempt), _score(attempt)), False)

    def settled(self, segment: Segment, best: Attempt) -> None:
        """The statement at hand has its reading; what is tried from now on is the next one's."""
        self._tried[(_described(best), _score(best))] = True
        for (reading, score), chosen in self._tried.items():
            self._candidates.append(Candidate("columns and signs", reading, score, chosen, self._statements))
        self._tried = {}
        self._statements += 1
        self._roles |= best.roles
        self._segments.append(segment)
        self._rows += [found.row for found in best.signed]

    def begin_again(self) -> None:
        """The document is cut into statements in another way: nothing noted of the former ones counts."""
        self._tried, self._candidates, self._roles, self._rows, self._segments = {}, [], {}, [], []
        self._statements = 0

    def explanation(
        self,
        lines: Sequence[Line],
        regions: Sequence[Region],
        segments: Sequence[Segment],
        dates: Sequence[DateField],
        context: Context,
    ) -> Explanation:
        """All that was noted, and what follows from what the engine has settled; `dates` are the rows' own."""
        candidates = [
            *_languages(lines, context),
            *_decimal_marks(lines, context.style),
            *_date_orders(dates, context.calendar),
            *_periods(dates, context),
            *_tables(regions, {id(row.region) for row in self._rows}),
            *self._candidates,
        ]
        # A statement's own segment comes last: some of its rows may have been left out since.
        found = [*segments, *self._segments]
        columns = table_columns(self._rows, self._roles)
        return Explanation(tuple(candidates), columns, leftover_lines(lines, regions, found, self._rows))


def _described(attempt: Attempt) -> str:
    """The roles of the columns that hold figures, from left to right, and the conventions."""
    bands = {band.index: band for found in attempt.signed for band in found.row.region.money}
    used = {band for found in attempt.signed for band in found.row.cells}
    ordered = sorted((band for band in used if band in bands), key=lambda band: bands[band].x0)
    roles = [ROLE_NAMES.get(attempt.roles.get(band, ""), attempt.roles.get(band, "")) for band in ordered]
    conventions = [
        *(["plain amounts are owed"] if attempt.owed else []),
        *(["plain balances are owed"] if attempt.balance_owed else []),
        "newest first" if attempt.newest_first else "oldest first",
    ]
    return f"{' | '.join(roles) or 'no columns'}; {', '.join(conventions)}"


def _score(attempt: Attempt) -> str:
    chain = attempt.chain
    confirmed = sum(1 for size in chain.proved if size)
    parts = [f"{confirmed} of {len(attempt.signed)} rows confirmed", f"{len(chain.breaks)} breaks"]
    parts += [f"{len(chain.turned)} signs turned"] if chain.turned else []
    parts += [f"{len(chain.overruled)} printed directions overruled"] if chain.overruled else []
    return ", ".join([*parts, "search cut short"] if chain.capped else parts)


def _languages(lines: Sequence[Line], context: Context) -> Iterator[Candidate]:
    names = {language.language: language.name for language in languages()}
    scores = language_scores(line.text for line in lines)
    ranked = sorted({*scores, *context.vocabulary.codes}, key=lambda code: (-scores.get(code, 0.0), code))
    for code in ranked[:8]:
        score = f"{scores.get(code, 0.0):.1f} words met"
        yield Candidate("language", f"{names.get(code, code)} ({code})", score, code in context.vocabulary.codes)


def _decimal_marks(lines: Sequence[Line], style: Style) -> Iterator[Candidate]:
    cores = [raw.core for line in lines for word in line.words if (raw := parse(word.text)) is not None]
    marked = [core for core in cores if "." in core or "," in core]
    for mark in (".", ","):
        sensible = sum(value(core, replace(style, decimal=mark)) is not None for core in marked)
        chosen = mark == style.decimal
        usual = f", {style.places} decimals" if chosen else ""
        usual += ", groups of digits set apart by spaces" if chosen and style.spaces else ""
        yield Candidate("decimal mark", f"{mark}{usual}", f"{sensible} of {len(marked)} numbers make sense", chosen)


def _date_orders(dates: Sequence[DateField], calendar: Calendar) -> Iterator[Candidate]:
    for order in ORDERS:
        score = _dates_read(dates, replace(calendar, order=order))
        yield Candidate("date order", order, score, order == calendar.order)


def _dates_read(dates: Sequence[DateField], calendar: Calendar) -> str:
    days = [day for field in dates if (day := calendar.read(field)) is not None]
    text = f"{len(days)} of {len(dates)} rows' dates can be read"
    if calendar.start is None or calendar.end is None:
        return text
    inside = sum(calendar.start <= day <= calendar.end for day in days)
    return f"{text}, {inside} in the period"


def _periods(dates: Sequence[DateField], context: Context) -> Iterator[Candidate]:
    calendar = context.calendar
    chosen: Period | None = (calendar.start, calendar.end) if calendar.start and calendar.end else None
    for start, end in context.periods[:MOST_PERIODS]:
        score = _dates_read(dates, replace(calendar, start=start, end=end))
        yield Candidate("period", f"{start} to {end}", score, (start, end) == chosen)
    if chosen is None or chosen not in context.periods:
        yield Candidate("period", _without_period(calendar), _dates_read(dates, calendar), True)


def _without_period(calendar: Calendar) -> str:
    if calendar.end is not None:
        return f"none printed that holds the rows; bare dates lie before {calendar.end}"
    if calendar.latest is not None:
        return f"none printed that holds the rows; bare dates take the last year before {calendar.latest}"
    return "none printed that holds the rows"


def _tables(regions: Sequence[Region], with_rows: set[int]) -> Iterator[Candidate]:
    """Each heading with what its titles were taken for, and whether rows stand under it."""
    found: dict[str, bool] = {}
    for region in regions:
        if region.columns:
            titles = (f"{column.title} ({column.role or 'not known'})" for column in region.columns)
            text = " | ".join(titles)[:MOST_TITLES]
            found[text] = found.get(text, False) or id(region) in with_rows
    for text, has_rows in list(found.items())[:MOST_TABLES]:
        yield Candidate("tables", text, "rows stand under it" if has_rows else "no rows stand under it", has_rows)
    if not found:
        yield Candidate("tables", "no heading names columns", "columns named by convention", True)
