"""Purchases paid in parts: the part that falls due moves the account, wherever the statement lists it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from pdf_processor.statement.columns import Column
from pdf_processor.statement.titles import _with_instalment
from statement.drawn import amounts, only, read

D = Decimal
BY_LAW = """
Estado de cuenta tarjeta de crédito
Periodo 20-ene-2019 al 18-feb-2019
Adeudo del periodo anterior                                           $100.00
Pago para no generar intereses                                        {closing}
COMPRAS Y CARGOS DIFERIDOS A MESES SIN INTERESES
Fecha de la   Descripción                    Monto       Saldo       Pago       Núm. de   Tasa de interés
operación                                    original    pendiente   requerido  pago
12-ago-2018   PALACIO A 12 MSI               $1,372.68    $571.95    $114.39    7 de 12   0.00%
30-ago-2018   LIVERMAR A 12 MSI              $4,851.84  $2,425.92    $404.32    6 de 12   0.00%

CARGOS, COMPRAS Y ABONOS REGULARES
Fecha de la   Fecha de      Descripción                                        Monto
operación     cargo
20-ene-2019   21-ene-2019   TAXI                                              $63.02
22-ene-2019   23-ene-2019   FERRETERIA                                        $94.63
30-ene-2019   01-feb-2019   SU PAGO GRACIAS                                 -$100.00
05-feb-2019   06-feb-2019   {last}
"""
TWO_LINES_OF_TITLES = """
カードご利用代金請求明細書
ご請求金額                                                                     6,464
ご利用ポイント 前月末残高 4,815 ポイント
                                                    手数料/                 2月          3月
利用日        利用店名・商品名     支払方法       利用金額          支払総額
                                                    利息                支払金額      繰越残高
2019/07/21    家電のミツバ         分割6回       30,000      900     30,900     5,150     0
2019/12/04    パンコウボウ         1回払い          307        0        307       307     0
2019/12/12    カフェ               1回払い        1,007        0      1,007     1,007     0
"""


@pytest.mark.parametrize(
    ("closing", "last", "parts"),
    [
        ("$686.36", "MERCADO                                           $10.00", [D("-114.39"), D("-404.32")]),
        # Listed once more among the movements.
        ("$282.04", "MERCADO A 12 MSI                                 $124.39", []),
    ],
)
def test_parts_listed_apart_count_where_the_new_balance_wants_them(closing: str, last: str, parts: list[D]) -> None:
    found = only(read(BY_LAW.format(closing=closing, last=last)))
    paid = -D(last.split("$")[1])
    assert amounts(found) == [*parts, D("-63.02"), D("-94.63"), D("100.00"), paid]
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


def test_this_months_part_is_the_amount_though_its_title_has_two_lines() -> None:
    found = only(read(TWO_LINES_OF_TITLES))
    assert amounts(found) == [D(-5150), D(-307), D(-1007)]
    assert found.opening_balance is None, "points are no money"


def test_parts_listed_apart_leave_a_doubt_where_the_old_balance_is_not_printed() -> None:
    """Totals of money in and out may agree with the other rows alone."""
    text = BY_LAW.format(closing="$686.36", last="MERCADO                                           $10.00")
    text = text.replace("Adeudo del periodo anterior                                           $100.00\n", "")
    found = only(read(text + "              TOTAL CARGOS                                     $167.65\n"))
    assert found.reconciled is not Reconciled.YES
    assert "lines_left_out" in {doubt.code for doubt in found.doubts}


CHARGED_NOW = """
カードご利用代金明細書
カード番号 3540-****-****-2617    お支払日 2021年6月10日
お支払金額合計 {total}円
ご利用日          ご利用先        ご利用金額(円)    支払区分       {title}
2020/07/31    家具のニトロ        57,900    分割           5,790
2021/04/19    書店ひいらぎ           732    1回             732
2021/04/27    ホテルルナ         19,177    1回          19,177
2021/05/05    タクシー           4,730    1回           4,730
              {label}                            {total}
"""


@pytest.mark.parametrize(
    ("title", "label", "total", "first"),
    [
        ("今回ご請求金額(円)", "ご請求金額合計", "30,429", -5790),
        ("今回ご請求金額(円)", "ポイント", "1,429", -5790),  # the title is enough
        ("分担額(円)", "ご請求金額合計", "30,429", -5790),  # and so is the total
        ("分担額(円)", "ご請求金額合計", "82,539", -57900),
    ],
)
def test_what_is_charged_now_is_the_amount(title: str, label: str, total: str, first: int) -> None:
    found = only(read(CHARGED_NOW.format(title=title, label=label, total=total)))
    assert amounts(found) == [D(first), D(-732), D(-19177), D(-4730)]


def test_points_that_make_a_total_are_no_amounts() -> None:
    text = """
    Card statement                      Card number ****1234
    Date         Details            Amount       Bonus
    03/01/2024   Grocer             120.00        12.00
    04/01/2024   Fuel                50.00         5.00
    05/01/2024   Grocer              30.00         3.00
                 Total                            20.00
    """
    assert amounts(only(read(text))) == [D(-120), D(-50), D(-30)]


@pytest.mark.parametrize("price", ["Betrag", "Monto", "Montant", "Kwota", "Tutar", "金額"])
@pytest.mark.parametrize(
    "part", ["Monatsrate", "Importe del mes", "Mensualité", "Kwota raty", "Aylık taksit", "本期應繳金額"]
)
def test_titles_of_what_falls_due_now(price: str, part: str) -> None:
    columns = [Column("amount", 200, 240, price), Column("", 300, 360, part)]
    assert [column.role for column in _with_instalment(columns)] == ["foreign", "amount"]
