"""Sweden: an invoice for company cards: holders with a sum each, dates of six digits, credits with a minus.

What is owed is printed without sign; place, currency and rate have columns of their own; payments stand first; the
first page ends in a giro slip with an OCR line. Drawn in no order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, fill, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, with_reportlab
from ._kit import (
    CARD,
    Period,
    Posted,
    abroad,
    bought,
    how_many,
    number_pages,
    owed_from,
    payback,
    single,
    some_day,
    total,
)

TEAL: Color = (0.0, 0.36, 0.4)
POOLS = {
    "ort": ("STOCKHOLM", "GÖTEBORG", "MALMÖ", "UPPSALA", "ÖREBRO", "LULEÅ", "VÄSTERÅS", "ARLANDA"),
    "butik": ("ICKA NÄRA TORGET", "PRESSBYRÅNN 5####", "CIRKEL K MACK ###", "SYSTEMBOLAG 01##", "CLAES OHLSSON"),
    "resa": ("SJ AB BILJETT", "TAXI KURIREN 85####", "SAS 117##########", "SCANDICK HOTEL", "ARLANDA EXPRESSEN"),
    "utland": ("HOTEL OSLO PLAZZA~OSLO~NOK", "FLYTOGET GARD~GARDERMOEN~NOK", "REWEY CITY~BERLIN~EUR",
               "RYANAIRE 224###~DUBLIN~EUR", "GITHUP.COM~SAN FRANCISCO~USD", "NSB VY APP~OSLO~NOK",
               "FIGMAA 9######~LONDON~USD"),
}  # fmt: skip
KINDS = (
    Kind(6, -25, -900, "{butik}~{ort}"),
    Kind(6, -60, -4200, "{resa}~{ort}"),
    Kind(4, -30, -3900, "{utland}"),
    Kind(2, -45, -520, "EASYPARKERING AB~{ort}"),
    Kind(1, 80, 2500, "KREDIT {resa}~{ort}"),
    Kind(1, -99, -499, "TELIAA FAKT 10#########~{ort}"),
)
RATES = {"NOK": 0.98, "EUR": 11.35, "USD": 10.5}
HOLDERS = ("ANNA LINDQVIST", "PER-OLA ÅKERBLOM", "YUSRA HADDAD", "STEFAN NYGÅRD", "MAJA BJÖRK")
FIRMS = ("Nordkust Arkitekter AB", "Älvdalens Elmontage AB", "Hav & Land Konsult HB")


@dataclass
class Bill:
    """All that the invoice says."""

    firm: str
    number: str
    period: Period
    owed: Decimal
    paid: list[Entry]
    cards: dict[tuple[str, str], list[Entry]]
    fees: list[Entry]

    @property
    def bought(self) -> Decimal:
        return -total(entry.amount for entries in self.cards.values() for entry in entries)

    @property
    def due(self) -> Decimal:
        return self.owed - total(e.amount for e in self.paid) + self.bought - total(e.amount for e in self.fees)


def draw(rng: Random, path: Path) -> Truth:
    bill = _bill(rng)
    posted = Posted(CARD, "sv_SE", "SEK", bill.number, bill.period, -bill.owed)
    flow = Flow(780, lambda: Page(A4), lambda page, _: _head(page, bill))
    _front(rng, flow.page, bill)
    flow.turn()
    _section(rng, flow, posted, "Inbetalningar", "Summa inbetalningar", bill.paid)
    for (name, card), entries in bill.cards.items():
        if entries:
            _section(rng, flow, posted, f"{name}   Kort {card}", f"Summa köp kort {card[-4:]}", entries)
    if bill.fees:
        _section(rng, flow, posted, "Avgifter och ränta", "Summa avgifter", bill.fees)
    number_pages(flow.pages, 553, 815, "Sida {n} ({of})")
    with_reportlab(flow.pages, path, "shuffled")
    return posted.truth()


def _bill(rng: Random) -> Bill:
    period = some_period(rng, rng.choice([28, 30]))
    owed = owed_from(rng, 900, 48000)
    paid = [single(rng, some_day(rng, period, 4, 3), "INBETALNING BG, TACK", payback(rng, owed, 500))]
    names = rng.sample(HOLDERS, rng.randint(2, 4))
    cards: dict[tuple[str, str], list[Entry]] = {
        (name, fill(rng, "5301 XXXX XXXX ####", period[0], {})): [] for name in names
    }
    for entry in bought(rng, KINDS, POOLS, period, how_many(rng)):
        cards[rng.choice(list(cards))].append(entry)
    fees = []
    if rng.random() < 0.5:
        fees.append(single(rng, period[1], "PÅMINNELSEAVGIFT", Decimal(-60)))
    if rng.random() < 0.4:
        fees.append(single(rng, period[1], f"ÅRSAVGIFT {len(names)} KORT", Decimal(-295) * len(names)))
    return Bill(rng.choice(FIRMS), fill(rng, "8811 #### ##", period[0], {}), period, owed, paid, cards, fees)


def _se(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _head(page: Page, bill: Bill) -> float:
    page.put(42, 48, "Mälarkort", 20, bold=True, color=TEAL)
    page.put(553, 44, "FAKTURA FÖRETAGSKORT", 11, bold=True, right=True)
    page.put(553, 58, f"Kontonummer {bill.number}", 8.5, right=True)
    page.put(553, 69, f"Fakturadatum {bill.period[1] + timedelta(1)}", 8.5, right=True)
    page.rule(42, 78, 553, 1, TEAL)
    return 106


def _front(rng: Random, page: Page, bill: Bill) -> None:
    page.lines(310, 112, [bill.firm, "Att: Ekonomi", "Strandgatan 8", "903 25 UMEÅ"], 10, 13)
    page.put(42, 200, f"Avser perioden {bill.period[0]} - {bill.period[1]}", 9.5, bold=True)
    lines = (
        ("Skuld enligt föregående faktura", _se(bill.owed)),
        ("Inbetalt", _se(-total(e.amount for e in bill.paid))),
        ("Köp och uttag", _se(bill.bought)),
        ("Avgifter och ränta", _se(-total(e.amount for e in bill.fees))),
        ("Ny skuld, att betala SEK", _se(bill.due)),
    )
    for n, (label, value) in enumerate(lines):
        page.put(42, 226 + 16 * n, label, 9.5, bold=n == 4)
        page.put(330, 226 + 16 * n, value, 9.5, bold=n == 4, right=True)
    page.rule(42, 278, 330)
    page.put(370, 226, "Kreditgräns", 9)
    page.put(553, 226, "150 000,00", 9, right=True)
    page.put(370, 242, "Poängsaldo", 9)
    page.put(553, 242, f"{rng.randint(1000, 90000)}", 9, right=True)
    page.lines(
        42,
        340,
        [
            "Dröjsmålsränta debiteras med 22,50 % per år. Påminnelseavgift 60 kr.",
            "Valutapåslag på 1,95 % ingår i omräkningskursen för köp i annan valuta än SEK.",
            "Reklamera felaktiga köp inom 60 dagar på telefon 0771-55 01 20.",
        ],
        8.5,
        12,
        color=GREY,
    )
    _slip(rng, page, bill)


def _slip(rng: Random, page: Page, bill: Bill) -> None:
    ocr = fill(rng, "88############", date.min, {})
    page.rule(0, 610, 595, 0.5, GREY)
    page.put(42, 632, "INBETALNING/GIRERING", 11, bold=True)
    page.lines(42, 656, ["Betalningsmottagare", "Mälarkort AB", "106 40 STOCKHOLM"], 9, 12)
    page.lines(310, 656, ["Till bankgironr", "5051-7720"], 9, 12)
    page.lines(430, 656, ["Förfallodag", str(bill.period[1] + timedelta(27))], 9, 12)
    page.put(310, 706, f"OCR-nummer {ocr}", 9)
    kronor, ore = _se(max(bill.due, Decimal(0))).split(",")
    page.put(42, 772, f"#   {ocr} #   {kronor} {ore}   3 >   50517720#41#", 10, face="Courier")


def _section(rng: Random, flow: Flow, posted: Posted, title: str, label: str, entries: Sequence[Entry]) -> None:
    flow.need(70)
    flow.page.put(42, flow.y, title, 9.5, bold=True, color=TEAL)
    _columns(flow.page, flow.y + 14)
    flow.y += 30
    for entry in entries:
        if flow.need(13):
            _columns(flow.page, flow.y)
            flow.y += 16
        _row(rng, flow, posted, entry)
    flow.need(20)
    flow.page.rule(42, flow.y - 9, 553, 0.4)
    flow.page.put(98, flow.y + 2, label, 8.5, bold=True)
    flow.page.put(553, flow.y + 2, _se(-total(e.amount for e in entries)), 8.5, bold=True, right=True)
    flow.y += 32


def _columns(page: Page, y: float) -> None:
    for x, text, right in (
        (42, "Inköpsdag", False),
        (98, "Bokförd", False),
        (146, "Inköpsställe", False),
        (290, "Ort", False),
        (432, "Utl. belopp", True),
        (484, "Kurs", True),
        (553, "Belopp SEK", True),
    ):
        page.put(x, y, text, 7.5, color=GREY, right=right)


def _row(rng: Random, flow: Flow, posted: Posted, entry: Entry) -> None:
    name, place, currency = (*entry.lines[0].split("~"), "", "")[:3]
    used = earlier(rng, entry.day, 3) if place else entry.day
    page, y = flow.page, flow.y
    page.put(42, y, f"{used:%y%m%d}", 8.5)
    page.put(98, y, f"{entry.day:%y%m%d}", 8.5)
    page.put(146, y, name, 8.5)
    page.put(290, y, place, 8.5)
    if currency:
        there, rate = abroad(rng, entry.amount, RATES[currency])
        page.put(432, y, f"{currency} {_se(there)}", 8.5, right=True)
        page.put(484, y, written(rate, "", ",", 4), 8.5, right=True)
    page.put(553, y, _se(-entry.amount), 8.5, right=True)
    posted.add(entry.day, (name, place), entry.amount, flow.number, used=used)
    flow.y += 13
