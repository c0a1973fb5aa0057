"""USA: a federal credit union's member statement. Several shares in one document, each with its own running balance and
dividends, transfers that stand in two of them, a list of cleared drafts, fee totals and now and then a loan.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits, with_fpdf, with_reportlab

PINE, MIST = (0.07, 0.3, 0.22), (0.92, 0.95, 0.93)
CENT = Decimal("0.01")
POOLS: Pools = {
    "shop": [
        "SAFEWAY #1423 MISSOULA MT",
        "TOWN PUMP 8842 BUTTE MT",
        "AMZN Mktp US*2H4KL0 Amzn.com/bill WA",
        "COSTCO WHSE #0062 KALISPELL MT",
        "NETFLIX.COM LOS GATOS CA",
        "SQ *BLACK BEAR COFFEE Whitefish MT",
        "MURDOCHS RANCH & HOME SUPPLY 14 BOZEMAN MT",
    ],
    "firm": ["NORTHWESTERN ENERGY", "STATE FARM RO 27", "VERIZON WIRELESS", "CHARTER COMM", "CAPITAL ONE"],
    "used": lambda rng, day: f"{earlier(rng, day):%m/%d}",
}
DRAFT = (
    Kind(14, -3, -240, "Withdrawal Debit Card {used}|{shop}"),
    Kind(3, -25, -400, "Withdrawal ACH {firm}|TYPE: BILL PAY  ID: ##########  CO: {firm}"),
    Kind(2, -20, -300, "Withdrawal ATM Timberline FCU Main #####", step="20"),
    Kind(3, -20, -900, "Draft ", "draft"),
    Kind(2, -25, -500, "Withdrawal Transfer To REGULAR SHARES 00", "move", "5"),
    Kind(2, 25, 500, "Deposit Transfer From REGULAR SHARES 00", "move", "5"),
    Kind(1, 20, 900, "Deposit by Check Mobile"),
    Kind(1, 900, 3100, "Deposit ACH FLATHEAD COUNTY PAYR|TYPE: PAYROLL  ID: ##########  CO: FLATHEAD COUNTY", most=2),
    Kind(1, -29, -29, "Withdrawal Overdraft Fee", "fee", "1", 2),
)
MONEY = (
    Kind(2, 100, 4000, "Deposit Home Banking Transfer"),
    Kind(2, -100, -2500, "Withdrawal Home Banking Transfer"),
)
CLUB = (Kind(1, 20, 100, "Deposit Payroll Allotment", step="5"),)


@dataclass
class Share:
    """One account of the member."""

    id: str
    name: str
    opening: Decimal
    rate: Decimal
    entries: list[Entry] = field(default_factory=list)

    @property
    def closing(self) -> Decimal:
        return self.opening + sum((entry.amount for entry in self.entries), Decimal(0))


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    statement = _Member(rng, period, _shares(rng, period))
    rows = [row for share in statement.shares for row in statement.section(share)]
    if rng.random() < 0.35:
        rows += statement.loan()
    statement.ending()
    statement.number()
    style = rng.randrange(3)
    if style == 0:
        by_hand(statement.flow.pages, path, Hand("Tw", tw=0.6))
    elif style == 1:
        with_fpdf(statement.flow.pages, path)
    else:
        with_reportlab(statement.flow.pages, path)
    return Truth("checking", "en_US", "USD", statement.member, *period, None, None, rows)


def _shares(rng: Random, period: tuple[date, date]) -> list[Share]:
    """The member's accounts; transfers of the draft account stand in the regular shares too."""
    savings = Share("00", "REGULAR SHARES", some_amount(rng, 3000, 9000), Decimal("0.10"))
    draft = Share("75", "SHARE DRAFT CHECKING", some_amount(rng, 200, 4000), Decimal("0.05"))
    count = rng.choice([rng.randint(4, 12), rng.randint(20, 45), rng.randint(45, 100)])
    draft.entries = some_entries(rng, DRAFT, POOLS, period, count=count, balance=draft.opening, floor=-100)
    _drafts(rng, draft)
    savings.entries = [_mirrored(entry) for entry in draft.entries if entry.tag == "move"]
    shares = [savings, draft]
    if rng.random() < 0.6:
        club = Share("12", "HOLIDAY CLUB", some_amount(rng, 50, 900), Decimal("0.25"))
        club.entries = some_entries(rng, CLUB, POOLS, period, count=rng.randint(0, 3))
        shares.insert(1, club)
    if rng.random() < 0.6:
        market = Share("40", "MONEY MARKET", some_amount(rng, 9000, 60000), Decimal("1.25"))
        market.entries = some_entries(rng, MONEY, POOLS, period, count=rng.randint(1, 5))
        shares.append(market)
    for share in shares:
        _dividend(share, period[1])
    return shares


def _drafts(rng: Random, share: Share) -> None:
    number = rng.randint(1001, 7800)
    for n, entry in enumerate(share.entries):
        if entry.tag == "draft":
            number += rng.choice([1, 1, 1, 2, 4])
            share.entries[n] = Entry(entry.day, (f"Draft {number:06}",), entry.amount, "draft", entry.text)


def _mirrored(entry: Entry) -> Entry:
    out = entry.amount < 0
    text = "Deposit Transfer From" if out else "Withdrawal Transfer To"
    return Entry(entry.day, (f"{text} SHARE DRAFT CHECKING 75",), -entry.amount, "move", "")


def _dividend(share: Share, day: date) -> None:
    """What a month earns on the balance, posted on the last day."""
    earned = (max(share.closing, Decimal(0)) * share.rate / 1200).quantize(CENT, ROUND_HALF_UP)
    if earned:
        share.entries.append(Entry(day, (f"Deposit Dividend {share.rate}0%",), earned, "dividend", ""))


class _Member:
    """The pages, filled share by share."""

    def __init__(self, rng: Random, period: tuple[date, date], shares: list[Share]) -> None:
        self.rng, self.period, self.shares = rng, period, shares
        self.face = rng.choice(["Helvetica", "Courier"])
        self.size = 8.4 if self.face == "Helvetica" else 7.8
        self.two = rng.random() < 0.5
        self.style = rng.choice(["%m/%d", "%b%d", "%m/%d/%Y"])
        self.member = fill(rng, "1######", date.min, {})
        self.holder = rng.choice(["DANIEL R OSTBY", "KAYLA M WHITEHORSE", "GREGORY & ANN TILLMAN"])
        self.open: Share | None = None
        self.flow = Flow(726, lambda: Page(LETTER, self.face, f"{self.face}-Bold"), self._head)
        self._overview()

    def _day(self, day: date) -> str:
        return day.strftime(self.style)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 46, "TIMBERLINE", 16, face="Times-Bold", color=PINE)
        page.put(40, 57, "FEDERAL CREDIT UNION", 7.5, face="Helvetica-Bold", color=PINE)
        facts = (
            ("MEMBER NUMBER", self.member),
            ("STATEMENT PERIOD", f"{self.period[0]:%m/%d/%Y} thru {self.period[1]:%m/%d/%Y}"),
        )
        for n, (label, text) in enumerate(facts):
            page.put(350, 40 + 12 * n, label, 7, face="Helvetica-Bold")
            page.put(572, 40 + 12 * n, text, 8, right=True)
        page.rule(40, 68, 572, 1.5, PINE)
        if number == 1:
            page.lines(60, 112, (self.holder, "1180 LARCH HOLLOW RD", "KALISPELL MT 59901-0000"), 9.5, 12)
            page.box(360, 84, 212, 62, MIST)
            page.put(368, 98, "SKIP-A-PAY IS BACK!", 9, face="Helvetica-Bold", color=PINE)
            offer = (
                "Need a little extra for the holidays? Skip your",
                "next loan payment for just $35. Ask a branch",
                "or log in to Timberline Online.",
            )
            page.lines(368, 112, offer, 7.5, 10, face="Helvetica")
            return 172
        return 90 if self.open is None else self._columns(page, 84, self.open, "(continued)")

    def _overview(self) -> None:
        """The balances of all shares, as at the end of the period."""
        page, y = self.flow.page, self.flow.y
        page.put(40, y, "YOUR ACCOUNTS AT A GLANCE", 9.5, bold=True, color=PINE)
        page.rule(40, y + 4, 572)
        page.put(40, y + 15, "ID", 7.5, bold=True)
        page.put(80, y + 15, "Account", 7.5, bold=True)
        page.put(360, y + 15, "Dividends YTD", 7.5, right=True, bold=True)
        page.put(572, y + 15, "Ending Balance", 7.5, right=True, bold=True)
        y += 27
        for share in self.shares:
            page.put(40, y, share.id, self.size)
            page.put(80, y, share.name, self.size)
            page.put(360, y, written(self._year(share)), self.size, right=True)
            page.put(572, y, written(share.closing), self.size, right=True)
            y += 12
        self.flow.y = y + 16

    def _year(self, share: Share) -> Decimal:
        """Dividends since January, which the months before paid alike."""
        paid = sum((entry.amount for entry in share.entries if entry.tag == "dividend"), Decimal(0))
        return paid * self.period[1].month

    def _columns(self, page: Page, y: float, share: Share, more: str = "") -> float:
        page.box(40, y, 532, 15, PINE)
        page.put(46, y + 10.5, f"SHARE ID {share.id}  {share.name} {more}".strip(), 8.5, bold=True, color=(1, 1, 1))
        y += 27
        page.put(42, y, "Date", 7.5, bold=True)
        page.put(100, y, "Transaction Description", 7.5, bold=True)
        if self.two:
            page.put(424, y, "Withdrawals", 7.5, right=True, bold=True)
            page.put(496, y, "Deposits", 7.5, right=True, bold=True)
        else:
            page.put(480, y, "Amount", 7.5, right=True, bold=True)
        page.put(570, y, "Balance", 7.5, right=True, bold=True)
        page.rule(40, y + 4, 572)
        return y + 16

    def _line(self, day: str, text: str, amount: Decimal | None = None, balance: Decimal | None = None) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(42, y, day, self.size)
        page.put(100, y, text, self.size)
        if amount is not None and self.two:
            page.put(424 if amount < 0 else 496, y, written(abs(amount)), self.size, right=True)
        elif amount is not None:
            page.put(480, y, self._behind(amount), self.size, right=True)
        if balance is not None:
            page.put(570, y, written(balance) if self.two else self._behind(balance), self.size, right=True)
        self.flow.y += 11.5

    def _behind(self, amount: Decimal) -> str:
        return written(abs(amount)) + ("-" if amount < 0 else "")

    def section(self, share: Share) -> list[Row]:
        """One share from its beginning to its ending balance."""
        self.open = None
        self.flow.need(92)
        self.open = share
        self.flow.y = self._columns(self.flow.page, self.flow.y, share)
        self._line(self._day(self.period[0]), "Beginning Balance", None, share.opening)
        rows, balance = [], share.opening
        for entry in share.entries:
            balance += entry.amount
            rows.append(self._row(entry, balance))
            if entry.tag == "dividend":
                self._yield(share)
        self.flow.need(24)
        self._line(self._day(self.period[1]), "Ending Balance", None, share.closing)
        self.open = None
        self._cleared(share)
        self.flow.y += 12
        return rows

    def _row(self, entry: Entry, balance: Decimal) -> Row:
        lines = [part for line in entry.lines for part in wrap(line, fits(self.face, self.size, 262))]
        lines = [" ".join(line.split()) for line in lines]
        self.flow.need(11.5 * len(lines))
        self._line(self._day(entry.day), lines[0], entry.amount, balance)
        for line in lines[1:]:
            self._line("", line)
        return Row(entry.day, " ".join(lines), entry.amount, balance, page=self.flow.number)

    def _yield(self, share: Share) -> None:
        """The disclosure of the Truth in Savings Act, below the dividend."""
        self.flow.need(24)
        days = f"from {self.period[0]:%m/%d/%Y} through {self.period[1]:%m/%d/%Y}"
        text = f"Annual Percentage Yield Earned {share.rate}% {days}"
        for line in wrap(text, fits(self.face, 7, 300)):
            self.flow.page.put(108, self.flow.y, line, 7, color=GREY)
            self.flow.y += 10
        self.flow.y += 2

    def _cleared(self, share: Share) -> None:
        """Drafts once more in three columns, by number."""
        drafts = [entry for entry in share.entries if entry.tag == "draft"]
        if not drafts:
            return
        self.flow.need(34 + 11 * ((len(drafts) + 2) // 3))
        page, y = self.flow.page, self.flow.y + 8
        page.put(100, y, "SUMMARY OF CLEARED DRAFTS", 7.5, bold=True)
        seen = 0
        for n, entry in enumerate(drafts):
            number = int(entry.lines[0].split()[-1])
            star = "*" if seen and number > seen + 1 else ""
            seen = number
            x, at = 100 + 160 * (n % 3), y + 12 + 11 * (n // 3)
            page.put(x, at, f"{number:06}{star}", 7.5)
            page.put(x + 48, at, f"{entry.day:%m/%d}", 7.5)
            page.put(x + 132, at, written(abs(entry.amount)), 7.5, right=True)
        self.flow.y = y + 12 + 11 * ((len(drafts) + 2) // 3)
        page.put(100, self.flow.y, "* Asterisk next to number indicates skip in number sequence", 6.5, color=GREY)
        self.flow.y += 8

    def loan(self) -> list[Row]:
        """A loan with its one payment; the balance is what is owed, so the truth leaves it out."""
        self.flow.need(120)
        page, y = self.flow.page, self.flow.y
        owed = some_amount(self.rng, 4000, 28000)
        pay = some_amount(self.rng, 180, 520)
        cost = (owed * Decimal("0.0549") / 12).quantize(CENT, ROUND_HALF_UP)
        page.box(40, y, 532, 15, PINE)
        page.put(46, y + 10.5, "LOAN ID 101  NEW VEHICLE LOAN", 8.5, bold=True, color=(1, 1, 1))
        terms = f"ANNUAL PERCENTAGE RATE 5.490%   Daily Periodic Rate .015041%   Payment Due {written(pay)}"
        page.put(42, y + 26, terms, 7, color=GREY)
        heads = ((350, "Amount"), (424, "Interest"), (496, "Principal"), (570, "Balance"))
        page.put(42, y + 40, "Date", 7.5, bold=True)
        page.put(100, y + 40, "Transaction Description", 7.5, bold=True)
        for x, head in heads:
            page.put(x, y + 40, head, 7.5, right=True, bold=True)
        page.rule(40, y + 44, 572)
        day = self.period[0].replace(day=min(28, self.period[0].day + 14))
        lines = (
            (self._day(self.period[0]), "Beginning Balance", ("", "", "", written(owed))),
            (self._day(day), "Payment By Check", tuple(map(written, (pay, cost, pay - cost, owed - pay + cost)))),
            (self._day(self.period[1]), "Ending Balance", ("", "", "", written(owed - pay + cost))),
        )
        for n, (when, text, figures) in enumerate(lines):
            at = y + 56 + 11.5 * n
            page.put(42, at, when, self.size)
            page.put(100, at, text, self.size)
            for (x, _), figure in zip(heads, figures, strict=True):
                page.put(x, at, figure, self.size, right=True)
        self.flow.y = y + 104
        return [Row(day, "Payment By Check", pay, page=self.flow.number)]

    def ending(self) -> None:
        """The fees of the month and of the year, and dividends of the year."""
        self.flow.need(130)
        page, y = self.flow.page, self.flow.y
        fees = sum((-e.amount for share in self.shares for e in share.entries if e.tag == "fee"), Decimal(0))
        page.box(40, y, 532, 42, stroke=PINE)
        page.put(380, y + 11, "Total For This Period", 7.5, right=True, bold=True)
        page.put(560, y + 11, "Total Year-To-Date", 7.5, right=True, bold=True)
        for n, (label, now, year) in enumerate(
            (("Total Overdraft Fees", fees, fees + 29), ("Total Returned Item Fees", Decimal(0), Decimal(0)))
        ):
            page.put(48, y + 23 + 12 * n, label, self.size)
            page.put(380, y + 23 + 12 * n, f"${written(now)}", self.size, right=True)
            page.put(560, y + 23 + 12 * n, f"${written(year)}", self.size, right=True)
        law = (
            "In case of errors or questions about your electronic transfers, telephone or write us as",
            "soon as you can. We must hear from you within 60 days after we sent you the FIRST statement on which",
            "the error or problem appeared. Your savings federally insured to at least $250,000 by NCUA.",
        )
        page.lines(40, y + 58, law, 6.8, 9, face="Helvetica", color=GREY)

    def number(self) -> None:
        for n, page in enumerate(self.flow.pages, 1):
            page.rule(40, 752, 572, 0.6, PINE)
            page.put(40, 763, "Timberline FCU  PO Box 000 Kalispell MT 59903  (406) 555-0100", 7, face="Helvetica")
            page.put(572, 763, f"Page {n} of {len(self.flow.pages)}", 7.5, right=True, face="Helvetica")
