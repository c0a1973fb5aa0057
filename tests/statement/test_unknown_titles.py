"""Tables whose titles are not, or only in part, understood; and what stands beside tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Statement
from pdf_processor.statement.headings import header_at
from pdf_processor.statement.printed import printed
from pdf_processor.statement.sheets import take_apart
from statement.drawn import NEW_PAGE, amounts, draw, only, read, told

D = Decimal


def codes(statement: Statement) -> set[str]:
    return {doubt.code for doubt in statement.doubts}


def test_dates_under_an_unknown_title_are_the_day_beside_a_value_date() -> None:
    statement = only(
        read("""
        Statement from 01/03/2024 to 31/03/2024
        Zqxkel        Value date    Details              Amount     Balance
                                    Opening balance                1,000.00
        04/03/2024    02/03/2024    Grocer               -10.00      990.00
        06/03/2024    06/03/2024    Salary              +500.00    1,490.00
        09/03/2024    08/03/2024    Grocer               -20.00    1,470.00
                                    Closing balance                1,470.00
        """)
    )
    assert told(statement)[0] == "2024-03-04 -10.00 Grocer"
    assert statement.transactions[0].value_date is not None
    assert statement.reconciled is Reconciled.YES


def test_of_two_unknown_dates_the_one_in_order_is_the_day() -> None:
    statement = only(
        read("""
        Statement from 01/03/2024 to 31/03/2024
        Zqxkel        Vrtunx        Details              Amount     Balance
                                    Opening balance                1,000.00
        04/03/2024    05/03/2024    Grocer               -10.00      990.00
        02/03/2024    06/03/2024    Salary              +500.00    1,490.00
        09/03/2024    09/03/2024    Grocer               -20.00    1,470.00
        07/03/2024    11/03/2024    Grocer               -30.00    1,440.00
                                    Closing balance                1,440.00
        """)
    )
    assert [row.date and row.date.day for row in statement.transactions] == [5, 6, 9, 11]


def test_amounts_under_unknown_titles_are_named_by_the_balances() -> None:
    statement = only(
        read("""
        Date          Details              Qwern       Vtulk      Balance
                      Opening balance                            1,000.00
        14/03/2024    Grocer               10.00                   990.00
        16/03/2024    Salary                          500.00     1,490.00
        19/03/2024    Grocer               20.00                 1,470.00
        21/03/2024    Refund                            5.00     1,475.00
                      Closing balance                            1,475.00
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("500.00"), D("-20.00"), D("5.00")]
    assert statement.reconciled is Reconciled.YES


def test_a_table_without_a_title_over_its_amounts_keeps_its_dates_titles() -> None:
    statement = only(
        read("""
        Opening balance 1,000.00
        Booked        Value         Details
        14/03/2024    12/03/2024    Grocer               -10.00
        16/03/2024    16/03/2024    Salary               500.00
        19/03/2024    18/03/2024    Grocer               -20.00
        Closing balance 1,470.00
        """)
    )
    assert [row.date and row.date.day for row in statement.transactions] == [14, 16, 19]
    assert statement.reconciled is Reconciled.YES


def test_titles_over_their_values_are_no_table() -> None:
    reading = read("""
        Date                Reference           Folder
        04/03/2024          4711                2
        05/03/2024          4712                2
        Opening balance 10.00
        """)
    assert not [row for statement in reading.statements for row in statement.transactions]


def test_a_panel_beside_the_table_takes_part_in_no_row() -> None:
    statement = only(
        read("""
        Date      Description            Money out   Money in    Balance      At a glance
        3 Mar     Start balance                                 1,000.00
        4 Mar     Grocer                     10.00                990.00      03 Mar - 02 Apr 2024
                  Ref 4710                                                    Start balance 1,000.00
        5 Mar     Salary                               500.00   1,490.00
                  Ref 4711                                                    Money in 505.00
        8 Mar     Grocer                     20.00              1,470.00
                  Market Street                                               Money out 35.00
        9 Mar     Refund                                 5.00   1,475.00
                  Ref 4712                                                    End balance 1,470.00
        11 Mar    Grocer                      5.00              1,470.00      Anything wrong?
        2 Apr     End balance                                   1,470.00      Call us on 0345 555 0145
        """)
    )
    assert told(statement) == [
        "2024-03-04 -10.00 Grocer Ref 4710",
        "2024-03-05 500.00 Salary Ref 4711",
        "2024-03-08 -20.00 Grocer Market Street",
        "2024-03-09 5.00 Refund Ref 4712",
        "2024-03-11 -5.00 Grocer",
    ]
    assert statement.reconciled is Reconciled.YES


def test_titles_of_two_lines_are_read_with_a_panels_line_level_with_the_upper_one() -> None:
    statement = only(
        read("""
        Statement from 03/01/2024 to 03/31/2024        Previous balance  $100.00        New balance $136.00
        Sale     Post                                                Beginning balance   18,244.00
        Date     Date     Description                   Amount
                          Payments
                                                                     Earned         1,071
                 03/20    Payment, thank you           -$50.00
                                                                     Redeemed          -0
                          Standard Purchases
                                                                     Left          19,315
        03/04    03/06    Grocer                        $10.00
                                                                     Points come within two cycles
        03/07    03/08    Florist                       $20.00
                                                                     and never lapse. Ask us
        03/09    03/12    Grocer                        $26.00
                                                                     on any working day
                 03/31    Interest charge               $30.00
        """)
    )
    assert [row.date and row.date.day for row in statement.transactions] == [20, 6, 8, 12, 31]
    assert amounts(statement) == [D("50.00"), D("-10.00"), D("-20.00"), D("-26.00"), D("-30.00")]


def test_totals_of_days_fill_both_of_two_unknown_columns_and_a_days_other_rows_print_no_day() -> None:
    statement = only(
        read("""
        Statement from 01/03/2024 to 31/03/2024
        Date          Details                  Qwern       Vtulk
                      Opening balance                   1,000.00
        04/03/2024    Grocer                   10.00
                      Card 4711
                      Florist                  20.00
                      Card 4711
                      Salary                              500.00
                      By order
                      Baker                     5.00
                      Card 4711
                      Bookshop                  7.00
                      Card 4711
                      Total of the day         42.00      500.00
                      End of day balance                1,458.00
        06/03/2024    Grocer                   11.00
                      Refund                                4.00
                      Total of the day         11.00        4.00
                      End of day balance                1,451.00
        """)
    )
    assert amounts(statement) == [D(f) for f in ("-10.00", "-20.00", "500.00", "-5.00", "-7.00", "-11.00", "4.00")]
    assert statement.reconciled is Reconciled.YES


def test_of_two_unknown_dates_on_a_bill_without_order_the_later_is_taken_and_doubted() -> None:
    statement = only(
        read("""
        Credit card statement from 01/03/2024 to 31/03/2024
        Previous balance 100.00
        Zqxkel        Vrtunx        Details                Amount
        14/03/2024    16/03/2024    Grocer                  10.00
        12/03/2024    13/03/2024    Florist                 20.00
        19/03/2024    19/03/2024    Grocer                  26.00
        17/03/2024    18/03/2024    Payment received        50.00 CR
        New balance 106.00
        """)
    )
    assert [row.date and row.date.day for row in statement.transactions] == [16, 13, 19, 18]
    assert "date_unsure" in codes(statement)
    assert statement.reconciled is not Reconciled.YES


def test_plain_amounts_below_a_bills_payments_with_a_minus_are_purchases() -> None:
    statement = only(
        read("""
        Credit card statement from 02/20/2024 to 03/20/2024
        Payments           -$390.79
        Purchases          +$120.00
        New balance        $1,092.84
        Date         Description                     Amount
        PAYMENTS AND OTHER CREDITS
        03/13        Payment Thank You               -390.79
        QWERNAX
        02/20        Grocer                            14.53
        02/21        Music                             25.83
        02/26        Books                             79.64
        """)
    )
    assert amounts(statement) == [D("390.79"), D("-14.53"), D("-25.83"), D("-79.64")]


def test_titles_of_days_nobody_knows_head_a_table_beside_a_text_and_an_amount() -> None:
    words = draw("""
        Credit card statement from 01/03/2024 to 31/03/2024
        Kikiu Wy Ev   Kkoxv Qoki     Details                Amount     Wummokk
        14/03/2024    12/03/2024     Grocer                  10.00
        16/03/2024    13/03/2024     Florist                 20.00     Your limit
        """)
    page = printed(take_apart(words).pages)
    assert page is not None
    found = header_at(page.lines, 1, page.vocabulary)
    assert found is not None
    assert [column.role for column in found[1]] == ["", "", "description", "amount", ""]
    assert header_at(page.lines[:2], 1, page.vocabulary) is None  # nothing below: it may be anything


def test_in_a_currency_is_no_title_of_money_in() -> None:
    statement = only(
        read("""
        Kreditkartenabrechnung vom 01.03.2024 bis 31.03.2024
        Saldo der letzten Abrechnung                                     100,00-
        Datum         Verwendungszweck         Währung     Kurs      Zqxkel
        Buchung                                                      in EUR
        14.03.2024    Buchhandlung                                    10,00-
        16.03.2024    Bäckerei                                        20,00-
        19.03.2024    Lastschrift                                    100,00+
        Neuer Saldo                                                   30,00-
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("-20.00"), D("100.00")]


def test_two_titles_of_days_set_tight_are_two() -> None:
    statement = only(
        read("""
        Relevé de compte du 01/03/2024 au 31/03/2024
        Date opé. Date valeur     Vuwivvé qiv aqékokuaxv      Débit         Crédit
                                  Ancien solde                              100,00
        04.03     05.03           Grocer                      10,00
        06.03     06.03           Salary                                    500,00
        09.03     08.03           Grocer                      20,00
                                  Nouveau solde                             570,00
        """)
    )
    assert [row.date and row.date.day for row in statement.transactions] == [4, 6, 9]
    assert [row.value_date and row.value_date.day for row in statement.transactions] == [5, 6, 8]


def test_of_the_figures_under_an_unknown_title_the_fuller_column_is_meant() -> None:
    statement = only(
        read("""
        Statement from 01/03/2024 to 31/03/2024
        Date          Details              Qwernaxvtulk        Money in     Balance
                      Opening balance                                       1,000.00
        14/03/2024    Grocer               10.00                              990.00
        16/03/2024    Salary                                   500.00       1,490.00
        19/03/2024    Grocer               20.00                            1,470.00
        20/03/2024    Grocer               20.00                            1,450.00
                      Wummok                     50.00         500.00
                      Wummok                     50.00         500.00
                      Closing balance                                       1,450.00
        """)
    )
    assert amounts(statement)[:4] == [D("-10.00"), D("500.00"), D("-20.00"), D("-20.00")]


def test_the_words_above_a_days_rows_repeat_and_a_lone_time_stamp_heads_nothing() -> None:
    statement = only(
        read("""
        Details                          Value        Amount
        Opening balance                             1,000.00
        Transactions of 04/03/2024
        Grocer                           02/03        -10.00
        2024-03-02T10:11:12
        Grocer                           04/03        -11.00
        Transactions of 06/03/2024
        Salary                           06/03        500.00
        Transactions of 09/03/2024
        Grocer                           08/03        -20.00
        Closing balance                             1,459.00
        """)
    )
    assert [row.date and row.date.day for row in statement.transactions] == [4, 4, 6, 9]


def test_a_column_of_signs_holds_for_balances_too() -> None:
    statement = only(
        read("""
        Date          Details              Amount    +/-
                      Opening balance       10.00      +
        04/03/2024    Grocer                30.00      -
        06/03/2024    Salary                 5.00      +
        09/03/2024    Grocer                20.00      -
                      Closing balance       35.00      -
        """)
    )
    assert amounts(statement) == [D("-30.00"), D("5.00"), D("-20.00")]
    assert statement.closing_balance == D("-35.00")


@pytest.mark.parametrize(("one", "other"), [("       ", "       "), ("0587RDJ", "0588PFH")])
def test_twins_at_the_end_of_one_page_are_rows(one: str, other: str) -> None:
    statement = only(
        read(f"""
        Statement from 01/03/2024 to 31/03/2024
        Opening balance                       100.00
        Date          Details                 Amount
        04/03/2024    Grocer                  -10.00
                      Baker                    -2.00
                      Market                   -3.00
        06/03/2024    Grocer                  -11.00
                      Baker                    -4.00
                      Fuel {one}             -7.36
        {NEW_PAGE}
        Date          Details                 Amount
                      Fuel {other}             -7.36
                      Market                   -1.00
        09/03/2024    Grocer                  -12.00
        Closing balance                        42.28
        """)
    )
    assert len(statement.transactions) == 9
    assert statement.reconciled is Reconciled.YES


def test_a_loans_payment_beside_its_parts_is_to_be_reviewed() -> None:
    statement = only(
        read("""
        Loan 0101
        Date          Details              Payment   Principal   Interest    Loan Balance
        01/03/2024    Previous loan balance                                     5,000.00
        04/03/2024    Payment               360.00      350.00      10.00       4,650.00
        18/03/2024    Payment               360.00      351.00       9.00       4,299.00
        31/03/2024    New loan balance                                          4,299.00
        """)
    )
    assert "payment_in_parts" in codes(statement)
    assert statement.reconciled is not Reconciled.YES


def test_a_minus_before_a_title_is_no_legend() -> None:
    statement = only(
        read("""
        Date          Details              \u2212 Debit     + Credit     Balance
                      Opening balance                             1,000.00
        14/03/2024    Grocer               10.00                    990.00
        16/03/2024    Salary                          500.00      1,490.00
        19/03/2024    Grocer               20.00                  1,470.00
                      Closing balance                             1,470.00
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("500.00"), D("-20.00")]


def test_one_direction_on_the_first_page_names_the_columns_of_both() -> None:
    statement = only(
        read(f"""
        Date          Details              Qwern       Vtulk      Balance
                      Opening balance                            1,000.00
        14/03/2024    Grocer               10.00                   990.00
        16/03/2024    Market               20.00                   970.00
        {NEW_PAGE}
        Date          Details              Qwern       Vtulk      Balance
        19/03/2024    Salary                          500.00     1,470.00
        21/03/2024    Refund                            5.00     1,475.00
        22/03/2024    Grocer               25.00                 1,450.00
                      Closing balance                            1,450.00
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("-20.00"), D("500.00"), D("5.00"), D("-25.00")]
    assert statement.reconciled is Reconciled.YES


def test_an_unknown_closing_balance_is_known_by_its_value() -> None:
    statement = only(
        read("""
        Date          Details              Amount
                      Opening balance      100.00
        14/03/2024    Grocer               -10.00
        16/03/2024    Salary               500.00
        19/03/2024    Grocer               -20.00
                      Zqrtl vonnex         570.00
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("500.00"), D("-20.00")]
    assert statement.closing_balance == D("570.00")


def test_a_list_of_daily_balances_closes_nothing() -> None:
    """With the last row's amount lost, an earlier day's balance is not the closing one."""
    statement = only(
        read("""
        Beginning balance on 01/03/2024        1,000.00
        Withdrawals
        Date          Description                Amount
        14/03/2024    Grocer                      10.00-
        15/03/2024    Market                      20.00-
        19/03/2024    Fuel
        Total withdrawals                         60.00-
        Balance Summary
        Date          Ending Balance
        15/03/2024    970.00
        19/03/2024    940.00
        Ending balance on 31/03/2024             940.00
        """)
    )
    assert statement.reconciled is not Reconciled.YES


def test_a_foreign_price_below_an_opening_balance_is_no_other_one() -> None:
    statement = only(
        read("""
        Date          Description              Debit      Credit     Balance
        01 Oct 2021   Opening balance                                 104.07
        04 Oct        Hotel Senggigi
                      Card xx4629
                      AUD 27.75
                      Value date 04/10/2021    27.75                   76.32
        14 Oct        Salary                              500.00      576.32
        19 Oct        Grocer                   20.00                  556.32
        31 Oct 2021   Closing balance                                 556.32
        """)
    )
    assert statement.opening_balance == D("104.07")
    assert amounts(statement) == [D("-27.75"), D("500.00"), D("-20.00")]


SIDES = """
    Statement of account from 01/03/2024 to 31/03/2024
    Date          Details                {one}            {other}          Balance
                  Opening balance                                          100.00
    02/03/2024    Grocer                 20.00                              80.00
    04/03/2024    Wages                                  300.00            380.00
    05/03/2024    Rent                  200.00                             180.00
    09/03/2024    Baker                   4.00                             176.00
    12/03/2024    Refund                                   6.00            182.00
                  Totals                224.00           306.00
                  Closing balance                                          182.00
    """


@pytest.mark.parametrize(
    ("one", "other"), [("Qwxk av konto", "Paid in"), ("Paid out", "Zxvk qrt"), ("Paid out", "Points")]
)
def test_beside_one_side_of_known_title_the_other_column_is_the_other_side(one: str, other: str) -> None:
    statement = only(read(SIDES.format(one=one, other=other)))
    amounts = [row.amount for row in statement.transactions]
    assert amounts == [Decimal(text) for text in ("-20.00", "300.00", "-200.00", "-4.00", "6.00")]


def test_of_three_columns_without_known_titles_those_that_exclude_each_other_are_out_and_in() -> None:
    statement = only(
        read("""
    Statement of account from 01/03/2024 to 31/03/2024
    Date          Details                 Qwxk            Zxvk           Balance     Vrtq
                  Opening balance                                         100.00
    02/03/2024    Grocer                 20.00                             80.00     80.00
    04/03/2024    Wages                                  300.00           380.00    380.00
    05/03/2024    Rent                  200.00                            180.00    180.00
    09/03/2024    Baker                   4.00                            176.00    176.00
    12/03/2024    Refund                                   6.00           182.00    182.00
                  Closing balance                                         182.00
    """)
    )
    amounts = [row.amount for row in statement.transactions]
    assert amounts == [Decimal(text) for text in ("-20.00", "300.00", "-200.00", "-4.00", "6.00")]


RECEIVED = """
    Credit card statement
    Statement date 15 August 2023
    Previous balance        100.00
    New balance              80.45
    {one}Transaction date   Details                  Amount
    17 Jul 23         14 Jul 23          Stationer                 10.35
    18 Jul 23         17 Jul 23              Payment - thank you      100.00CR
    19 Jul 23         19 Jul 23          Tools                     61.10
    26 Jul 23         25 Jul 23          Music                      9.00
    """


@pytest.mark.parametrize("one", ["Received by us", "Qwxk zvrt", "Credit xq"])
def test_days_under_a_title_that_does_not_say_so_are_days(one: str) -> None:
    statement = only(read(RECEIVED.format(one=f"{one:18}")))
    days = [(row.date, row.value_date) for row in statement.transactions]
    ordered = [days[0] == (date(2023, 7, 17), date(2023, 7, 14)), "date_unsure" in {d.code for d in statement.doubts}]
    assert any(ordered), "another day is believed"
    assert all(row.value_date is not None for row in statement.transactions)


def test_signs_in_a_column_of_their_own_are_the_amounts() -> None:
    statement = only(
        read("""
    Estado de cuenta tarjeta de crédito del 01/03/2024 al 31/03/2024
    Adeudo del periodo anterior                                     $100.00
    Saldo al corte                                                   $84.50
    CARGOS, COMPRAS Y ABONOS REGULARES (NO A MESES)
    Fecha de operación    Fecha de cargo    Descripción                       Monto
    02/03/2024            02/03/2024        Farmacia                  +      $53.50
    05/03/2024            06/03/2024        Pago - gracias            -     $100.00
    09/03/2024            10/03/2024        Gasolinera                +      $31.00
    """)
    )
    assert [(row.amount, row.description) for row in statement.transactions] == [
        (Decimal("-53.50"), "Farmacia"),
        (Decimal("100.00"), "Pago - gracias"),
        (Decimal("-31.00"), "Gasolinera"),
    ]


def test_minuses_for_empty_cells_are_no_signs() -> None:
    statement = only(
        read("""
    Statement of account from 01/03/2024 to 31/03/2024
    Date          Details              Paid out      Paid in       Balance
                  Opening balance                                  100.00
    02/03/2024    Wages                -             300.00        400.00
    04/03/2024    Wages                -              50.00        450.00
    05/03/2024    Interest             -               1.00        451.00
    09/03/2024    Baker                4.00               -        447.00
                  Closing balance                                  447.00
    """)
    )
    assert [row.amount for row in statement.transactions] == [Decimal(x) for x in ("300.00", "50.00", "1.00", "-4.00")]


def test_a_line_with_a_cards_number_heads_the_purchases_below_it() -> None:
    statement = only(
        read("""
    Kreditkartenabrechnung vom 01.12.2022 bis 31.12.2022
    Datum         Datum        Angaben zum Umsatz                   Betrag in EUR
    Beleg         Buchung
    10.12.22      10.12.22     LASTSCHRIFT - VIELEN DANK                 54,10 +
    Hauptkarte 4907 62XX XXXX 8629 FRAUKE HESSELMANN
    06.12.22      07.12.22     BUCHHANDLUNG                               7,63 -
    """)
    )
    assert [row.description for row in statement.transactions] == ["LASTSCHRIFT - VIELEN DANK", "BUCHHANDLUNG"]
    assert statement.transactions[1].date == date(2022, 12, 7)


def test_the_next_closing_date_ends_no_period() -> None:
    statement = only(
        read("""
    Credit card statement
    Closing Date 01/25/20     Next Closing Date 02/24/20
    Previous balance        100.00
    New balance              60.00
    Date          Details                  Amount
    12/28/19      Refund of a shop         -40.00
    01/11/20      Payment - thank you     -100.00
    01/14/20      Grocer                   100.00
    """)
    )
    assert [row.date for row in statement.transactions] == [date(2019, 12, 28), date(2020, 1, 11), date(2020, 1, 14)]
    assert statement.period_start is None or statement.period_start < date(2020, 1, 1)


def test_a_period_without_spaces_is_one() -> None:
    statement = only(
        read("""
    STATEMENT PERIOD                       PAGE
    DEC.15-JAN.14,2023                     1 OF 1
    Date          Details                Paid out        Paid in        Balance
                  Opening balance                                       100.00
    12/20/2022    Grocer                 20.00                           80.00
    01/05/2023    Wages                                  300.00         380.00
                  Closing balance                                       380.00
    """)
    )
    assert (statement.period_start, statement.period_end) == (date(2022, 12, 15), date(2023, 1, 14))


def test_the_first_row_may_print_the_second_of_two_days_only() -> None:
    statement = only(
        read("""
    Credit card statement 08/01/2020 to 08/31/2020
    Previous balance        604.75
    New balance              54.50
    Sale date     Post date     Description              Amount
                  08/17/2020    ONLINE PAYMENT          -604.75
    08/10/2020    08/11/2020    BOOKSHOP                  44.73
    08/12/2020    08/13/2020    BAKERY                     9.77
    """)
    )
    assert [row.date for row in statement.transactions] == [date(2020, 8, 17), date(2020, 8, 11), date(2020, 8, 13)]
    assert statement.transactions[0].amount == Decimal("604.75")


def test_rows_that_name_a_total_fill_an_unknown_column_as_others_do() -> None:
    statement = only(
        read("""
        Statement from 01/03/2024 to 31/03/2024
        Date          Details                  Qwern       Vtulk
                      Opening balance                   1,000.00
        14/03/2024    Total service station    10.00
        15/03/2024    Total service station    20.00
        16/03/2024    Salary                              500.00
        17/03/2024    Refund                               50.00
                      Closing balance                   1,520.00
        """)
    )
    assert amounts(statement) == [D("-10.00"), D("-20.00"), D("500.00"), D("50.00")]
    assert statement.reconciled is Reconciled.YES
