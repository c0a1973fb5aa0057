"""Sweden, credit card bill: dates of six digits, place, currency and foreign sum as columns, giro slip at the foot.

Payments negative, purchases bare with a space between thousands; the balance of the last bill leads the list; each
glyph is drawn singly.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, fits
from ._rows import debt, of_entries, single

GREEN: Color = (0.05, 0.35, 0.2)
PALE: Color = (0.9, 0.95, 0.9)
KINDS = (
    Kind(6, -35, -600, "{mat}"),
    Kind(5, -79, -2400, "{butik}"),
    Kind(2, -60, -900, "{resa}"),
    Kind(1.5, -90, -1900, "{utland}", "EUR"),
    Kind(1, -59, -499, "{natet}"),
    Kind(0.4, 99, 900, "{butik}"),
)
POOLS = {
    "mat": (
        "ICA MAXI HAGA~ÖREBRO",
        "COOP FORUM~ÖREBRO",
        "HEMKÖP #####~UPPSALA",
        "ESPRESSO HOUSE ###~STOCKHOLM",
        "MAX BURGERS ###~ARBOGA",
    ),
    "butik": (
        "CLAS OHLSON ###~ÖREBRO",
        "IKEA KÖPSTADEN~ÖREBRO",
        "APOTEKET HJÄRTAT~ÖREBRO",
        "SYSTEMBOLAGET 18##~ÖREBRO",
        "ELGIGANTEN.SE~KISTA",
        "BILTEMA~ÖREBRO",
    ),
    "resa": ("SJ AB~STOCKHOLM", "CIRCLE K #####~KUMLA", "EASYPARK AB~STOCKHOLM", "LÄNSTRAFIKEN~ÖREBRO"),
    "utland": ("HOTEL LINDNER~HAMBURG", "BOULANGERIE PAUL~PARIS", "RYANAIR ??##??~DUBLIN"),
    "natet": ("SPOTIFY P##?##~STOCKHOLM", "K*BOOZT.COM~MALMÖ", "NETFLIX.COM~AMSTERDAM"),
}
DAY, BOOKED, TEXT, PLACE, UNIT, FOREIGN, AMOUNT = 48.0, 94.0, 140.0, 290.0, 362.0, 474.0, 546.0


def _kronor(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _heads(page: Page, y: float) -> float:
    page.box(44, y - 11, 506, 16, PALE)
    for x, name in ((DAY, "Datum"), (BOOKED, "Bokfört"), (TEXT, "Specifikation"), (PLACE, "Ort"), (UNIT, "Valuta")):
        page.put(x, y, name, 8, bold=True)
    page.put(FOREIGN, y, "Utl.belopp/moms", 8, bold=True, right=True)
    page.put(AMOUNT, y, "Belopp", 8, bold=True, right=True)
    return y + 18


def _row(flow: Flow, rng: Random, entry: Entry) -> Row:
    flow.need(14)
    page, y = flow.page, flow.y
    name, _, place = entry.lines[0].partition("~")
    page.put(DAY, y, f"{entry.day if entry.tag == 'own' else earlier(rng, entry.day, 3):%y%m%d}", 8.5)
    page.put(BOOKED, y, f"{entry.day:%y%m%d}", 8.5)
    page.put(TEXT, y, name, 8.5)
    page.put(PLACE, y, place, 8.5)
    if entry.tag == "EUR":
        page.put(UNIT, y, "EUR", 8.5)
        rate = Decimal(rng.randint(10200, 11900)) / 1000
        page.put(FOREIGN, y, _kronor(-entry.amount / rate), 8.5, right=True)
    page.put(AMOUNT, y, _kronor(-entry.amount), 8.5, right=True)
    flow.y += 13
    return Row(entry.day, f"{name} {place}".strip(), entry.amount, page=flow.number)


def _sum(flow: Flow, label: str, amount: Decimal, space: float = 22) -> None:
    flow.page.put(TEXT, flow.y, label, 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y, _kronor(amount), 8.5, bold=True, right=True)
    flow.y += space


def _slip(page: Page, amount: Decimal, ocr: str, due: str) -> None:
    page.rule(44, 690, 550, 0.5, GREY)
    page.put(48, 704, "INBETALNING/GIRERING AVI", 9, bold=True)
    for n, (label, value) in enumerate(
        (("Bankgironr", "5512-7044"), ("OCR-nummer", ocr), ("Oss tillhanda", due), ("Att betala SEK", _kronor(amount)))
    ):
        page.put(48 + 126 * n, 724, label, 7.5, color=GREY)
        page.put(48 + 126 * n, 737, value, 9, bold=True)
    page.put(48, 760, "Betalningsavsändare: Ingrid Hallström", 8)
    kronor, ore = f"{amount:.2f}".split(".")
    page.put(48, 800, f"#    {ocr} #    {kronor} {ore}   2 >     55127044#41#", 10, face="Courier")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    bought = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70))
    opening = debt(rng, 1500, 16000)
    paid = single(start + timedelta(rng.randint(18, 27)), "BETALT BG DATUM~", -opening, "own")
    paid = single(paid.day, f"BETALT BG DATUM {paid.day:%y%m%d}~", -opening, "own")
    fees = [single(end, "AVIAVGIFT~", Decimal("-35.00"), "own")] if rng.random() < 0.5 else []
    closing = opening + paid.amount + of_entries(bought) + of_entries(fees)
    card = f"5301 24** **** {fill(rng, '####', start, {})}"
    ocr = fill(rng, "4##############", start, {})
    due = f"{end + timedelta(26):%Y-%m-%d}"

    def head(page: Page, number: int) -> float:
        page.put(48, 56, "Mälarkortet", 18, bold=True, color=GREEN)
        page.put(546, 48, "FAKTURA", 13, bold=True, right=True)
        page.put(546, 62, f"Sida {number}", 8, right=True)
        if number > 1:
            return _heads(page, 96)
        facts = (
            ("Fakturadatum", f"{end:%Y-%m-%d}"),
            ("Fakturaperiod", f"{start:%Y-%m-%d} - {end:%Y-%m-%d}"),
            ("Kontonummer", ocr[:11]),
            ("Kreditgräns", "40 000,00"),
            ("Förfallodag", due),
            ("Att betala", _kronor(-closing)),
        )
        for n, (label, value) in enumerate(facts):
            page.put(48, 100 + 13 * n, label, 8.5, color=GREY)
            page.put(126, 100 + 13 * n, value, 8.5, bold=n > 3)
        page.lines(330, 110, ("Ingrid Hallström", "Slottsgatan 13 A lgh 1204", "703 61 ÖREBRO"), 10, 13)
        note = (
            "Nu kan du få fakturan som e-faktura i din internetbank. Betalar du hela beloppet senast på förfallodagen "
            "utgår ingen ränta."
        )
        page.lines(48, 196, wrap(note, fits("Helvetica", 8.5, 490)), 8.5, 11)
        return _heads(page, 240)

    flow = Flow(672, Page, head)
    _sum(flow, "SKULD FRÅN FÖREGÅENDE FAKTURA", -opening, 14)
    rows = [_row(flow, rng, paid)]
    flow.y += 8
    flow.page.put(TEXT, flow.y, f"Köp med kort {card}  INGRID HALLSTRÖM", 8.5, bold=True)
    flow.y += 14
    rows += [_row(flow, rng, entry) for entry in bought]
    flow.need(60)
    _sum(flow, "SUMMA KÖP", -of_entries(bought))
    rows += [_row(flow, rng, entry) for entry in fees]
    flow.need(30)
    flow.page.rule(44, flow.y - 9, 550, 0.6)
    _sum(flow, "ATT BETALA / NY SKULD", -closing)
    _slip(flow.pages[0], -closing, ocr, due)
    for page in flow.pages[1:]:
        page.put(
            48, 812, "Mälarkortet AB, 106 40 Stockholm. Org.nr 556713-0442. Kundservice 08-555 014 40.", 7, color=GREY
        )
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("credit_card", "sv_SE", "SEK", card, start, end, opening, closing, rows)
