"""Canada, chequing: the description comes first and the date stands between the deposits and the balance.

Dates are a month and a day run together, the balance is printed at the end of a day, overdrawn with OD; there is no
line for the closing balance.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period
from layouts.frame import written as w
from layouts.pens import LETTER, Flow, Page, with_pymupdf

from ._rows import ends_of_days, how_many, numbered, para

GREEN = (0.0, 0.45, 0.2)
POOLS: Pools = {
    "shop": (
        "TIM HORTONS #1#",
        "LOBLAWS #1##",
        "METRO #0##",
        "SHOPPERS DRUG M",
        "LCBO/RAO #0##",
        "CDN TIRE STORE",
        "DOLLARAMA #  1#",
    ),
    "bill": ("ROGERS", "ENBRIDGE GAS", "TOR HYDRO", "BELL CANADA"),
    "work": ("MAPLEGRID INC", "DURHAM DSB"),
    "code": ("aQd", "7xK", "Gp2", "mZe", "hT9"),
}
KINDS = [
    Kind(22, -3, -140, "{shop}     _F"),
    Kind(6, -4, -60, "UBER CANADA/UB _V"),
    Kind(5, -25, -190, "{bill}   ?#?#?#"),
    Kind(4, -20, -700, "SEND E-TFR ***{code}", step="5"),
    Kind(3, 20, 500, "E-TRANSFER ***{code}", step="5"),
    Kind(2, 900, 2700, "{work}    PAY"),
    Kind(1, -400, -1900, "CHQ#00###-##########"),
    Kind(2, -20, -200, "LN ATM W/D   00#### ", step="20"),
    Kind(1, 50, 800, "MOBILE DEPOSIT"),
    Kind(1, 40, 300, "GST GOUV   CPY", most=1),
    Kind(1, -16.95, -16.95, "MONTHLY ACCOUNT FEE", most=1),
    Kind(1, -1.5, -1.5, "SEND E-TFR FEE"),
    Kind(1, -100, -600, "LN MORTGAGE ####", most=1),
]


def md(day: date) -> str:
    return f"{day:%b%d}".upper()


def long(day: date) -> str:
    return f"{day:%b %d/%y}".upper()


EDGES = (44, 232, 334, 430, 480, 568)
HEADS = ("Description", "Withdrawals", "Deposits", "Date", "Balance")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 80, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), count=how_many(rng), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    branch, account = fill(rng, "1###", start, {}), fill(rng, "6######", start, {})
    truth = Truth("checking", "en_CA", "CAD", f"{branch}-{account}", start, end, opening, balances[-1])

    def head(page: Page, count: int) -> float:
        page.box(44, 36, 26, 22, GREEN)
        page.put(78, 53, "Laurentide North Trust", 14, bold=True, color=GREEN)
        page.put(568, 46, "Statement of Account", 12, bold=True, right=True)
        if count == 1:
            where = (f"BRANCH {branch}", "2180 DANFORTH AVE", "TORONTO, ON   M4C 1J9")
            page.lines(44, 80, where, 8, 10)
            page.lines(
                60,
                134,
                ("MS PRIYA L SANDERSON", "MR COLIN SANDERSON", "47 GLEBEMOUNT AVE", "TORONTO ON  M4C 3R5"),
                9,
                11,
            )
        y = 118 if count == 1 else 76
        page.box(300, y, 268, 44, stroke=GREEN)
        page.put(306, y + 12, "Account Type", 7.5, bold=True)
        page.put(306, y + 24, "ALL-INCLUSIVE BANKING PLAN", 8)
        page.put(306, y + 38, "Statement From - To", 7.5, bold=True)
        page.put(396, y + 38, f"{long(start)} - {long(end)}", 8)
        page.put(440, y + 12, "Branch No.", 7.5, bold=True)
        page.put(440, y + 24, branch, 8)
        page.put(500, y + 12, "Account No.", 7.5, bold=True)
        page.put(500, y + 24, account, 8)
        y += 78
        page.box(44, y, 524, 16, (0.87, 0.94, 0.88))
        for left, right, title in zip(EDGES, EDGES[1:], HEADS, strict=False):
            page.put((left + right) / 2, y + 11, title, 8.5, center=True, bold=True)
        if count == 1:
            page.put(48, y + 30, "STARTING BALANCE", 8.5)
            page.put(438, y + 30, md(start), 8.5)
            page.put(550, y + 30, w(opening), 8.5, right=True)
        return y + (44 if count == 1 else 30)

    def foot(page: Page, y: float) -> None:
        top = 212 if page is flow_pages[0] else 170
        for x in EDGES:
            page.upright(x, top - 16, max(y, 690), 0.4, GREEN)
        page.rule(44, max(y, 690), 568, 0.4, GREEN)

    flow_pages: list[Page] = []

    def new() -> Page:
        flow_pages.append(Page(LETTER))
        return flow_pages[-1]

    flow = Flow(688, new, head, foot)
    for entry, balance, last in zip(entries, balances, ends_of_days(entries), strict=True):
        flow.need(13)
        page, y = flow.page, flow.y
        page.put(48, y, entry.lines[0].strip(), 8.5)
        page.put(328 if entry.amount < 0 else 424, y, w(entry.amount, minus=""), 8.5, right=True)
        page.put(438, y, md(entry.day), 8.5)
        if last:
            page.put(550, y, w(balance, minus=""), 8.5, right=True)
            page.put(552, y, "OD" if balance < 0 else "", 8.5)
        text = " ".join(entry.lines[0].split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance if last else None, page=flow.number))
        flow.y += 13
    foot(flow.page, flow.y)
    notes = (
        "Please ensure you examine this statement promptly and report any errors or omissions within 30 days of its "
        "date. Cheques and vouchers are kept as images. GST Registration #R100000017"
    )
    for page in flow.pages:
        para(page, 44, 716, notes, 7, 520)
    numbered(flow.pages, 568, 60, "Page {} of {}")
    with_pymupdf(flow.pages, path)
    return truth
