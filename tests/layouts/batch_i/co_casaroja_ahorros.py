"""Colombia, extracto of a savings account with a debit card like Davivienda: day and month in two figures (`02 01`),
the amount before the description and with its sign behind (`$ 50,000.00-`), Doc., Clase de Movimiento, Oficina.

"INFORME DEL MES: ENERO /2024" gives the year. Balances only in the summary ("Saldo Anterior", "Más Créditos", "Menos
Débitos", "Nuevo Saldo"). Rows of the 4 x 1000 tax, interest of a few cents. A form XObject by hand.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_entries, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(9, -4500, -380000, "Compra {shop}", "Compras y Pagos PSE", "50"),
    Kind(4, -20000, -600000, "Retiro en Cajero Automatico.", "CAJERO {place}", "10000"),
    Kind(4, -10000, -900000, "Transferencia A Llave Otra Entidad {person}", "App Roja", "100"),
    Kind(4, 10000, 900000, "Transferencia De {person} ########", "App Roja", "100"),
    Kind(1.4, 1300000, 5200000, "Abono Por Pago De Nomina {firm}", "Pagos y Abonos", "1", 2),
    Kind(2, -18000, -320000, "Pago {biller} Ref 1#########", "Compras y Pagos PSE", "10"),
    Kind(2, -8, -9000, "Gravamen Movimientos Financieros 4 x 1000", "Proceso ACH"),
    Kind(1, 0.02, 900, "Rendimientos Financieros.", "Proceso Diario"),
    Kind(0.6, -0.01, -63, "Retencion En La Fuente 7% Rendimientos", "Proceso Diario", most=1),
    Kind(0.8, -14900, -14900, "Cobro Cuota De Manejo Tarjeta Debito", "Proceso Diario", "100", 1),
    Kind(0.8, 50000, 2000000, "Consignacion Efectivo", "{place}", "1000"),
    Kind(0.6, 5000, 200000, "Reverso Compra {shop}", "Compras y Pagos PSE", "50"),
]
POOLS = {
    "shop": ["Exitoso Poblado", "D2 Laureles 447",
             "Rappo*Restaurante Bogota", "Eds Terpol Calle 26", "Farmatodos 2001"],
    "place": ["UNICENTRO", "CHAPINERO 2", "C.C. SANTAFE"],
    "person": ["Yuliana Restrepo", "J Bermudez", "Nequin 300#######"],
    "firm": ["Textiles Antioquia Sas 890.900.###-#", "Colegio San Telmo"],
    "biller": ["Epma Servicios Publicos", "Clarin Movil 01/2024", "Admon Edificio Apto 502", "Soat 45,000 Km"],
}  # fmt: skip
MONTHS = [
    "ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO", "JULIO",
    "AGOSTO", "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE", "DICIEMBRE",
]  # fmt: skip
DAY, MONTH, AMOUNT, DOC, TEXT, OFFICE = 44, 66, 190, 204, 246, 462
RED = (0.85, 0.1, 0.1)


def _page() -> Page:
    return Page(size=LETTER)


def _co(amount: Decimal, sign: bool = False) -> str:
    return f"$ {written(abs(amount))}" + (("-" if amount < 0 else "+") if sign else "")


def draw(rng: Random, path: Path) -> Truth:
    year, month = rng.randint(2020, 2025), rng.choice([1, 12, *range(1, 13)])
    start = date(year, month, 1)
    end = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    opening = some_amount(rng, 900, 6000000) + 1000000
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=950000)
    closing = opening + sum(e.amount for e in entries)
    account = fill(rng, "4884 #### ####", start, {})
    truth = Truth("savings", "es_CO", "COP", account, start, end, opening, closing)
    amounts = [e.amount for e in entries]
    flow = Flow(720, _page, lambda page, number: _head(page, number, truth, amounts))
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 8, 205))
        office = wrap(fill(rng, entry.tag, entry.day, POOLS), fits("Helvetica", 8, 106))
        flow.need(10 * len(lines) + 6)
        page, y = flow.page, flow.y
        page.put(DAY, y, f"{entry.day:%d}", 8)
        page.put(MONTH, y, f"{entry.day:%m}", 8)
        page.put(AMOUNT, y, _co(entry.amount, True), 8, right=True)
        page.put(DOC, y, fill(rng, "####", entry.day, POOLS), 8)
        page.put(OFFICE, y, office[0], 8)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = page.lines(TEXT, y, lines, 8, 10) + 5
        page.rule(DAY, flow.y - 12, 568, 0.2, GREY)
    if not entries:
        flow.page.put(TEXT, flow.y, "No presenta movimientos en el periodo", 8)
        flow.y += 16
    flow.need(60)
    text = (
        "Apreciado Cliente: cualquier diferencia con el saldo favor comunicarla a nuestra Revisoria Fiscal, Apartado"
        " 12345 de Bogota. Este producto cuenta con Seguro de Depositos Fogafin hasta $ 50,000,000.00. Tasa efectiva"
        " anual 0.05%. Recuerde que desde el 01/02 la cuota de manejo es de $ 15,600.00."
    )
    flow.page.lines(DAY, flow.y + 14, wrap(text, fits("Helvetica", 7, 520)), 7, 9, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(568, 766, f"Hoja {number} de {len(flow.pages)}", 7, right=True)
        page.put(DAY, 766, "Banco Casa Roja S.A. NIT. 860.034.313-7   VIGILADO SUPERINTENDENCIA FINANCIERA", 7)
    by_hand(flow.pages, path, Hand(form=True))
    return truth


def _head(page: Page, number: int, truth: Truth, amounts: list[Decimal]) -> float:
    month = f"{MONTHS[truth.period_start.month - 1]} /{truth.period_start.year}"
    page.put(DAY, 46, "CASA ROJA", 16, bold=True, color=RED)
    page.put(568, 40, "CUENTA DE AHORROS", 10, right=True, bold=True)
    page.put(568, 53, f"INFORME DEL MES: {month}", 9, right=True)
    page.put(568, 66, truth.account_number or "", 9, right=True)
    y = 96.0
    if number == 1:
        page.lines(DAY, 88, ["GLORIA INES CARDONA MEJIA", "CR 43A 14 109 AP 502", "MEDELLIN ANTIOQUIA"], 9, 11)
        into, out = (sum((a for a in amounts if (a > 0) == more), Decimal(0)) for more in (True, False))
        mean = ((truth.opening_balance + truth.closing_balance) / 2).quantize(Decimal("0.01"))
        names = [
            "Saldo Anterior",
            "Más Créditos",
            "Menos Débitos",
            "Nuevo Saldo",
            "Saldo Promedio",
            "Saldo Total Bolsillo",
        ]
        values = [truth.opening_balance, into, out, truth.closing_balance, mean, Decimal(0)]
        page.box(330, 80, 238, 88, (0.97, 0.97, 0.97), stroke=GREY)
        page.lines(340, 95, names, 8.5, 13)
        page.lines(560, 95, [_co(value) for value in values], 8.5, 13, right=True)
        page.put(DAY, 190, "EXTRACTO DE MOVIMIENTOS", 9, bold=True, color=RED)
        y = 210
    page.box(DAY - 4, y - 12, 568 - DAY + 8, 17, RED)
    white = (1.0, 1.0, 1.0)
    heads = [(DAY, "Fecha"), (150, "Valor"), (DOC, "Doc."), (TEXT, "Clase de Movimiento"), (OFFICE, "Oficina")]
    for x, name in heads:
        page.put(x, y, name, 8, bold=True, color=white)
    return y + 20
