"""Nigeria: English, remarks last and up to four lines, value dates, empty debit or credit cells, balance in naira."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits, with_fpdf

POOLS = {
    "name": ["ADEBAYO OLUWASEUN", "CHIOMA OKAFOR", "IBRAHIM MUSA", "NGOZI EZE", "TUNDE BAKARE"],
    "bank": ["ZENITA BANK", "ACCESSO", "OPEY DIGITAL", "MONIEPONT MFB"],
    "shop": ["SHOPRITA IKEJA LA LANG", "FILLING STN LEKKI", "JUMIYA FOODS", "CHICKEN REPUBLIK YABA"],
    "firm": ["GREENFIELD ENERGY LTD", "LAGOON CONSULT NIG LTD"],
    "why": ["house rent 2nd half", "Transport", "aso ebi balance 15,000", "feeding", "school fees JSS2"],
}
KINDS = (
    Kind(
        5,
        -500,
        -250000,
        "NIBSS Instant Payment Outward 000013#################### {why} TO {bank} {name}",
        step="50",
    ),
    Kind(4, 1000, 400000, "TRANSFER BETWEEN CUSTOMERS via QuickWorld from {name} {why} REF: ############", step="50"),
    Kind(5, -10.75, -53.75, "COMMISSION NIP TRANSFER COMMISSION FOR 000013############ VAT inclusive", step="10.75"),
    Kind(4, -700, -48000, "POS/WEB PURCHASE TRANSACTION -######- #######-{shop} NG", step="0.5"),
    Kind(2, -1000, -40000, "CASH WITHDRAWAL FROM OTHER ATM -######--Plot 1284 Adeola Odeku VI", step="500"),
    Kind(3, -100, -5000, "Airtime Purchase MTX-234803#######-101CT########", step="50"),
    Kind(1, 180000, 950000, "{firm} SALARY FOR THE MONTH NEFT REF ########", step="0.25", most=2),
    Kind(1, -50, -50, "Electronic Money Transfer Levy {why}", step="50"),
    Kind(1, -4, -20, "SMS ALERT CHARGE {name}", step="4"),
    Kind(0.6, -52.5, -500, "CURRENT ACCOUNT MAINTENANCE FEE plus VAT 7.5%", most=1),
)
BRANCHES = ("E- CHANNELS", "635 LEKKI", "HEAD OFFICE", "205 ALLEN AVE")
EDGE = {"date": 30, "ref": 84, "value": 136, "out": 252, "in": 320, "balance": 394, "branch": 402, "text": 462}
HEADS = (
    ("date", "Trans.", "Date", False),
    ("ref", "Reference", "", False),
    ("value", "Value Date", "", False),
    ("out", "Debits", "", True),
    ("in", "Credits", "", True),
    ("balance", "Balance", "", True),
    ("branch", "Originating", "Branch", False),
    ("text", "Remarks", "", False),
)


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.owner = period, rng.choice(POOLS["name"])
        self.number = fill(rng, "0#########", period[0], {})
        self.facts: list[tuple[str, str]] = []

    def head(self, page: Page, number: int) -> float:
        y = 42.0
        if number == 1:
            page.put(30, y, "Guardian Trust Bank plc", 13, bold=True, color=(0.85, 0.3, 0))
            page.put(565, y, "CUSTOMER STATEMENT", 12, bold=True, right=True)
            page.lines(30, y + 22, [self.owner, "14 ADMIRALTY WAY", "LEKKI PHASE 1, LAGOS"], 8.5, 11)
            for n, (label, value) in enumerate(self.facts):
                page.put(330, y + 22 + 12 * n, label, 8, color=GREY)
                page.put(565, y + 22 + 12 * n, value, 8.5, right=True)
            y += 22 + 12 * len(self.facts) + 14
        page.box(28, y - 11, 539, 25, (0.96, 0.9, 0.85))
        for name, top, below, right in HEADS:
            page.put(EDGE[name], y, top, 7.5, bold=True, right=right)
            page.put(EDGE[name], y + 9, below, 7.5, bold=True, right=right)
        return y + 26


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 30, 91]))
    sheet = Sheet(rng, period)
    opening = some_amount(rng, 3000, 900000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="RVSL {}", balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    debits = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    credits = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    sheet.facts = [
        ("Account No.", sheet.number),
        ("Account Type", "SMART SAVE CURRENT"),
        ("Currency", "Naira"),
        ("Period", f"{period[0]:%d-%b-%Y} to {period[1]:%d-%b-%Y}"),
        ("Opening Balance", written(opening)),
        ("Total Debit", written(debits)),
        ("Total Credit", written(credits)),
        ("Closing Balance", written(closing)),
        ("Print. Date", f"{period[1]:%d-%b-%Y}"),
    ]
    flow = Flow(790, Page, sheet.head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        text = wrap(entry.lines[0], fits("Helvetica", 6.5, 104))
        flow.need(len(text) * 8 + 6)
        page, y = flow.page, flow.y
        value = max(period[0], earlier(rng, entry.day, 1))
        page.put(EDGE["date"], y, f"{entry.day:%d-%b-%Y}", 7)
        page.put(EDGE["ref"], y, fill(rng, rng.choice(["", "'", "'#######"]), entry.day, {}), 7)
        page.put(EDGE["value"], y, f"{value:%d-%b-%Y}", 7)
        page.put(EDGE["out" if entry.amount < 0 else "in"], y, written(abs(entry.amount)), 7, right=True)
        page.put(EDGE["balance"], y, written(balance), 7, right=True)
        page.put(EDGE["branch"], y, rng.choice(BRANCHES), 6.5)
        flow.y = page.lines(EDGE["text"], y, text, 6.5, 8) + 6
        page.rule(28, flow.y - 9, 567, 0.3, GREY)
        rows.append(Row(entry.day, " ".join(text), entry.amount, balance, value, flow.number))
    for number, page in enumerate(flow.pages, 1):
        page.put(298, 822, f"Page {number} of {len(flow.pages)}  |  GTConnect 0700 482 6663", 7, center=True)
    if rng.random() < 0.5:
        by_hand(flow.pages, path, Hand(show="TJ", form=True))
    else:
        with_fpdf(flow.pages, path, order=rng.choice(["rows", "shuffled"]))
    return Truth("bank", "en_NG", "NGN", sheet.number, *period, opening, closing, rows)
