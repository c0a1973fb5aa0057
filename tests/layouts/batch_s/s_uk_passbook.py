"""UK: building society passbook, small pages of numbered lines, dates as 04JAN24, brought forward, no period told."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import GREY, Flow, Hand, Page, by_hand

KINDS = [
    Kind(4, -20, -400, "CASH WITHDRAWAL", step="10"),
    Kind(3, 20, 900, "CASH", step="5"),
    Kind(3, 15, 1500, "CHEQUE"),
    Kind(3, 300, 1100, "FASTER PAYMENT IN {person}", step="1"),
    Kind(3, 150, 900, "BACS DWP ??######?"),
    Kind(2, -100, -3500, "CHQ WDL {payee} ######"),
    Kind(2, -15, -160, "DD {payee}"),
    Kind(2, -50, -800, "TFR TO ##-##-## ########", step="1"),
    Kind(1, -5, -5, "LOST PASSBOOK FEE", step="5", most=1),
]
POOLS = {
    "person": ["A SAMPLE", "MRS J TEST", "EXAMPLE & CO"],
    "payee": ["HALCYON INS", "BOROUGH COUNCIL", "N POWERLY", "VILLAGE GARAGE"],
}
SIZE = (421.0, 298.0)
PER_PAGE = 15


def _stamp(day: date) -> str:
    return f"{day:%d%b%y}".upper()


def _foot(page: Page, _y: float) -> None:
    page.put(210, 288, "Please check each entry before leaving the counter", 6.5, center=True, color=GREY)


def _cover(account: str, interest: str) -> Page:
    page = Page(SIZE)
    page.box(0, 0, 421, 298, (0.88, 0.93, 0.88))
    page.put(30, 50, "Wharfedale & Moors Building Society", 15, bold=True)
    page.put(30, 72, "Heritage Saver - Passbook Account", 11)
    page.put(30, 120, "Account holder", 8, color=GREY)
    page.put(130, 120, "MR P D EXAMPLE", 9)
    page.put(30, 136, "Sort code", 8, color=GREY)
    page.put(130, 136, "20-99-98", 9)
    page.put(30, 152, "Account number", 8, color=GREY)
    page.put(130, 152, account, 9)
    page.put(30, 168, "Interest rate", 8, color=GREY)
    page.put(130, 168, f"{interest}% gross p.a./AER, variable, paid yearly on 31 December", 9)
    page.lines(
        30,
        210,
        [
            "This passbook must be presented at the branch with each withdrawal.",
            "Balances shown include items in course of collection.",
            "Authorised by the Prudential Regulation Authority. Member of the Building Societies Association.",
        ],
        7.5,
        11,
    )
    return page


def _covered(opening: Decimal, texts: list[tuple[date, str, Decimal]]) -> list[tuple[date, str, Decimal]]:
    """Without the withdrawals for which there is not enough money."""
    kept = []
    for text in texts:
        if opening + text[2] >= 1:
            opening += text[2]
            kept.append(text)
    return kept


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2019, 2023), rng.randint(1, 12), rng.randint(1, 28))
    end = start + timedelta(rng.randint(200, 420))
    opening = some_amount(rng, 400, 18000)
    account = fill(rng, "########", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 44), balance=opening, floor=300)
    new_year = date(start.year, 12, 31)
    texts = [(entry.day, entry.lines[0], entry.amount) for entry in entries]
    if start < new_year < end:
        texts.append((new_year, f"INTEREST TO {_stamp(new_year)}", some_amount(rng, 4, 200)))
        texts.sort(key=lambda text: text[0])
    texts = _covered(opening, texts)
    balances = running(opening, [amount for _, _, amount in texts])

    def head(page: Page, _count: int) -> float:
        page.put(24, 24, "Wharfedale & Moors", 8, bold=True)
        page.put(397, 24, f"A/C {account}", 8, right=True)
        for x, right, name in (
            (44, False, "DATE"),
            (100, False, "DESCRIPTION"),
            (275, True, "WITHDRAWALS"),
            (335, True, "DEPOSITS"),
            (397, True, "BALANCE"),
        ):
            page.put(x, 42, name, 6.5, right=right, bold=True)
        page.rule(24, 46, 397, 0.7)
        for n in range(PER_PAGE):
            page.put(34, 60 + 14.4 * n, str(n + 1), 6, right=True, color=GREY)
        return 60

    flow = Flow(60 + 14.4 * PER_PAGE, lambda: Page(SIZE), head, _foot)
    flow.page.put(44, flow.y, _stamp(start), 8, face="Courier")
    flow.page.put(100, flow.y, "BALANCE B/F", 8, face="Courier")
    flow.page.put(397, flow.y, written(opening), 8, right=True, face="Courier")
    flow.y += 14.4
    rows = []
    for (day, text, amount), balance in zip(texts, balances, strict=True):
        flow.need(14)
        y = flow.y
        flow.page.put(44, y, _stamp(day), 8, face="Courier")
        flow.page.put(100, y, text, 8, face="Courier")
        flow.page.put(275 if amount < 0 else 335, y, written(abs(amount)), 8, right=True, face="Courier")
        flow.page.put(397, y, written(balance), 8, right=True, face="Courier")
        rows.append(Row(day, text, amount, balance, page=flow.number + 1))
        flow.y += 14.4
    _foot(flow.page, flow.y)
    pages = [_cover(account, f"{rng.randint(60, 420) / 100:.2f}"), *flow.pages]
    by_hand(pages, path, Hand(show="Tw", tw=0.4, scaled=True))
    return Truth("account", "en_GB", "GBP", account, None, None, opening, balances[-1], rows)
