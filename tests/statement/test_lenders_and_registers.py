"""Banks named after loans, lists that repeat cheques, padded years of an era, and debits still to come."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

from pdf_processor.model import Reconciled
from pdf_processor.statement.read import read_statements
from statement.drawn import amounts, draw, only, read

BANK = """
    TALLGRASS SAVINGS & LOAN ASSOCIATION
    DATE          DESCRIPTION                              AMOUNT          BALANCE
    01/17/2019    BALANCE LAST STATEMENT                                    850.61
    01/17/2019    POS PURCHASE FAREWAY STORES                7.05-          843.56
    01/18/2019    ACH CREDIT PRAIRIE SEED CO               894.32         1,737.88
    01/22/2019    CHECK 7194                                52.37-        1,685.51
    01/23/2019    ATM WITHDRAWAL                           100.00-        1,585.51
    02/16/2019    BALANCE THIS STATEMENT                                  1,585.51
"""


def test_a_bank_that_is_named_after_loans_owes_what_it_prints() -> None:
    statement = only(read(BANK))
    assert amounts(statement) == [D("-7.05"), D("894.32"), D("-52.37"), D("-100.00")]
    assert statement.opening_balance == D("850.61")


def test_a_loan_s_title_above_the_table_still_says_that_it_is_owed() -> None:
    statement = only(read(BANK.replace("TALLGRASS SAVINGS & LOAN ASSOCIATION", "HOME EQUITY LOAN 22")))
    assert statement.opening_balance == D("-850.61")


def test_a_list_of_cheques_repeats_rows_in_whatever_order_days_and_months_might_stand() -> None:
    statement = only(
        read("""
        Statement period    05/02/19 thru 06/01/19
        DATE          DESCRIPTION                              AMOUNT          BALANCE
                      BALANCE LAST STATEMENT                                    500.00
        MAY 07        CHECK 7921                                71.48-
                      DEPOSIT                                   28.68           457.20
        MAY 08        CHECK 7923                               160.15-
                      CHECK 7924                                17.03-          280.02
        MAY 20        ATM WITHDRAWAL                            20.00-          260.02
                      BALANCE THIS STATEMENT                                    260.02
        CHECK SUMMARY
        NUMBER        DATE            AMOUNT        NUMBER       DATE             AMOUNT
        7921          05/07            71.48        7923         05/08            160.15
        7924          05/08            17.03
        """)
    )
    assert amounts(statement) == [D("-71.48"), D("28.68"), D("-160.15"), D("-17.03"), D("-20.00")]
    assert statement.doubts == ()
    assert statement.reconciled is Reconciled.YES


def test_a_blank_before_single_digits_tears_no_date_of_an_era_apart() -> None:
    statement = only(
        read("""
        当座勘定照合表      対象期間 令和2年12月14日~令和3年1月13日
        年月日          摘要                お支払金額        お預り金額        差引残高
                        前月繰越残高                                            1,630,344
          2.12.16       口座振替                50,702                        1,579,642
          2.12. 4       約束手形               246,000                        1,333,642
          3. 1. 7       小切手                  62,442                        1,271,200
          3. 1.11       口座振替                 1,000                        1,270,200
                        次月繰越残高                                            1,270,200
        """)
    )
    assert [row.date for row in statement.transactions] == [
        date(2020, 12, 16),
        date(2020, 12, 4),
        date(2021, 1, 7),
        date(2021, 1, 11),
    ]
    assert [row.description for row in statement.transactions] == ["口座振替", "約束手形", "小切手", "口座振替"]


def test_the_number_of_a_row_is_no_part_of_its_day() -> None:
    statement = only(
        read("""
        普通預金   対象期間 令和6年12月13日~令和7年1月12日
        行    年-月-日        お支払金額        お預り金額        差引残高
                              繰越                                 584,443
        1   6-12-16              17,000                            567,443
        2   6-12-18              29,000                            538,443
        3   7-01-02               1,000                            537,443
        """)
    )
    assert [row.date for row in statement.transactions] == [date(2024, 12, 16), date(2024, 12, 18), date(2025, 1, 2)]


def test_debits_that_are_to_be_made_are_no_rows() -> None:
    statement = only(
        read("""
        extrato mensal      01/07/2025 a 31/07/2025
        data        descrição                 entradas R$      saídas R$        saldo R$
        30/06       SALDO ANTERIOR                                               760,43
        01/07       INT SABESP                                  152,39-          608,04
        03/07       REMUNERACAO               3.985,14                         4.593,18
        31/07       SALDO EM C/CORRENTE                                        4.593,18
        Débitos automáticos a efetuar
        vencimento         empresa                              valor R$
        05/08/25           PORTO SEG                            240,51
        11/08/25           PORTO SEG                            279,87
        """)
    )
    assert amounts(statement) == [D("-152.39"), D("3985.14")]
    assert statement.reconciled is Reconciled.YES


def test_a_period_that_would_end_before_it_begins_is_of_the_other_order() -> None:
    statement = only(
        read("""
        STATEMENT PERIOD    05/02/19 to 06/01/19
        DATE          DESCRIPTION                              AMOUNT          BALANCE
                      BALANCE LAST STATEMENT                                    500.00
        MAY 07        CHECK 7921                                71.48-          428.52
        MAY 20        ATM WITHDRAWAL                            20.00-          408.52
                      BALANCE THIS STATEMENT                                    408.52
        """)
    )
    assert (statement.period_start, statement.period_end) == (date(2019, 5, 2), date(2019, 6, 1))
    assert statement.reconciled is Reconciled.YES


def test_marks_behind_amounts_and_balances_in_columns_of_their_own_are_theirs() -> None:
    statement = only(
        read("""
        State Bank   A/c 3040506070     Statement 01-04-2024 to 30-04-2024
        Date         Particulars                  Amount   Type      Balance   Type
        01-04-2024   Opening Balance                                5,000.00   Dr
        03-04-2024   By Cash                    2,000.00   Cr       3,000.00   Dr
        15-04-2024   To Interest                   45.00   Dr       3,045.00   Dr
        22-04-2024   By Transfer                4,000.00   Cr         955.00   Cr
        """)
    )
    assert amounts(statement) == [D("2000.00"), D("-45.00"), D("4000.00")]
    assert [row.balance for row in statement.transactions] == [D("-3000.00"), D("-3045.00"), D("955.00")]
    assert statement.reconciled is Reconciled.YES


def test_payments_beside_receipts_are_money_out_though_there_is_one() -> None:
    statement = only(
        read("""
        Clyde Bank plc   Account 00112233     Statement 1 March 2024 - 31 March 2024
        Date       Details                Payments     Receipts     Balance
                   Opening balance                                   120.00
        04 Mar     ATM                      50.00                     70.00
        15 Mar     Wages                               900.00        970.00
                   Closing balance                                   970.00
        """)
    )
    assert amounts(statement) == [D("-50.00"), D("900.00")]
    assert statement.reconciled is Reconciled.YES


def test_two_digits_behind_each_day_with_which_lines_begin_are_its_year() -> None:
    statement = only(
        read("""
        Clyde Bank plc   Account 00112233     Sheet 12
        Date       Details                  Paid out     Paid in      Balance
        01 Mar 24  Balance brought forward                              120.00
        04 Mar 24  ATM                         50.00                     70.00
        15 Mar 24  Wages                                  900.00        970.00
        31 Mar 24  Closing balance                                      970.00
        """)
    )
    assert [row.date for row in statement.transactions] == [date(2024, 3, 4), date(2024, 3, 15)]


def test_labels_say_whose_side_a_balance_is_on() -> None:
    statement = only(
        read("""
        CartaViva          Estratto conto mensile         Periodo: dal 01/02/2020 al 29/02/2020
        Saldo precedente a debito:              100,00
        Totale accrediti:                       100,00
        Totale addebiti:                        367,80
        Saldo attuale a debito:                 367,80
        Data        Descrizione delle operazioni                  Addebiti       Accrediti
        05/02/20    ESSELUNGA VIA RIVA                              155,46
        06/02/20    ENI STATION                                     212,34
        15/02/20    ADDEBITO IN C/C SALDO                                           100,00
        """)
    )
    assert amounts(statement) == [D("-155.46"), D("-212.34"), D("100.00")]
    assert (statement.opening_balance, statement.closing_balance) == (D("-100.00"), D("-367.80"))
    assert statement.reconciled is Reconciled.YES


DEPOSIT = """
    Takarék       BETÉTSZÁMLA-KIVONAT       Időszak 2023.07.01. – 2023.09.30.      Devizanem HUF
    Megnevezés                              Könyvelés      Értéknap           Összeg
    NYITÓ EGYENLEG                                                           988 909
    Számlakezelési díj                        09.29.        09.29.              295-
    Kamatjóváírás      4,25%                  09.30.        09.30.             3 618
    Kamatadó (SZJA)    15%                    09.30.        09.29.              543-
    ZÁRÓ EGYENLEG                                                            991 689
"""


def test_few_whole_amounts_with_blanks_in_their_thousands_beside_rates_are_whole() -> None:
    statement = only(read_statements(draw(DEPOSIT, character=4.0)))
    assert amounts(statement) == [D(-295), D(3618), D(-543)]
    assert statement.reconciled is Reconciled.YES


def test_what_is_left_of_torn_figures_proves_nothing() -> None:
    statement = only(read_statements(draw(DEPOSIT, character=6.0)))
    assert statement.reconciled is Reconciled.UNKNOWN
    assert "decimals_unsure" in [doubt.code for doubt in statement.doubts]
