"""What was read, out of the tables `statements` and `transactions` again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pdf_processor.import_log.connection import LogConnection
from pdf_processor.import_log.records import StoredStatement
from pdf_processor.model import Box, Document, Doubt, Proof, Reconciled, Statement, Transaction

_STATEMENTS = """
SELECT statements.id, log.path_bytes, log.sha256, number, bank, account, holder, kind, locale, currency, period_start,
    period_end, opening_balance, closing_balance, statements.reconciled, difference, witnesses, doubts
FROM statements JOIN import_logs AS log ON log.id = import_id
"""
_CURRENT = "WHERE log.current = 1 AND log.status IN ('succeeded', 'no_transactions', 'needs_review') "
_OF_FILE = "WHERE import_id = ? "
_ORDER = "ORDER BY import_id, number"
_ROWS = """
SELECT date, value_date, description, amount, currency, balance, account, page, x0, y0, x1, y1, proof, link_rows,
    confidence
FROM transactions WHERE statement_id = ? ORDER BY number
"""


class StoredContent(LogConnection):
    """The statements of all files, as they were read last."""

    def stored_statements(self) -> Iterator[StoredStatement]:
        """Each statement with its rows, in the order in which the files were met."""
        return self._stored(_STATEMENTS + _CURRENT + _ORDER)

    def stored_document(self, row_id: int) -> Document:
        """All statements of one row of the log; nothing is kept of the pages."""
        statements = self._stored(_STATEMENTS + _OF_FILE + _ORDER, row_id)
        return Document((), tuple(each.statement for each in statements))

    def _stored(self, sql: str, *parameters: object) -> Iterator[StoredStatement]:
        with self._lock, self._errors():
            # One look at one moment: a run may be at work, and replace a file's rows between two queries.
            self._db.execute("BEGIN")
            try:
                heads = self._db.execute(sql, parameters).fetchall()
                rows = [self._db.execute(_ROWS, (head[0],)).fetchall() for head in heads]
            finally:
                self._db.execute("COMMIT")
        for (_, path, sha256, number, *values), its_rows in zip(heads, rows, strict=True):
            yield StoredStatement(path, sha256, number, _statement(values, its_rows))


def _statement(values: list[Any], rows: list[tuple[Any, ...]]) -> Statement:
    (
        bank,
        account,
        holder,
        kind,
        locale,
        currency,
        start,
        end,
        opening,
        closing,
        verdict,
        difference,
        witnesses,
        doubts,
    ) = values
    return Statement(
        bank, account, kind, locale, currency, _day(start), _day(end), _money(opening), _money(closing),
        tuple(map(_row, rows)), Reconciled(verdict), _money(difference), tuple(json.loads(witnesses)),
        tuple(Doubt(**{**doubt, "difference": _money(doubt["difference"])}) for doubt in json.loads(doubts)), holder,
    )  # fmt: skip


def _row(values: tuple[Any, ...]) -> Transaction:
    day, value_day, description, amount, currency, balance, account, page, *box, proof, link_rows, confidence = values
    return Transaction(
        _day(day), _day(value_day), description, Decimal(amount), currency, _money(balance), account, page,
        None if box[0] is None else Box(*box), Proof(proof), link_rows, confidence,
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _money(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
