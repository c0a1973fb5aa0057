"""Mexico: combined statement with a table of all products first, then the account's rows; dates as 02-ENE-24.

SPEI texts of up to six lines stand beside and below the amount; VAT and income tax withheld are rows; drawn column by
column; a time deposit with its own table and the tax stamp's long strings follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_reportlab
from ._kit import across, folded, money, numbered, split, statement

MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
RED = (0.75, 0.05, 0.1)
POOLS: Pools = {
    "who": ["LAURA IBARRA SOTO", "GRUPO FERRETERO DEL BAJIO SA DE CV", "JOSE LUIS CANTU", "COLEGIO MONTE ALTO AC"],
    "bank": ["BANCO DEL SUR", "MEXIBANK", "STP", "BANCO REGIO", "FINTECA"],
    "shop": [
        "OXXA GPE CENTRO",
        "SORIANO 204 MTY",
        "GASOL LAS TORRES",
        "FARM GUADALUPA",
        "LIVERPUL PERISUR",
        "CINEPOLO VIP",
    ],
    "for": ["renta enero", "PAGO FACT A 1204", "comida", "PRESTAMO 2 DE 6", "abono 1,500.00", "nomina quincena"],
    "hour": lambda rng, _: f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "day": lambda _, day: f"{day:%d%m%Y}",
}
SPEI = (
    "COMPRA ORDEN DE PAGO SPEI =REFERENCIA CTA/CLABE: 0##############, BEM SPEI BCO:0## BENEF:{who} (DATO NO "
    "VERIF POR ESTA INST), {for} CVE RASTREO: 8846APR1{day}######## RFC: ???######??# IVA: 000000000000.00 {bank}"
)
GOT = (
    "SPEI RECIBIDO, BCO:0### {bank} HR LIQ: {hour} DEL CLIENTE {who} DE LA CLABE 0################# CON RFC "
    "???######??# CONCEPTO: {for} REFERENCIA: ####### CVE RAST: MB{day}########"
)
KINDS = [
    Kind(6, -100, -14000, SPEI),
    Kind(4, 200, 21000, GOT),
    Kind(9, -35, -2400, "COMPRA {shop} ########"),
    Kind(4, -200, -6000, "RETIRO CAJERO AUTOMATICO {shop} ####", step="100"),
    Kind(2, -80, -900, "DOMICILIACION CFE SERV 0## REF ############"),
    Kind(2, 4000, 19000, "DEPOSITO DE NOMINA {day} EMISORA ##### {who}", most=2),
    Kind(1, 500, 9000, "DEPOSITO EN EFECTIVO SUC 0### CAJA 0#", step="50"),
    Kind(1, -6, -18, "COMISION CONSULTA CAJERO RED"),
    Kind(1, -0.9, -2.9, "I.V.A. COMISION CONSULTA CAJERO RED"),
    Kind(1, 0.4, 38, "INTERESES PAGADOS DEL PERIODO", most=1),
    Kind(1, -0.1, -7, "I.S.R. RETENIDO", most=1),
    Kind(1, -150, -3000, "CHEQUE PAGADO NO. 000####, CAMARA", step="0.5"),
]
HEAD = [
    (40.0, "FECHA"),
    (92.0, "DESCRIPCIÓN / ESTABLECIMIENTO"),
    (-400.0, "MONTO DEL DEPOSITO"),
    (-488.0, "MONTO DEL RETIRO"),
]


def mx_day(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day:%y}"


def banner(page: Page, y: float, text: str) -> float:
    page.box(36, y - 10, 540, 14, RED)
    page.put(42, y, text, 8.5, bold=True, color=WHITE)
    return y + 18


def table_head(page: Page, y: float) -> float:
    across(page, y, [*HEAD, (-572, "SALDO")], 7, bold=True)
    page.rule(36, y + 4, 576, 0.6, RED)
    return y + 16


def overview(page: Page, y: float, rows: list[tuple[str, str, Decimal, Decimal]]) -> float:
    y = banner(page, y, "RESUMEN INTEGRAL")
    titles = [(42.0, "Producto"), (230.0, "Número"), (-440.0, "Saldo anterior"), (-560.0, "Saldo al corte")]
    across(page, y, titles, 7, bold=True)
    for name, number, before, after in rows:
        y += 12
        across(page, y, [(42, name), (230, number), (-440, f"$ {written(before)}"), (-560, f"$ {written(after)}")])
    return y + 24


class Printer:
    """The account's rows over the pages."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def line(self, entry: Entry, balance: Decimal) -> None:
        lines = folded(entry.lines, self.flow.page.face, 7, 226)
        if self.flow.need(9 * len(lines) + 4):
            self.flow.y = table_head(self.flow.page, self.flow.y)
        place = -400.0 if entry.amount > 0 else -488.0
        cells = [(40.0, mx_day(entry.day)), (92.0, lines[0]), (place, written(abs(entry.amount)))]
        across(self.flow.page, self.flow.y, [*cells, (-572, written(balance))], 7)
        self.flow.page.lines(92, self.flow.y + 9, lines[1:], 7, 9)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=self.flow.number))
        self.flow.y += 9 * len(lines) + 3


def head(page: Page, number: int, facts: tuple[str, str, str]) -> float:
    page.put(36, 44, "BANCO NORTEÑO", 15, bold=True, color=RED)
    page.put(576, 40, "ESTADO DE CUENTA / CUENTA ENLACE", 9, right=True, bold=True)
    page.put(576, 52, facts[0], 8, right=True)
    if number > 1:
        return 78.0
    page.lines(36, 70, ["SOFIA CARRANZA DE LEON", "AV VALLE DE ALAMO 1204", "SAN NICOLAS, N.L. CP 66450"], 8, 10)
    page.lines(330, 70, [f"No. de cuenta {facts[1]}", f"CLABE {facts[2]}", "RFC CALS8502143K1"], 8, 10)
    return 120.0


def deposit(rng: Random, flow: Flow, period: tuple[date, date], number: str, total: Decimal) -> None:
    flow.need(80)
    flow.y = banner(flow.page, flow.y + 10, f"DETALLE DE INVERSIÓN PAGARÉ {number}")
    titles = [(42.0, "Apertura"), (110.0, "Vencimiento"), (-260.0, "Plazo"), (-330.0, "Tasa bruta")]
    across(flow.page, flow.y, [*titles, (-440, "Capital"), (-560, "Interés neto")], 7, bold=True)
    opened = period[0] + timedelta(rng.randint(1, 20))
    cells = [(42.0, mx_day(opened)), (110.0, mx_day(opened + timedelta(28))), (-260.0, "28 días"), (-330.0, "7.35%")]
    across(flow.page, flow.y + 12, [*cells, (-440, written(total)), (-560, written(total / 200))], 7)
    flow.y += 28


def stamp(rng: Random, flow: Flow, end: date) -> None:
    flow.need(90)
    flow.y = banner(flow.page, flow.y + 10, "COMPROBANTE FISCAL DIGITAL")
    letters = "".join(rng.choices("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789+/", k=300))
    text = f"Folio fiscal {fill(rng, '########-####-4###-####-????########', end, {})} Fecha {end:%Y-%m-%d}T06:14:09"
    flow.page.put(42, flow.y, text, 7)
    flow.page.lines(
        42, flow.y + 10, folded([f"Sello digital: {letters}=="], flow.page.face, 6, 520), 6, 7.5, color=GREY
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = money(rng, 300, 40_000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=0, reversal="DEVOLUCION {0}")
    account, clabe = fill(rng, "0#########", period[0], {}), fill(rng, "072 580 0########## #", period[0], {})
    invest, saved = fill(rng, "05########", period[0], {}), money(rng, 5000, 90_000)
    out, into = split(entry.amount for entry in entries)
    facts = f"Período del {mx_day(period[0])} al {mx_day(period[1])}", account, clabe
    flow = Flow(730, lambda: Page(LETTER), lambda page, n: head(page, n, facts))
    products = [("CUENTA ENLACE PERSONAL", account, opening, opening + into - out)]
    two = rng.random() < 0.7
    products += [("INVERSIÓN PAGARÉ", invest, saved, saved + saved / 200)] if two else []
    flow.y = overview(flow.page, flow.y, products)
    flow.y = banner(flow.page, flow.y, f"RESUMEN DEL PERÍODO  CUENTA ENLACE {account}")
    sums = [("Saldo inicial del periodo", opening), ("+ Total de depósitos", into), ("- Total de retiros", out)]
    for label, value in [*sums, ("Saldo actual", opening + into - out)]:
        across(flow.page, flow.y, [(42, label), (-300, f"$ {written(value)}")])
        flow.y += 11
    flow.y = banner(flow.page, flow.y + 12, "DETALLE DE MOVIMIENTOS (PESOS)")
    flow.y = table_head(flow.page, flow.y)
    before = period[0] - timedelta(1)
    across(flow.page, flow.y, [(40, mx_day(before)), (92, "SALDO ANTERIOR"), (-572, written(opening))], 7)
    flow.y += 12
    printer = Printer(flow)
    for entry, balance in zip(entries, running(opening, (e.amount for e in entries)), strict=True):
        printer.line(entry, balance)
    if two:
        deposit(rng, flow, period, invest, saved)
    stamp(rng, flow, period[1])
    numbered(flow, 576, 768, "{0} / {1}")
    with_reportlab(flow.pages, path, "columns")
    return statement(("checking", "es_MX", "MXN"), account, period, opening, printer.rows)
