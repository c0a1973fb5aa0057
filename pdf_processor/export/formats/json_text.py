"""JSON: a list of objects, or one object a line. Amounts are texts, so that no reader rounds them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import BinaryIO

from pdf_processor.accounts.book import Book
from pdf_processor.export.registry import Format, Options
from pdf_processor.export.table import records


def write_list(book: Book, out: BinaryIO, _options: Options) -> None:
    """One list, an object a line."""
    between = b"[\n"
    for line in _objects(book):
        out.write(between + line)
        between = b",\n"
    out.write(b"[]\n" if between == b"[\n" else b"\n]\n")


def write_lines(book: Book, out: BinaryIO, _options: Options) -> None:
    """One object a line and nothing else."""
    for line in _objects(book):
        out.write(line + b"\n")


def _objects(book: Book) -> Iterator[bytes]:
    for record in records(book):
        yield json.dumps({name: _plain(value) for name, value in asdict(record).items()}).encode()


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


FORMATS = (
    Format("json", "programs", write_list),
    Format("jsonl", "programs, line by line", write_lines),
)
