"""United States: member statement of the largest credit union kind: a summary of all shares, then checking, savings and
money market one after the other with MM-DD dates and trailing minus, and an "Items Paid" list that repeats the debits
in three column groups. Opening and closing are None, because each share has its own.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

CHECKING = [
    Kind(9, -4, -180, "POS Debit- Debit Card {card} {used} {shop} {town}", "POS"),
    Kind(3, -8, -90, "POS Debit- Debit Card {card} Transaction {used} {web}", "POS"),
    Kind(2, -20, -400, "ATM Withdrawal {used} {atm} {town}", "ATMW", "20"),
    Kind(2, -35, -420, "Paid To - {biller} Chk ####", "ACH"),
    Kind(1, -10, -300, "Zelle Db {person} {used}", "POS", "5"),
    Kind(1, 15, 250, "Zelle Cr {person} {used}", "", "5"),
    Kind(1, -25, -300, "Transfer To Shares", "TRF", "25", 3),
    Kind(1, -40, -900, "Check {check}", "CHK"),
    Kind(1, 900, 3100, "Deposit - ACH Paid From {payer}", "", "0.01", 2),
    Kind(1, 20, 400, "Deposit 1 Mobile", ""),
    Kind(0.5, 10, 90, "POS Credit Adjustment {card} Transaction {used} {web}", "", "0.01", 1),
]
SAVINGS = [
    Kind(3, 25, 300, "Transfer From Checking", "", "25"),
    Kind(2, -50, -500, "Transfer To Checking", "TRF", "50"),
    Kind(1, 10, 120, "Deposit - ACH Paid From {payer}", ""),
]


def _used(rng: Random, day: date) -> str:
    return (day - timedelta(rng.choice([1, 1, 2, 3]))).strftime("%m-%d-%y")


def _pools(rng: Random) -> dict[str, object]:
    return {
        "card": [f"{rng.randint(1000, 9999)}"],
        "used": _used,
        "shop": [
            "Publix Super Mar",
            "Wawa ####",
            "Commissary Oceana",
            "Food Lion #####",
            "7-Eleven #####",
            "Chick-Fil-A #0####",
            "Harris Teeter ####",
            "Lowes #00###*",
            "Navy Exchange ######",
            "Costco Whse #0###",
            "Starbucks Store #####",
        ],
        "town": [
            "Jacksonville FL",
            "Virginia Beac VA",
            "Norfolk VA",
            "Chesapeake VA",
            "San Diego CA",
            "Orange Park FL",
        ],
        "web": [
            "Amzn Mktp US*?#?##??## Amzn.Com/Bill WA",
            "Netflix.Com 408-5403700 CA",
            "Apple.Com/Bill 866-712-7753 CA",
            "Uber *Trip Help.Uber.Com CA",
            "Steam Games 425-9522985 WA",
        ],
        "atm": ["NFS Great Neck Rd", "000#### Mil Exchange", "2140 Old Donation Pkwy"],
        "biller": [
            "Geico",
            "Dominion Energy",
            "Cox Communication",
            "Verizon Wireless",
            "Discover E-Payment",
            "State Farm Ro 27",
        ],
        "person": ["Tyler Brandt", "M Okafor", "Dana Whitlock", "Ruth Esposito"],
        "check": ["00####"],
        "payer": [
            "Dfas-Cleveland Act Pay",
            "Hampton Rds Health Payroll",
            "VA Benef Vacp Treas 310",
            "Irs Treas 310 Tax Ref",
        ],
    }


class _Share:
    """One share: what it is called, its number and its rows."""

    def __init__(self, group: str, title: str, number: str, opening: Decimal, entries: list[Entry]) -> None:
        self.group, self.title, self.number, self.opening, self.entries = group, title, number, opening, entries

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)


def _minus(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def _dividend(share: _Share, day: date, amount: Decimal) -> _Share:
    share.entries.append(Entry(day, ("Dividend",), amount, "", "Dividend"))
    return share


def _shares(rng: Random, period: tuple[date, date]) -> list[_Share]:
    pools = _pools(rng)
    opening = some_amount(rng, 700, 6000)
    count = rng.choice([rng.randint(5, 10), rng.randint(18, 40), rng.randint(55, 90)])
    rows = some_entries(rng, CHECKING, pools, period, count=count, balance=opening)  # type: ignore[arg-type]
    shares = [_Share("Checking", "EveryDay Checking", fill(rng, "70########", period[0], {}), opening, rows)]
    base = some_amount(rng, 800, 20000)
    rows = some_entries(rng, SAVINGS, pools, period, count=rng.randint(0, 5), balance=base)  # type: ignore[arg-type]
    shares.append(_Share("Savings", "Membership Savings", fill(rng, "30########", period[0], {}), base, rows))
    if rng.random() < 0.5:
        shares.append(_Share("Savings", "Basic Savings", fill(rng, "31########", period[0], {}), Decimal("5.00"), []))
    if rng.random() < 0.6:
        base = some_amount(rng, 9000, 60000)
        shares.append(_Share("Savings", "Money Market Savings", fill(rng, "35########", period[0], {}), base, []))
    for share in shares:
        if share.opening > 100:
            rate = Decimal("0.0012") if "Money" in share.title else Decimal("0.0001")
            size = max(Decimal("0.01"), (share.opening * rate).quantize(Decimal("0.01")))
            _dividend(share, period[1], size)
    return shares


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 29)
    shares = _shares(rng, period)
    access = fill(rng, "########", period[0], {})
    name = rng.choice(["MARCUS T LINDQUIST", "DENISE A HOLLOWAY", "JOSE R VILLARREAL"])
    span = f"{period[0]:%m/%d/%y} - {period[1]:%m/%d/%y}"

    def head(page: Page, number: int) -> float:
        page.put(40, 46, "HARBOR FEDERAL", 15, bold=True)
        page.put(40, 60, "Credit Union", 11)
        page.put(210, 46, "Statement of Account", 14, bold=True)
        page.box(400, 32, 172, 66, stroke=GREY)
        page.put(408, 46, "Statement Period", 7.5)
        page.put(564, 46, span, 7.5, right=True)
        page.put(408, 60, "Access No.", 7.5)
        page.put(564, 60, access, 7.5, right=True)
        page.put(408, 88, "Routing Number:", 7.5)
        page.put(564, 88, "2560-7491-8", 7.5, right=True)
        page.put(40, 76, "P.O. Box 3000 Merrifield VA 22119-3000", 7)
        if number > 1:
            page.put(40, 112, f"Statement of Account For {name}", 8, bold=True)
            return 134.0
        page.lines(60, 150, [name, "1418 SANDPIPER CT APT 3", "VIRGINIA BEACH VA 23451-4420"], 9)
        notice = [
            "Questions about this Statement?",
            "Toll-free in the U.S. 1-888-555-0148",
            "Toll-free numbers when overseas are available",
            "at harborfederal.example/contact",
            "Collect internationally 1-703-555-0127",
        ]
        page.lines(385, 122, notice, 7.5, 9.5)
        ad = 'Say "Yes" to Paperless! View your digital statements via Mobile or Harbor Federal Online Banking.'
        page.put(40, 206, ad, 8, bold=True)
        page.put(
            40,
            218,
            "Insured by NCUA. For information on rates as of 03/01 call 1-888-555-0148. $5.00 must stay in savings.",
            7,
        )
        return 244.0

    flow = Flow(730, lambda: Page(LETTER), head)
    _summary(flow, shares, period)
    rows: list[Row] = []
    group = ""
    for share in shares:
        flow.need(110)
        if share.group != group:
            flow.page.rule(40, flow.y - 12, 572, 1.2)
            flow.page.put(40, flow.y, share.group, 12, bold=True)
            flow.y += 18
            group = share.group
        rows += _share(flow, share, period)
    _disclosure(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(408, 74, f"Page {number} of {len(flow.pages)}", 7.5)
        page.put(564, 760, f"0021{access}-{number:03}", 6, right=True, color=GREY)
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("bank", "en_US", "USD", access, *period, None, None, rows)


def _summary(flow: Flow, shares: list[_Share], period: tuple[date, date]) -> None:
    page, stops = flow.page, (280, 355, 430, 500, 570)
    page.put(40, flow.y, "Summary of your deposit accounts", 10, bold=True)
    for stop, one, two in zip(
        stops,
        ("Previous", "Deposits/", "Withdrawals/", "Ending", "YTD"),
        ("Balance", "Credits", "Debits", "Balance", "Dividends"),
        strict=True,
    ):
        page.put(stop, flow.y + 14, one, 7.5, bold=True, right=True)
        page.put(stop, flow.y + 24, two, 7.5, bold=True, right=True)
    flow.y += 30
    page.rule(40, flow.y, 572)
    sums = [Decimal(0)] * 5
    for share in shares:
        earned = sum((entry.amount for entry in share.entries if entry.text == "Dividend"), Decimal(0))
        figures = [
            share.opening,
            sum((entry.amount for entry in share.entries if entry.amount > 0), Decimal(0)),
            -sum((entry.amount for entry in share.entries if entry.amount < 0), Decimal(0)),
            share.closing,
            earned * period[1].month,
        ]
        sums = [a + b for a, b in zip(sums, figures, strict=True)]
        page.put(40, flow.y + 11, share.title, 8)
        page.put(40, flow.y + 21, share.number, 8)
        for stop, figure in zip(stops, figures, strict=True):
            page.put(stop, flow.y + 21, f"${written(figure)}", 8, right=True)
        flow.y += 26
    page.rule(40, flow.y, 572)
    page.put(40, flow.y + 11, "Totals", 8, bold=True)
    for stop, figure in zip(stops, sums, strict=True):
        page.put(stop, flow.y + 11, f"${written(figure)}", 8, bold=True, right=True)
    flow.y += 40


def _columns(flow: Flow) -> None:
    page = flow.page
    page.box(40, flow.y - 9, 532, 12, (0.88, 0.9, 0.94))
    page.put(42, flow.y, "Date", 7.5, bold=True)
    page.put(82, flow.y, "Transaction Detail", 7.5, bold=True)
    page.put(480, flow.y, "Amount($)", 7.5, bold=True, right=True)
    page.put(568, flow.y, "Balance($)", 7.5, bold=True, right=True)
    flow.y += 14


def _share(flow: Flow, share: _Share, period: tuple[date, date]) -> list[Row]:
    title = f"{share.title} - {share.number}"
    flow.page.put(40, flow.y, title, 9, bold=True)
    flow.y += 13
    if not share.entries:
        flow.page.put(40, flow.y, "Joint Owner(s): NONE", 7.5)
        flow.page.put(82, flow.y + 12, "No Transactions This Period", 8)
        flow.y += 34
        return []
    _columns(flow)
    rows: list[Row] = []
    balance = share.opening
    _line(flow, f"{period[0]:%m-%d}", "Beginning Balance", "", _minus(balance))
    for entry in share.entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 318))]
        if flow.y + 10 * len(lines) > flow.bottom:
            flow.turn()
            flow.page.put(40, flow.y, f"{title}", 9, bold=True)
            flow.page.put(40, flow.y + 11, "(Continued from previous page)", 7.5)
            flow.y += 25
            _columns(flow)
        balance += entry.amount
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        _line(flow, f"{entry.day:%m-%d}", lines[0], _minus(entry.amount), _minus(balance))
        for line in lines[1:]:
            flow.page.put(82, flow.y, line, 8)
            flow.y += 10
        flow.y += 1
    _line(flow, f"{period[1]:%m-%d}", "Ending Balance", "", _minus(balance))
    flow.need(50)
    earned = share.entries[-1].amount
    mean = (share.opening + share.closing) / 2
    flow.page.put(40, flow.y + 4, f"Average Daily Balance - Current Cycle: ${written(abs(mean))}", 7.5)
    text = f"Your account earned ${earned}, with an annual percentage yield earned of 0.05%, for the dividend period"
    flow.page.put(40, flow.y + 15, f"{text} from {period[0]:%m-%d-%Y} through {period[1]:%m-%d-%Y}", 7.5)
    flow.y += 36
    _items(flow, share)
    return rows


def _line(flow: Flow, day: str, text: str, amount: str, balance: str) -> None:
    flow.need(12)
    bold = not amount
    flow.page.put(42, flow.y, day, 8)
    flow.page.put(82, flow.y, text, 8, bold=bold)
    flow.page.put(480, flow.y, amount, 8, right=True)
    flow.page.put(568, flow.y, balance, 8, right=True, bold=bold)
    flow.y += 10


def _items(flow: Flow, share: _Share) -> None:
    items = [entry for entry in share.entries if entry.tag]
    if share.group != "Checking" or not items:
        return
    flow.need(60)
    flow.page.put(40, flow.y, "Items Paid", 9, bold=True)
    flow.y += 13
    starts = (40, 222, 404)

    def titles() -> None:
        for x in starts:
            flow.page.put(x, flow.y, "Date", 7.5, bold=True)
            flow.page.put(x + 40, flow.y, "Item", 7.5, bold=True)
            flow.page.put(x + 150, flow.y, "Amount($)", 7.5, bold=True, right=True)
        flow.y += 11

    titles()
    deep = -(-len(items) // 3)
    for level in range(deep):
        if flow.need(10):
            titles()
        for x, entry in zip(starts, items[level::deep], strict=False):
            flow.page.put(x, flow.y, f"{entry.day:%m-%d}", 7.5)
            item = entry.lines[0].split()[-1] if entry.tag == "CHK" else entry.tag
            flow.page.put(x + 40, flow.y, item, 7.5)
            flow.page.put(x + 150, flow.y, written(-entry.amount), 7.5, right=True)
        flow.y += 10
    flow.y += 16


def _disclosure(flow: Flow) -> None:
    text = (
        "Errors Related to a Checking Line of Credit. What to do if you think you find a mistake on your "
        "statement: If "
        "you think there is an error on your statement, write to us at the address on page 1 or by Mobile or Online "
        "Banking. In your letter, give us the following information: your name and account number, the dollar amount "
        "of the suspected error, and a description of the problem. You must contact us within 60 days after the error "
        "appeared on your statement. In case of errors or questions about your electronic transfers telephone us at "
        "1-888-555-0148 as soon as you can. We will tell you the results within 10 business days (20 for accounts "
        "opened less than 30 days). Payments received by 5:00 pm Eastern Time are credited on the day of receipt."
    )
    lines = wrap(text, fits("Helvetica", 7, 530))
    flow.need(40 + 9 * len(lines))
    flow.page.rule(40, flow.y - 10, 572, 1.2)
    flow.page.put(40, flow.y + 4, "Disclosure Information", 10, bold=True)
    flow.page.lines(40, flow.y + 18, lines, 7, 9)
