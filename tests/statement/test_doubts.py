"""What keeps a statement from being proved is said: where, why, and what would mend it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pdf_processor.model import Doubt, Proof, Reconciled, Statement
from pdf_processor.statement.reconcile import Break, Entry
from pdf_processor.statement.repairs import repairs
from statement.drawn import only, read

D = Decimal
PERIOD = "Statement period: 01/03/2024 to 31/03/2024"
HEAD = "Date         Description                        Amount      Balance"


def table(*rows: str, period: str = PERIOD, head: str = HEAD, below: str = "") -> Statement:
    return only(read("\n".join([period, head, *rows, below])))


def codes(statement: Statement) -> set[str]:
    return {doubt.code for doubt in statement.doubts}


def the(code: str, statement: Statement) -> Doubt:
    found = [doubt for doubt in statement.doubts if doubt.code == code]
    assert len(found) == 1, statement.doubts
    return found[0]


GOOD = (
    "             Opening balance                                 100.00",
    "14/03/2024   Grocer Miller                      -25.50        74.50",
    "18/03/2024   Salary March                       900.00       974.50",
    "18/03/2024   Bakery Brown                       -12.40       962.10",
    "27/03/2024   Rent                              -500.00       462.10",
    "             Closing balance                                 462.10",
)


def without(at: int, new: str | None = None) -> tuple[str, ...]:
    return (*GOOD[:at], *([] if new is None else [new]), *GOOD[at + 1 :])


def test_witnesses_are_named() -> None:
    statement = table(*GOOD, below="Page 1 of 1")
    assert statement.reconciled is Reconciled.YES
    assert statement.witnesses == (
        "closing balance by label",
        "opening balance by label",
        "page numbers",
        "running balances",
        "signs by minus sign",
        "signs by minus sign on others",
    )


# Breaks ------------------------------------------------------------------------------------------------------------


def test_a_missing_row_is_named_with_its_amount() -> None:
    doubt = the("balance_break", table(*without(3)))
    assert doubt.difference == D("-12.40")
    assert doubt.row == 2
    assert "a row of -12.40 that is missing" in doubt.message


@pytest.mark.parametrize(
    ("amounts", "missing", "change"),
    [
        (("-30.00", "12.00"), "60.00", "row 1's sign"),
        (("-30.00", "12.00"), "30.00", "row 1, if it is one too many"),
        (("-12.43", "50.00"), "0.09", "row 1's amount -12.43, if it is -12.34 (two digits swapped)"),
        (("-18.00", "50.00"), "5.00", "row 1's amount -18.00, if it is -13.00 (one digit misread)"),
    ],
)
def test_what_would_close_a_break(amounts: tuple[str, ...], missing: str, change: str) -> None:
    gap = Break(0, 1, D(missing))
    entries = [Entry(D(amount), None, False) for amount in amounts]
    assert repairs(gap, entries, [], [gap])[0] == change


def test_a_balance_between_two_opposite_breaks_is_suspected() -> None:
    one, other = Break(0, 0, D("9.00")), Break(1, 1, D("-9.00"))
    entries = [Entry(D("5.00"), D("24.00"), False), Entry(D("6.00"), D("21.00"), False)]
    assert repairs(one, entries, [], [one, other])[0].startswith("the balance between")


def test_a_line_that_was_taken_for_no_row_is_named_where_it_would_close_the_break() -> None:
    gap = Break(0, 0, D("-42.10"))
    assert repairs(gap, [Entry(D("5.00"), None, False)], [(2, D("42.10"))], [gap])[0] == (
        "an unexplained line on page 2 reads 42.10"
    )


def test_a_line_without_a_day_at_the_end_is_named_where_the_chain_breaks() -> None:
    doubt = the(
        "balance_break", table(*without(4, "             Rent                              -500.00             "))
    )
    assert (doubt.row, doubt.difference) == (3, D("-500.00"))
    assert "an unexplained line on page 1 reads 500.00" in doubt.message


def test_a_line_without_a_day_is_a_row_where_it_leads_from_one_balance_to_the_next() -> None:
    statement = table(*without(4, "             Rent                              -500.00       462.10"))
    assert [row.amount for row in statement.transactions][-1] == D("-500.00")
    assert the("no_date", statement).row == 3


def test_messages_hold_no_text_of_the_statement() -> None:
    for at in range(1, 5):
        for doubt in table(*without(at)).doubts:
            assert not {"Grocer", "Miller", "Salary", "Bakery", "Rent"} & set(doubt.message.split())


# Days --------------------------------------------------------------------------------------------------------------


def test_a_lost_day_among_dated_rows() -> None:
    statement = table(*without(2, "             Salary March                       900.00       974.50"))
    assert the("no_date", statement).row == 1
    assert statement.transactions[1].proof is Proof.NONE
    assert statement.reconciled is Reconciled.UNKNOWN


ONCE = (
    "             Opening balance                                 100.00",
    "14/03/2024   Grocer Miller                      -25.50",
    "             Salary March                       900.00       974.50",
    "18/03/2024   Bakery Brown                       -12.40",
    "             Post office                         -2.40       959.70",
    "27/03/2024   Rent                              -500.00       459.70",
    "28/03/2024   Water                               -9.70       450.00",
    "             Closing balance                                 450.00",
)


def test_a_day_printed_once_for_its_rows_is_no_doubt() -> None:
    assert table(*ONCE).reconciled is Reconciled.YES


def test_a_lost_day_behind_a_days_balance() -> None:
    lost = "             Rent                              -500.00       459.70"
    statement = table(*ONCE[:5], lost, *ONCE[6:])
    assert the("no_date", statement).row == 4
    assert statement.reconciled is Reconciled.UNKNOWN


def test_a_row_with_one_date_among_rows_with_two() -> None:
    head = "Booked       Value date   Description               Amount      Balance"
    rows = [f"{day:02}/03/2024   {day:02}/03/2024   Grocer {day}              -10.00" for day in range(2, 12)]
    rows[4] = "             06/03/2024   Grocer                  -10.00"
    opening = "                          Opening balance                     500.00"
    closing = "                          Closing balance                     400.00"
    statement = table(opening, *rows, closing, head=head)
    assert statement.reconciled is not Reconciled.YES


def test_rows_of_another_year_than_all_else_in_the_document() -> None:
    later = [row.replace("/2024", "/2025") for row in GOOD]
    statement = table(*later, period="Statement date 31/03/2024")
    assert statement.reconciled is Reconciled.UNKNOWN
    assert codes(statement) & {"dates_uncertain", "date_outside_period"}


def test_a_day_far_from_its_neighbours() -> None:
    statement = table(*without(2, "28/03/2024   Salary March                       900.00       974.50"))
    assert the("date_unsure", statement).row == 1


# Ends --------------------------------------------------------------------------------------------------------------


def many(count: int) -> list[str]:
    balances = [D(1000) - D(10) * at for at in range(1, count + 1)]
    return [
        f"{1 + at // 3:02}/03/2024   Grocer Miller                      -10.00   {b:>10}"
        for at, b in enumerate(balances)
    ]


def test_a_full_page_without_a_closing_balance_may_go_on() -> None:
    opening = "             Opening balance                                1000.00"
    assert codes(table(opening, *many(46))) == {"may_go_on"}
    assert table(opening, *many(12)).reconciled is Reconciled.YES


def test_a_page_number_that_is_left_out() -> None:
    one = ["Page 1", PERIOD, HEAD, *GOOD[:3], "--- next page ---", "Page 3", HEAD, *GOOD[3:]]
    assert "pages_missing" in codes(only(read("\n".join(one))))
    two = [line.replace("Page 3", "Page 2") for line in one]
    assert only(read("\n".join(two))).reconciled is Reconciled.YES


def test_a_closing_balance_that_the_rows_do_not_reach() -> None:
    summary = f"{PERIOD}\nOpening balance 100.00\nClosing balance 462.10"
    carried = "             Balance carried forward                         974.50"
    statement = table(*GOOD[1:3], carried, period=summary)
    assert statement.reconciled is not Reconciled.YES


# Totals ------------------------------------------------------------------------------------------------------------

UNOPENED = (*GOOD[1:5],)


def test_totals_stand_in_for_an_opening_balance() -> None:
    bare = table(*UNOPENED)
    assert codes(bare) == {"no_opening_balance"}
    totals = "Total credits  900.00\nTotal debits  537.90"
    told = table(*UNOPENED, below=totals)
    assert told.reconciled is Reconciled.YES
    assert told.transactions[0].proof is Proof.TOTAL
    assert "totals in and out" in told.witnesses


def test_a_total_that_contradicts_the_rows_denies_the_proof() -> None:
    totals = "Total credits  900.00\nTotal debits  637.90"
    statement = table(*GOOD, below=totals)
    assert the("total_contradicted", statement)
    assert statement.reconciled is Reconciled.UNKNOWN


def test_what_came_back_on_a_card_lessens_what_went_out() -> None:
    head = "Date         Description                        Amount"
    rows = (
        "             Previous balance                    200.00",
        "14/03/2024   Grocer Miller                       325.50",
        "18/03/2024   Payment received, thank you         200.00 CR",
        "20/03/2024   Shoes returned                       25.50 CR",
        "27/03/2024   Bakery Brown                         50.00",
        "             New balance                         350.00",
    )
    card = f"Credit card 4111 11** **** 1111\n{PERIOD}"
    net = table(*rows, head=head, period=card, below="Total payments  200.00\nTotal purchases  350.00")
    assert net.reconciled is Reconciled.YES
    lost = table(*rows, head=head, period=card, below="Total payments  210.00\nTotal purchases  360.00")
    assert the("total_contradicted", lost)


SLIM_HEAD = "Date         Description                        Amount"
SLIM = (
    "             Opening balance                     100.00",
    "14/03/2024   Grocer Miller                       -25.50",
    "18/03/2024   Salary March                        900.00",
    "27/03/2024   Rent                               -500.00",
    "             Closing balance                     474.50",
)


def test_a_line_without_a_day_below_the_closing_balance_is_no_row() -> None:
    below = table(*SLIM, "             Gathered so far                       3.23", head=SLIM_HEAD)
    assert below.reconciled is Reconciled.YES
    dated = table(*SLIM, "31/03/2024   Gathered so far                       3.23", head=SLIM_HEAD)
    assert dated.reconciled is not Reconciled.YES
    due = table(*SLIM, "14/04/2024   On the slip                         474.50", head=SLIM_HEAD)
    assert due.reconciled is Reconciled.YES


def test_a_summary_of_accounts_tells_that_one_is_missing() -> None:
    lines = [
        PERIOD,
        "Everyday                                             462.10",
        "Savings                                              210.00",
        "Holiday                                              777.70",
        "",
        HEAD,
        *GOOD,
        "",
        "Account number 12345678",
        HEAD,
        "             Opening balance                                 200.00",
        "14/03/2024   Interest                            10.00       210.00",
        "             Closing balance                                 210.00",
    ]
    reading = read("\n".join(lines))
    assert "account_missing" in codes(reading.statements[-1])
    whole = read("\n".join(line for line in lines if "Holiday" not in line))
    assert [statement.reconciled for statement in whole.statements] == [Reconciled.YES] * 2
    summed = [
        line.replace("Holiday" + " " * 13, "Total deposits (USD)").replace(" 777.70", "1777.70") for line in lines
    ]
    assert "account_missing" not in codes(read("\n".join(summed)).statements[-1])


# Pages and parts that are missing ----------------------------------------------------------------------------------

LONG_HEAD = "Date         Description                        Money out      Money in       Balance"
OPENED = "             Opening balance                                                    100.00"
SPENT = "14/03/2024   Grocer Miller                          25.50                        74.50"


def test_a_table_that_goes_on_without_a_row_may_have_lost_some() -> None:
    last = "--- next page ---"
    statement = table(OPENED, SPENT, last, LONG_HEAD, "Our branches are closed on Monday", head=LONG_HEAD)
    assert statement.reconciled is Reconciled.UNKNOWN
    assert "may_go_on" in codes(statement)


def test_a_balance_brought_forward_that_the_rows_do_not_reach_tells_of_a_missing_page() -> None:
    brought = "             Balance brought forward                                             31.20"
    statement = table(OPENED, SPENT, "--- next page ---", LONG_HEAD, brought, head=LONG_HEAD)
    assert statement.reconciled is Reconciled.UNKNOWN
    assert "pages_missing" in codes(statement)


@pytest.mark.parametrize("word", ["Page", "Page Number", "Page no."])
def test_page_numbers_without_a_total_that_leave_one_out(word: str) -> None:
    second = ["--- next page ---", f"{word} 3", LONG_HEAD, "18/03/2024   Bakery      4.50      70.00"]
    assert "pages_missing" in codes(table(f"{word} 1", LONG_HEAD, OPENED, SPENT, *second, head=""))


def test_a_first_row_that_lost_its_amount_is_no_opening_balance() -> None:
    bare = "02/03/2024   Refund from the tailor                                             100.00"
    statement = table(bare, SPENT, head=LONG_HEAD)
    assert statement.opening_balance is None
    assert statement.reconciled is not Reconciled.YES


def test_bare_days_that_one_day_lends_its_year_may_not_span_a_year() -> None:
    statement = only(
        read("""
        Statement date 1 Mar 2024
        Date      Description                 Money out      Money in       Balance
                  Opening balance                                            100.00
        29 Feb    Grocer Miller                   25.50                       74.50
        4 Mar     Bakery Brown                     4.50                       70.00
        6 Mar     Tailor                          10.00                       60.00
                  Closing balance                                             60.00
        """)
    )
    assert statement.reconciled is not Reconciled.YES or all(
        row.date is not None and row.date.year == 2024 for row in statement.transactions
    )


# What ends a statement ---------------------------------------------------------------------------------------------


def test_the_line_of_totals_says_where_the_rows_end_though_a_label_adds_the_overdraft() -> None:
    total = "             Total                                  25.50                        74.50"
    statement = table(OPENED, SPENT, total, "Closing balance with arranged overdraft 574.50", head=LONG_HEAD)
    assert statement.closing_balance == D("74.50")
    assert statement.reconciled is Reconciled.YES


def test_a_statement_without_movements_ends_as_it_began() -> None:
    statement = only(
        read(f"""
        {PERIOD}
        Opening balance 28.55
        Available balance 28.55
        {HEAD}
        No transactions in this period
        """)
    )
    assert (statement.opening_balance, statement.closing_balance) == (D("28.55"), D("28.55"))
    assert statement.transactions == ()
    assert statement.reconciled is Reconciled.YES


def test_each_currency_of_a_document_is_a_statement_of_its_own() -> None:
    statements = read("""
        EUR Statement                  Statement period: 01/03/2024 to 31/03/2024
        Opening balance €245.84
        Closing balance €245.84
        --- next page ---
        USD Statement                  Statement period: 01/03/2024 to 31/03/2024
        Opening balance $100.00
        Closing balance $74.50
        Date         Description                            Money out       Money in       Balance
        14/03/2024   Grocer Miller                             $25.50                       $74.50
        """).statements
    found = [(s.currency, s.opening_balance, s.closing_balance, len(s.transactions)) for s in statements]
    assert found == [("EUR", D("245.84"), D("245.84"), 0), ("USD", D("100.00"), D("74.50"), 1)]


def test_a_name_that_ends_in_s_before_a_day_is_no_page_number() -> None:
    rows = ["14/03/2024   Transfer to Maria S 01/01             25.50                        74.50"]
    statement = table("Page 1/2", LONG_HEAD, OPENED, *rows, "             From Josefa da S 1/1", head="")
    assert "pages_missing" in codes(statement)


def test_a_page_brings_no_other_balance_forward_than_its_table_opens_with() -> None:
    statement = only(
        read("""
        Periode 01/07/2020 s/d 31/07/2020
        Date          Description           Amount       Balance
                      Opening balance                     1000.00
        01/07/2020    Rent                 -100.00         900.00
        03/07/2020    Grocer                -50.00         830.00
        --- next page ---
        REKENING      Date       Description           Amount       Page 2 Balance
                      Balance brought forward              830.00
        10/07/2020    Salary                200.00        1030.00
        12/07/2020    Baker                 -30.00        1000.00
                      Closing balance                     1000.00
        """)
    )
    assert statement.reconciled is not Reconciled.YES


def test_figures_in_the_column_of_days_that_are_no_days_leave_value_dates_unsure() -> None:
    statement = only(
        read("""
        Period 01/07/2020 to 31/07/2020
        Date          Description           Value date      Amount       Balance
                      Opening balance                                     1000.00
        0x1           Rent                  03/07/2020     -100.00         900.00
        0x4           Grocer                06/07/2020      -50.00         850.00
        0x9           Salary                10/07/2020      200.00        1050.00
                      Closing balance                                     1050.00
        """)
    )
    assert [row.date for row in statement.transactions] == [date(2020, 7, 3), date(2020, 7, 6), date(2020, 7, 10)]
    assert "date_unsure" in codes(statement)
    assert statement.reconciled is Reconciled.UNKNOWN


def test_equal_balances_prove_nothing_of_rows_between_them() -> None:
    """Without all of its rows such a statement adds up: that is no reason to leave them out, nor to call it proved."""
    rows = (
        "             Opening balance                                 100.00",
        "14/03/2024   Grocer Miller                      -25.50",
        "18/03/2024   Bakery Brown                       -12.40",
        "             Closing balance                                 100.00",
    )
    statement = table(*rows)
    assert statement.reconciled is Reconciled.NO
    assert [row.amount for row in statement.transactions] == [D("-25.50"), D("-12.40")]
    # A list behind both balances may be another table's, but nothing says so.
    behind = table(rows[0], rows[3], *rows[1:3])
    assert behind.reconciled is not Reconciled.YES
    assert len(behind.transactions) == 2


@pytest.mark.parametrize(("rows", "doubted"), [(40, True), (20, False)])
def test_small_print_on_the_next_page_does_not_end_a_full_page_of_rows(rows: int, doubted: bool) -> None:
    lines = [f"01/03/2024    Grocer          -1.00      {500 - row}.00" for row in range(rows)]
    statement = only(
        read(
            "\n".join(
                [
                    "Account statement from 01/03/2024 to 31/03/2024" + 40 * " " + "Head office",
                    "Balance on 29/02/2024       501.00",
                    "Date          Description     Amount      Balance",
                    *lines,
                    "--- next page ---",
                    "This is a computer generated statement.",
                ]
            )
        )
    )
    assert len(statement.transactions) == rows
    assert ("may_go_on" in codes(statement)) is doubted


def test_a_lone_row_with_a_day_of_value_only_leaves_the_day_of_posting_in_doubt() -> None:
    statement = only(
        read("""
        Extracto del 23/12/2021 al 22/01/2022
        F.Oper.    F.Valor    Concepto              Importe       Saldo
                              SALDO ANTERIOR                      7898.86
                   16/01      ABONO DE NÓMINA       2012.95       9911.81
                              SALDO A SU FAVOR                    9911.81
        """)
    )
    assert [row.amount for row in statement.transactions] == [D("2012.95")]
    assert "date_unsure" in codes(statement)
    assert statement.reconciled is Reconciled.UNKNOWN


@pytest.mark.parametrize("turned", [False, True])
def test_a_payment_and_its_return_are_not_told_apart_by_sums(turned: bool) -> None:
    lines = ["        03/01        Payment Thank You                 50.00"]
    lines += ["        03/13        Returned payment                 -50.00"]
    statement = only(
        read(
            """
        Credit card statement from 02/20/2024 to 03/20/2024
        Previous balance   $100.00
        New balance        $144.53
        Date         Description                     Amount
        PAYMENTS AND OTHER CREDITS
{}
        PURCHASES
        02/20        Grocer                            14.53
        02/21        Music                             30.00
        """.format("\n".join(lines[::-1] if turned else lines))
        )
    )
    assert len(statement.transactions) == 4
    assert statement.reconciled is not Reconciled.YES
    assert {row.proof for row in statement.transactions} == {Proof.NONE}


def test_of_two_days_that_nothing_tells_apart_none_is_proved_by_a_sum() -> None:
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
    proofs = [row.proof for row in statement.transactions]
    assert proofs == [Proof.NONE, Proof.NONE, Proof.TOTAL, Proof.NONE]
