"""Mexico: business account of a regional bank. The rows print the day of the month alone, the month stands in the
period; dotted summary, SPEI texts of many lines with tracking keys, times and dates, tax seals in small print."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, width
from ._kit import Book, keep_book, number_pages, truth_of, wrapped

KINDS = [
    Kind(
        9,
        -350,
        -48000,
        "SPEI ENVIADO {bank}|{time} CTA CLABE 0##180############|{firm}|CVE RASTREO: 058#{date}##########|{concept}",
    ),
    Kind(8, -45, -5200, "COMPRA TDD ***####|{shop}|AUT {auth} RFC XAXX010101000"),
    Kind(4, -200, -8000, "RETIRO CAJERO {town}|TARJETA ***#### FOLIO ######", step="100"),
    Kind(3, -180, -9900, "DOMICILIACION {bill}|REF 00########### "),
    Kind(2, -1500, -36000, "CHEQUE PAGADO NO. 0000###|CAMARA DE COMPENSACION", step="0.5"),
    Kind(2, -4, -250, "COMISION {fee}"),
    Kind(2, -0.64, -40, "IVA COMISION 16%"),
    Kind(1, -900, -26000, "PAGO SAT LINEA CAPTURA 04##??####??##|IMPUESTOS FEDERALES", step="1", most=2),
    Kind(
        9,
        700,
        68000,
        "SPEI RECIBIDO {bank}|{time} CTA ORD 0##580############|{firm}|CVE RASTREO: ?????####{date}|{concept}",
    ),
    Kind(4, 500, 30000, "DEPOSITO EN EFECTIVO {town}|REF ########", step="50"),
    Kind(3, 900, 24000, "ABONO VENTAS TPV AFIL. 77#####|TDC 1,2## OPS"),
    Kind(1, 0.1, 60, "INTERESES GANADOS", most=1),
]
POOLS: Pools = {
    "bank": ["BAJIONORTE", "AFIRMEX", "STP", "HSBX", "INVEX SUR"],
    "time": lambda rng, _: f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "date": lambda _, day: f"{day:%Y%m%d}",
    "firm": [
        "ACEROS Y PERFILES DEL NORTE SA DE CV",
        "MARIA GUADALUPE PEÑA ORTIZ",
        "LOGISTICA REGIA SC",
        "JOSE A MUÑOZ RDZ",
    ],
    "concept": [
        "PAGO FACTURA A-{n}",
        "ANTICIPO 50% COT {n}",
        "RENTA BODEGA ENE",
        "NOMINA QNA 1",
        "DEVOLUCION PRESTAMO $2,000.00",
    ],
    "n": ["1045", "338", "2210"],
    "shop": [
        "GASOLINERA CUMBRES 4410",
        "FERRETERIA EL TORNILLO",
        "OFICE MAXX MTY",
        "TAQUERIA LA MEXICANA",
        "AMAZONIA MX USD 35.90 TC 17.0432",
    ],
    "auth": ["0##### ", "######"],
    "town": ["SUC CONTRY", "SUC SAN NICOLAS", "SALTILLO CENTRO"],
    "bill": ["CFE SUMINISTRO", "TELNOR", "SEGUROS MONTERREY GNP", "AGUA Y DRENAJE"],
    "fee": ["MANEJO DE CUENTA", "TRANSFERENCIA SPEI", "CHEQUE GIRADO", "TPV RENTA MENSUAL"],
}
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
EDGES = (40, 72, 400, 488, 572)
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def _dotted(page: Page, y: float, name: str, value: str) -> None:
    """A name and its value joined by dots."""
    room = 250 - width(name, "Helvetica", 8.5) - width(value, "Helvetica", 8.5)
    dots = "." * int(room / width(".", "Helvetica", 8.5) - 2)
    page.put(40, y, f"{name} {dots}", 8.5)
    page.put(296, y, value, 8.5, right=True)


class _Statement:
    def __init__(self, rng: Random, book: Book, number: str, clabe: str) -> None:
        self.rng, self.book, self.number, self.clabe = rng, book, number, clabe
        self.flow = Flow(726, lambda: Page(LETTER), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 42, "BANCO REGIOMONTES", 13, bold=True, color=(0.9, 0.4, 0))
        page.put(572, 42, "ESTADO DE CUENTA", 10, right=True, bold=True)
        y = self._facts(page) if number == 1 else 84
        page.box(40, y - 12, 532, 17, (0.95, 0.87, 0.78))
        for n, name in enumerate(("DIA", "CONCEPTO", "CARGOS", "ABONOS", "SALDO")):
            page.put(EDGES[n] + (3 if n == 0 else 0), y, name, 8, right=n > 1, bold=True)
        return y + 18

    def _facts(self, page: Page) -> float:
        book = self.book
        days = f"del 01 al {book.end.day} de {MONTHS[book.end.month - 1]} {book.end.year}"
        page.put(572, 56, days, 9, right=True)
        left = (
            "DISTRIBUIDORA HIDALGO DEL NORESTE SA DE CV",
            "AV. LINCOLN 2210 COL. MITRAS",
            "64460 MONTERREY, N.L.",
            "RFC: DHN080314QX7",
        )
        page.lines(40, 78, left, 8.5, 11)
        right = (
            f"CUENTA: {self.number}",
            f"CLABE: {self.clabe}",
            "PRODUCTO: CUENTA EMPRESARIAL M.N.",
            "SUCURSAL 014 CONTRY",
        )
        page.lines(360, 78, right, 8.5, 11)
        fees = sum(
            (-e.amount for e in book.entries if e.amount < 0 and e.lines[0].startswith(("COMISION", "IVA"))), Decimal(0)
        )
        sums = (
            ("Saldo Inicial", book.opening),
            ("+ Abonos", book.paid_in),
            ("- Retiros y otros cargos", book.paid_out - fees),
            ("- Comisiones efectivamente cobradas e IVA", fees),
            ("= Saldo Final", book.closing),
            ("Saldo promedio del periodo", (book.opening + book.closing) / 2),
        )
        for n, (name, value) in enumerate(sums):
            _dotted(page, 142 + 12 * n, name, "$" + written(value))
        page.lines(
            330,
            142,
            (f"Días del periodo: {book.end.day}", "Tasa bruta anual: 0.15 %", "GAT nominal 0.15% GAT real -4.02%"),
            8,
            12,
        )
        page.put(330, 190, "Cargos objetados: 0     Monto: $0.00", 8)
        return 240

    def row(self, n: int) -> Row:
        entry, balance = self.book.entries[n], self.book.balances[n]
        own = [" ".join(line.split()) for line in entry.lines]
        lines = wrapped(own, "Helvetica", 7.5, 250)
        self.flow.need(9 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(EDGES[0] + 5, y, f"{entry.day:%d}", 7.5)
        page.lines(EDGES[1], y, lines, 7.5, 9)
        page.put(EDGES[2 if entry.amount < 0 else 3], y, written(abs(entry.amount)), 7.5, right=True)
        page.put(EDGES[4], y, written(balance), 7.5, right=True)
        self.flow.y += 9 * len(lines) + 4
        return Row(entry.day, " ".join(own), entry.amount, balance, page=self.flow.number)

    def tail(self) -> None:
        self.flow.need(30)
        page, y, book = self.flow.page, self.flow.y + 4, self.book
        page.rule(40, y - 10, 572)
        page.put(EDGES[1], y, "TOTAL", 7.5, bold=True)
        for edge, value in zip(EDGES[2:], (book.paid_out, book.paid_in, book.closing), strict=True):
            page.put(edge, y, written(value), 7.5, right=True, bold=True)
        self.flow.y = y + 24

    def seals(self) -> None:
        """The tax receipt for the fees."""
        self.flow.need(130)
        page, y = self.flow.page, self.flow.y
        page.put(40, y, "COMPROBANTE FISCAL DIGITAL POR INTERNET", 8, bold=True)
        folio = fill(self.rng, "########-##??-4###-9###-############", self.book.end, {})
        first = (
            f"Folio fiscal: {folio}   Fecha de certificación: {self.book.end}T23:14:05   No. certificado 00001000000508"
        )
        text = [first]
        for name in ("Sello digital del emisor:", "Sello digital del SAT:"):
            text += [name, "".join(self.rng.choices(SIGNS, k=250)) + "=="]
        page.lines(
            40,
            y + 13,
            wrapped(text, "Helvetica", 6, 530),
            6,
            7.5,
            color=GREY,
        )
        notes = ("Dispone de 90 días naturales para objetar. Garantía del IPAB hasta 400,000 UDI. UNE: 81 5555 0100.",)
        page.lines(40, y + 102, notes, 6.5, 8)


def draw(rng: Random, path: Path) -> Truth:
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    period = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    book = keep_book(rng, KINDS, POOLS, period, (8000, 420000), floor=6000)
    number = fill(rng, "###-#####-###-#", book.start, {})
    clabe = fill(rng, "058580############", book.start, {})
    drawn = _Statement(rng, book, number, clabe)
    rows = [drawn.row(n) for n in range(len(book.entries))]
    drawn.tail()
    drawn.seals()
    number_pages(drawn.flow.pages, 572, 770, "Hoja {page} de {pages}")
    by_hand(
        drawn.flow.pages,
        path,
        rng.choice([Hand("glyphs"), Hand(split=True, form=True), Hand(turned=True, order="shuffled")]),
    )
    return truth_of(book, "es_MX", "MXN", number, rows)
