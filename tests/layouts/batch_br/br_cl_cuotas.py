"""Chile, estado de cuenta de tarjeta de crédito in the form the law sets: pesos, instalments by number.

Place, date, description, the amounts of the operation and to be paid, and the month's charge, which is what moves the
account; earlier instalments carry the date of the purchase. Payments have a minus. Numbered sections with their
totals, blocks about the previous period and the payment, months to come. fpdf2, cell by cell with borders.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_period, written
from ._rows import day_after, debt, how_many, joined, limit, month_before, some_moves

POOLS: Pools = {
    "city": ["SANTIAGO", "PROVIDENCIA", "LAS CONDES", "NUNOA", "VINA DEL MAR", "CONCEPCION", "MAIPU"],
    "shop": ["JUMBO KENNEDY", "LIDER EXPRESS", "UNIMARC", "SANTA ISABEL", "TOTTUS", "OXXO", "CRUZ VERDE", "SALCOBRAND"],
    "food": ["STARBUCKS COFFEE", "PEDIDOSYA", "DOMINO FUENTE SODA", "RAPPI CHILE", "EMPORIO LA ROSA", "JUAN MAESTRO"],
    "fuel": ["COPEC APP", "SHELL MICOPILOTO", "PETROBRAS", "COSTANERA NORTE TAG", "METRO SANTIAGO BIP"],
    "store": ["FALABELLA", "PARIS", "RIPLEY", "SODIMAC HC", "MERCADOPAGO *MERCADOLIBRE", "PC FACTORY", "DECATHLON"],
    "bill": ["ENTEL PCS PAC", "ENEL DISTRIBUCION", "AGUAS ANDINAS", "NETFLIX.COM", "SPOTIFY"],
}
KINDS = [
    Kind(7, -1900, -98000, "{city}|{shop}", step="1"),
    Kind(5, -2500, -32000, "{city}|{food}", step="10"),
    Kind(4, -1200, -48000, "{city}|{fuel}", step="1"),
    Kind(3, -5990, -89990, "{city}|{store}", step="10"),
    Kind(2, -4500, -62000, "SANTIAGO|{bill}", step="1"),
]
PLANS = [Kind(1, -3990, -79990, "{city}|{store}", step="1")]
WIDTHS = (68.0, 48.0, 62.0, 152.0, 62.0, 62.0, 34.0, 60.0)
HEADS: tuple[str, ...] = (
    "LUGAR DE\nOPERACIÓN",
    "FECHA\nOPERACIÓN",
    "CÓDIGO\nREFERENCIA",
    "DESCRIPCIÓN OPERACIÓN\nO COBRO",
)
HEADS += ("MONTO OPER.\nO COBRO $", "MONTO TOTAL\nA PAGAR $", "N°\nCUOTA", "VALOR CUOTA\nMENSUAL $")
BLUE = (10, 60, 120)


@dataclass(frozen=True)
class Charge:
    day: date
    place: str
    text: str
    whole: Decimal
    month: Decimal  # positive: to be paid
    part: str = ""


def pesos(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def slashes(day: date) -> str:
    return f"{day:%d/%m/%Y}"


class Sheet:
    """A page filled cell by cell from the top."""

    def __init__(self, rng: Random, title: str) -> None:
        self.rng, self.title = rng, title
        self.pen = FPDF(unit="pt", format="letter")
        self.pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
        self.pen.set_auto_page_break(False)
        self.pen.set_margins(32, 30, 32)
        self.pen.alias_nb_pages("{nb}")
        self.turn()

    def turn(self) -> None:
        self.pen.add_page()
        self.font(14, True, BLUE)
        self.pen.cell(200, 18, "BANCO CORDILLERA")
        self.font(8.5, True)
        self.pen.multi_cell(348, 10, self.title, align="R", new_x="LMARGIN", new_y="NEXT")
        self.font(6.5)
        self.pen.set_xy(480, 768)
        self.pen.cell(100, 8, f"Página {self.pen.page_no()} de {{nb}}", align="R")
        self.pen.set_xy(32, 60)

    def font(self, size: float, bold: bool = False, color: tuple[int, int, int] = (0, 0, 0)) -> None:
        self.pen.set_font("helvetica", "B" if bold else "", size)
        self.pen.set_text_color(*color)

    def need(self, height: float) -> bool:
        if self.pen.get_y() + height <= 756:
            return False
        self.turn()
        return True

    def section(self, text: str) -> None:
        self.need(60)
        self.pen.ln(6)
        self.font(8.5, True, (255, 255, 255))
        self.pen.set_fill_color(*BLUE)
        self.pen.cell(548, 13, text, fill=True, new_x="LMARGIN", new_y="NEXT")
        self.pen.ln(2)

    def facts(self, lines: Sequence[tuple[str, str]], per_row: int = 2) -> None:
        """Labels with values, so many pairs in a row."""
        wide = 548 / per_row
        for n, (label, value) in enumerate(lines):
            self.font(7.5)
            self.pen.cell(wide * 0.66, 12, label, border="LTB")
            self.font(7.5, True)
            self.pen.cell(wide * 0.34, 12, value, border="RTB", align="R")
            if n % per_row == per_row - 1 or n == len(lines) - 1:
                self.pen.ln(12)

    def columns(self) -> None:
        self.font(6.5, True)
        self.pen.set_fill_color(222, 230, 240)
        y = self.pen.get_y()
        for wide, label in zip(WIDTHS, HEADS, strict=True):
            x = self.pen.get_x()
            self.pen.rect(x, y, wide, 20, "DF")
            self.pen.multi_cell(wide, 9, label, align="C")
            self.pen.set_xy(x + wide, y)
        self.pen.set_xy(32, y + 20)

    def row(self, values: Sequence[str], bold: bool = False) -> None:
        self.font(7, bold)
        for n, (wide, value) in enumerate(zip(WIDTHS, values, strict=True)):
            align = "R" if n in {4, 5, 7} else "C" if n in {1, 2, 6} else "L"
            self.pen.cell(wide, 11.5, value, border="LR", align=align)
        self.pen.ln(11.5)

    def total(self, text: str, amount: Decimal) -> None:
        self.turned(24)
        self.font(7, True)
        self.pen.cell(sum(WIDTHS[:-1]), 12, text, border=1)
        self.pen.cell(WIDTHS[-1], 12, pesos(amount), border=1, align="R", new_x="LMARGIN", new_y="NEXT")

    def turned(self, height: float) -> None:
        """Where the page is turned within the table, its heading stands again."""
        if self.need(height):
            self.columns()

    def charge(self, charge: Charge, code: str) -> Row:
        self.turned(12)
        values = [charge.place, slashes(charge.day), code, charge.text, pesos(charge.whole), pesos(charge.whole)]
        if charge.month < 0:
            values[4:6] = ["", ""]
        self.row([*values, charge.part, pesos(charge.month)])
        text = joined(charge.text)
        return Row(charge.day, text, -charge.month, page=self.pen.page_no())


def at_once(rng: Random, period: tuple[date, date], count: int) -> list[Charge]:
    moves = some_moves(rng, KINDS, POOLS, period, count, lag=0)
    return [Charge(move.used, move.lines[0], move.lines[1], -move.amount, -move.amount, "01/01") for move in moves]


def in_parts(rng: Random, period: tuple[date, date], count: int) -> list[Charge]:
    found = []
    for move in some_moves(rng, PLANS, POOLS, period, count, lag=0):
        parts = rng.choice([3, 3, 6, 6, 12, 24])
        number, day = rng.randint(1, parts), move.used
        for _ in range(number - 1):
            day = month_before(day)
        kind = rng.choice(["TRES CUOTAS PREC" if parts == 3 else "CUOTAS SIN INT", "CUOTAS COMERCIO"])
        text = f"{move.lines[1][:14].strip()} {kind}"
        found.append(Charge(day, move.lines[0], text, -move.amount * parts, -move.amount, f"{number:02}/{parts:02}"))
    return sorted(found, key=lambda charge: charge.day)


def fees_of(rng: Random, end: date, carried: bool) -> list[Charge]:
    found = [("COMISION MENSUAL ADMINISTRACION", some_amount(rng, 2500, 4900, "1"))]
    if carried:
        found.append(("INTERESES ROTATIVOS", some_amount(rng, 900, 32000, "1")))
        found.append(("IMPUESTO DECRETO LEY 3475", some_amount(rng, 60, 900, "1")))
    return [Charge(end, "", text, amount, amount) for text, amount in found]


def sums(charges: Sequence[Charge]) -> Decimal:
    return sum((charge.month for charge in charges), Decimal(0))


def information(sheet: Sheet, number: str, end: date, used: Decimal) -> None:
    sheet.font(8)
    sheet.pen.multi_cell(
        300, 10, "MARIA JOSE SOTO PEREZ\nAV. IRARRAZAVAL 2400 DEPTO 51\nNUNOA - SANTIAGO", new_x="LMARGIN", new_y="NEXT"
    )
    sheet.section("I. INFORMACIÓN GENERAL")
    top = limit(-used, 3500000)
    facts = [("N° DE TARJETA DE CRÉDITO", number), ("FECHA ESTADO DE CUENTA", slashes(end))]
    facts += [("CUPO TOTAL", f"$ {pesos(top)}"), ("CUPO UTILIZADO", f"$ {pesos(used)}")]
    facts += [("CUPO DISPONIBLE", f"$ {pesos(top - used)}"), ("CUPO AVANCE EN EFECTIVO", "$ 350.000")]
    sheet.facts(facts)
    facts = [("TASA INTERÉS ROTATIVO", "3,12 %"), ("TASA COMPRAS EN CUOTAS", "2,75 %"), ("CAE ROTATIVO", "44,81 %")]
    sheet.facts(facts, 3)


def future(sheet: Sheet, parts: Sequence[Charge], end: date) -> None:
    sheet.need(56)
    sheet.font(7.5, True)
    sheet.pen.cell(548, 14, "VENCIMIENTO PRÓXIMOS 4 MESES", new_x="LMARGIN", new_y="NEXT")
    days = [end.replace(day=1) + timedelta(31 * n) for n in range(1, 5)]
    sheet.pen.set_fill_color(222, 230, 240)
    for day in days:
        sheet.pen.cell(137, 12, f"{day:%m/%Y}", border=1, align="C", fill=True)
    sheet.pen.ln(12)
    sheet.font(7.5)
    for n in range(1, 5):
        due = [charge.month for charge in parts if int(charge.part[3:]) - int(charge.part[:2]) >= n]
        sheet.pen.cell(137, 12, f"$ {pesos(sum(due, Decimal(0)))}", border=1, align="C")
    sheet.pen.ln(18)
    sheet.font(6.5)
    note = (
        "EVITE SOBREENDEUDARSE: PAGAR EL MONTO MÍNIMO EXTIENDE EL PLAZO DE SU DEUDA Y GENERA INTERESES. Infórmese "
        "sobre la garantía estatal de los depósitos en su banco o en el sitio de la autoridad. Atención 600 000 0000."
    )
    sheet.pen.multi_cell(548, 8, note)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = debt(rng, 60000, 1400000, "1")
    count = how_many(rng)
    parts = in_parts(rng, (start, end), max(1, count // 5))
    bought = sorted([*at_once(rng, (start, end), count), *parts], key=lambda charge: charge.day)
    share = Decimal(rng.choice(["1", "1", "0.3"]))
    day = min(day_after(start, 14), end)
    paid = [
        Charge(
            day,
            "",
            rng.choice(["MONTO CANCELADO", "PAGO PESOS TEF"]),
            Decimal(0),
            (opening * share).quantize(Decimal(1)),
        )
    ]
    extra = []
    if rng.random() < 0.6:
        extra.append(Charge(end, "", "SEGURO DESGRAVAMEN", Decimal(1890), Decimal(1890)))
    fees = fees_of(rng, end, share < 1)
    due = -opening + sums([*bought, *paid, *extra, *fees])
    used = due + sum((c.month * (int(c.part[3:]) - int(c.part[:2])) for c in parts), Decimal(0))
    number = fill(rng, "XXXX XXXX XXXX ####", end, {})
    sheet = Sheet(rng, "ESTADO DE CUENTA EN MONEDA NACIONAL\nDE TARJETA DE CRÉDITO")
    information(sheet, number, end, max(used, Decimal(0)))
    sheet.section("II. DETALLE")
    before = [
        ("SALDO ADEUDADO INICIO PERÍODO ANTERIOR", -opening + 84210),
        ("MONTO FACTURADO A PAGAR (PERÍODO ANTERIOR)", -opening),
    ]
    before += [
        ("MONTO PAGADO PERÍODO ANTERIOR", -sums(paid)),
        ("SALDO ADEUDADO FINAL PERÍODO ANTERIOR", -opening + sums(paid)),
    ]
    sheet.font(7.5, True)
    sheet.pen.cell(548, 12, "1. PERÍODO ANTERIOR", new_x="LMARGIN", new_y="NEXT")
    sheet.facts([(label, f"$ {pesos(amount)}") for label, amount in before])
    sheet.font(7.5, True)
    sheet.pen.ln(4)
    sheet.pen.cell(548, 14, "2. PERÍODO ACTUAL", new_x="LMARGIN", new_y="NEXT")
    sheet.columns()
    rows = []
    titles = ("1. TOTAL OPERACIONES", "2. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS")
    groups = (bought, extra, [*paid, *fees])
    for title, group in zip((*titles, "3. CARGOS, COMISIONES, IMPUESTOS Y ABONOS"), groups, strict=True):
        sheet.total(title, sums(group))
        rows += [sheet.charge(charge, fill(rng, "############", end, {})) for charge in group]
    sheet.pen.cell(548, 1, "", border="T")
    sheet.pen.ln(4)
    sheet.section("III. INFORMACIÓN DE PAGO")
    least = max(Decimal(0), (due / 20).quantize(Decimal(1)))
    facts = [("MONTO TOTAL FACTURADO A PAGAR", f"$ {pesos(due)}"), ("PAGAR HASTA", slashes(day_after(end, 18)))]
    facts += [
        ("MONTO MÍNIMO A PAGAR", f"$ {pesos(least)}"),
        ("COSTO MONETARIO PREPAGO", f"$ {pesos(max(used, Decimal(0)))}"),
    ]
    sheet.facts(facts)
    future(sheet, parts, end)
    sheet.pen.output(str(path))
    return Truth("credit_card", "es_CL", "CLP", number, None, end, opening, -due, rows)
