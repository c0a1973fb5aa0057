"""Norway: money out and money in side by side without any balance column, dates as four digits (0203 is 2 March).

The description comes first, the booking date last but one, and an archive reference of nine digits ends the row.
Card rows hold day, month, foreign currency and rate in the text. Carried sums stand at the end of each page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, some_period, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._ledger import Found, Ledger, keep, truth

VALUE, OUT, IN, BOOKED, REFERENCE = 292, 382, 458, 492, 502


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d.%m}"


POOLS: Pools = {
    "used": _used,
    "shop": (
        "KIWI 512 GRÜNERL", "REMA 1000 TORGET", "MENY CC VEST", "VINMONOPOLET", "NARVESEN 0418", "COOP OBS LADE",
        "EUROPRIS MOSS", "BOOTS APOTEK 77", "CIRCLE K SINSEN", "CLAS OHLSON 310", "RUTER BILLETT", "PEPPES PIZZA AS",
    ),
    "abroad": ("EUR 24.90 LIDL DIENSTE Kurs: 11.6420", "USD 9.99 APPLE.COM/BILL Kurs: 10.7315",
               "SEK 420.00 NORDBY SHOPP Kurs: 1.0121", "GBP 51.20 TESCO STORES Kurs: 13.5290"),
    "person": ("Hansen Kari", "Ødegård Tor", "Bjørnstad Liv Å", "Sæther Ingrid", "Moe Elektro AS"),
    "firm": ("Fjordkraft AS", "Telenor Norge AS", "Gjensidige Forsikring", "Obos Eiendom", "Statens Lånekasse",
             "Tibber"),
    "client": ("Bakken Borettslag", "Tromsø Kommune", "Vik & Dahl ANS"),
}  # fmt: skip
KINDS = (
    Kind(26, -25, -1700, "*#### {used} NOK {shop}"),
    Kind(5, -90, -1600, "*#### {used} {abroad}"),
    Kind(9, -30, -900, "Vipps*{person}", step="1"),
    Kind(4, 30, 1200, "Vipps fra {person}", step="1"),
    Kind(7, -150, -8900, "Nettgiro til: {firm} Betalt: {used} KID ###########"),
    Kind(4, -200, -9000, "Overføring til {person} konto ####.##.#####", step="100"),
    Kind(2, 26000, 43000, "Lønn fra Nordlys Verft AS", most=1),
    Kind(1, 1054, 3532, "NAV Barnetrygd", step="1", most=1),
    Kind(3, 1500, 26000, "Giro {client} Fakt. 2####"),
    Kind(2, -200, -2000, "Minibank {shop}", step="100"),
    Kind(1, -12, -60, "Omkostninger 3 transer á 4,00", step="4", most=1),
)


def _kr(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _top(ledger: Ledger, account: str, page: Page, number: int) -> float:
    page.face, page.bold = "Times-Roman", "Times-Bold"
    page.put(45, 52, "Lofotbanken", 18, bold=True, color=(0, 0.35, 0.35))
    page.put(550, 46, f"Side {number}", 9, right=True)
    page.put(550, 58, f"Utskriftsdato {ledger.end:%d.%m.%Y}", 9, right=True)
    if number == 1:
        page.lines(45, 92, ("Solveig Haugland", "Strandgata 9 B", "8300 Svolvær"), 10, 12)
        page.put(45, 142, f"Kontoutskrift for konto {account} Brukskonto", 11, bold=True)
        page.put(45, 157, f"i perioden {ledger.start:%d.%m.%Y} - {ledger.end:%d.%m.%Y}", 10)
    y = 186.0
    page.put(45, y, "Forklaring", 9, bold=True)
    for x, text in ((VALUE, "Rentedato"), (OUT, "Ut av konto"), (IN, "Inn på konto"), (BOOKED + 4, "Bokført")):
        page.put(x, y, text, 9, right=True, bold=True)
    page.put(REFERENCE + 2, y, "Referanse", 9, bold=True)
    page.rule(45, y + 4, 550)
    return y + 17


def _post(rng: Random, flow: Flow, found: Found, entry: Entry, value: date) -> None:
    lines = wrap(entry.lines[0], fits("Times-Roman", 9, 205))
    flow.need(11 * len(lines) + 3)
    page, y = flow.page, flow.y
    page.lines(45, y, lines, 9, 11)
    page.put(VALUE, y, f"{value:%d%m}", 9, right=True)
    page.put(OUT if entry.amount < 0 else IN, y, _kr(entry.amount), 9, right=True)
    page.put(BOOKED, y, f"{entry.day:%d%m}", 9, right=True)
    page.put(REFERENCE, y, fill(rng, "1########", entry.day, {}), 9)
    found.note(entry, lines, flow.number, value=value)
    flow.y += 11 * len(lines) + 3


def _turned(page: Page, _y: float) -> None:
    page.put(45, 800, "Neste side", 9)
    page.put(550, 800, "Lofotbanken, Svolvær. Org.nr. NO 937 884 117. Feil må meldes innen 30 dager.", 7.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    ledger = keep(rng, KINDS, POOLS, some_period(rng, 30, calendar=True), opening=(1500, 48000), floor=400)
    account = fill(rng, "4516.##.#####", ledger.start, {})
    found = Found()
    flow = Flow(778, partial(Page, A4), partial(_top, ledger, account), _turned)
    flow.page.put(45, flow.y, f"Saldo fra kontoutskrift {ledger.start - timedelta(1):%d.%m.%Y}", 9)
    flow.page.put(IN, flow.y, _kr(ledger.opening), 9, right=True)
    flow.y += 16
    for entry, value in zip(ledger.entries, ledger.values, strict=True):
        _post(rng, flow, found, entry, value)
    flow.need(40)
    page, y = flow.page, flow.y + 4
    page.rule(45, y - 9, 550)
    page.put(45, y + 2, "Sum bevegelser", 9)
    page.put(OUT, y + 2, _kr(ledger.paid_out), 9, right=True)
    page.put(IN, y + 2, _kr(ledger.paid_in), 9, right=True)
    favour = "i Deres favør" if ledger.closing >= 0 else "i vår favør"
    page.put(45, y + 17, f"Saldo {favour} {ledger.end:%d.%m.%Y}", 9, bold=True)
    page.put(IN if ledger.closing >= 0 else OUT, y + 17, _kr(ledger.closing), 9, right=True, bold=True)
    by_hand(flow.pages, path, Hand("TJ"))
    return truth(ledger, found, "nb_NO", "NOK", account)
