"""What every layout needs: the truth and its check, invented rows, money in words of many countries, discovery.

A layout is a module `batch_*/NAME.py` with `draw(rng, path) -> Truth` and a docstring naming its country and what is
special about it. Nothing is listed anywhere: a new file is a new layout.
"""

from __future__ import annotations

import importlib
import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path
from random import Random
from types import ModuleType
from typing import NamedTuple

import pymupdf

PICK = r"\{(\*?)(\w+)\}"
Pools = Mapping[str, Sequence[str] | Callable[[Random, date], str]]


class Skip(Exception):
    """The layout cannot be drawn here, such as for want of a font; the text says what is missing."""


class WrongTruth(Exception):
    """The truth does not hold for the PDF: the layout has a mistake."""


# --- the truth -------------------------------------------------------------------------------------------------------


@dataclass
class Row:
    """A transaction as printed; `page` is the page on which it starts, from 1."""

    date: date
    description: str
    amount: Decimal
    balance: Decimal | None = None
    value_date: date | None = None
    page: int = 1


@dataclass
class Truth:
    """What a statement says; `check_text` is off where a damaged text layer is the point of the layout."""

    kind: str
    locale: str
    currency: str
    account_number: str | None
    period_start: date | None
    period_end: date | None
    opening_balance: Decimal | None
    closing_balance: Decimal | None
    transactions: list[Row] = field(default_factory=list)
    text_layer: str = "digital"
    password: str | None = None
    check_text: bool = True
    newest_first: bool = False

    def to_json(self, file: str, layout: str) -> str:
        """The JSON text of the truth, in the format of the practice statements."""
        head = {
            "file": file,
            "layout": layout,
            "kind": self.kind,
            "locale": self.locale,
            "currency": self.currency,
            "account_number": self.account_number,
            "period_start": self.period_start,
            "period_end": self.period_end,
            "opening_balance": self.opening_balance,
            "closing_balance": self.closing_balance,
            "text_layer": self.text_layer,
            "password": self.password,
        }
        order = ("date", "value_date", "description", "amount", "balance", "page")
        rows = [{name: asdict(row)[name] for name in order} for row in self.transactions]
        return json.dumps(head | {"transactions": rows}, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))


def check(truth: Truth, path: Path) -> None:
    """Raise WrongTruth unless sums, dates, order and pages hold and all that is claimed can be read from the PDF."""
    rows = truth.transactions
    if truth.opening_balance is not None and truth.closing_balance is not None:
        total = truth.opening_balance + sum(row.amount for row in rows)
        _hold(total == truth.closing_balance, f"balances: {total} instead of {truth.closing_balance}")
        _check_running(truth)
    for row in rows:
        within = truth.period_start is None or truth.period_end is None
        _hold(within or truth.period_start <= row.date <= truth.period_end, f"outside the period: {row}")
        _hold(row.amount != 0 and row.description == " ".join(row.description.split()), f"not clean: {row}")
    _hold(all(a.page <= b.page for a, b in pairwise(rows)), "pages out of order")
    if truth.check_text and truth.text_layer == "digital":
        _check_text(truth, path)


def _hold(condition: bool, complaint: str) -> None:
    if not condition:
        raise WrongTruth(complaint)


def _check_running(truth: Truth) -> None:
    """Where rows are in order of time, each printed balance must be the sum up to its row."""
    ordered = truth.transactions[::-1] if truth.newest_first else truth.transactions
    if any(a.date > b.date for a, b in pairwise(ordered)):
        return
    running = truth.opening_balance
    for row in ordered:
        running += row.amount
        _hold(row.balance in (None, running), f"running balance is {running}: {row}")


def _check_text(truth: Truth, path: Path) -> None:
    """Amounts (as often as printed), balances and description words must be on the row's page or the next one."""
    with pymupdf.open(path) as document:
        if truth.password is not None:
            document.authenticate(truth.password)
        pages = [_squeezed(page.get_text()) for page in document]
    for number in {row.page for row in truth.transactions}:
        _hold(number <= len(pages), f"there is no page {number}")
        text = "".join(pages[number - 1 : number + 1])
        figures = _figures(text)
        rows = [row for row in truth.transactions if row.page == number]
        for digits, times in Counter(_digits(row.amount) for row in rows).items():
            _hold(figures.count(digits) >= times, f"page {number} prints {digits} less than {times} times")
        for row in rows:
            _hold(row.balance is None or _digits(row.balance) in figures, f"balance not extractable: {row}")
            lost = [word for word in row.description.split() if _squeezed(word) not in text]
            _hold(not lost, f"page {number}: not extractable: {lost} of {row.description!r}")


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _figures(text: str) -> str:
    """The text with any script's digits as ASCII and without what stands inside numbers."""
    ascii_digits = "".join(
        str(unicodedata.digit(c)) if c.isdigit() and unicodedata.digit(c, -1) >= 0 else c for c in text
    )
    return re.sub(r"(?<=\d)[.,'’٫٬](?=\d)", "", ascii_digits)


def _digits(amount: Decimal) -> str:
    return format(abs(amount), "f").replace(".", "").lstrip("0") or "0"


# --- invented rows ---------------------------------------------------------------------------------------------------


class Kind(NamedTuple):
    """One kind of row: how often, from which to which amount (both negative: money out), and what it says.

    In `text` a `#` is a digit, `?` a capital letter, `{name}` a pick from a pool (the
    same one wherever it stands in the text, `{*name}` another one), `|` a line end the bank sets itself.
    """

    weight: float
    low: float
    high: float
    text: str
    tag: str = ""  # section, type code or whatever the layout decides by
    step: str = "0.01"  # amounts are multiples of this
    most: int = 0  # at most so often in a period; 0 means any number


@dataclass(frozen=True)
class Entry:
    """A row before it is laid out: lines as the bank sets them, not yet wrapped to the column."""

    day: date
    lines: tuple[str, ...]
    amount: Decimal
    tag: str
    text: str  # of the kind, to tell kinds apart


def fill(rng: Random, text: str, day: date, pools: Pools) -> str:
    """The template with pools, then digits and letters filled in."""
    picked: dict[str, str] = {}

    def pick(match: re.Match[str]) -> str:
        fresh, name = match.groups()
        if name not in picked or fresh:
            pool = pools[name]
            text = pool(rng, day) if callable(pool) else rng.choice(pool)
            picked[name] = signs(re.sub(PICK, pick, text))
        return picked[name]

    def signs(text: str) -> str:
        text = re.sub("#", lambda _: rng.choice("0123456789"), text)
        return re.sub(r"\?", lambda _: rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ"), text)

    return re.sub(PICK, pick, signs(text))


def some_amount(rng: Random, low: float, high: float, step: str = "0.01") -> Decimal:
    """An amount between two of the same sign, small ones likelier, a multiple of `step`."""
    size = math.exp(rng.uniform(math.log(abs(low)), math.log(abs(high))))
    unit = Decimal(step)
    steps = max(Decimal(1), (Decimal(str(size)) / unit).quantize(Decimal(1), ROUND_HALF_UP))
    return steps * unit * (-1 if low < 0 else 1)


def some_count(rng: Random) -> int:
    """How many rows: mostly 15 to 45, now and then none, a few or up to 120."""
    low, high = rng.choices([(0, 0), (1, 6), (15, 45), (46, 120)], [4, 8, 68, 20])[0]
    return rng.randint(low, high)


def some_period(rng: Random, days: int = 30, calendar: bool = False) -> tuple[date, date]:
    """First and last day; a third of the periods cross New Year, `calendar` makes the others whole months."""
    year = rng.randint(2019, 2024)
    if rng.random() < 1 / 3:
        start = date(year, 12, rng.randint(4, 27))
        return start, start + timedelta(days)
    start = date(year, rng.randint(1, 10), 1 if calendar else rng.randint(1, 28))
    if calendar:
        return start, date(year, start.month + 1, 1) - timedelta(1)
    return start, start + timedelta(days)


def some_days(rng: Random, count: int, start: date, end: date) -> list[date]:
    """Sorted banking days with several rows on some of them."""
    span = [start + timedelta(n) for n in range((end - start).days + 1)]
    weekdays = [day for day in span if day.weekday() < 5] or span
    weights = [rng.choice([0.3, 1, 1, 1, 3]) for _ in weekdays]
    return sorted(rng.choices(weekdays, weights, k=count))


def some_entries(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    *,
    count: int | None = None,
    reversal: str = "",
    balance: Decimal | None = None,
    floor: int = -300,
) -> list[Entry]:
    """Rows in order of time: a few repeat the one before, and with a `reversal` text a few take one back.

    With the opening `balance`, money comes in when the account has fallen below `floor`.
    """
    entries: list[Entry] = []
    used: Counter[str] = Counter()
    income = [kind for kind in kinds if kind.low > 0]
    for day in some_days(rng, some_count(rng) if count is None else count, *period):
        last = entries[-1] if entries else None
        repeatable = last is not None and not any(k.most for k in kinds if k.text == last.text)
        if last is not None and repeatable and rng.random() < 0.05:
            entries.append(replace(last, day=day))
            continue
        if last is not None and repeatable and reversal and last.amount < 0 and rng.random() < 0.04:
            lines = tuple(reversal.format(last.lines[0]).split("|")) + last.lines[1:]
            entries.append(replace(last, day=day, lines=lines, amount=-last.amount))
            continue
        open_kinds = [kind for kind in kinds if not kind.most or used[kind.text] < kind.most]
        if balance is not None and balance + sum(entry.amount for entry in entries) < floor:
            open_kinds = income
        kind = rng.choices(open_kinds, [kind.weight for kind in open_kinds])[0]
        used[kind.text] += 1
        lines = tuple(fill(rng, kind.text, day, pools).split("|"))
        entries.append(Entry(day, lines, some_amount(rng, kind.low, kind.high, kind.step), kind.tag, kind.text))
    return entries


def running(opening: Decimal, amounts: Iterable[Decimal]) -> list[Decimal]:
    """The balance after each amount."""
    balances = []
    for amount in amounts:
        opening += amount
        balances.append(opening)
    return balances


def earlier(rng: Random, day: date, most: int = 3) -> date:
    """The same day or one shortly before: when the card was used, from when interest counts."""
    return day - timedelta(rng.choice([0, *range(1, most + 1)]))


def iban(rng: Random, country: str, bban: str) -> str:
    """An IBAN with right check digits, grouped by four; `#` and `?` in the BBAN as in `fill`."""
    bban = fill(rng, bban, date.min, {})
    number = "".join(str(int(c, 36)) for c in bban + country + "00")
    plain = f"{country}{98 - int(number) % 97:02}{bban}"
    return " ".join(plain[n : n + 4] for n in range(0, len(plain), 4))


# --- how things are written ------------------------------------------------------------------------------------------


def written(amount: Decimal, thousands: str = ",", point: str = ".", places: int = 2, minus: str = "-") -> str:
    """The amount with these signs, `minus` before it when negative; an empty `minus` drops the sign."""
    plain = f"{abs(amount):,.{places}f}"
    text = plain.replace(",", "\0").replace(".", point).replace("\0", thousands)
    return (minus if amount < 0 else "") + text


def wrap(text: str, fits: Callable[[str], bool], cut: bool = False) -> list[str]:
    """Lines that fit; broken at spaces, and with `cut` (or where one word is too long) within a word."""
    lines: list[str] = []
    rest = text
    while rest and not fits(rest):
        size = next((n for n in range(len(rest) - 1, 0, -1) if fits(rest[:n])), 1)
        space = rest.rfind(" ", 1, size + 1)
        end = size if cut or space < 1 else space
        lines.append(rest[:end].strip())
        rest = rest[end:].strip()
    return [*lines, rest] if rest or not lines else lines


# --- finding and drawing layouts -------------------------------------------------------------------------------------


def discover(batch: str | None = None, names: Sequence[str] = ()) -> dict[str, ModuleType]:
    """Layout modules by name, sorted; names are unique over all batches and written with hyphens."""
    found: dict[str, ModuleType] = {}
    for file in sorted(Path(__file__).parent.glob(f"{batch or 'batch_*'}/[!_]*.py"), key=lambda file: file.stem):
        name = file.stem.replace("_", "-")
        if names and name not in names and file.stem not in names:
            continue
        if name in found:
            raise ValueError(f"two layouts are called {name}")
        module = importlib.import_module(f"{__package__}.{file.parent.name}.{file.stem}")
        if hasattr(module, "draw"):
            found[name] = module
    return found


def make(module: ModuleType, name: str, folder: Path, number: int, seed: int) -> Path:
    """Draw one statement with its checked truth beside it; the same arguments give the same bytes."""
    path = folder / f"{name}-{number:04}.pdf"
    truth: Truth = module.draw(Random(f"{seed}/{name}/{number}"), path)
    try:
        check(truth, path)
    except WrongTruth as wrong:
        raise WrongTruth(f"{path.name}: {wrong}") from None
    path.with_suffix(".json").write_text(truth.to_json(path.name, name), encoding="utf-8")
    return path
