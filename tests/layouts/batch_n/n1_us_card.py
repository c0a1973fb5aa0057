"""United States: credit card of a big bank, with transaction and posting date and reference numbers.

Special: sections for payments, purchases, fees and interest, whose sums stand in a column of their own right of the
amounts; foreign purchases have a second line with the rate; interest rows of 0.00; minimum payment warning, coupon,
year-to-date box, interest charge table and rewards around them; dates have no year and may lie before the period.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, Flow, Page, fits, with_pymupdf, with_reportlab

RED = (0.75, 0.05, 0.16)
BLUE = (0.02, 0.12, 0.4)
PALE = (0.92, 0.92, 0.92)
LEFT, TOTAL = 36.0, 576.0
AMOUNT, ACCOUNT, REFERENCE = 512.0, 445.0, 390.0
ROOM = 216.0
POOLS: Pools = {
    "shop": [
        "SPROUTLEAF MKT #2##       CHARLOTTE    NC",
        "TST* THE BRASS LADLE      CHARLOTTE    NC",
        "SQ *DOGWOOD BAKERY        MATTHEWS     NC",
        "CIRCLE FUEL 0#####        PINEVILLE    NC",
        "HOMEWARD DEPOT #36##      CHARLOTTE    NC",
        "BELLWETHER PHARMACY #4### CONCORD      NC",
        "QUEEN CITY PARKING        CHARLOTTE    NC",
        "PAWS & CLAWS VET          HUNTERSVILLE NC",
        "NORTHRIM OUTFITTERS       800-555-0177 WA",
    ],
    "web": [
        "RIVERBEND.COM*??#??##     RIVERBEND.EX WA",
        "PLAYREEL.COM              866-555-0119 CA",
        "APPDEPOT.EX/BILL          866-555-0188 CA",
        "GATHERWELL INSURANCE      800-555-0134 OH",
        "TELWAVE*WIRELESS PMT      800-555-0166 TX",
    ],
    "far": ["BISTRO DES QUAIS         LYON", "HOTEL MIRADOR            LISBOA", "TRATTORIA DA NINO        ROMA"],
}
KINDS = [
    Kind(13, -3, -260, "{shop}", "buy"),
    Kind(6, -5, -190, "{web}", "buy"),
    Kind(1, -9, -310, "{far}|", "abroad"),
    Kind(0.6, -180, -950, "BLUEGATE AIR  0062########  800-555-0123 GA|", "flight", "0.01", 2),
    Kind(1.2, 4, 120, "{shop}", "pay"),
    Kind(1.5, 50, 1800, "ONLINE PAYMENT FROM CHK 7714 CONF??????###", "pay", "0.01", 2),
    Kind(0.7, 35, 900, "PAYMENT - THANK YOU", "pay", "0.01", 1),
    Kind(0.4, 10, 60, "CASH REWARDS STATEMENT CREDIT", "pay", "1", 1),
    Kind(0.5, -29, -40, "LATE FEE FOR PAYMENT DUE {due}", "fee", "1", 1),
    Kind(0.3, -95, -95, "ANNUAL MEMBERSHIP FEE", "fee", "1", 1),
]
SECTIONS = [
    (("pay",), "Payments and Other Credits", "TOTAL PAYMENTS AND OTHER CREDITS FOR THIS PERIOD"),
    (("buy", "abroad", "flight"), "Purchases and Adjustments", "TOTAL PURCHASES AND ADJUSTMENTS FOR THIS PERIOD"),
    (("fee",), "Fees", "TOTAL FEES FOR THIS PERIOD"),
    (("interest",), "Interest Charged", "TOTAL INTEREST CHARGED FOR THIS PERIOD"),
]
LEGAL = [
    "IMPORTANT INFORMATION ABOUT THIS ACCOUNT",
    "PAYING INTEREST - We will not charge you any interest on Purchases if you always pay your New Balance Total "
    "by the Payment Due Date. Specifically, you will not pay interest for an entire billing cycle on Purchases if you "
    "Paid in Full the two previous New Balance Totals on your account by their respective Payment Due Dates.",
    "CALCULATION OF BALANCES SUBJECT TO INTEREST RATE - Average Balance Method (including new Purchases): We calculate "
    "separate Balances Subject to an Interest Rate for Purchases and for each Introductory or Promotional balance "
    "consisting of Purchases. We do this by: (1) calculating a daily balance for each day in the billing cycle; (2) "
    "adding all the daily balances together; and (3) dividing the sum of the daily balances by the number of days.",
    "TOTAL INTEREST CHARGE COMPUTATION - Interest Charges accrue and are compounded on a daily basis. To determine the "
    "Interest Charges we multiply each Balance Subject to Interest Rate by its applicable Daily Periodic Rate and that "
    "result is multiplied by the number of days in the billing cycle.",
    "PAYMENTS - We credit mailed payments as of the date received, if the payment is: (1) received by 5 p.m. "
    "at the address shown on the remittance slip on the front of your monthly statement; (2) paid with a check in "
    "U.S. dollars on a U.S. financial institution; and (3) sent in the return envelope with the remittance portion.",
    "FOREIGN TRANSACTION FEE - 3% of the U.S. dollar amount of each transaction made in a foreign currency. A minimum "
    "interest charge of $1.50 applies. The fee for a returned payment is up to $40.00.",
    "WHAT TO DO IF YOU THINK YOU FIND A MISTAKE ON YOUR STATEMENT - If you think there is an error on your statement, "
    "write to us at: P.O. Box 982077, El Paso, TX 79998. In your letter, give us your account information, the dollar "
    "amount of the suspected error and a description of the problem. You must contact us within 60 days.",
]


@dataclass
class Head:
    start: date
    end: date
    account: str
    previous: Decimal
    entries: list[Entry]
    lines: int  # credit line in dollars
    year_interest: Decimal
    rate: Decimal
    rewards: bool

    def total(self, *tags: str) -> Decimal:
        """What the rows of these sections add to the balance owed."""
        return -Decimal(sum((entry.amount for entry in self.entries if entry.tag in tags), Decimal(0)))

    @property
    def new(self) -> Decimal:
        return self.previous + self.total("pay", "buy", "abroad", "flight", "fee", "interest")

    @property
    def due(self) -> date:
        return self.end + timedelta(25)

    @property
    def least(self) -> Decimal:
        return max(Decimal(0), min(self.new, max(Decimal(35), (self.new / 100).quantize(Decimal(1)))))


def _dollars(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(abs(amount))


def _span(head: Head) -> str:
    return f"{head.start:%B} {head.start.day} - {head.end:%B} {head.end.day}, {head.end.year}"


def _band(page: Page, x: float, y: float, to: float, text: str) -> float:
    page.box(x, y - 11, to - x, 16, BLUE)
    page.put(x + 5, y, text, 9, bold=True, color=(1, 1, 1))
    return y + 19


def _pairs(page: Page, x: float, y: float, to: float, pairs: Sequence[tuple[str, str]], lead: float = 12.5) -> float:
    for name, fact in pairs:
        strong = name.startswith("New Balance")
        page.put(x + 3, y, name, 8, bold=strong)
        page.put(to - 3, y, fact, 8, right=True, bold=strong)
        page.rule(x, y + 3.5, to, 0.3, (0.7, 0.7, 0.7))
        y += lead
    return y


def _first(page: Page, head: Head) -> None:
    page.put(LEFT, 50, "HALBERD NATIONAL", 15, bold=True, color=RED)
    page.put(LEFT, 62, "Preferred Rewards", 7.5, color=BLUE)
    page.put(TOTAL, 44, "Everyday Cash Rewards Visa Signature", 11, right=True, bold=True, color=BLUE)
    page.put(TOTAL, 57, f"Account# {head.account}", 9, right=True)
    page.put(TOTAL, 69, _span(head), 9, right=True)
    page.lines(
        LEFT + 16, 112, ["MEREDITH A KOWALCZYK", "118 ORCHARD KNOLL CT APT 3B", "CHARLOTTE NC 28270-1120"], 9, 11.5
    )
    _band(page, LEFT, 172, 216, "Account Information:")
    page.lines(LEFT + 3, 192, [
        "www.halberd.example", "", "Mail billing inquiries to:", "Halberd National", "P.O. Box 982077",
        "El Paso, TX 79998-2077", "", "Mail payments to:", "Halberd National", "P.O. Box 851077",
        "Dallas, TX 75285-1077", "", "Customer Service:", "1.800.555.0190", "(1.800.555.0191 TTY)",
    ], 8, 10)  # fmt: skip
    y = _band(page, 232, 172, TOTAL, "Payment Information")
    y = _pairs(page, 232, y, TOTAL, [
        ("New Balance Total", _dollars(head.new)),
        ("Total Minimum Payment Due", _dollars(head.least)),
        ("Payment Due Date", f"{head.due:%m/%d/%y}"),
    ])  # fmt: skip
    warning = (
        "Late Payment Warning: If we do not receive your Total Minimum Payment by the date listed above, you may have "
        "to pay a late fee of up to $40.00 and your APRs may be increased up to the Penalty APR of 29.99%."
    )
    y = page.lines(235, y + 2, wrap(warning, fits("Helvetica", 7.5, 338)), 7.5, 9) + 6
    y = _band(page, 232, y + 6, TOTAL, "Account Summary")
    y = _pairs(page, 232, y, TOTAL, [
        ("Previous Balance", _dollars(head.previous)),
        ("Payments and Other Credits", _dollars(head.total("pay"))),
        ("Purchases and Adjustments", _dollars(head.total("buy", "abroad", "flight"))),
        ("Fees Charged", _dollars(head.total("fee"))),
        ("Interest Charged", _dollars(head.total("interest"))),
        ("New Balance Total", _dollars(head.new)),
        ("Total Credit Line", f"${head.lines:,}.00"),
        ("Total Credit Available", _dollars(head.lines - head.new)),
        ("Cash Credit Line", f"${head.lines // 5:,}.00"),
        ("Portion of Credit Available for Cash", f"${head.lines // 5:,}.00"),
        ("Statement Closing Date", f"{head.end:%m/%d/%y}"),
        ("Days in Billing Cycle", str((head.end - head.start).days + 1)),
    ])  # fmt: skip
    if head.new > 100:
        _warning(page, y + 12, head)
    _coupon(page, head)


def _warning(page: Page, y: float, head: Head) -> None:
    text = (
        "Total Minimum Payment Warning: If you make only the Total Minimum Payment each period, you will pay more in "
        "interest and it will take you longer to pay off your balance. For example:"
    )
    y = page.lines(LEFT, y, wrap(text, fits("Helvetica", 7.5, 538)), 7.5, 9) + 4
    for x, to, names in (
        (LEFT, 240, ("If you make no additional", "charges using this card", "and each month you pay")),
        (240, 410, ("You will pay off the balance", "shown on this statement", "in about")),
        (410, TOTAL, ("And you will end up paying", "an estimated total of", "")),
    ):
        page.box(x, y - 8, to - x, 30, PALE, stroke=(0.6, 0.6, 0.6))
        page.lines(x + 4, y, names, 6.5, 8)
    y += 33
    month = (head.new / 30).quantize(Decimal("0.01"))
    for cells in (
        ("Only the Total Minimum Payment", "14 years", _dollars((head.new * 2).quantize(Decimal(1)))),
        (_dollars(month), "36 months", _dollars((month * 36).quantize(Decimal(1)))),
    ):
        for x, cell in zip((LEFT, 240, 410), cells, strict=True):
            page.put(x + 4, y, cell, 7.5)
        y += 11
    page.put(LEFT, y + 2, "If you would like information about credit counseling services, call 866.555.0108.", 7.5)


def _coupon(page: Page, head: Head) -> None:
    for n in range(54):
        page.rule(LEFT + 10 * n, 640, LEFT + 10 * n + 5, 0.5)
    page.lines(LEFT + 8, 664, ["HALBERD NATIONAL", "P.O. BOX 851077", "DALLAS, TX 75285-1077"], 9, 11)
    page.lines(LEFT + 8, 712, ["MEREDITH A KOWALCZYK", "118 ORCHARD KNOLL CT APT 3B", "CHARLOTTE NC 28270-1120"], 8, 10)
    page.put(370, 656, "Account Number:", 8.5)
    page.put(TOTAL, 656, head.account, 8.5, right=True)
    _pairs(page, 370, 672, TOTAL, [
        ("New Balance Total", _dollars(head.new)), ("Total Minimum Payment Due", _dollars(head.least)),
        ("Payment Due Date", f"{head.due:%m/%d/%y}"),
    ])  # fmt: skip
    page.put(373, 718, "Enter payment amount", 8)
    page.box(480, 706, 96, 18, stroke=(0, 0, 0))
    page.put(484, 719, "$", 10)
    page.put(373, 738, "For change of address/phone number, see reverse side.", 6.5)
    page.put(LEFT, 772, f"0{abs(head.new) * 100:09.0f} 00{head.least * 100:07.0f} 00000000 4400660051####".replace(
        "####", head.account[-4:]), 9, face="Courier")  # fmt: skip


def _legal(page: Page, head: Head) -> None:
    page.put(LEFT, 34, head.account, 7)
    page.put(TOTAL, 34, "Page 2 of {}", 7, right=True)  # replaced when the number of pages is known
    x, y = LEFT, 56.0
    for n, text in enumerate(LEGAL):
        if n == 5:
            x, y = 312, 56
        y = page.lines(x, y, wrap(text, fits("Helvetica", 6.5, 258)), 6.5, 7.6, bold=n == 0) + 5


def _columns(page: Page, y: float) -> float:
    page.box(LEFT, y - 10, TOTAL - LEFT, 24, PALE)
    heads = (
        (LEFT + 3, "Transaction", "Date", False), (86.0, "Posting", "Date", False), (124.0, "", "Description", False),
        (REFERENCE, "Reference", "Number", True), (ACCOUNT, "Account", "Number", True), (AMOUNT, "", "Amount", True),
        (TOTAL - 3, "", "Total", True),
    )  # fmt: skip
    for x, above, below, right in heads:
        page.put(x, y, above, 7, right=right)
        page.put(x, y + 9, below, 7, right=right)
    return y + 26


def _section(flow: Flow, rng: Random, head: Head, section: tuple[tuple[str, ...], str, str]) -> list[Row]:
    tags, title, foot = section
    rows: list[Row] = []
    flow.need(60)
    flow.page.put(124, flow.y, title, 8.5, bold=True, color=BLUE)
    flow.y += 13
    for entry in (entry for entry in head.entries if entry.tag in tags):
        lines = [line for part in entry.lines for line in wrap(part, fits("Helvetica", 7.5, ROOM))]
        flow.need(10 * len(lines) + 4)
        used = entry.day if entry.tag in ("fee", "interest") else earlier(rng, entry.day, 2)
        flow.page.put(LEFT + 3, flow.y, f"{used:%m/%d}", 7.5)
        flow.page.put(86, flow.y, f"{entry.day:%m/%d}", 7.5)
        if entry.tag != "interest":
            flow.page.put(REFERENCE, flow.y, fill(rng, "####", entry.day, {}), 7.5, right=True)
        if entry.tag not in ("fee", "interest"):
            flow.page.put(ACCOUNT, flow.y, head.account[-4:], 7.5, right=True)
        flow.page.put(AMOUNT, flow.y, written(-entry.amount), 7.5, right=True)
        text = " ".join(" ".join(lines).split())
        if entry.amount:
            rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y = flow.page.lines(124, flow.y, lines, 7.5, 9) + 2.5
    flow.need(20)
    flow.page.put(124, flow.y + 1, foot, 7.5, bold=True)
    flow.page.put(TOTAL - 3, flow.y + 1, _dollars(head.total(*tags)), 7.5, right=True, bold=True)
    flow.page.rule(LEFT, flow.y + 6, TOTAL, 0.4)
    flow.y += 21
    return rows


def _end(flow: Flow, head: Head) -> None:
    flow.need(70)
    year = head.end.year
    flow.page.box(200, flow.y - 8, 230, 46, stroke=(0, 0, 0))
    flow.page.put(315, flow.y + 3, f"{year} Totals Year-to-Date", 8, center=True, bold=True)
    for n, (name, amount) in enumerate([
        (f"Total fees charged in {year}", head.total("fee")),
        (f"Total interest charged in {year}", head.year_interest + head.total("interest")),
    ]):  # fmt: skip
        flow.page.put(206, flow.y + 16 + 12 * n, name, 8)
        flow.page.put(424, flow.y + 16 + 12 * n, _dollars(amount), 8, right=True)
    flow.y += 62
    flow.need(130)
    y = _band(flow.page, LEFT, flow.y, TOTAL, "Interest Charge Calculation")
    flow.page.put(LEFT + 3, y, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 7.5)
    y += 16
    places = (130.0, 250.0, 330.0, 460.0, TOTAL - 3)
    titles = (("Annual", "Percentage Rate"), ("Promotional", "Transaction Type"), ("Promotional", "Rate End Date"),
              ("Balance Subject to", "Interest Rate"), ("Interest Charges by", "Transaction Type"))  # fmt: skip
    flow.page.box(LEFT, y - 9, TOTAL - LEFT, 22, PALE)
    for x, names in zip(places, titles, strict=True):
        flow.page.put(x, y, names[0], 7, right=True)
        flow.page.put(x, y + 9, names[1], 7, right=True)
    y += 24
    charged = head.total("interest")
    base = (charged * 1200 / head.rate).quantize(Decimal("0.01"))
    for name, rate, balance, interest in (
        ("Purchases", f"{head.rate}%V", base, charged),
        ("Balance Transfers", f"{head.rate}%V", Decimal(0), Decimal(0)),
        ("Direct Deposit and Check Cash Advances", f"{head.rate + 3}%V", Decimal(0), Decimal(0)),
        ("Bank Cash Advances", "29.99%V", Decimal(0), Decimal(0)),
    ):
        flow.page.put(LEFT + 3, y, name, 7.5) if len(name) < 20 else flow.page.lines(LEFT + 3, y - 4, [
            name[:18], name[19:]], 6, 6.5)  # fmt: skip
        flow.page.put(175, y, rate, 7.5, right=True)
        flow.page.put(places[3], y, _dollars(balance), 7.5, right=True)
        flow.page.put(places[4], y, _dollars(interest), 7.5, right=True)
        y += 14
    flow.page.put(LEFT + 3, y, "APR Type Definitions: V = Variable Rate (rate may vary)", 6.5)
    flow.y = y + 26
    if head.rewards:
        flow.need(90)
        spent = head.total("buy", "abroad", "flight")
        earned = (max(spent, Decimal(0)) / 100).quantize(Decimal("0.01"))
        y = _band(flow.page, LEFT, flow.y, TOTAL, "Your Cash Rewards")
        y = _pairs(flow.page, LEFT, y, 330, [
            ("Base Earned this month", _dollars(earned)),
            ("Category Bonus this month", _dollars((earned * 2).quantize(Decimal("0.01")))),
            ("Total Cash Back Available", _dollars(earned * 3 + Decimal("41.17"))),
        ])  # fmt: skip
        flow.page.lines(344, flow.y + 20, ["Make the most of your rewards program today!",
                                           "Visit halberd.example/rewards"], 8, 11, color=RED)  # fmt: skip


def _abroad(rng: Random, entry: Entry) -> Entry:
    """The second line of what was bought in another currency or of an airline ticket."""
    if entry.tag == "abroad":
        rate = Decimal(rng.randint(10200, 11900)) / 10000
        foreign = (-entry.amount / rate).quantize(Decimal("0.01"))
        second = f"{written(foreign)} EUR {entry.day:%m/%d} @ {rate:.4f}"
    else:
        second = f"DEPARTURE {entry.day + timedelta(40):%m/%d/%y} CLT LGA"
    return Entry(entry.day, (entry.lines[0], second), entry.amount, entry.tag, entry.text)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    pools: Pools = {**POOLS, "due": [f"{start - timedelta(2):%m/%d}"]}
    entries = some_entries(rng, KINDS, pools, (start, end))
    entries = [_abroad(rng, entry) if entry.tag in ("abroad", "flight") else entry for entry in entries]
    carried = rng.random() < 0.45
    for name in ("PURCHASES", "BALANCE TRANSFERS", "DIR DEP&CHK CASHADV", "BANK CASH ADVANCES"):
        charge = -some_amount(rng, 4, 90) if carried and name == "PURCHASES" else Decimal("0.00")
        text = f"INTEREST CHARGED ON {name}"
        entries.append(Entry(end, (text,), charge, "interest", text))
    account = fill(rng, "4400 66## #### ####", start, {})
    previous = some_amount(rng, 80, 6200)
    lines = rng.choice([4500, 9000, 15000, 21500])
    rate = Decimal(rng.randint(1799, 2699)) / 100
    head = Head(start, end, account, previous, entries, lines, some_amount(rng, 1, 300), rate, rng.random() < 0.7)

    def top(page: Page, number: int) -> float:
        if number == 1:
            _first(page, head)
            return 800
        if number == 2:
            _legal(page, head)
            return 800
        page.put(LEFT, 38, "MEREDITH A KOWALCZYK", 8)
        page.put(LEFT + 130, 38, f"|  Account # {account}  |  {_span(head)}", 8)
        page.put(TOTAL, 38, "Page {} of {{}}".format(number), 8, right=True)  # noqa: UP032
        y = _band(page, LEFT, 70, TOTAL, "Transactions" if number == 3 else "Transactions Continued")
        return _columns(page, y)

    flow = Flow(748, lambda: Page(LETTER), top)
    flow.turn()
    flow.turn()
    rows: list[Row] = []
    for section in SECTIONS:
        if section[0] != ("fee",) or head.total("fee"):
            rows += _section(flow, rng, head, section)
    _end(flow, head)
    for page in flow.pages:
        _number(page, len(flow.pages))
    if rng.random() < 0.7:
        with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    else:
        with_pymupdf(flow.pages, path)
    closing = -head.new
    return Truth("credit_card", "en_US", "USD", account, start, end, -previous, closing, rows)


def _number(page: Page, total: int) -> None:
    """Put in the number of pages where it was left open."""
    for n, text in enumerate(page.texts):
        if "{}" in text.text:
            del page.texts[n]
            page.put(TOTAL, text.y, text.text.format(total), text.size, right=True)
            return
