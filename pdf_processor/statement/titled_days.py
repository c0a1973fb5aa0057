"""Lines that head the rows of a day with its balance and the titles of the rows' figures: `8 April 2024  Balance of the
day: 526.58  Amount  Balance`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pdf_processor.statement.lines import Line

FEWEST = 2  # such lines, to be the way of a document
FEWEST_TITLES = 2


def lift_titles(lines: Sequence[Line], scan: Callable[[Line], None]) -> list[Line]:
    """The lines, with such titles once, above the first of these days, and the days without them."""
    cut = {id(line): start for line in lines if (start := _titles_from(line)) is not None}
    titles = {tuple(line.texts[cut[id(line)] :]) for line in lines if id(line) in cut}
    if len(cut) < FEWEST or len(titles) != 1:
        return list(lines)
    first = next(at for at, line in enumerate(lines) if id(line) in cut)
    above = Line(lines[first].page, lines[first].words[cut[id(lines[first])] :])
    scan(above)
    for line in lines:
        if id(line) in cut:
            line.put(line.words[: cut[id(line)]])
            scan(line)
    lifted = [*lines[:first], above, *lines[first:]]
    for at, line in enumerate(lifted):
        line.index = at
    return lifted


def _titles_from(line: Line) -> int | None:
    """The word from which on a line that begins with a day, and tells its balance, holds titles only."""
    if not line.dates or line.dates[0].start or not line.money or not line.has("lines.daily"):
        return None
    start = max(number.stop for number in line.money)
    roles = {hit.role for hit in line.hits if hit.start >= start and hit.role in ("columns.amount", "columns.balance")}
    return start if len(roles) >= FEWEST_TITLES else None
