"""Norway, kontoutskrift: Forklaring first, interest date as four digits, "Ut av konto"/"Inn på konto", the booking date
(four digits, day and month) right of the amounts and an archive reference after it; no running balance, the old and the
new balance "i Deres favør"; core fonts, text state scaled."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._rows import KIND, dots, joined, minus, plus, wrapped

BLUE = (0.05, 0.2, 0.5)
POOLS: Pools = {
    "shop": ("Rema 1000 Lade Trondheim", "Kiwi 471 Moholt Trondheim", "Coop Extra Heimdal", "Meny Solsiden Trondheim",
             "Vinmonopolet Byåsen Trondheim", "Narvesen 312 Trondheim S", "Circle K Tiller",
             "Clas Ohlson Trondheim Torg",
             "Apotek 1 Nardo", "XXL Sport Lade", "Bunnpris Møllenberg"),
    "web": ("Vy Oslo", "Spotify Stockholm", "Zalando Berlin", "Ruter Oslo", "Netflix.com Amsterdam"),
    "person": ("Ingrid Solbakken", "Ola Nygård", "Kari Bøe Haugen", "Per-Arne Lien"),
    "due": ("Tensio TS AS", "Telenor Norge AS", "Gjensidige Forsikring ASA", "Trondheim kommune", "NTE Energi AS",
            "Tryg Forsikring",
            "Lånekassen"),
    "d": lambda rng, day: f"{earlier(rng, day, 3):%d.%m}",
    "time": lambda rng, _: f"{rng.randint(7, 22):02}.{rng.randint(0, 59):02}",
}  # fmt: skip
KINDS = [
    Kind(9, -19, -1100, "Varekjøp {shop} Dato {d} kl. {time}"),
    Kind(3, -49, -900, "*4417 {d} NOK #.##|{web} Kurs: 1.0000"),
    Kind(4, -40, -1200, "Vipps*{person}", step="1"),
    Kind(2.5, 50, 1500, "Overføring Innland {person} Vipps", step="1"),
    Kind(3.5, -180, -3200, "Nettgiro til: {due}|Betalt: {d}"),
    Kind(1.5, -160, -900, "Avtalegiro til {due}|KID #############"),
    Kind(1, -500, -6000, "Overføring til sparekonto ####.##.#####", step="500"),
    Kind(1.2, 24000, 39000, "Lønn Fra: Midtbygg Entreprenør AS", most=1),
    Kind(0.8, -7000, -14000, "Terminbeløp lån ####.##.#####", most=1),
    Kind(0.6, -200, -1000, "Minibank Nardosenteret|Dato {d} kl. {time}", step="100"),
    Kind(0.5, -5, -45, "Omkostninger|Pris for betalingstjenester", most=1),
]  # fmt: skip
TEXT, VALUE, OUT, IN, BOOKED, REF = 50.0, 290.0, 402.0, 474.0, 484.0, 520.0


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 700, 38000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 75), balance=opening, floor=0)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    code = iban(rng, "NO", "4213##0####").replace(" ", "")
    account = f"{code[4:8]} {code[8:10]} {code[10:]}"
    issue, before = rng.randint(1, 12), start - timedelta(1)

    def head(page: Page, number: int) -> float:
        page.put(TEXT, 46, "Trønderkysten Sparebank", 15, bold=True, color=BLUE)
        page.put(545, 40, "Kontoutskrift", 13, bold=True, right=True)
        page.put(545, 54, f"nr. {issue}/{end:%Y}   Side {number}", 8.5, right=True)
        y = 76.0
        if number == 1:
            page.lines(TEXT, 86, ["Silje Fossum", "Nardovegen 9 A", "7032 TRONDHEIM"], 10, 13)
            page.lines(360, 86, ["Kundesenter: 07 300", "Foretaksregisteret NO 937 901 999 MVA"], 8, 11, color=GREY)
            y = 150.0
        page.box(TEXT - 4, y - 11, 553 - TEXT, 30, stroke=BLUE)
        for x, label, value in (
            (TEXT, "Konto", account),
            (150, "Kontotype", "Brukskonto"),
            (226, "IBAN", code),
            (330, "BIC", "TRKYNO21"),
            (396, "Periode", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
            (520, "Valuta", "NOK"),
        ):
            page.put(x, y, label, 7, color=BLUE)
            page.put(x, y + 13, value, 8.5)
        y += 40
        page.put(TEXT, y, "Forklaring", 8.5, bold=True)
        for x, title in ((VALUE, "Rentedato"), (BOOKED, "Bokført"), (REF, "Arkivref")):
            page.put(x, y, title, 8 if x == REF else 8.5, bold=True)
        page.put(OUT, y, "Ut av konto", 8.5, bold=True, right=True)
        page.put(IN, y, "Inn på konto", 8.5, bold=True, right=True)
        page.rule(TEXT - 4, y + 4, 553, 0.8, BLUE)
        return y + 18

    flow = Flow(782, Page, head)

    def saldo(label: str, amount: Decimal) -> None:
        flow.page.put(TEXT, flow.y, label, 8.5, bold=True)
        flow.page.put(OUT if amount < 0 else IN, flow.y, dots(amount, ""), 8.5, bold=True, right=True)
        flow.y += 14

    saldo(f"Saldo fra kontoutskrift {before:%d.%m.%Y}", opening)
    rows = []
    for entry in entries:
        first = entry.lines[0].replace("NOK 0.00", "NOK 1.00")
        if first.startswith("*"):
            first = f"{first.partition(' NOK')[0]} NOK {abs(entry.amount)}"
        lines = wrapped([first, *entry.lines[1:]], "Helvetica", 8.5, VALUE - TEXT - 10)
        flow.need(len(lines) * 10.5 + 2)
        page = flow.page
        value = entry.day if entry.amount > 0 else earlier(rng, entry.day, 2)
        page.put(VALUE + 10, flow.y, f"{value:%d%m}", 8.5)
        page.put(OUT if entry.amount < 0 else IN, flow.y, dots(entry.amount, ""), 8.5, right=True)
        page.put(BOOKED + 4, flow.y, f"{entry.day:%d%m}", 8.5)
        page.put(REF, flow.y, f"{rng.randint(10**6, 10**7 - 1)}", 7.5)
        flow.y = page.lines(TEXT, flow.y, lines, 8.5, 10.5) + 2
        rows.append(Row(entry.day, joined(lines), entry.amount, None, value, flow.number))
    flow.need(78)
    page = flow.page
    page.rule(TEXT - 4, flow.y - 7, 553, 0.5, BLUE)
    flow.y += 6
    page.put(TEXT, flow.y, "Sum bevegelser", 8.5)
    page.put(OUT, flow.y, dots(minus(amounts)), 8.5, right=True)
    page.put(IN, flow.y, dots(plus(amounts)), 8.5, right=True)
    flow.y += 14
    side = "Deres" if closing >= 0 else "vår"
    saldo(f"Saldo i {side} favør {end:%d.%m.%Y}", closing)
    page.lines(
        TEXT,
        flow.y + 12,
        [
            "Kontroller at utskriften stemmer. Feil må meldes til banken så snart som mulig.",
            "Innskudd er dekket av Bankenes sikringsfond innenfor lovens grenser.",
        ],
        7.5,
        10,
        color=GREY,
    )
    by_hand(flow.pages, path, Hand(scaled=True, split=True))
    return Truth(KIND, "nb_NO", "NOK", account, start, end, opening, closing, rows)
