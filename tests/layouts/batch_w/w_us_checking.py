"""United States: checking of an East Coast bank. Rows by kind in sections (deposits, electronic deposits, checks
paid in two groups side by side with * for gaps, electronic payments, other withdrawals, service charges), each
with its subtotal; MM/DD without a year; daily balance summary in two groups; how-to-balance worksheet on page 2;
overdraft fee table with year-to-date figures."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab
from ._tools import ZERO, cents, number_pages, paragraph, row_count

POOLS = {
    "shop": [
        "WEGMANS 0##",
        "SHOPRITE #### S1",
        "RITE AID ####",
        "CVS PHARMACY 0####",
        "WAWA ###",
        "PANERA BREAD 60####",
    ],
    "web": ["AMZN MKTP US ?#?##?#", "NETFLIX COM", "CHEWY COM", "SQ CORNER BAGELS", "TST THE BLUE HERON"],
    "town": ["CHERRY HILL * NJ", "PORTLAND * ME", "WHITE PLAINS * NY", "DOVER * DE"],
    "utility": [
        "PSEG CO PSEGBILL",
        "VERIZON WIRELESS PAYMENTS",
        "NATIONAL GRID NY BILL PAY",
        "STATE FARM RO 27 CPC-CLIENT",
    ],
    "employer": ["HARBOR LINE LOGI PAYROLL", "MERIDIAN HEALTH DIR DEP"],
    "slip": ["MOBILE DEPOSIT", "DEPOSIT", "TAP DEPOSIT ATM ####"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%m%d%y}",
}
KINDS = [
    Kind(26, -4, -180, "DEBIT CARD PURCHASE, *****0#############, AUT {day} VISA DDA PUR|{shop}      {town}", "pay"),
    Kind(
        9, -6, -140, "DEBIT CARD PURCHASE, *****0#############, AUT {day} VISA DDA PUR|{web}    ########## * WA", "pay"
    ),
    Kind(8, -30, -260, "ELECTRONIC PMT-WEB,|{utility} ##########", "pay"),
    Kind(4, -20, -300, "ATM DEBIT, *****0#############, AUT {day} DDA WITHDRAW|### MAIN ST    {town}", "other", "20"),
    Kind(2, -100, -900, "eTransfer Debit, Online Xfer|Transfer to SV ##########", "other", "5"),
    Kind(14, -25, -1400, "", "check"),
    Kind(6, 900, 3200, "ACH DEPOSIT, {employer} *****####", "credit"),
    Kind(3, 15, 420, "ACH DEPOSIT, VENMO CASHOUT *****#######", "credit"),
    Kind(5, 40, 1500, "{slip}", "deposit"),
    Kind(
        2, 12, 90, "DEBIT CARD CREDIT, *****0#############, AUT {day} VISA DDA REF|{web}    ########## * WA", "credit"
    ),
    Kind(1, -35, -35, "OVERDRAFT PD", "charge", "1", 2),
]
TITLES = [
    ("deposit", "Deposits"),
    ("credit", "Electronic Deposits"),
    ("check", "Checks Paid"),
    ("pay", "Electronic Payments"),
    ("other", "Other Withdrawals"),
    ("charge", "Service Charges"),
]
GREEN = (0.0, 0.42, 0.2)
LEGAL = (
    "FOR CONSUMER ACCOUNTS ONLY - IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC FUNDS TRANSFERS: If you need "
    "information about an electronic fund transfer or if you believe there is an error on your bank statement or "
    "receipt "
    "relating to an electronic fund transfer, telephone the bank immediately at the phone number listed on the "
    "front of "
    "your statement or write to: Atlantic Shore Bank, N.A., Deposit Operations Dept, P.O. Box 1377, Lewiston, Maine "
    "04243-1377. We must hear from you no later than sixty (60) calendar days after we sent you the FIRST "
    "statement upon "
    "which the error or problem appeared. A dispute of $50.00 or less is decided within 10 business days."
)


class Sheet:
    """The statement while it is laid out."""

    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30)
        self.account = f"{rng.randint(4_000_000_000, 4_399_999_999)}"
        self.reference = f"{self.account}-630-T-###".replace("###", f"{rng.randint(1, 999):03}")
        self.rows: list[Row] = []
        self.flow = Flow(712, lambda: Page(size=LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 44, "Atlantic Shore Bank", 17, bold=True, color=GREEN)
        page.put(40, 56, "Your neighbor since 1861", 7, color=GREY)
        page.put(572, 44, "STATEMENT OF ACCOUNT", 11, bold=True, right=True)
        start, end = self.period
        facts = [
            ("Page:", f"{number} of @@"),
            ("Statement Period:", f"{start:%b %d %Y}-{end:%b %d %Y}"),
            ("Cust Ref #:", self.reference),
            ("Primary Account #:", f"{self.account[:3]}-{self.account[3:]}"),
        ]
        for n, (name, text) in enumerate(facts):
            page.put(380, 78 + n * 11, name, 8)
            page.put(572, 78 + n * 11, text, 8, right=True)
        page.put(
            40,
            742,
            "Call 1-800-555-0137 for 24-hour Bank-by-Phone services or connect to www.atlanticshore.example",
            7.5,
        )
        page.put(
            40, 756, "Bank Deposits FDIC Insured | Atlantic Shore Bank, N.A. | Equal Housing Lender", 6.5, color=GREY
        )
        if number == 1:
            page.lines(
                52, 118, ["MARGARET L OKAFOR", "DANIEL OKAFOR", "418 SYCAMORE TER", "HADDONFIELD NJ 08033-2417"], 9
            )
            return 196
        if number == 2:
            return 140
        page.put(40, 140, f"DAILY ACCOUNT ACTIVITY{' (CONTINUED)' * (number > 3)}", 9, bold=True)
        return 158

    def columns(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(40, y, "POSTING DATE", 7, bold=True)
        page.put(110, y, "DESCRIPTION", 7, bold=True)
        page.put(572, y, "AMOUNT", 7, bold=True, right=True)
        page.rule(40, y + 3, 572)
        self.flow.y += 14

    def section(self, title: str, entries: list[Entry]) -> None:
        flow = self.flow
        flow.need(70)
        flow.page.put(40, flow.y, title, 9.5, bold=True)
        flow.y += 13
        self.columns()
        for entry in entries:
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 380))]
            if flow.need(len(lines) * 10 + 2):
                flow.page.put(40, flow.y, f"{title} (continued)", 9.5, bold=True)
                flow.y += 13
                self.columns()
            page = flow.page
            page.put(40, flow.y, f"{entry.day:%m/%d}", 8)
            page.put(572, flow.y, written(entry.amount, minus=""), 8, right=True)
            flow.y = page.lines(110, flow.y, lines, 8, 10) + 2
            words = " ".join(" ".join(lines).split())
            self.rows.append(Row(entry.day, words, entry.amount, page=flow.number))
        self.subtotal(sum((entry.amount for entry in entries), ZERO))

    def subtotal(self, total: Decimal) -> None:
        page = self.flow.page
        page.put(480, self.flow.y + 2, "Subtotal:", 8, right=True)
        page.put(572, self.flow.y + 2, written(total, minus=""), 8, right=True)
        self.flow.y += 22

    def checks(self, entries: list[Entry], first: int, rng: Random) -> None:
        flow, half = self.flow, (len(entries) + 1) // 2
        flow.need(half * 11 + 60)
        page = flow.page
        page.put(40, flow.y, "Checks Paid", 9.5, bold=True)
        note = (
            "*Indicates break in serial sequence or check processed electronically and listed under Electronic Payments"
        )
        page.put(120, flow.y, f"No. Checks: {len(entries)}", 8)
        page.put(205, flow.y, note, 6.5)
        flow.y += 13
        for x in (40, 320):
            page.put(x, flow.y, "DATE", 7, bold=True)
            page.put(x + 60, flow.y, "SERIAL NO.", 7, bold=True)
            page.put(x + 240, flow.y, "AMOUNT", 7, bold=True, right=True)
        page.rule(40, flow.y + 3, 572)
        flow.y += 14
        number, top = first, flow.y
        for n, entry in enumerate(entries):
            gap = n > 0 and rng.random() < 0.25
            number += rng.randint(2, 5) if gap else 1
            x, y = (40, top + n * 11) if n < half else (320, top + (n - half) * 11)
            serial = f"{number}*" if gap else f"{number}"
            page.put(x, y, f"{entry.day:%m/%d}", 8)
            page.put(x + 60, y, serial, 8)
            page.put(x + 240, y, written(entry.amount, minus=""), 8, right=True)
            self.rows.append(Row(entry.day, serial, entry.amount, page=flow.number))
        flow.y = top + half * 11
        self.subtotal(sum((entry.amount for entry in entries), ZERO))

    def daily(self, opening: Decimal) -> None:
        steps: dict[object, Decimal] = defaultdict(lambda: ZERO)
        for row in self.rows:
            steps[row.date] += row.amount
        balances, balance = [(self.period[0] - timedelta(1), opening)], opening
        for day in sorted(steps, key=str):
            balance += steps[day]
            balances.append((day, balance))  # type: ignore[arg-type]
        half = (len(balances) + 1) // 2
        flow = self.flow
        flow.need(half * 11 + 60)
        page = flow.page
        page.put(40, flow.y, "DAILY BALANCE SUMMARY", 9, bold=True)
        page.rule(40, flow.y + 4, 572, 1)
        flow.y += 16
        for x in (40, 320):
            page.put(x, flow.y, "DATE", 7, bold=True)
            page.put(x + 240, flow.y, "BALANCE", 7, bold=True, right=True)
        flow.y += 12
        for n, (day, money) in enumerate(balances):
            x, y = (40, flow.y + n * 11) if n < half else (320, flow.y + (n - half) * 11)
            page.put(x, y, f"{day:%m/%d}", 8)
            page.put(x + 240, y, written(money), 8, right=True)
        flow.y += half * 11 + 16


def summary(page: Page, opening: Decimal, closing: Decimal, by: dict[str, list[Entry]], rng: Random) -> float:
    page.put(40, 196, "Shore Convenience Checking", 12, bold=True, color=GREEN)
    page.put(40, 210, "Margaret L Okafor", 8.5)
    page.put(40, 221, "Daniel Okafor", 8.5)
    page.box(40, 232, 532, 16, (0.88, 0.93, 0.88))
    page.put(44, 243, "ACCOUNT SUMMARY", 9, bold=True)
    left = [("Beginning Balance", written(opening))]
    for tag, title in TITLES:
        if by[tag]:
            left.append((title, written(sum((entry.amount for entry in by[tag]), ZERO), minus="")))
    left.append(("Ending Balance", written(closing)))
    y = 262.0
    for name, text in left:
        page.put(44, y, name, 8.5, bold=name.endswith("Balance"))
        page.put(270, y, text, 8.5, right=True, bold=name.endswith("Balance"))
        y += 13
    right = [
        ("Average Collected Balance", written(abs(opening + closing) / 2)),
        ("Interest Earned This Period", "0.00"),
        ("Interest Paid Year-to-Date", "0.00"),
        ("Annual Percentage Yield Earned", "0.00%"),
        ("Days in Period", "31"),
    ]
    for n, (name, text) in enumerate(right):
        page.put(316, 262 + n * 13, name, 8.5)
        page.put(568, 262 + n * 13, text, 8.5, right=True)
    charged = -sum((entry.amount for entry in by["charge"]), ZERO)
    page.box(40, y + 4, 532, 46, stroke=GREY)
    page.put(330, y + 16, "Total for this cycle", 7.5, bold=True, right=True)
    page.put(460, y + 16, "Total Year to Date", 7.5, bold=True, right=True)
    past = rng.randint(0, 4) * 35
    fees = [("Grace Period OD/NSF Refund", ZERO, ZERO), ("Total Overdraft Fees", charged, charged + past)]
    for n, (name, now, year) in enumerate(fees):
        page.put(46, y + 29 + n * 12, name, 7.5)
        page.put(330, y + 29 + n * 12, f"${written(now)}", 7.5, right=True)
        page.put(460, y + 29 + n * 12, f"${written(year)}", 7.5, right=True)
    return y + 72


def worksheet(page: Page, y: float, closing: Decimal) -> None:
    page.put(40, y, "How to Balance your Account", 11, bold=True)
    steps = (
        "Begin by adjusting your account register as follows: Subtract any services charges shown on this statement. "
        "Subtract any automatic payments, transfers or other electronic withdrawals not previously recorded. Add any "
        "interest earned if you have an interest-bearing account."
    )
    paragraph(page, 40, y + 16, steps, 250, 8)
    page.put(320, y + 16, "1  Your ending balance shown on this statement is:", 8)
    page.put(572, y + 30, f"Ending Balance  {written(closing)}", 8, bold=True, right=True)
    page.put(320, y + 46, "2  List below the amount of deposits not on this statement.  +", 8)
    page.put(320, y + 62, "3  Subtotal by adding lines 1 and 2.", 8)
    page.put(320, y + 78, "4  List below the total amount of withdrawals outstanding.  -", 8)
    page.put(320, y + 94, "5  Subtract line 4 from 3. This is your adjusted balance.", 8)
    for x in (40, 310):
        page.put(x, y + 130, "DEPOSITS NOT ON STATEMENT" if x == 40 else "WITHDRAWALS NOT ON STATEMENT", 7, bold=True)
        page.put(x + 150, y + 130, "DOLLARS", 7)
        page.put(x + 210, y + 130, "CENTS", 7)
        for n in range(12):
            page.rule(x, y + 146 + n * 16, x + 250, 0.3)
        page.put(x, y + 352, "Total Deposits" if x == 40 else "Total Withdrawals", 7, bold=True)
    paragraph(page, 40, y + 390, LEGAL, 532, 7)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    opening = cents(rng, 600, 6000)
    entries = some_entries(rng, KINDS, POOLS, sheet.period, count=row_count(rng), balance=opening)
    by: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by[entry.tag].append(entry)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    flow = sheet.flow
    flow.y = summary(flow.page, opening, closing, by, rng)
    ad = "Fraud never takes a holiday. We will never ask for your PIN or a one-time passcode. Refer a friend by "
    ad += "March 31 and you both could get $50.00 - see a branch for details."
    flow.page.box(40, flow.y - 10, 532, 30, stroke=GREEN)
    paragraph(flow.page, 46, flow.y + 2, ad, 520, 8)
    flow.turn()
    worksheet(flow.page, flow.y, closing)
    flow.turn()
    for tag, title in TITLES:
        if tag == "check" and by[tag]:
            sheet.checks(by[tag], rng.randint(101, 4800), rng)
        elif by[tag]:
            sheet.section(title, by[tag])
    sheet.daily(opening)
    number_pages(flow.pages)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en_US", "USD", sheet.account, *sheet.period, opening, closing, sheet.rows)
