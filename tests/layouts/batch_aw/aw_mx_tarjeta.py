"""Mexico, credit card: both days as `05-MAR`, RFC and reference in columns of their own, charges and credits apart,
instalments `03 DE 12` among the charges, a line with the rate under foreign purchases, a table of plans that is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, fits, with_reportlab
from ._rows import liberation, money_in, money_out

TEAL = (0.0, 0.35, 0.45)
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
POOLS: Pools = {
    "city": ["MEXICO CITY", "GUADALAJARA", "ZAPOPAN", "MONTERREY", "QUERETARO", "PUEBLA"],
    "food": ["REST TOKS ####", "STARBUCKS REFORMA", "TACOS EL GUERO", "SANBORNS ####", "CONEKTA*RAPPI"],
    "shop": ["OXXO ######", "SORIANA SUC ###", "CHEDRAUI SEL ####", "FARM GUADALAJARA ####", "LA COMER ###"],
    "plan": ["LIVERPOOL POR INTERNET", "MERCADO PAGO 3", "PALACIO DE HIERRO SANTA FE", "COSTCO SATELITE", "AMAZON MX"],
}
KINDS = [
    Kind(9, -1900, -35, "{shop} {city}", tag="rfc"),
    Kind(6, -1250, -65, "{food} {city}", tag="rfc"),
    Kind(4, -980, -300, "GASOL SERV ES #### {city}", tag="rfc"),
    Kind(3, -420, -29, "UBER TRIP|CIUDAD DE MEX", tag="rfc"),
    Kind(3, -3200, -90, "AMAZON MX MARKETPLACE {city}", tag="rfc"),
    Kind(2, -900, -99, "TELMEX DOMICILIACION", tag="rfc"),
    Kind(2, -1400, -120, "APPLE.COM/BILL CUPERTINO", tag="USD"),
    Kind(2, -4100, -150, "AIRBNB * HM?????### LONDON", tag="USD"),
    Kind(0.5, 90, 1400, "DEVOLUCION {shop}", tag="rfc"),
    Kind(1, -390, -60, "COMISION POR PAGO TARDIO", most=1),
]


def money(amount: Decimal, sign: str = "") -> str:
    return sign + "$" + written(amount, minus="") if amount >= 0 else "-$" + written(amount, minus="")


def short(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}"


def full(day: date) -> str:
    return f"{short(day)}-{day.year}"


@dataclass(frozen=True)
class _Plan:
    shop: str
    bought: date
    size: Decimal
    paid: int
    months: int

    @property
    def share(self) -> Decimal:
        return (self.size / self.months).quantize(Decimal("0.01"))


@dataclass
class _Sheet:
    name: str
    number: str
    start: date
    end: date
    opening: Decimal
    found: Sequence[Entry]

    def table_head(self, page: Page, y: float) -> float:
        page.box(36, y - 18, 540, 26, TEAL)
        heads = [
            (42, ["FECHA DE", "AUTORIZACIÓN"], False),
            (98, ["FECHA DE", "APLICACIÓN"], False),
            (150, ["CONCEPTO"], False),
            (330, ["RFC"], False),
            (396, ["REFERENCIA"], False),
            (512, ["IMPORTE", "CARGOS"], True),
            (572, ["IMPORTE", "ABONOS"], True),
        ]
        for x, lines, right in heads:
            page.lines(x, y - 8, lines, 7, 9, bold=True, right=right, color=WHITE)
        return y + 22

    def head(self, page: Page, count: int) -> float:
        page.put(36, 44, "BANCO ALTIPLANO", 15, bold=True, color=TEAL)
        page.put(576, 40, "ESTADO DE CUENTA TARJETA DE CRÉDITO", 9, bold=True, right=True)
        page.put(576, 52, f"NO. DE TARJETA {self.number}", 8, right=True)
        if count > 1:
            page.put(36, 70, "MOVIMIENTOS EFECTUADOS (CONTINUACIÓN)", 9, bold=True)
            return self.table_head(page, 96)
        page.lines(
            36, 84, [self.name, "AV CHAPULTEPEC 410 INT 5", "COL ROMA NORTE", "06700 CIUDAD DE MEXICO CDMX"], 9, 11
        )
        due = self.end + timedelta(20)
        debt = -(self.opening + sum((entry.amount for entry in self.found), Decimal()))
        facts = [
            ("PERIODO", f"DEL {full(self.start)} AL {full(self.end)}"),
            ("FECHA DE CORTE", full(self.end)),
            ("FECHA LÍMITE DE PAGO", full(due)),
            ("PAGO MÍNIMO", money((debt * Decimal("0.05")).quantize(Decimal("0.01")))),
            ("PAGO PARA NO GENERAR INTERESES", money(debt)),
            ("LÍMITE DE CRÉDITO", money(Decimal(95000))),
        ]
        for n, (label, value) in enumerate(facts):
            page.box(330, 72 + 15 * n, 246, 13, (0.92, 0.96, 0.97))
            page.put(334, 82 + 15 * n, label, 8)
            page.put(572, 82 + 15 * n, value, 8.5, bold=True, right=True)
        fees = sum((-entry.amount for entry in self.found if entry.tag == ""), Decimal())
        spent = money_out(self.found)
        lines = [
            ("SALDO ANTERIOR", money(-self.opening)),
            ("(-) PAGOS Y DEPÓSITOS", money(money_in(self.found))),
            ("(+) COMPRAS Y CARGOS", money(spent - fees)),
            ("(+) COMISIONES COBRADAS", money(fees)),
            ("(+) INTERESES", "$0.00"),
            ("(=) SALDO AL CORTE", money(debt)),
        ]
        page.put(36, 184, "RESUMEN DE SALDOS", 10, bold=True, color=TEAL)
        page.rule(36, 188, 300, 0.8, TEAL)
        for n, (label, value) in enumerate(lines):
            page.put(40, 202 + 12 * n, label, 8.5, bold=n == 5)
            page.put(296, 202 + 12 * n, value, 8.5, right=True, bold=n == 5)
        page.box(330, 176, 246, 92, stroke=TEAL)
        page.put(338, 192, "CAT PROMEDIO PONDERADO SIN IVA 78.4%", 9, bold=True)
        advice = ["PAGA A TIEMPO: UN ATRASO CAUSA COMISIONES", "Y AFECTA TU HISTORIAL DE CRÉDITO.", ""]
        advice += ["TASA DE INTERÉS ANUAL ORDINARIA 58.20 %", "TASA DE INTERÉS ANUAL MORATORIA NO APLICA"]
        page.lines(338, 208, advice, 8, 11)
        page.put(36, 302, "MOVIMIENTOS EFECTUADOS", 10, bold=True, color=TEAL)
        return self.table_head(page, 330)


def _plans(rng: Random, start: date) -> list[_Plan]:
    found = []
    for _ in range(rng.choice([0, 1, 2, 3])):
        term = rng.choice([3, 6, 12, 18])
        paid = rng.randint(1, term)
        bought = start - timedelta(30 * paid + rng.randint(0, 9))
        found.append(_Plan(fill(rng, "{plan}", start, POOLS), bought, some_amount(rng, 1800, 26000), paid, term))
    return found


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 900, 24000)
    plans = _plans(rng, start)
    cut = [
        Entry(start, (f"{plan.paid:02} DE {plan.months:02} {plan.shop}",), -plan.share, "msi", "msi") for plan in plans
    ]
    buys = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 80))
    paid = start + timedelta(rng.randint(8, 19))
    payment = Entry(paid, ("SU PAGO GRACIAS SPEI",), -opening if rng.random() < 0.7 else Decimal(800), "pay", "pay")
    found = [*cut, *sorted([*buys, payment], key=lambda entry: entry.day)]
    number = fill(rng, "4772 91## #### ####", start, {})
    name = rng.choice(["ALEJANDRA RUIZ CAMARENA", "JORGE LUIS PEÑA OROZCO", "MARTHA ELENA SOLÍS"])
    sheet = _Sheet(name, number, start, end, opening, found)
    flow = Flow(716, lambda: Page(LETTER, "slim", "slim-bold"), sheet.head)
    flow.page.put(42, flow.y, f"TARJETA TITULAR {number} {name}", 8.5, bold=True)
    flow.y += 14
    rows = [_row(rng, flow, entry) for entry in found]
    flow.need(30)
    flow.page.rule(36, flow.y - 8, 576, 0.6, TEAL)
    flow.page.put(150, flow.y + 3, "TOTAL DE MOVIMIENTOS", 8.5, bold=True)
    flow.page.put(512, flow.y + 3, money(money_out(found)), 8.5, bold=True, right=True)
    flow.page.put(572, flow.y + 3, money(money_in(found)), 8.5, bold=True, right=True)
    flow.y += 28
    _plan_table(flow, plans)
    for n, page in enumerate(flow.pages, 1):
        page.put(36, 758, "BANCO ALTIPLANO, S.A., INSTITUCIÓN DE BANCA MÚLTIPLE   RFC BAL850101AB3", 7, color=GREY)
        page.put(
            36,
            768,
            "UNIDAD ESPECIALIZADA DE ATENCIÓN A USUARIOS (UNE) 55 5000 0000   WWW.CONDUSEF.GOB.MX",
            7,
            color=GREY,
        )
        page.put(576, 758, f"PAGINA {n} / {len(flow.pages)}", 8, right=True)
    with_reportlab(flow.pages, path, "columns")
    closing = opening + sum(entry.amount for entry in found)
    return Truth("credit_card", "es_MX", "MXN", number, start, end, opening, closing, rows)


def _row(rng: Random, flow: Flow, entry: Entry) -> Row:
    lines = [piece for line in entry.lines for piece in wrap(line, fits("slim", 8.5, 172))]
    if entry.tag == "USD":
        rate = Decimal(rng.randint(168000, 206000)) / 10000
        lines.append(f"USD {written(-entry.amount / rate)} TIPO DE CAMBIO {rate:.4f}")
    flow.need(10 * len(lines) + 3)
    page, y = flow.page, flow.y
    page.put(42, y, short(entry.day if entry.tag in ("pay", "msi", "") else earlier(rng, entry.day)), 8.5)
    page.put(98, y, short(entry.day), 8.5)
    page.lines(150, y, lines, 8.5, 10)
    if entry.tag == "rfc":
        page.put(330, y, fill(rng, "???######??#", entry.day, {}), 8)
    if entry.tag != "":
        page.put(396, y, fill(rng, "############", entry.day, {}), 8)
    page.put(512 if entry.amount < 0 else 572, y, written(abs(entry.amount)), 8.5, right=True)
    flow.y = y + 10 * len(lines) + 2.5
    return Row(entry.day, " ".join(lines), entry.amount, page=flow.number)


def _plan_table(flow: Flow, plans: list[_Plan]) -> None:
    if not plans:
        return
    flow.need(50 + 12 * len(plans))
    page, y = flow.page, flow.y
    page.put(36, y, "DETALLE DE COMPRAS A MESES SIN INTERESES (INFORMATIVO)", 9, bold=True, color=TEAL)
    y += 16
    heads = [
        (42, "FECHA"),
        (98, "COMERCIO"),
        (330, "MONTO ORIGINAL"),
        (430, "SALDO PENDIENTE"),
        (500, "PAGO"),
        (572, "PLAZO"),
    ]
    for x, label in heads:
        page.put(x, y, label, 7, bold=True, right=x > 100)
    page.rule(36, y + 3, 576, 0.4, TEAL)
    for plan in plans:
        y += 12
        left = plan.size - plan.share * plan.paid if plan.paid < plan.months else Decimal(0)
        values = [full(plan.bought), plan.shop, money(plan.size), money(left), money(plan.share)]
        for (x, _), value in zip(heads, [*values, f"{plan.paid} DE {plan.months}"], strict=True):
            page.put(x, y, value, 8, right=x > 100)
    flow.y = y + 20
