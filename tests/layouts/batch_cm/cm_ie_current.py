"""Ireland, current account: date once a day, balance on a day's last row, dr for overdrawn, rates and fees below."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand
from ._rows import joined, numbered, para, total

PURPLE: Color = (0.35, 0.1, 0.4)
POOLS: Pools = {
    "shop": ["SUPERVALU SUNDRI", "CENTRA RANELAGH", "TESCO STORES 2###", "INSOMNIA COFFEE", "DUNNES STORES"],
    "who": ["AOIFE BYRNE", "CONOR WALSH", "S MURPHY", "GAA CLUB SUBS"],
    "clock": lambda rng, _: f"{rng.randint(7, 23):02}:{rng.randint(0, 59):02}",
}
MOVES = (
    Kind(7, -3, -130, "VDC-{shop}"),
    Kind(4, -8, -190, "VDP-{shop}"),
    Kind(3, -20, -260, "D/D ELECTRIC IRELAND"),
    Kind(2, -30, -400, "*MOBI {who}"),
    Kind(2, -20, -300, "ATMTSB RATHMINES {clock}", step="10"),
    Kind(1, -6, -150, "VDP-AMAZON MKTPL|GBP@|0.86######|INCL FX FEE E0.##"),
    Kind(1, -850, -1600, "D/D AVONMORE MTGE", most=1),
    Kind(1, -40, -300, "CHQ 0004##"),
    Kind(1, 1700, 3900, "LEINSTER FOODS LTD|SALARY|IE2###########", most=1),
    Kind(2, 20, 400, "{who}|IE2###########"),
    Kind(1, 140, 280, "DEPT SOCIAL PROT CHILD BEN", most=1),
)


def eur(amount: Decimal) -> str:
    return written(abs(amount)) + (" dr" if amount < 0 else "")


def _converted(entry: Entry) -> Entry:
    """With the pounds that were paid, where there is a rate."""
    if "GBP@" not in entry.lines:
        return entry
    pounds = (-entry.amount * Decimal(entry.lines[2])).quantize(Decimal("0.01"))
    return replace(entry, lines=(entry.lines[0], f"{written(pounds)} GBP@", *entry.lines[2:]))


class Table:
    """Days with their rows and the balance at the end of each."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def forward(self, day: date, balance: Decimal) -> None:
        self.flow.page.put(44, self.flow.y, f"{day:%d %b %Y}", 9)
        self.flow.page.put(110, self.flow.y, "BALANCE FORWARD", 9)
        self.flow.page.put(551, self.flow.y, eur(balance), 9, right=True)
        self.flow.y += 12

    def day(self, day: date, entries: list[Entry], balance: Decimal) -> Decimal:
        for n, entry in enumerate(entries):
            high = 11.5 * len(entry.lines)
            if self.flow.y + high > self.flow.bottom:
                self.flow.turn()
                self.forward(day, balance)
            page, y = self.flow.page, self.flow.y
            balance += entry.amount
            if n == 0:
                page.put(44, y, f"{day:%d %b %Y}", 9)
            page.lines(110, y, entry.lines, 9, 11.5)
            page.put(462 if entry.amount > 0 else 378, y, written(abs(entry.amount)), 9, right=True)
            last = n == len(entries) - 1
            if last:
                page.put(551, y, eur(balance), 9, right=True)
            row = Row(day, joined(entry.lines), entry.amount, balance if last else None, page=self.flow.number)
            self.rows.append(row)
            self.flow.y = y + high
        return balance


def _head(page: Page, number: int, count: int, holder: str, account: str, code: str, end: date) -> float:
    page.put(40, 54, "Shannonside Bank", 19, bold=True, color=PURPLE)
    page.put(551, 46, "Personal Bank Account", 11, right=True, bold=True)
    page.put(551, 60, "Statement of Account with Shannonside Bank plc", 8, right=True)
    page.put(551, 71, "14 Patrick Street, Limerick. Tel (061) 555 0142", 8, right=True)
    page.lines(60, 112, [holder, "27 THE PADDOCKS", "CASTLETROY", "LIMERICK"], 9.5, 12)
    for n, (label, text) in enumerate(
        (
            ("Branch code", code),
            ("Account number", account),
            ("Account name", holder),
            ("Page number", str(count + number)),
            ("Date of statement", f"{end:%d %B %Y}"),
            ("Authorised limit", "€500.00"),
        )
    ):
        page.put(340, 108 + 13 * n, label, 8.5, color=GREY)
        page.put(551, 108 + 13 * n, text, 8.5, right=True)
        page.rule(340, 111 + 13 * n, 551, 0.2, GREY)
    page.box(40, 200, 515, 18, PURPLE)
    white = (1.0, 1.0, 1.0)
    for x, text, right in (
        (44, "Date", False),
        (110, "Details", False),
        (378, "Debit €", True),
        (462, "Credit €", True),
        (551, "Balance €", True),
    ):
        page.put(x, 212, text, 9, right=right, bold=True, color=white)
    for x in (104, 300, 388, 472):
        page.upright(x, 218, 680, 0.3, GREY)
    page.box(40, 218, 515, 462, None, stroke=GREY)
    return 232


def _bottom(page: Page, end: date, number: str, bic: str) -> None:
    page.put(40, 694, "Overdrawn balances are marked dr. For terms and conditions see our website.", 8)
    page.put(40, 707, f"IBAN: {number}  (BIC: {bic})", 8)
    page.put(40, 722, "Lending rates", 8, bold=True)
    page.put(110, 722, f"from {end - timedelta(58):%d %b %Y}", 8)
    page.put(220, 722, "Up to limit 15.010% variable", 8)
    page.put(380, 722, "Above limit 27.010% variable", 8)
    para(
        page,
        40,
        738,
        "Maintenance fee €4.50 a quarter; cash withdrawal €0.35; contactless no charge for now. This is an "
        "eligible deposit under the Deposit Guarantee Scheme, up to €100,000.",
        515,
        7.5,
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 60, 4000) * rng.choice([1, 1, 1, -1])
    opening = max(opening, Decimal("-420.00"))
    entries = some_entries(rng, MOVES, POOLS, (start + timedelta(1), end), balance=opening, floor=-200)
    if entries and rng.random() < 0.4:
        entries.append(
            Entry(end, ("MAINTENANCE FEE", f"TO {end - timedelta(9):%d%b%y}".upper()), Decimal("-4.50"), "", "")
        )
    holder = rng.choice(["MR CIARAN O'DOWD", "MS NIAMH GALLAGHER", "MR P & MRS D FITZGERALD"])
    code, account = "99-14-36", f"{rng.randint(10**7, 10**8 - 1)}"
    before = rng.randint(3, 160)
    flow = Flow(
        676,
        lambda: Page(A4, "Times-Roman", "Times-Bold"),
        lambda page, number: _head(page, number, before, holder, account, code, end),
    )
    table = Table(flow)
    table.forward(start, opening)
    balance = opening
    for day, group in groupby(entries, key=lambda entry: entry.day):
        balance = table.day(day, [_converted(entry) for entry in group], balance)
    number = iban(rng, "IE", f"SHNN991436{account}")
    for page in flow.pages:
        _bottom(page, end, number, "SHNNIE2L")
    assert balance == opening + total(entries)
    numbered(flow.pages, "Sheet {n} of {all}", 555, 800, 7.5, color=GREY)
    by_hand(flow.pages, path, Hand(scaled=True, form=True))
    return Truth("checking", "en_IE", "EUR", account, None, end, opening, balance, table.rows)
