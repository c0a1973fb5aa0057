"""United States: business checking of a big bank, in sections whose amounts have no sign.

Special: long ACH descriptions wrap under the first line, checks have a table of their own with marks and footnotes,
sections go on as "(continued)", a card summary repeats sums and a daily ending balance table stands in for the
balance column; dates have no year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits

BANK = "Larkmoor Bank"
DARK = (0.07, 0.25, 0.45)
LEFT, RIGHT = 44.0, 470.0
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%m/%d}",
    "ymd": lambda _, day: f"{day:%y%m%d}",
    "md": lambda _, day: f"{day:%m/%d}",
    "card": ["4417", "0962"],
    "shop": [
        "Blue Heron Fuel 0#### Austin TX",
        "Sq *Juniper Coffee Co Round Rock TX",
        "Tst* Copper Kettle Gri Austin TX",
        "Hardings Lumber §### Pflugerville TX",
        "Officebarn ### Cedar Park TX",
        "Paper & Twine 512-555-01## TX",
        "Kwikstop 0##2 Georgetown TX",
        "Big Sky Tire and Auto Austin TX",
        "Prairie Market §4## Leander TX",
    ],
    "web": [
        "Cloudvane Hosting 855-555-01## CA",
        "Inkwell Software Inkwell.Exam WA",
        "Adverto*Ads 650-555-01## CA",
        "Parceldash 888-555-01## UT",
    ],
    "payee": [
        "Merrit Payroll",
        "Lone Star Gas",
        "Travis Cnty Tax",
        "Gulf Mutual Ins",
        "IRS",
        "Comptroller Tx",
        "Rydal Leasing",
        "Cardpoint",
    ],
    "descr": ["Tax", "Payroll", "Web Pmts", "Usataxpymt", "Ins. Prem", "Onlinepay", "Lease"],
    "payer": ["Slateworks Mercha", "Osprey Pay Inc", "Tandem Marketpl", "Hillside Dental G", "Squarish Inc"],
    "person": ["Dana Whitlock", "Marcus Oyelaran", "Jo Beth Sumner", "Luis Carranza", "Priya Nandakumar"],
    "branch": ["2207 S Lamar Blvd Austin TX", "Round Rock W Round Rock TX", "Domain Crossing Austin TX"],
}
ACH = (
    "Orig CO Name:{payee} Orig ID:9######### Desc Date:{ymd} CO Entry Descr:{descr} Sec:CCD Trace§:0210000######## "
    "Eed:{ymd} Ind ID:########## Ind Name:Cobalt Ridge Supply LLC Trn: ##########Tc"
)
ACH_IN = (
    "Orig CO Name:{payer} Orig ID:1######### Desc Date:{ymd} CO Entry Descr:Deposit Sec:CCD Trace§:1110000######## "
    "Eed:{ymd} Ind ID:?############ Ind Name:Cobalt Ridge Supply LLC Trn: ##########Tc"
)
WIRE = (
    "Fedwire Credit Via: Gulf States Trust/11300#### B/O: Tandem Marketplace Inc Dallas, TX 75201 Ref: Larkmoor "
    "Aus/Ctr/Bnf=Cobalt Ridge Supply LLC Imad: ####?1B7031R###### Trn: ##########Ff"
)
KINDS = [
    Kind(3, 120, 4800, ACH_IN, "dep"),
    Kind(2, 40, 2600, "Zelle Payment From {person} ###########", "dep"),
    Kind(2, 90, 6400, "Remote Online Deposit 1", "dep"),
    Kind(2, 200, 5200, "Deposit ##########", "dep", "1"),
    Kind(1, 2500, 18000, WIRE, "dep", "0.01", 2),
    Kind(0.5, 5, 80, "Card Purchase Return {used} {shop} Card {card}", "dep"),
    Kind(4, -60, -2400, "", "check"),
    Kind(9, -4, -420, "Card Purchase {used} {shop} Card {card}", "card"),
    Kind(3, -9, -190, "Recurring Card Purchase {used} {web} Card {card}", "card"),
    Kind(1, -12, -160, "Card Purchase With Pin {md} {shop} Card {card}", "card"),
    Kind(1, -20, -400, "ATM Withdrawal {md} {branch} Card {card}", "card", "20"),
    Kind(5, -35, -3900, ACH, "elec"),
    Kind(1.5, -50, -1500, "Zelle Payment To {person} Lmb99?######", "elec", "5"),
    Kind(1, -150, -2000, "{md} Online Payment ########### To Rydal Leasing", "elec"),
    Kind(0.7, -100, -3000, "{md} Online Transfer To Sav ...5530 Transaction§: ###########", "other", "50"),
    Kind(0.4, -40, -900, "{md} Withdrawal", "other", "10"),
    Kind(0.5, -15, -35, "Domestic Incoming Wire Fee", "fee", "5", 2),
    Kind(0.3, -3, -3, "Non-Larkmoor ATM Fee-With", "fee", "1", 2),
]  # fmt: skip
SECTIONS = [
    ("dep", "DEPOSITS AND ADDITIONS", "Deposits and Additions"),
    ("check", "CHECKS PAID", "Checks Paid"),
    ("card", "ATM & DEBIT CARD WITHDRAWALS", "ATM & Debit Card Withdrawals"),
    ("elec", "ELECTRONIC WITHDRAWALS", "Electronic Withdrawals"),
    ("other", "OTHER WITHDRAWALS", "Other Withdrawals"),
    ("fee", "FEES", "Fees"),
]
NOTES = [
    "If you see a description in the Checks Paid section, it means that we received only electronic information about "
    "the check, not the original or an image of the check. As a result, we're not able to return the check to you or "
    "show you an image.",
    "* All of your recent checks may not be on this statement, either because they haven't cleared yet or they were "
    "listed on one of your previous statements.",
    "^ An image of this check may be available for you to view on larkmoor.example.",
]
ERRORS = [
    "IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC FUNDS TRANSFERS: Call us at 1-866-555-0142 or write us at "
    "the address on the front of this statement (non-personal accounts contact Customer Service) immediately if you "
    "think your statement or receipt is incorrect or if you need more information about a transfer listed on the "
    "statement or receipt. We must hear from you no later than 60 days after we sent you the FIRST statement on which "
    "the error appeared. Be prepared to give us the following information:",
    "   - Your name and account number",
    "   - The dollar amount of the suspected error, such as $50.00",
    "   - A description of the error or transfer you are unsure of and why you believe it is an error",
    "We will investigate your complaint and will correct any error promptly. If we take more than 10 business days (or "
    "20 business days for new accounts) to do this, we will credit your account for the amount you think is in error "
    "so that you will have use of the money during the time it takes us to complete our investigation.",
]


@dataclass
class Head:
    start: date
    end: date
    account: str
    opening: Decimal
    entries: list[Entry]
    notice: bool
    bare: bool  # no instances column
    barcode: str

    def of(self, tag: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.tag == tag]

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)


def _dollars(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(abs(amount))


def _long(day: date) -> str:
    return f"{day:%B %d, %Y}"


def _wrapped(texts: Sequence[str], size: float, room: float) -> list[str]:
    return [line for text in texts for line in wrap(text, fits("Helvetica", size, room))]


def _title(page: Page, y: float, text: str) -> float:
    page.box(LEFT, y - 11, 155 if len(text) < 24 else 230, 15, None, stroke=DARK)
    page.put(LEFT + 5, y, text, 9.5, bold=True, color=DARK)
    page.rule(LEFT, y + 4, 568, 0.8, DARK)
    return y + 19


def _first(page: Page, head: Head) -> float:
    page.put(LEFT, 52, "LARKMOOR", 20, bold=True, color=DARK)
    page.lines(LEFT, 70, [f"{BANK}, N.A.", "P O Box 182077", "Columbus, OH 43218 - 2077"], 7, 8.5)
    page.put(568, 46, f"{_long(head.start)} through {_long(head.end)}", 8.5, right=True)
    page.put(478, 58, "Account Number:", 8.5, right=True)
    page.put(568, 58, head.account, 8.5, right=True, bold=True)
    page.put(LEFT, 118, head.barcode, 5)
    page.lines(LEFT + 20, 132, ["COBALT RIDGE SUPPLY LLC", "DBA COBALT RIDGE", "4410 QUARRY BEND RD STE 6",
                                "AUSTIN TX 78744-2215"], 9, 11)  # fmt: skip
    page.put(348, 96, "CUSTOMER SERVICE INFORMATION", 8.5, bold=True, color=DARK)
    page.rule(348, 100, 568, 0.8, DARK)
    facts = [
        ("Web site:", "larkmoor.example"),
        ("Service Center:", "1-866-555-0142"),
        ("Para Espanol:", "1-866-555-0161"),
        ("International Calls:", "1-713-555-0115"),
        ("We accept operator relay calls", ""),
    ]
    for n, (name, fact) in enumerate(facts):
        page.put(352, 113 + 11.5 * n, name, 8)
        page.put(566, 113 + 11.5 * n, fact, 8, right=True, bold=True)
    y = 205.0
    if head.notice:
        page.box(LEFT, y - 12, 524, 52, (0.93, 0.95, 0.97))
        page.put(LEFT + 6, y, "We updated your Deposit Account Agreement", 9, bold=True)
        page.lines(LEFT + 6, y + 12, [
            f"On {_long(head.end)} we published an updated version of our Deposit Account Agreement. The cutoff for "
            "mobile deposits moves",
            "to 11 PM Eastern Time and the fee for an outgoing domestic wire at a branch will be $35.00. You can get "
            "the latest agreement at",
            "larkmoor.example/disclosures or by request at a branch.",
        ], 7.5, 9.5)  # fmt: skip
        y += 58
    return _summary(page, y, head)


def _summary(page: Page, y: float, head: Head) -> float:
    page.put(330, y, "Larkmoor Business Complete Checking", 9, bold=True, color=DARK)
    y = _title(page, y, "CHECKING SUMMARY")
    page.put(300, y - 3, "" if head.bare else "INSTANCES", 6.5, right=True)
    page.put(400, y - 3, "AMOUNT", 6.5, right=True)
    y += 9
    page.put(LEFT + 4, y, "Beginning Balance", 8.5, bold=True)
    page.put(400, y, _dollars(head.opening), 8.5, right=True, bold=True)
    for tag, _, name in SECTIONS:
        rows = head.of(tag)
        if not rows:
            continue
        y += 13
        page.put(LEFT + 4, y, name, 8.5)
        page.put(300, y, "" if head.bare else str(len(rows)), 8.5, right=True)
        page.put(400, y, written(Decimal(sum(row.amount for row in rows))), 8.5, right=True)
    y += 14
    page.rule(LEFT, y - 10, 400)
    page.put(LEFT + 4, y, "Ending Balance", 8.5, bold=True)
    page.put(300, y, "" if head.bare else str(len(head.entries)), 8.5, right=True, bold=True)
    page.put(400, y, _dollars(head.closing), 8.5, right=True, bold=True)
    y += 20
    page.put(LEFT, y, "Your account ending in 5530 is linked to this account for overdraft protection.", 8)
    return y + 28


def _columns(page: Page, y: float, tag: str) -> float:
    if tag == "check":
        for x, name in ((LEFT + 4, "CHECK NO."), (110.0, "DESCRIPTION"), (300.0, "DATE PAID")):
            page.put(x, y, name, 6.5)
    else:
        page.put(LEFT + 4, y, "DATE", 6.5)
        page.put(92, y, "DESCRIPTION", 6.5)
    page.put(RIGHT, y, "AMOUNT", 6.5, right=True)
    return y + 12


def _section(flow: Flow, head: Head, tag: str, title: str, name: str) -> list[Row]:
    rows: list[Row] = []
    entries = head.of(tag)
    flow.need(70)
    flow.y = _columns(flow.page, _title(flow.page, flow.y, title), tag)
    number = 1180 + head.start.day
    for n, entry in enumerate(entries):
        text = entry.lines[0].replace("§", "#")
        if tag == "check":
            step = 1 + (n % 5 == 3)
            number += step
            text = f"{number} {'* ' if step > 1 else ''}^"
        lines = wrap(text, fits("Helvetica", 8, 296))
        if flow.need(10 * len(lines) + 6):
            flow.y = _columns(flow.page, _title(flow.page, flow.y, f"{title} (continued)"), tag)
            first = True
        else:
            first = n == 0
        rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        amount = written(abs(entry.amount))
        flow.page.put(RIGHT, flow.y, f"${amount}" if first else amount, 8, right=True)
        if tag == "check":
            flow.page.put(LEFT + 4, flow.y, text, 8)
            flow.page.put(300, flow.y, f"{entry.day:%m/%d}", 8)
        else:
            flow.page.put(LEFT + 4, flow.y, f"{entry.day:%m/%d}", 8)
            flow.page.lines(92, flow.y, lines, 8, 10)
        flow.y += 10 * len(lines) + 3.5
    flow.need(20)
    flow.page.rule(LEFT, flow.y - 9, RIGHT)
    flow.page.put(LEFT + 4, flow.y + 1, f"Total {name}", 8.5, bold=True)
    total = Decimal(sum(abs(entry.amount) for entry in entries))
    flow.page.put(RIGHT, flow.y + 1, _dollars(total), 8.5, right=True, bold=True)
    flow.y += 16
    if tag == "check":
        flow.need(62)
        flow.y = flow.page.lines(LEFT + 4, flow.y, _wrapped(NOTES, 7, 426), 7, 8.5)
    flow.y += 14
    return rows


def _cards(flow: Flow, head: Head) -> None:
    """What each card was used for; the sums are no rows."""
    flow.need(130)
    y = _title(flow.page, flow.y, "ATM & DEBIT CARD SUMMARY")
    total = [Decimal(0)] * 3
    for name, card in (("Avery T Holloway Card 4417", "4417"), ("Reese Holloway Card 0962", "0962")):
        sums = [
            sum(-row.amount for row in head.of("card") if row.lines[0].endswith(card) and row.lines[0][0] == "A"),
            sum(-row.amount for row in head.of("card") if row.lines[0].endswith(card) and row.lines[0][0] != "A"),
            sum(row.amount for row in head.of("dep") if row.lines[0].endswith(f"Card {card}")),
        ]
        flow.page.put(LEFT + 4, y, name, 8)
        total = [Decimal(a + b) for a, b in zip(total, sums, strict=True)]
        y = _card(flow.page, y + 10, [Decimal(part) for part in sums], "")
    flow.page.put(LEFT + 4, y, "ATM & Debit Card Totals", 8)
    flow.y = _card(flow.page, y + 10, total, "") + 16


def _card(page: Page, y: float, sums: Sequence[Decimal], indent: str) -> float:
    names = ("Total ATM Withdrawals & Debits", "Total Card Purchases", "Total Card Deposits & Credits")
    for name, amount in zip(names, sums, strict=True):
        page.put(110, y, indent + name, 8)
        page.put(RIGHT, y, _dollars(amount), 8, right=True)
        y += 10
    return y


def _daily(flow: Flow, head: Head) -> None:
    """The balance at the end of each day with rows, down three columns."""
    changes: dict[date, Decimal] = {}
    for entry in head.entries:
        changes[entry.day] = changes.get(entry.day, Decimal(0)) + entry.amount
    days = sorted(changes)
    if not days:
        return
    high = -(-len(days) // 3)
    flow.need(12 * high + 50)
    y = _title(flow.page, flow.y, "DAILY ENDING BALANCE")
    balance = head.opening
    for n, day in enumerate(days):
        balance += changes[day]
        x = LEFT + 4 + 180 * (n // high)
        if n % high == 0:
            flow.page.put(x, y, "DATE", 6.5)
            flow.page.put(x + 135, y, "AMOUNT", 6.5, right=True)
        line = y + 12 + 12 * (n % high)
        flow.page.put(x, line, f"{day:%m/%d}", 8)
        text = _dollars(balance) if n == 0 else written(balance)
        flow.page.put(x + 135, line, text, 8, right=True)
    flow.y = y + 12 * high + 30


def _charges(flow: Flow, head: Head) -> None:
    flow.need(170)
    y = _title(flow.page, flow.y, "SERVICE CHARGE SUMMARY")
    credits = len(head.of("dep"))
    debits = len(head.entries) - credits
    left = [
        ("TRANSACTIONS FOR SERVICE FEE CALCULATION", "NUMBER OF TRANSACTIONS"),
        ("Checks Paid / Debits", str(debits)),
        ("Deposits / Credits", str(credits)),
        ("Deposited Items", "0"),
        ("Transaction Total", str(debits + credits)),
        ("", ""),
        ("SERVICE FEE CALCULATION", "AMOUNT"),
        ("Service Fee", "$15.00"),
        ("Service Fee Credit", "-$15.00"),
        ("Net Service Fee", "$0.00"),
        ("Excessive Transaction Fees (Above 100)", "$0.00"),
        ("Total Service Fees", "$0.00"),
    ]
    for name, fact in left:
        size = 6.5 if name.isupper() else 8
        flow.page.put(LEFT + 4, y, name, size, bold=name.startswith(("Total", "Trans", "Net")))
        flow.page.put(RIGHT, y, fact, size, right=True)
        y += 11
    flow.y = y + 14


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29, calendar=rng.random() < 0.6)
    opening = some_amount(rng, 900, 48000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=600)
    account = fill(rng, "000000#########", start, {})
    barcode = fill(rng, "00#####5 DRE 703 210 ##### NNNNNNNNNNN   1 000000000 64 0000", start, {})
    head = Head(start, end, account, opening, entries, rng.random() < 0.5, rng.random() < 0.2, barcode)

    def top(page: Page, number: int) -> float:
        if number == 1:
            return _first(page, head)
        page.put(LEFT, 46, "LARKMOOR", 13, bold=True, color=DARK)
        page.put(568, 46, f"{_long(start)} through {_long(end)}", 8.5, right=True)
        page.put(478, 58, "Account Number:", 8.5, right=True)
        page.put(568, 58, account, 8.5, right=True, bold=True)
        return 100

    flow = Flow(735, lambda: Page(LETTER), top)
    rows: list[Row] = []
    for tag, title, name in SECTIONS:
        if head.of(tag):
            rows += _section(flow, head, tag, title, name)
            if tag == "card":
                _cards(flow, head)
    if not entries:
        flow.page.put(LEFT, flow.y, "There was no activity on this account during this statement period.", 9)
        flow.y += 24
    _daily(flow, head)
    if rng.random() < 0.6:
        _charges(flow, head)
    flow.need(140)
    flow.y = flow.page.lines(LEFT, flow.y, _wrapped(ERRORS, 8, 520), 8, 9.5)
    flow.page.put(LEFT + 90, flow.y + 14, f"{BANK}, N.A. Member FDIC", 8, bold=True)
    for n, page in enumerate(flow.pages, 1):
        page.put(568, 762, f"Page {n} of {len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(show="TJ", split=rng.random() < 0.5))
    return Truth("checking", "en_US", "USD", account, start, end, opening, head.closing, rows)
