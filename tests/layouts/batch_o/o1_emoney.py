"""Belgium/United Kingdom: statement of one currency of a multi-currency e-money account.

Newest first; the column called "Amount" is the balance after the row; the long date stands in a small grey line under
the title, together with card, holder, transaction number and reference; no opening balance is printed anywhere, the
closing one above the table; times are said to be GMT.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Page, fits, with_pymupdf

LEFT, RIGHT = 48.0, 547.0
INCOMING, OUTGOING, AMOUNT = 385.0, 465.0, 547.0
GREY = (0.5, 0.53, 0.57)
INK = (0.13, 0.2, 0.11)

POOLS = {
    "shop": ["Hostpile Inc HOSTPILE.COM", "Brasserie Leopold BRUXELLES", "Kaffee Kontor BERLIN", "Ridely RIDELY.EU"],
    "shop2": ["Nordlys Hotell OSLO", "Pixelforge Ltd LONDON", "Cloudrack CLOUDRACK.IO", "Stationsboekhandel GENT"],
    "abroad": ["USD", "SEK", "CHF", "PLN", "NOK", "CAD"],
    "person": ["Katrin Aavik", "Jonas Verstraete", "Maria Pia Lombardi", "Tom Ashworth"],
    "client": ["MERIDIAN LABS GMBH", "Ostwind Consulting OÜ", "Falkirk & Sons Ltd", "SAS ATELIER NEUF"],
    "note": ["Invoice 2#-0##", "rent", "INV-####", "consulting services #", "refund trip"],
    "holder": ["Ingrid Maes"],
}
CARD = "Card ending in {card} Ingrid Maes Transaction: CARD-#########"
KINDS = [
    Kind(14, -2, -160, "Card transaction of {own} issued by {shop}|" + CARD, "card"),
    Kind(6, -5, -320, "Card transaction of {other} issued by {shop2}|" + CARD, "card"),
    Kind(6, -40, -1800, "Sent money to {person}|Transaction: TRANSFER-######### Reference: {note}", "transfer"),
    Kind(3, -40, -900, "Sent money to {client}|Transaction: TRANSFER-#########", "transfer"),
    Kind(
        5,
        300,
        5200,
        "Received money from {client} with reference {note}|Transaction: TRANSFER-######### Reference: {note}",
    ),
    Kind(2, 20, 400, "Received money from {person} with reference|Transaction: TRANSFER-#########"),
    Kind(3, -50, -1500, "Converted {own} to {other}|Transaction: BALANCE-#########"),
    Kind(2, 50, 2500, "Converted {other} to {plain}|Transaction: BALANCE-#########"),
    Kind(2, 100, 1000, "Topped up balance|Transaction: TRANSFER-#########", step="10"),
    Kind(1, 0.05, 4, "Balance cashback|Transaction: BALANCE_CASHBACK-########-####-####", most=1),
    Kind(1, 3, 90, "Refund: card transaction issued by {shop2}|" + CARD),
]


class Line(NamedTuple):
    """A row as printed: title, what the grey line says after the date, amount."""

    day: date
    title: str
    small: str
    amount: Decimal


def draw(rng: Random, path: Path) -> Truth:
    currency = rng.choice(["EUR", "EUR", "GBP", "USD"])
    period = some_period(rng, rng.choice([29, 30, 89]), calendar=rng.random() < 0.6)
    pools = POOLS | {"card": [fill(rng, "####", period[0], {})]}
    pools |= {"own": ["\1"], "plain": ["\1"], "other": ["\2"]}
    opening = some_amount(rng, 300, 9000)
    entries = some_entries(rng, KINDS, pools, period, balance=opening)
    lines = _with_fees(rng, [_line(rng, entry, currency) for entry in entries], currency)
    balances = running(opening, [line.amount for line in lines])
    closing = balances[-1] if balances else opening
    number, details = _account(rng, currency)
    flow = Flow(770, lambda: Page(A4), lambda page, n: _head(page, n, period))
    _front(flow, currency, period, details, closing)
    rows = _table(flow, list(zip(lines, balances, strict=True))[::-1])
    _feet(rng, flow.pages)
    with_pymupdf(flow.pages, path)
    locale = {"EUR": "en_IE", "GBP": "en_GB", "USD": "en_US"}[currency]
    return Truth("checking", locale, currency, number, *period, None, closing, rows, newest_first=True)


def _line(rng: Random, entry: Entry, currency: str) -> Line:
    other = rng.choice([code for code in POOLS["abroad"] if code != currency])
    rate = Decimal(str(round(rng.uniform(0.8, 11), 4)))
    foreign = (abs(entry.amount) * rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
    title = entry.lines[0].replace("\1", f"{written(abs(entry.amount))} {currency}")
    return Line(entry.day, title.replace("\2", f"{written(foreign)} {other}"), entry.lines[1], entry.amount)


def _with_fees(rng: Random, lines: Sequence[Line], currency: str) -> list[Line]:
    """Charges as rows of their own, where the holder asked for a statement with them."""
    if rng.random() < 0.4:
        return list(lines)
    found: list[Line] = []
    for line in lines:
        found.append(line)
        code = next((word for word in line.small.split() if word.startswith(("TRANSFER-", "CARD-"))), "")
        abroad = line.title.startswith("Card") and f" {currency} " not in line.title
        if abroad or line.title.startswith("Sent"):
            fee = some_amount(rng, -0.2, -6)
            found.append(Line(line.day, f"Fairwind Charges for: {code}", f"Transaction: FEE-{code}", fee))
    return found


def _account(rng: Random, currency: str) -> tuple[str, list[tuple[str, str]]]:
    if currency == "EUR":
        number = iban(rng, "BE", "############")
        return number, [("IBAN", number), ("Swift/BIC", "FWNDBEB1XXX")]
    if currency == "GBP":
        number = fill(rng, "########", date.min, {})
        return number, [("Account number", number), ("UK Sort code", "23-14-88")]
    number = fill(rng, "82########", date.min, {})
    return number, [("Account number", number), ("Routing number (ACH or ABA)", "026073150"), ("Swift/BIC", "FWNDUS33")]


def _long(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _head(page: Page, number: int, period: tuple[date, date]) -> float:
    if number == 1:
        return 60
    page.put(LEFT, 40, f"{_long(period[0])} [GMT] - {_long(period[1])} [GMT]", 7, color=GREY)
    return _titles(page, 66)


def _titles(page: Page, y: float) -> float:
    page.put(LEFT, y, "Description", 8, bold=True, color=INK)
    for x, title in [(INCOMING, "Incoming"), (OUTGOING, "Outgoing"), (AMOUNT, "Amount")]:
        page.put(x, y, title, 8, bold=True, right=True, color=INK)
    page.rule(LEFT, y + 7, RIGHT, 0.7, (0.75, 0.77, 0.8))
    return y + 24


def _front(
    flow: Flow, currency: str, period: tuple[date, date], details: Sequence[tuple[str, str]], closing: Decimal
) -> None:
    page = flow.page
    page.put(LEFT, 62, "FAIRWIND", 17, bold=True, color=INK)
    where = ["Fairwind Europe SA", "Rue du Trèfle 88, 2nd floor", "Brussels", "1050", "Belgium"]
    if currency == "GBP":
        where = ["Fairwind Payments Limited", "3rd Floor, Tanner House", "14 Plough Yard", "London, E1 6XX"]
    page.lines(RIGHT, 50, where, 7.5, 10, right=True, color=GREY)
    page.put(LEFT, 128, f"{currency} statement", 18, bold=True, color=INK)
    page.put(LEFT, 146, f"{_long(period[0])} [GMT] - {_long(period[1])} [GMT]", 9, color=INK)
    page.put(LEFT, 159, f"Generated on: {_long(period[1] + timedelta(9))}", 8, color=GREY)
    page.put(LEFT, 188, "Account Holder", 8, color=GREY)
    page.lines(LEFT, 201, ["Ingrid Maes", "Lindenlaan 23 bus 4", "Leuven", "3001", "Belgium"], 9, 12)
    y = 188.0
    for label, value in details:
        page.put(320, y, label, 8, color=GREY)
        page.put(320, y + 12, value, 9)
        y += 28
    page.box(LEFT, 268, RIGHT - LEFT, 30, (0.95, 0.96, 0.95))
    page.put(LEFT + 8, 287, f"{currency} on {_long(period[1])} [GMT]", 10, bold=True, color=INK)
    page.put(RIGHT - 8, 287, f"{written(closing)} {currency}", 10, bold=True, right=True, color=INK)
    flow.y = _titles(page, 326)


def _table(flow: Flow, lines: Sequence[tuple[Line, Decimal]]) -> list[Row]:
    rows = []
    for line, balance in lines:
        titles = wrap(line.title, fits("Helvetica", 9, 265))
        smalls = wrap(f"{_long(line.day)} {line.small}", fits("Helvetica", 7, 275))
        height = 11.5 * len(titles) + 9.5 * len(smalls) + 9
        flow.need(height)
        page, y = flow.page, flow.y
        column = INCOMING if line.amount > 0 else OUTGOING
        page.lines(LEFT, y, titles, 9, 11.5)
        page.put(column, y, written(line.amount), 9, right=True)
        page.put(AMOUNT, y, written(balance), 9, right=True)
        page.lines(LEFT, y + 11.5 * len(titles), smalls, 7, 9.5, color=GREY)
        page.rule(LEFT, y + height - 13, RIGHT, 0.4, (0.88, 0.89, 0.9))
        flow.y += height
        rows.append(Row(line.day, f"{line.title} {line.small}", line.amount, balance, page=flow.number))
    return rows


LEGAL = [
    "Fairwind Europe SA is authorised as a payment institution by the National Bank of Belgium and incorporated in",
    "Belgium with company number 0713.000.000. Need help? Visit fairwind.example/help",
]


def _feet(rng: Random, pages: Sequence[Page]) -> None:
    code = fill(rng, "########-####-4###-9###-############", date.min, {})
    for number, page in enumerate(pages, 1):
        page.lines(LEFT, 800, LEGAL, 6.5, 8, color=GREY)
        page.put(LEFT, 820, f"ref:{code}", 6.5, color=GREY)
        page.put(RIGHT, 820, f"{number} / {len(pages)}", 7, right=True, color=GREY)
