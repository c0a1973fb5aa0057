"""Misread figures of scans: other readings are tried, and taken only where printed figures prove them.

A *substitute* replaces some words of a page by others: a second look at a cell, or what grammar says that a
misprinted-looking figure may be (`61.220D` for `61.22OD`). Nothing is overwritten because it looks better: a candidate
counts only if a balance that broke before holds with it, and if no other candidate would mend that balance as well.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pdf_processor.model import Proof, Reconciled, Statement, Transaction, Word
from pdf_processor.statement.ocr_alone import BREAK, BROKEN, PageAlone
from pdf_processor.statement.ocr_marks import usual_mark
from pdf_processor.statement.read import read_statements
from pdf_processor.statement.reading import Reading

MOST_TRIALS = 120
MOST_WORDS = 150_000  # words read over all trials: a long document gets fewer, for a child that is silent is stopped
WHOLE = (float("-inf"), float("inf"))
EXCHANGED = "columns_exchanged"
OFTEN = 8  # times that digits are printed in a document, from which on they are meant so
SLACK = 1.5  # of a row's height: a row that was lost may stand so far above or below one that was found

_ALIKE = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "D": "0", "l": "1", "I": "1", "|": "1", "i": "1", "!": "1", "S": "5", "s": "5"}
    | {"§": "5", "$": "5", "B": "8", "Z": "2", "z": "2", "G": "6", "b": "6", "g": "9", "q": "9", "?": "7", "T": "7"}
)
_FIGURE = re.compile(r"^[-+(]?[\d.,]*\d[.,]\d{2}(?:[-+)]|[A-Za-z]{1,2})?$")
_BARE = re.compile(r"^([-+(]?)(\d{3,7})([-+)]?)$")
_CENTS = re.compile(r"^([^\w\s]?)(\d{2}[-+)]?)$")  # `.29+` without its point, or another sign for it: `«29+`
_GROUPED = re.compile(r"^([-+(]?)(\d[\d.,]*[.,]\d{2,3})[.,](\d{2})([-+)]?)$")
_FIRST_GROUP = re.compile(r"^[-+]?[^\s.,+-]{1,3}$")
_LAST_GROUPS = re.compile(r"^\d{3}(?:[.,]\d{2})?$")
_MARKED = re.compile(r"^(.*\d[.,]\d{2})(0D|GR|CB|0R|DB|D8)$")
_MARKS = {"0D": ("OD",), "0R": ("DR", "CR"), "GR": ("CR",), "CB": ("CR",), "DB": ("DR", "DB"), "D8": ("DB",)}
_DAY = re.compile(r"\d[/:]\d")
_GROUP_MARK = re.compile(r"[.,](?=\d{3})")
_FOR_MINUS = re.compile(r"[^\w\s.,+()-](?=[\d$£€])")
_DOLLAR_FIRST = re.compile(r"^([-+(]?)[$§]([.,]\d{3}.*)$")
_LIKE_DOLLAR = "8569"  # digits with as many bends
_STRAY = re.compile(r"[^\w.,+()-]")


@dataclass(frozen=True, slots=True)
class Substitute:
    """Another reading of a place: `removed` are words of the first reading, `added` stand in for them."""

    removed: frozenset[Word]
    added: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A strip across a page, in points, that holds rows which nothing proves."""

    page: int
    y0: float
    y1: float

    def holds(self, word: Word) -> bool:
        return word.page == self.page and self.y0 <= (word.y0 + word.y1) / 2 <= self.y1


def is_broken(reading: Reading) -> bool:
    """Whether printed balances or totals contradict the rows, or a column of balances may have been given up for it."""
    return any(map(_is_contradicted, reading.statements))


def is_contradicted(reading: Reading) -> bool:
    """Whether printed balances or totals contradict the rows outright, which further looks at the picture may mend."""
    return any(map(_is_denied, reading.statements))


def _is_contradicted(statement: Statement) -> bool:
    """Whether printed figures contradict the rows. So they may where a column is taken for another one than its title
    says: of balances one of which was misread, none may be left.
    """
    return _is_denied(statement) or any(doubt.code == EXCHANGED for doubt in statement.doubts)


def _is_denied(statement: Statement) -> bool:
    return statement.reconciled is Reconciled.NO or any(doubt.code in BROKEN for doubt in statement.doubts)


def failing_bands(reading: Reading, pages: Iterable[int]) -> list[Band]:
    """Where the rows stand that broken balances leave unproved, on those of `pages` that have any.

    A row's neighbours belong to it: the misread figure may be the balance before, or a row that was not found at all.
    """
    wanted = set(pages)
    bands: dict[int, list[Band]] = defaultdict(list)
    for statement in reading.statements:
        if not _is_contradicted(statement):
            continue
        rows = statement.transactions
        if any(row.proof is not Proof.NONE for row in rows):
            found = [*_around_unproved(rows)] or _around_all(rows)
        else:
            found = [Band(page, *WHOLE) for page in {row.page for row in rows}]
        for band in found:
            bands[band.page].append(band)
    return [band for page in sorted(wanted & set(bands)) for band in merged(bands[page])]


def _around_unproved(rows: Sequence[Transaction]) -> Iterator[Band]:
    for at, row in enumerate(rows):
        if row.proof is not Proof.NONE or row.box is None:
            continue
        before = rows[at - 1] if at else None
        after = rows[at + 1] if at + 1 < len(rows) else None
        slack = SLACK * (row.box.y1 - row.box.y0)
        top, bottom = row.box.y0 - slack, row.box.y1 + slack
        if before is None or before.page != row.page:
            top = WHOLE[0]  # the balance that the rows begin with may be the misread one
        elif before.box is not None:
            top = min(top, before.box.y0)
        if after is None or after.page != row.page:
            bottom = WHOLE[1]
        elif after.box is not None:
            bottom = max(bottom, after.box.y1)
        yield Band(row.page, top, bottom)


def _around_all(rows: Sequence[Transaction]) -> list[Band]:
    """Where every row is proved and a balance broken nevertheless, it is the last one, or a row was lost before it."""
    first, last = rows[0], rows[-1]
    above = Band(first.page, WHOLE[0], first.box.y1 if first.box else WHOLE[1])
    below = Band(last.page, last.box.y0 if last.box else WHOLE[0], WHOLE[1])
    return [above, below, Band(last.page + 1, *WHOLE)]


def merged(bands: Iterable[Band]) -> list[Band]:
    """Bands of one page, those that overlap as one."""
    merged: list[Band] = []
    for band in sorted(bands, key=lambda band: band.y0):
        if merged and band.y0 <= merged[-1].y1:
            merged[-1] = replace(merged[-1], y1=max(merged[-1].y1, band.y1))
        else:
            merged.append(band)
    return merged


# Candidates -----------------------------------------------------------------------------------------------------


def by_grammar(words: Sequence[Word], bands: Sequence[Band]) -> list[Substitute]:
    """What words in the bands may be that are nearly figures: look-alike letters, marks, lost decimal points."""
    marks = usual_mark(words) or ".,"
    within = [word for word in words if word.confidence is not None and any(band.holds(word) for band in bands)]
    # A card's number in each row is no amount without its point, and would be tried a hundred times.
    times = Counter(word.text for word in words)
    within = [word for word in within if times[word.text] < OFTEN or not word.text.isdigit()]
    spelled = [(word, text) for word in within for text in _spellings(word.text, marks)]
    spelled += _first_groups(within)
    # Few numbers of two digits are amounts below one, so these come last.
    spelled += [(word, _below_one(cents, marks[0])) for word in within if (cents := _CENTS.match(word.text))]
    return [Substitute(frozenset({word}), (replace(word, text=text),)) for word, text in spelled]


def _below_one(cents: re.Match[str], mark: str) -> str:
    """`.29+` without its point; of `-05-`, the minus in front is the point."""
    sign = "" if cents[2][-1] in "-+)" or cents[1] not in "-+(" else cents[1]
    return f"{sign}0{mark}{cents[2]}"


def _first_groups(words: Sequence[Word]) -> Iterator[tuple[Word, str]]:
    """Look-alike letters in front of a figure's other groups of digits, as digits: `-§ 110,12`."""
    behind = _Near([word for word in words if _LAST_GROUPS.match(word.text)])
    for word in words:
        if not _FIRST_GROUP.match(word.text) or word.text.lstrip("-+").isdigit():
            continue
        right = replace(word, x0=word.x1, x1=word.x1 + word.y1 - word.y0)
        digits = word.text.translate(_ALIKE)
        if behind.overlapping(right) and digits.lstrip("-+").isdigit():
            yield word, digits


def _spellings(text: str, marks: str = ".,") -> list[str]:
    """Figures that a word may stand for, itself left out; `marks` are the decimal marks to try. Days are none."""
    if _DAY.search(text):
        return []
    found: list[str] = []
    marked = _MARKED.match(text)
    if marked:
        found += [marked[1] + mark for mark in _MARKS[marked[2]]]
    plain = _STRAY.sub("", text)
    digits = sum(c.isdigit() for c in plain)
    if digits * 2 >= len(plain) or any(mark in plain for mark in ".,"):
        alike = text.translate(_ALIKE)
        dollar = _DOLLAR_FIRST.match(text)
        first = [f"{dollar[1]}{digit}{dollar[2]}" for digit in _LIKE_DOLLAR] if dollar else []
        found += [each for each in (*first, alike, _STRAY.sub("", alike), plain) if _FIGURE.match(each)]
    grouped = _GROUPED.match(plain)
    if grouped:
        digits_only = re.sub(r"\D", "", grouped[2])
        found += [f"{grouped[1]}{digits_only}{mark}{grouped[3]}{grouped[4]}" for mark in marks]
    bare = _BARE.match(plain.strip(".,"))
    if bare:
        found += [f"{bare[1]}{bare[2][:-2]}{mark}{bare[2][-2:]}{bare[3]}" for mark in marks]
    return [each for each in dict.fromkeys(found) if _GROUP_MARK.sub("", each) != _GROUP_MARK.sub("", text)]


def by_second_look(words: Sequence[Word], again: Sequence[Word], bands: Sequence[Band]) -> list[Substitute]:
    """The places in the bands where a second reading of the page differs from the first."""
    pages = {word.page for word in again}  # of a long document only these can differ
    marks = usual_mark(words) or ".,"
    first = [word for word in words if word.page in pages and any(band.holds(word) for band in bands)]
    second = [word for word in again if any(band.holds(word) for band in bands)]
    found = []
    for old, new in _places(first, second):
        if any(word.confidence is None for word in old):
            continue
        texts = [[word.text for word in sorted(side, key=lambda word: word.x0)] for side in (old, new)]
        if _loses_minus(*texts):
            continue
        if texts[0] != texts[1] and any(c.isdigit() for text in texts[1] for c in text):
            added = tuple(_at_height(new, old))
            found.append(Substitute(frozenset(old), added))
            if len(old) == len(new) == 1:
                spelled = dict.fromkeys(_spelled_anew(old[0].text, new[0].text, marks))
                found += [Substitute(frozenset(old), (replace(added[0], text=text),)) for text in spelled]
    return found


def _spelled_anew(old: str, new: str, marks: str) -> Iterator[str]:
    """What a look's figure may be that was misread itself: `711` without its point, a quote for the minus that the
    first look saw.
    """
    if old[:1] == "-" and _FOR_MINUS.match(new):
        new = f"-{new[1:]}"
        yield new
    yield from _spellings(new, marks)


def _loses_minus(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a look differs only by a minus that the first one saw: many are overlooked, hardly one is made up.

    Two balances that have lost theirs prove any row between them whose minus is given up, too.
    """
    one, other = "".join(old), "".join(new)
    return one.count("-") > other.count("-") and one.replace("-", "") == other.replace("-", "")


def _at_height(new: Sequence[Word], old: Sequence[Word]) -> Iterator[Word]:
    """The new words at the height of those that they replace, so that they stay on their line."""
    for word in new:
        yield replace(word, y0=old[0].y0, y1=old[0].y1) if old else word


def _places(first: Sequence[Word], second: Sequence[Word]) -> list[tuple[list[Word], list[Word]]]:
    """Words of two readings that lie on one another, in groups that hang together; new ones alone, too."""
    near = _Near(first)
    group_of: dict[Word, tuple[list[Word], list[Word]]] = {}
    groups: dict[int, tuple[list[Word], list[Word]]] = {}
    for new in second:
        over = near.overlapping(new)
        touching = {id(group_of[old]): group_of[old] for old in over if old in group_of}
        joined: tuple[list[Word], list[Word]] = ([], [])
        for key, (olds, news) in touching.items():
            del groups[key]
            joined[0].extend(olds)
            joined[1].extend(news)
        joined[0].extend(old for old in over if old not in group_of)
        joined[1].append(new)
        groups[id(joined)] = joined
        group_of.update(dict.fromkeys(joined[0], joined))
    return list(groups.values())


class _Near:
    """Words by their height on the page, so that only neighbours are compared."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = sorted(words, key=lambda word: word.y0)
        self._tops = [word.y0 for word in self._words]
        self._tallest = max((word.y1 - word.y0 for word in words), default=0.0)

    def overlapping(self, word: Word) -> list[Word]:
        first, last = bisect_left(self._tops, word.y0 - self._tallest), bisect_right(self._tops, word.y1)
        return [old for old in self._words[first:last] if _overlap(old, word)]


def _overlap(one: Word, other: Word) -> bool:
    if one.page != other.page:
        return False
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 0.3 * min(one.x1 - one.x0, other.x1 - other.x0) and down > 0.4 * min(
        one.y1 - one.y0, other.y1 - other.y0
    )


# Trials ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Repaired:
    """The words that were taken in the end, and what they say; `in_vain` are candidates that mend nothing in them."""

    words: list[Word]
    reading: Reading
    in_vain: frozenset[Substitute] = frozenset()


def repair(best: Repaired, candidates: Sequence[Substitute], latest: date | None = None) -> Repaired:
    """Take the candidates that mend broken balances, one after the other, as long as each is the only one that does."""
    left = min(MOST_TRIALS * len(best.words), MOST_WORDS)
    in_vain = best.in_vain
    open_ = list(candidates)
    while open_ and is_broken(best.reading):
        trials = _Trials(best, latest, left)
        mended = trials.mended([candidate for candidate in _fitting(open_, best) if candidate not in in_vain])
        left = trials.left
        chosen = _only_best(mended)
        if chosen is None:
            return replace(best, in_vain=in_vain | trials.in_vain)
        # Candidates that changed nothing may do so once another place is mended.
        open_ = [candidate for candidate in open_ if not candidate.removed & chosen[0].removed]
        best, in_vain = chosen[1], frozenset()
    return best


class _Trials:
    """Candidates tried one by one in the same words; `left` is how many words may be read for it."""

    def __init__(self, best: Repaired, latest: date | None, left: int) -> None:
        self.left = left
        self.in_vain: set[Substitute] = set()
        self._best = best
        self._latest = latest
        self._alone: dict[int, PageAlone] = {}

    def mended(self, candidates: Iterable[Substitute]) -> list[tuple[Substitute, Repaired]]:
        """The candidates with which more is proved, and what the words say then."""
        found = []
        whole = len(self._best.words)
        for candidate in candidates:
            alone = self._page_of(candidate)
            if self.left < alone.size + whole:
                break
            self.left -= alone.size
            if alone.may_mend(candidate.removed, candidate.added):
                self.left -= whole
                trial = with_these(self._best, [candidate], self._latest)
                if _mends(trial.reading, self._best.reading):
                    found.append((candidate, trial))
                    continue
            self.in_vain.add(candidate)
        return found

    def _page_of(self, candidate: Substitute) -> PageAlone:
        page = next(iter((*candidate.added, *candidate.removed))).page
        if page not in self._alone:
            self._alone[page] = PageAlone(self._best.words, page, self._best.reading, self._latest)
        return self._alone[page]


def _text(candidate: Substitute) -> str:
    return " ".join(word.text for word in candidate.added)


def _fitting(candidates: Iterable[Substitute], best: Repaired) -> list[Substitute]:
    """The candidates whose words are still there, each reading of a place once."""
    there = set(best.words)
    once = {(candidate.removed, _text(candidate)): candidate for candidate in candidates if candidate.removed <= there}
    return list(once.values())


def with_these(best: Repaired, candidates: Sequence[Substitute], latest: date | None) -> Repaired:
    """What the words say with these candidates in their places."""
    removed = frozenset().union(*(candidate.removed for candidate in candidates))
    added = [word for candidate in candidates for word in candidate.added]
    words = [*(word for word in best.words if word not in removed), *added]
    return Repaired(words, read_statements(words, latest=latest))


def _only_best(mended: Sequence[tuple[Substitute, Repaired]]) -> tuple[Substitute, Repaired] | None:
    """The trial that mends most; None where trials that mend as much say different things about the same rows.

    Two candidates for different breaks do not contradict each other: both hold once both are taken.
    """
    if not mended:
        return None
    top = max(_worth(trial.reading) for _, trial in mended)
    best = [(candidate, trial) for candidate, trial in mended if _worth(trial.reading) == top]
    chosen = best[0]
    for candidate, trial in best[1:]:
        if money(trial.reading) == money(chosen[1].reading):
            continue
        both = _Both(chosen, (candidate, trial))
        if both.same_break:
            return None
    return chosen


@dataclass(frozen=True, slots=True)
class _Both:
    one: tuple[Substitute, Repaired]
    other: tuple[Substitute, Repaired]

    @property
    def same_break(self) -> bool:
        """Whether both mend the same balances, so that taking one leaves nothing to the other."""
        return _breaks(self.one[1].reading) == _breaks(self.other[1].reading)


def _breaks(reading: Reading) -> Counter[tuple[int | None, object]]:
    """The broken balances by page and difference."""
    return Counter(
        (doubt.page, doubt.difference) for each in reading.statements for doubt in each.doubts if doubt.code == BREAK
    )


def money(reading: Reading) -> list[tuple[object, object]]:
    """The amount and the balance of each row."""
    return [(row.amount, row.balance) for statement in reading.statements for row in statement.transactions]


def _mends(trial: Reading, before: Reading) -> bool:
    """Whether more is proved: a break that is gone because its figure is no longer found mends nothing.

    A misread closing balance leaves no row unproved: there the break alone is mended, with all figures still known.
    """
    more = _worth(trial) > _worth(before) and _worth(trial)[-1] >= _worth(before)[-1]
    return more and _figures(trial) >= _figures(before)


def _figures(reading: Reading) -> int:
    """How many opening, closing and running balances are known."""
    known = [balance for one in reading.statements for balance in (one.opening_balance, one.closing_balance)]
    known += [row.balance for one in reading.statements for row in one.transactions]
    return sum(balance is not None for balance in known)


def _worth(reading: Reading) -> tuple[int, int, int]:
    """Fewer statements that are contradicted, fewer broken balances, more proved rows."""
    statements = reading.statements
    broken = sum(doubt.code in BROKEN for statement in statements for doubt in statement.doubts)
    proved = sum(row.proof is not Proof.NONE for statement in statements for row in statement.transactions)
    return -sum(map(_is_contradicted, statements)), -broken, proved
