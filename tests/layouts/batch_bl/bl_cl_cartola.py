"""Chile, current account: pesos without decimals, branch and document number, balance on a day's last row only.

Charges and deposits have a column each in a ruled table; initial and final balance are rows with a date, a summary
with withheld amounts and totals follows. Drawn column by column.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Color, Flow, Hand, Page, by_hand
from ._rows import number_pages

BLUE: Color = (0.0, 0.13, 0.4)
EDGES = (36.0, 74.0, 250.0, 316.0, 374.0, 444.0, 512.0, 578.0)
SIZE = 7.5

POOLS: Pools = {
    "who": ["JUAN CARLOS SOTO", "MARIA PAZ ROJAS", "INMOBILIARIA LOS", "CAMILA FUENTES V", "PEDRO MUÑOZ GALL"],
    "shop": ["LIDER EXPRESS", "JUMBO BILBAO", "COPEC", "FALABELLA", "SODIMAC HC", "CRUZ VERDE", "UNIMARC", "OK MARKET"],
}
KINDS = [
    Kind(0.9, 900000, 2400000, "PAGO:REMUNERACIONES 09########", step="1", most=1),
    Kind(1.8, 10000, 420000, "TRASPASO DE:{who}", tag="INTERNET", step="1"),
    Kind(0.4, 30000, 600000, "DEP.CHEQ.OTROS BANCOS", tag="PROVIDENCIA", step="1"),
    Kind(5, -1900, -98000, "COMPRA NAC. {shop}", step="1"),
    Kind(2.5, -10000, -320000, "TRASPASO A:{who}", tag="INTERNET", step="1"),
    Kind(1.2, -10000, -200000, "GIRO CAJERO AUTOMATICO", tag="LAS CONDES", step="10000"),
    Kind(0.8, -30000, -800000, "CHEQUE PAGADO POR CANJE", tag="PROVIDENCIA", step="1"),
    Kind(0.8, -20000, -95000, "PAC ENEL DISTRIBUCION", tag="CENTRAL", step="1", most=1),
    Kind(0.6, -12000, -60000, "PAC METROGAS", tag="CENTRAL", step="1", most=1),
    Kind(0.7, -90000, -900000, "PAGO TARJETA DE CREDITO", tag="INTERNET", step="1", most=1),
    Kind(0.4, -4000, -13000, "COMISION ADMINISTRACION PLAN", tag="CENTRAL", step="1", most=1),
    Kind(0.3, -900, -4500, "SEGURO PROTECCION CUENTA", tag="CENTRAL", step="1", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 60000, 1900000, "1")
    number = fill(rng, "00-###-#####-##", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 80), balance=opening, floor=-90000)
    statement = _Statement(start, end, number, opening, rng)
    rows = statement.compose(entries)
    by_hand(statement.flow.pages, path, Hand("TJ", "columns", scaled=True))
    closing = opening + sum(row.amount for row in rows)
    return Truth("checking", "es_CL", "CLP", number, start, end, opening, closing, rows)


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


class _Statement:
    def __init__(self, start: date, end: date, number: str, opening: Decimal, rng: Random) -> None:
        self.start, self.end, self.number, self.opening, self.rng = start, end, number, opening, rng

    def compose(self, entries: list[Entry]) -> list[Row]:
        self.flow = Flow(650, lambda: Page(LETTER), self._head, self._foot)
        self._line(self.start, "SALDO INICIAL", balance=self.opening)
        rows, total = [], self.opening
        for n, entry in enumerate(entries):
            total += entry.amount
            last = n + 1 == len(entries) or entries[n + 1].day != entry.day
            self.flow.need(11)
            number = (
                fill(self.rng, "#######", entry.day, {}) if self.rng.random() < 0.4 or "CHEQ" in entry.lines[0] else ""
            )
            self._line(entry.day, entry.lines[0], entry, number, total if last else None)
            text = entry.lines[0]
            rows.append(Row(entry.day, text, entry.amount, total if last else None, page=self.flow.number))
        self.flow.need(11)
        self._line(self.end, "SALDO FINAL", balance=total)
        self._foot(self.flow.page, self.flow.y)
        self._summary(entries, total)
        number_pages(self.flow.pages, self._number)
        return rows

    def _head(self, page: Page, _: int) -> float:
        page.put(36, 44, "BANCO CORDILLERA", 14, bold=True, color=BLUE)
        page.put(578, 40, "ESTADO DE CUENTA", 11, bold=True, right=True)
        page.put(578, 53, "CUENTA CORRIENTE EN PESOS", 8.5, right=True)
        page.lines(
            36,
            76,
            ["SR(A).", "VALENTINA IGNACIA REYES TAPIA", "AV. ELIODORO YAÑEZ 2810 DEPTO 504", "PROVIDENCIA  SANTIAGO"],
            8,
            10.5,
        )
        facts = [
            ("N° DE CUENTA", self.number),
            ("MONEDA", "PESOS"),
            ("CARTOLA N°", f"{self.end.month}"),
            ("DESDE", f"{self.start:%d/%m/%Y}"),
            ("HASTA", f"{self.end:%d/%m/%Y}"),
            ("EJECUTIVO", "M. ANDREA SALAS"),
        ]
        for n, (name, fact) in enumerate(facts):
            page.put(380, 76 + 10.5 * n, name, 8)
            page.put(460, 76 + 10.5 * n, f": {fact}", 8)
        page.box(EDGES[0], 146, EDGES[-1] - EDGES[0], 26, (0.9, 0.92, 0.96), stroke=BLUE)
        titles = [
            ("FECHA", "DIA/MES"),
            ("DETALLE DE TRANSACCION", ""),
            ("SUCURSAL", ""),
            ("N° DOCTO", ""),
            ("MONTO CHEQUES", "O CARGOS"),
            ("MONTO DEPOSITOS", "O ABONOS"),
            ("SALDO", ""),
        ]
        for n, (top, low) in enumerate(titles):
            middle = (EDGES[n] + EDGES[n + 1]) / 2
            page.put(middle, 157 if low else 162, top, 6.5, bold=True, center=True)
            page.put(middle, 166, low, 6.5, bold=True, center=True)
        return 184

    def _foot(self, page: Page, y: float) -> None:
        for x in EDGES:
            page.upright(x, 172, y - 5, 0.4, BLUE)
        page.rule(EDGES[0], y - 5, EDGES[-1], 0.4, BLUE)

    def _number(self, page: Page, number: int, count: int) -> None:
        page.put(578, 64, f"PAGINA {number} DE {count}", 8, right=True)
        page.put(
            306,
            768,
            "Infórmese sobre la garantía estatal de los depósitos en su banco o en www.cmfchile.cl",
            7,
            center=True,
            color=GREY,
        )

    def _line(
        self, day: date, text: str, entry: Entry | None = None, number: str = "", balance: Decimal | None = None
    ) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(EDGES[0] + 6, y, f"{day:%d/%m}", SIZE)
        page.put(EDGES[1] + 4, y, text, SIZE)
        if entry:
            page.put(EDGES[2] + 4, y, entry.tag or "CENTRAL", SIZE)
            column = EDGES[5] if entry.amount < 0 else EDGES[6]
            page.put(column - 4, y, _money(abs(entry.amount)), SIZE, right=True)
        page.put(EDGES[4] - 4, y, number, SIZE, right=True)
        if balance is not None:
            page.put(EDGES[7] - 4, y, _money(balance), SIZE, right=True)
        self.flow.y += 11

    def _summary(self, entries: list[Entry], total: Decimal) -> None:
        if self.flow.y + 80 > 740:
            self.flow.turn(last=True)
        page, y = self.flow.page, self.flow.y + 10
        checks = -sum((e.amount for e in entries if e.amount < 0 and e.lines[0].startswith("CHEQUE")), Decimal(0))
        charges = -sum((e.amount for e in entries if e.amount < 0), Decimal(0)) - checks
        deposits = sum((e.amount for e in entries if e.lines[0].startswith("DEP")), Decimal(0))
        others = sum((e.amount for e in entries if e.amount > 0), Decimal(0)) - deposits
        cells = [
            ("RETENCION A 1 DIA", Decimal(0)),
            ("RETENCION MAS DE 1 DIA", Decimal(0)),
            ("TOTAL CHEQUES", checks),
            ("TOTAL OTROS CARGOS", charges),
            ("TOTAL DEPOSITOS", deposits),
            ("TOTAL OTROS ABONOS", others),
            ("SALDO DISPONIBLE", total),
            ("LINEA DE CREDITO CUPO", Decimal(1500000)),
        ]
        for n, (name, figure) in enumerate(cells):
            x, top = 36 + 135.5 * (n % 4), y + 30 * (n // 4)
            page.box(x, top, 135.5, 30, stroke=BLUE)
            page.put(x + 67, top + 11, name, 6.5, bold=True, center=True)
            page.put(x + 126, top + 24, _money(figure), 8, right=True)
        page.put(
            36,
            y + 74,
            f"Saldos y movimientos desde el {self.start:%d/%m/%Y}. Objeciones dentro de 30 días.",
            7,
            color=GREY,
        )
