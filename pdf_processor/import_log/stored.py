"""What was read, out of the tables `statements` and `transactions` again, and what persons have corrected of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pdf_processor.errors import FromCsv
from pdf_processor.import_log.connection import LogConnection, now
from pdf_processor.import_log.records import MadeCorrection, StoredStatement
from pdf_processor.model import Box, Document, Doubt, Proof, Reconciled, Statement, Transaction

if TYPE_CHECKING:
    from pdf_processor.corrections import Correction

_STATEMENTS = """
SELECT statements.id, log.path_bytes, log.sha256, number, bank, account, holder, kind, locale, currency, period_start,
    period_end, opening_balance, closing_balance, statements.reconciled, difference, witnesses, doubts,
    (SELECT min(name) FROM jobs WHERE jobs.path_bytes = log.path_bytes AND jobs.source = 'upload') AS label
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
        """Each statement with its rows as corrected, in the order in which the files were met."""
        return self._stored(_STATEMENTS + _CURRENT + _ORDER)

    def statements_of(self, row_id: int) -> list[StoredStatement]:
        """The statements of one row of the log, with their rows as corrected."""
        return list(self._stored(_STATEMENTS + _OF_FILE + _ORDER, row_id))

    def stored_document(self, row_id: int) -> Document:
        """All statements of one row of the log as they were read; nothing is kept of the words."""
        statements = self._stored(_STATEMENTS + _OF_FILE + _ORDER, row_id, as_written=True)
        return Document((), tuple(each.printed for each in statements))

    def _stored(self, sql: str, *parameters: object, as_written: bool = False) -> Iterator[StoredStatement]:
        with self._lock, self._errors():
            # One look at one moment: a run may be at work, and replace a file's rows between two queries.
            self._store.begin_look()
            try:
                heads = self._db.execute(sql, parameters).fetchall()
                rows = [self._db.execute(_ROWS, (head[0],)).fetchall() for head in heads]
                corrections = self._corrections({head[2] for head in heads})
            finally:
                self._db.execute("COMMIT")
        file, first = None, 1
        for (_, path, sha256, number, *values, name), its_rows in zip(heads, rows, strict=True):
            file, first = path, first if path == file else 1
            printed = _statement(values, its_rows)
            from_csv = not as_written and any(doubt.code == FromCsv.code for doubt in printed.doubts)
            if from_csv:
                printed = _without_proofs(printed)
            made = corrections.get(sha256)
            label = None if name is None else name.encode("utf-8", "replace")
            if made:
                from pdf_processor.corrections import corrected  # noqa: PLC0415 - 100 ms: it knows the engine

                shown = corrected(printed, number, first, made)
                if from_csv:  # its balances are the CSV's, too
                    shown = replace(shown, statement=_without_proofs(shown.statement))
                yield StoredStatement(path, sha256, number, shown.statement, printed, shown, label)
            else:
                yield StoredStatement(path, sha256, number, printed, label=label)
            first += len(its_rows)

    def _corrections(self, files: set[str]) -> dict[str, list[Correction]]:
        found: dict[str, list[Correction]] = {}
        if self._db.execute("SELECT 1 FROM corrections LIMIT 1").fetchone():
            from pdf_processor.corrections import Correction  # noqa: PLC0415 - as above

            query = "SELECT sha256, number, field, printed, new, row_read FROM corrections ORDER BY id"
            for sha256, *values in self._db.execute(query):
                if sha256 in files:
                    found.setdefault(sha256, []).append(Correction(*values))
        return found

    def correct(self, sha256: str, each: Correction, old: str | None, by: str, job_id: str | None = None) -> None:
        """Store a correction beside what was read, durably."""
        with self._transaction() as db:
            db.execute(
                """INSERT INTO corrections (sha256, number, field, printed, old, new, at, by, row_read)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                (sha256, each.number, each.field, each.printed, old, each.new, now(), by, each.row_read),
            )
            self._event("job.corrected", None, None, job_id)
        self._make_durable()

    def corrected_files(self) -> set[str]:
        """The SHA-256 of each file of which something was corrected."""
        return set(self._column("SELECT DISTINCT sha256 FROM corrections"))

    def corrections_of(self, sha256: str) -> list[MadeCorrection]:
        """Who has corrected what of a file, and when, in order."""
        with self._lock, self._errors():
            rows = self._db.execute(
                """SELECT id, number, field, printed, old, new, at, by, row_read FROM corrections
                   WHERE sha256 = ? ORDER BY id""",
                (sha256,),
            ).fetchall()
        return [MadeCorrection(*row) for row in rows]


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


def _without_proofs(taken: Statement) -> Statement:
    """Rows of a CSV, which anybody may have changed: what it says of their proof is no proof."""
    return replace(taken, transactions=tuple(replace(row, proof=Proof.NONE, link_rows=0) for row in taken.transactions))


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
