"""Ireland, current account: the date once a day, the balance once a day after its last row, `dr` when overdrawn.

Details run over several lines with the transaction date, the foreign amount and its rate; BALANCE FORWARD on each
page; interest rate lines in the table. Each glyph is shown by itself.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand

KINDS = [
    Kind(9, -2, -140, "VDP-{shop}"),
    Kind(4, -2, -140, "VDC-{*shop}|TxnDate {txn}"),
    Kind(3, -6, -160, "VDP-{*abroad}|TxnDate {txn}|{foreign}@|{rate}|INCL FX FEE E0.##"),
    Kind(3, -10, -600, "*MOBI {*name}", "", "1"),
    Kind(3, -15, -320, "D/D {*bill}|IE########{tail}"),
    Kind(2, -20, -400, "ATM {*spot}|TxnDate {txn}", "", "10"),
    Kind(3, 10, 400, "*MOBI {*name}|TO {*tail}", "", "0.5"),
    Kind(1, 1500, 4200, "{*firm}|SALARY SP", "", "0.01", 2),
    Kind(1, 140, 280, "DEPT OF SOC PROT|CHILD BENEFIT", "", "10", 1),
    Kind(1, -2.5, -19, "FEE-QTR TO {quarter}", "", "0.01", 1),
    Kind(0.6, -0.2, -14, "INTEREST", "", "0.01", 1),
]
POOLS = {
    "txn": lambda rng, day: f"{earlier(rng, day):%d%b%Y}",
    "quarter": lambda rng, day: f"{earlier(rng, day, 9):%d%b%y}".upper(),
    "shop": [
        "TESKO STORES 2###",
        "DUNNS STORES CORK",
        "SUPERVALU BANDON",
        "CENTRAE DUBLIN 8",
        "LEAP TOP-UP",
        "INSOMNIAC CAFE",
    ],
    "abroad": ["AMZN DIGITAL", "BOOKING LONDON", "GITHUBBER INC"],
    "foreign": ["12.50 GBP", "1,240.00 SEK", "25.00 USD"],
    "rate": ["0.867303", "11.31002", "1.084599"],
    "name": ["AOIFE BYRNE", "RENT OCT", "PADDY K", "Credit Union"],
    "tail": ["00###1", "0####7"],
    "bill": ["ELECTRIC IRLAND", "VHI HEALTHCO", "IRISH LIFE ASS", "SKYY IRELAND"],
    "spot": ["44 PATRICK ST", "DUBLIN AIRPORT T2"],
    "firm": ["MUNSTER FOODS LTD", "HSE PAYROLL"],
}
LEFT, WHAT, DEBIT, CREDIT, BALANCE = 48, 118, 372, 454, 545
FACE, SIZE = "Times-Roman", 9.5


def euro(amount: Decimal) -> str:
    return written(amount, minus="") + ("dr" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng)
    opening = some_amount(rng, 5, 5000) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, reversal="REVERSAL {}", balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    balance = opening
    account, number = iban(rng, "IE", "AIRB93############"), fill(rng, "#####-###", period[0], {})

    def head(page: Page, sheet: int) -> float:
        page.put(LEFT, 48, "Allied Shannon Bank", 16, bold=True)
        page.put(BALANCE, 48, "Statement of Account", 12, right=True)
        page.put(BALANCE, 62, f"Page Number  {sheet}", 9, right=True)
        page.put(LEFT, 84, "Personal Bank Account", 10, bold=True)
        page.put(330, 84, f"Account Number  {number}", 9)
        page.put(330, 96, f"Date of Statement  {period[1].day} {period[1]:%b %Y}", 9)
        page.put(330, 108, f"IBAN: {account} (AIRBIE2D)", 9)
        if sheet == 1:
            page.lines(LEFT, 100, ["MR CONOR & MRS SINEAD WALSH", "14 STRAND ROAD", "BALLYCOTTON", "CO CORK"], 9, 11)
            page.put(LEFT, 152, "Authorised Limit at date of statement:  €500.00", 9)
        y = 178.0
        page.rule(LEFT, y - 12, BALANCE, 1)
        page.put(LEFT, y, "Date", SIZE, bold=True)
        page.put(WHAT, y, "Details", SIZE, bold=True)
        for x, label in ((DEBIT, "Debit €"), (CREDIT, "Credit €"), (BALANCE, "Balance €")):
            page.put(x, y, label, SIZE, bold=True, right=True)
        page.rule(LEFT, y + 5, BALANCE, 1)
        if sheet == 1:
            page.put(LEFT, y + 19, f"{period[0].day} {period[0]:%b %Y}", SIZE)
            page.put(WHAT, y + 31, "Interest Rate", SIZE)
            page.put(WHAT, y + 43, "Lending @ 14.850%", SIZE)
        page.put(WHAT, y + 19, "BALANCE FORWARD", SIZE)
        page.put(BALANCE, y + 19, euro(balance), SIZE, right=True)
        return y + (58 if sheet == 1 else 33)

    def foot(page: Page, _y: float) -> None:
        text = "Thank you for banking with us. Lost or stolen cards: 01-0000 000. Overdrawn balances are marked dr."
        page.put(LEFT, 800, text, 7.5, color=GREY)

    flow = Flow(780, lambda: Page(face=FACE, bold="Times-Bold"), head, foot)
    rows: list[Row] = []
    for day, group in groupby(entries, lambda entry: entry.day):
        todays = list(group)
        for n, entry in enumerate(todays):
            turned = flow.need(12 * len(entry.lines))
            page = flow.page
            if n == 0 or turned:
                page.put(LEFT, flow.y, f"{day.day} {day:%b %Y}", SIZE)
            page.lines(WHAT, flow.y, entry.lines, SIZE, 12)
            page.put(DEBIT if entry.amount < 0 else CREDIT, flow.y, written(abs(entry.amount)), SIZE, right=True)
            balance += entry.amount
            shown = balance if n == len(todays) - 1 else None
            if shown is not None:
                page.put(BALANCE, flow.y, euro(shown), SIZE, right=True)
            rows.append(Row(day, " ".join(entry.lines), entry.amount, shown, page=flow.number))
            flow.y += 12 * len(entry.lines)
    flow.need(40)
    legal = [
        "For Important Information and Standard Terms and Conditions please see the bank's website.",
        "Eligible deposits are covered up to €100,000 by the Deposit Guarantee Scheme.",
    ]
    flow.page.lines(WHAT, flow.y + 12, legal, 7.5, 10)
    foot(flow.page, flow.y)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("checking", "en_IE", "EUR", number, *period, opening, closing, rows)
