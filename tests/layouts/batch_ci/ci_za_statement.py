"""South Africa, current account: the description comes first, then a fee mark, debits with a trailing minus, credits,
the date as month and day in two narrow columns without a year, and the balance; every page begins with the balance
brought forward, fee and turnover tables follow."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_fpdf, with_reportlab
from ._rows import money_in, money_out, number_pages, word_by_word

BLUE: Color = (0, 0.2, 0.6)


def used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d %b}".upper()


POOLS: Pools = {
    "shop": ["FRESHMART GARDENS", "KAROO BUTCHERY", "WOOLLIES SEA POINT", "BOTTLE WORLD CPT", "TABLE BAY HARDWARE"],
    "who": ["T NDLOVU RENT", "LERATO GIFT", "DEBIT ORDER 5521", "M VAN WYK"],
    "ins": ["CEDAR SHORT TERM", "PROTEA FUNERAL", "BAOBAB LIFE", "VODAWORLD"],
    "d": used,
}
KINDS = [
    Kind(9, -30, -1800, "CHEQUE CARD PURCHASE|{shop} 5222*####  {d}"),
    Kind(3, -200, -3000, "AUTOBANK CASH WITHDRAWAL AT|CAPE TOWN ######  {d}", step="10"),
    Kind(3, -1, -15, "FEE CASH WITHDRAWAL|{d}", "fee", "0.05"),
    Kind(4, -150, -2600, "INSURANCE PREMIUM|{ins} ########"),
    Kind(3, -200, -9000, "IB PAYMENT TO|{who}"),
    Kind(2, -5, -12, "FEE: PAYMENT CONFIRM - EMAIL", "fee", "0.05"),
    Kind(2, -29, -400, "PREPAID MOBILE PURCHASE|VODAWORLD ##########"),
    Kind(2, 9000, 38000, "CREDIT TRANSFER|PAYROLL CAPE LOGIST"),
    Kind(2, 150, 4000, "IB PAYMENT FROM|{who}"),
    Kind(1, -60, -120, "MONTHLY MANAGEMENT FEE", "fee", "0.05", 1),
]
NAMES = [(40, "Details", False), (276, "Service", True), (366, "Debits", True), (446, "Credits", True)]


def rand(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 200, 25000)
    entries = some_entries(
        rng,
        KINDS,
        POOLS,
        (start, end),
        count=rng.randint(20, 110),
        balance=opening,
        floor=-2500,
        reversal="REVERSAL {}",
    )
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    number = f"{rng.randint(1, 99):02} {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(0, 9)}"
    carried = [(start, opening)]

    def head(page: Page, count: int) -> float:
        page.put(40, 44, "KAROO NATIONAL BANK", 13, bold=True, color=BLUE)
        page.put(555, 44, "BANK STATEMENT / TAX INVOICE", 9, right=True, bold=True)
        y = 70.0
        if count == 1:
            page.lines(40, 92, ["MS A J PETERSEN", "14 KLOOF STREET", "GARDENS", "8001"], 9)
            page.put(330, 92, "Customer Care: 0860 123 999", 8)
            page.put(330, 104, "VAT Reg No. 4100105461", 8)
            page.put(330, 128, "Month-end Balance", 9, bold=True)
            page.put(555, 128, f"R{rand(closing)}", 9, right=True, bold=True)
            page.put(330, 142, f"Statement Frequency: Monthly  No. {end.month}", 8)
            y = 168
        page.put(40, y, f"Statement from {start:%d %B %Y} to {end:%d %B %Y}", 9, bold=True)
        page.put(555, y, f"Account Number: {number}", 9, right=True, bold=True)
        y += 12
        page.box(36, y - 2, 522, 26, (0.9, 0.93, 0.98))
        for x, text, right in [*NAMES, (497, "Date", True), (555, "Balance", True)]:
            page.put(x, y + 9, text, 8, right=right, bold=True)
        page.put(276, y + 19, "Fee", 8, right=True, bold=True)
        y += 38
        page.put(40, y, "BALANCE BROUGHT FORWARD", 8)
        day, amount = carried[-1]
        page.put(470, y, f"{day:%m}", 8)
        page.put(486, y, f"{day:%d}", 8)
        page.put(555, y, rand(amount), 8, right=True)
        return y + 13

    flow = Flow(770, Page, head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(12 * len(entry.lines))
        page, y = flow.page, flow.y
        flow.y = page.lines(40, y, entry.lines, 8, 11) + 2
        page.put(276, y, "##" if entry.tag == "fee" else "", 8, right=True)
        page.put(366 if entry.amount < 0 else 446, y, rand(entry.amount), 8, right=True)
        page.put(470, y, f"{entry.day:%m}", 8)
        page.put(486, y, f"{entry.day:%d}", 8)
        page.put(555, y, rand(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, balance, page=flow.number))
        carried.append((entry.day, balance))
    closing_tables(flow, [entry.amount for entry in entries], [e.amount for e in entries if e.tag == "fee"], closing)
    for page in flow.pages:
        page.put(40, 812, "Karoo National Bank Ltd. Authorised financial services provider. Reg. No. 1962/000738/06", 6)
    number_pages(flow.pages, 555, 800, "Page {0} of {1}")
    if rng.random() < 0.5:
        with_fpdf(flow.pages, path)
    else:
        with_reportlab(word_by_word(flow.pages), path)
    return Truth("checking", "en-ZA", "ZAR", number, start, end, opening, closing, rows)


def closing_tables(flow: Flow, amounts: list[Decimal], fees: list[Decimal], closing: Decimal) -> None:
    flow.y += 8
    flow.need(120)
    page, y = flow.page, flow.y
    page.put(40, y, "## These fees are inclusive of VAT", 8)
    page.put(40, y + 22, "Account Summary", 9, bold=True)
    total = money_out(fees)
    tax = (total * 15 / 115).quantize(Decimal("0.01"))
    pairs = [
        (f"Total credits ({sum(amount > 0 for amount in amounts)})", money_in(amounts)),
        (f"Total debits ({sum(amount < 0 for amount in amounts)})", -money_out(amounts)),
        ("Total charge amount (excluding VAT)", total - tax),
        ("Total VAT", tax),
        ("Balance outstanding at date of statement", closing),
    ]
    for n, (text, amount) in enumerate(pairs):
        page.put(40, y + 37 + 13 * n, text, 8)
        page.put(300, y + 37 + 13 * n, rand(amount), 8, right=True)
    flow.y = y + 110
