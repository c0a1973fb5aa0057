"""A printed sign tells more than the word for a kind of payment beside it, and more than what most payments are."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Proof, Reconciled
from statement.drawn import amounts, only, read

KINDS = """
Casino Credit Union    Account 5512
Statement 01/03/2024 - 31/03/2024
Opening balance   50.00
Closing balance   50.00
Date          Type               Details              Amount
03/03/2024    {first}            Cheque 112           {one}20.00
05/03/2024    {second}           Cheque 112           {two}20.00
"""


@pytest.mark.parametrize(
    ("first", "second", "signs", "trusted"),
    [
        ("Credit    ", "Credit    ", ("", "-"), True),
        ("Deposit   ", "Deposit   ", ("", "-"), True),
        ("Withdrawal", "Withdrawal", ("-", ""), True),
        # Where the signs go against the words of most rows, either may be meant.
        ("Sale      ", "Refund    ", ("", "-"), False),
        ("Credit to ", "Debit back", ("-", ""), False),
    ],
)
def test_a_sign_is_believed_whatever_kind_of_payment_it_is(
    first: str, second: str, signs: tuple[str, str], trusted: bool
) -> None:
    one, two = (f"{sign:>1}" for sign in signs)
    found = only(read(KINDS.format(first=first, second=second, one=one, two=two)))
    assert amounts(found) == [Decimal(f"{signs[0]}20.00"), Decimal(f"{signs[1]}20.00")]
    assert (found.reconciled is Reconciled.YES) is trusted
    assert all((row.proof is not Proof.NONE) is trusted for row in found.transactions)


SELLER = """
SellFast Payments    Seller statement 01/03/2024 - 31/03/2024
Opening balance   £0.00
Closing balance   £0.00
Date          Type            Details              Amount
03/03/2024    Sale            Order 1001           £20.00
05/03/2024    Sale            Order 1002           £35.50
12/03/2024    {refund}        Order 1001          -£20.00
15/03/2024    Payout          Bank                -£35.50
"""


@pytest.mark.parametrize("refund", ["Refund      ", "Chargeback  ", "Host fee    "])
def test_what_a_seller_gives_back_goes_out(refund: str) -> None:
    found = only(read(SELLER.format(refund=refund)))
    assert amounts(found) == [Decimal(text) for text in ("20.00", "35.50", "-20.00", "-35.50")]


FAILED = """
FinTek    Account 998877
Statement 01/03/2024 to 31/03/2024
Opening balance 100.00
Closing balance 165.00
Date         Description          Amount      Status
02/03/2024   Card Lidl            -35.00      Completed
03/03/2024   Booking              -12.00      {first}
09/03/2024   Top-up               100.00      Completed
11/03/2024   Booking               12.00      {second}
"""


@pytest.mark.parametrize(("first", "second"), [("Declined", "Failed"), ("Reverted", "Reverted"), ("Failed", "Failed")])
def test_failed_payments_that_cancel_out_are_no_rows(first: str, second: str) -> None:
    found = only(read(FAILED.format(first=first, second=second)))
    assert amounts(found) == [Decimal("-35.00"), Decimal("100.00")]
    assert found.reconciled is Reconciled.YES


def test_a_payment_that_the_sum_wants_is_one_whatever_it_says() -> None:
    found = only(read(FAILED.format(first="Failed   ", second="Completed").replace("165.00", "177.00")))
    assert amounts(found) == [Decimal("-35.00"), Decimal("100.00"), Decimal("12.00")]
    found = only(read(FAILED.format(first="Completed", second="Failed   ").replace("165.00", "165.01")))
    assert found.reconciled is not Reconciled.YES


def test_a_short_list_has_a_column_of_status_too() -> None:
    found = only(
        read(
            """
            UPI Wallet    Account 998877
            Statement 01/03/2024 to 31/03/2024
            Date         Description               Status           Amount      Balance
                         Opening balance                                         100.00
            02/03/2024   Card Lidl                 SUCCESS          -35.00        65.00
            03/03/2024   Top-up                    FAILED            50.00        65.00
            09/03/2024   Top-up                    SUCCESS          100.00       165.00
                         Closing balance                                         165.00
            """
        )
    )
    assert amounts(found) == [Decimal("-35.00"), Decimal("100.00")]
    assert found.reconciled is Reconciled.YES


def test_a_word_for_a_kind_of_payment_does_not_make_columns_unsure() -> None:
    found = only(
        read(
            """
            Mesa Bank    Account 5512
            Statement 01/03/2024 - 31/03/2024
            Date          Type            Details              Paid out     Paid in     Balance
                          Opening balance                                                 50.00
            03/03/2024    Direct debit    Refund                             20.00        70.00
            05/03/2024    Credit          Recalled               20.00                    50.00
                          Closing balance                                                 50.00
            """
        )
    )
    assert amounts(found) == [Decimal("20.00"), Decimal("-20.00")]
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


def test_a_few_refunds_by_a_channel_of_purchases_are_no_denial() -> None:
    others = "\n".join(f"{day}/03/2024    Web              Sent to {day}          -10.00" for day in range(10, 17))
    head = """
Mesa Bank    Account 5512
Statement 01/03/2024 - 31/03/2024
Opening balance   150.00
Closing balance   105.00
Date          Type             Details             Amount
03/03/2024    Card purchase    Shop 1               20.00
04/03/2024    Card purchase    Shop 2               15.00
05/03/2024    Card purchase    Shop 3              -10.00
"""
    found = only(read(head + others))
    assert len(found.transactions) == 10
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]
