"""What a reader who looked for mistakes found in new rules: statements believed that were wrong, and rows lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read

ALONE = """
{told}
Date   Description     Amount     Balance
       Opening balance           1,000.00
02     Shop alpha      -50.00      950.00
04     Shop beta       -30.00      920.00
13     Shop gamma      -20.00      900.00
14     Shop delta      -10.00      890.00
       Closing balance             890.00
"""


@pytest.mark.parametrize(
    "told",
    [
        "Statement date: 31 January 2024\nInterest rate 2.5 % p.a. from 1-31 December 2023",
        "Statement date: 31 January 2024\nOur offer is valid from 1 to 29 February 2024",
        "Our offer is valid from 1 to 31 March 2024",
    ],
)
def test_days_alone_are_not_sure_by_a_period_of_something_else(told: str) -> None:
    assert only(read(ALONE.format(told=told))).reconciled is not Reconciled.YES


def test_numbers_of_rows_under_the_title_of_the_day_are_no_days() -> None:
    statement = only(
        read(
            """
            Statement period 1 January 2024 to 31 January 2024
            No/Date             Description    Amount     Balance
                                Opening balance          1,000.00
            1         08/01     Shop alpha     -50.00      950.00
            2         20/01     Shop beta      -30.00      920.00
            3         22/01     Shop gamma     -20.00      900.00
            4         24/01     Shop delta     -10.00      890.00
                                Closing balance            890.00
            """
        )
    )
    assert [row.date.day for row in statement.transactions if row.date] == [8, 20, 22, 24]


def test_rows_that_go_on_below_a_balance_are_not_left_out() -> None:
    statement = only(
        read(
            """
            Date         Description            Amount     Balance
                         Opening balance                  1,000.00
            14/01/2024   Shop alpha             -50.00      950.00
            15/01/2024   Shop beta              -30.00      920.00
            Balance on 15/01/2024                           920.00
            17/01/2024   Shop gamma             -20.00
            18/01/2024   Shop delta             -25.00
            """
        )
    )
    assert len(statement.transactions) == 4
    assert statement.reconciled is not Reconciled.YES


@pytest.mark.parametrize("said", ["Policy until 31/12/2567", "Printed 31/01/2567", "Invoice 25/10/2510"])
def test_one_year_of_another_era_counts_no_others(said: str) -> None:
    statement = only(
        read(
            f"""
            Date       Description                          Amount     Balance
                       Opening balance                                1,000.00
            14/01/24   {said:<35}   -50.00      950.00
            15/01/24   Shop beta                             -30.00      920.00
            16/01/24   Shop gamma                            -20.00      900.00
                       Closing balance                                  900.00
            """
        )
    )
    assert {row.date.year for row in statement.transactions if row.date} == {2024}


def test_a_code_behind_both_days_is_no_year_where_days_print_another() -> None:
    statement = only(
        read(
            """
            Statement period 01/01/2024 - 31/01/2024
            Date    At  Value   At  Description     Amount     Balance
                                    Opening balance           1,000.00
            14 Jan  19  14 Jan  19  Shop alpha      -50.00      950.00
            15 Jan  19  15 Jan  19  Shop beta       -30.00      920.00
            16 Jan  19  16 Jan  19  Shop gamma      -20.00      900.00
                                    Closing balance             900.00
            """
        )
    )
    assert {row.date.year for row in statement.transactions if row.date} == {2024}


@pytest.mark.parametrize(
    "text",
    [
        "Your deposit is fixed at 3.1 % for January 1-31, 2023.",
        "Play January 1-31, 2025 and win",
        "We are closed December 24-31, 2024",
    ],
)
def test_a_sentence_is_no_period(text: str) -> None:
    statement = only(
        read(
            f"""
            Statement date 31 January 2024
            {text}
            Date    Description     Amount     Balance
                    Opening balance           1,000.00
            14 Jan  Shop alpha      -50.00      950.00
            15 Jan  Shop beta       -30.00      920.00
                    Closing balance             920.00
            """
        )
    )
    assert [row.date for row in statement.transactions] == [date(2024, 1, 14), date(2024, 1, 15)]


def test_a_cancelled_payment_that_the_balances_count_is_a_row() -> None:
    statement = only(
        read(
            """
            Date         Type        Status      Description     Amount     Balance
                                                 Opening balance           1,000.00
            14/01/2024   Payment     Booked      Shop alpha      -50.00
            15/01/2024   Payment     Booked      Shop beta       -30.00
            16/01/2024   Reversal    Cancelled   Shop alpha       50.00
            17/01/2024   Payment     Booked      Shop delta      -60.00
                                                 Closing balance             910.00
            """
        )
    )
    assert Decimal("50.00") in amounts(statement)
    assert statement.reconciled is Reconciled.YES


def test_days_of_posting_and_value_with_a_stroke_between_them_begin_a_row() -> None:
    statement = only(
        read(
            """
            Date                      Ref       Amount     Balance
            Opening balance                               1,000.00
            14/01/2024 - 15/01/2024   000123    -50.00      950.00
            15/01/2024 - 17/01/2024   000124    -30.00      920.00
            18/01/2024 - 18/01/2024   000125    -20.00      900.00
            Closing balance                                 900.00
            """
        )
    )
    assert amounts(statement) == [Decimal("-50.00"), Decimal("-30.00"), Decimal("-20.00")]
