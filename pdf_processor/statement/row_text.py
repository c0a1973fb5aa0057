"""The text of rows: the words that stand under the description, or under no heading of another kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from statistics import median

from pdf_processor.model import Word
from pdf_processor.statement.cells import in_running_text
from pdf_processor.statement.columns import DATE_ROLES, MONEY_ROLES, Band, Column, Region, runs
from pdf_processor.statement.dates import is_time
from pdf_processor.statement.headings import BESIDE
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.sight import see, text_words
from pdf_processor.statement.text import has_letter, in_reading_order, is_leftward
from pdf_processor.statement.vocabulary import PhraseIndex

_INDEX = attrgetter("index")
FEWEST_TEXTS = 3  # in a column without a known title, to tell of what kind it is
SHORTEST_TEXT = 7  # letters, half of them have more
SAME_EDGE = 0.7  # point
NARROW = 12.0  # points: the narrowest column of text
MOST_CROSSED = 10  # texts of a column to one that crosses its left edge
STANDS_OUT, INDENT = 0.5, 2.0  # of the height: how far a text's further lines may begin left and right of its first
CLOSELY = 1.3  # of the height: the widest gap within a column's text


@dataclass(frozen=True, slots=True)
class _Columns:
    """A region's columns as its text sees them: the description's, those of text, of dates, of other currencies, of
    references."""

    described: Column | None
    texts: tuple[Column, ...]
    dates: tuple[Column, ...]
    foreign: tuple[Column, ...]
    money: tuple[Column, ...]
    others: tuple[Column, ...]
    edge: float
    amounts: tuple[tuple[float, float], ...]
    lefts: tuple[float, ...]  # of the description's titles but the first


def _columns(region: Region) -> _Columns:
    """Found once a region: every line of text asks for them."""
    known: _Columns | None = region.memo.get("columns")
    if known is None:
        columns = region.columns
        region.memo["columns"] = known = _Columns(
            region.column("description"),
            # A column without any title was found by the figures in it.
            tuple(column for column in columns if column.role not in MONEY_ROLES | DATE_ROLES and column.title),
            tuple(column for column in columns if column.role in DATE_ROLES),
            tuple(column for column in columns if column.role == "foreign" and not _is_below_text(column, columns)),
            tuple(column for column in columns if column.role in MONEY_ROLES),
            tuple(column for column in columns if column.role in ("reference", "number", "type", "other")),
            _right_edge(region),
            tuple((band.x0, band.x1) for band in region.money if _is_beside_text(band, region)),
            tuple([column.x0 for column in columns if column.role == "description"][1:]),
        )
    return known


def _is_below_text(foreign: Column, columns: Iterable[Column]) -> bool:
    """Whether a title for the sum in another currency stands below that of a text: rows print it on a further line."""
    return any(text.role == "description" and text.x0 < foreign.x1 and text.x1 > foreign.x0 for text in columns)


def _is_beside_text(band: Band, region: Region) -> bool:
    """Whether a band stands right of where the description begins, and under no title that stands below a text's."""
    below = (column for column in region.columns if column.role == band.role == "foreign")
    return band.x0 > _left_edge(region) and not any(_is_below_text(column, region.columns) for column in below)


def description_words(line: Line, region: Region, cells: Iterable[MoneyField]) -> list[Word]:
    """The words of a line that stand under the description (or under no heading of another kind)."""
    columns = _columns(region)
    words: Sequence[Word] = line.words
    if cells or see(line, region).dates:
        words = [words[at] for at in text_words(line, region, cells)]
    if words and words[-1].x0 >= columns.edge:
        words = [word for word in words if word.x0 < columns.edge]
    described = columns.described
    if described is not None and len(line.money) > 2 and cells:
        words = _without_figures_before(words, line, described)
    if not words:
        return []
    if described is None:
        # Where nothing is called a description, bare numbers beside other titles are those of cheques.
        texts = [run for run in runs(words, 0.75) if not (region.columns and _is_bare(run))]
        # `Transaction reference` may be the only title over texts.
        others = [c for c in columns.others if c.role != "reference" or not _holds_text(c, region, columns)]
        return [word for run in texts if not any(_is_over(run, column) for column in others) for word in run]
    kept: list[Word] = []
    for run in _at_titles(runs(words, 0.75), columns):
        if _is_beside_date(run, columns, described):
            continue
        if columns.foreign and any(_is_under(run, column) for column in columns.foreign):
            continue
        if _goes_on(kept, run, region):
            kept += run
            continue
        column = _column_of(run, region, columns, described, alone=len(run) == len(line.words))
        if _is_text(column, region, columns):
            kept += run
    return kept


def _at_titles(found: Iterable[Sequence[Word]], columns: _Columns) -> Iterable[Sequence[Word]]:
    """Runs, cut where a word begins right below the beginning of a text's title: what is before it fills its column."""
    for run in found:
        start = 0
        for at in range(1, len(run)):
            if any(abs(run[at].x0 - left) < SAME_EDGE for left in columns.lefts):
                yield run[start:at]
                start = at
        yield run[start:] if start else run


def _is_text(column: Column, region: Region, columns: _Columns) -> bool:
    """Whether what stands under a heading is text of the rows, though nobody may know the heading."""
    return column.role == "description" or (not column.role and _holds_text(column, region, columns))


def _holds_text(column: Column, region: Region, columns: _Columns) -> bool:
    """Whether a column not known for texts holds some, and no teller's initials or codes; found once a table."""
    known: dict[int, bool] = region.memo.setdefault("texts", {})
    found = known.get(id(column))
    if found is None:
        letters = [
            sum(c.isalpha() for word in run for c in word.text)
            for line in region.lines
            if line.has_figure()
            for run in runs(line.words, 0.75)
            if _reached(run, columns.texts) == [column]
        ]
        found = known[id(column)] = len(letters) >= FEWEST_TEXTS and median(letters) >= SHORTEST_TEXT
    return found


def _without_figures_before(words: Sequence[Word], line: Line, described: Column) -> list[Word]:
    """Without sure figures left of the description: a column of theirs, such as a second balance, has no title."""
    apart = {
        id(word)
        for number in line.money
        if number.strict and number.x1 < described.x0 - BESIDE
        for word in line.words[number.start : number.stop]
    }
    return [word for word in words if id(word) not in apart]


def _goes_on(kept: Sequence[Word], run: Sequence[Word], region: Region) -> bool:
    """Whether a run follows text of the description closely, and stands under no title of another column."""
    if not kept or run[0].x0 - kept[-1].x1 > CLOSELY * (run[0].y1 - run[0].y0):
        return False
    return not any(_is_over(run, column) for column in region.columns)


def described_words(line: Line, region: Region) -> list[Word]:
    """The same of a line without numbers, found once."""
    sight = see(line, region)
    if sight.described is None:
        sight.described = description_words(line, region, ())
    return sight.described


def _is_bare(run: Sequence[Word]) -> bool:
    return not any(has_letter(word.text) for word in run)


def _is_beside_date(run: Sequence[Word], columns: _Columns, described: Column) -> bool:
    """Times and document numbers in the date's column: digits alone, left of the description. Or another calendar's
    date, wherever that column stands.
    """
    over = _is_over(run, described)
    if over and run[-1].x1 >= described.x0:
        return False  # most text
    dated = any(_is_over(run, column) for column in columns.dates)
    if dated and not over:
        text = "".join([word.text for word in run])
        if _OTHER_DATE.fullmatch(text):
            return True
    if run[-1].x1 >= described.x0 or any(has_letter(word.text) for word in run):
        return False
    return dated or all(is_time(word.text) for word in run)


_OTHER_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\w?")  # `1443/06/14 H`


def _is_under(run: Sequence[Word], column: Column) -> bool:
    """Whether a run shares an edge with a title and does not reach far across it."""
    shared = abs(run[0].x0 - column.x0) < BESIDE or abs(run[-1].x1 - column.x1) < BESIDE
    return shared and run[0].x0 > column.x0 - (column.x1 - column.x0) - BESIDE


def _is_over(run: Sequence[Word], column: Column) -> bool:
    return run[0].x0 < column.x1 + BESIDE and run[-1].x1 > column.x0 - BESIDE


def _right_edge(region: Region) -> float:
    """Where the table ends on the right: text beyond a last column of money is a box beside the table."""
    if not region.columns or region.columns[-1].role not in MONEY_ROLES:
        return float("inf")
    last = max(region.columns[-1].x1, *(band.x1 for band in region.money), 0.0)
    return last + 6.0 if region.column("description") is not None else float("inf")


def _left_edge(region: Region) -> float:
    """Where the description begins: amounts stand right of it."""
    described = region.column("description")
    return described.x0 if described is not None else float("-inf")


def _column_of(
    run: Sequence[Word], region: Region, columns: _Columns, described: Column, *, alone: bool = False
) -> Column:
    """The heading a run of text belongs to: by its left edge, which text shares with its heading, else the nearest one.

    Digits say little by their edge, as numbers of all kinds have columns; but not where they are `alone` on a line, the
    end of a text that was wrapped.

    Dates and amounts were taken out before: what is left under their headings is text that reaches across.
    """
    x0, x1 = run[0].x0, run[-1].x1
    texts = columns.texts
    over = _reached(run, texts)
    if len(over) == 1:
        return over[0]
    if not over and (alone or not _is_bare(run)):
        alike = _reached_from(x0, region, texts)
        if alike is not None:
            return alike
    if described in over:
        first = over[0]
        return described if first is described or abs(first.x0 - x0) > 6 else first
    if any(x1 < band.x1 < described.x1 for band in region.dates) and x1 < described.x0:
        return region.columns[0] if region.columns[0] is not described else texts[-1]
    before = [column for column in texts if column.x0 <= x0 + 4]
    if before and x0 < before[-1].x1 + 3 * (run[0].y1 - run[0].y0):
        return before[-1]
    nearest = min(texts, key=lambda column: max(column.x0 - x1, x0 - column.x1))
    # Text that stands under no title, and at some distance from the next one, fills the column that begins left of it.
    far = nearest.x0 - x1 > run[0].y1 - run[0].y0 and not any(_is_over(run, column) for column in region.columns)
    return described if far and before and before[-1] is described else nearest


def _reached(run: Sequence[Word], texts: Iterable[Column]) -> list[Column]:
    """The headings that stand over a run."""
    x0, x1 = run[0].x0, run[-1].x1
    return [column for column in texts if x0 < column.x1 and x1 > column.x0 and x0 < x1 and column.x0 < column.x1]


def _reached_from(x0: float, region: Region, texts: tuple[Column, ...]) -> Column | None:
    """The heading under which longer text reaches that begins at this edge: headings may be centred over a column."""
    edges: dict[int, Counter[int]] | None = region.memo.get("reached")
    if edges is None:
        region.memo["reached"] = edges = {}
        for line in region.lines:
            for run in runs(line.words, 0.75):
                reached = _reached(run, texts)
                if len(reached) == 1:
                    edges.setdefault(round(run[0].x0), Counter())[texts.index(reached[0])] += 1
    counts = sum((edges.get(round(x0) + step, Counter()) for step in (-1, 0, 1)), Counter[int]())
    if len(counts) != 1 or counts.total() < 2:
        return None
    return texts[next(iter(counts))]


def in_description(line: Line, region: Region) -> bool:
    """Whether a line could be wrapped text: it begins under the description and ends before the amounts."""
    sight = see(line, region)
    if sight.inside is None:
        sight.inside = not _are_under_amounts(line.words, _columns(region)) and bool(described_words(line, region))
    return sight.inside


def take_text_beside_amounts(line: Line, row: RawRow) -> bool:
    """Whether a line's first words go on with the text above them, perhaps below one column of amounts.

    What stands apart under the amounts is something else, such as the price in another currency, and none of its words.
    """
    columns = _columns(row.region)
    words = described_words(line, row.region)
    above = description_words(row.anchor, row.region, row.cells.values()) if words else ()
    if not above or not -STANDS_OUT * line.height < words[0].x0 - above[0].x0 < INDENT * line.height:
        return False
    kept: list[Word] = []
    for run in runs(words, 0.75):
        crossed = sum(run[-1].x1 > low and run[0].x0 < high for low, high in columns.amounts)
        reached = any(run[-1].x1 > low for low, _ in columns.amounts)
        if crossed > 1 or (kept and (reached or any(_is_over(run, column) for column in columns.money))):
            break
        kept += run
    see(line, row.region).described = kept
    return bool(kept)


def _are_under_amounts(words: Sequence[Word], columns: _Columns) -> bool:
    for low, high in columns.amounts:
        for word in words:
            if word.x1 > low and word.x0 < high:
                return True
    return False


def description_of(row: RawRow) -> str:
    """The row's text: its lines from top to bottom, each word once, joined by single spaces.

    Kept with the row: signs, sides and each reading that is tried ask for it, once all lines are attached.
    """
    if row.text is None:
        row.text = _text_of(row)
    return row.text


def said_by(row: RawRow, phrases: PhraseIndex) -> tuple[str, ...]:
    """The roles of the phrases in a row's text, kept with the row as its text is."""
    if row.said is None:
        row.said = tuple([hit.role for hit in phrases.find(description_of(row).split())])
    return row.said


def _text_of(row: RawRow) -> str:
    lines = sorted([row.anchor, *row.lines], key=_INDEX) if row.lines else [row.anchor]
    found: list[list[Word]] = []
    for line in lines:
        cells = _figures_of(row) if line is row.anchor else ()
        found.append(description_words(line, row.region, cells) if cells else described_words(line, row.region))
    if len(found) > 1:
        around = lines[0].index < row.anchor.index < lines[-1].index
        found = _column_by_column(found, row.region, around=around)
    text = " ".join([word.text for words in found for word in words])
    if is_leftward(text):
        return " ".join([word for words in found for word in in_reading_order([one.text for one in words])])
    return text or " ".join([word.text for word in _other_words(row)])


def _figures_of(row: RawRow) -> list[MoneyField]:
    """The row's figures; without one in a text's words under a title for sums in another currency: `242204 payment`."""
    foreign = {band.index for band in row.region.money if band.role == "foreign"}
    return [cell for at, cell in row.cells.items() if at not in foreign or not in_running_text(cell, row.anchor)]


def _other_words(row: RawRow) -> list[Word]:
    """What stands in the other columns of text: of a cheque nothing but its number may be printed."""
    line, dates = row.anchor, _columns(row.region).dates
    words = [line.words[at] for at in text_words(line, row.region, row.cells.values())]
    words = [word for word in words if not any(_is_over([word], column) for column in dates)]
    numbers = [column for column in row.region.columns if column.role in ("number", "reference")]
    # Of a cheque's number and the bank's own reference behind it, the first is what it is known by.
    first = [word for word in words if numbers and _nearest_of(word, numbers) is numbers[0]]
    return first if len(numbers) > 1 and first else words


def _nearest_of(word: Word, columns: Sequence[Column]) -> Column:
    return min(columns, key=lambda column: max(column.x0 - word.x1, word.x0 - column.x1))


def _column_by_column(lines: list[list[Word]], region: Region, *, around: bool) -> list[list[Word]]:
    """Text of several columns is read one column after the other, where more than one is wrapped: by itself, or
    `around` the row's middle.
    """
    edges = _text_edges(region)
    if len(edges) < 2:
        return lines
    parts: list[list[Word]] = [[] for _ in edges]
    filled: list[int] = []
    for words in lines:
        for run in runs(words, 0.75):
            at = max((place for place, edge in enumerate(edges) if edge <= run[0].x0 + BESIDE), default=0)
            filled += [] if parts[at] and parts[at][-1] in words else [at]
            parts[at] += run
    wrapped = sum(count > 1 for count in Counter(filled).values())
    return parts if around or wrapped > 1 else lines


def _text_edges(region: Region) -> list[float]:
    """The left edges of the columns of text that stand side by side: those with titles, and those that lines show.

    The latter begin at one place both beside other text and at the beginning of further lines, and no text crosses it.
    """
    known: list[float] | None = region.memo.get("text edges")
    if known is None:
        columns = [column for column in region.columns if column.role == "description"]
        apart = [b for a, b in pairwise(columns) if b.x0 > a.x1]
        titled = [column.x0 for column in [*columns[:1], *apart]]
        shown = [edge for edge in _shown_edges(region) if all(abs(edge - other) > NARROW for other in titled)]
        region.memo["text edges"] = known = sorted([*titled, *shown])
    return known


def _shown_edges(region: Region) -> list[float]:
    """Where columns of text begin behind other text."""
    behind: Counter[int] = Counter()  # texts by their left edge that stand behind another one
    spans: list[tuple[float, float]] = []
    lefts: Counter[int] = Counter()  # of lines of text alone
    for line in region.lines:
        cells = see(line, region).cells.values()
        texts = list(runs(description_words(line, region, cells), 0.75))
        spans += [(run[0].x0, run[-1].x1) for run in texts]
        behind.update(round(run[0].x0) for run in texts[1:])
        lefts.update([round(texts[0][0].x0)] if texts and not cells else [])
    edges = []
    for edge, count in sorted(behind.items()):
        first = lefts[edge] + lefts[edge - 1] + lefts[edge + 1]
        crossed = sum(x0 < edge - BESIDE and x1 > edge + BESIDE for x0, x1 in spans)
        if count >= FEWEST_TEXTS and first >= FEWEST_TEXTS and crossed * MOST_CROSSED <= count:
            edges.append(float(edge))
    return [edge for before, edge in pairwise([float("-inf"), *edges]) if edge - before > NARROW]
