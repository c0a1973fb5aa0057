"""Argentina, credit card "resumen" set in a typewriter face: pesos and dollars in two columns, minus after the amount.

Dates "05-Ene-24", instalments with the purchase's date and "C.02/06", a total for each cardholder, taxes and
perceptions without a voucher number; where dollars were spent the statement has two balances, so no single one.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_fpdf
from ._rows import debt, part, shared, tail, total

MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
POOLS = {
    "shop": ("MERPAGO*MERCADOLIBRE", "FRAVEGA SUC 12", "MUSIMUNDO", "GARBARINO ONLINE", "DECATHLON PILAR"),
    "spot": ("PALERMO", "CABALLITO", "ROSARIO", "CORDOBA", "MENDOZA"),
}
KINDS = (
    Kind(5, -3500, -98000, "COTO SUCURSAL ###"),
    Kind(4, -1800, -38000, "PEDIDOSYA*RESTAURANTE"),
    Kind(3, -9000, -52000, "YPF {spot}"),
    Kind(4, -2100, -64000, "MERPAGO*???????"),
    Kind(3, -4000, -45000, "FARMACITY ###"),
    Kind(1, -9500, -21000, "EDENOR DEB AUT ########", most=1),
    Kind(1, -12000, -26000, "PERSONAL FLOW ##########", most=1),
    Kind(2, -3000, -29000, "DLO*UBER RIDES"),
    Kind(1, 2500, 28000, "DEV.COMPRA {shop}"),
)
DOLLARS = (
    Kind(2, -4.99, -19.99, "SPOTIFY P??????#   USD"),
    Kind(2, -9.99, -15.99, "NETFLIX.COM ######  USD"),
    Kind(2, -12, -260, "BOOKING HOTEL {spot}  USD"),
    Kind(1, -5, -90, "STEAMGAMES.COM ##   USD"),
)


def cut(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day:%y}"


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else " ")


class Statement:
    """The resumen; lines of text are put down whole, columns being made with spaces."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = debt(rng, 25000, 900000)
        self.owed = debt(rng, 5, 120) if rng.random() < 0.4 else Decimal(0)
        self.abroad = self.owed != 0 or rng.random() < 0.3
        self.number = f"{rng.randint(1000, 9999)} {rng.randint(100000, 999999)}"
        self.names = ["GOMEZ LAURA BEATRIZ", "GOMEZ TOMAS"][: rng.choice([1, 2])]
        self.rows: list[Row] = []
        self.dollars: list[Row] = []
        self.order: list[Row] = []
        self.old = False
        self.flow = Flow(790, lambda: Page(A4, "Courier", "Courier-Bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        end = self.period[1]
        page.put(40, 44, "BANCO DE LA PAMPA HUMEDA", 13, face="Helvetica-Bold")
        page.put(555, 44, "RESUMEN DE CUENTA", 11, face="Helvetica-Bold", right=True)
        page.put(40, 58, "TARJETA CREDITO GOLD - CARTERA CONSUMO", 8)
        page.put(555, 58, f"HOJA {number:02}", 8, right=True)
        if number > 1:
            page.put(40, 74, f"CUENTA {self.number}   CIERRE {cut(end)}", 8)
            return self.columns(page, 96)
        page.lines(40, 80, [self.names[0], "AV SAN JUAN 2231 PISO 4 B", "(C1232AAO) CIUDAD AUTONOMA BS AS"], 8.5, 11)
        page.put(320, 80, f"NRO. DE CUENTA {self.number}", 8.5)
        page.put(320, 91, "IVA: CONSUMIDOR FINAL", 8.5)
        return self.columns(page, 262)

    def columns(self, page: Page, y: float) -> float:
        page.rule(40, y - 10, 555)
        page.put(
            40, y, f"{'FECHA':<11}{'COMPROBANTE':<13}{'DETALLE DE TRANSACCION':<38}{'PESOS':>18}{'DOLARES':>16}", 8
        )
        page.rule(40, y + 4, 555)
        return y + 20

    def boxes(self, closing: Decimal, dollars: Decimal) -> None:
        page, end = self.flow.pages[0], self.period[1]
        items = [
            ("CIERRE ACTUAL", cut(end)),
            ("VENCIMIENTO ACTUAL", cut(end + timedelta(11))),
            ("SALDO ACTUAL $", money(-closing)),
            ("SALDO ACTUAL U$S", money(-dollars)),
            ("CIERRE ANTERIOR", cut(self.period[0] - timedelta(1))),
            ("PROXIMO CIERRE", cut(end + timedelta(29))),
            ("PROXIMO VENCIM.", cut(end + timedelta(40))),
            ("PAGO MINIMO $", money(part(max(-closing, Decimal(0)), "12"))),
        ]
        for n, (label, value) in enumerate(items):
            x, y = 40 + 130 * (n % 4), 122 + 40 * (n // 4)
            page.box(x, y, 122, 32, None, stroke=(0, 0, 0))
            page.put(x + 5, y + 11, label, 7, face="Helvetica")
            page.put(x + 117, y + 25, value.strip(), 9.5, right=True, bold=True)
        page.put(
            40, 214, "LIMITES  COMPRA $ 1.450.000,00  COMPRA EN CUOTAS $ 1.450.000,00  ADELANTOS $ 180.000,00", 7.5
        )
        page.put(
            40, 225, "TASAS    TNA $ 97,00%   TEM $ 7,97%   TNA U$S 24,00%   TEM U$S 1,97%   CFT CON IVA 191,44%", 7.5
        )

    def line(
        self, text: str, pesos: str = "", dollars: str = "", *, day: str = "", voucher: str = "", bold: bool = False
    ) -> None:
        self.flow.need(11)
        whole = f"{day:<11}{f'{voucher:<13}{text}':<51}{pesos:>19}{dollars:>16}".rstrip()
        indent = len(whole) - len(whole.lstrip())
        self.flow.page.put(40 + 4.8 * indent, self.flow.y, whole.strip(), 8, bold=bold)
        self.flow.y += 11

    def row(self, day: date, text: str, amount: Decimal, *, usd: bool = False, voucher: str = "") -> None:
        value = money(-amount)
        self.line(text, "" if usd else value, value if usd else "", day=cut(day), voucher=voucher)
        row = Row(day, " ".join(text.split()), amount, page=self.flow.number)
        (self.dollars if usd else self.rows).append(row)
        self.order.append(row)
        self.old = self.old or not self.period[0] <= day <= self.period[1]

    def voucher(self) -> str:
        return fill(self.rng, "######", self.period[0], {}) + self.rng.choice("*K* ")

    def holder(self, name: str, card: str, rows: list[tuple[date, str, Decimal, bool]]) -> None:
        for day, text, amount, usd in rows:
            self.row(day, text, amount, usd=usd, voucher=self.voucher().strip())
        pesos = sum((row[2] for row in rows if not row[3]), Decimal(0))
        abroad = sum((row[2] for row in rows if row[3]), Decimal(0))
        label = f"TARJETA {card} Total Consumos de {name}"
        self.flow.need(28)
        self.flow.y += 3
        self.line("", money(-pesos), money(-abroad), voucher=label, bold=True)
        self.flow.y += 6

    def body(self) -> None:
        rng, (start, end) = self.rng, self.period
        self.line("SALDO ANTERIOR", money(-self.opening), money(-self.owed))
        self.flow.y += 4
        day = start + timedelta(rng.randint(5, 12))
        self.row(day, "SU PAGO EN PESOS", rng.choice([-self.opening, part(-self.opening, "35")]))
        if self.owed:
            self.row(day, "SU PAGO EN USD", -self.owed, usd=True)
        self.flow.y += 6
        entries = some_entries(rng, KINDS, POOLS, self.period, count=rng.randint(14, 70))
        abroad = some_entries(rng, DOLLARS, POOLS, self.period, count=rng.randint(1, 5) if self.abroad else 0)
        for n, (name, hand) in enumerate(zip(self.names, shared(rng, entries, len(self.names)), strict=True)):
            rows = [(max(start, earlier(rng, e.day)), e.lines[0], e.amount, False) for e in hand]
            if n == 0:
                rows += [(e.day, f"{e.lines[0]} {written(-e.amount, '.', ',')}", e.amount, True) for e in abroad]
                rows += [self.instalment() for _ in range(rng.choice([0, 0, 2, 6]))]
            self.holder(name, tail(rng), sorted(rows))
        self.taxes(end)
        self.flow.y += 4
        self.closing, self.due = self.opening + total(self.rows), self.owed + total(self.dollars)
        self.line("SALDO ACTUAL", "$ " + money(-self.closing), "U$S " + money(-self.due), bold=True)
        self.line("PAGO MINIMO", "$ " + money(part(max(-self.closing, Decimal(0)), "12")), bold=True)
        self.notes()

    def instalment(self) -> tuple[date, str, Decimal, bool]:
        many = self.rng.choice([3, 6, 12, 18])
        count = self.rng.randint(2, many)
        day = self.period[0] - timedelta(30 * (count - 1) - 6)
        shop = fill(self.rng, "{shop}", day, POOLS)
        return day, f"{shop:<24}C.{count:02}/{many:02}", -some_amount(self.rng, 4000, 60000), False

    def taxes(self, end: date) -> None:
        rng = self.rng
        if self.opening + self.rows[0].amount < 0:
            interest = part(-self.opening, "5.2")
            self.row(end, "INTERESES FINANCIACION $", -interest)
            self.row(end, f"IVA $ 21,00% {money(interest).strip():>16}", -part(interest, "21"))
        self.row(end, "IMPUESTO DE SELLOS P/INTERES $", -some_amount(rng, 120, 3900))
        if self.dollars:
            base = part(-total(self.dollars) if total(self.dollars) < 0 else Decimal(20), "85000")
            self.row(end, f"DB.RG 5617 30% ({money(base).strip():>13})", -part(base, "30"))
            self.row(end, f"IIBB PERCEP-CABA 2,00%({money(base).strip():>13})", -part(base, "2"))
        if rng.random() < 0.4:
            self.row(end, "COMISION CUENTA FULL BONIF. 50%", Decimal("-8450.00"))

    def notes(self) -> None:
        self.flow.need(80)
        self.flow.y += 12
        self.line("Plan V: abone en 3, 6, 9 o 12 cuotas el saldo de este resumen", bold=True)
        for count in (3, 6, 12):
            each = money(part(max(-self.closing, Decimal(0)), str(round(140 / count))))
            self.flow.page.put(60, self.flow.y, f"{count:>2} cuotas de $ {each}  TNA 89,00%  TEA 136,10%", 7.5)
            self.flow.y += 10
        self.flow.page.put(40, self.flow.y + 8, "Los pagos hechos despues del cierre figuran en el proximo resumen.", 7)


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.body()
    it.boxes(it.closing, it.due)
    with_fpdf(it.flow.pages, path)
    start, end = (None, None) if it.old else it.period
    opening, closing = (None, None) if it.dollars else (it.opening, it.closing)
    return Truth("credit_card", "es_AR", "ARS", it.number, start, end, opening, closing, it.order)
