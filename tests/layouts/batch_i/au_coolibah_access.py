"""Australia, transaction account like CommBank: Date, Transaction, Debit, Credit, Balance.

`02 Jul` without a year (the year stands before OPENING BALANCE and CLOSING BALANCE), debits bare, credits with `$`,
balances `$1,234.56 CR` or `DR` on every row; figures on the last line of a row. "Card xx1234" and "Value Date:
01/07/2023" in the text. Sum of debits and credits as an equation at the end. Content streams, word spacing.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(11, -2, -160, "{shop} {town} AUS|Card xx4417|Value Date: {used}"),
    Kind(2, -5, -120, "{web} US|Card xx4417 USD ##.##|Value Date: {used}"),
    Kind(1, -0.4, -4, "International Transaction Fee|Value Date: {used}"),
    Kind(3, -15, -420, "Direct Debit 0##### {biller}|{mandate}"),
    Kind(3, -10, -900, "Transfer To {person}|{pay} {note}"),
    Kind(2, 10, 700, "Fast Transfer From {person}|{note}"),
    Kind(1.5, 1100, 3900, "Salary {firm}|{mandate}", most=5),
    Kind(2, -20, -500, "Transfer to xx#### CoolibahApp|{note}"),
    Kind(1, -20, -400, "Wdl ATM {town} ####|Card xx4417", step="10"),
    Kind(1, -30, -480, "{biller} NetBank BPAY ######|{mandate}"),
    Kind(0.6, -4, -4, "Account Fee", most=1),
    Kind(0.6, 5, 130, "Refund Purchase {shop} {town}|Card xx4417 Value Date {used}"),
    Kind(0.4, 100, 900, "Medicare Benefit|MCARE ########"),
]
POOLS = {
    "shop": [
        "WOOLWARDS 1294",
        "COLBY EXPRESS 6612",
        "BUNNINGTON 343000",
        "SQ *THE DAILY GRIND",
        "7-EIGHT 2081",
        "TPT OPAL",
    ],
    "town": ["MARRICKVILLE NSW", "SYDNEY NSW", "FITZROY VI", "BRISBANE"],
    "web": ["STREAMIX.COM", "UBERRY *TRIP HELP.UBERRY.C"],
    "biller": ["AGLOW ENERGY", "TELSTRAND CORP", "MEDIBANK HEALTH", "INNER WEST COUNCIL"],
    "person": ["K L Papadopoulos", "ELIZA NGUYEN", "Mr Tane Rewiti"],
    "firm": ["HARBOUR FREIGHT P/L", "DEPT OF EDUC NSW"],
    "pay": ["PayID Phone from CoolibahApp", "NetBank"],
    "note": ["rent wk 27", "dinner 42.50 thanks", "Inv 10##", "bond 12/07"],
    "mandate": ["1##########", "?######## 0001", "###-###-####"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%Y"),
}
DATE, TEXT, DEBIT, CREDIT, BALANCE = 50, 96, 366, 444, 550
INK = (0.1, 0.1, 0.1)


def _aud(balance: Decimal) -> str:
    if not balance:
        return "Nil"
    return f"${written(abs(balance))} {'DR' if balance < 0 else 'CR'}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, days=rng.choice([30, 91]))
    opening = rng.choice([some_amount(rng, 20, 8000)] * 6 + [some_amount(rng, -10, -300)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    code = fill(rng, "06 2### 1#######", start, {})
    truth = Truth("checking", "en_AU", "AUD", code, start, end, opening, closing)
    flow = Flow(748, Page, lambda page, n: _head(page, n, truth))
    _mark(flow, f"{start:%d %b}", f"{start.year} OPENING BALANCE", opening)
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 205))]
        flow.need(10.5 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day:%d %b}", 8.5)
        last = page.lines(TEXT, y, lines, 8.5, 10.5) - 10.5
        sum_ = written(abs(entry.amount))
        page.put(DEBIT if entry.amount < 0 else CREDIT, last, sum_ if entry.amount < 0 else f"${sum_}", 8.5, right=True)
        page.put(BALANCE, last, _aud(balance), 8.5, right=True)
        page.rule(DATE, last + 4, BALANCE, 0.25, GREY)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance or None, page=flow.number))
        flow.y = last + 15
    _mark(flow, f"{end:%d %b}", f"{end.year} CLOSING BALANCE", closing)
    _equation(flow, truth, [e.amount for e in entries])
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 58, f"Page {n} of {len(flow.pages)}", 8, right=True)
        page.put(
            DATE,
            812,
            "Coolibah Bank of Australia ABN 48 123 123 000 AFSL and Australian credit licence 234900",
            6,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand("Tw", tw=0.8))
    return truth


def _mark(flow: Flow, day: str, name: str, balance: Decimal) -> None:
    flow.need(18)
    flow.page.put(DATE, flow.y, day, 8.5)
    flow.page.put(TEXT, flow.y, name, 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, _aud(balance), 8.5, right=True)
    flow.page.rule(DATE, flow.y + 4, BALANCE, 0.25, GREY)
    flow.y += 15


def _equation(flow: Flow, truth: Truth, amounts: list[Decimal]) -> None:
    flow.need(96)
    page, y = flow.page, flow.y + 22
    into = sum((a for a in amounts if a > 0), Decimal("0.00"))
    out = into - sum(amounts)
    names = ["Opening balance", "- Total debits", "+ Total credits", "= Closing balance"]
    values = [_aud(truth.opening_balance), f"${written(out)}", f"${written(into)}", _aud(truth.closing_balance)]
    page.box(DATE, y - 11, BALANCE - DATE, 15, (1.0, 0.9, 0.3))
    for n, (name, value) in enumerate(zip(names, values, strict=True)):
        page.put(DATE + 110 + 128 * n, y, name, 8, bold=True, right=True)
        page.put(DATE + 110 + 128 * n, y + 16, value, 8.5, right=True)
    text = (
        "Important Information: the unarranged overdraft rate is 14.90% pa and an overdrawn approval fee of $15.00 a"
        " day applies. Effective 1 March 2024 the monthly account fee of $4.00 is waived if you deposit at least"
        " $2,000.00 each calendar month."
    )
    page.lines(DATE, y + 38, wrap(text, fits("Helvetica", 7, 490)), 7, 9)


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(DATE, 46, "Coolibah Bank", 15, bold=True, color=INK)
    page.put(BALANCE, 46, f"Statement {truth.period_end.month}", 8, right=True)
    y = 92.0
    if number == 1:
        page.lines(DATE, 92, ["MS ROSALIND T AKINYEMI", "9/44 WARREN ROAD", "MARRICKVILLE NSW 2204"], 9, 12)
        page.put(300, 92, "Your Statement", 12, bold=True)
        start, end = truth.period_start, truth.period_end
        days = f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}"
        names = ["Account Number", "Statement Period", "Closing Balance", "Enquiries"]
        values = [truth.account_number, days, _aud(truth.closing_balance), "13 2999 (24 hours a day, 7 days a week)"]
        page.lines(300, 108, names, 8.5, 12, bold=True)
        page.lines(BALANCE, 108, values, 8.5, 12, right=True)
        page.put(DATE, 172, "Smart Access", 13, bold=True)
        page.put(DATE, 186, "Enjoy the convenience and security of withdrawing what you need, when you need it.", 7.5)
        y = 212
    page.box(DATE, y - 11, BALANCE - DATE, 16, (1.0, 0.9, 0.3))
    page.put(DATE + 2, y, "Date", 8.5, bold=True)
    page.put(TEXT, y, "Transaction", 8.5, bold=True)
    page.put(DEBIT, y, "Debit", 8.5, right=True, bold=True)
    page.put(CREDIT, y, "Credit", 8.5, right=True, bold=True)
    page.put(BALANCE - 2, y, "Balance", 8.5, right=True, bold=True)
    return y + 20
