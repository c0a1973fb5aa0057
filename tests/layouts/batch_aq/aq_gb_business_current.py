"""UK business current account: the table fills the left two thirds of the page and notes run down the right; days
without a year and only where they change, the balance once a day, carried and brought forward over pages.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits
from ._rows import ENGLISH, pairs, para, rows, total

L, OUT, IN, R = 40, 268, 330, 398
CYAN = (0.0, 0.55, 0.8)
KINDS = (
    Kind(6, -6, -380, "Card Payment to {shop}|On {on}"),
    Kind(5, -28, -900, "Direct Debit to {dd}"),
    Kind(5, -60, -4200, "On-Line Banking Bill|Payment to {supplier}|Ref: {ref}"),
    Kind(6, 90, 5400, "Direct Credit From|{client}|Ref: {ref}"),
    Kind(2, 150, 2600, "Cash/Cheque Deposit at|Barnstow|Ref: 00####"),
    Kind(2, -120, -1900, "Cheque Issued|Ref: 10####"),
    Kind(1, -300, -1500, "Standing Order to|Quayside Lettings|Ref: Unit 7"),
    Kind(1, -8, -9, "Commission Charges|For the period {on}", most=1),
)
POOLS: Pools = {
    "shop": ("Screwfix Direct", "Amazon* ?#?#?##?#", "Esso Barnstow", "Royal Mail Group Ltd", "Travis Perkins ####"),
    "dd": (
        "HMRC Ndds|Ref: 1#########",
        "Barnstow Council|Ref: 4########",
        "Bnp Leasing Sols|Ref: A1B#######",
        "British Gas Busine|Ref: 6#########",
        "O2|Ref: ########",
        "Worldpay|Ref: W-####### Mid",
    ),
    "supplier": ("Oakley Timber Ltd", "J Marsden", "Trent Fixings", "S Patel Wages", "Brightwell & Co"),
    "client": ("Hollins Homes Ltd", "Mrs A Denby", "Stripe Payments UK", "Weir Property", "Calder Dev Ltd"),
    "ref": ("Inv ####", "Invoice 2#-###", "Wages", "Kitchen Deposit", "S?##/####"),
    "on": lambda _, day: f"{day.day} {ENGLISH[day.month - 1]}",
}
NOTES = (
    "Anything wrong? If you notice any incorrect or unusual transactions, see the next page for how to get in "
    "touch with us.",
    "How to avoid overdraft charges: make sure that cleared money is in the account before payments leave it. You can "
    "have alerts sent to your phone free of charge.",
    "Follow your payments in the app, and pay in cheques of up to £2,000 with the camera of your phone.",
)


def _day(day: date) -> str:
    return f"{day.day} {ENGLISH[day.month - 1]}"


def _span(period: tuple[date, date]) -> str:
    first, last = period
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day:02} {ENGLISH[first.month - 1]}{year} - {last.day:02} {ENGLISH[last.month - 1]} {last.year}"


def _titles(page: Page, y: float) -> float:
    page.rule(L, y - 12, R, 0.8, CYAN)
    page.put(L, y, "Date", 8, bold=True)
    page.put(L + 38, y, "Description", 8, bold=True)
    page.put(OUT, y, "Money out £", 8, bold=True, right=True)
    page.put(IN, y, "Money in £", 8, bold=True, right=True)
    page.put(R, y, "Balance £", 8, bold=True, right=True)
    page.rule(L, y + 4, R, 0.4, CYAN)
    return y + 17


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    name = rng.choice(("TARN & DALE JOINERY LTD", "PENHALE MARINE SERVICES LIMITED"))
    sort, account = f"20-{rng.randint(10, 99)}-{rng.randint(10, 99)}", f"{rng.randint(10**7, 10**8 - 1)}"
    number = iban(rng, "GB", f"BARW{sort.replace('-', '')}{account}")
    opening = some_amount(rng, 900, 21000)
    entries = rows(rng, KINDS, POOLS, period, rng.randint(12, 85))
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    paid_in = total(entry for entry in entries if entry.amount > 0)
    paid_out = -total(entry for entry in entries if entry.amount < 0)

    def head(page: Page, at: int) -> float:
        page.put(L, 46, "HARCOURT", 15, bold=True, color=CYAN)
        page.put(555, 40, "Business Current Account", 12, right=True)
        page.put(555, 54, "Statement", 9, right=True, color=GREY)
        page.put(L, 78 if at > 1 else 150, name, 9, bold=True)
        y = 90.0 if at > 1 else 163.0
        page.put(L, y, f"Sort Code {sort} • Account No {account}", 8.5)
        page.put(L, y + 11, f"SWIFTBIC HARCGB22 • IBAN {number}", 8.5)
        if at == 1:
            page.lines(L, 82, ["The Secretary", name.title(), "Unit 7, Quayside", "Barnstow BN3 7TQ"], 9, 11)
            page.put(L, 204, "Your transactions", 13, color=CYAN)
            page.put(L + 130, 204, _span(period), 9)
            return _titles(page, 228)
        page.put(L, y + 34, "Your transactions continued", 11, color=CYAN)
        return _titles(page, y + 56)

    def carry(page: Page, y: float) -> None:
        page.put(L + 38, y, "Balance carried forward to next page", 8, bold=True)
        page.put(R, y, written(before), 8, bold=True, right=True)

    flow = Flow(748, lambda: Page(A4), head, carry)
    before, shown = opening, None
    _row(flow, _day(period[0]), ("Start Balance",), balance=opening, bold=True)
    found = []
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 132))]
        last = n == len(entries) - 1 or entries[n + 1].day != entry.day
        if flow.need(10 * len(lines) + 4):
            _row(flow, "", ("Balance brought forward from previous page",), balance=before, bold=True)
            shown = None
        balance = balances[n] if last else None
        day = _day(entry.day) if shown != entry.day else ""
        shown, before = entry.day, balances[n]
        found.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        _row(flow, day, lines, entry.amount, balance)
    _close(flow, period, paid_out, paid_in, closing)
    _side(flow.pages[0], opening, paid_in, paid_out, closing, period)
    for n, page in enumerate(flow.pages):
        page.put(L, 800, "Harcourt Bank UK PLC. Authorised by the Prudential Regulation Authority.", 6.5, color=GREY)
        page.put(555, 800, f"Page {n + 1} of {flow.number}", 7.5, right=True)
        if n < flow.number - 1:
            page.put(R, 776, "Continued", 8, right=True, color=CYAN)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("bank", "en_GB", "GBP", account, *period, opening, closing, found)


def _row(
    flow: Flow,
    day: str,
    lines: tuple[str, ...] | list[str],
    amount: Decimal | None = None,
    balance: Decimal | None = None,
    *,
    bold: bool = False,
) -> None:
    page, y = flow.page, flow.y
    page.put(L, y, day, 8)
    flow.y = page.lines(L + 38, y, lines, 8, 9.6, bold=bold) + 4
    if amount is not None:
        page.put(OUT if amount < 0 else IN, y, written(amount, minus=""), 8, right=True)
    if balance is not None:
        page.put(R, y, written(balance), 8, right=True, bold=bold)


def _close(flow: Flow, period: tuple[date, date], out: Decimal, into: Decimal, closing: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(L, y, _day(period[1]), 8)
    page.put(L + 38, y, "Balance carried forward", 8, bold=True)
    page.put(R, y, written(closing), 8, bold=True, right=True)
    page.rule(L, y + 5, R, 0.4, CYAN)
    page.put(L + 38, y + 17, "Total Payments/Receipts", 8, bold=True)
    page.put(OUT, y + 17, written(out), 8, bold=True, right=True)
    page.put(IN, y + 17, written(into), 8, bold=True, right=True)


def _side(
    page: Page, opening: Decimal, into: Decimal, out: Decimal, closing: Decimal, period: tuple[date, date]
) -> None:
    page.box(412, 70, 146, 136, (0.92, 0.97, 0.99))
    page.put(420, 86, "At a glance", 11, color=CYAN)
    page.put(420, 98, _span(period), 7.5)
    pairs(
        page,
        420,
        550,
        116,
        [
            ("Start balance", f"£{written(opening)}"),
            ("Money in", f"£{written(into)}"),
            ("Money out", f"£{written(out)}"),
            ("Commission charges", "£0.00"),
            ("Interest paid", "£0.00"),
            ("End balance", ("-£" if closing < 0 else "£") + written(closing, minus="")),
        ],
        8,
        15,
    )
    y = 240.0
    for note in NOTES:
        title, _, text = note.partition("? " if "? " in note else ": ")
        if len(title) > 40:
            title, text = "On the move", note
        page.put(416, y, title + ("?" if note.startswith(title + "?") else ""), 8.5, bold=True)
        y = para(page, 416, y + 11, text[:1].upper() + text[1:], 138, 7.5) + 12
    page.put(416, y, "Your deposit is eligible for protection", 7.5, bold=True)
    para(page, 416, y + 11, "by the Financial Services Compensation Scheme, up to its limit.", 138, 7.5)
