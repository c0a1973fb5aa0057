"""Spain, savings bank, cuenta corriente: sheet with charges, credits and a balance after every movement.

"SALDO ANTERIOR" opens each sheet, "SUMA Y SIGUE" closes all but the last; dates are day and month in letters with the
year only in the head, and the date of value stands after the text.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import paid_in, paid_out, row_count, sufficient, wrapped

BLUE: Color = (0.0, 0.25, 0.53)
PALE: Color = (0.91, 0.94, 0.98)
NAME = "Caja de Ahorros del Alto Duero"
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
SIZE = 8.0

POOLS: Pools = {
    "shop": [
        "MERCADONA C/ REAL",
        "CARREFOUR EXPRESS SORIA",
        "REPSOL E.S. 3####",
        "EL CORTE INGLES",
        "FARMACIA LDA. RUIZ",
        "RENFE VIRTUAL INTERNET",
        "AMZN MKTP ES*?##?#",
        "BAR LA CANTINA",
        "DIA %",
    ],
    "biller": [
        "IBERDROLA CLIENTES SAU",
        "TELEFONICA DE ESPANA SAU",
        "NATURGY IBERIA SA",
        "AQUONA GESTION AGUAS",
        "MAPFRE ESPANA CIA SEGUROS",
        "VODAFONE ONO SAU",
        "AYTO. DE SORIA",
    ],
    "person": ["GARCIA MARTIN LUCIA", "CDAD. PROP. NUMANCIA 8", "HERRERO LASO PEDRO", "SANZ ROMERO INES"],
    "why": ["ALQUILER {month}", "CUOTA COMUNIDAD", "REGALO", "FACTURA 20##/###"],
    "month": lambda _, day: MONTHS[day.month - 1],
    "used": lambda rng, day: f"{earlier(rng, day):%d-%m}",
}
KINDS = [
    Kind(28, -2, -130, "COMPRA TARJ. 4940XXXXXXXX{card} {shop} {used}", "card"),
    Kind(10, -9, -210, "RECIBO {biller} REF. 00##########", "bill"),
    Kind(5, -20, -300, "REINTEGRO CAJERO 2104 OF. 0### TARJ. {card}", "cash", "10"),
    Kind(4, -30, -700, "TRANSFERENCIA A FAVOR DE {person} CONCEPTO: {why}", "out"),
    Kind(3, -5, -90, "BIZUM A FAVOR DE {person}", "out", "1"),
    Kind(3, 5, 120, "BIZUM DE {person}", "in", "1"),
    Kind(3, 900, 2300, "NOMINA TALLERES HNOS. ARRIBAS SL {month}", "in", most=2),
    Kind(3, 20, 900, "TRANSF. RECIBIDA DE {person} {why}", "in"),
    Kind(2, 50, 1200, "INGRESO EN EFECTIVO", "in", "10"),
    Kind(1, -3, -15, "COMISION MANTENIMIENTO", "fee", most=1),
    Kind(1, -250, -620, "PRESTAMO 2104-####-##-91######## CUOTA {month}", "loan", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    pools: Pools = {**POOLS, "card": [str(rng.randint(1000, 9999))]}
    entries = some_entries(
        rng, KINDS, pools, period, count=row_count(rng, 100), reversal="ANULACION {0}", balance=Decimal(800)
    )
    opening = sufficient(rng, entries, 200, 6000, rng.choice([1, -400]))
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "ES", "21040338" + "##########" + "##")
    truth = Truth("checking", "es_ES", "EUR", account, *period, opening, closing)
    balance = opening

    def head(page: Page, at: int) -> float:
        return _head(page, at, period, account, balance)

    flow = Flow(700, Page, head, lambda page, y: _carried(page, y, balance))
    for entry in entries:
        lines = wrapped(entry.lines, fits("Helvetica", SIZE, 198))
        flow.need(10 * len(lines) + 2)
        balance += entry.amount
        value = earlier(rng, entry.day, 2) if entry.tag in {"card", "cash"} else entry.day
        _row(flow, entry, value, lines, balance)
        text = " ".join(lines)
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
    _end(flow, entries, closing, period[1])
    with_fpdf(flow.pages, path, order="columns")
    return truth


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def short(day: date) -> str:
    return f"{day.day:02}{MONTHS[day.month - 1]}"


def _head(page: Page, at: int, period: tuple[date, date], account: str, balance: Decimal) -> float:
    page.put(36, 48, NAME, 15, bold=True, color=BLUE)
    page.put(36, 60, "Oficina 0338 - Pza. Mayor, 3 - 42002 Soria", 7.5, color=GREY)
    page.put(559, 48, "EXTRACTO DE CUENTA CORRIENTE", 10.5, bold=True, right=True)
    page.lines(330, 90, ["D. FERNANDO HERRERO LASO", "CL SANTO TOME 19 3 B", "42004 SORIA"], 9.5, 12)
    labels = (
        ("IBAN", account, 36, 190),
        ("PERIODO", f"{period[0]:%d-%m-%Y} / {period[1]:%d-%m-%Y}", 236, 130),
        ("DIVISA", "EUR", 376, 50),
        ("EXTRACTO", f"{period[1].month:03}/{period[1].year}", 436, 70),
        ("HOJA", str(at), 516, 43),
    )
    for label, text, x, wide in labels:
        page.box(x, 140, wide, 28, stroke=BLUE)
        page.put(x + 4, 148, label, 6, color=BLUE)
        page.put(x + wide / 2, 162, text, 8.5, center=True)
    page.box(36, 178, 523, 22, PALE, stroke=BLUE)
    page.put(40, 187, "FECHA", 7, bold=True, color=BLUE)
    page.put(40, 196, "OPER.", 7, bold=True, color=BLUE)
    page.put(86, 192, "CONCEPTO", 7, bold=True, color=BLUE)
    page.put(292, 187, "FECHA", 7, bold=True, color=BLUE)
    page.put(292, 196, "VALOR", 7, bold=True, color=BLUE)
    for x, title in ((400, "CARGOS"), (478, "ABONOS"), (555, "SALDO")):
        page.put(x, 192, title, 7, bold=True, right=True, color=BLUE)
    for x in (82, 288, 328, 404, 482):
        page.upright(x, 178, 722, 0.4, BLUE)
    page.box(36, 200, 523, 522, stroke=BLUE)
    page.put(86, 214, "SALDO ANTERIOR", SIZE)
    page.put(555, 214, money(balance), SIZE, right=True)
    page.put(36, 790, f"{NAME}. CIF G42000017. Inscrita en el Registro Mercantil de Soria, tomo 88, folio 1.", 6)
    return 230


def _carried(page: Page, _: float, balance: Decimal) -> None:
    page.put(86, 717, "SUMA Y SIGUE", SIZE)
    page.put(555, 717, money(balance), SIZE, right=True)


def _row(flow: Flow, entry: Entry, value: date, lines: list[str], balance: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, short(entry.day), SIZE)
    page.lines(86, y, lines, SIZE, 10)
    page.put(292, y, short(value), SIZE)
    page.put(400 if entry.amount < 0 else 478, y, written(abs(entry.amount), ".", ","), SIZE, right=True)
    page.put(555, y, money(balance), SIZE, right=True)
    flow.y += 10 * len(lines) + 2


def _end(flow: Flow, entries: list[Entry], closing: Decimal, end: date) -> None:
    amounts = [entry.amount for entry in entries]
    page = flow.page
    page.box(36, 728, 523, 40, PALE, stroke=BLUE)
    boxes = (
        (44, "TOTAL CARGOS", paid_out(amounts)),
        (210, "TOTAL ABONOS", paid_in(amounts)),
        (376, f"SALDO A {end:%d-%m-%Y}", closing),
    )
    for x, label, figure in boxes:
        page.put(x, 742, label, 7, color=BLUE)
        page.put(x, 758, f"{money(figure)} EUR", 10, bold=True)
    page.put(
        36,
        778,
        "Tipo deudor descubierto: 7,25 % nominal. Comisión por reclamación de posiciones deudoras: 35,00 EUR.",
        6,
    )
