"""Spain, savings account of a caja: line-printer lines in Courier, drawn as whole lines with spaces.

F.OPER, CONCEPTO, F.VALOR, CARGOS, ABONOS, SALDO; SALDO ANTERIOR first, SUMA Y SIGUE at the foot of a page and SUMA
ANTERIOR on the next; interest and the tax kept back from it are rows at the end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import A4, GREY, Flow, Page, with_fpdf
from ._rows import joined, numbered, total

GREEN = (0.0, 0.4, 0.25)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d-%m}"


POOLS: Pools = {
    "used": _used,
    "shop": ["MERCADOÑA HUESCA", "EROSKO CENTER", "FARMACIA LDA. PUEYO", "REPSOIL E.S. MONZON", "FERRETERIA ARAGON"],
    "biller": ["IBERDROLLA CLIENTES", "MOVISTRELLA", "AGUAS DE HUESCA", "COM. PROP. RAMON Y CAJAL", "OCASSO SEGUROS"],
    "payer": ["NOMINA HORTALIZAS DEL CINCA", "PENSION T.G.S.S.", "INEM DESEMPLEO"],
    "person": ["PILAR ESCARTIN", "JOSE L. BUIL", "AMPA C.P. PIRINEOS"],
}
KINDS = [
    Kind(7, -4, -120, "COMPRA TARJ. {shop} {used}"),
    Kind(4, -12, -190, "RECIBO {biller}"),
    Kind(4, -20, -300, "REINTEGRO CAJERO {used}", step="10"),
    Kind(2, -50, -800, "REINTEGRO VENTANILLA", step="50"),
    Kind(2, -20, -400, "TRANSF. A {person}"),
    Kind(2, 600, 1700, "{payer}", most=2),
    Kind(2, 20, 600, "TRANSF. DE {person}"),
    Kind(1, 50, 1500, "INGRESO EN EFECTIVO", step="10"),
    Kind(0.5, -3, -9, "COMISION MANTENIMIENTO", most=1),
]


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def _line(day: str, text: str, value: str, debit: str, credit: str, balance: str) -> str:
    return f"{day:<8}{text:<36.36} {value:<8}{debit:>12}{credit:>12}{balance:>14}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, days=90)
    start, end = period
    opening = some_amount(rng, 400, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 95), balance=opening, floor=100)
    gain = some_amount(rng, 1, 30)
    kept = (gain * Decimal("0.19")).quantize(Decimal("0.01"))
    entries += [
        Entry(end, ("INTERESES A SU FAVOR",), gain, "", "end"),
        Entry(end, ("RETENCION I.R.P.F. 19,00%",), -kept, "", "end"),
    ]
    balances = running(opening, (e.amount for e in entries))
    account = iban(rng, "ES", "2098" + "0############" + "###")
    rows: list[Row] = []
    now = {"balance": opening}

    def text(page: Page, y: float, line: str, bold: bool = False) -> None:
        """A printed line, from its first sign on."""
        page.put(40, y, line.rstrip(), 9, face="Courier-Bold" if bold else "Courier")

    def new() -> Page:
        return Page(A4, "Courier", "Courier-Bold")

    def head(page: Page, n: int) -> float:
        page.put(40, 48, "CAJA DE AHORROS DEL SOMONTANO", 13, face="Helvetica-Bold", color=GREEN)
        page.put(555, 48, "EXTRACTO DE CUENTA", 11, right=True, face="Helvetica-Bold")
        page.rule(40, 56, 555, 1.2, GREEN)
        text(page, 76, f"{'OFICINA':<22}{'CLASE DE CUENTA':<28}{'MONEDA':<10}PERIODO")
        text(
            page, 88, f"{'0114 HUESCA PPAL.':<22}{'CUENTA DE AHORRO':<28}{'EURO':<10}{start:%d-%m-%Y} A {end:%d-%m-%Y}"
        )
        text(page, 106, f"IBAN {account}")
        y = 130.0
        if n == 1:
            for line in ("TITULARES:", "ASCENSION LANUZA BARDAJI", "C/ COSO ALTO 52 3 B", "22003 HUESCA"):
                text(page, y, f"{'':<48}{line}")
                y += 12
            y += 16
        page.rule(40, y - 11, 555, 0.5)
        text(page, y, _line("F.OPER", "CONCEPTO", "F.VALOR", "CARGOS", "ABONOS", "SALDO"), True)
        page.rule(40, y + 4, 555, 0.5)
        y += 18
        label = "SALDO ANTERIOR" if n == 1 else "SUMA ANTERIOR"
        text(page, y, _line("", label, "", "", "", _money(now["balance"])))
        return y + 13

    def foot(page: Page, y: float) -> None:
        text(page, y + 4, _line("", "SUMA Y SIGUE", "", "", "", _money(now["balance"])))

    flow = Flow(748, new, head, foot)
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(13)
        back = 1 if entry.text.startswith("COMPRA") and entry.day > start else 0
        value = end if entry.text == "end" else entry.day - timedelta(back)
        shown = joined(entry.lines)[:36].rstrip()
        debit, credit = (_money(-entry.amount), "") if entry.amount < 0 else ("", _money(entry.amount))
        text(flow.page, flow.y, _line(f"{entry.day:%d-%m}", shown, f"{value:%d-%m}", debit, credit, _money(balance)))
        rows.append(Row(entry.day, shown, entry.amount, balance, value_date=value, page=flow.number))
        now["balance"] = balance
        flow.y += 12.5
    flow.need(90)
    page, y = flow.page, flow.y + 4
    page.rule(40, y - 9, 555, 0.5)
    debits = total(-e.amount for e in entries if e.amount < 0)
    credits = total(e.amount for e in entries if e.amount > 0)
    text(page, y + 4, _line("", "TOTALES", "", _money(debits), _money(credits), ""))
    text(page, y + 18, _line("", f"SALDO A SU FAVOR AL {end:%d-%m-%Y}", "", "", "", _money(balances[-1])), True)
    text(page, y + 42, f"TIPO DE INTERES ACREEDOR 0,25%   T.A.E. 0,25%   SALDO MEDIO {_money(opening)}")
    page.put(
        40,
        y + 62,
        "Este extracto se considera conforme si no hay reparo en treinta dias.",
        7.5,
        face="Helvetica",
        color=GREY,
    )
    for page in flow.pages:
        page.put(
            40,
            808,
            "Caja de Ahorros del Somontano, Coso Bajo 12, Huesca. C.I.F. G-22000000",
            7,
            face="Helvetica",
            color=GREY,
        )
    numbered(flow.pages, 555, 808, "HOJA {n} DE {of}", 8)
    with_fpdf(flow.pages, path)
    return Truth("savings", "es_ES", "EUR", account, start, end, opening, balances[-1], rows)
