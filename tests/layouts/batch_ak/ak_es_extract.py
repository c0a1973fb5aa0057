"""Spain: a big bank's monthly extract; two days without a year, signed amount and balance, the card under the concept.

The company's registry entry runs up the left margin; boxes of commissions, exchange rates and the IBAN follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_period, wrap, written
from ..pens import Flow, Page, fits, with_pymupdf
from ._bits import ZERO, entries, number_pages

NAVY = (0.03, 0.13, 0.27)
PALE = (0.95, 0.96, 0.97)
LEFT, VALUE, TEXT, AMOUNT, BALANCE = 56.0, 104.0, 154.0, 470.0, 556.0
MONTHS = "ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE"
CARD = "4940197#####4#12"
POOLS = {
    "shop": (
        "SUPERMERCADOS|{card} MERCADONA AVDA PUERTO VALENCIA",
        "SUPERMERCADOS|{card} CONSUM C/ COLON VALENCIA",
        "RESTAURACION|{card} CERVECERIA 100 MONTADITOS VALENCIA",
        "GASOLINERAS|{card} E.S. REPSOL PATRAIX VALENCIA",
        "FARMACIAS|{card} FARMACIA RUZAFA VALENCIA",
        "TRANSPORTES|{card} RENFE VIRTUAL INTERNET MADRID",
        "COMERCIO|{card} AMAZON* 1#4?? LUXEMBOURG",
        "COMERCIO|{card} ZARA 33## VALENCIA",
    ),
    "card": ("4940197004413812",),
    "dd": (
        "ADEUDO DE IBERDROLA CLIENTES, S.A.U.|N 2024######## IBERDROLA CLIENTES SAU ES95000A95758389",
        "ADEUDO DE TELEFONICA DE ESPANA SAU|N 2024######## MOVISTAR FUSION TA5##########",
        "ADEUDO DE AIGUES DE VALENCIA|N 2024######## RECIBO BIMESTRAL",
        "ADEUDO DE MAPFRE ESPANA CIA SEG|N 2024######## POLIZA 07#######",
    ),
    "who": ("MARIA JOSE FERRER SOLER", "PAU LLORENS", "COMUNIDAD PROP C/ CUBA 22"),
    "why": ("ALQUILER", "CENA VIERNES", "CUOTA COMUNIDAD", "REGALO"),
}
KINDS = [
    Kind(8, -2, -150, "PAGO CON TARJETA EN {shop}", "card"),
    Kind(3, -12, -180, "{dd}"),
    Kind(1, -20, -600, "TRANSFERENCIA REALIZADA|A FAVOR DE {who} CONCEPTO: {why}", step="5"),
    Kind(2, -3, -60, "BIZUM ENVIADO|{who} {why}"),
    Kind(1, -20, -300, "RETIRADA DE EFECTIVO EN CAJERO|{card} OFICINA ####", "card", "10"),
    Kind(0.6, -420, -780, "CARGO POR AMORTIZACION DE PRESTAMO/CREDITO|PRESTAMO 0182-####-83-##########", most=1),
    Kind(0.4, -3, -25, "COMISION DE MANTENIMIENTO", most=1),
    Kind(1, 1200, 2300, "ABONO DE NOMINA|CERAMICAS LEVANTE S.L. NOMINA", most=2),
    Kind(1, 10, 400, "TRANSFERENCIAS|{who} {why}"),
    Kind(1, 4, 50, "BIZUM RECIBIDO|{who} {why}"),
    Kind(0.3, 10, 80, "DEVOLUCION COMPRA CON TARJETA EN {shop}", "card"),
]


def euros(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    before = start - timedelta(1)
    opening = some_amount(rng, 300, 6000)
    code = iban(rng, "ES", "0186####" + "##02########")
    month = MONTHS.split()[end.month - 1]
    items = entries(rng, KINDS, POOLS, (start, end), opening, floor=20)
    closing = opening + sum((item.amount for item in items), ZERO)

    def head(page: Page, place: int) -> float:
        page.put(LEFT, 48, "BNV", 22, bold=True, color=NAVY)
        page.put(BALANCE, 48, f"EXTRACTO DE {month} {end.year}", 12, bold=True, right=True, color=NAVY)
        side = (
            "BANCO NACIONAL DE VALENCIA, S.A. - Plaza de San Esteban, 4 46003 VALENCIA - Reg. Mer. Valencia "
            "- Tomo 2083, Folio 1, Hoja V-17-A, Inscripción 1ª - C.I.F.: A46265169"
        )
        page.put(30, 720, side, 5.5, angle=90)
        if place == 1:
            first(page, code, (start, end))
        top = 266.0 if place == 1 else 92.0
        if place > 1:
            page.put(LEFT, 68, f"CUENTA: {code}", 8.5)
        page.box(LEFT - 4, top - 12, BALANCE - LEFT + 8, 18, NAVY)
        for x, label in ((LEFT, "F. Oper."), (VALUE, "F. Valor"), (TEXT, "Concepto")):
            page.put(x, top, label, 8.5, bold=True, color=(1, 1, 1))
        for x, label in ((AMOUNT, "Importe"), (BALANCE, "Saldo")):
            page.put(x, top, label, 8.5, bold=True, color=(1, 1, 1), right=True)
        return top + 20

    flow = Flow(762, Page, head)
    flow.page.put(TEXT, flow.y, f"SALDO ANTERIOR {before:%d/%m/%Y}", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, euros(opening), 8.5, right=True, bold=True)
    flow.y += 17
    rows: list[Row] = []
    balance = opening
    for item in items:
        balance += item.amount
        value = earlier(rng, item.day, 2) if item.tag else item.day
        lines = [item.lines[0]]
        lines += [part for line in item.lines[1:] for part in wrap(line, fits("Helvetica", 7.5, 250))]
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(LEFT, y, f"{item.day:%d/%m}", 8.5)
        page.put(VALUE, y, f"{value:%d/%m}", 8.5)
        page.put(TEXT, y, lines[0], 8.5)
        page.put(AMOUNT, y, euros(item.amount), 8.5, right=True)
        page.put(BALANCE, y, euros(balance), 8.5, right=True)
        flow.y = page.lines(TEXT, y + 10, lines[1:], 7.5, 9.5, color=(0.3, 0.3, 0.3))
        page.rule(LEFT - 4, flow.y - 6, BALANCE + 4, 0.25, (0.8, 0.8, 0.8))
        flow.y += 5
        rows.append(Row(item.day, " ".join(lines), item.amount, balance, value, flow.number))
    flow.need(30)
    whose = "A NUESTRO FAVOR" if closing < 0 else "A SU FAVOR"
    flow.page.put(TEXT, flow.y + 2, f"SALDO {whose} {end:%d/%m/%Y}", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y + 2, euros(closing), 8.5, right=True, bold=True)
    flow.y += 30
    ending(flow, code, end)
    number_pages(flow.pages, BALANCE, 806, "Página {n} de {of}", 7.5, right=True)
    with_pymupdf(flow.pages, path, "columns")
    return Truth("bank", "es-ES", "EUR", code.replace(" ", ""), start, end, opening, closing, rows)


def first(page: Page, code: str, period: tuple[date, date]) -> None:
    page.lines(330, 96, ("D. VICENT ALBEROLA PONS", "C/ CUBA 22, PTA 9", "46006 VALENCIA"), 9.5, 13)
    page.box(LEFT - 4, 152, BALANCE - LEFT + 8, 76, PALE)
    y = 168.0
    for label, value in (
        ("CUENTA CORRIENTE (IBAN)", code),
        ("CÓDIGO BIC", "BNVAESVVXXX"),
        ("TITULAR", "VICENT ALBEROLA PONS"),
        ("OFICINA", "5941 VALENCIA - RUZAFA    Tel. 963 000 412"),
        ("PERIODO", f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}    DIVISA: EUR"),
    ):
        page.put(LEFT + 4, y, label, 8, bold=True)
        page.put(LEFT + 140, y, value, 8.5)
        y += 13
    page.put(LEFT, 244, "Los saldos y movimientos se expresan en euros.", 7)


def ending(flow: Flow, code: str, end: date) -> None:
    flow.need(128)
    page, y = flow.page, flow.y
    page.box(LEFT - 4, y - 12, BALANCE - LEFT + 8, 46, PALE)
    page.put(LEFT + 4, y, "LIQUIDACIÓN DE LA CUENTA", 8.5, bold=True)
    page.put(
        LEFT + 4, y + 13, "Tipo de interés acreedor 0,00 %   TAE 0,00 %   Descubierto: 7,25 % nominal, TAE 7,45 %", 8
    )
    page.put(
        LEFT + 4,
        y + 25,
        f"Próxima liquidación 01/{end.month % 12 + 1:02}   Comisión de mantenimiento trimestral 25,00",
        8,
    )
    y += 54
    for text in (
        "Le rogamos compruebe los movimientos de este extracto. De no recibir su disconformidad en el plazo de quince "
        "días, entenderemos su conformidad. Para cualquier consulta, Línea BNV 900 102 801 o www.bnv.example.es.",
        f"Entidad adherida al Fondo de Garantía de Depósitos. Importe máximo garantizado: 100.000 euros por titular. "
        f"Para recibir transferencias indique {code}.",
    ):
        y = page.lines(LEFT, y, wrap(text, fits("Helvetica", 7.5, BALANCE - LEFT)), 7.5, 9.5) + 5
