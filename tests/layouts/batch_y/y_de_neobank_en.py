"""Germany: a neobank's statement in English with German figures, the summary after the rows.

No ruled table: the counterparty in bold, below it type and category, IBAN and BIC, reference and "Value date"; the
booking date with its year in the middle, the signed amount with the euro sign glued on the right. Foreign card
payments tell the original amount and rate; a list of spaces and the fee overview end the document.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_reportlab

PLUM: Color = (0.35, 0.1, 0.4)
KINDS = (
    Kind(8, -2, -75, "{shop}|Debit Mastercard • {category}", "card"),
    Kind(3, -4, -140, "{abroad}|Debit Mastercard • Travel", "abroad"),
    Kind(3, -10, -900, "{person}|Outgoing SEPA transfer|IBAN: {other} • BIC: {bic}|{reason}"),
    Kind(3, 10, 700, "{person}|Incoming SEPA transfer|IBAN: {other} • BIC: {bic}|{reason}"),
    Kind(3, -8, -130, "{biller}|SEPA direct debit|IBAN: {other} • BIC: {bic}|Mandate MREF-####### {contract}"),
    Kind(1, 1700, 3900, "{firm}|Incoming SEPA transfer|IBAN: {other} • BIC: {bic}|Gehalt {month}", "", "0.01", 1),
    Kind(2, -10, -300, "To space: {space}|Internal transfer", "", "5"),
    Kind(1, 10, 300, "From space: {space}|Internal transfer", "", "5"),
    Kind(1, -50, -300, "ATM {place}|Cash withdrawal", "card", "10"),
    Kind(1, -4, -10, "Karma Plus membership|Account fee", "", "0.5", 1),
)
POOLS = {
    "shop": ("REWE Markt GmbH", "dm-drogerie markt", "Edeka Ottensen", "BVG App", "Alnatura", "Back-Factory"),
    "abroad": ("SBB CFF FFS Mobile", "Blue Bottle Coffee", "TfL Travel Charge", "Zettle_*Nordlys"),
    "category": ("Groceries", "Household", "Food & drink", "Mobility"),
    "person": ("Lena Achterberg", "Hausverwaltung Kröger", "WG Kasse", "Tomáš Dvořák"),
    "biller": ("Stadtwerke Kiel", "Telefónica Germany", "Techniker Krankenkasse", "Urban Sports GmbH"),
    "firm": ("Fjordblick Software GmbH",),
    "other": lambda rng, _: iban(rng, "DE", "20##00##00########").replace(" ", ""),
    "bic": ("NOLADE21KIE", "HASPDEHHXXX", "DEUTDEHHXXX", "GENODEF1KIL"),
    "reason": ("Miete", "Danke fürs Kochen", "Rechnung ####/2023", "Konzertkarten & Getränke Samstag"),
    "contract": ("Kundennummer ########", "Beitrag", "Vertrag ######"),
    "month": lambda _, day: f"{day:%m/%Y}",
    "space": ("Bike", "Taxes", "Lisbon"),
    "place": ("Holstenstr. Kiel", "Bergstr. Hamburg"),
}
RATES = (("CHF", "0.9412"), ("USD", "1.0871"), ("GBP", "0.8563"), ("DKK", "7.4581"))


def _eur(amount: Decimal, plus: str = "+") -> str:
    return ("−" if amount < 0 else plus) + written(abs(amount), ".", ",") + "€"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    number = iban(rng, "DE", "110101##0#########")
    opening = some_amount(rng, 100, 4000)
    count = rng.choice((rng.randint(5, 9), rng.randint(20, 40), rng.randint(60, 85)))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=20)
    closing = opening + sum(entry.amount for entry in entries)

    def head(page: Page, sheet: int) -> float:
        page.put(50, 52, "grove", 20, bold=True, color=PLUM)
        page.put(545, 46, "Account statement", 11, right=True, bold=True)
        page.put(545, 60, f"{start:%d.%m.%Y} until {end:%d.%m.%Y}", 8, right=True)
        if sheet > 1:
            return 96
        page.lines(50, 92, ("Ines Bachleitner", "Alte Lübecker Chaussee 31", "24113 Kiel", "Germany"), 8.5, 12)
        page.lines(545, 92, (f"IBAN: {number}", "BIC: GROVDEB2XXX", "Currency: EUR"), 8.5, 12, right=True)
        page.put(50, 164, "Description", 8, color=GREY)
        page.put(400, 164, "Booking date", 8, right=True, color=GREY)
        page.put(545, 164, "Amount", 8, right=True, color=GREY)
        page.rule(50, 170, 545, 0.4, GREY)
        return 190

    def foot(page: Page, _: float) -> None:
        page.put(50, 800, "grove Bank SE • Köpenicker Str. 40 • 10179 Berlin • HRB 231880 B", 6.5, color=GREY)
        page.put(50, 809, f"Issued on {end + timedelta(2):%d.%m.%Y}", 6.5, color=GREY)
        page.put(545, 809, f"{len(pages)} / ##", 7, right=True, color=GREY)

    pages: list[Page] = []
    flow = Flow(780, lambda: Page(A4, "narrow", "narrow-bold"), head, foot)
    pages = flow.pages
    rows = [_row(rng, flow, entry) for entry in entries]
    foot(flow.page, 0)
    flow.turn(last=True)
    _overview(rng, flow.page, start, end, opening, closing, entries)
    foot(flow.page, 0)
    for page in pages:
        for n, text in enumerate(page.texts):
            if text.text.endswith("/ ##"):
                page.texts[n] = text.__class__(**{**text.__dict__, "text": text.text.replace("##", str(len(pages)))})
    with_reportlab(pages, path, rng.choice(("rows", "columns")))
    return Truth("account", "en_DE", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)


def _row(rng: Random, flow: Flow, entry: Entry) -> Row:
    lines = [part for line in entry.lines[1:] for part in wrap(line, fits("narrow", 7.5, 260))]
    if entry.tag == "abroad":
        code, rate = rng.choice(RATES)
        original = written(-entry.amount * Decimal(rate), ".", ",")
        lines.append(f"Original amount {original} {code} • Exchange rate {rate.replace('.', ',')}")
    value = earlier(rng, entry.day) if entry.tag else entry.day
    flow.need(14 + 10.5 * (len(lines) + 1))
    page, y = flow.page, flow.y
    page.put(50, y, entry.lines[0], 9, bold=True)
    page.put(400, y, f"{entry.day:%d.%m.%Y}", 8.5, right=True)
    page.put(545, y, _eur(entry.amount), 9, right=True, bold=entry.amount > 0)
    y = page.lines(50, y + 11, lines, 7.5, 10.5, color=GREY)
    page.put(50, y, f"Value date {value:%d.%m.%Y}", 7.5, color=GREY)
    flow.y = y + 17
    return Row(entry.day, " ".join((entry.lines[0], *lines)), entry.amount, None, value, flow.number)


def _overview(
    rng: Random, page: Page, start: date, end: date, opening: Decimal, closing: Decimal, entries: list[Entry]
) -> None:
    page.put(50, 104, "Summary", 13, bold=True, color=PLUM)
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    lines = (
        (f"Previous balance ({start - timedelta(1):%d.%m.%Y})", _eur(opening)),
        ("Outgoing transactions", _eur(out)),
        ("Incoming transactions", _eur(into)),
        (f"Your new balance ({end:%d.%m.%Y})", _eur(closing)),
    )
    for n, (title, figure) in enumerate(lines):
        page.put(50, 126 + 17 * n, title, 9, bold=n == 3)
        page.put(545, 126 + 17 * n, figure, 9, right=True, bold=n == 3)
        page.rule(50, 131 + 17 * n, 545, 0.3, GREY)
    page.put(50, 226, "Spaces", 13, bold=True, color=PLUM)
    for n, name in enumerate(("Bike", "Taxes", "Lisbon")):
        own = iban(rng, "DE", "110101##0#########")
        page.put(50, 246 + 15 * n, name, 9)
        page.put(200, 246 + 15 * n, own, 8, color=GREY)
        page.put(545, 246 + 15 * n, _eur(some_amount(rng, 20, 2500)), 9, right=True)
    legal = (
        "Please check this statement and tell us within six weeks if something is wrong.",
        "Balances of spaces are shown as of the last day of the statement and are not included in the balances above.",
        "Interest on overdrafts: 13,40% p.a. for the arranged overdraft. Deposits are protected up to 100.000€ by the",
        "Entschädigungseinrichtung deutscher Banken GmbH (EdB). Trees planted with your card this month: 14.",
    )
    page.lines(50, 320, legal, 7.5, 11, color=GREY)
