"""UK: a building society's current account; a day's date and balance once, type over name, a side bar of notes.

The year stands alone in the date column; some rows end with the day they took effect.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._bits import entries, number_pages

BLUE = (0.0, 0.18, 0.39)
RED = (0.8, 0.07, 0.2)
PALE = (0.92, 0.94, 0.97)
DATE, TEXT, OUT, IN, BALANCE = 34.0, 78.0, 300.0, 358.0, 420.0
POOLS = {
    "shop": (
        "TESCO STORES #### SWINDON GB",
        "SAINSBURYS S/MKTS BATH GB",
        "LIDL GB SWINDON SWINDON GB",
        "WILKO RETAIL SWINDON GB",
        "COSTA COFFEE ######## READING GB",
        "CO-OP GROUP ###### CRICKLADE GB",
        "GREGGS PLC SWINDON GB",
    ),
    "net": (
        "AMAZON.CO.UK*1#?4?##?# AMAZON.CO.UK LU",
        "TRAINLINE WWW.THETRAINL GB",
        "PAYPAL *EBAY UK LTD ########### GB",
    ),
    "dd": (
        "SWINDON B C",
        "OCTOPUS ENERGY",
        "TV LICENCE MBP",
        "SKY DIGITAL",
        "THAMES WATER",
        "VODAFONE LTD",
        "AVIVA PLC GI",
    ),
    "who": ("MRS J HOLLAND", "T ABARA", "R WHITCOMBE", "Miss L Osei"),
}
KINDS = [
    Kind(6, -2, -90, "Contactless Payment|{shop}", "card"),
    Kind(3, -5, -150, "Visa purchase|{shop}", "card"),
    Kind(2, -5, -120, "Visa purchase|{net}", "card"),
    Kind(3, -9, -180, "Direct debit|{dd}"),
    Kind(2, -10, -400, "Payment to|{who}", "", "5"),
    Kind(1, -20, -200, "Cash withdrawal|NATIONAL ATM SWINDON REGENT ST GB", "card", "10"),
    Kind(1, -25, -300, "Standing order|{who}|RENT SHARE", "", "5"),
    Kind(2, 900, 2400, "Bank credit|BRUNEL FREIGHT LTD|SALARY ####"),
    Kind(1, 10, 200, "Bank credit|{who}"),
    Kind(0.5, 5, 60, "Visa purchase refund|{shop}", "card"),
    Kind(0.5, 20, 300, "Transfer from|######## ######", "", "5"),
]


def gbp(amount: Decimal) -> str:
    return written(amount)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 200, 3000)
    sort, account = fill(rng, "07-0#-#6", start, {}), fill(rng, "########", start, {})
    number = rng.randint(30, 240)
    items = entries(rng, KINDS, POOLS, (start, end), opening)
    closing = opening + sum(item.amount for item in items)
    code = iban(rng, "GB", "NAIA07########" + "####")

    def head(page: Page, place: int) -> float:
        page.put(DATE, 44, "Homestead", 19, bold=True, color=BLUE)
        page.put(DATE, 55, "Building Society", 8, color=BLUE)
        page.put(560, 44, "FlexAccount", 16, right=True, color=BLUE)
        top = 86.0
        if place == 1:
            page.lines(60, 128, ("MISS CARYS ANNE MORTIMER", "14 OAK TREE RISE", "SWINDON", "SN3 4QU"), 9, 12)
            top = 232.0
            page.box(340, 84, 221, 122, PALE)
            for n, (label, value) in enumerate(
                (
                    ("Statement date", f"{end:%d %B %Y}"),
                    ("Statement no", str(number)),
                    ("Sort code", sort),
                    ("Account no", account),
                    ("Start balance", "£" + gbp(opening)),
                    ("End balance", "£" + gbp(closing)),
                    ("Overdraft limit", "£500"),
                )
            ):
                page.put(350, 101 + 16 * n, label, 9)
                page.put(552, 101 + 16 * n, value, 9, right=True, bold=True)
            side(page, code, rng)
        else:
            page.put(560, 58, f"Sort code {sort}  Account no {account}  Statement no {number}", 8, right=True)
        page.box(DATE - 4, top - 11, BALANCE - DATE + 8, 16, BLUE)
        for x, label in ((DATE, "Date"), (TEXT, "Description")):
            page.put(x, top, label, 8.5, bold=True, color=(1, 1, 1))
        for x, label in ((OUT, "£ Out"), (IN, "£ In"), (BALANCE, "£ Balance")):
            page.put(x, top, label, 8.5, bold=True, color=(1, 1, 1), right=True)
        return top + 18

    flow = Flow(752, Page, head)
    flow.page.put(DATE, flow.y, str(start.year), 8.5, bold=True)
    flow.page.put(TEXT, flow.y, f"Balance from statement {number - 1} dated {date_before(start):%d/%m/%Y}", 8.5)
    flow.page.put(BALANCE, flow.y, gbp(opening), 8.5, right=True)
    flow.y += 15
    rows = table(flow, items, opening, start, rng)
    ending(flow)
    for page in flow.pages:
        foot(page)
    number_pages(flow.pages, 560, 816, "Page {n} of {of}", 7, right=True)
    with_reportlab(flow.pages, path, "columns")
    return Truth("bank", "en-GB", "GBP", account, start, end, opening, closing, rows)


def table(flow: Flow, items: Sequence[Entry], opening: Decimal, start: date, rng: Random) -> list[Row]:
    rows: list[Row] = []
    balance, shown, year, page_of_day = opening, date.min, start.year, 0
    for place, item in enumerate(items):
        balance += item.amount
        lines = [part for line in item.lines for part in wrap(line, fits("Helvetica", 8.5, 168))]
        value = earlier(rng, item.day) if item.tag == "card" and rng.random() < 0.5 else item.day
        if value != item.day and value >= start:
            lines.append(f"Effective Date {value:%d %b %Y}")
        else:
            value = item.day
        flow.need(10.5 * len(lines) + 14)
        if item.day.year != year:
            year = item.day.year
            flow.page.put(DATE, flow.y, str(year), 8.5, bold=True)
            flow.y += 13
        page = flow.page
        if (item.day, flow.number) != (shown, page_of_day):
            page.put(DATE, flow.y, f"{item.day:%d %b}", 8.5)
            shown, page_of_day = item.day, flow.number
        page.put(OUT if item.amount < 0 else IN, flow.y, gbp(abs(item.amount)), 8.5, right=True)
        last = place + 1 == len(items) or items[place + 1].day != item.day
        if last:
            page.put(BALANCE, flow.y, gbp(balance), 8.5, right=True)
        printed = balance if last else None
        second = value if value != item.day else None
        rows.append(Row(item.day, " ".join(lines), item.amount, printed, second, flow.number))
        flow.y = page.lines(TEXT, flow.y, lines, 8.5, 10.5) + 3.5
        if last:
            page.rule(DATE - 4, flow.y - 10, BALANCE + 4, 0.25, (0.6, 0.65, 0.7))
            flow.y += 1.5
    return rows


def date_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def side(page: Page, code: str, rng: Random) -> None:
    x, y = 436.0, 226.0
    blocks = (
        (
            "Receiving an International Payment?",
            ("BIC NAIAGB21", "IBAN", code, "Swift Intermediary Bank", "MIDLGB22"),
        ),
        (
            "Interest, average balances and fees",
            (
                "Average credit balance",
                f"£{written(some_amount(rng, 200, 3000))}",
                "Average debit balance",
                "£0.00",
                "Credit interest rate 0.00% AER",
                "Arranged overdraft 39.9% EAR",
                "Interest-free amount £0.00",
            ),
        ),
        (
            "Lost or stolen card?",
            ("Call us straight away on", "0800 055 6622 or, abroad,", "+44 1793 656789"),
        ),
        (
            "Refer a friend",
            ("You could both get £100 when", "they switch to us. T&Cs apply."),
        ),
    )
    for title, lines in blocks:
        titles = wrap(title, fits("Helvetica-Bold", 8, 112))
        high = 11 * (len(titles) + len(lines)) + 12
        page.box(x - 6, y - 12, 130, high, PALE)
        y = page.lines(x, y, titles, 8, 11, bold=True, color=RED)
        size = 7 if title.startswith("Rec") else 7.5
        y = page.lines(x, y, lines, size, 11) + 16


def ending(flow: Flow) -> None:
    text = (
        "Your eligible deposits with Homestead Building Society are protected up to a total of £85,000 by the "
        "Financial Services Compensation Scheme, the UK's deposit protection scheme. For further information visit "
        "www.fscs.org.uk. If you think there is something wrong with this statement, or you don't recognise a payment, "
        "please tell us as soon as possible and within 13 months. A charge of 2.99% applies to payments made in a "
        "foreign currency. Effective Date is the date you made the transaction."
    )
    lines = wrap(text, fits("Helvetica", 7.5, BALANCE - DATE))
    flow.need(10 * len(lines) + 30)
    flow.y = flow.page.lines(DATE, flow.y + 16, lines, 7.5, 10)


def foot(page: Page) -> None:
    page.rule(DATE, 784, 560, 0.5, BLUE)
    text = (
        "Homestead Building Society is authorised by the Prudential Regulation Authority and regulated by the "
        "Financial Conduct Authority and the Prudential Regulation Authority under registration number 100078. "
        "Head Office: Homestead House, Pipers Way, Swindon, SN38 1NH. homestead.example.co.uk 03457 30 20 11"
    )
    page.lines(DATE, 794, wrap(text, fits("Helvetica", 6.5, 460)), 6.5, 8)
