"""United States: analysed business checking with two sub-accounts in one PDF (operating and payroll, book
transfers between them). Dates M-D without zeros, additions and subtractions with the amount before the
description, checks in three groups side by side, ledger balances in three groups, then the account analysis:
service volumes, unit prices, earnings credit, none of which are rows. The whole has no single opening and closing
balance."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_fpdf
from ._tools import ZERO, cents, money_in, money_out, number_pages, paragraph, row_count, table

POOLS = {
    "client": ["LAKELAND FOODS INC", "CITY OF ERIE AP", "NORTHCOAST SUPPLY", "BUCKEYE DENTAL GRP", "GRANITE FAB LLC"],
    "vendor": ["ULINE SHIP SUPPLY", "FIRSTENERGY OPCO", "GRAINGER ######", "PITNEY BOWES", "SHERWIN LEASING CO"],
    "tax": ["IRS USATAXPYMT", "OHIO TAX DEPT", "RITA MUNI TAX"],
}
MAIN = [
    Kind(10, 400, 18000, "ACH CREDIT {client}|CORP PAY CCD ID ##########", "in"),
    Kind(6, 150, 6500, "DEPOSIT BRANCH 0### OHIO", "in"),
    Kind(3, 2500, 42000, "WIRE TRANSFER IN REF 2024######00####|ORG {client}", "in"),
    Kind(6, 120, 3400, "MERCHANT SVCS BANKCARD DEP|MERCH ###########", "in"),
    Kind(9, -90, -5200, "ACH DEBIT {vendor}|TRADE PAY CCD ID ##########", "out"),
    Kind(3, -800, -9000, "ACH DEBIT {tax}|TAX PYMT ID ##########", "out"),
    Kind(12, -75, -6400, "", "check"),
    Kind(3, -2000, -12000, "BOOK TRANSFER DEBIT|TO ACCT ENDING {payroll}", "out"),
]
SIDE = [
    Kind(4, -600, -2600, "", "check"),
    Kind(3, -1500, -9000, "ACH DEBIT HEARTLAND PAYRL|PAYROLL PPD ID ##########", "out"),
    Kind(3, 1800, 12000, "BOOK TRANSFER CREDIT|FROM ACCT ENDING {main}", "in"),
    Kind(1, -40, -400, "ACH DEBIT AMERITAS RETIRE|401K ID ##########", "out"),
]
RED = (0.7, 0.05, 0.1)


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30)
        self.numbers = [f"3592410{rng.randint(10000, 99999)}", f"3592411{rng.randint(10000, 99999)}"]
        self.rows: list[Row] = []
        self.rng = rng
        self.flow = Flow(728, lambda: Page(LETTER, "narrow", "narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(40, 40, "Buckeye Trust", 15, bold=True, color=RED)
        page.put(330, 36, "Commercial Banking Statement", 11, bold=True)
        page.put(330, 48, f"{end:%B} {end.day}, {end.year}", 9)
        page.put(572, 48, f"page {number} of @@", 8, right=True)
        page.put(330, 60, self.numbers[0], 9)
        page.put(40, 748, f"{self.numbers[0]} - 00417", 6, color=GREY)
        page.put(40, 756, f"{end:%y%m%d}  T 00000  9 AN  C  R 00  EM  {start:%m%d}", 6, color=GREY)
        return 84

    def title(self, text: str) -> None:
        self.flow.page.put(40, self.flow.y, text, 9.5, bold=True)
        self.flow.page.rule(40, self.flow.y + 3, 572, 0.8)
        self.flow.y += 15

    def listing(self, title: str, entries: list[Entry]) -> None:
        flow = self.flow
        flow.need(60)
        self.part(title)
        for entry in entries:
            lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 7.5, 310))]
            if flow.need(len(lines) * 9.5 + 2):
                self.part(f"{title} (con't)")
            flow.page.put(56, flow.y, short(entry.day), 7.5)
            flow.page.put(240, flow.y, f"{written(entry.amount, minus='')}", 7.5, right=True)
            flow.y = flow.page.lines(256, flow.y, lines, 7.5, 9.5) + 2
            words = " ".join(" ".join(lines).split())
            self.rows.append(Row(entry.day, words, entry.amount, page=flow.number))
        total = sum((entry.amount for entry in entries), ZERO)
        flow.page.put(56, flow.y + 1, f"Total {title.lower()}", 7.5, bold=True)
        flow.page.put(240, flow.y + 1, f"${written(total, minus='')}", 7.5, bold=True, right=True)
        flow.y += 18

    def part(self, title: str) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(40, y, title, 8.5, bold=True)
        page.put(56, y + 12, "Date", 7, color=GREY)
        page.put(240, y + 12, "Amount", 7, color=GREY, right=True)
        page.put(256, y + 12, "Description / source", 7, color=GREY)
        self.flow.y += 23

    def checks(self, entries: list[Entry]) -> None:
        flow, high = self.flow, (len(entries) + 2) // 3
        flow.need(high * 10 + 50)
        page = flow.page
        page.put(40, flow.y, "Paper checks", 8.5, bold=True)
        page.put(120, flow.y, "* check missing from sequence", 7, color=GREY)
        for n in range(3):
            page.put(56 + n * 176, flow.y + 12, "Check", 7, color=GREY)
            page.put(100 + n * 176, flow.y + 12, "Date", 7, color=GREY)
            page.put(196 + n * 176, flow.y + 12, "Amount", 7, color=GREY, right=True)
        flow.y += 23
        number = self.rng.randint(1100, 9200)
        for n, entry in enumerate(entries):
            gap = n > 0 and self.rng.random() < 0.2
            number += self.rng.randint(2, 4) if gap else 1
            x, y = 56 + n // high * 176, flow.y + n % high * 10
            serial = f"*{number}" if gap else f"{number}"
            page.put(x, y, serial, 7.5)
            page.put(x + 44, y, short(entry.day), 7.5)
            page.put(x + 140, y, written(entry.amount, minus=""), 7.5, right=True)
            self.rows.append(Row(entry.day, serial, entry.amount, page=flow.number))
        flow.y += high * 10
        total = sum((entry.amount for entry in entries), ZERO)
        page.put(56, flow.y + 3, f"Paper checks paid ({len(entries)})", 7.5, bold=True)
        page.put(572, flow.y + 3, f"${written(total, minus='')}", 7.5, bold=True, right=True)
        flow.y += 20

    def ledger(self, opening: Decimal, entries: list[Entry]) -> None:
        steps: dict[date, Decimal] = defaultdict(lambda: ZERO)
        for entry in entries:
            steps[entry.day] += entry.amount
        balance, cells = opening, []
        for day in sorted(steps):
            balance += steps[day]
            cells.append((short(day), written(balance)))
        high = (len(cells) + 2) // 3
        self.flow.need(high * 10 + 40)
        page = self.flow.page
        page.put(40, self.flow.y, "Ledger balance by day", 8.5, bold=True)
        self.flow.y += 12
        for n, (day_text, money) in enumerate(cells):
            x, y = 56 + n // high * 176, self.flow.y + n % high * 10
            page.put(x, y, day_text, 7.5)
            page.put(x + 140, y, money, 7.5, right=True)
        self.flow.y += high * 10 + 14

    def account(self, name: str, number: str, opening: Decimal, entries: list[Entry]) -> Decimal:
        amounts = [entry.amount for entry in entries]
        closing = opening + sum(amounts, ZERO)
        flow, (start, end) = self.flow, self.period
        flow.need(130)
        self.title(f"{name}  {number}")
        page, y = flow.page, flow.y
        page.lines(56, y, ["GREAT LAKES MACHINE INC", name.upper()], 8, 10)
        into = sum(1 for amount in amounts if amount > 0)
        facts = [
            (f"Beginning balance {start.month}-{start.day}-{start:%y}", written(opening)),
            (f"{into} Additions", f"+{written(money_in(amounts))}"),
            (f"{len(amounts) - into} Subtractions", f"-{written(money_out(amounts))}"),
            (f"Ending balance {end.month}-{end.day}-{end:%y}", f"${written(closing)}"),
        ]
        for n, (label, text) in enumerate(facts):
            page.put(330, y + n * 12, label, 8, bold=n in (0, 3))
            page.put(572, y + n * 12, text, 8, bold=n in (0, 3), right=True)
        flow.y += 62
        for tag, title in (("in", "Additions"), ("check", ""), ("out", "Other subtractions")):
            chosen = [entry for entry in entries if entry.tag == tag]
            if chosen and tag == "check":
                self.checks(chosen)
            elif chosen:
                self.listing(title, chosen)
        self.ledger(opening, entries)
        return closing

    def analysis(self, average: Decimal) -> None:
        flow, (start, end) = self.flow, self.period
        flow.turn()
        self.title("Account analysis - settlement for the period")
        page, y = flow.page, flow.y
        allowed = (average * Decimal("0.0045") / 12).quantize(Decimal("0.01"))
        facts = [
            ("Average ledger balance", written(average)),
            ("Less average float", written(average / 40)),
            ("Average collected balance", written(average - average / 40)),
            ("Reserve requirement at 10.00%", written(average / 10)),
            ("Earnings credit rate", "0.45%"),
            ("Earnings credit allowance", written(allowed)),
        ]
        y = table(page, y, (56, 300), facts) + 10
        edges = (56, 300, 380, 470, 572)
        lines = [("Service description", "Volume", "Unit price", "Service charge", "Balance required")]
        charges = ZERO
        names = ["Account maintenance", "Credits posted", "Debits posted", "Items deposited - on us", "Items deposited"]
        names += [
            "ACH originated items",
            "Incoming wire domestic",
            "Book transfer sub account",
            "Image CD-ROM",
            "FDIC assessment",
        ]
        for name in names:
            volume, price = self.rng.randint(1, 90), Decimal(self.rng.randint(5, 1500)) / 100
            charges += volume * price
            need = written(volume * price * 12 / Decimal("0.0045"))
            lines.append((name, str(volume), written(price, places=4), written(volume * price), need))
        lines.append(("Total service charges", "", "", written(charges), ""))
        lines.append(("Net service charge", "", "", written(max(ZERO, charges - allowed)), ""))
        y = table(page, y, edges, lines)
        text = (
            f"The net service charge for {start:%B %Y} will be debited from your operating account on or about "
            f"the 15th "
            f"of the following month. Rates as of {end.month}-{end.day}-{end:%y}. Questions about the analysis: call "
            "1-800-555-0142, Treasury Services, Monday to Friday 8 a.m. to 6 p.m. Eastern time."
        )
        y = paragraph(page, 56, y + 10, text, 500)
        page.put(40, y + 16, "Where to send error notices", 9, bold=True)
        law = (
            "You must examine this statement with reasonable promptness. If you fail to report an unauthorized "
            "signature "
            "or alteration within thirty (30) days you may lose your claim. Wire transfers are governed by "
            "Regulation J "
            "and Article 4A of the Uniform Commercial Code. Member FDIC. (C) 2019 Buckeye Trust Company."
        )
        paragraph(page, 56, y + 30, law, 500)


def short(day: date) -> str:
    return f"{day.month}-{day.day}"


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    ends = {"main": [sheet.numbers[0][-4:]], "payroll": [sheet.numbers[1][-4:]]}
    pools = POOLS | ends
    count = row_count(rng)
    openings = [cents(rng, 15000, 90000), cents(rng, 500, 4000)]
    first = some_entries(rng, MAIN, pools, sheet.period, count=max(4, count * 3 // 4), balance=openings[0])
    second = some_entries(rng, SIDE, pools, sheet.period, count=max(2, count // 4), balance=openings[1])
    fee_day = next(day for n in range(9) if (day := sheet.period[0] + timedelta(9 + n)).weekday() < 5)
    fee = Entry(fee_day, ("ACCOUNT ANALYSIS FEE",), -cents(rng, 30, 240), "out", "fee")
    first = sorted([*first, fee], key=lambda entry: entry.day)
    page = sheet.flow.page
    page.lines(52, 110, ["GREAT LAKES MACHINE INC", "ATTN ACCOUNTS PAYABLE", "1950 E 38TH ST", "ERIE PA 16510-3314"], 9)
    page.put(330, 100, "Questions or comments?", 8.5, bold=True)
    page.put(330, 112, "Call our Business Line 1-888-555-0154 (TDD 1-800-555-0108)", 7.5)
    sheet.flow.y = 170
    totals = [sum((entry.amount for entry in entries), ZERO) for entries in (first, second)]
    closings = [opening + total for opening, total in zip(openings, totals, strict=True)]
    sheet.title("Accounts on this statement")
    names = ["Business Interest Analyzed - Operating", "Business Imprest Account - Payroll"]
    lines = [("Account", "Number", "Ending balance")]
    lines += [(n, a, written(c)) for n, a, c in zip(names, sheet.numbers, closings, strict=True)]
    sheet.flow.y = table(page, sheet.flow.y, (56, 380, 572), lines, 8) + 12
    sheet.account(names[0], sheet.numbers[0], openings[0], first)
    sheet.account(names[1], sheet.numbers[1], openings[1], second)
    sheet.analysis((openings[0] + abs(closings[0])) / 2)
    number_pages(sheet.flow.pages)
    with_fpdf(sheet.flow.pages, path, "columns")
    return Truth("checking", "en_US", "USD", sheet.numbers[0], *sheet.period, openings[0], None, sheet.rows)
