"""Spain, credit card: newest first, charges as plain figures and payments with a minus, instalments with their number.

Zebra rows with dates of operation and value, the place after the shop, foreign currency in small print below, and the
debt before and after in a settlement box under the table.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

GREEN = (0.0, 0.42, 0.3)
POOLS = {
    "shop": [
        "MERCADONA",
        "EL CORTE INGLES",
        "REPSOL E.S. ####",
        "ZARA",
        "DIA %",
        "CARREFOUR EXPRESS",
        "FARMACIA LDA. SANZ",
    ],
    "town": ["SEVILLA", "MADRID", "A CORUÑA", "LEÓN", "VALENCIA", "JEREZ DE LA FTRA"],
}
KINDS = [
    Kind(8, -4, -130, "{shop} {town}"),
    Kind(2, -6, -90, "AMZN MKTP ES*?#??##?## AMAZON.ES"),
    Kind(1, -20, -140, "RENFE VIRTUAL INTERNET MADRID"),
    Kind(1.5, -9, -210, "BOOKING.COM AMSTERDAM", "fx"),
    Kind(1, -35, -180, "FINANCIACION COMPRA {shop} CUOTA {n} DE 12", most=2),
    Kind(0.6, 10, 130, "DEVOLUCION {shop} {town}"),
    Kind(0.4, -30, -200, "DISPOSICION EFECTIVO CAJERO {town}", step="10"),
    Kind(0.3, -36, -36, "CUOTA ANUAL TARJETA", most=1),
]


def _euros(amount: Decimal) -> str:
    """What is owed is a plain figure, what is paid has a minus."""
    return written(-amount, ".", ",")


@dataclass
class _Sheet:
    start: date
    end: date
    card: str
    contract: str
    limit: Decimal

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 34, GREEN)
        page.put(42, 23, "Banco Guadalmar", 16, bold=True, color=(1, 1, 1))
        page.put(553, 22, "EXTRACTO DE TARJETA DE CRÉDITO", 9, bold=True, color=(1, 1, 1), right=True)
        y = 62.0
        if number == 1:
            page.lines(330, 70, ["DÑA. REMEDIOS OLIVARES QUINTO", "CL ALFARERÍA 21 2º B", "41010 SEVILLA"], 9, 12)
            page.put(42, 70, "Tarjeta: VISA ORO", 9, bold=True)
            page.put(42, 84, f"Número: {self.card}", 9)
            page.put(42, 98, f"Contrato: {self.contract}", 9)
            page.put(42, 112, f"Periodo de liquidación: {self.start:%d-%m-%Y} a {self.end:%d-%m-%Y}", 9)
            page.put(42, 126, f"Límite de crédito: {written(self.limit, '.', ',')} EUR", 9)
            page.put(42, 140, "Forma de pago: TOTAL, fin de mes", 9)
            page.put(42, 170, "Detalle de operaciones", 12, bold=True, color=GREEN)
            y = 190.0
        page.box(42, y - 11, 511, 17, (0.8, 0.9, 0.86))
        for x, text, right in (
            (46, "F. oper.", False),
            (98, "F. valor", False),
            (150, "Concepto", False),
            (549, "Importe EUR", True),
        ):
            page.put(x, y, text, 8.5, bold=True, right=right)
        return y + 19


def _settle(flow: Flow, figures: list[tuple[str, Decimal]], due: date) -> None:
    """The box with the debt before, what came and went, and the debt now."""
    flow.need(150)
    page, y = flow.page, flow.y + 10
    page.put(42, y, "Liquidación", 12, bold=True, color=GREEN)
    page.box(42, y + 8, 300, 17 * len(figures) + 8, stroke=GREEN)
    for n, (label, amount) in enumerate(figures):
        strong = n == len(figures) - 1
        page.put(50, y + 24 + 17 * n, label, 9, bold=strong)
        page.put(334, y + 24 + 17 * n, _euros(amount), 9, right=True, bold=strong)
    page.lines(
        360,
        y + 20,
        ["Fecha de cargo en cuenta", f"{due:%d-%m-%Y}", "", "TAE pago aplazado: 21,74%", "TIN mensual: 1,65%"],
        8.5,
        13,
    )
    flow.y = y + 17 * len(figures) + 34


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 90, 1400)
    card = fill(rng, "4106 **** **** ####", start, {})
    sheet = _Sheet(start, end, card, fill(rng, "0000 1111 51 00#######", start, {}), Decimal(rng.choice((1800, 3000))))
    pools = {**POOLS, "n": [str(n) for n in range(2, 12)]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(9, 52))
    due = start + timedelta(3)
    listed = [(entry.day, entry.lines[0], entry.amount, entry.tag) for entry in entries]
    listed.append((due, "RECIBO TARJETA LIQUIDACION ANTERIOR", -opening, ""))
    listed.sort(key=lambda item: item[0], reverse=True)
    flow = Flow(770, Page, sheet.head)
    rows = []
    for n, (day, text, amount, tag) in enumerate(listed):
        lines = wrap(text, fits("Helvetica", 9, 300))
        if tag:
            lines.append(f"IMPORTE ORIGEN {written(-amount * Decimal('0.8653'), '.', ',')} GBP CAMBIO 0,8653")
        high = 11 * len(lines) + 4
        flow.need(high)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(42, y - 10, 511, high, (0.94, 0.96, 0.95))
        value = day if "LIQUIDACION" in text else min(end, day + timedelta(rng.choice((0, 1, 1, 2))))
        page.put(46, y, f"{day:%d-%m-%y}", 9)
        page.put(98, y, f"{value:%d-%m-%y}", 9)
        page.put(549, y, _euros(amount), 9, right=True)
        page.put(150, y, lines[0], 9)
        page.lines(150, y + 11, lines[1:], 7.5, 11, color=GREY)
        flow.y += high
        rows.append(Row(day, " ".join(lines), amount, value_date=value, page=flow.number))
    closing = opening + sum(row.amount for row in rows)
    bought_sum = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    paid = closing - opening - bought_sum
    figures = [
        ("Saldo deudor anterior", opening),
        ("Total cargos del periodo", bought_sum),
        ("Total abonos del periodo", paid),
        ("Saldo deudor actual", closing),
    ]
    _settle(flow, figures, end + timedelta(4))
    for number, page in enumerate(flow.pages, 1):
        page.put(42, 806, "Banco Guadalmar, S.A. Domicilio social: Plaza Nueva 2, 41001 Sevilla. CIF A00000000", 6.5)
        page.put(553, 818, f"Pág. {number} de {len(flow.pages)}", 7.5, right=True)
    by_hand(flow.pages, path, Hand(show="glyphs", order="columns"))
    return Truth("card", "es-ES", "EUR", card, start, end, opening, closing, rows, newest_first=True)
