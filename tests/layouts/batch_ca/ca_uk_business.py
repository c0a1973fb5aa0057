"""United Kingdom, young bank with shops: business current account with a protection leaflet as the last page.

Month names in capitals, the kind of payment before the partner, references wrapped below, money out, money in and a
balance on every row, brought forward and carried forward lines, totals in a summary box above the list.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, WHITE, Flow, Page, fits
from ._rows import BOLD, FACE, by_words, incoming, joined, money, outgoing, register

POOLS: Pools = {
    "shop": [
        "SCREWFIX DIRECT",
        "TRAVIS PERKINS 4",
        "TFL TRAVEL CH",
        "SHELL HOLLOWAY",
        "AMZNMKTPLACE",
        "PRET A MANGER",
        "POST OFFICE COUNTER",
    ],
    "cash": ["LONDON N7", "HOLBORN STORE", "CROYDON"],
    "town": ["LONDON", "CROYDON", "YEOVIL", "SLOUGH", "AMAZON.CO.UK"],
    "when": lambda rng, day: f"{earlier(rng, day):%d %b}".upper(),
    "firm": [
        "HMRC VAT",
        "BRITISH GAS BUSINES",
        "BT GROUP PLC",
        "NEST",
        "HISCOX INSURANCE",
        "LB CAMDEN NNDR",
        "XERO UK LTD",
    ],
    "who": ["A J Whitlock Ltd", "Pemberton Lettings", "Mrs K Osei", "Northgate Vehicle Hire", "R & S Joinery"],
}
KINDS = (
    Kind(7, -3, -190, "Card Purchase {shop} ####|{town} GB {when}"),
    Kind(4, -20, -900, "Direct Debit {firm}|Ref: ############"),
    Kind(4, -60, -3200, "Outward Faster Payment {who}|Inv ####"),
    Kind(5, 90, 4200, "Inward Payment {who}|INVOICE ####"),
    Kind(2, 40, 1600, "Cash and Cheque Deposit Holborn Store", step="5"),
    Kind(2, 30, 700, "Inward Payment SUMUP PAYMENTS LTD|SUMUP PID#######"),
    Kind(1, -600, -1900, "Standing Order Pemberton Lettings|UNIT 7 RENT", most=1),
    Kind(2, -20, -300, "ATM Withdrawal {cash} {when}", step="10"),
    Kind(1, -5, -9, "Account Maintenance Fee", most=1),
    Kind(1, -0.3, -6, "Transaction Charges", step="0.30", most=1),
    Kind(1, -1, -8, "Non-Sterling Transaction Fee"),
)
RED, BLUE = (0.85, 0.1, 0.15), (0.05, 0.2, 0.5)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    register()
    period = some_period(rng)
    opening = some_amount(rng, 400, 18000)
    number, sort = "".join(rng.choice("0123456789") for _ in range(8)), "23-99-70"
    code = iban(rng, "GB", f"QUAY239970{number}")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 75), balance=opening)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    rows: list[Row] = []

    def head(page: Page, n: int) -> float:
        page.box(45, 36, 92, 24, BLUE)
        page.put(91, 53, "QUAYSIDE", 14, bold=True, center=True, color=WHITE)
        page.put(550, 48, "Business Bank Account", 13, right=True, color=BLUE)
        page.put(550, 61, f"Statement number {period[1].month + 20}   Page {n} of @", 7.5, right=True, color=GREY)
        if n > 1:
            return table(page, 92)
        page.lines(
            45, 100, ["The Director", "WHITLOCK GLAZING LIMITED", "UNIT 7 THE ARCHES", "LONDON", "N7 0QX"], 9, 11.5
        )
        page.box(310, 86, 240, 96, (0.94, 0.95, 0.98))
        amounts = [entry.amount for entry in entries]
        lines = (
            (f"Opening balance {period[0]:%d %b %Y}".upper(), opening),
            ("TOTAL PAID IN", incoming(amounts)),
            ("TOTAL PAID OUT", abs(outgoing(amounts))),
            (f"Closing balance {period[1]:%d %b %Y}".upper(), closing),
        )
        page.put(318, 100, "Account summary", 9, bold=True, color=BLUE)
        for k, (label, amount) in enumerate(lines):
            page.put(318, 117 + 13 * k, label, 7.5)
            page.put(542, 117 + 13 * k, "£" + written(amount), 8, right=True)
        page.put(318, 174, "Arranged overdraft limit £0.00", 7, color=GREY)
        cells: tuple[tuple[int, str, str], ...] = (
            (45, "Account name", "WHITLOCK GLAZING LIMITED"),
            (190, "Account number", number),
        )
        cells += ((280, "Sort code", sort), (340, "IBAN", code), (490, "BIC", "QUAYGB2L"))
        for x, label, text in cells:
            page.put(x, 206, label, 7, color=GREY)
            page.put(x, 217, text, 8)
        return table(page, 246)

    def table(page: Page, y: float) -> float:
        page.box(45, y - 11, 505, 17, BLUE)
        for x, label in ((50, "Date"), (115, "Transaction")):
            page.put(x, y, label, 8, bold=True, color=WHITE)
        for x, label in ((398, "Money out (£)"), (470, "Money in (£)"), (545, "Balance (£)")):
            page.put(x, y, label, 8, right=True, bold=True, color=WHITE)
        y += 19
        page.put(115, y, "Balance brought forward", 8, bold=True)
        page.put(545, y, written(balances[len(rows) - 1] if rows else opening), 8, right=True, bold=True)
        page.rule(45, y + 4, 550, 0.3, GREY)
        return y + 15

    def foot(page: Page, y: float) -> None:
        page.put(115, y, "Balance carried forward", 8, bold=True)
        page.put(545, y, written(balances[len(rows) - 1]), 8, right=True, bold=True)

    flow = Flow(752, lambda: Page(face=FACE, bold=BOLD), head, foot)
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 8, 210))]
        flow.need(10 * len(lines) + 6)
        page, y = flow.page, flow.y
        page.put(50, y, f"{entry.day:%d %b %Y}".upper(), 8)
        page.lines(115, y, lines, 8, 10)
        page.put(398 if entry.amount < 0 else 470, y, written(abs(entry.amount)), 8, right=True)
        page.put(545, y, written(balance), 8, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.y += 10 * len(lines) + 6
        page.rule(45, flow.y - 11, 550, 0.2, (0.8, 0.8, 0.8))
    flow.need(20)
    flow.page.put(115, flow.y + 2, "Closing balance", 8, bold=True)
    flow.page.put(545, flow.y + 2, written(closing), 8, right=True, bold=True)
    assert sum(money(rows)) == closing - opening
    pages = [*flow.pages, _leaflet(f"{period[1] + timedelta(1):%d %B %Y}")]
    _number(pages)
    by_words(pages, path)
    return Truth("checking", "en_GB", "GBP", number, *period, opening, closing, rows)


def _number(pages: list[Page]) -> None:
    """Fill in how many pages there are, and the line at the foot of each."""
    for page in pages:
        marked = [text for text in page.texts if text.text.endswith(" of @")]
        page.texts = [text for text in page.texts if text not in marked]
        for text in marked:
            page.put(
                text.anchor, text.y, text.text.replace("@", str(len(pages))), text.size, right=True, color=text.color
            )
        company = "Quayside Bank PLC. Registered in England and Wales, 6419999. One Wharf Row, London WC1B 9HA."
        page.put(45, 800, company, 6.5, color=GREY)
        page.put(
            45,
            809,
            "Authorised by the Prudential Regulation Authority. Lost card? Call 0345 000 0000, day or night.",
            6.5,
            color=GREY,
        )


def _leaflet(day: str) -> Page:
    page = Page(face=FACE, bold=BOLD)
    page.put(45, 60, "Information about how your deposits are protected", 13, bold=True, color=BLUE)
    table: tuple[tuple[str, str], ...] = (
        ("Eligible deposits in our bank are protected by:", "the Financial Services Compensation Scheme (FSCS)"),
        ("Limit of protection:", "£85,000 per depositor per bank"),
        (
            "If you have more eligible deposits at the same bank:",
            "All your eligible deposits are added up and the total is subject to £85,000",
        ),
        ("If you have a joint account:", "The limit of £85,000 applies to each depositor separately"),
        ("Reimbursement period if the bank fails:", "7 working days"),
        ("Currency of reimbursement:", "Pound sterling (GBP, £)"),
    )
    y = 90.0
    for left, right in table:
        page.rule(45, y - 12, 550, 0.3, GREY)
        low = page.lines(50, y, wrap(left, fits(FACE, 8, 220)), 8, 10)
        y = max(low, page.lines(290, y, wrap(right, fits(FACE, 8, 250)), 8, 10)) + 8
    page.rule(45, y - 12, 550, 0.3, GREY)
    page.put(45, y + 12, "Your charges and credit interest", 10, bold=True, color=BLUE)
    fees = (
        ("UK electronic and automated transactions", "£0.30"),
        ("Cash paid in, per £100", "£0.50"),
        ("CHAPS out", "£25.00"),
    )
    for n, (label, fee) in enumerate(fees):
        page.put(50, y + 28 + 12 * n, label, 8)
        page.put(400, y + 28 + 12 * n, fee, 8, right=True)
    page.put(
        50,
        y + 76,
        f"Prices as of {day}. Gross credit interest 0.00%. AER 0.00%. EAR on arranged overdrafts 8.50%.",
        7.5,
    )
    page.box(45, y + 96, 505, 40, None, stroke=RED)
    page.put(55, y + 113, "Been asked to move money to a safe account?", 9, bold=True, color=RED)
    page.put(55, y + 126, "We will never ask you to. Hang up and call us on the number on the back of your card.", 8)
    return page
