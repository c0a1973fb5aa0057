"""India, savings account of a large private bank: deposits before withdrawals, a MODE column, B/F as first row,
particulars cut anywhere at the column's edge, lakh grouping, a linked deposits table before and legends after."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, some_period
from layouts.pens import A4, Flow, Page, with_fpdf

from ._rows import book, broken, para

ORANGE = (0.93, 0.42, 0.13)
MAROON = (0.55, 0.13, 0.15)
GRID = (0.7, 0.7, 0.7)
EDGES = (36, 92, 150, 336, 412, 488, 562)
POOLS: Pools = {
    "vpa": [
        "paytmqr2810@paytm",
        "swiggy@axb",
        "bharatpe.9000####@fbpe",
        "zepto.payu@icc",
        "q########@ybl",
        "amazonpay@apl",
    ],
    "shop": ["ZOMATO LIMITED", "BIGBASKET", "SRI BALAJI KIRANA", "INDIAN OIL RAMNAGAR", "APOLLO PHARMACY", "IRCTC"],
    "who": ["RAMESH KUMAR S", "PRIYANKA IYER", "MOHD FAIZAN", "ANJALI DESHMUKH"],
    "bank": ["HDFC BANK LTD", "STATE BANK OF INDIA", "AXIS BANK", "KOTAK MAHINDRA BANK"],
    "dmy": lambda _rng, day: f"{day:%d%m%y}",
    "month": lambda _rng, day: f"{day:%b}{day.year}".upper(),
}
KINDS = [
    Kind(10, -15, -2400, "UPI/{shop}/{vpa}/Payment fr/{bank}/############/ICI????????????????????????/", "", "1"),
    Kind(4, -50, -9000, "UPI/{who}/##########@ybl/NA/{bank}/############/YBL??############################/", "", "1"),
    Kind(
        3, 100, 12000, "UPI/{who}/##########@okaxis/UPI/{bank}/############/AXI############################/", "", "1"
    ),
    Kind(2, -500, -10000, "ATM/S1CPN###/CASH WDL/{dmy}/######", "CASH WDL", "100"),
    Kind(2, -120, -3500, "VPS/{shop}/############/{dmy}######/BANGALORE", "DEBIT CARD"),
    Kind(2, -200, -18000, "BIL/ONL/00########/{shop}/##########", "NET BANKING"),
    Kind(1, -2000, -25000, "ACH/BAJAJ FINANCE LTD/ICIC############/#########", "AUTOPAY"),
    Kind(1.4, 42000, 98000, "NEFT-CITIN##########-VINDHYA SOFTWARE PVT LTD-SALARY {month}-##########-CITI0000004"),
    Kind(0.5, 500, 7000, "CMS/ DIV {month} /DIVIDEND NTPC LTD", "", "0.50"),
]


def money(amount: Decimal) -> str:
    """Two digits between commas above the thousand."""
    whole, paise = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        head, tail = head[:-2], f"{head[-2:]},{tail}"
    return ("-" if amount < 0 else "") + f"{tail}.{paise}"


class _Sheets:
    def __init__(self, info: dict[str, str]) -> None:
        self.info, self.rows, self.table = info, list[Row](), True
        self.flow = Flow(764, lambda: Page(A4), self._start, self._end)

    def _start(self, page: Page, number: int) -> float:
        page.put(36, 46, "Narmada Bank", 17, bold=True, color=MAROON)
        page.put(562, 40, "www.narmadabank.example", 7, right=True)
        page.put(562, 50, "Dial your Bank  1800 555 0121", 7, right=True)
        page.rule(36, 58, 562, 1.5, ORANGE)
        if number > 1:
            self.top = 70.0
            return self._titles(page, 70) if self.table else 84
        page.lines(
            36,
            80,
            [
                "MR. ADITYA RAGHAVAN",
                "FLAT 302 SAI RESIDENCY",
                "14TH CROSS, INDIRANAGAR",
                "BANGALORE",
                "KARNATAKA - INDIA - 560038",
            ],
            8.5,
            11,
        )
        page.put(562, 80, "Your Base Branch: NARMADA BANK LTD, 100 FEET ROAD,", 7, right=True)
        page.put(562, 90, "INDIRANAGAR, BANGALORE 560038", 7, right=True)
        page.put(562, 108, f"CUST ID: XXXX{self.info['account'][-4:]}", 8, bold=True, right=True)
        page.put(
            36, 152, f"Summary of Accounts held under Cust ID as on {self.info['end']}", 9, bold=True, color=MAROON
        )
        self._accounts(page, 160)
        page.put(
            36, 226, f"Statement of Transactions in Savings Account Number: {self.info['account']} in INR", 9, bold=True
        )
        page.put(36, 238, f"for the period {self.info['period']}", 9, bold=True)
        self.top = 246.0
        return self._titles(page, 246)

    def _accounts(self, page: Page, y: float) -> None:
        page.box(36, y, 526, 16, (0.97, 0.9, 0.85), stroke=GRID)
        cells = [
            "ACCOUNT TYPE",
            "A/c BALANCE (I)",
            "FIXED DEPOSITS (LINKED) BAL. (II)",
            "TOTAL BALANCE (I+II)",
            "NOMINATION",
        ]
        values = ["Savings A/c", self.info["closing"], "0.00", self.info["closing"], "Registered"]
        for x, cell, value in zip((40, 130, 226, 380, 490), cells, values, strict=True):
            page.put(x, y + 11, cell, 6.5, bold=True)
            page.put(x, y + 27, value, 8)
        page.box(36, y + 16, 526, 16, stroke=GRID)
        page.put(40, y + 43, "TOTAL", 8, bold=True)
        page.put(380, y + 43, self.info["closing"], 8, bold=True)

    def _titles(self, page: Page, y: float) -> float:
        page.box(36, y, 526, 17, (0.97, 0.9, 0.85))
        for left, right, label in zip(
            EDGES, EDGES[1:], ("DATE", "MODE", "PARTICULARS", "DEPOSITS", "WITHDRAWALS", "BALANCE"), strict=False
        ):
            page.put((left + right) / 2, y + 11.5, label, 7.5, bold=True, center=True)
        page.rule(36, y, 562, 0.5, GRID)
        page.rule(36, y + 17, 562, 0.5, GRID)
        return y + 28

    def _end(self, page: Page, y: float) -> None:
        if self.table:
            for x in EDGES:
                page.upright(x, self.top, y - 7, 0.5, GRID)

    def finish(self) -> None:
        self._end(self.flow.page, self.flow.y)
        self.table = False

    def line(self, day: str, mode: str, parts: list[str], amounts: tuple[str, str, str], *, bold: bool = False) -> None:
        self.flow.need(9 * len(parts) + 6)
        page, y = self.flow.page, self.flow.y
        page.put(EDGES[0] + 4, y, day, 7.5)
        page.put(EDGES[1] + 4, y, mode, 6.5)
        end = page.lines(EDGES[2] + 4, y, parts, 7.5, 9, bold=bold)
        for x, amount in zip(EDGES[4:], amounts, strict=True):
            page.put(x - 4, y, amount, 7.5, right=True, bold=bold)
        page.rule(36, end - 4, 562, 0.5, GRID)
        self.flow.y = end + 6

    def row(self, entry: Entry, balance: Decimal) -> None:
        parts = broken(entry.lines, "Helvetica", 7.5, EDGES[3] - EDGES[2] - 8, cut=True)
        amount = money(abs(entry.amount))
        amounts = ("", amount, money(balance)) if entry.amount < 0 else (amount, "", money(balance))
        self.line(f"{entry.day:%d-%m-%Y}", entry.tag, parts, amounts)
        text = " ".join([*([entry.tag] if entry.tag else []), *parts])
        self.rows.append(Row(entry.day, text, entry.amount, balance, page=self.flow.number))


def _after(sheets: _Sheets, account: str) -> None:
    sheets.finish()
    sheets.flow.need(150)
    page, y = sheets.flow.page, sheets.flow.y + 14
    page.put(36, y, "Account Related Other Information", 9, bold=True, color=MAROON)
    page.box(36, y + 6, 526, 32, stroke=GRID)
    for x, label, value in (
        (40, "ACCOUNT TYPE", "Savings"),
        (140, "ACCOUNT NUMBER", account),
        (280, "MICR CODE", "560000023"),
        (400, "IFSC CODE", "NRMD0000047"),
    ):
        page.put(x, y + 17, label, 6.5, bold=True)
        page.put(x, y + 31, value, 8)
    y = para(
        page,
        36,
        y + 54,
        "Legends for transactions in your account statement: ATM - cash withdrawn at a machine; VPS/IPS - debit "
        "card purchase; BIL - internet bill payment or funds transfer; ACH - mandate debit or credit; CMS - "
        "collections; "
        "UPI - unified payments; NEFT, RTGS, IMPS - interbank transfers; B/F - balance brought forward.",
        526,
        7,
    )
    para(
        page,
        36,
        y + 6,
        "Deposits up to Rs. 5,00,000 are insured. Please report any discrepancy within 15 days. This is a system "
        "generated statement and needs no signature. Never share your OTP, CVV or PIN with anyone.",
        526,
        7,
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 60, 89]))
    last = []
    if rng.random() < 0.6:
        credit = Decimal(rng.randint(90, 1900))
        last.append(Entry(end, (f"{account_digits(rng)}:Int.Pd:{start:%d-%m-%Y} to {end:%d-%m-%Y}",), credit, "", ""))
    it = book(rng, KINDS, POOLS, (start, end), rng.randint(25, 118), (4000, 350000), floor=2500, last=last)
    account = account_digits(rng)
    info = {
        "account": account,
        "end": _long(end),
        "period": f"{_long(start)} - {_long(end)}",
        "closing": money(it.closing),
    }
    sheets = _Sheets(info)
    sheets.line(f"{start:%d-%m-%Y}", "", ["B/F"], ("", "", money(it.opening)))
    for entry, balance in zip(it.entries, it.balances, strict=True):
        sheets.row(entry, balance)
    sheets.line("", "", ["Total:"], (money(it.paid_in), money(it.paid_out), money(it.closing)), bold=True)
    _after(sheets, account)
    for number, page in enumerate(sheets.flow.pages, 1):
        page.put(562, 812, f"Page {number} of {len(sheets.flow.pages)}", 7, right=True)
        page.put(
            36, 812, "Sincerely, Team Narmada Bank. Registered office: Narmada Tower, Alkapuri, Vadodara 390007", 6.5
        )
    with_fpdf(sheets.flow.pages, path)
    return Truth("bank", "en_IN", "INR", account, start, end, it.opening, it.closing, sheets.rows)


def account_digits(rng: Random) -> str:
    return f"0{rng.randint(10**10, 10**11 - 1)}"


def _long(day: date) -> str:
    return f"{day:%B %d, %Y}"
