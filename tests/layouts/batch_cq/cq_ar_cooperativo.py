"""Argentina, a cooperative bank's peso account: line printer sheets, taxes as rows, balance on a day's last row.

Carried lines at the pages' ends; tables of taxes withheld, of transfers (they repeat rows) and of automatic debits to
come stand below and are no rows; sums go into the millions.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, written
from ..pens import Flow, Page, with_fpdf
from ._tools import Story, across, day_before, fold, last_of_day, row, story, told

POOLS: Pools = {
    "d": day_before("%d/%m"),
    "comercio": ["SUPERM. LA ANONIMA", "YPF FULL 0###", "FARMACITY", "FERRETERIA SAN JOSE", "MERPAGO*KIOSCO"],
    "servicio": ["EDENOR", "METROGAS", "OSDE", "TELECOM PERSONAL", "AYSA"],
    "quien": ["GONZALEZ MIRTA B", "TRANSP. DEL SUR SRL", "LOPEZ ARIEL H", "AGROINSUMOS PAMPA SA"],
}
KINDS = [
    Kind(6, -900, -90000, "Compra con Tarjeta de Debito|{comercio}   Tarj Nro. ####", "######"),
    Kind(4, -4000, -160000, "Pago de Servicios|{servicio} Cte 0########", "######"),
    Kind(3, -5000, -700000, "Transf.Inmediata e/Ctas.Dist. Titular|{quien} CUIT 20-########-#", "######"),
    Kind(3, 9000, 1900000, "Credito Inmediato (DEBIN)|{quien}|27-########-# Fc A 0003-0000####", "######"),
    Kind(3, -4, -9000, "Impuesto Ley 25.413 Alic Gral s/Debitos", ""),
    Kind(1.5, -3, -8000, "Impuesto Ley 25.413 Ali Gral s/Creditos", ""),
    Kind(1.5, -90, -4000, "Percepcion Ing. Brutos CABA 1,50%", ""),
    Kind(2, -9000, -400000, "Cheque por Camara 48 hs.", "000###"),
    Kind(1, 20000, 900000, "Deposito de Efectivo s/Comp. {d}", "######", step="100"),
    Kind(1, -800, -9000, "Com. Mantenimiento Mensual + IVA 21%", "", most=1),
]
SPOTS = (30, 80, 125, -415, -490, -572)
HEADS = ("FECHA", "COMBTE", "DESCRIPCION", "DEBITO", "CREDITO", "SALDO")
FACE = "Courier"


def pesos(amount: Decimal) -> str:
    return written(amount, ".", ",")


class Sheets:
    """Line printer pages with carried balances."""

    def __init__(self, it: Story, number: str) -> None:
        self.it, self.number, self.carried = it, number, it.opening
        self.flow = Flow(765, lambda: Page(face=FACE, bold="Courier-Bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        start, end = self.it.period
        page.put(30, 45, "BANCO SOLIDARIO COOPERATIVO LTDO.", 11, bold=True)
        page.put(572, 45, f"HOJA {number}", 8, right=True)
        page.put(30, 57, f"Cuenta Corriente Especial $ Nro. {self.number}   Adherente 0{self.number[-6:-2]}", 8)
        page.put(30, 68, f"Resumen del: {start:%d/%m/%Y} al: {end:%d/%m/%Y}", 8)
        page.put(30, 82, "-" * 112, 8)
        across(page, 92, SPOTS, HEADS, 8)
        page.put(30, 101, "-" * 112, 8)
        if number == 1:
            across(page, 114, SPOTS, ("", "", "SALDO ANTERIOR", "", "", pesos(self.it.opening)), 8)
        else:
            across(page, 114, SPOTS, ("", "", "TRANSPORTE DE PAGINA ANTERIOR", "", "", pesos(self.carried)), 8)
        return 128

    def foot(self, page: Page, y: float) -> None:
        across(page, y + 3, SPOTS, ("", "", "CONTINUA EN PAGINA SIGUIENTE", "", "", pesos(self.carried)), 8)

    def entry(self, rng: Random, entry: Entry, after: Decimal, last: bool) -> Row:
        lines = fold(entry.lines, FACE, 8, 215)
        self.flow.need(10 * len(lines))
        paid = (pesos(-entry.amount), "") if entry.amount < 0 else ("", pesos(entry.amount))
        slip = "".join(rng.choice("0123456789") if sign == "#" else sign for sign in entry.tag)
        texts = (f"{entry.day:%d/%m/%y}", slip, lines[0], *paid, pesos(after) if last else "")
        across(self.flow.page, self.flow.y, SPOTS, texts, 8)
        self.flow.y = self.flow.page.lines(125, self.flow.y + 10, lines[1:], 8, 10)
        self.carried = after
        return row(entry, lines, self.flow.number, after if last else None)

    def end(self) -> None:
        self.flow.need(40)
        page, y, day = self.flow.page, self.flow.y + 6, self.it.period[1]
        across(page, y, (125, -572), (f"SALDO AL {day:%d/%m/%Y}", pesos(self.it.closing)), 8, bold=True)
        self.flow.y += 26

    def block(self, title: str, lines: list[tuple[str, str, str]]) -> None:
        """A table that is no list of rows; it has its own page where too little room is left."""
        if not lines:
            return
        if self.flow.y + 34 + 10 * len(lines) > self.flow.bottom:
            self.fresh()
        page = self.flow.page
        page.put(30, self.flow.y, title, 8, bold=True)
        for n, line in enumerate(lines, 1):
            across(page, self.flow.y + 11 * n, (30, 100, -490), line, 8)
        self.flow.y += 11 * len(lines) + 26

    def fresh(self) -> None:
        page = Page(face=FACE, bold="Courier-Bold")
        page.put(30, 45, "BANCO SOLIDARIO COOPERATIVO LTDO.", 11, bold=True)
        page.put(572, 45, f"HOJA {self.flow.number + 1}", 8, right=True)
        self.flow.pages.append(page)
        self.flow.page, self.flow.y = page, 75


def tables(rng: Random, sheets: Sheets) -> None:
    entries = sheets.it.entries
    moved = [e for e in entries if "Transf" in e.lines[0]][:12]
    listed = [(f"{e.day:%d/%m/%y}", e.lines[1][:40], pesos(-e.amount)) for e in moved]
    sheets.block("DETALLE DE TRANSFERENCIAS ENVIADAS (INCLUIDAS EN EL RESUMEN)", listed)
    tax = -sum((e.amount for e in entries if "25.413" in e.lines[0]), Decimal(0))
    sheets.block(
        f"TOTAL IMPUESTOS AL {sheets.it.period[1]:%d/%m/%Y}",
        [
            ("", "IMPUESTO LEY 25.413 COBRADO EN EL PERIODO", pesos(tax)),
            ("", "IMPORTE SUSCEPTIBLE DE SER COMPUTADO COMO PAGO A CUENTA (33%)", pesos(tax * 33 / 100)),
        ],
    )
    if rng.random() < 0.6:
        coming = [
            (f"{day:02}/{sheets.it.period[1].month % 12 + 1:02}", f"{name} DEB.AUTOM.", f"{amount}.480,00")
            for day, name, amount in ((5, "OSDE", 182), (11, "AYSA", 21))
        ]
        sheets.block("DEBITOS AUTOMATICOS A REALIZAR", coming)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, low=40_000, high=3_000_000, floor=-90_000, reversal="Reverso {}")
    number = f"191-{rng.randint(10, 399):03}-{rng.randint(100000, 999999)}/{rng.randint(0, 9)}"
    sheets = Sheets(it, number)
    ends = last_of_day(it.entries)
    rows = [sheets.entry(rng, *row) for row in zip(it.entries, it.balances, ends, strict=True)]
    sheets.end()
    tables(rng, sheets)
    with_fpdf(sheets.flow.pages, path, rng.choice(["rows", "columns"]))
    return told(it, rows, "es-AR", "ARS", number)
