"""Germany, Visa card bill of a direct bank: day of receipt and of booking, currency, amount and rate of use abroad with
the fee as a row of its own, signs behind the amounts, "Zwischensumme" and "Übertrag" at the page's end and top.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._rows import load, month_before, shorter

BANK = "Nordlicht Direktbank AG"
BLUE = (0.05, 0.4, 0.7)
POOLS: Pools = {
    "shop": [
        "AMAZON.DE*{code}",
        "Deutsche Bahn AG Frankfurt/Mai",
        "LIDL SAGT DANKE Hamburg",
        "PAYPAL *ebay 35314369001",
        "Shell 4711 Luebeck",
        "NETFLIX.COM Amsterdam",
        "Restaurant Zum Anker Kiel",
        "BOOKING.COM HOTEL AMSTERDAM",
        "Google Payment IE LTD Dublin",
        "IKEA DEUTSCHLAND ONLINE HOFHEIM-WALLAU",
    ],
    "code": ["?#?#??##?"],
    "abroad": [
        "SBB CFF FFS ZUERICH HB",
        "TFL TRAVEL CH LONDON",
        "STARBUCKS 08812 NEW YORK NY",
        "PKP INTERCITY WARSZAWA",
    ],
}
KINDS = [
    Kind(14, -5, -240, "{shop}", ""),
    Kind(4, -6, -180, "{abroad}", "abroad"),
    Kind(1, 10, 160, "AMAZON.DE*{code} Gutschrift", ""),
    Kind(1, -30, -300, "Bargeldabhebung ATM {abroad}", "abroad", step="10", most=2),
]
RATES = {"SBB": ("CHF", "0.9647"), "TFL": ("GBP", "0.8611"), "STARBUCKS": ("USD", "1.0812"), "PKP": ("PLN", "4.3387")}
PERCENT = "1,75% für Auslandseinsatz"


def _signed(amount: Decimal) -> str:
    return f"{written(abs(amount), '.', ',')} {'-' if amount < 0 else '+'}"


def _fees(entries: list[Entry]) -> list[Entry]:
    """The rows with the fee after each use abroad."""
    result = []
    for entry in entries:
        result.append(entry)
        fee = (entry.amount * Decimal("0.0175")).quantize(Decimal("0.01"))
        if entry.tag == "abroad" and fee:
            result.append(Entry(entry.day, (PERCENT,), fee, "fee", ""))
    return result


def draw(rng: Random, path: Path) -> Truth:
    load("Arial", "Arial-Bold")
    end = date(rng.randint(2019, 2025), rng.randint(1, 12), rng.randint(18, 24))
    start = shorter(month_before(end).replace(day=end.day), -1)
    opening = -some_amount(rng, 60, 2400)
    entries = _fees(some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(6, 60)))
    paid = Entry(shorter(start, -4), ("Lastschrift",), -opening, "paid", "")
    entries = sorted([paid, *entries], key=lambda entry: entry.day)
    card = f"4930 {rng.randint(0, 99):02}XX XXXX {rng.randint(0, 9999):04}"
    account = iban(rng, "DE", "29930099##########")
    state = [opening]

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 26, BLUE)
        page.put(50, 18, BANK, 12, bold=True, color=(1, 1, 1))
        if number == 1:
            _front(page, (start, end), card, account)
        else:
            page.put(50, 50, "Kreditkartenabrechnung", 10, bold=True)
            page.put(545, 50, f"Kartennummer {card}", 8, right=True)
        y = _titles(page, 262 if number == 1 else 64)
        label = "Saldo letzte Abrechnung" if number == 1 else f"Übertrag von Seite {number - 1}"
        page.put(150, y, label, 8, bold=True)
        page.put(545, y, _signed(state[0]), 8, right=True, bold=True)
        return y + 14

    def foot(page: Page, y: float) -> None:
        page.rule(50, y - 7, 545)
        page.put(150, y + 3, f"Zwischensumme Seite {flow.number}", 8, bold=True)
        page.put(545, y + 3, _signed(state[0]), 8, right=True, bold=True)

    flow = Flow(750, lambda: Page(A4, "Arial", "Arial-Bold"), head, foot)
    rows = _rows(rng, flow, entries, state)
    flow.need(60)
    flow.page.rule(50, flow.y - 7, 545, 1)
    flow.page.put(150, flow.y + 5, "Neuer Saldo", 9, bold=True)
    flow.page.put(545, flow.y + 5, _signed(state[0]), 9, right=True, bold=True)
    text = f"Der Saldo wird am {shorter(end, -7):%d.%m.%Y} von Ihrem Konto {account} eingezogen."
    flow.page.put(50, flow.y + 30, text, 8)
    for number, page in enumerate(flow.pages, 1):
        page.put(545, 805, f"Seite {number} von {flow.number}", 7, right=True, color=GREY)
        page.put(50, 805, f"{BANK} · Hafenstraße 12 · 24103 Kiel · Sitz der Gesellschaft: Kiel", 7, color=GREY)
    with_reportlab(flow.pages, path, "columns")
    return Truth("credit_card", "de_DE", "EUR", card, start, end, opening, state[0], rows)


def _front(page: Page, period: tuple[date, date], card: str, account: str) -> None:
    start, end = period
    page.put(50, 62, "Nordlicht Direktbank AG · 24096 Kiel", 6.5, color=GREY)
    page.lines(50, 78, ["Frau", "Henrike Jacobsen", "Mühlenweg 5", "24837 Schleswig"], 9, 12)
    page.lines(380, 62, ["Kundenservice", "Telefon 0431 555-900", "Karte sperren: 116 116"], 8, 11)
    page.put(50, 158, f"Ihre Kreditkartenabrechnung vom {end:%d.%m.%Y}", 13, bold=True, color=BLUE)
    facts = (
        ("Karteninhaber", "HENRIKE JACOBSEN"),
        ("Visa Card", card),
        ("Abrechnungszeitraum", f"{start:%d.%m.%Y} bis {end:%d.%m.%Y}"),
        ("Abrechnungskonto", account),
        ("Verfügungsrahmen", "4.000,00 EUR"),
    )
    for n, (label, text) in enumerate(facts):
        page.put(50, 178 + 12 * n, label, 8)
        page.put(160, 178 + 12 * n, text, 8)


def _titles(page: Page, y: float) -> float:
    page.box(50, y - 10, 495, 26, (0.88, 0.93, 0.97))
    page.put(54, y, "Datum", 7, bold=True)
    page.put(54, y + 10, "Beleg", 7, bold=True)
    page.put(100, y + 10, "Buchung", 7, bold=True)
    page.put(150, y, "Angaben zum Unternehmen /", 7, bold=True)
    page.put(150, y + 10, "Verwendungszweck", 7, bold=True)
    page.put(338, y + 10, "Währung", 7, bold=True)
    page.put(425, y + 10, "Betrag", 7, right=True, bold=True)
    page.put(475, y + 10, "Kurs", 7, right=True, bold=True)
    page.put(545, y + 10, "Betrag in EUR", 7, right=True, bold=True)
    return y + 30


def _rows(rng: Random, flow: Flow, entries: list[Entry], state: list[Decimal]) -> list[Row]:
    rows: list[Row] = []
    used = entries[0].day
    for n, entry in enumerate(entries):
        lines = wrap(entry.lines[0], fits("Arial", 8, 180))
        follows = n + 1 < len(entries) and entries[n + 1].tag == "fee"
        flow.need(10 * len(lines) + (12 if follows else 0))
        page, y = flow.page, flow.y
        used = used if entry.tag == "fee" else entry.day if entry.tag == "paid" else earlier(rng, entry.day, 3)
        page.put(54, y, f"{used:%d.%m.%y}", 8)
        page.put(100, y, f"{entry.day:%d.%m.%y}", 8)
        page.lines(150, y, lines, 8, 10)
        if entry.tag == "abroad":
            name, rate = next(RATES[shop] for shop in RATES if shop in entry.lines[0])
            page.put(338, y, name, 8)
            foreign = (-entry.amount * Decimal(rate)).quantize(Decimal("0.01"))
            page.put(425, y, written(foreign, ".", ","), 8, right=True)
            page.put(475, y, rate.replace(".", ","), 8, right=True)
        page.put(545, y, _signed(entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        state[0] += entry.amount
        flow.y += 10 * len(lines) + 3
    return rows
