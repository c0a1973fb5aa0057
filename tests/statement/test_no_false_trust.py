"""What looks like a proof and is none: each of these has passed for one while the reader was being written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Statement
from statement.drawn import NEW_PAGE, amounts, only, read

D = Decimal
PERIOD = "Statement period: 01/03/2024 to 31/03/2024"
CLOSED = f"""
{PERIOD}
Date         Description                        Amount
             Opening balance                     100.00
14/03/2024   Grocer Miller                       -25.50
18/03/2024   Salary March                        900.00
27/03/2024   Rent                               -500.00
             Closing balance                     474.50
"""


def codes(statement: Statement) -> set[str]:
    return {doubt.code for doubt in statement.doubts}


@pytest.mark.parametrize(
    "below",
    [
        "31/03/2024   Account closed, paid out           -474.50",
        "31/03/2024   Account closed, paid out            474.50",
        "28/03/2024   Refund of card purchase\n             Shoes and more                       12.00",
        "14/04/2024   On the slip, to be paid            -474.50",
    ],
)
def test_rows_below_the_closing_balance_are_missed(below: str) -> None:
    assert only(read(CLOSED + below)).reconciled is not Reconciled.YES


@pytest.mark.parametrize("between", ["", "--- next page ---\n"])
def test_a_table_below_that_leads_to_another_closing_balance_is_missed(between: str) -> None:
    below = """
Details                            Amount      Balance
Charge for paper                    -5.00       469.50
Interest                             2.00       471.50
Closing balance                                 471.50
"""
    statement = only(read(CLOSED + between + below))
    assert "closing_contradicted" in codes(statement) and statement.reconciled is not Reconciled.YES


@pytest.mark.parametrize("first", ["02/01", "31/12", "05/12"])
def test_the_interest_of_some_years_is_not_that_of_some_days(first: str) -> None:
    rows = "\n".join(
        f"{first}/{19 + at}     Interest                 10.{at}0      {1010 + 10 * at}.{at * (at + 1) // 2}0"
        for at in range(4)
    )
    statement = only(
        read(
            "Savings account passbook   Printed on 10/01/2023\n"
            "Date         Description             Amount      Balance\n"
            f"             Opening balance                     1000.00\n{rows}"
        )
    )
    assert [row.date.year for row in statement.transactions if row.date] == [2019, 2020, 2021, 2022]
    assert statement.reconciled is not Reconciled.YES


def test_what_was_taken_for_shops_makes_no_side_sure() -> None:
    statement = only(
        read(f"""
{PERIOD}
Credit card statement   Card number 4111 11** **** 1111
Date         Description                        Amount
             Previous balance                   400.00
02/03/2024   Payment received, thank you       -400.00
11/03/2024   Festival tickets                   -80.00
12/03/2024   Airline Blue                      -200.00
13/03/2024   Airline Blue                      -200.00
14/03/2024   Hotel Sun                         -150.00
15/03/2024   Car hire                          -120.00
20/03/2024   Grocer Miller                       60.00
             New balance                       -690.00
""")
    )
    assert statement.reconciled is not Reconciled.YES


def test_what_is_paid_into_a_deposit_is_no_debt() -> None:
    statement = only(
        read("""
            Certificate of deposit statement 09/01/2022 to 09/30/2022
            Date     Description             Amount      Interest     Principal       Balance
                     Opening balance                                               1,000.00
            09/15    Deposit                  500.00                     500.00     1,500.00
            09/20    Withdrawal              -100.00                    -100.00     1,400.00
            09/30    Interest                  10.00       10.00          10.00     1,410.00
                     Closing balance                                               1,410.00
        """)
    )
    assert statement.reconciled is not Reconciled.YES or amounts(statement) == [D("500.00"), D("-100.00"), D("10.00")]


def test_a_payment_in_three_parts_is_told() -> None:
    statement = only(
        read("""
            MORTGAGE LOAN
            Statement period 09/01/2022 to 10/31/2022
            Date         Description        Amount     Principal   Interest    Escrow   Balance owed
                         Opening balance                                                 19,373.94
            09/15/2022   Payment received   372.06        183.42      88.64    100.00     19,190.52
            10/15/2022   Payment received   372.06        184.42      87.64    100.00     19,006.10
                         Closing balance                                                 19,006.10
        """)
    )
    assert statement.reconciled is not Reconciled.YES
    assert "payment_in_parts" in codes(statement)


def test_an_account_called_principal_holds_no_part_of_anything() -> None:
    statement = only(
        read("""
            Relevé du 01/03/2024 au 31/03/2024
            Date         Libellé               Compte principal     Montant       Solde
                         Ancien solde                                           100,00
            14/03/2024   Épicerie                    30012345        -25,50       74,50
            18/03/2024   Salaire                     30012345        900,00      974,50
        """)
    )
    assert amounts(statement) == [D("-25.50"), D("900.00")]


def test_a_hold_and_its_release_do_not_excuse_totals() -> None:
    rows = """
             Opening balance                    100.00
14/03/2024   Grocer Miller                      -25.50
18/03/2024   Salary March                       900.00
20/03/2024   Reserved hotel                     -60.00
21/03/2024   Released hotel                      60.00
27/03/2024   Rent                              -500.00
             Closing balance                    474.50
Total paid in  900.00
Total paid out  525.50
"""
    statement = only(read(f"Current account\n{PERIOD}\nDate         Description                       Amount{rows}"))
    assert "total_contradicted" in codes(statement)


@pytest.mark.parametrize("title", ["Paid In£", "Paid In(£)", "Money In"])
def test_money_in_stays_money_in(title: str) -> None:
    statement = only(
        read(f"""
            Statement period 01/10/2024 to 31/10/2024
            Date         Description           {title:<12} Withdrawn     Balance
                         Brought forward                                  100.00
            01/10/2024   Grocer                              20.00         80.00
            03/10/2024   Salary                  500.00                   580.00
        """)
    )
    assert amounts(statement) == [D("-20.00"), D("500.00")]


def test_a_balance_with_a_mark_of_its_own_is_no_amount() -> None:
    statement = only(
        read("""
            Kontoauszug vom 01.06.2020 bis 30.06.2020
            Buchung      Vorgang                            Betrag          Saldo
                         Alter Kontostand                               882,23 H
            03.06.2020   Kartenzahlung REWE                41,71 S
            03.06.2020   Tagessaldo                                     840,52 H
            04.06.2020   Überweisungsauftrag               15,62 S
            04.06.2020   Tagessaldo                                     824,90 H
            05.06.2020   Lastschrift Strom                 60,00 S
                         Neuer Kontostand                               764,90 H
        """)
    )
    assert amounts(statement) == [D("-41.71"), D("-15.62"), D("-60.00")]


def test_a_fee_told_below_a_row_moves_nothing() -> None:
    statement = only(
        read("""
            Statement period 01/10/2024 to 31/10/2024
            Date         Description              Fee       Money out     Money in      Balance
                         Opening balance                                                 100.00
            01/10/2024   Transfer abroad                      20.00                      80.00
            01/10/2024   included fee             1.00                                   80.00
            03/10/2024   Salary                                           500.00        580.00
        """)
    )
    assert D("-1.00") not in amounts(statement)


def test_a_card_is_not_in_credit_because_its_titles_are_exchanged() -> None:
    statement = only(
        read("""
            ESTADO DE CUENTA TARJETA DE CRÉDITO 4772 9189 4278 6972
            PERIODO 21-DIC-2022 AL 20-ENE-2023
            SALDO ANTERIOR                  1,000.00
            (-) PAGOS Y DEPÓSITOS           1,000.00
            (+) COMPRAS Y CARGOS              600.00
            (+) COMISIONES COBRADAS            50.00
            (=) SALDO AL CORTE                650.00
            FECHA          CONCEPTO                   ABONOS       CARGOS
            22-DIC-2022    SU PAGO                               1,000.00
            23-DIC-2022    FARMACIA                   200.00
            27-DIC-2022    SUPERMERCADO               400.00
            02-ENE-2023    COMISION                    50.00
        """)
    )
    assert statement.reconciled is not Reconciled.YES


ROWS_WITHOUT_DAYS = """
Account statement 1 April 2024 to 30 April 2024
Date         Text                 Amount
             Opening balance      601.84+
01/04/2024   Transfer              47.90-
             Balance              553.94+
{totals}
{page}
             Text                 Amount
             Card                  58.63-
             Card                 116.34-
             Balance              378.97+
             Deposit               12.53+
             Balance              391.50+
"""


def test_a_statement_does_not_end_where_amounts_lead_on_to_another_balance() -> None:
    found = only(read(ROWS_WITHOUT_DAYS.format(totals="", page=NEW_PAGE)))
    assert (found.closing_balance, found.reconciled) == (D("553.94"), Reconciled.UNKNOWN)
    assert "unexplained_line" in [doubt.code for doubt in found.doubts]


def test_totals_that_lead_to_another_balance_contradict_the_rows() -> None:
    totals = "Total deposits 12.53+\nTotal withdrawals 222.87-"
    found = only(read(ROWS_WITHOUT_DAYS.format(totals=totals, page=NEW_PAGE)))
    assert found.closing_balance == D("553.94")
    assert "total_contradicted" in [doubt.code for doubt in found.doubts]
