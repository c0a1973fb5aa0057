"""United States: checking statement of a nationwide bank, in sections that each start anew.

Deposits, withdrawals, checks in two or three column groups side by side (down the first group, then the next), service
fees; long ACH and card texts; sections "- continued" over the page; an account summary before, daily ledger balances in
three groups after; overdraft fee totals for the year; an ad page.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

POOLS: Pools = {
    "firm": ["GRANITE PEAK LOG", "TALLOW CREEK ISD", "OAKHAVEN HEALTH"],
    "biller": ["PALISADE ENERGY", "NORTHSTAR MTG", "BLUE HERON INS", "CITYWATER UTIL"],
    "shop": ["TACO PUEBLO #####", "HARVEST BARN #####", "GAS & GO ########", "MAPLE DRUG #####", "BIGBOX.COM*?#?##"],
    "town": ["AUSTIN TX", "ROUND ROCK TX", "PFLUGERVILLE TX", "800-555-0199 CA"],
    "person": ["Dana Whitlock", "Marcus Ortega", "Priya S Raman"],
    "used": lambda rng, day: f"{earlier(rng, day):%m%d}",
    "slash": lambda rng, day: f"{earlier(rng, day):%m/%d}",
    "short": lambda _, day: f"{day:%m/%d}",
}
KINDS = [
    Kind(3, 900, 3600, "{firm} DES:PAYROLL ID:XXXXX##### INDN:HOLLOWAY,GRANT R CO ID:XXXXX##### PPD", "in", most=3),
    Kind(2, 15, 900, 'Zelle payment from {person} for "dinner"; Conf№ ????#####', "in"),
    Kind(2, 20, 1500, "Counter Credit", "in"),
    Kind(1, 50, 900, "BKOFSEQ ATM {slash} №0000##### DEPOSIT LAMAR PLAZA {town}", "in", "5.00"),
    Kind(10, -3, -240, "CHECKCARD {used} {shop} {town} 2469216###############", "card"),
    Kind(4, -4, -150, "PURCHASE {used} {shop} {town}", "card"),
    Kind(3, -20, -400, "BKOFSEQ ATM {slash} №0000##### WITHDRWL LAMAR PLAZA {town}", "card", "20.00"),
    Kind(4, -25, -1900, "{biller} DES:BILL PAY ID:##########WEB INDN:GRANT HOLLOWAY CO ID:XXXXX##### WEB", "out"),
    Kind(2, -15, -700, "Zelle payment to {person} Conf№ ????#####", "out"),
    Kind(1, -35, -35, "OVERDRAFT ITEM FEE FOR ACTIVITY OF {short}", "fee", "35.00", 2),
    Kind(1, -12, -12, "Monthly Maintenance Fee", "fee", "12.00", 1),
    Kind(4, -25, -1400, "check", "check", "0.01"),
]
SECTIONS = [
    ("in", "Deposits and other additions"),
    ("card", "ATM and debit card subtractions"),
    ("out", "Other subtractions"),
    ("check", "Checks"),
    ("fee", "Service fees"),
]


def _usd(amount: Decimal) -> str:
    return written(amount, minus="-$") if amount < 0 else f"${written(amount)}"


class _Statement:
    def __init__(self, rng: Random, account: str, period: tuple[date, date]) -> None:
        self.rng, self.account = rng, account
        self.period = (
            f"{period[0]:%B} {period[0].day}, {period[0].year} to {period[1]:%B} {period[1].day}, {period[1].year}"
        )
        self.flow = Flow(735, lambda: Page(size=LETTER), self.head)
        self.rows: list[Row] = []

    def head(self, page: Page, number: int) -> float:
        if number == 1:
            page.put(40, 50, "Sequoia Federal Bank", 16, bold=True, color=(0.7, 0.1, 0.15))
            page.lines(40, 100, ["GRANT R HOLLOWAY", "2210 BARTON HOLLOW LN", "AUSTIN TX 78704-3311"], 9, 11)
            page.put(572, 100, "Customer service: 1.800.555.0142", 8, right=True)
            page.put(40, 170, "Your Adv Plus Banking", 14, bold=True)
            page.put(40, 184, f"for {self.period}", 9)
            page.put(572, 184, f"Account number: {self.account}", 9, right=True)
        else:
            page.put(40, 40, f"GRANT R HOLLOWAY  |  Account # {self.account}  |  {self.period}", 8)
        page.put(572, 770, f"Page {number}", 8, right=True)
        return 210.0 if number == 1 else 70.0

    def title(self, text: str) -> None:
        self.flow.page.put(40, self.flow.y, text, 12, bold=True, color=(0.7, 0.1, 0.15))
        self.flow.y += 16

    def labels(self, texts: list[tuple[float, str]]) -> None:
        page, y = self.flow.page, self.flow.y
        page.rule(40, y - 9, 572)
        for x, text in texts:
            page.put(x, y, text, 8, bold=True, right=text.startswith(("Amount", "Balance")))
        page.rule(40, y + 4, 572)
        self.flow.y += 15

    def listed(self, name: str, entries: list[Entry]) -> None:
        labels = [(42.0, "Date"), (95.0, "Description"), (570.0, "Amount")]
        if self.flow.y > 660:
            self.flow.turn()
        self.title(name)
        self.labels(labels)
        for entry in entries:
            lines = wrap(entry.lines[0].replace("№", "#"), fits("Helvetica", 8, 380))
            if self.flow.need(10 * len(lines) + 4):
                self.title(f"{name} - continued")
                self.labels(labels)
            page, y = self.flow.page, self.flow.y
            self.rows.append(Row(entry.day, " ".join(lines), entry.amount, page=self.flow.number))
            page.put(42, y, f"{entry.day:%m/%d/%y}", 8)
            page.put(570, y, written(entry.amount), 8, right=True)
            self.flow.y = page.lines(95, y, lines, 8, 10) + 2
            page.rule(40, self.flow.y - 8, 572, 0.2, GREY)
        self.total(name, entries)

    def total(self, name: str, entries: list[Entry]) -> None:
        self.flow.page.put(
            42, self.flow.y + 4, f"Total {name if name.startswith('ATM') else name.lower()}", 9, bold=True
        )
        amount = _usd(sum((entry.amount for entry in entries), Decimal("0.00")))
        self.flow.page.put(570, self.flow.y + 4, amount, 9, bold=True, right=True)
        self.flow.y += 34

    def checks(self, entries: list[Entry]) -> None:
        groups = self.rng.choice([2, 3])
        wide, high = 540 / groups, -(-len(entries) // groups)
        if self.flow.y + 12 * high + 60 > self.flow.bottom:
            self.flow.turn()
        self.title("Checks")
        places = [(42 + wide * group, wide) for group in range(groups)]
        for x, _ in places[: -(-len(entries) // high)]:
            self.flow.page.put(x, self.flow.y, "Date", 8, bold=True)
            self.flow.page.put(x + 55, self.flow.y, "Check #", 8, bold=True)
            self.flow.page.put(x + wide - 25, self.flow.y, "Amount", 8, bold=True, right=True)
        self.flow.page.rule(40, self.flow.y + 4, 572)
        top, number = self.flow.y + 15, self.rng.randint(101, 4800)
        for n, entry in enumerate(entries):
            x, y = places[n // high][0], top + 12 * (n % high)
            gap = n > 0 and self.rng.random() < 0.3
            number += self.rng.randint(2, 9) if gap else 1
            self.rows.append(Row(entry.day, "", entry.amount, page=self.flow.number))
            self.flow.page.put(x, y, f"{entry.day:%m/%d/%y}", 8)
            self.flow.page.put(x + 55, y, f"{number}{'*' if gap else ''}", 8)
            self.flow.page.put(x + wide - 25, y, written(entry.amount), 8, right=True)
        self.flow.y = top + 12 * high
        self.total("Checks", entries)
        count = f"Total # of checks   {len(entries)}"
        self.flow.page.put(42, self.flow.y - 18, f"{count}     * There is a gap in sequential check numbers", 7)

    def daily(self, opening: Decimal, entries: list[Entry], start: date) -> None:
        days = {start: opening}
        for entry in sorted(entries, key=lambda entry: entry.day):
            opening += entry.amount
            days[entry.day] = opening
        high = -(-len(days) // 3)
        if self.flow.y + 12 * high + 80 > self.flow.bottom:
            self.flow.turn()
        self.title("Daily ledger balances")
        self.labels([(x + dx, text) for x in (42.0, 222.0, 402.0) for dx, text in ((0, "Date"), (150, "Balance ($)"))])
        for n, (day, balance) in enumerate(days.items()):
            x, y = 42 + 180 * (n // high), self.flow.y + 12 * (n % high)
            self.flow.page.put(x, y, f"{day:%m/%d}", 8)
            self.flow.page.put(x + 150, y, written(balance), 8, right=True)
        self.flow.y += 12 * high + 20

    def year(self, fees: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(40, y - 10, 532, 44, stroke=GREY)
        page.put(330, y, "Total for this period", 8, bold=True)
        page.put(570, y, "Total year-to-date", 8, bold=True, right=True)
        for n, name in enumerate(("Total Overdraft fees", "Total NSF: Returned Item fees")):
            page.put(46, y + 12 + 12 * n, name, 8)
            page.put(410, y + 12 + 12 * n, _usd(fees if n == 0 else fees * 0), 8, right=True)
            page.put(570, y + 12 + 12 * n, _usd(fees * 2 if n == 0 else fees * 0), 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng)
    opening = some_amount(rng, 100, 12000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    account = fill(rng, "#### #### ####", start, {})
    statement = _Statement(rng, account, period)
    by_tag = {tag: [entry for entry in entries if entry.tag == tag] for tag, _ in SECTIONS}
    closing = opening + sum((entry.amount for entry in entries), Decimal("0.00"))
    statement.title("Account summary")
    lines = [(f"Beginning balance on {start:%B} {start.day}, {start.year}", _usd(opening))]
    lines += [(name, written(sum((e.amount for e in by_tag[tag]), Decimal("0.00")))) for tag, name in SECTIONS]
    lines += [(f"Ending balance on {end:%B} {end.day}, {end.year}", _usd(closing))]
    for name, value in lines:
        statement.flow.page.put(42, statement.flow.y, name, 9)
        statement.flow.page.put(330, statement.flow.y, value, 9, right=True)
        statement.flow.y += 14
    statement.flow.y += 24
    for tag, name in SECTIONS:
        if by_tag[tag]:
            (statement.checks if tag == "check" else lambda found, name=name: statement.listed(name, found))(
                by_tag[tag]
            )
    statement.daily(opening, entries, start)
    statement.flow.need(120)
    overdrafts = [entry.amount for entry in by_tag["fee"] if "OVERDRAFT" in entry.text]
    statement.year(-sum(overdrafts, Decimal("0.00")))
    statement.flow.turn()
    statement.title("Set up alerts and earn $200")
    ad = "Open a Sequoia savings account by 03/31 with $2,500.00 and receive a $200.00 bonus. Terms apply."
    statement.flow.page.put(42, statement.flow.y, ad, 9)
    by_hand(statement.flow.pages, path, Hand("TJ", scaled=True, split=True))
    return Truth("checking", "en_US", "USD", account, start, end, opening, closing, statement.rows)
