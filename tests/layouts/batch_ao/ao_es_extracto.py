"""Spain, monthly extract: days without year, a concept in capitals with its detail below, signed amounts, balance.

The year is only in the title. The old balance is the table's first row, the balance in favour its last; every row has
its balance. A page ends with what is carried on.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_fpdf
from ._rows import by_word, entries, some_month, some_opening, total

BLUE: Color = (0.0, 0.17, 0.4)
AQUA: Color = (0.16, 0.66, 0.82)
DAY, VALUE, TEXT, AMOUNT, BALANCE = 44.0, 88.0, 132.0, 460.0, 550.0

KINDS = (
    Kind(10, -2, -120, "PAGO CON TARJETA EN {trade}|4940********7712 {shop}"),
    Kind(4, -12, -160, "ADEUDO DE {company}|N {digits} {detail}"),
    Kind(2, -20, -650, "TRANSFERENCIA REALIZADA|{memo} {person}"),
    Kind(2, -5, -60, "BIZUM ENVIADO|{memo} {person}"),
    Kind(2, -20, -240, "DISP. EFECTIVO CAJERO AUTOMATICO|4940********7712 OFICINA #### {town}", step="10"),
    Kind(1, -480, -830, "CARGO POR AMORTIZACION DE PRESTAMO/CREDITO|N. PRESTAMO 0182####96########", most=1),
    Kind(0.5, -3, -15, "LIQUIDACION DE INTERESES-COMISIONES-GASTOS|COMISION POR MANTENIMIENTO", most=1),
    Kind(1, 1250, 2500, "ABONO DE NOMINA POR TRANSFERENCIA|{employer}", most=2),
    Kind(2, 10, 300, "TRANSFERENCIA RECIBIDA|{memo} {person}"),
    Kind(2, 5, 60, "BIZUM RECIBIDO|{memo} {person}"),
    Kind(0.4, 8, 80, "DEVOLUCION COMPRA CON TARJETA|4940********7712 {shop}"),
)
POOLS: Pools = {
    "trade": [
        "SUPERMERCADOS",
        "RESTAURANTES, BARES Y CAFETERIAS",
        "GASOLINERAS",
        "COMERCIO DE ROPA",
        "FARMACIA, DROGUERIA",
        "HIPERMERCADOS",
        "TRANSPORTES, AUTOPISTAS",
    ],
    "shop": [
        "MERCADONA AVDA BURGOS VALLADOLID",
        "EL ARBOL DE PUCELA VALLADOLID",
        "REPSOL ES 3#### SIMANCAS",
        "ZARA 3### VALLADOLID",
        "CARREFOUR PARQUESOL",
        "RENFE VIRTUAL INTERN MADRID",
        "AMZN MKTP ES*?#?#?",
        "BAR EL CORCHO VALLADOLID",
        "FARMACIA LDA CALVO",
        "AUVASA BONOBUS",
    ],
    "company": [
        "IBERDROLA CLIENTES, S.A.U.",
        "AQUAVALL",
        "TELEFONICA DE ESPANA",
        "MAPFRE ESPANA S.A.",
        "DIGI SPAIN TELECOM S.L.",
        "C.P. CALLE OLMO 9",
        "NATURGY IBERIA",
    ],
    "digits": ["20##############", "20###########"],
    "detail": [
        "FACT.: ?########## CONTRATO ##########",
        "RECIBO MES EN CURSO",
        "CUOTA COMUNIDAD PISO 3B",
        "POLIZA #############",
    ],
    "memo": ["CENA", "REGALO MARTA", "ALQUILER GARAJE", "VIAJE", "GASTOS COMUNES", "CLASES INGLES"],
    "person": ["MARTA GIL SANZ", "JOSE LUIS PRIETO", "A. BENITO REDONDO", "LUCIA DE LA CAL"],
    "employer": ["TALLERES PISUERGA S.L.", "CONSEJERIA DE SANIDAD"],
    "town": ["VALLADOLID", "PALENCIA", "SIMANCAS"],
}
MONTHS = (
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
)


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_month(rng)
    opening = some_opening(rng, 150, 6000)
    made = entries(rng, KINDS, POOLS, (start, end), rng.choice([11, 22, 35, 54, 90]), opening, 0)
    balances = running(opening, [entry.amount for entry in made])
    closing = balances[-1]
    number = iban(rng, "ES", "01825" + "".join(rng.choice("0123456789") for _ in range(15)))
    rows: list[Row] = []
    carried = [opening]

    def head(page: Page, count: int) -> float:
        page.box(0, 0, 595, 64, BLUE)
        page.put(44, 40, "Banco Pisuerga", 19, bold=True, color=WHITE)
        page.put(550, 40, f"Página {count}", 8, right=True, color=WHITE)
        page.put(44, 92, f"EXTRACTO DE {MONTHS[end.month - 1]} {end.year}", 13, bold=True, color=BLUE)
        if count == 1:
            top = _first(page, number, (start, end), opening, made_sums, closing)
        else:
            page.put(44, 108, f"IBAN: {number}", 8)
            top = 134.0
        page.box(44, top - 12, 506, 17, AQUA)
        for x, label, right in (
            (DAY + 3, "F.OPER.", False),
            (VALUE, "F.VALOR", False),
            (TEXT, "CONCEPTO", False),
            (AMOUNT, "IMPORTE", True),
            (BALANCE - 3, "SALDO", True),
        ):
            page.put(x, top, label, 8, bold=True, right=right, color=WHITE)
        page.put(TEXT, top + 19, "SALDO ANTERIOR" if count == 1 else "SUMA ANTERIOR", 8, bold=True)
        page.put(BALANCE - 3, top + 19, _euro(carried[-1]), 8, bold=True, right=True)
        page.rule(44, top + 24, 550, 0.4, GREY)
        return top + 37

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y, "SUMA Y SIGUE", 8, bold=True)
        page.put(BALANCE - 3, y, _euro(carried[-1]), 8, bold=True, right=True)

    made_sums = (total(e.amount for e in made if e.amount > 0), total(e.amount for e in made if e.amount < 0))
    flow = Flow(752, Page, head, foot)
    for entry, balance in zip(made, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 262))]
        flow.need(10 * len(lines) + 5)
        value = entry.day if entry.amount > 0 else earlier(rng, entry.day, 2)
        flow.page.put(DAY + 3, flow.y, f"{entry.day:%d/%m}", 8)
        flow.page.put(VALUE, flow.y, f"{value:%d/%m}", 8)
        for n, line in enumerate(lines):
            flow.page.put(TEXT, flow.y + 10 * n, line, 8 if n == 0 else 7.5, color=(0, 0, 0) if n == 0 else GREY)
        flow.page.put(AMOUNT, flow.y, _euro(entry.amount), 8, right=True)
        flow.page.put(BALANCE - 3, flow.y, _euro(balance), 8, right=True)
        text = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, text, entry.amount, balance, value_date=value, page=flow.number))
        carried.append(balance)
        flow.y += 10 * len(lines)
        flow.page.rule(44, flow.y - 5, 550, 0.25, GREY)
        flow.y += 5
    if flow.y > 680:
        flow.turn()
    flow.page.put(
        TEXT, flow.y + 2, "SALDO A SU FAVOR" if closing >= 0 else "SALDO A NUESTRO FAVOR", 8.5, bold=True, color=BLUE
    )
    flow.page.put(BALANCE - 3, flow.y + 2, _euro(closing), 8.5, bold=True, right=True, color=BLUE)
    flow.page.rule(44, flow.y + 8, 550, 1, AQUA)
    flow.page.lines(
        44,
        flow.y + 26,
        [
            "Por favor, compruebe estos datos. Si en treinta días no recibimos noticias suyas, los "
            "daremos por conformes.",
            "TAE 0,00 %. El número de cuenta puede estar sujeto a comisiones de mantenimiento según sus condiciones.",
        ],
        7,
        9,
    )
    for page in flow.pages:
        page.put(
            20,
            620,
            "BANCO PISUERGA, S.A. - Plaza Mayor 4, 47001 Valladolid - R.M. de Valladolid, T. 2083, "
            "F. 1 - CIF A47000000",
            5.5,
            angle=90,
            color=GREY,
        )
    with_fpdf(by_word(flow.pages), path)
    return Truth("checking", "es_ES", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)


def _first(
    page: Page,
    number: str,
    period: tuple[date, date],
    opening: Decimal,
    sums: tuple[Decimal, Decimal],
    closing: Decimal,
) -> float:
    page.lines(330, 112, ["SRA. LUCIA DE LA CAL GIL", "CALLE OLMO 9, 3 B", "47003 VALLADOLID"], 9, 12)
    page.put(44, 116, "CUENTA ONLINE", 10, bold=True)
    page.lines(
        44,
        132,
        [
            f"IBAN: {number}",
            "BIC: BPISESMM",
            "Titulares: LUCIA DE LA CAL GIL",
            "Divisa: EUR",
            "Oficina: 5501 VALLADOLID - PASEO ZORRILLA",
        ],
        8,
        11,
    )
    page.box(44, 200, 506, 44, (0.92, 0.96, 0.98))
    labels = (
        (f"Saldo a {(period[0] - timedelta(1)):%d/%m/%Y}", opening),
        ("Ingresos del mes", sums[0]),
        ("Gastos del mes", sums[1]),
        (f"Saldo a {period[1]:%d/%m/%Y}", closing),
    )
    for n, (label, amount) in enumerate(labels):
        page.put(56 + 126 * n, 216, label, 7.5, color=GREY)
        page.put(56 + 126 * n, 232, _euro(amount) + " EUR", 9.5, bold=True, color=BLUE)
    return 278
