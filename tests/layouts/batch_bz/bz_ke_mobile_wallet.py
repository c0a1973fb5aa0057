"""Kenya, e-money wallet on the phone: newest row first, summary by type, charges as rows of their own with the same
receipt number, money out with a minus in the column of withdrawals, details wrapped in a narrow cell, no opening or
closing balance.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Row, Truth, fill, some_amount, some_days, some_period, wrap, written
from layouts.pens import A4, BLACK, GREY, WHITE, Flow, Page, fits, with_fpdf

from ._rows import joined

GREEN = (0.29, 0.66, 0.2)
LINE = (0.8, 0.8, 0.8)
POOLS = {
    "first": ("JOHN", "MARY", "PETER", "GRACE", "SAMUEL", "FAITH", "KEVIN", "MERCY", "BRIAN", "ESTHER", "DENNIS"),
    "last": ("KAMAU", "WANJIKU", "OTIENO", "ACHIENG", "MUTUA", "CHEBET", "MWANGI", "NJERI", "KIPROTICH", "WAFULA"),
    "shop": ("TUSKYA MART WESTLANDS", "Quickmart Kilimani", "JAVA CORNER CAFE", "Goodlife Chemist", "SHELL LANGATA RD"),
    "till": ("Mama Njeri Communications Kasarani", "Blessed Agencies Tom Mboya Street", "Jirani Shop Rongai Stage"),
    "biller": (
        "KPLC PREPAID Acc. 54######321",
        "Zuku Internet Acc. 2#####",
        "Nairobi Water Acc. 10####4",
        "NHIF Acc. R####",
    ),
    "bank": ("Umoja Bank Account", "Pwani Sacco Bulk Account", "Tumaini Bank Mobile Banking"),
}
KINDS = (
    Kind(9, -50, -8000, "Customer Transfer to - 2547******### {first} {last}", "send", step="10"),
    Kind(7, -40, -4500, "Merchant Payment Online to ###### - {shop}", "goods", step="5"),
    Kind(5, -100, -6000, "Pay Bill Online to ###### - {biller}", "bill", step="50"),
    Kind(3, -300, -15000, "Customer Withdrawal At Agent Till ###### - {till}", "agent", step="100"),
    Kind(3, -20, -500, "Airtime Purchase", "other", step="10"),
    Kind(1, -5, -99, "Buy Bundles for 2547######## by - {first} {last}", "other", step="1"),
    Kind(5, 100, 12000, "Funds received from - 2547******### {first} {last}", "received", step="50"),
    Kind(2, 500, 20000, "Deposit of Funds at Agent Till ###### - {till}", "deposit", step="100"),
    Kind(
        2,
        2000,
        60000,
        "Business Payment from ###### - {bank} via API. Original conversation ID is AG_20######_#############.",
        "received",
        step="1",
    ),
)
CHARGE = {
    "send": "Customer Transfer of Funds Charge",
    "bill": "Pay Bill Charge",
    "agent": "Withdrawal Charge",
}
SUMMARY = (
    ("SEND MONEY:", "send"),
    ("RECEIVED MONEY:", "received"),
    ("AGENT DEPOSIT:", "deposit"),
    ("AGENT WITHDRAWAL:", "agent"),
    ("LIPA (PAYBILL):", "bill"),
    ("LIPA (BUY GOODS):", "goods"),
    ("OTHERS:", "other"),
)
EDGES = (28, 88, 172, 338, 402, 456, 511, 567)
HEADS = ("Receipt No.", "Completion Time", "Details", "Transaction Status", "Paid In", "Withdrawn", "Balance")


def _charge(amount: Decimal, tag: str) -> Decimal:
    steps = ((100, 0), (500, 7), (1000, 13), (1500, 23), (2500, 33), (5000, 57), (10000, 90), (10**9, 105))
    fee = next(fee for top, fee in steps if -amount <= top)
    return Decimal(-(fee + 22 if tag == "agent" else fee)).quantize(Decimal("0.01"))


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, rng.choice([30, 60, 89]))
    balance = some_amount(rng, 200, 9000)
    records: list[tuple[datetime, str, str, Decimal, Decimal, str]] = []
    moments = sorted(
        datetime(day.year, day.month, day.day) + timedelta(seconds=rng.randint(22000, 82000))
        for day in some_days(rng, rng.randint(25, 75), start, end)
    )
    for moment in moments:
        able = [kind for kind in KINDS if kind.high > 0 or balance > -kind.low + 150]
        kind = rng.choices(able, [kind.weight for kind in able])[0]
        high = kind.high if kind.high > 0 else -min(-kind.high, max(-kind.low, float(balance) - 140))
        amount = some_amount(rng, kind.low, high, kind.step).quantize(Decimal("0.01"))
        receipt = fill(rng, "R?#?###?#?", moment.date(), {})
        balance += amount
        records.append((moment, receipt, fill(rng, kind.text, moment.date(), POOLS), amount, balance, kind.tag))
        fee = _charge(amount, kind.tag) if kind.tag in CHARGE else Decimal(0)
        if fee:
            balance += fee
            records.append((moment, receipt, CHARGE[kind.tag], fee, balance, "other"))
    records.reverse()
    name = f"{rng.choice(POOLS['first'])} {rng.choice(POOLS['last'])}"
    phone = fill(rng, "07########", start, {})
    zeros = rng.random() < 0.5

    def paid(tag: str, income: bool) -> Decimal:
        return sum((r[3] for r in records if r[5] == tag and (r[3] > 0) == income), Decimal(0))

    def head(page: Page, number: int) -> float:
        if number > 1:
            return _titles(page, 40)
        page.put(28, 62, "PESALINK WALLET STATEMENT", 15, bold=True, color=GREEN)
        page.box(500, 34, 67, 36, GREEN)
        page.put(533, 56, "haraka", 14, bold=True, color=WHITE, center=True)
        asked = end + timedelta(1)
        facts = (
            ("Customer Name:", name),
            ("Mobile Number:", phone),
            ("Email Address:", f"{name.lower().replace(' ', '.')}@example.co.ke"),
            ("Statement Period:", f"{start.day:02} {start:%b %Y} - {end.day:02} {end:%b %Y}"),
            ("Request Date:", f"{asked.day:02} {asked:%b %Y}"),
        )
        y = 92.0
        for label, value in facts:
            page.put(28, y, label, 8.5, color=GREY)
            page.put(130, y, value, 8.5, bold=True)
            y += 14
        page.put(28, y + 10, "SUMMARY", 10, bold=True)
        y += 18
        page.box(28, y, 539, 16, GREEN)
        page.put(34, y + 11, "TRANSACTION TYPE", 8, bold=True, color=WHITE)
        page.put(400, y + 11, "PAID IN", 8, bold=True, color=WHITE, right=True)
        page.put(560, y + 11, "PAID OUT", 8, bold=True, color=WHITE, right=True)
        y += 16
        sums = [(label, paid(tag, True), paid(tag, False)) for label, tag in SUMMARY]
        sums.append(("TOTAL:", sum((s[1] for s in sums), Decimal(0)), sum((s[2] for s in sums), Decimal(0))))
        for label, came, went in sums:
            page.put(34, y + 11, label, 8, bold=label == "TOTAL:")
            page.put(400, y + 11, written(came), 8, right=True, bold=label == "TOTAL:")
            page.put(560, y + 11, written(abs(went)), 8, right=True, bold=label == "TOTAL:")
            page.rule(28, y + 15, 567, color=LINE)
            y += 15
        page.put(28, y + 24, "DETAILED STATEMENT", 10, bold=True)
        return _titles(page, y + 32)

    def _titles(page: Page, y: float) -> float:
        page.box(28, y, 539, 24, (0.93, 0.93, 0.93))
        for left, right, title in zip(EDGES, EDGES[1:], HEADS, strict=False):
            for n, line in enumerate(wrap(title, fits("Helvetica-Bold", 7.5, right - left - 6))):
                page.put(left + 3, y + 10 + 9 * n, line, 7.5, bold=True)
        return y + 24

    flow = Flow(776, lambda: Page(A4), head)
    truth = Truth("account", "en_KE", "KES", phone, start, end, None, None, newest_first=True)
    for moment, receipt, details, amount, left_over, _ in records:
        lines = wrap(details, fits("Helvetica", 7.5, EDGES[3] - EDGES[2] - 6))
        high = 9 * len(lines) + 7
        flow.need(high)
        page, y = flow.page, flow.y + 10
        page.put(EDGES[0] + 3, y, receipt, 7.5)
        page.put(EDGES[1] + 3, y, f"{moment:%Y-%m-%d %H:%M:%S}", 7.5)
        page.lines(EDGES[2] + 3, y, lines, 7.5, 9)
        page.put(EDGES[3] + 3, y, "Completed", 7.5)
        came = written(amount) if amount > 0 else "0.00" if zeros else ""
        went = written(amount) if amount < 0 else "0.00" if zeros else ""
        for edge, figure in ((EDGES[5], came), (EDGES[6], went), (EDGES[7], written(left_over))):
            page.put(edge - 3, y, figure, 7.5, right=True)
        page.rule(EDGES[0], flow.y + high, EDGES[-1], color=LINE)
        truth.transactions.append(
            Row(date(moment.year, moment.month, moment.day), joined(lines), amount, left_over, page=flow.number)
        )
        flow.y += high
    for number, page in enumerate(flow.pages, 1):
        page.put(
            28,
            800,
            "Disclaimer: This record is produced for your personal use and is not transferable. To check",
            7,
            color=GREY,
        )
        page.put(
            28, 809, "that it is genuine, dial *345# and enter the verification code of the statement.", 7, color=GREY
        )
        page.put(567, 809, f"Page {number} of {len(flow.pages)}", 7, right=True, color=BLACK)
    flow.page.put(28, 790, fill(rng, "Statement Verification Code  ?#?#?##?", start, {}), 7.5, bold=True)
    with_fpdf(flow.pages, path)
    return truth
