"""What was read from a file, as rows of the tables `statements` and `transactions`."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from pdf_processor.import_log.store import Database
from pdf_processor.model import Document, Doubt, Statement


def delete_content(db: Database, import_id: int) -> None:
    """Remove all rows of one file."""
    db.execute("DELETE FROM transactions WHERE import_id = ?", (import_id,))
    db.execute("DELETE FROM statements WHERE import_id = ?", (import_id,))
    db.execute("DELETE FROM pages WHERE import_id = ?", (import_id,))


_ROWS = """
SELECT statements.number, statements.account, statements.currency, opening_balance, closing_balance, reconciled,
    each.number, date, value_date, description, amount, each.currency, balance, each.account
FROM statements LEFT JOIN transactions AS each ON statement_id = statements.id
WHERE statements.import_id = ? ORDER BY statements.number, each.number"""


def rows_of(db: Database, import_id: int) -> list[tuple[Any, ...]]:
    """What of a file's content a person accepts: rows, balances, and the verdict on them."""
    return db.execute(_ROWS, (import_id,)).fetchall()


def insert_content(db: Database, import_id: int, document: Document) -> None:
    """Store all rows of one file, numbered statement by statement as printed, and its pages."""
    db.executemany(
        "INSERT INTO pages (import_id, number, width, height, rotation, kind) VALUES (?, ?, ?, ?, ?, ?)",
        ((import_id, page.number, page.width, page.height, page.rotation, page.kind) for page in document.pages),
    )
    printed = 0
    for number, statement in enumerate(document.statements, start=1):
        values = (import_id, number, *_statement_values(statement))
        marks = ", ".join("?" * len(values))
        (statement_id,) = db.execute(
            f"""INSERT INTO statements (import_id, number, bank, account, holder, kind, locale, currency,
                    period_start, period_end, opening_balance, closing_balance, reconciled, difference, witnesses,
                    doubts)
                VALUES ({marks}) RETURNING id""",  # noqa: S608 - only question marks
            values,
        ).fetchone()
        _insert_transactions(db, import_id, statement_id, statement, printed)
        printed += len(statement.transactions)


def _insert_transactions(db: Database, import_id: int, statement_id: int, statement: Statement, printed: int) -> None:
    db.executemany(
        """INSERT INTO transactions (import_id, statement_id, number, date, value_date, description, amount,
               currency, balance, account, page, x0, y0, x1, y1, proof, link_rows, confidence)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            (
                import_id, statement_id, number, _text(row.date), _text(row.value_date), _clean(row.description),
                _decimal(row.amount), row.currency, _decimal(row.balance), row.account, row.page,
                *((row.box.x0, row.box.y0, row.box.x1, row.box.y1) if row.box else (None,) * 4),
                str(row.proof), row.link_rows, row.confidence,
            )
            for number, row in enumerate(statement.transactions, start=printed + 1)
        ),
    )  # fmt: skip


def _statement_values(statement: Statement) -> tuple[str | None, ...]:
    texts = (statement.bank, statement.account, statement.holder, statement.kind, statement.locale, statement.currency)
    return (
        *(None if text is None else _clean(text) for text in texts),
        _text(statement.period_start),
        _text(statement.period_end),
        _decimal(statement.opening_balance),
        _decimal(statement.closing_balance),
        statement.reconciled,
        _decimal(statement.difference),
        json.dumps(statement.witnesses),
        json.dumps([_doubt(doubt) for doubt in statement.doubts]),
    )


def _doubt(doubt: Doubt) -> dict[str, str | int | None]:
    return {
        "code": doubt.code,
        "message": doubt.message,
        "page": doubt.page,
        "row": doubt.row,
        "difference": _decimal(doubt.difference),
    }


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


def _clean(value: str) -> str:
    """Text that a database takes: lone surrogates are none."""
    return value if value.isprintable() else value.encode("utf-8", "replace").decode()


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
