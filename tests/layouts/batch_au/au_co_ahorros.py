"""Colombia, savings account over one or three months: summary in the page's head with peso signs, then day/month
without a year and without a leading zero, branch and document columns that are often empty, one signed column of values
(cents of interest without a zero before the point), the balance on every row and an end mark in the text column."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_entries
from ..pens import LETTER, Color, Flow, Page, with_fpdf
from ._rows import joined, kept, months, total

YELLOW: Color = (0.99, 0.85, 0.14)
DARK: Color = (0.17, 0.16, 0.16)
VALUE, BALANCE = 478.0, 570.0
POOLS: Pools = {
    "city": ("UNICENTRO", "EL POBLADO", "LAURELES", "CHAPINERO", "LA CASTELLANA"),
    "shop": ("RAPIDITO", "EXITAZO LAURELES", "DROGUERIA VIDA", "TIENDAS D2", "CREPES SALADOS", "EDS LA 80"),
    "who": ("ANDRES GOMEZ", "PAOLA RESTREPO", "JUAN CAMILO MESA", "DIANA ZAPATA", "INVERSIONES ABC"),
    "co": ("EPM PUBLICOS", "CLARITO MOVIL", "SEGUROS DEL SUR", "TIGRE UNE"),
}
KINDS = (
    Kind(14, -9000, -420000, "COMPRA EN {shop}", "", "1"),
    Kind(12, -10000, -900000, "TRANSFERENCIA CTA SUC VIRTUAL", "", "1000"),
    Kind(8, 20000, 1200000, "TRANSFERENCIA DESDE NEKI", "", "1000"),
    Kind(9, -8000, -250000, "PAGO QR {who}", "", "100"),
    Kind(8, -20000, -700000, "RETIRO CAJERO {city}", "atm", "10000"),
    Kind(6, -30000, -380000, "PAGO PSE {co}"),
    Kind(4, -15000, -160000, "PAGO AUTOM {co}"),
    Kind(4, 50000, 900000, "CONSIGNACION CORRESPONSAL CB", "office", "1000"),
    Kind(5, 1200000, 5600000, "PAGO DE NOMI {who}", "", "1", 6),
    Kind(9, -40, -3600, "IMPTO GOBIERNO 4X1000"),
    Kind(8, 0.03, 48, "ABONO INTERESES AHORROS"),
    Kind(2, -14900, -16900, "CUOTA MANEJO TARJETA DEBITO", "", "100", 3),
    Kind(1, -300, -2900, "COBRO IVA PAGOS AUTOMATICOS", "", "1"),
    Kind(1, -0.02, -4, "AJUSTE INTERES AHORROS DB"),
)


def pesos(amount: Decimal) -> str:
    """Thousands with commas, and no zero before the point."""
    text = f"{amount:,.2f}"
    return text.replace("0.", ".", 1) if abs(amount) < 1 and amount else text


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = months(rng, rng.choice([1, 3, 3]))
    opening = some_amount(rng, 30000, 4500000)
    count = rng.randint(25, 110)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=200000)
    entries = kept(entries, opening)
    closing = opening + sum(entry.amount for entry in entries)
    interest = sum((entry.amount for entry in entries if "INTERES" in entry.text), Decimal(0))
    number = fill(rng, "###-######-##", start, {})
    holder = rng.choice(["CATALINA OSORIO VELEZ", "MAURICIO ARANGO RIOS", "NATALIA CARDONA PEREZ"])
    branch = fill(rng, "{city}", start, POOLS)
    street = f"CL {rng.randint(10, 99)} # {rng.randint(10, 80)} - {rng.randint(10, 99)}"

    def head(page: Page, number_: int) -> float:
        page.box(36, 28, 26, 26, YELLOW)
        page.put(70, 46, "BancoAndes", 16, bold=True, color=DARK)
        page.put(BALANCE, 40, "ESTADO DE CUENTA", 11, bold=True, right=True)
        page.put(BALANCE, 52, "CUENTA DE AHORROS", 8, right=True)
        page.put(36, 76, holder, 8, bold=True)
        page.put(36, 87, street, 8)
        page.put(36, 98, "MEDELLIN ANTIOQUIA", 8)
        page.put(330, 76, f"DESDE: {start:%Y/%m/%d}", 8)
        page.put(450, 76, f"HASTA: {end:%Y/%m/%d}", 8)
        page.put(330, 87, "CUENTA DE AHORROS", 8)
        page.put(330, 98, f"NÚMERO {number.replace('-', '')}", 8)
        page.put(450, 98, f"SUCURSAL {branch}", 8)
        y = 118.0
        if number_ == 1:
            page.box(36, y - 8, 536, 72, None, stroke=DARK)
            page.box(36, y - 8, 536, 13, YELLOW)
            page.put(40, y + 2, "RESUMEN", 8, bold=True)
            average = ((opening + closing) / 2).quantize(Decimal("0.01"))
            left = (
                ("SALDO ANTERIOR", opening),
                ("TOTAL ABONOS", total(entries, 1)),
                ("TOTAL CARGOS", abs(total(entries, -1))),
                ("SALDO ACTUAL", closing),
            )
            right = (
                ("SALDO PROMEDIO", average),
                ("CUENTAS X COBRAR", Decimal(0)),
                ("VALOR INTERESES PAGADOS", max(interest, Decimal(0))),
                ("RETEFUENTE", Decimal(0)),
            )
            for x, to, lines in ((44.0, 290.0, left), (320.0, 564.0, right)):
                for n, (label, value) in enumerate(lines):
                    page.put(x, y + 17 + 13 * n, label, 8)
                    page.put(to - 90, y + 17 + 13 * n, "$", 8)
                    page.put(to, y + 17 + 13 * n, pesos(value) if value else ".00", 8, right=True)
            y += 82
        page.box(36, y - 9, 536, 13, DARK)
        for x, label, right_ in (
            (40.0, "FECHA", False),
            (80.0, "DESCRIPCIÓN", False),
            (270.0, "SUCURSAL", False),
            (350.0, "DCTO.", False),
            (VALUE, "VALOR", True),
            (BALANCE, "SALDO", True),
        ):
            page.put(x, y, label, 7.5, bold=True, right=right_, color=(1, 1, 1))
        return y + 16

    flow = Flow(724, lambda: Page(LETTER), head)
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        flow.need(11)
        page = flow.page
        balance += entry.amount
        text = joined(entry.lines)
        page.put(40, flow.y, f"{entry.day.day}/{entry.day.month:02}", 7.5)
        page.put(80, flow.y, text, 7.5)
        if entry.tag:
            page.put(270, flow.y, text.rsplit(" ", 1)[-1] if entry.tag == "atm" else branch, 7.5)
        if entry.tag == "office":
            page.put(350, flow.y, fill(rng, "#######", entry.day, {}), 7.5)
        page.put(VALUE, flow.y, pesos(entry.amount), 7.5, right=True)
        page.put(BALANCE, flow.y, pesos(balance), 7.5, right=True)
        rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y += 11
    flow.need(24)
    flow.page.put(80, flow.y + 4, "FIN ESTADO DE CUENTA", 7.5)
    for n, page in enumerate(flow.pages, 1):
        page.put(24, 500, "VIGILADO Superintendencia Financiera", 6, angle=90)
        page.rule(36, 738, 572, 0.5)
        page.lines(
            36,
            748,
            [
                "Cliente: si no está de acuerdo con algún dato de este extracto escriba a la Revisoría Fiscal,",
                "apartado 1810, Medellín, o al Defensor del Consumidor Financiero. Línea de atención 604 510 0181.",
            ],
            6.5,
            8.5,
        )
        page.put(BALANCE, 770, f"HOJA {n} DE {len(flow.pages)}", 6.5, right=True)
    with_fpdf(flow.pages, path)
    return Truth("account", "es_CO", "COP", number.replace("-", ""), start, end, opening, closing, rows)
