"""Small statements, one for each way in which banks print rows, drawn as words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pdf_processor.model import Proof, Reconciled
from statement.drawn import amounts, only, read, told

D = Decimal


def test_one_signed_column() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024                      Currency EUR
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2024   Grocer Miller                      -25.50        74.50
        18/03/2024   Salary March                       900.00       974.50
        27/03/2024   Rent                              -500.00       474.50
                     Closing balance                                 474.50
        """)
    )
    assert told(statement) == [
        "2024-03-14 -25.50 Grocer Miller",
        "2024-03-18 900.00 Salary March",
        "2024-03-27 -500.00 Rent",
    ]
    assert [row.balance for row in statement.transactions] == [D("74.50"), D("974.50"), D("474.50")]
    assert [row.proof for row in statement.transactions] == [Proof.BALANCE] * 3
    assert (statement.opening_balance, statement.closing_balance) == (D("100.00"), D("474.50"))
    assert statement.reconciled is Reconciled.YES
    assert statement.currency == "EUR"


def test_money_out_money_in_and_balance() -> None:
    statement = only(
        read("""
        Statement period 1 June 2023 to 30 June 2023
        Date          Details                       Money out     Money in      Balance
                      Balance brought forward                                  1,250.00
        2 Jun 2023    Card payment Bakery                4.20                  1,245.80
        2 Jun 2023    Transfer from J Doe                           80.00      1,325.80
        19 Jun 2023   Direct debit Waterworks           61.15                  1,264.65
                      Closing balance                                          1,264.65
        """)
    )
    assert told(statement) == [
        "2023-06-02 -4.20 Card payment Bakery",
        "2023-06-02 80.00 Transfer from J Doe",
        "2023-06-19 -61.15 Direct debit Waterworks",
    ]
    assert statement.reconciled is Reconciled.YES


def test_unsigned_amounts_take_their_direction_from_the_balance() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2024   Northwind Ltd                       25.50        74.50
        18/03/2024   Umbra Works                        900.00       974.50
        27/03/2024   Hill Street                        500.00       474.50
                     Closing balance                                 474.50
        """)
    )
    assert amounts(statement) == [D("-25.50"), D("900.00"), D("-500.00")]
    assert [row.proof for row in statement.transactions] == [Proof.BALANCE] * 3


def test_dr_and_cr_marks() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Particulars                        Amount         Balance
                     Opening balance                                 100.00 CR
        14/03/2024   Northwind Ltd                      250.50 DR    150.50 DR
        18/03/2024   Umbra Works                        900.00 CR    749.50 CR
        27/03/2024   Hill Street                        500.00 DR    249.50 CR
                     Closing balance                                 249.50 CR
        """)
    )
    assert amounts(statement) == [D("-250.50"), D("900.00"), D("-500.00")]
    assert [row.balance for row in statement.transactions] == [D("-150.50"), D("749.50"), D("249.50")]
    assert statement.reconciled is Reconciled.YES


def test_sections_decide_the_direction() -> None:
    statement = only(
        read("""
        Statement period January 1, 2024 through January 31, 2024
        Beginning balance on January 1, 2024                                $500.00
        Ending balance on January 31, 2024                                $1,255.40

        Deposits and other additions
        Date       Description                                               Amount
        01/05/24   ACH PAYROLL NORTHWIND                                   1,000.00
        01/22/24   INTEREST                                                    0.40
        Total deposits and other additions                                $1,000.40

        Withdrawals and other subtractions
        Date       Description                                               Amount
        01/09/24   CITY POWER                                                 45.00
        01/23/24   ATM 0042 MAIN ST                                          200.00
        Total withdrawals and other subtractions                            $245.00
        """)
    )
    assert told(statement) == [
        "2024-01-05 1000.00 ACH PAYROLL NORTHWIND",
        "2024-01-22 0.40 INTEREST",
        "2024-01-09 -45.00 CITY POWER",
        "2024-01-23 -200.00 ATM 0042 MAIN ST",
    ]
    assert statement.reconciled is Reconciled.YES
    assert [row.proof for row in statement.transactions] == [Proof.TOTAL] * 4


def test_a_date_printed_once_a_day() -> None:
    statement = only(
        read("""
        Statement period 1 June 2023 to 30 June 2023
        Date          Details                       Money out     Money in      Balance
                      Balance brought forward                                  1,250.00
        2 Jun 2023    Bakery                             4.20
                      J Doe                                         80.00
                      Waterworks                        61.15                  1,264.65
        5 Jun 2023    Cinema                            12.00                  1,252.65
                      Closing balance                                          1,252.65
        """)
    )
    assert told(statement) == [
        "2023-06-02 -4.20 Bakery",
        "2023-06-02 80.00 J Doe",
        "2023-06-02 -61.15 Waterworks",
        "2023-06-05 -12.00 Cinema",
    ]
    assert [row.link_rows for row in statement.transactions] == [3, 3, 3, 1]
    assert statement.reconciled is Reconciled.YES


def test_the_amount_on_the_last_line_of_a_row() -> None:
    statement = only(
        read("""
        Statement period 1 June 2023 to 30 June 2023
        Date          Details                       Money out     Money in      Balance
                      Opening balance                                          1,250.00
        2 Jun 2023    Card purchase
                      Bakery Lane 4
                      Card xx1234                        4.20                  1,245.80
        5 Jun 2023    Transfer from
                      J Doe                                         80.00      1,325.80
        9 Jun 2023    Direct debit
                      Waterworks
                      Ref 12A                           61.15                  1,264.65
                      Closing balance                                          1,264.65
        """)
    )
    assert told(statement) == [
        "2023-06-02 -4.20 Card purchase Bakery Lane 4 Card xx1234",
        "2023-06-05 80.00 Transfer from J Doe",
        "2023-06-09 -61.15 Direct debit Waterworks Ref 12A",
    ]
    assert statement.reconciled is Reconciled.YES


def test_descriptions_wrapped_below_the_amount() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2024   Grocer Miller                      -25.50        74.50
                     Market square 7
                     Card 1234
        18/03/2024   Salary March                       900.00       974.50
                     Northwind Ltd
        27/03/2024   Rent                              -500.00       474.50
                     Closing balance                                 474.50
        """)
    )
    assert told(statement) == [
        "2024-03-14 -25.50 Grocer Miller Market square 7 Card 1234",
        "2024-03-18 900.00 Salary March Northwind Ltd",
        "2024-03-27 -500.00 Rent",
    ]


def test_wrapped_text_over_a_page_end() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024                      Page 1 of 2
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2024   Grocer Miller                      -25.50        74.50
                     Market square 7
        18/03/2024   Salary March                       900.00       974.50
                     Northwind Ltd
        --- next page ---
        Statement period: 01/03/2024 to 31/03/2024                      Page 2 of 2
        Date         Description                        Amount      Balance
                     Head office
        27/03/2024   Rent                              -500.00       474.50
                     Closing balance                                 474.50
        """)
    )
    assert told(statement) == [
        "2024-03-14 -25.50 Grocer Miller Market square 7",
        "2024-03-18 900.00 Salary March Northwind Ltd Head office",
        "2024-03-27 -500.00 Rent",
    ]
    assert [row.page for row in statement.transactions] == [1, 1, 2]
    assert statement.reconciled is Reconciled.YES


def test_newest_first() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Opening balance 100.00
        Closing balance 474.50
        Date         Description                        Amount      Balance
        27/03/2024   Rent                              -500.00       474.50
        18/03/2024   Salary March                       900.00       974.50
        14/03/2024   Grocer Miller                      -25.50        74.50
        """)
    )
    assert told(statement) == [
        "2024-03-27 -500.00 Rent",
        "2024-03-18 900.00 Salary March",
        "2024-03-14 -25.50 Grocer Miller",
    ]
    assert (statement.opening_balance, statement.closing_balance) == (D("100.00"), D("474.50"))
    assert statement.reconciled is Reconciled.YES


def test_two_cards_in_one_document() -> None:
    first, second = read("""
        Credit card statement                         Statement date 31 Mar 2024
        CARD NUMBER 5400 0000 0000 1111
        Date          Description                              Amount (SGD)
        PREVIOUS BALANCE                                             200.00
        05 MAR 2024   BOOKSHOP ORCHARD                                30.00
        09 MAR 2024   PAYMENT - THANK YOU                         200.00 CR
        TOTAL BALANCE                                                 30.00

        CARD NUMBER 4300 0000 0000 2222
        Date          Description                              Amount (SGD)
        PREVIOUS BALANCE                                              80.00
        11 MAR 2024   TEA HOUSE                                       12.50
        20 MAR 2024   NOODLE BAR                                       7.50
        TOTAL BALANCE                                                100.00
        """).statements
    assert amounts(first) == [D("-30.00"), D("200.00")]
    assert amounts(second) == [D("-12.50"), D("-7.50")]
    assert (first.opening_balance, first.closing_balance) == (D("-200.00"), D("-30.00"))
    assert (second.opening_balance, second.closing_balance) == (D("-80.00"), D("-100.00"))


def test_pending_items_are_no_rows() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2024   Grocer Miller                      -25.50        74.50
        18/03/2024   Salary March                       900.00       974.50
                     Closing balance                                 974.50

        Pending transactions
        Date         Description                        Amount
        30/03/2024   Hotel Aurora                      -120.00
        31/03/2024   Taxi                               -18.00
        """)
    )
    assert amounts(statement) == [D("-25.50"), D("900.00")]
    assert statement.reconciled is Reconciled.YES


def test_carried_and_brought_forward_are_no_rows() -> None:
    statement = only(
        read("""
        Statement period 1 June 2023 to 30 June 2023
        Date          Details                       Money out     Money in      Balance
                      Balance brought forward                                  1,250.00
        2 Jun 2023    Bakery                             4.20                  1,245.80
        3 Jun 2023    J Doe                                         80.00      1,325.80
                      Balance carried forward                                  1,325.80
        --- next page ---
        Date          Details                       Money out     Money in      Balance
                      Balance brought forward                                  1,325.80
        9 Jun 2023    Waterworks                        61.15                  1,264.65
                      Balance carried forward                                  1,264.65
        """)
    )
    assert amounts(statement) == [D("-4.20"), D("80.00"), D("-61.15")]


def test_totals_are_no_rows() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                    Debit      Credit      Balance
                     Opening balance                                        100.00
        14/03/2024   Grocer Miller                  25.50                    74.50
        18/03/2024   Salary March                              900.00       974.50
        27/03/2024   Rent                          500.00                   474.50
                     Total                         525.50      900.00
                     Closing balance                                        474.50
        """)
    )
    assert amounts(statement) == [D("-25.50"), D("900.00"), D("-500.00")]
    assert statement.reconciled is Reconciled.YES


def test_check_lists_side_by_side() -> None:
    statement = only(
        read("""
        Statement period January 1, 2024 through January 31, 2024
        Beginning balance on January 1, 2024                                $500.00
        Ending balance on January 31, 2024                                  $355.00

        Checks paid
        Check No.   Date        Amount          Check No.   Date        Amount
        101         01/05/24     10.00          104         01/12/24     40.00
        102         01/08/24     20.00          105         01/16/24     45.00
        103         01/09/24     30.00
        Total checks paid                                                   $145.00
        """)
    )
    assert sorted(amounts(statement)) == [D("-45.00"), D("-40.00"), D("-30.00"), D("-20.00"), D("-10.00")]
    assert {row.date.isoformat() for row in statement.transactions if row.date and row.amount == D("-45.00")} == {
        "2024-01-16"
    }
    assert statement.reconciled is Reconciled.YES


def test_blocks_of_labelled_lines() -> None:
    block = """
        Date: {day}
        Description: {text}
        Amount: {amount}
        Balance: {balance}
    """
    rows = [
        ("14/03/2024", "Grocer Miller", "-25.50", "74.50"),
        ("18/03/2024", "Salary March", "900.00", "974.50"),
        ("27/03/2024", "Rent", "-500.00", "474.50"),
        ("28/03/2024", "Bakery", "-4.50", "470.00"),
    ]
    blocks = "".join(block.format(day=day, text=text, amount=amount, balance=left) for day, text, amount, left in rows)
    statement = only(read("        Statement period: 01/03/2024 to 31/03/2024" + blocks))
    assert told(statement)[1:] == [
        "2024-03-18 900.00 Salary March",
        "2024-03-27 -500.00 Rent",
        "2024-03-28 -4.50 Bakery",
    ]
    assert amounts(statement)[0] == D("-25.50")


def test_bare_dates_over_new_year() -> None:
    statement = only(
        read("""
        Statement period: 15 December 2023 to 14 January 2024
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        18 Dec       Grocer Miller                      -25.50        74.50
        31 Dec       Salary                             900.00       974.50
        2 Jan        Rent                              -500.00       474.50
                     Closing balance                                 474.50
        """)
    )
    assert [row.date.isoformat() for row in statement.transactions if row.date] == [
        "2023-12-18",
        "2023-12-31",
        "2024-01-02",
    ]
    assert statement.reconciled is Reconciled.YES


AMBIGUOUS = """
    Statement period: {start} - {end}
    Date         Description                        Amount      Balance
                 Opening balance                                 100.00
    {one}   Grocer Miller                      -25.50        74.50
    {two}   Salary                             900.00       974.50
                 Closing balance                                 974.50
    """


def test_the_period_settles_day_and_month() -> None:
    """`03/04` and `05/04` are days of April in one statement, of March and May in none; and the other way round."""
    british = only(read(AMBIGUOUS.format(start="1 Apr 2024", end="30 Apr 2024", one="03/04/2024", two="05/04/2024")))
    american = only(
        read(AMBIGUOUS.format(start="April 1, 2024", end="April 30, 2024", one="04/03/2024", two="04/05/2024"))
    )
    for statement in (british, american):
        assert told(statement)[0].startswith("2024-04-03 -25.50")
        assert told(statement)[1].startswith("2024-04-05 900.00")


def test_a_wrong_balance_is_a_break_with_its_place_and_size() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2024   Grocer Miller                      -25.50        74.50
        18/03/2024   Salary March                       900.00       984.50
        27/03/2024   Rent                              -500.00       484.50
                     Closing balance                                 484.50
        """)
    )
    assert statement.reconciled is Reconciled.NO
    breaks = [(doubt.row, doubt.difference) for doubt in statement.doubts if doubt.code == "balance_break"]
    assert breaks == [(1, D("10.00"))]


def test_a_negative_balance_of_an_overdrawn_account() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                  20.00
        14/03/2024   Grocer Miller                      -25.50        -5.50
        18/03/2024   Salary March                       900.00       894.50
                     Closing balance                                 894.50
        """)
    )
    assert [row.balance for row in statement.transactions] == [D("-5.50"), D("894.50")]
    assert statement.reconciled is Reconciled.YES


def test_two_dates_a_row() -> None:
    statement = only(
        read("""
        Kontoauszug vom 01.03.2024 bis 31.03.2024                              EUR
        Buchungstag  Wertstellung  Verwendungszweck              Betrag       Saldo
                                   Anfangssaldo                            1.100,00
        14.03.2024   15.03.2024    Miete Hillstr.              -500,00       600,00
        18.03.2024   17.03.2024    Gehalt                     1.900,00     2.500,00
                                   Endsaldo                                2.500,00
        """)
    )
    assert told(statement) == ["2024-03-14 -500.00 Miete Hillstr.", "2024-03-18 1900.00 Gehalt"]
    assert [row.value_date.isoformat() for row in statement.transactions if row.value_date] == [
        "2024-03-15",
        "2024-03-17",
    ]


def test_equal_rows_stay_two() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                  20.00
        14/03/2024   Coffee                              -3.50        16.50
        14/03/2024   Coffee                              -3.50        13.00
                     Closing balance                                  13.00
        """)
    )
    assert told(statement) == ["2024-03-14 -3.50 Coffee"] * 2
    assert statement.reconciled is Reconciled.YES


def test_no_words_no_statement() -> None:
    assert read("").statements == ()


def test_a_letter_is_no_statement() -> None:
    reading = read("""
        Dear customer,                                           3 May 2024
        our fees will change on 1 June 2024. A transfer will cost 1.50 instead of 1.20.
        Yours sincerely
        """)
    assert not any(statement.transactions for statement in reading.statements)
    assert all(statement.reconciled is not Reconciled.YES for statement in reading.statements)


def test_an_empty_month() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
                     No transactions in this period
                     Closing balance                                 100.00
        """)
    )
    assert statement.transactions == ()
    assert statement.reconciled is Reconciled.YES


def test_an_empty_month_whose_balances_differ_is_not_proved() -> None:
    for statement in read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
                     Closing balance                                 130.00
        """).statements:
        assert statement.reconciled is not Reconciled.YES


# What looks proved and is not ----------------------------------------------------------------------------------------


def is_claimed(table: str) -> bool:
    return any(statement.reconciled is Reconciled.YES for statement in read(table).statements)


def test_rows_without_any_balance_are_not_proved() -> None:
    reading = read("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount
        14/03/2024   Grocer Miller                      -25.50
        18/03/2024   Salary March                       900.00
        """)
    assert amounts(only(reading)) == [D("-25.50"), D("900.00")]
    assert [row.proof for row in only(reading).transactions] == [Proof.NONE] * 2
    assert only(reading).reconciled is Reconciled.UNKNOWN


def test_a_total_that_the_rows_do_not_reach_is_a_break() -> None:
    """Opening and closing are printed once, in a summary; a row is missing between them."""
    assert not is_claimed("""
        Statement period: 01/03/2024 to 31/03/2024
        Opening balance    1,000.00
        Closing balance      474.50
        Date         Description                        Amount
        14/03/2024   Grocer Miller                      -25.50
        27/03/2024   Rent                              -490.00
        """)


def test_a_year_that_is_printed_nowhere_is_not_proved() -> None:
    table = """
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14 Mar       Grocer Miller                      -25.50        74.50
        18 Mar       Salary March                       900.00       974.50
                     Closing balance                                 974.50
        """
    for latest in (None, date(2024, 3, 20)):
        statement = only(read(table, latest=latest))
        assert amounts(statement) == [D("-25.50"), D("900.00")]
        assert statement.reconciled is not Reconciled.YES


def test_without_a_year_rows_are_of_the_last_one_that_is_not_later_than_the_file() -> None:
    table = """
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        29 Dec       Grocer Miller                      -25.50        74.50
        18 Jan       Salary January                     900.00       974.50
        """
    statement = only(read(table, latest=date(2024, 1, 20)))
    assert [row.date for row in statement.transactions] == [date(2023, 12, 29), date(2024, 1, 18)]
    assert "year_not_printed" in {doubt.code for doubt in statement.doubts}


def test_a_row_without_an_amount_that_can_be_read_is_missed() -> None:
    """`6O.15` is no number; the balances on both sides say that something lies between them."""
    assert not is_claimed("""
        Statement period 1 June 2023 to 30 June 2023
        Date          Details                       Money out     Money in      Balance
                      Opening balance                                          1,250.00
        2 Jun 2023    Bakery                             4.20                  1,245.80
        5 Jun 2023    Waterworks                        6O.15                  1,185.65
        9 Jun 2023    J Doe                                         80.00      1,265.65
                      Closing balance                                          1,265.65
        """)


def test_a_second_account_that_does_not_add_up_denies_the_document() -> None:
    reading = read("""
        Statement period 1 June 2023 to 30 June 2023
        Account number 11111111
        Date          Details                       Money out     Money in      Balance
                      Opening balance                                          1,250.00
        2 Jun 2023    Bakery                             4.20                  1,245.80
        3 Jun 2023    J Doe                                         80.00      1,325.80
                      Closing balance                                          1,325.80

        Account number 22222222
        Date          Details                       Money out     Money in      Balance
                      Opening balance                                            500.00
        9 Jun 2023    Waterworks                        61.15                    448.85
                      Closing balance                                            448.85
        """)
    assert [statement.opening_balance for statement in reading.statements] == [D("1250.00"), D("500.00")]
    assert [statement.reconciled for statement in reading.statements] == [Reconciled.YES, Reconciled.NO]


def test_days_that_nothing_settles_are_not_proved() -> None:
    """Every date fits both ways and nothing else prints one: the sums hold, but the days stay in doubt."""
    statement = only(
        read("""
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        03/04/2024   Grocer Miller                      -25.50        74.50
        05/04/2024   Salary                             900.00       974.50
                     Closing balance                                 974.50
        """)
    )
    assert amounts(statement) == [D("-25.50"), D("900.00")]
    assert statement.reconciled is not Reconciled.YES


def test_rows_of_another_year_than_the_period_are_in_doubt() -> None:
    assert not is_claimed("""
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2023   Grocer Miller                      -25.50        74.50
        18/03/2023   Salary March                       900.00       974.50
        27/03/2023   Rent                              -500.00       474.50
                     Closing balance                                 474.50
        """)


def test_what_is_carried_forward_at_the_end_is_no_closing_balance() -> None:
    """The last page is missing, as its own words say."""
    assert not is_claimed("""
        Statement period 1 June 2023 to 30 June 2023                       Page 1 of 2
        Date          Details                       Money out     Money in      Balance
                      Opening balance                                          1,250.00
        2 Jun 2023    Bakery                             4.20                  1,245.80
        3 Jun 2023    J Doe                                         80.00      1,325.80
                      Balance carried forward                                  1,325.80
        """)


def test_amounts_that_go_the_other_way_than_their_column_are_not_proved_by_turned_balances() -> None:
    """Every amount stands in the wrong column: sums would hold if the balances were debts, but nothing says so."""
    statements = read("""
        Current account                       Statement period 1 June 2023 to 30 June 2023
        Date          Details                       Money out     Money in      Balance
                      Opening balance                                          1,250.00
        2 Jun 2023    Card payment Bakery                            4.20      1,245.80
        3 Jun 2023    Received from J Doe               80.00                  1,325.80
        9 Jun 2023    Direct debit Waterworks                       61.15      1,264.65
                      Closing balance                                          1,264.65
        """).statements
    for statement in statements:
        if statement.reconciled is Reconciled.YES:
            assert statement.opening_balance == D("1250.00")
            assert amounts(statement) == [D("-4.20"), D("80.00"), D("-61.15")]


def test_signs_that_only_words_of_the_description_tell_are_not_proved_where_two_sets_close() -> None:
    """A refund and a payment of one size on one day: the balance after both cannot tell which is which."""
    statement = only(
        read("""
        Current account
        Statement period: 01/03/2024 to 31/03/2024
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2024   Refund Anna                         25.00
        14/03/2024   Card payment Bob                    25.00       100.00
        27/03/2024   Rent                                50.00        50.00
                     Closing balance                                  50.00
        """)
    )
    assert statement.reconciled is not Reconciled.YES


def test_a_period_settles_dates_that_would_fit_both_ways() -> None:
    statement = only(
        read("""
        Statement period: 01/03/2024 to 31/03/2024
        Opening balance 100.00
        Closing balance 474.50
        Date         Description                        Amount      Balance
        27/03/2024   Rent                              -500.00       474.50
        18/03/2024   Salary March                       900.00       974.50
        04/03/2024   Grocer Miller                      -25.50        74.50
        """)
    )
    assert told(statement) == [
        "2024-03-27 -500.00 Rent",
        "2024-03-18 900.00 Salary March",
        "2024-03-04 -25.50 Grocer Miller",
    ]
    assert (statement.opening_balance, statement.closing_balance) == (D("100.00"), D("474.50"))
    assert statement.reconciled is Reconciled.YES
