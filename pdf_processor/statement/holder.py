"""Whose account it is, where the statement says so behind (or under) a label; else nobody's name is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from pdf_processor.model import Word
from pdf_processor.statement.columns import runs
from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import fold, is_spaceless
from pdf_processor.statement.vocabulary import Hit

CELL_GAP = 1.2  # of the words' height: what stands farther apart is another cell
LABEL_GAP = 0.6
MOST_WORDS = 7
MOST_LINES = 60
_COLONS = (":", "\uff1a")
_PARTICLES = frozenset({
    "&", "and", "und", "et", "y", "e", "i", "og", "och", "ja", "en", "of", "the", "de", "del", "della", "der",
    "den", "des", "di", "da", "do", "dos", "das", "du", "la", "las", "le", "les", "los", "van", "von", "zu", "vom",
    "zum", "ten", "ter", "bin", "binti", "bint", "ibn", "al", "el", "abd", "ben", "a/l", "a/p", "s/o", "d/o", "c/o",
})  # fmt: skip


def holder_of(lines: Sequence[Line]) -> str | None:
    """The name behind the first label of a holder that has one; only above the first line with a date and an amount."""
    head = list(takewhile(lambda line: not _is_row(line), lines[:MOST_LINES]))
    for at, line in enumerate(head):
        below = head[at + 1] if at + 1 < len(head) and head[at + 1].page == line.page else None
        for hit in line.hits:
            if hit.role == "facts.holder":
                name = _behind(line, hit) or (_under(line, hit, below) if below is not None else None)
                if name:
                    return name
    return None


def _is_row(line: Line) -> bool:
    return bool(line.dates) and line.has_figure()


def _behind(line: Line, hit: Hit) -> str | None:
    """The cell right behind a label that ends with a colon, or that a gap sets apart from it."""
    if not _begins_cell(line, hit) or hit.stop >= len(line.words):
        return None
    label = line.words[hit.stop - 1]
    rest = line.words[hit.stop :]
    colon = label.text.endswith(_COLONS)
    if rest[0].text in _COLONS:
        colon, rest = True, rest[1:]
    if not rest or not (colon or rest[0].x0 - label.x1 > LABEL_GAP * line.height):
        return None
    return _name(runs(rest, CELL_GAP)[0], line)


def _under(line: Line, hit: Hit, below: Line) -> str | None:
    """The cell right under a label of two or more words that fills its own cell, both beginning at the same place."""
    first, last = line.words[hit.start], line.words[hit.stop - 1]
    fills = hit.stop == len(line.words) or line.words[hit.stop].x0 - last.x1 > CELL_GAP * line.height
    facts = {each.start for each in line.hits if each.role.startswith("facts.")}
    others = any(each.start not in facts for each in line.hits)
    if hit.length < 2 or not fills or others or not _begins_cell(line, hit) or below.y0 - line.y1 > line.height:
        return None
    for cell in runs(below.words, CELL_GAP):
        if abs(cell[0].x0 - first.x0) < 3:
            return _name(cell, below)
    return None


def _begins_cell(line: Line, hit: Hit) -> bool:
    return hit.start == 0 or (
        line.words[hit.start].x0 - line.words[hit.start - 1].x1 > CELL_GAP * line.height
        or line.words[hit.start - 1].text.endswith(_COLONS)
    )


def _name(cell: Sequence[Word], line: Line) -> str | None:
    """The cell's text if it looks like a name: two or more capitalised words, no digit, no word of a statement."""
    texts = [word.text.strip(",;") for word in cell]
    places = {at for at, word in enumerate(line.words) if any(word is other for other in cell)}
    named = any(hit.start in places and not hit.role.startswith("direction.") for hit in line.hits)
    text = " ".join(filter(None, texts))
    if named or len(texts) > MOST_WORDS or any(c.isdigit() or c in _COLONS for c in text):
        return None
    if is_spaceless(fold(text)):
        return text if 2 <= len(text.replace(" ", "")) <= 20 else None
    words = [each for each in texts if fold(each).strip(".") not in _PARTICLES and each not in _PARTICLES]
    capital = all(each[:1].isalpha() and not each[:1].islower() for each in words if each)
    return text if capital and len(words) >= 2 else None
