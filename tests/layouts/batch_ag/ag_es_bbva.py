"""Spain: extracto mensual; days without a year, the concept in capitals with a detail line below that begins with
digits, signed amount and running balance, balance carried in and out on each page, register text up the margin."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._tools import some_rows, whole_month

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
BLUE = (0.0, 0.27, 0.51)
OPER, VALUE, TEXT, AMOUNT, BALANCE = 58, 98, 140, 468, 550
KINDS = [
    Kind(9, -2, -120, "PAGO CON TARJETA EN {trade}|4940197100441238 {shop} {city}", tag="card"),
    Kind(2, -5, -80, "COMPRA POR INTERNET|4940197100441238 {web}", tag="card"),
    Kind(3, -12, -130, "ADEUDO DE {creditor}|N 20########### {what} REF. MANDATO ###########"),
    Kind(2, -20, -700, "TRANSFERENCIAS|{person} CONCEPTO: {why}"),
    Kind(1, 1100, 2900, "ABONO DE NOMINA POR TRANSFERENCIA|{firm}", most=1),
    Kind(1.5, 5, 300, "BIZUM RECIBIDO|{person} {why}"),
    Kind(1.5, -5, -60, "BIZUM ENVIADO|{person} {why}"),
    Kind(1, -20, -300, "REINTEGRO EFECTIVO EN CAJERO|4940197100441238 OFICINA #### {city}", step="10"),
    Kind(1, -300, -750, "CARGO POR AMORTIZACION DE PRESTAMO/CREDITO|0182####81########## CUOTA {n} DE 300", most=1),
    Kind(0.3, -1, -15, "LIQUIDACION DE INTERESES-COMISIONES-GASTOS", most=1),
]
POOLS = {
    "trade": [
        "SUPERMERCADOS",
        "RESTAURANTES Y CAFETERIAS",
        "GASOLINERA",
        "FARMACIA",
        "COMERCIO MINORISTA",
        "TRANSPORTES",
    ],
    "shop": ["MERCADONA", "DIA", "CONSUM", "BAR LA ESQUINA", "REPSOL E.S. LOS LLANOS", "FCIA. LDA. ORTEGA", "EMT"],
    "city": ["VALENCIA", "MADRID", "BILBAO", "ALCALA DE H.", "SEVILLA", "GIJON"],
    "web": ["AMAZON.ES COMPRA LUXEMBOURG", "RENFE VIRTUAL WEB", "ZARA.COM", "NETFLIX.COM AMSTERDAM"],
    "creditor": [
        "ENDESA ENERGIA XXI, S.L.U.",
        "TELEFONICA DE ESPAÑA S.A.U.",
        "AYUNTAMIENTO DE VALENCIA",
        "MAPFRE ESPAÑA",
        "CANAL DE ISABEL II",
    ],
    "what": ["FACTURA DE SUMINISTRO", "RECIBO IBI URBANA", "CUOTA MENSUAL", "POLIZA HOGAR"],
    "person": ["LUCIA MARTIN PEÑA", "JOSE A. IBAÑEZ", "COM. PROP. C/ MAYOR 7", "ANDONI ETXEBERRIA"],
    "why": ["ALQUILER", "CENA VIERNES", "REGALO", "CUOTA COMUNIDAD", "GRACIAS"],
    "firm": ["CERAMICAS DEL TURIA SA", "SERVICIO VASCO DE SALUD", "LOGISTICA MANCHEGA SL"],
    "n": ["4#", "1##"],
}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = whole_month(rng)
    opening = some_amount(rng, 200, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng, 90), balance=opening, floor=50)
    account = iban(rng, "ES", "0189##########1#####")
    balance = opening

    def head(page: Page, count: int) -> float:
        page.put(TEXT - 82, 56, "BANCO MERIDIANO", 17, bold=True, color=BLUE)
        page.put(BALANCE, 52, f"EXTRACTO DE {MONTHS[start.month - 1]} {start.year}", 11, bold=True, right=True)
        page.put(
            36,
            700,
            "BANCO MERIDIANO, S.A. - Reg. Mer. Vizcaya, tomo 2.083, folio 1, hoja BI-17-A, "
            "insc. 1ª - C.I.F. A-48265199",
            5.5,
            angle=90,
            color=GREY,
        )
        top = 96.0
        if count == 1:
            page.lines(
                58,
                92,
                ["OFICINA 0457  VALENCIA - RUZAFA", "C/ CADIZ, 31  46006 VALENCIA", "TFNO. 963 41 00 00"],
                7.5,
                10,
            )
            page.lines(
                330, 118, ["D. RAFAEL CLIMENT SORIA", "C/ PINTOR SALVADOR ABRIL 12 PTA 9", "46005 VALENCIA"], 9.5, 12
            )
            page.box(58, 166, 492, 46, stroke=BLUE)
            page.put(66, 180, "CUENTA CORRIENTE PERSONAL - EUROS", 8, bold=True)
            page.put(66, 193, f"IBAN {account}", 8.5)
            page.put(66, 205, "BIC MERIESBBXXX", 7.5)
            page.put(542, 180, f"FECHA DE EMISION {end + timedelta(2):%d-%m-%Y}", 7.5, right=True)
            page.put(542, 193, "TITULARES: 1", 7.5, right=True)
            top = 236
        else:
            page.put(58, 76, f"IBAN {account}", 8)
        page.box(58, top - 11, 492, 16, BLUE)
        for x, label, right in (
            (OPER + 2, "F. Oper.", 0),
            (VALUE + 2, "F. Valor", 0),
            (TEXT + 2, "Concepto", 0),
            (AMOUNT, "Importe", 1),
            (BALANCE - 2, "Saldo", 1),
        ):
            page.put(x, top, label, 8, bold=True, right=bool(right), color=(1, 1, 1))
        page.put(TEXT, top + 19, "SALDO ANTERIOR", 8)
        page.put(BALANCE, top + 19, money(balance), 8, right=True)
        return top + 35

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y, "SUMA Y SIGUE", 8)
        page.put(BALANCE, y, money(balance), 8, right=True)

    flow = Flow(744, Page, head, foot)
    rows = []
    for entry in entries:
        detail = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 7, 262))]
        flow.need(11 + 9 * len(detail) + 5)
        value = earlier(rng, entry.day) if entry.tag else entry.day
        balance += entry.amount
        page, y = flow.page, flow.y
        page.put(OPER, y, f"{entry.day:%d/%m}", 8)
        page.put(VALUE, y, f"{value:%d/%m}", 8)
        page.put(TEXT, y, entry.lines[0], 8)
        page.put(AMOUNT, y, money(entry.amount), 8, right=True)
        page.put(BALANCE, y, money(balance), 8, right=True)
        page.lines(TEXT, y + 9.5, detail, 7, 9, color=GREY)
        flow.y += 11 + 9 * len(detail) + 5
        page.rule(58, flow.y - 11.5, 550, 0.25, GREY)
        rows.append(Row(entry.day, " ".join([entry.lines[0], *detail]), entry.amount, balance, value, flow.number))
    flow.need(96)
    page, y = flow.page, flow.y
    page.box(58, y, 492, 20, (0.9, 0.93, 0.96))
    side = "A SU FAVOR" if balance >= 0 else "A NUESTRO FAVOR"
    page.put(TEXT, y + 13, f"SALDO {side} AL {end:%d-%m-%Y}", 8.5, bold=True)
    page.put(BALANCE - 2, y + 13, money(balance), 8.5, bold=True, right=True)
    text = (
        "Le recordamos que puede consultar sus recibos y devolverlos desde la app en un plazo de 8 semanas. Tipo de "
        "interés "
        "acreedor 0,000% (TAE 0,00%). Tipo por descubierto tácito 7,50% (TAE 7,71%), comisión por reclamación de "
        "posiciones "
        "deudoras 35,00 euros. Producto cubierto por el Fondo de Garantía de Depósitos hasta 100.000,00 euros por "
        "depositante. Este extracto se considerará conforme si transcurridos 15 días no se recibe reclamación."
    )
    page.lines(58, y + 38, wrap(text, fits("Helvetica", 7, 490)), 7, 9, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 800, f"HOJA {n} DE {len(flow.pages)}", 7, right=True)
        page.put(58, 800, f"M-{rng.randint(10**9, 10**10 - 1)}-EXT", 6, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("checking", "es_ES", "EUR", account, start, end, opening, balance, rows)
