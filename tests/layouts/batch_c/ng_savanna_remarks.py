"""Nigeria: customer statement of a Lagos bank, landscape, written by reportlab's table maker.

The description ("Remarks") is the last column, behind the balance, and wraps to many lines in its cell; references, a
branch column, two dates, money transfer levy and VAT rows, a summary over the table; cells centred vertically.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written

POOLS: Pools = {
    "name": ["OKAFOR CHIDINMA BLESSING", "ADEBAYO TUNDE SAMUEL", "MUSA I LAWAL", "EZE PRINCEWILL", "BELLO AISHAT O"],
    "shop": ["SHOPRIGHT IKEJA CITY MALL", "MAMA NKECHI FOODS", "FILLSTATION LEKKI PH1", "JUMBO MART SURULERE"],
    "bank": ["Zuma Bank", "Unity First Bank", "Palmwallet", "Access Delta"],
    "use": ["house rent balance", "transport", "FOR DATA", "payment for goods", "school fees 2nd term"],
}
KINDS = [
    Kind(8, -500, -150e3, "NIBSS Instant Payment Outward 0000132401######### {use} TO {bank}/ {name}", "nip", "50.00"),
    Kind(5, 1000, 250e3, "TRANSFER BETWEEN CUSTOMERS via SVTWORLD {use} FROM {name}", "", "50.00"),
    Kind(4, -1500, -60e3, "POS/WEB PURCHASE TRANSACTION -######- -{shop} LA LANG", "", "50.00"),
    Kind(3, -100, -5000, "Airtime Purchase MTM- 080########", "", "50.00"),
    Kind(3, -1000, -40e3, "CASH WITHDRAWAL FROM OTHER ATM -######- -{bank} ALLEN AVENUE", "", "1000.00"),
    Kind(2, 500, 400e3, "NIBSS Instant Payment Inward 1000042401########## FROM {bank} {name} {use}", "", "50.00"),
    Kind(1, 120e3, 850e3, "SALARY PAYMENT FOR THE MONTH FROM PALMGROVE ENERGY SERVICES LTD", "", "0.01", 1),
    Kind(1, -4, -60, "SMS ALERT CHARGE FOR THE MONTH", "", "4.00", 1),
]
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=7, leading=8.4)
HEADINGS = [
    *("Trans. Date", "Reference", "Value. Date", "Debit", "Credit", "Balance"),
    *("Originating<br/>Branch", "Remarks"),
]
WIDTHS = [58, 88, 58, 68, 68, 76, 92, 262]
BRANCHES = ["E- CHANNELS", "635 LEKKI PHASE 1", "205 ALLEN AVENUE", "HEAD OFFICE"]


def _with_charges(rng: Random, entries: list[Entry]) -> list[Entry]:
    """Outward payments bring a commission and its VAT, larger receipts the levy."""
    charged = []
    for entry in entries:
        charged.append(entry)
        if entry.tag == "nip" and entry.amount < 0 and rng.random() < 0.4:
            fee = Decimal("10.00" if entry.amount > -5000 else "25.00" if entry.amount > -50000 else "50.00")
            text = entry.lines[0].split(" TO ")[0]
            charged.append(Entry(entry.day, (f"COMMISSION {text}",), -fee, "fee", ""))
            charged.append(Entry(entry.day, (f"VALUE ADDED TAX VAT on {text}",), -fee * 3 / 40, "fee", ""))
        if entry.amount >= 10000 and "Inward" in entry.text:
            charged.append(Entry(entry.day, ("ELECTRONIC MONEY TRANSFER LEVY",), Decimal("-50.00"), "fee", ""))
    return [Entry(e.day, e.lines, e.amount.quantize(Decimal("0.01")), e.tag, e.text) for e in charged]


def _page(pen: Canvas, _: object) -> None:
    pen.setFont("Helvetica", 6)
    pen.drawString(36, 20, "This is a computer generated statement. Savanna Guaranty Bank Plc RC 152321")
    pen.drawRightString(806, 20, f"Page {pen.getPageNumber()}")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 2000, 900e3)
    found = some_entries(rng, KINDS, POOLS, (start, end), reversal="RSVL {}", balance=opening, floor=2000)
    entries = _with_charges(rng, found)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "0#########", start, {})
    debit = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))
    cells: list[list[object]] = [[Paragraph(f"<b>{text}</b>", CELL) for text in HEADINGS]]
    rows, references = [], []
    for entry, balance in zip(entries, balances, strict=True):
        text = entry.lines[0]
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1]))
        references.append(fill(rng, "S########", entry.day, {}))
        sums = [written(entry.amount, minus="") if out == (entry.amount < 0) else "" for out in (True, False)]
        branch = rng.choice(BRANCHES)
        front = [f"{entry.day:%d-%b-%Y}", f"'{references[-1]}", f"{value:%d-%b-%Y}"]
        cells.append([*front, *sums, written(balance), branch, Paragraph(text.replace("&", "&amp;"), CELL)])
        rows.append(Row(entry.day, " ".join(text.split()), entry.amount, balance, value))
    table = Table(cells, WIDTHS, repeatRows=1)
    table.setStyle(
        [
            ("FONT", (0, 0), (-1, -1), "Helvetica", 7),
            ("ALIGN", (3, 1), (5, -1), "RIGHT"),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
            ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.95, 0.8, 0.65)),
        ]
    )
    facts = [
        ["Print. Date", f"{end + timedelta(2):%d-%b-%Y}", "Opening Balance", written(opening)],
        ["Account Name", "NWOSU IFEANYI KELECHI", "Total Debit", written(debit)],
        ["Account No", account, "Total Credit", written(closing - opening + debit)],
        ["Currency", "Nigerian Naira", "Closing Balance", written(closing)],
        ["Address", "11B ADMIRALTY CLOSE, LEKKI, LAGOS", "Usable Balance", written(closing)],
    ]
    summary = Table(facts, [90, 260, 110, 110], hAlign="LEFT")
    summary.setStyle([("FONT", (0, 0), (-1, -1), "Helvetica", 8), ("ALIGN", (3, 0), (3, -1), "RIGHT")])
    big = ParagraphStyle("big", fontName="Helvetica-Bold", fontSize=13, leading=18)
    between = f"CUSTOMER STATEMENT : {start:%d-%b-%Y} to {end:%d-%b-%Y}"
    title = [Paragraph("Savanna Guaranty Bank", big), Paragraph(between, CELL)]
    story = [*title, Spacer(1, 6), summary, Spacer(1, 8), table]
    size = landscape(A4)
    margins = {"leftMargin": 30, "rightMargin": 30, "topMargin": 30, "bottomMargin": 34}
    SimpleDocTemplate(str(path), pagesize=size, invariant=1, **margins).build(story, _page, _page)
    _find_pages(path, rows, references)
    return Truth("checking", "en_NG", "NGN", account, start, end, opening, closing, rows)


def _find_pages(path: Path, rows: list[Row], references: list[str]) -> None:
    """The table maker breaks pages by itself; each reference is printed once."""
    with pymupdf.open(path) as document:
        texts = [page.get_text() for page in document]
    for row, reference in zip(rows, references, strict=True):
        row.page = next(number for number, text in enumerate(texts, 1) if reference in text)
