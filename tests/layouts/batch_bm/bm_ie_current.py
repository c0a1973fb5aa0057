"""Ireland, current account: the day printed once, the balance once a day, a subtotal at the foot of each page.

Overdrawn balances carry OD behind the figure; each page starts with the balance forward. The quarterly fee is a
row and stands once more in the notes below the last table.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, Flow, Page, with_fpdf

POOLS: Pools = {
    "used": (lambda rng, day: f"{earlier(rng, day, 2):%d%b}".upper()),
    "shop": (
        "TESCO STORES",
        "SUPERVALU NAAS",
        "DUNNES SANDYF",
        "APPLEGREEN M7",
        "CENTRA MAIN ST",
        "LIDL IRELAND",
        "INSOMNIA",
    ),
    "web": ("PAYPAL *RYANA", "Amazon.co.uk", "JUST EAT IE", "Irish Rail"),
    "debtor": ("SSE AIRTRICITY", "VODAFONE IRELA", "VHI HEALTHCARE", "VIRGIN MEDIA I", "IRISH LIFE"),
    "person": ("ORLA BYRNE", "C MURPHY", "SEAN KEANE RENT"),
}
KINDS = (
    Kind(12, -2, -110, "POS{used} {shop}"),
    Kind(5, -5, -140, "POSC{used} {web}"),
    Kind(2, -20, -200, "ATM{used} NAAS 1##", step="10"),
    Kind(4, -20, -190, "{debtor} SEPA DD"),
    Kind(2, -20, -900, "365 Online {person}", step="5"),
    Kind(1, -3, -20, "GOV STAMP DUTY", most=1, step="2.50"),
    Kind(2, 20, 400, "365 Online {person}", step="5"),
    Kind(1, 1500, 3400, "LIFFEY FOODS SP SALARY", most=2),
    Kind(1, 140, 140, "DEPT SOC PRO CB", most=1),
)
NAVY = (0.0, 0.2, 0.45)


def balance_text(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([30, 60]))
    opening = some_amount(rng, 100, 2500) - (700 if rng.random() < 0.3 else 0)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(16, 95), balance=opening, floor=-500)
    fee = Decimal("-6.00")
    entries.append(Entry(period[1], ("FEE-QTR TO " + f"{period[1]:%d%b%y}".upper(),), fee, "", ""))
    balances = running(opening, [e.amount for e in entries])
    account = fill(rng, "########", period[0], {})
    full = iban(rng, "IE", f"LFBK901234{account}")
    truth = Truth("checking", "en_IE", "EUR", account, *period, opening, balances[-1])
    current = [opening]

    def head(page: Page, number: int) -> float:
        y = _head(page, number, (account, full), period)
        day = period[0] if number == 1 else entries[len(truth.transactions)].day
        if number == 1:
            page.put(62, y, f"{day.day:02} {day:%b %Y}", 8.5)
        page.put(134, y, "BALANCE FORWARD", 8.5)
        page.put(532, y, balance_text(current[0]), 8.5, right=True)
        return y + 13

    def foot(page: Page, y: float) -> None:
        page.put(134, y + 4, "SUBTOTAL:", 8.5, bold=True)
        page.put(532, y + 4, balance_text(current[0]), 8.5, right=True, bold=True)

    flow = Flow(724, Page, head, foot)
    for n in range(len(entries)):
        turned = flow.need(13)
        _row(flow, (entries, balances), n, turned, truth)
        current[0] = balances[n]
        flow.y += 12.5
    foot(flow.page, flow.y)
    _fees(flow, period, fee)
    for number, page in enumerate(flow.pages, 1):
        page.put(536, 92, f"Page {number} of {len(flow.pages)}", 8.5, right=True)
        page.put(62, 800, "Liffey Bank plc is regulated by the Central Bank of Ireland.", 7, color=GREY)
    with_fpdf(flow.pages, path)
    return truth


def _row(flow: Flow, drawn: tuple[Sequence[Entry], Sequence[Decimal]], n: int, turned: bool, truth: Truth) -> None:
    entries, balances = drawn
    entry, page, y = entries[n], flow.page, flow.y
    if turned or n == 0 or entries[n - 1].day != entry.day:
        page.put(62, y, f"{entry.day.day:02} {entry.day:%b %Y}", 8.5)
    page.put(134, y, entry.lines[0], 8.5)
    page.put(372 if entry.amount < 0 else 450, y, written(abs(entry.amount)), 8.5, right=True)
    balance = None
    if n == len(entries) - 1 or entries[n + 1].day != entry.day:
        balance = balances[n]
        page.put(532, y, balance_text(balance), 8.5, right=True)
    truth.transactions.append(Row(entry.day, entry.lines[0], entry.amount, balance, page=flow.number))


def _head(page: Page, number: int, numbers: tuple[str, str], period: tuple[date, date]) -> float:
    page.put(60, 62, "Liffey Bank", 20, bold=True, color=NAVY)
    page.put(536, 56, "Statement of Account", 12, right=True, bold=True)
    labels = (
        (68, f"Branch code 90-12-34   Account number {numbers[0]}"),
        (80, f"Statement date {period[1]:%d %b %Y}"),
    )
    for y, text in labels:
        page.put(536, y, text, 8.5, right=True)
    top = 124.0
    if number == 1:
        page.lines(60, 100, ("MR CONOR FLANAGAN", "8 SALLINS ROAD", "NAAS", "CO KILDARE"), 9, 11)
        page.put(60, 160, "Your account name", 8, color=NAVY)
        page.put(60, 171, "CONOR FLANAGAN", 9, bold=True)
        page.put(210, 160, "IBAN", 8, color=NAVY)
        page.put(210, 171, numbers[1], 9, bold=True)
        page.put(430, 160, "Bank Identifier Code (BIC)", 8, color=NAVY)
        page.put(430, 171, "LFBKIE2D", 9, bold=True)
        page.put(60, 196, "Your Personal Current Account", 11, bold=True)
        top = 222
    page.box(56, top - 14, 482, 20, NAVY)
    for x, label, right in (
        (62, "Date", False),
        (134, "Transaction details", False),
        (372, "Payments - out", True),
        (450, "Payments - in", True),
        (532, "Balance", True),
    ):
        page.put(x, top, label, 8.5, right=right, bold=True, color=(1, 1, 1))
    for x in (56, 128, 296, 378, 456, 538):
        page.upright(x, top + 6, 742, 0.4, NAVY)
    page.rule(56, 742, 538, 0.4, NAVY)
    return top + 20


def _fees(flow: Flow, period: tuple[date, date], fee: Decimal) -> None:
    """The notes at the foot of the last page."""
    page = flow.page
    page.put(62, 754, f"Fees charged for the quarter ended {period[1]:%d %b %Y}: Maintaining the account", 7.5)
    page.put(536, 754, "EUR " + written(-fee), 7.5, right=True)
    page.put(
        62, 764, "Overdraft: sanctioned limit EUR 500.00, rate 11.85% variable, surcharge 12.00% a year above it.", 7.5
    )
    page.put(62, 774, "Deposits here are covered by the Irish Deposit Guarantee Scheme up to EUR 100,000.00.", 7.5)
    page.put(62, 784, "Interest earned this period: EUR 0.00. D.I.R.T. deducted: EUR 0.00.", 7.5)
