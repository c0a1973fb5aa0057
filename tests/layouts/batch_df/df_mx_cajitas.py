"""Mexico, a card-first neobank's savings account: month headings over rows dated "02 ENE" without a year, bank's
reference and tracking key below, sign and currency in one word, no balance after rows; opening, deposits,
withdrawals and closing in a summary; "cajitas" as a second table of balances that are not transactions; yields and
tax data at the end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Hand, Page, by_hand
from ._kit import Move, count_pages, day_before, folded, journal, money_in, money_out

MONTHS = ["ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO"]
MONTHS += ["JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE", "DICIEMBRE"]
VIOLET = (0.45, 0.08, 0.6)
GOALS = ["Viaje", "Fondo de paz", "Reyes Magos"]
POOLS: Pools = {
    "bought": day_before,
    "who": ["Fernanda Ríos Cota", "José Luis Treviño", "Gasolinera del Valle SA de CV", "Itzel Camacho Peña"],
    "bank": ["BANCO AZTLÁN", "BANREAL", "CAJA DEL NORTE", "BANCA SIERRA"],
    "shop": [
        "TIENDA LA ESQUINA 0452",
        "CINE PLAZA MTY",
        "REST EL FOGON QRO",
        "FARMACIAS BIENESTAR 118",
        "PAGO*VIAJE CDMX",
    ],
    "goal": GOALS,
}
KINDS = [
    Kind(4, -6500, -80, "Transferencia enviada a {who}|{bank} - Clave de rastreo NUM#########?##", step="0.5"),
    Kind(
        4, 150, 14_000, "Transferencia recibida de {who}|{bank} - Ref. ####### - Concepto: renta depto 30#", step="0.01"
    ),
    Kind(7, -1900, -25, "{shop}|Compra con tarjeta de débito ····####"),
    Kind(1.2, -205.2, -203.9, "STREAMLY.COM|Compra con tarjeta ····#### - USD 11.99 - TC 17.0###"),
    Kind(1.5, -3000, -100, "Depósito en Cajita|{goal}", step="50"),
    Kind(1, 100, 2500, "Retiro de Cajita|{goal}", step="50"),
    Kind(0.6, -2000, -200, "Retiro de efectivo|Cajero BANREAL 0#### Sucursal 12", step="100"),
    Kind(0.5, -40, -18, "Comisión por retiro de efectivo|IVA incluido"),
    Kind(0.6, 30, 900, "Devolución: {shop}|Compra del {bought}"),
]


def _peso(amount: Decimal, sign: bool = False) -> str:
    mark = ("-" if amount < 0 else "+") if sign else ""
    return f"{mark}${written(abs(amount))}"


def _cajitas(flow: Flow, rng: Random) -> None:
    flow.need(110)
    flow.y += 16
    page = flow.page
    page.put(50, flow.y, "Así van tus Cajitas", 12, bold=True, color=VIOLET)
    heads = [(250, "Al inicio"), (332, "Rendimientos"), (414, "Movimientos netos"), (545, "Al cierre del periodo")]
    flow.y += 18
    for x, text in heads:
        page.put(x, flow.y, text, 7.5, right=True, color=GREY)
    for goal in GOALS:
        start, gain = Decimal(rng.randint(0, 900_000)) / 100, Decimal(rng.randint(10, 9000)) / 100
        net = Decimal(rng.randint(0, 300_000)) / 100
        flow.y += 15
        page.put(50, flow.y, f"Cajita {goal}", 8.5)
        for (x, _), value in zip(heads, [start, gain, net, start + gain + net], strict=True):
            page.put(x, flow.y, _peso(value), 8.5, right=True)
    flow.y += 26
    legal = "GAT nominal 13.09% GAT real 8.72% antes de impuestos. ISR retenido del periodo: $0.00. Folio fiscal"
    page.put(50, flow.y, legal + f" {rng.randint(10**7, 10**8)}-A1C4-4E7B.", 6.5, color=GREY)


def _first(page: Page, span: str, clabe: str, opening: Decimal, moves: list[Move]) -> float:
    page.put(50, 100, "Hola, Ximena", 18, bold=True)
    page.put(50, 120, "Este es el estado de cuenta de tu Cuenta Morada", 9)
    page.put(50, 140, "Periodo: " + span, 9, bold=True)
    page.put(50, 154, f"CLABE: {clabe}   ·   RFC: GAXX900214JK2   ·   Moneda: MXN", 8, color=GREY)
    page.box(50, 170, 495, 78, (0.96, 0.94, 0.98))
    sums = [("Saldo inicial", opening), ("Depósitos (+)", money_in(moves)), ("Retiros (-)", money_out(moves))]
    for n, (name, value) in enumerate(sums):
        page.put(62, 188 + n * 15, name, 9)
        page.put(533, 188 + n * 15, _peso(value), 9, right=True)
    page.put(62, 238, "Saldo final", 11, bold=True)
    page.put(533, 238, _peso(opening + sum(m.amount for m in moves)), 11, right=True, bold=True)
    return 282


def _month(flow: Flow, month: date) -> None:
    flow.need(60)
    flow.y += 6
    flow.page.put(50, flow.y, f"{MONTHS[month.month - 1]} {month.year}", 9, bold=True, color=VIOLET)
    flow.page.rule(50, flow.y + 5, 545, 0.8, VIOLET)
    flow.y += 20


def _short(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1][:3]}"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening, moves = journal(rng, KINDS, POOLS, period, Decimal(rng.randint(100, 2_500_000)) / 100)
    clabe = f"638180{rng.randint(10**11, 10**12 - 1)}"
    span = f"{_short(period[0])} {period[0].year} al {_short(period[1])} {period[1].year}"

    def head(page: Page, n: int) -> float:
        page.box(0, 0, A4[0], 60, VIOLET)
        page.put(50, 38, "morada", 20, bold=True, color=WHITE)
        return _first(page, span, clabe, opening, moves) if n == 1 else 92

    flow = Flow(780, Page, head)
    flow.page.put(50, flow.y, "Detalle de movimientos de tu cuenta", 12, bold=True)
    flow.y += 20
    rows: list[Row] = []
    for _, group in groupby(moves, lambda m: (m.day.year, m.day.month)):
        listed = list(group)
        _month(flow, listed[0].day)
        for move in listed:
            lines = folded(move.lines, "Helvetica", 8.5, 330)
            flow.need(11 * len(lines) + 6)
            flow.page.put(50, flow.y, _short(move.day), 8.5)
            flow.page.put(104, flow.y, lines[0], 8.5, bold=True)
            flow.page.lines(104, flow.y + 11, lines[1:], 8, 11, color=GREY)
            flow.page.put(545, flow.y, _peso(move.amount, True), 9, right=True)
            rows.append(Row(move.day, " ".join(lines), move.amount, page=flow.number))
            flow.y += 11 * len(lines) + 9
    _cajitas(flow, rng)
    count_pages(flow.pages, "{n} de {all}", 545, 822)
    for page in flow.pages:
        page.put(50, 822, "Morada México Financiera, S.A. de C.V., S.F.P. - Atención 24/7: 55 8421 0900", 7, color=GREY)
    by_hand(flow.pages, path, Hand(split=True))
    closing = opening + sum(m.amount for m in moves)
    return Truth("checking", "es_MX", "MXN", clabe, *period, opening, closing, rows)
