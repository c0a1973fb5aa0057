"""Argentina: card statement in pesos and dollars; year and month stand on the first row of a month only, then the day.

Purchases in instalments keep the day of the purchase months ago (C.03/06); payments have a minus behind; each card's
total follows its rows, taxes and fees (IVA, sellos, percepciones) are rows whose base stands in their text.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_count, some_days, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._kit import across, folded, money, months_back, numbered, statement

MONTHS = [
    "Enero",
    "Febrero",
    "Marzo",
    "Abril",
    "Mayo",
    "Junio",
    "Julio",
    "Agosto",
    "Setiem.",
    "Octubre",
    "Noviem.",
    "Diciem.",
]
SHORT = ["Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Set", "Oct", "Nov", "Dic"]
POOLS = {
    "shop": [
        "MERPAGO*ELHOGAR",
        "COTODIG 144",
        "YPF RUTA 8 KM 60",
        "FARMAPLUS 22",
        "PEDIDOSYA*PROP",
        "SUBE WEB RECARGA",
    ],
    "more": ["DLO*VIAJES AR", "ZAPATERIA ONCE", "FRAVENTA SUC 31", "OPTICA LUZ", "DESPEGUE.COM", "MUEBLES DON ISMA"],
    "service": ["EDESURBA 00##########", "METROGASUR 4###########", "PERSONALFLEX 1#######", "SEGUROS RIVADAVIA 0##"],
}
ONCE = [
    Kind(8, -1200, -68000, "{shop}"),
    Kind(3, -4000, -52000, "{service}"),
    Kind(2, -3000, -30000, "STREAMFLIX.COM ARS"),
    Kind(1, 1500, 30000, "BONIF. CONSUMO {shop}"),
]
PARTS = [Kind(1, -2500, -79000, "{more}"), Kind(1, -2500, -30000, "{shop}")]
NOTE = (
    "Ud. puede abonar el pago mínimo, el total o un importe intermedio. El saldo financiado devengará intereses a la "
    "T.N.A. 122,00% T.E.A. 219,41% CFT(TEA) CON IVA 284,16%. Cuestionamiento del resumen: dentro de los 30 días de "
    "recibido (Ley 25.065). Límite de compra $ 2.400.000,00. Límite de financiación $ 1.920.000,00."
)
Line = tuple[date, str, str, Decimal]


def ar(amount: Decimal) -> str:
    """As charged: what is owed without a sign, what comes in with a minus behind."""
    return written(abs(amount), ".", ",") + ("-" if amount > 0 else "")


def long_day(day: date) -> str:
    return f"{day.day:02} {SHORT[day.month - 1]} {day:%y}"


def head(page: Page, number: int, facts: list[tuple[str, str]]) -> float:
    page.put(40, 46, "BANCO DEL PLATA", 13, bold=True)
    page.put(555, 46, "RESUMEN DE CUENTA TARJETA ORO", 9, right=True)
    y = 64.0
    if number == 1:
        for n, (label, value) in enumerate(facts):
            page.put(40 + 175 * (n % 3), y + 24 * (n // 3), label, 6.5)
            page.put(40 + 175 * (n % 3), y + 24 * (n // 3) + 10, value, 9, bold=True)
        y += 24 * ((len(facts) + 2) // 3) + 8
    page.rule(36, y, 559)
    cells = [(40.0, "FECHA"), (126.0, "COMPROB."), (182.0, "DETALLE DE TRANSACCION"), (-470.0, "PESOS")]
    across(page, y + 11, [*cells, (-552, "DOLARES")], 7, bold=True)
    page.rule(36, y + 16, 559)
    return y + 30


def purchases(rng: Random, count: int, start: date, end: date) -> list[Line]:
    lines: list[Line] = []
    for booked in some_days(rng, count, start, end):
        day, parted = booked, rng.random() < 0.35
        kind = rng.choices(*zip(*[(k, k.weight) for k in (PARTS if parted else ONCE)], strict=True))[0]
        text = fill(rng, kind.text, day, POOLS)
        if parted:
            of = rng.choice([3, 3, 6, 12])
            part = rng.randint(1, of)
            day, text = months_back(day, part - 1), f"{text} C.{part:02}/{of:02}"
        lines.append(
            (day, fill(rng, "######", day, {}) + rng.choice("*K"), text, some_amount(rng, kind.low, kind.high))
        )
    return sorted(lines, key=lambda line: line[0])


def charges(rng: Random, end: date, spent: Decimal) -> list[Line]:
    def one(text: str, base: Decimal, rate: str, minus: int = -1) -> Line:
        return end, "", text, minus * max((base * Decimal(rate)).quantize(Decimal("0.01")), Decimal("0.01"))

    fee, interest = money(rng, 3000, 9000), money(rng, 500, 20000)
    lines = [one("COMISION MANTENIMIENTO DE CTA.", fee, "1")] if rng.random() < 0.6 else []
    lines += [one("INTERESES FINANCIACION", interest, "1")] if rng.random() < 0.4 else []
    base = -sum((line[3] for line in lines), Decimal(0))
    lines += [one(f"IVA $ 21,00% ({written(base, '.', ',')})", base, "0.21")] if base else []
    lines += [one("IMPUESTO DE SELLOS $", spent, "0.012")] if spent > 0 else []
    if rng.random() < 0.4:
        base = money(rng, 5000, 40000)
        lines.append(one(f"DB.RG 5617 30% ({written(base, '.', ',')})", base, "0.30"))
    return lines


class Printer:
    """Prints rows and keeps what the month column last said."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows, self.month = flow, list[Row](), (0, 0)

    def rows_of(self, lines: list[Line]) -> None:
        for day, voucher, text, amount in lines:
            if self.flow.need(12) or self.month != (day.year, day.month):
                across(self.flow.page, self.flow.y, [(40, f"{day:%y}"), (56, MONTHS[day.month - 1])])
                self.month = day.year, day.month
            cells = [(106.0, f"{day.day:02}"), (126.0, voucher), (182.0, text), (-470.0, ar(amount))]
            across(self.flow.page, self.flow.y, cells)
            self.rows.append(Row(day, text, amount, page=self.flow.number))
            self.flow.y += 11.5

    def total(self, text: str, amount: Decimal) -> None:
        self.flow.need(30)
        self.flow.y += 3
        across(self.flow.page, self.flow.y, [(182, text), (-470, ar(amount)), (-552, "0,00")], bold=True)
        self.flow.y += 17
        self.month = (0, 0)


def coming(rng: Random, flow: Flow, end: date) -> None:
    flow.need(130)
    flow.y += 12
    flow.page.put(40, flow.y, "CUOTAS A VENCER", 8, bold=True)
    for n in range(4):
        month = months_back(end, -n - 1)
        across(flow.page, flow.y + 12, [(40 + 125 * n, f"{MONTHS[month.month - 1]}/{month:%y} $")], 7)
        across(flow.page, flow.y + 12, [(-150 - 125 * n, ar(-money(rng, 9000, 90000)))], 7)
    flow.y = flow.page.lines(40, flow.y + 34, folded([NOTE], flow.page.face, 6.5, 515), 6.5, 8)


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(20, 28))
    start = months_back(end, 1) + timedelta(1)
    owed = -money(rng, 20_000, 900_000)
    number = fill(rng, "4### XXXX XXXX ####", end, {})
    facts = [("CIERRE ACTUAL", long_day(end)), ("VENCIMIENTO ACTUAL", long_day(end + timedelta(11)))]
    facts += [("TARJETA", number), ("CIERRE ANTERIOR", long_day(start - timedelta(1)))]
    facts += [("TITULAR", "GUTIERREZ, HERNAN P."), ("SUCURSAL", fill(rng, "0##", end, {}))]
    flow = Flow(785, lambda: Page(A4, "Courier", "Courier-Bold"), lambda page, n: head(page, n, facts))
    across(flow.page, flow.y, [(182, "SALDO ANTERIOR"), (-470, ar(owed)), (-552, "0,00")])
    flow.y += 15
    printer = Printer(flow)
    day = earlier(rng, start + timedelta(14), 4)
    paid = -owed if rng.random() < 0.7 else money(rng, 1000, int(-owed))
    printer.rows_of([(day, "", "SU PAGO EN PESOS", paid)])
    flow.y += 5
    count = some_count(rng)
    spent = Decimal(0)
    for digits, who in [(number[-4:], "HERNAN GUTIERREZ"), (fill(rng, "####", end, {}), "CARLA M GUTIERREZ")]:
        lines = purchases(rng, count, start, end)
        printer.rows_of(lines)
        bought = sum((line[3] for line in lines), Decimal(0))
        printer.total(f"Tarjeta {digits} Total Consumos de {who}", bought)
        spent -= bought
        count //= 4
        if not count or rng.random() < 0.5:
            break
    printer.rows_of(charges(rng, end, spent))
    closing = owed + sum(row.amount for row in printer.rows)
    printer.total("SALDO ACTUAL", closing)
    lowest = (-closing / 5).quantize(Decimal("0.01")) if closing < 0 else Decimal(0)
    printer.total("PAGO MINIMO", -lowest)
    coming(rng, flow, end)
    numbered(flow, 555, 815, "Hoja {0} de {1}")
    by_hand(flow.pages, path, Hand(split=True))
    return statement(("credit_card", "es_AR", "ARS"), number, (None, end), owed, printer.rows)
