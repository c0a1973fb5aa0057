"""Ireland, current account: the date and the balance once a day, a subtotal at each page's foot, overdrawn marked OD.

The titles tell payments out from payments in; each page begins with the balance forward. Words are placed one by one.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, Color, Flow, Page, fits, with_reportlab
from ._rows import apart, each_page, ends_day, opens_day

BLUE: Color = (0.0, 0.25, 0.55)
SKY: Color = (0.86, 0.92, 0.97)
POOLS: Pools = {
    "shop": [
        "TESCO STORES ##",
        "DUNNES STORES",
        "SUPERVALU RANE",
        "CENTRA TALLAG",
        "CIRCLE K LUCAN",
        "LIDL IRELAND",
        "PENNEYS LTD",
        "INSOMNIA COFF",
        "APPLEGREEN M1",
    ],
    "cc": lambda _, day: f"{day - timedelta(1):%d%b}".upper(),
    "dd": ["BORD GAIS ENE", "SKY IRELAND", "VHI HEALTHCAR", "IRISH LIFE", "ELECTRIC IRELAN", "EIR", "LA ROCHE FITNES"],
    "clock": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
    "who": ["CIARA KEOGH", "D BYRNE", "S NI DHOMHNAILL", "PAT MURPHY"],
}
KINDS = [
    Kind(3, 900, 2900, "NORBROOK LAB LTD SALARY SP", most=3),
    Kind(1.5, 140, 140, "DEPT SOC PROT CHILD BENEFIT", most=1),
    Kind(1.5, 10, 300, "365 Online {who}"),
    Kind(0.7, 50, 800, "LODGMENT ######"),
    Kind(12, -3, -160, "POS{cc} {shop}"),
    Kind(5, -3, -70, "POSC{cc} {shop}"),
    Kind(4, -15, -260, "{dd} SEPA DD IE##ZZZ######"),
    Kind(2, -20, -300, "ATM{cc} KILDARE VILLAGE {clock}", step="10"),
    Kind(2, -10, -700, "365 Online {who}", step="5"),
    Kind(1, -120, -900, "TO KBM MORTGAGE STO ########"),
    Kind(0.6, -6, -6, "MAINTAINING A/C FEE", most=1),
    Kind(0.6, -4, -70, "POS{cc} AMZN MKTPLACE LONDON|GBP ##.## @ 0.85##|Incl. FX fee €0.##"),
]


def _balance(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


class _Statement:
    def __init__(self, rng: Random, start: date, end: date, opening: Decimal) -> None:
        self.end, self.balance = end, opening
        self.forward = start - timedelta(1)
        self.account = fill(rng, "########", start, {})
        self.iban = iban(rng, "IE", f"LIFB900017{self.account}")
        self.number = rng.randint(20, 240)
        self.rows: list[Row] = []
        self.flow = Flow(690, lambda: Page(A4, "narrow", "narrow-bold"), self.head, self.foot)

    def head(self, page: Page, _: int) -> float:
        page.put(46, 54, "Bank of Liffey", 20, bold=True, color=BLUE)
        page.put(400, 44, "Phone banking 0818 555 013", 7.5)
        page.put(400, 54, "Branch code 90-00-17, Naas, Co. Kildare", 7.5)
        page.lines(60, 104, ["Aoife Keogh", "12 Cnoc na Greine", "Kilcullen", "Co. Kildare", "R56 XX00"], 9, 12)
        page.box(330, 92, 220, 74, SKY)
        facts = [
            ("Your account name", "AOIFE KEOGH"),
            ("Account number", self.account),
            ("Statement number", str(self.number)),
            ("Statement date", self.end.strftime("%d %b %Y")),
            ("BIC", "LIFBIE2D"),
        ]
        for place, (label, said) in enumerate(facts):
            page.put(338, 106 + 13 * place, label, 8)
            page.put(542, 106 + 13 * place, said, 8, right=True, bold=True)
        page.put(338, 180, f"IBAN {self.iban}", 8)
        page.put(46, 198, "Your Current Account statement", 12, bold=True, color=BLUE)
        page.box(46, 208, 504, 20, BLUE)
        white: Color = (1, 1, 1)
        page.put(52, 221, "Date", 8.5, bold=True, color=white)
        page.put(112, 221, "Transaction details", 8.5, bold=True, color=white)
        for x, text in ((382, "Payments - out"), (462, "Payments - in"), (544, "Balance")):
            page.put(x, 221, text, 8.5, bold=True, color=white, right=True)
        page.put(52, 244, self.forward.strftime("%d %b %Y"), 8.5)
        page.put(112, 244, "BALANCE FORWARD", 8.5)
        page.put(544, 244, _balance(self.balance), 8.5, right=True)
        return 258

    def foot(self, page: Page, y: float) -> None:
        y = max(y, 690)
        page.rule(46, y + 2, 550, 0.5, BLUE)
        page.put(382, y + 16, "SUBTOTAL:", 8.5, bold=True, right=True)
        page.put(544, y + 16, _balance(self.balance), 8.5, bold=True, right=True)

    def row(self, entry: Entry, balance: Decimal, opens: bool, ends: bool) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8.5, 190))]
        turned = self.flow.need(12 * len(lines))
        page, y = self.flow.page, self.flow.y
        if opens or turned:
            page.put(52, y, entry.day.strftime("%d %b %Y"), 8.5)
        page.put(462 if entry.amount > 0 else 382, y, written(entry.amount, minus=""), 8.5, right=True)
        if ends:
            page.put(544, y, _balance(balance), 8.5, right=True)
        self.flow.y = page.lines(112, y, lines, 8.5, 12)
        self.balance, self.forward = balance, entry.day
        said = " ".join(lines)
        self.rows.append(Row(entry.day, said, entry.amount, balance if ends else None, page=self.flow.number))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 60, 2400) * rng.choice([1, 1, -1])
    opening = max(opening, Decimal(-900))
    count = rng.choice([rng.randint(14, 45), rng.randint(46, 110)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-900)
    days = [entry.day for entry in entries]
    balances = running(opening, [entry.amount for entry in entries])
    sheet = _Statement(rng, start, end, opening)
    for place, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        sheet.row(entry, balance, opens_day(days, place), ends_day(days, place))
    sheet.foot(sheet.flow.page, 0)
    each_page(sheet.flow.pages, _foot)
    with_reportlab(apart(sheet.flow.pages), path)
    return Truth("checking", "en_IE", "EUR", sheet.iban, start, end, opening, balances[-1], sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    notes = [
        "OD marks overdrawn balances. Your authorised limit is 1,000.00 at 11.85% variable; a surcharge of 0.75% per",
        "month may apply above it. Deposits are covered by the Deposit Guarantee Scheme up to 100,000 per person; see",
        "www.depositguarantee.ie. Please check your entries and report any you do not know within 13 months.",
    ]
    page.lines(46, 740, notes, 6.5, 9)
    page.put(
        46,
        800,
        "Bank of Liffey is regulated by the Central Bank of Ireland. Registered office: Dublin 8.",
        6.5,
    )
    page.put(550, 800, f"Page {number} of {count}", 7.5, right=True)
