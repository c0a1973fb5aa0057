"""Slovenia, card with deferred payment: debit and credit columns, previous state as a row of its own, purchases of two
cards under headings with totals, instalments and foreign amounts inside rows, the date of the coming direct debit."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import Account, cents, how_many, in_words, instalment, liberation, numbered

FACE, BOLD = "roman", "roman-bold"
BROWN = (0.35, 0.2, 0.1)
POOLS: Pools = {
    "shop": [
        "MERCATOR CENTER ŠIŠKA  LJUBLJANA",
        "SPAR SLOVENIJA  CELJE",
        "PETROL BS TRŽAŠKA  LJUBLJANA",
        "MÜLLER DROGERIJA  MARIBOR",
        "BIG BANG ČRNUČE  LJUBLJANA",
        "HOFER 124  KRANJ",
    ],
    "abroad": [
        "KONZUM ZADAR HR",
        "STEAMGAMES.COM DE",
        "RYANAIR DUBLIN IE",
        "ZALANDO BERLIN DE",
        "SBB CFF ZURICH CH",
    ],
    "part": instalment("{}/{}", 3, 6, 12, 24),
}
KINDS = (
    Kind(24, -2, -130, "{shop}", "main"),
    Kind(7, -5, -260, "{abroad}", "main"),
    Kind(5, -15, -190, "{shop} obrok {part}", "main"),
    Kind(3, -20, -200, "DVIG GOTOVINE BANKOMAT  KOPER", "main", "10"),
    Kind(1, -2, -6, "NADOMESTILO ZA DVIG GOTOVINE", "main"),
    Kind(9, -2, -90, "{shop}", "extra"),
    Kind(2, -9, -120, "{abroad}", "extra"),
    Kind(1, 8, 120, "VRAČILO BLAGA {shop}", "main", most=2),
)


def figure(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def head(a: Account, page: Page, count: int) -> float:
    page.put(45, 50, "Kraška hranilnica d.d., Sežana", 13, bold=True, color=BROWN)
    page.put(45, 63, "Partizanska cesta 8, 6210 Sežana, ID za DDV SI30817544", 7.5, color=GREY)
    y = 88.0
    if count == 1:
        page.lines(330, 92, ["NOVAK MATEJA", "Cesta na Brdo 17", "1000 LJUBLJANA"], 10, 12)
        page.put(45, 150, "OBVESTILO O PORABI Z ODLOŽENIM PLAČILOM", 12, bold=True)
        page.put(45, 164, f"za obdobje od {a.start:%d.%m.%Y} do {a.end:%d.%m.%Y}", 9.5)
        pairs = (
            ("Številka partije kartice:", a.number),
            ("Limit porabe:", "2.000,00 EUR"),
            ("Neizkoriščen limit:", f"{figure(max(2000 + a.closing, Decimal(0)))} EUR"),
            ("Znesek za plačilo:", f"{figure(a.closing)} EUR"),
            ("Datum plačila:", f"{a.end + timedelta(18):%d.%m.%Y}"),
            ("Bremenjen bo račun:", a.card),
        )
        for n, (name, value) in enumerate(pairs):
            page.put(45, 184 + 12 * n, name, 9)
            page.put(300, 184 + 12 * n, value, 9, right=True, bold=n == 3)
        y = 278.0
    page.rule(45, y - 11, 550, 0.8, BROWN)
    for x, one, two in ((45, "Datum", "nakupa"), (97, "Datum", "knjiženja"), (150, "Prodajno mesto", "")):
        page.put(x, y, one, 8.5, bold=True)
        page.put(x, y + 10, two, 8.5, bold=True)
    for x, one, two in ((418, "Znesek v orig.", "valuti"), (485, "Breme", "EUR"), (550, "Dobro", "EUR")):
        page.put(x, y, one, 8.5, bold=True, right=True)
        page.put(x, y + 10, two, 8.5, bold=True, right=True)
    page.rule(45, y + 15, 550, 0.8, BROWN)
    return y + 29


def sides(page: Page, y: float, debit: Decimal, credit: Decimal, bold: bool = False) -> None:
    for x, amount in ((485, debit), (550, credit)):
        if amount:
            page.put(x, y, figure(amount), 9, right=True, bold=bold)


def named(flow: Flow, text: str, debit: Decimal, credit: Decimal) -> None:
    """A line without dates: previous state, heading of a card, total."""
    flow.need(30)
    flow.page.put(150, flow.y, text, 9, bold=True)
    sides(flow.page, flow.y, debit, credit, True)
    flow.y += 14


def row(a: Account, flow: Flow, entry: Entry) -> Row:
    flow.need(12.5)
    page = flow.page
    text = entry.lines[0]
    bought = entry.day if entry.tag == "paid" else earlier(a.rng, entry.day, 3)
    page.put(45, flow.y, f"{bought:%d.%m.%Y}", 9)
    page.put(97, flow.y, f"{entry.day:%d.%m.%Y}", 9)
    page.put(150, flow.y, text, 8)
    if text.endswith(" CH"):
        other = cents(-entry.amount * Decimal(a.rng.randint(93, 109)) / 100)
        page.put(418, flow.y, f"{figure(other)} CHF", 8.5, right=True)
    sides(page, flow.y, max(-entry.amount, Decimal(0)), max(entry.amount, Decimal(0)))
    flow.y += 12.5
    return Row(entry.day, " ".join(text.split()), entry.amount, page=flow.number)


def ending(a: Account, flow: Flow) -> None:
    flow.need(95)
    page = flow.page
    page.rule(45, flow.y - 9, 550, 0.8, BROWN)
    page.put(150, flow.y + 4, f"NOVO STANJE NA DAN {a.end:%d.%m.%Y}", 9, bold=True)
    sides(page, flow.y + 4, max(-a.closing, Decimal(0)), max(a.closing, Decimal(0)), True)
    lines = (
        f"Dne {a.end + timedelta(18):%d.%m.%Y} bomo za znesek {figure(a.closing)} EUR bremenili vaš račun {a.card}.",
        "Preračun iz tujih valut je opravljen po tečajni listi sistema na dan obdelave, pribitek 1,50 %.",
        "Reklamacije sprejemamo 8 dni po prejemu obvestila. Letna članarina 24,00 EUR se zaračuna v juniju.",
    )
    page.lines(45, flow.y + 30, lines, 8, 11)


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, calendar=True)
    opening = -some_amount(rng, 80, 1400)
    found = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 30, 80))
    paid = Entry(start + timedelta(17), ("PLAČILO - TRAJNIK Z RAČUNA",), -opening, "paid", "")
    entries = [paid, *found]
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "5218 76** **** ####", start, {})
    a = Account(rng, number, start, end, opening, closing, entries, card=iban(rng, "SI", "61000###########"))
    flow = Flow(775, lambda: Page(A4, FACE, BOLD), partial(head, a))
    truth = Truth("credit_card", "sl_SI", "EUR", number, start, end, opening, closing)
    named(flow, "PREJŠNJE STANJE", -opening, Decimal(0))
    truth.transactions.append(row(a, flow, paid))
    cards = (("main", number, "NOVAK MATEJA"), ("extra", fill(rng, "5218 76** **** ####", start, {}), "NOVAK ROK"))
    for tag, card, owner in cards:
        rows = [entry for entry in found if entry.tag == tag]
        if rows:
            flow.y += 4
            named(flow, f"KARTICA {card} {owner}", Decimal(0), Decimal(0))
            truth.transactions += [row(a, flow, entry) for entry in rows]
            debit = sum((-entry.amount for entry in rows if entry.amount < 0), Decimal(0))
            credit = sum((entry.amount for entry in rows if entry.amount > 0), Decimal(0))
            named(flow, f"SKUPAJ KARTICA {card[-4:]}", debit, credit)
    ending(a, flow)
    numbered(flow.pages, lambda page, n, of: page.put(550, 815, f"stran {n}/{of}", 8, right=True))
    with_reportlab(in_words(flow.pages), path, order="columns")
    return truth
