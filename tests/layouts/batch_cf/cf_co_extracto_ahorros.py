"""Colombia, savings account: day and month as two figures, a dollar sign before and plus or minus after the value.

No running balance; the sums stand in a box at the top, a letter to the customer beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_fpdf
from ._rows import entries_of, joined, month, totals

RED = (0.82, 0.06, 0.12)
KINDS = (
    Kind(8, -320000, -8000, "Compra", "{shop}", "1"),
    Kind(5, -700000, -20000, "Retiro en Cajero Automatico.", "{atm}", "10000"),
    Kind(5, -900000, -15000, "Descuento Transferencia a otra Cuenta", "App Movil", "1"),
    Kind(4, -260000, -18000, "Descuento por Pago de Servicio Publico", "Portal Web", "1"),
    Kind(3, -60, -30, "Gravamen a los Movimientos Financieros", "Proceso Nocturno"),
    Kind(2, -6900, -2900, "Cobro Retiro Red Otra Entidad", "Proceso Nocturno", "1"),
    Kind(1, -14900, -9900, "Cuota de Manejo Tarjeta Debito", "Proceso Nocturno", "1", 1),
    Kind(4, 20000, 600000, "Abono Transferencia {kind}", "App Movil", "1"),
    Kind(1, 1300000, 4200000, "Abono Pago de Nomina {firm}", "Portal Pymes", "1", 2),
    Kind(1, 100000, 900000, "Consignacion en Efectivo", "{branch}", "1000"),
    Kind(2, 0.5, 60, "Rendimientos Financieros", "Proceso Nocturno"),
)
POOLS: Pools = {
    "shop": ("EXITO CHAPINERO", "JUMBO CALLE 80", "D1 GALERIAS", "RAPPI COLOMBIA", "TERPEL AV 68", "CINE ANDINO"),
    "atm": ("CC Gran Estacion", "Calle 72", "Unicentro 2", "Plaza Claro"),
    "kind": ("de Otra Entidad", "Llave", "Entre Cuentas"),
    "firm": ("INGEAR SAS", "COLEGIO SAN LUIS", "PLASTICOS BETA"),
    "branch": ("Chapinero", "Centro Internacional", "Niza"),
}
MONTHS = [
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SEPTIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
]


def _value(amount: Decimal) -> str:
    return f"$ {written(amount, ',', '.', minus='')}{'-' if amount < 0 else '+'}"


def _plain(amount: Decimal) -> str:
    return f"${written(amount, ',', '.')}"


def _head(
    page: Page, number: int, period: tuple[date, date], holder: str, account: str, sums: Sequence[Decimal]
) -> float:
    page.box(36, 30, 540, 34, RED)
    page.put(46, 53, "La Casa Amiga", 18, bold=True, color=WHITE)
    page.put(566, 46, "EXTRACTO CUENTA DE AHORROS", 10, right=True, bold=True, color=WHITE)
    page.put(566, 58, "FIJO DIARIO", 8, right=True, color=WHITE)
    y = 84.0
    if number == 1:
        page.lines(36, y, [holder, "CL 53 # 21 - 40 AP 301", "BOGOTA D.C.", "COLOMBIA"], 9, 12)
        page.put(36, y + 62, "INFORME DEL MES:", 8)
        page.put(120, y + 62, f"{MONTHS[period[0].month - 1]} /{period[0].year}", 9, bold=True)
        page.put(36, y + 76, "Cuenta:", 8)
        page.put(120, y + 76, account, 9, bold=True)
        page.box(330, y - 12, 246, 92, stroke=(0.6, 0.6, 0.6))
        lines = (
            ("Saldo Anterior", sums[0]),
            ("Más Créditos", sums[1]),
            ("Menos Débitos", sums[2]),
            ("Nuevo Saldo", sums[3]),
            ("Saldo Promedio", ((sums[0] + sums[3]) / 2).quantize(Decimal("0.01"))),
            ("Saldo Total Bolsillo", Decimal(0)),
        )
        for n, (name, value) in enumerate(lines):
            page.put(340, y + 2 + 14 * n, name, 8, bold=name == "Nuevo Saldo")
            page.put(566, y + 2 + 14 * n, _plain(value), 8, right=True, bold=name == "Nuevo Saldo")
        y += 96
        page.put(36, y, "Apreciado Cliente:", 8, bold=True)
        page.put(36, y + 11, "Pague sus servicios desde el celular y reciba el comprobante en su correo sin costo.", 8)
        y += 26
    page.box(36, y, 540, 24, (0.9, 0.9, 0.9))
    page.put(58, y + 10, "Fecha", 8, center=True, bold=True)
    page.put(46, y + 20, "Día", 7, center=True)
    page.put(70, y + 20, "Mes", 7, center=True)
    page.put(190, y + 15, "Valor", 8, right=True, bold=True)
    page.put(236, y + 15, "Doc.", 8, right=True, bold=True)
    page.put(250, y + 15, "Clase de Movimiento", 8, bold=True)
    page.put(462, y + 15, "Oficina", 8, bold=True)
    return y + 36


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 60000, 2000000)
    entries = entries_of(rng, KINDS, POOLS, period, (14, 95), opening, 30000)
    out, into = totals([entry.amount for entry in entries])
    closing = opening + into - out
    account = fill(rng, "0550 #### #### ####", period[0], {})
    holder = rng.choice(("LUISA FERNANDA CARDONA GIL", "ANDRES FELIPE OSORIO RAMOS", "DIANA MARCELA PRIETO LEON"))

    flow = Flow(
        704,
        lambda: Page(LETTER),
        lambda page, leaf: _head(page, leaf, period, holder, account, (opening, into, out, closing)),
    )
    booked = []
    for entry in entries:
        flow.need(11.5)
        page, y = flow.page, flow.y
        page.put(46, y, f"{entry.day:%d}", 8, center=True)
        page.put(70, y, f"{entry.day:%m}", 8, center=True)
        page.put(190, y, _value(entry.amount), 8, right=True)
        page.put(236, y, f"{rng.randint(0, 9999):04}", 8, right=True)
        page.put(250, y, entry.lines[0], 8)
        page.put(462, y, fill(rng, entry.tag, entry.day, POOLS), 8)
        booked.append(Row(entry.day, joined(entry.lines), entry.amount, page=flow.number))
        flow.y += 11.5
    flow.page.rule(36, flow.y - 6, 576)
    for number, page in enumerate(flow.pages, 1):
        page.put(36, 728, "Este producto cuenta con seguro de depósitos.", 7, bold=True)
        page.put(
            36,
            738,
            "Diferencias con este extracto: escriba a la Revisoría Fiscal, A.A. 1234 de Bogotá D.C.",
            6.5,
            color=GREY,
        )
        page.put(
            36,
            747,
            "Defensor del Consumidor Financiero: Calle 0 No. 00-00, defensor@casaamiga.example",
            6.5,
            color=GREY,
        )
        page.put(576, 747, f"Página {number} de {len(flow.pages)}", 7, right=True)
        page.put(590, 560, "VIGILADO  SUPERINTENDENCIA FINANCIERA DE COLOMBIA", 5, angle=90, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("bank", "es-CO", "COP", account, *period, opening, closing, booked)
