"""US: a national bank's checking account in sections (deposits, card and ATM, other, checks two abreast, fees).

The first page is the summary, the second legal text, rows start on the third; a table of daily balances ends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_days, some_period, wrap, written
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits
from ._bits import ZERO, entries, long_date, number_pages

NAVY = (0.0, 0.13, 0.42)
RED = (0.76, 0.1, 0.18)
LEFT, TEXT, RIGHT = 45.0, 100.0, 567.0
POOLS = {
    "shop": (
        "STARBUCKS STORE 0#### CHARLOTTE NC",
        "SHELL OIL 5744##### MATTHEWS NC",
        "HARRIS TEETER §0### CHARLOTTE NC",
        "TARGET T-1### CHARLOTTE NC",
        "CHICK-FIL-A §0#### PINEVILLE NC",
        "AMZN Mktp US*2#?4?#?? Amzn.com/bill WA",
        "UBER *TRIP HELP.UBER.COM CA",
        "WM SUPERCENTER §#### CHARLOTTE NC",
        "TST* FLOUR SHOP 704-555-0### NC",
        "QT 1### OUTSIDE CHARLOTTE NC",
    ),
    "sub": ("NETFLIX.COM 866-5797172 CA", "SPOTIFY USA 877-7781161 NY", "APPLE.COM/BILL 866-712-7753 CA"),
    "who": ("Maria Gonzales", "Kevin Park", "Tyrone Wells", "Ashley Novak", "Priya Raman"),
    "for": ('for "rent"', 'for "pizza night"', 'for "gas"', 'for "thx!"'),
    "mmdd": lambda rng, day: (day - timedelta(rng.randint(1, 3))).strftime("%m%d"),
    "slash": lambda rng, day: (day - timedelta(rng.randint(0, 1))).strftime("%m/%d"),
    "biller": (
        "DUKE ENERGY DES:BILL PAY ID:##########",
        "VERIZON WIRELESS DES:PAYMENTS ID:##########00001",
        "GEICO DES:PREM COLL ID:##########",
        "CHASE CREDIT CRD DES:AUTOPAY ID:##########",
        "SPECTRUM DES:SPECTRUM ID:#######",
    ),
    "name": ("REED,DANA M",),
}
KINDS = [
    Kind(7, -4, -160, "CHECKCARD {mmdd} {shop} 2469216#### ################ CKCD #### XXXXXXXXXXXX4417", "card"),
    Kind(4, -4, -120, "PURCHASE {mmdd} {shop}", "card"),
    Kind(
        1, -9, -25, "CHECKCARD {mmdd} {sub} 2420429#### ################ RECURRING CKCD 4899 XXXXXXXXXXXX4417", "card"
    ),
    Kind(1, -20, -300, "COASTLAND ATM {slash} §0000##### WITHDRWL SOUTH PARK CHARLOTTE NC", "card", "20"),
    Kind(2, -30, -420, "{biller} INDN:{name} CO ID:XXXXX##### WEB", "other"),
    Kind(2, -10, -600, "Zelle payment to {who} {for}; Conf§ h?#?#?###", "other"),
    Kind(1, -50, -500, "Online Banking transfer to SAV 6### Confirmation§ ##########", "other", "5"),
    Kind(1, 1400, 2600, "PIEDMONT HEALTH DES:PAYROLL ID:XXXXX##### INDN:{name} CO ID:XXXXX##### PPD", "in"),
    Kind(1, 10, 300, "Zelle payment from {who} {for}; Conf§ c?#?#?###", "in"),
    Kind(0.5, 40, 600, "Mobile check deposit Confirmation§ ########", "in"),
    Kind(0.3, 10, 70, "CHECKCARD {mmdd} {shop} 7469216#### ################ CREDIT", "in"),
]
LEGAL = (
    ("How to Contact Us - ", "You may call us at the telephone number listed on the front of this statement."),
    (
        "Updating your contact information - ",
        "We encourage you to keep your contact information up-to-date. This includes address, email and phone number. "
        "If your information has changed, the easiest way to update it is by visiting the Help & Support tab of Online "
        "Banking.",
    ),
    (
        "Deposit agreement - ",
        "When you opened your account, you received a deposit agreement and fee schedule and agreed that your account "
        "would be governed by the terms of these documents, as we may amend them from time to time.",
    ),
    (
        "Electronic transfers: In case of errors or questions about your electronic transfers - ",
        "If you think your statement or receipt is wrong or you need more information about an electronic transfer "
        "(e.g., ATM transactions, direct deposits or withdrawals, point-of-sale transactions) on the statement or "
        "receipt, telephone or write us at the address and number listed on the front of this statement as soon as you "
        "can. We must hear from you no later than 60 days after we sent you the FIRST statement on which the error or "
        "problem appeared. For consumer accounts used primarily for personal, family or household purposes, we will "
        "investigate your complaint and will correct any error promptly. If we take more than 10 business days (10 "
        "calendar days if you are a Massachusetts customer) (20 business days if you are a new customer) to do this, "
        "we will provisionally credit your account for the amount you think is in error.",
    ),
    (
        "Direct deposits - ",
        "If you have arranged to have direct deposits made to your account at least once every 60 days from the same "
        "person or company, you may call us to find out if the deposit was made as scheduled.",
    ),
)


def usd(amount: Decimal, sign: str = "") -> str:
    return ("-" if amount < 0 else "") + sign + written(amount, minus="")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    opening = some_amount(rng, 600, 6000)
    account = fill(rng, "2370 #### ####", start, {})
    items = entries(rng, KINDS, POOLS, (start, end), opening)
    sections = {tag: [item for item in items if item.tag == tag] for tag in ("in", "card", "other")}
    checks = some_checks(rng, (start, end))
    fees = [Entry(end, ("Monthly Maintenance Fee",), Decimal("-12.00"), "fee", "")] if rng.random() < 0.3 else []
    everything = [*items, *checks, *fees]
    closing = opening + sum((item.amount for item in everything), ZERO)
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        if number > 2:
            title = f"DANA M REED ! Account # {account} ! {long_date(start)} to {long_date(end)}"
            page.put(LEFT, 40, title, 8)
            page.rule(LEFT, 46, RIGHT, 0.5)
        return 74

    flow = Flow(728, lambda: Page(LETTER), head)
    front(flow.page, account, (start, end), opening, closing, sections, checks, fees)
    flow.turn()
    back(flow.page)
    flow.turn()
    section(flow, "Deposits and other additions", "", sections["in"], rows, "deposits and other additions")
    group = "Withdrawals and other subtractions"
    section(flow, group, "ATM and debit card subtractions", sections["card"], rows, "ATM and debit card subtractions")
    section(flow, "", "Other subtractions", sections["other"], rows, "other subtractions", again=group)
    check_table(flow, checks, rows)
    fee_section(flow, fees, rows, end)
    daily(flow, opening, everything, start)
    number_pages(flow.pages, RIGHT, 768, "Page {n} of {of}", right=True)
    by_hand(flow.pages, path, Hand("TJ", split=True))
    return Truth("bank", "en-US", "USD", account.replace(" ", ""), start, end, opening, closing, rows)


def some_checks(rng: Random, period: tuple[date, date]) -> list[Entry]:
    number, found = rng.randint(180, 990), []
    for day in some_days(rng, rng.choice([0, 2, 3, 5, 8]), *period):
        gap = rng.choice([1, 1, 1, 3])
        number += gap
        star = "*" if gap > 1 and found else ""
        found.append(Entry(day, (f"{number}{star}",), some_amount(rng, -25, -900), "check", ""))
    return found


def front(
    page: Page,
    account: str,
    period: tuple[date, date],
    opening: Decimal,
    closing: Decimal,
    sections: dict[str, list[Entry]],
    checks: Sequence[Entry],
    fees: Sequence[Entry],
) -> None:
    page.lines(LEFT, 48, ("P.O. Box 15284", "Wilmington, DE 19850"), 8, 10)
    page.put(RIGHT, 52, "COASTLAND NATIONAL BANK", 15, right=True, bold=True, color=RED)
    page.put(380, 92, "Customer service information", 10, bold=True, color=NAVY)
    page.rule(380, 97, RIGHT)
    lines = ("Customer service: 1.800.555.1000", "TDD/TTY users only: 1.800.555.4408", "En Español: 1.800.555.6086")
    page.lines(380, 112, (*lines, "", "coastland.example.com", "", "Coastland National Bank, N.A."), 8, 12)
    page.lines(380, 196, ("P.O. Box 25118", "Tampa, FL 33622-5118"), 8, 12)
    page.lines(70, 150, ("DANA M REED", "4120 PARK RD APT 12", "CHARLOTTE, NC 28209-1234"), 9, 12)
    page.put(LEFT, 262, "Your Adv Plus Banking", 17, color=NAVY)
    page.put(LEFT, 280, f"for {long_date(period[0])} to {long_date(period[1])}", 10, bold=True)
    page.put(RIGHT, 280, f"Account number: {account}", 10, bold=True, right=True)
    page.put(LEFT, 294, "DANA M REED", 9)
    page.put(LEFT, 330, "Account summary", 12, color=NAVY)
    page.rule(LEFT, 336, 320, 1, NAVY)

    def total(items: Sequence[Entry]) -> Decimal:
        return sum((item.amount for item in items), ZERO)

    table = (
        (f"Beginning balance on {long_date(period[0])}", usd(opening, "$")),
        ("Deposits and other additions", usd(total(sections["in"]))),
        ("ATM and debit card subtractions", usd(total(sections["card"])) if sections["card"] else "-0.00"),
        ("Other subtractions", usd(total(sections["other"])) if sections["other"] else "-0.00"),
        ("Checks", usd(total(checks)) if checks else "-0.00"),
        ("Service fees", usd(total(fees)) if fees else "-0.00"),
    )
    y = 352.0
    for label, figure in table:
        page.put(LEFT, y, label, 9)
        page.put(320, y, figure, 9, right=True)
        page.rule(LEFT, y + 5, 320, 0.3)
        y += 17
    page.put(LEFT, y, f"Ending balance on {long_date(period[1])}", 9, bold=True)
    page.put(320, y, usd(closing, "$"), 9, bold=True, right=True)
    page.box(345, 330, 222, 120, (0.93, 0.95, 0.98))
    page.put(357, 350, "Scams are on the rise", 12, bold=True, color=NAVY)
    ad = ("Never share an authorization code with anyone who", "contacts you. We will never ask you to move money")
    page.lines(357, 368, (*ad, "to protect it from fraud. Over $10,000 in losses are", "reported every hour."), 8, 11)
    page.put(357, 436, "Learn more at coastland.example.com/security", 8, bold=True)
    note = "SSM-10-23-0021.B | 5988514"
    page.put(RIGHT, 462, note, 6, right=True)
    page.put(LEFT, 768, "PULL: E CYCLE: 62 SPEC: 0 DELIVERY: E TYPE: IMAGE: B BC: NC", 6)


def back(page: Page) -> None:
    page.put(LEFT, 74, "IMPORTANT INFORMATION:", 10, bold=True, color=NAVY)
    page.put(LEFT, 88, "BANK DEPOSIT ACCOUNTS", 9, bold=True)
    y = 108.0
    for title, text in LEGAL:
        y = page.lines(LEFT, y, wrap(title + text, fits("Helvetica", 8, RIGHT - LEFT)), 8, 10.5) + 8
    page.put(LEFT, y + 10, "© 2024 Coastland National Corporation", 8)
    page.put(RIGHT, y + 10, "Member FDIC    Equal Housing Lender", 8, right=True)


def columns(flow: Flow, middle: str = "Description") -> None:
    page, y = flow.page, flow.y
    page.put(LEFT, y, "Date", 8, bold=True)
    page.put(TEXT, y, middle, 8, bold=True)
    page.put(RIGHT, y, "Amount", 8, bold=True, right=True)
    page.rule(LEFT, y + 4, RIGHT, 0.8)
    flow.y += 16


def section(
    flow: Flow, title: str, sub: str, items: Sequence[Entry], rows: list[Row], total: str, again: str = ""
) -> None:
    if not items:
        return
    flow.need(110)
    if title:
        flow.page.put(LEFT, flow.y, title, 12, color=NAVY)
        flow.y += 18
    if sub:
        flow.page.put(LEFT, flow.y, sub, 10, bold=True)
        flow.y += 16
    columns(flow)
    for item in items:
        lines = wrap(item.lines[0], fits("Helvetica", 8.5, 385))
        if flow.y + 10 * len(lines) + 22 > flow.bottom:
            flow.page.put(RIGHT, 742, "continued on the next page", 8, right=True)
            flow.turn()
            flow.page.put(LEFT, flow.y, f"{again or title} - continued", 12, color=NAVY)
            flow.y += 18
            if sub:
                flow.page.put(LEFT, flow.y, f"{sub} - continued", 10, bold=True)
                flow.y += 16
            columns(flow)
        page = flow.page
        page.put(LEFT, flow.y, item.day.strftime("%m/%d/%y"), 8.5)
        page.put(RIGHT, flow.y, usd(item.amount), 8.5, right=True)
        rows.append(Row(item.day, " ".join(" ".join(lines).split()), item.amount, page=flow.number))
        flow.y = page.lines(TEXT, flow.y, lines, 8.5, 10)
        page.rule(LEFT, flow.y - 6, RIGHT, 0.2)
        flow.y += 4
    amount = sum((item.amount for item in items), ZERO)
    flow.page.put(LEFT, flow.y + 1, f"Total {total}", 9, bold=True)
    flow.page.put(RIGHT, flow.y + 1, usd(amount, "$"), 9, bold=True, right=True)
    flow.y += 30


def check_table(flow: Flow, checks: Sequence[Entry], rows: list[Row]) -> None:
    if not checks:
        return
    half = (len(checks) + 1) // 2
    flow.need(80 + 14 * half)
    page = flow.page
    page.put(LEFT, flow.y, "Checks", 12, color=NAVY)
    flow.y += 18
    for n, items in enumerate((checks[:half], checks[half:])):
        x = LEFT + 270 * n
        page.put(x, flow.y, "Date", 8, bold=True)
        page.put(x + 62, flow.y, "Check #", 8, bold=True)
        page.put(x + 250, flow.y, "Amount", 8, bold=True, right=True)
        page.rule(x, flow.y + 4, x + 250, 0.8)
        for place, item in enumerate(items, 1):
            y = flow.y + 2 + 14 * place
            page.put(x, y, item.day.strftime("%m/%d/%y"), 8.5)
            page.put(x + 62, y, item.lines[0], 8.5)
            page.put(x + 250, y, usd(item.amount), 8.5, right=True)
            rows.append(Row(item.day, item.lines[0], item.amount, page=flow.number))
    flow.y += 14 * half + 20
    page.put(315, flow.y, "Total checks", 9, bold=True)
    page.put(LEFT + 520, flow.y, usd(sum((c.amount for c in checks), ZERO), "$"), 9, bold=True, right=True)
    page.put(315, flow.y + 13, "Total # of checks", 9, bold=True)
    page.put(LEFT + 520, flow.y + 13, str(len(checks)), 9, bold=True, right=True)
    if any("*" in check.lines[0] for check in checks):
        page.put(LEFT, flow.y + 13, "* There is a gap in sequential check numbers", 7.5)
    flow.y += 42


def fee_section(flow: Flow, fees: Sequence[Entry], rows: list[Row], end: date) -> None:
    flow.need(150)
    page = flow.page
    page.put(LEFT, flow.y, "Service fees", 12, color=NAVY)
    flow.y += 16
    if not fees:
        text = (
            "The Monthly Maintenance fee on your Adv Plus Banking account was waived for the statement period ending "
            f"{end.strftime('%m/%d/%y')}. A check mark below indicates the requirement(s) you have met to qualify for "
            "the Monthly Maintenance fee waiver on the account."
        )
        flow.y = page.lines(LEFT, flow.y, wrap(text, fits("Helvetica", 8, RIGHT - LEFT)), 8, 10) + 4
        for met, rule in (
            ("Yes", "Had at least one qualifying Direct Deposit of $250 or more"),
            ("No", "Maintained a minimum daily balance of $1,500 or more"),
        ):
            page.put(LEFT, flow.y, met, 8, bold=True)
            page.put(LEFT + 24, flow.y, rule, 8)
            flow.y += 11
        flow.y += 6
    page.put(250, flow.y, "Total for this period", 8, bold=True)
    page.put(400, flow.y, "Total year-to-date", 8, bold=True)
    for label in ("Total Overdraft fees", "Total NSF: Returned Item fees"):
        flow.y += 13
        page.put(LEFT, flow.y, label, 8)
        page.put(320, flow.y, "$0.00", 8, right=True)
        page.put(466, flow.y, "$0.00", 8, right=True)
    flow.y += 24
    if fees:
        columns(flow, "Transaction description")
        for fee in fees:
            page.put(LEFT, flow.y, fee.day.strftime("%m/%d/%y"), 8.5)
            page.put(TEXT, flow.y, fee.lines[0], 8.5)
            page.put(RIGHT, flow.y, usd(fee.amount), 8.5, right=True)
            rows.append(Row(fee.day, fee.lines[0], fee.amount, page=flow.number))
        page.put(LEFT, flow.y + 16, "Total service fees", 9, bold=True)
        page.put(RIGHT, flow.y + 16, usd(sum((f.amount for f in fees), ZERO), "$"), 9, bold=True, right=True)
        page.put(LEFT, flow.y + 30, "Note your Ending Balance already reflects the subtraction of Service Fees.", 8)
        flow.y += 54


def daily(flow: Flow, opening: Decimal, items: Sequence[Entry], start: date) -> None:
    days = sorted({start, *(item.day for item in items)})
    ends = [(day, opening + sum((i.amount for i in items if i.day <= day), ZERO)) for day in days]
    high = -(-len(ends) // 3)
    flow.need(50 + 13 * high)
    page = flow.page
    page.put(LEFT, flow.y, "Daily ledger balances", 12, color=NAVY)
    flow.y += 18
    for n, (day, balance) in enumerate(ends):
        x = LEFT + 178 * (n // high)
        if n % high == 0:
            page.put(x, flow.y, "Date", 8, bold=True)
            page.put(x + 160, flow.y, "Balance ($)", 8, bold=True, right=True)
            page.rule(x, flow.y + 4, x + 160, 0.8)
        page.put(x, flow.y + 15 + 13 * (n % high), day.strftime("%m/%d"), 8.5)
        page.put(x + 160, flow.y + 15 + 13 * (n % high), usd(balance), 8.5, right=True)
    flow.y += 30 + 13 * high
