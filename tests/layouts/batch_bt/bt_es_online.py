"""Spanish big-bank movements as printed from online banking: newest first, concept over details, EUR behind amounts."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, some_period, wrap
from ..pens import A4, GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import booked, dotted, some_opening

BLUE: Color = (0.0, 0.32, 0.56)

KINDS = [
    Kind(9, -2, -120, "{shop}|Fecha de operación: {date}"),
    Kind(3, -15, -160, "{biller}|Recibo nº ######## Ref. mandato ??########"),
    Kind(3, 10, 400, "BIZUM DE {person}|{why}"),
    Kind(3, -10, -200, "BIZUM A FAVOR DE {person}|{why}", step="5"),
    Kind(2, -50, -900, "TRANSFERENCIA EMITIDA|{person} {why}", step="10"),
    Kind(1.5, 1200, 2600, "TRANSFER NÓMINA|{employer}", most=2),
    Kind(2, -20, -300, "REINTEGRO CAJERO|Of. #### {shop}", step="10"),
    Kind(0.8, -0.5, -8, "PRECIO SERVICIO|COMISIÓN MANTENIMIENTO"),
    Kind(0.5, -300, -800, "CUOTA PRÉSTAMO|######-##-#######-##", most=1),
]
POOLS: Pools = {
    "shop": [
        "MERCADONA AVDA BURGOS",
        "REPSOL E.S. LAS ROZAS",
        "AMZN MKTP ES",
        "EL CORTE INGLES",
        "BAR CASA PACO",
        "RENFE VIRTUAL",
    ],
    "date": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%d-%m-%Y}",
    "biller": [
        "IBERDROLA CLIENTES, S.A.U",
        "CANAL DE ISABEL II",
        "DIGI SPAIN TELECOM",
        "AYUNTAMIENTO DE MADRID",
        "MAPFRE ESPAÑA",
    ],
    "person": ["LUCÍA FERNÁNDEZ", "J. IGNACIO PEÑA", "MARTA S. R.", "ÁLVARO GIL"],
    "why": ["Cena viernes", "Regalo profe", "Alquiler", "Gastos piso", "Sin concepto"],
    "employer": ["CONSULTORES IBERIA SL NOMINA", "COMUNIDAD DE MADRID"],
}


def euros(amount: Decimal, plus: bool = False) -> str:
    return ("+" if plus and amount > 0 else "") + dotted(amount) + " EUR"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([30, 60, 89]))
    opening = some_opening(rng, 300, 6000)
    rows = booked(rng, KINDS, POOLS, period, opening, rng.randint(15, 90), floor=50)
    number = iban(rng, "ES", "2199################")
    closing = rows[-1].balance

    def begin(page: Page, n: int) -> float:
        y = 60.0
        if n == 1:
            page.box(0, 0, 595, 44, BLUE)
            page.put(36, 28, "Caixa Meseta", 16, bold=True, color=(1, 1, 1))
            page.put(36, 76, "Movimientos de la cuenta", 15, bold=True, color=BLUE)
            facts = [
                ("Cuenta", f"{number}  Cuenta Nómina"),
                ("Titular", "CARMEN OLMEDO RUIZ"),
                ("Saldo", euros(closing)),
                ("Saldo disponible", euros(closing + 500)),
                ("Periodo", f"Del {period[0]:%d/%m/%Y} al {period[1]:%d/%m/%Y}"),
            ]
            for k, (label, value) in enumerate(facts):
                page.put(36, 100 + 14 * k, label, 8, color=GREY)
                page.put(130, 100 + 14 * k, value, 9)
            y = 190
        for x, title, right in (
            (36, "Fecha", False),
            (96, "Fecha valor", False),
            (160, "Movimiento", False),
            (470, "Importe", True),
            (559, "Saldo", True),
        ):
            page.put(x, y, title, 8.5, right=right, bold=True, color=BLUE)
        page.rule(36, y + 5, 559, 0.8, BLUE)
        return y + 19

    flow = Flow(786, lambda: Page(A4, "narrow", "narrow-bold"), begin)
    printed = []
    for row in reversed(rows):
        concept, more = row.entry.lines
        lines = wrap(more, fits("narrow", 7.5, 210))
        flow.need(15 + 10 * len(lines))
        page, y = flow.page, flow.y
        value = row.day - timedelta(rng.choice([0, 0, 0, 1]))
        page.put(36, y, f"{row.day:%d/%m/%Y}", 8.5)
        page.put(96, y, f"{value:%d/%m/%Y}", 8.5)
        page.put(160, y, concept, 8.5, bold=True)
        page.put(470, y, euros(row.amount, plus=True), 8.5, right=True)
        page.put(559, y, euros(row.balance), 8.5, right=True)
        end = page.lines(160, y + 11, lines, 7.5, 10, color=GREY)
        page.rule(36, end - 5, 559, 0.3, (0.8, 0.8, 0.8))
        printed.append(Row(row.day, row.text, row.amount, row.balance, value, flow.number))
        flow.y = end + 7
    for n, page in enumerate(flow.pages, 1):
        page.put(
            36,
            818,
            f"Consulta hecha el {period[1] + timedelta(1):%d/%m/%Y} a las 18:42. Solo informativa.",
            7,
            color=GREY,
        )
        page.put(559, 818, f"{n} / {len(flow.pages)}", 7, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("checking", "es_ES", "EUR", number, *period, None, closing, printed, newest_first=True)
