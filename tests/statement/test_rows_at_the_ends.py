"""What stands around a table's rows: lost ones, repeats, sums above them, headings, ends that are none."""

from __future__ import annotations

from decimal import Decimal as D

import pytest

from pdf_processor.model import Proof, Reconciled
from statement.drawn import amounts, only, read, told


@pytest.mark.parametrize(
    ("end", "behind"),
    [("Subtotal", "Balance"), ("Total", "Available balance"), ("Balance", "Carried forward"), ("Balance", "Total")],
)
def test_one_amount_between_a_sum_and_a_further_balance_may_be_a_row_that_lost_its_day(end: str, behind: str) -> None:
    found = only(
        read(f"""
        Account statement 1 March 2024 to 31 March 2024
        Date         Description                Amount
                     Opening balance            100.00
        02/03/2024   Shop                       -12.50
        13/03/2024   Transfer                    30.25
                     {end:<22}     117.75
                     Bank charges                -5.00
                     {behind:<22}     112.75
        """)
    )
    assert found.reconciled is not Reconciled.YES


@pytest.mark.parametrize("day", ["          ", "2024/11/O5", "*         "])
def test_a_row_that_lost_its_day_above_the_others_is_no_opening_balance(day: str) -> None:
    found = only(
        read(f"""
        Credit card statement 2024/11/01 - 2024/11/30
        Date         Description                Amount
        {day}   Annual fee                  10.00
        2024/11/12   Shop                         3.00
        2024/11/20   Shop                         3.00
                     Total                       16.00
        """)
    )
    assert found.reconciled is not Reconciled.YES
    assert found.opening_balance is None


def test_rows_below_the_last_balance_that_repeat_others_are_none() -> None:
    found = only(
        read("""
        Estado de cuenta     Periodo del 1 de marzo de 2024 al 31 de marzo de 2024
        FECHA    CONCEPTO                      RETIROS     DEPOSITOS       SALDO
        01 MAR   SALDO ANTERIOR                                         1,000.00
        05 MAR   COMPRA                          50.00
        05 MAR   COMISION                        20.00                    930.00
        12 MAR   DEPOSITO                                   300.00      1,230.00
        COMISIONES COBRADAS EN EL PERIODO
        05 MAR   COMISION                        20.00
                 TOTAL DE COMISIONES             20.00
                 SALDO FINAL                                            1,230.00
        """)
    )
    assert amounts(found) == [D("-50.00"), D("-20.00"), D("300.00")]
    assert found.reconciled is Reconciled.YES


def test_purchases_of_which_nothing_falls_due_yet_are_no_rows() -> None:
    found = only(
        read("""
        ESTADO DE CUENTA DE TARJETA DE CREDITO     Periodo facturado 03/02/2019 al 04/03/2019
        FECHA      DESCRIPCION               MONTO TOTAL   N CUOTA   VALOR CUOTA
        SALDO ANTERIOR                                               $ 10.000
        21/02/19   PAGO                        $ -10.000             $ -10.000
        22/02/19   FARMACIA                     $ 12.700   01/01     $ 12.700
        24/02/19   TIENDA                      $ 198.033   02/03     $ 66.011
        26/02/19   MUEBLES                     $ 114.000   00/06     $ 19.000
        27/02/19   MUEBLES                     $ 108.000   00/06     $ 18.000
        MONTO TOTAL FACTURADO                                        $ 78.711
        """)
    )
    assert amounts(found) == [D(10000), D(-12700), D(-66011)]
    assert found.difference == 0


@pytest.mark.parametrize("number", ["Page 1 of 1", ""])
def test_a_balance_carried_forward_in_a_summary_above_the_rows_is_the_last_one(number: str) -> None:
    found = only(
        read(f"""
        Statement of account 01/05/2024 - 31/05/2024          {number}
        Total withdrawals      52.00
        Total deposits         20.00
        Balance carried forward          68.00
        Date         Description           Withdrawal / deposit      Balance
        01/05/2024   Brought forward                                  100.00
        03/05/2024   Cash withdrawal                      52.00        48.00
        09/05/2024   Deposit                              20.00        68.00
        """)
    )
    assert found.closing_balance == D("68.00")
    # Without a number it may be a page's.
    assert ("carried_forward" in {doubt.code for doubt in found.doubts}) == (not number)


def test_the_sum_of_a_section_stands_above_it_whatever_is_listed_below_for_information() -> None:
    found = only(
        read("""
        Credit card statement 01/03/2024 - 31/03/2024
        Date         Description              Amount
                     Previous balance          10.00
        02/03/2024   Shop                       5.00
        03/03/2024   Shop                       6.00
                     Fees and taxes             4.00
        07/03/2024   Monthly fee                3.00
        07/03/2024   Tax                        1.00
        09/03/2024   Bookshop                   7.50
                     New balance               32.50
        """)
    )
    assert amounts(found) == [D("-5.00"), D("-6.00"), D("-3.00"), D("-1.00"), D("-7.50")]
    assert found.reconciled is Reconciled.YES


def test_a_kind_of_payment_that_the_text_gainsays_is_no_mark() -> None:
    found = only(
        read("""
        Statement of account 01/05/2024 - 31/05/2024
        Date         Type             Amount      Balance    Description
        01/05/2024                                 100.00    Opening balance
        03/05/2024   Withdrawal        50.00        50.00    Cash machine
        09/05/2024   Payment           20.00        70.00    Transfer received
        10/05/2024   Deposit           30.00       100.00    Branch
                                                   100.00    Closing balance
        """)
    )
    assert amounts(found) == [D("-50.00"), D("20.00"), D("30.00")]
    assert not {doubt.code for doubt in found.doubts} & {"sign_overruled", "balance_break"}


def test_what_a_mark_means_is_no_title() -> None:
    found = only(
        read("""
        Statement of account 01/05/2024 - 31/05/2024
        Date         Details                  Deposit   Withdrawal    Balance (DR=Debit)
        01/05/2024   B/F BALANCE                                           100.00
        03/05/2024   CASH                                  120.00           20.00 DR
        09/05/2024   SALARY                     70.00                       50.00
        """)
    )
    assert amounts(found) == [D("-120.00"), D("70.00")]
    assert {row.proof for row in found.transactions} == {Proof.BALANCE}
    assert "columns_exchanged" not in {doubt.code for doubt in found.doubts}


def test_account_numbers_are_those_that_a_summary_names_beside_the_closing_balances() -> None:
    found = read("""
    Statement Date 10 February 2020
    Account summary
    HKD Savings         Account No. 502-207834-833        102.00
    HKD Current         Account No. 502-207834-001         56.00
    Total                                                 158.00
    HKD Savings
    Date         Details                  Deposit   Withdrawal     Balance
    11 Jan 2020  Opening balance                                    100.00
    13 Jan 2020  SALARY                      2.00                   102.00
    HKD Current
    Date         Details                  Deposit   Withdrawal     Balance
    11 Jan 2020  Opening balance                                     50.00
    13 Jan 2020  CHEQUE                      6.00                    56.00
    """).statements
    assert [one.account for one in found] == ["502-207834-833", "502-207834-001"]
    assert told(found[1]) == ["2020-01-13 6.00 CHEQUE"]


TWICE = """
Statement of account 01/03/2024 - 31/03/2024
Date         Description                   Amount
             Opening balance               500.00
04/03/2024   Salary                        900.00
05/03/2024   Cash machine                 -100.00
05/03/2024   {text:<24}     {amount:>8}
             Closing balance              {closing}
"""


@pytest.mark.parametrize(
    ("text", "amount", "closing"),
    [("Payment to Anna", "-100.00", "1,300.00"), ("Cash machine", "-100.00", "1,300.00")],
)
def test_a_row_like_another_is_no_repeat_where_no_row_prints_a_balance(text: str, amount: str, closing: str) -> None:
    found = only(read(TWICE.format(text=text, amount=amount, closing=closing)))
    assert len(found.transactions) == 3
    assert found.reconciled is Reconciled.NO


@pytest.mark.parametrize(("figure", "sure"), [("12.500", False), ("0.500", False), ("$ 12.500", True)])
def test_a_nought_in_front_of_three_digits_speaks_of_decimals(figure: str, sure: bool) -> None:
    found = only(
        read(f"""
        Account statement 1 March 2024 to 31 March 2024
        Date         Description                     Debit      Credit      Balance
        01/03/2024   Opening balance                                        500.000
        02/03/2024   Shop                       {figure:>10}                487.500
        13/03/2024   Transfer                                  30.250       517.750
        """)
    )
    assert ("decimals_unsure" not in {doubt.code for doubt in found.doubts}) == sure


@pytest.mark.parametrize(
    "head",
    [
        "IBAN DE89 3704 0044 0532 0130 00\nVisa Card",
        "Account 12345678\nVisa debit card 4539 1488 0343 6467",
    ],
)
def test_an_iban_and_a_debit_card_s_number_make_no_credit_card(head: str) -> None:
    found = only(
        read(f"""
Statement 14 March 2024 to 31 March 2024
{head}
Date         Description             Amount
             Opening balance       1,000.00
14/03/2024   Rent received           100.00
16/03/2024   Rent received           200.00
             Closing balance       1,300.00
        """)
    )
    assert found.kind != "credit_card"


def test_numbers_that_stand_in_heads_of_their_own_are_not_exchanged() -> None:
    found = read("""
    Last month      Account No. 11112222      200.00
    Last month      Account No. 33334444      300.00
    Statement from 1 March 2024 to 31 March 2024
    Account No. 11112222
    Date         Details                  Deposit   Withdrawal     Balance
                 Opening balance                                    100.00
    14/03/2024   SALARY                    250.00                   350.00
    15/03/2024   CHEQUE                                50.00        300.00
    Account No. 33334444
    Date         Details                  Deposit   Withdrawal     Balance
                 Opening balance                                    110.00
    14/03/2024   SALARY                    100.00                   210.00
    16/03/2024   CHEQUE                                10.00        200.00
    """).statements
    assert [one.account for one in found] == ["11112222", "33334444"]
