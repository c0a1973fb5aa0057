"""Rows whose amount bears a footnote's sign, or cannot be read: the former are read, the latter never pass unsaid."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from pdf_processor.statement.amounts import parse
from statement.drawn import amounts, only, read

D = Decimal
BALANCED = """
    Clyde Bank plc   Account 00112233
    Statement 1 March 2024 - 31 March 2024
    Date       Details                  Debit       Credit      Balance
               Opening balance                                   120.00
    04 Mar     ATM                       50.00                    70.00
{rows}
    15 Mar     Wages                               900.00        970.00
               Closing balance                                   970.00
"""
PLAIN = """
    Utility Co-op Credit   Account 5566
    Statement 01/03/2024 - 31/03/2024
    Opening balance 120.00
    Closing balance 970.00
    Date       Details                           Amount
    04/03/24   Share withdrawal                   -50.00
    08/03/24   Fee                                {fee}
    09/03/24   Fee refund                         {back}
    15/03/24   Wages                              900.00
"""


@pytest.mark.parametrize(
    ("fee", "back"),
    [
        (" -2.99*1", "  2.99*1"),
        (" -2.99(1)", "  2.99(1)"),
        (" -2.99\u00b9", "  2.99\u00b9"),
        ("-25/-", " 25/-"),
    ],
)
def test_footnotes_and_strokes_for_cents_are_read(fee: str, back: str) -> None:
    statement = only(read(PLAIN.format(fee=fee, back=back)))
    value = statement.transactions[1].amount
    assert amounts(statement) == [D("-50.00"), value, -value, D("900.00")] and value < 0
    assert statement.reconciled is Reconciled.YES


def test_so_are_they_where_a_comma_parts_the_cents() -> None:
    statement = only(
        read(
            """
            Genossenschaft Waldheim   Mitgliedskonto 1122
            Kontoauszug 01.03.2024 - 31.03.2024
            Datum        Text                                   Betrag
                         Alter Saldo                            500,00
            04.03.2024   Beitrag                                -50,00
            10.03.2024   Spende                                 -10,-
            11.03.2024   Spende zurück                           10,-
            15.03.2024   Dividende                               20,00
                         Neuer Saldo                            470,00
            """
        )
    )
    assert amounts(statement) == [D(-50), D(-10), D(10), D(20)] and statement.reconciled is Reconciled.YES


@pytest.mark.parametrize("text", ["1.-", "-1-", "12*1", "5(1)", "12/2024"])
def test_numbers_of_clauses_pages_and_pieces_are_no_such_amounts(text: str) -> None:
    found = parse(text)
    assert found is None or found.core in ("12", "5")


@pytest.mark.parametrize(("fee", "back"), [("-25.00T", " 25.00T"), (" -2.99(b)", "  2.99(b)")])
def test_an_amount_that_cannot_be_read_is_told(fee: str, back: str) -> None:
    statement = only(read(PLAIN.format(fee=fee, back=back)))
    assert [doubt.code for doubt in statement.doubts if doubt.code != "sign_not_anchored"] == ["unexplained_line"] * 2
    assert statement.reconciled is Reconciled.UNKNOWN


@pytest.mark.parametrize(
    "rows",
    [
        """
    08 Mar     FX revaluation                                     71.50
    09 Mar     FX revaluation                                     70.00""",
        """
    08 Mar     Fee                       2.99F                    67.01
    09 Mar     Fee refund                            2.99F        70.00""",
    ],
)
def test_a_dated_balance_that_no_row_reaches_is_told(rows: str) -> None:
    statement = only(read(BALANCED.format(rows=rows)))
    assert "unexplained_line" in {doubt.code for doubt in statement.doubts}
    assert statement.reconciled is Reconciled.UNKNOWN


def test_so_is_one_beside_a_fee_in_a_column_of_its_own() -> None:
    statement = only(
        read(
            """
            Clyde Bank plc   Account 00112233
            Statement 1 March 2024 - 31 March 2024
            Date       Details              Fees       Debit       Credit      Balance
                       Opening balance                                          120.00
            04 Mar     ATM                             50.00                     70.00
            08 Mar     Account fee          2.50                                 67.50
            09 Mar     Fee rebate          -2.50                                 70.00
            15 Mar     Wages                                      900.00        970.00
                       Closing balance                                          970.00
            """
        )
    )
    assert statement.reconciled is Reconciled.UNKNOWN


def test_a_dated_balance_that_the_rows_reach_is_none() -> None:
    rows = "    08 Mar     Balance of the day                                 70.00"
    statement = only(read(BALANCED.format(rows=rows)))
    assert statement.reconciled is Reconciled.YES
