"""Argentina, credit card summary of the old processor's kind in two currencies: whole lines of Courier, year and month
only where they change, trailing minus, instalments C.03/06 with the day of the purchase, taxes and perceptions.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, with_pymupdf
from ._rows import ZERO, joined, share, usage

RED: Color = (0.75, 0.08, 0.12)
MONTHS = [
    "Enero",
    "Febrero",
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
SHOPS = (
    "MERPAGO*COTO",
    "CARREFOUR 233 CABALLITO",
    "FARMACITY 118",
    "YPF LA ESQUINA SRL",
    "DLO*RAPPI",
    "JUMBO PALERMO",
    "MERPAGO*PANADERIALOS",
    "PEDIDOSYA*PROPINAS",
    "EDENOR SA 00##########",
    "PERSONAL FLOW 0########",
)
BIG = ("FRAVEGA 045 ONLINE", "MERPAGO*MERCADOLIBRE", "DEXTER 31 UNICENTER", "AEROLINEAS ARG VTAS", "MUSIMUNDO 12")
DOLLARS = ("NETFLIX.COM", "SPOTIFY P2F3A1B", "GOOGLE *YOUTUBEPREMIUM", "OPENAI *CHATGPT SUBSCR", "STEAMGAMES.COM 4259")
KINDS = [
    Kind(12, -1500, -95000, "{shop}", "buy"),
    Kind(5, -4000, -120000, "{big}", "plan"),
    Kind(3, -4, -60, "{dollar}", "usd"),
    Kind(0.5, 2000, 20000, "{shop}", "buy", most=1),
]


class _Line:
    """A row as the list has it: day printed, receipt, text, amount and whether it is in dollars."""

    def __init__(self, day: date, receipt: str, text: str, amount: Decimal, usd: bool = False) -> None:
        self.day, self.receipt, self.text, self.amount, self.usd = day, receipt, text, amount, usd


def _sum(lines: list[_Line], usd: bool) -> Decimal:
    return sum((line.amount for line in lines if line.usd == usd), ZERO)


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def _bought(rng: Random, period: tuple[date, date], few: int, many: int) -> list[_Line]:
    lines = []
    for one in usage(rng, KINDS, {"shop": SHOPS, "big": BIG, "dollar": DOLLARS}, period, few, many):
        day, text = one.day, one.lines[0]
        receipt = fill(rng, "######", day, {}) + rng.choice("***K ")
        if one.tag == "plan":
            months = rng.choice([3, 6, 12, 18])
            at = rng.randint(1, months)
            day -= timedelta(30 * (at - 1))
            text = f"{text:<25} C.{at:02}/{months:02}"
        if one.tag == "usd":
            text = f"{text:<24} USD {_money(abs(one.amount)):>9}"
        lines.append(_Line(day, receipt, text, one.amount, one.tag == "usd"))
    return sorted(lines, key=lambda line: line.day)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 28)
    debt, debt_usd = some_amount(rng, 60000, 900000), some_amount(rng, 5, 120)
    pay_day = start + timedelta(rng.randint(8, 14))
    payments = [_Line(pay_day, "", "SU PAGO EN PESOS", debt if rng.random() < 0.7 else share(debt, "40"))]
    payments.append(_Line(pay_day, "", "SU PAGO EN USD", debt_usd, True))
    cards = [("LUCIANA PEREYRA", _bought(rng, (start, end), 10, 45))]
    if rng.random() < 0.5:
        cards.append(("TOMAS PEREYRA", _bought(rng, (start, end), 2, 14)))
    taxes = _taxes(rng, end, [line for _, lines in cards for line in lines], debt - payments[0].amount)
    everything = [*payments, *(line for _, lines in cards for line in lines), *taxes]
    news = debt - _sum(everything, False), debt_usd - _sum(everything, True)
    number = fill(rng, "0#########", end, {})
    flow = Flow(770, lambda: Page(A4, "Courier", "Courier-Bold"), lambda page, n: _head(page, n, number, start, end))
    _totals(flow, news, end)
    rows = _list(flow, (debt, debt_usd), payments, cards, taxes)
    _closing(flow, news, rng)
    for at, page in enumerate(flow.pages, 1):
        page.put(560, 40, f"HOJA {at:>2} DE {len(flow.pages):>2}", 8, right=True)
    with_pymupdf(flow.pages, path)
    kept = start if all(row.date >= start for row in rows) else None
    return Truth("credit_card", "es-AR", "ARS", number, kept, end, None, None, rows)


def _taxes(rng: Random, end: date, bought: list[_Line], left: Decimal) -> list[_Line]:
    taxes = []
    usd = -_sum(bought, True)
    rate = Decimal(rng.randint(82000, 118000)) / 100
    if left > 0:
        interest = share(left, "7.9")
        taxes += [_Line(end, "", "INTERESES FINANCIACION $", -interest)]
        taxes += [_Line(end, "", "DB IVA $ 21%", -share(interest, "21"))]
    taxes.append(_Line(end, "", "IMPUESTO DE SELLOS     $", -share(-_sum(bought, False) + 1000, "1.2")))
    if usd > 0:
        base = share(usd * rate, "100")
        taxes.append(_Line(end, "", f"IIBB PERCEP-CABA 2,00%( {_money(base)})", -share(base, "2")))
        taxes.append(_Line(end, "", f"IVA RG 4240 21%( {_money(base)})", -share(base, "21")))
        taxes.append(_Line(end, "", f"DB.RG 5617  30% ( {_money(base)} )", -share(base, "30")))
    return taxes


def _head(page: Page, number: int, account: str, start: date, end: date) -> float:
    page.put(36, 46, "Banco del Litoral", 18, face="Helvetica-Bold", color=RED)
    page.put(330, 40, "RESUMEN DE CUENTA", 10, bold=True)
    page.lines(330, 54, (f"CUENTA {account}", "SUCURSAL 124 CABALLITO"), 8)
    if number == 1:
        page.lines(
            36, 78, ("LUCIANA PEREYRA", "AV RIVADAVIA 5122 6 B", "1424 CAPITAL FEDERAL", "IVA: CONSUMIDOR FINAL"), 8
        )
        dates = (
            ("CIERRE ANTERIOR", start - timedelta(1)),
            ("CIERRE ACTUAL", end),
            ("VENCIMIENTO", end + timedelta(11)),
        )
        for at, (label, day) in enumerate((*dates, ("PROXIMO CIERRE", end + timedelta(28)))):
            page.put(36 + 135 * at, 136, label, 8, bold=True)
            page.put(36 + 135 * at, 147, f"{day.day:02} {MONTHS[day.month - 1][:3]} {day:%y}", 8)
        return 168
    return 84


def _totals(flow: Flow, news: tuple[Decimal, Decimal], end: date) -> None:
    page, y = flow.page, flow.y
    page.box(36, y, 524, 44, (0.95, 0.95, 0.95))
    page.put(44, y + 14, "SALDO ACTUAL", 9, bold=True)
    page.put(200, y + 14, f"$ {_money(news[0])}", 9, bold=True)
    page.put(360, y + 14, f"U$S {_money(news[1])}", 9, bold=True)
    page.put(44, y + 30, "PAGO MINIMO", 9)
    page.put(200, y + 30, f"$ {_money(max(ZERO, share(news[0], '12')))}", 9)
    page.put(360, y + 30, f"PAGUE ANTES DEL {end + timedelta(11):%d/%m/%y}", 9)
    page.put(
        36,
        y + 60,
        "LIMITES: COMPRA $ 2.400.000,00  CUOTAS $ 2.400.000,00  TASAS: TNA$ 93,00%  TEM$ 7,64%  CFT 171,2%",
        7,
    )
    flow.y = y + 84


COLUMNS = f"{'FECHA':<16}{'COMPROBANTE':<12}{'DETALLE DE TRANSACCION':<42}{'PESOS':>14}{'DOLARES':>13}"


def _print(flow: Flow, line: str, bold: bool = False) -> None:
    if flow.need(11):
        flow.page.put(36, flow.y, COLUMNS, 8.6, face="Courier-Bold")
        flow.y += 16
    # A line starts where its first sign is, not with blanks.
    bare = line.lstrip()
    size = 8.6
    flow.page.put(36 + (len(line) - len(bare)) * size * 0.6, flow.y, bare.rstrip(), size, bold=bold)
    flow.y += 11


def _amounts(amount: Decimal, usd: bool) -> str:
    return f"{'':>14}{_money(amount):>13}" if usd else f"{_money(amount):>14}"


def _item(flow: Flow, line: _Line, last: tuple[int, int] | None, rows: list[Row]) -> tuple[int, int]:
    month = (line.day.year, line.day.month)
    turned = flow.y + 11 > flow.bottom
    shown = f"{line.day:%y} {MONTHS[line.day.month - 1]:<8} " if month != last or turned else " " * 12
    _print(flow, f"{shown}{line.day.day:02}  {line.receipt:<12}{line.text:<42}{_amounts(-line.amount, line.usd)}")
    rows.append(Row(line.day, joined(line.text), line.amount, page=flow.number))
    return month


def _list(
    flow: Flow,
    debts: tuple[Decimal, Decimal],
    payments: list[_Line],
    cards: list[tuple[str, list[_Line]]],
    taxes: list[_Line],
) -> list[Row]:
    rows: list[Row] = []
    flow.page.put(36, flow.y, COLUMNS, 8.6, face="Courier-Bold")
    flow.page.rule(36, flow.y + 4, 560)
    flow.y += 18
    _print(flow, f"{'':<28}{'SALDO ANTERIOR':<42}{_money(debts[0]):>14}{_money(debts[1]):>13}")
    last: tuple[int, int] | None = None
    for line in payments:
        last = _item(flow, line, last, rows)
    for at, (name, lines) in enumerate(cards):
        flow.y += 6
        for line in lines:
            last = _item(flow, line, last, rows)
        sums = f"{_money(-_sum(lines, False)):>14}{_money(-_sum(lines, True)):>13}"
        _print(flow, f"{'':<4}{f'TARJETA {4317 + 812 * at} Total Consumos de {name}':<66}{sums}", bold=True)
    flow.y += 6
    for line in taxes:
        last = _item(flow, line, last, rows)
    return rows


def _closing(flow: Flow, news: tuple[Decimal, Decimal], rng: Random) -> None:
    flow.y += 4
    _print(flow, f"{'':<28}{'SALDO ACTUAL':<42}{_money(news[0]):>14}{_money(news[1]):>13}", bold=True)
    share_ = [share(abs(news[0]), str(rng.randint(3, 12))) for _ in range(4)]
    _print(flow, f"{'':<28}{'PAGO MINIMO':<42}{_money(max(ZERO, share(news[0], '12'))):>14}")
    flow.need(90)
    flow.y += 14
    page = flow.page
    page.put(36, flow.y, "CUOTAS A VENCER", 8, bold=True)
    for at, value in enumerate(share_):
        page.put(36 + 130 * at, flow.y + 12, f"Mes +{at + 1} $ {_money(value)}", 8)
    notes = (
        "Si efectua el pago minimo, la deuda se financiara a la tasa vigente. Los consumos en dolares pueden",
        "cancelarse en pesos al tipo de cambio vendedor del dia del pago mas los impuestos que correspondan.",
        "Usted puede solicitar la apertura de la caja de ahorro basica en forma gratuita.",
    )
    page.lines(36, flow.y + 32, notes, 7, 9, color=GREY)
