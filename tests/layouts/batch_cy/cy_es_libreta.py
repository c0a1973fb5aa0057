"""Spain: passbook pages from web banking, two of 22 numbered lines on a sheet, dates as ddmmyy in dots or without.

Amounts are filled up with asterisks and carry their sign behind; each page begins with what the one before carried
over; a long text takes a line of its own below without amount. No period is printed.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, running, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Hand, Page, by_hand
from ._kit import across, money, statement

LINES = 22
POOLS = {
    "shop": ["SUPER MARTIN", "FERRETERIA SOL", "BAR LA PLAZA", "ESTACION N-340", "FARM. ROVIRA", "ZAPATOS LIDIA"],
    "bill": ["IBERLUZ CLIENTES", "AGUAS DE LEVANTE", "TELEFONIA MOVIL SA", "COM. PROP. MAYOR 14", "SEG. OCASO HOGAR"],
    "who": ["M. CARMEN SANZ", "JOSE A. RUEDA", "PILAR IBANEZ"],
}
KINDS = [
    Kind(7, -20, -400, "REINT. CAJERO ####", "021", "10"),
    Kind(8, -4, -160, "COMPRA {shop}", "040"),
    Kind(6, -12, -210, "RECIBO {bill}", "032"),
    Kind(3, -30, -900, "TRANSF. A {who}", "014"),
    Kind(2, 20, 1200, "TRANSF. DE {who}", "015"),
    Kind(2, 640, 1490, "PENSION I.N.S.S. {who} MENSUALIDAD", "007", most=2),
    Kind(2, 50, 900, "INGRESO EFECTIVO", "001", "5"),
    Kind(1, -3, -24, "COM. MANTENIMIENTO", "097", most=1),
    Kind(1, 0.01, 2.4, "LIQ. INTERESES", "090", most=1),
    Kind(1, -0.01, -0.5, "RETENCION FISCAL 19%", "091", most=1),
    Kind(2, -30, -300, "AYUNTAMIENTO TASA BASURAS EXPEDIENTE 202#/00####", "033"),
]


class Book:
    """Passbook pages, two on a sheet."""

    def __init__(self, account: str, opening: Decimal, star: bool, dot: str) -> None:
        self.account, self.star, self.dot = account, star, dot
        self.sheets: list[Page] = []
        self.line, self.leaf, self.balance = 0, 0, opening
        self.turn("SALDO ANTERIOR")

    def figure(self, amount: Decimal, sign: bool = True) -> str:
        text = written(abs(amount), ".", ",") + (("-" if amount < 0 else "+") if sign else "")
        return text.rjust(12, "*") if self.star else text

    @property
    def y(self) -> float:
        return 92 + 385 * ((self.leaf - 1) % 2) + 13.2 * self.line

    def turn(self, text: str) -> None:
        if self.leaf % 2 == 0:
            self.sheets.append(Page(A4, "Courier", "Courier-Bold"))
        self.leaf, self.line = self.leaf + 1, 1
        page, top = self.sheets[-1], 92 + 385 * (self.leaf % 2 == 0)
        page.box(40, top - 42, 515, 362, stroke=GREY)
        page.put(50, top - 28, "CAJA RURAL DEL SURESTE   LIBRETA DE AHORRO A LA VISTA", 8, bold=True)
        page.put(545, top - 28, f"PAG. {self.leaf}", 8, right=True)
        page.put(50, top - 16, f"CUENTA {self.account}", 8)
        titles = [
            (48.0, "LIN"),
            (72.0, "FECHA"),
            (128.0, "COD"),
            (156.0, "CONCEPTO"),
            (-410.0, "IMPORTE"),
            (-500.0, "SALDO"),
        ]
        across(page, top, [*titles, (512, "F.VALOR")], 7, bold=True)
        self.write(text, [(-500.0, self.figure(self.balance, self.balance < 0))])

    def write(self, text: str, cells: list[tuple[float, str]]) -> None:
        across(self.sheets[-1], self.y, [(48, f"{self.line:02}"), (156, text), *cells], 8)
        self.line += 1

    def entry(self, rng: Random, entry: Entry, balance: Decimal) -> Row:
        lines = wrap(entry.lines[0], lambda text: len(text) <= 26)
        if self.line + len(lines) > LINES:
            self.write("SUMA Y SIGUE", [(-500.0, self.figure(self.balance, self.balance < 0))])
            self.turn("SUMA ANTERIOR")
        value = earlier(rng, entry.day, 2)
        dates = [(72.0, entry.day.strftime(f"%d{self.dot}%m{self.dot}%y")), (512.0, value.strftime("%d.%m"))]
        cells = [(128.0, entry.tag), (-410.0, self.figure(entry.amount)), (-500.0, self.figure(balance, balance < 0))]
        self.write(lines[0], dates + cells)
        for line in lines[1:]:
            self.write(line, [])
        self.balance = balance
        return Row(entry.day, " ".join(lines), entry.amount, balance, value, len(self.sheets))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([40, 75, 110]))
    opening = money(rng, 30, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end + timedelta(2)), balance=opening, floor=0)
    account = iban(rng, "ES", "3081####7#2#########")
    book = Book(account, opening, rng.random() < 0.6, rng.choice(["", ".", "-"]))
    balances = running(opening, (entry.amount for entry in entries))
    rows = [book.entry(rng, entry, balance) for entry, balance in zip(entries, balances, strict=True)]
    for page in book.sheets:
        page.put(40, 828, "Documento informativo sin valor como libreta. Conserve su libreta en lugar seguro.", 6.5)
    by_hand(book.sheets, path, Hand(show="Tw", tw=0.4, scaled=True))
    return statement(("savings", "es_ES", "EUR"), account, (None, None), opening, rows)
