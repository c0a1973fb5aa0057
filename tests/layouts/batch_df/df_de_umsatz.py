"""Germany, a broker bank with cash account and card: account overview as a row of figures, year below day and month
in the date cell, type and description columns, money in, money out and balance with the euro sign, words kerned
apart; after the bookings a "Barmittelübersicht" with trust accounts and money market funds that are no bookings.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, running, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import Move, count_pages, folded, journal, money_in, money_out

MONTHS = ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."]
POOLS = {
    "fund": ["MSCI Welt ETF (Acc)", "FTSE Developed EUR (Dist)", "EUR Staatsanleihen 1-3J", "Emerging Markets IMI"],
    "isin": ["IE00B#L####7", "LU0#908#####", "DE000A0#####"],
    "who": ["Katharina Behrendt", "Stadtwerke Nordheim GmbH", "Jonas Freudenreich", "WG Kasse"],
    "shop": ["Bäckerei Sommerfeld", "Markthalle 24 Köln", "Bahn Fernverkehr", "Drogerie Blum 3311", "Kiosk am Eck"],
}
KINDS = [
    Kind(8, -180, -2, "Kartentransaktion~{shop}"),
    Kind(2, -120, -5, "Kartentransaktion~{shop} London, ##,## GBP, exchange rate: 0,85###, EZB-Aufschlag 1,4#%"),
    Kind(2, 50, 3200, "Überweisung~Einzahlung akzeptiert: DE################## auf DE##################"),
    Kind(1.5, -900, -20, "Überweisung~PayOut to transit {who}"),
    Kind(3, -500, -25, "Handel~Sparplan execution {isin} {fund}, quantity: #.######"),
    Kind(0.8, 30, 2500, "Handel~Sell trade {isin} {fund}, quantity: ##.####"),
    Kind(0.8, 0.2, 45, "Erträge~Ertragsgutschrift für ISIN {isin}"),
    Kind(0.5, 0.3, 60, "Zinszahlung~Zinsgutschrift 2,25% p.a.", most=1),
    Kind(1, 0.02, 15, "Prämie~Saveback Zahlung für Karten-Umsätze 1%", most=1),
]
WIDE = [(50, "DATUM", False), (104, "TYP", False), (178, "BESCHREIBUNG", False)]
WIDE += [(404, "ZAHLUNGS-", True), (474, "ZAHLUNGS-", True), (545, "SALDO", True)]


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",") + " €"


def _heads(page: Page, y: float) -> float:
    for x, text, right in WIDE:
        page.put(x, y, text, 7, right=right, color=GREY)
    page.put(404, y + 8, "EINGANG", 7, right=True, color=GREY)
    page.put(474, y + 8, "AUSGANG", 7, right=True, color=GREY)
    page.rule(50, y + 13, 545, 0.6)
    return y + 27


def _overview(page: Page, opening: Decimal, moves: list[Move]) -> float:
    page.put(50, 176, "KONTOÜBERSICHT", 11, bold=True)
    closing = opening + sum(m.amount for m in moves)
    sums = [(200, "ANFANGSSALDO", opening), (320, "ZAHLUNGSEINGANG", money_in(moves))]
    sums += [(440, "ZAHLUNGSAUSGANG", -money_out(moves)), (545, "ENDSALDO", closing)]
    page.put(50, 194, "PRODUKT", 7, color=GREY)
    page.put(50, 210, "Cashkonto", 9)
    for x, text, value in sums:
        page.put(x, 194, text, 7, right=True, color=GREY)
        page.put(x, 210, _euro(value), 9, right=True)
    page.put(50, 246, "UMSATZÜBERSICHT", 11, bold=True)
    return 266


def _cash(flow: Flow, closing: Decimal, day: date) -> None:
    """Where the money lies at the end; parts of the closing balance."""
    flow.need(120)
    flow.y += 18
    page, part = flow.page, (closing / 3).quantize(Decimal("0.01"))
    page.put(50, flow.y, f"BARMITTELÜBERSICHT ZUM {day:%d.%m.%Y}", 11, bold=True)
    for name, value in (("Treuhandkonto Rheinische Bank AG", closing - part), ("Treuhandkonto Hansebank SE", part)):
        flow.y += 17
        page.put(50, flow.y, name, 8.5)
        page.put(545, flow.y, _euro(value), 8.5, right=True)
    flow.y += 17
    page.put(50, flow.y, "Geldmarktfonds IE000ABCDE11, 0,00 Stücke zu 1,0000", 8.5)
    page.put(545, flow.y, _euro(Decimal(0)), 8.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 60, 91]))
    opening, moves = journal(rng, KINDS, POOLS, period, Decimal(rng.randint(2000, 1_500_000)) / 100)
    number = iban(rng, "DE", "10012345##########")
    closing = opening + sum(m.amount for m in moves)
    span = " - ".join(f"{d.day:02} {MONTHS[d.month - 1]} {d.year}" for d in period)

    def head(page: Page, n: int) -> float:
        page.put(50, 50, "HANDELSREPUBLIKANER BANK GMBH  BRUNNENSTRASSE 19-21  10119 BERLIN", 7, color=GREY)
        if n > 1:
            return _heads(page, 78)
        page.lines(50, 84, ["Leonie Achterberg", "Gartenfelder Weg 7a", "50823 Köln"], 9.5, 13)
        page.lines(380, 84, ["DATUM   " + span, "IBAN   " + number, "BIC   HARBDEBBXXX"], 7.5, 13)
        return _heads(page, _overview(page, opening, moves))

    flow = Flow(760, Page, head)
    rows: list[Row] = []
    for move, balance in zip(moves, running(opening, [m.amount for m in moves]), strict=True):
        kind, text = ("|".join(move.lines)).split("~")
        left, mid = kind.split("|"), folded([text], "Helvetica", 8.5, 158)
        high = 10.5 * max(2, len(mid)) + 9
        flow.need(high)
        page, y = flow.page, flow.y
        page.lines(50, y, [f"{move.day.day:02} {MONTHS[move.day.month - 1]}", str(move.day.year)], 8.5, 10.5)
        page.lines(104, y, left, 7.8, 10.5)
        page.lines(178, y, mid, 8.5, 10.5)
        page.put(404 if move.amount > 0 else 474, y, _euro(abs(move.amount)), 8.5, right=True)
        page.put(545, y, _euro(balance), 8.5, right=True)
        page.rule(50, y + high - 13, 545, 0.2, GREY)
        rows.append(Row(move.day, " ".join([*left, *mid]), move.amount, balance, page=flow.number))
        flow.y += high
    _cash(flow, closing, period[1])
    for page in flow.pages:
        legal = [
            "Handelsrepublikaner Bank GmbH",
            "Sitz: Berlin, AG Charlottenburg HRB 244347",
            "Einlagensicherung 100.000 EUR",
        ]
        page.lines(50, 796, legal, 6.5, 8, color=GREY)
    count_pages(flow.pages, "Seite {n} von {all}", 545, 812)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "de_DE", "EUR", number, *period, opening, closing, rows)
