"""Norway: a savings bank's kontoutskrift. The explanation comes first and both dates are four digits without a year
(rentedato before the sums, bokført after them, then the archive reference); KID numbers on lines of their own."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._kit import digits, how_many

INK = (0.0, 0.2, 0.35)
KINDS = [
    Kind(7, -39, -1450, "Varekjøp {shop} {town}|Dato {used} kl. {time}"),
    Kind(3, -49, -2300, "Visa 100### Nok SUM {web}|Dato {used}"),
    Kind(4, -199, -6200, "Nettgiro til: {firm}|Betalt: {paid}|KID: {kid}"),
    Kind(2, -250, -3900, "Avtalegiro til: {firm}|KID: {kid}"),
    Kind(2, -100, -4000, "Overføring Innland, egne konti|Til: {sparing}", step="100"),
    Kind(2, -20, -800, "Vipps *{person}", step="1"),
    Kind(1, -300, -2000, "Minibank {town} Torg|Dato {used} kl. {time}", step="100"),
    Kind(2, 50, 1800, "Vipps fra {person}|Melding: {note}", step="1"),
    Kind(1, 24500, 42800, "Lønn fra {employer}|Arb.giver ref. ########", most=1),
    Kind(1, 500, 5400, "Giro fra {person}|KID: {kid}"),
    Kind(1, 120, 900, "Retur varekjøp {shop} {town}|Dato {used}"),
    Kind(0.7, -12, -95, "Omkostninger|Kort- og betalingstjenester", most=1),
]
POOLS = {
    "shop": [
        "REMA 1000",
        "KIWI 342",
        "COOP EXTRA",
        "MENY",
        "JOKER",
        "Circle K",
        "VINMONOPOLET",
        "Clas Ohlson",
        "NILLE",
    ],
    "town": ["Steinkjer", "Levanger", "Namsos", "Verdal", "Stjørdal", "Røros", "Trondheim"],
    "web": ["Spotify P1A#####", "Vy app Oslo", "KLARNA*ELKJOP", "NETFLIX.COM", "Ruter AS"],
    "firm": ["Fjordkraft AS", "Telenor Norge AS", "Nord Bolig BRL", "Gjensidige Forsikring", "Trøndelag Kommune"],
    "employer": ["Verdal Mekaniske AS", "Helse Midt Drift", "Innherred Bygg AS"],
    "person": ["Ingrid Aasen", "Bjørn Håkon Lie", "Kari Sæther", "Ola Moen"],
    "note": ["middag fredag", "hyttetur", "takk for sist", "bursdag"],
    "sparing": ["4212.31.#####", "4212.47.#####"],
    "kid": ["00##########", "##############", "9000#######", "#########"],
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m}",
    "paid": lambda _, day: f"{day:%d.%m.%y}",
    "time": lambda rng, _: f"{rng.randint(7, 21):02}.{rng.randint(0, 59):02}",
}


def kr(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 7500, 60000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=6500)
    account = f"4212.{digits(rng, 2)}.{digits(rng, 5)}"
    number, reference = rng.randint(1, 12), rng.randint(10000, 60000)
    rows: list[Row] = []

    def head(page: Page, count: int) -> float:
        page.put(42, 48, "InnTrønder Sparebank", 15, bold=True, color=INK)
        page.put(553, 44, "KONTOUTSKRIFT", 11, right=True, bold=True)
        page.put(553, 56, f"Nr. {number}/{end.year}", 8, right=True)
        if count == 1:
            page.lines(62, 112, ["Marit Elisabeth Haugan", "Nordgata 14 B", "7713 STEINKJER"], 9.5, 12)
            facts = {
                "Kontonummer": account,
                "Kontotype": "Brukskonto Pluss",
                "IBAN": iban(Random(number), "NO", account.replace(".", "")),
                "BIC/SWIFT": "INTSNO21",
                "Periode": f"{start:%d.%m.%Y} - {end:%d.%m.%Y}",
            }
            for n, (label, value) in enumerate(facts.items()):
                page.put(350, 106 + 11 * n, label, 8, color=GREY)
                page.put(553, 106 + 11 * n, value, 8, right=True)
            page.put(42, 192, f"Kontoutskrift for perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}", 10, bold=True)
            top = 210.0
        else:
            page.put(42, 74, f"Konto {account}   Periode {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8)
            top = 92.0
        page.box(42, top - 10, 511, 14, (0.86, 0.91, 0.95))
        for x, label, right in [
            (46, "Forklaring", False),
            (305, "Rentedato", True),
            (388, "Ut av konto", True),
            (462, "Inn på konto", True),
            (503, "Bokført", True),
            (550, "Arkivref.", True),
        ]:
            page.put(x, top, label, 7.5, bold=True, right=right)
        return top + 16

    flow = Flow(740, Page, head)

    def total(label: str, amount: Decimal, bold: bool = True) -> None:
        flow.need(12)
        flow.page.put(46, flow.y, label, 8.5, bold=bold)
        flow.page.put(388 if amount < 0 else 462, flow.y, kr(amount), 8.5, bold=bold, right=True)
        flow.y += 15

    total(f"Saldo fra kontoutskrift {start - timedelta(1):%d.%m.%Y}", opening)
    for entry in entries:
        lines = [
            line
            for part in entry.lines
            for line in wrap(part.replace("SUM", kr(entry.amount)), fits("Helvetica", 8.5, 205))
        ]
        flow.need(11 * len(lines) + 2)
        interest = entry.day if entry.amount < 0 else entry.day + timedelta(rng.choice([0, 0, 1]))
        if rng.random() < 0.1:
            interest = entry.day - timedelta(1)
        reference += rng.randint(3, 400)
        page, y = flow.page, flow.y
        page.lines(46, y, lines, 8.5, 11)
        page.put(300, y, f"{interest:%d%m}", 8.5, right=True)
        page.put(388 if entry.amount < 0 else 462, y, kr(entry.amount), 8.5, right=True)
        page.put(498, y, f"{entry.day:%d%m}", 8.5, right=True)
        page.put(550, y, f"{reference:08}", 7, right=True, color=GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, interest, flow.number))
        flow.y += 11 * len(lines) + 2
    closing = opening + sum(row.amount for row in rows)
    flow.need(120)
    flow.page.rule(42, flow.y - 8, 553)
    flow.y += 4
    out, into = (sum((r.amount for r in rows if (r.amount < 0) == sign), Decimal(0)) for sign in (True, False))
    flow.page.put(46, flow.y, "Sum bevegelser i perioden", 8.5)
    flow.page.put(388, flow.y, kr(out), 8.5, right=True)
    flow.page.put(462, flow.y, kr(into), 8.5, right=True)
    flow.y += 15
    total(f"Saldo i {'Deres' if closing >= 0 else 'vår'} favør {end:%d.%m.%Y}", closing)
    _terms(flow, end)
    for n, page in enumerate(flow.pages, 1):
        page.rule(42, 782, 553, 0.4, GREY)
        page.put(42, 793, "InnTrønder Sparebank, Postboks 211, 7701 Steinkjer  Org.nr. NO 837 884 942", 7, color=GREY)
        page.put(42, 803, "Kundeservice 915 07 410 (hverdager 07.00-22.00)  www.inntronder.example", 7, color=GREY)
        page.put(553, 793, f"Side {n} av {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("checking", "no_NO", "NOK", account, start, end, opening, closing, rows)


def _terms(flow: Flow, end: date) -> None:
    page, y = flow.page, flow.y + 6
    page.box(42, y - 10, 300, 62, stroke=GREY)
    page.put(48, y, f"Rentevilkår pr. {end:%d.%m.%Y}", 8, bold=True)
    for n, (label, value) in enumerate(
        [("Kreditrente 0 - 100.000", "0,50 %"), ("Kreditrente over 100.000", "1,10 %"), ("Overtrekksrente", "22,75 %")]
    ):
        page.put(48, y + 13 + 11 * n, label, 8)
        page.put(335, y + 13 + 11 * n, value, 8, right=True)
    page.lines(
        42,
        y + 62,
        [
            "Kontroller at opplysningene stemmer. Feil må meldes til banken snarest og senest innen 13 måneder.",
            "Innskudd inntil 2.000.000 kroner er dekket av Bankenes sikringsfond.",
        ],
        7,
        9,
        color=GREY,
    )
