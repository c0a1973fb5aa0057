"""United States, checking account of a regional bank: sections without column titles, three checks side by side.

Dates are month and day without a year. The signs follow from the section; checks are a grid of date, number and amount
read down its columns, then come daily balances four abreast and pages with pictures of the paid checks, each with its
number, day and amount below it once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import ceil
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Entry, Kind, Row, Truth, some_amount, some_days, some_entries, some_period, wrap, written
from ..pens import LETTER, Color, Flow, Hand, Page, by_hand, fits, save
from ._rows import ZERO, each_page

GREEN: Color = (0.18, 0.42, 0.2)
PALE: Color = (0.9, 0.94, 0.89)
POOLS = {
    "shop": [
        "Kroger #{*store}",
        "Publix Super Mar",
        "Dollar General #{*store}",
        "Walmart.Com 8009",
        "Waffle House {*store}",
        "Shell Oil 575422",
        "Lowes #0{*store}*",
        "Cracker Barrel #{*store}",
        "Chick-Fil-A #0{*store}",
        "Wm Supercenter #",
    ],
    "store": ["617", "284", "410", "933", "102"],
    "town": [
        "Birmingham   AL 35203",
        "Hoover       AL 35244",
        "Franklin     TN 37064",
        "Nashville    TN 37211",
        "Tupelo       MS 38801",
    ],
    "mcc": ["5411", "5541", "5812", "5310", "5200"],
    "biller": [
        "Alabama Power    Bill Pay",
        "Spire Gas        Web Pay",
        "Spectrum         Spectrum",
        "ATT              Payment",
        "State Farm Ro 27 Ins Prem",
        "Toyota Financial Auto Pay",
    ],
    "employer": ["Harmon Tool Inc  Payroll", "Mercy Clinics Dir Dep", "Brooks Lumber Co Direct Pay"],
    "who": ["Dana Whitfield", "Marcus T Whitfield"],
}
KINDS = [
    Kind(3, 900, 2600, "{employer} {who} Ppd ########", "D", most=4),
    Kind(1.5, 60, 900, "Deposit - Thank You", "D"),
    Kind(0.8, 20, 300, "Zelle Recurring From {who} ######", "D"),
    Kind(0.6, 8, 60, "Card Credit {shop} {mcc} {town} ####", "D"),
    Kind(10, -4, -180, "Card Purchase {shop} {mcc} {town} ####", "W"),
    Kind(4, -5, -140, "PIN Purchase {shop} {mcc} {town} ####", "W"),
    Kind(4, -25, -420, "{biller} {who} ##########", "W"),
    Kind(1.2, -20, -300, "ATM Withdrawal Rivermark 2100 3rd Ave {town} ####", "W", step="20"),
    Kind(1, -25, -500, "EB to Savings # ######## Transfer ##########", "W", step="5"),
    Kind(0.7, -3, -3, "Non-Rivermark ATM Fee", "F", most=2),
    Kind(0.5, -36, -36, "Paid Overdraft Item Fee", "F", most=2),
]
FEE = ("Monthly Fee", Decimal("-8.00"))
SECTIONS = [
    ("D", "DEPOSITS & CREDITS", "Deposits & Credits"),
    ("W", "WITHDRAWALS", "Withdrawals"),
    ("F", "FEES", "Fees"),
]
RULES = [
    "To reconcile your account: list here every check, withdrawal and fee that this statement does not show yet,",
    "subtract their total from the ending balance and add deposits made since. The result should agree with your",
    "own register. If you think an electronic transfer is wrong, write or call us within 60 days after we sent the",
    "FIRST statement on which it appeared, with your name, the account number, the amount and why you doubt it.",
]


@dataclass(frozen=True)
class Check:
    """A paid check."""

    day: date
    number: int
    label: str
    amount: Decimal


def _checks(rng: Random, start: date, end: date) -> list[Check]:
    days = some_days(rng, rng.randint(6, 23), start, end)
    days = [day + timedelta(rng.choice([0, 0, 0, 1])) for day in days]
    number, checks = rng.randint(1001, 7800), []
    for place, day in enumerate(days):
        gap = rng.choice([1, 1, 1, 1, 2, 4])
        number += gap
        label = f"{number}{' *' if gap > 1 and place else ''}"
        checks.append(Check(min(day, end), number, label, some_amount(rng, 20, 900, rng.choice(["1", "0.01", "5"]))))
    return checks


def _picture(check: Check, payee: str) -> bytes:
    """What the scanner took of the check: a picture, whose words are no text."""
    paper = pymupdf.open()
    sheet = paper.new_page(width=250, height=110)
    sheet.draw_rect(sheet.rect, fill=(0.93, 0.95, 0.9), color=(0.4, 0.4, 0.4))
    sheet.insert_text((10, 16), "DANA WHITFIELD", fontsize=7)
    sheet.insert_text((10, 24), "41 Linden Cove", fontsize=6)
    sheet.insert_text((215, 16), str(check.number), fontsize=9)
    sheet.insert_text((160, 34), check.day.strftime("%m-%d-%y"), fontsize=8, fontname="tiit")
    sheet.insert_text((10, 52), "Pay to the order of", fontsize=6)
    sheet.insert_text((66, 52), payee, fontsize=10, fontname="tiit")
    sheet.insert_text((196, 52), f"$ {written(check.amount)}", fontsize=9, fontname="tiit")
    sheet.draw_line((64, 55), (190, 55))
    sheet.draw_line((10, 74), (220, 74))
    sheet.insert_text((150, 90), "Dana Whitfield", fontsize=10, fontname="tiit")
    sheet.insert_text((30, 104), f"062000000  0091837745  {check.number}", fontsize=8, fontname="cour")
    return bytes(sheet.get_pixmap(dpi=80, colorspace=pymupdf.csGRAY).tobytes("png"))


class _Statement:
    def __init__(self, rng: Random, start: date, end: date) -> None:
        self.start, self.end = start, end
        self.number = f"00{rng.randint(10**7, 10**8 - 1)}"
        self.rows: list[Row] = []
        self.section = ""
        self.flow = Flow(716, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 52, "RIVERMARK", 20, bold=True, color=GREEN)
        page.put(172, 52, "BANK", 20, color=GREEN)
        if number == 1:
            page.put(40, 66, "Rivermark Bank, Member FDIC", 7)
            page.put(40, 76, "Homewood Village Office, 2817 18th Street South, Homewood, AL 35209", 7)
            page.lines(70, 128, ["DANA WHITFIELD", "MARCUS T WHITFIELD", "41 LINDEN COVE", "HOMEWOOD AL 35209-2110"], 9)
            page.put(572, 96, "ACCOUNT #", 9, right=True)
            page.put(572, 108, self.number, 10, right=True, bold=True)
            return 196
        page.put(572, 48, f"ACCOUNT #   {self.number}", 9, right=True)
        if self.section:
            page.put(306, 92, f"{self.section} (CONTINUED)", 10, bold=True, center=True, color=GREEN)
            page.rule(40, 97, 572, 0.8, GREEN)
            return 112
        return 92

    def summary(
        self, opening: Decimal, sums: dict[str, Decimal], closing: Decimal, low: Decimal, mean: Decimal
    ) -> None:
        flow, page = self.flow, self.flow.page
        page.put(306, flow.y, "ESSENTIAL CHECKING", 12, bold=True, center=True)
        days = (
            f"{self.start:%B} {self.start.day}, {self.start.year} through {self.end:%B} {self.end.day}, {self.end.year}"
        )
        page.put(306, flow.y + 14, days, 9, center=True)
        page.box(40, flow.y + 24, 532, 16, PALE)
        page.put(306, flow.y + 35, "SUMMARY", 10, bold=True, center=True, color=GREEN)
        y = flow.y + 54
        listed = [
            ("Beginning Balance", opening, ""),
            ("Deposits & Credits", sums["D"], "+"),
            ("Withdrawals", sums["W"], "-"),
            ("Fees", sums["F"], "-"),
            ("Automatic Transfers", ZERO, "+"),
            ("Checks", sums["C"], "-"),
            ("Ending Balance", closing, ""),
        ]
        for place, (label, amount, sign) in enumerate(listed):
            page.put(48, y, label, 9, bold=place in (0, 6))
            minus = "-" if not sign else ""
            page.put(268, y, ("$" if place in (0, 6) else "") + written(amount, minus=minus), 9, right=True)
            page.put(272, y, sign, 9)
            y += 12
        page.put(320, flow.y + 54, "Minimum Daily Balance", 9)
        page.put(564, flow.y + 54, "$" + written(low), 9, right=True)
        page.put(320, flow.y + 66, "Average Monthly Statement Balance", 9)
        page.put(564, flow.y + 66, "$" + written(mean), 9, right=True)
        flow.y = y + 14

    def title(self, text: str, room: float) -> None:
        self.section = ""
        self.flow.need(30 + room)
        self.flow.page.put(306, self.flow.y, text, 10, bold=True, center=True, color=GREEN)
        self.flow.page.rule(40, self.flow.y + 5, 572, 0.8, GREEN)
        self.flow.y += 20
        self.section = text

    def entries(self, entries: Sequence[Entry], title: str, short: str) -> None:
        if not entries:
            return
        self.title(title, 30)
        for entry in entries:
            lines = wrap(" ".join(entry.lines[0].split()), fits("Helvetica", 9, 380))
            self.flow.need(11 * len(lines))
            page = self.flow.page
            page.put(48, self.flow.y, entry.day.strftime("%m/%d"))
            page.put(564, self.flow.y, written(entry.amount, minus=""), right=True)
            self.flow.y = page.lines(92, self.flow.y, lines)
            self.rows.append(Row(entry.day, " ".join(lines), entry.amount, page=self.flow.number))
        total = sum((abs(entry.amount) for entry in entries), ZERO)
        self.flow.need(14)
        self.flow.page.put(390, self.flow.y + 3, f"Total {short}", bold=True)
        self.flow.page.put(564, self.flow.y + 3, "$" + written(total), right=True, bold=True)
        self.flow.y += 28

    def checks(self, checks: Sequence[Check]) -> None:
        high = ceil(len(checks) / 3)
        self.title("CHECKS", 11 * high + 50)
        page, top = self.flow.page, self.flow.y
        for place, check in enumerate(checks):
            left, y = 48 + 182 * (place // high), top + 14 + 11 * (place % high)
            if place % high == 0:
                for x, text, right in ((0, "Date", False), (46, "Check No.", False), (150, "Amount", True)):
                    page.put(left + x, top, text, 8, right=right, bold=True)
            page.put(left, y, check.day.strftime("%m/%d"))
            page.put(left + 46, y, check.label)
            page.put(left + 150, y, written(check.amount), right=True)
            self.rows.append(Row(check.day, check.label, -check.amount, page=self.flow.number))
        self.flow.y = top + 20 + 11 * high
        page.put(420, self.flow.y, "Total Checks", bold=True)
        page.put(564, self.flow.y, "$" + written(sum((check.amount for check in checks), ZERO)), right=True, bold=True)
        page.put(48, self.flow.y + 12, "* Break In Check Number Sequence.", 8)
        self.flow.y += 34

    def daily(self, ends: Sequence[tuple[date, Decimal]]) -> None:
        high = ceil(len(ends) / 4)
        self.title("DAILY BALANCE SUMMARY", 11 * high + 20)
        page, top = self.flow.page, self.flow.y
        for place, (day, balance) in enumerate(ends):
            left, y = 48 + 134 * (place // high), top + 13 + 11 * (place % high)
            if place % high == 0:
                page.put(left, top, "Date", 8, bold=True)
                page.put(left + 110, top, "Balance", 8, bold=True, right=True)
            page.put(left, y, day.strftime("%m/%d"))
            page.put(left + 110, y, written(balance), right=True)
        self.section = ""
        self.flow.y = top + 30 + 11 * high
        self.flow.need(60)
        self.flow.page.lines(40, self.flow.y, RULES, 7.5, 9)

    def images(self, checks: Sequence[Check], rng: Random) -> list[tuple[int, pymupdf.Rect, bytes]]:
        pictures = []
        payees = ["Grace Chapel", "Hoover Lawn Care", "City of Homewood", "Dr. Ames", "PTO Fund", "K. Tucker"]
        for place, check in enumerate(checks):
            if place % 10 == 0:
                self.flow.turn()
                self.flow.page.put(306, 84, "CHECK IMAGES", 10, bold=True, center=True, color=GREEN)
            left, top = 44 + 270 * (place % 2), 96 + 124 * (place % 10 // 2)
            area = pymupdf.Rect(left, top, left + 250, top + 106)
            pictures.append((self.flow.number - 1, area, _picture(check, rng.choice(payees))))
            said = f"{check.day:%m/%d/%Y}    {check.number}    ${written(check.amount)}"
            self.flow.page.put(left + 125, top + 115, said, 8, center=True)
        return pictures


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    checks = _checks(rng, start, end)
    opening = some_amount(rng, 700, 6000) + sum((check.amount for check in checks), ZERO)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 66), balance=opening, floor=600)
    entries.append(Entry(end, (FEE[0],), FEE[1], "F", FEE[0]))
    moves = sorted([(e.day, e.amount) for e in entries] + [(check.day, -check.amount) for check in checks])
    balances, ends = opening, dict[date, Decimal]()
    for day, amount in moves:
        balances += amount
        ends[day] = balances
    statement = _Statement(rng, start, end)
    sums = {tag: sum((abs(e.amount) for e in entries if e.tag == tag), ZERO) for tag in "DWF"}
    sums["C"] = sum((check.amount for check in checks), ZERO)
    mean = (sum(ends.values(), ZERO) / len(ends)).quantize(Decimal("0.01"))
    statement.summary(opening, sums, balances, min(ends.values()), mean)
    for tag, title, short in SECTIONS:
        statement.entries([entry for entry in entries if entry.tag == tag], title, short)
    statement.checks(checks)
    statement.daily(list(ends.items()))
    pictures = statement.images(checks, rng)
    each_page(statement.flow.pages, _foot)
    by_hand(statement.flow.pages, path, Hand(show="TJ", split=True))
    document = pymupdf.open("pdf", path.read_bytes())
    for number, area, picture in pictures:
        document[number].insert_image(area, stream=picture)
    save(document, path)
    return Truth("checking", "en_US", "USD", statement.number, start, end, opening, balances, statement.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.rule(40, 738, 572, 0.5, GREEN)
    page.put(40, 750, "For all your banking needs, please call 1-800-555-0148 or visit us at rivermarkbank.example", 7)
    page.put(40, 760, "Thank You For Banking With Rivermark!", 7, bold=True)
    page.put(572, 750, f"Page {number} of {count}", 8, right=True)
