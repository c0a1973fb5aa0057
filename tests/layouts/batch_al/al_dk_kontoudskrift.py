"""Denmark: a kontoudskrift for a quarter (years only in the period, trailing minus, balance on each row, carry)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, running, some_amount, some_entries, wrap, written
from ..pens import A4, Flow, Page, fits, with_reportlab
from ._share import count

POOLS = {
    "person": ["Mette Nielsen", "Søren Jensen", "Lærke Ørsted", "Jens Ågaard", "Camilla Holm"],
    "shop": [
        "Netto Nørrebrogade",
        "Føtex Aarhus C",
        "Rema 1000 Valby",
        "Lidl Odense",
        "7-Eleven Hovedbanen",
        "DSB App",
        "Matas 0412",
        "Q8 Ringsted",
        "Irma Østerbro",
    ],
    "firm": [
        "Ørsted Salg & Service",
        "YouSee",
        "Tryg Forsikring",
        "Boligforeningen Lejerbo",
        "Københavns Kommune",
        "A-kassen 3F",
    ],
    "abroad": ["Spotify P2A1", "Zalando Payments Berlin", "Hotels.com London"],
    "kurs": lambda rng, _: f"{rng.randint(74400, 74799) / 100:.2f}".replace(".", ","),
    "eur": lambda rng, _: f"{rng.randint(6, 180)},{rng.randint(0, 99):02}",
}
KINDS = [
    Kind(9, -900, -15, "Dankort-køb {shop} Nota ######"),
    Kind(3, -700, -20, "Visa/Dankort {shop}"),
    Kind(1.5, -1500, -50, "Visa køb EUR {eur} {abroad} Kurs {kurs}"),
    Kind(3, -6000, -150, "BS betaling {firm} Betalingsservice"),
    Kind(3, -800, -20, "MobilePay {person}", step="5"),
    Kind(1, -3000, -100, "Kontant udbetaling pengeautomat", step="100"),
    Kind(1.5, -5000, -500, "Overførsel Opsparing Netbank", step="100"),
    Kind(2, 50, 1500, "MobilePay indbetaling {person}", step="5"),
    Kind(1.5, 17000, 34000, "Lønoverførsel Nordhavn ApS", most=3),
    Kind(0.6, 300, 4500, "Overførsel fra {person}", step="50"),
]
NAVY = (0.0, 0.2, 0.38)


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def quarter(rng: Random) -> tuple[date, date]:
    """Three whole months, of which some cross New Year."""
    first = date(rng.randint(2021, 2024), rng.choice([1, 4, 7, 10, 11, 12]), 1)
    year, number = divmod(first.month + 2, 12)
    return first, date(first.year + year, number + 1, 1) - timedelta(1)


def finish(flow: Flow, start: date, end: date, closing: Decimal) -> None:
    """The closing balance, the rates and the notes."""
    flow.need(130)
    page, y = flow.page, flow.y
    page.rule(40, y + 5, 555, 0.5, NAVY)
    page.put(82, y + 18, f"Saldo ultimo {end:%d.%m.%Y}", 8.5, bold=True)
    page.put(549 + (3 if closing < 0 else 0), y + 18, money(closing), 8.5, right=True, bold=True)
    notes = [
        "Rentesatser pr. opgørelsesdato:  Indlånsrente 0,000 %   Udlånsrente 11,750 %   Overtræksrente 17,150 %",
        f"Bevilget kredit 10.000,00.  Tilskrevne renter {start:%d.%m.%Y} - {end:%d.%m.%Y}: 0,00",
        "Du bedes kontrollere kontoudskriften og kontakte os hurtigst muligt, hvis du ikke kan godkende posteringerne.",
        "Dit indlån er dækket af Garantiformuen op til et beløb svarende til 100.000 euro.",
        "Øresundsbanken A/S, CVR-nr. 61 12 60 00, under tilsyn af Finanstilsynet.",
    ]
    page.lines(40, y + 44, notes, 7.5, 10.5)


def draw(rng: Random, path: Path) -> Truth:
    start, end = quarter(rng)
    opening = some_amount(rng, 2000, 60_000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count(rng), balance=opening, floor=-1500)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "4180 ##########", start, {})
    foreign = iban(rng, "DK", number.replace(" ", ""))
    name = rng.choice(POOLS["person"])
    shown = [opening]

    def head(page: Page, at: int) -> float:
        page.box(40, 28, 106, 26, NAVY)
        page.put(93, 46, "Øresundsbanken", 11, center=True, bold=True, color=(1, 1, 1))
        y = 86.0
        if at == 1:
            page.lines(40, 90, [name, "Vesterbrogade 112, 3. tv", "1620 København V"], 9.5, 12)
            right = [
                "Øresundsbanken",
                "Holmens Kanal 200",
                "1060 København K",
                "Telefon 70 00 00 34",
                f"{end + timedelta(1):%d.%m.%Y}",
            ]
            page.lines(440, 46, right, 8.5, 11)
            y = 152
        page.put(40, y, "Kontoudskrift", 14, bold=True, color=NAVY)
        page.put(555, y, f"Side {at}", 8.5, right=True)
        for label, text in (
            ("Kontotype", "Øresund Lønkonto"),
            ("Kontonummer", number),
            ("IBAN", f"{foreign}   SWIFT ORSDDKKK"),
            ("Periode", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
        ):
            y += 13
            page.put(40, y, label, 8.5)
            page.put(120, y, text, 8.5)
        y += 20
        page.rule(40, y - 3, 555, 1, NAVY)
        for x, text, right_hand in (
            (40, "Dato", False),
            (82, "Tekst", False),
            (340, "Rentedato", False),
            (462, "Beløb i DKK", True),
            (548, "Saldo i DKK", True),
        ):
            page.put(x, y + 9, text, 8.5, bold=True, right=right_hand)
        page.rule(40, y + 14, 555, 0.5, NAVY)
        page.put(82, y + 27, "Saldo primo" if at == 1 else "Overført fra forrige side", 8.5)
        page.put(552, y + 27, written(shown[0], ".", ",", minus="") + ("-" if shown[0] < 0 else " "), 8.5, right=True)
        return y + 31

    def foot(page: Page, y: float) -> None:
        page.put(82, y + 14, "Overføres til næste side", 8.5)
        page.put(552, y + 14, written(shown[0], ".", ",", minus="") + ("-" if shown[0] < 0 else " "), 8.5, right=True)

    flow = Flow(760, lambda: Page(A4, face="Helvetica", bold="Helvetica-Bold"), head, foot)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        value = entry.day + timedelta(1 if entry.amount < 0 and rng.random() < 0.3 else 0)
        if "Visa" in entry.lines[0]:
            value = earlier(rng, entry.day, 2)
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 245))
        flow.need(11 * len(lines) + 1)
        page, y = flow.page, flow.y + 11
        page.put(40, y, f"{entry.day:%d.%m}", 8.5)
        page.lines(82, y, lines, 8.5, 11)
        page.put(340, y, f"{value:%d.%m}", 8.5)
        page.put(462 + (3 if entry.amount < 0 else 0), y, money(entry.amount), 8.5, right=True)
        page.put(549 + (3 if balance < 0 else 0), y, money(balance), 8.5, right=True)
        flow.y += 11 * len(lines) + 1
        shown[0] = balance
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
    finish(flow, start, end, balances[-1])
    with_reportlab(flow.pages, path, order="columns")
    return Truth("bank", "da_DK", "DKK", number, start, end, opening, balances[-1], rows)
