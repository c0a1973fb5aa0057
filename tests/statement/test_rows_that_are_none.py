"""Rows of which nothing came, another table's behind the last balance, and days that stand above their rows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read, told

WALLET = """
    Transaction history        1 February 2021 - 28 February 2021
    Date         Status     Type        Description              Amount      Balance
    01/02/2021                          Opening balance                       600.00
    02/02/2021   Success    Reload      Card                      50.00       650.00
    03/02/2021   {said}     Payment     Shop                     {amount}     {balance}
    05/02/2021   Success    Payment     Parking                  -20.00       {then}
    09/02/2021   Success    Payment     Market                   -30.00       {last}
                                        Closing balance                       {last}
"""


@pytest.mark.parametrize("said", ["Failed", "Declined", "Cancelled"])
def test_a_payment_that_failed_is_no_row(said: str) -> None:
    table = WALLET.format(said=f"{said:<8}", amount="-18.90", balance="650.00", then="630.00", last="600.00")
    statement = only(read(table))
    assert amounts(statement) == [Decimal("50.00"), Decimal("-20.00"), Decimal("-30.00")]
    assert statement.reconciled is Reconciled.YES


def test_a_payment_that_the_balance_counts_is_one_whatever_it_says() -> None:
    table = WALLET.format(said="Failed  ", amount="-18.90", balance="631.10", then="611.10", last="581.10")
    statement = only(read(table))
    assert Decimal("-18.90") in amounts(statement)
    assert statement.reconciled is Reconciled.YES


def test_a_shop_of_that_name_is_no_status() -> None:
    statement = only(
        read(
            """
            Date         Description              Amount      Balance
                         Opening balance                       600.00
            02/02/2021   Void                     -50.00       550.00
            03/02/2021   Parking                  -18.90       531.10
            05/02/2021   Market                   -20.00       511.10
                         Closing balance                       511.10
            """
        )
    )
    assert len(statement.transactions) == 3


YEARS_FIGURES = """
    Opening balance  1,046.51      Closing balance  956.72
    Date          Particulars                     Debits      Credits       Balance
                  Brought forward                                          1,046.51
    21 Oct 2024   Gas                              104.47                    942.04
    22 Oct 2024   Market                             5.00
                  Refund                                         24.47       961.51
    18 Nov 2024   Pharmacy                           4.79                    956.72

    Summary of government charges              To date    Last year
                  Interest earned                 $4.86        $9.72
                  Account fees                   $10.00       $20.00
"""


def test_figures_of_the_year_below_the_last_balance_are_no_rows() -> None:
    statement = only(read(YEARS_FIGURES))
    assert amounts(statement) == [Decimal(text) for text in ("-104.47", "-5.00", "24.47", "-4.79")]
    assert statement.reconciled is Reconciled.YES


def test_days_above_their_rows_are_those_of_posting_whatever_days_stand_in_texts() -> None:
    statement = only(
        read(
            """
            Kontoauszug vom 17.09.2021
            Angaben zu den Umsätzen              Valuta     zu Ihren Lasten    zu Ihren Gunsten
            Alter Kontostand vom 14.08.2021                                              560,72
            Buchungsdatum: 16.08.2021
            Drogerie Lindner                     15.08                78,52-
            2021-08-15T11:47 KFN 1 VJ 2712
            Bäckerei Sturm                       16.08                 3,82-
            2021-08-15T14:16 KFN 1 VJ 2712
            Buchungsdatum: 18.08.2021
            Mehmet Aydin                         17.08                31,79-
            2021-08-17T10:34 KFN 1 VJ 2712
            Lohn                                 18.08                                 1.000,00
            2021-08-18T10:34 KFN 1 VJ 2712
            Buchungsdatum: 23.08.2021
            Miete                                20.08               600,00-
            Neuer Kontostand vom 17.09.2021                                              846,59
            """
        )
    )
    assert [line.split()[0] for line in told(statement)] == [
        "2021-08-16",
        "2021-08-16",
        "2021-08-18",
        "2021-08-18",
        "2021-08-23",
    ]


def test_what_was_paid_abroad_below_an_amount_is_neither_the_amount_nor_a_balance() -> None:
    statement = only(
        read(
            """
            Období: 1. 7. 2023 - 31. 7. 2023        Měna účtu: CZK
            Počáteční zůstatek   800,00
            Datum          Popis transakce                 Částka
            Valuta                            Orig. částka / kurz
            3. 7. 2023     Odchozí úhrada                 -747,33
            3. 7. 2023     dar k narozeninám
            5. 7. 2023     Platba kartou                   -14,51
            3. 7. 2023     GASTHOF WIEN                -57,84 PLN
            6. 7. 2023     Příchozí úhrada                 300,00
            6. 7. 2023     Mzda
            Konečný zůstatek   338,16
            """
        )
    )
    assert amounts(statement) == [Decimal("-747.33"), Decimal("-14.51"), Decimal("300.00")]
    assert statement.reconciled is Reconciled.YES


def test_loans_that_are_being_paid_off_are_listed_below_a_bill_and_no_part_of_it() -> None:
    statement = only(
        read("""
        Credit Card Statement     Card No: 403480XXXXXX0786
        Statement period 12/12/2019 to 11/01/2020
        Previous balance 3,361.07 Dr      Total amount due 13,062.30 Dr
        DATE          TRANSACTION DETAILS             MERCHANT CATEGORY     AMOUNT (Rs.)
        27/12/2019    BIG BAZAAR 2727,KOCHI IN        DEPT STORES             418.46 Dr
        27/12/2019    MAKEMYTRIP INDIA PVT LTD        AIRLINES             10,850.38 Dr
        03/01/2020    REFUND CROMA,BANGALORE IN       REVERSAL              1,862.75 Cr
        06/01/2020    IRCTC RAIL TICKETING            DEPT STORES             295.14 Dr
        EMI BALANCES
        DATE          DETAILS                         LOAN AMOUNT
        12/04/2019    CROMA ELECTRONICS                48,000.00
        """)
    )
    assert len(statement.transactions) == 4
    assert statement.reconciled is Reconciled.YES
