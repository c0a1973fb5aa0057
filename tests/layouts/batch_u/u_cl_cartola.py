"""Chilean cartola: pesos without decimals, 03/ENE dates without year, branch and document columns, glyph by glyph.

Balances only on the last row of a day, a subtotal at each page's end, credit line figures above and below the rows.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand

KINDS = [
    Kind(6, -1500, -90000, "COMPRA {shop}", step="10"),
    Kind(2, -10000, -400000, "TRASPASO A:{person}", step="1000"),
    Kind(2, -9000, -160000, "PAGO EN LINEA {payee}", step="10"),
    Kind(1, -10000, -200000, "GIRO CAJERO AUTOMATICO", step="10000"),
    Kind(1, -20000, -900000, "CHEQUE DEPOSITADO EN OTRO BANCO", step="1"),
    Kind(1.5, 450000, 2400000, "REMUNERACION 0760{rut} MAULE", step="1"),
    Kind(2, 5000, 500000, "TRASPASO DE:{person}", step="1000"),
    Kind(1, -4900, -4901, "COMISION ADMINISTRACION PLAN", step="4905", most=1),
]
POOLS = {
    "shop": ["SUPERMERCADO LAS ROSAS", "FARMACIA DEL SUR", "COPIHUE COMBUSTIBLES", "FERIA NORTE 114"],
    "person": ["C. Sepulveda", "Inmob. Los Aromos", "PAULA ROJAS M"],
    "payee": ["AGUAS DEL VALLE", "LUZ MAULE", "INTERNET SURNET"],
    "rut": ["##1234", "#18820"],
}
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
HEADS = (
    ("FECHA", "", 40, False),
    ("DETALLE DE", "TRANSACCION", 88, False),
    ("SUCURSAL", "", 268, False),
    ("N° DOCTO", "", 370, True),
    ("CHEQUES Y", "OTROS CARGOS", 435, True),
    ("DEPOSITOS", "Y ABONOS", 502, True),
    ("SALDO", "", 570, True),
)


def peso(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 20000, 900000, "1")
    count = rng.randint(20, 60)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-150000)
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "0-000-##-#####-#", start, {})
    rows: list[Row] = []

    def head(page: Page, sheet: int) -> float:
        page.put(40, 44, "BANCO CORDILLERA AUSTRAL", 12, face="Times-Bold")
        page.put(570, 44, f"ESTADO DE CUENTA CORRIENTE    Hoja {sheet}", 8.5, right=True)
        page.put(40, 62, f"CUENTA N° {number}    MONEDA: PESOS", 8.5)
        page.put(570, 62, f"DESDE {start:%d/%m/%Y} HASTA {end:%d/%m/%Y}", 8.5, right=True)
        top = 84.0
        if sheet == 1:
            page.put(40, 80, "LINEA DE CREDITO   Cupo aprobado 500.000   Vencimiento 30/09/2027", 8)
            page.put(40, 98, "SALDO INICIAL", 9, bold=True)
            page.put(570, 98, peso(opening), 9, bold=True, right=True)
            top = 116.0
        page.rule(40, top - 8, 570)
        for first, second, x, right in HEADS:
            page.put(x, top + 2, first, 7, right=right, bold=True)
            page.put(x, top + 10, second, 7, right=right, bold=True)
        page.rule(40, top + 14, 570)
        return top + 27

    def foot(page: Page, y: float) -> None:
        here = [row.amount for row in rows if row.page == flow.number]
        page.put(88, y + 3, "SUBTOTAL HOJA", 8, bold=True)
        outs, ins = sum(-a for a in here if a < 0), sum(a for a in here if a > 0)
        page.put(435, y + 3, peso(Decimal(outs)), 8, right=True, bold=True)
        page.put(502, y + 3, peso(Decimal(ins)), 8, right=True, bold=True)

    flow = Flow(770, lambda: Page(size=(612.0, 820.0)), head, foot)
    for n, entry in enumerate(entries):
        flow.need(14)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        rows.append(_row(rng, flow, entry, balances[n] if last else None))
    foot(flow.page, flow.y)
    _end(flow, opening, [entry.amount for entry in entries])
    by_hand(flow.pages, path, Hand(show="glyphs", scaled=True))
    return Truth("account", "es_CL", "CLP", number, start, end, opening, balances[-1], rows)


def _row(rng: Random, flow: Flow, entry: Entry, balance: Decimal | None) -> Row:
    page, y, text = flow.page, flow.y, entry.lines[0]
    page.put(40, y, f"{entry.day:%d}/{MONTHS[entry.day.month - 1]}", 8)
    page.put(88, y, text, 8)
    page.put(268, y, rng.choice(["TALCA", "CURICO", "INTERNET", "OF. CENTRAL"]), 8)
    if entry.amount < 0 or rng.random() < 0.3:
        page.put(370, y, fill(rng, "#######", entry.day, {}).lstrip("0"), 8, right=True)
    page.put(435 if entry.amount < 0 else 502, y, peso(abs(entry.amount)), 8, right=True)
    page.put(570, y, peso(balance) if balance is not None else "", 8, right=True)
    flow.y += 13
    return Row(entry.day, text, entry.amount, balance, None, flow.number)


def _end(flow: Flow, opening: Decimal, amounts: list[Decimal]) -> None:
    if flow.y + 80 > 800:
        flow.turn(last=True)
    page, y = flow.page, flow.y + 30
    zero = Decimal(0)
    outs, ins = -sum((a for a in amounts if a < 0), zero), sum((a for a in amounts if a > 0), zero)
    closing = opening + ins - outs
    page.rule(40, y - 10, 570)
    used = max(zero, -closing)
    for n, (label, figure) in enumerate(
        (
            ("SALDO INICIAL", opening),
            ("TOTAL ABONOS", ins),
            ("TOTAL CARGOS", outs),
            ("SALDO FINAL", closing),
            ("LINEA UTILIZADA", used),
            ("LINEA DISPONIBLE", 500000 - used),
        )
    ):
        page.put(110 + 90 * n, y, label, 7.5, right=True, bold=True)
        page.put(110 + 90 * n, y + 12, peso(figure), 8, right=True)
