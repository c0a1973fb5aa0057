"""Canada: a chequing account with the description first and the date in the middle, written like JAN02.

Withdrawals, deposits, date, balance; the balance stands on a day's last row; the year is only in the statement's
period. A cheque box and monthly fee notes follow.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand
from ._rows import how_many

POOLS = {
    "shop": [
        "LOBLAWS #10##",
        "TIM HORTONS #2###",
        "LCBO/RAO #0###",
        "CDN TIRE STORE #00###",
        "PETRO-CANADA 4####",
        "SHOPPERS DRUG M",
    ],
    "bill": ["HYDRO OTTAWA", "ENBRIDGE GAS", "BELL CANADA", "ROGERS"],
}
KINDS = [
    Kind(8, -3, -140, "{shop}"),
    Kind(2, -3, -90, "{shop}    _V"),
    Kind(2, -20, -400, "SEND E-TFR ***?#?"),
    Kind(2, -35, -260, "{bill}     ?#?#?#"),
    Kind(1, -40, -300, "GC ####-CASH WITHDRA", step="20"),
    Kind(1, -1100, -1900, "MAPLE MTG PYMT", most=1),
    Kind(1, -80, -900, "CHQ#00###-##########"),
    Kind(1, -100, -900, "######## TFR-TO C/C", step="1"),
    Kind(2, 1100, 2400, "CANADA CIVIL PAY", most=2),
    Kind(1, 20, 600, "E-TRANSFER ***?#?"),
    Kind(1, 30, 500, "MOBILE DEPOSIT"),
    Kind(1, 12, 200, "GST    CANADA", most=1),
]
GREEN = (0.0, 0.42, 0.2)
OUT, IN, DAY, BAL = 300.0, 394.0, 426.0, 552.0
EDGES = (56, 216, 310, 404, 476, 556)


def _short(day: date) -> str:
    return f"{day:%b%d}".upper()


def _columns(page: Page, y: float) -> float:
    page.box(EDGES[0], y - 12, EDGES[-1] - EDGES[0], 16, (0.9, 0.95, 0.91))
    titles = ["Description", "Withdrawals", "Deposits", "Date", "Balance"]
    for left, right, title in zip(EDGES, EDGES[1:], titles, strict=False):
        page.put((left + right) / 2, y, title, 9, center=True, bold=True)
    page.rule(EDGES[0], y + 4, EDGES[-1], 0.7)
    return y + 18


def _grid(page: Page, top: float, low: float) -> None:
    for x in EDGES:
        page.upright(x, top, low, 0.4, GREY)
    page.rule(EDGES[0], low, EDGES[-1], 0.7)


def _logo(page: Page) -> None:
    page.box(56, 36, 26, 26, GREEN)
    page.put(69, 54, "DB", 13, bold=True, center=True, color=(1, 1, 1))
    page.put(90, 54, "Dominion Bank Canada Trust", 12, bold=True, color=GREEN)
    page.put(556, 46, "Statement of Account", 10, right=True, bold=True)


def _balance(balance: Decimal) -> str:
    return written(abs(balance)) + ("OD" if balance < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 300, 6000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-200)
    closing = opening + sum(e.amount for e in entries)
    number = f"{rng.randint(1000, 9999)}-{rng.randint(6000000, 6999999)}"
    truth = Truth("bank", "en-CA", "CAD", number, start, end, opening, closing)

    def head(page: Page, n: int) -> float:
        _logo(page)
        y = 92 if n > 1 else 172
        if n == 1:
            page.lines(70, 104, ["MS CHANTAL R BOUDREAU", "404-1170 FISHER AVE", "OTTAWA ON  K1Z 8M5"], 9, 12)
            page.lines(380, 84, ["EASYLINE phone banking 1-866-555-0199", "Branch No.  " + number[:4]], 8, 12)
            page.lines(380, 116, ["1309 CARLING AVE", "OTTAWA, ON K1Z 7L3"], 8, 11)
        page.put(56, y, "Account Type", 8, color=GREY)
        page.put(230, y, "Account No.", 8, color=GREY)
        page.put(380, y, "Statement From - To", 8, color=GREY)
        page.put(556, y, "Page", 8, right=True, color=GREY)
        page.put(56, y + 13, "EVERY DAY CHEQUING ACCOUNT", 9, bold=True)
        page.put(230, y + 13, number, 9, bold=True)
        page.put(380, y + 13, f"{_short(start)}/{start:%y} - {_short(end)}/{end:%y}", 9, bold=True)
        return _columns(page, y + 42)

    flow = Flow(690, lambda: Page(LETTER, "Courier", "Helvetica-Bold"), head)
    tops = [flow.y - 30]

    def special(words: str, day: date, balance: Decimal) -> None:
        flow.page.put(60, flow.y, words, 9)
        flow.page.put(DAY, flow.y, _short(day), 9)
        flow.page.put(BAL, flow.y, _balance(balance), 9, right=True)
        flow.y += 12

    special("STARTING BALANCE", start, opening)
    balance = opening
    for n, entry in enumerate(entries):
        if flow.y + 14 > flow.bottom:
            _grid(flow.page, tops[-1], flow.y)
            flow.page.put(556, flow.y + 14, "(continued on next page)", 7, right=True, face="Helvetica-Oblique")
            flow.turn()
            tops.append(flow.y - 30)
        balance += entry.amount
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        flow.page.put(60, flow.y, entry.lines[0], 9)
        flow.page.put(OUT if entry.amount < 0 else IN, flow.y, written(abs(entry.amount)), 9, right=True)
        flow.page.put(DAY, flow.y, _short(entry.day), 9)
        if shown:
            flow.page.put(BAL, flow.y, _balance(balance), 9, right=True)
        row = Row(
            entry.day, " ".join(entry.lines[0].split()), entry.amount, balance if shown else None, page=flow.number
        )
        truth.transactions.append(row)
        flow.y += 12
    special("CLOSING BALANCE", end, closing)
    _grid(flow.page, tops[-1], flow.y)
    flow.y += 18
    _notes(flow, entries, end)
    _feet(flow.pages)
    by_hand(flow.pages, path, Hand("glyphs", order="rows"))
    return truth


def _feet(pages: list[Page]) -> None:
    for n, page in enumerate(pages, 1):
        y = 185 if n == 1 else 105
        page.put(556, y, f"{n} of {len(pages)}", 9, right=True, bold=True)
        page.lines(
            56,
            726,
            [
                "Please ensure that you examine this statement promptly. If you do not notify us of any errors",
                "or omissions within 30 days of the statement date, its contents are deemed correct.  DBCT-7715 (0819)",
            ],
            6.5,
            8,
            face="Helvetica",
            color=GREY,
        )


def _notes(flow: Flow, entries: list, end: date) -> None:  # type: ignore[type-arg]
    flow.need(96)
    page, y = flow.page, flow.y
    page.box(56, y, 500, 62, None, stroke=GREY)
    plus = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    minus = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    page.put(64, y + 14, "Account summary", 9, bold=True)
    page.put(64, y + 28, f"Total withdrawals ({sum(e.amount < 0 for e in entries)})", 8, face="Helvetica")
    page.put(290, y + 28, written(-minus), 8, right=True, face="Helvetica")
    page.put(64, y + 41, f"Total deposits ({sum(e.amount > 0 for e in entries)})", 8, face="Helvetica")
    page.put(290, y + 41, written(plus), 8, right=True, face="Helvetica")
    page.put(320, y + 28, "Monthly minimum balance required to waive fee", 8, face="Helvetica")
    page.put(548, y + 28, "$3,000.00", 8, right=True, face="Helvetica")
    page.put(320, y + 41, "Monthly account fee", 8, face="Helvetica")
    page.put(548, y + 41, "$0.00", 8, right=True, face="Helvetica")
    page.put(
        64,
        y + 55,
        f"Starting {end:%B} {end.day}, {end.year}, Interac e-Transfer limits change. Visit dominion.example.",
        7,
        face="Helvetica",
    )
