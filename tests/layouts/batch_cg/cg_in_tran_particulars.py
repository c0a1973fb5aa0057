"""India, savings account of a large private bank: a ruled table of transaction date, cheque number, particulars, debit,
credit, balance and branch, amounts without grouping, slashed particulars that break anywhere, the opening balance as
first row, transaction total and closing balance as last rows, a legend of abbreviations after it.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period

KINDS = [
    Kind(9, -10, -2400, "UPI/P2M/3###########/{shop}/{remark}/{bank}"),
    Kind(4, -50, -9000, "UPI/P2A/3###########/{person}/{bank}/{remark}", step="1"),
    Kind(3, 50, 12000, "UPI/P2A/3###########/{person}/{bank}/{remark}", step="1"),
    Kind(1.6, -500, -10000, "ATM-CASH-PRIME/+{place} /{town}/######/####", step="500"),
    Kind(2, -90, -6400, "POS/{shop}/{town}/######/{time}/####"),
    Kind(0.9, 38000, 96000, "NEFT/CITIN2#########/{employer}/SALARY FOR {month}/CITI BANK", most=1),
    Kind(0.8, 2000, 45000, "IMPS/P2A/3###########/{person}/STATEBAN/RENTSHARE", step="1"),
    Kind(0.8, -1500, -18000, "ACH-DR-{lender}-{month}-PRH0000##########"),
    Kind(0.6, 40, 900, "SB:9###########:Int.Pd:{quarter}", step="1", most=1),
    Kind(0.5, -17.7, -590, "Consolidated Charges for A/c", most=2),
    Kind(0.6, -2000, -40000, "CLG/{person}/HDFC BANK", tag="cheque", step="1"),
    Kind(0.5, 25, 800, "UPI/REV/3###########/{shop}"),
]
POOLS: Pools = {
    "shop": ["ZOMATO LTD", "SWIGGY", "BigBasket", "SRI VENKATESWARA STORES", "IRCTC UTS", "AIRTEL PREPAID", "Meesho"],
    "person": ["RAJESH KUMAR", "PRIYA S NAIR", "MOHAMMED IRFAN", "LAKSHMI NARAYANA", "ANKITA DESHMUKH"],
    "remark": ["Payment from ph", "UPI", "NA", "Sent using Payt", "milk bill", "Monthly autopay"],
    "bank": ["YES BANK LIMITED YBS", "State Bank Of India", "HDFC BANK LTD", "Paytm Payments Bank", "Canara Bank"],
    "place": ["KORAMANGALA", "BTM 2ND STAGE", "INDIRANAGAR"],
    "town": ["BENGALURU", "BANGALORE KAR", "MYSURU"],
    "time": ["1#:2#", "0#:5#"],
    "employer": ["NIMBUS SOFTWARE SOLUTIONS PVT LTD", "KAVERI AGRO EXPORTS"],
    "lender": ["BAJAJ FINANCE LTD", "LIC OF INDIA", "TP HDB FIN"],
    "month": lambda _rng, day: f"{day:%b%Y}".upper(),
    "quarter": lambda _rng, day: f"01-{day:%m-%Y} to {day:%d-%m-%Y}",
}
SMALL = ParagraphStyle("small", fontName="Times-Roman", fontSize=7.5, leading=9, splitLongWords=1)
RIGHT = ParagraphStyle("right", parent=SMALL, alignment=2)
BOLD = ParagraphStyle("bold", parent=SMALL, fontName="Times-Bold")
WIDTHS = (54, 46, 215, 60, 60, 66, 36)
LEGEND = (
    ("ICONN", "Transaction through internet banking"),
    ("VMT-ICON", "Visa money transfer through internet banking"),
    ("AUTOSWEEP", "Transfer to linked fixed deposit"),
    ("REV SWEEP", "Interest on linked fixed deposit"),
    ("CWDR", "Cash withdrawal through ATM"),
    ("PUR", "POS purchase"),
    ("CLG", "Cheque clearing transaction"),
    ("INT.PD / INT.COLL", "Interest paid to customer / interest collected from the customer"),
)


class _Marked(Paragraph):  # type: ignore[misc]
    """A cell that notes the page on which it is drawn."""

    def __init__(self, text: str, row: Row) -> None:
        super().__init__(_plain(text), SMALL)
        self.row = row

    def draw(self) -> None:
        self.row.page = self.canv.getPageNumber()
        super().draw()


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _figure(amount: Decimal) -> str:
    return f"{abs(amount):.2f}"


def _head(rng: Random, account: str, period: tuple[str, str]) -> list[Any]:
    left = (
        "SUNITA RAMACHANDRAN",
        "Joint Holder :- -",
        "NO 48 3RD CROSS",
        "8TH MAIN",
        "KORAMANGALA 6TH BLOCK",
        "BENGALURU",
        "KARNATAKA-INDIA",
        "560095",
    )
    right = (
        f"Customer No :{rng.randint(800000000, 899999999)}",
        "Scheme :SB-EASY ACCESS",
        "Currency :INR",
        f"IFSC Code :SAHY0000{rng.randint(100, 999)}",
        f"MICR Code :5602{rng.randint(10000, 99999)}",
        "Nominee Registered :Y",
        "Registered Mobile No :XXXXXX7714",
        "PAN :BKXXXXXX4L",
    )
    block = LongTable(
        [[Paragraph(a, SMALL), Paragraph(b, RIGHT)] for a, b in zip(left, right, strict=True)], [270, 267]
    )
    block.setStyle(TableStyle([("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]))
    title = f"Statement of Account No :{account} for the period (From : {period[0]} To : {period[1]})"
    middle = ParagraphStyle("middle", parent=BOLD, fontSize=9, alignment=1)
    return [block, Spacer(1, 12), Paragraph(title, middle), Spacer(1, 8)]


def _page(pen: Canvas, _document: SimpleDocTemplate) -> None:
    pen.saveState()
    pen.setFont("Times-Bold", 16)
    pen.setFillColorRGB(0.55, 0.05, 0.3)
    pen.drawRightString(566, 806, "SAHYADRI BANK")
    pen.restoreState()


def _tail(story: list[Any]) -> None:
    story.append(Spacer(1, 10))
    for text in (
        "Unless you tell the Bank at once of any difference found in this statement, it is held to be correct.",
        "The closing balance shown includes amounts on hold, lien or uncleared funds, if any.",
        "REGISTERED OFFICE - SAHYADRI BANK LTD, LAW GARDEN ROAD, PUNE - 411004. This is a system generated output and "
        "requires no signature.",
    ):
        story += [Paragraph(text, SMALL), Spacer(1, 4)]
    story += [Spacer(1, 6), Paragraph("Legends :", BOLD)]
    story += [Paragraph(f"{code} - {meaning}", SMALL) for code, meaning in LEGEND]
    end = ParagraphStyle("end", parent=SMALL, alignment=1)
    story += [Spacer(1, 10), Paragraph("++++ End of Statement ++++", end)]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 60, 89]))
    opening = some_amount(rng, 900, 180000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(20, 120), balance=opening, floor=1500)
    balances = running(opening, [entry.amount for entry in entries])
    account = f"9{rng.randint(10**13, 10**14 - 1)}"
    truth = Truth("savings", "en_IN", "INR", account, start, end, opening, balances[-1])
    heads = ("Tran Date", "Chq No", "Particulars", "Debit", "Credit", "Balance", "Init.<br/>Br")
    table: list[list[Any]] = [[Paragraph(f"<b>{head}</b>", SMALL) for head in heads]]
    table.append(["", "", Paragraph("OPENING BALANCE", BOLD), "", "", Paragraph(_figure(opening), RIGHT), ""])
    for entry, balance in zip(entries, balances, strict=True):
        text = " ".join(" ".join(entry.lines).split())
        row = Row(entry.day, text, entry.amount, balance)
        truth.transactions.append(row)
        money = ["", _figure(entry.amount)] if entry.amount > 0 else [_figure(entry.amount), ""]
        cheque = str(rng.randint(100000, 400000)) if entry.tag == "cheque" else ""
        negative = "-" if balance < 0 else ""
        table.append(
            [f"{entry.day:%d-%m-%Y}", cheque, _Marked(text, row)]
            + [Paragraph(figure, RIGHT) for figure in (*money, negative + _figure(balance))]
            + [rng.choice(["248", "248", "4085", "151"])]
        )
    spent, gained = (sum((e.amount for e in entries if e.amount * sign > 0), Decimal(0)) for sign in (-1, 1))
    totals = [Paragraph(f"<b>{_figure(amount)}</b>", RIGHT) for amount in (spent, gained)]
    last = ("-" if balances[-1] < 0 else "") + _figure(balances[-1])
    table.append(["", "", Paragraph("TRANSACTION TOTAL", BOLD), *totals, "", ""])
    table.append(["", "", Paragraph("CLOSING BALANCE", BOLD), "", "", Paragraph(f"<b>{last}</b>", RIGHT), ""])
    ledger = LongTable(table, WIDTHS, repeatRows=rng.choice([0, 1]))
    ledger.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
                ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.93, 0.88, 0.91)),
                ("FONT", (0, 0), (-1, -1), "Times-Roman", 7.5),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    story = [*_head(rng, account, (f"{start:%d-%m-%Y}", f"{end:%d-%m-%Y}")), ledger]
    _tail(story)
    document = SimpleDocTemplate(
        str(path), pagesize=(595, 842), leftMargin=29, rightMargin=29, topMargin=52, bottomMargin=40, invariant=1
    )
    document.build(story, onFirstPage=_page, onLaterPages=_page)
    return truth
