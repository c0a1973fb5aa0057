"""United States, checking like Wells Fargo: additions and subtractions in two columns, the ending daily balance only on
the last row of a day. Dates `1/5` without a year; "Purchase authorized on 01/03" inside the text is not the row's date.

Written by hand: kerning arrays whose gaps stand for spaces, text drawn column by column. The header has three lines;
overdrawn balances have a minus; totals row under the table; monthly service fee summary with dates and sums; check
numbers in a column of their own; a summary of overdraft fees this period and year to date.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(12, -3, -180, "Purchase authorized on {used} {shop} {city} S###########0### Card 5519"),
    Kind(3, -5, -70, "Recurring Payment authorized on {used} {web} S###########0### Card 5519"),
    Kind(2, -20, -300, "ATM Withdrawal authorized on {used} {street} {city} 000#### ATM ID 0###? Card 5519", step="20"),
    Kind(
        2,
        -80,
        -90,
        "Non-WF ATM Withdrawal authorized on {used} {street} {city} 003########## ATM ID L####### Card 5519",
    ),
    Kind(2, -30, -420, "{utility} Online Pmt ###### Ckf######### {name}"),
    Kind(1, -25, -800, "Zelle to {person} on {used} Ref #Rp0?????## Rent"),
    Kind(1, 25, 600, "Zelle From {person} on {used} Ref # Bac?????####"),
    Kind(2, -40, -1500, "Check", "check"),
    Kind(0.7, -250, -900, "Cashed Check", "check"),
    Kind(2, 700, 3900, "{firm} Payroll ###### ######## {name}", most=4),
    Kind(1, 50, 3000, "Edeposit IN Branch {day} {time} Pm {street} {city}"),
    Kind(0.6, 5, 120, "Purchase Return authorized on {used} {shop} {city} S######### Card 5519"),
    Kind(1, -25, -500, "Online Transfer to {person} Way2Save Savings xxxxxx#### Ref #Ib0?????## on {used}", step="5"),
    Kind(0.6, -10, -10, "Monthly Service Fee", most=1),
    Kind(0.6, -35, -35, "Overdraft Fee for a Transaction Posted on {day} ${fee} {shop}"),
    Kind(0.5, 0.01, 0.09, "Interest Payment", most=1),
    Kind(0.3, -1500, -24000, "WT Fed###### Plains Trust Company /Ftr/Bnf={person} Srf# Ow000########## Trn#########"),
]
POOLS = {
    "name": ["Teresa Moreau"],
    "firm": ["Alder Creek Sch Dis", "Norvane Inc.", "County of Linde"],
    "person": ["Calloway J", "Iris Benning", "Moreau T", "Luis Ferran"],
    "street": ["220 Montgomery St", "1 Ferry Bldg", "3431 California St", "901 E Charter Way"],
    "city": ["San Francisco CA", "Oakland CA", "Stockton CA", "Reno NV", "800-555-0144 WA"],
    "shop": ["Petrolux 5744", "The Bread Cup", "Sq *Tidepool Coff", "Grocer Outlet of", "Wharf & Sons #29",
             "Lot 21 Parking", "Zip*ride Help.zip.co"],
    "web": ["Tunewave USA 877-555-0161 NY", "Vidplus 844-555-0110 CA"],
    "utility": ["Bay Shore Water", "Pacifica Electric", "Cometcast"],
    "used": lambda rng, day: earlier(rng, day, 4).strftime("%m/%d"),
    "day": lambda _, day: day.strftime("%m/%d/%y"),
    "time": ["02:14:41", "04:05:12", "12:48:30"],
    "fee": ["41.10", "7.25", "118.00"],
}  # fmt: skip
DATE, CHECK, TEXT, PLUS, MINUS, BALANCE = 66, 118, 150, 418, 490, 560
RED = (0.7, 0, 0)


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 30, 9000)] * 5 + [some_amount(rng, -5, -300)])
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Purchase Reversal {}", balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    account = fill(rng, "##########", start, {})
    truth = Truth("checking", "en_US", "USD", account, start, end, opening, closing)
    flow = Flow(720, lambda: Page(LETTER), lambda page, number: _head(page, number, truth))
    _summary(flow, truth, [entry.amount for entry in entries])
    _titles(flow, "Transaction history")
    check = rng.randint(101, 9000)
    balances = running(opening, [entry.amount for entry in entries])
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 200))]
        if flow.need(11 * len(lines) + 8):
            _titles(flow, "Transaction history (continued)")
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day.month}/{entry.day.day}", 8.5)
        if entry.tag == "check":
            check += rng.choice([1, 1, 1, 4])
            page.put(CHECK + 20, y, str(check), 8.5, right=True)
        page.put(PLUS if entry.amount > 0 else MINUS, y, written(abs(entry.amount)), 8.5, right=True)
        if last:
            page.put(BALANCE, y, written(balances[n]), 8.5, right=True)
        flow.y = page.lines(TEXT, y, lines, 8.5, 11) + 4
        page.rule(DATE - 4, flow.y - 11, 562, 0.3)
        row = Row(entry.day, " ".join(lines), entry.amount, balances[n] if last else None, page=flow.number)
        truth.transactions.append(row)
    _totals(flow, truth)
    _fees(flow, truth)
    for number, page in enumerate(flow.pages, 1):
        page.put(40, 770, "(114)", 6)
        page.put(40, 762, f"Sheet Seq = 00{fill(rng, '#####', start, {})}", 5)
        page.put(560, 52, f"Page {number} of {len(flow.pages)}", 9, right=True)
    by_hand(flow.pages, path, Hand(show="TJ", order="columns"))
    return truth


def _long(day: object) -> str:
    return f"{day:%B} {day.day}, {day.year}"  # type: ignore[attr-defined]


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(40, 52, f"{_long(truth.period_end)}", 9)
    if number > 1:
        return 90
    page.put(40, 40, "Everyday Range Checking", 16, bold=True)
    page.put(400, 90, "RANCHERS", 18, bold=True, color=RED)
    page.put(400, 110, "NATIONAL BANK", 12, bold=True, color=RED)
    page.put(40, 66, f"Account number: {truth.account_number}", 9)
    page.lines(60, 150, ["TERESA MOREAU", "1847 SUTTER ST", "SAN FRANCISCO CA 94115-3220"], 9.5, 12)
    page.put(330, 150, "Questions?", 11, bold=True)
    page.lines(330, 166, ["1-800-TO-RANCH (1-800-555-0169)", "P.O. Box 6995, Portland, OR 97228-6995"], 8.5, 12)
    return 220


def _summary(flow: Flow, truth: Truth, amounts: list[Decimal]) -> None:
    page, y, start, end = flow.page, flow.y, truth.period_start, truth.period_end
    page.put(40, y, "Statement period activity summary", 11, bold=True)
    lines = [
        (f"Beginning balance on {start.month}/{start.day}", written(truth.opening_balance, minus="-$")),
        ("Deposits/Additions", written(sum(a for a in amounts if a > 0))),
        ("Withdrawals/Subtractions", "- " + written(-sum(a for a in amounts if a < 0))),
        (f"Ending balance on {end.month}/{end.day}", written(truth.closing_balance, minus="-$")),
    ]
    for n, (name, amount) in enumerate(lines):
        money = f"${amount}" if n in (0, 3) and amount[0] != "-" else amount
        page.put(40, y + 18 + 14 * n, name, 9, bold=n == 3)
        page.put(290, y + 18 + 14 * n, money, 9, right=True, bold=n == 3)
    page.lines(330, y + 18, [f"Account number: {truth.account_number}", "TERESA MOREAU",
                             "California account terms and conditions apply",
                             "For Direct Deposit use", "Routing Number (RTN): 121099994"], 9, 13)  # fmt: skip
    flow.y = y + 100


def _titles(flow: Flow, title: str) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, title, 11, bold=True)
    for x, words in ((CHECK + 20, ["", "Check", "Number"]), (PLUS, ["", "Deposits/", "Additions"]),
                     (MINUS, ["", "Withdrawals/", "Subtractions"]), (BALANCE, ["", "Ending daily",
                              "balance"])):  # fmt: skip
        page.lines(x, y + 10, words, 8, 10, right=True, face="Helvetica-Oblique")
    page.put(DATE, y + 30, "Date", 8, face="Helvetica-Oblique")
    page.put(TEXT, y + 30, "Description", 8, face="Helvetica-Oblique")
    page.rule(40, y + 34, 562, 1)
    flow.y = y + 46


def _totals(flow: Flow, truth: Truth) -> None:
    flow.need(70)
    page, y, end = flow.page, flow.y, truth.period_end
    amounts = [row.amount for row in truth.transactions]
    page.put(40, y, f"Ending balance on {end.month}/{end.day}", 8.5, bold=True)
    page.put(BALANCE, y, written(truth.closing_balance), 8.5, right=True, bold=True)
    page.put(40, y + 14, "Totals", 8.5, bold=True)
    page.put(PLUS, y + 14, f"${written(sum(a for a in amounts if a > 0))}", 8.5, right=True, bold=True)
    page.put(MINUS, y + 14, f"${written(-sum(a for a in amounts if a < 0))}", 8.5, right=True, bold=True)
    note = (
        "The Ending Daily Balance does not reflect any pending withdrawals or holds on deposited funds that may"
        " have been outstanding."
    )
    page.lines(40, y + 32, wrap(note, fits("Helvetica-Oblique", 7.5, 520)), 7.5, 9, face="Helvetica-Oblique")
    flow.y = y + 70


def _fees(flow: Flow, truth: Truth) -> None:
    flow.need(150)
    page, y, start, end = flow.page, flow.y, truth.period_start, truth.period_end
    page.put(40, y, "Monthly service fee summary", 11, bold=True)
    page.put(40, y + 18, f"Fee period {start:%m/%d/%Y} - {end:%m/%d/%Y}", 8.5)
    page.put(300, y + 18, "Standard monthly service fee $10.00", 8.5)
    page.put(560, y + 18, "You paid $0.00", 8.5, right=True)
    page.put(60, y + 36, "Minimum daily balance", 8.5)
    page.put(400, y + 36, "$500.00", 8.5, right=True)
    daily = [row.balance for row in truth.transactions if row.balance is not None]
    page.put(560, y + 36, written(min([truth.opening_balance, *daily])), 8.5, right=True)
    page.put(330, y + 64, "Total this statement period", 8, right=True)
    page.put(490, y + 64, "Total year-to-date\u2020", 8, right=True)
    paid = -sum(row.amount for row in truth.transactions if row.description.startswith("Overdraft Fee"))
    page.put(40, y + 78, "Total Overdraft Fees", 8.5)
    page.put(330, y + 78, f"${written(paid)}", 8.5, right=True)
    page.put(490, y + 78, f"${written(paid + 35)}", 8.5, right=True)
    page.put(
        40,
        y + 92,
        "\u2020 Year-to-date total reflects fees assessed or reversed since first full statement period of calendar"
        " year.",
        7,
    )
