"""United Kingdom, high-street current account: Date, Description, Money out, Money in, Balance; the date stands on the
first row of a day (`4 Jan`), the balance on the last row of a day.

"Start balance", "Balance brought forward from previous page", "Balance carried forward to next page" and "End balance"
rows; an at-a-glance box on the first page; references and days of use below the first line; foreign purchases with
rate and fee. Written by PyMuPDF in Helvetica.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(12, -1, -95, "Card Payment to {shop}|On {used}"),
    Kind(4, -8, -240, "Direct Debit to {biller}|Ref: {ref}"),
    Kind(1.5, -250, -950, "Standing Order to {landlord}|Ref: FLAT 12 RENT", step="5", most=1),
    Kind(2, -5, -400, "On-Line Banking Bill Payment to|{payee}|Ref: {note}", step="0.5"),
    Kind(2, -10, -200, "Cash Machine Withdrawal at {town}|Timed at 1#.2# On {used}", step="10"),
    Kind(0.8, -4, -120, "Card Payment to {abroad}|{rate}|On {used}"),
    Kind(0.4, -30, -400, "Cheque Issued at {town}|Ref: 100###"),
    Kind(2, 1100, 3200, "Received From {firm}|Ref: SALARY {ref}", most=2),
    Kind(1.5, 5, 300, "Received From {payee}|Ref: {note}"),
    Kind(0.6, 4, 80, "Refund From {shop}|On {used}"),
]
POOLS = {
    "shop": ["Brindle & Sons 3124", "Pennymart Stores 6611", "Metro Tram Travel CH", "Sumup *Corner Cafe"],
    "biller": ["Thornbury Energy", "Council Tax Mendip DC", "Severn Vale Water", "Loopline Mobile"],
    "ref": ["8401####", "??####/0##", "120.45.####", "0000#########"],
    "landlord": ["Harker Lettings Ltd"],
    "payee": ["Ms P Adeyemi", "J R Tolland", "S Whitcombe"],
    "note": ["Dinner 12/03", "Thank You", "Half Of 64.00", "Invoice 20###"],
    "town": ["Frome Market Pl", "Wells Broad St", "Bath Spa"],
    "abroad": ["Café Nord Bruxelles", "Alquibici Malaga"],
    "rate": ["18.50 EUR at 1.1604 Final GBP Amount", "42.00 EUR at 1.1533 Inc Non-Sterling Fee 1.09"],
    "firm": ["Mendip Health Trust", "Coldharbour Ltd"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d %b"),
}  # fmt: skip
DATE, TEXT, OUT, INTO, BALANCE = 44, 92, 388, 462, 552
TEAL = (0.0, 0.35, 0.5)


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"


def _money(amount: Decimal) -> str:
    return written(amount)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([27, 30]))
    opening = some_amount(rng, 30, 4000) * (-1 if rng.random() < 0.15 else 1)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [e.amount for e in entries])
    account = fill(rng, "9###2##4", start, {})
    closing = balances[-1] if balances else opening
    truth = Truth("checking", "en_GB", "GBP", account, start, end, opening, closing)
    sort_code = fill(rng, "20-##-##", start, {})
    state = {"balance": opening}
    amounts = [e.amount for e in entries]

    def head(page: Page, sheet: int) -> float:
        y = _head(page, sheet, truth, sort_code, amounts)
        return y if sheet == 1 else _line(page, y, "Balance brought forward from previous page", state["balance"])

    def foot(page: Page, y: float) -> None:
        _line(page, y, "Balance carried forward to next page", state["balance"])

    flow = Flow(722, Page, head, foot)
    flow.page.put(DATE, flow.y, _short(start), 8.5)
    flow.y = _line(flow.page, flow.y, "Start balance", opening)
    last_of_day = [a.day != b.day for a, b in pairwise(entries)] + [True]
    before: date | None = None
    for entry, balance, last in zip(entries, balances, last_of_day, strict=False):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 220))]
        turned = flow.need(11 * len(lines) + 4)
        page, y = flow.page, flow.y
        if turned or entry.day != before:
            page.put(DATE, y, _short(entry.day), 8.5)
        page.put(OUT if entry.amount < 0 else INTO, y, _money(abs(entry.amount)), 8.5, right=True)
        if last:
            page.put(BALANCE, y, _money(balance), 8.5, right=True)
        printed = balance if last else None
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, printed, page=flow.number))
        flow.y = page.lines(TEXT, y, lines, 8.5, 11) + 4
        state["balance"], before = balance, entry.day
        page.rule(TEXT if not last else DATE, flow.y - 11, BALANCE, 0.3, (0.8, 0.8, 0.8))
    flow.need(16)
    flow.page.put(DATE, flow.y, _short(end), 8.5)
    flow.y = _line(flow.page, flow.y, "End balance", closing)
    _notices(flow, end)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(DATE, 808, "Ashcombe Bank plc. Authorised by the Prudential Regulation Authority.", 6.5, color=GREY)
        page.put(BALANCE, 808, f"Page {sheet} of {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return truth


def _line(page: Page, y: float, text: str, balance: Decimal) -> float:
    page.put(TEXT, y, text, 8.5, bold=True)
    page.put(BALANCE, y, _money(balance), 8.5, right=True, bold=True)
    return y + 16


def _head(page: Page, sheet: int, truth: Truth, sort_code: str, amounts: list[Decimal]) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(DATE, 48, "ASHCOMBE", 18, bold=True, color=TEAL)
    page.put(BALANCE, 42, "Miss Rosalind Keaton", 8.5, right=True)
    page.put(BALANCE, 54, f"Sort Code {sort_code}  Account No. {truth.account_number}", 8.5, right=True)
    y = 92.0
    if sheet == 1:
        page.lines(DATE, 86, ["MISS R KEATON", "12 SADDLERS COURT", "FROME", "BA11 1QX"], 9, 12)
        page.put(DATE, 152, "Your Ashcombe Account", 14, bold=True)
        page.put(DATE, 168, f"{start.day:02} {start:%b %Y} - {end.day:02} {end:%b %Y}", 9)
        page.box(340, 76, 212, 92, (0.92, 0.96, 0.98))
        page.put(350, 92, "At a glance", 10, bold=True, color=TEAL)
        out, into = (sum((-a if less else a for a in amounts if (a < 0) == less), Decimal("0.00")) for less in (1, 0))
        values = [truth.opening_balance, into, out, truth.closing_balance]
        for n, (name, value) in enumerate(
            zip(["Start balance", "Money in", "Money out", "End balance"], values, strict=True)
        ):
            page.put(350, 108 + 14 * n, name, 8.5)
            page.put(544, 108 + 14 * n, ("-" if value < 0 else "") + f"£{_money(abs(value))}", 8.5, right=True)
        y = 206
    page.put(DATE, y - 12, "Your transactions" if sheet == 1 else "Your transactions continued", 10, bold=True)
    y += 6
    page.rule(DATE, y + 5, BALANCE, 1, TEAL)
    page.put(DATE, y, "Date", 8.5, bold=True)
    page.put(TEXT, y, "Description", 8.5, bold=True)
    for x, name in ((OUT, "Money out"), (INTO, "Money in"), (BALANCE, "Balance")):
        page.put(x, y, name, 8.5, right=True, bold=True)
    return y + 20


def _notices(flow: Flow, end: date) -> None:
    flow.need(70)
    text = (
        f"Anything wrong? If you spot a payment you don't recognise, tell us within 13 months. From"
        f" {_short(end + timedelta(61))} our arranged overdraft rate is 35.0% EAR (variable): borrowing £500.00 for 30"
        " days costs £12.47. Your deposit is covered by the Financial Services Compensation Scheme up to £85,000."
    )
    flow.page.put(DATE, flow.y + 10, "Good to know", 9, bold=True, color=TEAL)
    flow.page.lines(DATE, flow.y + 23, wrap(text, fits("Helvetica", 7.5, 505)), 7.5, 10)
