"""Chile, credit card 'estado de cuenta': pesos without decimals, place before date, instalments 'n/m' and two amounts.

What is due this month is the last column (the monthly instalment), not the price beside it; numbered blocks for
purchases, voluntary services and charges have subtotals; a list of instalments still to come is no list of rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Hand, Page, by_hand
from ._tools import CARD, Place, cells, clean, digits

GREEN: Color = (0.0, 0.45, 0.25)
PLACES: tuple[Place, ...] = (
    (40, "l"),
    (112, "l"),
    (162, "l"),
    (218, "l"),
    (420, "r"),
    (490, "r"),
    (518, "c"),
    (574, "r"),
)
HEAD1 = ("LUGAR DE", "FECHA", "CÓDIGO", "DESCRIPCIÓN OPERACIÓN", "MONTO", "MONTO TOTAL", "", "CARGO DEL MES")
HEAD2 = ("OPERACIÓN", "OPERACIÓN", "REFERENCIA", "O COBRO", "OPERACIÓN", "A PAGAR", "CUOTA", "VALOR CUOTA")
POOLS: Pools = {
    "shop": (
        "SODIMAC HOMECENTER",
        "TOTTUS VITACURA",
        "COPEC APP",
        "FARMACIAS AHUMADA",
        "RAPPI CHILE",
        "JUMBO MAIPU 0##",
    ),
    "big": ("FALABELLA ALTO LAS CONDES", "PC FACTORY", "LATAM.COM", "MUEBLES ROSEN", "ABCDIN CONCEPCION"),
}
KINDS = (
    Kind(9, -1500, -90000, "{shop}", "buy", step="1"),
    Kind(3, -5000, -80000, "{big}", "parts", step="1"),
    Kind(1, -2990, -19990, "SEG. DESGRAVAMEN UF 0,0###", "extra", step="10", most=2),
    Kind(1, 2000, 40000, "NOTA DE CREDITO {shop}", "cost", step="1", most=2),
    Kind(1, -1500, -25000, "INTERESES ROTATIVOS", "cost", step="1", most=1),
    Kind(1, -900, -7000, "COMISION MENSUAL MANTENCION", "cost", step="10", most=1),
    Kind(1, -60, -900, "IMPUESTO DECRETO LEY 3475 TASA 0,066%", "cost", step="1", most=1),
)
BLOCKS = (
    ("1. TOTAL OPERACIONES", ("buy", "parts")),
    ("2. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS", ("extra",)),
    ("3. CARGOS, COMISIONES, IMPUESTOS Y ABONOS", ("cost",)),
)
LEGAL = (
    "El pago mínimo no evita intereses. Tasa de interés rotativo 3,21% mensual; CAE 46,80%. Si paga el mínimo, tardará",
    "14 meses en saldar la deuda, con un costo total de $ 1.284.330. Infórmese en www.cmf.example",
)


def money(amount: Decimal) -> str:
    """As printed: charges plain, credits with a minus."""
    return f"$ {written(-amount, '.', ',', 0)}"


def heading(page: Page, number: int, card: str, end: date) -> float:
    page.box(40, 30, 534, 26, GREEN)
    page.put(50, 47, "BANCO CORDILLERA SUR", 13, bold=True, color=(1, 1, 1))
    page.put(566, 47, "ESTADO DE CUENTA NACIONAL DE TARJETA DE CRÉDITO", 9, right=True, color=(1, 1, 1))
    page.put(40, 70, f"N° TARJETA  {card}     FECHA ESTADO DE CUENTA  {end:%d/%m/%Y}", 7.5)
    page.put(574, 70, f"Página {number}", 7.5, right=True)
    return 92


def general(page: Page, y: float, left: list[tuple[str, str]], right: list[tuple[str, str]]) -> float:
    for x, title, lines in ((40, "I. INFORMACIÓN GENERAL", left), (312, "II. PERÍODO ANTERIOR Y ACTUAL", right)):
        page.put(x, y, title, 8, bold=True, color=GREEN)
        for n, (name, figure) in enumerate(lines):
            page.put(x, y + 14 + 12 * n, name, 7.5)
            page.put(x + 262, y + 14 + 12 * n, figure, 7.5, right=True)
    return y + 30 + 12 * max(len(left), len(right))


def table_head(page: Page, y: float) -> float:
    for n, heads in enumerate((HEAD1, HEAD2)):
        cells(page, y + 8 * n, PLACES, heads, 6, bold=True)
    page.rule(40, y + 12, 574, color=GREEN)
    return y + 24


def one(flow: Flow, rng: Random, entry: Entry) -> Row:
    if flow.need(12):
        flow.y = table_head(flow.page, flow.y)
    count = rng.choice((3, 6, 10, 12, 24)) if entry.tag == "parts" else 1
    price = entry.amount * count
    town = rng.choice(("SANTIAGO", "VIÑA DEL MAR", "TEMUCO", "LA SERENA")) if entry.tag in ("buy", "parts") else ""
    part = f"01/{count:02}" if entry.tag in ("buy", "parts") else ""
    told = (town, f"{entry.day:%d/%m/%y}", digits(rng, 8), entry.lines[0], money(price), money(price), part)
    cells(flow.page, flow.y, PLACES, (*told, money(entry.amount)), 7)
    flow.y += 11
    return Row(entry.day, clean(*entry.lines), entry.amount, None, None, flow.number)


def block(flow: Flow, rng: Random, title: str, entries: list[Entry]) -> list[Row]:
    if flow.need(40):
        flow.y = table_head(flow.page, flow.y)
    total = sum((entry.amount for entry in entries), Decimal(0))
    flow.page.put(40, flow.y, title, 7.5, bold=True)
    flow.page.put(574, flow.y, money(total), 7.5, right=True, bold=True)
    flow.y += 13
    rows = [one(flow, rng, entry) for entry in entries]
    flow.y += 8
    return rows


def coming(flow: Flow, rng: Random, end: date) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 6
    page.put(40, y, "4. INFORMACIÓN COMPRAS EN CUOTAS EN EL PERÍODO / VENCIMIENTO PRÓXIMOS 4 MESES", 7.5, bold=True)
    for n in range(4):
        page.put(40 + 134 * n, y + 14, f"{end + timedelta(35 + 30 * n):%m/%Y}", 7)
        page.put(150 + 134 * n, y + 14, f"$ {rng.randint(20, 190)}.{digits(rng, 3)}", 7, right=True)
    page.lines(40, y + 36, LEGAL, 6, 8)
    page.put(40, y + 64, "- - - - - - - - - - - - - - - - -  COMPROBANTE DE PAGO  - - - - - - - - - - - - - - - - -", 7)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    card = f"XXXX-XXXX-XXXX-{digits(rng, 4)}"
    owed = -some_amount(rng, 20000, 900000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end))
    paid = Entry(start + timedelta(rng.randint(0, 20)), ("PAGO PESOS TEF  NORMAL",), -owed, "cost", "paid")
    if rng.random() < 0.3:
        paid = Entry(paid.day, ("MONTO CANCELADO  CAJA",), some_amount(rng, 5000, 15000, "1"), "cost", "paid")
    every = sorted([*entries, paid], key=lambda entry: entry.day)
    closing = owed + sum((entry.amount for entry in every), Decimal(0))
    flow = Flow(755, lambda: Page(LETTER), lambda page, n: heading(page, n, card, end))
    left = [("NOMBRE DEL TITULAR", "PAMELA ANDREA FUENTES ROJAS"), ("CUPO TOTAL", "$ 2.500.000")]
    left += [
        ("PERÍODO FACTURADO", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
        ("PAGAR HASTA", f"{end + timedelta(15):%d/%m/%Y}"),
    ]
    right = [("SALDO ADEUDADO PERÍODO ANTERIOR", money(owed)), ("MONTO PAGADO", money(paid.amount))]
    right += [("MONTO TOTAL FACTURADO A PAGAR", money(closing)), ("MONTO MÍNIMO A PAGAR", "$ 12.500")]
    flow.y = table_head(flow.page, general(flow.page, flow.y + 4, left, right))
    rows: list[Row] = []
    for title, tags in BLOCKS:
        rows += block(flow, rng, title, [entry for entry in every if entry.tag in tags])
    coming(flow, rng, end)
    by_hand(flow.pages, path, Hand(show="TJ", order="columns" if rng.random() < 0.4 else "rows", scaled=True))
    return Truth(CARD, "es_CL", "CLP", card, start, end, owed, closing, rows)
