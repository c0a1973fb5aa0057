"""United Kingdom, business account: day and balance once a day, two-line details, small print beside the rows.

"Start balance" opens, balances are carried forward at page ends and brought forward after them, a minus shows an
overdraft, and a box tells the month at a glance.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import ENGLISH, day_ends, joined, load_faces

CYAN: Color = (0.0, 0.55, 0.8)
PALE: Color = (0.9, 0.96, 0.99)
KINDS = [
    Kind(5, -8, -900, "Card Payment to {shop}| On {on}", "card"),
    Kind(4, -60, -4800, "On-Line Banking Bill Payment to|{supplier}|Ref: {ref}"),
    Kind(3, -25, -1200, "Direct Debit to {company}|Ref: {ref}"),
    Kind(1, -400, -1800, "Standing Order to {landlord}|Ref: Unit 4 Rent", most=1),
    Kind(6, 90, 6500, "Direct Credit From {customer}|Ref: {ref}"),
    Kind(2, 40, 900, "Deposit at Branch {branch}|Ref: 1#####", step="5"),
    Kind(1, -30, -600, "Cheque Issued Ref: 10####"),
    Kind(1, -8, -34, "Commission Charges|For the Period to {on}", most=1),
    Kind(1, -20, -300, "Cash Machine Withdrawal at|{branch} On {on}", step="10"),
    Kind(1, -900, -4500, "On-Line Banking Bill Payment to|HMRC Cumbernauld|Ref: 475PT00######", most=1),
]
POOLS = {
    "shop": [
        "Screwfast Ltd",
        "Trade Timber Dep",
        "Fuelco Reading",
        "Officebits.co.uk",
        "Costalot Coffee",
        "Royal Post",
    ],
    "supplier": ["Hartwell Fixings", "M Okafor", "Brightside Signs L", "Thames Skip Hire"],
    "company": ["Bizgas Energy", "Thames Valley Wate", "Fleetinsure", "Vodaline Ltd", "Xerosoft UK"],
    "ref": ["INV-0####", "40#######", "JUNE ACCT", "A/C 77##", "WB###"],
    "landlord": ["Kennet Estates"],
    "customer": ["Oakley Homes Ltd", "P & J Renwick", "Borough Council", "Sumup Settlements", "Greenacre Lettin"],
    "branch": ["Reading Broad St", "Newbury", "Wokingham"],
}


def short(when: date) -> str:
    return f"{when.day} {ENGLISH[when.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load_faces()
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 300, 22000)
    pools = POOLS | {"on": lambda rng, day: short(earlier(rng, day, 3))}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(18, 90), balance=opening, floor=-800)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    last = day_ends([entry.day for entry in entries])
    came = sum((amount for amount in amounts if amount > 0), Decimal(0))
    sort_code, number = fill(rng, "20-##-##", start, {}), fill(rng, "########", start, {})
    years = f"{start.day:02} {ENGLISH[start.month - 1]} - {end.day:02} {ENGLISH[end.month - 1]} {end.year}"
    plain: Color = (0.25, 0.25, 0.25)

    def head(page: Page, count: int) -> float:
        page.put(36, 50, "ALBANY BANK", 15, bold=True, color=CYAN)
        if count == 1:
            page.lines(36, 96, ["RIDGEWAY JOINERY LTD", "UNIT 4 KENNET YARD", "READING", "RG1 8DN"], 9.5, 12)
            page.put(36, 172, "Your Business Current Account", 17, color=CYAN)
            top = 196
            facts = f"RIDGEWAY JOINERY LTD • Sort Code {sort_code} • Account Number {number}"
            page.put(36, 187, facts, 8)
            page.put(300, 96, "SWIFTBIC ALBAGB22", 8)
            page.put(300, 108, f"Statement date {years}", 8)
            side(page)
        else:
            page.put(559, 50, f"Sort Code {sort_code} • Account Number {number}", 8, right=True)
            top = 66
        page.box(36, top + 8, 404, 18, CYAN)
        for x, title, right in (
            *((40, "Date", False), (80, "Description", False)),
            *((318, "Money out £", True), (376, "Money in £", True), (436, "Balance £", True)),
        ):
            page.put(x, top + 20, title, 8, bold=True, right=right, color=WHITE)
        return top + 40

    def side(page: Page) -> None:
        page.box(454, 204, 110, 116, PALE)
        page.put(460, 218, "At a glance", 10, bold=True, color=CYAN)
        sums = (("Start balance", opening), ("Money in", came), ("Money out", opening + came - balances[-1]))
        for n, (label, amount) in enumerate((*sums, ("End balance", balances[-1]))):
            page.put(460, 236 + 23 * n, label, 8, bold=n in (0, 3))
            page.put(
                558,
                246 + 23 * n,
                written(amount).replace("-", "-£") if amount < 0 else "£" + written(amount),
                8,
                right=True,
            )
        text = (
            "Your deposit is eligible for protection by the Financial Services Compensation Scheme. "
            "An overdraft is repayable when we ask for it. Dispute a payment? Ring us on 0345 555 0190 "
            "and have this statement to hand, or see us in branch."
        )
        page.put(460, 344, "Anything wrong?", 9, bold=True, color=CYAN)
        page.lines(460, 358, wrap(text, fits("arial", 7.5, 102)), 7.5, 9.5, color=plain)

    def foot(page: Page, y: float) -> None:
        page.put(80, y, "Balance carried forward to next page", 8.5, bold=True)
        page.put(436, y, written(carried), 8.5, bold=True, right=True)

    carried = opening
    flow = Flow(745, lambda: Page(face="arial", bold="arial-bold"), head, foot)
    flow.page.put(40, flow.y, short(start), 8.5)
    flow.page.put(80, flow.y, "Start balance", 8.5, bold=True)
    flow.page.put(436, flow.y, written(opening), 8.5, bold=True, right=True)
    flow.y += 15
    rows = []
    before = None
    for n, entry in enumerate(entries):
        texts = ["".join(entry.lines)] if entry.tag == "card" else list(entry.lines)
        lines = [part for text in texts for part in wrap(text, fits("arial", 8.5, 182))]
        if flow.need(10.5 * len(lines) + 5):
            flow.page.put(80, flow.y, "Balance brought forward from previous page", 8.5, bold=True)
            flow.page.put(436, flow.y, written(carried), 8.5, bold=True, right=True)
            flow.y += 15
            before = None
        page, y = flow.page, flow.y
        if entry.day != before:
            page.put(40, y, short(entry.day), 8.5)
        before = entry.day
        page.lines(80, y, lines, 8.5, 10.5)
        page.put(318 if entry.amount < 0 else 376, y, written(abs(entry.amount)), 8.5, right=True)
        shown = balances[n] if last[n] else None
        page.put(436, y, "" if shown is None else written(shown), 8.5, right=True)
        carried = balances[n]
        flow.y += 10.5 * len(lines) + 5
        if last[n]:
            page.rule(36, flow.y - 11, 440, 0.3, (0.75, 0.85, 0.9))
        rows.append(Row(entry.day, joined(lines), entry.amount, shown, page=flow.number))
    flow.need(16)
    flow.page.put(40, flow.y + 2, short(end), 8.5)
    flow.page.put(80, flow.y + 2, "End balance", 8.5, bold=True)
    flow.page.put(436, flow.y + 2, written(balances[-1]), 8.5, bold=True, right=True)
    for count, page in enumerate(flow.pages, 1):
        page.put(559, 818, f"Page {count} of {len(flow.pages)}", 7.5, right=True)
        page.put(
            36,
            808,
            "Albany Bank PLC is authorised by the Prudential Regulation Authority. Registered in England",
            6.5,
            color=GREY,
        )
        page.put(36, 817, "No. 9740399. Registered office 1 Albany Square, London E14 5XX", 6.5, color=GREY)
        if count < len(flow.pages):
            page.put(436, 790, "Continued", 8, right=True, color=CYAN)
    with_reportlab(flow.pages, path)
    account = f"{sort_code} {number}"
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, balances[-1], rows)
