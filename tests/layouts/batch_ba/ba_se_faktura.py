"""Sweden, credit card invoice: days as "240112", payments with a minus, purchases plain, place and currency in columns.

The invoice's sums stand before and after the rows, a giro slip with the reference number closes the first page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, fits
from ._rows import joined

NAVY: Color = (0.08, 0.13, 0.3)
PALE: Color = (0.92, 0.93, 0.96)
KINDS = [
    Kind(7, -29, -1450, "{shop}|{town}"),
    Kind(3, -79, -990, "{online}|{place}"),
    Kind(2, -45, -420, "{eat}|{town}"),
    Kind(2, -60, -3900, "{abroad}", "foreign"),
    Kind(1, 99, 1200, "{online}|{place}"),
    Kind(1, -35, -45, "Aviavgift|", "fee", "35", 1),
    Kind(1, -15, -380, "Ränta|", "fee", most=1),
    Kind(1, -500, -2000, "Kontantuttag Bankomat|{town}", "", "100", 1),
]
POOLS = {
    "shop": ["ICKA SUPERMARKET", "HEMSLÖJDEN AB", "SYSTEMBUTIKEN 0121", "BENSINMACKEN", "APOTEK LINDEN", "JÄRNHANDELN"],
    "town": ["STOCKHOLM", "UPPSALA", "MALMÖ", "ÖREBRO", "GÖTEBORG"],
    "online": ["KLÄDBOLAGET.SE", "STREAMLY.COM", "APPSHELF.COM/BILL", "SJÖTÅG AB"],
    "place": ["STOCKHOLM", "CORK", "BORÅS"],
    "eat": ["ESPRESSO HÖRNET", "PIZZERIA NAPOLI", "RESTAURANG GÅSEN"],
    "abroad": [
        "HOTEL AM DOM|BERLIN|EUR",
        "CAFE STRØGET|KØBENHAVN|DKK",
        "BOOKNEST.COM|SEATTLE|USD",
        "REMI 1000|OSLO|NOK",
    ],
}
RATES = {"EUR": "11.45", "DKK": "1.54", "USD": "10.52", "NOK": "0.99"}


def kronor(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 700, 18000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 58))
    paid = -opening if rng.random() < 0.6 else some_amount(rng, 400, 5000, "100")
    moved = sum((entry.amount for entry in entries), Decimal(0))
    fees = sum((entry.amount for entry in entries if entry.tag == "fee"), Decimal(0))
    closing = opening + paid + moved
    issued, due = end + timedelta(1), end + timedelta(28)
    card = fill(rng, "5428 10** **** ####", start, {})
    ocr = fill(rng, "4##########5##", start, {})

    def head(page: Page, number: int) -> float:
        page.put(45, 54, "NORDSTJÄRNAN KORT", 15, bold=True, color=NAVY)
        page.put(400, 48, "FAKTURA", 13, bold=True)
        for n, (label, text) in enumerate(
            (("Fakturadatum", f"{issued}"), ("Kundnummer", ocr[:9]), ("Sida", f"{number} (@)"))
        ):
            page.put(400, 64 + 11 * n, label, 8)
            page.put(480, 64 + 11 * n, text, 8)
        if number > 1:
            return titles(page, 122)
        page.lines(330, 128, ["KARIN ÅKERBLOM", "TALLVÄGEN 14 LGH 1102", "754 21  UPPSALA"], 9.5, 13)
        page.box(45, 180, 505, 82, PALE)
        sums = (
            ("Ingående skuld", -opening),
            ("Inbetalningar", -paid),
            ("Köp, uttag och returer", fees - moved),
            ("Räntor och avgifter", -fees),
            ("Utgående skuld", -closing),
        )
        for n, (label, amount) in enumerate(sums):
            page.put(55, 196 + 14 * n, label, 9, bold=n == 4)
            page.put(290, 196 + 14 * n, kronor(amount), 9, right=True, bold=n == 4)
        least = max(Decimal(0), min(-closing, Decimal(250)))
        facts = (
            ("Att betala, SEK", kronor(-closing)),
            ("Lägsta belopp att betala", kronor(least)),
            ("Oss tillhanda senast", f"{due}"),
            ("Beviljad kredit", "40 000"),
            ("Årsränta f n", "17,95 %"),
        )
        for n, (label, text) in enumerate(facts):
            page.put(320, 196 + 14 * n, label, 9, bold=n == 0)
            page.put(540, 196 + 14 * n, text, 9, right=True, bold=n == 0)
        page.put(45, 286, "Specifikation av dina transaktioner", 11, bold=True, color=NAVY)
        page.rule(45, 712, 550, 0.4, GREY)
        page.put(45, 726, "INBETALNING/GIRERING AVI", 8, bold=True)
        page.put(45, 742, "Bankgiro 5020-7042", 9)
        page.put(45, 756, "Betalningsmottagare Nordstjärnan Kort AB", 8)
        page.put(300, 742, "OCR-nummer", 8)
        page.put(550, 742, ocr, 9, right=True)
        page.put(300, 756, "Belopp", 8)
        page.put(550, 756, kronor(-closing), 9, right=True)
        page.put(
            120, 790, f"# {ocr} #  {written(max(Decimal(0), -closing), '', ' ')} 4 >  50207042#41#", 9, face="Courier"
        )
        return titles(page, 306)

    def titles(page: Page, y: float) -> float:
        for x, title, right in (
            *((45, "Datum", False), (90, "Bokfört", False), (135, "Specifikation", False), (290, "Ort", False)),
            *((400, "Valuta", False), (485, "Utl. belopp", True), (550, "Belopp", True)),
        ):
            page.put(x, y, title, 8, bold=True, right=right)
        page.rule(45, y + 4, 550, 0.8, NAVY)
        return y + 18

    class Sheets(Flow):
        """Only the first page gives room to the slip."""

        def need(self, height: float) -> bool:
            self.bottom = 700 if self.number == 1 else 770
            return super().need(height)

    flow = Sheets(700, Page, head)
    rows: list[Row] = []

    def line(used: date, posted: date, parts: list[str], foreign: str, amount: Decimal) -> None:
        flow.need(12)
        page, y = flow.page, flow.y
        page.put(45, y, f"{used:%y%m%d}", 8.5)
        page.put(90, y, f"{posted:%y%m%d}", 8.5)
        page.put(135, y, parts[0], 8.5)
        page.put(290, y, parts[1], 8.5)
        if foreign:
            page.put(400, y, parts[2], 8.5)
            page.put(485, y, foreign, 8.5, right=True)
        page.put(550, y, kronor(-amount), 8.5, right=True)
        flow.y += 13
        rows.append(Row(posted, joined(parts[:2]), amount, page=flow.number))

    def title(text: str) -> None:
        flow.need(28)
        flow.page.put(45, flow.y + 3, text, 8.5, bold=True)
        flow.y += 17

    def total(text: str, amount: Decimal) -> None:
        flow.need(14)
        flow.page.put(135, flow.y + 2, text, 8.5, bold=True)
        flow.page.put(550, flow.y + 2, kronor(amount), 8.5, bold=True, right=True)
        flow.y += 20

    total("Ingående skuld enligt föregående faktura", -opening)
    title("Inbetalningar")
    when = start + timedelta(rng.randint(1, 25))
    line(when, when, ["INBETALT BANKGIRO", ""], "", paid)
    title(f"Köp/uttag  {card}  KARIN ÅKERBLOM")
    for entry in entries:
        if entry.tag == "fee":
            continue
        parts, foreign = list(entry.lines), ""
        if entry.tag == "foreign":
            foreign = kronor((-entry.amount / Decimal(RATES[parts[2]])).quantize(Decimal("0.01")))
        line(earlier(rng, entry.day, 3), entry.day, parts, foreign, entry.amount)
    total(f"Totalt belopp för kort {card}", fees - moved)
    if fees:
        title("Räntor och avgifter")
        for entry in entries:
            if entry.tag == "fee":
                line(entry.day, entry.day, [entry.lines[0], ""], "", entry.amount)
    total("Utgående skuld", -closing)
    text = (
        "Reklamera fel på fakturan snarast, dock senast inom 30 dagar. Vid köp i annan valuta tas ett valutapåslag på "
        "1,75 % som ingår i beloppet. Betalas inte fakturan i tid tas en förseningsavgift på 150 kr ut."
    )
    flow.need(6)
    flow.page.lines(45, flow.y + 4, wrap(text, fits("Helvetica", 7, 505)), 7, 9, color=GREY)
    for page in flow.pages:
        page.put(
            45,
            820,
            "Nordstjärnan Kort AB  106 40 Stockholm  Org nr 556574-6624  Kundservice 08-555 01 97",
            7,
            color=GREY,
        )
    for n, page in enumerate(flow.pages, 1):
        at = next(k for k, text_ in enumerate(page.texts) if text_.text == f"{n} (@)")
        old = page.texts.pop(at)
        page.put(old.x, old.y, f"{n} ({len(flow.pages)})", 8)
    by_hand(flow.pages, path, Hand("TJ", scaled=True))
    return Truth("credit_card", "sv_SE", "SEK", card, None, None, opening, closing, rows)
