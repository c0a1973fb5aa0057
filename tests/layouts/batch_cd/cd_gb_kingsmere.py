"""UK, current account of a building society: the year stands alone above the days, balances end the days only.

A panel with summary, fees and small print runs down the right side of the first page beside the rows; every word is
placed by itself.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, written
from ._rows import account, first_of_day, folded, joined, last_of_day, money_in, money_out, numbered, word_by_word

NAVY: pens.Color = (0.05, 0.1, 0.35)
PALE: pens.Color = (0.9, 0.92, 0.97)
LEFT, TEXT, OUT, IN, END = 36.0, 78.0, 290.0, 346.0, 408.0
SIDE = 424.0

POOLS: Pools = {
    "shop": [
        "TESCO STORES 32## LEEDS GB",
        "SAINSBURYS S/MKTS HORSFORTH GB",
        "CO-OP GROUP FOOD OTLEY GB",
        "TFL TRAVEL CH TFL.GOV.UK/CP GB",
        "GREGGS PLC LEEDS GB",
        "AMZNMktplace amazon.co.uk GB",
        "BOOTS 0### HARROGATE GB",
        "SCREWFIX DIR LTD YEOVIL GB",
    ],
    "debit": ["EE LIMITED", "LEEDS CITY COUNCIL", "YORKSHIRE WATER", "OCTOPUS ENERGY", "TV LICENCE MBP", "AVIVA"],
    "who": ["P HARGREAVES", "MISS L OKAFOR", "D & S WHITTAKER", "MR T BRAMLEY"],
    "ref": ["RENT", "FOOTY SUBS", "BDAY", "GAS SHARE", "HOLIDAY"],
}
KINDS = [
    Kind(12, -2, -90, "Contactless payment|{shop}"),
    Kind(6, -5, -180, "Visa purchase|{shop}"),
    Kind(5, -9, -190, "Direct debit|{debit}"),
    Kind(2, -20, -650, "Payment to|{who} {ref}"),
    Kind(1, -100, -300, "Standing order|{who} {ref}"),
    Kind(2, -10, -200, "Cash withdrawal|KINGSMERE OTLEY ROAD LEEDS", "", "10"),
    Kind(2, 900, 2400, "Bank credit|NORTHGATE CARE SERVICES LTD", most=2),
    Kind(2, 10, 400, "Bank credit|{who} {ref}"),
    Kind(1, 25, 600, "Transfer from|##-##-## ########"),
    Kind(0.6, 4, 60, "Visa credit|{shop}"),
    Kind(0.5, -1, -20, "Non-Sterling purchase fee", step="0.01"),
]


def panel(page: pens.Page, iban_text: str, figures: list[tuple[str, str]]) -> None:
    page.box(SIDE, 190, 140, 520, PALE)
    y = 206.0
    page.put(SIDE + 8, y, "Your account at a glance", 8.5, bold=True, color=NAVY)
    for label, value in figures:
        y += 14
        page.put(SIDE + 8, y, label, 7.5)
        page.put(SIDE + 132, y, value, 7.5, right=True)
    y += 26
    page.put(SIDE + 8, y, "Interest, Rates & Fees", 8.5, bold=True, color=NAVY)
    for label, value in [
        ("Credit interest rate AER", "0.00%"),
        ("Arranged overdraft EAR", "39.9%"),
        ("Arranged overdraft limit", "£500.00"),
        ("Fees charged this period", "£0.00"),
    ]:
        y += 12
        page.put(SIDE + 8, y, label, 7.5)
        page.put(SIDE + 132, y, value, 7.5, right=True)
    y += 26
    page.put(SIDE + 8, y, "Receiving an International Payment?", 6.8, bold=True, color=NAVY)
    y = page.lines(SIDE + 8, y + 12, ["BIC: KGMRGB21", f"IBAN: {iban_text[:19]}", f"{iban_text[20:]}"], 7.5, 10)
    prose = [
        "Going abroad? Tell us where you are off to and take our travel number with you.",
        "If you think something on this statement is not right, tell us as soon as you can.",
        "Savings up to £85,000 are protected by the compensation scheme.",
    ]
    for text in prose:
        y = page.lines(SIDE + 8, y + 8, folded([text], "Helvetica", 7.5, 124), 7.5, 9.5)


def titles(page: pens.Page, top: float) -> None:
    page.box(LEFT - 4, top - 10, END - LEFT + 8, 15, NAVY)
    for x, text, right in [(LEFT, "Date", False), (TEXT, "Description", False)]:
        page.put(x, top, text, 8.5, bold=True, color=pens.WHITE, right=right)
    for x, text in [(OUT, "£ Out"), (IN, "£ In"), (END, "£ Balance")]:
        page.put(x, top, text, 8.5, bold=True, color=pens.WHITE, right=True)


def start(flow: pens.Flow, before: date, statement: int, opening: Decimal) -> None:
    flow.page.put(LEFT, flow.y, f"{before:%Y}", 8.5, bold=True)
    flow.page.put(TEXT, flow.y, f"Balance from statement {statement} dated", 8.5)
    flow.page.put(END, flow.y, written(opening), 8.5, right=True)
    flow.page.put(TEXT, flow.y + 10, f"{before:%d/%m/%Y}", 8.5)
    flow.y += 24


def pounds(amount: Decimal) -> str:
    return written(amount, minus="-£") if amount < 0 else "£" + written(amount)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=30)
    opening = some_amount(rng, 150, 3600)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 80), balance=opening, floor=-200)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1]
    statement = rng.randint(9, 160)
    sort, number = fill(rng, "07-0#-##", period[0], {}), fill(rng, "########", period[0], {})
    international = iban(rng, "GB", "KGMR" + sort.replace("-", "") + number)

    def head(page: pens.Page, sheet: int) -> float:
        page.put(LEFT, 50, "Kingsmere", 22, bold=True, color=NAVY)
        page.put(LEFT, 62, "Building Society", 9, color=NAVY)
        page.put(564, 46, "Mrs A Hollins", 9, right=True, bold=True)
        page.put(564, 58, f"Sort code {sort}   Account no {number}", 8, right=True)
        page.put(564, 70, f"Statement date {period[1]:%d %B %Y}   Statement no {statement}", 8, right=True)
        top = 108.0
        if sheet == 1:
            page.lines(LEFT, 100, ["Mrs A Hollins", "14 Chevin Terrace", "OTLEY", "LS21 4QT"], 9)
            page.put(LEFT, 168, "Your EveryDay account statement", 14, color=NAVY)
            figures = [
                ("Start balance", pounds(opening)),
                ("Money in", pounds(money_in(entries))),
                ("Money out", pounds(money_out(entries))),
                ("End balance", pounds(closing)),
                ("Average credit balance", pounds((abs(opening) + abs(closing)) / 2)),
                ("Average debit balance", "£0.00"),
            ]
            panel(page, international, figures)
            top = 200.0
        titles(page, top)
        return top + 16

    flow = pens.Flow(770, pens.Page, head)
    before = date.fromordinal(period[0].toordinal() - 1)
    start(flow, before, statement - 1, opening)
    rows: list[Row] = []
    year, sheet = before.year, 1
    for entry, balance, first, last in zip(entries, balances, first_of_day(entries), last_of_day(entries), strict=True):
        lines = folded(entry.lines, "Helvetica", 8.5, OUT - TEXT - 48)
        flow.need(11 * len(lines) + 12)
        page = flow.page
        if entry.day.year != year:
            year = entry.day.year
            page.put(LEFT, flow.y, str(year), 8.5, bold=True)
            flow.y += 12
        if first or flow.number != sheet:
            page.put(LEFT, flow.y, f"{entry.day:%d %b}", 8.5)
        sheet = flow.number
        page.put(TEXT, flow.y, lines[0], 8.5)
        page.put(OUT if entry.amount < 0 else IN, flow.y, written(abs(entry.amount)), 8.5, right=True)
        if last:
            page.put(END, flow.y, written(balance), 8.5, right=True)
        flow.y = page.lines(TEXT, flow.y + 10.5, lines[1:], 8.5, 10.5) + 3
        rows.append(Row(entry.day, joined(lines), entry.amount, balance if last else None, page=sheet))
        page.rule(LEFT - 4, flow.y - 11, END + 4, 0.2, pens.GREY)

    def foot(page: pens.Page, n: int, of: int) -> None:
        page.put(LEFT, 806, "Kingsmere Building Society. Head Office: Mere House, Harrogate Road, Leeds LS17 3ZZ.", 7)
        page.put(564, 806, f"Page {n} of {of}", 7, right=True)

    numbered(flow.pages, foot)
    word_by_word(flow.pages)
    pens.with_fpdf(flow.pages, path)
    return account("en_GB", "GBP", number, period, (opening, closing), rows)
