"""United States, checking: parts for deposits, withdrawals, checks and fees, each starting anew with its own total.

The first page has the summary only, the second the small print; amounts out have a minus, dates have two digits for
the year; checks stand two abreast; at the end the balances of the days in three columns.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap
from layouts.frame import written as w
from layouts.pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

from ._rows import how_many, para, used_on

NAVY = (0.0, 0.13, 0.41)
NAME = "MARCUS J ELLERBY"
POOLS: Pools = {
    "shop": (
        "PUBLIX SUPER MAR 1###",
        "WM SUPERCENTER ~2###",
        "SHELL OIL 575########",
        "TARGET 0000####",
        "CVS/PHARMACY ~0####",
    ),
    "town": ("TAMPA FL", "ORLANDO FL", "LAKELAND FL", "BRANDON FL"),
    "used": used_on("%m/%d"),
    "work": ("GULFSIDE MEDICAL", "SUNCOAST LOGIST"),
    "bill": ("TECO/PEOPLE GAS DES:UTILITYBIL", "VERIZON WIRELESS DES:PAYMENTS", "GEICO DES:GEICO PYMT"),
    "name": ("Rosa Medina", "Kevin Tran", "J. Ostrowski"),
}
KINDS = [
    Kind(18, -6, -140, "CHECKCARD {used} {shop} {town} 2469216########00#######", "out"),
    Kind(10, -4, -80, "PURCHASE {used} {shop} {town}", "out"),
    Kind(5, -40, -260, "{bill} ID:########## INDN:{me} CO ID:########## PPD", "out"),
    Kind(3, -20, -500, 'Zelle payment to {name} for "groceries"; Conf~ ?#????##?', "out"),
    Kind(2, -20, -300, "BKOFTWN ATM {used} ~0000##### WITHDRWL DALE MABRY {town}", "out", step="20"),
    Kind(2, -100, -600, "Online Banking transfer to SAV #### Confirmation~ ##########", "out", step="50"),
    Kind(2, 900, 2600, "{work} DES:PAYROLL ID:##### INDN:{me} CO ID:########## PPD", "in"),
    Kind(2, 20, 400, "Zelle payment from {name} Conf~ ?#????##?", "in"),
    Kind(1, 60, 700, "BKOFTWN MOBILE {used} ########## DEPOSIT *MOBILE FL", "in"),
    Kind(0.6, 0.01, 0.4, "Interest Earned", "in", most=1),
    Kind(3, -40, -1300, "check", "check"),
    Kind(0.7, -12, -12, "Monthly Maintenance Fee", "fee", most=1),
]
PARTS = (
    ("in", "Deposits and other additions", "deposits and other additions"),
    ("out", "Withdrawals and other subtractions", "withdrawals and other subtractions"),
)


def long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def dollars(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + w(amount, minus="")


def _cover(page: Page, truth: Truth, sums: dict[str, Decimal]) -> None:
    assert truth.period_start and truth.period_end and truth.opening_balance is not None
    assert truth.closing_balance is not None
    page.lines(40, 40, ("P.O. Box 25118", "Tampa, FL 33622-5118"), 7, 9)
    page.put(360, 60, "Customer service information", 11, bold=True, color=NAVY)
    service = ("1.888.555.0176", "En Español: 1.800.555.0190", "bankoftidewater.example", "Bank of Tidewater, N.A.")
    page.lines(374, 80, service, 8, 14)
    page.lines(62, 140, (NAME, "4107 W SWANN AVE APT 12", "TAMPA, FL 33609-3341"), 9, 11)
    page.put(40, 240, "Your Tidewater Plus Banking", 19, color=NAVY)
    page.put(40, 256, "Preferred Rewards Gold", 9, color=NAVY)
    page.put(40, 276, f"for {long(truth.period_start)} to {long(truth.period_end)}", 10, bold=True)
    page.put(400, 276, f"Account number: {truth.account_number}", 10, bold=True)
    page.put(40, 291, NAME, 9, bold=True)
    page.put(40, 324, "Account summary", 12, bold=True, color=NAVY)
    page.rule(40, 329, 330)
    table = (
        (f"Beginning balance on {long(truth.period_start)}", dollars(truth.opening_balance)),
        ("Deposits and other additions", w(sums["in"])),
        ("Withdrawals and other subtractions", w(sums["out"], minus="-") if sums["out"] else "-0.00"),
        ("Checks", w(sums["check"]) if sums["check"] else "-0.00"),
        ("Service fees", w(sums["fee"]) if sums["fee"] else "-0.00"),
    )
    for n, (what, figure) in enumerate(table):
        page.put(40, 343 + 16 * n, what, 9)
        page.put(330, 343 + 16 * n, figure, 9, right=True)
        page.rule(40, 348 + 16 * n, 330, 0.25, GREY)
    page.put(40, 425, f"Ending balance on {long(truth.period_end)}", 9, bold=True)
    page.put(330, 425, dollars(truth.closing_balance), 9, bold=True, right=True)
    page.box(40, 560, 532, 110, stroke=GREY)
    page.put(54, 584, "Look twice before you send", 13, bold=True, color=NAVY)
    text = (
        "Someone who presses you to pay at once, or who asks you to move money to keep it safe, is not calling from "
        "us. Hang up, and call the number printed on your card."
    )
    para(page, 54, 604, text, 9, 330)
    page.put(40, 760, "PULL: E CYCLE: 24 SPEC: 0 DELIVERY: E TYPE: IMAGE: A BC: FL5", 5, color=GREY)


def _small_print(page: Page) -> None:
    page.put(40, 66, "IMPORTANT INFORMATION:", 9, bold=True)
    page.put(40, 80, "BANK DEPOSIT ACCOUNTS", 9, bold=True)
    texts = (
        "How to Contact Us - You may call us at the telephone number listed on the front of this statement.",
        "Updating your contact information - Tell us of a new address or telephone number on our website, in the "
        "app or at any financial center, so that your mail reaches you.",
        "Deposit agreement - When you opened your account you received a deposit agreement and a fee schedule, and "
        "agreed that the account is governed by their terms as we may amend them from time to time.",
        "Electronic transfers: In case of errors or questions about your electronic transfers - If you think that this "
        "statement is wrong, call or write as soon as you can. We must hear from you no later than 60 days after we "
        "sent you the FIRST statement on which the error appeared.",
        "Direct deposits - If you have arranged for direct deposits at least once every 60 days, you may call us to "
        "find out whether a deposit was made as scheduled.",
    )
    y = 100.0
    for text in texts:
        y = para(page, 40, y, text, 8, 530) + 8


def _part(flow: Flow, title: str, room: float, heads: tuple[tuple[float, str, bool], ...]) -> None:
    flow.need(room)
    page, y = flow.page, flow.y + 12
    page.put(40, y, title, 12, bold=True, color=NAVY)
    page.rule(40, y + 5, 572, 0.8, NAVY)
    for x, text, right in heads:
        page.put(x, y + 17, text, 8, bold=True, right=right)
    page.rule(40, y + 21, 572, 0.25, GREY)
    flow.y = y + 32


HEADS = ((40, "Date", False), (100, "Description", False), (572, "Amount", True))


def _rows(flow: Flow, truth: Truth, title: str, entries: list[Entry]) -> None:
    for entry in entries:
        lines = wrap(" ".join(entry.lines).replace("~", "#"), fits("Helvetica", 8.5, 380))
        if flow.y + 11 * len(lines) > flow.bottom - 14:
            flow.page.put(572, flow.y + 4, "continued on the next page", 8, right=True)
            flow.turn()
            _part(flow, f"{title} - continued", 0, HEADS)
        page = flow.page
        page.put(40, flow.y, f"{entry.day:%m/%d/%y}", 8.5)
        page.lines(100, flow.y, lines, 8.5, 11)
        page.put(572, flow.y, w(entry.amount), 8.5, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y += 11 * len(lines) + 5
        page.rule(40, flow.y - 12, 572, 0.25, GREY)


def _total(flow: Flow, text: str, amount: Decimal) -> None:
    flow.page.put(40, flow.y, text, 8.5, bold=True)
    flow.page.put(572, flow.y, dollars(amount), 8.5, bold=True, right=True)
    flow.y += 16


def _checks(flow: Flow, truth: Truth, entries: list[Entry], rng: Random, total: Decimal) -> None:
    high = -(-len(entries) // 2)
    heads = [(x, "Date", False) for x in (40, 316)]
    heads += [(x, "Check #", False) for x in (110, 386)] + [(x, "Amount", True) for x in (290, 572)]
    _part(flow, "Checks", 70 + 14 * high, tuple(heads))
    number, top = rng.randint(110, 3000), flow.y
    for n, entry in enumerate(entries):
        step = rng.choice([1, 1, 1, 3])
        number += step
        text = f"{number}*" if n and step > 1 else str(number)
        x, y = (40 if n < high else 316), top + 14 * (n % high)
        flow.page.put(x, y, f"{entry.day:%m/%d/%y}", 8.5)
        flow.page.put(x + 70, y, text, 8.5)
        flow.page.put(290 if n < high else 572, y, w(entry.amount), 8.5, right=True)
        truth.transactions.append(Row(entry.day, text, entry.amount, page=flow.number))
    flow.y = top + 14 * high + 2
    _total(flow, "Total checks", total)
    flow.page.put(40, flow.y, "Total # of checks", 8.5, bold=True)
    flow.page.put(572, flow.y, str(len(entries)), 8.5, bold=True, right=True)
    flow.page.put(40, flow.y + 12, "*  There is a gap in sequential check numbers", 7)
    flow.y += 26


def _days(flow: Flow, entries: list[Entry], truth: Truth) -> None:
    assert truth.period_start and truth.opening_balance is not None
    ends = {truth.period_start: truth.opening_balance}
    for entry, balance in zip(entries, running(truth.opening_balance, [e.amount for e in entries]), strict=True):
        ends[entry.day] = balance
    high = -(-len(ends) // 3)
    heads = [(40 + 186 * n, "Date", False) for n in range(3)]
    heads += [(190 + 191 * n, "Balance ($)", True) for n in range(3)]
    _part(flow, "Daily ledger balances", 60 + 13 * high, tuple(heads))
    for n, (day, balance) in enumerate(ends.items()):
        place = flow.y + 13 * (n % high)
        flow.page.put(40 + 186 * (n // high), place, f"{day:%m/%d}", 8.5)
        flow.page.put(190 + 191 * (n // high), place, w(balance), 8.5, right=True)
    flow.y += 13 * high


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([28, 29, 30, 31]))
    opening = some_amount(rng, 600, 5000)
    pools = {**POOLS, "me": ("ELLERBY,MARCUS J",)}
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening, floor=0)
    closing = opening + sum(entry.amount for entry in entries)
    truth = Truth("checking", "en_US", "USD", fill(rng, "0034 #### ####", start, {}), start, end, opening, closing)
    parts = {tag: [entry for entry in entries if entry.tag == tag] for tag in ("in", "out", "check", "fee")}
    sums = {tag: sum((entry.amount for entry in part), Decimal("0.00")) for tag, part in parts.items()}

    def head(page: Page, count: int) -> float:
        if count == 1:
            _cover(page, truth, sums)
        else:
            span = f"{NAME}   |   Account # {truth.account_number}   |   {long(start)} to {long(end)}"
            page.put(40, 34, span, 8)
        return 60

    flow = Flow(740, lambda: Page(LETTER), head)
    flow.turn()
    _small_print(flow.page)
    flow.turn()
    for tag, title, name in PARTS:
        if parts[tag]:
            _part(flow, title, 90, HEADS)
            _rows(flow, truth, title, parts[tag])
            _total(flow, f"Total {name}", sums[tag])
    if parts["check"]:
        _checks(flow, truth, parts["check"], rng, sums["check"])
    if parts["fee"]:
        _part(flow, "Service fees", 90, (HEADS[0], (100, "Transaction description", False), HEADS[2]))
        _rows(flow, truth, "Service fees", parts["fee"])
        _total(flow, "Total service fees", sums["fee"])
        note = "Note your Ending Balance already reflects the subtraction of Service Fees."
        flow.page.put(40, flow.y, note, 8)
        flow.y += 12
    _days(flow, entries, truth)
    for number, page in enumerate(flow.pages, 1):
        page.put(572, 772, f"Page {number} of {len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return truth
