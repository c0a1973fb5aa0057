"""Norway: the big bank's kontoutskrift (DDMM without points, text first, out before in, no running balance)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._share import count, month

POOLS = {
    "person": ["Kari Nordmann", "Ola Hansen", "Ingrid Berg", "Lars Johansen", "Silje Haugen"],
    "firm": [
        "Fjordkraft AS",
        "Telenor Norge AS",
        "Oslo Kommune",
        "Gjensidige Forsikring",
        "Lånekassen",
        "If Skadeforsikring",
    ],
    "shop": [
        "Rema 1000 Grønland Oslo",
        "Kiwi 512 Majorstuen",
        "Coop Extra Bergen",
        "Vinmonopolet Oslo City",
        "Circle K Alnabru",
        "Ruter Appen",
        "Narvesen 732 Oslo S",
        "Elkjøp Lørenskog",
        "Meny Ullevål",
    ],
    "abroad": ["Amazon Payments Eu", "Spotify Ab Stockholm", "Booking.com Hotel Amsterdam", "Ryanair Dublin"],
    "dd.mm": lambda rng, day: f"{earlier(rng, day, 3):%d.%m}",
    "rate": lambda rng, _: f"{rng.randint(100000, 119999) / 10000:.4f}".replace(".", ","),
    "eur": lambda rng, _: f"{rng.randint(5, 240)},{rng.randint(0, 99):02}",
}
KINDS = [
    Kind(8, -1200, -19, "Varekjøp {shop} Dato {day} kl. 1#.2#"),
    Kind(4, -900, -29, "Visa {ddmmyy} Nok @ {shop}"),
    Kind(2, -2600, -60, "*#### {day} Eur {eur} {abroad} Kurs: {rate}"),
    Kind(3, -3500, -150, "Avtalegiro {firm} Betalt: {day}"),
    Kind(2, -9000, -100, "Nettgiro til: {person} Betalt: {day}", step="50"),
    Kind(3, -900, -50, "Overføring Vipps Mobilepay {person}", step="10"),
    Kind(0.8, -2000, -200, "Minibank Uttak Oslo S Dato {day} kl. 14.3#", step="100"),
    Kind(1.2, 24000, 48000, "Lønn Fra: Havna Konsult AS", most=1),
    Kind(2, 50, 2500, "Vipps Fra: {person}", step="10"),
    Kind(1, 200, 6000, "Giro Innbetaling Fra: {person}", step="50"),
]
FEES = [Kind(1, -45, -25, "Pris månedsavgift Visa", step="5")]
BLUE = (0.0, 0.35, 0.4)


def totals(page: Page, y: float, entries: Sequence[Entry], opening: Decimal, end: date) -> float:
    """Turnovers and the balance, as the list ends."""
    outgoing = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    incoming = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    page.rule(42, y + 4, 555)
    page.put(42, y + 18, "Sum bevegelser i perioden", 8.5)
    page.put(388, y + 18, written(outgoing, ".", ","), 8.5, right=True)
    page.put(470, y + 18, written(incoming, ".", ","), 8.5, right=True)
    closing = opening + incoming - outgoing
    page.put(42, y + 34, f"Saldo i Deres favør pr. {end:%d.%m.%Y}", 8.5, bold=True)
    page.put(470, y + 34, written(closing, ".", ","), 8.5, right=True, bold=True)
    return y + 46


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 4000, 90_000)
    pools = POOLS | {"day": POOLS["dd.mm"], "ddmmyy": lambda r, day: f"{earlier(r, day, 3):%d%m%y}"}
    entries = some_entries(rng, KINDS, pools, (start, end), count=count(rng), balance=opening, floor=2500)
    entries += some_entries(rng, FEES, pools, (end, end), count=1)
    number = fill(rng, "1503.##.#####", start, {})
    name = rng.choice(POOLS["person"])

    def head(page: Page, at: int) -> float:
        page.put(42, 48, "NORDLYS BANK", 15, bold=True, color=BLUE)
        page.put(555, 40, "Nordlys Bank ASA", 7, right=True)
        page.put(555, 49, "Org.nr. 984 851 000 MVA  Foretaksregisteret", 7, right=True)
        y = 74.0
        if at == 1:
            page.lines(42, 96, [name, "Storgata 14 B", "0184 OSLO"], 9.5, 12)
            for n, (label, text) in enumerate(
                (
                    ("Kundenummer", "8812 04417"),
                    ("IBAN", "NO93 " + number.replace(".", " ")),
                    ("BIC/SWIFT", "NLBKNOKK"),
                    ("Kundeservice", "915 04 800"),
                )
            ):
                page.put(360, 96 + 12 * n, label, 8)
                page.put(430, 96 + 12 * n, text, 8)
            y = 168
        title = f"Kontoutskrift nr. {end.month} for konto {number} i perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}"
        page.put(42, y, title, 10, bold=True)
        page.put(42, y + 13, "Brukskonto", 8.5)
        page.put(555, y + 13, f"Side {at}", 8.5, right=True)
        y += 22
        page.box(42, y, 513, 26, (0.88, 0.94, 0.94))
        for x, lines, right in (
            (48, ["", "Forklaring"], False),
            (278, ["Rente-", "dato"], False),
            (388, ["Ut av", "konto"], True),
            (470, ["Inn på", "konto"], True),
            (482, ["Bok-", "ført"], False),
            (551, ["Arkiv-", "referanse"], True),
        ):
            page.lines(x, y + 11, lines, 8, 10, bold=True, right=right)
        return y + 30

    flow = Flow(772, lambda: Page(A4, face="Helvetica", bold="Helvetica-Bold"), head)
    flow.page.put(48, flow.y + 10, f"Saldo fra kontoutskrift {start - timedelta(1):%d.%m.%Y}", 8.5)
    flow.page.put(470, flow.y + 10, written(opening, ".", ","), 8.5, right=True)
    flow.y += 14
    rows = []
    for entry in entries:
        value = entry.day if entry.amount < 0 and rng.random() < 0.5 else entry.day + timedelta(rng.choice([0, 0, 1]))
        text = entry.lines[0].replace("@", written(entry.amount, ".", ",", minus=""))
        lines = wrap(text, fits("Helvetica", 8.5, 222))
        flow.need(11 * len(lines) + 2)
        page, y = flow.page, flow.y + 11
        page.lines(48, y, lines, 8.5, 11)
        page.put(278, y, f"{value:%d%m}", 8.5)
        page.put(388 if entry.amount < 0 else 470, y, written(entry.amount, ".", ",", minus=""), 8.5, right=True)
        page.put(482, y, f"{entry.day:%d%m}", 8.5)
        page.put(551, y, fill(rng, "#########", entry.day, {}), 8.5, right=True)
        flow.y += 11 * len(lines) + 2
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
    flow.need(150)
    y = totals(flow.page, flow.y, entries, opening, end)
    notes = [
        "Innskuddsrente: 0,00 % inntil 25.000, deretter 0,10 %.  Overtrekksrente: 17,50 %.",
        f"Opptjente ikke kapitaliserte renter hittil i år: {written(some_amount(rng, 1, 40), '.', ',')}",
        "Innskudd inntil 2 millioner kroner er sikret gjennom Bankenes sikringsfond.",
        "Vennligst kontroller kontoutskriften. Innsigelser må fremsettes så snart som mulig etter mottak.",
        "Oppgi aldri BankID-passordet ditt til andre - heller ikke til oss i banken.",
    ]
    flow.page.lines(42, y + 14, notes, 7.5, 10)
    by_hand(flow.pages, path, Hand(show="TJ", order="rows", form=True))
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    return Truth("bank", "nb_NO", "NOK", number, start, end, opening, closing, rows)
