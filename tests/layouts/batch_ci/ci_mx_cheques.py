"""Mexico, checking account: day and month name without a year on a row's first line, three to five lines of concept,
the amount on the last of them, the balance only on a day's last row; a summary with deposits and withdrawals, and a
table of the commissions charged, which repeats rows of the period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Page, with_fpdf, with_pymupdf, with_reportlab
from ._rows import last_of_day, money_in, money_out, number_pages, word_by_word

TEAL: Color = (0, 0.35, 0.45)
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
LONG = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
POOLS: Pools = {
    "store": ["SUPER DEL VALLE SUC 114", "FARMACIA GUADALUPE", "GASOLINERA 4471 PERIF", "TIENDA ESQUINA 10MEX"],
    "bank": ["BANREGIO", "SANTANA", "AZTLAN", "HSBK"],
    "who": ["JOSE LUIS PEREZ ORTIZ", "MARIA ELENA SOTO", "COMERCIAL BAJIO SA DE CV"],
    "h": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(9, -40, -2400, "COMPRA CON TARJETA DE DEBITO|{store}|TARJETA ************####|AUT. ######  HORA {h}"),
    Kind(4, -200, -6000, "RETIRO EN CAJERO AUTOMATICO|SUC. 0### CAJERO ##|AUT. ########  HORA {h}", step="100"),
    Kind(
        4,
        -100,
        -15000,
        "PAGO INTERBANCARIO A {bank}|AL BENEF. {who}|(DATO NO VERIF POR ESTA INST)|CTA. BENEF. ####"
        "##############|CVE RASTREO ######################",
    ),
    Kind(3, 500, 20000, "PAGO RECIBIDO DE {bank} POR|ORDEN DE {who}|REF. #######|RASTREO ####################"),
    Kind(2, 7000, 21000, "DEPOSITO NOMINA|COMERCIAL BAJIO SA DE CV|QUINCENA REF. ########"),
    Kind(1, -5, -180, "COMISION POR CONSULTA DE SALDO|CAJERO OTRO BANCO", "com"),
    Kind(1, -150, -250, "COMISION MANEJO DE CUENTA|PERIODO ANTERIOR", "com", "1", 1),
]


def pesos(amount: Decimal) -> str:
    return written(amount)


def said(day: date) -> str:
    return f"{day.day} de {LONG[day.month - 1]} de {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 500, 60000)
    entries: list[Entry] = []
    for entry in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60), balance=opening, floor=500):
        entries.append(entry)
        if entry.tag == "com":
            tax = (entry.amount * Decimal("0.16")).quantize(Decimal("0.01"))
            entries.append(Entry(entry.day, ("IVA COMISION",), tax, "com", ""))
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "### #######", start, {})
    summary = (opening, [entry.amount for entry in entries])

    def head(page: Page, count: int) -> float:
        page.put(40, 44, "Banco del Anáhuac", 14, bold=True, color=TEAL)
        page.put(572, 36, "ESTADO DE CUENTA AL", 8, right=True)
        page.put(572, 47, said(end).upper(), 8, right=True, bold=True)
        page.put(40, 62, "CLIENTE: 58817204", 7)
        page.put(572, 62, f"CUENTA DE CHEQUES {number}", 7, right=True)
        return columns(page, 86) if count > 1 else columns(page, first(page, rng, number, (start, end), summary))

    flow = Flow(735, lambda: Page(LETTER), head)
    flow.page.put(40, flow.y, f"{start.day:02} {MONTHS[start.month - 1]}", 8)
    flow.page.put(92, flow.y, "SALDO ANTERIOR", 8)
    flow.page.put(572, flow.y, pesos(opening), 8, right=True)
    flow.y += 15
    rows: list[Row] = []
    for entry, balance, ends in zip(entries, balances, last_of_day(entries), strict=True):
        flow.need(10 * len(entry.lines) + 3)
        page = flow.page
        page.put(40, flow.y, f"{entry.day.day:02} {MONTHS[entry.day.month - 1]}", 8)
        flow.y = page.lines(92, flow.y, entry.lines, 8, 10) + 3
        y = flow.y - 13
        page.put(404 if entry.amount < 0 else 486, y, pesos(abs(entry.amount)), 8, right=True)
        page.put(572, y, pesos(balance) if ends else "", 8, right=True)
        text = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, text, entry.amount, balance if ends else None, page=flow.number))
    charges(flow, [entry for entry in entries if entry.tag == "com"])
    for page in flow.pages:
        page.put(40, 768, "Línea de atención 55 1226 0000. Unidad especializada de atención a usuarios.", 6.5)
    number_pages(flow.pages, 572, 768, "PAGINA {0} DE {1}", 7)
    pages = word_by_word(flow.pages) if rng.random() < 0.3 else flow.pages
    pen = rng.choice([with_pymupdf, with_reportlab, with_fpdf])
    pen(pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "es-MX", "MXN", number, start, end, opening, balances[-1], rows)


def columns(page: Page, y: float) -> float:
    page.put(40, y, "DETALLE DE OPERACIONES", 9, bold=True, color=TEAL)
    page.box(36, y + 6, 540, 14, TEAL)
    for x, text, right in ((40, "FECHA", False), (92, "CONCEPTO", False), (404, "RETIROS", True)):
        page.put(x, y + 16, text, 8, right=right, color=(1, 1, 1), bold=True)
    for x, text in ((486, "DEPOSITOS"), (572, "SALDO")):
        page.put(x, y + 16, text, 8, right=True, color=(1, 1, 1), bold=True)
    return y + 33


def first(
    page: Page, rng: Random, number: str, period: tuple[date, date], summary: tuple[Decimal, list[Decimal]]
) -> float:
    opening, amounts = summary
    start, end = period
    page.lines(
        40, 92, ["GUSTAVO ADOLFO RIOS MENDEZ", "AV. UNIVERSIDAD 1821 INT 4", "COL. DEL VALLE", "03100 CDMX"], 8, 10
    )
    page.put(320, 92, "RESUMEN GENERAL", 9, bold=True, color=TEAL)
    page.put(320, 104, f"Periodo del {said(start)} al {said(end)}", 7.5)
    pairs = [
        (f"Saldo Anterior al {start:%d/%m/%Y}", opening),
        (f"(+) {sum(amount > 0 for amount in amounts)} Depósitos", money_in(amounts)),
        (f"(-) {sum(amount < 0 for amount in amounts)} Retiros", money_out(amounts)),
        (f"SALDO AL {said(end).upper()}", opening + sum(amounts, Decimal(0))),
    ]
    for n, (text, amount) in enumerate(pairs):
        page.put(320, 120 + 12 * n, text, 8, bold=n == 3)
        page.put(572, 120 + 12 * n, f"${pesos(amount)}", 8, right=True, bold=n == 3)
    page.rule(320, 147, 572)
    page.put(40, 146, "CLABE Interbancaria", 7.5)
    page.put(140, 146, fill(rng, "999180###########", start, {}) + "4", 8)
    page.box(36, 170, 540, 32, (0.9, 0.95, 0.96))
    facts = [("Días transcurridos", "31"), ("Saldo promedio", pesos(opening / 2)), ("Cheques girados", "0")]
    facts += [("Saldo mínimo requerido", "2,000.00"), ("GAT nominal", "0.00%")]
    for n, (text, value) in enumerate(facts):
        page.put(44 + 108 * n, 182, text, 7)
        page.put(44 + 108 * n, 195, value, 8, bold=True)
    page.put(40, 216, f"Número de contrato {number}", 7)
    return 240


def charges(flow: Flow, entries: list[Entry]) -> None:
    flow.y += 10
    flow.need(50 + 11 * len(entries))
    page, y = flow.page, flow.y
    page.put(40, y, "COMISIONES COBRADAS EN EL PERIODO", 9, bold=True, color=TEAL)
    page.rule(40, y + 4, 572, 0.8, TEAL)
    y += 16
    for entry in entries:
        page.put(40, y, f"{entry.day.day:02} {MONTHS[entry.day.month - 1]}", 8)
        page.put(92, y, entry.lines[0], 8)
        page.put(404, y, pesos(-entry.amount), 8, right=True)
        y += 11
    page.put(92, y, "TOTAL DE COMISIONES", 8, bold=True)
    page.put(404, y, pesos(money_out(entry.amount for entry in entries)), 8, right=True, bold=True)
    flow.y = y + 18
