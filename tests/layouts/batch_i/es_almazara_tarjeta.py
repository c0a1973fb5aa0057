"""Spain, monthly extracto of a credit card: Fecha, Concepto / Establecimiento, Importe en divisa, Importe EUR.

`02-01-24`; purchases unsigned, payment of the last bill and refunds with a trailing minus (`1.234,56-`). A block
for each card of the contract with its own total, a foreign amount in its own column, then the settlement box with the
sum to be charged to the account on a later date. reportlab, Times with Helvetica heads.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(12, -2, -140, "{shop}, {town}"),
    Kind(3, -4, -90, "{web}"),
    Kind(2, -8, -260, "{abroad}", "divisa"),
    Kind(2, -20, -180, "E.S. {oil} A-##, KM 2##, {town}"),
    Kind(1, -30, -140, "COMPRA APLAZADA {used}|CUOTA 0# DE 12 - PENDIENTE 6##,##"),
    Kind(0.7, -20, -300, "DISPOSICION EFECTIVO CAJERO ####, {town}", step="10"),
    Kind(0.8, 5, 120, "DEVOLUCION {shop}, {town}"),
    Kind(0.5, -20, -45, "CUOTA ANUAL TARJETA ORO {used}", most=1),
    Kind(0.5, -1, -30, "INTERESES APLAZAMIENTO TIN 18,00% TAE 19,56%", most=1),
]
POOLS = {
    "shop": [
        "MERCADORA",
        "ALCAMPIÑO HIPER",
        "EL CORTE FRANCES",
        "FARMACIA LDA. SOLER",
        "REST. CASA MANOLA",
        "ZAPATERIAS 2000 S.L.",
    ],
    "town": ["VALENCIA", "L'HOSPITALET", "A CORUÑA", "MADRID", "STA. CRUZ DE TFE"],
    "web": ["AMAZONAS EU-SARL 4021####", "RENFA VIAJEROS INTERNET", "PAYPOL *BILLETEO 35314369001", "GLOBO 08MAR 1JV2"],
    "oil": ["REPSEL", "CEPSU"],
    "abroad": ["UBIR *TRIP HELP.UBIR.COM", "HOTEL BAIXA, LISBOA", "LDN TUBE 4412, LONDON"],
    "used": lambda _, day: (day - timedelta(60)).strftime("%d/%m/%Y"),
}
DATE, TEXT, FOREIGN, AMOUNT = 50, 116, 450, 545
GREEN = (0.25, 0.4, 0.1)


def _es(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, days=rng.choice([29, 30]))
    debt = rng.choice([Decimal("0.00"), *[some_amount(rng, 40, 2600)] * 5])
    entries = some_entries(rng, KINDS, POOLS, period)
    if debt:
        entries.insert(0, Entry(start + timedelta(4), ("RECIBO MES ANTERIOR CARGADO EN CUENTA",), debt, "", ""))
    spent = -sum((e.amount for e in entries), Decimal("0.00")) + debt
    code = fill(rng, "4918 **** **** ####", start, {})
    truth = Truth("credit_card", "es_ES", "EUR", code, start, end, -debt, -spent)
    cards = [(code, "MARTA IBORRA PUIG", entries)]
    if rng.random() < 0.4 and len(entries) > 8:
        cut = rng.randint(len(entries) // 2, len(entries) - 3)
        second = sorted(entries[cut:], key=lambda e: e.day)
        other = fill(rng, "4918 **** **** ####", start, {})
        cards = [(code, "MARTA IBORRA PUIG", entries[:cut]), (other, "JOAN FERRER VIDAL", second)]
    flow = Flow(730, lambda: Page(face="Times-Roman", bold="Times-Bold"), lambda page, n: _head(page, n, truth))
    for number, holder, rows in cards:
        flow.need(60)
        flow.page.put(DATE, flow.y, f"TARJETA {number}   {holder}", 9, face="Helvetica-Bold", color=GREEN)
        flow.y += 18
        for entry in rows:
            _row(flow, rng, truth, entry)
        if not rows:
            flow.page.put(TEXT, flow.y, "SIN OPERACIONES EN EL PERIODO", 9)
            flow.y += 14
        total = sum((e.amount for e in rows), Decimal("0.00"))
        flow.page.rule(FOREIGN - 60, flow.y - 8, AMOUNT)
        flow.page.put(TEXT, flow.y + 4, f"TOTAL OPERACIONES TARJETA {number[-4:]}", 9, bold=True)
        flow.page.put(AMOUNT, flow.y + 4, _es(total), 9, right=True, bold=True)
        flow.y += 26
    _settle(flow, truth, end)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            DATE,
            805,
            "Banco Almazara, S.A. R.M. de Jaén, T. 1.123, F. 44, H. J-2.201. C.I.F. A-23000110",
            6.5,
            color=GREY,
        )
        page.put(AMOUNT, 805, f"Pág. {n} de {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path)
    return truth


def _row(flow: Flow, rng: Random, truth: Truth, entry: Entry) -> None:
    lines = [part for line in entry.lines for part in wrap(line, fits("Times-Roman", 9, 255))]
    flow.need(11 * len(lines) + 24)
    page, y = flow.page, flow.y
    page.put(DATE, y, f"{entry.day:%d-%m-%y}", 9)
    if entry.tag:
        coin, rate = rng.choice([("USD", Decimal("1.09")), ("GBP", Decimal("0.86"))])
        page.put(FOREIGN, y, f"{written(abs(entry.amount) * rate, '.', ',')} {coin}", 9, right=True)
    page.put(AMOUNT, y, _es(entry.amount), 9, right=True)
    flow.y = page.lines(TEXT, y, lines, 9, 11) + 3
    truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))


def _settle(flow: Flow, truth: Truth, end: date) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    page.box(DATE, y, AMOUNT - DATE, 62, (0.95, 0.97, 0.91), stroke=GREEN)
    due = end + timedelta(5)
    rows = [
        ("Saldo anterior", truth.opening_balance),
        ("Total operaciones del periodo", truth.closing_balance - truth.opening_balance),
        (f"IMPORTE A CARGAR EN SU CUENTA EL {due:%d-%m-%Y}", truth.closing_balance),
    ]
    for n, (name, amount) in enumerate(rows):
        page.put(DATE + 10, y + 17 + 17 * n, name, 9, bold=n == 2)
        page.put(AMOUNT - 10, y + 17 + 17 * n, _es(amount), 9, right=True, bold=n == 2)
    text = (
        "Cuenta de cargo: ES** **** **** **** **** 0418. Modalidad de pago: total fin de mes. Comisión por cambio de"
        " divisa 3,00%. Disposición de efectivo a crédito 4,50% (mínimo 4,00 EUR). Puede fraccionar compras desde"
        " 60,00 EUR hasta el 15 del mes próximo."
    )
    page.lines(DATE, y + 78, wrap(text, fits("Times-Roman", 8, 490)), 8, 10)


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(DATE, 50, "Banco Almazara", 17, face="Helvetica-Bold", color=GREEN)
    page.put(AMOUNT, 50, "EXTRACTO MENSUAL DE TARJETA", 10, right=True, face="Helvetica-Bold")
    y = 84.0
    if number == 1:
        page.lines(320, 92, ["MARTA IBORRA PUIG", "AVDA. DEL PUERTO 118, 4º 2ª", "46021 VALENCIA"], 10, 13)
        names = ["Nº de tarjeta", "Periodo", "Límite de crédito", "Crédito disponible"]
        days = f"{truth.period_start:%d-%m-%Y} a {truth.period_end:%d-%m-%Y}"
        limit = Decimal("6000.00")
        left = limit + truth.closing_balance
        values = [truth.account_number, days, f"{written(limit, '.', ',')} EUR", f"{written(left, '.', ',')} EUR"]
        page.lines(DATE, 92, names, 8.5, 13, bold=True)
        page.lines(DATE + 84, 92, values, 8.5, 13)
        y = 170
    page.box(DATE, y - 11, AMOUNT - DATE, 16, GREEN)
    white = (1.0, 1.0, 1.0)
    page.put(DATE + 2, y, "FECHA", 8, face="Helvetica-Bold", color=white)
    page.put(TEXT, y, "CONCEPTO / ESTABLECIMIENTO", 8, face="Helvetica-Bold", color=white)
    page.put(FOREIGN, y, "IMPORTE EN DIVISA", 8, face="Helvetica-Bold", color=white, right=True)
    page.put(AMOUNT - 2, y, "IMPORTE EUR", 8, face="Helvetica-Bold", color=white, right=True)
    return y + 24
