"""Colombia: quarterly savings statement; d/mm without year, one signed column without a zero before the point (-.50).

The summary stands above the rows in boxes; daily interest of cents, the tax of four per thousand as rows, a branch
and a document column mostly empty, up to four pages, and a line that says that the statement ends.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._kit import across, folded, money, numbered, quarter, split, statement

YELLOW = (1.0, 0.86, 0.2)
POOLS = {
    "town": ["CANAL CORRESPONSA", "UNICENTRO", "EL POBLADO", "CHAPINERO", "JARDIN PLAZA", "LA 33", "BUCARAMANGA"],
    "atm": ["EXITO POBLADO", "CC SANTAFE 2", "AUTOSERVICIO 1", "C.C. VIVA 3"],
    "shop": [
        "EXITO LA 80",
        "TIENDA D2 LAURELES",
        "RAPPIO COLOMBIA",
        "TERPELO CALLE 10",
        "DROGUERIA COLSU",
        "PANADERIA EL SOL",
    ],
    "who": ["ANDRES F MEJIA", "LUZ M OSPINA", "GRUPO TEXTIL SAS", "INMOB RINCON LTDA"],
}
KINDS = [
    Kind(12, 0.03, 6, "ABONO INTERESES AHORROS"),
    Kind(10, -9000, -320000, "COMPRA EN {shop}", step="1"),
    Kind(5, -20000, -600000, "RETIRO CAJERO {atm}", "{town}", "10000"),
    Kind(5, -10000, -900000, "TRANSFERENCIA CTA SUC VIRTUAL", step="1000"),
    Kind(3, -5000, -250000, "PAGO QR {who}", step="100"),
    Kind(3, -30000, -280000, "PAGO PSE EMPRESAS PUBLICAS", step="1"),
    Kind(4, -20, -3800, "IMPTO GOBIERNO 4X1000"),
    Kind(1, -12900, -14800, "CUOTA MANEJO TARJETA DEBITO", step="10"),
    Kind(1, -1800, -2600, "COMISION RETIRO CAJERO OTRA RED", step="0.01"),
    Kind(3, 900000, 4800000, "PAGO DE NOMI {who}", step="1"),
    Kind(3, 20000, 1200000, "CONSIGNACION CORRESPONSAL CB", "{town}", "1000"),
    Kind(2, 50000, 700000, "PAGO INTERBANC {who}", step="0.01"),
]
HEAD = [
    (40.0, "FECHA"),
    (82.0, "DESCRIPCIÓN"),
    (296.0, "SUCURSAL"),
    (-446.0, "DCTO."),
    (-504.0, "VALOR"),
    (-576.0, "SALDO"),
]


def co(amount: Decimal) -> str:
    """US marks and no zero before the point."""
    text = written(amount)
    return text.replace("0.", ".", 1) if abs(amount) < 1 else text


def head(page: Page, number: int, facts: tuple[str, str, str], sums: list[tuple[str, str]]) -> float:
    account, start, end = facts
    page.box(30, 28, 552, 5, YELLOW)
    page.put(40, 56, "ESTADO DE CUENTA", 13, bold=True)
    page.put(574, 52, "Ahorral Colombia", 15, right=True, bold=True)
    page.lines(40, 76, ["JULIANA RESTREPO CANO", "CR 43 A 18 SUR 135 AP 702", "MEDELLIN ANTIOQUIA"], 8, 10)
    page.lines(330, 76, [f"DESDE: {start}   HASTA: {end}", f"CUENTA DE AHORROS   NÚMERO {account}"], 8, 10)
    y = 122.0
    if number == 1:
        page.put(306, y, "RESUMEN", 9, bold=True, center=True)
        for n, (label, value) in enumerate(sums):
            across(page, y + 14 + 12 * (n // 2), [(40 + 290 * (n % 2), label), (-288 - 284 * (n % 2), value)], 8)
        page.box(30, y - 10, 552, 76, stroke=(0.6, 0.6, 0.6))
        y += 82
    page.box(30, y - 10, 552, 14, YELLOW)
    across(page, y, HEAD, 7.5, bold=True)
    return y + 17


def movements(rng: Random, flow: Flow, entries: list[Entry], opening: Decimal) -> list[Row]:
    rows = []
    balances = running(opening, (entry.amount for entry in entries))
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(12)
        text = " ".join(entry.lines)
        town = fill(rng, entry.tag, entry.day, POOLS)
        paper = fill(rng, "####", entry.day, {}) if town and rng.random() < 0.4 else ""
        cells = [(40.0, f"{entry.day.day}/{entry.day:%m}"), (82.0, text), (296.0, town), (-446.0, paper)]
        across(flow.page, flow.y, [*cells, (-504.0, co(entry.amount)), (-576.0, co(balance))], 7.5)
        rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y += 11.5
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = quarter(rng)
    opening = money(rng, 20_000, 3_000_000)
    count = rng.choice([rng.randint(0, 8), rng.randint(20, 60), rng.randint(40, 130)])
    entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=opening, floor=0)
    entries = [e for n, e in enumerate(entries) if n == 0 or e != entries[n - 1] or "INTERESES" not in e.text]
    out, into = split(entry.amount for entry in entries)
    account = fill(rng, "###-######-##", date.min, {})
    interest = sum((e.amount for e in entries if "INTERESES" in e.text), Decimal(0))
    sums = [("SALDO ANTERIOR", co(opening)), ("SALDO PROMEDIO", co((opening + into / 2).quantize(Decimal("0.01"))))]
    sums += [("TOTAL ABONOS", co(into)), ("CUPO SUGERIDO", ".00"), ("TOTAL CARGOS", co(out))]
    sums += [
        ("VALOR INTERESES PAGADOS", co(interest)),
        ("SALDO ACTUAL", co(opening + into - out)),
        ("RETEFUENTE", ".00"),
    ]
    facts = account, f"{period[0]:%Y/%m/%d}", f"{period[1]:%Y/%m/%d}"
    flow = Flow(715, lambda: Page(LETTER), lambda page, n: head(page, n, facts, sums))
    rows = movements(rng, flow, entries, opening)
    flow.need(60)
    flow.page.put(82, flow.y + 3, "FIN ESTADO DE CUENTA", 7.5, bold=True)
    if rng.random() < 0.6:
        due = period[1] + timedelta(30)
        note = (
            f"A partir del {due:%d/%m/%Y} la cuota de manejo será de $14,990.00. Conozca las tarifas en la página. "
            "Cualquier diferencia con el saldo favor informarla a la revisoría fiscal dentro de los 15 días siguientes."
        )
        flow.page.lines(40, flow.y + 22, folded([note], flow.page.face, 7, 530), 7, 9)
    for page in flow.pages:
        page.put(40, 765, "VIGILADO SUPERINTENDENCIA FINANCIERA DE COLOMBIA", 6)
    numbered(flow, 574, 765, "Página {0} de {1}")
    by_hand(flow.pages, path, Hand(show="TJ"))
    return statement(("savings", "es_CO", "COP"), account, period, opening, rows)
