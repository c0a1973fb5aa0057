"""Australia, credit card of a big bank: date processed, date of transaction, card used, description, amount, balance.

Credits and a balance in credit have CR behind; the opening balance is the first row; foreign amounts follow the text on
a line of their own with the conversion fee; account summary, rates and payment slip; words drawn one by one.
"""

from __future__ import annotations

from datetime import timedelta
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
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import A4, GREY, WHITE, Flow, Page, with_reportlab
from ._rows import cell, joined, liberation, numbered, total, words

BLUE = (0.0, 0.25, 0.45)
PALE = (0.9, 0.95, 0.98)

POOLS: Pools = {
    "shop": [
        "WOOLWORTHY 3### BRUNSWICK VIC",
        "COLESS #### COBURG",
        "MYKI PAYMENTS MELBOURNE",
        "BUNNINGTONS 3##000 PRESTON",
        "SQ *PADRINO COFFEE Brunswick East",
        "AMAYSIMO MOBILE MACQUARIE PAR",
        "JETSTAR AIR ?#?#?# MELBOURNE",
        "7-ELEVENTH 1### FITZROY",
        "DAN MURPHEE'S #### CARLTON",
        "UBERR *EATS SYDNEY",
    ],
    "abroad": ["NETFLICKS.COM LOS GATOS", "STEAMY GAMES BELLEVUE", "ADOBEE *CREATIVE SAN JOSE"],
}
KINDS = [
    Kind(12, -3, -240, "{shop}", "buy"),
    Kind(1, -10, -120, "{abroad}", "abroad"),
    Kind(0.8, 8, 130, "{shop}", "buy"),
    Kind(0.7, 200, 1500, "PAYMENT - BPAY THANK YOU {BANK}######", "pay", most=2),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    face, bold = liberation("SansNarrow-Regular"), liberation("SansNarrow-Bold")
    start, end = some_period(rng, days=30)
    opening = -some_amount(rng, 100, 4200)
    pools = {**POOLS, "BANK": ["1340", "0621"]}
    entries: list[Entry] = []
    for entry in some_entries(rng, KINDS, pools, (start, end), count=rng.randint(12, 90)):
        if entry.tag == "abroad":
            foreign = (abs(entry.amount) * Decimal("0.6612")).quantize(Decimal("0.01"))
            fee = (abs(entry.amount) * Decimal("0.03")).quantize(Decimal("0.01"))
            texts = (*entry.lines, f"{foreign} USD", f"INCL OVERSEAS TXN FEE {fee} AUD")
            entries.append(Entry(entry.day, texts, entry.amount, "buy", ""))
        else:
            entries.append(entry)
    if rng.random() < 0.6:
        entries.append(Entry(end, ("INTEREST CHARGED ON PURCHASES",), -some_amount(rng, 3, 60), "bank", ""))
    if rng.random() < 0.3:
        entries.append(Entry(end, ("ANNUAL FEE",), Decimal("-87.00"), "bank", ""))
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1]
    last4 = fill(rng, "####", start, {})
    number = f"4564 68XX XXXX {last4}"
    due = end + timedelta(14)
    rows: list[Row] = []
    done: list[bool] = []

    def owed(amount: Decimal, sign: str = "") -> str:
        return sign + written(abs(amount)) + (" CR" if amount > 0 else "")

    def titles(page: Page, y: float) -> float:
        page.box(40, y - 18, 515, 26, BLUE)
        page.lines(46, y - 7, ["Date", "Processed"], 8, 9.5, bold=True, color=WHITE)
        page.lines(104, y - 7, ["Date of", "Transaction"], 8, 9.5, bold=True, color=WHITE)
        page.lines(166, y - 7, ["Card", "Used"], 8, 9.5, bold=True, color=WHITE)
        page.put(202, y + 2, "Description", 8, bold=True, color=WHITE)
        page.put(468, y + 2, "Amount ($A)", 8, bold=True, color=WHITE, right=True)
        page.put(549, y + 2, "Balance", 8, bold=True, color=WHITE, right=True)
        return y + 20

    minimum = max(Decimal("25.00"), (-closing / 50).quantize(Decimal("1.00"))) if closing < 0 else Decimal("0.00")

    def head(page: Page, n: int) -> float:
        page.put(40, 50, "SOUTHERN CROSSWAY BANK", 13, bold=True, color=BLUE)
        page.put(555, 44, "PLATINUM CREDIT CARD STATEMENT", 10, bold=True, right=True)
        page.put(555, 57, f"Account Number {number}", 8.5, right=True)
        if n > 1:
            if done:
                return 84
            page.put(40, 84, "Transactions (continued)", 11, bold=True, color=BLUE)
            return titles(page, 112)
        page.lines(60, 104, ["MS T NGUYEN-HARRIS", "UNIT 6 / 120 LYGON ST", "BRUNSWICK EAST VIC 3057"], 9.5, 12)
        page.box(320, 74, 235, 112, PALE)
        facts = [
            ("Statement Period", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ("Closing Balance", "$" + owed(closing)),
            ("Minimum Monthly Payment", "$" + written(minimum)),
            ("Payment Due Date", f"{due:%d/%m/%Y}"),
            ("Credit Limit", "$9,000.00"),
            ("Available Credit", "$" + written(Decimal(9000) + closing)),
        ]
        for k, (label, value) in enumerate(facts):
            page.put(328, 90 + 17 * k, label, 9)
            page.put(547, 90 + 17 * k, value, 9, right=True, bold=True)
        page.put(40, 212, "Account Summary", 11, bold=True, color=BLUE)
        into = total(e.amount for e in entries if e.amount > 0)
        charged = total(-e.amount for e in entries if e.tag == "bank")
        spent = total(-e.amount for e in entries if e.amount < 0) - charged
        summary = [("Opening Balance", "$" + owed(opening)), ("Purchases", "$" + written(spent))]
        summary += [("Cash Advances", "$0.00"), ("Interest & Other Charges", "$" + written(charged))]
        summary += [("Payments & Other Credits", "$" + written(into) + " CR"), ("Closing Balance", "$" + owed(closing))]
        for k, (label, value) in enumerate(summary):
            x = 40 + 86 * k
            page.lines(x, 228, cell([label], bold, 8, 78), 8, 9.5, bold=True)
            page.put(x, 250, value, 9)
        text = (
            "Minimum repayment warning: if you make only the minimum payment each month, you will pay more interest "
            "and it will take you longer to pay off your balance. Call 1800 555 016 if you have trouble paying."
        )
        page.box(40, 262, 515, 34, None, stroke=BLUE)
        page.lines(46, 275, cell([text], face, 8.5, 500), 8.5, 11)
        page.put(40, 320, "Transactions", 11, bold=True, color=BLUE)
        return titles(page, 348)

    def new() -> Page:
        return Page(A4, face, bold)

    flow = Flow(768, new, head)
    flow.page.put(202, flow.y, "OPENING BALANCE", 9)
    flow.page.put(536, flow.y, "$" + written(abs(opening)), 9, right=True)
    flow.y += 13
    for entry, balance in zip(entries, balances, strict=True):
        lines = cell(entry.lines, face, 9, 205)
        flow.need(10.5 * len(lines) + 2)
        page, y = flow.page, flow.y
        used = earlier(rng, entry.day) if entry.tag == "buy" else entry.day
        page.put(46, y, f"{entry.day:%d/%m/%Y}", 9)
        page.put(104, y, f"{used:%d/%m/%Y}", 9)
        page.put(166, y, last4 if entry.tag == "buy" else "", 9)
        page.lines(202, y, lines, 9, 10.5)
        page.put(455, y, "$" + written(abs(entry.amount)), 9, right=True)
        page.put(458, y, "CR" if entry.amount > 0 else "", 9)
        page.put(536, y, "$" + written(abs(balance)), 9, right=True)
        page.put(539, y, "CR" if balance > 0 else "", 9)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.y = y + 10.5 * len(lines) + 4
        page.rule(40, flow.y - 10.5, 555, 0.25, GREY)
    done.append(True)
    flow.need(200)
    page, y = flow.page, flow.y + 10
    page.put(40, y, "Interest Rates", 11, bold=True, color=BLUE)
    for k, (label, daily, yearly) in enumerate(
        [
            ("", "Daily Rate", "Annual Rate"),
            ("Purchases", "0.05559%", "20.29%"),
            ("Cash Advances", "0.05751%", "20.99%"),
        ]
    ):
        page.put(40, y + 15 + 12 * k, label, 8.5)
        page.put(260, y + 15 + 12 * k, daily, 8.5, right=True, bold=k == 0)
        page.put(360, y + 15 + 12 * k, yearly, 8.5, right=True, bold=k == 0)
    slip = y + 70
    page.rule(40, slip, 555, 0.5, GREY)
    page.put(40, slip + 18, "Payment Slip", 11, bold=True, color=BLUE)
    page.put(40, slip + 36, "Biller Code: 10009", 9)
    page.put(40, slip + 49, f"Ref: 4564 68XX XXXX {last4}", 9)
    page.put(320, slip + 36, f"Closing Balance  ${owed(closing)}", 9)
    page.put(320, slip + 49, f"Minimum Monthly Payment  ${written(minimum)}", 9)
    page.put(320, slip + 62, f"Payment Due Date  {due:%d/%m/%Y}", 9)
    for page in flow.pages:
        page.put(40, 808, "Southern Crossway Banking Group Limited, 88 Spencer Quay, Docklands VIC", 7, color=GREY)
    numbered(flow.pages, 555, 808, "Page {n} of {of}", 8)
    with_reportlab(words(flow.pages), path)
    return Truth("credit_card", "en_AU", "AUD", number, start, end, opening, closing, rows)
