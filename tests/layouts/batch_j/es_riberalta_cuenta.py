"""Spain, monthly extract like BBVA: "F.Oper." and "F.Valor" as `02/01` without a year, the year only in the title.

The concept in capitals with a smaller grey line of details below, which often holds a card number, a date and an
amount in foreign money; signed "Importe" and "Saldo" on every row; "SALDO ANTERIOR" and "SALDO A SU FAVOR". reportlab.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(10, -1, -120, "PAGO CON TARJETA EN {trade}|49061300######## {shop} {town}"),
    Kind(3, -15, -140, "ADEUDO DE {biller}|N 20##0########### {biller} REF. {used}-######"),
    Kind(2, -10, -600, "TRANSFERENCIAS|{note} {person}"),
    Kind(2, 10, 600, "TRANSFERENCIA RECIBIDA|{person} {note}"),
    Kind(2, -3, -60, "ADEUDO BIZUM|{note} {person}"),
    Kind(1.5, 3, 60, "ABONO BIZUM|{note}"),
    Kind(1, 1200, 2900, "ABONO DE NÓMINA|{firm} NOMINA {month}", most=1),
    Kind(1.5, -20, -300, "RETIRADA DE EFECTIVO EN CAJERO|49061300######## OF. ##{used} {town}", step="10"),
    Kind(0.8, -8, -90, "PAGO CON TARJETA EN COMERCIO EXTRANJERO|USD 4#,9# CAMBIO 1,0#32 COMIS. 0,45 {web} EEUU"),
    Kind(0.6, -350, -900, "CARGO POR AMORTIZACION DE PRESTAMO/CREDITO|0182-5###-##-#######", most=1),
    Kind(0.4, -12, -40, "COMISION DE MANTENIMIENTO", most=1),
    Kind(0.5, 5, 80, "DEVOLUCION COMPRA CON TARJETA|49061300######## {shop}"),
]
POOLS = {
    "trade": ["SUPERMERCADOS", "RESTAURANTES", "GASOLINERAS", "MODA Y COMPLEMENTOS", "FARMACIAS, PARAFARMACIAS Y OPT."],
    "shop": [
        "MERCALONJA PZA. ESPAÑA",
        "BAR LA PARRA",
        "E.S. LAS VENTAS 2000 S.L.",
        "FARMACIA LDA. PEÑA",
        "ZURRIA 1423",
    ],
    "town": ["SEVILLA", "L'HOSPITALET", "ALCALA DE HENARES", "VIGO"],
    "biller": ["LUZIBERIA CLIENTES S.A.U.", "TELEFONIA NORTE", "AGUAS DEL TURIA", "COMUNIDAD PROP. OLMO 14"],
    "person": ["MARIA JOSE IBAÑEZ RUIZ", "ANDER GOÑI", "FCO. JAVIER LORENZO DE LA TORRE"],
    "firm": ["TALLERES ORDUÑA SL", "AYUNTAMIENTO"],
    "web": ["CLOUDBRIX.COM", "STEAMWHALE"],
    "note": ["ALQUILER", "CENA 12/10", "REGALO LUCIA", "FRA 23/1045", "50% ENTRADAS"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m"),
    "month": lambda _, day: day.strftime("%m/%Y"),
}
OPER, VALUE, TEXT, AMOUNT, BALANCE = 45, 92, 140, 458, 550
BLUE = (0.0, 0.15, 0.4)
MONTHS = [
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SEPTIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
]


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 150, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    truth = Truth("checking", "es_ES", "EUR", iban(rng, "ES", "0294####0#02########"), start, end, opening, closing)
    flow = Flow(770, Page, lambda page, number: _head(page, number, truth))
    for entry, balance in zip(entries, balances, strict=True):
        details = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 7, 240))]
        flow.need(22 + 9 * len(details))
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        page.put(OPER, y, f"{entry.day:%d/%m}", 8.5)
        page.put(VALUE, y, f"{value:%d/%m}", 8.5)
        page.put(TEXT, y, entry.lines[0], 8.5)
        page.put(AMOUNT, y, written(entry.amount, ".", ","), 8.5, right=True)
        page.put(BALANCE, y, written(balance, ".", ","), 8.5, right=True)
        flow.y = page.lines(TEXT, y + 10, details, 7, 9, color=GREY) + 5
        words = " ".join([entry.lines[0], *details])
        truth.transactions.append(Row(entry.day, words, entry.amount, balance, value, flow.number))
    flow.need(60)
    page, y = flow.page, flow.y
    page.rule(OPER, y - 8, BALANCE, 0.8, BLUE)
    name = "SALDO A SU FAVOR" if closing >= 0 else "SALDO A NUESTRO FAVOR"
    page.put(TEXT, y + 4, name, 8.5, bold=True)
    page.put(BALANCE, y + 4, written(closing, ".", ","), 8.5, right=True, bold=True)
    text = (
        "Le informamos de que este extracto recoge los movimientos contabilizados hasta la fecha de emisión. Entidad"
        " adherida al Fondo de Garantía de Depósitos, con un límite de 100.000 euros por titular."
    )
    page.lines(OPER, y + 24, wrap(text, fits("Helvetica", 7, 500)), 7, 9, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 815, f"Página {number} de {len(flow.pages)}", 7, right=True)
        page.put(24, 700, "BANCO RIBERALTA, S.A. - Plaza Nueva 4, 48005 Bilbao - R.M. T. 3858, F. 1", 5.5, angle=90)
    with_reportlab(flow.pages, path)
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(OPER, 48, "Riberalta", 19, bold=True, color=BLUE)
    month = MONTHS[end.month - 1] if start.month == end.month else f"{MONTHS[start.month - 1]}-{MONTHS[end.month - 1]}"
    page.put(BALANCE, 44, f"EXTRACTO DE {month} {end.year}", 11, right=True, bold=True)
    page.put(BALANCE, 57, f"Del {start:%d/%m/%Y} al {end:%d/%m/%Y}", 8, right=True)
    y = 90.0
    if number == 1:
        page.lines(330, 84, ["D. IÑIGO SALABERRIA MUÑOZ", "C/ GRAN VIA 23, 4º B", "48001 BILBAO (BIZKAIA)"], 9, 12)
        names = ["CUENTA", "IBAN", "BIC", "Titular"]
        page.lines(OPER, 84, names, 8, 12, color=GREY)
        values = ["CUENTA ONLINE SIN COMISIONES", truth.account_number, "RIBAESBBXXX", "IÑIGO SALABERRIA MUÑOZ"]
        page.lines(95, 84, values, 8, 12)
        y = 158
    page.box(OPER - 4, y - 11, BALANCE - OPER + 8, 16, BLUE)
    for x, name, right in [(OPER, "F.Oper.", 0), (VALUE, "F.Valor", 0), (TEXT, "Concepto", 0), (AMOUNT, "Importe", 1),
                           (BALANCE, "Saldo", 1)]:  # fmt: skip
        page.put(x, y, name, 8.5, right=bool(right), bold=True, color=WHITE)
    if number == 1:
        page.put(TEXT, y + 20, "SALDO ANTERIOR", 8.5, bold=True)
        page.put(BALANCE, y + 20, written(truth.opening_balance, ".", ","), 8.5, right=True, bold=True)
        return y + 38
    return y + 22
