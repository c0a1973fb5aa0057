"""Belgium, credit card, in Dutch: day and day of account without a year, trailing signs, a foreign amount with its rate
in columns of their own, the exchange cost as its own row, one block with a subtotal for each card, carried-over lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

POOLS = {
    "town": ["LEUVEN", "GENT", "HASSELT", "MECHELEN", "BRUGGE", "AALST", "TIENEN"],
    "shop": ["COLRUYT ####", "DELHAIZE ####", "AVA PAPIER", "BRICO ####", "KRUIDVAT ####", "STANDAARD BOEKHANDEL"],
    "food": ["DE GOUDEN BOOM", "BRASSERIE LAMBIC", "PITA ANTALYA", "CAFE DEN ENGEL", "EXKI"],
}
KINDS = [
    Kind(9, -160, -4, "{shop} {town} BE"),
    Kind(6, -110, -9, "{food} {town} BE"),
    Kind(4, -95, -35, "TOTAL NB###### {town} BE"),
    Kind(3, -80, -6, "BOL.COM UTRECHT NL"),
    Kind(3, -240, -8, "PAYPAL *VINTED 35314369001 LU"),
    Kind(2, -140, -10, "NMBS/SNCB INTERNET BRUSSEL BE"),
    Kind(2, -320, -30, "BOOKING.COM AMSTERDAM NL"),
    Kind(3, -190, -6, "GOOGLE *CLOUD ?????? DUBLIN IE"),
    Kind(3, -260, -9, "{*abroad}", tag="foreign"),
    Kind(0.6, 8, 120, "TERUGBETALING ZALANDO BERLIN DE"),
]
ABROAD = ["PRET A MANGER LONDON GB", "TFL TRAVEL CH LONDON GB", "SBB CFF FFS BERN CH", "GITHUB INC SAN FRANCISCO US"]
POOLS["abroad"] = ABROAD
CURRENCY = {"GB": ("GBP", 0.86), "CH": ("CHF", 0.96), "US": ("USD", 1.08)}
SMALL = [
    "Betwist u een verrichting, meld dit dan schriftelijk binnen de termijn van het reglement van de kaarthouder.",
    "De wisselkosten bedragen 1,60 % voor verrichtingen in een andere munt dan de euro.",
    "Kaart verloren of gestolen? Bel onmiddellijk CARD STOP 078 170 170.",
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + (" -" if amount < 0 else " +")


def short(day: date) -> str:
    return f"{day:%d/%m}"


def with_cost(entries: list[Entry]) -> list[Entry]:
    """After each purchase in another currency its cost of exchange."""
    found = []
    for entry in entries:
        found.append(entry)
        cost = (entry.amount * Decimal("0.016")).quantize(Decimal("0.01"))
        if entry.tag == "foreign" and cost:
            found.append(Entry(entry.day, ("WISSELKOSTEN 1,60 %",), cost, "cost", "cost"))
    return found


@dataclass
class _Sheet:
    owner: str
    card: str
    account: str
    serial: str
    end: date
    opening: Decimal
    closing: Decimal
    carried: Decimal
    table: bool = True

    def table_head(self, page: Page, y: float) -> float:
        page.box(40, y - 16, 515, 32, (0.88, 0.91, 0.95))
        labels = [
            (44, ["Datum", "verrichting"], False),
            (98, ["Datum", "verrekening"], False),
            (154, ["Omschrijving"], False),
            (400, ["Bedrag in", "vreemde munt"], True),
            (462, ["Wisselkoers"], True),
            (551, ["Bedrag in EUR"], True),
        ]
        for x, lines, right in labels:
            page.lines(x, y - 4, lines, 8, 10, right=right, bold=True)
        return y + 30

    def head(self, page: Page, count: int) -> float:
        page.put(40, 46, "KEMPISCHE SPAARBANK", 13, bold=True, color=(0.05, 0.25, 0.5))
        page.put(555, 46, "UITGAVENSTAAT", 13, bold=True, right=True)
        page.put(555, 60, f"Nummer {self.serial}", 8, right=True)
        if count > 1:
            page.put(40, 82, f"Visa Classic   {self.card}", 9)
            page.put(40, 94, f"Datum uitgavenstaat: {self.end:%d/%m/%Y}", 9)
            if not self.table:
                return 120
            y = self.table_head(page, 122)
            page.put(154, y, "OVERGEDRAGEN", 8.5)
            page.put(551, y, money(self.carried), 8.5, right=True)
            return y + 16
        page.lines(330, 112, [self.owner, "LINDELAAN 27 BUS 3", "3000 LEUVEN"], 10, 13)
        facts = [
            ("Kaart", "Visa Classic"),
            ("Kaartnummer", self.card),
            ("Rekening", self.account),
            ("Datum uitgavenstaat", f"{self.end:%d/%m/%Y}"),
            ("Uitgavenlimiet", "2.500,00 EUR"),
        ]
        for n, (label, value) in enumerate(facts):
            page.put(40, 100 + 13 * n, label, 8.5, color=GREY)
            page.put(132, 100 + 13 * n, value, 8.5)
        page.box(40, 182, 515, 44, stroke=(0.05, 0.25, 0.5))
        for x, label, value in [
            (52, "Vorig saldo", money(self.opening)),
            (172, "Betalingen", money(-self.opening)),
            (292, "Uitgaven", money(self.closing)),
            (422, "Te betalen saldo", money(self.closing)),
        ]:
            page.put(x, 199, label, 8.5)
            page.put(x, 215, f"EUR {value}" if x > 400 else value, 10, bold=True)
        return self.table_head(page, 256)

    def foot(self, page: Page, y: float) -> None:
        if self.table:
            page.put(154, y + 2, "OVER TE DRAGEN", 8.5)
            page.put(551, y + 2, money(self.carried), 8.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    cards = [fill(rng, "4871 04XX XXXX ####", start, {}) for _ in range(rng.choice([1, 1, 2]))]
    owner = rng.choice(["DE SMET KAREL", "VERBEKE LIESBET", "MAES JORIS"])
    opening = -some_amount(rng, 80, 1900)
    blocks = [
        with_cost(some_entries(rng, KINDS, POOLS, (start + timedelta(2), end), count=rng.randint(8, 42))) for _ in cards
    ]
    paid = start + timedelta(rng.randint(5, 11))
    closing = sum((entry.amount for block in blocks for entry in block), Decimal())
    account = iban(rng, "BE", "############")
    serial = f"{end:%Y}/{end.month:03}"
    sheet = _Sheet(owner, cards[0], account, serial, end, opening, closing, opening)
    flow = Flow(748, Page, sheet.head, sheet.foot)
    _sum_line(flow, "VORIG SALDO", opening)
    flow.y += 14
    rows = [_row(rng, flow, Entry(paid, ("UW BETALING - DOMICILIERING",), -opening, "", ""), paid)]
    sheet.carried -= opening
    for card, block in zip(cards, blocks, strict=True):
        flow.need(44)
        flow.y += 6
        flow.page.put(44, flow.y, f"Kaart {card}  {owner if card == cards[0] else 'DE SMET-WOUTERS AN'}", 9, bold=True)
        flow.y += 14
        used = start
        for entry in block:
            used = used if entry.tag == "cost" else max(start - timedelta(3), earlier(rng, entry.day))
            rows.append(_row(rng, flow, entry, used))
            sheet.carried += entry.amount
        flow.need(20)
        flow.page.rule(460, flow.y - 8, 551)
        _sum_line(flow, f"Totaal kaart {card[-4:]}", sum((entry.amount for entry in block), Decimal()))
        flow.y += 16
    flow.need(26)
    sheet.table = False
    _end(flow, closing, end, account)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "nl_BE", "EUR", cards[0], start, end, opening, closing, rows)


def _sum_line(flow: Flow, text: str, amount: Decimal) -> None:
    flow.page.put(154, flow.y, text, 8.5, bold=True)
    flow.page.put(551, flow.y, money(amount), 8.5, right=True, bold=True)


def _row(rng: Random, flow: Flow, entry: Entry, used: date) -> Row:
    lines = [piece for line in entry.lines for piece in wrap(line, fits("Helvetica", 8.5, 196))]
    flow.need(10.5 * len(lines) + 3)
    page = flow.page
    page.put(44, flow.y, short(used), 8.5)
    page.put(98, flow.y, short(entry.day), 8.5)
    if entry.tag == "foreign":
        code, rate = CURRENCY[entry.lines[0][-2:]]
        exact = Decimal(str(round(rate * rng.uniform(0.97, 1.03), 6)))
        page.put(400, flow.y, f"{written(-entry.amount * exact, '.', ',')} {code}", 8.5, right=True)
        page.put(462, flow.y, f"{exact:f}".replace(".", ","), 7.5, right=True)
    page.put(551, flow.y, money(entry.amount), 8.5, right=True)
    flow.y = page.lines(154, flow.y, lines, 8.5, 10.5) + 2.5
    return Row(entry.day, " ".join(lines), entry.amount, page=flow.number)


def _end(flow: Flow, closing: Decimal, end: date, account: str) -> None:
    flow.y += 6
    flow.page.rule(40, flow.y - 11, 555, 0.8)
    _sum_line(flow, "NIEUW SALDO", closing)
    flow.page.rule(40, flow.y + 5, 555, 0.8)
    flow.y += 28
    flow.bottom = 795
    flow.need(86)
    page = flow.page
    due = end + timedelta(12)
    page.box(40, flow.y - 12, 515, 30, (0.96, 0.96, 0.9), stroke=GREY)
    what = f"Dit bedrag van {written(-closing, '.', ',')} EUR wordt op {due:%d/%m/%Y} gedebiteerd van uw rekening"
    page.lines(48, flow.y, [what, account], 8.5, 11)
    page.lines(40, flow.y + 40, SMALL, 7.5, 9.5)
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 806, f"Blad {n} / {len(flow.pages)}", 8, right=True)
        page.put(40, 806, "Kempische Spaarbank NV - Stationsstraat 9, 2300 Turnhout - RPR 0400.123.450", 6.5)
