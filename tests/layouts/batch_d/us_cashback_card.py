"""United States, cash back credit card: one date, the merchant category in a column of its own, sections by kind.

Payments carry a minus, purchases a dollar sign and none; rewards, year-to-date totals, interest rate table and a
payment coupon with the new balance stand around the rows.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, fits, with_reportlab

PAID, BOUGHT, FEES, INTEREST = "PAYMENTS AND CREDITS", "PURCHASES", "FEES", "INTEREST CHARGED"
KINDS = [
    Kind(8, -2, -120, "{shop}", "Merchandise"),
    Kind(5, -8, -90, "{*eat}", "Restaurants"),
    Kind(4, -15, -260, "{*grocer}", "Supermarkets"),
    Kind(3, -20, -75, "{*fuel}", "Gasoline"),
    Kind(2, -9, -1400, "{*trip}", "Travel/ Entertainment"),
    Kind(2, -10, -220, "{*bill}", "Services"),
    Kind(1, 40, 2500, "INTERNET PAYMENT - THANK YOU", "Payments and Credits", "0.01", 2),
    Kind(0.7, 5, 160, "{*shop}", "Merchandise"),
    Kind(0.6, 5, 80, "CASHBACK BONUS REDEMPTION PYMT/STMT CRDT", "Awards and Rebate Credits", "0.01", 1),
    Kind(0.4, -41, -41, "LATE FEE", "Fees", "1", 1),
]
POOLS = {
    "shop": [
        "AMZ*MKTPL ????#??# AMZ.COM/BILL WA",
        "TARGETTE 0000#### NAPERVILLE IL",
        "HOMER DEPOT #19## CHICAGO IL800-466-3337",
        "EBBAY O*##-#####-##### SAN JOSE CA",
    ],
    "eat": ["CHIPOTTLE #### EVANSTON IL", "TST* THE GREEN OWL CHICAGO IL", "DUNKER #3##### Q35 OAK PARK IL"],
    "grocer": ["ALDIS 400## OAK PARK IL", "JEWELL OSCO #### CHICAGO IL GOOGLE PAY ENDING IN 2291"],
    "fuel": ["SHELLY OIL 574######## CICERO IL", "BPX#92#####WESTCHESTER IL"],
    "trip": [
        "UNITED WINGS 016########## HOUSTON TX",
        "AMTRACK .COM 305####### WASHINGTON DC",
        "AIRBNBB * HM?#?#?? SAN FRANCISCO CA",
    ],
    "bill": ["COMED POWER 8003347661 IL", "VERIZONN*RECURRING PAY 800-922-0204 TX"],
}
LEFT, WHAT, GROUP, MONEY = 44, 94, 372, 568
SIZE = 8


def dollars(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def section(entry: Entry) -> str:
    return PAID if entry.amount > 0 else FEES if entry.tag == "Fees" else BOUGHT


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng)
    opening = -some_amount(rng, 20, 6000)
    entries = some_entries(rng, KINDS, POOLS, period)
    if rng.random() < 0.5 and entries:
        charge = some_amount(rng, -0.2, float(opening) / 48 - 0.3)
        entries.append(Entry(period[1], ("INTEREST CHARGE ON PURCHASES",), charge, "Interest", ""))
    groups = {
        name: [entry for entry in entries if section(entry) == name and entry.tag != "Interest"]
        for name in (PAID, BOUGHT, FEES)
    }
    groups[INTEREST] = [entry for entry in entries if entry.tag == "Interest"]
    closing = opening + sum(entry.amount for entry in entries)
    due = period[1] + timedelta(25)

    def total(name: str) -> Decimal:
        return -sum((entry.amount for entry in groups[name]), Decimal(0))

    def summary(page: Page) -> float:
        page.box(LEFT, 84, 250, 130, (0.96, 0.96, 0.96))
        table = [
            ("Previous Balance", -opening),
            ("Payments and Credits", total(PAID)),
            ("Purchases", total(BOUGHT)),
            ("Balance Transfers", Decimal(0)),
            ("Cash Advances", Decimal(0)),
            ("Fees Charged", total(FEES)),
            ("Interest Charged", total(INTEREST)),
            ("New Balance", -closing),
        ]
        page.put(LEFT + 6, 97, "ACCOUNT SUMMARY", 8, bold=True)
        for n, (label, value) in enumerate(table):
            sign = "+" if 2 <= n <= 6 else ""
            page.put(LEFT + 6, 112 + 13 * n, label, SIZE, bold=n == 7)
            page.put(LEFT + 244, 112 + 13 * n, sign + dollars(value), SIZE, right=True, bold=n == 7)
        page.box(320, 84, 248, 62, (1, 0.93, 0.85))
        page.put(326, 97, "PAYMENT INFORMATION", 8, bold=True)
        for n, (label, text) in enumerate(
            [
                ("New Balance", dollars(-closing)),
                ("Minimum Payment Due", "$35.00"),
                ("Payment Due Date", f"{due:%m/%d/%Y}"),
            ]
        ):
            page.put(326, 111 + 13 * n, label, SIZE)
            page.put(562, 111 + 13 * n, text, SIZE, right=True)
        page.put(320, 162, "CASHBACK BONUS", 8, bold=True)
        page.lines(
            320,
            175,
            [
                "Opening Balance  $21.40   New Earned  + $8.77",
                "Redeemed  - $0.00   Cashback Bonus Balance  $30.17",
                "Credit Line  $12,500    Credit Line Available  $9,841",
            ],
            7.5,
            11,
        )
        return 240

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 46, "EXPLORIA it CARD", 14, bold=True, color=(0.9, 0.4, 0))
        page.put(MONEY, 42, "LOGAN R. BECKER", 8, right=True)
        page.put(MONEY, 53, "ACCOUNT NUMBER ENDING IN 5520", 8, right=True)
        page.put(LEFT, 64, f"OPEN TO CLOSE DATE: {period[0]:%m/%d/%Y} - {period[1]:%m/%d/%Y}", 8)
        page.put(MONEY, 64, f"PAGE {number}", 8, right=True)
        return summary(page) if number == 1 else 92

    flow, rows = Flow(750, lambda: Page(LETTER), head), []

    def columns(name: str) -> None:
        page = flow.page
        page.box(LEFT - 4, flow.y - 11, MONEY - LEFT + 8, 22, (0.25, 0.25, 0.28))
        page.lines(LEFT, flow.y - 2, ["TRANS.", "DATE"], 6.5, 8, color=WHITE, bold=True)
        page.put(WHAT, flow.y + 3, name, 8, color=WHITE, bold=True)
        page.put(GROUP, flow.y + 3, "MERCHANT CATEGORY" if name in (BOUGHT, PAID) else "", 7, color=WHITE, bold=True)
        page.put(MONEY, flow.y + 3, "AMOUNT", 7, right=True, color=WHITE, bold=True)
        flow.y += 26

    flow.page.put(LEFT, flow.y - 8, "TRANSACTIONS", 11, bold=True)
    flow.y += 14
    for name, group in groups.items():
        flow.need(60)
        columns(name)
        for entry in group:
            text = wrap(" ".join(entry.lines), fits("Helvetica", SIZE, 190))
            if flow.need(10 * len(text) + 5):
                columns(name)
            page = flow.page
            page.put(LEFT, flow.y, f"{entry.day:%m/%d/%y}", SIZE)
            page.lines(WHAT, flow.y, text, SIZE, 10)
            page.put(GROUP, flow.y, entry.tag if name in (BOUGHT, PAID) else "", SIZE)
            page.put(MONEY, flow.y, dollars(-entry.amount), SIZE, right=True)
            page.rule(LEFT, flow.y + 10 * len(text) - 7, MONEY, 0.25, GREY)
            rows.append(Row(entry.day, " ".join(text), entry.amount, page=flow.number))
            flow.y += 10 * len(text) + 4
        if name in (FEES, INTEREST):
            label = "TOTAL FEES FOR THIS PERIOD" if name == FEES else "TOTAL INTEREST FOR THIS PERIOD"
            flow.page.put(WHAT, flow.y, label, SIZE, bold=True)
            flow.page.put(MONEY, flow.y, dollars(total(name)), SIZE, right=True, bold=True)
            flow.y += 12
        flow.y += 12
    flow.need(190)
    page, y = flow.page, flow.y
    page.put(LEFT, y, f"{period[1]:%Y} Totals Year-to-Date", 9, bold=True)
    page.lines(
        LEFT,
        y + 13,
        [f"TOTAL FEES CHARGED IN {period[1]:%Y}   $41.00", f"TOTAL INTEREST CHARGED IN {period[1]:%Y}   $118.62"],
        SIZE,
        11,
    )
    page.put(LEFT, y + 46, "INTEREST CHARGE CALCULATION", 8, bold=True)
    page.lines(
        LEFT,
        y + 58,
        ["Purchases    24.99% V    $0.00    $0.00", "Cash Advances    29.99% V    $0.00    $0.00"],
        SIZE,
        11,
    )
    page.put(LEFT, y + 96, "- " * 90, 6, color=GREY)
    page.lines(
        LEFT,
        y + 112,
        [
            "PLEASE FOLD ON PERFORATION, DETACH AND RETURN WITH PAYMENT",
            f"New Balance {dollars(-closing)}",
            "Minimum Payment Due $35.00",
            f"Payment Due Date {due:%m/%d/%Y}",
        ],
        8,
        12,
    )
    page.put(MONEY, y + 124, "AMOUNT ENCLOSED $ ________", 8, right=True)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en_US", "USD", "5520", *period, opening, closing, rows)
