"""Spain, household account: two days without a year, the concept in capitals with a small second line, signed amounts.

The balance is printed on every row; the old balance opens the table and the balance in the holders' favour closes it;
the month of the extract is in its title; texts are drawn column by column.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period
from layouts.frame import written as w
from layouts.pens import GREY, Flow, Page, with_fpdf

from ._rows import how_many, numbered, para

BLUE = (0.0, 0.17, 0.4)
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
POOLS: Pools = {
    "super": ("MERCADONA RUZAFA", "CONSUM COLON", "LIDL VALENCIA 12", "CARREFOUR CAMPANAR"),
    "bar": ("BAR LOS PACOS", "CAFES VALIENTE", "HORCHATERIA DANIEL", "TABERNA LA CARMELA"),
    "shop": ("ZARA ES COLON", "EL CORTE INGLES", "AMAZON.ES COMPRA", "IKEA ALFAFAR", "FARMACIA BENIMACLET"),
    "firm": ("IBERDROLA CLIENTES, S.A.U", "AGUAS DE VALENCIA, S.A.", "VODAFONE ESPANA SAU", "MAPFRE ESPAÑA, S.A."),
    "who": ("LUCIA FERRER ALCARAZ", "COMUNIDAD PROP. JATIVA 12", "VICENTE SOLER MIRA", "AMPA CEIP LLUIS VIVES"),
    "why": ("ALQUILER", "CENA", "CUOTA", "REGALO CARMEN", "TRANSFERENCIAS"),
    "work": ("AZULEJOS DEL TURIA SL", "GENERALITAT VALENCIANA"),
}
KINDS = [
    Kind(12, -6, -150, "PAGO CON TARJETA EN SUPERMERCADOS|5540########4418 {super} VALENCIA ES"),
    Kind(9, -2, -60, "PAGO CON TARJETA EN HOSTELERIA Y RESTAURACION|5540########4418 {bar} VALENCIA ES"),
    Kind(8, -8, -180, "PAGO CON TARJETA DE COMERCIO MINORISTA|5540########4418 {shop} VALENCIA ES"),
    Kind(6, -15, -160, "ADEUDO DE {firm}|N 20240############ REF. MANDATO 0######## {firm}"),
    Kind(4, -20, -800, "TRANSFERENCIA REALIZADA|{who} {why}"),
    Kind(3, 10, 600, "TRANSFERENCIA RECIBIDA|{who} {why}"),
    Kind(4, -5, -60, "BIZUM ENVIADO|{why} A {who}"),
    Kind(3, 5, 60, "BIZUM RECIBIDO|{why} DE {who}"),
    Kind(2, 1200, 2600, "ABONO DE NOMINA|{work} NOMINA"),
    Kind(
        2, -20, -300, "RETIRADA DE EFECTIVO EN CAJERO AUTOMATICO|5540########4418 CAJERO 0182-#### VALENCIA", step="10"
    ),
    Kind(1, -300, -800, "CARGO POR AMORTIZACION DE PRESTAMO/CREDITO|PTMO. 0833 #######", most=1),
    Kind(0.8, -10, -30, "COMISION MANTENIMIENTO|LIQUIDACION CUENTA PERIODO", step="5", most=1),
]


def dm(day: date) -> str:
    return f"{day:%d/%m}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 29, calendar=True)
    if start.day != 1:
        start = start.replace(day=1)
        end = start.replace(day=31)
    opening = some_amount(rng, 200, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-100)
    balances = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "ES", "0833441217020150####")
    truth = Truth("checking", "es_ES", "EUR", number, start, end, opening, balances[-1])

    def head(page: Page, count: int) -> float:
        page.put(40, 60, "BANCO DEL TURIA", 19, bold=True, color=BLUE)
        page.put(555, 50, f"EXTRACTO DE {MONTHS[end.month - 1]} {end.year}", 11, bold=True, right=True)
        page.put(555, 64, "CUENTA FAMILIAR ONLINE", 8, right=True)
        if count == 1:
            page.lines(
                40,
                96,
                ("OFICINA 4412 - VALENCIA, RUZAFA", "C/ CADIZ, 40", "46006 VALENCIA", "TEL. 963 55 01 22"),
                7.5,
                10,
            )
            page.lines(330, 120, ("D. ANDRES MOLINA FERRER", "AV PERIS Y VALERO 88, 3 9", "46006 VALENCIA"), 9, 11)
            page.put(40, 190, "IBAN:", 8, bold=True)
            page.put(72, 190, number, 8)
            page.put(330, 190, "BIC:", 8, bold=True)
            page.put(356, 190, "TURIESVVXXX", 8)
            page.put(40, 204, "TITULARES:", 8, bold=True)
            page.put(94, 204, "MOLINA FERRER, ANDRES  /  RIBES CANO, MARTA", 8)
            page.put(330, 204, "DIVISA:", 8, bold=True)
            page.put(366, 204, "EUR", 8)
        else:
            page.put(40, 84, f"IBAN: {number}", 8)
        y = 224 if count == 1 else 98
        page.box(40, y, 515, 16, BLUE)
        white = (1.0, 1.0, 1.0)
        page.put(46, y + 11, "F.OPER.", 8, bold=True, color=white)
        page.put(92, y + 11, "F.VALOR", 8, bold=True, color=white)
        page.put(142, y + 11, "CONCEPTO", 8, bold=True, color=white)
        page.put(464, y + 11, "IMPORTE", 8, bold=True, color=white, right=True)
        page.put(549, y + 11, "SALDO", 8, bold=True, color=white, right=True)
        y += 30
        if count == 1:
            page.put(142, y, "SALDO ANTERIOR", 8.5, bold=True)
            page.put(549, y, w(opening, ".", ","), 8.5, bold=True, right=True)
            y += 18
        return y

    flow = Flow(764, Page, head)
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(20)
        page, y = flow.page, flow.y
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1, 2]))
        page.put(46, y, dm(entry.day), 8.5)
        page.put(92, y, dm(value), 8.5)
        page.put(142, y, entry.lines[0], 8.5)
        page.put(142, y + 9, entry.lines[1], 6.5, color=GREY)
        page.put(464, y, w(entry.amount, ".", ","), 8.5, right=True)
        page.put(549, y, w(balance, ".", ","), 8.5, right=True)
        page.rule(40, y + 13, 555, 0.2, GREY)
        text = " ".join(entry.lines)
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
        flow.y += 23
    flow.need(76)
    page, y = flow.page, flow.y
    favour = "SALDO A NUESTRO FAVOR" if balances[-1] < 0 else "SALDO A SU FAVOR"
    page.put(142, y + 2, favour, 8.5, bold=True)
    page.put(549, y + 2, w(balances[-1], ".", ","), 8.5, bold=True, right=True)
    page.rule(40, y + 8, 555, 0.8, BLUE)
    text = (
        "Le rogamos que compruebe los movimientos. Transcurridos treinta días sin recibir objeciones los daremos por "
        "conformes. Los depósitos están cubiertos por el Fondo de Garantía de Depósitos hasta 100.000 euros por "
        "titular. Protección de datos: consulte nuestra política en la web o en cualquier oficina."
    )
    para(page, 40, y + 28, text, 6.5, 515)
    for page in flow.pages:
        text = "BANCO DEL TURIA, S.A. - R.M. Valencia, Tomo 2083, Folio 1, Hoja V-17 - C.I.F. A46000017"
        page.put(22, 640, text, 5.5, angle=90, color=GREY)
    numbered(flow.pages, 555, 815, "HOJA {} DE {}", 7.5)
    with_fpdf(flow.pages, path, order="columns")
    return truth
