"""Parquet: typed columns for pandas, DuckDB and the like."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, BinaryIO

from pdf_processor.accounts.book import Book
from pdf_processor.export.registry import Format, Options, needing
from pdf_processor.export.table import COLUMNS, records, values

MOST_DIGITS = 38
FEWEST_PLACES = 2
ROWS_AT_ONCE = 50_000


def write(book: Book, out: BinaryIO, _options: Options) -> None:
    """One table: dates are date32, amounts are decimals with as many places as the longest needs, absent is null."""
    with needing("pyarrow", "parquet"):
        import pyarrow as arrow  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415
    money = arrow.decimal128(MOST_DIGITS, _places(book))
    types = {"date": arrow.date32(), "value_date": arrow.date32(), "amount": money, "balance": money,
             "page": arrow.int32()}  # fmt: skip
    schema = arrow.schema([(column, types.get(column, arrow.string())) for column in COLUMNS])
    with parquet.ParquetWriter(out, schema) as writer:
        chunk: list[tuple[object, ...]] = []
        for record in records(book):
            chunk.append(values(record))
            if len(chunk) == ROWS_AT_ONCE:
                writer.write_table(_table(arrow, chunk, schema))
                chunk = []
        writer.write_table(_table(arrow, chunk, schema))


def _table(arrow: Any, chunk: Sequence[tuple[object, ...]], schema: Any) -> Any:
    columns = zip(*chunk, strict=True) if chunk else [[] for _ in schema]
    arrays = [arrow.array(list(column), kind.type) for column, kind in zip(columns, schema, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=schema)


def _places(book: Book) -> int:
    amounts: list[Decimal] = []
    for _, _, entry in book.rows():
        amounts += [value for value in (entry.row.amount, entry.row.balance) if value is not None]
    return max((-int(value.as_tuple().exponent) for value in amounts), default=FEWEST_PLACES)


FORMATS = (Format("parquet", "pandas, DuckDB, Arrow", write, text=False),)
