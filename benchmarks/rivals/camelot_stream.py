"""Camelot's stream tables, with the short script."""

from __future__ import annotations

import warnings

import camelot
from adapter import main
from find_columns import rows

warnings.filterwarnings("ignore")


def read(path: str) -> tuple[list[dict[str, object]], bool | None]:
    tables = camelot.read_pdf(path, flavor="stream", pages="all", suppress_stdout=True)
    return list(rows([table.df.values.tolist() for table in tables])), None


main(read)
