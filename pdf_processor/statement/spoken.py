"""Tables made to be read aloud: `blank` in each empty cell, and a full stop behind each full one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.model import Word
from pdf_processor.statement.columns import runs
from pdf_processor.statement.lines import Line

SPOKEN = "blank"
BLANK = frozenset({SPOKEN, f"{SPOKEN}."})
FEWEST = 4  # such cells
APART = 0.75  # of the height: the space between two cells


def without_spoken(lines: Sequence[Line]) -> list[Line]:
    """The lines without what is printed for those who hear them; the same ones where nothing is."""
    telling = [line for line in lines if SPOKEN in line.text.lower()]  # hardly ever one: its words are not all asked
    cells = [text for line in telling for text in line.texts if text.lower() in BLANK]
    if len(cells) < FEWEST:
        return list(lines)
    stops = 2 * sum(text.endswith(".") for text in cells) > len(cells)
    found = []
    for line in lines:
        words = [word for run in runs(line.words, APART) for word in _shown(run, stops=stops)]
        if words:
            line.put(words)
            found.append(line)
    return found


def _shown(run: Sequence[Word], *, stops: bool) -> list[Word]:
    """A cell's words; none where it is empty."""
    if len(run) == 1 and run[0].text.lower() in BLANK:
        return []
    *words, last = run
    if not stops or not last.text.endswith(".") or len(last.text) == 1:
        return list(run)
    step = (last.x1 - last.x0) / len(last.text)
    return [*words, replace(last, text=last.text[:-1], x1=last.x1 - step)]
