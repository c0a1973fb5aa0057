"""Colombia, extracto of a savings account for a quarter.

Day and month without leading zero or year, commas for thousands and a point, one column of signed values beside the
balance, tiny interest nearly every day and the government's tax of four per thousand; a summary above the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._rows import maker, person, total

YELLOW = (0.99, 0.85, 0.15)
POOLS: Pools = {
    "shop": ["EXITO LAURELES", "TIENDA D1 POBL", "RAPPI COLOMBIA", "JUSTO Y BUENO", "HOMECENTER MDE", "FARMATODO ##",
             "JUAN VALDEZ CA", "CREPES WAFFLES", "TERPEL AUTOPIS", "CINE COLOMBIA", "CARULLA FRESH"],
    "bill": ["EPM", "CLARO MOVIL", "TIGO UNE", "SURA EPS", "ADMON EDIFICIO", "NETFLIX"],
    "firm": ["CONSTRUCTORA ANTI", "TEXTILES SURA", "UNIVERSIDAD MED"],
    "office": ["CANAL DIGITAL", "LAURELES", "EL POBLADO", "SUC VIRTUAL"],
}  # fmt: skip
KINDS = [
    Kind(2.5, 1300000, 4800000, "PAGO DE NOM {firm}", "", "1", 6),
    Kind(3, 20000, 700000, "TRANSFERENCIA DESDE NEKO", "", "1000"),
    Kind(2, 50000, 900000, "CONSIGNACION CORRESPONSAL CB", "LAURELES", "10000"),
    Kind(12, -6000, -310000, "COMPRA EN  {shop}", "", "10"),
    Kind(4, -20000, -600000, "RETIRO CAJERO {shop}", "EL POBLADO", "10000"),
    Kind(4, -20000, -390000, "PAGO PSE {bill}", "CANAL DIGITAL", "1"),
    Kind(4, -10000, -900000, "TRANSFERENCIA A NEKO", "CANAL DIGITAL", "1000"),
    Kind(2, -12990, -16990, "CUOTA MANEJO TARJETA DEBITO", "", "10", 3),
    Kind(4, -200, -9000, "IMPTO GOBIERNO 4X1000", "", "0.01"),
]


class _Extracto:
    def __init__(self, rng: Random) -> None:
        year, first = rng.randint(2019, 2024), rng.choice([1, 4, 7, 10])
        start = date(year, first, 1)
        after = date(year + first // 10, (first + 2) % 12 + 1, 1)
        self.period = (start, after - timedelta(1))
        self.holder = person(
            rng, ["CATALINA", "JORGE IVAN", "ANDRES FELIPE"], ["RESTREPO VELEZ", "OSORIO", "MUÑOZ GIL"]
        )
        self.account = fill(rng, "###-######-##", start, {})
        self.rows: list[Row] = []
        self.flow = Flow(720, maker("Helvetica", LETTER), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(36, 48, "Bancomonte", 18, bold=True)
        page.box(36, 54, 105, 3, YELLOW)
        page.put(576, 42, "ESTADO DE CUENTA", 10, right=True, bold=True)
        page.put(576, 55, "CUENTA DE AHORROS", 9, right=True)
        page.put(36, 76, self.holder, 8.5, bold=True)
        page.put(300, 76, f"DESDE: {self.period[0] - timedelta(1):%Y/%m/%d}", 8.5)
        page.put(430, 76, f"HASTA: {self.period[1]:%Y/%m/%d}", 8.5)
        page.put(36, 88, "CRA 76 # 34 - 21 APTO 501 MEDELLIN", 8)
        page.put(300, 88, f"NÚMERO {self.account}", 8.5)
        page.put(430, 88, "SUCURSAL LAURELES", 8.5)
        return 118 if number == 1 else self._titles(page, 112)

    def _titles(self, page: Page, y: float) -> float:
        page.box(36, y - 11, 540, 16, YELLOW)
        for x, label, right in (
            (40, "FECHA", False), (84, "DESCRIPCIÓN", False), (285, "SUCURSAL", False), (408, "DCTO.", True),
            (486, "VALOR", True), (572, "SALDO", True),
        ):  # fmt: skip
            page.put(x, y, label, 8, right=right, bold=True)
        return y + 17

    def summary(self, start: Decimal, entries: Sequence[Entry], average: Decimal) -> None:
        amounts = [entry.amount for entry in entries]
        ins, outs = total([a for a in amounts if a > 0]), total([a for a in amounts if a < 0])
        interest = total([e.amount for e in entries if e.lines[0].startswith("ABONO INT")])
        left = (
            ("SALDO ANTERIOR", start),
            ("TOTAL ABONOS", ins),
            ("TOTAL CARGOS", abs(outs)),
            ("SALDO ACTUAL", start + ins + outs),
        )
        right = (
            ("SALDO PROMEDIO", average),
            ("CUENTAS X COBRAR", Decimal("0.00")),
            ("VALOR INTERESES PAGADOS", interest),
            ("RETEFUENTE", Decimal("0.00")),
        )
        page = self.flow.page
        page.box(36, 106, 540, 74, None, stroke=(0.6, 0.6, 0.6))
        page.put(44, 118, "RESUMEN", 8.5, bold=True)
        for n in range(4):
            for x, to, (label, amount) in ((44, 270, left[n]), (310, 568, right[n])):
                page.put(x, 132 + 13 * n, label, 8)
                page.put(to - 110, 132 + 13 * n, "$", 8)
                page.put(to, 132 + 13 * n, written(amount), 8, right=True)
        self.flow.y = self._titles(page, 204)

    def fill(self, rng: Random, start: Decimal, entries: Sequence[Entry]) -> None:
        for entry, balance in zip(entries, running(start, [e.amount for e in entries]), strict=True):
            self.flow.need(12)
            page, y = self.flow.page, self.flow.y
            page.put(60, y, f"{entry.day.day}/{entry.day:%m}", 8, right=True)
            text, office = entry.lines[0], entry.tag
            page.put(84, y, text, 8)
            page.put(285, y, office, 8)
            slip = f"{rng.randint(1, 9999)}" if office == "LAURELES" else ""
            page.put(408, y, slip, 8, right=True)
            page.put(
                486,
                y,
                written(entry.amount).replace("0.", ".", 1) if abs(entry.amount) < 1 else written(entry.amount),
                8,
                right=True,
            )
            page.put(572, y, written(balance), 8, right=True)
            self.flow.y += 12
            described = " ".join(text.split())
            self.rows.append(Row(entry.day, described, entry.amount, balance, page=self.flow.number))


def draw(rng: Random, path: Path) -> Truth:
    extracto = _Extracto(rng)
    start = Decimal(rng.randint(5000000, 700000000)) / 100
    entries = some_entries(rng, KINDS, POOLS, extracto.period, count=rng.randint(25, 85), balance=start, floor=950000)
    paid = sorted({entry.day for entry in entries})
    interest = [
        Entry(day, ("ABONO INTERESES AHORROS",), some_amount(rng, 0.05, 90), "", "")
        for day in paid
        if rng.random() < 0.5
    ]
    entries = sorted([*entries, *interest], key=lambda entry: entry.day)
    balances = running(start, [entry.amount for entry in entries])
    extracto.summary(start, entries, (total(balances) / len(balances)).quantize(Decimal("0.01")))
    extracto.fill(rng, start, entries)
    extracto.flow.need(24)
    extracto.flow.page.put(84, extracto.flow.y + 6, "FIN ESTADO DE CUENTA", 8, bold=True)
    for number, page in enumerate(extracto.flow.pages, 1):
        page.put(
            36, 750, "Cualquier diferencia con este saldo comuníquela a nuestra revisoría fiscal. Fogafín protege", 7
        )
        page.put(36, 760, "sus depósitos. Bancomonte S.A. Establecimiento Bancario.", 7)
        page.put(576, 760, f"HOJA {number} de {len(extracto.flow.pages)}", 7, right=True)
    by_hand(extracto.flow.pages, path, Hand(rng.choice(["Tj", "Tw"]), form=True))
    return Truth("savings", "es_CO", "COP", extracto.account, *extracto.period, start, balances[-1], extracto.rows)
