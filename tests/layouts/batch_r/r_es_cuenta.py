"""Spain: a large bank's account statement: F. Oper. and F. Valor without year, a grey line of details under each
concept, the balance carried over at each page's end, and the quarter's interest table after the movements."""

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
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
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

NAVY = (0.02, 0.12, 0.35)
PALE = (0.91, 0.94, 0.98)
ROOM = 250.0
euros = partial(written, thousands=".", point=",")
POOLS: Pools = {
    "shop": ["SUPERMERCADOS LA ENCINA", "FARMACIA PLAZA NUEVA", "CAFETERIA EL FARO", "ZAPATERIA HNOS MORA",
             "GASOLINERA LOS OLIVOS", "LIBRERIA CERVANTINA", "BAZAR CENTRAL", "FRUTAS LA HUERTA"],
    "why": ["ALQUILER", "CENA SABADO", "REGALO COMUN", "CUOTA COMUNIDAD", "FACTURA ###"],
    "town": ["MADRID", "VALENCIA", "SEVILLA", "ZARAGOZA", "GIJON", "ALICANTE"],
    "person": ["MARTA RUIZ OTERO", "JAVIER SANZ PRIETO", "LUCIA VEGA CALVO", "ANDRES MOLINA GIL"],
    "firm": ["ELECTRICA DEL DUERO S.A.", "AGUAS DE LEVANTE S.A.", "TELEFONIA PENINSULAR SAU",
             "SEGUROS ALBORADA S.A."],
}  # fmt: skip
KINDS = [
    Kind(9, -3, -140, "PAGO CON TARJETA EN COMERCIO|4940XXXXXXXX#### {shop} {town}"),
    Kind(3, -18, -190, "ADEUDO RECIBO {firm}|N REC. 00######## REF. MANDATO ES##ZZZ########"),
    Kind(2, -20, -700, "TRANSFERENCIA REALIZADA|A FAVOR DE {person} CONCEPTO: {why}"),
    Kind(2, 20, 600, "ABONO BIZUM RECIBIDO|DE {person} {why}"),
    Kind(1.5, -20, -300, "RETIRADA DE EFECTIVO EN CAJERO|4940XXXXXXXX#### CAJERO #### {town}", step="10"),
    Kind(0.8, -3, -12, "COMISION MANTENIMIENTO|LIQUIDACION PERIODO", most=1),
    Kind(0.8, 1250, 2700, "ABONO DE NOMINA|TALLERES MECANICOS RIBERA SL NOMINA DEL MES", most=1),
    Kind(0.5, 30, 400, "DEVOLUCION TRIBUTARIA|AEAT REF. ##########"),
]


def _head(page: Page, count: int, facts: tuple[date, date, str, Decimal, Decimal], state: list[Decimal]) -> float:
    start, end, number, opening, closing = facts
    page.box(0, 0, 595, 46, NAVY)
    page.put(40, 30, "Banco Sierra Norte", 17, bold=True, color=(1, 1, 1))
    page.put(555, 30, "Extracto de cuenta", 12, right=True, color=(1, 1, 1))
    y = 70.0
    if count == 1:
        page.lines(330, y + 18, ["SRA. INES CAMPO BLANCO", "CALLE DEL ALJIBE 14, 3º B", "28021 MADRID"], 9.5, 13)
        page.lines(40, y, ["OFICINA 0417", "AV. DE LOS TILOS 88", "TELEFONO 910 000 417"], 8, 10, color=GREY)
        page.box(40, 148, 515, 48, PALE)
        page.put(
            48, 163, f"Titular: INES CAMPO BLANCO      Divisa: EUR      Periodo: {start:%d/%m/%Y} - {end:%d/%m/%Y}"
        )
        page.put(48, 177, f"IBAN: {number}      BIC: SNRTESMMXXX")
        page.put(48, 190, f"Saldo anterior: {euros(opening)} EUR")
        page.put(547, 190, f"Saldo a {end:%d/%m/%Y}: {euros(closing)} EUR", right=True, bold=True)
        y = 220
    else:
        page.put(40, y, f"IBAN: {number}", 8)
        y = 92
    page.rule(40, y - 11, 555, 1, NAVY)
    for x, text, right in [(40, "F. OPER.", False), (82, "F. VALOR", False), (130, "CONCEPTO", False),
                           (465, "IMPORTE", True), (555, "SALDO", True)]:  # fmt: skip
        page.put(x, y, text, 7.5, bold=True, right=right, color=NAVY)
    page.rule(40, y + 4, 555, 0.5, NAVY)
    page.put(130, y + 17, "SALDO ANTERIOR" if count == 1 else "SUMA ANTERIOR", 8)
    page.put(555, y + 17, euros(state[0]), 8.5, right=True)
    return y + 32


def _foot(page: Page, y: float, state: list[Decimal]) -> None:
    page.put(130, y, "SUMA Y SIGUE", 8, bold=True)
    page.put(555, y, euros(state[0]), 8.5, right=True, bold=True)


def _end(flow: Flow, end: date, closing: Decimal) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 4
    page.put(130, y, f"SALDO A SU FAVOR A {end:%d/%m/%Y}" if closing > 0 else "SALDO DEUDOR", 8.5, bold=True)
    page.put(555, y, euros(closing), 8.5, right=True, bold=True)
    y += 24
    page.put(40, y, "LIQUIDACIÓN DE INTERESES DEL PERIODO", 8, bold=True, color=NAVY)
    page.rule(40, y + 4, 400, 0.5, NAVY)
    table = [("Concepto", "Números", "Tipo nominal", "TAE"), ("Intereses acreedores", "1.204", "0,000 %", "0,00 %"),
             ("Intereses deudores por descubierto", "0", "8,000 %", "8,24 %")]  # fmt: skip
    for line in table:
        y += 13
        page.put(40, y, line[0], 7.5)
        for x, cell in zip((250, 330, 400), line[1:], strict=True):
            page.put(x, y, cell, 7.5, right=True)
    for n, page in enumerate(flow.pages, 1):
        page.rule(40, 785, 555, 0.4, GREY)
        page.put(40, 796, "Entidad adherida al Fondo de Garantía de Depósitos de Entidades de Crédito (hasta 100.000 "

                 "euros por titular).", 6.5, color=GREY)  # fmt: skip
        page.put(
            40,
            805,
            "Banco Sierra Norte, S.A. - R.M. de Madrid, T. 0000, F. 11, H. M-00000. CIF A00000000",
            6.5,
            color=GREY,
        )
        page.put(555, 805, f"Página {n} de {flow.number}", 7, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    number = iban(rng, "ES", "01####################"[:20])
    opening = some_amount(rng, 300, 6000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 58), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    state = [opening]

    flow = Flow(
        750,
        Page,
        partial(_head, facts=(start, end, number, opening, closing), state=state),
        partial(_foot, state=state),
    )
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        details = wrap(entry.lines[1], fits("Helvetica", 7, ROOM))
        flow.need(14 + 9 * len(details))
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        page.put(40, y, f"{entry.day:%d/%m}", 8.5)
        page.put(82, y, f"{value:%d/%m}", 8.5)
        page.put(130, y, entry.lines[0], 8.5)
        page.put(465, y, euros(entry.amount), 8.5, right=True)
        page.put(555, y, euros(balance), 8.5, right=True)
        page.lines(130, y + 9, details, 7, 8.5, color=GREY)
        text = " ".join([entry.lines[0], *details])
        rows.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
        flow.y += 14 + 9 * len(details)
        state[0] = balance
    _end(flow, end, closing)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("bank", "es_ES", "EUR", number, start, end, opening, closing, rows)
