"""Australia, current account: year on a row of its own, empty cells hold the white word "blank", effective dates below.

Totals at the end of each page and of the period stand between the rows; a summary of fees follows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Page, with_reportlab
from ._rows import LONG, MONTHS, ZERO, folded, said, use

BLUE = (0.0, 0.25, 0.5)


def _effective(rng: Random, day: date) -> str:
    used = day - timedelta(rng.randint(1, 3))
    return f"{used.day:02} {MONTHS[used.month - 1].upper()} {used.year}"


POOLS: Pools = {
    "eff": _effective,
    "shop": [
        "WOOLWORTHS 3129 BRUNSWICK",
        "COLES 0577 PRESTON",
        "BUNNINGS 344000 THORNBURY",
        "7-ELEVEN 1044 COBURG",
        "ALDI STORES NORTHCOTE",
        "MYKI TOPUP MELBOURNE",
        "BP FAIRFIELD 1240",
        "CHEMIST WAREHOUSE PRESTON",
        "SP KOGAN.COM",
        "DAN MURPHYS 3366 ALPHINGTON",
        "MENULOG PTY LTD SYDNEY",
        "UBER *EATS SYDNEY",
    ],
    "who": ["J SANTAMARIA", "RIVERSIDE REALTY", "M & P WALSH", "T NGUYEN", "DOG WALKING"],
    "brace": ["{##########}"],
    "biller": ["AGL SALES", "TELSTRA", "YARRA VALLEY WATER", "OPTUS BILLING", "DAREBIN CITY COUNCIL"],
}
KINDS = [
    Kind(26, -4, -260, "VISA DEBIT PURCHASE CARD 7718|{shop}|EFFECTIVE DATE {eff}"),
    Kind(16, -3, -140, "EFTPOS|{shop} AU"),
    Kind(8, -20, -900, "WATTLE MOBILE BANKING PAYMENT ######|TO {who}"),
    Kind(6, -30, -420, "WATTLE INTERNET BANKING BPAY|{biller} {brace}"),
    Kind(4, -20, -400, "WATTLE ATM NORTHCOTE                VIC", step="20"),
    Kind(3, 1200, 3900, "PAY/SALARY|FROM HARCOURT FREIGHT PTY 00######", most=2),
    Kind(4, 20, 700, "PAYMENT|FROM {who} RENT SHARE"),
    Kind(3, 15, 600, "TRANSFER|FROM {who} ###### ", step="5"),
    Kind(1, -5, -5, "ACCOUNT SERVICING FEE", most=1),
    Kind(2, -0.3, -6, "VISA DEBIT OVERSEAS TRANSACTION FEE|EFFECTIVE DATE {eff}"),
    Kind(3, -20, -240, "DIRECT DEBIT|{biller} ##########"),
]


def _long(day: date) -> str:
    return f"{day.day:02} {LONG[day.month - 1].upper()} {day.year}"


def _short(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1].upper()}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("arial", "arial-bold")
    start, end = some_period(rng)
    opening = Decimal(rng.randint(-10000, 900000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 80), balance=opening, floor=-200)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    bsb, account = fill(rng, "317-###", start, {}), fill(rng, "####-#####", start, {})
    spent = sum((-entry.amount for entry in entries if entry.amount < 0), ZERO)
    earned = sum((entry.amount for entry in entries if entry.amount > 0), ZERO)

    def money(amount: Decimal) -> str:
        return ("-" if amount < 0 else "") + "$" + written(amount, minus="")

    def dr(amount: Decimal) -> str:
        return written(amount, minus="") + (" DR" if amount < 0 else "")

    first = Page(A4)
    pages = [first]
    first.put(40, 54, "Wattle Bank", 20, bold=True, color=BLUE)
    first.put(555, 46, "WATTLE ACCESS EVERYDAY STATEMENT", 10, bold=True, right=True)
    first.put(555, 62, f"STATEMENT NUMBER {rng.randint(3, 140)}", 8, right=True)
    first.put(555, 74, f"{_long(start)} TO {_long(end)}", 8, right=True)
    first.lines(60, 140, ["MS BRONWYN ELIZABETH TAIT", "UNIT 6/41 MERRI PDE", "NORTHCOTE VIC 3070"], 9, 12)
    first.box(330, 110, 225, 20, BLUE)
    first.put(340, 124, "WELCOME TO YOUR ACCOUNT AT A GLANCE", 9, bold=True, color=WHITE)
    facts = [("Account Details", "BRONWYN ELIZABETH TAIT"), ("Branch Number (BSB)", bsb), ("Account Number", account)]
    for n, (label, value) in enumerate(facts):
        first.put(340, 150 + 28 * n, label, 8, bold=True)
        first.put(340, 161 + 28 * n, value, 9)
    facts = [("Opening Balance:", money(opening)), ("Total Deposits:", money(earned))]
    facts += [("Total Withdrawals:", money(spent)), ("Closing Balance:", money(closing))]
    first.box(330, 240, 225, 104, (0.9, 0.94, 0.98))
    for n, (label, value) in enumerate(facts):
        first.put(340, 258 + 24 * n, label, 9, bold=n in (0, 3))
        first.put(545, 258 + 24 * n, value, 10, bold=True, right=True)
    first.put(40, 262, "NEED TO GET IN TOUCH?", 9, bold=True, color=BLUE)
    first.lines(40, 278, ["Wattle Internet Banking", "wattlebank.example", "", "Enquiries: 13 00 17",
                          "Lost/Stolen Cards: 1800 555 017"],
                8.5, 12)  # fmt: skip
    first.put(40, 400, "Wattle Bank Limited ABN 17 004 000 117. Terms apply.", 7, color=GREY)

    def turn() -> tuple[Page, float]:
        page = Page(A4, "arial", "arial-bold")
        page.put(40, 44, "Wattle Bank", 12, bold=True, color=BLUE)
        page.put(555, 44, "WATTLE ACCESS EVERYDAY STATEMENT", 8, bold=True, right=True)
        page.put(40, 62, f"Account Number {account}", 9, bold=True)
        y = 84.0
        if len(pages) == 1:
            page.put(40, y, "TRANSACTION DETAILS", 12, bold=True, color=BLUE)
            page.put(40, y + 13, "Please retain this statement for taxation purposes", 8)
            y += 32
        page.box(36, y - 11, 523, 17, BLUE)
        page.put(40, y, "Date", 8.5, bold=True, color=WHITE)
        page.put(95, y, "Transaction Details", 8.5, bold=True, color=WHITE)
        for x, title in ((405, "Withdrawals ($)"), (480, "Deposits ($)"), (555, "Balance ($)")):
            page.put(x, y, title, 8.5, bold=True, right=True, color=WHITE)
        pages.append(page)
        return page, y + 20

    page, y = turn()
    page.put(40, y, str(start.year), 8.5, bold=True)
    page.put(40, y + 13, _short(start), 8.5)
    page.put(95, y + 13, "OPENING BALANCE", 8.5, bold=True)
    for x in (405, 480):
        page.put(x, y + 13, "blank", 8.5, right=True, color=WHITE)
    page.put(555, y + 13, dr(opening), 8.5, right=True)
    y += 28

    def summed(label: str, out: Decimal, into: Decimal) -> None:
        page.box(36, y - 10, 523, 15, (0.9, 0.94, 0.98))
        page.put(40, y, label, 8.5, bold=True)
        page.put(405, y, money(out), 8.5, bold=True, right=True)
        page.put(480, y, money(into), 8.5, bold=True, right=True)

    rows: list[Row] = []
    year, out, into = start.year, ZERO, ZERO
    for entry, balance in zip(entries, balances, strict=True):
        lines = folded(entry.lines, "arial", 8.5, 235)
        if y + 10.5 * len(lines) > 765:
            summed("TOTALS AT END OF PAGE", out, into)
            page, y = turn()
            out = into = ZERO
            page.put(40, y, str(entry.day.year), 8.5, bold=True)
            year = entry.day.year
            y += 13
        if entry.day.year != year:
            year = entry.day.year
            page.put(40, y, str(year), 8.5, bold=True)
            y += 13
        page.put(40, y, _short(entry.day), 8.5)
        page.lines(95, y, lines, 8.5, 10.5)
        page.put(405, y, written(entry.amount, minus="") if entry.amount < 0 else "blank", 8.5, right=True,
                 color=(0, 0, 0) if entry.amount < 0 else WHITE)  # fmt: skip
        page.put(480, y, written(entry.amount) if entry.amount > 0 else "blank", 8.5, right=True,
                 color=(0, 0, 0) if entry.amount > 0 else WHITE)  # fmt: skip
        page.put(555, y, dr(balance), 8.5, right=True)
        rows.append(Row(entry.day, said(lines), entry.amount, balance, page=len(pages)))
        out, into = out - min(entry.amount, ZERO), into + max(entry.amount, ZERO)
        y += 10.5 * len(lines) + 4
        page.rule(36, y - 10.5, 559, 0.25, (0.75, 0.8, 0.85))
    if y + 130 > 775:
        summed("TOTALS AT END OF PAGE", out, into)
        page, y = turn()
        out = into = ZERO
    y += 4
    summed("TOTALS AT END OF PAGE", out, into)
    y += 16
    summed("TOTALS AT END OF PERIOD", spent, earned)
    page.put(555, y, money(closing), 8.5, bold=True, right=True)
    y += 24
    page.put(40, y, "This Statement Includes", 9, bold=True, color=BLUE)
    page.put(40, y + 13, "Interest earned on deposits", 8.5)
    page.put(300, y + 13, "$0.00", 8.5, right=True)
    page.put(40, y + 32, "Fee Summary", 9, bold=True, color=BLUE)
    page.put(40, y + 45, f"Fees Charged for period: {_long(start)} to {_long(end)}", 8.5)
    fees = sum((-entry.amount for entry in entries if "FEE" in entry.lines[0]), ZERO)
    page.put(40, y + 58, "Total Fees Charged", 8.5, bold=True)
    page.put(300, y + 58, money(fees), 8.5, bold=True, right=True)
    text = "Any monthly fee shown covers the days before the first of the month. Fees are not charged where waived. "
    text += "If you think an entry is wrong please call us at once."
    page.lines(40, y + 76, folded([text], "arial", 7.5, 510), 7.5, 9)
    for n, page in enumerate(pages, 1):
        page.put(555, 822, f"Page {n} of {len(pages)}", 7.5, right=True)
        page.put(40, 822, "Wattle Bank Limited ABN 17 004 000 117 Australian Credit Licence 230017", 6.5, color=GREY)
    with_reportlab(pages, path)
    return Truth("current", "en_AU", "AUD", account, start, end, opening, closing, rows)
