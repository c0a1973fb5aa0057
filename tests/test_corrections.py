"""What a person corrects: laid over what was read, kept apart from it, and judged by printed figures alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pdf_processor.accounts.book import make_book
from pdf_processor.corrections import BadCorrection, Correction, checked_value, corrected
from pdf_processor.import_log import ImportLog, Result, StoredStatement
from pdf_processor.model import Document, Doubt, Proof, Reconciled, SourceFile, Statement, Status, Transaction

MONEY = Decimal


def row(day: int, amount: str, balance: str | None) -> Transaction:
    value = None if balance is None else MONEY(balance)
    return Transaction(date(2024, 3, day), None, f"row {day}", MONEY(amount), "EUR", value, None, 1)


def statement(*rows: Transaction, **changes: object) -> Statement:
    made = Statement(
        "Bank", "1", "checking", None, "EUR", None, None, MONEY("100.00"), MONEY("70.00"), rows, Reconciled.NO,
        doubts=(Doubt("balance_break", "row 2 and the balance after them differ by -9.00", 1, 1, MONEY("-9.00")),),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


WRONG = statement(row(1, "-10.00", "90.00"), row(2, "-1.00", "80.00"), row(3, "-10.00", "70.00"))
RIGHT = Correction(2, "amount", "-1.00", "-10.00")


def test_a_corrected_amount_is_proved_by_the_printed_balances() -> None:
    shown = corrected(WRONG, 1, 1, [RIGHT])
    assert shown.statement.reconciled is Reconciled.YES
    assert [each.proof for each in shown.statement.transactions] == [Proof.BALANCE] * 3
    assert (shown.statement.doubts, shown.statement.difference) == ((), Decimal("0.00"))
    assert shown.changed == {(1, "amount")}
    assert WRONG.transactions[1].amount == MONEY("-1.00")


def test_a_wrong_correction_says_where_it_breaks() -> None:
    shown = corrected(WRONG, 1, 1, [Correction(2, "amount", "-1.00", "-12.00")]).statement
    (doubt,) = shown.doubts
    assert (shown.reconciled, doubt.row, doubt.difference) == (Reconciled.NO, 1, MONEY("2.00"))
    assert doubt.message == "row 2 and the balance after them differ by 2.00"
    turned = corrected(WRONG, 1, 1, [Correction(2, "amount", "-1.00", "10.00")]).statement
    assert (turned.reconciled, turned.doubts[0].row) == (Reconciled.NO, 1)


def test_a_balance_corrected_by_hand_proves_nothing() -> None:
    rows = [Correction(2, "balance", "80.00", "89.00"), Correction(3, "balance", "70.00", "79.00")]
    shown = corrected(WRONG, 1, 1, [*rows, Correction(-1, "closing_balance", "70.00", "79.00")]).statement
    assert (shown.reconciled, shown.difference) == (Reconciled.UNKNOWN, Decimal("0.00"))
    assert [doubt.code for doubt in shown.doubts] == ["balance_corrected"]


def test_other_doubts_stay() -> None:
    doubts = (*WRONG.doubts, Doubt("pages_missing", "pages are missing"), Doubt("no_date", "no day", 1, 2))
    shown = corrected(replace(WRONG, doubts=doubts), 1, 1, [RIGHT]).statement
    assert [doubt.code for doubt in shown.doubts] == ["pages_missing", "no_date"]
    assert shown.reconciled is Reconciled.NO


def test_words_and_days_change_no_proof() -> None:
    right = replace(corrected(WRONG, 1, 1, [RIGHT]).statement, reconciled=Reconciled.YES)
    changes = [Correction(1, "description", "row 1", "Coffee"), Correction(3, "date", "2024-03-03", "2024-03-04")]
    shown = corrected(right, 1, 1, changes).statement
    assert (shown.transactions[0].description, shown.transactions[2].date) == ("Coffee", date(2024, 3, 4))
    assert (shown.reconciled, shown.doubts) == (Reconciled.YES, ())


def test_rows_are_inserted_and_removed() -> None:
    lost = statement(row(1, "-10.00", "90.00"), row(3, "-10.00", "70.00"))
    inserted = '{"amount": "-10.00", "date": "2024-03-02", "description": "found"}'
    shown = corrected(lost, 1, 1, [Correction(1, "inserted:1", None, inserted)])
    # The balance behind two rows does not say which of them is wrong.
    assert shown.statement.reconciled is Reconciled.UNKNOWN
    assert [(doubt.code, doubt.row) for doubt in shown.statement.doubts] == [("corrected_by_sum", 1)]
    assert (shown.origins, shown.statement.transactions[1].description) == ((0, None, 1), "found")
    back = corrected(shown.statement, 1, 1, [Correction(2, "removed", None, "yes")])
    assert (back.origins, back.statement.reconciled) == ((0, 2), Reconciled.NO)
    first = corrected(lost, 1, 1, [Correction(0, "inserted:1", None, inserted)])
    assert first.origins == (None, 0, 1)


def test_an_amount_that_only_a_sum_confirms_is_not_proved() -> None:
    rows = (row(1, "-10.00", "90.00"), row(2, "-1.00", None), row(3, "-10.00", "70.00"))
    shown = corrected(statement(*rows), 1, 1, [RIGHT]).statement
    assert (shown.reconciled, [doubt.code for doubt in shown.doubts]) == (Reconciled.UNKNOWN, ["corrected_by_sum"])


def test_the_newest_first_is_judged_from_its_end() -> None:
    turned = replace(WRONG, transactions=WRONG.transactions[::-1])
    assert corrected(turned, 1, 1, [RIGHT]).statement.reconciled is Reconciled.YES
    wrong = corrected(turned, 1, 1, [Correction(1, "amount", "-10.00", "-11.00")]).statement
    assert {doubt.row for doubt in wrong.doubts} == {0, 1}


def test_the_last_correction_holds_and_one_of_another_reading_does_not() -> None:
    again = [Correction(2, "amount", "-1.00", "-5.00"), RIGHT]
    assert corrected(WRONG, 1, 1, again).statement.reconciled is Reconciled.YES
    stale = corrected(WRONG, 1, 1, [Correction(2, "amount", "-2.00", "-10.00")])
    assert shown_as_read(stale.statement)
    taken_back = corrected(WRONG, 1, 1, [RIGHT, Correction(2, "amount", "-1.00", "-1.00")])
    assert shown_as_read(taken_back.statement)
    assert not taken_back.changed


def shown_as_read(made: Statement) -> bool:
    return made == WRONG


@pytest.mark.parametrize(
    ("field", "text"),
    [("amount", ""), ("amount", "1,5"), ("amount", "NaN"), ("amount", "1e30"), ("date", "31.3.2024"),
     ("description", "a\nb"), ("description", "x" * 3000), ("page", "1"), ("inserted:1", "{}"), ("inserted:1", "[1]")],
)  # fmt: skip
def test_what_a_field_does_not_take_is_told(field: str, text: str) -> None:
    with pytest.raises(BadCorrection):
        checked_value(field, text)


def test_values_have_one_form() -> None:
    assert checked_value("amount", " -10.50 ") == "-10.50"
    assert checked_value("balance", "") is None
    assert checked_value("amount", "1E+2") == "100"


def test_corrections_are_kept_beside_the_rows_and_rows_keep_their_names(tmp_path: Path) -> None:
    file = SourceFile(b"/in/a.pdf", 1, 1, "a" * 64)
    with ImportLog.open(tmp_path) as log:
        log.begin_run("test")
        claim = log.claim(file, b"a.pdf", lambda _: iter(["a.csv"]), skip_finished=False)
        result = Result("a.csv", "0" * 64)
        log.succeed(claim, Status.NEEDS_REVIEW, Document((), (WRONG,), sha256="a" * 64), result, 0.1)
        before = names(log)
        log.correct("a" * 64, RIGHT, "-1.00", "Ann")
        assert names(log) == before
        (stored,) = log.stored_statements()
        assert (stored.statement.reconciled, stored.printed.reconciled) == (Reconciled.YES, Reconciled.NO)
        assert log.stored_document(claim.row_id).statements == (WRONG,)
        (made,) = log.corrections_of("a" * 64)
        assert (made.old, made.new, made.by, made.at[:2]) == ("-1.00", "-10.00", "Ann", "20")
        log.forget([file.row_id for file in log.files()])
        assert log.corrections_of("a" * 64) == []


def names(log: ImportLog) -> list[str]:
    statements: list[StoredStatement] = list(log.stored_statements())
    return [entry.id for _, _, entry in make_book(statements).rows()]
