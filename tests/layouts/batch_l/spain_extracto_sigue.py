"""Spain, current account: operation and value date, concept, amount with the minus behind it, balance after each row.

Dates as "02/01" or "02-01-24" or with dots; SALDO ANTERIOR at the start, SUMA Y SIGUE and SUMA ANTERIOR between pages.
A second, smaller line of a row holds the details. The company's registration is set upright along the left margin and
there is a box of interest rates before the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, GREY, Flow, Page, fits
from ._ink import LATIN, ink, some_rows

NAVY = (0.05, 0.15, 0.35)
PALE = (0.9, 0.93, 0.97)
OPERATION, VALUE, TEXT, AMOUNT, BALANCE = 52, 104, 160, 462, 550
REGISTERED = (
    "Banca del Cantábrico, S.A. - R.M. de Santander, Tomo 1.032, Libro 0, Folio 71, Hoja S-12.345 - C.I.F. A-39000000"
)


def _stamp(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.choice((0, 1, 2))):%d.%m.%y}"


POOLS: Pools = {
    "shop": (
        "MERCADONA {town}", "CARREFOUR EXPRESS", "DIA #### {town}", "REPSOL E.S. ####", "ZARA {town}",
        "EL CORTE INGLES", "BAR CASA PEPE", "FARMACIA LDA. GARCIA M", "LEROY MERLIN {town}", "RENFE VIAJEROS",
        "AMAZON.ES*?#??#####", "LIDL {town}",
    ),
    "town": ("SANTANDER", "TORRELAVEGA", "BILBAO", "LAREDO"),
    "when": _stamp,
    "person": ("García López, Mª Carmen", "Javier Ruiz Peña", "Iker Etxeberria", "Lucía Fernández Muñoz"),
    "biller": ("IBERDROLA CLIENTES, S.A.U", "TELEFONICA DE ESPAÑA", "AQUALIA", "MAPFRE ESPAÑA CIA SEGUROS", "NATURGY"),
    "firm": ("CONSTRUCCIONES LA PEÑA SL", "SERVICIO CANTABRO DE SALUD", "TALLERES OYAMBRE S.L."),
}  # fmt: skip
KINDS = (
    Kind(14, -2, -160, "PAGO CON TARJETA EN {shop}|Tarj. 494000XXXXXX1182 {when}"),
    Kind(4, -12, -190, "ADEUDO {biller}|N ############## Rf: ######-########"),
    Kind(3, -10, -480, "TRANSFERENCIA INMEDIATA A FAVOR DE|{person}"),
    Kind(2, 10, 520, "TRANSFERENCIA RECIBIDA|{person}"),
    Kind(3, -5, -90, "BIZUM ENVIADO|{person}"),
    Kind(2, 5, 60, "BIZUM RECIBIDO|{person}"),
    Kind(1.5, 1100, 2400, "ABONO DE NOMINA|{firm}", most=2),
    Kind(1.5, -20, -300, "DISPOSICION EN CAJERO AUTOMATICO|OFICINA 0### {town}", step="10"),
    Kind(0.6, -320, -760, "CARGO CUOTA PRESTAMO HIPOTECARIO|Ptmo. 0030 ####", most=1),
    Kind(0.5, -12, -45, "COMISION MANTENIMIENTO", most=1),
    Kind(0.4, -0.2, -9, "LIQUIDACION INTERESES-COMISIONES-GASTOS", most=1),
    Kind(0.5, -60, -420, "RECIBO TRIBUTOS LOCALES AYUNTAMIENTO DE {town}|I.B.I. URBANA REF. ########", most=1),
)
NOTES = (
    "Le rogamos examine este extracto. Transcurridos quince días sin recibir sus observaciones, se entenderá conforme. "
    "Las operaciones no autorizadas podrán comunicarse en el plazo de trece meses desde su fecha.",
    "Entidad adherida al Fondo de Garantía de Depósitos de Entidades de Crédito. Importe máximo garantizado: 100.000 "
    "euros por depositante. I.V.A. exento salvo indicación.",
    "¿Aún no tiene nuestra app? Descárguela y active el aviso de cada movimiento, sin coste.",
)


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, rng.choice((30, 60)), calendar=rng.random() < 0.6)
        self.opening = some_amount(rng, 80, 4500)
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, count=some_rows(rng), balance=self.opening, reversal="ANULACION {}"
        )
        self.balances = running(self.opening, (entry.amount for entry in self.entries))
        self.account = iban(rng, "ES", "0999" + "####" * 4)
        self.pattern = rng.choice(("%d/%m", "%d-%m-%y", "%d.%m.%Y", "%d/%m"))
        self.upper = rng.random() < 0.5  # details in the size of the concept
        self.leading = rng.choice((10.5, 11.5))
        self.office = fill(rng, "0### - SANTANDER, O.P.", date.min, {})
        self.balance = self.opening
        self.rows: list[Row] = []

    def head(self, page: Page, number: int) -> float:
        page.put(22, 690, REGISTERED, 5.5, angle=90, color=GREY)
        page.box(48, 30, 22, 22, NAVY)
        page.put(76, 47, "Banca del Cantábrico", 14, bold=True, color=NAVY)
        page.put(550, 42, "EXTRACTO DE CUENTA CORRIENTE", 10, right=True, bold=True)
        y = self._front(page) if number == 1 else self._behind(page)
        page.box(46, y - 12, 510, 17, PALE)
        for x, label in ((OPERATION, "F. OPER."), (VALUE, "F. VALOR"), (TEXT, "CONCEPTO")):
            page.put(x, y, label, 8, bold=True)
        page.put(AMOUNT, y, "IMPORTE", 8, right=True, bold=True)
        page.put(BALANCE, y, "SALDO", 8, right=True, bold=True)
        y += 19
        page.put(TEXT, y, "SALDO ANTERIOR" if number == 1 else "SUMA ANTERIOR", 8.5, bold=True)
        page.put(BALANCE, y, _money(self.balance), 8.5, right=True, bold=True)
        return y + self.leading + 4

    def _behind(self, page: Page) -> float:
        page.put(48, 72, f"IBAN: {self.account}", 8)
        page.put(300, 72, f"Periodo: del {self.period[0]:%d/%m/%Y} al {self.period[1]:%d/%m/%Y}", 8)
        return 96

    def _front(self, page: Page) -> float:
        page.lines(
            330, 92, ("D. ALEJANDRO SAIZ GUTIÉRREZ", "C/ BURGOS 17, 4º DCHA", "39008 SANTANDER (CANTABRIA)"), 9, 12
        )
        labels = ("IBAN", "BIC", "Oficina", "Titular", "Periodo", "Divisa")
        values = (
            self.account, "CANTES2SXXX", self.office, "ALEJANDRO SAIZ GUTIERREZ",
            f"del {self.period[0]:%d/%m/%Y} al {self.period[1]:%d/%m/%Y}", "EURO",
        )  # fmt: skip
        for n, (label, value) in enumerate(zip(labels, values, strict=True)):
            page.put(48, 78 + 13 * n, label, 8, color=GREY)
            page.put(92, 78 + 13 * n, value, 8.5)
        page.box(46, 158, 510, 40, stroke=NAVY)
        page.rule(46, 171, 556, 0.4, NAVY)
        ins = sum((e.amount for e in self.entries if e.amount > 0), Decimal())
        outs = sum((e.amount for e in self.entries if e.amount < 0), Decimal())
        cells = (
            (52, "TIPO ACREEDOR", "0,0000 %"),
            (140, "TIPO DEUDOR", "7,2500 %"),
            (228, "T.A.E. DESCUB.", "8,1250 %"),
            (330, "TOTAL ABONOS", _money(ins)),
            (446, "TOTAL CARGOS", _money(outs)),
        )
        for x, label, value in cells:
            page.put(x, 168, label, 7.5, color=GREY)
            page.put(x, 188, value, 9)
        return 226

    def foot(self, page: Page, y: float) -> None:
        page.put(TEXT, y + 3, "SUMA Y SIGUE", 8.5, bold=True)
        page.put(BALANCE, y + 3, _money(self.balance), 8.5, right=True, bold=True)

    def lay(self) -> Sequence[Page]:
        flow = Flow(770, lambda: Page(A4), self.head, self.foot)
        for entry, balance in zip(self.entries, self.balances, strict=True):
            self._row(flow, entry, balance)
            self.balance = balance
        self._end(flow)
        for number, page in enumerate(flow.pages, 1):
            page.put(550, 54, f"Hoja {number} / {flow.number}", 8, right=True)
            page.put(550, 820, f"{self.period[1]:%Y%m%d}-039-{number:05}", 6.5, right=True, color=GREY)
        return flow.pages

    def _row(self, flow: Flow, entry: Entry, balance: Decimal) -> None:
        value = entry.day + timedelta(self.rng.choice((-2, -1, 0, 0, 0, 0, 1)))
        first = wrap(entry.lines[0], fits("Helvetica", 8.5, 222))
        small = 8.5 if self.upper else 7.0
        rest = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", small, 222))]
        flow.need((len(first) + len(rest)) * self.leading + 6)
        page, y = flow.page, flow.y
        page.put(OPERATION, y, entry.day.strftime(self.pattern), 8.5)
        page.put(VALUE, y, value.strftime(self.pattern), 8.5)
        flow.y = page.lines(TEXT, y, first, 8.5, self.leading)
        flow.y = page.lines(TEXT, flow.y, rest, small, self.leading, color=GREY) + 2
        page.put(AMOUNT, y, _money(entry.amount), 8.5, right=True)
        page.put(BALANCE, y, _money(balance), 8.5, right=True)
        text = " ".join(first + rest)
        self.rows.append(Row(entry.day, text, entry.amount, balance, value, flow.number))

    def _end(self, flow: Flow) -> None:
        notes = [part for note in NOTES for part in wrap(note, fits("Helvetica", 7, 500))]
        flow.need(50 + 9 * len(notes))
        page, y = flow.page, flow.y + 4
        page.rule(46, y - 10, 556, 0.4, NAVY)
        page.put(
            TEXT,
            y + 2,
            f"SALDO A SU FAVOR AL {self.period[1]:%d/%m/%Y}" if self.balance >= 0 else "SALDO DEUDOR",
            8.5,
            bold=True,
        )
        page.put(BALANCE, y + 2, _money(self.balance), 8.5, right=True, bold=True)
        page.lines(48, y + 28, notes, 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    ink(rng, statement.lay(), path, LATIN)
    start, end = statement.period
    return Truth(
        "checking", "es_ES", "EUR", statement.account, start, end, statement.opening, statement.balance, statement.rows
    )
