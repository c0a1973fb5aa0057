"""Germany: the monthly bill of a credit card, receipt and booking date first, foreign amounts and rates in columns.

Amounts carry their sign behind them, each card of the account has its own part with a subtotal, the fee for use abroad
is a row of its own after its purchase, the old balance is settled by direct debit, the page's end carries a sum over.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._common import many, money

KINDS = [
    Kind(12, -3, -230, "{shop} {town}"),
    Kind(4, -5, -160, "{web}"),
    Kind(4, -6, -420, "{abroad}", "abroad"),
    Kind(1, 10, 120, "GUTSCHRIFT {shop} {town}"),
    Kind(1, -50, -400, "BARGELDAUSZAHLUNG {town}", step="10"),
]
POOLS = {
    "shop": ["REWE MARKT 0417", "ARAL STATION", "DM DROGERIEMARKT", "DB VERTRIEB GMBH", "HORNBACH", "THALIA"],
    "town": ["MUENSTER", "OSNABRUECK", "BERLIN", "KOELN", "HAMBURG"],
    "web": [
        "AMZN MKTP DE*{code} AMAZON.DE",
        "SPOTIFY P{code} STOCKHOLM",
        "PAYPAL *ZALANDO 35314369001",
        "LUFTHANSA 220{code}",
    ],
    "code": lambda rng, _: f"{rng.randrange(10**6):06}",
    "abroad": [
        "MIGROLINO BASEL SBB|CHF",
        "SBUX HEATHROW T5 LONDON|GBP",
        "UBER *TRIP HELP.UBER.COM|USD",
        "HOTEL U PRINCE PRAHA|CZK",
        "7-ELEVEN 2217 OSLO|NOK",
    ],
}
RATES = {"CHF": "0.9587", "GBP": "0.8612", "USD": "1.0873", "CZK": "24.5310", "NOK": "11.4205"}
HOME, BOOKED, TEXT, FOREIGN, RATE, MONEY = 50, 98, 148, 408, 462, 546


def signed(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + (" -" if amount < 0 else " +")


class Bill:
    """The rows so far and what they come to."""

    def __init__(self, flow: Flow, opening: Decimal) -> None:
        self.flow, self.sum, self.rows = flow, opening, list[Row]()

    def row(self, receipt: date, booked: date, lines: Sequence[str], amount: Decimal, abroad: str, rate: str) -> None:
        flow = self.flow
        if flow.y + 10 * len(lines) + 18 > flow.bottom:
            self.bar("Übertrag auf nächste Seite", self.sum)
            flow.turn()
            self.bar("Übertrag von vorheriger Seite", self.sum)
        page, y = flow.page, flow.y
        page.put(HOME, y, f"{receipt:%d.%m.%y}", 8)
        page.put(BOOKED, y, f"{booked:%d.%m.%y}", 8)
        page.lines(TEXT, y, lines, 8, 10)
        page.put(FOREIGN, y, abroad, 8, right=True)
        page.put(RATE, y, rate, 8, right=True)
        page.put(MONEY, y, signed(amount), 8, right=True)
        self.rows.append(Row(booked, " ".join(lines), amount, None, receipt, flow.number))
        self.sum += amount
        flow.y += 10 * len(lines) + 3

    def bar(self, label: str, amount: Decimal) -> None:
        self.flow.page.put(TEXT, self.flow.y, label, 8, bold=True)
        self.flow.page.put(MONEY, self.flow.y, signed(amount), 8, right=True, bold=True)
        self.flow.y += 15

    def title(self, text: str) -> None:
        self.flow.need(44)
        self.flow.page.put(HOME, self.flow.y + 4, text, 8.5, bold=True)
        self.flow.page.rule(HOME, self.flow.y + 8, MONEY, 0.4, GREY)
        self.flow.y += 21


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = -money(rng, 80, 2600)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng))
    number = fill(rng, "4907 62## #### ####", start, {})
    cards = [f"{number[:7]}XX XXXX {rng.randint(1000, 9999)}" for _ in range(rng.randint(1, 2))]
    holders = ["FRAUKE HESSELMANN", "JENS HESSELMANN"]
    debit = start + timedelta(rng.randint(3, 9))

    def head(page: Page, pages: int) -> float:
        page.put(HOME, 50, "Westfalen-Kreditkarten AG", 13, bold=True, color=(0.1, 0.3, 0.2))
        page.put(MONEY, 46, f"Rechnung vom {end:%d.%m.%Y}", 8.5, right=True)
        page.put(MONEY, 58, f"Seite {pages}", 8.5, right=True)
        if pages == 1:
            front(page, number, start, end)
        y = 288 if pages == 1 else 90
        for x, over, under, right in (
            (HOME, "Datum", "Beleg", False),
            (BOOKED, "Datum", "Buchung", False),
            (TEXT, "Angaben zum Umsatz", "", False),
            (FOREIGN, "Betrag in", "Fremdwährung", True),
            (RATE, "Kurs", "", True),
            (MONEY, "Betrag in", "EUR", True),
        ):
            page.put(x, y, over, 8, right=right, bold=True)
            page.put(x, y + 9, under, 8, right=right, bold=True)
        page.rule(HOME, y + 14, MONEY, 0.8)
        return y + 28

    bill = Bill(Flow(776, Page, head), opening)
    bill.title(f"Abrechnungskonto {number[:4]} XXXX XXXX {number[-4:]}")
    bill.bar(f"Saldo der letzten Rechnung vom {start - timedelta(1):%d.%m.%Y}", opening)
    bill.row(debit, debit, ["LASTSCHRIFT - VIELEN DANK"], -opening, "", "")
    for place, card in enumerate(cards):
        some = [entry for n, entry in enumerate(entries) if n % 4 != 3] if place == 0 else entries[3::4]
        some = entries if len(cards) == 1 else some
        bill.title(f"{'Hauptkarte' if place == 0 else 'Partnerkarte'} {card}   {holders[place]}")
        before = bill.sum
        for entry in some:
            bought(rng, bill, entry)
        bill.flow.need(30)
        bill.bar(f"Summe der Umsätze Karte {card[-4:]}", bill.sum - before)
    close(bill, end)
    with_reportlab(bill.flow.pages, path, spacing=0.06)
    return Truth("card", "de_DE", "EUR", number, start, end, opening, bill.sum, bill.rows)


def bought(rng: Random, bill: Bill, entry: Entry) -> None:
    """A purchase and, when it was in another currency, the fee for it."""
    receipt = earlier(rng, entry.day)
    lines = wrap(entry.lines[0], fits("Helvetica", 8, 175))
    if entry.tag != "abroad":
        bill.row(receipt, entry.day, lines, entry.amount, "", "")
        return
    currency = entry.lines[1]
    there = abs(entry.amount * Decimal(RATES[currency])).quantize(Decimal("0.01"))
    abroad = f"{currency} {written(there, '.', ',')}"
    bill.row(receipt, entry.day, lines, entry.amount, abroad, RATES[currency].replace(".", ","))
    fee = max(Decimal("0.01"), abs(entry.amount * Decimal("0.0175")).quantize(Decimal("0.01")))
    bill.row(receipt, entry.day, ["1,75% AUSLANDSEINSATZENTGELT"], -fee, "", "")


def front(page: Page, number: str, start: date, end: date) -> None:
    """Address, particulars and a note."""
    page.put(HOME, 100, "Westfalen-Kreditkarten AG, Postfach 11 04 55, 48155 Münster", 6.5, color=GREY)
    page.lines(HOME, 118, ["Frau", "Frauke Hesselmann", "Kanalstraße 18a", "48147 Münster"], 9.5, 12)
    for n, (label, text) in enumerate(
        [
            ("Kartenkonto", number),
            ("Abrechnungszeitraum", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
            ("Verfügungsrahmen", "5.000,00 EUR"),
            ("Sollzinssatz p.a.", "14,90 %"),
            ("Gläubiger-ID", "DE60WKK00000417733"),
        ]
    ):
        page.put(340, 118 + 12 * n, label, 8)
        page.put(MONEY, 118 + 12 * n, text, 8, right=True)
    page.put(HOME, 216, "Ihre Kreditkartenabrechnung", 13, bold=True)
    text = [
        "Sehr geehrte Frau Hesselmann, nachfolgend erhalten Sie die Aufstellung Ihrer Umsätze. Umsätze in fremder",
        "Währung wurden zum angegebenen Referenzwechselkurs (Fremdwährung je 1 EUR) umgerechnet.",
    ]
    page.lines(HOME, 236, text, 8.5, 11)


def close(bill: Bill, end: date) -> None:
    """The new balance, when it is debited and the small print."""
    bill.flow.need(110)
    page, y = bill.flow.page, bill.flow.y + 6
    page.rule(HOME, y - 10, MONEY, 1)
    page.put(TEXT, y + 4, f"Neuer Saldo per {end:%d.%m.%Y}", 9, bold=True)
    page.put(MONEY, y + 4, signed(bill.sum), 9, right=True, bold=True)
    paid = f"Den Rechnungsbetrag von {written(bill.sum, '.', ',', minus='')} EUR buchen wir am"
    text = [
        *(
            [paid, f"{end + timedelta(7):%d.%m.%Y} von Ihrem Konto DE89 XXXX XXXX XXXX XX13 00 ab."]
            if bill.sum < 0
            else []
        ),
        "Einwendungen gegen die Richtigkeit erheben Sie bitte spätestens vor Ablauf von sechs Wochen nach Zugang.",
        "Bonuspunkte: Stand 3.418, gutgeschrieben 212, verfallen zum Jahresende 40.",
    ]
    page.lines(HOME, y + 28, text, 8, 11)
    page.put(
        HOME,
        812,
        "Vorstand: Dr. A. Brinkhus, K. Wessels   AG Münster HRB 4418   USt-IdNr. DE126340197",
        6.5,
        color=GREY,
    )
