"""Two pages printed on one sheet, and tables above the last row that were not understood."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from time import process_time

from layouts.frame import discover, make

from pdf_processor.model import Reconciled, Word
from pdf_processor.pdf import open_pdf, page_words
from pdf_processor.settings import ReadSettings
from pdf_processor.statement.read import read_statements
from pdf_processor.statement.sheets import take_apart
from statement.drawn import amounts, draw, only

D = Decimal
SPREAD = [at % 1000 / 1000 for at in range(20_000)]
FIRST = """
    First Harbour Bank            Account 12345678
    Date          Description               Paid out     Paid in     Balance
    01/02/2024    Balance brought forward                             100.00
    01/02/2024    Grocer                       20.00                   80.00
    05/02/2024    Salary                                  500.00      580.00
    09/02/2024    Rent                        310.00                  270.00
    First Harbour Bank, 1 Quay Street, registered in England
    """
SECOND = """
    First Harbour Bank            Account 12345678
    Date          Description               Paid out     Paid in     Balance
    12/02/2024    Baker                         5.10                  264.90
    15/02/2024    Refund                                   35.10      300.00
    20/02/2024    Chemist                      50.00                  250.00
    28/02/2024    Closing balance                                     250.00
    First Harbour Bank, 1 Quay Street, registered in England
    """


def _sheet(way: float) -> list[Word]:
    """Two pages beside each other, the second `way` points to the right of the first."""
    right = [replace(word, x0=word.x0 + way, x1=word.x1 + way) for word in draw(SECOND)]
    return [*draw(FIRST), *right]


def test_two_pages_on_a_sheet_are_read_one_after_the_other() -> None:
    statement = only(read_statements(_sheet(600.0)))
    assert amounts(statement) == [D(-20), D(500), D(-310), D("-5.10"), D("35.10"), D(-50)]
    assert statement.reconciled is Reconciled.YES


def test_rows_of_the_second_page_keep_their_place_on_the_sheet() -> None:
    statement = only(read_statements(_sheet(600.0)))
    places = [(row.page, row.box is not None and row.box.x0 >= 600) for row in statement.transactions]
    assert places == [(1, False)] * 3 + [(1, True)] * 3


def test_a_wide_page_whose_texts_do_not_repeat_stays_whole() -> None:
    wide = [replace(word, x0=word.x0 * 2, x1=word.x1 * 2) for word in draw(FIRST)]
    assert not take_apart(wide).places


def test_pages_of_a_long_document_are_not_each_compared_with_all_others() -> None:
    high = [replace(word, x0=word.x0 / 3, x1=word.x1 / 3) for word in draw(FIRST)]
    words = [replace(word, page=page) for page in range(1, 2001) for word in high]
    before = process_time()
    assert not take_apart(words).places
    assert process_time() - before < 5  # a tenth of a second; forty where each page is


def test_thousands_of_equal_words_are_not_each_compared_with_all_others() -> None:
    """Rows drawn over each other a thousand times, a hair apart: the file ended as `timed_out`."""
    words = [*_sheet(600.0), *(Word("Shop", 100 + at, 150 + at, 120 + at, 159 + at, 1) for at in SPREAD)]
    before = process_time()
    assert len(take_apart(words).pages) == 2  # what else stands there still tells of two pages
    assert process_time() - before < 5  # some hundredths of a second; a minute where each is


def test_rows_in_no_known_column_keep_a_statement_from_being_reconciled(tmp_path: Path) -> None:
    path = make(discover("batch_w")["w-ca-chequing"], "w-ca-chequing", tmp_path, 1, 31)
    with open_pdf(path.read_bytes(), ReadSettings()) as pdf:
        printed = [word for page in pdf.pages() for word in page_words(page, ReadSettings()).words]
    titles = {"Amounts", "deducted", "added", "from", "to", "your"}
    statement = only(read_statements([word for word in printed if word.text not in titles]))
    assert not statement.transactions
    assert "rows_overlooked" in [doubt.code for doubt in statement.doubts]
    assert statement.reconciled is not Reconciled.YES
