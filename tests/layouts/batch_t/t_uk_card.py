"""United Kingdom, credit card: summary and legal notes first, dates of transaction and entry without a year, CR marks.

Foreign purchases carry their currency and rate on a second line and a fee row after them; a table of interest
rates with amounts of its own ends the statement.
"""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

POOLS = {
    "town": ["LONDON", "READING", "TRURO", "LEEDS", "EXETER", "BATH", "HULL", "GLASGOW"],
    "shop": ["SAINSBURYS S/MKTS", "TESCO STORES ####", "CO-OP GROUP 0#####", "BOOTS ####", "GREGGS PLC", "W H SMITH"],
    "web": ["AMZNMKTPLACE*?#?#?##", "PAYPAL *HARBOURBOOKS", "DELIVEROO.CO.UK", "TRAINLINE", "SPOTIFY UK"],
    "abroad": ["HOTEL MIRADOR LISBOA", "GOOGLE *CLOUD STORAGE", "CAFE DES ARTS PARIS", "NYCTAXI 4X## LONG IS CITY"],
}
KINDS = [
    Kind(7, -2, -140, "{shop} {town}"),
    Kind(4, -4, -220, "{web}"),
    Kind(2, -20, -75, "SHELL {town} # {town} GB"),
    Kind(1, -5, -40, "TFL TRAVEL CH TFL.GOV.UK/CP"),
    Kind(2, -8, -260, "{abroad}", "fx"),
    Kind(0.5, 8, 90, "{web} REFUND", "credit"),
    Kind(0.4, -120, -480, "BRITISH A #############"),
]
RATES = (("EURO", Decimal("1.1482")), ("US DOLLAR", Decimal("1.2634")))
NOTES = [
    "If you make only the minimum payment each month, it will take you longer and cost you more to clear your balance.",
    "If you cannot pay the amount in full, try to pay as much as you can over the minimum. If you do not pay the full",
    "amount outstanding, we will allocate your payment to the outstanding balance in a specific order, as set out",
    "in the summary box at the end of this statement. How we work out interest is described in your agreement.",
    "Please allow up to 2 working days for a payment by Faster Payment and 7 days for a cheque to reach your account.",
]


def _pounds(amount: Decimal) -> str:
    return written(abs(amount))


def _cover(page: Page, name: str, card: str, figures: list[tuple[str, str]], dates: tuple[str, str, str]) -> None:
    page.put(45, 60, "Tamarside", 22, bold=True, color=(0.05, 0.3, 0.35))
    page.put(45, 74, "Credit Cards", 11, color=(0.05, 0.3, 0.35))
    page.lines(60, 130, [name, "4 PILOT'S REACH", "SALTASH", "CORNWALL", "PL12 9ZZ"], 9.5, 12)
    y = 70.0
    for label, value in (("Card number", card), ("Statement date", dates[0]), ("Statement from", dates[1])):
        page.put(380, y, label, 8, color=GREY)
        page.put(550, y, value, 9, right=True)
        y += 14
    page.lines(
        380, 130, ["Customer services 0345 000 0117", "Lost or stolen 0800 000 0118", "tamarside.example"], 8, 10
    )
    page.put(45, 235, "Your account summary", 14, bold=True)
    y = 258.0
    for label, value in figures:
        page.rule(45, y + 5, 330, 0.4, GREY)
        page.put(48, y, label, 9.5, bold=label.startswith(("New", "Your")))
        page.put(326, y, value, 9.5, right=True, bold=label.startswith(("New", "Your")))
        y += 17
    page.box(350, 244, 200, 92, (0.88, 0.95, 0.95))
    page.put(360, 262, "Your minimum payment", 10, bold=True)
    page.put(540, 280, "£" + figures[-1][1].removeprefix("£"), 13, bold=True, right=True)
    page.put(360, 300, "To reach us by", 9)
    page.put(540, 300, dates[2], 9, right=True)
    page.put(360, 322, "You have a Direct Debit set up.", 8.5, color=GREY)
    page.put(45, y + 30, "Important information", 11, bold=True)
    page.lines(45, y + 46, NOTES, 8.5, 12)
    page.box(45, 640, 505, 60, stroke=(0.05, 0.3, 0.35))
    page.put(58, 662, "Moving a balance? 0% for 18 months on transfers made by the end of next month.", 10, bold=True)
    page.put(58, 680, "A 2.95% fee applies (minimum £3). Credit is subject to status.", 8.5)


def _rows(rng: Random, period: tuple[date, date], opening: Decimal) -> tuple[Row, list[tuple[Row, list[str]]]]:
    rows: list[tuple[Row, list[str]]] = []
    start = period[0]
    paid_on = start + timedelta(rng.randint(8, 14))
    payment = Row(paid_on, "", -opening if rng.random() < 0.6 else some_amount(rng, 25, 70), value_date=paid_on)
    rows.append((payment, ["DIRECT DEBIT PAYMENT - THANK YOU"]))
    for entry in some_entries(rng, KINDS, POOLS, period, count=rng.randint(10, 48)):
        used = max(start, earlier(rng, entry.day))
        lines = list(entry.lines)
        if entry.tag == "fx":
            name, rate = rng.choice(RATES)
            lines.append(f"{written(-entry.amount * rate)} {name} @ {rate}")
        rows.append((Row(entry.day, "", entry.amount, value_date=used), lines))
        if entry.tag == "fx":
            fee = (entry.amount * Decimal("0.0295")).quantize(Decimal("0.01"))
            rows.append((Row(entry.day, "", fee, value_date=used), ["NON-STERLING TRANSACTION FEE"]))
    return payment, sorted(rows, key=lambda pair: pair[0].date)


def _rates(flow: Flow, total: Decimal) -> None:
    flow.y += 40
    flow.need(110)
    flow.page.put(45, flow.y, "Your interest rates", 11, bold=True)
    heads = (("Type of balance", 45), ("Monthly rate", 260), ("Annual rate (variable)", 390), ("Balance", 550))
    for text, x in heads:
        flow.page.put(x, flow.y + 16, text, 8, bold=True, right=x > 100)
    y = flow.y + 30
    lines_of = (("Standard purchases", "1.853%", "24.64%", _pounds(total)), ("Cash", "2.185%", "29.62%", "0.00"))
    for kind, monthly, annual, held in lines_of:
        for text, (_, x) in zip((kind, monthly, annual, held), heads, strict=True):
            flow.page.put(x, y, text, 8.5, right=x > 100)
        y += 13
    flow.page.put(45, y + 8, "Estimated interest next month: " + f"£{_pounds(total * Decimal('0.018'))}", 8.5)


def _head(card: str, page: Page, number: int) -> float:
    page.put(45, 50, "Tamarside", 13, bold=True, color=(0.05, 0.3, 0.35))
    page.put(550, 50, f"Card number {card}", 8.5, right=True)
    page.put(45, 84, "Your transactions" if number == 1 else "Your transactions continued", 13, bold=True)
    page.lines(45, 106, ["Date of", "transaction"], 8, 10, bold=True)
    page.lines(110, 106, ["Date", "entered"], 8, 10, bold=True)
    page.put(175, 116, "Description", 8, bold=True)
    page.put(550, 116, "Amount (£)", 8, bold=True, right=True)
    page.rule(45, 121, 550, 0.8)
    return 136


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 80, 2600)
    card = fill(rng, "**** **** **** ####", start, {})
    payment, rows = _rows(rng, (start, end), opening)
    charge = Decimal(0)
    if -opening != payment.amount:
        charge = -some_amount(rng, 4, 45)
        rows.append((Row(end, "", charge, value_date=end), ["INTEREST ON YOUR STANDARD BALANCE"]))
    total = opening + sum(row.amount for row, _ in rows)
    if total > 0:  # a card in credit is rare: the payment was smaller
        payment.amount -= total + 20
        total = Decimal(-20)
    credits = sum((row.amount for row, _ in rows if row.amount > 0 and row is not payment), Decimal(0))
    spent = sum((row.amount for row, _ in rows if row.amount < 0), Decimal(0)) - charge
    limit = Decimal(rng.choice([3500, 5200, 8000]))
    least = max(Decimal(5), (-total * Decimal("0.0225")).quantize(Decimal("0.01")))
    figures = [
        ("Balance from last statement", "£" + _pounds(opening)),
        ("Payments received", "-£" + _pounds(payment.amount)),
        ("Refunds and other credits", "-£" + _pounds(credits) if credits else "£0.00"),
        ("Purchases, fees and cash", "£" + _pounds(spent)),
        ("Interest charged", "£" + _pounds(charge)),
        ("New balance", "£" + _pounds(total)),
        ("Credit limit", "£" + written(limit)),
        ("Your minimum payment", "£" + written(least)),
    ]
    due = end + timedelta(25)
    cover = Page()
    span = f"{start.day} {start:%b %Y} to {end.day} {end:%b %Y}"
    dates = (f"{end.day} {end:%B %Y}", span, f"{due.day} {due:%B %Y}")
    _cover(cover, "MS ELOWEN TARRANT", card, figures, dates)

    flow = Flow(760, Page, partial(_head, card))
    flow.page.put(175, flow.y, "BALANCE FROM PREVIOUS STATEMENT", 9)
    flow.page.put(538, flow.y, _pounds(opening), 9, right=True)
    flow.y += 16
    for row, lines in rows:
        shown = [part for line in lines for part in wrap(line, fits("Helvetica", 9, 260))]
        flow.need(11 * len(shown) + 4)
        row.description, row.page = " ".join(shown), flow.number + 1
        assert row.value_date is not None
        flow.page.put(45, flow.y, f"{row.value_date:%d %b}".upper(), 9)
        flow.page.put(110, flow.y, f"{row.date:%d %b}".upper(), 9)
        flow.page.put(538, flow.y, _pounds(row.amount), 9, right=True)
        if row.amount > 0:
            flow.page.put(539, flow.y, "CR", 7.5)
        flow.y = flow.page.lines(175, flow.y, shown, 9, 11) + 4
    flow.need(30)
    flow.page.rule(45, flow.y - 8, 550, 0.8)
    flow.page.put(175, flow.y + 5, "NEW BALANCE", 9, bold=True)
    flow.page.put(538, flow.y + 5, _pounds(total), 9, bold=True, right=True)
    _rates(flow, total)
    pages = [cover, *flow.pages]
    for number, page in enumerate(pages, 1):
        page.put(45, 805, "Tamarside Cards is a trading name of Tamarside Finance plc. Authorised and regulated.", 7)
        page.put(550, 805, f"Page {number} of {len(pages)}", 7.5, right=True)
    with_fpdf(pages, path)
    return Truth("card", "en-GB", "GBP", card, start, end, opening, total, [row for row, _ in rows])
