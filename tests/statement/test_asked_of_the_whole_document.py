"""What one figure or word leaves open, and the rest of the document tells: decimals, days, notes, marks, the kind."""

from __future__ import annotations

from decimal import Decimal as D

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read

WHOLE = """
Account statement 01/03/2024 to 31/03/2024
Currency {currency}
Date         Description                     Debit      Credit      Balance
01/03/2024   Opening balance                                        500,000
02/03/2024   Shop                           12,500                  487,500
13/03/2024   Transfer                                   30,250      517,750
             Closing balance                                        517,750
{note}
"""


@pytest.mark.parametrize(
    ("currency", "note"),
    [("IQD", ""), ("JPY", "Fees in AED, BHD, KWD and OMR: please ask your branch"), ("JPY", "Form OMR 12/2019")],
)
def test_a_currency_that_some_word_names_gives_no_figure_decimals(currency: str, note: str) -> None:
    found = only(read(WHOLE.format(currency=currency, note=note)))
    assert amounts(found) == [D(-12500), D(30250)]


@pytest.mark.parametrize("note", ["Rate 1,25", "Issued 01.04.2024, valid to 30.04.2024, seen 02.05.2024"])
def test_rates_and_dotted_days_do_not_speak_against_three_decimals(note: str) -> None:
    found = only(read(WHOLE.format(currency="TND", note=note)))
    assert amounts(found) == [D("-12.500"), D("30.250")]


def test_thousands_stand_apart_in_front_of_three_decimals() -> None:
    found = only(
        read("""
        Releve de compte du 01/03/2024 au 31/03/2024
        Devise TND
        Date         Libelle                         Debit        Credit         Solde
        01/03/2024   Ancien solde                                            2 500,000
        02/03/2024   Achat                           12,500                  2 487,500
        13/03/2024   Virement                                  1 420,250     3 907,750
                     Nouveau solde                                           3 907,750
        """)
    )
    assert amounts(found) == [D("-12.500"), D("1420.250")]


def test_one_padded_day_among_whole_ones_is_a_day() -> None:
    found = only(
        read("""
        Account statement 2024/11/01 - 2024/11/30
        Date         Description                Amount     Balance
                     Opening balance                        100.00
        2024/11/ 5   Shop                       -10.00       90.00
        2024/11/12   Shop                        -3.00       87.00
        2024/11/20   Shop                        -3.00       84.00
        """)
    )
    assert [row.date.day for row in found.transactions if row.date] == [5, 12, 20]
    assert found.reconciled is Reconciled.YES


@pytest.mark.parametrize("period", ["01 January 2025 to 31 May 2025", ""])
def test_days_that_may_be_years_are_doubted(period: str) -> None:
    found = only(
        read(f"""
        Statement {period}
        Date       Description                     Amount       Balance
                   Opening balance                               100.00
        25 Jan 14  Rent                            -12.50         87.50
               15  Fee                             -10.00         77.50
        25 Feb 14  Rent                             -1.00         76.50
        25 Mar 14  Rent                             -1.50         75.00
               15  Fee                              -2.00         73.00
        25 Apr 14  Rent                             -3.00         70.00
               15  Fee                              -3.00         67.00
                   Closing balance                                67.00
        """)
    )
    assert "dates_uncertain" in {doubt.code for doubt in found.doubts}


@pytest.mark.parametrize("titles", ["Debit (3)    Credit (4)", "Debit 1      Credit 2  ", "Debit 1      Credit 1  "])
def test_titles_may_have_notes(titles: str) -> None:
    found = only(
        read(f"""
        Account statement 1 March 2024 to 31 March 2024
        Date         Description             {titles}       Balance
        01/03/2024   Opening balance                                       100.00
        02/03/2024   Shop                     12.50                         87.50
        13/03/2024   Salary                                30.25           117.75
        """)
    )
    assert amounts(found) == [D("-12.50"), D("30.25")]
    assert found.reconciled is Reconciled.YES


def test_numbers_in_front_of_a_named_value_day_tell_the_order_of_day_and_month() -> None:
    found = only(
        read("""
        Account statement March 1, 2024 to April 30, 2024
        Date     Value     Description                Amount     Balance
                           Opening balance                        100.00
        03/04    Mar 05    Shop                       -10.00       90.00
        03/15    Mar 16    Shop                        -3.00       87.00
        04/24    Apr 25    Shop                        -3.00       84.00
        """)
    )
    assert [(row.date.month, row.date.day) for row in found.transactions if row.date] == [(3, 4), (3, 15), (4, 24)]


def test_a_card_s_number_in_full_beside_its_name_makes_a_card() -> None:
    found = only(
        read("""
        Dominion Cash Back Visa
        ALICIA TREMBLAY   4514 0397 4403 6207
        STATEMENT FROM MAR 07, 2020 TO APR 05, 2020
        POSTING DATE   DESCRIPTION                  AMOUNT ($)
                       PREVIOUS ACCOUNT BALANCE      $1,750.43
        MAR 10         SHOP                             $35.65
        MAR 12         BURGERS                          $10.16
                       NEW BALANCE                   $1,796.24
        """)
    )
    assert found.kind == "credit_card"
    assert amounts(found) == [D("-35.65"), D("-10.16")]


def test_a_sign_far_in_front_of_a_short_figure_is_its_own() -> None:
    rows = "\n".join(f"0{day}-may-2022   COMPRA              +         $2,282.0{day}" for day in range(1, 6))
    found = only(
        read(f"""
ESTADO DE CUENTA TARJETA DE CREDITO   Periodo: 01-may-2022 al 31-may-2022
Adeudo del periodo anterior                   $100.00
Fecha         Descripcion                       Monto
{rows}
08-may-2022   TACOS               +             $2.91
Total cargos                               $11,413.06
Saldo deudor total                         $11,513.06
        """)
    )
    assert {row.amount < 0 for row in found.transactions} == {True}


def test_a_page_that_counts_otherwise_does_not_lend_its_year_in_silence() -> None:
    found = read("""
    Kontoauszug Konto 4711 vom 01.03.2023 bis 31.03.2023
    Datum        Text                       Betrag       Saldo
    01.03.2023   Alter Kontostand                       100,00
    02.03.2023   Laden                      -12,50       87,50
                 Neuer Kontostand                        87,50
    --- next page ---
    Kontoauszug Konto 8150
    Blatt 1 von 2
    Datum        Text                       Betrag       Saldo
                 Alter Kontostand                        50,00
    13.03.       Laden                       30,25       80,25
    --- next page ---
    Kontoauszug Konto 8150
    Blatt 2 von 2
    Datum        Text                       Betrag       Saldo
    14.03.       Laden                       -1,00       79,25
                 Neuer Kontostand                        79,25
    """).statements
    assert [one.reconciled for one in found] == [Reconciled.YES, Reconciled.UNKNOWN]


def test_direct_debit_makes_no_debit_card_of_a_card_s_number() -> None:
    found = only(
        read("""
        Statement  1 March 2024 - 31 March 2024   Currency EUR
        5412 7512 3456 7890
        Payment by direct debit
        Minimum payment 10.00
        Previous balance 100.00
        Date          Description          Amount
        01/03/2024    Grocer               50.00
        02/03/2024    Bakery                5.00
        05/03/2024    Payment received    -20.00
        06/03/2024    Hotel                30.00
        New balance 165.00
        """)
    )
    assert found.kind == "credit_card"
    assert amounts(found) == [D("-50.00"), D("-5.00"), D("20.00"), D("-30.00")]
