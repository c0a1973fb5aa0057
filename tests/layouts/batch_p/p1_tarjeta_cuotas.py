"""Chile: the national credit card statement in the order the law sets, in pesos without decimals, with instalments.

Special: an instalment row has three amounts (purchase, total to pay, this month's share, of which only the last is
charged) and keeps its purchase date of months ago; sections with their totals amid the rows; payments have a minus;
a list of instalments still to come, which are charged only later, closes the detail.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Row, Truth, some_amount, some_count, some_days, wrap, written
from ..pens import GREY, LETTER, WHITE, Color, Flow, Hand, Page, by_hand, fits, with_pymupdf

BANK = "Banco del Maipo Sur"
LEFT, RIGHT = 30, 582
PLACE, DATE, CODE, TEXT, PAID, TOTAL, SHARE, OWED = 32, 92, 140, 208, 428, 492, 528, 580
GREEN: Color = (0.0, 0.35, 0.33)
PALE: Color = (0.9, 0.95, 0.94)
SHOPS = [
    "JUMBO COSTANERA",
    "LIDER DOMICILIO",
    "COPEC APP 0412",
    "SODIMAC HC NUNOA",
    "FARMACIA AHUMADA 88",
    "UBER TRIP",
    "PEDIDOSYA",
    "METRO DE SANTIAGO",
    "TOTTUS KENNEDY",
    "SPOTIFY CHILE",
    "UNIMARC VITACURA",
    "CRUZ VERDE 1290",
    "MERCADOPAGO*LIBROS",
    "STARBUCKS EL GOLF",
    "DL RAPPI CHILE RAPPI",
    "AUTOPISTA CENTRAL S.A",
    "ENEL DISTRIBUCION PAT",
    "NETFLIX.COM",
]
BIG = [
    "FALABELLA.COM",
    "PARIS PARQUE ARAUCO",
    "LATAM AIRLINES WEB",
    "PC FACTORY",
    "CLINICA ALEMANA",
    "RIPLEY COM",
    "DECATHLON LA REINA",
    "SODIMAC CONSTRUCTOR",
]
PLACES = ["SANTIAGO", "LAS CONDES", "PROVIDENCIA", "VINA DEL MAR", "NUNOA", "INTERNET", ""]


@dataclass
class Item:
    """A row of a section; with `count` it is an instalment."""

    day: date
    text: str
    owed: Decimal  # of this month; positive is a charge
    place: str = ""
    price: Decimal | None = None
    total: Decimal | None = None
    count: str = ""


def _pesos(amount: Decimal) -> str:
    return "$ " + written(amount, ".", ",", 0)


def _months_before(day: date, months: int) -> date:
    turn = day.year * 12 + day.month - 1 - months
    return date(turn // 12, turn % 12 + 1, min(day.day, 28))


def _purchases(rng: Random, period: tuple[date, date], count: int, old: bool) -> list[Item]:
    items = []
    for day in some_days(rng, count, *period):
        if rng.random() < 0.78:
            price = -some_amount(rng, -900, -120000, "1" if rng.random() < 0.4 else "10")
            items.append(Item(day, rng.choice(SHOPS), price, rng.choice(PLACES), price, price))
            if rng.random() < 0.06:
                items.append(replace(items[-1]))
            continue
        months = rng.choice([2, 3, 3, 6, 6, 10, 12, 18, 24])
        nth = rng.randint(1, months) if old else 1
        free = months <= 6 and rng.random() < 0.6
        price = some_amount(rng, 25000, 1400000, "10")
        share = (price * (1 if free else 1 + Decimal(months) / 70) / months).quantize(Decimal(1))
        rate = f"{rng.randint(1, 2)},{rng.randint(10, 99)}%"
        text = rng.choice(BIG) + (f" {months:02} CUOTAS PRECIO CONTADO" if free else f" TASA INT. {rate}")
        bought = _months_before(day, nth - 1)
        items.append(Item(bought, text, share, rng.choice(PLACES), price, share * months, f"{nth:02}/{months:02}"))
    return sorted(items, key=lambda item: item.day)


def _charges(rng: Random, period: tuple[date, date], debt: Decimal) -> tuple[list[Item], list[Item], list[Item]]:
    """Payments and credits, voluntary products, and charges."""
    paid, products, charges = [], [], []
    days = some_days(rng, 8, *period)
    for part in rng.choice([[], [1], [1], [1], [3, 2]]):
        amount = (debt / part).quantize(Decimal(1))
        if amount:
            paid.append(
                Item(days[1 + len(paid)], rng.choice(["MONTO CANCELADO", "PAGO PESOS TEF PAGO NORMAL"]), -amount)
            )
    if rng.random() < 0.25:
        paid.append(Item(days[3], f"NOTA DE CREDITO {rng.choice(SHOPS)}", some_amount(rng, -2000, -60000, "10")))
    if rng.random() < 0.5:
        products.append(Item(days[-1], "SEGURO DESGRAVAMEN", some_amount(rng, 900, 6000, "1")))
    if rng.random() < 0.3:
        products.append(Item(days[-1], "SEGURO PROTECCION TARJETA", Decimal(3490)))
    if rng.random() < 0.6:
        charges.append(Item(period[1], "COMISION ADMINISTRACION MENSUAL", some_amount(rng, 2500, 9900, "1")))
    if rng.random() < 0.4:
        charges.append(Item(period[1], "IMPUESTO DECRETO LEY 3475 TASA 0,066%", some_amount(rng, 40, 3000, "1")))
    if rng.random() < 0.4:
        charges.append(Item(period[1], "INTERESES ROTATIVOS", some_amount(rng, 300, 30000, "1")))
    if rng.random() < 0.2:
        charges.append(Item(period[1], "TRASPASO DEUDA INTERNACIONAL T/C 934,15", some_amount(rng, 5000, 150000, "1")))
    return paid, products, charges


class _Sheet:
    """Head, titles and foot of the pages."""

    def __init__(self, rng: Random, period: tuple[date, date], shown: bool) -> None:
        self.period, self.shown = period, shown
        self.card = f"{rng.randint(0, 9999):04}"
        self.due = period[1] + timedelta(rng.choice([15, 18, 20]))
        self.brand = rng.choice(["VISA PLATINUM", "MASTERCARD BLACK", "VISA GOLD"])

    def head(self, page: Page, count: int) -> float:
        page.put(LEFT, 36, BANK, 14, bold=True, color=GREEN)
        page.put(RIGHT, 30, "ESTADO DE CUENTA NACIONAL", 10, right=True, bold=True)
        page.put(RIGHT, 42, "DE TARJETA DE CRÉDITO", 10, right=True, bold=True)
        page.put(RIGHT, 54, f"Página {count} de @", 7, right=True, color=GREY)
        if count == 1:
            return self._facts(page)
        return titles(page, 72)

    def _facts(self, page: Page) -> float:
        page.lines(
            LEFT, 76, ["CAMILA ANDREA ROJAS FUENZALIDA", "AV IRARRAZAVAL 2401 DP 1107", "NUNOA - SANTIAGO"], 8.5, 11
        )
        facts = [("NOMBRE DEL TITULAR", "CAMILA ANDREA ROJAS FUENZALIDA"),
                 ("N° DE TARJETA DE CRÉDITO", f"XXXX XXXX XXXX {self.card}"),
                 ("TIPO DE TARJETA", self.brand),
                 ("FECHA ESTADO DE CUENTA", f"{self.period[1]:%d/%m/%Y}")]  # fmt: skip
        for n, (label, value) in enumerate(facts):
            page.put(300, 76 + 12 * n, label, 7.5, color=GREY)
            page.put(RIGHT, 76 + 12 * n, value, 7.5, right=True)
        return 138

    def foot(self, page: Page, _y: float) -> None:
        text = (
            "Infórmese sobre la garantía estatal de los depósitos en su banco o en www.cmfchile.example. "
            "Servicio al cliente 600 999 9900. Bloqueo de tarjetas 24 hrs. 800 999 990."
        )
        page.lines(LEFT, 768, wrap(text, fits("Helvetica", 6.5, 540)), 6.5, 8, color=GREY)


def titles(page: Page, y: float) -> float:
    page.box(LEFT, y, RIGHT - LEFT, 30, GREEN)
    for x, lines, right in (
        (PLACE, ("LUGAR DE", "OPERACIÓN"), False), (DATE, ("FECHA DE", "OPERACIÓN"), False),
        (CODE, ("CÓDIGO", "REFERENCIA"), False), (TEXT, ("DESCRIPCIÓN OPERACIÓN O COBRO",), False),
        (PAID, ("MONTO", "OPERACIÓN", "O COBRO"), True), (TOTAL, ("MONTO", "TOTAL", "A PAGAR"), True),
        (SHARE, ("CARGO", "DEL MES", "N° CUOTA"), True), (OWED, ("VALOR", "CUOTA", "MENSUAL"), True),
    ):  # fmt: skip
        for n, line in enumerate(lines):
            page.put(x, y + 9 + 8.5 * n, line, 6, right=right, color=WHITE, bold=True)
    return y + 42


def _table(page: Page, x: float, y: float, to: float, title: str, facts: list[tuple[str, str]]) -> float:
    page.box(x, y, to - x, 12, PALE)
    page.put(x + 3, y + 9, title, 7, bold=True)
    for n, (label, value) in enumerate(facts):
        page.put(x + 3, y + 22 + 11 * n, label, 7)
        page.put(to - 3, y + 22 + 11 * n, value, 7, right=True)
    return y + 22 + 11 * len(facts) + 4


def _general(flow: Flow, sheet: _Sheet, rng: Random, closing: Decimal) -> None:
    page, y = flow.page, flow.y
    page.box(LEFT, y - 10, RIGHT - LEFT, 13, GREEN)
    page.put(LEFT + 4, y, "I. INFORMACIÓN GENERAL", 8, bold=True, color=WHITE)
    limit = Decimal(rng.randint(20, 90) * 100000)
    used = max(closing, Decimal(0)) + some_amount(rng, 1000, 900000, "1")
    facts = [("CUPO TOTAL", _pesos(limit)), ("CUPO UTILIZADO", _pesos(used)), ("CUPO DISPONIBLE", _pesos(limit - used))]
    low = _table(page, LEFT, y + 8, 300, "CUPOS", facts)
    rates = [
        ("TASA INTERÉS VIGENTE ROTATIVO", "2,89%"),
        ("CAE ROTATIVO", "41,77%"),
        ("CAE COMPRAS EN CUOTAS", "38,12%"),
    ]
    _table(page, 312, y + 8, RIGHT, "TASAS", rates)
    least = (max(closing, Decimal(0)) * Decimal("0.05")).quantize(Decimal(1))
    facts = [("MONTO TOTAL FACTURADO A PAGAR", _pesos(closing)), ("MONTO MÍNIMO A PAGAR", _pesos(least)),
             ("PAGAR HASTA", f"{sheet.due:%d/%m/%Y}")]  # fmt: skip
    if sheet.shown:
        start, end = sheet.period
        facts.insert(0, ("PERÍODO FACTURADO", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"))
    flow.y = _table(page, LEFT, low + 4, RIGHT, "INFORMACIÓN DE PAGO", facts) + 12


def _item(flow: Flow, rng: Random, item: Item) -> list[str]:
    lines = wrap(item.text, fits("Helvetica", 7, 168))
    flow.need(10 * len(lines))
    page, y = flow.page, flow.y
    page.put(PLACE, y, item.place, 6.5)
    page.put(DATE, y, f"{item.day:%d/%m/%y}", 7)
    page.put(CODE, y, f"{rng.randint(10**11, 10**12 - 1)}", 7)
    page.lines(TEXT, y, lines, 7, 8.5)
    page.put(PAID, y, _pesos(item.owed if item.price is None else item.price), 7, right=True)
    page.put(TOTAL, y, _pesos(item.owed if item.total is None else item.total), 7, right=True)
    page.put(SHARE, y, item.count or ("01/01" if item.price is not None else ""), 7, right=True)
    page.put(OWED, y, _pesos(item.owed), 7, right=True)
    flow.y += 8.5 * len(lines) + 2.5
    return lines


def _section(flow: Flow, rng: Random, title: str, items: list[Item]) -> list[Row]:
    flow.need(30)
    flow.page.put(TEXT - 20, flow.y, title, 7, bold=True)
    flow.page.put(OWED, flow.y, _pesos(sum((item.owed for item in items), Decimal(0))), 7, right=True, bold=True)
    flow.y += 12
    rows = []
    for item in items:
        lines = _item(flow, rng, item)
        rows.append(Row(item.day, " ".join(lines), -item.owed, page=flow.number))
    flow.y += 4
    return rows


def _previous(flow: Flow, debt: Decimal, paid: Decimal) -> None:
    page, y = flow.page, flow.y
    page.box(LEFT, y - 10, RIGHT - LEFT, 13, GREEN)
    page.put(LEFT + 4, y, "II. DETALLE", 8, bold=True, color=WHITE)
    facts = [("MONTO FACTURADO O A PAGAR (PERÍODO ANTERIOR)", _pesos(debt)),
             ("MONTO PAGADO Y ABONOS DEL PERÍODO", _pesos(paid)),
             ("SALDO ADEUDADO FINAL PERÍODO ANTERIOR", _pesos(debt + paid))]  # fmt: skip
    flow.y = _table(page, LEFT, y + 8, RIGHT, "1. PERÍODO ANTERIOR", facts) + 4
    page.put(LEFT + 3, flow.y + 4, "2. PERÍODO ACTUAL", 7, bold=True)
    flow.y = titles(page, flow.y + 10)


def _coming(flow: Flow, rng: Random, items: list[Item], closing: Decimal) -> None:
    """What is still to be charged: the months ahead, after the rows."""
    left = sum((item.owed for item in items if item.count and item.count[:2] != item.count[3:]), Decimal(0))
    flow.need(110)
    flow.y += 6
    page, y = flow.page, flow.y
    page.box(LEFT, y - 10, RIGHT - LEFT, 13, GREEN)
    page.put(LEFT + 4, y, "III. INFORMACIÓN DE PAGO", 8, bold=True, color=WHITE)
    page.put(LEFT + 4, y + 14, "VENCIMIENTO PRÓXIMOS 4 MESES", 7, bold=True)
    share = left
    for n in range(4):
        page.put(250 + 110 * n, y + 14, f"MES {n + 1}", 7, right=True, color=GREY)
        page.put(250 + 110 * n, y + 25, _pesos(share), 7, right=True)
        share = (share * rng.choice([1, 1, Decimal("0.7"), Decimal("0.5")])).quantize(Decimal(1))
    text = (
        "COSTO MONETARIO PREPAGO: "
        + _pesos(max(closing, Decimal(0)) + left * 3)
        + ". Si usted paga solo el mínimo, el saldo "
        "devengará intereses desde la fecha de facturación. Cargo por mora: 0,5 UF más IVA."
    )
    flow.y = page.lines(LEFT + 4, y + 42, wrap(text, fits("Helvetica", 7, 530)), 7, 9) + 6


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.choice([5, 20, 24, 27]))
    period = _months_before(end, 1) + timedelta(1), end
    old = rng.random() < 0.6  # then dates lie before the period, which is not printed
    debt = rng.choice([Decimal(0), some_amount(rng, 20000, 2500000, "1"), some_amount(rng, 20000, 2500000, "1")])
    items = _purchases(rng, period, min(90, some_count(rng)), old)
    paid, products, charges = _charges(rng, period, debt)
    every = [*paid, *items, *products, *charges]
    closing = debt + sum(item.owed for item in every)
    sheet = _Sheet(rng, period, not old)
    flow = Flow(750, lambda: Page(LETTER), sheet.head, sheet.foot)
    _general(flow, sheet, rng, closing)
    _previous(flow, debt, sum((item.owed for item in paid), Decimal(0)))
    rows = _section(flow, rng, "PAGOS Y ABONOS", paid) if paid else []
    rows += _section(flow, rng, "1. TOTAL OPERACIONES", items)
    rows += _section(flow, rng, "2. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS", products)
    rows += _section(flow, rng, "3. CARGOS, COMISIONES, IMPUESTOS Y ABONOS", charges)
    _coming(flow, rng, items, closing)
    sheet.foot(flow.page, flow.y)
    for page in flow.pages:
        page.texts = [replace(text, text=text.text.replace("de @", f"de {flow.number}")) for text in page.texts]
    if rng.random() < 0.5:
        with_pymupdf(flow.pages, path)
    else:
        by_hand(flow.pages, path, Hand(show=rng.choice(["Tj", "TJ"]), scaled=True, form=rng.random() < 0.5))
    start = None if old else period[0]
    return Truth("card", "es_CL", "CLP", f"XXXX XXXX XXXX {sheet.card}", start, end, -debt, -closing, rows)
