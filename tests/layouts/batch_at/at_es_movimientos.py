"""Spain, account movements with the newest first: Fecha, Fecha valor, Movimiento, Más datos, Importe, Saldo.

Days are 30/12/2022, amounts -12,45€ and +80,00€, the text is in two columns, of which the second wraps; there is a
heading with the holder and the IBAN, and no line for the balances before and after.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import ES, dotted, how_many, sheet

KINDS = [
    Kind(20, -3, -140, "{shop}|TARJETA *{card} {city}"),
    Kind(6, -4, -90, "{web}|TARJETA *{card}"),
    Kind(5, -20, -200, "REINT.CAJERO|OF. 0#### TARJETA *{card}", step="10"),
    Kind(9, -12, -190, "{biller}|Núm. recibo ########## CORE REF. ############"),
    Kind(4, -20, -800, "TRANSFER INTERNA|{person} {why}"),
    Kind(5, -20, -600, "TRF.A SU CARGO|{person} CONCEPTO {why}"),
    Kind(6, -3, -60, "BIZUM ENVIADO|{person} {why}"),
    Kind(1, -240, -760, "CUOTA PRESTAMO|####.##.#######-##", most=1),
    Kind(1, -5, -60, "PRECIO TARJETA", most=1),
    Kind(1, -10, -60, "MANT. CUENTA TRIM.", most=1),
    Kind(4, 1000, 2600, "NOMINA|{payer}", most=1),
    Kind(5, 3, 80, "BIZUM RECIBIDO|{person} {why}"),
    Kind(3, 20, 700, "TRANSF. A SU FAVOR|{person} ######## {why}"),
    Kind(1, 20, 900, "INGRESO CAJERO|OF. 0####", step="10"),
]
TEAL = (0.0, 0.48, 0.68)


def signed(amount: Decimal) -> str:
    """Both signs are printed."""
    return f"{'-' if amount < 0 else '+'}{dotted(amount, '')}€"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 200, 5000)
    pools = dict(ES) | {"card": [f"{rng.randint(0, 9999):04}"]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "ES", "0961####7#0100######")

    def sheet_of() -> Page:
        return Page(face="narrow", bold="narrow-bold")

    def head(page: Page, n: int) -> float:
        page.put(40, 46, "CaixaMarina", 15, bold=True, color=TEAL)
        if n == 1:
            page.put(40, 80, "Movimientos de la cuenta", 14, bold=True)
            page.put(40, 100, "Cuenta", 8, color=(0.4, 0.4, 0.4))
            page.put(40, 112, f"Cuenta Día a Día   {number}", 9)
            page.put(330, 100, "Titular", 8, color=(0.4, 0.4, 0.4))
            page.put(330, 112, "NURIA SERRA VIDAL", 9)
            page.put(40, 130, "Período", 8, color=(0.4, 0.4, 0.4))
            page.put(40, 142, f"Del {start:%d/%m/%Y} al {end:%d/%m/%Y}", 9)
            page.put(330, 130, "Saldo disponible", 8, color=(0.4, 0.4, 0.4))
            page.put(330, 142, f"{dotted(balances[-1])}€", 9, bold=True)
        y = 164.0 if n == 1 else 70.0
        for x, title in ((40, "Fecha"), (98, "Fecha valor"), (156, "Movimiento"), (290, "Más datos")):
            page.put(x, y, title, 8, bold=True)
        page.put(480, y, "Importe", 8, right=True, bold=True)
        page.put(555, y, "Saldo", 8, right=True, bold=True)
        page.rule(40, y + 5, 555, 1, TEAL)
        return y + 19

    flow = Flow(778, sheet_of, head)
    rows: list[Row] = []
    for entry, balance in reversed(list(zip(entries, balances, strict=True))):
        left = wrap(entry.lines[0], fits("narrow", 7.8, 126))
        right = [part for line in entry.lines[1:] for part in wrap(line, fits("narrow", 7.2, 124))]
        high = max(len(left), len(right))
        flow.need(9.5 * high + 7)
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1]))
        flow.page.put(40, flow.y, f"{entry.day:%d/%m/%Y}", 7.8)
        flow.page.put(98, flow.y, f"{value:%d/%m/%Y}", 7.8)
        flow.page.lines(156, flow.y, left, 7.8, 9.5)
        flow.page.lines(290, flow.y, right, 7.2, 9.5, color=(0.35, 0.35, 0.35))
        flow.page.put(480, flow.y, signed(entry.amount), 7.8, right=True)
        flow.page.put(555, flow.y, f"{dotted(balance)}€", 7.8, right=True)
        rows.append(Row(entry.day, sheet([*left, *right]), entry.amount, balance, value, flow.number))
        flow.y += 9.5 * high + 7
        flow.page.rule(40, flow.y - 11.5, 555, 0.3, (0.82, 0.82, 0.82))
    clock = f"{rng.randint(8, 20):02}:{rng.randint(0, 59):02}"
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 816, f"{n}/{len(flow.pages)}", 7.5, right=True)
        page.put(
            40,
            808,
            f"Documento informativo obtenido por banca digital el {end + timedelta(1):%d/%m/%Y} a las {clock}.",
            6.5,
        )
        page.put(
            40,
            816,
            "CaixaMarina, S.A. - Av. del Port 40, València - NIF A08999107 - Inscrita en el R.M. de València",
            6.5,
        )
    with_reportlab(flow.pages, path, order="columns")
    return Truth(
        "account", "es_ES", "EUR", number.replace(" ", ""), start, end, opening, balances[-1], rows, newest_first=True
    )
