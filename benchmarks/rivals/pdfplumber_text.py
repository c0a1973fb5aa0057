"""pdfplumber's tables by text, with the short script."""

from __future__ import annotations

import pdfplumber
from adapter import main
from find_columns import rows

BY_TEXT = {"vertical_strategy": "text", "horizontal_strategy": "text"}


def read(path: str) -> tuple[list[dict[str, object]], bool | None]:
    with pdfplumber.open(path) as pdf:
        return list(rows([table for page in pdf.pages for table in page.extract_tables(BY_TEXT)])), None


main(read)
