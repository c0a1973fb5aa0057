"""Sweden, business account: giro numbers and OCR references below the row, a deposit's payers listed under its sum.

Dates of booking as YYYY-MM-DD, the value day as MM-DD; amounts with spaces between thousands and a leading minus; the
balance is printed once a day, with the last row of the day.
"""

from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand

KINDS = [
    Kind(6, 900, 48000, "Bg-inbetalning|Bankgiro {ownbg}", "giro"),
    Kind(5, -350, -42000, "Bg-betalning {firm}|BG ###-####  OCR ##########", "out"),
    Kind(3, -180, -9000, "Pg-betalning {firm}|PG ## ## ##-#  Faktura ######", "out", step="1"),
    Kind(3, 1200, 60000, "Insättning {customer}|Ref {customer} f ####", "in"),
    Kind(2, -90, -2400, "Kortköp {shop}|Kort ***#### ", "out"),
    Kind(1, -21000, -64000, "Löner via fil|LB-uppdrag ######## antal 4", "out", most=2),
    Kind(1, -4000, -38000, "Skatteverket|BG 5050-1055  OCR 16#########", "out", step="1", most=1),
    Kind(1, -150, -900, "Autogiro {utility}|Betalarnr #########", "out", most=3),
    Kind(1, -45, -320, "Pris betalningar", "fee", step="0.50", most=1),
    Kind(1, 400, 5200, "Swish {person}|+4670#######", "in", step="1"),
    Kind(0.6, 5000, 90000, "Utländsk betalning {abroad}|EUR kurs 11,#### avgift 0", "in"),
]
POOLS = {
    "ownbg": ["5237-8810"],
    "firm": ["Ahlsell Sverige AB", "Beijer Byggmaterial", "Dahl Sverige AB", "Telavox AB", "Fortnox AB", "Procurator"],
    "customer": ["Brf Linden 4", "Nacka kommun", "Peab Sverige AB", "Wallenstam AB", "Riksbyggen ek för"],
    "shop": ["OKQ8 Haninge", "Biltema Årsta", "Jula Sverige", "Circle K Täby", "Clas Ohlson 143"],
    "utility": ["Ellevio AB", "If Skadeförsäkring", "Tele2 Företag", "Fora AB"],
    "person": ["Lindqvist, Åsa", "Öberg, Mats", "Nyström, Eva"],
    "abroad": ["Nordbau GmbH", "Kaldnes AS", "Oy Rakenne Ab"],
}
RIGHT_AMOUNT, RIGHT_BALANCE = 446, 545


def money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def parts(rng: Random, total: Decimal) -> list[tuple[str, Decimal]]:
    """The payments that make up one giro deposit."""
    count = rng.choice([1, 1, 2, 3])
    sizes = []
    for _ in range(count - 1):
        sizes.append((total / (count + 1) * Decimal(str(rng.uniform(0.4, 1.2)))).quantize(Decimal("0.01")))
    sizes.append(total - sum(sizes))
    return [(f"OCR {rng.randint(10**8, 10**9 - 1)}", size) for size in sizes]


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 20000, 400000)
        count = rng.choice([rng.randint(5, 9), rng.randint(18, 40), rng.randint(41, 75)])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=-20000)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.number = fill(rng, "5### ## ### ##", self.period[0], {})
        self.long_number = iban(rng, "SE", "500000005#############")[:29]
        self.org = fill(rng, "5560##-####", self.period[0], {})

        self.balance = self.opening
        self.rows: list[Row] = []

    def head(self, page: Page, sheet: int) -> float:
        page.put(48, 46, "Mälarbanken", 15, bold=True, color=(0.1, 0.35, 0.2))
        page.put(300, 40, "Kontoutdrag", 13, bold=True)
        page.put(545, 40, f"Sida {sheet}", 8, right=True)
        page.put(300, 54, f"{self.period[0]} - {self.period[1]}", 9)
        page.put(300, 68, "Företagskonto", 8, color=GREY)
        page.put(390, 68, f"Kontonr {self.number}", 8)
        y = 96.0
        if sheet == 1:
            page.lines(48, 92, ["Rörmontage i Haninge AB", "Att: Ekonomi", "Slagsta Strand 12", "136 41 HANINGE"], 9)
            left = [("Organisationsnummer", self.org), ("IBAN", self.long_number), ("BIC", "MALRSESS")]
            left.append(("Valuta", "SEK"))
            for n, (name, value) in enumerate(left):
                page.put(300, 92 + 11 * n, name, 8, color=GREY)
                page.put(395, 92 + 11 * n, value, 8)
            page.box(48, 150, 497, 44, (0.93, 0.96, 0.93))
            ins = sum(entry.amount for entry in self.entries if entry.amount > 0)
            outs = sum(entry.amount for entry in self.entries if entry.amount < 0)
            cells = [
                ("Ingående saldo", money(self.opening)),
                ("Summa insättningar", money(Decimal(ins))),
                ("Summa uttag", money(Decimal(outs))),
                ("Utgående saldo", money(self.closing)),
                ("Beviljad kredit", "150 000,00"),
            ]
            for n, (name, value) in enumerate(cells):
                page.put(56 + 99 * n, 166, name, 7.5, color=GREY)
                page.put(56 + 99 * n, 183, value, 9, bold=True)
            y = 222
        page.put(48, y, "Bokförings-", 7.5, bold=True)
        page.put(48, y + 9, "dag", 7.5, bold=True)
        page.put(108, y + 9, "Text / Referens", 7.5, bold=True)
        page.put(318, y, "Valuta-", 7.5, bold=True)
        page.put(318, y + 9, "dag", 7.5, bold=True)
        page.put(RIGHT_AMOUNT, y + 9, "Belopp", 7.5, right=True, bold=True)
        page.put(RIGHT_BALANCE, y + 9, "Bokfört saldo", 7.5, right=True, bold=True)
        page.rule(48, y + 13, 545)
        return y + 26

    def foot(self, page: Page, _y: float) -> None:
        page.rule(48, 786, 545, 0.3, GREY)
        page.put(48, 797, "Mälarbanken AB (publ)  Box 4410, 102 69 Stockholm  Org.nr 502017-4431", 6.5, color=GREY)
        page.put(48, 806, "Kundtjänst företag 0771-44 55 66  www.malarbanken.example", 6.5, color=GREY)

    def row(self, rng: Random, flow: Flow, entry: Entry, last: bool) -> None:
        self.balance += entry.amount
        day = entry.day
        paid = parts(rng, entry.amount) if entry.tag == "giro" else []
        flow.need(24 + 10 * len(paid))
        page, y = flow.page, flow.y
        value = day + timedelta(rng.choice([0, 0, 0, 1])) if entry.amount > 0 else day
        page.put(48, y, str(day), 8.5)
        page.put(318, y, f"{value:%m-%d}", 8.5)
        page.put(RIGHT_AMOUNT, y, money(entry.amount), 8.5, right=True)
        if last:
            page.put(RIGHT_BALANCE, y, money(self.balance), 8.5, right=True)
        lines = [" ".join(line.split()) for line in entry.lines]
        page.put(108, y, lines[0], 8.5)
        for line in lines[1:]:
            y += 10
            page.put(108, y, line, 7.5)
        for reference, size in paid:
            y += 10
            page.put(116, y, reference, 7.5, color=GREY)
            page.put(300, y, money(size), 7.5, right=True, color=GREY)
            lines += [reference, money(size)]
        shown = " ".join(" ".join(lines).split())
        self.rows.append(Row(day, shown, entry.amount, self.balance if last else None, value, flow.number))
        flow.y = y + 14

    def close(self, flow: Flow) -> None:
        flow.need(70)
        page, y = flow.page, flow.y
        page.rule(48, y - 8, 545)
        page.put(108, y + 4, "Utgående saldo", 8.5, bold=True)
        page.put(RIGHT_BALANCE, y + 4, money(self.closing), 8.5, right=True, bold=True)
        rates = "Räntesats kredit 6,75 %   Räntesats inlåning 0,25 %"
        page.put(48, y + 30, f"{rates}   Antal transaktioner {len(self.rows)}", 7.5)
        notes = [
            "Anmärkningar mot kontoutdraget ska göras inom 30 dagar. Behållningen omfattas av",
            "den statliga insättningsgarantin upp till 1 050 000 kr per kund.",
        ]
        page.lines(48, y + 41, notes, 7, 9, color=GREY)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(772, Page, sheet.head, sheet.foot)
    flow.page.put(108, flow.y, "Ingående saldo", 8.5)
    flow.page.put(RIGHT_BALANCE, flow.y, money(sheet.opening), 8.5, right=True)
    flow.y += 15
    for _, group in groupby(sheet.entries, key=lambda entry: entry.day):
        same = list(group)
        for n, entry in enumerate(same):
            sheet.row(rng, flow, entry, n == len(same) - 1)
    sheet.close(flow)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "sv_SE", "SEK", sheet.number, *sheet.period, sheet.opening, sheet.closing, sheet.rows)
