"""United States, charge card: several members' sections, posting dates starred, diamonds behind amounts, YTD boxes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Color, Flow, Page, with_reportlab
from ._rows import joined, numbered, para, total

BLUE: Color = (0.0, 0.42, 0.72)
PALE: Color = (0.92, 0.94, 0.96)
POOLS = {
    "first": ["MARGARET", "DOUGLAS", "LORRAINE", "TREVOR", "HEATHER", "RUSSELL"],
    "last": ["ABERNATHY", "KOWALCZYK", "DELUCA", "HARGROVE", "MCNEIL"],
    "city": ["SEATTLE             WA", "AUSTIN              TX", "BROOKLYN            NY", "DENVER              CO"],
    "phone": ["800-555-01##", "(212)555-01##", "866-555-01##", "+1##########"],
}
CHARGES = (
    Kind(5, -14, -190, "WHOLEFDS ### #####   {city}|GROCERY STORE", "open"),
    Kind(5, -4, -70, "AplPay SWEETGREEN    {city}|RESTAURANT", "open"),
    Kind(4, -9, -150, "AMAZON.COM*?#?##?#?# AMZN.COM/BILL       WA|BOOK STORES", "open"),
    Kind(3, -18, -90, "SHELL OIL ########## {city}|AUTO FUEL DISPENSER", "open"),
    Kind(3, -7, -60, "UBER   *TRIP         HELP.UBER.COM       CA|{phone}", "due"),
    Kind(
        2,
        -120,
        -900,
        "DELTA AIR LINES      ATLANTA|DELTA AIR LINES|From:        To:      Carrier:   Class:|"
        "DETROIT      SEATTLE    DL       U|Ticket Number: 006########## Date of Departure: {leave}",
        "open",
    ),
    Kind(2, -9, -24, "TST* BLUE DOOR DINER {city}|{phone}", "open"),
    Kind(1, -15.99, -22.99, "NETFLIX.COM          LOS GATOS           CA|{phone}", "due", most=1),
    Kind(2, -12, -300, "HOTEL MERIDIANO      ROMA                IT|LODGING", "euro"),
    Kind(1, -8, -120, "TESCO STORES ####    LONDON              GB|GROCERY STORES, SUPERMARKETS", "pound"),
)
CREDITS = (
    Kind(2, 9, 120, "AMAZON.COM           AMZN.COM/BILL       WA|MERCHANDISE", "open"),
    Kind(1, 7, 15, "Platinum Digital Entertainment Credit", "due"),
)
UNITS = {"euro": ("Euros", Decimal("0.92")), "pound": ("Pounds Sterling", Decimal("0.79"))}


def usd(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(abs(amount))


class Book:
    """The detail pages as they are filled."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def title(self, text: str) -> None:
        self.flow.need(90)
        page, y = self.flow.page, self.flow.y
        page.box(36, y - 12, 540, 17, BLUE)
        page.put(42, y, text, 11, bold=True, color=(1, 1, 1))
        self.flow.y = y + 20

    def sub(self, text: str, heading: str = "Amount") -> None:
        self.flow.need(46)
        page, y = self.flow.page, self.flow.y
        page.put(36, y, text, 9.5, bold=True, color=BLUE)
        page.put(562, y, heading, 8, right=True, bold=True)
        page.rule(36, y + 4, 576, 0.7, BLUE)
        self.flow.y = y + 15

    def sums(self, lines: list[tuple[str, Decimal]]) -> None:
        """The summary box that stands before each detail."""
        for n, (text, amount) in enumerate(lines):
            self.flow.need(13)
            last = n == len(lines) - 1
            self.flow.page.put(36, self.flow.y, text, 8.5, bold=last)
            self.flow.page.put(562, self.flow.y, usd(amount), 8.5, right=True, bold=last)
            self.flow.page.rule(36, self.flow.y + 3.5, 576, 0.3, GREY)
            self.flow.y += 13
        self.flow.y += 8

    def entry(self, entry: Entry, star: bool = False) -> None:
        """One row; what was paid abroad stands in its own column."""
        self.flow.need(10 * len(entry.lines) + 6)
        page, y = self.flow.page, self.flow.y
        page.put(36, y, f"{entry.day:%m/%d/%y}" + ("*" if star else ""), 8)
        page.lines(92, y, entry.lines, 8, 9.6)
        page.put(562, y, usd(-entry.amount), 8, right=True)
        if entry.tag != "due":
            page.put(566, y, "⧫", 7, face="sans")
        if entry.tag in UNITS:
            name, rate = UNITS[entry.tag]
            page.put(470, y, written(abs(entry.amount) * rate), 8, right=True)
            page.put(470, y + 9.6, name, 8, right=True)
        page.rule(36, y + 9.6 * len(entry.lines) - 5, 576, 0.25, (0.8, 0.8, 0.8))
        self.rows.append(Row(entry.day, joined(entry.lines), entry.amount, page=self.flow.number))
        self.flow.y = y + 9.6 * len(entry.lines) + 4


def _head(name: str, ending: str, closing: date) -> list[tuple[float, float, str, float]]:
    return [
        (36, 44, "Harborline Summit Card®", 13),
        (36, 57, name, 8.5),
        (36, 68, f"Closing Date {closing:%m/%d/%y}", 8.5),
        (576, 57, f"Account Ending {ending}", 8.5),
    ]


def _cover(page: Page, opening: Decimal, sums: dict[str, Decimal], closing: Decimal, end: date) -> None:
    due = end + timedelta(25)
    page.box(36, 92, 300, 96, PALE)
    for n, (label, text) in enumerate(
        (
            ("New Balance", usd(-closing)),
            ("Minimum Payment Due", usd(min(-closing, Decimal("40.00")))),
            ("Payment Due Date", f"{due:%m/%d/%y}"),
        )
    ):
        page.put(46, 114 + 28 * n, label, 11)
        page.put(326, 114 + 28 * n, text, 13, right=True, bold=True)
    y = para(
        page,
        36,
        206,
        "Late Payment Warning: If your minimum payment does not reach us by the due date shown above, a late fee of "
        "up to $40.00 may be charged and your Pay Over Time APR may rise to the Penalty APR of 29.99%.",
        300,
        8,
    )
    y = para(
        page,
        36,
        y + 8,
        "Minimum Payment Warning: If you pay no more than the minimum each period, you pay more interest and it takes "
        "longer to clear your balance. With no new charges and only the minimum, a balance is paid off in about "
        "9 years at an estimated total of $6,214; with $131 each month in 3 years, a saving of $1,498.",
        300,
        8,
    )
    page.box(356, 92, 220, 178, None, stroke=BLUE)
    page.put(364, 106, "Account Summary", 10, bold=True, color=BLUE)
    y = 124
    lines = [("Previous Balance", usd(-opening))]
    lines += [(label, ("-" if amount > 0 else "+") + usd(abs(amount))) for label, amount in sums.items()]
    for label, text in lines:
        page.put(364, y, label, 8.5)
        page.put(568, y, text, 8.5, right=True)
        y += 15
    page.rule(364, y - 9, 568)
    page.put(364, y + 4, "New Balance", 9, bold=True)
    page.put(568, y + 4, usd(-closing), 9, right=True, bold=True)
    page.put(364, y + 19, "Minimum Due", 8.5)
    page.put(568, y + 19, "$40.00", 8.5, right=True)
    page.put(364, y + 42, "Days in Billing Period: 31", 8.5)
    page.box(36, 330, 300, 70, PALE)
    page.put(44, 346, "Membership Points", 10, bold=True, color=BLUE)
    page.put(44, 362, f"Available and Pending as of {end - timedelta(31):%m/%d/%y}", 8)
    page.put(44, 380, "148,206", 14, bold=True)
    for x in range(36, 576, 8):
        page.rule(x, 560, x + 4, 0.5, GREY)
    page.put(36, 574, "Please fold on the perforation below, detach and return with your payment", 7, color=GREY)
    page.put(36, 600, "Payment Coupon", 9, bold=True)
    page.put(240, 600, "Pay by Computer  harborline.example/pbc", 8)
    page.put(240, 614, "Pay by Phone  1-800-555-0177", 8)
    page.put(576, 600, f"Payment Due Date {due:%m/%d/%y}", 8, right=True)
    page.put(576, 614, f"New Balance {usd(-closing)}", 8, right=True)
    page.put(576, 628, "Amount enclosed $ ______.____", 8, right=True)


def _terms(page: Page) -> None:
    """The page of terms, in two columns."""
    texts = (
        "Payments: A payment sent to the address on the coupon and received by 5 p.m. is credited that day. A check "
        "that is returned unpaid may cost a fee of up to $40.00. Please do not send cash.",
        "How We Calculate Your Balance: We use the Average Daily Balance method, including new charges. The daily "
        "periodic rate is the APR divided by 365.",
        "Foreign Currency Charges: A charge made in another currency is converted on the date it is processed; the "
        "rate may be up to 2.7% above an interbank rate or the one required by law.",
        "Credit Balance: A credit balance shown on this statement is owed to you. A credit of less than $1.00 is not "
        "refunded unless you ask; after six months we send a check.",
        "What To Do If You Think There Is A Mistake: Write to us within 60 days after the error appeared. Give your "
        "name, the account number, the dollar amount of the suspected error and what you believe is wrong.",
        "Change of Address, Phone or Email: See harborline.example/update or the back of the coupon. A credit report "
        "may show late payments, missed payments or other defaults.",
    )
    for n, text in enumerate(texts):
        para(page, (36, 312)[n % 2], 96 + 84 * (n // 2), text, 262, 8, 10.4)


def _closing_boxes(book: Book, fees: Decimal, interest: Decimal, end: date) -> None:
    flow = book.flow
    flow.need(150)
    page, y = flow.page, flow.y
    page.put(306, y, f"{end.year} Fees and Interest Totals Year-to-Date", 9, center=True, bold=True)
    for n, (text, amount) in enumerate(
        ((f"Total Fees in {end.year}", -fees), (f"Total Interest in {end.year}", -interest + Decimal("3.17")))
    ):
        page.put(120, y + 16 + 13 * n, text, 8.5)
        page.put(500, y + 16 + 13 * n, usd(amount), 8.5, right=True)
    y += 58
    page.put(36, y, "Interest Charge Calculation", 9.5, bold=True, color=BLUE)
    page.put(330, y + 14, "Annual", 7.5, right=True)
    for x, text in (
        (36, "Transactions Dated"),
        (330, "Percentage Rate"),
        (450, "Subject to"),
        (562, "Interest Charge"),
    ):
        page.put(x, y + 23, text, 7.5, right=x > 100)
    page.put(450, y + 32, "Interest Rate", 7.5, right=True)
    page.rule(36, y + 36, 576)
    page.put(36, y + 47, "Pay Over Time  02/11/2019", 8)
    page.put(330, y + 47, "20.99% (v)", 8, right=True)
    page.put(450, y + 47, usd(-interest * 57), 8, right=True)
    page.put(562, y + 47, usd(-interest), 8, right=True)
    page.put(36, y + 62, "(v) Variable Rate", 7.5)
    flow.y = y + 80


def _credits(book: Book, pay: list[Entry], credits: list[Entry], name: str) -> None:
    flow = book.flow
    book.title("Payments and Credits")
    book.sub("Summary", "Total")
    book.sums(
        [
            ("Payments", -total(pay)),
            ("Credits", -total(credits)),
            ("Total Payments and Credits", -total(pay + credits)),
        ]
    )
    book.flow.page.put(120, flow.y - 4, "*Indicates posting date", 7.5)
    book.sub("Detail", "")
    book.sub("Payments")
    for entry in pay:
        book.entry(replace(entry), star=True)
    if credits:
        flow.y += 6
        book.sub("Credits")
        for entry in credits:
            book.entry(replace(entry, lines=(name + "  " + entry.lines[0], *entry.lines[1:])))
    flow.y += 14


def _charges(book: Book, members: dict[str, list[Entry]], ending: str) -> None:
    flow = book.flow
    book.title("New Charges")
    book.sub("Summary", "Total")
    cards = [f"{ending}{n}" for n in range(1, len(members) + 1)]
    book.sums(
        [(f"{name} {card}", -total(rows)) for name, card, rows in zip(members, cards, members.values(), strict=True)]
        + [("Total New Charges", -total(entry for entries in members.values() for entry in entries))]
    )
    for name, card, entries in zip(members, cards, members.values(), strict=True):
        flow.need(70)
        flow.page.put(36, flow.y, name, 10, bold=True)
        flow.page.put(36, flow.y + 11, f"Card Ending {card}", 8.5)
        flow.page.put(470, flow.y + 11, "Foreign Spend", 8, right=True, bold=True)
        flow.y += 24
        book.sub("Detail")
        for entry in entries:
            book.entry(entry)
        flow.y += 10


def _costs(book: Book, costs: dict[str, list[Entry]]) -> None:
    flow = book.flow
    for text, entries in costs.items():
        book.title(text)
        book.sub("")
        for entry in entries:
            book.entry(entry)
        flow.need(30)
        flow.page.put(36, flow.y, f"Total {text} for this Period", 8.5, bold=True)
        flow.page.put(562, flow.y, usd(-total(entries)), 8.5, right=True, bold=True)
        flow.y += 24


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    names = rng.sample([f"{first} {fill(rng, '{last}', end, POOLS)}" for first in POOLS["first"]], rng.randint(1, 3))
    pools: Pools = {**POOLS, "leave": lambda r, day: f"{day + timedelta(r.randint(3, 40)):%m/%d}"}
    members = [some_entries(rng, CHARGES, pools, (start, end), count=rng.randint(4, 34)) for _ in names]
    credits = some_entries(rng, CREDITS, pools, (start, end), count=rng.choice([0, 1, 2, 3]))
    opening = -some_amount(rng, 400, 5200)
    paid = -opening if rng.random() < 0.6 else min(some_amount(rng, 200, 900, "50"), -opening)
    pay = [Entry(start + timedelta(rng.randint(4, 22)), (f"{names[0]}   MOBILE PAYMENT - THANK YOU",), paid, "due", "")]
    late = rng.random() < 0.3
    fees = [Entry(end, ("Late Fee",), Decimal("-29.00"), "due", "")] if late else []
    interest = [Entry(end, ("Interest Charge on Pay Over Time Purchases",), -some_amount(rng, 3, 60), "due", "")]
    interest = interest if paid != -opening else []
    ending = f"{rng.randint(1, 9)}-{rng.randint(10, 99)}00"
    charged = total([entry for entries in members for entry in entries])
    sums = {
        "Payments/Credits": total(pay + credits),
        "New Charges": charged,
        "Fees": total(fees),
        "Interest Charged": total(interest),
    }
    closing = opening + sum(sums.values())

    def head(page: Page, number: int) -> float:
        for x, y, text, size in _head(names[0], ending + "1", end):
            page.put(x, y, text, size, right=x > 500, bold=size > 10)
        page.rule(36, 76, 576, 1.2, BLUE)
        if number > 3:
            page.put(36, 90, "Detail Continued", 10, bold=True)
            page.put(480, 90, "⧫", 7, face="sans")
            page.put(488, 90, "- denotes Pay Over Time", 7)
            return 112
        return 100

    flow = Flow(740, lambda: Page(LETTER), head)
    _cover(flow.page, opening, sums, closing, end)
    flow.turn()
    _terms(flow.page)
    flow.turn()
    book = Book(flow)
    _credits(book, pay, credits, names[0])
    _charges(book, dict(zip(names, members, strict=True)), ending)
    _costs(book, {"Fees": fees, "Interest Charged": interest})
    _closing_boxes(book, total(fees), total(interest), end)
    numbered(flow.pages, "p. {n}/{all}", 576, 44, 8.5)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en_US", "USD", ending + "1", start, end, opening, closing, book.rows)
