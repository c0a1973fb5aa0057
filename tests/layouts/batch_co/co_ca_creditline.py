"""Canada: a personal line of credit: what is owed is printed positive and grows with withdrawals.

The date is printed once for a day, the balance owing on a day's last row only; month and day without year; interest at
two rates in a table, a summary box with limit, minimum payment and interest of the year, and a notice about insurance.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, fill, some_amount, some_period, wrap, written
from ..frame import running as after_each
from ..pens import GREY, LETTER, WHITE, Color, Flow, Page, fits, with_fpdf
from ._kit import (
    ENGLISH,
    ENGLISH_LONG,
    LINE,
    Period,
    Posted,
    bought,
    by_day,
    number_pages,
    percent,
    short,
    single,
    some_day,
    total,
)

GREEN: Color = (0.0, 0.35, 0.2)
POOLS = {
    "street": ("145 KING ST W", "2200 BARRINGTON ST", "88 PORTAGE AVE", "611 WATER ST"),
    "biller": (
        "NOVA HYDRO",
        "ROGERZ CABLE",
        "HALIFAX WATER",
        "VISA DESJARDIN",
        "TOWN OF TRURO TAX",
        "STUDENT LOANS NSLSC",
    ),
    "person": ("Colin MacAskill", "Renee Thibodeau", "J. Okafor", "Marie-Eve Gagnon"),
    "roof": ("Atlantic Roofing Ltd.", "Bluenose Auto Body", "Truro Kitchens", "Fundy Heat Pumps"),
}
KINDS = (
    Kind(5, -40, -900, "Bill payment - {biller} - ####"),
    Kind(4, -60, -500, "ATM withdrawal - {street} - ??######", "", "20"),
    Kind(4, -100, -2500, "Online transfer to chequing 0{*biller4}-#######", "", "10"),
    Kind(3, -150, -3800, "Cheque - ###"),
    Kind(2, -30, -700, "INTERAC e-Transfer sent to {person}, reference CA?##?###"),
    Kind(2, -200, -2900, "Pre-authorized debit {roof} instalment 2 of 6, contract 20##-####"),
    Kind(4, 100, 2400, "Payment - online banking ####", "", "10"),
    Kind(2, 50, 800, "INTERAC e-Transfer received {person}"),
    Kind(1, 20, 600, "Deposit at branch {street}"),
)
ALL_POOLS = POOLS | {"biller4": ("5132", "1843", "7705")}
PEOPLE = ("MS CATRIONA MACASKILL", "MR DESMOND A PETTIPAS", "MRS LISE ARSENAULT")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([28, 30, 31]))
    entries, owed = _entries(rng, period)
    number = fill(rng, "0#######-00#", period[0], {})
    posted = Posted(LINE, "en_CA", "CAD", number, period, -owed)
    person = rng.choice(PEOPLE)
    flow = Flow(722, lambda: Page(LETTER), lambda page, n: _head(page, n, (person, number), period))
    _front(rng, flow.page, entries, owed, period)
    _table(flow, posted, entries, owed)
    _rates(rng, flow, period, -entries[-1].amount)
    number_pages(flow.pages, 576, 768, "{n} of {of}")
    with_fpdf(flow.pages, path)
    return posted.truth()


def _entries(rng: Random, period: Period) -> tuple[list[Entry], Decimal]:
    """The rows with the interest last, and what was owed before: enough never to be overpaid."""
    count = rng.choice([rng.randint(1, 4), rng.randint(10, 25), rng.randint(20, 60)])
    entries = bought(rng, KINDS, ALL_POOLS, (period[0], period[1] - timedelta(1)), count)
    if rng.random() < 0.4:
        fee = single(rng, some_day(rng, period, 2, 3), "BalanceShield insurance premium", -some_amount(rng, 6, 48))
        entries = by_day([*entries, fee])
    peak = max([Decimal(0), *after_each(Decimal(0), (entry.amount for entry in entries))])
    owed = max(some_amount(rng, 1500, 24000), peak + some_amount(rng, 90, 2000))
    interest = single(rng, period[1], "Interest charged", -percent(owed, "0.72"))
    return [*entries, interest], owed


def _head(page: Page, number: int, who: tuple[str, str], period: Period) -> float:
    page.box(0, 0, 612, 30, GREEN)
    page.put(36, 20, "Confederation Trust", 13, bold=True, color=WHITE)
    page.put(576, 20, "Your Flex Credit Line statement", 11, right=True, color=WHITE)
    page.put(576, 48, "From " + " to ".join(map(_long, period)), 9, right=True)
    page.put(576, 60, f"Account number: {who[1]}", 9, right=True)
    if number > 1:
        page.put(36, 84, "Details of your account activity - continued", 11, bold=True, color=GREEN)
        return _columns(page, 104)
    page.lines(36, 84, [who[0], "19 MARSH HAWK LANE", "WOLFVILLE NS  B4P 2R1"], 9.5, 12)
    return 330


def _long(day: date) -> str:
    return short(day, ENGLISH_LONG, "{m} {d}, {y}")


def _columns(page: Page, y: float) -> float:
    page.rule(36, y - 12, 576, 1, GREEN)
    page.put(36, y, "Date", 8, bold=True)
    page.put(84, y, "Description", 8, bold=True)
    page.put(392, y, "Withdrawals ($)", 8, bold=True, right=True)
    page.put(480, y, "Payments ($)", 8, bold=True, right=True)
    page.put(576, y, "Balance owing ($)", 8, bold=True, right=True)
    page.rule(36, y + 5, 576, 0.5, GREEN)
    return y + 20


def _front(rng: Random, page: Page, entries: Sequence[Entry], owed: Decimal, period: Period) -> None:
    now = owed - total(entry.amount for entry in entries)
    most = owed - min([Decimal(0), *after_each(Decimal(0), (entry.amount for entry in entries))])
    limit = (most // 5000 + rng.randint(1, 3)) * 5000
    page.put(36, 146, "Summary of your account for this period", 11, bold=True, color=GREEN)
    paid = total(entry.amount for entry in entries if entry.amount > 0)
    drawn = total(-entry.amount for entry in entries[:-1] if entry.amount < 0)
    left = (
        (f"Your opening balance on {_long(period[0])}", "$" + written(owed)),
        ("Total withdrawals and fees", "+ " + written(drawn)),
        ("Total interest charged", "+ " + written(-entries[-1].amount)),
        ("Total payments", "- " + written(paid)),
        (f"Your closing balance on {_long(period[1])}", "= $" + written(now)),
    )
    for n, (label, value) in enumerate(left):
        page.put(36, 164 + 14 * n, label, 8.5, bold=n in (0, 4))
        page.put(330, 164 + 14 * n, value, 8.5, bold=n in (0, 4), right=True)
    right = (
        ("Credit limit", written(limit)),
        ("Available credit", written(limit - now)),
        ("Minimum payment", written(percent(now, "3"))),
        ("Due date", _long(period[1] + timedelta(21))),
        (f"Interest charged in {period[1].year}", written(some_amount(rng, 200, 1900) - entries[-1].amount)),
    )
    page.box(356, 150, 220, 82, (0.92, 0.96, 0.93))
    for n, (label, value) in enumerate(right):
        page.put(364, 164 + 14 * n, label, 8.5)
        page.put(568, 164 + 14 * n, value, 8.5, right=True)
    page.lines(36, 252, _notice(rng), 8, 11, color=GREY)
    page.put(36, 288, "Details of your account activity", 11, bold=True, color=GREEN)
    _columns(page, 310)


def _notice(rng: Random) -> list[str]:
    return rng.choice(
        [
            ["Effective March 1 our prime rate is 7.20%. Your rate is our prime rate plus 2.25%."],
            ["Protect what you owe: BalanceShield pays up to $150,000.00 of your balance. Call 1-800-555-0188."],
            ["Did you know? A payment of 3% of the balance or $50.00, whichever is greater, is due each month."],
        ]
    )


def _table(flow: Flow, posted: Posted, entries: Sequence[Entry], owed: Decimal) -> None:
    flow.page.put(84, flow.y, "Opening balance", 9, bold=True)
    flow.page.put(576, flow.y, written(owed), 9, bold=True, right=True)
    flow.y += 14
    balances = after_each(-owed, (entry.amount for entry in entries))
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = wrap(entry.lines[0], fits("Helvetica", 9, 232))
        flow.need(11 * len(lines) + 4)
        page, y = flow.page, flow.y
        if n == 0 or entries[n - 1].day != entry.day:
            page.put(36, y, short(entry.day, ENGLISH), 9)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        page.put(392 if entry.amount < 0 else 480, y, written(abs(entry.amount)), 9, right=True)
        page.put(576, y, written(-balance) if last else "", 9, right=True)
        posted.add(entry.day, lines, entry.amount, flow.number, balance=balance if last else None)
        flow.y = page.lines(84, y, lines, 9, 11) + 3
    flow.need(30)
    flow.page.rule(36, flow.y - 8, 576, 0.5, GREEN)
    flow.page.put(84, flow.y + 4, "Closing balance", 9, bold=True)
    flow.page.put(576, flow.y + 4, written(-balances[-1]), 9, bold=True, right=True)
    flow.y += 32


def _rates(rng: Random, flow: Flow, period: Period, interest: Decimal) -> None:
    flow.need(90)
    page, y = flow.page, flow.y
    page.put(36, y, "How your interest was calculated", 10, bold=True, color=GREEN)
    for x, label in zip(
        (36, 250, 390, 576), ("Period", "Annual rate (%)", "Average balance ($)", "Interest ($)"), strict=True
    ):
        page.put(x, y + 15, label, 8, bold=True, right=x > 36)
    middle = some_day(rng, period, 5, 8)
    first = (interest / 2).quantize(Decimal("0.01"))
    spans = ((period[0], middle, first), (middle + timedelta(1), period[1], interest - first))
    for n, (start, end, part) in enumerate(spans):
        page.put(36, y + 29 + 13 * n, " - ".join(short(day, ENGLISH) for day in (start, end)), 8.5)
        page.put(250, y + 29 + 13 * n, ("8.70", "9.45")[n], 8.5, right=True)
        page.put(390, y + 29 + 13 * n, written(some_amount(rng, 2000, 25000)), 8.5, right=True)
        page.put(576, y + 29 + 13 * n, written(part), 8.5, right=True)
    page.put(
        36, y + 68, "Please check this statement and tell us of any error within 45 days of its date.", 7.5, color=GREY
    )
