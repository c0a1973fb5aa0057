"""Sweden, credit card invoice "Faktura" with specification and a bank giro slip at the foot of the first page.

Datum, Bokfört, Specifikation, Ort, Valuta, Kurs, Utl. belopp, Belopp: dates MM-DD in look 1 (year only in the head),
YYMMDD in look 2; thousands with a blank, payments with a minus. Ort goes on with the description in a column of its
own; "Ankomst"/"Kvitto" lines below it. Sections: payments, each card with a sum, interest and fees. Ingående and
Utgående skuld. Streams by hand with font size 1 in a scaled matrix; OCR line in Courier.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

BUYS = [
    Kind(10, -19, -1450, "{shop}|{town}"),
    Kind(3, -49, -900, "{web}|{port}"),
    Kind(2, -35, -2400, "{abroad}", "cur"),
    Kind(1, -600, -5200, "{hotel}|{town}|Ankomst {used} Nätter: #"),
    Kind(0.8, 40, 900, "{shop} RETUR|{town}|Kvitto 00####-## kreditnota {used}"),
    Kind(0.8, -200, -2000, "UTTAG BANKOMATEN {street}|{town}", step="100"),
]
FEES = [
    Kind(3, -25, -35, "Aviavgift", step="5", most=1),
    Kind(2, -4, -260, "Ränta på saldo 1# ###,## kr, 18,90 %", most=1),
    Kind(2, -5, -95, "Uttagsavgift kontanter 3,00 %", most=2),
    Kind(1, -60, -60, "Förseningsavgift", most=1),
]
PAYS = [
    Kind(4, 500, 14000, "INBETALNING BANKGIRO, TACK", step="1", most=1),
    Kind(1, 50, 3000, "Autogiro ref ##########", step="1"),
]
POOLS = {
    "shop": ["ICKA KVANTUM", "HEMKOPET 4471", "Systembolaget filial 0118", "SL BILJETT KLARA", "CIRKELN K 70233",
             "Åhlins City"],
    "town": ["STOCKHOLM", "SUNDBYBERG", "Göteborg", "ÖRNSKÖLDSVIK"],
    "web": ["KLARNO*NELLYS", "Adlibriz AB", "PAYPALO *DISCGOLF"],
    "port": ["35314369001", "MALMÖ"],
    "abroad": ["HOTEL FJORDLAND|BERGEN|Ankomst {used}", "MERCADO DA RIBEIRA 49|LISBOA", "APPSTORE.COM/BILL|ITUNES.COM"],
    "hotel": ["SCANDINAV HOTEL NO. 25"],
    "street": ["SVEAV. 12"],
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}",
}  # fmt: skip
RATES = {"BERGEN": ("NOK", "0,9874"), "LISBOA": ("EUR", "11,4521")}
DAY, BOOKED, TEXT, PLACE, CUR, RATE, ABROAD, AMOUNT = 42, 86, 130, 292, 372, 438, 494, 556
FIR = (0.05, 0.3, 0.2)


def _se(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _room(flow: Flow, height: float) -> None:
    """Only the first page has the slip at its foot."""
    if flow.need(height):
        flow.bottom = 775


def _row(flow: Flow, entry: Entry, used: date, style: str) -> Row:
    rest = [part for line in entry.lines[2:] for part in wrap(line, fits("Helvetica", 7.5, 155))]
    _room(flow, 10 * (1 + len(rest)) + 2)
    page, y = flow.page, flow.y
    page.put(DAY, y, used.strftime(style), 7.5)
    page.put(BOOKED, y, entry.day.strftime(style), 7.5)
    page.put(TEXT, y, entry.lines[0], 7.5)
    page.put(PLACE, y, entry.lines[1] if len(entry.lines) > 1 else "", 7.5)
    if entry.tag:
        code, rate = RATES.get(entry.lines[1], ("USD", "10,6630"))
        page.put(CUR, y, code, 7.5)
        page.put(RATE, y, rate, 7.5, right=True)
        page.put(ABROAD, y, _se(abs(entry.amount) / Decimal(rate.replace(",", "."))), 7.5, right=True)
    page.put(AMOUNT, y, _se(-entry.amount), 7.5, right=True)
    flow.y = page.lines(TEXT, y + 10, rest, 7.5, 10, color=GREY) + 1.5
    text = " ".join(" ".join([*entry.lines[:2], *rest]).split())
    return Row(entry.day, text, entry.amount, None, used, flow.number)


def draw(rng: Random, path: Path) -> Truth:
    style = rng.choice(["%m-%d", "%y%m%d"])
    period = start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, -200, -19000)
    number = fill(rng, "5273 46** **** ####", start, {})
    groups: list[tuple[str, list[Entry]]] = []
    if pays := some_entries(rng, PAYS, POOLS, period, count=rng.choice([0, 1, 1, 2])):
        groups.append(("Inbetalningar", pays))
    for name in ["ANNA-KARIN SJÖLUND", "PER SJÖLUND"][: rng.choice([1, 1, 2])]:
        card = number if name[0] == "A" else fill(rng, "5273 46** **** ####", start, {})
        groups.append((f"{name}, kort {card}", some_entries(rng, BUYS, POOLS, period)))
    if fees := some_entries(rng, FEES, POOLS, (end - timedelta(2), end), count=rng.choice([0, 1, 2, 3])):
        groups.append(("Räntor och avgifter", fees))
    closing = opening + sum((e.amount for _, rows in groups for e in rows), Decimal("0.00"))
    truth = Truth("credit_card", "sv_SE", "SEK", number, start, end, opening, closing)
    flow = Flow(560, Page, lambda page, n: _head(page, n, truth))
    for title, entries in groups:
        _room(flow, 50)
        flow.page.put(DAY, flow.y, title, 8.5, bold=True, color=FIR)
        flow.y += 13
        for entry in entries:
            used = entry.day if title[0] in "RI" else earlier(rng, entry.day)
            truth.transactions.append(_row(flow, entry, used, style))
        _room(flow, 24)
        name = "Summa " + ("köp/uttag" if "kort" in title else title.lower())
        flow.page.rule(TEXT, flow.y - 8, AMOUNT, 0.4)
        flow.page.put(TEXT, flow.y + 2, name, 7.5, bold=True)
        total = sum((e.amount for e in entries), Decimal("0.00"))
        flow.page.put(AMOUNT, flow.y + 2, _se(-total), 7.5, right=True, bold=True)
        flow.y += 22
    _room(flow, 44)
    flow.page.put(TEXT, flow.y, f"Utgående skuld {end:%Y-%m-%d}", 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y, _se(-closing), 8.5, right=True, bold=True)
    note = "Effektiv ränta 20,62 % vid kredit 20 000 kr i 12 mån. Från 2025-03-01 höjs aviavgiften till 35,00 kr."
    flow.page.lines(DAY, flow.y + 18, wrap(note, fits("Helvetica", 6.5, 510)), 6.5, 9, color=GREY)
    _slip(flow.pages[0], fill(rng, "################ #", start, {}), truth)
    for n, page in enumerate(flow.pages, 1):
        page.put(AMOUNT, 30, f"Sida {n}({len(flow.pages)})", 7.5, right=True)
    by_hand(flow.pages, path, Hand(scaled=True, order="columns" if style == "%m-%d" else "rows"))
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(DAY, 46, "Fjällkort", 18, bold=True, color=FIR)
    page.put(330, 46, f"FAKTURA {end:%Y-%m-%d}", 10, bold=True)
    y = 74.0
    if number == 1:
        page.lines(330, 64, ["Anna-Karin Sjölund", "Björkstigen 4 lgh 1102", "172 31 SUNDBYBERG"], 9, 12)
        names = [
            "Kontonummer",
            "Avser perioden",
            "Ingående skuld",
            "Utgående skuld",
            "Lägsta belopp att betala",
            "Kreditgräns",
        ]
        page.lines(DAY, 74, names, 8, 11.5)
        owed = -(truth.closing_balance or Decimal(0))
        least = max(owed / 30, Decimal(0)).quantize(Decimal(1))
        days = f"{start:%Y-%m-%d} - {end:%Y-%m-%d}"
        sums = [_se(-(truth.opening_balance or Decimal(0))), _se(owed), _se(least), "40 000,00"]
        page.lines(280, 74, [truth.account_number or "", days, *sums], 8, 11.5, right=True)
        y = 168
    page.rule(DAY, y - 10, AMOUNT, 1, FIR)
    names = [(DAY, "Datum"), (BOOKED, "Bokfört"), (TEXT, "Specifikation"), (PLACE, "Ort"), (CUR, "Valuta")]
    for x, name in names:
        page.put(x, y, name, 7.5, bold=True)
    for x, name in [(RATE, "Kurs"), (ABROAD, "Utl. belopp"), (AMOUNT, "Belopp SEK")]:
        page.put(x, y, name, 7.5, right=True, bold=True)
    page.rule(DAY, y + 4, AMOUNT, 0.4, FIR)
    return y + 18


def _slip(page: Page, ocr: str, truth: Truth) -> None:
    """The payment slip below the cutting line."""
    due = (truth.period_end or date.min) + timedelta(27)
    owed = max(-(truth.closing_balance or Decimal(0)), Decimal(0))
    page.rule(20, 612, 575, 0.4, GREY)
    page.put(DAY, 632, "INBETALNING/GIRERING AVI", 9, bold=True)
    page.lines(DAY, 652, ["Förfallodatum", f"{due:%Y-%m-%d}", "Att betala", f"{_se(owed)} kr"], 8.5, 13)
    page.lines(330, 652, ["Till bankgironr", "5050-1055", "Betalningsmottagare", "Fjällkort Bank AB"], 8.5, 13)
    kronor, ore = f"{owed:.2f}".split(".")
    page.put(DAY, 790, f"#  {ocr} #  {kronor} {ore}   4 >  50501055#41#", 10, face="Courier")
