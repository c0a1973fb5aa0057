"""Indian credit card: everything in ruled grids, Dr and Cr after each amount, the merchant's category and the cashback
in columns of their own, amounts grouped by lakh, GST on fees as rows, the sum of the statement written out as a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_period, wrap
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._rows import cents, para, rows, some_day, total

L, R = 32, 563
STOPS = (L, 96, 330, 425, 505, R)
MAROON = (0.6, 0.1, 0.28)
PINK = (0.97, 0.92, 0.94)
KINDS = (
    Kind(7, -120, -2800, "{food}", tag="RESTAURANTS"),
    Kind(6, -150, -5200, "{store}", tag="DEPT STORES"),
    Kind(4, -300, -4200, "UPI/{upi}/############", tag="MISC STORES"),
    Kind(3, -500, -3800, "{fuel}", tag="FUEL"),
    Kind(2, -249, -1499, "{bill}", tag="UTILITIES"),
    Kind(1, -4200, -128000, "{air}", tag="AIRLINES", most=2),
    Kind(1, -300, -7000, "{abroad}", tag="MISC STORES", most=4),
    Kind(1, 150, 3500, "{store} REFUND", tag="DEPT STORES", most=2),
    Kind(1, 5, 40, "FUEL SURCHARGE REFUND", tag="FUEL", most=2),
)
POOLS = {
    "food": (
        "SWIGGY,BANGALORE",
        "ZOMATO LTD,GURGAON",
        "BARBEQUE NATION HOSPITALITY,PUNE",
        "THIRD WAVE COFFEE ROASTERS,BENGALURU",
    ),
    "store": (
        "AMAZON PAY INDIA PRIVATE LIMITED,WWW.AMAZON.IN",
        "FLIPKART INTERNET PRIVATE LIMITED,BANGALORE",
        "AVENUE SUPERMARTS LIMITED,PUNE",
        "RELIANCE RETAIL LTD SMART BAZAAR KOTHRUD,PUNE",
        "MYNTRA DESIGNS PVT LTD,BENGALURU",
    ),
    "upi": ("SHREE GANESH KIRANA", "PARAS MEDICAL", "MR IDLI", "ROYAL BAKERY"),
    "fuel": ("HPCL SAI PETROLEUM,PUNE", "INDIAN OIL SHIVAJI SERVICE STN,PUNE"),
    "bill": ("AIRTEL PAYMENTS,NEW DELHI", "MSEDCL BILLDESK,MUMBAI", "NETFLIX ENTERTAINMENT SER,MUMBAI"),
    "air": ("INTERGLOBE AVIATION LIMITED,GURGAON", "MAKEMYTRIP INDIA PVT LTD,NEW DELHI"),
    "abroad": ("APPLE.COM/BILL,CORK (USD @)", "BOOKING.COM HOTEL,AMSTERDAM (USD @)"),
}


def _plain(amount: Decimal) -> str:
    whole, _, part = f"{abs(amount):.2f}".partition(".")
    head, tail = whole[:-3], whole[-3:]
    groups = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return ",".join([*groups, tail]) + "." + part


def _money(amount: Decimal) -> str:
    return f"{_plain(amount)}{' ' * 3}{'Cr' if amount > 0 else 'Dr'}"


def _grid(
    page: Page, y: float, stops: Sequence[float], titles: Sequence[str], cells: Sequence[str], high: float = 17
) -> float:
    """A row of titles over a row of figures, each in its box."""
    for n, (title, cell) in enumerate(zip(titles, cells, strict=True)):
        x, to = stops[n], stops[n + 1]
        page.box(x, y, to - x, high, PINK)
        page.box(x, y, to - x, high, None, stroke=GREY)
        page.box(x, y + high, to - x, high, None, stroke=GREY)
        page.put((x + to) / 2, y + high - 5.5, title, 6.8, center=True, bold=True)
        page.put((x + to) / 2, y + 2 * high - 5.5, cell, 8, center=True)
    return y + 2 * high


def _bar(page: Page, y: float, text: str) -> float:
    page.box(L, y, R - L, 15, MAROON)
    page.put((L + R) / 2, y + 11, text, 8.5, bold=True, center=True, color=(1, 1, 1))
    return y + 15


def _titles(page: Page, y: float) -> float:
    for n, title in enumerate(("DATE", "TRANSACTION DETAILS", "MERCHANT CATEGORY", "AMOUNT (Rs.)", "CASHBACK")):
        page.box(STOPS[n], y, STOPS[n + 1] - STOPS[n], 16, PINK)
        page.box(STOPS[n], y, STOPS[n + 1] - STOPS[n], 16, None, stroke=GREY)
        page.put((STOPS[n] + STOPS[n + 1]) / 2, y + 11, title, 7, bold=True, center=True)
    return y + 16


def _entries(rng: Random, period: tuple[date, date], opening: Decimal) -> tuple[list[Entry], Decimal]:
    entries = rows(rng, KINDS, POOLS, period, rng.randint(12, 80))
    kept = [entry for entry in entries if "(" not in entry.lines[0]]
    for entry in entries:
        if entry not in kept:
            fee = min(cents(entry.amount * Decimal("0.035")), Decimal("-1.00"))
            gst = min(cents(fee * Decimal("0.18")), Decimal("-0.18"))
            dollars = f"{-entry.amount / 84:.2f}"
            kept += [
                replace(entry, lines=(entry.lines[0].replace("@", dollars),)),
                replace(entry, lines=("FOREIGN CURRENCY TRANSACTION FEE",), amount=fee, tag="FEE"),
                replace(entry, lines=("GST",), amount=gst, tag="FEE"),
            ]
    full = rng.random() < 0.7
    paid = -opening if full else some_amount(rng, 1000, 9000, "500")
    text = rng.choice(("BBPS PAYMENT RECEIVED - PU{}", "MB PAYMENT #{}", "NEFT PAYMENT RECEIVED {}")).format(
        rng.randint(10**9, 10**10)
    )
    kept.append(Entry(some_day(rng, period, 8, 4), (text,), paid, "PAY", ""))
    if not full:
        charge = some_amount(rng, -180, -1900)
        kept.append(Entry(period[1], ("INTEREST CHARGES",), charge, "FEE", ""))
        kept.append(Entry(period[1], ("GST",), cents(charge * Decimal("0.18")), "FEE", ""))
    return sorted(kept, key=lambda entry: entry.day), paid


def _front(page: Page, card: str, period: tuple[date, date], opening: Decimal, entries: list[Entry]) -> float:
    closing = opening + total(entries)
    owed = max(-closing, Decimal(0))
    least = cents(owed / 20)
    days = [f"{day:%d/%m/%Y}" for day in (*period, period[1] + timedelta(20))]
    page.lines(L, 96, ["ADITI SUNIL KULKARNI", "FLAT 14 SAHYADRI APTS", "PAUD ROAD KOTHRUD", "PUNE MH 411038"], 8.5, 11)
    page.put(R, 96, "Name on card: ADITI S KULKARNI", 8, right=True)
    page.put(R, 108, "Customer GSTIN: Not registered", 8, right=True)
    y = _bar(page, 152, "PAYMENT SUMMARY")
    fifths = [L + (R - L) * n / 5 for n in range(6)]
    titles = (
        "Total Payment Due",
        "Minimum Payment Due",
        "Statement Period",
        "Payment Due Date",
        "Statement Generation Date",
    )
    cells = (_money(closing), _money(-least), f"{days[0]} - {days[1]}", days[2], days[1])
    y = _grid(page, y, fifths, titles, cells)
    fourths = [L + (R - L) * n / 4 for n in range(5)]
    titles2 = ("Credit Card Number", "Credit Limit", "Available Credit Limit", "Available Cash Limit")
    y = _grid(page, y, fourths, titles2, (card, "4,00,000.00", _plain(400000 - owed), "1,20,000.00"))

    def taken(pay: bool, fee: bool, sign: int) -> Decimal:
        chosen = [e for e in entries if (e.tag == "PAY") == pay and (e.tag == "FEE") == fee]
        return total(entry for entry in chosen if entry.amount * sign > 0)

    sevenths = [L + (R - L) * n / 7 for n in range(8)]
    titles3 = (
        "Previous Balance",
        "- Payments",
        "- Credits",
        "+ Purchase",
        "+ Cash Advance",
        "+ Other Debit & Fees",
        "=Total Payment Due",
    )
    sums = (taken(True, False, 1), taken(False, False, 1), taken(False, False, -1), Decimal(0), taken(False, True, -1))
    y = _grid(page, y + 6, sevenths, titles3, (_money(opening), *map(_plain, sums), _money(closing)))
    text = (
        "Paying only the minimum each month lengthens the repayment over years, with interest compounded on the "
        "balance. Interest is charged from the date of transaction if the total payment due is not received in full."
    )
    return para(page, L, y + 14, text, R - L, 7, color=GREY) + 4


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    card = f"4514{rng.randint(10, 99)}******{rng.randint(0, 9999):04}"
    opening = some_amount(rng, -1500, -160000)
    entries, _ = _entries(rng, period, opening)

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 8, MAROON)
        page.put(L, 44, "SAHYADRI BANK", 16, bold=True, color=MAROON)
        page.put(R, 38, "Flipstar Credit Card Statement", 11, bold=True, right=True)
        page.put(R, 51, "24x7 phone banking 1860 500 0148", 7.5, right=True)
        return _titles(page, 70) if number > 1 else 0

    flow = Flow(770, lambda: Page(A4), head)
    y = _bar(flow.page, _front(flow.page, card, period, opening, entries), "Account Summary")
    flow.page.box(L, y, R - L, 16, None, stroke=GREY)
    flow.page.put(L + 5, y + 11, f"Card No:  {card}", 8, bold=True)
    flow.page.put(330, y + 11, "Name  ADITI SUNIL KULKARNI", 8, bold=True)
    flow.y = _titles(flow.page, y + 16)
    found = []
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 7.5, STOPS[2] - STOPS[1] - 8))
        high = 9.5 * len(lines) + 5
        flow.need(high)
        page, y = flow.page, flow.y
        for x, to in pairwise(STOPS):
            page.box(x, y, to - x, high, None, stroke=GREY)
        page.put(L + 5, y + 10, f"{entry.day:%d/%m/%Y}", 7.5)
        page.lines(STOPS[1] + 4, y + 10, lines, 7.5, 9.5)
        page.put(STOPS[2] + 4, y + 10, "" if entry.tag in {"PAY", "FEE"} else entry.tag, 7.5)
        page.put(STOPS[4] - 4, y + 10, _money(entry.amount), 7.5, right=True)
        back = (
            ""
            if entry.tag in {"PAY", "FEE", "FUEL"} or entry.amount > 0
            else f"{_plain(cents(entry.amount / 100))}   Cr"
        )
        page.put(R - 4, y + 10, back, 7.5, right=True)
        flow.y += high
        found.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
    _close(flow, entries)
    for n, page in enumerate(flow.pages):
        page.put(
            L, 818, "Sahyadri Bank Ltd., Registered Office: Law Garden, Pune. GSTIN 27AAACS0148K1Z5", 6.5, color=GREY
        )
        page.put(R, 818, f"Page {n + 1} of {flow.number}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("card", "en_IN", "INR", card, *period, opening, opening + total(entries), found)


def _close(flow: Flow, entries: list[Entry]) -> None:
    flow.need(130)
    page = flow.page
    page.put((L + R) / 2, flow.y + 14, "**** End of Statement ****", 8, center=True, bold=True)
    earned = cents(sum((-e.amount for e in entries if e.amount < 0 and e.tag not in {"FEE", "FUEL"}), Decimal(0)) / 100)
    y = _bar(page, flow.y + 26, "CASHBACK SUMMARY")
    thirds = [L + (R - L) * n / 3 for n in range(4)]
    y = _grid(
        page,
        y,
        thirds,
        ("Opening", "Earned this month", "To be credited next month"),
        ("0.00", _plain(earned), _plain(earned)),
    )
    text = (
        "Late payment charges: nil up to Rs. 500; Rs. 500 for a due of Rs. 501 to 5,000; Rs. 750 up to Rs. "
        "10,000; Rs. 1,200 above. Finance charges 3.75% a month (55.55% a year). GST of 18% applies to all fees, "
        "charges and interest."
    )
    para(page, L, y + 14, text, R - L, 7, color=GREY)
