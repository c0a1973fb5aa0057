"""Hungary, forint account: booking and value day, no decimals, dots, one signed column, sums only in a box."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import joined, numbered, para, total

GREEN: Color = (0.0, 0.4, 0.25)
POOLS: Pools = {
    "shop": ["SPAR MAGYARORSZÁG", "LIDL ÁRUHÁZ 123", "ALDI 54. SZ.", "DM DROGERIE", "MOL 11205 TÖLTŐÁLL."],
    "city": ["BUDAPEST", "SZEGED", "GYŐR", "PÉCS", "DEBRECEN"],
    "person": ["Szabó Eszter", "Horváth Balázs", "Kovács Ágnes", "Németh Gergő"],
    "used": lambda rng, day: f"{earlier(rng, day, 2):%Y.%m.%d}",
    "clock": lambda rng, _: f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
}
MOVES = (
    Kind(7, -600, -28000, "VÁSÁRLÁS KÁRTYÁVAL, {used}, {clock}, |541########, {shop} {city} HU -ÉRINTŐ", step="1"),
    Kind(3, -2500, -90000, "AZONNALI ÁTUTALÁS, {person}, |117#####-########-########, közös költség", step="1"),
    Kind(2, -4000, -45000, "CSOPORTOS BESZEDÉS, MVM NEXT ENERGIA ZRT., |A1######## SZÁMLA: ##########", step="1"),
    Kind(2, -10000, -60000, "KÉSZPÉNZFELVÉT BANKJEGYAUTOMATÁBÓL, {used}, {clock}, |541########, {city}", step="1000"),
    Kind(1, 250000, 640000, "ÁTUTALÁS (OTTHONI BANKON KÍVÜLRŐL), TISZA LOGISZTIKA KFT., MUNKABÉR", step="1", most=1),
    Kind(2, 2000, 60000, "AZONNALI ÁTUTALÁS JÓVÁÍRÁSA, {person}, |NAGYON KÖSZÖNÖM", step="1"),
    Kind(
        1,
        -900,
        -16000,
        "VÁSÁRLÁS KÁRTYÁVAL, {used}, |541########, TEMU.COM DUBLIN IE   12,40 EUR   ÁRF: 389,20",
        step="1",
    ),
)
FEES = (
    ("TRANZAKCIÓS DÍJ", -60, -900),
    ("SZÁMLAVEZETÉSI DÍJ", -490, -490),
    ("VÁLTOZÓ KAMAT, SZÁMLAKAMAT", 1, 9),
)


def huf(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


class Table:
    """Booking day, value day, text, amount."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def entry(self, entry: Entry, value: date) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 330))]
        self.flow.need(10.5 * max(2, len(lines)) + 5)
        page, y = self.flow.page, self.flow.y
        page.put(50, y, f"{entry.day:%y.%m.%d}", 8)
        page.put(104, y, f"{value:%y.%m.%d}", 8)
        page.lines(158, y, lines, 8, 10.5)
        page.put(545, y, huf(entry.amount), 8, right=True)
        self.rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=self.flow.number))
        self.flow.y = y + 10.5 * len(lines) + 5


def _value(entry: Entry) -> date:
    """The day on which a card was used, as the text says, otherwise the day of booking."""
    parts = entry.lines[0].split(", ")
    return date(*map(int, parts[1].split("."))) if "KÁRTYÁVAL" in parts[0] else entry.day


def _head(page: Page, number: int, account: str, period: str, count: int) -> float:
    page.put(50, 50, "Duna-Tisza Bank Nyrt.", 14, bold=True, color=GREEN)
    page.put(545, 46, "LAKOSSÁGI FORINTSZÁMLA KIVONAT", 10, right=True, bold=True)
    page.put(545, 60, f"KIVONAT SORSZÁMA: {count:03}", 8, right=True)
    page.rule(50, 68, 545, 1, GREEN)
    if number > 1:
        page.put(50, 82, f"SZÁMLASZÁM: {account}", 8)
        page.put(545, 82, f"IDŐSZAK: {period}", 8, right=True)
    top = 286.0 if number == 1 else 116.0
    page.put(50, top - 16, "FORGALMAK" + (" (FOLYTATÁS)" if number > 1 else ""), 9, bold=True)
    for x, text, right in (
        (50, "KÖNYVELÉS", False),
        (104, "ÉRTÉKNAP", False),
        (158, "MEGNEVEZÉS", False),
        (545, "ÖSSZEG (HUF)", True),
    ):
        page.put(x, top, text, 7.5, right=right, bold=True)
    page.rule(50, top + 4, 545, 0.6)
    return top + 18


def _box(page: Page, rng: Random, number: str, period: str, sums: list[tuple[str, Decimal]]) -> None:
    page.lines(50, 92, ["KISS-BODNÁR ZSUZSANNA", "PÉCS", "KIRÁLY UTCA 17. II/3.", "7621"], 9, 12)
    for n, (label, text) in enumerate(
        (
            ("SZÁMLASZÁM:", number),
            ("IBAN:", iban(rng, "HU", "117" + "#" * 21)),
            ("IDŐSZAK:", period),
            ("SZÁMLAVEZETŐ FIÓK:", "0117 PÉCS RÁKÓCZI ÚT"),
            ("DEVIZANEM:", "HUF"),
        )
    ):
        page.put(290, 92 + 13 * n, label, 8, color=GREY)
        page.put(545, 92 + 13 * n, text, 8, right=True)
    page.box(50, 170, 495, 66, None, stroke=GREEN)
    for n, (label, amount) in enumerate(sums):
        page.put(60, 185 + 15 * n, label, 8.5, bold=n in {0, 3})
        page.put(535, 185 + 15 * n, huf(amount), 8.5, right=True, bold=n in {0, 3})


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    start, end = period
    opening = some_amount(rng, 20000, 900000, "1")
    entries = some_entries(rng, MOVES, POOLS, period, balance=opening, floor=10000)
    for text, low, high in FEES:
        if entries:
            entries.append(Entry(end, (text,), Decimal(rng.randint(min(low, high), max(low, high))), "", ""))
    number = f"117{rng.randint(10000, 99999)}-{rng.randint(10**7, 10**8 - 1)}-00000000"
    shown = f"{start:%Y.%m.%d} - {end:%Y.%m.%d}"
    count = rng.randint(1, 12)
    flow = Flow(770, lambda: Page(A4, "narrow", "narrow-bold"), lambda page, n: _head(page, n, number, shown, count))
    table = Table(flow)
    for entry in entries:
        table.entry(entry, _value(entry))
    if not entries:
        flow.page.put(158, flow.y, "AZ IDŐSZAKBAN NEM VOLT FORGALOM", 8)
        flow.y += 14
    closing = opening + sum(entry.amount for entry in entries)
    inflow = total(entry for entry in entries if entry.amount > 0).quantize(Decimal(1))
    outflow = total(entry for entry in entries if entry.amount < 0).quantize(Decimal(1))
    flow.need(110)
    flow.page.rule(50, flow.y - 6, 545, 0.6)
    flow.page.put(158, flow.y + 6, "ZÁRÓ EGYENLEG", 9, bold=True)
    flow.page.put(545, flow.y + 6, huf(closing), 9, right=True, bold=True)
    para(
        flow.page,
        50,
        flow.y + 30,
        "A kivonat az aláírás nélkül is érvényes. Észrevételét 30 napon belül jelezze a 06 1 999 0 999 számon. "
        "Betétjét az Országos Betétbiztosítási Alap 100.000 EUR összeghatárig védi. Az egyenleg a könyvelt tételeket "
        "mutatja, a zárolt kártyás tételeket nem.",
        495,
        7,
    )
    sums = [
        ("NYITÓ EGYENLEG", opening),
        ("JÓVÁÍRÁSOK ÖSSZESEN", inflow),
        ("TERHELÉSEK ÖSSZESEN", outflow),
        ("ZÁRÓ EGYENLEG", closing),
    ]
    _box(flow.pages[0], rng, number, shown, sums)
    numbered(flow.pages, "{n}/{all}. oldal", 545, 815, 8)
    with_fpdf(flow.pages, path)
    return Truth("checking", "hu_HU", "HUF", number, start, end, opening, closing, table.rows)
