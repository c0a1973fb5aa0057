"""Mexico: card statement in the form the law prescribes: "Tu pago requerido", summary of charges and payments, use of
the limit, a table of purchases in monthly instalments, of which the parts that fall due enter the new balance (they are
rows, under the days of the purchases), then regular movements per card with "+ $" and "- $" and two totals.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab

BLUE, PALE = (0.0, 0.27, 0.55), (0.9, 0.93, 0.97)
MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
KINDS = [
    Kind(9, -35, -1600, "{shop} {town} {tax}"),
    Kind(3, -89, -900, "{web}"),
    Kind(1, -200, -2800, "{abroad}", "fx"),
    Kind(0.6, 60, 900, "DEV {shop}"),
]
POOLS = {
    "shop": [
        "OXXO ?####",
        "WALMART EXPRESS",
        "SORIANA ###",
        "FARM GUADALAJARA ####",
        "GASOL SERV ####",
        "CHEDRAUI",
        "LIVERPOOL",
        "REST TOKS",
        "CINEPOLIS ###",
        "7 ELEVEN T####",
        "COSTCO GAS",
        "HOME DEPOT ####",
    ],
    "town": ["CIUDAD DE MEX", "MONTERREY", "ZAPOPAN", "QUERETARO", "PUEBLA"],
    "tax": lambda rng, _: rng.choice(["", "RFC ???######??#", "", "MX"]),
    "web": [
        "MERCADO PAGO*MERCADOL",
        "UBER TRIP HELP.UBER",
        "AMAZON MX MARKETPLACE",
        "NETFLIX",
        "RAPPI MEXICO",
        "TELCEL RECARGA",
    ],
    "abroad": ["HEB #### MCALLEN TX", "STEAM GAMES SEATTLE WA", "AIRBNB HMR SAN FRANCISCO"],
}


def _day(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def _plan(rng: Random, end: date) -> list[tuple[date, str, Decimal, Decimal, Decimal, str]]:
    """Purchases in instalments: day, text, original, left, due now, which of how many."""
    plan = []
    for _ in range(rng.choice([0, 1, 2, 3])):
        months = rng.choice([3, 6, 12, 18])
        done = rng.randint(1, months)
        due = some_amount(rng, 150, 1500)
        text = fill(
            rng,
            rng.choice(["LIVERPOOL {n} MESES", "AMAZON MX A {n} MESES", "MUEBLES DICO {n} MSI"]),
            end,
            {"n": [str(months)]},
        )
        day = end - timedelta(30 * done + rng.randint(1, 20))
        plan.append((day, text, due * months, due * (months - done), due, f"{done} de {months}"))
    return plan


def _abroad(rng: Random, entry: Entry) -> Entry:
    """A purchase abroad with its dollars and rate on a second line."""
    if entry.tag != "fx":
        return entry
    rate = Decimal(rng.randint(168000, 189000)) / 10000
    dollars = (-entry.amount / rate).quantize(Decimal("0.01"))
    return replace(entry, lines=(*entry.lines, f"USD ${written(dollars)} TIPO DE CAMBIO ${rate:.4f}"))


def _entries(rng: Random, period: tuple[date, date], previous: Decimal) -> list[Entry]:
    count = rng.choice([rng.randint(3, 8), rng.randint(14, 32), rng.randint(48, 75)])
    entries = [_abroad(rng, entry) for entry in some_entries(rng, KINDS, POOLS, period, count=count)]
    paid = rng.choice([previous, previous, (previous / 4).quantize(Decimal("1"))])
    day = period[0] + timedelta(rng.randint(8, 20))
    text = rng.choice(["PAGO TDC SPEI - GRACIAS", "SU PAGO GRACIAS SUCURSAL ####", "PAGO APP BANCA MOVIL"])
    entries.append(Entry(day, (fill(rng, text, day, {}),), paid, "same", ""))
    if paid != previous:
        interest = some_amount(rng, 60, 600)
        entries.append(Entry(period[1], ("INTERESES DEL PERIODO",), -interest, "interest", ""))
        entries.append(
            Entry(period[1], ("IVA DE INTERESES",), -(interest * Decimal("0.16")).quantize(Decimal("0.01")), "tax", "")
        )
    if rng.random() < 0.2:
        entries.append(Entry(period[1], ("COMISION ANUALIDAD",), Decimal("-748.00"), "fee", ""))
        entries.append(Entry(period[1], ("IVA COMISION",), Decimal("-119.68"), "tax", ""))
    return sorted(entries, key=lambda entry: entry.day)


class _Sums:
    """The figures of the summary."""

    def __init__(self, previous: Decimal, entries: list[Entry], due: Decimal) -> None:
        self.previous, self.due = previous, due
        tagged = {
            tag: -sum((e.amount for e in entries if e.tag == tag), Decimal(0)) for tag in ("interest", "tax", "fee")
        }
        self.interest, self.tax, self.fee = tagged["interest"], tagged["tax"], tagged["fee"]
        self.paid = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
        self.out = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
        self.regular = self.out - self.interest - self.tax - self.fee
        self.new = previous + self.out + due - self.paid


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    previous = some_amount(rng, 900, 24000)
    entries = _entries(rng, period, previous)
    plan = _plan(rng, period[1])
    sums = _Sums(previous, entries, sum((each[4] for each in plan), Decimal(0)))
    number = fill(rng, "4152 31## #### ####", period[0], {})
    name = rng.choice(["GUADALUPE HERNANDEZ RIOS", "JORGE LUIS CANTU GARZA", "ALEJANDRA MORA PEÑA"])

    def head(page: Page, _sheet: int) -> float:
        page.put(40, 46, "BANCO MEXIQUENSE", 15, bold=True, color=BLUE)
        page.put(572, 40, "Estado de Cuenta", 11, right=True, bold=True)
        page.put(572, 53, "TARJETA DE CRÉDITO AZUL", 8, right=True)
        page.put(572, 64, f"Número de cuenta: {number}", 8, right=True)
        page.rule(40, 72, 572, 1.2, BLUE)
        return 96.0

    flow = Flow(730, lambda: Page(LETTER), head)
    _front(flow, rng, period, sums, plan, (name, number))
    flow.turn()
    _bar(flow, "DESGLOSE DE MOVIMIENTOS")
    parts: list[Row] = []
    if plan:
        _instalments(flow, plan)
        parts = [Row(day, text, -due, page=len(flow.pages)) for day, text, _, _, due, _ in plan]
    rows = parts + _movements(flow, entries, number, sums, rng)
    _notes(flow)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(
            40,
            766,
            "Banco Mexiquense, S.A., Institución de Banca Múltiple · Av. Reforma 51X, Col. Juárez, C.P. 06600, CDMX",
            6.5,
            color=GREY,
        )
        page.put(572, 766, f"Página {sheet} de {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, spacing=0.05)
    # The parts that fall due stand under the days of their purchases, before the period.
    begin = None if plan else period[0]
    return Truth("card", "es_MX", "MXN", number, begin, period[1], -previous, -sums.new, rows)


def _bar(flow: Flow, title: str) -> None:
    flow.page.box(40, flow.y - 10, 532, 15, BLUE)
    flow.page.put(46, flow.y, title, 8.5, bold=True, color=(1, 1, 1))
    flow.y += 20


def _money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + f"${written(abs(amount))}"


def _front(
    flow: Flow,
    rng: Random,
    period: tuple[date, date],
    sums: _Sums,
    plan: list[tuple[date, str, Decimal, Decimal, Decimal, str]],
    who: tuple[str, str],
) -> None:
    page = flow.page
    page.lines(
        40,
        104,
        [who[0], "CALLE ALMENDROS 218 INT 4", "COL. DEL VALLE", "BENITO JUAREZ, CIUDAD DE MEXICO", "C.P. 03100"],
        8.5,
    )
    page.lines(40, 168, ["RFC: XAXX010101000", "Sucursal: 0412 DEL VALLE"], 7.5)
    page.box(300, 88, 272, 15, BLUE)
    page.put(306, 98, "TU PAGO REQUERIDO ESTE PERIODO", 8.5, bold=True, color=(1, 1, 1))
    minimum = max(Decimal(300), (sums.new * Decimal("0.05")).quantize(Decimal("0.01"))) if sums.new > 0 else Decimal(0)
    limit = Decimal(rng.choice([45000, 62000, 80000]))
    left = sum((each[3] for each in plan), Decimal(0))
    table = (
        ("Periodo:", f"{_day(period[0])} al {_day(period[1])}"),
        ("Fecha de corte:", _day(period[1])),
        ("Número de días en el periodo:", str((period[1] - period[0]).days + 1)),
        ("Fecha límite de pago: ¹", _day(period[1] + timedelta(20))),
        ("Pago para no generar intereses: ²", _money(sums.new)),
        ("Pago mínimo + compras y cargos diferidos a meses: ³", _money(minimum + sums.due)),
        ("Pago mínimo: (4)", _money(minimum)),
    )
    for n, (name, value) in enumerate(table):
        y = 116 + 13 * n
        page.put(306, y, name, 7.5, bold=n in (3, 4))
        page.put(568, y, value, 7.5, right=True, bold=n in (3, 4))
        page.rule(300, y + 4, 572, 0.3, GREY)
    flow.y = 236.0
    _bar(flow, "RESUMEN DE CARGOS Y ABONOS DEL PERIODO")
    summary = (
        ("Adeudo del periodo anterior", "=", sums.previous),
        ("Cargos regulares (no a meses)", "+", sums.regular),
        ("Cargos compras a meses (capital)", "+", sums.due),
        ("Monto de intereses", "+", sums.interest),
        ("Monto de comisiones", "+", sums.fee),
        ("IVA de intereses y comisiones", "+", sums.tax),
        ("Pagos y abonos", "-", sums.paid),
        ("Pago para no generar intereses", "=", sums.new),
    )
    for n, (name, sign, value) in enumerate(summary):
        page.put(46, flow.y + 12 * n, name, 8, bold=n == 7)
        page.put(220, flow.y + 12 * n, sign, 8)
        page.put(300, flow.y + 12 * n, _money(value), 8, right=True, bold=n == 7)
    use = (
        ("Saldo cargos regulares (no a meses)", sums.new - sums.due),
        ("Saldo cargos a meses", left + sums.due),
        ("Saldo deudor total", sums.new + left),
        ("Límite de crédito", limit),
        ("Crédito disponible", max(Decimal(0), limit - sums.new - left)),
        ("Crédito disponible para disposición de efectivo", max(Decimal(0), (limit - sums.new - left) / 2)),
    )
    page.put(320, flow.y, "NIVEL DE USO DE TU TARJETA", 8, bold=True, color=BLUE)
    for n, (name, value) in enumerate(use):
        page.put(320, flow.y + 13 + 12 * n, name, 7.5)
        page.put(568, flow.y + 13 + 12 * n, _money(value), 7.5, right=True)
    flow.y += 122
    _costs(flow, sums, minimum)


def _costs(flow: Flow, sums: _Sums, minimum: Decimal) -> None:
    page = flow.page
    _bar(flow, "INDICADORES DEL COSTO ANUAL DE LA TARJETA")
    page.put(46, flow.y, "Tasa de interés anual ordinaria (variable)", 8)
    page.put(300, flow.y, "58.42%", 8, right=True)
    page.put(320, flow.y, "CAT promedio sin IVA. Calculado al 01-ene", 8)
    page.put(568, flow.y, "82.6%", 8, right=True)
    page.put(46, flow.y + 12, "Monto de intereses pagados en el año", 8)
    page.put(300, flow.y + 12, _money(sums.interest), 8, right=True)
    page.put(320, flow.y + 12, "Monto de comisiones pagadas en el año", 8)
    page.put(568, flow.y + 12, _money(sums.fee), 8, right=True)
    flow.y += 40
    _bar(flow, "SI REALIZAS EL PAGO SIN HACER MÁS CARGOS...")
    for x, title in (
        (46, "Pagando esta cantidad cada mes"),
        (240, "Terminarías de pagar en"),
        (420, "Pagarías de intereses"),
    ):
        page.put(x, flow.y, title, 8, bold=True)
    for n, (times, months) in enumerate(((1, 31), (2, 14), (5, 5))):
        page.put(46, flow.y + 13 + 12 * n, _money(minimum * times), 8)
        page.put(240, flow.y + 13 + 12 * n, f"{months} meses", 8)
        page.put(420, flow.y + 13 + 12 * n, _money((minimum * times * months / 5).quantize(Decimal("0.01"))), 8)
    flow.y += 70
    _bar(flow, "BENEFICIOS DE TU TARJETA")
    page.put(46, flow.y, "Puntos Azul: saldo anterior 3,412    generados 218    vencidos 0    saldo actual 3,630", 8)
    text = (
        "Incumplir tus obligaciones te puede generar comisiones e intereses moratorios. Contratar créditos que "
        "excedan tu "
        "capacidad de pago afecta tu historial crediticio. Realizar sólo el pago mínimo aumenta el tiempo de "
        "pago y el "
        "costo de la deuda. (1) Si cae en día inhábil, el pago puede hacerse el siguiente día hábil bancario."
    )
    page.lines(46, flow.y + 24, wrap(text, fits("Helvetica", 7.5, 520)), 7.5, 9.5)


def _instalments(flow: Flow, plan: list[tuple[date, str, Decimal, Decimal, Decimal, str]]) -> None:
    page = flow.page
    page.put(46, flow.y, "COMPRAS Y CARGOS DIFERIDOS A MESES SIN INTERESES", 8, bold=True, color=BLUE)
    flow.y += 15
    page.box(40, flow.y - 9, 532, 24, PALE)
    titles = (
        (46, "Fecha de la", "operación", False),
        (110, "Descripción", "", False),
        (330, "Monto", "original", True),
        (398, "Saldo", "pendiente", True),
        (462, "Pago", "requerido", True),
        (474, "Núm. de", "pago", False),
        (568, "Tasa de", "interés aplicable", True),
    )
    for x, one, two, right in titles:
        page.put(x, flow.y, one, 7, bold=True, right=right)
        page.put(x, flow.y + 9, two, 7, bold=True, right=right)
    flow.y += 26
    for day, text, original, left, due, which in plan:
        page.put(46, flow.y, _day(day), 7.5)
        page.put(110, flow.y, text, 7.5)
        for stop, value in ((330, original), (398, left), (462, due)):
            page.put(stop, flow.y, _money(value), 7.5, right=True)
        page.put(474, flow.y, which, 7.5)
        page.put(568, flow.y, "0.00%", 7.5, right=True)
        flow.y += 12
    flow.y += 14


def _titles(flow: Flow, number: str) -> None:
    page = flow.page
    page.put(46, flow.y, "CARGOS, COMPRAS Y ABONOS REGULARES (NO A MESES)", 8, bold=True, color=BLUE)
    page.put(568, flow.y, f"Tarjeta titular: XXXXXXXXXXXX{number[-4:]}", 8, right=True)
    flow.y += 15
    page.box(40, flow.y - 9, 532, 24, PALE)
    for x, one, two in (
        (46, "Fecha", "de la operación"),
        (120, "Fecha", "de cargo"),
        (194, "Descripción del movimiento", ""),
    ):
        page.put(x, flow.y, one, 7, bold=True)
        page.put(x, flow.y + 9, two, 7, bold=True)
    page.put(568, flow.y, "Monto", 7, bold=True, right=True)
    flow.y += 26


def _movements(flow: Flow, entries: list[Entry], number: str, sums: _Sums, rng: Random) -> list[Row]:
    _titles(flow, number)
    rows: list[Row] = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 7.5, 270))]
        if flow.need(10 * len(lines)):
            _titles(flow, number)
        used = entry.day if entry.tag in ("same", "interest", "tax", "fee") else earlier(rng, entry.day)
        page = flow.page
        page.put(46, flow.y, _day(used), 7.5)
        page.put(120, flow.y, _day(entry.day), 7.5)
        page.put(510, flow.y, "+" if entry.amount < 0 else "-", 7.5)
        page.put(568, flow.y, _money(abs(entry.amount)), 7.5, right=True)
        words = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, words, entry.amount, value_date=used, page=flow.number))
        flow.y = page.lines(194, flow.y, lines, 7.5, 10) + 2
        page.rule(40, flow.y - 9, 572, 0.2, GREY)
    flow.need(30)
    for title, sign, value in (("TOTAL CARGOS", "+", sums.out), ("TOTAL ABONOS", "-", sums.paid)):
        flow.page.put(440, flow.y + 2, title, 7.5, bold=True, right=True)
        flow.page.put(510, flow.y + 2, sign, 7.5, bold=True)
        flow.page.put(568, flow.y + 2, _money(value), 7.5, bold=True, right=True)
        flow.y += 12
    flow.y += 16
    return rows


def _notes(flow: Flow) -> None:
    text = (
        "Unidad Especializada de Atención a Usuarios (UNE): Av. Reforma 51X, tel. 55 5555 0134, "
        "une@mexiquense.example. Si "
        "no recibes respuesta satisfactoria, acude a la CONDUSEF: tel. 55 5340 0999, www.condusef.gob.mx. Si no "
        "reconoces un "
        "cargo tienes 90 días naturales a partir de la fecha de corte para objetarlo. Cargos objetados por el "
        "tarjetahabiente: "
        "no tienes cargos objetados en este periodo."
    )
    lines = wrap(text, fits("Helvetica", 7.5, 520))
    flow.need(40 + 10 * len(lines))
    _bar(flow, "ATENCIÓN DE QUEJAS")
    flow.page.lines(46, flow.y, lines, 7.5, 9.5)
