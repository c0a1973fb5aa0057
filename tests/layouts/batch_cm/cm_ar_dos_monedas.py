"""Argentina, card in pesos and dollars: year and month only on a month's first row, trailing minus, taxes, C.03/06."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand
from ._rows import numbered, para

BLUE: Color = (0.1, 0.15, 0.45)
WIDE = 84  # the characters up to the right edge of the pesos
MONTHS = [
    "Enero",
    "Febrer",
    "Marzo",
    "Abril",
    "Mayo",
    "Junio",
    "Julio",
    "Agosto",
    "Setiem.",
    "Octubre",
    "Noviem.",
    "Diciem.",
]
POOLS = {
    "shop": ["COTO SUC ###", "DIA TIENDA ###", "JUMBO PALERMO", "CARREFOUR EXPRESS", "LA ANONIMA"],
    "big": ["FRAVEGA", "GARBARINO", "MERPAGO*TIENDAONLINE", "SODIMAC", "MUSIMUNDO"],
}
PESOS = (
    Kind(5, -3000, -90000, "* {shop}"),
    Kind(4, -1500, -30000, "* MERPAGO*PANADERIA"),
    Kind(3, -9000, -60000, "K YPF ESTACION ####"),
    Kind(3, -900, -14000, "K CABIFY VIAJE ??##"),
    Kind(2, -4500, -30000, "* FARMACITY ###"),
    Kind(2, -7000, -32000, "K PERSONAL FLOW DEB.AUT. ########"),
    Kind(1, -6000, -45000, "* RAPPI ARGENTINA"),
)
PLANS = (Kind(1, -8000, -120000, "* {big}"),)
DOLLARS = (
    Kind(3, -3.99, -25, "K NETFLIX.COM          USD"),
    Kind(2, -2, -30, "K GOOGLE *YouTubePr    USD"),
    Kind(1, -20, -300, "K AIRBNB * HM########  USD"),
)


class Line(NamedTuple):
    day: date
    voucher: str
    text: str
    amount: Decimal
    dollars: bool


def ars(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount > 0 else "")


class Detail:
    """The lines of the detail, each one string of fixed-pitch characters."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows, self.month = flow, list[Row](), ""
        self.sums = {False: Decimal("0.00"), True: Decimal("0.00")}

    def say(self, text: str, bold: bool = False) -> None:
        if self.flow.need(10.2):
            self.month = ""
        self.flow.page.put(40, self.flow.y, text.rstrip(), 8.4, face="Courier-Bold" if bold else "Courier")
        self.flow.y += 10.2

    def both(self, text: str, pesos: Decimal | None, dollars: Decimal | None, bold: bool = False) -> None:
        left = f"{ars(pesos) if pesos is not None else '':>16}"
        right = f"{ars(dollars) if dollars is not None else '':>14}"
        self.say(f"{text:<{WIDE - 16}}" + left + right, bold)

    def line(self, line: Line) -> None:
        if self.flow.need(10.2):
            self.month = ""
        month = f"{line.day:%y} {MONTHS[line.day.month - 1]:<8}"
        shown, self.month = ("" if month == self.month else month), month
        start = f"{shown:<11} {line.day:%d}  {line.voucher:<6} {line.text}"
        if line.dollars:
            self.both(f"{start} {written(-line.amount, '.', ',')}"[:68], None, line.amount)
        else:
            self.both(start, line.amount, None)
        text = " ".join(line.text.removeprefix("* ").removeprefix("K ").split())
        if line.dollars and line.amount < 0:
            text += " " + written(-line.amount, ".", ",")
        self.rows.append(Row(line.day, text, line.amount, page=self.flow.number))
        self.sums[line.dollars] += line.amount


def _panel(page: Page, opening: dict[bool, Decimal], closing: dict[bool, Decimal], end: date) -> None:
    page.box(36, 96, 250, 84, None, stroke=BLUE)
    page.box(300, 96, 259, 84, None, stroke=BLUE)
    for n, (label, pesos, dollars) in enumerate(
        (
            ("SALDO ACTUAL", -closing[False], -closing[True]),
            ("PAGO MINIMO", -closing[False] * 12 / 100, Decimal(0)),
            ("SALDO ANTERIOR", -opening[False], -opening[True]),
        )
    ):
        y = 114 + 25 * n
        page.put(42, y, label, 8, bold=True, color=BLUE)
        page.put(200, y, "$ " + written(pesos, ".", ","), 9, right=True, bold=n == 0)
        page.put(280, y, "U$S " + written(dollars, ".", ","), 9, right=True, bold=n == 0)
    for n, (label, day) in enumerate(
        (
            ("CIERRE ACTUAL", end),
            ("VENCIMIENTO ACTUAL", end + timedelta(11)),
            ("CIERRE ANTERIOR", end - timedelta(31)),
            ("VENCIMIENTO ANTERIOR", end - timedelta(20)),
            ("PROXIMO CIERRE", end + timedelta(28)),
            ("PROXIMO VENCIMIENTO", end + timedelta(39)),
        )
    ):
        x, y = 306 + 128 * (n % 2), 110 + 26 * (n // 2)
        page.put(x, y, label, 6.5, color=GREY)
        page.put(x, y + 11, f"{day:%d} {MONTHS[day.month - 1][:3]} {day:%y}", 9, bold=True)


def _taxes(detail: Detail, end: date, rng: Random) -> None:
    """Taxes on the services paid in dollars; dated on the closing day."""
    spent = -sum((row.amount for row in detail.rows if " USD " in f" {row.description} "), Decimal(0))
    base = (spent * Decimal("845.50")).quantize(Decimal("0.01"))
    texts = [("IIBB PERCEP-CABA 2,00%", Decimal("0.02")), ("IVA RG 4240 21%", Decimal("0.21"))]
    texts.append(("DB.RG 5617  30%", Decimal("0.30")))
    for text, share in texts:
        if base:
            shown = f"{text}( {written(base, '.', ',')})"
            detail.line(Line(end, "", shown, -(base * share).quantize(Decimal("0.01")), False))
    if rng.random() < 0.8:
        detail.line(Line(end, "", "IMPUESTO DE SELLOS        $", -some_amount(rng, 90, 900), False))


def _months_before(day: date, count: int) -> date:
    month = day.year * 12 + day.month - 1 - count
    return date(month // 12, month % 12 + 1, min(day.day, 28))


def _lines(rng: Random, period: tuple[date, date]) -> list[Line]:
    """The purchases by date, those on instalments with the day on which they were made."""

    def voucher() -> str:
        return f"{rng.randint(0, 999999):06}"

    found = [
        Line(e.day, voucher(), e.lines[0], e.amount, False)
        for e in some_entries(rng, PESOS, POOLS, period, count=rng.randint(8, 60))
    ]
    for e in some_entries(rng, DOLLARS, POOLS, period, count=rng.randint(0, 5)):
        found.append(Line(e.day, voucher(), e.lines[0], e.amount, True))
    for e in some_entries(rng, PLANS, POOLS, period, count=rng.randint(0, 7)):
        parts = rng.choice([3, 6, 12])
        done = rng.randint(1, parts)
        text = f"{e.lines[0]:<28}C.{done:02}/{parts:02}"
        found.append(Line(_months_before(e.day, done - 1), voucher(), text, e.amount, False))
    return sorted(found, key=lambda line: line.day)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    end = period[1]
    name = rng.choice(["GUTIERREZ MARIANA B", "PEREYRA IGNACIO", "SOSA LUCIANO DANIEL"])
    account = f"{rng.randint(10**9, 10**10 - 1)}"
    opening = {False: -some_amount(rng, 40000, 600000), True: rng.choice([Decimal(0), -some_amount(rng, 5, 90)])}

    def head(page: Page, number: int) -> float:
        page.put(40, 46, "Banco del Litoral Sur", 15, bold=True, color=BLUE)
        page.put(40, 62, "RESUMEN DE CUENTA  TARJETA DE CREDITO INTERNACIONAL", 8)
        page.put(559, 46, name, 9, right=True, bold=True)
        page.put(559, 60, f"N° de cuenta {account}", 8, right=True)
        page.rule(36, 76, 559, 1, BLUE)
        top = 96.0 if number > 1 else 200.0
        page.put(
            40,
            top,
            f"{'FECHA':<15} {'COMPR.':<6} {'DETALLE DE TRANSACCION':<45}{'PESOS':>16}{'DOLARES':>14}",
            8.4,
            face="Courier-Bold",
        )
        page.rule(36, top + 4, 559, 0.5)
        return top + 18

    flow = Flow(770, Page, head)
    detail = Detail(flow)
    detail.both(f"{'':<23}SALDO ANTERIOR", opening[False], opening[True])
    detail.say("")
    paid = -opening[False] if rng.random() < 0.7 else min(some_amount(rng, 20000, 200000, "1000"), -opening[False])
    detail.line(Line(period[0] + timedelta(rng.randint(6, 13)), "", "SU PAGO EN PESOS", paid, False))
    if opening[True]:
        detail.line(Line(detail.rows[-1].date, "", "SU PAGO EN USD", -opening[True], True))
    detail.say("")
    detail.month = ""
    before = dict(detail.sums)
    for line in _lines(rng, period):
        detail.line(line)
    detail.say("")
    spent = {key: detail.sums[key] - before[key] for key in detail.sums}
    last = f"TARJETA {rng.randint(1000, 9999)} Total Consumos de {name}"
    detail.both(f"{'':<12}{last}", spent[False], spent[True], bold=True)
    detail.say("")
    detail.month = ""
    _taxes(detail, end, rng)
    closing = {key: opening[key] + detail.sums[key] for key in opening}
    detail.say("")
    detail.both(f"{'':<23}SALDO ACTUAL", closing[False], closing[True], bold=True)
    detail.both(f"{'':<23}PAGO MINIMO", closing[False] * 12 / 100, None, bold=True)
    detail.say("")
    flow.need(110)
    flow.page.put(40, flow.y, "Cuotas a vencer", 8, bold=True)
    for n in range(1, 6):
        month = _months_before(end, -n)
        flow.page.put(40 + 104 * (n - 1), flow.y + 14, f"{MONTHS[month.month - 1][:6]}/{month:%y}", 7.5)
        owed = written(some_amount(rng, 9000, 90000), ".", ",")
        flow.page.put(136 + 104 * (n - 1), flow.y + 14, f"$ {owed}", 7.5, right=True)
    para(
        flow.page,
        40,
        flow.y + 36,
        "Tasas vigentes: TNA $ 122,00% TEM $ 10,027% - TNA U$S 69,38% TEM U$S 5,702%. CFTEA con IVA $ 268,05%. "
        "Usted puede pagar el mínimo y financiar el saldo; los intereses se calculan desde el vencimiento. Cotización "
        "del dólar al cierre $ 845,50. Si no recibiera el próximo resumen comuníquese al 0800-555-0144.",
        510,
    )
    _panel(flow.pages[0], opening, closing, end)
    numbered(flow.pages, "Hoja {n} de {all}", 559, 818)
    by_hand(flow.pages, path, Hand())
    return Truth("credit_card", "es_AR", "ARS", account, None, end, None, None, detail.rows)
