"""Lithuania: a fintech app's export, one section for each currency, with exchanges between them; pending is no row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_fpdf, with_pymupdf, with_reportlab
from ._blind import enough, prose, rows_between, with_weekends

LINE: Color = (0.85, 0.85, 0.87)
DATE, TEXT, OUT, IN, BALANCE = 40.0, 118.0, 398.0, 470.0, 555.0
SIZE, SMALL, LEAD = 8.0, 6.6, 9.0
SYMBOLS = {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥", "CHF": "CHF ", "PLN": " PLN"}
IN_EUROS = {"GBP": "1.1647", "USD": "0.9212", "CHF": "1.0281", "PLN": "0.2318", "JPY": "0.0062"}

POOLS: Pools = {
    "shop": [
        "Lidl|To: Lidl Sverige Ab, Vilnius",
        "Maxima LT|To: Maxima Lt, X-###, Vilnius",
        "Bolt|To: Bolt.eu/o/##########, Tallinn",
        "Spotify|To: Spotify P????#####, Stockholm",
        "Wolt|To: Wolt, Helsinki",
        "Ryanair|To: Ryanair, Dublin",
        "Circle K|To: Circle K Ukmerges, Vilnius",
        "Pret A Manger|To: Pret A Manger, London",
        "Apple|To: Apple.com/bill, Itunes.com",
    ],
    "person": ["Greta Kazlauskienė", "Tomas Petrauskas", "Oliver Hughes", "Marta Wiśniewska", "Ieva Jankauskaitė"],
    "note": ["dinner", "rent", "thanks!", "Sent from Plumo", "tickets 2x", "invoice ####"],
    "month": lambda _, day: f"{day:%m/%Y}",
    "iban": lambda rng, _: iban(rng, "LT", "7044000########").replace(" ", ""),
    "firm": ["UAB Baltic Software", "Northlight Labs Ltd"],
}
KINDS = [
    Kind(50, -2, -120, "{shop}|Card: 459654******3127", "card"),
    Kind(8, -5, -400, "To {person}|Reference: {note}|To account: {iban}"),
    Kind(5, 5, 300, "Payment from {person}|Reference: {note}|From: {person}, {iban}"),
    Kind(3, 1200, 3600, "Payment from {firm}|Reference: Salary {month}|From: {firm}, {iban}", most=1),
    Kind(4, -10, -150, "To pocket EUR Savings from EUR", step="5"),
    Kind(4, 10, 500, "Apple Pay Top-Up by *####|From: *####", step="10"),
    Kind(2, -20, -200, "Cash at Swedbank|To: Swedbank, Vilnius|Card: 459654******3127", step="10"),
    Kind(1, 5, 80, "Refund from Zalando|From: Zalando Se, Berlin|Card: 459654******3127"),
    Kind(1, -7.99, -7.999, "Premium plan fee", most=1),
]


@dataclass
class _Section:
    """The account of one currency."""

    currency: str
    entries: list[Entry] = field(default_factory=list)
    opening: Decimal = Decimal(0)
    number: str = ""

    @property
    def step(self) -> str:
        return "1" if self.currency == "JPY" else "0.01"

    def money(self, amount: Decimal) -> str:
        text = written(abs(amount), places=0 if self.currency == "JPY" else 2)
        symbol = SYMBOLS[self.currency]
        return text + symbol if symbol.startswith(" ") else symbol + text


def _exchanges(rng: Random, home: _Section, other: _Section, period: tuple[date, date]) -> None:
    """Money moved between two sections, a row in each with one rate."""
    rate = Decimal(IN_EUROS[other.currency])
    for _ in range(rng.randint(1, 3)):
        day = period[0] + timedelta(rng.randint(0, (period[1] - period[0]).days))
        euros = some_amount(rng, 30, 600, "5")
        bought = (euros / rate).quantize(Decimal(other.step), ROUND_HALF_UP)
        quote = f"Plumo rate {other.money(Decimal(1))} = €{rate} (ECB rate* €{rate - Decimal('0.0004')})"
        back = rng.random() < 0.25
        name = home.currency if back else other.currency
        lines = (f"Exchanged to {name}", quote)
        home.entries.append(Entry(day, lines, euros if back else -euros, "", lines[0]))
        other.entries.append(Entry(day, lines, -bought if back else bought, "", lines[0]))


def _foreign(rng: Random, section: _Section, period: tuple[date, date]) -> None:
    scale = float(1 / Decimal(IN_EUROS[section.currency]))
    kinds = [
        kind._replace(low=kind.low * scale, high=kind.high * scale, step=section.step, text=kind.text)
        for kind in (KINDS[0], KINDS[1], KINDS[2])
    ]
    section.entries = some_entries(rng, kinds, POOLS, period, count=rng.choice([1, 3, 6, 12, 20]))


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30, calendar=True)
        home = _Section("EUR")
        count = rows_between(rng, (5, 12), (20, 50), (50, 90))
        home.entries = some_entries(rng, KINDS, POOLS, self.period, count=count)
        others = [_Section(currency) for currency in rng.sample(list(IN_EUROS), rng.choice([1, 2, 2, 3]))]
        for other in others:
            _foreign(rng, other, self.period)
            _exchanges(rng, home, other, self.period)
        self.sections = [home, *others]
        self.newest_first = rng.random() < 0.35
        for section in self.sections:
            section.entries = with_weekends(rng, sorted(section.entries, key=lambda e: e.day), self.period[1])
            spare = enough(rng, [entry.amount for entry in section.entries], 1500)
            section.opening = spare.quantize(Decimal(section.step), ROUND_CEILING)
            section.number = iban(rng, "LT", "32500########").replace(" ", "")
        self.section = home
        self.fresh = True
        self.pending = [_pending(rng, self.period) for _ in range(rng.choice([0, 0, 1, 2, 3]))]

    def head(self, page: Page, _: int) -> float:
        section = self.section
        page.put(40, 56, f"{section.currency} Statement", 16, bold=True)
        page.put(555, 50, "plumo", 18, bold=True, right=True)
        page.put(40, 69, f"Generated on the {_spoken(self.period[1] + timedelta(4))}", 7, color=GREY)
        page.put(40, 79, "Plumo Bank UAB", 7, color=GREY)
        if not self.fresh:
            return 110
        self.fresh = False
        page.lines(40, 112, ["RŪTA BALČIŪNAITĖ", "Žemaitės g. 14-32", "03118", "Vilnius", "LT"], 8, 10.5)
        page.lines(360, 112, ["IBAN", "BIC"], 7.4, 11, color=GREY)
        page.lines(390, 112, [section.number, "PLMOLT21XXX"], 7.4, 11)
        if section.currency != "EUR":
            page.put(360, 136, "(You cannot use this IBAN for bank transfers. Use the one", 5.6, color=GREY)
            page.put(360, 143, "found in the app)", 5.6, color=GREY)
        return self._summary(page)

    def _summary(self, page: Page) -> float:
        section = self.section
        page.put(40, 194, "Balance summary", 12, bold=True)
        spent = sum((-e.amount for e in section.entries if e.amount < 0), Decimal(0))
        got = sum((e.amount for e in section.entries if e.amount > 0), Decimal(0))
        figures = [section.opening, spent, got, section.opening + got - spent]
        titles = ("Opening balance", "Money out", "Money in", "Closing balance")
        page.put(40, 212, "Product", 7.4, bold=True)
        page.rule(40, 217, 555, 0.8)
        for x, title, figure in zip((300, 380, 462, 555), titles, figures, strict=True):
            page.put(x, 212, title, 7.4, bold=True, right=True)
            page.put(x, 230, section.money(figure), SIZE, right=True)
            page.put(x, 246, section.money(figure), SIZE, right=True, bold=True)
        page.put(40, 230, "Account (Current Account)", SIZE)
        page.put(40, 246, "Total", SIZE, bold=True)
        page.rule(40, 235, 555, 0.4, color=LINE)
        text = (
            "The balance on your statement might differ from the balance shown in your app. The statement balance only "
            "reflects completed transactions, while the app shows the balance available for use, which accounts for "
            "pending transactions."
        )
        return prose(page, 40, 260, text, 515, 6.4) + 20


def _spoken(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _pending(rng: Random, period: tuple[date, date]) -> tuple[date, str, Decimal]:
    return (
        period[1] - timedelta(rng.randint(0, 2)),
        rng.choice(["Booking.com", "Neste", "Uber"]),
        some_amount(rng, 5, 200),
    )


def _columns(page: Page, y: float, first: str, *, balance: bool) -> float:
    page.put(DATE, y, first, 7.4, bold=True)
    page.put(TEXT, y, "Description", 7.4, bold=True)
    page.put(OUT, y, "Money out", 7.4, bold=True, right=True)
    page.put(IN, y, "Money in", 7.4, bold=True, right=True)
    page.put(BALANCE, y, "Balance" if balance else "", 7.4, bold=True, right=True)
    page.rule(DATE, y + 5, 555, 0.8)
    return y + 17


class _Writer:
    """The sections, one after the other, each from a new page."""

    def __init__(self, statement: _Statement) -> None:
        self.statement = statement
        self.flow = Flow(748, lambda: Page(face="narrow", bold="narrow-bold"), statement.head)
        self.rows: list[Row] = []
        for n, section in enumerate(statement.sections):
            if n:
                statement.section, statement.fresh = section, True
                self.flow.turn()
            self._section(section)

    def _section(self, section: _Section) -> None:
        flow, (start, end) = self.flow, self.statement.period
        flow.page.put(DATE, flow.y, f"Account transactions from {_spoken(start)} to {_spoken(end)}", 12, bold=True)
        flow.y = _columns(flow.page, flow.y + 18, "Date", balance=True)
        balances = running(section.opening, [entry.amount for entry in section.entries])
        records = list(zip(section.entries, balances, strict=True))
        for entry, balance in records[::-1] if self.statement.newest_first else records:
            self._row(section, entry, balance)
        if section.currency == "EUR" and self.statement.pending:
            self._pending(section)

    def _row(self, section: _Section, entry: Entry, balance: Decimal) -> None:
        flow = self.flow
        small = [part for line in entry.lines[1:] for part in wrap(line, fits("narrow", SMALL, 215))]
        if flow.need(14 + LEAD * len(small)):
            flow.y = _columns(flow.page, flow.y, "Date", balance=True)
        page, y = flow.page, flow.y
        page.put(DATE, y, _spoken(entry.day), SIZE)
        page.put(TEXT, y, entry.lines[0], SIZE)
        page.put(OUT if entry.amount < 0 else IN, y, section.money(entry.amount), SIZE, right=True)
        page.put(BALANCE, y, section.money(balance), SIZE, right=True)
        below = page.lines(TEXT, y + LEAD, small, SMALL, LEAD, color=GREY)
        page.rule(DATE, below - 4, 555, 0.3, color=LINE)
        flow.y = below + 7
        self.rows.append(Row(entry.day, " ".join((entry.lines[0], *small)), entry.amount, balance, page=flow.number))

    def _pending(self, section: _Section) -> None:
        """Payments that are announced, not booked: they are in no balance and in no truth."""
        flow, (start, end) = self.flow, self.statement.period
        flow.need(60 + 16 * len(self.statement.pending))
        flow.y += 14
        flow.page.put(DATE, flow.y, f"Pending from {_spoken(start)} to {_spoken(end)}", 12, bold=True)
        flow.y = _columns(flow.page, flow.y + 18, "Start date", balance=False)
        for day, name, amount in sorted(self.statement.pending):
            flow.page.put(DATE, flow.y, _spoken(day), SIZE)
            flow.page.put(TEXT, flow.y, name, SIZE)
            flow.page.put(OUT, flow.y, section.money(amount), SIZE, right=True)
            flow.page.rule(DATE, flow.y + 5, 555, 0.3, color=LINE)
            flow.y += 16


def _feet(pages: list[Page], year: int) -> None:
    for n, page in enumerate(pages, 1):
        page.rule(40, 764, 555, 0.4, color=LINE)
        page.put(40, 776, "Report lost or stolen card", 6.6, bold=True)
        page.put(40, 785, "+370 5 214 3608", 6.6)
        page.put(180, 776, "Get help directly in app", 6.6, bold=True)
        page.put(180, 785, "Scan the QR code", 6.6)
        text = (
            "Plumo Bank UAB is a credit institution licensed in the Republic of Lithuania with company number "
            "304580906, registered office Konstitucijos ave. 21B, Vilnius. We are licensed by the European Central "
            "Bank. Deposits are protected by the state company Deposit and Investment Insurance. "
            "*ECB rate: the rate of the European Central Bank on the day before."
        )
        prose(page, 40, 797, text, 515, 5.8)
        page.put(40, 832, f"© {year} Plumo Bank UAB", 6, color=GREY)
        page.put(555, 832, f"Page {n} of {len(pages)}", 6, right=True, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    writer = _Writer(statement)
    pages = writer.flow.pages
    _feet(pages, statement.period[1].year)
    pens: list[Callable[[list[Page], Path], None]] = [with_reportlab, with_fpdf, with_pymupdf]
    rng.choice(pens)(pages, path)
    home = statement.sections[0]
    return Truth(
        "checking",
        "en_LT",
        home.currency,
        home.number,
        *statement.period,
        None,
        None,
        writer.rows,
        newest_first=statement.newest_first,
    )
