"""Account number, kind and currency: what titles and labels say of them, and that rows and prose say nothing."""

from __future__ import annotations

from textwrap import dedent

import pytest

from pdf_processor.model import Statement
from pdf_processor.statement.account_number import is_iban, is_plain
from pdf_processor.statement.currencies import currencies
from pdf_processor.statement.vocabulary import languages
from statement.drawn import only, read

ROWS = """
Date         Description                        Amount      Balance
             Opening balance                                 100.00
13/02/2024   Grocer                             -12.50        87.50
20/02/2024   Salary                              50.00       137.50
28/02/2024   Rent                               -30.00       107.50
             Closing balance                                 107.50
"""
PURCHASES = """
Date         Description                        Amount
             Previous balance                    100.00
13/02/2024   Grocer                               12.50
20/02/2024   Payment received                     50.00-
28/02/2024   Cinema                               30.00
             New balance                          92.50
"""


def statement(head: str, table: str = ROWS, foot: str = "") -> Statement:
    """A statement between some lines of head and foot, as the engine reads it."""
    parts = [dedent(part).strip("\n") for part in (head, table, foot)]
    return only(read("\n".join(part for part in parts if part)))


@pytest.mark.parametrize(
    ("head", "account"),
    [
        ("Account number: 12345678", "12345678"),
        ("Account number               12345678", "12345678"),
        ("Account number\n12345678", "12345678"),
        ("Account holder      Account number\nMARIA LOPEZ         12345678", "12345678"),
        ("Account 40-17-20 12345678        Page 1", "40-17-20 12345678"),
        ("Account:12345678 Amount", "12345678"),
        ("口座番号：1234567", "1234567"),
        ("店番　147　　口座番号　1234567　　山田　太郎　様", "1234567"),
        ("Girokonto, DE89 3704 0044 0532 0130 00, BIC: COBADEFF", "DE89 3704 0044 0532 0130 00"),
        ("DE89370400440532013000", "DE89370400440532013000"),
        ("RELEVÉ DE COMPTE n° 011\nCompte n° 85217 63739 36949126063 46", "85217 63739 36949126063 46"),
        ("Member number: 5551234567\nAccount number: 12345678", "12345678"),
        ("Member number: 5551234567", "5551234567"),
        ("Private Cheque Account : 62921734655", "62921734655"),
        ("Account number 07472-116\nIBAN: DE89 3704 0044 0532 0130 00", "07472-116"),
        ("Account number: XXXX XXXX 1234", "XXXX XXXX 1234"),
        ("Cuenta de ahorros\nNo. 0570 2063 8994 4605", "0570 2063 8994 4605"),
    ],
)
def test_the_account_stands_behind_or_under_its_label_and_an_iban_needs_none(head: str, account: str) -> None:
    assert statement(head).account == account


@pytest.mark.parametrize(
    "head",
    [
        "DE88370400440532013000",
        "Account summary from 13/02/2024",
        "Account number",
        "Your account was charged 1,250.00 in fees",
        "Questions about your account and our services? Call us any day of the week on 0800 1234567 please",
        "Statement of account 12",
    ],
)
def test_no_account_is_made_of_dates_amounts_phones_and_wrong_check_digits(head: str) -> None:
    assert statement(head).account is None


def test_the_numbers_of_counterparties_are_not_the_accounts() -> None:
    table = ROWS.replace("Rent   ", "IBAN: DE89370400440532013000").replace("Grocer         ", "Account 99887766")
    assert statement("Account no 12345678", table).account == "12345678"
    assert statement("My bank", table).account is None


def test_a_card_is_known_by_the_number_that_its_label_or_most_of_its_rows_print() -> None:
    head = "Credit card statement\nMinimum payment 10.00\n"
    assert statement(head + "VISA 4119-1100-6668-2482 TAN WEI", PURCHASES).account == "4119-1100-6668-2482"
    table = PURCHASES.replace("Grocer", "•••• 4517 Grocer").replace("Cinema", "•••• 4517 Cinema")
    assert statement(head, table).account == "•••• 4517"


def test_check_digits_of_ibans() -> None:
    assert is_iban("GB82 WEST 1234 5698 7654 32")
    assert not is_iban("GB82 WEST 1234 5698 7654 33")
    assert not is_iban("GB82")
    assert is_plain("12345678") and not is_plain("XXXX XXXX 1234") and not is_plain(None)


@pytest.mark.parametrize(
    ("head", "table", "kind"),
    [
        ("Everyday checking", ROWS, "checking"),
        ("Savings account 12345678", ROWS, "savings"),
        ("Credit card statement", PURCHASES, "credit_card"),
        ("Carta N. 4532 0494\nConto carta\nAddebito sul conto corrente 11100", PURCHASES, "credit_card"),
        ("Platinum statement\nMinimum payment 10.00\nCredit limit 900.00", PURCHASES, "credit_card"),
        ("Account no 12345678", ROWS, "checking"),
        ("Statement", ROWS, "checking"),
        ("Statement", PURCHASES, None),
        ("CAJA DE AHORROS DE VALDELOMAR\nExtracto de cuenta corriente", ROWS, "checking"),
        ("Account no 12345678\nCredit limit 500.00", ROWS, "checking"),
        ("MALABAR BANK        Account Branch   KOCHI\nSavings account", ROWS, "savings"),
        ("Current account | Movements", ROWS, "checking"),
        ("Indian rupee\nIFSC SPBL0000417    MICR 411000417", ROWS, None),
    ],
)
def test_the_kind_is_told_by_titles_then_by_columns(head: str, table: str, kind: str | None) -> None:
    assert statement(head, table).kind == kind


def test_one_term_of_cards_rows_and_prose_make_no_card() -> None:
    bill = ROWS.replace("Rent    ", "Credit card bill").replace("Grocer     ", "Minimum payment")
    prose = "Ask us for our new credit card with a low minimum payment, no annual fee and a high credit limit for you"
    found = statement("Current account\nCredit limit 500.00", bill, prose)
    assert found.kind == "checking"


@pytest.mark.parametrize(
    ("head", "currency"),
    [
        ("Currency: INR", "INR"),
        ("Currency         Nigerian Naira", "NGN"),
        ("Account currency EUR    Balance", "EUR"),
        ("Account in EUR", "EUR"),
        ("Opening balance 100.00 DKK", "DKK"),
        ("Opening balance ₦100.00", "NGN"),
        ("IBAN DE89 3704 0044 0532 0130 00", "EUR"),
        ("IFSC SPBL0000417    MICR 411000417", "INR"),
        ("Sort code 40-17-20\nProtected by the FSCS", "GBP"),
        ("ABN 12 345 678 901\nBSB 062-000\nTotal $50.00", "AUD"),
        ("Refer to ALL TERMS and TOP OFFERS", None),
        ("The loan of 500 USD that we offered you in our last letter ends with the end of this year", None),
        ("R089 9963 1200", None),
    ],
)
def test_the_currency_is_printed_with_a_label_a_figure_or_the_country(head: str, currency: str | None) -> None:
    assert statement(head).currency == currency


def test_what_rows_were_paid_in_abroad_is_not_the_currency() -> None:
    table = ROWS.replace("Grocer              ", "Grocer 11.40 USD TMT").replace("Rent   ", "NGN SVC")
    assert statement("Currency: PEN", table).currency == "PEN"
    assert statement("Statement", table).currency is None


def test_a_label_wins_over_what_else_is_printed() -> None:
    assert statement("Currency: SEK\nCredit limit 100.00 EUR\nFees 3.00 EUR").currency == "SEK"


def test_one_misread_sign_among_plain_dollars_is_no_other_dollar() -> None:
    head = "Balance (S$)\nBoise ID 83702\nDeposits $50.00\nChecks $12.00\nFees $3.00\nTotal $1.00\nNet $2.00"
    assert statement(head).currency == "USD"


def test_three_letters_of_one_line_are_no_strange_currency() -> None:
    assert statement("P.O. BOX 4058 STN A   Amount due $50.00\nTotal $50.00\nToronto ON M5V 2T6").currency == "CAD"
    assert statement("Opening balance 100.00 STN\nFees 3.00 STN\nCredit limit 5.00 STN").currency == "STN"


def test_a_bare_dollar_beside_another_ones_sign_is_the_countrys_own() -> None:
    table = """
Fecha        Descripción                 Importe         Saldo
10/06/22     Saldo inicial              $ 100,00      $ 100,00
11/06/22     Transferencia              $ -50,00       $ 50,00
12/06/22     Pago con tarjeta           $ -10,00       $ 40,00
13/06/22     Saldo final                               $ 40,00
"""
    head = "Caja de ahorro en $ y U$S\nMovimientos en pesos\nCUIT 30-12345678-9\n"
    head += "Saldo U$S 353,25\nSaldo U$S 537,25\nSaldo U$S 12,00"
    assert statement(head, table).currency == "ARS"


def test_data_on_currencies_holds_together() -> None:
    known = currencies()
    spoken = {language.language for language in languages()}
    assert set(known.by_language) <= spoken
    assert set(known.by_language.values()) <= known.codes
    assert {code for codes in known.shared.values() for code in codes} <= known.codes
    assert set(known.names) <= known.codes | set(known.shared)
    assert set(known.systems) <= known.codes
    assert set(known.dollar_places) | set(known.dollar_addresses) <= known.codes
