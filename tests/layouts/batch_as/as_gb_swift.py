"""Great Britain, app bank: type and name in columns of their own, pound signs on all sums, a balance on each row.

The opening balance is a row of its own at the start; references stand below the names; rows in order of time.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_period
from ..pens import GREY, Color, Flow, Page, with_fpdf
from ._rows import UK, entries_of, fold, gbp, paged, para, total

NAMES = {
    name: [text.title() for text in pool] if name in {"shop", "town", "name", "firm", "biller"} else pool
    for name, pool in UK.items()
    if not callable(pool)
}
POOLS = {**NAMES, "web": ["Streamly", "Shopzilla Marketplace", "Ridego", "Cloudbox", "Parcelnow"]}
KINDS = [
    Kind(14, -2, -120, "{shop}", "APPLE PAY"),
    Kind(7, -2, -120, "{shop}", "CONTACTLESS"),
    Kind(6, -4, -140, "{web}", "ONLINE PAYMENT"),
    Kind(4, -5, -120, "{shop}", "CHIP & PIN"),
    Kind(2, -5, -90, "Cafe Bellevue, Paris|(EUR ##.##, exchange rate 1.1###)", "APPLE PAY"),
    Kind(5, -9, -220, "{biller}|({biller} ########)", "DIRECT DEBIT"),
    Kind(5, -10, -500, "{name}|({note})", "FASTER PAYMENT"),
    Kind(2, -25, -600, "{name}|({note})", "STANDING ORDER"),
    Kind(2, -10, -200, "{town} High Street Cash Machine", "ATM", "10"),
    Kind(4, 5, 400, "{name}|({note})", "FASTER PAYMENT"),
    Kind(3, 900, 2700, "{firm}|(SALARY)", "DIRECT CREDIT"),
    Kind(1, 4, 60, "{web}", "REFUND"),
    Kind(1, 0.5, 6, "Swift Street Bank|(Interest Earned)", "INTEREST", most=1),
]
TEAL: Color = (0.42, 0.36, 0.9)
DATE, TYPE, TEXT, IN, OUT, BALANCE = 40.0, 104.0, 206.0, 410.0, 474.0, 555.0


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 30, calendar=True)
    start, end = period
    opening = some_amount(rng, 80, 3200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    holder = rng.choice(["Imogen Walsh", "Callum Reid"])
    number = fill(rng, "########", start, {})
    long = iban(rng, "GB", "SWST608###" + number)
    sort = "-".join(long.replace(" ", "")[n : n + 2] for n in (8, 10, 12))
    plus, minus = total(e for e in entries if e.amount > 0), total(e for e in entries if e.amount < 0)

    def columns(page: Page, y: float) -> float:
        page.box(36, y - 11, 523, 16, (0.93, 0.92, 0.99))
        for x, name, right in ((DATE, "DATE", False), (TYPE, "TYPE", False), (TEXT, "TRANSACTION", False),
                               (IN, "IN", True), (OUT, "OUT", True), (BALANCE, "ACCOUNT BALANCE", True)):  # fmt: skip
            page.put(x, y, name, 7, bold=True, right=right)
        return y + 18

    def top(page: Page, count: int) -> float:
        page.put(36, 812, "Swift Street Bank is registered in England and Wales as Swift Street Bank Limited "
                 "(No. 09092000), 5th Floor, London Fruit Wharf.", 6, color=GREY)  # fmt: skip
        page.put(36, 820, "We are authorised by the Prudential Regulation Authority and regulated by the Financial "
                 "Conduct Authority and the Prudential Regulation Authority.", 6, color=GREY)  # fmt: skip
        page.put(559, 832, "Page @N of @M", 6.5, right=True, color=GREY)
        if count > 1:
            return columns(page, 48)
        page.put(36, 54, "Swift Street Bank", 17, bold=True, color=TEAL)
        page.put(36, 90, "Statement", 15, bold=True)
        page.put(36, 105, "Personal account", 9)
        page.lines(36, 130, [holder, "Flat 3, 60 Canal Road", "Leeds", "LS12 2PE"], 8.5, 11)
        facts = [
            ("Date range applicable:", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ("Sort Code:", sort),
            ("Account Number:", number),
            ("IBAN:", long),
            ("BIC:", "SWSTGB2L"),
        ]
        for n, (label, value) in enumerate(facts):
            page.put(310, 90 + 13 * n, label, 8, bold=True)
            page.put(420, 90 + 13 * n, value, 8)
        page.put(36, 196, "Summary", 11, bold=True)
        sums = [("Opening Balance", gbp(opening)), ("Total Payments In", gbp(plus)),
                ("Total Payments Out", gbp(-minus)), ("Closing Balance", gbp(closing))]  # fmt: skip
        for n, (label, value) in enumerate(sums):
            page.put(40, 213 + 14 * n, label, 8.5, bold=n == 3)
            page.put(280, 213 + 14 * n, value, 8.5, right=True, bold=n == 3)
            page.rule(36, 217 + 14 * n, 284, 0.3, GREY)
        page.put(310, 196, "Your Spaces", 11, bold=True)
        page.put(310, 213, "Holiday", 8.5)
        page.put(555, 213, gbp(some_amount(rng, 10, 300)), 8.5, right=True)
        page.put(310, 227, "Money in Spaces is included in your account balance.", 7, color=GREY)
        return columns(page, 294)

    flow = Flow(794, lambda: Page(face="narrow", bold="narrow-bold"), top)

    def row(day: date, kind: str, lines: list[str], plus: str, minus: str, balance: str) -> None:
        kinds = fold([kind], "narrow", 7.5, TEXT - TYPE - 6)
        flow.need(10 * max(len(lines), len(kinds)) + 2)
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{day:%d/%m/%Y}", 7.5)
        page.lines(TYPE, y, kinds, 7.5, 10)
        page.lines(TEXT, y, lines, 7.5, 10)
        page.put(IN, y, plus, 7.5, right=True)
        page.put(OUT, y, minus, 7.5, right=True)
        page.put(BALANCE, y, balance, 7.5, right=True)
        flow.y = y + 10 * max(len(lines), len(kinds), 1) + 6
        page.rule(36, flow.y - 12, 559, 0.25, (0.85, 0.85, 0.85))

    row(start, "", ["OPENING BALANCE"], "", "", gbp(opening))
    rows = []
    for entry, balance in zip(entries, running(opening, [e.amount for e in entries]), strict=True):
        lines = fold(entry.lines, "narrow", 7.5, 156)
        text = gbp(abs(entry.amount))
        row(
            entry.day,
            entry.tag,
            lines,
            text if entry.amount > 0 else "",
            text if entry.amount < 0 else "",
            gbp(balance),
        )
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    flow.need(120)
    page, y = flow.page, flow.y + 16
    page.put(36, y, "Overdraft", 9, bold=True)
    page.put(36, y + 13, "Arranged overdraft limit £250.00. Interest on overdrawn balances: 15%, 25% or 35% EAR "
             "(variable).", 7.5)  # fmt: skip
    page.put(36, y + 34, "Financial Services Compensation Scheme", 9, bold=True)
    y = para(page, 36, y + 46, "The deposits you hold with us are protected up to a total of £85,000 by the deposit "
             "guarantee scheme of the United Kingdom. If you have questions about this statement, message us in the "
             "app at any time, or call 0207 555 0185.", 523, 7, 9.5)  # fmt: skip
    paged(flow.pages)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en-GB", "GBP", number, start, end, opening, closing, rows)
