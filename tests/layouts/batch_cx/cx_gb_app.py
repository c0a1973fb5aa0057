"""United Kingdom, app bank: newest first, balances in a summary of products, pending items before, reverted ones after.

Card rows have the merchant's town, the masked card and the rate below; the foreign amount stands in small print under
the money column. Pending and reverted items are tables of the same shape and no part of the balance.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._desk import ACCOUNT, booked, exchanged, gained, how_many, prose, spent, summed

POOLS = {
    "card": ("4165**{end}",),
    "end": ("1180", "7302"),
    "shop": ("Tesco", "Lidl", "Greggs", "Boots", "Transport for London", "Co-op", "Pret A Manger"),
    "town": ("London", "Leeds", "Manchester", "Reading", "Cardiff"),
    "net": (
        "Spotify|To: Spotify, Stockholm",
        "Amazon|To: Amazon.co.uk, Luxembourg",
        "Uber|To: Uber *trip, Help.uber.com",
    ),
    "away": (
        "Café de Flore|To: Cafe de Flore, Paris",
        "Biedronka|To: Biedronka 4##, Krakow|",
        "Museo del Prado|To: Museo del Prado, Madrid",
    ),
    "who": ("Aoife Brennan", "J Carrington", "Kwame Asante", "Rosalind Pike", "Tomasz Zielinski"),
    "note": ("rent", "pizza 12.50 each", "birthday", "April share", "thanks!"),
}
KINDS = (
    Kind(9, -1.2, -90, "{shop}|To: {shop} {town}, {town}|Card: {card}"),
    Kind(5, -2.5, -70, "{net}|Card: {card}"),
    Kind(4, -3, -160, "{away}|~EUR|Card: {card}"),
    Kind(2, -5, -450, "To {who}|Reference: {note}|To account: ########, ##-##-##"),
    Kind(2, 5, 300, "Payment from {who}|Reference: {note}|From: {who}, ########"),
    Kind(1.2, 100, 1500, "Apple Pay Top-Up by *####|From: *####", step="10"),
    Kind(
        0.8, 1100, 3100, "Payment from Northwick Design Ltd|From: NORTHWICK DESIGN LTD, GB##NWBK##############", most=1
    ),
    Kind(0.5, -5, -200, "To pocket GBP Holiday", step="5"),
    Kind(0.3, -7.99, -7.99, "Premium plan fee", most=1),
)
DATE, WHAT, OUT, IN, LEFT = 40, 124, 400, 472, 555


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.6)
    opening = some_amount(rng, 40, 3800)
    raw = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 60), balance=opening, floor=60)
    entries = exchanged(rng, raw, {"EUR": 0.85}, _exchange)
    sheet = _Sheet(rng, period, entries, opening)
    with_reportlab(sheet.flow.pages, path)
    closing = opening + summed(entries)
    return Truth(ACCOUNT, "en-GB", "GBP", sheet.iban, *period, opening, closing, sheet.rows, newest_first=True)


def _exchange(_code: str, foreign: Decimal, rate: Decimal) -> Sequence[str]:
    return (
        f"Rate: £1.00 = €{1 / rate:.4f} (ECB rate* £1.00 = €{1 / rate * Decimal('1.0009'):.4f})",
        f"~€{written(foreign)}",
    )


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _gbp(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "£" + written(abs(amount))


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], entries: list[Entry], opening: Decimal) -> None:
        self.rng, self.period, self.entries, self.opening = rng, period, entries, opening
        self.iban = iban(rng, "GB", "REVA0099############")
        self.rows: list[Row] = []
        self.flow = Flow(745, lambda: Page(face="narrow", bold="narrow-bold"), self._head)
        if rng.random() < 0.5:
            self._aside("Pending", "Start date", period[1], rng.randint(1, 3))
        self._posted()
        if rng.random() < 0.45:
            self._aside("Reverted", "Start date", period[1] - timedelta(5), rng.randint(1, 4))
        prose(
            self.flow.page,
            DATE,
            self.flow.y + 10,
            "*ECB rates are the European Central Bank's euro foreign exchange reference "
            "rates, last published before the "
            "payment. If you were charged £0.00 you paid no fee.",
            515,
            6.5,
        )
        for n, page in enumerate(self.flow.pages, 1):
            page.put(555, 810, f"Page {n} of {len(self.flow.pages)}", 7, right=True, color=GREY)

    def _head(self, page: Page, number: int) -> float:
        page.put(DATE, 50, "Halyard", 18, bold=True)
        page.put(555, 44, "GBP Statement", 15, right=True, bold=True)
        page.put(555, 58, f"Generated on the {_day(self.period[1] + timedelta(3))}", 7.5, right=True, color=GREY)
        page.put(555, 68, "Halyard Payments Ltd", 7.5, right=True, color=GREY)
        page.put(DATE, 800, "Report lost or stolen card +44 20 5550 1844", 6.5, color=GREY)
        page.put(
            DATE,
            810,
            "© Halyard Payments Ltd is authorised under the Electronic Money Regulations 2011 (900000).",
            6.5,
            color=GREY,
        )
        return 100 if number > 1 else self._front(page)

    def _front(self, page: Page) -> float:
        page.put(DATE, 92, "ELLIOT MARSHBANKS", 12, bold=True)
        page.lines(DATE, 106, ("Flat 7, 19 Cotham Vale", "Bristol", "BS6 6HR", "GB"), 8, 10.5)
        facts = ((f"IBAN   {self.iban}"), "BIC   REVAGB21", "Sort code   04-00-77")
        page.lines(330, 106, facts, 8, 10.5)
        page.put(DATE, 172, "Balance summary", 12, bold=True)
        y = 190.0
        heads = (
            ("Product", DATE),
            ("Opening balance", -270),
            ("Money out", -370),
            ("Money in", -460),
            ("Closing balance", -555),
        )
        for text, x in heads:
            page.put(abs(x), y, text, 7.5, right=x < 0, bold=True)
        page.rule(DATE, y + 5, 555)
        out, into = spent(self.entries), gained(self.entries)
        figures = [_gbp(amount) for amount in (self.opening, out, into, self.opening + into - out)]
        for name, bold in (("Account (Current Account)", False), ("Total", True)):
            y += 18
            page.put(DATE, y, name, 8, bold=bold)
            for text, (_, x) in zip(figures, heads[1:], strict=True):
                page.put(-x, y, text, 8, right=True, bold=bold)
        note = "Only completed payments count towards these figures, so your app may show a different balance."
        return prose(page, DATE, y + 18, note, 515, 7) + 22

    def _heads(self, title: str, first: str, balance: bool) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(DATE, y, title, 12, bold=True)
        heads = [(first, DATE), ("Description", WHAT), ("Money out", -OUT), ("Money in", -IN)]
        for text, x in heads + [("Balance", -LEFT)] * balance:
            page.put(abs(x), y + 20, text, 7.5, right=x < 0, bold=True)
        page.rule(DATE, y + 26, LEFT)
        self.flow.y = y + 40

    def _posted(self) -> None:
        self.flow.need(90)
        self._heads(f"Account transactions from {_day(self.period[0])} to {_day(self.period[1])}", "Date", True)
        balances = running(self.opening, [entry.amount for entry in self.entries])
        for entry, balance in list(zip(self.entries, balances, strict=True))[::-1]:
            lines = self._item(entry, balance)
            self.rows.append(booked(entry, self.flow.number, balance=balance, lines=lines))

    def _item(self, entry: Entry, balance: Decimal | None) -> Sequence[str]:
        """Write it; the lines of the description without the foreign amount."""
        lines = [line for line in entry.lines if line and not line.startswith("~")]
        foreign = next((line[1:] for line in entry.lines if line.startswith("~")), "")
        if self.flow.need(9 * len(lines) + 8):
            self.flow.y += 4
        page, y = self.flow.page, self.flow.y
        page.put(DATE, y, _day(entry.day), 8)
        page.put(OUT if entry.amount < 0 else IN, y, _gbp(abs(entry.amount)), 8, right=True)
        page.put(OUT, y + 9, foreign, 6.5, right=True, color=GREY)
        if balance is not None:
            page.put(LEFT, y, _gbp(balance), 8, right=True)
        page.put(WHAT, y, lines[0], 8)
        self.flow.y = page.lines(WHAT, y + 9, lines[1:], 6.5, 9, color=GREY) + 9
        page.rule(DATE, self.flow.y - 11, LEFT, 0.3, (0.8, 0.8, 0.8))
        return lines

    def _aside(self, title: str, first: str, last: date, count: int) -> None:
        """Items that never came to be booked, or have not yet."""
        self.flow.y += 12
        self.flow.need(120)
        self._heads(f"{title} from {_day(last - timedelta(4))} to {_day(last)}", first, False)
        kinds = KINDS[:2]
        for entry in some_entries(self.rng, kinds, POOLS, (last - timedelta(4), last), count=count)[::-1]:
            self._item(entry, None)
        self.flow.y += 16
