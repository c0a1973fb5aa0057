"""US checking account: deposits, card and other subtractions, checks and fees each in a section with its total.

Checks stand two to a line, the card has a subtotal, a page of small print comes before the rows, sections go on over
the page with their title repeated.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._rows import US_POOLS, column, digits, joined, numbered, paragraph, total, us_long, us_person

NAVY = (0.0, 0.13, 0.41)
RED = (0.86, 0.0, 0.15)
LINE = (0.75, 0.75, 0.75)
BANK = "Sandhollow Bank"

KINDS = [
    Kind(3, 900, 2900, "{employer} DES:PAYROLL ID:XXXXX#### INDN:{last},{first} CO ID:XXXXX##### PPD", "in", most=3),
    Kind(3, 15, 600, "Zelle payment from {first} {last} Conf~ {conf}", "in"),
    Kind(1, 40, 900, "BKOFSANDHLW MOBILE 0{md} ########## DEPOSIT *MOBILE {*town}", "in"),
    Kind(1, 20, 300, "VENMO DES:CASHOUT ID:XXXXX####### INDN:{first} {last} CO ID:XXXXX##### PPD", "in"),
    Kind(14, -4, -180, "CHECKCARD {md} {shop} {town} ####################### CKCD #### XXXXXXXXXXXX####", "card"),
    Kind(8, -3, -95, "PURCHASE {md} {web} ####################### CKCD #### XXXXXXXXXXXX####", "card"),
    Kind(2, -20, -400, "SANDHLW ATM {md} ~00000#### WITHDRWL {town}", "card", step="20"),
    Kind(5, -35, -320, "{utility} DES:PAYMENT ID:########## INDN:{first} {last} CO ID:XXXXX##### WEB", "other"),
    Kind(4, -50, -1400, "{lender} DES:EPAY ID:########## INDN:{first} {last} CO ID:XXXXX##### WEB", "other"),
    Kind(3, -10, -500, 'Zelle payment to {first} {last} for "{why}"; Conf~ {conf}', "other"),
    Kind(3, -25, -1100, "", "check"),
    Kind(1, -12, -12, "Monthly Maintenance Fee", "fee", "12", most=1),
    Kind(1, -2.5, -2.5, "NON-SANDHLW ATM FEE", "fee", "2.50", most=2),
]


def _conf(rng: Random, _: date) -> str:
    return "".join(rng.choice("abcdefghijkmnpqrstuvwxyz0123456789") for _ in range(9))


def _md(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%m%d}"


POOLS: Pools = {
    **US_POOLS,
    "conf": _conf,
    "md": _md,
    "why": ("rent", "Dinner", "babysitting", "concert tix", "April utilities"),
}
NOTICE = (
    "How to contact us - You may call us at the number shown on the front of this statement.",
    "Updating your contact information - Tell us about a new address, telephone number or e-mail address by visiting "
    "a financial center or by signing in to Online Banking.",
    "Deposit agreement - The account was opened under the terms of the deposit agreement and the schedule of fees. "
    "Both describe how the account works and are part of our contract with you. A new version replaces the older one.",
    "Electronic transfers: In case of errors or questions - Write or call us as soon as you can if a transfer on the "
    "statement looks wrong or if you need to know more about it. We have to hear from you within 60 days after the "
    "first statement that shows the error. Tell us your name and account number, the amount in doubt, and why.",
    "Reporting other problems - Look through the statement promptly. If you fail to report a problem within 60 days "
    "after we made it available, you may lose rights you would otherwise have.",
    "Direct deposits - If the same person or company pays into your account at least every 60 days, you may call us "
    "to find out whether a deposit was made as planned.",
)


def _usd(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 400, 7000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 75), balance=opening)
    parts = {tag: [e for e in entries if e.tag == tag] for tag in ("in", "card", "other", "check", "fee")}
    closing = opening + total(entries)
    person = us_person(rng)
    account, card = digits(rng, "#### #### ####"), digits(rng, "XXXX XXXX XXXX ####")
    state = {"title": ""}

    def head(page: Page, number: int) -> float:
        if number == 1:
            return 0.0
        span = f"{us_long(start)} to {us_long(end)}"
        page.put(40, 36, f"{person[0]}  |  Account # {account}  |  {span}", 8)
        page.box(40, 44, 532, 1.2, RED)
        if not state["title"]:
            return 76.0
        return _table_head(page, 76, state["title"] + " - continued")

    def foot(page: Page, y: float) -> None:
        if state["title"]:
            page.put(572, y + 8, "continued on the next page", 8, right=True)

    flow = Flow(735, lambda: Page(LETTER), head, foot)
    _front(flow.page, person, account, (start, end), _summary(parts, opening, closing, start, end))
    flow.turn()
    flow.page.put(40, 80, "IMPORTANT INFORMATION:", 12, bold=True, color=NAVY)
    flow.page.put(40, 96, "BANK DEPOSIT ACCOUNTS", 12, bold=True, color=NAVY)
    y = 122.0
    for text in NOTICE:
        y = paragraph(flow.page, 40, y, text, 520, 9, 11.5) + 6
    flow.turn()
    rows: list[Row] = []
    _section(flow, state, rows, "Deposits and other additions", parts["in"])
    _end(flow, state, "Total deposits and other additions", total(parts["in"]))
    state["title"] = "Withdrawals and other subtractions"
    flow.page.put(40, flow.y, state["title"], 14, bold=True, color=NAVY)
    flow.y += 20
    if parts["card"]:
        _section(flow, state, rows, "ATM and debit card subtractions", parts["card"], small=True, card=card)
        label = f"Subtotal for card account # {card}"
        _end(flow, state, label, total(parts["card"]), close=False)
        _end(flow, state, "Total ATM and debit card subtractions", total(parts["card"]))
    _section(flow, state, rows, "Other subtractions", parts["other"], small=True)
    _end(flow, state, "Total other subtractions", total(parts["other"]))
    if parts["check"]:
        _checks(flow, rows, parts["check"], rng.randint(101, 4800))
    _fees(flow, state, rows, parts["fee"])
    numbered(flow.pages, lambda page, n, of: page.put(572, 770, f"Page {n} of {of}", 8, right=True))
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "en_US", "USD", account, start, end, opening, closing, rows)


def _summary(
    parts: dict[str, list[Entry]], opening: Decimal, closing: Decimal, start: date, end: date
) -> list[tuple[str, str]]:
    lines = [
        (f"Beginning balance on {us_long(start)}", _usd(opening)),
        ("Deposits and other additions", written(total(parts["in"]))),
        ("ATM and debit card subtractions", written(total(parts["card"]))),
        ("Other subtractions", written(total(parts["other"]))),
        ("Checks", written(total(parts["check"]))),
        ("Service fees", written(total(parts["fee"]))),
        (f"Ending balance on {us_long(end)}", _usd(closing)),
    ]
    return [(label, text if text != "0.00" else "-0.00") for label, text in lines]


def _front(
    page: Page, person: tuple[str, str, str], account: str, span: tuple[date, date], summary: list[tuple[str, str]]
) -> None:
    page.lines(40, 44, ("P.O. Box 25118", "Tampa, FL 33622-5118"), 8, 10)
    page.put(40, 90, BANK.upper(), 16, bold=True, color=NAVY)
    page.box(372, 34, 200, 118, (0.95, 0.95, 0.95))
    page.put(382, 50, "Customer service information", 10, bold=True, color=NAVY)
    info = (
        "Customer service: 1.800.555.0142",
        "En Español: 1.800.555.0177",
        "sandhollow.example",
        f"{BANK}, N.A.",
        "P.O. Box 25118",
        "Tampa, FL 33622-5118",
    )
    page.lines(382, 68, info, 8.5, 13)
    page.lines(60, 150, person, 10, 12)
    page.put(40, 232, "Your Essential Plus Banking", 20, color=NAVY)
    page.put(40, 252, f"for {us_long(span[0])} to {us_long(span[1])}", 10, bold=True)
    page.put(372, 252, f"Account number: {account}", 10, bold=True)
    page.put(40, 268, person[0], 10, bold=True)
    page.put(40, 306, "Account summary", 14, bold=True, color=NAVY)
    y = 328.0
    for n, (label, text) in enumerate(summary):
        last = n == len(summary) - 1
        page.rule(40, y - 11, 330, 0.5, LINE)
        page.put(40, y, label, 9, bold=last)
        page.put(330, y, text, 9, right=True, bold=last)
        y += 16
    page.box(40, y + 30, 532, 120, None, stroke=LINE)
    page.put(56, y + 54, "See where your money goes", 13, bold=True, color=RED)
    paragraph(
        page, 56, y + 74, "Set a budget in the mobile app and we tell you when you come close to it.", 330, 10, 13
    )
    page.put(40, 726, "PULL: E   CYCLE: 62   SPEC: E   DELIVERY: E   TYPE:   IMAGE: I   BC: FL", 5.5)


def _table_head(page: Page, y: float, title: str, small: bool = False) -> float:
    page.put(40, y, title, 11 if small else 14, bold=True, color=NAVY)
    y += 18
    page.put(40, y, "Date", 9, bold=True)
    page.put(96, y, "Description", 9, bold=True)
    page.put(572, y, "Amount", 9, bold=True, right=True)
    page.rule(40, y + 4, 572, 0.8)
    return y + 16


def _section(
    flow: Flow,
    state: dict[str, str],
    rows: list[Row],
    title: str,
    entries: list[Entry],
    small: bool = False,
    card: str = "",
) -> None:
    flow.need(70)
    flow.y = _table_head(flow.page, flow.y, title, small)
    if not small:
        state["title"] = title
    if card:
        flow.page.put(40, flow.y, f"Card account # {card}", 9, bold=True)
        flow.y += 14
    for entry in entries:
        lines = column(entry.lines, "Helvetica", 9, 390)
        flow.need(11 * len(lines) + 3)
        flow.page.put(40, flow.y, f"{entry.day:%m/%d/%y}", 9)
        flow.page.lines(96, flow.y, lines, 9, 11)
        flow.page.put(572, flow.y, written(entry.amount), 9, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
        flow.y += 11 * len(lines) + 5
        flow.page.rule(40, flow.y - 12.5, 572, 0.3, LINE)


def _end(flow: Flow, state: dict[str, str], label: str, amount: Decimal, close: bool = True) -> None:
    flow.need(20)
    flow.page.put(40, flow.y, label, 9, bold=True)
    flow.page.put(572, flow.y, _usd(amount), 9, bold=True, right=True)
    flow.y += 30 if close else 16
    if close and not label.startswith("Total ATM"):
        state["title"] = ""


def _checks(flow: Flow, rows: list[Row], checks: list[Entry], number: int) -> None:
    flow.need(90)
    page = flow.page
    page.put(40, flow.y, "Checks", 14, bold=True, color=NAVY)
    flow.y += 18
    for left in (40, 312):
        page.put(left, flow.y, "Date", 9, bold=True)
        page.put(left + 70, flow.y, "Check #", 9, bold=True)
        page.put(left + 258, flow.y, "Amount", 9, bold=True, right=True)
    page.rule(40, flow.y + 4, 572, 0.8)
    flow.y += 16
    gap = False
    for n, entry in enumerate(checks):
        if n % 2 == 0 and n:
            flow.y += 15
            flow.need(40)
        left = 312 if n % 2 else 40
        step = 1 if n % 3 else 4
        number += step
        shown = f"{number}*" if step > 1 and n else str(number)
        gap |= step > 1 and n > 0
        flow.page.put(left, flow.y, f"{entry.day:%m/%d/%y}", 9)
        flow.page.put(left + 70, flow.y, shown, 9)
        flow.page.put(left + 258, flow.y, written(entry.amount), 9, right=True)
        rows.append(Row(entry.day, shown, entry.amount, page=flow.number))
    flow.y += 18
    flow.page.rule(312, flow.y - 11, 572, 0.8)
    for label, text in (("Total checks", _usd(total(checks))), ("Total # of checks", str(len(checks)))):
        flow.page.put(312, flow.y, label, 9, bold=True)
        flow.page.put(570, flow.y, text, 9, bold=True, right=True)
        flow.y += 14
    if gap:
        flow.page.put(40, flow.y, "* There is a gap in sequential check numbers", 8)
    flow.y += 26


def _fees(flow: Flow, state: dict[str, str], rows: list[Row], fees: list[Entry]) -> None:
    flow.need(150)
    page = flow.page
    page.put(40, flow.y, "Service fees", 14, bold=True, color=NAVY)
    page.put(360, flow.y + 16, "Total for this period", 8.5, bold=True)
    page.put(572, flow.y + 16, "Total year-to-date", 8.5, bold=True, right=True)
    for n, label in enumerate(("Total Overdraft fees", "Total NSF: Returned Item fees")):
        page.put(40, flow.y + 32 + 14 * n, label, 9)
        page.put(444, flow.y + 32 + 14 * n, "$0.00", 9, right=True)
        page.put(572, flow.y + 32 + 14 * n, "$0.00", 9, right=True)
    flow.y += 72
    if not fees:
        text = (
            "We waived the monthly maintenance fee because you kept the minimum daily balance or had a direct deposit."
        )
        flow.y = paragraph(page, 40, flow.y, text, 520, 9, 11)
        return
    page.put(40, flow.y, "Date", 9, bold=True)
    page.put(96, flow.y, "Transaction description", 9, bold=True)
    page.put(572, flow.y, "Amount", 9, bold=True, right=True)
    page.rule(40, flow.y + 4, 572, 0.8)
    flow.y += 16
    for entry in fees:
        page.put(40, flow.y, f"{entry.day:%m/%d/%y}", 9)
        page.put(96, flow.y, joined(entry.lines), 9)
        page.put(572, flow.y, written(entry.amount), 9, right=True)
        rows.append(Row(entry.day, joined(entry.lines), entry.amount, page=flow.number))
        flow.y += 15
    _end(flow, state, "Total service fees", total(fees))
    flow.page.put(40, flow.y - 12, "Note your Ending Balance already reflects the subtraction of Service Fees.", 8.5)
