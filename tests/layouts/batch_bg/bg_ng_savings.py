"""Nigeria, savings account with a commercial bank: a box of facts and totals first, dates as 01-Mar-2024, reference,
value date, debits, credits, balance, then branch and remarks behind the figures, remarks of three or four narrow lines,
many small charges (levy, SMS, VAT); written column by column."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_pymupdf
from ._rows import LEFT, RIGHT, columns, dated, grid, joined, place, sums

KINDS = (
    Kind(6, -500, -90000, "NIBSS Instant Payment Outward 000058{stamp}{why} TO {bank} / {person} REF:", "out", "50"),
    Kind(
        4, 1000, 250000, "TRANSFER BETWEEN CUSTOMERS 000058{stamp} via MOBILE {why} from {person} TO {me}", step="100"
    ),
    Kind(3, 2000, 180000, "NIBSS INSTANT PAYMENT INWARD 0900##{stamp} FROM {person} / {bank} {why}", "in", "100"),
    Kind(5, -350, -65000, "POS/WEB PURCHASE TRANSACTION -######- -{shop} LANG", step="10"),
    Kind(3, -5000, -20000, "CASH WITHDRAWAL FROM OTHER ATM -######- -{town} NG", step="1000"),
    Kind(2, -100, -5000, "AIRTIME PURCHASE {net}-101CT0000######-080########", step="50"),
    Kind(1, 95000, 620000, "SALARY FOR {month} - {firm} -{me}", most=2),
    Kind(0.7, -4, -120, "SMS ALERT CHARGES FOR {month}", most=1, step="4"),
    Kind(0.6, -50, -50, "Card Maintenance Fee QTR", most=1),
    Kind(0.6, 5, 900, "INTEREST CAPITALISED", most=1),
    Kind(0.5, -10, -95, "WITHHOLDING TAX ON INTEREST", most=1),
)
POOLS: Pools = {
    "stamp": lambda rng, day: f"{day:%y%m%d}{rng.randint(10**17, 10**18 - 1)}",
    "why": ("", " rent", " feeding", " goods", " upkeep", " ajo", " fuel"),
    "bank": ("ACCES", "ZENIT", "FIRST", "OPAY DIGITAL", "PALMPAY LIMITED", "KUDA MFB"),
    "person": ("OKAFOR CHINEDU EMMANUEL", "BELLO AISHA", "ADEYEMI TOLULOPE", "EZE NGOZI BLESSING", "IBRAHIM MUSA"),
    "me": ("OGUNLEYE FOLAKE M",),
    "shop": (
        "SHOPRIT IKEJA LA", "JUMIAN ONLINE LA", "EBEANO SUPERMKT LEKKI LA", "TOTAL FILLING STN VI LA",
        "CHICKEN REPUB YABA LA",
    ),
    "town": ("ALLEN AVENUE IKEJA LA", "AWOLOWO RD IKOYI LA", "WUSE ZONE 4 ABUJA"),
    "net": ("MTN", "AIRTEL", "GLO"),
    "month": lambda _, day: day.strftime("%b %Y").upper(),
    "firm": ("DELTA FOODS PLC", "LAGOS STATE GOVT", "BRIGHTPATH SCHOOLS"),
}  # fmt: skip
COLS = columns(24, (52, LEFT), (48, LEFT), (52, LEFT), (62, RIGHT), (62, RIGHT), (66, RIGHT), (72, LEFT), (134, LEFT))
TITLES = (
    "Trans. Date", "Reference", "Value. Date", "Debits", "Credits", "Balance", "Originating Branch", "Remarks",
)  # fmt: skip
ORANGE = (0.87, 0.28, 0.06)
LINE = (0.7, 0.7, 0.7)


def charged(entries: list[Entry]) -> list[Entry]:
    """Each transfer to another bank followed by its fee, big sums coming in by the levy."""
    made: list[Entry] = []
    for entry in entries:
        made.append(entry)
        size = abs(entry.amount)
        if entry.tag == "out" and entry.amount < 0:
            fee = Decimal("10.75") if size <= 5000 else Decimal("26.88") if size <= 50000 else Decimal("53.75")
            made.append(
                Entry(entry.day, ("NIP TRANSFER CHARGE AND VAT " + entry.lines[0].split()[4][:20],), -fee, "", "")
            )
        elif entry.tag == "in" and size >= 10000:
            made.append(Entry(entry.day, ("ELECTRONIC MONEY TRANSFER LEVY",), Decimal(-50), "", ""))
    return made


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 60, 90]))
    opening = some_amount(rng, 4000, 400000)
    base = some_entries(
        rng, KINDS, POOLS, period, count=rng.randint(12, 70), reversal="RVSL {}", balance=opening, floor=60000
    )
    entries = charged(base)
    balances = running(opening, [entry.amount for entry in entries])
    account = f"0{rng.randint(10**8, 10**9 - 1)}"
    debits, credits = sums(entries)
    days = [dated(day, "%d-%b-%Y") for day in period]

    def head(page: Page, number: int) -> float:
        if number == 1:
            page.box(24, 28, 40, 40, ORANGE)
            page.put(44, 54, "UBN", 14, bold=True, center=True, color=(1, 1, 1))
            page.put(572, 46, "CUSTOMER STATEMENT", 14, bold=True, right=True)
            page.put(572, 60, "Uche Benin Bank Plc  RC 214886", 8, right=True)
            page.put(24, 88, "OGUNLEYE FOLAKE MERCY", 10, bold=True)
            page.lines(24, 101, ["14 ADENIYI JONES STREET", "IKEJA", "LAGOS STATE"], 8.5, 11)
            facts = (
                ("Print. Date", days[1]), ("Branch Name", "205 ALLEN AVENUE"), ("Account No", account),
                ("Internal Reference", "205/441870/1/59/0"), ("Account Type", "SAVINGS ACCOUNT"), ("Currency", "Naira"),
                ("Opening Balance", written(opening)), ("Total Debit", written(debits)),
                ("Total Credit", written(credits)),
                ("Closing Balance", written(balances[-1])), ("Period", f"{days[0]} TO {days[1]}"),
            )  # fmt: skip
            for n, (label, value) in enumerate(facts):
                page.box(320, 78 + 14 * n, 252, 14, None, stroke=LINE)
                page.put(325, 88 + 14 * n, label, 8, bold=True)
                page.put(568, 88 + 14 * n, value, 8, right=True)
            y = 246.0
        else:
            y = 34.0
        page.box(24, y, 548, 26, ORANGE)
        titles = [col.wrapped(title, "Helvetica-Bold", 8) for col, title in zip(COLS, TITLES, strict=True)]
        place(page, COLS, y + 11, titles, 8, 9.5, "Helvetica-Bold", (1, 1, 1))
        return y + 26

    flow = Flow(788, Page, head)
    place(flow.page, COLS, flow.y + 10, ("", "", "", "", "", written(opening), "", "Opening Balance"), 7.5, 9)
    grid(flow.page, COLS, flow.y, flow.y + 15, LINE, 0.4)
    flow.y += 15
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in COLS[7].wrapped(line, "Helvetica", 7.5)]
        branch = COLS[6].wrapped(
            rng.choice(["E- CHANNELS", "E- CHANNELS", "205 ALLEN AVENUE", "HEAD OFFICE"]), "Helvetica", 7.5
        )
        high = 9 * max(len(lines), len(branch)) + 6
        flow.need(high)
        debit, credit = (written(-entry.amount), "") if entry.amount < 0 else ("", written(entry.amount))
        reference = f"'{rng.randint(0, 9999999):07}" if rng.random() < 0.15 else ""
        day = dated(entry.day, "%d-%b-%Y")
        place(
            flow.page, COLS, flow.y + 10, (day, reference, day, debit, credit, written(balance), branch, lines), 7.5, 9
        )
        grid(flow.page, COLS, flow.y, flow.y + high, LINE, 0.4)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, entry.day, flow.number))
        flow.y += high
    flow.need(50)
    small = (
        "This is a computer generated statement and needs no signature. Kindly tell your branch of any error within",
        "14 days of receipt. For complaints write to help@ubn.example or call 0700 4826. Deposits insured by NDIC.",
    )
    flow.page.lines(24, flow.y + 22, small, 7, 9)
    for number, page in enumerate(flow.pages, 1):
        page.put(298, 822, f"Page {number} of {flow.number}", 7.5, center=True)
    with_pymupdf(flow.pages, path, "columns")
    return Truth("savings", "en_NG", "NGN", account, *period, opening, balances[-1], rows)
