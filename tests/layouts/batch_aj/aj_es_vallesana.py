"""Spain, current account: date, concept, value date, signed amount with the minus behind, balance on each row.

`dd/mm` without a year; below the concept come `REF.` lines; a liquidation block and the totals close the statement.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand

POOLS = {
    "shop": (
        "MERCADONA",
        "CAPRABO 7###",
        "REPSOL E.S. 3####",
        "EL CORTE INGLES",
        "BAR LA MARINA",
        "RENFE VIAJEROS",
    ),
    "city": ("SABADELL", "TERRASSA", "BARCELONA", "CERDANYOLA"),
    "firm": ("ENDESA ENERGIA XXI", "AIGUES SABADELL CASSA", "ORANGE ESPAGNE S.A.U.", "MUTUA MADRILENA"),
    "name": ("PUIG FERRER, MARTA", "LOPEZ SANZ, JAVIER"),
}
KINDS = (
    Kind(
        9,
        -2,
        -140,
        "COMPRA TARJ. 5402XXXXXXXX#### {shop}-{city}",
    ),
    Kind(3, -12, -170, "ADEUDO RECIBO {firm}|REF. 0000########-A########"),
    Kind(1.5, -20, -300, "REINTEGRO CAJERO TARJ. 5402XXXXXXXX####|OF. 00## {city}", step="10"),
    Kind(1.5, -20, -700, "TRANSFERENCIA A {name}|CONCEPTO: LLOGUER PIS"),
    Kind(1, -5, -60, "BIZUM A {name}|SOPAR DIVENDRES", step="0.50"),
    Kind(0.6, -10, -31, "COMISION MANTENIMIENTO CUENTA", most=1),
    Kind(0.8, -200, -650, "PRESTAMO 8077########|CUOTA ##/240", most=1),
    Kind(2, 900, 2300, "NOMINA TRANSPORTES VALLES OCCIDENTAL SL"),
    Kind(1, 20, 400, "TRANSFERENCIA DE {name}|CONCEPTO: REGAL AVIA"),
    Kind(0.6, 10, 90, "DEVOLUCION TARJ. 5402XXXXXXXX#### {shop}"),
)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 200, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = iban(rng, "ES", f"00810063{rng.randint(10, 99)}000{rng.randint(1000000, 9999999)}")

    def head(page: Page, count: int) -> float:
        page.put(44, 48, "Banc Vallesana", 17, bold=True, color=(0, 0.35, 0.7))
        page.put(551, 44, "EXTRACTO DE CUENTA", 11, bold=True, right=True)
        page.put(551, 57, f"Del {start:%d/%m/%Y} al {end:%d/%m/%Y}", 8.5, right=True)
        y = 96.0
        if count == 1:
            y = _cover(page, rng, account)
        page.put(44, y - 8, "CUENTA EXPANSIÓN", 8.5, bold=True)
        page.put(551, y - 8, f"IBAN {account}   EUR", 8.5, right=True)
        page.box(44, y - 2, 507, 26, None, stroke=(0, 0.35, 0.7))
        for x, lines, right in (
            (48, ("FECHA", "OPER."), False),
            (94, ("CONCEPTO", ""), False),
            (376, ("FECHA", "VALOR"), False),
            (455, ("IMPORTE", ""), True),
            (545, ("SALDO", ""), True),
        ):
            page.lines(x, y + 9, lines, 7.5, 9, right=right, bold=True, color=(0, 0.35, 0.7))
        if count == 1:
            page.put(94, y + 38, "SALDO ANTERIOR", 8)
            page.put(545, y + 38, _euro(opening), 8, right=True)
            return y + 52
        return y + 38

    flow = Flow(750, lambda: Page(A4), head)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(10 * len(entry.lines))
        value = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
        page = flow.page
        page.put(48, flow.y, f"{entry.day:%d/%m}", 8)
        page.lines(94, flow.y, entry.lines, 8, 10)
        page.put(376, flow.y, f"{value:%d/%m}", 8)
        page.put(455, flow.y, _euro(entry.amount), 8, right=True)
        page.put(545, flow.y, _euro(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, value, flow.number))
        flow.y += 10 * len(entry.lines) + 3
        page.rule(44, flow.y - 10, 551, 0.2, GREY)
    _closing(flow, rng, end, closing, rows)
    for count, page in enumerate(flow.pages, 1):
        page.put(551, 806, f"{count}/{len(flow.pages)}", 7.5, right=True)
        page.put(30, 620, FOOT, 5, angle=90, color=GREY)
        page.put(44, 806, f"V{rng.randint(1000, 9999)} {end:%d%m%y} 0081.{count:05}", 6)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.25, order="columns", split=True))
    return Truth("bank", "es_ES", "EUR", account, start, end, opening, closing, rows)


FOOT = (
    "Banc Vallesana, S.A. Av. Matadepera 90, 08206 Sabadell. R.M. Barcelona, T. 20.093, F. 1, H. B-1561. NIF A58000143"
)


def _euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def _cover(page: Page, rng: Random, account: str) -> float:
    page.lines(310, 96, ["NURIA CASALS VIDAL", "C. ILLA 23, 2n 1a", "08202 SABADELL", "BARCELONA"], 9.5, 12)
    facts = (
        f"Oficina: {account[5:9]} - {account[10:14]}  RAMBLA",
        "Titulares: CASALS VIDAL, NURIA",
        "           PUIG FERRER, MARTA (indistinta)",
        f"Núm. de extracto: {rng.randint(1, 12)}",
        "Teléfono: 937 55 01 01",
    )
    page.lines(44, 96, facts, 8, 11)
    page.box(44, 160, 507, 30, (0.9, 0.95, 1))
    page.put(50, 172, "¿Sabe que con la Cuenta Expansión le abonamos un 3% de sus recibos de luz y gas?", 8, bold=True)
    page.put(50, 184, "Hasta 20,00 EUR al mes. Consulte condiciones en su oficina antes del 31/12.", 7.5)
    return 222


def _closing(flow: Flow, rng: Random, end: date, closing: Decimal, rows: list[Row]) -> None:
    flow.need(112)
    page, y = flow.page, flow.y + 6
    page.put(94, y, f"SALDO A {end:%d/%m/%Y}", 8.5, bold=True)
    page.put(545, y, _euro(closing), 8.5, bold=True, right=True)
    plus = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    minus = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    page.put(44, y + 26, "RESUMEN DEL PERIODO", 8, bold=True)
    lines = (
        ("TOTAL ABONOS", _euro(plus)),
        ("TOTAL CARGOS", _euro(minus)),
        ("SALDO MEDIO", f"{rng.randint(200, 900)},00"),
    )
    for n, (title, value) in enumerate(lines):
        page.put(44, y + 38 + 10 * n, title, 7.5)
        page.put(200, y + 38 + 10 * n, value, 7.5, right=True)
    page.put(260, y + 26, "INFORMACIÓN DE TIPOS", 8, bold=True)
    page.put(260, y + 38, "T.A.E. ACREEDORA 0,00%   DESCUBIERTO 7,50%   COMISIÓN EXCEDIDO 4,50%", 7)
    page.put(260, y + 48, f"PRÓXIMA LIQUIDACIÓN {end + timedelta(45):%d/%m/%Y}", 7)
    page.put(
        44, y + 84, "Rogamos comunique su disconformidad en un plazo de 15 días. Fondo de Garantía: 100.000 EUR.", 6.5
    )
