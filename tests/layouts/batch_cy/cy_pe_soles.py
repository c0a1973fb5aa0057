"""Peru: card statement in soles with a dollar column; two dates as 05ENE, glyph by glyph, instalments with their parts.

A purchase abroad prints its dollars and rate on a line below; instalments print TEA, capital and interest before the
month's amount; payments have a minus; section captions inside the table, the plan of coming months after it.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_count, some_days, written
from ..pens import A4, GREY, WHITE, Flow, Hand, Page, by_hand
from ._kit import Switch, across, folded, money, months_back, numbered, statement

MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV", "DIC"]
NAVY = (0.0, 0.16, 0.45)
POOLS = {
    "shop": [
        "PLAZA VEO LA MOLINA",
        "METROX AV BRASIL",
        "TOTTUS MEGA PLAZA",
        "GRIFO PRIMAZ",
        "INKAFARMO 0441",
        "RAPPIX PERU LIMA",
    ],
    "web": ["APPLEX.COM/BILL", "AMZN MKTP US*2?4??", "AIRBNBX * HM????", "OPENAPP SAN FRANCISCO"],
    "big": ["SAGA FALABELLO JOCKEY", "HIRAOKAN SAN MIGUEL", "LATAMIR AIRLINES PERU", "CLINICA RICARDA PALM"],
    "auto": ["CARGO AUT LUZ DEL SURO", "CARGO AUT SEDAPALO 3######", "CARGO AUT CLAROX 9########"],
}
KINDS = [
    Kind(9, -6, -340, "{shop}", "CONSUMO"),
    Kind(3, -20, -220, "{auto}", "CONSUMO"),
    Kind(3, -9, -480, "{web}", "EXTERIOR"),
    Kind(1, 9, 200, "EXTORNO {shop}", "ABONO"),
    Kind(1, -50, -600, "DISPOSICION EFECTIVO CAJERO", "EFECTIVO", "10"),
]
FEES = [
    ("SEGURO DE DESGRAVAMEN", Decimal("-14.90")),
    ("MEMBRESIA ANUAL CUOTA", Decimal("-25.00")),
    ("ENVIO EECC FISICO", Decimal("-10.00")),
    ("INTERES REVOLVENTE", Decimal("-37.42")),
    ("ITF", Decimal("-0.05")),
]
HEAD = (
    ((38.0, "FECHA"), (38.0, "PROCESO")),
    ((82.0, "FECHA"), (82.0, "CONSUMO")),
    ((126.0, "DESCRIPCIÓN"), (126.0, "")),
    ((276.0, "TIPO"), (276.0, "OPERACIÓN")),
    ((330.0, "N°"), (330.0, "CUOTA")),
    ((-390.0, "TEA"), (-390.0, "%")),
    ((-432.0, "CAPITAL"), (-432.0, "")),
    ((-470.0, "INTERÉS"), (-470.0, "")),
    ((-516.0, "SOLES"), (-516.0, "S/")),
    ((-560.0, "DÓLARES"), (-560.0, "US$")),
)


def pe(amount: Decimal) -> str:
    return written(-amount)


def short(day: date) -> str:
    return f"{day.day:02}{MONTHS[day.month - 1]}"


class Table:
    """The table of rows over the pages."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def caption(self, text: str) -> None:
        self.flow.need(32)
        self.flow.page.box(36, self.flow.y - 8, 526, 11, (0.9, 0.92, 0.96))
        self.flow.page.put(126, self.flow.y, text, 7, bold=True)
        self.flow.y += 12

    def row(self, days: tuple[date, date], texts: list[str], tag: str, amount: Decimal, parts: list[str]) -> None:
        lines = folded(texts, self.flow.page.face, 7, 145)
        self.flow.need(9 * len(lines) + 3)
        cells = [(38.0, short(days[0])), (82.0, short(days[1])), (126.0, lines[0]), (276.0, tag), (-516.0, pe(amount))]
        cells += zip((330.0, -390.0, -432.0, -470.0), parts, strict=False)
        across(self.flow.page, self.flow.y, cells, 7)
        self.flow.page.lines(126, self.flow.y + 9, lines[1:], 7, 9)
        self.rows.append(Row(days[0], " ".join(lines), amount, page=self.flow.number))
        self.flow.y += 9 * len(lines) + 2

    def total(self, text: str, amount: Decimal) -> None:
        self.flow.need(14)
        across(self.flow.page, self.flow.y, [(126, text), (-516, pe(amount)), (-560, "0.00")], 7, bold=True)
        self.flow.y += 14


def head(page: Page, number: int, facts: list[tuple[str, str]], columns: Switch) -> float:
    page.box(0, 0, 595, 40, NAVY)
    page.put(36, 26, "Banco Inti del Perú", 14, bold=True, color=WHITE)
    page.put(560, 26, "ESTADO DE CUENTA  TARJETA CLÁSICA", 9, right=True, color=WHITE)
    y = 60.0
    if number == 1:
        for n, (label, value) in enumerate(facts):
            place = 36 + 178 * (n % 3)
            page.box(place, y + 34 * (n // 3) - 10, 172, 30, stroke=GREY)
            page.put(place + 5, y + 34 * (n // 3), label, 6.5, color=GREY)
            page.put(place + 5, y + 34 * (n // 3) + 13, value, 9, bold=True)
        y += 34 * ((len(facts) + 2) // 3) + 10
    if not columns.on:
        return y
    for upper, lower in HEAD:
        across(page, y, [upper], 6.5, bold=True)
        across(page, y + 8, [lower], 6.5, bold=True)
    page.rule(36, y + 12, 562, 0.8, NAVY)
    return y + 25


def consumption(rng: Random, table: Table, start: date, end: date) -> None:
    for day in some_days(rng, some_count(rng), start, end):
        kind = rng.choices(KINDS, [kind.weight for kind in KINDS])[0]
        amount = some_amount(rng, kind.low, kind.high, kind.step)
        texts = [fill(rng, kind.text, day, POOLS)]
        if kind.tag == "EXTERIOR":
            rate = Decimal(rng.randint(3560, 3920)) / 1000
            texts.append(f"US$ {written(-amount / rate)} T.C. {rate:.3f}")
        table.row((day, earlier(rng, day)), texts, kind.tag if kind.tag != "EXTERIOR" else "CONSUMO", amount, [])


def in_parts(rng: Random, table: Table, end: date) -> None:
    for _ in range(rng.randint(1, 5)):
        of = rng.choice([3, 6, 12, 18, 24])
        part = rng.randint(1, of)
        amount = some_amount(rng, -40, -700)
        yearly = rng.choice([Decimal(0), Decimal("39.90"), Decimal("55.01")])
        interest = (-amount * yearly * (of - part + 1) / of / 240).quantize(Decimal("0.01"))
        day = months_back(end - timedelta(rng.randint(0, 25)), part - 1)
        parts = [f"{part:02}/{of:02}", written(yearly), pe(amount + interest), written(interest)]
        table.row((end, day), [fill(rng, "{big}", day, POOLS)], "CUOTA", amount, parts)


def after(rng: Random, flow: Flow, end: date, closing: Decimal) -> None:
    flow.need(150)
    flow.y += 8
    flow.page.put(36, flow.y, "Plan de cuotas para los próximos meses", 8, bold=True)
    for n in range(5):
        month = months_back(end, -n - 1)
        across(flow.page, flow.y + 13, [(36 + 106 * n, f"{MONTHS[month.month - 1]} {month.year}")], 7)
        across(flow.page, flow.y + 23, [(36 + 106 * n, f"S/ {money(rng, 40, 900)}")], 7)
    note = (
        "Información del pago mínimo: si sólo realiza el pago mínimo de su deuda en soles y no hace más operaciones, "
        f"esta se cancelará en {rng.randint(12, 40)} meses, pagando S/ {written(abs(closing) / 3)} de interés y S/ 180 "
        "de comisiones. TEA revolvente compras 89.90%, disposición de efectivo 99.90%. T.C. referencial 3.745."
    )
    flow.y = flow.page.lines(36, flow.y + 45, folded([note], flow.page.face, 6.5, 520), 6.5, 8.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(8, 28))
    start = months_back(end, 1) + timedelta(1)
    owed = -money(rng, 150, 7000)
    number = fill(rng, "4###-##XX-XXXX-####", end, {})
    facts = [("Número de tarjeta", number), ("Periodo de facturación", f"{start:%d/%m/%Y} al {end:%d/%m/%Y}")]
    facts += [("Último día de pago", f"{end + timedelta(25):%d/%m/%Y}"), ("Línea de crédito", "S/ 12,000.00")]
    facts += [("Titular", "MILAGROS QUISPE ROJAS"), ("Crédito disponible", f"S/ {money(rng, 100, 9000):,}")]
    columns = Switch()
    flow = Flow(780, lambda: Page(A4), lambda page, n: head(page, n, facts, columns))
    table = Table(flow)
    table.total("SALDO ANTERIOR (DEUDA TOTAL DEL PERIODO ANTERIOR)", owed)
    table.caption("PAGOS Y ABONOS")
    day = start + timedelta(rng.randint(3, 24))
    paid = -owed if rng.random() < 0.6 else money(rng, 50, int(-owed) + 20)
    source = rng.choice(["PAGO BANCA MOVIL", "PAGO AGENTE 00####", "PAGO CARGO EN CUENTA 191-#######"])
    table.row((day, day), [fill(rng, source, day, {})], "PAGO", paid, [])
    table.caption("CONSUMOS DEL PERIODO")
    consumption(rng, table, start, end)
    if rng.random() < 0.7:
        table.caption("COMPRAS EN CUOTAS")
        in_parts(rng, table, end)
    table.caption("COMISIONES, SEGUROS E INTERESES")
    for text, amount in FEES:
        if rng.random() < 0.5:
            table.row((end, end), [text], "CARGO", amount, [])
    closing = owed + sum((row.amount for row in table.rows), Decimal(0))
    flow.page.rule(126, flow.y - 6, 562)
    flow.y += 4
    table.total("DEUDA TOTAL", closing)
    table.total("PAGO MÍNIMO DEL MES", min((closing / 12).quantize(Decimal("0.01")), Decimal(0)))
    columns.on = False
    after(rng, flow, end, closing)
    numbered(flow, 560, 815, "Pág. {0}/{1}")
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return statement(("credit_card", "es_PE", "PEN"), number, (start, end), owed, table.rows)
