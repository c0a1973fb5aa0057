"""Canada: chequing account of a Toronto bank. Headings of three lines (amounts deducted from, added to your
account), balance on every row, month and day as "Jan 02" without a year, a row for the opening balance and
"Closing totals" that add both columns up; the fee table of the plan, cheque images' captions and a box of
transaction rules are no rows; texts drawn column by column."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_pymupdf
from ._tools import ZERO, cents, money_in, money_out, number_pages, paragraph, row_count

POOLS = {
    "shop": [
        "SOBEYS #7##",
        "FARM BOY #2#",
        "CDN TIRE STORE #00###",
        "LCBO/RAO #0###",
        "METRO ###",
        "TIM HORTONS #####",
    ],
    "bill": ["ENBRIDGE GAS", "TORONTO HYDRO", "ROGERS", "BELL CANADA", "ICBC PREAUTH"],
    "name": ["A SINGH", "MOREAU DAYCARE", "KAYLA WONG", "LANDLORD"],
    "pays": ["PAYROLL NORTHERN RAIL", "CANADA GST/TPS", "CANADA CCB/PFCE", "TD LIFE BENEFIT"],
}
KINDS = [
    Kind(26, -3, -160, "Debit Card Purchase, {shop}"),
    Kind(7, -5, -80, "Visa Debit Purchase, {shop} TORONTO ON ?#?#?#"),
    Kind(8, -30, -240, "Pre-Authorized Payment, {bill} BPY/FAC"),
    Kind(6, -15, -900, "INTERAC e-Transfer Sent, {name}|CA?##?#?##?"),
    Kind(4, 20, 500, "INTERAC e-Transfer Received, {name}|CA?##?#?##?"),
    Kind(4, -20, -300, "Instabank Withdrawal, KING & BAY", "", "20"),
    Kind(4, -25, -1200, "Cheque, NO.###"),
    Kind(5, 700, 2600, "Direct Deposit, {pays} PAY/PAY"),
    Kind(2, -40, -900, "Online Bill Payment, {bill} ####|REF. ########"),
    Kind(1, -1, -17, "Plan Fee", "", "0.25", 1),
    Kind(1, -45, -45, "Non-Sufficient Funds Fee", "", "1", 1),
]
BLUE = (0.0, 0.35, 0.66)
OUT, INTO, BALANCE = 400.0, 486.0, 572.0


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30)
        self.transit, self.account = (
            f"{rng.randint(2000, 3999):04}",
            f"{rng.randint(1000, 9999)}-{rng.randint(100, 999)}",
        )
        self.listing = True
        self.flow = Flow(706, lambda: Page(LETTER, "Helvetica", "Helvetica-Bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(40, 44, "Dominion & Lakes Bank", 17, bold=True, color=BLUE)
        page.put(572, 38, "Your everyday banking statement", 12, right=True)
        span = f"For the period {start:%B} {start.day}, {start.year} to {end:%B} {end.day}, {end.year}"
        page.put(572, 52, span, 8.5, right=True)
        page.put(572, 770, f"Page {number} of @@", 8, right=True)
        page.put(40, 770, "Please report any errors within 30 days of the statement date.", 7, color=GREY)
        y = 84.0
        if number == 1:
            y = self.front(page)
        if not self.listing:
            return y
        page.put(40, y, "Transaction details" + " (continued)" * (number > 1), 11, bold=True, color=BLUE)
        y += 16
        for x, lines in (
            (OUT, ("Amounts deducted", "from your", "account ($)")),
            (INTO, ("Amounts added", "to your", "account ($)")),
        ):
            page.lines(x, y, lines, 7.5, 9, right=True, bold=True)
        page.put(40, y + 18, "Date", 7.5, bold=True)
        page.put(86, y + 18, "Description", 7.5, bold=True)
        page.put(BALANCE, y + 18, "Balance ($)", 7.5, bold=True, right=True)
        page.rule(40, y + 23, 572, 1, BLUE)
        return y + 36

    def front(self, page: Page) -> float:
        page.lines(52, 96, ["MS PRIYA SUBRAMANIAM", "1104-88 ERSKINE AVE", "TORONTO ON  M4P 1Y3"], 9)
        page.put(340, 92, "Your branch", 8.5, bold=True)
        page.lines(340, 104, ["YONGE & EGLINTON", "2291 YONGE ST", f"Transit number: {self.transit}"], 8, 10)
        page.put(340, 140, "For questions about your statement call 1-877-555-0125", 7.5)
        return 300

    def foot(self, page: Page, _: float) -> None:
        page.put(572, 730, "continued", 8, right=True, color=GREY)


def summary(sheet: Sheet, opening: Decimal, amounts: list[Decimal]) -> None:
    page, end = sheet.flow.page, sheet.period[1]
    page.put(40, 166, "Summary of your account", 11, bold=True, color=BLUE)
    heads = [("Account", 40, False), ("Opening", 250, True), ("Total amounts", 345, True), ("Total amounts", 440, True)]
    for text, x, right in [*heads, ("Closing", 572, True)]:
        page.put(x, 184, text, 7.5, bold=True, right=right)
    for text, x in (
        ("balance ($)", 250),
        ("deducted ($)", 345),
        ("added ($)", 440),
        (f"balance ($) on {end:%b} {end.day}", 572),
    ):
        page.put(x, 193, text, 7.5, bold=True, right=True)
    page.rule(40, 197, 572)
    page.put(40, 210, "Performance Chequing Account", 8.5)
    page.put(40, 221, f"# {sheet.transit} {sheet.account}", 8.5)
    cells = [opening, money_out(amounts), money_in(amounts), opening + sum(amounts, ZERO)]
    for x, cell in zip((250, 345, 440, 572), cells, strict=True):
        page.put(x, 210, written(cell), 8.5, right=True)
    page.box(40, 236, 532, 44, (0.92, 0.96, 0.99))
    ad = (
        "Interac e-Transfer limits are changing. From April 1 you can send up to $3,000.00 a day and $10,000.00 "
        "in any 7 "
        "days. Monthly plan fee of $17.95 is waived when you keep at least $4,000.00 in this account at all "
        "times. Earn "
        "$350 when a friend opens an account with you. See dominionlakes.example/refer"
    )
    paragraph(page, 48, 250, ad, 516, 8)


def tail(sheet: Sheet, rng: Random) -> None:
    flow = sheet.flow
    flow.y += 16
    sheet.listing = False
    flow.need(210)
    page, y = flow.page, flow.y
    page.put(40, y, "Your Plan at a glance", 10, bold=True, color=BLUE)
    lines = [
        ("Type of transaction", "Included", "Used", "Over", "Charge ($)"),
        ("Debit transactions", "Unlimited", str(rng.randint(4, 70)), "0", "0.00"),
        ("Interac e-Transfer", "Unlimited", str(rng.randint(0, 9)), "0", "0.00"),
        ("Non-bank ATM, Canada", "5", str(rng.randint(0, 5)), "0", "0.00"),
        ("Paper statement", "1", "1", "0", "0.00"),
        ("Plan fee waiver", "", "", "", "-17.95"),
    ]
    for n, row in enumerate(lines):
        for x, cell in zip((40, 230, 300, 370, 460), row, strict=True):
            page.put(x, y + 15 + n * 12, cell, 8, bold=n == 0, right=x > 40)
    text = (
        "Trade-marks of Dominion & Lakes Bank. Cheques and other items are subject to final payment. You must "
        "tell us in "
        "writing of any error, omission or forged item within 30 days. Overdraft protection: the interest rate "
        "on overdrawn "
        "balances is 21.00% a year; a fee of $5.00 a month applies. Deposits in Canadian currency are insured by "
        "CDIC up to "
        "$100,000. Member of Canada Deposit Insurance Corporation."
    )
    paragraph(page, 40, y + 106, text, 532, 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    opening = cents(rng, 200, 4200)
    sheet = Sheet(rng)
    entries = some_entries(rng, KINDS, POOLS, sheet.period, count=row_count(rng), balance=opening)
    amounts, flow, balance = [entry.amount for entry in entries], sheet.flow, opening
    summary(sheet, opening, amounts)
    rows: list[Row] = []
    flow.page.put(40, flow.y, f"{sheet.period[0]:%b %d}", 8.5)
    flow.page.put(86, flow.y, "Opening balance", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, written(opening), 8.5, right=True)
    flow.y += 14
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 225))]
        flow.need(len(lines) * 10.5 + 4)
        page = flow.page
        balance += entry.amount
        page.put(40, flow.y, f"{entry.day:%b %d}", 8.5)
        page.put(OUT if entry.amount < 0 else INTO, flow.y, written(entry.amount, minus=""), 8.5, right=True)
        page.put(BALANCE, flow.y, written(balance), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, balance, page=flow.number))
        flow.y = page.lines(86, flow.y, lines, 8.5, 10.5) + 2
        page.rule(40, flow.y - 8.5, 572, 0.25, GREY)
        flow.y += 2
    flow.need(30)
    page, last = flow.page, sheet.period[1]
    page.put(40, flow.y + 4, f"{last - timedelta(0):%b %d}", 8.5, bold=True)
    page.put(86, flow.y + 4, "Closing totals", 8.5, bold=True)
    page.put(OUT, flow.y + 4, written(money_out(amounts)), 8.5, bold=True, right=True)
    page.put(INTO, flow.y + 4, written(money_in(amounts)), 8.5, bold=True, right=True)
    page.put(BALANCE, flow.y + 4, written(balance), 8.5, bold=True, right=True)
    page.rule(40, flow.y + 9, 572, 1, BLUE)
    flow.y += 16
    tail(sheet, rng)
    number_pages(flow.pages)
    with_pymupdf(flow.pages, path, "columns")
    account = f"{sheet.transit} {sheet.account}"
    return Truth("checking", "en_CA", "CAD", account, *sheet.period, opening, balance, rows)
