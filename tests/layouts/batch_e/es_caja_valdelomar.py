"""Spain, savings bank's extracto: "Fecha operación", "Fecha valor", "Concepto", "Importe", "Saldo" with a balance on
every row; `1.234,56`.

Look 1, sent by post: `02-01-24`, oldest first, a minus behind (`45,20-`), "SALDO ANTERIOR", and "SUMA Y SIGUE" /
"SUMA ANTERIOR" where a page turns. Look 2, printed from the web: `02/01/2024`, newest first, a minus before, the unit
`EUR` behind each sum, banded rows. Second lines hold card numbers, dates, receipts and mandate numbers; a box
has the quarter's settlement ("Liquidación"), its rates and commissions. reportlab, Times; look 2 in shuffled order.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_count,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(12, -2, -130, "COMPRA TARJ. 5402XXXXXXXX4417 {shop}-{town}"),
    Kind(4, -10, -180, "RECIBO {biller}|Nº RECIBO 00## ####.### ####### BBHSWRR REF. MANDATO {ref}"),
    Kind(2, -15, -600, "TRANSFERENCIA A FAVOR DE {person}|CONCEPTO: {note}"),
    Kind(2, 15, 800, "TRANSFERENCIA DE {person}|CONCEPTO: {note}"),
    Kind(1.5, 900, 2400, "ABONO NÓMINA {firm}|NOM. {month} EXPTE. 28/00####", most=2),
    Kind(2, -20, -300, "REINTEGRO CAJERO 5402XXXXXXXX4417|{used} {clock} OFIC. 0417 {town}", step="10"),
    Kind(1.5, -3, -60, "BIZUM ENVIADO A {person}|{note}", step="0.5"),
    Kind(1.2, 3, 60, "BIZUM RECIBIDO DE {person}|{note}", step="0.5"),
    Kind(0.8, -5, -140, "COMPRA TARJ. 5402XXXXXXXX4417 {abroad} COMIS. 3,00% INCLUIDA"),
    Kind(0.6, -6, -30, "COMISIÓN MANTENIMIENTO|PERIODO {month}", most=1),
    Kind(0.5, 10, 120, "DEVOLUCIÓN RECIBO {biller}|RECIBO DE FECHA {used}"),
    Kind(0.5, 50, 900, "INGRESO EN EFECTIVO OFIC. 0417", step="10"),
    Kind(0.6, -320, -780, "CUOTA PRÉSTAMO 2100.0417.53.####|VTO. {used} CAPITAL 212,40 INTERESES 61,77", most=1),
]
POOLS = {
    "shop": ["SUPERMERCADOS LA HUERTA", "BAR CASA PEPÓN", "GASOLINERA E.S. KM 24,5", "FARMACIA LDA. RUIZ",
             "AMAZONIA EU SARL", "EL CORTE DE MODA"],
    "town": ["TOLEDO", "TALAVERA", "MADRID", "ALCAÑIZ"],
    "biller": ["ENERGÍA DEL TAJO SAU", "TELEFONÍA IBERA", "AYTO. TOLEDO IBI URBANA", "SEGUROS LA ENCINA"],
    "person": ["ÁLVARO PEÑA CID", "M. DOLORES IBÁÑEZ", "COM. PROP. C/ ANCHA 12"],
    "firm": ["HILATURAS CASTELLANAS SL", "JUNTA COM. EDUCACIÓN"],
    "abroad": ["PUB THE CROWN LONDON|18,40 GBP C.V. 21,55 EUR",
               "TAXI CASABLANCA|240,00 MAD CAMBIO 10,8733"],
    "note": ["ALQUILER {month}", "FRA. 20##/1.0## DE {used}", "CENA VIERNES 24,50 C/U", "REGALO"],
    "ref": ["####################", "ES##000?########"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
    "month": lambda _, day: day.strftime("%m/%Y"),
    "clock": lambda rng, _: f"{rng.randint(8, 22):02}.{rng.randint(0, 59):02}",
}  # fmt: skip
LEFT, VALUE, TEXT, AMOUNT, RIGHT = 45, 108, 172, 468, 550
BLUE, BAND = (0.1, 0.3, 0.55), (0.95, 0.96, 0.98)
FACE = "Times-Roman"


class _Extract:
    def __init__(self, truth: Truth, look: int) -> None:
        self.truth, self.look = truth, look
        self.flow = Flow(760, lambda: Page(face=FACE, bold="Times-Bold"), self.head)

    def money(self, amount: Decimal, unit: bool = True) -> str:
        if self.look == 1:
            return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")
        return written(amount, ".", ",") + (" EUR" if unit else "")

    def day(self, day: date) -> str:
        return f"{day:%d-%m-%y}" if self.look == 1 else f"{day:%d/%m/%Y}"

    def head(self, page: Page, number: int) -> float:
        truth = self.truth
        page.put(LEFT, 48, "CAJA DE AHORROS DE VALDELOMAR", 14, bold=True, color=BLUE)
        title = "EXTRACTO DE CUENTA" if self.look == 1 else "Consulta de movimientos"
        page.put(RIGHT, 48, title, 10, right=True)
        y = 92.0
        if number == 1:
            names = [("Titular", "NURIA CEBALLOS ORTEGA"), ("IBAN", truth.account_number or ""), ("Divisa", "EUR")]
            names += [("Período", f"{self.day(truth.period_start)} a {self.day(truth.period_end)}")]
            names += [("Oficina", "0417 TOLEDO - PLAZA DE ZOCODOVER, 3")]
            for n, (name, value) in enumerate(names):
                page.put(LEFT, 76 + 12 * n, f"{name}:", 9, bold=True)
                page.put(LEFT + 60, 76 + 12 * n, value, 9)
            if self.look == 1:
                page.lines(370, 88, ["NURIA CEBALLOS ORTEGA", "CL ANCHA 12 3º B", "45001 TOLEDO"], 9.5, 13)
            else:
                page.put(RIGHT, 76, "Saldo disponible", 8, right=True)
                page.put(RIGHT, 92, self.money(truth.closing_balance + 600), 13, right=True, bold=True)
                page.put(RIGHT, 104, f"Saldo contable {self.money(truth.closing_balance)}", 8, right=True)
            y = 162
        page.box(LEFT - 3, y - 20, RIGHT - LEFT + 6, 26, BLUE)
        white = (1.0, 1.0, 1.0)
        for x, upper, lower in ((LEFT, "Fecha", "operación"), (VALUE, "Fecha", "valor"), (TEXT, "", "Concepto")):
            page.put(x, y - 9, upper, 8.5, bold=True, color=white)
            page.put(x, y, lower, 8.5, bold=True, color=white)
        page.put(AMOUNT, y, "Importe", 8.5, right=True, bold=True, color=white)
        page.put(RIGHT, y, "Saldo", 8.5, right=True, bold=True, color=white)
        return y + 20

    def line(self, text: str, balance: Decimal) -> None:
        self.flow.page.put(TEXT, self.flow.y, text, 9, bold=True)
        self.flow.page.put(RIGHT, self.flow.y, self.money(balance), 9, right=True, bold=True)
        self.flow.y += 15

    def row(self, entry: Entry, before: Decimal, balance: Decimal, valued: date) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 8.5, 232))]
        height = 10 * len(lines) + 5
        if self.flow.y + height + (14 if self.look == 1 else 0) > self.flow.bottom:
            if self.look == 1:
                self.line("SUMA Y SIGUE", before)
            self.flow.turn()
            if self.look == 1:
                self.line("SUMA ANTERIOR", before)
        page, y, rows = self.flow.page, self.flow.y, self.truth.transactions
        if self.look == 2 and len(rows) % 2:
            page.box(LEFT - 3, y - 10, RIGHT - LEFT + 6, height, BAND)
        page.put(LEFT, y, self.day(entry.day), 9)
        page.put(VALUE, y, self.day(valued), 9)
        page.put(AMOUNT, y, self.money(entry.amount), 9, right=True)
        page.put(RIGHT, y, self.money(balance), 9, right=True)
        self.flow.y = page.lines(TEXT, y, lines, 8.5, 10) + 5
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, valued, self.flow.number))


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng, rng.choice([30, 90]), calendar=rng.random() < 0.4)
    opening = rng.choice([some_amount(rng, 60, 9000)] * 6 + [some_amount(rng, -20, -300)])
    entries = some_entries(rng, KINDS, POOLS, period, count=some_count(rng), balance=opening, reversal="ANUL. {}")
    settled = some_amount(rng, -0.6, -19) if rng.random() < 0.4 else None
    if settled is not None:
        entries.append(Entry(end, ("LIQUIDACIÓN CUENTA INTERESES-COMISIONES",), settled, "", ""))
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number = iban(rng, "ES", "20990417##53########")
    truth = Truth("checking", "es_ES", "EUR", number, start, end, opening, closing, newest_first=look == 2)
    extract = _Extract(truth, look)
    drawn = list(zip(entries, [opening, *balances], balances, strict=False))
    if look == 1:
        extract.line("SALDO ANTERIOR", opening)
    for entry, before, balance in drawn if look == 1 else drawn[::-1]:
        extract.row(entry, before, balance, entry.day + timedelta(rng.choice([0, 0, 0, 0, -1, 1, 2])))
    extract.flow.need(40)
    if look == 1:
        extract.line(
            f"SALDO A SU FAVOR AL {end:%d-%m-%y}" if closing >= 0 else f"SALDO DEUDOR AL {end:%d-%m-%y}", closing
        )
    else:
        extract.line(f"Saldo inicial a {start - timedelta(1):%d/%m/%Y}", opening)
        if not entries:
            extract.flow.page.put(TEXT, extract.flow.y, "No existen movimientos en el período seleccionado.", 9)
            extract.flow.y += 15
    _notes(extract, settled)
    pages = extract.flow.pages
    for n, page in enumerate(pages, 1):
        page.put(RIGHT, 808, f"Pág. {n} de {len(pages)}", 8, right=True)
        page.put(
            LEFT,
            808,
            "Caja de Ahorros de Valdelomar. Insc. Reg. Merc. Toledo, T. 1.204, F. 17, H. TO-4417. CIF G45000417",
            6.5,
        )
    with_reportlab(pages, path, "rows" if look == 1 else "shuffled")
    return truth


def _notes(extract: _Extract, settled: Decimal | None) -> None:
    flow, truth = extract.flow, extract.truth
    flow.need(120 if settled is not None else 54)
    page, y = flow.page, flow.y + 10
    if settled is not None:
        page.box(LEFT, y - 10, RIGHT - LEFT, 54, stroke=GREY)
        days = f"{extract.day(truth.period_start)} - {extract.day(truth.period_end)}"
        page.put(LEFT + 5, y + 1, f"LIQUIDACIÓN DE SU CUENTA  {days}", 8.5, bold=True)
        cells = [("Intereses acreedores 0,00%", Decimal("0.00")), ("Intereses deudores 14,50%  Núm. 1.184", settled)]
        cells += [("Total a su cargo (TAE -0,41%)", settled)]
        for n, (name, amount) in enumerate(cells):
            page.put(LEFT + 5, y + 14 + 12 * n, name, 8.5)
            page.put(330, y + 14 + 12 * n, extract.money(amount), 8.5, right=True)
        y += 66
    text = (
        "Le recordamos que desde el 01/02 la comisión por descubierto será de 4,50% con un mínimo de 15,00 EUR. Los"
        " depósitos en dinero están garantizados por el Fondo de Garantía de Depósitos hasta 100.000,00 EUR. Hipoteca"
        " Hogar Valdelomar: TIN 2,60%, TAE 3,12%, cuota de 612,40 EUR en 300 meses. Salvo error u omisión (s.e.u.o.)."
    )
    page.lines(LEFT, y, wrap(text, fits(FACE, 8, RIGHT - LEFT)), 8, 10, color=GREY)
