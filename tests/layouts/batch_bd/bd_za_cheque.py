"""South Africa, cheque account: amounts without a sign are money out, those with Cr money in, balances with Cr or Dr;
a further column of charges that are only accrued and do not move the balance; texts in three pieces at fixed places, of
which the last is a card's number with the day of the purchase; turnover and a table of charges after the rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_fpdf
from ._rows import MONTHS, by_words, day_before, solvent, sums

TEAL = (0.0, 0.55, 0.6)
KINDS = (
    Kind(12, -15, -1400, "POS Purchase|{shop}|412752*#### {ddmmm}", "0"),
    Kind(5, -50, -6000, "App Payment To|{who}|", "0"),
    Kind(4, -100, -2500, "ATM Cash|{atm}|412752*#### {ddmmm}", "2", "10"),
    Kind(3, -300, -5500, "Magtape Debit|{debit}|", "3"),
    Kind(3, -12, -300, "App Prepaid Airtime|0########9|", "1", "1"),
    Kind(2, -250, -4000, "Internal Debit Order|{debit}|", "0"),
    Kind(1, -49, -260, "¤Monthly Account Fee||", "0", "1", 1),
    Kind(1, -9, -90, "¤Service Fees||", "0", "0.1", 1),
    Kind(2, -3, -15, "¤Intl Pymt Fee {usd}|{online}|412752*#### {ddmmm}", "0"),
    Kind(3, 9000, 52000, "Magtape Credit|{firm} Salary|", "0", most=1),
    Kind(4, 80, 5000, "App Payment From|{who}|", "0"),
    Kind(1, 200, 3000, "Adt Cash Deposit|{atm}|Cash Dep #########", "4", "10"),
    Kind(1, 2, 60, "Interest On Credit Balance||", "0", most=1),
)
POOLS: Pools = {
    "ddmmm": day_before("%d %b", 3),
    "usd": ("9.99", "14.99"),
    "shop": (
        "Checkmate Hyper Fourways",
        "Pick & Save Rosebank",
        "Engin Garage N1 Sth",
        "Woolies Cape Quarter",
        "Vidda E Caffe",
    ),
    "who": ("Rent Unit 12", "Thabo M", "School Fees Lwazi", "Pieter Van Wyk", "Garden Service"),
    "atm": ("Sandton City 2 00412", "Cnr Oxford 09118"),
    "debit": ("Discover Med 0123988", "Outsure 88120033", "Vodakom 0310442", "Cartrack Fl00912"),
    "online": ("Spotifi", "Googol Storage"),
    "firm": ("Umhlanga Logistics",),
}
CHARGES = {"0": "", "1": "0.60", "2": "11.50", "3": "4.25", "4": "24.00"}


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def _sign(amount: Decimal, debit: str = "Dr") -> str:
    return f"{written(amount, minus='')}{debit if amount < 0 else 'Cr'}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    account = fill(rng, "62#########", start, POOLS)
    opening = some_amount(rng, 400, 30000) * rng.choice([1, 1, 1, -1])
    opening = max(opening, Decimal(-4000))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(20, 95), balance=opening, floor=-5000)
    entries = solvent(entries, opening, -9000)
    closing = opening + sum(entry.amount for entry in entries)
    out, outs, into, ins = sums(entries)
    number = rng.randint(12, 190)

    def head(page: Page, count: int) -> float:
        page.put(40, 46, "FYNBOS BANK", 15, bold=True, color=TEAL)
        page.put(555, 40, "Fynbos Premier Current Account", 9, bold=True, right=True)
        page.put(555, 52, account, 9, right=True)
        if count > 1:
            return titles(page, 84)
        page.lines(40, 78, ("*MRS NOMSA DLAMINI", "14 PROTEA STREET", "FERNDALE", "RANDBURG", "2194"), 9, 11)
        page.lines(
            330,
            78,
            (
                "Universal Branch Code 250000",
                "P O Box 1153, Johannesburg, 2000",
                "Lost Cards 087-000-0000",
                "VAT Reg. No 4000000000",
            ),
            8,
            10.5,
            color=GREY,
        )
        page.put(40, 150, f"Premier Current Account : {account}", 10, bold=True)
        page.put(40, 163, f"Tax Invoice/Statement Number : {number}", 8.5)
        page.put(40, 175, f"Statement Period : {start.day} {start:%B %Y} to {end.day} {end:%B %Y}", 8.5)
        page.put(40, 187, f"Statement Date : {end.day} {end:%B %Y}", 8.5)
        page.box(40, 198, 250, 13, TEAL)
        page.box(305, 198, 250, 13, TEAL)
        page.put(45, 208, "Statement Balances", 8.5, bold=True, color=(1, 1, 1))
        page.put(310, 208, "Bank Charges", 8.5, bold=True, color=(1, 1, 1))
        for n, (label, value) in enumerate(
            (
                ("Opening Balance", _sign(opening)),
                ("Closing Balance", _sign(closing)),
                ("VAT Inclusive @ 15.00%", "9.99Dr"),
            )
        ):
            page.put(45, 222 + 11 * n, label, 8)
            page.put(285, 222 + 11 * n, value, 8, right=True)
        for n, (label, value) in enumerate(
            (
                ("Service Fees", "64.50 Dr"),
                ("Cash Deposit Fees", "0.00"),
                ("Cash Handling Fees", "0.00"),
                ("Other Fees", "12.10 Dr"),
            )
        ):
            page.put(310, 222 + 11 * n, label, 8)
            page.put(550, 222 + 11 * n, value, 8, right=True)
        page.put(40, 272, "Interest Rate  Credit Rate Tiered   Debit Rate 18.25%", 8)
        return titles(page, 292)

    def titles(page: Page, y: float) -> float:
        page.put(40, y, f"Transactions in RAND (ZAR) : {account}", 9.5, bold=True)
        page.box(40, y + 6, 515, 22, TEAL)
        for x, lines, right in (
            (45, ("Date",), False),
            (85, ("Description",), False),
            (420, ("Amount",), True),
            (496, ("Balance",), True),
            (551, ("Accrued", "Bank Charges"), True),
        ):
            top = y + (15 if len(lines) == 2 else 20)
            page.lines(x, top, lines, 7.5, 9, bold=True, right=right, color=(1, 1, 1))
        return y + 40

    flow = Flow(772, lambda: Page(size=A4), head)
    flow.page.put(85, flow.y, "Opening Balance", 8)
    flow.page.put(496, flow.y, _sign(opening), 8, right=True)
    flow.y += 12
    rows: list[Row] = []
    balance = opening
    for n, entry in enumerate(entries):
        flow.need(12)
        balance += entry.amount
        page, y = flow.page, flow.y
        if n % 2 == 0:
            page.box(40, y - 8.5, 515, 12, (0.93, 0.97, 0.97))
        page.put(45, y, _day(entry.day), 8)
        what, text, card = entry.lines
        what = what.replace("¤", "#")
        card = card.title() if card else ""
        page.put(85, y, what, 8)
        page.put(195 if len(what) < 26 else 205, y, text, 8)
        page.put(372, y, card, 7, right=True)
        page.put(424 if entry.amount < 0 else 432, y, _sign(entry.amount, ""), 8, right=True)
        page.put(500, y, _sign(balance), 8, right=True)
        page.put(551, y, CHARGES[entry.tag], 8, right=True)
        description = " ".join(f"{what} {text} {card}".split())
        rows.append(Row(entry.day, description, entry.amount, balance, page=flow.number))
        flow.y += 12
    flow.need(120)
    page, y = flow.page, flow.y
    page.rule(40, y - 8, 555, 0.8, TEAL)
    page.put(85, y + 3, "Closing Balance", 8, bold=True)
    page.put(500, y + 3, _sign(closing), 8, right=True, bold=True)
    y += 26
    page.put(40, y, "Turnover for Statement Period", 9, bold=True)
    for n, (label, count, value) in enumerate(
        (("No. Credit Transactions", ins, f"{written(into)}Cr"), ("No. Debit Transactions", outs, f"{written(out)}Dr"))
    ):
        page.put(45, y + 13 + 11 * n, label, 8)
        page.put(190, y + 13 + 11 * n, str(count), 8, right=True)
        page.put(285, y + 13 + 11 * n, value, 8, right=True)
    page.lines(
        40,
        y + 44,
        (
            "# Inclusive of VAT. Accrued charges are collected on your next fee date and are shown for information.",
            f"Please check this statement and report differences before {(end + timedelta(30)):%d %B %Y}.",
            "Fynbos Bank Limited. An authorised financial services and credit provider. Reg. No. 1929/000000/06",
        ),
        7,
        10,
        color=GREY,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(40, 815, f"Branch Number 250000   Account Number {account}   Date {end:%Y/%m/%d}", 7, color=GREY)
        page.put(555, 815, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
    with_fpdf(by_words(flow.pages) if rng.random() < 0.3 else flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("account", "en-ZA", "ZAR", account, start, end, opening, closing, rows)
