"""Saudi Arabia, account statement in English on a wide page: `Hijri Date` (`1445/06/19`) and `Gregorian Date`
(`2024/01/01`) of the same day, `Transaction Details`, `Debit`, `Credit`, `Balance` in SAR.

Details of one to four lines (mada card, SADAD, SARIE, "VAT 15% on Fee"), fees and their VAT as rows of their own.
Look 1 has Hijri first and ruled rows, look 2 Gregorian first as `01 Jan 2024` with `CR`/`DR` balances. "Balance
brought forward" in the table; debit and credit counts and totals at the end. PyMuPDF, Times, written sideways and
turned in look 1.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(12, -4, -450, "POS Purchase - mada|{shop}|Card 4847**####  Terminal 0000####  {used} 1#:1#"),
    Kind(3, -10, -600, "Online Purchase - mada|{web}|Card 4847**####"),
    Kind(4, -30, -900, "SADAD Bill Payment|Biller {biller}|Subscriber No. 05########, Bill 1#######.##"),
    Kind(
        3, -100, -6000, "Outgoing Transfer - SARIE|To {person}|IBAN SA## #### **** **** ####|Purpose: {note}", step="5"
    ),
    Kind(3, 50, 5000, "Incoming Transfer|From {person}|{note}", step="5"),
    Kind(2, 6000, 19000, "Salary|{firm} {month}|WPS Ref ############", most=2),
    Kind(3, -100, -3000, "ATM Cash Withdrawal|{atm}", step="50"),
    Kind(1, -20, -700, "POS Purchase - International|{abroad}|{foreign}"),
    Kind(1, -5, -25, "Transfer Fee", step="0.5"),
    Kind(1, -0.75, -3.75, "VAT 15% on Fee Ref FT##############", step="0.05"),
    Kind(0.7, -1500, -2400, "Murabaha Finance Instalment|Contract 11/2#######/##", most=1),
    Kind(0.5, 10, 300, "POS Refund|{shop}|Original date {used}"),
    Kind(0.5, 500, 9000, "Cash Deposit - CDM|{atm}", step="50"),
]
POOLS: Pools = {
    "shop": ["AL WAHA MARKETS BR 114 RIYADH", "NAKHEEL PHARMACY 0271", "BARQ FUEL STN 33 QASSIM ROAD",
             "QAHWA HOUSE OLAYA"],
    "web": ["SOUQLY.SA 1,299.00 INST 2/4", "TAYARA FOOD APP", "HALA RIDES"],
    "biller": ["001 Najd Telecom", "002 Electricity Co", "090 Traffic Dept", "044 Water Co"],
    "person": ["FAHAD S ALQAHTANI", "MARIA L SANTOS", "ABDULLAH BIN OMAR EST"],
    "note": ["Family support", "Rent 1445/07", "Salary of driver", "Personal", "Inv 4471 dt 12/03/1445"],
    "firm": ["RIMAL CONTRACTING CO", "MINISTRY PAYROLL"],
    "atm": ["ATM 0417 Kingdom Rd Riyadh", "ATM 1190 Al Kharj"],
    "abroad": ["HOTEL MARINA DUBAI", "PIXELSHOP IRELAND"],
    "foreign": ["AED ¤ Rate 1.02##", "USD ¤ Rate 3.8###"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
    "month": lambda _, day: day.strftime("%m-%Y"),
}  # fmt: skip
WIDE = (842.0, 595.0)
ONE, TWO, TEXT, DEBIT, CREDIT, BALANCE = 40, 116, 196, 590, 690, 800
GREEN = (0.0, 0.36, 0.25)


def hijri(day: date) -> str:
    """The day in the civil Islamic calendar, as `1445/06/19`."""
    rest = day.toordinal() + 1721425 - 1948440 + 10632
    cycle, rest = divmod(rest - 1, 10631)
    rest += 355
    year = (10985 - rest) // 5316 * (50 * rest // 17719) + rest // 5670 * (43 * rest // 15238)
    rest += 29 - (30 - year) // 15 * (17719 * year // 50) - year // 16 * (15238 * year // 43)
    month = 24 * rest // 709
    return f"{30 * cycle + year - 30}/{month:02}/{rest - 709 * month // 24:02}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([30, 60]), calendar=rng.random() < 0.4)
    opening = some_amount(rng, 100, 40000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=500)
    balances = running(opening, [e.amount for e in entries])
    number = iban(rng, "SA", "99000000############")
    truth = Truth("checking", "en_SA", "SAR", number, start, end, opening, balances[-1] if balances else opening)
    ruled = rng.random() < 0.5

    def head(page: Page, at: int) -> float:
        page.put(ONE, 44, "Bank Al Najd", 17, bold=True, color=GREEN)
        page.put(BALANCE, 44, "Account Statement", 13, bold=True, right=True)
        y = 84.0
        if at == 1:
            left = ["KHALID IBRAHIM ALMUTLAQ", "P.O. Box 41187, Riyadh 11521", "Kingdom of Saudi Arabia"]
            page.lines(ONE, 72, left, 9, 12)
            names = ["IBAN", "Currency / Type", "Period", "Period (H)"]
            days = f"{start:%Y/%m/%d} - {end:%Y/%m/%d}"
            page.lines(480, 72, names, 9, 12, color=GREY)
            values = [number, "SAR / Current", days, f"{hijri(start)} - {hijri(end)}"]
            page.lines(BALANCE, 72, values, 9, 12, right=True)
            y = 144
        page.box(ONE - 4, y - 12, BALANCE - ONE + 8, 18, GREEN)
        white = (1, 1, 1)
        names = ["Hijri Date", "Gregorian Date"] if ruled else ["Gregorian Date", "Hijri Date"]
        for x, name in zip((ONE, TWO, TEXT), [*names, "Transaction Details"], strict=True):
            page.put(x, y, name, 9, bold=True, color=white)
        for x, name in ((DEBIT, "Debit"), (CREDIT, "Credit"), (BALANCE, "Balance")):
            page.put(x, y, name, 9, bold=True, right=True, color=white)
        return y + 22

    flow = Flow(530, lambda: Page(WIDE, "Times-Roman", "Times-Bold"), head)
    flow.page.put(TEXT, flow.y, "Balance brought forward", 9, bold=True)
    flow.page.put(BALANCE, flow.y, _state(opening, ruled), 9, right=True, bold=True)
    flow.y += 16
    for entry, balance in zip(entries, balances, strict=True):
        _row(flow, truth, entry, balance, ruled)
    _totals(flow, truth, ruled)
    for at, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 572, f"Page {at} / {len(flow.pages)}", 8, right=True)
        page.put(ONE, 572, f"Printed {end:%Y/%m/%d} ({hijri(end)} H). VAT No. 300000000000003. CR 1010000000", 7)
    with_pymupdf(flow.pages, path, "rows", turned=ruled)
    return truth


def _state(balance: Decimal, ruled: bool) -> str:
    return written(balance) if ruled else f"{written(abs(balance))} {'DR' if balance < 0 else 'CR'}"


def _priced(line: str, amount: Decimal) -> str:
    """The line with the sum in the other currency, by the rate at its end, for `¤`."""
    if "¤" not in line:
        return line
    rate = Decimal(line.rsplit(maxsplit=1)[-1])
    return line.replace("¤", written(abs(amount) / rate))


def _row(flow: Flow, truth: Truth, entry: Entry, balance: Decimal, ruled: bool) -> None:
    joined = [" ".join(_priced(line, entry.amount).split()) for line in entry.lines]
    lines = [part for line in joined for part in wrap(line, fits("Times-Roman", 9, 300))]
    flow.need(11 * len(lines) + 6)
    page, y = flow.page, flow.y
    western = f"{entry.day:%Y/%m/%d}" if ruled else f"{entry.day:%d %b %Y}"
    for x, text in zip((ONE, TWO), (hijri(entry.day), western) if ruled else (western, hijri(entry.day)), strict=True):
        page.put(x, y, text, 9)
    page.lines(TEXT, y, lines, 9, 11)
    page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(abs(entry.amount)), 9, right=True)
    page.put(BALANCE, y, _state(balance, ruled), 9, right=True)
    if ruled:
        page.rule(ONE, y + 11 * len(lines) - 7, BALANCE, 0.4, GREY)
    truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    flow.y += 11 * len(lines) + 6


def _totals(flow: Flow, truth: Truth, ruled: bool) -> None:
    flow.need(72)
    page, y = flow.page, flow.y + 8
    page.rule(ONE, y - 12, BALANCE, 1, GREEN)
    for x, less in ((DEBIT, True), (CREDIT, False)):
        found = [abs(row.amount) for row in truth.transactions if (row.amount < 0) == less]
        page.put(x, y, written(sum(found, Decimal("0.00"))), 9, right=True, bold=True)
        page.put(x, y + 13, str(len(found)), 9, right=True)
    page.put(TEXT, y, "Total", 9, bold=True)
    page.put(TEXT, y + 13, "Number of transactions", 9)
    page.put(TEXT, y + 26, "Closing balance", 9, bold=True)
    page.put(BALANCE, y + 26, _state(truth.closing_balance or Decimal(0), ruled), 9, right=True, bold=True)
    note = "Kindly report any discrepancy within 30 days. Held amounts of SAR 150.00 (pending) are not shown above."
    page.put(ONE, y + 46, note, 7.5, color=GREY)
