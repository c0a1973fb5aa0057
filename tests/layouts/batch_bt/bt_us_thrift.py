"""US savings and loan passbook savings, quarterly: Courier lines with spaces, MM/DD dates, interest, a certificate."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, written
from ..pens import LETTER, Flow, Page, by_hand
from ._rows import Booked, clock, gained, last_of_day, some_opening, spent, with_balances

KINDS = [
    Kind(4, 50, 1500, "{deposit}"),
    Kind(3, -40, -900, "{withdrawal}", step="10"),
    Kind(2, 100, 400, "{employer}|     PPD ID: 9#########", step="25"),
    Kind(2, -30, -450, "{biller}|     WEB ID: 1#########"),
    Kind(1, -100, -2500, "Transfer to DDA Acct No. ######7-D"),
    Kind(1, 100, 1500, "Transfer fr DDA Acct No. ######7-D"),
    Kind(0.5, -3, -3.01, "Excess Withdrawal Fee", most=2, step="3"),
]
POOLS: Pools = {
    "deposit": ["Deposit", "Regular Deposit", "Remote Deposit", "Deposit by Mail"],
    "withdrawal": [
        "Withdrawal",
        "ATM W/D {when} 0####|     210 N MAIN ST     LANCASTER    OH",
        "Counter Withdrawal",
    ],
    "when": lambda rng, day: f"{clock(rng, day).replace('.', ':')} {day:%m/%d}",
    "employer": ["FAIRFIELD CO SCHL PAYROLL", "SSA TREAS 310 XXSOC SEC", "MERIDIAN TOOL CO PAYROLL"],
    "biller": ["COLUMBIA GAS OH UTIL PYMT", "SO CENTRAL POWER ELEC BILL", "MUTUAL LIFE INS PREM"],
}
WIDE = 84


def line(when: str, text: str, debit: str = "", credit: str = "", balance: str = "") -> str:
    return f"{when:<7}{text:<41}{debit:>11}{credit:>12}{balance:>13}".rstrip()


def quarter(rng: Random) -> tuple[date, date]:
    year, first = rng.randint(2019, 2024), rng.choice([1, 4, 7, 10])
    end = date(year + (first == 10), 1 if first == 10 else first + 3, 1) - timedelta(1)
    return date(year, first, 1), end


def rows_of(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Booked]:
    found = some_entries(rng, KINDS, POOLS, period, count=rng.randint(9, 38), balance=opening, floor=2600)
    interest = [Entry(period[1], ("Interest Paid",), some_amount(rng, 2, 60), "", "interest")]
    return with_balances(found + interest, opening)


def summary(rows: list[Booked], opening: Decimal, period: tuple[date, date], number: str) -> list[str]:
    start, end = period
    into, out = sum(r.amount > 0 for r in rows), sum(r.amount < 0 for r in rows)
    interest = rows[-1].amount
    return [
        f"STATEMENT SAVINGS ACCOUNT          Account Number {number}".center(WIDE).rstrip(),
        "",
        f"   Previous Balance   {start - timedelta(1):%m/%d/%y}{written(opening):>19}",
        f"   +{into:>5} Deposits/Credits{written(gained(rows)):>25}",
        f"   -{out:>5} Withdrawals/Debits{written(spent(rows)):>23}",
        f"   Ending Balance     {end:%m/%d/%y}{written(rows[-1].balance):>19}",
        "",
        f"   Interest Paid This Period{written(interest):>12}     Days in Period{(end - start).days + 1:>12}",
        f"   Interest Paid Year-to-Date{written(interest * 2):>11}     Annual Pct Yield Earned      0.35%",
    ]


def draw(rng: Random, path: Path) -> Truth:
    period = quarter(rng)
    opening = some_opening(rng, 2900, 28000)
    rows = rows_of(rng, period, opening)
    number = fill(rng, "20-######-#", period[0], {})

    def begin(page: Page, n: int) -> float:
        page.put(36, 40, "BUCKEYE VALLEY SAVINGS AND LOAN ASSOCIATION", 11, bold=True)
        page.put(36, 53, "119 East Chestnut Street    Lancaster, Ohio 43130    (740) 555-0126", 9)
        page.put(468, 72, f"Page {n:>4}", 9)
        page.put(468, 84, f"{period[1]:%m/%d/%y}", 9)
        if n > 1:
            page.put(36, 84, f"STATEMENT SAVINGS {number} (Continued)", 9)
            return page.lines(36, 108, titles, 9, 11.5)
        page.lines(
            64, 108, ["HAROLD J PETERSEN", "OR MARIAN L PETERSEN", "4471 COUNTY ROAD 12", "BREMEN OH 43107"], 9, 11
        )
        y = page.lines(36, 176, summary(rows, opening, period, number), 9, 11.5)
        return page.lines(36, y + 8, titles, 9, 11.5)

    titles = ["-" * WIDE, line("Date", "Description", "Debits", "Credits", "Balance"), "-" * WIDE]
    flow = Flow(736, lambda: Page(LETTER, "Courier", "Courier-Bold"), begin)

    def say(text: str) -> None:
        flow.need(11.5)
        flow.page.put(36, flow.y, text, 9)
        flow.y += 11.5

    say(line(f"{period[0]:%m/%d}", "Beginning Balance", balance=written(opening)))
    printed = []
    for row, last in zip(rows, last_of_day(rows), strict=True):
        flow.need(11.5 * len(row.entry.lines))
        amount = written(row.amount, minus="")
        balance = written(row.balance) if last else ""
        debit, credit = ("", amount) if row.amount > 0 else (amount, "")
        say(line(f"{row.day:%m/%d}", row.entry.lines[0], debit, credit, balance))
        printed.append(Row(row.day, row.text, row.amount, row.balance if last else None, page=flow.number))
        for more in row.entry.lines[1:]:
            say(line("", more))
    say(line(f"{period[1]:%m/%d}", "Ending Balance", balance=written(rows[-1].balance)))
    after = [
        "-" * WIDE,
        "CERTIFICATES OF DEPOSIT",
        "   Certificate No.     Issued      Matures      Rate            Balance",
        f"   40-118827-3         {period[0] - timedelta(211):%m/%d/%y}    11/15/27    1.980%          10,000.00",
        "-" * WIDE,
        "Deposits are insured to the legal limit by the FDIC.          EQUAL HOUSING LENDER",
    ]
    flow.need(11.5 * 7)
    flow.y += 11.5
    for text in after:
        say(text)
    by_hand(flow.pages, path)
    return Truth("savings", "en_US", "USD", number, *period, opening, rows[-1].balance, printed)
