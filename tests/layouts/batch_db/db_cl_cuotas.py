"""Chile: pesos without cents, place before the day, sum, sum with interest and this month's share, periods in parts."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._db import Book, Period, digits, numbered, owed, tagged, total

KINDS = (
    Kind(8, -1200, -58000, "{shop}", "buy", "1"),
    Kind(4, -3900, -95000, "{web}", "buy", "10"),
    Kind(2, -9000, -80000, "{bill}", "buy", "1"),
    Kind(1.5, -60000, -900000, "{big} TASA INT. {rate}%", "parts", "60"),
)
POOLS = {
    "shop": [
        "LIDER EXPRESS ###",
        "JUMBO BILBAO",
        "COPEC APP",
        "CRUZ VERDE ####",
        "STARBUCKS COSTANERA",
        "METRO S.A. RECARGA",
    ],
    "web": ["MERPAGO*FALABELLA", "UBER EATS", "CORNERSHOP BY UBER", "DP *RAPPI CHILE", "NETFLIX.COM"],
    "bill": ["ENEL PAC ########", "ENTEL PCS PAT #########", "AGUAS ANDINAS PAT", "TAG COSTANERA NORTE"],
    "big": ["PARIS ONLINE", "LATAM AIRLINES", "SODIMAC MAIPU", "RIPLEY PLAZA EGANA"],
    "rate": ["0,00", "1,99", "2,49"],
}
PLACES = ("SANTIAGO", "LAS CONDES", "VINA DEL MAR", "CONCEPCION", "PROVIDENCIA", "")
COLUMNS = (
    (30.0, "LUGAR DE", "OPERACIÓN", False),
    (104.0, "FECHA DE", "OPERACIÓN", False),
    (156.0, "DESCRIPCIÓN OPERACIÓN O COBRO", "", False),
    (402.0, "MONTO", "OPERACIÓN O COBRO", True),
    (470.0, "MONTO TOTAL", "A PAGAR", True),
    (506.0, "N°", "CUOTA", True),
    (582.0, "VALOR CUOTA", "MENSUAL", True),
)


def _peso(amount: Decimal) -> str:
    return "$ " + written(amount, ".", ",", 0)


class _Bill:
    def __init__(self, rng: Random, period: Period, opening: Decimal, closing: Decimal) -> None:
        self.rng, self.period, self.opening, self.closing = rng, period, opening, closing
        self.card, self.book = digits(rng, "XXXX XXXX XXXX ####"), Book()
        self.flow = Flow(735, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(30, 34, "Banco del Maule", 12, bold=True)
        page.put(582, 34, "ESTADO DE CUENTA NACIONAL DE TARJETA DE CRÉDITO", 9, right=True, bold=True)
        if number > 1:
            return self.columns(page, 62)
        start, end = self.period
        facts = (
            ("NOMBRE DEL TITULAR", self.rng.choice(["MARIA JOSE ROJAS PINTO", "FELIPE ANDRES SOTO"])),
            ("N° DE TARJETA DE CRÉDITO", self.card),
            ("FECHA ESTADO DE CUENTA", f"{end:%d/%m/%Y}"),
            ("CUPO TOTAL / UTILIZADO", f"{_peso(Decimal(2500000))} / {_peso(-self.closing)}"),
            ("TASA INTERÉS VIGENTE ROTATIVO", "3,02%"),
        )
        for n, (name, text) in enumerate(facts):
            page.put(30, 58 + 12 * n, name, 7.5)
            page.put(300, 58 + 12 * n, text, 7.5, right=True)
        sums = (
            ("PERIODO FACTURADO", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ("MONTO FACTURADO PERÍODO ANTERIOR", _peso(-self.opening)),
            ("MONTO TOTAL FACTURADO A PAGAR", _peso(-self.closing)),
            ("MONTO MÍNIMO A PAGAR", _peso(max(Decimal(0), -self.closing) // 20)),
            ("PAGAR HASTA", f"{end + timedelta(15):%d/%m/%Y}"),
        )
        for n, (name, text) in enumerate(sums):
            page.put(330, 58 + 12 * n, name, 7.5, bold=n == 2)
            page.put(582, 58 + 12 * n, text, 7.5, right=True, bold=n == 2)
        return self.columns(page, 140)

    def columns(self, page: Page, y: float) -> float:
        page.box(26, y - 10, 560, 23, None, stroke=(0, 0, 0))
        page.put(544, y - 13, "CARGO DEL MES", 6, center=True)
        for x, first, second, right in COLUMNS:
            page.put(x, y, first, 6, right=right, bold=True)
            page.put(x, y + 8, second, 6, right=right, bold=True)
        return y + 26

    def heading(self, text: str, amount: Decimal | None) -> None:
        self.flow.need(40)
        self.flow.page.box(26, self.flow.y - 9, 560, 13, (0.9, 0.9, 0.9))
        self.flow.page.put(30, self.flow.y, text, 7.5, bold=True)
        self.flow.page.put(582, self.flow.y, "" if amount is None else _peso(-amount), 7.5, right=True, bold=True)
        self.flow.y += 15

    def row(self, entry: Entry, times: int = 1, interest: Decimal = Decimal(0)) -> None:
        self.flow.need(12)
        page, y, cost = self.flow.page, self.flow.y, -entry.amount * times - interest
        page.put(30, y, self.rng.choice(PLACES) if entry.tag in ("buy", "parts") else "", 7.5)
        page.put(104, y, f"{entry.day:%d/%m/%y}", 7.5)
        page.put(156, y, entry.lines[0], 7.5)
        page.put(402, y, _peso(cost), 7.5, right=True)
        page.put(470, y, _peso(cost + interest), 7.5, right=True)
        page.put(506, y, f"01/{times:02}", 7.5, right=True)
        page.put(582, y, _peso(-entry.amount), 7.5, right=True)
        self.flow.y += 12
        self.book.add(self.flow.number, entry.day, entry.lines, entry.amount)


def _split(rng: Random, entries: list[Entry]) -> list[tuple[Entry, int, Decimal]]:
    """Each purchase with its number of shares and interest; the entry's amount becomes this month's share."""
    parts = []
    for entry in entries:
        times, interest = rng.choice([3, 6, 12]), Decimal(0)
        if "0,00" not in entry.lines[0]:
            interest = (-entry.amount // 100) * times
        share = entry.amount // times - interest // times
        fixed = Entry(entry.day, entry.lines, share, entry.tag, entry.text)
        parts.append((fixed, times, interest))
    return parts


def _tail(bill: _Bill, parts: list[tuple[Entry, int, Decimal]]) -> None:
    """What falls due in the next months, and advice: no rows."""
    flow = bill.flow
    flow.need(90)
    flow.y += 8
    flow.page.put(30, flow.y, "VENCIMIENTO PRÓXIMOS 4 MESES", 7.5, bold=True)
    for n in range(4):
        due = -sum((entry.amount for entry, times, _ in parts if times > n + 1), Decimal(0))
        month = bill.period[1] + timedelta(30 * (n + 1))
        flow.page.put(230 + 100 * n, flow.y, f"{month:%m/%Y}", 7, right=True)
        flow.page.put(230 + 100 * n, flow.y + 11, _peso(due), 7.5, right=True)
    notes = (
        "Infórmese sobre la garantía estatal de los depósitos en su banco o en www.cmfchile.cl.",
        "Si paga solo el mínimo de la deuda, tardará 37 meses en pagarla; costo por atraso: cobranza hasta 10 UF 9%.",
        "Puntos acumulados al cierre: 12.450. Vencen el 31/12 próximo 1.200 puntos.",
    )
    flow.page.lines(30, flow.y + 34, notes, 6.5, 9)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    entries = some_entries(rng, KINDS, POOLS, period)
    buys, parts = tagged(entries, "buy"), _split(rng, tagged(entries, "parts"))
    opening = owed(rng, 20000, 900000, "1")
    paid = [Entry(period[0] + timedelta(14), ("MONTO CANCELADO",), rng.choice([-opening, Decimal(50000)]), "pay", "")]
    if rng.random() < 0.3:
        paid.append(Entry(period[0] + timedelta(20), ("NOTA DE CREDITO MERPAGO*FALABELLA",), Decimal(12990), "pay", ""))
    fees = [
        ("COMISION ADMINISTRACION MENSUAL", 3190),
        ("IMPUESTO DECRETO LEY 3475", 264),
        ("INTERESES ROTATIVOS", 4711),
    ]
    costs = [Entry(period[1], (text,), Decimal(-n), "fee", "") for text, n in fees if rng.random() < 0.5]
    extra = [Entry(period[1], ("SEGURO DE DESGRAVAMEN",), Decimal(-1490), "own", "")] if rng.random() < 0.5 else []
    shares = [entry for entry, _, _ in parts]
    bill = _Bill(rng, period, opening, opening + total([*paid, *buys, *shares, *costs, *extra]))
    bill.heading("1. TOTAL OPERACIONES", total([*paid, *buys, *shares]))
    for entry in paid:
        bill.row(entry)
    bill.heading(f"TOTAL TARJETA {bill.card}", total([*buys, *shares]))
    for entry in buys:
        bill.row(entry)
    for entry, times, interest in parts:
        bill.row(entry, times, interest)
    bill.heading("2. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS", total(extra))
    for entry in extra:
        bill.row(entry)
    bill.heading("3. CARGOS, COMISIONES, IMPUESTOS Y ABONOS", total(costs))
    for entry in costs:
        bill.row(entry)
    _tail(bill, parts)
    numbered(bill.flow.pages, 582, 770, lambda n, of: f"Página {n} de {of}")
    by_hand(bill.flow.pages, path, Hand(rng.choice(["Tj", "Tw"]), order="columns"))
    return bill.book.truth(("es_CL", "CLP"), bill.card, period, opening, bill.closing)
