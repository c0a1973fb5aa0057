"""GB: current account with ordinal days ("22nd Feb"), money in before money out, long sentences as descriptions.

The summary above the table has the totals; brought and carried forward stand as first and last lines of the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, wrap, written
from ..pens import A4, Flow, Page, fits, with_fpdf
from ._kit import Book, book, cycle, joined


def _on(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.choice([0, 1, 1, 2])):%d-%m-%Y}"


POOLS: Pools = {
    "on": _on,
    "shop": ["TESCO STORES ####", "SAINSBURYS SACAT ####", "GREGGS", "B&Q 1###", "TFL TRAVEL CH", "WM MORRISONS STORE"],
    "firm": ["THAMES WATER", "VODAFONE LTD", "COUNCIL TAX LBH", "TV LICENCE MBP", "OCTOPUS ENERGY", "AVIVA HOME"],
    "who": ["MR K ADEYEMI", "HOLLOWAY R", "SIAN PRYCE", "J D TENNANT"],
    "why": ["RENT", "FOOD SHOP", "BIRTHDAY", "INV ####", "HOLIDAY"],
    "sum": ["1#.##", "4#.##", "###.00"],
    "boss": ["BRIGHTWELL LOGISTICS LTD", "NHS BUSINESS SERV", "OAKMERE SCHOOL TRUST"],
}
KINDS = [
    Kind(2, 900, 2700, "BANK GIRO CREDIT REF {boss}, PAYE #######"),
    Kind(2, 10, 500, "FASTER PAYMENTS RECEIPT REF.{why} FROM {who}"),
    Kind(0.6, 1, 9, "CASHBACK FOR HOUSEHOLD BILLS", most=1),
    Kind(0.6, 1, 6, "INTEREST PAID AFTER TAX 0.00 DEDUCTED", most=1),
    Kind(1, 4, 70, "CREDIT FROM {shop} ON {on}"),
    Kind(11, -95, -2, "CARD PAYMENT TO {shop},@ GBP, RATE 1.00/GBP ON {on}"),
    Kind(1.5, -90, -5, "CARD PAYMENT TO EDREAMS.ES,{sum} EUR, RATE 0.8#/GBP ON {on}, NON-STERLING FEE 0.##"),
    Kind(6, -140, -8, "DIRECT DEBIT PAYMENT TO {firm} REF #########, MANDATE NO 00##"),
    Kind(2, -900, -20, "STANDING ORDER VIA FASTER PAYMENT TO {who} REFERENCE {why} , MANDATE NO ##"),
    Kind(2, -300, -10, "BILL PAYMENT VIA FASTER PAYMENT TO {who} REFERENCE {why} , MANDATE NO ###"),
    Kind(2, -200, -10, "CASH WITHDRAWAL AT BANK MACHINE HIGH ST LUTON,@ GBP , ON {on}", step="10"),
    Kind(1, -5, -5, "MONTHLY ACCOUNT FEE", step="1", most=1),
]
HEADS = ((40, "Date", False), (105, "Description", False), (408, "Money in", True), (480, "Money out", True))
RED = (0.8, 0, 0)


def ordinal(day: date) -> str:
    end = "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{end} {day:%b}"


def _columns(flow: Flow) -> None:
    flow.page.box(36, flow.y - 12, 523, 18, fill=(0.93, 0.93, 0.93))
    for x, text, right in (*HEADS, (554, "£ Balance", True)):
        flow.page.put(x, flow.y, text, 8.5, right=right, bold=True)
    flow.y += 19


def _table(flow: Flow, told: Book) -> None:
    _columns(flow)
    flow.page.put(105, flow.y, "Balance brought forward from previous statement", 8.5, bold=True)
    flow.page.put(554, flow.y, written(told.opening), 8.5, right=True, bold=True)
    flow.y += 15
    for entry, balance in zip(told.entries, told.balances, strict=True):
        text = entry.lines[0].replace("@", written(abs(entry.amount), ""))
        lines = wrap(text, fits("Helvetica", 8.5, 245))
        if flow.need(10.5 * len(lines) + 3):
            _columns(flow)
        flow.page.put(40, flow.y, ordinal(entry.day), 8.5)
        flow.page.put(408 if entry.amount > 0 else 480, flow.y, written(abs(entry.amount)), 8.5, right=True)
        flow.page.put(554, flow.y, written(balance), 8.5, right=True)
        told.rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.y = flow.page.lines(105, flow.y, lines, 8.5, 10.5) + 4
        flow.page.rule(36, flow.y - 11, 559, 0.25, (0.8, 0.8, 0.8))
    flow.need(18)
    flow.page.put(105, flow.y + 2, "Balance carried forward to next statement", 8.5, bold=True)
    flow.page.put(554, flow.y + 2, written(told.closing), 8.5, right=True, bold=True)
    flow.y += 30


def _summary(page: Page, told: Book) -> None:
    start, end = told.period
    before = start - timedelta(1)
    page.put(
        36, 190, f"Your account summary for {ordinal(start)} {start.year} to {ordinal(end)} {end.year}", 11, bold=True
    )
    page.box(36, 200, 523, 84, stroke=RED)
    parts = (
        (f"Balance brought forward from {ordinal(before)} {before.year} Statement", told.opening),
        ("Total money in:", told.money_in()),
        ("Total money out:", told.money_out()),
        (f"Your balance at close of business {ordinal(end)} {end.year}", told.closing),
    )
    for n, (label, amount) in enumerate(parts):
        page.put(46, 218 + 18 * n, label, 9, bold=n == 3)
        page.put(548, 218 + 18 * n, "£" + written(amount), 9, right=True, bold=n == 3)


def _notes(flow: Flow) -> None:
    flow.need(84)
    flow.page.put(36, flow.y, "Your arranged overdraft and interest rates", 9.5, bold=True)
    notes = [
        "Credit interest 0.30% AER (variable) on balances up to £20,000.00. Arranged overdraft £250.00 at 39.94% EAR.",
        "You'll not pay interest on the first £20.00. From 3rd Apr our charges for using cards abroad are 2.95%.",
        "Your eligible deposits are protected up to £85,000 by the Financial Services Compensation Scheme.",
    ]
    flow.y = flow.page.lines(36, flow.y + 14, notes, 8, 11)


def draw(rng: Random, path: Path) -> Truth:
    told = book(rng, KINDS, POOLS, cycle(rng), most=55)
    number = fill(rng, "########", told.period[0], {})
    long = iban(rng, "GB", f"MRAB091742{number}")
    issue = f"{rng.randint(1, 12):02}/{told.period[1].year}"

    def head(page: Page, n: int) -> float:
        page.box(0, 0, 595, 6, fill=RED)
        page.put(36, 44, "Meridian Abbey UK", 17, bold=True, color=RED)
        page.put(559, 40, "1|2 Everyday Current Account", 11, right=True, bold=True)
        page.put(559, 54, f"Statement number: {issue}  Page number {n}", 8, right=True)
        page.put(559, 66, f"Account number: {number}  Sort Code: 09-17-42", 8.5, right=True)
        if n > 1:
            return 100
        page.lines(50, 100, ["Miss Philippa Ashworth", "14 Tanner's Row", "Luton", "LU2 7QX"], 9.5, 12)
        page.put(559, 88, f"BIC: MRABGB2L  IBAN: {long}", 8, right=True)
        _summary(page, told)
        page.put(36, 312, "Transactions", 12, bold=True, color=RED)
        return 334

    def foot(page: Page, y: float) -> None:
        page.put(36, max(y + 6, 806), "Continued on next page", 7.5)

    flow = Flow(790, lambda: Page(A4), head, foot)
    _table(flow, told)
    _notes(flow)
    with_fpdf(flow.pages, path)
    return told.truth("checking", "en_GB", "GBP", number)
