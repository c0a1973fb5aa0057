"""Uruguay, one savings account kept in pesos and in dollars, one after the other: days glued to months without a year,
clipped texts, balances only on the last row of a day, carried-forward lines, changes from one currency to the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_days, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Color, Flow, Hand, Page, by_hand
from ._rows import summed

ORANGE: Color = (0.93, 0.42, 0.0)
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV", "DIC"]

POOLS = {"shop": ["DEVOTTO ", "TIENDA INGL", "DISCO N 14", "FARMASHOPP", "ANCAP PUNTA", "SODIMAC UY", "PEDIDOS YA "]}
PESOS = [
    Kind(18, -90, -6200, "COMPRA    {shop}"),
    Kind(8, 8, 420, "REDIVA 19210 {shop}"),
    Kind(8, -500, -22000, "TRASPASO A  #######ILINK"),
    Kind(5, 700, 30000, "TRASPASO DE #######ILINK"),
    Kind(4, -1000, -10000, "RETIRO REDBROU ###", step="100"),
    Kind(3, -400, -4800, "DEB.AUT. ANTEL", most=1),
    Kind(3, -900, -6500, "DEB.AUT. UTE", most=1),
    Kind(2, -2500, -19000, "PAGO TARJETA VISA", most=1),
    Kind(2, 28000, 98000, "CRE. SUELDOS EMPRESA ####", most=1),
]
DOLLARS = [
    Kind(5, -8, -190, "COMPRA    {shop}"),
    Kind(3, -50, -900, "TRASPASO A  #######ILINK"),
    Kind(3, 100, 2500, "TRASPASO DE #######ILINK"),
    Kind(2, 200, 4000, "CRE. TRANSF. EXTERIOR ######"),
    Kind(1, -1, -12, "COM. MANTENIMIENTO CTA", most=1),
    Kind(1, 0.05, 6, "INTERESES CAJA AHORRO", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    pesos = some_entries(rng, PESOS, POOLS, (start, end), count=rng.randint(14, 70))
    dollars = some_entries(rng, DOLLARS, POOLS, (start, end), count=rng.randint(2, 20))
    for day in some_days(rng, rng.randint(1, 4), start, end):
        sold = some_amount(rng, -50, -900, "10")
        rate = Decimal(rng.randint(3780, 4390)) / 100
        text = fill(rng, "CAMBIOS OPERC ######", day, {})
        dollars.append(Entry(day, (f"DEB. {text}",), sold, "", ""))
        pesos.append(Entry(day, (f"CRE. {text}",), (-sold * rate).quantize(Decimal("0.01")), "", ""))
    pesos.sort(key=lambda e: e.day)
    dollars.sort(key=lambda e: e.day)
    number = fill(rng, "#######", start, {})
    parts = [("PESOS URUGUAYOS", "$", pesos), ("DOLARES USA", "U$S", dollars)]
    openings = []
    for _, _, part in parts:
        low = min([Decimal(0), *running(Decimal(0), (e.amount for e in part))])
        openings.append(
            some_amount(rng, 20, 40000) - (low if rng.random() < 0.85 else low / 2).quantize(Decimal("0.01"))
        )

    def head(page: Page, count: int) -> float:
        page.box(36, 26, 26, 26, ORANGE)
        page.put(40, 43, "rp", 14, bold=True, color=WHITE)
        page.put(70, 43, "Banco del Plata Oriental", 13, bold=True)
        page.put(559, 36, "ESTADO DE CUENTA", 10, right=True, bold=True)
        page.put(559, 48, f"Hoja {count}", 8, right=True)
        page.put(36, 66, f"Cuenta: {number} CAJA DE AHORRO PERSONAS   Sucursal: 014 POCITOS", 8)
        page.put(559, 66, f"Del {start:%d/%m/%Y} al {end:%d/%m/%Y}", 8, right=True)
        return 90.0

    flow = Flow(780, lambda: Page(A4), head)
    page = flow.page
    page.lines(36, 88, ["SRA. VALENTINA RODRIGUEZ BENTANCOR", "BVAR. ESPAÑA 2455 AP 702", "11300 MONTEVIDEO"], 8.5)
    page.put(330, 88, "RESUMEN DE SALDOS", 8.5, bold=True)
    for n, ((name, mark, part), opening) in enumerate(zip(parts, openings, strict=True)):
        page.put(330, 101 + 12 * n, name, 8)
        page.put(
            559, 101 + 12 * n, f"{mark} {written(opening + summed(e.amount for e in part), '.', ',')}", 8, right=True
        )
    flow.y = 150
    rows: list[Row] = []
    for (name, mark, part), opening in zip(parts, openings, strict=True):
        rows += _account(flow, f"MONEDA: {name} ({mark})", part, opening, end)
    flow.need(60)
    flow.page.put(
        36, flow.y, f"Cotización al {end:%d/%m/%Y}:  Compra 38,15   Venta 40,55.  Arbitraje EUR/USD 1,0850", 7.5
    )
    flow.page.lines(
        36,
        flow.y + 14,
        [
            "Los depósitos están cubiertos por el fondo de garantía hasta U$S 10.000 y UI 250.000 por persona.",
            "Pasados 10 días sin observaciones escritas se dará por aprobado este estado. Consultas: 1747 0147.",
        ],
        7,
        9,
        color=GREY,
    )
    hand = Hand(show=rng.choice(["glyphs", "TJ", "Tj"]), order=rng.choice(["rows", "rows", "columns"]), scaled=True)
    by_hand(flow.pages, path, hand)
    return Truth("bank", "es_UY", "UYU", number, start, end, None, None, rows)


def _day(day: date) -> str:
    return f"{day.day:02}{MONTHS[day.month - 1]}"


def _titles(flow: Flow) -> None:
    page = flow.page
    page.box(36, flow.y - 10, 523, 14, ORANGE)
    page.put(40, flow.y, "FECHA", 8, bold=True, color=WHITE)
    page.put(92, flow.y, "CONCEPTO", 8, bold=True, color=WHITE)
    for x, name in ((385, "DEBITOS"), (470, "CREDITOS"), (556, "SALDOS")):
        page.put(x, flow.y, name, 8, bold=True, color=WHITE, right=True)
    flow.y += 16


def _account(flow: Flow, title: str, part: Sequence[Entry], opening: Decimal, end: date) -> list[Row]:
    flow.need(90)
    flow.page.put(36, flow.y, title, 9, bold=True)
    flow.y += 17
    _titles(flow)
    balances = running(opening, (e.amount for e in part))
    last = [a.day != b.day for a, b in pairwise(part)] + [True]
    before, rows = opening, []
    _line(flow, "", "SDO.APERTURA", opening)
    for entry, balance, shown in zip(part, balances, last, strict=False):
        if flow.y + 26 > flow.bottom:
            _line(flow, "", "TRANSPORTE", before)
            flow.turn()
            flow.page.put(36, flow.y, f"{title} (CONT.)", 9, bold=True)
            flow.y += 17
            _titles(flow)
            _line(flow, "", "TRANSPORTE", before)
        text = entry.lines[0].strip()
        page = flow.page
        page.put(385 if entry.amount < 0 else 470, flow.y, written(abs(entry.amount), ".", ","), 8, right=True)
        _line(flow, _day(entry.day), text, balance if shown else None)
        before = balance
        rows.append(Row(entry.day, " ".join(text.split()), entry.amount, balance if shown else None, page=flow.number))
    _line(flow, _day(end), "SDO. CIERRE", before)
    out, into = (summed(abs(e.amount) for e in part if (e.amount < 0) == side) for side in (True, False))
    flow.page.put(92, flow.y + 2, "TOTALES", 8, bold=True)
    flow.page.put(385, flow.y + 2, written(out, ".", ","), 8, bold=True, right=True)
    flow.page.put(470, flow.y + 2, written(into, ".", ","), 8, bold=True, right=True)
    flow.y += 30
    return rows


def _line(flow: Flow, day: str, text: str, balance: Decimal | None) -> None:
    flow.page.put(40, flow.y, day, 8)
    flow.page.put(92, flow.y, text, 8)
    if balance is not None:
        flow.page.put(556, flow.y, written(balance, ".", ","), 8, right=True)
    flow.y += 12.5
