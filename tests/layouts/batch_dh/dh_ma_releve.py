"""Morocco, current account in French: landscape by /Rotate, glyph by glyph, an operation code before the day and the
month (apart, without year), a value date with spaces, no balance on rows, first and last one in the column that tells
their sign."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._desk import how_many, money, number_pages, taken, total

POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "who": ("EL AMRANI YOUSSEF", "BENNANI SARA", "STE ATLAS NEGOCE SARL", "M. TAZI KHALID"),
    "shop": ("MARJANE HAY RIAD", "CARREFOUR MARKET GUELIZ", "AFRIQUIA SIDI MAAROUF", "PHARMACIE AL QODS", "BIM 0311"),
    "bill": ("LYDEC 40######", "MAROC TELECOM 05########", "REDAL", "WAFA ASSURANCE 12/24"),
    "town": ("RABAT", "CASABLANCA", "MARRAKECH", "TANGER"),
}
KINDS = (
    Kind(7, -18, -1900, "PAIEMENT CARTE {shop} LE {used} CARTE 4215XX##", "0C12"),
    Kind(3, -100, -3000, "RETRAIT GAB {town} 1## CARTE 4215XX##", "0R40", "100"),
    Kind(2, -150, -9000, "VIREMENT EMIS EN FAVEUR DE {who} MOTIF LOYER 3.500,00", "0V21"),
    Kind(3, 100, 8000, "VIREMENT RECU DE {who}", "0V11"),
    Kind(2, -60, -900, "PRELEVEMENT {bill}", "0P31"),
    Kind(1, -500, -12000, "CHEQUE PAYE N° 77#####", "0H02"),
    Kind(1, 800, 15000, "REMISE CHEQUE N° 31##### S/{town}", "0H10"),
    Kind(0.8, 5200, 17000, "VIR. SALAIRE STE OCP SERVICES", "0V15", "0.01", 1),
    Kind(0.6, -11, -60, "COMMISSION TENUE DE COMPTE DONT TVA 10%", "0F01", "0.01", 1),
)
LEFT, DAY, TEXT, VALUE, OUT, IN = 44.0, 92.0, 150.0, 506.0, 690.0, 798.0


def dh(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def spaced(day: date) -> str:
    return f"{day:%d %m %Y}"


def head(page: Page, first: bool, facts: list[str]) -> float:
    page.put(LEFT, 40, "BANQUE DU RIF ET DE L'ATLAS", 13, bold=True)
    page.put(IN, 40, "RELEVE DE COMPTE BANCAIRE", 11, right=True)
    y = 66.0
    if first:
        page.lines(LEFT, 66, facts, 9, 12)
        page.lines(560, 66, ["MME CHRAIBI NADIA", "12 RUE IBN BATOUTA APPT 5", "10090 AGDAL RABAT"], 9.5, 12)
        y = 66 + 12 * len(facts) + 16
    page.box(LEFT - 6, y - 12, IN - LEFT + 12, 17, None, stroke=(0, 0, 0))
    for x, text in ((LEFT, "CODE"), (DAY, "DATE"), (TEXT, "LIBELLE"), (VALUE, "VALEUR")):
        page.put(x, y, text, 8.5, bold=True)
    page.put(OUT, y, "DEBIT", 8.5, bold=True, right=True)
    page.put(IN, y, "CREDIT", 8.5, bold=True, right=True)
    return y + 22


def mark(flow: Flow, text: str, balance: Decimal) -> None:
    flow.need(18)
    flow.page.put(TEXT, flow.y, text, 9, bold=True)
    flow.page.put(IN if balance >= 0 else OUT, flow.y, dh(balance), 9, bold=True, right=True)
    flow.y += 18


def one(rng: Random, flow: Flow, entry: Entry) -> Row:
    lines = wrap(entry.lines[0], fits("Helvetica", 9, 270))
    flow.need(11 * len(lines) + 4)
    page, y = flow.page, flow.y
    value = entry.day + timedelta(rng.choice([0, 1, 2]) if entry.amount > 0 else -rng.choice([0, 1]))
    page.put(LEFT, y, entry.tag)
    page.put(DAY, y, f"{entry.day:%d}")
    page.put(DAY + 18, y, f"{entry.day:%m}")
    page.put(VALUE, y, spaced(value))
    page.put(IN if entry.amount > 0 else OUT, y, dh(entry.amount), right=True)
    row = taken(entry, lines, flow.number, None, value)
    flow.y = page.lines(TEXT, y, lines, 9, 11) + 3
    return row


def tail(flow: Flow, entries: list[Entry], last: date, closing: Decimal) -> None:
    flow.need(74)
    flow.page.rule(LEFT - 6, flow.y - 6, IN + 6)
    flow.y += 8
    flow.page.put(TEXT, flow.y, "TOTAL MOUVEMENTS")
    flow.page.put(OUT, flow.y, dh(total(entries, -1)), right=True)
    flow.page.put(IN, flow.y, dh(total(entries, 1)), right=True)
    flow.y += 18
    mark(flow, f"SOLDE FINAL AU {spaced(last)}", closing)
    flow.page.put(
        LEFT,
        flow.y + 10,
        "Sauf erreur ou omission. Capital 2 151 408 390 DH. Médiation bancaire : 0801 00 12 12.",
        7.5,
        color=GREY,
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = money(rng, 100, 40000) * rng.choice([1, 1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=-4000)
    closing = opening + total(entries)
    number = f"013 810 {rng.randint(10**15, 10**16 - 1)} {rng.randint(10, 97)}"
    facts = [
        "AGENCE RABAT AGDAL",
        f"RIB {number}",
        f"PERIODE DU {spaced(period[0])} AU {spaced(period[1])}",
        "DEVISE : DIRHAM MAROCAIN (MAD)",
    ]
    flow = Flow(545, lambda: Page((842, 595)), lambda page, n: head(page, n == 1, facts))
    mark(flow, f"SOLDE DEPART AU {spaced(period[0] - timedelta(1))}", opening)
    rows = [one(rng, flow, entry) for entry in entries]
    tail(flow, entries, period[1], closing)
    number_pages(flow.pages, IN, 572, "PAGE {} / {}", right=True)
    by_hand(flow.pages, path, Hand(show="glyphs", turned=True))
    return Truth("checking", "fr_MA", "MAD", number, *period, opening, closing, rows)
