"""Words → lines: clustering by height and baseline, repair of spread and glued words, and each line's fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from pdf_processor.model import Word
from pdf_processor.statement.amounts import (
    Raw,
    Style,
    currency_of,
    flat,
    is_strict,
    longest_currency,
    parse,
    usual_amount,
    value,
)
from pdf_processor.statement.dates import DateField, DateReader, bare_readings, is_day_and_month, whole_dates
from pdf_processor.statement.dates import Reading as DateReading
from pdf_processor.statement.pieces import JOINTS, apart, is_joined
from pdf_processor.statement.vocabulary import Hit, Node, Vocabulary

_LEADER = re.compile(r"^(?!\*{4}$)[.\u2026_\u00b7\-=*]{3,}$")  # four stars mask digits of a card
_LEADER_SIGNS = frozenset(".\u2026_\u00b7-=*")
_LEADERS_AROUND = re.compile(r"^[.\u2026_]{3,}|[.\u2026_]{3,}$")
_INNER_LEADER = re.compile(r"[.\u2026_]{4,}")
_FIRST_GROUP = re.compile(r"\d{1,3}")
_GROUP = re.compile(r"\d{3}")
_LAST_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,3})?")
_SIGNS = frozenset("+-")
SHORTEST_JOINED = 7  # characters of a word that may hold a label and its figure
MOST_LOOKS = 6_000  # kept for each of a few styles: at most 20 MB
_LEFT = attrgetter("x0")
_BESIDE = ":;()[]+-"
SPACE = 0.62  # of the height: a space in a fixed-width font, the widest that still joins digit groups


class MoneyField(Struct, frozen=True, gc=False):
    """A number in a line that may be money: words `start` to `stop` (exclusive).

    `x0` to `x1` is the box of the digits alone, so that a sign or mark behind them does not spoil alignment.
    `value` is without sign; `sign` is "-", "+", "()" or ""; `mark` are letters such as CR, S or OD as printed.
    """

    start: int
    stop: int
    x0: float
    x1: float
    value: Decimal
    sign: str
    mark: str
    currency: str | None
    strict: bool
    core: str
    symbol: str = ""
    confidence: float | None = None


@dataclass(slots=True)
class Line:
    """Words on one baseline, from left to right, with what was recognised in them. `index` counts over the document.

    What all stages ask of a line is measured once, when it gets its words (`put`): asked anew each time, it was 7 %
    of the engine's time. `middle` and `height` are the first word's.
    """

    page: int
    words: list[Word]
    index: int = 0
    dates: list[DateField] = field(default_factory=list)
    bare_dates: list[DateField] = field(default_factory=list)
    money: list[MoneyField] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    furniture: bool = False
    texts: list[str] = field(init=False, repr=False, compare=False)
    text: str = field(init=False, repr=False, compare=False)
    x0: float = field(init=False, repr=False, compare=False)
    y0: float = field(init=False, repr=False, compare=False)
    middle: float = field(init=False, repr=False, compare=False)
    height: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.put(self.words)

    def put(self, words: list[Word]) -> None:
        """Give the line its words. They must not be changed in place afterwards."""
        self.words = words
        self.texts = [word.text for word in words]
        self.text = " ".join(self.texts)
        self.x0 = self.y0 = self.middle = self.height = 0.0
        if words:
            first = words[0]
            self.x0, self.y0 = first.x0, min([word.y0 for word in words]) if len(words) > 1 else first.y0
            self.middle, self.height = (first.y0 + first.y1) / 2, first.y1 - first.y0

    @property
    def y1(self) -> float:
        return max([word.y1 for word in self.words])

    @property
    def x1(self) -> float:
        return max([word.x1 for word in self.words])

    def between(self, low: float, high: float) -> Line | None:
        """The part of the line whose words begin between two x-coordinates, fields and all; None if there is none."""
        places = [at for at, word in enumerate(self.words) if low <= word.x0 < high]
        if not places:
            return None
        start, stop = places[0], places[-1] + 1
        part = Line(self.page, self.words[start:stop], self.index)
        part.dates = [
            replace(f, start=f.start - start, stop=f.stop - start)
            for f in self.dates
            if start <= f.start and f.stop <= stop
        ]
        part.bare_dates = [
            replace(f, start=f.start - start, stop=f.stop - start)
            for f in self.bare_dates
            if start <= f.start and f.stop <= stop
        ]
        part.money = [
            replace(f, start=f.start - start, stop=f.stop - start)
            for f in self.money
            if start <= f.start and f.stop <= stop
        ]
        part.hits = [
            replace(h, start=h.start - start, stop=h.stop - start)
            for h in self.hits
            if start <= h.start and h.stop <= stop
        ]
        part.furniture = self.furniture
        return part

    def has(self, *roles: str) -> bool:
        for hit in self.hits:  # noqa: SIM110  # asked of every line: half the time of a generator
            if hit.role in roles:
                return True
        return False


def group(words: Iterable[Word], page: int) -> list[Line]:
    """One page's words as lines from top to bottom; words written up the margin are left out."""
    kept = list(words)
    repairs = [_REPAIRS[word.text] for word in kept]
    if any(repairs):
        kept = [
            part for word, repair in zip(kept, repairs, strict=True) for part in (repair(word) if repair else (word,))
        ]
    if not kept:
        return []
    upright = _upright(kept)
    middles = [word.y0 + word.y1 for word in upright]
    lines = []
    for row in _rows([upright[at] for at in sorted(range(len(upright)), key=middles.__getitem__)]):
        row.sort(key=_LEFT)
        lines.append(Line(page, row if len({word.text for word in row}) == len(row) else _without_doubles(row)))
    return lines


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words from top to bottom, put to one of the last three rows where that row's first word and they overlap."""
    rows: list[list[Word]] = []
    above = below = 0.0
    for word in words:
        y0, y1 = word.y0, word.y1
        if y0 == above and y1 == below and y1 > y0:
            # Nearly always: the same box as the last row's first word.
            rows[-1].append(word)
            continue
        for row in rows[:-4:-1]:
            first = row[0]
            if abs(y0 + y1 - first.y0 - first.y1) < min(y1 - y0, first.y1 - first.y0) * 0.9:
                row.append(word)
                break
        else:
            rows.append([word])
            above, below = y0, y1
    return rows


class _Repairs(dict[str, Callable[[Word], list[Word]] | None]):
    """Words and what repairs them: leaders are taken out, labels cut from what they label; None for nearly all."""

    def __missing__(self, text: str) -> Callable[[Word], list[Word]] | None:
        if len(self) >= MOST_LOOKS:
            self.clear()
        repair: Callable[[Word], list[Word]] | None = None
        if text[:1] in _LEADER_SIGNS or "..." in text or "\u2026" in text or "___" in text:
            repair = _cleaned
        elif len(text) >= SHORTEST_JOINED and not JOINTS.isdisjoint(text) and is_joined(text):
            repair = apart
        self[text] = repair
        return repair


_REPAIRS = _Repairs()


def _cleaned(word: Word) -> list[Word]:
    """A word without dot leaders; one that holds a leader inside becomes two."""
    text = word.text
    if "..." not in text and "\u2026" not in text and "___" not in text:
        return [] if _LEADER.match(text) else [word]
    parts = _INNER_LEADER.split(text)
    if len(parts) > 1:
        return _split(word, parts)
    text = _LEADERS_AROUND.sub("", text)
    return [_replaced(word, text, word.x0, word.x1)] if text else []


def _split(word: Word, parts: list[str]) -> list[Word]:
    """The parts between leaders, each with its share of the box by its place in the text."""
    step = (word.x1 - word.x0) / max(1, len(word.text))
    found, at = [], 0
    for part in parts:
        at = word.text.find(part, at) if part else at
        if part:
            found.append(_replaced(word, part, word.x0 + at * step, word.x0 + (at + len(part)) * step))
        at += len(part)
    return found


def _replaced(word: Word, text: str, x0: float, x1: float) -> Word:
    return Word(text, x0, word.y0, x1, word.y1, word.page, word.confidence)


def _upright(words: list[Word]) -> list[Word]:
    """Without words written up or down the margin: tall and narrow boxes among flat ones."""
    tall = 1.6 * median([word.y1 - word.y0 for word in words])
    return [word for word in words if word.y1 - word.y0 <= tall or not _is_narrow(word)]


def _is_narrow(word: Word) -> bool:
    return word.y1 - word.y0 > 1.5 * (word.x1 - word.x0) and len(word.text) > 1


def _without_doubles(row: list[Word]) -> list[Word]:
    """Text drawn twice a fraction of a point apart, as some programs make bold, counts once."""
    kept: list[Word] = []
    for word in row:
        if kept and word.text == kept[-1].text and abs(word.x0 - kept[-1].x0) < 0.25 * (word.y1 - word.y0):
            continue
        kept.append(word)
    return kept


def join_spread(words: list[Word]) -> list[Word]:
    """Undo letter-spacing: runs of three or more single characters at an even small distance become one word."""
    result: list[Word] = []
    most = sum(len(word.text) == 1 for word in words) >= 0.5 * len(words)
    at = 0
    while at < len(words):
        stop = _spread_run(words, at)
        # `P & L` among whole words is no letter-spacing: that goes on for longer, or for most of a line.
        if stop - at >= (3 if most else 8):
            run = words[at:stop]
            text = "".join(word.text for word in run)
            result.append(_replaced(run[0], text, run[0].x0, run[-1].x1))
            at = stop
        else:
            result.append(words[at])
            at += 1
    return result


def _spread_run(words: list[Word], start: int) -> int:
    at = start
    while at < len(words) and len(words[at].text) == 1:
        if at > start and words[at].x0 - words[at - 1].x1 > 0.7 * (words[at].y1 - words[at].y0):
            break
        at += 1
    return at


class _Look(Struct, frozen=True, gc=False):
    """What a word may be by itself, whatever stands beside it."""

    begins_date: bool = False
    days: tuple[DateReading, ...] = ()
    bare: tuple[DateReading, ...] = ()
    raw: Raw | None = None
    number: Decimal | None = None
    strict: bool = False
    node: Node | None = None
    dresses: bool = False  # a sign, a mark or a currency, for a number beside it


_TEXT = _Look()


class _Looks(dict[str, _Look]):
    """Words and what they may be: half of a document's are met again in it, most of the others in the next one."""

    def __init__(self, vocabulary: Vocabulary, style: Style) -> None:
        super().__init__()
        self._dates = DateReader(vocabulary.months, vocabulary.weekdays)
        self._style = style
        self._phrases = vocabulary.phrases
        self._marks = _marks_of(vocabulary)
        self._longest = max(longest_currency(), *map(len, self._marks))
        self._usual = usual_amount(style)

    def __missing__(self, text: str) -> _Look:
        if len(self) >= MOST_LOOKS:
            self.clear()
        look = self._amount(text) or self._look(text)
        self[text] = look
        return look

    def _dresses(self, text: str) -> bool:
        before = flat(text)
        if len(before.strip(_BESIDE)) > self._longest:
            return False
        after = before.strip("()")
        bare = before[1:] if before[:1] in _SIGNS else before
        return (
            before in _SIGNS
            or after in _SIGNS
            or is_mark(after, self._marks)
            or any(currency_of(each)[0] is not None for each in {before, bare, after})
        )

    def _amount(self, text: str) -> _Look | None:
        """The look of an amount as most are printed, told by one pattern."""
        match = self._usual.fullmatch(text) if self._usual is not None else None
        if match is None:
            return None
        sign, whole, cents = match.groups()
        digits = whole if whole.isdigit() else whole.replace("," if self._style.decimal == "." else ".", "")
        core = text[1:] if sign else text
        # 12.05 may be a day as well.
        begins_date = not sign and self._style.decimal == "." and len(whole) < 3 and is_day_and_month(whole, cents)
        days = whole_dates(text) if begins_date else ()
        return _Look(begins_date, days, (), Raw(core, sign, "", None, 0), Decimal(f"{digits}.{cents}"), True)

    def _look(self, text: str) -> _Look:
        node = self._phrases.beginning(text)
        dresses = self._dresses(text)
        if text.isalpha() and text.isascii():
            # Of other words only a month's or a weekday's name begins a date.
            begins_date = self._dates.is_name(text)
        else:
            begins_date = self._dates.may_begin(text) if _may_begin_date(text) else False
        days = whole_dates(text) if begins_date else ()
        raw = parse(text)
        if raw is None:
            telling = begins_date or node is not None or dresses
            return _Look(begins_date, days, node=node, dresses=dresses) if telling else _TEXT
        bare = bare_readings(text) if len(text) in (4, 6) and text.isdigit() else ()
        number, strict = value(raw.core, self._style), is_strict(raw, self._style)
        return _Look(begins_date, days, bare, raw, number, strict, node, dresses)


@lru_cache(maxsize=8)
def _looks_of(vocabulary: Vocabulary, style: Style) -> _Looks:
    return _Looks(vocabulary, style)


def _marks_of(vocabulary: Vocabulary) -> frozenset[str]:
    return vocabulary.out_marks | vocabulary.in_marks | {"CR", "DR", "Cr", "Dr", "cr", "dr", "OD"}


def is_mark(text: str, marks: frozenset[str]) -> bool:
    """Whether a word beside an amount, as it is printed or in capitals, is one of the marks."""
    return text in marks or text.upper() in marks


class Scanner:
    """Finds the fields of lines: dates, money, and phrases of the vocabulary."""

    def __init__(self, vocabulary: Vocabulary, style: Style, years: frozenset[int] = frozenset()) -> None:
        self._phrases = vocabulary.phrases
        self._style = style
        self._dates = DateReader(vocabulary.months, vocabulary.weekdays, years)
        self._marks = _marks_of(vocabulary)
        self._looks = _looks_of(vocabulary, style)

    def scan(self, line: Line) -> None:
        """Fill in the line's dates, money and hits."""
        words, texts, known = line.words, line.texts, self._looks
        looks = [(at, look) for at, text in enumerate(texts) if (look := known[text]) is not _TEXT]
        if not looks:
            line.hits, line.dates, line.bare_dates, line.money = [], [], [], []
            return
        line.hits = self._phrases.find_from([(at, look.node) for at, look in looks if look.node is not None], texts)
        line.dates = self._find_dates(words, texts, [(at, look.days) for at, look in looks if look.begins_date])
        figures = [(at, look, look.raw) for at, look in looks if look.raw is not None]
        line.bare_dates = [
            DateField(at, at + 1, words[at].x0, words[at].x1, look.bare) for at, look, _ in figures if look.bare
        ]
        line.bare_dates += _in_two_words(words)
        line.money = self._find_money(words, texts, figures)

    def _find_dates(
        self, words: Sequence[Word], texts: list[str], starts: Sequence[tuple[int, tuple[DateReading, ...]]]
    ) -> list[DateField]:
        found: list[DateField] = []
        behind = 0
        for at, days in starts:
            if at < behind:
                continue
            match = self._dates.on_from(texts, at + 1, days) if days else self._dates.at(texts, at)
            if match is not None and _apart(words, at, match[0]):
                # A year that stands in the next column is not this date's.
                match = self._dates.at(texts[: _first_gap(words, at)], at)
            if match is not None:
                behind, readings = match
                found.append(DateField(at, behind, words[at].x0, words[behind - 1].x1, readings))
        return found

    def _find_money(
        self, words: Sequence[Word], texts: list[str], figures: Sequence[tuple[int, _Look, Raw]]
    ) -> list[MoneyField]:
        found: list[MoneyField] = []
        behind = 0
        for at, look, raw in figures:
            if at < behind:
                continue
            number = self._money_at(words, texts, at, look, raw)
            if number is not None:
                found.append(number)
                behind = number.stop
        return found

    def _money_at(self, words: Sequence[Word], texts: list[str], at: int, look: _Look, raw: Raw) -> MoneyField | None:
        number, strict, stop = look.number, look.strict, at + 1
        if self._style.spaces and not raw.mark and not raw.tail:
            raw, stop = self._join_groups(words, texts, at, raw)
            if stop > at + 1:
                number, strict = value(raw.core, self._style), is_strict(raw, self._style)
        if number is None or (raw.mark and not is_mark(raw.mark, self._marks)):
            return None
        if not raw.tail and self._stands_alone(words, texts, at, stop):
            word = words[at]
            return MoneyField(
                at,
                stop,
                word.x0,
                words[stop - 1].x1,
                number,
                raw.sign,
                raw.mark.upper(),
                raw.currency,
                strict,
                raw.core,
                raw.symbol,
                word.confidence if stop == at + 1 else _least_sure(words[at:stop]),
            )
        return self._dressed(words, texts, at, stop, raw, number, strict)

    def _join_groups(self, words: Sequence[Word], texts: list[str], at: int, raw: Raw) -> tuple[Raw, int]:
        """`1 234,56` printed with ordinary spaces: digit groups of three that stand a space's width apart."""
        stop, core, last = at + 1, raw.core, raw
        if not _FIRST_GROUP.fullmatch(core):
            return raw, stop
        while stop < len(texts):
            following = parse(texts[stop])
            if following is None or not _LAST_GROUP.fullmatch(following.core) or following.sign not in ("", "-", "+"):
                break
            gap = words[stop].x0 - words[stop - 1].x1
            if gap > SPACE * (words[stop].y1 - words[stop].y0) or texts[stop][0] in "+-":
                break
            core, last, stop = f"{core} {following.core}", following, stop + 1
            if not _GROUP.fullmatch(following.core) or following.tail:
                break
        if stop == at + 1:
            return raw, stop
        return Raw(
            core, raw.sign or last.sign, last.mark, raw.currency or last.currency, last.tail, raw.symbol or last.symbol
        ), stop

    def _stands_alone(self, words: Sequence[Word], texts: Sequence[str], start: int, stop: int) -> bool:
        """Whether nothing stands so near to a number that it could be its sign, mark or currency."""
        if start and self._looks[texts[start - 1]].dresses and _near(words, start - 1, start):
            return False
        return stop == len(words) or not self._looks[texts[stop]].dresses or not _near(words, stop - 1, stop, 1.2)

    def _dressed(
        self, words: Sequence[Word], texts: list[str], at: int, stop: int, raw: Raw, number: Decimal, strict: bool
    ) -> MoneyField:
        """Take in signs, marks and currencies that stand apart from the digits but next to them."""
        x0, x1 = words[at].x0, words[stop - 1].x1
        last = texts[stop - 1]
        if raw.tail:
            x1 -= (words[stop - 1].x1 - words[stop - 1].x0) * raw.tail / max(1, len(last))
        sign, mark, currency, symbol = raw.sign, raw.mark, raw.currency, raw.symbol
        start = at
        if start > 0 and _near(words, start - 1, start):
            before = flat(texts[start - 1])
            code, found = currency_of(before)
            if code is None and before[:1] in _SIGNS and not sign:
                code, found = currency_of(before[1:])
                sign = before[0] if code is not None else sign
            if code is not None and currency is None:
                currency, symbol, start = code, found, start - 1
                if start > 0 and flat(texts[start - 1]) in _SIGNS and _near(words, start - 1, start):
                    before = flat(texts[start - 1])
            if before in _SIGNS and not sign and start > 0:
                at_sign = start - 1
                if at_sign == 0 or not _near(words, at_sign - 1, at_sign, 0.4):
                    sign, start = before, at_sign
        stop, sign, mark, currency, symbol = self._behind(words, texts, stop, sign, mark, currency, symbol)
        confidence = _least_sure(words[start:stop])
        strict = strict or (currency is not None and raw.currency is None)
        return MoneyField(
            start, stop, x0, x1, number, sign, mark.upper(), currency, strict, raw.core, symbol, confidence
        )

    def _behind(
        self,
        words: Sequence[Word],
        texts: list[str],
        stop: int,
        sign: str,
        mark: str,
        currency: str | None,
        symbol: str,
    ) -> tuple[int, str, str, str | None, str]:
        for _ in range(2):
            if stop >= len(texts) or not _near(words, stop - 1, stop, 1.2):
                break
            after = flat(texts[stop]).strip("()")
            code, found = currency_of(after)
            if after in _SIGNS and not sign and (stop + 1 >= len(texts) or not _near(words, stop, stop + 1, 0.4)):
                sign, stop = after, stop + 1
            elif not mark and is_mark(after, self._marks):
                mark, stop = after, stop + 1
            elif code is not None and currency is None and len(after) > 1:
                currency, symbol, stop = code, found, stop + 1
            else:
                break
        return stop, sign, mark, currency, symbol


def _least_sure(words: Iterable[Word]) -> float | None:
    return min([word.confidence for word in words if word.confidence is not None], default=None)


def _in_two_words(words: Sequence[Word]) -> list[DateField]:
    """Day and month as two words (`23 12`) at the beginning of a line, once or twice: dates only below their titles."""
    found: list[DateField] = []
    if len(words) < 2 or (len(words[0].text) != 2 and len(words[1].text) != 2):
        return found
    at = 0
    while at < min(2 + len(found), len(words) - 1) and len(found) < 2:
        one, other = words[at], words[at + 1]
        pair = len(one.text) == len(other.text) == 2 and (one.text + other.text).isdigit()
        readings = bare_readings(one.text + other.text) if pair else ()
        if readings:
            found.append(DateField(at, at + 2, one.x0, other.x1, readings))
        elif pair or found:
            break
        at += 2 if readings else 1
    return found


def _may_begin_date(text: str) -> bool:
    return len(text) < 24 and (text[0].isalnum() or text[0] in "([|'")


def _first_gap(words: Sequence[Word], start: int) -> int:
    """The first word behind `start` that stands too far away from its neighbour to be part of the same date."""
    at = start
    while at + 1 < len(words) and _near(words, at, at + 1, 2.0):
        at += 1
    return at + 1


def _near(words: Sequence[Word], one: int, other: int, share: float = 1.0) -> bool:
    """Whether two neighbours stand within `share` of their height of each other."""
    return words[other].x0 - words[one].x1 < share * (words[one].y1 - words[one].y0)


def _apart(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether words that would make a date stand too far apart for one."""
    return stop - start > 1 and any(not _near(words, at, at + 1, 2.0) for at in range(start, stop - 1))
