"""What was made of a document's words, and what speaks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pdf_processor.model import Explanation, Proof, Reconciled, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a document's words."""

    statements: tuple[Statement, ...]
    warnings: tuple[str, ...] = ()
    explanation: Explanation | None = None


class Worth(NamedTuple):
    """What tells which of two readings is better, the greater one: contradicted statements and doubts are below zero.

    Rows come first: a reading that does not see them has nothing to contradict or to doubt.
    """

    proved: int
    rows: int
    contradicted: int
    doubts: int


def worth(statements: Sequence[Statement]) -> Worth:
    """What speaks for a reading's statements."""
    rows = [row for statement in statements for row in statement.transactions]
    proved = sum(row.proof is not Proof.NONE for row in rows)
    contradicted = sum(bool(one.transactions) and one.reconciled is Reconciled.NO for one in statements)
    doubts = sum(len(statement.doubts) for statement in statements)
    return Worth(proved, len(rows), -contradicted, -doubts)
