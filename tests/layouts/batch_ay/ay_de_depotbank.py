"""Germany, a broker with a bank's licence: the statement of the cash account.

Special: no signs but columns for money in and out, a balance on every row, dates that break over two lines, kinds of
booking in a column of their own, texts with ISIN and quantity over three lines, an overview of balances before and a
list of trust accounts behind the table, all headings in capitals, the address as page head.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._rows import any_day, joined, prose, wrapped

MONTHS = ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."]
POOLS: Pools = {
    "etf": [
        "IE00B4L5Y983 iShsIII-Core MSCI World U.ETF Reg. Shares USD (Acc) o.N.",
        "IE00BK5BQT80 Vang.FTSE A.-Wld U.ETF Reg.Shs USD Acc. o.N.",
        "LU1681043599 AIS-Amundi MSCI WORLD Actions Nom. EUR C",
    ],
    "stock": [
        "DE0007164600 SAP SE Inhaber-Aktien o.N.",
        "US0378331005 Apple Inc. Registered Shares o.N.",
        "DE0008404005 Allianz SE",
    ],
    "shop": [
        "Rewe Markt GmbH",
        "Lidl sagt Danke",
        "DB Vertrieb GmbH",
        "Bäckerei Siebert",
        "Aral Station",
        "Amazon.de",
        "Rossmann ####",
    ],
    "n": ["1", "2", "5", "10", "12", "0.754219", "3.5", "25"],
    "name": ["Jana Steinbach", "Lukas Reuter", "WG Konto"],
}
KINDS = [
    Kind(12, -2, -140, "{shop}", "Kartentransaktion"),
    Kind(4, -25, -500, "Savings plan execution {etf}, quantity: #.######", "Handel", "25"),
    Kind(2, -60, -2200, "Buy trade {stock}, quantity: {n}", "Handel"),
    Kind(1.5, 60, 2600, "Sell trade {stock}, quantity: {n}", "Handel"),
    Kind(2, 50, 1500, "Incoming transfer from {name}", "Überweisung"),
    Kind(2, -20, -800, "Outgoing transfer for {name}", "Überweisung"),
    Kind(1, 3, 60, "Interest payment", "Zinszahlung", most=1),
    Kind(2, 0.4, 38, "Cash Dividend for ISIN {stock}", "Ertrag"),
    Kind(1, 1, 15, "Your Saveback payment", "Prämie", most=1),
    Kind(1, -1, -1, "Ausführungsgebühr Kartenabhebung", "Gebühren", "1", 1),
    Kind(1, 4, 60, "{shop}", "Kartentransaktion"),
]


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",") + " €"


def _long(day: date) -> str:
    return f"{day:%d} {MONTHS[day.month - 1]} {day.year}"


class _Auszug:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.iban = iban(rng, "DE", "10012345" + "##########").replace(" ", "")
        self.flow = Flow(742, lambda: Page(A4, "narrow", "narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(56, 44, "NORDHAFEN BANK GMBH", 8, bold=True)
        page.put(56, 54, "SPEICHERSTRASSE 7 20457 HAMBURG", 7)
        if number > 1:
            return self.columns(page, 88)
        page.put(56, 98, "Jonas Steinbach", 8.5)
        page.lines(56, 109, ["Kastanienallee 83", "10435 Berlin"], 8.5)
        for n, (name, value) in enumerate(
            [("DATUM", f"{_long(start)} - {_long(end)}"), ("IBAN", self.iban), ("BIC", "NOHBDEB1XXX")]
        ):
            page.put(350, 98 + 12 * n, name, 7.5, bold=True)
            page.put(540, 98 + 12 * n, value, 7.5, right=True)
        return 160

    def columns(self, page: Page, y: float) -> float:
        for x, name, right in [(56, "DATUM", False), (102, "TYP", False), (186, "BESCHREIBUNG", False)]:
            page.put(x, y, name, 7, right=right, color=GREY)
        for x, first, second in [(418, "ZAHLUNGS-", "EINGANG"), (480, "ZAHLUNGS-", "AUSGANG")]:
            page.put(x, y - 4, first, 7, right=True, color=GREY)
            page.put(x, y + 4, second, 7, right=True, color=GREY)
        page.put(540, y, "SALDO", 7, right=True, color=GREY)
        page.rule(56, y + 8, 540, 0.6)
        return y + 24


def _overview(auszug: _Auszug, opening: Decimal, entries: list[Entry], closing: Decimal) -> None:
    flow = auszug.flow
    page, y = flow.page, flow.y
    page.put(56, y, "KONTOÜBERSICHT", 11, bold=True)
    heads = [(300, "ANFANGSSALDO"), (382, "ZAHLUNGSEINGANG"), (466, "ZAHLUNGSAUSGANG"), (540, "ENDSALDO")]
    y += 22
    page.put(56, y, "PRODUKT", 7, color=GREY)
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    out = sum((-entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    for (x, name), value in zip(heads, (opening, into, out, closing), strict=True):
        page.put(x, y, name, 7, right=True, color=GREY)
        page.put(x, y + 16, _euro(value), 8.5, right=True)
    page.rule(56, y + 5, 540, 0.6)
    page.put(56, y + 16, "Cashkonto", 8.5)
    y += 48
    page.put(56, y, "UMSATZÜBERSICHT", 11, bold=True)
    flow.y = auszug.columns(page, y + 24)


def _row(auszug: _Auszug, entry: Entry, balance: Decimal) -> Row:
    flow = auszug.flow
    kind = wrapped([entry.tag], "narrow", 8, 80, cut=True)
    text = wrapped(entry.lines, "narrow", 8, 172)
    dated = [f"{entry.day:%d} {MONTHS[entry.day.month - 1]}", str(entry.day.year)]
    high = 10 * max(len(kind), len(text), len(dated))
    flow.need(high)
    page = flow.page
    for x, lines in ((56, dated), (102, kind), (186, text)):
        page.lines(x, flow.y + (high - 10 * len(lines)) / 2, lines, 8, 10)
    middle = flow.y + (high - 10) / 2
    page.put(418 if entry.amount > 0 else 480, middle, _euro(abs(entry.amount)), 8, right=True)
    page.put(540, middle, _euro(balance), 8, right=True)
    page.rule(56, flow.y + high - 3, 540, 0.25, (0.8, 0.8, 0.8))
    flow.y += high + 9
    return Row(entry.day, joined(text), entry.amount, balance, page=flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 300, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 75), balance=opening, floor=150)
    entries = any_day(rng, entries, end, ["Kartentransaktion"])
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    auszug = _Auszug(rng, (start, end))
    _overview(auszug, opening, entries, closing)
    rows = [_row(auszug, entry, balance) for entry, balance in zip(entries, balances, strict=True)]
    _funds(auszug, closing)
    count = len(auszug.flow.pages)
    made = f"Erstellt am {_long(end)} 04:12:07"
    for n, page in enumerate(auszug.flow.pages, 1):
        _foot(page, made, f"Seite {n} von {count}")
    with_pymupdf(auszug.flow.pages, path)
    return Truth("checking", "de_DE", "EUR", auszug.iban, start, end, opening, closing, rows)


def _funds(auszug: _Auszug, closing: Decimal) -> None:
    flow = auszug.flow
    if flow.y + 250 > flow.bottom:
        page = Page(A4, "narrow", "narrow-bold")
        page.put(56, 44, "NORDHAFEN BANK GMBH", 8, bold=True)
        page.put(56, 54, "SPEICHERSTRASSE 7 20457 HAMBURG", 7)
        flow.pages.append(page)
        y = 96.0
    else:
        page, y = flow.page, flow.y + 20
    page.put(56, y, "BARMITTELÜBERSICHT", 11, bold=True)
    page.put(56, y + 22, "TREUHANDKONTEN", 7, color=GREY)
    page.put(540, y + 22, "SALDO", 7, right=True, color=GREY)
    page.rule(56, y + 27, 540, 0.6)
    first = (closing * 6 / 10).quantize(Decimal("0.01"))
    for n, (name, value) in enumerate([("Alsterbank AG", first), ("Hanseatische Treuhandbank", closing - first)]):
        page.put(56, y + 40 + 13 * n, name, 8.5)
        page.put(540, y + 40 + 13 * n, _euro(value), 8.5, right=True)
    y += 90
    page.put(56, y, "HINWEISE ZUM KONTOAUSZUG", 9, bold=True)
    y += 14
    for text in [
        "Bitte prüfen Sie Buchungen, Berechnungen und den Stand des Kontos. Einwendungen gegen einzelne Buchungen "
        "sind uns ohne Verzug mitzuteilen. Der Auszug ist kein Rechnungsabschluss.",
        "Guthaben, die bei Partnerbanken auf Treuhandkonten liegen, sind bis zur gesetzlichen Grenze von 100.000 Euro "
        "je Kunde und Bank durch die jeweilige Einlagensicherung geschützt.",
        "Dividenden und Zinsen sind nach Abzug von Steuern gebucht; die Abrechnungen finden Sie in der App.",
    ]:
        y = prose(page, 56, y, text, 484, 7.5, 10) + 5


def _foot(page: Page, made: str, number: str) -> None:
    columns = [
        ["Nordhafen Bank GmbH", "Speicherstraße 7", "20457 Hamburg"],
        ["www.nordhafen.example", "Sitz der Gesellschaft: Hamburg", "AG Hamburg HRB 199999"],
        ["Geschäftsführer", "Henrik Asmussen", "Clara von Thiel"],
    ]
    for x, lines in zip((56, 180, 310), columns, strict=True):
        page.lines(x, 778, lines, 6.5, 8.5, color=GREY)
    page.put(540, 778, made, 6.5, right=True, color=GREY)
    page.put(540, 795, number, 6.5, right=True, color=GREY)
