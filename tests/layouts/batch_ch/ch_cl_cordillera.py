"""Chile, national credit card statement in the form the law prescribes: four numbered parts and eight columns.

Whole pesos, instalments with the original purchase's date and amount, "VALOR CUOTA MENSUAL" as what is charged now;
payments negative as "$ -350.000"; the previous period's figures in part I, next months' due amounts in a small table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, Color, Flow, Hand, Page, by_hand, fits
from ._rows import debt, part, shared, tail, total

RED: Color = (0.75, 0.05, 0.1)
PALE: Color = (0.9, 0.9, 0.9)
ONE = Decimal(1)
POOLS = {
    "place": ("SANTIAGO", "PROVIDENCIA", "LAS CONDES", "VINA DEL MAR", "CONCEPCION", "MAIPU", "NUNOA"),
    "shop": ("FALABELLA MOVICENTER", "PARIS COSTANERA", "RIPLEY PARQUE ARAUCO", "SODIMAC HOMECENTER", "LIDER.CL"),
}
KINDS = (
    Kind(5, -4500, -98000, "JUMBO {place} ###", step="1"),
    Kind(4, -1990, -24990, "UBER EATS|SANTIAGO", step="10"),
    Kind(3, -12000, -61000, "COPEC APP {place}", step="1"),
    Kind(3, -2490, -42000, "FARMACIAS AHUMADA ###", step="1"),
    Kind(3, -9990, -180000, "MERCADOPAGO*????????", step="10"),
    Kind(1, -8990, -12990, "NETFLIX.COM", step="1", most=1),
    Kind(2, -3500, -30000, "CAFE Y PAN {place}", step="10"),
    Kind(1, 4990, 38000, "ANULACION COMPRA {shop}", step="10"),
)
XS = (34, 112, 160, 212, 404, 458, 494, 578)


def peso(amount: Decimal) -> str:
    return "$ " + written(amount, ".", ",", 0)


def day_text(day: date) -> str:
    return day.strftime("%d/%m/%y")


class Statement:
    """The statement's figures and pages."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = debt(rng, 90000, 1900000, "1")
        self.cards = [f"XXXX XXXX XXXX {tail(rng)}" for _ in range(rng.choice([1, 2]))]
        self.rows: list[Row] = []
        self.old = False  # whether an instalment carries a date before the period
        self.flow = Flow(735, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(34, 40, "Banco Cordillera Sur", 14, bold=True, color=RED)
        page.put(300, 40, "ESTADO DE CUENTA NACIONAL DE TARJETA DE CRÉDITO", 9.5, bold=True)
        page.put(578, 56, f"Página {number}", 7, right=True)
        return self.first(page) if number == 1 else self.columns(page, 76)

    def first(self, page: Page) -> float:
        start, end = self.period
        page.lines(34, 64, ["NOMBRE DEL TITULAR", "N° DE TARJETA DE CRÉDITO", "FECHA ESTADO DE CUENTA"], 7.5, 12)
        name = self.rng.choice(["CAMILA ROJAS FUENTES", "RODRIGO SOTO VERA", "PAULINA MUÑOZ DÍAZ"])
        page.lines(160, 64, [name, self.cards[0], end.strftime("%d/%m/%Y")], 7.5, 12)
        page.box(34, 100, 544, 13, PALE)
        page.put(38, 109.5, "I. INFORMACIÓN GENERAL", 8, bold=True)
        for n, (label, value) in enumerate(
            [("CUPO TOTAL", "$ 3.200.000"), ("CUPO UTILIZADO", peso(-self.opening)), ("CUPO DISPONIBLE", "$ 1.140.300")]
        ):
            page.put(38 + 182 * n, 126, label, 7)
            page.put(206 + 182 * n, 126, value, 7.5, right=True)
        page.put(38, 140, "CAE PREPAGO", 7)
        page.put(206, 140, "41,27 %", 7.5, right=True)
        page.put(220, 140, "TASA INTERÉS VIGENTE ROTATIVO", 7)
        page.put(388, 140, "2,99 %", 7.5, right=True)
        page.put(402, 140, "PERÍODO FACTURADO", 7)
        page.put(570, 140, f"{start:%d/%m/%Y} - {end:%d/%m/%Y}", 7.5, right=True)
        page.box(34, 152, 544, 13, PALE)
        page.put(38, 161.5, "II. DETALLE", 8, bold=True)
        page.put(38, 177, "1. PERÍODO ANTERIOR", 7.5, bold=True)
        return self.columns(page, 232)

    def before(self) -> None:
        """The figures of the period before, known once the payments are."""
        page, paid = self.flow.pages[0], self.paid
        pairs = [
            ("SALDO ADEUDADO INICIO PERÍODO ANTERIOR", some_amount(self.rng, 90000, 900000, "1")),
            ("MONTO FACTURADO A PAGAR PERÍODO ANTERIOR", -self.opening),
            ("MONTO PAGADO PERÍODO ANTERIOR", -paid),
            ("SALDO ADEUDADO FINAL PERÍODO ANTERIOR", -self.opening - paid),
        ]
        for n, (label, value) in enumerate(pairs):
            page.put(38 + 280 * (n % 2), 191 + 12 * (n // 2), label, 6.8)
            page.put(290 + 280 * (n % 2), 191 + 12 * (n // 2), peso(value), 7.5, right=True)

    def columns(self, page: Page, y: float) -> float:
        page.put(38, y - 8, "2. PERÍODO ACTUAL" if y > 100 else "2. PERÍODO ACTUAL (continuación)", 7.5, bold=True)
        page.box(34, y - 3, 544, 22, PALE)
        titles = (
            ("LUGAR DE", "OPERACIÓN"), ("FECHA", "OPERACIÓN"), ("CÓDIGO", "REFERENCIA"),
            ("DESCRIPCIÓN OPERACIÓN O", "COBRO"),
        )  # fmt: skip
        for x, lines in zip(XS, titles, strict=False):
            page.lines(x + 3, y + 6, lines, 5.8, 8)
        for x, lines in (
            (404, ("MONTO OPERACIÓN", "O COBRO")),
            (458, ("MONTO TOTAL", "A PAGAR")),
            (491, ("N°", "CUOTA")),
            (575, ("VALOR CUOTA", "MENSUAL")),
        ):
            page.lines(x, y + 6, lines, 5.8, 8, right=True)
        return y + 30

    def title(self, text: str, amount: Decimal | None = None) -> None:
        self.flow.need(26)
        page, y = self.flow.page, self.flow.y
        page.put(XS[3] + 3, y, text, 6.8, bold=True)
        if amount is not None:
            page.put(575, y, peso(amount), 7, bold=True, right=True)
        self.flow.y = y + 11

    def row(
        self, day: date, text: str, amount: Decimal, *, whole: Decimal | None = None, count: str = "", place: str = ""
    ) -> None:
        text = wrap(text, fits("Helvetica", 6.8, 138), cut=True)[0]
        self.flow.need(10)
        page, y = self.flow.page, self.flow.y
        page.put(XS[0] + 3, y, place[:15], 6.8)
        page.put(XS[1] + 3, y, day_text(day), 6.8)
        page.put(XS[2] + 3, y, fill(self.rng, "############", day, {}), 6.8)
        page.put(XS[3] + 3, y, text, 6.8)
        page.put(404, y, peso(whole if whole is not None else -amount), 6.8, right=True)
        page.put(458, y, peso(whole if whole is not None else -amount), 6.8, right=True)
        page.put(491, y, count, 6.8, right=True)
        page.put(575, y, peso(-amount), 6.8, right=True)
        self.flow.y = y + 10
        self.old = self.old or not self.period[0] <= day <= self.period[1]
        self.rows.append(Row(day, " ".join(text.split()), amount, page=self.flow.number))

    def instalments(self) -> list[tuple[date, str, Decimal, Decimal, str]]:
        """Parts of dearer purchases, the date being that of the purchase."""
        rng, (start, end) = self.rng, self.period
        found = []
        for _ in range(rng.choice([0, 1, 3, 5])):
            many, fresh = rng.choice([3, 6, 12, 24]), rng.random() < 0.3
            count = 1 if fresh else rng.randint(2, many)
            day = start + timedelta(rng.randint(0, 28)) if fresh else start - timedelta(30 * (count - 1) - 9)
            each = some_amount(rng, 6000, 70000, "1")
            kind = rng.choice(["TRES CUOTAS PREC.", "CUOTAS SIN INT.", "N/CUOTAS COMERC."])
            text = fill(rng, "{shop} " + kind, day, POOLS)
            found.append((min(day, end), text, -each, each * many, f"{count:02}/{many:02}"))
        return sorted(found)

    def detail(self) -> None:
        rng, (start, end) = self.rng, self.period
        entries = some_entries(rng, KINDS, POOLS, self.period, count=rng.randint(12, 62))
        paid = (
            [-self.opening] if rng.random() < 0.7 else [part(-self.opening, "10", ONE), part(-self.opening, "25", ONE)]
        )
        self.paid = sum(paid, Decimal(0))
        parts = self.instalments()
        spent = sum((entry.amount for entry in entries), Decimal(0)) + sum((row[2] for row in parts), Decimal(0))
        self.title("1. TOTAL OPERACIONES", -spent - self.paid)
        self.title("TOTAL PAGOS A LA CUENTA", -self.paid)
        for n, amount in enumerate(paid):
            self.row(start + timedelta(6 + 8 * n), "MONTO CANCELADO", amount, place="")
        for number, (card, hand) in enumerate(zip(self.cards, shared(rng, entries, len(self.cards)), strict=True)):
            mine = parts if number == 0 else []
            amount = sum((entry.amount for entry in hand), Decimal(0)) + sum((row[2] for row in mine), Decimal(0))
            self.title(f"MOVIMIENTOS TARJETA {card}", -amount)
            for day, text, each, whole, count in mine:
                self.row(day, text, each, whole=whole, count=count, place=rng.choice(POOLS["place"]))
            for entry in hand:
                self.used(entry)
        self.costs(end)
        owed = -self.opening - total(self.rows)
        self.title("4. INFORMACIÓN COMPRAS EN CUOTAS EN EL PERÍODO")
        self.last(owed, sum((row[3] + row[2] for row in parts), Decimal(0)))

    def used(self, entry: Entry) -> None:
        place = entry.lines[1] if len(entry.lines) > 1 else ""
        day = max(self.period[0], earlier(self.rng, entry.day))
        self.row(day, entry.lines[0], entry.amount, count="01/01", place=place or self.rng.choice(POOLS["place"]))

    def costs(self, end: date) -> None:
        rng = self.rng
        if rng.random() < 0.5:
            self.title("2. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS", Decimal(4890))
            self.row(end - timedelta(2), "SEGURO DESGRAVAMEN", Decimal(-4890))
        else:
            self.title("2. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS SIN MOVIMIENTOS")
        costs = [
            ("COMISIÓN MENSUAL POR MANTENCIÓN", Decimal(-3990)),
            ("IMPUESTO DECRETO LEY 3475", -some_amount(rng, 60, 900, "1")),
        ]
        if self.opening + self.paid < 0:
            costs.append(("INTERESES ROTATIVOS", part(self.opening, "2.99", ONE)))
        self.title("3. CARGOS, COMISIONES, IMPUESTOS Y ABONOS", -sum((cost[1] for cost in costs), Decimal(0)))
        for text, amount in costs:
            self.row(end, text, amount)

    def last(self, owed: Decimal, rest: Decimal) -> None:
        self.flow.need(150)
        page, y, end = self.flow.page, self.flow.y + 12, self.period[1]
        page.box(34, y - 9, 544, 13, PALE)
        page.put(38, y + 0.5, "III. INFORMACIÓN DE PAGO", 8, bold=True)
        due = end + timedelta(16)
        pairs = [
            ("MONTO TOTAL FACTURADO A PAGAR", peso(owed)),
            ("MONTO MÍNIMO A PAGAR", peso(part(max(owed, Decimal(0)), "5", ONE))),
            ("PAGAR HASTA", due.strftime("%d/%m/%Y")),
            ("COSTO MONETARIO PREPAGO", peso(owed + rest)),
        ]
        for n, (label, value) in enumerate(pairs):
            page.put(38, y + 18 + 13 * n, label, 7.5, bold=n == 0)
            page.put(290, y + 18 + 13 * n, value, 8, bold=n == 0, right=True)
        page.put(318, y + 18, "VENCIMIENTO PRÓXIMOS 4 MESES", 7, bold=True)
        for n in range(4):
            when = due + timedelta(30 * (n + 1))
            page.put(318 + 62 * n, y + 32, when.strftime("%m/%Y"), 7)
            page.put(368 + 62 * n, y + 44, peso(part(rest, str(28 - 6 * n), ONE)), 7, right=True)
        page.put(38, y + 76, "PRÓXIMO PERÍODO A FACTURAR", 7)
        page.put(206, y + 76, f"{end + timedelta(1):%d/%m/%Y} - {end + timedelta(30):%d/%m/%Y}", 7.5)
        small = [
            "Si usted paga solo el monto mínimo, el saldo restante genera intereses desde la fecha de facturación.",
            "Infórmese sobre la garantía estatal de los depósitos en su banco o en el sitio del regulador.",
        ]
        page.lines(38, y + 94, small, 6.5, 8)


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.detail()
    it.before()
    by_hand(it.flow.pages, path, Hand("TJ", split=True))
    start, end = (None, None) if it.old else it.period
    closing = it.opening + total(it.rows)
    return Truth("credit_card", "es_CL", "CLP", it.cards[0], start, end, it.opening, closing, it.rows)
