"""Bangladesh, current account: ruled table on a landscape page, "Particulars" and "Instrument No.", debit, credit and
balance with lakh grouping `12,34,567.80`, `05-Mar-2024` (look 2: also a value date, and the balance with Dr behind).

"Balance B/F" above, "Page Total" below each page, "Grand Total" with the count of rows, available balance, amount in
words. Excise duty, VAT, source tax; NPSB, BEFTN and RTGS lines with numbers. reportlab, Times, column by column.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(5, -2000, -450000, "CLG CHQ-{party}, {branch}", "BCA ###2###", "500"),
    Kind(4, -500, -80000, "CASH WITHDRAWAL BY CHQ SELF {who}", "BCA ###2###", "500"),
    Kind(4, -500, -20000, "ATM CASH WDL ####**#### {branch} TERM 00## {used} 1#:3#:0#", "", "500"),
    Kind(5, -800, -900000, "BEFTN OUTWARD TO {party} A/C 10##############,BILL NO {bill}"),
    Kind(3, -300, -25000, "NPSB IBFT/{who}/TRX 24##########/TK ##00.00"),
    Kind(6, 3000, 1500000, "{party} RTGS INWARD UTR PDPB{year}########,INV {bill}"),
    Kind(4, 1000, 400000, "CASH DEPOSIT BY {who} {branch}", "DS-00####", "100"),
    Kind(2, 500, 24000, "WALLET TO BANK 017########/{used}"),
    Kind(1, 20000, 600000, "FOREIGN REMITTANCE USD 5,###.00 @ 109.50 REF FTT/####/24"),
    Kind(0.7, -57.5, -575, "HALF YEARLY A/C MAINTENANCE FEE INCL VAT @15%", "", "0.5", 1),
    Kind(0.6, -150, -3000, "EXCISE DUTY FOR THE YEAR {year}", "", "150", 1),
    Kind(0.4, 20, 9000, "INTEREST PAID 01-JUL TO 31-DEC LESS SOURCE TAX 10%", most=1),
]
POOLS = {
    "party": ["MEGHNA TRADERS", "M/S RAHMAN & BROTHERS", "DHALESWARI KNIT COMPOSITE LTD", "NORTH BENGAL AGRO FEED"],
    "branch": ["MOTIJHEEL BR.", "AGRABAD CORP BR", "UTTARA SEC-7"],
    "who": ["MD. SHAHIDUL ISLAM", "NASRIN AKTER", "ABDUL KARIM MIA"],
    "bill": ["1,25,###.00", "####/2024", "BL-##-######"],
    "year": lambda _, day: f"{day:%Y}",
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
}
WIDE = (842.0, 595.0)
# Left edges of the columns: date, value date (look 2), particulars, instrument, debit, credit, balance, right edge.
EDGES = {1: (40, 108, 108, 422, 506, 600, 694, 802), 2: (40, 104, 168, 432, 512, 604, 694, 802)}


def _lakh(amount: Decimal) -> str:
    """Thousands, then groups of two: lakh, crore."""
    whole, _, cents = f"{abs(amount):.2f}".partition(".")
    groups, rest = [whole[-3:]], whole[:-3]
    while rest:
        groups.insert(0, rest[-2:])
        rest = rest[:-2]
    return ",".join(groups) + "." + cents


def _page() -> Page:
    return Page(WIDE, face="Times-Roman", bold="Times-Bold")


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng, days=rng.choice([30, 30, 91]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 5000, 2500000) if rng.random() < 0.85 else some_amount(rng, -20000, -400000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-500000, reversal="REVERSAL OF {0}")
    closing = opening + sum(entry.amount for entry in entries)
    code = fill(rng, "0117-1110000####", start, {})
    truth = Truth("checking", "en_BD", "BDT", code, start, end, opening, closing)
    edges = EDGES[look]
    balance, sums = [opening], {True: Decimal(0), False: Decimal(0)}

    def stated(amount: Decimal) -> str:
        if look == 2:
            return _lakh(amount) + (" Dr" if amount < 0 else " Cr")
        return ("-" if amount < 0 else "") + _lakh(amount)

    def frame(page: Page, top: float, bottom: float) -> None:
        for x in sorted(set(edges)):
            page.upright(x, top, bottom, 0.4)
        page.rule(edges[0], bottom, edges[-1], 0.4)

    def line(page: Page, y: float, label: str, figures: dict[int, str], bold: bool = True) -> float:
        """A row of one line that is no transaction; figures by the number of their column's right edge."""
        frame(page, y - 10, y + 5)
        page.put(edges[2] + 4, y, label, 9, bold=bold)
        for n, figure in figures.items():
            page.put(edges[n] - 4, y, figure, 9, right=True, bold=bold)
        return y + 15

    def head(page: Page, number: int) -> float:
        y = _head(page, number, truth, look)
        sums.update({True: Decimal(0), False: Decimal(0)})
        return line(page, y, "Balance B/F", {7: stated(balance[0])})

    def foot(page: Page, y: float) -> None:
        line(page, y, "Page Total", {5: _lakh(sums[False]), 6: _lakh(sums[True]), 7: stated(balance[0])})

    flow = Flow(520, _page, head, foot)
    for entry in entries:
        lines = wrap(" ".join(entry.lines), fits("Times-Roman", 9, edges[3] - edges[2] - 8))
        flow.need(10.5 * len(lines) + 20)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2) if look == 2 else None
        balance[0] += entry.amount
        sums[entry.amount > 0] += abs(entry.amount)
        page.put(edges[0] + 4, y, f"{entry.day:%d-%b-%Y}", 9)
        page.put(edges[1] + 4, y, f"{value:%d-%b-%Y}" if value else "", 9)
        page.put(edges[3] + 4, y, fill(rng, entry.tag, entry.day, {}), 9)
        page.put(edges[5 if entry.amount < 0 else 6] - 4, y, _lakh(entry.amount), 9, right=True)
        page.put(edges[7] - 4, y, stated(balance[0]), 9, right=True)
        bottom = page.lines(edges[2] + 4, y, lines, 9, 10.5)
        frame(page, y - 10, bottom - 5.5)
        flow.y = bottom + 4.5
        row = Row(entry.day, " ".join(lines), entry.amount, balance[0], value, flow.number)
        truth.transactions.append(row)
    flow.need(80)
    out, into = (sum((abs(e.amount) for e in entries if (e.amount > 0) == more), Decimal(0)) for more in (False, True))
    label = f"Grand Total ({len(entries)} transactions)"
    y = line(flow.page, flow.y, label, {5: _lakh(out), 6: _lakh(into), 7: stated(closing)})
    notes = [
        f"Available balance BDT {stated(closing)}     Uncleared amount BDT 0.00     Accrued interest BDT 12.34",
        f"Please report any discrepancy within 15 days from {end:%d-%b-%Y}. This is a computer generated statement.",
    ]
    flow.page.lines(edges[0], y + 10, notes, 9, 13)
    for number, page in enumerate(flow.pages, 1):
        page.put(edges[-1], 570, f"Page {number} of {len(flow.pages)}", 8, right=True)
        page.put(edges[0], 570, f"Printed on {end:%d-%b-%Y} 10:42:17 AM by 01175", 8, color=GREY)
    with_reportlab(flow.pages, path, "columns")
    return truth


def _head(page: Page, number: int, truth: Truth, look: int) -> float:
    edges = EDGES[look]
    page.put(421, 40, "PADMAPAR BANK PLC.", 15, center=True, bold=True)
    page.put(421, 54, "Statement of Account", 11, center=True)
    y = 82.0
    if number == 1:
        left = ["M/S SURMA ENTERPRISE", "HOUSE 14, ROAD 3, SECTOR 7", "UTTARA, DHAKA-1230", "Phone: 01711-000000"]
        page.lines(40, 76, left, 9.5, 12)
        days = f"{truth.period_start:%d-%b-%Y} To {truth.period_end:%d-%b-%Y}"
        right = [f": {truth.account_number}", ": Current Deposit (CD)", ": BDT   Branch: Uttara", f": {days}"]
        page.lines(560, 76, ["A/C No.", "A/C Type", "Currency", "Period"], 9.5, 12)
        page.lines(610, 76, right, 9.5, 12)
        y = 138
    names = ["Date", "Value Date", "Particulars", "Instrument No.", "Debit (Tk.)", "Credit (Tk.)", "Balance (Tk.)"]
    page.box(edges[0], y - 11, edges[-1] - edges[0], 17, (0.88, 0.88, 0.88), stroke=(0, 0, 0))
    for n, name in enumerate(names):
        if edges[n] != edges[n + 1]:
            page.put(*((edges[n + 1] - 4, y) if n > 3 else (edges[n] + 4, y)), name, 9, right=n > 3, bold=True)
    return y + 16
