"""Belgium, sight account, in Dutch: numbered entries over several lines with references, sign behind the amount.

Former and new balance frame the entries; the value date stands in the text and in a column of its own, the year only
in the text. Amounts end with plus or minus after a space.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, with_pymupdf
from ._rows import number_pages

GREEN: Color = (0.0, 0.45, 0.3)
LEFT, DAY, TEXT, VALUE, RIGHT = 42.0, 78.0, 116.0, 404.0, 553.0

POOLS: Pools = {
    "iban": lambda rng, _day: iban(rng, "BE", "############"),
    "used": lambda _, day: f"{day:%d-%m-%Y}",
    "value": lambda _, day: f"{day:%d/%m/%Y}",
    "ref": lambda rng, day: f"{day:%y%m%d}{rng.randint(10**9, 10**10 - 1)}",
    "shop": [
        "COLRUYT 3###",
        "DELHAIZE GENT ZUID",
        "ALDI 1## MERELBEKE",
        "KRUIDVAT 4###",
        "BAKKERIJ VAN HECKE",
        "Q8 EASY ####",
        "ALBERT HEIJN 5###",
        "STANDAARD BOEKHANDEL",
        "BRICO GENT",
        "PANOS KORENMARKT",
    ],
    "city": ["9000 GENT", "9820 MERELBEKE", "9050 LEDEBERG", "8000 BRUGGE", "1000 BRUSSEL"],
    "who": ["LIEVEN DE SMET", "KATRIEN PEETERS", "FAM. VERSTRAETE-CLAES", "BV DAKWERKEN MAES", "YOUSSEF EL AMRANI"],
    "note": ["voorschot vakantie", "factuur 2####", "verjaardag Noor", "afrekening gas", "+++###/####/#####+++"],
}
TAIL = "BANKREFERENTIE : {ref}|VALUTADATUM : {value}"
KINDS = [
    Kind(
        0.9,
        1700,
        3100,
        f"OVERSCHRIJVING IN EURO VAN REKENING {{iban}}|NV HAVENBEDRIJF MEETJESLAND|MEDEDELING : LOON ###|{TAIL}",
        most=1,
    ),
    Kind(
        0.8,
        10,
        600,
        f"INSTANTOVERSCHRIJVING IN EURO VAN REKENING|{{iban}} BIC GKCCBEBB|{{who}}|MEDEDELING : {{note}}|{TAIL}",
    ),
    Kind(5, -2, -140, f"BETALING MET DEBETKAART|NUMMER 4871 04XX XXXX ####|{{shop}}    {{city}}|{{used}}|{TAIL}"),
    Kind(
        2,
        -2,
        -60,
        f"CONTACTLOZE BETALING MET DEBETKAART|NUMMER 4871 04XX XXXX ####|{{shop}}    {{city}}|{{used}}|{TAIL}",
    ),
    Kind(
        1,
        -20,
        -300,
        f"GELDOPNEMING IN EURO AAN ONZE AUTOMATEN|NUMMER 4871 04XX XXXX ####|{{city}} {{used}} OM 1#:4#|{TAIL}",
        step="10",
    ),
    Kind(
        1.5,
        -15,
        -190,
        "EUROPESE DOMICILIËRING VAN TELENET BV|MANDAAT NUMMER : ###########|"
        f"REFERTE : ############|MEDEDELING : uw factuur|{TAIL}",
        most=2,
    ),
    Kind(
        1.8,
        -10,
        -900,
        f"OVERSCHRIJVING IN EURO OP REKENING {{iban}}|{{who}}|VIA MOBILE BANKING|MEDEDELING : {{note}}|{TAIL}",
    ),
    Kind(
        0.6, -250, -850, f"DOORLOPENDE OPDRACHT OP REKENING {{iban}}|IMMO LEIESTREEK|MEDEDELING : huur|{TAIL}", most=1
    ),
    Kind(0.4, -2, -5, f"MAANDELIJKSE BIJDRAGE COMFORT PACK|{TAIL}", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([27, 30, 33]))
    opening = some_amount(rng, 150, 6000)
    number = iban(rng, "BE", "9791########")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 48), balance=opening, floor=-300)
    statement = _Statement(start, end, number, opening, rng.randint(1, 12))
    rows = statement.compose(entries, rng.randint(1, 700))
    with_pymupdf(statement.flow.pages, path)
    closing = opening + sum(row.amount for row in rows)
    return Truth("checking", "nl_BE", "EUR", number, None, end, opening, closing, rows)


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" -" if amount < 0 else " +")


class _Statement:
    def __init__(self, start: date, end: date, number: str, opening: Decimal, issue: int) -> None:
        self.start, self.end, self.number, self.opening, self.issue = start, end, number, opening, issue

    def compose(self, entries: list[Entry], first: int) -> list[Row]:
        self.flow = Flow(752, Page, self._head)
        before = self.start - timedelta(1)
        self._balance(f"Vorig saldo op {before:%d-%m-%Y}", self.opening)
        rows = [self._entry(entry, first + n) for n, entry in enumerate(entries)]
        total = self.opening + sum(entry.amount for entry in entries)
        self.flow.need(110)
        self._balance(f"Nieuw saldo op {self.end:%d-%m-%Y}", total)
        note = [
            "Uw kredietlijn: 1.250,00 EUR. Jaarlijkse debetrente 9,75 %.",
            "Controleer de verrichtingen op dit uittreksel. Elke niet-toegestane betaling moet u onverwijld melden,",
            "en in elk geval binnen de 13 maanden na de debitering.",
            "Beschermde deposito's: tot 100.000 EUR per persoon door het Garantiefonds voor financiële diensten.",
        ]
        self.flow.y = self.flow.page.lines(LEFT, self.flow.y + 14, note, 7.5, 10, color=GREY)
        number_pages(self.flow.pages, self._number)
        return rows

    def _head(self, page: Page, number: int) -> float:
        page.box(LEFT, 34, 26, 26, GREEN)
        page.put(LEFT + 34, 54, "Leiebank", 18, bold=True, color=GREEN)
        page.put(RIGHT, 46, "REKENINGUITTREKSEL", 12, bold=True, right=True)
        page.put(RIGHT, 60, f"Nr. {self.end.year}/{self.issue:03}  van {self.end:%d-%m-%Y}", 9, right=True)
        y = 92.0
        if number == 1:
            page.lines(330, 98, ["MEVR. SOFIE VAN DAMME", "BRUSSELSESTEENWEG 511", "9050 LEDEBERG"], 9.5, 12.5)
            page.lines(LEFT, 98, ["Leiebank Gent Sint-Pieters", "Tel. 09 555 14 00", "www.leiebank.example"], 8.5)
            page.put(LEFT, 152, "Zichtrekening", 10, bold=True)
            page.put(LEFT, 165, f"IBAN {self.number}   BIC LEIEBE2G   EUR", 9)
            y = 194.0
        else:
            page.put(LEFT, 78, f"Zichtrekening  IBAN {self.number}  EUR", 8.5)
            y = 100.0
        page.rule(LEFT, y - 11, RIGHT, 1, GREEN)
        for x, title, right in (
            (LEFT, "Nr.", False),
            (DAY, "Datum", False),
            (TEXT, "Omschrijving van de verrichting", False),
            (VALUE, "Valuta", False),
            (RIGHT, "Bedrag in EUR", True),
        ):
            page.put(x, y, title, 8.5, bold=True, right=right)
        page.rule(LEFT, y + 5, RIGHT, 0.5, GREEN)
        return y + 20

    def _number(self, page: Page, number: int, count: int) -> None:
        page.put(RIGHT, 74, f"Blz. {number}/{count}", 8.5, right=True)
        page.put(
            LEFT,
            806,
            "Leiebank NV, Kouter 21, 9000 Gent - RPR Gent - BTW BE 0999.941.204 - FSMA 099412",
            6.5,
            color=GREY,
        )
        if number < count:
            page.put(RIGHT, 784, "Vervolg op volgende bladzijde", 8, right=True)

    def _balance(self, name: str, amount: Decimal) -> None:
        self.flow.page.put(TEXT, self.flow.y, name, 9, bold=True)
        self.flow.page.put(RIGHT, self.flow.y, _money(amount), 9, bold=True, right=True)
        self.flow.y += 18

    def _entry(self, entry: Entry, number: int) -> Row:
        self.flow.need(10.5 * len(entry.lines) + 5)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, f"{number:04}", 8.5)
        page.put(DAY, y, f"{entry.day:%d-%m}", 8.5)
        page.put(VALUE, y, f"{entry.day:%d-%m}", 8.5)
        page.put(RIGHT, y, _money(entry.amount), 8.5, right=True)
        self.flow.y = page.lines(TEXT, y, entry.lines, 8.5, 10.5) + 5
        text = " ".join(" ".join(entry.lines).split())
        return Row(entry.day, text, entry.amount, value_date=entry.day, page=self.flow.number)
