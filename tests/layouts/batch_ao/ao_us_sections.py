"""United States, checking: a summary on the first page, then deposits, card and other subtractions, fees and checks.

Each kind of row has its own table that continues on the next page under a repeated title; amounts out carry a minus,
descriptions are long and wrap; checks stand in two columns beside each other, day balances in three.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import by_day, entries, some_opening, total

BLUE: Color = (0.0, 0.14, 0.42)
RED: Color = (0.78, 0.06, 0.18)
PALE: Color = (0.93, 0.93, 0.93)
LEFT, TEXT, RIGHT = 40.0, 94.0, 572.0
CARD = "XXXXXXXXXXXX4417 XXXX XXXX XXXX 4417"

KINDS = (
    Kind(2, 1400, 3900, "{employer} DES:PAYROLL ID:############ INDN:{holder} CO ID:#########0 PPD", "in", most=3),
    Kind(2, 20, 400, 'Zelle payment from {person} for "{memo}"; Conf~ ?##?#??#?', "in"),
    Kind(1, 40, 900, "HARBORLINE MOBILE {mmdd} ########## DEPOSIT *MOBILE {state}", "in"),
    Kind(1, 100, 1500, "Online Banking transfer from SAV #### Confirmation~ ##########", "in", "1"),
    Kind(0.5, 10, 120, "{shop} {mmdd} PURCHASE REFUND {city} {state}", "in"),
    Kind(9, -4, -160, "CHECKCARD {mmdd} {shop} {city} {state} 2########################### " + CARD, "card"),
    Kind(5, -6, -220, "PURCHASE {mmdd} {shop} {city} {state}", "card"),
    Kind(2, -5, -40, "{service} {mmdd} RECURRING PURCHASE ###-#######  {state} " + CARD, "card"),
    Kind(2, -20, -300, "WITHDRWL {mmdd} ~00000#### WITHDRWL {branch} {city} {state}", "card", "20"),
    Kind(3, -30, -260, "{utility} DES:{bill} ID:########### INDN:{holder} CO ID:########## WEB", "other"),
    Kind(2, -15, -500, "Zelle payment to {person} Conf~ ??#?##?#?", "other"),
    Kind(1, -100, -900, "Online Banking payment to CRD #### Confirmation~ ##########", "other"),
    Kind(1, -900, -2200, "{lender} DES:MTG PYMT ID:########## INDN:{holder} CO ID:########## PPD", "other", most=1),
    Kind(2, -35, -900, "check", "check"),
)
POOLS: Pools = {
    "holder": ["MARCUS T ELLERY"],
    "employer": ["NORTHGATE MEDICAL", "TRELLIS LOGISTICS LLC", "COUNTY OF ALDEN"],
    "person": ["DANA WHITLOCK", "Priya Raman", "JOSE A MEDINA", "Kim Osterhaus", "LENA FROST"],
    "memo": ["rent oct", "Dinner", "groceries", "thank you!", "utilities split"],
    "shop": [
        "KROGER ~###",
        "SHELL OIL ###########",
        "TRADER JOE S ~###",
        "TST* CORNER BISTRO",
        "CVS/PHARMACY ~0####",
        "SQ *BLUE DOOR COFFEE",
        "THE HOME DEPOT ~####",
        "TARGET T-####",
        "AMZN Mktp US*?#??##?#?",
        "QT ### OUTSIDE",
        "CHIPOTLE ####",
        "UBER   TRIP",
    ],
    "service": ["NETFLIX.COM", "SPOTIFY USA", "Hulu", "PLANET FIT CLUB", "APPLE.COM/BILL"],
    "utility": ["DUKE-ENERGY", "CITY OF ALDEN", "COMCAST", "VERIZON WIRELESS", "STATE FARM RO 27"],
    "bill": ["BILL PAY", "UTIL PMT", "CABLE SVCS", "PAYMENTS", "CPC-CLIENT"],
    "lender": ["FREEDOM MTG CORP", "ROCKET MORTGAGE"],
    "branch": ["ALDEN MAIN", "SOUTHPARK", "RIVERGATE DRV", "UNIVERSITY"],
    "city": ["CHARLOTTE", "MATTHEWS", "ROCK HILL", "GASTONIA", "CONCORD"],
    "state": ["NC", "SC"],
    "mmdd": lambda rng, day: f"{earlier(rng, day):%m/%d}",
}


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng)
        self.opening = some_opening(rng, 600, 9000)
        self.entries = entries(
            rng, KINDS, POOLS, (self.start, self.end), rng.choice([18, 30, 45, 60, 85]), self.opening, 150
        )
        fee = Entry(self.end, ("Monthly Maintenance Fee",), Decimal("-12.00"), "fee", "fee")
        if rng.random() < 0.5:
            self.entries.append(fee)
        self.account = f"{rng.randint(10, 99)}90 {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
        self.rows: list[Row] = []
        self.flow = Flow(716, lambda: Page(LETTER), self.head, self.foot)

    def span(self) -> str:
        return f"{_long(self.start)} to {_long(self.end)}"

    def head(self, page: Page, number: int) -> float:
        if number == 1:
            return 0
        strip = f"MARCUS T ELLERY   |   Account # {self.account}   |   {self.span()}"
        page.put(RIGHT, 40, strip, 7.5, right=True)
        if number == 2:
            return 70
        return 84

    def foot(self, page: Page, y: float) -> None:
        page.put(RIGHT, min(y + 8, 728), "continued on the next page", 8, right=True)

    def take(self, tag: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.tag == tag]


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _dollars(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(amount, minus="")


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    sums = {
        tag: total(entry.amount for entry in statement.take(tag)) for tag in ("in", "card", "other", "check", "fee")
    }
    closing = statement.opening + total(sums.values())
    _cover(statement, sums, closing)
    statement.flow.turn(last=True)
    _notes(statement)
    statement.flow.turn(last=True)
    _table(statement, "Deposits and other additions", None, "in", "Total deposits and other additions")
    _table(
        statement,
        "Withdrawals and other subtractions",
        "ATM and debit card subtractions",
        "card",
        "Total ATM and debit card subtractions",
    )
    _table(statement, None, "Other subtractions", "other", "Total other subtractions")
    _checks(statement, sums["check"])
    if statement.take("fee"):
        _fees(statement)
    _ledger(statement)
    for number, page in enumerate(statement.flow.pages, 1):
        page.put(RIGHT, 762, f"Page {number} of {len(statement.flow.pages)}", 8, right=True)
    with_reportlab(statement.flow.pages, path)
    return Truth(
        "checking",
        "en_US",
        "USD",
        statement.account.replace(" ", ""),
        statement.start,
        statement.end,
        statement.opening,
        closing,
        statement.rows,
    )


def _cover(statement: _Statement, sums: dict[str, Decimal], closing: Decimal) -> None:
    page = statement.flow.page
    page.put(LEFT, 52, "HARBORLINE", 20, bold=True, color=BLUE)
    page.lines(LEFT, 76, ["P.O. Box 15284", "Wilmington, DE 19850"], 8, 10)
    page.put(392, 52, "Customer service information", 10, bold=True, color=BLUE)
    page.lines(
        392,
        70,
        [
            "Customer service: 1.800.555.0132",
            "TDD/TTY users only: 1.800.555.0188",
            "En Español: 1.800.555.0144",
            "harborlinebank.example",
            "Harborline Bank, N.A.",
            "P.O. Box 25118",
            "Tampa, FL 33622-5118",
        ],
        8,
        12,
    )
    page.lines(LEFT, 150, ["MARCUS T ELLERY", "2218 LINDEN HOLLOW RD", "MATTHEWS, NC  28105-4410"], 10, 12)
    page.put(LEFT, 236, "Your Advantage Plus Checking", 18, color=BLUE)
    page.put(LEFT, 254, f"for {statement.span()}", 10)
    page.put(RIGHT, 254, f"Account number: {statement.account}", 10, bold=True, right=True)
    page.put(LEFT, 272, "MARCUS T ELLERY", 10, bold=True)
    page.put(LEFT, 306, "Account summary", 14, color=RED)
    page.rule(LEFT, 313, 330, 1, RED)
    lines = [
        (f"Beginning balance on {_long(statement.start)}", _dollars(statement.opening)),
        ("Deposits and other additions", written(sums["in"])),
        ("ATM and debit card subtractions", written(sums["card"], minus="-") if sums["card"] else "-0.00"),
        ("Other subtractions", written(sums["other"]) if sums["other"] else "-0.00"),
        ("Checks", written(sums["check"]) if sums["check"] else "-0.00"),
        ("Service fees", written(sums["fee"]) if sums["fee"] else "-0.00"),
    ]
    y = 328.0
    for label, value in lines:
        page.put(LEFT, y, label, 9)
        page.put(330, y, value, 9, right=True)
        page.rule(LEFT, y + 5, 330, 0.4, GREY)
        y += 17
    page.put(LEFT, y + 2, f"Ending balance on {_long(statement.end)}", 9, bold=True)
    page.put(330, y + 2, _dollars(closing), 9, right=True, bold=True)
    page.rule(LEFT, y + 8, 330, 1.2, RED)
    page.box(356, 300, 216, 150, PALE)
    page.put(368, 322, "Is your contact information current?", 11, bold=True, color=BLUE)
    page.lines(
        368,
        342,
        [
            "Sign in to the app and check the phone number",
            "and the e-mail address that we have for you, so",
            "that alerts about unusual activity reach you",
            "in time. It takes less than a minute.",
            "",
            "Message and data rates may apply.",
        ],
        8.5,
        12,
    )
    page.box(LEFT, 560, RIGHT - LEFT, 130, None, stroke=BLUE)
    page.put(54, 590, "Earn $200 when a friend opens an account", 15, color=BLUE)
    page.lines(
        54,
        612,
        [
            "Share your personal link from Mobile Banking. You both get a bonus after the first direct deposit",
            "of $1,000 or more within 90 days. Up to 10 bonuses in a calendar year.",
        ],
        9,
        13,
    )
    page.put(
        LEFT,
        744,
        f"PULL: E  CYCLE: {statement.rng.randint(1, 70)}  SPEC: E  DELIVERY: E  TYPE:   IMAGE: I  BC: NC",
        6.5,
    )


def _notes(statement: _Statement) -> None:
    page = statement.flow.page
    page.put(LEFT, 74, "IMPORTANT INFORMATION:", 10, bold=True)
    page.put(LEFT, 88, "BANK DEPOSIT ACCOUNTS", 10, bold=True)
    notes = (
        (
            "How to Contact Us - ",
            "Call the number on the front of this statement, or write to the address printed there.",
        ),
        ("Updating your contact information - ", "Tell us as soon as your address, phone number or e-mail changes."),
        (
            "Deposit agreement - ",
            "The agreement you received when the account was opened, and its later amendments, "
            "govern your account. The fee schedule and the disclosures about funds availability are part of it.",
        ),
        (
            "Electronic transfers: In case of errors or questions about your electronic transfers - ",
            "If a transfer on "
            "this statement looks wrong, or you need more about it, reach us within 60 days after "
            "we sent you the FIRST "
            "statement on which it appears. Give your name and account number, describe the transfer and its dollar "
            "amount. We finish looking into it within 10 business days (20 if the account is new), "
            "or credit the amount "
            "while we take longer.",
        ),
        (
            "Reporting other problems - ",
            "Review your statement promptly. Tell us about forged or altered checks within "
            "30 days of the date on which we made the statement available.",
        ),
        (
            "Direct deposits - ",
            "If you have arranged for direct deposits at least once every 60 days, you may call us "
            "to learn whether a deposit was made.",
        ),
    )
    y = 110.0
    for title, text in notes:
        for n, line in enumerate(wrap(title + text, fits("Helvetica", 8.5, RIGHT - LEFT))):
            page.put(LEFT, y, line, 8.5, bold=n == 0 and len(line) == len(title))
            y += 11
        y += 8
    page.put(LEFT, y + 6, "© 2024 Harborline Bank Corporation", 8)
    page.put(RIGHT, y + 6, "Member FDIC and Equal Housing Lender", 8, right=True)


def _header(statement: _Statement, title: str | None, sub: str | None, suffix: str) -> None:
    flow = statement.flow
    if title:
        flow.page.put(LEFT, flow.y, title + suffix, 14, color=RED)
        flow.y += 18
    if sub:
        flow.page.put(LEFT, flow.y, sub + suffix, 10.5, bold=True, color=BLUE)
        flow.y += 15
    flow.page.box(LEFT, flow.y - 10, RIGHT - LEFT, 14, BLUE)
    for x, label, right in ((LEFT + 3, "Date", False), (TEXT, "Description", False), (RIGHT - 3, "Amount", True)):
        flow.page.put(x, flow.y, label, 8.5, bold=True, right=right, color=WHITE)
    flow.y += 16


def _table(statement: _Statement, title: str | None, sub: str | None, tag: str, closing: str) -> None:
    flow, chosen = statement.flow, statement.take(tag)
    if title and not chosen:
        return
    flow.need(90)
    _header(statement, title, sub, "")
    for entry in chosen:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 396))
        if flow.need(11 * len(lines) + 8):
            _header(statement, title, sub, " - continued")
        flow.page.put(LEFT + 3, flow.y, f"{entry.day:%m/%d/%y}", 8.5)
        flow.page.lines(TEXT, flow.y, lines, 8.5, 11)
        flow.page.put(RIGHT - 3, flow.y, written(entry.amount), 8.5, right=True)
        text = " ".join(" ".join(lines).split())
        statement.rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y += 11 * len(lines)
        flow.page.rule(LEFT, flow.y - 6, RIGHT, 0.3, GREY)
        flow.y += 6
    flow.need(20)
    flow.page.put(LEFT + 3, flow.y, closing, 9, bold=True, color=BLUE)
    flow.page.put(RIGHT - 3, flow.y, _dollars(total(entry.amount for entry in chosen)), 9, bold=True, right=True)
    flow.y += 34


def _checks(statement: _Statement, amount: Decimal) -> None:
    flow, rng = statement.flow, statement.rng
    chosen = statement.take("check")
    if not chosen:
        return
    half = (len(chosen) + 1) // 2
    flow.need(70 + 15 * half)
    flow.page.put(LEFT, flow.y, "Checks", 14, color=RED)
    flow.y += 18
    flow.page.box(LEFT, flow.y - 10, RIGHT - LEFT, 14, BLUE)
    for x in (LEFT, 316.0):
        flow.page.put(x + 3, flow.y, "Date", 8.5, bold=True, color=WHITE)
        flow.page.put(x + 76, flow.y, "Check #", 8.5, bold=True, color=WHITE)
        flow.page.put(x + 253, flow.y, "Amount", 8.5, bold=True, right=True, color=WHITE)
    number = rng.randint(120, 4000)
    top = flow.y + 16
    gap = False
    for n, entry in enumerate(chosen):
        step = rng.choice([1, 1, 1, 2, 5])
        number += step
        label = f"{number}*" if n and step > 1 else f"{number}"
        gap = gap or label.endswith("*")
        x, y = (LEFT, top + 15 * n) if n < half else (316.0, top + 15 * (n - half))
        flow.page.put(x + 3, y, f"{entry.day:%m/%d/%y}", 8.5)
        flow.page.put(x + 76, y, label, 8.5)
        flow.page.put(x + 253, y, written(entry.amount), 8.5, right=True)
        statement.rows.append(Row(entry.day, label, entry.amount, page=flow.number))
    flow.y = top + 15 * half + 4
    flow.page.rule(LEFT, flow.y - 12, RIGHT, 0.3, GREY)
    for label, value in (("Total checks", _dollars(amount)), ("Total # of checks", str(len(chosen)))):
        flow.page.put(316, flow.y, label, 9, bold=True, color=BLUE)
        flow.page.put(569, flow.y, value, 9, bold=True, right=True)
        flow.y += 14
    if gap:
        flow.page.put(LEFT, flow.y, "* There is a gap in sequential check numbers", 7.5)
    flow.y += 26


def _fees(statement: _Statement) -> None:
    flow = statement.flow
    flow.need(190)
    flow.page.put(LEFT, flow.y, "Service fees", 14, color=RED)
    flow.y += 16
    flow.page.put(
        LEFT, flow.y, "The Monthly Maintenance Fee was charged because none of the ways to avoid it was met:", 8.5
    )
    for text in ("A direct deposit of $250 or more was received", "The balance stayed at $1,500 or more each day"):
        flow.y += 13
        flow.page.box(LEFT + 8, flow.y - 6, 6, 6, None, stroke=GREY)
        flow.page.put(LEFT + 22, flow.y, text, 8.5)
    flow.y += 22
    flow.page.box(LEFT, flow.y - 10, RIGHT - LEFT, 14, BLUE)
    for x, label, right in ((LEFT + 3, "Date", False), (TEXT, "Transaction description", False), (569, "Amount", True)):
        flow.page.put(x, flow.y, label, 8.5, bold=True, right=right, color=WHITE)
    for entry in statement.take("fee"):
        flow.y += 16
        flow.page.put(LEFT + 3, flow.y, f"{entry.day:%m/%d/%y}", 8.5)
        flow.page.put(TEXT, flow.y, entry.lines[0], 8.5)
        flow.page.put(569, flow.y, written(entry.amount), 8.5, right=True)
        statement.rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
    flow.y += 18
    flow.page.put(LEFT + 3, flow.y, "Total service fees", 9, bold=True, color=BLUE)
    flow.page.put(569, flow.y, _dollars(total(e.amount for e in statement.take("fee"))), 9, bold=True, right=True)
    flow.y += 14
    flow.page.put(LEFT + 3, flow.y, "Note your Ending Balance already reflects the subtraction of Service Fees.", 8)
    flow.y += 34


def _ledger(statement: _Statement) -> None:
    flow = statement.flow
    ordered = sorted(statement.entries, key=lambda entry: entry.day)
    days: Sequence[tuple[date, Decimal]] = [(statement.start, statement.opening), *by_day(ordered, statement.opening)]
    if len(days) > 1 and days[0][0] == days[1][0]:
        days = days[1:]
    deep = -(-len(days) // 3)
    flow.need(50 + 14 * deep)
    flow.page.put(LEFT, flow.y, "Daily ledger balances", 14, color=RED)
    flow.y += 18
    flow.page.box(LEFT, flow.y - 10, RIGHT - LEFT, 14, BLUE)
    for n in range(3):
        x = LEFT + 180 * n
        flow.page.put(x + 3, flow.y, "Date", 8.5, bold=True, color=WHITE)
        flow.page.put(x + 150, flow.y, "Balance ($)" if n else "Balance($)", 8.5, bold=True, right=True, color=WHITE)
    top = flow.y + 16
    for n, (day, balance) in enumerate(days):
        x, y = LEFT + 180 * (n // deep), top + 14 * (n % deep)
        flow.page.put(x + 3, y, f"{day:%m/%d}", 8.5)
        flow.page.put(x + 150, y, written(balance), 8.5, right=True)
    flow.y = top + 14 * deep
