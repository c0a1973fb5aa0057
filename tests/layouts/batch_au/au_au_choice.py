"""Australia, transaction account: balances with plus and minus signs apart from the "$" in the head, dates of six
figures, debit before credit, opening and closing among the rows in capitals, the figures on the last line of a wrapped
text; rates, fee summary and advice after the table."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, WHITE, Color, Flow, Page, fits, with_pymupdf
from ._rows import ENGLISH_LONG, after_table, joined, kept, total

CRIMSON: Color = (0.85, 0.0, 0.13)
BAND: Color = (0.93, 0.93, 0.93)
DEBIT, CREDIT, BALANCE = 402.0, 472.0, 548.0
POOLS: Pools = {
    "shop": (
        *("Woolies 3142 Carlton Aus", "Coals 7741 Brunswick Aus", "Myki Topup Melbourne Aus", "Aldo Stores Coburg Aus"),
        *("Cafe Degraves Melbourne Aus", "Kmarts 1081 Preston Aus", "Shell Coles Exp 6 Fitzroy Aus"),
    ),
    "who": ("Olivia Chen", "Jack Murphy", "Priya Rao", "Tom Bakker", "Grace Kelly"),
    "why": ("Dinner", "Rent July", "Car rego", "Birthday", "Bills share"),
    "biller": ("Origen Energy", "Yarra Water", "Optos Billing", "Bupo Health", "City Of Darebin"),
    "tail": ("", "", " Mastercard Tap And Pay"),
}
KINDS = (
    Kind(28, -4, -230, "Debit Card Purchase {shop}{tail}"),
    Kind(6, -10, -500, "Withdrawal Mobile ####### Pymt {who} {why}", "", "1"),
    Kind(4, -50, -900, "Withdrawal Mobile ####### Tfr Saver Acc Savings", "", "10"),
    Kind(4, -30, -600, "Withdrawal Online ####### Bpay {biller} {why}"),
    Kind(5, -20, -300, "Payment By Authority To {biller} ############"),
    Kind(5, 10, 600, "Deposit-Osko Payment ####### {who} {why}", "", "1"),
    Kind(4, 1600, 4100, "Deposit Melb Health Payroll ########", "", "0.01", 3),
    Kind(3, -20, -400, "Eftpos Cash Withdrawal Lygon St Atm Carlton Vic ####", "", "20"),
    Kind(2, 5, 150, "Eftpos Credit {shop}"),
    Kind(1, -0.3, -6, "Foreign Transaction Fee For Aud Amount Of Purchase Overseas", "fee"),
    Kind(1, -5, -5, "Monthly Plan Fee", "fee", "1", 1),
)


def signed(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else '+'} ${written(abs(amount))}"


def spoken(day: date) -> str:
    return f"{day.day} {ENGLISH_LONG[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, days=rng.choice([30, 31, 61, 91]), calendar=rng.random() < 0.3)
    opening = some_amount(rng, 60, 9000)
    inner = (start + timedelta(1), end)
    entries = some_entries(rng, KINDS, POOLS, inner, count=rng.randint(18, 100), balance=opening, floor=30)
    entries = kept(entries, opening)
    closing = opening + sum(entry.amount for entry in entries)
    bsb, number = fill(rng, "033-###", start, {}), fill(rng, "### ###", start, {})
    holder = rng.choice(["MS CHARLOTTE ANNE WEBB", "MR ETHAN ROBERTS", "MR K & MRS L PATEL"])
    statement = rng.randint(3, 180)

    def titles(page: Page, y: float) -> float:
        page.box(46, y, 504, 17, CRIMSON)
        page.put(52, y + 12, "TRANSACTIONS", 9.5, bold=True, color=WHITE)
        note = (
            "Please check all entries on this statement and tell us promptly of any possible error or unauthorised one"
        )
        page.put(52, y + 28, note, 7)
        y += 44
        page.put(52, y, "DATE", 8, bold=True)
        page.put(104, y, "TRANSACTION DESCRIPTION", 8, bold=True)
        for x, label in ((DEBIT, "DEBIT"), (CREDIT, "CREDIT"), (BALANCE, "BALANCE")):
            page.put(x, y, label, 8, bold=True, right=True)
        page.rule(46, y + 5, 550, 0.7)
        return y + 18

    def head(page: Page, n: int) -> float:
        page.box(46, 30, 34, 24, CRIMSON)
        page.put(63, 48, "W", 16, bold=True, center=True, color=WHITE)
        page.put(90, 47, "Wattle Bank", 13, bold=True)
        if n > 1:
            page.put(548, 42, "Wattle Choice", 9, bold=True, right=True)
            page.put(548, 53, f"{bsb} {number}", 8, right=True)
            return titles(page, 72)
        return 80

    flow = Flow(772, lambda: Page(A4), head)
    page = flow.page
    page.put(548, 44, "Electronic Statement", 13, bold=True, right=True)
    page.put(548, 66, "Wattle Choice", 16, bold=True, right=True)
    page.lines(60, 120, [holder, f"{rng.randint(1, 300)} SYDNEY RD", "BRUNSWICK VIC 3056"], 9.5, 13)
    page.box(310, 82, 240, 30, BAND)
    page.put(318, 94, "STATEMENT PERIOD", 8, bold=True)
    page.put(318, 106, f"{spoken(start)} - {spoken(end)}", 9)
    facts = (
        ("Account Name", holder),
        ("Customer ID", fill(rng, f"####  #### {holder.split()[1]}", start, {})),
        ("BSB", bsb),
        ("Account Number", number),
    )
    for n, (label, value) in enumerate(facts):
        page.put(318, 128 + 13 * n, label, 8, bold=True)
        page.put(410, 128 + 13 * n, value, 8)
    page.box(310, 178, 240, 62, BAND)
    for n, (label, amount) in enumerate(
        (
            ("Opening Balance", opening),
            ("Total Credits", total(entries, 1)),
            ("Total Debits", total(entries, -1)),
            ("Closing Balance", closing),
        )
    ):
        page.put(318, 192 + 14 * n, label, 8.5, bold=n in (0, 3))
        text = f"- ${written(abs(amount))}" if n == 2 else signed(amount)
        page.put(BALANCE - 6, 192 + 14 * n, text, 8.5, right=True, bold=n in (0, 3))
    page.put(46, 196, "INTEREST RATES (per annum)", 9, bold=True)
    page.put(46, 210, "Effective Date", 8, bold=True)
    page.put(160, 210, "Over $0", 8, bold=True)
    page.put(46, 222, f"{start:%d %b %Y}", 8)
    page.put(160, 222, "0.00 %", 8)
    flow.y = titles(page, 262)

    def anchor(day: date, label: str, amount: Decimal) -> None:
        flow.need(15)
        flow.page.put(52, flow.y, f"{day:%d/%m/%y}", 8.5, bold=True)
        flow.page.put(104, flow.y, label, 8.5, bold=True)
        flow.page.put(BALANCE, flow.y, written(amount), 8.5, bold=True, right=True)
        flow.page.rule(46, flow.y + 4, 550, 0.3, (0.75, 0.75, 0.75))
        flow.y += 14

    anchor(start, "STATEMENT OPENING BALANCE", opening)
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        lines = wrap(joined(entry.lines), fits("Helvetica", 8.5, 212))
        flow.need(10.5 * len(lines) + 4)
        page = flow.page
        balance += entry.amount
        page.put(52, flow.y, f"{entry.day:%d/%m/%y}", 8.5)
        page.lines(104, flow.y, lines, 8.5, 10.5)
        flow.y += 10.5 * (len(lines) - 1)
        page.put(DEBIT if entry.amount < 0 else CREDIT, flow.y, written(abs(entry.amount)), 8.5, right=True)
        page.put(BALANCE, flow.y, written(balance), 8.5, right=True)
        page.rule(46, flow.y + 4, 550, 0.3, (0.75, 0.75, 0.75))
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.y += 14
    anchor(end, "CLOSING BALANCE", closing)
    after_table(flow, 190, 60)
    page, y = flow.page, flow.y + 18
    page.box(46, y - 12, 504, 17, BAND)
    page.put(52, y, "CONVENIENCE AT YOUR FINGERTIPS", 9, bold=True)
    page.lines(
        52,
        y + 17,
        [
            "Lock a lost card, dispute a transaction or get a proof of balance in the app at any time of the day.",
            "Telephone Banking 132 181. If you are overseas call +61 2 9155 0181.",
        ],
        8,
        11,
    )
    y += 54
    page.box(46, y - 12, 504, 17, BAND)
    page.put(52, y, "TRANSACTION FEE SUMMARY", 9, bold=True)
    page.put(52, y + 16, "Fee(s) charged", 8, bold=True)
    page.put(360, y + 16, "Total", 8, bold=True, right=True)
    page.put(BALANCE - 6, y + 16, "Fee Amount", 8, bold=True, right=True)
    fees = [entry for entry in entries if entry.tag == "fee"]
    page.put(52, y + 29, "Fees on this account", 8)
    page.put(360, y + 29, str(len(fees)), 8, right=True)
    page.put(BALANCE - 6, y + 29, "$" + written(abs(total(fees, -1))), 8, right=True)
    y += 58
    page.put(52, y, "MORE INFORMATION", 9, bold=True)
    page.lines(
        52,
        y + 14,
        [
            "For details of interest, fees and charges see the terms and conditions of your account.",
            "Not happy with something? Tell us first; if it stays unsolved, the ombudsman of the industry may help.",
        ],
        8,
        11,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(46, 802, f"Statement No. {statement}", 8)
        page.put(548, 802, f"Page {n} of {len(flow.pages)}", 8, right=True)
        page.put(
            46, 814, "Wattle Banking Corporation ABN 33 007 181 141 AFSL and Australian credit licence 233181", 6.5
        )
    with_pymupdf(flow.pages, path)
    return Truth("account", "en_AU", "AUD", f"{bsb} {number}", start, end, opening, closing, rows)
