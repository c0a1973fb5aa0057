"""Swedish credit card invoice: dates as six figures, booking date, place, currency and foreign amount in columns.

The old debt and the payment stand above the cards, each card has its purchases and a sum; purchases are positive and
payments negative; the first page is the invoice with a giro slip at its foot.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_reportlab
from ._rows import column, digits, joined, numbered, paragraph, total

GREEN = (0.0, 0.4, 0.25)
PALE = (0.92, 0.96, 0.93)
LINE = (0.7, 0.75, 0.72)
SIZE, LEAD = 8.5, 11.0
FOREIGN, AMOUNT = 478.0, 551.0

KINDS = [
    Kind(2, 500, 14000, "BETALNING BG {bg}, TACK", "pay", most=2),
    Kind(1, 50, 900, "{shop}|{town}", "one"),
    Kind(14, -25, -1900, "{shop}|{town}", "one"),
    Kind(4, -49, -699, "{web}", "one"),
    Kind(4, -40, -2400, "{far}", "abroad"),
    Kind(6, -25, -1200, "{shop}|{town}", "two"),
]
POOLS: Pools = {
    "bg": ("5###-####",),
    "shop": (
        "ICA SUPERMARKET",
        "COOP KONSUM",
        "SYSTEMBOLAGET",
        "WILLYS",
        "APOTEKET HJÄRTAT",
        "CIRCLE K",
        "CLAS OHLSON",
        "ÅHLÉNS CITY",
        "SJ AB",
        "RESTAURANG PRINSEN",
        "ESPRESSO HOUSE ###",
    ),
    "town": ("STOCKHOLM", "GÖTEBORG", "UPPSALA", "MALMÖ", "VÄSTERÅS"),
    "web": ("SPOTIFY AB|STOCKHOLM", "KLARNA*ADLIBRIS|STOCKHOLM", "HBO MAX|HELPMAX.COM", "VASTTRAFIK APP|GÖTEBORG"),
    "far": ("HOTEL ADRIA|SPLIT|EUR", "AMAZON.DE|LUXEMBOURG|EUR", "LYFT *RIDE|SAN FRANCISCO|USD", "MENY|OSLO|NOK"),
}
RATES = {"EUR": Decimal("11.43"), "USD": Decimal("10.61"), "NOK": Decimal("1.02")}


class Card(NamedTuple):
    holder: str
    number: str
    entries: list[Entry]


def _sek(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=29)
    opening = -some_amount(rng, 900, 16000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 70))
    payments = [e for e in entries if e.tag == "pay"]
    cards = [
        Card("EBBA LINDSTRÖM", digits(rng, "5254 #### **** ####"), [e for e in entries if e.tag in ("one", "abroad")])
    ]
    other = [e for e in entries if e.tag == "two"]
    if other and rng.random() < 0.7:
        cards.append(Card("GUSTAV LINDSTRÖM", digits(rng, "5254 #### **** ####"), other))
    else:
        merged = sorted([*cards[0].entries, *other], key=lambda e: e.day)
        cards = [cards[0]._replace(entries=merged)]
    charges = [Entry(end, ("AVIAVGIFT",), Decimal(-35), "fee", "")] if rng.random() < 0.5 else []
    if rng.random() < 0.3:
        charges.append(Entry(end, ("RÄNTA",), -some_amount(rng, 10, 190), "fee", ""))
    closing = opening + total([*entries, *charges])
    account = digits(rng, "7###########")
    title = f"Faktura {end:%Y-%m-%d}"

    def head(page: Page, number: int) -> float:
        page.put(44, 50, "Nordkort", 18, bold=True, color=GREEN)
        page.put(551, 44, title, 9, bold=True, right=True)
        if number == 1:
            return 0.0
        page.put(44, 76, f"Specifikation av kontonummer {account}", 10, bold=True)
        return _titles(page, 100)

    flow = Flow(770, lambda: Page(A4), head)
    facts = (
        ("Skuld från föregående faktura", _sek(-opening)),
        ("Inbetalningar", _sek(-total(payments))),
        ("Köp, uttag och returer", _sek(-total(e for card in cards for e in card.entries))),
        ("Avgifter och ränta", _sek(-total(charges))),
        ("Ny skuld", _sek(-closing)),
    )
    _invoice(flow.page, account, end, facts, closing)
    flow.turn()
    rows: list[Row] = []
    _line(flow, "Saldo från föregående faktura", _sek(-opening), bold=True)
    for entry in payments:
        _row(flow, rng, rows, entry)
    for card in cards:
        _card(flow, rng, rows, card)
    if charges:
        flow.y += 6
        flow.need(50)
        flow.page.put(48, flow.y, "Avgifter", SIZE, bold=True)
        flow.y += 13
        for entry in charges:
            _row(flow, rng, rows, entry)
    flow.need(110)
    flow.page.rule(44, flow.y - 8, 551, 0.8, GREEN)
    flow.y += 4
    _line(flow, "Saldo på denna faktura", _sek(-closing), bold=True)
    _conditions(flow)
    numbered(flow.pages, lambda page, n, of: page.put(551, 56, f"Sida {n} ({of})", 8, right=True))
    with_reportlab(flow.pages, path, order="shuffled" if rng.random() < 0.3 else "rows")
    return Truth("credit_card", "sv_SE", "SEK", account, start, end, opening, closing, rows)


def _invoice(page: Page, account: str, end: date, facts: Sequence[tuple[str, str]], closing: Decimal) -> None:
    due = end + timedelta(26)
    page.lines(310, 108, ("EBBA LINDSTRÖM", "KUNGSGATAN 64 LGH 1203", "753 41 UPPSALA"), 10, 13)
    info = (("Kontonummer", account), ("Fakturadatum", f"{end:%Y-%m-%d}"), ("Förfallodag", f"{due:%Y-%m-%d}"))
    for n, (label, text) in enumerate((*info, ("Kreditgräns", "60 000,00"), ("Årsränta", "15,85 %"))):
        page.put(44, 108 + 13 * n, label, 8.5)
        page.put(130, 108 + 13 * n, text, 8.5)
    page.put(44, 226, "Sammanställning", 13, bold=True, color=GREEN)
    page.put(551, 226, "Belopp i SEK", 8.5, right=True)
    for n, (label, text) in enumerate(facts):
        last = n == len(facts) - 1
        page.rule(44, 234 + 18 * n, 551, 0.4, LINE)
        page.put(48, 247 + 18 * n, label, 9.5, bold=last)
        page.put(547, 247 + 18 * n, text, 9.5, bold=last, right=True)
    owed = max(Decimal(0), -closing)
    page.box(44, 346, 507, 44, PALE)
    page.put(54, 364, "Belopp att betala", 10, bold=True)
    page.put(54, 380, "Lägsta belopp att betala vid delbetalning", 9)
    page.put(541, 364, _sek(owed), 10, bold=True, right=True)
    page.put(541, 380, _sek((owed / 30).quantize(Decimal(1)) * 1), 9, right=True)
    text = (
        "Betalningen ska finnas hos oss på förfallodagen. Vid delbetalning räknas ränta på den kvarstående skulden "
        "från fakturadatum. Betalar du för sent tar vi ut en förseningsavgift."
    )
    y = paragraph(page, 44, 414, text, 500, 8.5, 11) + 8
    page.put(44, y, "Res lugnt med kortet", 11, bold=True, color=GREEN)
    text = "Betala minst hälften av resan med kortet så ingår vår reseförsäkring för hela familjen."
    paragraph(page, 44, y + 14, text, 400, 9, 11)
    page.rule(44, 640, 551, 0.5)
    page.put(44, 654, "INBETALNING/GIRERING AVI", 9, bold=True)
    page.put(330, 654, "Betalningsmottagare: Nordkort AB", 8.5)
    page.put(44, 684, "EBBA LINDSTRÖM", 9)
    for n, (label, text) in enumerate((("OCR-nummer", f"{account}3"), ("Bankgironr", "5012-4477"))):
        page.put(330, 680 + 14 * n, label, 8.5)
        page.put(551, 680 + 14 * n, text, 8.5, right=True)
    kronor, ore = divmod(int(owed * 100), 100)
    line = f"# {account}3 # {kronor:>8} {ore:02} 5 > 50124477#41#"
    page.put(44, 790, line, 10, face="Courier")


def _titles(page: Page, y: float) -> float:
    heads = ((48, "Datum"), (90, "Bokfört"), (136, "Specifikation"), (296, "Ort"), (396, "Valuta"))
    for x, text in heads:
        page.put(x, y, text, 8, bold=True)
    page.put(FOREIGN, y, "Utl. belopp", 8, bold=True, right=True)
    page.put(AMOUNT - 4, y, "Belopp", 8, bold=True, right=True)
    page.rule(44, y + 5, 551, 0.8, GREEN)
    return y + 19


def _line(flow: Flow, label: str, amount: str, bold: bool = False) -> None:
    flow.need(20)
    flow.page.put(136, flow.y, label, SIZE, bold=bold)
    flow.page.put(AMOUNT - 4, flow.y, amount, SIZE, bold=bold, right=True)
    flow.y += 16


def _row(flow: Flow, rng: Random, rows: list[Row], entry: Entry) -> None:
    name, place, currency = (*column(entry.lines, "Helvetica", SIZE, 400), "", "")[:3]
    flow.need(26)
    page, y = flow.page, flow.y
    said = [name, place]
    page.put(48, y, f"{earlier(rng, entry.day) if entry.tag != 'fee' else entry.day:%y%m%d}", SIZE)
    page.put(90, y, f"{entry.day:%y%m%d}", SIZE)
    page.put(136, y, name, SIZE)
    page.put(296, y, place, SIZE)
    page.put(AMOUNT - 4, y, _sek(-entry.amount), SIZE, right=True)
    number = flow.number
    if currency:
        rate = RATES[currency] + Decimal(rng.randint(-3000, 3000)) / 10000
        page.put(396, y, currency, SIZE)
        page.put(FOREIGN, y, _sek((-entry.amount / rate).quantize(Decimal("0.01"))), SIZE, right=True)
        flow.y += LEAD
        extra = f"Valutakurs {written(rate, ' ', ',', 4)} inkl. påslag"
        page.put(136, flow.y, extra, 7.5)
        said.append(extra)
    rows.append(Row(entry.day, joined(said), entry.amount, page=number))
    flow.y += LEAD + 2


def _card(flow: Flow, rng: Random, rows: list[Row], card: Card) -> None:
    flow.need(60)
    flow.y += 6
    flow.page.box(44, flow.y - 11, 507, 16, PALE)
    flow.page.put(48, flow.y, f"{card.holder}, kortnummer {card.number}", 9, bold=True)
    flow.y += 18
    flow.page.put(48, flow.y, "Köp/uttag", SIZE, bold=True)
    flow.y += 13
    for entry in card.entries:
        _row(flow, rng, rows, entry)
    _line(flow, f"Summa för kortnummer {card.number}", _sek(-total(card.entries)), bold=True)


def _conditions(flow: Flow) -> None:
    y = flow.y + 12
    for text in (
        "Kontrollera fakturan genast. Reklamera köp som du inte känner igen hos kundtjänst, 08-555 014 00, utan "
        "dröjsmål och senast inom de tider som kortvillkoren anger.",
        "Köp i annan valuta räknas om till svenska kronor med referenskursen den dag köpet når oss, med ett påslag.",
    ):
        y = paragraph(flow.page, 44, y, text, 500, 7.5, 9.5) + 4
