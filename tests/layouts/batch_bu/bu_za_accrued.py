"""South Africa, cheque account: amounts without a sign, credits with Cr joined to them, accrued charges in a column.

What was bought, the card's number and the day of use stand in three tracks of the description; dates have no year.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period
from layouts.frame import written as w
from layouts.pens import GREY, Flow, Page, with_fpdf

from ._rows import how_many, numbered, para, used_on

TEAL = (0.0, 0.53, 0.55)
POOLS: Pools = {
    "shop": (
        "Checkers Rosebank",
        "Engen Jan Smuts",
        "Woolworths 1###",
        "Pnp Family Linden",
        "Clicks Cresta",
        "Vida E Caffe",
        "Uber Eats",
    ),
    "used": used_on("%d %b"),
    "who": ("Rent Mokoena", "Thandi N", "Garden Service", "School Fees"),
    "firm": ("Discovery Life  9#######", "Mtn Sp  C########", "Outsurance   O0#######", "Netcash  Virgin Act"),
    "work": ("Highveld Mining Sal", "Umoya Energy Salary"),
}
KINDS = [
    Kind(22, -25, -1400, "POS Purchase {shop}|428402*6617|{used}"),
    Kind(4, -150, -2600, "Magtape Debit {firm}||"),
    Kind(4, -100, -4000, "App Payment To {who}||"),
    Kind(2, -100, -3000, "ATM Cash Rosebank Mall|428402*6617|{used}", step="100"),
    Kind(3, -30, -300, "App Prepaid Airtime|0######## |", step="5"),
    Kind(3, 200, 4500, "App Payment From {who}||", step="10"),
    Kind(2, 9000, 34000, "Magtape Credit {work}||"),
    Kind(1, -5, -60, "Internet Trf To Savings||"),
    Kind(1, 300, 5000, "ADT Cash Deposit Rosebank|#######|", step="100"),
    Kind(0.8, -69, -199, "#Monthly Account Fee||", "fee", "1", 1),
    Kind(0.8, -4, -60, "#Int Pymt Fee - 428402*6617||", "fee"),
]


def dm(day: date) -> str:
    return f"{day:%d %b}"


def long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def crdr(amount: Decimal, gap: str = "") -> str:
    return w(amount, minus="") + (gap + "Cr" if amount > 0 else gap + "Dr" if amount < 0 else "")


def _front(page: Page, truth: Truth, rng: Random) -> float:
    assert truth.opening_balance is not None and truth.closing_balance is not None
    page.lines(44, 96, ("*MR S J VAN RENSBURG", "*22 FOURTH AVENUE", "*LINDEN", "*JOHANNESBURG", "*2195"), 8.5, 11)
    branch = ("Rosebank  255", "P O Box 1200", "Parklands, 2121", "Customer VAT Registration Number : Not Provided")
    page.lines(330, 96, (*branch, "Bank VAT Registration Number : 4100000017"), 7.5, 10)
    page.put(44, 172, f"Tax Invoice/Statement Number : {rng.randint(20, 190)}", 8)
    page.put(297, 196, f"Protea Premier Current Account : {truth.account_number}", 12, bold=True, center=True)
    assert truth.period_start and truth.period_end
    page.put(44, 216, f"Statement Period : {long(truth.period_start)} to {long(truth.period_end)}", 8)
    page.put(44, 228, f"Statement Date : {long(truth.period_end)}", 8)
    y = 250
    page.box(44, y - 10, 507, 14, TEAL)
    page.put(48, y, "Statement Balances", 8, bold=True, color=(1, 1, 1))
    page.put(235, y, "Bank Charges", 8, bold=True, color=(1, 1, 1))
    page.put(410, y, "Interest Rate", 8, bold=True, color=(1, 1, 1))
    for n, (what, amount) in enumerate(
        (("Opening Balance", truth.opening_balance), ("Closing Balance", truth.closing_balance))
    ):
        page.put(48, y + 16 + 12 * n, what, 8, bold=True)
        page.put(215, y + 16 + 12 * n, crdr(amount, " "), 8, right=True)
    page.put(48, y + 40, "VAT Inclusive @ 15.00%", 7.5)
    charges = (("Service Fees", "0.00"), ("Cash Deposit Fees", "0.00"), ("Cash Handling Fees", "0.00"))
    for n, (what, figure) in enumerate((*charges, ("Other Fees", "0.00"))):
        page.put(235, y + 16 + 11 * n, what, 7.5)
        page.put(390, y + 16 + 11 * n, figure, 7.5, right=True)
    page.put(410, y + 16, "Credit Rate", 7.5)
    page.put(545, y + 16, "Tiered", 7.5, right=True)
    page.put(410, y + 27, "Debit Rate", 7.5)
    page.put(545, y + 27, "21.75%", 7.5, right=True)
    return y + 82


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 500, 40000) * rng.choice([1, 1, 1, 1, -1])
    if opening < -3000:
        opening = -opening
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-2500)
    balances = running(opening, [entry.amount for entry in entries])
    truth = Truth("checking", "en_ZA", "ZAR", fill(rng, "62#########", start, {}), start, end, opening, balances[-1])

    def head(page: Page, count: int) -> float:
        page.put(44, 50, "Protea National", 18, bold=True, color=TEAL)
        page.put(551, 46, "Lost Cards  087 555 0406", 7.5, right=True)
        page.put(551, 56, "Account Enquiries  087 555 0111", 7.5, right=True)
        if count > 1:
            page.put(44, 72, f"Protea Premier Current Account : {truth.account_number}", 8, bold=True)
        y = 96 if count > 1 else _front(page, truth, rng)
        page.put(44, y, "Transactions in RAND (ZAR)", 9, bold=True, color=TEAL)
        page.box(44, y + 6, 507, 22, (0.85, 0.94, 0.94))
        page.put(48, y + 16, "Date", 7.5, bold=True)
        page.put(92, y + 16, "Description", 7.5, bold=True)
        page.put(404, y + 16, "Amount", 7.5, bold=True, right=True)
        page.put(482, y + 16, "Balance", 7.5, bold=True, right=True)
        page.lines(512, y + 14, ("Accrued", "Bank"), 6.5, 6.5, bold=True)
        page.put(512, y + 27, "Charges", 6.5, bold=True)
        y += 40
        if count == 1:
            page.put(92, y, "Opening Balance", 7.5, bold=True)
            page.put(490, y, crdr(opening), 7.5, right=True, bold=True)
            y += 12
        return y

    flow = Flow(770, Page, head)
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        flow.need(12)
        page, y = flow.page, flow.y
        if n % 2 == 0:
            page.box(44, y - 8.5, 507, 12, (0.96, 0.98, 0.98))
        parts = [" ".join(part.split()) for part in entry.lines]
        page.put(48, y, dm(entry.day), 7.5)
        for x, part in zip((92, 246, 306), parts, strict=True):
            page.put(x, y, part, 7.5)
        figure = w(entry.amount, minus="")
        page.put(404, y, figure, 7.5, right=True)
        page.put(404.5, y, "Cr" if entry.amount > 0 else "", 7.5)
        page.put(482, y, w(balance, minus=""), 7.5, right=True)
        page.put(482.5, y, "Cr" if balance > 0 else "Dr" if balance < 0 else "", 7.5)
        if entry.amount < 0 and entry.tag != "fee" and rng.random() < 0.2:
            page.put(545, y, w(Decimal(rng.choice(["2.50", "8.00", "1.00", "11.50"]))), 7.5, right=True)
        text = " ".join(part for part in parts if part)
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y += 12
    flow.need(100)
    _end(flow.page, flow.y, truth)
    numbered(flow.pages, 551, 815, "Page {} of {}", 7.5)
    for page in flow.pages:
        page.put(
            44,
            815,
            "Protea National Bank Limited. An Authorised Financial Services and Credit Provider.",
            6.5,
            color=GREY,
        )
    with_fpdf(flow.pages, path)
    return truth


def _end(page: Page, y: float, truth: Truth) -> None:
    assert truth.closing_balance is not None
    page.rule(44, y - 8, 551)
    page.put(92, y + 3, "Closing Balance", 7.5, bold=True)
    page.put(490, y + 3, crdr(truth.closing_balance), 7.5, right=True, bold=True)
    page.put(44, y + 24, "Turnover for Statement Period", 8, bold=True, color=TEAL)
    for n, (what, sign) in enumerate((("No. Credit Transactions", 1), ("No. Debit Transactions", -1))):
        amounts = [row.amount for row in truth.transactions if row.amount * sign > 0]
        page.put(44, y + 38 + 11 * n, what, 7.5)
        page.put(180, y + 38 + 11 * n, str(len(amounts)), 7.5, right=True)
        page.put(260, y + 38 + 11 * n, w(sum(amounts, Decimal("0.00")), minus=""), 7.5, right=True)
        page.put(264, y + 38 + 11 * n, "Cr" if sign > 0 else "Dr", 7.5)
    text = (
        "# marks a charge that includes VAT. Accrued charges are taken on your next billing day and are no entries yet."
    )
    para(page, 44, y + 68, text, 7, 500)
