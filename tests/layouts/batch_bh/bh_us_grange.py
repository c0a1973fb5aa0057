"""US, statement savings of a community bank, quarterly: lines of typewriter text from a core system, a block of two
columns of counts and balances, deposits apart from withdrawals (whose amounts end in a minus), no leading zeros, days
without years, daily balances in three pairs of columns and an interest rate summary."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import LETTER, Hand, Page, by_hand

KINDS = (
    Kind(5, 40, 900, "DDA Regular Deposit"),
    Kind(3, 120, 1800, "Deposit"),
    Kind(3, 25, 400, "Trnsfr from Checking Acct Ending|in {digits}", step="5"),
    Kind(2, 300, 1900, "{payer}|{code}|{who}"),
    Kind(4, -1200, -20, "Withdrawal", step="10"),
    Kind(3, -900, -25, "Trnsfr to Checking Acct Ending|in {digits}", step="5"),
    Kind(2, -400, -30, "{taker}|{code}|{who}"),
    Kind(1, -6, -6, "Excess Withdrawal Fee", step="1", most=1),
)
POOLS = {
    "digits": ["4410", "2286"],
    "payer": ["SSA  TREAS 310   XXSOC SEC", "STATE OF NE      TAX REFUND", "PRAIRIE COOP     DIVIDEND"],
    "taker": ["PLATTE VALLEY ELEC   BILL PMT", "FARM MUTUAL INS      PREMIUM", "RURAL WATER DIST 4   PAYMENT"],
    "code": ["PPD ID: #########", "PPD"],
    "who": ["ELDON R LINDGREN"],
}
WIDE = 84


def _day(day: date) -> str:
    return f"{day.month:2}/{day.day:02}"


def _long(day: date) -> str:
    return f"{day.month:2}/{day.day:02}/{day:%y}"


def _money(amount: Decimal) -> str:
    text = written(abs(amount))
    return text[1:] if text.startswith("0.") else text


def _pair(left: str, amount: str, right: str = "", other: str = "") -> str:
    return f"{left:<24}{amount:>14}     {right:<31}{other:>10}".rstrip()


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 90)
    opening = some_amount(rng, 900, 24000)
    entries = some_entries(rng, KINDS, POOLS, (start, end - timedelta(1)), count=rng.randint(10, 26), balance=opening)
    interest = some_amount(rng, 0.31, 28)
    account = str(rng.randint(2000000, 9899999))
    rows = [Row(e.day, " ".join(" ".join(e.lines).split()), e.amount) for e in entries]
    texts = [list(e.lines) for e in entries]
    rows.append(Row(end, "Interest Deposit", interest))
    texts.append(["Interest Deposit"])
    closing = opening + sum(row.amount for row in rows)
    credits = [row for row in rows[:-1] if row.amount > 0]
    debits = [row for row in rows if row.amount < 0]
    average = ((opening + closing) / 2).quantize(Decimal("0.01"))

    pages: list[Page] = []
    line_of = 0

    def say(text: str = "") -> None:
        nonlocal line_of
        if not pages or line_of >= 62:
            pages.append(Page(LETTER, "Courier", "Courier-Bold"))
            line_of = 0
            heading = [
                f"{'CORN BELT STATE BANK':<52}Date {_long(end)}      Page {len(pages):>5}",
                f"{'PO Box 77 - 101 Main Street':<52}Primary Account {account:>15}",
                "Grange Center NE 68900",
                "Telephone 402-555-0144",
                "",
            ]
            if len(pages) == 1:
                heading += ["", "     ELDON R LINDGREN", "     OR MARVA J LINDGREN", "     RR 2 BOX 41"]
                heading += ["     GRANGE CENTER NE 68900", "", ""]
            for one in heading:
                put(one)
        put(text)

    def put(text: str) -> None:
        nonlocal line_of
        pages[-1].put(40, 46 + line_of * 11.4, text, 10.2)
        line_of += 1

    say("Effective the first of next month the fee for a replaced ATM card is $5.00. Please see")
    say("the schedule of fees in our lobby or call us if you have a question.")
    say()
    say("-" * WIDE)
    say(f"{'SAVINGS ACCOUNT':^{WIDE}}".rstrip())
    say()
    say(_pair("Statement Savings", "", "Number of Enclosures", "0"))
    say(_pair("Account Number", account, f"Statement Dates {_long(start)} thru", f"{_long(end):>10}"))
    say(_pair("Previous Balance", _money(opening), "Days in the statement period", str((end - start).days + 1)))
    total_in, total_out = sum((r.amount for r in credits), Decimal(0)), sum((r.amount for r in debits), Decimal(0))
    say(_pair(f"{len(credits):>6} Deposits/Credits", _money(total_in), "Average Ledger", _money(average)))
    say(_pair(f"{len(debits):>6} Checks/Debits", _money(total_out), "Average Collected", _money(average)))
    say(_pair("Service Charge", ".00", "Interest Earned", _money(interest)))
    say(_pair("Interest Paid", _money(interest), "Annual Percentage Yield Earned", f"{rng.randint(5, 95) / 100:.2f}%"))
    say(_pair("Ending Balance", _money(closing), f"{end.year} Interest Paid", _money(interest)))
    say()

    printed: list[Row] = []

    def section(title: str, wanted: bool) -> None:
        if not any((row.amount > 0) == wanted for row in rows):
            return
        say("-" * WIDE)
        say(f"{title:^{WIDE}}".rstrip())
        say(f" {'Date':<8}{'Description':<52}{'Amount':>14}")
        for row, lines in zip(rows, texts, strict=True):
            if (row.amount > 0) != wanted:
                continue
            sign = "" if wanted else "-"
            say(f" {_day(row.date):<8}{lines[0]:<52}{_money(row.amount):>14}{sign}")
            row.page = len(pages)
            printed.append(row)
            for more in lines[1:]:
                say(" " * 9 + more)
        say()

    section("Deposits and Additions", True)
    section("Withdrawals and Deductions", False)

    say("-" * WIDE)
    say(f"{'Daily Balance Information':^{WIDE}}".rstrip())
    say("  ".join([f" {'Date':<5}{'Balance':>18}  "] * 3).rstrip())
    ends, balance = {start: opening}, opening
    for row in rows:
        balance += row.amount
        ends[row.date] = balance
    daily = [f" {_day(day)}{_money(ends[day]):>18}  " for day in sorted(ends)]
    high = -(-len(daily) // 3)
    for n in range(high):
        say("  ".join(daily[n::high]).rstrip())
    say()
    say("-" * WIDE)
    say(f"{'Interest Rate Summary':^{WIDE}}".rstrip())
    say(" Date                Rate")
    for day in sorted({start - timedelta(1), start + timedelta(rng.randint(10, 70))}):
        say(f" {_day(day)}           {rng.randint(5, 95) / 100:.6f}%")
    by_hand(pages, path, Hand(show=rng.choice(["Tj", "TJ"])))
    return Truth("savings", "en_US", "USD", account, start, end, opening, closing, printed)
