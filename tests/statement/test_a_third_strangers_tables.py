"""Statements that rules written for others must leave alone: found by reading these rules as a stranger."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read

D = Decimal
YEARLY = """
{title}
Date         Description          Amount      Balance
             Opening balance                   100.00
31/12/14     Interest               1.00       101.00
31/12/15     Interest               1.00       102.00
31/12/16     Interest               1.00       103.00
31/12/17     Interest               1.00       104.00
31/12/18     Interest               1.00       105.00
31/12/19     Interest               1.00       106.00
31/12/20     Interest               1.00       107.00
             Closing balance                   107.00
"""
ONE_TELLING_DAY = "\n".join(
    [
        "Account statement",
        "Statement period 01/01/2024 - 06/03/2024",
        "Customer since 05/17/1998",
        "Date         Description          Withdrawals     Deposits      Balance",
        "             Opening balance                                    1000.00",
        *(
            f"{month:02}/01/2024   Salary                                  20.00      {920 + 80 * month + 20 * n}.00"
            for month in range(1, 7)
            for n in range(1, 5)
        ),
        "             Closing balance                                    1480.00",
    ]
)


def test_interest_of_years_is_not_turned_into_days_of_a_month() -> None:
    found = only(read(YEARLY.format(title="Savings passbook")))
    days = [row.date for row in found.transactions]
    assert days == [date(year, 12, 31) for year in range(2014, 2021)] or found.reconciled is not Reconciled.YES
    assert days[0] != date(2031, 12, 14)


def test_four_years_of_interest_in_a_land_of_years_in_front_stay_years() -> None:
    text = """
Kontoutdrag sparkonto
Datum        Text              Belopp        Saldo
             Ingående saldo                   1000,00
31/12/19     Ränta                  1,00      1001,00
31/12/20     Ränta                  1,00      1002,00
31/12/21     Ränta                  1,00      1003,00
31/12/22     Ränta                  1,00      1004,00
             Utgående saldo                   1004,00
"""
    found = only(read(text))
    assert [row.date for row in found.transactions] == [date(year, 12, 31) for year in range(2019, 2023)]


def test_one_day_in_full_that_tells_the_month_first_tells_it_of_all() -> None:
    found = only(read(ONE_TELLING_DAY))
    assert {row.date for row in found.transactions} == {date(2024, month, 1) for month in range(1, 7)}


def test_undated_rows_of_whole_amounts_stay_rows_where_no_amount_has_cents() -> None:
    text = """
Kontoauszug JPY
Account statement
Period 01/03/2024 to 31/03/2024
Date         Description         Withdrawals        Deposits     Balance
             Opening balance                                        900
14/03/2024   Shop                    500                            400
             Transfer fee            100                            300
             Fee refund                                 100         400
15/03/2024   Shop                    150                            250
             Closing balance                                        250
"""
    assert amounts(only(read(text))) == [D(-500), D(-100), D(100), D(-150)]


@pytest.mark.parametrize(
    ("came", "went", "balance"),
    [("お預り金額", "お支払金額", "現在高"), ("預入金額", "支払金額", "残高"), ("入金額", "支払額", "差引残高")],
)
def test_payments_of_an_account_are_no_parts_of_its_deposits(came: str, went: str, balance: str) -> None:
    rows = [
        ("年月日", "摘要", came, went, balance),
        ("2024/03/01", "前月繰越", "", "", "100,000"),
        ("2024/03/04", "給与", "50,000", "", "150,000"),
        ("2024/03/05", "カード", "", "20,000", "130,000"),
        ("2024/03/06", "利子", "100", "", "130,100"),
    ]
    table = [f"{day:14}{text:12}{one:>12}{other:>12}{left:>12}" for day, text, one, other, left in rows]
    text = "\n".join(["普通預金 入出金明細", *table])
    assert amounts(only(read(text))) == [D(50000), D(-20000), D(100)]


def test_subtotals_that_repeat_the_balance_are_no_rows() -> None:
    text = """
Account statement
Period 01/03/2024 to 31/03/2024
Date         Description          Withdrawal   Deposit    Balance
             Opening balance                               100.00
14/03/2024   Shop                  1.00                     99.00
             Debits                1.00                     99.00
15/03/2024   Shop                  2.00                     97.00
             Withdrawals           2.00                     97.00
             Closing balance                                97.00
"""
    found = only(read(text))
    assert (amounts(found), found.reconciled) == ([D("-1.00"), D("-2.00")], Reconciled.YES)


def test_an_amount_before_a_text_that_begins_with_points_is_one() -> None:
    text = """
Kontoauszug
Datum        Text                     Betrag         Saldo
             Alter Saldo                          1.000,00
04.03.2024   Zahlung                  100,00      1.100,00
04.03.2024   Gutschrift                50,00 Punkte Laden
05.03.2024   Zahlung                  -10,00      1.140,00
             Neuer Saldo                          1.140,00
"""
    assert amounts(only(read(text))) == [D("100.00"), D("50.00"), D("-10.00")]


def test_an_account_in_another_lands_dollars_keeps_them() -> None:
    text = """
Statement of US$ account
Royal Bank, Toronto ON   Interac CDIC
US$ Chequing account 123-456
Date         Description         Withdrawals  Deposits    Balance
             Opening balance                              $ 100.00
14/03/2024   Shop                 $ 5.00                   $ 95.00
15/03/2024   Shop                 $ 5.00                   $ 90.00
             Closing balance                               $ 90.00
"""
    assert only(read(text)).currency == "USD"


def test_a_stray_year_is_doubted_on_a_bill_without_parts() -> None:
    text = """
クレジットカード ご利用明細
お支払日 2024/04/10
利用日        利用店名            利用金額      支払金額
2024/02/14    マート                5,000        5,000
2023/02/16    カフェ                  700          700
2024/02/18    書店                  2,000        2,000
2024/02/28    書店                  2,000        2,000
前回残高 0
今回ご請求額 9,700
"""
    assert only(read(text)).reconciled is not Reconciled.YES
