"""Chile, credit card in pesos without decimals: three money columns (operation, total to pay, this month's instalment),
numbered sections with their total in the heading line, instalment purchases of earlier months, and a last section of
new instalment purchases that are billed only next month and so are no rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Page, with_reportlab
from ._rows import number_pages

BLUE: Color = (0.05, 0.2, 0.45)
PALE: Color = (0.88, 0.91, 0.96)
CITIES = ["SANTIAGO", "PROVIDENCIA", "LAS CONDES", "VINA DEL MAR", "CONCEPCION", "TEMUCO", "LA SERENA"]
POOLS: Pools = {"n": ["COSTANERA", "MAIPU", "KENNEDY", "PLAZA EGANA", "LOS DOMINICOS", "ALAMEDA"]}
KINDS = [
    Kind(9, -6000, -120000, "HIPER LOS ANDES {n}", "compra", "1"),
    Kind(6, -1500, -14000, "CAFE BARISTA {n}", "compra", "10"),
    Kind(5, -9000, -38000, "PETROSUR {n}", "compra", "1"),
    Kind(5, -2500, -9500, "MERPAGO*VIAJESAPP", "compra", "1"),
    Kind(4, -4000, -45000, "FARMACIAS DEL CENTRO ###", "compra", "10"),
    Kind(3, -5990, -14990, "STREAMTV.COM", "compra", "10"),
    Kind(4, -15000, -90000, "TIENDA PARQUE {n}", "cuota", "1"),
    Kind(1, 5000, 60000, "NOTA DE CREDITO TIENDA PARQUE", "compra", "10", 2),
]
HEADS = [
    (38, "LUGAR DE", "OPERACIÓN", False),
    (118, "FECHA", "OPERACIÓN", False),
    (168, "DESCRIPCIÓN OPERACIÓN O COBRO", "", False),
    (400, "MONTO OPERACIÓN", "O COBRO", True),
    (476, "MONTO TOTAL", "A PAGAR", True),
    (512, "N° CUOTA", "", True),
    (574, "VALOR CUOTA", "MENSUAL", True),
]


def pesos(amount: Decimal) -> str:
    return f"$ {written(amount, '.', ',', 0)}"


def head(page: Page, number: int) -> float:
    page.box(30, 24, 552, 26, BLUE)
    page.put(40, 41, "ESTADO DE CUENTA NACIONAL DE TARJETA DE CRÉDITO", 11, bold=True, color=(1, 1, 1))
    if number == 1:
        return 70
    page.put(38, 66, "II. DETALLE (continuación)", 8, bold=True)
    return columns(page, 80)


def columns(page: Page, y: float) -> float:
    page.box(30, y - 9, 552, 22, PALE)
    for x, upper, lower, right in HEADS:
        page.put(x, y, upper, 6, right=right, bold=True)
        page.put(x, y + 8, lower, 6, right=right, bold=True)
    return y + 26


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75))
    before = Decimal(rng.randint(180, 900) * 1000 + rng.randint(0, 999))
    paid = before if rng.random() < 0.7 else (before / 2).quantize(Decimal(1))
    paid_on = start + timedelta(rng.randint(10, 18))
    fees = [("COMISION MENSUAL POR MANTENCION", Decimal(-4890)), ("IMPUESTO DL 3475", Decimal(-rng.randint(200, 1900)))]
    if paid < before:
        fees.append(("INTERESES ROTATIVOS", Decimal(-rng.randint(2000, 19000))))
    bought = sum((entry.amount for entry in entries), Decimal(0))
    charged = sum((amount for _, amount in fees), Decimal(0))
    after = before - paid - bought - charged
    holder = f"XXXX XXXX XXXX {rng.randint(1000, 9999)}"

    flow = Flow(712, lambda: Page(LETTER), head)
    page = flow.page
    top(page, holder, (start, end), before, paid, after, rng)
    flow.y = 372
    page.put(38, flow.y, "II. DETALLE", 9, bold=True, color=BLUE)
    flow.y = columns(page, flow.y + 16)
    rows: list[Row] = []
    section(flow, "1. TOTAL OPERACIONES", -bought - paid)
    section(flow, "TOTAL PAGOS A LA CUENTA", -paid, False)
    rows += line(flow, "", paid_on, "PAGO EN LINEA TRANSFERENCIA", -paid, "", -paid)
    section(flow, "TOTAL COMPRAS Y AVANCES EN CUOTAS", -bought, False)
    for entry in entries:
        count = rng.choice([3, 6, 12]) if entry.tag == "cuota" else 1
        text = entry.lines[0] + (f" {rng.choice(['TASA INT. 0,00%', 'TASA INT. 2,45%'])}" if count > 1 else "")
        whole = -entry.amount * count if count > 1 else -entry.amount
        part = f"{rng.randint(1, count):02}/{count:02}" if entry.amount < 0 else ""
        rows += line(flow, rng.choice(CITIES), entry.day, text, whole, part, -entry.amount)
    section(flow, "2. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS", Decimal(0))
    flow.page.put(168, flow.y, "SIN MOVIMIENTOS", 7)
    flow.y += 12
    section(flow, "3. CARGOS, COMISIONES, IMPUESTOS Y ABONOS", -charged)
    for text, amount in fees:
        rows += line(flow, "", end, text, -amount, "", -amount)
    section(flow, "4. INFORMACIÓN COMPRAS EN CUOTAS EN EL PERÍODO", None)
    for _ in range(rng.randint(1, 3)):
        part_amount = Decimal(rng.randint(9, 60) * 1000)
        day = earlier(rng, end, 8)
        line(flow, rng.choice(CITIES), day, "MUEBLES PATAGONIA", part_amount * 6, "00/06", part_amount)
    last(flow, end, after)
    number_pages(flow.pages, 582, 776, "Página {0} de {1}", 7)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("credit_card", "es-CL", "CLP", holder[-4:], start, end, -before, -after, rows)


def section(flow: Flow, title: str, total: Decimal | None, bold: bool = True) -> None:
    """A heading line with what the section comes to."""
    flow.need(30)
    flow.page.put(38, flow.y, title, 7, bold=bold)
    if total is not None:
        flow.page.put(574, flow.y, pesos(total), 7, right=True, bold=bold)
    flow.page.rule(30, flow.y + 3, 582, 0.4, BLUE)
    flow.y += 13


def line(flow: Flow, place: str, day: date, text: str, whole: Decimal, part: str, amount: Decimal) -> list[Row]:
    """Print a line; what is owed is positive. The row is given back."""
    flow.need(11)
    page = flow.page
    page.put(38, flow.y, place, 7)
    page.put(118, flow.y, f"{day:%d/%m/%y}", 7)
    page.put(168, flow.y, text, 7)
    page.put(400, flow.y, pesos(whole), 7, right=True)
    page.put(476, flow.y, pesos(whole), 7, right=True)
    page.put(512, flow.y, part, 7, right=True)
    page.put(574, flow.y, pesos(amount), 7, right=True)
    flow.y += 11
    return [Row(day, text, -amount, page=flow.number)]


def top(
    page: Page, holder: str, period: tuple[date, date], before: Decimal, paid: Decimal, after: Decimal, rng: Random
) -> None:
    page.put(38, 76, "NOMBRE DEL TITULAR", 7, bold=True)
    page.put(150, 76, "MARCELA ANDREA FUENTES ROJAS", 8)
    page.put(38, 90, "N° DE TARJETA DE CRÉDITO", 7, bold=True)
    page.put(150, 90, holder, 8)
    page.put(38, 104, "FECHA ESTADO DE CUENTA", 7, bold=True)
    page.put(150, 104, f"{period[1]:%d/%m/%Y}", 8)
    page.put(38, 130, "I. INFORMACIÓN GENERAL", 9, bold=True, color=BLUE)
    limit = Decimal(rng.randint(20, 60) * 100000)
    page.box(30, 136, 552, 40, None, stroke=BLUE)
    for x, text in ((120, "CUPO TOTAL"), (280, "CUPO UTILIZADO"), (440, "CUPO DISPONIBLE")):
        page.put(x, 148, text, 7, bold=True)
    for x, amount in ((120, limit), (280, after), (440, limit - after)):
        page.put(x, 164, pesos(amount), 8)
    page.put(38, 194, "1. PERÍODO ANTERIOR", 8, bold=True)
    old = period[0] - timedelta(30)
    page.put(50, 208, "PERÍODO DE FACTURACIÓN ANTERIOR", 7)
    page.put(400, 208, f"{old:%d/%m/%Y}   {period[0] - timedelta(1):%d/%m/%Y}", 7, right=True)
    pairs = [
        ("MONTO FACTURADO A PAGAR (PERÍODO ANTERIOR)", before),
        ("MONTO PAGADO PERÍODO ANTERIOR", -paid),
        ("SALDO ADEUDADO FINAL PERÍODO ANTERIOR", before - paid),
    ]
    for n, (text, amount) in enumerate(pairs):
        page.put(50, 220 + 12 * n, text, 7)
        page.put(400, 220 + 12 * n, pesos(amount), 7, right=True)
    page.put(38, 270, "2. PERÍODO ACTUAL", 8, bold=True)
    page.put(50, 284, "PERÍODO FACTURADO DESDE / HASTA", 7)
    page.put(400, 284, f"{period[0]:%d/%m/%Y}   {period[1]:%d/%m/%Y}", 7, right=True)
    due = period[1] + timedelta(15)
    page.put(50, 296, "PAGAR HASTA", 7)
    page.put(400, 296, f"{due:%d/%m/%Y}", 7, right=True)
    page.box(30, 306, 552, 44, PALE)
    page.put(50, 322, "MONTO TOTAL FACTURADO A PAGAR", 9, bold=True)
    page.put(400, 322, pesos(after), 9, right=True, bold=True)
    page.put(50, 338, "MONTO MÍNIMO A PAGAR", 8)
    page.put(400, 338, pesos((after / 20).quantize(Decimal(1))), 8, right=True)
    page.put(430, 214, "TASA INTERÉS VIGENTE", 7, bold=True)
    for n, (text, rate) in enumerate([("ROTATIVO", "2,99%"), ("COMPRAS EN CUOTAS", "2,45%"), ("AVANCE", "2,99%")]):
        page.put(430, 226 + 11 * n, text, 7)
        page.put(574, 226 + 11 * n, rate, 7, right=True)


def last(flow: Flow, end: date, after: Decimal) -> None:
    flow.need(110)
    page = flow.page
    page.put(38, flow.y + 12, "III. INFORMACIÓN DE PAGO", 9, bold=True, color=BLUE)
    page.put(50, flow.y + 26, "VENCIMIENTO PRÓXIMOS 4 MESES", 7, bold=True)
    for n in range(4):
        month = end.month + n
        page.put(60 + 120 * n, flow.y + 38, f"{(month % 12) + 1:02}/{end.year + month // 12}", 7)
        page.put(150 + 120 * n, flow.y + 38, pesos((after / (5 + n)).quantize(Decimal(1))), 7, right=True)
    page.put(50, flow.y + 54, "COSTO MONETARIO PREPAGO", 7)
    page.put(400, flow.y + 54, pesos(after), 7, right=True)
    page.put(50, flow.y + 72, "Si paga solo el mínimo, la deuda crece con los intereses del período siguiente.", 6.5)
    page.put(50, flow.y + 82, "Infórmese sobre la garantía estatal de los depósitos en su banco.", 6.5)
    flow.y += 100
