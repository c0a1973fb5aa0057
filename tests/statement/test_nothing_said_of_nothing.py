"""Lines that nobody read are told of; single rows between two balances; whole amounts; transfers that are no carry."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal as D

import pytest

from pdf_processor.model import Reconciled
from pdf_processor.statement.amounts import parse
from pdf_processor.statement.facts import Calendar, leaves_its_period
from pdf_processor.statement.printed import printed
from statement.drawn import amounts, draw, only, read

UNREAD = """
    Steps of the club    Member 12
    2 March 2024 to 9 March 2024
    Saturday 2 March 2024
    Lidl                -£30.00     gift     -£30.00
    Sunday 3 March 2024
    Bakery   -£20.00     -£20.00
    Saturday 9 March 2024
    Salary                            £1,000.00 of £2,000.00
"""

INVOICE = """
    Invoice 4412      Date 04/05/2024
    Item          Price
    Chair        100.00
    Table        200.00
    Total        300.00
    Due 04/06/2024
"""


def test_a_document_whose_amounts_below_days_became_no_rows_says_so() -> None:
    statement = only(read(UNREAD))
    assert statement.transactions == ()
    assert [doubt.code for doubt in statement.doubts] == ["rows_overlooked"]
    assert statement.reconciled is Reconciled.UNKNOWN


def test_an_invoice_says_nothing() -> None:
    assert read(INVOICE).statements == ()


def test_a_transfer_amid_the_rows_carries_nothing_forward() -> None:
    statement = only(
        read("""
        Volksbank     Konto 4455667     Kontoauszug vom 01.03.2024 bis 31.03.2024
        Datum        Text                                    Betrag
                     Alter Saldo                           1.000,00 H
        04.03.2024   Übertrag                                200,00 S
        06.03.2024   Miete                                   500,00 S
        20.03.2024   Übertrag                                200,00 H
                     Neuer Saldo                             500,00 H
        """)
    )
    assert amounts(statement) == [D("-200.00"), D("-500.00"), D("200.00")]
    assert statement.reconciled is Reconciled.YES


@pytest.mark.parametrize("carried", ["Balance carried forward", "Riporto", "Übertrag"])
def test_a_balance_that_is_carried_from_one_column_to_the_other_is_no_row(carried: str) -> None:
    statement = only(
        read(f"""
        Account 12345678       01/01/2023 to 28/02/2023
        Date          Details                       Debit         Credit
        01/01/2023    Opening balance                             500.00
        13/01/2023    Tesco                         20.00
        31/01/2023    {carried:23}       480.00
        01/02/2023    {carried:23}                     480.00
        13/02/2023    Tesco                         30.00
        28/02/2023    Closing balance                             450.00
        """)
    )
    assert D("-480.00") not in amounts(statement)
    assert D("480.00") not in amounts(statement)


def test_the_same_day_at_the_head_of_each_page_is_no_day_of_its_rows() -> None:
    page = """
        Statement date 31/03/2024
        {pad}
        Date          Details          Paid out    Paid in    Balance
        {day}/03/2024    Tesco Stores     10.00                  {balance}
        """
    drawn = "--- next page ---".join(
        page.format(pad="Page" if at % 2 else "Page 1", day=f"{at + 4:02}", balance=f"{5990 - 10 * at}.00")
        for at in range(6)
    )
    statement = only(read(drawn))
    assert [row.date for row in statement.transactions] == [date(2024, 3, at + 4) for at in range(6)]


def test_a_sum_that_is_carried_between_two_sheets_on_one_page_is_no_row() -> None:
    statement = only(
        read("""
        Volksbank     Konto 4455667     Kontoauszug vom 01.03.2024 bis 31.03.2024
        Datum        Text                                    Betrag
                     Alter Saldo                           1.000,00 H
        04.03.2024   Strom                                   200,00 S
        06.03.2024   Übertrag                                800,00 H
        06.03.2024   Übertrag                                800,00 H
        20.03.2024   Lohn                                    200,00 H
                     Neuer Saldo                           1.000,00 H
        """)
    )
    assert amounts(statement) == [D("-200.00"), D("200.00")]


def test_one_row_without_titles_is_what_parts_the_two_balances() -> None:
    statement = only(
        read("""
        Direktbank   Tagesgeldkonto 1234567890
        Kontoauszug Nr. 1/2024  01.01.2024 - 31.03.2024
        Alter Saldo                                   5.000,00 EUR
        31.03.2024  31.03.2024  Habenzinsen              25,00 EUR
        Neuer Saldo                                   5.025,00 EUR
        """)
    )
    assert [(row.date, row.amount) for row in statement.transactions] == [(date(2024, 3, 31), D("25.00"))]
    assert statement.reconciled is Reconciled.YES


def test_one_line_that_does_not_part_the_balances_is_no_row() -> None:
    statement = only(
        read("""
        Direktbank   Tagesgeldkonto 1234567890
        Kontoauszug Nr. 1/2024  01.01.2024 - 31.03.2024
        Alter Saldo                                   5.000,00 EUR
        31.03.2024  Freistellungsauftrag                801,00 EUR
        Neuer Saldo                                   5.000,00 EUR
        """)
    )
    assert statement.transactions == ()


@pytest.mark.parametrize(
    ("text", "core", "sign"),
    [
        ("1'000.--", "1'000.00", ""),
        ("500.—", "500.00", ""),
        ("-25,-", "25,00", "-"),
        ("9,000/-", "9,000.00", ""),
        ("50,000/=", "50,000.00", ""),
    ],
)
def test_a_dash_behind_the_mark_stands_for_no_decimals(text: str, core: str, sign: str) -> None:
    raw = parse(text)
    assert raw is not None
    assert (raw.core, raw.sign) == (core, sign)


@pytest.mark.parametrize("text", ["500-", "5-"])
def test_a_dash_without_a_mark_is_a_minus(text: str) -> None:
    raw = parse(text)
    assert raw is not None
    assert raw.sign == "-"


def test_rows_without_a_day_of_their_own_beside_a_single_one_are_not_passed_over() -> None:
    statement = only(
        read("""
        Northbridge Bank     Savings 20112233     Statement 1 January 2023 to 31 December 2023
        Opening balance                           1,000.00
        Bonus                                         5.00
        31/12/2023    Interest 2023                  10.00
        Tax                                          -5.00
        Closing balance                           1,010.00
        """)
    )
    assert statement.reconciled is not Reconciled.YES


def test_a_code_in_the_next_column_is_no_year() -> None:
    statement = only(
        read("""
        Clyde Bank plc   Account 00112233     Sheet 12
        Date     Details                  Paid out     Paid in      Balance
                 Balance brought forward                             600.00
        05 JUN   24 HOUR FITNESS            20.00                    580.00
        08 JUN   24 HOUR FITNESS            50.00                    530.00
        11 JUN   24 HOUR FITNESS REFUND                  100.00      630.00
        """)
    )
    assert statement.reconciled is not Reconciled.YES
    assert all("24" in row.description for row in statement.transactions)


def test_what_explains_a_label_says_no_side() -> None:
    statement = only(
        read("""
        Clyde Bank plc   Account 00112233     1 March 2024 to 31 March 2024
        Date          Details                            Amount
                      Opening balance (overdrawn if marked OD)  500.00
        05/03/2024    Shop                               -20.00
        08/03/2024    Wages                               95.00
                      Your account was overdrawn. Closing balance 575.00
        """)
    )
    assert (statement.opening_balance, statement.closing_balance) == (D("500.00"), D("575.00"))


def test_two_equal_balances_prove_nothing_where_no_row_was_read() -> None:
    statement = only(
        read(
            UNREAD.replace(
                "9 March 2024\n", "9 March 2024\n    Opening balance 600.00\n    Closing balance 600.00\n", 1
            )
        )
    )
    assert statement.transactions == ()
    assert statement.opening_balance == statement.closing_balance == D("600.00")
    assert statement.reconciled is not Reconciled.YES


def test_a_period_that_nothing_calls_the_statement_s_a_year_from_the_one_that_is_called_so_is_in_doubt() -> None:
    head = """
        Nama/Name : DEWI          Periode/Period : 01 Apr 2024 - 30 Apr 2024
        No     Tanggal            Keterangan             Nominal        Saldo
               01 Apr 2025        APOTEK K-24             -10,00        990,00
    """
    page = printed({1: draw(head)})
    assert page is not None
    called = (date(2024, 4, 1), date(2024, 4, 30))
    for start, elsewhere in ((date(2025, 4, 1), True), (date(2024, 7, 15), False)):
        calendar = Calendar("DMY", start, start + timedelta(days=20))
        assert leaves_its_period(calendar, [called], page.lines, page.vocabulary) is elsewhere
