"""Spain: a regional savings bank with Basque and Spanish heads, DD-MM dates without year, one signed amount column.

Each row has a concept in capitals and at times a smaller line below it; the balance is on every row, negative figures
end in a minus. A box of the month's sums, the fees of the quarter and an advert follow.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, iban, some_period, written
from ..pens import A4, GREY, Flow, Page, width, with_fpdf
from ._ledger import Found, Ledger, keep, truth, year

DAY, CONCEPT, VALUE, AMOUNT, BALANCE = 46, 92, 372, 466, 550
RED = (0.75, 0.1, 0.1)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d.%m.%y}"


POOLS: Pools = {
    "year": year,
    "used": _used,
    "shop": (
        "EROSKI CENTER DEUSTO", "BM SUPERMERCADOS TOLOSA", "FARMACIA ITURBE", "REPSOL E.S. ZARAUTZ",
        "MERCADONA BARAKALDO",
        "FORUM SPORT BASAURI", "KIOSKO ARENAL", "BAR GURE TOKI", "RENFE VIRTUAL", "LEROY MERLIN OIARTZUN",
        "ELKAR LIBURUDENDA",
    ),
    "person": ("AGIRRE ETXEBERRIA MIREN", "GARCIA IBAÑEZ J. LUIS", "COM. PROP. GRAN VIA 71", "IKASTOLA LAUAXETA",
               "MUÑOZ PEÑA R."),
    "firm": ("IBERDROLA CLIENTES SAU", "EUSKALTEL", "CONSORCIO DE AGUAS", "SEGUROS LAGUN ARO", "NATURGY IBERIA SA"),
    "client": ("CARPINTERIA URKIOLA SL", "AYTO. DE GETXO", "TALLERES BIDASOA SCOOP"),
    "word": ("ALQUILER", "REGALO AITONA", "FRA. {year}/118", "CENA VIERNES", "CUOTA SOCIO 2.º TRIM."),
}  # fmt: skip
KINDS = (
    Kind(24, -1.5, -170, "COMPRA {shop}|Tarj. 4547********#### {used}"),
    Kind(3, -9, -140, "COMPRA INTERNET AMAZON.ES*??##?|Tarj. 4547********#### {used}"),
    Kind(8, -14, -190, "RECIBO {firm}|Ref. mandato ############ Fra. ###.###"),
    Kind(6, -10, -420, "BIZUM ENVIADO|{person} - {word}", step="1"),
    Kind(5, 10, 300, "BIZUM RECIBIDO|{person} - {word}", step="1"),
    Kind(4, -40, -1100, "TRANSF. A {person}|{word}", step="10"),
    Kind(3, -20, -300, "REINTEGRO CAJERO OF. 0###", step="10"),
    Kind(2, 1200, 2600, "ABONO NOMINA|FUNDICIONES DEL NERVION, S.A.", most=1),
    Kind(1, 640, 1500, "PENSION SEGURIDAD SOCIAL", most=1),
    Kind(3, 150, 2900, "TRANSF. DE {client}|FRA. ##/0## IVA 21,00 %"),
    Kind(2, -380, -690, "PRESTAMO HIPOTECARIO 0########|Cap. pend. ##.###,##", most=1),
    Kind(1, -3, -18, "COMISION MANTENIMIENTO", most=1, step="3"),
)


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def _signed(page: Page, x: float, y: float, amount: Decimal, size: float = 8.5, bold: bool = False) -> None:
    """Figures stay below each other: the minus stands behind the column's edge."""
    face = "Helvetica-Bold" if bold else "Helvetica"
    edge = x + (width("-", face, size) if amount < 0 else 0)
    page.put(edge, y, _eur(amount), size, right=True, bold=bold)


def _top(ledger: Ledger, account: str, number: int, page: Page, sheet: int) -> float:
    page.put(46, 50, "bidekutxa", 19, bold=True, color=RED)
    page.put(553, 44, "KONTUAREN LABURPENA", 9, right=True, bold=True)
    page.put(553, 56, "EXTRACTO DE CUENTA", 9, right=True)
    y = 92.0
    if sheet == 1:
        page.lines(320, 92, ("ARRIETA ZABALA, IÑAKI", "C/ AUTONOMIA 26, 4º DCHA.", "48012 BILBAO"), 9, 12)
        facts = (
            f"IBAN {account}",
            f"Aldia / Periodo {ledger.start:%d-%m-%Y} / {ledger.end:%d-%m-%Y}",
            f"Laburpen zk. / Extracto núm. {number}     Moneta / Moneda EUR",
        )
        page.lines(46, 92, facts, 8.5, 12)
        y = 152.0
    heads = (
        (DAY, "Data", "Fecha", False),
        (CONCEPT, "Kontzeptua", "Concepto", False),
        (VALUE + 26, "Balio-data", "F. valor", True),
        (AMOUNT, "Zenbatekoa", "Importe", True),
        (BALANCE, "Saldoa", "Saldo", True),
    )
    for x, first, second, right in heads:
        page.put(x, y, first, 8, right=right, bold=True, color=RED)
        page.put(x, y + 10, second, 8, right=right, color=RED)
    page.rule(46, y + 15, 553, 0.7, RED)
    return y + 30


def _post(flow: Flow, found: Found, entry: Entry, value: date, balance: Decimal) -> None:
    high = 11 + 9 * (len(entry.lines) - 1) + 3
    flow.need(high)
    page, y = flow.page, flow.y
    page.put(DAY, y, f"{entry.day:%d-%m}", 8.5)
    page.put(CONCEPT, y, entry.lines[0], 8.5)
    page.lines(CONCEPT + 6, y + 9, entry.lines[1:], 7, 9, color=GREY)
    page.put(VALUE, y, f"{value:%d-%m}", 8.5)
    _signed(page, AMOUNT, y, entry.amount)
    _signed(page, BALANCE, y, balance)
    found.note(entry, entry.lines, flow.number, value=value, balance=balance)
    flow.y += high


def _line(flow: Flow, label: str, amount: Decimal) -> None:
    flow.page.put(CONCEPT, flow.y, label, 8.5, bold=True)
    _signed(flow.page, BALANCE, flow.y, amount, bold=True)
    flow.y += 15


def _after(rng: Random, flow: Flow, ledger: Ledger) -> None:
    flow.need(96)
    page, y = flow.page, flow.y + 12
    page.box(46, y, 507, 34, (0.96, 0.94, 0.92))
    sums = (
        ("Sarrerak / Abonos", ledger.paid_in),
        ("Irteerak / Cargos", -ledger.paid_out),
        ("Saldoa / Saldo", ledger.closing),
    )
    for n, (label, amount) in enumerate(sums):
        page.put(60 + 170 * n, y + 13, label, 7.5)
        page.put(60 + 170 * n, y + 26, _eur(amount) + " EUR", 8.5, bold=True)
    adverts = (
        ("¿Cambias de coche? Préstamo Berria desde 5,95 % TIN (6,79 % TAE), hasta 30.000,00 EUR en 96 meses.",),
        (
            "Desde el 01-04 la comisión de mantenimiento pasa a 12,00 EUR al trimestre (antes 9,00 EUR).",
            "Consúltanos en 944 01 72 00.",
        ),
    )
    page.lines(46, y + 52, rng.choice(adverts), 8, 11)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    ledger = keep(rng, KINDS, POOLS, period, opening=(60, 5200), floor=-250, shift=(0, 0, 0, -1, 1))
    account, found = iban(rng, "ES", "2095####03##########"), Found()
    flow = Flow(782, partial(Page, A4), partial(_top, ledger, account, rng.randint(1, 12)))
    _line(flow, "Aurreko saldoa / Saldo anterior", ledger.opening)
    for entry, value, balance in zip(ledger.entries, ledger.values, ledger.balances, strict=True):
        _post(flow, found, entry, value, balance)
    flow.need(20)
    _line(flow, "Azken saldoa / Saldo final", ledger.closing)
    _after(rng, flow, ledger)
    legal = fill(
        rng, "Bidekutxa Bank, S.A.U. R.M. de Bizkaia T. 5226, F. 1, H. BI-58729. NIF A95######", ledger.end, {}
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(46, 820, legal, 6.5, color=GREY)
        page.put(553, 820, f"Orr. / Pág. {n} / {len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path, "columns")
    return truth(ledger, found, "es_ES", "EUR", account)
