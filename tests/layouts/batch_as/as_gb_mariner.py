"""Great Britain, current account: payment types as short codes, date and balance once a day, sums on the last line.

Pages end with a row of the balance carried forward and begin with one brought forward, whose sum follows a dot.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._rows import MONTHS, UK, day_ends, entries_of, fold, para, total

POOLS = {**UK, "clock": ["10:41", "18:07", "13:22"], "used": lambda _rng, day: f"{day:%b%d}".upper()}
KINDS = [
    Kind(16, -3, -140, "{shop}|{town}", ")))"),
    Kind(9, -3, -140, "{shop}|{town}", "VIS"),
    Kind(5, -4, -90, "{web}|0800 555 0###", "VIS"),
    Kind(2, -9, -160, "INT'L 00########|CAFE BELLEVUE|PARIS|EUR ##.## @ 1.1###|Visa Rate", "VIS"),
    Kind(1, -1, -4, "DR Non-Sterling|Transaction Fee", "DR"),
    Kind(7, -9, -220, "{biller}", "DD"),
    Kind(3, -25, -600, "{name}|{note}", "SO"),
    Kind(5, -10, -500, "{name}|{note}", "BP"),
    Kind(3, -10, -200, "CASH MARINER {used}|{town} @{clock}", "ATM", "10"),
    Kind(2, -20, -400, "404### ########|INTERNET TRANSFER", "TFR", "5"),
    Kind(3, 900, 2700, "{firm}|SALARY", "CR"),
    Kind(3, 5, 300, "{name}|{note}", "CR"),
    Kind(1, 20, 400, "CHEQUE PAID IN AT|{town}", "CR"),
]
RED = (0.86, 0.0, 0.07)
DATE, CODE, TEXT, OUT, IN, BALANCE = 42.0, 98.0, 126.0, 396.0, 474.0, 551.0


def _money(amount: Decimal) -> str:
    return written(abs(amount)) + (" D" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 30)
    start, end = period
    opening = some_amount(rng, 100, 3200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    holder = rng.choice(["Mr Graham P Tate", "Ms Anjali Rao"])
    number, sort = fill(rng, "########", start, {}), fill(rng, "40-#4-##", start, {})
    long = iban(rng, "GB", "MRNR40####" + number).replace(" ", "")
    sheet = rng.randint(40, 400)
    plus, minus = total(e for e in entries if e.amount > 0), total(e for e in entries if e.amount < 0)
    months = f"{start.day} {MONTHS[start.month - 1]}" + (f" {start.year}" if start.year != end.year else "")
    said = f"{months} to {end.day} {MONTHS[end.month - 1]} {end.year}"

    def top(page: Page, count: int) -> float:
        page.box(40, 32, 26, 13, RED)
        page.put(72, 44, "Mariner UK", 15, bold=True)
        page.put(555, 40, "Contact tel 03457 555 404", 7.5, right=True)
        page.put(555, 49, "see reverse for call times", 7.5, right=True)
        page.put(555, 58, "Text phone 03457 555 563", 7.5, right=True)
        page.put(555, 67, "used by deaf or speech impaired customers", 7.5, right=True)
        page.put(555, 76, "www.mariner.example", 7.5, right=True)
        page.put(555, 112, "Your Statement", 16, right=True, color=RED)
        page.put(297, 816, "8 Harbour Square London E14 5HQ", 7, center=True, color=GREY)
        if count == 1:
            page.lines(60, 128, [holder, "21 Mill Lane", "York", "YO1 7PR"], 9.5, 12)
            page.put(330, 136, "Account Summary", 10, bold=True)
            sums = [("Opening Balance", _money(opening)), ("Payments In", written(plus)),
                    ("Payments Out", written(-minus)), ("Closing Balance", _money(closing))]  # fmt: skip
            for n, (label, value) in enumerate(sums):
                page.put(330, 152 + 13 * n, label, 9)
                page.put(551, 152 + 13 * n, value, 9, right=True)
                page.rule(330, 156 + 13 * n, 555, 0.3, GREY)
            page.put(330, 212, "Arranged Overdraft Limit", 9)
            page.put(551, 212, "500.00", 9, right=True)
            page.put(330, 234, "International Bank Account Number", 8)
            page.put(330, 244, long, 8.5)
            page.put(330, 256, "Branch Identifier Code", 8)
            page.put(330, 266, "MRNRGB2108K", 8.5)
            y = 296.0
        else:
            y = 140.0
        page.put(40, y, said, 10, bold=True)
        page.put(40, y + 18, "Account Name", 8)
        page.put(40, y + 29, holder, 9)
        for x, label, value in ((330.0, "Sortcode", sort), (410.0, "Account Number", number)):
            page.put(x, y + 18, label, 8)
            page.put(x, y + 29, value, 9)
        page.put(551, y + 18, "Sheet Number", 8, right=True)
        page.put(551, y + 29, str(sheet + count - 1), 9, right=True)
        if done:
            return y + 56
        page.put(40, y + 52, "Your Bank Account details", 11, color=RED)
        y += 68
        page.box(40, y - 10, 515, 15, (0.93, 0.93, 0.93))
        page.put(DATE, y, "Date", 8.5, bold=True)
        page.put(CODE, y, "Payment type and details", 8.5, bold=True)
        for x, name in ((OUT, "Paid out"), (IN, "Paid in"), (BALANCE, "Balance")):
            page.put(x, y, name, 8.5, bold=True, right=True)
        return y + 18

    done = False
    flow = Flow(770, Page, top)

    def forward(word: str, day: date, value: Decimal) -> None:
        flow.page.put(DATE, flow.y, f"{day:%d %b %y}", 8.5)
        flow.page.put(CODE, flow.y, f"BALANCE {word} FORWARD", 8.5, bold=True)
        flow.page.put(OUT, flow.y, ".", 8.5, right=True)
        flow.page.put(BALANCE, flow.y, _money(value), 8.5, right=True)
        flow.y += 13

    forward("BROUGHT", start - timedelta(1), opening)
    rows: list[Row] = []
    last: date | None = None
    everything = running(opening, [entry.amount for entry in entries])
    for n, (entry, balance) in enumerate(zip(entries, day_ends(entries, opening), strict=True)):
        lines = fold(entry.lines, "Helvetica", 8.5, 180)
        if flow.y + 10.5 * len(lines) + 12 > flow.bottom:
            before = entries[n - 1].day if n else start
            forward("CARRIED", before, everything[n - 1] if n else opening)
            flow.turn()
            forward("BROUGHT", before, everything[n - 1] if n else opening)
            last = None
        page, y = flow.page, flow.y
        if entry.day != last:
            page.put(DATE, y, f"{entry.day:%d %b %y}", 8.5)
        page.put(CODE, y, entry.tag, 8.5)
        page.lines(TEXT, y, lines, 8.5, 10.5)
        low = y + 10.5 * (len(lines) - 1)
        page.put(IN if entry.amount > 0 else OUT, low, written(abs(entry.amount)), 8.5, right=True)
        if balance is not None:
            page.put(BALANCE, low, _money(balance), 8.5, right=True)
        rows.append(Row(entry.day, " ".join([entry.tag, *lines]), entry.amount, balance, page=flow.number))
        last, flow.y = entry.day, low + 12
    forward("CARRIED", end, closing)
    done = True
    flow.need(150)
    _rates(flow.page, flow.y + 14)
    by_hand(flow.pages, path, Hand(scaled=True, split=True))
    return Truth("checking", "en-GB", "GBP", number, start, end, opening, closing, rows)


def _rates(page: Page, y: float) -> None:
    page.put(40, y, "Information about the Financial Services Compensation Scheme", 9, bold=True)
    y = para(page, 40, y + 12, "Most deposits made by our customers are covered by the Scheme. For further information "
             "about the compensation it provides, refer to its website, call into your nearest branch or call your "
             "telephone banking service.", 515, 7.5, 9.5)  # fmt: skip
    y += 12
    for x, names in ((40.0, ("Credit Interest Rates", "balance", "variable")),
                     (310.0, ("Overdraft Interest Rates", "balance", "variable"))):  # fmt: skip
        page.put(x, y, names[0], 8, bold=True)
        page.put(x + 160, y, names[1], 8, right=True)
        page.put(x + 220, y, names[2], 8, right=True)
        page.rule(x, y + 3, x + 225, 0.4)
    page.put(260, y - 9, "AER", 8, right=True)
    page.put(530, y - 9, "EAR", 8, right=True)
    page.put(40, y + 14, "Credit interest is not applied", 8)
    for n, (name, low, rate) in enumerate((("Arranged", "upto 25", "0.00 %"), ("", "over 25", "39.90 %"))):
        page.put(310, y + 14 + 11 * n, name, 8)
        page.put(470, y + 14 + 11 * n, low, 8, right=True)
        page.put(530, y + 14 + 11 * n, rate, 8, right=True)
