"""India, a savings account.

Wide ruled pages written sideways and turned by /Rotate: a serial number, date, narration cut in mid-word, cheque or
reference number, an unsigned amount and a column Dr / Cr of its own, then the balance with another one. Lakh
grouping; column heads repeat on each page; counts and totals below.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Page, with_pymupdf
from ._common import ZERO, folded, laid, many, numbered, prose, signed_sum

WIDE = (842.0, 595.0)
RED = (0.8, 0.1, 0.12)
EDGES = (30, 64, 128, 392, 518, 612, 652, 762, 812)
POOLS: Pools = {
    "shop": ("SRI BALAJI STORES", "QUICKBITE FOODS", "METRO RAIL CARD", "RAJDHANI SWEETS 2", "KIRANA KART"),
    "bank": ("okvayu", "ybsagar", "paytaal"),
    "person": ("SURESH KUMAR IYER", "PRIYA N DESHMUKH", "M/S ANAND TRADERS", "FATIMA BEGUM"),
    "firm": ("TECHNOVA SYSTEMS PVT LTD", "GODAVARI TEXTILES"),
    "city": ("PUNE", "KOCHI IN", "NOIDA UP"),
    "month": lambda _rng, day: f"{day:%b}{day.year}".upper(),
    "stamp": lambda rng, day: f"{day:%d%m%y}/{rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
}
# The tag is the reference number's pattern.
KINDS = (
    Kind(14, -2500, -20, "UPI/{shop}/############/Payment from Ph/{bank}", "UPI-############", "1"),
    Kind(4, 50, 6000, "UPI/{person}/############/NA", "UPI-############", "1"),
    Kind(3, -6000, -150, "PCD/####/{shop}/{city}/{stamp}", "############"),
    Kind(2, -20000, -500, "IMPS-SENT-{person}-XXXX####-rent {month}", "IMPS-############", "100"),
    Kind(2, -40000, -1000, "NACH-MUT-DR-SAGAR HOUSING FIN-LOAN EMI 14/180-########", "NACHDB##########", "1"),
    Kind(2, 28000, 180000, "NEFT {firm} SALARY {month} ????N##########", "NEFTINW-##########"),
    Kind(2, -20000, -500, "ATL/####/######/{city}/{stamp}", "############", "500"),
    Kind(1, -90000, -2000, "CHQ PAID TO {person} CTS CLG", "######", "1"),
    Kind(0.8, 15, 3200, "Int.Pd:{month} TO DATE", "", "1", 1),
    Kind(0.7, -295, -11.8, "Chrg: SMS ALERT Q3 INCL GST 18.00%", "", "0.1", 1),
)
TITLES = ("Sl. No.", "Date", "Description", "Chq / Ref number", "Amount", "Dr / Cr", "Balance", "Dr / Cr")
NOTES = (
    "Any discrepancy in this statement must be reported within 21 days. Deposits are insured up to Rs. 5,00,000.00. "
    "Legends: PCD - card purchase, ATL - cash at own ATM, NACH-MUT-DR - mandate debit. This is a system generated "
    "statement and needs no signature. Never share your OTP or CVV; call 1860 555 0142."
)


def lakh(amount: Decimal) -> str:
    """1,23,456.78: three digits, then groups of two."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + cents


def side(amount: Decimal) -> str:
    return "DR" if amount < 0 else "CR"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 3000, 240000)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, floor=500, reversal="REV-{0}")
    account = fill(rng, "##########", period[0], {})
    flow = Flow(540, lambda: Page(WIDE), lambda page, n: _head(page, n, period, account, opening))
    rows = _table(flow, rng, opening, entries)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    _summary(flow, opening, closing, entries)
    numbered(flow.pages, "Page {n} of {of}", 812, 572, right=True)
    with_pymupdf(flow.pages, path, turned=True)
    return Truth("savings", "en_IN", "INR", account, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], account: str, opening: Decimal) -> float:
    page.put(30, 40, "Vindhya Bank", 16, bold=True, color=RED)
    page.put(812, 40, "Account Statement", 12, bold=True, right=True)
    page.put(
        30,
        572,
        "Vindhya Bank Ltd. CIN: L65110MH1985PLC0381## Regd Office 27 BKC, Mumbai".replace("##", "41"),
        6.5,
        color=GREY,
    )
    y = 66.0
    if n == 1:
        page.lines(
            30, 64, ("ADITYA RAMESH KULKARNI", "FLAT 12 SHANTI APTS, LAW COLLEGE RD", "PUNE 411004 MAHARASHTRA"), 8.5
        )
        left = (
            ("Cust. Reln. No.", "81204417"),
            ("Account No.", account),
            ("Period", f"{period[0]:%d-%m-%Y} to {period[1]:%d-%m-%Y}"),
        )
        right = (("Currency", "INR"), ("Branch", "PUNE - ERANDWANE"), ("IFSC / MICR", "VNDH0001758 / 411485012"))
        for x, facts in ((350, left), (590, right)):
            for k, (name, value) in enumerate(facts):
                page.put(x, 64 + 12 * k, name, 8)
                page.put(x + 74, 64 + 12 * k, f": {value}", 8)
        page.put(590, 100, "Opening Balance", 8)
        page.put(812, 100, f"{lakh(opening)} ({side(opening)})", 8, right=True)
        y = 124
    return _titles(page, y)


def _titles(page: Page, y: float) -> float:
    page.box(EDGES[0], y - 12, EDGES[-1] - EDGES[0], 18, (0.95, 0.9, 0.9))
    for left, right, text in zip(EDGES, EDGES[1:], TITLES, strict=False):
        page.put((left + right) / 2, y, text, 8, center=True, bold=True)
    _grid(page, y - 12, y + 6)
    return y + 17


def _grid(page: Page, top: float, bottom: float) -> None:
    for edge in EDGES:
        page.upright(edge, top, bottom, 0.4, GREY)
    page.rule(EDGES[0], top, EDGES[-1], 0.4, GREY)
    page.rule(EDGES[0], bottom, EDGES[-1], 0.4, GREY)


def _table(flow: Flow, rng: Random, opening: Decimal, entries: Sequence[Entry]) -> list[Row]:
    rows: list[Row] = []
    balances = running(opening, (entry.amount for entry in entries))
    for number, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        lines = laid(entry.lines, "Helvetica", 8, 252, cut=True)
        high = 10 * len(lines) + 6
        flow.need(high)
        page, y = flow.page, flow.y
        rows.append(Row(entry.day, folded(lines), entry.amount, balance, page=flow.number))
        page.put(60, y, str(number), 8, right=True)
        page.put(70, y, f"{entry.day:%d-%m-%Y}", 8)
        page.lines(134, y, lines, 8, 10)
        page.put(398, y, fill(rng, entry.tag, entry.day, {}), 8)
        page.put(606, y, lakh(entry.amount), 8, right=True)
        page.put(632, y, side(entry.amount), 8, center=True)
        page.put(756, y, lakh(balance), 8, right=True)
        page.put(787, y, side(balance), 8, center=True)
        _grid(page, y - 11, y - 11 + high)
        flow.y += high
    return rows


def _summary(flow: Flow, opening: Decimal, closing: Decimal, entries: Sequence[Entry]) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 12
    counts = [sum(1 for entry in entries if entry.amount * sign > 0) for sign in (-1, 1)]
    facts = (
        ("Opening Balance", f"{lakh(opening)} ({side(opening)})"),
        ("Total Withdrawal Amount", f"{lakh(signed_sum(entries, -1))} (DR)"),
        ("Total Deposit Amount", f"{lakh(signed_sum(entries, 1))} (CR)"),
        ("Closing Balance", f"{lakh(closing)} ({side(closing)})"),
        ("Withdrawal Count / Deposit Count", f"{counts[0]} / {counts[1]}"),
    )
    for n, (name, value) in enumerate(facts):
        page.put(30, y + 12 * n, name, 8.5, bold=True)
        page.put(330, y + 12 * n, value, 8.5, right=True)
    page.put(421, y + 66, "*** End of Statement ***", 8, center=True)
    flow.y = prose(page, 30, y + 80, NOTES, 780, 7)
