"""US, combined statement of a credit union: share savings, share draft checking and an auto loan with principal and
interest apart, one block after the other; posting days with effective days beside, card texts over three lines, minus
before what goes out. Rows of the loan count with what they take off its balance, the principal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_days, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_fpdf
from ._rows import Column, number_pages, set_cells

KINDS = (
    Kind(10, -180, -4, "Withdrawal Debit Card Debit Card|{mmdd} {n24} {shop}|%% Card 14 {card}", "card"),
    Kind(6, -140, -6, "Withdrawal POS #{n6}|POS {shop}", "card"),
    Kind(3, -420, -18, "Withdrawal ACH {firm}|TYPE: {type} ID: ##########|CO: {firm}"),
    Kind(2, -200, -20, "Withdrawal ATM Withdrawal|TIMBERLINE CU 210 CASCADE AVE BEND OR", step="20"),
    Kind(2, -900, -40, "Draft {draft}"),
    Kind(3, 600, 2400, "Deposit ACH {job}|TYPE: PAYROLL ID: ##########|CO: {job}|Entry Class Code: PPD"),
    Kind(1, 20, 300, "Deposit Transfer From Share 00", step="10"),
    Kind(1, -300, -20, "Withdrawal Transfer To Share 00", step="10"),
    Kind(1, 40, 800, "Deposit Mobile Check Deposit"),
)
POOLS: Pools = {
    "mmdd": lambda rng, day: f"{earlier(rng, day):%m/%d}",
    "n24": ["########################"],
    "n6": ["######"],
    "card": ["4417"],
    "shop": [
        "FRED MEYER 0{n3} BEND OR",
        "SHELL OIL 5744{n5} REDMOND OR",
        "NEWPORT AVE MARKET BEND OR",
        "DUTCH BROS OR{n3} BEND OR",
        "AMZN MKTP US*?#?##?# AMZN.COM/BILL WA",
        "HOME DEPOT #40{n3} BEND OR",
        "TST* CASCADE TAPROOM BEND OR",
    ],
    "n3": ["###"],
    "n5": ["#####"],
    "firm": ["PACIFICORP", "CASCADE NAT GAS", "VERIZON WIRELESS", "PEMCO INSURANCE", "CITY OF BEND"],
    "type": ["BILL PMT", "PAYMENT", "PREM"],
    "job": ["DESCHUTES MILLWORK", "ST CHARLES HEALTH"],
    "draft": lambda rng, day: f"{2100 + day.timetuple().tm_yday * 2 + rng.randint(0, 1):06}",
}
SHARES = (Column(40, 40), Column(86, 40), Column(132, 260), Column(480, 70, True), Column(570, 80, True))
LOANS = (
    Column(40, 40),
    Column(86, 40),
    Column(132, 150),
    Column(345, 60, True),
    Column(402, 55, True),
    Column(452, 50, True),
    Column(496, 40, True),
    Column(570, 70, True),
)
GREEN = (0.08, 0.34, 0.25)
PALE = (0.88, 0.93, 0.9)
Line = tuple[date, date, Sequence[str], Decimal, Decimal]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    member = str(rng.randint(100000, 999999))

    def head(page: Page, number: int) -> float:
        page.put(40, 52, "Timberline Community Credit Union", 15, bold=True, color=GREEN)
        page.put(40, 66, "PO Box 5120  |  Bend, OR 97708  |  541.555.0170  |  timberlinecu.example", 7.5, color=GREY)
        page.put(570, 44, f"Member Number: {member}", 8.5, right=True)
        page.put(570, 56, f"Statement Period: {start:%m/%d/%Y} - {end:%m/%d/%Y}", 8.5, right=True)
        page.rule(40, 80, 572, 1.2, GREEN)
        if number > 1:
            return 100
        page.lines(60, 120, ["NORA K ABERNATHY", "1846 NW JUNIPER ST", "BEND OR 97703"], 9.5, 12)
        page.box(330, 100, 242, 62, PALE)
        page.put(340, 116, "Skip the trip, not the payment", 10, bold=True, color=GREEN)
        page.lines(
            340,
            130,
            [
                "Members with a loan in good standing may skip one",
                "payment in the summer. Ask us for the form or",
                "apply online.",
            ],
            8,
            10,
        )
        return 184

    flow = Flow(735, lambda: Page(LETTER), head)
    rows: list[Row] = []

    def title(text: str, titles: Sequence[str], columns: Sequence[Column]) -> None:
        flow.need(80)
        flow.page.box(40, flow.y - 11, 532, 15, GREEN)
        flow.page.put(44, flow.y, text, 9.5, bold=True, color=(1, 1, 1))
        flow.y += 16
        titles_row(titles, columns)

    def titles_row(titles: Sequence[str], columns: Sequence[Column]) -> None:
        lines = [name.split("|") for name in titles]
        flow.y = set_cells(flow.page, flow.y, columns, lines, 7.5, 9, face="Helvetica-Bold") + 2
        flow.page.rule(40, flow.y - 9, 572)
        flow.y += 3

    def share(name: str, lines: Sequence[Line], opening: Decimal, closing: Decimal) -> None:
        titles = ["Post|Date", "Eff|Date", "Transaction|Description", "|Amount", "New|Balance"]
        title(name, titles, SHARES)
        set_cells(flow.page, flow.y, SHARES, [[f"{start:%m/%d}"], [], ["Beginning Balance"], [], [written(opening)]], 8)
        flow.y += 11
        for day, eff, texts, amount, balance in lines:
            if flow.need(10 * len(texts)):
                flow.page.put(40, flow.y, f"{name} (continued)", 9, bold=True, color=GREEN)
                flow.y += 14
                titles_row(titles, SHARES)
            rows.append(Row(day, " ".join(" ".join(texts).split()), amount, balance, None, flow.number))
            shown = [f"{eff:%m/%d}"] if eff != day else []
            cells = [[f"{day:%m/%d}"], shown, texts, [written(amount)], [written(balance)]]
            flow.y = set_cells(flow.page, flow.y, SHARES, cells, 8) + 1
        flow.need(40)
        set_cells(flow.page, flow.y, SHARES, [[f"{end:%m/%d}"], [], ["Ending Balance"], [], [written(closing)]], 8)
        flow.y += 14

    totals: list[tuple[str, Decimal, Decimal]] = []
    savings = some_amount(rng, 300, 9000)
    lines: list[Line] = []
    balance = savings
    for day in some_days(rng, rng.randint(0, 4), start, end - timedelta(1)):
        amount = some_amount(rng, 20, 400, "5") * rng.choice([1, 1, -1])
        if balance + amount < 5:
            amount = abs(amount)
        balance += amount
        text = "Deposit Transfer From Share 08" if amount > 0 else "Withdrawal Transfer To Share 08"
        lines.append((day, day, [text], amount, balance))
    dividend = some_amount(rng, 0.03, 4)
    balance += dividend
    rate = f"{rng.randint(5, 60) / 100:.3f}%"
    earned = ["Annual Percentage Yield Earned " + rate[:-2] + "%", f"from {start:%m/%d/%y} through {end:%m/%d/%y}"]
    lines.append((end, end, [f"Deposit Dividend {rate}", *earned], dividend, balance))
    share("00  PRIMARY SHARE SAVINGS", lines, savings, balance)
    totals.append(("00 Primary Share Savings", savings, balance))
    flow.page.put(132, flow.y, f"Dividends Paid Year to Date: ${written(dividend * end.month)}", 8)
    flow.y += 22

    checking = some_amount(rng, 250, 5200)
    payment = some_amount(rng, 180, 520)
    count = rng.choice([rng.randint(9, 20), rng.randint(25, 62)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=checking, floor=50)
    due = start + timedelta(rng.randint(3, 24))
    moves = [(e.day, _used(e) or (earlier(rng, e.day) if e.tag else e.day), list(e.lines), e.amount) for e in entries]
    moves.append((due, due, ["Withdrawal Transfer To Loan 0051", "Automatic Transfer"], -payment))
    moves.sort(key=lambda move: move[0])
    balance, lines = checking, []
    for day, eff, texts, amount in moves:
        balance += amount
        lines.append((day, eff, texts, amount, balance))
    share("08  FREE SHARE DRAFT CHECKING", lines, checking, balance)
    totals.append(("08 Free Share Draft Checking", checking, balance))
    _drafts(flow, lines)
    _fees(flow)

    owed = some_amount(rng, 4000, 26000)
    titles = ["Post|Date", "Eff|Date", "Transaction|Description", "|Amount", "|Principal", "|Interest", "Late|Fees"]
    title("LOAN 0051  NEW AUTO  (closed end)", [*titles, "New|Balance"], LOANS)
    blank: list[str] = []
    before = [[f"{start:%m/%d}"], blank, ["Beginning Balance"], blank, blank, blank, blank, [written(owed)]]
    flow.y = set_cells(flow.page, flow.y, LOANS, before, 8) + 1
    left = owed
    paid = [(due, payment, "Payment Transfer From Share 08")]
    if rng.random() < 0.4 and due + timedelta(2) < end:
        paid.append((due + timedelta(2), some_amount(rng, 50, 300, "10"), "Payment Home Banking Extra Principal"))
    charged = Decimal(0)
    for n, (day, amount, text) in enumerate(paid):
        interest = (left * Decimal("0.0045")).quantize(Decimal("0.01")) if n == 0 else Decimal("0.00")
        charged += interest
        principal = amount - interest
        left -= principal
        rows.append(Row(day, text, principal, left, None, flow.number))
        figures = [[written(one)] for one in (amount, principal, interest, Decimal(0), left)]
        flow.y = set_cells(flow.page, flow.y, LOANS, [[f"{day:%m/%d}"], [], [text], *figures], 8) + 1
    after = [[f"{end:%m/%d}"], blank, ["Ending Balance"], blank, blank, blank, blank, [written(left)]]
    flow.y = set_cells(flow.page, flow.y, LOANS, after, 8) + 4
    totals.append(("0051 New Auto Loan", owed, left))
    _loan(flow, payment, charged, end)
    _overview(flow, totals)

    def foot(page: Page, number: int, of: int) -> None:
        page.rule(40, 752, 572, 0.5, GREY)
        page.put(40, 764, "Federally insured by NCUA. Equal Housing Opportunity.", 7, color=GREY)
        page.put(570, 764, f"Page {number} of {of}", 7.5, right=True)

    number_pages(flow.pages, foot)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en_US", "USD", member, start, end, None, None, rows)


def _used(entry: Entry) -> date | None:
    """The day in the text of a card's payment, which is the effective day."""
    if "Debit Card" not in entry.lines[0]:
        return None
    return next(day for n in range(40) if f"{(day := entry.day - timedelta(n)):%m/%d}" == entry.lines[1][:5])


def _drafts(flow: Flow, lines: Sequence[Line]) -> None:
    """The drafts once more, in order of their numbers, three to a line."""
    drafts = sorted((texts[0].split()[1], day, amount) for day, _, texts, amount, _ in lines if texts[0][:5] == "Draft")
    if not drafts:
        return
    flow.need(40 + 11 * len(drafts))
    flow.page.put(132, flow.y, "Draft Summary", 8.5, bold=True)
    flow.y += 12
    for n in range(3):
        flow.page.put(132 + n * 145, flow.y, "Draft No.", 7.5, bold=True)
        flow.page.put(178 + n * 145, flow.y, "Date", 7.5, bold=True)
        flow.page.put(262 + n * 145, flow.y, "Amount", 7.5, bold=True, right=True)
    for n, (number, day, amount) in enumerate(drafts):
        x, y = 132 + n % 3 * 145, flow.y + 11 * (n // 3 + 1)
        flow.page.put(x, y, number, 8)
        flow.page.put(x + 46, y, f"{day:%m/%d}", 8)
        flow.page.put(x + 130, y, written(abs(amount)), 8, right=True)
    flow.y += 11 * (-(-len(drafts) // 3) + 1) + 12


def _fees(flow: Flow) -> None:
    flow.need(64)
    flow.page.box(132, flow.y - 10, 340, 46, None, stroke=GREY)
    flow.page.put(330, flow.y + 1, "Total For This Period", 7.5, bold=True, center=True)
    flow.page.put(425, flow.y + 1, "Total Year-to-Date", 7.5, bold=True, center=True)
    for n, text in enumerate(("Total Overdraft Fees", "Total Returned Item Fees")):
        y = flow.y + 14 + 14 * n
        flow.page.rule(132, y - 9, 472, 0.5, GREY)
        flow.page.put(138, y, text, 8)
        flow.page.put(345, y, "$0.00", 8, right=True)
        flow.page.put(440, y, "$0.00", 8, right=True)
    flow.y += 58


def _loan(flow: Flow, payment: Decimal, charged: Decimal, end: date) -> None:
    texts = [
        ("Annual Percentage Rate", "5.490%"),
        ("Daily Periodic Rate", ".015041%"),
        ("Regular Payment", f"${written(payment)}"),
        ("Next Payment Due", f"{end + timedelta(16):%m/%d/%Y}"),
        ("Total Interest Charged This Period", f"${written(charged)}"),
        (f"Total Interest Charged in {end.year}", f"${written(charged * end.month)}"),
    ]
    flow.need(12 * len(texts) + 10)
    for name, value in texts:
        flow.page.put(132, flow.y, name, 8)
        flow.page.put(400, flow.y, value, 8, right=True)
        flow.y += 11
    flow.y += 18


def _overview(flow: Flow, totals: Sequence[tuple[str, Decimal, Decimal]]) -> None:
    flow.need(30 + 13 * len(totals))
    flow.page.put(40, flow.y, "Account Overview", 10, bold=True, color=GREEN)
    flow.page.put(420, flow.y, "Beginning Balance", 8, bold=True, right=True)
    flow.page.put(570, flow.y, "Ending Balance", 8, bold=True, right=True)
    flow.page.rule(40, flow.y + 4, 572)
    for name, before, after in totals:
        flow.y += 13
        flow.page.put(40, flow.y, name, 8.5)
        flow.page.put(420, flow.y, written(before), 8.5, right=True)
        flow.page.put(570, flow.y, written(after), 8.5, right=True)
