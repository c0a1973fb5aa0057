"""Bills of cards whose columns say more than the amount: what it was abroad, what falls due now, points."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read

D = Decimal

_IN_PARTS = "{:<14}{:<20}{:<8}{:<12}{:>9}{:>9}{:>11}{:>12}{:>12}".format
IN_PARTS = [
    ("2021/02/01", "ENEOS-SS", "本人", "1回払い", "2,585", "0", "2,585", "2,585", "0"),
    ("2021/02/03", "ニトリ", "家族", "分割6回(1)", "158,409", "3,168", "161,577", "26,929", "134,648"),
    ("2021/02/16", "セブン", "本人", "1回払い", "4,823", "0", "4,823", "4,823", "0"),
    ("2021/02/18", "セブン 返品", "本人", "1回払い", "-4,823", "0", "-4,823", "-4,823", "0"),
    ("2021/02/23", "BOOKING HOTEL", "本人", "1回払い", "1,880", "0", "1,880", "1,880", "0"),
]


def in_parts(titles: str, total: str, label: str = "3月ご請求額 合計") -> str:
    head = f"カードご利用代金請求明細書\nカード番号 5302-****-****-6921\n3月分 ご請求金額 {total} 円"
    rate = "              現地利用額 14.141 変換レート 138.416円 USD"
    rows = [_IN_PARTS(*row) for row in (titles.split(), *IN_PARTS)]
    return "\n".join([head, *rows, rate, f"{label:>80}   {total}"])


@pytest.mark.parametrize(
    "titles",
    [
        "ご利用日 ご利用先など 利用者 支払方法 利用金額 手数料 支払総額 3月請求額 繰越残高",
        "ご利用日 ご利用先など 名義 支払方法 利用金額 手数料 支払総額 3月お支払額 繰越残高",
        "ご利用日 ご利用店名 利用者 ほにゃ 利用金額 手数料 支払総額 3月分ご請求金額 前月繰越残高",
    ],
)
def test_titles_of_rows_are_a_heading_though_one_says_opening_balance(titles: str) -> None:
    found = only(read(in_parts(titles, "31,394")))
    assert amounts(found) == [D(-2585), D(-26929), D(-4823), D(4823), D(-1880)]
    assert (found.opening_balance, found.closing_balance) == (None, D(-31394))
    assert only(read(in_parts(titles, "31,395"))).reconciled is not Reconciled.YES
