"""Spain: credit card with instalments: `03/ENE` dates, what is owed printed positive, two cards with subtotals,

foreign amount, rate and fee below a row, a plan of instalments and a receipt slip that are no rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import cells, converted, folded, how_many, number_pages, said

MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
POOLS = {
    "shop": ["MERCADONA", "REPSOL E.S. LA RAZA", "ZARA 3#1", "EL RINCON DE PEPE", "DIA MARKET", "FNAC CALLAO", "IKEA"],
    "town": ["VALENCIA", "ALCORCON", "SEVILLA", "A CORUÑA", "MURCIA"],
    "net": ["NETFLIX.COM", "GLOVO ES", "RENFE VIRTUAL", "BOOKING.COM HOTEL"],
}
KINDS = [
    Kind(14, -2, -150, "{shop}|{town}", "buy"),
    Kind(4, -5, -90, "{net}|INTERNET", "buy"),
    Kind(3, -8, -180, "AIRPORT DUTY FREE ##|LONDRES|¤ GBP CAMBIO 0,8553 COM. 0,00", "buy"),
    Kind(2, -40, -300, "MEDIA MARKT CUOTA 1#/24|{town}", "buy"),
    Kind(1, -20, -200, "DISPOSICION EFECTIVO CAJERO ####|{town}", "buy", "10"),
    Kind(1, 10, 90, "DEVOLUCION {shop}|{town}", "buy"),
]
COLUMNS = [(42, "l"), (98, "l"), (330, "l"), (552, "r")]
SLIP = ["DOCUMENTO DE PAGO", "Referencia {r}", "Entidad emisora 905127", "Importe {a}", "Fecha límite {d}"]


def _day(day: date) -> str:
    return f"{day.day:02}/{MONTHS[day.month - 1]}"


def _figure(amount: Decimal) -> str:
    """An amount from the issuer's side: what is owed has no sign."""
    return written(-amount, ".", ",")


def _head(page: Page, number: int, facts: tuple[str, date, date]) -> float:
    contract, start, end = facts
    page.put(42, 50, "tarjeta Límola", 18, bold=True, color=(0.75, 0.1, 0.35))
    page.put(552, 46, "EXTRACTO MENSUAL DE SU TARJETA", 10, right=True, bold=True)
    page.put(552, 58, f"Periodo: {start:%d/%m/%Y} a {end:%d/%m/%Y}", 8, right=True)
    page.put(552, 69, f"Nº de contrato: {contract}", 8, right=True)
    if number == 1:
        return 96
    cells(page, 96, COLUMNS, ["FECHA", "CONCEPTO", "POBLACIÓN", "IMPORTE EUROS"], 8, bold=True)
    return 114


def _overview(flow: Flow, figures: Sequence[tuple[str, str]]) -> None:
    page = flow.page
    page.lines(320, 104, ["D. RAMÓN ECHEVARRI SOLER", "C/ DEL PINTOR LÓPEZ, 23 4º B", "46003 VALENCIA"], 9)
    page.box(40, 90, 250, 12 * len(figures) + 10, (0.98, 0.93, 0.95))
    for n, (name, figure) in enumerate(figures):
        page.put(46, 104 + 12 * n, name, 8)
        page.put(284, 104 + 12 * n, figure, 8, right=True, bold=n == 3)
    flow.y = 90 + 12 * len(figures) + 36
    cells(page, flow.y, COLUMNS, ["FECHA", "CONCEPTO", "POBLACIÓN", "IMPORTE EUROS"], 8, bold=True)
    page.rule(40, flow.y + 4, 556)
    flow.y += 18


def _row(flow: Flow, entry: Entry) -> Row:
    concept = folded(entry.lines[:1], "Helvetica", 8, 225)
    flow.need(10 * (len(concept) + len(entry.lines)))
    place = entry.lines[1] if len(entry.lines) > 1 else ""
    cells(flow.page, flow.y, COLUMNS, [_day(entry.day), concept[0], place, _figure(entry.amount)])
    flow.y = flow.page.lines(98, flow.y + 10, [*concept[1:], *entry.lines[2:]], 8, 10) + 1.5
    return Row(entry.day, said(entry), entry.amount, page=flow.number)


def _card(flow: Flow, title: str, entries: Sequence[Entry]) -> list[Row]:
    if not entries:
        return []
    flow.need(40)
    flow.page.put(42, flow.y, title, 8.5, bold=True)
    flow.y += 14
    rows = [_row(flow, entry) for entry in entries]
    total = sum((e.amount for e in entries), Decimal(0))
    flow.need(20)
    flow.page.put(330, flow.y + 2, "TOTAL OPERACIONES TARJETA", 8, bold=True)
    flow.page.put(552, flow.y + 2, _figure(total), 8, right=True, bold=True)
    flow.y += 22
    return rows


def _after(rng: Random, flow: Flow, end: date, minimum: str) -> None:
    """Instalments to come, the law's lines and the slip for paying by hand."""
    if rng.random() < 0.7:
        flow.need(60)
        flow.page.put(42, flow.y, "DETALLE DE SUS COMPRAS APLAZADAS", 8.5, bold=True)
        places = [(42, "l"), (98, "l"), (330, "r"), (440, "r"), (552, "r")]
        header = ["FECHA", "COMPRA", "IMPORTE", "CUOTA", "PENDIENTE"]
        cells(flow.page, flow.y + 12, places, header, 7.5)
        bought = end - timedelta(rng.randint(70, 150))
        texts = [f"{bought:%d/%m/%Y}", "MEDIA MARKT", "599,00", "3/12", "449,25"]
        cells(flow.page, flow.y + 24, places, texts, 7.5)
        flow.y += 46
    flow.need(104)
    text = "Tipo nominal anual 20,40 %, T.A.E. 22,42 %. Si paga 30,00 € al mes tardará 14 meses."
    flow.page.put(42, flow.y, text, 7, color=GREY)
    flow.page.put(42, flow.y + 16, "- " * 108, 7)
    reference = fill(rng, "#### #### #### ##", end, {})
    due = f"{end + timedelta(20):%d/%m/%Y}"
    slip = [line.format(r=reference, a=minimum, d=due) for line in SLIP]
    flow.page.lines(42, flow.y + 32, slip, 8, 11)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, -80, -2400)
    number = how_many(rng)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=number)
    entries = converted(entries, "0.8553", lambda foreign: _figure(-foreign))
    paid = Entry(
        start + timedelta(5), ("RECIBO DOMICILIADO - GRACIAS POR SU PAGO",), some_amount(rng, 50, 900), "pay", ""
    )
    fee = Entry(end, ("INTERESES POR APLAZAMIENTO",), some_amount(rng, -2, -40), "pay", "")
    second = entries[len(entries) * 2 // 3 :] if number > 8 and rng.random() < 0.6 else []
    first = entries[: len(entries) - len(second)]
    second = sorted(second, key=lambda e: e.day)
    closing = opening + sum(e.amount for e in [*entries, paid, fee])
    digits = fill(rng, "5402 05** **** ####", start, {})
    other = fill(rng, "5402 05** **** ####", start, {})
    limit, minimum = Decimal(5000), f"{written(max(Decimal(30), -closing / 20), '.', ',')} €"
    figures = [("Saldo anterior", _figure(opening)), ("Pagos y abonos", _figure(paid.amount))]
    figures += [("Compras, disposiciones e intereses", _figure(closing - opening - paid.amount))]
    figures += [("Saldo a fecha de extracto", _figure(closing)), ("Límite de crédito", written(limit, ".", ","))]
    figures += [("Crédito disponible", written(limit + closing, ".", ",")), ("Pago mínimo", minimum)]
    facts = (fill(rng, "000#######", start, {}), start, end)
    flow = Flow(790, Page, lambda page, n: _head(page, n, facts))
    _overview(flow, figures)
    rows = [_row(flow, paid)]
    flow.y += 8
    rows += _card(flow, f"TARJETA {digits}  TITULAR: RAMON ECHEVARRI", first)
    rows += _card(flow, f"TARJETA {other}  ADICIONAL: INES ECHEVARRI", second)
    rows.append(_row(flow, fee))
    flow.y += 16
    _after(rng, flow, end, minimum)
    number_pages(flow.pages, 552, 822, "Hoja {n}/{of}", right=True)
    by_hand(flow.pages, path, Hand("Tj", scaled=True, form=rng.random() < 0.5))
    return Truth("card", "es_ES", "EUR", digits, start, end, opening, closing, rows)
