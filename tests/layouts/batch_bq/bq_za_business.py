"""South Africa, business cheque account: a Charge column beside debits and credits that tells a fee booked later,
blanks in thousands, overdrawn balances with a minus behind, `Bal Brought Forward`, days as 2/03/2021, a tax invoice.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, with_pymupdf
from ._rows import into, out_of

MAROON: Color = (0.55, 0.05, 0.2)
POOLS: Pools = {
    "client": ("Karoo Timber", "Mbali Interiors", "Van Wyk Plaas", "Umhlanga Spa Cc", "Inv 20###", "Protea School"),
    "firm": ("Cape Steel Merch", "Eskort Packaging", "Rand Couriers", "City Of Tshwane", "Sars Vat ##########"),
    "shop": ("Enjin Fuel Silverton", "Builders Yard", "Office Corner", "Superette Lynnwood"),
    "bank": ("Nedland Bank", "Capital Coop", "Bushveld Str", "Loskop Savings"),
}
KINDS = (
    Kind(22, 800, 48000, "Acb Credit  Settlement|{client}"),
    Kind(10, 500, 22000, "Digital Tran Cr  Settlement|{bank} {client}"),
    Kind(24, -300, -36000, "Digital Payment Dt  Settlement|{bank} {firm}", "8.50 A"),
    Kind(14, -80, -2400, "Pos Purchase  Settlement|Card No. 5887 {shop}", "3.75 T"),
    Kind(6, -500, -9000, "Acb Debit:External  Settlement|{firm}", "21.00 T"),
    Kind(5, -500, -4000, "Atm Withdrawal  Silverton|Card No. 5887", "52.00 T", "100"),
    Kind(4, 1000, 15000, "Cash Dep Branch  Silverton|Counter ####", "127.50 T", "50"),
    Kind(3, -6000, -30000, "Digital Payment Dt  Settlement|Wages Week ##", "8.50 A", "10"),
    Kind(2, -210, -260, "Monthly Acc Fee  Headoffice  *", "", "5", most=1),
    Kind(2, -120, -980, "Transaction Charge  Headoffice  *", "", most=1),
    Kind(2, -20, -900, "Interest Debit  Headoffice", "", most=1),
    Kind(1, -30, -30, "Proof Of Pmt Email  Settlement  *", "1.20 A", "0.10"),
)
CHARGE, DEBIT, CREDIT, BALANCE = 342.0, 415.0, 487.0, 560.0


def _money(amount: Decimal) -> str:
    return written(amount, " ", minus="") + ("-" if amount < 0 else "")


def _day(day: date) -> str:
    return f"{day.day}/{day:%m/%Y}"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_amount(rng, 2000, 160000) * rng.choice((1, 1, -1))
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(25, 110), balance=opening, floor=-90000)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    account = f"40-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"

    def head(page: Page, count: int) -> float:
        page.put(36, 46, "Highveld Bank", 17, bold=True, color=MAROON)
        page.put(560, 40, "Tax Invoice", 10, right=True, bold=True)
        page.put(560, 52, "VAT Registration No 4990112233", 7.5, right=True)
        if count > 1:
            page.put(36, 74, f"Cheque Account Number  {account}", 9)
            page.put(560, 74, f"Page {count}", 9, right=True)
            return _columns(page, 98)
        _first(page, period, account, (opening, amounts, closing))
        return _columns(page, 298)

    flow = Flow(764, Page, head)
    flow.page.put(36, flow.y, _day(period[0]), 8)
    flow.page.put(96, flow.y, "Bal Brought Forward", 8)
    flow.page.put(BALANCE, flow.y, _money(opening), 8, right=True)
    flow.y += 12.5
    rows = []
    for entry, balance in zip(entries, running(opening, amounts), strict=True):
        flow.need(11 * len(entry.lines))
        page, y = flow.page, flow.y
        page.put(36, y, _day(entry.day), 8)
        page.put(96, y, entry.lines[0], 8)
        page.lines(104, y + 10, entry.lines[1:], 8, 10)
        page.put(CHARGE, y, entry.tag, 8, right=True)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, _money(abs(entry.amount)), 8, right=True)
        page.put(BALANCE, y, _money(balance), 8, right=True)
        flow.y += 10 * len(entry.lines) + 2.5
        text = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, text, entry.amount, balance, None, flow.number))
    flow.need(96)
    _end(flow.page, flow.y + 6)
    for sheet in flow.pages:
        sheet.put(36, 808, "Highveld Bank Limited  Reg No 1990/001122/06  Authorised Financial Services Provider", 6.5)
        sheet.put(560, 808, "HB 118 EX", 6.5, right=True)
    with_pymupdf(flow.pages, path, rng.choice(("rows", "columns")))
    return Truth("checking", "en_ZA", "ZAR", account, *period, opening, closing, rows)


def _first(page: Page, period: tuple[date, date], account: str, sums: tuple[Decimal, list[Decimal], Decimal]) -> None:
    """The blocks that only the first page has."""
    opening, amounts, closing = sums
    client = ("SILVERTON SHOPFITTERS (PTY) LTD", "UNIT 4 MOREWAG PARK", "SILVERTON", "0184")
    page.lines(36, 82, client, 9, 11.5)
    page.lines(360, 82, ("Business Banking Pretoria East", "P O Box 90210, Garsfontein 0042"), 8, 10)
    page.put(36, 150, "Cheque Account Statement", 13, bold=True)
    page.put(36, 168, "Account Type:  Business Evolve", 8.5)
    page.put(230, 168, f"Account Number:  {account}", 8.5)
    page.put(560, 168, f"Issued on:  {_day(period[1])}", 8.5, right=True)
    page.put(36, 181, f"Statement for period  {_day(period[0])} to {_day(period[1])}", 8.5)
    page.box(36, 194, 524, 66, None, stroke=GREY)
    page.put(42, 206, "Account Summary:", 8.5, bold=True)
    lines = (
        ("Balance Brought Forward", opening),
        ("Sundry Credits", into(amounts)),
        ("Sundry Debits", -out_of(amounts)),
        (f"Balance on {_day(period[1])}", closing),
    )
    for n, (name, amount) in enumerate(lines):
        page.put(42, 219 + 11.5 * n, name, 8.5)
        page.put(260, 219 + 11.5 * n, _money(amount), 8.5, right=True)
    page.put(320, 219, "Overdraft Limit", 8.5)
    page.put(550, 219, "100 000.00", 8.5, right=True)
    page.put(320, 230.5, "Rate on overdrawn balance", 8.5)
    page.put(550, 230.5, "12.250% p.a.", 8.5, right=True)
    page.put(36, 280, "Your transactions", 10, bold=True, color=MAROON)


def _columns(page: Page, y: float) -> float:
    page.rule(36, y - 10, 560, 0.8, MAROON)
    page.put(36, y, "Date", 8, bold=True)
    page.put(96, y, "Transaction Description", 8, bold=True)
    titles = ((CHARGE, "Charge"), (DEBIT, "Debit Amount"), (CREDIT, "Credit Amount"), (BALANCE, "Balance"))
    for x, title in titles:
        page.put(x, y, title, 8, right=True, bold=True)
    page.rule(36, y + 4, 560, 0.8, MAROON)
    return y + 16


def _end(page: Page, y: float) -> None:
    page.rule(36, y - 10, 560, 0.4)
    page.put(36, y + 2, "Our Privacy Notice explains what we do with your details.", 7, color=GREY)
    legend = (
        "CHARGE:  A = ADMINISTRATION   C = CASH DEPOSIT   S = SERVICE   T = TRANSACTION   * = VAT INCLUDED AT 15%",
        "Charges shown beside a transaction are debited once a month in one sum.",
        "Tell us of errors within 30 days, else the entries are taken as agreed.",
    )
    page.lines(36, y + 16, legend, 7, 10)
