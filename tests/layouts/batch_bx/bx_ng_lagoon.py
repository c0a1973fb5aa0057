"""Nigeria, current account: ruled grid with booking and value day, long remarks that wrap in the last narrow column.

Debits, credits and balance stand before the branch and the text; references may be empty; fees and taxes make rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._rows import MONTHS, folded, said, total

ORANGE = (0.87, 0.3, 0.05)


def _day(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def _month(_: Random, day: date) -> str:
    return f"{_day(day - timedelta(28))} TO {_day(day)}".upper()


POOLS: Pools = {
    "month": _month,
    "who": [
        "OKONKWO CHIDINMA GRACE",
        "ADEBAYO TUNDE",
        "IBRAHIM MUSA SANI",
        "EZE KELECHI VENTURES",
        "BELLO FATIMA",
        "OLA-GREEN STORES LIMITED",
        "UDOH ANIEKAN",
    ],
    "bank": ["OPAY DIGITAL SERVICES", "MONIEPOINT MFB", "ZENITH BANK PLC", "ACCESS BANK PLC", "PALMPAY", "KUDA MFB"],
    "shop": [
        "SHOPRITE SURULERE LAGOS NG",
        "EBEANO SUPERMARKET LEKKI LA NG",
        "TOTAL ENERGIES IKOYI LA NG",
        "CHICKEN REPUBLIC YABA LA NG",
        "JUMIA ONLINE LAGOS NG",
        "SLOT SYSTEMS IKEJA LA NG",
    ],
    "what": ["FOOD", "RENT BALANCE", "PAYMENT", "UPKEEP", "SCHOOL FEES", "FUEL", "TRF"],
}
KINDS = [
    Kind(22, -500, -180000, "NIBSS Instant Payment Outward|0000582########################### TO {bank} / {who} "
         "REF:{what}", tag="E- CHANNELS", step="50"),
    Kind(18, -1200, -64000, "POS/WEB PURCHASE TRANSACTION|-######-  -{shop}", tag="E- CHANNELS", step="5"),
    Kind(12, 2000, 420000, "NIP CR/{who}/{bank} {what} REF:0000132##########################",
         tag="E- CHANNELS", step="50"),
    Kind(5, 5000, 250000, "TRANSFER BETWEEN CUSTOMERS VIA MOBILE APP {what} FROM {who} TO OGUNDIPE FOLASADE",
         tag="E- CHANNELS", step="100"),
    Kind(7, -5000, -80000, "CASH WITHDRAWAL FROM OTHER ATM -######-  -{bank} LAGOS NG", tag="E- CHANNELS", step="1000"),
    Kind(7, -100, -10000, "Airtime Purchase MOBILE APP- 101CT0000000000####### 080########",
         tag="E- CHANNELS", step="100"),
    Kind(9, -10, -50, "COMMISSION NIP TRANSFER COMMISSION REF:0000582########", tag="HEAD OFFICE", step="5"),
    Kind(6, -0.75, -3.75, "VAT ON NIP TRANSFER FOR 0000582########", tag="HEAD OFFICE", step="0.75"),
    Kind(5, -50, -50, "ELECTRONIC MONEY TRANSFER LEVY", tag="HEAD OFFICE", step="50"),
    Kind(1, -16, -260, "SMS ALERT CHARGES FROM {month}", tag="HEAD OFFICE", step="4", most=1),
    Kind(1, -50, -52, "CARD MAINTENANCE FEE VAT INCLUSIVE", tag="HEAD OFFICE", step="0.25", most=1),
    Kind(2, 180000, 640000, "SALARY PAYMENT FROM KORET ENERGY SERVICES LTD", tag="205 IKEJA", most=1),
    Kind(2, 20000, 300000, "CASH DEPOSIT BY {who}", tag="221 SURULERE", step="500"),
]  # fmt: skip
EDGES = (24, 76, 128, 180, 240, 300, 366, 426, 571)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    opening = Decimal(rng.randint(400000, 60000000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 70), balance=opening, floor=4000)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "0#########", start, {})

    def head(page: Page, number: int) -> float:
        y = 40.0
        if number == 1:
            page.box(24, 24, 30, 30, ORANGE)
            page.put(62, 44, "Lagoon Trust Bank", 15, bold=True)
            page.put(571, 36, "CUSTOMER STATEMENT", 12, bold=True, right=True)
            page.put(571, 48, "Private & Confidential", 8, right=True)
            page.lines(
                24, 80, ["OGUNDIPE FOLASADE ADUNNI", "14 BODE THOMAS STREET", "SURULERE", "LAGOS STATE"], 8.5, 11
            )
            facts = [
                ("Print. Date", _day(end + timedelta(1))),
                ("Branch Name", "221 SURULERE"),
                ("Account No", account),
            ]
            facts += [("Internal Reference", f"221/{account[2:8]}/1/59/0"), ("Account Type", "CURRENT ACCOUNT")]
            facts += [("Currency", "Naira"), ("Opening Balance", written(opening))]
            facts += [("Total Debit", written(total(entries, -1))), ("Total Credit", written(total(entries, 1)))]
            facts += [("Closing Balance", written(balances[-1]))]
            for n, (label, value) in enumerate(facts):
                page.put(330, 76 + 11 * n, label, 8, bold=True)
                page.put(430, 76 + 11 * n, value, 8)
            page.put(24, 150, f"Statement Period : {_day(start)} TO {_day(end)}", 9, bold=True)
            y = 196.0
        page.box(EDGES[0], y - 11, EDGES[-1] - EDGES[0], 24, (0.93, 0.93, 0.93), stroke=GREY)
        names = [
            "Trans. Date",
            "Value. Date",
            "Reference",
            "Debits",
            "Credits",
            "Balance",
            "Originating|Branch",
            "Remarks",
        ]
        for left, to, name in zip(EDGES, EDGES[1:], names, strict=False):
            page.upright(left, y - 11, y + 13, 0.4, GREY)
            for n, part in enumerate(name.split("|")):
                page.put((left + to) / 2, y + 9 * n, part, 7, bold=True, center=True)
        return y + 22

    flow = Flow(806, lambda: Page(A4), head)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = folded([said(entry.lines)], "Helvetica", 6.8, EDGES[8] - EDGES[7] - 6)
        reference = folded([fill(rng, "'#######", start, {})], "Helvetica", 6.8, 50) if rng.random() < 0.2 else []
        high = 8.5 * len(lines) + 5
        flow.need(high - 8)
        page, y = flow.page, flow.y
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1]))
        page.put(EDGES[0] + 3, y, _day(entry.day), 6.8)
        page.put(EDGES[1] + 3, y, _day(value), 6.8)
        page.lines(EDGES[2] + 3, y, reference, 6.8, 8.5)
        page.put((EDGES[5] if entry.amount > 0 else EDGES[4]) - 3, y, written(entry.amount, minus=""), 6.8, right=True)
        page.put(EDGES[6] - 3, y, written(balance), 6.8, right=True)
        page.put(EDGES[6] + 3, y, entry.tag, 6.8)
        page.lines(EDGES[7] + 3, y, lines, 6.8, 8.5)
        top = y - 9
        for x in EDGES:
            page.upright(x, top, top + high, 0.4, GREY)
        page.rule(EDGES[0], top + high, EDGES[-1], 0.4, GREY)
        rows.append(Row(entry.day, said(lines), entry.amount, balance, value, flow.number))
        flow.y += high
    flow.need(40)
    flow.page.put(24, flow.y + 14, "This is a computer generated statement and needs no signature. Report any "
                  "difference within 30 days.", 7)  # fmt: skip
    flow.page.put(
        24, flow.y + 24, "Lagoon Trust Bank Plc RC 991027. Deposits insured by the deposit insurance corporation.", 7
    )
    for number, page in enumerate(flow.pages, 1):
        page.put(571, 830, f"Page {number} of {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("current", "en_NG", "NGN", account, start, end, opening, balances[-1], rows)
