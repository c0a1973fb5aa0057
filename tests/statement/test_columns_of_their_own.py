"""What stands in columns and titles of its own: fees, credits beside debits, a debt's part of a payment, a currency."""

from __future__ import annotations

from decimal import Decimal

from pdf_processor.model import Proof, Reconciled
from statement.drawn import amounts, only, read, told

D = Decimal


def test_fees_in_a_column_of_their_own_are_money_out() -> None:
    statement = only(
        read("""
            Du 1 octobre au 31 octobre 2024
            Date       Description                       Frais      Retrait       Dépôt        Solde
                       Solde reporté                                                          100,00
            1 OCT      Épicerie Lavoie                               20,00                     80,00
            3 OCT      Frais fixes                        7,95                                 72,05
            5 OCT      Paie                                                       500,00      572,05
            9 OCT      Pharmacie                                     12,05                    560,00
        """)
    )
    assert amounts(statement) == [D("-20.00"), D("-7.95"), D("500.00"), D("-12.05")]
    assert statement.reconciled is Reconciled.YES


def test_a_fee_beside_an_amount_stays_a_fee() -> None:
    statement = only(
        read("""
            Statement period 01/10/2024 to 31/10/2024
            Date         Description              Fee       Money out     Money in      Balance
                         Opening balance                                                 100.00
            01/10/2024   Transfer abroad          1.00        20.00                      80.00
            03/10/2024   Salary                                           500.00        580.00
            05/10/2024   Transfer abroad          1.00        12.00                     568.00
        """)
    )
    assert amounts(statement) == [D("-20.00"), D("500.00"), D("-12.00")]


def test_debits_and_credits_told_by_marks_alone_are_one_column() -> None:
    statement = only(
        read("""
            Kontoauszug vom 01.06.2020 bis 30.06.2020
            Bu-Tag   Wert     Vorgang                                         Kontowährung EUR
                              alter Kontostand vom 31.05.2020                       882,23 H
            03.06.   03.06.   Kartenzahlung REWE                     41,71 S
            04.06.   04.06.   Überweisungsauftrag                    15,62 S
            05.06.   05.06.   Kartenzahlung ALDI                     11,20 S
            08.06.   08.06.   Überweisungsgutschrift                                82,66 H
            09.06.   09.06.   Lastschrift Strom                      60,00 S
            30.06.   30.06.   Überweisungsgutschrift                               117,63 H
                              neuer Kontostand vom 30.06.2020                       953,99 H
        """)
    )
    assert [D("82.66"), D("117.63")] == [amount for amount in amounts(statement) if amount > 0]
    assert statement.reconciled is Reconciled.YES


LOAN = """
    Member statement 09/01/2022 to 09/30/2022
    NEW VEHICLE LOAN
    Date     Transaction Description          Amount      Interest     Principal       Balance
    09/01    Beginning Balance                                                       19,373.94
    09/15    Payment By Check                 272.06         88.64        183.42     19,190.52
    09/30    Ending Balance                                                          19,190.52
"""


def test_a_loans_payment_is_what_was_paid_and_its_balances_leave_the_interest_open() -> None:
    statement = only(read(LOAN))
    assert told(statement) == ["2022-09-15 272.06 Payment By Check"]
    assert statement.closing_balance == D("-19190.52")
    assert statement.difference == D("-88.64")
    assert "payment_in_parts" in {doubt.code for doubt in statement.doubts}
    assert [row.proof for row in statement.transactions] == [Proof.NONE]
    assert statement.reconciled is not Reconciled.YES


def test_of_parts_that_add_up_to_no_payment_the_one_that_lessens_the_debt_is_taken() -> None:
    statement = only(read(LOAN.replace("88.64", "80.64")))
    assert told(statement) == ["2022-09-15 183.42 Payment By Check"]
    assert statement.reconciled is not Reconciled.YES


def test_a_row_of_the_page_before_names_no_loan() -> None:
    head = "Ngày giao dịch   Số tiền ghi nợ   Số tiền ghi có        Số dư    Nội dung chi tiết"
    statement = only(
        read(f"""
            SAO KÊ TÀI KHOẢN  Từ/From: 17/05/2019 Đến/To: 17/07/2019
            Số dư đầu kỳ/ Opening balance:   43,321,302
            {head}
            17/05/2019           493,225                     42,828,077   TIEN NUOC
            20/05/2019                          27,036,874   69,864,951   LUONG T05
            21/05/2019         1,350,000                     68,514,951   CT DI NGUYEN THI
                                                                          LAN
            --- next page ---
            {head}
            22/05/2019            83,000                     68,431,951   POS COFFEE HN
        """)
    )
    assert statement.closing_balance == D("68431951")
    assert amounts(statement)[0] == D("-493225")


def test_shops_with_payment_in_their_name_do_not_turn_a_card() -> None:
    shops = "\n".join(f"            1{at}.03.22   Google Payment IE LTD Dublin     {at}4,49 -" for at in range(1, 6))
    plain = "\n".join(f"            {at}.03.22   Supermarkt Nord                  {at},49 -" for at in range(10, 26))
    statement = only(
        read(f"""
            Ihre Kreditkartenabrechnung vom 20.04.2022
            Visa Card 4930 13XX XXXX 1025
            Buchung    Verwendungszweck            Betrag in EUR
                       Saldo letzte Abrechnung           89,14 -
{shops}
{plain}
            25.03.22   Lastschrift                       89,14 +
        """)
    )
    assert sum(amount < 0 for amount in amounts(statement)) == 21
    assert statement.opening_balance == D("-89.14")


def test_the_currency_of_a_title_is_no_money_in() -> None:
    statement = only(
        read("""
            Credit card statement 16/01/2021 to 15/02/2021
            Date         Details           Amount (in₹)
            18/01/2021   Zomato Limited           48.58
            19/01/2021   Reliance Smart        1,370.73
            30/01/2021   Payment received     44,841.00 CR
        """)
    )
    assert amounts(statement) == [D("-48.58"), D("-1370.73"), D("44841.00")]


def test_money_in_may_name_its_currency() -> None:
    statement = only(
        read("""
            Statement period 01/10/2024 to 31/10/2024
            Date         Description           Paid In(£)   Withdrawn(£)    Balance(£)
                         Brought forward                                      100.00
            01/10/2024   Grocer                                 20.00         80.00
            03/10/2024   Salary                  500.00                      580.00
        """)
    )
    assert amounts(statement) == [D("-20.00"), D("500.00")]


def test_years_of_two_digits_in_front_are_told_by_how_close_the_days_lie() -> None:
    rows = "\n".join(
        f"21/02/{day:02d}    シヨツプ        {1000 + 137 * day * day:,}" for day in (1, 2, 2, 3, 5, 8, 10, 12)
    )
    heads = "お支払い日 2021年3月26日\nご利用代金明細書\nご利用日    ご利用店名       ご利用金額"
    statement = only(read(f"{heads}\n{rows}\n"))
    assert [row.date.isoformat() for row in statement.transactions if row.date] == [
        f"2021-02-{day:02d}" for day in (1, 2, 2, 3, 5, 8, 10, 12)
    ]


def test_a_table_with_text_money_and_balance_is_no_summary() -> None:
    statement = only(
        read("""
            KONTOAUSZUG 01.02.2020 bis 29.02.2020
            UMSATZÜBERSICHT
            DATUM        BESCHREIBUNG            EINGANG     AUSGANG       SALDO
                         Anfangssaldo                                     100,00
            04.02.2020
                         Rewe Markt                            35,96       64,04
            07.02.2020
                         Gehalt                  500,00                   564,04
        """)
    )
    assert amounts(statement) == [D("-35.96"), D("500.00")]


def test_a_row_that_begins_like_a_total_has_a_day_of_value() -> None:
    statement = only(
        read("""
            Periode 01.09.2025 - 30.09.2025   Beløb i DKK
            Bogf. dato   Tekst                         Rentedato      Bevægelse       Saldo
                         Saldo pr. 31.08.2025                                      1.000,00
            12.09.2025   Gebyr kort i udlandet         12.09.2025        39,11-
                         Udbetalt i automat VEJLE      12.09.2025       400,00-      560,89
            15.09.2025   MobilePay Line Holm           16.09.2025       205,89       766,78
        """)
    )
    assert amounts(statement) == [D("-39.11"), D("-400.00"), D("205.89")]


def test_a_figure_beside_the_titles_has_its_label_above_them() -> None:
    statement = only(
        read("""
            Credit card statement    Statement period : January 16, 2021 to February 15, 2021
            Total Amount due
            81,887.46                     Date         Transaction Details          Amount
            Minimum Amount due
            4,094.37                      18/01/2021   Zomato Limited                 48.58
            Previous Balance
            82,000.00                     19/01/2021   Reliance Smart              1,370.73
            Cash Limit
            32,000.00                     20/01/2021   Uber India                     68.15
                                          30/01/2021   Payment received            1,600.00 CR
        """)
    )
    assert statement.closing_balance == D("-81887.46")
    assert statement.reconciled is Reconciled.YES


def test_texts_under_a_title_that_nobody_knows_are_the_rows_texts() -> None:
    statement = only(
        read("""
            Relevé de carte du 01/08/2021 au 31/08/2021
            Date         Zlorp                     Ville          Débit EUROS
            03/08/2021   PICARD SURGELES           EPAGNY               65,61
            08/08/2021   PHARMACIE DU LAC          ANNECY                7,82
            14/08/2021   BOULANGERIE ANGE          RENNES               90,72
            18/08/2021   LIBRAIRIE CENTRALE        GENEVE               15,55
        """)
    )
    assert statement.transactions[0].description == "PICARD SURGELES EPAGNY"


def test_initials_under_a_title_that_nobody_knows_are_no_text() -> None:
    statement = only(
        read("""
            Savings passbook 01/08/2021 to 31/08/2021
            Date         Description           Zlorp   Withdrawal    Deposit     Balance
                         Opening balance                                          100.00
            03/08/2021   Cash withdrawal       JMC          20.00                  80.00
            08/08/2021   Cash deposit          TRB                    50.00      130.00
            14/08/2021   Cash withdrawal       JMC          30.00                 100.00
            18/08/2021   Cash withdrawal       JMC          10.00                  90.00
        """)
    )
    assert {row.description for row in statement.transactions} == {"Cash withdrawal", "Cash deposit"}


def test_a_reference_may_be_the_only_text() -> None:
    statement = only(
        read("""
            Statement of account 01-05-2023 to 31-05-2023
            Date         Transaction Reference            Ref.No./Chq.No.     Credit      Debit      Balance
                         Opening balance                                                              100.00
            01-05-2023   UPI CR DEEPAK KUMAR                   991823          50.00                   150.00
            02-05-2023   UPI DR AMAZON PAYMENTS                991824                     30.00       120.00
                         AT JAYANAGAR BANGALORE
            03-05-2023   NEFT SUNITA SHARMA                    991825                     20.00       100.00
        """)
    )
    assert statement.transactions[1].description == "UPI DR AMAZON PAYMENTS AT JAYANAGAR BANGALORE"


def test_a_label_right_above_a_figure_is_its_own() -> None:
    statement = only(
        read("""
            TARJETA DE CRÉDITO 4548 **** **** 6912   Período 05/12/2022 al 04/01/2023
            Límite de crédito    1.800,00 EUR
            Saldo anterior       Pagos realizados      Compras y disposiciones      Total deuda
                1.309,04            -1.309,04                  54,58                   54,58
            FECHA         CONCEPTO                              IMPORTE EUROS
            05-12-2022    CARGO EN CUENTA EXTRACTO ANTERIOR         -1.309,04
            06-12-2022    ZAPATERIA PASOS                                9,93
            07-12-2022    AMAZONIA EU                                   44,65
        """)
    )
    assert statement.opening_balance == D("-1309.04")


def test_accounts_listed_below_a_loan_say_nothing_of_its_payments() -> None:
    statement = only(
        read("""
        LOAN 0051 NEW AUTO
        Statement period 07/01/2021 to 07/31/2021
        Date         Description           Amount     Principal     Interest        New Balance
        07/01/2021   Beginning Balance                                                 4,703.96
        07/18/2021   Payment Transfer      374.21        353.04        21.17           4,350.92
        07/31/2021   Ending Balance                                                    4,350.92
                     Regular Payment                    $374.21
        00 Primary Share Savings                       1,836.94                        1,747.85
        """)
    )
    assert amounts(statement) == [D("374.21")]
    assert "payment_in_parts" in {doubt.code for doubt in statement.doubts}


def test_one_subtotal_and_noughts_make_no_other_column_the_balance() -> None:
    rows = "\n".join(
        f"        {day:02}/06/2021   Grocer {day}             {day},000             {day},000" for day in range(1, 13)
    )
    statement = only(
        read(f"""
        Credit card bill   Card number 5310-****-****-1003
        Amount due         {78_000 + 34_000 + 131_000:,}
        Date         Description           Amount     Monthly instalment     Fee
{rows}
                     Total due                                78,000
        11/05/2021   Electronics          340,000             34,000           0
        21/05/2021   Furniture            262,000            131,000           0
        """)
    )
    assert amounts(statement)[-3:] == [D("-12000"), D("-34000"), D("-131000")]
