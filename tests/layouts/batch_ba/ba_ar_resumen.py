"""Argentina, account in pesos: day only on the first row of a day, "$" before each figure, balance on every row.

The debit comes before the credit, vouchers have a column, taxes on debits follow the rows that caused them, and an
empty section in dollars and a tax summary follow.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import joined, load_faces

RED: Color = (0.8, 0.05, 0.1)
SAND: Color = (0.95, 0.94, 0.93)
KINDS = [
    Kind(9, -1500, -95000, "Compra con tarjeta de debito|{shop} - tarj nro. {card}", "tax"),
    Kind(4, -5000, -300000, "Transferencia realizada|A {person} / varios - var / {cuit}", "tax"),
    Kind(3, -5000, -150000, "Transf. inmediata e/ ctas. dist tit. o/bco|A {person} / {why} / {cuit}", "tax"),
    Kind(3, 8000, 400000, "Transf recibida cvu dif titular|De {person}/ /varios/var/ {cuit}"),
    Kind(2, 8000, 250000, "Transferencia recibida|De {person} / {why} - {cuit}"),
    Kind(2, -3000, -60000, "Pago de servicios|{service}", "tax"),
    Kind(2, -4000, -80000, "Debito automatico|{insurer} - id ########## - {lot}", "tax"),
    Kind(1, -10000, -120000, "Extraccion en efvo con tarj de debito|Cajero {town} - tarj nro. {card}", "tax", "1000"),
    Kind(1, -60000, -600000, "Pago tarjeta de credito visa|Cuenta visa nro. 0########", "tax", most=1),
    Kind(1, -9000, -18000, "Comision por servicio de cuenta", "vat", most=1),
    Kind(1, 350000, 1900000, "Acreditamiento de haberes|{employer}", most=1),
    Kind(1, 500, 9000, "Devolucion promocion {shop}"),
    Kind(1, -900, -9000, "Regimen de recaudacion sircreb r|Responsable:{cuit}   / 0,50% / {cuit}"),
]
POOLS = {
    "shop": [
        *("Merpago*kioscoelsol", "Supermercado la parada", "Farmacia del lago", "Est de serv ruta 8"),
        *("Dlo*rodados", "Panaderia trigo y miel", "Carniceria don tito", "Merpago*verduleria"),
    ],
    "person": ["Gomez maria laura", "Sosa juan ignacio", "Ledesma carla", "Peralta nestor fabian", "Ibarra y cia srl"],
    "why": ["alquileres", "honorarios", "factura", "cuota"],
    "cuit": ["20########4", "27########1", "30########9"],
    "service": ["Edelnorte sa - cliente 000########", "Aguas de la sierra - nro ########", "Gas del plata - ########"],
    "insurer": ["Seguros la colina", "Club social norte", "Fibratel internet"],
    "lot": ["cuota ##", "recibo 00####"],
    "town": ["palermo ii", "caballito", "villa adelina", "rosario centro"],
    "employer": ["Metalurgica pampa sa", "Textil rio negro srl"],
}


def money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$ " + written(abs(amount), ".", ",")


def day(when: date) -> str:
    return f"{when:%d/%m/%y}"


def with_taxes(rng: Random, entries: list[Entry]) -> list[Entry]:
    """The rows with the taxes that the bank takes right after some of them."""
    rows: list[Entry] = []
    for entry in entries:
        rows.append(entry)
        if entry.tag == "tax" and rng.random() < 0.3:
            tax = (entry.amount * Decimal("0.006")).quantize(Decimal("0.01"), ROUND_HALF_UP)
            rows.append(replace(entry, lines=("Impuesto ley 25.413 debito 0,6%",), amount=tax))
        if entry.tag == "vat":
            tax = (entry.amount * Decimal("0.21")).quantize(Decimal("0.01"), ROUND_HALF_UP)
            rows.append(replace(entry, lines=("Iva 21% reg de transfisc ley27743",), amount=tax))
    return rows


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load_faces()
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 20000, 900000)
    pools = POOLS | {"card": [f"{rng.randint(0, 9999):04}"]}
    found = some_entries(
        rng,
        KINDS,
        pools,
        (start, end),
        count=rng.randint(18, 75),
        balance=opening,
        floor=-90000,
        reversal="Anulacion {}",
    )
    entries = with_taxes(rng, found)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = f"{rng.randint(1, 400):03}-{rng.randint(0, 999999):06}/{rng.randint(0, 9)}"

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 44, RED)
        page.put(40, 28, "Banco Meridiano", 17, bold=True, color=WHITE)
        page.put(555, 27, "Resumen de cuenta", 11, right=True, color=WHITE)
        page.put(40, 62, f"Desde: {day(start)}", 8)
        page.put(110, 62, f"Hasta: {day(end)}", 8)
        if number > 1:
            page.put(555, 62, f"Cuenta Única Nº {account}", 8, right=True)
            return table(page, 88)
        page.lines(40, 92, ["ROLDAN MARIANA BEATRIZ", "AV LOS CEIBOS 1243 PISO 4 B", "1425 CAPITAL FEDERAL"], 9, 12)
        page.put(330, 92, "CUIT/CUIL: 27-28765431-4", 8)
        page.put(330, 104, "Condición frente al IVA: Consumidor final", 8)
        page.put(330, 116, "Sucursal 047 - Belgrano", 8)
        page.box(40, 138, 515, 58, SAND)
        page.put(52, 156, f"Cuenta Única Nº {account}", 11, bold=True)
        page.put(52, 170, fill(rng, "CBU: 0720047#88000########## ", start, {}).strip(), 8)
        page.put(52, 186, "Acuerdo de descubierto: $ 100.000,00  Vencimiento: 31/12/25", 7.5, color=GREY)
        page.put(543, 156, f"Saldo total en cuenta al {day(end)}", 8, right=True)
        page.put(543, 174, money(closing), 13, right=True, bold=True)
        page.put(40, 222, "Movimientos en pesos", 13, bold=True, color=RED)
        return table(page, 242)

    def table(page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 17, SAND)
        for x, title, right in (
            *((44, "Fecha", False), (92, "Comprobante", False), (152, "Movimiento", False)),
            *((392, "Débito", True), (470, "Crédito", True), (551, "Saldo en cuenta", True)),
        ):
            page.put(x, y, title, 8, right=right, bold=True)
        return y + 20

    flow = Flow(775, lambda: Page(face="arial", bold="arial-bold"), head)
    flow.page.put(44, flow.y, day(start - timedelta(1)), 8)
    flow.page.put(152, flow.y, "Saldo Inicial", 8, bold=True)
    flow.page.put(551, flow.y, money(opening), 8, right=True, bold=True)
    flow.y += 16
    rows, before = [], None
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("arial", 8, 172))]
        flow.need(10 * len(lines) + 6)
        page, y = flow.page, flow.y
        if entry.day != before:
            page.put(44, y, day(entry.day), 8)
        before = entry.day
        page.put(92, y, f"{rng.randint(1, 99999999):08}" if len(entry.lines) > 1 else "", 8)
        page.put(152, y, lines[0], 8)
        page.lines(152, y + 10, lines[1:], 7.5, 10, color=GREY)
        page.put(392 if entry.amount < 0 else 470, y, money(abs(entry.amount)), 8, right=True)
        page.put(551, y, money(balance), 8, right=True)
        flow.y += 10 * len(lines) + 6
        page.rule(40, flow.y - 11, 555, 0.3, (0.85, 0.85, 0.85))
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
    flow.need(26)
    flow.page.put(44, flow.y + 2, "Saldo total", 9, bold=True)
    flow.page.put(551, flow.y + 2, money(closing), 9, right=True, bold=True)
    flow.y += 30
    flow.need(150)
    page, y = flow.page, flow.y
    page.put(40, y, "Movimientos en dólares", 13, bold=True, color=RED)
    page.put(40, y + 18, "No registrás movimientos en dólares en este período.", 8)
    page.put(40, y + 46, "Detalle impositivo", 13, bold=True, color=RED)
    taxed = -sum(entry.amount for entry in entries if entry.lines[0].startswith("Impuesto ley"))
    page.put(40, y + 64, f"Impuesto Ley 25.413 sobre débitos del {day(start)} al {day(end)}", 8)
    page.put(551, y + 64, money(Decimal(taxed)), 8, right=True)
    page.put(40, y + 76, "Importe susceptible de ser computado a cuenta de Ganancias (33%)", 8)
    page.put(551, y + 76, money((taxed * Decimal("0.33")).quantize(Decimal("0.01"))), 8, right=True)
    small = (
        "Salvo error u omisión. Si en los sesenta días de recibido este resumen no lo observás, lo damos por aceptado. "
        "Los depósitos en pesos y en moneda extranjera cuentan con la garantía de hasta $ 25.000.000 por persona."
    )
    page.lines(40, y + 100, wrap(small, fits("arial", 6.5, 515)), 6.5, 8, color=GREY)
    for number, sheet in enumerate(flow.pages, 1):
        sheet.put(555, 818, f"{number} - {len(flow.pages)}", 8, right=True)
        sheet.put(40, 818, "Banco Meridiano S.A. CUIT 30-51234567-9  Atención 0800 555 0147", 6.5, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("checking", "es_AR", "ARS", account, start, end, opening, closing, rows)
