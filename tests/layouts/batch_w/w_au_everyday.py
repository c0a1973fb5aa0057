"""Australia: everyday account of a regional bank. "2 Jul 24" dates, withdrawals, deposits and balance with $ on the
opening and closing lines only, overdrawn balances in brackets, wrapped descriptions with card numbers and the day
of purchase, totals for both columns, fee rebate and card summary tables that look like rows, pages laid sideways
and turned upright."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_entries, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Flow, Page, fits, with_pymupdf
from ._tools import ZERO, cents, money_in, money_out, number_pages, paragraph, row_count, table

POOLS = {
    "shop": [
        "FOODWORKS EPSOM",
        "ALDI STORES - BEND",
        "BUNNINGS 6##000",
        "IGA STRATHDALE",
        "KMART ####",
        "CHEMIST W/HOUSE",
        "BP CBR",
    ],
    "town": ["BENDIGO", "CASTLEMAINE", "ECHUCA", "KYNETON"],
    "bill": ["COLIBAN WATER", "AGL SALES P/L", "TELSTRA CORP", "AAMI INSURANCE", "CITY OF GRTR BEND"],
    "who": ["J MCALLISTER", "RAY WHITE RENT", "KINDER FEES", "T NGUYEN"],
    "pays": ["GOLDFIELDS HEALTH", "MEDICARE MCARE", "CTRLINK FAMILY"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%d/%m}",
}
KINDS = [
    Kind(28, -3, -170, "CARD PURCHASE, {shop}, {town} VIC AU|CARD NUMBER 472345XXXXXX{card} {day}"),
    Kind(6, -6, -90, "RETAIL PURCHASE,{shop}, VIC|EFTPOS {day} AUD"),
    Kind(7, -30, -320, "DIRECT DEBIT ###########|{bill} ########"),
    Kind(6, -20, -900, "OSKO PAYMENT ##########|{who} ##########"),
    Kind(4, -40, -400, "BILL PAYMENT 00##########|BPAY TO: {bill}"),
    Kind(4, -20, -400, "ATM WITHDRAWAL {town} VIC|CARD NUMBER 472345XXXXXX{card}", "", "20"),
    Kind(5, 600, 2600, "DIRECT CREDIT {pays}|00########"),
    Kind(3, 10, 300, "OSKO DEPOSIT ##########|{who} DINNER"),
    Kind(1, -1, -9, "INTERNATIONAL TRANSACTION FEE 3.00%"),
    Kind(1, 0.02, 2, "INTEREST PAID", "", "0.01", 1),
    Kind(1, -6, -6, "MONTHLY SERVICE FEE", "", "1", 1),
]
MAROON = (0.5, 0.02, 0.15)
OUT, INTO, BALANCE = 388.0, 468.0, 554.0


def dated(day: date) -> str:
    return f"{day.day} {day:%b %y}"


def held(balance: Decimal) -> str:
    return written(balance) if balance >= 0 else f"({written(-balance)})"


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30)
        self.account = f"{rng.randint(100_000_000, 199_999_999)}"
        self.balance = ZERO
        self.listing = True
        self.flow = Flow(752, lambda: Page(A4), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 46, "Goldfields Mutual Bank", 16, bold=True, color=MAROON)
        page.put(555, 40, "Everyday Account statement", 11, right=True)
        start, end = self.period
        page.put(555, 54, f"Page {number} of @@", 8, right=True)
        page.put(
            40,
            822,
            "Goldfields Mutual Bank Limited ABN 11 068 049 178. AFSL/Australian Credit Licence 237879.",
            6.5,
            color=GREY,
        )
        y = 90.0
        if number == 1:
            page.lines(56, 104, ["MR CALLUM J FERRIS", "3 QUARTZ ST", "STRATHDALE VIC 3550"], 9)
            facts = [
                ("Your details at a glance", ""),
                ("BSB number", "633-000"),
                ("Account number", f"{self.account[:3]} {self.account[3:6]} {self.account[6:]}"),
                ("Customer number", "07714662/1201"),
                ("Statement period", f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}"),
                ("Statement number", f"{start.month + 30}"),
            ]
            for n, (name, text) in enumerate(facts):
                page.put(330, 88 + n * 13, name, 8.5, bold=n == 0)
                page.put(555, 88 + n * 13, text, 8.5, right=True)
            y = 268
        if not self.listing:
            return y
        page.box(40, y - 11, 515, 17, MAROON)
        for x, text in ((OUT, "Withdrawals"), (INTO, "Deposits"), (BALANCE, "Balance")):
            page.put(x, y, text, 8.5, bold=True, color=WHITE, right=True)
        page.put(44, y, "Date", 8.5, bold=True, color=WHITE)
        page.put(100, y, "Transaction", 8.5, bold=True, color=WHITE)
        return y + 20

    def foot(self, page: Page, _: float) -> None:
        page.put(555, 800, "Statement continues over", 7.5, right=True)

    def mark(self, day: date, text: str, balance: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(44, y, dated(day), 8)
        page.put(100, y, text, 8, bold=True)
        page.put(
            BALANCE, y, f"${written(balance)}" if balance >= 0 else f"(${written(-balance)})", 8, bold=True, right=True
        )
        self.flow.y += 14


def top(sheet: Sheet, opening: Decimal, amounts: list[Decimal]) -> None:
    page = sheet.flow.page
    page.box(40, 178, 515, 54, (0.97, 0.93, 0.94))
    cells = [
        ("Opening balance", f"${held(opening)}"),
        ("Total withdrawals", f"${written(money_out(amounts))}"),
        ("Total deposits", f"${written(money_in(amounts))}"),
        ("Closing balance", f"${held(opening + sum(amounts, ZERO))}"),
    ]
    for n, (name, text) in enumerate(cells):
        page.put(50 + n * 128, 194, name, 8)
        page.put(50 + n * 128, 210, text, 10, bold=True)
    page.put(
        50,
        226,
        "Any questions? Contact Cara Whitford at 90 Pall Mall, Bendigo 3550 on 03 5550 0147, or call 1300 555 0166.",
        7,
    )
    page.put(40, 248, f"Goldfields Easy Saver Everyday Account {sheet.account}", 9, bold=True, color=MAROON)


def tail(sheet: Sheet, rng: Random) -> None:
    flow = sheet.flow
    flow.y += 12
    sheet.listing = False
    flow.need(240)
    page, y = flow.page, flow.y
    page.put(40, y, "Account fees and charges for the month", 9, bold=True, color=MAROON)
    free = rng.randint(1, 12)
    rows = [
        ("Date", "Type", "Free", "Charged", "Per item", "Total"),
        (dated(sheet.period[0]), "Branch withdrawal", str(free), "0", "$2.50", "$0.00"),
        (dated(sheet.period[0]), "Card transaction", str(free * 3), "0", "$0.00", "$0.00"),
        (dated(sheet.period[1]), "Relationship rebate", "", "", "", "$0.00"),
    ]
    y = table(page, y + 14, (44, 200, 270, 340, 420, 554), rows, 8)
    page.put(40, y + 8, "Interest rates on this account", 9, bold=True, color=MAROON)
    lines = [("Balance", "Rate p.a."), ("$0.00 to $4,999.99", "0.01%"), ("$5,000.00 and over", "0.05%")]
    lines += [("Interest paid this financial year", f"${written(cents(rng, 0, 9))}")]
    y = table(page, y + 22, (44, 300), lines, 8)
    tips = (
        "We suggest you carefully check all entries on your statement. Apparent errors or possible unauthorised "
        "transactions "
        "are to be promptly reported to your branch. Card security: for information on how to safeguard against "
        "unauthorised "
        "transactions visit moneysmart.gov.au. Resolving complaints: contact us on 1300 555 0166; AFCA can be "
        "reached on 1800 "
        "931 678. All card transactions made in currencies other than Australian dollars will incur a fee of 3% "
        "of the value."
    )
    paragraph(page, 40, y + 10, tips, 515, 7)


def draw(rng: Random, path: Path) -> Truth:
    opening = cents(rng, 40, 3200)
    sheet = Sheet(rng)
    sheet.balance = opening
    pools = POOLS | {"card": [f"{rng.randint(0, 999):03}"]}
    entries = some_entries(rng, KINDS, pools, sheet.period, count=row_count(rng), balance=opening, floor=-250)
    amounts, flow = [entry.amount for entry in entries], sheet.flow
    top(sheet, opening, amounts)
    sheet.mark(sheet.period[0], "Opening balance", opening)
    rows: list[Row] = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 225))]
        flow.need(len(lines) * 10 + 4)
        page = flow.page
        sheet.balance += entry.amount
        page.put(44, flow.y, dated(entry.day), 8)
        page.put(OUT if entry.amount < 0 else INTO, flow.y, written(entry.amount, minus=""), 8, right=True)
        page.put(BALANCE, flow.y, held(sheet.balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, sheet.balance, page=flow.number))
        flow.y = page.lines(100, flow.y, lines, 8, 10) + 4
        page.rule(40, flow.y - 10, 555, 0.25, GREY)
    flow.need(36)
    page = flow.page
    page.put(100, flow.y + 2, "Transaction totals / Closing balance", 8, bold=True)
    page.put(OUT, flow.y + 2, f"${written(money_out(amounts))}", 8, bold=True, right=True)
    page.put(INTO, flow.y + 2, f"${written(money_in(amounts))}", 8, bold=True, right=True)
    page.put(BALANCE, flow.y + 2, f"${held(sheet.balance)}", 8, bold=True, right=True)
    flow.y += 20
    tail(sheet, rng)
    number_pages(flow.pages)
    with_pymupdf(flow.pages, path, turned=True)
    return Truth("checking", "en_AU", "AUD", f"633-000 {sheet.account}", *sheet.period, opening, sheet.balance, rows)
