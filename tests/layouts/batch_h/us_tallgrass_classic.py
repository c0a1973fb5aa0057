"""United States, checking statement of a large bank, classic look: one section after the other (deposits and additions,
ATM & debit card withdrawals, electronic withdrawals, fees), unsigned amounts, `MM/DD`, no running balance.

The first amount of a section carries a dollar sign, each section has a total, "(continued)" repeats its head. Card
totals per cardholder and the daily ending balance in three columns follow. ACH rows run over four lines ("Orig CO
Name: ... Desc Date: ... Trace~: ... Eed: ..."). A number stands up the margin. By hand, TJ arrays, two streams a page.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits

ACH = (
    "Orig CO Name:{biller}        Orig ID:########## Desc Date:{short} CO Entry Descr:{entry} Sec:PPD"
    " Trace~:0210000########  Eed:{eed}   Ind ID:######.##          Ind Name:Hollis Marchetti Trn: 00########Tc"
)
KINDS = [
    Kind(12, -3, -160, "Card Purchase           {used} {shop} Card 7731", "card"),
    Kind(4, -8, -220, "Card Purchase With Pin  {used} {shop} Card 7731", "card"),
    Kind(3, -4, -70, "Recurring Card Purchase {used} {web} Card 7731", "card"),
    Kind(2, -20, -400, "ATM Withdrawal          {used} ### W Dempster St {town} Card 7731", "card", "20"),
    Kind(1, -15, -80, "Card Purchase {used} Brasserie Lune Paris Card 7731|  ¤ Euro X 1.0######", "card"),
    Kind(0.5, -0.4, -2.5, "Foreign Exch Rt ADJ Fee {used} Brasserie Lune Paris Card 7731", "fee"),
    Kind(4, -20, -900, ACH, "electronic"),
    Kind(3, -10, -600, "Quillpay Payment To {person} Jpm99a######", "electronic"),
    Kind(1, -100, -1200, "{used} Online Transfer To Sav ...#### Transaction~: 1#########", "electronic", "25"),
    Kind(1, -100, -2400, "{used} Payment To Tallgrass Card Ending IN ####", "electronic"),
    Kind(2, 900, 3600, ACH.replace("Ind ID:######.##", "Ind ID:XXXXX####"), "deposit", most=3),
    Kind(2, 10, 500, "Quillpay Payment From {person} 1##########", "deposit"),
    Kind(1, 30, 1500, "Remote Online Deposit           1", "deposit"),
    Kind(0.6, 5, 90, "Card Purchase Return    {used} {shop} Card 7731", "deposit"),
    Kind(0.6, -12, -12, "Monthly Service Fee", "fee", most=1),
    Kind(0.3, -34, -34, "Insufficient Funds Fee For A $##.## Item - Details: {biller}", "fee", most=2),
]
POOLS: Pools = {
    "shop": ["Oatley Market ~1042 Evanston IL", "Pump N Pantry 07734 Skokie IL", "Tst* The Copper Ladle Chicago IL",
             "Bigbarn.Com 800-555-0142 MN", "Sq *Marlow Coffee Chicago IL", "7-Twelve 33091 Des Plaines IL"],
    "web": ["Streamly.Com 866-555-0199 CA", "Cloudnest 1tb 9.99 Usd WA"],
    "town": ["Evanston IL", "Skokie IL"],
    "biller": ["Prairie Elec Co", "Lakeland Mortgag", "Harrow Logistics", "Statewide Ins"],
    "entry": ["Payment", "Payroll", "Web Pay", "Ins Prem"],
    "person": ["Dana Whitcomb", "R Okonjo", "Lucia"],
    "used": lambda rng, day: earlier(rng, day).strftime("%m/%d"),
    "short": lambda rng, day: earlier(rng, day).strftime("%y%m%d"),
    "eed": lambda _, day: day.strftime("%y%m%d"),
}  # fmt: skip
SECTIONS = {
    "deposit": "Deposits and Additions",
    "card": "ATM & Debit Card Withdrawals",
    "electronic": "Electronic Withdrawals",
    "fee": "Fees",
}
LEFT, TEXT, AMOUNT = 54, 104, 556
ZERO = Decimal("0.00")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = some_amount(rng, 50, 12000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    closing = opening + sum(e.amount for e in entries)
    number, margin = fill(rng, "00000#########", start, {}), fill(rng, "1###############0000##", start, {})
    truth = Truth("checking", "en_US", "USD", number, start, end, opening, closing)

    def head(page: Page, at: int) -> float:
        page.put(28, 700, f"*{margin}{at:02}*", 6, angle=90)
        page.put(AMOUNT, 50, f"{start:%B %d, %Y} through {end:%B %d, %Y}", 9, right=True)
        page.put(AMOUNT, 62, f"Account Number:  {number}", 9, right=True)
        return _first(page) if at == 1 else 96

    flow = Flow(730, lambda: Page(LETTER), head)
    _title(flow, "CHECKING SUMMARY")
    flow.page.put(300, flow.y, "INSTANCES", 7, right=True)
    flow.page.put(400, flow.y, "AMOUNT", 7, right=True)
    lines = [("Beginning Balance", "", "$" + written(opening))]
    for tag, name in SECTIONS.items():
        found = [e.amount for e in entries if e.tag == tag]
        lines += [(name, str(len(found)), written(sum(found, ZERO)))] if found else []
    for name, times, amount in [*lines, ("Ending Balance", str(len(entries)), "$" + written(closing))]:
        flow.y += 13
        flow.page.put(LEFT, flow.y, name, bold=amount[0] == "$")
        flow.page.put(300, flow.y, times, right=True)
        flow.page.put(400, flow.y, amount, right=True, bold=amount[0] == "$")
    flow.y += 22
    for tag, name in SECTIONS.items():
        _section(flow, truth, name, [e for e in entries if e.tag == tag])
        if tag == "card" and any(e.tag == tag for e in entries):
            _cards(flow, [e for e in entries if e.tag == tag])
    if entries:
        _daily(flow, opening, entries)
    flow.need(60)
    notice = (
        f"A monthly service fee of $12.00 was {'charged' if rng.random() < 0.5 else 'not charged'} to your account. You"
        " can avoid it with electronic deposits totaling $500.00 or more, or a balance of $1,500.00 at the beginning of"
        f" each day of the period through {end:%m/%d/%Y}. Call us at 1-800-555-0110 about errors within 60 days."
    )
    flow.page.lines(LEFT, flow.y + 10, wrap(notice, fits("Helvetica", 8, 500)), 8, 10)
    for at, page in enumerate(flow.pages, 1):
        page.put(AMOUNT, 768, f"Page {at} of {len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand("TJ", split=True))
    return truth


def _first(page: Page) -> float:
    page.put(LEFT, 56, "Tallgrass National Bank", 15, bold=True)
    page.lines(LEFT, 70, ["PO Box 659754", "San Antonio, TX 78265-9754"], 7, 9)
    page.lines(LEFT + 20, 130, ["HOLLIS MARCHETTI", "1418 RIDGE AVE APT 3", "EVANSTON IL 60201-4133"], 9, 11)
    page.put(340, 110, "CUSTOMER SERVICE INFORMATION", 8, bold=True)
    page.lines(340, 122, ["Web site: tallgrass.example", "Service Center: 1-800-555-0110"], 8, 10)
    return 200


def _title(flow: Flow, name: str) -> None:
    flow.page.box(LEFT, flow.y - 10, 502, 14, stroke=(0, 0, 0))
    flow.page.put(LEFT + 4, flow.y, name, 9, bold=True)
    flow.y += 18


def _columns(flow: Flow, name: str) -> None:
    _title(flow, name)
    flow.page.put(LEFT, flow.y, "DATE", 7)
    flow.page.put(TEXT, flow.y, "DESCRIPTION", 7)
    flow.page.put(AMOUNT, flow.y, "AMOUNT", 7, right=True)
    flow.y += 13


def _section(flow: Flow, truth: Truth, name: str, entries: list[Entry]) -> None:
    if not entries:
        return
    flow.need(80)
    _columns(flow, name.upper())
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(_clean(line, entry.amount), fits("Helvetica", 8.5, 350))]
        if flow.need(11 * len(lines) + 14):
            _columns(flow, f"{name.upper()} (continued)")
        flow.page.put(LEFT, flow.y, f"{entry.day:%m/%d}", 8.5)
        flow.page.put(AMOUNT, flow.y, ("$" if n == 0 else "") + written(abs(entry.amount)), 8.5, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8.5, 10) + 3
    flow.page.rule(LEFT, flow.y - 9, AMOUNT)
    total = abs(sum((e.amount for e in entries), ZERO))
    flow.page.put(LEFT, flow.y + 2, f"Total {name}", 9, bold=True)
    flow.page.put(AMOUNT, flow.y + 2, "$" + written(total), 9, right=True, bold=True)
    flow.y += 28


def _clean(line: str, amount: Decimal) -> str:
    """The line as printed: `~` stands for a number sign, which `fill` would make a digit, `¤` for the sum in euros."""
    if "¤" in line:
        line = line.replace("¤", written(abs(amount) / Decimal(line.rsplit(maxsplit=1)[-1])))
    return " ".join(line.replace("~", "#").split())


def _cards(flow: Flow, entries: list[Entry]) -> None:
    flow.need(80)
    _title(flow, "ATM & DEBIT CARD SUMMARY")
    cash = sum((-e.amount for e in entries if e.text.startswith("ATM")), ZERO)
    spent = sum((-e.amount for e in entries), ZERO) - cash
    flow.page.put(LEFT, flow.y, "Hollis Marchetti Card 7731", 8.5)
    for name, total in [("ATM Withdrawals & Debits", cash), ("Card Purchases", spent), ("Card Deposits", ZERO)]:
        flow.y += 11
        flow.page.put(TEXT, flow.y, f"Total {name}", 8.5)
        flow.page.put(AMOUNT, flow.y, "$" + written(total), 8.5, right=True)
    flow.y += 28


def _daily(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    after = accumulate((e.amount for e in entries), initial=opening)
    days = list({e.day: balance for e, balance in zip(entries, list(after)[1:], strict=True)}.items())
    high = -(-len(days) // 3)
    flow.need(13 * high + 40)
    _title(flow, "DAILY ENDING BALANCE")
    for n in range(min(3, -(-len(days) // high))):
        flow.page.put(LEFT + 170 * n, flow.y, "DATE", 7)
        flow.page.put(LEFT + 130 + 170 * n, flow.y, "AMOUNT", 7, right=True)
    for n, (day, balance) in enumerate(days):
        x, y = LEFT + 170 * (n // high), flow.y + 13 * (n % high + 1)
        flow.page.put(x, y, f"{day:%m/%d}", 8.5)
        flow.page.put(x + 130, y, ("$" if n == 0 else "") + written(balance), 8.5, right=True)
    flow.y += 13 * (high + 1) + 15
