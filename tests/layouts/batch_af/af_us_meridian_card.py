"""United States: card with sections (payments, purchases, fees, interest), a reference and an account column.

Year-less dates of sale and posting, section totals in a column of their own, nil interest lines that are no rows,
a minimum payment table, a payment slip with a scan line, rate and reward tables.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab

POOLS = {
    "used": lambda rng, day: earlier(rng, day).strftime("%m/%d/%y"),
    "shop": [
        "TRADER JOE S #0## CHARLOTTE    NC",
        "HARRIS TEETER #0### CHARLOTTE    NC",
        "SHELL OIL 5754#######QPS CONCORD      NC",
        "AMAZON MKTPL*??#??##?# Amzn.com/billWA",
        "NETFLIX.COM              LOS GATOS    CA",
        "SQ *AMELIES FRENCH BAKER Charlotte    NC",
        "UBER   *EATS             HELP.UBER.COMCA",
        "TARGET        000##### MATTHEWS     NC",
        "DUKEENERGY               800-777-9898 NC",
        "CVS/PHARMACY #0#### CHARLOTTE    NC",
    ],
    "hotel": ["HAMPTON INNS SAVANNAH GA", "MARRIOTT ASHEVILLE ASHEVILLE NC"],
}
KINDS = [
    Kind(12, -4, -260, "{shop}", "buy"),
    Kind(0.8, -120, -700, "{hotel}|ARRIVE: {used}", "buy"),
    Kind(0.6, -9, -90, "BOOTS 1### LONDON|##.## GBP", "buy"),
    Kind(0.9, 5, 120, "{shop}", "pay"),
    Kind(0.9, 100, 1800, "PAYMENT - THANK YOU", "pay", most=2),
    Kind(0.4, 25, 200, "CASH REWARDS STATEMENT CREDIT", "pay", "5", 1),
    Kind(0.4, -1, -9, "FOREIGN TRANSACTION FEE", "fee", most=2),
    Kind(0.3, -30, -30, "LATE FEE FOR PAYMENT DUE {used}", "fee", most=1),
]
RIGHT = 0.85, 0.1, 0.15
TITLES = {
    "pay": "Payments and Other Credits",
    "buy": "Purchases and Adjustments",
    "fee": "Fees",
    "int": "Interest Charged",
}


def owed(amount: Decimal) -> str:
    """What the card holder owes, which is positive on paper."""
    return ("-$" if amount > 0 else "$") + written(abs(amount))


def front(
    rng: Random, head: list[str], sums: dict[str, Decimal], opening: Decimal, closing: Decimal, end: date
) -> Page:
    page = Page(LETTER)
    page.put(40, 60, "MERIDIAN TRUST", 17, bold=True, color=RIGHT)
    page.lines(572, 40, head, 8.5, 11, right=True)
    for y, text in ((92, "P.O. BOX 15299"), (102, "WILMINGTON, DE 19850")):
        page.put(40, y, text, 8)
    page.lines(60, 140, ["LEWIS T ABERNATHY", "2209 SHARON RD UNIT 4B", "CHARLOTTE NC 28211-3377"], 9)
    page.put(40, 200, "Account Information:", 9, bold=True)
    page.lines(
        40,
        212,
        [
            "www.meridiantrust.example",
            "",
            "Mail Billing Inquiries to:",
            "Meridian Trust",
            "P.O. Box 672099",
            "Dallas, TX 75267-2099",
            "",
            "Mail Payments to:",
            "Meridian Trust",
            "P.O. Box 15099",
            "Wilmington, DE 19886-5099",
            "",
            "Customer Service:",
            "1.800.555.0110",
        ],
        8,
        10,
    )
    due = end + timedelta(25)
    least = min(-closing, Decimal(35)) if closing < 0 else Decimal(0)
    page.put(190, 200, "Payment Information", 9, bold=True)
    for n, (name, text) in enumerate(
        [
            ("New Balance Total", owed(closing)),
            ("Current Payment Due", owed(-least)),
            ("Total Minimum Payment Due", owed(-least)),
            ("Payment Due Date", f"{due:%m/%d/%Y}"),
        ]
    ):
        page.put(190, 216 + 13 * n, name, 8)
        page.put(365, 216 + 13 * n, text, 8, right=True)
    warning = (
        "Late Payment Warning: If we do not receive your Total Minimum Payment by the date listed above, you may have "
        "to pay a late fee of up to $40.00 and your APRs may be increased up to the Penalty APR of 29.99%."
    )
    y = page.lines(190, 280, wrap(warning, fits("Helvetica", 8, 175)), 8, 9.5)
    page.put(190, y + 6, "If you pay each month", 7.5, bold=True)
    page.put(290, y + 6, "Paid off in about", 7.5, bold=True)
    page.put(190, y + 17, "Only the Minimum", 7.5)
    page.put(290, y + 17, "9 years        $2,914.00", 7.5)
    page.put(190, y + 28, "$68.00", 7.5)
    page.put(290, y + 28, "36 months    $2,448.00", 7.5)
    summary(page, sums, opening, closing, end)
    slip(page, rng, head, owed(closing), owed(-least), due)
    return page


def summary(page: Page, sums: dict[str, Decimal], opening: Decimal, closing: Decimal, end: date) -> None:
    page.box(385, 188, 190, 190, (0.95, 0.95, 0.95))
    page.put(392, 200, "Account Summary", 9, bold=True)
    lines = [("Previous Balance", owed(opening)), ("Payments and Other Credits", owed(sums["pay"]))]
    lines += [("Purchases and Adjustments", owed(sums["buy"])), ("Fees Charged", owed(sums["fee"]))]
    lines += [("Interest Charged", owed(sums["int"])), ("New Balance Total", owed(closing)), ("", "")]
    lines += [("Total Credit Line", "$12,000.00"), ("Total Credit Available", "$" + written(12000 + closing))]
    lines += [("Cash Credit Line", "$3,600.00"), ("Statement Closing Date", f"{end:%m/%d/%Y}")]
    lines += [("Days in Billing Cycle", "31")]
    for n, (name, text) in enumerate(lines):
        page.put(392, 216 + 13 * n, name, 8, bold=name == "New Balance Total")
        page.put(570, 216 + 13 * n, text, 8, right=True, bold=name == "New Balance Total")


def slip(page: Page, rng: Random, head: list[str], total: str, least: str, due: date) -> None:
    for x in range(40, 572, 8):
        page.rule(x, 585, x + 4, 0.4, GREY)
    code = fill(rng, "16  00######0  000#####0  000########  ####", due, {})
    page.put(40, 600, code, 7, face="Courier")
    page.lines(60, 640, ["MERIDIAN TRUST", "P.O. BOX 15099", "WILMINGTON, DE 19886-5099"], 9)
    for n, (name, text) in enumerate(
        [
            (head[1].split("#")[0] + "Number:", head[1].split("# ")[1]),
            ("New Balance Total", total),
            ("Total Minimum Payment Due", least),
            ("Payment Due Date", f"{due:%m/%d/%y}"),
        ]
    ):
        page.put(360, 640 + 14 * n, name, 8.5)
        page.put(570, 640 + 14 * n, text, 8.5, right=True)
    page.put(360, 706, "Enter payment amount  $", 8.5, bold=True)
    page.rule(470, 707, 570)
    page.put(
        40,
        715,
        "Check here for a change of mailing address or phone numbers. Please provide corrections on the back.",
        6.5,
    )
    page.put(60, 755, fill(rng, "|: 5240 2 2###: 0######### ####||'", due, {}), 10, face="Courier")


def section(
    flow: Flow, name: str, entries: list[tuple[Entry, date]], rng: Random, last: str, closed: date, nil: list[str]
) -> list[Row]:
    rows = []
    flow.need(40)
    flow.page.put(40, flow.y, TITLES[name], 9, bold=True)
    flow.y += 13
    for entry, sale in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 235))]
        flow.need(11 * len(lines))
        flow.page.put(40, flow.y, f"{sale:%m/%d}", 8)
        flow.page.put(90, flow.y, f"{entry.day:%m/%d}", 8)
        if name != "int":
            flow.page.put(375, flow.y, fill(rng, "####", entry.day, {}), 8)
            flow.page.put(425, flow.y, last, 8)
        flow.page.put(508, flow.y, written(-entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, None, sale, flow.number))
        flow.y = flow.page.lines(135, flow.y, lines, 8, 11)
    for text in nil:
        flow.need(11)
        for x, part in ((40, f"{closed:%m/%d}"), (90, f"{closed:%m/%d}"), (135, text)):
            flow.page.put(x, flow.y, part, 8)
        flow.page.put(508, flow.y, "0.00", 8, right=True)
        flow.y += 11
    total = sum((entry.amount for entry, _ in entries), Decimal(0))
    flow.need(20)
    flow.page.put(135, flow.y + 2, f"TOTAL {TITLES[name].upper()} FOR THIS PERIOD", 8, bold=True)
    flow.page.put(572, flow.y + 2, owed(total), 8, right=True, bold=True)
    flow.page.rule(40, flow.y + 6, 572, 0.3)
    flow.y += 22
    return rows


def tail(flow: Flow, end: date, interest: Decimal, fees: Decimal) -> None:
    flow.need(60)
    flow.page.box(180, flow.y - 10, 250, 44, stroke=GREY)
    flow.page.put(305, flow.y, f"{end.year} Totals Year-to-Date", 8.5, bold=True, center=True)
    for n, (name, amount) in enumerate([("fees", fees), ("interest", interest)]):
        flow.page.put(190, flow.y + 14 + 12 * n, f"Total {name} charged in {end.year}", 8)
        flow.page.put(420, flow.y + 14 + 12 * n, owed(amount - (Decimal("21.40") if n else 0)), 8, right=True)
    flow.y += 56
    flow.need(110)
    flow.page.put(40, flow.y, "Interest Charge Calculation", 11, bold=True)
    flow.page.put(40, flow.y + 13, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    for x, a, b in (
        (300, "Annual", "Percentage Rate"),
        (420, "Balance Subject", "to Interest Rate"),
        (560, "Interest Charges by", "Transaction Type"),
    ):
        flow.page.put(x, flow.y + 30, a, 7.5, right=True, bold=True)
        flow.page.put(x, flow.y + 39, b, 7.5, right=True, bold=True)
    for n, (name, rate) in enumerate(
        [("Purchases", "24.24%V"), ("Balance Transfers", "24.24%V"), ("Bank Cash Advances", "29.24%V")]
    ):
        y = flow.y + 53 + 12 * n
        flow.page.put(40, y, name, 8)
        flow.page.put(300, y, rate, 8, right=True)
        flow.page.put(420, y, "$0.00" if n or not interest else "$" + written(-interest * 50), 8, right=True)
        flow.page.put(560, y, "$0.00" if n else owed(interest), 8, right=True)
    flow.page.put(
        40, flow.y + 92, "APR Type Definitions: Daily Interest Rate Type: V= Variable Rate (rate may vary)", 7.5
    )
    flow.y += 112
    flow.need(60)
    flow.page.put(40, flow.y, "Your Reward Summary", 11, bold=True)
    for n, (name, text) in enumerate(
        [("Base Cash Back Earned", "12.35"), ("Bonus Cash Back Earned", "7.08"), ("Total Cash Back Available", "64.91")]
    ):
        flow.page.put(40, flow.y + 14 + 12 * n, name, 8)
        flow.page.put(240, flow.y + 14 + 12 * n, text, 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = -some_amount(rng, 120, 4200)
    found = [(e, max(start, earlier(rng, e.day))) for e in some_entries(rng, KINDS, POOLS, (start, end))]
    if rng.random() < 0.6:
        text = "INTEREST CHARGED ON PURCHASES"
        found.append((Entry(end, (text,), some_amount(rng, -3, -70), "int", text), end))
    groups = {tag: [pair for pair in found if pair[0].tag == tag] for tag in TITLES}
    sums = {tag: sum((e.amount for e, _ in pairs), Decimal(0)) for tag, pairs in groups.items()}
    closing = opening + sum(sums.values())
    digits = fill(rng, "44## #### #### ####", start, {})
    between = f"{start:%B} {start.day} - {end:%B} {end.day}, {end.year}"
    head = ["LEWIS T ABERNATHY", f"Account # {digits}", between]
    first = front(rng, head, sums, opening, closing, end)

    def top(page: Page, number: int) -> float:
        page.put(40, 40, "  !  ".join(head), 8)
        page.put(40, 70, "Transactions" if number == 1 else "Transactions Continued", 12, bold=True, color=RIGHT)
        page.rule(40, 76, 572, 1, RIGHT)
        for x, a, b in (
            (40, "Transaction", "Date"),
            (90, "Posting", "Date"),
            (375, "Reference", "Number"),
            (425, "Account", "Number"),
        ):
            page.put(x, 88, a, 7)
            page.put(x, 96, b, 7)
        page.put(135, 96, "Description", 7)
        page.put(508, 96, "Amount", 7, right=True)
        page.put(572, 96, "Total", 7, right=True)
        return 114

    flow = Flow(735, lambda: Page(LETTER), top)
    rows: list[Row] = []
    for tag, pairs in groups.items():
        nil = [
            f"INTEREST CHARGED ON {what}" for what in ("BALANCE TRANSFERS", "DIR DEP&CHK CASHADV", "BANK CASH ADVANCES")
        ]
        if pairs or tag in ("buy", "int"):
            rows += section(flow, tag, pairs, rng, digits[-4:], end, nil if tag == "int" else [])
    for row in rows:
        row.page += 1
    tail(flow, end, sums["int"], sums["fee"])
    pages = [first, *flow.pages]
    for n, page in enumerate(pages, 1):
        page.put(572, 780, f"Page {n} of {len(pages)}", 7.5, right=True)
    with_reportlab(pages, path)
    return Truth("credit_card", "en_US", "USD", digits, start, end, opening, closing, rows)
