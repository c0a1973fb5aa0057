"""Mexico, credit_card: the uniform statement of 2024. Purchases deferred to months (original amount, outstanding, due
now, number of the payment) stand apart from regular charges; a sign before the peso mark, dates as 12-ene-2024."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Color, Flow, Page, with_fpdf
from ._rows import ZERO, by_day, payment, some_debt, some_number, total, wrapped

BLUE: Color = (0.03, 0.2, 0.4)
SKY: Color = (0.9, 0.94, 0.98)
MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
POOLS = {
    "tienda": [
        "SUPER LA COMARCA 0###",
        "FARM DEL CARMEN",
        "OXI TIENDA ??#",
        "FERRETERIA EL CLAVO",
        "LIBR GANDARA SUC ##",
    ],
    "comer": ["REST LA PALAPA", "TAQUERIA EL FAROLITO", "CAFE DE OLLA", "MERPAGO*ANTOJITOS", "CLIP MX*POZOLERIA"],
    "plaza": ["CDMX", "GUADALAJARA JAL", "MONTERREY NL", "PUEBLA PUE", "QUERETARO QRO"],
    "grande": ["LIVERMAR POR INTERNET", "PALACIO DE PLATA", "ELEKTROHOGAR", "VIAJES EL SOL", "COPPELMAR TIENDA"],
}
KINDS = [
    Kind(9, -35, -1900, "{tienda} {plaza}", "cargo"),
    Kind(8, -60, -900, "{comer} {plaza}", "cargo"),
    Kind(4, -45, -260, "UBR *TRIP {plaza}", "cargo"),
    Kind(2, -99, -320, "STREAMBOX.EXAMPLE CDMX", "cargo"),
    Kind(2, -300, -1100, "GASOLINERA 0#### {plaza}", "cargo"),
    Kind(2, -120, -2600, "FORESTMKT US|USD $", "usd"),
    Kind(1, 60, 1400, "DEVOLUCION {tienda}", "abono"),
]


def dashed(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def peso(amount: Decimal) -> str:
    return "$" + written(abs(amount))


def _regular(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    entries = []
    rate = Decimal(str(rng.randint(1690, 2010))) / 100
    for entry in some_entries(rng, KINDS, POOLS, period, count=some_number(rng, 80)):
        lines = entry.lines
        if entry.tag == "usd":
            spent = abs(entry.amount / rate).quantize(ZERO)
            lines = (lines[0], f"USD ${written(spent)} TIPO DE CAMBIO ${written(rate)}")
        entries.append(Entry(entry.day, lines, entry.amount, entry.tag.replace("usd", "cargo"), ""))
    share = None if rng.random() < 0.6 else Decimal("0.35")
    paid = payment(rng, opening, period, "BMOVIL.PAGO TDC", share=share)
    entries.append(Entry(paid.day, paid.lines, paid.amount, "abono", ""))
    costs = []
    if share is not None:
        costs.append(("INTERESES DEL PERIODO", (opening * Decimal("0.031")).quantize(ZERO), "interes"))
    if rng.random() < 0.4:
        costs.append(("COMISION POR ANUALIDAD", Decimal("-748.00"), "comision"))
    for text, amount, tag in costs:
        entries.append(Entry(period[1], (text,), amount, tag, ""))
        entries.append(Entry(period[1], (f"IVA {text}",), (amount * Decimal("0.16")).quantize(ZERO), "iva", ""))
    return by_day(entries)


def _deferred(rng: Random, period: tuple[date, date]) -> list[tuple[Entry, Decimal, int, int]]:
    """What is paid in months: the entry due now, the original amount, which payment and of how many."""
    found = []
    for _ in range(rng.randint(2, 7)):
        of = rng.choice([3, 6, 9, 12, 12])
        now = rng.randint(1, min(of, 10))
        day = period[0] - timedelta(30 * (now - 1) - rng.randint(1, 25))
        each = some_amount(rng, -90, -1600)
        text = f"{rng.choice(POOLS['grande'])} A {of:02} MSI"
        found.append((Entry(day, (text,), each, "meses", ""), each * of, now, of))
    return sorted(found, key=lambda item: item[0].day)


class _Estado:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, rng.choice([29, 30]))
        self.opening = some_debt(rng, 1500, 32000)
        self.regular = _regular(rng, self.period, self.opening)
        self.deferred = _deferred(rng, self.period)
        self.months = total([entry for entry, *_ in self.deferred])
        self.closing = self.opening + total(self.regular) + self.months
        self.pending = sum((entry.amount * now - whole for entry, whole, now, _ in self.deferred), ZERO)
        self.account = f"4152 31{rng.randint(10, 99)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
        self.rows: list[Row] = []

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 612, 44, BLUE)
        page.put(36, 29, "Banco Tenoch", 17, bold=True, color=(1, 1, 1))
        page.put(576, 22, "TARJETA DE CRÉDITO ORO", 9, bold=True, right=True, color=(1, 1, 1))
        page.put(576, 35, "ESTADO DE CUENTA", 8, right=True, color=(1, 1, 1))
        page.put(36, 60, "GABRIELA TREVIÑO SALAS", 8)
        page.put(576, 60, f"Número de cuenta: {self.account}", 8, right=True)
        page.put(576, 778, f"Página {number} de ~", 7, right=True)
        return self.front(page) if number == 1 else 88

    def pairs(self, page: Page, x: float, to: float, y: float, title: str, cells: list[tuple[str, str]]) -> float:
        page.box(x, y - 10, to - x, 14, BLUE)
        page.put(x + 5, y, title, 7.5, bold=True, color=(1, 1, 1))
        y += 16
        for label, value in cells:
            strong = label.isupper() or label.startswith("Pago para")
            page.put(x + 5, y, label, 7.5, bold=strong)
            page.put(to - 5, y, value, 7.5, bold=strong, right=True)
            page.rule(x, y + 4, to, 0.3, GREY)
            y += 13.5
        return y

    def front(self, page: Page) -> float:
        owed, start, end = -self.closing, *self.period
        page.lines(36, 76, ["AV REVOLUCION 1508 INT 4", "COL GUADALUPE INN", "01020 CIUDAD DE MEXICO"], 7.5, 9.5)
        least = max(ZERO, (owed * Decimal("0.05")).quantize(ZERO))
        y = self.pairs(page, 300, 576, 84, "TU PAGO REQUERIDO ESTE PERIODO", [
            ("Periodo:", f"{dashed(start)} al {dashed(end)}"),
            ("Fecha de corte:", dashed(end)),
            ("Número de días en el periodo:", str((end - start).days + 1)),
            ("Fecha límite de pago:", dashed(end + timedelta(20))),
            ("Pago para no generar intereses:", peso(owed)),
            ("Pago mínimo + compras y cargos diferidos a meses:", peso(least - self.months)),
            ("Pago mínimo:", peso(least)),
        ])  # fmt: skip
        left = self.pairs(page, 36, 290, y + 16, "RESUMEN DE CARGOS Y ABONOS DEL PERIODO", [
            ("Adeudo del periodo anterior", peso(self.opening)),
            ("Cargos regulares (no a meses)", "+ " + peso(total(self.regular, "cargo"))),
            ("Cargos y compras a meses (capital)", "+ " + peso(self.months)),
            ("Monto de intereses", "+ " + peso(total(self.regular, "interes"))),
            ("Monto de comisiones", "+ " + peso(total(self.regular, "comision"))),
            ("IVA de intereses y comisiones", "+ " + peso(total(self.regular, "iva"))),
            ("Pagos y abonos", "- " + peso(total(self.regular, "abono"))),
            ("Pago para no generar intereses", peso(owed)),
        ])  # fmt: skip
        self.pairs(page, 300, 576, y + 16, "NIVEL DE USO DE TU TARJETA", [
            ("Saldo cargos regulares (no a meses)", peso(owed)),
            ("Saldo cargo a meses", peso(self.pending)),
            ("Saldo deudor total", peso(owed + self.pending)),
            ("Límite de crédito", "$85,000.00"),
            ("Crédito disponible", "$" + written(max(ZERO, 85000 - owed - self.pending))),
        ])  # fmt: skip
        page.lines(
            36, left + 12,
            [
                "Si solo realizas el pago mínimo, tardarás más en liquidar tu deuda y pagarás más intereses.",
                "CAT promedio ponderado 84.2% sin IVA. Tasa de interés ordinaria anual 61.9%. Ver notas aclaratorias.",
            ], 7, 9,
        )  # fmt: skip
        return left + 50

    def print_deferred(self, flow: Flow) -> None:
        flow.need(90)
        page, y = flow.page, flow.y
        page.put(36, y, "DESGLOSE DE MOVIMIENTOS", 10, bold=True, color=BLUE)
        y += 18
        page.box(36, y - 10, 540, 14, SKY)
        page.put(306, y, "COMPRAS Y CARGOS DIFERIDOS A MESES SIN INTERESES", 8, bold=True, center=True)
        page.put(36, y + 16, f"Tarjeta titular: XXXXXXXXXXXX{self.account[-4:]}", 7.5, bold=True)
        y += 30
        heads = (
            (40, "Fecha de la", "operación", False), (100, "Descripción", "", False), (330, "Monto", "original", True),
            (400, "Saldo", "pendiente", True), (464, "Pago", "requerido", True), (507, "Núm. de", "pago", True),
            (572, "Tasa de interés", "aplicable", True),
        )  # fmt: skip
        for x, top, below, right in heads:
            page.put(x, y, top, 7, bold=True, right=right)
            page.put(x, y + 8, below, 7, bold=True, right=right)
        page.rule(36, y + 12, 576, 0.5)
        flow.y = y + 24
        for entry, whole, now, of in self.deferred:
            flow.need(13)
            page, y = flow.page, flow.y
            page.put(40, y, dashed(entry.day), 7.5)
            page.put(100, y, entry.lines[0], 7.5)
            page.put(330, y, peso(whole), 7.5, right=True)
            page.put(400, y, peso(whole - entry.amount * now), 7.5, right=True)
            page.put(464, y, peso(entry.amount), 7.5, right=True)
            page.put(507, y, f"{now} de {of}", 7.5, right=True)
            page.put(572, y, "0.00%", 7.5, right=True)
            self.rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
            flow.y += 13
        flow.y += 14

    def table(self, flow: Flow) -> None:
        y = flow.y
        heads = ((40, "Fecha de la", "operación"), (105, "Fecha de", "cargo"), (170, "Descripción del movimiento", ""))
        for x, top, below in heads:
            flow.page.put(x, y, top, 7, bold=True)
            flow.page.put(x, y + 8, below, 7, bold=True)
        flow.page.put(572, y, "Monto", 7, bold=True, right=True)
        flow.page.rule(36, y + 12, 576, 0.5)
        flow.y += 24

    def print_regular(self, flow: Flow) -> None:
        flow.need(80)
        flow.page.box(36, flow.y - 10, 540, 14, SKY)
        flow.page.put(306, flow.y, "CARGOS, COMPRAS Y ABONOS REGULARES (NO A MESES)", 8, bold=True, center=True)
        flow.page.put(36, flow.y + 16, f"Tarjeta titular: XXXXXXXXXXXX{self.account[-4:]}", 7.5, bold=True)
        flow.y += 30
        self.table(flow)
        for entry in self.regular:
            lines = wrapped(entry.lines, "narrow", 7.5, 290)
            if flow.need(9 * len(lines) + 4):
                self.table(flow)
            page, y = flow.page, flow.y
            used = earlier(self.rng, entry.day) if entry.tag in ("cargo", "abono") else entry.day
            page.put(40, y, dashed(used), 7.5)
            page.put(105, y, dashed(entry.day), 7.5)
            page.put(500, y, "-" if entry.amount > 0 else "+", 7.5)
            page.put(572, y, peso(entry.amount), 7.5, right=True)
            self.rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=used, page=flow.number))
            flow.y = page.lines(170, y, lines, 7.5, 9) + 3.5
        flow.need(34)
        charged = sum((entry.amount for entry in self.regular if entry.amount < 0), ZERO)
        for label, sign, amount in (
            ("TOTAL CARGOS", "+", charged),
            ("TOTAL ABONOS", "-", total(self.regular) - charged),
        ):
            flow.page.put(170, flow.y + 4, label, 7.5, bold=True)
            flow.page.put(500, flow.y + 4, sign, 7.5, bold=True)
            flow.page.put(572, flow.y + 4, peso(amount), 7.5, bold=True, right=True)
            flow.y += 13


def draw(rng: Random, path: Path) -> Truth:
    """Letter paper, summary on the first page."""
    made = _Estado(rng)
    flow = Flow(760, lambda: Page(LETTER, "narrow", "narrow-bold"), made.head)
    made.print_deferred(flow)
    made.print_regular(flow)
    flow.need(60)
    flow.page.lines(
        36, flow.y + 16,
        [
            "ATENCIÓN DE QUEJAS: Unidad Especializada, 55 0000 0000, une@tenoch.example. Si no recibes respuesta,",
            "puedes acudir a la autoridad de protección a usuarios de servicios financieros.",
        ], 6.5, 8,
    )  # fmt: skip
    for page in flow.pages:
        number = next(text for text in page.texts if text.text.endswith(" de ~"))
        page.texts.remove(number)
        page.put(576, 778, number.text.replace("~", str(len(flow.pages))), 7, right=True)
    with_fpdf(flow.pages, path)
    return Truth(
        "credit_card", "es_MX", "MXN", made.account, None, made.period[1], made.opening, made.closing, made.rows
    )
