"""The twin of a PDF: its pages' glyphs with other letters and figures.

read the glyphs  ->  lines  ->  find what is a date, an amount, a word  ->  invent  ->  write a new PDF
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain

from pdf_processor.engine import read_pdf
from pdf_processor.model import Document, PageKind, Word
from pdf_processor.pdf import PdfFile, open_pdf
from pdf_processor.pdf.glyphs import Face, Glyph, GlyphWord, PageGlyphs, read_glyphs
from pdf_processor.pdf.twin_file import write_twin
from pdf_processor.picture_words import read_page
from pdf_processor.recognition import recognise
from pdf_processor.settings import ReadSettings
from pdf_processor.statement.account_number import is_iban
from pdf_processor.statement.text import is_spaceless
from pdf_processor.twin.figures import Figure, Figures
from pdf_processor.twin.invent import Inventor
from pdf_processor.twin.lines import TextLine, lines_of
from pdf_processor.twin.stays import Kept

YEARS_BACK = (4, 8, -4, -8)
"""Dates go back by one of these, for leap years to stay leap years: the first by which no year looks like a month."""
LATEST_YEAR = 2025
LONGEST_KEPT = 2
"""Numbers of so many digits stay: days, months, pages, counts."""
_RUN = re.compile(r"[^\W\d_]+|\d+")
_WHOLE_DATE = re.compile(r"(?<!\d)(\d{1,4})([./\-年 ])(\d{1,2})([./\-月 ])(\d{1,4})(?![\d:])")
_COMPACT_DATE = re.compile(r"(?<!\d)(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)")
_DAY_MONTH = re.compile(r"(?<![\d.,])(\d{1,2})[./\-](\d{1,2})[./\-]?(?![\d,])")
_BARE_DATE = re.compile(r"(?:^|\t)(\d{4}(?:\d\d|\d{4})?)(?=\t|$)")
_TIME = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-3])(?::[0-5]\d){1,2}(?![\d:])")
_GROUPED = re.compile(r"(?<![\w-])\d{2}(?:-\d{2})+(?![\w-])")
_MASK = r"(?:[*•●∗#]{2,}|(?<![^\W\d_])[xX]{2,})"
_MASKED = re.compile(rf"(?<!\d)(\d{{1,2}})(?= ?{_MASK})|{_MASK} ?(\d{{1,2}})(?!\d)")
"""What a number shows of itself on either side of what hides the rest, if that is one or two digits."""
_NO_DAY = 41
"""From here on a number of two digits is neither a day nor a month, nor a year of our time."""
_BEFORE_MONTH = re.compile(r"(?<!\d)\d{1,2}[^\w\t]{0,2}$")
_BEHIND_MONTH = re.compile(r"[^\w\t]{0,2}(?:(\d{1,2})[^\w\t]{1,2})?'?(\d\d)(?!\d)")
_SHORTEST_KNOWN = 4
_MOST_TIMES = 50


def twin_of(
    data: bytes, settings: ReadSettings, chance: random.Random, alive: Callable[[], None] = lambda: None
) -> bytes:
    """The twin of a PDF, as the bytes of a new one; `alive` is called after each page.

    Raises a `FileError` leaf where the PDF cannot be read.
    """
    document = read_pdf(data, settings, on_page=lambda _page, _pages: alive())
    pages = []
    with open_pdf(data, settings) as pdf:
        for number in range(1, pdf.page_count + 1):
            pages.append(_glyphs(pdf, number, settings))
            alive()
        made = pdf.latest_day(settings)
        year = made.year if made else None
    back = _years_back(document, year)
    lines = [line for number, page in enumerate(pages, 1) for line in lines_of(number, page.words)]
    _Disguise(document, lines, chance, back, year).put_on()
    # A leap day stays one: years go back by whole leap cycles.
    return write_twin(pages, made.replace(year=made.year - back) if made else None)


def _glyphs(pdf: PdfFile, number: int, settings: ReadSettings) -> PageGlyphs:
    page = pdf.page(number)
    read = read_page(page, settings, recognise)
    if read.page.kind is not PageKind.SCANNED:
        return read_glyphs(page)
    words = [_drawn(word) for word in read.words if word.text.strip() and word.x1 > word.x0 and word.y1 > word.y0]
    return PageGlyphs(read.page.width, read.page.height, 0, words, [], picture=True)


def _drawn(word: Word) -> GlyphWord:
    """A word that was read from a picture as glyphs of one breadth."""
    size, foot = word.y1 - word.y0, word.y1 - 0.05 * (word.y1 - word.y0)
    advance = (word.x1 - word.x0) / len(word.text)
    face = Face("Helvetica", 0.95, -0.25)
    glyphs = [
        Glyph(sign, word.x0 + at * advance, foot, advance, size, (1.0, 0.0), 0, face, True)
        for at, sign in enumerate(word.text)
    ]
    return GlyphWord(glyphs, word.x0, word.y0, word.x1, word.y1, [])


class _Disguise:
    """Finds what a document's lines say, and says something else in its place."""

    def __init__(
        self, document: Document, lines: Sequence[TextLine], chance: random.Random, back: int, made: int | None
    ) -> None:
        texts = [line.text.replace("\t", " ") for line in lines]
        self._lines = lines
        self._chance = chance
        self._back = back
        self._kept = Kept(texts)
        self._days = {(day.day, day.month) for day in _days(document)}
        years = {day.year for day in _days(document)} | ({made} if made else set())
        self._years = {year + step for year in years for step in (-1, 0, 1)}
        self._times = {found[0] for text in texts for found in _TIME.finditer(text)}
        self._figures = Figures(document, lines, self._is_day)
        said = {run for text in texts for run in _RUN.findall(text)} | {each.digits for each in self._figures.all}
        self._inventor = Inventor(chance, said, self._kept.keeps)
        self._known = [
            (plain, self._other_number(plain))
            for plain in sorted({_plain(each.account) for each in document.statements if each.account}, key=len)
            if len(plain) >= _SHORTEST_KNOWN
        ]
        self._done: dict[int, list[bool]] = {id(line): [glyph is None for glyph in line.glyphs] for line in lines}

    def put_on(self) -> None:
        """Change the glyphs."""
        by_line: dict[int, list[Figure]] = {}
        for figure in self._figures.all:
            by_line.setdefault(id(figure.line), []).append(figure)
        for line in self._lines:
            for figure in by_line.get(id(line), ()):
                if figure.form is not None:
                    self._claim(line, figure.start, figure.stop)
        self._figures.invent(self._chance)
        for figure in self._figures.all:
            # What could not move is told wrongly rather than as it is.
            if figure.form is not None and figure.value and figure.form.value == figure.value:
                figure.put(self._inventor.digits(figure.digits))
        for line in self._lines:
            self._accounts(line)
            self._masked(line)
            self._dates(line)
            for figure in by_line.get(id(line), ()):
                self._lone_figure(line, figure)
            self._runs(line)

    def _claim(self, line: TextLine, start: int, stop: int) -> None:
        self._done[id(line)][start:stop] = [True] * (stop - start)

    def _is_free(self, line: TextLine, start: int, stop: int) -> bool:
        done = self._done[id(line)][start:stop]
        return not any(done[at] and line.glyphs[start + at] is not None for at in range(len(done)))

    def _put(self, line: TextLine, start: int, made: str) -> None:
        line.write(start, made)
        self._claim(line, start, start + len(made))

    # -- numbers of accounts

    def _other_number(self, plain: str) -> str:
        country = 2 if is_iban(plain) else 0
        body = "".join(self._other_sign(sign) for sign in plain[2 * country :])
        if not country:
            return body
        rest = int("".join(str(int(sign, 36)) for sign in f"{body}{plain[:2]}00")) % 97
        return f"{plain[:2]}{98 - rest:02}{body}"

    def _other_sign(self, sign: str) -> str:
        if sign.isdigit():
            return self._chance.choice("123456789")
        return self._chance.choice("BCDFGHJKLNPQRSTVWXZ") if sign.isascii() and sign.isalpha() else sign

    def _accounts(self, line: TextLine) -> None:
        """A number of an account, however it is grouped, and parts of it that stand alone, such as its last figures."""
        places = [at for at, sign in enumerate(line.text) if sign.isalnum()]
        text = "".join(_upper(line.text[at]) for at in places)
        for plain, made in self._known:
            for found in re.finditer(re.escape(plain), text) if len(plain) >= 6 else ():
                for at, sign in zip(places[found.start() : found.end()], made, strict=True):
                    if self._is_free(line, at, at + 1):
                        self._put(line, at, sign)
            for run in re.finditer(r"\d{4,}", line.text):
                at = plain.rfind(run[0])
                if at >= 0 and self._is_free(line, run.start(), run.end()):
                    self._put(line, run.start(), made[at : at + len(run[0])])

    def _masked(self, line: TextLine) -> None:
        for found in _MASKED.finditer(line.text):
            group = found.lastindex or 0
            if self._is_free(line, *found.span(group)):
                self._put(line, found.start(group), self._inventor.digits(found[group]))

    # -- dates

    def _dates(self, line: TextLine) -> None:
        for found in _WHOLE_DATE.finditer(line.text):
            parts = [int(found[1]), int(found[3]), int(found[5])]
            if self._is_free(line, *found.span()) and self._is_date(parts):
                group = self._group_of_year(found)
                self._year(line, found.start(group), found[group])
                self._claim(line, *found.span())
        for found in _COMPACT_DATE.finditer(line.text):
            if self._is_free(line, *found.span()) and int(found[0][:4]) in self._years:
                self._year(line, found.start(), found[0][:4])
                self._claim(line, *found.span())
        for found in _BARE_DATE.finditer(line.text):
            day, month = int(found[1][:2]), int(found[1][2:4])
            if self._is_free(line, *found.span(1)) and self._is_day(day, month):
                if len(found[1]) > 4 and self._is_year(int(found[1][4:])):
                    self._year(line, found.start(1) + 4, found[1][4:])
                self._claim(line, *found.span(1))
        for found in _DAY_MONTH.finditer(line.text):
            if self._is_free(line, *found.span()) and self._is_day(int(found[1]), int(found[2])):
                self._claim(line, *found.span())
        for found in _TIME.finditer(line.text):
            if self._is_free(line, *found.span()):
                self._put(line, found.start(), self._other_time(found[0]))
        self._named_dates(line)
        self._grouped(line)

    def _grouped(self, line: TextLine) -> None:
        """Sort codes and other numbers in pairs, if they can be no date; what takes their place can be none either."""
        for found in _GROUPED.finditer(line.text):
            if self._is_free(line, *found.span()) and any(int(part) > 31 for part in found[0].split("-")):
                pairs = (str(self._chance.randint(_NO_DAY, 99)) for _ in found[0].split("-"))
                self._put(line, found.start(), "-".join(pairs))

    def _named_dates(self, line: TextLine) -> None:
        for run in re.finditer(r"(?<!\d)\d{4}(?!\d)", line.text):
            if int(run[0]) in self._years and self._is_free(line, *run.span()):
                self._year(line, run.start(), run[0])
        for run in _RUN.finditer(line.text):
            if not run[0].isdigit() and self._kept.is_month(run[0]):
                behind = _BEHIND_MONTH.match(line.text, run.end())
                before = _BEFORE_MONTH.search(line.text[: run.start()])
                if (
                    behind
                    and (before or behind[1])
                    and self._is_year(int(behind[2]))
                    and self._is_free(line, behind.start(2), behind.end(2))
                ):
                    self._year(line, behind.start(2), behind[2])

    def _group_of_year(self, found: re.Match[str]) -> int:
        """Whether the year stands first (1) or last (5) in a date of three numbers."""
        for group in (1, 5):
            if len(found[group]) == 4:
                return group
        first, middle, last = (int(found[group]) for group in (1, 3, 5))
        is_last = self._is_year(last) and self._is_day(first, middle)
        return 5 if is_last or not self._is_year(first) else 1

    def _is_date(self, parts: Sequence[int]) -> bool:
        first, second, third = parts
        if not any(self._is_year(each) for each in (first, third)):
            return False
        return any(
            1 <= a <= 31 and 1 <= b <= 12
            for a, b in ((first, second), (second, first), (third, second), (second, third))
        )

    def _is_day(self, first: int, second: int) -> bool:
        return (first, second) in self._days or (second, first) in self._days

    def _is_year(self, number: int) -> bool:
        return number in self._years or any(number == year % 100 for year in self._years)

    def _year(self, line: TextLine, start: int, printed: str) -> None:
        zero = ord(printed[0]) - unicodedata.digit(printed[0])
        earlier = f"{(int(printed) - self._back) % 10 ** len(printed):0{len(printed)}}"
        self._put(line, start, "".join(chr(zero + int(digit)) for digit in earlier))

    def _other_time(self, printed: str) -> str:
        """A time that the original does not tell, if there is one."""
        tries = (self._any_time(printed) for _ in range(_MOST_TIMES))
        return next((made for made in tries if made not in self._times), self._any_time(printed))

    def _any_time(self, printed: str) -> str:
        limits = chain(["23" if len(re.split(r"\D", printed)[0]) == 2 else "9"], ["59", "59"])
        parts = re.split(r"(\D)", printed)
        return "".join(
            part if not part.isdigit() else f"{self._chance.randint(0, int(next(limits))):0{len(part)}}"
            for part in parts
        )

    # -- all else

    def _lone_figure(self, line: TextLine, figure: Figure) -> None:
        """An amount that hangs on nothing known: other digits, the same ones wherever it stands."""
        is_long = figure.is_money or len(figure.digits) > LONGEST_KEPT
        if figure.form is None and figure.value and is_long and self._is_free(line, figure.start, figure.stop):
            figure.put(self._inventor.digits(figure.digits))
            self._claim(line, figure.start, figure.stop)

    def _runs(self, line: TextLine) -> None:
        for found in _RUN.finditer(line.text):
            for start, stop in self._open(line, found.start(), found.end()):
                run = line.text[start:stop]
                if run.isdigit():
                    if len(run) > LONGEST_KEPT and int(run):
                        self._put(line, start, self._inventor.digits(run))
                elif not self._kept.keeps(run):
                    self._words(line, start, run)

    def _open(self, line: TextLine, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """The stretches that nothing has claimed."""
        at = start
        while at < stop:
            end = at
            while end < stop and self._is_free(line, end, end + 1):
                end += 1
            if end > at:
                yield at, end
            at = end + 1

    def _words(self, line: TextLine, start: int, run: str) -> None:
        spans = list(self._kept.spans(run)) if is_spaceless(run) else []
        at = 0
        for first, last in [*spans, (len(run), len(run))]:
            if first > at:
                self._put(line, start + at, self._inventor.letters(run[at:first]))
            at = last


def _days(document: Document) -> Iterator[date]:
    for statement in document.statements:
        yield from (day for day in (statement.period_start, statement.period_end) if day)
        for row in statement.transactions:
            yield from (day for day in (row.date, row.value_date) if day)


def _years_back(document: Document, made: int | None) -> int:
    years = {day.year for day in _days(document)} | ({made} if made else set())
    latest = max(years, default=0)
    for back in YEARS_BACK:
        moved = {(year - back) % 100 > 12 for year in years if year % 100 > 12}
        if all(moved) and (back > 0 or latest - back <= LATEST_YEAR):
            return back
    return YEARS_BACK[0]


def _plain(number: str) -> str:
    return "".join(_upper(sign) for sign in number if sign.isalnum())


def _upper(sign: str) -> str:
    """The capital of a letter, if it is one sign."""
    return sign.upper() if len(sign.upper()) == 1 else sign
