"""What to draw over the pages of a document: columns, rows and their proofs, balances, and what was left out."""

from __future__ import annotations

from collections import defaultdict

from pdf_processor.model import Box, Document, Mark, MarkStyle, PrintedLine, Proof, Statement, TableColumn, Transaction
from pdf_processor.statement.leftovers import FIGURES, TEXT

MOST_LABEL = 45  # characters
ROLE_LABELS = {"out": "money out", "in": "money in", "value_date": "value date", "": "not known"}


def page_marks(document: Document) -> dict[int, list[Mark]]:
    """The marks by page number. Columns and lines that became no rows are there only if the document is explained."""
    marks: dict[int, list[Mark]] = defaultdict(list)
    if document.explanation is not None:
        for column in document.explanation.columns:
            marks[column.page].append(_column_mark(column))
        for line in document.explanation.lines:
            # A row's own wrapped text is inside its box.
            if line.verdict != TEXT:
                marks[line.page].append(_line_mark(line))
    for number, statement in enumerate(document.statements, 1):
        prefix = f"{number}." if len(document.statements) > 1 else ""
        for page, mark in _row_marks(statement, prefix):
            marks[page].append(mark)
    return marks


def _column_mark(column: TableColumn) -> Mark:
    box = column.box
    # One point wider, so that neither figures nor the edges of rows hide the line.
    return Mark(
        Box(box.x0 - 1, box.y0 - 1, box.x1 + 1, box.y1 + 1),
        MarkStyle.COLUMN,
        ROLE_LABELS.get(column.role, column.role)[:MOST_LABEL],
    )


def _line_mark(line: PrintedLine) -> Mark:
    style = MarkStyle.FIGURE if line.verdict in FIGURES else MarkStyle.LEFT_OUT
    return Mark(line.box, style, line.verdict[:MOST_LABEL])


def _row_marks(statement: Statement, prefix: str) -> list[tuple[int, Mark]]:
    doubtful = {doubt.row for doubt in statement.doubts if doubt.row is not None}
    return [
        (row.page, Mark(row.box, _row_style(row, at in doubtful), f"{prefix}{at + 1}"))
        for at, row in enumerate(statement.transactions)
        if row.box is not None
    ]


def _row_style(row: Transaction, doubtful: bool) -> MarkStyle:
    if doubtful:
        return MarkStyle.DOUBTFUL
    return MarkStyle.UNPROVED if row.proof is Proof.NONE else MarkStyle.PROVED
