"""Colombia, savings account of the largest bank, a quarter at a time.

Days without leading zero and year, value with a minus before it, balance on each row, cents without a zero before the
point (daily interest of .12); branch and document columns mostly empty; a summary of eight figures on each page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._rows import many, numbered, prose

POOLS = {
    "shop": (
        "EXITO LAUR",
        "D1 BELEN",
        "CARULLA LA",
        "RAPPI COLO",
        "TIENDA ARA",
        "TERPEL EST",
        "HOMECENTER",
        "MC DONALDS",
    ),
    "firm": ("EPM SERVIC", "TIGO UNE", "EPS SURA", "CLARO MOVI", "ICETEX"),
    "city": ("MEDELLIN", "LAURELES", "ENVIGADO", "CAN. VIRTUAL"),
}
KINDS = (
    Kind(9, -8000, -260000, "COMPRA EN  {shop}", step="10"),
    Kind(4, -20000, -310000, "PAGO PSE {firm}", step="1"),
    Kind(3, -30000, -600000, "TRANSFERENCIA CTA SUC VIRTUAL", "v", step="1000"),
    Kind(3, 20000, 500000, "TRANSFERENCIA DESDE NEQUI", step="1000"),
    Kind(2, -50000, -400000, "RETIRO CAJERO {city}", "c", step="10000"),
    Kind(2, 1300000, 3400000, "PAGO DE NOMI CONFECCIONES LA", step="1", most=6),
    Kind(2, 15000, 300000, "CONSIGNACION CORRESPONSAL CB", "b", step="1000"),
    Kind(2, -900, -4100, "IMPTO GOBIERNO 4X1000", step="0.01"),
    Kind(6, 0.02, 2.4, "ABONO INTERESES AHORROS"),
    Kind(1, -6300, -6300, "COBRO IVA PAGOS AUTOMATICOS", step="0.01"),
)


def pesos(amount: Decimal) -> str:
    """As the bank writes them: no zero before the point."""
    text = written(abs(amount))
    return ("-" if amount < 0 else "") + (text[1:] if text.startswith("0.") else text)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, quarter = rng.randint(2019, 2024), rng.randint(0, 3)
    first = date(year, 3 * quarter + 1, 1)
    start = first - timedelta(1)  # the bank prints the last day of the quarter before
    end = date(year + quarter // 3, (3 * quarter + 4 - 1) % 12 + 1, 1) - timedelta(1)
    opening = some_amount(rng, 40000, 3900000)
    entries = some_entries(rng, KINDS, POOLS, (first, end), count=many(rng, 110), balance=opening, floor=60000)
    total, kept = opening, []
    for entry in entries:  # a savings account is never overdrawn
        if total + entry.amount >= 0:
            kept.append(entry)
            total += entry.amount
    entries = kept
    balances = running(opening, [e.amount for e in entries])
    number = f"{rng.randint(100, 999)}-{rng.randint(0, 999999):06}-{rng.randint(10, 99)}"
    interest = sum((e.amount for e in entries if "INTERESES" in e.text), Decimal(0))
    ins = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    outs = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    mean = (sum(balances, opening) / (len(balances) + 1)).quantize(Decimal("0.01"))

    def head(page: Page, at: int) -> float:
        page.put(40, 50, "BANCAFÉ ANDINO", 18, bold=True)
        page.put(576, 40, "ESTADO DE CUENTA", 10, bold=True, right=True)
        page.put(576, 52, f"Página {at} de ##", 7.5, right=True)
        page.lines(40, 80, ["LUZ MARINA OSORIO GIRALDO", "CL 44 # 78 - 15 APTO 502", "MEDELLIN    ANTIOQUIA"], 8.5, 11)
        page.put(330, 80, f"DESDE: {start:%Y/%m/%d}    HASTA: {end:%Y/%m/%d}", 8.5, bold=True)
        page.put(330, 92, "CUENTA DE AHORROS", 8.5)
        page.put(330, 103, f"NÚMERO  {number}", 8.5)
        page.put(330, 114, "SUCURSAL  LAURELES", 8.5)
        page.box(40, 124, 536, 56, stroke=(0.4, 0.4, 0.4))
        page.put(46, 135, "RESUMEN:", 8, bold=True)
        for place, (name, value) in enumerate(
            (
                ("SALDO ANTERIOR", opening),
                ("TOTAL ABONOS", ins),
                ("TOTAL CARGOS", -outs),
                ("SALDO ACTUAL", balances[-1] if balances else opening),
                ("SALDO PROMEDIO", mean),
                ("CUPO SUGERIDO", Decimal(0)),
                ("VALOR INTERESES PAGADOS", interest),
                ("VALOR RETEFUENTE", Decimal(0)),
            )
        ):
            x, y = (112, 135 + 12 * place) if place < 4 else (350, 135 + 12 * (place - 4))
            page.put(x, y, name, 7.5)
            page.put(x + 130, y, "$", 7.5)
            page.put(x + (220 if place < 4 else 222), y, pesos(value), 7.5, right=True)
        y = 200.0
        page.box(40, y - 10, 536, 14, (0.85, 0.85, 0.85))
        for x, name, right in (
            (44, "FECHA", False),
            (84, "DESCRIPCIÓN", False),
            (292, "SUCURSAL", False),
            (386, "DCTO.", False),
            (488, "VALOR", True),
            (572, "SALDO", True),
        ):
            page.put(x, y, name, 7.5, bold=True, right=right)
        return y + 16

    def foot(page: Page, _y: float) -> None:
        prose(
            page,
            40,
            752,
            "Si encuentra inconsistencias en este extracto infórmelas a la Revisoría Fiscal, A.A. 5550 Medellín. "
            "Línea de "
            "atención 604 555 01 90. Defensor del Consumidor Financiero: defensor@bancafeandino.example. Depósitos "
            "amparados por Fogafín hasta "
            "$50,000,000. VIGILADO SUPERINTENDENCIA FINANCIERA DE COLOMBIA",
            6,
            536,
        )

    flow = Flow(738, lambda: Page(LETTER), head, foot)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(11.5)
        page = flow.page
        page.put(68, flow.y, f"{entry.day.day}/{entry.day:%m}", 7.8, right=True)
        page.put(84, flow.y, entry.lines[0], 7.8)
        page.put(292, flow.y, {"c": "UNICENTRO MEDELLIN", "b": "CORRESPONSAL", "v": ""}.get(entry.tag, ""), 7.8)
        page.put(386, flow.y, f"{rng.randint(1, 9999):04}" if entry.tag == "b" else "", 7.8)
        page.put(488, flow.y, pesos(entry.amount), 7.8, right=True)
        page.put(572, flow.y, pesos(balance), 7.8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines[0].split()), entry.amount, balance, None, flow.number))
        flow.y += 11.5
    flow.need(14)
    flow.page.put(280, flow.y + 2, "FIN ESTADO DE CUENTA", 7.8, bold=True)
    foot(flow.page, 0)
    numbered(flow.pages)
    by_hand(flow.pages, path, Hand(form=True, order="columns"))
    closing = balances[-1] if balances else opening
    return Truth("bank", "es-CO", "COP", number, start, end, opening, closing, rows)
