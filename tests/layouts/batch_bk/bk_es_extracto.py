"""Spain, current account: day of the operation and value day as DD/MM, a heading in capitals with remarks below it,
signed amounts and the balance after each row, balances before and after as rows, one word at a time.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._rows import ZERO, by_words, joined, number_pages

BLUE = (0.03, 0.15, 0.4)
SKY = (0.86, 0.92, 0.97)
AMOUNT, BALANCE = 462, 545
MONTHS = [
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
]

POOLS = {
    "shop": [
        "MERCAMAX AV. LIBERTAD",
        "DIA ####",
        "CARREFUR EXPRESS",
        "BAR LA PLAZA",
        "FARMACIA LDA. ORTIZ",
        "E.S. LAS VEGAS",
    ],
    "town": ["VALENCIA", "PATERNA", "TORRENT", "MISLATA", "ALICANTE"],
    "biller": ["IBERLUZ CLIENTES, S.A.U.", "AGUAS DE LEVANTE", "TELECO MOVIL ESPAÑA S.A.U.", "SEGUROS LA UNION"],
    "person": ["LUCÍA MARTÍNEZ SOLER", "JAVIER PÉREZ GIMENO", "C.P. AVDA. DEL PUERTO 114", "NURIA BELTRÁN"],
    "text": ["Alquiler", "Cena del viernes", "Cuota comunidad", "Regalo", "Gastos piso"],
    "firm": ["TALLERES NAQUERA SL", "CLINICA DENTAL TURIA SLP", "CONSELLERIA EDUCACION"],
}
CARD = "TARJETA 4940XXXXXXXX{last}"
KINDS = [
    Kind(32, -2, -140, f"PAGO CON TARJETA EN COMERCIO|{CARD} {{shop}}, {{town}}"),
    Kind(10, -12, -160, "ADEUDO RECIBO DOMICILIADO|{biller} N 20########## RF ###########"),
    Kind(8, -10, -800, "TRANSFERENCIA REALIZADA|{text} A FAVOR DE {person}"),
    Kind(7, -5, -120, "BIZUM ENVIADO|{person} {text}"),
    Kind(6, 5, 120, "BIZUM RECIBIDO|{person} {text}"),
    Kind(6, -20, -300, f"DISPOSICIÓN EN CAJERO AUTOMÁTICO|{CARD} OF. {{town}}", step="10"),
    Kind(3, 1100, 2300, "ABONO DE NÓMINA|{firm}", most=1),
    Kind(3, 60, 900, "TRANSFERENCIA RECIBIDA|{person}"),
    Kind(2, -3, -15, "COMISIÓN DE MANTENIMIENTO", most=1),
    Kind(2, -380, -720, "CARGO POR AMORTIZACIÓN DE PRÉSTAMO|N. 0182####830######## CUOTA", most=1),
    Kind(2, 8, 60, f"DEVOLUCIÓN COMPRA CON TARJETA|{CARD} {{shop}}, {{town}}"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 5200)
    pools = POOLS | {"last": [f"{rng.randint(0, 9999):04}"]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(16, 80), balance=opening, floor=50)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    number = iban(rng, "ES", "0299####7#0#########")
    rows: list[Row] = []

    def head(page: Page, sheet: int) -> float:
        return _head(page, sheet, number, (start, end))

    flow = Flow(752, Page, head)
    balance = opening
    _special(flow, "SALDO ANTERIOR", balance)
    for entry in entries:
        value = entry.day + timedelta(rng.choice([0, 0, 0, 0, -1, 1, 2]))
        lines = _lines(entry)
        if flow.y + 10 * len(lines) + 8 > 740:
            _special(flow, "SUMA Y SIGUE", balance)
            flow.turn()
            _special(flow, "SALDO ANTERIOR", balance)
        balance += entry.amount
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
        _row(flow, entry, value, lines, balance)
    _special(flow, f"SALDO A SU FAVOR EL {end:%d-%m-%Y}" if balance >= 0 else "SALDO A NUESTRO FAVOR", balance)
    _end(flow, opening, [entry.amount for entry in entries])
    number_pages(flow.pages, lambda page, n, of: page.put(548, 800, f"Hoja {n} de {of}", 7.5, right=True))
    with_pymupdf(by_words(flow.pages), path)
    return Truth("checking", "es_ES", "EUR", number, start, end, opening, closing, rows)


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _lines(entry: Entry) -> list[str]:
    lines = [entry.lines[0]]
    for line in entry.lines[1:]:
        lines += wrap(line, fits("Helvetica", 7.5, 262))
    return lines


def _head(page: Page, sheet: int, number: str, period: tuple[date, date]) -> float:
    start, end = period
    page.put(46, 58, "Banca Turia", 20, bold=True, color=BLUE)
    page.put(548, 50, "EXTRACTO DE CUENTA", 12, bold=True, right=True, color=BLUE)
    title = f"EXTRACTO DE {MONTHS[start.month - 1]} {start.year}"
    if start.day > 1:
        title = f"EXTRACTO DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"
    page.put(548, 64, title, 9, right=True)
    if sheet == 1:
        page.lines(46, 92, ["Oficina 4471 VALENCIA-RUZAFA", "C/ Sueca, 41  46004 Valencia", "Tel. 960 000 117"], 8, 10)
        page.lines(330, 120, ["AMPARO FERRER LLOPIS", "AVDA DEL PUERTO 114 P07", "46023 VALENCIA"], 9.5, 12)
        page.box(46, 176, 502, 46, None, stroke=BLUE)
        pairs = (
            ("IBAN", number, 52),
            ("BIC", "BTURESV1XXX", 262),
            ("DIVISA", "EURO", 372),
            ("TITULAR", "FERRER LLOPIS, A", 440),
        )
        for label, text, x in pairs:
            page.put(x, 190, label, 7, color=GREY)
            page.put(x, 204, text, 8.5)
        page.put(52, 217, f"Período: {start:%d-%m-%Y} a {end:%d-%m-%Y}", 7.5)
    top = 240 if sheet == 1 else 92
    if sheet > 1:
        page.put(46, 80, f"IBAN {number}", 8)
    page.box(46, top, 502, 18, SKY)
    for x, label in ((50, "F. OPER."), (92, "F. VALOR"), (138, "CONCEPTO")):
        page.put(x, top + 12, label, 8, bold=True, color=BLUE)
    page.put(AMOUNT, top + 12, "IMPORTE", 8, bold=True, right=True, color=BLUE)
    page.put(BALANCE, top + 12, "SALDO", 8, bold=True, right=True, color=BLUE)
    return top + 32


def _special(flow: Flow, label: str, balance: Decimal) -> None:
    flow.page.put(138, flow.y, label, 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, _money(balance), 8.5, bold=True, right=True)
    flow.y += 14


def _row(flow: Flow, entry: Entry, value: date, lines: list[str], balance: Decimal) -> None:
    page = flow.page
    page.put(50, flow.y, f"{entry.day:%d/%m}", 8.5)
    page.put(92, flow.y, f"{value:%d/%m}", 8.5)
    page.put(138, flow.y, lines[0], 8.5)
    page.put(AMOUNT, flow.y, _money(entry.amount), 8.5, right=True)
    page.put(BALANCE, flow.y, _money(balance), 8.5, right=True)
    flow.y = page.lines(138, flow.y + 9.5, lines[1:], 7.5, 9.5, color=(0.3, 0.3, 0.3)) + 3
    page.rule(46, flow.y - 8.5, 548, 0.25, (0.75, 0.8, 0.86))


def _end(flow: Flow, opening: Decimal, amounts: list[Decimal]) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 12
    page.box(46, y, 502, 32, SKY)
    totals = [
        ("Saldo anterior", opening),
        ("Total cargos", sum((amount for amount in amounts if amount < 0), ZERO)),
        ("Total abonos", sum((amount for amount in amounts if amount > 0), ZERO)),
        ("Saldo final", opening + sum(amounts, ZERO)),
    ]
    for n, (label, figure) in enumerate(totals):
        page.put(160 + 126 * n, y + 12, label, 7.5, right=True, color=BLUE)
        page.put(160 + 126 * n, y + 25, _money(figure), 8.5, right=True)
    page.lines(
        46,
        y + 48,
        [
            "Rogamos examine este extracto; sin observaciones suyas en 30 días lo consideraremos conforme.",
            "Las fechas de valor son las que cuentan para el cálculo de intereses. Exceso sobre saldo: 4,50 %.",
            "BANCA TURIA, S.A. - C/ de la Paz, 9 - 46002 Valencia. R.M. de Valencia, T. 1207, F. 88, H. V-20114.",
        ],
        6.5,
        8.5,
        color=GREY,
    )
