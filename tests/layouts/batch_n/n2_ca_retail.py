"""Canada, big bank, chequing: letter paper, "Jan 2" once a day, description over two lines (RETAIL PURCHASE number,
then the shop), two amount columns and a balance on each row, Opening balance / Balance forward / Closing balance rows,
account summary with - + =, service charge and its discount as rows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, with_reportlab

WINE = (0.55, 0.05, 0.13)
SAND = (0.95, 0.93, 0.9)
DATE, TEXT, OUT, IN, BALANCE = 54.0, 100.0, 392.0, 474.0, 558.0
LEAD = 10.6

POOLS = {
    "shop": (
        "LOONLAKE GROCER #####",
        "BIRCHBARK HARDWARE",
        "MAPLEROW PHARMACY ##",
        "PRAIRIE FUEL C#####",
        "SNOWSHOE OUTFIT",
    ),
    "food": ("DONUT PADDLE #####", "POUTINE CORNER", "KITSILANO NOODLE", "HARBOUR ROAST COF"),
    "biller": ("TRILLIUM HYDRO", "ROCKPORT WIRELESS", "CITY OF ASHBURN TAX", "NORTHWIND INSURANCE", "BLUEJAY CABLE"),
    "person": ("Jocelyn Tremblett", "R. Dhaliwal", "Marc-Andre Pouliot", "Kit Yeung"),
    "firm": ("CEDARLINE LOGISTICS", "GOV. OF ONTERIA", "HALIBURTON SCHOOLS"),
    "place": ("KING ST & BAY", "MAIN ST BANKING CENTRE", "UNIVERSITY AVE"),
}
KINDS = (
    Kind(26, -3, -180, "RETAIL PURCHASE ############|{shop}"),
    Kind(20, -2, -45, "RETAIL PURCHASE ############|{food}"),
    Kind(9, -15, -400, "INTERNET BILL PAY ############|{biller}"),
    Kind(7, -10, -900, "E-TRANSFER ############|{person}"),
    Kind(8, -30, -260, "PREAUTHORIZED DEBIT|{biller}"),
    Kind(5, -20, -400, "AUTOMATED BANKING MACHINE|ATM WITHDRAWAL {place} #???", "", "20"),
    Kind(3, -25, -1500, "CHEQUE ###|##########"),
    Kind(3, -50, -800, "INTERNET TRANSFER ############", "", "5"),
    Kind(1, -4, -60, "VISA DEBIT PURCHASE INTL ############|{shop}"),
    Kind(1, -1.5, -1.51, "SERVICE CHARGE|INTERAC E-TFR SEND FEE"),
    Kind(6, 900, 2900, "PAY ############|{firm}", most=2),
    Kind(6, 15, 800, "E-TRANSFER ############|{person}"),
    Kind(2, 20, 900, "DEPOSIT|{place}"),
    Kind(2, 4, 120, "RETAIL PURCHASE RETURN ############|{shop}"),
)


def _short(day: date) -> str:
    return f"{day:%b} {day.day}"


def _long(day: date) -> str:
    return f"{day:%b} {day.day}, {day.year}"


def _money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + f"${written(abs(amount))}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.8)
    opening = some_amount(rng, 50, 6000)
    entries = [(e.day, e.lines, e.amount) for e in some_entries(rng, KINDS, POOLS, period, balance=opening)]
    if entries and rng.random() < 0.7:
        fee = rng.choice([Decimal("16.95"), Decimal("6.95"), Decimal("4.00")])
        entries.append((end, ("SERVICE CHARGE", "MONTHLY FEE"), -fee))
        if rng.random() < 0.5:
            entries.append((end, ("SERVICE CHARGE DISCOUNT",), fee))
    balances = running(opening, (amount for _, _, amount in entries))
    closing = balances[-1] if balances else opening
    account = f"{rng.randint(10, 99)}-{rng.randint(10000, 99999)}"
    transit = f"0{rng.randint(1000, 9999)}"
    holder = rng.choice(["PRIYA S. MACLELLAN", "DANIEL R. OUELLETTE", "HANNAH WIEBE"])
    now, day = opening, start

    def new() -> Page:
        return Page(size=LETTER)

    def head(page: Page, number: int) -> float:
        page.put(48, 52, "DOMINION", 17, bold=True, color=WINE)
        page.put(146, 52, "TRUST", 17, color=WINE)
        page.put(48, 78, "Dominion Trust Account Statement", 14 if number == 1 else 10, bold=True)
        if number == 1:
            y = _first(page, rng, holder, (start, end), account, transit)
            y = _summary(page, y, (start, end), (opening, closing), [a for _, _, a in entries])
        else:
            page.put(564, 66, f"Account number: {account}", 8.5, right=True)
            page.put(564, 78, f"Branch transit number: {transit}", 8.5, right=True)
            page.put(48, 92, f"For {_long(start)} to {_long(end)}", 8.5)
            y = 118.0
        return _titles(page, y, number, _short(start if number == 1 else day), now)

    def foot(page: Page, y: float) -> None:
        page.put(564, y + 2, "(continued on next page)", 7.5, right=True)

    flow = Flow(716, new, head, foot)
    rows = []
    for n, ((when, lines, amount), balance) in enumerate(zip(entries, balances, strict=True)):
        turned = flow.need(LEAD * len(lines))
        if turned or n == 0 or when != entries[n - 1][0]:
            flow.page.put(DATE, flow.y, _short(when), 8.5)
        flow.page.put(OUT if amount < 0 else IN, flow.y, written(abs(amount)), 8.5, right=True)
        flow.page.put(BALANCE, flow.y, written(balance), 8.5, right=True)
        rows.append(Row(when, " ".join(lines), amount, balance, page=flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8.5, LEAD - 0.8) + 2.5
        now, day = balance, when
    _after(flow, _short(end) if rng.random() < 0.5 else "", closing)
    for n, page in enumerate(flow.pages, 1):
        page.put(48, 772, f"{rng.randint(10000, 99999)} DTC-{end:%Y/%m}", 6, color=GREY)
        page.put(564, 772, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
    if rng.random() < 0.5:
        by_hand(flow.pages, path, Hand(rng.choice(["TJ", "glyphs"]), form=rng.random() < 0.4))
    else:
        with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "en_CA", "CAD", account, start, end, opening, closing, rows)


def _first(page: Page, rng: Random, holder: str, period: tuple[date, date], account: str, transit: str) -> float:
    page.put(48, 93, f"For {_long(period[0])} to {_long(period[1])}", 9.5)
    page.lines(
        60,
        134,
        (holder, f"{rng.randint(2, 980)} LAURIER CRES UNIT {rng.randint(1, 40)}", "ASHBURN ON  K2P 1H4"),
        9.5,
        12,
    )
    page.put(370, 93, "The names shown are based on our current records.", 7, color=GREY)
    for n, (title, text) in enumerate((("Account number", account), ("Branch transit number", transit))):
        page.put(370, 120 + 26 * n, title, 8, bold=True)
        page.put(370, 131 + 26 * n, text, 9.5)
    page.put(370, 178, "Contact information", 8, bold=True)
    page.lines(
        370,
        189,
        (
            "1 800 555 0142  Telephone banking",
            "TTY hearing impaired 1 800 555 0177",
            "Outside Canada 1 902 555 0120",
            "www.dominiontrust.example",
        ),
        7.5,
        10,
    )
    return 236


def _summary(
    page: Page, y: float, period: tuple[date, date], balances: tuple[Decimal, Decimal], amounts: list[Decimal]
) -> float:
    """The account summary with its signs between words and figures."""
    page.put(48, y, "Account summary", 12, bold=True, color=WINE)
    page.box(48, y + 7, 300, 74, SAND)
    out = -sum((a for a in amounts if a < 0), Decimal(0))
    into = sum((a for a in amounts if a > 0), Decimal(0))
    for n, (title, sign, text) in enumerate(
        (
            (f"Opening balance on {_long(period[0])}", "", _money(balances[0])),
            ("Withdrawals", "-", written(out)),
            ("Deposits", "+", written(into)),
            (f"Closing balance on {_long(period[1])}", "=", _money(balances[1])),
        )
    ):
        page.put(56, y + 22 + 16 * n, title, 9, bold=n == 3)
        page.put(254, y + 22 + 16 * n, sign, 9, bold=True)
        page.put(338, y + 22 + 16 * n, text, 9, right=True, bold=n == 3)
    return y + 106


def _titles(page: Page, y: float, number: int, day: str, balance: Decimal) -> float:
    """The titles of the table and the balance it goes on from; the first base line is returned."""
    page.put(48, y, "Transaction details" + (" (continued)" if number > 1 else ""), 12, bold=True, color=WINE)
    page.rule(48, y + 6, 564, 1, WINE)
    page.put(DATE, y + 18, "Date", 8, bold=True)
    page.put(TEXT, y + 18, "Description", 8, bold=True)
    for x, title in ((OUT, "Withdrawals ($)"), (IN, "Deposits ($)"), (BALANCE, "Balance ($)")):
        page.put(x, y + 18, title, 8, bold=True, right=True)
    page.rule(48, y + 23, 564, 0.4)
    page.put(DATE, y + 35, day, 8.5)
    page.put(TEXT, y + 35, "Opening balance" if number == 1 else "Balance forward", 8.5, bold=True)
    page.put(BALANCE, y + 35, _money(balance), 8.5, right=True)
    return y + 35 + LEAD + 4


def _after(flow: Flow, day: str, closing: Decimal) -> None:
    """The closing balance and what must be said of errors, on a page of its own when there is no room."""
    flow.page.rule(48, flow.y - 7, 564, 0.4)
    flow.page.put(DATE, flow.y + 4, day, 8.5)
    flow.page.put(TEXT, flow.y + 4, "Closing balance", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y + 4, _money(closing), 8.5, bold=True, right=True)
    flow.y += 26
    if flow.y + 74 > 750:
        flow.page = Page(size=LETTER)
        flow.pages.append(flow.page)
        flow.y = 70
    flow.page.put(48, flow.y, "Important:", 8, bold=True)
    flow.page.lines(
        48,
        flow.y + 11,
        (
            "This statement will be considered correct unless Dominion Trust is notified of errors, omissions or "
            "irregularities in writing",
            "within 30 days of the statement date. Deposited cheques may be held. Foreign currency rates "
            "include a 2.5% charge.",
            "Interac e-Transfer sent: $1.50 each; ATM of another institution: $2.00 in Canada, $5.00 elsewhere.",
            "(TM) Trademark of Dominion Trust Company. Member, Canada Deposit Insurance Corporation.",
        ),
        7,
        9.5,
        color=GREY,
    )
