"""Statements without a table: each transaction a block of labelled lines (`Date: …`, `Amount: …`), turned into rows.

The blocks become lines of an invented table, one column a label, so that everything after this stage is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word
from pdf_processor.statement.columns import MONEY_ROLES, ROW_ROLES, Column
from pdf_processor.statement.lines import Line
from pdf_processor.statement.scan import Scanner

WIDTH = 1000.0  # points a column of the invented table
FEWEST = 2
_COLONS = (":", "\uff1a")


def find_records(lines: Sequence[Line], scanner: Scanner) -> tuple[list[Line], tuple[Column, ...]] | None:
    """The lines with each block folded into one, and the invented columns; None if there are no blocks."""
    labels = [_label(line) for line in lines]
    counts = Counter(label for label in labels if label)
    if counts["date"] < FEWEST or max(counts[role] for role in ROW_ROLES) < FEWEST:
        return None
    roles = [role for role in dict.fromkeys(label for label in labels if label) if counts[role] >= FEWEST]
    columns = tuple(Column(role, at * WIDTH, at * WIDTH + 100, role) for at, role in enumerate(roles))
    folded = _Folder(columns).fold(lines, labels)
    for line in folded:
        scanner.scan(line)
    return folded, columns


def _label(line: Line) -> str | None:
    """The column role of a line that begins with a column's title and a colon; `Opening balance:` is none."""
    if any(hit.start == 0 and hit.role in ("lines.opening", "lines.closing") for hit in line.hits):
        return None
    for hit in line.hits:
        if hit.start == 0 and hit.role.startswith("columns.") and hit.stop < len(line.words):
            last = line.words[hit.stop - 1].text
            if last.endswith(_COLONS) or line.words[hit.stop].text in _COLONS:
                return hit.role.removeprefix("columns.")
    return None


class _Folder:
    """Collects the lines of a block; a block begins with its first label, or with one it has already."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._places = {column.role: column for column in columns}
        self._folded: list[Line] = []
        self._open: Line | None = None
        self._seen: list[str] = []

    def fold(self, lines: Sequence[Line], labels: Sequence[str | None]) -> list[Line]:
        for line, label in zip(lines, labels, strict=True):
            if label in self._places and label is not None:
                self._take(line, label)
            elif self._open is not None and self._seen[-1:] == ["description"] and not line.furniture:
                self._add([replace(word, x0=word.x0 + self._end(), x1=word.x1 + self._end()) for word in line.words])
            else:
                self._open = self._open if line.furniture else None
                self._folded.append(line)
        for line in self._folded:
            line.put(sorted(line.words, key=lambda word: word.x0))
        return self._folded

    def _take(self, line: Line, label: str) -> None:
        moved = _moved(line, self._places[label])
        if self._open is None or label in self._seen:
            self._open, self._seen = Line(line.page, moved, line.index), [label]
            self._folded.append(self._open)
            return
        self._seen.append(label)
        self._add(moved)

    def _add(self, words: Sequence[Word]) -> None:
        assert self._open is not None
        first = self._open.words[0] if self._open.words else words[0]
        moved = (replace(word, page=self._open.page, y0=first.y0, y1=first.y1) for word in words)
        self._open.put([*self._open.words, *moved])

    def _end(self) -> float:
        """Where text continues that wraps below a description: behind what is there."""
        assert self._open is not None
        return max(word.x1 for word in self._open.words)


def _moved(line: Line, column: Column) -> list[Word]:
    """The value's words under their invented column, right edge at the same place for numbers, left edge for text."""
    start = next(at for at, word in enumerate(line.words) if word.text.endswith(_COLONS)) + 1
    words = line.words[start:]
    if not words:
        return []
    shift = (column.x1 - words[-1].x1) if column.role in MONEY_ROLES else (column.x0 - words[0].x0)
    return [replace(word, x0=word.x0 + shift, x1=word.x1 + shift) for word in words]
