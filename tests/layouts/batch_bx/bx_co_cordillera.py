"""Colombia, savings account over a quarter: days without year and leading zero, signed values, balance on each row.

Values below one have no digit before the point; the tax of four per thousand and small daily interest make many rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, written
from ..pens import GREY, LETTER, Flow, Page, with_fpdf
from ._rows import ZERO, said, total

POOLS: Pools = {
    "shop": [
        "EXITO LAURE",
        "D1 LAS AMER",
        "CARULLA PO",
        "TIENDA ARA",
        "HOMECENTER",
        "TERPEL LA",
        "CREPES Y W",
        "FARMATODO",
        "OLIMPICA 4",
        "PRICE SMART",
        "MERCADO PA",
        "RAPPI COL",
    ],
    "service": ["EPM", "CLARO MOVIL", "TIGO UNE", "ENEL COLOMB", "VANTI"],
    "office": ["POBLADO", "LAURELES", "EL TESORO", "CENTRO COLTEJER", "OVIEDO"],
}
KINDS = [
    Kind(30, -8000, -320000, "COMPRA EN  {shop}", step="10"),
    Kind(12, -20000, -900000, "TRANSFERENCIA CTA SUC VIRTUAL", step="1000"),
    Kind(8, 20000, 1500000, "TRANSFERENCIA CTA SUC VIRTUAL", step="1000"),
    Kind(6, -20000, -600000, "TRANSFERENCIAS A NEQUI", step="1000"),
    Kind(7, -20000, -600000, "RETIRO CAJERO {office}", tag="office", step="10000"),
    Kind(6, -18000, -260000, "PAGO SV {service}", step="1"),
    Kind(3, 1800000, 4600000, "PAGO DE NOMI CONSULTORIA", step="1"),
    Kind(3, 50000, 900000, "CONSIGNACION CORRESPONSAL CB", tag="CB", step="1000"),
    Kind(3, -30000, -1200000, "PAGO PSE BANCO UNION CO", step="1"),
    Kind(2, -4900, -15900, "CUOTA MANEJO TARJETA DEBITO", step="100", most=3),
    Kind(3, 30000, 700000, "TRANSFERENCIA DESDE NEQUI", step="1000"),
]


def _value(amount: Decimal) -> str:
    text = written(amount)
    return text.replace("0.", ".", 1) if abs(amount) < 1 else text


def _short(day: date) -> str:
    return f"{day.day}/{day.month:02}"


def _with_interest(rng: Random, entries: list[Entry], opening: Decimal) -> list[Entry]:
    """After the rows of a day its tax and a little interest, as savings accounts of the country have."""
    full: list[Entry] = []
    balance = opening
    for day in sorted({entry.day for entry in entries}):
        rows = [entry for entry in entries if entry.day == day]
        if rng.random() < 0.3:
            taxed = sum((-row.amount for row in rows if row.amount < 0), ZERO)
            tax = (taxed * 4 / 1000).quantize(Decimal("0.01"))
            if tax:
                rows.append(Entry(day, ("IMPTO GOBIERNO 4X1000",), -tax, "", "tax"))
        balance += sum(row.amount for row in rows)
        interest = (balance / 100000 * rng.randint(1, 4) / 10).quantize(Decimal("0.01"))
        if interest > 0 and rng.random() < 0.6:
            rows.append(Entry(day, ("ABONO INTERESES AHORROS",), interest, "", "interest"))
            balance += interest
        full += rows
    return full


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, quarter = rng.randint(2019, 2024), rng.randint(0, 3)
    start = date(year, 3 * quarter + 1, 1) - timedelta(1)
    end = date(year, 12, 31) if quarter == 3 else date(year, 3 * quarter + 4, 1) - timedelta(1)
    opening = Decimal(rng.randint(20000000, 400000000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), count=rng.randint(22, 75), balance=opening,
                           floor=60000)  # fmt: skip
    entries = _with_interest(rng, entries, opening)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "###-######-##", start, {})
    yellow = (1.0, 0.82, 0.1)

    def head(page: Page, number: int) -> float:
        page.put(40, 50, "Banco Cordillera", 18, bold=True)
        page.box(40, 56, 150, 3, yellow)
        page.put(572, 44, "ESTADO DE CUENTA", 12, bold=True, right=True)
        page.put(572, 60, f"DESDE: {start:%Y/%m/%d}  HASTA: {end:%Y/%m/%d}", 8.5, right=True)
        page.put(340, 84, "CUENTA DE AHORROS", 9, bold=True)
        page.put(340, 98, "NÚMERO", 8)
        page.put(400, 98, account, 9, bold=True)
        page.put(340, 111, "SUCURSAL", 8)
        page.put(400, 111, "UNICENTRO MEDELLÍN", 8.5)
        page.lines(60, 90, ["NATALIA ANDREA VÉLEZ OSPINA", "CR 81 32 A 57 INT 402", "MEDELLÍN ANTIOQUIA"], 8.5, 11)
        y = 140.0
        if number == 1:
            page.box(36, y, 540, 14, yellow)
            page.put(306, y + 10, "RESUMEN", 9, bold=True, center=True)
            days = sum(balances, opening) / (len(balances) + 1)
            gain = sum((entry.amount for entry in entries if entry.text == "interest"), ZERO)
            left = [
                ("SALDO ANTERIOR", opening),
                ("TOTAL ABONOS", total(entries, 1)),
                ("TOTAL CARGOS", total(entries, -1)),
            ]
            left += [("SALDO ACTUAL", balances[-1])]
            right = [("SALDO PROMEDIO", days), ("CUPO SUGERIDO", ZERO), ("INTERESES", gain), ("RETEFUENTE", ZERO)]
            for n, ((label, value), (other, amount)) in enumerate(zip(left, right, strict=True)):
                page.put(44, y + 28 + 12 * n, label, 8)
                page.put(160, y + 28 + 12 * n, "$", 8)
                page.put(280, y + 28 + 12 * n, _value(value), 8, right=True)
                page.put(330, y + 28 + 12 * n, other, 8)
                page.put(450, y + 28 + 12 * n, "$", 8)
                page.put(568, y + 28 + 12 * n, _value(amount.quantize(Decimal("0.01"))), 8, right=True)
            page.box(36, y, 540, 72, stroke=GREY)
            y += 88
        page.box(36, y, 540, 14, yellow)
        for x, title in ((40, "FECHA"), (86, "DESCRIPCIÓN"), (290, "SUCURSAL"), (394, "DCTO.")):
            page.put(x, y + 10, title, 8, bold=True)
        page.put(482, y + 10, "VALOR", 8, bold=True, right=True)
        page.put(570, y + 10, "SALDO", 8, bold=True, right=True)
        page.put(306, 762, "Cualquier inconformidad con este extracto comuníquela a nuestra revisoría fiscal: "
                 "apartado 4411 de Medellín", 6.5, center=True, color=GREY)  # fmt: skip
        page.put(306, 771, "VIGILADO  SUPERINTENDENCIA FINANCIERA DE COLOMBIA", 6, center=True, color=GREY)
        return y + 26

    flow = Flow(744, lambda: Page(LETTER), head)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(11)
        page, y = flow.page, flow.y
        page.put(64, y, _short(entry.day), 8, right=True)
        page.put(86, y, said(entry.lines), 8)
        if entry.tag == "office":
            page.put(290, y, said(entry.lines).removeprefix("RETIRO CAJERO "), 8)
        elif entry.tag == "CB":
            page.put(290, y, "CANAL CORRESPONSA", 8)
        if entry.tag and rng.random() < 0.5:
            page.put(394, y, fill(rng, "######", start, {}), 8)
        page.put(482, y, _value(entry.amount), 8, right=True)
        page.put(570, y, _value(balance), 8, right=True)
        rows.append(Row(entry.day, said(entry.lines), entry.amount, balance, page=flow.number))
        flow.y += 11
    flow.need(12)
    flow.page.put(86, flow.y, "FIN ESTADO DE CUENTA", 8)
    for number, page in enumerate(flow.pages, 1):
        page.put(572, 124, f"HOJA: {number} DE {len(flow.pages)}", 7.5, right=True)
    with_fpdf(flow.pages, path, "columns")
    return Truth("savings", "es_CO", "COP", account, start, end, opening, balances[-1], rows)
