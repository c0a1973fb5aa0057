"""Poland, business account: each transaction is a card of labelled fields, numbered, with VAT texts of split payments.

The heading bar of a card carries number, booking date, kind, amount and the balance after it; counterparty, account,
title and reference follow as label and value, with VAT amounts and invoice dates inside titles. One account in PLN.
"""

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(5, -120, -24000, "PRZELEW WYCHODZĄCY ELIXIR|{firm}|Faktura FV/####/{year}"),
    Kind(4, 300, 48000, "PRZELEW PRZYCHODZĄCY|{customer}|Zapłata za FS ###/{year} z dnia {issued}"),
    Kind(2, -250, -18000, "PRZELEW PODZIELONY VAT|{firm}|/VAT/###,##/IDC/52########/INV/FV ###/{year}/TXT/zapłata"),
    Kind(2, -30, -900, "TRANSAKCJA KARTĄ|{shop}|Karta ****#### data transakcji {issued}"),
    Kind(1, -300, -9000, "PRZELEW DO US|Urząd Skarbowy|/TI/N52########/OKR/{year}M##/SFP/VAT-7", "", "1", 2),
    Kind(1, -400, -5200, "PRZELEW DO ZUS|Zakład Ubezpieczeń Społecznych|Składki za okres bieżący", "", "0.01", 1),
    Kind(1, 500, 9000, "WPŁATA GOTÓWKOWA|Placówka Wrocław Rynek|Utarg", "", "10", 3),
    Kind(1, -1, -5, "PROWIZJA|Bank|Opłata za przelew ELIXIR", "", "0.50", 3),
    Kind(0.5, -20, -60, "OPŁATA|Bank|Prowadzenie rachunku firmowego", "", "1", 1),
]
POOLS = {
    "firm": ["Hurtownia Żelazko Sp. z o.o.", "PGE Obrót S.A.", "Drukarnia Śląska s.c.", "Łukasz Wójcik Transport"],
    "customer": ["Gmina Miękinia", "Meble Dąbrowa Sp.j.", "Przedszkole nr 14 we Wrocławiu", "Budrex Świdnica S.A."],
    "shop": ["ORLEN STACJA 4417", "LEROY MERLIN WROCŁAW", "ALLEGRO.PL", "POCZTA POLSKA"],
    "year": lambda _, day: str(day.year),
    "issued": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
}


def money(amount: Decimal) -> str:
    return written(amount, " ", ",")


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 4000, 160000)
        count = rng.choice([rng.randint(5, 9), rng.randint(14, 32), rng.randint(40, 64)])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=-3000)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.account = iban(rng, "PL", "16000071#############012")
        self.others = [iban(rng, "PL", "1140200400000#######0###")[2:].strip() for _ in range(6)]
        self.balance = self.opening
        self.rows: list[Row] = []

    def new(self) -> Page:
        return Page(face="sans", bold="sans-bold")

    def head(self, page: Page, sheet: int) -> float:
        self.sheet = sheet
        page.put(40, 40, "Bank Nadodrzański", 13, bold=True, color=(0.0, 0.4, 0.45))
        first, last = self.period
        page.put(555, 36, f"Wyciąg bankowy nr {last.month}/{last.year}", 9, right=True, bold=True)
        page.put(555, 48, f"za okres od {first:%d.%m.%Y} do {last:%d.%m.%Y}", 7.5, right=True)
        if sheet > 1:
            page.put(40, 62, f"Rachunek {self.account}", 7, color=GREY)
            return 84
        page.lines(40, 76, ["STOLARNIA KOWALEWSKI SP. Z O.O.", "UL. ŚWIDNICKA 44/2", "50-027 WROCŁAW"], 8.5, 12)
        page.put(300, 76, "Rachunek: Firma Plus (PLN)", 8)
        page.put(300, 88, f"IBAN {self.account}", 8)
        page.put(300, 100, "BIC NADOPLPW     NIP 8971234567     REGON 020411987", 7)
        self.summary(page)
        page.put(40, 206, "Lista operacji", 10, bold=True)
        return 224

    def summary(self, page: Page) -> None:
        outs = [entry.amount for entry in self.entries if entry.amount < 0]
        ins = [entry.amount for entry in self.entries if entry.amount > 0]
        table = [
            ("Saldo początkowe", "", self.opening),
            ("Suma obciążeń", str(len(outs)), Decimal(sum(outs))),
            ("Suma uznań", str(len(ins)), Decimal(sum(ins))),
            ("Saldo końcowe", "", self.closing),
        ]
        page.put(214, 126, "liczba", 7, right=True, color=GREY)
        page.put(320, 126, "kwota PLN", 7, right=True, color=GREY)
        for n, (name, number, value) in enumerate(table):
            y = 139 + 13 * n
            page.put(40, y, name, 8, bold=n in (0, 3))
            page.put(214, y, number, 8, right=True)
            page.put(320, y, money(value), 8, right=True, bold=n in (0, 3))
            page.rule(40, y + 4, 320, 0.3, GREY)
        side = ["Limit w rachunku: 50 000,00 PLN", "Oprocentowanie limitu: 11,95%", "Rachunek VAT: saldo 1 204,17 PLN"]
        page.lines(350, 139, side, 7.5, 13)

    def foot(self, page: Page, _y: float) -> None:
        page.put(
            40, 816, "Bank Nadodrzański S.A., KRS 0000041977, kapitał zakładowy 130 660 000 zł wpłacony w całości", 6
        )
        page.put(555, 816, f"Strona {self.sheet}", 6, right=True)

    def row(self, rng: Random, flow: Flow, entry: Entry) -> None:
        kind, other, title = entry.lines
        fields = [("Data waluty", f"{entry.day:%d.%m.%Y}"), ("Kontrahent", other)]
        if kind.startswith("PRZELEW"):
            fields.append(("Rachunek", rng.choice(self.others)))
        fields.append(("Tytuł", title))
        fields.append(("Nr ref.", fill(rng, f"{entry.day:%y%m%d}########/E", entry.day, {})))
        shown = [(name, part) for name, text in fields for part in wrap(text, fits("sans", 7.5, 380))]
        flow.need(26 + 10 * len(shown))
        page, y = flow.page, flow.y
        self.balance += entry.amount
        page.box(40, y - 10, 515, 14, (0.9, 0.95, 0.96))
        number = len(self.rows) + 1
        page.put(44, y, f"{number}.", 7.5)
        page.put(66, y, f"{entry.day:%d.%m.%Y}", 7.5, bold=True)
        page.put(126, y, kind, 7.5, bold=True)
        page.put(430, y, money(entry.amount), 7.5, right=True, bold=True)
        page.put(550, y, f"Saldo po operacji {money(self.balance)}", 7, right=True)
        y += 13
        before = ""
        for name, part in shown:
            page.put(66, y, "" if name == before else f"{name}:", 7, color=GREY)
            page.put(126, y, part, 7.5)
            before = name
            y += 10
        words = " ".join([kind, *(part for name, part in shown if name != "Data waluty")])
        self.rows.append(Row(entry.day, words, entry.amount, self.balance, entry.day, flow.number))
        flow.y = y + 6

    def close(self, flow: Flow) -> None:
        flow.need(66)
        page, y = flow.page, flow.y
        page.rule(40, y - 8, 555, 0.8)
        page.put(66, y + 4, "Saldo końcowe", 8, bold=True)
        page.put(550, y + 4, f"{money(self.closing)} PLN", 8, right=True, bold=True)
        notes = [
            "Wyciąg wygenerowany elektronicznie, nie wymaga podpisu ani stempla (art. 7 ustawy Prawo bankowe).",
            "Środki są objęte gwarancją Bankowego Funduszu Gwarancyjnego do równowartości 100 000 euro.",
        ]
        page.lines(40, y + 28, notes, 6.5, 10, color=GREY)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(796, sheet.new, sheet.head, sheet.foot)
    for entry in sheet.entries:
        sheet.row(rng, flow, entry)
    sheet.close(flow)
    with_fpdf(flow.pages, path)
    return Truth("checking", "pl_PL", "PLN", sheet.account, *sheet.period, sheet.opening, sheet.closing, sheet.rows)
