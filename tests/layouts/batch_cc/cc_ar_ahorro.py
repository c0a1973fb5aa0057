"""Argentina, monthly summary of a savings account in pesos: texts of up to five lines with names, CUIT and CBU under
each other, credit before debit, debits with a minus, totals with $ and a block of withheld taxes.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Page, fits, with_pymupdf
from ._rows import incoming, outgoing

ORANGE: Color = (0.9, 0.42, 0.05)
POOLS: Pools = {
    "person": [
        "FERNANDEZ LAURA BEATRIZ",
        "GOMEZ ACUÑA MARTIN",
        "PEREYRA NICOLAS",
        "SOSA MARIA DEL CARMEN",
        "ITURRALDE JUAN PABLO",
    ],
    "shop": [
        "COTO SUC ###",
        "DIA TIENDA ###",
        "FARMACITY S.A.",
        "YPF SERVICLUB",
        "MERPAGO*KIOSCOLUNA",
        "JUMBO PALERMO",
        "RAPPI ARG",
        "PEDIDOSYA",
    ],
    "service": ["EDENOR S.A.", "METROGAS", "TELECENTRO", "AYSA", "PERSONAL FLOW"],
    "why": ["VARIOS", "ALQUILERES", "HONORARIOS", "FACTURA", "CUOTAS"],
}
KINDS = [
    Kind(10, -900, -85000, "COMPRA DEBITO|{shop}|4517XXXXXXXX{card}"),
    Kind(4, -2000, -160000, "TRANSFERENCIA A TERCEROS|{person}|{cuit}|{cbu}|{why}"),
    Kind(4, 3000, 240000, "TRANSFERENCIA DE TERCEROS|{person}|{cuit}|{cbu}|{why}"),
    Kind(3, -4000, -60000, "DEBITO AUTOMATICO DE SERVICIO|{service}|################"),
    Kind(3, -1500, -40000, "PAGO DE SERVICIOS|{service}"),
    Kind(1, 280000, 900000, "ACREDITAMIENTO DE HABERES|SERVICIOS AUSTRALES SA|{cuit}", most=1),
    Kind(2, -5000, -80000, "EXTRACCION CAJERO AUTOMATICO|RED LINK S1BP####", "ATM", "1000"),
    Kind(1, 200, 9000, "DEVOLUCION IVA COMPRA DEBITO"),
    Kind(1, 5, 600, "INTERES CAPITALIZADO", most=1),
    Kind(2, -200, -4000, "IMP. DEB. LEY 25413 GRAL."),
    Kind(1, -30000, -190000, "PAGO TARJETA VISA|AUTOMATICO"),
]
ENDS = (392.0, 470.0, 556.0)


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _peso(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + _money(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 9000, 400000)
    pools = {
        **POOLS,
        "card": [fill(rng, "####", end, {})],
        "cuit": ["20#########", "27#########", "30#########"],
        "cbu": ["0#####################", "CVU 00000031000########"],
    }
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(12, 70), balance=opening, floor=150000)
    balances = running(opening, (entry.amount for entry in entries))
    account, cbu = fill(rng, "40#####-# ###-#", end, {}), fill(rng, "007####################", end, {})[:22]

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 8, ORANGE)
        page.put(40, 40, "Banco del Plata Norte", 14, bold=True, color=ORANGE)
        page.put(556, 36, "Resumen de", 9, right=True)
        page.put(556, 50, "Caja de Ahorro en Pesos", 12, bold=True, right=True)
        if number > 1:
            return titles(page, 84)
        page.lines(
            40,
            78,
            ["ROMERO VICTORIA SOLEDAD", "AV. RIVADAVIA 5120 P.4 DTO. C", "C1424CEG - CABA", "IVA: Consumidor Final"],
            8.5,
        )
        page.box(330, 68, 226, 66, (1, 0.95, 0.89))
        cells = (
            ("N° de cuenta", account),
            ("CBU", cbu),
            ("Período de movimientos", f"{start:%d/%m/%Y} al {end:%d/%m/%Y}"),
            ("Datos de la sucursal", "CABALLITO - Tel. 0800-555-0177"),
        )
        for n, (title, value) in enumerate(cells):
            page.put(338, 82 + 14 * n, title, 7.5)
            page.put(548, 82 + 14 * n, value, 8, bold=n == 0, right=True)
        page.put(40, 160, "Saldos", 10, bold=True, color=ORANGE)
        page.put(40, 176, "Saldo inicial", 8)
        page.put(230, 176, _peso(opening), 8.5, bold=True, right=True)
        page.put(300, 176, "Saldo final", 8)
        page.put(470, 176, _peso(balances[-1]), 8.5, bold=True, right=True)
        return titles(page, 206)

    def titles(page: Page, y: float) -> float:
        page.put(40, y, "Movimientos", 10, bold=True, color=ORANGE)
        page.rule(40, y + 6, 556, 1, ORANGE)
        for x, text in ((40.0, "Fecha"), (88.0, "Descripción"), (262.0, "Origen")):
            page.put(x, y + 17, text, 8, bold=True)
        for x, text in zip(ENDS, ("Crédito", "Débito", "Saldo"), strict=True):
            page.put(x, y + 17, text, 8, bold=True, right=True)
        page.rule(40, y + 22, 556, 0.5, ORANGE)
        return y + 34

    flow = Flow(776, Page, head)
    rows = []
    for n, entry in enumerate(entries):
        lines = [part for text in entry.lines for part in wrap(text, fits("Helvetica", 8, 168))]
        flow.need(10 * len(lines) + 3)
        page = flow.page
        page.put(40, flow.y, f"{entry.day:%d/%m/%y}", 8)
        page.put(ENDS[1] if entry.amount < 0 else ENDS[0], flow.y, _money(entry.amount), 8, right=True)
        page.put(ENDS[2], flow.y, _money(balances[n]), 8, right=True)
        if entry.tag:
            page.put(262, flow.y, fill(rng, "0###", end, {}), 8)
        flow.y = page.lines(88, flow.y, lines, 8, 10)
        page.rule(40, flow.y - 5, 556, 0.3, (0.8, 0.8, 0.8))
        flow.y += 5
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balances[n], page=flow.number))
    flow.need(120)
    _end(flow.page, flow.y + 2, entries, balances[-1], f"entre el {start:%d/%m/%y} y el {end:%d/%m/%y}")
    for number, sheet in enumerate(flow.pages, 1):
        sheet.put(556, 818, f"Página {number} / {len(flow.pages)}", 8, right=True)
        sheet.put(40, 818, fill(rng, "2023######?#?####", end, {}), 6)
    with_pymupdf(flow.pages, path)
    return Truth("bank_account", "es_AR", "ARS", account, start, end, opening, balances[-1], rows)


def _end(page: Page, y: float, entries: list[Entry], closing: Decimal, span: str) -> None:
    page.box(40, y - 10, 516, 15, (1, 0.95, 0.89))
    page.put(44, y, "Total", 8.5, bold=True)
    for x, amount in zip(ENDS, (incoming(entries), -outgoing(entries), closing), strict=True):
        page.put(x, y, _peso(amount), 8, bold=True, right=True)
    taxes = -sum((e.amount for e in entries if e.lines[0].startswith("IMP.")), Decimal(0))
    page.put(40, y + 30, "Consolidado de retención de Impuestos", 10, bold=True, color=ORANGE)
    page.put(40, y + 44, f"Período comprendido {span}", 8)
    page.put(40, y + 58, "TOTAL IMPUESTO LEY 25413 SOBRE DEBITOS", 8)
    page.put(ENDS[1], y + 58, _peso(taxes), 8, right=True)
    page.put(
        40,
        y + 78,
        "Controlá tu resumen: si en 60 días no hay reclamos, se da por aceptado.",
        7,
    )
