"""Lines below the closing balance, or under a title of their own, that come to nought: sums hold with them, too."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Statement
from statement.drawn import amounts, only, read

D = Decimal
RUNNING = """
    Clyde Bank plc   Account 00112233
    Statement 1 March 2024 - 31 March 2024
    Date       Details                      Paid out     Paid in      Balance
    01 Mar     Opening balance                                        500.00
    04 Mar     DD WATER                        40.00                  460.00
    05 Mar     ATM BANK ST                     20.00                  440.00
    31 Mar     Closing balance                                        440.00
"""
ABOVE = """
    FinTek    Account 998877
    Statement 01/03/2024 to 31/03/2024
    Opening balance 100.00
    Closing balance 165.00
    Date         Description                      Amount
"""
ROWS = """
    02/03/2024   Card Lidl                        -35.00
    09/03/2024   Top-up                           100.00
"""
PAIR = """
    10/03/2024   Buy BTC                          -50.00
    20/03/2024   Sell BTC                          50.00
"""


def codes(statement: Statement) -> set[str]:
    return {doubt.code for doubt in statement.doubts}


def join(*parts: str) -> str:
    return "\n".join(line for part in parts for line in part.splitlines() if line.strip())


@pytest.mark.parametrize("title", ["    Unauthorised items", ""])
def test_what_comes_to_nought_below_the_closing_balance_is_no_row(title: str) -> None:
    pair = """
    06 Mar     DD GYM                          30.00
    06 Mar     DD GYM REVERSED                              30.00
    """
    statement = only(read(join(RUNNING, title, pair)))
    assert amounts(statement) == [D("-40.00"), D("-20.00")]
    assert codes(statement) == {"lines_left_out"} and statement.reconciled is Reconciled.UNKNOWN


def test_pending_payments_below_the_closing_balance_are_no_rows() -> None:
    pair = """
    30 Mar     HOTEL                           80.00
    31 Mar     HOTEL CANCELLED                              80.00
    """
    statement = only(read(join(RUNNING, "    Memo posted items", pair)))
    assert amounts(statement) == [D("-40.00"), D("-20.00")]
    assert statement.reconciled is Reconciled.YES


@pytest.mark.parametrize(
    "table",
    [
        join(ABOVE, ROWS, "    Investments", PAIR),
        join(ABOVE, "    Investments", PAIR, "    Account", ROWS),
        join(ABOVE, PAIR, "    Account", ROWS),
    ],
)
def test_rows_under_a_title_of_their_own_that_come_to_nought_are_proved_by_nothing(table: str) -> None:
    statement = only(read(table))
    assert codes(statement) == {"rows_apart"} and statement.reconciled is Reconciled.UNKNOWN


def test_so_are_lines_without_a_day_below_a_row() -> None:
    row, other = ROWS.strip("\n").splitlines()
    below = """
                 Fee                               -1.50
                 Fee waived                         1.50
    """
    statement = only(read(join(ABOVE, row, below, other)))
    assert codes(statement) == {"rows_apart"} and statement.reconciled is Reconciled.UNKNOWN


def test_so_are_rows_of_a_statement_that_says_it_has_none() -> None:
    statement = only(
        read(
            """
            Northbridge Bank   Savings 20-11-45 30411822
            Statement period 1 March 2024 to 31 March 2024
            Opening balance  500.00
            Closing balance  500.00
            Date         Description              Money out     Money in
            No transactions this period
            Interest details
            31 Mar       Gross interest                            1.20
            31 Mar       Tax deducted                 1.20
            """
        )
    )
    assert statement.reconciled is Reconciled.UNKNOWN


def test_a_payment_and_its_return_among_others_are_rows() -> None:
    statement = only(read(join(ABOVE, ROWS, PAIR)))
    assert len(amounts(statement)) == 4 and statement.reconciled is Reconciled.YES
