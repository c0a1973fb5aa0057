"""Mexico, credit card "Estado de cuenta": summary boxes, instalments without interest (MSI) and the movements.

"Compras y cargos diferidos a meses sin intereses" is an overview (original amount, pending, payment n de N); what is
charged of them this month stands among the movements as "MSI 03/12". Look 1: Fecha de la operación, Fecha de cargo
(02-ene-2024), Descripción, Monto with "+ $" and "- $". Look 2: "02/ENE", Cargos and Abonos in two columns. Foreign
purchases have a line with the rate, IVA rows, totals, cost warning. PyMuPDF, Letter pages.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(10, -25, -2800, "{shop}|{rfc}"),
    Kind(4, -49, -1900, "{shop}"),
    Kind(2, -99, -3900, "{web} USD ##.## TIPO DE CAMBIO $1#.####"),
    Kind(1.5, -120, -900, "CARGO RECURRENTE {biller} REF ############"),
    Kind(2, 500, 14000, "SU PAGO GRACIAS SPEI|CLAVE DE RASTREO ??############", most=2),
    Kind(1, 40, 1500, "DEVOLUCION {shop}"),
    Kind(0.7, -90, -800, "INTERES ORDINARIO SOBRE SALDO $##,###.##", most=1),
    Kind(0.7, -12, -130, "IVA POR INTERESES Y COMISIONES 16%", most=1),
    Kind(0.5, -399, -450, "COMISION POR PAGO TARDIO", most=1),
    Kind(0.6, 20, 600, "BONIFICACION PROMOCION 10% {shop}"),
]
POOLS = {
    "shop": ["SUPERANA DEL VALLE 4471 CDMX", "OXXITO SAN ANGEL 2", "GASOLINERIA ES 7731 QRO", "FARMACIAS DEL AHORRITO",
             "REST LA CASA DE TOÑITA", "EL PALACIO DE CRISTAL POLANCO"],
    "rfc": ["RFC ???######??# REF ########", "RFC ???######?##"],
    "web": ["STREAMFLIX.COM LOS GATOS", "AMZ MKTP US*#?##?####", "UBERRO *TRIP HELP"],
    "biller": ["TELMAR", "GIMNASIO SPORTI CITY", "SEGUROS ANAHUAC AUTO POL 00######"],
}  # fmt: skip
MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
OP, POST, TEXT, CHARGE, CREDIT = 40, 112, 184, 500, 572
WINE = (0.45, 0.05, 0.25)


def _mx(amount: Decimal, sign: bool = False) -> str:
    return (("+ " if amount < 0 else "- ") if sign else "") + "$" + written(abs(amount))


def _plans(rng: Random, start: date, end: date) -> list[tuple[Entry, Decimal, int, int, Decimal]]:
    """Instalments: this month's charge, the original amount, which of how many, what is pending after it."""
    plans = []
    for _ in range(rng.choice([0, 1, 2, 4])):
        many = rng.choice([3, 6, 12, 18])
        now, each = rng.randint(1, many), some_amount(rng, -90, -1500)
        text = fill(
            rng, "{shop}", start, {"shop": ["LIVERPUL PERISUR", "COPPELIA LINEA", "AEROMEXICANA BOL 139########"]}
        )
        bought = f"{end - timedelta(30 * now - rng.randint(1, 25))}"  # ISO, kept as the tag
        lines = (f"{text} MSI {now:02}/{many:02}",)
        plans.append((Entry(end, lines, each, bought, text), -each * many, now, many, -each * (many - now)))
    return plans


def draw(rng: Random, path: Path) -> Truth:
    signed = rng.random() < 0.5

    def written_day(day: date) -> str:
        month = MONTHS[day.month - 1]
        return f"{day:%d}-{month}-{day.year}" if signed else f"{day:%d}/{month.upper()}"

    period = start, end = some_period(rng, days=29)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="CANCELACION {0}")
    plans = _plans(rng, start, end)
    entries += [plan[0] for plan in plans]
    opening = some_amount(rng, -300, -28000)
    card = fill(rng, "4152 XXXX XXXX ####", start, {})
    truth = Truth(
        "credit_card", "es_MX", "MXN", card, start, end, opening, opening + sum((e.amount for e in entries), Decimal(0))
    )
    flow = Flow(730, lambda: Page(LETTER), lambda page, number: _head(page, number, truth, written_day))
    if plans:
        _overview(flow, plans, written_day)
    _columns(flow, signed)
    for entry in entries:
        when = date.fromisoformat(entry.tag) if entry.tag else earlier(rng, entry.day)
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 250))]
        if flow.need(10 * len(lines) + 5):
            _columns(flow, signed)
        page, y = flow.page, flow.y
        page.put(OP, y, written_day(when), 8)
        page.put(POST, y, written_day(entry.day), 8)
        place = CHARGE if entry.amount < 0 and not signed else CREDIT
        page.put(place, y, _mx(entry.amount, signed), 8, right=True)
        flow.y = page.lines(TEXT, y, lines, 8, 10) + 3
        page.rule(OP, flow.y - 9, CREDIT, 0.2, GREY)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, when, flow.number))
    flow.need(110)
    page, y = flow.page, flow.y + 4
    for name, less in (("TOTAL CARGOS", True), ("TOTAL ABONOS", False)):
        total = sum((e.amount for e in entries if (e.amount < 0) == less), Decimal("0.00"))
        page.put(TEXT, y, name, 8, bold=True)
        page.put(
            CHARGE if less and not signed else CREDIT, y, _mx(total, signed and total != 0), 8, right=True, bold=True
        )
        y += 12
    notice = (
        "INCUMPLIR TUS OBLIGACIONES TE PUEDE GENERAR COMISIONES E INTERESES MORATORIOS. CAT promedio 78.4% sin IVA."
        f" Tasa ordinaria anual 58.90%. Para liquidar en 12 meses, pague {_mx(abs(truth.closing_balance) / 10)} al mes"
        f" a partir del {written_day(end + timedelta(20))}. Aclaraciones: 90 días naturales. CONDUSEF 55 5340 0999."
    )
    page.lines(OP, y + 14, wrap(notice, fits("Helvetica", 7, 530)), 7, 9, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(306, 770, f"Página {number} de {len(flow.pages)}", 7, center=True)
    with_pymupdf(flow.pages, path)
    return truth


def _columns(flow: Flow, signed: bool) -> None:
    flow.need(70)
    page, y = flow.page, flow.y
    page.put(OP, y, "CARGOS Y ABONOS DEL PERIODO", 9, bold=True, color=WINE)
    page.box(OP - 4, y + 6, CREDIT - OP + 8, 24, WINE)
    page.lines(OP, y + 16, ["Fecha de la", "operación"], 7.5, 9, color=WHITE)
    page.lines(POST, y + 16, ["Fecha", "de cargo"], 7.5, 9, color=WHITE)
    page.put(TEXT, y + 20, "Descripción del movimiento", 7.5, color=WHITE)
    page.put(CREDIT, y + 20, "Monto" if signed else "Abonos", 7.5, right=True, color=WHITE)
    page.put(CHARGE, y + 20, "" if signed else "Cargos", 7.5, right=True, color=WHITE)
    flow.y = y + 44


def _overview(flow: Flow, plans: list[tuple[Entry, Decimal, int, int, Decimal]], day: Callable[[date], str]) -> None:
    page, y = flow.page, flow.y
    page.put(OP, y, "COMPRAS Y CARGOS DIFERIDOS A MESES SIN INTERESES", 9, bold=True, color=WINE)
    names = ["Fecha", "Descripción", "Monto original", "Saldo pendiente", "Pago requerido", "Núm. de pago"]
    places = [OP, POST, 350, 430, 505, CREDIT]
    for x, name in zip(places, names, strict=True):
        page.put(x, y + 14, name, 7.5, right=x > TEXT, bold=True)
    y += 26
    for entry, original, now, many, pending in plans:
        cells = [
            day(date.fromisoformat(entry.tag)),
            entry.text,
            _mx(original),
            _mx(pending),
            _mx(entry.amount),
            f"{now} de {many}",
        ]
        for x, cell in zip(places, cells, strict=True):
            page.put(x, y, cell, 7.5, right=x > TEXT)
        y += 12
    flow.y = y + 14


def _head(page: Page, number: int, truth: Truth, day: Callable[[date], str]) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(OP, 44, "Banco Anáhuac", 16, bold=True, color=WINE)
    page.put(CREDIT, 44, f"Número de tarjeta {truth.account_number}", 8, right=True)
    if number > 1:
        return 74
    page.lines(
        OP, 70, ["LIC. ROCIO MENDIETA SOLIS", "AV. COYOACAN 1120 INT 4", "COL. DEL VALLE, CP 03100, CDMX"], 8.5, 12
    )
    page.box(318, 58, CREDIT - 318, 84, stroke=WINE)
    least = written(abs(truth.closing_balance) / 20)
    due = max(-truth.closing_balance, Decimal(0))
    values = [f"{day(start)} al {day(end)}", day(end), "30", day(end + timedelta(20)), f"${written(due)}", f"${least}"]
    names = ["Periodo", "Fecha de corte", "Número de días en el periodo", "Fecha límite de pago",
             "Pago para no generar intereses", "Pago mínimo"]  # fmt: skip
    page.lines(324, 71, names, 8, 13)
    page.lines(CREDIT - 6, 71, values, 8, 13, right=True, bold=True)
    page.put(OP, 164, "RESUMEN DE CARGOS Y ABONOS DEL PERIODO", 9, bold=True, color=WINE)
    page.lines(OP, 178, ["Adeudo del periodo anterior", "Saldo deudor total", "Límite de crédito"], 8, 12)
    summary = [f"${written(-truth.opening_balance)}", f"${written(-truth.closing_balance)}", "$60,000.00"]
    page.lines(300, 178, summary, 8, 12, right=True)
    return 232
