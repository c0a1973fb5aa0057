"""US, checking: transaction history with check numbers, ending daily balance only on the last row of each day.

Totals below the ending balance, then a summary of the checks once more, a fee table with amounts, and a worksheet.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._rows import MONTHS, US, day_ends, entries_of, fold, joined, paged, para, total, usd, when, with_pools

BANK = "Prairie Fargate Bank"
POOLS = with_pools(US, used=when("%m/%d"), last=when("%y%m%d", 0))
CARD = "Purchase authorized on {used} {shop} {town} P00##############1 Card 4417"
KINDS = [
    Kind(30, -4, -160, CARD),
    Kind(8, -8, -90, "Recurring Payment authorized on {used} {web} 800-5550### CA S30############1 Card 4417"),
    Kind(6, -20, -300, "{biller} Bill Pmt {last} #########0 {name}"),
    Kind(
        3, -20, -200, "ATM Withdrawal authorized on {used} ### Main St {town} 000#### ATM ID ####? Card 4417", step="20"
    ),
    Kind(4, -10, -400, "Zelle to {name} on {used} Ref №Pp0??###?? Rent"),
    Kind(3, 10, 400, "Zelle From {name} on {used} Ref № Wfct0??###??"),
    Kind(4, 900, 2600, "{firm} Payroll {last} #####? {*name}"),
    Kind(2, 100, 900, "Mobile Deposit : Ref Number :############"),
    Kind(3, -40, -900, "Check", tag="check"),
    Kind(1, -200, -700, "Online Transfer to {name} Way2Save Savings xxxxxx##30 Ref №Ib0??####? on {used}"),
    Kind(1, -12, -12, "Monthly Service Fee", most=1),
]
DATE, CHECK, TEXT, PLUS, MINUS, DAILY = 62.0, 92.0, 132.0, 424.0, 498.0, 572.0
RED = (0.72, 0.1, 0.12)


def _columns(page: Page, y: float) -> float:
    page.put(CHECK + 22, y, "Check", 7.5, right=True)
    for x, top, low in ((PLUS, "Deposits/", "Additions"), (MINUS, "Withdrawals/", "Subtractions")):
        page.put(x, y, top, 7.5, right=True)
        page.put(x, y + 9, low, 7.5, right=True)
    page.put(DAILY, y, "Ending daily", 7.5, right=True)
    page.put(DAILY, y + 9, "balance", 7.5, right=True)
    page.put(DATE, y + 9, "Date", 7.5, right=True)
    page.put(CHECK + 22, y + 9, "Number", 7.5, right=True)
    page.put(TEXT, y + 9, "Description", 7.5)
    page.rule(40, y + 12, DAILY, 0.8)
    return y + 23


def _first(page: Page, holder: str, number: str, sums: list[tuple[str, str]]) -> None:
    page.lines(40, 120, [holder.upper(), "2218 CEDAR HOLLOW RD APT 4", "FRESNO CA 93722-4410"], 9)
    page.put(370, 100, "Questions?", 12, bold=True)
    y = para(page, 370, 114, "Available by phone 24 hours a day, 7 days a week: we accept all relay calls.", 200)
    page.put(370, y + 3, "1-800-555-0157", 9, bold=True)
    page.put(370, y + 16, "En español: 1-877-555-0122", 8)
    page.put(370, y + 32, "Online: prairiefargate.example", 8)
    page.lines(370, y + 46, ["Write: " + BANK + ", N.A. (114)", "P.O. Box 6990", "Portland, OR 97228-6990"], 8, 10)
    page.rule(40, 236, 572, 1.2, RED)
    page.put(40, 254, "You and " + BANK, 12, bold=True)
    para(page, 40, 268, "Thank you for being a loyal customer. We value your trust in our company and look forward to "
         "serving you with your financial needs.", 290)  # fmt: skip
    page.put(370, 254, "Account options", 12, bold=True)
    y = para(page, 370, 267, "A check mark in the box indicates you have these convenient services with your "
             "account(s). Call the number above if you have questions.", 200, 7, 8.5)  # fmt: skip
    options = ["Online Banking", "Online Bill Pay", "Online Statements", "Mobile Banking", "My Spending Report"]
    others = ["Direct Deposit", "Auto Transfer/Payment", "Overdraft Protection", "Debit Card", "Overdraft Service"]
    for n, (left, right) in enumerate(zip(options, others, strict=True)):
        for x, name in ((370.0, left), (475.0, right)):
            page.put(x, y + 6 + 11 * n, name, 7)
            page.box(x + 82, y + 0.5 + 11 * n, 6, 6, stroke=GREY)
            if name not in ("Overdraft Protection", "Auto Transfer/Payment"):
                page.put(x + 83, y + 5.6 + 11 * n, "x", 7, bold=True)
    page.put(40, 392, "Statement period activity summary", 11, bold=True)
    y = 408.0
    for label, value in sums:
        last = label.startswith("Ending")
        page.put(44, y, label, 9, bold=last)
        page.put(290, y, value, 9, right=True, bold=last)
        y += 14
        page.rule(40, y - 10.5, 292, 0.4, GREY)
    page.put(330, 392, "Account number: ", 9)
    page.put(404, 392, number, 9, bold=True)
    page.put(330, 406, holder.upper(), 9, bold=True)
    page.put(330, 420, "California account terms and conditions apply", 8, face="Helvetica-Oblique")
    page.put(330, 436, "For Direct Deposit use", 8)
    page.put(330, 446, "Routing Number (RTN): 121000000", 8)
    page.put(40, 496, "Overdraft Protection", 11, bold=True)
    para(page, 40, 510, "This account is not currently covered by Overdraft Protection. If you would like more "
         "information regarding Overdraft Protection and eligibility requirements please call the number listed on "
         "your statement or visit your branch.", 520)  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 29, calendar=True)
    start, end = period
    opening = some_amount(rng, 400, 5200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    holder, number = rng.choice(["Maria T Delgado", "Kevin J Sorensen"]), fill(rng, "##########", start, {})
    until = f"{MONTHS[end.month - 1]} {end.day}, {end.year}"
    head = f"{until}  •  Page @N of @M"
    plus, minus = total(e for e in entries if e.amount > 0), total(e for e in entries if e.amount < 0)
    sums = [
        (f"Beginning balance on {start.month}/{start.day}", usd(opening)),
        ("Deposits/Additions", written(plus)),
        ("Withdrawals/Subtractions", f"- {written(-minus)}"),
        (f"Ending balance on {end.month}/{end.day}", usd(closing)),
    ]

    def top(page: Page, count: int) -> float:
        if count == 1:
            page.put(40, 48, f"{BANK} Everyday Checking", 18, face="Times-Bold")
            page.put(40, 62, head, 8)
            page.box(538, 34, 34, 34, RED)
            page.put(555, 55, "PF", 14, center=True, color=(1, 0.85, 0.2), face="Times-Bold")
            _first(page, holder, number, sums)
            page.put(40, 566, "Transaction history", 13, bold=True)
            return _columns(page, 582)
        page.put(40, 48, head, 8)
        page.box(550, 34, 22, 22, RED)
        page.rule(40, 62, 572, 0.5)
        if more:
            page.put(40, 84, "Transaction history (continued)", 13, bold=True)
            return _columns(page, 100)
        return 84

    more = True
    flow = Flow(738, lambda: Page(LETTER), top)
    rows, checks, serial = [], list[tuple[str, Entry]](), rng.randint(300, 3000)
    for entry, balance in zip(entries, day_ends(entries, opening), strict=True):
        lines = fold(entry.lines, "Helvetica", 8.5, PLUS - 52 - TEXT)
        flow.need(10.5 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day.month}/{entry.day.day}", 8.5, right=True)
        if entry.tag == "check":
            serial += rng.choice([1, 1, 1, 2])
            checks.append((str(serial), entry))
            page.put(CHECK + 22, y, str(serial), 8.5, right=True)
        for n, line in enumerate(lines):
            page.put(TEXT, y + 10.5 * n, line, 8.5)
        low = y + 10.5 * (len(lines) - 1)
        page.put(PLUS if entry.amount > 0 else MINUS, low, written(abs(entry.amount)), 8.5, right=True)
        if balance is not None:
            page.put(DAILY, low, written(balance), 8.5, right=True)
        page.rule(40, low + 3, DAILY, 0.3, GREY)
        rows.append(Row(entry.day, joined(entry), entry.amount, balance, page=flow.number))
        flow.y = low + 13.5
    flow.need(60)
    page, y = flow.page, flow.y
    page.put(40, y, f"Ending balance on {end.month}/{end.day}", 9, bold=True)
    page.put(DAILY, y, written(closing), 9, right=True, bold=True)
    page.put(40, y + 14, "Totals", 9, bold=True)
    page.put(PLUS, y + 14, usd(plus), 9, right=True, bold=True)
    page.put(MINUS, y + 14, usd(-minus), 9, right=True, bold=True)
    page.rule(40, y + 18, DAILY, 0.8)
    flow.y = para(page, 40, y + 30, "The Ending Daily Balance does not reflect any pending withdrawals or holds on "
                  "deposited funds that may have been outstanding on your account when your transactions posted. "
                  "If you had insufficient available funds when a transaction posted, fees may have been assessed.",
                  520, 7.5, 9, face="Helvetica-Oblique") + 12  # fmt: skip
    more = False
    if checks:
        deep = (len(checks) + 2) // 3
        flow.need(50 + 11 * deep)
        page, y = flow.page, flow.y
        page.put(40, y, "Summary of checks written", 11, bold=True)
        page.put(196, y, "(checks listed are also displayed in the preceding Transaction history)", 7.5)
        for c in range(min(3, len(checks))):
            x = 40 + 178 * c
            page.put(x, y + 15, "Number", 7.5)
            page.put(x + 60, y + 15, "Date", 7.5)
            page.put(x + 150, y + 15, "Amount", 7.5, right=True)
            page.rule(x, y + 18, x + 150, 0.5)
            for n, (number_, entry) in enumerate(checks[c * deep : (c + 1) * deep]):
                page.put(x, y + 29 + 11 * n, number_, 8.5)
                page.put(x + 60, y + 29 + 11 * n, f"{entry.day.month}/{entry.day.day}", 8.5)
                page.put(x + 150, y + 29 + 11 * n, written(-entry.amount), 8.5, right=True)
        flow.y = y + 45 + 11 * deep
    flow.need(130)
    _fees(flow.page, flow.y, f"Fee period {start:%m/%d/%Y} - {end:%m/%d/%Y}", rng)
    flow.turn()
    _worksheet(flow.page)
    for page in flow.pages:
        page.put(40, 768, "(114)", 6.5, color=GREY)
        page.put(40, 776, f"Sheet Seq = 00{rng.randint(10000, 99999)}", 6.5, color=GREY)
    paged(flow.pages)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en-US", "USD", number, start, end, opening, closing, rows)


def _fees(page: Page, y: float, period: str, rng: Random) -> None:
    page.put(40, y, "Monthly service fee summary", 13, bold=True)
    y = para(page, 40, y + 13, "For a complete list of fees and detailed account information, see the fee schedule "
             "and account agreement applicable to your account.", 520)  # fmt: skip
    page.put(40, y + 8, period, 8.5)
    page.put(330, y + 8, "Standard monthly service fee $10.00", 8.5)
    page.put(572, y + 8, "You paid $0.00", 8.5, right=True)
    page.rule(40, y + 12, 572, 0.5)
    page.put(40, y + 26, "How to avoid the monthly service fee", 8.5, bold=True)
    page.put(440, y + 26, "Minimum required", 8.5, right=True)
    page.put(550, y + 26, "This fee period", 8.5, right=True)
    page.put(40, y + 39, "Have any ONE of the following each fee period", 8.5)
    lines = [("Minimum daily balance", "$500.00", usd(some_amount(rng, 10, 900)))]
    lines.append(("Total amount of qualifying electronic deposits", "$500.00", usd(some_amount(rng, 500, 3000))))
    for n, (label, needed, got) in enumerate(lines):
        page.put(48, y + 51 + 12 * n, "\u2022 " + label, 8.5)
        page.put(440, y + 51 + 12 * n, needed, 8.5, right=True)
        page.put(550, y + 51 + 12 * n, got, 8.5, right=True)
        page.box(560, y + 45 + 12 * n, 7, 7, stroke=GREY)


def _worksheet(page: Page) -> None:
    page.put(40, 84, "General statement policies", 13, bold=True)
    para(page, 40, 98, "To dispute or report inaccuracies in information we have furnished to a consumer reporting "
         "agency about your accounts, write to us at the address on the first page. Describe the item and why you "
         "believe it is wrong.", 250)  # fmt: skip
    page.put(310, 84, "Account Balance Calculation Worksheet", 10, bold=True)
    y = 98.0
    for n, step in enumerate(
        (
            "Use this worksheet to calculate your overall account balance.",
            "Go through your register and mark each check, withdrawal, ATM transaction, payment, deposit or other "
            "credit listed on your statement.",
            "List any deposits and transfers into your account that are not shown on your statement.",
        ),
        1,
    ):
        y = para(page, 310, y, f"{n}. {step}", 262) + 4
    for label, text in (
        ("ENTER", "A. The ending balance shown on your statement . . . . . . . $"),
        ("ADD", "B. Any deposits listed in your register but not shown . . . . $"),
        ("CALCULATE THE SUBTOTAL", "(Add Parts A and B) . . . . . . . . . . . . . . . . . . . TOTAL $"),
        ("SUBTRACT", "C. The total outstanding checks and withdrawals . . . . . . - $"),
        ("CALCULATE THE ENDING BALANCE", "(Part A + Part B - Part C) . . . . . . . . . . . . . . . . $"),
    ):
        page.put(310, y + 8, label, 8, bold=True)
        page.put(310, y + 19, text, 8)
        y += 28
    for c, name in enumerate(("Number", "Items Outstanding", "Amount")):
        page.put(44 + 90 * c, 300, name, 8, bold=True)
    for n in range(20):
        page.rule(40, 306 + 14 * n, 290, 0.4, GREY)
    page.put(40, 700, "©2010 Prairie Fargate Bank, N.A. All rights reserved. Member FDIC.", 7, color=GREY)
