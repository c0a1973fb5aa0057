"""Further ways in which banks print rows, each met in a layout that nothing had been tuned to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Word
from pdf_processor.statement import read_statements
from pdf_processor.statement.clusters import aligned_bands
from pdf_processor.statement.pieces import apart, is_joined
from statement.drawn import amounts, draw, only, read

D = Decimal


def codes(table: str) -> set[str]:
    return {doubt.code for doubt in only(read(table)).doubts}


def test_a_titles_second_line_says_which_of_two_dates_is_the_day() -> None:
    words = draw("""
        Data          Data          Opis operacji                Kwota        Saldo po
        operacji      księgowania                                PLN          operacji
        2022-12-05    2022-12-08    Zakup przy użyciu karty      -12,49       823,45
        2022-12-09    2022-12-12    Zakup przy użyciu karty      -10,96       812,49
        """)
    close = [Word(w.text, w.x0, w.y0 - 3, w.x1, w.y1 - 3, w.page) if w.y0 == 64 else w for w in words]
    statement = only(read_statements(close))
    assert [row.date for row in statement.transactions] == [date(2022, 12, 8), date(2022, 12, 12)]
    assert [row.value_date for row in statement.transactions] == [date(2022, 12, 5), date(2022, 12, 9)]


TWO_DATES = """
    Statement period 1 June 2023 to 30 June 2023
    Date          Date          Details                      Amount       Balance
                                Opening balance                           1,000.00
    {0}    {1}    Bakery                         -4.20      995.80
    {2}    {3}    Grocer                        -10.00      985.80
    {4}    {5}    Waterworks                    -60.15      925.65
                                Closing balance                             925.65
    """


def test_the_dates_that_keep_the_order_of_time_are_those_of_posting() -> None:
    table = TWO_DATES.format("07/06/2023", "08/06/2023", "05/06/2023", "09/06/2023", "12/06/2023", "13/06/2023")
    statement = only(read(table))
    assert [row.date for row in statement.transactions] == [date(2023, 6, 8), date(2023, 6, 9), date(2023, 6, 13)]
    assert "date_unsure" not in codes(table)


def test_two_dates_that_nothing_tells_apart_leave_the_day_in_doubt() -> None:
    table = TWO_DATES.format("07/06/2023", "08/06/2023", "08/06/2023", "09/06/2023", "12/06/2023", "13/06/2023")
    assert "date_unsure" in codes(table)
    assert only(read(table)).reconciled is not Reconciled.YES


def test_what_moves_nothing_is_no_transaction() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024                      Currency EUR
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2024   Grocer Miller                      -25.50        74.50
        31/03/2024   Interest charged                     0.00        74.50
                     Closing balance                                  74.50
        """)
    )
    assert amounts(statement) == [D("-25.50")]
    assert statement.reconciled is Reconciled.YES


def test_behind_a_balance_carried_forward_a_row_needs_a_day() -> None:
    statement = only(
        read("""
        Statement period 1 June 2023 to 30 June 2023
        Date          Details                       Paid out      Paid in       Balance
        1 Jun 2023    Balance brought forward                                  1,250.00
        2 Jun 2023    Bakery                             4.20
        3 Jun 2023    J Doe                                         80.00      1,325.80
        30 Jun 2023   Balance carried forward                                  1,325.80
                      Arranged overdraft up to          25.00
        """)
    )
    assert amounts(statement) == [D("-4.20"), D("80.00")]


def test_an_amount_behind_money_in_and_out_is_the_balance() -> None:
    statement = only(
        read("""
        Statement period 1 June 2023 to 30 June 2023
        Date          Details                       Deposits    Withdrawals      Amount
        1 Jun 2023    Opening balance                                          1,250.00
        2 Jun 2023    Bakery                                         4.20      1,245.80
        9 Jun 2023    J Doe                            80.00                   1,325.80
        30 Jun 2023   Closing balance                                          1,325.80
        """)
    )
    assert amounts(statement) == [D("-4.20"), D("80.00")]
    assert [row.balance for row in statement.transactions] == [D("1245.80"), D("1325.80")]


def test_a_column_whose_title_is_not_understood_is_what_the_balances_say() -> None:
    """On a picture a title may be misread beyond use."""
    statement = only(
        read("""
        Statement period 1 June 2023 to 30 June 2023
        Date          Details                       Deposits         ees)       Balance
        1 Jun 2023    Opening balance                                          1,250.00
        2 Jun 2023    Bakery                                         4.20      1,245.80
        3 Jun 2023    Grocer                                        20.20      1,225.60
        4 Jun 2023    Cinema                                        14.00      1,211.60
        9 Jun 2023    J Doe                            80.00                   1,291.60
        30 Jun 2023   Closing balance                                          1,291.60
        """)
    )
    assert amounts(statement) == [D("-4.20"), D("-20.20"), D("-14.00"), D("80.00")]


@pytest.mark.parametrize(("fee", "expected"), [("-1.36", D("23.52")), ("-1.30", D("24.88"))])
def test_of_amount_fee_and_total_the_total_moves_where_it_is_the_sum(fee: str, expected: Decimal) -> None:
    """Where the three do not add up on every line, nothing says that they are a sum."""
    statement = only(
        read(f"""
        Statement period 1 June 2024 to 30 June 2024
        Date          Description                  Currency     Amount        Fee      Total
        03/06/2024    Website payment              USD           24.88      {fee}      23.52
        05/06/2024    Website payment              USD          100.00      -3.00      97.00
        19/06/2024    Withdrawal                   USD          -25.00       0.00     -25.00
        """)
    )
    assert amounts(statement)[0] == expected


LOAN = """
    Statement period 09/08/2021 to 10/08/2021
    {title}
    Date        Transaction                        Amount        {balance}
    09/08/2021  Beginning balance                               2,157.39
    09/21/2021  Payment                            160.00-      1,997.39
    09/28/2021  Advance                            110.00       2,107.39
    10/08/2021  Ending balance                                  2,107.39
    """


@pytest.mark.parametrize(("title", "balance"), [("Checking line of credit", "Balance"), ("Account", "Balance owed")])
def test_what_is_owed_on_a_loan_is_negative(title: str, balance: str) -> None:
    statement = only(read(LOAN.format(title=title, balance=balance)))
    assert amounts(statement) == [D("160.00"), D("-110.00")]
    assert (statement.opening_balance, statement.closing_balance) == (D("-2157.39"), D("-2107.39"))


def test_an_account_that_says_nothing_of_a_loan_is_the_holders() -> None:
    assert amounts(only(read(LOAN.format(title="Account", balance="Balance")))) == [D("-160.00"), D("110.00")]


def test_a_date_may_begin_the_text_below_its_row() -> None:
    statement = only(
        read("""
        Description                             Incoming    Outgoing      Amount
        Received money from J Verstraete           42.63                6,186.51
        14 February 2025 Transaction: T-8341
        Card transaction at Kaffee Kontor                      -3.66    6,143.88
        9 January 2025 Transaction: C-3315
        Balance cashback                            0.08                6,147.54
        31 December 2024 Transaction: B-9404
        """)
    )
    days = [date(2025, 2, 14), date(2025, 1, 9), date(2024, 12, 31)]
    assert [row.date for row in statement.transactions] == days
    assert statement.transactions[0].description == "Received money from J Verstraete Transaction: T-8341"


def test_rows_alike_at_the_foot_of_two_pages_are_no_furniture() -> None:
    page = """
        Date          Details                       Money out     Money in      Balance
        {0} Jun 2023    Bakery                             4.20                 {1}
        {0} Jun 2023    Payment to Gareth                 {2}                 {3}
        The bank is authorised by the regulator of the country
        """
    statement = only(
        read(
            "Statement period 1 June 2023 to 30 June 2023"
            + page.format("02", "995.80", "62.83", "932.97")
            + "--- next page ---\n"
            + "Statement period 1 June 2023 to 30 June 2023"
            + page.format("09", "928.77", "61.47", "867.30")
        )
    )
    assert amounts(statement) == [D("-4.20"), D("-62.83"), D("-4.20"), D("-61.47")]


def test_a_day_glued_to_what_names_it_is_a_word_of_its_own() -> None:
    for text, parts in (("至6", ["至", "6"]), ("結單日期16", ["結單日期", "16"])):
        assert is_joined(text)
        assert [word.text for word in apart(Word(text, 0, 0, 10, 10, 1))] == parts
    assert not is_joined("第6")


def test_one_date_in_ten_that_reaches_far_does_not_widen_its_column() -> None:
    boxes = [(at, Word("12 Dec 19", 52, 0, 88, 10, 1)) for at in range(12)]
    wide = Word("12 December 2019", 50, 0, 144, 10, 1)
    assert aligned_bands([*boxes, (12, wide)])[0].x1 == 88
    assert aligned_bands([*boxes[:4], (12, wide)])[0].x1 == 144


def test_the_payments_of_a_collective_order_are_parts_of_its_row() -> None:
    statement = only(
        read("""
        Kontoauszug 01.07.2021 - 31.07.2021                  Währung CHF
        Datum         Buchungstext                            Belastung     Gutschrift         Saldo
                      Saldovortrag                                                          1'907.30
        02.07.2021    Belastungen E-Banking (2)                  707.85                     1'199.45
                      Viseca Payment Services      268.10
                      Gemeinde Oberried            439.75
        08.07.2021    Bargeldbezug                                50.00                     1'149.45
                      Schlusssaldo                                                          1'149.45
        """)
    )
    assert amounts(statement) == [D("-707.85"), D("-50.00")]


def test_a_sections_sum_above_its_rows_is_no_row() -> None:
    statement = only(
        read("""
        Estado de cuenta 25/04/2019 al 24/05/2019
        Fecha         Descripción                           Monto
                      2. Productos contratados              3.490
        14/05/2019    Seguro tarjeta                        3.490
                      3. Impuestos y otros                 13.699
        20/05/2019    Comisión mensual                      5.691
        24/05/2019    Traspaso                              8.008
        """)
    )
    assert [abs(amount) for amount in amounts(statement)] == [3490, 5691, 8008]


def test_of_a_purchase_in_parts_the_months_part_moves() -> None:
    statement = only(
        read("""
        Estado de cuenta 25/04/2019 al 24/05/2019
        Fecha         Descripción              Monto operación     Monto total    Valor cuota
        08/05/2019    Decathlon 02 cuotas              229.500         229.500        114.750
        14/05/2019    Seguro tarjeta                     3.490           3.490          3.490
        """)
    )
    assert [abs(amount) for amount in amounts(statement)] == [114750, 3490]


def test_two_digits_are_a_year_at_a_lines_end_where_none_is_printed_in_full() -> None:
    statement = only(
        read("""
        Statement date                                    11 JUN 21
        Posting date   Transaction date  Description                      Amount
        13/05          12/05             D.I.Y. Shah Alam                   8.56
        02/06          01/06             Unifi autopay                     33.54
        """)
    )
    assert [row.date for row in statement.transactions] == [date(2021, 5, 13), date(2021, 6, 2)]


def test_a_day_whose_amount_stands_on_the_next_line_begins_a_row() -> None:
    statement = only(
        read("""
        September 26, 2022 - October 26, 2022
        Date     Description                          Additions   Subtractions   Ending daily balance
        9/27     Direct deposit                        1,670.38                              4,472.96
        9/28     ATM withdrawal 88 W Idaho St
                 0003489 ATM ID 0108Z                                    20.00
        9/28     Purchase Target Fargo ND
                 S30316907097 Card 4471                                   5.36               4,447.60
        9/30     Payroll                               1,982.34                              6,429.94
        10/4     ATM withdrawal 88 W Idaho St
                 0004040 ATM ID 0087S                                    60.00               6,369.94
        """)
    )
    days = [(9, 27), (9, 28), (9, 28), (9, 30), (10, 4)]
    assert [(row.date.month, row.date.day) for row in statement.transactions if row.date] == days


def test_deposits_and_withdrawals_without_titles_are_rows_beside_a_register_of_checks() -> None:
    statement = only(
        read("""
        December 19, 2020 through January 18, 2021
        Beginning Balance           $2,429.74
        Ending Balance              $3,066.79
                                DEPOSITS & CREDITS
        12/21     Brooks Lumber Direct Pay                      988.09
        01/04     Mercy Clinics Dir Dep                         128.70
        01/07     Deposit - Thank You                             6.68
                                Total Deposits & Credits     $1,123.47
                                WITHDRAWALS
        12/21     Card Purchase Fuel                             69.20
        12/28     Gas Web Pay                                   175.17
        12/29     Card Purchase Grocer                           15.70
                                Total Withdrawals              $260.07
                                CHECKS
        Date     Check No.    Amount     Date     Check No.    Amount
        12/25    1763          45.00     12/29    1768          98.00
        12/28    1767 *        41.17     12/30    1769          42.18
        Total Checks            $226.35
        """)
    )
    assert len(statement.transactions) == 10
    assert statement.reconciled is Reconciled.YES
