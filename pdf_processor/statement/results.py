"""A settled reading → a statement: its rows with their proofs, its doubts and its verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from pdf_processor.model import DATE_DOUBTS, Box, Doubt, Proof, Statement, Transaction
from pdf_processor.statement.account_number import is_plain
from pdf_processor.statement.doubts import ends_on_balance, find_doubts, verdict
from pdf_processor.statement.heads import Head
from pdf_processor.statement.kind import kind_by_columns
from pdf_processor.statement.lines import Line
from pdf_processor.statement.payments import with_whole_payments
from pdf_processor.statement.reconcile import Entry
from pdf_processor.statement.row_text import description_of
from pdf_processor.statement.segment import Attempt, Context, Segment
from pdf_processor.statement.signs import Signed
from pdf_processor.statement.witnesses import totals_agree, witnesses

ZERO = Decimal(0)


def build(segment: Segment, attempt: Attempt, head: Head, context: Context) -> Statement:
    chain = attempt.chain
    if totals_agree(segment, attempt):
        _prove_by_totals(attempt)
    proof = _proofs(attempt)
    transactions = tuple(
        _transaction(found, entry, kind, size, head, context, attempt.roles)
        for found, entry, kind, size in zip(attempt.signed, attempt.entries, proof, chain.proved, strict=True)
    )
    doubts = find_doubts(segment, attempt, transactions, context)
    transactions = _without_doubted(transactions, doubts, attempt)
    transactions = with_whole_payments(transactions, [found.row for found in attempt.signed])
    total = sum((row.amount for row in transactions), ZERO)
    difference = None
    if attempt.opening is not None and attempt.closing is not None:
        difference = attempt.closing - attempt.opening - total
    reconciled = verdict(attempt, doubts)
    closing = attempt.closing
    if closing is None and ends_on_balance(attempt, segment):
        closing = attempt.last.balance
    return Statement(
        bank=context.bank,
        account=head.account,
        kind=head.kind.name or _kind_by_columns(attempt, head, context),
        locale=context.locale,
        currency=head.currency,
        period_start=context.calendar.start,
        period_end=context.calendar.end,
        opening_balance=attempt.opening,
        closing_balance=closing,
        transactions=transactions,
        reconciled=reconciled,
        difference=difference,
        witnesses=witnesses(segment, attempt, transactions, context),
        doubts=tuple(doubts),
        holder=context.holder,
    )


def _without_doubted(rows: Sequence[Transaction], doubts: Sequence[Doubt], attempt: Attempt) -> tuple[Transaction, ...]:
    """The rows; no proof for those whose day or printed sign is in doubt, nor for any if the side or size of all is.

    Sums hold as well with all signs turned, or all amounts a thousand times as large: a reading of debts, of exchanged
    columns or of three decimals must rest on what is printed.
    """
    doubtful = {doubt.row for doubt in doubts if doubt.code in DATE_DOUBTS or doubt.code == "sign_overruled"}
    codes = {doubt.code for doubt in doubts}
    sided = codes.isdisjoint(("columns_exchanged", "decimals_unsure")) and attempt.sure_side
    sided = sided and not (attempt.owed and "sign_not_anchored" in codes)
    if any(doubt.row is None and doubt.code in DATE_DOUBTS for doubt in doubts):
        # Of none of the rows is it known which day is meant, but where both are the same.
        doubtful |= {at for at, row in enumerate(rows) if row.value_date != row.date}
    return tuple(
        row if sided and at not in doubtful else replace(row, proof=Proof.NONE, link_rows=0)
        for at, row in enumerate(rows)
    )


def _kind_by_columns(attempt: Attempt, head: Head, context: Context) -> str | None:
    country = context.locale[-2:] if context.locale else None
    return kind_by_columns(set(attempt.roles.values()), head.kind, country, numbered=is_plain(head.account))


def _prove_by_totals(attempt: Attempt) -> None:
    """Printed totals of money in and out confirm what no opening balance does: the row before the first balance."""
    chain = attempt.chain
    if attempt.opening is None and not chain.breaks:
        chain.by_total = frozenset(at for at, size in enumerate(chain.proved) if not size)
        chain.proved = [size or len(chain.proved) for size in chain.proved]
        chain.open_start = False


def _proofs(attempt: Attempt) -> list[Proof]:
    """Each row's proof; none where more links break than hold: then those that hold do so by accident."""
    chain = attempt.chain
    running = any(entry.balance is not None for entry in attempt.entries)
    kind = Proof.BALANCE if running else Proof.TOTAL
    if len(chain.breaks) > chain.links:
        chain.proved = [0] * len(chain.proved)
    return [
        Proof.TOTAL if at in chain.by_total else kind if size else Proof.NONE for at, size in enumerate(chain.proved)
    ]


def _transaction(
    found: Signed, entry: Entry, proof: Proof, size: int, head: Head, context: Context, roles: Mapping[int, str]
) -> Transaction:
    row = found.row
    page = row.page
    day = context.calendar.end if row.charged else context.calendar.read(row.date)
    cells = [cell for band, cell in row.cells.items() if cell.currency and roles.get(band) != "foreign"]
    lines = [line for line in (row.anchor, *row.lines) if line.page == page]
    sure = [word.confidence for line in lines for word in line.words if word.confidence is not None]
    return Transaction(
        date=day,
        value_date=context.calendar.read(row.value_date, day) if row.value_date else None,
        description=description_of(row),
        amount=entry.amount,
        currency=(cells[0].currency if cells else None) or head.currency,
        balance=entry.balance,
        account=head.account,
        page=page,
        box=_box(lines),
        proof=proof,
        link_rows=size,
        confidence=min(sure, default=None),
    )


def _box(lines: Sequence[Line]) -> Box:
    if len(lines) == 1:
        line = lines[0]
        return Box(line.x0, line.y0, line.x1, line.y1)
    return Box(
        min([line.x0 for line in lines]),
        min([line.y0 for line in lines]),
        max([word.x1 for line in lines for word in line.words]),
        max([word.y1 for line in lines for word in line.words]),
    )
