"""Iceland, current account in krónur without decimals (reikningsyfirlit).

Booking and interest date (vaxtadagur), voucher number, branch and code columns, one signed amount column and the
balance; the other party's kennitala below the text; interest and withheld capital income tax as rows of their own.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand

KINDS = [
    Kind(10, -350, -24000, "{shop}|{city}", "03", step="1"),
    Kind(2, -5000, -60000, "Hraðbanki {city}|Úttekt", "21", step="1000"),
    Kind(3, -1800, -32000, "{utility}|kt. {kt}, krafa ######", "66", step="1"),
    Kind(2, -1000, -90000, "{person}|kt. {kt} {purpose}", "05", step="500"),
    Kind(1, 310000, 690000, "{firm}|kt. {kt} Laun", "02", step="1", most=1),
    Kind(1, 1000, 60000, "{person}|kt. {kt} {purpose}", "05", step="500"),
    Kind(1, -300, -1500, "Árgjald debetkorts", "91", step="1", most=1),
    Kind(1, -17, -240, "Færslugjöld", "91", step="1", most=1),
    Kind(1, 15, 900, "Innvextir", "80", step="1", most=1),
    Kind(1, -3, -190, "Fjármagnstekjuskattur", "81", step="1", most=1),
    Kind(1, 20000, 90000, "Fjársýslan|kt. {kt} Barnabætur", "02", step="1", most=1),
]
POOLS = {
    "shop": (
        "Matbúðin Hóll",
        "Bakaríið Sólskin",
        "Bensínstöðin Vík",
        "Ísbúðin Þröstur",
        "Apótekið Ægir",
        "Bókabúð Ölmu",
    ),
    "city": ("Reykjavík", "Akureyri", "Hafnarfjörður", "Ísafjörður", "Kópavogur"),
    "utility": ("Rafveitan ehf.", "Símafélagið Ómur", "Húsfélagið Klapparþúfa #", "Tryggingafélagið Vörn"),
    "person": ("Guðrún Þóra Ásgeirsdóttir", "Sæþór Örn Björnsson", "Ýr Hákonardóttir", "Jökull Freyr Einarsson"),
    "purpose": ("Húsaleiga", "Endurgreiðsla", "Afmælisgjöf", "Matur"),
    "firm": ("Fiskvinnslan Þorri hf.", "Hugbúnaðarhúsið Bylgja"),
    "kt": ("######-####",),
}
TEXT, VOUCHER, BRANCH, CODE, AMOUNT, BALANCE = 150, 330, 385, 425, 495, 555


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 5000, 700000, "1")
        period, count = (self.start, self.end), rng.randint(8, 60)
        self.entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=self.opening, floor=-40000)
        self.balances = running(self.opening, [entry.amount for entry in self.entries])
        self.account = fill(rng, "0549-26-######", self.start, {})
        self.owner = fill(rng, "{person}", self.start, POOLS)
        self.rows: list[Row] = []
        self.flow = Flow(780, Page, self.head)

    def head(self, page: Page, sheet: int) -> float:
        page.put(40, 44, "Sparisjóður Öræfa", 14, face="Times-Bold")
        page.put(40, 56, "Hafnarbraut 2, 780 Höfn, sími 470 0000, kt. 000000-0000", 7, color=GREY)
        page.put(BALANCE, 44, f"Síða {sheet}", 8, right=True)
        y = 84.0
        if sheet == 1:
            page.lines(40, 92, [self.owner, "Fífusundi 14", "780 Höfn"], 9.5, 12)
            page.put(330, 92, "Reikningsyfirlit", 13, bold=True)
            facts = [
                ("Reikningur", self.account),
                ("Tegund", "Veltureikningur"),
                ("Tímabil", f"{_day(self.start)} - {_day(self.end)}"),
                ("Mynt", "ISK"),
                ("Yfirdráttarheimild", "100.000"),
            ]
            for n, (label, text) in enumerate(facts):
                page.put(330, 108 + 11 * n, label, 8)
                page.put(430, 108 + 11 * n, text, 8)
            y = 184
        for x, text in ((40, "Dags."), (95, "Vaxtad."), (TEXT, "Texti"), (VOUCHER, "Seðilnr."), (BRANCH, "Banki")):
            page.put(x, y, text, 8, bold=True)
        page.put(CODE, y, "Tl.", 8, bold=True)
        page.put(AMOUNT, y, "Upphæð", 8, bold=True, right=True)
        page.put(BALANCE, y, "Staða", 8, bold=True, right=True)
        page.rule(40, y + 4, BALANCE, 0.7)
        y += 16
        if sheet == 1:
            page.put(TEXT, y, "Staða flutt", 8)
            page.put(BALANCE, y, _money(self.opening), 8, right=True)
            y += 13
        return y

    def draw_row(self, entry: Entry, balance: Decimal) -> None:
        self.flow.need(10 * len(entry.lines) + 3)
        page, y = self.flow.page, self.flow.y
        value = earlier(self.rng, entry.day, 1)
        page.put(40, y, _day(entry.day), 8)
        page.put(95, y, _day(value), 8)
        page.put(TEXT, y, entry.lines[0], 8)
        page.lines(TEXT, y + 10, entry.lines[1:], 7, 10, color=GREY)
        voucher = fill(self.rng, "######", entry.day, {})
        page.put(VOUCHER, y, voucher, 8)
        page.put(BRANCH, y, "0549", 8)
        page.put(CODE, y, entry.tag, 8)
        page.put(AMOUNT, y, _money(entry.amount), 8, right=True)
        page.put(BALANCE, y, _money(balance), 8, right=True)
        words = " ".join(entry.lines)
        self.rows.append(Row(entry.day, words, entry.amount, balance, value, self.flow.number))
        self.flow.y += 10 * len(entry.lines) + 3

    def close(self) -> None:
        self.flow.need(90)
        page, y = self.flow.page, self.flow.y + 6
        page.rule(40, y - 12, BALANCE, 0.7)
        out = sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))
        came = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
        for label, amount in (("Úttektir samtals", out), ("Innlegg samtals", came), ("Staða í lok", self.balances[-1])):
            page.put(TEXT, y, label, 8, bold=True)
            page.put(
                AMOUNT if amount is not self.balances[-1] else BALANCE, y, _money(amount), 8, bold=True, right=True
            )
            y += 12
        legal = [
            "Innstæður eru tryggðar hjá Tryggingarsjóði vegna fjármálafyrirtækja samkvæmt lögum nr. 98/1999.",
            "Vextir af innstæðu 0,10%. Vextir af yfirdrætti 15,75%. Athugasemdir berist innan 20 daga.",
        ]
        page.lines(40, y + 12, legal, 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    for entry, balance in zip(paper.entries, paper.balances, strict=True):
        paper.draw_row(entry, balance)
    paper.close()
    by_hand(paper.flow.pages, path, Hand(show="TJ", form=True))
    closing = paper.balances[-1]
    account = paper.account
    return Truth("bank", "is", "ISK", account, paper.start, paper.end, paper.opening, closing, paper.rows)
