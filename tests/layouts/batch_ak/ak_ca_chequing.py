"""Canada: a big bank's chequing account; `5 Jan` and the balance once a day, kind and merchant on two lines.

A strip of production codes runs up the left margin; details begin under the summary and go on under "continued".
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import LETTER, WHITE, Flow, Page, fits, with_pymupdf
from ._bits import ZERO, entries, long_date, number_pages

BLUE = (0.0, 0.2, 0.55)
LEFT, TEXT, OUT, IN, BALANCE = 58.0, 104.0, 398.0, 478.0, 562.0
POOLS = {
    "shop": (
        "TIM HORTONS §##",
        "LOBLAWS 10##",
        "SHOPPERS DRUG M",
        "METRO ETS 2###",
        "LCBO/RAO §0###",
        "PRESTO APPL/####",
        "CANADIAN TIRE §",
        "FARM BOY §##",
    ),
    "net": ("AMAZON.CA", "UBER CANADA/UBE", "SPOTIFY P#?####", "NETFLIX.COM"),
    "bill": ("ROGERS", "ENBRIDGE GAS", "TORONTO HYDRO", "FIDO MOBILE", "BELL CANADA"),
    "who": ("Amrit Gill", "Sophie Tremblay", "Wei Chen", "Olu Adeyemi"),
}
KINDS = [
    Kind(6, -2, -90, "Contactless Interac purchase - ####|{shop}"),
    Kind(3, -10, -200, "Interac purchase - ####|{shop}"),
    Kind(2, -6, -120, "Visa Debit purchase - ####|{net}"),
    Kind(3, -10, -600, "e-Transfer sent {who}|??####"),
    Kind(2, -40, -260, "Online Banking payment - ####|{bill}"),
    Kind(1, -50, -900, "Online Banking payment - ####|VISA CLASSIC 1"),
    Kind(1, -20, -300, "ATM withdrawal - ?##?####", step="20"),
    Kind(1, -25, -300, "Online Banking transfer - ####", step="5"),
    Kind(1, -60, -240, "Insurance|INTACT INS CO."),
    Kind(1, -1200, -1900, "Misc Payment|RENT PMT SYS", most=1, step="5"),
    Kind(2, 1100, 2300, "Payroll Deposit|NORTHERN TOOL INC"),
    Kind(1, 10, 300, "e-Transfer - Autodeposit {who}|############"),
    Kind(0.5, 100, 220, "Federal Payment|CANADA", most=1),
]
FEE = ("Monthly fee",)


def dollars(amount: Decimal) -> str:
    return written(amount)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 31)
    opening = some_amount(rng, 300, 5000)
    account = fill(rng, "0####-#######", start, {})
    items = entries(rng, KINDS, POOLS, (date.fromordinal(start.toordinal() + 1), end), opening, floor=-200)
    items.append(Entry(end, FEE, Decimal("-11.95"), "", ""))
    coming = sum((item.amount for item in items if item.amount > 0), ZERO)
    going = -sum((item.amount for item in items if item.amount < 0), ZERO)
    closing = opening + coming - going
    span = f"From {long_date(start)} to {long_date(end)}"

    def head(page: Page, place: int) -> float:
        page.put(BALANCE, 46, "Your personal banking", 13, right=True, color=BLUE)
        page.put(BALANCE, 61, "account statement", 13, right=True, color=BLUE)
        page.put(BALANCE, 76, span, 9, right=True, bold=place == 1)
        page.put(
            22, 620, f"SPBDA{end:%d}000_{account[-7:]}_{place:03} E D 000 7##01 0{place}".replace("#", "3"), 5, angle=90
        )
        if place == 1:
            page.box(LEFT, 30, 26, 32, BLUE)
            page.put(LEFT + 13, 52, "SB", 13, center=True, bold=True, color=WHITE)
            page.put(LEFT + 34, 50, "Shield Bank of Canada", 13, bold=True, color=BLUE)
            return summary(page, account, (start, end), (opening, coming, going, closing))
        page.put(LEFT, 106, "Details of your account activity - continued", 12, bold=True, color=BLUE)
        return heading(page, 124)

    flow = Flow(724, lambda: Page(LETTER), head)
    flow.page.put(TEXT, flow.y, "Opening Balance", 9)
    flow.page.put(BALANCE, flow.y, dollars(opening), 9, right=True)
    flow.y += 18
    rows: list[Row] = []
    balance, shown = opening, (date.min, 0)
    for place, item in enumerate(items):
        balance += item.amount
        lines = [part for line in item.lines for part in wrap(line, fits("Helvetica", 9, 220))]
        flow.need(11 * len(lines) + 6)
        page = flow.page
        if shown != (item.day, flow.number):
            page.put(LEFT, flow.y, f"{item.day.day} {item.day:%b}", 9)
            shown = item.day, flow.number
        page.put(OUT if item.amount < 0 else IN, flow.y, dollars(abs(item.amount)), 9, right=True)
        last = place + 1 == len(items) or items[place + 1].day != item.day
        if last:
            page.put(BALANCE, flow.y, dollars(balance), 9, right=True)
        rows.append(Row(item.day, " ".join(lines), item.amount, balance if last else None, page=flow.number))
        flow.y = page.lines(TEXT, flow.y, lines, 9, 11)
        page.rule(TEXT if not last else LEFT, flow.y - 6, BALANCE, 0.3, (0.7, 0.7, 0.75))
        flow.y += 6
    flow.need(24)
    flow.page.put(TEXT, flow.y + 2, "Closing Balance", 9, bold=True)
    flow.page.put(BALANCE, flow.y + 2, "$" + dollars(closing), 9, right=True, bold=True)
    flow.y += 26
    notices(flow)
    number_pages(flow.pages, BALANCE, 766, "{n} of {of}", 8, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "en-CA", "CAD", account, start, end, opening, closing, rows)


def summary(page: Page, account: str, period: tuple[date, date], sums: tuple[Decimal, ...]) -> float:
    opening, coming, going, closing = sums
    page.lines(LEFT, 84, ("P.O. Box 4047", "Terminal A", "Toronto ON  M5W 1L5"), 7, 9)
    page.lines(LEFT + 20, 150, ("MS HEATHER L FRASER", "77 QUEBEC AVE UNIT 1204", "TORONTO ON  M6P 2T4"), 9, 12)
    page.put(360, 140, "Your account number:", 9, bold=True, color=BLUE)
    page.put(BALANCE, 140, account, 9, right=True)
    page.put(360, 160, "How to reach us:", 9, bold=True, color=BLUE)
    page.lines(
        360, 173, ("Please contact your Shield Bank representative or", "1-800-555-2511   www.shieldbank.example.ca"), 8
    )
    page.rule(LEFT, 216, BALANCE, 1.2, BLUE)
    page.put(LEFT, 234, "Summary of your account for this period", 12, bold=True, color=BLUE)
    page.put(LEFT, 252, "Advantage Banking", 9, bold=True)
    page.put(LEFT + 100, 252, account, 9)
    table = (
        (f"Your opening balance on {long_date(period[0])}", "", "$" + dollars(opening)),
        ("Total deposits into your account", "+", dollars(coming)),
        ("Total withdrawals from your account", "-", dollars(going)),
        (f"Your closing balance on {long_date(period[1])}", "=", "$" + dollars(closing)),
    )
    y = 268.0
    for label, sign, figure in table:
        page.put(LEFT, y, label, 9, bold=sign == "=")
        page.put(290, y, sign, 9)
        page.put(372, y, figure, 9, right=True, bold=sign == "=")
        page.rule(LEFT, y + 4, 372, 0.3)
        y += 15
    page.box(392, 244, 170, 78, (0.9, 0.94, 1.0))
    page.put(400, 258, "Earn up to $450", 10, bold=True, color=BLUE)
    page.lines(
        400,
        272,
        ("when you add an eligible credit card", "and set up a payroll deposit by", "March 31. Conditions apply."),
        8,
        10,
    )
    page.put(LEFT, 348, "Details of your account activity", 12, bold=True, color=BLUE)
    return heading(page, 366)


def heading(page: Page, y: float) -> float:
    page.put(LEFT, y, "Date", 8.5, bold=True)
    page.put(TEXT, y, "Description", 8.5, bold=True)
    for x, label in ((OUT, "Withdrawals ($)"), (IN, "Deposits ($)"), (BALANCE, "Balance ($)")):
        page.put(x, y, label, 8.5, bold=True, right=True)
    page.rule(LEFT, y + 5, BALANCE, 1, BLUE)
    return y + 19


def notices(flow: Flow) -> None:
    if flow.need(110):
        page = flow.page  # the heading of the rows would stand over nothing
        page.texts = [text for text in page.texts if text.y < 100 or text.angle]
        page.boxes.clear()
    page = flow.page
    page.put(LEFT, flow.y, "Important information about your account", 11, bold=True, color=BLUE)
    flow.y += 15
    for text in (
        "Please check this Account Statement without delay and advise us of any error or omission within 45 days of "
        "the statement date.",
        "Please retain this statement for your records. Effective June 1, 2024 the fee for an Interac e-Transfer that "
        "you cancel is $5.00. The overdraft interest rate is 22.00% per year.",
        "We protect your deposits: Shield Bank of Canada is a member of Canada Deposit Insurance Corporation.",
        "® Trademark(s) of Shield Bank of Canada. Shield and Advantage Banking are registered trademarks. "
        "GST Registration Number: R105248165.",
    ):
        flow.y = page.lines(LEFT, flow.y, wrap(text, fits("Helvetica", 8, BALANCE - LEFT)), 8, 10) + 5
