"""Great Britain, current account: dates such as "5th Oct", money in before money out, a balance on each row.

The period is in words, rows of balances brought and carried forward stand among the transactions, long texts wrap.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_period, written
from ..pens import GREY, WHITE, Flow, Page, with_reportlab
from ._rows import UK, entries_of, fold, gbp, joined, paged, para, total, when

POOLS = {**UK, "used": when("%d-%m-%Y")}
KINDS = [
    Kind(20, -3, -140, "CARD PAYMENT TO {shop} {town} ON {used}"),
    Kind(6, -4, -90, "CARD PAYMENT TO {web},{web} ON {used}"),
    Kind(3, -4, -120, "CARD PAYMENT TO CAFE BELLEVUE,1.17 RATE APPLIED TO 2#.## EUR ON {used}"),
    Kind(7, -9, -220, "DIRECT DEBIT PAYMENT TO {biller} REF 0######### , MANDATE NO 00##"),
    Kind(4, -10, -500, "BILL PAYMENT VIA FASTER PAYMENT TO {name} REFERENCE {note} , MANDATE NO #"),
    Kind(2, -25, -600, "STANDING ORDER VIA FASTER PAYMENT TO {name} REFERENCE {note} , MANDATE NO ##"),
    Kind(3, -10, -200, "CASH WITHDRAWAL AT LINK ATM {town} HIGH ST, {town} , ON {used}", step="10"),
    Kind(3, 5, 300, "FASTER PAYMENTS RECEIPT REF.{note} FROM {name}"),
    Kind(3, 900, 2700, "BANK GIRO CREDIT REF {firm}, 0#####"),
    Kind(1, 5, 60, "CREDIT FROM {shop} {town} ON {used}"),
    Kind(1, 1, 12, "CASHBACK", most=1),
    Kind(1, -3, -3, "MONTHLY ACCOUNT FEE", most=1),
]
RED = (0.92, 0.0, 0.0)
DATE, TEXT, IN, OUT, BALANCE = 42.0, 96.0, 384.0, 464.0, 552.0


def _day(day: date, year: bool = False) -> str:
    end = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{end} {day:%b}" + (f" {day.year}" if year else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 30)
    start, end = period
    opening = some_amount(rng, 200, 3200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    balances = running(opening, [entry.amount for entry in entries])
    holder = rng.choice(["MISS ELEANOR J FINCH", "MR DANIEL OKORO"])
    number, sort = fill(rng, "########", start, {}), fill(rng, "09 0# ##", start, {})
    long = iban(rng, "GB", "CNTB09" + "########" + "####")
    plus, minus = total(e for e in entries if e.amount > 0), total(e for e in entries if e.amount < 0)

    def columns(page: Page, y: float) -> float:
        page.box(36, y - 12, 523, 18, RED)
        page.put(DATE, y, "Date", 9, bold=True, color=WHITE)
        page.put(TEXT, y, "Description", 9, bold=True, color=WHITE)
        for x, name in ((IN, "Money in"), (OUT, "Money out"), (BALANCE, "£ Balance")):
            page.put(x, y, name, 9, bold=True, right=True, color=WHITE)
        return y + 20

    def top(page: Page, count: int) -> float:
        page.put(36, 52, "Cantabria", 20, bold=True, color=RED)
        page.put(36, 814, "Cantabria UK plc. Registered Office: 2 Wharf Square, Regent's Place, London. Registered "
                 "Number 2294000. Authorised by the", 6.5, color=GREY)  # fmt: skip
        page.put(36, 822, "Prudential Regulation Authority and regulated by the Financial Conduct Authority and the "
                 "Prudential Regulation Authority.", 6.5, color=GREY)  # fmt: skip
        if count > 1:
            page.put(559, 44, holder, 9, right=True)
            page.put(559, 56, f"Account number: {number}   Sort Code: {sort}", 9, right=True)
            page.put(559, 68, f"Statement number: {end:%m/%Y}", 8, right=True)
            page.put(559, 80, "Page number @N of @M", 8, right=True)
            page.put(36, 100, "Your transactions (continued)", 12, bold=True, color=RED)
            return columns(page, 120)
        page.lines(60, 116, [holder, "14 ROWAN CLOSE", "READING", "RG2 7QX"], 9.5, 12)
        page.put(330, 52, "123 Everyday Current Account", 13, bold=True)
        page.put(330, 70, f"Your account summary for {_day(start, True)} to {_day(end, True)}", 8.5)
        for n, (label, value) in enumerate(
            (
                ("Account name", holder),
                ("Account number", number),
                ("Sort Code", sort),
                ("BIC", "CNTBGB2L"),
                ("IBAN", long),
                ("Statement number", f"{end:%m/%Y}"),
                ("Page number", "@N of @M"),
            )
        ):
            page.put(330, 90 + 12 * n, f"{label}:", 8.5)
            page.put(416, 90 + 12 * n, value, 8.5, bold=n < 3)
        page.box(36, 190, 523, 92, (0.96, 0.96, 0.96))
        sums = [
            (f"Balance brought forward from {_day(start - timedelta(1))} Statement", gbp(opening)),
            ("Total money in:", gbp(plus)),
            ("Total money out:", "-" + gbp(-minus)),
            (f"Your balance at close of business {_day(end, True)}:", gbp(closing)),
        ]
        for n, (label, value) in enumerate(sums):
            page.put(46, 208 + 15 * n, label, 9.5, bold=n in (0, 3))
            page.put(330, 208 + 15 * n, value, 9.5, right=True, bold=n in (0, 3))
        page.put(46, 272, "Arranged overdraft limit on this account: £500.00", 8.5)
        page.put(360, 208, "Contact us", 9.5, bold=True)
        page.lines(
            360, 221, ["Online: cantabria.example", "Phone: 0800 555 0199", "Text Relay: 18001 0800 555 0199"], 8.5
        )
        page.put(36, 306, "News and information", 12, bold=True, color=RED)
        low = para(page, 36, 320, "From 1 March we're changing how we work out interest on your overdraft. We will "
                   "write to you at least 60 days before. Your eligible deposits are protected up to a total of "
                   "£85,000 by the Financial Services Compensation Scheme.", 523, 8.5, 10.5)  # fmt: skip
        low = para(page, 36, low + 4, "Arranged overdraft: 39.94% EAR variable. Interest rate on balances up to "
                   "£20,000.00: 0.00% AER/gross (variable).", 523, 8.5, 10.5)  # fmt: skip
        page.put(36, low + 16, "Your transactions", 12, bold=True, color=RED)
        return columns(page, low + 36)

    flow = Flow(780, Page, top)

    def row(day: date, lines: list[str], plus: str, minus: str, balance: str, bold: bool = False) -> None:
        flow.need(11 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(DATE, y, _day(day), 8.5, bold=bold)
        page.lines(TEXT, y, lines, 8.5, 10.5, bold=bold)
        page.put(IN, y, plus, 8.5, right=True)
        page.put(OUT, y, minus, 8.5, right=True)
        page.put(BALANCE, y, balance, 8.5, right=True, bold=bold)
        flow.y = y + 10.5 * len(lines) + 5
        page.rule(36, flow.y - 11, 559, 0.25, GREY)

    row(start, ["Balance brought forward from previous statement"], "", "", written(opening), True)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = fold(entry.lines, "Helvetica", 8.5, 228)
        sums_ = written(abs(entry.amount))
        row(entry.day, lines, sums_ if entry.amount > 0 else "", sums_ if entry.amount < 0 else "", written(balance))
        rows.append(Row(entry.day, joined(entry), entry.amount, balance, page=flow.number))
    row(end, ["Balance carried forward to next statement"], "", "", written(closing), True)
    flow.need(96)
    y = para(flow.page, 36, flow.y + 12, "Transactions abroad: a non-sterling transaction fee of 2.95% is included "
             "in the rate applied. If you think something on this statement is wrong, tell us as soon as you can and "
             "in any event within 13 months.", 523, 7.5, 9.5)  # fmt: skip
    para(flow.page, 36, y + 4, "AER stands for Annual Equivalent Rate and shows what the interest rate would be if it "
         "was paid and added each year. EAR is the cost of being overdrawn for a year.", 523, 7.5, 9.5)  # fmt: skip
    paged(flow.pages)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en-GB", "GBP", number, start, end, opening, closing, rows)
