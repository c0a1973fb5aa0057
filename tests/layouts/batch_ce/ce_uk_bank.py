"""United Kingdom, Mastercard of a high-street bank: two dates in capitals without year, CR behind payments.

The balance from the previous statement heads the column of amounts. Foreign purchases give amount and rate on a second
line and their fee in a row of its own; interest comes last, then a table of rates.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import WHITE, Color, Flow, Hand, Page, by_hand, fits
from ._rows import ZERO, cents, numbered, one, plain, total

GREEN: Color = (0.0, 0.42, 0.3)
MIST: Color = (0.92, 0.96, 0.94)
KINDS = [
    Kind(6, -2, -90, "{shop} {town}"),
    Kind(2, -3, -70, "AMZNMktplace*{code} amazon.co.uk"),
    Kind(1, -6, -90, "TRAINLINE.COM LONDON"),
    Kind(1, -2, -12, "TFL TRAVEL CH TFL.GOV.UK/CP"),
    Kind(1, -8, -16, "{sub}", most=2),
    Kind(1.2, -8, -190, "{abroad}", "abroad", most=5),
    Kind(0.3, -50, -200, "CASH ADVANCE {town}|LINK ATM", "cash", "10", 1),
    Kind(0.6, 5, 80, "{shop} {town}"),
]
POOLS = {
    "shop": ["TESCO STORES ####", "SAINSBURYS S/MKTS", "CO-OP GROUP ######", "BOOTS ####", "GREGGS PLC ####",
        "WM MORRISONS STORE",
             "MARKS&SPENCER PLC SACA", "B & Q ####", "COSTA COFFEE 4301####", "SHELL ABBEY FOREGATE",
             "SQ *THE CORNER CAFE", "WAITROSE ###"],
    "town": ["SHREWSBURY", "TELFORD", "CHESTER", "LUDLOW", "WREXHAM", "BIRMINGHAM"],
    "code": ["?#?##?#?#", "??#?#?##?"],
    "sub": ["NETFLIX.COM 866-579-7172", "SPOTIFY UK LONDON", "GIFFGAFF UXBRIDGE", "APPLE.COM/BILL ITUNES.COM"],
    "abroad": ["EUR FNAC LISBOA", "EUR BOULANGERIE PAUL CDG ROISSY", "USD STEAMGAMES.COM 4259522985 WA",
        "SEK PRESSBYRAN 5#### STOCKHOLM"],
}  # fmt: skip
RATES = {"EUR": "1.1512", "USD": "1.2587", "SEK": "13.1094"}


def pounds(amount: Decimal) -> str:
    return written(abs(amount)) + (" CR" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 55))
    opening = some_amount(rng, -120, -3900)
    full = rng.random() < 0.5
    paid = -opening if full else cents(-opening * Decimal("0.05")).quantize(Decimal(1)) + Decimal("5.00")
    entries.append(one(start + timedelta(rng.randint(10, 24)), "DIRECT DEBIT PAYMENT - THANK YOU", paid, "pay"))
    entries.sort(key=lambda entry: entry.day)
    full_rows: list[Entry] = []
    for entry in entries:
        full_rows.append(entry)
        if entry.tag == "cash":
            full_rows.append(
                one(entry.day, "CASH FEE", min(Decimal("-5.00"), cents(entry.amount * Decimal("0.05"))), "fee")
            )
        if entry.tag == "abroad":
            fee = min(cents(entry.amount * Decimal("0.0295")), Decimal("-0.01"))
            full_rows.append(one(entry.day, "NON-STERLING TRANSACTION FEE", fee, "fee"))
    interest = ZERO if full else -cents(-opening * Decimal("0.0184"))
    if interest:
        full_rows.append(one(end, "INTEREST", interest, "interest"))
    closing = opening + total(full_rows)
    number = f"5301 22XX XXXX {rng.randint(0, 9999):04}"
    due = end + timedelta(25)

    def head(page: Page, n: int) -> float:
        page.box(0, 0, 595, 44, GREEN)
        page.put(40, 28, "Severnside Bank", 17, bold=True, color=WHITE)
        page.put(555, 28, "Credit Card Statement", 11, right=True, color=WHITE)
        page.put(40, 62, f"Statement date: {end.day} {end:%B %Y}", 8)
        page.put(220, 62, f"Card number: {number}", 8)
        if n == 1:
            return 80
        page.put(40, 90, "Your transactions" if n == 2 else "Your transactions continued", 12, bold=True, color=GREEN)
        page.box(40, 98, 515, 26, MIST)
        for x, top, low in [(46, "DATE OF", "TRANSACTION"), (126, "DATE", "ENTERED"), (206, "", "DESCRIPTION")]:
            page.put(x, 109, top, 7.5, bold=True)
            page.put(x, 119, low, 7.5, bold=True)
        page.put(549, 119, "AMOUNT (£)", 7.5, bold=True, right=True)
        return 140

    flow = Flow(752, Page, head)
    first(flow.page, opening, closing, full_rows, due)
    flow.turn()
    rows: list[Row] = []
    flow.page.put(206, flow.y, "BALANCE FROM PREVIOUS STATEMENT", 8)
    flow.page.put(549, flow.y, pounds(opening), 8, right=True)
    flow.y += 14
    flow.page.put(206, flow.y, f"MISS ELEANOR PRYCE  {number}", 8, bold=True)
    flow.y += 14
    for entry in full_rows:
        lines = list(entry.lines)
        if entry.tag == "abroad":
            currency, text = lines[0].split(" ", 1)
            rate = Decimal(RATES[currency])
            lines = [text, f"{written(cents(-entry.amount * rate))} {currency} @ {rate}"]
        lines = [part for line in lines for part in wrap(line, fits("Helvetica", 8, 240))]
        flow.need(10 * len(lines) + 3)
        used = entry.day if entry.tag in ("pay", "fee", "interest") else earlier(rng, entry.day)
        flow.page.put(46, flow.y, f"{used.day:02} {used:%B}".upper(), 8)
        flow.page.put(126, flow.y, f"{entry.day.day:02} {entry.day:%B}".upper(), 8)
        flow.page.put(549, flow.y, pounds(entry.amount), 8, right=True)
        flow.page.lines(206, flow.y, lines, 8, 10)
        rows.append(Row(entry.day, plain(lines), entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 3
    flow.need(200)
    page = flow.page
    page.rule(206, flow.y - 9, 549, 0.6, GREEN)
    page.put(206, flow.y + 3, "NEW BALANCE", 8.5, bold=True)
    page.put(549, flow.y + 3, pounds(closing), 8.5, right=True, bold=True)
    y = flow.y + 30
    page.put(40, y, "How we work out your interest", 10, bold=True, color=GREEN)
    y += 12
    page.box(40, y, 515, 16, MIST)
    for x, text in [(250, "Monthly rate"), (350, "Annual rate (simple)"), (450, "Balance charged"), (549, "Interest")]:
        page.put(x, y + 11, text, 7.5, right=True, bold=True)
    page.put(46, y + 11, "Type of transaction", 7.5, bold=True)
    y += 28
    for label, month, year in [
        ("Purchases", "1.843%", "22.12%"),
        ("Balance transfers", "1.843%", "22.12%"),
        ("Cash advances", "2.112%", "25.34%"),
    ]:
        mine = label == "Purchases" and interest
        page.put(46, y, label, 8)
        page.put(250, y, month, 8, right=True)
        page.put(350, y, year, 8, right=True)
        page.put(450, y, f"£{written(-opening if mine else ZERO)}", 8, right=True)
        page.put(549, y, f"£{written(-interest if mine else ZERO)}", 8, right=True)
        y += 12
    page.put(
        40, y + 8, f"Estimated interest on your next statement if you pay only the minimum: £{written(-interest)}", 8
    )
    page.lines(
        40,
        y + 26,
        [
            "If you make only the minimum payment each month, it will take you longer and cost you more "
            "to clear your balance.",
            "Lost or stolen cards: call 0345 555 0190, or +44 1743 555 019 from abroad, at any hour.",
        ],
        7.5,
        10,
    )
    numbered(flow.pages, 555, 62, "Page {} of {}", 8, right=True)
    for page in flow.pages:
        page.put(
            40,
            815,
            "Severnside Bank plc. Registered in England and Wales no. 0000000. Registered office:"
            " 8 Pride Hill, Shrewsbury SY1 1XX.",
            6,
        )
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("credit_card", "en_GB", "GBP", number, start, end, opening, closing, rows)


def first(page: Page, opening: Decimal, closing: Decimal, entries: list[Entry], due: date) -> None:
    page.lines(60, 120, ["MISS ELEANOR PRYCE", "17 WYLE COP", "SHREWSBURY", "SY1 1XB"], 9, 12)
    page.box(320, 96, 235, 128, MIST)
    page.put(330, 112, "Your account summary", 10, bold=True, color=GREEN)
    bought = -sum((e.amount for e in entries if e.amount < 0 and e.tag not in ("fee", "interest")), ZERO)
    y = 130.0
    for label, value in [
        ("Previous balance", pounds(opening)),
        ("Payments received and refunds", pounds(sum((e.amount for e in entries if e.amount > 0), ZERO))),
        ("Purchases and cash advances", written(bought)),
        ("Interest", written(-total(entries, "interest"))),
        ("Fees and charges", written(-total(entries, "fee"))),
        ("New balance", pounds(closing)),
    ]:
        last = label == "New balance"
        page.put(330, y, label, 8.5, bold=last)
        page.put(547, y, ("£" if last else "") + value, 8.5, right=True, bold=last)
        y += 15
    page.box(40, 244, 515, 66, None, stroke=GREEN)
    least = max(Decimal("25.00"), cents(-closing / 40)) if closing < -25 else max(ZERO, -closing)
    for x, label, text in [
        (50, "Minimum payment", f"£{written(least)}"),
        (225, "Payment due by", f"{due:%d %B %Y}"),
        (400, "Your credit limit", "£6,400.00"),
    ]:
        page.put(x, 264, label, 9, color=GREEN)
        page.put(x, 286, text, 13, bold=True)
    page.put(50, 302, "Your Direct Debit will be taken on or just after the due date.", 7.5)
    page.put(40, 340, "Important information", 10, bold=True, color=GREEN)
    page.lines(
        40,
        356,
        [
            "Persistent debt: over the last eighteen months you may have paid more in interest, fees and "
            "charges than towards your",
            "balance. Raising your payments now means you pay less in the end. Call us if you find it hard to keep up.",
            "",
            "Pay in the mobile app, at any of our branches, or by bank transfer to sort code 30-00-00, "
            "account 00112233, quoting",
            "your sixteen-digit card number. Allow two working days for a payment to reach us.",
        ],
        8,
        11,
    )
    page.box(40, 430, 515, 70, MIST)
    page.put(50, 448, "Going away this summer?", 11, bold=True, color=GREEN)
    page.lines(
        50,
        464,
        [
            "Order travel money in the app by 2pm and pick it up the next working day.",
            "Over 40 currencies, no commission.",
        ],
        8,
        11,
    )
    for x in range(40, 555, 8):
        page.rule(x, 600, x + 4, 0.5)
    page.put(40, 620, "bank giro credit", 10, bold=True)
    page.put(40, 640, "Severnside Bank Card Services, PO Box 6000, Shrewsbury", 8)
    page.put(400, 640, "£", 12)
    page.box(412, 624, 140, 22, None, stroke=GREEN)
