"""United Kingdom: a store's bank's credit card, run on a high-street bank's system: "Received by us" before the
transaction date, ")))" glued before contactless purchases, CR behind credits, rate lines and fee rows for foreign
purchases, points box, interest tables and a giro slip on the first sheet.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits

GREEN = (0.0, 0.25, 0.2)
KINDS = [
    Kind(9, -1.2, -70, "))){shop} {town}"),
    Kind(5, -5, -260, "{shop} {town}"),
    Kind(3, -4, -120, "{web}"),
    Kind(1, -9, -240, "{abroad}", "fx"),
    Kind(0.6, 5, 120, "{shop} {town}"),
    Kind(0.4, -20, -200, "{cash} {town}", "cash", "10", 2),
]
POOLS = {
    "shop": [
        "M&P SIMPLY FOOD",
        "TESCO STORES ####",
        "SAINSBURYS S/MKTS",
        "BOOTS 0###",
        "GREGGS PLC",
        "B & Q ####",
        "SHELL STATION RD",
        "JOHN LEWIS",
        "COSTA COFFEE 4301####",
        "W H SMITH",
        "TRAINLINE",
        "WAITROSE ###",
    ],
    "town": ["LEEDS", "CHESTER", "LONDON", "YORK GBR", "MANCHESTER", "HARROGATE"],
    "web": [
        "AMZNMKTPLACE AMAZON.CO.UK",
        "PAYPAL *EBAY 35314369001",
        "NETFLIX.COM 0800-096-6379",
        "Spotify P#?##??### Stockholm",
    ],
    "abroad": ["BOOKING.COM AMSTERDAM", "LE PAIN D'ANTAN PARIS", "MERCADONA SEVILLA", "WWW.ZALANDO.DE BERLIN"],
    "cash": ["CASH NOTEMACHINE", "CASH SAINSBURYS BANK"],
}


def _money(amount: Decimal) -> str:
    """A card's figure: credits, here positive, carry CR."""
    return written(amount, minus="") + ("CR" if amount > 0 else "")


def _entries(rng: Random, period: tuple[date, date], previous: Decimal) -> list[Entry]:
    count = rng.choice([rng.randint(4, 9), rng.randint(16, 38), rng.randint(50, 85)])
    entries: list[Entry] = []
    for entry in some_entries(rng, KINDS, POOLS, period, count=count):
        if entry.tag == "fx":
            rate = Decimal(rng.randint(11320, 11890)) / 10000
            foreign = (-entry.amount * rate).quantize(Decimal("0.01"))
            lines = (*entry.lines, f"{written(foreign)} EUR @ {rate}", "Mastercard Rate")
            fee = max(Decimal("0.01"), (-entry.amount * Decimal("0.0299")).quantize(Decimal("0.01")))
            entries.append(Entry(entry.day, lines, entry.amount, "fx", ""))
            entries.append(Entry(entry.day, ("Non-Sterling Transaction Fee",), -fee, "fee", ""))
        else:
            entries.append(entry)
            if entry.tag == "cash":
                entries.append(
                    Entry(
                        entry.day, ("CASH ADVANCE FEE",), -max(Decimal(3), -entry.amount * Decimal("0.03")), "fee", ""
                    )
                )
    paid = rng.choice([previous, previous, some_amount(rng, 25, 200, "5")])
    day = period[0] + timedelta(rng.randint(8, 20))
    text = rng.choice(["DIRECT DEBIT PAYMENT - THANK YOU", "PAYMENT RECEIVED - THANK YOU"])
    at = sum(entry.day <= day for entry in entries)
    while at < len(entries) and entries[at].tag == "fee":
        at += 1
    entries.insert(at, Entry(day, (text,), paid, "same", ""))
    if paid != previous:
        entries.append(Entry(period[1], ("INTEREST CHARGED",), -some_amount(rng, 4, 60), "same", ""))
    return entries


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    previous = some_amount(rng, 250, 3800)
    entries = _entries(rng, period, previous)
    closing = -previous + sum(entry.amount for entry in entries)
    number = fill(rng, "5472 88## #### ####", period[0], {})
    holder = rng.choice(["MRS E PRENDERGAST", "MR T A OYELARAN", "MS F ROWBOTHAM"])
    minimum = max(Decimal(5), (-closing * Decimal("0.025")).quantize(Decimal("0.01")))
    due = period[1] + timedelta(25)

    def head(page: Page, sheet: int) -> float:
        page.box(0, 0, 595, 46, GREEN)
        page.put(40, 29, "M&P BANK", 17, color=(1, 1, 1), bold=True)
        page.put(555, 29, "Your credit card statement", 12, color=(1, 1, 1), right=True)
        page.put(555, 62, "mandpbank.example", 8, right=True)
        page.put(360, 78, "Statement date", 8)
        page.put(555, 78, f"{period[1].day} {period[1]:%B %Y}", 8, right=True)
        page.put(360, 90, "Card number", 8)
        page.put(555, 90, number, 8, right=True)
        page.put(360, 102, "Sheet number", 8)
        page.put(555, 102, str(sheet), 8, right=True)
        page.put(360, 114, "Cardholder", 8)
        page.put(555, 114, holder, 8, right=True)
        if sheet == 1:
            page.lines(62, 120, [holder, "14 TANNERS FOLD", "HEADINGLEY", "LEEDS", "LS6 3QT"], 9)
            _boxes(page, previous, closing, entries, minimum, due, rng)
            return 420.0
        return 146.0

    flow = Flow(612, lambda: Page(A4), head)
    _slip(flow.page, number, holder, closing, minimum)
    rows: list[Row] = []
    _titles(flow)
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 270))]
        if flow.need(11 * len(lines)):
            flow.bottom = 760
            _titles(flow)
        used = entry.day if entry.tag in ("same", "fee") else earlier(rng, entry.day)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=used, page=flow.number))
        page = flow.page
        page.put(44, flow.y, f"{entry.day:%d %b %y}", 8.5)
        page.put(118, flow.y, f"{used:%d %b %y}", 8.5)
        page.put(540 if entry.amount < 0 else 553, flow.y, _money(entry.amount), 8.5, right=True)
        flow.y = page.lines(192, flow.y, lines, 8.5, 11)
    flow.page.rule(40, flow.y - 6, 555, 0.4, GREY)
    if flow.number == 1:
        flow.turn()
        flow.bottom = 760
    _tables(flow, period, any(entry.lines[0] == "INTEREST CHARGED" for entry in entries))
    by_hand(flow.pages, path, Hand(show="Tj", scaled=True))
    return Truth("card", "en_GB", "GBP", number, None, period[1], -previous, closing, rows)


def _boxes(
    page: Page, previous: Decimal, closing: Decimal, entries: list[Entry], minimum: Decimal, due: date, rng: Random
) -> None:
    debits = -sum(entry.amount for entry in entries if entry.amount < 0)
    credits = sum(entry.amount for entry in entries if entry.amount > 0)
    page.box(40, 200, 250, 88, (0.93, 0.95, 0.93))
    page.put(48, 214, "Summary of your account", 9.5, bold=True)
    figures = (
        ("Previous balance", f"£{written(previous)}"),
        ("Payments and credits", f"£{written(credits)}CR"),
        ("Transactions, interest and fees", f"£{written(debits)}"),
        ("New balance", f"£{_money(closing)}"),
    )
    for n, (name, figure) in enumerate(figures):
        page.put(48, 232 + 15 * n, name, 8.5, bold=n == 3)
        page.put(282, 232 + 15 * n, figure, 8.5, right=True, bold=n == 3)
    page.box(305, 200, 250, 88, (0.93, 0.95, 0.93))
    page.put(313, 214, "Your payment", 9.5, bold=True)
    limit = Decimal(rng.choice([4500, 6000, 9800]))
    figures = (
        ("Minimum payment", f"£{written(minimum)}"),
        ("Please pay by", f"{due.day} {due:%B %Y}"),
        ("Credit limit", f"£{written(limit)}"),
        ("Estimated interest next month", f"£{written(some_amount(rng, 1, 60))}"),
    )
    for n, (name, figure) in enumerate(figures):
        page.put(313, 232 + 15 * n, name, 8.5)
        page.put(547, 232 + 15 * n, figure, 8.5, right=True)
    text = (
        "If you make only the minimum payment each month, it will take you longer and cost you more to clear your "
        "balance. If you can't pay, contact us on 0345 555 0164. Your APR is 24.9% variable. You can pay by Direct "
        "Debit, in our app or at any M&P Foodhall till point. Please allow 5 working days for your payment to "
        "reach us."
    )
    page.lines(40, 304, wrap(text, fits("Helvetica", 8, 250)), 8, 9.6)
    page.put(305, 304, "M&P points earned this statement", 9, bold=True)
    for n, (name, points) in enumerate(
        (("In store and online (1 point per £1)", 112), ("Elsewhere (1 point per £5)", 143), ("Bonus points", 0))
    ):
        page.put(305, 318 + 12 * n, name, 8)
        page.put(547, 318 + 12 * n, str(points and points + rng.randint(0, 300)), 8, right=True)
    page.put(305, 360, "Vouchers are sent when you have 200 points or more.", 7.5)


def _titles(flow: Flow) -> None:
    page = flow.page
    page.put(40, flow.y - 18, "Your transaction details", 10.5, bold=True)
    page.put(44, flow.y, "Received", 8, bold=True)
    page.put(44, flow.y + 10, "By Us", 8, bold=True)
    page.put(118, flow.y, "Transaction", 8, bold=True)
    page.put(118, flow.y + 10, "Date", 8, bold=True)
    page.put(192, flow.y + 10, "Details", 8, bold=True)
    page.put(540, flow.y + 10, "Amount £", 8, bold=True, right=True)
    page.rule(40, flow.y + 14, 555, 0.8, GREEN)
    flow.y += 27


def _tables(flow: Flow, period: tuple[date, date], charged: bool) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 16
    page.put(40, y, "Summary of interest on this statement", 10, bold=True)
    y += 16
    for x, name in (
        (44, "Type of transaction"),
        (300, "Monthly rate"),
        (400, "Annual rate"),
        (547, "Interest charged £"),
    ):
        page.put(x, y, name, 8, bold=True, right=x == 547)
    page.rule(40, y + 4, 555, 0.4, GREY)
    rates = (
        ("Purchases", "1.869%", "22.43%"),
        ("Balance transfers", "1.869%", "22.43%"),
        ("Cash advances", "2.203%", "26.43%"),
    )
    for name, month, year in rates:
        y += 14
        page.put(44, y, name, 8)
        page.put(300, y, month, 8)
        page.put(400, y, year, 8)
        page.put(547, y, "see above" if charged and name == "Purchases" else "0.00", 8, right=True)
    text = (
        f"Interest rates shown are those on {period[1].day} {period[1]:%B %Y}. We charge interest from the date "
        f"a transaction is "
        "debited to your account until it is repaid, unless you pay the whole balance by the payment date. "
        "Transactions in "
        "a currency other than sterling are converted using the Mastercard rate on the day they are debited; a fee of "
        "2.99% applies. ))) shows a contactless transaction. Lost or stolen cards: call 0345 555 0199 (24 hours). "
        "M&P Bank is a trading name of M&P Financial Services plc. Registered in England No. 1772585X. "
        "Registered Office: "
        "Kings Meadow, Chester Business Park, Chester CH99 9FB. Authorised by the Prudential Regulation Authority."
    )
    flow.need(90)
    flow.page.lines(40, y + 24, wrap(text, fits("Helvetica", 7.5, 515)), 7.5, 9)


def _slip(page: Page, number: str, holder: str, closing: Decimal, minimum: Decimal) -> None:
    for x in range(30, 565, 7):
        page.rule(x, 640, x + 4, 0.5, GREY)
    page.put(40, 656, "bank giro credit", 11, bold=True, color=GREEN)
    page.put(300, 656, "Trans code 79", 7.5)
    page.put(40, 676, "Credit account number", 7.5)
    page.put(150, 676, number, 9)
    page.put(40, 692, "Account name", 7.5)
    page.put(150, 692, holder, 9)
    page.put(40, 708, "New balance", 7.5)
    page.put(150, 708, f"£{_money(closing)}", 9)
    page.put(40, 724, "Minimum payment", 7.5)
    page.put(150, 724, f"£{written(minimum)}", 9)
    page.box(380, 668, 172, 62, stroke=GREY)
    page.lines(386, 680, ["Cash", "Cheques", "Total £"], 8, 22)
    page.put(40, 748, "Signature                                        Date            /          /", 7.5)
    page.put(40, 790, f"{number.replace(' ', '')}+        40-38-17        79    X", 10, face="Courier")
    page.put(300, 812, "Please do not write or mark below this line and do not fold this counterfoil", 6.5, center=True)
