"""United Kingdom, current account like Barclays: date once a day, balance at the end of the day, two-line rows with
"On 02 Jan" and "Ref: ..." in the text; a panel "At a glance" and rate notes to the right of the table, on its lines.

"Start balance", brought and carried forward over pages, "Balance carried forward" with no date, £ only in the panel;
overdrawn balances with minus; credit interest tiers, overdraft limit and a scheduled charge note are not rows. Written
by hand in one Form XObject a page, one font size in the text matrix, core Times and Helvetica.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(11, -1, -95, "Card Payment to {shop} On {used}"),
    Kind(2, -2, -60, "Contactless Payment to {travel} On {used}"),
    Kind(4, -6, -190, "Direct Debit to {biller}|Ref: {ref}"),
    Kind(2, -20, -1150, "Standing Order to {person}|Ref: {note}"),
    Kind(2, -5, -900, "Bill Payment to {person}|Ref: {note}"),
    Kind(2, 5, 600, "Received From {person}|Ref: {note}"),
    Kind(2, 900, 3900, "Direct Credit From {firm}|Ref: {pay}", most=2),
    Kind(1.5, -10, -300, "Cash Machine Withdrawal at {shop}|{machine} On {used}|Timed at 1#.2#", step="10"),
    Kind(1, -10, -1200, "Cheque Issued 1#####"),
    Kind(0.6, 20, 800, "Deposit by Cheque 5#####"),
    Kind(1, -3, -300, "Card Purchase {abroad}|{foreign} at VISA Exchange Rate 1.1#|The Final GBP Amount"
                      " Includes|Non-Sterling"
         " Transaction Fee of £ 0.##"),
    Kind(0.6, 3, 120, "Refund From {shop} On {used}"),
    Kind(0.3, -8, -8, "Unpaid Transaction Fee"),
    Kind(0.4, -0.3, -40, "Overdraft Interest|For The Period {used}", most=1),
    Kind(0.5, 0.02, 9, "Interest Paid Gross For The Period|{used} - {day}", most=1),
    Kind(0.4, -5, -12, "Commission Charges|For The Period {used} - {day}", most=1),
]  # fmt: skip
POOLS = {
    "shop": ["Hartwell Stores 3114", "Sainsbridge S/Mkts", "Tilly & Vance Leeds", "Pit Stop Express",
             "Boltons the Chemist", "Www.parceltown.co.UK"],
    "travel": ["Mersey Travel CH", "Northern Bus Co", "TfN Travel Charge"],
    "biller": ["Leeds City Council", "Yorkmoor Water", "Brightgas Energy", "O-Tel UK", "Pelham Insurance",
               "TV Licence Mbp"],
    "person": ["Amara Nwosu", "D J Thistlewood", "Helen Marsh", "Oak Lettings Ltd"],
    "note": ["RENT FLAT 4", "WINDOW CLEANER", "BIRTHDAY", "INV 20###", "######## THANKS"],
    "ref": ["##########", "DD-########-##", "????#####", "900#######"],
    "pay": ["SALARY", "WAGES WK##", "HMRC ????####"],
    "firm": ["Castleford Council", "Redlane Foods Ltd", "Nhs Trust Payroll"],
    "machine": ["Briggate 2", "Leeds Rly Stn", "Notemachine"],
    "abroad": ["Cafe Sol Malaga", "Paypal *Vinylgeek Berlin", "Ristorante Da Gino"],
    "foreign": ["Eur 24.10", "EUR 112.00", "Eur 8.50"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d %b"),
    "day": lambda _, day: day.strftime("%d %b"),
}  # fmt: skip
DATE, TEXT, OUT, IN, BALANCE = 36, 78, 300, 352, 410


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = rng.choice([some_amount(rng, 15, 5000)] * 5 + [some_amount(rng, -5, -450)])
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Reversal of {}", balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    sort, number = fill(rng, "20-##-##", start, {}), fill(rng, "########", start, {})
    truth = Truth("checking", "en_GB", "GBP", number, start, end, opening, closing)
    code = iban(rng, "GB", "BRFD" + sort.replace("-", "") + number)
    flow = Flow(742, Page, lambda page, sheet: _head(page, sheet, truth, sort, code), None)
    _row(flow, start, "Start balance", opening)
    _panel(flow.page, truth, [e.amount for e in entries])
    before = None
    balances = running(opening, [e.amount for e in entries])
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 170))]
        if flow.y + 10.5 * len(lines) + 24 > flow.bottom:
            _row(flow, None, "Balance carried forward to next page", balances[n - 1])
            flow.turn()
            _row(flow, entries[n - 1].day, "Balance brought forward from previous page", balances[n - 1])
            before = None
        page, y = flow.page, flow.y
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        page.put(DATE, y, f"{entry.day.day} {entry.day:%b}" if entry.day != before else "", 8.5, bold=True)
        before = entry.day
        page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), 8.5, right=True)
        balance = balances[n] if last else None
        page.put(BALANCE, y, "" if balance is None else written(balance), 8.5, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y = page.lines(TEXT, y, lines, 8.5, 10.5) + 3.5
    _row(flow, end, "Balance carried forward", closing)
    _row(flow, None, "Total Payments/Receipts", None, [e.amount for e in entries])
    _notes(flow)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(558, 800, f"Page {sheet} of {len(flow.pages)}", 8, right=True)
        page.put(
            36,
            800,
            "Barrowfield Bank UK PLC. Authorised by the Prudential Regulation Authority. Registered in England No."
            " 9740322.",
            6,
        )
    by_hand(flow.pages, path, Hand(scaled=True, form=True))
    return truth


def _row(
    flow: Flow, day: date | None, name: str, balance: Decimal | None, amounts: list[Decimal] | None = None
) -> None:
    page, y = flow.page, flow.y
    page.put(DATE, y, f"{day.day} {day:%b}" if day else "", 8.5, bold=True)
    page.put(TEXT, y, name, 8.5, bold=True)
    if amounts is not None:
        page.put(OUT, y, written(-sum(a for a in amounts if a < 0)), 8.5, right=True, bold=True)
        page.put(IN, y, written(sum(a for a in amounts if a > 0)), 8.5, right=True, bold=True)
    page.put(BALANCE, y, "" if balance is None else written(balance), 8.5, right=True, bold=True)
    page.rule(DATE, y + 4, BALANCE, 0.4, GREY)
    flow.y = y + 16


def _head(page: Page, sheet: int, truth: Truth, sort: str, code: str) -> float:
    blue = (0.0, 0.45, 0.7)
    start, end = truth.period_start, truth.period_end
    page.put(36, 52, "Your Barrowfield Bank Account statement", 15, face="Times-Roman", color=blue)
    page.put(36, 68, "Current account statement", 9, bold=True)
    page.put(36, 84, "MISS A R NWOSU", 9)
    page.put(410, 84, f"Sort Code {sort}   Account No {truth.account_number}", 8.5, right=True)
    if sheet == 1:
        page.put(36, 98, f"SWIFTBIC BRFDGB22    IBAN {code}", 8)
        when = f"{start:%d %B}{start: %Y}" if start.year != end.year else f"{start:%d %B}"
        page.put(36, 116, f"{when} - {end:%d %B %Y}", 9, bold=True)
    y = 140
    page.put(
        36, y, "Your transactions" if sheet == 1 else "Your transactions continued", 12, face="Times-Roman", color=blue
    )
    page.box(34, y + 8, 380, 16, (0.88, 0.94, 0.97))
    page.put(DATE, y + 19, "Date", 8.5, bold=True)
    page.put(TEXT, y + 19, "Description", 8.5, bold=True)
    for x, name in ((OUT, "Money out"), (IN, "Money in"), (BALANCE, "Balance")):
        page.put(x, y + 19, name, 8.5, right=True, bold=True)
    return y + 38


def _panel(page: Page, truth: Truth, amounts: list[Decimal]) -> None:
    page.box(428, 130, 132, 190, (0.95, 0.95, 0.95))
    page.put(434, 148, "At a glance", 11, face="Times-Roman")
    lines = [("Start balance", truth.opening_balance), ("Money in", sum(a for a in amounts if a > 0)),
             ("Money out", -sum(a for a in amounts if a < 0)), ("End balance", truth.closing_balance)]  # fmt: skip
    for n, (name, amount) in enumerate(lines):
        page.put(434, 168 + 16 * n, name, 8)
        page.put(556, 168 + 16 * n, f"£{written(amount)}".replace("£-", "-£"), 8, right=True, bold=n == 3)
    page.put(434, 246, "Your arranged overdraft limit", 8, bold=True)
    page.put(556, 258, "£500", 8, right=True)
    page.lines(
        434,
        276,
        ["You'll be charged £4.17 on 3 Feb", "for using your overdraft. Rates", "are 35.00% EAR (variable)."],
        7.5,
        10,
    )


def _notes(flow: Flow) -> None:
    flow.need(80)
    page, y = flow.page, flow.y + 12
    page.put(
        36,
        y,
        "Anything wrong? If you've noticed any incorrect or unusual transactions, see the back of your statement.",
        8,
    )
    page.put(36, y + 16, "Dispute resolution and FSCS", 9, bold=True)
    text = (
        "Your deposit is eligible for protection by the Financial Services Compensation Scheme up to £85,000. From"
        " 1 April 2025"
        " the fee for a copy statement is £5.00."
    )
    page.lines(36, y + 28, wrap(text, fits("Helvetica", 8, 380)), 8, 10)
