"""United Kingdom, current account: out, in and balance; the date once a day, the year above it in the date column.

The balance stands on the day's last row; card rows have an `Effective Date` line below; a column of notices at the
right side of the first page.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf

POOLS = {
    "shop": (
        "TESCO STORES 2### SWINDON GB",
        "CO-OP GROUP 07#### MARLBOROUGH GB",
        "GREGGS PLC LONDON GB",
        "TFL TRAVEL CH TFL.GOV.UK/CP GB",
        "B & M RETAIL BATH GB",
        "WWW.ASOS.COM LONDON GB",
    ),
    "dd": ("SWINDON BOROUGH CO", "THAMES WATER", "OCTOPUS ENERGY", "SKY DIGITAL", "DVLA-AB##CDE"),
    "name": ("MR T BRANNIGAN", "S OKAFOR", "HOLT + DALE LLP"),
    "eff": lambda rng, day: f"{earlier(rng, day):%d %b %Y}",
}
KINDS = (
    Kind(8, -2, -90, "Contactless Payment|{shop}|Effective Date {eff}"),
    Kind(4, -5, -160, "Visa purchase|{shop}|Effective Date {eff}"),
    Kind(4, -12, -190, "Direct debit {dd}"),
    Kind(1.5, -10, -200, "Cash machine - Notemachine GB|SPAR FARINGDON RD|{eff}", step="10"),
    Kind(2, -20, -400, "Payment to {name}|Ref: RENT SHARE"),
    Kind(1, -50, -300, "Transfer to 07-04-36|########", step="5"),
    Kind(2, 900, 2100, "Bank credit HALDEN CARE SVS"),
    Kind(1, 10, 150, "Transfer from {name}"),
    Kind(0.5, 0.5, 4, "Interest added", most=1),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    opening = some_amount(rng, 150, 3000)
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = f"07-04-36 {rng.randint(10_000_000, 99_999_999)}"
    sheet = rng.randint(20, 240)
    year = [0]

    def head(page: Page, number: int) -> float:
        page.put(36, 46, "Swindon Vale", 18, bold=True, color=(0.1, 0.15, 0.45))
        page.put(36, 58, "Building Society", 10, color=(0.1, 0.15, 0.45))
        page.put(559, 46, "Your FlexiPlus account statement", 11, bold=True, right=True)
        top = 84.0
        if number == 1:
            top = _cover(page, rng, account, sheet, (start, end))
        else:
            sort, plain = account.split()
            page.put(36, 78, f"Statement no {sheet}    Sort code {sort}    Account no {plain}", 8)
            top = 100
        page.rule(36, top - 12, 559)
        page.put(36, top, "Date", 9, bold=True)
        page.put(86, top, "Description", 9, bold=True)
        for x, title in ((330, "£Out"), (400, "£In"), (470, "£Balance")):
            page.put(x, top, title, 9, bold=True, right=True)
        page.rule(36, top + 4, 470)
        if number == 1:
            page.put(36, top + 17, str(start.year), 9, bold=True)
            page.put(86, top + 17, f"Balance from statement {sheet - 1} dated {start:%d/%m/%Y}", 9)
            page.put(470, top + 17, written(opening), 9, right=True)
            year[0] = start.year
            return top + 31
        page.put(36, top + 17, str(year[0]), 9, bold=True)
        return top + 17

    def foot(page: Page, y: float) -> None:
        page.put(470, y, "Continued on next page", 7.5, right=True, color=GREY)

    flow = Flow(760, Page, head, foot)
    rows: list[Row] = []
    last: tuple[date, int] | None = None
    for n, entry in enumerate(entries):
        flow.need(11 * len(entry.lines) + (11 if entry.day.year != year[0] else 0))
        if entry.day.year != year[0]:
            year[0] = entry.day.year
            flow.page.put(36, flow.y, str(year[0]), 9, bold=True)
            flow.y += 12
        fresh = last != (entry.day, flow.number)
        if fresh:
            above = 0 if not last or last[1] == flow.number else 12
            flow.y += above
            flow.page.put(36, flow.y, f"{entry.day:%d %b}", 9)
            last = (entry.day, flow.number)
        flow.page.put(86, flow.y, entry.lines[0], 9)
        flow.page.lines(86, flow.y + 10, entry.lines[1:], 8, 10)
        flow.page.put(330 if entry.amount < 0 else 400, flow.y, written(abs(entry.amount)), 9, right=True)
        shown = n == len(entries) - 1 or entries[n + 1].day != entry.day
        if shown:
            flow.page.put(470, flow.y, written(balances[n]), 9, right=True)
        balance = balances[n] if shown else None
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, page=flow.number))
        flow.y += 10 * len(entry.lines) + 3
    flow.need(120)
    flow.page.rule(36, flow.y, 470)
    _terms(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(559, 815, f"Page {number} of {len(flow.pages)}", 7.5, right=True)
        page.put(36, 815, "Swindon Vale Building Society, Vale House, Pipers Way, Swindon SN38 1ZZ", 6.5, color=GREY)
    with_pymupdf(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("bank", "en_GB", "GBP", account, start, end, opening, closing, rows)


def _cover(page: Page, rng: Random, account: str, sheet: int, period: tuple[date, date]) -> float:
    start, end = period
    sort, plain = account.split()
    page.lines(60, 100, ["Ms R Penhaligon", "7 Tithe Barn Close", "Marlborough", "SN8 4QT"], 9)
    facts = (
        ("Sort code", sort),
        ("Account no", plain),
        ("Statement date", f"{end:%d %B %Y}"),
        ("Statement no", str(sheet)),
        ("Start balance date", f"{start:%d %B %Y}"),
        ("End balance date", f"{end:%d %B %Y}"),
    )
    for n, (title, value) in enumerate(facts):
        page.put(330, 90 + 12 * n, title, 8.5)
        page.put(559, 90 + 12 * n, value, 8.5, right=True)
    page.put(36, 184, "BIC  SWVBGB21", 7.5)
    page.put(136, 184, "IBAN  " + iban(rng, "GB", f"SWVB{sort.replace('-', '')}{plain}"), 7.5)
    side = (
        "Average credit",
        f"balance  £{rng.randint(200, 2500):,}.{rng.randint(10, 99)}",
        "Average debit",
        "balance  £0.00",
        "",
        "Have you got an",
        "arranged overdraft?",
        "Your limit is £500.00",
        "at 39.9% EAR variable.",
        "No fee is payable for",
        "amounts under £50.00.",
        "",
        "Switch to paper-free",
        "in the Banking app by",
        f"{end + timedelta(30):%d %b %Y} for",
        "our £1,000 prize draw.",
    )
    page.box(482, 204, 84, 176, (0.92, 0.94, 0.98))
    page.lines(486, 218, side, 7, 10)
    return 212


def _terms(flow: Flow) -> None:
    words = (
        "Interest, rates and fees",
        "Credit interest rate 1.00% AER / 1.00% gross (variable) on balances up to £1,500.00.",
        "Arranged overdraft 39.9% EAR (variable). Unarranged overdraft: we don't charge interest or fees.",
        "Using your card abroad: 2.99% non-sterling transaction fee; cash £1.00 or more.",
        "Your eligible deposits are protected up to a total of £85,000 by the Financial Services Compensation Scheme.",
        "If something on this statement looks wrong, call 0800 302 0000 within 13 months.",
    )
    flow.page.put(36, flow.y + 16, words[0], 8, bold=True)
    flow.page.lines(36, flow.y + 28, words[1:], 7, 10, color=GREY)
