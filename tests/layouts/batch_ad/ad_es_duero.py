"""Spain: a rural savings bank's listing set in lines of typewriter text, each line one string with blanks between the
columns; day and month apart and without year, DEBE and HABER, the balance only on a day's last row with the minus
behind, SUMA Y SIGUE and SUMA ANTERIOR at page ends, fee summary after it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, running, some_entries, some_period, written
from ..pens import Hand, Page, by_hand
from ._common import cents, row_count, total

POOLS = {
    "shop": [
        "MERCADONA ARANDA",
        "REPSOL E.S. LERMA",
        "FARMACIA LDO. SANZ",
        "EROSKI CITY 0412",
        "DECATHLON BURGOS",
        "RENFE VIAJEROS",
    ],
    "firm": ["IBERDROLA CLIENTES SAU", "TELEFONICA DE ESPAÑA", "AQUALIA GESTION", "MAPFRE ESPAÑA", "SANTA LUCIA SA"],
    "name": ["GARCIA HERRERO, PILAR", "TALLERES DUERO SL", "BODEGAS VALDEOLMOS", "COOP. VIRGEN DEL ROSARIO"],
}
KINDS = [
    Kind(12, -3, -140, "COMPRA TARJ. ****####|{shop}"),
    Kind(6, -12, -210, "RECIBO {firm}|REF. ############"),
    Kind(3, -20, -300, "REINT. CAJERO 3060-0142", "", "10"),
    Kind(2, -30, -600, "TRANSF. A FAVOR DE|{name}"),
    Kind(1, -40, -900, "CHEQUE NUM. ######.#"),
    Kind(3, 30, 1500, "TRANSF. DE {name}|FRA. ##/####"),
    Kind(2, 900, 2100, "NOMINA {name}"),
    Kind(1, 100, 900, "INGRESO EFECTIVO", "", "10"),
    Kind(1, -3, -18, "COMISION MANTENIMIENTO", "", "0.5", 1),
]
LINES = 62


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else " ")


def columns(day: str, value: str, text: str = "", debit: str = "", credit: str = "", balance: str = "") -> str:
    return f"{day:<7} {value:<7} {text:<38}{debit:>14}{credit:>14}{balance:>17}".rstrip()


class Listing:
    """Lines of text, page after page."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.iban = iban(rng, "ES", "30600142##20########")
        self.pages: list[list[str]] = []
        self.debit = self.credit = Decimal(0)
        self.balance = Decimal(0)
        self.turn()

    def turn(self) -> None:
        """Begin a page, with the sums of those before."""
        if self.pages:
            self.pages[-1] += ["", self.sums("SUMA Y SIGUE")]
        start, end = self.period
        number = len(self.pages) + 1
        head = [
            f"CAJA RURAL DEL ALTO DUERO, S.C.C.{'EXTRACTO DE CUENTA CORRIENTE':>66}",
            f"OFICINA 0142  ARANDA-PLAZA MAYOR, 7  TEL. 947 500 118{'HOJA':>42}{number:>4}",
            "",
        ]
        if number == 1:
            head += [
                f"IBAN  {self.iban}          BIC  CRADES2DXXX",
                "TITULAR  DA. MARIA NIEVES ORTEGA CALVO",
                f"PERIODO  DEL {start:%d-%m-%Y} AL {end:%d-%m-%Y}{'DIVISA  EUR':>50}",
                f"LIMITE DE CREDITO  0,00{'N.I.F.  13142227K':>64}",
                "",
                f"{'DA. MARIA NIEVES ORTEGA CALVO':>90}",
                f"{'C/ SAN FRANCISCO 22, 3 IZDA          ':>98}",
                f"{'09400 ARANDA DE DUERO (BURGOS)':>91}",
                "",
            ]
        else:
            head += [f"IBAN  {self.iban}{'EXTRACTO AL':>50} {end:%d-%m-%Y}", ""]
        head += [
            "-" * 99,
            columns(" FECHA", " VALOR"),
            columns(" D   M", " D   M", "CONCEPTO", "DEBE ", "HABER ", "SALDO "),
            "-" * 99,
        ]
        self.pages.append(head)
        if number > 1:
            self.pages[-1] += [self.sums("SUMA ANTERIOR"), ""]

    def sums(self, text: str) -> str:
        return columns("", "", f"{text:>36}", money(self.debit), money(self.credit), money(self.balance))

    def need(self, count: int) -> None:
        if len(self.pages[-1]) + count > LINES - 3:
            self.turn()

    def put(self, *lines: str) -> None:
        self.need(len(lines))
        self.pages[-1] += lines


def composed(listing: Listing) -> list[Page]:
    pages = []
    for lines in listing.pages:
        page = Page(face="Courier")
        page.lines(36, 46, lines, 8.6, 12)
        pages.append(page)
    return pages


def fees(listing: Listing, closing: Decimal) -> None:
    listing.need(16)
    listing.put(
        "",
        "-" * 99,
        columns("", "", f"{'TOTALES':>36}", money(listing.debit), money(listing.credit)),
        columns("", "", f"{'SALDO A SU FAVOR' if closing >= 0 else 'SALDO A NUESTRO FAVOR'} AL "
                f"{listing.period[1]:%d-%m-%Y}", "", "", money(closing)),
        "-" * 99,
        "",
        "RESUMEN DE COMISIONES E INTERESES DEL AÑO HASTA LA FECHA",
        "    MANTENIMIENTO        18,00     TARJETAS         36,00     TRANSFERENCIAS      4,50",
        "    INT. ACREEDORES 0,000 %        0,00     INT. DEUDORES 7,250 %        1,12     T.A.E. 7,45 %",
        "",
        "LAS OPERACIONES CON FECHA VALOR POSTERIOR NO DEVENGAN INTERES HASTA ESE DIA. CONFORME SI NO HAY",
        "REPAROS EN 15 DIAS. SERVICIO DE ATENCION AL CLIENTE: APARTADO 118, 09400 ARANDA DE DUERO.",
    )  # fmt: skip


def apart(day: date) -> str:
    return f"{day.day:>2}  {day.month:>2}"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = cents(rng, -150, 2800)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    listing, rows = Listing(rng, period), []
    listing.balance = opening
    listing.put(columns("", "", "SALDO ANTERIOR", "", "", money(opening)))
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        value = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
        rows.append(put_row(listing, entry, value, balance, last))
    closing = opening + total(entries)
    fees(listing, closing)
    by_hand(composed(listing), path, Hand(show="Tj"))
    return Truth("bank", "es_ES", "EUR", listing.iban, *period, opening, closing, rows)


def put_row(listing: Listing, entry: Entry, value: date, balance: Decimal, last: bool) -> Row:
    debit = money(-entry.amount) if entry.amount < 0 else ""
    credit = money(entry.amount) if entry.amount > 0 else ""
    lines = [line[:36].strip() for line in entry.lines]
    first = columns(apart(entry.day), apart(value), lines[0], debit, credit, money(balance) if last else "")
    listing.put(first, *[columns("", "", "  " + line) for line in lines[1:]])
    listing.debit -= min(entry.amount, Decimal(0))
    listing.credit += max(entry.amount, Decimal(0))
    listing.balance = balance
    return Row(entry.day, " ".join(lines), entry.amount, balance if last else None, value, len(listing.pages))
