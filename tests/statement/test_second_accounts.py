"""A section of another account that prints no opening balance: its rows are its own, and never vanish unsaid."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Statement
from statement.drawn import amounts, read

ACCOUNT = """
    Lion Bank   Statement 1 March 2024 to 31 March 2024
    Current account 111-22222-3
    Date      Description                     Withdrawals     Deposits      Balance
              Balance brought forward                                       3,000.00
    04 Mar    Giro SP Services                      80.20                   2,919.80
    25 Mar    Salary                                          4,000.00      6,919.80
              Closing balance                                               6,919.80
"""
ROWS = """
    10 Mar    Transfer in                                       100.00
    31 Mar    Interest                                            1.20
"""
TITLES = """
    Date      Description                     Withdrawals     Deposits
"""
OF_ACCOUNT = [Decimal("-80.20"), Decimal("4000.00")]
OF_SECTION = [Decimal("100.00"), Decimal("1.20")]


def codes(statement: Statement) -> set[str]:
    return {doubt.code for doubt in statement.doubts}


def join(*parts: str) -> str:
    return "\n".join(line for part in parts for line in part.splitlines() if line.strip())


@pytest.mark.parametrize(
    "section",
    [
        join("    Savings account 111-33333-4", TITLES, ROWS),
        join("    Savings account 111-33333-4", ROWS),
        join("    Savings account 111-33333-4", TITLES, ROWS, "    Balance at 31 March 2024                2,101.20"),
        join("    Term deposit 111-33333-4", ROWS),
        join("    Credit card 5412 **** **** 1122", TITLES, ROWS),
        join("    Visa Credit Card 4512 **** **** 1122        Payment due 15 Apr 2024", TITLES, ROWS),
        join("    USD wallet", ROWS),
        join("--- next page ---", "    Lion Bank    Account 111-33333-4", TITLES, ROWS),
    ],
)
def test_a_section_of_another_account_is_a_statement_of_its_own(section: str) -> None:
    first, second = read(join(ACCOUNT, section)).statements
    assert (amounts(first), amounts(second)) == (OF_ACCOUNT, OF_SECTION)
    assert first.reconciled is Reconciled.YES
    assert second.reconciled is Reconciled.UNKNOWN and "no_opening_balance" in codes(second)


def test_signs_mean_what_they_mean_in_the_account() -> None:
    text = """
        Direktbank   Girokonto 1234567890
        Kontoauszug 01.03.2024 - 31.03.2024
        Datum        Text                               Betrag        Saldo
                     Alter Saldo                                    1.000,00
        04.03.2024   Strom                              -85,00        915,00
        28.03.2024   Gehalt                           2.000,00      2.915,00
                     Neuer Saldo                                    2.915,00
        Tagesgeldkonto 1234567891
        10.03.2024   Von Girokonto                      200,00
        31.03.2024   Zinsen                               1,25
    """
    first, second = read(text).statements
    assert first.reconciled is Reconciled.YES
    assert amounts(second) == [Decimal("200.00"), Decimal("1.25")]


def test_one_above_the_account_keeps_its_number() -> None:
    head, *account = ACCOUNT.strip("\n").splitlines()
    text = join(head, "    Savings account 111-33333-4", TITLES, ROWS, "\n".join(account))
    first, second = read(text).statements
    assert (amounts(first), first.account) == (OF_SECTION, "111-33333-4")
    assert (amounts(second), second.account) == (OF_ACCOUNT, "111-22222-3")
    assert second.reconciled is Reconciled.YES


@pytest.mark.parametrize(
    "heading", ["Line of credit 112233-L", "CERTIFICATE 80       Rate 4.50%    Maturity 12/01/2025"]
)
def test_a_section_under_unknown_words_is_missed(heading: str) -> None:
    (statement,) = read(join(ACCOUNT, f"    {heading}", ROWS)).statements
    assert amounts(statement) == OF_ACCOUNT
    assert codes(statement) == {"lines_left_out"} and statement.reconciled is Reconciled.UNKNOWN


def test_rows_repeated_with_balances_of_their_own_are_an_accounts() -> None:
    (statement,) = read(
        """
        Meridian Brokerage     Account Z12-334455
        Statement period: March 1, 2024 - March 31, 2024
        Beginning cash balance     500.00
        Ending cash balance        500.00
        Date     Transaction         Description            Amount
        03/05    Dividend            VTI                     24.00
        03/05    Sweep               To money fund          -24.00
        Money fund activity
        Date     Transaction         Description            Amount      Balance
                 Beginning                                              100.00
        03/05    Purchase            Sweep                   24.00      124.00
                 Ending                                                 124.00
        """
    ).statements
    assert "lines_left_out" in codes(statement) and statement.reconciled is Reconciled.UNKNOWN


@pytest.mark.parametrize(
    "below",
    [
        # What is put by, on the last day: no movement.
        "    Balances of savings\n    31 Mar    Easy saver                                                   600.63",
        # The rows once more.
        "    Giro payments\n    04 Mar    Giro SP Services                      80.20",
    ],
)
def test_lists_that_move_nothing_are_left_out(below: str) -> None:
    (statement,) = read(join(ACCOUNT, TITLES, below)).statements
    assert amounts(statement) == OF_ACCOUNT and statement.reconciled is Reconciled.YES


def test_a_card_in_a_rows_text_above_the_end_heads_no_section() -> None:
    head, end = ACCOUNT.rstrip().rsplit("\n", 1)
    text = join(head, "              Shop card XXXX9039", end, ROWS)
    (statement,) = read(text).statements
    assert codes(statement) == {"lines_left_out"}
