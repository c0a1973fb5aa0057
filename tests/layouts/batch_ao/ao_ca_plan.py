"""Canada, chequing: whole lines of a fixed-width font with the day between deposits and balance, as `JAN02`.

The balance stands only on the last row of a day, overdrawn ones end in OD; the first row is the starting balance, each
further page begins with the balance brought forward, and nothing closes the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_period, written
from ..pens import LETTER, Color, Flow, Hand, Page, by_hand
from ._rows import ends_day, entries, some_opening, total

GREEN: Color = (0.0, 0.5, 0.2)
LEFT = 42.0

KINDS = (
    Kind(9, -2, -120, "{shop}"),
    Kind(3, -15, -260, "{bill}"),
    Kind(3, -10, -600, "SEND E-TFR ***???"),
    Kind(2, -20, -240, "ABM W/D       00####", step="20"),
    Kind(1, -100, -900, "{code} TFR-TO C/C"),
    Kind(1, -500, -1900, "{landlord} RPS", most=1),
    Kind(0.6, -30, -400, "CHQ~00###-#########"),
    Kind(0.8, -2, -17, "MONTHLY ACCOUNT FEE", most=1),
    Kind(1.5, 1100, 2700, "{employer} PAY", most=2),
    Kind(2, 10, 400, "E-TRANSFER ***???"),
    Kind(1, 40, 900, "MOBILE DEPOSIT"),
    Kind(0.5, 60, 320, "CANADA GST", most=1),
    Kind(0.4, 5, 60, "{shop}"),
)
POOLS: Pools = {
    "shop": [
        "TIM HORTONS ~##",
        "LOBLAWS ~10##",
        "ESSO CIRCLE K",
        "SHOPPERS DRUG M",
        "LCBO/RAO ~0###",
        "CDN TIRE STORE",
        "PRESTO FARE/####",
        "DOLLARAMA ~ ###",
        "AMZN Mktp CA*?#",
        "METRO ###",
        "WINNERS ###",
    ],
    "bill": [
        "ROGERS ######### W2W",
        "TORONTO HYDRO  U3X",
        "BELL CANADA    U6W",
        "ENBRIDGE GAS   S8S",
        "SECURITY NATL  INS",
        "FIDO MOBILE  ?#?#?#",
    ],
    "landlord": ["GREENWIN CORP"],
    "code": ["??###", "?####"],
    "employer": ["HUMBER RIVER", "KESTREL FREIGHT"],
}


def _stamp(day: date) -> str:
    return f"{day:%b}{day:%d}".upper()


def _balance(amount: Decimal) -> str:
    return written(amount, minus="") + ("OD" if amount < 0 else "")


def _line(text: str, out: str = "", into: str = "", day: str = "", balance: str = "") -> str:
    tail = balance if balance.endswith("OD") else balance + "  " * bool(balance)
    return f"{text:<30}{out:>13}{into:>14}{day:>9}{tail:>18}".rstrip()


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_opening(rng, 60, 3500)
    made = entries(rng, KINDS, POOLS, (start + timedelta(1), end), rng.choice([13, 27, 44, 66, 100]), opening, -200)
    balances = running(opening, [entry.amount for entry in made])
    closing = balances[-1]
    branch, account = f"{rng.randint(1000, 1999)}", f"{rng.randint(5000000, 6999999)}"
    rows: list[Row] = []
    carried = [(start, opening)]

    def head(page: Page, count: int) -> float:
        page.put(LEFT, 52, "MAPLE TRUST", 18, face="Helvetica-Bold", color=GREEN)
        page.put(570, 48, "STATEMENT OF ACCOUNT", 11, face="Helvetica-Bold", right=True)
        page.lines(LEFT, 66, ["1470 DON MILLS RD", "TORONTO, ON M3B 2X9"], 7.5, 9)
        page.lines(70, 118, ["MS RENEE THIBAULT", "UNIT 1204 - 55 CHARLES ST W", "TORONTO ON M5S 2W9"], 9, 11)
        page.box(312, 84, 258, 92, None, stroke=GREEN)
        for n, (label, value) in enumerate(
            (
                ("Branch No.", branch),
                ("Account No.", f"{branch}-{account}"),
                ("Account Type", "ALL-INCLUSIVE BANKING PLAN"),
                ("Statement From - To", f"{_slashed(start)} - {_slashed(end)}"),
                ("Page", f"{count} of "),
            )
        ):
            page.put(320, 99 + 17 * n, label, 7.5, face="Helvetica")
            page.put(420, 99 + 17 * n, value, 8.5)
        top = 216.0
        page.box(LEFT, top - 12, 528, 17, (0.86, 0.94, 0.88))
        page.put(LEFT + 4, top, "Description", 8.5, face="Helvetica-Bold")
        page.put(LEFT + 236, top, "Withdrawals", 8.5, face="Helvetica-Bold", right=True)
        page.put(LEFT + 312, top, "Deposits", 8.5, face="Helvetica-Bold", right=True)
        page.put(LEFT + 330, top, "Date", 8.5, face="Helvetica-Bold")
        page.put(LEFT + 447, top, "Balance", 8.5, face="Helvetica-Bold", right=True)
        day, amount = carried[-1]
        title = "STARTING BALANCE" if count == 1 else "BALANCE FORWARD"
        page.put(LEFT + 4, top + 18, _line(title, "", "", _stamp(day), _balance(amount)), 9)
        return top + 31

    flow = Flow(640, lambda: Page(LETTER, "Courier", "Courier-Bold"), head)
    for entry, balance, last in zip(made, balances, ends_day(made), strict=True):
        flow.need(12)
        amount = written(entry.amount, minus="")
        out, into = (amount, "") if entry.amount < 0 else ("", amount)
        line = _line(entry.lines[0], out, into, _stamp(entry.day), _balance(balance) if last else "")
        flow.page.put(LEFT + 4, flow.y, line, 9)
        text = " ".join(entry.lines[0].split())
        rows.append(Row(entry.day, text, entry.amount, balance if last else None, page=flow.number))
        carried.append((entry.day, balance))
        flow.y += 12.5
    for count, page in enumerate(flow.pages, 1):
        _frame(page)
        if count == len(flow.pages):
            _summary(page, [entry.amount for entry in made], min(opening, *balances))
        page.texts[:] = [text for text in page.texts if text.text != f"{count} of "]
        page.put(420, 167, f"{count} of {len(flow.pages)}", 8.5)
        page.lines(
            LEFT,
            736,
            [
                "Please check your records against this statement. Unless you tell us of an error "
                "within 30 days after it was",
                "made available, it is taken as correct, save for amounts credited in error.",
            ],
            6.5,
            8,
            face="Helvetica",
        )
        page.put(
            LEFT,
            764,
            "(R) Registered trade-mark of Maple Trust Bank.   Accounts issued by: MAPLE TRUST CANADA",
            6,
            face="Helvetica",
        )
    by_hand(flow.pages, path, Hand("Tj"))
    return Truth("checking", "en_CA", "CAD", account, start, end, opening, closing, rows)


def _slashed(day: date) -> str:
    return f"{day:%b} {day:%d}/{day:%y}".upper()


def _frame(page: Page) -> None:
    page.box(LEFT, 204, 528, 446, None, stroke=GREEN)
    for x in (172, 242, 318, 368):
        page.upright(LEFT + x, 204, 650, 0.4, GREEN)


def _summary(page: Page, amounts: list[Decimal], least: Decimal) -> None:
    out, into = [-a for a in amounts if a < 0], [a for a in amounts if a > 0]
    page.put(LEFT, 668, f"MONTHLY MIN. BAL.   ${written(least)}", 8)
    for n, (label, value) in enumerate((("Credits", into), ("Debits", out))):
        page.put(LEFT + 262, 668 + 12 * n, f"{label:<9}{len(value):>4}{'$' + written(total(value)):>18}", 8)
