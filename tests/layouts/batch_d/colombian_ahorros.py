"""Colombia, quarterly savings statement: dates d/mm without year, tiny daily interest printed as ".17".

One signed column and a running balance, branch and document columns between; the summary stands in two blocks on
the first page; drawn column by column into several content streams.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_count, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand

KINDS = [
    Kind(7, 0.02, 40, "ABONO INTERESES AHORROS"),
    Kind(6, -6000, -290000, "COMPRA EN {shop}", "pos", "100"),
    Kind(5, -10000, -900000, "TRANSFERENCIA CTA SUC VIRTUAL", "", "1000"),
    Kind(3, -5000, -300000, "PAGO QR {*person}", "", "500"),
    Kind(3, -20000, -600000, "RETIRO CAJERO {*spot}", "atm", "10000"),
    Kind(2, -8000, -240000, "PAGO PSE {*bill}", "", "1"),
    Kind(3, 10000, 900000, "TRANSFERENCIA DESDE {*wallet}", "", "1000"),
    Kind(2, 50000, 1500000, "CONSIGNACION CORRESPONSAL CB", "", "1000"),
    Kind(2, 900000, 6500000, "PAGO DE NOMI {*firm}", "", "1", 6),
    Kind(2, -20, -4200, "IMPTO GOBIERNO 4X1000"),
    Kind(1, -6900, -15990, "CUOTA MANEJO TARJETA DEBITO", "", "10", 3),
]
POOLS = {
    "shop": ["EXITOSO LAU", "D1X BELEN", "RAPPY COLO", "TIENDA ARAS", "DROG LA RE"],
    "person": ["Juan Ospin", "MARIA RESTR", "Panaderia L"],
    "spot": ["OVIEDO 2", "SANTAFE 1 MED"],
    "bill": ["EPMM SERVICIOS", "CLARO MOVIL CO", "SURAMER EPS"],
    "wallet": ["NEQUIA", "DAVIPLATO"],
    "firm": ["TEXTILES ABURRA S", "COOP CAFETERA"],
}
LEFT, WHAT, BRANCH, DOC, MONEY, BALANCE = 44, 92, 284, 388, 474, 566
SIZE = 8


def pesos(amount: Decimal) -> str:
    sign, text = "-" if amount < 0 else "", written(abs(amount))
    return sign + (text.removeprefix("0") if abs(amount) < 1 else text)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 89)
    opening = some_amount(rng, 900, 9000000)
    entries = some_entries(
        rng, KINDS, POOLS, period, count=some_count(rng), reversal="REV {}", balance=opening, floor=900000
    )
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    account = fill(rng, "###########", period[0], {})
    gone = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    come = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    interest = sum((entry.amount for entry in entries if "INTERESES" in entry.text), Decimal(0))

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 46, "Bancoandino", 17, bold=True)
        page.put(BALANCE, 40, "ESTADO DE CUENTA - CUENTA DE AHORROS", 9, right=True, bold=True)
        page.put(BALANCE, 52, f"DESDE: {period[0]:%Y/%m/%d}   HASTA: {period[1]:%Y/%m/%d}", 8, right=True)
        page.put(BALANCE, 64, f"NÚMERO {account}", 8, right=True)
        y = 96.0
        if number == 1:
            page.lines(
                LEFT,
                70,
                [
                    "SEÑOR(A): VALENTINA ARANGO MEJIA",
                    "CL 10 SUR 43 A 12 AP 804",
                    "MEDELLIN ANTIOQUIA    SUCURSAL: POBLADO",
                ],
                SIZE,
                11,
            )
            page.put(LEFT, 116, "RESUMEN", 9, bold=True)
            left = [
                ("SALDO ANTERIOR", opening),
                ("TOTAL ABONOS", come),
                ("TOTAL CARGOS", -gone),
                ("SALDO ACTUAL", closing),
            ]
            right = [
                ("SALDO PROMEDIO", (abs(opening + closing) / 2).quantize(Decimal("0.01"))),
                ("CUENTAS X COBRAR", Decimal(0)),
                ("VALOR INTERESES PAGADOS", interest),
                ("RETEFUENTE", Decimal(0)),
            ]
            for x, table in ((LEFT, left), (320, right)):
                for n, (label, value) in enumerate(table):
                    page.put(x, 130 + 12 * n, label, SIZE)
                    page.put(x + 240, 130 + 12 * n, "$ " + pesos(value), SIZE, right=True)
            y = 202
        page.box(LEFT - 4, y - 11, BALANCE - LEFT + 8, 16, (1, 0.85, 0.1))
        for x, label, at_right in [
            (LEFT, "FECHA", False),
            (WHAT, "DESCRIPCIÓN", False),
            (BRANCH, "SUCURSAL", False),
            (DOC, "DCTO.", True),
            (MONEY, "VALOR", True),
            (BALANCE, "SALDO", True),
        ]:
            page.put(x, y, label, SIZE, bold=True, right=at_right)
        return y + 18

    def foot(page: Page, _y: float) -> None:
        page.put(
            LEFT,
            768,
            "VIGILADO Superintendencia.  Línea de atención 604 000 00 00.  Reporte diferencias a la revisoría fiscal.",
            6.5,
            color=GREY,
        )

    flow, rows = Flow(748, lambda: Page(LETTER), head, foot), []
    for entry, after in zip(entries, balances, strict=True):
        flow.need(12)
        page, what = flow.page, " ".join(entry.lines)
        page.put(LEFT, flow.y, f"{entry.day.day}/{entry.day:%m}", SIZE)
        page.put(WHAT, flow.y, what, SIZE)
        page.put(BRANCH, flow.y, rng.choice(["POBLADO", "CANAL CORRESPO"]) if entry.tag == "atm" else "", SIZE)
        page.put(DOC, flow.y, fill(rng, "####", entry.day, {}) if entry.tag == "atm" else "", SIZE, right=True)
        page.put(MONEY, flow.y, pesos(entry.amount), SIZE, right=True)
        page.put(BALANCE, flow.y, pesos(after), SIZE, right=True)
        rows.append(Row(entry.day, what, entry.amount, after, page=flow.number))
        flow.y += 12
    flow.need(16)
    flow.page.put(WHAT, flow.y + 4, "FIN ESTADO DE CUENTA", SIZE)
    foot(flow.page, flow.y)
    by_hand(flow.pages, path, Hand(order="columns", split=True))
    return Truth("savings", "es_CO", "COP", account, *period, opening, closing, rows)
