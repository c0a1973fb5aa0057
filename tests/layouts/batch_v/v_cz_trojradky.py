"""Czechia, current account: each transaction fills three lines in five columns, without a running balance.

Booked and carried-out dates stand one over the other, symbols VS/KS/SS are stacked beside them, the amount is on the
first of the three lines; fees of the month and a deposit insurance sheet follow.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(7, -45, -3800, "Platba kartou|{shop}|{town}, CZE", "card"),
    Kind(3, -200, -16000, "Odchozí úhrada|{firm}|{account}", "order", step="1"),
    Kind(2, -300, -7000, "Trvalý příkaz|{firm}|{account}", "order", step="10"),
    Kind(2, 200, 22000, "Příchozí úhrada|{person}|{account}", "in"),
    Kind(1, 24000, 61000, "Mzda|{employer}|{account}", "in", most=1, step="1"),
    Kind(1, -500, -8000, "Výběr z bankomatu|{town}|{town}, CZE", "card", step="100"),
    Kind(1, -150, -4200, "Inkaso|{utility}|{account}", "order"),
    Kind(0.6, -9, -79, "Poplatek|Výběr z cizího bankomatu|", "fee", step="1", most=2),
    Kind(0.5, 30, 600, "Odměna za platby kartou|Cashback|", "fee", most=1),
]
POOLS = {
    "shop": ["ALBERT 0742", "BILLA SPOL. S R.O.", "ALZA.CZ A.S.", "SHELL 8012", "LÉKÁRNA U ANDĚLA", "DM DROGERIE"],
    "town": ["Praha 5", "Brno-střed", "Plzeň", "Říčany", "Ústí n.L."],
    "firm": ["SVJ Křížová 18", "Základní škola Ďáblice", "Pavel Šťastný", "Autoservis Němec", "Hypoteční banka"],
    "person": ["Jiří Dvořák", "Zdeňka Bartošová", "Tomáš Řezníček", "Kateřina Žáková"],
    "employer": ["Škoda Transportation", "Vodárna Káraný, a.s."],
    "utility": ["innogy Energie", "PRE, a.s.", "T-Mobile CZ", "ČEZ Prodej"],
    "account": ["##########/0800", "19-##########/0100", "#########/2010", "##########/3030"],
}
NOTES = ["záloha", "faktura 20######", "nájem a služby", "děkuji", "oběd + kino", "splátka hypotéky"]


def money(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",")


def day_text(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 3000, 180000)
        count = rng.choice([rng.randint(5, 9), rng.randint(15, 35), rng.randint(40, 66)])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=-5000)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.number = fill(rng, "2########1/6210", self.period[0], {})
        self.account = iban(rng, "CZ", "62100000000" + self.number[:10].replace("/", "") + "#")[:29]
        self.ins = Decimal(sum(entry.amount for entry in self.entries if entry.amount > 0))
        self.outs = Decimal(sum(entry.amount for entry in self.entries if entry.amount < 0))
        self.serial = f"{self.period[1].month}/{self.period[1].year}"

        self.balance = self.opening
        self.rows: list[Row] = []

    def new(self) -> Page:
        return Page(face="sans", bold="sans-bold")

    def head(self, page: Page, sheet: int) -> float:
        self.sheet = sheet
        page.box(0, 0, 595, 8, (0.35, 0.1, 0.45))
        page.put(42, 38, "vltava banka", 16, bold=True, color=(0.35, 0.1, 0.45))
        page.put(553, 34, f"Výpis č. {self.serial}", 10, right=True, bold=True)
        page.put(553, 46, f"za období {day_text(self.period[0])} – {day_text(self.period[1])}", 7.5, right=True)
        if sheet == 1:
            page.lines(42, 70, ["Ing. Božena Hájková", "Na Hřebenkách 1141/7", "150 00 Praha 5"], 9, 12)
            facts = [
                ("Název účtu", "Běžný účet Aktiv"),
                ("Číslo účtu", self.number),
                ("IBAN", self.account),
                ("BIC", "VLTVCZPP"),
                ("Měna účtu", "CZK"),
            ]
            for n, (name, value) in enumerate(facts):
                page.put(330, 70 + 11 * n, name, 7, color=GREY)
                page.put(400, 70 + 11 * n, value, 7.5)
            page.put(42, 146, "Přehled účtu", 9, bold=True)
            sums = [
                ("Počáteční zůstatek", self.opening),
                ("Příjmy celkem", self.ins),
                ("Výdaje celkem", self.outs),
                ("Konečný zůstatek", self.closing),
            ]
            for n, (name, value) in enumerate(sums):
                y = 162 + 14 * n
                if n % 2 == 0:
                    page.box(42, y - 9.5, 255, 13, (0.95, 0.93, 0.97))
                page.put(48, y, name, 8, bold=n == 3)
                page.put(290, y, f"{money(value)} CZK", 8, right=True, bold=n == 3)
            page.put(330, 162, "Kontokorent – limit", 8)
            page.put(553, 162, "20\u00a0000,00 CZK", 8, right=True)
            page.put(330, 176, "Úroková sazba kreditní", 8)
            page.put(553, 176, "0,01 % p.a.", 8, right=True)
            page.put(330, 190, "Disponibilní zůstatek včetně limitu", 8)
            page.put(553, 190, f"{money(self.closing + 20000)} CZK", 8, right=True)
            y = 240.0
        else:
            y = 70.0
        page.box(42, y - 10, 511, 36, (0.35, 0.1, 0.45))
        white = (1.0, 1.0, 1.0)
        columns = [
            (46, ["Zaúčtování", "Provedení", "Kód transakce"]),
            (122, ["Typ transakce", "Název protistrany", "Číslo účtu / místo"]),
            (268, ["VS", "KS", "SS"]),
            (340, ["Poznámka", "Zpráva pro příjemce", ""]),
        ]
        for x, names in columns:
            page.lines(x, y, names, 7, 10, color=white)
        page.put(549, y, "Částka CZK", 7, right=True, color=white)
        return y + 40

    def foot(self, page: Page, _y: float) -> None:
        page.put(42, 818, "vltava banka a.s., Rohanské nábřeží 9, 186 00 Praha 8, IČ 25783301, OR MS Praha B 5501", 6)
        page.put(553, 818, f"strana {self.sheet}", 6, right=True)

    def row(self, rng: Random, flow: Flow, entry: Entry) -> None:
        flow.need(36)
        page, y = flow.page, flow.y
        done = earlier(rng, entry.day) if entry.tag == "card" else entry.day
        done = max(done, self.period[0])
        code = fill(rng, "##########", entry.day, {})
        page.lines(46, y, [day_text(entry.day), day_text(done), code], 7.5, 10)
        kind, name, place = entry.lines
        page.put(122, y, kind, 7.5, bold=True)
        page.lines(122, y + 10, [name, place], 7.5, 10)
        symbols = ["", "", ""]
        note: list[str] = []
        if entry.tag in ("order", "in"):
            constant = rng.choice(["0308", "0558", "0008"])
            symbols = [fill(rng, "20########", entry.day, {}), constant, rng.choice(["", "1"])]
            note = [rng.choice(NOTES)]
        elif entry.tag == "card":
            symbols = ["", "1178", fill(rng, "##########", entry.day, {})]
            note = [fill(rng, "karta 5168 76** **** ####", entry.day, {}), f"částka {money(-entry.amount)} CZK"]
        note = [line for text in note for line in wrap(fill(rng, text, entry.day, {}), fits("sans", 7.5, 130))]
        for n, symbol in enumerate(symbols):
            page.put(268, y + 10 * n, symbol, 7.5)
        page.lines(340, y, note, 7.5, 10)
        page.put(549, y, money(entry.amount), 8.5, right=True, bold=True)
        page.rule(42, y + 25, 553, 0.3, GREY)
        words = [kind, symbols[0], *note[:1], code, name, symbols[1], *note[1:2], place, symbols[2], *note[2:]]
        shown = " ".join(" ".join(words).split())
        self.rows.append(Row(entry.day, shown, entry.amount, None, done, flow.number))
        flow.y += 36

    def close(self, flow: Flow) -> None:
        flow.need(96)
        page, y = flow.page, flow.y
        page.put(42, y + 6, "Konečný zůstatek", 9, bold=True)
        page.put(549, y + 6, f"{money(self.closing)} CZK", 9, right=True, bold=True)
        page.put(42, y + 30, "Přehled poplatků za období", 8, bold=True)
        page.put(46, y + 43, "Vedení účtu Aktiv", 7.5)
        page.put(296, y + 43, "0,00", 7.5, right=True)
        fees = Decimal(sum(-e.amount for e in self.entries if e.tag == "fee" and e.amount < 0))
        page.put(46, y + 54, "Výběry z cizích bankomatů", 7.5)
        page.put(296, y + 54, money(fees), 7.5, right=True)
        guarantee = "Vklad na tomto účtu je pojištěn u Garančního systému finančního trhu do výše 100\u00a0000 EUR."
        page.put(42, y + 74, guarantee, 7)
        page.put(42, y + 84, "Prosíme o kontrolu výpisu; reklamace přijímáme na lince 800 123 456 do 13 měsíců.", 7)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(796, sheet.new, sheet.head, sheet.foot)
    for entry in sheet.entries:
        sheet.row(rng, flow, entry)
    sheet.close(flow)
    with_fpdf(flow.pages, path)
    return Truth("checking", "cs_CZ", "CZK", sheet.number, *sheet.period, sheet.opening, sheet.closing, sheet.rows)
