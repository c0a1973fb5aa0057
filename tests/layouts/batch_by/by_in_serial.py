"""India: a credit card with a panel of figures at the left and the rows in a table at its right.

Full dates, a serial number in front of the text, reward points and the foreign amount as columns between text and
amount, CR behind credits, lakh grouping, instalments of a loan on the card with interest and tax as rows.
"""

# ruff: noqa: PLR0912, PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_period, wrap
from ..pens import GREY, LETTER, WHITE, Flow, Page, fits, with_reportlab
from ._rows import Spent, block, joined, numbered, owed, plain, sheet, some_spending, total

RUST = (0.69, 0.16, 0.11)
SAND = (0.97, 0.93, 0.89)
KINDS = [
    Kind(6, -4200, -90, "{shop} {city} IN"),
    Kind(5, -900, -60, "{food} {city} IN"),
    Kind(4, -3500, -300, "{fuel} {city} IN", "fuel"),
    Kind(4, -5200, -99, "{web} IN"),
    Kind(2, -2400, -200, "{bill} IN"),
    Kind(1.2, -6800, -400, "{abroad}", "fx"),
    Kind(0.5, 150, 2800, "{web} IN", "credit"),
    Kind(0.3, -42000, -14000, "CROMA ELECTRONICS {city} IN"),
]
POOLS = {
    "city": ["BANGALORE", "PUNE", "MUMBAI", "HYDERABAD", "GURGAON"],
    "shop": [
        "DMART AVENUE SUPERMARTS",
        "RELIANCE SMART",
        "LIFESTYLE INTERNATIONAL",
        "APOLLO PHARMACY",
        "SHOPPERS STOP",
    ],
    "food": ["SWIGGY", "ZOMATO LTD", "THIRD WAVE COFFEE", "MTR 1924 FOODS", "HALDIRAM"],
    "fuel": ["HPCL AUTO CARE", "INDIAN OIL COCO", "BPCL SRI SAI FUELS"],
    "web": [
        "AMAZON PAY INDIA PVT LTD BANGALORE",
        "FLIPKART INTERNET PVT LTD",
        "MYNTRA DESIGNS PVT LTD",
        "IRCTC E TICKETING NEW DELHI",
        "BIGBASKET INNOVATIVE RETAIL CONCEPTS BANGALORE",
    ],
    "bill": ["BHARTI AIRTEL LIMITED GURGAON", "BESCOM BILLDESK BANGALORE", "TATA PLAY MUMBAI"],
    "abroad": ["OPENAI *CHATGPT SUBSCR SAN FRANCISCO US", "AGODA.COM SINGAPORE SG", "DUBAI DUTY FREE DUBAI AE"],
}


def _inr(value: Decimal) -> str:
    whole, paise = f"{abs(value):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        head, tail = head[:-2], head[-2:] + "," + tail
    return f"{tail}.{paise}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    number, addon = (f"4315XXXXXXXX{rng.randint(1000, 9999)}" for _ in range(2))
    holder = rng.choice(["MR ROHAN DESHPANDE", "MS KAVYA SUBRAMANIAM", "MR IMRAN QURESHI"])
    previous = owed(rng, 2500, 96000)
    due_in = start + timedelta(rng.randint(8, 18))
    spent = some_spending(rng, KINDS, POOLS, (start, end), rng.randint(10, 58), 0)
    spent.append(
        Spent(
            due_in,
            due_in,
            (rng.choice(["BBPS Payment received", "INFINITY PAYMENT RECEIVED, THANK YOU"]),),
            previous,
            "pay",
        )
    )
    for row in [row for row in spent if row.tag == "fuel" and abs(row.amount) > 400]:
        back = (abs(row.amount) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
        spent.append(Spent(row.used, row.posted, ("FUEL SURCHARGE WAIVER",), back, "credit"))
    for row in [row for row in spent if row.tag == "fx"]:
        mark = (row.amount * Decimal("0.0413")).quantize(Decimal("0.01"), ROUND_HALF_UP)
        spent.append(Spent(row.used, row.posted, ("DCC/FOREIGN MARKUP FEE INCL GST",), mark, "fee"))
    loan = rng.random() < 0.6
    part, parts = rng.randint(1, 9), rng.choice([9, 12, 18])
    if loan:
        day = start + timedelta(2)
        capital = some_amount(rng, -5200, -900)
        cost = (capital * Decimal("0.11")).quantize(Decimal("0.01"))
        for text, value in (
            (f"PRINCIPAL AMOUNT AMORTIZATION - <{part}/{parts}>", capital),
            (f"INTEREST AMOUNT AMORTIZATION - <{part}/{parts}>", cost),
            ("IGST-CI@18%", (cost * Decimal("0.18")).quantize(Decimal("0.01"))),
        ):
            spent.append(Spent(day, day, (text,), value, "fee"))
    spent.sort(key=lambda row: row.used)
    more = some_spending(rng, KINDS[:5], POOLS, (start, end), rng.randint(2, 12), 0) if rng.random() < 0.4 else []
    closing = previous - total(spent) - total(more)
    rows: list[Row] = []
    limit = Decimal((int(max(closing, previous)) // 100000 + 2) * 100000)

    def head(page: Page, of: int) -> float:
        page.put(30, 40, "ICHALKARAN BANK", 15, bold=True, color=RUST)
        page.put(582, 36, "CREDIT CARD STATEMENT", 12, bold=True, right=True, color=RUST)
        page.rule(30, 50, 582, 1.5, RUST)
        page.put(582, 778, f"Page {of} of ##", 7, right=True, color=GREY)
        page.put(
            30, 778, "For any queries call 1860 000 7777 or write to customer.care@ichalkaran.example", 7, color=GREY
        )
        return 78 if of > 1 else 268

    flow = Flow(752, lambda: sheet("lib", "lib-bold", LETTER), head)
    page = flow.page
    page.lines(
        30,
        68,
        [holder, f"FLAT {rng.randint(101, 904)} LAKE VIEW APTS", "INDIRANAGAR 2ND STAGE", "BANGALORE 560038"],
        8.5,
        11,
    )
    page.box(30, 118, 150, 600, SAND)
    due = end + timedelta(18)
    y = 136.0
    for title, text in (
        ("STATEMENT DATE", f"{end:%B} {end.day}, {end.year}"),
        ("PAYMENT DUE DATE", f"{due:%B} {due.day}, {due.year}"),
        ("Statement period", f"{start:%d/%m/%Y} to {end:%d/%m/%Y}"),
    ):
        page.put(38, y, title, 8, bold=True, color=RUST)
        page.put(38, y + 13, text, 9)
        y += 36
    for title, value in (
        ("Total Amount due", closing),
        ("Minimum Amount due", max(Decimal(100), (closing / 20).quantize(Decimal("0.01")))),
        ("Credit Limit (Including cash)", limit),
        ("Available Credit (Including cash)", limit - closing),
        ("Cash Limit", limit / 10),
        ("Available Cash", limit / 10),
    ):
        page.put(38, y, title, 8, bold=True, color=RUST)
        page.put(38, y + 15, "`", 10, face="Courier")
        page.put(46, y + 15, _inr(value), 11 if "Total" in title else 9.5, bold="Total" in title)
        y += 38
    page.put(38, y + 6, "SPENDS OVERVIEW", 8, bold=True, color=RUST)
    for n, (title, part_of) in enumerate(
        (("Groceries", 31), ("Dining", 18), ("Fuel", 14), ("Shopping", 22), ("Others", 15))
    ):
        page.box(38, y + 16 + 13 * n, part_of * 2, 8, RUST)
        page.put(106, y + 23 + 13 * n, f"{title} - {part_of}%", 7.5)
    page.put(38, y + 100, "EARNINGS", 8, bold=True, color=RUST)
    page.put(38, y + 114, f"Rewards {int(-total(spent)) // 100} points", 8)
    page.box(190, 64, 392, 18, RUST)
    page.put(198, 77, "STATEMENT SUMMARY", 9, bold=True, color=WHITE)
    every = [*spent, *more]
    for n, (title, value) in enumerate(
        (
            ("Total Amount due", closing),
            ("Previous Balance", previous),
            ("Purchases / Charges", total([row for row in every if row.amount < 0])),
            ("Cash Advances", Decimal(0)),
            ("Payments / Credits", total([row for row in every if row.amount > 0])),
        )
    ):
        x = 190 + 79 * n
        page.put(x + 36, 100, title, 7, center=True)
        page.put(x + 36, 116, _inr(value), 8.5, center=True, bold=True)
        if n:
            page.put(x - 4, 116, "=++-"[n - 1], 9, center=True)
    page.box(190, 134, 392, 76, None, stroke=RUST)
    page.put(200, 152, "Convert your big purchases into easy instalments", 11, bold=True, color=RUST)
    block(
        page,
        200,
        168,
        "Log in to the app, choose the purchase. Plans run from 3 to 24 months; fee and GST apply.",
        370,
        8,
    )
    page.put(190, 238, "CREDIT CARD DETAILS", 9, bold=True, color=RUST)

    def heads() -> None:
        left = 190 if flow.number == 1 else 30
        flow.page.box(left, flow.y - 14, 582 - left, 24, RUST)
        for x, lines, right in (
            (left + 4, ["Date"], False),
            (left + 56, ["SerNo."], False),
            (left + 116, ["Transaction Details"], False),
            (456, ["Reward", "Points"], True),
            (516, ["Intl.#", "amount"], True),
            (578, ["Amount", "(in`)"], True),
        ):
            flow.page.lines(x, flow.y - 4, lines, 7.5, 9, right=right, bold=True, color=WHITE)
        flow.y += 22

    def table(card: str, entries: Sequence[Spent]) -> None:
        flow.page.put(194 if flow.number == 1 else 34, flow.y, card, 8.5, bold=True)
        flow.y += 14
        for row in entries:
            left = 190 if flow.number == 1 else 30
            face = fits("lib", 8, 415 - left - 116)
            lines = wrap(row.lines[0], face)
            if flow.need(12 + 9 * (len(lines) - 1)):
                heads()
                left = 30
                lines = wrap(row.lines[0], fits("lib", 8, 415 - left - 116))
            page, y = flow.page, flow.y
            page.put(left + 4, y, f"{row.used:%d/%m/%Y}", 8)
            page.put(left + 56, y, fill(rng, "7#########", row.used, {}), 8)
            page.lines(left + 116, y, lines, 8, 9)
            points = int(row.amount * -2 / 100) if row.tag not in {"pay", "fee", "fuel"} else 0
            page.put(456, y, str(points), 8, right=True)
            if row.tag == "fx":
                rate = Decimal(rng.randint(8190, 8460)) / 100
                page.put(516, y, f"{plain(abs(row.amount) / rate)} USD", 8, right=True)
            page.put(578, y, _inr(row.amount) + (" CR" if row.amount > 0 else ""), 8, right=True)
            rows.append(Row(row.used, joined(*lines), row.amount, page=flow.number))
            flow.y += 13 + 9 * (len(lines) - 1)
            page.rule(left, flow.y - 9, 582, 0.25, (0.8, 0.75, 0.7))

    heads()
    table(number, spent)
    if more:
        if flow.need(40):
            heads()
        flow.y += 6
        table(addon, more)
    flow.y += 8
    if flow.number == 1:
        flow.turn()
    flow.need(130)
    page, y = flow.page, flow.y
    page.put(30, y + 6, "# International Spends", 7.5)
    if loan:
        page.put(30, y + 30, "EMI / PERSONAL LOAN ON CREDIT CARDS", 9, bold=True, color=RUST)
        page.box(30, y + 38, 552, 14, RUST)
        left_over = parts - part
        for n, (title, text) in enumerate(
            (
                ("Transaction Type", "Merchant EMI"),
                ("Creation Date", f"{start - timedelta(30 * part):%d/%m/%Y}"),
                ("Finish Date", f"{end + timedelta(30 * left_over):%d/%m/%Y}"),
                ("No of Instl.", str(parts)),
                ("EMI/Loan Amt", _inr(capital * parts)),
                ("Pending Instl.", str(left_over)),
                ("Outstanding Amt", _inr(capital * left_over)),
                ("Monthly Instl. Amt", _inr(capital + cost)),
            )
        ):
            page.put(34 + 69 * n, y + 47, title, 6.8, color=WHITE, bold=True)
            page.put(34 + 69 * n, y + 63, text, 7.5)
    block(
        page,
        30,
        y + 90,
        "Making only the minimum payment every month will stretch the repayment over years with interest on the "
        "outstanding amount. Charges: finance charge 3.40% per month (40.80% per annum), late payment charge up to "
        "Rs. 1,300, cash advance fee 2.50%, overlimit fee 2.50%, plus GST at 18%. Registered office: Pune 411001.",
        552,
        7.5,
    )
    with_reportlab(numbered(flow.pages), path)
    return Truth("credit_card", "en_IN", "INR", number, start, end, -previous, -closing, rows)
