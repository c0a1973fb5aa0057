"""What a line is in its region, found once: wrapping, leaning and reading all ask the same questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pdf_processor.statement.cells import Sight, banded_dates, cells_in, free_words, roles_of
from pdf_processor.statement.columns import Region
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.labels import label_of, section_of
from pdf_processor.statement.lines import Line, MoneyField


def see(line: Line, region: Region) -> Sight:
    """The line's dates and numbers in bands, and its label or section.

    Kept with the region, which is sound as its bands are settled before the first question.
    """
    sights: dict[int, Sight] = region.sights
    sight = sights.get(id(line))
    if sight is None:
        sights[id(line)] = sight = _seen(line, region)
    return sight


def _seen(line: Line, region: Region) -> Sight:
    dates: list[DateField] = []
    date = None
    if region.dates and (line.dates or line.bare_dates):
        dates, date = banded_dates(line, region)
    cells = cells_in(line, region, dates) if line.money and region.money else {}
    sight = Sight(dates, date, cells, bool(cells) and _is_anchored(date, cells, region))
    if line.hits:
        sight.label, sight.section = label_of(line, region, sight), section_of(line, region, sight)
    return sight


def _is_anchored(date: DateField | None, cells: Mapping[int, MoneyField], region: Region) -> bool:
    """Whether a line has an amount, or with its day and balance a figure that may be one."""
    roles = roles_of(region)
    if not roles.anchors.isdisjoint(cells):
        return True
    return date is not None and not roles.spare.isdisjoint(cells) and not roles.balances.isdisjoint(cells)


def text_words(line: Line, region: Region, cells: Iterable[MoneyField] = ()) -> list[int]:
    """The indices of words that are neither a banded date nor a banded number."""
    return free_words(line, see(line, region).dates, cells)
