"""Czechia, account statement: day without year above the value day, operation and counterparty one below the other,
counter account above the three payment symbols, balance after every row, head with turnover and number of items,
a table of fees at the end."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_fpdf
from ._rows import Account, drawn, incoming, numbered, outgoing

BLUE = (0.0, 0.22, 0.5)
POOLS: Pools = {
    "person": ["NOVÁK PETR", "Dvořáková Eva", "ČERNÝ TOMÁŠ", "Jiří Procházka", "ŽÁKOVÁ LENKA"],
    "acct": ["##########/0800", "##-######0217/0100", "#########/2010", "##########/3030", "#########/0600"],
    "shop": [
        "ALBERT VAM DEKUJE #### PRAHA 4",
        "BILLA #### BRNO",
        "Lidl dekuje za nakup",
        "TESCO STORES CR OLOMOUC",
        "DM DROGERIE MARKT",
    ],
    "used": lambda rng, day: f"{day - timedelta(rng.randint(1, 3)):%d.%m.%Y}",
    "vs": ["##########", "20240###", "1######"],
    "memo": ["obed", "nájem", "splátka", "dárek k narozeninám", "záloha energie"],
}
# Lines of the text, then "~", the counter account and the symbols.
KINDS = [
    Kind(10, -1800, -35, "Transakce platební kartou|Částka: @ CZK {used}|Místo: {shop}~|{vs}  1178"),
    Kind(4, -9000, -100, "Odchozí úhrada|{person}|{memo}~{acct}|{vs}  0308", step="1"),
    Kind(3, -6000, -100, "Odchozí úhrada okamžitá|{person}|{memo}~{acct}|{vs}", step="1"),
    Kind(1.5, -14500, -4000, "Trvalý příkaz|SVJ Na Výsluní 214|nájem~{acct}|{vs}  0558", step="50", most=1),
    Kind(1.5, -3200, -600, "Inkaso|PRAŽSKÁ ELEKTRÁRENSKÁ|SIPO~{acct}|{vs}  0308", step="10", most=1),
    Kind(2, -5000, -200, "Výběr z bankomatu|Částka: @ CZK {used}|Místo: BANKOMAT 0### PRAHA~|{vs}  1178", step="100"),
    Kind(1, -50, -6, "Poplatek za výběr z jiného bankomatu~|", step="1"),
    Kind(1.5, 24000, 62000, "Příchozí úhrada|STAVBY VYSOČINA S.R.O.|mzda~{acct}|{vs}  0138", step="1", most=1),
    Kind(4, 50, 7000, "Příchozí úhrada|{person}|{memo}~{acct}|{vs}", step="1"),
    Kind(2, 50, 3000, "Příchozí úhrada okamžitá|{person}~{acct}|{vs}"),
    Kind(0.6, 0.05, 12, "Připsaný úrok~|", most=1),
]


def money(amount: Decimal) -> str:
    return written(amount, " ", ",")


class Paper:
    def __init__(self, rng: Random, account: Account, number: str) -> None:
        self.rng, self.account, self.iban = rng, account, number
        self.flow = Flow(768, lambda: Page(A4, "narrow", "narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.account.period
        page.put(40, 48, "Vltavská banka", 16, bold=True, color=BLUE)
        page.put(555, 42, "VÝPIS Z ÚČTU", 13, bold=True, right=True)
        page.put(555, 55, f"Rok/č. výpisu: {end.year}/{end.month}", 8.5, right=True)
        span = f"{start.day}. {start.month}. {start.year} - {end.day}. {end.month}. {end.year}"
        y = 80.0
        if number == 1:
            left = [
                ("Období:", span),
                ("Účet:", self.account.number),
                ("IBAN:", self.iban),
                ("Název účtu:", "SVOBODA MAREK"),
                ("Měna:", "CZK"),
                ("Frekvence:", "měsíční"),
            ]
            amounts = self.account.amounts
            right = [
                ("Počáteční zůstatek:", money(self.account.opening)),
                ("Konečný zůstatek:", money(self.account.closing)),
                ("Celkové příjmy:", money(incoming(amounts))),
                ("Celkové výdaje:", money(-outgoing(amounts))),
                ("Počet kreditních položek:", str(sum(a > 0 for a in amounts))),
                ("Počet debetních položek:", str(sum(a < 0 for a in amounts))),
            ]
            for n in range(6):
                page.put(40, y + 13 * n, left[n][0], 8.5)
                page.put(110, y + 13 * n, left[n][1], 8.5, bold=True)
                page.put(340, y + 13 * n, right[n][0], 8.5)
                page.put(555, y + 13 * n, right[n][1], 8.5, bold=True, right=True)
            y += 92
            page.put(40, y, "Přehled pohybů na účtu", 10, bold=True)
            y += 10
        else:
            page.put(40, y - 6, f"Účet: {self.account.number}   Období: {span}", 8.5)
            y += 2
        page.rule(40, y, 555, 1, BLUE)
        titles = [
            (40, "Datum", "Valuta"),
            (86, "Označení platby", "Název protiúčtu nebo poznámka"),
            (285, "Protiúčet", "VS  KS  SS"),
        ]
        for x, one, two in titles:
            page.put(x, y + 11, one, 8, bold=True)
            page.put(x, y + 21, two, 8)
        page.put(392, y + 11, "Identifikace", 8, bold=True)
        page.put(490, y + 11, "Částka", 8, bold=True, right=True)
        page.put(555, y + 11, "Zůstatek", 8, bold=True, right=True)
        page.rule(40, y + 26, 555, 1, BLUE)
        return y + 39

    def row(self, entry: Entry, balance: Decimal) -> Row:
        said, _, other = "|".join(entry.lines).replace("@", money(-entry.amount)).partition("~")
        lines = [part for line in said.split("|") for part in wrap(line, fits("narrow", 8, 190))]
        high = 6 + 10 * max(2, len(lines))
        self.flow.need(high)
        page, y = self.flow.page, self.flow.y
        value = earlier(self.rng, entry.day)
        page.put(40, y, f"{entry.day:%d.%m.}", 8)
        page.put(40, y + 10, f"{value:%d.%m.}", 8)
        page.lines(86, y, lines, 8, 10)
        for n, line in enumerate(other.split("|")):
            page.put(285, y + 10 * n, line, 8)
        page.put(392, y, fill(self.rng, "####", entry.day, {}), 8)
        page.put(490, y, money(entry.amount), 8, right=True)
        page.put(555, y, money(balance), 8, right=True)
        page.rule(40, y + high - 11, 555, 0.25, GREY)
        self.flow.y += high
        return Row(entry.day, " ".join(lines), entry.amount, balance, value, self.flow.number)

    def fees(self) -> None:
        self.flow.need(96)
        page, y = self.flow.page, self.flow.y + 12
        page.put(40, y, "Přehled účtovaných poplatků za období", 9, bold=True)
        page.put(350, y + 14, "Počet", 8, right=True)
        page.put(430, y + 14, "Cena za položku", 8, right=True)
        page.put(490, y + 14, "Celkem", 8, right=True)
        mine = [entry for entry in self.account.entries if entry.lines[0].startswith("Poplatek")]
        table = [
            ("Vedení účtu", 1, "v ceně", "0,00"),
            ("Výběr z jiného bankomatu", len(mine), "dle sazebníku", money(outgoing(entry.amount for entry in mine))),
        ]
        for n, (what, count, price, total) in enumerate(table):
            page.put(40, y + 27 + 12 * n, what, 8)
            page.put(350, y + 27 + 12 * n, str(count), 8, right=True)
            page.put(430, y + 27 + 12 * n, price, 8, right=True)
            page.put(490, y + 27 + 12 * n, total, 8, right=True)
        page.put(40, y + 64, "Vklad na tomto účtu podléhá ochraně poskytované Garančním systémem finančního trhu.", 7.5)
        page.put(40, y + 75, "Výpis si prosím uschovejte; duplikát je zpoplatněn podle sazebníku.", 7.5)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    number = fill(rng, "2########", start, {})
    account = drawn(rng, KINDS, POOLS, (start, end), (14, 56), (16000, 160000), 16000, number + "/0399")
    paper = Paper(rng, account, iban(rng, "CZ", "0399000000" + "0" + number))
    rows = [paper.row(entry, balance) for entry, balance in account.rows()]
    paper.fees()
    for page in paper.flow.pages:
        page.put(
            40, 812, "Vltavská banka, a. s., Radlická 214, 150 00 Praha 5; zapsaná v obchodním rejstříku", 7, color=GREY
        )
    numbered(paper.flow.pages, "Strana: {n}/{all}", 555, 812, 7.5, right=True)
    with_fpdf(paper.flow.pages, path)
    return Truth("checking", "cs_CZ", "CZK", account.number, start, end, account.opening, account.closing, rows)
