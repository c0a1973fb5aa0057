"""Denmark, bank account: a central's list in Courier where each line is one string with spaces, trailing minus,
posting day and interest day without a year, "Transport" at the turn of a page, interest and rates at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    wrap,
    written,
)
from ..pens import Flow, Hand, Page, by_hand
from ._rows import months

POOLS: Pools = {
    "shop": ["NETTO", "REMA 1000", "FØTEX", "LIDL", "SUPERBRUGSEN", "MENY", "365DISCOUNT"],
    "town": ["ODENSE", "AARHUS C", "VEJLE", "KOLDING", "ROSKILDE", "HJØRRING"],
    "name": ["Mette Kjær", "Søren Østergaard", "Line B. Holm", "Jens Åge Krogh", "Camilla Ravn"],
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m}",
}
KINDS = [
    Kind(11, -820, -25, "Dankort-køb {shop} {town}|Nota ##### {used}"),
    Kind(5, -640, -40, "Visa/Dankort {shop} #### {town}"),
    Kind(5, -900, -30, "MobilePay {name}"),
    Kind(3, 40, 1200, "MobilePay {name}"),
    Kind(2, -1400, -80, "Visa/Dankort køb i udlandet|AMAZON EU SARL LUXEMBOURG|EUR ##,## kurs 746,##"),
    Kind(3, -2600, -180, "BS betaling EWII ENERGI|Kundenr. ########"),
    Kind(2, -1200, -149, "BS betaling YOUSEE A/S"),
    Kind(1, -9200, -5200, "Fast overførsel Husleje|Andelsboligforeningen Solgården", most=2),
    Kind(1, 18500, 34200, "Lønoverførsel|Region Syddanmark", most=3),
    Kind(1, 900, 4200, "Børne- og ungeydelse|Udbetaling Danmark", most=1),
    Kind(1, -2000, -200, "Udbetalt i automat {town}", step="100.00"),
    Kind(1, -5000, -500, "Netbank overførsel|Til opsparing ####-#######", step="50.00"),
    Kind(0.5, -60, -25, "Gebyr kort i udlandet"),
]
SIZE = 9.3


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else " ")


def line(booked: str, text: str, interest: str = "", amount: str = "", balance: str = "") -> str:
    return f"{booked:<7}{text:<40}{interest:<9}{amount:>15}{balance:>17}".rstrip()


@dataclass
class _Sheet:
    name: str
    account: str
    iban: str
    serial: int
    start: date
    end: date
    carried: Decimal
    table: bool = True

    def head(self, page: Page, count: int) -> float:
        page.put(48, 50, "Hedens Sparekasse", 14, face="Times-Bold")
        page.put(48, 63, "Torvegade 12, 7100 Vejle   Tlf. 75 00 12 00   CVR-nr. 10 20 30 40", 8, face="Times-Roman")
        page.put(400, 50, "KONTOUDSKRIFT", 12, face="Times-Bold")
        page.put(400, 66, f"Udskrift nr. {self.serial:>3}", SIZE)
        page.put(400, 77, f"Side         {count:>3}", SIZE)
        y = 100.0
        if count == 1:
            page.lines(48, 112, [self.name, "Birkevænget 4, 2. tv", "7100 Vejle"], SIZE, 11)
            y = 166
        facts = [
            f"Kontonr.  {self.account}    Lønkonto",
            f"IBAN      {self.iban}   BIC HEDEDK22",
            f"Periode   {self.start:%d.%m.%Y} - {self.end:%d.%m.%Y}   Beløb i DKK",
        ]
        y = page.lines(48, y, facts, SIZE, 11) + 8
        if not self.table:
            return y
        page.rule(48, y - 10, 548)
        page.put(48, y, line("Bogf.", "Tekst", "Rente", "Bevægelse ", "Saldo "), SIZE)
        page.put(48, y + 10, line("dato", "", "dato"), SIZE)
        page.rule(48, y + 14, 548)
        y += 28
        if count > 1:
            page.put(48, y, line("", f"Transport fra side {count - 1}", balance=money(self.carried)), SIZE)
            y += 15
        return y

    def foot(self, page: Page, y: float) -> None:
        if self.table:
            page.put(48, y + 4, line("", "Transport", balance=money(self.carried)), SIZE)


def draw(rng: Random, path: Path) -> Truth:
    start, end = months(rng, rng.choice([1, 3]))
    opening = some_amount(rng, 1500, 26000)
    found = some_entries(
        rng, KINDS, POOLS, (start, end - timedelta(1)), count=rng.randint(20, 110), balance=opening, floor=-4000
    )
    if rng.random() < 0.7:
        found.append(Entry(end, ("Debetrente",), -some_amount(rng, 2, 160), "", "interest"))
    balances = running(opening, [entry.amount for entry in found])
    account = fill(rng, "7#4# ########", start, {})
    number = iban(rng, "DK", "##############")
    serial = rng.randint(1, 14)
    name = rng.choice(["Hr. Palle Bødker Lund", "Fru Ingrid Thorup", "Kaj og Birthe Sandager"])
    sheet = _Sheet(name, account, number, serial, start, end, opening)

    flow = Flow(750, lambda: Page(face="Courier", bold="Courier-Bold"), sheet.head, sheet.foot)
    before = start - timedelta(1)
    flow.page.put(48, flow.y, line("", f"Saldo pr. {before:%d.%m.%Y}", balance=money(opening)), SIZE)
    flow.y += 15
    rows = []
    last: date | None = None
    for n, (entry, balance) in enumerate(zip(found, balances, strict=True)):
        lines = [piece for text in entry.lines for piece in wrap(text, lambda piece: len(piece) <= 38)]
        flow.need(10.5 * len(lines) + 2)
        interest = end if entry.text == "interest" else entry.day + timedelta(1 if entry.amount > 0 else 0)
        ends = n + 1 == len(found) or found[n + 1].day != entry.day
        shown = f"{entry.day:%d.%m}" if entry.day != last else ""
        texts = [line(shown, lines[0], f"{interest:%d.%m}", money(entry.amount), money(balance) if ends else "")]
        texts += [line("", text) for text in lines[1:]]
        flow.y = flow.page.lines(48, flow.y, texts, SIZE, 10.5) + 1.5
        seen = balance if ends else None
        rows.append(Row(entry.day, " ".join(lines), entry.amount, seen, page=flow.number))
        last, sheet.carried = entry.day, balance
    flow.need(30)
    flow.y += 6
    flow.page.put(48, flow.y, line("", f"Saldo pr. {end:%d.%m.%Y}", balance=money(balances[-1])), SIZE)
    flow.page.rule(400, flow.y + 4, 548)
    flow.page.rule(400, flow.y + 6, 548)
    flow.y += 26
    sheet.table = False
    flow.need(100)
    info = [
        "Renteoplysninger:",
        "Indlånsrente                       0,00 % p.a.",
        "Udlånsrente inden for max.         9,75 % p.a.   Max. 10.000,00",
        "Overtræksrente                    18,60 % p.a.",
        "",
        "Har De indsigelser mod udskriften, bedes De kontakte sparekassen hurtigst muligt.",
        "Indestående er dækket af Garantiformuen efter de gældende regler.",
    ]
    flow.page.lines(48, flow.y, info, SIZE, 11)
    by_hand(flow.pages, path, Hand())
    return Truth("checking", "da_DK", "DKK", account, start, end, opening, balances[-1], rows)
