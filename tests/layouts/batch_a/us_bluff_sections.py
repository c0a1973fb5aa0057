"""United States, checking like Chase: sections by kind, each with its own header and total; MM/DD without a year.

Deposits are unsigned and so are withdrawals: only the section tells. `$` on the first row of a section alone, totals
between rules, section tables that go on over the page as "(continued)", a daily balance table in three column groups,
a sideways code in the margin and markers for machines in white at one point.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import LETTER, WHITE, Flow, Page, fits, with_reportlab

SECTIONS = {
    "in": ("DEPOSITS AND ADDITIONS", "Deposits and Additions"),
    "checks": ("CHECKS PAID", "Checks Paid"),
    "card": ("ATM & DEBIT CARD WITHDRAWALS", "ATM & Debit Card Withdrawals"),
    "ach": ("ELECTRONIC WITHDRAWALS", "Electronic Withdrawals"),
    "fee": ("FEES", "Fees"),
}
KINDS = [
    Kind(2, 900, 4200, "{firm} Direct Dep PPD ID: 9#########", "in", most=4),
    Kind(2, 15, 600, "Zelle Payment From {person} ?#?##????#??", "in"),
    Kind(1, 40, 2500, "Remote Online Deposit #", "in"),
    Kind(1, 20, 300, "ATM Cash Deposit {used} {street} {city} Card 7733", "in", "20"),
    Kind(0.7, 8, 90, "Purchase Return {used} {shop} {city} Card 7733", "in"),
    Kind(11, -4, -160, "Card Purchase {used} {shop} {city} Card 7733", "card"),
    Kind(3, -5, -60, "Recurring Card Purchase {used} {web} Card 7733", "card"),
    Kind(3, -20, -110, "Card Purchase With Pin {used} {shop} {city} Card 7733", "card"),
    Kind(2, -20, -400, "ATM Withdrawal {used} {street} {city} Card 7733", "card", "20"),
    Kind(1, -10, -40, "Card Purchase W/Cash {used} {shop} {city} Card 7733 Purchase $4.18 Cash Back $20.00", "card"),
    Kind(2, -40, -380, "{utility} Web Pmts ????## Web ID: #########", "ach"),
    Kind(1, -900, -2600, "Orig CO Name:{utility} Orig ID:######### Desc Date:{mmdd} CO Entry Descr:Mtg Pmt Sec:PPD"
         " Trace#:############### Eed:###### Ind ID:########## Ind Name:{person} Trn: ##########Tc", "ach", most=2),
    Kind(2, -20, -900, "Zelle Payment To {person} ###########", "ach"),
    Kind(1, -100, -1800, "{mmdd} Payment To Bluff Card Ending IN ####", "ach"),
    Kind(0.5, -200, -6000, "{mmdd} Online Domestic Wire Transfer Via: Prairie Sav/######### A/C: {person} Tulsa OK"
         " Ref: Invoice 20#### Imad: ####?#??????###### Trn: ##########Es", "ach"),
    Kind(2, -25, -1200, "check", "checks"),
    Kind(0.5, -3, -3.5, "Non-Chex ATM Fee-With", "fee"),
    Kind(0.6, -12, -12, "Monthly Service Fee", "fee", most=1),
    Kind(0.4, -34, -34, "Overdraft Fee For A $###.## Item - Details: {shop}", "fee"),
]  # fmt: skip
POOLS = {
    "firm": ["Harlow Freight Inc", "Kestrel Dental Grp", "Pinegate Schools", "Vantry Logistics"],
    "person": ["Dana Whitlow", "Marcus Teal", "Ofelia Brandt", "Jo Ann Pruitt", "R Castellano"],
    "street": ["4410 E Camelot Ave", "812 Main St", "2290 Harbor Blvd", "17 N 3rd St"],
    "city": ["Phoenix AZ", "San Jose CA", "Mesa AZ", "Fort Worth TX", "Lk Havasu Cty AZ"],
    "shop": ["Bramble Mart #0412", "Fuelway 00238", "SQ *Corner Perk", "Tst* La Mesita", "Hollow Oak Hdwe",
             "Sprig Market 77",
             "Quikstar 2204", "Pet Barn #118"],
    "web": ["Streamly.Com 866-555-0142 CA", "Gymbox Fit 480-555-0199 AZ", "Cloudbin Storage 650-555-0123 CA"],
    "utility": ["Salt Flats Power", "Copper State Gas", "Meridian Home Loans", "Tri-City Water"],
    "used": lambda rng, day: earlier(rng, day, 2).strftime("%m/%d"),
    "mmdd": lambda _, day: day.strftime("%m/%d"),
}  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = some_amount(rng, 60, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    account = fill(rng, "000000#########", start, {})
    closing = opening + sum(entry.amount for entry in entries)
    truth = Truth("checking", "en_US", "USD", account, start, end, opening, closing)
    flow = Flow(715, lambda: Page(LETTER), lambda page, number: _head(page, number, truth))
    _summary(flow, truth, entries)
    check = rng.randint(1001, 4000)
    for tag in SECTIONS:
        rows = [entry for entry in entries if entry.tag == tag]
        if rows:
            check = _section(flow, truth, rows, tag, check)
    _daily(flow, opening, entries)
    _legal(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(560, 765, f"Page {number} of {len(flow.pages)}", 8, right=True)
        page.put(
            14, 560, fill(rng, "0####### DRE 703 210 #####  NNNNNNNNNNN  1 000000000 ## 0000", start, {}), 5, angle=90
        )
    with_reportlab(flow.pages, path)
    return truth


def _long(day: object) -> str:
    return f"{day:%B} {day.day}, {day.year}"  # type: ignore[attr-defined]


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(40, 50, "BLUFF", 24, bold=True)
    page.put(560, 44, f"{_long(truth.period_start)} through {_long(truth.period_end)}", 9, right=True)
    page.put(560, 56, f"Account Number:  {truth.account_number}", 9, right=True)
    if number > 1:
        return 100
    page.lines(40, 76, ["Bluff Bank, N.A.", "P O Box 182051", "Columbus, OH 43218 - 2051"], 7, 9)
    page.lines(
        60, 150, ["DANA K WHITLOW", "OR MARCUS TEAL", "1190 W OCOTILLO RD APT 12", "PHOENIX AZ 85013-2204"], 10, 12
    )
    page.box(330, 110, 230, 78, (0.93, 0.93, 0.93))
    page.put(340, 124, "CUSTOMER SERVICE INFORMATION", 8, bold=True)
    lines = ["Web site:|www.bluff.example", "Service Center:|1-800-555-0136", "Para Espanol:|1-877-555-0178"]
    for n, line in enumerate(lines):
        page.put(340, 140 + 13 * n, line.split("|")[0], 8)
        page.put(552, 140 + 13 * n, line.split("|")[1], 8, right=True)
    page.put(40, 226, "We updated our fee schedule on 03/17: the fee for an official check is now $10.00.", 8.5)
    return 250


def _summary(flow: Flow, truth: Truth, entries: list[Entry]) -> None:
    page, y = flow.page, flow.y + 16
    page.put(60, y, "CHECKING SUMMARY", 11, bold=True)
    page.put(200, y, "Bluff Total Checking", 9)
    page.put(360, y + 16, "INSTANCES", 7, center=True)
    page.put(480, y + 16, "AMOUNT", 7, right=True)
    lines = [("Beginning Balance", "", f"${written(truth.opening_balance)}")]
    for tag, (_, name) in SECTIONS.items():
        rows = [entry.amount for entry in entries if entry.tag == tag]
        if rows:
            lines.append((name, str(len(rows)), written(sum(rows))))
    closing = (
        written(truth.closing_balance, minus="-$")
        if truth.closing_balance < 0
        else f"${written(truth.closing_balance)}"
    )
    for n, (name, count, amount) in enumerate([*lines, ("Ending Balance", str(len(entries)), closing)]):
        bold = n in (0, len(lines))
        page.put(60, y + 32 + 15 * n, name, 9, bold=bold)
        page.put(360, y + 32 + 15 * n, count, 9, center=True)
        page.put(480, y + 32 + 15 * n, amount, 9, right=True, bold=bold)
    flow.y = y + 32 + 15 * len(lines) + 40


def _titles(flow: Flow, title: str, tag: str) -> None:
    page, y = flow.page, flow.y
    page.put(42, y - 8, f"*start*{title.lower()}", 1, color=WHITE)
    page.put(42, y, title, 11, bold=True)
    page.rule(40, y + 5, 560, 1)
    page.put(60, y + 18, "CHECK NUMBER" if tag == "checks" else "DATE", 7)
    page.put(400 if tag == "checks" else 110, y + 18, "DATE PAID" if tag == "checks" else "DESCRIPTION", 7)
    page.put(550, y + 18, "AMOUNT", 7, right=True)
    flow.y = y + 34


def _section(flow: Flow, truth: Truth, rows: list[Entry], tag: str, check: int) -> int:
    title, total = SECTIONS[tag]
    flow.need(110)
    _titles(flow, title, tag)
    for n, entry in enumerate(rows):
        lines = [] if tag == "checks" else wrap(entry.lines[0], fits("Helvetica", 9, 355))
        if flow.need(12 * max(1, len(lines)) + 20):
            _titles(flow, f"{title} (continued)", tag)
        check += 1
        if tag == "checks":
            flow.page.put(60, flow.y, f"{check}  ^", 9)
        flow.page.put(400 if tag == "checks" else 60, flow.y, f"{entry.day:%m/%d}", 9)
        flow.page.put(550, flow.y, ("" if n else "$") + written(abs(entry.amount)), 9, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(110, flow.y, lines, 9, 12) + (2 if lines else 14)
    flow.page.rule(40, flow.y - 8, 560)
    flow.page.put(60, flow.y + 4, f"Total {total}", 9, bold=True)
    flow.page.put(550, flow.y + 4, f"${written(abs(sum(entry.amount for entry in rows)))}", 9, right=True, bold=True)
    flow.page.put(42, flow.y + 8, f"*end*{title.lower()}", 1, color=WHITE)
    flow.y += 36
    return check


def _daily(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    days = dict(zip([e.day for e in entries], running(opening, [e.amount for e in entries]), strict=True))
    deep = -(-len(days) // 3)
    flow.need(60 + 13 * deep)
    page, y = flow.page, flow.y
    page.put(42, y, "DAILY ENDING BALANCE", 11, bold=True)
    page.rule(40, y + 5, 560, 1)
    for n, (day, balance) in enumerate(days.items()):
        x, row = 60 + 170 * (n // deep), n % deep
        if row == 0:
            page.put(x, y + 18, "DATE", 7)
            page.put(x + 140, y + 18, "AMOUNT", 7, right=True)
        page.put(x, y + 32 + 13 * row, f"{day:%m/%d}", 9)
        amount = written(balance, minus="-")
        page.put(x + 140, y + 32 + 13 * row, amount if n else f"${amount}".replace("$-", "-$"), 9, right=True)
    flow.y = y + 40 + 13 * deep


def _legal(flow: Flow) -> None:
    flow.need(70)
    text = (
        "IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC FUNDS TRANSFERS: Call us at 1-866-555-0155 or write"
        " us. We must"
        " hear from you no later than 60 days after we sent you the FIRST statement on which the problem or error"
        " appeared."
        " A fee of $34.00 applies to each item when the account is overdrawn by more than $50.00 at the end of the"
        " business"
        " day, at most 3 a day ($102.00). ^ An image of this check may be available for you to view."
    )
    flow.page.lines(40, flow.y + 20, wrap(text, fits("Helvetica", 7, 520)), 7, 9)
