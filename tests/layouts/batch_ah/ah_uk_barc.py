"""UK: a credit card of the blue kind. Two panels on the front, CR after credits, the rate beneath foreign rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, written
from ..pens import Color, Flow, Hand, Page, by_hand
from ._tools import LONG_MONTHS, MONTHS, count, told

BLUE: Color = (0.0, 0.45, 0.75)
GREY: Color = (0.4, 0.4, 0.4)
POOLS = {
    "town": ("London", "Croydon", "Bristol", "Reading", "York"),
}
KINDS = (
    Kind(6, -3, -110, "Marks&Spencer Plc, {town}"),
    Kind(5, -2, -60, "Pret A Manger, {town}"),
    Kind(4, -5, -260, "Amazon.co.uk*??#?#####, Amazon.co.uk"),
    Kind(3, -20, -80, "Shell {town}, {town}"),
    Kind(2, -6, -13, "Apple.com/Bill, Apple.com/Bill"),
    Kind(2, -30, -420, "Trainline, www.thetrainline.com"),
    Kind(
        1.5,
        -8,
        -180,
        "Hotel Adriatic, Split|SUM Euro at exchange rate RATE|incl. Non-Sterling transaction fee of £FEE",
        "abroad",
    ),
    Kind(0.8, 8, 140, "Refund John Lewis, {town}"),
    Kind(0.4, -20, -200, "Cash Withdrawal Notemachine, {town}", "cash", "10"),
)


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def _money(amount: Decimal) -> str:
    return "£" + written(abs(amount)) + (" CR" if amount > 0 else "")


def _full(day: date) -> str:
    return f"{day.day} {LONG_MONTHS[day.month - 1]} {day.year}"


def _front(page: Page, who: str, card: str, closing: date, lines: list[tuple[str, str]], least: str) -> None:
    page.put(40, 60, "Azurecard", 20, bold=True, color=BLUE)
    page.lines(40, 128, [who, "Flat 3, 21 Lordship Lane", "London", "SE22 8EW"], 9, 11)
    page.put(330, 60, "Your Azurecard Platinum statement", 11, bold=True)
    page.put(330, 76, f"{_full(closing)}", 10)
    page.put(330, 92, f"Card number: {card}", 9)
    page.put(330, 106, "Page 1", 8, color=GREY)
    page.box(40, 190, 240, 232, (0.92, 0.96, 0.99))
    page.put(50, 210, "Your balance at a glance", 12, bold=True, color=BLUE)
    y = 234.0
    for name, value in lines:
        bold = name == "Your new balance"
        page.put(50, y, name, 8.5, bold=bold)
        page.put(272, y, value, 8.5, bold=bold, right=True)
        page.rule(50, y + 6, 272, 0.3, GREY)
        y += 22
    page.put(50, y + 6, "Your credit limit", 8.5)
    page.put(272, y + 6, "£7,500.00", 8.5, right=True)
    page.put(50, y + 22, "of which cash limit", 8.5)
    page.put(272, y + 22, "£1,500.00", 8.5, right=True)
    page.put(300, 210, "Your payment details", 12, bold=True, color=BLUE)
    page.put(300, 234, "Minimum payment", 8.5)
    page.put(552, 234, least, 8.5, right=True)
    page.put(300, 252, "Pay by", 8.5)
    page.put(552, 252, _full(closing + timedelta(25)), 8.5, right=True, bold=True)
    text = (
        "If you make only the minimum payment each month, it will take",
        "you longer and cost you more to clear your balance.",
        "",
        "Estimated interest next month: If you pay your minimum payment",
        "on time and don't make any further transactions, we estimate",
        "you'll pay £18.40 in interest.",
    )
    page.lines(300, 276, text, 8, 11)
    page.put(300, 366, "We've taken Direct Debits from account ending 4471.", 8)
    page.put(40, 452, "Interest rates on your account", 11, bold=True, color=BLUE)
    cells = (("Type of balance", 40), ("Monthly", 240), ("Annual", 320), ("Ends", 400), ("Balance", 552))
    for name, x in cells:
        page.put(x, 470, name, 8, bold=True, right=x == 552)
    for n, (name, monthly, annual, ends) in enumerate(
        (
            ("Purchases - standard rate", "1.842%", "24.9%", "-"),
            ("Cash - standard rate", "2.073%", "27.9%", "-"),
            ("Balance transfers - promotional rate", "0.000%", "0.0%", _day(closing)),
        )
    ):
        for x, value in ((40, name), (240, monthly), (320, annual), (400, ends), (552, "£0.00" if n else "")):
            page.put(x, 485 + 14 * n, value, 8, right=x == 552)
    page.put(40, 700, "- " * 84, 7, color=GREY)
    page.put(40, 722, "Bank giro credit", 9, bold=True)
    page.put(40, 740, "Credit account number", 7)
    page.put(40, 752, card, 9)
    page.put(220, 740, "Amount due (no fee payable at PO)", 7)
    page.put(220, 752, lines[-1][1], 9)
    page.put(400, 740, "Sort code", 7)
    page.put(400, 752, "20-00-91", 9)
    page.put(40, 800, "4929 0004 4218 2330  0000 1340  61  X", 8, face="Courier")


def _entries(rng: Random, span: tuple[date, date]) -> list[Entry]:
    """The rows; what is spent abroad is told in euro, at a rate and with the fee that make up the pounds."""
    entries = some_entries(rng, KINDS, POOLS, span, count=count(rng))
    for n, entry in enumerate(entries):
        if entry.tag == "abroad":
            rate = Decimal(rng.randint(10900, 11900)) / 10000
            pounds = -entry.amount / Decimal("1.0299")
            words = {"SUM": written(pounds * rate), "RATE": f"{rate:.4f}", "FEE": written(-entry.amount - pounds)}
            lines = [" ".join(words.get(word, word) for word in line.split()) for line in entry.lines]
            lines[-1] = lines[-1].replace("£FEE", "£" + words["FEE"])
            entries[n] = replace(entry, lines=tuple(lines))
    return entries


def _section(flow: Flow, rows: list[Row], title: str, group: list[Entry], total: str, value: Decimal) -> None:
    flow.need(60)
    flow.page.put(40, flow.y, title, 9, bold=True)
    flow.y += 15
    for entry in group:
        flow.need(11 * len(entry.lines) + 4)
        page, y = flow.page, flow.y
        page.put(40, y, _day(entry.day), 8.5)
        page.put(95, y, entry.lines[0], 8.5)
        page.lines(95, y + 10.5, entry.lines[1:], 7.5, 10, color=GREY)
        page.put(552, y, _money(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, told(entry.lines), entry.amount, None, None, flow.number))
        flow.y += 10.5 * len(entry.lines) + 4
    flow.page.rule(300, flow.y - 9, 552, 0.4, GREY)
    flow.page.put(95, flow.y + 2, total, 8.5, bold=True)
    flow.page.put(552, flow.y + 2, _money(value), 8.5, right=True, bold=True)
    flow.y += 26


def _foot(flow: Flow) -> None:
    flow.need(110)
    flow.page.put(40, flow.y, "Using your card abroad", 9, bold=True, color=BLUE)
    notes = (
        "Foreign currency transactions carry a 2.99% non-sterling transaction fee. The exchange rate used is the",
        "Visa rate on the day of posting. For example a purchase of 100.00 Euro at 1.1520 costs £86.81 plus £2.60.",
        "Lost or stolen card? Call 0800 555 0150 at any time. Summary box: see azurecard.example/summarybox.",
    )
    flow.page.lines(40, flow.y + 13, notes, 7.5, 10)
    for number, page in enumerate(flow.pages, 1):
        page.put(552, 822, f"{number} of {len(flow.pages)}", 7, right=True)
        page.put(
            40, 822, "Azurecard is a trading name of Azure Bank UK PLC, 1 Churchill Row, London E14 5XP.", 6, color=GREY
        )


def draw(rng: Random, path: Path) -> Truth:
    closing = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(5, 27))
    span = closing - timedelta(30), closing
    previous = some_amount(rng, 90, 3200)
    entries = _entries(rng, span)
    paid = previous if rng.random() < 0.5 else some_amount(rng, 25, 90)
    pay = Entry(
        span[0] + timedelta(14),
        ("Payment By Direct Debit",) if paid != previous else ("Payment, Thank You",),
        paid,
        "pay",
        "",
    )
    interest = some_amount(rng, 2, 50) if paid != previous else Decimal(0)
    spent = -sum((e.amount for e in entries), Decimal(0))
    cash_fees = [Entry(e.day, ("Cash fee",), Decimal("-2.99"), "fee", "") for e in entries if e.tag == "cash"]
    fees = -sum((e.amount for e in cash_fees), Decimal(0))
    new = previous - paid + spent + fees + interest
    who = rng.choice(("Mr Adam Leighton", "Ms Bronwen Pryce", "Mrs Sadia Khan"))
    card = "4929 XXXX XXXX " + fill(rng, "####", closing, {})
    lines = [
        ("Your previous balance", _money(-previous)),
        ("Payments towards your account", _money(paid)),
        ("Your new activity", _money(-spent)),
        ("Fees", _money(-fees)),
        ("Interest", _money(-interest)),
        ("Your new balance", _money(-new)),
    ]

    def head(page: Page, number: int) -> float:
        if number == 1:
            _front(page, who, card, closing, lines, "£25.00" if new > 25 else _money(-new))
            return 840
        page.put(40, 52, "Azurecard", 13, bold=True, color=BLUE)
        page.put(330, 48, f"Statement date {_full(closing)}", 8)
        page.put(330, 59, f"Card number: {card}", 8)
        page.put(
            40, 90, "Your transactions" if number == 2 else "Your transactions - continued", 13, bold=True, color=BLUE
        )
        page.put(552, 106, "Amount", 8, bold=True, right=True)
        page.put(40, 106, "Date", 8, bold=True)
        page.put(95, 106, "Description", 8, bold=True)
        page.rule(40, 111, 552, 0.8, BLUE)
        return 126

    flow = Flow(760, Page, head)
    flow.turn()
    rows: list[Row] = []
    _section(flow, rows, "Payments towards your account", [pay], "Total payments towards your account", paid)
    _section(flow, rows, f"{who} - card ending {card[-4:]}", entries, "Total of your new activity", -spent)
    if cash_fees:
        _section(flow, rows, "Fees and charges", cash_fees, "Total fees", -fees)
    if interest:
        _section(
            flow,
            rows,
            "Interest",
            [Entry(closing, ("Interest on standard purchases",), -interest, "", "")],
            "Total interest",
            -interest,
        )
    _foot(flow)
    by_hand(flow.pages, path, Hand(show="Tj", form=True, order="columns"))
    return Truth("card", "en_GB", "GBP", card, None, closing, -previous, -new, rows)
