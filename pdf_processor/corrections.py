"""A person's corrections laid over what was read, and what the printed figures say of the result. Pure.

A correction never overwrites: what was read stays. It belongs to the row it was made on: where the file has been read
anew and another row stands in that place, it is of an earlier result, and left out. Only printed
figures prove anything: a balance that was corrected by hand proves nothing, however well it closes.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol

from pdf_processor.model import Doubt, Proof, Reconciled, Statement, Transaction
from pdf_processor.statement.reconcile import Break, Entry, follow

ROW_FIELDS = ("date", "value_date", "description", "amount", "balance")
STATEMENT_FIELDS = ("opening_balance", "closing_balance")
REMOVED = "removed"
INSERTED = "inserted"
_MONEY = ("amount", "balance", *STATEMENT_FIELDS)
_DAYS = ("date", "value_date")
_REQUIRED = ("amount", "description")
LONGEST_TEXT = 2000
LARGEST = Decimal(10) ** 15


class BadCorrection(ValueError):
    """A value that its field does not take; `str()` says what it takes."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell as a person wants it.

    `number` is the row's in the document, from 1; minus the statement's number for a balance of the statement; and for
    an inserted row that of the row it follows. `printed` is what was read, `new` what holds; None is an empty cell.
    `row_read` is the digest of that row as it was read; None where it was not noted, and for a statement's balance.
    """

    number: int
    field: str
    printed: str | None
    new: str | None
    row_read: str | None = None


class Made(Protocol):
    """A `Correction`, also as it is kept."""

    @property
    def number(self) -> int: ...
    @property
    def field(self) -> str: ...
    @property
    def printed(self) -> str | None: ...
    @property
    def row_read(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Corrected:
    """A statement as corrected. `origins[i]` is row i's index among the rows that were read, None for inserted ones.

    `changed` are the cells that a person has changed, as (row of `statement`, field); -1 stands for the statement.
    `inserted` tells of each inserted row the number and field of the correction that brought it.
    """

    statement: Statement
    origins: tuple[int | None, ...]
    changed: frozenset[tuple[int, str]] = frozenset()
    inserted: dict[int, tuple[int, str]] = field(default_factory=dict)


def cell(value: object) -> str | None:
    """A value of a row as the text that corrections compare."""
    if isinstance(value, Decimal):
        return format(value, "f")
    return None if value is None else str(value)


def checked_value(field: str, text: str | None) -> str | None:
    """The text of a new value in its one form. Raises `BadCorrection`."""
    text = (text or "").strip()
    if field == REMOVED:
        return "yes" if text else None
    if field.startswith(INSERTED):
        return _checked_row(text)
    if not text:
        if field in _REQUIRED:
            raise BadCorrection(f"{field} cannot be empty")
        return None
    if field in _MONEY:
        return format(_decimal(text), "f")
    if field in _DAYS:
        try:
            day = datetime.date.fromisoformat(text).isoformat()
        except ValueError as error:
            raise BadCorrection("a day is written YYYY-MM-DD, such as 2024-03-31") from error
        if day != text:  # 20240331, or 2024-W13-7: whoever types so may mean another day
            raise BadCorrection("a day is written YYYY-MM-DD, such as 2024-03-31")
        return day
    if field == "description":
        if len(text) > LONGEST_TEXT or not text.isprintable():
            raise BadCorrection(f"a description is one line of at most {LONGEST_TEXT} characters")
        return text
    raise BadCorrection(f"there is no field {field!r} to correct")


def _decimal(text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("nan")
    if not value.is_finite() or abs(value) > LARGEST or int(value.as_tuple().exponent) < -8:
        raise BadCorrection("an amount is digits with a point, such as -1234.50")
    return value


def _checked_row(text: str) -> str | None:
    if not text:
        return None
    try:
        given = json.loads(text)
        row = {name: checked_value(name, given.get(name)) for name in ("date", "description", "amount")}
    except RecursionError as error:
        raise BadCorrection("an inserted row has date, description and amount, and nothing within them") from error
    except (ValueError, AttributeError) as error:
        raise BadCorrection(f"an inserted row has date, description and amount: {error}") from error
    return json.dumps(row, sort_keys=True)


def corrected(statement: Statement, number: int, first: int, corrections: Iterable[Correction]) -> Corrected:
    """The statement of this number, whose first row has the number `first` in the document, with corrections over it.

    Of several corrections of one cell the last one holds.
    """
    rows = statement.transactions
    mine = {(each.number, each.field): each for each in corrections if fits(each, statement, number, first)}
    head, head_changed = _head(statement, [each for each in mine.values() if each.number == -number])
    of_row: dict[int, list[Correction]] = {}
    for each in mine.values():
        of_row.setdefault(each.number, []).append(each)
    made: list[Transaction] = []
    origins: list[int | None] = []
    changed = {(-1, name) for name in head_changed}
    inserted: dict[int, tuple[int, str]] = {}
    for at in range(-1, len(rows)):
        if at >= 0 and (first + at, REMOVED) in mine and mine[first + at, REMOVED].new:
            changed.add((-1, REMOVED))
        elif at >= 0:
            row, fields = _row(rows[at], of_row.get(first + at, []))
            changed |= {(len(made), name) for name in fields}
            made.append(row)
            origins.append(at)
        behind = [each for each in of_row.get(first + at, []) if each.field.startswith(INSERTED)]
        for each in sorted(behind, key=lambda each: each.field):
            if text := each.new:
                neighbour = rows[max(at, 0)] if rows else None
                changed.add((len(made), INSERTED))
                inserted[len(made)] = (each.number, each.field)
                made.append(_inserted(json.loads(text), neighbour))
                origins.append(None)
    if not changed:
        return Corrected(statement, tuple(range(len(rows))))
    result = replace(head, transactions=tuple(made))
    names = {name for _, name in changed}
    if names & {*_MONEY, REMOVED, INSERTED}:
        touched = {at for at, name in changed if at >= 0 and name in ("amount", INSERTED)}
        result = _judged(result, origins, touched, by_hand=bool(names & {"balance", *STATEMENT_FIELDS}))
    return Corrected(result, tuple(origins), frozenset(changed), inserted)


def fits(each: Made, read: Statement, number: int, first: int) -> bool:
    """Whether a correction was made on what was read of the statement of this number; arguments as of `corrected`."""
    if not _is_of(each, number, first, len(read.transactions)):
        return False
    if each.field in STATEMENT_FIELDS:
        return cell(getattr(read, each.field)) == each.printed
    row = anchor(read, each.number, first)
    if each.row_read is not None:
        return row is not None and digest(row) == each.row_read
    return each.field not in ROW_FIELDS or (row is not None and cell(getattr(row, each.field)) == each.printed)


def anchor(read: Statement, number: int, first: int) -> Transaction | None:
    """The row that a correction's number names; the first one where a row is inserted before all."""
    return read.transactions[max(number - first, 0)] if read.transactions else None


def digest(row: Transaction) -> str:
    """What tells a row, as it was read, from any other."""
    cells = [cell(getattr(row, name)) for name in ROW_FIELDS]
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()[:32]


def _is_of(each: Made, number: int, first: int, rows: int) -> bool:
    if each.number < 0:
        return each.number == -number
    if each.field.startswith(INSERTED):
        return first - (1 if number == 1 else 0) <= each.number < first + rows
    return first <= each.number < first + rows


def _head(statement: Statement, corrections: Sequence[Correction]) -> tuple[Statement, list[str]]:
    changed = []
    for each in corrections:
        if each.field in STATEMENT_FIELDS and each.new != each.printed:
            value: dict[str, Any] = {each.field: _value(each.field, each.new)}
            statement = replace(statement, **value)
            changed.append(each.field)
    return statement, changed


def _row(row: Transaction, corrections: Sequence[Correction]) -> tuple[Transaction, list[str]]:
    values: dict[str, Any] = {}
    for each in corrections:
        if each.field in ROW_FIELDS and each.new != each.printed:
            values[each.field] = _value(each.field, each.new)
    return (replace(row, **values), list(values)) if values else (row, [])


def _value(field: str, text: str | None) -> object:
    if text is None:
        return None
    if field in _MONEY:
        return Decimal(text)
    return datetime.date.fromisoformat(text) if field in _DAYS else text


def _inserted(given: dict[str, str | None], neighbour: Transaction | None) -> Transaction:
    day = given.get("date")
    return Transaction(
        datetime.date.fromisoformat(day) if day else None,
        None,
        given.get("description") or "",
        Decimal(given.get("amount") or 0),
        neighbour.currency if neighbour else None,
        None,
        neighbour.account if neighbour else None,
        neighbour.page if neighbour else 1,
    )


def _judged(statement: Statement, origins: Sequence[int | None], touched: Iterable[int], *, by_hand: bool) -> Statement:
    """The statement with proofs, doubts and verdict by its balances as they are now.

    `touched` are the rows whose amounts a person has given: one that only a sum of several rows confirms is not proved,
    for another one of them might be the wrong one. `by_hand`: so was a balance.
    """
    rows = statement.transactions
    order = list(range(len(rows)))
    days = [row.date for row in rows if row.date]
    if days and days[0] > days[-1]:
        order.reverse()
    entries = [Entry(rows[at].amount, rows[at].balance, turnable=False) for at in order]
    chain = follow(entries, (), statement.opening_balance, statement.closing_balance)
    # A sign that the walk would turn is one that the person's figures contradict.
    turned = [order[at] for at in chain.overruled]
    proved = dict(zip(order, chain.proved, strict=True))
    by_sum = sorted(at for at in touched if proved[at] > 1)
    unsure = {*turned, *by_sum}
    judged = tuple(
        replace(row, proof=Proof.BALANCE if proved[at] and at not in unsure else Proof.NONE, link_rows=proved[at])
        for at, row in enumerate(rows)
    )
    place = {origin: at for at, origin in enumerate(origins) if origin is not None}
    kept = [
        replace(doubt, row=None if doubt.row is None else place.get(doubt.row))
        for doubt in statement.doubts
        if doubt.code != "balance_break"
    ]
    breaks = [_break_doubt(gap, order, rows) for gap in chain.breaks]
    breaks += [_sign_doubt(at, rows) for at in turned]
    contradicted = statement.reconciled is Reconciled.NO and bool(kept)
    if by_hand:
        kept.append(Doubt("balance_corrected", "a balance was corrected by hand: nothing printed proves it"))
    for at in by_sum:
        message = f"row {at + 1} was corrected by hand, and is confirmed only together with others"
        kept.append(Doubt("corrected_by_sum", message, rows[at].page, at))
    whole = not chain.open_start and not chain.open_end and all(chain.proved) and bool(rows)
    proves = whole and not breaks and not kept and None not in (statement.opening_balance, statement.closing_balance)
    return replace(
        statement,
        transactions=judged,
        doubts=(*breaks, *kept),
        difference=_difference(statement),
        reconciled=Reconciled.NO if breaks or contradicted else Reconciled.YES if proves else Reconciled.UNKNOWN,
    )


def _difference(statement: Statement) -> Decimal | None:
    opening, closing = statement.opening_balance, statement.closing_balance
    if opening is None or closing is None:
        return None
    return closing - opening - sum((row.amount for row in statement.transactions), Decimal(0))


def _break_doubt(gap: Break, order: Sequence[int], rows: Sequence[Transaction]) -> Doubt:
    if gap.last >= gap.first:
        ends = sorted((order[gap.first], order[gap.last]))
        where = f"row {ends[0] + 1}" if ends[0] == ends[1] else f"rows {ends[0] + 1} to {ends[1] + 1}"
        message = f"{where} and the balance after them differ by {gap.difference:f}"
        return Doubt("balance_break", message, rows[ends[0]].page, ends[0], gap.difference)
    at = order[min(gap.first, len(order) - 1)] if order else None
    page = rows[at].page if at is not None else None
    return Doubt("balance_break", f"two balances differ by {gap.difference:f}", page, at, gap.difference)


def _sign_doubt(at: int, rows: Sequence[Transaction]) -> Doubt:
    message = f"row {at + 1} has one sign, but the balance says the other"
    return Doubt("balance_break", message, rows[at].page, at, -2 * rows[at].amount)
