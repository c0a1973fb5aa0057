"""Days of scanned rows that were lost or are out of order, settled by further looks at them.

No balance proves a day. A look's reading of a place is taken only if it leaves every amount as it was and gives a row
back the day that it lacked, or puts it into the order that the other rows keep; of several the one that most looks
see. Where it contradicts what was read first it stays unsure, so that the statement is still to be reviewed.

Where looks give nothing, a day that is out of order and one digit away from the day of the rows above and below is
theirs, and unsure as well.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from pdf_processor.model import DATE_DOUBTS, Statement, Transaction, Word
from pdf_processor.statement.ocr_dates import FLUSH, GUESSED, short_months, with_plain_dates
from pdf_processor.statement.ocr_repair import Band, Repaired, Substitute, by_second_look, merged, money, with_these
from pdf_processor.statement.reading import Reading
from pdf_processor.statement.text import fold

OUT_OF_ORDER = frozenset({"date_unsure", "date_outside_period"})
SURE = 0.8  # what was read as surely stays, however it stands
MOST_ROWS = 15  # of a document: where more days are in doubt, something else than a digit is wrong
MOST_TRIALS = 40
MOST_WORDS = 60_000  # words read over all trials
SLACK = 0.3  # of a row's height
LONGEST = 11
_AMOUNT = re.compile(r"\d[.,]\d\d$")


def doubtful_days(reading: Reading, pages: Iterable[int]) -> list[Band]:
    """Where rows of these pages stand whose day is in doubt; none where there are too many of them."""
    wanted = set(pages)
    bands: dict[int, list[Band]] = defaultdict(list)
    count = 0
    for statement in reading.statements:
        rows = statement.transactions
        for at in sorted(
            {doubt.row for doubt in statement.doubts if doubt.code in DATE_DOUBTS and doubt.row is not None}
        ):
            box = rows[at].box
            if box is None or rows[at].page not in wanted:
                continue
            slack = SLACK * (box.y1 - box.y0)
            bands[rows[at].page].append(Band(rows[at].page, box.y0 - slack, box.y1 + slack))
            count += 1
    return [band for page in sorted(bands) for band in merged(bands[page])] if count <= MOST_ROWS else []


@dataclass(frozen=True, slots=True)
class _Option:
    """What looks see at a place, and how many of them."""

    seen: Substitute
    looks: int


def settle(
    words: Sequence[Word],
    reading: Reading,
    looks: Sequence[Sequence[Word]],
    bands: Sequence[Band],
    latest: date | None = None,
) -> Repaired:
    """Take what the looks see of days, place by place, as long as fewer rows lack a day or are out of order."""
    options = _options(words, looks, bands)
    several = [option for option in options if option.looks > 1]
    # What is misread alike in several rows, such as a month, is put right in all of them or in none.
    tried = [several, options, *([option] for option in options)]
    seen = _taken(Repaired(list(words), reading), tried, latest)
    beside = _taken(seen, [[option] for option in _as_beside(seen.words, seen.reading)], latest)
    # Rows of several sections begin anew with each: only where all are in order then was a day out of it.
    return seen if _wrong(beside.reading) else beside


def _taken(best: Repaired, tried: Sequence[Sequence[_Option]], latest: date | None) -> Repaired:
    """The best with those of the options, some at a time, that leave fewer rows without a day or out of order."""
    trials = min(MOST_TRIALS, MOST_WORDS // max(1, len(best.words)))
    for some in tried:
        if not trials or not _wrong(best.reading):
            break
        taken = _apart(some, frozenset(best.words))
        if not taken:
            continue
        trials -= 1
        trial = with_these(best, taken, latest)
        if money(trial.reading) == money(best.reading) and _wrong(trial.reading) < _wrong(best.reading):
            best = trial
    return best


def _apart(options: Iterable[_Option], there: frozenset[Word]) -> list[Substitute]:
    """Of options that stand for the same words the first one; what is no longer there is left out."""
    taken: list[Substitute] = []
    for option in options:
        removed = option.seen.removed
        if removed <= there and not any(removed & other.removed for other in taken):
            taken.append(option.seen)
    return taken


def _options(words: Sequence[Word], looks: Sequence[Sequence[Word]], bands: Sequence[Band]) -> list[_Option]:
    """What may be a day where looks see something else than was read first; what most of them see comes first."""
    counts: Counter[tuple[frozenset[Word], str]] = Counter()
    seen: dict[tuple[frozenset[Word], str], Substitute] = {}
    for look in looks:
        for found in by_second_look(words, _plain(words, look, bands), bands):
            text = "".join(word.text for word in sorted(found.added, key=lambda word: word.x0))
            if not _may_be_of_a_day(text):
                continue
            key = found.removed, text
            counts[key] += 1
            seen.setdefault(key, Substitute(found.removed, tuple(map(_unsure, found.added))))
    return [_Option(seen[key], count) for key, count in counts.most_common()]


def _as_beside(words: Sequence[Word], reading: Reading) -> list[_Option]:
    """Words of rows whose day is out of order, as the rows above and below have them: one digit is another one."""
    found: dict[Word, set[str]] = defaultdict(set)
    for statement in reading.statements:
        rows = statement.transactions
        for at in sorted(_doubted(statement)):
            for beside in (each for each in (at - 1, at + 1) if 0 <= each < len(rows)):
                for word, text in _a_digit_off(_first_words(words, rows[at]), _first_words(words, rows[beside])):
                    found[word].add(text)
    return [
        _Option(Substitute(frozenset({word}), (_unsure(replace(word, text=texts.pop())),)), 0)
        for word, texts in found.items()
        if len(texts) == 1
    ]


def _doubted(statement: Statement) -> set[int]:
    """The rows whose day is in doubt, if not lost, and those above them: of two in the wrong order either may be it."""
    doubted = {doubt.row for doubt in statement.doubts if doubt.code in OUT_OF_ORDER and doubt.row is not None}
    return {each for row in doubted for each in (row - 1, row) if each >= 0}


def _first_words(words: Sequence[Word], row: Transaction) -> list[Word]:
    """The words of a row that may be of a day."""
    box = row.box
    if box is None:
        return []
    inside = [word for word in words if word.page == row.page and box.y0 <= (word.y0 + word.y1) / 2 <= box.y1]
    return [word for word in inside if word.confidence is not None and _may_be_of_a_day(word.text)]


def _a_digit_off(words: Sequence[Word], others: Sequence[Word]) -> Iterator[tuple[Word, str]]:
    """Words read unsurely, and what stands above or below each of them if that differs by one digit."""
    for word in (each for each in words if (each.confidence or 0.0) < SURE):
        for other in others:
            if abs(other.x0 - word.x0) > FLUSH or len(other.text) != len(word.text):
                continue
            differ = [(a, b) for a, b in zip(word.text, other.text, strict=True) if a != b]
            if len(differ) == 1 and "".join(differ[0]).isdigit():
                yield word, other.text


def _may_be_of_a_day(text: str) -> bool:
    letters = fold("".join(c for c in text if c.isalpha()))
    named = not letters or letters in short_months()
    return named and len(text) <= LONGEST and any(c.isdigit() for c in text) and not _AMOUNT.search(text)


def _plain(words: Sequence[Word], look: Sequence[Word], bands: Sequence[Band]) -> list[Word]:
    """A look's words with look-alike letters in days put right, as the rest of their pages has days."""
    pages = {word.page for word in look}
    around = [word for word in words if word.page in pages and not any(band.holds(word) for band in bands)]
    return with_plain_dates([*around, *look])[len(with_plain_dates(around)) :]


def _unsure(word: Word) -> Word:
    return replace(word, confidence=min(word.confidence or 0.0, GUESSED))


def _wrong(reading: Reading) -> int:
    """How many rows lack a day of their own, lie outside the period, or are out of order."""
    return sum(map(_wrong_in, reading.statements))


def _wrong_in(statement: Statement) -> int:
    days = [row.date for row in statement.transactions if row.date is not None]
    falls = sum(one > other for one, other in pairwise(days))
    rises = sum(one < other for one, other in pairwise(days))
    lost = sum(doubt.code in ("no_date", "date_outside_period") for doubt in statement.doubts)
    return lost + min(falls, rises)
