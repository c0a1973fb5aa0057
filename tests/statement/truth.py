"""Ground truth beside a PDF, and how a reading differs from it."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from pdf_processor.model import Document, Proof, Reconciled, Statement, Transaction


class Key(NamedTuple):
    """What makes a row right: its day and its signed amount."""

    day: date | None
    amount: Decimal


@dataclass(frozen=True)
class Truth:
    """What a PDF says, from the JSON that stands beside it."""

    pdf: Path
    rows: tuple[Key, ...]
    balances: tuple[Decimal | None, ...]
    opening: Decimal | None
    closing: Decimal | None
    digital: bool
    password: str | None

    @property
    def name(self) -> str:
        return self.pdf.stem


def load(path: Path) -> Truth:
    """Read one truth file."""
    told = json.loads(path.read_text(encoding="utf-8"))
    rows = told["transactions"]
    return Truth(
        path.with_suffix(".pdf"),
        tuple(Key(date.fromisoformat(row["date"]), Decimal(row["amount"])) for row in rows),
        tuple(_money(row["balance"]) for row in rows),
        _money(told["opening_balance"]),
        _money(told["closing_balance"]),
        told["text_layer"] == "digital",
        told["password"],
    )


def truths(folder: Path) -> list[Truth]:
    """All truths of a folder; none where there is no such folder."""
    return [load(path) for path in sorted(folder.glob("*.json"))]


def _money(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def rows_of(statements: Iterable[Statement]) -> tuple[Transaction, ...]:
    """The rows of a document's statements in the order in which they are printed."""
    return Document((), tuple(statements)).transactions


def keys(rows: Iterable[Transaction]) -> tuple[Key, ...]:
    return tuple(Key(row.date, row.amount) for row in rows)


def aligned(true: Sequence[Key], found: Sequence[Key]) -> list[int]:
    """Places in `found` of the longest run of right rows in order, by Hunt and Szymanski."""
    places: dict[Key, list[int]] = defaultdict(list)
    for place, key in enumerate(found):
        places[key].append(place)
    ends: list[int] = []
    links: list[Link] = []
    for key in true:
        for place in reversed(places.get(key, [])):
            at = bisect_left(ends, place)
            link = Link(place, links[at - 1] if at else None)
            ends[at : at + 1], links[at : at + 1] = [place], [link]
    result: list[int] = []
    last = links[-1] if links else None
    while last is not None:
        result.append(last.place)
        last = last.before
    return result[::-1]


class Link(NamedTuple):
    """The end of a chain of right rows."""

    place: int
    before: Link | None


class Score(NamedTuple):
    """Counts of rows; `f1` is their harmonic mean as one figure."""

    true: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.true + self.found) if self.true + self.found else 1.0


def score(truth: Truth, statements: Iterable[Statement]) -> Score:
    found = keys(rows_of(statements))
    return Score(len(truth.rows), len(found), len(aligned(truth.rows, found)))


def total(scores: Iterable[Score]) -> Score:
    return Score(*(sum(column) for column in zip(Score(0, 0, 0), *scores, strict=True)))


def lies(true: Sequence[Key], statements: Sequence[Statement], *, dated: bool = True) -> list[str]:
    """What statements that say they are reconciled claim wrongly; empty for an honest reading.

    If all say so, their rows together must be exactly the true ones. If only some do, the rows of each must be
    neighbours in the truth, none missing between them and none too many; of those that stand among others' rows it is
    asked that all rows together are the true ones. Without `dated`, days are not compared.
    """
    seen = tuple if dated else _undated
    true = seen(true)
    proved = [statement for statement in statements if statement.reconciled is Reconciled.YES]
    if proved and len(proved) == len(statements):
        found = seen(keys(rows_of(statements)))
        return [] if found == true else [_difference(true, found)]
    printed = rows_of(statements)
    whole = seen(keys(printed))
    parts = [
        whole if _stands_among_others(statement, printed) else seen(keys(statement.transactions))
        for statement in proved
    ]
    return [
        _difference(true, part) for part in parts if part != true and (part is whole or not _is_stretch(part, true))
    ]


def _stands_among_others(statement: Statement, printed: Sequence[Transaction]) -> bool:
    own = {id(row) for row in statement.transactions}
    places = [at for at, row in enumerate(printed) if id(row) in own]
    return bool(places) and places[-1] - places[0] >= len(places)


def _is_stretch(part: Sequence[Key], whole: Sequence[Key]) -> bool:
    return any(tuple(whole[at : at + len(part)]) == tuple(part) for at in range(len(whole) - len(part) + 1))


def _difference(true: Sequence[Key], found: Sequence[Key]) -> str:
    right = len(aligned(true, found))
    return f"says reconciled with {len(found)} rows, {right} right, {len(true)} true"


def wrongly_proved(true: Sequence[Key], statements: Sequence[Statement]) -> list[str]:
    """Rows that claim a balance confirms them, though the truth has none of that amount at their place in the order.

    Sums say nothing of days, nor which of two equal rows is the one too many.
    """
    rows = [row for row in rows_of(statements) if row.proof is Proof.BALANCE]
    right = set(aligned(_undated(true), _undated(keys(rows))))
    return [f"{row.date} {row.amount}" for at, row in enumerate(rows) if at not in right]


def _undated(rows: Iterable[Key]) -> tuple[Key, ...]:
    return tuple(Key(None, row.amount) for row in rows)
