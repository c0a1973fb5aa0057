"""How tables stand on a page, where they end, and which of their figures are amounts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pdf_processor.model import Reconciled
from pdf_processor.statement.dates import DateReader
from pdf_processor.statement.printed import printed
from pdf_processor.statement.sheets import take_apart
from statement.drawn import NEW_PAGE, amounts, draw, only, read, told

D = Decimal


def test_net_is_what_moves_beside_gross_and_fee() -> None:
    statement = only(
        read("""
        Beginning balance                                       100.00
        Date          Description            Gross      Fee      Net
        01/02/2024    Invoice paid           50.00    -1.75      48.25
        15/02/2024    Invoice paid           20.00    -0.88      19.12
        27/02/2024    Postage               -10.00     0.00     -10.00
        Ending balance                                          157.37
        """)
    )
    assert amounts(statement) == [D("48.25"), D("19.12"), D("-10.00")]
    assert statement.reconciled is Reconciled.YES


def test_a_column_without_a_name_is_the_opposite_of_the_one_that_has_one() -> None:
    statement = only(
        read("""
        Date          Description            Zxqv       Credit
        01/02/2024    Salary                           1000.00
        03/02/2024    Grocer                 20.00
        05/02/2024    Baker                   5.10
        09/02/2024    Refund                              7.00
        12/02/2024    Rent                  310.00
        """)
    )
    assert amounts(statement) == [D("1000.00"), D("-20.00"), D("-5.10"), D("7.00"), D("-310.00")]


def test_days_named_above_rows_are_those_of_booking_beside_days_of_value() -> None:
    rows = read("""
        Arvopäivä     Saaja / Maksaja        Määrä EUR       Saldo
        Alkusaldo 31.01.2020                                671,23
        Kirjauspäivä 04.02.2020
        03.02.2020    Mäkelä Liisa              15,66-      655,57
        04.02.2020    Sähkö Oy                 140,82-      514,75
        Kirjauspäivä 11.02.2020
        10.02.2020    Kahvila                   19,28-      495,47
        Loppusaldo 29.02.2020                               495,47
        """)
    assert [row.date for row in only(rows).transactions] == [date(2020, 2, 4), date(2020, 2, 4), date(2020, 2, 11)]


def test_balances_that_only_their_place_names_open_and_close_each_account() -> None:
    reading = read("""
        Relevé du 01/10/2022 au 31/10/2022
        Compte courant N° 000205400601
        Date          Opération               Débit       Crédit
        Solde créditeur au 01/10/2022                     299,65
        04/10/2022    Boulangerie             10,00
        09/10/2022    Salaire                             500,00
        Solde créditeur au 31/10/2022                     789,65
        Livret N° 000205400602
        Date          Opération               Débit       Crédit
        Solde créditeur au 01/10/2022                     218,87
        12/10/2022    Retrait                 18,87
        Solde créditeur au 31/10/2022                     200,00
        """)
    ends = [(one.opening_balance, one.closing_balance) for one in reading.statements]
    assert ends == [(D("299.65"), D("789.65")), (D("218.87"), D("200.00"))]


def test_a_pages_number_and_the_end_of_an_iban_are_no_amounts() -> None:
    statement = only(
        read("""
        Opening balance                                1,000.00
        Date          Details                 Amount    Balance
        21/03/2024    Grocer                  -10.00     990.00
        Statement of March                    Page 2
        22/03/2024    Grocer                  -20.00     970.00
        DE62 1009 7300 9298 3146                  81
        23/03/2024    Grocer                  -30.00     940.00
        Closing balance                                  940.00
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("-20.00"), D("-30.00")]
    assert statement.reconciled is Reconciled.YES


def test_what_a_loan_is_repaid_lessens_what_is_owed() -> None:
    statement = only(
        read("""
        Date          Description          Interest    Principal     Balance
        Previous balance                                            4,733.41
        18/01/2022    Payment                 21.30       370.32-   4,363.09
        24/01/2022    Payment                 19.63       256.89-   4,106.20
        New balance                                                 4,106.20
        """)
    )
    assert amounts(statement) == [D("370.32"), D("256.89")]
    assert (statement.opening_balance, statement.closing_balance) == (D("-4733.41"), D("-4106.20"))


def test_a_page_in_two_columns_is_read_one_column_after_the_other() -> None:
    left = [f"{day:02}/05/2020    Shop number {day:<12} {day}.10" for day in range(1, 9)]
    right = [f"{day:02}/05/2020    Shop number {day:<12} {day}.10" for day in range(9, 17)]
    gap = " " * 12
    lines = [f"        {one:<44}{gap}{other}" for one, other in zip(left, right, strict=True)]
    page = ["        Date          Description                 Amount", *lines]
    statement = only(read("\n".join(page)))
    assert [row.date.day for row in statement.transactions if row.date] == list(range(1, 17))


def test_a_day_in_three_words_is_no_telephone_number() -> None:
    reader = DateReader({})
    found = reader.at(["27", "12", "2021"], 0)
    assert found is not None and found[0] == 3 and found[1][0].year == 2021
    assert reader.at(["05", "22", "2000", "00"], 0) is None


def test_a_day_printed_once_above_days_of_value_is_that_of_booking() -> None:
    rows = "\n".join(
        f"        {'13.12.2021' if not at else ' ' * 10}    Einkauf {at:<14} 10.00    {14 + at}.12.2021"
        for at in range(5)
    )
    more = "\n".join(
        f"        {'20.12.2021' if not at else ' ' * 10}    Einkauf {at:<14} 10.00    {21 + at}.12.2021"
        for at in range(5)
    )
    statement = only(
        read(f"""
        Datum         Text                 Lastschrift    Valuta
{rows}
{more}
        """)
    )
    assert {row.date for row in statement.transactions} == {date(2021, 12, 13), date(2021, 12, 20)}


def test_titles_three_lines_high_name_their_columns() -> None:
    statement = only(
        read("""
        Statement period August 12, 2024 to September 11, 2024
                                            Amounts deducted    Amounts added
                                            from your           to your
        Date          Description           account ($)         account ($)         Balance ($)
        Aug 12        Opening balance                                                    500.00
        Aug 16        Bill payment               75.04                                   424.96
        Aug 22        Payroll                                       100.00               524.96
        Sep 02        Grocer                     54.17                                   470.79
        Sep 11        Closing totals            129.21              100.00               470.79
        """)
    )
    assert amounts(statement) == [D("-75.04"), D("100.00"), D("-54.17")]
    assert statement.reconciled is Reconciled.YES


def test_what_was_owed_by_the_statement_before_opens_this_one() -> None:
    statement = only(
        read("""
        Extrato de 18.12.2023 a 17.01.2024
        CARTÃO DE CRÉDITO CLASSIC 4546 **** **** 1447
        Data      Descritivo                                 Débito      Crédito
                  VALOR EM DÍVIDA DO EXTRATO ANTERIOR        353,21
        23.12     Sapataria                                    8,20
        30.12     Pagamento cartão                                        353,21
        14.01     Livraria                                    19,37
                  VALOR EM DÍVIDA                             27,57
        """)
    )
    assert (statement.opening_balance, statement.closing_balance) == (D("-353.21"), D("-27.57"))
    assert amounts(statement) == [D("-8.20"), D("353.21"), D("-19.37")]


def test_a_period_without_spaces_around_its_dash() -> None:
    statement = only(
        read("""
        Statement Period:   Dec 23 2024-Jan 22 2025
        Date      Description        Amount
        12/24     Grocer             -20.00
        01/05     Payroll            900.00
        """)
    )
    assert [row.date for row in statement.transactions] == [date(2024, 12, 24), date(2025, 1, 5)]


def test_a_registers_title_and_total_belong_to_none_of_its_columns() -> None:
    statement = only(
        read("""
        Beginning balance 06/09/2019        1,000.00
        Ending balance 07/09/2019             765.00
        Checks paid        * check missing from sequence
        Check    Date     Amount    Check    Date     Amount    Check    Date     Amount
        2332     06/21     100.00   2333     06/26      50.00   2335     06/28     40.00
        2336     06/29      45.00
        Total checks paid (4)                                                    $235.00
        """)
    )
    assert amounts(statement) == [D("-100.00"), D("-50.00"), D("-40.00"), D("-45.00")]


def test_a_register_of_two_lines_is_read_down_where_that_keeps_its_days_in_order() -> None:
    statement = only(
        read("""
        Beginning balance 02/02/2023       1,000.00
        Ending balance 03/05/2023            139.69
        Checks
        Date     Check No.      Amount          Date     Check No.      Amount
        02/02    3465           253.34          02/24    3467            70.58
        02/08    3466           163.68          03/02    3469 *         372.71
                                      Total Checks                      860.31
        """)
    )
    assert amounts(statement) == [D("-253.34"), D("-163.68"), D("-70.58"), D("-372.71")]


def test_below_a_summarys_heading_figures_without_a_day_are_no_rows() -> None:
    statement = only(
        read("""
        Periode 01.07.2023 - 30.09.2023
        Dato      Tekst                              Beløb         Saldo
                  Saldo fra sidste udskrift                    -1.000,00
        04.07     Overførsel                        -17,00     -1.017,00
        30.09     Renter                            -10,00     -1.027,00
                  Saldo pr. 30.09.2023                         -1.027,00
        Rentesatser i perioden
        01.07.2023    30.09.2023                      5,74
        Renter i 2023 til og med 30.09.2023:          32,20
        """)
    )
    assert amounts(statement) == [D("-17.00"), D("-10.00")]


def test_a_summary_that_each_page_repeats_is_no_row_of_the_table_that_goes_on() -> None:
    statement = only(
        read("""
        Rekeningafschrift                    Bij vragen
        Datum afschrift   Vorig saldo        Totaal afgeschreven  Totaal bijgeschreven  Nieuw saldo
        09-08-2021        100,01 +/CREDIT    305,40               200,00                5,39 -/DEBET
        Boekdatum    Omschrijving                Bedrag af (debet)     Bedrag bij (credit)
        12-07        Overboeking                          300,00
        14-07        Overboeking                                                  120,00
        --- next page ---
        Datum afschrift   Vorig saldo        Totaal afgeschreven  Totaal bijgeschreven  Nieuw saldo
        09-08-2021        100,01 +/CREDIT    305,40               200,00                5,39 -/DEBET
        Boekdatum    Omschrijving                Bedrag af (debet)     Bedrag bij (credit)
        15-07        Overboeking                            5,40
        --- next page ---
        Datum afschrift   Vorig saldo        Totaal afgeschreven  Totaal bijgeschreven  Nieuw saldo
        09-08-2021        100,01 +/CREDIT    305,40               200,00                5,39 -/DEBET
        19-07        Overboeking                                                   80,00
        """)
    )
    assert amounts(statement) == [D("-300.00"), D("120.00"), D("-5.40"), D("80.00")]
    assert (statement.opening_balance, statement.closing_balance) == (D("100.01"), D("-5.39"))
    assert statement.reconciled is Reconciled.YES


def test_signs_on_all_amounts_say_more_than_a_column_of_kinds() -> None:
    statement = only(
        read("""
        Statement from 01/03/2024 to 31/03/2024
        Date          Details         Amount       Balance     Type of payment
        04/03/2024    Refund         +100.49     37,284.86     Direct debit
        05/03/2024    Grocer          -17.59     37,267.27     Direct debit
        06/03/2024    Salary         +500.00     37,767.27     Transfer
        """)
    )
    assert amounts(statement) == [D("100.49"), D("-17.59"), D("500.00")]
    assert "sign_overruled" not in {doubt.code for doubt in statement.doubts}


def test_columns_without_any_title_are_as_many_as_there_are() -> None:
    statement = only(
        read("""
        Kontoauszug 8/2021
        Bu-Tag    Wert      Vorgang
                            alter Kontostand vom 11.07.2021                   2.020,50 H
        12.07.    13.07.    Auszahlung                        300,00 S
        13.07.    13.07.    Lastschrift                        32,58 S
        14.07.    14.07.    Gutschrift                                          655,51 H
        15.07.    15.07.    Kartenzahlung                      17,92 S
        15.07.    15.07.    Gutschrift                                           86,27 H
        16.07.    16.07.    Kartenzahlung                       3,83 S
        16.07.    16.07.    Gutschrift                                          511,31 H
        19.07.    19.07.    Auszahlung                        100,00 S
        20.07.    20.07.    Gutschrift                                          353,15 H
                            neuer Kontostand vom 11.08.2021                   3.172,41 H
        """)
    )
    assert len(statement.transactions) == 9
    assert statement.reconciled is Reconciled.YES


def test_whole_amounts_stay_money_where_a_text_prints_a_sure_figure() -> None:
    statement = only(
        read("""
        SZÁMLAKIVONAT    Devizanem: HUF    Időszak: 2022.01.01. - 2022.01.31.
        Könyvelés    Értéknap     Megnevezés                     Terhelés     Jóváírás
                                  NYITÓ EGYENLEG 2022.01.01.                       976
        2022.01.03.  2022.01.03.  VÁSÁRLÁS KÁRTYÁVAL                  756
        2022.01.04.  2022.01.04.  JUTALÉK 36 Ft                       196
        2022.01.04.  2022.01.04.  SZTORNÓ                                          196
        2022.01.05.  2022.01.05.  ÁTUTALÁS FOGADÁSA                                519
        2022.01.06.  2022.01.06.  VÁSÁRLÁS KÁRTYÁVAL                  661
        2022.01.07.  2022.01.07.  KÉSZPÉNZBEFIZETÉS                                120
                                  ZÁRÓ EGYENLEG 2022.01.31.                        198
        Terhelések összesen 1613 Ft    Jóváírások összesen 835 Ft
        """)
    )
    assert amounts(statement) == [D(f) for f in ("-756", "-196", "196", "519", "-661", "120")]
    assert statement.reconciled is Reconciled.YES


def test_small_print_at_each_pages_foot_is_a_running_one_though_it_names_deposits_and_a_sum() -> None:
    page = """
        Statement from 01/01/2020 to 01/31/2020
        Number    Date         Amount
        {}      01/02         {}
        Total deposits        150.00
        Member FDIC. Deposits insured up to $250,000.00. Report errors within 30 days.     Page {} of 2
        """
    words = draw(page.format(2332, "100.00", 1) + NEW_PAGE + page.format(2334, " 80.00", 2))
    read_page = printed(take_apart(words).pages)
    assert read_page is not None
    feet = [line.furniture for line in read_page.lines if line.text.startswith("Member")]
    totals = [line.furniture for line in read_page.lines if line.text.startswith("Total")]
    assert feet == [True, True]
    assert totals == [False, False]


def test_a_heading_that_was_complete_takes_no_text_for_titles_on_a_later_page() -> None:
    statement = only(
        read(
            """
        Kontoauszug vom 25.03.2022
        Angaben zu den Umsätzen                  Valuta       zu Ihren Lasten    zu Ihren Gunsten
        Alter Kontostand vom 23.02.2022                                                 509,82
        Buchungsdatum: 11.03.2022
        Drogerie                                 11.03              12,00-
        Kartenzahlung
        --- next page ---
        Angaben zu den Umsätzen                  Valuta       zu Ihren Lasten    zu Ihren Gunsten
        Buchungstext
        4711
        Bäcker                                   11.03               7,82-
        --- next page ---
        Angaben zu den Umsätzen                  Valuta       zu Ihren Lasten    zu Ihren Gunsten
        Drogerie                                 11.03              90,00-
        Neuer Kontostand vom 25.03.2022                                                 400,00
        """
        )
    )
    assert told(statement) == [
        "2022-03-11 -12.00 Drogerie Kartenzahlung Buchungstext",
        "2022-03-11 -7.82 Bäcker",
        "2022-03-11 -90.00 Drogerie",
    ]


def test_a_heading_of_two_lines_has_both_on_a_later_page() -> None:
    page = """
        Datum     Označení platby                        Identifikace     Částka       Zůstatek
        Valuta    Název protiúčtu nebo poznámka          VS KS SS
        {}
        """
    first = "02.09.2019 Inkaso                               7936        -3150,00       1158,00"
    second = "11.09.2019 Výběr z bankomatu                    2456         -600,00        558,00"
    statement = only(read(page.format(first) + NEW_PAGE + page.format(second)))
    assert amounts(statement) == [D("-3150.00"), D("-600.00")]


LEFT_BOX = """
        Card statement    Statement period May 26, 2022 - Jun 25, 2022
        New balance              $270.45     Transactions since your last statement
        Minimum payment           $10.00     REF.#   TRANS.   POST     DETAILS                    AMOUNT($)
                                             001     May 25   May 27   Grocer                       139.60
        Account summary                      002     May 25   May 27   Coffee                        16.10
        Previous balance         $100.00     003     Jun 2    Jun 3    Grocer                        54.41
        Payments/credits          $95.00-
                                             004     May 31   Jun 4    Telephone                     32.39
        Interest                   $7.23     005     Jun 1    Jun 5    Fuel                          15.12
        Purchases/charges        $258.22
                                             006     Jun 4    Jun 6    PAYMENT                       95.00-
        New balance              $270.45     007     Jun 6    Jun 8    Books                          0.60
                                             INTEREST CHARGES
                                             008     Jun 25   Jun 25   INTEREST CHARGES-PURCHASE      7.23
        Pay in full and on time
                                             SUB-TOTAL INTEREST CHARGES                              $7.23
        """


def test_a_box_left_of_a_table_and_level_with_its_titles_and_rows_is_apart() -> None:
    statement = only(read(LEFT_BOX))
    assert told(statement)[0] == "2022-05-27 -139.60 Grocer"
    assert [row.description for row in statement.transactions][2:4] == ["Grocer", "Telephone"]
    assert (statement.opening_balance, statement.closing_balance) == (D("-100.00"), D("-270.45"))
    assert statement.reconciled is Reconciled.YES


def test_a_table_left_of_another_one_whose_titles_stand_higher_is_no_box() -> None:
    statement = only(
        read(
            """
                                Fatura do cartao de credito
            Vencimento 10/02/2020
            Total da fatura anterior                 0,00
            Total desta fatura                     377,24

                                                         Compras parceladas - proximas faturas
                                                         DATA   ESTABELECIMENTO    VALOR EM R$
            Lancamentos atuais
                                                         01/11  CENTAURO 06/12           77,02
            DATA   ESTABELECIMENTO    VALOR EM R$
            01/10  CENTAURO 05/12           77,02        09/12  DOLAR 03/06              98,79
            09/12  DOLAR 02/06              98,79        27/12  OTICA 03/04              50,22
            27/12  OTICA 02/04              50,22        Proxima fatura                 226,03
            28/12  MERCADO                  12,10
            30/12  PADARIA                   9,11
            31/12  LIVRARIA                130,00
            Total dos lancamentos atuais   377,24
            """
        )
    )
    assert told(statement)[0] == "2019-10-01 -77.02 CENTAURO 05/12"
    assert amounts(statement) == [D(f"-{amount}") for amount in ("77.02", "98.79", "50.22", "12.10", "9.11", "130.00")]


def test_interest_with_a_running_number_and_a_day_is_a_row_as_the_others_are() -> None:
    assert told(only(read(LEFT_BOX)))[-1] == "2022-06-25 -7.23 INTEREST CHARGES-PURCHASE"


INTEREST = """
        Credit card statement     Sep 25, 2022 - Oct 25, 2022
        Previous balance $100.00
        Payments $50.00
        New balance {}
        Trans Date    Post Date     Description                  Amount
        Oct 1         Oct 2         PAYMENT, THANK YOU         - $50.00
        Oct 9         Oct 11        Grocer                       $29.00
        Total Transactions for This Period                       $29.00
        Fees
        Trans Date    Post Date     Description                  Amount
        Oct 9         Oct 11        PAST DUE FEE                 $29.00
        Total Fees for This Period                               $29.00
        Interest Charged
        Interest Charge on Purchases                             $10.05
        Interest Charge on Cash Advances                          $0.00
        Total Interest for This Period                           $10.05
        """


def test_interest_without_a_day_is_a_row_of_the_last_one_where_its_total_and_the_balance_want_it() -> None:
    statement = only(read(INTEREST.format("$118.05")))
    assert told(statement)[-1] == "2022-10-25 -10.05 Interest Charge on Purchases"
    assert [doubt.row for doubt in statement.doubts if doubt.code == "no_date"] == [3]
    assert statement.reconciled is not Reconciled.YES


def test_interest_without_a_day_is_no_row_where_the_balance_does_not_want_it() -> None:
    statement = only(read(INTEREST.format("$108.00")))
    assert len(statement.transactions) == 3


def test_a_period_may_stand_with_its_days_under_each_other() -> None:
    statement = only(
        read("""
        Business statement                  Account Number:
                                            1 055 8085 1657
                                            Statement Period:
                                            Dec 10, 2023
                                            through
                                            Jan 9, 2024
        Fees for November 2023 are listed with those of December
        Beginning Balance on Dec 10           $100.00
        Ending Balance on Jan 9, 2024          $80.00
        Date      Description               Amount
        Withdrawals
        Dec 13    Electronic Withdrawal       20.00-
        """)
    )
    assert (statement.period_start, statement.period_end) == (date(2023, 12, 10), date(2024, 1, 9))
    assert told(statement) == ["2023-12-13 -20.00 Electronic Withdrawal"]


def test_rates_below_titles_of_per_cent_are_no_rows_where_the_tables_titles_stand_again() -> None:
    statement = only(
        read("""
        Statement from 01/03/2024 to 31/03/2024
        Date          Description                      Paid In(£)    Withdrawn(£)    Balance(£)
        01 Mar 2024   BROUGHT FORWARD                                                   131.18
        04 Mar        Grocer                                           10.00            121.18
                      Salary                             500.00                         621.18
                      Baker                                             1.00            620.18
        06 Mar        Grocer                                           10.00            610.18
                      Refund                               5.00                         615.18
                      Florist                                          15.00            600.18
        --- next page ---
        Date          Description                      Paid In(£)    Withdrawn(£)    Balance(£)
        Interest (variable) you currently pay us on overdrawn balances
        Arranged overdraft limit: £250              Nominal Rate %                      EAR %
        Up to £250                                        33.75                         39.49
        Unarranged                                        33.75                         39.49
        """)
    )
    assert amounts(statement) == [D(f) for f in ("-10.00", "500.00", "-1.00", "-10.00", "5.00", "-15.00")]


def test_how_many_pages_there_are_is_no_amount() -> None:
    statement = only(
        read("""
        Statement from 01/03/2024 to 31/03/2024
        Beginning balance 131.18          Ending balance 541.18
        Date          Description                          Amount
        Deposits
        04 Mar        Salary                               500.00
        Withdrawals
        05 Mar        Grocer                                10.00
                      Gas                                   20.00
        06 Mar        Grocer                                10.00
                      Gas                                   20.00
                      Your most convenient bank  Page: 2 of     3
        07 Mar        Grocer                                10.00
                      Gas                                   20.00
        """)
    )
    assert amounts(statement) == [D("500.00"), *[D("-10.00"), D("-20.00")] * 3]


def test_days_that_call_themselves_so_head_rows_whose_texts_begin_with_stamps_of_time() -> None:
    statement = only(
        read("""
        Kontowährung Euro                                     zu Ihren Lasten     zu Ihren Gunsten
        Alter Kontostand vom 30.04.2019                                                     793,07
        Angaben zu den Umsätzen                 Valuta
        Buchungsdatum: 02.05.2019
        Kaufhaus                                30.04                 18,01-
        2019-04-29T12:43:31 Debitk.0
        Tankstelle                              29.04                 34,89-
        2019-04-29T10:41:18 Debitk.0
        Bäcker                                  02.05                  4,51-
        2019-05-01T14:44:56 Debitk.0
        Neuer Kontostand vom 31.05.2019                                                     735,66
        """)
    )
    assert [row.date and row.date.isoformat() for row in statement.transactions] == ["2019-05-02"] * 3


def test_a_long_row_at_each_pages_foot_is_no_small_print() -> None:
    page = """
        Statement from 01/01/2020 to 31/01/2020 {}
        Date       Details                                                                         Debit       Credit
        {}/01      Grocer                                                                         {}
        {}/01      Transfer between own accounts by order of the holder of both of them in writing  {}10.00
        """
    first = page.format("Opening balance 100.00", "02", "5.00", "03", "")
    last = page.format("", "04", "7.00", "05", " " * 11)
    statement = only(read(first + NEW_PAGE + last + NEW_PAGE + "\n        Closing balance 88.00\n"))
    assert amounts(statement) == [D("-5.00"), D("-10.00"), D("-7.00"), D("10.00")]
    assert statement.reconciled is Reconciled.YES


def test_a_column_of_marks_says_more_than_a_plus_on_each_amount() -> None:
    statement = only(
        read("""
        Statement from 01/06/2023 to 30/06/2023
        Date          Details                  D/C     Amount
        13/06/2023    Grocer                   D       +10.00
        14/06/2023    Salary                   C       +50.00
        15/06/2023    Charge                   D        -3.00
        16/06/2023    Florist                  D       +10.00
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("50.00"), D("-3.00"), D("-10.00")]


def test_a_column_of_amounts_with_marks_left_of_the_days_is_no_box() -> None:
    statement = only(
        read("""
        Statement from 01/06/2023 to 30/06/2023
        Opening balance 100.00
        Qwernax           Date          Details                  Paid in      Balance
        10.00 DR          13/06/2023    Grocer                                  90.00
                          14/06/2023    Salary                     50.00       140.00
        30.00 DR          15/06/2023    Florist                                110.00
        5.00 DR           16/06/2023    Florist                                105.00
        Closing balance 105.00
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("50.00"), D("-30.00"), D("-5.00")]
    assert statement.reconciled is Reconciled.YES


def test_interest_paid_back_without_a_day_goes_by_its_minus() -> None:
    charged = "Interest Charge on Purchases                             $10.05"
    paid_back = "Interest Charge on Purchases                           - $10.05"
    statement = only(read(INTEREST.format("$97.95").replace(charged, paid_back)))
    assert amounts(statement) == [D("50.00"), D("-29.00"), D("-29.00"), D("10.05")]
    assert (statement.opening_balance, statement.closing_balance) == (D("-100.00"), D("-97.95"))


def test_four_rows_of_round_amounts_are_no_two_with_balances_under_their_amounts() -> None:
    statement = only(
        read("""
        Credit card statement from 01/06/2023 to 30/06/2023
        Previous balance 100.00
        Date          Details                  Amount
        13/06/2023    Grocer                    10.00
        14/06/2023    Florist                   20.00
        15/06/2023    Grocer                    30.00
        16/06/2023    Florist                   50.00
        New balance 210.00
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("-20.00"), D("-30.00"), D("-50.00")]
    assert statement.reconciled is Reconciled.YES
