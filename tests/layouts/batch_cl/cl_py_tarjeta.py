"""Paraguay, card: no decimals, sections (payments, purchases of two cards, interest and charges), each with
its subtotal, instalments `02/06`, what is owed is positive; a table of instalments to come; stretched word spaces."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._rows import Account, how_many, instalment, numbered

WINE = (0.5, 0.05, 0.2)
PALE = (0.96, 0.92, 0.93)
POOLS: Pools = {
    "shop": ["SUPERSEIS LOS LAURELES", "STOCK MCAL LOPEZ", "BIGGIE EXPRESS", "PETROBRAS VILLA MORRA", "FARMACENTER"],
    "store": ["GONZALEZ GIMENEZ", "NISSEI ASUNCION", "SHOPPING DEL SOL", "TUPI ELECTRODOMESTICOS", "UNICENTRO"],
    "web": ["NETFLIX.COM", "UBER *TRIP", "PEDIDOSYA", "SPOTIFY BRASIL"],
    "part": instalment("{:02}/{:02}", 3, 6, 12, 18),
}
# tag: the section; after the ~ the instalment
KINDS = (
    Kind(26, -9000, -420000, "{shop}~", "main", "1"),
    Kind(8, -90000, -900000, "{store}~{part}", "main", "1"),
    Kind(6, -25000, -130000, "{web}~", "main", "1"),
    Kind(4, -30000, -190000, "ANDE DEBITO AUTOMATICO NIS ######~", "main", "1"),
    Kind(9, -9000, -300000, "{shop}~", "extra", "1"),
    Kind(3, -70000, -500000, "{store}~{part}", "extra", "1"),
    Kind(3, 400000, 2600000, "SU PAGO - GRACIAS~", "paid", "1000", 2),
    Kind(1, 30000, 200000, "DEVOLUCION {store}~", "paid", "1", 1),
)
FEES = (
    ("INTERES DE FINANCIACION", 9000, 190000),
    ("SEGURO DE VIDA SOBRE SALDO", 5000, 40000),
    ("COSTO ADMINISTRATIVO", 15000, 33000),
)


def figure(amount: Decimal) -> str:
    """What is owed as the bank prints it: positive."""
    return written(-amount, ".", places=0)


def fees(rng: Random, end: date) -> list[Entry]:
    rows = [Entry(end, (f"{name}~",), some_amount(rng, -low, -high, "1"), "fee", "") for name, low, high in FEES]
    tax = (sum((row.amount for row in rows), Decimal(0)) / 10).quantize(Decimal(1))
    return [*rows, Entry(end, ("I.V.A. 10% S/ INTERESES Y CARGOS~",), tax, "fee", "")]


def head(a: Account, page: Page, count: int) -> float:
    page.box(0, 0, 595, 30, WINE)
    page.put(40, 20, "BANCO YVYTU S.A.E.C.A.", 12, bold=True, color=(1, 1, 1))
    page.put(555, 20, "EXTRACTO DE CUENTA - TARJETA DE CREDITO", 9, right=True, color=(1, 1, 1))
    y = 50.0
    if count == 1:
        page.lines(40, 56, ["RAMIREZ BENITEZ, CARLOS MARIA", "AVDA. ESPAÑA 2045 C/ BRASILIA", "ASUNCION"], 8.5, 11)
        pairs = (
            ("Nro. de cuenta", a.number),
            ("Fecha de cierre", f"{a.end:%d/%m/%Y}"),
            ("Vencimiento", f"{a.end + timedelta(12):%d/%m/%Y}"),
            ("Línea de crédito Gs.", "15.000.000"),
            ("Disponible Gs.", written(15000000 + a.closing, ".", places=0)),
            ("Pago mínimo Gs.", figure((a.closing / 20).quantize(Decimal(1)))),
            ("Deuda total Gs.", figure(a.closing)),
        )
        for n, (name, value) in enumerate(pairs):
            page.box(330, 44 + 15 * n, 225, 15, PALE if n % 2 == 0 else (1, 1, 1), stroke=(0.8, 0.7, 0.73))
            page.put(335, 54.5 + 15 * n, name, 8, bold=n > 4)
            page.put(550, 54.5 + 15 * n, value, 8, bold=n > 4, right=True)
        y = 165.0
    for x, one, two in ((40, "Fecha", "Oper."), (80, "Fecha", "Proc."), (122, "Nro.", "Cupón")):
        page.put(x, y, one, 8, bold=True)
        page.put(x, y + 9, two, 8, bold=True)
    page.put(180, y + 9, "Detalle", 8, bold=True)
    page.put(450, y + 9, "Cuota", 8, bold=True)
    page.put(555, y + 9, "Importe Gs.", 8, bold=True, right=True)
    page.rule(40, y + 14, 555, 1, WINE)
    return y + 28


def bottom(page: Page, n: int, of: int) -> None:
    page.put(40, 818, "Reclamos: 021 617 5000 dentro de los 30 días de recibido el extracto.", 7, color=GREY)
    page.put(555, 818, f"Hoja {n} de {of}", 7.5, right=True)


def bar(flow: Flow, text: str, amount: Decimal | None, fill_it: bool = False) -> None:
    """A section's title or its subtotal."""
    flow.need(40 if amount is None else 16)
    if fill_it:
        flow.page.box(40, flow.y - 10, 515, 14, PALE)
    flow.page.put(180 if amount is not None else 44, flow.y, text, 8, bold=True)
    if amount is not None:
        flow.page.put(555, flow.y, figure(amount), 8, bold=True, right=True)
    flow.y += 16


def row(a: Account, flow: Flow, entry: Entry) -> Row:
    text, part = entry.lines[0].split("~")
    flow.need(11.5)
    page = flow.page
    if entry.tag != "fee":
        page.put(40, flow.y, f"{earlier(a.rng, entry.day, 3):%d/%m/%y}", 8)
        page.put(122, flow.y, fill(a.rng, "######", entry.day, {}), 8)
    page.put(80, flow.y, f"{entry.day:%d/%m/%y}", 8)
    page.put(180, flow.y, text, 8)
    page.put(450, flow.y, part, 8)
    page.put(555, flow.y, figure(entry.amount), 8, right=True)
    flow.y += 11.5
    return Row(entry.day, text, entry.amount, page=flow.number)


def plans(a: Account, flow: Flow, parts: list[Entry]) -> None:
    """What is left of the instalments, and the rates."""
    flow.need(60 + 11 * len(parts))
    flow.y += 10
    bar(flow, "DETALLE DE CUOTAS A VENCER", None, True)
    for entry in parts:
        text, part = entry.lines[0].split("~")
        paid, of = (int(number) for number in part.split("/"))
        flow.page.put(44, flow.y, f"{text}  {part}", 7.5)
        flow.page.put(330, flow.y, f"{a.end + timedelta(30):%m/%Y}", 7.5)
        flow.page.put(450, flow.y, f"{of - paid} cuotas", 7.5)
        flow.page.put(555, flow.y, figure(entry.amount * (of - paid)), 7.5, right=True)
        flow.y += 11
    flow.page.put(44, flow.y + 8, "Tasa de interés anual: 13,80%  Tasa moratoria: 13,80%  Tasa punitoria: 4,14%", 7.5)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = -some_amount(rng, 600000, 6500000, "1")
    found = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 25, 70))
    entries = [*found, *fees(rng, end)]
    closing = opening + sum(entry.amount for entry in entries)
    a = Account(rng, fill(rng, "#######-#", start, {}), start, end, opening, closing, entries)
    flow = Flow(795, Page, partial(head, a))
    truth = Truth("credit_card", "es_PY", "PYG", a.number, start, end, opening, closing)
    bar(flow, "SALDO ANTERIOR", opening)
    sections = (
        ("paid", "PAGOS Y CREDITOS", "Total pagos y créditos"),
        ("main", "COMPRAS  TARJETA 4539 XXXX XXXX 2210  RAMIREZ B CARLOS", "Total tarjeta 2210"),
        ("extra", "COMPRAS  ADICIONAL 4539 XXXX XXXX 2228  VERA DE RAMIREZ LIZ", "Total tarjeta 2228"),
        ("fee", "INTERESES Y CARGOS", "Total intereses y cargos"),
    )
    for tag, title, subtotal in sections:
        rows = [entry for entry in entries if entry.tag == tag]
        if rows:
            bar(flow, title, None, True)
            truth.transactions += [row(a, flow, entry) for entry in rows]
            bar(flow, subtotal, sum((entry.amount for entry in rows), Decimal(0)))
    bar(flow, f"SALDO ACTUAL AL {end:%d/%m/%Y}", closing, True)
    parts = [e for e in entries if e.lines[0][-1] != "~" and len(set(e.lines[0].split("~")[1].split("/"))) > 1]
    if parts:
        plans(a, flow, parts)
    numbered(flow.pages, bottom)
    by_hand(flow.pages, path, Hand(show="Tw", form=True))
    return truth
