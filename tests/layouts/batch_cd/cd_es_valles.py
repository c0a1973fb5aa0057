"""Spain, online extract of a business account: text before the value day, one signed amount, balance on every row.

Capitals with card numbers masked by X, days without year, texts that go on below in smaller type with the reference;
summary of the period after the table.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import (
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
from ._rows import account, folded, joined, money_in, money_out, numbered

BLUE: pens.Color = (0, 0.43, 0.78)
LINE: pens.Color = (0.75, 0.8, 0.85)
LEFT, TEXT, VALUE, AMOUNT, RIGHT = 40.0, 92.0, 360.0, 474.0, 555.0

POOLS: Pools = {
    "shop": [
        "MERCADONA-TERRASSA",
        "REPSOL E.S. RUBI-RUBI",
        "LEROY MERLIN-SABADELL",
        "AMAZON EU-LUXEMBOURG",
        "CAFE ROMA-RUBI",
    ],
    "firm": [
        "ENDESA ENERGIA S.A.U.",
        "TELEFONICA DE ESPAÑA SAU",
        "TGSS. COTIZACION 001",
        "SEGURCAIXA ADESLAS",
        "AIGÜES",
    ],
    "client": ["CONSTRUCCIONES PUIG SL", "REFORMAS GARRAF 2004 SL", "M.CARMEN ORTIZ VEGA", "HOSTAL EL PI, S.C.P."],
}
KINDS = [
    Kind(8, -4, -260, "COMPRA TARJ. 5402XXXXXXXX#0#4 {shop}"),
    Kind(5, -25, -900, "ADEUDO RECIBO {firm}|REF. MANDATO ############"),
    Kind(5, 180, 5200, "TRANSFERENCIA DE {client}|CONCEPTO FRA ##/2###"),
    Kind(4, -90, -3200, "TRANSFERENCIA A {client}"),
    Kind(2, -20, -300, "REINT.CAJERO 0081-0###", step="10"),
    Kind(2, -5, -120, "BIZUM A FAVOR DE NURIA S T"),
    Kind(2, 5, 300, "BIZUM DE JORDI M P CONCEPTO MATERIAL"),
    Kind(1, 200, 3000, "INGRESO EN EFECTIVO|OFICINA ####", step="5"),
    Kind(1, -150, -900, "IMPUESTOS MODELO 303 AEAT"),
    Kind(1, -3, -15, "COMISION SERVICIO CUENTA NEGOCIOS"),
    Kind(1, -120, -480, "CUOTA PRESTAMO 8075########"),
    Kind(1.5, 40, 900, "ABONO FACTURACION TPV 0##### OP. ##"),
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 600, 16000)
    entries = some_entries(
        rng, KINDS, POOLS, period, count=rng.randint(10, 95), reversal="ANUL. {}", balance=opening, floor=-500
    )
    balances = running(opening, (entry.amount for entry in entries))
    coordinates = iban(rng, "ES", "0181" + fill(rng, "################", period[0], {}))

    def euro(amount: Decimal) -> str:
        return written(amount, ".", ",")

    def head(page: pens.Page, sheet: int) -> float:
        page.put(LEFT, 50, "Banc Vallès", 18, bold=True, color=BLUE)
        page.put(RIGHT, 44, "Extracto de cuenta", 13, right=True, color=BLUE)
        page.put(RIGHT, 58, f"Período: del {period[0]:%d/%m/%Y} al {period[1]:%d/%m/%Y}", 8.5, right=True)
        y = 86.0
        if sheet == 1:
            page.put(LEFT, 92, "CUENTA NEGOCIOS PLUS", 9, bold=True)
            for n, (label, value) in enumerate(
                [
                    ("IBAN", coordinates),
                    ("BIC", "BVALESB1XXX"),
                    ("Titular", "FUSTERIA ROVIRA I FILLS SL"),
                    ("Oficina", "0317 - RUBÍ, PL. CATALUNYA"),
                    ("Divisa", "EUR"),
                ]
            ):
                page.put(LEFT, 108 + 13 * n, label, 8.5, color=pens.GREY)
                page.put(LEFT + 60, 108 + 13 * n, value, 8.5)
            address = ["FUSTERIA ROVIRA I FILLS SL", "CR SANT JOAN 41 NAU 3", "08191 RUBÍ", "BARCELONA"]
            page.lines(350, 108, address, 9, 12)
            y = 204.0
        page.box(LEFT - 4, y - 12, RIGHT - LEFT + 8, 18, BLUE)
        for x, text, right in [
            (LEFT, "F. OPER.", False),
            (TEXT, "CONCEPTO", False),
            (VALUE, "F. VALOR", False),
            (AMOUNT, "IMPORTE", True),
            (RIGHT, "SALDO", True),
        ]:
            page.put(x, y, text, 8, bold=True, color=pens.WHITE, right=right)
        return y + 20

    flow = pens.Flow(760, pens.Page, head)
    flow.page.put(TEXT, flow.y, f"SALDO ANTERIOR A {period[0]:%d/%m/%Y}", 8.5, bold=True)
    flow.page.put(RIGHT, flow.y, euro(opening), 8.5, right=True, bold=True)
    flow.y += 16
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = folded(entry.lines, "Helvetica", 8.5, VALUE - TEXT - 8)
        flow.need(10 * len(lines) + 8)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        page.put(LEFT, y, f"{entry.day:%d/%m}", 8.5)
        page.put(TEXT, y, lines[0], 8.5)
        page.put(VALUE, y, f"{value:%d/%m}", 8.5)
        page.put(AMOUNT, y, euro(entry.amount), 8.5, right=True)
        page.put(RIGHT, y, euro(balance), 8.5, right=True)
        flow.y = page.lines(TEXT, y + 9.5, lines[1:], 7.5, 9.5, color=pens.GREY) + 6
        page.rule(LEFT - 4, flow.y - 11.5, RIGHT + 4, 0.3, LINE)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
    flow.need(90)
    page, y = flow.page, flow.y + 14
    page.put(LEFT, y, "Resumen del período", 10, bold=True, color=BLUE)
    for n, (label, amount) in enumerate(
        [
            ("Saldo anterior", opening),
            ("Total abonos", money_in(entries)),
            ("Total cargos", -money_out(entries)),
            (f"Saldo a {period[1]:%d/%m/%Y}", balances[-1]),
        ]
    ):
        page.put(LEFT + 132 * n, y + 16, label, 8, color=pens.GREY)
        page.put(LEFT + 132 * n, y + 29, f"{euro(amount)} EUR", 9.5, bold=True)
    note = "La fecha de valor determina desde cuándo devenga intereses cada apunte. Conserve este documento."
    page.put(LEFT, y + 50, note, 7, color=pens.GREY)

    def foot(sheet: pens.Page, n: int, of: int) -> None:
        small = (
            "Banc Vallès, S.A. Rambla 5, 08202 Sabadell. Insc. Reg. Merc. Barcelona, tomo 20093, folio 1, hoja B-1561"
        )
        sheet.put(LEFT, 810, small, 6.5, color=pens.GREY)
        sheet.put(RIGHT, 810, f"Página {n} / {of}", 7.5, right=True)

    numbered(flow.pages, foot)
    pens.with_pymupdf(flow.pages, path)
    return account("es_ES", "EUR", coordinates, period, (opening, balances[-1]), rows)
