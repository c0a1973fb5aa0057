"""Spain, the list of movements printed from a bank's website.

Newest first; amounts with U+2212 or a plus and the euro sign behind, a balance on every row, full dates, the value
date in small grey type under the booking date, a category line in grey under the text. Held card payments stand in
a box of their own above the list. Embedded fonts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, Flow, Page, with_reportlab
from ._common import folded, laid, many, numbered, prose, start_balance

ORANGE = (0.95, 0.45, 0.0)
POOLS: Pools = {
    "shop": (
        "Frutería Mari Paz",
        "Gasolinera A-3 km 71",
        "Cafetería 9 y medio",
        "Bazar Lavapiés",
        "Librería Cervantes 1605",
    ),
    "org": ("Canal del Tajo", "Comercializadora Sol y Viento", "Fibra Rápida", "Ayto. Guadalajara IBI"),
    "person": ("Íñigo Larrañaga", "Mª Ángeles Peña", "Lucía Fdez. Ochoa"),
    "month": lambda _rng, day: f"{day:%m/%Y}",
}
# The tag is the category.
KINDS = (
    Kind(11, -120, -1.5, "Pago en {shop}, tarjeta **** ####", "Compras"),
    Kind(4, -200, -12, "Recibo {org} nº ########## periodo {month}", "Hogar"),
    Kind(3, -150, -3, "Bizum enviado a {person}: entradas 2 x 14,50 €", "Bizum", "0.5"),
    Kind(2.5, 3, 150, "Bizum recibido de {person}", "Bizum", "0.5"),
    Kind(2, -900, -50, "Transferencia inmediata a favor de {person}", "Transferencias", "5"),
    Kind(1.6, 1100, 2600, "Nómina Laboratorios Henares S.A.", "Nómina"),
    Kind(2, -300, -20, "Disposición de efectivo en cajero 2091, Sigüenza", "Efectivo", "10"),
    Kind(0.6, 2, 60, "Devolución de compra {shop}", "Compras"),
)
HEADS = ((40, "Fecha", 0), (112, "Movimiento", 0), (468, "Importe", 1), (555, "Saldo", 1))
NOTES = "Documento informativo sin valor contractual. Las operaciones retenidas pueden variar al contabilizarse."


def euros(amount: Decimal, plus: str = "") -> str:
    return (plus if amount > 0 else "") + written(amount, ".", ",", minus="\u2212") + " €"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = start_balance(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, reversal="Anulación {0}")
    account = iban(rng, "ES", "0128####0#01########")
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    flow = Flow(752, _page, lambda page, n: _head(page, n, period, account, (opening, closing)))
    if rng.random() < 0.5:
        _held(flow, rng, period[1])
    _titles(flow.page, flow.y)
    flow.y += 22
    rows = _table(flow, rng, entries[::-1], balances[::-1])
    flow.need(40)
    prose(flow.page, 40, flow.y + 14, NOTES, 515, 7)
    numbered(flow.pages, "{n} / {of}", 555, 815, 7, right=True)
    with_reportlab(flow.pages, path)
    return Truth("checking", "es_ES", "EUR", account, *period, opening, closing, rows, newest_first=True)


def _page() -> Page:
    return Page(face="narrow", bold="narrow-bold")


def _head(page: Page, n: int, period: tuple[date, date], account: str, ends: tuple[Decimal, Decimal]) -> float:
    page.put(40, 46, "bancalar", 18, bold=True, color=ORANGE)
    page.put(555, 44, "Movimientos de la cuenta", 10, right=True, bold=True)
    if n > 1:
        _titles(page, 84)
        return 106
    page.put(40, 80, "Cuenta Nómina", 11, bold=True)
    page.put(40, 94, account, 9)
    page.put(40, 106, f"Consulta del {period[0]:%d/%m/%Y} al {period[1]:%d/%m/%Y}", 9)
    lines = (("Saldo inicial del periodo", ends[0]), ("Saldo final del periodo", ends[1]))
    for k, (name, amount) in enumerate(lines):
        page.put(360, 94 + 12 * k, name, 9)
        page.put(555, 94 + 12 * k, euros(amount), 9, right=True, bold=True)
    return 136


def _titles(page: Page, y: float) -> None:
    for x, text, right in HEADS:
        page.put(x, y, text, 8, right=bool(right), bold=True)
    page.rule(40, y + 5, 555, 1, ORANGE)


def _held(flow: Flow, rng: Random, end: date) -> None:
    count = rng.randint(1, 3)
    flow.page.box(36, flow.y - 12, 523, 24 + 13 * count, (1, 0.96, 0.9))
    flow.page.put(
        42, flow.y, "Operaciones retenidas, pendientes de contabilizar (no incluidas en el saldo)", 8, bold=True
    )
    for n in range(count):
        y = flow.y + 14 + 13 * n
        flow.page.put(42, y, f"{end:%d/%m/%Y}", 8, color=GREY)
        flow.page.put(112, y, fill(rng, "Retención {shop}", end, POOLS), 8, color=GREY)
        flow.page.put(468, y, euros(some_amount(rng, -90, -5)), 8, right=True, color=GREY)
    flow.y += 40 + 13 * count


def _table(flow: Flow, rng: Random, entries: Sequence[Entry], balances: Sequence[Decimal]) -> list[Row]:
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = laid(entry.lines, "narrow", 8.5, 268)
        high = 11 * len(lines) + 16
        flow.need(high)
        value = earlier(rng, entry.day, 2)
        page, y = flow.page, flow.y
        text = folded([*lines, entry.tag])
        rows.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
        page.put(40, y, f"{entry.day:%d/%m/%Y}", 8.5)
        page.put(40, y + 10, f"Valor {value:%d/%m/%Y}", 7, color=GREY)
        below = page.lines(112, y, lines, 8.5)
        page.put(112, below - 1, entry.tag, 7, color=GREY)
        page.put(468, y, euros(entry.amount, "+"), 8.5, right=True, bold=True)
        page.put(555, y, euros(balance), 8.5, right=True)
        flow.y += high
        page.rule(40, flow.y - 11, 555, 0.3, GREY)
    return rows
