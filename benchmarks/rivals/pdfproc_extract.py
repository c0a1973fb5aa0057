"""pdfproc, in the adapters' way: one process, nothing stored; a reconciled document is its word."""

from __future__ import annotations

from adapter import main

from pdf_processor import ReadSettings, Reconciled, extract

SETTINGS = ReadSettings(ocr="never")


def read(path: str) -> tuple[list[dict[str, object]], bool | None]:
    document = extract(path, SETTINGS)
    rows = [{"dates": [str(row.date)], "amount": str(row.amount)} for row in document.transactions]
    return rows, document.reconciled is Reconciled.YES


main(read)
