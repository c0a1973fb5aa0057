"""Netherlands: a company's statement in three currencies, written across the sheet (/Rotate). A cover with balances
and rates, then a euro, a dollar and a pound account; counter account and name in columns, C or D behind each sum."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._kit import across, how_many

NAVY = (0.08, 0.16, 0.35)
EURO = [
    Kind(6, 450, 38000, "{nl}|{client}|Factuur F##-#### {note}|ov"),
    Kind(5, -120, -19000, "{nl}|{firm}|Betalingskenmerk ################|ib"),
    Kind(3, -40, -2600, "{nl}|{util}|Incassant NL##ZZZ############ Machtiging M-######|ei"),
    Kind(3, -6, -380, "|{shop}|Pas 017 {used} {time} Transactie ??####|ba"),
    Kind(1, -6000, -31000, "{nl}|Salarisrekening|Batch ####### Aantal posten 1#|sa"),
    Kind(1, -12, -85, "|Merwede Bank N.V.|Kosten zakelijk betalingsverkeer|kn", most=1),
    Kind(1, -2000, -14000, "NL86 INGB 0002 4455 88|Belastingdienst|################ Omzetbelasting|ib"),
]
FOREIGN = [
    Kind(4, 2000, 64000, "{far}|{buyer}|/INV/##### /OUR/ SHIPMENT ???####|bu"),
    Kind(3, -800, -29000, "{far}|{seller}|PURCHASE ORDER ######|bu"),
    Kind(2, -1500, -40000, "|Valutatransactie|Verkoop tegen EUR koers {rate} ref. FX#######|vv", step="100"),
    Kind(1, -7.5, -35, "|Merwede Bank N.V.|Provisie buitenlandse betaling OUR|kn", step="0.5"),
    Kind(0.6, 2, 60, "|Merwede Bank N.V.|Creditrente vorige maand|rn", most=1),
]
POOLS = {
    "nl": ["NL## RABO 0### #### ##", "NL## ABNA 0### #### ##", "NL## TRIO 0### #### ##", "NL## KNAB 0### #### ##"],
    "client": ["Kwekerij De Rietschans B.V.", "Bloemen Van Dijk", "Gemeente Gorinchem", "Tuincentrum 't Haantje"],
    "firm": ["Verpakkingen Oost B.V.", "Transport Hoekstra", "Accountants De Waard", "Potgrond Export B.V."],
    "util": ["Eneco Zakelijk", "KPN B.V.", "Nationale-Nederlanden", "Vitens N.V."],
    "shop": ["Shell Avelingen Gorinchem", "Gamma Gorinchem", "Hanos Utrecht", "NS Groep iDEAL"],
    "far": ["GB## BARC #### #### #### ##", "US 0210#####", "021000021 ########", "IE## AIBK #### #### #### ##"],
    "buyer": ["GREENLEAF NURSERIES LTD", "HOLLAND BULBS INC", "KEW & SONS FLORISTS", "ATLANTIC FLOWERS LLC"],
    "seller": ["NAIROBI ROSES EPZ", "SEEDTECH INC", "THAMES LOGISTICS LTD", "BOGOTA CUT FLOWERS SAS"],
    "note": ["tulpen partij", "tweede termijn", "week 1#", "voorjaar"],
    "used": lambda rng, day: f"{earlier(rng, day):%d-%m}",
    "time": lambda rng, _: f"{rng.randint(7, 20):02}:{rng.randint(0, 59):02}",
    "rate": lambda rng, _: f"1,{rng.randint(0, 1)}{rng.randint(100, 899)}",
}
Account = tuple[str, str, Decimal, Sequence[Entry], str]


def money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def marked(amount: Decimal) -> str:
    return f"{money(amount)} {'D' if amount < 0 else 'C'}"


class Book:
    """Pages of one account after the other."""

    def __init__(self, period: tuple[date, date], number: int) -> None:
        self.period, self.number = period, number
        self.pages: list[Page] = []
        self.rows: list[Row] = []

    def banner(self, page: Page, title: str) -> None:
        page.box(36, 30, 16, 16, NAVY)
        page.put(58, 43, "Merwede Bank", 14, bold=True, color=NAVY)
        page.put(806, 42, title, 11, right=True, bold=True)
        start, end = self.period
        page.put(806, 54, f"Periode {start:%d-%m-%Y} t/m {end:%d-%m-%Y}   Volgnummer {self.number}", 8, right=True)

    def cover(self, accounts: Sequence[Account]) -> None:
        page = Page((842, 595))
        self.banner(page, "Rekeningoverzicht zakelijk")
        page.lines(60, 100, ["Van der Zouwen Bloembollen B.V.", "Dalemstraat 77", "4201 BG GORINCHEM"], 10, 13)
        page.put(60, 190, f"Uw saldi per {self.period[1]:%d-%m-%Y}", 12, bold=True, color=NAVY)
        places = [60, 260, -420, -520, -680]
        heads = ["Rekeningnummer", "Valuta", "Saldo", "Koers", "Tegenwaarde in EUR"]
        across(page, 212, list(zip(places, heads, strict=True)), 8.5, bold=True)
        page.rule(60, 217, 680, 0.8, NAVY)
        y = 232.0
        for account, currency, opening, entries, rate in accounts:
            closing = opening + sum(entry.amount for entry in entries)
            euro = (closing / Decimal(rate.replace(",", "."))).quantize(Decimal("0.01"))
            cells = [account, currency, marked(closing), rate, marked(euro)]
            across(page, y, list(zip(places, cells, strict=True)), 9)
            y += 15
        notes = [
            "Koersen zijn indicatieve middenkoersen. C = credit (tegoed), D = debet (tekort).",
            "Let op: vanaf 1 januari wijzigen de tarieven voor zakelijk betalen. Zie merwede.example/tarieven",
            "Vragen? Bel Zakelijk Contact 0183 - 61 40 00, werkdagen van 8.00 tot 18.00 uur.",
        ]
        page.lines(60, y + 30, notes, 8.5, 13, color=GREY)
        self.pages.append(page)

    def account(self, rng: Random, given: Account) -> None:
        account, currency, opening, entries, _ = given
        out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))

        def head(page: Page, number: int) -> float:
            self.banner(page, f"Rekeningafschrift {currency}")
            across(page, 76, [(36, f"Rekening {account}"), (260, f"Valuta {currency}"), (-806, f"Blad {number}")], 9)
            y = 96.0
            if number == 1:
                page.box(36, 84, 770, 32, (0.93, 0.95, 0.98))
                heads = ["Vorig saldo", "Totaal afgeschreven", "Totaal bijgeschreven", "Nieuw saldo"]
                cells = [marked(opening), money(out), money(into), marked(opening + out + into)]
                places = [44, 240, 440, 640]
                across(page, 96, list(zip(places, heads, strict=True)), 7.5, color=GREY)
                across(page, 109, list(zip(places, cells, strict=True)), 9, bold=True)
                y = 134
            cells2 = [(36, "Boekdatum"), (92, "Rentedatum"), (150, "Code"), (180, "Tegenrekening"), (318, "Naam")]
            across(page, y, [*cells2, (474, "Omschrijving"), (-790, f"Bedrag {currency}")], 8, bold=True, color=NAVY)
            page.rule(36, y + 4, 806, 0.8, NAVY)
            return y + 18

        flow = Flow(540, lambda: Page((842, 595)), head)
        before = len(self.pages)
        for entry in entries:
            other, name, text, code = entry.lines
            names, texts = (wrap(words, fits("Helvetica", 8.5, room)) for words, room in ((name, 148), (text, 225)))
            high = 10.5 * max(len(names), len(texts)) + 3
            flow.need(high)
            value = entry.day + timedelta(rng.choice([0, 0, 0, 1, 2]) if currency != "EUR" else 0)
            page, y = flow.page, flow.y
            across(page, y, [(36, f"{entry.day:%d-%m-%Y}"), (92, f"{value:%d-%m-%Y}"), (150, code), (180, other)], 8.5)
            page.lines(318, y, names, 8.5, 10.5)
            page.lines(474, y, texts, 8.5, 10.5)
            across(page, y, [(-790, money(entry.amount)), (-806, "D" if entry.amount < 0 else "C")], 8.5)
            said = " ".join(f"{code} {other} {name} {text}".split())
            self.rows.append(Row(entry.day, said, entry.amount, None, value, before + flow.number))
            flow.y += high
        flow.page.rule(36, flow.y - 7, 806, 0.4, GREY)
        self.pages += flow.pages


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    count = how_many(rng)
    accounts: list[Account] = []
    for currency, kinds, rate in (("EUR", EURO, "1,0000"), ("USD", FOREIGN, "1,0844"), ("GBP", FOREIGN, "0,8571")):
        opening = some_amount(rng, 4000, 90000)
        many = count if currency == "EUR" else rng.randint(1, max(3, count // 4))
        entries = some_entries(rng, kinds, POOLS, (start, end), count=many, balance=opening, floor=1000)
        accounts.append((iban(rng, "NL", "MRWD0#########"), currency, opening, entries, rate))
    book = Book((start, end), rng.randint(1, 12))
    book.cover(accounts)
    for account in accounts:
        book.account(rng, account)
    for n, page in enumerate(book.pages, 1):
        page.put(36, 572, "Merwede Bank N.V., Gorinchem. KvK 23011908. BIC MRWDNL2G. Depositogarantie: zie dnb.nl", 7)
        page.put(806, 572, f"Pagina {n} van {len(book.pages)}", 7, right=True)
    with_pymupdf(book.pages, path, turned=True)
    return Truth("checking", "nl_NL", "EUR", accounts[0][0], start, end, accounts[0][2], None, book.rows)
