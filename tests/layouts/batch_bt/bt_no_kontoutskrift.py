"""Norwegian kontoutskrift: text first, interest date, out before in, booking date last; dates are four bare digits."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_period, wrap
from ..pens import A4, GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import booked, clock, dotted, gained, some_opening, spent

SEA: Color = (0.0, 0.35, 0.38)


def day_of(_: Random, day: date) -> str:
    return f"{day - timedelta(1):%d.%m}"


KINDS = [
    Kind(9, -20, -900, "Varekjøp {shop} Dato {day} kl. {clock}"),
    Kind(4, -59, -1800, "Visa 10#### {foreign}"),
    Kind(3, -150, -4200, "Avtalegiro Til: {biller} Betalt: {paid}"),
    Kind(3, -100, -9000, "Nettgiro Til: {person} Betalt: {paid}", step="10"),
    Kind(3, -30, -600, "Vipps Til: {person}", step="10"),
    Kind(2, 50, 900, "Vipps Fra: {person}", step="10"),
    Kind(1.2, 24000, 46000, "Lønn Fra: {employer} Betalt: {paid}", most=1),
    Kind(1, 500, 9000, "Overføring Fra: {person} Betalt: {paid}", step="100"),
    Kind(0.7, -4, -70, "Omkostninger", most=1),
    Kind(1, -200, -2000, "Minibankuttak i annen bank {day} Bogstadveien kl. {clock}", step="100"),
]
POOLS: Pools = {
    "day": day_of,
    "paid": lambda _, day: f"{day - timedelta(1):%d.%m.%y}",
    "clock": clock,
    "shop": ["Rema 1000 Majorstuen", "Kiwi 512 Grünerløkk", "Vinmonopolet Oslo", "Meny Ullevål", "Narvesen 844 Oslo S"],
    "foreign": [
        "Nok @ Spotify",
        "Sek % Ica Maxi Charlottenberg Kurs: 0,9712",
        "Nok @ Apple.Com/Bill",
        "Nok @ Ruter As",
    ],
    "biller": ["Hafslund Strøm As", "Telenor Norge As", "Skatteetaten", "If Skadeforsikring", "Obos Eiendom"],
    "person": ["Ingrid Solheim", "Øystein Bråten", "Kari Anne Nygård", "Sameiet Fagerborg 4"],
    "employer": ["Bergvik Entreprenør As", "Oslo Kommune Utdanning"],
}


def with_amount(text: str, amount: Decimal) -> str:
    """A card row names the amount, abroad in the other currency."""
    abroad = (abs(amount) / Decimal("0.9712")).quantize(Decimal("0.01"))
    return text.replace("@", dotted(amount, "")).replace("%", dotted(abroad))


def front(page: Page, number: str, bank: str, period: tuple[date, date]) -> None:
    start, end = period
    page.lines(45, 104, ["Marte Lunde Haugen", "Thereses gate 31 B", "0354 OSLO"], 10, 13)
    sender = ["Fjordbanken ASA", "Postboks 1180 Sentrum, 0107 Oslo", "Telefon 915 00 000"]
    page.lines(360, 92, sender, 8, 11, color=GREY)
    title = f"Kontoutskrift for konto {number} i perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}"
    page.put(45, 178, title, 10.5, bold=True)
    page.put(45, 193, f"Brukskonto    IBAN {bank}    BIC FJORNOKKXXX", 8.5)


def feet(pages: list[Page]) -> None:
    for n, page in enumerate(pages, 1):
        small = [
            "Feil eller mangler må meldes banken snarest. Innskudd er sikret inntil 2 millioner kroner.",
            "Fjordbanken ASA, Foretaksregisteret NO 918 274 365 MVA",
        ]
        page.lines(45, 802, small, 6.5, 9, color=GREY)
        page.put(548, 811, f"Side {n} av {len(pages)}", 7, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_opening(rng, 1500, 60000)
    rows = booked(rng, KINDS, POOLS, period, opening, rng.randint(18, 75), floor=0)
    plain = fill(rng, "1#########2", period[0], {})
    number = f"{plain[:4]}.{plain[4:6]}.{plain[6:]}"
    bank = iban(rng, "NO", plain)
    before = period[0] - timedelta(1)

    def begin(page: Page, n: int) -> float:
        page.put(45, 50, "FJORDBANKEN", 17, bold=True, color=SEA)
        page.put(545, 46, f"KONTOUTSKRIFT NR. {period[1].month}", 11, bold=True, right=True)
        y = 92.0
        if n == 1:
            front(page, number, bank, period)
            y = 226
        else:
            page.put(45, 68, f"Konto {number}   {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}", 8.5)
        page.put(45, y, "Forklaring", 8.5, bold=True)
        page.put(345, y, "Rentedato", 8.5, bold=True, center=True)
        page.put(435, y, "Ut av konto", 8.5, bold=True, right=True)
        page.put(505, y, "Inn på konto", 8.5, bold=True, right=True)
        page.put(548, y, "Bokført", 8.5, bold=True, right=True)
        page.rule(45, y + 4, 548, 0.7, SEA)
        return y + 17

    flow = Flow(772, lambda: Page(A4, "sans", "sans-bold"), begin)

    def bold(text: str, out: str, into: str) -> None:
        flow.need(15)
        flow.page.put(45, flow.y, text, 8, bold=True)
        flow.page.put(435, flow.y, out, 8, bold=True, right=True)
        flow.page.put(505, flow.y, into, 8, bold=True, right=True)
        flow.y += 14

    bold(f"Saldo fra kontoutskrift {before:%d.%m.%Y}", "", dotted(opening))
    printed = []
    for row in rows:
        text = with_amount(row.text, row.amount)
        lines = wrap(text, fits("sans", 8, 268))
        flow.need(10.5 * len(lines))
        value = earlier(rng, row.day, 1)
        flow.page.put(345, flow.y, f"{value:%d%m}", 8, center=True)
        flow.page.put(505 if row.amount > 0 else 435, flow.y, dotted(row.amount, ""), 8, right=True)
        flow.page.put(548, flow.y, f"{row.day:%d%m}", 8, right=True)
        printed.append(Row(row.day, text, row.amount, value_date=value, page=flow.number))
        flow.y = flow.page.lines(45, flow.y, lines, 8, 10.5) + 2
    flow.need(60)
    flow.page.rule(45, flow.y - 7, 548, 0.7, SEA)
    flow.y += 5
    closing = rows[-1].balance
    bold("Sum bevegelser i perioden", dotted(spent(rows)), dotted(gained(rows)))
    name = "favør" if closing >= 0 else "disfavør"
    sides = ("", dotted(closing)) if closing >= 0 else (dotted(closing, ""), "")
    bold(f"Saldo i Deres {name} {period[1]:%d.%m.%Y}", *sides)
    feet(flow.pages)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "nb_NO", "NOK", number, *period, opening, closing, printed)
