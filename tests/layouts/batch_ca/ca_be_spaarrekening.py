"""Belgium (Dutch), savings bank with agents: regulated savings account over a half year or a year.

Few numbered bookings with the partner's IBAN and a message under each, amounts with the sign after the figure, base
interest and loyalty premium as bookings of their own, an interest table and a deposit notice after the list.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._rows import incoming, joined, money, outgoing

POOLS: Pools = {
    "own": ["WOUTERS - PEETERS", "AN PEETERS", "WOUTERS KOEN"],
    "why": ["sparen", "vakantie 2de schijf", "kindergeld", "terug zichtrekening", "wasmachine", "***###/####/#####***"],
    "far": ["BE## 9730 #### ####", "BE## 7340 #### ####", "BE## 0012 #### ####"],
}
KINDS = (
    Kind(6, 25, 800, "Overschrijving van|{far}|{own}|Mededeling: {why}", step="5"),
    Kind(3, 50, 250, "Doorlopende opdracht van|{far}|{own}|Mededeling: maandelijks sparen", step="25"),
    Kind(3, -50, -2500, "Overschrijving naar|{far}|{own}|Mededeling: {why}", step="10"),
    Kind(1, -50, -500, "Geldopname aan het loket|Kantoor ####", step="50"),
    Kind(1, 100, 900, "Storting|Kantoor ####", step="50"),
)
GREEN = (0.0, 0.45, 0.3)


def _sum(amount: Decimal) -> str:
    return f"{written(abs(amount), '.', ',')} {'-' if amount < 0 else '+'}"


def _interest(rng: Random, end: date) -> list[Entry]:
    base, loyal = some_amount(rng, 0.4, 30), some_amount(rng, 0.4, 60)
    lines = ("Basisrente", f"Periode tot {end:%d-%m-%Y}"), ("Getrouwheidspremie", "Verworven premie van het kwartaal")
    return [Entry(end, text, amount, "", text[0]) for text, amount in zip(lines, (base, loyal), strict=True)]


def draw(rng: Random, path: Path) -> Truth:
    year = rng.randint(2019, 2024)
    period = rng.choice([(date(year, 1, 1), date(year, 6, 30)), (date(year, 1, 1), date(year, 12, 31))])
    opening = some_amount(rng, 4000, 45000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(9, 40), balance=opening, floor=1500)
    entries = [e for e in entries if e.day < period[1]]
    if period[1].month == 12:
        entries += _interest(rng, period[1])
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "BE", "999#########")

    def head(page: Page, n: int) -> float:
        page.put(50, 58, "Kempen Spaarbank", 16, bold=True, color=GREEN)
        page.put(545, 50, "Rekeninguittreksel", 13, bold=True, right=True)
        page.put(545, 64, f"Nummer {2 if period[1].month == 12 else 1}  -  blad {n}", 8, right=True)
        y = 96
        if n == 1:
            page.lines(
                50, 96, ["Uw kantoor", "Kantoor Geel, Markt 12, 2440 Geel", "tel. 014 00 00 00", "FSMA 00123 cA"], 8, 10
            )
            page.lines(330, 130, ["De heer en mevrouw", "WOUTERS - PEETERS", "Diestseweg 88", "2440 Geel"], 10, 13)
            y = 215
        page.put(50, y, "Gereglementeerde spaarrekening", 9.5, bold=True)
        page.put(50, y + 13, f"IBAN {number}    BIC KMPSBE22", 8.5)
        page.put(545, y + 13, f"van {period[0]:%d-%m-%Y} tot {period[1]:%d-%m-%Y}", 8.5, right=True)
        y += 36
        page.rule(50, y - 11, 545, 1, GREEN)
        for x, text in ((50, "Nr."), (78, "Datum"), (142, "Omschrijving van de verrichting")):
            page.put(x, y, text, 8, bold=True)
        page.put(440, y, "Valuta", 8, bold=True, right=True)
        page.put(545, y, "Bedrag (EUR)", 8, bold=True, right=True)
        page.rule(50, y + 4, 545, 0.4)
        return y + 18

    flow = Flow(760, Page, head)
    flow.page.put(142, flow.y, f"Vorig saldo op {period[0] - timedelta(1):%d-%m-%Y}", 8.5, bold=True)
    flow.page.put(545, flow.y, _sum(opening), 8.5, right=True, bold=True)
    flow.y += 17
    rows = []
    for count, entry in enumerate(entries, 1):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 230))]
        flow.need(10.5 * len(lines) + 6)
        value = entry.day + timedelta(1) if entry.amount > 0 and entry.day < period[1] else entry.day
        page, y = flow.page, flow.y
        page.put(50, y, f"{count:03}", 8.5)
        page.put(78, y, f"{entry.day:%d-%m-%Y}", 8.5)
        page.put(142, y, lines[0], 8.5)
        page.put(440, y, f"{value:%d-%m-%Y}", 8.5, right=True)
        page.put(545, y, _sum(entry.amount), 8.5, right=True)
        page.lines(142, y + 10.5, lines[1:], 8.5, 10.5)
        rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        flow.y += 10.5 * len(lines) + 6
    _end(flow, rows, closing, f"{period[1]:%d-%m-%Y}")
    for page in flow.pages:
        page.put(
            50,
            806,
            "Kempen Spaarbank nv, Belgiëlei 999, 2018 Antwerpen, RPR Antwerpen BTW BE 0499.999.999",
            6.5,
            color=GREY,
        )
    with_pymupdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("savings", "nl_BE", "EUR", number, *period, opening, closing, rows)


def _end(flow: Flow, rows: list[Row], closing: Decimal, day: str) -> None:
    flow.need(210)
    page, y = flow.page, flow.y + 2
    page.rule(50, y - 12, 545, 0.4)
    page.put(142, y, "Totaal bijgeschreven", 8.5)
    page.put(545, y, _sum(incoming(money(rows))), 8.5, right=True)
    page.put(142, y + 12, "Totaal afgeschreven", 8.5)
    page.put(545, y + 12, _sum(outgoing(money(rows))), 8.5, right=True)
    page.put(142, y + 27, f"Nieuw saldo op {day}", 8.5, bold=True)
    page.put(545, y + 27, _sum(closing), 8.5, right=True, bold=True)
    y += 56
    page.box(50, y - 12, 495, 60, (0.93, 0.97, 0.94))
    page.put(56, y, "Rentevoeten van uw spaarrekening", 8.5, bold=True)
    for x, texts in ((56, ("vanaf", "01-01-2019", "01-07-2022")), (160, ("basisrente", "0,01 %", "0,10 %"))):
        page.lines(x, y + 13, texts, 8, 11)
    page.lines(270, y + 13, ("getrouwheidspremie", "0,10 %", "0,20 %"), 8, 11)
    small = (
        "De getrouwheidspremie wordt verworven op bedragen die twaalf opeenvolgende maanden op de rekening staan. "
        "De rente is vrijgesteld van roerende voorheffing tot de wettelijke grens per belastingplichtige. "
        "Deposito's zijn beschermd door het Garantiefonds tot 100.000 EUR per persoon; het informatieblad vindt u "
        "in uw kantoor en op onze website."
    )
    page.lines(50, y + 66, wrap(small, fits("Helvetica", 7, 490)), 7, 9, color=GREY)
    flow.y = y + 100
