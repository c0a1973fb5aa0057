"""UK, current account of a high-street bank: Date, Description, Paid In(£), Withdrawn(£), Balance(£).

BROUGHT FORWARD is the first row; the year stands only with the first date of a page, a date once for its rows; long
texts wrap below; an overdrawn balance has a minus before it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import cell, joined, total

PURPLE = (0.26, 0.08, 0.4)
PALE = (0.93, 0.91, 0.96)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d%b%y}".upper()


POOLS: Pools = {
    "used": _used,
    "shop": [
        "TESCA STORES ####, LEEDS GB",
        "SAINSBERRYS S/MKT, SHEFFIELD GB",
        "GREGGSON PLC, YORK GB",
        "TFL TRAVEL CHARGE, TFL.EXAMPLE/CP GB",
        "AMZNMKTPLACE, AMZN.EXAMPLE GB",
        "BOOTES ####, HARROGATE GB",
        "JUST EATERY, LONDON GB",
        "SHELLEY HEADROW, LEEDS GB",
    ],
    "biller": ["VODAPHONE LTD", "BRITISH GAZ", "YORKSHIRE WTR", "TV LICENCE MBP", "COUNCIL TAX LCC", "AVIVAH HOME INS"],
    "person": ["R PATEL", "S J HUGHES", "K OSEI", "M BRENNAN"],
    "why": ["RENT", "DINNER", "BIRTHDAY", "HOLIDAY"],
    "payer": ["NHS LEEDS TRUST", "MERIDIAN LOGISTICS", "HMRC CHILD BENEFIT"],
}
KINDS = [
    Kind(10, -2, -140, "Card Transaction #### {used} C {shop}"),
    Kind(2, -6, -300, "Card Transaction #### {used} {shop}"),
    Kind(4, -9, -190, "Direct Debit {biller} ########-1001"),
    Kind(2, -20, -650, "OnLine Transaction {person} {why} VIA MOBILE - PYMT FP {used} 10 ################"),
    Kind(1, -50, -700, "Standing Order {person} {why}", most=2),
    Kind(2, 20, 500, "Automated Credit {person} {why} FP {used} #### ################"),
    Kind(1.5, 700, 2600, "Automated Credit {payer} ######", most=3),
    Kind(1.5, -10, -200, "Cash Withdrawal HSBX BANK {used}", step="10"),
    Kind(0.4, -3, -18, "Charges ARRANGED OVERDRAFT INTEREST", most=1),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, days=30)
    start, end = period
    opening = some_amount(rng, 50, 2600) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 75), balance=opening, floor=-500)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1]
    sort, number = fill(rng, "60-##-##", start, {}), fill(rng, "########", start, {})
    rows: list[Row] = []
    done: list[bool] = []
    shown = start

    def titles(page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 16, PALE)
        page.put(44, y, "Date", 8, bold=True, color=PURPLE)
        page.put(108, y, "Description", 8, bold=True, color=PURPLE)
        page.put(410, y, "Paid In(£)", 8, bold=True, right=True, color=PURPLE)
        page.put(482, y, "Withdrawn(£)", 8, bold=True, right=True, color=PURPLE)
        page.put(551, y, "Balance(£)", 8, bold=True, right=True, color=PURPLE)
        return y + 16

    def head(page: Page, n: int) -> float:
        page.put(40, 46, "Northminster", 18, bold=True, color=PURPLE)
        page.put(555, 46, "Statement", 18, right=True, color=PURPLE)
        if n > 1:
            page.put(40, 72, "Account Name", 7.5, color=GREY)
            page.put(40, 83, "MISS HANNAH L WARDLE", 8.5)
            page.put(300, 72, "Account No", 7.5, color=GREY)
            page.put(300, 83, number, 8.5)
            page.put(390, 72, "Sort Code", 7.5, color=GREY)
            page.put(390, 83, sort, 8.5)
            return 112 if done else titles(page, 112)
        page.lines(60, 96, ["MISS HANNAH L WARDLE", "9 CHAPEL ROW", "HEADINGLEY", "LEEDS", "LS6 3QX"], 9, 11)
        page.put(330, 74, "Select Account", 12, bold=True)
        page.put(330, 90, "Account Name", 7.5, color=GREY)
        page.put(330, 101, "MISS HANNAH L WARDLE", 8.5)
        for x, label, value in ((330, "Account No", number), (410, "Sort Code", sort), (490, "Page No", "1 of")):
            page.put(x, 116, label, 7.5, color=GREY)
            if label != "Page No":
                page.put(x, 127, value, 8.5)
        page.box(40, 166, 515, 92, None, stroke=PURPLE)
        page.put(48, 180, "Summary", 10, bold=True, color=PURPLE)
        into = total(e.amount for e in entries if e.amount > 0)
        out = total(-e.amount for e in entries if e.amount < 0)
        pairs = [
            ("Statement Date", f"{end:%d %b %Y}".upper()),
            ("Period Covered", f"{start:%d %b %Y} to {end:%d %b %Y}".upper()),
            ("Previous Balance", "£" + written(opening) if opening > 0 else "-£" + written(-opening)),
            ("Paid In", "£" + written(into)),
            ("Withdrawn", "£" + written(out)),
            ("New Balance", "£" + written(closing) if closing >= 0 else "-£" + written(-closing)),
        ]
        for k, (label, value) in enumerate(pairs):
            x, y = 48 + 260 * (k // 3), 196 + 15 * (k % 3)
            page.put(x, y, label, 8.5)
            page.put(x + 235, y, value, 8.5, right=True, bold=label == "New Balance")
        page.put(48, 250, "BIC  NORMGB2L", 8)
        page.put(308, 250, f"IBAN  {iban(rng, 'GB', 'NORM' + sort.replace('-', '') + number)}", 8)
        page.put(40, 278, "Welcome to your Northminster Statement", 10, bold=True)
        text = (
            "Your overdraft and interest rates are shown at the end of this statement. If something here does not look "
            "right, please tell us as soon as you can, in the app or at your branch."
        )
        page.lines(40, 291, cell([text], "Helvetica", 8, 510), 8, 10)
        return titles(page, 330)

    def new() -> Page:
        return Page(A4)

    flow = Flow(770, new, head)
    flow.page.put(44, flow.y, f"{start:%d %b %Y}".upper(), 8)
    flow.page.put(108, flow.y, "BROUGHT FORWARD", 8)
    flow.page.put(551, flow.y, written(opening), 8, right=True)
    flow.y += 13
    for entry, balance in zip(entries, balances, strict=True):
        lines = cell(entry.lines, "Helvetica", 8, 235)
        fresh = flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        if fresh or shown != entry.day:
            year = fresh or shown.year != entry.day.year
            page.put(44, y, f"{entry.day:%d %b %Y}".upper() if year else f"{entry.day:%d %b}".upper(), 8)
            shown = entry.day
        page.lines(108, y, lines, 8, 10)
        page.put(410 if entry.amount > 0 else 482, y, written(entry.amount, minus=""), 8, right=True)
        page.put(551, y, written(balance), 8, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.y = y + 10 * len(lines) + 4
        page.rule(40, flow.y - 10.5, 555, 0.25, (0.8, 0.8, 0.8))
    done.append(True)
    flow.need(110)
    page, y = flow.page, flow.y + 12
    page.put(40, y, "Interest (variable) you pay us if you are overdrawn", 9, bold=True)
    page.put(40, y + 14, "Arranged overdraft", 8)
    page.put(300, y + 14, "nominal 33.75%   39.49% EAR", 8)
    page.put(40, y + 26, "Unarranged overdraft", 8)
    page.put(300, y + 26, "no interest is charged", 8)
    text = (
        "Deposits are covered by the Financial Services Compensation Scheme, within its limits; the leaflet in our "
        "branches and on our website says which accounts count. Your arranged overdraft limit is £500.00."
    )
    page.lines(40, y + 44, cell([text], "Helvetica", 7.5, 510), 7.5, 9.5, color=GREY)
    for page in flow.pages:
        page.put(
            40,
            800,
            "Northminster Bank plc, Registered Office 1 Minster Yard, York. Authorised and regulated.",
            7,
            color=GREY,
        )
        page.put(555, 812, "RETSTMT", 6, right=True, color=GREY)
    flow.pages[0].put(490, 127, f"1 of {len(flow.pages)}", 8.5)
    for n, page in enumerate(flow.pages[1:], 2):
        page.put(490, 72, "Page No", 7.5, color=GREY)
        page.put(490, 83, f"{n} of {len(flow.pages)}", 8.5)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en_GB", "GBP", number, start, end, opening, closing, rows)
