"""United States, charge card like Amex: payments and credits (with minus), new charges by card member, fees, interest.

`MM/DD/YY`, an asterisk for a posting date; one column of amounts; two or three detail lines below the row (category,
phone, ticket lines "From: To: Carrier: Class:", nights, "Foreign Spend" with amount and currency in a column of their
own, between text and amount); a diamond after amounts that are Pay Over Time. Section summaries, fees and interest
year to date, rate table, due date, points and a tear-off payment coupon are not rows. Two card members at times.
fpdf2 with embedded subset fonts, text drawn in shuffled order.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(1, 200, 4800, "MOBILE PAYMENT - THANK YOU", "payment", most=3),
    Kind(0.6, 100, 3000, "AUTOPAY PAYMENT RECEIVED - THANK YOU", "payment", most=1),
    Kind(0.8, 8, 300, "{shop}|{phone}", "credit"),
    Kind(0.5, 5, 20, "AMEX UBR ONE CREDIT", "credit", "5", most=2),
    Kind(8, -4, -220, "{shop}|{phone}", "new"),
    Kind(4, -9, -140, "{diner}|RESTAURANT", "new"),
    Kind(2, -7, -70, "{web}|##########|DIGITAL", "new"),
    Kind(1, -150, -1900, "{air}|TICKET NUMBER 006##########|From: {port} To: {*port} Carrier: ZA Class: Y"
         "|Passenger Name: {passenger}|Document Type: PASSENGER TICKET", "new"),
    Kind(1, -180, -2600, "{inn}|Arrival Date Departure Date|{arrive} {day}|00000000|LODGING", "new"),
    Kind(2, -6, -300, "{abroad}", "foreign"),
    Kind(0.3, -39, -39, "Late Payment Fee", "fee", most=1),
    Kind(0.3, -10, -38, "Cash Advance Fee", "fee"),
    Kind(0.6, -2, -160, "Interest Charge on Pay Over Time Purchases", "interest", most=1),
]  # fmt: skip
POOLS = {
    "shop": ["GLADE MARKET #10### SEATTLE WA", "PARCELTOWN MKTPL*?#?##?#?# SEATTLE WA",
             "CASCADE OUTFITTERS BELLEVUE WA",
             "AplPay NORTH FORK FUEL 0##KENT WA", "TST* LITTLE ANCHOR - 000#####SEATTLE WA"],
    "phone": ["206-555-01##", "+1 800-555-01##", "MERCHANDISE", "GROCERY STORE"],
    "diner": ["AplPay BLUE HERON CAFE SEATTLE WA", "TST* IRON LADLE PORTLAND OR", "NOODLE PARLOR BELLEVUE WA"],
    "web": ["STREAMHAUS.COM 8665550### CA", "PAPERLINE NEWS NEW YORK NY", "VPNLY*SUBSCR 18005550### DE"],
    "air": ["ZEPHYR AIRWAYS ATLANTA GA", "CONTOUR AIR LINES DALLAS TX"],
    "port": ["SEATTLE TACOMA INT", "LOS ANGELES INTL", "BOSTON LOGAN INT'L", "DENVER INT'L APT"],
    "passenger": ["HOLLOWAY/PRIYA S", "HOLLOWAY/BEN"],
    "inn": ["THE LANTERN HOTEL DENVER CO", "SEABREEZE INN & SUITES MONTEREY CA"],
    "arrive": lambda rng, day: (day - timedelta(rng.randint(1, 5))).strftime("%m/%d/%y"),
    "day": lambda _, day: day.strftime("%m/%d/%y"),
    "abroad": ["CAFE MARTINEAU PARIS FR|Euro", "TREN SUR SANTIAGO SANTIAGO CL|Chilean Peso",
               "BOOTHBY & CO LONDON GB|UK Pounds Sterling",
               "HOSHINOYA COFFEE TOKYO JP|Japanese Yen"],
}  # fmt: skip
RATES = {"Euro": "0.92", "Chilean Peso": "905", "UK Pounds Sterling": "0.79", "Japanese Yen": "147"}
LEFT, DETAIL, ABROAD, AMOUNT = 40, 105, 460, 560
FACE = "narrow"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = rng.choice([some_amount(rng, -50, -9000)] * 5 + [Decimal("0.00")])
    entries = some_entries(rng, KINDS, POOLS, period)
    account = fill(rng, "#-#####", start, {})
    truth = Truth("credit_card", "en_US", "USD", account, start, end, opening, opening + sum(e.amount for e in entries))
    flow = Flow(
        690, lambda: Page(LETTER, FACE, "narrow-bold"), lambda page, number: _head(page, number, truth, entries)
    )
    flow.turn()
    groups = {
        tag: [e for e in entries if e.tag == tag] for tag in ("payment", "credit", "new", "foreign", "fee", "interest")
    }
    _block(flow, truth, "Payments and Credits", [("Payments", groups["payment"]), ("Credits", groups["credit"])])
    charges = [e for e in entries if e.tag in ("new", "foreign")]
    second = {n for n in range(len(charges)) if rng.random() < 0.3} if rng.random() < 0.5 else set()
    members = [("PRIYA S HOLLOWAY|Card Ending #-#####", [e for n, e in enumerate(charges) if n not in second])]
    members += [("BEN HOLLOWAY|Card Ending #-#####", [charges[n] for n in sorted(second)])] if second else []
    _block(flow, truth, "New Charges", [(fill(rng, name, start, {}), rows) for name, rows in members])
    _block(flow, truth, "Fees", [("", groups["fee"])])
    _block(flow, truth, "Interest Charged", [("", groups["interest"])])
    _year(flow, truth, groups)
    for number, page in enumerate(flow.pages, 1):
        page.put(560, 76, f"p. {number}/{len(flow.pages)}", 9, right=True)
    with_fpdf(flow.pages, path, "shuffled")
    return truth


def _money(amount: Decimal) -> str:
    return written(amount, minus="-$") if amount < 0 else f"${written(amount)}"


def _head(page: Page, number: int, truth: Truth, entries: list[Entry]) -> float:
    page.box(0, 0, 612, 24, (0.0, 0.3, 0.5))
    page.put(LEFT, 50, "Meridian Traveler\u00ae Card", 14, bold=True)
    page.put(LEFT, 64, "PRIYA S HOLLOWAY", 9)
    page.put(LEFT, 76, f"Closing Date {truth.period_end:%m/%d/%y}", 9)
    page.put(330, 64, f"Account Ending {truth.account_number}", 9, bold=True)
    if number > 1:
        return 110
    opening, closing = -truth.opening_balance, -truth.closing_balance
    page.put(LEFT, 120, "New Balance", 10)
    page.put(250, 120, _money(closing), 14, right=True, bold=True)
    page.put(LEFT, 140, "Minimum Payment Due", 10)
    page.put(250, 140, "$40.00" if closing > 40 else _money(max(closing, Decimal(0))), 12, right=True, bold=True)
    page.put(LEFT, 166, "Payment Due Date", 10)
    page.put(250, 166, f"{truth.period_end + timedelta(25):%m/%d/%y}", 12, right=True, bold=True)
    note = (
        "Late Payment Warning: If we do not receive your Minimum Payment Due by the Payment Due Date of"
        f" {truth.period_end + timedelta(25):%m/%d/%y}, you may have to pay a late fee of up to $39.00."
    )
    page.lines(LEFT, 190, wrap(note, fits(FACE, 8, 260)), 8, 10)
    page.put(330, 110, "Account Summary", 11, bold=True)
    sums = {
        tag: -sum(e.amount for e in entries if e.tag in tag.split())
        for tag in ("payment credit", "new foreign", "fee", "interest")
    }
    names = ["Previous Balance", "Payments/Credits", "New Charges", "Fees", "Interest Charged", "New Balance"]
    amounts = [opening, *sums.values(), closing]
    for n, (name, amount) in enumerate(zip(names, amounts, strict=True)):
        sign = "+" if 2 <= n <= 4 else ""
        page.put(330, 130 + 15 * n, name, 9, bold=n == 5)
        page.put(AMOUNT, 130 + 15 * n, sign + _money(amount), 9, right=True, bold=n == 5)
    page.put(330, 240, f"Days in Billing Period: {(truth.period_end - truth.period_start).days + 1}", 8)
    page.put(330, 262, "Travel Points\u00ae", 11, bold=True)
    page.put(330, 278, "Available and Pending as of " + f"{truth.period_end - timedelta(3):%m/%d/%y}", 8)
    page.put(AMOUNT, 278, "84,211", 9, right=True)
    page.rule(20, 560, 592, color=GREY)
    page.put(
        306,
        572,
        "\u2193 Please fold on the perforation below, detach and return with your payment \u2193",
        7,
        center=True,
    )
    page.put(LEFT, 600, "Payment Coupon", 12, bold=True)
    page.put(LEFT, 614, "Do not staple or use paper clips", 7)
    page.put(330, 600, f"Account Ending {truth.account_number}", 9)
    page.put(330, 618, "Enter 15 digit account # on all payments.", 7)
    page.put(450, 640, "New Balance", 8)
    page.put(AMOUNT, 640, _money(closing), 9, right=True)
    page.put(450, 656, "AutoPay Amount", 8)
    page.put(AMOUNT, 656, _money(max(closing, Decimal(0))), 9, right=True)
    page.put(450, 680, "$ ______.__", 9)
    page.put(450, 690, "Amount Enclosed", 7)
    return 300


def _block(flow: Flow, truth: Truth, title: str, groups: list[tuple[str, list[Entry]]]) -> None:
    flow.need(120)
    flow.page.put(LEFT, flow.y, title, 15, bold=True)
    flow.page.rule(LEFT, flow.y + 6, AMOUNT, 1.2)
    flow.y += 22
    if len(groups) > 1 or groups[0][0]:
        flow.page.put(LEFT, flow.y, "Summary", 10, bold=True)
        flow.page.put(AMOUNT, flow.y, "Total", 9, right=True)
        for name, rows in groups:
            flow.y += 14
            flow.page.put(LEFT, flow.y, name.replace("|", "  "), 9)
            flow.page.put(AMOUNT, flow.y, _money(-sum((e.amount for e in rows), Decimal("0.00"))), 9, right=True)
        flow.y += 14
        flow.page.put(LEFT, flow.y, f"Total {title}", 9, bold=True)
        total = -sum((e.amount for _, rows in groups for e in rows), Decimal("0.00"))
        flow.page.put(AMOUNT, flow.y, _money(total), 9, right=True, bold=True)
        flow.y += 22
    for name, rows in groups:
        if rows:
            _detail(flow, truth, name, rows, title)
    if not any(rows for _, rows in groups):
        flow.page.put(LEFT, flow.y, f"No {title.lower()} this period", 9)
    elif not groups[0][0]:
        flow.page.put(LEFT, flow.y, f"Total {title} for this Period", 9, bold=True)
        flow.page.put(AMOUNT, flow.y, _money(-sum(e.amount for e in groups[0][1])), 9, right=True, bold=True)
    flow.y += 26


def _detail(flow: Flow, truth: Truth, name: str, rows: list[Entry], title: str) -> None:
    def header(more: str = "") -> None:
        star = (
            "   *Indicates posting date"
            if title == "Payments and Credits"
            else "   \u25ca - denotes Pay Over Time activity"
        )
        flow.page.put(LEFT, flow.y, "Detail" + more, 10, bold=True)
        flow.page.put(LEFT + 110, flow.y, star, 7, color=GREY)
        if any(e.tag == "foreign" for e in rows):
            flow.page.put(ABROAD, flow.y, "Foreign Spend", 8, right=True)
        flow.page.put(AMOUNT, flow.y, "Amount", 8, right=True)
        flow.y += 15
        if "|" in name:
            flow.page.put(LEFT, flow.y, name.split("|", maxsplit=1)[0], 9, bold=True)
            flow.page.put(LEFT, flow.y + 11, name.split("|")[1], 8)
            flow.y += 26
        elif name:
            flow.page.put(LEFT, flow.y, name, 9, bold=True)
            flow.y += 14

    flow.need(70)
    header()
    for entry in rows:
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 9, 260))]
        if flow.need(11 * len(lines) + 6):
            header(" Continued")
        star = "*" if entry.tag in ("payment", "fee") else ""
        flow.page.put(LEFT, flow.y, f"{entry.day:%m/%d/%y}{star}", 9)
        foreign = lines.pop() if entry.tag == "foreign" else ""
        if foreign:
            rate = Decimal(RATES[foreign])
            flow.page.put(ABROAD, flow.y, written(-entry.amount * rate, places=0 if rate > 100 else 2), 8, right=True)
            flow.page.put(ABROAD, flow.y + 10, foreign, 7, right=True)
        over = " \u25ca" if entry.tag == "new" and entry.amount < -100 else ""
        flow.page.put(AMOUNT, flow.y, _money(-entry.amount), 9, right=True)
        flow.page.put(AMOUNT + 2, flow.y, over, 9)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(DETAIL, flow.y, lines, 9, 11) + (11 if foreign else 0) + 5
        flow.page.rule(LEFT, flow.y - 11, AMOUNT, 0.2, GREY)


def _year(flow: Flow, truth: Truth, groups: dict[str, list[Entry]]) -> None:
    flow.need(190)
    page, y = flow.page, flow.y
    page.put(LEFT, y, f"{truth.period_end.year} Fees and Interest Totals Year-to-Date", 12, bold=True)
    for n, (name, tag) in enumerate((("Fees", "fee"), ("Interest", "interest"))):
        total = -sum((e.amount for e in groups[tag]), Decimal("0.00")) + Decimal("41.17") * n
        page.put(LEFT, y + 16 + 13 * n, f"Total {name} in {truth.period_end.year}", 9)
        page.put(300, y + 16 + 13 * n, _money(total), 9, right=True)
    page.put(LEFT, y + 60, "Interest Charge Calculation", 12, bold=True)
    for n, row in enumerate(["|Transactions Dated||Annual|Balance|",
                             "|From|To|Percentage Rate|Subject to Interest|Interest Charge",
                             "Pay Over Time|03/07/2019||21.24% (v)|$0.00|$0.00",
                             "Cash Advances|03/07/2019||29.99% (v)|$0.00|$0.00"]):  # fmt: skip
        for cell, x in zip(row.split("|"), (LEFT, 180, 260, 350, 450, 540), strict=True):
            page.put(x, y + 78 + 12 * n, cell, 8)
    page.put(LEFT, y + 128, "(v) Variable Rate", 7)
    text = (
        "Foreign Transaction Fees: When we convert a charge in foreign currency on 01/02/24 or later we use a rate"
        " at most"
        " 2.7% above the interbank rate of the day before. Billing inquiries: P.O. Box 981535, El Paso, TX 79998-1535."
    )
    page.lines(LEFT, y + 144, wrap(text, fits(FACE, 7, 510)), 7, 9)
