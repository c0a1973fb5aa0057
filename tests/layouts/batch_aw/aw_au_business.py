"""Australia, business transaction account: `$` at credits and balances only, amounts beside the last line of a row,
the year only in the opening and closing lines, then totals and a table of transaction fees.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._rows import liberation, money_in, money_out, months, words_by_reportlab

NAME = "Wattlebird Bank"
POOLS: Pools = {
    "town": ["BOX HILL", "FITZROY", "GEELONG", "NEWSTEAD", "PARRAMATTA", "SUBIACO", "GLENELG"],
    "client": ["Harrow Joinery Pty", "M & L Petrakis", "Coastline Body Corp", "J Nguyen", "Redgum Cafe", "S Okafor"],
    "used": lambda rng, day: f"{earlier(rng, day, 4):%d/%m/%Y}",
}
KINDS = [
    Kind(7, -480, -12, "BUNNINGS ######          {town} {town} AU|Card xx####|Value Date: {used}"),
    Kind(5, -160, -30, "AMPOL {town} #####F {town} AU|Card xx####|Value Date: {used}"),
    Kind(3, -64, -4.5, "SQ *DAILY GRIND {town} AU|Card xx####|Value Date: {used}"),
    Kind(2, -90, -14, "GOOGLE WORKSPACE_ {town} CC SYDNEY NS AUS|Card xx####|Value Date: {used}"),
    Kind(2, -320, -20, "FIGMA MONTHLY RENEW SAN FRANCISCO CA USA|Card xx####  USD ##.00|Value Date: {used}"),
    Kind(2, -9, -0.6, "International Transaction Fee|Value Date: {used}"),
    Kind(8, 220, 6800, "Direct Credit ###### {client}|INV-####"),
    Kind(4, 80, 2400, "Fast Transfer From {client}|Invoice ####"),
    Kind(3, 60, 1900, "Direct Credit 361578 SQUARE AU PTY LT|SQ20##########"),
    Kind(5, -5200, -90, "Transfer To {client}|PayID Email from Wattle App|Inv ####"),
    Kind(4, -3100, -150, "Transfer to other Bank NetBank|Wages {client}"),
    Kind(3, -420, -39, "Direct Debit ###### XERO AU INV-####|XR########"),
    Kind(2, -900, -60, "Direct Debit ###### TELSTRA|Tel 20########"),
    Kind(2, -4200, -600, "ATO BPAY ####|NetBank BPAY 75556|00############ BAS"),
    Kind(1, 50, 1500, "Cash Dep Branch {town}", step="5.00"),
    Kind(1, -800, -45, "Chq 000### presented"),
]
SMALL = [
    "Transactions still pending are left out. Money from cheques can be drawn once they are cleared.",
    "The date of a transaction shown here may differ from the one in other transaction lists, for example",
    "your app's. Contact us at once about a transaction you do not recognise.",
]


def money(amount: Decimal) -> str:
    return f"${written(abs(amount))} {'CR' if amount >= 0 else 'DR'}" if amount else "Nil"


def with_fee(rng: Random, entries: list[Entry], start: date) -> list[Entry]:
    """The monthly fee is booked on the first days of each month."""
    fees = []
    day = start
    while day <= entries[-1].day:
        text = ("Transaction Fee" if rng.random() < 0.4 else "Account Fee",)
        fees.append(Entry(day, text, Decimal("-10.00"), "fee", "fee"))
        day = (day.replace(day=28) + timedelta(5)).replace(day=1)
    return sorted([*fees, *entries], key=lambda entry: entry.day)


@dataclass
class _Sheet:
    owner: str
    number: str
    statement: int
    start: date
    end: date
    closing: Decimal

    def table_head(self, page: Page, y: float) -> float:
        page.rule(57, y - 11, 553, 0.8)
        for x, label, right in [(57, "Date", 0), (103, "Transaction", 0), (392, "Debit", 1), (466, "Credit", 1)]:
            page.put(x, y, label, 9, bold=True, right=bool(right))
        page.put(553, y, "Balance", 9, bold=True, right=True)
        page.rule(57, y + 4, 553, 0.8)
        return y + 17

    def head(self, page: Page, count: int) -> float:
        if count > 1:
            page.put(57, 60, NAME, 13, bold=True)
            page.put(553, 52, f"Statement {self.statement}", 9, right=True)
            page.put(553, 64, f"Account Number  {self.number}", 9, right=True)
            return self.table_head(page, 100)
        page.box(57, 38, 20, 20, (0.98, 0.8, 0.1))
        page.put(84, 54, NAME, 15, bold=True)
        page.put(553, 54, "Your Statement", 17, right=True)
        page.lines(57, 128, [self.owner, "14 FERNTREE LANE", "EAST BRUNSWICK VIC 3057"], 9.5, 13)
        facts = [
            (f"Statement {self.statement}", ""),
            ("Account Number", self.number),
            ("Statement Period", f"{self.start.day} {self.start:%b %Y} - {self.end.day} {self.end:%b %Y}"),
            ("Closing Balance", money(self.closing)),
            ("Enquiries", "13 00 55"),
        ]
        for n, (label, value) in enumerate(facts):
            page.put(342, 112 + 19 * n, label, 9, bold=n in (0, 3))
            page.put(553, 112 + 19 * n, value, 9, right=True, bold=n == 3)
            page.rule(342, 118 + 19 * n, 553, 0.3, GREY)
        page.put(57, 236, "Business Transaction Account", 15, bold=True)
        page.lines(
            57,
            254,
            [
                "If your account has an overdraft limit, interest is charged as your facility letter says. Ask in any",
                "branch about the limits and about which of our accounts suits the number of transactions you make.",
            ],
            8.5,
            11,
        )
        page.put(57, 290, "Name:", 9, bold=True)
        page.put(112, 290, self.owner, 9)
        page.put(57, 308, "Note:", 9, bold=True)
        page.put(112, 308, "Please read through each entry below. The app shows where a purchase was made.", 9)
        return self.table_head(page, 340)


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = months(rng, rng.choice([1, 3]))
    opening = some_amount(rng, 900, 42000)
    found = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 95), balance=opening, floor=0)
    entries = with_fee(rng, found, start)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "06 #### ########", start, {})
    statement = rng.randint(4, 190)
    owner = rng.choice(["BRIGHTWATER ELECTRICAL PTY LTD", "THE TRUSTEE FOR KELSO FAMILY TRUST", "N & J DAWE PTY LTD"])

    sheet = _Sheet(owner, number, statement, start, end, balances[-1])
    flow = Flow(768, lambda: Page(face="arial", bold="arial-bold"), sheet.head)
    flow.page.put(57, flow.y, f"{start:%d %b}", 9)
    flow.page.put(103, flow.y, f"{start.year} OPENING BALANCE", 9, bold=True)
    flow.page.put(553, flow.y, money(opening), 9, right=True)
    flow.y += 17
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [piece for line in entry.lines for piece in wrap(" ".join(line.split()), fits("arial", 9, 225))]
        flow.need(11 * len(lines) + 6)
        page, y = flow.page, flow.y
        page.put(57, y, f"{entry.day:%d %b}", 9)
        y = page.lines(103, y, lines, 9, 11) - 11
        if entry.amount < 0:
            page.put(392, y, written(-entry.amount), 9, right=True)
        else:
            page.put(466, y, f"${written(entry.amount)}", 9, right=True)
        page.put(553, y, money(balance), 9, right=True)
        page.rule(57, y + 4.5, 553, 0.25, GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y = y + 17
    _sums(flow, opening, entries, end)
    _fees(rng, flow, start, end)
    flow.need(60)
    flow.page.lines(57, flow.y, SMALL, 8, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(553, 76 if n > 1 else 112, f"(Page {n} of {len(flow.pages)})", 9, right=True)
        page.put(57, 812, "Wattlebird Bank Limited  ABN 48 123 100 124  AFSL and Australian credit licence 234 900", 7)
        page.put(590, 700, f"{rng.randint(10000, 99999)}.{n}.{len(flow.pages)}  ZZ258R3", 5, angle=90)
    words_by_reportlab(flow.pages, path)
    return Truth("checking", "en_AU", "AUD", number, start, end, opening, balances[-1], rows)


def _sums(flow: Flow, opening: Decimal, entries: list[Entry], end: date) -> None:
    closing = opening + sum(entry.amount for entry in entries)
    flow.need(150)
    page, y = flow.page, flow.y
    page.put(57, y, f"{end:%d %b}", 9)
    page.put(103, y, f"{end.year} CLOSING BALANCE", 9, bold=True)
    page.put(553, y, money(closing), 9, right=True, bold=True)
    y += 30
    sums = [
        (92, "Opening balance", money(opening)),
        (152, "-", "-"),
        (220, "Total debits", f"${written(money_out(entries))}"),
        (290, "+", "+"),
        (360, "Total credits", f"${written(money_in(entries))}"),
        (430, "=", "="),
        (505, "Closing balance", money(closing)),
    ]
    page.rule(57, y - 13, 553, 0.8)
    for x, label, value in sums:
        if label != value:
            page.put(x, y, label, 9, bold=True, center=True)
        page.put(x, y + 16, value, 9, center=True)
    page.rule(57, y + 24, 553, 0.8)
    flow.y = y + 50


def _fees(rng: Random, flow: Flow, start: date, end: date) -> None:
    flow.need(150)
    page, y = flow.page, flow.y
    page.put(57, y, f"Transaction Summary during {start:%d %B %Y} to {end:%d %B %Y}", 10, bold=True)
    columns = [(316, "Total"), (362, "Free"), (428, "Chargeable"), (486, "Unit Price"), (553, "Fee Charged")]
    y += 20
    page.put(57, y, "Transaction Type", 8.5, bold=True)
    for x, label in columns:
        page.put(x, y, label, 8.5, bold=True, right=True)
    page.rule(57, y + 4, 553)
    kinds = [
        ("Staff assisted withdrawals", "$3.00"),
        ("Cheques written", "$3.00"),
        ("Cheque deposit", "$3.00"),
        ("Over the counter deposit", "$3.00"),
        ("Quick deposits", "$3.00"),
    ]
    for label, price in kinds:
        y += 14
        used = rng.choice([0, 0, 1, 2, 3])
        page.put(57, y, label, 8.5)
        for (x, _), value in zip(columns, [str(used), str(used), "0", price, "$0.00"], strict=True):
            page.put(x, y, value, 8.5, right=True)
    y += 16
    page.put(57, y, "Account Fee", 8.5)
    page.put(486, y, "$10.00", 8.5, right=True)
    page.put(553, y, "$10.00", 8.5, right=True)
    page.rule(57, y + 5, 553)
    flow.y = y + 30
