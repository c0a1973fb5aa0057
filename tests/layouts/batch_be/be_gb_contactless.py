"""United Kingdom, credit card of a large bank: the date received by the bank comes before the transaction date, three
brackets mark contactless payments in front of the text, credits carry CR glued to the figure, foreign purchases have
the currency and rate on a second line and their fee in a row of its own; interest is summed up in a small table.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import ZERO, summed, words

RED = (0.8, 0.05, 0.1)
KINDS = [
    Kind(1, 80, 1800, "DIRECT DEBIT PAYMENT - THANK YOU", "credit", most=1),
    Kind(0.6, 20, 500, "PAYMENT - THANK YOU", "credit", step="5"),
    Kind(0.6, 8, 120, "{web}", "credit"),
    Kind(11, -1.5, -45, "))) {shop} {town}"),
    Kind(6, -5, -180, "{shop} {town}"),
    Kind(6, -3, -160, "{web}"),
    Kind(2, -6, -240, "{abroad}", "abroad"),
]
POOLS = {
    "shop": (
        "TESCO STORES ####",
        "SAINSBURYS S/MKTS",
        "PRET A MANGER",
        "BOOTS ####",
        "TFL TRAVEL CH",
        "CO-OP GROUP 0#####",
        "THE RAILWAY TAVERN",
        "WAITROSE ###",
        "GREGGS PLC",
        "B & Q ####",
        "W H SMITH",
        "CAFFE NERO",
        "MARKS&SPENCER PLC SACA",
    ),
    "town": ("LONDON", "CROYDON", "READING", "STRATFORD CIT", "GUILDFORD", "MILTON KEYNES", "BATH"),
    "web": (
        "AMZNMktplace*?#?#?#?#? amazon.co.uk",
        "PAYPAL *EBAY UK 35314369001",
        "NETFLIX.COM 0800-000-0000",
        "APPLE.COM/BILL 0800 048 0408",
        "TRAINLINE LONDON",
        "JUST EAT.CO.UK LTD LONDON",
        "AMAZON PRIME*?#?#?#?## amzn.co.uk/pm",
    ),
    "abroad": (
        "HOTEL MIRAMAR LISBOA",
        "OPENAI *CHATGPT SUBSCR SAN FRANCISCO",
        "RELAY GARE DU NORD PARIS",
        "RYANAIR DUBLIN",
    ),
}


def money(amount: Decimal) -> str:
    return written(amount, minus="") + ("CR" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 100, 2500)
    entries: list[Entry] = []
    for entry in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 75)):
        if entry.tag != "abroad":
            entries.append(entry)
            continue
        code, rate = ("USD", "1.2587") if entry.lines[0].startswith("OPENAI") else ("EUR", "1.1654")
        foreign = written(-entry.amount * Decimal(rate))
        entries.append(replace(entry, lines=(*entry.lines, f"{foreign} {code} @ {rate}")))
        fee = (entry.amount * Decimal("0.0299")).quantize(Decimal("0.01"))
        entries.append(Entry(entry.day, ("NON-STERLING TRANSACTION FEE",), min(fee, Decimal("-0.01")), "fee", ""))
    if rng.random() < 0.5:
        entries.append(Entry(end, ("TOTAL INTEREST CHARGED THIS MONTH",), -some_amount(rng, 1, 60), "interest", ""))
    closing = opening + summed(entries)
    card = f"5457 {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"

    def head(page: Page, n: int) -> float:
        page.box(40, 34, 10, 20, RED)
        page.put(56, 50, "Thornbury & Mercer", 16, bold=True)
        page.put(555, 44, "Your Credit Card Statement", 11, right=True, color=RED)
        page.put(555, 62, "Contact tel 03455 55 01 99", 7.5, right=True)
        page.put(555, 72, "Text phone 03457 55 01 98  see reverse for call times", 7.5, right=True)
        if n > 1:
            words(page, 40, 100, "MR J P HARGREAVES", 9)
            words(page, 260, 100, f"Card number {card}", 9)
            page.put(555, 100, f"Sheet number {n}", 9, right=True)
            return 116.0
        return 100.0

    def foot(page: Page, y: float) -> None:
        del y
        page.put(555, 770, "continued overleaf", 7.5, right=True, color=GREY)

    flow = Flow(752, Page, head, foot)
    _first(flow, rng, opening, closing, entries, card, f"{end:%d %B %Y}", f"{end + timedelta(25):%d %B %Y}")
    rows = []
    for entry in entries:
        if flow.need(11 * len(entry.lines)):
            flow.y = _heads(flow.page, flow.y)
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in ("interest", "fee") else earlier(rng, entry.day, 2)
        words(page, 44, y, f"{entry.day:%d %b %y}", 8.5)
        words(page, 112, y, f"{used:%d %b %y}", 8.5)
        for n, text in enumerate(entry.lines):
            words(page, 194 if text.startswith(")))") else 208, y + 10 * n, text, 8.5)
        page.put(548, y, money(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, page=flow.number))
        flow.y += 10 * len(entry.lines) + 3
    _interest(flow, entries)
    for page in flow.pages:
        page.put(40, 806, "Thornbury & Mercer Bank plc, PO Box 6021, Milton Keynes MK77 1DS", 7, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("card", "en_GB", "GBP", card, start, end, opening, closing, rows)


def _heads(page: Page, y: float) -> float:
    page.box(40, y, 515, 26, (0.92, 0.92, 0.92))
    page.lines(44, y + 11, ["Received", "By Us"], 8, 10, bold=True)
    page.lines(112, y + 11, ["Transaction", "Date"], 8, 10, bold=True)
    page.put(208, y + 21, "Details", 8, bold=True)
    page.put(548, y + 21, "Amount", 8, bold=True, right=True)
    return y + 40


def _first(
    flow: Flow, rng: Random, opening: Decimal, closing: Decimal, entries: list[Entry], card: str, day: str, due: str
) -> None:
    page = flow.page
    page.lines(56, 120, ["MR J P HARGREAVES", "17 ALMA TERRACE", "READING", "RG1 5XQ"], 9.5, 12)
    page.box(320, 92, 235, 150, None, stroke=GREY)
    page.put(328, 106, "Summary", 10, bold=True, color=RED)
    minimum = max(Decimal(25), (-closing * Decimal("0.025")).quantize(Decimal("0.01"))) if closing < 0 else ZERO
    paid = sum((e.amount for e in entries if e.amount > 0), ZERO)
    spent = sum((e.amount for e in entries if e.amount < 0), ZERO)
    y = 122.0
    for name, text in (
        ("Statement Date", day),
        ("Credit limit", f"£{1000 * rng.randint(3, 12):,}.00"),
        ("Previous Balance", f"£{money(opening)}"),
        ("Debits", f"£{written(-spent)}"),
        ("Credits", f"£{money(paid)}"),
        ("New Balance", f"£{money(closing)}"),
        ("Minimum Payment", f"£{written(minimum)}"),
        ("To reach us by", due),
    ):
        bold = name in ("New Balance", "Minimum Payment")
        words(page, 328, y, name, 9, bold=bold)
        page.put(547, y, text, 9, right=True, bold=bold)
        y += 15
    page.put(40, 214, "MR J P HARGREAVES", 9)
    page.put(40, 228, f"Card number {card}", 9)
    page.put(40, 242, "Sheet number 1", 9)
    note = (
        "If you pay only the minimum each month it takes longer and costs more to clear what you owe. Pay by Direct "
        "Debit and you never miss a date."
    )
    page.lines(40, 266, wrap(note, fits("Helvetica", 8, 515)), 8, 10)
    page.put(40, 306, "Your Transaction Details", 12, bold=True, color=RED)
    flow.y = _heads(page, 314)


def _interest(flow: Flow, entries: list[Entry]) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 10
    page.put(44, y, "Summary Of Interest On This Statement", 9, bold=True)
    y += 14
    charged = -summed(entries, "interest")
    for name, amount in (("Purchases", charged), ("Balance Transfers", ZERO), ("Cash Advances", ZERO)):
        words(page, 44, y, f"Interest on {name}", 8.5)
        page.put(300, y, f"£{written(amount)}", 8.5, right=True)
        y += 12
    page.put(44, y, "Total non-sterling fees", 8.5)
    page.put(300, y, f"£{written(-summed(entries, 'fee'))}", 8.5, right=True)
    y += 22
    page.box(40, y - 10, 515, 58, None, stroke=GREY)
    page.put(46, y + 2, "Interest rates that apply", 8.5, bold=True)
    for n, (name, monthly, annual) in enumerate(
        (("Purchases", "1.785%", "23.9%"), ("Cash advances", "2.076%", "27.9%"))
    ):
        page.put(46, y + 15 + 12 * n, name, 8)
        page.put(200, y + 15 + 12 * n, f"{monthly} per month", 8)
        page.put(320, y + 15 + 12 * n, f"{annual} p.a. variable", 8)
    page.put(
        46, y + 40, "Estimated interest next month, if you pay the minimum: see the tariff overleaf.", 7.5, color=GREY
    )
    flow.y = y + 60
