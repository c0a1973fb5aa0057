"""India, savings account online: a grid of ten columns, kind and id of the transaction, CR or DR in a cell of its own.

Days as 05-APR-2022 beside the value day, lakh grouping, texts and ids cut anywhere to fit their narrow cells, a grand
total, and a list of abbreviations after the table; the titles are printed on the first page only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period
from ._rows import account, folded, joined, money_in, money_out, numbered

BLUE: pens.Color = (0.05, 0.25, 0.55)
FACE, SIZE, LEAD = "narrow", 6.8, 8.6
EDGES = (24.0, 76.0, 128.0, 238.0, 270.0, 326.0, 372.0, 434.0, 496.0, 548.0, 572.0)
TITLES: tuple[str, ...] = ("Date", "Value Date", "Particulars", "Tran Type", "Tran ID", "Cheque Details")
TITLES += ("Withdrawals", "Deposits", "Balance", "DR/CR")

POOLS: Pools = {
    "payee": ["bharatpe.90012####@fbpe", "q1########@ybl", "paytmqr2810####@paytm", "anoop.k##@okaxis", "swiggy@axisb"],
    "who": ["ANOOP KURIAN", "LEKSHMI STORES", "SREEJITH M NAIR", "KSEB LTD", "MALABAR TEXTILES"],
    "shop": ["LULU HYPERMARKET KOCHI", "RELIANCE SMART ALUVA", "IRCTC NEW DELHI", "AMAZON PAY IN"],
}
KINDS = [
    Kind(14, -10, -2400, "UPIOUT/2############/{payee}/UPI/5411", "TFR", "1"),
    Kind(5, 20, 6000, "UPI IN/2############/{payee}/Payment from Phone/0000", "TFR", "1"),
    Kind(3, -200, -9000, "FT IMPS/IFO/2###########/{who}/rent", "TFR", "1"),
    Kind(3, -150, -5200, "POS/{shop}/2###########", "TFR"),
    Kind(2, -500, -10000, "ATM WDL/PRYRN####/ALUVA MARKET", "CASH", "500"),
    Kind(2, 18000, 72000, "NEFT/HDFCN5202########/INFOPARK TECHSOLUTIONS PVT LTD/SALARY", "TFR", "1"),
    Kind(1, 500, 20000, "CASH DEPOSIT BY SELF", "CASH", "100"),
    Kind(1, -900, -30000, "CLG/{who}/SBI", "CLG", "1"),
    Kind(0.7, 20, 900, "SB INT CREDIT UPTO QUARTER END", "SBINT", "1", most=1),
    Kind(1, -5.9, -17.7, "SMS CHRG/GST", "TFR"),
    Kind(1, -1500, -9000, "ACH DR/LIC OF INDIA/000########", "TFR", "1"),
]


def rupees(amount: Decimal) -> str:
    """With groups of two figures above the thousands."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        head, tail = head[:-2], f"{head[-2:]},{tail}"
    return f"{tail}.{cents}"


def spoken(day: date) -> str:
    return f"{day:%d-%b-%Y}".upper()


def grid(flow: pens.Flow, cells: Sequence[Sequence[str]], face: str = FACE) -> None:
    """One row of the table: each cell's lines in its place, framed."""
    deep = LEAD * max(len(lines) for lines in cells) + 6
    flow.need(deep)
    page, top = flow.page, flow.y
    for n, lines in enumerate(cells):
        left, right = EDGES[n], EDGES[n + 1]
        page.box(left, top, right - left, deep, None, stroke=pens.GREY)
        for line, text in enumerate(lines):
            y = top + 9 + LEAD * line
            if n in (6, 7, 8):
                page.put(right - 3, y, text, SIZE, face=face, right=True)
            else:
                page.put(left + 3, y, text, SIZE, face=face)
    flow.y = top + deep


def first_page(page: pens.Page, period: tuple[date, date], number: str) -> float:
    page.put(24, 50, "PERIYAR BANK", 18, face="sans-bold", color=BLUE)
    page.put(572, 48, "STATEMENT OF ACCOUNT", 11, face="sans-bold", right=True)
    holder = ["RESHMA THOMAS", "KALLARACKAL HOUSE", "THOTTAKKATTUKARA P O", "ALUVA", "KERALA 683108"]
    page.lines(24, 78, holder, 8, 10.5, face=FACE)
    facts = [
        ("Branch Name", "ALUVA / 1003"),
        ("Customer ID", f"10{number[-6:]}"),
        ("Account Number", number),
        ("IFSC / MICR", "PRYR0001003 / 683049102"),
        ("Type of Account", "SB - RIVERSMART"),
        ("Nomination", "REGISTERED"),
        ("Effective Available Balance", "AS PER LEDGER"),
    ]
    for n, (label, value) in enumerate(facts):
        page.put(320, 78 + 10.5 * n, label, 8, face=FACE)
        page.put(430, 78 + 10.5 * n, f": {value}", 8, face=FACE)
    title = f"Statement of Account for the period {spoken(period[0])} to {spoken(period[1])}"
    page.put(298, 172, title, 9, face="narrow-bold", center=True)
    return 184


def ending(flow: pens.Flow) -> None:
    lines = [
        "Abbreviations Used:",
        "CASH : Cash Transaction     TFR : Transfer Transaction     CLG : Clearing Transaction",
        "SBINT : Interest on SB Account     MB : Mobile Banking     FT : Fund Transfer     ATW : ATM Withdrawal",
        "DISCLAIMER: Please inform the branch within fifteen days if an entry differs from your own records.",
        "This is a computer generated statement and requires no signature.",
    ]
    flow.need(80)
    flow.page.lines(24, flow.y + 16, lines, 7, 10, face=FACE)
    flow.page.put(298, flow.y + 74, "*** END OF STATEMENT ***", 7.5, face=FACE, center=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([30, 60]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 800, 240000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 110), balance=opening, floor=100)
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "100301########", period[0], {})
    flow = pens.Flow(
        790,
        lambda: pens.Page(face=FACE, bold="narrow-bold"),
        lambda page, sheet: first_page(page, period, number) if sheet == 1 else 40.0,
    )
    grid(flow, [folded([title], "narrow-bold", SIZE, EDGES[n + 1] - EDGES[n] - 5) for n, title in enumerate(TITLES)])
    start = [[""], [""], ["Opening Balance"], [""], [""], [""], [""], [""], [rupees(opening)], ["CR"]]
    grid(flow, start)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        text = folded(entry.lines, FACE, SIZE, EDGES[3] - EDGES[2] - 6, cut=True)
        value = earlier(rng, entry.day, 1)
        cheque = fill(rng, "00####", entry.day, {}) if entry.tag == "CLG" else ""
        figure = [rupees(entry.amount)]
        cells = [
            [spoken(entry.day)],
            [spoken(value)],
            text,
            [entry.tag],
            [fill(rng, "S########", entry.day, {})],
            [cheque],
            figure if entry.amount < 0 else [""],
            figure if entry.amount > 0 else [""],
            [rupees(balance)],
            ["DR" if balance < 0 else "CR"],
        ]
        grid(flow, cells)
        rows.append(Row(entry.day, joined(text), entry.amount, balance, value, flow.number))
    out, gave, end = rupees(money_out(entries)), rupees(money_in(entries)), balances[-1]
    total = [[""], [""], ["GRAND TOTAL"], [""], [""], [""], [out], [gave], [rupees(end)], ["DR" if end < 0 else "CR"]]
    grid(flow, total, "narrow-bold")
    ending(flow)
    numbered(flow.pages, lambda page, n, of: page.put(572, 822, f"Page {n} of {of}", 7, face=FACE, right=True))
    pens.with_pymupdf(flow.pages, path)
    return account("en_IN", "INR", number, period, (opening, end), rows)
