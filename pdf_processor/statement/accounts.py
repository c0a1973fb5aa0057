"""A summary of accounts at the head of a document: each balance in it must belong to a statement that was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from pdf_processor.model import Statement
from pdf_processor.statement.amounts import currency_of
from pdf_processor.statement.lines import Line
from pdf_processor.statement.owed import lists_apart
from pdf_processor.statement.segment import Context

GAP = 3.0  # lines' heights between neighbours of one block


def missing_accounts(statements: Sequence[Statement], rows_from: int, context: Context) -> int:
    """How many balances a summary lists that no statement closes with; 0 where there is no such summary.

    A summary is a block of lines above the first row (`rows_from` is its line's index) in which the closing balances
    of two or more statements stand under each other. Sums of its lines, figures printed once more, and loans
    are explained.
    """
    closings = {abs(one.closing_balance) for one in statements if one.closing_balance}
    if len(closings) < 2:
        return 0
    most = 0
    for block in _blocks(line for line in context.lines if line.index < rows_from):
        known = [line for line in block if closings & set(_values(line))]
        if len(known) >= 2:
            open_lines = [line for line in block if not _is_explained(line, block, closings, context)]
            most = max(most, len(open_lines) - _converted(open_lines, block, statements))
    return most


def with_listed_numbers(statements: Sequence[Statement], rows_from: int, context: Context) -> list[Statement]:
    """Statements with each other's account numbers, where lines above the first row (see `missing_accounts`) name each
    beside the closing balance of another one: the number nearest above a table may be the last of a summary.
    """
    numbers = {one.account for one in statements if one.account}
    closings = [abs(one.closing_balance) for one in statements if one.closing_balance]
    if len(numbers) < 2 or len(numbers) != len(statements) or len(set(closings)) != len(statements):
        return list(statements)
    named: dict[Decimal, set[str]] = {closing: set() for closing in closings}
    for line in context.lines:
        told = {number for number in numbers if number in line.text}
        if not told:
            continue
        beside = named.keys() & set(_values(line))
        if line.index >= rows_from or len(told) != 1 or len(beside) != 1:
            return list(statements)  # a head of its own names it, too
        named[beside.pop()] |= told
    given = [named[closing] for closing in closings]
    if any(len(told) != 1 for told in given) or set.union(*given) != numbers:
        return list(statements)
    return [_numbered(one, number) for one, (number,) in zip(statements, given, strict=True)]


def _numbered(statement: Statement, number: str) -> Statement:
    if statement.account == number:
        return statement
    rows = tuple(replace(row, account=number) for row in statement.transactions)
    return replace(statement, account=number, transactions=rows)


def _converted(open_lines: Sequence[Line], block: Sequence[Line], statements: Sequence[Statement]) -> int:
    """How many of a block's open lines name the currency of a statement whose closing balance is not in the block:
    they print it in the currency of the others, which is another one.
    """
    figures = {value for line in block for value in _values(line)}
    unlisted = [one for one in statements if one.closing_balance and abs(one.closing_balance) not in figures]
    others = {one.currency for one in statements if one not in unlisted}
    spare = [one.currency for one in unlisted if one.currency not in others]
    named = [{currency_of(word.text)[0] for word in line.words} - {None} for line in open_lines]
    found = Counter(names.pop() for names in named if len(names) == 1)
    return sum(min(count, spare.count(code)) for code, count in found.items())


def _blocks(lines: Iterable[Line]) -> list[list[Line]]:
    """Neighbouring lines with amounts under each other."""
    blocks: list[list[Line]] = []
    for line in lines:
        if not _values(line):
            continue
        last = blocks[-1][-1] if blocks else None
        if last is not None and last.page == line.page and _is_next(last, line):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _is_next(one: Line, other: Line) -> bool:
    above = [number for number in one.money if number.strict]
    below = [number for number in other.money if number.strict]
    aligned = any(a.x0 < b.x1 and b.x0 < a.x1 for a in above for b in below)
    return aligned and other.middle - one.middle < GAP * max(one.height, other.height)


def _values(line: Line) -> list[Decimal]:
    return [number.value for number in line.money if number.strict]


def _is_explained(line: Line, block: Sequence[Line], closings: set[Decimal], context: Context) -> bool:
    values = _values(line)
    if closings & set(values) or not any(values):
        return True
    if (
        line.has("lines.total")
        or (line.has("lines.limit") and len(values) == 1)
        or lists_apart(line)
        or any(context.times_printed(value) > 1 for value in values if value)
    ):
        return True
    others = [_signed(one) for one in block if one is not line]
    return _signed(line) == sum(others) or (_says_total(line, context) and _signed(line) > max(others))


def _says_total(line: Line, context: Context) -> bool:
    """`Deposits total (HKD equivalent)`: a sum over currencies, of which the lines' figures do not tell."""
    find = context.vocabulary.phrases.find
    return any(hit.role == "lines.total" for word in line.words for hit in find([word.text]))


def _signed(line: Line) -> Decimal:
    """A line's last amount, with its sign: an overdrawn account lessens the sum of all."""
    last = [number for number in line.money if number.strict][-1]
    return last.signed
