"""India: a savings account of a private bank, a ruled grid with long UPI narrations.

Debit, credit and balance without thousands separators, the narration cut at the cell's edge in the middle of words,
the branch's code in a column behind the balance, opening and closing balance as lines of the grid, a legend of codes.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, some_period, wrap
from ..pens import A4, Flow, Page, fits, with_reportlab
from ._common import clock, many, money

KINDS = [
    Kind(12, -10, -3000, "UPI/P2M/{rrn}/{shop}/{why}/{bank}", step="1"),
    Kind(7, -50, -9000, "UPI/P2A/{rrn}/{person}/{why}/{bank}", step="1"),
    Kind(4, 100, 12000, "UPI/P2A/{rrn}/{person}/{why}/{bank}", step="1"),
    Kind(2, 22000, 95000, "NEFT/{bic}N0######/{firm}/{bic}/SALARY FOR THE MONTH", most=1),
    Kind(2, -1000, -25000, "IMPS/P2A/{rrn}/{person}/{bank}/X######/IMPSTransferToOwnAccount"),
    Kind(2, -200, -10000, "ATM-CASH/+{town} MAIN ROAD/{town}/{day}", step="100"),
    Kind(2, -300, -4500, "ECOM PUR/{web}/{town}/{day}/{time}"),
    Kind(1, -1200, -18000, "ACH-DR-{fund}-ACH######/CR######", step="1"),
    Kind(1, -2, -18, "Consolidated Charges for A/c", most=1),
    Kind(1, -500, -20000, "BY CLG CHQ/{person}", "cheque", step="1"),
    Kind(1, 20, 700, "SB:###############:Int.Pd:{day} to {day}", most=1, step="1"),
]
POOLS = {
    "time": clock,
    "rrn": lambda rng, _: f"{rng.randint(3, 4)}{rng.randrange(10**11):011}",
    "shop": ["SWIGGY LIMITED", "Zomato Ltd", "BLINKIT", "SRI LAKSHMI STORES", "IRCTC UTS", "AMAZON PAY GROCERIES"],
    "why": ["UPI", "Paym", "Payment from Ph", "collect", "NA", "Sent using Paytm", "rent"],
    "bank": ["YES BANK LIMITED YBS", "HDFC BANK LTD", "STATE BANK OF INDIA", "ICICI Bank", "Paytm Payments Bank"],
    "person": ["RAKESH KUMAR S", "Ms PRIYA NAIR", "MOHAMMED ASLAM", "K VENKATESAN", "SUNITA DEVI", "ANJALI RAO"],
    "bic": ["HDFC", "CITI", "SBIN", "KKBK"],
    "firm": ["TECHNOVISTA SOLUTIONS PVT LTD", "GREENFIELD LOGISTICS LLP"],
    "town": ["BENGALURU", "PUNE", "CHENNAI", "KOCHI"],
    "web": ["FLIPKART INTERNET", "MAKEMYTRIP INDIA", "BOOKMYSHOW.COM"],
    "fund": ["HDFC MUTUAL FUND SIP", "BAJAJ FINANCE LTD EMI", "LIC OF INDIA"],
    "day": lambda _, day: f"{day:%d-%m-%Y}",
}
EDGES = [32, 88, 136, 338, 402, 464, 532, 564]
TITLES = ["Tran Date", "Chq No", "Particulars", "Debit", "Credit", "Balance", "Init."]
LEGEND = [
    "Legends :",
    "ICONN - Transaction through Internet Banking",
    "VMT-ICON - Visa Money Transfer through Internet Banking",
    "AUTOSWEEP - Transfer to linked fixed deposit",
    "REV SWEEP - Interest on linked fixed deposit",
    "SWEEP TRF - Transfer from linked fixed deposit / account",
    "CWDR - Cash Withdrawal through ATM",
    "PUR - POS purchase",
    "CLG - Cheque Clearing Transaction",
    "EDC - Credit transaction through EDC Machine",
    "SETU - Seamless electronic fund transfer through the bank",
    "Int.pd - Interest paid to customer   Int.Coll - Interest collected from the customer",
]
NOTES = [
    "Unless the constituent notifies the bank immediately of any discrepancy found by him/her in this statement of",
    "account, it will be taken that he/she has found the account correct. The closing balance as shown includes the",
    "credit balance and/or overdraft limit. We would like to reiterate that, as a policy, the bank does not ask you to",
    "part with/disclose/revalidate your password, login id and debit card number. Deposits are insured with DICGC",
    "up to Rs. 500000.00 per depositor. REGISTERED OFFICE - Kaveri House, Plot 14, Nehru Marg, Ahmedabad 380006.",
    "This is a system generated output and requires no signature.",
]


def plain(amount: Decimal) -> str:
    return f"{abs(amount):.2f}"


def grid(page: Page, y: float, high: float) -> None:
    for left, right in pairwise(EDGES):
        page.box(left, y, right - left, high, stroke=(0.3, 0.3, 0.3))


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, days=rng.choice([29, 59, 88]))
    opening = money(rng, 2000, 90000)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, floor=9000, reversal="REV/{0}")
    balances = running(opening, [entry.amount for entry in entries])
    if min(balances) < 0:  # a savings account is never overdrawn
        opening += (-min(balances)).quantize(Decimal(1)) + 500
        balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "9#########5####", start, {})
    branch = str(rng.randint(100, 4900))

    def head(page: Page, pages: int) -> float:
        if pages > 1:
            return 40
        page.put(32, 48, "KAVERI BANK", 16, bold=True, color=(0.55, 0.05, 0.25))
        who = [fill(rng, "{person}", start, POOLS).upper(), "Joint Holder :- -", f"NO {rng.randint(2, 99)} 3RD CROSS"]
        page.lines(32, 74, [*who, "INDIRANAGAR", fill(rng, "{town}", start, POOLS), "560038-INDIA"], 8, 10.5)
        facts = [
            f"Customer No :{rng.randint(10**8, 10**9 - 1)}",
            "Scheme :SB-EASY ACCESS",
            "Currency :INR",
            f"IFSC Code :KVRB000{branch:>04}",
            "MICR Code :560211008",
            "Nominee Registered :Y",
            f"PAN :{fill(rng, '?????####?', start, {})}",
        ]
        page.lines(EDGES[-1], 62, facts, 8, 10.5, right=True)
        text = f"Statement of Account No :{account} for the period (From : {start:%d-%m-%Y} To : {end:%d-%m-%Y})"
        page.put(298, 160, text, 8.5, center=True, bold=True)
        page.box(EDGES[0], 172, EDGES[-1] - EDGES[0], 22, (0.9, 0.9, 0.9))
        grid(page, 172, 22)
        for left, right, title in zip(EDGES[:-1], EDGES[1:], TITLES, strict=True):
            page.put((left + right) / 2, 182, title, 7.5, center=True, bold=True)
        page.put((EDGES[-2] + EDGES[-1]) / 2, 190, "Br", 7.5, center=True, bold=True)
        return 194

    flow = Flow(800, lambda: Page(A4), head)

    def band(label: str, figures: dict[int, Decimal]) -> None:
        flow.need(14)
        grid(flow.page, flow.y, 14)
        flow.page.put(EDGES[2] + 4, flow.y + 10, label, 7.5, bold=True)
        for column, figure in figures.items():
            flow.page.put(EDGES[column + 1] - 4, flow.y + 10, plain(figure), 7.5, right=True, bold=True)
        flow.y += 14

    band("OPENING BALANCE", {5: opening})
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits("Helvetica", 7.5, EDGES[3] - EDGES[2] - 8), cut=True)
        high = 9 * len(lines) + 6
        flow.need(high)
        page, y = flow.page, flow.y + 10
        cheque = f"{rng.randint(1, 99999):06}" if entry.tag == "cheque" else ""
        grid(page, flow.y, high)
        page.put(EDGES[0] + 4, y, f"{entry.day:%d-%m-%Y}", 7.5)
        page.put(EDGES[1] + 4, y, cheque, 7.5)
        page.lines(EDGES[2] + 4, y, lines, 7.5, 9)
        page.put(EDGES[4 if entry.amount < 0 else 5] - 4, y, plain(entry.amount), 7.5, right=True)
        page.put(EDGES[6] - 4, y, plain(balance), 7.5, right=True)
        page.put(EDGES[7] - 4, y, branch, 7.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
        flow.y += high
    spent = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    band("TRANSACTION TOTAL", {3: spent, 4: balances[-1] - opening - spent})
    band("CLOSING BALANCE", {5: balances[-1]})
    close(flow)
    with_reportlab(flow.pages, path)
    return Truth("account", "en_IN", "INR", account, start, end, opening, balances[-1], rows)


def close(flow: Flow) -> None:
    """What stands below the rows."""
    flow.need(80)
    flow.y = flow.page.lines(32, flow.y + 16, NOTES, 7, 9) + 6
    flow.need(120)
    flow.page.lines(32, flow.y + 8, LEGEND, 7, 9)
    flow.page.put(298, flow.y + 125, "++++ End of Statement ++++", 7.5, center=True)
