"""India: a credit card with reward points: domestic and international sections, times behind dates, `Cr` for credits.

Lakh grouping; points stand in a column between text and amount; EMI instalments with GST rows; boxes of dues and
limits, past dues and reward tables around the rows. Word spacing, the stream cut in two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Color, Flow, Hand, Page, by_hand, fits
from ._kit import (
    CARD,
    Period,
    Posted,
    abroad,
    bought,
    by_day,
    number_pages,
    owed_from,
    payback,
    percent,
    single,
    some_day,
    total,
)

NAVY: Color = (0.0, 0.2, 0.45)
POOLS = {
    "city": ("BANGALORE", "PUNE", "MUMBAI", "NEW DELHI", "KOCHI", "Gurgaon", "HYDERABAD"),
    "shop": (
        "AMAZONE PAY INDIA PRIVA",
        "FLIPCART INTERNET",
        "BIGBASKIT",
        "D MART AVENUE SUPERMART",
        "CROMAH INFINITI RETAIL",
    ),
    "food": ("SWIGGEE LIMITED", "ZOMATTO ONLINE ORDER", "SARAVANA BHAWAN", "CAFE COFFEE DAYS 00##"),
    "fuel": ("HPCLL SRI SAI FILLING", "INDIAN OIL COCO ####", "BPCLL SHELL VIHAR"),
    "upi": ("UPI-##########-KIRANA STORE", "UPI-##########-AUTO RAJESH", "UPI-##########-CHAI POINT 2.50"),
    "far": (
        "OPENAI *CHATGTP SAN FRANCISCO",
        "AGODAH.COM SINGAPORE",
        "DUBAI MALL PARKING DUBAI",
        "NAMECHEEP.COM PHOENIX",
    ),
}
KINDS = (
    Kind(6, -150, -9000, "{shop} {city}"),
    Kind(5, -120, -2400, "{food} {city}"),
    Kind(3, -500, -4500, "{fuel} {city}", "fuel"),
    Kind(4, -20, -1500, "{upi}", "", "1"),
    Kind(2, -3000, -140000, "MAKEMYTRIPP INDIA PVT LTD NEW DELHI (Ref:VT##########)"),
    Kind(2, -300, -26000, "{far}", "USD"),
    Kind(1, 100, 8000, "{shop} {city} REFUND (Ref:7415##############)"),
)
PEOPLE = ("RAHUL DESHMUKH", "ANANYA IYER", "FATIMA SHEIKH", "GURPREET SINGH BEDI")


@dataclass
class Bill:
    """All that the statement says."""

    person: str
    card: str
    period: Period
    owed: Decimal
    home: list[Entry]
    far: list[Entry]

    @property
    def new(self) -> Decimal:
        return self.owed - total(entry.amount for entry in (*self.home, *self.far))


def draw(rng: Random, path: Path) -> Truth:
    bill = _bill(rng)
    posted = Posted(CARD, "en_IN", "INR", bill.card, bill.period, -bill.owed)
    flow = Flow(778, lambda: Page(A4), lambda page, n: _head(page, n, bill))
    _front(rng, flow.page, bill)
    _section(rng, flow, posted, bill, "Domestic Transactions", bill.home)
    if bill.far:
        _section(rng, flow, posted, bill, "International Transactions", bill.far)
    _tables(rng, flow)
    number_pages(flow.pages, 555, 818, "Page {n} of {of}")
    by_hand(flow.pages, path, Hand(show="Tw", split=True, tw=0.9))
    return posted.truth()


def _bill(rng: Random) -> Bill:
    period = some_period(rng, 30)
    owed = owed_from(rng, 2500, 240000)
    rows = bought(rng, KINDS, POOLS, period)
    rows.append(single(rng, some_day(rng, period, 4, 4), _paid(rng), payback(rng, owed, 500)))
    for entry in [row for row in rows if row.tag == "fuel" and rng.random() < 0.5]:
        rows.append(single(rng, entry.day, "PETRO SURCHARGE WAIVER", percent(entry.amount, "1")))
    if rng.random() < 0.5:
        rows += _emi(rng, period)
    if rng.random() < 0.3:
        fee = some_amount(rng, 200, 2900)
        rows.append(single(rng, period[1], "FINANCE CHARGES", -fee))
        rows.append(
            single(rng, period[1], "IGST-VPS##########-RATE 18.0 -27 (Ref:09###############)", -percent(fee, "18"))
        )
    rows = by_day(rows)
    home = [row for row in rows if row.tag != "USD"]
    card = fill(rng, "5289 45XX XXXX ####", period[0], {})
    return Bill(rng.choice(PEOPLE), card, period, owed, home, [row for row in rows if row.tag == "USD"])


def _paid(rng: Random) -> str:
    return rng.choice(
        [
            "NETBANKING TRANSFER (Ref:0000000############)",
            "CREDIT CARD PAYMENTNet Banking (Ref:00###########)",
            "AUTOPAY - THANK YOU",
        ]
    )


def _emi(rng: Random, period: Period) -> list[Entry]:
    """An instalment: principal, interest and the tax on it, on one day."""
    day, months = some_day(rng, period, 2, 6), rng.choice([6, 9, 12])
    part, interest = some_amount(rng, 900, 9000), some_amount(rng, 40, 600)
    label = f"0{rng.randint(2, 6)}/{months:02}"
    return [
        single(rng, day, f"CROMAH RETAIL EMI PRINCIPAL {label}", -part),
        single(rng, day, f"CROMAH RETAIL EMI INTEREST {label}", -interest),
        single(rng, day, "CGST+SGST ON EMI INTEREST @18%", -percent(interest, "18")),
    ]


def _in(amount: Decimal) -> str:
    """Lakh grouping, no sign."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    parts = [head[max(0, n - 2) : n] for n in range(len(head), 0, -2)][::-1]
    return ",".join([*parts, tail]) + "." + cents


def _head(page: Page, number: int, bill: Bill) -> float:
    page.box(0, 0, 595, 34, NAVY)
    page.put(40, 22, "SAHYADRI BANK", 14, bold=True, color=WHITE)
    page.put(555, 22, "Statement for Sahyadri Regal Credit Card", 10, right=True, color=WHITE)
    if number > 1:
        page.put(40, 54, f"Name : {bill.person}    Card No: {bill.card}", 8)
        return 82
    page.put(40, 56, f"Name : {bill.person}", 9)
    page.lines(40, 69, ["FLAT 402 SHANTI ENCLAVE", "BANER ROAD", "PUNE 411045 MH"], 8.5, 11)
    page.put(555, 56, f"Card No: {bill.card}", 9, right=True)
    page.put(555, 69, f"Statement Date:{_day(bill.period[1])}", 9, right=True)
    page.put(555, 82, "Billing Period: " + " - ".join(map(_day, bill.period)), 9, right=True)
    return 288


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _front(rng: Random, page: Page, bill: Bill) -> None:
    plus = total(e.amount for e in (*bill.home, *bill.far) if e.amount > 0)
    charges = total(-e.amount for e in bill.home if e.lines[0].startswith(("FINANCE", "IGST")))
    minus = total(-e.amount for e in (*bill.home, *bill.far) if e.amount < 0) - charges
    due, least = max(bill.new, Decimal(0)), percent(bill.new, "5") if bill.new > 0 else Decimal(0)
    limit = (max(bill.owed, bill.new) // 100000 + rng.randint(1, 4)) * 100000
    owed = _in(bill.new) + (" Cr" if bill.new < 0 else "")
    _boxes(
        page,
        118,
        (
            ("Payment Due Date", _day(bill.period[1] + timedelta(20))),
            ("Total Dues", owed),
            ("Minimum Amount Due", _in(least)),
        ),
    )
    _boxes(
        page,
        162,
        (
            ("Credit Limit", _in(limit)),
            ("Available Credit Limit", _in(limit - due)),
            ("Available Cash Limit", _in(limit / 5)),
        ),
    )
    page.put(40, 216, "Account Summary", 9.5, bold=True, color=NAVY)
    cells = (
        ("Opening Balance", _in(bill.owed)),
        ("Payment/ Credits", _in(plus)),
        ("Purchase/ Debits", _in(minus)),
        ("Finance Charges", _in(charges)),
        ("Total Dues", owed),
    )
    for n, (label, value) in enumerate(cells):
        page.box(40 + 103 * n, 222, 103, 34, stroke=GREY)
        page.put(91 + 103 * n, 235, label, 8, center=True)
        page.put(91 + 103 * n, 249, value, 9, bold=True, center=True)


def _boxes(page: Page, y: float, cells: Sequence[tuple[str, str]]) -> None:
    for n, (label, value) in enumerate(cells):
        page.box(40 + 172 * n, y, 168, 38, (0.9, 0.93, 0.97))
        page.put(124 + 172 * n, y + 14, label, 8.5, center=True)
        page.put(124 + 172 * n, y + 31, value, 11, bold=True, center=True)


def _columns(page: Page, y: float, title: str) -> float:
    page.put(297, y, title, 10, bold=True, center=True, color=NAVY)
    page.box(40, y + 6, 515, 16, NAVY)
    page.put(44, y + 17, "Date", 8, color=WHITE)
    page.put(136, y + 17, "Transaction Description", 8, color=WHITE)
    page.put(430, y + 17, "Feature Reward Points", 8, right=True, color=WHITE)
    page.put(536, y + 17, "Amount (in Rs.)", 8, right=True, color=WHITE)
    return y + 36


def _section(rng: Random, flow: Flow, posted: Posted, bill: Bill, title: str, entries: Sequence[Entry]) -> None:
    flow.need(80)
    flow.y = _columns(flow.page, flow.y, title)
    flow.page.put(44, flow.y, bill.person, 8.5, bold=True)
    flow.y += 14
    for entry in entries:
        text = entry.lines[0]
        if entry.tag == "USD":
            text += f" USD {written(abroad(rng, entry.amount, 83)[0])}"
        lines = wrap(text, fits("Helvetica", 8.5, 200))
        if flow.need(11 * len(lines)):
            flow.y = _columns(flow.page, flow.y, title)
        _row(rng, flow, posted, entry, lines)
    flow.y += 18


def _row(rng: Random, flow: Flow, posted: Posted, entry: Entry, lines: list[str]) -> None:
    page, y = flow.page, flow.y
    clock = f" {rng.randint(7, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}" if rng.random() < 0.7 else ""
    page.put(44, y, _day(entry.day) + clock, 8.5)
    counts = entry.text in {kind.text for kind in KINDS}
    points = int(-entry.amount / 150) * 4 if counts else 0
    page.put(430, y, f"{points:,}" if points > 0 else f"- {-points:,}" if points < 0 else "", 8.5, right=True)
    page.put(536, y, _in(entry.amount), 8.5, right=True)
    page.put(539, y, "Cr" if entry.amount > 0 else "", 8.5)
    posted.add(entry.day, lines, entry.amount, flow.number)
    flow.y = page.lines(136, y, lines, 8.5, 10.5) + 3


def _tables(rng: Random, flow: Flow) -> None:
    flow.need(130)
    points = [rng.randint(100, 40000) for _ in range(4)]
    _grid(
        flow,
        "Reward Points Summary",
        ("Opening Balance", "Earned", "Disbursed", "Adjusted/Lapsed", "Closing Balance"),
        [f"{n:,}" for n in (points[0], points[1], 0, 0, points[0] + points[1])],
    )
    _grid(
        flow,
        "Past Dues (if any)",
        ("Over limit", "3 Months+", "2 Months", "1 Month", "Current Dues", "Minimum Due"),
        ["0.00", "0.00", "0.00", "0.00", _in(some_amount(rng, 100, 9000)), "0.00"],
    )
    flow.page.put(
        40,
        flow.y,
        "Rs. 1,500.00 voucher on spends of Rs. 4,00,000 till 31/12! Late payment fee Rs. 100 to Rs. 1,300.",
        8,
        color=GREY,
    )


def _grid(flow: Flow, title: str, heads: Sequence[str], cells: Sequence[str]) -> None:
    page, y, wide = flow.page, flow.y, 515 / len(heads)
    page.put(40, y, title, 9.5, bold=True, color=NAVY)
    for n, (head, cell) in enumerate(zip(heads, cells, strict=True)):
        page.box(40 + wide * n, y + 6, wide, 30, stroke=GREY)
        page.put(40 + wide * (n + 0.5), y + 18, head, 7.5, center=True)
        page.put(40 + wide * (n + 0.5), y + 31, cell, 8.5, center=True)
    flow.y = y + 56
