"""Australia, everyday account: debit, credit and a balance with CR or DR, the year only where it changes.

Opening and closing balance are rows; card texts go over three lines with card number and value date, overseas
purchases are followed by a fee, figures stand beside a row's last line, and totals stand in a box.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

GOLD = (1.0, 0.8, 0.0)
POOLS = {
    "shop": [
        "WOOLWORTHS ####",
        "COLES ####",
        "BUNNINGS ######",
        "DAN MURPHY'S ###",
        "CHEMIST WAREHOUSE",
        "AMPOL FOODARY",
    ],
    "town": ["BALLARAT", "GEELONG", "BENDIGO", "ECHUCA"],
    "who": ["Mr Angus Pell", "Priya Raman", "Kirra Netball Club"],
    "firm": ["AGL RETAIL ENERG", "TELSTRA", "RACV INSURANCE", "CENTRAL HIGHLAN"],
}
KINDS = [
    Kind(8, -3, -160, "{shop} {town} VI AUS|Card xx{card}", "card"),
    Kind(1.5, -9, -120, "APPLE.COM/BILL SYDNEY NSW AUS|Card xx{card}", "card"),
    Kind(1.5, -10, -180, "KINDLE SVCS SEATTLE WA USA|Card xx{card}", "abroad"),
    Kind(2, -30, -260, "Direct Debit ###### {firm}|##########"),
    Kind(2, -20, -400, "Transfer To {who}|PayID Phone from NetBank rent share"),
    Kind(1.5, -40, -300, "Wdl ATM Smartway {town} ######|Card xx{card}", step="20"),
    Kind(1, 1500, 2700, "Salary Goldfields Hlth|######## Pay Period", most=2),
    Kind(1.5, 15, 320, "Fast Transfer From {who}|to PayID Phone dinner"),
    Kind(0.4, -4, -4, "Account Fee", most=1),
]


def _marked(balance: Decimal) -> str:
    return f"${written(abs(balance))} {'DR' if balance < 0 else 'CR'}" if balance else "Nil"


@dataclass
class _Sheet:
    start: date
    end: date
    account: str
    issue: int
    closing: Decimal

    def head(self, page: Page, number: int) -> float:
        page.box(478, 30, 72, 8, GOLD)
        page.put(45, 46, "Wattle Mutual Bank", 15, bold=True)
        if number == 1:
            page.put(550, 70, "Your Statement", 14, bold=True, right=True)
            page.lines(60, 120, ["MS TAMSIN OLDROYD", "7 LYDIARD ST N", "BALLARAT VIC 3350"], 9, 12)
            facts = (
                (f"Statement {self.issue}", "(Page 1 of @)"),
                ("Account Number", self.account),
                ("Statement Period", f"{self.start.day} {self.start:%b %Y} - {self.end.day} {self.end:%b %Y}"),
                ("Closing Balance", _marked(self.closing)),
                ("Enquiries", "13 0000 (24 hours a day, 7 days a week)"),
            )
            y = 92.0
            for label, value in facts:
                page.box(320, y - 10, 230, 15, stroke=GREY)
                page.put(325, y, label, 8, bold=True)
                page.put(545, y, value, 8, right=True)
                y += 17
            page.put(45, 200, "Everyday Access Account", 12, bold=True)
            said = (
                "If this account has an attached overdraft limit or facility which is secured over your primary place"
            )
            said += " of residence or over a residential investment property, you should ensure that the property is"
            said += " insured in accordance with the terms and conditions of the mortgage."
            page.lines(45, 216, wrap(said, fits("Helvetica", 8, 500)), 8, 10)
            y = 258.0
        else:
            page.put(550, 52, f"Statement {self.issue} (Page {number} of @)", 8, right=True)
            page.put(550, 65, f"Account Number {self.account}", 8, right=True)
            y = 90.0
        page.box(45, y - 11, 505, 17, (0.94, 0.94, 0.94))
        for x, text, right in (
            (49, "Date", False),
            (96, "Transaction", False),
            (362, "Debit", True),
            (440, "Credit", True),
            (546, "Balance", True),
        ):
            page.put(x, y, text, 9, bold=True, right=right)
        return y + 20


def _with_fees(entries: list[Entry]) -> list[Entry]:
    """An international transaction fee after each purchase abroad."""
    listed = []
    for entry in entries:
        listed.append(entry)
        if entry.tag == "abroad":
            fee = min(Decimal("-0.01"), (entry.amount * Decimal("0.03")).quantize(Decimal("0.01")))
            listed.append(Entry(entry.day, ("International Transaction Fee",), fee, "fee", "fee"))
    return listed


def _totals(flow: Flow, figures: list[str]) -> None:
    flow.need(105)
    page, y = flow.page, flow.y + 34
    page.box(45, y - 14, 505, 40, stroke=GREY)
    heads = ("Opening balance", "- Total debits", "+ Total credits", "= Closing balance")
    for n, (title, text) in enumerate(zip(heads, figures, strict=True)):
        page.put(150 + 131 * n, y, title, 8.5, bold=True, right=True)
        page.put(150 + 131 * n, y + 17, text, 9, right=True)
    page.put(
        45, y + 44, "Your credit interest rate: Nil. Your overdraft rate: 14.90% p.a. Unarranged overdrawing: DR.", 8
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 60, 2600)
    account = fill(rng, "06 3500 10######", start, {})
    pools = {**POOLS, "card": [fill(rng, "####", start, {})]}
    picked = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(11, 50), balance=opening, floor=-150)
    entries = _with_fees(picked)
    closing = opening + sum(entry.amount for entry in entries)
    flow = Flow(770, Page, _Sheet(start, end, account, rng.randint(4, 60), closing).head)
    flow.page.put(49, flow.y, f"{start:%d %b}", 9)
    flow.page.put(96, flow.y, f"{start.year} OPENING BALANCE", 9, bold=True)
    flow.page.put(546, flow.y, _marked(opening), 9, right=True)
    flow.y += 15
    rows: list[Row] = []
    balance, year = opening, start.year
    value: date | None = None
    for entry in entries:
        if entry.tag != "fee":  # a fee has the value date of its purchase
            value = max(start, earlier(rng, entry.day)) if entry.tag else None
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 195))]
        if value:
            lines.append(f"Value Date: {value:%d/%m/%Y}")
        flow.need(11 * len(lines) + 15)
        if entry.day.year != year:
            year = entry.day.year
            flow.page.put(96, flow.y, str(year), 9, bold=True)
            flow.y += 13
        balance += entry.amount
        page, y = flow.page, flow.y
        page.put(49, y, f"{entry.day:%d %b}", 9)
        bottom = page.lines(96, y, lines, 9, 11)
        figures = bottom - 11  # the figures stand beside the last line
        if entry.amount < 0:
            page.put(362, figures, written(-entry.amount), 9, right=True)
        else:
            page.put(440, figures, "$" + written(entry.amount), 9, right=True)
        page.put(546, figures, _marked(balance), 9, right=True)
        flow.y = bottom + 4
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
    flow.need(20)
    flow.page.put(49, flow.y, f"{end:%d %b}", 9)
    flow.page.put(96, flow.y, f"{end.year} CLOSING BALANCE", 9, bold=True)
    flow.page.put(546, flow.y, _marked(closing), 9, bold=True, right=True)
    out, into = (sum((r.amount for r in rows if (r.amount < 0) == negative), Decimal(0)) for negative in (True, False))
    _totals(flow, [_marked(opening), "$" + written(-out), "$" + written(into), _marked(closing)])
    _number(flow.pages)
    with_fpdf(flow.pages, path)
    return Truth("account", "en-AU", "AUD", account, start, end, opening, closing, rows)


def _number(pages: list[Page]) -> None:
    """The count of pages, which is known only now, in place of the sign for it; and the foot."""
    for page in pages:
        for n, text in enumerate(page.texts):
            if "@" in text.text:
                page.texts.pop(n)
                page.put(text.anchor, text.y, text.text.replace("@", str(len(pages))), text.size, right=True)
                break
        page.put(45, 812, "Wattle Mutual Bank Limited ABN 00 000 000 000 AFSL 000000. Member owned.", 7, color=GREY)
