"""Chile: cartola of a current account in whole pesos, days without a year, cargos and abonos in their own columns, the
balance only on a day's last row, totals by kind in a box at the end and a credit line without movements.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits, with_fpdf, with_reportlab

BLUE, SHADE = (0.0, 0.15, 0.4), (0.9, 0.92, 0.95)
POOLS: Pools = {
    "who": [
        "Juan Pablo Sepulveda Rojas",
        "MARIA JOSE FUENTES",
        "Inmobiliaria Los Robles del Maipo Sur SpA",
        "CONSTANZA IBANEZ M",
        "Ferreteria San Ramon Ltda",
    ],
    "shop": ["JUMBO LA REINA", "COPEC PRONTO RUTA 68", "FARMACIA AHUMADA 211", "PAYU *UBER EATS", "SODIMAC HC MAIPU"],
    "bill": ["ENEL DISTRIBUCION", "AGUAS ANDINAS", "VTR BANDA ANCHA", "METROGAS S.A.", "ISAPRE CONSALUD"],
    "rut": ["0#######-#", "1#######-#", "0##.###.###-#"],
}
KINDS = (
    Kind(7, -3000, -350000, "TRASPASO A:{who}", "otros", "1"),
    Kind(5, 5000, 600000, "TRASPASO DE:{who}", "abonos", "1"),
    Kind(10, -990, -95000, "COMPRA NACIONAL {shop}", "otros", "10"),
    Kind(3, -9000, -120000, "PAC {bill}", "otros", "1"),
    Kind(3, -5000, -200000, "GIRO CAJERO AUTOMATICO", "giros", "1000"),
    Kind(2, -40000, -900000, "CHEQUE COBRADO POR CAJA", "cheques", "1"),
    Kind(1, -30000, -500000, "CHEQUE RECIBIDO POR CANJE", "cheques", "1"),
    Kind(2, 20000, 700000, "DEPOSITO CHEQUES OTROS BANCOS", "depositos", "1"),
    Kind(1, 10000, 300000, "DEPOSITO EN EFECTIVO", "depositos", "1000"),
    Kind(1, 600000, 2600000, "PAGO:DE SUELDOS {rut}", "abonos", "1", 1),
    Kind(1, 50000, 900000, "PAGO:PROVEEDORES {rut}", "abonos", "1"),
    Kind(1, -7000, -16000, "COMISION ADMINISTRACION PLAN", "otros", "1", 1),
    Kind(1, -20, -900, "INTERESES LINEA DE CREDITO", "otros", "1", 1),
    Kind(1, -50, -3500, "IMPTO. DECRETO LEY 3475 TASA 0,066%", "impuestos", "1", 1),
    Kind(1, -30000, -400000, "CARGO POR PAGO TARJETA DE CREDITO NACIONAL", "otros", "1", 2),
)
OFFICES = ["OF. PROVIDENCIA", "INTERNET", "CENTRAL", "PTE ALTO", "", "MAIPU PLAZA"]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 30000, 2500000, "1")
    count = rng.choice([rng.randint(5, 15), rng.randint(30, 65), rng.randint(70, 120)])
    entries = some_entries(
        rng, KINDS, POOLS, period, count=count, reversal="REVERSA {}", balance=opening, floor=-120000
    )
    cartola = _Cartola(rng, period, opening, rng.choice(["Helvetica", "Courier"]))
    rows = cartola.rows(entries)
    cartola.summary(entries)
    cartola.number()
    if rng.random() < 0.4:
        by_hand(cartola.flow.pages, path, Hand(rng.choice(["Tj", "glyphs"]), scaled=True))
    elif rng.random() < 0.5:
        with_fpdf(cartola.flow.pages, path, "columns")
    else:
        with_reportlab(cartola.flow.pages, path)
    account = cartola.account
    return Truth("checking", "es_CL", "CLP", account, *period, opening, cartola.balance, rows)


def _pesos(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


class _Cartola:
    """The sheets, filled from row to row."""

    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal, face: str) -> None:
        self.rng, self.period, self.opening, self.balance, self.face = rng, period, opening, opening, face
        self.size = 7.0 if face == "Courier" else 7.8
        self.account = fill(rng, "00-###-0####-##", date.min, {})
        self.holder = rng.choice(["SRA. CATALINA REYES OSORIO", "SR. MATIAS ALARCON VERGARA", "COMERCIAL TUPAHUE LTDA"])
        self.serial = rng.randint(2, 240)
        self.executive = rng.choice(["PAULA MONTECINOS", "R. OYARZUN", "BANCA PERSONAS"])
        self.flow = Flow(725, lambda: Page(LETTER, face, f"{face}-Bold"), self._head, self._foot)
        self._cells(f"{period[0]:%d/%m}", "SALDO INICIAL", balance=opening)

    def _head(self, page: Page, number: int) -> float:
        page.put(36, 46, "Banco del Maipo", 15, face="Times-Bold", color=BLUE)
        page.put(576, 42, "CARTOLA CUENTA CORRIENTE", 11, right=True, bold=True)
        page.put(576, 54, f"N° {self.serial}    HOJA {number}", 8, right=True)
        page.rule(36, 60, 576, 1.2, BLUE)
        for y, left, number_or_date in (
            (74, f"SEÑOR(ES): {self.holder}", f"N° DE CUENTA: {self.account}"),
            (85, f"EJECUTIVO: {self.executive}", "MONEDA: PESOS"),
            (96, "SUCURSAL: PLAZA ÑUÑOA", f"DESDE {self.period[0]:%d/%m/%Y}  HASTA {self.period[1]:%d/%m/%Y}"),
        ):
            page.put(36, y, left, 8)
            page.put(576, y, number_or_date, 8, right=True)
        page.box(36, 104, 540, 24, SHADE)
        heads = (
            (38, "FECHA", "DIA/MES", False),
            (78, "DETALLE DE TRANSACCION", "", False),
            (278, "SUCURSAL", "", False),
            (382, "N° DOCTO", "", True),
            (450, "MONTO CHEQUES", "O CARGOS", True),
            (516, "DEPOSITOS", "O ABONOS", True),
            (574, "SALDO", "", True),
        )
        for x, upper, lower, right in heads:
            page.put(x, 114, upper, 6.5, right=right, bold=True)
            page.put(x, 123, lower, 6.5, right=right, bold=True)
        return 142 if number == 1 else self._carried(page)

    def _carried(self, page: Page) -> float:
        page.put(78, 142, "VIENE DE HOJA ANTERIOR", self.size)
        page.put(574, 142, _pesos(self.balance), self.size, right=True)
        return 156

    def _foot(self, page: Page, y: float) -> None:
        page.put(78, max(y, 735), "A HOJA SIGUIENTE", self.size)

    def _cells(self, day: str, text: str, amount: Decimal | None = None, balance: Decimal | None = None) -> None:
        page, y, size = self.flow.page, self.flow.y, self.size
        page.put(38, y, day, size)
        page.put(78, y, text, size)
        if amount is not None:
            page.put(450 if amount < 0 else 516, y, _pesos(abs(amount)), size, right=True)
        if balance is not None:
            page.put(574, y, _pesos(balance), size, right=True)
        self.flow.y += 11.5

    def rows(self, entries: list[Entry]) -> list[Row]:
        rows = []
        for n, entry in enumerate(entries):
            lines = wrap(entry.lines[0], fits(self.face, self.size, 196))
            self.flow.need(11.5 * len(lines))
            self.balance += entry.amount
            last = n + 1 == len(entries) or entries[n + 1].day != entry.day
            self._where(entry)
            self._cells(f"{entry.day:%d/%m}", lines[0], entry.amount, self.balance if last else None)
            for line in lines[1:]:
                self._cells("", line)
            balance = self.balance if last else None
            rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=self.flow.number))
        self.flow.need(12)
        self._cells(f"{self.period[1]:%d/%m}", "SALDO FINAL", balance=self.balance)
        return rows

    def _where(self, entry: Entry) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(278, y, self.rng.choice(OFFICES), self.size - 0.8)
        if entry.tag in ("cheques", "depositos") or self.rng.random() < 0.25:
            page.put(382, y, fill(self.rng, "#######", entry.day, {}), self.size, right=True)

    def summary(self, entries: list[Entry]) -> None:
        """The totals by kind, the availability of the balance and the credit line, then the notice of the law."""
        self.flow.need(190)
        page, y = self.flow.page, self.flow.y + 8
        y = self._table(page, y, "RESUMEN DEL PERIODO", self._totals(entries))
        limit = Decimal(self.rng.randrange(3, 40) * 100000)
        held = Decimal(self.rng.choice([0, 0, 85000]))
        free = (("RETENCION 1 DIA", _pesos(held)), ("RETENCION + DE 1 DIA", "0"))
        y = self._table(page, y, "SALDO", (("DISPONIBLE", _pesos(self.balance - held)), *free))
        line = (
            ("CUPO APROBADO", _pesos(limit)),
            ("MONTO UTILIZADO", "0"),
            ("SALDO DISPONIBLE", _pesos(limit)),
            ("FECHA VENCIMIENTO", f"{self.period[1].replace(day=15):%d/%m}/{self.period[1].year + 1}"),
        )
        y = self._table(page, y, "LINEA DE CREDITO", line)
        notice = (
            "Los saldos se entienden aprobados si no se formulan observaciones dentro de 30 días de recibida.",
            "Infórmese sobre la garantía estatal de los depósitos en su banco o en www.cmfchile.cl",
        )
        page.lines(36, y + 4, notice, 6.2, 8, color=GREY)

    def _totals(self, entries: list[Entry]) -> tuple[tuple[str, str], ...]:
        def total(tag: str) -> str:
            return _pesos(abs(sum((e.amount for e in entries if e.tag == tag), Decimal(0))))

        return (
            ("SALDO INICIAL", _pesos(self.opening)),
            ("DEPOSITOS", total("depositos")),
            ("OTROS ABONOS", total("abonos")),
            ("CHEQUES", total("cheques")),
            ("GIROS CAJERO", total("giros")),
            ("OTROS CARGOS", total("otros")),
            ("IMPUESTOS", total("impuestos")),
            ("SALDO FINAL", _pesos(self.balance)),
        )

    def _table(self, page: Page, y: float, title: str, cells: tuple[tuple[str, str], ...]) -> float:
        page.put(36, y + 8, title, 7.5, bold=True)
        page.box(36, y + 12, 540, 28, stroke=GREY)
        step = 540 / len(cells)
        for n, (label, value) in enumerate(cells):
            page.put(36 + step * (n + 0.5), y + 22, label, 6 if self.face == "Helvetica" else 5.2, center=True)
            page.put(36 + step * (n + 0.5), y + 34, value, self.size, center=True)
            if n:
                page.upright(36 + step * n, y + 12, y + 40, color=GREY)
        return y + 48

    def number(self) -> None:
        for page in self.flow.pages:
            page.rule(36, 748, 576, 0.5, BLUE)
            page.put(306, 758, "www.bancodelmaipo.example   Fono Banco 600 000 0000", 7, center=True, color=BLUE)
