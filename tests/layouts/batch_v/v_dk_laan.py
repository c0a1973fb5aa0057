"""Denmark, revolving home loan: the balance stays negative, dates without a year, interest tables below.

Rows in which only the rate changes stand among the postings and carry no amount; 'Overført til næste side' and
'Overført fra forrige side' at page ends; rates per day range and a year's key figures follow the rows.
"""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_entries, written
from ..pens import GREY, Flow, Page, with_reportlab

KINDS = [
    Kind(3, 18000, 34000, "Lønoverførsel {employer}", most=4, step="0.01"),
    Kind(5, -60, -2200, "Dankort-køb {shop} ####", ""),
    Kind(4, -300, -6500, "BS betaling {creditor}"),
    Kind(2, -200, -9000, "Overførsel {person}", step="1"),
    Kind(2, 150, 12000, "Overførsel fra konto #### ######", step="50"),
    Kind(1, -800, -14000, "Straksoverførsel {person}", step="100"),
    Kind(1, 300, 4200, "SKAT overskydende skat", most=1),
    Kind(1, -50, -300, "Gebyr ændring af aftale", step="25", most=1),
    Kind(2, -20, -900, "MobilePay {person}", step="1"),
]
POOLS = {
    "employer": ["Aarhus Kommune", "Grundfos A/S", "Region Midt"],
    "shop": ["Netto Viby", "Rema 1000 Åbyhøj", "Føtex Skejby", "Coop 365 Tilst", "Q8 Randersvej", "Matas Bruuns"],
    "creditor": ["NRGi", "Tryg Forsikring", "Aarhus Vand", "Ejendomsskat", "YouSee", "Topdanmark", "AffaldVarme"],
    "person": ["Søren Kjær", "Mette Østergaard", "Jens Bæk", "Line Skovgaard"],
}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.year = rng.randint(2020, 2024)
        self.quarter = rng.randint(0, 3)
        self.start = date(self.year, 3 * self.quarter + 1, 1)
        after = date(self.year, 3 * self.quarter + 4, 1) if self.quarter < 3 else date(self.year + 1, 1, 1)
        self.end = after - timedelta(1)
        self.opening = -some_amount(rng, 180000, 900000)
        count = rng.choice([rng.randint(4, 8), rng.randint(14, 34), rng.randint(48, 90)])
        entries = some_entries(rng, KINDS, POOLS, (self.start, self.end - timedelta(2)), count=count)
        self.rate = Decimal(rng.randint(180, 620)) / 100
        self.fresh = self.rate + Decimal(rng.choice(["0.25", "0.50", "-0.25"]))
        self.change = self.start + timedelta(rng.randint(20, 60))
        self.interest = -(abs(self.opening) * self.rate / 400).quantize(Decimal("0.01"))
        self.postings = [(e.day, e.lines[0], e.amount, e.day + timedelta(rng.choice([0, 0, 1]))) for e in entries]
        self.postings.append((self.end, "Tilskrevet debitorrente", self.interest, self.end))
        self.postings.append((self.end, "Provision af lånemaksimum", -some_amount(rng, 90, 600), self.end))
        self.closing = self.opening + sum(p[2] for p in self.postings)
        self.number = fill(rng, "7### 000####", self.start, {})
        self.account = iban(rng, "DK", self.number.replace(" ", "") + "00#")[:22]
        self.issue = rng.randint(2, 40)

        self.balance = self.opening
        self.rows: list[Row] = []
        self.told = False

    def head(self, page: Page, sheet: int) -> float:
        page.put(60, 50, "Limfjordens Sparekasse", 14, face="Times-Bold", color=(0.55, 0.1, 0.1))
        page.put(535, 50, "Kontoudskrift", 14, face="Times-Bold", right=True)
        if sheet > 1:
            page.put(60, 78, f"Prioritetslån {self.number}", 9)
            page.put(535, 78, f"Udskrift nr. {self.issue}   Side {sheet}", 9, right=True)
            return self.titles(page, 100)
        page.lines(60, 96, ["Karen og Ole Thøgersen", "Strandbakken 14, 2. tv", "8260 Viby J"], 10, 13)
        facts = [
            ("Kontonummer", self.number),
            ("IBAN", self.account),
            ("Kontotype", "Prioritetslån"),
            ("Udskrift nr.", str(self.issue)),
            ("Periode", f"{self.start:%d.%m.%Y} - {self.end:%d.%m.%Y}"),
            ("Side", "1"),
            ("Lånemaksimum", money(Decimal(1250000))),
        ]
        for n, (name, value) in enumerate(facts):
            page.put(335, 92 + 12 * n, name, 8.5)
            page.put(535, 92 + 12 * n, value, 8.5, right=True)
        return self.titles(page, 200)

    def titles(self, page: Page, y: float) -> float:
        page.rule(60, y - 12, 535, 0.8)
        page.put(60, y, "Dato", 8.5, bold=True)
        page.put(102, y, "Tekst", 8.5, bold=True)
        page.put(352, y, "Rentedato", 8.5, right=True, bold=True)
        page.put(440, y, "Beløb", 8.5, right=True, bold=True)
        page.put(535, y, "Saldo DKK", 8.5, right=True, bold=True)
        page.rule(60, y + 4, 535, 0.8)
        return y + 18

    def carry(self, page: Page, y: float, text: str) -> None:
        page.put(102, y, text, 9, face="Helvetica-Oblique")
        page.put(535, y, money(self.balance), 9, right=True)

    def foot(self, page: Page, y: float) -> None:
        self.carry(page, y + 2, "Overført til næste side")

    def row(self, flow: Flow, day: date, text: str, amount: Decimal, value: date) -> None:
        if flow.need(14):
            self.carry(flow.page, flow.y, "Overført fra forrige side")
            flow.y += 14
        if not self.told and day >= self.change:
            self.told = True
            note = f"Rentesats ændret til {money(self.fresh)} % p.a."
            flow.page.put(60, flow.y, f"{self.change:%d.%m}", 9)
            flow.page.put(102, flow.y, note, 9, face="Helvetica-Oblique")
            flow.y += 14
        self.balance += amount
        page, y = flow.page, flow.y
        page.put(60, y, f"{day:%d.%m}", 9)
        page.put(102, y, text, 9)
        page.put(352, y, f"{value:%d.%m}", 9, right=True)
        page.put(440, y, money(amount), 9, right=True)
        page.put(535, y, money(self.balance), 9, right=True)
        self.rows.append(Row(day, text, amount, self.balance, value, flow.number))
        flow.y += 14

    def close(self, flow: Flow) -> None:
        if flow.y + 150 > 800:
            flow.turn()
        page, y = flow.page, flow.y
        page.rule(60, y - 8, 535, 0.8)
        page.put(102, y + 4, f"Saldo pr. {self.end:%d.%m.%Y}", 9, bold=True)
        page.put(535, y + 4, money(self.closing), 9, right=True, bold=True)
        y += 34
        page.put(60, y, "Rentesatser i perioden", 9, bold=True)
        page.put(60, y + 13, "Fra dato", 8)
        page.put(140, y + 13, "Til dato", 8)
        page.put(290, y + 13, "Debitorrente % p.a.", 8, right=True)
        page.put(400, y + 13, "ÅOP", 8, right=True)
        spans = [(self.start, self.change - timedelta(1), self.rate), (self.change, self.end, self.fresh)]
        for n, (first, last, percent) in enumerate(spans, 2):
            page.put(60, y + 12 * n + 2, f"{first:%d.%m.%Y}", 8)
            page.put(140, y + 12 * n + 2, f"{last:%d.%m.%Y}", 8)
            page.put(290, y + 12 * n + 2, money(percent), 8, right=True)
            page.put(400, y + 12 * n + 2, money(percent + Decimal("0.31")), 8, right=True)
        y += 58
        page.put(60, y, f"Renter og provision i {self.year} til og med {self.end:%d.%m.%Y}:", 8)
        page.put(400, y, money(-self.interest * (self.quarter + 1)), 8, right=True)
        notes = [
            "Renten beregnes dag for dag af det skyldige beløb og tilskrives hvert kvartal.",
            "Er der fejl i udskriften, bedes du kontakte os på 96 12 34 00 inden 14 dage.",
        ]
        page.lines(60, y + 16, notes, 7.5, 10, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(752, Page, sheet.head, sheet.foot)
    sheet.carry(flow.page, flow.y, "Saldo fra sidste udskrift")
    flow.y += 14
    for day, text, amount, value in sheet.postings:
        sheet.row(flow, day, text, amount, value)
    sheet.close(flow)
    with_reportlab(flow.pages, path, order="columns")
    period = (sheet.start, sheet.end)
    return Truth("checking", "da_DK", "DKK", sheet.number, *period, sheet.opening, sheet.closing, sheet.rows)
