"""Totals that prove a statement, and days that stand below their rows or speak of something else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Statement
from statement.drawn import amounts, only, read

D = Decimal


def codes(statement: Statement) -> set[str]:
    return {doubt.code for doubt in statement.doubts}


ROWS = """
Account activity 01/03/2024 to 31/03/2024
Date         Description               Withdrawal     Deposit        Balance
04/03/2024   Grocer Miller                  25.50                     974.50
11/03/2024   Salary                                    900.00       1,874.50
19/03/2024   Grocer Miller                  74.50                   1,800.00
27/03/2024   Rent                          500.00                   1,300.00
"""


@pytest.mark.parametrize(("went", "proved"), [("600.00", Reconciled.YES), ("610.00", Reconciled.UNKNOWN)])
def test_a_total_of_both_columns_stands_for_an_opening_balance(went: str, proved: Reconciled) -> None:
    total = f"             Total                         {went}      900.00"
    assert only(read(ROWS + total)).reconciled is proved


def listed(total: str, first: str = "100,00") -> Statement:
    return only(
        read(f"""
        Relevé de compte du 11/04/2019 au 11/05/2019
        Date         Opération                     Débit (€)      Crédit (€)
                     Ancien solde au 11/04/2019                     555,72
        14/04/2019   PRELEVEMENT EDF                  157,17
        29/04/2019   VIREMENT DE MLLE ROUX                           20,00
        30/04/2019   DEBIT CARTE DIFFERE              100,00
        {total}
                     Nouveau solde au 11/05/2019                    318,55
        Vos achats par carte
        Date d'achat      Commerçant                               Montant (€)
        02/04/2019        FNAC LYON                                   60,00
        06/04/2019        SNCF                                        40,00
                          Total débité                               {first}
        Opérations effectuées
        Date d'achat      Commerçant                               Montant (€)
        01/05/2019        RESTO                                       91,86
        02/05/2019        PHARMACIE                                   16,26
                          Total à débiter                            108,12
        """)
    )


def test_lines_left_out_are_foreign_where_both_totals_and_both_balances_say_so() -> None:
    total = "             Total des opérations             257,17         20,00"
    proved = listed(total)
    assert amounts(proved) == [D("-157.17"), D("20"), D("-100")]
    assert proved.reconciled is Reconciled.YES
    assert listed("").reconciled is not Reconciled.YES
    assert listed(total, "").reconciled is not Reconciled.YES


def test_days_with_text_below_their_rows() -> None:
    statement = only(
        read("""
        GBP statement 1 February 2019 - 28 February 2019
        Description                                          Incoming     Outgoing      Amount
        Card transaction issued by Openai                                   -11.58      988.42
        Subscr OPENAI.COM
        25 February 2019 Card ending in 1392 Rosalind Achebe Transaction:
        CARD-1429747539
        Sent money to Lena Hartmann                                        -202.94    1,000.00
        22 February 2019 Transaction: TRANSFER-926446076
        Received money from D P MOODY                       1,100.25                  1,202.94
        21 February 2019 Transaction: TRANSFER-914166304
        Received money from Kessler                           341.55                    102.69
        20 February 2019 Transaction: TRANSFER-1268873516
        Converted to EUR                                                   -376.49     -238.86
        18 February 2019 Transaction: BALANCE-658767404
        Converted from EUR                                    466.34                    137.63
        18 February 2019 Transaction: BALANCE-714943947
        --- next page ---
        Description                                          Incoming     Outgoing      Amount
        Sent money to Priya Raman                                          -303.20     -328.71
        1 February 2019 Transaction: TRANSFER-1111187896
        """)
    )
    assert [row.date.day for row in statement.transactions if row.date] == [25, 22, 21, 20, 18, 18, 1]
    assert amounts(statement)[0] == D("-11.58")


def test_the_day_of_a_row_at_each_pages_foot_is_no_running_foot() -> None:
    def page(first: int) -> str:
        rows = "\n".join(
            f"        Card transaction issued by Openai                                   -10.00      "
            f"{1000 - 10 * (day - first + (0 if first > 10 else 6)):.2f}\n"
            f"        {28 - day} February 2019 Card ending in 1392 Transaction"
            for day in range(first, first + 6)
        )
        return (
            f"        Description                                          Incoming     Outgoing      Amount\n{rows}\n"
        )

    head = "        GBP statement 1 February 2019 - 28 February 2019\n"
    statement = only(read("        --- next page ---\n".join(head + page(first) for first in (1, 11))))
    days = [row.date.day for row in statement.transactions if row.date]
    assert days == [*range(27, 21, -1), *range(17, 11, -1)]


def test_the_figure_behind_a_label_is_its_own_and_not_the_one_in_a_column() -> None:
    statement = only(
        read("""
        COLOMBIA                              MONEDA        PESOS COLOMBIANOS
        DESDE: 2024/03/31  HASTA: 2024/06/30
        SALDO ANTERIOR     $    430,915.65    SALDO PROMEDIO           $     899,459.86
        SALDO ACTUAL       $    170,189.65    RETEFUENTE               $            .00
        FECHA     DESCRIPCION                      SUCURSAL      VALOR             SALDO
        2/04      CUOTA MANEJO TARJETA                      -13,900.00        417,015.65
        2/04      PAGO PSE                                 -246,826.00        170,189.65
        """)
    )
    assert statement.closing_balance == D("170189.65")
    assert statement.reconciled is Reconciled.YES


def test_the_day_on_which_an_account_was_opened_is_not_the_statements() -> None:
    statement = only(
        read("""
        Savings Bank Pass Book
        A/C OPEN DATE      :  17-08-2018
        Date         Particulars            Withdrawal      Deposit        Balance
                     Opening balance                                      1,000.00
        04-03-2024   CASH                                   100.00        1,100.00
        19-03-2024   UPI                         50.00                    1,050.00
                     Closing balance                                      1,050.00
        """)
    )
    assert "date_outside_period" not in codes(statement)


def test_a_calendars_month_says_less_than_the_statements_date() -> None:
    statement = only(
        read("""
        Statement Date: 06/06/22         July 2022         S   M   T   W   T   F   S
        Credit card   Previous Balance    $100.00
        New Balance         $79.93
        Date of
        Transaction     Merchant Name                  $ Amount
        05/09           COSTCO                            15.40
        05/16           Payment Thank You - Web         -100.00
        05/18           AMAZON                            44.53
        06/02           CHIPOTLE                          20.00
        """)
    )
    assert [row.date for row in statement.transactions][-1] == date(2022, 6, 2)
    assert statement.reconciled is Reconciled.YES


def test_the_number_of_a_cheque_is_not_the_year_of_the_day_in_front_of_it() -> None:
    rows = "\n".join(
        f"        12/{day}  {'2027 ' if day == 14 else '     '}   Grocer      1.00" for day in range(11, 18)
    )
    statement = only(
        read(f"""
        Statement period 12/11/2023 to 01/10/2024
        Date   Number  Text        Withdrawals   Balance
                       Beginning balance          107.00
{rows}
                       Ending balance             100.00
        """)
    )
    assert {row.date.year for row in statement.transactions if row.date} == {2023}
    assert statement.reconciled is Reconciled.YES


def test_labels_in_a_script_from_right_to_left_stand_right_of_their_figures() -> None:
    statement = only(
        read("""
        4,559.98 NIS       פתיחה יתרת            05/12/2024 - 04/01/2025   לתקופה
                      Opening balance                                   Period
        12,000.00 NIS      אשראי מסגרת           3,226.61 NIS       סגירה יתרת
                        Credit line                          Closing balance
        יתרה              זכות            חובה           תיאור             תאריך
        Balance NIS       Credit          Debit          Description       Date
        3,976.61                          583.37         CARD              09/12/2024
        3,226.61                          750.00         ATM               11/12/2024
        """)
    )
    assert (statement.opening_balance, statement.closing_balance) == (D("4559.98"), D("3226.61"))
    assert amounts(statement) == [D("-583.37"), D("-750.00")]


def test_cheques_in_two_columns_go_across_the_page_above_their_total() -> None:
    statement = only(
        read("""
        Statement period 02/01/2022 to 02/28/2022
        Beginning balance on February 1, 2022      $1,678.37
        Ending balance on February 28, 2022            $0.00
        Checks
        Date        Check #           Amount       Date        Check #           Amount
        02/03/22    3392             -349.40       02/07/22    3393              -27.13
        02/07/22    3394             -957.87       02/17/22    3395             -343.97
                                                   Total checks              -$1,678.37
        """)
    )
    assert amounts(statement) == [D("-349.40"), D("-27.13"), D("-957.87"), D("-343.97")]


def test_a_year_from_the_opening_balance_to_the_statements_date() -> None:
    statement = only(
        read("""
        Your ISA statement for the tax year              Statement date 05 April 2023
        Date         Description                                   £Out        £In      £Balance
        2022         Balance from statement 3 dated 05/04/2022                          5,133.63
        06 Apr       Cash deposit                                               20.00   5,153.63
        28 Sep       Cash withdrawal                             150.00                 5,003.63
        10 Jan       Cheque deposit                                          1,260.00   6,263.63
        05 Apr       Interest added                                             71.96   6,335.59
                     Closing balance                                                    6,335.59
        """)
    )
    assert [row.date for row in statement.transactions] == [
        date(2022, 4, 6),
        date(2022, 9, 28),
        date(2023, 1, 10),
        date(2023, 4, 5),
    ]
    assert statement.reconciled is Reconciled.YES


def test_a_label_stands_above_its_figure_with_something_else_between_on_the_left() -> None:
    statement = only(
        read("""
                                            Beginsaldo 01-05-2022     Totaal af      Totaal bij     Eindsaldo 31-05-2022
        NL76 MOLN 0170 2806 25 EUR
                                            € 212,74                  € 96,54        € 520,00       € 636,20
        Datum        Omschrijving           Af Bij       Bedrag (EUR)
        30-05-2022   VGZ Zorgverzekeraar    Af                  96,54
        25-05-2022   Oranje Spaarrekening   Bij                520,00
        """)
    )
    assert (statement.opening_balance, statement.closing_balance) == (D("212.74"), D("636.20"))
    assert statement.reconciled is Reconciled.YES


def test_days_below_months_and_a_slip_behind_the_rows() -> None:
    statement = only(
        read("""
        Account ending in 0833 Visa                                     Billing cycle: 07/08/2019 - 08/06/2019
        Previous Balance      $100.00
        New Balance           $113.00
        Day         Description                                Amount
        Payments and Other Credits
        July 2019
          16        AUTOMATIC PAYMENT                         -$50.00
        Purchases
        July 2019
           9        COSTKO WHSE                                $40.00
                    COSTKO WHSE                                 $4.00
                    DELTO AIR                                   $2.00
          31        SHELLY OIL                                  $6.00
        August 2019
           1        AMZN MKTP                                   $5.00
           6        KROGERS                                     $6.00
                            Detach here and return with your payment
        LOVELAND OH 45140-1107         New Balance            $113.00
                                       Minimum Payment Due     $35.00
        """)
    )
    days = [row.date for row in statement.transactions]
    assert days[:2] == [date(2019, 7, 16), date(2019, 7, 9)] and days[-2:] == [date(2019, 8, 1), date(2019, 8, 6)]
    assert amounts(statement) == [D("50"), D("-40"), D("-4"), D("-2"), D("-6"), D("-5"), D("-6")]


def test_a_word_in_front_of_the_second_date_says_that_it_is_the_values() -> None:
    statement = only(
        read("""
REKENINGUITTREKSEL
SALDO OP 31-12-2018                                             + 1.000,00 EUR
0032   03-01-2019   (VAL. 02-01-2019)                               - 10,00
       AANKOOP BAKKER
0033   03-01-2019   (VAL. 03-01-2019)                              + 172,00
       STORTING
0034   07-01-2019   (VAL. 06-01-2019)                               - 20,00
       AANKOOP SLAGER
0035   11-01-2019   (VAL. 11-01-2019)                               - 30,00
       DOMICILIERING WATER
0036   16-01-2019   (VAL. 16-01-2019)                               + 79,00
       OVERSCHRIJVING
0037   18-01-2019   (VAL. 17-01-2019)                               - 41,00
       AANKOOP
SALDO OP 31-01-2019                                             + 1.150,00 EUR
""")
    )
    assert statement.reconciled is Reconciled.YES, statement.doubts
    assert [row.date.day for row in statement.transactions if row.date] == [3, 3, 7, 11, 16, 18]


def test_cheques_listed_by_their_numbers_keep_no_order_of_days() -> None:
    days = (5, 3, 10, 8, 14, 28, 16, 13, 19)
    listed = "\n".join(f"07/{day:02}/2024   {101 + at}            {10 * at + 10}.00" for at, day in enumerate(days))
    statement = only(
        read(f"""
Statement period 07/01/2024 to 07/31/2024
Beginning balance            1,000.00
Checks paid
Date         Check number     Amount
{listed}
Total checks paid             450.00
Ending balance                 550.00
""")
    )
    assert statement.reconciled is Reconciled.YES, statement.doubts
