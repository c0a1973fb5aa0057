"""United States, store card of a consumer lender: summary and payment boxes, coupon, promotional purchases with
deferred interest, transactions in groups with a total on each title, items bought on lines of their own.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_period, wrap, written
from ..pens import LETTER, Color, Flow, Page, fits, with_reportlab
from ._rows import ZERO, entry, joined, liberation, paid, share, total, usage, words

BLUE: Color = (0.05, 0.22, 0.42)
PALE: Color = (0.9, 0.93, 0.96)
ITEMS = (
    "USB-C Charging Cable 2-Pack",
    "Stainless Steel Water Bottle 32oz",
    "Garden Hose Reel, Wall Mount",
    "LED Desk Lamp, Dimmable",
    "Dog Food Grain Free 24 lb",
    "Cordless Drill Driver Kit",
    "Kids Rain Boots Size 11",
    "Cotton Sheet Set Queen Grey",
    "Air Fryer 5.8 Qt",
    "Printer Ink Black XL",
)
STORES = ("SPRINGFIELD IL", "DAYTON OH", "MESA AZ", "PLANO TX", "ROANOKE VA")
POOLS = {"item": ITEMS, "store": STORES}
KINDS = [
    Kind(8, -9, -180, "HARLAN MARKETPLACE SEATTLE WA|{item}", "buy"),
    Kind(3, -15, -260, "HARLAN MARKETPLACE SEATTLE WA|{item}|{*item}", "buy"),
    Kind(4, -20, -350, "HARLAN STORE #0### {store}", "buy"),
    Kind(1, -12.99, -15, "HARLAN PRIME MEMBERSHIP 888-555-0###", "buy", most=1),
    Kind(1, 8, 95, "HARLAN MARKETPLACE SEATTLE WA|Return: {item}", "credit", most=3),
]


def _money(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, 29)
    debt = some_amount(rng, 150, 2500)
    entries = usage(rng, KINDS, POOLS, (start, end), 10, 48)
    back = min(debt, paid(rng, debt, "25"))
    entries.append(entry(start + timedelta(rng.randint(3, 24)), "AUTOMATIC PAYMENT - THANK YOU", back, "pay"))
    if rng.random() < 0.3:
        entries.append(entry(start + timedelta(25), "LATE FEE", Decimal("-30.00"), "fee"))
    if back < debt:
        entries.append(entry(end, "INTEREST CHARGE ON PURCHASES", -share(debt - back, "2.49"), "interest"))
    new = debt - total(entries)
    number = rng.choice(["6045 78", "6034 62"]) + f"XX XXXX {rng.randint(0, 9999):04}"
    flow = Flow(742, lambda: Page(LETTER, "lib", "lib-bold"), lambda page, n: _head(page, n, number, end))
    _boxes(rng, flow, entries, debt, new, end)
    rows = _transactions(rng, flow, entries, end)
    _end(flow, rng, end)
    for at, page in enumerate(flow.pages, 1):
        page.put(576, 772, f"PAGE {at} of {len(flow.pages)}", 7, right=True)
        page.put(36, 772, f"5596 0006 LKH 1 7 {end.day:02} {end:%y%m%d} 0", 6)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en-US", "USD", number, None, end, -debt, -new, rows)


def _head(page: Page, number: int, account: str, end: date) -> float:
    page.put(36, 46, "Harlan", 20, bold=True, color=BLUE)
    page.put(106, 46, "Store Card", 14, color=BLUE)
    page.put(576, 36, "Visit us at harlancard.example or call 1-866-555-0142", 7.5, right=True)
    if number > 1:
        page.put(576, 46, f"Account Number: {account}", 7.5, right=True)
        page.put(576, 56, f"Statement Closing Date: {end:%m/%d/%Y}", 7.5, right=True)
        return 84
    page.put(36, 72, "JORDAN T WHITLOCK", 9)
    page.put(36, 83, f"Account Number: {account}", 9, bold=True)
    return 104


def _boxes(rng: Random, flow: Flow, entries: list[Entry], debt: Decimal, new: Decimal, end: date) -> None:
    page, top = flow.page, flow.y

    def of(tag: str) -> Decimal:
        return total([one for one in entries if one.tag == tag])

    limit = (new // 1000 + 2) * 1000
    left = [
        ("Previous Balance", _money(debt)),
        ("- Payments", _money(of("pay"))),
        ("- Other Credits", _money(of("credit"))),
        ("+ Purchases/Debits", _money(-of("buy"))),
        ("+ Fees Charged", _money(-of("fee"))),
        ("+ Interest Charged", _money(-of("interest"))),
        ("New Balance", _money(new)),
        ("", ""),
        ("Credit Limit", f"${limit:,.0f}"),
        ("Available Credit", f"${limit - new:,.0f}"),
        ("Statement Closing Date", f"{end:%m/%d/%Y}"),
        ("Days in Billing Cycle", "30"),
    ]
    due = end + timedelta(23)
    least = min(new, max(Decimal(30), share(new, "3.5")))
    right = [
        ("New Balance", _money(new)),
        ("Total Minimum Payment Due", _money(max(ZERO, least))),
        ("Payment Due Date", f"{due:%m/%d/%Y}"),
    ]
    for x, title, pairs in ((36, "Summary of Account Activity", left), (316, "Payment Information", right)):
        page.box(x, top, 260, 16, BLUE)
        page.put(x + 6, top + 11.5, title, 9.5, bold=True, color=(1, 1, 1))
        y = top + 30
        for label, value in pairs:
            page.put(x + 4, y, label, 8.5, bold=label == "New Balance")
            page.put(x + 256, y, value, 8.5, right=True, bold=label == "New Balance")
            y += 12
    small = (
        "Late Payment Warning: If we do not receive your Total Minimum Payment Due by the date listed above, you may "
        "have to pay a late fee up to $41.00. Minimum Payment Warning: If you make only the minimum payment each "
        "period, you will pay more in interest and it will take you longer to pay off your balance."
    )
    y = page.lines(320, top + 74, wrap(small, fits("lib", 7.5, 252)), 7.5, 9.5)
    page.box(320, y, 252, 36, stroke=BLUE)
    page.put(326, y + 11, "Only the minimum payment", 7.5)
    page.put(430, y + 11, f"{rng.randint(2, 7)} years", 7.5)
    page.put(566, y + 11, _money(share(new, "138")), 7.5, right=True)
    page.put(326, y + 27, _money(share(new, "3.9")), 7.5)
    page.put(430, y + 27, "3 years", 7.5)
    page.put(566, y + 27, _money(share(new, "121")), 7.5, right=True)
    _coupon(page, new, least, due)
    flow.y = 790


def _coupon(page: Page, new: Decimal, least: Decimal, due: date) -> None:
    page.put(36, 300, "Important Information", 10, bold=True, color=BLUE)
    notes = (
        "Set up automatic payments and never miss a due date. Go paperless at harlancard.example/paperless.",
        "Earn 5% back in store points on each eligible Harlan purchase when you don't choose special financing.",
        "We may report information about your account to credit bureaus. Late payments, missed payments, or other "
        "defaults on your account may be reflected in your credit report.",
    )
    y = 316.0
    for note in notes:
        y = page.lines(36, y, wrap(note, fits("lib", 8, 540)), 8, 10) + 4
    page.put(
        306, 560, "Detach and mail this portion with your check. Do not include any correspondence.", 7, center=True
    )
    page.rule(36, 564, 576, 0.4)
    for x, label, value in (
        (36, "Total Minimum Payment Due", _money(max(ZERO, least))),
        (170, "Payment Due Date", f"{due:%m/%d/%Y}"),
        (300, "New Balance", _money(new)),
    ):
        page.box(x, 574, 120, 30, PALE)
        page.put(x + 60, 585, label, 7.5, center=True)
        page.put(x + 60, 598, value, 9, bold=True, center=True)
    page.put(440, 590, "Payment Enclosed:  $ ________ . ____", 8)
    page.lines(36, 650, ("JORDAN T WHITLOCK", "418 MAPLEWOOD CT", "DAYTON OH 45402-1187"), 9)
    page.lines(340, 650, ("HARLAN CARD SERVICES", "PO BOX 960000", "ORLANDO FL 32896-0000"), 9)


def _title(flow: Flow, text: str, value: str = "") -> None:
    flow.need(34)
    flow.page.put(40, flow.y, text, 8.5, bold=True)
    flow.page.put(572, flow.y, value, 8.5, bold=True, right=True)
    flow.y += 12


def _columns(page: Page, y: float) -> float:
    page.box(36, y - 10, 540, 14, PALE)
    for x, text in ((40, "Date"), (84, "Reference #"), (190, "Description")):
        page.put(x, y, text, 8, bold=True)
    page.put(572, y, "Amount", 8, bold=True, right=True)
    return y + 15


def _promotion(rng: Random, flow: Flow, end: date) -> None:
    flow.page.put(36, flow.y, "Promotional Purchase Summary", 11, bold=True, color=BLUE)
    flow.y += 14
    heads = ("Tran Date", "Description", "Initial Amount", "Promotional Balance", "Deferred Interest", "Expires")
    for x, text in zip((40, 90, 250, 330, 430, 520), heads, strict=True):
        flow.page.put(x, flow.y, text, 7.5, bold=True)
    for _ in range(rng.randint(1, 2)):
        flow.y += 12
        day = end - timedelta(rng.randint(60, 150))
        size = some_amount(rng, 150, 900)
        values = (f"{day:%m/%d/%Y}", "NO INTEREST IF PAID IN FULL", _money(size), _money(share(size, "60")))
        more = (_money(share(size, "9")), f"{end + timedelta(200):%m/%d/%Y}")
        for x, text in zip((40, 90, 250, 330, 430, 520), values + more, strict=True):
            flow.page.put(x, flow.y, text, 7.5)
    flow.y += 26


def _transactions(rng: Random, flow: Flow, entries: list[Entry], end: date) -> list[Row]:
    flow.turn()
    if rng.random() < 0.6:
        _promotion(rng, flow, end)
    flow.page.put(36, flow.y, "Transaction Detail", 11, bold=True, color=BLUE)
    flow.y = _columns(flow.page, flow.y + 18)
    rows: list[Row] = []
    groups = (("pay", "Payments"), ("credit", "Other Credits"), ("buy", "Purchases and Other Debits"))
    for tag, title in (*groups, ("fee", "Fees"), ("interest", "Interest Charged")):
        part = sorted((one for one in entries if one.tag == tag), key=lambda one: one.day)
        if not part and tag in ("pay", "credit", "buy"):
            continue
        _title(flow, title, _money(-total(part)) if tag in ("pay", "credit", "buy") else "")
        for one in part:
            rows.append(_row(rng, flow, one))
        if tag in ("fee", "interest"):
            _title(flow, f"TOTAL {title.split(' ', maxsplit=1)[0].upper()} FOR THIS PERIOD", _money(-total(part)))
        flow.y += 4
    return rows


def _row(rng: Random, flow: Flow, one: Entry) -> Row:
    if flow.need(10.5 * len(one.lines) + 2):
        flow.page.put(36, flow.y, "Transaction Detail (Continued)", 11, bold=True, color=BLUE)
        flow.y = _columns(flow.page, flow.y + 18)
    page = flow.page
    page.put(40, flow.y, f"{one.day:%m/%d}", 8)
    if one.tag in ("pay", "credit", "buy"):
        page.put(84, flow.y, "P9342" + "".join(rng.choice("0123456789ABCDEFGH") for _ in range(12)), 7.5)
    page.put(572, flow.y, _money(-one.amount), 8, right=True)
    for line in one.lines:
        words(page, 190, flow.y, line, 8, "lib")
        flow.y += 10.5
    flow.y += 2
    return Row(one.day, joined(*one.lines), one.amount, page=flow.number)


def _end(flow: Flow, rng: Random, end: date) -> None:
    flow.need(130)
    page = flow.page
    flow.y += 8
    page.box(156, flow.y - 10, 300, 46, stroke=BLUE)
    page.put(306, flow.y, f"{end.year} Year-to-Date Totals", 8.5, bold=True, center=True)
    page.put(164, flow.y + 14, f"Total Fees Charged in {end.year}", 8)
    page.put(450, flow.y + 14, "$30.00", 8, right=True)
    page.put(164, flow.y + 26, f"Total Interest Charged in {end.year}", 8)
    page.put(450, flow.y + 26, _money(some_amount(rng, 4, 200)), 8, right=True)
    y = flow.y + 56
    page.put(36, y, "Interest Charge Calculation", 11, bold=True, color=BLUE)
    page.put(36, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 7.5)
    heads = ("Type of Balance", "Expiration Date", "APR", "Balance Subject to Interest Rate", "Interest Charge")
    for x, text in zip((40, 150, 240, 300, 460), heads, strict=True):
        page.put(x, y + 26, text, 7.5, bold=True)
    for x, text in zip((40, 150, 240, 300, 460), ("Purchases", "N/A", "29.99% (v)", "$0.00", "$0.00"), strict=True):
        page.put(x, y + 38, text, 7.5)
    flow.y = y + 60
