"""Sweden, credit_card: a faktura with the giro slip on its first page and the specification on the next ones: main and
extra card with sums, place and foreign amount in columns, spaces for thousands, a decimal comma."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, with_reportlab
from ._rows import ZERO, liberation, payment, some_debt, some_number, total

PLUM: Color = (0.33, 0.1, 0.35)
POOLS = {
    "ort": ["STOCKHOLM", "GÖTEBORG", "MALMÖ", "UPPSALA", "ÖREBRO", "LUND", "SOLNA", "UMEÅ", "VÄXJÖ"],
    "butik": ["MATHALLEN KVARNEN", "APOTEK SVANEN", "JÄRNHANDELN I CITY", "BOKLÅDAN", "SPORTHUSET 0##", "SYSTEMKASSAN"],
    "mat": ["KAFFEBARONEN", "RESTAURANG LJUNGEN", "PIZZERIA NAPOLI", "SUSHIHÖRNAN", "BAGERI SURDEG"],
}
KINDS = [
    Kind(8, -29, -1400, "{butik}|{ort}", "köp"),
    Kind(8, -35, -700, "{mat}|{ort}", "köp"),
    Kind(3, -39, -450, "LOKALTRAFIKEN APP|{ort}", "köp"),
    Kind(2, -300, -1100, "NORDTANK 2###|{ort}", "köp"),
    Kind(2, -60, -2400, "TRATTORIA ALBA|MILANO", "EUR"),
    Kind(2, -70, -1900, "CLOUDNOTE INC|SAN FRANCISCO", "USD"),
    Kind(1, -50, -900, "SMØRREBRØD & CO|KØBENHAVN", "DKK"),
    Kind(1, 99, 1200, "RETUR {butik}|{ort}", "retur"),
]
RATES = {"EUR": Decimal("11.4732"), "USD": Decimal("10.5518"), "DKK": Decimal("1.5391")}


def money(amount: Decimal) -> str:
    return written(-amount, " ", ",")


class _Faktura:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 29)
        self.opening = some_debt(rng, 900, 24000)
        share = None if rng.random() < 0.7 else Decimal("0.5")
        ocr = f"{rng.randint(10**9, 10**10 - 1)}"
        self.paid = [payment(rng, self.opening, self.period, "BETALNING BANKGIRO, TACK", share=share)]
        if share is not None:
            amount = (self.opening * Decimal("0.0139")).quantize(ZERO)
            self.paid.append(Entry(self.period[1], ("RÄNTA",), amount, "ränta", ""))
        if rng.random() < 0.4:
            self.paid.append(Entry(self.period[0], ("ÅRSAVGIFT",), Decimal("-435.00"), "avgift", ""))
        self.paid.append(Entry(self.period[1], ("FAKTURAAVGIFT",), Decimal("-45.00"), "avgift", ""))
        self.paid.sort(key=lambda entry: entry.day)
        sizes = [some_number(rng, 80), rng.randint(2, 16)]
        self.cards = [some_entries(rng, KINDS, POOLS, self.period, count=size) for size in sizes]
        self.account = f"5435 94** **** {rng.randint(1000, 9999)}"
        self.ocr = ocr
        self.rows: list[Row] = []

    @property
    def closing(self) -> Decimal:
        return self.opening + total([*self.paid, *self.cards[0], *self.cards[1]])

    def head(self, page: Page, number: int) -> float:
        page.put(45, 52, "Fjällkort", 20, bold=True, color=PLUM)
        page.put(550, 44, "FAKTURA" if number == 1 else "SPECIFIKATION", 14, bold=True, right=True)
        page.put(550, 58, f"Sida {number}", 8, right=True)
        facts = (
            ("Fakturadatum", f"{self.period[1]:%Y-%m-%d}"),
            ("Kortkontonummer", self.account),
            ("Fakturanummer", self.ocr),
        )
        for n, (label, value) in enumerate(facts):
            page.put(370, 78 + 11 * n, label, 8)
            page.put(550, 78 + 11 * n, value, 8, right=True)
        if number == 1:
            return self.front(page)
        page.rule(45, 122, 550, 1, PLUM)
        heads = (
            (45, "Datum", False), (92, "Bokfört", False), (142, "Specifikation", False), (290, "Ort", False),
            (385, "Valuta", False), (450, "Kurs", True), (495, "Utl. belopp", True), (550, "Belopp SEK", True),
        )  # fmt: skip
        for x, text, right in heads:
            page.put(x, 134, text, 7.5, bold=True, right=right)
        page.rule(45, 138, 550, 0.5, PLUM)
        return 156

    def front(self, page: Page) -> float:
        page.lines(45, 140, ["Anders Lindqvist", "Björkvägen 11 B", "752 37 Uppsala"], 10, 13)
        y = 230.0
        used = [*self.cards[0], *self.cards[1]]
        for label, amount in (
            ("Skuld enligt föregående faktura", self.opening),
            ("Inbetalningar", total(self.paid, "payment")),
            ("Köp, uttag och returer", total(used)),
            ("Räntor och avgifter", total(self.paid, "ränta", "avgift")),
            ("Aktuell skuld", self.closing),
        ):
            strong = label.startswith("Aktuell")
            page.put(45, y, label, 9.5, bold=strong)
            page.put(330, y, money(amount), 9.5, bold=strong, right=True)
            page.rule(45, y + 4, 330, 0.3, GREY)
            y += 17
        page.put(370, 230, "Att betala", 9.5, bold=True)
        page.put(550, 230, f"{money(self.closing)} kr", 9.5, bold=True, right=True)
        page.put(370, 247, "Lägsta belopp att betala", 9.5)
        page.put(
            550,
            247,
            f"{money(min(ZERO, (self.closing / 25).quantize(Decimal(1)) * Decimal('1.00')))} kr",
            9.5,
            right=True,
        )
        page.put(370, 264, "Förfallodag", 9.5)
        page.put(550, 264, f"{self.period[1] + timedelta(28):%Y-%m-%d}", 9.5, right=True)
        page.put(370, 281, "Kreditgräns", 9.5)
        page.put(550, 281, "60 000 kr", 9.5, right=True)
        page.lines(
            45, 350,
            [
                "Betalar du hela beloppet senast på förfallodagen är krediten kostnadsfri. Delar du upp den",
                "tillkommer ränta, för närvarande 16,95 % per år. Effektiv ränta 19,4 % vid 20 000 kr på ett år.",
                "Dröjsmålsränta tas ut efter förfallodagen. Påminnelseavgift 60 kr.",
            ], 8, 11,
        )  # fmt: skip
        self.slip(page)
        return 800

    def slip(self, page: Page) -> None:
        page.rule(0, 600, 595, 0.5, GREY)
        page.put(45, 616, "INBETALNING/GIRERING AVI", 9, bold=True)
        page.put(360, 616, "bankgirot", 11, bold=True)
        page.put(45, 640, "Betalningsavsändare", 6.5)
        page.lines(45, 652, ["Anders Lindqvist", "Björkvägen 11 B", "752 37 Uppsala"], 8.5)
        page.put(330, 640, "Till bankgironr", 6.5)
        page.put(330, 653, "5000-0016", 9)
        page.put(430, 640, "Betalningsmottagare", 6.5)
        page.put(430, 653, "Fjällkort AB", 9)
        whole, cents = divmod(int(-self.closing * 100), 100) if self.closing < 0 else (0, 0)
        page.put(120, 760, f"{self.ocr} #", 11, face="Courier")
        page.put(330, 760, f"{whole} {cents:02}", 11, face="Courier", right=True)
        page.put(345, 760, "8 >", 11, face="Courier")
        page.put(430, 760, "50000016#41#", 11, face="Courier")

    def entry(self, flow: Flow, entry: Entry, *, used: bool = True) -> None:
        flow.need(13)
        page, y = flow.page, flow.y
        bought = earlier(self.rng, entry.day) if used else entry.day
        page.put(45, y, f"{bought:%y-%m-%d}", 8)
        page.put(92, y, f"{entry.day:%y-%m-%d}", 8)
        page.put(142, y, entry.lines[0], 8)
        page.put(290, y, entry.lines[1] if len(entry.lines) > 1 else "", 8)
        if entry.tag in RATES:
            rate = RATES[entry.tag]
            page.put(385, y, entry.tag, 8)
            page.put(450, y, str(rate).replace(".", ","), 8, right=True)
            page.put(495, y, written(abs(entry.amount / rate).quantize(ZERO), " ", ","), 8, right=True)
        page.put(550, y, money(entry.amount), 8, right=True)
        self.rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, value_date=bought, page=flow.number))
        flow.y += 12.5

    def block(self, flow: Flow, title: str, entries: Sequence[Entry], sum_label: str, used: bool) -> None:
        flow.need(50)
        flow.page.put(45, flow.y, title, 8.5, bold=True, color=PLUM)
        flow.y += 14
        for entry in entries:
            self.entry(flow, entry, used=used)
        if sum_label:
            flow.need(24)
            flow.page.put(142, flow.y + 2, sum_label, 8, bold=True)
            flow.page.put(550, flow.y + 2, money(total(entries)), 8, bold=True, right=True)
            flow.y += 26


def draw(rng: Random, path: Path) -> Truth:
    """Invoice page, then the specification."""
    made = _Faktura(rng)
    regular, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    flow = Flow(790, lambda: Page(face=regular, bold=bold), made.head)
    flow.turn()
    flow.page.put(142, flow.y, "Skuld från föregående faktura", 8)
    flow.page.put(550, flow.y, money(made.opening), 8, right=True)
    flow.y += 16
    made.block(flow, "Betalningar, räntor och avgifter", made.paid, "Summa", used=False)
    extra = made.account[:-4] + str(rng.randint(1000, 9999))
    holders = (("ANDERS LINDQVIST", made.account), ("KARIN LINDQVIST", extra))
    for (who, number), entries in zip(holders, made.cards, strict=True):
        made.block(flow, f"{who}  {number}", entries, f"Summa {who.title()}", used=True)
    flow.need(20)
    flow.page.put(142, flow.y, "Aktuell skuld", 9, bold=True)
    flow.page.put(550, flow.y, money(made.closing), 9, bold=True, right=True)
    with_reportlab(flow.pages, path, order="columns")
    return Truth(
        "credit_card", "sv_SE", "SEK", made.account, None, made.period[1], made.opening, made.closing, made.rows
    )
