"""Statements without a table: each transaction a block of labelled lines (`Date: …`, `Amount: …`), turned into rows.

The blocks become lines of an invented table, one column a label, so that everything after this stage is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word
from pdf_processor.statement.columns import MONEY_ROLES, ROW_ROLES, Column
from pdf_processor.statement.lines import Line, Scanner

WIDTH = 1000.0  # points a column of the invented table
FEWEST = 2


def find_records(lines: Sequence[Line], scanner: Scanner) -> tuple[list[Line], tuple[Column, ...]] | None:
    """The lines with each block folded into one, and the invented columns; None if there are no blocks."""
    labels = [_label(line) for line in lines]
    counts = Counter(label for label in labels if label)
    if counts["date"] < FEWEST or max(counts[role] for role in ROW_ROLES) < FEWEST:
        return None
    roles = [role for role in dict.fromkeys(label for label in labels if label) if counts[role] >= FEWEST]
    columns = tuple(Column(role, at * WIDTH, at * WIDTH + 100, role) for at, role in enumerate(roles))
    folded = _fold(lines, labels, columns)
    for line in folded:
        scanner.scan(line)
    return folded, columns


def _label(line: Line) -> str | None:
    """The column role of a line that begins with a column's title and a colon."""
    for hit in line.hits:
        if hit.start == 0 and hit.role.startswith("columns.") and hit.stop < len(line.words):
            last = line.words[hit.stop - 1].text
            if last.endswith((":", "\uff1a")) or line.words[hit.stop].text in (":", "\uff1a"):
                return hit.role.removeprefix("columns.")
    return None


def _fold(lines: Sequence[Line], labels: Sequence[str | None], columns: Sequence[Column]) -> list[Line]:
    places = {column.role: column for column in columns}
    first = columns[0].role
    folded: list[Line] = []
    open_: Line | None = None
    for line, label in zip(lines, labels, strict=True):
        if label is None or label not in places:
            if not line.furniture:
                open_ = None
            folded.append(line)
            continue
        moved = _moved(line, places[label])
        if open_ is None or label == first:
            open_ = Line(line.page, moved, line.index)
            folded.append(open_)
        else:
            open_.words = [
                *open_.words,
                *(replace(w, page=open_.page, y0=open_.words[0].y0, y1=open_.words[0].y1) for w in moved),
            ]
    for line in folded:
        line.words.sort(key=lambda word: word.x0)
    return folded


def _moved(line: Line, column: Column) -> list[Word]:
    """The value's words under their invented column, right edge at the same place for numbers, left edge for text."""
    start = next(at for at, word in enumerate(line.words) if word.text.endswith((":", "\uff1a"))) + 1
    words = line.words[start:]
    if not words:
        return []
    shift = (column.x1 - words[-1].x1) if column.role in MONEY_ROLES else (column.x0 - words[0].x0)
    return [replace(word, x0=word.x0 + shift, x1=word.x1 + shift) for word in words]
