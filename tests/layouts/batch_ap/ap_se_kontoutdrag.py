"""Sweden, account extract of the internet bank, newest first: booking day, value day and voucher number, the text of
card purchases ends with a slash and the day of use, one signed column, the present balance in the head and no opening
one, written glyph by glyph and by columns."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_period, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand
from ._rows import Account, drawn, numbered

POOLS: Pools = {
    "shop": [
        "ICA NÄRA SIR",
        "COOP TORSGAT",
        "HEMKÖP ODENP",
        "SL",
        "SYSTEMBOLAGE",
        "PRESSBYRÅN",
        "APOTEKET KRO",
        "IKEA KUNGENS",
    ],
    "used": lambda rng, day: f"{day - timedelta(rng.randint(1, 3)):%y-%m-%d}",
    "person": ["ANDERSSON, ERIK", "KARLSSON SARA", "LINDSTRÖM ÅSA", "NILSSON, OLLE"],
    "phone": ["46#########"],
}
KINDS = [
    Kind(12, -1400, -18, "{shop}/{used}"),
    Kind(3, -2500, -50, "{phone}", step="1"),
    Kind(3, -6900, -120, "BG ####-####", step="1"),
    Kind(2, -900, -59, "AUTOGIRO TELIA", step="1", most=1),
    Kind(1, -8900, -3000, "LÅN ########", step="1", most=1),
    Kind(1.5, -6000, -200, "Överföring ####", step="100"),
    Kind(1, -700, -100, "AUTOMATUTTAG/{used}", step="100"),
    Kind(0.7, -45, -30, "PRIS KORT", step="1", most=1),
    Kind(1, 19000, 39000, "LÖN", step="1", most=1),
    Kind(3, 20, 1500, "{phone}", step="1"),
    Kind(1.5, 200, 8000, "{person}", step="1"),
    Kind(0.5, 1250, 2650, "FÖRSÄKRINGSKASSAN", step="1", most=2),
]


def money(amount: Decimal) -> str:
    return written(amount, " ", ",")


class Paper:
    def __init__(self, rng: Random, account: Account) -> None:
        self.rng, self.account = rng, account
        self.flow = Flow(778, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.account.period
        page.put(42, 48, "Mälarbanken", 15, bold=True)
        page.put(553, 48, f"{end + timedelta(1)}", 8.5, right=True)
        y = 72.0
        if number == 1:
            page.put(42, 84, "Kontoutdrag", 18)
            facts = [
                ("Kontohavare", "JOHANSSON, MALIN KRISTINA"),
                ("Konto", f"Privatkonto {self.account.number}"),
                ("Saldo", f"{money(self.account.closing)} SEK"),
                ("Disponibelt belopp", f"{money(self.account.closing)} SEK"),
                ("Beviljad kredit", "0,00 SEK"),
                ("Datumintervall", f"{start} - {end}"),
            ]
            for n, (label, value) in enumerate(facts):
                page.put(42, 108 + 13 * n, label, 8.5, color=GREY)
                page.put(150, 108 + 13 * n, value, 8.5)
            y = 202
        titles = [(42, "Bokföringsdatum"), (128, "Valutadatum"), (200, "Verifikationsnummer"), (298, "Text")]
        for x, title in titles:
            page.put(x, y, title, 8, bold=True)
        page.put(478, y, "Belopp", 8, bold=True, right=True)
        page.put(553, y, "Saldo", 8, bold=True, right=True)
        page.rule(42, y + 5, 553, 0.8)
        return y + 19

    def row(self, entry: Entry, balance: Decimal) -> Row:
        self.flow.need(14)
        page, y = self.flow.page, self.flow.y
        value = earlier(self.rng, entry.day, 1)
        page.put(42, y, entry.day.isoformat(), 8.5)
        page.put(128, y, value.isoformat(), 8.5)
        page.put(200, y, fill(self.rng, "5484######", entry.day, {}), 8.5)
        page.put(298, y, entry.lines[0], 8.5)
        page.put(478, y, money(entry.amount), 8.5, right=True)
        page.put(553, y, money(balance), 8.5, right=True)
        page.rule(42, y + 4, 553, 0.2, GREY)
        self.flow.y += 14
        return Row(entry.day, entry.lines[0], entry.amount, balance, value, self.flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 60, 89]))
    account = drawn(rng, KINDS, POOLS, (start, end), (20, 115), (9000, 70000), 9000, "5484 ## ### ##")
    paper = Paper(rng, account)
    rows = [paper.row(entry, balance) for entry, balance in reversed(account.rows())]
    for page in paper.flow.pages:
        page.put(42, 810, "Mälarbanken AB (publ), 106 40 Stockholm. Organisationsnummer 502032-0000", 7, color=GREY)
    numbered(paper.flow.pages, "Sida {n} ({all})", 553, 810, 7.5, right=True, color=GREY)
    by_hand(paper.flow.pages, path, Hand("glyphs", order="columns"))
    closing = account.closing
    return Truth("checking", "sv_SE", "SEK", account.number, start, end, None, closing, rows, newest_first=True)
