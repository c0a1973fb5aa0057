"""Canada, monthly paper statement of a chequing account: the date (such as DEC05, no year) stands between deposits and
balance, the balance only with the last row of a day, overdrawn as OD, all in a ruled grid.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Hand, Page, by_hand
from ._rows import incoming, last_of_day, outgoing

GREEN: Color = (0.1, 0.45, 0.2)
POOLS: Pools = {
    "shop": [
        "TIM HORTONS #{two}",
        "LOBLAWS ####",
        "SHOPPERS DRUG M",
        "PETRO-CANADA ##",
        "LCBO/RAO #####",
        "CDN TIRE STORE",
        "METRO ###",
        "WAL-MART #####",
        "DOLLARAMA #####",
        "PRESTO AUTOLOAD",
        "SQ *LITTLE FERN",
        "NO FRILLS ####",
    ],
    "two": ["12", "47", "88"],
    "biller": ["BELL CANADA", "ROGERS", "ENBRIDGE GAS", "TORONTO HYDRO", "TANGERINE CC", "FIDO SOLUTIONS"],
    "code": lambda rng, _: "".join(rng.choices("abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789", k=3)),
}
KINDS = [
    Kind(14, -2, -140, "{shop}  _F"),
    Kind(3, -2, -90, "{shop}  _V"),
    Kind(3, -15, -400, "SEND E-TFR ***{code}"),
    Kind(3, 15, 700, "E-TRANSFER ***{code}"),
    Kind(3, -25, -260, "{biller}  ?#?#?#"),
    Kind(2, -20, -300, "GC ####-CASH WITHDRA", step="20"),
    Kind(2, 900, 2300, "MAPLEWD LOGIST  PAY", most=2),
    Kind(1, -50, -700, "TFR-TO C/C"),
    Kind(1, -40, -900, "CHQ#00###-##########"),
    Kind(1, 30, 700, "MOBILE DEPOSIT"),
    Kind(1, 100, 620, "CANADA  CCB", most=1),
    Kind(1, -11.95, -11.95, "MONTHLY ACCOUNT FEE", most=1),
    Kind(0.7, -5, -5, "OVERDRAFT FEE", most=2),
]
RULES = (40, 252, 340, 428, 486, 572)


def _day(day: date) -> str:
    return f"{day:%b%d}".upper()


def _held(amount: Decimal) -> str:
    return written(amount, minus="") + ("OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.randint(28, 31))
    opening = some_amount(rng, 150, 3500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 95), balance=opening, floor=-200)
    balances = running(opening, (entry.amount for entry in entries))
    branch, account = fill(rng, "####", end, {}), fill(rng, "####-6######", end, {})
    spans = [f"{day:%b %d/%y}".upper() for day in (start, end)]

    def head(page: Page, number: int) -> float:
        page.box(40, 34, 44, 30, GREEN)
        page.put(94, 55, "Lakeshore Dominion Trust", 13, bold=True, color=GREEN)
        page.put(572, 55, "Statement of Account", 13, bold=True, right=True)
        y = 84.0
        if number == 1:
            page.lines(60, 100, ["MS CHLOE A BERGERON", "1207-55 HARBOUR SQ", "TORONTO ON  M5J 2L1"], 9, 12)
            page.lines(330, 100, ["QUEEN & SPADINA", "443 QUEEN ST W", "TORONTO, ON  M5V 2B1"], 8, 10)
            page.put(40, 160, "A reminder: Interac e-Transfer autodeposit makes getting paid quicker and safer.", 8)
            y = 178
        for x, title, value in (
            (40, "Branch No.", branch), (110, "Account No.", account), (210, "Account Type", "EVERYDAY CHEQUING"),
            (340, "Statement From - To", " - ".join(spans)),
        ):  # fmt: skip
            page.put(x, y, title, 7, color=GREEN)
            page.put(x, y + 12, value, 9, bold=True)
        page.put(540, y, "Page", 7, color=GREEN)
        y += 24
        page.box(40, y, 532, 18, (0.86, 0.93, 0.87))
        page.put(44, y + 12, "Description", 8.5, bold=True)
        for n, title in enumerate(("Withdrawals", "Deposits", "Date", "Balance")):
            page.put((RULES[n + 1] + RULES[n + 2]) / 2, y + 12, title, 8.5, bold=True, center=True)
        tops[number] = y
        return y + 31

    def foot(page: Page, y: float) -> None:
        bottom = y - 4
        page.box(40, tops[len(flow.pages)], 532, bottom - tops[len(flow.pages)], stroke=GREEN)
        for x in RULES[1:-1]:
            page.upright(x, tops[len(flow.pages)], bottom, color=GREEN)

    tops: dict[int, float] = {}
    flow = Flow(700, lambda: Page(LETTER), head, foot)
    flow.page.put(44, flow.y, "STARTING BALANCE", 8.5)
    flow.page.put(457, flow.y, _day(start), 8.5, center=True)
    flow.page.put(568, flow.y, _held(opening), 8.5, right=True)
    flow.y += 12.5
    rows = []
    for n, entry in enumerate(entries):
        flow.need(12.5)
        last = last_of_day(entries, n)
        flow.page.put(44, flow.y, entry.lines[0], 8.5)
        flow.page.put(336 if entry.amount < 0 else 424, flow.y, written(abs(entry.amount)), 8.5, right=True)
        flow.page.put(457, flow.y, _day(entry.day), 8.5, center=True)
        if last:
            flow.page.put(568, flow.y, _held(balances[n]), 8.5, right=True)
        flow.y += 12.5
        text = " ".join(entry.lines[0].split())
        rows.append(Row(entry.day, text, entry.amount, balances[n] if last else None, page=flow.number))
    foot(flow.page, flow.y)
    closing = balances[-1]
    _end(flow, written(min(balances)), incoming(entries), outgoing(entries))
    for number, page in enumerate(flow.pages, 1):
        page.put(540, tops[number] - 12, f"{number} of {len(flow.pages)}", 9, bold=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("bank_account", "en_CA", "CAD", f"{branch} {account}", start, end, opening, closing, rows)


def _end(flow: Flow, lowest: str, credits: Decimal, debits: Decimal) -> None:
    page, y = flow.page, flow.y + 12
    page.put(44, y, "Monthly Min. Bal.", 7.5)
    page.put(130, y, f"${lowest}", 7.5)
    page.put(250, y, f"Credits  {written(credits)}", 7.5)
    page.put(400, y, f"Debits  {written(debits)}", 7.5)
    page.put(40, 752, "Please check this statement promptly and tell us of any error within 30 days of its date.", 7)
    page.put(40, 762, "_F  fee-free transaction   _V  Visa Debit   OD  overdrawn", 7)
