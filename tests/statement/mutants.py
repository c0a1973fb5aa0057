"""Statements with one thing wrong: the words of a good one, changed in a place that sums or order must notice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import median

from pdf_processor.model import Statement, Transaction, Word
from pdf_processor.pdf import open_pdf, page_words
from pdf_processor.settings import ReadSettings
from pdf_processor.statement import read_statements
from statement.truth import Key, Truth, keys


@dataclass(frozen=True)
class Original:
    """A digital statement that is read without a fault, as the words of its text layer."""

    truth: Truth
    words: tuple[Word, ...]
    latest: date | None
    rows: tuple[Transaction, ...]

    def read(self, words: Sequence[Word]) -> tuple[Statement, ...]:
        return read_statements(words, latest=self.latest).statements

    def words_of(self, row: Transaction) -> list[Word]:
        """The words in the row's box, lines from top to bottom, each from left to right."""
        assert row.box is not None
        box = row.box
        inside = [
            word
            for word in self.words
            if word.page == row.page
            and box.x0 <= (word.x0 + word.x1) / 2 <= box.x1
            and box.y0 <= (word.y0 + word.y1) / 2 <= box.y1
        ]
        return sorted(inside, key=lambda word: (round(word.y1), word.x0))

    def amount_of(self, row: Transaction, amount: Decimal | None = None) -> list[Word]:
        """The run of words that prints an amount (the row's own where none is given); empty where none does."""
        digits = _digits(f"{abs(row.amount if amount is None else amount):f}")
        words = self.words_of(row)
        for size in (1, 2, 3):
            for at in range(len(words) - size + 1):
                run = words[at : at + size]
                near = all(b.x0 - a.x1 < 6 for a, b in pairwise(run))
                if near and _digits("".join(word.text for word in run)) == digits and _prints_money(run):
                    return run
        return []


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _prints_money(run: Sequence[Word]) -> bool:
    return re.search(r"[.,]\d\d\D{0,4}$", run[-1].text) is not None


def original(truth: Truth) -> Original | None:
    """The statement's words, or None where it is not read without a fault to begin with."""
    settings = ReadSettings(passwords=(truth.password,) if truth.password else ())
    with open_pdf(Path(truth.pdf).read_bytes(), settings) as pdf:
        read = [page_words(page, settings) for page in pdf.pages()]
        latest = pdf.latest_day(settings)
    words = tuple(word for page in read for word in page.words)
    statements = read_statements(words, latest=latest).statements
    rows = tuple(row for statement in statements for row in statement.transactions)
    return Original(truth, words, latest, rows) if keys(rows) == truth.rows else None


@dataclass(frozen=True)
class Mutant:
    """Changed words; `allowed` are the rows that a reader may call reconciled."""

    kind: str
    place: str
    words: list[Word]
    allowed: tuple[tuple[Key, ...], ...]


Change = Callable[[Original, Random], "tuple[str, list[Word]] | None"]


def mutants(original: Original, rng: Random, each: int) -> Iterator[Mutant]:
    """Up to `each` different mutants of every kind that the statement allows; the same seed gives the same ones."""
    for kind, change in CHANGES.items():
        seen = set()
        for _ in range(each * 3 if kind in ONE_ROW else 1):
            changed = change(original, rng)
            if changed is None or changed[0] in seen or tuple(changed[1]) == original.words:
                continue
            seen.add(changed[0])
            yield Mutant(kind, changed[0], changed[1], _allowed(kind, original))
            if len(seen) == each:
                break


def _allowed(kind: str, original: Original) -> tuple[tuple[Key, ...], ...]:
    """The true rows; where bare dates take their year from the heading, the heading's other year is true as well."""
    true = original.truth.rows
    if kind != "year in the heading":
        return (true,)
    return true, tuple(Key(_next_year(key), key.amount) for key in true)


def _next_year(key: Key) -> date:
    assert key.day is not None
    leap = key.day.month == 2 and key.day.day == 29
    return key.day.replace(year=key.day.year + 1, day=28 if leap else key.day.day)


def _swap(original: Original, old: Sequence[Word], new: Sequence[Word]) -> list[Word]:
    """The statement's words with some replaced, by identity."""
    gone = {id(word) for word in old}
    return [word for word in original.words if id(word) not in gone] + list(new)


def _row(original: Original, rng: Random) -> tuple[str, Transaction] | None:
    if not original.rows:
        return None
    at = rng.randrange(len(original.rows))
    return f"row {at + 1}", original.rows[at]


# Rows lost and invented ----------------------------------------------------------------------------------------------


def drop_row(original: Original, rng: Random) -> tuple[str, list[Word]] | None:
    chosen = _row(original, rng)
    return chosen and (chosen[0], _swap(original, original.words_of(chosen[1]), []))


def double_row(original: Original, rng: Random) -> tuple[str, list[Word]] | None:
    """The row once more below itself; what stands below moves down to make room."""
    chosen = _row(original, rng)
    if chosen is None:
        return None
    place, row = chosen
    own = original.words_of(row)
    low, high = min(word.y0 for word in own), max(word.y1 for word in own)
    step = high - low + 3
    below = [word for word in original.words if word.page == row.page and (word.y0 + word.y1) / 2 > high]
    return place, _swap(original, below, [_down(word, step) for word in [*below, *own]])


def _down(word: Word, step: float) -> Word:
    return replace(word, y0=word.y0 + step, y1=word.y1 + step)


def cut_last_page(original: Original, _: Random) -> tuple[str, list[Word]] | None:
    last = max(word.page for word in original.words)
    return (f"page {last}", [word for word in original.words if word.page != last]) if last > 1 else None


def cut_middle_page(original: Original, rng: Random) -> tuple[str, list[Word]] | None:
    last = max(word.page for word in original.words)
    if last < 3:
        return None
    page = rng.randint(2, last - 1)
    return f"page {page}", [word for word in original.words if word.page != page]


def drop_opening(original: Original, _: Random) -> tuple[str, list[Word]] | None:
    """Every line above the first row that prints the opening balance."""
    truth = original.truth
    if truth.opening is None or not original.rows:
        return None
    digits = _digits(f"{abs(truth.opening):f}")
    first = original.rows[0]
    assert first.box is not None
    heights = {
        (word.page, round(word.y1))
        for word in original.words
        if _digits(word.text) == digits
        and (word.page < first.page or (word.page == first.page and word.y1 < first.box.y0 + 2))
    }
    gone = [w for w in original.words if any((w.page, round(w.y1) + step) in heights for step in (-1, 0, 1))]
    return ("opening balance", _swap(original, gone, [])) if gone else None


# Amounts and signs ---------------------------------------------------------------------------------------------------


def lose_date(original: Original, rng: Random) -> tuple[str, list[Word]] | None:
    """The row's first cell, where it is the day; what is left must not take the day of the row above in silence."""
    chosen = _row(original, rng)
    if chosen is None or chosen[1].date is None:
        return None
    place, row = chosen
    cell = _first_cell(original.words_of(row))
    text = "".join(word.text for word in cell)
    day = str(row.date.day) if row.date else ""
    return (place, _swap(original, cell, [])) if day in text and len(text) <= 14 else None


def _first_cell(words: Sequence[Word]) -> list[Word]:
    cell = list(words[:1])
    for one, other in pairwise(words):
        if other.x0 - one.x1 > 6 or other.x0 < one.x0:
            break
        cell.append(other)
    return cell


def swap_digits(original: Original, rng: Random) -> tuple[str, list[Word]] | None:
    return _with_amount(original, rng, _two_digits_swapped)


def change_digit(original: Original, rng: Random) -> tuple[str, list[Word]] | None:
    return _with_amount(original, rng, _one_digit_changed)


def lose_amount(original: Original, rng: Random) -> tuple[str, list[Word]] | None:
    chosen = _row(original, rng)
    run = original.amount_of(chosen[1]) if chosen else []
    return (chosen[0], _swap(original, run, [])) if chosen and run else None


def change_balance(original: Original, rng: Random) -> tuple[str, list[Word]] | None:
    """One digit of a running balance."""
    chosen = _row(original, rng)
    if chosen is None or chosen[1].balance is None:
        return None
    run = original.amount_of(chosen[1], chosen[1].balance)
    text = _one_digit_changed(run[-1].text, rng) if run else None
    return (chosen[0], _swap(original, run[-1:], [replace(run[-1], text=text)])) if text else None


def _with_amount(
    original: Original, rng: Random, change: Callable[[str, Random], str | None]
) -> tuple[str, list[Word]] | None:
    chosen = _row(original, rng)
    run = original.amount_of(chosen[1]) if chosen else []
    text = change(run[-1].text, rng) if run else None
    if chosen is None or text is None:
        return None
    return f"{chosen[0]}: {run[-1].text} to {text}", _swap(original, run[-1:], [replace(run[-1], text=text)])


def _two_digits_swapped(text: str, rng: Random) -> str | None:
    places = [at for at, sign in enumerate(text) if sign.isdigit()]
    pairs = [(a, b) for a, b in pairwise(places) if text[a] != text[b]]
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    return text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]


def _one_digit_changed(text: str, rng: Random) -> str | None:
    """As a scanner would: 0 and 8, 1 and 7, 3 and 8, 5 and 6, 4 and 9."""
    likely = {"0": "8", "8": "3", "3": "8", "1": "7", "7": "1", "5": "6", "6": "5", "4": "9", "9": "4", "2": "7"}
    at = rng.choice([at for at, sign in enumerate(text) if sign in likely])
    return text[:at] + likely[text[at]] + text[at + 1 :]


def flip_one(original: Original, rng: Random) -> tuple[str, list[Word]] | None:
    chosen = _row(original, rng)
    changed = _flipped(original, chosen[1]) if chosen else None
    return (chosen[0], _swap(original, *changed)) if chosen and changed else None


def flip_all(original: Original, _: Random) -> tuple[str, list[Word]] | None:
    """Every row's sign, the balances as they were."""
    old: list[Word] = []
    new: list[Word] = []
    for row in original.rows:
        changed = _flipped(original, row)
        if changed:
            old += changed[0]
            new += changed[1]
    return ("all rows", _swap(original, old, new)) if old else None


def _flipped(original: Original, row: Transaction) -> tuple[list[Word], list[Word]] | None:
    """The amount moved to the other column where there are two, else with the other sign."""
    run = original.amount_of(row)
    if not run:
        return None
    step = _step(original, row.amount > 0)
    if step:
        return run, [replace(word, x0=word.x0 + step, x1=word.x1 + step) for word in run]
    first, last = run[0], run[-1]
    if first.text[0] in "-−+(":
        bare = first.text.strip("()-−+")
        text = bare if first.text[0] != "+" else f"-{bare}"
        return [first], [replace(first, text=text)]
    if last.text[-1] in "-−+":
        other = "+" if last.text[-1] != "+" else "-"
        return [last], [replace(last, text=last.text[:-1] + other)]
    return [first], [replace(first, text=f"-{first.text}")]


def _step(original: Original, positive: bool) -> float:
    """How far the column of the other direction stands to the right; 0 where one column holds both."""
    edges: dict[bool, list[float]] = {True: [], False: []}
    for row in original.rows[:40]:
        run = original.amount_of(row)
        if run:
            edges[row.amount > 0].append(run[-1].x1)
    if not edges[True] or not edges[False]:
        return 0.0
    step = median(edges[not positive]) - median(edges[positive])
    return step if abs(step) > 25 else 0.0


# Years ---------------------------------------------------------------------------------------------------------------

_FULL_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d|[.,]\d\d(?!\d))")
_SHORT_YEAR = re.compile(r"^(\d{1,2}(?:[./-]\d{1,2}[./-]|[-/. ]?[^\W\d_]{3,}\.?[-/. ]?))(\d\d)$")


REIWA, HEISEI = 2018, 1988  # the years before the first of Japanese eras
_FRONT_YEAR = re.compile(r"^(\d\d?)([./-]\d{1,2}[./-]\d{1,2})$")


def year_in_heading(original: Original, _: Random) -> tuple[str, list[Word]] | None:
    inside = {id(word) for row in original.rows for word in original.words_of(row)}
    front = _year_stands_in_front(original)
    return "heading", [word if id(word) in inside else _a_year_on(word, front) for word in original.words]


def year_in_rows(original: Original, _: Random) -> tuple[str, list[Word]] | None:
    inside = {id(word) for row in original.rows for word in original.words_of(row)}
    front = _year_stands_in_front(original)
    return "rows", [_a_year_on(word, front) if id(word) in inside else word for word in original.words]


def _year_stands_in_front(original: Original) -> bool:
    """Whether rows print `24.10.02` for 2 October 2024, or `6-10-02` in years of the Japanese era."""
    front = behind = 0
    for row in original.rows:
        years = {row.date.year % 100, row.date.year - REIWA, row.date.year - HEISEI} if row.date else set()
        for word in original.words_of(row):
            front += bool((found := _FRONT_YEAR.match(word.text)) and int(found[1]) in years)
            behind += bool((found := _SHORT_YEAR.match(word.text)) and int(found[2]) in years)
    return front > behind


def _a_year_on(word: Word, front: bool) -> Word:
    text = _FULL_YEAR.sub(lambda found: str(int(found[1]) + 1), word.text)
    if front:
        text = _FRONT_YEAR.sub(lambda found: f"{(int(found[1]) + 1) % 100:0{len(found[1])}d}{found[2]}", text)
    else:
        text = _SHORT_YEAR.sub(lambda found: f"{found[1]}{(int(found[2]) + 1) % 100:02d}", text)
    return word if text == word.text else replace(word, text=text)


CHANGES: dict[str, Change] = {
    "row dropped": drop_row,
    "row doubled": double_row,
    "amount lost": lose_amount,
    "day lost": lose_date,
    "digits swapped": swap_digits,
    "digit changed": change_digit,
    "balance changed": change_balance,
    "sign flipped": flip_one,
    "all signs flipped": flip_all,
    "year in the heading": year_in_heading,
    "year in the rows": year_in_rows,
    "opening dropped": drop_opening,
    "last page cut": cut_last_page,
    "middle page cut": cut_middle_page,
}
ONE_ROW = frozenset(list(CHANGES)[:8])
