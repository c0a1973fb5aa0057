"""Payment providers, notice deposits and loans of one payment: which way figures go, and which of them are a row's."""

from __future__ import annotations

from decimal import Decimal as D

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read

PAYOUTS = """
    Saldo-overzicht     15-10-2021 t/m 21-10-2021
    Beginsaldo                                      € 420,56
    Eindsaldo                                       € 153,53
    Datum           Omschrijving                       Bruto       Kosten            Netto            Saldo
    15-10-2021      Abonnement Stichting Kinderkade    € 24,68      -€ 0,32        € 24,36         € 444,92
    15-10-2021      Terugbetaling Kadobon              -€ 33,92     -€ 0,25       -€ 34,17         € 410,75
    15-10-2021      Factuur F-02791                    € 27,51      -€ 0,32        € 27,19         € 437,94
    15-10-2021      Uitbetaling naar NL83 RABO        -€ 387,94                   -€ 387,94         € 50,00
    18-10-2021      Bestelling W11493                  € 23,59      -€ 0,32        € 23,27          € 73,27
    18-10-2021      Factuur F-04379                   € 106,57      -€ 0,32       € 106,25         € 179,52
    18-10-2021      Terugbetaling cadeaukaart          -€ 13,92     -€ 0,25       -€ 14,17         € 165,35
    18-10-2021      Terugbetaling cadeaukaart          -€ 11,57     -€ 0,25       -€ 11,82         € 153,53
"""

SALES = """
    Saldo-overzicht     15-10-2021 t/m 21-10-2021
    Beginsaldo                                      € 420,56
    Eindsaldo                                       € 153,53
    Datum           Omschrijving                                  Bedrag            Saldo
    15-10-2021      Abonnement Stichting Kinderkade              € 24,36         € 444,92
    15-10-2021      Terugbetaling Kadobon                       -€ 34,17         € 410,75
    15-10-2021      Factuur F-02791                              € 27,19         € 437,94
    15-10-2021      Uitbetaling naar NL83 RABO                 -€ 387,94          € 50,00
    18-10-2021      Bestelling W11493                            € 23,27          € 73,27
    18-10-2021      Factuur F-04379                             € 106,25         € 179,52
    18-10-2021      Terugbetaling cadeaukaart                   -€ 14,17         € 165,35
    18-10-2021      Terugbetaling cadeaukaart                   -€ 11,82         € 153,53
"""

MOVED = [D("24.36"), D("-34.17"), D("27.19"), D("-387.94"), D("23.27"), D("106.25"), D("-14.17"), D("-11.82")]


def test_fees_that_make_less_of_what_is_received_tell_which_way_plain_figures_go() -> None:
    statement = only(read(PAYOUTS))
    assert amounts(statement) == MOVED
    assert statement.opening_balance == D("420.56")
    assert statement.reconciled is Reconciled.YES


def test_fees_that_make_more_of_what_is_paid_speak_for_the_other_side() -> None:
    text = """
        Card purchases abroad      01/03/2024 to 31/03/2024
        Previous balance          100.00
        New balance               172.24
        Date          Details                 Original      Fee        Amount       Balance
        02/03/2024    Museum shop                20.00     0.40         20.40        120.40
        05/03/2024    Hotel                      30.00     0.60         30.60        151.00
        06/03/2024    Payment received          -50.00                 -50.00        101.00
        09/03/2024    Restaurant                 25.00     0.50         25.50        126.50
        12/03/2024    Bus                         8.00     0.16          8.16        134.66
        15/03/2024    Bakery                      6.00     0.12          6.12        140.78
        19/03/2024    Shoes                      30.84     0.62         31.46        172.24
    """
    statement = only(read(text))
    assert amounts(statement)[:3] == [D("-20.40"), D("-30.60"), D("50.00")]


def test_words_of_repayments_do_not_make_what_is_held_a_debt() -> None:
    statement = only(read(SALES))
    assert amounts(statement) == MOVED
    assert statement.opening_balance == D("420.56")


def test_thousands_behind_a_space_carry_their_currency_in_front() -> None:
    statement = only(
        read("""
        Account number 3837358352        Statement period 2023/07/01 to 2023/09/30
        Transaction date    Description                     Deposits      Withdrawals          Balance
        2023/07/01          Balance brought forward                                        R108 967.29
        2023/07/04          Notice withdrawal                               R6 700.00      R102 267.29
        2023/07/07          Immediate access withdrawal                     R5 400.00       R96 867.29
        2023/07/31          Interest capitalised             R242.13                        R97 109.42
        2023/09/30          Closing balance                                                 R97 109.42
        """)
    )
    assert amounts(statement) == [D("-6700.00"), D("-5400.00"), D("242.13")]
    assert statement.opening_balance == D("108967.29")
    assert statement.reconciled is Reconciled.YES


def test_a_loans_only_payment_stands_in_no_column_of_what_is_told_below_its_end() -> None:
    statement = only(
        read("""
        Statement period October 1, 2023 to October 31, 2023
        TERM LOAN 41
        Date       Description                          Charges      Payments     Balance owing
        Oct 01     Opening balance                                                    14,410.49
        Oct 24     Loan Payment - Thank You                          1,076.27         13,334.22
                   Closing balance                                                    13,334.22

        Annual general meeting
        Join us on April 24 at 6:30 p.m.     Last year we $1,284,500.00 in dividends
        """)
    )
    assert amounts(statement) == [D("1076.27")]
    assert statement.closing_balance == D("-13334.22")
    assert statement.reconciled is Reconciled.YES


def test_a_mark_below_an_amount_may_stand_behind_the_rows_second_line() -> None:
    statement = only(
        read("""
        Credit card statement of 8 February 2023     Card number xxxx-xxxxxx-29755
        Previous balance                                                     1,580.62
        Date      Processed   Details                                        Amount
        Jan 20    Jan 23      LE PAIN BRUXELLES                                 32.95
        Jan 23    Jan 26      BRITISH AIRWAYS HARMONDSWORTH                     24.52
                              LONDON TO NICE                                       CR
        Jan 25    Jan 26      AMZNMKTPLACE                                     258.84
        Jan 27    Jan 30      PAYMENT RECEIVED                               1,000.00
                                                                                   CR
        New balance                                                            847.89
        """)
    )
    assert amounts(statement) == [D("-32.95"), D("24.52"), D("-258.84"), D("1000.00")]
    assert statement.transactions[1].description == "BRITISH AIRWAYS HARMONDSWORTH LONDON TO NICE"
    assert statement.reconciled is Reconciled.YES


def test_how_many_items_make_a_sections_sum_is_no_row() -> None:
    statement = only(
        read("""
        Statement ending 01/25/2023
        12/26/2022    Beginning balance                             $3,172.83
        01/25/2023    Ending balance                                $3,058.15
        Electronic credits
        Date          Description                                      Amount
        01/25/2023    INTEREST EARNED                                   $0.09
                                                     1 item(s) totaling $0.09
        Electronic debits
        Date          Description                                      Amount
        12/27/2022    ATM WITHDRAWAL 150 MAIN ST                       $60.00
        01/03/2023    GEICO PREM COLL 1604805364                       $54.77
                                                   2 item(s) totaling $114.77
        """)
    )
    assert amounts(statement) == [D("0.09"), D("-60.00"), D("-54.77")]
    assert statement.reconciled is Reconciled.YES
