"""Sweden, card invoice: dates as YYMMDD, booking date, text, place, currency, foreign amount and rate, amount.

The last invoice's balance and the giro payments come first, then the purchases of each card with a sum; the first page
carries the giro slip with its OCR line. Content streams by hand with kerning arrays.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import add, count_pages, share, some_balance

NIGHT = (0.1, 0.15, 0.35)
KINDS = [
    Kind(6, -25, -1400, "{shop}|{town}", "buy"),
    Kind(2, -39, -420, "SL/TRAFIKLAB APP|STOCKHOLM", "buy"),
    Kind(2, -250, -1100, "{fuel}|{town}", "buy"),
    Kind(1.5, -99, -270, "{sub}", "buy"),
    Kind(1, -90, -2600, "{abroad}", "abroad"),
    Kind(0.5, 90, 1200, "RETUR {shop}|{town}", "buy"),
]
POOLS = {
    "shop": ["ICA MAXI", "COOP KONSUM", "SYSTEMBOLAGET", "APOTEK HJÄRTAT", "CLAS OHLSON", "H&M ###", "BILTEMA"],
    "town": ["STOCKHOLM", "GÖTEBORG", "MALMÖ", "UPPSALA", "VÄSTERÅS"],
    "fuel": ["CIRCLE K", "OKQ8", "PREEM"],
    "sub": ["SPOTIFY P#########|STOCKHOLM", "VIAPLAY|STOCKHOLM", "SJ INTERNET|STOCKHOLM"],
    "abroad": ["RYANAIR ???###|DUBLIN|EUR", "NETTO TORVET|KØBENHAVN|DKK", "HOTEL BRYGGEN|BERGEN|NOK"],
}
RATES = {"EUR": (10.9, 11.8), "DKK": (1.46, 1.58), "NOK": (0.96, 1.04)}


def sek(amount: Decimal) -> str:
    return written(-amount, " ", ",")


def short(day: date) -> str:
    return f"{day:%y%m%d}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=True)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 80))
    opening = -some_balance(rng, 700, 19000)
    second = rng.random() < 0.4
    names = rng.choice([("ANNA LINDSTRÖM", "ERIK LINDSTRÖM"), ("BJÖRN SJÖGREN", "MAJA SJÖGREN")])
    cards = [f"5299 38** **** {rng.randrange(10000):04}" for _ in names]
    groups: list[list[Entry]] = [[], []]
    for entry in entries:
        groups[int(second and rng.random() < 0.35)].append(entry)
    due = end + timedelta(27)
    paid = min(start + timedelta(rng.randint(24, 27)), end)
    closing = add(entry.amount for entry in entries)
    fee = Decimal("-45.00") if rng.random() < 0.5 else Decimal(0)
    closing += fee
    ocr = f"{rng.randrange(10**12):013}"
    rows: list[Row] = []

    def top(page: Page, number: int) -> float:
        page.put(40, 50, "Norrsken Kort", 18, bold=True, color=NIGHT)
        page.put(555, 44, "FAKTURA", 12, bold=True, right=True)
        page.put(555, 58, f"Sida {number} (__)", 8, right=True, color=GREY)
        if number == 1:
            return 90
        page.put(40, 72, f"Fakturadatum {end}    Kontonummer {ocr[:9]}", 8)
        page.rule(40, 82, 555, 0.6)
        for x, text in [(40, "Datum"), (80, "Bokfört"), (122, "Specifikation"), (270, "Ort"), (362, "Valuta")]:
            page.put(x, 94, text, 8, bold=True)
        page.put(466, 94, "Utl. belopp/kurs", 8, bold=True, right=True)
        page.put(555, 94, "Belopp", 8, bold=True, right=True)
        page.rule(40, 99, 555, 0.6)
        return 116

    flow = Flow(780, Page, top)
    page = flow.page
    page.lines(330, 110, [names[0], f"STORGATAN {rng.randint(1, 90)}", "114 55 STOCKHOLM"], 10, 13)
    y = 190.0
    for label, text in [
        ("Fakturadatum", str(end)),
        ("Saldo från föregående faktura", sek(opening)),
        ("Inbetalningar", sek(-opening)),
        ("Nya köp och uttag, netto", sek(closing - fee)),
        ("Ränta och avgifter", sek(fee)),
        ("Fakturans totalbelopp SEK", sek(closing)),
        ("Lägsta belopp att betala SEK", sek(share(closing, "0.03"))),
        ("Oss tillhanda senast", str(due)),
        ("Beviljad kredit", sek(-Decimal(rng.randrange(20000, 90000, 5000)))),
    ]:
        strong = label.startswith(("Fakturans", "Oss"))
        page.put(40, y, label, 9.5, bold=strong)
        page.put(300, y, text, 9.5, right=True, bold=strong)
        y += 16
    note = "Du vet väl att du kan få fakturan som e-faktura? Anmäl dig i din internetbank. Vid sen betalning tas "
    note += "förseningsavgift 60 kr och dröjsmålsränta ut. Kontoräntan är för närvarande 16,45 %."
    page.lines(40, y + 18, wrap(note, fits("Helvetica", 8, 420)), 8, 10, color=GREY)
    page.rule(40, 640, 555, 0.5, GREY)
    page.put(40, 656, "INBETALNING/GIRERING AVI", 9, bold=True)
    page.put(360, 656, "Till bankgiro nr  5050-1055", 9)
    page.put(40, 690, "OCR-nummer (anges alltid vid betalning)", 7.5)
    page.put(40, 702, ocr, 10)
    page.put(555, 702, f"Svenska kronor  {sek(closing)}", 10, right=True)
    page.put(
        40, 790, f"#  {ocr} #   {abs(closing):.2f}".replace(".", " ") + "   5 >   50501055#41#", 10, face="Courier"
    )
    flow.turn()

    def line(entry: Entry, used: date) -> None:
        name, town, *unit = [*entry.lines, "", ""][: 3 if entry.tag == "abroad" else 2]
        flow.need(24)
        sheet = flow.page
        sheet.put(40, flow.y, short(used), 8.5)
        sheet.put(80, flow.y, short(entry.day), 8.5)
        sheet.put(122, flow.y, name, 8.5)
        sheet.put(270, flow.y, town, 8.5)
        text = f"{name} {town}".strip()
        sheet.put(555, flow.y, sek(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        if unit:
            rate = f"{rng.uniform(*RATES[unit[0]]):.4f}"
            sheet.put(362, flow.y, unit[0], 8.5)
            sheet.put(466, flow.y, sek(share(entry.amount, str(1 / Decimal(rate)))), 8.5, right=True)
            flow.y += 10
            sheet.put(466, flow.y, "Kurs " + rate.replace(".", ","), 7.5, right=True)
        flow.y += 12.5

    def total(label: str, amount: Decimal) -> None:
        flow.need(24)
        flow.page.put(122, flow.y + 3, label, 8.5, bold=True)
        flow.page.put(555, flow.y + 3, sek(amount), 8.5, bold=True, right=True)
        flow.y += 24

    flow.page.put(122, flow.y, "SALDO FRÅN FÖREGÅENDE FAKTURA", 8.5)
    flow.page.put(555, flow.y, sek(opening), 8.5, right=True)
    flow.y += 13
    line(Entry(paid, ("BETALT BG DATUM " + short(paid), ""), -opening, "pay", ""), paid)
    if fee:
        line(Entry(end, ("FAKTURAAVGIFT", ""), fee, "fee", ""), end)
    flow.y += 10
    for name, card, group in zip(names, cards, groups, strict=True):
        if not group:
            continue
        flow.need(50)
        flow.page.put(40, flow.y, f"{name}   Kort {card}", 9, bold=True)
        flow.y += 15
        for entry in group:
            line(entry, earlier(rng, entry.day))
        total(f"Summa köp/uttag kort {card[-4:]}", add(entry.amount for entry in group))
    flow.need(30)
    flow.page.rule(40, flow.y - 8, 555, 0.6)
    total("TOTALT BELOPP SEK", closing)
    count_pages(flow.pages)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("card", "sv_SE", "SEK", ocr[:9], start, end, opening, closing, rows)
