"""What was made of a document's words, and what speaks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pdf_processor.model import Explanation, Proof, Reconciled, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a document's words."""

    statements: tuple[Statement, ...]
    warnings: tuple[str, ...] = ()
    explanation: Explanation | None = None


def worth(statements: Sequence[Statement]) -> tuple[int, int, int, int]:
    """Rows proved, rows found, statements contradicted and doubts, these two counted below zero: more is better.

    Rows come first: a reading that does not see them has nothing to contradict or to doubt.
    """
    rows = [row for statement in statements for row in statement.transactions]
    proved = sum(row.proof is not Proof.NONE for row in rows)
    contradicted = sum(statement.reconciled is Reconciled.NO for statement in statements)
    doubts = sum(len(statement.doubts) for statement in statements)
    return proved, len(rows), -contradicted, -doubts
