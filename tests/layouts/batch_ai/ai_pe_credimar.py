"""Peru: savings statement with seven narrow columns between description and amount, days like 03ENE without a year.

Charges carry the minus after them and sums under one sol begin with the point; drawn column by column in two streams.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._kit import how_many, number_pages

MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV", "DIC"]
KINDS = [
    Kind(9, -5, -420, "{shop}", "POS|4099"),
    Kind(6, -10, -900, "YAPE {who}", "BPI|4401"),
    Kind(5, 10, 1200, "YAPE {who}", "BPI|2401"),
    Kind(1, 1900, 6800, "HABER {firm}", "INT|2906", most=1),
    Kind(4, -20, -1500, "RETIRO CAJERO", "CAJ|3001", step="20"),
    Kind(2, -50, -2000, "TRAN.CTAS.TERC.BM", "BPI|4709"),
    Kind(2, 100, 2500, "DEP.EFEC.AGENTE", "AGT|1201", step="10"),
    Kind(6, -0.05, -0.3, "IMPUESTO ITF", "INT|0909", step="0.05"),
    Kind(3, -30, -350, "PAGO {bill}", "BPI|4605"),
    Kind(1, 0.08, 4, "INTERESES GANADOS", "INT|5201", most=1),
    Kind(1, -7.5, -9, "COM.MANTENIMIENTO", "INT|4952", most=1, step="0.50"),
]
POOLS = {
    "shop": [
        "PLAZA VEA HIGUERETA",
        "WONG BENAVIDES",
        "REPSOL LA MARINA",
        "RAPPI PERU SAC",
        "TAMBO+ PARDO",
        "INKAFARMA 221",
    ],
    "who": ["QUISPE M ROSA", "FLORES T JORGE", "HUAMAN C LUZ"],
    "firm": ["MINERA ANDES SAC", "TEXTIL INCA SA"],
    "bill": ["LUZ DEL SUR", "SEDAPAL", "CLARO MOVIL"],
}
# left or right edge, right-aligned, lines of the title
COLUMNS = (
    (26, False, ("FECHA", "PROC.")),
    (58, False, ("FECHA", "VALOR")),
    (90, False, ("DESCRIPCION", "")),
    (196, False, ("MED", "AT*")),
    (220, False, ("LUGAR", "")),
    (262, False, ("SUC-", "AGE")),
    (298, False, ("NUM", "OP")),
    (332, False, ("HORA", "")),
    (362, False, ("ORIGEN", "")),
    (396, False, ("TIPO", "")),
    (490, True, ("CARGO /", "ABONO")),
    (570, True, ("SALDO", "CONTABLE")),
)
SIZE = 7.0


def figure(amount: Decimal) -> str:
    return written(abs(amount)).removeprefix("0") + ("-" if amount < 0 else "")


def short(day: date) -> str:
    return f"{day.day:02}{MONTHS[day.month - 1]}"


def summary(page: Page, amounts: list[Decimal], opening: Decimal, average: Decimal) -> float:
    come, out = (sum((a for a in amounts if (a > 0) is up), Decimal(0)) for up in (True, False))
    page.box(24, 128, 548, 62, stroke=(0, 0, 0))
    page.put(298, 138, "RESUMEN DEL MES", 7.5, center=True, bold=True)
    heads = ["SALDO ANTERIOR", "TOTAL ABONOS", "TOTAL CARGOS", "SALDO CONTABLE", "SALDO PROMEDIO"]
    values = [opening, come, out, opening + come + out, average]
    for n, (title, value) in enumerate(zip(heads, values, strict=True)):
        page.put(82 + 108 * n, 154, title, 7, center=True)
        page.put(82 + 108 * n, 166, figure(value), 8, center=True, bold=True)
    page.put(32, 183, "TASA EFECTIVA ANUAL (TEA) 0.125%   INTERES ACUM. AÑO S/ 3.42   COMISIONES ACUM. AÑO S/ 15.00", 7)
    return 206


def letterhead(page: Page, number: str, period: tuple[date, date]) -> None:
    page.put(24, 44, "CREDIMAR", 18, bold=True)
    page.put(24, 56, "BANCO CREDIMAR DEL PERU   RUC 20100099912", 7)
    page.put(572, 44, "ESTADO DE CUENTA DE AHORROS", 10, right=True, bold=True)
    page.lines(24, 78, ["CHAVEZ ROJAS LUIS ALBERTO", "CALLE LOS CEDROS 999 DPTO 302", "SURQUILLO  LIMA  LIMA"], 8, 11)
    facts = [
        f"CODIGO DE CUENTA    {number}",
        f"PERIODO             DEL {period[0]:%d/%m/%y} AL {period[1]:%d/%m/%y}",
        "TIPO DE CUENTA      CUENTA DIGITAL",
        "MONEDA              SOLES",
    ]
    page.lines(330, 78, facts, 8, 11)


def column_titles(page: Page, y: float) -> float:
    page.rule(24, y - 9, 572)
    for x, right, (upper, lower) in COLUMNS:
        page.put(x, y, upper, 6.5, right=right, bold=True)
        page.put(x, y + 8, lower, 6.5, right=right, bold=True)
    page.rule(24, y + 13, 572)
    return y + 25


def foot(page: Page, _: float) -> None:
    page.rule(24, 752, 572)
    notes = [
        "*MEDIO DE ATENCION: VEN=VENTANILLA CAJ=CAJERO AGT=AGENTE BPI=BANCA MOVIL POS=COMERCIO INT=INTERNO",
        "LOS MOVIMIENTOS SE CONSIDERAN CONFORMES SI NO FORMULA OBSERVACIONES DENTRO DE LOS 30 DIAS. CENTRAL 311-9999",
        "CUENTA CUBIERTA POR EL FONDO DE SEGURO DE DEPOSITOS HASTA S/ 125,603.00 (MONTO VIGENTE AL TRIMESTRE).",
    ]
    page.lines(24, 762, notes, 6.5, 9)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = some_amount(rng, 2500, 14000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=2100)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    average = (sum(balances, opening) / (len(balances) + 1)).quantize(Decimal("0.01"))
    number = f"191-{rng.randint(10000000, 99999999)}-0-{rng.randint(10, 99)}"
    seen = [opening]

    def head(page: Page, page_number: int) -> float:
        letterhead(page, number, period)
        y = column_titles(page, (summary(page, amounts, opening, average) if page_number == 1 else 132) + 6)
        page.put(90, y, "SALDO ANTERIOR" if page_number == 1 else "VIENEN", SIZE)
        page.put(570, y, figure(seen[-1]), SIZE, right=True)
        return y + 11

    def carry(page: Page, y: float) -> None:
        page.put(90, y, "VAN", SIZE)
        page.put(570, y, figure(seen[-1]), SIZE, right=True)
        foot(page, y)

    flow = Flow(732, lambda: Page(A4, "Courier", "Courier-Bold"), head, carry)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(11)
        way, kind = entry.tag.split("|")
        used = earlier(rng, entry.day, 2) if way == "POS" else entry.day
        inner = way == "INT"
        cells = [
            short(entry.day),
            short(used),
            entry.lines[0],
            way,
            "" if inner else rng.choice(["LIMA", "SURQUI", "MIRAFL"]),
            "" if inner else f"{rng.choice([191, 194, 111])}-{rng.randint(0, 99):03}",
            f"{rng.randint(1, 999999):06}",
            "" if inner else f"{rng.randint(6, 23):02}:{rng.randint(0, 59):02}",
            rng.choice(["LM30", "TNP5", "YAPE"]),
            kind,
            figure(entry.amount),
            figure(balance),
        ]
        for (x, right, _), cell in zip(COLUMNS, cells, strict=True):
            flow.page.put(x, flow.y, cell, SIZE, right=right)
        flow.y += 11
        seen.append(balance)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, used, flow.number))
    flow.need(24)
    out = sum((amount for amount in amounts if amount < 0), Decimal(0))
    page, y = flow.page, flow.y + 8
    page.rule(24, y - 9, 572)
    page.put(90, y, "TOTAL MOVIMIENTO", SIZE, bold=True)
    page.put(298, y, f"CARGOS {figure(out)}   ABONOS {figure(sum(amounts, Decimal(0)) - out)}", SIZE, bold=True)
    foot(page, y)
    number_pages(flow.pages, 572, 56, "PAGINA {n} DE {m}", 7, right=True)
    by_hand(flow.pages, path, Hand("Tj", order="columns", split=True))
    return Truth("bank", "es-PE", "PEN", number, *period, opening, balances[-1], rows)
