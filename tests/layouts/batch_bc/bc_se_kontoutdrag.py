"""Sweden, kontoutdrag from the internet bank: newest first, Reskontradatum and Transaktionsdatum as ISO dates, one
short text, signed amounts with spaces, a balance on each row, striped table, facts about the account in a grid;
fpdf2 cells."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Page
from ._rows import KIND, fpdf_cells, joined, load, minus, plus, spaces

BLUE = (0.0, 0.24, 0.49)
POOLS: Pools = {
    "shop": ("ICA NÄRA ÖREBRO", "COOP FORUM", "WILLYS ÖREBRO", "HEMKÖP", "SYSTEMBOLAGET", "PRESSBYRÅN 5031",
             "APOTEKET HJÄRTAT",
             "CLAS OHLSON", "OKQ8 MARIEBERG", "SJ AB", "ESPRESSO HOUSE", "BILTEMA", "NETFLIX.COM", "SPOTIFY AB"),
    "person": ("Lindqvist,Maria", "Erik Åström", "NILSSON,BO", "Sara Öberg"),
    "due": ("E.ON ENERGI", "TELIA SVERIGE", "FOLKSAM ÖMS", "TRE", "CSN", "UNIONEN", "ÖREBROBOSTÄDER"),
}  # fmt: skip
KINDS = [
    Kind(10, -15, -1400, "{shop}"),
    Kind(5, -20, -900, "Swish {person}", step="1"),
    Kind(3, 20, 1500, "Swish {person}", step="1"),
    Kind(3, -99, -1900, "{due}", step="1"),
    Kind(1, -1000, -6000, "Överföring ### ### ###", step="100"),
    Kind(1, -4800, -9200, "BG ####-#### Hyra", step="1", most=1),
    Kind(1.2, 21000, 34000, "Lön", step="1", most=1),
    Kind(0.6, -100, -500, "BANKOMAT ÖREBRO C", step="100"),
    Kind(0.5, 1250, 2500, "FKASSA BARNBDR", step="1250", most=1),
    Kind(0.3, -39, -90, "Månadsavgift kort", step="1", most=1),
]
BOOKED, USED, TEXT, AMOUNT, BALANCE = 48.0, 132.0, 226.0, 452.0, 548.0


def draw(rng: Random, path: Path) -> Truth:
    load("arial", "arial-bold")
    start, end = some_period(rng, rng.choice([30, 60, 89]))
    opening = some_amount(rng, 900, 42000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 110), balance=opening, floor=0)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = balances[-1]
    account = f"{rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(100, 999)}"

    def titles(page: Page, y: float) -> float:
        page.box(BOOKED - 4, y - 11, BALANCE - BOOKED + 8, 16, BLUE)
        for x, title in ((BOOKED, "Reskontradatum"), (USED, "Transaktionsdatum"), (TEXT, "Text")):
            page.put(x, y, title, 8.5, bold=True, color=(1, 1, 1))
        page.put(AMOUNT, y, "Belopp", 8.5, bold=True, right=True, color=(1, 1, 1))
        page.put(BALANCE, y, "Saldo", 8.5, bold=True, right=True, color=(1, 1, 1))
        return y + 17

    def head(page: Page, number: int) -> float:
        page.put(BOOKED, 814, "Mälardalens Handelsbolagsbank AB (publ), org.nr 502007-9981, Örebro", 7, color=GREY)
        page.put(BALANCE, 814, f"Sida {number}", 7, right=True, color=GREY)
        if number > 1:
            return titles(page, 56)
        page.put(BOOKED, 50, "Mälardalsbanken", 17, bold=True, color=BLUE)
        page.put(BALANCE, 50, f"Utskriftsdatum {end + timedelta(1):%Y-%m-%d}", 8.5, right=True)
        page.put(BOOKED, 88, "Kontoutdrag", 15, bold=True)
        y = 110.0
        facts = [
            ("Kontohavare", "Ekholm, Gunilla"),
            ("Kontoform", "Allkonto"),
            ("Clearingnummer", f"6{rng.randint(100, 999)}"),
            ("Kontonummer", account),
            ("Period", f"{start:%Y-%m-%d} - {end:%Y-%m-%d}"),
        ]
        money = [
            ("Ingående saldo", spaces(opening)),
            ("Insättningar", spaces(plus(amounts))),
            ("Uttag", spaces(-minus(amounts))),
            ("Utgående saldo", spaces(closing)),
            ("Beviljad kredit", "0,00"),
        ]
        for (label, value), (title, amount) in zip(facts, money, strict=True):
            page.put(BOOKED, y, label, 9, bold=True)
            page.put(USED + 6, y, value, 9)
            page.put(340, y, title, 9, bold=True)
            page.put(BALANCE, y, amount, 9, right=True)
            page.rule(BOOKED, y + 4, BALANCE, 0.3, (0.8, 0.8, 0.8))
            y += 15
        return titles(page, y + 18)

    flow = Flow(790, lambda: Page(face="arial", bold="arial-bold"), head)
    rows = []
    for number, (entry, balance) in enumerate(reversed(list(zip(entries, balances, strict=True)))):
        flow.need(14)
        page, y = flow.page, flow.y
        if number % 2:
            page.box(BOOKED - 4, y - 10, BALANCE - BOOKED + 8, 14, (0.93, 0.95, 0.98))
        used = entry.day if entry.text.startswith(("Swish", "Lön")) else earlier(rng, entry.day)
        page.put(BOOKED, y, f"{entry.day:%Y-%m-%d}", 8.5)
        page.put(USED, y, f"{used:%Y-%m-%d}", 8.5)
        page.put(TEXT, y, entry.lines[0], 8.5)
        page.put(AMOUNT, y, spaces(entry.amount), 8.5, right=True)
        page.put(BALANCE, y, spaces(balance), 8.5, right=True)
        rows.append(Row(entry.day, joined(entry.lines), entry.amount, balance, used, flow.number))
        flow.y += 14
    fpdf_cells(flow.pages, path)
    return Truth(KIND, "sv_SE", "SEK", account, start, end, opening, closing, rows, newest_first=True)
