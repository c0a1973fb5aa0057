"""Colombia, savings account over a quarter: days such as 5/01 without a year (the year is only in the period), one
column of amounts with a minus before money out, amounts below one without a 0 (".12"), balances, daily interest rows, a
summary box repeated on every page, and a last line that says the statement ends."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import GREY, LETTER, Flow, Page, with_pymupdf
from ._rows import solvent, sums

YELLOW = (1.0, 0.85, 0.2)
KINDS = (
    Kind(9, -8000, -320000, "COMPRA EN  {shop}", step="10"),
    Kind(6, -15000, -900000, "TRANSFERENCIA CTA SUC VIRTUAL", step="1000"),
    Kind(5, -20000, -600000, "RETIRO CAJERO {place}|{office}", step="10000"),
    Kind(4, -30000, -400000, "PAGO PSE {biller}", step="1"),
    Kind(3, -5000, -150000, "PAGO QR {person}", step="100"),
    Kind(2, -13900, -13900, "CUOTA MANEJO TARJETA DEBITO", step="1", most=3),
    Kind(2, -120000, -900000, "PAGO SUC VIRT TC MASTER PESOS", step="1"),
    Kind(4, 20000, 900000, "TRANSFERENCIA DESDE NEKI", step="1000"),
    Kind(3, 1400000, 4200000, "PAGO DE NOMI {firm}", step="1", most=6),
    Kind(2, 50000, 1000000, "CONSIGNACION CORRESPONSAL CB|{office}", step="1000"),
    Kind(2, 10000, 400000, "TRANSF DE {person}", step="1000"),
)
POOLS: Pools = {
    "shop": ("TIENDA D UNO", "EXITO SAN DIEG", "RAPI COLOMBIA*", "PANADERIA TRIG", "EDS LA 33", "DROGUERIA COLS"),
    "place": ("CC OVIEDO 2", "EL POBLADO", "UNICENTRO 1"),
    "office": ("MEDELLIN-CENTRO", "PARQUE BERRIO", "ENVIGADO"),
    "biller": ("EPMM SERVICIOS", "CLARO MOVIL 44", "SURA EPS", "ICETEKS"),
    "person": ("JUAN CAMILO RESTREPO", "LUZ MARINA GOMEZ", "ANDRES F QUINTERO"),
    "firm": ("TEXTILES DEL ABURRA",),
}
EDGES = (36, 78, 292, 382, 424, 500, 576)


def _money(amount: Decimal) -> str:
    """As the bank writes it, without the 0 before the point."""
    text = written(amount)
    return text.replace("0.", ".", 1) if abs(amount) < 1 else text


def _interest(rng: Random, entries: list[Entry], opening: Decimal) -> list[Entry]:
    """The entries with a row of interest at the end of some days, and the tax on large payments out."""
    out: list[Entry] = []
    balance = opening
    for n, entry in enumerate(entries):
        out.append(entry)
        balance += entry.amount
        if entry.amount < -300000 and rng.random() < 0.5:
            tax = (entry.amount * Decimal("0.004")).quantize(Decimal("0.01"))
            out.append(Entry(entry.day, ("IMPTO GOBIERNO 4X1000",), tax, "", "tax"))
            balance += tax
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        gain = (balance * Decimal("0.0000014")).quantize(Decimal("0.01"))
        if last and gain > 0:
            out.append(Entry(entry.day, ("ABONO INTERESES AHORROS",), gain, "", "interest"))
            balance += gain
    return out


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, quarter = rng.randint(2020, 2024), rng.randint(0, 3)
    before = date(year, 3 * quarter + 1, 1) - timedelta(1)
    end = (date(year, 3 * quarter + 3, 1) + timedelta(31)).replace(day=1) - timedelta(1)
    account = fill(rng, "###-######-##", end, POOLS)
    opening = some_amount(rng, 90000, 4000000)
    start = before + timedelta(1)
    plain = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(20, 80), balance=opening, floor=120000)
    entries = _interest(rng, solvent(plain, opening, 30000), opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    out, _, into, _ = sums(entries)
    interest = sum((entry.amount for entry in entries if entry.text == "interest"), Decimal(0))

    def head(page: Page, number: int) -> float:  # noqa: ARG001
        page.box(36, 30, 8, 34, YELLOW)
        page.put(50, 52, "Banco Cordillera", 17, bold=True)
        page.put(576, 44, "ESTADO DE CUENTA", 12, bold=True, right=True)
        page.put(576, 58, f"DESDE: {before:%Y/%m/%d}   HASTA: {end:%Y/%m/%d}", 8.5, right=True)
        page.box(36, 72, 270, 60, stroke=GREY)
        page.lines(
            44, 86, ("CATALINA OSPINA MEJIA", "CR 43A 1 50 AP 1204", "MEDELLIN - ANTIOQUIA", "COLOMBIA"), 8.5, 12
        )
        page.box(314, 72, 262, 60, stroke=GREY)
        for n, (label, value) in enumerate(
            (
                ("CUENTA DE AHORROS", ""),
                ("NÚMERO", account),
                ("SUCURSAL", "EL POBLADO"),
                ("MONEDA", "PESOS COLOMBIANOS"),
            )
        ):
            page.put(322, 86 + 12 * n, label, 8, bold=True)
            page.put(430, 86 + 12 * n, value, 8.5)
        page.box(36, 140, 540, 12, YELLOW)
        page.put(306, 149, "RESUMEN", 8.5, bold=True, center=True)
        page.box(36, 152, 540, 50, stroke=GREY)
        mean = ((opening + closing) / 2).quantize(Decimal("0.01"))
        left = (
            ("SALDO ANTERIOR", opening),
            ("TOTAL ABONOS", into),
            ("TOTAL CARGOS", out),
            ("SALDO ACTUAL", closing),
        )
        right = (
            ("SALDO PROMEDIO", mean),
            ("CUENTAS X COBRAR", Decimal(0)),
            ("VALOR INTERESES PAGADOS", interest),
            ("RETEFUENTE", Decimal(0)),
        )
        for n, ((label, amount), (other, figure)) in enumerate(zip(left, right, strict=True)):
            y = 163 + 11 * n
            page.put(44, y, label, 8)
            page.put(150, y, "$", 8)
            page.put(270, y, _money(amount), 8, right=True)
            page.put(322, y, other, 8)
            page.put(455, y, "$", 8)
            page.put(568, y, _money(figure), 8, right=True)
        page.box(36, 212, 540, 14, YELLOW)
        for a, b, title in zip(
            EDGES, EDGES[1:], ("FECHA", "DESCRIPCIÓN", "SUCURSAL", "DCTO.", "VALOR", "SALDO"), strict=False
        ):
            page.put((a + b) / 2, 222, title, 8, bold=True, center=True)
        return 240

    flow = Flow(716, lambda: Page(size=LETTER), head)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(11)
        page, y = flow.page, flow.y
        text, office = (*entry.lines, "")[:2]
        page.put(70, y, f"{entry.day.day}/{entry.day:%m}", 8, right=True)
        page.put(82, y, text, 8)
        page.put(296, y, office, 8)
        page.put(496, y, _money(entry.amount), 8, right=True)
        page.put(572, y, _money(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(text.split()), entry.amount, balance, page=flow.number))
        flow.y += 11
    flow.need(12)
    flow.page.put(185, flow.y + 2, "FIN ESTADO DE CUENTA", 8, center=True, bold=True)
    flow.y += 8
    for n, page in enumerate(flow.pages, 1):
        low = 724
        for x in EDGES:
            page.upright(x, 226, low, 0.4, GREY)
        page.rule(36, low, 576, 0.4, GREY)
        page.put(
            36,
            740,
            "Si encuentra alguna diferencia, escriba a la revisoría fiscal: apartado 0000, Medellín.",
            7,
            color=GREY,
        )
        page.put(
            36,
            750,
            "Producto amparado por el seguro de depósitos. Defensor del consumidor: defensor@cordillera.example",
            7,
            color=GREY,
        )
        page.put(576, 750, f"{n} de {len(flow.pages)}", 7.5, right=True)
    with_pymupdf(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("account", "es-CO", "COP", account, before, end, opening, closing, rows)
