"""What stands in a line: its dates, its money, and phrases of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from pdf_processor.model import Word
from pdf_processor.statement.amounts import (
    Raw,
    Style,
    currency_of,
    flat,
    is_currency,
    is_strict,
    longest_currency,
    parse,
    usual_amount,
    value,
)
from pdf_processor.statement.data import table
from pdf_processor.statement.dates import DateField, DateReader, bare_readings, is_day_and_month, whole_dates
from pdf_processor.statement.dates import Reading as DateReading
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import Hit, Node, Vocabulary

_FIRST_GROUP = re.compile(r"\d{1,3}")
_GROUP = re.compile(r"\d{3}")
_LAST_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,3})?")
_SIGNS = frozenset("+-")
_BESIDE = ":;()[]+-"
BETWEEN_LABELS = 3  # words between a label and the statement it is said of
WIDE_GAP, WIDE_GAP_OF_PICTURES = 2.0, 1.75
SPACE = 0.62  # of the height: a space in a fixed-width font, the widest that still joins digit groups
LONGEST_FIGURE = 15  # digits; longer numbers are no amounts
MOST_LOOKS = 2_000  # kept for each of a few styles: at most 5 MB


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
        if text.isascii() and text.isalnum():
            # Two thirds of all words are of letters or of digits alone, which answers most questions.
            look = self._letters(text) if text.isalpha() else self._digits(text) if text.isdigit() else self._look(text)
        else:
            look = self._amount(text) or self._look(text)
        self[text] = look
        return look

    def _letters(self, text: str) -> _Look:
        """What `_look` says of a word of plain letters."""
        node, dresses = self._phrases.beginning(text), self._dresses_plainly(text)
        # Of such words only a month's or a weekday's name begins a date.
        begins_date = self._dates.is_name(text)
        if node is None and not dresses and not begins_date:
            return _TEXT
        return _Look(begins_date, node=node, dresses=dresses)

    def _digits(self, text: str) -> _Look:
        """What `_look` says of a word of plain digits."""
        size = len(text)
        if size > LONGEST_FIGURE:
            return self._look(text)
        days = whole_dates(text) if size == len("20250131") else ()
        bare = bare_readings(text) if size in (4, 6) else ()
        return _Look(
            size <= len("31") or bool(days),
            days,
            bare,
            Raw(text, "", "", None, 0),
            Decimal(text),
            node=self._phrases.beginning(text),
            dresses=self._dresses_plainly(text),
        )

    def _dresses_plainly(self, text: str) -> bool:
        """What `_dresses` says of a word of plain letters or digits."""
        return len(text) <= self._longest and (is_mark(text, self._marks) or is_currency(text))

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


def _without_other_dates(hits: Sequence[Hit]) -> list[Hit]:
    """`A/C open date`: a word for a date within the name of another one is not the statement's."""
    others = [range(hit.start, hit.stop) for hit in hits if hit.role == "facts.other_date"]
    return [
        hit for hit in hits if hit.role != "facts.statement_date" or not any(hit.start in other for other in others)
    ]


def _of_statement_before(hits: Sequence[Hit]) -> list[Hit]:
    """`Balance due from your previous statement`: the closing balance of the statement before opens this one."""
    before = [hit for hit in hits if hit.role == "facts.earlier"]
    found = []
    for hit in hits:
        ends = [each.stop for each in before if 0 <= each.start - hit.stop <= BETWEEN_LABELS]
        opens = hit.role == "lines.closing" and bool(ends)
        found.append(Hit("lines.opening", hit.start, max(ends), hit.length + 1) if opens else hit)
    return found


@cache
def _units() -> frozenset[str]:
    return frozenset(map(fold, table("units")["words"]))


def _counts(text: str) -> bool:
    """Whether a word says that the figure before it is no money: per cent, or points."""
    return not text[0].isdigit() and (text == "%" or fold(text) in _units())


def take_turns(texts: Sequence[str], figures: Sequence[MoneyField], marks: frozenset[str]) -> bool:
    """Whether a mark, and nothing else, stands between each figure and the next, and behind the last up to the end."""
    following = [*(number.start for number in figures[1:]), len(texts)]
    return all(
        not number.mark and number.stop + 1 == start and is_mark(texts[number.stop], marks)
        for number, start in zip(figures, following, strict=True)
    )


def with_mark_behind(number: MoneyField, texts: Sequence[str]) -> MoneyField:
    """A figure with the word behind it as its mark."""
    return replace(number, stop=number.stop + 1, mark=texts[number.stop].upper())


class Scanner:
    """Finds the fields of lines: dates, money, and phrases of the vocabulary."""

    def __init__(self, vocabulary: Vocabulary, style: Style, years: frozenset[int] = frozenset()) -> None:
        self._phrases = vocabulary.phrases
        self._style = style
        self._dates = DateReader(vocabulary.months, vocabulary.weekdays, years)
        self._marks = _marks_of(vocabulary)
        self._out, self._in = vocabulary.out_marks | {"DR", "OD"}, vocabulary.in_marks | {"CR"}
        self._looks = _looks_of(vocabulary, style)

    def scan(self, line: Line) -> None:
        """Fill in the line's dates, money and hits."""
        words, texts, known = line.words, line.texts, self._looks
        line.hits, line.dates, line.bare_dates, line.money = [], [], [], []
        begins: list[tuple[int, Node]] = []
        days: list[tuple[int, tuple[DateReading, ...]]] = []
        figures: list[tuple[int, _Look, Raw]] = []
        for at, text in enumerate(texts):
            look = known[text]
            if look is _TEXT:
                continue
            if look.node is not None:
                begins.append((at, look.node))
            if look.begins_date:
                days.append((at, look.days))
            if look.raw is not None:
                figures.append((at, look, look.raw))
                if look.bare:
                    line.bare_dates.append(DateField(at, at + 1, words[at].x0, words[at].x1, look.bare))
        if begins:
            line.hits = self._phrases.find_from(begins, texts)
            if line.has("facts.earlier"):
                line.hits = _of_statement_before(line.hits)
            if line.has("facts.other_date"):
                line.hits = _without_other_dates(line.hits)
        if days:
            line.dates = self._find_dates(words, texts, days)
        if figures:
            line.bare_dates += _in_two_words(words, [at for at, _, _ in figures if len(texts[at]) <= 2])
            line.money = self._with_marks_far_behind(texts, self._find_money(words, texts, figures))

    def _with_marks_far_behind(self, texts: Sequence[str], found: list[MoneyField]) -> list[MoneyField]:
        """The figures of a summary's line, each with the mark that stands behind it in a column of its own.

        Only where figures and marks take turns from the line's beginning to its end: none can be another's.
        """
        if len(found) < 2 or found[0].start or not take_turns(texts, found, self._marks):
            return found
        return [with_mark_behind(number, texts) for number in found]

    def _find_dates(
        self, words: Sequence[Word], texts: list[str], starts: Sequence[tuple[int, tuple[DateReading, ...]]]
    ) -> list[DateField]:
        found: list[DateField] = []
        behind = 0
        for at, days in starts:
            if at < behind:
                continue
            match = self._dates.on_from(texts, at + 1, days) if days else self._dates.at(texts, at)
            if match is None and list(map(len, texts[at : at + 3])) == [2, 2, 4]:
                # `27 12 2021` in front of an amount in another column: `2 667,40`.
                match = self._dates.at(texts[: _first_gap(words, at)], at)
            if match is not None and _apart(words, at, match[0]):
                # A year that stands in the next column is not this date's.
                match = self._dates.at(texts[: _first_gap(words, at)], at)
            if match is not None and texts[match[0] : match[0] + 1] == ["%"]:  # `10.10 %`
                continue
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
                behind = number.stop
                if behind == len(texts) or not self._is_counted(words, texts, behind):
                    found.append(number)
        return found

    def _is_counted(self, words: Sequence[Word], texts: list[str], behind: int) -> bool:
        """Whether right behind a figure stands what it counts, and nothing more: `50.00 Points Garage` is an amount."""
        if not _counts(texts[behind]) or not _near(words, behind - 1, behind):
            return False
        return texts[behind] == "%" or behind + 1 == len(texts) or not _near(words, behind, behind + 1)

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
        sign = raw.sign or last.sign
        if not sign and "(" in texts[at] and ")" in texts[stop - 1]:
            sign = "()"  # around all of its words: `(2 864.16)`
        return Raw(core, sign, last.mark, raw.currency or last.currency, last.tail, raw.symbol or last.symbol), stop

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
                elif currency is None and (named := currency_of(texts[at_sign - 1]))[0] is not None:
                    sign, start = before, at_sign - 1
                    currency, symbol = named
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
            if after in _SIGNS and not sign and self._is_marked(words, texts, stop, after):
                stop += 1  # `430,03 - DEBET`: the mark says what the sign does
            elif after in _SIGNS and not sign and (stop + 1 >= len(texts) or not _near(words, stop, stop + 1, 0.4)):
                sign, stop = after, stop + 1
            elif not mark and is_mark(after, self._marks):
                mark, stop = after, stop + 1
            elif code is not None and currency is None and (len(after) > 1 or self._is_sign_behind(words, texts, stop)):
                currency, symbol, stop = code, found, stop + 1
            else:
                break
        return stop, sign, mark, currency, symbol

    def _is_sign_behind(self, words: Sequence[Word], texts: Sequence[str], at: int) -> bool:
        """Whether a single sign of a currency stands behind the figure in front of it, and not in front of another."""
        alone = at + 1 == len(texts) or not _near(words, at, at + 1, 1.2)
        return not texts[at].isalpha() and (alone or not texts[at + 1][-1:].isdecimal())

    def _is_marked(self, words: Sequence[Word], texts: Sequence[str], at: int, sign: str) -> bool:
        """Whether a mark that says the same stands right behind a sign, and nothing close behind it."""
        marks = self._in if sign == "+" else self._out
        alone = at + 2 >= len(texts) or not _near(words, at + 1, at + 2, 1.2) or texts[at + 2][0].isdecimal()
        return at + 1 < len(texts) and _near(words, at, at + 1) and alone and is_mark(texts[at + 1], marks)


def _least_sure(words: Iterable[Word]) -> float | None:
    return min([word.confidence for word in words if word.confidence is not None], default=None)


def _in_two_words(words: Sequence[Word], figures: Sequence[int]) -> list[DateField]:
    """Day and month as two words (`23 12`), given the places of figures of one or two signs: dates only below their
    titles.

    They begin the line, once or twice, or are the only two such words of two digits side by side in it, one more in
    front of them aside.
    """
    if len(figures) < 2:
        return []
    short = [at for at in figures if words[at].text.isdecimal()]
    pairs = {at: _pair(words, at) for at, behind in pairwise(short) if behind == at + 1}
    if not pairs:
        return []
    found = _leading(pairs)
    full = [at for at in pairs if len(words[at].text) == len(words[at + 1].text) == 2] if not found else []
    together = 0 < len(full) <= 2 and full[-1] - full[0] < 2
    return [pairs[at] for at in full if pairs[at].readings] if together else found


def _pair(words: Sequence[Word], at: int) -> DateField:
    one, other = words[at], words[at + 1]
    return DateField(at, at + 2, one.x0, other.x1, bare_readings(one.text.zfill(2) + other.text.zfill(2)))


def _leading(pairs: Mapping[int, DateField]) -> list[DateField]:
    """Those of the pairs that are dates at the beginning of a line, at the most a word in front of them."""
    found: list[DateField] = []
    at = 0
    while at < 2 + len(found) and len(found) < 2:
        date = pairs.get(at)
        if date is not None and date.readings:
            found.append(date)
            at += 2
        elif date is not None or found:
            break
        else:
            at += 1
    return found


def _may_begin_date(text: str) -> bool:
    return 0 < len(text) < 24 and (text[0].isalnum() or text[0] in "([|'")


def _first_gap(words: Sequence[Word], start: int) -> int:
    """The first word behind `start` that stands too far away from its neighbour to be part of the same date."""
    at = start
    while at + 1 < len(words) and _near(words, at, at + 1, _wide_gap(words[at])):
        at += 1
    return at + 1


def _near(words: Sequence[Word], one: int, other: int, share: float = 1.0) -> bool:
    """Whether two neighbours stand within `share` of their height of each other."""
    return words[other].x0 - words[one].x1 < share * (words[one].y1 - words[one].y0)


def _apart(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether words that would make a date stand too far apart for one."""
    return stop - start > 1 and any(not _near(words, at, at + 1, _wide_gap(words[at])) for at in range(start, stop - 1))


def _wide_gap(word: Word) -> float:
    """How far from one another words of a date stand at most, by their height: a picture's are a tenth higher."""
    return WIDE_GAP if word.confidence is None else WIDE_GAP_OF_PICTURES
