"""Sweden, corporate card: one invoice for the cards of several employees, dates as six digits, town in a column of its
own, foreign amount or VAT in one shared column, rate in a line below, a sum for each card and cost centre.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import before, cents, entry, joined, paid, share, total, usage

BLUE: Color = (0.05, 0.25, 0.5)
POOLS = {
    "home": (
        "SJ INTERNET^STOCKHOLM",
        "SAS FLIGHT 117########^STOCKHOLM",
        "CIRCLE K JÄRNA SYD^JÄRNA",
        "SCANDIC MALMEN^STOCKHOLM",
        "TAXI GÖTEBORG 650###^GÖTEBORG",
        "CLAS OHLSON 114^UPPSALA",
        "PRESSBYRÅN 5481^LUND",
        "EASYPARK AB^STOCKHOLM",
        "ICA KVANTUM LÄNKEN^ÖREBRO",
        "DUSTIN AB^NACKA STRAND",
    ),
    "far": (
        "UBER TRIP^LONDON^GBP",
        "HOTEL RIU PLAZA^NEW YORK^USD",
        "DSB NETBUTIK^KØBENHAVN^DKK",
        "LUFTHANSA 220###^FRANKFURT^EUR",
    ),
}
KINDS = [
    Kind(10, -35, -4800, "{home}", "home"),
    Kind(4, -60, -6500, "{far}", "far"),
    Kind(0.5, 100, 2500, "{home}", "home", most=1),
    Kind(0.4, -500, -2000, "KONTANTUTTAG BANKOMAT^MALMÖ", "cash", "100", 1),
]
RATES = {"GBP": "13,1874", "USD": "10,4316", "DKK": "1,5214", "EUR": "11,3402"}
STAFF = (
    ("ANNA LINDQVIST", "4410"),
    ("PER-OLOF HÅKANSSON", "4410"),
    ("MIKAELA STRÖMBERG", "5200"),
    ("JOHAN EK", "5230"),
    ("SARA ÖSTLUND", ""),
)


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _day(day: date) -> str:
    return f"{day:%y%m%d}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.7)
    debt = some_amount(rng, 2500, 60000)
    back = paid(rng, debt, "1000")
    common = [entry(start + timedelta(rng.randint(10, 26)), "INBETALNING BANKGIRO", back)]
    if back < debt:
        common.append(entry(end, "DRÖJSMÅLSRÄNTA", -share(debt - back, "1.6")))
    common.append(entry(end, "FAKTURERINGSAVGIFT", Decimal("-45.00")))
    cards: list[tuple[str, str, str, list[Entry]]] = []
    for name, place in rng.sample(STAFF, rng.randint(1, 4)):
        part = _with_fees(usage(rng, KINDS, POOLS, (start, end), 4, 26))
        cards.append((name, place, fill(rng, "5411 22** **** ####", end, {}), part))
    everything = [*common, *(one for card in cards for one in card[3])]
    new = debt - total(everything)
    account = fill(rng, "5411 22## ###", end, {})
    flow = Flow(740, lambda: Page(A4), lambda page, n: _head(page, n, account, end))
    _first(rng, flow, (debt, new), everything, end)
    rows = _list(rng, flow, debt, common, cards, start)
    _last(flow, new, end)
    for at, page in enumerate(flow.pages, 1):
        page.put(550, 40, f"Sida {at} ({len(flow.pages)})", 8, right=True)
        page.rule(45, 786, 550, 0.5, BLUE)
        page.put(
            45,
            797,
            "Nordkort AB   106 40 Stockholm   Org nr 556574-0190   Kundservice 08-555 14 67 00   www.nordkort.example",
            7,
            color=GREY,
        )
    with_pymupdf(flow.pages, path)
    return Truth("corporate_card", "sv-SE", "SEK", account, None, end, -debt, -new, rows)


def _with_fees(entries: list[Entry]) -> list[Entry]:
    rows = []
    for one in entries:
        rows.append(one)
        if one.tag == "cash":
            rows.append(entry(one.day, "UTTAGSAVGIFT", -max(Decimal("35.00"), share(-one.amount, "3"))))
    return rows


def _head(page: Page, number: int, account: str, end: date) -> float:
    page.put(45, 50, "NORDKORT", 17, bold=True, color=BLUE)
    page.put(330, 40, "Faktura/Kontoutdrag", 12, bold=True)
    pairs = (("Kontonummer", account), ("Fakturadatum", f"{end:%Y-%m-%d}"))
    for at, (label, value) in enumerate(pairs):
        page.put(330, 55 + 11 * at, label, 8)
        page.put(420, 55 + 11 * at, value, 8)
    if number > 1:
        return _columns(page, 96)
    page.lines(330, 100, ("Bergslagens Mätteknik AB", "Att: Ekonomi", "Box 214", "701 44 ÖREBRO"), 9.5, 12)
    return 170


def _first(rng: Random, flow: Flow, sums: tuple[Decimal, Decimal], entries: list[Entry], end: date) -> None:
    page, y = flow.page, flow.y
    debt, new = sums
    cells = (
        ("Föregående saldo", _money(debt)),
        ("Inbetalningar/Krediter", _money(-total(entries, True))),
        ("Köp/Uttag/Avgifter", _money(-total(entries, False))),
        ("Totalt att betala SEK", _money(new)),
        ("Förfallodatum", f"{end + timedelta(30):%Y-%m-%d}"),
    )
    for at, (label, value) in enumerate(cells):
        page.put(45 + 102 * at, y, label, 7.5, color=BLUE)
        page.put(45 + 102 * at, y + 13, value, 10, bold=at > 2)
    page.rule(45, y + 20, 550, 0.8, BLUE)
    page.put(
        45, y + 36, f"OCR-nummer {fill(rng, '54112#########', end, {})}   Bankgiro 5555-1468   Kreditgräns 250 000", 8.5
    )
    flow.y = _columns(page, y + 62)


def _columns(page: Page, y: float) -> float:
    heads = ((45, "Datum", False), (88, "Bokfört", False), (132, "Specifikation", False), (300, "Ort", False))
    for x, text, right in (*heads, (376, "Valuta", False), (484, "Utl. belopp/Moms", True), (550, "Belopp", True)):
        page.put(x, y, text, 8, bold=True, right=right)
    page.rule(45, y + 4, 550, 0.5, BLUE)
    return y + 17


def _row(rng: Random, flow: Flow, one: Entry, start: date) -> Row:
    shop, place, sign = (one.lines[0] + "^^").split("^")[:3]
    flow.need(22 if sign else 11)
    page, y, number = flow.page, flow.y, flow.number
    page.put(45, y, _day(before(rng, start, one.day)), 8.5)
    page.put(88, y, _day(one.day), 8.5)
    page.put(132, y, shop, 8.5)
    page.put(300, y, place, 8.5)
    page.put(550, y, _money(-one.amount), 8.5, right=True)
    flow.y += 11.5
    texts = [shop, place]
    if sign:
        rate = RATES[sign]
        page.put(376, y, sign, 8.5)
        page.put(484, y, _money(cents(-one.amount / Decimal(rate.replace(",", ".")))), 8.5, right=True)
        page.put(132, y + 10.5, f"Kurs {rate}", 8.5)
        flow.y += 10.5
        texts.append(f"Kurs {rate}")
    elif one.tag == "home" and rng.random() < 0.4:
        page.put(484, y, _money(share(-one.amount, "20")), 8.5, right=True)
    return Row(one.day, joined(*texts), one.amount, page=number)


def _list(
    rng: Random,
    flow: Flow,
    debt: Decimal,
    common: list[Entry],
    cards: list[tuple[str, str, str, list[Entry]]],
    start: date,
) -> list[Row]:
    flow.page.put(132, flow.y, "SALDO FRÅN FÖREGÅENDE FAKTURA", 8.5)
    flow.page.put(550, flow.y, _money(debt), 8.5, right=True)
    flow.y += 11.5
    rows = [_row(rng, flow, one, start) for one in common]
    for name, place, card, entries in cards:
        flow.need(48)
        flow.y += 10
        flow.page.put(45, flow.y, f"{card}   {name}", 9, bold=True)
        flow.page.put(550, flow.y, f"Kostnadsställe {place}" if place else "", 8.5, right=True)
        flow.y += 13
        rows += [_row(rng, flow, one, start) for one in entries]
        flow.page.rule(392, flow.y - 8, 550, 0.4, BLUE)
        flow.y += 3
        flow.page.put(132, flow.y, f"Totalt belopp kort {card[-4:]}", 8.5, bold=True)
        flow.page.put(550, flow.y, _money(-total(entries)), 8.5, bold=True, right=True)
        flow.y += 8
    return rows


def _last(flow: Flow, new: Decimal, end: date) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 16
    page.put(132, y, f"ATT BETALA SENAST {end + timedelta(30):%Y-%m-%d}", 9.5, bold=True)
    page.put(550, y, _money(new), 9.5, bold=True, right=True)
    text = (
        "Betalning ska vara oss tillhanda senast på förfallodagen. Vid sen betalning tillkommer dröjsmålsränta med "
        "19,2 % per år och en förseningsavgift. Köp i utländsk valuta räknas om till den kurs som gäller den dag köpet "
        "når oss, med ett valutapåslag på 1,75 %. Reklamation ska göras inom 60 dagar från fakturadatum."
    )
    flow.y = page.lines(45, y + 22, wrap(text, fits("Helvetica", 7.5, 500)), 7.5, 9.5, color=GREY)
