"""Words → lines: clustering by height and baseline, repair of spread and glued words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from operator import attrgetter
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from pdf_processor.model import Word
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.pieces import JOINTS, apart, is_joined
from pdf_processor.statement.vocabulary import Hit

_LEADER = re.compile(r"^(?!\*{4}$)[.\u2026_\u00b7\-=*]{3,}$")  # four stars mask digits of a card
_LEADER_SIGNS = frozenset(".\u2026_\u00b7-=*")
_LEADERS_AROUND = re.compile(r"^[.\u2026_]{3,}|[.\u2026_]{3,}$")
_INNER_LEADER = re.compile(r"[.\u2026_]{4,}")
_SOFT = "\u00ad"
_DRAWN_SOFT = re.compile(rf"(?<![^\W\d_]){_SOFT}|{_SOFT}(?![^\W\d_])")
MOST_WORDS = 6_000
SHORTEST_JOINED = 7  # characters of a word that may hold a label and its figure; a day may stand in fewer: `至6`
_LEFT = attrgetter("x0")
ON_A_LINE, ON_A_PICTURES_LINE = 0.9, 0.64
"""Of the lower word's height: by how much tops and bottoms of words on one line may differ together. Boxes of OCR words
are as high as a font's highest and lowest letters, and lie at the height of their lines.
"""
LEVEL = 0.4
"""The same of two words that stand side by side, where a row of a picture sags."""
MOST_BEGINNING = 3
"""Words that may begin such a row."""


_CENTS = re.compile(r"[.,]\d\d$")


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

    @property
    def signed(self) -> Decimal:
        """The value with the sign in front of it or the parentheses around it; letters are not looked at."""
        return -self.value if self.sign in ("-", "()") else self.value

    @property
    def has_cents(self) -> bool:
        """Whether it is printed with two decimals."""
        return _CENTS.search(self.core) is not None


@dataclass(slots=True, init=False)
class Line:
    """Words on one baseline, from left to right, with what was recognised in them. `index` counts over the document.

    What all stages ask of a line is measured once, when it gets its words (`put`): asked anew each time, it was 7 %
    of the engine's time. `middle` and `height` are the first word's.
    """

    page: int
    words: list[Word]
    index: int
    dates: list[DateField]
    bare_dates: list[DateField]
    money: list[MoneyField]
    hits: list[Hit]
    furniture: bool
    heading: DateField | None  # the day that the line heads, see day_headings.py
    texts: list[str] = field(repr=False, compare=False)
    text: str = field(repr=False, compare=False)
    x0: float = field(repr=False, compare=False)
    y0: float = field(repr=False, compare=False)
    middle: float = field(repr=False, compare=False)
    height: float = field(repr=False, compare=False)

    def __init__(self, page: int, words: list[Word], index: int = 0) -> None:
        # By hand: nothing but words is known when a line is made, and what the dataclass makes takes twice as long.
        self.page, self.index, self.furniture, self.heading = page, index, False, None
        self.dates, self.bare_dates, self.money, self.hits = [], [], [], []
        self.put(words)

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
        part.heading = self.heading if not start else None
        return part

    def has_figure(self) -> bool:
        """Whether one of the line's numbers is money by its own looks."""
        for number in self.money:  # noqa: SIM110  # asked of every line at every stage: half the time of a generator
            if number.strict:
                return True
        return False

    def opens_with_day(self) -> bool:
        """Whether a day stands in front and a figure behind, as in most rows."""
        return bool(self.dates) and self.dates[0].start == 0 and self.has_figure()

    def has(self, *roles: str) -> bool:
        for hit in self.hits:  # noqa: SIM110  # as above
            if hit.role in roles:
                return True
        return False


def group(words: Iterable[Word], page: int) -> list[Line]:
    """One page's words as lines from top to bottom; words written up the margin are left out."""
    kept = list(words)
    repairs = [_REPAIRS[word.text] for word in kept]
    if any(repairs):
        repaired: list[Word] = []
        for word, repair in zip(kept, repairs, strict=True):
            if repair is None:
                repaired.append(word)
            else:
                repaired += repair(word)
        kept = repaired
    if not kept:
        return []
    upright = _upright(kept)
    middles = [word.y0 + word.y1 for word in upright]
    lines = []
    rows = _rows([upright[at] for at in sorted(range(len(upright)), key=middles.__getitem__)])
    for row in _beginnings_joined(rows) if upright and upright[0].confidence is not None else rows:
        row.sort(key=_LEFT)
        line = Line(page, row)
        if len(set(line.texts)) < len(row):
            kept = _without_doubles(row)
            if len(kept) < len(row):
                line.put(kept)
        lines.append(line)
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
        shared = ON_A_LINE if word.confidence is None else ON_A_PICTURES_LINE
        own = y1 - y0
        for row in rows[:-4:-1]:
            first = row[0]
            high = first.y1 - first.y0
            if abs(y0 + y1 - first.y0 - first.y1) < (high if high < own else own) * shared:
                row.append(word)
                break
        else:
            rows.append([word])
            above, below = y0, y1
    return rows


def _beginnings_joined(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """The rows of a picture, with a few words that begin one put to the rest of it, where a row sags.

    A day may then lie too far below its row's amount, but not below what stands right of it: left alone it would be the
    day of the rows below, and its own row would have the day of those above.
    """
    joined: list[list[Word]] = []
    for row in rows:
        if joined and (_begins(row, joined[-1]) or _begins(joined[-1], row)):
            joined[-1].extend(row)
        else:
            joined.append(row)
    return joined


def _begins(row: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Whether a row of few words is level with the next word of another, all of which stands right of it."""
    if len(row) > MOST_BEGINNING or not any(c.isdigit() for word in row for c in word.text):
        return False
    last, first = max(row, key=_LEFT), min(rest, key=_LEFT)
    high = min(last.y1 - last.y0, first.y1 - first.y0)
    return last.x1 < first.x0 and abs(last.y0 + last.y1 - first.y0 - first.y1) < high * LEVEL


class _Repairs(dict[str, Callable[[Word], list[Word]] | None]):
    """Words and what repairs them: leaders are taken out, labels cut from what they label; None for nearly all."""

    def __missing__(self, text: str) -> Callable[[Word], list[Word]] | None:
        if len(self) >= MOST_WORDS:
            self.clear()
        repair: Callable[[Word], list[Word]] | None = None
        if text.isascii() and text.isalnum():
            pass  # No leader and no joint: most words, told at once.
        elif _SOFT in text and _DRAWN_SOFT.search(text):
            repair = _hyphened
        elif text[:1] in _LEADER_SIGNS or "..." in text or "\u2026" in text or "___" in text:
            repair = _cleaned
        elif (len(text) >= SHORTEST_JOINED or text[-1:].isdigit()) and not JOINTS.isdisjoint(text) and is_joined(text):
            repair = apart
        self[text] = repair
        return repair


_REPAIRS = _Repairs()


def _hyphened(word: Word) -> list[Word]:
    """A word with plain hyphens for soft ones: many fonts have one glyph for both, and files then name it the latter.

    Between two letters one may be what it is called, of which nothing is drawn.
    """
    plain = _replaced(word, _DRAWN_SOFT.sub("-", word.text), word.x0, word.x1)
    repair = _REPAIRS[plain.text]
    return repair(plain) if repair else [plain]


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
    heights = [word.y1 - word.y0 for word in words]
    tall = 1.6 * median(heights)
    if max(heights) <= tall:
        return words
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


_PADDED = re.compile(r"(\d{1,4})([-/]) ?(\d{1,2})\2 ?(\d{1,2})")
_WHOLE = re.compile(r"(\d{1,4})([-/])\d{2}\2\d{2}")
FEWEST_PADDED = 3  # days of one look


def join_padded(lines: Sequence[Line]) -> None:
    """Make words of days with blanks for noughts: `6- 4- 1` becomes `6-04-01`.

    Where hardly any day looks so, with or without blanks, these are numbers of some kind; so are those amid lines that
    have no year in full.
    """
    broken = [line for line in lines if "- " in line.text or "/ " in line.text]  # hardly any
    found = [(line, run) for line in broken if (run := _padded_in(line.words))]
    if not found:
        return
    texts = (text for line in lines for text in line.texts)
    looks = Counter(_look(match[1], match[2]) for text in texts if (match := _WHOLE.fullmatch(text)))
    days = [match for _, run in found for start, _, match in run if not start or len(match[1]) > 2]
    looks.update(_look(match[1], match[2]) for match in days)
    for line, run in found:
        words = list(line.words)
        for start, stop, match in reversed(run):
            first, stroke, *others = match.groups()
            if looks[_look(first, stroke)] >= FEWEST_PADDED:
                text = stroke.join([first, *(part.zfill(2) for part in others)])
                words[start:stop] = [_replaced(words[start], text, words[start].x0, words[stop - 1].x1)]
        if len(words) < len(line.words):
            line.put(words)


def _look(first: str, stroke: str) -> tuple[bool, str]:
    return len(first) > 2, stroke  # a year in full


def _padded_in(words: Sequence[Word]) -> list[tuple[int, int, re.Match[str]]]:
    """The words (`stop` exclusive) of each day of several that ends none of its parts but the last with a figure."""
    found = []
    at = 0
    while at + 1 < len(words):
        stop = at + 1
        if words[at].text[-1] in "-/" and words[at].text[0].isdigit():
            stop = _padded_run(words, at)
            match = _PADDED.fullmatch(" ".join([word.text for word in words[at:stop]]))
            if match:
                found.append((at, stop, match))
            else:
                stop = at + 1
        at = stop
    return found


def _padded_run(words: Sequence[Word], start: int) -> int:
    """Where the words end (exclusive) that end with a stroke and go on near behind it, two blanks at the most."""
    at = start
    while at + 1 < min(len(words), start + 3) and words[at].text[-1] in "-/":
        if words[at + 1].x0 - words[at].x1 > 0.7 * (words[at].y1 - words[at].y0):
            break
        at += 1
    return at + 1
