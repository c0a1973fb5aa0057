"""Spain, a cuenta corriente.

One signed column and a balance on every row, DD/MM for both dates with the value date after the text. Each page
ends with "SUMA Y SIGUE" and begins with "SUMA ANTERIOR". Below come fees, the interest settlement with its own
dates and advice.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._common import ZERO, folded, laid, many, numbered, prose, signed_sum, start_balance

TEAL = (0.0, 0.35, 0.5)
POOLS: Pools = {
    "shop": (
        "SUPERM. LA ENCINA",
        "GASOLINERA KM 42",
        "FARMACIA 24H SOLER",
        "BAR EL 9",
        "LIBRERIA ARIADNA",
        "ZAPATERIA NUÑO",
    ),
    "city": ("SABIÑANIGO", "REUS", "CASTELLON PL", "L'HOSPITALET", "GIJON"),
    "org": ("AGUAS DEL SEGRE, S.A.", "LUZ Y GAS LEVANTE S.L.U.", "TELEFONIA OCHO", "COM. PROP. C/ MAYOR 14"),
    "person": ("MARIA DEL CARMEN ORTUÑO", "JOAN PUIGDEMUNT", "P. IBARRETXE"),
    "month": lambda _rng, day: ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")[
        day.month - 1
    ],
    "when": lambda rng, day: f"{earlier(rng, day):%d.%m}",
}
KINDS = (
    Kind(11, -130, -2, "COMPRA TARJ. 5402XXXXXXXX#### {shop}-{city}"),
    Kind(4, -210, -12, "ADEUDO RECIBO {org} REF. MANDATO ######## FACT. {month} 2.0TD"),
    Kind(2, -320, -4, "BIZUM A FAVOR DE: {person} CONCEPTO: CENA {when}", "", "0.5"),
    Kind(2, 4, 320, "BIZUM DE: {person} CONCEPTO: REGALO", "", "0.5"),
    Kind(2, -900, -60, "TRANSFERENCIA A {person} ALQUILER {month}", "", "5"),
    Kind(2, -300, -20, "REINTEGRO CAJERO {city} TARJ. ####", "", "10"),
    Kind(1.6, 1000, 2700, "NOMINA TALLERES ROCAFORT SA {month}"),
    Kind(1, 30, 1200, "TRANSFERENCIA DE {person}"),
    Kind(0.7, -15, -3, "COMISION MANTENIMIENTO", "fee", "0.5", 1),
    Kind(0.5, -900, -40, "PAGO IMPUESTOS MOD. 100 N.R.C. ################??"),
    Kind(0.4, -60, -6, "LIQUIDACION INTERESES-DESCUBIERTO AL 7,5000%", "fee", "0.01", 1),
)
HEADS = (
    (40, "FECHA", False),
    (84, "CONCEPTO", False),
    (372, "F. VALOR", False),
    (478, "IMPORTE", True),
    (555, "SALDO", True),
)
ADVICE = (
    "Rogamos comprueben este extracto y nos comuniquen su disconformidad en el plazo de 15 dias. Las operaciones con "
    "fecha valor posterior al cierre no devengan intereses. Comision por descubierto tacito: 4,50 % (minimo 15,00 "
    "EUR). Fondo de Garantia de Depositos: hasta 100.000 EUR por titular."
)


def euros(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = start_balance(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, reversal="ANUL. {0}")
    account = iban(rng, "ES", "0081####0#00########")
    balances = running(opening, (entry.amount for entry in entries))
    carried = [opening]
    flow = Flow(
        728,
        Page,
        lambda page, n: _head(page, n, period, account, carried[0]),
        lambda page, y: _foot(page, y, carried[0]),
    )
    rows = _table(flow, rng, entries, balances, carried)
    closing = balances[-1] if balances else opening
    flow.page.rule(36, flow.y - 6, 559)
    flow.page.put(
        84, flow.y + 6, f"SALDO A {'SU' if closing >= 0 else 'NUESTRO'} FAVOR AL {period[1]:%d/%m/%Y}", 9, bold=True
    )
    flow.page.put(555, flow.y + 6, euros(closing), 9, bold=True, right=True)
    _after(flow, rng, period, entries)
    numbered(flow.pages, "Hoja {n} de {of}", 555, 60, right=True)
    with_fpdf(flow.pages, path)
    return Truth("checking", "es_ES", "EUR", account, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], account: str, carried: Decimal) -> float:
    page.put(40, 48, "Banc de Ponent", 18, bold=True, color=TEAL)
    page.put(555, 46, "EXTRACTO DE CUENTA CORRIENTE", 10, right=True, bold=True)
    y = 84.0
    if n == 1:
        page.lines(330, 100, ("NEUS CARBONELL VIDAL", "CL DEL FORN 3 2-1", "25001 LLEIDA"), 9.5, 12)
        page.put(40, 100, f"IBAN: {account}", 8.5)
        page.put(40, 112, "BIC: PONEESBBXXX", 8.5)
        page.put(40, 124, f"Periodo: {period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}", 8.5)
        page.put(40, 136, "Divisa: EUR   Titular: NEUS CARBONELL VIDAL", 8.5)
        y = 176
    page.box(36, y - 11, 523, 16, TEAL)
    for x, text, right in HEADS:
        page.put(x, y, text, 8, right=right, bold=True, color=(1, 1, 1))
    page.put(84, y + 19, "SALDO ANTERIOR" if n == 1 else "SUMA ANTERIOR", 8.5, bold=True)
    page.put(555, y + 19, euros(carried), 8.5, right=True)
    return y + 35


def _foot(page: Page, y: float, carried: Decimal) -> None:
    page.put(84, y + 2, "SUMA Y SIGUE", 8.5, bold=True)
    page.put(555, y + 2, euros(carried), 8.5, right=True)


def _table(
    flow: Flow, rng: Random, entries: Sequence[Entry], balances: Sequence[Decimal], carried: list[Decimal]
) -> list[Row]:
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = laid(entry.lines, "Helvetica", 8.5, 270)
        flow.need(11 * len(lines) + 4)
        value = earlier(rng, entry.day, 2) if "TARJ" in entry.text else entry.day
        rows.append(Row(entry.day, folded(lines), entry.amount, balance, value, flow.number))
        flow.page.put(40, flow.y, f"{entry.day:%d/%m}", 8.5)
        flow.page.put(372, flow.y, f"{value:%d/%m}", 8.5)
        flow.page.put(478, flow.y, euros(entry.amount), 8.5, right=True)
        flow.page.put(555, flow.y, euros(balance), 8.5, right=True)
        flow.page.lines(84, flow.y, lines, 8.5)
        flow.y += 11 * len(lines) + 4
        carried[0] = balance
    return rows


def _after(flow: Flow, rng: Random, period: tuple[date, date], entries: Sequence[Entry]) -> None:
    if flow.y > 600:  # these blocks stand on a page without the table
        page = Page()
        page.put(40, 48, "Banc de Ponent", 18, bold=True, color=TEAL)
        flow.pages.append(page)
        y = 100.0
    else:
        page, y = flow.page, flow.y + 40
    facts = (
        ("Total abonos", signed_sum(entries, 1)),
        ("Total cargos", -signed_sum(entries, -1)),
        ("Comisiones y gastos", sum((entry.amount for entry in entries if entry.tag == "fee"), ZERO)),
    )
    for n, (name, amount) in enumerate(facts):
        page.put(40, y + 12 * n, name, 8)
        page.put(240, y + 12 * n, euros(amount), 8, right=True)
    y += 56
    if rng.random() < 0.6:
        page.put(40, y, "LIQUIDACION DE LA CUENTA", 8.5, bold=True, color=TEAL)
        for x, text in ((160, "DESDE"), (230, "HASTA"), (330, "SALDO MEDIO"), (410, "TIPO %"), (500, "INTERESES")):
            page.put(x, y + 13, text, 7, right=True, color=GREY)
        middle = period[0] + timedelta(14)
        for n, (start, end) in enumerate(((period[0], middle), (middle + timedelta(1), period[1]))):
            cells = (
                f"{start:%d/%m/%Y}",
                f"{end:%d/%m/%Y}",
                euros(Decimal(rng.randint(9000, 400000)) / 100),
                "0,0100",
                "0,01",
            )
            for x, text in zip((160, 230, 330, 410, 500), cells, strict=True):
                page.put(x, y + 25 + 11 * n, text, 8, right=True)
        y += 60
    prose(page, 40, y, ADVICE, 515)
