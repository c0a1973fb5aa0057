"""South Africa, a letting agent's trust ledger for an owner: letters for units, VAT of which, debits in brackets.

One column of money: payments out in brackets, balances too when overdrawn; deposits held and arrears are tables
with dates and sums that are no bookings.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import ACCOUNT, Col, broken, cells, how_many, money, share, titles

POOLS = {
    "month": ["01", "03", "06", "07", "11"],
    "unit": ["Unit 4 Jacaranda Mews", "Unit 11 Jacaranda Mews", "12A Protea Rd", "Cottage, 12 Protea Rd"],
    "tenant": ["N Dlamini", "Mr & Mrs Van Rooyen", "T Petersen", "Z Mbeki", "L Govender"],
    "firm": ["Khumalo Plumbers", "Sparky Electrical CC", "Boland Garden Svcs", "Lockfix 24/7"],
}
KINDS = [
    Kind(7, 5200, 14500, "Rental received {unit} - {tenant} EFT", "RCT", "50"),
    Kind(3, 180, 1900, "Recovery water & electricity {unit} mtr reading 1#### to 2####", "RCT"),
    Kind(3, -350, -4800, "{firm} - call-out and repairs {unit}, inv ####", "PMT"),
    Kind(4, -450, -1300, "Management commission 8.5% on rent - {unit}", "COM"),
    Kind(2, -900, -3200, "Levies {unit} - Body Corporate SS ##/2004", "PMT"),
    Kind(1.5, -700, -2600, "Municipal rates & taxes acc 20#######", "PMT"),
    Kind(1.5, -3000, -16000, "Payment to owner - FNB ***4471", "PMT", "500"),
    Kind(1, -1200, -6500, "Placement fee new tenant {tenant}, lease from 01/{month}/2025", "COM"),
    Kind(0.8, 6000, 12000, "Deposit applied to final account {tenant} {unit}", "JNL", "100"),
    Kind(0.8, -50, -250, "Bank charges trust a/c", "BNK"),
]
COLS = [
    Col(44, "Date"),
    Col(98, "Type"),
    Col(126, "Reference"),
    Col(182, "Details", room=170),
    Col(410, "VAT incl.", right=True),
    Col(482, "Amount (R)", right=True),
    Col(556, "Balance (R)", right=True),
]
FEES = ("COM", "BNK")


def rand(amount: Decimal) -> str:
    text = written(amount, " ", ".", minus="")
    return f"({text})" if amount < 0 else text


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, rng.choice([30, 60]), calendar=True)
    opening = money(rng, 0, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=0)
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "OWN0####", start, {})

    def head(page: Page, number: int) -> float:
        page.put(44, 44, "Kaap & Karoo Rentals", 14, bold=True, face="Times-Bold")
        page.put(556, 44, f"Owner account {account}", 8, right=True)
        y = front(page, period, opening, balances[-1]) if number == 1 else 76
        titles(page, y, COLS, 8)
        page.rule(44, y + 4, 556, 0.8)
        if number > 1:
            page.put(182, y + 17, "Balance brought forward", 8, bold=True)
            page.put(556, y + 17, rand(carried[-1]), 8, right=True, bold=True)
        return y + (32 if number > 1 else 18)

    carried = [opening]
    flow = Flow(766, Page, head)
    cells(flow.page, flow.y, COLS, [f"{start:%d/%m/%Y}", "", "", "Opening balance", "", "", rand(opening)], 8, True)
    flow.y += 14
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        rows.append(put(rng, flow, entry, balance))
        carried.append(balance)
    tail(rng, flow, balances[-1], end)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            44,
            812,
            "Funds are held in trust in terms of section 54 of the Property Practitioners Act 22 of 2019.",
            6.5,
            color=GREY,
        )
        page.put(556, 812, f"Page {n} of {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show=rng.choice(["Tw", "TJ"]), tw=0.4))
    return Truth(ACCOUNT, "en_ZA", "ZAR", account, start, end, opening, balances[-1], rows)


def front(page: Page, period: tuple[date, date], opening: Decimal, closing: Decimal) -> float:
    start, end = period
    page.put(44, 78, "OWNER STATEMENT - TRUST ACCOUNT", 12, bold=True)
    page.lines(44, 96, ["Mrs A C Oosthuizen", "PO Box 1180, Somerset West 7129", "VAT no: not registered"], 8.5)
    facts = [("From", f"{start:%d/%m/%Y}"), ("To", f"{end:%d/%m/%Y}"), ("Opening balance", f"R {rand(opening)}")]
    facts.append(("Closing balance due to owner" if closing >= 0 else "Closing balance owing", f"R {rand(closing)}"))
    for n, (name, text) in enumerate(facts):
        page.put(340, 84 + 13 * n, name, 8.5)
        page.put(556, 84 + 13 * n, text, 8.5, right=True)
    return 158


def put(rng: Random, flow: Flow, entry: Entry, balance: Decimal) -> Row:
    lines = broken("Helvetica", 8, COLS[3].room, entry.lines)
    flow.need(10 * len(lines) + 4)
    tax = rand(share(-entry.amount, "0.130435")) if entry.tag in FEES else ""
    first = [f"{entry.day:%d/%m/%Y}", entry.tag, fill(rng, "??-#####", entry.day, {}), lines[0]]
    cells(flow.page, flow.y, COLS, [*first, tax, rand(entry.amount), rand(balance)], 8)
    flow.page.lines(182, flow.y + 10, lines[1:], 8, 10)
    flow.y += 10 * len(lines) + 4
    return Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number)


def tail(rng: Random, flow: Flow, closing: Decimal, end: date) -> None:
    flow.need(118)
    page, y = flow.page, flow.y
    page.rule(44, y - 9, 556)
    page.put(182, y + 2, "Closing balance", 8, bold=True)
    page.put(556, y + 2, rand(closing), 8, right=True, bold=True)
    y += 26
    page.put(44, y, "Tenant deposits held (not part of the balance above)", 8, bold=True)
    for n, unit in enumerate(POOLS["unit"][:3], 1):
        since = end - timedelta(rng.randint(100, 900))
        page.put(44, y + 12 * n, f"{unit}, paid {since:%d/%m/%Y}", 8)
        page.put(410, y + 12 * n, rand(money(rng, 6000, 15000)), 8, right=True)
    if rng.random() < 0.5:
        page.put(44, y + 56, f"Arrears at {end:%d/%m/%Y}: Unit 4 Jacaranda Mews R {rand(money(rng, 200, 8000))}", 8)
