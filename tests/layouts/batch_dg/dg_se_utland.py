"""Sweden: a charge card with columns of currency, rate and foreign amount before the crowns, the place in a column of
its own, dates as yy-mm-dd and mm-dd, payments with a minus, the charges per card."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import Spots, cells, rows_wanted, total

SPOTS: Spots = {
    "used": (36, "l"),
    "booked": (84, "l"),
    "text": (122, "l"),
    "place": (285, "l"),
    "currency": (378, "l"),
    "rate": (436, "r"),
    "foreign": (494, "r"),
    "amount": (558, "r"),
}
HEADS = ("Datum", "Bokfört", "Specifikation", "Ort", "Valuta", "Kurs", "Utl. belopp", "Belopp")
ABROAD = {"EUR": 11.4, "USD": 10.5, "GBP": 13.2, "NOK": 0.98, "DKK": 1.53, "JPY": 0.071}
CITIES = {
    "EUR": ("BERLIN", "HELSINGFORS", "MALAGA", "DUBLIN"),
    "USD": ("NEW YORK", "SAN FRANCISCO"),
    "GBP": ("LONDON", "LEEDS"),
    "NOK": ("OSLO", "BERGEN"),
    "DKK": ("KÖBENHAVN",),
    "JPY": ("TOKYO", "OSAKA"),
}
POOLS = {
    "shop": ("ICA NÄRA", "COOP FORUM", "CIRCLE K", "SYSTEMBOLAGET 0132", "APOTEKET HJÄRTAT", "ESPRESSO HOUSE", "SJ AB")
}
KINDS = [
    Kind(9, -35, -1900, "{shop} ###"),
    Kind(2, -99, -4500, "SCANDIC HOTELS"),
    Kind(3, -40, -3200, "HOTEL MERCATOR #####", "abroad"),
    Kind(2, -25, -900, "UBER *TRIP", "abroad"),
    Kind(1, -30, -260, "OPENSKY*APP ########", "abroad"),
    Kind(1, 60, 1200, "RETUR {shop}"),
]


def money(amount: Decimal) -> str:
    """As a card prints it: what is owed without a sign."""
    return written(-amount, " ", ",")


def front(page: Page, number: int, facts: list[tuple[str, str]], name: str) -> float:
    page.put(36, 52, "NORDKORT", 18, bold=True, color=(0, 0.2, 0.5))
    page.put(558, 46, "Kontoutdrag / Faktura", 12, right=True)
    page.put(558, 60, f"Sida {number}", 8, right=True)
    y = 90.0
    if number == 1:
        page.lines(36, y, [name, "Björkvägen 14 B", "752 36 UPPSALA"], 9, 12)
        for n, (label, value) in enumerate(facts):
            page.put(340, y + 12 * n, label, 8)
            page.put(558, y + 12 * n, value, 8, right=True)
        y += 12 * len(facts) + 26
    page.rule(36, y - 10, 558, 0.8)
    cells(page, y, SPOTS, dict(zip(SPOTS, HEADS, strict=True)), 7.5, bold=True)
    page.rule(36, y + 4, 558, 0.8)
    return y + 18


def abroad(rng: Random, entry: Entry) -> dict[str, str]:
    currency = rng.choice(list(ABROAD))
    rate = ABROAD[currency] * rng.uniform(0.97, 1.03)
    foreign = Decimal(str(round(float(abs(entry.amount)) / rate, 2)))
    return {
        "place": rng.choice(CITIES[currency]),
        "currency": currency,
        "rate": f"{rate:.4f}".replace(".", ","),
        "foreign": written(foreign, " ", ","),
    }


def put_row(flow: Flow, rng: Random, entry: Entry, used: date) -> Row:
    text = " ".join(entry.lines)
    home = {"place": rng.choice(["UPPSALA", "STOCKHOLM", "GÄVLE", "MALMÖ", "ÖREBRO"])}
    more = abroad(rng, entry) if entry.tag == "abroad" else home
    if entry.tag == "payment":
        more = {}
    flow.need(12)
    texts = {"used": f"{used:%y-%m-%d}", "booked": f"{entry.day:%m-%d}", "text": text, "amount": money(entry.amount)}
    cells(flow.page, flow.y, SPOTS, texts | more, 8)
    flow.y += 12
    text = f"{text} {more['place']}" if more else text
    return Row(entry.day, text, entry.amount, value_date=used, page=flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(3), end), count=rows_wanted(rng, 14, 60))
    opening = some_amount(rng, -400, -15000)
    paid = start + timedelta(rng.randint(3, 27))
    payment = Entry(paid, (f"INBETALNING BG {paid:%y%m%d} TACK",), -opening, "payment", "")
    entries = sorted([*entries, payment], key=lambda entry: entry.day)
    closing = opening + total(entries)
    account = fill(rng, "5299 ##XX XXXX ####", start, {})
    facts = [
        ("Kontonummer", account),
        ("Period", f"{start} - {end}"),
        ("Ingående skuld", money(opening)),
        ("Inbetalningar och returer", money(total(entries, False))),
        ("Nya köp", money(total(entries, True))),
        ("Att betala SEK", money(closing)),
        ("Förfallodag", f"{end + timedelta(28)}"),
        ("Bankgiro / OCR", fill(rng, "5051-#### / ############", start, {})),
    ]
    flow = Flow(775, Page, lambda page, number: front(page, number, facts, "Åsa Öhrnberg"))
    flow.page.put(122, flow.y, f"Kort {account}  Åsa Öhrnberg", 8, bold=True)
    flow.y += 13
    rows = [put_row(flow, rng, e, e.day if e.tag == "payment" else earlier(rng, e.day)) for e in entries]
    flow.need(40)
    flow.page.rule(36, flow.y - 6, 558)
    flow.page.put(122, flow.y + 6, "Summa att betala SEK", 8.5, bold=True)
    flow.page.put(558, flow.y + 6, money(closing), 8.5, bold=True, right=True)
    note = "Valutakursen innehåller ett påslag om 1,75 %. Dröjsmålsavgift 60,00 kr."
    flow.page.put(36, flow.y + 26, note, 7, color=GREY)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.4, split=True, order=rng.choice(["rows", "columns"])))
    return Truth("card", "sv_SE", "SEK", account, start, end, opening, closing, rows)
