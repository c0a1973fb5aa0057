"""Loans and cards that are not called so: sums hold with all signs turned, so what is printed around them must tell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Proof, Reconciled, Statement
from statement.drawn import amounts, only, read

D = Decimal
LOAN = """
{title}
01.01.2024 - 31.03.2024
{date}        Text                      {amount}          {balance}
01.01.2024   {opening}                           12.000,00
15.01.2024   {less}         -350,00      11.650,00
31.01.2024   {more}           48,54      11.698,54
15.02.2024   {less}         -350,00      11.348,54
29.02.2024   {more}           47,20      11.395,74
31.03.2024   {closing}                             11.395,74
"""
GERMAN = {"date": "Datum", "amount": "Betrag", "balance": "Saldo", "opening": "Anfangssaldo", "closing": "Endsaldo    "}
ENGLISH = {"date": "Date ", "amount": "Amount", "balance": "Balance"}
ENGLISH |= {"opening": "Opening balance", "closing": "Closing balance"}
DUTCH = {"date": "Datum", "amount": "Bedrag", "balance": "Saldo", "opening": "Beginsaldo", "closing": "Eindsaldo"}


def is_proved(statement: Statement) -> bool:
    return any(row.proof is not Proof.NONE for row in statement.transactions)


@pytest.mark.parametrize(
    ("title", "less", "more", "words"),
    [
        ("Sparkasse Heide   Darlehenskonto 6001778899", "Leistungsrate", "Zinsen", GERMAN),
        ("Sparkasse Heide   Darlehenskonto 6001778899", "Tilgung", "Sollzinsen", GERMAN),
        ("Autobank AG   Finanzierung Nr. 778899", "Rate", "Zinsen", GERMAN),
        ("Midwest Auto Finance     Account 5566-778", "Payment", "Interest", ENGLISH),
        ("Midwest Auto Finance     Account 5566-778", "Payment", "Late fee", ENGLISH),
        ("Clyde Bank   Flexible Reserve 00112233", "Repayment", "Interest", ENGLISH),
        ("Rabo Bank  Doorlopend krediet  NL12 RABO 0123 4567 89", "Aflossing", "Rente", DUTCH),
    ],
)
def test_payments_lessen_what_is_owed(title: str, less: str, more: str, words: dict[str, str]) -> None:
    found = only(read(LOAN.format(title=title, less=f"{less:<16}", more=f"{more:<16}", **words)))
    assert amounts(found) == [D("350.00"), D("-48.54"), D("350.00"), D("-47.20")]
    assert found.opening_balance == D("-12000.00")
    assert found.reconciled is Reconciled.YES


@pytest.mark.parametrize(
    ("title", "less", "more"),
    [
        ("Harbour Homes     Account 700-112", "Direct debit", "Interest"),
        ("Harbour Homes     Account 700-112", "Direct debit 12", "Interest"),
        ("EarlyWage    Account 99112", "Repayment", "Advance"),
        ("St Mary's School    Account 5512", "Payment", "Term fees"),
        ("Revenue Office   Account 1234567T", "Payment on account", "VAT return"),
    ],
)
def test_where_all_that_goes_out_is_called_a_payment_either_side_may_be_meant(title: str, less: str, more: str) -> None:
    found = only(read(LOAN.format(title=title, less=f"{less:<18}", more=f"{more:<16}", **ENGLISH)))
    assert found.reconciled is not Reconciled.YES
    assert {doubt.code for doubt in found.doubts} == {"sign_not_anchored"}
    assert amounts(found)[0] == D("-350.00")
    assert not is_proved(found)


CARD = """
{title}
Statement period 02/21/2024 - 03/20/2024
Previous Balance   $100.00
New Balance        $135.00
{bill}
Date       Description             Amount
03/02      SHOES                    $50.00
03/11      SHOES RETURN            -$15.00
"""


@pytest.mark.parametrize(
    ("title", "bill"),
    [
        ("Target Circle   Account 7788", "Minimum Payment     $25.00"),
        ("Plains Bank     Account 7788", "Minimum Payment Due   $25.00      Payment Due Date 04/25/2024"),
        ("Westway Rewards Account 7788", "Next payment of $25.00 due 04/15/2024"),
        ("Flexi Credit Account 99881", ""),
        ("Corporate spending   J SMITH   5563 XXXX XXXX 1234", ""),
        ("First Prairie   Visa ending in 4471", ""),
        ("Flexi   Your personal account 99881", "Minimum payment     $20.00"),
    ],
)
def test_a_card_without_a_payment_is_not_trusted_as_an_account(title: str, bill: str) -> None:
    found = only(read(CARD.format(title=title, bill=bill)))
    assert found.reconciled is not Reconciled.YES
    assert "sign_not_anchored" in {doubt.code for doubt in found.doubts}
    assert not is_proved(found)
    if "personal" not in title:
        assert amounts(found) == [D("-50.00"), D("15.00")]


ACCOUNT = """
{above}
Statement period 01/03/2024 - 31/03/2024
Date         Description                     Amount      Balance
01/03/2024   Opening balance                            1,200.00
04/03/2024   {first}                -350.00       850.00
11/03/2024   {second}                 900.00     1,750.00
20/03/2024   Grocer                         -25.50     1,724.50
31/03/2024   Closing balance                            1,724.50
{below}
"""


@pytest.mark.parametrize(
    ("above", "first", "second", "below"),
    [
        ("Mesa Bank   Account 5566-778", "Loan payment", "Salary", ""),
        ("Mesa Bank   Account 5566-778", "Payment", "Salary", ""),
        ("Mesa Bank   Account 5566-778", "Mortgage", "J Smith", ""),
        ("Mesa Bank   Account 5566-778", "Payment", "Interest", "Ask us for a mortgage: from 3.9 %"),
        ("Mesa Bank   Checking account 5566-778", "Payment", "J Smith", "Mortgage    120,000.00   Next payment 15/04"),
        ("Mesa Bank   Debit Visa 4543 XXXX XXXX 1122", "Payment", "Salary", ""),
    ],
)
def test_an_account_that_pays_a_loan_keeps_its_trust(above: str, first: str, second: str, below: str) -> None:
    found = only(read(ACCOUNT.format(above=above, first=f"{first:<15}", second=f"{second:<15}", below=below)))
    assert amounts(found) == [D("-350.00"), D("900.00"), D("-25.50")]
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


@pytest.mark.parametrize(
    "title", ["Mesa Bank  Account 5566-778   Ask for a loan", "Mesa Bank  Loans from 5 %  Account 5566-778"]
)
def test_an_offer_above_an_account_that_takes_in_a_salary_proves_no_debt(title: str) -> None:
    found = only(read(ACCOUNT.format(above=title, first="Direct debit   ", second="Salary         ", below="")))
    assert found.reconciled is not Reconciled.YES
    assert not is_proved(found)


def test_a_cards_number_alone_proves_no_debt() -> None:
    title = "Mesa Prepaid   4543 XXXX XXXX 1122"
    found = only(read(LOAN.format(title=title, less=f"{'Payment':<16}", more=f"{'J Smith':<16}", **ENGLISH)))
    assert found.reconciled is not Reconciled.YES
    assert not is_proved(found)
