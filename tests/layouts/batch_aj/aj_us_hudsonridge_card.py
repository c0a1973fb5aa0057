"""United States, credit card: one date, merchant and `$ Amount` in groups by kind, payments with a minus.

The purchase abroad prints its currency, amount and rate on the line below; year-to-date totals and rates follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_reportlab

POOLS = {
    "shop": (
        "AMZN Mktp US*R######0 Amzn.com/bill WA",
        "TRADER JOE S #5## NEW YORK NY",
        "SQ *LITTLE OWL COFFEE Brooklyn NY",
        "UBER   *TRIP HELP.UBER.COM CA",
        "SHELL OIL 574####2300 PARAMUS NJ",
        "WHOLEFDS HOB #10### HOBOKEN NJ",
        "TST* VIA CAROTA NEW YORK NY",
        "COSTCO WHSE #0### WAYNE NJ",
        "Spotify USA 877-7781161 NY",
        "MTA*NYCT PAYGO NEW YORK NY",
    ),
    "day": lambda _, day: f"{day - timedelta(1):%m/%d}",
    "rate": lambda rng, _: f"{rng.uniform(1.04, 1.12):.9f}",
    "sum": lambda rng, _: f"{rng.uniform(8, 240):.2f}",
}
KINDS = (
    Kind(16, -3, -260, "{shop}", "buy"),
    Kind(1, -9, -260, "BOULANGERIE UTOPIE PARIS|{day}  EURO|{sum}   X   {rate} (EXCHG RATE)", "buy"),
    Kind(1, -260, -1400, "DELTA AIR   0062######### DELTA.COM CA|######   #   ?   JFK ATL|##?  ATL JFK", "buy", most=1),
    Kind(0.5, -100, -300, "CASH ADVANCE ATM ##1 7TH AVE NEW YORK NY", "cash", "20", most=1),
    Kind(0.5, -10, -15, "CASH ADVANCE FEE", "fee", most=1),
    Kind(0.6, -39, -40, "LATE FEE", "fee", "1", most=1),
    Kind(0.6, -4, -60, "PURCHASE INTEREST CHARGE", "interest", most=1),
    Kind(1.6, 100, 1800, "Payment Thank You-Mobile", "pay", most=2),
    Kind(1, 8, 120, "AMZN Mktp US Amzn.com/bill WA", "pay"),
)
GROUPS = (
    ("pay", "PAYMENTS AND OTHER CREDITS"),
    ("buy", "PURCHASE"),
    ("cash", "CASH ADVANCES"),
    ("fee", "FEES CHARGED"),
    ("interest", "INTEREST CHARGED"),
)
BLUE = (0.07, 0.29, 0.55)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    owed = some_amount(rng, 150, 4800)
    entries = some_entries(rng, KINDS, POOLS, (start, end))
    sums = {tag: sum((e.amount for e in entries if e.tag == tag), Decimal(0)) for tag, _ in GROUPS}
    due = owed - sum(sums.values(), Decimal(0))
    tail = f"{rng.randint(1000, 9999)}"
    name = "KELLY M NAKAMURA"

    def head(page: Page, number: int) -> float:
        if number == 1:
            return _cover(page, rng, (start, end), owed, sums, due, tail)
        page.put(30, 40, "HUDSON RIDGE", 14, bold=True, color=BLUE)
        page.put(30, 52, "Liberty Card", 9, color=BLUE)
        page.put(582, 40, f"Manage your account online at: www.hudsonridge.example/cards{number}", 7, right=True)
        page.box(30, 64, 552, 16, BLUE)
        page.put(36, 75, "ACCOUNT ACTIVITY" + (" (CONTINUED)" if number > 2 else ""), 10, bold=True, color=WHITE)
        page.lines(36, 94, ["Date of", "Transaction"], 7.5, 9)
        page.put(230, 103, "Merchant Name or Transaction Description", 7.5, center=True)
        page.put(576, 103, "$ Amount", 7.5, right=True)
        page.rule(30, 108, 582)
        return 124

    flow = Flow(730, lambda: Page(LETTER), head)
    flow.turn()
    rows: list[Row] = []
    for tag, title in GROUPS:
        chosen = [entry for entry in entries if entry.tag == tag]
        if not chosen:
            continue
        flow.need(40)
        flow.page.put(36, flow.y, title, 8.5, bold=True)
        flow.y += 13
        for entry in chosen:
            flow.need(11 * len(entry.lines))
            _row(flow, entry)
            rows.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, page=flow.number))
        if tag == "buy":
            flow.need(30)
            flow.y += 4
            flow.page.put(100, flow.y, name, 8.5)
            flow.page.put(100, flow.y + 10, f"TRANSACTIONS THIS CYCLE (CARD {tail}) ${written(-sums['buy'])}", 8.5)
            flow.y += 14
        if tag in ("fee", "interest"):
            words = "TOTAL FEES FOR THIS PERIOD" if tag == "fee" else "TOTAL INTEREST FOR THIS PERIOD"
            flow.page.put(100, flow.y, words, 8.5, bold=True)
            flow.page.put(576, flow.y, "$" + written(-sums[tag]), 8.5, bold=True, right=True)
            flow.y += 8
        flow.y += 14
    _tail(flow, end, sums, due)
    for number, page in enumerate(flow.pages, 1):
        page.put(30, 772, f"{name}", 6.5)
        page.put(300, 772, f"Page {number} of {len(flow.pages)}", 6.5)
        page.put(582, 772, f"Statement Date: {end:%m/%d/%y}", 6.5, right=True)
        page.put(30, 780, f"0000001 FIS33339 D {number}   000 Y 9 {end:%d %y/%m/%d}", 5, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("card", "en_US", "USD", f"XXXX XXXX XXXX {tail}", start, end, -owed, -due, rows)


def _row(flow: Flow, entry: Entry) -> None:
    page = flow.page
    page.put(40, flow.y, f"{entry.day:%m/%d}", 8.5)
    page.lines(100, flow.y, entry.lines, 8.5, 10)
    shown = written(-entry.amount)
    page.put(576, flow.y, shown.replace("0.", ".", 1) if abs(entry.amount) < 1 else shown, 8.5, right=True)
    flow.y += 10 * len(entry.lines) + 2


def _cover(
    page: Page,
    rng: Random,
    period: tuple[date, date],
    owed: Decimal,
    sums: dict[str, Decimal],
    due: Decimal,
    tail: str,
) -> float:
    start, end = period
    pay_by = end + timedelta(25)
    page.put(30, 44, "HUDSON RIDGE", 20, bold=True, color=BLUE)
    page.put(30, 60, "Liberty Card", 11, color=BLUE)
    page.lines(300, 36, ["New Balance", "Minimum Payment Due", "Payment Due Date"], 9, 16)
    minimum = max(min(due, Decimal(40)), Decimal(0))
    page.lines(
        582, 36, ["$" + written(due), "$" + written(minimum), f"{pay_by:%m/%d/%y}"], 9, 16, right=True, bold=True
    )
    words = (
        "Late Payment Warning: If we do not receive your minimum payment by the due date, you may have to pay",
        "a late fee of up to $40.00 and your APRs will be subject to increase to a maximum Penalty APR of 29.99%.",
        "Minimum Payment Warning: Enroll in AutoPay and always pay at least your minimum payment. If you make",
        "only the minimum payment each period, you will pay more in interest and it will take you longer to pay.",
    )
    page.lines(30, 100, words, 7, 9)
    page.box(30, 150, 270, 16, BLUE)
    page.put(36, 161, "ACCOUNT SUMMARY", 10, bold=True, color=WHITE)
    page.put(36, 180, f"Account Number:  XXXX XXXX XXXX {tail}", 8.5)
    lines = (
        ("Previous Balance", "$" + written(owed)),
        ("Payment, Credits", "-$" + written(sums["pay"])),
        ("Purchases", "+$" + written(-sums["buy"])),
        ("Cash Advances", ("+$" if sums["cash"] else "$") + written(-sums["cash"])),
        ("Balance Transfers", "$0.00"),
        ("Fees Charged", ("+$" if sums["fee"] else "$") + written(-sums["fee"])),
        ("Interest Charged", ("+$" if sums["interest"] else "$") + written(-sums["interest"])),
        ("New Balance", "$" + written(due)),
        ("Opening/Closing Date", f"{start:%m/%d/%y} - {end:%m/%d/%y}"),
        ("Credit Access Line", "$12,500"),
        ("Available Credit", f"${max(12500 - int(due), 0):,}"),
        ("Cash Access Line", "$2,500"),
        ("Available for Cash", "$2,500"),
        ("Past Due Amount", "$0.00"),
        ("Balance over the Credit Access Line", "$0.00"),
    )
    y = 196.0
    for title, value in lines:
        page.put(36, y, title, 8.5, bold=title == "New Balance")
        page.put(294, y, value, 8.5, right=True, bold=title == "New Balance")
        y += 13
    page.box(320, 150, 262, 16, BLUE)
    page.put(326, 161, "HUDSON REWARDS SUMMARY", 10, bold=True, color=WHITE)
    points = rng.randint(2000, 90000)
    earned = int(max(-sums["buy"], Decimal(0)))
    rewards = (
        ("Previous points balance", f"{points:,}"),
        ("+ 1 Point per $1 earned on all purchases", f"{earned:,}"),
        ("+ 3X on dining and travel", f"{earned // 4:,}"),
        ("= Total points available for redemption", f"{points + earned + earned // 4:,}"),
    )
    for n, (title, value) in enumerate(rewards):
        page.put(326, 182 + 13 * n, title, 8)
        page.put(576, 182 + 13 * n, value, 8, right=True)
    page.rule(30, 560, 582)
    page.lines(30, 580, ["P.O. BOX 15123", "WILMINGTON, DE 19850-5123", "For Undeliverable Mail Only"], 7, 9)
    page.put(300, 580, f"Payment Due Date: {pay_by:%m/%d/%y}    New Balance: ${written(due)}", 8)
    page.put(300, 594, f"Account number: XXXX XXXX XXXX {tail}    $________.____ Amount Enclosed", 8)
    page.lines(60, 650, ["KELLY M NAKAMURA", "418 GARDEN ST APT 2R", "HOBOKEN NJ 07030-4402"], 8.5)
    page.put(30, 740, f"5000160{rng.randint(10**6, 10**7)}00{tail}0004000{int(abs(due) * 100):08}", 8, face="Courier")
    return 800


def _tail(flow: Flow, end: date, sums: dict[str, Decimal], due: Decimal) -> None:
    flow.need(190)
    page, y = flow.page, flow.y
    page.box(150, y, 312, 44, None, stroke=GREY)
    page.put(306, y + 12, f"{end.year} Totals Year-to-Date", 8.5, bold=True, center=True)
    page.put(160, y + 25, f"Total fees charged in {end.year}", 8.5)
    page.put(452, y + 25, "$" + written(-sums["fee"]), 8.5, right=True)
    page.put(160, y + 37, f"Total interest charged in {end.year}", 8.5)
    page.put(452, y + 37, "$" + written(-sums["interest"] * 3), 8.5, right=True)
    y += 54
    page.put(306, y, "Year-to-date totals do not reflect any fee or interest refunds", 7, center=True)
    page.put(306, y + 8, "you may have received.", 7, center=True)
    y += 24
    page.box(30, y, 552, 16, BLUE)
    page.put(36, y + 11, "INTEREST CHARGES", 10, bold=True, color=WHITE)
    page.put(36, y + 28, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 7.5)
    for x, title in ((36, "Balance Type"), (260, "APR"), (420, "Balance Subject To Interest Rate"), (576, "Charges")):
        page.put(x, y + 42, title, 7.5, bold=True, right=x > 100)
    table = (
        ("PURCHASES", "", "", ""),
        ("   Purchases", "20.49%(v)(d)", written(max(due, Decimal(0))), "$" + written(-sums["interest"])),
        ("CASH ADVANCES", "", "", ""),
        ("   Cash Advances", "29.49%(v)(d)", "- 0 -", "- 0 -"),
        ("BALANCE TRANSFERS", "", "", ""),
        ("   Balance Transfers", "20.49%(v)(d)", "- 0 -", "- 0 -"),
    )
    for n, cells in enumerate(table):
        for x, cell in zip((36, 260, 420, 576), cells, strict=True):
            page.put(x, y + 54 + 10 * n, cell, 7.5, right=x > 100)
    page.put(576, y + 116, "31 Days in Billing Period", 7.5, right=True)
    page.put(36, y + 126, "(v) = Variable Rate   (d) = Daily Balance Method (including new transactions)", 6.5)
