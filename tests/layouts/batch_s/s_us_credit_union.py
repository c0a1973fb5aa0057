"""USA: credit union core system in monospaced text, two shares and a loan, dates without year, minus behind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    running,
    some_amount,
    some_days,
    some_entries,
    some_period,
    written,
)
from ..pens import LETTER, Flow, Hand, Page, by_hand

DRAFT = [
    Kind(9, -3, -180, "Withdrawal Debit Card {shop}|Date {when} ########### 5###|{town}"),
    Kind(3, -15, -300, "Withdrawal ACH {biller}|TYPE: {type} ID: ##########|CO: {biller}"),
    Kind(2, -20, -400, "Draft 00####"),
    Kind(2, -20, -200, "Withdrawal ATM {shop}|Date {when} TERM ##?#?|{town}", step="20"),
    Kind(2, 700, 2400, "Deposit ACH {employer}|TYPE: PAYROLL ID: 1#########|CO: {employer}", most=3),
    Kind(1.5, 15, 500, "Deposit Home Banking Transfer From Share 00"),
    Kind(1, -25, -300, "Withdrawal Transfer To Loan 40", most=1),
    Kind(0.5, -28, -28, "Withdrawal Courtesy Pay Fee", step="28"),
    Kind(0.6, 0.05, 0.9, "Deposit Dividend 0.050%", most=1),
]
SAVINGS = [
    Kind(2, 10, 300, "Deposit by Check"),
    Kind(2, -15, -500, "Withdrawal Home Banking|Transfer To Share 75"),
    Kind(1, 0.1, 4, "Deposit Dividend 0.150%", most=1),
]


def _when(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%m/%d/%y}"


POOLS = {
    "when": _when,
    "shop": ["CORNER GROCERY #12", "PRAIRIE FUEL 0881", "SQ *BEAN & LEAF", "RIVER HARDWARE", "DOLLAR BARN 4410"],
    "town": ["SPRINGDALE KS", "CEDAR FALLS IA", "800-555-0100 CA", "LAKEVIEW KS"],
    "biller": ["COUNTY ELECTRIC", "PRAIRIE WATER DIST", "WIRELESS CO", "HOME INSURANCE"],
    "type": ["BILL PMT", "ONLINE PMT", "INS PREM"],
    "employer": ["ACME MILLWORKS", "UNIFIED SCHOOLS"],
}
SIZE, LEAD, LEFT = 9, 11, 42
Line = tuple[str, str, str, str]


def _usd(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount < 0 else " ")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    member = f"{rng.randint(10000, 999999):010}"

    def line(page: Page, y: float, text: str) -> None:
        page.put(LEFT, y, text.rstrip(), SIZE)

    def head(page: Page, count: int) -> float:
        line(page, 48, f"{'PRAIRIE CROSSING FEDERAL CREDIT UNION':<60}PAGE {count:>3} OF MEMBER STMT"[:88])
        line(page, 59, "PO BOX 100, SPRINGDALE KS 67000      (555) 555-0142")
        line(page, 81, f"MEMBER NUMBER: {member}        STATEMENT PERIOD: {start:%m/%d/%y} THRU {end:%m/%d/%y}")
        if count > 1:
            return 108
        for n, text in enumerate(["PAT Q SAMPLEMEMBER", "4200 EXAMPLE CT APT 6", "SPRINGDALE KS 67001-0000"]):
            line(page, 114 + LEAD * n, "     " + text)
        line(page, 170, "*** HOLIDAY LOAN SPECIAL - RATES AS LOW AS 7.99% APR - ASK A TELLER TODAY ***")
        return 200

    flow = Flow(742, lambda: Page(LETTER, "Courier", "Courier-Bold"), head)
    rows: list[Row] = []

    def write(text: str, room: int = 1) -> None:
        flow.need(LEAD * room)
        line(flow.page, flow.y, text)
        flow.y += LEAD

    def title(text: str, columns: str) -> None:
        flow.need(LEAD * 6)
        write("=" * 86)
        write(text)
        write(columns)
        write("-" * 86)

    def share(name: str, opening: Decimal, entries: list[Entry]) -> None:
        title(name, f"{'DATE':<7}{'TRANSACTION DESCRIPTION':<45}{'AMOUNT':>15} {'NEW BALANCE':>17}")
        write(f"{start:%m/%d}  {'BALANCE FORWARD':<45}{'':>16}{_usd(opening):>17}")
        balances = running(opening, [entry.amount for entry in entries])
        for entry, balance in zip(entries, balances, strict=True):
            flow.need(LEAD * len(entry.lines))
            rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, page=flow.number))
            write(f"{entry.day:%m/%d}  {entry.lines[0]:<45}{_usd(entry.amount):>16}{_usd(balance):>17}")
            for text in entry.lines[1:]:
                write(" " * 9 + text)
        closing = balances[-1] if balances else opening
        write(f"{end:%m/%d}  {'ENDING BALANCE':<45}{'':>16}{_usd(closing):>17}")
        came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
        gone = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        write(f"         TOTAL DEPOSITS {written(came)}   TOTAL WITHDRAWALS {written(-gone)}")
        write("")

    saved = some_amount(rng, 900, 9000)
    share("SHARE 00 - PRIMARY SAVINGS", saved, some_entries(rng, SAVINGS, POOLS, (start, end), count=rng.randint(1, 5)))
    kept = some_amount(rng, 200, 4000)
    draft = some_entries(rng, DRAFT, POOLS, (start, end), count=rng.randint(7, 45), balance=kept, floor=60)
    share("SHARE 75 - CLASSIC CHECKING (SHARE DRAFT)", kept, draft)
    _loan(rng, (start, end), title, write, rows, flow)
    write("")
    write("-" * 86)
    write("                              YEAR-TO-DATE DIVIDENDS AND INTEREST")
    write(f"   DIVIDENDS PAID  SHARE 00 {some_amount(rng, 1, 30)}   SHARE 75 {some_amount(rng, 1, 5)}", 2)
    write("YOUR SAVINGS ARE FEDERALLY INSURED TO AT LEAST $250,000. REPORT ERRORS WITHIN 60 DAYS.", 2)
    by_hand(flow.pages, path, Hand(show=rng.choice(["Tj", "TJ"]), split=True))
    return Truth("account", "en_US", "USD", member, start, end, None, None, rows)


def _loan(rng: Random, period: tuple[date, date], title: object, write: object, rows: list[Row], flow: Flow) -> None:
    """The loan: what is paid is split in interest and principal; the amount is what changes the balance."""
    assert callable(title) and callable(write)
    names = f"{'DATE':<7}{'TRANSACTION DESCRIPTION':<31}{'INTEREST':>12}{'PRINCIPAL':>16}{'BALANCE':>18}"
    owed = some_amount(rng, 3000, 24000)
    title("LOAN 40 - NEW AUTO      ANNUAL PERCENTAGE RATE 5.490%  DAILY PERIODIC RATE .015041%", names)
    write(f"{period[0]:%m/%d}  {'PREVIOUS BALANCE':<31}{'':>28}{_usd(owed):>19}")
    for day in some_days(rng, rng.choice([1, 1, 2]), *period):
        interest, principal = (owed * Decimal("0.0045")).quantize(Decimal("0.01")), some_amount(rng, 150, 400)
        owed -= principal
        flow.need(LEAD * 2)
        rows.append(Row(day, "Payment Home Banking Transfer From Share 75", principal, -owed, page=flow.number))
        text = f"{'Payment Home Banking':<31}{written(interest):>12}{_usd(-principal):>17}{_usd(owed):>18}"
        write(f"{day:%m/%d}  {text}")
        write("         Transfer From Share 75")
    write(f"{period[1]:%m/%d}  {'NEW BALANCE':<31}{'':>28}{_usd(owed):>19}")
