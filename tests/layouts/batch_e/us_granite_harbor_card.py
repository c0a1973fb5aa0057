"""United States, large bank's credit card: sections "Payments and Other Credits", "Purchases and Adjustments", "Fees",
"Interest Charged", each with a total; transaction and posting date `MM/DD`, a reference and an account number column.

Look 1 prints the transaction date first, four-digit references and `-1,200.00` for payments; look 2 the posting date
first, 17-digit references before the text and `1,200.00CR`. Travel and exchange-rate lines below purchases. The first
page has the summary, the due date and the late payment and minimum payment warnings, the last the rate table and the
"Totals Year-to-Date" box. reportlab, drawn column by column.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(14, -2, -180, "{shop} {town}", "buy"),
    Kind(4, -6, -90, "{web}", "buy"),
    Kind(
        1.2,
        -120,
        -900,
        "AERONORTE 0127########## {town}|ITINERARY MARLOW/TESSA DEPART: {trip}|FROM: PDX TO: DEN CLASS: K",
        "buy",
    ),
    Kind(1.6, -10, -420, "{abroad}", "buy"),
    Kind(0.7, -80, -700, "HARBORVIEW LODGE {town}|ARRIVAL: {trip} FOLIO 00####.##", "buy"),
    Kind(1.6, 40, 2400, "{pay}", "pay", most=3),
    Kind(0.8, 5, 150, "{shop} {town} CREDIT", "pay"),
    Kind(0.4, 10, 80, "CASH REWARDS STATEMENT CREDIT", "pay", "5", most=1),
    Kind(0.5, -0.2, -14, "FOREIGN TRANSACTION FEE 3%", "fee"),
    Kind(0.4, -40, -40, "LATE FEE FOR PAYMENT DUE {used}", "fee", "40", most=1),
    Kind(0.3, -95, -95, "ANNUAL MEMBERSHIP FEE 12 MONTHS AT $7.91", "fee", "95", most=1),
]
POOLS = {
    "shop": ["TRADER BILL'S #508", "OAKLINE FUEL 0423 QPS", "TST* PINE STREET DINER", "HOMEYARD 00 1187",
             "WALDEN DRUGS #09921", "COSTLESS WHSE #0761", "PARKSMART 24.00 MAX"],
    "town": ["PORTLAND OR", "VANCOUVER WA", "BEAVERTON OR", "SEATTLE WA"],
    "web": ["AMZO MKTPL*RT4L82K91 AMZO.EXAMPLE/BILLWA", "STREAMBOX 866-555-0172 CA",
            "APPL.EXAMPLE/BILL 408-555-0110 CA", "PAYFRIEND *KNITWORKS 402-555-0133"],
    "abroad": ["CAFE DO LARGO LISBOA|{used} EURO 38.40 X 1.085938 (EXCHG RATE)",
               "KONBINI 7 SHIBUYA TOKYO|{used} JAPANESE YEN 12,480 X 0.006731 (EXCHG RATE)",
               "THE BOTANIST'S ARMS LONDON|{used} POUND STERLING 1,027.35 X 1.2711 (EXCHG RATE)"],
    "pay": ["PAYMENT - THANK YOU", "Online payment from CHK 4471", "AUTOPAY PAYMENT - THANK YOU"],
    "used": lambda rng, day: earlier(rng, day).strftime("%m/%d"),
    "trip": lambda rng, day: (day + timedelta(rng.randint(3, 60))).strftime("%m/%d/%y"),
}  # fmt: skip
SECTIONS = {
    "pay": ("Payments and Other Credits", "TOTAL PAYMENTS AND OTHER CREDITS FOR THIS PERIOD"),
    "buy": ("Purchases and Adjustments", "TOTAL PURCHASES AND ADJUSTMENTS FOR THIS PERIOD"),
    "fee": ("Fees", "TOTAL FEES FOR THIS PERIOD"),
    "int": ("Interest Charged", "TOTAL INTEREST CHARGED FOR THIS PERIOD"),
}
NAVY = (0.05, 0.15, 0.4)
LEFT, RIGHT = 36, 576


def _us(amount: Decimal, look: int, dollar: bool = False) -> str:
    """As a card bill prints it: what is owed has no sign."""
    unit = "$" if dollar else ""
    if amount <= 0:
        return unit + written(-amount)
    return f"-{unit}{written(amount)}" if look == 1 else f"{unit}{written(amount)}CR"


def _columns(look: int) -> list[tuple[float, str, str]]:
    """Where a column starts or (in capitals) ends, and its header on two lines."""
    if look == 1:
        names = [(36, "Transaction|Date"), (90, "Posting|Date"), (130, "|Description"), (400, "Reference|Number")]
        names += [(456, "Account|Number"), (576, "|Amount")]
    else:
        names = [(36, "Post|Date"), (72, "Trans|Date"), (108, "|Ref #")]
        names += [(216, "|Transaction Description"), (576, "|Amount")]
    return [(x, *name.split("|")) for x, name in names]


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng)
    opening = rng.choice([some_amount(rng, -30, -4800)] * 8 + [Decimal("0.00"), some_amount(rng, 5, 90)])
    entries = some_entries(rng, KINDS, POOLS, period)
    if rng.random() < 0.5:
        for name in ["INTEREST CHARGED ON PURCHASES", "INTEREST CHARGED ON CASH ADVANCES"][: rng.choice([1, 1, 2])]:
            entries.append(Entry(end, (name,), some_amount(rng, -1, -90), "int", name))
    sums = {tag: sum((e.amount for e in entries if e.tag == tag), Decimal("0.00")) for tag in SECTIONS}
    last = f"{rng.randint(1000, 9999)}"
    number = fill(rng, "4417 80## #### ", date.min, {}) + last if look == 1 else f"XXXX XXXX XXXX {last}"
    truth = Truth("credit_card", "en_US", "USD", number, start, end, opening, opening + sum(sums.values()))
    flow = Flow(735, lambda: Page(LETTER), lambda page, number: _head(page, number, truth))
    _first(flow, truth, sums, look)
    if rng.random() < 0.5:
        flow.turn()
    flow.page.put(LEFT, flow.y, "Transactions", 13, bold=True, color=NAVY)
    flow.y += 24
    _titles(flow, look)
    for tag, (title, total) in SECTIONS.items():
        rows = [entry for entry in entries if entry.tag == tag]
        if not rows and tag in ("pay", "buy"):
            continue
        flow.need(48)
        flow.page.put(130 if look == 1 else LEFT, flow.y, title, 9, bold=True)
        flow.y += 13
        for entry in rows:
            _row(flow, truth, entry, look, rng, title)
        flow.page.put(130 if look == 1 else LEFT, flow.y, total, 8, bold=True)
        flow.page.put(RIGHT, flow.y, _us(sums[tag], look, look == 1), 8, right=True, bold=True)
        flow.y += 20
    _last(flow, truth, sums, rng)
    for page_number, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 766, f"Page {page_number} of {len(flow.pages)}", 7.5, right=True)
        page.put(LEFT, 766, f"{last} 0000 4{rng.randint(10**6, 10**7)} 7 {end:%m%d} {page_number:07}", 6)
    with_reportlab(flow.pages, path, "columns")
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(LEFT, 40, "GRANITE HARBOR BANK", 14, bold=True, color=NAVY)
    days = f"{truth.period_start:%B} {truth.period_start.day} - {truth.period_end:%B} {truth.period_end:%d, %Y}"
    if number > 1:
        page.put(RIGHT, 40, f"TESSA J MARLOW  !  Account # {truth.account_number}  !  {days}", 8, right=True)
        page.rule(LEFT, 50, RIGHT, 1, NAVY)
        return 76
    page.lines(LEFT, 62, ["TESSA J MARLOW", f"Account # {truth.account_number}", days], 9, 12)
    page.lines(380, 62, ["Customer Service 1.800.555.0142", "TTY 1.800.555.0190", "www.graniteharbor.example"], 8, 11)
    return 120


def _first(flow: Flow, truth: Truth, sums: dict[str, Decimal], look: int) -> None:
    page, y = flow.page, flow.y
    opening, closing, end = truth.opening_balance, truth.closing_balance, truth.period_end
    page.box(LEFT, y - 12, 260, 16, NAVY)
    page.put(LEFT + 5, y - 1, "Account Summary", 9, bold=True, color=(1, 1, 1))
    names = ["Previous Balance", "Payments and Other Credits", "Purchases and Adjustments", "Fees Charged"]
    names += ["Interest Charged", "New Balance Total", "Total Credit Line", "Total Credit Available"]
    cells = [opening, *sums.values(), closing, Decimal(-12000), Decimal(-12000) - closing]
    for n, (name, cell) in enumerate(zip(names, cells, strict=True)):
        page.put(LEFT + 5, y + 18 + 13 * n, name, 8.5, bold=n == 5)
        page.put(290, y + 18 + 13 * n, _us(cell, look, True), 8.5, right=True, bold=n == 5)
    page.box(320, y - 12, 256, 16, NAVY)
    page.put(325, y - 1, "Payment Information", 9, bold=True, color=(1, 1, 1))
    due = end + timedelta(25)
    least = max(Decimal("0.00"), min(Decimal("35.00"), -closing))
    for n, (label, value) in enumerate(
        [
            ("New Balance Total", _us(closing, look, True)),
            ("Total Minimum Payment Due", f"${least:.2f}"),
            ("Payment Due Date", f"{due:%m/%d/%Y}"),
        ]
    ):
        page.put(325, y + 18 + 13 * n, label, 8.5)
        page.put(571, y + 18 + 13 * n, value, 8.5, right=True)
    warning = (
        f"Late Payment Warning: If we do not receive your Total Minimum Payment by {due:%m/%d/%Y}, you may have to pay"
        " a late fee of up to $40.00 and your APRs may be increased up to the Penalty APR of 29.99%."
    )
    page.lines(325, y + 62, wrap(warning, fits("Helvetica", 7.5, 246)), 7.5, 9)
    page.put(LEFT, y + 150, "If you make no additional charges and pay only the minimum, you will pay off the", 8)
    page.put(LEFT, y + 160, "balance in about 14 years and pay an estimated total of $9,412. Call 1.866.555.0111.", 8)
    flow.y = y + 190


def _titles(flow: Flow, look: int) -> None:
    for x, upper, lower in _columns(look):
        flow.page.put(x, flow.y, upper, 7, right=x == RIGHT, color=GREY)
        flow.page.put(x, flow.y + 8, lower, 7, right=x == RIGHT, color=GREY)
    flow.page.rule(LEFT, flow.y + 12, RIGHT, 0.6, NAVY)
    flow.y += 26


def _row(flow: Flow, truth: Truth, entry: Entry, look: int, rng: Random, title: str) -> None:
    lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 262))]
    if flow.need(10 * len(lines) + 16):
        _titles(flow, look)
        flow.page.put(130 if look == 1 else LEFT, flow.y, f"{title} (continued)", 9, bold=True)
        flow.y += 13
    used = entry.day if entry.tag in ("fee", "int") else earlier(rng, entry.day)
    page, y = flow.page, flow.y
    dates = [f"{used:%m/%d}", f"{entry.day:%m/%d}"]
    if look == 1:
        cells = [*dates, "", f"{rng.randint(0, 9999):04}", truth.account_number[-4:]]
        cells[3:] = ["", ""] if entry.tag == "int" else cells[3:]
    else:
        cells = [*dates[::-1], f"2{rng.randint(10**15, 10**16 - 1)}" if entry.tag != "int" else "", ""]
    for (x, *_), cell in zip(_columns(look), cells, strict=False):
        page.put(x, y, cell, 8)
    page.put(RIGHT, y, _us(entry.amount, look), 8, right=True)
    flow.y = page.lines(130 if look == 1 else 216, y, lines, 8, 9.5) + 2
    truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, used, flow.number))


def _last(flow: Flow, truth: Truth, sums: dict[str, Decimal], rng: Random) -> None:
    flow.need(190)
    page, y, year = flow.page, flow.y + 8, truth.period_end.year
    page.box(190, y - 12, 232, 52, (0.93, 0.94, 0.97), stroke=NAVY)
    page.put(306, y + 2, f"{year} Totals Year-to-Date", 9, center=True, bold=True)
    for n, tag in enumerate(("fee", "int")):
        name = "fees" if tag == "fee" else "interest"
        page.put(200, y + 18 + 13 * n, f"Total {name} charged in {year}", 8.5)
        page.put(412, y + 18 + 13 * n, f"${written(-sums[tag] + rng.choice([0, 40, 118]))}", 8.5, right=True)
    y += 64
    page.put(LEFT, y, "Interest Charge Calculation", 11, bold=True, color=NAVY)
    page.put(LEFT, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    places, y = [250, 380, 480, RIGHT], y + 28
    names = ["Annual Percentage Rate", "Promotional Offer End", "Subject to Interest Rate", "Interest Charges"]
    rows = [("Purchases", "24.49% V", "", "$1,184.20", f"${written(-sums['int'])}")]
    rows += [("Balance Transfers", "24.49% V", f"{date(year + 1, 3, 9):%m/%d/%Y}", "$0.00", "$0.00")]
    rows += [("Direct Deposit and Check Cash Advances", "29.49% V", "", "$0.00", "$0.00")]
    for x, name in zip(places, names, strict=True):
        page.put(x, y, name, 7, right=True, bold=True)
    for label, *cells in rows:
        y += 12
        page.put(LEFT, y, label, 7.5)
        for x, cell in zip(places, cells, strict=True):
            page.put(x, y, cell, 8, right=True)
    page.put(LEFT, y + 14, "V = variable rate (Prime Rate plus 15.99%), as of the closing date.", 7)
    flow.y = y + 30
