"""Spain, credit card: one date "05-01-2024", shop and place in columns, purchases plain, last bill paid with a minus.

The amount in foreign money stands in its own column; at the end it says from which account the total is taken.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits
from ._rows import joined, load_faces, with_writer

SKY: Color = (0.0, 0.45, 0.7)
PALE: Color = (0.92, 0.96, 0.98)
KINDS = [
    Kind(9, -4, -160, "{shop}|{town}"),
    Kind(3, -9, -240, "{online}"),
    Kind(2, -20, -80, "{fuel}|{town}"),
    Kind(2, -10, -320, "{abroad}", "foreign"),
    Kind(1, 12, 150, "ABONO {online}"),
    Kind(1, -60, -300, "DISPOSICION EFECTIVO CAJERO|{town}", "", "10", 1),
    Kind(1, -4, -9, "COMISION DISPOSICION EFECTIVO|", "", most=1),
    Kind(1, -3, -4, "SEGURO PROTECCION PAGOS|", "", most=1),
]
POOLS = {
    "shop": [
        *("MERCADELLA AVDA DEL PUERTO", "BAR CASA MANOLO", "FARMACIA LDA. RUIZ", "ZAPATERIA PASOS", "EL CORTE GALES"),
        *("RESTAURANTE O PEIRAO", "LIBRERIA CERVANTINA", "PARKING PLZ MAYOR"),
    ],
    "town": ["VALENCIA", "MADRID", "SEVILLA", "L'HOSPITALET", "A CORUÑA"],
    "online": [
        "AMAZONIA EU|LUXEMBOURG",
        "STREAMLY.COM|AMSTERDAM",
        "RENFEX VIAJEROS|MADRID",
        "PAYPOL *MODAONLINE|35314369001",
    ],
    "fuel": ["E.S. REPSOLAR 4410", "GASOLINERA BALLENERA"],
    "abroad": ["BOOKNEST.COM|SEATTLE|USD", "THE RED LION|LONDON|GBP", "HOTEL RIAD|MARRAKECH|MAD"],
}
RATES = {"USD": "1.08", "GBP": "0.86", "MAD": "10.9"}


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load_faces()
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 90, 1900)
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), count=rng.randint(10, 55))
    moved = sum((entry.amount for entry in entries), Decimal(0))
    card, contract = fill(rng, "4548 **** **** ####", start, {}), fill(rng, "9620.0#.#######-##", start, {})
    charged = iban(rng, "ES", "2103####80##########")
    collect = end + timedelta(5)

    def head(page: Page, number: int) -> float:
        page.put(40, 52, "Caja Levantina", 16, bold=True, color=SKY)
        page.put(555, 46, "EXTRACTO DE TARJETA DE CRÉDITO", 11, bold=True, right=True)
        page.put(555, 59, f"Periodo de liquidación: {start:%d-%m-%Y} a {end:%d-%m-%Y}", 8, right=True)
        if number > 1:
            page.put(40, 78, f"Tarjeta {card}   Contrato {contract}", 8)
            return titles(page, 94)
        page.lines(320, 96, ["ALBERTO SANCHIS PLA", "C/ DE LA REINA 112, PTA. 7", "46011 VALENCIA"], 9.5, 12)
        facts = (
            ("Titular", "ALBERTO SANCHIS PLA"),
            ("Tarjeta", f"VISA CLASSIC  {card}"),
            ("Contrato", contract),
            ("Límite de crédito", "1.800,00 EUR"),
            ("Forma de pago", "Fin de mes"),
        )
        for n, (label, text) in enumerate(facts):
            page.put(40, 96 + 12 * n, label, 8, color=GREY)
            page.put(115, 96 + 12 * n, text, 8)
        page.box(40, 168, 515, 48, PALE)
        sums = (
            ("Saldo anterior", -opening),
            ("Pagos realizados", opening),
            ("Compras y disposiciones", -moved),
            ("Intereses", Decimal(0)),
            ("Total deuda", -moved),
        )
        for n, (label, amount) in enumerate(sums):
            page.put(92 + 103 * n, 186, label, 8, center=True, color=GREY)
            page.put(92 + 103 * n, 204, euro(amount) + " €", 10, center=True, bold=n == 4)
        page.put(40, 240, "Detalle de operaciones", 11, bold=True, color=SKY)
        return titles(page, 256)

    def titles(page: Page, y: float) -> float:
        page.box(40, y - 10, 515, 24, PALE)
        page.put(44, y + 3, "FECHA", 7.5, bold=True)
        page.put(105, y + 3, "CONCEPTO / ESTABLECIMIENTO", 7.5, bold=True)
        page.put(300, y + 3, "LOCALIDAD", 7.5, bold=True)
        page.lines(470, y - 1, ["IMPORTE", "DIVISA"], 7.5, 9, bold=True, right=True)
        page.lines(551, y - 1, ["IMPORTE", "EUROS"], 7.5, 9, bold=True, right=True)
        return y + 28

    flow = Flow(745, lambda: Page(face="arial", bold="arial-bold"), head)
    rows = []
    first = ["CARGO EN CUENTA EXTRACTO ANTERIOR", ""]
    paid_on = start + timedelta(rng.randint(0, 1))
    items = [(paid_on, first, -opening)] + [
        (entry.day, "|".join(entry.lines).split("|"), entry.amount) for entry in entries
    ]
    for when, parts, amount in items:
        flow.need(12)
        page, y = flow.page, flow.y
        page.put(44, y, f"{when:%d-%m-%Y}", 8.5)
        page.put(105, y, parts[0], 8.5)
        page.put(300, y, parts[1], 8.5)
        if len(parts) > 2:
            foreign = (-amount * Decimal(RATES[parts[2]])).quantize(Decimal("0.01"))
            page.put(470, y, f"{euro(foreign)} {parts[2]}", 8.5, right=True)
        page.put(551, y, euro(-amount), 8.5, right=True)
        flow.y += 13.5
        rows.append(Row(when, joined(parts[:2]), amount, page=flow.number))
    flow.need(110)
    page, y = flow.page, flow.y
    page.rule(40, y - 6, 555, 0.8, SKY)
    page.put(105, y + 8, "TOTAL OPERACIONES DEL PERIODO", 8.5, bold=True)
    page.put(551, y + 8, euro(-moved), 8.5, bold=True, right=True)
    page.put(105, y + 22, "IMPORTE TOTAL A PAGAR", 8.5, bold=True)
    page.put(551, y + 22, euro(-moved), 8.5, bold=True, right=True)
    page.put(40, y + 46, f"El día {collect:%d-%m-%Y} se cargará el importe total en su cuenta {charged}.", 8.5)
    text = (
        "Tipo nominal mensual para pago aplazado 1,60% (TAE 20,98%). Si no está conforme con alguna operación, "
        "comuníquelo en su oficina o en el Servicio de Atención al Cliente. Ahora puede fraccionar sus compras de más "
        "de 60 euros en 3, 6 o 12 meses desde la banca digital."
    )
    page.lines(40, y + 66, wrap(text, fits("arial", 7, 515)), 7, 9, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(555, 815, f"Página {n} de {len(flow.pages)}", 7.5, right=True)
        sheet.put(40, 815, "Caja Levantina, S.A. C/ Pintor Sorolla 99, 46002 Valencia. NIF A08663699", 6.5, color=GREY)
    with_writer(flow.pages, path)
    return Truth("credit_card", "es_ES", "EUR", card, start, end, opening, moved, rows)
