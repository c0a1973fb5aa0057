"""Spain, a Basque savings bank's account: headings in two languages, three lines, "03/ENE", newest first.

The amount stands on the middle line of a text set around it; some draws have the text drawn out of order.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._tools import Story, across, clock, day_before, fold, number_pages, row, story, told

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
POOLS: Pools = {
    "dia": day_before("%d.%m.%y"),
    "hora": clock,
    "tienda": ["EROSKI CENTER", "BM SUPERMERCADOS", "PETRONOR E.S.", "FNAC", "BAR TXOKO", "RENFE VIAJEROS"],
    "ciudad": ["DONOSTIA", "TOLOSA", "BILBAO", "VITORIA-GASTEIZ"],
    "recibo": ["IBERDROLA CLIENTES SAU", "EUSKALTEL SA", "LAGUN ARO SEGUROS", "CDAD PROP. ZUBIETA 14", "MUTUALIDAD"],
    "persona": ["AINHOA ETXEBERRIA", "JON URRUTIA LASA", "TALLERES GOIERRI SL"],
}
KINDS = [
    Kind(8, -2, -130, "COMPRA TARJ. 5402XXXXXXXX#### {tienda}-{ciudad}|{dia} {hora}"),
    Kind(4, -12, -240, "RECIBO {recibo}|REF. MANDATO 00########|PERIODO {dia} FRA 8######"),
    Kind(2, -20, -300, "REINTEGRO CAJERO {ciudad}|OFIC. 0#8#", step="10"),
    Kind(2, -25, -500, "BIZUM A FAVOR DE {persona}|CONCEPTO: CENA 6 x 22,50"),
    Kind(2, 15, 300, "BIZUM DE {persona}"),
    Kind(3, 1100, 2700, "TRANSFERENCIA A SU FAVOR|ORDENANTE: {persona}|NOMINA MES 0#"),
    Kind(1, -60, -680, "TRANSFERENCIA EMITIDA|BENEF.: {persona}"),
    Kind(0.6, -3, -36, "COMISION MANTENIMIENTO", most=1),
]
HEADS = (
    ("Eragiketa", "Balio", "", "", ""),
    ("eguna", "eguna", "Kontzeptua", "Zenbatekoa", "Saldoa"),
    ("F. operación", "F. valor", "Concepto", "Importe", "Saldo"),
)
SPOTS = (40, 100, 150, -460, -555)
FACE = "Helvetica"


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def short(day: date) -> str:
    return f"{day.day:02}/{MONTHS[day.month - 1]}"


def head(page: Page, number: int) -> float:
    page.put(40, 48, "gipuzkoa kutxa", 17, bold=True, color=(0, 0.45, 0.25))
    page.put(555, 48, "KONTUAREN LABURPENA / EXTRACTO DE CUENTA", 9, right=True)
    y = 235 if number == 1 else 80
    page.box(40, y - 10, 515, 36, (0.9, 0.95, 0.91))
    for n, heads in enumerate(HEADS):
        across(page, y + 11 * n, SPOTS, heads, 8, bold=n == 2)
    return y + 44


def intro(page: Page, it: Story, number: str) -> None:
    start, end = it.period
    page.lines(320, 95, ("MAITE ARRIZABALAGA OTAEGI", "C/ SAN FRANCISCO 31, 4 B", "20400 TOLOSA"))
    page.lines(40, 95, ("Titularra / Titular: 2 titulares", f"IBAN {number}", "Moneta / Divisa: EUR"), 8.5)
    page.put(40, 150, f"Aldia / Periodo: {start:%d/%m/%Y} - {end:%d/%m/%Y}", 8.5)
    facts = (
        ("Aurreko saldoa / Saldo anterior", euro(it.opening)),
        ("Sarrerak / Total abonos", euro(it.total(1))),
        ("Irteerak / Total adeudos", euro(-it.total(-1))),
        ("Azken saldoa / Saldo final", euro(it.closing)),
    )
    for n, fact in enumerate(facts):
        across(page, 168 + 12 * n, (40, -300), fact, 8.5, bold=n in (0, 3))


def table(rng: Random, flow: Flow, it: Story) -> list[Row]:
    rows = []
    for entry, balance in reversed(list(zip(it.entries, it.balances, strict=True))):
        lines = fold(entry.lines, FACE, 8, 230)
        flow.need(10 * len(lines) + 4)
        value = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
        middle = flow.y + 5 * (len(lines) - 1)
        figures = (euro(entry.amount), euro(balance))
        across(flow.page, middle, SPOTS, (short(entry.day), short(value), "", *figures), 8)
        rows.append(row(entry, lines, flow.number, balance, value))
        flow.y = flow.page.lines(150, flow.y, lines, 8, 10) + 5
        flow.page.rule(40, flow.y - 11.5, 555, 0.3, GREY)
    return rows


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, high=12000, floor=-200, reversal="ANULACION {}")
    number = iban(rng, "ES", "20950###############")
    flow = Flow(775, lambda: Page(A4), head)
    intro(flow.page, it, number)
    rows = table(rng, flow, it)
    text = (
        "TIN descubierto 7,50 % · TAE 28,07 % · Bezeroarentzako arreta / Atención al cliente 943 00 01 02 · 10.11.2025"
    )
    for page in flow.pages:
        page.put(40, 800, text, 7, color=GREY)
    number_pages(flow.pages, lambda n, of: f"{n} / {of}", -555, 815)
    with_pymupdf(flow.pages, path, rng.choice(["rows", "shuffled", "columns"]))
    told_rows = told(it, rows, "es-ES", "EUR", number.replace(" ", ""))
    told_rows.newest_first = True
    return told_rows
