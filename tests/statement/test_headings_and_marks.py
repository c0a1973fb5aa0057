"""Headings between columns side by side, sentences beside headings, and marks in columns of their own."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pdf_processor.model import Reconciled
from pdf_processor.statement import read_statements
from pdf_processor.statement.columns import runs
from statement.drawn import amounts, draw, only, read

D = Decimal


def test_a_heading_below_the_left_of_two_columns_is_that_of_the_table_below() -> None:
    statement = only(
        read("""
        Statement period January 1, 2024 through January 31, 2024
        Beginning balance on January 1, 2024                                $500.00
        Ending balance on January 31, 2024                                $1,255.40

        Checks Paid
        Date        Check                       Date        Check
        posted      number       Amount         posted      number       Amount
        01/09/24    1201          45.00         01/23/24    1203         200.00
        01/12/24    1202          55.00
        Deposits and other additions
        Date       Amount      Description
        01/05/24   1,055.00    PAYMENT NORTHWIND
        01/22/24   0.40        MISCELLANEOUS
        """)
    )
    assert sorted(amounts(statement)) == [D("-200.00"), D("-55.00"), D("-45.00"), D("0.40"), D("1055.00")]
    assert statement.reconciled is Reconciled.YES


def test_a_heading_with_a_sentence_far_behind_it() -> None:
    rows = """
        01/05/24   1,055.00    PAYMENT NORTHWIND
        01/22/24   0.40        MISCELLANEOUS
    """.strip()
    statement = only(
        read(f"""
        Statement period January 1, 2024 through January 31, 2024
        Beginning balance on January 1, 2024                                $500.00
        Ending balance on January 31, 2024                                $1,155.40

        Deposits and Other Additions                       There were two of these in all
        Date       Amount      Description
        {rows}
        Online and Electronic Banking Deductions           There were 2 Online or Electronic Banking
                                                           deductions totaling $400.00.
        Date       Amount      Description
        01/09/24     45.00     HOUSEHOLD
        01/23/24    355.00     NORTHWIND
        """)
    )
    assert amounts(statement) == [D("1055.00"), D("0.40"), D("-45.00"), D("-355.00")]
    assert statement.reconciled is Reconciled.YES


def test_marks_far_behind_the_figures_of_a_summary() -> None:
    statement = only(
        read("""
        Rekeningoverzicht 17 maart 2022
        Vorig openstaand saldo     Totaal ontvangen betalingen     Totaal nieuwe uitgaven     Nieuw openstaand saldo
        73,42       Af             93,45         Bij               63,22      Af              43,19       Af
        Datum       Omschrijving                           Bedrag in euro's
        14-02-2022  GEINCASSEERD VORIG SALDO                    73,42 Bij
        08-03-2022  HOTEL AM DOM                                63,22 Af
        10-03-2022  STREAMLY.COM                                20,03 Bij
        """)
    )
    assert (statement.opening_balance, statement.closing_balance) == (D("-73.42"), D("-43.19"))
    assert statement.reconciled is Reconciled.YES


def test_rows_below_a_dated_opening_balance_are_of_its_day() -> None:
    statement = only(
        read("""
        extrato mensal 01/12/2020 a 31/12/2020
        data         descrição                    entradas       saídas        saldo
        01/12/2020   SALDO ANTERIOR                                           813,11
                     PIX TRANSF JOAO                 66,96
                     PIX QRS DROGASIL                             41,86       838,21
        03/12/2020   PIX TRANSF MARIA                             72,65
                     PIX QRS DROGASIL                             16,92
                     PIX TRANSF MARIA               159,22                    907,86
        05/12/2020   TAR PACOTE MENSAL                            42,50       865,36
                     SALDO FINAL                                              865,36
        """)
    )
    assert [row.date.day for row in statement.transactions if row.date] == [1, 1, 3, 3, 3, 5]
    assert statement.reconciled is Reconciled.YES


def test_rows_below_a_dated_balance_brought_forward_are_of_its_day() -> None:
    statement = only(
        read("""
        Statement date 1 May 2019   Account statement 10 April 2019 to 1 May 2019
        Date         Transaction details              Deposit      Withdrawal      Balance
        10 Apr 2019  B/F BALANCE                                                  1,000.00
        10 Apr 2019  TRANSFER                                           50.00
                     CHEQUE 1234567                                    100.00       850.00
        --- next page ---
        Date         Transaction details              Deposit      Withdrawal      Balance
        12 Apr 2019  B/F BALANCE                                                    850.00
                     MOBILE FPS                                        200.00
                     AUTOPAY OUT                                       100.00       550.00
        17 Apr 2019  ATM WITHDRAWAL                                     60.00
                     MOBILE FPS                        10.00                        500.00
                     CLOSING BALANCE                                                500.00
        """)
    )
    assert [row.date.day for row in statement.transactions if row.date] == [10, 10, 12, 12, 17, 17]


def test_a_row_with_the_second_of_two_dates_below_a_summarys_heading() -> None:
    statement = only(
        read("""
        Credit card statement 12/08/2020 to 01/06/2021
        Previous balance        $426.04
        New balance              $91.09
        Account Summary
                                                                                         Rewards Points
        Sale      Post
        Date      Date       Description                      Amount                     Member ID: 9445938991
                                                                                         Points carried over 1,319
        Payments, Credits and Adjustments                   -$426.04
                  12/12      ONLINE PAYMENT, THANK YOU      -$426.04                     Points earned 3,633
        Standard Purchases
        12/06     12/13      NETFLIX.COM                      $18.46
                                                                                         Total points 4,952
        12/07     12/14      HOME DEPOT                       $41.62
                                                                                         Points redeemed 0
        12/08     12/15      HOME DEPOT                       $10.00
                                                                                         Points post to your account
        12/08     12/15      SHELL OIL                        $20.00
                                                                                         within one to two periods
        01/05     01/06      CHIPOTLE                          $1.01
        """)
    )
    assert amounts(statement) == [D("426.04"), D("-18.46"), D("-41.62"), D("-10"), D("-20"), D("-1.01")]
    assert [row.date.day for row in statement.transactions if row.date] == [12, 13, 14, 15, 15, 6]
    assert statement.reconciled is Reconciled.YES


def test_sums_of_an_orders_parts_are_text() -> None:
    table = """
Kontoauszug 01.06.2020 - 30.06.2020
Datum        Buchungstext                         Belastung   Gutschrift   Valuta         Saldo
01.06.2020   Saldovortrag                                                              6'249.35
01.06.2020   Bezug Bancomat                          280.00                01.06.2020
02.06.2020   Belastungen eBanking (2)                385.80                02.06.2020
             ewz CHF 319.10
             CSS Versicherung, Luzern CHF 66.70
05.06.2020   Gutschrift                                           18.60    05.06.2020
08.06.2020   Bezug Bancomat                          100.00                08.06.2020
09.06.2020   Belastungen eBanking (2)                 85.80                09.06.2020
             ewz CHF 19.10
             CSS Versicherung, Luzern CHF 66.70
10.06.2020   Belastungen eBanking (2)                 85.80                09.06.2020
             CSS Versicherung, Luzern CHF 66.70
             ewz CHF 19.10
11.06.2020   Belastungen eBanking (2)                 76.70                11.06.2020  5'000.00
             CSS Versicherung, Luzern CHF 66.70
             ewz CHF 10.00
             Schlusssaldo                                                              5'000.00
"""
    # No balance helps to tell them from rows. Wide letters, between which a space is more than half a line's height.
    statement = only(read_statements(draw(table, character=5.6)))
    assert amounts(statement) == [D(one) for one in ("-280", "-385.80", "18.60", "-100", "-85.80", "-85.80", "-76.70")]


def test_a_total_with_fees_in_a_column_of_their_own() -> None:
    statement = only(
        read("""
Relevé de compte - Période du 1 mars 2024 au 31 mars 2024
Date        Description                  Frais      Retrait       Dépôt       Solde
            Solde reporté                                                    837,18
4 MAR 2024  Virement Interac                          73,45                  763,73
5 MAR 2024  Frais d'utilisation           1,28                               762,45
7 MAR 2024  Dépôt direct                                         100,00      862,45
9 MAR 2024  Frais fixes                   8,95                               853,50
            Total                        10,23        73,45      100,00
""")
    )
    assert amounts(statement) == [D("-73.45"), D("-1.28"), D("100.00"), D("-8.95")]
    assert statement.reconciled is Reconciled.YES, statement.doubts


def test_a_cards_own_subtotal_begins_with_its_number() -> None:
    lines = [
        ("消費日", "入帳起息日", "交易說明", "新臺幣金額", "卡號末四碼", "折算日"),
        ("", "", "上期應繳總額", "2,460", "", ""),
        ("06/30", "06/30", "自動轉帳扣繳", "-2,460", "", ""),
        ("06/17", "06/18", "中油", "409", "0053", ""),
        ("06/17", "06/19", "台灣高鐵", "600", "0053", ""),
        ("", "", "卡號末四碼 0053 消費小計", "1,009", "", ""),
        ("", "", "附卡 卡號末四碼 4342", "", "", ""),
        ("06/21", "06/22", "全聯實業", "937", "4342", "06/22"),
        ("", "", "卡號末四碼 4342 消費小計", "937", "", ""),
        ("", "", "本期應繳總額", "1,946", "", ""),
    ]
    table = [f"{a:10}{b:12}{c:24}{d:>12}    {e:10}{f:10}" for a, b, c, d, e, f in lines]
    statement = only(read("\n".join(["信用卡交易明細  帳單結帳日 109/07/12", *table])))
    assert amounts(statement) == [2460, -409, -600, -937]
    assert [row.date.day for row in statement.transactions if row.date] == [30, 18, 19, 22]


def test_a_sign_and_a_mark_behind_a_balance_say_the_same() -> None:
    table = """
Rekeningafschrift 10-12-2024 t/m 09-01-2025
Vorig saldo            Nieuw saldo
848,02 + CREDIT        430,03 - DEBET
Boekdatum     Omschrijving                 Bedrag af      Bedrag bij
10-12-2024    BEA, Betaalpas                 1.331,57
12-12-2024    SEPA Overboeking                                 53,52
"""
    statement = only(read_statements(draw(table, character=3.5)))  # narrow letters: less than a word's space
    assert (statement.opening_balance, statement.closing_balance) == (D("848.02"), D("-430.03"))
    assert statement.reconciled is Reconciled.YES, statement.doubts


def test_words_a_blank_apart_in_a_fixed_width_font_with_low_boxes_stand_together() -> None:
    titles = draw("DATE    NATURE DE L'OPERATION    MONTANT EN DEVISE  DEBIT EUR")
    low = [replace(word, y1=word.y0 + 7.9) for word in titles]  # a character is 5 wide, a blank as well
    together = [" ".join(word.text for word in run) for run in runs(low, 0.55)]
    assert together == ["DATE", "NATURE DE L'OPERATION", "MONTANT EN DEVISE", "DEBIT EUR"]
