"""Ireland: a building society's online export without any table, laid out by PyMuPDF's HTML story.

Each transaction is a block of labelled lines (Date:, Value date:, Description:, Reference:, Amount:, Balance:), newest
first, the sign in front of the currency sign (U+2212), long texts wrapped, blocks split over pages.
"""

from __future__ import annotations

from decimal import Decimal
from html import escape
from io import BytesIO
from pathlib import Path
from random import Random

import pymupdf

from ..frame import (
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import save

POOLS: Pools = {
    "name": ["Ciara Dunphy", "Sean O Grady", "Revenue Comm", "St Brigids NS"],
    "shop": ["CENTRALE STORES RATHMINES", "TOPPAZ NAAS ROAD", "HARVEY & NASH DUNDRUM", "SUPERMAC GALWAY"],
    "firm": ["LIFFEY SOFTWARE LTD", "DEPT SOC PROT CHILD BENEFIT"],
    "use": ["rent for the flat at 12 Harold's Cross Road, second half", "communion", "Inv ####", "car tax"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
}
KINDS = [
    Kind(8, -2, -180, "POS {used} {shop}"),
    Kind(3, -20, -300, "ATM {used} RATHMINES ROAD LOWER", step="10.00"),
    Kind(3, -30, -1200, "Online transfer to {name}, {use}"),
    Kind(3, 20, 900, "SEPA credit from {name}, {use}"),
    Kind(2, 140, 3900, "CR {firm}", most=2),
    Kind(3, -15, -240, "DD ELECTRIC IRELAND & GAS SUPPLY, mandate IE##ZZZ######", most=4),
    Kind(1, -0.3, -6, "Fee: quarterly maintenance", most=1),
]
CSS = """
body { font-family: sans-serif; font-size: 9pt; } h1 { font-size: 16pt; color: #064; } h2 { font-size: 11pt; }
p { margin: 0 0 1pt 0; } .block { margin: 7pt 0 0 0; } .small { font-size: 7pt; color: #666; }
"""


def _euro(amount: Decimal) -> str:
    return ("−" if amount < 0 else "") + "€" + written(amount, minus="")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 40, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="Reversal of {}", balance=opening, floor=-100)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number = iban(rng, "IE", "SHAN9910########")
    parts = [
        "<h1>Shannonside Building Society</h1><p>Transaction export</p>",
        f"<p>Account holder: Ms Orla Kavanagh</p><p>Account: {number}</p>",
        f"<p>Period: {start.day} {start:%B %Y} to {end.day} {end:%B %Y}</p>",
        f"<p>Opening balance: {_euro(opening)}</p><p>Closing balance: {_euro(closing)}</p>",
        f"<p>Available to spend: {_euro(closing + 250)} (includes overdraft limit of €250.00)</p>",
        f"<h2>Transactions ({len(entries)})</h2>",
    ]
    rows = []
    for entry, balance in zip(entries[::-1], balances[::-1], strict=True):
        value = earlier(rng, entry.day, 2)
        fields = {
            "Date": f"{entry.day.day} {entry.day:%B %Y}",
            "Value date": f"{value:%d/%m/%Y}",
            "Description": escape(entry.lines[0]),
            "Reference": fill(rng, "SBS##########", start, {}),
            "Amount": _euro(entry.amount),
            "Balance": _euro(balance),
        }
        lines = "".join(f"<p><b>{name}:</b> {text}</p>" for name, text in fields.items())
        parts.append(f'<div class="block">{lines}</div>')
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, value))
    parts.append('<p class="small">Shannonside Building Society is regulated by the Central Bank of Ireland.</p>')
    _write("".join(parts), path)
    _find_pages(path, rows)
    return Truth("checking", "en_IE", "EUR", number, start, end, opening, closing, rows, newest_first=True)


def _write(html: str, path: Path) -> None:
    story, buffer = pymupdf.Story(html, CSS), BytesIO()
    writer = pymupdf.DocumentWriter(buffer)
    more = True
    while more:
        device = writer.begin_page(pymupdf.Rect(0, 0, 595, 842))
        more, _ = story.place(pymupdf.Rect(50, 50, 330, 790))
        story.draw(device)
        writer.end_page()
    writer.close()
    document = pymupdf.open("pdf", buffer.getvalue())
    document.subset_fonts()
    save(document, path)


def _find_pages(path: Path, rows: list[Row]) -> None:
    """The story breaks pages by itself: the n-th "Date:" at a line's start begins the n-th row."""
    with pymupdf.open(path) as document:
        texts = [page.get_text() for page in document]
    pages = [n for n, text in enumerate(texts, 1) for line in text.split("\n") if line.startswith("Date:")]
    if len(pages) != len(rows):
        raise ValueError(f"{len(pages)} blocks instead of {len(rows)}")
    for row, page in zip(rows, pages, strict=True):
        row.page = page
