"""Chile, national card statement in the form the authority prescribes: place, date, reference code, total amount and
total to pay beside the monthly charge with its number of instalment; whole pesos; payment as a negative charge.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_fpdf
from ._rows import ZERO, paid, share, usage

INK: Color = (0.1, 0.16, 0.4)
PALE: Color = (0.87, 0.89, 0.95)
ONE = Decimal(1)
POOLS = {
    "place": ("SANTIAGO", "LAS CONDES", "PROVIDENCIA", "VINA DEL MAR", "NUNOA", "", "CONCEPCION"),
    "shop": (
        "JUMBO BILBAO",
        "LIDER EXPRESS 614",
        "CRUZ VERDE 0718",
        "COPEC APP",
        "STARBUCKS COFFEE",
        "SODIMAC LA REINA",
        "MERCADOPAGO *SERVI",
        "UBER *TRIP HELP.UBER.C",
        "RAPPI*RAPPI CL",
        "UNIMARC MANQUEHUE",
    ),
    "big": ("FALABELLA.COM", "PARIS INTERNET", "RIPLEY MALL", "SKY AIRLINE WEB", "PC FACTORY", "CLINICA ALEMANA"),
}
KINDS = [
    Kind(12, -1200, -95000, "{place}|{shop}", "buy", "1"),
    Kind(4, -4000, -90000, "{place}|{big}", "plan", "1"),
    Kind(0.5, 3000, 40000, "SANTIAGO|NOTA DE CREDITO {shop}", "buy", "1", 1),
]
HEADS = (
    (30, "LUGAR DE|OPERACIÓN"),
    (98, "FECHA|OPERACIÓN"),
    (148, "CÓDIGO|REFERENCIA"),
    (214, "DESCRIPCIÓN OPERACIÓN|O COBRO"),
    (366, "MONTO OPERACIÓN|O COBRO"),
    (440, "MONTO TOTAL|A PAGAR"),
    (506, "N°|CUOTA"),
    (536, "VALOR CUOTA|MENSUAL"),
)


class _Charge:
    """One line of the detail."""

    def __init__(self, place: str, day: date, text: str, month: Decimal, at: int = 1, of: int = 1) -> None:
        self.place, self.day, self.text, self.month, self.at, self.of = place, day, text, month, at, of
        self.full = month * of


def _money(amount: Decimal) -> str:
    return "$" + ("-" if amount < 0 else "") + written(abs(amount), ".", ",", 0)


def _charges(rng: Random, period: tuple[date, date]) -> list[_Charge]:
    charges = []
    for one in usage(rng, KINDS, POOLS, period, 12, 55):
        of = rng.choice([3, 3, 6, 12, 24]) if one.tag == "plan" else 1
        at = rng.randint(1, of)
        day = one.day - timedelta(30 * (at - 1))
        charges.append(_Charge(one.lines[0], day, one.lines[1], -one.amount, at, of))
    return sorted(charges, key=lambda charge: charge.day)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    debt = some_amount(rng, 60000, 1800000, "1")
    back = paid(rng, debt, "10000")
    payment = _Charge("SANTIAGO", start + timedelta(rng.randint(6, 20)), "PAGO PESOS TEF PAGO NORMAL", -back)
    charges = sorted([*_charges(rng, (start, end)), payment], key=lambda charge: charge.day)
    voluntary = []
    if rng.random() < 0.5:
        voluntary.append(_Charge("", end, "SEGURO DESGRAVAMEN Y FRAUDE", some_amount(rng, 2500, 7900, "1")))
    fees = [_Charge("", end, "COMISION MENSUAL POR MANTENCION", some_amount(rng, 3000, 9000, "1"))]
    if back < debt:
        fees.append(_Charge("", end, "INTERESES ROTATIVOS", share(debt - back, "2.8", ONE)))
        fees.append(_Charge("", end, "IMPTO. DECRETO LEY 3475 TASA 0,066%", max(ONE, share(debt - back, "0.066", ONE))))
    new = debt + sum((charge.month for part in (charges, voluntary, fees) for charge in part), ZERO)
    card = fill(rng, "XXXX XXXX XXXX ####", end, {})
    flow = Flow(720, lambda: Page(LETTER), lambda page, n: _head(page, n, card, end))
    _general(rng, flow, new, (start, end))
    _previous(flow, debt, back, start)
    rows = _section(rng, flow, "2. PERÍODO ACTUAL", "1.TOTAL OPERACIONES", charges)
    rows += _section(rng, flow, "", "2. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS", voluntary)
    rows += _section(rng, flow, "", "3. CARGOS, COMISIONES, IMPUESTOS Y ABONOS", fees)
    _payment(rng, flow, new, (start, end))
    for at, page in enumerate(flow.pages, 1):
        page.put(582, 764, f"{at} de {len(flow.pages)}", 7, right=True)
        page.put(
            30, 764, "Infórmese sobre la garantía estatal de los depósitos en su banco o en el sitio del regulador.", 6
        )
    with_fpdf(flow.pages, path, "columns")
    kept = start if all(row.date >= start for row in rows) else None
    return Truth("credit_card", "es-CL", "CLP", card, kept, end, -debt, -new, rows)


def _head(page: Page, number: int, card: str, end: date) -> float:
    page.put(30, 44, "Banco Araucanía", 16, bold=True, color=INK)
    page.put(582, 40, "ESTADO DE CUENTA NACIONAL DE TARJETA DE CRÉDITO", 10, bold=True, right=True)
    if number > 1:
        page.put(582, 54, f"N° DE TARJETA {card}   {end:%d/%m/%Y}", 7.5, right=True)
        return 80
    pairs = (
        ("NOMBRE DEL TITULAR", "CATALINA RIQUELME SOTO"),
        ("N° DE TARJETA DE CRÉDITO", card),
        ("FECHA ESTADO DE CUENTA", f"{end:%d/%m/%Y}"),
    )
    for at, (label, value) in enumerate(pairs):
        page.box(30, 64 + 16 * at, 160, 15, PALE)
        page.put(34, 74.5 + 16 * at, label, 7.5, bold=True)
        page.put(198, 74.5 + 16 * at, value, 8)
    return 128


def _bar(flow: Flow, text: str) -> None:
    flow.page.box(30, flow.y - 10, 552, 14, INK)
    flow.page.put(36, flow.y, text, 8.5, bold=True, color=(1, 1, 1))
    flow.y += 16


def _table(page: Page, y: float, x: float, heads: tuple[str, ...], values: tuple[str, ...], step: float) -> None:
    for at, (head, value) in enumerate(zip(heads, values, strict=True)):
        page.box(x + step * at, y - 9, step - 2, 13, PALE)
        page.put(x + step * at + step / 2, y, head, 6.8, center=True, bold=True)
        page.put(x + step * at + step / 2, y + 15, value, 8, center=True)


def _general(rng: Random, flow: Flow, new: Decimal, period: tuple[date, date]) -> None:
    _bar(flow, "I. INFORMACIÓN GENERAL")
    limit = (new // 500000 + 3) * 500000
    page = flow.page
    page.put(30, flow.y + 10, "CUPOS", 7, bold=True)
    heads = ("CUPO TOTAL", "CUPO UTILIZADO", "CUPO DISPONIBLE")
    _table(page, flow.y, 120, heads, (_money(limit), _money(new), _money(limit - new)), 154)
    flow.y += 32
    page.put(30, flow.y + 10, "TASA INTERÉS VIGENTE", 7, bold=True)
    _table(page, flow.y, 120, ("ROTATIVO", "COMPRA EN CUOTAS", "AVANCE EN CUOTAS"), ("2,81%", "2,49%", "2,65%"), 154)
    flow.y += 32
    page.put(30, flow.y + 10, "CAE", 7, bold=True)
    _table(
        page, flow.y, 120, ("CAE ROTATIVO", "CAE COMPRA EN CUOTAS", "CAE PREPAGO"), ("52,12%", "44,08%", "36,90%"), 154
    )
    flow.y += 32
    heads = ("PERÍODO FACTURADO DESDE", "PERÍODO FACTURADO HASTA", "PAGAR HASTA")
    days = (period[0], period[1], period[1] + timedelta(rng.randint(14, 16)))
    _table(page, flow.y, 120, heads, tuple(f"{day:%d/%m/%Y}" for day in days), 154)
    flow.y += 36


def _previous(flow: Flow, debt: Decimal, back: Decimal, start: date) -> None:
    _bar(flow, "II. DETALLE")
    flow.page.put(30, flow.y, "1. PERÍODO ANTERIOR", 8, bold=True)
    flow.y += 13
    lines = (
        (f"PERÍODO DE FACTURACIÓN ANTERIOR {start - timedelta(31):%d/%m/%Y} - {start - timedelta(1):%d/%m/%Y}", ""),
        ("SALDO ADEUDADO INICIO PERÍODO ANTERIOR", _money(share(debt, "117", ONE))),
        ("MONTO FACTURADO A PAGAR (PERÍODO ANTERIOR)", _money(debt)),
        ("MONTO PAGADO PERÍODO ANTERIOR", _money(-back)),
        ("SALDO ADEUDADO FINAL PERÍODO ANTERIOR", _money(debt - back)),
    )
    for label, value in lines:
        flow.page.put(40, flow.y, label, 7.5)
        flow.page.put(380, flow.y, value, 7.5, right=True)
        flow.y += 11
    flow.y += 8


def _columns(page: Page, y: float) -> float:
    page.box(28, y - 8, 556, 20, PALE)
    for x, text in HEADS:
        page.lines(x, y, text.split("|"), 6.2, 8, bold=True)
    return y + 22


def _section(rng: Random, flow: Flow, title: str, label: str, charges: list[_Charge]) -> list[Row]:
    rows: list[Row] = []
    flow.need(50)
    if title:
        flow.page.put(30, flow.y, title, 8, bold=True)
        flow.y = _columns(flow.page, flow.y + 13)
    flow.page.put(98, flow.y, label, 7.2, bold=True)
    flow.page.put(582, flow.y, _money(sum((charge.month for charge in charges), ZERO)), 7.2, bold=True, right=True)
    flow.y += 11.5
    for charge in charges:
        if flow.need(11):
            flow.y = _columns(flow.page, flow.y)
        page = flow.page
        page.put(30, flow.y, charge.place, 7)
        page.put(98, flow.y, f"{charge.day:%d/%m/%y}", 7)
        page.put(148, flow.y, fill(rng, "############", charge.day, {}), 7)
        page.put(214, flow.y, charge.text, 7)
        page.put(430, flow.y, _money(charge.full), 7, right=True)
        page.put(496, flow.y, _money(charge.full), 7, right=True)
        page.put(508, flow.y, f"{charge.at:02}/{charge.of:02}", 7)
        page.put(582, flow.y, _money(charge.month), 7, right=True)
        rows.append(Row(charge.day, charge.text, -charge.month, page=flow.number))
        flow.y += 11
    flow.y += 6
    return rows


def _payment(rng: Random, flow: Flow, new: Decimal, period: tuple[date, date]) -> None:
    flow.need(170)
    flow.y += 6
    _bar(flow, "III. INFORMACIÓN DE PAGO")
    page, end = flow.page, period[1]
    pairs = (
        ("MONTO TOTAL FACTURADO A PAGAR", _money(new)),
        ("MONTO MÍNIMO A PAGAR", _money(max(ZERO, share(new, "5", ONE)))),
        ("COSTO MONETARIO PREPAGO", _money(share(abs(new), "140", ONE))),
    )
    for label, value in pairs:
        page.put(34, flow.y, label, 7.5, bold=True)
        page.put(290, flow.y, value, 8, right=True, bold=True)
        flow.y += 13
    page.put(34, flow.y + 4, "VENCIMIENTO PRÓXIMOS 4 MESES", 7.5, bold=True)
    flow.y += 18
    heads = tuple(f"MES {n}" for n in range(1, 5))
    _table(page, flow.y, 30, heads, tuple(_money(some_amount(rng, 20000, 190000, "1")) for _ in heads), 138)
    flow.y += 34
    page.put(
        34, flow.y, f"PRÓXIMO PERÍODO DE FACTURACIÓN {end + timedelta(1):%d/%m/%Y} - {end + timedelta(31):%d/%m/%Y}", 7
    )
    text = (
        "En caso de no pago se aplicará la tasa máxima convencional y gastos de cobranza según los tramos de la ley. "
        "Puede pagar en sucursales, por transferencia o con cargo automático a su cuenta corriente."
    )
    page.lines(34, flow.y + 14, wrap(text, fits("Helvetica", 6.5, 540)), 6.5, 8.5, color=GREY)
