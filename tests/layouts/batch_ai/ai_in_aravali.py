"""India: ruled statement of a private bank; long UPI strings cut anywhere, a branch number stands after the balance.

Opening balance, transaction total and closing balance are rows of the grid; figures have no thousands signs. Each
character is shown by itself.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._kit import how_many, number_pages, said

KINDS = [
    Kind(10, -20, -2500, "UPI/P2M/############/{shop}/{note}/{bank}", step="1"),
    Kind(5, -100, -15000, "UPI/P2A/############/{who}/{bank}/{note}", step="1"),
    Kind(4, 100, 12000, "UPI/P2A/############/{who}/{bank}/{note}", step="1"),
    Kind(1, 38000, 145000, "NEFT/{code}N##########/{firm}/SALARY", step="1", most=1),
    Kind(3, -150, -9000, "POS/{shop}/{town}/######/{town}"),
    Kind(2, -500, -10000, "ATM-CASH/{town} MAIN/{town}/######", step="500"),
    Kind(2, -1200, -24000, "ACH-DR-{lender}-ARA##########", step="1"),
    Kind(1, 20, 900, "Int.Pd:{number}:quarterly credit", step="1", most=1),
    Kind(1, -17.70, -59, "GST @18% on Charge SMS Alerts", most=1),
    Kind(1, -3000, -30000, "BRN-CLG-CHQ PAID TO {firm}", "chq", step="1", most=2),
]
POOLS = {
    "shop": ["ZOMATO LTD", "SWIGGY INSTAMART", "RELIANCE FRESH", "BHARATPE MERCHANT", "INDIAN OIL COCO"],
    "note": ["Payment from Ph", "UPI", "Sent using Payt", "NA"],
    "bank": ["YES BANK LIMITED", "HDFC BANK LTD", "STATE BANK OF INDIA", "ICICI Bank"],
    "who": ["RAHUL SHARMA", "SUNITA DEVI", "MOHAMMED IRFAN", "K VENKATESH"],
    "code": ["HDFC", "CITI", "KKBK"],
    "firm": ["NIMBUS INFOTECH PVT LTD", "GODAVARI FOODS LLP"],
    "town": ["PUNE", "JAIPUR", "MYSURU"],
    "lender": ["BAJAJ FINANCE LTD", "LIC OF INDIA", "HDFC MF SIP"],
    "number": ["912010049"],
}
EDGES = (24, 80, 128, 330, 398, 466, 540, 571)
TITLES = ["Tran Date", "Chq No", "Particulars", "Debit", "Credit", "Balance", "Init. Br"]
LEGENDS = [
    "ICONN  -  Transaction trough Internet Banking",
    "VMT-ICON  -  Visa Money Transfer through Internet Banking",
    "AUTOSWEEP  -  Transfer to linked fixed deposit",
    "REV SWEEP  -  Interest on Linked fixed Deposit",
    "TG 402/A  -  Commission on DD/PO",
    "Init. Br  -  Branch code where the transaction was initiated",
]


def plain(amount: Decimal) -> str:
    return written(abs(amount), thousands="")


def grid(page: Page, top: float, bottom: float) -> None:
    for x in EDGES:
        page.upright(x, top, bottom, 0.4)
    page.rule(EDGES[0], top, EDGES[-1], 0.4)
    page.rule(EDGES[0], bottom, EDGES[-1], 0.4)


def label_row(page: Page, y: float, label: str, figures: dict[int, Decimal]) -> float:
    """A row of the grid that is no transaction."""
    grid(page, y, y + 15)
    page.put(132, y + 10.5, label, 7.5, bold=True)
    for n, value in figures.items():
        page.put(EDGES[n + 1] - 3, y + 10.5, written(value, thousands=""), 7.5, right=True, bold=True)
    return y + 15


def letterhead(page: Page, number: str, period: tuple[date, date]) -> float:
    page.put(24, 48, "ARAVALI BANK", 18, bold=True, color=(0.55, 0.05, 0.25))
    lines = [
        "ANANYA DESHPANDE",
        "Joint Holder :- -",
        "FLAT 402 SAI KRUPA CHS",
        "BANER ROAD",
        "PUNE",
        "MAHARASHTRA-INDIA 411045",
    ]
    page.lines(24, 72, lines, 8, 11)
    facts = [
        "Customer ID :84499127",
        "IFSC Code :ARVB0000211",
        "MICR Code :411999002",
        "Nominee Registered : Y",
        "Scheme :SB-EASY ACCESS",
        "Currency :INR",
    ]
    page.lines(400, 72, facts, 8, 11)
    page.rule(24, 142, 571)
    span = f"(From : {period[0]:%d-%m-%Y} To : {period[1]:%d-%m-%Y})"
    title = f"Statement of Aravali Account No :{number} for the period {span}"
    page.put(297, 156, title, 9, center=True, bold=True)
    return 166


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 35000, 200000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=31000)
    balances = running(opening, [entry.amount for entry in entries])
    number = f"9120100{rng.randint(10000000, 99999999)}"

    def head(page: Page, page_number: int) -> float:
        y = letterhead(page, number, period) if page_number == 1 else 40.0
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 16, (0.9, 0.9, 0.9))
        grid(page, y, y + 16)
        for n, title in enumerate(TITLES):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, y + 11, title, 7.5, center=True, bold=True)
        return y + 16

    flow = Flow(775, lambda: Page(A4, "Helvetica", "Helvetica-Bold"), head)
    flow.y = label_row(flow.page, flow.y, "OPENING BALANCE", {5: opening})
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits("Helvetica", 7.5, 194), cut=True)
        flow.need(10 * len(lines) + 5)
        page, y = flow.page, flow.y + 10.5
        grid(page, flow.y, flow.y + 10 * len(lines) + 5)
        page.put(29, y, f"{entry.day:%d-%m-%Y}", 7.5)
        if entry.tag:
            page.put(84, y, f"{rng.randint(100000, 999999)}", 7.5)
        page.lines(132, y, lines, 7.5, 10)
        page.put(EDGES[4 if entry.amount < 0 else 5] - 3, y, plain(entry.amount), 7.5, right=True)
        page.put(EDGES[6] - 3, y, plain(balance), 7.5, right=True)
        page.put(EDGES[7] - 5, y, rng.choice(["211", "211", "248", "1040"]), 7.5, right=True)
        flow.y += 10 * len(lines) + 5
        rows.append(Row(entry.day, said(lines), entry.amount, balance, page=flow.number))
    flow.need(30)
    out = sum((-entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    figures = {3: out, 4: balances[-1] - opening + out}
    flow.y = label_row(flow.page, flow.y, "TRANSACTION TOTAL", figures)
    flow.y = label_row(flow.page, flow.y, "CLOSING BALANCE", {5: balances[-1]})
    flow.need(150)
    y = flow.page.lines(
        24,
        flow.y + 18,
        [
            "Unless the constituent notifies the bank immediately of any discrepancy found in this statement,",
            "it will be taken that he has found the account correct. Deposits are insured by DICGC up to Rs.500000.00.",
        ],
        7.5,
        10,
    )
    flow.page.put(24, y + 8, "Legends :", 8, bold=True)
    flow.page.lines(24, y + 20, LEGENDS, 7, 10)
    flow.page.put(297, y + 90, "++++ End of Statement ++++", 8, center=True, bold=True)
    number_pages(flow.pages, 571, 800, "Page {n} of {m}", 7, right=True)
    by_hand(flow.pages, path, Hand("glyphs"))
    return Truth("bank", "en-IN", "INR", number, *period, opening, balances[-1], rows)
