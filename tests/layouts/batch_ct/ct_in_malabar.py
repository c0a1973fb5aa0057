"""India: an old private bank of the South; landscape, lakh commas, transaction type and id columns, Cr and Dr apart."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period
from ..pens import Flow, Page, with_reportlab
from ._common import Period, fold, how_many, joined, numbered, tell, total

KINDS = [
    Kind(9, -20, -2500, "UPIOUT/############/{vpa}/{note}/{mcc}", "TFR"),
    Kind(5, 50, 8000, "UPI IN/############/{vpa}/{note}", "TFR"),
    Kind(3, -500, -10000, "ATM/CASH WDL/{loc}/S1AN####/{d}", "CASH", step="100.00"),
    Kind(3, -300, -40000, "NEFT/FDRL##########/{who}/{bank}", "TFR"),
    Kind(2, -99, -6000, "POS/{shop}/{loc}/######/{d}", "TFR"),
    Kind(2, -200, -4000, "BBPS/{bill}/BD01##########", "TFR"),
    Kind(1.5, -5000, -60000, "TO CLG {who}", "CLG"),
    Kind(1, -3000, -24000, "ACH-DR-{nbfc}-##########/EMI 07 OF 36", "TFR", most=2),
    Kind(2, 25000, 140000, "NEFT/{bank}N##########/{emp}/SALARY {my}", "TFR", most=1),
    Kind(1, 1000, 90000, "IMPS/P2A/############/{who}/{bank}", "TFR"),
    Kind(0.6, 5, 900, "SBINT:01########:Int.Pd", "SBINT", step="1.00", most=1),
    Kind(0.6, -17.7, -17.7, "SMS CHARGES FOR QTR INCL GST", "FT", step="17.70", most=1),
]
POOLS: Pools = {
    "vpa": ["9########@okaxis", "anithanair@oksbi", "q########@ybl", "bharatpe.90#######@fbpe", "zomato@hdfcbank"],
    "note": ["UPI", "NA", "rent jan", "Payment from PhonePe", "milk 450.00"],
    "mcc": ["0000", "5411", "5814", "4900"],
    "loc": ["ALUVA", "THRISSUR", "ERNAKULAM SOUTH", "KOTTAYAM"],
    "d": lambda rng, day: f"{earlier(rng, day):%d-%m-%Y}",
    "who": ["ANITHA S NAIR", "JOSEPH KURIAN", "M/S PERIYAR TRADERS", "K P MOHAMMED"],
    "bank": ["SBIN", "HDFC", "ICIC", "CNRB"],
    "shop": ["LULU HYPERMARKET", "RELIANCE SMART", "HPCL PERIYAR FUELS"],
    "bill": ["KSEB LTD", "KERALA WATER AUTH", "AIRTEL POSTPAID"],
    "nbfc": ["BAJAJ FINANCE LTD", "MUTHOOT FIN"],
    "emp": ["INFOPARK SOFTECH PVT LTD", "GOVT OF KERALA TREASURY"],
    "my": lambda _rng, day: f"{day:%b%Y}".upper(),
}
COLUMNS: list[tuple[float, str, bool]] = [
    (34, "Date", False),
    (98, "Value Date", False),
    (162, "Particulars", False),
    (392, "Tran|Type", False),
    (428, "Tran ID", False),
    (492, "Cheque|Details", False),
    (610, "Withdrawals", True),
    (692, "Deposits", True),
    (778, "Balance", True),
    (786, "DR/CR", False),
]
AT = {title.split("|")[0]: x for x, title, _ in COLUMNS}


def rupees(amount: Decimal) -> str:
    """Commas after the thousands and then after every two digits."""
    whole, places = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = [head[max(0, n - 2) : n] for n in range(len(head), 0, -2)][::-1]
    return ",".join([*groups, tail]) + "." + places


def stamp(day: date) -> str:
    return f"{day:%d-%b-%Y}".upper()


def head(page: Page, number: int, account: str, period: Period) -> float:
    page.put(34, 44, "MALABAR COMMERCIAL BANK", 14, bold=True, color=(0, 0.2, 0.5))
    page.put(808, 44, "Statement of Account", 11, bold=True, right=True)
    y = 78.0
    if number == 1:
        left = ["ANITHA S NAIR", "TC 14/1207 THOTTUMUGHAM", "ALUVA, ERNAKULAM 683105", "KERALA INDIA"]
        page.lines(34, 66, left, 8.5)
        right = ["Branch : ALUVA BANK JUNCTION", "IFSC : MALB0001004    MICR : 683049002"]
        right += [
            f"Account Number : {account}",
            "Scheme : CLUB SB - RESIDENT",
            "Currency : INR    Nomination : Registered",
        ]
        page.lines(520, 66, right, 8.5)
        text = f"Statement of account for the period {period[0]:%d-%m-%Y} to {period[1]:%d-%m-%Y}"
        page.put(421, 128, text, 9, bold=True, center=True)
        y = 148.0
    page.box(30, y - 11, 782, 25, (0.9, 0.9, 0.95), stroke=(0.4, 0.4, 0.4))
    for x, title, right_side in COLUMNS:
        for n, line in enumerate(title.split("|")):
            page.put(x, y + 9 * n, line, 7.5, bold=True, right=right_side)
    return y + 26


def balance_cells(page: Page, y: float, balance: Decimal) -> None:
    page.put(AT["Balance"], y, rupees(balance), 7.5, right=True)
    page.put(AT["DR/CR"], y, "Cr" if balance >= 0 else "Dr", 7.5)


def row(flow: Flow, entry: Entry, value: date, number: str, cheque: str, balance: Decimal) -> Row:
    lines = fold(entry.lines, "Helvetica", 7.5, 222)
    flow.need(10 * len(lines) + 4)
    page, y = flow.page, flow.y
    page.put(AT["Date"], y, stamp(entry.day), 7.5)
    page.put(AT["Value Date"], y, stamp(value), 7.5)
    page.lines(AT["Particulars"], y, lines, 7.5, 9)
    page.put(AT["Tran"], y, entry.tag, 7.5)
    page.put(AT["Tran ID"], y, number, 7.5)
    page.put(AT["Cheque"], y, cheque, 7.5)
    place = AT["Withdrawals"] if entry.amount < 0 else AT["Deposits"]
    page.put(place, y, rupees(entry.amount), 7.5, right=True)
    balance_cells(page, y, balance)
    flow.y += 9 * len(lines) + 4
    page.rule(30, flow.y - 9.5, 812, 0.3, (0.7, 0.7, 0.7))
    return Row(entry.day, joined(lines), entry.amount, balance, value, flow.number)


def ending(flow: Flow, entries: list[Entry], balance: Decimal) -> None:
    flow.need(64)
    page, y = flow.page, flow.y + 4
    page.put(AT["Particulars"], y, "GRAND TOTAL", 8, bold=True)
    page.put(AT["Withdrawals"], y, rupees(total(entries, -1)), 7.5, right=True, bold=True)
    page.put(AT["Deposits"], y, rupees(total(entries, 1)), 7.5, right=True, bold=True)
    balance_cells(page, y, balance)
    page.put(34, y + 20, "Abbreviations Used:", 7.5, bold=True)
    page.put(
        34, y + 30, "CASH - Cash Transaction   CLG - Clearing Transaction   FT - Fee Transaction   SBINT - Interest", 7
    )
    page.put(
        34, y + 40, "TFR - Transfer Transaction   Effective Available Amount includes sweep-in deposits of 0.00", 7
    )


def draw(rng: Random, path: Path) -> Truth:
    period, account = some_period(rng, rng.choice([30, 30, 60])), fill(rng, "1004010#######", date.min, {})
    balance = opening = some_amount(rng, 800, 250000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=0)
    flow = Flow(540, lambda: Page((842, 595)), lambda page, n: head(page, n, account, period))
    flow.page.put(AT["Particulars"], flow.y, "Opening Balance", 7.5, bold=True)
    balance_cells(flow.page, flow.y, opening)
    flow.y += 14
    rows: list[Row] = []
    for entry in entries:
        balance += entry.amount
        number = fill(rng, "S########", entry.day, {})
        cheque = fill(rng, "000######", entry.day, {}) if entry.tag == "CLG" else ""
        rows.append(row(flow, entry, earlier(rng, entry.day, 1), number, cheque, balance))
    ending(flow, entries, balance)
    for page in flow.pages:
        page.put(
            34, 575, "This is a system generated statement and does not require signature. Toll free 1800 555 1199", 7
        )
    numbered(flow.pages, 808, 575, lambda n, of: f"Page {n} of {of}")
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "shuffled"]))
    return tell("en_IN", "INR", account, opening, rows, period)
