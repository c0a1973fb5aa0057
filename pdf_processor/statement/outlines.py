"""Where the columns of the tables stand on each page, for drawing them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pdf_processor.model import Box, TableColumn
from pdf_processor.statement.columns import Band, Region
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.sight import text_words

MOST_COLUMNS = 20_000
MOST_TITLE = 100  # characters


def table_columns(rows: Iterable[RawRow], roles: Mapping[int, str]) -> tuple[TableColumn, ...]:
    """The columns that these rows fill, page by page; `roles` are those that were chosen for the bands of money."""
    by_place: dict[tuple[int, int], list[RawRow]] = defaultdict(list)
    for row in rows:
        by_place[(row.anchor.page, id(row.region))].append(row)
    found = [column for (page, _), group in by_place.items() for column in _columns(page, group, roles)]
    return tuple(found[:MOST_COLUMNS])


def _columns(page: int, rows: Sequence[RawRow], roles: Mapping[int, str]) -> list[TableColumn]:
    region = rows[0].region
    # Furniture aside, the heading stands on the region's first page only.
    lines = [line for row in rows for line in (row.anchor, *row.lines) if line.page == page]
    lines += [line for line in region.header if line.page == page]
    top, bottom = min(line.y0 for line in lines), max(line.y1 for line in lines)
    found = [_column(page, band, roles.get(band.index, band.role), region, top, bottom) for band in region.money]
    found += [_column(page, band, band.role, region, top, bottom) for band in region.dates]
    text = _text_column(page, rows, top, bottom)
    return [*found, text] if text else found


def _column(page: int, band: Band, role: str, region: Region, top: float, bottom: float) -> TableColumn:
    title = next((column for column in region.columns if column.role == band.role), None)
    x0, x1 = band.x0, band.x1
    if title is not None and min(x1, title.x1) > max(x0, title.x0):
        x0, x1 = min(x0, title.x0), max(x1, title.x1)
    return TableColumn(page, role, title.title[:MOST_TITLE] if title else "", Box(x0, top, x1, bottom))


def _text_column(page: int, rows: Sequence[RawRow], top: float, bottom: float) -> TableColumn | None:
    """The descriptions have no band: where their words stand."""
    words = [row.anchor.words[at] for row in rows for at in text_words(row.anchor, row.region, row.cells.values())]
    if not words:
        return None
    title = rows[0].region.column("description")
    x0, x1 = min(word.x0 for word in words), max(word.x1 for word in words)
    return TableColumn(page, "description", title.title[:MOST_TITLE] if title else "", Box(x0, top, x1, bottom))
