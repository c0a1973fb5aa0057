"""A document for the eye: each statement's facts, its rows with their proofs, its balance check, and its doubts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TextIO

import click

from pdf_processor.installing import as_installed
from pdf_processor.model import DATE_DOUBTS, Document, Doubt, Proof, Reconciled, Statement, Transaction
from pdf_processor.terminal import NARROWEST, counted, for_terminal, hanging, is_plain, shorten, width, wrap

MOST_CHARACTERS = 4000
"""Of a description. Printed ones are wrapped whole; this keeps a hostile one from filling the terminal."""
PIPE_COLUMNS = 120
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Look:
    """How to print: the columns there are, whether in colours, and the mark of a row that is proved."""

    columns: int = PIPE_COLUMNS
    colours: bool = False
    check: str = "✓"
    plain: bool = False

    @staticmethod
    def on(stream: TextIO) -> Look:
        """What a stream can show: colours on a terminal only, ASCII where its encoding has no check mark."""
        if is_plain():
            return Look(_columns(), check="", plain=True)
        tty = stream.isatty()
        colours = tty and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
        try:
            "✓".encode(stream.encoding or "ascii")
        except (UnicodeEncodeError, LookupError):
            return Look(_columns(), colours, "ok")
        return Look(_columns(), colours)

    def paint(self, text: str, colour: str) -> str:
        """The text in a colour, where there are colours."""
        return click.style(text, fg=colour) if self.colours else text

    def strong(self, text: str) -> str:
        """A heading."""
        return click.style(text, bold=True) if self.colours else text


def _columns() -> int:
    return shutil.get_terminal_size((PIPE_COLUMNS, 24)).columns


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the table: its title, its cells, and whether figures stand in it."""

    title: str
    cells: Sequence[str]
    right: bool = False

    @property
    def width(self) -> int:
        return max(map(width, [self.title, *self.cells]))


def document_lines(document: Document, look: Look) -> list[str]:
    """All that is to be said of a document, a line each; texts of the PDF are escaped."""
    lines = [counted(len(document.pages), "page") + ", " + counted(len(document.statements), "statement")]
    for warning in document.warnings:
        lines += hanging("Warning: ", for_terminal(as_installed(warning)), look.columns)
    if not document.statements:
        lines += ["No transactions were found; --explain says what became of the lines with amounts."]
    for number, statement in enumerate(document.statements, 1):
        title = f"Statement {number} of {len(document.statements)}" if len(document.statements) > 1 else "Statement"
        lines += ["", look.strong(title), *statement_lines(statement, look)]
    return lines


def statement_lines(statement: Statement, look: Look) -> list[str]:
    """One statement: facts, rows, balance check, doubts."""
    return [
        *_facts(statement, look),
        "",
        *_table(statement, look),
        "",
        *_balance_check(statement, look),
        *_doubts(statement, look),
    ]


def _facts(statement: Statement, look: Look) -> list[str]:
    kind = statement.kind.replace("_", " ") if statement.kind else None
    facts = [
        ("Bank", statement.bank),
        ("Holder", statement.holder),
        ("Account", statement.account),
        ("Kind", kind),
        ("Currency", statement.currency),
        ("Locale", statement.locale),
        ("Period", _period(statement)),
        ("Opening balance", _money(statement.opening_balance)),
        ("Closing balance", _money(statement.closing_balance)),
        ("Witnesses", ", ".join(statement.witnesses)),
    ]
    lines = []
    for label, value in facts:
        lines += hanging(f"  {label:<16} ", for_terminal(value) if value else "not known", look.columns)
    return lines


def _period(statement: Statement) -> str | None:
    if statement.period_start is None and statement.period_end is None:
        return None
    return f"{_day(statement.period_start) or '?'} to {_day(statement.period_end) or '?'}"


def _money(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:f}"


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


# The table ----------------------------------------------------------------------------------------------------------


def _table(statement: Statement, look: Look) -> list[str]:
    rows = statement.transactions
    if not rows:
        return ["  no rows"]
    if look.plain:
        return list(_spoken_rows(statement, look))
    doubtful = {doubt.row for doubt in statement.doubts if doubt.row is not None}
    before, after = _columns_of(statement, doubtful, look)
    left = look.columns - 2 - sum(column.width + len(_GAP) for column in [*before, *after])
    texts = [for_terminal(row.description) for row in rows]
    most = max(NARROWEST, left)
    room = min(most, max(map(width, [*texts, "Description"])))
    wrapped = [wrap(shorten(text, MOST_CHARACTERS), room) for text in texts]
    lines = [look.strong(_line(before, None, "Description".ljust(room), after))]
    for at, (row, text) in enumerate(zip(rows, wrapped, strict=True)):
        first = _line(before, at, text[0] + " " * (room - width(text[0])), after)
        lines.append(look.paint(first, _colour(row, at in doubtful)) if at in doubtful or not row.proof else first)
        indent = sum(column.width + len(_GAP) for column in before)
        lines += [f"  {'':<{indent}}{more}" for more in text[1:]]
    return lines


def _spoken_rows(statement: Statement, look: Look) -> Iterator[str]:
    """A sentence for each row, its parts named."""
    doubts = {doubt.row for doubt in statement.doubts if doubt.row is not None}
    undated = {doubt.row for doubt in statement.doubts if doubt.code in DATE_DOUBTS}
    for at, row in enumerate(statement.transactions):
        parts = [
            f"Row {at + 1}",
            _day(row.date) or "date not known",
            for_terminal(row.description),
            f"amount {_money(row.amount)}",
            f"balance {_money(row.balance)}" if row.balance is not None else "",
            f"proof {row.proof.value}" if row.proof else "day in doubt" if at in undated else "not proved",
            "doubtful" if at in doubts else "",
        ]
        yield from hanging("  ", ", ".join(part for part in parts if part) + ".", look.columns)


def _columns_of(statement: Statement, doubtful: set[int], look: Look) -> tuple[list[_Column], list[_Column]]:
    """The columns before the description and behind it; those that would be empty are left out."""
    rows = statement.transactions
    before = [
        _Column("", ["!" if at in doubtful else " " for at in range(len(rows))]),
        _Column("#", [str(number) for number in range(1, len(rows) + 1)], right=True),
        _Column("Page", [str(row.page) for row in rows], right=True),
        _Column("Date", [_day(row.date) or "not known" for row in rows]),
        _Column("Value date", [_day(row.value_date) for row in rows]),
    ]
    undated = {doubt.row for doubt in statement.doubts if doubt.code in DATE_DOUBTS}
    foreign = any(row.currency != statement.currency for row in rows)
    other = any(row.account != statement.account for row in rows)
    after = [
        _Column("Amount", [_money(row.amount) for row in rows], right=True),
        _Column("Currency", [for_terminal(row.currency or "") if foreign else "" for row in rows]),
        _Column("Balance", [_money(row.balance) for row in rows], right=True),
        _Column("Account", [for_terminal(row.account or "") if other else "" for row in rows]),
        _Column("Proof", [_proof(row, look, at in undated) for at, row in enumerate(rows)]),
    ]
    return [column for column in before if any(column.cells)], [column for column in after if any(column.cells)]


def _line(before: Sequence[_Column], at: int | None, text: str, after: Sequence[_Column]) -> str:
    """The title's line, or that of a row."""
    cells = [*map(_cell, before, [at] * len(before)), text, *map(_cell, after, [at] * len(after))]
    return f"  {_GAP.join(cells)}".rstrip()


def _cell(column: _Column, at: int | None) -> str:
    text = column.title if at is None else column.cells[at]
    padding = " " * (column.width - width(text))
    return padding + text if column.right else text + padding


def _proof(row: Transaction, look: Look, undated: bool) -> str:
    if row.proof is Proof.NONE:
        return "? day in doubt" if undated else "? not proved"
    return f"{look.check} {row.proof.value}"


def _colour(row: Transaction, doubtful: bool) -> str:
    return "red" if doubtful and not row.proof else "yellow"


# The foot -----------------------------------------------------------------------------------------------------------


def _balance_check(statement: Statement, look: Look) -> list[str]:
    """Opening balance + sum of the rows = closing balance, as far as they are printed."""
    rows = statement.transactions
    total = sum((row.amount for row in rows), Decimal(0))
    moved_in = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    opening, closing = statement.opening_balance, statement.closing_balance
    figures = [
        ("Opening balance", _money(opening) or "not printed", ""),
        (f"+ {counted(len(rows), 'row')}", _money(total), f"in {moved_in:f}, out {moved_in - total:f}"),
        ("= computed", "" if opening is None else _money(opening + total), ""),
        ("Closing balance", _money(closing) or "not printed", ""),
        ("Difference", *_difference(statement, total, look)),
    ]
    size = max(len(figure) for _, figure, _ in figures)
    lines = [f"  {label:<16} {figure:>{size}}  {note}".rstrip() for label, figure, note in figures if figure]
    return [look.strong("  Balance check"), *lines, f"  {_verdict(statement, look)}"]


def _difference(statement: Statement, total: Decimal, look: Look) -> tuple[str, str]:
    opening, closing = statement.opening_balance, statement.closing_balance
    if opening is None or closing is None:
        return "", ""
    difference = closing - opening - total
    return _money(difference), look.paint("does not add up", "red") if difference else look.check


def _verdict(statement: Statement, look: Look) -> str:
    proved = sum(row.proof is not Proof.NONE for row in statement.transactions)
    rows = f"{proved} of {counted(len(statement.transactions), 'row')} proved"
    match statement.reconciled:
        case Reconciled.YES:
            return look.paint(f"{look.check} Reconciled: {rows}", "green")
        case Reconciled.NO:
            return look.paint(f"Not reconciled: printed figures contradict the rows; {rows}", "red")
        case _:
            return look.paint(f"Not proved: the printed figures do not settle everything; {rows}", "yellow")


def _doubts(statement: Statement, look: Look) -> list[str]:
    if not statement.doubts:
        return []
    lines = ["", look.strong("  Doubtful")]
    for doubt in statement.doubts:
        lines += _doubt(doubt, look)
    return lines


def _doubt(doubt: Doubt, look: Look) -> Iterable[str]:
    """Where it lies, what it is, and its code; wrapped, for the message may list what would mend it."""
    places = [f"page {doubt.page}"] if doubt.page is not None else []
    # Most messages name the row and the difference themselves.
    places += [f"row {doubt.row + 1}"] if doubt.row is not None and "row" not in doubt.message else []
    difference = "" if doubt.difference is None else f"{doubt.difference:f}"
    places += [f"difference {difference}"] if difference and difference not in doubt.message else []
    where = f"{', '.join(places)}: " if places else ""
    text = for_terminal(f"{where}{doubt.message} [{doubt.code}]")
    first, *more = hanging("  ! ", text, look.columns, indent=6)
    yield look.paint(first, "yellow")
    yield from more
