"""Spain, bank that began in a mill town: business current account.

Operation date, concept, value date, signed amount and balance on each row, balances carried from page to page, two
reference columns at the right edge, remittances and card terminal settlements, every word drawn alone.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

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
    wrap,
    written,
)
from ..pens import GREY, WHITE, Flow, Page, fits
from ._rows import BOLD, FACE, by_words, incoming, joined, money, outgoing, register

POOLS: Pools = {
    "shop": [
        "MERCADONA-SABADELL",
        "REPSOL E.S. RUBI",
        "AMAZON EU SARL",
        "BAUHAUS-PATERNA",
        "RENFE VIAJEROS",
        "LEROY MERLIN-TERRASSA",
    ],
    "firm": [
        "ENDESA ENERGIA S.A.U.",
        "TELEFONICA DE ESPANA",
        "AGUAS DE BARCELONA",
        "GENERALI SEGUROS",
        "LEASEPLAN SERVICIOS",
        "CANON ESPANA",
    ],
    "who": [
        "TALLERES FONTANET SL",
        "GRUPO HOTELERO MARESME",
        "JORDI PUIG CASALS",
        "COMUNIDAD PROP. RAMBLA 4",
        "AJUNTAMENT DE RUBI",
    ],
    "when": lambda rng, day: f"{earlier(rng, day):%d/%m}",
}
KINDS = (
    Kind(6, -6, -280, "COMPRA TARJ. 5402XXXXXXXX#### {shop}"),
    Kind(4, -25, -640, "RECIBO {firm} REF. MANDATO ############"),
    Kind(3, -150, -4200, "TRANSFERENCIA A {who} FACTURA A-####"),
    Kind(3, -600, -1700, "NOMINA TRANSFERENCIA EMITIDA {who}", most=4),
    Kind(5, 120, 4800, "TRANSFERENCIA DE {who} PAGO FRA. ##/####"),
    Kind(4, 60, 900, "LIQUIDACION OPERACIONES TPV {when} COMERCIO 3########"),
    Kind(2, 900, 6200, "ABONO REMESA RECIBOS SEPA ########"),
    Kind(1, -300, -1600, "TGSS. COTIZACION 001 R.E. GRAL. ##/########", most=1),
    Kind(1, -200, -3800, "IMPUESTOS AEAT MOD. 303", most=1),
    Kind(1, -3, -25, "COMISION TRANSFERENCIA"),
    Kind(1, -30, -190, "DEVOLUCION RECIBO IMPAGADO {who}"),
    Kind(1, -12, -30, "CUOTA CUENTA NEGOCIOS", most=1),
)
BLUE = (0.0, 0.42, 0.75)


def _sum(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    register()
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 900, 25000)
    number = iban(rng, "ES", "0381004#############")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(15, 110), balance=opening, floor=-2000)
    balances = running(opening, (entry.amount for entry in entries))
    size = 7.8

    def head(page: Page, n: int) -> float:
        page.put(45, 52, "Banc Vallès", 18, bold=True, color=BLUE)
        page.put(555, 48, "Extracto de cuenta", 13, right=True)
        page.put(555, 61, f"Hoja {n}", 8, right=True, color=GREY)
        y = 92
        if n == 1:
            page.lines(
                320,
                105,
                ["CALDERERIA SERRAHIMA S.L.", "CARRER DE L'INDUSTRIA 41 BJ", "08201 SABADELL", "BARCELONA"],
                9,
                11.5,
            )
            page.lines(45, 105, ["Oficina 0047 Sabadell-Rambla", "Tel. 937 000 000", "CIF titular B60000000"], 8, 10)
            y = 175
        page.box(45, y - 12, 510, 34, (0.93, 0.96, 0.99))
        cells: tuple[tuple[int, str, str], ...] = (
            (50, "Cuenta", "Cuenta Negocios Plus"),
            (165, "IBAN", number),
            (330, "BIC", "BVALESBBXXX"),
        )
        cells += ((400, "Período", f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}"), (515, "Divisa", "EUR"))
        for x, label, text in cells:
            page.put(x, y, label, 6.5, color=GREY)
            page.put(x, y + 13, text, 7.8, bold=label == "IBAN")
        y += 46
        page.box(45, y - 10, 510, 15, BLUE)
        for x, label in ((50, "Fecha"), (95, "Concepto"), (460, "Referencia 1"), (512, "Referencia 2")):
            page.put(x, y, label, 7, bold=True, color=WHITE)
        for x, label in ((335, "F. valor"), (392, "Importe"), (452, "Saldo")):
            page.put(x, y, label, 7, right=True, bold=True, color=WHITE)
        y += 18
        shown = balances[len(rows) - 1] if rows else opening
        before = f" AL {period[0] - timedelta(1):%d/%m/%Y}" if n == 1 else ""
        page.put(95, y, f"SALDO ANTERIOR{before}", size, bold=True)
        page.put(452, y, _sum(shown), size, right=True, bold=True)
        return y + 14

    def foot(page: Page, y: float) -> None:
        page.rule(45, y - 7, 555, 0.3, GREY)
        page.put(95, y + 3, "SUMA Y SIGUE", size, bold=True)
        page.put(452, y + 3, _sum(balances[len(rows) - 1]), size, right=True, bold=True)

    rows: list[Row] = []
    flow = Flow(755, lambda: Page(face=FACE, bold=BOLD), head, foot)
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(" ".join(entry.lines), fits(FACE, size, 198))
        flow.need(9.5 * len(lines) + 4)
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1])) if entry.amount > 0 else earlier(rng, entry.day, 1)
        page, y = flow.page, flow.y
        page.put(50, y, f"{entry.day:%d/%m/%y}", size)
        page.lines(95, y, lines, size, 9.5)
        page.put(335, y, f"{value:%d/%m/%y}", size, right=True)
        page.put(392, y, _sum(entry.amount), size, right=True)
        page.put(452, y, _sum(balance), size, right=True)
        page.put(460, y, fill(rng, "########", entry.day, {}), 6.5, color=GREY)
        if rng.random() < 0.4:
            page.put(512, y, fill(rng, "B60######", entry.day, {}), 6.5, color=GREY)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
        flow.y += 9.5 * len(lines) + 4
    closing = balances[-1] if balances else opening
    _end(flow, rows, closing, f"{period[1]:%d/%m/%Y}")
    by_words(flow.pages, path)
    return Truth("checking", "es_ES", "EUR", number, *period, opening, closing, rows)


def _end(flow: Flow, rows: list[Row], closing: Decimal, day: str) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 2
    page.rule(45, y - 9, 555, 0.8, BLUE)
    page.put(95, y + 2, f"SALDO A SU FAVOR AL {day}" if closing >= 0 else f"SALDO DEUDOR AL {day}", 7.8, bold=True)
    page.put(452, y + 2, _sum(closing), 7.8, right=True, bold=True)
    page.put(45, y + 28, "Resumen de movimientos", 9, bold=True, color=BLUE)
    for n, (label, amounts) in enumerate(
        (("Total abonos", incoming(money(rows))), ("Total cargos", outgoing(money(rows))))
    ):
        page.put(45, y + 42 + 11 * n, label, 7.8)
        page.put(230, y + 42 + 11 * n, _sum(amounts), 7.8, right=True)
    small = (
        "Las operaciones de este extracto se entienden conformes si no nos comunica reparos en quince días. Los "
        "saldos están garantizados por el Fondo de Garantía de Depósitos de Entidades de Crédito hasta 100.000 "
        "euros por depositante. Banc Vallès, S.A., Plaça Sant Roc 99, 08201 Sabadell. Inscrito en el Registro "
        "Mercantil de Barcelona."
    )
    page.lines(45, y + 75, wrap(small, fits(FACE, 6.5, 510)), 6.5, 8, color=GREY)
    flow.y = y + 105
