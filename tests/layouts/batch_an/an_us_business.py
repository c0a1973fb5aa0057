"""United States, business checking of a regional bank.

One activity table with additions, subtractions and the daily balance on the last row of a day, checks among the rows
and once more in a summary three abreast, counts under the columns, a reconciliation form on the last page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._rows import many, numbered, prose

POOLS = {
    "card": ("MERCHANT BANKCD DEPOSIT", "TOAST DEP ######", "CLOVER SETTLEMENT"),
    "vendor": (
        "SYSCO BUFFALO",
        "US FOODS INC",
        "WEGMANS #0##",
        "HOME DEPOT #12##",
        "STAPLES 0011####",
        "RESTAURANT DEPOT",
    ),
    "city": ("BUFFALO NY", "AMHERST NY", "TONAWANDA NY", "ROCHESTER NY"),
    "firm": ("NATIONAL GRID", "NATL FUEL GAS", "SPECTRUM", "VERIZON WIRELESS", "ERIE INSURANCE"),
}
KINDS = (
    Kind(7, 210, 4800, "{card}|?#######?####", "in"),
    Kind(3, 150, 6200, "DEPOSIT", "in"),
    Kind(1, 900, 9000, "INCOMING FEDWIRE FUNDS TRANSFER|ELMWOOD EVENTS LLC", "in"),
    Kind(7, -40, -3100, "CHECK NUMBER {*check}", "check"),
    Kind(6, -8, -420, "M&C PURCHASE {vendor} {city}", "out"),
    Kind(4, -45, -900, "{firm} PAYMENT|##########", "out"),
    Kind(1, -400, -2600, "IRS USATAXPYMT|27##########", "out", most=2),
    Kind(1, -700, -3900, "PAYCHEX EIB INVOICE X########|PAYROLL", "out", most=3),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    start = date(year, month, 1)
    end = (start + timedelta(32)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 6000, 48000)
    number = f"98{rng.randint(0, 99999999):08}"
    check = iter(range(rng.randint(1200, 6000), 99999))
    pools = POOLS | {"check": lambda _rng, _day: str(next(check))}
    found = some_entries(rng, KINDS, pools, (start, end), count=many(rng), balance=opening, floor=900)
    seen = set[str]()  # a check is paid once
    entries = [e for e in found if e.tag != "check" or not (e.lines[0] in seen or seen.add(e.lines[0]))]
    fee = some_entries(
        rng, [Kind(1, -12, -18, "SERVICE CHARGE FOR ACCOUNT " + "00000" + number)], {}, (end, end), count=1
    )
    if end.weekday() < 5 and rng.random() < 0.6:
        entries += fee
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1]
    ins = [e for e in entries if e.amount > 0]
    checks = [e for e in entries if e.tag == "check"]
    outs = [e for e in entries if e.amount < 0 and e.tag != "check"]
    span = f"{start:%b}.{start:%d}-{end:%b}.{end:%d},{end.year}".upper()

    def head(page: Page, at: int) -> float:
        page.put(36, 40, "Lakefront Trust", 20, face="Times-Bold")
        page.put(576, 40, "FOR INQUIRIES CALL:   CHEEKTOWAGA OFFICE", 7.5, right=True)
        page.put(576, 50, "(716) 555-0164", 7.5, right=True)
        page.box(300, 60, 276, 36, stroke=(0, 0, 0))
        page.put(310, 72, "ACCOUNT TYPE", 6.5, bold=True)
        page.put(310, 86, "SIMPLE CHECKING FOR BUSINESS", 7.5)
        page.put(500, 72, "ACCOUNT NUMBER", 6.5, bold=True)
        page.put(500, 86, number, 8)
        page.box(300, 96, 276, 30, stroke=(0, 0, 0))
        page.put(310, 107, "STATEMENT PERIOD", 6.5, bold=True)
        page.put(310, 119, span, 8)
        page.put(500, 107, "PAGE", 6.5, bold=True)
        page.put(500, 119, f"{at} OF ##", 8)
        if at > 1:
            return columns(page, 150)
        page.put(36, 100, "00    0 07613M NM 017", 7.5)
        page.lines(
            60,
            150,
            ["000000 N", "NIAGARA TABLE LLC", "DBA THE CORNER OVEN", "1180 HERTEL AVE", "BUFFALO NY 14216"],
            9,
            12,
        )
        page.put(306, 236, "ACCOUNT SUMMARY", 9, bold=True, center=True)
        page.box(36, 242, 540, 62, stroke=(0, 0, 0))
        for x, words in (
            (84, ("BEGINNING", "BALANCE")),
            (190, ("DEPOSITS & OTHER", "ADDITIONS")),
            (302, ("CHECKS PAID",)),
            (414, ("OTHER", "SUBTRACTIONS")),
            (528, ("ENDING", "BALANCE")),
        ):
            page.lines(x, 254, words, 7, 9, bold=True, center=True)
        for x in (136, 246, 358, 472):
            page.upright(x, 242, 304)
        for x in (150, 262, 374):
            page.put(x, 276, "NO.", 6.5, bold=True, center=True)
            page.put(x + 50, 276, "AMOUNT", 6.5, bold=True, center=True)
        page.put(84, 296, "$" + written(opening), 8.5, center=True)
        for x, part in ((150, ins), (262, checks), (374, outs)):
            page.put(x, 296, str(len(part)), 8.5, center=True)
            page.put(x + 92, 296, written(abs(sum((e.amount for e in part), Decimal(0)))), 8.5, right=True)
        page.put(528, 296, "$" + written(closing), 8.5, center=True)
        page.put(306, 330, "ACCOUNT ACTIVITY", 9, bold=True, center=True)
        return columns(page, 348)

    def columns(page: Page, y: float) -> float:
        page.box(36, y - 10, 540, 26, (0.88, 0.88, 0.88))
        for x, words, how in (
            (40, ("POSTING", "DATE"), {}),
            (100, ("TRANSACTION DESCRIPTION",), {}),
            (400, ("DEPOSITS & OTHER", "ADDITIONS"), {"right": True}),
            (490, ("CHECKS & OTHER", "SUBTRACTIONS"), {"right": True}),
            (572, ("DAILY", "BALANCE"), {"right": True}),
        ):
            page.lines(x, y, words, 7, 9, bold=True, **how)
        return y + 30

    def foot(page: Page, _y: float) -> None:
        page.put(36, 764, "L062 (6/23)", 6.5)

    flow = Flow(724, lambda: Page(LETTER), head, foot)
    flow.page.put(40, flow.y, f"{start:%m/%d/%Y}", 8.5)
    flow.page.put(100, flow.y, "BEGINNING BALANCE", 8.5)
    flow.page.put(572, flow.y, "$" + written(opening), 8.5, right=True)
    flow.y += 13
    rows: list[Row] = []
    lasts = {at for at, (a, b) in enumerate(pairwise(entries)) if a.day != b.day} | {len(entries) - 1}
    for at, entry in enumerate(entries):
        flow.need(10.5 * len(entry.lines) + 3)
        page = flow.page
        page.put(40, flow.y, f"{entry.day:%m/%d/%Y}", 8.5)
        page.lines(100, flow.y, entry.lines, 8.5, 10.5)
        page.put(400 if entry.amount > 0 else 490, flow.y, written(abs(entry.amount)), 8.5, right=True)
        if at in lasts:
            page.put(572, flow.y, written(balances[at]), 8.5, right=True)
        rows.append(
            Row(
                entry.day, " ".join(entry.lines), entry.amount, balances[at] if at in lasts else None, None, flow.number
            )
        )
        flow.y += 10.5 * len(entry.lines) + 3
    flow.need(40)
    flow.page.put(100, flow.y + 4, "NUMBER OF DEPOSITS/CHECKS PAID", 8)
    flow.page.put(400, flow.y + 4, str(len(ins)), 8, right=True)
    flow.page.put(490, flow.y + 4, str(len(checks)), 8, right=True)
    flow.y += 34
    if checks:
        _checks(flow, entries)
    flow.need(80)
    prose(
        flow.page,
        36,
        flow.y + 14,
        "EFFECTIVE JANUARY 1 THE FEE FOR EACH RETURNED DEPOSITED ITEM WILL BE $15.00. SEE THE SPECIFIC "
        "FEATURES AND TERMS FOR YOUR ACCOUNT. THE MONTHLY MAINTENANCE FEE OF $18.00 IS WAIVED WHEN THE AVERAGE DAILY "
        "LEDGER "
        "BALANCE IS $1,000.00 OR MORE. FOR CURRENT RATES CALL 1-800-555-0172.",
        7.5,
        540,
    )
    foot(flow.page, 0)
    pages = [*flow.pages, _form(number)]
    numbered(pages, total=len(pages) - 1)
    by_hand(pages, path, Hand(show="TJ", split=True))
    return Truth("bank", "en-US", "USD", number, start, end, opening, closing, rows)


def _checks(flow: Flow, entries: list) -> None:  # type: ignore[type-arg]
    """The checks once more, by number, down three columns."""
    items = sorted((int(e.lines[0].split()[-1]), e) for e in entries if e.tag == "check")
    deep = -(-len(items) // 3)
    if flow.y + 40 + 12 * min(deep, 12) > 724:
        flow.turn()
    flow.page.put(306, flow.y, "CHECKS PAID SUMMARY", 9, bold=True, center=True)
    flow.y += 16

    def names() -> None:
        for left in (40, 224, 408):
            flow.page.put(left, flow.y, "CHECK NO.", 7, bold=True)
            flow.page.put(left + 66, flow.y, "DATE", 7, bold=True)
            flow.page.put(left + 156, flow.y, "AMOUNT", 7, bold=True, right=True)
        flow.y += 12

    names()
    for line in range(deep):
        if flow.need(12):
            names()
        for column, left in enumerate((40, 224, 408)):
            at = line + column * deep
            if at >= len(items):
                continue
            no, entry = items[at]
            gap = at > 0 and no != items[at - 1][0] + 1
            flow.page.put(left, flow.y, f"{no}{'*' if gap else ''}", 8)
            flow.page.put(left + 66, flow.y, f"{entry.day:%m/%d/%y}", 8)
            flow.page.put(left + 156, flow.y, written(-entry.amount), 8, right=True)
        flow.y += 12
    flow.page.put(40, flow.y + 4, "* - GAP IN CHECK SEQUENCE      R-CHECK RETURNED", 7)
    flow.y += 20


def _form(number: str) -> Page:
    page = Page(LETTER)
    page.put(306, 50, "HOW TO BALANCE YOUR LAKEFRONT TRUST ACCOUNT", 11, bold=True, center=True)
    page.lines(
        36,
        76,
        [
            "TO BALANCE YOUR ACCOUNT WITH THIS STATEMENT COMPLETE STEPS 1, 2, AND 3.",
            "STEP 1  Check off in your register each item listed on this statement.",
            "STEP 2  List in your register any transactions on this statement which you have not already entered.",
            "STEP 3  Complete the worksheet below.",
        ],
        8,
        13,
    )
    page.box(36, 140, 540, 180, stroke=(0, 0, 0))
    for at, name in enumerate(
        (
            "ENTER THE ENDING BALANCE ON THIS STATEMENT  $",
            "ADD DEPOSITS NOT SHOWN ON THIS STATEMENT  +",
            "SUB-TOTAL  $",
            "SUBTRACT OUTSTANDING CHECKS AND WITHDRAWALS  -",
            "YOUR ADJUSTED BALANCE  $",
        )
    ):
        page.put(44, 166 + 32 * at, name, 8, bold=True)
        page.rule(400, 168 + 32 * at, 560)
    prose(
        page,
        36,
        350,
        "IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC TRANSFERS write to us at P.O. Box 1288, Buffalo, NY "
        "14240 as soon as you can if you think your statement or receipt is wrong. We must hear from you no later "
        "than 60 days "
        "after we sent the FIRST statement on which the error or problem appeared. (1) Tell us your name and account "
        "number. "
        f"MEMBER FDIC. EQUAL HOUSING LENDER. ROUTING 022000046. {number}",
        8,
        540,
    )
    return page
