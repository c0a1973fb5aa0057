"""Mexico: company account whose concept runs over several lines with the amount on the last of them, balance at the
day's end, month names in Spanish without year, a table of commissions repeating rows, an idle investment account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period, wrap, written
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits
from ._desk import Booked, book, end, moneys, start

LONG = (
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
)
POOLS = {
    "cli": [
        "GRUPO MUEBLERO DEL BAJIO SA DE CV",
        "CONSTRUCTORA PEÑA NIETO HNOS",
        "HOTELES LA NORIA",
        "MARIA LUISA ORDOÑEZ",
    ],
    "prov": [
        "CFE SUMINISTRADOR",
        "TELEFONOS DE MEXICO",
        "MADERAS FINAS DE JALISCO",
        "SAT LINEA DE CAPTURA",
        "IMSS INFONAVIT",
    ],
    "banco": ["BBVA MEXICO", "SANTANDER", "BANORTE", "HSBC", "SCOTIABANK"],
}
KINDS = [
    Kind(
        6,
        800,
        90000,
        "PAGO RECIBIDO DE {banco} POR ORDEN DE {cli}|REF. 000#####|RASTREO ?????############|LIQUIDACION FACT A-###",
    ),
    Kind(3, 500, 30000, "DEPOSITO EN EFECTIVO|SUC 0### CAJA 02 AUT ########"),
    Kind(3, 600, 40000, "VENTAS NETAS TPV AFILIACION 7######|DEL 14/05 IMPORTE BRUTO 1#,###.##"),
    Kind(6, -400, -60000, "PAGO INTERBANCARIO A {banco}|{prov}|BENEF. CLABE 0121800#########|CONCEPTO FACT ####"),
    Kind(4, -300, -20000, "CARGO DOMICILIADO {prov}|REFERENCIA ############"),
    Kind(3, -500, -25000, "PAGO DE CHEQUE 000####|RFC LIBRADO XAXX010101000"),
    Kind(3, -5, -60, "COMISION POR SPEI Y CEP ENVIADO", "fee"),
    Kind(3, -1, -10, "IVA COMISION 16.00%", "fee"),
    Kind(1, -9000, -90000, "DISPERSION DE NOMINA|LOTE 0### EMPLEADOS ##"),
]
RIGHT = (380, 468, 566)


def mxn(amount: Decimal) -> str:
    return written(amount)


def labels(page: Page, y: float) -> float:
    page.box(40, y - 11, 532, 16, (0.8, 0.86, 0.92))
    page.put(44, y, "FECHA", 8, bold=True)
    page.put(92, y, "CONCEPTO", 8, bold=True)
    for x, text in zip(RIGHT, ("RETIROS", "DEPOSITOS", "SALDO"), strict=True):
        page.put(x, y, text, 8, bold=True, right=True)
    return y + 17


def long_day(day: date) -> str:
    return f"{day.day} DE {LONG[day.month - 1]} DE {day.year}"


def summary(page: Page, opening: Decimal, rows: Sequence[Booked], period: tuple[date, date]) -> float:
    out, came = moneys(rows)
    page.lines(
        40, 92, ["MUEBLES Y ACABADOS TAPATIOS SA DE CV", "AV LOPEZ MATEOS SUR 2077", "ZAPOPAN JAL CP 45050"], 8.5
    )
    page.put(40, 142, "RESUMEN DE LA CUENTA DE CHEQUES MONEDA NACIONAL", 9, bold=True)
    page.put(40, 155, f"PERIODO DEL {long_day(period[0])} AL {long_day(period[1])}", 8)
    credits = sum(row.amount > 0 for row in rows)
    facts = (
        ("SALDO ANTERIOR", opening),
        (f"(+) {credits} DEPOSITOS", came),
        (f"(-) {len(rows) - credits} RETIROS", out),
        ("SALDO AL CORTE", end(opening, rows)),
    )
    for n, (name, amount) in enumerate(facts):
        page.put(44, 172 + 12 * n, name, 8)
        page.put(260, 172 + 12 * n, f"${mxn(amount)}", 8, right=True)
    page.put(320, 172, "DIAS TRANSCURRIDOS", 8)
    page.put(566, 172, str((period[1] - period[0]).days + 1), 8, right=True)
    page.put(320, 184, "CHEQUES GIRADOS / EXENTOS", 8)
    page.put(566, 184, "7 / 20", 8, right=True)
    page.put(320, 196, "SALDO MINIMO REQUERIDO", 8)
    page.put(566, 196, "$15,000.00", 8, right=True)
    page.put(40, 234, "DETALLE DE OPERACIONES", 9, bold=True)
    return labels(page, 252)


def post(flow: Flow, row: Booked) -> Row:
    lines = [part for text in row.lines for part in wrap(text, fits("Helvetica", 8, 205))]
    flow.need(10 * len(lines) + 2)
    page, y = flow.page, flow.y
    page.put(44, y, f"{row.day.day:02} {LONG[row.day.month - 1][:3]}", 8)
    flow.y = page.lines(92, y, lines, 8, 10)
    last = flow.y - 10
    page.put(RIGHT[0 if row.amount < 0 else 1], last, mxn(abs(row.amount)), 8, right=True)
    if row.closes:
        page.put(RIGHT[2], last, mxn(row.balance), 8, right=True)
    flow.y += 3
    return row.row(flow.number, lines, balance=row.closes)


def fees(flow: Flow, rows: Sequence[Booked]) -> None:
    some = [row for row in rows if row.tag == "fee"]
    flow.need(40 + 10 * len(some))
    flow.page.put(
        40, flow.y, "COMISIONES COBRADAS EN EL PERIODO (INFORMATIVO, YA INCLUIDAS EN EL DETALLE)", 8, bold=True
    )
    flow.y += 14
    for row in some:
        flow.page.put(44, flow.y, f"{row.day.day:02} {LONG[row.day.month - 1][:3]}", 7.5)
        flow.page.put(92, flow.y, row.lines[0], 7.5)
        flow.page.put(300, flow.y, mxn(abs(row.amount)), 7.5, right=True)
        flow.y += 10
    flow.y += 12


def idle(flow: Flow, rng: Random) -> None:
    flow.need(70)
    flow.page.put(40, flow.y, f"INVERSION EMPRESARIAL   CONTRATO {rng.randint(10000000, 99999999)}", 9, bold=True)
    amount = start(rng, 20000, 400000)
    for n, text in enumerate(("SALDO ANTERIOR", "SALDO ACTUAL")):
        flow.page.put(44, flow.y + 14 + 12 * n, text, 8)
        flow.page.put(260, flow.y + 14 + 12 * n, f"${mxn(amount)}", 8, right=True)
    flow.page.put(44, flow.y + 38, "SIN MOVIMIENTOS EN EL PERIODO   TASA BRUTA 4.10%   GAT REAL -1.22%", 7.5)
    flow.y += 56


def draw(rng: Random, path: Path) -> Truth:
    period, opening = some_period(rng, calendar=True), start(rng, 20000, 400000)
    rows = book(rng, KINDS, POOLS, period, opening)
    account = f"{rng.randint(100, 999)}-{rng.randint(1000000, 9999999)}"

    def head(page: Page, number: int) -> float:
        page.put(40, 46, "Banco Occidente de México", 14, bold=True, color=(0.0, 0.25, 0.5))
        page.put(572, 42, f"ESTADO DE CUENTA AL {long_day(period[1])}", 8.5, bold=True, right=True)
        page.put(572, 54, f"CUENTA EMPRESARIAL {account}", 8.5, right=True)
        page.put(572, 66, f"Página {number}", 8, right=True)
        return summary(page, opening, rows, period) if number == 1 else labels(page, 92)

    flow = Flow(745, lambda: Page(LETTER), head)
    flow.page.put(92, flow.y, "SALDO ANTERIOR", 8)
    flow.page.put(RIGHT[2], flow.y, mxn(opening), 8, right=True)
    flow.y += 14
    found = [post(flow, row) for row in rows]
    flow.page.rule(40, flow.y - 8, 572)
    flow.y += 10
    if any(row.tag == "fee" for row in rows) and rng.random() < 0.7:
        fees(flow, rows)
    if rng.random() < 0.6:
        idle(flow, rng)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.6))
    return Truth("bank", "es_MX", "MXN", account, *period, opening, end(opening, rows), found)
