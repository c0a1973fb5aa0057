"""What a statement says of itself: whose it is, in which language and country, in whose dollars. None beats a guess."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from textwrap import dedent

import pytest

from pdf_processor.model import Reconciled, Statement
from pdf_processor.statement.locales import locale_of, locales
from pdf_processor.statement.vocabulary import languages
from statement.drawn import only, read

TABLE = """
Date         Description                        Amount      Balance
             Opening balance                                 100.00
{day1}   Grocer                             -12.50        87.50
{day2}   Salary                              50.00       137.50
{day3}   Rent                               -30.00       107.50
             Closing balance                                 107.50
"""
DAY_FIRST = {"day1": "13/02/2024", "day2": "20/02/2024", "day3": "28/02/2024"}
MONTH_FIRST = {"day1": "02/13/2024", "day2": "02/20/2024", "day3": "02/28/2024"}


def statement(head: str, days: dict[str, str] = DAY_FIRST) -> Statement:
    """A statement under some lines of head, as the engine reads it."""
    found = only(read(dedent(head).strip("\n") + "\n\n" + TABLE.format(**days).strip("\n")))
    assert len(found.transactions) == 3
    return found


@pytest.mark.parametrize(
    ("head", "holder"),
    [
        ("Account holder: Maria Lopez", "Maria Lopez"),
        ("Account holder:   Maria Lopez      Account number: 1234567", "Maria Lopez"),
        ("Account name     JOHN & ANN SMITH-JONES        Page 1 of 2", "JOHN & ANN SMITH-JONES"),
        ("Customer name : Ludwig van der Berg", "Ludwig van der Berg"),
        ("Account holder\nMARIA LOPEZ", "MARIA LOPEZ"),
        ("Account holder      Account number\nMARIA LOPEZ         1234567", "MARIA LOPEZ"),
    ],
)
def test_the_holder_stands_behind_or_under_a_label(head: str, holder: str) -> None:
    assert statement(head).holder == holder


@pytest.mark.parametrize(
    "head",
    [
        "Maria Lopez",
        "Dear customer we changed our terms",
        "Customer: 1234567",
        "Customer service: Monday to Friday 9am",
        "Name:",
        "Client     Account number",
        "The account holder is liable For All Losses",
        "Account holder: Statement of account",
    ],
)
def test_nobody_is_made_the_holder_without_a_label_and_a_name(head: str) -> None:
    assert statement(head).holder is None


def test_a_name_in_a_row_is_not_the_holders() -> None:
    table = TABLE.format(**DAY_FIRST).replace("Grocer                 ", "Account holder: Bob Jones").strip("\n")
    assert only(read(table)).holder is None


@pytest.mark.parametrize(
    ("codes", "currency", "account", "locale"),
    [
        (("en",), "USD", None, "en_US"),
        (("en",), "GBP", "12345678", "en_GB"),
        (("de", "en"), "CHF", None, "de_CH"),
        (("fr", "de", "en"), "CHF", None, "fr_CH"),
        (("de", "en"), "EUR", "AT61 1904 3002 3457 3201", "de_AT"),
        (("da", "nb", "en"), "NOK", None, "nb_NO"),
        (("it", "en"), "EUR", None, "it_IT"),
        (("id", "en"), "MYR", None, "ms_MY"),
        (("de", "en"), "EUR", None, None),  # Germany, Austria, Luxembourg, Belgium
        (("en",), "EUR", None, None),
        (("de", "en"), "USD", None, None),  # a foreign currency account: the country is not told
        (("en",), "EUR", "DE48899179802698492320", None),
        (("en",), None, None, None),
        (("fr", "en"), "XOF", None, None),
    ],
)
def test_locales_are_told_by_currency_iban_and_language_or_not_at_all(
    codes: tuple[str, ...], currency: str | None, account: str | None, locale: str | None
) -> None:
    assert locale_of(codes, currency, account) == locale


def test_locales_name_languages_of_the_vocabulary_and_countries_with_languages() -> None:
    known = {language.language for language in languages()}
    spoken = {code for codes in locales().languages.values() for code in codes}
    assert spoken <= known
    countries = {*locales().countries.values(), *(c for each in locales().shared.values() for c in each.values())}
    assert countries <= set(locales().languages)


@pytest.mark.parametrize(
    ("head", "days", "currency"),
    [
        ("Total credits $50.00", MONTH_FIRST, "USD"),
        ("Total credits $50.00", DAY_FIRST, None),
        ("12 High Road, SYDNEY NSW 2000\nTotal credits $50.00", DAY_FIRST, "AUD"),
        ("12 High Road, OTTAWA ON K1A 0B1\nTotal credits $50.00", MONTH_FIRST, "CAD"),
        ("12 High Road, BOISE ID 83702\nTotal credits $50.00", MONTH_FIRST, "USD"),
        ("Total credits US$50.00", DAY_FIRST, "USD"),
        ("Total credits R$ 50.00", DAY_FIRST, "BRL"),
        ("Refer to ALL TERMS", DAY_FIRST, None),
        ("(ALL TERMS apply)", DAY_FIRST, None),
    ],
)
def test_a_bare_dollar_is_that_of_the_addresses_or_of_nobody(
    head: str, days: dict[str, str], currency: str | None
) -> None:
    found = statement(head, days)
    assert found.currency == currency
    assert all(row.currency == currency for row in found.transactions)


@pytest.mark.parametrize(
    "first, last",
    [
        ("Statement starts 1 March 2024", "Statement ends 31 March 2024"),
        ("DESDE 01/03/2024", "HASTA 31/03/2024"),
        ("Von: 01.03.2024", "Bis: 31.03.2024"),
    ],
)
def test_a_period_whose_days_stand_on_two_lines(first: str, last: str) -> None:
    statement = only(
        read(f"""
        {first}
        {last}
        Date         Description                        Amount      Balance
                     Opening balance                                 100.00
        14/03/2024   Grocer Miller                      -25.50        74.50
                     Closing balance                                  74.50
        """)
    )
    assert (statement.period_start, statement.period_end) == (date(2024, 3, 1), date(2024, 3, 31))


def test_a_balance_under_its_label_may_stand_far_behind_its_currency() -> None:
    statement = only(
        read("""
        Kontoauszug vom 01.08.2021 bis 31.08.2021
        Auszug   Seite   von   IBAN                   Alter Saldo per 31.07.2021
        8        1       1     DE68 3701 0017 4838    EUR                                  + 433,83
        Buchung        Valuta        Vorgang                            Soll            Haben
        04.08.2021     04.08.2021    Lastschrift                     - 94,82
        26.08.2021     26.08.2021    Gehalt                                          + 366,22
        Filialnummer         Kontonummer              Neuer Saldo
        411                  4838846 094              EUR                                  + 705,23
        """)
    )
    assert (statement.opening_balance, statement.closing_balance) == (Decimal("433.83"), Decimal("705.23"))
    assert statement.reconciled is Reconciled.YES


def test_rows_that_would_be_of_many_years_begin_with_their_year() -> None:
    days = ("24/04/02", "24/04/03", "24/04/05", "24/04/08", "24/04/11", "24/04/15", "24/04/19", "24/04/26")
    table = "Date         Description                        Amount\n" + "\n".join(
        f"{day}     Shop                                {at}.50" for at, day in enumerate(days, 1)
    )
    found = [row.date for row in only(read(table)).transactions]
    assert [day and (day.year, day.month) for day in found] == [(2024, 4)] * len(days)
    few = only(read("\n".join(table.splitlines()[:5]))).transactions
    assert {row.date and row.date.month for row in few} == {4}
    assert {row.date and row.date.day for row in few} == {24}
