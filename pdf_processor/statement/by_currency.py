"""One table with a column of amounts for each currency → a statement for each, as each has balances of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.statement.amounts import currency_of
from pdf_processor.statement.columns import ROW_ROLES, Band, Column, Region
from pdf_processor.statement.currency import currency_key, resolve
from pdf_processor.statement.heads import Head
from pdf_processor.statement.lines import MoneyField
from pdf_processor.statement.rows import Labelled, RawRow
from pdf_processor.statement.segment import Context, Segment
from pdf_processor.statement.text import has_letter

ONLY = "amount"


def by_currency(segment: Segment, head: Head, context: Context) -> list[tuple[Segment, Head]]:
    """The statements of a segment, from the left column to the right; itself where it is in one currency.

    `PESOS | DOLARES` above amounts of which each row fills one are two accounts of one card. Where a row fills both,
    one of them is what was paid abroad.
    """
    keys = _keys_of_columns(segment)
    if len(set(keys.values())) < 2 or not _fill_one_each(segment.rows, keys):
        return [(segment, head)]
    order = list(dict.fromkeys(keys.values()))
    parts = []
    for at, key in enumerate(order):
        own = frozenset(band for band, named in keys.items() if named == key)
        narrowed: dict[int, Region] = {}
        items = [_part_of(item, at, order, own, frozenset(keys) - own, narrowed) for item in segment.items]
        part = Segment([item for item in items if item is not None], whole=segment)
        if part.rows or _has_balance(part):
            parts.append((part, replace(head, currency=_code(key, head, order, context))))
    return parts


def _has_balance(part: Segment) -> bool:
    """Whether anything is said of a currency in which nothing was paid."""
    labels = part.labels("opening", "closing")
    return any(figure.value for label in labels for figure in label.figures)


def _keys_of_columns(segment: Segment) -> dict[int, str]:
    """The currency that the title of each column of amounts names, by the band's index, from left to right.

    One column may be titled without one, as the currency of the country: its key is empty. One that no row fills was
    taken for what was paid abroad.
    """
    filled = {band for row in segment.rows for band in row.cells}
    bands: dict[int, tuple[Band, Region]] = {}
    for row in segment.rows:
        for band in row.region.money:
            if band.index in filled or (band.role == "foreign" and _key(row.region, band)):
                bands.setdefault(band.index, (band, row.region))
    if any(band.role not in (ONLY, "") for band, _ in bands.values() if band.index in filled):
        return {}
    amounts = sorted((band for band, _ in bands.values() if band.role), key=lambda band: band.x0)
    keys = {band.index: _key(bands[band.index][1], band) for band in amounts}
    return keys if any(keys.values()) else {}


def _key(region: Region, band: Band) -> str:
    titles = [column for column in region.columns if column.role in (*ROW_ROLES, "foreign")]
    over = min(titles, key=lambda column: _apart(column, band), default=None)
    return (currency_key(over.title) or "") if over is not None else ""


def _apart(column: Column, band: Band) -> float:
    return abs(column.x0 + column.x1 - band.x0 - band.x1)


def _fill_one_each(rows: Sequence[RawRow], keys: dict[int, str]) -> bool:
    return all(sum(band in keys for band in row.cells) == 1 for row in rows)


def _code(key: str, head: Head, keys: Sequence[str], context: Context) -> str | None:
    """The ISO code of a column's currency; without a name, the statement's unless another column has that."""
    if key:
        return resolve(key, context.lines, context.vocabulary.codes)
    others = [resolve(other, context.lines, context.vocabulary.codes) for other in keys if other]
    return None if head.currency in others else head.currency


def _part_of(
    item: RawRow | Labelled,
    at: int,
    keys: Sequence[str],
    own: frozenset[int],
    others: frozenset[int],
    narrowed: dict[int, Region],
) -> RawRow | Labelled | None:
    """What an item says of the currency at a place in `keys`; None if nothing."""
    cells = {band: cell for band, cell in item.cells.items() if band not in others}
    if item.cells and not cells:
        return None
    region = narrowed.get(id(item.region))
    if region is None:
        region = narrowed[id(item.region)] = _narrow(item.region, own, others)
    if isinstance(item, RawRow):
        return replace(item, region=region)
    if not item.others:
        return replace(item, cells=cells, region=region)
    told = _others_in(_beside(item), at, keys)
    return replace(item, cells=cells, region=region, others=told) if told or cells else None


def _narrow(region: Region, own: frozenset[int], others: frozenset[int]) -> Region:
    money = [replace(band, role=ONLY) if band.index in own else band for band in region.money]
    return replace(region, money=[band for band in money if band.index not in others], memo={})


def _beside(item: Labelled) -> tuple[MoneyField, ...]:
    """A labelled line's figures up to the next text: those of the other currencies stand right of the first."""
    figures, line = list(item.others), item.line
    for number in line.money:
        if number.strict and number.start >= figures[-1].stop:
            between = line.texts[figures[-1].stop : number.start]
            if any(has_letter(text) and currency_of(text)[0] is None for text in between):
                break
            figures.append(number)
    return tuple(figures)


def _others_in(figures: Sequence[MoneyField], at: int, keys: Sequence[str]) -> tuple[MoneyField, ...]:
    """Of a summary's figures those in one currency: by their signs, else by their place if there is one for each."""
    named = [currency_key(figure.symbol) for figure in figures]
    if any(key in keys for key in named):
        return tuple(figure for figure, key in zip(figures, named, strict=True) if (key or "") == keys[at])
    if len(figures) == len(keys):
        return (figures[at],)
    return tuple(figures) if at == 0 else ()
