"""USA: a charge card for a firm: several cardholders, sections for credits, charges, fees and interest, a coupon.

The date is that of the purchase (an asterisk: posted), the foreign amount has a column of its own, year-to-date totals
and a table of rates follow; details start on the second page. Kerning arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, fill, some_amount, some_period, written
from ..pens import GREY, LETTER, Color, Flow, Hand, Page, by_hand
from ._kit import (
    CARD,
    Period,
    Posted,
    abroad,
    bought,
    how_many,
    number_pages,
    owed_from,
    payback,
    single,
    some_day,
    total,
)

BLUE: Color = (0.05, 0.25, 0.5)
PALE: Color = (0.9, 0.94, 0.98)
CITIES = ("DENVER CO", "BOULDER CO", "AURORA CO", "FORT COLLINS CO", "CHEYENNE WY", "SANTA FE NM", "LINCOLN NE")
POOLS = {
    "city": CITIES,
    "shop": ("TIMBERLINE LUMBER", "HARDWARE DEPOT #4###", "ACE FASTENERS", "SHERMAN PAINTS 70####", "ROCKLER WOODWORK"),
    "food": ("TST* RED TRUCK GRILL", "SQ *CORNER BEAN", "PANERIA BREAD #60####", "CHIPOTLO ####", "DD DONUTS #3####"),
    "gas": ("SHELDON OIL 5744######", "CONOKO - JET FOOD", "MAVERIK #4##", "7-ELEVENTH 3####"),
    "web": (
        "ADOBA *CREATIVE CLD",
        "INTUIT *QBOOKS ONLINE",
        "AMZ MKTPL*?#?#?##?#",
        "ZOOMCALL.US 888-799-####",
        "GODOMAIN.COM",
    ),
    "abroad": ("HAFELE MEXICO SA DE CV", "PEMEXA ES ####", "HOTEL REAL DEL NORTE", "FERRETERIA LA LLAVE"),
}
KINDS = (
    Kind(6, -14, -1900, "{shop}|{city}|HARDWARE & BUILDING"),
    Kind(5, -6, -160, "{food}|{city}|RESTAURANT"),
    Kind(5, -22, -110, "{gas}|{city}|AUTO FUEL DISPENSER"),
    Kind(4, -9, -420, "{web}|SAN JOSE CA|{*web} ########"),
    Kind(2, -180, -900, "SOUTHEAST AIRLINES 5262#########|DALLAS TX|FROM DENVER TO HOUSTON HOBBY"),
    Kind(2, -30, -600, "{abroad}|MONTERREY|GOODS/SERVICES", "MXN"),
    Kind(1, -19, -80, "USPS PO 07########|{city}|800-344-7779"),
    Kind(1, -55, -380, "COMCASTLE BUSINESS|800-391-3000 PA|REF 8497####%### 02/11".replace("%", "#")),
)
NAMES = ("INGRID HALVORSEN", "MARCUS T OYELARAN", "DANA WHITCOMB", "LUIS A FIGUEROA", "PRIYA NAIR")
FIRMS = ("HALVORSEN CABINETRY LLC", "FRONT RANGE MILLWORK INC", "KESTREL SIGN & AWNING")


@dataclass
class Bill:
    """All that the statement says."""

    firm: str
    period: Period
    ending: str
    owed: Decimal
    credits: list[Entry]
    charges: dict[tuple[str, str], list[Entry]]
    fees: list[Entry]
    interest: list[Entry]

    def sums(self) -> list[Decimal]:
        """Credits, charges, fees, interest, each as the cardholder sees it."""
        charges = [entry for entries in self.charges.values() for entry in entries]
        return [total(e.amount for e in part) for part in (self.credits, charges, self.fees, self.interest)]


def draw(rng: Random, path: Path) -> Truth:
    bill = _bill(rng)
    posted = Posted(CARD, "en_US", "USD", bill.ending, bill.period, -bill.owed)
    flow = Flow(730, lambda: Page(LETTER), lambda page, _: _head(page, bill))
    _front(rng, flow.page, bill)
    flow.turn()
    _credits(flow, posted, bill)
    _charges(rng, flow, posted, bill)
    _extras(flow, posted, bill)
    _year(rng, flow, bill)
    number_pages(flow.pages, 576, 40, "p. {n}/{of}", 9)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return posted.truth()


def _bill(rng: Random) -> Bill:
    period = some_period(rng, rng.choice([28, 29, 30]))
    owed = owed_from(rng, 400, 14000)
    cards = [(name, f"7-{61004 + 1010 * n}") for n, name in enumerate(rng.sample(NAMES, rng.randint(2, 4)))]
    per: dict[tuple[str, str], list[Entry]] = {card: [] for card in cards}
    for entry in bought(rng, KINDS, POOLS, period, how_many(rng)):
        per[rng.choice(cards)].append(entry)
    return Bill(rng.choice(FIRMS), period, cards[0][1], owed, _paid(rng, owed, period), per, *_costs(rng, period))


def _paid(rng: Random, owed: Decimal, period: Period) -> list[Entry]:
    text = rng.choice(["AUTOPAY PAYMENT RECEIVED - THANK YOU", "ONLINE PAYMENT - THANK YOU||WEB ID ########"])
    credits = [single(rng, some_day(rng, period, 3, 3), text, payback(rng, owed), "*")]
    for _ in range(rng.choice([0, 0, 1, 2])):
        text = rng.choice(["{shop}|{city}|CREDIT", "{web}|SAN JOSE CA|REFUND ORDER 114-#######"])
        credits.append(single(rng, some_day(rng, period), text, some_amount(rng, 8, 300), "", POOLS))
    return credits


def _costs(rng: Random, period: Period) -> tuple[list[Entry], list[Entry]]:
    fees, interest = [], []
    if rng.random() < 0.35:
        fees.append(single(rng, some_day(rng, period), "Annual Membership Fee", Decimal(-295)))
    if rng.random() < 0.3:
        fees.append(single(rng, some_day(rng, period), "Late Payment Fee", Decimal(-39)))
    if rng.random() < 0.4:
        text = "Interest Charge on Pay Over Time Purchases"
        interest.append(single(rng, period[1], text, -some_amount(rng, 4, 160)))
    return sorted(fees, key=lambda fee: fee.day), interest


def _us(amount: Decimal, minus: str = "-") -> str:
    """Dollars as the statement has them: what is owed has no sign."""
    return (minus if amount > 0 else "") + "$" + written(abs(amount))


def _day(day: date) -> str:
    return day.strftime("%m/%d/%y")


def _head(page: Page, bill: Bill) -> float:
    page.put(36, 44, "Northgate Charter", 15, bold=True, color=BLUE)
    page.put(170, 44, "Business Ledger Card", 11, color=BLUE)
    page.put(36, 62, bill.firm, 8.5, bold=True)
    page.put(36, 73, next(iter(bill.charges))[0], 8.5)
    page.put(576, 62, f"Account Ending {bill.ending}", 8.5, right=True)
    page.put(576, 73, f"Closing Date {_day(bill.period[1])}", 8.5, right=True)
    page.rule(36, 80, 576, 1, BLUE)
    return 104


def _front(rng: Random, page: Page, bill: Bill) -> None:
    credits, charges, fees, interest = bill.sums()
    new = bill.owed - credits - charges - fees - interest
    due = bill.period[1] + timedelta(25)
    least = min(max(Decimal(40), new // 50), max(new, Decimal(0)))
    for x, label, value in (
        (36, "New Balance", _us(-new)),
        (216, "Minimum Payment Due", _us(-least)),
        (396, "Payment Due Date", _day(due)),
    ):
        page.box(x, 96, 176, 44, PALE)
        page.put(x + 8, 112, label, 9, color=BLUE)
        page.put(x + 8, 131, value, 14, bold=True)
    _summary(page, bill, new)
    _notices(rng, page)
    _coupon(page, bill, new, least, due)


def _summary(page: Page, bill: Bill, new: Decimal) -> None:
    credits, charges, fees, interest = bill.sums()
    page.put(330, 168, "Account Summary", 11, bold=True, color=BLUE)
    lines = (
        ("Previous Balance", _us(-bill.owed)),
        ("Payments/Credits", "-$" + written(credits)),
        ("New Charges", "+$" + written(-charges)),
        ("Fees", "+$" + written(-fees)),
        ("Interest Charged", "+$" + written(-interest)),
    )
    y = 186.0
    for label, value in lines:
        page.put(330, y, label, 9)
        page.put(576, y, value, 9, right=True)
        y += 14
    page.rule(330, y - 9, 576)
    page.put(330, y + 3, "New Balance", 9, bold=True)
    page.put(576, y + 3, _us(-new), 9, bold=True, right=True)
    page.put(330, y + 30, "Opening/Closing Date", 9)
    page.put(576, y + 30, " - ".join(map(_day, bill.period)), 9, right=True)
    page.put(330, y + 44, "Days in Billing Period", 9)
    page.put(576, y + 44, str((bill.period[1] - bill.period[0]).days + 1), 9, right=True)


def _notices(rng: Random, page: Page) -> None:
    points = rng.randint(800, 90000)
    text = [
        "Late Payment Warning: If we do not receive your",
        "Minimum Payment Due by the Payment Due Date",
        "listed above, you may have to pay a late fee of up",
        "to $39.00 and your Pay Over Time APR may be",
        "increased to the Penalty APR of 29.99%.",
        "",
        "Ledger Rewards Points",
        f"Points available as of {rng.randint(1, 12):02}/28: {points:,}",
        f"Points earned this period: {rng.randint(90, 9000):,}",
    ]
    page.lines(36, 168, [line or " " for line in text], 9, 13)


def _coupon(page: Page, bill: Bill, new: Decimal, least: Decimal, due: date) -> None:
    page.put(306, 612, "Please fold on the perforation below, detach and return with your payment", 7, center=True)
    page.rule(36, 618, 576, 0.4, GREY)
    page.put(36, 640, "Payment Coupon", 12, bold=True)
    page.lines(36, 658, ["Do not staple or use paper clips", "Pay by phone 1-800-555-0142"], 8)
    page.lines(230, 640, ["Account Ending", bill.ending, " ", "Enter 15 digit account # on all payments."], 8)
    page.lines(430, 640, ["Payment Due Date", "New Balance", "Minimum Payment Due"], 8, 14)
    page.lines(576, 640, [_day(due), _us(-new), _us(-least)], 8, 14, right=True)
    page.put(430, 700, "$ ________________ . ____", 9)
    page.put(430, 711, "Amount Enclosed", 7)
    page.lines(36, 700, [bill.firm, "2210 BLAKE ST STE 4", "DENVER CO 80205-2110"], 8)
    page.put(
        36, 752, "000034992" + bill.ending.replace("-", "") + " 0000" + f"{abs(new):.2f}".replace(".", "") + " 24 H", 9
    )


def _title(flow: Flow, text: str, note: str = "", columns: bool = False) -> None:
    flow.need(64)
    flow.page.box(36, flow.y - 12, 540, 17, BLUE)
    flow.page.put(42, flow.y, text, 10.5, bold=True, color=(1, 1, 1))
    flow.y += 20
    flow.page.put(36, flow.y, note, 7.5, color=GREY)
    if columns:
        flow.page.put(486, flow.y, "Foreign Spend", 8, right=True)
    flow.page.put(576, flow.y, "Amount", 8, bold=True, right=True)
    flow.y += 14


def _row(flow: Flow, posted: Posted, entry: Entry, foreign: tuple[str, str] = ("", "")) -> None:
    """Name, place and note of a row; the foreign amount and its currency one over the other."""
    name, place, note = (*entry.lines, "", "")[:3]
    flow.need(28 if note or foreign[1] else 16)
    page, y = flow.page, flow.y
    page.put(36, y, _day(entry.day) + entry.tag.replace("MXN", ""), 8.5)
    page.put(92, y, name, 8.5)
    page.put(284, y, place, 8.5)
    page.put(92, y + 10, note, 7.5)
    page.put(486, y, foreign[0], 8, right=True)
    page.put(486, y + 10, foreign[1], 7.5, right=True)
    page.put(576, y, _us(entry.amount), 8.5, right=True)
    flow.y += 26 if note or foreign[1] else 15
    posted.add(entry.day, (name, place, note), entry.amount, flow.number)


def _credits(flow: Flow, posted: Posted, bill: Bill) -> None:
    _title(flow, "Payments and Credits", "Detail    *Indicates posting date")
    for entry in bill.credits:
        _row(flow, posted, entry)
    flow.page.rule(36, flow.y - 9, 576)
    flow.page.put(36, flow.y + 2, "Total Payments and Credits", 9, bold=True)
    flow.page.put(576, flow.y + 2, _us(bill.sums()[0]), 9, bold=True, right=True)
    flow.y += 30


def _charges(rng: Random, flow: Flow, posted: Posted, bill: Bill) -> None:
    _title(flow, "New Charges", "Summary")
    for (name, ending), entries in bill.charges.items():
        flow.page.put(36, flow.y, f"{name} {ending}", 8.5)
        flow.page.put(576, flow.y, _us(total(e.amount for e in entries)), 8.5, right=True)
        flow.y += 13
    flow.page.put(36, flow.y + 2, "Total New Charges", 9, bold=True)
    flow.page.put(576, flow.y + 2, _us(bill.sums()[1]), 9, bold=True, right=True)
    flow.y += 30
    for (name, ending), entries in bill.charges.items():
        if not entries:
            continue
        _title(flow, name, f"Card Ending {ending}", columns=True)
        for entry in entries:
            _row(flow, posted, entry, _pesos(rng, entry))
        flow.y += 12


def _pesos(rng: Random, entry: Entry) -> tuple[str, str]:
    if entry.tag != "MXN":
        return "", ""
    return written(abroad(rng, entry.amount, 0.0575)[0]), "Mexican Pesos"


def _extras(flow: Flow, posted: Posted, bill: Bill) -> None:
    parts = (
        ("Fees", bill.fees, "Total Fees for this Period"),
        ("Interest Charged", bill.interest, "Total Interest Charged for this Period"),
    )
    for title, entries, label in parts:
        _title(flow, title)
        for entry in entries:
            _row(flow, posted, entry)
        flow.page.put(36, flow.y, label, 9, bold=True)
        flow.page.put(576, flow.y, _us(total(e.amount for e in entries)), 9, bold=True, right=True)
        flow.y += 28


def _year(rng: Random, flow: Flow, bill: Bill) -> None:
    interest = bill.sums()[3]
    year = bill.period[1].year
    fees = total(fee.amount for fee in bill.fees if fee.day.year == year)
    flow.need(150)
    page, y = flow.page, flow.y
    page.put(36, y, f"{year} Fees and Interest Totals Year-to-Date", 9.5, bold=True)
    older = some_amount(rng, 20, 300) if bill.period[1].month > 1 else Decimal(0)
    for n, (label, amount) in enumerate((("Fees", fees), ("Interest", interest - older))):
        page.put(36, y + 15 + 13 * n, f"Total {label} in {year}", 8.5)
        page.put(300, y + 15 + 13 * n, _us(amount), 8.5, right=True)
    page.put(36, y + 60, "Interest Charge Calculation", 9.5, bold=True)
    head = ("Transactions Dated From", "Annual Percentage Rate", "Balance Subject to Interest Rate", "Interest Charge")
    for x, label in zip((190, 300, 450, 576), head, strict=True):
        page.put(x, y + 76, label, 7.5, right=True)
    from_day = date(year - 2, 4, 11)
    cells = (_day(from_day), "28.49% (v)", _us((interest * 42).quantize(Decimal("0.01"))), _us(interest))
    page.put(36, y + 90, "Pay Over Time", 8)
    for x, cell in zip((190, 300, 450, 576), cells, strict=True):
        page.put(x, y + 90, cell, 8, right=True)
    page.put(
        36,
        y + 108,
        fill(rng, "(v) Variable Rate. Pay Over Time limit $#5,000.00, available in part.", from_day, {}),
        7.5,
        color=GREY,
    )
