"""Canada, chequing: description, withdrawals, deposits and only then the day ("JAN05") and the day's balance.

The balance stands on the last row of a day, "OD" behind it when overdrawn; monthly averages follow the rows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import LETTER, WHITE, Color, Flow, Hand, Page, by_hand
from ._rows import ENGLISH, day_ends

GREEN: Color = (0.0, 0.45, 0.2)
KINDS = [
    Kind(9, -3, -160, "{shop}"),
    Kind(4, -20, -600, "SEND E-TFR ***{code}"),
    Kind(3, 20, 900, "E-TRANSFER ***{code}"),
    Kind(2, -40, -400, "{biller}  BPY"),
    Kind(1, -30, -300, "{insurer}   PAP"),
    Kind(2, -20, -300, "TL ATM W/D    00####", step="20"),
    Kind(1, 60, 1500, "GC ####-DEPOSIT"),
    Kind(2, 900, 2900, "{employer} PAY", most=2),
    Kind(1, -300, -1700, "CHQ№00###-0#########"),
    Kind(2, -50, -900, "??### TFR-TO C/C"),
    Kind(1, 50, 900, "??### TFR-FR 6######"),
    Kind(1, -17, -18, "MONTHLY ACCOUNT FEE", step="16.95", most=1),
    Kind(1, -5, -5.2, "OVERDRAFT INTEREST", most=1),
    Kind(1, -800, -1900, "MAPLEKEY MTG   MTG", most=1),
    Kind(1, 90, 420, "CANADA         GST", most=1),
]
POOLS = {
    "shop": [
        *("HARVEST FOODS №2231", "TIMBER COFFEE №04", "PETRO-NORTH 90817", "SHOPWELL DRUG №12", "LCBX/RAO №0344"),
        *("NORTHSTAR CINEMA", "PAY-PARK 7781", "GREENLEAF MARKET", "WINDSOR HARDWARE", "TRANSIT FARES"),
    ],
    "code": ["c7K", "a9Q", "Ffd", "x3B", "mZt", "h2W"],
    "biller": ["RODGE WIRELESS", "ENBRIGHT GAS", "TORO HYDRO", "CITYWATER TAX"],
    "insurer": ["BELAIRE INS", "SUNLAKE LIFE", "FITCLUB ONT"],
    "employer": ["ACORN SYSTEMS", "LAKESHORE DSB"],
}


def code(when: date) -> str:
    return f"{ENGLISH[when.month - 1].upper()}{when:%d}"


def money(amount: Decimal) -> str:
    return written(abs(amount)) + ("OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 31)
    opening = some_amount(rng, 60, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(22, 95), balance=opening, floor=-200)
    balances = running(opening, [entry.amount for entry in entries])
    last = day_ends([entry.day for entry in entries])
    branch, number = f"{rng.randint(1, 9999):04}", f"{rng.randint(5000000, 6999999)}"
    span = f"{ENGLISH[start.month - 1].upper()} {start:%d/%y} - {ENGLISH[end.month - 1].upper()} {end:%d/%y}"

    def head(page: Page, count: int) -> float:
        page.box(40, 36, 46, 38, GREEN)
        page.put(63, 62, "LK", 20, bold=True, center=True, color=WHITE)
        page.put(94, 60, "Lakeland Trust", 14, bold=True, color=GREEN)
        page.put(572, 50, "Statement of Account", 13, right=True, bold=True)
        page.put(40, 96, "LAKELAND TRUST", 7)
        page.put(40, 105, "2210 BLOOM ST WEST, TORONTO, ON M6P 1A4", 7)
        page.lines(60, 134, ["MS CLAIRE J DESROCHERS", "48 HAWTHORN CRES", "TORONTO ON  M4K 2T8"], 9, 12)
        for x, wide, title, text in (
            (330, 70, "Branch No.", branch),
            (400, 80, "Account No.", f"{number[:4]}-{number[4:]}"),
            (480, 92, "Account Type", "EVERYDAY CHQ"),
            (330, 150, "Statement From - To", span),
        ):
            y = 120 if title.startswith("Statement") else 86
            page.box(x, y, wide, 30, stroke=(0.6, 0.6, 0.6))
            page.put(x + 4, y + 10, title, 6.5)
            page.put(x + 4, y + 23, text, 7.5 if wide > 80 else 8)
        top = 190
        page.box(40, top, 532, 18, (0.86, 0.93, 0.88), stroke=GREEN)
        for x, title in (
            (135, "Description"),
            (284, "Withdrawals"),
            (366, "Deposits"),
            (439, "Date"),
            (521, "Balance"),
        ):
            page.put(x, top + 12, title, 8.5, center=True, bold=True)
        for x in (40, 240, 325, 410, 468, 572):
            page.upright(x, top + 18, 700, 0.5, GREEN)
        page.rule(40, 700, 572, 0.5, GREEN)
        if count > 1:
            page.put(46, top + 32, "BALANCE FORWARD", 8.5)
        return top + 32

    def row(page: Page, y: float, text: str, amount: Decimal | None, when: date, balance: Decimal | None) -> None:
        page.put(46, y, text, 8.5)
        if amount is not None:
            page.put(320 if amount < 0 else 405, y, written(abs(amount)), 8.5, right=True)
        page.put(439, y, code(when), 8.5, center=True)
        if balance is not None:
            page.put(566 + (13 if balance < 0 else 0) - 13, y, money(balance), 8.5, right=True)

    flow = Flow(690, lambda: Page(LETTER), head)
    row(flow.page, flow.y, "STARTING BALANCE", None, start, opening)
    flow.y += 12.5
    rows: list[Row] = []
    for n, entry in enumerate(entries):
        if flow.need(0):
            row(flow.page, flow.y, "", None, entries[n - 1].day, balances[n - 1])
            flow.y += 12.5
        shown = balances[n] if last[n] else None
        text = entry.lines[0].replace("№", "#")
        row(flow.page, flow.y, text, entry.amount, entry.day, shown)
        rows.append(Row(entry.day, " ".join(text.split()), entry.amount, shown, page=flow.number))
        flow.y += 12.5
    flow.need(34)
    mean = (sum(balances, Decimal(0)) / len(balances)).quantize(Decimal("0.01"))
    flow.page.put(46, flow.y + 8, f"MONTHLY AVER. CR. BAL.   ${written(abs(mean))}", 8.5)
    flow.page.put(46, flow.y + 20, f"MONTHLY MIN. BAL.   ${money(min(balances))}", 8.5)
    for count, page in enumerate(flow.pages, 1):
        page.put(572, 66, f"Page {count} of {len(flow.pages)}", 8, right=True)
        page.put(40, 716, "Accountholders must examine this statement and tell the branch within 30 days of any", 7)
        page.put(
            40, 725, "error or omission; after that the bank's records are taken as right. Keep it for your files.", 7
        )
        page.put(40, 740, "GST Registration No. R105 195 512   PAP = pre-authorized payment   BPY = bill payment", 7)
        page.put(572, 760, "LKT 9981 (0519)", 6, right=True)
    by_hand(flow.pages, path, Hand("Tj", order="columns"))
    return Truth("checking", "en_CA", "CAD", f"{branch}-{number}", start, end, opening, balances[-1], rows)
