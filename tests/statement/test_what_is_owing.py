"""Lines of credit: what is owing is the balance, payments stand beside withdrawals, and interest is reckoned below."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from pdf_processor.statement.columns import Column
from pdf_processor.statement.titles import _with_payments
from statement.drawn import amounts, only, read

D = Decimal
CREDIT_LINE = """
Your Flex Credit Line statement
From December 27, 2023 to January 26, 2024
Date      Description                     Withdrawals ($)   Payments ($)   {owing} ($)
          Opening balance                                                       9,784.98
08 Jan    Bill payment                             421.19
          Received from R. Thibodeau                              280.12        9,926.05
11 Jan    Bill payment                             469.08                      10,395.13
26 Jan    Interest charged                          70.45                      10,465.58
          Closing balance                                                      10,465.58
{heading}
{titles}
27 Dec - 06 Jan            8.70                 12,591.72                           35.22
07 Jan - 26 Jan            9.45                 15,699.05                           35.23
"""
TITLES = "Period             Annual rate (%)      Average balance ($)                Interest ($)"


@pytest.mark.parametrize("owing", ["Balance owing", "Balance owed", "Outstanding balance", "Amount owing"])
@pytest.mark.parametrize("heading", ["How your interest was calculated", ""])
@pytest.mark.parametrize("titles", [TITLES, ""])
def test_what_is_owing_is_the_balance(owing: str, heading: str, titles: str) -> None:
    found = only(read(CREDIT_LINE.format(owing=owing, heading=heading, titles=titles)))
    assert amounts(found) == [D("-421.19"), D("280.12"), D("-469.08"), D("-70.45")]
    assert [row.balance for row in found.transactions] == [None, D("-9926.05"), D("-10395.13"), D("-10465.58")]
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


@pytest.mark.parametrize(
    ("titles", "known", "roles"),
    [
        (("Withdrawals", "Payments ($)", "Balance owing"), ("out", "", "balance"), ["out", "in", "balance"]),
        # Beside money in and an account's balance payments are money out.
        (("Deposits", "Payments", "Balance"), ("in", "", "balance"), ["in", "out", "balance"]),
        (("Deposits", "Payments", "Balance owing"), ("in", "", "balance"), ["in", "", "balance"]),
        (("Withdrawals", "Points", "Balance owing"), ("out", "", "balance"), ["out", "", "balance"]),
    ],
)
def test_payments_beside_withdrawals_are_money_in(
    titles: tuple[str, ...], known: tuple[str, ...], roles: list[str]
) -> None:
    columns = [Column(role, 0, 50, title) for role, title in zip(known, titles, strict=True)]
    assert [column.role for column in _with_payments(columns)] == roles


@pytest.mark.parametrize(("balance", "role"), [("Saldo", "out"), ("Saldo adeudado", "in")])
def test_a_title_of_money_out_needs_a_balance_that_is_owed(balance: str, role: str) -> None:
    columns = [Column("out", 0, 50, "Cargos"), Column("out", 100, 150, "Pagos"), Column("balance", 200, 250, balance)]
    assert [column.role for column in _with_payments(columns)] == ["out", role, "balance"]


def test_a_row_with_a_text_may_be_of_several_days() -> None:
    text = """
    Account statement from 1 January 2024 to 31 January 2024
    Date                       Description      Withdrawals    Deposits    Balance
    Opening balance                                                         500.00
    02 Jan                     Salary                            100.00     600.00
    02 Jan - 30 Jan            Monthly fee             5.00                 595.00
    """
    assert amounts(only(read(text))) == [D(100), D(-5)]


def test_what_is_owed_does_not_grow_by_payments() -> None:
    """Amounts in each other's columns: the sums hold, if only what is owed were what one has."""
    statement = only(
        read(
            """
            Your Flex Credit Line statement from August 24, 2021 to September 21, 2021
            Date      Description                 Withdrawals ($)    Payments ($)    Balance owing ($)
                      Opening balance                                                    2,281.55
            24 Aug    Online transfer                                     630.00         2,911.55
            26 Aug    Pre-authorized debit                              2,306.90         5,218.45
            30 Aug    Bill payment                                        990.00         6,208.45
            31 Aug    e-Transfer received                  218.04                        5,990.41
                      Closing balance                                                    5,990.41
            """
        )
    )
    assert statement.reconciled is not Reconciled.YES
    assert "columns_exchanged" in {doubt.code for doubt in statement.doubts}
