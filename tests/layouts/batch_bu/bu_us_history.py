"""United States, checking: one history with a column of check numbers, the balance only at the end of a day.

Deposits and withdrawals have columns of their own under headings of two lines, dates are month/day without a year. The
checks are listed a second time after the history, and a table says how to avoid the monthly fee.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap
from layouts.frame import written as w
from layouts.pens import GREY, LETTER, Flow, Page, fits, with_reportlab

from ._rows import ends_of_days, how_many, numbered, para, used_on, word_by_word

RED = (0.72, 0.1, 0.12)
POOLS: Pools = {
    "shop": ("Safeway ~12##", "Trader Joe S ~0##", "Walgreens ~3###", "The Home Depot ~06##", "Costco Whse ~04##"),
    "eat": (
        "Chipotle 1###",
        "Starbucks Store 0####",
        "Tst* Blue Door Cafe",
        "IN N Out Burger 0##",
        "Panera Bread ~20####",
    ),
    "town": ("San Jose CA", "Oakland CA", "Fremont CA", "Sunnyvale CA", "Daly City CA"),
    "web": ("Netflix.Com Los Gatos CA", "Amzn Mktp US*?#??# Amzn.Com/Bill WA", "Spotify USA 877-778-1161 NY"),
    "used": used_on("%m/%d"),
    "work": ("Brightwater Labs", "Cedar County Usd", "Orchard Foods Inc"),
    "name": ("Nguyen T", "Alvarez M", "Patel R", "Kim J"),
    "dated": lambda _, day: day.strftime("%y%m%d"),
}
KINDS = [
    Kind(16, -7, -160, "Purchase authorized on {used} {shop} {town} P00###############  Card 4471", "x"),
    Kind(12, -5, -60, "Purchase authorized on {used} {eat} {town} S30############# Card 4471"),
    Kind(4, -9, -40, "Recurring Payment authorized on {used} {web} S58############# Card 4471"),
    Kind(
        2, -400, -40, "ATM Withdrawal authorized on {used} 1#2 Main St {town} 000#### ATM ID 0###? Card 4471", step="20"
    ),
    Kind(2, -40, -190, "PG&E Web Online {dated} ######## Dana R Whitfield", most=1),
    Kind(2, -30, -500, "Zelle to {name} on {used} Ref ~Rp0????###"),
    Kind(2, 20, 600, "Zelle From {name} on {used} Ref ~ Jpm99b??###"),
    Kind(2, 900, 3200, "{work} Payroll {dated} XXXXX#### Whitfield,Dana"),
    Kind(1, 50, 900, "Mobile Deposit : Ref Number :0########", step="5"),
    Kind(
        1, -200, -900, "Online Transfer to Whitfield D Way2Save Savings xxxxxx#### Ref ~Ib0????#?? on {used}", step="25"
    ),
    Kind(2, -35, -1400, "Check", "check"),
    Kind(1, -10, -10, "Monthly Service Fee", most=1),
]


def md(day: date) -> str:
    return f"{day.month}/{day.day}"


def _first(page: Page, truth: Truth, totals: tuple[Decimal, Decimal]) -> float:
    assert truth.period_end and truth.period_start and truth.opening_balance is not None
    assert truth.closing_balance is not None
    page.put(40, 62, "Harborline Everyday Checking", 19, color=RED)
    page.lines(62, 150, ("DANA R WHITFIELD", "OWEN T WHITFIELD", "2218 ALDER CT", "FREMONT CA 94536-2210"), 9, 11)
    page.put(372, 110, "Questions?", 11, bold=True)
    page.put(372, 126, "Available by phone 24 hours a day, 7 days a week:", 7)
    page.put(372, 137, "We accept all relay calls, including 711", 7)
    page.put(372, 152, "1-800-555-0142", 10, bold=True)
    page.lines(384, 168, ("Online: harborline.example", "Write: Harborline Bank, N.A. (114)", "P.O. Box 6995"), 7, 10)
    page.rule(40, 226, 572)
    page.put(40, 244, "You and Harborline", 11, bold=True)
    end = para(
        page, 40, 258, "Thank you for being a loyal customer. Your account comes with tools that let you", 8, 290
    )
    para(page, 40, end, "follow what comes in and goes out. Sign on to set up alerts or to stop paper mail.", 8, 290)
    page.put(372, 244, "Account options", 11, bold=True)
    for n, option in enumerate(("Online Banking", "Direct Deposit", "Online Bill Pay", "Overdraft Service")):
        page.put(372 + n // 2 * 100, 262 + n % 2 * 14, option, 8)
        page.box(450 + n // 2 * 100, 255 + n % 2 * 14, 7, 7, stroke=GREY)
    page.put(40, 322, "Statement period activity summary", 11, bold=True)
    sums = (
        (f"Beginning balance on {md(truth.period_start)}", w(truth.opening_balance, minus="-"), True),
        ("Deposits/Additions", w(totals[0]), False),
        ("Withdrawals/Subtractions", f"- {w(totals[1])}", False),
        (f"Ending balance on {md(truth.period_end)}", w(truth.closing_balance), True),
    )
    for n, (what, figure, strong) in enumerate(sums):
        page.put(40, 340 + 14 * n, what, 8.5, bold=n == 3)
        page.put(300, 340 + 14 * n, ("$" if strong else "") + figure, 8.5, right=True, bold=n == 3)
    page.rule(40, 373, 300)
    page.put(330, 340, f"Account number: {truth.account_number} (primary account)", 8.5, bold=True)
    page.lines(330, 354, ("DANA R WHITFIELD", "OWEN T WHITFIELD"), 8.5, 11, bold=True)
    page.put(330, 378, "California account terms and conditions apply", 8)
    page.put(330, 391, "For Direct Deposit use", 8)
    page.put(330, 402, "Routing Number (RTN): 121100782", 8)
    page.put(40, 430, "Overdraft Protection", 10, bold=True)
    para(page, 40, 443, "This account is not currently covered by Overdraft Protection.", 8, 500)
    return 478


def _heads(page: Page, y: float, again: bool) -> float:
    page.put(40, y, "Transaction history" + (" (continued)" if again else ""), 11, bold=True)
    y += 28
    for x, upper, lower in ((412, "Deposits/", "Additions"), (492, "Withdrawals/", "Subtractions")):
        page.put(x, y - 9, upper, 7.5, right=True, color=GREY)
        page.put(x, y, lower, 7.5, right=True, color=GREY)
    page.put(572, y - 9, "Ending daily", 7.5, right=True, color=GREY)
    page.put(572, y, "balance", 7.5, right=True, color=GREY)
    page.put(58, y, "Date", 7.5, color=GREY)
    page.put(91, y - 9, "Check", 7.5, color=GREY)
    page.put(91, y, "Number", 7.5, color=GREY)
    page.put(126, y, "Description", 7.5, color=GREY)
    page.rule(40, y + 4, 572)
    return y + 15


def _after(flow: Flow, truth: Truth, checks: list[tuple[str, Entry]]) -> None:
    if checks:
        flow.need(60 + 12 * len(checks))
        page, y = flow.page, flow.y + 14
        page.put(40, y, "Summary of checks written", 11, bold=True)
        page.put(182, y, "(checks listed are also displayed in the preceding Transaction history)", 7.5)
        across = min(3, len(checks))
        for n in range(across):
            page.put(58 + 175 * n, y + 16, "Number", 7.5, color=GREY)
            page.put(110 + 175 * n, y + 16, "Date", 7.5, color=GREY)
            page.put(200 + 175 * n, y + 16, "Amount", 7.5, color=GREY, right=True)
        high = -(-len(checks) // 3)
        for n, (number, entry) in enumerate(checks):
            x, place = 58 + 175 * (n // high), y + 29 + 12 * (n % high)
            page.put(x, place, number, 8)
            page.put(x + 52, place, md(entry.day), 8)
            page.put(x + 142, place, w(entry.amount, minus=""), 8, right=True)
        flow.y = y + 40 + 12 * high
    assert truth.period_start and truth.period_end
    flow.need(130)
    page, y = flow.page, flow.y + 14
    page.put(40, y, "Monthly service fee summary", 11, bold=True)
    small = (
        "For a complete list of fees and detailed account information, see the disclosures that apply to your account."
    )
    y = para(page, 40, y + 13, small, 8, 530) + 4
    span = f"{truth.period_start:%m/%d/%Y} - {truth.period_end:%m/%d/%Y}"
    page.put(40, y, f"Fee period {span}", 8, bold=True)
    page.put(330, y, "Standard monthly service fee $10.00", 8)
    page.put(492, y, "You paid $0.00", 8)
    page.rule(40, y + 4, 572)
    page.put(40, y + 17, "How to avoid the monthly service fee", 8)
    page.put(400, y + 17, "Minimum required", 8, right=True)
    page.put(540, y + 17, "This fee period", 8, right=True)
    page.put(48, y + 29, "Have any ONE of the following each fee period", 8)
    page.put(56, y + 41, "Minimum daily balance", 8)
    page.put(400, y + 41, "$500.00", 8, right=True)
    page.put(540, y + 41, "$612.08", 8, right=True)
    page.put(56, y + 53, "Total amount of qualifying electronic deposits", 8)
    page.put(400, y + 53, "$500.00", 8, right=True)
    page.put(540, y + 53, "$1,950.00", 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 700, 6000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=100)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    number = fill(rng, "6#########", start, {})
    truth = Truth("checking", "en_US", "USD", number, start, end, opening, closing)
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal("0.00"))
    out = sum((-entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))

    def head(page: Page, count: int) -> float:
        page.put(40, 34, f"{end:%B} {end.day}, {end.year}", 8)
        return _heads(page, _first(page, truth, (into, out)) if count == 1 else 66, count > 1)

    flow = Flow(742, lambda: Page(LETTER), head)
    check, checks = rng.randint(200, 4000), list[tuple[str, Entry]]()
    for entry, balance, last in zip(entries, balances, ends_of_days(entries), strict=True):
        lines = wrap(" ".join(" ".join(entry.lines).replace("~", "#").split()), fits("Helvetica", 8, 215))
        flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(78, y, md(entry.day), 8, right=True)
        if entry.tag == "check":
            check += rng.choice([1, 1, 2])
            checks.append((str(check), entry))
            page.put(91, y, str(check), 8)
        page.lines(126, y, lines, 8, 10)
        y += 10 * (len(lines) - 1)
        page.put(412 if entry.amount > 0 else 492, y, w(entry.amount, minus=""), 8, right=True)
        if last:
            page.put(572, y, w(balance), 8, right=True)
        truth.transactions.append(
            Row(entry.day, " ".join(lines), entry.amount, balance if last else None, page=flow.number)
        )
        page.rule(40, y + 3, 572, 0.2, GREY)
        flow.y = y + 13
    flow.need(50)
    page, y = flow.page, flow.y
    page.put(40, y, f"Ending balance on {md(end)}", 8, bold=True)
    page.put(572, y, w(closing), 8, right=True, bold=True)
    page.rule(40, y + 3, 572)
    page.put(40, y + 14, "Totals", 8, bold=True)
    page.put(412, y + 14, f"${w(into)}", 8, right=True, bold=True)
    page.put(492, y + 14, f"${w(out)}", 8, right=True, bold=True)
    small = (
        "The Ending Daily Balance does not reflect any pending withdrawals or holds on deposited funds that may have "
        "been outstanding on your account when your transactions posted."
    )
    flow.y = para(page, 40, y + 28, small, 7, 525)
    _after(flow, truth, checks)
    numbered(flow.pages, 572, 34, "Page {} of {}")
    with_reportlab(word_by_word(flow.pages), path)
    return truth
