"""A minus below plain amounts of a section, a summary above a card's rows, and an account's first amount."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read

D = Decimal
MINUS_BELOW = """
Mesa Bank    Checking 112233
Statement period 03/01/2024 - 03/31/2024
Beginning balance    $500.00
Ending balance       ${ending}
Deposits and other credits
03/05       Deposit                                  100.00
03/07       Deposit                                   80.00
{correction}
Withdrawals and other debits
03/09       ATM withdrawal                            40.00
{reversal}
03/11       ATM withdrawal                            25.00
"""


@pytest.mark.parametrize(
    ("correction", "reversal", "ending", "expected"),
    [
        ("03/08       Deposit correction         -80.00", "", "535.00", "100 80 -80 -40 -25"),
        ("", "03/10       Withdrawal reversal        40.00-", "655.00", "100 80 -40 40 -25"),
    ],
)
def test_a_minus_below_plain_amounts_of_a_section_takes_them_back(
    correction: str, reversal: str, ending: str, expected: str
) -> None:
    correction, reversal = (f"{line[:38]:<53}{line[38:].strip()}" if line else "" for line in (correction, reversal))
    found = only(read(MINUS_BELOW.format(correction=correction, reversal=reversal, ending=ending)))
    assert amounts(found) == [D(text) for text in expected.split()]
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


def test_a_summarys_purchases_do_not_turn_a_card() -> None:
    found = only(
        read(
            """
            Plains Bank Mastercard  ending 9911   Credit Limit $5,000
            Billing cycle 03/01/2024 - 03/31/2024
            Previous Balance                                 $50.00
            Payments                                        -$50.00
            Purchases                                       +$80.00
            New Balance                                      $80.00
            Date    Description                               Amount
            03/05   PAYMENT                                  -$50.00
            03/09   WALMART                                   $80.00
            """
        )
    )
    assert amounts(found) == [D("50.00"), D("-80.00")]


@pytest.mark.parametrize("newest_first", [False, True])
def test_an_accounts_first_amount_is_its_first_balance(newest_first: bool) -> None:
    rows = [
        "02.01.2024  Kontoeröffnung                       500,00       500,00",
        "15.02.2024  Gutschrift                           100,00       600,00",
    ]
    head = """
Direktbank   Tagesgeldkonto 1234567890
Kontoauszug Nr. 1/2024  01.01.2024 - 31.03.2024
Datum       Vorgang                              Betrag        Saldo
"""
    found = only(read(head + "\n".join(rows[::-1] if newest_first else rows)))
    assert sorted(amounts(found)) == [D("100.00"), D("500.00")]
    assert found.reconciled is not Reconciled.YES


def test_items_in_dispute_are_no_rows() -> None:
    found = only(
        read(
            """
            Plains Bank Checking 112233
            Statement period 03/01/2024 - 03/31/2024
            Opening balance                                  $50.00
            Closing balance                                  $80.00
            Date    Description                               Amount
            03/05   Deposit                                  +$50.00
            03/09   WALMART                                  -$20.00
            Items in dispute (not included in balance)
            03/11   SCAM SHOP                                -$99.00
            03/12   SCAM SHOP CREDIT                         +$99.00
            """
        )
    )
    assert amounts(found) == [D("50.00"), D("-20.00")]
