"""South Africa, business cheque account: a charge column with a letter (`4.75 T`) that is only noted on the row and
debited in one sum at the month's end, `12 345.67` with spaces, a balance with Cr or Dr on each row, `3/04/2024`.

Heads in English over Afrikaans; a description in two parts ("Acb Debit" ... "Settlement") with a line below. "Bal
Brought Forward" on each page, summary box, tax invoice box with VAT. Stretched word spaces in a form XObject.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand

KINDS = [
    Kind(6, -200, -48000, "Digital Payment Dt~Settlement|{supplier} Inv ####", "8.00 T"),
    Kind(5, -45, -2900, "Pos Purchase~Effec {used}|{shop} Card No. ####", "4.75 T"),
    Kind(4, -90, -9000, "Acb Debit:External~Settlement|{debit} {ref}", "11.50 T"),
    Kind(7, 300, 64000, "Acb Credit~Settlement|{client} {ref}"),
    Kind(2, 500, 22000, "Cash Dep Branch~{town}|Dep No. 000####  100 x 200.00", "62.30 A", "10"),
    Kind(1.5, -150, -30000, "Cheque~00####"),
    Kind(1, -60, -1500, "Fuel Purch~Effec {used}|{shop}", "5.60 T"),
    Kind(0.8, 50, 5000, "Immediate Trf Cr~Settlement|{client} PAYSHARE {used}"),
    Kind(0.8, -2000, -15000, "Sars Efiling~Settlement|VAT201 4#########T1"),
    Kind(0.4, 200, 9000, "Unpaid Debit Reversal|{debit} {ref}", "150.00 A"),
]
POOLS = {
    "supplier": ["Umhlatuzana Paper CC", "Bidmaster Foods", "Mkhize Transport (Pty) Ltd"],
    "shop": ["Enjin Garage Ballito", "Makulu Cash & Carry", "Builders Yard 114"],
    "debit": ["Hollandia Ins", "Telkomnet", "Wesfleet Finance", "Xpress Pos Rental"],
    "client": ["Naidoo & Sons", "eThekwini Metro", "Van Tonder Boerdery", "Sunbird Guest House"],
    "town": ["Pinetown", "Umhlanga Rocks"],
    "ref": ["INV####", "0000######-##", "Acc 1 2##.##"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y}",
}
DATE, TEXT, PART, CHARGE, DEBIT, CREDIT, BALANCE = 38, 92, 192, 304, 378, 456, 557
NAVY: Color = (0.1, 0.15, 0.4)


def _za(amount: Decimal) -> str:
    return written(abs(amount), " ")


def _marked(amount: Decimal) -> str:
    return f"{_za(amount)} {'Dr' if amount < 0 else 'Cr'}"


def _day(day: date) -> str:
    return f"{day.day}/{day:%m/%Y}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.6)
    opening = rng.choice([some_amount(rng, 900, 160000)] * 3 + [some_amount(rng, -500, -40000)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-60000)
    rows = [(entry.day, entry.lines, entry.amount, entry.tag) for entry in entries]
    charges = sum((Decimal(tag[:-2]) for *_, tag in rows if tag), Decimal(0))
    if charges:
        rows.append((end, ("Transaction Charge~Headoffice",), -charges, ""))
    if rng.random() < 0.7:
        rows.append((end, ("Monthly Acc Fee~Headoffice",), Decimal("-95.00"), ""))
    if opening < 0:
        rows.append((end, ("Overdraft Interest 11.75%~Headoffice",), some_amount(rng, -20, -900), ""))
    closing = opening + sum(amount for _, _, amount, _ in rows)
    code = f"40-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"
    truth = Truth("checking", "en_ZA", "ZAR", code, start, end, opening, closing)
    balance = [opening]

    def head(page: Page, number: int) -> float:
        y = _head(page, number, truth, [amount for _, _, amount, _ in rows])
        page.put(DATE, y, _day(start if number == 1 else truth.transactions[-1].date), 8)
        page.put(TEXT, y, "Bal Brought Forward", 8)
        page.put(BALANCE, y, _marked(balance[0]), 8, right=True)
        return y + 14

    flow = Flow(748, Page, head)
    for day, lines, amount, charge in rows:
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        balance[0] += amount
        page.put(DATE, y, _day(day), 8)
        name, _, part = lines[0].partition("~")
        page.put(TEXT, y, name, 8)
        page.put(PART, y, part, 8)
        page.put(CHARGE, y, charge, 8, right=True)
        page.put(DEBIT if amount < 0 else CREDIT, y, _za(amount), 8, right=True)
        page.put(BALANCE, y, _marked(balance[0]), 8, right=True)
        flow.y = page.lines(TEXT + 8, y + 10, lines[1:], 8, 10) + 3
        text = " ".join(" ".join(lines).replace("~", " ").split())
        truth.transactions.append(Row(day, text, amount, balance[0], page=flow.number))
    flow.need(120)
    flow.page.rule(DATE, flow.y - 5, BALANCE, 0.8, NAVY)
    _tail(flow.page, flow.y + 16, charges)
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 812, f"Page {number} of {len(flow.pages)}", 7.5, right=True)
        page.put(DATE, 812, "Umgeni Bank Limited Reg No 1986/004999/06. Authorised Financial Services Provider", 6)
    by_hand(flow.pages, path, Hand(show="Tw", scaled=True, form=True, tw=1))
    return truth


def _head(page: Page, number: int, truth: Truth, amounts: list[Decimal]) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(DATE, 46, "Umgeni Business Bank", 15, bold=True, color=NAVY)
    page.put(BALANCE, 46, f"Cheque account statement {start:%d %b %Y} to {end:%d %b %Y}", 9, right=True)
    y = 90.0
    if number == 1:
        page.lines(DATE, 76, ["KINGFISHER SIGNAGE (PTY) LTD", "PO BOX 1409", "HILLCREST", "3650"], 9, 11)
        page.put(330, 76, f"Account number {truth.account_number}", 9, bold=True)
        page.put(330, 88, "VAT Reg No. 4950199999   Overdraft limit 75 000.00", 8)
        page.box(DATE - 4, 132, BALANCE - DATE + 8, 64, (0.93, 0.94, 0.98))
        page.put(DATE + 4, 145, "Account summary / Rekeningopsomming", 8.5, bold=True, color=NAVY)
        into, out = (sum((a for a in amounts if (a > 0) == more), Decimal(0)) for more in (True, False))
        sums = ["Balance Brought Forward", "Sundry Credits", "Sundry Debits and Charges", "Balance at end"]
        values = [_marked(truth.opening_balance), _za(into), f"{_za(out)} -", _marked(truth.closing_balance)]
        for n, (name, value) in enumerate(zip(sums, values, strict=True)):
            x = DATE + 4 + 270 * (n // 2)
            page.put(x, 163 + 16 * (n % 2), name, 8)
            page.put(x + 235, 163 + 16 * (n % 2), value, 8, right=True)
        y = 222
    names = [(DATE, "Date", "Datum"), (TEXT, "Transaction Description", "Transaksiebeskrywing"),
             (CHARGE, "Charge", "Koste"), (DEBIT, "Debit Amount", "Debietbedrag"),
             (CREDIT, "Credit Amount", "Kredietbedrag"), (BALANCE, "Balance", "Saldo")]  # fmt: skip
    for x, english, afrikaans in names:
        page.put(x, y, english, 8, right=x > PART, bold=True)
        page.put(x, y + 9, afrikaans, 7, right=x > PART, color=GREY)
    page.rule(DATE, y + 14, BALANCE, 0.8, NAVY)
    return y + 28


def _tail(page: Page, y: float, charges: Decimal) -> None:
    vat = (charges * 15 / 115).quantize(Decimal("0.01"))
    page.box(DATE - 4, y - 12, BALANCE - DATE + 8, 48, stroke=GREY)
    page.put(DATE + 4, y, "Tax invoice: charges this month (incl. VAT @ 15.000%)", 8, bold=True)
    page.put(BALANCE - 4, y, _za(charges), 8, right=True)
    page.put(DATE + 4, y + 12, "VAT included", 8)
    page.put(BALANCE - 4, y + 12, _za(vat), 8, right=True)
    page.put(DATE + 4, y + 26, "Charge codes: A = Administration, T = Transaction, S = Service, V = VAT 0%.", 7)
    page.put(DATE, y + 56, "From 1/01/2026 a cash deposit costs 3.50 per 100.00. Prime on 25/03/2026: 10.50%.", 7)
