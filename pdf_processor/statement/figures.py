"""The figures of lines that are no rows, each with its label: balances, totals, summaries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from pdf_processor.model import Word
from pdf_processor.statement.amounts import currency_of
from pdf_processor.statement.cells import CLOSE, in_running_text
from pdf_processor.statement.columns import ROW_ROLES, Region, runs
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.labels import TOTAL_LABELS, is_wrapped_text
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.row_text import in_description
from pdf_processor.statement.rows import Labelled
from pdf_processor.statement.sight import see, text_words
from pdf_processor.statement.text import has_letter, is_leftward
from pdf_processor.statement.vocabulary import Hit, PhraseIndex

LONGEST_LABEL = 16  # words; figures in the middle of longer lines are prose
WIDE_GAP = 2.5  # of the height: what stands further apart belongs to something else
BESIDE = 72.0  # points left of a figure, within which others are of the same summary
FEWEST_WORDS = 3  # in front of the word for a balance, in a text
SIGNS = frozenset("+-\u2212\u2013")
DATED_LABELS = TOTAL_LABELS | {"limit", "note", "balance"}  # labels that the text of a row may begin with, too


def labelled_figures(line: Line, above: Sequence[Line], region: Region, phrases: PhraseIndex) -> list[Labelled]:
    """Each number of a line outside of the bands with the label in front of it, or else with the one above it."""
    found = []
    labels = [hit for hit in line.hits if hit.role.startswith("lines.")]
    last = 0
    strict = [number for number in line.money if number.strict]
    prose = len(line.words) > LONGEST_LABEL
    figures = strict or line.money
    for number, following in zip(figures, [*figures[1:], None], strict=True):
        if prose and in_running_text(number, line):
            continue
        before: list[Hit] = []
        if labels:
            behind = [hit for hit in labels if _is_read_first(hit, number, following, line)]
            before = behind or [hit for hit in labels if last <= hit.start and hit.stop <= number.start]
        role: str | None = None
        under = False
        if before:
            role = max(_nearest(before, number, line), key=lambda hit: (hit.length, hit.start)).role
        elif not number.strict:
            pass  # Below a label of another line only what is money by its own looks counts.
        elif near := above if _is_summary(above) else _labels_near(_in_front(line, last, number, region), above):
            role = None if _lists_days(line, region) else _label_above(number, near, phrases, _left(number, line))
            under = True
        if role == "lines.brought" and not before and _is_summary(above):
            role = "lines.opening"  # `Balance B/F` beside the new balance: no page begins here
        last = number.stop
        whole = number.strict or (before and _ends_short_line(number, line) and _is_right_behind(before, number, line))
        if role and whole and (not _in_a_date(number, line) or (under and _may_be_money(number, line))):
            day = (_day_above(number, above) if under else None) or _day_beside(number, line)
            found.append(Labelled(role.removeprefix("lines."), line, {}, region, day, (number,)))
    known = {figure for one in found for figure in one.others}
    return [*found, *_beside_its_day(line, [one for one in strict if one not in known], above, region)]


def may_tell_two(line: Line, above: Sequence[Line], region: Region) -> bool:
    """Whether `labelled_figures` may find two labels for a line: for most rows of a table it surely does not."""
    figures = [number for number in line.money if number.strict] or line.money
    if len(figures) != 2 or not region.columns:
        return len(figures) > 1
    for one in (line, *above[-1:]):
        for hit in one.hits:
            if hit.role.startswith("lines."):
                return True
    # With text in front of the first figure nothing above is its label.
    return all(currency_of(text)[0] is not None for text in line.texts[: figures[0].start] if has_letter(text))


def _is_read_first(hit: Hit, number: MoneyField, following: MoneyField | None, line: Line) -> bool:
    """Whether a label in a script from right to left stands right of a figure, and left of the next one."""
    up_to = len(line.words) if following is None else following.start
    first = min(other.start for other in line.hits if other.role.startswith("lines."))
    leftward = line.money[0].start < first and is_leftward(line.texts[hit.start])
    return leftward and number.stop <= hit.start < up_to


def _beside_its_day(line: Line, figures: Sequence[MoneyField], above: Sequence[Line], region: Region) -> list[Labelled]:
    """`Old balance as of` above a day, whose figure stands further right with nothing above it."""
    if not above or above[-1].has_figure() or not line.dates:
        return []
    named = [(hit.role, day) for hit in above[-1].hits for day in line.dates if _is_over(hit, above[-1], day)]
    if len({role for role, _ in named}) != 1:
        return []
    spans = [(run[0].x0, run[-1].x1) for run in runs(above[-1].words, 0.9)]
    alone = [one for one in figures if not any(x0 < one.x1 and x1 > one.x0 for x0, x1 in spans)]
    if len(alone) != 1:
        return []
    role, day = named[0]
    return [Labelled(role.removeprefix("lines."), line, {}, region, day, (alone[0],))]


def _is_over(hit: Hit, line: Line, day: DateField) -> bool:
    words = line.words[hit.start : hit.stop]
    return hit.role in ("lines.opening", "lines.closing") and words[0].x0 < day.x1 and words[-1].x1 > day.x0


def _lists_days(line: Line, region: Region) -> bool:
    """Whether a line is one of a list of days with their balances, whose title (`Ending balance`) is no label."""
    listed = {column.role for column in region.columns if column.role} == {"date", "balance"}
    return listed and bool(line.dates) and line.dates[0].start == 0


def _labels_near(front: Sequence[Word], above: Sequence[Line]) -> Sequence[Line]:
    """The lines in which a number's label may stand: none where a text is in front of it, the next one above where a
    currency is.
    """
    letters = [word.text for word in front if has_letter(word.text)]
    if not letters:
        return above
    named = all(currency_of(text)[0] is not None for text in letters)
    return above[-1:] if named and above and not above[-1].has_figure() else ()


def _nearest(labels: Sequence[Hit], number: MoneyField, line: Line) -> Sequence[Hit]:
    """The labels in the words right before a number, up to a wide gap; all of them where those say nothing."""
    start = number.start - 1
    while start > 0:
        if line.words[start].x0 - line.words[start - 1].x1 > WIDE_GAP * (line.y1 - line.y0):
            break
        start -= 1
    return [hit for hit in labels if hit.start >= start] or labels


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


def _is_right_behind(labels: Sequence[Hit], number: MoneyField, line: Line) -> bool:
    """Whether nothing but days, currencies and signs stands between one of the labels and a bare number, or the label
    begins the line: `CAUSALE SALDO FATT. 421` is a text.
    """
    dated = {at for date in line.dates for at in range(date.start, date.stop)}

    def says_more(at: int) -> bool:
        text = line.texts[at]
        return at not in dated and has_letter(text) and currency_of(text)[0] is None

    return any(not hit.start or not any(map(says_more, range(hit.stop, number.start))) for hit in labels)


def _ends_short_line(number: MoneyField, line: Line) -> bool:
    """A bare integer counts as a figure only where it ends a short line, as in `Saldo 12500`."""
    return number.stop == len(line.words) <= 8


def _in_a_date(number: MoneyField, line: Line) -> bool:
    return any(date.start <= number.start < date.stop for date in line.dates)


def _may_be_money(number: MoneyField, line: Line) -> bool:
    """Whether a figure under a label of its own, `6.22`, is only by accident what a day and a month look like."""
    days = [date for date in line.dates if date.start == number.start]
    return number.strict and all(not date.has_year and date.stop == number.stop for date in days)


def _day_beside(number: MoneyField, line: Line) -> DateField | None:
    """The last day in front of a number, else the line's first."""
    before = [day for day in line.dates if day.stop <= number.start]
    return before[-1] if before else next(iter(line.dates), None)


def _day_above(number: MoneyField, above: Sequence[Line]) -> DateField | None:
    """The day that a label above a number names, as `Balance on 31 August` does."""
    for run in runs(above[-1].words, 0.9) if above else ():
        if min(run[-1].x1, number.x1) - max(run[0].x0, number.x0) > 0:
            return next((day for day in above[-1].dates if run[0].x0 <= day.x0 <= run[-1].x1), None)
    return None


def _left(number: MoneyField, line: Line) -> float:
    """Where a number begins, with the currency and the sign that stand in front of it, however far."""
    at = number.start
    while at > 0 and (line.texts[at - 1] in SIGNS or currency_of(line.texts[at - 1])[0] is not None):
        at -= 1
    return line.words[at].x0 if at < number.start else number.x0


def _label_above(number: MoneyField, above: Sequence[Line], phrases: PhraseIndex, left: float) -> str | None:
    """The longest label in the words that stand above a number, read from top to bottom: `Ending` over `balance`."""
    best: tuple[int, str] | None = None
    stack: list[str] = []
    for line in reversed(above):
        if best is not None and line.has_figure():
            break  # its words are that figure's label
        for run in runs(line.words, 0.9):
            if min(run[-1].x1, number.x1) - max(run[0].x0, left) > 0:
                stack[:0] = [word.text for word in run]
        for hit in phrases.find(stack):
            if hit.role.startswith("lines.") and (best is None or hit.length > best[0]):
                best = hit.length, hit.role
        over = any(other.x0 < number.x1 and other.x1 > number.x0 for other in line.money)
        beside = any(other.strict and other.x1 > left - BESIDE for other in line.money)
        if beside or over or (line.money and line.dates):
            break
    return best[1] if best else None


def is_equation(line: Line) -> bool:
    """Two or more labels, each with a number of its own: a summary written in one line."""
    if len(line.hits) < 2:
        return False
    starts = {hit.start for hit in line.hits if hit.role.startswith("lines.")}
    if len(starts) < 2:
        return False
    numbers = [number.start for number in line.money if number.strict]
    behind = {max((start for start in starts if start < number), default=-1) for number in numbers}
    return len(behind - {-1}) >= 2


def only_balance(cells: dict[int, MoneyField], region: Region) -> bool:
    """Whether a line holds a running balance and no amount, in a table that has columns for both."""
    roles = {band.index: band.role for band in region.money}
    return bool(cells) and {roles[index] for index in cells} == {"balance"} and bool(ROW_ROLES & set(roles.values()))


def row_after_all(
    label: str,
    line: Line,
    region: Region,
    cells: dict[int, MoneyField],
    date: DateField | None,
    phrases: PhraseIndex,
) -> bool:
    """A dated line with an amount is a row although its text begins like a total's; not if it says nothing else."""
    if date is not None and label == "closing" and _pays(line, region, cells):
        return True
    if date is None or label not in DATED_LABELS:
        return False
    roles = [band.role for band in region.money if band.index in cells]
    moved = sum(role in ROW_ROLES for role in roles)
    words = [at for at in text_words(line, region, cells.values()) if has_letter(line.texts[at])]
    longest = max((hit.length for hit in line.hits if hit.role == f"lines.{label}"), default=0)
    nothing_else = longest >= max(2, 0.8 * len(words)) or (label == "total" and 0 < len(words) <= longest)
    if (
        label in TOTAL_LABELS
        and "balance" in roles
        and moved == 1
        and not (label == "total" and nothing_else)
        and not (date not in line.dates and _says_total(line, words, phrases))
    ):
        # `Interest earned` with its amount and the balance after it; totals of a table print all their columns.
        return True
    if label in ("total_in", "total_out") and _is_listed(date, line, region) and not _says_total(line, words, phrases):
        # `Finance charges` with its day, among other rows with theirs.
        return moved > 0
    if label in TOTAL_LABELS and nothing_else:
        return False
    if label == "balance" and (longest >= 0.8 * len(words) or (bool(words) and words[0] < date.start)):
        return False
    return moved > 0


def _pays(line: Line, region: Region, cells: dict[int, MoneyField]) -> bool:
    """Whether a line with two days and one amount says more in front of a bill's balance: `Einzug Rechnungsbetrag`."""
    hits = [hit for hit in line.hits if hit.role == "lines.closing"]
    texts = [at for at in text_words(line, region, cells.values()) if has_letter(line.texts[at])]
    begins = bool(texts) and any(hit.start == texts[0] for hit in hits)
    return len(line.dates) > 1 and line.dates[0].start == 0 and len(cells) == 1 and bool(texts) and not begins


def ends_wrapped_text(line: Line, region: Region, cells: Mapping[int, MoneyField]) -> bool:
    """Whether a line such as `Visa rate 24.61` is the last of a row's text, and has the row's amount in its column."""
    at = next((at for at, other in enumerate(region.lines) if other is line), 0)
    above = region.lines[at - 1] if at else None
    if above is None or see(above, region).cells or above.page != line.page or not is_wrapped_text(line, region):
        return False
    roles = {band.role for band in region.money if band.index in cells} - {"balance"}
    return len(roles) == 1 and roles < {"in", "out"} and is_wrapped_text(above, region)


def _is_listed(date: DateField, line: Line, region: Region) -> bool:
    """Whether a line's date stands at its beginning or behind a running number, in a table with titles for both."""
    titled = region.column("date") is not None and region.column("description") is not None
    numbered = region.column("reference") is not None or region.column("number") is not None
    before = line.words[: min([date.start, *(day.start for day in line.dates)])]
    return titled and (not before or (numbered and not any(has_letter(word.text) for word in before)))


def _says_total(line: Line, words: Sequence[int], phrases: PhraseIndex) -> bool:
    return any(hit.role == "lines.total" for at in words for hit in phrases.find([line.words[at].text]))


def is_detail(line: Line, found: Sequence[Labelled], region: Region, *, cents: bool) -> bool:
    """Whether figures stand in a row's wrapped text, as `Sum: 112.66 EUR` does, and are nobody's total.

    Nor a balance, though the text begins with the word for one: `balance of order 4711` where amounts have `cents`,
    `balance of bill 37 EUR 1,220.00 in two parts`.
    """
    described = region.column("description")
    if described is None or not all(_is_of_text(item, line, cents=cents) for item in found):
        return False
    indent = line.x0 - described.x0
    return -6 < indent < 2 * (line.y1 - line.y0) and in_description(line, region)


def _is_of_text(item: Labelled, line: Line, *, cents: bool) -> bool:
    """Whether what a labelled figure says may be a detail of a row."""
    if item.role in TOTAL_LABELS:
        return True
    if cents and not any(figure.strict for figure in item.figures):
        return True
    return item.role == "balance" and (_within_text(line) or all(_goes_on(figure, line) for figure in item.figures))


def _within_text(line: Line) -> bool:
    """Whether the word for a balance stands behind others that are of a text: `PURPOSE: BALANCE OF BILL 118`."""
    at = min((hit.start for hit in line.hits if hit.role == "lines.balance"), default=0)
    return at > 0 and (line.texts[at - 1].endswith(":") or sum(map(has_letter, line.texts[:at])) >= FEWEST_WORDS)


def _goes_on(figure: MoneyField, line: Line) -> bool:
    """Whether a sentence goes on behind a figure, without a wide gap."""
    words = line.words[figure.stop - 1 :]
    close = all(b.x0 - a.x1 < CLOSE * line.height for a, b in pairwise(words))
    return close and any(has_letter(word.text) and currency_of(word.text)[0] is None for word in words[1:])
