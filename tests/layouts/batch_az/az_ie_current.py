"""Ireland, current account: the day on the first row of a day, the balance on its last, sub totals at page ends."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._rows import clock

NAVY = (0.0, 0.0, 0.55)
PALE = (0.9, 0.93, 0.98)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
KINDS = (
    Kind(8, -3, -120, "POSC{dm} {shop}"),
    Kind(3, -3, -90, "POS{dm} {shop}"),
    Kind(2, -20, -300, "ATM {time} {place}", step="10"),
    Kind(3, -15, -190, "{biller} SEPA DD"),
    Kind(2, -10, -500, "365 Online {person}"),
    Kind(2, -20, -400, "MOBI {person}"),
    Kind(1, -350, -1500, "STO {person} RENT", most=1),
    Kind(1, 1700, 4200, "{firm} SAL", most=1),
    Kind(1, 20, 600, "{person} CREDIT TRANSFER"),
    Kind(0.6, 140, 280, "SOCIAL WELFARE CB", most=1, step="1"),
    Kind(0.5, -6, -6.01, "FEE-MAINTENANCE", most=1),
    Kind(0.4, -5, -5.01, "GOVT STAMP DUTY", most=1, step="1"),
)
POOLS: Pools = {
    "shop": (
        "TESCO STORE 21",
        "LIDL RATHMINES",
        "CENTRA DAME ST",
        "APPLEGREEN M7",
        "BOOTS #### CORK",
        "DUNNES ####",
        "SUPERVALU",
    ),
    "place": ("COLLEGE GRN", "PATRICK ST CK", "EYRE SQ GALWAY"),
    "biller": ("ELECTRIC IRELAND", "VODAFONE IRL", "VHI HEALTHCARE", "SKY IRELAND", "IRISH WATER"),
    "person": ("A MURPHY", "S OBRIEN", "KELLY LETTINGS", "C WALSH", "GAA CLUB"),
    "firm": ("HSE EAST", "CORRIB SOFTWARE", "DEPT EDUCATION"),
    "time": clock,
    "dm": lambda _, day: f"{day.day:02}{MONTHS[day.month - 1].upper()}",
}


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def _balance(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, days=rng.choice((27, 30, 60)))
    opening = some_amount(rng, 60, 3000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 90), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "IE", "LFBK9012########")
    number = rng.randint(12, 300)
    holder = rng.choice(("MS AOIFE BRENNAN", "MR CONOR DALY"))

    def head(page: Page, _: int) -> float:
        page.put(40, 50, "Liffey Bank", 20, face="Times-Bold", color=NAVY)
        page.put(555, 44, "Your Current Account Statement", 11, right=True, bold=True)
        page.lines(40, 110, [holder, "7 MARINO CRESCENT", "CLONTARF", "DUBLIN 3", "D03 X2Y1"], 9, 12)
        y = 72.0
        for label, fact in (
            ("Branch", "TALBOT STREET, DUBLIN 1"),
            ("Bank Identifier Code", "LFBKIE2D"),
            ("IBAN", account),
            ("Account Number", account.replace(" ", "")[-8:]),
            ("Statement date", _day(end)),
            ("Statement number", str(number)),
        ):
            page.put(330, y, label, 8)
            page.put(430, y, fact, 8, bold=True)
            y += 12
        page.put(40, 190, "Your Current Account transactions", 10, bold=True, color=NAVY)
        page.box(40, 197, 515, 17, PALE)
        page.put(44, 209, "Date", 8.5, bold=True)
        page.put(118, 209, "Transaction details", 8.5, bold=True)
        page.put(395, 209, "Payments - out", 8.5, bold=True, right=True)
        page.put(470, 209, "Payments - in", 8.5, bold=True, right=True)
        page.put(551, 209, "Balance", 8.5, bold=True, right=True)
        return 230

    balance = opening
    size = 9.0

    def foot(page: Page, _: float) -> None:
        page.rule(300, 702, 555, 0.4)
        page.put(395, 714, "SUBTOTAL:", size, bold=True, right=True)
        page.put(551, 714, _balance(balance), size, bold=True, right=True)

    flow = Flow(698, Page, head, foot)

    def forward(day: date) -> None:
        flow.page.put(44, flow.y, _day(day), size)
        flow.page.put(118, flow.y, "BALANCE FORWARD", size)
        flow.page.put(551, flow.y, _balance(balance), size, right=True)
        flow.y += 12

    forward(start)
    rows: list[Row] = []
    shown: date | None = None
    for n, entry in enumerate(entries):
        if flow.need(12):
            forward(entries[n - 1].day)
            shown = None
        page, y = flow.page, flow.y
        if shown != entry.day:
            page.put(44, y, _day(entry.day), size)
            shown = entry.day
        page.put(118, y, entry.lines[0], size)
        page.put(395 if entry.amount < 0 else 470, y, written(entry.amount, minus=""), size, right=True)
        balance = balances[n]
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            page.put(551, y, _balance(balance), size, right=True)
        flow.y += 12
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance if last else None, page=flow.number))
    foot(flow.page, 0)
    text = [
        "Overdrawn balances are marked OD. If you are overdrawn a surcharge of 12% per annum may apply.",
        "Your deposits may be eligible for protection under the Deposit Guarantee Scheme, up to 100,000 per person.",
        "Liffey Bank p.l.c. is regulated by the Central Bank of Ireland. Registered in Dublin, number 7654321.",
    ]
    for count, page in enumerate(flow.pages, 1):
        page.put(330, 144, "Page", 8)
        page.put(430, 144, f"{count} of {len(flow.pages)}", 8, bold=True)
        page.lines(40, 760, text, 7, 9.5)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("checking", "en-IE", "EUR", account, start, end, opening, balance, rows)
