"""South Africa: cheque account whose debits are bare and whose credits end in Cr, with a column of accrued charges.

The statement is a tax invoice too: charges with VAT, rates and balances in boxes above, a turnover summary below. The
description lies in three stretches (what, whom, card and day of use); charges accrued beside rows are not yet taken.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Hand, Page, by_hand

TEAL: Color = (0, 0.6, 0.65)
POOLS = {
    "used": lambda rng, day: earlier(rng, day).strftime("%d %b"),
    "shop": [
        "Checkers Sixty60",
        "Woolworths Gardens",
        "Engen Kloof",
        "Pnp Crp Gardens",
        "Yoco *Truth Coffee",
        "Takealot.Com",
        "Uber Eats Helpubercom",
        "Clicks Cavendish",
        "Kfc Mowbray",
    ],
    "bill": ["Discovery 10########", "Vodacom 0#########", "Netflorist ????####", "Old Mut 1######"],
    "who": ["Rent", "Garden Sipho", "Mom", "School Fees"],
}
KINDS = [
    Kind(9, -15, -1600, "POS Purchase|{shop}|428104*7719  {used}"),
    Kind(1, -40, -700, "POS Purchase Intl|Apple.Com/Bill 8667127753|428104*7719  {used}", "3.50"),
    Kind(1.6, -100, -6000, "FNV App Payment To|{who}", "", "10"),
    Kind(1.4, -150, -3500, "Magtape Debit|{bill}"),
    Kind(1, -100, -3000, "ATM Cash|00#4#### Gardens Centre|428104*7719  {used}", "12.50", "100"),
    Kind(1, -29, -500, "FNV App Prepaid Airtime|08########", "0.90", "1"),
    Kind(0.6, -135, -135, "#Monthly Account Fee", most=1),
    Kind(0.5, -3, -60, "#Service Fees", most=1),
    Kind(1.6, 12000, 32000, "Magtape Credit|Tygerberg Media Salary", most=2),
    Kind(0.9, 100, 4000, "FNV App Transfer From|Savings", "", "50"),
    Kind(0.6, 50, 900, "POS Purchase Reversal|{shop}|428104*7719"),
    Kind(0.4, 0.5, 20, "Interest On Credit Balance", most=1),
]
AMOUNT, RIGHT, ACCRUED = 408.0, 490.0, 562.0


def sided(amount: Decimal, gap: str = "") -> str:
    return written(abs(amount)) + gap + ("Cr" if amount > 0 else "Dr" if amount < 0 else "")


def told(text: str) -> str:
    return text.replace("\0", "#")


def boxes(page: Page, opening: Decimal, closing: Decimal, fees: Decimal) -> None:
    def box(x: float, y: float, wide: float, title: str, lines: list[tuple[str, str]]) -> None:
        page.box(x, y, wide, 14, TEAL)
        page.put(x + 4, y + 10, title, 8, bold=True, color=(1, 1, 1))
        for n, (name, text) in enumerate(lines):
            page.put(x + 4, y + 25 + 11 * n, name, 7.5)
            page.put(x + wide - 4, y + 25 + 11 * n, text, 7.5, right=True)

    vat = (fees * 15 / 115).quantize(Decimal("0.01"))
    box(
        33,
        220,
        170,
        "Statement Balances",
        [
            ("Opening Balance", sided(opening, " ")),
            ("Closing Balance", sided(closing, " ")),
            ("VAT Inclusive (R)", ""),
            ("Overdraft Limit", "0.00"),
        ],
    )
    box(
        213,
        220,
        170,
        "Bank Charges",
        [
            ("Service Fees", written(fees) + " Dr"),
            ("Cash Deposit Fees", "0.00"),
            ("Other Fees", "0.00"),
            ("Total VAT (@15.00%)", written(vat) + " Dr"),
        ],
    )
    box(
        393,
        220,
        169,
        "Interest Rate",
        [
            ("Credit Rate", "Tiered"),
            ("Debit Rate", "21.25%"),
            ("Credit 0.00 to 9,999.99", "0.00%"),
            ("Credit 10,000.00 upwards", "0.25%"),
        ],
    )


def columns(page: Page, y: float) -> float:
    page.put(33, y, "Transactions in RAND (ZAR)", 9, bold=True)
    page.box(33, y + 6, 529, 24, TEAL)
    white = (1.0, 1.0, 1.0)
    page.put(37, y + 21, "Date", 8, bold=True, color=white)
    page.put(75, y + 21, "Description", 8, bold=True, color=white)
    for x, name in ((AMOUNT, "Amount"), (RIGHT, "Balance")):
        page.put(x, y + 21, name, 8, right=True, bold=True, color=white)
    page.put(ACCRUED - 4, y + 16, "Accrued", 8, right=True, bold=True, color=white)
    page.put(ACCRUED - 4, y + 25, "Bank Charges", 8, right=True, bold=True, color=white)
    return y + 42


def body(flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        flow.need(12)
        if n % 2:
            flow.page.box(33, flow.y - 8.5, 529, 12, (0.93, 0.97, 0.97))
        flow.page.put(37, flow.y, f"{entry.day:%d %b}", 8)
        for x, part in zip((75, 172, 268), entry.lines, strict=False):
            flow.page.put(x, flow.y, part, 7.5)
        flow.page.put(AMOUNT, flow.y, written(abs(entry.amount)) + ("Cr" if entry.amount > 0 else ""), 8, right=True)
        flow.page.put(RIGHT, flow.y, sided(balance), 8, right=True)
        flow.page.put(ACCRUED - 4, flow.y, entry.tag, 8, right=True)
        words = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, words, entry.amount, balance, None, flow.number))
        flow.y += 12
    return rows


def turnover(flow: Flow, entries: list[Entry], closing: Decimal) -> None:
    flow.need(90)
    page = flow.page
    page.rule(33, flow.y - 6, 562)
    page.put(37, flow.y + 6, "Closing Balance", 8, bold=True)
    page.put(RIGHT, flow.y + 6, sided(closing), 8, right=True, bold=True)
    page.put(33, flow.y + 32, "Turnover for Statement Period", 9, bold=True)
    accrued = sum((Decimal(e.tag) for e in entries if e.tag), Decimal(0))
    parts = [[e.amount for e in entries if e.amount > 0], [e.amount for e in entries if e.amount < 0]]
    for n, (name, part) in enumerate(zip(("Credit", "Debit"), parts, strict=True)):
        page.put(37, flow.y + 46 + 12 * n, f"No. {name} Transactions", 8)
        page.put(200, flow.y + 46 + 12 * n, str(len(part)), 8, right=True)
        page.put(290, flow.y + 46 + 12 * n, sided(sum(part, Decimal(0))), 8, right=True)
    page.put(330, flow.y + 46, "Accrued Bank Charges, debited next month", 8)
    page.put(ACCRUED - 4, flow.y + 46, written(accrued), 8, right=True)
    flow.y += 90


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 500, 20000)
    kinds = [kind._replace(text=kind.text.replace("#M", "\0M").replace("#S", "\0S")) for kind in KINDS]
    drawn = some_entries(rng, kinds, POOLS, (start, end), balance=opening, floor=-500)
    entries = [Entry(e.day, tuple(map(told, e.lines)), e.amount, e.tag, e.text) for e in drawn]
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number, issue = fill(rng, "62#########", start, {}), rng.randint(12, 120)
    fees = -sum((e.amount for e in entries if e.lines[0].startswith("#")), Decimal(0))

    def long_day(day: date) -> str:
        return f"{day.day} {day:%B} {day.year}"

    def head(page: Page, count: int) -> float:
        page.put(33, 50, "FIRST VELD BANK", 15, bold=True, color=TEAL)
        page.put(562, 45, "How can we help you?", 8, right=True, color=TEAL)
        if count > 1:
            page.put(33, 78, f"Gold Cheque Account : {number}", 9, bold=True)
            return columns(page, 100)
        page.put(33, 78, "BBST16  :  Branch 250699  VAT Registration Number : 4210102099", 7)
        page.lines(33, 98, ["*MS THANDEKA N MOKOENA", "7 BRIDLE ROAD", "GARDENS", "CAPE TOWN", "8001"], 9)
        page.lines(
            562,
            66,
            [
                "PO Box 1199, Johannesburg, 2000",
                "Lost Cards  087 555 0111",
                "Account Enquiries  087 555 0103",
                "Fraud  087 555 0112",
            ],
            7.5,
            10,
            right=True,
        )
        page.put(300, 130, f"Gold Cheque Account : {number}", 11, bold=True)
        page.put(300, 146, f"Tax Invoice/Statement Number : {issue}", 8.5)
        page.put(300, 159, f"Statement Period : {long_day(start)} to {long_day(end)}", 8.5)
        page.put(300, 172, f"Statement Date : {long_day(end)}", 8.5)
        page.put(
            33,
            190,
            "We will be adjusting some interest rates. Deposits up to R100,000 are insured.",
            7.5,
        )
        page.put(33, 205, "Summary in Rand (ZAR)", 9, bold=True)
        boxes(page, opening, closing, fees)
        return columns(page, 300)

    flow = Flow(755, Page, head)
    flow.page.put(75, flow.y, "Opening Balance", 8, bold=True)
    flow.page.put(RIGHT, flow.y, sided(opening), 8, right=True, bold=True)
    flow.y += 13
    rows = body(flow, entries, balances)
    turnover(flow, entries, closing)
    code = fill(rng, "Delivery Method E1 R02  /FN/DDA1.2/B####/R#######/", start, {})
    for n, page in enumerate(flow.pages, 1):
        page.put(
            33,
            785,
            "First Veld Bank - a division of Veld Holdings Ltd. An Authorised Financial Services and Credit Provider"
            " (NCRCP99).",
            6.5,
        )
        page.put(33, 797, code, 6.5)
        page.put(300, 797, f"Page {n} of {len(flow.pages)}", 7.5, center=True)
        page.put(562, 797, f"Branch Number 250699  Account Number {number}  DDA {issue}", 6.5, right=True)
    by_hand(flow.pages, path, Hand("TJ"))
    return Truth("checking", "en_ZA", "ZAR", number, start, end, opening, closing, rows)
