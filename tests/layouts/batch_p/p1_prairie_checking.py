"""United States: checking statement of a large retail bank; m/d dates, check number column, ending daily balance.

Special: the balance stands only on the last row of each day, two-line column titles, the years are only in the head,
check rows say just "Check" (with "<" for converted ones), and a summary lists the same checks again three abreast.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby, pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, running, some_count, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, Text, by_hand, fits, with_reportlab

BANK = "Prairie Fargate Bank"
LEFT, DATE, CHECK, TEXT, PLUS, MINUS, END = 36, 66, 118, 138, 420, 500, 576
RED = (0.75, 0.1, 0.12)


def _md(day: date) -> str:
    return f"{day.month}/{day.day}"


def _swipe(rng: Random, day: date) -> str:
    used = earlier(rng, day)
    return f"{used:%m/%d}"


POOLS = {
    "used": _swipe,
    "day": lambda _rng, day: f"{day:%m/%d}",
    "full": lambda _rng, day: f"{day:%m/%d/%y}",
    "ymd": lambda _rng, day: f"{day:%y%m%d}",
    "shop": [
        "Shell Oil ########### Boise ID",
        "Hy-Vee 1#4# Ankeny IA",
        "Safeway #1### Portland OR",
        "Target T-1### Fargo ND",
        "Starbucks Store 0#### Omaha NE",
        "Wal-Mart Super Center Sioux Falls SD",
        "Costco Whse #0### Meridian ID",
        "Tst* Blue Heron Cafe Des Moines IA",
        "Sq *Ann's Nails LLC Gosq.com MN",
        "7-Eleven 3#### Tempe AZ",
        "Chick-Fil-A #0#### Lincoln NE",
        "Amzn Mktp US*?#?#?#?## Amzn.Com/Bill WA",
    ],
    "sub": [
        "Netflix.Com Netflix.Com CA",
        "Spotify USA 877-7781161 NY",
        "Apple.Com/Bill 866-712-7753 CA",
        "Prime Video *?#?##?#?# 888-802-3080 WA",
        "Planet Fit Club Fees Ames IA",
    ],
    "who": ["Larsen Mia", "Ortega Daniel", "Kim Soo", "Whitfield Tara", "Nguyen Bao", "Peterson Cole"],
    "town": ["1200 Grand Ave Des Moines IA", "415 Main St Fargo ND", "88 W Idaho St Boise ID"],
    "payer": ["Hawkeye Freight Payroll", "Midland Clinic Payroll", "ST of Iowa Direct Dep"],
}
KINDS = [
    Kind(30, -3, -180, "Purchase authorized on {used} {shop} S3########## Card 4471"),
    Kind(6, -6, -40, "Recurring Payment authorized on {used} {sub} S5########## Card 4471"),
    Kind(5, -20, -300, "ATM Withdrawal authorized on {used} {town} 000#### ATM ID 0###? Card 4471", "atm", "20"),
    Kind(2, -42, -203, "Non-PF ATM Withdrawal authorized on {used} {town} 00##########0 ATM ID ?C#### Card 4471"),
    Kind(5, -15, -400, "Zelle to {who} on {day} Ref #Rp0????###"),
    Kind(4, 15, 900, "Zelle From {who} on {day} Ref # Bac??##??#?#"),
    Kind(4, -50, -800, "Online Transfer to Larsen M Way2Grow Savings xxxxxx##41 Ref #Ib0????###", "", "5"),
    Kind(2, 50, 900, "Online Transfer From Larsen M Way2Grow Savings xxxxxx##41 Ref #Ib0????### on {full}", "", "5"),
    Kind(8, 900, 3400, "{payer} {ymd} ######### Larsen,Mia K"),
    Kind(5, -30, -460, "Midamerican Enrgy Online Pmt {ymd} CKF##########POS Mia Larsen"),
    Kind(3, -60, -1900, "Rocket Mtg Loan Pymt {ymd} 34######## Larsen, Mia"),
    Kind(8, -25, -1450, "Check", "check"),
    Kind(1.5, -25, -300, "Deposited OR Cashed Check", "check"),
    Kind(1.5, -25, -300, "Citi Card Check Pymt ARC {ymd} ####", "check<"),
    Kind(3, 20, 1500, "Mobile Deposit : Ref Number :#########{day}"),
    Kind(2, 100, 2000, "eDeposit IN Branch {full} 10:1#:4# Am 1200 Grand Ave Des Moines IA 4471"),
    Kind(1, -10, -10, "Monthly Service Fee", most=1),
    Kind(1, -35, -35, "Overdraft Fee for a Transaction Posted on {day} $#7.1# Check", most=2),
    Kind(1, 0.01, 0.4, "Interest Payment", most=1),
    Kind(1, 4, 120, "Purchase Return authorized on {used} {shop} S6########## Card 4471"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([29, 30, 31]), calendar=rng.random() < 0.5)
    opening = Decimal(rng.randint(1200, 900000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=min(100, some_count(rng)), balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    checks, number = [], rng.randint(1001, 7000)
    for entry in entries:
        number += rng.choice([1, 1, 1, 2, 5]) if entry.tag.startswith("check") else 0
        checks.append(str(number) if entry.tag.startswith("check") else "")
    account = "".join(rng.choice("0123456789") for _ in range(10))
    period = f"{start:%B} {start.day}, {start.year} - {end:%B} {end.day}, {end.year}"
    name = rng.choice(["Everyday Checking", "Clear Access Banking", "Prime Checking"])

    def head(page: Page, count: int) -> float:
        page.put(LEFT, 40, name, 15 if count == 1 else 9, color=RED if count == 1 else (0, 0, 0), bold=True)
        page.put(LEFT, 54, f"Account number: {account}   \u2022   {period}   \u2022   Page {count} of @", 8)
        page.rule(LEFT, 62, END + 2, 0.8)
        return 84

    flow = Flow(748, lambda: Page(LETTER), head)
    _front(flow, rng, start, end, (opening, closing), entries, account)
    rows = _history(flow, entries, checks, balances, (end, closing))
    _after(flow, rng, entries, checks)
    total = flow.number
    for page in flow.pages:
        page.texts = [_numbered(text, total) for text in page.texts]
    if rng.random() < 0.5:
        by_hand(flow.pages, path, Hand(show=rng.choice(["Tj", "TJ", "glyphs"]), split=rng.random() < 0.4))
    else:
        with_reportlab(flow.pages, path)
    return Truth("bank", "en_US", "USD", account, start, end, opening, closing, rows)


def _numbered(text: Text, total: int) -> Text:
    return replace(text, text=text.text.replace(" of @", f" of {total}"))


def _front(
    flow: Flow, rng: Random, start: date, end: date, edges: tuple[Decimal, Decimal], entries: list[Entry], account: str
) -> None:
    page = flow.page
    page.lines(60, 128, ["MIA K LARSEN", "2210 PRAIRIE ROSE DR APT 4", "WEST DES MOINES IA 50266-4471"], 9)
    page.put(350, 92, "Questions?", 12, bold=True)
    text = [
        "Available by phone 24 hours a day, 7 days a week:",
        "We accept all relay calls, including 711",
        "  1-800-555-0142 (1-800-555-0142)",
        "Online: prairiefargate.example",
        "Write: Prairie Fargate Bank, N.A. (114)",
        "  P.O. Box 6995",
        "  Portland, OR 97228-6995",
    ]
    page.lines(350, 108, text, 7.5, 10)
    page.rule(LEFT, 190, END + 2)
    page.put(LEFT, 206, "You and Prairie Fargate", 11, bold=True)
    page.lines(
        LEFT,
        220,
        [
            "Thank you for being a loyal customer. We value your trust in our company",
            "and look forward to continuing to serve you with your financial needs.",
        ],
        8,
        10,
    )
    if rng.random() < 0.6:
        page.put(350, 206, "Account options", 11, bold=True)
        page.lines(
            350,
            218,
            [
                "A check mark in the box indicates you have these convenient services",
                "with your account(s).",
                "Online Banking  [x]     Direct Deposit  [x]",
                "Online Bill Pay  [ ]     Auto Transfer/Payment  [ ]",
            ],
            7,
            10,
        )
    flow.y = 276
    if rng.random() < 0.4:
        page.put(LEFT, flow.y, "Other Fargate Benefits", 10, bold=True)
        lines = [
            "Don't fall for an imposter scam. We will never call and ask you to send $1,000.00 to yourself by Zelle.",
            f"Starting {_md(end + timedelta(40))}, the fee for an incoming wire is $15.00.",
        ]
        flow.y = page.lines(LEFT, flow.y + 13, lines, 8, 10) + 14
    page.put(LEFT, flow.y, rng.choice(["Statement period activity summary", "Activity summary"]), 10, bold=True)
    page.put(330, flow.y, f"Account number: {account}", 8, bold=True)
    page.lines(
        330,
        flow.y + 12,
        [
            "MIA K LARSEN",
            "Iowa account terms and conditions apply",
            "For Direct Deposit use",
            "Routing Number (RTN): 073000228",
        ],
        8,
        11,
    )
    plus = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    minus = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    summary = [
        (f"Beginning balance on {_md(start)}", "$" + written(edges[0])),
        ("Deposits/Additions", written(plus)),
        ("Withdrawals/Subtractions", "- " + written(-minus)),
        (f"Ending balance on {_md(end)}", written(edges[1], minus="-$") if edges[1] < 0 else "$" + written(edges[1])),
    ]
    for n, (label, value) in enumerate(summary):
        y = flow.y + 14 + 13 * n
        page.put(LEFT, y, label, 8.5, bold=n == 3)
        page.put(260, y, value, 8.5, right=True, bold=n == 3)
    page.rule(LEFT, flow.y + 43, 262)
    flow.y += 84
    page.put(LEFT, flow.y, "Overdraft Protection", 10, bold=True)
    page.put(
        LEFT,
        flow.y + 12,
        "This account is not currently covered by Overdraft Protection. If you would like more "
        "information, visit your local store.",
        8,
    )
    flow.y += 38


def _titles(flow: Flow, more: bool) -> None:
    page, y = flow.page, flow.y
    page.put(LEFT, y, "Transaction history" + (" (continued)" if more else ""), 12, bold=True)
    page.put(CHECK, y + 16, "Check", 7.5, right=True, color=GREY)
    for x, top, low in (
        (PLUS, "Deposits/", "Additions"),
        (MINUS, "Withdrawals/", "Subtractions"),
        (END, "Ending daily", "balance"),
    ):
        page.put(x, y + 16, top, 7.5, right=True, color=GREY)
        page.put(x, y + 25, low, 7.5, right=True, color=GREY)
    page.put(DATE, y + 25, "Date", 7.5, right=True, color=GREY)
    page.put(CHECK, y + 25, "Number", 7.5, right=True, color=GREY)
    page.put(TEXT, y + 25, "Description", 7.5, color=GREY)
    page.rule(LEFT, y + 29, END + 2)
    flow.y += 41


def _history(
    flow: Flow, entries: list[Entry], checks: list[str], balances: list[Decimal], last: tuple[date, Decimal]
) -> list[Row]:
    _titles(flow, False)
    rows, n = [], 0
    for _, group in groupby(entries, lambda entry: entry.day):
        day = list(group)
        for entry in day:
            lines = wrap(entry.lines[0], fits("Helvetica", 8, 225))
            if flow.need(10 * len(lines) + 2):
                _titles(flow, True)
            page, shown = flow.page, balances[n] if n + 1 == _upto(entries, n) else None
            page.put(DATE, flow.y, _md(entry.day), 8, right=True)
            page.put(CHECK, flow.y, checks[n], 8, right=True)
            page.put(TEXT - 10, flow.y, "<" if entry.tag == "check<" else "", 8)
            page.lines(TEXT, flow.y, lines, 8, 10)
            low = flow.y + 10 * (len(lines) - 1)  # figures stand on the last line of the description
            page.put(PLUS if entry.amount > 0 else MINUS, low, written(entry.amount, minus=""), 8, right=True)
            page.put(END, low, "" if shown is None else written(shown), 8, right=True)
            rows.append(Row(entry.day, " ".join(lines), entry.amount, shown, page=flow.number))
            page.rule(LEFT, low + 3, END + 2, 0.2, GREY)
            flow.y = low + 12
            n += 1
    if flow.need(60):
        _titles(flow, True)
    page = flow.page
    page.put(LEFT, flow.y, f"Ending balance on {_md(last[0])}", 8.5, bold=True)
    page.put(END, flow.y, written(last[1]), 8.5, right=True, bold=True)
    page.put(LEFT, flow.y + 14, "Totals", 8.5, bold=True)
    for x, sign in ((PLUS, 1), (MINUS, -1)):
        total = sum((abs(entry.amount) for entry in entries if entry.amount * sign > 0), Decimal(0))
        page.put(x, flow.y + 14, "$" + written(total), 8.5, right=True, bold=True)
    flow.y += 28
    note = (
        "The Ending Daily Balance does not reflect any pending withdrawals or holds on deposited funds that may have "
        "been outstanding on your account when your transactions posted. If you had insufficient available funds "
        "when a transaction posted, fees may have been assessed."
    )
    flow.y = page.lines(LEFT, flow.y, wrap(note, fits("Helvetica-Oblique", 7, 535)), 7, 9, face="Helvetica-Oblique") + 8
    if any(entry.tag == "check<" for entry in entries):
        flow.need(40)
        text = [
            "<   Converted check: Check converted to an electronic format by your payee or designated representative.",
            "     Checks converted to electronic format cannot be returned, copied or imaged.",
        ]
        flow.y = flow.page.lines(LEFT, flow.y, text, 7, 9, face="Helvetica-Oblique") + 8
    return rows


def _upto(entries: list[Entry], n: int) -> int:
    """How many rows there are up to and with the day of row n."""
    return sum(entry.day <= entries[n].day for entry in entries)


def _after(flow: Flow, rng: Random, entries: list[Entry], checks: list[str]) -> None:
    listed = sorted((int(check), entry) for check, entry in zip(checks, entries, strict=True) if check)
    if listed:
        flow.need(70 + 11 * (len(listed) // 3 + 1))
        page = flow.page
        page.put(LEFT, flow.y, "Summary of checks written", 10, bold=True)
        page.put(
            LEFT + 140,
            flow.y,
            "(checks listed are also displayed in the preceding Transaction history)",
            7.5,
            face="Helvetica-Oblique",
        )
        high = -(-len(listed) // 3)
        for n, (number, entry) in enumerate(listed):
            x, y = LEFT + 185 * (n // high), flow.y + 30 + 11 * (n % high)
            if n % high == 0:
                page.put(x, flow.y + 17, "Number", 7.5, color=GREY)
                page.put(x + 70, flow.y + 17, "Date", 7.5, color=GREY)
                page.put(x + 150, flow.y + 17, "Amount", 7.5, right=True, color=GREY)
            gap = n > 0 and number != listed[n - 1][0] + 1
            page.put(x, y, f"{number} *" if gap else str(number), 8)
            page.put(x + 70, y, _md(entry.day), 8)
            page.put(x + 150, y, written(-entry.amount), 8, right=True)
        flow.y += 40 + 11 * high
        if any(b[0] != a[0] + 1 for a, b in pairwise(listed)):
            page.put(LEFT, flow.y - 4, "*   Gap in check sequence.", 7, face="Helvetica-Oblique")
        flow.y += 16
    if rng.random() < 0.6:
        flow.need(80)
        page = flow.page
        page.put(LEFT, flow.y, "Summary of Overdraft and Returned Item fees", 10, bold=True)
        page.put(430, flow.y + 14, "Total this statement period", 7.5, right=True, color=GREY)
        page.put(END, flow.y + 14, "Total year-to-date \u2020", 7.5, right=True, color=GREY)
        fees = sum((-entry.amount for entry in entries if entry.lines[0].startswith("Overdraft Fee")), Decimal(0))
        for k, (label, fee) in enumerate((("Total Overdraft Fees", fees), ("Total Returned Item Fees", Decimal(0)))):
            page.put(LEFT, flow.y + 27 + 12 * k, label, 8)
            page.put(430, flow.y + 27 + 12 * k, "$" + written(fee), 8, right=True)
            page.put(END, flow.y + 27 + 12 * k, "$" + written(fee + 35 * (1 - k)), 8, right=True)
        page.put(
            LEFT,
            flow.y + 51,
            "\u2020 Year-to-date total reflects fees assessed or reversed since first full calendar year.",
            7,
        )
        flow.y += 72
    if rng.random() < 0.7:
        flow.need(90)
        page = flow.page
        page.put(LEFT, flow.y, "Monthly service fee summary", 10, bold=True)
        text = (
            "For a complete list of fees and detailed account information, see the disclosures applicable to your "
            "account or talk to a banker."
        )
        page.put(LEFT, flow.y + 13, text, 7.5)
        lines = (
            ("Standard monthly service fee $10.00", "You paid $0.00", ""),
            ("How to avoid the monthly service fee", "Minimum required", "This fee period"),
            ("  \u2022 Minimum daily balance", "$500.00", "$1,204.77"),
            ("  \u2022 Total amount of qualifying electronic deposits", "$500.00", "$0.00"),
        )
        for k, (label, least, had) in enumerate(lines):
            page.put(LEFT, flow.y + 28 + 12 * k, label, 8, bold=k == 1)
            page.put(430, flow.y + 28 + 12 * k, least, 8, right=True)
            page.put(END, flow.y + 28 + 12 * k, had, 8, right=True)
        flow.y += 88
    flow.page.put(LEFT, 772, f"\u00a9 {rng.randint(2019, 2024)} {BANK}, N.A. All rights reserved. Member FDIC.", 7)
