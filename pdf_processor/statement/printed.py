"""Words → the document's lines with all that stands in them: the style of its figures, its years, running heads."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain, pairwise

from pdf_processor.model import Word
from pdf_processor.statement.amounts import Style, parse
from pdf_processor.statement.currencies import currencies
from pdf_processor.statement.currency import currency_of
from pdf_processor.statement.dates import LIKELY_YEARS, DateField, without_year
from pdf_processor.statement.day_headings import find_day_headings
from pdf_processor.statement.elided_days import give_days_what_they_leave_out
from pdf_processor.statement.eras import count_by_buddha, count_by_era
from pdf_processor.statement.headings import header_at
from pdf_processor.statement.lines import Line, group, join_padded, join_spread
from pdf_processor.statement.month_headings import give_days_their_months
from pdf_processor.statement.scan import SPACE, Scanner
from pdf_processor.statement.spoken import without_spoken
from pdf_processor.statement.text import has_letter
from pdf_processor.statement.titled_days import lift_titles
from pdf_processor.statement.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Printed:
    """A document's lines with their fields, and how it prints figures. `either_way`: days may be something else."""

    lines: list[Line]
    vocabulary: Vocabulary
    style: Style
    scanner: Scanner
    either_way: bool = False


MOST_OTHERS = 3  # times as many figures have three decimals as are printed otherwise
FEWEST_DAYS = 3  # lines of a day with the same words at other heights, to believe that it is no running head
FEWEST_BARE = 5  # days without a year below each other, to believe that another one has none


def printed(pages: Mapping[int, Iterable[Word]]) -> Printed | None:
    """What the words of each page of a document say line by line; None where there are none."""
    lines = _lines(pages)
    if not lines:
        return None
    vocabulary = Vocabulary.choose(line.text for line in lines)
    texts = Counter(chain.from_iterable([line.texts for line in lines]))
    style, years = _style(lines, texts, vocabulary), _years(lines, vocabulary)
    scanner = _scan(lines, Scanner(vocabulary, style, years))
    if style.places != 3 and _has_three_decimals(lines, texts, vocabulary):
        spaces = style.spaces or _spaces_before_three_decimals(lines, texts)
        mark = style.decimal if style.places else style.decimal.translate(_OTHER_MARK)
        style = Style(mark, 3, spaces)
        scanner = _scan(lines, Scanner(vocabulary, style, years))
    lines = lift_titles(lines, scanner.scan)
    _give_back_years(lines)
    give_days_their_months(lines, vocabulary.months)
    find_day_headings(lines, vocabulary)
    either_way = give_days_what_they_leave_out(lines, vocabulary.months)
    count_by_era(lines)
    count_by_buddha(lines)
    _mark_furniture(lines, vocabulary)
    return Printed(lines, vocabulary, style, scanner, either_way)


def _scan(lines: Sequence[Line], scanner: Scanner) -> Scanner:
    for line in lines:
        scanner.scan(line)
    return scanner


def _has_three_decimals(lines: Sequence[Line], texts: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether `12.500` is twelve and a half: the statement's own currency has three decimals, and hardly any figure has
    another number of digits behind its mark.
    """
    if currencies().three_decimals.isdisjoint(text.strip(_EDGES) for text in texts):
        return False
    cores = Counter([number.core for line in lines for number in line.money])
    three = sum(count for core, count in cores.items() if _OF_THREE.fullmatch(core))
    others = sum(count for core, count in cores.items() if _DECIMALS.search(core)) - three
    if three <= MOST_OTHERS * others:
        return False
    rows = [line for line in lines if line.dates and line.has_figure()]
    titles = [line for line in lines if not (line.dates and line.has_figure())]
    first = rows[0].index if rows else len(lines)
    money = [line.money for line in rows]
    found = currency_of(titles, money, (), vocabulary.codes, first_row=first, account=None)
    return found in currencies().three_decimals


def _give_back_years(lines: Sequence[Line]) -> None:
    """Where lines begin with a day and a month only, `2027` behind one of these days is the number of a cheque.

    Unless it is near a year that is printed elsewhere.
    """
    begun = [(line, line.dates[0]) for line in lines if line.dates and not line.dates[0].start]
    bare = Counter(round(day.x0) for _, day in begun if not day.has_year)
    found = [(line, day) for line, day in begun if bare[round(day.x0)] >= FEWEST_BARE and _ends_in_year(line, day)]
    lines_of_found = {line.index for line, _ in found}
    years = {
        reading.year
        for line in (lines if found else ())
        if line.index not in lines_of_found
        for day in line.dates
        for reading in day.readings
        if reading.year is not None
    }
    for line, day in found:
        if years and all(abs(int(line.texts[1]) - year) > 1 for year in years):
            line.dates[0] = without_year(day, line.words[0].x1)


def _ends_in_year(line: Line, day: DateField) -> bool:
    return day.stop == 2 and line.texts[1].isdecimal() and len(line.texts[1]) == 4


def _lines(pages: Mapping[int, Iterable[Word]]) -> list[Line]:
    lines: list[Line] = []
    for page in sorted(pages):
        for line in group(pages[page], page):
            if list(map(len, line.texts)).count(1) >= 3:
                line.put(join_spread(line.words))
            lines.append(line)
    join_padded(lines)
    lines = without_spoken(lines)
    for at, line in enumerate(lines):
        line.index = at
    return lines


_FIRST_GROUP = re.compile(r"[-+\u2212\u2013]?\d{1,3}")
_FEW_DIGITS = re.compile(r"\d{1,3}")
_GROUP = re.compile(r"\d{3}")
_LAST_GROUP = re.compile(r"\d{3}[.,]\d{2}")
_LAST_OF_THREE = re.compile(r"\d{3}[.,]\d{3}")
_THOUSANDS = re.compile(r"\d{4,}[.,]\d{2}|\d{1,3}(?:[.,' ]\d{3})+[.,]\d{2}")
_DECIMALS = re.compile(r"(?<![.,]\d\d)[.,]\d{1,3}$")  # not the year of a day
_OF_THREE = re.compile(r"\d{1,3}(?:,\d{3})*\.\d{3}|\d{1,3}(?:\.\d{3})*,\d{3}")
_EDGES = "()[]:;,."
FEWEST_LEVEL = 2  # whole figures in groups that end at one edge, in money of which nobody prints a part
WHOLE = frozenset({"HUF", "Ft", "ISK", "CLP", "PYG", "XOF", "XAF", "FCFA", "CFA", "UGX", "RWF", "KRW", "VND", "JPY"})
_GROUPED = re.compile(r"\d{1,3}(?:[.,']\d{3})+")
_OTHER_MARK = str.maketrans(".,", ",.")
_ZEROS = bytes.maketrans(b"123456789", b"0" * 9)
# Which of these are days, months and small figures, the digits say.
_BY_DIGITS = re.compile(r"\d\d(?:\d\d)?\.\d\d$|0\d*[.,]\d{3}$")


def _style(lines: Sequence[Line], printed: Mapping[str, int], vocabulary: Vocabulary) -> Style:
    """How the document prints figures, asked once for each shape of figure: `1,234.56` votes as `0,000.00` does.

    `printed` are the lines' words, and how often each stands there.
    """
    texts_of: dict[str, list[str]] = defaultdict(list)
    for text, shape in _shapes(printed):
        texts_of[shape].append(text)
    cores: Counter[str] = Counter()
    heads, ends = set(), set()
    for shape, texts in texts_of.items():
        raw = parse(shape)
        if raw is None or shape.endswith("%") or shape == "00.00.":
            continue  # a rate, or a day with its point, says nothing of how amounts are printed
        if _BY_DIGITS.match(raw.core):
            for text in texts:
                cores[(parse(text) or raw).core] += printed[text]
        else:
            cores[raw.core] += sum([printed[text] for text in texts])
        if _FEW_DIGITS.fullmatch(raw.core) and not raw.mark and not raw.tail:
            heads.update(texts)  # with its currency's sign, too: `R6 700.00`
        elif _LAST_GROUP.fullmatch(raw.core):
            ends.update(texts)
    spaced = _spaced_amounts(lines, heads, ends) if heads and ends else 0
    style = Style.vote(cores, spaced, vocabulary.decimals)
    if spaced > 1 and not any(_THOUSANDS.fullmatch(core) for core in cores):
        # Few amounts reach a thousand, and none does in another way.
        style = replace(style, spaces=True)
    if style.places == 0 and spaced == 0:
        integers = _spaced_integers(lines)
        whole = not any(_GROUPED.fullmatch(core) for core in cores) and not WHOLE.isdisjoint(printed)
        level = max(integers.values(), default=0)
        style = replace(style, spaces=integers.total() > 3 or (whole and level >= FEWEST_LEVEL))
    elif spaced <= 1 and _tells_whole_figures(lines, cores):
        style = replace(style, places=0, spaces=True)
    return style


def _spaces_before_three_decimals(lines: Sequence[Line], texts: Iterable[str]) -> bool:
    """Whether `1 420,000` stands in two words, more than once."""
    heads = {text for text in texts if _FIRST_GROUP.fullmatch(text)}
    ends = {text for text in texts if (raw := parse(text)) and _LAST_OF_THREE.fullmatch(raw.core)}
    return _spaced_amounts(lines, heads, ends) > 1


def _tells_whole_figures(lines: Sequence[Line], cores: Counter[str]) -> bool:
    """Whether whole amounts such as `12 500` end at one edge more than twice as often as any figure has a mark.

    A sum in another currency, a rate or a house number has decimals in a statement of whole francs, too.
    """
    decimals = sum([count for core, count in cores.items() if _DECIMALS.search(core)])
    if decimals > len(lines) // 4:
        return False
    return max(_spaced_integers(lines).values(), default=0) > max(3, 2 * decimals)


def _shapes(texts: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Texts that are not of letters only, each with its shape: plain digits become zeros."""
    figures = [text for text in texts if not text.isalpha()]
    plain = [text for text in figures if text.isascii()]
    shapes = "\t".join(plain).encode("ascii").translate(_ZEROS).decode("ascii").split("\t")
    known = dict(zip(plain, shapes, strict=True)) if len(shapes) == len(plain) else {}
    return [(text, known.get(text, text)) for text in figures]


def _spaced_amounts(lines: Sequence[Line], heads: Set[str], ends: Set[str]) -> int:
    """How often `12 500,00` stands in two words, a space apart; `heads` and `ends` are texts such as these words.

    One with a sign in front counts twice, as none of two figures side by side has one. One with a currency in front
    (`R6 700.00`) counts where all such ends have one: elsewhere `Unit R3 500.00` is a text and its amount.
    """
    found = priced = loose = 0
    for line in lines:
        if ends.isdisjoint(line.texts):
            continue
        for at, last in enumerate(line.words):
            if last.text not in ends:
                continue
            first = line.words[at - 1] if at else None
            near = first is not None and last.x0 - first.x1 < SPACE * (last.y1 - last.y0)
            if first is None or not near or first.text not in heads:
                loose += last.text[0].isdigit()
            elif _FIRST_GROUP.fullmatch(first.text):
                found += 1 if first.text[0].isdigit() else 2
            else:
                priced += 2
    return found if loose else found + priced


_DIGITS_APART = re.compile(r"\d+|\D+")
LEVEL_EDGE = 2.0  # points by which the lines of a text may stand off their left edge
_YEAR = re.compile(r"20(?<!\d20)\d\d(?!\d)")  # what is fixed stands in front: the search leaps to it


_SHORT_YEAR = re.compile(r"(?<!\S)\d{1,2} ([^\W\d_]{3,10})\.? (\d\d)(?!\S)")


_TWO_DIGITS = re.compile(r"\d\d")
FEWEST_BEGUN = 3  # lines
BLANK_OF_DAYS = 0.75  # of the height, at the most
DECEMBER = 12


_DAY_IN_FULL = re.compile(
    r"\d{1,2}[./\- ](?:\d{1,2}|[^\W\d_]{3,10})\.?[./\-, ]{1,2}(20\d\d)(?!\d)|(20\d\d)[./-]\d{1,2}[./-]\d{1,2}"
)


def _years(lines: Sequence[Line], vocabulary: Vocabulary) -> frozenset[int]:
    """Years printed in full, their neighbours, and those of two digits that nothing but years can be."""
    text = "\n".join([line.text for line in lines])
    printed = set(map(int, _YEAR.findall(text)))
    return frozenset({year + step for year in printed for step in (-1, 0, 1)} | _short_years(lines, text, vocabulary))


def _short_years(lines: Sequence[Line], text: str, vocabulary: Vocabulary) -> set[int]:
    """Years of `11 JAN 19 11 JAN 19`: a code may stand behind one of two days, but not the same behind both, nor one
    that looks like a year behind each day with which lines begin.
    """
    if not _SHORT_YEAR.search(text):
        return set()
    found = [
        [2000 + int(year) for month, year in _SHORT_YEAR.findall(line) if month.lower() in vocabulary.months]
        for line in text.split("\n")
    ]
    years = {year for line in found for year in line}
    twice = any(len(line) > 1 for line in found)
    if (
        not (twice or _always_print_a_year(lines, vocabulary))
        or max(years) - min(years) > 1
        or not years.issubset(LIKELY_YEARS)
    ):
        return set()
    full = {int(one or other) for one, other in _DAY_IN_FULL.findall(text)}
    return years if all(abs(year - other) <= 1 for year in full for other in years) else set()


def _always_print_a_year(lines: Sequence[Line], vocabulary: Vocabulary) -> bool:
    """Whether two digits stand a blank behind each day with which lines begin, alike but where a year turns."""
    begun = [line.words for line in lines if len(line.words) > 2 and _begins_with_a_day(line, vocabulary)]
    if len(begun) < FEWEST_BEGUN:
        return False
    for words in begun:
        gap = words[2].x0 - words[1].x1
        if not _TWO_DIGITS.fullmatch(words[2].text) or gap > BLANK_OF_DAYS * (words[2].y1 - words[2].y0):
            return False  # the next column: a code, or the first word of a text
    days = {int(words[0].text) for words in begun}
    if max(days) - min(days) <= 1:
        return False  # these may be the years: `20 Dec 04`
    months = {int(words[2].text): set[int]() for words in begun}
    for words in begun:
        months[int(words[2].text)].add(vocabulary.months[words[1].text.strip(".,").lower()])
    years = sorted(months)
    return len(years) == 1 or (len(years) == 2 and max(months[years[0]]) == DECEMBER and min(months[years[1]]) == 1)


def _begins_with_a_day(line: Line, vocabulary: Vocabulary) -> bool:
    day, month = line.texts[0], line.texts[1].strip(".,").lower()
    return len(day) <= 2 and day.isascii() and day.isdecimal() and month in vocabulary.months


def _spaced_integers(lines: Sequence[Line]) -> Counter[int]:
    """`12 500` without decimals, where nothing else groups digits: how many end at each right edge (in points)."""
    found: Counter[int] = Counter()
    for line in lines:
        for one, other in pairwise(line.words):
            if _GROUP.fullmatch(other.text) and _FIRST_GROUP.fullmatch(one.text):
                found[round(other.x1)] += other.x0 - one.x1 < 0.45 * (other.y1 - other.y0)
    return found


def _mark_furniture(lines: Sequence[Line], vocabulary: Vocabulary) -> None:
    """Mark running heads and feet: what repeats at the same height, digits aside, from a page's edge inwards.

    Only an unbroken run from the top (down to the table's heading) or from the bottom counts, so that a row that
    happens to stand where another page has its like is never taken for furniture.
    """
    if not lines or lines[0].page == lines[-1].page:
        return
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    heights = _Heights(lines)
    for page_lines in by_page.values():
        for order in (page_lines, page_lines[::-1]):
            run = []
            for line in order:
                repeats = heights.repeat(line) or _repeats_nearly(line, heights)
                if not repeats or _is_figure(line, heights) or header_at([line], 0, vocabulary):
                    break
                if _goes_with_a_row(line, page_lines) or _has_a_day_of_its_own(line, page_lines, heights):
                    break
                if line.heading is not None:
                    break
                if heights.is_one_of_days(line):
                    break  # a day above its rows, the first of several pages
                run.append(line)
            if order is not page_lines:
                run = _without_a_texts_end(run, page_lines, heights)
            for line in run:
                line.furniture = True


def _without_a_texts_end(foot: list[Line], page: Sequence[Line], heights: _Heights) -> list[Line]:
    """A page's foot (from below) without the last lines of a row's text: they follow it at once, at an edge of its, and
    no other page has the same figures in the last of them.
    """
    kept = len(foot)
    for size in range(len(foot), 0, -1):
        if size == len(page):
            break
        line, above = foot[size - 1], page[-size - 1]
        level = any(abs(line.x0 - word.x0) < LEVEL_EDGE for word in above.words)
        if not level or line.y0 - above.y1 >= line.height:
            break
        if not any(says_the_same(line, other) for other in heights.near(line)):
            kept = size - 1
    return foot[:kept]


def says_the_same(line: Line, other: Line) -> bool:
    """Whether a line of another page has the same text, the page's number aside."""
    if other.page == line.page or len(other.texts) != len(line.texts):
        return False
    parts, others = _DIGITS_APART.findall(line.text), _DIGITS_APART.findall(other.text)
    return len(parts) == len(others) and all(
        one == two or (one.isdecimal() and two.isdecimal() and int(one) - int(two) == line.page - other.page)
        for one, two in zip(parts, others, strict=True)
    )


def _goes_with_a_row(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line that begins with a day stands close below one with a day and a figure, as a row's second."""
    above = _close_above(line, page)
    return above is not None and bool(above.dates) and above.has_figure()


def _has_a_day_of_its_own(line: Line, page: Sequence[Line], heights: _Heights) -> bool:
    """Whether a line right below another begins with a day and goes on with text, and its like on other pages begin
    with other days.
    """
    if _close_above(line, page) is None or line.dates[0].stop == len(line.words):
        return False
    day = line.texts[: line.dates[0].stop]
    return not any(other.page != line.page and other.texts[: len(day)] == day for other in heights.near(line))


def _close_above(line: Line, page: Sequence[Line]) -> Line | None:
    """The line right above one that begins with a day, less than its height away; None without such a one."""
    if not line.dates or line.dates[0].start:
        return None
    at = next((at for at, other in enumerate(page) if other is line), 0)
    return page[at - 1] if at and line.y0 - page[at - 1].y1 < line.height else None


class _Heights:
    """A document's lines by their height on the page: what other pages say at nearly the same, and which figures.

    What is asked of each page's lines is looked up, or thousands of pages would take the square of the time.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines: dict[int, list[Line]] = defaultdict(list)
        for line in lines:
            self._lines[level_of(line)].append(line)
        self._texts: dict[int, dict[str, set[int]]] = {}
        self._figures: dict[int, dict[tuple[str, ...], set[int]]] = {}
        self._alike: dict[str, list[Line]] | None = None  # with days, by their words

    def near(self, line: Line) -> Iterable[Line]:
        """All lines at nearly the same height."""
        return chain.from_iterable(self._lines.get(level, ()) for level in levels_near(line))

    def repeat(self, line: Line) -> bool:
        """Whether another page says the same, digits aside, at nearly the same height."""
        text = plain(line.text)
        return any(_has_other(self._texts_at(level).get(text), line.page) for level in levels_near(line))

    def is_one_of_days(self, line: Line) -> bool:
        """Whether a line begins or ends with a day and others say other days in its words: a running head says one
        again.
        """
        edge = any(day.start <= 1 or day.stop == len(line.words) for day in line.dates)
        if not edge or line.has_figure():
            return False
        if self._alike is None:
            self._alike = defaultdict(list)
            for each in (each for at in self._lines.values() for each in at if each.dates):
                self._alike[plain(each.text)].append(each)
        near = set(levels_near(line))
        others = [each for each in self._alike[plain(line.text)] if each is not line]
        told = {each.dates[0].readings for each in others if level_of(each) not in near}
        day = line.dates[0].readings
        return len(told - {day}) >= FEWEST_DAYS and all(each.dates[0].readings != day for each in others)

    def repeat_figures(self, line: Line) -> bool:
        """Whether another page tells the same figures at nearly the same height."""
        told = tuple(_figures(line))
        return any(_has_other(self._figures_at(level).get(told), line.page) for level in levels_near(line))

    def _texts_at(self, level: int) -> dict[str, set[int]]:
        found = self._texts.get(level)
        if found is None:
            found = self._texts[level] = defaultdict(set)
            for line in self._lines.get(level, ()):
                found[plain(line.text)].add(line.page)
        return found

    def _figures_at(self, level: int) -> dict[tuple[str, ...], set[int]]:
        found = self._figures.get(level)
        if found is None:
            found = self._figures[level] = defaultdict(set)
            for line in self._lines.get(level, ()):
                found[tuple(_figures(line))].add(line.page)
        return found


def _has_other(pages: set[int] | None, page: int) -> bool:
    return pages is not None and (len(pages) > 1 or page not in pages)


def level_of(line: Line) -> int:
    """A line's height on its page, in steps of four points."""
    return round(line.y0 / 4)


def levels_near(line: Line) -> tuple[int, int, int]:
    """Its own step and those on either side: what is printed again may stand a little higher or lower."""
    level = level_of(line)
    return level, level - 1, level + 1


def _repeats_nearly(line: Line, heights: _Heights) -> bool:
    """Whether another page's picture has almost this text here: a letter misread, or joined with what stands beside."""
    text = plain(line.text)
    if len(text) < LONG_HEAD or line.words[0].confidence is None:
        return False
    others = [
        plain(other.text)
        for other in heights.near(line)
        if other.page != line.page and other.words[0].confidence is not None and len(other.text) >= LONG_HEAD
    ]
    return any(
        text in other or other in text or SequenceMatcher(None, text, other, autojunk=False).ratio() >= ALIKE
        for other in others
    )


@lru_cache(maxsize=500)
def plain(text: str) -> str:
    """A text with signs instead of its numbers."""
    return _DIGITS.sub("#", text)


_DIGITS = re.compile(r"\d+")
_LOOK_ALIKES = str.maketrans("oli|!sz$§b", "0111152558")
THE_SAME = 0.95  # of two lines that differ in nothing but a sign or two
LONG_FOOT = 12  # words of small print, which may name deposits and an amount up to which they are insured
LONG_HEAD, ALIKE = 12, 0.85  # characters of a running head, and how much of two readings of it is the same


def _is_figure(line: Line, heights: _Heights) -> bool:
    """Whether a line tells an amount of its own: labelled or dated, or another one than its like on other pages."""
    if line.has("lines.opening", "lines.closing", "lines.brought", "lines.carried"):
        return True
    told = line.dates or line.bare_dates or line.has("lines.total_in", "lines.total_out", "lines.total", "lines.daily")
    figures = _figures(line)
    prose = len(line.words) >= LONG_FOOT and not _begins_with_day(line) and heights.repeat_figures(line)
    if (told and not prose) or not figures:
        return bool(told) and bool(figures)
    return not heights.repeat_figures(line) and not _repeats_misread(line, heights)


def _begins_with_day(line: Line) -> bool:
    """Whether a line begins as rows do, with a day or with a number and a day."""
    first = min([day.start for day in (*line.dates, *line.bare_dates)], default=len(line.words))
    return not any(has_letter(word.text) for word in line.words[:first])


def _repeats_misread(line: Line, heights: _Heights) -> bool:
    """Whether another page's picture has the same text and figures here but for look-alike signs: `$55` and `555`."""
    if line.words[0].confidence is None or len(line.text) < LONG_HEAD:
        return False
    text = _alike(line.text)
    others = [_alike(other.text) for other in heights.near(line) if other.page != line.page]
    return any(SequenceMatcher(None, text, other, autojunk=False).ratio() >= THE_SAME for other in others)


def _alike(text: str) -> str:
    return text.casefold().translate(_LOOK_ALIKES)


def _figures(line: Line) -> list[str]:
    return [money.core for money in line.money if money.strict]
