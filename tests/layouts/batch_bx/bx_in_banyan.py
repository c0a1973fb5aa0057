"""India, savings account: summary of accounts, then day, mode, particulars, deposits, withdrawals and balance.

Figures in lakhs; long particulars with slashes are cut anywhere; B/F as first row, totals last, legends of short words.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_entries, some_period
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import LONG, folded, indian, said, total, use

MAROON = (0.6, 0.15, 0.1)


def _quarter(_: Random, day: date) -> str:
    return f"{day - timedelta(90):%d-%m-%Y} to {day:%d-%m-%Y}"


POOLS: Pools = {
    "quarter": _quarter,
    "who": [
        "swiggy@ybl",
        "zomato@hdfcbank",
        "bigbasket@icici",
        "rajesh.kirana@okaxis",
        "9820######@paytm",
        "phonepemerchant",
        "irctc@sbi",
        "ola.money@axis",
        "meera.iyer88@oksbi",
        "uberindia@axisb",
    ],
    "note": ["Payment from Ph", "UPI", "dinner", "Sent using Payt", "milk bill", "Monthly autopay", "NA", "rent share"],
    "bank": ["STATE BANK OF I", "HDFC BANK LTD", "AXIS BANK", "YES BANK LIMITE", "Kotak Mahindra", "PUNJAB NATIONAL"],
    "name": ["ANITA DESHPANDE", "VIKRAM SETHI", "SUNRISE PROPERTIES", "K RAMACHANDRAN"],
    "shop": ["DMART THANE", "RELIANCE SMART", "APOLLO PHARMACY", "HP PETROL PUMP", "CROMA VASHI"],
}
KINDS = [
    Kind(40, -20, -3200, "UPI/3##########/{note}/{who}/{bank}/BNY????????????????", step="0.50"),
    Kind(9, 50, 9000, "UPI/3##########/{note}/{who}/{bank}/BNYN##????######", step="1"),
    Kind(7, -150, -6400, "VPS/{shop}/20######/############/MUMBAI", tag="DEBIT CARD"),
    Kind(5, -500, -10000, "NFS/CASH WDL/########/######/{bank}/MUMBAI", tag="ATM", step="500"),
    Kind(4, -1200, -42000, "BIL/INFT/00##########/Transfer/ {name}", tag="NET BANKING", step="1"),
    Kind(3, -199, -4300, "BIL/ONL/00##########/MAHADISCOM/0000########/", tag="BILL", step="1"),
    Kind(2, 42000, 168000, "NEFT-HSBCN5######### -INDUS DATA SYSTEMS PVT LTD-SALARY-0######-001-HSBC0400002", most=1),
    Kind(3, 900, 30000, "MMT/IMPS/3##########/{note}/{name}/HDFC BANK"),
    Kind(3, -2000, -18500, "ACH/TP ACH BAJAJFIN/ICIC70########/P4##???####", step="1", most=3),
    Kind(1, 90, 1300, "0##########:Int.Pd:{quarter}", step="1", most=1),
    Kind(1, -17.7, -59, "SMSChgs +GST", step="5.90", most=1),
    Kind(2, -1500, -25000, "CLG/{name}/{bank}", tag="CHEQUE", step="100"),
]  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("slim", "slim-bold")
    start, end = some_period(rng, calendar=True)
    opening = Decimal(rng.randint(400000, 42000000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 110), balance=opening, floor=1500)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = fill(rng, "0317010#####", start, {})
    in_table = [False]

    def titles(page: Page, y: float) -> float:
        page.box(36, y - 11, 523, 16, (0.95, 0.9, 0.86))
        for x, title in ((40, "DATE"), (92, "MODE**"), (164, "PARTICULARS")):
            page.put(x, y, title, 8.5, bold=True)
        for x, title in ((410, "DEPOSITS"), (482, "WITHDRAWALS"), (555, "BALANCE")):
            page.put(x, y, title, 8.5, bold=True, right=True)
        return y + 17

    def head(page: Page, _: int) -> float:
        page.put(36, 42, "Banyan Bank", 17, bold=True, color=MAROON)
        page.put(559, 36, "Your Base Branch: BANYAN BANK LTD, GHODBUNDER ROAD, THANE WEST, 400607", 7, right=True)
        page.put(559, 45, "Dial your bank: 022-5550 1177    www.banyanbank.example", 7, right=True)
        page.rule(36, 54, 559, 1, MAROON)
        page.put(36, 822, "Banyan Bank Ltd, Regd. Office: Bund Garden Road, Pune 411001. CIN L65190MH1993PLC099117.",
                 6.5,
                 color=GREY)  # fmt: skip
        return titles(page, 78) if in_table[0] else 76.0

    flow = Flow(796, lambda: Page(A4, "slim", "slim-bold"), head)
    page = flow.page
    page.lines(36, 80, ["MR.NIKHIL SURESH GOKHALE", "FLAT 1104 WING B LAKE VISTA", "KASARVADAVALI GHODBUNDER ROAD",
                        "THANE", "MAHARASHTRA - INDIA - 400615"], 9, 11)  # fmt: skip
    long_end = f"{LONG[end.month - 1]} {end.day:02}, {end.year}"
    long_start = f"{LONG[start.month - 1]} {start.day:02}, {start.year}"
    page.put(36, 156, f"Summary of Accounts held under Cust ID: XXXXX{account[-4:]} as on {long_end}", 9.5, bold=True)
    page.put(36, 172, "ACCOUNT DETAILS - INR", 8.5, bold=True, color=MAROON)
    page.box(36, 177, 523, 16, (0.95, 0.9, 0.86))
    page.put(40, 188, "ACCOUNT TYPE", 8, bold=True)
    for x, title in ((240, "A/c BALANCE (I)"), (365, "FIXED DEPOSITS BAL.(LINKED)(II)"), (465, "TOTAL BALANCE (I+II)"),
                     (555, "NOMINATION")):  # fmt: skip
        page.put(x, 188, title, 8, bold=True, right=True)
    fixed = Decimal(rng.randint(0, 4) * 25000).quantize(Decimal("0.01"))
    for n, label in enumerate((f"Savings A/c XXXXXXXX{account[-4:]}", "TOTAL")):
        for x, value in ((240, closing), (365, fixed), (465, closing + fixed)):
            page.put(x, 205 + 13 * n, indian(value), 8.5, right=True, bold=n == 1)
        page.put(40, 205 + 13 * n, label, 8.5, bold=n == 1)
    page.put(555, 205, "Registered", 8.5, right=True)
    page.rule(36, 223, 559, 0.4, GREY)
    text = f"Statement of Transactions in Savings Account Number: XXXXXXXX{account[-4:]} in INR for the period "
    page.put(36, 243, text + f"{long_start} - {long_end}", 9.5, bold=True)
    flow.y = titles(page, 262)
    in_table[0] = True
    page.put(40, flow.y, f"{start:%d-%m-%Y}", 8.5)
    page.put(164, flow.y, "B/F", 8.5)
    page.put(555, flow.y, indian(opening), 8.5, right=True)
    flow.y += 13
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = folded(entry.lines, "slim", 8.5, 185, cut=True)
        flow.need(10 * len(lines))
        page, y = flow.page, flow.y
        page.put(40, y, f"{entry.day:%d-%m-%Y}", 8.5)
        page.put(92, y, entry.tag, 8.5)
        page.lines(164, y, lines, 8.5, 10)
        page.put(410 if entry.amount > 0 else 482, y, indian(abs(entry.amount)), 8.5, right=True)
        page.put(555, y, indian(balance), 8.5, right=True)
        rows.append(Row(entry.day, said(lines), entry.amount, balance, page=flow.number))
        flow.y += 10 * len(lines) + 3
        page.rule(36, flow.y - 10, 559, 0.25, (0.8, 0.8, 0.8))
    flow.need(14)
    flow.page.put(164, flow.y + 2, "Total:", 8.5, bold=True)
    for x, amount in ((410, total(entries, 1)), (482, total(entries, -1)), (555, closing)):
        flow.page.put(x, flow.y + 2, indian(amount), 8.5, bold=True, right=True)
    flow.y += 26
    in_table[0] = False
    flow.need(130)
    page, y = flow.page, flow.y
    page.put(36, y, "Account Related Other Information", 9, bold=True, color=MAROON)
    page.box(36, y + 5, 523, 15, (0.95, 0.9, 0.86))
    information = [
        ("ACCOUNT TYPE", "Savings"),
        ("ACCOUNT NUMBER", f"XXXXXXXX{account[-4:]}"),
        ("MICR CODE", "400229117"),
    ]
    information += [("IFS CODE", "BNYN0000317"), ("NOMINEE NAME", "SHALAKA NIKHIL GOKHALE")]
    for n, (label, said_of) in enumerate(information):
        page.put(40 + 105 * n, y + 16, label, 8, bold=True)
        page.put(40 + 105 * n, y + 31, said_of, 8)
    text = "** Legends: VPS/IPS - Card purchase; NFS - Cash withdrawal at other ATM; BIL - Internet bill payment "
    text += "or transfer; MMT - Mobile money transfer; UPI - Unified Payments Interface; ACH - Automated clearing; "
    text += (
        "CLG - Cheque received in clearing; Int.Pd - Interest paid on savings account; B/F - Balance brought forward."
    )
    y = page.lines(36, y + 52, folded([text], "slim", 7.5, 520), 7.5, 9)
    text = "Category of service: Banking and other financial services. Kindly check the entries and inform the bank of "
    text += "any discrepancy within 30 days. This is a system generated statement and does not need a signature."
    page.lines(36, y + 6, folded([text], "slim", 7.5, 520), 7.5, 9)
    for n, page in enumerate(flow.pages, 1):
        page.put(559, 812, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
    with_reportlab(flow.pages, path, "columns")
    return Truth("savings", "en_IN", "INR", f"XXXXXXXX{account[-4:]}", start, end, opening, closing, rows)
