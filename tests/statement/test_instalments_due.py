"""Purchases paid in parts: the part that falls due moves the account, wherever the statement lists it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
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
