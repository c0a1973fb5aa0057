"""Mexico, credit card statement in the form the authorities set: payment box, summary of charges, then the movements.

Operation and charge date as 05-dic-2023; the sign stands in a narrow place of its own before the amount with "$";
interest and its VAT are rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, fits, with_pymupdf
from ._rows import add, count_pages, share, some_balance, summed

WINE = (0.45, 0.05, 0.2)
KINDS = [
    Kind(6, -60, -1900, "{shop} {town}", "buy"),
    Kind(2, -90, -400, "UBER EATS CIUDAD DE MEX", "buy"),
    Kind(2, -300, -1100, "GAS {fuel} {town}", "buy"),
    Kind(2, -99, -500, "{sub}", "buy"),
    Kind(1, -200, -3000, "{abroad}", "abroad"),
    Kind(0.4, 100, 900, "DEVOLUCION {shop} {town}", "pay"),
]
POOLS = {
    "shop": [
        "OXXO ######",
        "WALMART UNIVERSIDAD",
        "FARM GUADALAJARA ####",
        "LIVERPOOL POLANCO",
        "SORIANA ###",
        "LA COMER",
    ],
    "town": ["CDMX", "GUADALAJARA JAL", "MONTERREY NL", "PUEBLA PUE"],
    "fuel": ["PEMEX ES ####", "G500", "REPSOL"],
    "sub": ["NETFLIX MEXICO", "SPOTIFY MX", "TELMEX COBRANZA", "CFE SUMINISTRO BASICO", "TOTAL PLAY"],
    "abroad": ["STEAMGAMES.COM ##########", "AIRBNB HM??#???##?", "ALIEXPRESS SINGAPORE"],
}
MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")


def day_of(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def mxn(amount: Decimal) -> str:
    return "$" + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 65))
    opening = -some_balance(rng, 900, 22000)
    full = rng.random() < 0.5
    paid = -opening if full else Decimal(rng.randrange(500, 900, 50))
    pay = Entry(start + timedelta(rng.randint(5, 20)), ("SU PAGO GRACIAS SPEI",), paid, "pay", "")
    entries = sorted([*entries, pay], key=lambda entry: entry.day)
    if not full:
        interest = share(opening + paid, "0.045")
        entries.append(Entry(end, ("INTERES ORDINARIO DEL PERIODO",), interest, "interest", ""))
        entries.append(Entry(end, ("IVA POR INTERESES",), share(interest, "0.16"), "vat", ""))
    closing = opening + add(entry.amount for entry in entries)
    card = f"XXXX XXXX XXXX {rng.randrange(10000):04}"
    name = rng.choice(["ANA SOFIA MENDOZA RUIZ", "JORGE LUIS CASTAÑEDA PEÑA", "CARLA IBARRA SOTO"])
    rows: list[Row] = []

    def top(page: Page, number: int) -> float:
        page.put(40, 48, "BANCO QUETZALLI", 15, bold=True, color=WINE)
        page.put(572, 44, "ESTADO DE CUENTA TARJETA DE CRÉDITO", 8, bold=True, right=True)
        page.put(572, 56, f"Página {number} de __", 8, right=True, color=GREY)
        page.put(40, 66, f"Número de tarjeta: {card}", 8)
        page.rule(40, 74, 572, 1, WINE)
        return 96

    def bar(text: str) -> None:
        flow.page.box(40, flow.y - 10, 532, 15, WINE)
        flow.page.put(46, flow.y + 1, text, 8.5, bold=True, color=WHITE)
        flow.y += 20

    flow = Flow(736, lambda: Page(LETTER), top)
    page = flow.page
    page.lines(
        40, 96, [name, f"CALLE REFORMA {rng.randint(1, 900)}", "COL. CENTRO", "CUAUHTEMOC, CDMX C.P. 06000"], 8.5, 11
    )
    flow.y = 156
    bar("TU PAGO REQUERIDO ESTE PERIODO")
    limit_day = end + timedelta(20)
    minimum = share(-closing, "0.05")
    for label, text in [
        ("Periodo:", f"{day_of(start)} al {day_of(end)}"),
        ("Fecha de corte:", day_of(end)),
        ("Número de días en el periodo:", "31"),
        ("Fecha límite de pago: 1", day_of(limit_day)),
        ("Pago para no generar intereses: 2", mxn(closing)),
        ("Pago mínimo + compras y cargos diferidos a meses: 3", mxn(minimum)),
        ("Pago mínimo: 4", mxn(minimum)),
    ]:
        flow.page.box(40, flow.y - 10, 532, 15, stroke=GREY)
        flow.page.put(46, flow.y, label, 8.5)
        flow.page.put(566, flow.y, text, 8.5, bold=True, right=True)
        flow.y += 15
    flow.y += 12
    note = "Si solamente realizas el pago mínimo, pagarás más intereses y tardarás más tiempo en liquidar tu deuda. "
    note += (
        "Tasa de interés anual ordinaria 54.20%. CAT promedio 78.9% sin IVA, para fines informativos y de comparación."
    )
    flow.y = flow.page.lines(40, flow.y, wrap(note, fits("Helvetica", 8, 532)), 8, 10, color=GREY) + 16
    bar("RESUMEN DE CARGOS Y ABONOS DEL PERIODO")
    for label, sign, amount in [
        ("Adeudo del periodo anterior", "=", opening),
        ("Cargos regulares (no a meses)", "+", summed(entries, ("buy", "abroad"))),
        ("Cargos y compras a meses (capital)", "+", Decimal(0)),
        ("Monto de intereses", "+", summed(entries, ("interest",))),
        ("Monto de comisiones", "+", Decimal(0)),
        ("IVA de intereses y comisiones", "+", summed(entries, ("vat",))),
        ("Pagos y abonos", "-", summed(entries, ("pay",))),
        ("Pago para no generar intereses", "=", closing),
    ]:
        flow.page.put(46, flow.y, label, 8.5)
        flow.page.put(460, flow.y, sign, 8.5)
        flow.page.put(566, flow.y, mxn(amount), 8.5, right=True)
        flow.page.rule(40, flow.y + 4, 572, 0.3, GREY)
        flow.y += 14
    flow.y += 14
    bar("NIVEL DE USO DE TU TARJETA")
    limit = Decimal(rng.randrange(30000, 120000, 5000))
    for label, amount in [
        ("Saldo cargos regulares (no a meses)", closing),
        ("Saldo cargos a meses", Decimal(0)),
        ("Saldo deudor total", closing),
        ("Límite de crédito", limit),
        ("Crédito disponible", max(limit + closing, Decimal(0))),
    ]:
        flow.page.put(46, flow.y, label, 8.5)
        flow.page.put(566, flow.y, mxn(amount), 8.5, right=True)
        flow.y += 13
    flow.turn()
    bar("DESGLOSE DE MOVIMIENTOS")
    flow.page.put(46, flow.y, "COMPRAS Y CARGOS DIFERIDOS A MESES SIN INTERESES", 8, bold=True)
    flow.page.put(46, flow.y + 13, "Sin movimientos en el periodo", 8, color=GREY)
    flow.y += 34
    flow.page.put(
        46, flow.y, f"CARGOS, ABONOS Y COMPRAS REGULARES (NO A MESES)   Tarjeta titular: {card}", 8, bold=True
    )
    flow.y += 14

    def heads() -> None:
        flow.page.box(40, flow.y - 10, 532, 24, (0.93, 0.9, 0.91))
        flow.page.lines(46, flow.y, ["Fecha de la", "operación"], 8, 9, bold=True)
        flow.page.lines(116, flow.y, ["Fecha", "de cargo"], 8, 9, bold=True)
        flow.page.put(190, flow.y, "Descripción del movimiento", 8, bold=True)
        flow.page.put(566, flow.y, "Monto", 8, bold=True, right=True)
        flow.y += 26

    heads()
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 280))
        if entry.tag == "abroad":
            rate = Decimal(rng.randrange(166000, 205000)) / 10000
            lines.append(f"USD ${written(share(-entry.amount, str(1 / rate)))} TIPO DE CAMBIO ${rate:.4f}")
        if flow.need(len(lines) * 10 + 6):
            heads()
        used = earlier(rng, entry.day) if entry.tag in ("buy", "abroad") else entry.day
        flow.page.put(46, flow.y, day_of(used), 8.5)
        flow.page.put(116, flow.y, day_of(entry.day), 8.5)
        flow.page.put(490, flow.y, "+" if entry.amount < 0 else "-", 8.5)
        flow.page.put(566, flow.y, mxn(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(190, flow.y, lines, 8.5, 10) + 4
        flow.page.rule(40, flow.y - 10, 572, 0.2, GREY)
    flow.need(60)
    for label, sign, amount in [
        ("Total cargos", "+", add(e.amount for e in entries if e.amount < 0)),
        ("Total abonos", "-", add(e.amount for e in entries if e.amount > 0)),
    ]:
        flow.page.put(190, flow.y + 4, label, 8.5, bold=True)
        flow.page.put(490, flow.y + 4, sign, 8.5, bold=True)
        flow.page.put(566, flow.y + 4, mxn(amount), 8.5, bold=True, right=True)
        flow.y += 14
    count_pages(flow.pages)
    with_pymupdf(flow.pages, path)
    return Truth("card", "es_MX", "MXN", card, start, end, opening, closing, rows)
