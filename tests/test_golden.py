"""Whole statements with known truth: how many rows are right, and that what is called proved is so."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from statement.truth import Truth, aligned, lies, score, total, truths, wrongly_proved

from pdf_processor.errors import OcrUnavailable
from pdf_processor.extract import extract
from pdf_processor.model import Document, Reconciled
from pdf_processor.ocr.tesseract import Tesseract
from pdf_processor.settings import ReadSettings

TESTS = Path(__file__).parent
SHARED = TESTS.parent.parent / "shared"
FOLDERS = {
    "sample": TESTS / "data" / "sample",
    "practice": SHARED / "statements" / "sample",
    "real": SHARED / "real",
}
# Its truth lacks three rows at the foot of the first page.
INCOMPLETE = {"GB-example-2"}


def _has_ocr() -> bool:
    try:
        return bool(Tesseract().languages())
    except OcrUnavailable:
        return False


OCR = _has_ocr()
NEEDS_OCR = pytest.mark.skipif(not OCR, reason="no OCR program")
# A little below what is reached, so that a fall is seen.
FLOORS = {"sample": 0.99, "practice": 0.99, "real": 0.80}
SCANS = {"sample": 0.45, "practice": 0.45, "real": 0.60}


def of_folder(name: str) -> list[Truth]:
    """The truths of a folder without those that lie in the sample as well."""
    ours = {path.name: path for path in FOLDERS["sample"].glob("*.pdf")} if name != "sample" else {}
    found = [truth for truth in truths(FOLDERS[name]) if truth.name not in INCOMPLETE]
    return [truth for truth in found if not _is_same(truth.pdf, ours.get(truth.pdf.name))]


def _is_same(one: Path, other: Path | None) -> bool:
    return other is not None and one.read_bytes() == other.read_bytes()


def readable() -> list[Truth]:
    """All that can be read on this machine."""
    found = [truth for name in FOLDERS for truth in of_folder(name)]
    return [truth for truth in found if truth.digital or OCR]


def golden() -> list[Any]:
    return [
        pytest.param(truth, id=f"{name}-{truth.name}", marks=[] if truth.digital else [NEEDS_OCR])
        for name in FOLDERS
        for truth in of_folder(name)
    ]


@cache
def read(truth: Truth) -> Document:
    return extract(truth.pdf, ReadSettings(passwords=(truth.password,) if truth.password else ()))


@pytest.mark.parametrize("truth", golden())
def test_what_is_called_reconciled_has_exactly_the_true_rows(truth: Truth) -> None:
    """Of scans the amounts: a day that OCR does not see is taken for that of the row above."""
    assert not lies(truth.rows, read(truth).statements, dated=truth.digital)


@pytest.mark.parametrize("truth", golden())
def test_rows_proved_by_a_balance_are_true(truth: Truth) -> None:
    assert not wrongly_proved(truth.rows, read(truth).statements)


def test_reconciled_statements_have_the_printed_opening_and_closing_balance() -> None:
    read_so = [(truth, read(truth)) for truth in readable() if truth.opening is not None]
    claimed = [(truth, document.statements[0]) for truth, document in read_so if _is_one_and_reconciled(document)]
    wrong = [
        f"{truth.name}: {statement.opening_balance} to {statement.closing_balance}"
        for truth, statement in claimed
        if (statement.opening_balance, statement.closing_balance) != (truth.opening, truth.closing)
    ]
    assert len(claimed) >= 10
    assert not wrong


def _is_one_and_reconciled(document: Document) -> bool:
    return len(document.statements) == 1 and document.reconciled is Reconciled.YES


def test_reconciled_statements_have_the_printed_running_balances() -> None:
    right = [(truth, read(truth)) for truth in readable() if truth.digital]
    right = [(truth, document) for truth, document in right if document.reconciled is Reconciled.YES]
    wrong = []
    for truth, document in right:
        for at, (row, true) in enumerate(zip(document.transactions, truth.balances, strict=True)):
            if true is not None and row.balance != true:
                wrong.append(f"{truth.name}, row {at + 1}: {row.balance} for {true}")
    assert len(right) >= 10
    assert not wrong


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("digital", [True, False], ids=["digital", "scanned"])
def test_share_of_right_rows(name: str, digital: bool) -> None:
    chosen = [truth for truth in of_folder(name) if truth.digital is digital]
    if not chosen or not (digital or OCR):
        pytest.skip("no such statements here")
    scores = {truth.name: score(truth, read(truth).statements) for truth in chosen}
    floor = (FLOORS if digital else SCANS)[name]
    assert total(scores.values()).f1 >= floor, scores


def test_alignment_counts_rows_in_order_once() -> None:
    truth = truths(FOLDERS["sample"])[0]
    rows = truth.rows
    assert len(rows) > 5
    assert aligned(rows, rows) == list(range(len(rows)))
    assert aligned(rows, rows[1:]) == list(range(len(rows) - 1))
    assert len(aligned(rows, rows[::-1])) < len(rows)
    assert len(aligned(rows, rows + rows)) == len(rows)
