"""Colombia, extracto of a savings account: day and month in columns of their own without a year, then the value with a
trailing sign (`$ 125,000.00-`), the document number, Clase de Movimiento and Oficina.

No balance beside the rows; a box with Saldo Anterior, Más Créditos, Menos Débitos, Nuevo Saldo, the average balance and
pockets. Descriptions of one line, long ones on two. Letter size, Courier, kerning arrays by hand in a form.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

MONTHS = ["ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO"]
MONTHS += ["JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE", "DICIEMBRE"]
KINDS = [
    Kind(9, -6000, -450000, "Compra {shop}", "POS", "50"),
    Kind(4, -20000, -1500000, "Transferencia Desde App A Llave {key}", "App Chicamocha", "1000"),
    Kind(3, 20000, 2500000, "Abono Transferencia De {person}", "App Chicamocha", "1000"),
    Kind(2, -15000, -600000, "Pago PSE {biller} Ref {bill}", "Compras y Pagos PSE", "1"),
    Kind(2, -40000, -800000, "Retiro en Cajero Automatico.", "{office}", "10000"),
    Kind(1.2, 1200000, 6500000, "Pago De Nomina {firm} NIT 860.###.###-#", "{office}", "1", most=2),
    Kind(2, -20, -6000, "Gravamen Movimientos Financieros 4x1000", "0000 Central", "0.01"),
    Kind(1, 0.5, 900, "Rendimientos Financieros.", "0000 Central", "0.01", most=2),
    Kind(0.7, -4500, -18900, "Cobro Cuota De Manejo Tarjeta Debito Mes {month}", "0000 Central", "50", most=1),
    Kind(0.7, -9000, -300000, "Compra Internacional {web} USD ##.99 TRM 4,1##.25", "Visa Internacional", "0.01"),
    Kind(0.6, 50000, 900000, "Consignacion En Efectivo", "{office}", "10000"),
    Kind(0.4, 6000, 90000, "Reverso Compra {shop}", "POS", "50"),
]
POOLS = {
    "shop": ["Supertiendas Olimpo 112", "Drogueria La Rebaja", "EDS Terpelin Calle 80", "Panaderia Pan Pa' Ya",
             "Mercado 2.500 Todo A 2500"],
    "key": ["@angela####", "31########"],
    "person": ["MARIA F CASTRO", "JHON JAIRO RESTREPO VELASQUEZ", "INVERSIONES EL ROBLE SAS"],
    "biller": ["Enelar Codensa", "Acueducto De Bogota", "Claromovil SA", "Administracion Conj Res Los Cerezos P.H."],
    "bill": ["##########", "20230#-####.00"],
    "firm": ["TEXTILES MEDINA", "SECRETARIA DE EDUCACION DISTRITAL"],
    "web": ["Netfilm.com", "Amazonia Mktp", "Ubex Trip"],
    "office": ["0457 Chapinero", "1203 Cc Unicentro", "0091 Bucaramanga"],
    "month": lambda _, day: MONTHS[day.month - 1].capitalize(),
}  # fmt: skip
DAY, MONTH, AMOUNT, DOC, TEXT, OFFICE = 42, 62, 186, 200, 248, 460
RED = (0.8, 0.05, 0.1)
FACE = "Courier"


def _cop(amount: Decimal, sign: bool = True) -> str:
    return f"$ {written(abs(amount))}{('-' if amount < 0 else '+') if sign else ''}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 2000, 9000000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=100000)
    account = fill(rng, "0570 #### #### ####", start, {})
    closing = opening + sum(entry.amount for entry in entries)
    truth = Truth("savings", "es_CO", "COP", account, start, end, opening, closing)
    pocket = some_amount(rng, 10000, 3000000) if rng.random() < 0.5 else Decimal("0.00")
    flow = Flow(712, _page, lambda page, number: _head(page, number, truth, entries, pocket))
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 7.5, OFFICE - TEXT - 8))]
        flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(DAY, y, f"{entry.day:%d}", 7.5)
        page.put(MONTH, y, f"{entry.day:%m}", 7.5)
        page.put(AMOUNT, y, _cop(entry.amount), 7.5, right=True)
        page.put(DOC, y, f"{rng.randint(0, 9999):04}", 7.5)
        page.put(OFFICE, y, fill(rng, entry.tag, entry.day, POOLS), 7.5)
        flow.y = page.lines(TEXT, y, lines, 7.5, 9) + 3
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
    if not entries:
        flow.page.put(TEXT, flow.y, "SU CUENTA NO PRESENTA MOVIMIENTOS", 8)
        flow.y += 14
    _notes(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(570, 770, f"Pag. {number} de {len(flow.pages)}", 7, right=True)
        page.put(DAY, 770, "Banco Chicamocha S.A. NIT. 860.034.999-7", 7, color=GREY)
    by_hand(flow.pages, path, Hand("TJ", form=True))
    return truth


def _page() -> Page:
    return Page(LETTER, FACE, "Courier-Bold")


def _head(page: Page, number: int, truth: Truth, entries: list[Entry], pocket: Decimal) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(DAY, 50, "BANCO CHICAMOCHA", 15, face="Helvetica-Bold", color=RED)
    page.put(570, 42, "EXTRACTO CUENTA DE AHORROS", 9, right=True, face="Helvetica-Bold")
    page.put(570, 54, f"No. {truth.account_number}", 9, right=True, face="Helvetica")
    y = 84.0
    if number == 1:
        months = (
            MONTHS[end.month - 1]
            if start.month == end.month
            else f"{MONTHS[start.month - 1]} - {MONTHS[end.month - 1]}"
        )
        page.put(570, 66, f"INFORME DEL MES: {months} /{end.year}", 8, right=True, face="Helvetica")
        page.put(570, 77, f"Desde {start:%Y/%m/%d} hasta {end:%Y/%m/%d}", 7, right=True, face="Helvetica")
        page.lines(
            DAY, 92, ["ANGELA PATRICIA RINCON DUARTE", "CL 45 BIS # 22 - 18 AP 502", "BUCARAMANGA - SANTANDER"], 8, 11
        )
        zero = Decimal("0.00")
        into, out = (sum((abs(e.amount) for e in entries if (e.amount > 0) == more), zero) for more in (True, False))
        mean = (truth.opening_balance + truth.closing_balance) / 2
        rows = [
            ("Saldo Anterior", truth.opening_balance),
            ("Más Créditos", into),
            ("Menos Débitos", out),
            ("Nuevo Saldo", truth.closing_balance),
            ("Saldo Promedio", mean),
            ("Saldo Total Bolsillos", pocket),
        ]
        page.box(330, 86, 240, 88, stroke=RED)
        for n, (name, amount) in enumerate(rows):
            page.put(338, 100 + 13 * n, name, 8, face="Helvetica")
            page.put(
                562, 100 + 13 * n, ("-" if amount < 0 else "") + _cop(amount, False).replace("$ ", "$"), 8, right=True
            )
        y = 200
    page.box(DAY - 4, y - 11, 570 - DAY + 4, 26, (0.93, 0.93, 0.93))
    page.put(DAY, y - 1, "Fecha", 7.5, face="Helvetica-Bold")
    page.put(DAY, y + 9, "DD", 7, face="Helvetica")
    page.put(MONTH, y + 9, "MM", 7, face="Helvetica")
    page.put(AMOUNT, y + 4, "Valor", 7.5, right=True, face="Helvetica-Bold")
    for x, name in ((DOC, "Doc."), (TEXT, "Clase de Movimiento"), (OFFICE, "Oficina")):
        page.put(x, y + 4, name, 7.5, face="Helvetica-Bold")
    return y + 28


def _notes(flow: Flow) -> None:
    flow.need(64)
    text = (
        "Este producto cuenta con seguro de depósitos Fogafín hasta $ 50,000,000.00. Tasa efectiva anual 0.05 % para"
        " saldos superiores a $ 100,000.00. Cuenta marcada como exenta del GMF hasta 350 UVT. Cualquier diferencia con"
        " el saldo favor comunicarla a la Revisoría Fiscal, A.A. 26999 de Bogotá. Desde el 01/02 el retiro por"
        " corresponsal costará $ 2,900.00."
    )
    flow.page.rule(DAY, flow.y, 570, 0.5, RED)
    flow.page.lines(DAY, flow.y + 14, wrap(text, fits("Helvetica", 7, 525)), 7, 9, face="Helvetica")
