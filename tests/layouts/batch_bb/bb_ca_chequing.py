"""Canada, chequing account in English: the description first, the date after both money columns, months without a
year ("JAN02"), a balance only on a day's last row and "OD" after it when overdrawn; no line for the closing balance."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, some_period, written
from layouts.pens import LETTER, Flow, Hand, Page, by_hand

from ._rows import book, para

GREEN = (0.0, 0.5, 0.25)
OUT, IN, DAY, BALANCE = 318.0, 412.0, 446.0, 566.0
POOLS: Pools = {
    "shop": [
        "LOBLAWS #1###",
        "TIM HORTONS #2#",
        "PETRO-CANADA",
        "SHOPPERS DRUG M",
        "CANADIAN TIRE",
        "LCBO/RAO #0###",
        "METRO 3##",
        "SOBEYS #####",
    ],
    "biller": [
        "ROGERS    ######",
        "HYDRO ONE BILL PYT",
        "ENBRIDGE GAS  ??####",
        "TELUS MOBILITY",
        "INTACT INS     INS",
    ],
}
KINDS = [
    Kind(9, -2, -140, "{shop}"),
    Kind(3, -30, -260, "{biller}"),
    Kind(2, -20, -400, "SEND E-TFR ***??#"),
    Kind(2, -20, -300, "MV ATM W/D    00####", step="20"),
    Kind(1, -40, -1650, "CHQ#00###-##########"),
    Kind(1.5, -50, -900, "??### TFR-TO C/C"),
    Kind(1, -25, -600, "RENTPATH      RLS", step="5"),
    Kind(2, 900, 2300, "ONTEK SYSTEMS  PAY"),
    Kind(1, 20, 400, "E-TRANSFER ***?##"),
    Kind(0.6, 30, 300, "CANADA          RIT"),
    Kind(0.5, 40, 900, "MOBILE DEPOSIT"),
]


def day_text(day: date) -> str:
    return f"{day:%b%d}".upper()


def balance_text(amount: Decimal) -> str:
    return written(abs(amount)) + ("OD" if amount < 0 else "")


class _Sheets:
    def __init__(self, info: dict[str, str]) -> None:
        self.info, self.rows = info, list[Row]()
        self.flow = Flow(690, lambda: Page(LETTER), self._start)

    def _start(self, page: Page, number: int) -> float:
        page.box(40, 36, 34, 28, GREEN)
        page.put(46, 56, "MV", 16, bold=True, color=(1, 1, 1))
        page.put(84, 50, "Maple Valley Trust", 13, bold=True)
        page.put(84, 63, "Statement of Account", 10)
        page.put(420, 46, "Branch No.", 7.5)
        page.put(420, 57, self.info["branch"], 9)
        page.put(490, 46, "Account No.", 7.5)
        page.put(490, 57, self.info["account"], 9)
        y = 110.0
        if number == 1:
            page.lines(48, 100, ["MR GORDON LEBLANC", "1802-55 HARBOUR SQ", "TORONTO ON M5J 2L1"], 9, 12)
            page.lines(330, 100, ["TORONTO FRONT ST", "77 FRONT STREET WEST", "TORONTO ON  M5J 1E6"], 8, 10)
            y = 166.0
        page.put(48, y - 8, "Account Type", 7.5)
        page.put(48, y + 3, "EVERY DAY CHEQUING ACCOUNT", 9, bold=True)
        page.put(420, y - 8, "Statement From - To", 7.5)
        page.put(420, y + 3, self.info["period"], 9, bold=True)
        page.box(40, y + 12, 532, 16, (0.88, 0.94, 0.9), stroke=GREEN)
        page.put(48, y + 23, "Description", 8.5, bold=True)
        page.put(OUT, y + 23, "Withdrawals", 8.5, bold=True, right=True)
        page.put(IN, y + 23, "Deposits", 8.5, bold=True, right=True)
        page.put(DAY, y + 23, "Date", 8.5, bold=True)
        page.put(BALANCE, y + 23, "Balance", 8.5, bold=True, right=True)
        for x in (40, 230, 325, 420, 490, 572):
            page.upright(x, y + 28, 702, 0.4, GREEN)
        page.rule(40, 702, 572, 0.4, GREEN)
        return y + 42

    def start(self, label: str, day: date, balance: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(48, y, label, 8.5)
        page.put(DAY, y, day_text(day), 8.5)
        page.put(BALANCE, y, balance_text(balance), 8.5, right=True)
        self.flow.y = y + 12

    def row(self, entry: Entry, balance: Decimal | None) -> None:
        self.flow.need(12)
        page, y = self.flow.page, self.flow.y
        page.put(48, y, entry.lines[0], 8.5)
        page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), 8.5, right=True)
        page.put(DAY, y, day_text(entry.day), 8.5)
        if balance is not None:
            page.put(BALANCE, y, balance_text(balance), 8.5, right=True)
        text = " ".join(entry.lines[0].split())
        self.rows.append(Row(entry.day, text, entry.amount, balance, page=self.flow.number))
        self.flow.y = y + 12


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opened = start - timedelta(1)
    last = [Entry(end, ("MONTHLY ACCOUNT FEE",), Decimal("-10.95"), "fee", "")]
    if rng.random() < 0.4:
        last.append(Entry(end, ("ACCT BAL REBATE",), Decimal("10.95"), "fee", ""))
    it = book(rng, KINDS, POOLS, (start, end), rng.randint(15, 110), (100, 4200), floor=-150, last=last)
    if it.closing < 0 and len(last) == 1 and rng.random() < 0.8:
        it.entries.append(Entry(end, ("OVERDRAFT INTEREST",), Decimal("-1.86"), "fee", ""))
        it.balances.append(it.closing - Decimal("1.86"))
    account = f"{rng.randint(1000, 9999)}-{rng.randint(10**6, 10**7 - 1)}"
    period = f"{opened:%b %d/%y} - {end:%b %d/%y}".upper()
    sheets = _Sheets({"branch": account[:4], "account": account, "period": period})
    sheets.start("STARTING BALANCE", opened, it.opening)
    for n, entry in enumerate(it.entries):
        sheets.row(entry, it.balances[n] if it.last_of_day(n) else None)
    average = (sum(it.balances, it.opening) / (len(it.balances) + 1)).quantize(Decimal("0.01"))
    lowest = min([it.opening, *it.balances])
    page = sheets.flow.page
    page.put(48, 716, f"MONTHLY AVER. CR. BAL.  ${written(max(average, Decimal(0)))}", 8)
    page.put(250, 716, f"MONTHLY MIN. BAL.  ${balance_text(lowest)}", 8)
    page.put(
        430,
        716,
        f"Credits  {sum(e.amount > 0 for e in it.entries)}   Debits  {sum(e.amount < 0 for e in it.entries)}",
        8,
    )
    for number, one in enumerate(sheets.flow.pages, 1):
        para(
            one,
            40,
            734,
            "Please ensure you check the balances on this statement against your records and tell the branch of any "
            "mistake within 30 days of receipt. Overdraft interest is 21.00% per annum. Deposits are insured by the "
            "national "
            "deposit insurer up to its limits.",
            470,
            6.5,
        )
        one.put(572, 760, f"Page {number} of {len(sheets.flow.pages)}", 8, right=True)
    by_hand(sheets.flow.pages, path, Hand("Tj", order="columns", form=True))
    return Truth("bank", "en_CA", "CAD", account, start, end, it.opening, it.closing, sheets.rows)
