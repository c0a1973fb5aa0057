"""Belgium (Dutch): numbered movements, each with its date, value date and a sign set apart before the figure.

Description lines with counterparty IBAN, BIC, mandate and bank reference stand below the movement's own line. There is
no running balance; the sheet opens and closes with a framed balance and counts its debits and credits. Each glyph is
placed by itself.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, iban, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits
from ._ledger import Found, Ledger, how_many, keep, months, truth, year

NUMBER, DAY, TEXT, VALUE, SIGN, AMOUNT = 42, 76, 136, 400, 478, 552
PINK = (0.77, 0.0, 0.39)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m} om {rng.randint(7, 21):02}:{rng.randint(0, 59):02}"


def _konto(rng: Random, _day: date) -> str:
    return iban(rng, "BE", "############")


POOLS: Pools = {
    "year": year,
    "used": _used,
    "konto": _konto,
    "shop": (
        "DELHAIZE LIER 2500", "COLRUYT 4402 MECHELEN", "KRUIDVAT 3021 GEEL", "BRICO DEURNE", "PANOS ANTWERPEN-C",
        "NMBS STATION GENT", "Q8 EASY BOOM", "APOTHEEK DE LINDE", "ALDI 117 HASSELT", "STANDAARD BOEKHANDEL LEUVEN",
    ),
    "person": ("PEETERS AN", "JANSSENS-CLAES TOM", "VAN DEN BROECK L.", "DE SMET MARLEEN", "VZW TURNKRING HALLE"),
    "firm": ("LUMINUS NV", "TELENET BV", "DE WATERGROEP", "ETHIAS NV", "CM-MUTUALITEIT", "SYNDICUS RESIDENTIE PARK"),
    "client": ("BVBA SCHRIJNWERKERIJ MAES", "GEMEENTE DUFFEL", "NV HOUTHANDEL VERBIST"),
    "word": ("huur garage", "verjaardag oma", "factuur {year}/118", "terugbetaling etentje", "lidgeld"),
}  # fmt: skip
KINDS = (
    Kind(24, -2.2, -190, "AANKOOP BANCONTACT MET KAART NR 6703 0#** **** ###|{shop} {used}", tag="AANKOOP"),
    Kind(4, -5, -240, "AANKOOP MAESTRO MET KAART NR 6703 0#** **** ###|LECLERC LILLE FR {used} WISSELKOERS 1,0000"),
    Kind(
        8,
        -20,
        -310,
        "DOMICILIERING {firm}|MANDAAT: D0########  REF. SCHULDEISER ########|MEDEDELING: +++###/####/#####+++",
    ),
    Kind(6, -15, -950, "OVERSCHRIJVING IN EURO NAAR|{konto} BIC: KREDBEBB|{person}|MEDEDELING: {word}", step="5"),
    Kind(4, 10, 640, "INSTANTOVERSCHRIJVING VAN|{konto} BIC: ARSPBE22|{person}|MEDEDELING: {word}", step="5"),
    Kind(3, 180, 3900, "STORTING VAN {konto}|{client}|UW FACTUUR ####"),
    Kind(3, -20, -300, "GELDOPNEMING IN EURO BATOPIN {used}|KAART NR 6703 0#** **** ###", step="10"),
    Kind(2, 1900, 3300, "STORTING VAN {konto}|KARTONFABRIEK DEMEY NV|LOON/WEDDE", most=1),
    Kind(1, -3.5, -6.8, "BEHEERSKOSTEN COMFORTREKENING", most=1),
)


def _figure(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _sign(amount: Decimal) -> str:
    return "-" if amount < 0 else "+"


def _framed(page: Page, y: float, label: str, day: date, amount: Decimal) -> None:
    page.box(TEXT - 6, y - 12, 425, 18, None, stroke=GREY)
    page.put(TEXT, y, f"{label} op {day:%d-%m-%Y}", 9, bold=True)
    page.put(SIGN, y, _sign(amount), 9, bold=True)
    page.put(AMOUNT, y, _figure(amount) + " EUR", 9, bold=True, right=True)


def _top(ledger: Ledger, account: str, number: int, page: Page, sheet: int) -> float:
    page.put(42, 50, "Kempenbank", 16, bold=True, color=PINK)
    page.put(552, 44, f"Rekeninguittreksel {ledger.end.year}/{number:03}", 9, right=True)
    page.put(552, 56, f"blad {sheet}", 8, right=True)
    page.put(42, 84, f"{account}  BIC KEMPBE22  EUR", 9, bold=True)
    if sheet == 1:
        page.lines(330, 104, ("De heer en mevrouw", "Wouters - Goossens", "Molenweg 41 bus 2", "2440 GEEL"), 9, 12)
        page.put(42, 104, "Zichtrekening Comfort", 9)
    y = 166.0 if sheet == 1 else 112.0
    for x, text in ((NUMBER, "Nr."), (DAY, "Datum"), (TEXT, "Verrichting"), (VALUE, "Valutadatum")):
        page.put(x, y, text, 7.5, color=PINK)
    page.put(AMOUNT, y, "Bedrag (EUR)", 7.5, color=PINK, right=True)
    page.rule(42, y + 4, 552, 0.7, PINK)
    return y + 22


def _bottom(page: Page, _y: float) -> None:
    note = "Kempenbank NV, Diestseweg 8, 2440 Geel - RPR Turnhout BTW BE 0403.118.725 - Card Stop 078 170 170"
    page.put(42, 816, note, 6.5, color=GREY)


def _post(flow: Flow, found: Found, entry: Entry, value: date, number: int) -> None:
    lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica-Bold", 8, 258))]
    flow.need(10 * len(lines) + 5)
    page, y = flow.page, flow.y
    page.put(NUMBER, y, f"{number:04}", 8)
    page.put(DAY, y, f"{entry.day:%d-%m-%Y}", 8)
    page.put(TEXT, y, lines[0], 8, bold=True)
    page.lines(TEXT, y + 10, lines[1:], 8, 10)
    page.put(VALUE, y, f"{value:%d-%m-%Y}", 8)
    page.put(SIGN, y, _sign(entry.amount), 8)
    page.put(AMOUNT, y, _figure(entry.amount), 8, right=True)
    found.note(entry, lines, flow.number, value=value)
    flow.y += 10 * len(lines) + 5


def _counts(ledger: Ledger, flow: Flow) -> None:
    outs = sum(entry.amount < 0 for entry in ledger.entries)
    text = f"{outs} debetverrichtingen: {_figure(ledger.paid_out)}"
    flow.page.put(TEXT, flow.y + 16, text, 8)
    text = f"{len(ledger.entries) - outs} creditverrichtingen: {_figure(ledger.paid_in)}"
    flow.page.put(TEXT + 180, flow.y + 16, text, 8)


def draw(rng: Random, path: Path) -> Truth:
    period = months(rng)
    count = how_many(rng, 26, 48)
    ledger = keep(rng, KINDS, POOLS, period, opening=(150, 7000), floor=100, count=count, shift=(0, 0, 0, 1, -2))
    account, found = iban(rng, "BE", "############"), Found()
    flow = Flow(796, partial(Page, A4), partial(_top, ledger, account, rng.randint(1, 24)), _bottom)
    _framed(flow.page, flow.y, "Vorig saldo", ledger.start - timedelta(1), ledger.opening)
    flow.y += 24
    first = int(fill(rng, "1##", ledger.start, {}))
    for n, (entry, value) in enumerate(zip(ledger.entries, ledger.values, strict=True)):
        _post(flow, found, entry, value, first + n)
    flow.need(50)
    _framed(flow.page, flow.y + 6, "Nieuw saldo", ledger.end, ledger.closing)
    flow.y += 12
    _counts(ledger, flow)
    _bottom(flow.page, flow.y)
    by_hand(flow.pages, path, Hand("glyphs"))
    return truth(ledger, found, "nl_BE", "EUR", account)
