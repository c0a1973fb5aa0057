"""India, current account of a firm with a private bank: amounts without any thousands signs, particulars of codes and
slashes, branch number as the last column, OPENING BALANCE, TRANSACTION TOTAL and CLOSING BALANCE as rows of the
table, legends below; the account may be overdrawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period
from ..pens import Flow, Page, with_fpdf
from ._rows import LEFT, MIDDLE, RIGHT, columns, dated, grid, joined, place, sums

KINDS = (
    Kind(5, 200, 60000, "UPI/P2M/############/{person} /{upi}/UPI"),
    Kind(4, 5000, 480000, "NEFT/{ifsc}N###########/{firm}/{upi}"),
    Kind(3, 20000, 900000, "RTGS/{ifsc}R5##############/{firm}/{upi}/{town}"),
    Kind(4, -3000, -350000, "NEFT/MB/AXM0##########/{firm}/{upi}/{why}"),
    Kind(3, -200000, -800000, "RTGS/SRVB0######/{firm}/{upi}/{why}"),
    Kind(3, -2000, -150000, "BRN-CLG-CHQ PAID TO {firm}/{upi}", "cheque"),
    Kind(2, 5000, 260000, "BY CLG/{firm}/######/{upi} {town}", "cheque"),
    Kind(2, -500, -60000, "IMPS/P2A/############/{person}/{upi}/{why}"),
    Kind(1.5, 10000, 200000, "BY CASH DEPOSIT-BNA/BEWC##### /####/######/{town}", step="500"),
    Kind(1, -5000, -90000, "GST/BANK REFERENCE NO: I####/CIN NO:{cin}", step="1"),
    Kind(1, -1500, -48000, "INB/IFT/{firm}/SALARY {month}"),
    Kind(1, -1.77, -690, "Consolidated Charges for A/c"),
    Kind(0.8, -5900, -45000, "ACH-DR-{nbfc}-##########"),
    Kind(0.4, -50, -590, "GST @18% on Charge"),
)
POOLS: Pools = {
    "person": ("RAMESH KUMAR", "SUNITA DEV", "IMRAN SHAIK", "MANOJ TRADERS", "PRIYA ENTERPRISE"),
    "upi": ("STATE BANK OF IN", "HDFC BANK LTD", "ICICI Bank", "KOTAK MAHINDRA B", "CANARA BANK", "YES BANK LIMITED"),
    "ifsc": ("SBIN", "HDFC", "KKBK0", "ICIC", "CNRBH"),
    "firm": (
        "SHREE BALAJI STEELS PVT LTD", "OM SAI POLYMERS", "KAVERI TEXTILE MILLS", "NEXGEN PACKAGING LLP",
        "A V TRANSPORT CO",
    ),
    "town": ("COIMBATORE", "PEENYA BLR", "RAJKOT"),
    "why": ("INV ####", "PURCHASE", "RENT", "FREIGHT", "ADVANCE"),
    "cin": ("HSBC##############",),
    "nbfc": ("BAJAJ FINLEASE LTD", "TATA CAPFIN", "LIC OF IND"),
    "month": lambda _, day: day.strftime("%b%y").upper(),
}  # fmt: skip
COLS = columns(30, (58, MIDDLE), (52, MIDDLE), (212, LEFT), (66, RIGHT), (66, RIGHT), (72, RIGHT), (34, MIDDLE))
TITLES = (["Tran Date"], ["Chq No"], ["Particulars"], ["Debit"], ["Credit"], ["Balance"], ["Init.", "Br"])
WINE = (0.6, 0.1, 0.3)
LINE = (0.55, 0.55, 0.55)
LEGENDS = (
    ("ISSUE", "Cheque book or demand draft issued"), ("CLG", "Cheque through clearing"), ("BRN", "Done at a branch"),
    ("NEFT", "Electronic transfer to or from another bank"), ("RTGS", "Transfer of 2 lakh rupees or more"),
    ("IMPS", "Immediate payment"), ("UPI", "Payment through a UPI address"), ("INB", "Internet banking"),
    ("ACH-DR", "Mandate of a payee"), ("GST", "Goods and services tax"), ("BNA", "Bunch note acceptor"),
    ("Int.pd", "Interest paid to the customer"), ("Int.Coll", "Interest collected from the customer"),
)  # fmt: skip


def rupees(amount: Decimal) -> str:
    return f"{amount:.2f}"


def titles(page: Page, y: float) -> None:
    page.box(30, y, 560, 24, (0.93, 0.93, 0.93))
    place(page, COLS, y + 10, TITLES, 8, 9, "Helvetica-Bold")
    grid(page, COLS, y, y + 24, LINE)


def header(period: tuple[date, date], account: str) -> Callable[[Page, int], float]:
    """What starts a page."""

    span = f"(From : {dated(period[0], '%d-%m-%Y')} To : {dated(period[1], '%d-%m-%Y')})"

    def head(page: Page, number: int) -> float:
        if number > 1:
            return 40
        page.put(565, 44, "SARVODAYA BANK", 15, bold=True, right=True, color=WINE)
        address = (
            "M/S GANESH PRECISION COMPONENTS", "Joint Holder :--", "PLOT 41 KIADB INDUSTRIAL AREA", "PEENYA 2ND STAGE",
            "BENGALURU", "KARNATAKA-INDIA", "560058",
        )  # fmt: skip
        page.lines(30, 70, address, 8, 10.5)
        facts = (
            "Customer No :88461207", "Scheme :CA - BUSINESS ADVANTAGE", "Currency :INR", "IFSC Code :SRVB0000114",
            "MICR Code :560211007", "Nominee Registered :N", "PAN :AAXFG7713K",
        )  # fmt: skip
        for n, fact in enumerate(facts):
            page.put(565, 70 + 10.5 * n, fact, 8, right=True)
        page.put(297, 164, f"Statement of Account No :{account} for the period {span}", 9.5, bold=True, center=True)
        titles(page, 176)
        return 200

    return head


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 20000, 1500000) * rng.choice([1, 1, -1])
    entries = some_entries(
        rng, KINDS, POOLS, period, count=rng.randint(25, 110), reversal="REV/{}", balance=opening, floor=-1500000
    )
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = f"92{rng.randint(10, 24)}0200{rng.randint(10**6, 10**7 - 1)}"

    flow = Flow(790, Page, header(period, account))

    def write(texts: tuple[str | list[str], ...], high: float, face: str | None = None) -> None:
        flow.need(high)
        place(flow.page, COLS, flow.y + 10, texts, 8, 9.5, face)
        grid(flow.page, COLS, flow.y, flow.y + high, LINE)
        flow.y += high

    write(("", "", "OPENING BALANCE", "", "", rupees(opening), ""), 15, "Helvetica-Bold")
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in COLS[2].wrapped(line, "Helvetica", 8)]
        cheque = f"{rng.randint(1, 99999):06}" if entry.tag == "cheque" else ""
        debit, credit = (rupees(-entry.amount), "") if entry.amount < 0 else ("", rupees(entry.amount))
        branch = str(rng.choice([114, 114, 248, 4163]))
        day = dated(entry.day, "%d-%m-%Y")
        write((day, cheque, lines, debit, credit, rupees(balance), branch), 9.5 * len(lines) + 5.5)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, None, flow.number))
    debits, credits = sums(rows)
    write(("", "", "TRANSACTION TOTAL DR/CR", rupees(debits), rupees(credits), "", ""), 15, "Helvetica-Bold")
    write(("", "", "CLOSING BALANCE", "", "", rupees(closing), ""), 15, "Helvetica-Bold")
    flow.need(60)
    small = (
        "Unless the constituent tells the bank at once of any difference found by him in this statement of account, it",
        "will be taken that he has found the account correct. The closing balance as shown includes the credit balance",
        "and the overdraft limit is not part of it. We would like to remind you to keep your mobile number up to date.",
        "REGISTERED OFFICE - SARVODAYA BANK LTD, 3rd Floor, Trishul Marg, Ahmedabad 380006. www.sarvodaya.example",
    )
    flow.y = flow.page.lines(30, flow.y + 18, small, 7, 9)
    flow.need(13 * len(LEGENDS) + 30)
    flow.page.put(30, flow.y + 14, "Legends :", 8, bold=True)
    y = flow.y + 28
    for code, meaning in LEGENDS:
        flow.page.put(30, y, code, 7.5)
        flow.page.put(90, y, f"- {meaning}", 7.5)
        y += 12
    flow.page.put(297, y + 14, "++++ End of Statement ++++", 8, center=True)
    for number, page in enumerate(flow.pages, 1):
        page.put(565, 822, f"Page {number} of {flow.number}", 7, right=True)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en_IN", "INR", account, *period, opening, closing, rows)
