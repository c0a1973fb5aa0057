"""Mexico, bank credit card in the form the authority prescribes: payment box, summary of charges, table of purchases
in months without interest (original amount, pending, payment required), then regular rows with the sign set apart.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_reportlab
from ._rows import ZERO, before, cents, entry, inserted, joined, paid, share, total, usage

NAVY: Color = (0.0, 0.27, 0.5)
PALE: Color = (0.88, 0.93, 0.97)
MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
POOLS = {
    "shop": (
        "OXXO JUAREZ CENTRO",
        "SORIANA 245 DEL VALLE",
        "FARM GUADALAJARA 1182",
        "WALMART UNIVERSIDAD",
        "PARISINA PLAZA SUR",
        "GASOL SERV LAS TORRES",
        "REST LA CASA DE TOÑO",
        "CINEPOLIS GALERIAS",
    ),
    "usd": ("SPOTIFY", "STEAM GAMES", "ADOBE INC", "BOOKING BV"),
    "web": ("AMAZON MX A MESES", "MERCADO PAGO 1", "LIVERPOOL POR INTERNET", "COPPEL WEB"),
}
KINDS = [
    Kind(10, -45, -2600, "{shop}"),
    Kind(3, -99, -1900, "STR*UBER TRIP"),
    Kind(2, -149, -219, "NETFLIX MX", most=1),
    Kind(2, -389, -1200, "TELCEL DOM ########", most=1),
    Kind(2, -90, -800, "PAYPAL *{usd}", "fx"),
    Kind(1, 80, 900, "DEV {shop}", most=2),
    Kind(1, -500, -3000, "DISPOSICION EFECTIVO CAJERO 0###", step="100", most=1),
]


def _day(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def _plan(rng: Random, end: date) -> tuple[date, str, Decimal, Decimal, Decimal, str]:
    """Day, text, original, pending, payment, number of the payment."""
    months = rng.choice([3, 6, 9, 12, 18])
    at = rng.randint(1, months)
    part = some_amount(rng, 90, 1500)
    day = end - timedelta(30 * (at - 1) + rng.randint(3, 26))
    text = rng.choice(POOLS["web"]) if rng.random() < 0.8 else "PALACIO DE HIERRO PERISUR"
    return day, text, part * months, part * (months - at), part, f"{at} de {months}"


def _abroad(rng: Random, one: Entry) -> Entry:
    """A line with the dollars and the rate below what was bought abroad."""
    if one.tag != "fx":
        return one
    rate = Decimal(rng.randint(1690, 1745)) / 100
    dollars = cents(-one.amount / rate)
    return replace(one, tag="", lines=(*one.lines, f"USD {written(dollars)} TIPO DE CAMBIO ${rate}"))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    debt = some_amount(rng, 1500, 28000)
    plans = sorted((_plan(rng, end) for _ in range(rng.randint(0, 8))), key=lambda plan: plan[0])
    back = paid(rng, debt, "500")
    fixed = [
        entry(start + timedelta(rng.randint(8, 20)), "BMOVIL.PAGO TDC" if back < debt else "SU PAGO GRACIAS SPEI", back)
    ]
    if back < debt:
        interest = share(debt - back, "4.1")
        fixed += [entry(end, "INTERESES GRAVABLES TASA 52.4%", -interest, "int")]
        fixed += [entry(end, "IVA POR INTERESES 16%", -share(interest, "16"), "iva")]
    bought = [_abroad(rng, one) for one in usage(rng, KINDS, POOLS, (start, end), 12, 60)]
    entries = inserted(bought, fixed)
    months = sum((plan[4] for plan in plans), ZERO)
    new = debt - total(entries) + months
    number = f"4152 31{rng.randint(10, 99)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
    flow = Flow(720, lambda: Page(LETTER), lambda page, n: _head(page, n, number))
    _front(flow, entries, (debt, new, months, sum((plan[3] for plan in plans), ZERO)), (start, end))
    rows = _plans(flow, plans, number)
    rows += _regular(rng, flow, entries, number, (start, end))
    _notes(flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(576, 770, f"Página {at} de {len(flow.pages)}", 7, right=True, color=GREY)
        page.put(36, 770, "Banco Cordillera del Norte, S.A., Institución de Banca Múltiple", 6.5, color=GREY)
    with_reportlab(flow.pages, path)
    kept = start if all(row.date >= start for row in rows) else None
    return Truth("credit_card", "es-MX", "MXN", number, kept, end, -debt, -new, rows)


def _head(page: Page, number: int, card: str) -> float:
    page.box(0, 0, 612, 30, NAVY)
    page.put(36, 20, "CORDILLERA", 14, bold=True, color=(1, 1, 1))
    page.put(576, 20, "Estado de Cuenta  Tarjeta Cordillera Oro", 9, right=True, color=(1, 1, 1))
    if number > 1:
        page.put(576, 44, f"Número de tarjeta: {card}", 8, right=True)
        return 66
    page.lines(
        36,
        52,
        ("MARIANA OROZCO BELTRAN", "AV INSURGENTES SUR 1457 INT 302", "COL. INSURGENTES MIXCOAC, CDMX 03920"),
        8,
        10,
    )
    page.put(576, 52, f"Número de tarjeta: {card}", 8, right=True)
    page.put(576, 62, "RFC: OOBM850612QX3", 8, right=True)
    return 96


def _front(flow: Flow, entries: list[Entry], sums: tuple[Decimal, ...], period: tuple[date, date]) -> None:
    debt, new, months, pending = sums
    start, end = period
    interest = -total([one for one in entries if one.tag == "int"])
    tax = -total([one for one in entries if one.tag == "iva"])
    regular = -total([one for one in entries if not one.tag], False)
    least = max(ZERO, share(new, "6"))
    page, y = flow.page, flow.y
    _bar(page, 36, y, 262, "TU PAGO REQUERIDO ESTE PERIODO")
    box = [
        ("Periodo:", f"{_day(start)} al {_day(end)}"),
        ("Fecha de corte:", _day(end)),
        ("Número de días en el periodo:", f"{(end - start).days + 1}"),
        ("Fecha límite de pago: 1", _day(end + timedelta(20))),
        ("Pago para no generar intereses: 2", f"$ {written(new)}"),
        ("Pago mínimo + compras y cargos diferidos a meses: 3", f"$ {written(least + months)}"),
        ("Pago mínimo: 4", f"$ {written(least)}"),
    ]
    _pairs(page, 36, y + 18, 262, box)
    _bar(page, 314, y, 262, "RESUMEN DE CARGOS Y ABONOS DEL PERIODO")
    box = [
        ("Adeudo del periodo anterior", f"= $ {written(debt)}"),
        ("Cargos regulares (no a meses)", f"+ $ {written(regular)}"),
        ("Cargos y compras a meses (capital)", f"+ $ {written(months)}"),
        ("Monto de intereses", f"+ $ {written(interest)}"),
        ("Monto de comisiones", "+ $ 0.00"),
        ("IVA de intereses y comisiones", f"+ $ {written(tax)}"),
        ("Pagos y abonos", f"- $ {written(total(entries, True))}"),
        ("Pago para no generar intereses", f"= $ {written(new)}"),
    ]
    _pairs(page, 314, y + 18, 262, box)
    y += 140
    limit = (new + pending) // 10000 * 10000 + 40000
    _bar(page, 36, y, 262, "NIVEL DE USO DE TU TARJETA")
    box = [
        ("Saldo cargos regulares: 5", f"$ {written(new - months)}"),
        ("Saldo cargos a meses: 6", f"$ {written(pending + months)}"),
        ("Saldo deudor total: 7", f"$ {written(new + pending)}"),
        ("Límite de crédito:", f"$ {written(limit)}"),
        ("Crédito disponible:", f"$ {written(limit - new - pending)}"),
    ]
    _pairs(page, 36, y + 18, 262, box)
    _bar(page, 314, y, 262, "INDICADORES DEL COSTO ANUAL DE LA TARJETA")
    box = [("CAT promedio ponderado sin IVA", "71.3 %"), ("Tasa de interés anual ordinaria", "52.40 %")]
    _pairs(
        page,
        314,
        y + 18,
        262,
        [*box, ("Comisión por anualidad", "$ 998.00"), ("Puntos Cordillera disponibles", "3,412")],
    )
    text = (
        "Si solo realizas el pago mínimo tardarás más tiempo en liquidar tu saldo y pagarás más intereses. Incumplir "
        "tus obligaciones te puede generar comisiones e intereses moratorios."
    )
    flow.y = page.lines(36, y + 104, wrap(text, fits("Helvetica", 7, 540)), 7, 9) + 14


def _bar(page: Page, x: float, y: float, wide: float, title: str) -> None:
    page.box(x, y - 10, wide, 14, NAVY)
    page.put(x + 5, y, title, 8, bold=True, color=(1, 1, 1))


def _pairs(page: Page, x: float, y: float, wide: float, pairs: list[tuple[str, str]]) -> None:
    for label, value in pairs:
        page.put(x + 4, y, label, 7.5)
        page.put(x + wide - 4, y, value, 7.5, right=True)
        page.rule(x, y + 3.5, x + wide, 0.3, GREY)
        y += 13.5


def _plan_head(page: Page, y: float) -> float:
    page.box(36, y - 9, 540, 22, PALE)
    heads = (
        (40, "Fecha de la|operación"),
        (100, "Descripción"),
        (262, "Monto|original"),
        (330, "Saldo|pendiente"),
        (400, "Pago|requerido"),
        (466, "Núm. de|pago"),
        (515, "Tasa de interés|aplicable"),
    )
    for x, text in heads:
        page.lines(x, y, text.split("|"), 7, 9, bold=True)
    return y + 24


def _plans(flow: Flow, plans: list[tuple[date, str, Decimal, Decimal, Decimal, str]], card: str) -> list[Row]:
    rows: list[Row] = []
    flow.need(90)
    flow.page.put(36, flow.y, "DESGLOSE DE MOVIMIENTOS", 10, bold=True, color=NAVY)
    flow.y += 16
    if not plans:
        return rows
    flow.page.put(
        36, flow.y, f"COMPRAS Y CARGOS DIFERIDOS A MESES SIN INTERESES   Tarjeta titular: {card}", 8, bold=True
    )
    flow.y = _plan_head(flow.page, flow.y + 14)
    for day, text, original, pending, part, number in plans:
        if flow.need(12):
            flow.y = _plan_head(flow.page, flow.y)
        page = flow.page
        page.put(40, flow.y, _day(day), 7.5)
        page.put(100, flow.y, text, 7.5)
        for x, value in ((310, original), (382, pending), (452, part)):
            page.put(x, flow.y, f"${written(value)}", 7.5, right=True)
        page.put(470, flow.y, number, 7.5)
        page.put(572, flow.y, "0.00%", 7.5, right=True)
        rows.append(Row(day, text, -part, page=flow.number))
        flow.y += 12
    flow.y += 12
    return rows


def _regular_head(page: Page, y: float) -> float:
    page.box(36, y - 9, 540, 22, PALE)
    for x, text in (
        (40, "Fecha de la|operación"),
        (110, "Fecha|de cargo"),
        (180, "Descripción del movimiento"),
        (540, "Monto"),
    ):
        page.lines(x, y, text.split("|"), 7, 9, bold=True)
    return y + 24


def _regular(rng: Random, flow: Flow, entries: list[Entry], card: str, period: tuple[date, date]) -> list[Row]:
    rows: list[Row] = []
    flow.need(70)
    flow.page.put(
        36, flow.y, f"CARGOS, COMPRAS Y ABONOS REGULARES (NO A MESES)   Tarjeta titular: {card}", 8, bold=True
    )
    flow.y = _regular_head(flow.page, flow.y + 14)
    for one in entries:
        if flow.need(11 * len(one.lines) + 1):
            flow.y = _regular_head(flow.page, flow.y)
        page = flow.page
        page.put(40, flow.y, _day(before(rng, period[0], one.day, 2)), 7.5)
        page.put(110, flow.y, _day(one.day), 7.5)
        page.put(508, flow.y, "+" if one.amount < 0 else "-", 7.5)
        page.put(572, flow.y, f"${written(abs(one.amount))}", 7.5, right=True)
        page.rule(36, flow.y + 3 + 9 * (len(one.lines) - 1), 576, 0.2, GREY)
        rows.append(Row(one.day, joined(*one.lines), one.amount, page=flow.number))
        flow.y = page.lines(180, flow.y, one.lines, 7.5, 9) + 3
    flow.need(30)
    for label, value in (("TOTAL CARGOS", -total(entries, False)), ("TOTAL ABONOS", -total(entries, True))):
        flow.page.put(400, flow.y, label, 7.5, bold=True)
        flow.page.put(572, flow.y, ("-$" if value < 0 else "$") + written(abs(value)), 7.5, bold=True, right=True)
        flow.y += 12
    return rows


def _notes(flow: Flow) -> None:
    flow.need(110)
    flow.y += 10
    _bar(flow.page, 36, flow.y, 540, "NOTAS ACLARATORIAS Y ATENCIÓN DE QUEJAS")
    notes = (
        "1. Cuando la fecha límite de pago sea un día inhábil bancario, el pago podrá realizarse al siguiente.",
        "2. Monto que se debe cubrir para no pagar intereses, incluye la mensualidad de las compras a meses.",
        "4. Importe que se debe cubrir para que el crédito se considere al corriente.",
        "Unidad Especializada de Atención a Usuarios: Reforma 510, Cuauhtémoc, 06600 CDMX. Tel. 55 5555 0190.",
    )
    flow.y += 16
    for note in notes:
        flow.y = flow.page.lines(40, flow.y, wrap(note, fits("Helvetica", 7, 530)), 7, 9) + 2
