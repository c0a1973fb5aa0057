"""The CSV a user gets: exact cells, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.model import Document, Proof, Reconciled, Statement, Transaction
from pdf_processor.writers.base import writer

HEADER = "date,value_date,description,amount,currency,balance,account,page,proof\n"


def _document(*rows: Transaction) -> Document:
    statement = Statement(
        None, None, None, None, None, None, None, None, None, transactions=rows, reconciled=Reconciled.UNKNOWN
    )
    return Document((), (statement,))


def _row(description: str = "x", amount: str = "1", **other: object) -> Transaction:
    values = {"date": None, "value_date": None, "currency": None, "balance": None, "account": None, "page": 1}
    return Transaction(description=description, amount=Decimal(amount), **{**values, **other})  # type: ignore[arg-type]


def _written(document: Document, *, raw: bool = False) -> str:
    out = io.BytesIO()
    writer("csv").write(document, out, raw=raw)
    return out.getvalue().decode("utf-8")


def _cells(document: Document, *, raw: bool = False) -> list[list[str]]:
    return list(csv.reader(io.StringIO(_written(document, raw=raw), newline="")))[1:]


def test_a_row_has_exactly_these_cells() -> None:
    row = _row(
        'Say "hi", then\ngo',
        "-1234.50",
        date=date(2024, 2, 29),
        value_date=date(2024, 3, 1),
        currency="EUR",
        balance=Decimal("0.10"),
        account="DE89 3704",
        page=3,
        proof=Proof.BALANCE,
    )
    expected = '2024-02-29,2024-03-01,"Say ""hi"", then\ngo",-1234.50,EUR,0.10,DE89 3704,3,balance\n'
    assert _written(_document(row)) == HEADER + expected


def test_unknown_is_empty_and_nothing_else() -> None:
    assert _written(_document(_row("x", "1"))) == HEADER + ",,x,1,,,,1,\n"


def test_a_document_without_rows_is_a_header() -> None:
    assert _written(Document((), ())) == HEADER


@pytest.mark.parametrize(("amount", "cell"), [("1E+3", "1000"), ("1E-7", "0.0000001"), ("-0.00", "-0.00"), ("5", "5")])
def test_decimals_are_plain(amount: str, cell: str) -> None:
    assert _cells(_document(_row(amount=amount)))[0][3] == cell


def test_rows_of_several_statements_come_as_printed() -> None:
    first, second = _document(_row("a"), _row("b")), _document(_row("c"))
    both = Document((), first.statements + second.statements)
    assert [cells[2] for cells in _cells(both)] == ["a", "b", "c"]


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5", "@SUM(A1)", "  =1", "\t=1", "\n=1", "＝1+1", "'=1", "\tx"])
def test_formulas_are_made_text_and_can_be_had_back(text: str) -> None:
    """Fault 22: formulas become text."""
    ((_, _, cell, *_),) = _cells(_document(_row(text)))
    assert cell == "'" + text
    assert _cells(_document(_row(text)), raw=True)[0][2] == text


def test_account_and_currency_are_guarded_too() -> None:
    cells = _cells(_document(_row(account="=cmd", currency="@X")))[0]
    assert (cells[4], cells[6]) == ("'@X", "'=cmd")


def test_control_characters_and_lone_surrogates_are_replaced() -> None:
    assert _cells(_document(_row("a\x00b\x1b[2Jc\x9bd\ud800e\rf")))[0][2] == "a�b�[2Jc�d�e�f"


@given(st.text(st.characters(codec=None)))
def test_no_text_begins_like_a_formula(text: str) -> None:
    """Fault 22: no text whatsoever begins like a formula."""
    cell = _cells(_document(_row(text, "-5")))[0]
    assert not cell[2].lstrip()[:1] or cell[2].lstrip()[0] not in "=+-@"
    assert cell[3] == "-5"


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(ModuleNotFoundError):
        writer("nonsense")
