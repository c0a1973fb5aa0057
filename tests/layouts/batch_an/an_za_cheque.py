"""South Africa, private cheque account of a large bank.

Credits and credit balances marked "Cr", debits unmarked, overdrawn balances "Dr"; a last column with the bank charges
accrued by a row, which are posted together as rows that begin with "#"; days of purchase inside the descriptions.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, running, some_amount, some_entries, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._rows import many, numbered, prose

TEAL = (0.0, 0.55, 0.6)
POOLS = {
    "shop": (
        "Checkers Rosebank",
        "Woolworths Parkhurst",
        "Engen Jan Smuts",
        "Dis-Chem Cresta",
        "Pick N Pay Melville",
        "Vida E Caffe 044",
        "Takealot Online",
    ),
    "firm": ("Discovery Health ?###", "Outsurance 00#####", "Vodacom 0#######", "City Of Jhb 5501###", "Dstv 1##### "),
    "who": ("Thandi Rent", "Sipho M", "Garden Service", "School Fees Gr 4"),
    "d": lambda rng, day: f"{earlier(rng, day):%d %b}",
}
KINDS = (
    Kind(11, -28, -1900, "POS Purchase   {shop}   485442*0917   {d}", "0"),
    Kind(4, -150, -4300, "Magtape Debit   {firm}", "m"),
    Kind(4, -100, -8200, "FNX App Payment To   {who}", "p"),
    Kind(2, 150, 5200, "FNX App Payment From   {who}", "0"),
    Kind(1, 18000, 46000, "Magtape Credit   Umoya Engineering Salary", "0", most=1),
    Kind(2, -200, -3000, "ATM Cash   00S2##4   485442*0917", "a", step="100"),
    Kind(1, -19, -99, "Prepaid Airtime   082555####", "p", step="1"),
    Kind(1, -30, -600, "POS Purchase   Apple.Com/Bill   485442*0917   {d}", "0"),
)
CHARGES = {"0": None, "m": Decimal("5.50"), "p": Decimal("8.00"), "a": Decimal("24.00")}


def rand(amount: Decimal, debit: str = "") -> str:
    return written(abs(amount)) + ("Cr" if amount > 0 else debit)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(2, 27))
    end = start + timedelta(rng.randint(28, 31))
    opening = some_amount(rng, 900, 31000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=many(rng), balance=opening, floor=-4000)
    accrued = sum((CHARGES[e.tag] or Decimal(0) for e in entries), Decimal(0))
    fee = Decimal(rng.choice(["245.00", "199.00"]))
    entries.append(Entry(end, ("#Monthly Account Fee",), -fee, "0", ""))
    if accrued:
        entries.append(Entry(end, ("#Service Fees",), -accrued, "0", ""))
    vat = ((fee + accrued) * 15 / 115).quantize(Decimal("0.01"), ROUND_HALF_UP)
    balances = running(opening, [e.amount for e in entries])
    account = f"62{rng.randint(0, 999999999):09}"

    def head(page: Page, at: int) -> float:
        page.put(40, 48, "FNX", 24, bold=True, color=TEAL)
        page.put(96, 48, "Fynbos National", 9, color=GREY)
        if at > 1:
            page.put(555, 40, f"Statement Number : {rows_no}", 7.5, right=True)
            page.put(555, 50, f"FNX Private Wealth Cheque Account : {account}", 7.5, right=True)
            return columns(page, 78)
        page.lines(40, 76, ["*MR P VAN WYK", "9 TYRONE AVENUE", "PARKVIEW", "2193"], 9, 11.5)
        page.lines(
            330,
            40,
            [
                "Rosebank Mall Branch, 251254",
                "PO Box 1153, Johannesburg, 2000",
                "Universal Branch Code 250655",
                "Lost Cards  087 555 0161",
                "Account Enquiries  087 555 0111",
                "Fraud  087 555 0144",
                "Bank VAT Registration Number 4210555791",
                "Customer VAT Registration Number : Not Provided",
            ],
            7.5,
            10,
        )
        page.put(40, 140, "FNX Private Wealth Cheque Account : " + account, 11, bold=True, color=TEAL)
        page.put(40, 154, f"Tax Invoice/Statement Number : {rows_no}", 8)
        page.put(40, 165, f"Statement Period : {start.day} {start:%B %Y} to {end.day} {end:%B %Y}", 8, bold=True)
        page.put(40, 176, f"Statement Date : {end.day} {end:%B %Y}", 8)
        tables = (
            (
                40,
                "Statement Balances",
                (
                    ("Opening Balance", rand(opening, " Dr")),
                    ("Closing Balance", rand(balances[-1], " Dr")),
                    ("VAT Inclusive (*)", ""),
                    ("Total VAT (ZAR)", written(vat) + " Dr"),
                ),
            ),
            (
                220,
                "Bank Charges",
                (
                    ("Service Fees", written(accrued) + " Dr"),
                    ("Cash Deposit Fees", "0.00"),
                    ("Cash Handling Fees", "0.00"),
                    ("Other Fees", written(fee) + " Dr"),
                ),
            ),
            (
                400,
                "Interest Rate",
                (
                    ("Credit Rate**", "0.00%"),
                    ("Debit Rate - Tier 1", "Prime+8.00"),
                    ("Overdraft Limit", "20,000.00"),
                    ("** Effective rates", ""),
                ),
            ),
        )
        for x, title, lines in tables:
            page.box(x, 188, 160, 14, TEAL)
            page.put(x + 4, 198, title, 8, bold=True, color=(1, 1, 1))
            for at_line, (name, value) in enumerate(lines):
                page.put(x + 4, 214 + 12 * at_line, name, 7.5)
                page.put(x + 156, 214 + 12 * at_line, value, 7.5, right=True)
        page.put(40, 276, "Transactions in RAND (ZAR)", 10, bold=True)
        return columns(page, 294)

    def columns(page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 24, (0.88, 0.95, 0.95))
        page.put(44, y, "Date", 8, bold=True)
        page.put(92, y, "Description", 8, bold=True)
        page.put(398, y, "Amount", 8, bold=True, right=True)
        page.put(482, y, "Balance", 8, bold=True, right=True)
        page.lines(551, y - 2, ["Accrued", "Bank Charges"], 7, 9, bold=True, right=True)
        return y + 25

    def foot(page: Page, _y: float) -> None:
        page.rule(40, 790, 555, 0.4, GREY)
        for x, name, value in (
            (40, "Branch Number", "251254"),
            (120, "Account Number", account),
            (220, "Date", f"{end:%Y/%m/%d}"),
            (300, "DDA", "KY"),
            (340, "Page", ""),
        ):
            page.put(x, 799, name, 6, color=GREY)
            page.put(x, 808, value, 7)
        page.put(555, 808, "Delivery Method  E1 R04", 7, right=True)

    rows_no = rng.randint(18, 160)
    rows: list[Row] = []
    flow = Flow(776, Page, head, foot)
    flow.page.put(92, flow.y, "Opening Balance", 8, bold=True)
    flow.page.put(490, flow.y, rand(opening, "Dr"), 8, bold=True, right=True)
    flow.y += 12.5
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(12.5)
        page = flow.page
        page.put(44, flow.y, f"{entry.day:%d %b}", 8)
        page.put(92, flow.y, entry.lines[0], 8)
        page.put(398 if entry.amount < 0 else 406, flow.y, rand(entry.amount), 8, right=True)
        page.put(490, flow.y, rand(balance, "Dr"), 8, right=True)
        charge = CHARGES[entry.tag]
        page.put(551, flow.y, written(charge) if charge else "", 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines[0].split()), entry.amount, balance, None, flow.number))
        flow.y += 12.5
    flow.need(120)
    page, y = flow.page, flow.y + 2
    page.put(92, y, "Closing Balance", 8, bold=True)
    page.put(490, y, rand(balances[-1], "Dr"), 8, bold=True, right=True)
    page.rule(40, y + 5, 555, 0.8, TEAL)
    page.put(40, y + 24, "Turnover for Statement Period", 9, bold=True, color=TEAL)
    for place, (name, part) in enumerate(
        (
            ("No. Credit Transactions", [e.amount for e in entries if e.amount > 0]),
            ("No. Debit Transactions", [e.amount for e in entries if e.amount < 0]),
        )
    ):
        page.put(40, y + 38 + 12 * place, name, 8)
        page.put(190, y + 38 + 12 * place, str(len(part)), 8, right=True)
        page.put(
            290, y + 38 + 12 * place, f"{written(abs(sum(part, Decimal(0))))} {'Dr' if place else 'Cr'}", 8, right=True
        )
    prose(
        page,
        40,
        y + 72,
        "# Inclusive of VAT @ 15.00% where applicable. Should there be any errors on this statement, please notify "
        "us within 30 "
        "days. Interest on overdrawn balances is calculated daily and debited monthly. Fynbos National is an "
        "authorised financial services "
        "and registered credit provider (NCRCP55).",
        7,
        515,
    )
    foot(page, 0)
    for at, page in enumerate(flow.pages, 1):
        page.put(340, 808, f"{at} of ##", 7)
    numbered(flow.pages)
    with_reportlab(flow.pages, path, order="columns")
    return Truth("bank", "en-ZA", "ZAR", account, start, end, opening, balances[-1], rows)
