"""Spain, extracto like BBVA: F. OPER. and F. VALOR (`02/01`, no year), concepto with "observaciones" below, importe
signed (`-1.234,56`) and saldo on every row; the sheet is landscape, written sideways with /Rotate 90.

The last column prints the currency; "SALDO ANTERIOR" and "SUMA Y SIGUE" rows; card numbers with X; a bizum, nóminas,
recibos with "Nº RECIBO", comisiones with IVA below; a box of totals; a text about TAE with sums. PyMuPDF insert_text.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(10, -1, -120, "PAGO CON TARJETA EN {trade}|4940XXXXXXXX#### {shop} {town}ES"),
    Kind(4, -10, -190, "ADEUDO A SU CARGO|N {receipt} {biller}"),
    Kind(2, -3, -150, "CARGO POR BIZUM|{person} {note}"),
    Kind(1.5, 3, 150, "ABONO POR BIZUM|{person} {note}"),
    Kind(2, -20, -1200, "TRANSFERENCIAS|{person} {note} A FAVOR DE CTA ES## 0049 #### ####"),
    Kind(1.5, 30, 1500, "TRANSFERENCIAS|{person} {note}"),
    Kind(1.5, 1100, 2900, "ABONO DE NOMINA POR TRANSFERENCIA|{firm} NOMINA", most=2),
    Kind(2, -20, -300, "DISPOSICION DE EFECTIVO EN CAJERO|4940XXXXXXXX#### CAJERO #### OFICINA {town}", step="10"),
    Kind(0.8, -250, -900, "CARGO POR AMORTIZACION DE PRESTAMO/CREDITO|CTO 0182####96000#######", most=1),
    Kind(0.6, -0.5, -18, "COMISION DE MANTENIMIENTO|PERIODO {used} A {*used}", most=1),
    Kind(0.5, -0.4, -9, "SERVICIO DE COMUNICACION|CORREO + IVA 21,00%", most=1),
    Kind(0.7, 5, 120, "DEVOLUCION COMPRA EN COMERCIO|4940XXXXXXXX#### {shop} {town}ES"),
    Kind(0.6, -2, -90, "PAGO CON TARJETA EN {trade}|4940XXXXXXXX#### {abroad}"),
    Kind(0.4, -1, -30, "LIQUIDACION DE INTERESES-COMISIONES-GASTOS|LIQ. AL {used}", most=1),
]
POOLS = {
    "trade": ["SUPERMERCADOS", "RESTAURANTES", "GASOLINERAS", "FARMACIAS Y PARAFARMACIAS", "MODA Y ACCESORIOS"],
    "shop": ["MERCASOL CALLE ALTA", "BAR LA PLAZUELA", "E.S. LOS OLIVOS", "FARMACIA LDA. IBÁÑEZ", "ZAPATERIA PEÑA"],
    "town": ["VALENCIA", "ALICANTE", "MADRID", "L'HOSPITALET"],
    "receipt": ["##########", "20########-##"],
    "biller": ["ENERGIAS DEL TURIA SA", "AGUAS MUNICIPALIZADAS", "COMUNIDAD PROP. C/ MAYOR 14",
               "TELEFONIA VELOZ SLU", "SEGUROS MERIDIANO"],
    "person": ["MARIA JOSE CUENCA", "Íñigo Etxeberria", "ANTONIO FERRER GIL", "NURIA SOLÉ"],
    "note": ["CENA", "ALQUILER {month}", "FRA ####/24", "regalo cumple", "SIN CONCEPTO"],
    "month": ["ENERO", "DICIEMBRE", "MAYO"],
    "firm": ["CERAMICAS ONDA SL", "CONSELLERIA D'EDUCACIO"],
    "abroad": ["PARCELTOWN EU LUXEMBURGO LU 1#,## USD TIPO CAMBIO 1,08##", "TAXI LISBOA PT"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d-%m-%Y"),
}  # fmt: skip
SIZE = (842.0, 595.0)
DATE, VALUE, TEXT, AMOUNT, BALANCE, UNIT = 50, 104, 160, 640, 745, 756


def _es(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 20, 15000)] * 6 + [some_amount(rng, -20, -300)])
    entries = some_entries(rng, KINDS, POOLS, period, reversal="ANULACION {}", balance=opening)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    code = iban(rng, "ES", "0195##############0#"[:20])
    truth = Truth("checking", "es_ES", "EUR", code, start, end, opening, closing)
    flow = Flow(
        515,
        lambda: Page(SIZE),
        lambda page, number: _head(page, number, truth),
        lambda page, y: _plain(page, y, "SUMA Y SIGUE", balances[len(truth.transactions) - 1]),
    )
    _plain(flow.page, flow.y, "SALDO ANTERIOR", opening)
    flow.y += 16
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 330))]
        flow.need(10.5 * len(lines) + 10)
        value = entry.day + timedelta(rng.choice([0, 0, 0, -1, -2, 1]))
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day:%d/%m}", 8.5)
        page.put(VALUE, y, f"{value:%d/%m}", 8.5)
        page.put(AMOUNT, y, _es(entry.amount), 8.5, right=True)
        page.put(BALANCE, y, _es(balance), 8.5, right=True)
        page.put(UNIT, y, "EUR", 8.5)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y = page.lines(TEXT, y, lines, 8.5, 10.5) + 3
    _close(flow, truth)
    for number, page in enumerate(flow.pages, 1):
        page.put(790, 40, f"Hoja {number}/{len(flow.pages)}", 8, right=True)
        page.put(
            30,
            480,
            "Banco del Levante, S.A. - R.M. de Valencia, Tomo 2083, Folio 1, Hoja V-17-A, CIF A46000000",
            5,
            angle=90,
        )
    with_pymupdf(flow.pages, path, turned=True)
    return truth


def _plain(page: Page, y: float, name: str, balance: Decimal) -> None:
    page.put(TEXT, y, name, 8.5, bold=True)
    page.put(BALANCE, y, _es(balance), 8.5, right=True, bold=True)
    page.put(UNIT, y, "EUR", 8.5)


def _head(page: Page, number: int, truth: Truth) -> float:
    page.box(0, 0, 842, 22, (0.02, 0.2, 0.45))
    page.put(50, 46, "Banco del Levante", 14, bold=True, color=(0.02, 0.2, 0.45))
    page.put(
        50,
        64,
        f"EXTRACTO DE CUENTA CORRIENTE   {truth.period_start:%d/%m/%Y} - {truth.period_end:%d/%m/%Y}",
        9,
        bold=True,
    )
    page.put(50, 78, f"IBAN {truth.account_number}   BIC BLVTESMMXXX", 9)
    y = 104.0
    if number == 1:
        page.lines(520, 58, ["TITULAR: AMPARO CUENCA ROIG", "CL SERRANOS 31 PTA 8", "46003 VALENCIA"], 9, 11)
        y = 122
    for x, name in ((DATE, "F. OPER."), (VALUE, "F. VALOR"), (TEXT, "CONCEPTO / OBSERVACIONES"), (UNIT, "DIV.")):
        page.put(x, y, name, 8, bold=True)
    page.put(AMOUNT, y, "IMPORTE", 8, right=True, bold=True)
    page.put(BALANCE, y, "SALDO", 8, right=True, bold=True)
    page.rule(46, y + 5, 790, 1, (0.02, 0.2, 0.45))
    return y + 20


def _close(flow: Flow, truth: Truth) -> None:
    flow.need(96)
    page, y, amounts = flow.page, flow.y + 8, [row.amount for row in truth.transactions]
    page.box(46, y, 744, 34, stroke=GREY)
    cells = [
        ("Saldo anterior", truth.opening_balance),
        (f"Total cargos ({sum(a < 0 for a in amounts)})", sum((a for a in amounts if a < 0), Decimal("0.00"))),
        (f"Total abonos ({sum(a > 0 for a in amounts)})", sum((a for a in amounts if a > 0), Decimal("0.00"))),
        (f"SALDO A SU FAVOR AL {truth.period_end:%d/%m/%Y}", truth.closing_balance),
    ]
    for n, (name, amount) in enumerate(cells):
        page.put(54 + 180 * n, y + 13, name, 8)
        page.put(190 + 180 * n, y + 27, _es(amount), 9, right=True, bold=True)
    text = (
        "Tipo de interés deudor 0,00%; excedidos 18,50% TAE 20,44%; comisión por reclamación de posiciones deudoras"
        " 35,00 EUR."
        " El Banco del Levante está adherido al Fondo de Garantía de Depósitos hasta 100.000 EUR. Le informamos de"
        " que desde el"
        " 01/03/2025 la comisión de mantenimiento será de 20,00 EUR al trimestre."
    )
    page.lines(46, y + 50, wrap(text, fits("Helvetica", 7.5, 740)), 7.5, 9)
