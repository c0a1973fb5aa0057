"""Canada: chequing with the date after the amounts, glued month and day, and terse capitals in a printer's font.

Columns are Description, Withdrawals, Deposits, Date ("JAN12") and Balance, which is printed on a day's last row and
ends in "OD" when overdrawn; pages go on with BALANCE FORWARD.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand

POOLS = {
    "shop": [
        "TIM HORTONS #1#",
        "LOBLAWS 1###",
        "SHOPPERS DRUG M",
        "PRESTO FARE/R?#",
        "CDN TIRE STORE",
        "LCBO/RAO #0###",
        "DOLLARAMA #  ##",
        "UBER CANADA/UB",
        "METRO ####",
        "PETRO-CANADA ##",
    ],
    "bill": ["ROGERS   ######", "ENBRIDGE  ?#?#?#", "TORONTO HYDRO ?", "BELL CANADA ?#?"],
}
KINDS = [
    Kind(9, -2, -140, "{shop}   _F"),
    Kind(1.5, -20, -300, "{bill}  BPY"),
    Kind(1.5, -20, -600, "SEND E-TFR ***???", step="5"),
    Kind(1, -20, -400, "TD ATM W/D    00####".replace("TD", "NG"), step="20"),
    Kind(0.8, -25, -600, "GK##### TFR-TO C/C", step="5"),
    Kind(0.7, -200, -1500, "CHQ#00###-##########"),
    Kind(0.8, -120, -450, "NG INS/PTF  INS"),
    Kind(1.6, 900, 2700, "LAKESHORE MFG   PAY", most=3),
    Kind(1, 20, 700, "E-TRANSFER ***???", step="5"),
    Kind(0.5, 30, 400, "MOBILE DEPOSIT"),
    Kind(0.4, 40, 160, "CANADA      GST", most=1),
    Kind(0.5, -17, -17, "MONTHLY ACCOUNT FEE", step="0.05", most=1),
    Kind(0.3, -0.1, -9, "OVERDRAFT INTEREST", most=1),
]
OUT, IN, DAY, RIGHT = 345.0, 425.0, 462.0, 562.0


def code(day: date) -> str:
    return f"{day:%b%d}".upper()


def balanced(amount: Decimal) -> str:
    return written(abs(amount)) + ("OD" if amount < 0 else "")


def columns(page: Page, y: float) -> float:
    page.box(40, y - 12, 532, 17, stroke=(0, 0, 0))
    for x, name, how in ((48, "Description", ""), (OUT, "Withdrawals", "r"), (IN, "Deposits", "r"), (DAY, "Date", "c")):
        page.put(x, y, name, 9, right=how == "r", center=how == "c", bold=True)
    page.put(RIGHT, y, "Balance", 9, right=True, bold=True)
    return y + 22


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 100, 4000) * rng.choice([1, 1, 1, -1])
    opening = max(opening, Decimal(-400))
    entries: list[Entry] = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    branch, number = fill(rng, "1###", start, {}), fill(rng, "1###-6######", start, {})
    state = {"balance": opening, "day": start}

    def head(page: Page, count: int) -> float:
        page.box(40, 34, 34, 26, (0, 0.5, 0.2))
        page.put(46, 52, "NG", 13, bold=True, color=(1, 1, 1))
        page.put(82, 46, "NORTHGATE CANADA TRUST", 11, bold=True)
        page.put(82, 58, "60 YONGE ST, TORONTO ON  M5E 1H5", 7)
        page.put(572, 46, "Statement of Account", 13, right=True, bold=True)
        page.put(340, 84, "Branch No.", 7)
        page.put(340, 96, branch, 9, face="Courier")
        page.put(400, 84, "Account No.", 7)
        page.put(400, 96, number, 9, face="Courier")
        page.put(340, 114, "Account Type", 7)
        page.put(340, 126, "NG ALL INCLUSIVE BANKING PLAN", 9, face="Courier")
        page.put(340, 144, "Statement From - To", 7)
        page.put(340, 156, f"{start:%b %d/%y} - {end:%b %d/%y}".upper(), 9, face="Courier")
        if count == 1:
            page.lines(
                60, 100, ["MS RENATA KOWALCZYK", "1408-77 HARBOUR SQ", "TORONTO ON  M5J 2S2"], 9, 11, face="Courier"
            )
        y = columns(page, 200)
        page.put(48, y, "STARTING BALANCE" if count == 1 else "BALANCE FORWARD", 9, face="Courier")
        page.put(DAY, y, code(state["day"]), 9, center=True, face="Courier")
        page.put(RIGHT, y, balanced(state["balance"]), 9, right=True, face="Courier")
        return y + 13

    flow = Flow(600, lambda: Page(LETTER), head)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        flow.need(13)
        page, text = flow.page, entry.lines[0]
        page.put(48, flow.y, text, 9, face="Courier")
        amount = written(entry.amount, minus="")
        page.put(OUT if entry.amount < 0 else IN, flow.y, amount, 9, right=True, face="Courier")
        page.put(DAY, flow.y, code(entry.day), 9, center=True, face="Courier")
        if shown:
            page.put(RIGHT, flow.y, balanced(balance), 9, right=True, face="Courier")
        words = " ".join(text.split())
        rows.append(Row(entry.day, words, entry.amount, balance if shown else None, None, flow.number))
        flow.y += 13
        state.update(balance=balance, day=entry.day)
    lowest = min([opening, *balances])
    for n, page in enumerate(flow.pages, 1):
        close(page, n, len(flow.pages), f"${written(max(lowest, Decimal(0)))}", len(entries))
    by_hand(flow.pages, path, Hand("glyphs", order="columns"))
    return Truth("checking", "en_CA", "CAD", number, start, end, opening, None, rows)


def close(page: Page, number: int, count: int, lowest: str, used: int) -> None:
    """The boxes and small print at the foot of each page."""
    page.box(40, 186, 532, 432, stroke=(0, 0, 0))
    for x in (270, 352, 432, 492):
        page.upright(x, 188, 618, 0.3)
    if number == count:
        page.box(40, 626, 532, 32, stroke=(0, 0, 0))
        for x, name, text in (
            (48, "Monthly Min. Bal.", lowest),
            (170, "Fee Rebate Min.", "$4,000.00"),
            (300, "Transactions", str(used)),
            (400, "Annual Interest, Overdraft", "21.00%"),
        ):
            page.put(x, 637, name, 7)
            page.put(x, 651, text, 9, face="Courier")
    page.lines(
        40,
        680,
        [
            "Please check this statement. Errors or omissions must be reported within 30 days",
            "of the date of the statement. (R) The Northgate logo is a trade-mark. GST Reg. No. 105 199 999.",
        ],
        7,
        9,
    )
    page.put(40, 720, "Deposits of up to $100,000 are insured by the Canada Deposit Insurance Corporation.", 7)
    page.put(572, 750, f"Page {number} of {count}", 8, right=True)
