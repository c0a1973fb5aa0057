"""Australia: transaction account of a big bank over one to six months.

The year stands only in the opening and closing rows; amounts on the last line of a row; an unprinted "(" after each
debit in some statements, white on white; balances with "$" before and CR or DR after, "Nil" for none; value dates as
text in the description; an equation of totals, rates and a table of fees by month after the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, WHITE, Flow, Page, fits, with_pymupdf

LEFT, RIGHT = 50.0, 545.0
TEXT, ROOM = 98.0, 212.0
DEBIT, CREDIT, BALANCE = 368.0, 446.0, 542.0
GOLD = (0.98, 0.8, 0.05)
GREY = (0.4, 0.4, 0.4)
PALE = (0.94, 0.94, 0.94)

POOLS: Pools = {
    "shop": ["Woolgrowers 1###", "THE DAILY GRIND PTY", "Chemist Depot", "SQ *BONDI BAKEHOUSE", "BIG WATTLE 0###"],
    "place": ["Newtown NS AUS", "SUBIACO WA AUS", "FITZROY VI AUS", "TOOWONG QL AUS", "Hobart TA AUS"],
    "abroad": ["CLOUDRACK.IO 4155550142 US", "HOTEL SENGGIGI BALI ID", "KIWI COACHES AUCKLAND NZ"],
    "biller": ["PAYWISE AUSTRALIA", "SOUTHERN MUTUAL", "TELCOWAVE BILL", "AGILE ENERGY"],
    "employer": ["DEPT OF EDUCATION", "BANKSIA CARE LTD", "MCTAGGART PTY LTD", "ATO"],
    "person": ["Mia Nguyen", "J Papadopoulos", "Callum Wright", "A & S Fernando"],
    "note": ["rent", "Dinner", "footy tix", "thanks!", "car rego half"],
    "value": lambda rng, day: f"{earlier(rng, day, 4):%d/%m/%Y}",
}
KINDS = [
    Kind(22, -3, -140, "{shop} {place}|Card xx{card}|Value Date: {value}"),
    Kind(6, -10, -260, "{abroad} AUS|Card xx{card}|AUD {own}|Value Date: {value}", "abroad"),
    Kind(7, -15, -380, "Direct Debit 0#29## {biller}|10###########"),
    Kind(5, 400, 3900, "Direct Credit 3#15## {employer}|0##########"),
    Kind(5, -20, -900, "Transfer to xx#### WaratahApp|{note}", step="5"),
    Kind(3, 20, 600, "Transfer from xx#### WaratahApp", step="5"),
    Kind(4, -10, -300, "Transfer To {person}|PayID Phone from WaratahApp|{note}", step="0.5"),
    Kind(3, 10, 240, "Fast Transfer From {person}|{note}|CREDIT TO ACCOUNT", step="0.5"),
    Kind(3, -20, -400, "Wdl ATM WTH NEWTOWN C   NSW ###### AUS|Card xx{card}", step="20"),
    Kind(2, -30, -400, "{biller} WaratahNet BPAY 23###|4#########"),
    Kind(1, 50, 900, "Cash Dep Branch Parramatta", step="5"),
    Kind(1, 5, 90, "Refund Purchase {shop}|{place}|Card xx{card}|Value Date: {value}"),
    Kind(1, -4, -4, "Account Fee", most=1),
    Kind(1, 0.01, 3, "Credit Interest", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 91, 182]))
    opening = rng.choice([Decimal(0), *(some_amount(rng, 20, 6000) for _ in range(5))])
    pools = dict(POOLS) | {"card": [fill(rng, "####", period[0], {})], "own": ["\1"]}
    entries = _with_fees(rng, some_entries(rng, KINDS, pools, period, balance=opening, floor=-60))
    closing = opening + sum(entry.amount for entry in entries)
    account = fill(rng, "06 2### 1#######", period[0], {})
    issue = rng.randint(2, 60)
    flow = Flow(750, lambda: Page(A4), _head, lambda page, _: page.rule(LEFT, 758, RIGHT, 0.4, GREY))
    _front(flow, period, account, closing, issue)
    rows = _table(flow, entries, opening, period, hidden=rng.random() < 0.5)
    _equation(flow, entries, opening, closing)
    if rng.random() < 0.6:
        _rates(flow)
    if rng.random() < 0.6:
        _fee_table(rng, flow, period)
    _numbers(flow.pages, account, issue)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "en_AU", "AUD", account, *period, opening, closing, rows)


def _with_fees(rng: Random, entries: Sequence[Entry]) -> list[Entry]:
    """Foreign purchases name what they were in Australian dollars, and now and then bring a fee."""
    found = []
    for entry in entries:
        lines = tuple(" ".join(line.replace("\1", written(-entry.amount)).split()) for line in entry.lines)
        found.append(Entry(entry.day, lines, entry.amount, entry.tag, entry.text))
        if entry.tag == "abroad" and rng.random() < 0.7:
            fee = (entry.amount * Decimal("0.03")).quantize(Decimal("0.01"), ROUND_HALF_UP)
            found.append(Entry(entry.day, ("International Transaction Fee", lines[-1]), fee, "fee", ""))
    return found


def _stated(amount: Decimal) -> str:
    if not amount:
        return "Nil"
    return f"${written(abs(amount))} {'CR' if amount > 0 else 'DR'}"


def _plain(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def _head(page: Page, number: int) -> float:
    page.box(LEFT, 30, 26, 26, GOLD)
    page.put(LEFT + 34, 46, "Waratah Bank", 12, bold=True)
    return 60 if number == 1 else _titles(page, 118)


def _titles(page: Page, y: float) -> float:
    page.box(LEFT, y - 12, RIGHT - LEFT, 18, PALE)
    page.put(LEFT + 4, y, "Date", 9, bold=True)
    page.put(TEXT, y, "Transaction", 9, bold=True)
    for x, title in [(DEBIT, "Debit"), (CREDIT, "Credit"), (BALANCE, "Balance")]:
        page.put(x, y, title, 9, bold=True, right=True)
    return y + 21


def _front(flow: Flow, period: tuple[date, date], account: str, closing: Decimal, issue: int) -> None:
    page = flow.page
    page.put(LEFT, 76, "Waratah Bank of Australia Limited   ABN 00 123 456 780   AFSL and", 6.5, color=GREY)
    page.put(LEFT, 84, "Australian credit licence 000945", 6.5, color=GREY)
    page.put(RIGHT, 46, "Your Statement", 17, bold=True, right=True)
    facts = [("Statement Period", f"{_plain(period[0])} - {_plain(period[1])}"), ("Closing Balance", _stated(closing))]
    facts = [(f"Statement {issue}", ""), ("Account Number", account), *facts, ("Enquiries", "13 0055")]
    for n, (label, value) in enumerate(facts):
        page.put(330, 92 + 15 * n, label, 9, bold=n in (1, 3))
        page.put(RIGHT, 92 + 15 * n, value, 9, right=True, bold=n in (1, 3))
        page.rule(330, 96 + 15 * n, RIGHT, 0.3, GREY)
    page.put(RIGHT, 164, "(24 hours a day, 7 days a week)", 6.5, right=True, color=GREY)
    page.lines(LEFT + 12, 128, ["MS ROSALIND J TREVELYAN", "UNIT 4 61 ALBERT STREET", "NEWTOWN NSW 2042"], 9, 12)
    page.put(LEFT, 208, "Everyday Access", 15, bold=True)
    blurb = (
        "Enjoy easy access to your money with this account: pay by card, on the app or in any branch. If this account "
        "has an attached overdraft limit or facility you should check your facility agreement."
    )
    y = page.lines(LEFT, 226, wrap(blurb, fits("Helvetica", 8, 480)), 8, 10)
    page.put(LEFT, y + 8, "Name:", 8.5, bold=True)
    page.put(LEFT + 50, y + 8, "ROSALIND JANE TREVELYAN", 8.5)
    note = (
        "Have you checked your statement today? It's easy to find out more information about each of your transactions "
        "by logging on to the WaratahApp. Should you have any questions on fees or see an error please contact us on "
        "the details above. Cheque proceeds are available when cleared."
    )
    page.put(LEFT, y + 24, "Note:", 8.5, bold=True)
    y = page.lines(LEFT + 50, y + 24, wrap(note, fits("Helvetica", 8, 440)), 8, 10)
    flow.y = _titles(page, y + 22)


def _table(
    flow: Flow, entries: Sequence[Entry], opening: Decimal, period: tuple[date, date], hidden: bool
) -> list[Row]:
    _ends(flow, period[0], "OPENING BALANCE", opening)
    rows = []
    for entry, balance in zip(entries, running(opening, [entry.amount for entry in entries]), strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, ROOM))]
        flow.need(11 * len(lines) + 6)
        page, y = flow.page, flow.y
        last = y + 11 * (len(lines) - 1)
        page.put(LEFT + 4, y, f"{entry.day:%d %b}", 8.5)
        page.lines(TEXT, y, lines, 8.5)
        if entry.amount < 0:
            page.put(DEBIT, last, written(-entry.amount), 8.5, right=True)
            if hidden:
                page.put(DEBIT + 3, last, "(", 8.5, color=WHITE)
        else:
            page.put(CREDIT, last, "$" + written(entry.amount), 8.5, right=True)
        page.put(BALANCE, last, _stated(balance), 8.5, right=True)
        page.rule(LEFT, last + 5, RIGHT, 0.25, (0.8, 0.8, 0.8))
        flow.y = last + 17
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    flow.need(20)
    _ends(flow, period[1], "CLOSING BALANCE", opening + sum(entry.amount for entry in entries))
    return rows


def _ends(flow: Flow, day: date, text: str, balance: Decimal) -> None:
    flow.page.put(LEFT + 4, flow.y, f"{day:%d %b}", 8.5, bold=True)
    flow.page.put(TEXT, flow.y, f"{day.year} {text}", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, _stated(balance), 8.5, right=True, bold=True)
    flow.page.rule(LEFT, flow.y + 5, RIGHT, 0.6)
    flow.y += 17


def _equation(flow: Flow, entries: Sequence[Entry], opening: Decimal, closing: Decimal) -> None:
    """Opening balance - total debits + total credits = closing balance, in one ruled line."""
    flow.need(60)
    page, y = flow.page, flow.y + 20
    debits = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    credits = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    places = [(LEFT + 55, "Opening balance", _stated(opening)), (LEFT + 185, "Total debits", "$" + written(debits))]
    places += [
        (LEFT + 310, "Total credits", "$" + written(credits)),
        (LEFT + 435, "Closing balance", _stated(closing)),
    ]
    page.box(LEFT, y - 13, RIGHT - LEFT, 34, None, stroke=GREY)
    for n, (x, label, figure) in enumerate(places):
        page.put(x, y, label, 8.5, bold=True, center=True)
        page.put(x, y + 14, figure, 8.5, center=True)
        if n < 3:
            page.put(x + 65, y + 4, "-+="[n], 10, bold=True, center=True)
    flow.y = y + 44


def _rates(flow: Flow) -> None:
    flow.need(100)
    page, y = flow.page, flow.y
    page.put(LEFT, y, "Your Credit Interest Rate Summary", 10, bold=True)
    page.put(LEFT, y + 16, "Date", 8, bold=True)
    page.put(LEFT + 90, y + 16, "Balance", 8, bold=True)
    page.put(LEFT + 330, y + 16, "Standard Credit Interest Rate (p.a.)", 8, bold=True, right=True)
    for n, (band, rate) in enumerate(
        [("Less than $10,000.00", "0.00%"), ("$10,000.00 and over", "0.05%"), ("$250,000.00 and over", "0.10%")]
    ):
        page.put(LEFT + 90, y + 29 + 12 * n, band, 8)
        page.put(LEFT + 330, y + 29 + 12 * n, rate, 8, right=True)
    page.put(LEFT, y + 66, "Note: Interest rates are effective as at the date shown but are subject to change.", 7)
    flow.y += 88


def _fee_table(rng: Random, flow: Flow, period: tuple[date, date]) -> None:
    """Counts of transactions by kind, month after month."""
    flow.need(150)
    page, y = flow.page, flow.y
    start, end = (f"{day.day}{_nth(day.day)} {day:%B %Y}" for day in period)
    page.put(LEFT, y, f"Transaction Summary during {start} to {end}", 10, bold=True)
    half = period[0] + timedelta((period[1] - period[0]).days // 2)
    spans = [f"{period[0]:%d %b} to {half:%d %b}", f"{half + timedelta(1):%d %b} to {period[1]:%d %b}"]
    heads = [(LEFT + 260, spans[0]), (LEFT + 340, spans[1]), (LEFT + 385, "Free"), (LEFT + 440, "Chargeable")]
    heads.append((RIGHT - 4, "Fee Charged"))
    page.put(LEFT, y + 17, "Transaction Type", 7, bold=True)
    for x, title in heads:
        page.put(x, y + 17, title, 7, bold=True, right=True)
    kinds = ["Staff assisted withdrawals", "Cheques written", "Quick deposits", "Overseas ATM withdrawals"]
    y += 30
    for name in kinds:
        first, second = rng.randint(0, 3), rng.randint(0, 3)
        page.put(LEFT, y, name, 8)
        counts = [str(first), str(second), str(first + second), "0", "$0.00"]
        for (x, _), figure in zip(heads, counts, strict=True):
            page.put(x, y, figure, 8, right=True)
        y += 12
    page.rule(LEFT, y - 8, RIGHT, 0.4, GREY)
    page.put(LEFT, y + 2, "Total", 8, bold=True)
    page.put(RIGHT - 4, y + 2, "$0.00", 8, bold=True, right=True)
    flow.y = y + 24


def _nth(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _numbers(pages: Sequence[Page], account: str, issue: int) -> None:
    for number, page in enumerate(pages, 1):
        where = f"(Page {number} of {len(pages)})"
        if number == 1:
            page.put(RIGHT, 92, where, 9, right=True)
            continue
        page.put(330, 64, f"Statement {issue}", 9)
        page.put(RIGHT, 64, where, 9, right=True)
        page.put(330, 79, "Account Number", 9, bold=True)
        page.put(RIGHT, 79, account, 9, right=True, bold=True)
        page.put(7, 800, f"{issue:04}.{account.replace(' ', '')}.{number:03}", 5, angle=90, color=GREY)
