"""US business checking: customer deposits, other deposits, card withdrawals by card, other withdrawals and checks in
blocks of their own; minus after the amount, a dollar sign on the first row only, deposits and checks in two columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_count, some_days, some_period, written
from ..pens import BLACK, LETTER, Flow, Hand, Page, by_hand
from ._rows import ENGLISH, by_words, pairs, para, rows, total

L, R = 40, 572
KINDS = (
    Kind(6, 120, 4800, "Electronic Deposit|{payer}", tag="deposit"),
    Kind(2, 400, 9000, "Wire Credit REF0#####|{wire} ######", tag="deposit"),
    Kind(6, -9, -420, "{buy}", tag="card"),
    Kind(5, -80, -3800, "Electronic Withdrawal|{payee}", tag="other"),
    Kind(1, -300, -2500, "Internet Banking Transfer|To Account ########0###", tag="other"),
    Kind(1, -12, -45, "Analysis Service Charge", tag="fee", most=1),
)
POOLS: Pools = {
    "payer": (
        "From SQUARE INC|REF=24##########0N00 9424300002SQ24#### T3?#?##?####",
        "From MERCHANT SVCS|REF=24##########0Y00 3411##### MERCH DEP 8######0#",
        "From STRIPE|REF=24##########0N00 1800948598TRANSFER  ST-?#?#?#?#",
    ),
    "wire": (
        "NORTH PRAIRIE BK 24####00####|ORG=HALVERSEN SUPPLY CO",
        "BK OF AMBER LAKE 24####00####|ORG=DUNE & SONS INC",
    ),
    "payee": (
        "To GUSTO|REF=24##########0N00 9138864007TAX ###### 6semk#?#",
        "To IRS|REF=24##########0N00 3387702000USATAXPYMT2704########",
        "To XCEL ENERGY-MN|REF=24##########0Y00 1410448030XCELENERGY51-####",
        "To MN DEPT OF REVEN|REF=24##########0N00 X416007162MN Rev pay0000######",
        "To BCBS MN|REF=24##########0N00 9410984460PREMIUM 00########",
    ),
    "buy": (
        "Debit Purchase - VISA|On {on} 800-833-6687 CA|ADOBE  *CREATIVE  REF ^ 24204##################",
        "Debit Purchase - VISA|On {on} MINNEAPOLIS MN|MENARDS ####  REF ^ 24445##################",
        "Recurring Debit Purchase|On {on} Amzn.com/bill WA|AMAZON WEB SERVI  REF ^ 24692##################",
        "Debit Purchase - VISA|On {on} SAINT PAUL MN|HOLIDAY STATIONS 0###  REF ^ 24427##################",
    ),
    "on": lambda _, day: f"{day:%m%d%y}",
}


@dataclass
class _Sheet:
    flow: Flow
    found: list[Row]

    def title(self, text: str, after: str = "") -> None:
        self.flow.need(52)
        page, y = self.flow.page, self.flow.y
        page.box(L, y - 10, R - L, 13, BLACK)
        page.put(L + 3, y, text, 9, bold=True, color=(1, 1, 1))
        self.flow.y += 14
        if after:
            page.put(L, self.flow.y, after, 8.5)
            self.flow.y += 12

    def columns(self, titles: Sequence[tuple[float, str]]) -> None:
        for x, text in titles:
            self.flow.page.put(x, self.flow.y, text, 8, face="Helvetica-Oblique", right=text == "Amount")
        self.flow.y += 11

    def listed(self, label: str, entries: list[Entry], rng: Random) -> None:
        self.columns(((L, "Date"), (L + 42, "Description of Transaction"), (420, "Ref Number"), (R, "Amount")))
        for n, entry in enumerate(entries):
            first, *rest = [line for line in entry.lines if line]
            if self.flow.need(11 * (1 + len(rest))):
                self.title(f"{label} (continued)")
                self.columns(((L, "Date"), (L + 42, "Description of Transaction"), (420, "Ref Number"), (R, "Amount")))
            page, y = self.flow.page, self.flow.y
            shown = [f"{first} {rest[0]}" if rest else first, *rest[1:]]
            page.put(L, y, _day(entry.day), 8.5)
            self.flow.y = page.lines(L + 42, y, shown, 8.5, 10.5) + 1
            if entry.tag == "card":
                page.put(420, y, f"{rng.randint(10**9, 10**10 - 1)}", 8.5)
            if n == 0:
                page.put(505, y, "$", 8.5)
            page.put(R + (0 if entry.amount < 0 else -3), y, _money(entry.amount), 8.5, right=True)
            text = " ".join(" ".join(shown).split())
            self.found.append(Row(entry.day, text, entry.amount, page=self.flow.number))

    def twice(self, entries: list[Entry], titles: Sequence[tuple[float, str]]) -> None:
        """Deposits or checks, filled down the left half and then the right one."""
        half = (len(entries) + 1) // 2
        self.flow.need(min(12 * half + 30, 500))
        for shift in (0, 275):
            for x, text in titles:
                self.flow.page.put(
                    L + x + shift, self.flow.y, text, 8, face="Helvetica-Oblique", right=text == "Amount"
                )
        top = self.flow.y + 12
        for n, entry in enumerate(entries):
            x, y = (L, top + 11 * n) if n < half else (L + 275, top + 11 * (n - half))
            number, ref = entry.lines
            page = self.flow.page
            page.put(x, y, number, 8.5)
            page.put(x + 50, y, _day(entry.day), 8.5)
            page.put(x + 104, y, ref, 8.5)
            page.put(x + 250, y, _money(entry.amount).rstrip("-"), 8.5, right=True)
            name = number.strip("*") or ref
            self.found.append(Row(entry.day, name, entry.amount, page=self.flow.number))
        self.flow.y = top + 11 * half

    def sum(self, text: str, amount: Decimal) -> None:
        self.flow.need(16)
        self.flow.page.put(470, self.flow.y + 3, text, 8.5, bold=True, right=True)
        self.flow.page.put(505, self.flow.y + 3, "$", 8.5, bold=True)
        where = R + (0 if amount < 0 else -3)
        self.flow.page.put(where, self.flow.y + 3, _money(amount), 8.5, bold=True, right=True)
        self.flow.y += 24


def _money(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def _day(day: date) -> str:
    return f"{ENGLISH[day.month - 1]} {day.day:>2}"


def _long(day: date) -> str:
    return f"{ENGLISH[day.month - 1]} {day.day}, {day.year}"


def _checks(rng: Random, period: tuple[date, date]) -> list[Entry]:
    number, entries = rng.randint(2100, 7800), []
    for day in some_days(rng, min(some_count(rng), 24), *period):
        gap = rng.random() < 0.15
        number += rng.randint(2, 4) if gap else 1
        ref = f"{rng.choice((8, 9))}{rng.randint(10**8, 10**9 - 1)}"
        entries.append(Entry(day, (f"{number}{'*' if gap else ''}", ref), some_amount(rng, -60, -2600), "check", ""))
    return entries


def _summary(flow: Flow, figures: list[tuple[str, int | None, Decimal]]) -> None:
    page, y = flow.page, flow.y
    page.put(L + 190, y, "# Items", 8, face="Helvetica-Oblique", right=True)
    y += 12
    for n, (label, items, amount) in enumerate(figures):
        last = n == len(figures) - 1
        page.put(L, y, label, 9, bold=last)
        page.put(L + 190, y, "" if items is None else str(items), 9, right=True)
        page.put(L + 205, y, "$" if n in {0, len(figures) - 1} else "", 9, bold=last)
        page.put(L + 290 + (0 if amount < 0 else -4), y, _money(amount), 9, right=True, bold=last)
        if last:
            page.rule(L + 205, y - 9, L + 292, 0.6)
        y += 12
    flow.y = y + 12


def _ledger(sheet: _Sheet, opening: Decimal, entries: list[Entry]) -> None:
    sheet.title("Balance Summary")
    days = sorted({entry.day for entry in entries})
    flow = sheet.flow
    third = max(1, -(-len(days) // 3))
    flow.need(11 * third + 20)
    for n in range(3):
        flow.page.put(L + 180 * n, flow.y, "Date", 8, face="Helvetica-Oblique")
        flow.page.put(L + 180 * n + 145, flow.y, "Ending Balance", 8, face="Helvetica-Oblique", right=True)
    for n, day in enumerate(days):
        x, y = L + 180 * (n // third), flow.y + 12 + 11 * (n % third)
        flow.page.put(x, y, _day(day), 8.5)
        balance = opening + sum(entry.amount for entry in entries if entry.day <= day)
        flow.page.put(x + 145, y, _money(balance), 8.5, right=True)
    flow.y += 12 * third + 22
    flow.page.put(L, flow.y, "Balances only appear for days reflecting change.", 8)
    flow.y += 24


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    number = f"1 0{rng.randint(10, 99)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
    entries = rows(rng, KINDS, POOLS, period, rng.randint(14, 70))
    ref = f"{rng.choice((8, 9))}{rng.randint(10**8, 10**9 - 1)}"
    counter = [
        Entry(day, ("", ref[:-2] + f"{n:02}"), some_amount(rng, 90, 5200), "counter", "")
        for n, day in enumerate(some_days(rng, rng.randint(2, 7), *period))
    ]
    checks = _checks(rng, period)
    blocks = {
        "Customer Deposits": counter,
        "Other Deposits": [entry for entry in entries if entry.tag == "deposit"],
        "Card Withdrawals": [entry for entry in entries if entry.tag == "card"],
        "Other Withdrawals": [entry for entry in entries if entry.tag in {"other", "fee"}],
        "Checks Paid": checks,
    }
    opening = some_amount(rng, 6000, 48000)
    closing = opening + sum(map(total, blocks.values()))
    first, last = _long(period[0]), _long(period[1])

    def head(page: Page, at: int) -> float:
        page.put(L, 44, "Cedar & Union Bank", 15, bold=True)
        page.put(R, 36, "Business Statement", 12, bold=True, right=True)
        page.lines(
            R, 50, ["Account Number:", number, "Statement Period:", first, "through", last], 8.5, 10.5, right=True
        )
        if at > 1:
            page.lines(L, 74, ["HALF MOON CABINETRY LLC", "2207 DUPONT AVE N", "MINNEAPOLIS MN 55411-2216"], 8.5, 10)
            page.put(L, 122, "SILVER BUSINESS CHECKING", 10, bold=True)
            page.put(R - 60, 122, "(CONTINUED)", 8.5, right=True)
            return 140
        page.lines(L, 64, ["P.O. Box 1800", "Saint Paul, Minnesota 55101-0800"], 8, 10)
        page.lines(L + 30, 160, ["HALF MOON CABINETRY LLC", "2207 DUPONT AVE N", "MINNEAPOLIS MN 55411-2216"], 9.5, 12)
        page.put(R, 160, "To Contact Us", 10, bold=True, right=True)
        page.lines(R, 172, ["24-Hour Business Solutions: 1-800-555-0148", "cedarunion.example"], 8.5, 11, right=True)
        return 232

    flow = Flow(744, lambda: Page(LETTER), head)
    sheet = _Sheet(flow, [])
    sheet.title("INFORMATION YOU SHOULD KNOW")
    text = (
        "Effective with your next statement the schedule of prices for deposit accounts changes. You will find the new "
        "schedule at any branch and on our web site; the main changes concern coin and currency and returned items."
    )
    flow.y = para(flow.page, L, flow.y, text, 530, 8.5) + 12
    flow.page.put(L, flow.y, "SILVER BUSINESS CHECKING", 10, bold=True)
    flow.page.put(R, flow.y, "Member FDIC", 8, right=True)
    flow.page.put(L, flow.y + 11, "Cedar & Union Bank National Association", 8)
    flow.page.put(R, flow.y + 11, f"Account Number {number.replace(' ', '-')}", 8.5, right=True)
    flow.y += 28
    sheet.title("Account Summary")
    figures: list[tuple[str, int | None, Decimal]] = [(f"Beginning Balance on {_day(period[0])}", None, opening)]
    figures += [(label, len(block), total(block)) for label, block in blocks.items() if block]
    _summary(flow, [*figures, (f"Ending Balance on {last}", None, closing)])
    sheet.title("Customer Deposits")
    sheet.twice(counter, ((0, "Number"), (50, "Date"), (104, "Ref Number"), (250, "Amount")))
    sheet.sum("Total Customer Deposits", total(counter))
    _blocks(sheet, blocks, rng)
    if checks:
        sheet.title("Checks Presented Conventionally")
        sheet.twice(checks, ((0, "Check"), (50, "Date"), (104, "Ref Number"), (250, "Amount")))
        flow.page.put(L, flow.y + 3, "* Gap in check sequence", 8)
        sheet.sum(f"Conventional Checks Paid ({len(checks)})", total(checks))
    _ledger(sheet, opening, [entry for block in blocks.values() for entry in block])
    _analysis(sheet, period, number, blocks["Other Withdrawals"])
    for n, page in enumerate(flow.pages):
        page.put(R, 120 if n == 0 else 122, f"Page {n + 1} of {flow.number}", 8.5, right=True)
    by_words(flow.pages)
    by_hand(flow.pages, path, Hand(split=True))
    return Truth("bank", "en_US", "USD", number.replace(" ", ""), *period, opening, closing, sheet.found)


def _blocks(sheet: _Sheet, blocks: dict[str, list[Entry]], rng: Random) -> None:
    for label in ("Other Deposits", "Card Withdrawals", "Other Withdrawals"):
        if not blocks[label]:
            continue
        card = label.startswith("Card")
        tail = rng.randint(1000, 9999)
        sheet.title(label, f"Card Number: xxxx-xxxx-xxxx-{tail}" if card else "")
        sheet.listed(label, blocks[label], rng)
        if card:
            sheet.sum(f"Card {tail} Withdrawals Subtotal", total(blocks[label]))
        sheet.sum(f"Total {label}", total(blocks[label]))


def _analysis(sheet: _Sheet, period: tuple[date, date], number: str, others: list[Entry]) -> None:
    fee = -total(entry for entry in others if entry.tag == "fee")
    sheet.title("ANALYSIS SERVICE CHARGE DETAIL")
    flow = sheet.flow
    flow.need(90)
    month = period[0].replace(day=1) - timedelta(1)
    flow.page.put(L, flow.y, f"Account Analysis Activity for: {month:%B %Y}", 8.5)
    flow.y = pairs(
        flow.page,
        L + 40,
        R - 60,
        flow.y + 14,
        [
            (f"Account Number: {number.replace(' ', '-')}", f"$ {_money(fee)}"),
            ("Analysis Service Charge assessed to", f"{number.replace(' ', '-')}      $ {_money(fee)}"),
        ],
    )
