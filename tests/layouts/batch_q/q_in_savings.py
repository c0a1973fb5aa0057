"""India, savings account in rupees with lakh grouping (1,23,456.78).

Narration of hyphenated UPI and NEFT strings over several lines, cheque or reference number, value date, withdrawal,
deposit and closing balance in a ruled grid, two-digit years; a statement summary with counts after the last row.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Hand, Page, by_hand

KINDS = [
    Kind(10, -10, -2500, "UPI-{shop}-|{shopid}@OKNILA-|NILA0######-{ref}-UPI", step="1"),
    Kind(3, -100, -9000, "UPI-{person}-|{phone}@YPAY-SAGR0######-|{ref}-{purpose}", step="10"),
    Kind(2, -500, -10000, "ATW-######XXXXXX####-|S1AN####-{city}", step="100"),
    Kind(2, -200, -6000, "POS ######XXXXXX#### {store}"),
    Kind(1, -1500, -22000, "ACH D- {lender}-|###########", step="1", most=2),
    Kind(1, -300, -3000, "BILLPAY DR-{utility}-|##########"),
    Kind(1, 32000, 145000, "NEFT CR-NILA0000###-|{firm}-|SALARY-N###############", most=1),
    Kind(2, 50, 15000, "UPI-{person}-|{phone}@YPAY-SAGR0######-|{ref}-{purpose}", step="10"),
    Kind(1, -1000, -40000, "CHQ PAID-MICR CTS-|{city}-{person}", "chq", step="500"),
    Kind(1, 40, 900, "CREDIT INTEREST|CAPITALISED", step="1", most=1),
    Kind(1, -11.8, -118, "CHRG: SMS ALERTS INCL GST|######", most=1),
]
POOLS = {
    "shop": ("SRI GANAPATHI STORES", "CHAI JUNCTION", "METRO RECHARGE", "BHARATH MEDICALS", "GREEN BASKET"),
    "shopid": ("PAYTQR########", "Q########", "BHQR.##########"),
    "person": ("ANJALI DESHMUKH", "KARTHIK SUBRAMANI", "MOHD IRFAN", "HARPREET GILL"),
    "phone": ("98########", "70########"),
    "purpose": ("RENT", "TRIP SHARE", "PAYMENT FROM PHONE", "NA"),
    "city": ("PUNE", "COIMBATORE", "JAIPUR", "KOCHI"),
    "store": ("LOTUS HYPERMARKET", "TRENDZ FASHION", "FUEL POINT NH##"),
    "lender": ("VANDANA HOUSING FIN", "SURAKSHA SIP MF"),
    "utility": ("CITY POWER DISCOM", "JALMANDAL WATER"),
    "firm": ("TEXWEAVE MILLS LTD", "INFOCURVE SYSTEMS PVT LTD"),
    "ref": ("4###########",),
}
EDGES = (28, 76, 268, 352, 396, 456, 516, 576)
SIZE = (604.0, 842.0)


def _rupees(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    parts = []
    while head:
        parts.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if amount < 0 else "") + ",".join([*parts, tail]) + "." + cents


def _day(day: date) -> str:
    return f"{day:%d/%m/%y}"


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 9000, 400000)
        period, count = (self.start, self.end), rng.randint(10, 60)
        self.entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=self.opening, floor=45000)
        self.balances = running(self.opening, [entry.amount for entry in self.entries])
        self.account = fill(rng, "50100#########", self.start, {})
        self.owner = fill(rng, "{person}", self.start, POOLS)
        self.top = 0.0
        self.rows: list[Row] = []
        self.flow = Flow(745, lambda: Page(SIZE), self.head, self.foot)

    def head(self, page: Page, sheet: int) -> float:
        page.box(28, 30, 110, 22, (0, 0.2, 0.5))
        page.put(34, 45, "NILGIRI BANK", 13, bold=True, color=(1, 1, 1))
        page.put(576, 40, f"Page No .: {sheet}", 8, right=True)
        page.put(330, 62, "Account Branch : KOREGAON ROAD PUNE", 8)
        page.lines(
            28, 72, [self.owner, "FLAT 7 SAI KRUPA APTS", "LANE 4 KOREGAON ROAD", "PUNE 411001", "MAHARASHTRA"], 8, 10
        )
        facts = (
            ("Currency", "INR"),
            ("Cust ID", "000000000"),
            ("Account No", f"{self.account}   SAVINGS"),
            ("A/C Open Date", "14/06/2016"),
            ("RTGS/NEFT IFSC", "NILG0000111    MICR : 411000000"),
        )
        for n, (label, text) in enumerate(facts):
            page.put(330, 73 + 10 * n, label, 8)
            page.put(400, 73 + 10 * n, f": {text}", 8)
        page.put(28, 136, "Nomination : Registered", 8)
        page.put(28, 152, f"Statement From : {self.start:%d/%m/%Y}   To : {self.end:%d/%m/%Y}", 8, bold=True)
        y = 174.0
        self.top = y - 11
        page.rule(28, self.top, 576)
        for n, text in enumerate(("Date", "Narration", "Chq./Ref.No.", "Value Dt")):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, y, text, 7.5, bold=True, center=True)
        for n, text in ((5, "Withdrawal Amt."), (6, "Deposit Amt."), (7, "Closing Balance")):
            page.put((EDGES[n] + EDGES[n - 1]) / 2, y, text, 7, bold=True, center=True)
        page.rule(28, y + 5, 576)
        return y + 16

    def foot(self, page: Page, y: float) -> None:
        for x in EDGES:
            page.upright(x, self.top, y - 6, 0.4)
        page.rule(28, y - 6, 576)

    def draw_row(self, entry: Entry, balance: Decimal) -> None:
        self.flow.need(9.5 * len(entry.lines) + 4)
        page, y = self.flow.page, self.flow.y
        number = fill(self.rng, "0000000000######" if entry.tag == "chq" else "0000############", entry.day, {})
        page.put(EDGES[0] + 4, y, _day(entry.day), 7.5)
        page.lines(EDGES[1] + 3, y, entry.lines, 7.5, 9.5)
        page.put(EDGES[2] + 4, y, number, 7.5)
        page.put(EDGES[3] + 4, y, _day(entry.day), 7.5)
        edge = EDGES[5] if entry.amount < 0 else EDGES[6]
        page.put(edge - 3, y, _rupees(abs(entry.amount)), 7.5, right=True)
        page.put(EDGES[7] - 3, y, _rupees(balance), 7.5, right=True)
        words = " ".join(entry.lines)
        self.rows.append(Row(entry.day, words, entry.amount, balance, entry.day, self.flow.number))
        self.flow.y += 9.5 * len(entry.lines) + 4

    def close(self) -> None:
        self.foot(self.flow.page, self.flow.y)
        self.flow.y += 12
        if self.flow.y > 690:
            self.flow.turn(last=True)
        page, y = self.flow.page, self.flow.y
        out = [-entry.amount for entry in self.entries if entry.amount < 0]
        came = [entry.amount for entry in self.entries if entry.amount > 0]
        page.put(28, y, "STATEMENT SUMMARY  :-", 8.5, bold=True)
        facts = (
            ("Opening Balance", _rupees(self.opening)),
            ("Dr Count", str(len(out))),
            ("Cr Count", str(len(came))),
            ("Debits", _rupees(sum(out, Decimal(0)))),
            ("Credits", _rupees(sum(came, Decimal(0)))),
            ("Closing Bal", _rupees(self.balances[-1])),
        )
        for x, (label, text) in zip((110, 190, 260, 360, 470, 576), facts, strict=True):
            page.put(x, y + 14, label, 8, bold=True, right=True)
            page.put(x, y + 26, text, 8, right=True)
        page.put(
            28,
            y + 44,
            f"Generated On: {self.end:%d-%b-%Y} 09:12:44   Generated By: 000000000   Requesting Branch Code: NET",
            7,
        )
        words = [
            "*Closing balance includes funds earmarked for hold and uncleared funds",
            "Contents of this statement will be considered correct if no error is reported within 30 days of receipt.",
            "Deposits are insured by DICGC up to Rs. 5,00,000 per depositor. This is a computer generated statement.",
        ]
        for sheet in self.flow.pages:
            sheet.lines(28, 792, words, 6.5, 8.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    for entry, balance in zip(paper.entries, paper.balances, strict=True):
        paper.draw_row(entry, balance)
    paper.close()
    by_hand(paper.flow.pages, path, Hand(order="columns"))
    closing, account = paper.balances[-1], paper.account
    return Truth("bank", "en-IN", "INR", account, paper.start, paper.end, paper.opening, closing, paper.rows)
