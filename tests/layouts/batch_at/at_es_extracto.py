"""Spain, monthly statement: F. Oper., F. Valor, Concepto, Importe, Saldo; days as 02/12, minus before money out.

Each row has its balance, a smaller second line holds the particulars; SALDO ANTERIOR begins the table and the page's
last line carries the balance over (Suma y sigue).
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Hand, Page, by_hand, fits
from ._rows import ES, MONTHS_ES, dotted, folded, how_many, sheet, totals

KINDS = [
    Kind(14, -3, -140, "PAGO CON TARJETA EN SUPERMERCADOS|{card} {shop} {city} ES"),
    Kind(10, -2, -60, "PAGO CON TARJETA EN HOSTELERIA Y RESTAURANTES|{card} {shop} {city} ES"),
    Kind(6, -4, -90, "PAGO CON TARJETA DE INTERNET|{card} {web} LUXEMBOURG LU"),
    Kind(4, -30, -80, "PAGO CON TARJETA EN GASOLINERAS|{card} REPSOL E.S. LA LOMA {city} ES"),
    Kind(5, -20, -200, "RETIRADA DE EFECTIVO EN CAJERO AUTOMATICO|{card} OF.#### {city}", step="10"),
    Kind(9, -12, -190, "ADEUDO DE {biller}|N ############### {biller} REF. MANDATO ############"),
    Kind(4, -15, -60, "ADEUDO RECIBO TELEFONO|N ########### TELEFONICA DE ESPAÑA"),
    Kind(5, -20, -800, "TRANSFERENCIAS|{person} CONCEPTO: {why}"),
    Kind(6, -3, -60, "ENVIO BIZUM|{person} {why}"),
    Kind(1, -200, -800, "CARGO POR AMORTIZACION DE PRESTAMO/CREDITO|N.#### #### ## ##########", most=1),
    Kind(1, -3, -25, "COMISION MANTENIMIENTO CUENTA", most=1),
    Kind(5, 1000, 2600, "ABONO DE NOMINA POR TRANSFERENCIA|{payer} NOMINA", most=1),
    Kind(4, 3, 80, "ABONO BIZUM|{person} {why}"),
    Kind(3, 20, 700, "TRANSFERENCIA RECIBIDA|{person} {why}"),
    Kind(1, 5, 70, "DEVOLUCION COMPRA TARJETA|{card} {shop} {city} ES"),
]
BLUE = (0.0, 0.26, 0.5)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 200, 6000)
    pools = dict(ES) | {"card": ["4940" + "".join(rng.choice("0123456789") for _ in range(12))]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    number = iban(rng, "ES", "0982####5#02########")
    month = MONTHS_ES[end.month - 1].upper()

    def head(page: Page, n: int) -> float:
        page.put(42, 50, "BANCO VIZARRA", 15, bold=True, color=BLUE)
        page.put(553, 44, f"EXTRACTO DE {month} {end.year}", 11, right=True, bold=True)
        page.put(553, 56, "Extracto mensual de cuentas personales", 8, right=True)
        if n > 1:
            page.put(42, 76, f"CUENTA {number}", 8, bold=True)
            return titles(page, 86)
        page.lines(42, 80, ["OFICINA 5412 GETAFE-MADRID", "CL. TOLEDO, 22", "Tel. 916 99 12 00"], 8, 10)
        page.lines(320, 90, ["D. ALVARO NIETO CALVO", "CL. PIZARRO 9, 3 B", "28901 GETAFE", "MADRID"], 9, 11.5)
        page.put(42, 156, "CUENTA VA CONTIGO", 10, bold=True, color=BLUE)
        page.put(42, 170, f"IBAN {number}", 9)
        page.put(300, 170, "BIC VIZAESMMXXX", 9)
        page.put(553, 170, "DIVISA EUR", 9, right=True)
        out, into = totals([entry.amount for entry in entries])
        for x, title, amount in (
            (42, "Saldo anterior", opening),
            (172, "Total abonos", into),
            (302, "Total cargos", -out),
            (432, "Saldo a su favor", closing),
        ):
            page.box(x, 180, 121, 30, (0.92, 0.95, 0.98))
            page.put(x + 5, 191, title, 7.5)
            page.put(x + 116, 204, dotted(amount), 9, right=True, bold=True)
        return titles(page, 222)

    def titles(page: Page, y: float) -> float:
        page.box(42, y, 511, 16, BLUE)
        for x, title in ((46, "F. OPER."), (90, "F. VALOR"), (136, "CONCEPTO")):
            page.put(x, y + 11, title, 7.5, bold=True, color=(1, 1, 1))
        page.put(470, y + 11, "IMPORTE", 7.5, right=True, bold=True, color=(1, 1, 1))
        page.put(549, y + 11, "SALDO", 7.5, right=True, bold=True, color=(1, 1, 1))
        return y + 29

    def foot(page: Page, y: float) -> None:
        page.put(136, y, "SUMA Y SIGUE", 8, bold=True)
        page.put(549, y, dotted(rows[-1].balance or opening), 8, right=True, bold=True)

    rows: list[Row] = []
    flow = Flow(765, Page, head, foot)
    flow.page.put(136, flow.y, "SALDO ANTERIOR", 8, bold=True)
    flow.page.put(549, flow.y, dotted(opening), 8, right=True, bold=True)
    flow.y += 14
    for entry, balance in zip(entries, balances, strict=True):
        small = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 6.8, 255))]
        flow.need(9 * (1 + len(small)) + 4)
        value = entry.day - timedelta(rng.choice([0, 0, 1, 2]) if "TARJETA" in entry.text else 0)
        flow.page.put(46, flow.y, f"{entry.day:%d/%m}", 8)
        flow.page.put(90, flow.y, f"{value:%d/%m}", 8)
        flow.page.put(136, flow.y, entry.lines[0], 8)
        flow.page.put(470, flow.y, dotted(entry.amount), 8, right=True)
        flow.page.put(549, flow.y, dotted(balance), 8, right=True)
        flow.page.lines(136, flow.y + 9, small, 6.8, 9, color=(0.35, 0.35, 0.35))
        rows.append(Row(entry.day, sheet([entry.lines[0], *small]), entry.amount, balance, value, flow.number))
        flow.y += 9 * (1 + len(small)) + 4
        flow.page.rule(42, flow.y - 10, 553, 0.2, (0.8, 0.8, 0.8))
    flow.need(30)
    flow.page.put(136, flow.y + 4, "SALDO A SU FAVOR" if closing >= 0 else "SALDO A NUESTRO FAVOR", 8, bold=True)
    flow.page.put(549, flow.y + 4, dotted(closing), 8, right=True, bold=True)
    flow.y += 26
    if flow.y + 40 < flow.bottom:
        folded(
            flow.page,
            42,
            flow.y,
            "Para cualquier aclaración sobre este extracto puede dirigirse a su oficina. Los saldos están"
            " protegidos por el Fondo de Garantía de Depósitos hasta 100.000 euros por titular. Servicio de atención al"
            " cliente: apartado 1598, 28080 Madrid.",
            511,
            6.5,
            8,
        )
    for n, page in enumerate(flow.pages, 1):
        page.put(553, 818, f"Página {n} de {len(flow.pages)}", 7, right=True)
        page.put(
            20,
            620,
            "BANCO VIZARRA, S.A. - Plaza del Arenal 3, 48005 Bilbao - Reg. Merc. Bizkaia T. 2.991, F. 14,"
            " H. BI-99-A - C.I.F. A48999901",
            5,
            angle=90,
        )
    by_hand(flow.pages, path, Hand(show="Tw", split=True))
    return Truth("account", "es_ES", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)
