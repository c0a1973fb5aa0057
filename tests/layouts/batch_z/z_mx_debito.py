"""Mexico: a debit account with reference, cargos, abonos and saldo; dates as ENE. 02 and without a year.

Before the rows stand a summary with averages and percentages and a table of commissions, behind them a table of the
average balances of the last months and the digital tax stamps with their strings of figures.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, width
from ._common import average, many, money

KINDS = [
    Kind(9, -40, -1800, "COMPRA TARJETA {shop}|TARJETA XXXXXXXXXXXX{card}|{town}"),
    Kind(5, -100, -9000, "TRANSF INTERBANCARIA SPEI|{bank} {person}|CLAVE DE RASTREO ?????########|{why}"),
    Kind(3, -200, -5000, "RETIRO CAJERO AUTOMATICO|{town}", step="50"),
    Kind(2, -150, -1400, "PAGO DE SERVICIO {service}|NUM. AUTORIZACION ######"),
    Kind(2, -50, -900, "CARGO DOMICILIADO {service}"),
    Kind(1, -5, -60, "COMISION POR CONSULTA DE SALDO", "fee", most=1, step="0.5"),
    Kind(4, 6000, 19000, "DEPOSITO SPEI NOMINA|{bank} {firm}|CLAVE DE RASTREO ############", most=2),
    Kind(3, 200, 6500, "DEPOSITO SPEI|{bank} {person}|CLAVE DE RASTREO MBAN########|{why}"),
    Kind(1, 300, 9000, "DEPOSITO EN EFECTIVO SUC. ####", step="50"),
]
POOLS = {
    "card": ["8812"],
    "shop": ["OXXO REFORMA", "WALMART SUPERCENTER", "FARM GUADALAJARA", "GASOL SERV LOMAS", "SUPERAMA", "LIVERPOOL"],
    "town": ["CIUDAD DE MEXICO MX", "MONTERREY NL MX", "ZAPOPAN JAL MX", "PUEBLA PUE MX"],
    "bank": ["BBVA MEXICO", "SANTANDER", "BANORTE", "STP", "AZTECA"],
    "person": ["JOSE LUIS HERNANDEZ PEÑA", "MARIA FERNANDA ORTIZ", "ALEJANDRO RUIZ M", "GUADALUPE SANCHEZ"],
    "why": ["RENTA", "PRESTAMO", "TRANSFERENCIA", "GASTOS CASA", "COLEGIATURA"],
    "service": ["CFE", "TELMEX", "TOTALPLAY", "NATURGY", "IZZI"],
    "firm": ["MANUFACTURAS DEL BAJIO SA DE CV", "CONSULTORIA ANAHUAC SC"],
}
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
CARGO, ABONO, SALDO = 432, 502, 576


def spelled(day: date) -> str:
    return f"{MONTHS[day.month - 1]}. {day.day:02}"


def full(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}. {day.year}"


def columns(page: Page, y: float) -> float:
    page.box(36, y - 10, 540, 14, (0.82, 0.86, 0.92))
    for x, title, right in (
        (40, "FECHA", False),
        (86, "REFERENCIA", False),
        (150, "CONCEPTO", False),
        (CARGO, "CARGOS", True),
        (ABONO, "ABONOS", True),
        (SALDO - 4, "SALDO", True),
    ):
        page.put(x, y, title, 7.5, right=right, bold=True)
    return y + 18


def summary(page: Page, opening: Decimal, closing: Decimal, ins: Decimal, fees: Decimal, mean: Decimal) -> None:
    """Two boxes side by side: what came and went, and the averages."""
    page.box(36, 152, 262, 12, (0.1, 0.2, 0.45))
    page.put(40, 161, "RESUMEN DEL PERIODO   CUENTA DÉBITO CLÁSICA   M.N.", 7.5, bold=True, color=(1, 1, 1))
    base, outs = opening + ins, opening + ins - closing - fees
    for n, (label, figure, of) in enumerate(
        [
            ("SALDO ANTERIOR", opening, opening),
            ("(+) ABONOS", ins, ins),
            ("(-) CARGOS", outs, outs),
            ("(-) COMISIONES COBRADAS", fees, fees),
            ("SALDO ACTUAL", closing, closing),
        ]
    ):
        page.put(40, 177 + 12 * n, label, 7.5, bold=n == 4)
        page.put(230, 177 + 12 * n, written(figure), 7.5, right=True, bold=n == 4)
        page.put(290, 177 + 12 * n, f"{100 * of / base:.2f}%", 7, right=True, color=GREY)
    page.box(314, 152, 262, 12, (0.1, 0.2, 0.45))
    page.put(318, 161, "SALDOS PROMEDIO Y RENDIMIENTO", 7.5, bold=True, color=(1, 1, 1))
    for n, (label, text) in enumerate(
        [
            ("SALDO PROMEDIO DEL PERIODO", written(mean)),
            ("SALDO PROMEDIO MÍNIMO REQUERIDO", "1,000.00"),
            ("TASA BRUTA ANUAL", "0.000 %"),
            ("INTERESES BRUTOS", "0.00"),
            ("ISR RETENIDO", "0.00"),
        ]
    ):
        page.put(318, 177 + 12 * n, label, 7.5)
        page.put(572, 177 + 12 * n, text, 7.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=True)
    opening = money(rng, 1500, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, floor=4000)
    balances = running(opening, [entry.amount for entry in entries])
    if min(balances) < 0:
        opening += (-min(balances)).quantize(Decimal(1)) + 100
        balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = fill(rng, "50#########", start, {})
    ins = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    fees = -sum((entry.amount for entry in entries if entry.tag == "fee"), Decimal(0))
    mean = average(opening, entries, start, end)
    name = fill(rng, "{person}", start, POOLS)

    def head(page: Page, pages: int) -> float:
        page.put(36, 46, "BANCO ANÁHUAC", 15, bold=True, color=(0.1, 0.2, 0.45))
        page.put(576, 40, "ESTADO DE CUENTA", 9, right=True, bold=True)
        page.put(576, 52, f"CUENTA {account}   Página: {pages}", 7.5, right=True)
        if pages > 1:
            page.put(36, 72, "DETALLE DE MOVIMIENTOS", 9, bold=True)
            return columns(page, 92)
        where = ["AV. INSURGENTES SUR 1431 INT 5", "COL. INSURGENTES MIXCOAC", "C.P. 03920 CIUDAD DE MEXICO"]
        page.lines(36, 78, [name, *where, f"R.F.C. {fill(rng, '????######?##', start, {})}"], 8, 10)
        facts = [
            ("CUENTA", account),
            ("CLABE", "036180" + account + str(rng.randint(0, 9))),
            ("CLIENTE", str(rng.randint(10**7, 10**8 - 1))),
            ("PERIODO", f"Del {full(start)} al {full(end)}"),
            ("FECHA DE CORTE", full(end)),
            ("DÍAS DEL PERIODO", str((end - start).days + 1)),
        ]
        for n, (label, text) in enumerate(facts):
            page.put(330, 78 + 11 * n, label, 7.5, bold=True)
            page.put(576, 78 + 11 * n, text, 7.5, right=True)
        summary(page, opening, closing, ins, fees, mean)
        page.put(36, 250, "GAT NOMINAL 0.00%  GAT REAL -4.21% antes de impuestos. Información al corte.", 7, color=GREY)
        page.put(36, 272, "DETALLE DE MOVIMIENTOS", 9, bold=True)
        y = columns(page, 292)
        page.put(40, y, spelled(start), 7.5)
        page.put(150, y, "BALANCE INICIAL", 7.5)
        page.put(SALDO - 4, y, written(opening), 7.5, right=True)
        return y + 13

    def foot(page: Page, _: float) -> None:
        page.put(36, 772, "Banco Anáhuac, S.A., Institución de Banca Múltiple. UNE 55 5447 8000, CONDUSEF", 6.5)

    flow = Flow(750, lambda: Page(LETTER), head, foot)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(9.5 * len(entry.lines) + 4)
        page, y = flow.page, flow.y
        page.put(40, y, spelled(entry.day), 7.5)
        page.put(86, y, fill(rng, "##########", start, {}), 7.5)
        page.lines(150, y, entry.lines, 7.5, 9.5)
        page.put(CARGO if entry.amount < 0 else ABONO, y, written(entry.amount, minus=""), 7.5, right=True)
        page.put(SALDO - 4, y, written(balance), 7.5, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, None, flow.number))
        flow.y += 9.5 * len(entry.lines) + 4
    close(rng, flow, start, end)
    by_hand(flow.pages, path, Hand(scaled=True, split=True))
    return Truth("account", "es_MX", "MXN", account, start, end, opening, closing, rows)


def close(rng: Random, flow: Flow, start: date, end: date) -> None:
    """Averages of earlier months and the tax stamps."""
    flow.need(190)
    page, y = flow.page, flow.y + 12
    page.put(36, y, "HISTORIAL DE SALDOS PROMEDIO (ÚLTIMOS 4 MESES)", 8, bold=True)
    for n in range(4):
        month = (start.month - 5 + n) % 12
        page.put(40 + 130 * n, y + 14, f"{MONTHS[month]}", 7.5, bold=True)
        page.put(130 + 130 * n, y + 14, written(money(rng, 1000, 25000)), 7.5, right=True)
    page.put(36, y + 36, "TIMBRE FISCAL DIGITAL (CFDI)", 8, bold=True)
    page.put(40, y + 48, f"Folio fiscal: {rng.randrange(16**8):08X}-9F1E-4B1C-{start:%Y%m%d}00A1", 6.5)
    page.put(
        40,
        y + 58,
        f"Fecha de certificación: {end:%Y-%m-%d}T23:58:11   No. certificado SAT: 00001000000{start:%Y%m}417",
        6.5,
    )
    seal = "".join(rng.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", k=260))
    page.put(40, y + 68, "Sello digital del emisor:", 6.5, bold=True)
    lines, rest = [], seal
    while rest:
        size = next(n for n in range(len(rest), 0, -1) if width(rest[:n], "Helvetica", 6.5) < 530)
        lines.append(rest[:size])
        rest = rest[size:]
    y = page.lines(40, y + 77, lines, 6.5, 8)
    page.lines(
        36,
        y + 8,
        [
            "Incumplir tus obligaciones te puede generar comisiones e intereses. Dispones de 90 días naturales",
            "contados a partir de la fecha de corte para objetar movimientos. Cuenta protegida por el IPAB hasta por",
            "400,000 UDIs por persona y por banco. www.ipab.org.mx",
        ],
        6.5,
        8.5,
        color=GREY,
    )
