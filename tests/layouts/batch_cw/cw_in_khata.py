"""India, public bank: labels in Hindi and English, lakhs, Cr and Dr after balances, totals of each page carried on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._script import local_face

POOLS = {
    "name": ["RAMESH KUMAR", "PRIYA SHARMA", "SANDEEP YADAV", "ANJALI NAIR", "IMRAN QURESHI", "LAKSHMI STORES"],
    "vpa": ["ramesh.k82@okbank", "9820######@ybx", "paytmqr28100505@ptm", "q#######@ybx", "priya-1@okbank"],
    "bank": ["SBIN", "HDFC", "PUNB", "UTIB", "KKBK"],
    "firm": ["SHREE GANESH TEXTILES PVT LTD", "NORTHLAND INFOTECH LTD", "DISTRICT TREASURY OFFICE"],
    "place": ["KAROL BAGH NEW DELHI", "HAZRATGANJ LUCKNOW", "BOREWALI MUMBAI"],
    "why": ["Payment", "NA", "rent", "milk bill", "UPI", "Sent using Pe"],
}
KINDS = (
    Kind(8, -10, -4500, "UPI/DR/############/ {name}/{bank}/ {vpa}/{why}"),
    Kind(4, 20, 9000, "UPI/CR/############/ {name}/{bank}/ {vpa}/{why}"),
    Kind(1, 21000, 185000, "NEFT-{bank}N5#########-{firm} SALARY", most=2),
    Kind(2, -500, -10000, "ATM WDL {place} S1AN######## ####", step="100"),
    Kind(1, -3000, -60000, "CHQ PAID-CTS-{name}", "cheque", step="1"),
    Kind(1, -1500, -24000, "ACH DR-HOUSING FIN LTD-LN########", step="1"),
    Kind(1, -5, -60, "SMS CHRGS FOR QTR + GST@18%", most=1),
    Kind(1, 4000, 90000, "BY CLG {name}", "cheque", step="1"),
    Kind(0.6, 30, 1900, "SB INT.PD UPTO DATE", step="1", most=1),
    Kind(1, 1000, 40000, "CASH DEP BY SELF", step="500"),
)
EDGE = {"date": 40, "text": 98, "cheque": 316, "out": 408, "in": 482, "balance": 566}
# Label in Hindi as painted, then in English.
HEADS = (
    ("date", "तारीख", "Date", False),
    ("text", "िववरण", "Particulars", False),
    ("cheque", "चेक सं.", "Chq.No.", False),
    ("out", "आहरण", "Withdrawals", True),
    ("in", "जमा", "Deposits", True),
    ("balance", "शेष", "Balance", True),
)


def _lakhs(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + cents


def _drcr(amount: Decimal) -> str:
    return _lakhs(amount) + ("Dr" if amount < 0 else "Cr")


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.hindi = period, local_face("devanagari")
        self.owner = rng.choice(POOLS["name"][:5])
        self.number = fill(rng, "3#############", period[0], {})
        self.branch = fill(rng, "{place}", period[0], POOLS)
        self.opening = Decimal(0)

    def head(self, page: Page, number: int) -> float:
        page.put(298, 40, "भारत जनसेवा बैंक", 13, center=True, face=self.hindi)
        page.put(298, 55, "BHARAT JANSEVA BANK (A Government of India Undertaking)", 10, center=True, bold=True)
        y = 76.0
        if number == 1:
            start, end = (f"{day:%d-%m-%Y}" for day in self.period)
            facts = (
                ("नाम", "Name", self.owner),
                ("खाता सं.", "A/c No.", f"{self.number}   SB-GENERAL   INR"),
                ("शाखा", "Branch", f"{self.branch}   IFSC BJSB0001284   MICR 110024118"),
                ("अविध", "Statement Period", f"{start} to {end}"),
            )
            for hindi, label, value in facts:
                page.put(40, y, hindi, 8.5, face=self.hindi)
                page.put(96, y, f"/ {label}", 8.5)
                page.put(190, y, f": {value}", 8.5)
                y += 14
            y += 6
        page.rule(36, y - 10, 570, 0.8)
        for name, hindi, label, right in HEADS:
            page.put(EDGE[name], y + 1, hindi, 8, right=right, face=self.hindi)
            page.put(EDGE[name], y + 12, label, 8, right=right, bold=True)
        page.rule(36, y + 17, 570, 0.8)
        return y + 30


def _special(flow: Flow, text: str, balance: Decimal) -> None:
    flow.page.put(EDGE["text"], flow.y, text, 8, bold=True)
    flow.page.put(EDGE["balance"], flow.y, _drcr(balance), 8, right=True)
    flow.y += 14


def _total(page: Page, y: float, label: str, rows: list[Row]) -> None:
    page.rule(320, y - 10, 570)
    page.put(EDGE["text"], y, label, 8, bold=True)
    page.put(EDGE["out"], y, _lakhs(-sum((r.amount for r in rows if r.amount < 0), Decimal(0))), 8, right=True)
    page.put(EDGE["in"], y, _lakhs(sum((r.amount for r in rows if r.amount > 0), Decimal(0))), 8, right=True)


def _rows(rng: Random, flow: Flow, entries: list[Entry], balance: Decimal) -> list[Row]:
    rows: list[Row] = []
    for entry in entries:
        text = wrap(entry.lines[0], fits("Helvetica", 8, 212))
        if flow.y + len(text) * 10 + 34 > flow.bottom:
            _total(flow.page, flow.y + 4, "PAGE TOTAL", [row for row in rows if row.page == flow.number])
            flow.y += 18
            _special(flow, "CARRIED FORWARD", balance)
            flow.turn()
            _special(flow, "BROUGHT FORWARD", balance)
        balance += entry.amount
        page, y = flow.page, flow.y
        page.put(EDGE["date"], y, f"{entry.day:%d-%m-%Y}", 8)
        if entry.tag:
            page.put(EDGE["cheque"], y, fill(rng, "######", entry.day, {}), 8)
        page.put(EDGE["out" if entry.amount < 0 else "in"], y, _lakhs(entry.amount), 8, right=True)
        page.put(EDGE["balance"], y, _drcr(balance), 8, right=True)
        flow.y = page.lines(EDGE["text"], y, text, 8, 10) + 3
        rows.append(Row(entry.day, " ".join(text), entry.amount, balance, page=flow.number))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 60]), calendar=False)
    sheet = Sheet(rng, period)
    opening = some_amount(rng, 900, 350000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="REV-{}", balance=opening)
    flow = Flow(770, Page, sheet.head)
    _special(flow, "BROUGHT FORWARD", opening)
    rows = _rows(rng, flow, entries, opening)
    closing = rows[-1].balance if rows else opening
    assert closing is not None
    flow.need(90)
    _total(flow.page, flow.y + 8, "GRAND TOTAL", rows)
    flow.y += 24
    _special(flow, "CLOSING BALANCE", closing)
    notes = (
        "Unless the constituent notifies the bank immediately of any discrepancy, it will be taken as correct.",
        "Do not share your OTP / PIN / CVV. Toll free 1800 22 1911. Nominee registered: Yes. CIF 8801#.".replace(
            "#", "4"
        ),
        "*** END OF STATEMENT *** Computer generated, needs no signature.",
    )
    flow.page.lines(40, flow.y + 14, notes, 7, 10, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(566, 825, f"Page {number} of {len(flow.pages)}", 7.5, right=True)
    with_reportlab(flow.pages, path)
    return Truth("bank", "en_IN", "INR", sheet.number, *period, opening, closing, rows)
