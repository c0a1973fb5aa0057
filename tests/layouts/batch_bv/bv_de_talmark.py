"""Germany, credit card statement of a savings bank: voucher and booking date, two-digit years, sign after the amount.

The last statement's balance and its direct debit stand first; foreign purchases show the rate and have an own row for
the fee, each page ends with a subtotal that the next one carries over.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_entries, some_period, written
from ..pens import GREY, Flow, Page
from ._rows import cell_by_cell, count_pages, share, some_balance, use

RED = (0.85, 0.05, 0.05)
KINDS = [
    Kind(6, -4, -140, "{shop}|{town}", "buy"),
    Kind(2, -8, -70, "AMZN MKTP DE*??#??#??#|AMAZON.DE", "buy"),
    Kind(2, -25, -110, "{fuel} ####|{town}", "buy"),
    Kind(1.5, -5, -35, "{sub}", "buy"),
    Kind(1, -15, -200, "PAYPAL *{pay}|35314369001", "buy"),
    Kind(1.3, -6, -240, "{abroad}", "abroad"),
    Kind(0.6, 9, 130, "GUTSCHRIFT {shop}|{town}", "credit"),
    Kind(0.4, -50, -300, "BARGELDAUSZAHLUNG GA|{town}", "buy", "10"),
]
POOLS = {
    "shop": ["REWE MARKT GMBH", "EDEKA CENTER ####", "DM-DROGERIE MARKT", "MÜLLER HANDELS GMBH", "HOTEL AM RATHAUS"],
    "town": ["MÜNCHEN", "KÖLN", "NÜRNBERG", "LEIPZIG", "GIESSEN"],
    "fuel": ["ARAL STATION", "SHELL", "JET-TANKSTELLE"],
    "sub": ["NETFLIX.COM|AMSTERDAM", "SPOTIFY P0??####|STOCKHOLM", "APPLE.COM/BILL|CORK"],
    "pay": ["EBAY DE", "FLIXBUS", "ZALANDO SE"],
    "abroad": ["MIGROS BERN|BERN CHF", "LONDON UNDERGROUND|LONDON GBP", "DELI ON 5TH|NEW YORK USD"],
}
RATES = {"CHF": (9400, 9800), "GBP": (8500, 8900), "USD": (10500, 11200)}


def eur(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" -" if amount < 0 else " +")


def short(day: date) -> str:
    return f"{day:%d.%m.%y}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("Arial", "Arial-Bold")
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60))
    opening = -some_balance(rng, 90, 2600)
    card = f"4908 {rng.randrange(100):02}XX XXXX {rng.randrange(10000):04}"
    name = rng.choice(["Jürgen Weißmann", "Claudia Pfäffle", "Tobias Grünewald"])
    account = iban(rng, "DE", "##################")
    rows: list[Row] = []
    balance = opening

    def top(page: Page, number: int) -> float:
        page.face, page.bold = "Arial", "Arial-Bold"
        page.put(56, 56, "Talmark-Sparkasse", 16, bold=True, color=RED)
        page.put(400, 56, "Kreditkartenabrechnung", 13, bold=True)
        for n, (label, text) in enumerate(
            [
                ("Kartennummer", card),
                ("Abrechnungsdatum", f"{end:%d.%m.%Y}"),
                ("Seite", f"{number} von __"),
            ]
        ):
            page.put(400, 76 + 12 * n, label, 8)
            page.put(476, 76 + 12 * n, text, 8)
        y = 140.0
        if number == 1:
            page.put(56, 96, "Talmark-Sparkasse, Postfach 10 20, 80331 München", 6, color=GREY)
            page.lines(56, 116, [name, f"Lindenstraße {rng.randint(1, 90)}", "80331 München"], 10, 12.5)
            page.put(56, 206, f"Ihre Visa Gold Abrechnung vom {end:%d.%m.%Y}", 11, bold=True)
            y = 236
        for x, first, second in [(56, "Datum", "Beleg"), (108, "Datum", "Buchung"), (160, "Verwendungszweck", "")]:
            page.lines(x, y, [first, second], 8, 9, bold=True)
        page.put(352, y, "Währung/Betrag", 8, bold=True)
        page.put(430, y, "Kurs", 8, bold=True)
        page.put(540, y, "Betrag in EUR", 8, bold=True, right=True)
        page.rule(56, y + 14, 540, 0.8)
        y += 28
        if number > 1:
            page.put(160, y, f"Übertrag von Seite {number - 1}", 8.5)
            page.put(540, y, eur(balance), 8.5, right=True)
            y += 16
        return y

    def foot(page: Page, y: float) -> None:
        page.rule(56, y - 6, 540, 0.4)
        page.put(160, y + 5, f"Zwischensumme Seite {len(flow.pages)}", 8.5, bold=True)
        page.put(540, y + 5, eur(balance), 8.5, bold=True, right=True)

    flow = Flow(750, Page, top, foot)

    def line(used: date, booked: date, text: list[str], amount: Decimal, extra: tuple[str, str] = ("", "")) -> None:
        nonlocal balance
        flow.need(len(text) * 10 + 6)
        balance += amount
        page = flow.page
        page.put(56, flow.y, short(used), 8.5)
        page.put(108, flow.y, short(booked), 8.5)
        page.put(416, flow.y, extra[0], 8.5, right=True)
        page.put(430, flow.y, extra[1], 8.5)
        page.put(540, flow.y, eur(amount), 8.5, right=True)
        rows.append(Row(booked, " ".join(text), amount, page=flow.number))
        flow.y = page.lines(160, flow.y, text, 8.5, 10) + 4

    flow.page.put(160, flow.y, "Saldo letzte Abrechnung", 8.5)
    flow.page.put(540, flow.y, eur(opening), 8.5, right=True)
    flow.y += 15
    debit = start + timedelta(rng.randint(1, 4))
    line(debit, debit, ["Lastschrift", f"IBAN {account[:4]}XXXXXXXXXX{account.replace(' ', '')[-4:]}"], -opening)
    flow.page.put(160, flow.y + 3, f"Umsätze {name}, Karte {card}", 8.5, bold=True)
    flow.y += 18
    for entry in entries:
        used = earlier(rng, entry.day)
        if entry.tag != "abroad":
            line(used, entry.day, list(entry.lines), entry.amount)
            continue
        unit = entry.lines[1][-3:]
        rate = Decimal(rng.randrange(*RATES[unit])) / 10000
        foreign = written(share(-entry.amount, str(rate)), ".", ",")
        text = [entry.lines[0], entry.lines[1][:-4]]
        line(used, entry.day, text, entry.amount, (f"{unit} {foreign}", written(rate, "", ",", 4)))
        fee = min(share(entry.amount, "0.0175"), Decimal("-0.01"))
        line(used, entry.day, ["1,75 % für Auslandseinsatz"], fee)
    flow.need(90)
    flow.page.rule(56, flow.y - 6, 540, 0.8)
    flow.page.put(160, flow.y + 6, "Neuer Saldo", 9, bold=True)
    flow.page.put(540, flow.y + 6, eur(balance), 9, bold=True, right=True)
    pay = end + timedelta(4)
    note = [
        f"Den Saldo buchen wir am {pay:%d.%m.%Y} von Ihrem Konto",
        f"{account} ab. Bitte sorgen Sie für Deckung.",
        f"Verfügungsrahmen: {rng.randrange(2000, 9000, 500)} EUR  Sollzins für Ratenzahlung: 11,90 % p. a.",
    ]
    flow.page.lines(56, flow.y + 34, note, 8, 10)
    count_pages(flow.pages)
    cell_by_cell(flow.pages, path)
    return Truth("card", "de_DE", "EUR", card, start, end, opening, balance, rows)
