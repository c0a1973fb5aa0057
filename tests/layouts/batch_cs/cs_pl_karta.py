"""Poland: credit card: a Wn/Ma column gives the direction of unsigned sums, original currency beside zloty,

sections for payments, each card and fees with a subtotal, transaction and posting dates one over the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._kit import cells, folded, how_many, number_pages, said

POOLS = {
    "shop": ["ŻABKA Z1##4 K.1", "BIEDRONKA 4#12", "ROSSMANN 0##", "ORLEN STACJA NR 3#1", "EMPIK PLAC WOLNOŚCI", "LIDL"],
    "town": ["ŁÓDŹ", "POZNAŃ", "WROCŁAW", "GDYNIA", "ZIELONA GÓRA"],
    "net": ["ALLEGRO SP. Z O.O.", "PAYU*ZALANDO", "BOLT.EU/O/24####", "STEAMGAMES.COM 4259522"],
}
KINDS = [
    Kind(14, -4, -320, "{shop} {town} PL", "card"),
    Kind(5, -15, -240, "{net}", "card"),
    Kind(3, -20, -900, "HOTEL SEEBLICK BERLIN DE", "card;EUR"),
    Kind(1, -100, -600, "WYPŁATA GOTÓWKI BANKOMAT EURONET {town}", "card", "50"),
    Kind(2, 200, 2500, "SPŁATA KARTY - PRZELEW PRZYCHODZĄCY|DZIĘKUJEMY", "pay", "1"),
    Kind(1, 20, 180, "ZWROT TOWARU {shop} {town} PL", "card"),
    Kind(1, -7.9, -7.9, "OPŁATA MIESIĘCZNA ZA KARTĘ", "fee", "7.9", 1),
    Kind(1, -2, -60, "ODSETKI OD TRANSAKCJI BEZGOTÓWKOWYCH", "fee", "0.01", 1),
    Kind(1, -10, -10, "PROWIZJA OD WYPŁATY GOTÓWKI 3% MIN. 10 PLN", "fee", "10", 1),
]
SECTIONS = [("pay", "SPŁATY I UZNANIA"), ("card", "TRANSAKCJE KARTĄ {card}"), ("fee", "OPŁATY, PROWIZJE I ODSETKI")]
COLUMNS = [(44, "l"), (116, "l"), (400, "r"), (404, "l"), (524, "r"), (534, "l")]
LEGEND = [
    "Wn (winien) - obciążenie rachunku karty, zwiększa zadłużenie; Ma - uznanie, zmniejsza zadłużenie.",
    "Oprocentowanie 18,50% w skali roku. Prosimy o spłatę na rachunek 12 1030 0019 0000 0000 8812 4470.",
    "Reklamacje można zgłaszać w ciągu 30 dni. Infolinia 22 692 24 84. RRSO 17,9% na dzień 01.10.2023.",
]


def _figure(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def _side(amount: Decimal) -> str:
    return "Wn" if amount < 0 else "Ma"


def _table(page: Page, y: float) -> float:
    page.rule(40, y - 11, 555, 0.8)
    first = ["Data transakcji", "Opis transakcji", "Kwota", "", "Kwota w PLN", "Wn"]
    cells(page, y, COLUMNS, first, 7.5, bold=True)
    cells(page, y + 10, COLUMNS, ["Data księgowania", "", "oryginalna", "", "", "/Ma"], 7.5, bold=True)
    page.rule(40, y + 15, 555, 0.8)
    return y + 30


def _first(page: Page, facts: Sequence[tuple[str, str]]) -> float:
    page.put(44, 52, "Bank Bursztynowy S.A.", 14, bold=True, color=(0.65, 0.4, 0))
    page.put(44, 72, "WYCIĄG Z RACHUNKU KARTY KREDYTOWEJ", 11, bold=True)
    page.lines(44, 100, ["Pani", "Małgorzata Świętek", "ul. Źródlana 5 m. 12", "60-801 Poznań"], 8.5)
    for n, (name, value) in enumerate(facts):
        page.put(290, 100 + 12 * n, name, 8)
        page.put(551, 100 + 12 * n, value, 8, right=True)
    return _table(page, 126 + 12 * len(facts))


def _row(rng: Random, flow: Flow, entry: Entry) -> Row:
    lines = folded(entry.lines, "sans", 7.5, 205)
    flow.need(10 * max(2, len(lines)) + 4)
    done = earlier(rng, entry.day)
    amount = -entry.amount
    foreign = written((amount / Decimal("4.4123")).quantize(Decimal("0.01")), " ", ",") if "EUR" in entry.tag else ""
    texts = [f"{done:%d.%m.%Y}", lines[0], foreign or _figure(amount), "EUR" if foreign else "PLN"]
    cells(flow.page, flow.y, COLUMNS, [*texts, _figure(entry.amount), _side(entry.amount)], 7.5)
    flow.page.put(44, flow.y + 10, f"{entry.day:%d.%m.%Y}", 7.5, color=GREY)
    flow.page.lines(116, flow.y + 10, lines[1:], 7.5, 10)
    flow.y += 10 * max(2, len(lines)) + 5
    return Row(entry.day, said(entry), entry.amount, None, done, flow.number)


def _section(rng: Random, flow: Flow, title: str, entries: Sequence[Entry]) -> list[Row]:
    flow.need(60)
    flow.page.put(44, flow.y, title, 8, bold=True)
    flow.y += 14
    rows = [_row(rng, flow, entry) for entry in entries]
    total = sum((e.amount for e in entries), Decimal(0))
    flow.need(24)
    flow.page.put(116, flow.y + 2, f"Razem ({len(entries)} poz.)", 7.5, bold=True)
    cells(flow.page, flow.y + 2, COLUMNS[4:], [_figure(total), _side(total)], 7.5, bold=True)
    flow.y += 24
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    card = fill(rng, "5453 92XX XXXX ####", start, {})
    opening = some_amount(rng, -60, -4800)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-7000)
    closing = opening + sum(e.amount for e in entries)
    debit = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    facts = [("Numer karty głównej", card), ("Okres rozliczeniowy", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}")]
    facts += [("Saldo początkowe", f"{_figure(opening)} PLN {_side(opening)}")]
    facts += [("Suma obciążeń", f"{_figure(debit)} PLN Wn")]
    facts += [("Suma uznań", f"{_figure(closing - opening - debit)} PLN Ma")]
    facts += [("Saldo końcowe", f"{_figure(closing)} PLN {_side(closing)}"), ("Limit kredytowy", "8 000,00 PLN")]
    facts += [
        ("Minimalna kwota do zapłaty", f"{_figure(max(Decimal(30), -closing / 20) if closing < 0 else Decimal(0))} PLN")
    ]
    facts += [("Termin płatności", f"{end + timedelta(24):%d.%m.%Y}")]

    def head(page: Page, number: int) -> float:
        return _first(page, facts) if number == 1 else _table(page, 54)

    flow = Flow(780, lambda: Page(face="sans", bold="sans-bold"), head)
    rows: list[Row] = []
    for tag, title in SECTIONS:
        part = [e for e in entries if e.tag.startswith(tag)]
        if part:
            rows += _section(rng, flow, title.format(card=card), part)
    flow.need(50)
    flow.page.lines(44, flow.y + 6, LEGEND, 6.8, 9, color=GREY)
    number_pages(flow.pages, 551, 818, "Strona {n} z {of}", right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "shuffled"]))
    return Truth("card", "pl_PL", "PLN", card, start, end, opening, closing, rows)
