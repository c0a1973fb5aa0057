"""United States, checking account: sections of summary, history and checks; amounts on the last line of a row.

Dates without year and leading zeros; the end balance stands on a day's last row; checks are listed a second time.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._rows import LONG, ends_day, folded, in_words, said, total


def _used(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.randint(0, 3)):%m/%d}"


POOLS: Pools = {
    "used": _used,
    "shop": [
        "Trader Joe's #118",
        "Costco Whse #0423",
        "Shell Oil 5744",
        "Target T-1307",
        "Safeway #2941",
        "Chevron 0092",
        "The Home Depot #1041",
        "Sq *Blue Fern Coffee",
        "Walgreens #4410",
        "Tst* Noodle House",
        "Uber *Trip Help.Uber.CO",
    ],
    "city": ["San Jose CA", "Oakland CA", "San Francisco CA", "Fremont CA", "Berkeley CA"],
    "web": ["Amazon.Com*Rt4Y", "Netflix.Com", "Spotify USA", "Apple.Com/Bill", "Dropbox*K8Q"],
    "who": ["Rivera M", "Chen Lily", "Okafor J", "Patel Anjali"],
    "payer": ["Acme Robotics Inc Direct Dep", "Bay Unified SD Payroll", "Gusto Pay"],
    "util": [
        "PG&E Web Online",
        "Comcast 8155400",
        "Geico Prem Coll",
        "City of Oakland Water",
        "Verizon Wireless Payments",
    ],
}
CARD = "4471"
KINDS = [
    Kind(34, -3, -210, f"Purchase authorized on {{used}} {{shop}} {{city}} S4############## Card {CARD}"),
    Kind(8, -4, -120, f"Recurring Payment authorized on {{used}} {{web}} CA S3############## Card {CARD}"),
    Kind(8, -10, -900, "Zelle to {who} on {used} Ref #Rp0????##??".replace("#Rp", "Rp")),
    Kind(5, 20, 700, "Zelle From {who} on {used} Ref Pp0????##??"),
    Kind(9, -30, -380, "{util} ######## ########## Jordan Whitlock"),
    Kind(4, 1200, 3900, "{payer} ###### Whitlock Jordan", most=3),
    Kind(4, -20, -300, f"ATM Withdrawal authorized on {{used}} 1221 Broadway Oakland CA 000#### ATM ID 0###? "
         f"Card {CARD}", step="20"),
    Kind(4, -50, -1500, "Online Transfer to Whitlock J Prairie Saver xxxxxx#### Ref Ib0?##??### on {used}"),
    Kind(4, 25, 1800, "Mobile Deposit : Ref Number :############"),
    Kind(5, -25, -1900, "Check", tag="check"),
    Kind(2, -70, -1400, "Prairie Mutual Card Ccpymt ###### ############### Whitlock,Jordan"),
]  # fmt: skip


def _short(day: date) -> str:
    return f"{day.month}/{day.day}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = Decimal(rng.randint(60000, 900000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 85), balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = fill(rng, "4#########", start, {})
    check = rng.randint(201, 1800)
    written_checks: list[tuple[int, Entry]] = []
    pages_head = f"{LONG[end.month - 1]} {end.day}, {end.year}"
    red = (0.72, 0.1, 0.13)

    def titles(page: Page, y: float) -> float:
        page.put(36, y, "Date", 8, bold=True)
        for x, first, second, right in ((92, "Check", "Number", True), (440, "Deposits/", "Additions", True),
                                        (512, "Withdrawals/", "Subtractions", True),
                                        (576, "Ending daily", "balance", True)):  # fmt: skip
            page.put(x, y - 9, first, 8, bold=True, right=right)
            page.put(x, y, second, 8, bold=True, right=right)
        page.put(106, y, "Description", 8, bold=True)
        page.rule(36, y + 4, 576, 0.7)
        return y + 15

    in_table = [False]

    def head(page: Page, number: int) -> float:
        if number == 1:
            page.put(36, 50, "Prairie Mutual Everyday Checking", 17, bold=True)
        page.put(36, 66, pages_head, 9)
        if number == 1:
            return 90
        y = 96.0
        if in_table[0]:
            page.put(36, y, "Transaction history (continued)", 12, bold=True, color=red)
            y = titles(page, y + 26)
        return y

    flow = Flow(742, lambda: Page(LETTER), head)
    page = flow.page
    page.lines(60, 120, ["JORDAN WHITLOCK", "2718 FRUITVALE AVE APT 9", "OAKLAND CA 94601-2204"], 9, 11)
    page.put(360, 105, "Questions?", 11, bold=True, color=red)
    page.put(360, 120, "Available by phone 24 hours a day, 7 days a week:", 8)
    page.put(360, 132, "1-800-555-0139", 9, bold=True)
    page.put(360, 146, "Write: Prairie Mutual Bank, N.A. (114)", 8)
    page.put(360, 156, "P.O. Box 7711, Omaha, NE 68101-7711", 8)
    page.rule(36, 185, 576, 0.7)
    page.put(36, 202, "You and Prairie Mutual", 11, bold=True, color=red)
    text = "Thank you for being a loyal customer. We value your trust in our company and look forward to continuing to "
    text += "serve you with your financial needs."
    page.lines(36, 215, folded([text], "Helvetica", 8, 290), 8, 10)
    page.put(360, 202, "Account options", 11, bold=True, color=red)
    for n, option in enumerate(["Online Banking", "Direct Deposit", "Online Bill Pay", "Auto Transfer/Payment"]):
        page.box(360, 209 + 11 * n, 6, 6, stroke=GREY)
        page.put(370, 215 + 11 * n, option, 8)
    page.put(36, 278, "Statement period activity summary", 11, bold=True, color=red)
    sums = [(f"Beginning balance on {_short(start)}", "$" + written(opening)),
            ("Deposits/Additions", written(total(entries, 1))),
            ("Withdrawals/Subtractions", "- " + written(total(entries, -1)))]  # fmt: skip
    for n, (label, value) in enumerate(sums):
        page.put(36, 294 + 13 * n, label, 9)
        page.put(300, 294 + 13 * n, value, 9, right=True)
    page.rule(36, 325, 300)
    page.put(36, 337, f"Ending balance on {_short(end)}", 9, bold=True)
    page.put(300, 337, "$" + written(closing), 9, bold=True, right=True)
    page.put(340, 294, "Account number:", 9)
    page.put(416, 294, account, 9, bold=True)
    page.put(340, 308, "JORDAN WHITLOCK", 9, bold=True)
    page.put(340, 322, "California account terms and conditions apply", 8.5)
    page.put(340, 336, "For Direct Deposit use", 8.5)
    page.put(340, 347, "Routing Number (RTN): 104099881", 8.5)
    page.put(36, 374, "Overdraft Protection", 11, bold=True, color=red)
    page.put(36, 387, "This account is not currently covered by Overdraft Protection. If you would like more "
             "information please call the number above.", 8)  # fmt: skip
    page.put(36, 420, "Transaction history", 12, bold=True, color=red)
    flow.y = titles(page, 446)
    in_table[0] = True
    rows: list[Row] = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = folded(entry.lines, "Helvetica", 8.5, 258)
        flow.need(10 * len(lines))
        page = flow.page
        page.put(36, flow.y, _short(entry.day), 8.5)
        if entry.tag == "check":
            check += rng.choice([1, 1, 1, 2])
            written_checks.append((check, entry))
            page.put(92, flow.y, str(check), 8.5, right=True)
        page.lines(106, flow.y, lines, 8.5, 10)
        last = flow.y + 10 * (len(lines) - 1)
        page.put(440 if entry.amount > 0 else 512, last, written(entry.amount, minus=""), 8.5, right=True)
        shown = balance if ends_day(entries, n) else None
        if shown is not None:
            page.put(576, last, written(shown), 8.5, right=True)
        rows.append(Row(entry.day, said(lines), entry.amount, shown, page=flow.number))
        page.rule(36, last + 3, 576, 0.25, GREY)
        flow.y = last + 13
    flow.need(40)
    flow.page.put(36, flow.y, f"Ending balance on {_short(end)}", 8.5, bold=True)
    flow.page.put(576, flow.y, written(closing), 8.5, bold=True, right=True)
    flow.y += 13
    flow.page.put(36, flow.y, "Totals", 8.5, bold=True)
    flow.page.put(440, flow.y, "$" + written(total(entries, 1)), 8.5, bold=True, right=True)
    flow.page.put(512, flow.y, "$" + written(total(entries, -1)), 8.5, bold=True, right=True)
    text = (
        "The Ending Daily Balance does not reflect any pending withdrawals or holds on deposited funds that may have "
    )
    text += "been outstanding on your account when your transactions posted."
    flow.y = flow.page.lines(36, flow.y + 14, folded([text], "Helvetica", 7, 540), 7, 8.5) + 14
    in_table[0] = False
    if written_checks:
        flow.need(60)
        flow.page.put(36, flow.y, "Summary of checks written", 11, bold=True, color=red)
        flow.page.put(190, flow.y, "(checks listed are also displayed in the preceding Transaction history)", 8)
        flow.y += 14
        for x in (36, 216, 396):
            for shift, title, right in ((0, "Number", False), (50, "Date", False), (150, "Amount", True)):
                flow.page.put(x + shift, flow.y, title, 8, bold=True, right=right)
        for n, (number, entry) in enumerate(written_checks):
            if n % 3 == 0:
                flow.y += 12
            x = (36, 216, 396)[n % 3]
            flow.page.put(x, flow.y, str(number), 8)
            flow.page.put(x + 50, flow.y, _short(entry.day), 8)
            flow.page.put(x + 150, flow.y, written(entry.amount, minus=""), 8, right=True)
        flow.y += 24
    flow.need(90)
    flow.page.put(36, flow.y, "Monthly service fee summary", 11, bold=True, color=red)
    flow.page.put(36, flow.y + 14, f"Fee period {start:%m/%d/%Y} - {end:%m/%d/%Y}", 8)
    flow.page.put(260, flow.y + 14, "Standard monthly service fee $10.00", 8)
    flow.page.put(440, flow.y + 14, "You paid $0.00", 8)
    flow.page.put(36, flow.y + 30, "How to avoid the monthly service fee", 8, bold=True)
    flow.page.put(330, flow.y + 30, "Minimum required", 8, bold=True)
    flow.page.put(450, flow.y + 30, "This fee period", 8, bold=True)
    flow.page.put(36, flow.y + 42, "Minimum daily balance", 8)
    flow.page.put(330, flow.y + 42, "$500.00", 8)
    flow.page.put(450, flow.y + 42, "$" + written(max(min(balances), Decimal(0))), 8)
    flow.page.put(36, flow.y + 54, "Total amount of qualifying electronic deposits", 8)
    flow.page.put(330, flow.y + 54, "$500.00", 8)
    flow.page.put(450, flow.y + 54, "$" + written(total(entries, 1)), 8)
    for number, page in enumerate(flow.pages, 1):
        page.put(576, 66, f"Page {number} of {len(flow.pages)}", 9, right=True)
        page.put(36, 768, "©2010 Prairie Mutual Bank, N.A. All rights reserved. Member FDIC.", 6.5, color=GREY)
    with_reportlab(in_words(flow.pages), path)
    return Truth("current", "en_US", "USD", account, start, end, opening, closing, rows)
