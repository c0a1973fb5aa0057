"""India, savings account by e-mail: a ruled table with credit left of debit, a dash in the empty one of them.

Two-digit years; references are cut within words to fit the cell; a first page with the relationship's summary, the
opening and closing balance in a line above the table, lakhs grouped the Indian way.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, wrap
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_pymupdf
from ._rows import entries, some_month, some_opening, total

BLUE: Color = (0.16, 0.22, 0.5)
CYAN: Color = (0.0, 0.65, 0.87)
EDGES = (36.0, 92.0, 292.0, 366.0, 430.0, 494.0, 560.0)

KINDS = (
    Kind(12, -10, -2500, "WDL TFR UPI/DR/4{upi}/{payee}/{bank}/{handle}/{note} 00{teller} AT 0#### {branch}", step="1"),
    Kind(4, 20, 6000, "DEP TFR UPI/CR/4{upi}/{person}/{bank}/{handle}/{note} 00{teller} AT 0#### {branch}", step="1"),
    Kind(2, -500, -10000, "ATM WDL ATM CASH {serial} {place}", "", "500"),
    Kind(1, -300, -4000, "by debit card OTHPG ############{web} MUMBAI AT ##### {branch}"),
    Kind(1, -1500, -42000, "WDL TFR NEFT BSBNN{serial}##{ifsc}{person} AT 04430 PAYMENT SYS"),
    Kind(1, -118, -2400, "DEBIT ACHDr {ach} {insurer}", most=2),
    Kind(0.5, -15, -240, "WDL TFR AMB CHRG INCL GST AT 0#### {branch}", most=1),
    Kind(1, 18000, 96000, "CEMTEX DEP NEFT*{ifsc}*{ifsc}N{serial}*{employer} AT 04430 PAYMENT SYS", most=1),
    Kind(0.5, 60, 900, "INTEREST CREDIT", most=1),
    Kind(0.5, 2000, 60000, "DEP CASH DEPOSIT SELF AT 0#### {branch}", "", "500"),
    Kind(0.4, -5000, -80000, "CHQ WDL CHQ PAID {person}", "cheque", "100"),
)
POOLS: Pools = {
    "upi": ["###########"],
    "teller": ["97####162091", "99####162090"],
    "serial": ["######", "#######"],
    "payee": [
        "SWIGGY I",
        "AMAZON P",
        "BHARATPE",
        "SRI SAI",
        "ZOMATO L",
        "JIO PREP",
        "BESCOM B",
        "IRCTC WE",
        "LAXMI KI",
    ],
    "person": ["RAVI KUM", "ANITHA S", "MOHD IRF", "DEEPAK R", "SUNITA D"],
    "bank": ["YESB", "HDFC", "UTIB", "ICIC", "PPIW", "KKBK"],
    "handle": ["paytmqr2##", "swiggyupi@", "q########@", "98#######@", "bharatpe.9"],
    "note": ["UPI", "Payment fr", "NA", "Sent usin", "Food", "Rent"],
    "branch": ["JAYANAGAR BANGALORE", "BTM LAYOUT"],
    "place": ["+JAYANAGAR 4 BLK BANGALORE KAIN", "BTM STAGE 2 BANGALORE"],
    "web": ["FLIPKART INTERNET", "MAKEMYTRIP"],
    "ach": ["NACH0000000#####", "LIC00########"],
    "insurer": ["LIFE INS CORP", "HDFC ERGO GEN", "BAJAJ FINANCE"],
    "employer": ["INFOVISTA TECHNOLOGIES PVT LTD"],
    "ifsc": ["HDFC0000###", "CITI0000###"],
}


def rupees(amount: Decimal) -> str:
    """Grouped by lakhs: 12,34,567.89."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = [head[max(0, n - 2) : n] for n in range(len(head), 0, -2)][::-1]
    return ("-" if amount < 0 else "") + ",".join([*groups, tail]) + "." + cents


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_month(rng)
    opening = some_opening(rng, 4000, 240000)
    made = entries(rng, KINDS, POOLS, (start, end), rng.choice([14, 30, 48, 80]), opening, 3000)
    balances = running(opening, [entry.amount for entry in made])
    closing = balances[-1]
    account = f"{rng.randint(20000000000, 44000000000)}"
    rows: list[Row] = []
    facts = (
        opening,
        total(e.amount for e in made if e.amount > 0),
        -total(e.amount for e in made if e.amount < 0),
        closing,
    )

    def head(page: Page, count: int) -> float:
        page.box(36, 28, 524, 34, BLUE)
        page.put(48, 50, "BHARAT STATE BANK", 14, bold=True, color=WHITE)
        page.put(548, 50, "Account Statement", 10, right=True, color=WHITE)
        if count == 1:
            return _cover(page, (start, end), account, facts)
        return 84

    flow = Flow(760, Page, head)
    _columns(flow)
    for entry, balance in zip(made, balances, strict=True):
        lines = wrap(entry.lines[0], fits("Helvetica", 7.5, EDGES[2] - EDGES[1] - 8), cut=len(entry.lines[0]) > 58)
        high = max(9.5 * len(lines) + 9, 20)
        if flow.need(high):
            _columns(flow)
        middle = flow.y + high / 2 + 3
        cheque = f"{rng.randint(100000, 999999)}" if entry.tag == "cheque" else "-"
        into, out = (rupees(entry.amount), "-") if entry.amount > 0 else ("-", rupees(-entry.amount))
        flow.page.put((EDGES[0] + EDGES[1]) / 2, middle, f"{entry.day:%d-%m-%y}", 7.5, center=True)
        flow.page.lines(EDGES[1] + 4, flow.y + 11 + (high - 9.5 * len(lines) - 9) / 2, lines, 7.5, 9.5)
        flow.page.put((EDGES[2] + EDGES[3]) / 2, middle, cheque, 7.5, center=True)
        for edge, text in ((EDGES[4], into), (EDGES[5], out), (EDGES[6], rupees(balance))):
            flow.page.put(edge - 4, middle, text, 7.5, right=True)
        for left, right in pairwise(EDGES):
            flow.page.box(left, flow.y, right - left, high, None, stroke=GREY)
        text = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y += high
    flow.need(70)
    flow.page.lines(
        36,
        flow.y + 18,
        [
            "*All dates are in DD-MM-YY format. Statement is computer generated and does not require a signature.",
            "Please do not share your ATM, debit card or UPI PIN, OTP or password with anyone.",
            "Deposits are insured with DICGC up to Rs. 5 lakh per depositor.",
        ],
        7,
        10,
    )
    for count, page in enumerate(flow.pages, 1):
        page.rule(36, 790, 560, 1, CYAN)
        page.put(36, 802, "Visit https://bharatstatebank.example   Toll free 1800 555 1234", 7)
        page.put(560, 802, f"Page no. {count}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("savings", "en_IN", "INR", account, start, end, opening, closing, rows)


def _cover(page: Page, period: tuple[date, date], account: str, facts: tuple[Decimal, ...]) -> float:
    opening, credits, debits, closing = facts
    page.put(36, 86, "Welcome: Mrs. ANITHA SUBRAMANIAN", 10, bold=True, color=BLUE)
    page.lines(36, 102, ["NO 14 2ND CROSS", "JAYANAGAR 4TH T BLOCK", "BANGALORE SOUTH", "KARNATAKA 560041"], 8, 10)
    details = (
        ("Date of Statement", f"{period[1]:%d-%m-%Y}"),
        ("Statement Period", f"{period[0]:%d-%m-%Y} to {period[1]:%d-%m-%Y}"),
        ("Account Number", account),
        ("Branch Code", "04120"),
        ("IFSC Code", "BSBN0004120"),
        ("Nominee Name", "Registered"),
    )
    for n, (label, value) in enumerate(details):
        page.put(330, 86 + 12 * n, label, 8)
        page.put(426, 86 + 12 * n, ": " + value, 8)
    page.box(36, 166, 524, 15, CYAN)
    page.put(42, 177, "RELATIONSHIP SUMMARY", 8.5, bold=True, color=WHITE)
    held = (("Savings / Current Accounts", closing), ("Deposits", Decimal(0)), ("Loans", Decimal(0)))
    for n, (label, amount) in enumerate(held):
        page.put(42, 196 + 13 * n, label, 8)
        page.put(554, 196 + 13 * n, rupees(amount), 8, right=True)
    page.box(36, 236, 524, 15, CYAN)
    page.put(42, 247, "TRANSACTION OVERVIEW", 8.5, bold=True, color=WHITE)
    page.put(42, 265, f"Your Opening Balance on {period[0]:%d-%m-%y}: {rupees(opening)}", 8.5)
    page.put(554, 265, f"Your Closing Balance on {period[1]:%d-%m-%y}: {rupees(closing)}", 8.5, right=True)
    page.put(42, 279, f"Total Credits: {rupees(credits)}", 8.5)
    page.put(554, 279, f"Total Debits: {rupees(debits)}", 8.5, right=True)
    page.put(36, 306, "TRANSACTION DETAILS - SAVINGS ACCOUNT " + account, 9, bold=True, color=BLUE)
    return 316


def _columns(flow: Flow) -> None:
    labels = ("Date", "Transaction Reference", "Ref.No./Chq.No.", "Credit", "Debit", "Balance")
    for label, (left, right) in zip(labels, pairwise(EDGES), strict=True):
        flow.page.box(left, flow.y, right - left, 18, BLUE, stroke=GREY)
        flow.page.put((left + right) / 2, flow.y + 12, label, 8, bold=True, center=True, color=WHITE)
    flow.y += 18
