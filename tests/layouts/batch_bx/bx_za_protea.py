"""South Africa, business account and tax invoice: one amount column where only credits are marked, balance with Cr/Dr.

Accrued bank charges stand in a last column of their own; texts have three parts; turnover and VAT at the end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand
from ._rows import ZERO, count, day_month, long_day, marked, said, total

TEAL = (0.0, 0.45, 0.5)


def _used(rng: Random, day: date) -> str:
    return day_month(day - timedelta(rng.randint(0, 4)))


POOLS: Pools = {
    "used": _used,
    "shop": [
        "Engen Randburg",
        "Makro Strubensvalley",
        "Builders Whs Rivonia",
        "Checkers Hyper Fw",
        "Spar Linden",
        "Sasol Malibongwe",
        "Takealo*Takealot",
        "Pna Stationers",
        "Mica Hardware",
        "Vida E Caffe",
    ],
    "client": ["Khumalo Plumbing", "Van Wyk Prop", "Blue Crane Guest H", "Naidoo Attorneys", "Inv 20#### Mokoena"],
    "debit": ["Discovery Ins 30######", "Mtn Sp     ########", "Outsurance ########", "Tracker    ########"],
}
KINDS = [
    Kind(22, -25, -2400, "POS Purchase {shop} 482771*0417 {used}", tag="3.50"),
    Kind(10, -100, -9000, "Protea App Payment To {client}", tag="1.00"),
    Kind(8, -200, -26000, "Internet Pmt To {client} Inv ####", tag="8.75"),
    Kind(18, 250, 32000, "Inward Credit {client}"),
    Kind(5, 300, 9000, "App Transfer From Deposit {client}"),
    Kind(9, -150, -3800, "DebiCheck {debit}", tag="4.20"),
    Kind(4, -300, -3000, "ATM Cash Cresta 482771*0417 {used}", tag="12.60", step="100"),
    Kind(3, 300, 6000, "ADT Cash Deposit Cresta S#######", tag="18.90", step="50"),
    Kind(4, -2, -12, "Send Money Fee 08########", step="0.50"),
    Kind(1, -60, -420, "#Service Fees", most=1),
    Kind(1, -80, -190, "#Monthly Account Fee", step="5", most=1),
    Kind(4, -29, -500, "Prepaid Airtime 08########", tag="1.50", step="1"),
]  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    kinds = [kind._replace(text=kind.text.replace("#Serv", "*Serv").replace("#Month", "*Month")) for kind in KINDS]
    opening = Decimal(rng.randint(-300000, 6000000)) / 100
    entries = some_entries(rng, kinds, POOLS, (start, end), count=rng.randint(14, 95), balance=opening, floor=-6000)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = fill(rng, "62#########", start, {})
    serial = rng.randint(11, 190)
    in_table = [True]

    def head(page: Page, number: int) -> float:
        page.put(40, 46, "Protea National Bank", 16, bold=True, color=TEAL)
        page.put(555, 40, "*PNB11" + account[-6:], 7, right=True)
        if number == 1:
            page.lines(40, 80, ["*HIGHVELD SIGNAGE (PTY) LTD", "PO BOX 48115", "CRESTA", "2118"], 9, 11)
            page.lines(330, 66, ["Protea Business Cresta", "P O Box 1153, Johannesburg, 2000", "Street Address",
                                 "Cresta Mall, Beyers Naude Drive",
                                 "Universal Branch Code 250917"], 7.5, 10)  # fmt: skip
            page.lines(330, 122, ["Customer VAT Registration Number : 4810266913",
                                  "Bank VAT Registration Number : 4201102230"], 7.5, 10)  # fmt: skip
            page.put(40, 152, f"Gold Business Account : {account}", 13, bold=True)
            page.put(40, 166, f"Tax Invoice/Statement Number : {serial}", 9)
            page.put(40, 180, f"Statement Period : {long_day(start)} to {long_day(end)}", 9)
            page.put(555, 180, f"Statement Date : {long_day(end)}", 9, right=True)
            for x, title in ((40, "Statement Balances"), (215, "Bank Charges"), (390, "Interest Rate")):
                page.box(x, 190, 165, 13, (0.85, 0.93, 0.94))
                page.put(x + 4, 199, title, 8, bold=True)
            left = [
                ("Opening Balance", marked(opening, " Cr", " Dr")),
                ("Closing Balance", marked(closing, " Cr", " Dr")),
            ]
            left += [("VAT Calculated Monthly", "")]
            fees = sum((-e.amount for e in entries if e.lines[0].startswith("*")), ZERO)
            middle = [
                ("Service Fees", written(fees) + " Dr"),
                ("Cash Deposit Fees", "0.00"),
                ("Cash Handling Fees", "0.00"),
            ]
            last = [("Credit Rate", "0.00%"), ("Debit Rate", "17.75%"), ("", "")]
            for n, parts in enumerate(zip(left, middle, last, strict=True)):
                for x, (label, value) in zip((40, 215, 390), parts, strict=True):
                    page.put(x + 4, 213 + 11 * n, label, 8)
                    page.put(x + 161, 213 + 11 * n, value, 8, right=True)
            y = 258.0
        else:
            y = 72.0
        if in_table[0]:
            page.put(40, y, "Transactions in RAND (ZAR)", 10, bold=True)
            if number > 1:
                page.put(555, y, f"{account}", 8, right=True)
            y += 15
            page.put(550, y, "Accrued", 8, bold=True, right=True)
            page.put(550, y + 9, "Bank", 8, bold=True, right=True)
            page.put(550, y + 18, "Charges", 8, bold=True, right=True)
            page.put(40, y + 18, "Date", 8, bold=True)
            page.put(80, y + 18, "Description", 8, bold=True)
            page.put(415, y + 18, "Amount", 8, bold=True, right=True)
            page.put(500, y + 18, "Balance", 8, bold=True, right=True)
            page.rule(36, y + 22, 555, 0.7, TEAL)
            y += 33
        page.put(40, 812, "Protea National Bank Limited. An Authorised Financial and Credit Provider (NCRCP91).",
                 6.5,
                 color=GREY)  # fmt: skip
        return y

    flow = Flow(782, lambda: Page(A4), head)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(11)
        page, y = flow.page, flow.y
        page.put(40, y, day_month(entry.day), 8)
        text = said(entry.lines)
        first, card, used = text.partition(" 48")
        if card:
            page.put(80, y, first, 8)
            page.put(245, y, "48" + used, 8)
        else:
            page.put(80, y, text, 8)
        page.put(415, y, marked(entry.amount, "Cr", ""), 8, right=True)
        page.put(500, y, marked(balance, "Cr", "Dr"), 8, right=True)
        page.put(550, y, entry.tag, 8, right=True)
        rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y += 11
    in_table[0] = False
    flow.need(110)
    page, y = flow.page, flow.y + 4
    page.rule(36, y - 8, 555, 0.7, TEAL)
    page.put(80, y + 3, "Closing Balance", 8.5, bold=True)
    page.put(500, y + 3, marked(closing, "Cr", "Dr"), 8.5, bold=True, right=True)
    y += 24
    page.put(40, y, "Turnover for Statement Period", 9, bold=True)
    for n, (name, sign, side) in enumerate((("Credit", 1, "Cr"), ("Debit", -1, "Dr"))):
        page.put(40, y + 13 + 11 * n, f"No. {name} Transactions", 8)
        page.put(180, y + 13 + 11 * n, str(count(entries, sign)), 8, right=True)
        page.put(270, y + 13 + 11 * n, written(total(entries, sign)) + side, 8, right=True)
    page.put(40, y + 44, "* Inclusive of VAT @ 15.000%. Charges marked with a star are shown inclusive of VAT.", 7)
    text = "Please contact us within 30 days from your statement date, should you wish to query an entry or balance."
    page.put(40, y + 54, text, 7)
    page.put(40, y + 64, "Lost cards: 087 555 0110    Account enquiries: 087 555 0100    Fraud: 087 555 0111", 7)
    for number, page in enumerate(flow.pages, 1):
        page.put(40, 800, f"Page {number} of {len(flow.pages)}", 7.5)
        page.put(150, 800, "Delivery Method E1 R07", 7.5)
        page.put(300, 800, f"Branch Number 417   Account Number {account}", 7.5)
        page.put(555, 800, f"Date {end:%Y/%m/%d}", 7.5, right=True)
    by_hand(flow.pages, path, Hand(show="TJ", order="rows"))
    return Truth("business", "en_ZA", "ZAR", account, start, end, opening, closing, rows)
