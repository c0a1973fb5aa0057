"""Spain, cuenta corriente: two dates without a year, a signed amount and the balance on every row, card number and
merchant on a second line, "SALDO ANTERIOR" above the rows and "SALDO A SU FAVOR" below them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_period, written
from layouts.pens import A4, Flow, Page, with_pymupdf

from ._rows import book, broken, para, worded

BLUE = (0.0, 0.17, 0.42)
AMOUNT, BALANCE = 452.0, 552.0
MONTHS = [
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SEPTIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
]
POOLS: Pools = {
    "super": ["MERCADONA AVDA. PAÍS", "DIA TIENDA ####", "CARREFOUR EXPRES", "CONSUM COOP. V."],
    "bar": ["CAFETERÍA LA PLAZA", "BAR CASA MANOLO", "GLOVO 12###", "TELEPIZZA ####"],
    "town": ["VALENCIA", "ALICANTE", "CASTELLÓN", "TORRENT"],
    "gas": [
        "IBERLUZ CLIENTES, S.A.U.",
        "AGUAS DE LEVANTE",
        "TELEFÓNICA MÓVILES",
        "SEGUROS OCASO, S.A.",
        "NATURGAS IBERIA",
    ],
    "who": ["MARÍA JOSÉ PEÑA IBÁÑEZ", "ANDRÉS LLORENS", "COMUNIDAD PROP. C/ SERPIS 4", "LUCÍA FERRER"],
}
KINDS = [
    Kind(6, -5, -140, "PAGO CON TARJETA EN SUPERMERCADOS|49401970######## {super} {town}"),
    Kind(5, -2, -60, "PAGO CON TARJETA DE RESTAURACIÓN|49401970######## {bar} {town}"),
    Kind(2, -20, -90, "PAGO CON TARJETA EN GASOLINERAS|49401970######## E.S. EL SALER {town}"),
    Kind(4, -15, -190, "ADEUDO DE {gas}|Nº RECIBO ####-####-##-####### REF. MANDATO #########"),
    Kind(2, -20, -700, "TRANSFERENCIAS|A FAVOR DE {who} CONCEPTO ALQUILER"),
    Kind(2, -5, -80, "ADEUDO BIZUM|BIZUM A {who}"),
    Kind(1, -20, -300, "DISP. CAJERO AUTOMÁTICO|49401970######## OF. #### {town}", step="10"),
    Kind(2, 1100, 2300, "ABONO DE NÓMINA POR TRANSFERENCIA|CERÁMICAS DEL TURIA, S.L. NÓMINA"),
    Kind(1, 5, 120, "ABONO BIZUM|BIZUM DE {who}"),
    Kind(0.6, 20, 400, "TRANSFERENCIAS RECIBIDAS|{who}"),
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


class _Sheets:
    def __init__(self, info: dict[str, str]) -> None:
        self.info, self.rows = info, list[Row]()
        self.flow = Flow(752, lambda: Page(A4), self._start)

    def _start(self, page: Page, number: int) -> float:
        page.put(44, 56, "LEVANTINA", 20, bold=True, color=BLUE)
        page.put(552, 50, f"EXTRACTO DE {self.info['month']}", 12, bold=True, right=True, color=BLUE)
        page.put(552, 63, "CUENTAS PERSONALES", 8, right=True)
        page.rule(44, 70, 552, 1, BLUE)
        y = 96.0
        if number == 1:
            page.lines(330, 96, ["JOAQUÍN SANCHIS MOLINA", "C/ DOCTOR SUMSI 21, 3º-B", "46005 VALENCIA"], 10, 13)
            for n, (label, value) in enumerate(
                [
                    ("Titulares", "JOAQUÍN SANCHIS MOLINA"),
                    ("Oficina", "4417 VALENCIA-RUZAFA"),
                    ("Fecha de emisión", self.info["end"]),
                    ("BIC", "LEVAESMMXXX"),
                    ("IBAN", self.info["iban"]),
                ]
            ):
                page.put(44, 96 + 12 * n, label, 7.5, color=BLUE)
                page.put(116, 96 + 12 * n, value, 8)
            page.put(44, 172, "CUENTA ONLINE", 10, bold=True)
            page.put(552, 172, "Divisa: EUR", 8, right=True)
            y = 192.0
        else:
            page.put(44, 88, f"CUENTA ONLINE  {self.info['iban']}", 8)
            y = 108.0
        page.box(44, y - 11, 508, 17, BLUE)
        for x, label in ((48, "F. OPER."), (94, "F. VALOR"), (142, "CONCEPTO")):
            page.put(x, y, label, 7.5, bold=True, color=(1, 1, 1))
        page.put(AMOUNT, y, "IMPORTE", 7.5, bold=True, right=True, color=(1, 1, 1))
        page.put(BALANCE - 4, y, "SALDO", 7.5, bold=True, right=True, color=(1, 1, 1))
        return y + 19

    def line(self, label: str, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(142, y, label, 8.5, bold=True)
        page.put(BALANCE - 4, y, money(amount), 8.5, bold=True, right=True)
        page.rule(44, y + 4.5, 552, 0.4, (0.6, 0.6, 0.6))
        self.flow.y = y + 15

    def row(self, entry: Entry, value: date, balance: Decimal) -> None:
        lines = [entry.lines[0], *broken(entry.lines[1:], "Helvetica", 7, 245)]
        self.flow.need(9 * len(lines) + 7)
        page, y = self.flow.page, self.flow.y
        page.put(48, y, f"{entry.day:%d/%m}", 8)
        page.put(94, y, f"{value:%d/%m}", 8)
        page.put(142, y, lines[0], 8)
        end = page.lines(142, y + 9, lines[1:], 7, 9, color=(0.35, 0.35, 0.35))
        page.put(AMOUNT, y, money(entry.amount), 8, right=True)
        page.put(BALANCE - 4, y, money(balance), 8, right=True)
        page.rule(44, end - 4.5, 552, 0.25, (0.8, 0.8, 0.8))
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, self.flow.number))
        self.flow.y = end + 5.5


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    if start.day > 1:
        start = start.replace(day=1)
        end = date(start.year, 12, 31)
    last = []
    if rng.random() < 0.4:
        last.append(Entry(end, ("LIQUIDACIÓN DE INTERESES-COMISIONES-GASTOS",), Decimal("-15.00"), "fee", ""))
    it = book(rng, KINDS, POOLS, (start, end), rng.randint(12, 80), (120, 5000), floor=-50, last=last)
    info = {
        "month": f"{MONTHS[start.month - 1]} {start.year}",
        "end": f"{end:%d/%m/%Y}",
        "iban": iban(rng, "ES", "0187" + "#" * 16),
    }
    sheets = _Sheets(info)
    sheets.line("SALDO ANTERIOR", it.opening)
    for entry, balance in zip(it.entries, it.balances, strict=True):
        sheets.row(entry, max(earlier(rng, entry.day, 2), start - timedelta(1)), balance)
    sheets.flow.need(112)
    sheets.flow.y += 3
    sheets.line("SALDO A SU FAVOR" if it.closing >= 0 else "SALDO A NUESTRO FAVOR", it.closing)
    page, y = sheets.flow.page, sheets.flow.y + 4
    page.put(142, y, f"TOTAL CARGOS  {money(it.paid_out)}", 7.5)
    page.put(300, y, f"TOTAL ABONOS  {money(it.paid_in)}", 7.5)
    page.box(44, y + 14, 508, 44, (0.93, 0.95, 0.98))
    page.put(52, y + 27, "¿YA CONOCES NUESTRA APP?", 8, bold=True, color=BLUE)
    para(
        page,
        52,
        y + 39,
        "Consulta tus movimientos, apaga y enciende tus tarjetas y paga con Bizum desde el móvil. Descárgala "
        "en la tienda de aplicaciones de tu teléfono.",
        490,
        7.5,
    )
    for number, one in enumerate(sheets.flow.pages, 1):
        one.put(
            44, 800, "BANCA LEVANTINA, S.A. - R.M. Valencia, Tomo 0000, Folio 0, Hoja V-00000 - C.I.F. A00000000", 6
        )
        one.put(552, 800, f"Pág. {number} / {len(sheets.flow.pages)}", 7, right=True)
    with_pymupdf(worded(sheets.flow.pages), path)
    return Truth("bank", "es_ES", "EUR", info["iban"], start, end, it.opening, it.closing, sheets.rows)
