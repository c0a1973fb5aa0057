"""Ireland, a high-street bank's joint current account: a date once a day, balance on a day's last row, "dr" overdrafts.

"SUBTOTAL" ends and "BALANCE FORWARD" begins a page; foreign purchases have sub-lines "27.50 GBP @ 0.8563" and a fee;
fees pre-notification beside the table speaks of future sums.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._tools import Story, across, clock, day_before, fold, last_of_day, number_pages, row, story, told

POOLS: Pools = {
    "d": day_before("%d%b"),
    "t": clock,
    "shop": [
        "CENTRA ENNIS",
        "DUNNES STORES",
        "APPLEGREEN M18",
        "SUPERVALU",
        "LIDL ENNIS",
        "EASON",
        "THE POET'S CORNER",
    ],
    "firm": ["ELECTRIC IRELAND", "SKY IRELAND", "VHI HEALTHCARE", "IRISH LIFE", "CLARE CO CO LPT", "EIR MOBILE"],
    "who": ["Aoife Considine", "S HEHIR", "GAA CLUB LOTTO", "CREDIT UNION"],
}
KINDS = [
    Kind(9, -3, -170, "POS {shop}"),
    Kind(3, -4, -120, "VDP-{shop} {t}"),
    Kind(1.5, -8, -90, "VDP-WWW.WIGGLE.CO|2#.50 GBP@ 0.85##|INCL FX FEE EUR 0.6#"),
    Kind(4, -15, -360, "D/D {firm}|IE#######"),
    Kind(3, -20, -300, "ATM {d} ENNIS {t}", step="10"),
    Kind(2, -20, -950, "*MOBI {who}"),
    Kind(1, 850, 2600, "CLARE COMPONENTS|PAYROLL 00####", most=2),
    Kind(2, 140, 560, "DSFA CHILD BENEFIT", step="140"),
    Kind(1, 10, 300, "*INET {who}"),
    Kind(0.7, -4, -18, "FEE-QTR TO {d}", most=1),
    Kind(0.5, -30, -30.01, "GOVERNMENT STAMP DUTY", most=1),
]
SPOTS = (48, 118, -360, -440, -535)
HEADS = ("Date", "Transaction details", "Payments - out", "Payments - in", "Balance €")


def euro(amount: Decimal) -> str:
    return written(amount, minus="") + (" dr" if amount < 0 else "")


def spoken(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


class Sheets:
    """Pages that begin with the balance forward and end with a subtotal."""

    def __init__(self, it: Story, number: str) -> None:
        self.it, self.number, self.carried, self.day = it, number, it.opening, it.period[0]
        self.flow = Flow(735, lambda: Page(face="Times-Roman", bold="Times-Bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(48, 55, "Banner & Shannon Bank", 16, bold=True, color=(0, 0.3, 0.3))
        page.put(535, 50, "Your Joint Current Account Statement", 10, right=True)
        page.put(535, 63, f"IBAN {self.number} (BIC BASHIE2D)", 8.5, right=True)
        y = 220 if number == 1 else 100
        if number == 1:
            page.lines(
                48, 100, ("MR CATHAL & MRS SINEAD HEHIR", "12 ABBEYVILLE", "ENNIS", "CO. CLARE V95 X2P0"), 10, 12
            )
            start, end = self.it.period
            facts = (f"Statement period: {spoken(start)} to {spoken(end)}", f"Account number: {self.number[-10:]}")
            page.lines(330, 100, (*facts, f"Statement number: {end.month + 100}", "Authorised limit: 1,000.00"), 9, 12)
        page.box(48, y - 11, 487, 16, (0, 0.3, 0.3))
        across(page, y, SPOTS, HEADS, 8.5, bold=True, color=(1, 1, 1))
        texts = (spoken(self.day), "BALANCE FORWARD", "", "", euro(self.carried))
        across(page, y + 20, SPOTS, texts, 9.5)
        return y + 34

    def foot(self, page: Page, y: float) -> None:
        across(page, y + 4, (118, -535), ("SUBTOTAL:", euro(self.carried)), 9.5, bold=True)

    def rows(self) -> list[Row]:
        rows, shown = [], None
        flow = self.flow
        for entry, after, last in zip(self.it.entries, self.it.balances, last_of_day(self.it.entries), strict=True):
            lines = fold(entry.lines, "Times-Roman", 9.5, 170)
            if flow.need(11.5 * len(lines)):
                shown = None
            paid = (euro(-entry.amount), "") if entry.amount < 0 else ("", euro(entry.amount))
            when = "" if shown == entry.day else spoken(entry.day)
            texts = (when, lines[0], *paid, euro(after) if last else "")
            across(flow.page, flow.y, SPOTS, texts, 9.5)
            rows.append(row(entry, lines, flow.number, after if last else None))
            flow.y = flow.page.lines(118, flow.y + 11.5, lines[1:], 9.5, 11.5)
            self.carried, self.day, shown = after, entry.day, entry.day
        return rows

    def end(self, notice: bool) -> None:
        flow = self.flow
        flow.need(80)
        flow.page.rule(48, flow.y - 6, 535)
        totals = ("Totals", euro(self.it.total(-1)), euro(self.it.total(1)))
        across(flow.page, flow.y + 6, (118, -360, -440), totals, 9)
        if notice:
            lines = (
                "Fees pre-notification: a maintenance fee of 4.50 and 23 transactions at 0.20 each will be charged on",
                "12 April. Please ensure that 9.10 is available. Eligible deposits are protected up to 100,000.",
            )
            flow.page.lines(48, flow.y + 28, lines, 8, 10, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, low=40, high=3000, floor=-800, reversal="RETURNED {}")
    number = iban(rng, "IE", "BASH9#####" + "#" * 8)
    sheets = Sheets(it, number)
    rows = sheets.rows()
    sheets.end(rng.random() < 0.6)
    small = "Banner & Shannon Bank plc is regulated by the Central Bank of Ireland. Registered in Ireland No. 148061."
    for page in sheets.flow.pages:
        page.put(48, 790, small, 7, color=GREY)
    number_pages(sheets.flow.pages, lambda n, of: f"Page {n} of {of}", -535, 805)
    by_hand(sheets.flow.pages, path, Hand(rng.choice(["glyphs", "TJ"])))
    return told(it, rows, "en-IE", "EUR", number.replace(" ", ""))
