"""South Africa, a cheque account in the manner of FNB's Tax Invoice/Statement: days as 04 Jan without a year, Cr close
behind money in and behind balances (Dr where overdrawn), descriptions in three loose columns (what, reference, card
and its day), accrued bank charges as a last column that is no part of the sums, fees marked with #, turnover lines,
charges and interest rates in boxes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period
from ..frame import wrap as wrapped
from ..frame import written as money
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, fits

TEAL: Color = (0.0, 0.55, 0.58)
SHADE: Color = (0.92, 0.95, 0.95)
POOLS: Pools = {
    "name": ["T Mokoena", "J Van Der Merwe", "Naidoo P", "S Dlamini", "Khumalo Trading", "A Botha", "L Petersen"],
    "shop": [
        "Pnp Crp Rondebosch",
        "Checkers Sixty60",
        "Engen Karoo Oasis",
        "Woolworths Claremont",
        "Takealo T",
        "Kfc 0412",
    ],
    "firm": ["Discinsure", "Vodacom", "Outsurance", "Mtn Sp", "Virgin Act", "Old Mutual", "City Of Ct"],
    "note": ["rent", "thanks", "Inv 1042", "groceries", "school fees", "deposit", "braai", "lights"],
    "used": lambda rng, day: f"{earlier(rng, day):%d %b}",
    "card": lambda rng, _: f"{rng.choice(['485442', '490115'])}*{rng.randint(1000, 9999)}",
}
KINDS = [
    Kind(14, -20, -2400, "POS Purchase|{shop}|{card}  {used}"),
    Kind(6, -100, -9000, "FNB App Payment To|{name}|{note}", step="1"),
    Kind(6, 100, 18000, "FNB OB Pmt|{name}|{note}", step="0.01"),
    Kind(5, -89, -2900, "Internal Debit Order|{firm}|########"),
    Kind(3, -100, -4000, "ATM Cash|Karoo Kloof St|{card}  {used}", "9.80", step="10"),
    Kind(3, 8000, 42000, "Magtape Credit|Salary|{name}", most=2),
    Kind(3, 500, 9000, "Rtc Credit|{name}|{note}", step="0.01"),
    Kind(2, 200, 12000, "ADT Cash Deposit|0#######|{name}", "14.50", step="10"),
    Kind(2, -29, -500, "FNB App Prepaid Airtime|08########|", "1.10", step="1"),
    Kind(1, -50, -900, "FNB App Prepaid Electricity|0############|", "2.00", step="10"),
    Kind(1, -500, -9000, "FNB App Transfer To|Savings|", step="1"),
]
FEES = [("#Monthly Account Fee", "-69.00"), ("#Service Fees", "-34.60"), ("#Value Added Serv Fees", "-6.60")]
X = {"date": 40, "what": 78, "ref": 205, "card": 292, "amount": 432, "balance": 502, "accrued": 556}


def cr(amount: Decimal, debit: str = "") -> str:
    """Money in with Cr right behind it, as the bank prints it."""
    return money(amount, minus="") + ("Cr" if amount > 0 else debit if amount else "")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_amount(rng, 80, 60000) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-5000)
    entries += _charges(rng, period[1])
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number = fill(rng, "62#########", period[0], {})
    flow = Flow(770, Page, _head(rng, number, period), None)
    _cover(rng, flow, number, period, opening, entries)
    _titles(flow)
    _plain(flow, "Opening Balance", opening)
    rows = [
        _row(rng, flow, entry, balance, n) for n, (entry, balance) in enumerate(zip(entries, balances, strict=True))
    ]
    _plain(flow, "Closing Balance", closing)
    _turnover(rng, flow, entries)
    for n, page in enumerate(flow.pages, 1):
        page.put(556, 812, f"Page {n} of {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand("TJ", rng.choice(["rows", "columns"]), split=rng.random() < 0.5))
    return Truth("checking", "en_ZA", "ZAR", number, *period, opening, closing, rows)


def _charges(rng: Random, day: date) -> list[Entry]:
    found = [fee for fee in FEES if rng.random() < 0.6]
    entries = [Entry(day, (name,), Decimal(amount), "", "fee") for name, amount in found]
    if rng.random() < 0.3:
        entries.append(Entry(day, ("Interest On Credit Balance",), some_amount(rng, 0.2, 40), "", "interest"))
    return entries


def _head(rng: Random, number: str, period: tuple[date, date]) -> Callable[[Page, int], float]:
    branch, serial = rng.choice([("Rondebosch", 203), ("Sandton City", 254), ("Hatfield", 252)]), rng.randint(4, 180)

    def head(page: Page, page_number: int) -> float:
        page.put(40, 46, "Karoo", 20, bold=True, color=TEAL)
        page.put(103, 46, "National Bank", 11, color=TEAL)
        page.put(556, 38, f"Branch Number: {branch[1]}  {branch[0]}", 7, right=True)
        page.put(556, 47, f"Account Number: {number}", 7, right=True)
        page.rule(40, 52, 556, 1.2, TEAL)
        page.rule(40, 800, 556, 0.4, GREY)
        legal = (
            "Karoo National Bank - a division of KarooRand Bank Limited. An Authorised Financial Services and Credit"
        )
        page.put(40, 808, legal, 5.5, color=GREY)
        page.put(
            40, 814, "Provider (NCRCP20). Delivery Method E1 R02 DDA SA 54T   Tax Invoice/Statement", 5.5, color=GREY
        )
        if page_number == 1:
            page.put(556, 66, f"Tax Invoice/Statement Number : {serial}", 8, right=True, bold=True)
            page.put(556, 77, f"Statement Period : {_long(period[0])} to {_long(period[1])}", 8, right=True)
            page.put(556, 88, f"Statement Date : {_long(period[1])}", 8, right=True)
            return 72
        return 72

    return head


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _cover(
    rng: Random, flow: Flow, number: str, period: tuple[date, date], opening: Decimal, entries: list[Entry]
) -> None:
    page = flow.page
    holder = f"*{fill(rng, '{name}', period[0], POOLS).upper()}"
    page.lines(40, 76, [holder, "14 ERICA ROAD", "RONDEBOSCH", "CAPE TOWN", "7700"], 8, 10)
    page.lines(300, 106, ["P O Box 1153, Johannesburg, 2000", "Street Address", "Main Rd Cnr Belmont Rd"], 7, 9)
    page.lines(300, 133, ["Universal Branch Code 250655", "Lost Cards 087-575-9406"], 7, 9)
    page.put(40, 160, "Customer VAT Registration Number : Not Provided", 7)
    page.put(300, 160, "Bank VAT Registration Number : 4210102051", 7)
    page.box(40, 168, 516, 16, SHADE)
    page.put(46, 179, f"Karoo Aspire Current Account : {number}", 9, bold=True)
    page.put(40, 200, "Summary in Rand  (ZAR)", 9, bold=True, color=TEAL)
    charges = sum((entry.amount for entry in entries if entry.text == "fee"), Decimal(0))
    ins = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    outs = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0)) - charges
    closing = opening + ins + outs + charges
    left = [
        ("Opening Balance", cr(opening, "Dr")),
        ("Funds Received/Credits", cr(ins)),
        ("Funds Used/Debits", cr(outs, "Dr")),
    ]
    left += [("Bank Charges", cr(charges, "Dr")), ("Closing Balance", cr(closing, "Dr"))]
    tax = (-charges * 15 / 115).quantize(Decimal("0.01"))
    limit = Decimal(rng.choice([0, 10000, 25000]))
    right = [("Overdraft Limit", money(limit)), ("VAT Calculated @15.00%", money(tax)), ("Total VAT", money(tax))]
    right += [("Debit Rate", "21.25%"), ("Credit Rate", "Tiered")]
    for x, pairs in ((40, left), (310, right)):
        for n, (label, value) in enumerate(pairs):
            page.put(x + 4, 213 + n * 11, label, 7.5, bold=label == "Closing Balance")
            page.put(x + 244, 213 + n * 11, value, 7.5, right=True)
            page.rule(x, 216 + n * 11, x + 246, 0.3, GREY)
    flow.y = 290


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, "Transactions in RAND (ZAR)", 9, bold=True, color=TEAL)
    page.box(38, y + 6, 520, 20, SHADE)
    page.put(X["date"], y + 19, "Date", 7.5, bold=True)
    page.put(X["what"], y + 19, "Description", 7.5, bold=True)
    page.put(X["amount"], y + 19, "Amount", 7.5, bold=True, right=True)
    page.put(X["balance"], y + 19, "Balance", 7.5, bold=True, right=True)
    for n, line in enumerate(("Accrued", "Bank", "Charges")):
        page.put(X["accrued"], y + 12 + n * 6.5, line, 6, bold=True, right=True)
    flow.y += 38


def _plain(flow: Flow, label: str, balance: Decimal) -> None:
    flow.page.put(X["what"], flow.y, label, 7.5, bold=True)
    flow.page.put(X["balance"], flow.y, cr(balance, "Dr"), 7.5, bold=True, right=True)
    flow.y += 12


def _row(rng: Random, flow: Flow, entry: Entry, balance: Decimal, n: int) -> Row:
    if flow.y + 14 > flow.bottom:
        flow.turn()
        _titles(flow)
    page, y = flow.page, flow.y
    if n % 2:
        page.box(38, y - 8, 520, 10.8, (0.965, 0.975, 0.975))
    page.put(X["date"], y, f"{entry.day:%d %b}", 7.5)
    for x, part in zip((X["what"], X["ref"], X["card"]), entry.lines, strict=False):
        page.put(x, y, part, 7.5)
    page.put(X["amount"], y, cr(entry.amount), 7.5, right=True)
    page.put(X["balance"], y, cr(balance, "Dr"), 7.5, right=True)
    accrued = entry.tag or ("8.50" if entry.lines[0].startswith("FNB App Payment") and rng.random() < 0.6 else "")
    page.put(X["accrued"], y, accrued, 7.5, right=True)
    flow.y += 10.8
    return Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, balance, page=flow.number)


def _turnover(rng: Random, flow: Flow, entries: list[Entry]) -> None:
    flow.need(140)
    page = flow.page
    y = flow.y + 12
    page.put(40, y, "Turnover for Statement Period", 8, bold=True, color=TEAL)
    for n, (label, sign) in enumerate((("Credit", 1), ("Debit", -1))):
        amounts = [entry.amount for entry in entries if entry.amount * sign > 0]
        page.put(44, y + 12 + n * 11, f"No. {label} Transactions", 7.5)
        page.put(170, y + 12 + n * 11, str(len(amounts)), 7.5, right=True)
        page.put(290, y + 12 + n * 11, cr(sum(amounts, Decimal(0)), "Dr"), 7.5, right=True)
    y += 44
    if rng.random() < 0.6:
        page.put(40, y, "Interest Rate Tiers for Credit Balances", 8, bold=True, color=TEAL)
        tiers = (
            ("0.00", "9,999.99", "0.00%"),
            ("10,000.00", "24,999.99", "0.50%"),
            ("25,000.00", "and above", "1.00%"),
        )
        for n, tier in enumerate(tiers):
            for x, part in zip((110, 200, 260), tier, strict=True):
                page.put(x, y + 12 + n * 10, part, 7, right=True)
        y += 50
    legal = (
        "Charges marked with # are VAT inclusive. Please contact us within 30 days from your statement date, should "
        "you wish to query an entry on this statement (incl. card transactions done locally and/or overseas). Should "
        "we not hear from you, we will assume that you have received the statement and that it is correct."
    )
    page.lines(40, y, wrapped(legal, fits("Helvetica", 6.5, 515)), 6.5, 8)
