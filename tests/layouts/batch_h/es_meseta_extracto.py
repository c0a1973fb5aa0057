"""Spain, "Extracto de cuenta" of a large bank: two dates and the "Más datos" of each movement.

Look 1 prints "F. OPER." and "F. VALOR" as DD/MM without a year, the concept in bold and "Más datos" below it in small
grey type (card number, merchant, mandate); "SUMA Y SIGUE" and "SUMA ANTERIOR" carry the balance over the pages. Look 2
has "Más datos" in a column of its own and dates DD/MM/YY. Balance in every row, leading minus. Streams by hand, one
glyph at a time, cut in two.
"""

from __future__ import annotations

from datetime import date, timedelta
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
from ..pens import GREY, WHITE, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(10, -2, -90, "PAGO CON TARJETA EN {trade}|4940XXXXXXXX#### {shop} {town}", "card"),
    Kind(3, -15, -180, "ADEUDO DE {biller}|N. RECIBO #### #### ### ###### {ref} REF. MANDATO ##########"),
    Kind(3, -5, -80, "BIZUM ENVIADO|A {person} {note}"),
    Kind(2, 5, 90, "BIZUM RECIBIDO|DE {person} {note}"),
    Kind(1, 1150, 2900, "ABONO DE NÓMINA|{firm} NOMINA {month} REF. ########", most=1),
    Kind(2, 40, 900, "TRANSFERENCIA RECIBIDA|{person} CONCEPTO: {note}"),
    Kind(2, -60, -950, "TRANSFERENCIA REALIZADA|A FAVOR DE {person} CONCEPTO: {note} COMISION 0,00"),
    Kind(2, -20, -300, "DISPOSICIÓN EN CAJERO|4940XXXXXXXX#### CAJ. {town} OF.#### {used}", "card", step="10"),
    Kind(1, -8, -120, "COMPRA EN DIVISA|4940XXXXXXXX#### {web} ##,## USD CAMBIO 1,08## COM. 0,##", "card"),
    Kind(0.8, -320, -780, "CARGO POR AMORTIZACION DE PRESTAMO/CREDITO|{note} PRESTAMO 0182-####-##-########## CUOTA"
         " ###/360", most=1),
    Kind(0.6, -15, -30, "LIQUIDACION DE INTERESES-COMISIONES-GASTOS|COMISION MANTENIM. PERIODO 01/12-31/12", most=1),
    Kind(0.5, 5, 70, "DEVOLUCIÓN COMPRA|4940XXXXXXXX#### {shop} OPERACION DE {used}", "card"),
]  # fmt: skip
POOLS = {
    "trade": ["ALIMENTACION", "GASOLINERAS", "RESTAURANTES", "FARMACIA Y COSMETICA", "MODA Y COMPLEMENTOS"],
    "shop": ["MERCAMAR AVDA. CASTILLA", "ESTACION SERV. LA MUELA", "BAR CASA PACO 1962", "FCIA. LDA. RUIZ"],
    "town": ["VALLADOLID", "L'HOSPITALET", "ALCALA DE HENARES", "A CORUÑA"],
    "biller": ["ENERGIA IBERMAR COMERCIALIZACION S.A.U.", "AGUAS DEL PISUERGA", "MOVISUR", "COM. PROP. C/ SOL"],
    "person": ["MARÍA J. PEÑA ORTEGA", "ANTONIO LÓPEZ", "INMOBILIARIA DOÑA URRACA SL", "NURIA FERRER I PONS"],
    "firm": ["TALLERES DUERO SL", "JUNTA COMARCAL"],
    "note": ["CENA 12/10", "ALQUILER PISO 2º B", "FRA. 2023/0188 IMPORTE 1.210,00", "SIN CONCEPTO", "GASTOS COMUNES"],
    "web": ["PAYPALO *BOOKSHELF", "CLOUDSTORE.COM/BILL"],
    "ref": ["ES##000A########", "FACT ##########", "PERIODO 11/##-12/##"],
    "month": ["ENERO", "DICIEMBRE", "PAGA EXTRA"],
    "used": lambda rng, day: f"{earlier(rng, day):%d-%m}",
}  # fmt: skip
LEFT, VALUE, TEXT, MORE, AMOUNT, BALANCE = 42, 84, 128, 262, 480, 553
BLUE = (0.0, 0.27, 0.55)


def _es(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    wide = rng.random() < 0.5  # "Más datos" in a column of its own
    period = start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 30, 7000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="RETROCESION {0}")
    balances = running(opening, (e.amount for e in entries))
    code = iban(rng, "ES", "0987####################"[:20])
    truth = Truth("checking", "es_ES", "EUR", code, start, end, opening, balances[-1] if balances else opening)
    style = "%d/%m/%y" if wide else "%d/%m"

    def carried() -> str:
        return _es(truth.transactions[-1].balance if truth.transactions else opening)

    def head(page: Page, number: int) -> float:
        y = _head(page, number, truth, wide)
        if number == 1 or not wide:
            page.put(TEXT, y, "SALDO ANTERIOR" if number == 1 else "SUMA ANTERIOR", 7.5, bold=True)
            page.put(BALANCE, y, carried(), 7.5, right=True, bold=True)
            y += 15
        return y

    def foot(page: Page, y: float) -> None:
        if not wide:
            page.put(TEXT, y + 4, "SUMA Y SIGUE", 7.5, bold=True)
            page.put(BALANCE, y + 4, carried(), 7.5, right=True, bold=True)

    flow = Flow(748, Page, head, foot)
    for entry, balance in zip(entries, balances, strict=True):
        value = earlier(rng, entry.day) if entry.tag else entry.day + timedelta(rng.choice([0, 0, 0, 1]))
        first = wrap(entry.lines[0], fits("Helvetica-Bold", 7.5, MORE - TEXT - 8 if wide else 275))
        more = wrap(" ".join(entry.lines[1:]), fits("Helvetica", 7, 150 if wide else 230))
        if wide:
            first = [entry.lines[0][:26].strip()]
        flow.need(9 * (max(len(more), 1) if wide else len(first) + len(more)) + 6)
        page, y = flow.page, flow.y
        page.put(LEFT, y, entry.day.strftime(style), 7.5)
        page.put(VALUE, y, value.strftime(style), 7.5)
        page.put(AMOUNT, y, _es(entry.amount), 7.5, right=True)
        page.put(BALANCE, y, _es(balance), 7.5, right=True)
        below = page.lines(TEXT, y, first, 7.5, 9, bold=True)
        below = page.lines(MORE if wide else TEXT, y if wide else below, more, 7, 9, color=GREY)
        page.rule(LEFT, below - 4, BALANCE, 0.25, GREY)
        text = " ".join([*first, *more])
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
        flow.y = below + 6
    _close(rng, flow, truth, end)
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 806, f"Pág. {number} de {len(flow.pages)}", 7, right=True)
        page.put(LEFT, 806, "Banco Meseta, S.A. - Plaza de la Rubia 4, 47001 Valladolid. R.M. T 2083, F. 1, H BI-17-A,"
                 " CIF A48000000", 5.5, color=GREY)  # fmt: skip
    by_hand(flow.pages, path, Hand(show="glyphs", split=True))
    return truth


def _head(page: Page, number: int, truth: Truth, wide: bool) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(LEFT, 46, "Banco Meseta", 17, bold=True, color=BLUE)
    page.put(BALANCE, 46, f"EXTRACTO DE {end:%m/%Y}", 10, right=True, bold=True)
    y = 66.0
    page.put(LEFT, y, f"IBAN {truth.account_number}", 8)
    if number == 1:
        page.lines(330, 84, ["D. JAVIER OCAÑA RIBOT", "C/ MAYOR 18, 3º IZDA", "47003 VALLADOLID"], 9, 12)
        names = ["Titular: JAVIER OCAÑA RIBOT", f"Periodo: {start:%d/%m/%Y} - {end:%d/%m/%Y}", "BIC: MESEESMMXXX"]
        page.lines(LEFT, 84, [*names, "Divisa: EURO"], 8, 12)
        y = 140
    else:
        y += 8
    page.box(LEFT - 4, y + 2, BALANCE - LEFT + 8, 24, BLUE)
    names = ["F. Oper.", "F. Valor", "Concepto", "Importe", "Saldo"]
    for x, name in zip((LEFT, VALUE, TEXT, AMOUNT, BALANCE), names, strict=True):
        page.put(x, y + 12, name if wide else name.upper(), 7.5, right=x >= AMOUNT, bold=True, color=WHITE)
    page.put(MORE if wide else TEXT, y + (12 if wide else 21), "Más datos", 7, color=WHITE)
    return y + 42


def _close(rng: Random, flow: Flow, truth: Truth, end: date) -> None:
    flow.need(96)
    page, y = flow.page, flow.y + 2
    spent, got = (sum((r.amount for r in truth.transactions if (r.amount < 0) == m), Decimal("0.00")) for m in (1, 0))
    page.put(TEXT, y, "SALDO A SU FAVOR" if truth.closing_balance >= 0 else "SALDO A NUESTRO FAVOR", 8, bold=True)
    page.put(BALANCE, y, _es(truth.closing_balance), 8, right=True, bold=True)
    page.put(TEXT, y + 14, f"Total cargos {_es(spent)}     Total abonos {_es(got)}", 7.5)
    notice = (
        f"Salvo error u omisión. Saldo a {end:%d/%m/%Y}. T.A.E. descubierto 7,18%. A partir del"
        f" {end + timedelta(62):%d/%m/%Y} la comisión de administración será 5,00 EUR al mes si no domicilia su nómina"
        " (mínimo 600,00 EUR). Depósitos garantizados hasta 100.000 EUR por el Fondo de Garantía de Depósitos."
    )
    page.lines(LEFT, y + 36, wrap(notice, fits("Helvetica", 6.5, 505)), 6.5, 8.5)
    if rng.random() < 0.4:
        page.put(LEFT, y + 68, "Seguro hogar: desde 12,90 EUR/mes. Llame al 900 118 200.", 7, bold=True)
