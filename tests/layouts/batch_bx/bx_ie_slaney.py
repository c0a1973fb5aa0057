"""Ireland, personal current account: day and balance once a day, "dr" for overdrawn, balance forward on each page.

Texts of one row go over several short lines; foreign purchases say rate and fee below.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_entries, some_period, written
from ..pens import A4, GREY, Page, with_reportlab
from ._rows import MONTHS, clock, ends_day, marked, said, starts_day


def _stamp(rng: Random, day: date) -> str:
    used = day - timedelta(rng.randint(0, 2))
    return f"{used.day:02}{MONTHS[used.month - 1].upper()}{used:%y}"


POOLS: Pools = {
    "shop": [
        "TESCO STORES 62",
        "LIDL IRELAND",
        "ALDI STORES",
        "DUNNES STORES",
        "SUPERVALU DUN",
        "CENTRA RANELA",
        "APPLEGREEN NA",
        "CIRCLE K M7",
        "BOOTS RETAIL",
        "PENNEYS HENRY",
        "INSOMNIA COFF",
        "EASONS",
        "WOODIES DIY",
    ],
    "web": ["AMZN MKTPLACE", "BOOKING.COM", "RYANAIR", "SHEIN.COM", "ASOS"],
    "bill": [
        "SKY IRELAND",
        "ELECTRIC IREL",
        "BORD GAIS ENE",
        "VODAFONE IREL",
        "VHI HEALTHCAR",
        "LAYA LIFE",
        "IRISH LIFE",
    ],
    "who": ["SEAN BYRNE", "AOIFE RENT", "NIAMH OD", "CREDIT UNION", "KILMACUD GAA", "C DOYLE"],
    "boss": ["HARTY ENGINEE", "HSE DUBLIN NE", "OAKPORT FOODS"],
    "stamp": _stamp,
    "clock": clock,
    "fx": ["GBP", "USD"],
}
KINDS = [
    Kind(30, -2, -130, "VDC-{shop}"),
    Kind(14, -5, -240, "VDP-{shop}"),
    Kind(6, -8, -190, "VDP-{web}|##.## {fx}@|0.8#####"),
    Kind(3, -12, -90, "VDP-{web}|##.## {fx}@|1.0#####|INCL FX FEE E0.##"),
    Kind(7, -20, -300, "VDA-ATM {stamp}|TIME {clock}", step="10"),
    Kind(10, -15, -220, "D/D {bill}|IE2#0########"),
    Kind(9, -10, -700, "*MOBI {who}"),
    Kind(4, -20, -400, "*INET {who}|IE2##########"),
    Kind(4, -30, -250, "S/O {who}"),
    Kind(3, 1400, 3200, "{boss}|SALARY|IE2##########", most=2),
    Kind(5, 10, 400, "*MOBI {who}"),
    Kind(2, 140, 280, "DSP CHILD BENEFI|IE2##########", step="70", most=1),
    Kind(2, 20, 900, "LODGMENT|{stamp}", step="5"),
    Kind(1, -1, -28, "FEE-QTR TO {stamp}", most=1),
    Kind(1, -6, -60, "GOVERNMENT STAMP DUTY", step="2.50", most=1),
]


def _said_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    opening = Decimal(rng.randint(-40000, 260000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 70), balance=opening, floor=-450)
    balances = running(opening, [entry.amount for entry in entries])
    number = f"{rng.randint(10**7, 10**8 - 1)}"
    account = iban(rng, "IE", f"SLNY9#####{number}")
    sort = f"93-{rng.randint(10, 99)}-{rng.randint(10, 99)}"
    owner = rng.choice(["MS GRAINNE MULLIGAN", "MR CIARAN & MRS UNA TIERNEY", "MR DONAL KEOGH"])
    pages: list[Page] = []

    def head(forward: date, balance: Decimal) -> tuple[Page, float]:
        page = Page(A4)
        page.put(50, 60, "SLB", 26, bold=True, color=(0.35, 0.1, 0.4))
        page.put(50, 74, "Slaney Bank", 10, color=(0.35, 0.1, 0.4))
        page.put(545, 52, "Personal Bank Account", 15, right=True, bold=True)
        page.put(545, 68, "Statement of Account with Slaney Bank, p.l.c.", 9, right=True)
        labels = ["Branch", "National Sort Code", "Telephone", "Page Number", "Account Name", "Account Number"]
        values = ["7 Main Street, Gorey, Co. Wexford", sort, "053 9420###".replace("###", "117"), str(len(pages) + 1)]
        values += [owner, number, _said_day(end)]
        for n, (label, value) in enumerate(zip([*labels, "Date of Statement"], values, strict=True)):
            page.put(330, 92 + 13 * n, label, 8, color=GREY)
            page.put(415, 92 + 13 * n, value, 8.5)
        page.lines(62, 120, [owner, "14 RADHARC NA MARA", "COURTOWN", "CO. WEXFORD", "Y25 K4T8"], 9.5, 12)
        page.put(50, 205, f"IBAN: {account} (BIC: SLNYIE2D)", 9)
        page.put(50, 218, "Authorised Limit at date of Statement: €500.00", 9)
        page.box(45, 230, 505, 20, (0.9, 0.87, 0.93))
        page.put(52, 243, "Date", 9, bold=True)
        page.put(125, 243, "Details", 9, bold=True)
        for x, title in ((370, "Debit €"), (455, "Credit €"), (540, "Balance €")):
            page.put(x, 243, title, 9, bold=True, right=True)
        for x in (118, 300, 378, 462):
            page.upright(x, 230, 740, 0.3, GREY)
        page.put(52, 266, _said_day(forward))
        page.put(125, 266, "BALANCE FORWARD")
        page.put(540, 266, marked(balance, "", "dr"), right=True)
        y = 279.0
        if not pages:
            page.put(125, y, "INTEREST RATE")
            page.put(125, y + 12, "Lending @ 15.900 %")
            y += 25
        page.rule(45, 740, 550, 0.5)
        page.put(50, 754, "Thank you for banking with us", 8)
        page.put(545, 754, "Overdrawn balances are marked dr", 8, right=True)
        page.put(50, 768, "For Important Information and Standard Conditions - please see over.", 7.5)
        page.put(50, 790, "Slaney Bank, p.l.c. Registered Office: 1 Custom House Walk, Wexford. Reg. No. 901277.", 6.5)
        page.put(50, 799, "Slaney Bank, p.l.c. is regulated by the Central Bank of Ireland.", 6.5)
        pages.append(page)
        return page, y

    page, y = head(start - timedelta(1), opening)
    rows: list[Row] = []
    fresh = True
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        following = len(entries[n + 1].lines) if n + 1 < len(entries) else 0
        if starts_day(entries, n) or fresh:
            page.put(52, y, _said_day(entry.day))
        for k, line in enumerate(entry.lines):
            page.put(125, y + 12 * k, line)
        page.put(455 if entry.amount > 0 else 370, y, written(entry.amount, minus=""), right=True)
        full = y + 12 * (len(entry.lines) + following) > 736
        shown = balance if ends_day(entries, n) or full else None
        if shown is not None:
            page.put(540, y, marked(shown, "", "dr"), right=True)
        rows.append(Row(entry.day, said(entry.lines), entry.amount, shown, page=len(pages)))
        y += 12 * len(entry.lines)
        fresh = full
        if full and following:
            page, y = head(entry.day, balance)
    with_reportlab(pages, path)
    closing = balances[-1]
    return Truth("current", "en_IE", "EUR", account, None, end, opening, closing, rows)
