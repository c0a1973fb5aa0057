"""Sweden: a big bank's account statement; newest row first, booking and purchase day in ISO form, balance on each row.

Thousands parted by a no-break space, opening balance under the rows, closing balance over them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, running, some_amount, some_period, wrap, written
from ..pens import Flow, Page, fits, with_pymupdf
from ._bits import ZERO, entries, number_pages

ORANGE = (0.93, 0.44, 0.05)
BROWN = (0.31, 0.17, 0.1)
PALE = (0.98, 0.95, 0.91)
LEFT, BOUGHT, TEXT, KIND, AMOUNT, BALANCE = 44.0, 116.0, 192.0, 330.0, 470.0, 551.0
POOLS = {
    "shop": (
        "ICA SUPERMARKET LILJAN",
        "COOP KONSUM ODENPLAN",
        "SL RESEKONTO",
        "SYSTEMBOLAGET 0###",
        "APOTEKET HJARTAT ###",
        "PRESSBYRAN 4###",
        "CLAS OHLSON STOCKHOLM",
        "WILLYS VASTBERGA",
    ),
    "giro": ("VATTENFALL", "TELIA SVERIGE", "HYRESVÄRDEN BOSTAD", "FOLKSAM", "RADIOTJÄNST", "CSN"),
    "name": ("LINNEA BERG", "ERIK SANDSTRÖM", "AHMED HASSAN", "KAJSA ÖBERG"),
}
KINDS = [
    Kind(9, -15, -900, "{shop}|Kortköp", "card"),
    Kind(3, -60, -4200, "{giro}|Autogiro"),
    Kind(3, -20, -900, "{name}|Swish skickad", step="5"),
    Kind(1, -500, -5000, "Sparkonto|Överföring", step="100"),
    Kind(1, -90, -2400, "{giro} OCR ##########|Betalning BG"),
    Kind(0.5, -1, -39, "Pris Nyckelkund|Avgift", most=1),
    Kind(0.7, -200, -1000, "BANKOMAT §6### SVEAV STOCKH|Uttag", "card", "100"),
    Kind(1, 22000, 34000, "LÖN NORDBYGG AB|Lön", most=1),
    Kind(2, 30, 1500, "{name}|Swish mottagen", step="5"),
    Kind(0.4, 50, 900, "{shop}|Återbetalning", "card"),
    Kind(0.3, 1250, 1250, "FÖRSÄKRINGSKASSAN|Insättning", most=1),
]


def kronor(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 800, 30000)
    clearing, account = "8327-9", fill(rng, "9## ### ###-#", start, {})
    code = iban(rng, "SE", "80000832799" + "#########")
    items = entries(rng, KINDS, POOLS, (start, end), opening, floor=300)
    closing = opening + sum((item.amount for item in items), ZERO)

    def head(page: Page, place: int) -> float:
        page.box(LEFT, 30, 22, 22, ORANGE)
        page.put(LEFT + 30, 47, "Ekbanken", 15, bold=True, color=BROWN)
        page.put(BALANCE, 42, "Kontoutdrag", 15, right=True, color=BROWN)
        page.put(BALANCE, 55, f"Utskriftsdatum {end + timedelta(2)}", 8, right=True)
        if place == 1:
            first(page, clearing, account, code, (start, end))
            top = 242.0
        else:
            page.put(LEFT, 72, f"Privatkonto {clearing}, {account}   {start} - {end}", 8)
            top = 94.0
        for x, words in ((LEFT, ("Bokförings-", "datum")), (BOUGHT, ("Transaktions-", "datum"))):
            page.lines(x, top, words, 8, 9, bold=True, color=BROWN)
        page.put(TEXT, top + 9, "Text", 8, bold=True, color=BROWN)
        page.put(KIND, top + 9, "Transaktionstyp", 8, bold=True, color=BROWN)
        page.put(AMOUNT, top + 9, "Belopp", 8, bold=True, right=True, color=BROWN)
        page.put(BALANCE, top + 9, "Bokfört saldo", 8, bold=True, right=True, color=BROWN)
        page.rule(LEFT - 4, top + 14, BALANCE + 4, 1, ORANGE)
        return top + 28

    flow = Flow(770, Page, head)
    flow.page.put(LEFT, flow.y, f"Utgående saldo {end}", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, kronor(closing), 8.5, bold=True, right=True)
    flow.y += 18
    rows = table(flow, items, opening, rng)
    flow.need(20)
    flow.page.put(LEFT, flow.y + 2, f"Ingående saldo {start}", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y + 2, kronor(opening), 8.5, bold=True, right=True)
    flow.y += 30
    into = sum((item.amount for item in items if item.amount > 0), ZERO)
    ending(flow, into, closing - opening - into)
    number_pages(flow.pages, BALANCE, 812, "Sida {n} ({of})", 7.5, right=True)
    with_pymupdf(flow.pages, path, "shuffled")
    number = clearing.replace("-", "") + "".join(c for c in account if c.isdigit())
    return Truth("bank", "sv-SE", "SEK", number, start, end, opening, closing, rows, newest_first=True)


def first(page: Page, clearing: str, account: str, code: str, period: tuple[date, date]) -> None:
    page.lines(330, 98, ("Malin Östergren", "Ringvägen 112, lgh 1304", "116 61 Stockholm"), 9.5, 13)
    page.lines(LEFT, 98, ("Ekbanken AB (publ)", "105 34 Stockholm", "Telefon 0771-22 11 22"), 8, 11)
    page.box(LEFT - 4, 150, BALANCE - LEFT + 8, 66, PALE)
    cells = (
        ("Konto", "Privatkonto"),
        ("Clearingnummer", clearing),
        ("Kontonummer", account),
        ("Valuta", "SEK"),
        ("Period", f"{period[0]} - {period[1]}"),
        ("Kontohavare", "Malin Östergren"),
        ("IBAN", code),
        ("BIC", "EKBASESS"),
    )
    for n, (label, value) in enumerate(cells):
        x, y = (LEFT + 4, 166 + 14 * n) if n < 4 else (290, 166 + 14 * (n - 4))
        page.put(x, y, label, 8, color=BROWN)
        page.put(x + 86, y, value, 8.5, bold=True)


def table(flow: Flow, items: Sequence[Entry], opening: Decimal, rng: Random) -> list[Row]:
    balances = running(opening, (item.amount for item in items))
    rows: list[Row] = []
    for place, (item, balance) in enumerate(reversed(list(zip(items, balances, strict=True)))):
        bought = earlier(rng, item.day) if item.tag else item.day
        text = wrap(item.lines[0], fits("Helvetica", 8.5, 132))
        flow.need(11 * len(text))
        page, y = flow.page, flow.y
        if place % 2:
            page.box(LEFT - 4, y - 10, BALANCE - LEFT + 8, 4 + 11 * len(text), PALE)
        page.put(LEFT, y, item.day.isoformat(), 8.5)
        page.put(BOUGHT, y, bought.isoformat(), 8.5)
        flow.y = page.lines(TEXT, y, text, 8.5, 11) + 4
        page.put(KIND, y, item.lines[1], 8.5)
        page.put(AMOUNT, y, kronor(item.amount), 8.5, right=True)
        page.put(BALANCE, y, kronor(balance), 8.5, right=True)
        rows.append(Row(item.day, " ".join(text), item.amount, balance, bought, flow.number))
    return rows


def ending(flow: Flow, into: Decimal, out: Decimal) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    page.box(LEFT - 4, y - 12, 250, 48, stroke=ORANGE)
    for n, (label, figure) in enumerate(
        (("Summa insättningar", into), ("Summa uttag", out), ("Beviljad kredit", ZERO))
    ):
        page.put(LEFT + 4, y + 13 * n, label, 8.5)
        page.put(LEFT + 238, y + 13 * n, kronor(figure), 8.5, right=True)
    text = (
        "Räntesats för kontot 0,00 %. Prisändringar från 1 mars framgår av prislistan på ekbanken.example.se. Kontot "
        "omfattas av den statliga insättningsgarantin enligt beslut av Riksgälden, högst 1 050 000 kronor. Kontrollera "
        "transaktionerna och meddela banken snarast om något inte stämmer. Org.nr 502017-7753."
    )
    page.lines(LEFT, y + 56, wrap(text, fits("Helvetica", 7.5, BALANCE - LEFT)), 7.5, 10)
