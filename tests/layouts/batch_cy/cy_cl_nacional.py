"""Chile: national card statement by the supervisor's form; the place comes first, the date in the middle of the row.

Each row prints the amount of the operation, the total to pay, the instalment and, last, the value of this month's
instalment, which alone is billed now; section totals stand above their rows; whole pesos, purchases of older months.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_count, some_days, written
from ..pens import LETTER, Flow, Page, with_fpdf
from ._kit import across, folded, money, months_back, numbered, statement

BLUE = (0.05, 0.2, 0.5)
PALE = (0.9, 0.93, 0.98)
PLACES = ["SANTIAGO", "PROVIDENCIA", "LAS CONDES", "VINA DEL MAR", "CONCEPCION", "TEMUCO", "INTERNET"]
POOLS = {
    "shop": [
        "JUMBA BILBAO",
        "COPECO 20441",
        "FARMACIA CRUZ AZUL",
        "SODIMAR HOMECENTER",
        "MERCADOPAGO *TIENDA",
        "UBERO TRIP",
    ],
    "big": ["RIPLAY PARQUE ARAUCO", "FALABELLO.COM", "LATAMIR.COM STGO", "PC FACTORIA 03", "CLINICA DAVIS"],
    "auto": ["ENELSA DIST 2#######", "AGUAS ANDES 1######-#", "ENTELSA PCS 9########", "AUTOPISTA CENTRO TAG"],
}
KINDS = [
    Kind(8, -1500, -90000, "{shop}", step="10"),
    Kind(3, -9000, -70000, "PAT {auto}", step="1"),
    Kind(1, 3000, 40000, "NOTA DE CREDITO {shop}", step="10"),
]
FEES = [("COMISION MENSUAL ADMINISTRACION", -4200), ("IMPUESTO D.L. 3475", -1130), ("INTERESES ROTATIVOS", -8870)]
EXTRA = [("SEGURO DESGRAVAMEN 0,062%", -2640), ("SEG PROTECCION FRAUDE UF 0,08", -2975)]
HEAD = (
    ("LUGAR DE", "OPERACIÓN"),
    ("FECHA", "OPERACIÓN"),
    ("CÓDIGO", "REFERENCIA"),
    ("DESCRIPCIÓN OPERACIÓN", "O COBRO"),
    ("MONTO OPERACIÓN", "O COBRO"),
    ("MONTO TOTAL", "A PAGAR"),
    ("N°", "CUOTA"),
    ("VALOR CUOTA", "MENSUAL"),
)
AT = (38.0, 108.0, 156.0, 224.0, -430.0, -492.0, 500.0, -576.0)


class Line:
    """One operation: what was bought in all and what this statement bills of it."""

    def __init__(self, rng: Random, day: date, text: str, due: Decimal, whole: Decimal, part: str) -> None:
        self.day, self.text, self.due, self.whole, self.part = day, text, due, whole, part
        self.place = rng.choice(PLACES) if part else ""
        self.code = fill(rng, "############", day, {}) if part else ""


def cl(amount: Decimal) -> str:
    """As billed: owed positive, paid negative."""
    return f"$ {written(-amount, '.', ',', 0)}"


def head(page: Page, number: int, facts: Sequence[tuple[str, str]]) -> float:
    page.put(36, 42, "Banco Cordillera Sur", 14, bold=True, color=BLUE)
    page.put(576, 42, "ESTADO DE CUENTA NACIONAL DE TARJETA DE CRÉDITO", 9, right=True, bold=True)
    y = 62.0
    if number == 1:
        for label, value in facts:
            page.box(36, y - 9, 540, 12, PALE)
            across(page, y, [(40, label), (-572, value)])
            y += 13.5
        page.put(36, y + 10, "II. DETALLE", 10, bold=True, color=BLUE)
        y += 18
    page.box(34, y, 546, 22, BLUE)
    for place, (upper, lower) in zip(AT, HEAD, strict=True):
        across(page, y + 9, [(place, upper)], 6, bold=True, color=(1, 1, 1))
        across(page, y + 17, [(place, lower)], 6, bold=True, color=(1, 1, 1))
    return y + 34


def bought(rng: Random, start: date, end: date) -> list[Line]:
    lines = []
    for day in some_days(rng, some_count(rng), start, end):
        kind = rng.choices(KINDS, [kind.weight for kind in KINDS])[0]
        amount = some_amount(rng, kind.low, kind.high, kind.step)
        lines.append(Line(rng, day, fill(rng, kind.text, day, POOLS), amount, amount, "01/01"))
    return lines


def in_parts(rng: Random, start: date, end: date) -> list[Line]:
    lines = []
    for day in some_days(rng, rng.randint(0, 7), start, end):
        of = rng.choice([3, 6, 6, 10, 12, 24])
        part = rng.randint(1, of)
        due = some_amount(rng, -4000, -90000, "1")
        text = fill(rng, "{big}" + rng.choice([" CUOTAS COMERCIO", " TASA INT. 2,19%", ""]), day, POOLS)
        lines.append(Line(rng, months_back(day, part - 1), text, due, due * of, f"{part:02}/{of:02}"))
    return sorted(lines, key=lambda line: line.day)


def section(flow: Flow, title: str, lines: list[Line], rows: list[Row], main: bool = False) -> None:
    flow.need(36)
    total = sum((line.due for line in lines), Decimal(0))
    across(flow.page, flow.y, [(38 if main else 224, title), (-576, cl(total) if total else "$ 0")], 7, bold=True)
    flow.y += 13
    if main:
        return
    for line in lines:
        text = folded([line.text], flow.page.face, 7, 138)
        flow.need(9 * len(text) + 3)
        whole = cl(line.whole)
        cells = (line.place, f"{line.day:%d/%m/%y}", line.code, text[0], whole, whole, line.part, cl(line.due))
        across(flow.page, flow.y, zip(AT, cells, strict=True), 7)
        flow.page.lines(224, flow.y + 9, text[1:], 7, 9)
        rows.append(Row(line.day, " ".join(text), line.due, page=flow.number))
        flow.y += 9 * len(text) + 2.5


def closing_blocks(rng: Random, flow: Flow, end: date) -> None:
    flow.need(120)
    flow.y += 12
    flow.page.put(36, flow.y, "III. INFORMACIÓN DE PAGO", 10, bold=True, color=BLUE)
    flow.y += 15
    flow.page.put(38, flow.y, "VENCIMIENTO PRÓXIMOS 4 MESES", 7, bold=True)
    for n in range(4):
        month = months_back(end, -n - 1)
        across(
            flow.page,
            flow.y + 12,
            [(38 + 135 * n, f"{month:%m/%Y}"), (-150 - 135 * n, cl(-money(rng, 9000, 90000, 0)))],
        )
    note = (
        "Infórmese sobre las garantías de los depósitos en su banco o en www.cmfchile.cl. Tasa interés rotativo 2,89% "
        "mensual, avance en cuotas 2,71%, CAE 38,45%. Si paga sólo el monto mínimo demorará más tiempo en pagar."
    )
    flow.y = flow.page.lines(38, flow.y + 34, folded([note], flow.page.face, 7, 530), 7, 9)


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2018, 2025), rng.randint(1, 12), rng.randint(18, 27))
    start = months_back(end, 1) + timedelta(1)
    owed = -money(rng, 40_000, 1_200_000, 0)
    paid = -owed if rng.random() < 0.6 else -(owed // 3)
    pay = Line(rng, start + timedelta(rng.randint(6, 18)), "MONTO CANCELADO", paid, paid, "")
    one, parts = bought(rng, start, end), in_parts(rng, start, end)
    chosen = [Line(rng, end, text, Decimal(a), Decimal(a), "") for text, a in EXTRA if rng.random() < 0.4]
    fees = [Line(rng, end, text, Decimal(a), Decimal(a), "") for text, a in FEES if rng.random() < 0.6]
    closing = owed + sum(line.due for line in [pay, *one, *parts, *chosen, *fees])
    number = fill(rng, "XXXX XXXX XXXX ####", end, {})
    facts = [
        ("NOMBRE DEL TITULAR", "VALENTINA ARAYA PIZARRO"),
        ("N° DE TARJETA DE CRÉDITO", number),
        ("FECHA ESTADO DE CUENTA", f"{end:%d/%m/%Y}"),
        ("PAGAR HASTA", f"{end + timedelta(15):%d/%m/%Y}"),
        ("CUPO TOTAL / CUPO DISPONIBLE", "$ 3.500.000 / $ 2.104.377"),
        ("MONTO FACTURADO A PAGAR (PERÍODO ANTERIOR)", cl(owed)),
        ("MONTO TOTAL FACTURADO A PAGAR", cl(closing)),
        ("MONTO MÍNIMO A PAGAR", cl(min(closing // 20, Decimal(0)))),
    ]
    flow = Flow(735, lambda: Page(LETTER), lambda page, n: head(page, n, facts))
    rows: list[Row] = []
    section(flow, "1. TOTAL OPERACIONES", [pay, *one, *parts], rows, main=True)
    section(flow, "PAGO A LA CUENTA", [pay], rows)
    section(flow, "TOTAL COMPRAS Y COMPRAS P.A.T.", one, rows)
    section(flow, "TOTAL TRANSACCIONES EN CUOTAS", parts, rows)
    section(flow, "2. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS", chosen, rows)
    section(flow, "3. CARGOS, COMISIONES, IMPUESTOS Y ABONOS", fees, rows)
    closing_blocks(rng, flow, end)
    numbered(flow, 576, 765, "{0} de {1}")
    with_fpdf(flow.pages, path)
    return statement(("credit_card", "es_CL", "CLP"), number, (None, end), owed, rows)
