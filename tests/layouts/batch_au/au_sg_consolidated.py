"""Singapore, consolidated statement of one to three accounts: summary of deposits, then each account's rows with
several short lines below the figures' line; every page opens and closes an account with a carried balance, the last day
of the month stands alone with it, a line of three totals ends each account and an idle dollar pocket may follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, written
from ..pens import A4, Color, Flow, Page, with_reportlab
from ._rows import ENGLISH, after_table, joined, kept, liberation, month, total

RED: Color = (0.9, 0.1, 0.1)
BAND: Color = (0.9, 0.9, 0.9)
LEFT, TEXT, OUT, IN, BALANCE = 45.0, 113.0, 392.0, 478.0, 550.0
POOLS: Pools = {
    "shop": (
        *("SHOPII SINGAPORE SI NG", "GRAP* RIDES SI NG", "FAIRPRICED XTRA SI NG", "KOPI HOUSE 81 SI NG"),
        *("BUS/MRT 4281 SI NG", "NETFLICKS.COM LOS GATOS", "UNIQLA ORCHARD SI NG"),
    ),
    "who": ("TAN WEI MING", "NUR AISYAH", "LIM SIEW HOON", "RAJ KUMAR", "CHUA KAI LE"),
    "dm": lambda _, day: f"{day:%d%b}".upper(),
    "card": ("4628-4500-1181-5678",),
    "bill": ("SP POWER", "STARTEL MOBILE", "INCOME TAX", "TOWN COUNCIL"),
}
KINDS = (
    Kind(24, -2, -180, "Debit Card Transaction|{shop} {dm}|{card}"),
    Kind(10, -5, -900, "Advice FAST Payment / Receipt|PAYNOW TRANSFER #######|TO: {who}|OTHR PAYNOW", "", "1"),
    Kind(7, 5, 800, "Advice FAST Payment / Receipt|INCOMING PAYNOW REF #######|FROM: {who}|OTHR OTHER", "", "1"),
    Kind(8, -3, -90, "Point-of-Sale Transaction|NETS QR PAYMENT ########|TO: {shop}"),
    Kind(3, -100, -2200, "Advice Bill Payment|CCC - 4000############ : I-BANK|REF: ################"),
    Kind(3, -30, -300, "GIRO|{bill}|##########"),
    Kind(3, 3200, 8800, "GIRO Salary|MERLION TECH PTE LTD|SALA PAYROLL ######", "", "0.01", 1),
    Kind(3, -20, -400, "Cash Withdrawal Machine|######## ANG MO KIO HUB", "", "10"),
    Kind(2, -100, -3000, "Advice Funds Transfer|###-#####-# : I-BANK", "", "50"),
)
SAVED = (
    Kind(4, 200, 3000, "Advice Funds Transfer|###-######-# : I-BANK", "", "50"),
    Kind(2, -200, -1500, "Advice Funds Transfer|###-######-# : I-BANK", "", "50"),
    Kind(2, 100, 900, "Advice FAST Payment / Receipt|OTHER|ABCD0102FASTSGSG####"),
)


@dataclass(frozen=True)
class Account:
    title: str
    number: str
    opening: Decimal
    entries: list[Entry]
    pocket: Decimal | None = None

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    regular, bold = liberation("LiberationSans-Regular"), liberation("LiberationSans-Bold")
    start, end = month(rng)
    accounts: list[Account] = []
    names = ["Merlion Multiplier Account", "My Account", "Passbook Savings Account"][: rng.choice([1, 2, 2, 3])]
    for n, title in enumerate(names):
        opening = some_amount(rng, 300, 24000)
        kinds, count = (KINDS, rng.randint(14, 75)) if n == 0 else (SAVED, rng.randint(0, 9))
        entries = some_entries(rng, kinds, POOLS, (start, end), count=count, balance=opening, floor=100)
        entries = kept(entries, opening)
        if n == 0 or entries:
            entries.append(Entry(end, ("Interest Earned",), some_amount(rng, 0.02, 30), "", ""))
        pocket = some_amount(rng, 1, 900) if title == "My Account" and rng.random() < 0.6 else None
        accounts.append(Account(title, fill(rng, "###-######-#", start, {}), opening, entries, pocket))
    holder = rng.choice(["MR LEE JUN HAO", "MS GOH PEI SHAN", "MDM SITI RAHMAH BTE ALI"])
    code = fill(rng, "PDS_SAESTMT_?##_######_#####", start, {})
    as_at = f"as at {end.day} {ENGLISH[end.month - 1]} {end.year}"

    def titles(page: Page, y: float) -> float:
        page.box(34, y - 11, 527, 16, BAND)
        page.put(LEFT, y, "Date", 8.5, bold=True)
        page.put(TEXT, y, "Description", 8.5, bold=True)
        for x, label in ((OUT, "Withdrawal (-)"), (IN, "Deposit (+)"), (BALANCE, "Balance")):
            page.put(x, y, label, 8.5, bold=True, right=True)
        return y + 18

    def head(page: Page, n: int) -> float:
        page.put(34, 44, "MERLION BANK", 15, bold=True, color=RED)
        page.put(561, 40, "Consolidated Statement" if n == 1 else "", 12, bold=True, right=True)
        if n == 1:
            return 76
        page.put(34, 92, "Transaction Details", 13, bold=True)
        page.put(253, 92, as_at, 8.5)
        return 118

    flow = Flow(742, lambda: Page(A4, regular, bold), head)
    _first(flow, rng, holder, accounts, as_at)
    flow.turn()
    rows: list[Row] = []

    def opened(account: Account, amount: Decimal, more: str = "") -> None:
        flow.page.put(LEFT, flow.y, account.title + more, 9, bold=True)
        flow.page.put(BALANCE, flow.y, f"Account No. {account.number}", 9, bold=True, right=True)
        flow.y = titles(flow.page, flow.y + 20)
        if account.title == "My Account":
            flow.page.put(LEFT - 1, flow.y, "CURRENCY: SINGAPORE DOLLAR", 8.5, bold=True)
            flow.y += 14
        flow.page.put(TEXT, flow.y, "Balance Brought Forward", 8.5, bold=True)
        flow.page.put(BALANCE, flow.y, f"SGD {written(amount)}", 8.5, bold=True, right=True)
        flow.y += 15

    for account in accounts:
        if flow.y + 110 > 742:
            flow.turn()
        balance = account.opening
        opened(account, balance)
        for entry in account.entries:
            high = 10.0 * len(entry.lines) + 5
            if flow.y + high > 722:
                flow.page.put(TEXT, flow.y, "Balance Carried Forward", 8.5, bold=True)
                flow.page.put(BALANCE, flow.y, f"SGD {written(balance)}", 8.5, bold=True, right=True)
                flow.turn()
                opened(account, balance)
            page = flow.page
            balance += entry.amount
            page.put(LEFT, flow.y, f"{entry.day:%d/%m/%Y}", 8.5)
            page.lines(TEXT, flow.y, entry.lines, 8.5, 10)
            page.put(OUT if entry.amount < 0 else IN, flow.y, written(abs(entry.amount)), 8.5, right=True)
            page.put(BALANCE, flow.y, written(balance), 8.5, right=True)
            rows.append(Row(entry.day, joined(entry.lines), entry.amount, balance, page=flow.number))
            flow.y += high
        _closed(flow, account, end)
    _messages(flow)
    for n, page in enumerate(flow.pages, 1):
        page.rule(34, 786, 561, 0.5)
        page.put(34, 797, "Merlion Bank Ltd  12 Marina Quay, Singapore 018181  Co. Reg. No. 196800181E", 6.5)
        page.put(561, 797, f"Page {n} of {len(flow.pages)}", 7, right=True)
        page.put(34, 807, code, 5.5)
    with_reportlab(flow.pages, path)
    truth = Truth("account", "en_SG", "SGD", None, start, end, None, None, rows)
    if len(accounts) == 1:
        truth.account_number = accounts[0].number
        truth.opening_balance, truth.closing_balance = accounts[0].opening, accounts[0].closing
    return truth


def _first(flow: Flow, rng: Random, holder: str, accounts: list[Account], as_at: str) -> None:
    page = flow.page
    page.lines(
        60,
        92,
        [holder, f"BLK {rng.randint(1, 980)} ANG MO KIO AVE {rng.randint(1, 10)}", "#08-181", "SINGAPORE 560181"],
        9,
        12,
    )
    page.put(561, 92, "Need help? Call 1800 111 0181", 8, right=True)
    y = 176.0
    page.put(34, y, "Account Summary", 13, bold=True)
    page.put(253, y, as_at, 8.5)
    page.box(34, y + 10, 527, 16, BAND)
    page.put(LEFT, y + 21, "Deposits", 8.5, bold=True)
    page.put(300, y + 21, "Account No.", 8.5, bold=True)
    page.put(BALANCE, y + 21, "Balance (SGD Equivalent)", 8.5, bold=True, right=True)
    y += 40
    whole = Decimal(0)
    for account in accounts:
        value = account.closing + _worth(account)
        whole += value
        page.put(LEFT, y, account.title, 8.5)
        page.put(300, y, account.number, 8.5)
        page.put(BALANCE, y, written(value), 8.5, right=True)
        y += 15
    page.rule(34, y - 8, 561, 0.5)
    page.put(LEFT, y + 4, "Total Deposits", 8.5, bold=True)
    page.put(BALANCE, y + 4, f"SGD {written(whole)}", 8.5, bold=True, right=True)
    page.box(34, y + 40, 527, 54, None, stroke=RED)
    page.put(46, y + 58, "Bank safe", 9, bold=True, color=RED)
    page.lines(
        46,
        y + 71,
        [
            "We never send links by SMS. Use the digital token in the app to approve payments and keep limits low.",
        ],
        8,
        10,
    )


def _worth(account: Account) -> Decimal:
    return (account.pocket * Decimal("1.3472")).quantize(Decimal("0.01")) if account.pocket else Decimal(0)


def _closed(flow: Flow, account: Account, end: date) -> None:
    """What ends an account: the last day's balance, the totals and the pocket in dollars."""
    page = flow.page
    page.put(LEFT, flow.y, f"{end:%d/%m/%Y}", 8.5)
    page.put(BALANCE, flow.y, written(account.closing), 8.5, right=True)
    flow.y += 17
    sums = ((OUT, abs(total(account.entries, -1))), (IN, total(account.entries, 1)), (BALANCE, account.closing))
    page.put(TEXT, flow.y, "Total Balance Carried Forward in SGD:", 8.5, bold=True)
    for x, amount in sums:
        page.put(x, flow.y, written(amount), 8.5, bold=True, right=True)
    page.rule(34, flow.y + 6, 561, 0.5)
    flow.y += 32
    if account.pocket is None:
        return
    if flow.y + 80 > 742:
        flow.turn()
    page = flow.page
    page.put(LEFT - 1, flow.y, "CURRENCY: UNITED STATES DOLLAR", 8.5, bold=True)
    page.put(TEXT, flow.y + 15, "Balance Brought Forward", 8.5, bold=True)
    page.put(BALANCE, flow.y + 15, f"USD {written(account.pocket)}", 8.5, bold=True, right=True)
    page.put(TEXT, flow.y + 32, "Total Balance Carried Forward in USD:", 8.5, bold=True)
    for x, amount in ((OUT, Decimal(0)), (IN, Decimal(0)), (BALANCE, account.pocket)):
        page.put(x, flow.y + 32, written(amount), 8.5, bold=True, right=True)
    page.put(TEXT, flow.y + 43, "Indicative in SGD @ 1.3472000", 8.5)
    page.put(BALANCE, flow.y + 43, written(_worth(account)), 8.5, right=True)
    flow.y += 70


def _messages(flow: Flow) -> None:
    after_table(flow, 120, 60)
    page, y = flow.page, flow.y + 8
    page.put(34, y, "Messages For You", 13, bold=True)
    page.lines(
        45,
        y + 18,
        [
            "Please look through this statement and tell us within 14 days of any discrepancy.",
            "Interest on the Multiplier is worked out on the day's balance and paid at the end of the month.",
            "",
            "Deposit Insurance Scheme",
            "Singapore dollar deposits of non-bank depositors are insured by the insurance corporation, for up to",
            "S$100,000 in aggregate per depositor per Scheme member by law. Foreign currency deposits are not insured.",
        ],
        8,
        11,
    )
