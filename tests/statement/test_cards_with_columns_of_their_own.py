"""Bills of cards whose columns say more than the amount: what it was abroad, what falls due now, points."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read

D = Decimal

_ABROAD = "{:<13}{:<16}{:<39}{:>4}{:>10}{:>12}".format
ENGLISH = (
    "Card statement", "Date", "Posted", "Details", "Currency", "Amount",
    "Previous balance", "Payment - thank you", "Exchange rate", "New balance",
)  # fmt: skip
GERMAN = (
    "Kartenabrechnung", "Datum", "Verbucht", "Beschreibung", "Währung", "Betrag",
    "Saldo letzte Rechnung", "Ihre Zahlung - Danke", "Umrechnungskurs", "Saldo zu unseren Gunsten",
)  # fmt: skip
FRENCH = (
    "Facture de carte", "Date", "Compt.", "Détails", "Monnaie", "Montant",
    "Solde de la dernière facture", "Votre paiement - Merci", "Cours de change", "Solde en notre faveur",
)  # fmt: skip


def abroad(words: Sequence[str], *, currency: bool = True) -> str:
    head, day, posted, text, money, amount, opening, paid, rate, closing = words
    first = (day, posted, text, money if currency else "", amount, "EUR")
    rows = [
        first,
        ("", "", opening, "", "", "319.50"),
        ("17/03/23", "17/03/23", paid, "", "", "1,500.00 -"),
        ("28/02/23", "02/03/23", "Grocer, Cork IE", "", "", "11.05"),
        ("12/03/23", "13/03/23", "Hotel Arts, LONDON GB", "GBP", "809.11", "931.57"),
        ("", "", f"{rate} 1.1290 13/03/2023 EUR 915.55", "", "", ""),
        ("18/03/23", "20/03/23", "AMZN Mktp, NEW YORK US", "USD", "1,357.30", "1,327.47"),
        ("", "", f"{rate} 0.9612 20/03/2023 EUR 1,304.64", "", "", ""),
        ("21/03/23", "22/03/23", "Grocer, Dublin IE", "", "", "116.75"),
        ("", "", closing, "", "", "1,206.34"),
    ]
    return "\n".join([f"Alpha Cards      {head}", "5407 **** **** 2521", *(_ABROAD(*row).rstrip() for row in rows)])


@pytest.mark.parametrize(
    "text",
    [abroad(ENGLISH), abroad(GERMAN), abroad(FRENCH), abroad(ENGLISH, currency=False)],
    ids=["en", "de", "fr", "told by its rows"],
)
def test_behind_the_amount_in_another_currency_stands_the_bills_own(text: str) -> None:
    found = only(read(text))
    assert amounts(found) == [D("1500.00"), D("-11.05"), D("-931.57"), D("-1327.47"), D("-116.75")]
    assert found.currency == "EUR"
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


POINTS = """
YILDIZBANK                                                    Kredi Kartı Hesap Özeti
Kart No: 4870 74** **** 8467                       Hesap Kesim Tarihi     14 Mart 2020
Dönem                                              13/02/2020 - 14/03/2020
İşlem Tarihi   Açıklama                              Taksit    {points}           Tutar (TL)
               ÖNCEKİ DÖNEM BORCU                                                   862,37
18 Şubat       ENERJİSA OTOMATİK ÖDEME                             14,59          2.918,13
19 Şubat       BİM A.Ş. 1664 ANKARA TR                              8,60          1.719,06
27 Şubat       GETİR PERAKENDE                                     13,83          2.765,82
28 Şubat       BİM A.Ş. 9830 İSTANBUL TR                            3,52            704,76
03 Mart        TEKNOSA 165 ANKARA TR                  1/6          10,06          2.011,73
03 Mart        İADE TEKNOSA 165 ANKARA TR             3/9                         2.011,73+
10 Mart        STEAMGAMES.COM 425826736                             0,47             94,46
13 Mart        HEPSİPAY *HB137455                                   0,21             41,60
               DÖNEM BORCU                                                        9.106,20
"""


POINTED = ("-2918.13", "-1719.06", "-2765.82", "-704.76", "-2011.73", "2011.73", "-94.46", "-41.60")


@pytest.mark.parametrize("points", ["YıldızPuan (TL)", "Güllük (TL)    ", "Zırt TL        "])
def test_a_title_of_which_only_the_currency_is_understood_is_no_amount_beside_one_that_is(points: str) -> None:
    found = only(read(POINTS.format(points=points)))
    assert amounts(found) == [D(a) for a in POINTED]
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


BEHIND = """
Nordkort                                      Kontoutdrag kort
Kortnummer 5407 **** **** 2521
Datum         Specifikation                     Belopp   {title}
              Ingående saldo                               319,50
2023-03-02    Coop, Umeå                         11,05      11,05
2023-03-13    Hotel Arts, BARCELONA              80,00     931,57
2023-03-20    AMZN Mktp, LUXEMBOURG             135,00   1 527,47
2023-03-22    ICA, Umeå                         116,75     116,75
              Utgående saldo                             2 906,34
"""


def test_behind_an_amount_a_title_of_which_only_the_currency_is_understood_may_be_what_it_comes_to() -> None:
    found = only(read(BEHIND.format(title="Xyz SEK")))
    assert amounts(found) == [D("-11.05"), D("-931.57"), D("-1527.47"), D("-116.75")]
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


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


BOUGHT = [
    ("2021/02/01", "EKI", "A", "1", "2,585", "0", "2,585", "2,585", "0"),
    ("2021/02/03", "KAGU", "B", "6", "158,409", "3,168", "161,577", "26,929", "134,648"),
    ("2021/02/16", "HON", "A", "1", "4,823", "0", "4,823", "4,823", "0"),
    ("2021/02/25", "KOHI", "A", "1", "1,393", "0", "1,393", "1,393", "0"),
]
CHINESE = (
    "信用卡帳單\n卡號 5302-****-****-6921",
    "消費日 消費明細 卡別 付款方式 消費金額 手續費 總金額 本期應繳金額 未到期餘額",
    "本期應繳總額",
)
ENGLISH_PARTS = (
    "Monthly card statement\nCard number 5302 **** **** 6921",
    "Date Merchant User Payment Amount Fee Total Share Balance",
    "Total due",
)


def left_over(words: tuple[str, str, str], rows: Sequence[tuple[str, ...]] = BOUGHT) -> str:
    head, titles, due = words
    return "\n".join([head, *(_IN_PARTS(*row) for row in (titles.split(), *rows)), f"              {due:<76} 35,730"])


@pytest.mark.parametrize("words", [CHINESE, ENGLISH_PARTS], ids=["zh", "en"])
def test_what_is_left_of_each_price_is_no_running_balance(words: tuple[str, str, str]) -> None:
    found = only(read(left_over(words)))
    assert amounts(found) == [D(-2585), D(-26929), D(-4823), D(-1393)]
    assert (found.closing_balance, found.reconciled) == (D(-35730), Reconciled.UNKNOWN)


BEFORE_AND_BEHIND = """
Savings account statement
Date          Description         Old balance     Amount    Balance
              Opening balance                                500.00
01/02/2021    GROCER                   500.00     100.00     400.00
03/02/2021    FURNITURE                400.00     150.00     250.00
16/02/2021    BOOKS                    250.00     250.00       0.00
              Closing balance                                  0.00
"""


def test_a_balance_before_each_row_and_one_behind_it_are_running_ones() -> None:
    found = only(read(BEFORE_AND_BEHIND))
    assert [row.balance for row in found.transactions] == [D(400), D(250), D(0)]
    assert amounts(found) == [D(-100), D(-150), D(-250)]


_COUNTED = "{:<11}{:<24}{:>10}{:>10}{:>14}".format
COUNTED = [
    ("이용일", "이용가맹점명", "이용금액", "개월", "이번달 결제금액"),
    ("01.12", "쿠팡", "2,520", "", "2,520"),
    ("01.13", "서울도시가스", "34,090", "", "34,090"),
    ("", "[할부 (무이자)]", "", "", ""),
    ("01.14", "한샘인테리어", "123,120", "5/1", "24,624"),
    ("", "할부 (무이자) 소계 1건", "", "", "24,624"),
    ("01.16", "다이소", "5,050", "", "5,050"),
    ("", "이번달 청구금액 합계", "", "", "66,284"),
]


def test_a_word_for_a_sum_before_a_count_is_a_total_whatever_it_is_of() -> None:
    head = "한빛카드 이용대금 명세서\n이용기간 2024.01.01 ~ 2024.01.26\n"
    found = only(read(head + "\n".join(_COUNTED(*row) for row in COUNTED)))
    assert amounts(found) == [D(-2520), D(-34090), D(-24624), D(-5050)]
