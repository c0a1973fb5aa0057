"""Statements that are read without a fault and print what proves them: they are called reconciled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.model import Reconciled, Statement, Word
from pdf_processor.statement import read_statements
from pdf_processor.statement.text import in_reading_order
from pdf_processor.statement.vocabulary import Vocabulary
from statement.drawn import draw, only, read

D = Decimal


def proved(table: str) -> Statement:
    statement = only(read(table))
    assert statement.reconciled is Reconciled.YES, [doubt.message for doubt in statement.doubts]
    return statement


CARD = """
    Credit card statement     1 June 2023 to 30 June 2023
    Previous balance          100.00
    Payments                  {paid}
    New balance               {new}
    Date          Description              Amount
    {payment}
    03/06/2023    Grocer                    20.00
    04/06/2023    Baker                      8.00
    05/06/2023    Grocer                    20.00
    06/06/2023    Waterworks                60.15
    07/06/2023    Baker                      4.20
    08/06/2023    Cinema                    11.00
    09/06/2023    Petrol                    44.05
    """


def test_a_plus_on_a_cards_few_payments_says_which_way_the_others_go() -> None:
    payment = "02/06/2023    Internet branch          100.00+"
    statement = proved(CARD.format(paid="-100.00", new="167.40", payment=payment))
    assert [row.amount for row in statement.transactions][:2] == [D("100.00"), D("-20.00")]
    assert (statement.opening_balance, statement.closing_balance) == (D("-100.00"), D("-167.40"))


def test_more_purchases_than_a_search_may_turn_are_sure_where_all_go_one_way() -> None:
    rows = "\n".join(f"    {day:02}/06/2023    Grocer        {day}.10" for day in range(1, 29))
    total = sum(D(f"{day}.10") for day in range(1, 29))
    statement = proved(f"""
    Credit card statement     1 June 2023 to 30 June 2023
    Previous balance          0.00
    New balance               {total}
    Date          Description   Amount
{rows}
    """)
    assert len(statement.transactions) == 28
    assert all(row.amount < 0 for row in statement.transactions)


def test_a_total_below_purchases_is_what_is_left_of_them_after_refunds() -> None:
    statement = proved("""
    Credit card statement     1 June 2023 to 30 June 2023
    Previous balance          100.00
    New balance                70.00
    Payments
    Date          Description              Amount
    02/06/2023    Payment received        -100.00
    Total payments                        -100.00
    Purchases
    Date          Description              Amount
    03/06/2023    Grocer                    60.00
    04/06/2023    Baker                     30.00
    05/06/2023    Refund of the grocer     -20.00
    Total purchases                         70.00
    """)
    assert [row.amount for row in statement.transactions] == [D("100.00"), D("-60.00"), D("-30.00"), D("20.00")]


def test_marks_of_the_running_balances_say_whose_they_are() -> None:
    proved("""
    Statement of account      1 June 2023 to 30 June 2023
    Date          Details                  Amount       Balance
    01/06/2023    BALANCE BROUGHT FORWARD               100.00 OD
    03/06/2023    Transfer of Miller        300.00      200.00 CR
    04/06/2023    Baker                      30.00      170.00 CR
    05/06/2023    Grocer                     20.00      150.00 CR
                  CLOSING BALANCE                       150.00 CR
    """)


def test_interest_of_nothing_on_balances_is_no_running_balance() -> None:
    statement = proved("""
    Credit card statement     1 June 2023 to 30 June 2023
    Previous balance           50.00
    New balance                90.00
    Trans date    Post date     Description                              Amount
    Payments and other credits
    02/06/2023    02/06/2023    Payment received                         -50.00
    Purchases
    03/06/2023    04/06/2023    Grocer                                    60.00
    --- next page ---
    Trans date    Post date     Description                              Amount
    Interest charged
    30/06/2023    30/06/2023    INTEREST CHARGED ON PURCHASES             30.00
    30/06/2023    30/06/2023    INTEREST CHARGED ON BALANCE TRANSFERS      0.00
    30/06/2023    30/06/2023    INTEREST CHARGED ON CASH                   0.00
    30/06/2023    30/06/2023    INTEREST CHARGED ON CHEQUES                0.00
    """)
    assert [row.amount for row in statement.transactions] == [D("50.00"), D("-60.00"), D("-30.00")]


SUMMARY_BEHIND = """
    Statement of account      1 June 2023 to 30 June 2023
    Page 1
    Date          Details                  Paid out     Paid in       Balance
    03/06/2023    Transfer of Miller                     300.00        400.00
    04/06/2023    Baker                      30.00                     370.00
    05/06/2023    Grocer                     20.00                     350.00
    --- next page ---
    Page 2
    Date          Details                  Paid out     Paid in       Balance
    Opening balance                                                    {opening}
    Closing balance                                                    {closing}
    """


def test_the_opening_balance_may_be_told_behind_all_rows() -> None:
    proved(SUMMARY_BEHIND.format(opening="100.00", closing="350.00"))


def test_another_balance_brought_forward_behind_the_rows_means_missing_pages() -> None:
    table = SUMMARY_BEHIND.replace("Opening balance", "Brought forward")
    statement = only(read(table.format(opening="420.00", closing="350.00")))
    assert statement.reconciled is not Reconciled.YES


@pytest.mark.parametrize(("sign", "opening", "closing"), [("+", "100.00", "+ 150,00"), ("-", "-100.00", "- 50,00")])
def test_a_label_above_a_day_names_the_balance_beside_it(sign: str, opening: str, closing: str) -> None:
    statement = proved(f"""
    Kontoauszug vom 01.06.2023 bis 30.06.2023
    Auszug    Seite       IBAN                          Alter Saldo per
    5         1 von 1     DE02120300000000202051        31.05.2023          EUR {sign} 100,00
    Buchung     Valuta      Vorgang                      Soll           Haben
    02.06.2023  02.06.2023  Gehalt                                      80,00
    05.06.2023  05.06.2023  Miete                       -30,00
    Filialnummer            Neuer Saldo per             Kreditlinie
    290                     30.06.2023                  EUR 500,00            EUR {closing}
    """)
    assert (statement.opening_balance, statement.closing_balance) == (D(opening), D(opening) + 50)


def test_undated_rows_that_lead_to_a_printed_balance_are_rows_though_others_between_print_none() -> None:
    statement = proved("""
    Statement of account      1 March 2024 to 31 March 2024
    Date      Description          Out         In        Balance
              Opening balance                             200.00
    03 Mar    Grocer                3.90                  196.10
    04 Mar    Waterworks           60.10                  136.00
    08 Mar    Baker                 6.00                  130.00
    12 Mar    Bank credit                     50.90
              Direct debit         54.70                  126.20
              Closing balance                             126.20
    """)
    assert [row.amount for row in statement.transactions][-2:] == [D("50.90"), D("-54.70")]
    assert {row.date.day for row in statement.transactions[-2:] if row.date} == {12}


def test_one_label_with_two_days_names_both_balances() -> None:
    statement = proved("""
    Saldo contabile al 30/06/2023      EUR 170,00
    dal 01/06/2023 al 30/06/2023       Saldo contabile al 31/05/2023      EUR 100,00
    Data contabile    Data valuta    Descrizione              Importo
    30/06/2023        28/06/2023     Esselunga                 -30,00
    15/06/2023        15/06/2023     Ricarica                 +100,00
    """)
    assert (statement.opening_balance, statement.closing_balance) == (D("100.00"), D("170.00"))


SUBTOTAL = """
    Credit card statement     1 June 2023 to 30 June 2023
    Posting date    Transaction date    Description               Amount
                                        YOUR PREVIOUS STATEMENT BALANCE      {opening}
    03/06           02/06               Grocer                     60.00
    05/06           04/06               Payment - thank you       100.00CR
    08/06           07/06               Cinema                     11.00
                                        SUB TOTAL                  {total}
    """


def test_a_total_of_the_rows_and_the_opening_balance_closes_a_statement() -> None:
    statement = proved(SUBTOTAL.format(opening="100.00", total="71.00"))
    assert statement.closing_balance == D("-71.00")


def test_a_total_of_the_rows_alone_closes_nothing() -> None:
    statement = only(read(SUBTOTAL.format(opening="100.00", total="-29.00")))
    assert statement.reconciled is not Reconciled.YES


def test_the_account_of_a_cards_points_is_no_statement() -> None:
    statement = proved("""
    Credit card statement     1 June 2023 to 30 June 2023
    Previous balance          100.00
    New balance                71.00
    Date          Description                Amount
    03/06/2023    Grocer                      60.00
    05/06/2023    Payment - thank you        100.00 CR
    08/06/2023    Cinema                      11.00
    --- next page ---
    YOUR CASH BACK
    Opening balance    Cash back earned    Cash back used    Closing balance
    27.84              12.95               0.00              40.79
    Merchant           Date                First amount      Payment         Balance
    Furniture          03/06/2023          0.00              0.00            0.00
    New balance                71.00
    """)
    assert len(statement.transactions) == 3


SUMMARY_OF_ACCOUNTS = """
    Statement of 30 June 2023
    Your accounts                       Balance on 30 June 2023
    Checking account                    370.00
    Savings account                     550.00
    {other:28}        -84210.77
    Checking account 12-345678
    Date          Details                  Paid out     Paid in       Balance
                  Opening balance                                     100.00
    03/06/2023    Transfer of Miller                     300.00       400.00
    04/06/2023    Baker                      30.00                    370.00
                  Closing balance                                     370.00
    Savings account 12-345679
    Date          Details                  Paid out     Paid in       Balance
                  Opening balance                                     500.00
    03/06/2023    Interest                                50.00       550.00
                  Closing balance                                     550.00
    """


@pytest.mark.parametrize(("other", "missing"), [("Mortgage", False), ("Holiday pot", True)])
def test_a_summary_may_list_a_loan_but_no_account_without_its_rows(other: str, missing: bool) -> None:
    statements = read(SUMMARY_OF_ACCOUNTS.format(other=other)).statements
    assert len(statements) == 2
    doubts = {doubt.code for statement in statements for doubt in statement.doubts}
    assert ("account_missing" in doubts) is missing


def test_an_account_in_another_currency_is_known_where_a_summary_prints_it_converted() -> None:
    summary = SUMMARY_OF_ACCOUNTS.replace("{other:28}        -84210.77", "Euro account  EUR                   430.00")
    for number in ("12-345678", "12-345679"):
        summary = summary.replace(number, f"{number}              Currency: GBP")
    euros = """
    Euro account 12-345680              Currency: EUR
    Date          Details                  Paid out     Paid in       Balance
                  Opening balance                                     700.00
    03/06/2023    Interest                                 7.00       707.00
                  Closing balance                                     707.00
    """
    for there in (True, False):
        statements = read(summary + (euros if there else "")).statements
        assert len(statements) == 2 + there
        assert ("account_missing" in {d.code for one in statements for d in one.doubts}) is not there


def test_an_account_in_the_currency_of_the_others_is_missing_though_a_statement_has_a_balance_that_is_not_listed() -> (
    None
):
    statements = read("""
    Statement from 01/06/2023 to 30/06/2023
    Summary of your accounts
    Current account 12-345678     EUR             1,030.00
    Savings 12-345679             EUR             2,005.00
    Deposit 12-345680             EUR             8,000.00

    Current account 12-345678              Currency: EUR
    Date          Details                  Paid out     Paid in       Balance
                  Opening balance                                   1,000.00
    13/06/2023    Salary                                  30.00     1,030.00
                  Closing balance                                   1,030.00
    Savings 12-345679                      Currency: EUR
    Date          Details                  Paid out     Paid in       Balance
                  Opening balance                                   2,000.00
    13/06/2023    Interest                                 5.00     2,005.00
                  Closing balance                                   2,005.00
    Youth account 12-345699                Currency: EUR
    Date          Details                  Paid out     Paid in       Balance
                  Opening balance                                     700.00
    13/06/2023    Interest                                 7.00       707.00
                  Closing balance                                     707.00
    """).statements
    assert len(statements) == 3
    assert "account_missing" in {doubt.code for doubt in statements[-1].doubts}


def test_words_above_two_titles_say_which_of_their_days_is_which() -> None:
    words = draw("""
        CREDIT CARD STATEMENT
        CORPORATE ACCOUNT SUMMARY
        Previous      Purchases And                        New
        Balance     + Other Charges     - Payments    =  Balance
        100.00        71.00               100.00          71.00
        Post     Tran
        Date     Date     Transaction Description        Amount
        01-13    01-15    PAYMENT - THANK YOU            100.00 CR
        01-18    01-16    GROCER                          60.00
        01-19    01-16    CINEMA                          11.00
        STATEMENT DATE 01-22-2021
        """)
    shifts = {78: 3, 120: 3}
    close = [replace(w, y0=w.y0 + shifts.get(int(w.y0), 0), y1=w.y1 + shifts.get(int(w.y0), 0)) for w in words]
    statement = only(read_statements(close))
    assert "date_unsure" not in {doubt.code for doubt in statement.doubts}
    assert [row.date for row in statement.transactions][1:] == [date(2021, 1, 18), date(2021, 1, 19)]
    assert (statement.opening_balance, statement.closing_balance) == (D("-100.00"), D("-71.00"))


ARABIC = st.text("ابتثجحخدذرز", min_size=1, max_size=6)
LATIN = st.text("abcdefgh", min_size=1, max_size=6)


@given(st.lists(ARABIC, min_size=1))
def test_words_of_arabic_are_read_from_the_right(words: list[str]) -> None:
    assert in_reading_order(words) == words[::-1]


@given(st.lists(LATIN))
def test_words_of_latin_stay_as_they_stand(words: list[str]) -> None:
    assert in_reading_order(words) == words


@given(st.lists(st.one_of(ARABIC, LATIN, st.integers(0, 999).map(str))))
def test_no_word_is_lost_where_both_are_mixed(words: list[str]) -> None:
    assert sorted(in_reading_order(words)) == sorted(words)


def test_a_run_of_arabic_turns_within_a_line_of_latin() -> None:
    assert in_reading_order(["POS", "ج", "12", "ب", "MADA", "RIYADH"]) == ["POS", "ب", "12", "ج", "MADA", "RIYADH"]


def test_phrases_of_arabic_are_found_though_their_words_stand_from_right_to_left() -> None:
    words = ["كشف", "حساب", "الرصيد", "الافتتاحي", "رقم", "الحساب", "التاريخ", "البيان", "مدين", "دائن"]
    phrases = Vocabulary.choose([" ".join(words)]).phrases
    for line in (words, words[::-1]):
        assert ("lines.opening", 2) in {(hit.role, hit.length) for hit in phrases.find(line)}


# -- what looks alike and proves nothing


def unproved(table: str) -> None:
    assert all(statement.reconciled is not Reconciled.YES for statement in read(table).statements)


def test_signs_on_all_amounts_of_a_prepaid_card_say_nothing_by_their_number() -> None:
    loads = "\n".join(f"    {day:02}/06/2023    Acme Ltd meal     +9.00" for day in range(2, 8))
    unproved(f"""
    Prepaid card statement    1 June 2023 to 30 June 2023
    Opening balance           10.00
    Closing balance           40.00
    Date          Description      Amount
{loads}
    08/06/2023    Bistro Rosa      -24.00
    """)


def test_a_subtotal_at_the_foot_of_a_full_page_does_not_end_a_statement() -> None:
    rows = "\n".join(f"    03/06    02/06    Grocer    {at + 1}.00" for at in range(45))
    unproved(f"""
    Credit card statement     1 June 2023 to 30 June 2023
    Posting  Transaction
    date     date     Description    Amount
                      PREVIOUS STATEMENT BALANCE    100.00
{rows}
                      SUB TOTAL      1135.00
    """)


def test_an_account_whose_rows_are_lost_is_told_though_another_closes_alike() -> None:
    statements = read("""
    Everyday account          1 June 2023 to 30 June 2023
    Date          Details                  Paid out     Paid in       Balance
                  Opening balance                                     100.00
    13/06/2023    Transfer of Miller                     300.00       400.00
    14/06/2023    Baker                     300.00                    100.00
                  Closing balance                                     100.00
    --- next page ---
    Holiday account
    Date          Details                  Paid out     Paid in       Balance
                  Opening balance                                      40.00
                  Monthly saving                          60.00
                  Closing balance                                     100.00
    """).statements
    assert len(statements) == 2
    assert statements[1].reconciled is Reconciled.NO


def test_a_page_that_brings_forward_the_opening_balance_lacks_the_one_before() -> None:
    table = SUMMARY_BEHIND.replace("Opening balance", "Brought forward")
    unproved(table.format(opening="100.00", closing="350.00"))


def test_a_current_account_of_a_summary_is_no_loan() -> None:
    statements = read(SUMMARY_OF_ACCOUNTS.format(other="Depot-Verrechnungskonto")).statements
    assert "account_missing" in {doubt.code for statement in statements for doubt in statement.doubts}


def test_a_heading_of_what_is_to_come_does_not_empty_a_statement() -> None:
    unproved("""
    Estado de cuenta del 01/06/2023 al 30/06/2023
    Saldo anterior            100,00
    Saldo al corte            100,00
    COMPRAS A MESES SIN INTERESES
    Fecha         Descripción              Cargos       Abonos
    13/06/2023    Farmacia                  300,00
    14/06/2023    Transferencia                          300,00
    """)


def test_a_second_day_under_a_title_of_money_does_not_displace_the_titled_one() -> None:
    statement = only(
        read("""
    Statement of account      1 June 2023 to 30 June 2023
    Date         Details             Received      Paid out   Paid in   Balance
                 Opening balance                                        100.00
    13/06/2023   Transfer of Miller  12/06/2023               300.00    400.00
    14/06/2023   Baker               14/06/2023     30.00               370.00
    15/06/2023   Grocer              14/06/2023     20.00               350.00
                 Closing balance                                        350.00
    """)
    )
    assert [row.date.day for row in statement.transactions if row.date] == [13, 14, 15]


def test_words_without_any_width_are_no_reason_to_fail() -> None:
    assert read_statements([Word("a", 40, 50, 40, 60, 1, None)]).statements == ()
