"""Excel: a sheet an account, cells with types, the header frozen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, BinaryIO

from pdf_processor.accounts.book import Account, Book
from pdf_processor.export.registry import Format, Options, needing
from pdf_processor.export.table import COLUMNS, Record, record, values
from pdf_processor.export.text import clean

LONGEST_TITLE = 31
MOST_ROWS = 1_048_576
"""Of a sheet, its header among them: Excel takes no more, so a longer account goes on on another sheet."""
WIDTHS = {"id": 18, "date": 11, "value_date": 11, "description": 60, "account": 26, "bank": 24, "file": 40}
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def write(book: Book, out: BinaryIO, _options: Options) -> None:
    """A workbook; a book without rows has one sheet with the header alone."""
    with needing("openpyxl", "xlsx"):
        from openpyxl import Workbook  # noqa: PLC0415
    workbook = Workbook(write_only=True)
    titles: set[str] = set()
    for account in book.accounts:
        rows = [record(account, stretch, entry) for stretch in account.stretches for entry in stretch.entries]
        for at in range(0, max(len(rows), 1), MOST_ROWS - 1):
            sheet = workbook.create_sheet(_title(account, titles))
            _fill(sheet, rows[at : at + MOST_ROWS - 1])
    if not book.accounts:
        _fill(workbook.create_sheet("Transactions"), [])
    workbook.save(out)


def _fill(sheet: Any, rows: Iterable[Record]) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet.freeze_panes = "A2"
    for at, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(at)].width = WIDTHS.get(column, 12)
    sheet.append([_cell(sheet, column) for column in COLUMNS])
    for made in rows:
        sheet.append([_cell(sheet, value) for value in values(made)])


def _cell(sheet: Any, value: str | date | Decimal | int | None) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"  # else what begins with = would be a formula
    elif isinstance(value, Decimal):
        places = max(0, -int(value.as_tuple().exponent))
        cell.number_format = f"#,##0.{'0' * places}" if places else "#,##0"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    return cell


def _title(account: Account, taken: set[str]) -> str:
    """A name for a sheet that Excel takes, and no other sheet has."""
    parts = [account.title, account.key.currency]
    plain = _FORBIDDEN.sub("-", clean(" ".join(filter(None, parts)))).strip("'") or "Account"
    title, number = plain[:LONGEST_TITLE], 1
    while title.casefold() in taken:
        number += 1
        title = f"{plain[: LONGEST_TITLE - len(str(number)) - 1]} {number}"
    taken.add(title.casefold())
    return title


FORMATS = (Format("xlsx", "Excel, LibreOffice", write, text=False),)
