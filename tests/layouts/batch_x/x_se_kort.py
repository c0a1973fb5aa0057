"""Sweden: a store card's invoice. Owed sums are positive, payments negative; one section for payments and fees, one
for each cardholder, purchase and booking day as MM-DD, foreign currency and rate in columns, inbetalningskort below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import GREY, WHITE, Flow, Page, with_reportlab
from ._kit import digits, how_many

RED = (0.72, 0.08, 0.16)
BUYS = [
    Kind(9, -35, -1900, "{shop}|{town}"),
    Kind(2, -99, -650, "{web}|{far}", "abroad"),
    Kind(1, -60, -3100, "{trip}|{city}", "abroad"),
    Kind(1, -400, -3000, "Kontantuttag Bankomat|{town}", step="100"),
    Kind(0.8, 99, 1400, "{shop} retur|{town}"),
]
FEES = [
    Kind(5, 500, 9000, "Inbetalning bankgiro, tack|"),
    Kind(2, -45, -45, "Aviavgift|", most=1),
    Kind(2, -35, -180, "Uttagsavgift kontanter|", most=1),
    Kind(2, -40, -390, "Ränta på utnyttjad kredit|", most=1),
    Kind(1, -395, -395, "Årsavgift huvudkort|", most=1),
    Kind(1, 100, 500, "Bonuscheck insatt på kontot|", step="50", most=1),
]
POOLS = {
    "shop": ["ICA NARA", "HEMKOP", "SYSTEMBOLAGET", "APOTEKET HJARTAT", "BILTEMA", "OKQ8", "JULA", "WILLYS", "STADIUM"],
    "town": ["UMEA", "SKELLEFTEA", "LULEA", "SUNDSVALL", "OSTERSUND", "VANNAS"],
    "web": ["GOOGLE*PLAY", "ITUNES.COM/BILL", "AMZN MKTP DE*????", "RYANAIR"],
    "far": ["LONDON", "CORK", "LUXEMBOURG", "DUBLIN"],
    "trip": ["HOTEL KAMP", "TALLINK SILJA", "RESTAURANT LAULU", "CAFE CENTRAL"],
    "city": ["HELSINKI", "TALLINN", "VAASA", "TURKU"],
}


def sek(amount: Decimal) -> str:
    """As owed: what the holder owes is positive."""
    return written(-amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 29)
    opening = -some_amount(rng, 900, 24000)
    count = how_many(rng)
    extra = max(1, count // 3) if rng.random() < 0.6 else 0
    parts: list[tuple[str, Sequence[Entry]]] = [
        ("Inbetalningar, avgifter och räntor", some_entries(rng, FEES, POOLS, (start, end), count=rng.randint(2, 4))),
        (
            f"Kort ****  ****  **** {digits(rng, 4)}   ELIN NORDLUND",
            some_entries(rng, BUYS, POOLS, (start, end), count=count),
        ),
    ]
    if extra:
        more = some_entries(rng, BUYS, POOLS, (start, end), count=extra)
        parts.append((f"Kort ****  ****  **** {digits(rng, 4)}   PER-OLOV NORDLUND  (extrakort)", more))
    closing = opening + sum(entry.amount for _, part in parts for entry in part)
    account, ocr, due = digits(rng, 10), digits(rng, 14), end + timedelta(26)
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 34, RED)
        page.put(40, 23, "Skogskortet", 17, bold=True, color=WHITE)
        page.put(555, 22, "FAKTURA", 13, right=True, bold=True, color=WHITE)
        if number > 1:
            page.put(40, 56, f"Kontonummer {account}    Fakturadatum {end:%Y-%m-%d}", 8)
            return 80
        page.lines(330, 74, ["Elin Nordlund", "Storgatan 41 lgh 1203", "903 26 UMEÅ"], 10, 13)
        sums = [sum((e.amount for e in part), Decimal(0)) for _, part in parts]
        paid = sum((e.amount for e in parts[0][1] if e.amount > 0), Decimal(0))
        for n, (label, value) in enumerate(
            [
                ("Fakturadatum", f"{end:%Y-%m-%d}"),
                ("Kontonummer", account),
                ("OCR-nummer", ocr),
                ("Kreditgräns", "90 000,00"),
                ("Kvar att utnyttja", sek(-max(Decimal(0), Decimal(90000) + closing))),
            ]
        ):
            page.put(40, 74 + 12 * n, label, 8, color=GREY)
            page.put(230, 74 + 12 * n, value, 8, right=True)
        page.box(40, 150, 515, 88, (0.97, 0.93, 0.93))
        page.put(48, 164, "Kontosammanställning", 9, bold=True)
        box = [
            ("Skuld enligt föregående faktura", sek(opening)),
            ("Inbetalt och krediterat", sek(paid)),
            ("Avgifter och räntor", sek(sums[0] - paid)),
            ("Köp och uttag", sek(sum(sums[1:], Decimal(0)))),
        ]
        for n, (label, value) in enumerate(box):
            page.put(48, 178 + 12 * n, label, 8.5)
            page.put(290, 178 + 12 * n, value, 8.5, right=True)
        page.put(48, 230, "Total skuld", 9, bold=True)
        page.put(290, 230, sek(closing), 9, right=True, bold=True)
        least = max(Decimal(0), (-closing / 20).quantize(Decimal(1)) + 100) if closing < 0 else Decimal(0)
        page.put(320, 178, "Lägsta belopp att betala", 8.5)
        page.put(545, 178, written(least, " ", ","), 8.5, right=True)
        page.put(320, 192, "Förfallodag", 8.5)
        page.put(545, 192, f"{due:%Y-%m-%d}", 8.5, right=True)
        page.put(320, 210, "Kreditränta 18,45 % per år. Effektiv ränta 20,1 %.", 7.5, color=GREY)
        page.put(320, 222, "Betalas hela skulden senast förfallodagen tas ingen ränta ut.", 7, color=GREY)
        page.put(40, 256, "Du har 3 420 poäng i Skogsklubben. Ny bonuscheck vid 5 000 poäng!", 9, bold=True, color=RED)
        return 280

    flow = Flow(768, Page, head)

    def titles(label: str) -> None:
        page, y = flow.page, flow.y
        page.put(40, y, label, 9, bold=True)
        y += 14
        page.rule(40, y + 3, 555, 0.8, RED)
        for x, words, right in [
            (40, "Köpdatum", False),
            (84, "Bokförd", False),
            (124, "Specifikation", False),
            (290, "Ort", False),
            (372, "Valuta", False),
            (440, "Utl. belopp", True),
            (488, "Kurs", True),
            (555, "Belopp i SEK", True),
        ]:
            page.put(x, y, words, 7, right=right, color=GREY)
        flow.y = y + 14

    for place, (label, part) in enumerate(parts):
        flow.need(60)
        titles(label)
        for entry in part:
            if flow.need(12):
                titles(label + " (forts.)")
            page, y = flow.page, flow.y
            words, town = entry.lines
            bought = earlier(rng, entry.day) if place else entry.day
            if place:
                page.put(40, y, f"{bought:%m-%d}", 8)
            page.put(84, y, f"{entry.day:%m-%d}", 8)
            page.put(124, y, words, 8)
            page.put(290, y, town, 8)
            said = [words, town]
            if entry.tag == "abroad":
                rate = Decimal(rng.randint(10950, 11890)) / 1000
                foreign = (abs(entry.amount) / rate).quantize(Decimal("0.01"))
                page.put(372, y, "EUR", 8)
                page.put(440, y, written(foreign, " ", ","), 8, right=True)
                page.put(488, y, written(rate, " ", ",", 4), 8, right=True)
            page.put(555, y, sek(entry.amount), 8, right=True)
            rows.append(
                Row(
                    entry.day,
                    " ".join(" ".join(said).split()),
                    entry.amount,
                    None,
                    bought if place else None,
                    flow.number,
                )
            )
            flow.y += 12.5
        flow.page.rule(440, flow.y - 8, 555, 0.4)
        flow.page.put(440, flow.y + 3, "Summa", 8, bold=True)
        flow.page.put(555, flow.y + 3, sek(sum((e.amount for e in part), Decimal(0))), 8, bold=True, right=True)
        flow.y += 30
    flow.need(200)
    if closing < 0:
        _slip(flow.page, closing, ocr, f"{due:%Y-%m-%d}", account)
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 824, f"Sida {n} ({len(flow.pages)})", 7, right=True, color=GREY)
        page.put(40, 824, "Skogskortet utges av Björkfin Bank AB, 556988-0143, Box 518, 901 10 Umeå", 7, color=GREY)
    with_reportlab(flow.pages, path, order="columns")
    return Truth("credit_card", "sv_SE", "SEK", account, start, end, opening, closing, rows)


def _slip(page: Page, closing: Decimal, ocr: str, due: str, account: str) -> None:
    whole, cents = sek(closing).split(",")
    page.rule(0, 610, 595, 0.4, GREY)
    page.box(40, 620, 515, 178, (0.99, 0.95, 0.9), stroke=RED)
    page.put(48, 636, "INBETALNING/GIRERING  AVI", 10, bold=True, color=RED)
    page.put(400, 636, "bankgirot", 13, bold=True, color=RED)
    page.put(48, 660, "Betalningsavsändare", 7, color=GREY)
    page.lines(48, 671, ["Elin Nordlund", "Storgatan 41 lgh 1203", "903 26 UMEÅ"], 8.5)
    page.put(300, 660, "Förfallodag", 7, color=GREY)
    page.put(300, 671, due, 9)
    page.put(400, 660, "Kundkonto", 7, color=GREY)
    page.put(400, 671, account, 9)
    page.put(300, 700, "Till bankgironr", 7, color=GREY)
    page.put(300, 712, "5821-4407", 9)
    page.put(400, 700, "Betalningsmottagare", 7, color=GREY)
    page.put(400, 712, "Björkfin Bank AB", 9)
    page.put(48, 740, "Att betala, kronor", 7, color=GREY)
    page.put(160, 753, whole, 10, right=True, face="Courier")
    page.put(180, 753, cents, 10, face="Courier")
    page.put(48, 786, f"#   {ocr} #{whole.replace(' ', ''):>10} {cents}   6 >   58214407#41#", 10, face="Courier")
