"""Kenya, current account with M-Pesa traffic: receipts such as `SFK3JH7K2L`, phone numbers `2547XXXXXX12`, paybill and
till numbers; each mobile transfer out is followed by its charge and the excise duty on it.

Look 1: A4 across with a ruled grid, `02.01.2024`, transaction and value date around the text, `-1,500.00` money out,
money in, ledger balance, bank reference last. Look 2: upright, `02-JAN-2024`, debit/credit, newest row first at times,
`Cr`/`Dr` behind balances. Serif face; shuffled text with character spacing, by reportlab.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_reportlab

GREEN = (0.15, 0.45, 0.2)
KINDS = [
    Kind(7, -100, -35000, "MPESA B2C TO {phone} {receipt} {person}", "mobile", "10"),
    Kind(5, 100, 45000, "MPESA C2B PAYBILL ###### {phone} {receipt} {person} ACC {acc}", "", "10"),
    Kind(4, -150, -18000, "BUY GOODS TILL ####### {shop} {receipt} {used} 0#:2#:0# PM", "mobile", "5"),
    Kind(3, -300, -12000, "PAYBILL {biller} ACC {acc} {receipt}", "mobile", "1"),
    Kind(2, -50, -1000, "AIRTIME PURCHASE {phone} KES 100.00 BONUS 20.00", "", "50"),
    Kind(3, -250, -9500, "POS {shop} NAIROBI KE {used} CARD 4478XXXXXXXX####"),
    Kind(2, -1000, -40000, "ATM CASH WDL {branch} TRM 000#### {used}", "atm", "500"),
    Kind(2, 38000, 185000, "SALARY {month} {firm} EFT/####/20##"),
    Kind(1, -5000, -150000, "RTGS TO {person} INV 00#### KES 1#,500.00 FT2####??###", "rtgs", "100"),
    Kind(1.5, 2000, 120000, "PESALINK FROM {person} {bank} ACC 01####00### {receipt}", "", "100"),
    Kind(0.7, 500, 30000, "CHQ DEP {branch} CHQ 000### VALUE {used}"),
    Kind(0.6, -3500, -15000, "LOAN REPAYMENT LD#########0 INST 07/36 DUE {used}", "", "1", 1),
    Kind(0.5, -250, -400, "MAINTENANCE FEE {month}", "", "50", 1),
]
CHARGES = {"mobile": "CHG MPESA {}", "atm": "ATM WDL CHARGE {}", "rtgs": "RTGS COMMISSION {}"}
POOLS: Pools = {
    "phone": ["2547########", "25411#XXX###", "07##XXX###"],
    "receipt": ["S???#??#?#", "T?##???#?#", "R??#?#???#"],
    "person": ["JANE WANJIKU MUGO", "OTIENO BRIAN", "FATUMA ABDI HASSAN", "KIPCHOGE ENTERPRISES", "MARY NYAMBURA"],
    "acc": ["HSE 4B", "########", "INV-20##-###"],
    "shop": ["NAIVAS-KARIBU STORES", "QUICKMART POA", "MAMA NJERI GROCERS", "TOTALI ENERGY NGONG RD"],
    "biller": ["KPL POWER PREPAID", "NBI WATER SEWERAGE", "ZUKA FIBRE", "SHIFA HEALTH FUND"],
    "branch": ["MOI AVENUE", "ELDORET WEST", "KISUMU MEGA"],
    "firm": ["UMOJA TEA FACTORY LTD", "COUNTY GOVT OF NAKURU"],
    "bank": ["BANK 68", "BANK 01"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%Y"),
    "month": lambda _, day: day.strftime("%b %Y").upper(),
}  # fmt: skip


def _with_charges(rng: Random, entries: list[Entry]) -> list[Entry]:
    """Each transfer out is followed by its charge and the duty on it."""
    rows: list[Entry] = []
    for entry in entries:
        rows.append(entry)
        if entry.tag in CHARGES and entry.amount < 0 and rng.random() < 0.7:
            fee = Decimal(rng.choice(["12.00", "30.00", "33.50", "108.00"]))
            duty = (fee * Decimal("0.15")).quantize(Decimal("0.01"), ROUND_HALF_UP)
            words = CHARGES[entry.tag].format(f"{written(-entry.amount)} {entry.day:%d/%m/%Y}")
            rows += [Entry(entry.day, (words,), -fee, "", ""), Entry(entry.day, ("EXCISE DUTY 15%",), -duty, "", "")]
    return rows


def draw(rng: Random, path: Path) -> Truth:
    across = rng.random() < 0.5
    period = start, end = some_period(rng, rng.choice([30, 61]), calendar=across)
    opening = rng.choice([some_amount(rng, 300, 240000)] * 6 + [some_amount(rng, -100, -3000)])
    entries = _with_charges(rng, some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="REVERSAL {}"))
    balances = running(opening, [e.amount for e in entries])
    account = fill(rng, "11########" if across else "0#### ###### 00", end, {})
    truth = Truth("checking", "en_KE", "KES", account, start, end, opening, balances[-1] if balances else opening)
    pairs = list(zip(entries, balances, strict=True))
    pages = (_across if across else _upright)(rng, truth, pairs)
    for number, page in enumerate(pages, 1):
        wide, high = page.size
        page.put(wide - 36, high - 33, f"Page {number} of {len(pages)}", 7, right=True)
        text = "Rift Commercial Bank (K) PLC is regulated by the Central Bank of Kenya. Paybill 540540."
        page.put(36, high - 22, f"{text} This statement is generated on {end + timedelta(1):%d/%m/%Y} 08:14:55", 6.5)
    with_reportlab(pages, path, "shuffled" if across else "rows", 0 if across else 0.2)
    return truth


def _totals(pairs: list[tuple[Entry, Decimal]]) -> tuple[Decimal, Decimal]:
    out = sum((e.amount for e, _ in pairs if e.amount < 0), Decimal("0.00"))
    return out, sum((e.amount for e, _ in pairs if e.amount > 0), Decimal("0.00"))


def _across(rng: Random, truth: Truth, pairs: list[tuple[Entry, Decimal]]) -> list[Page]:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    edges = [36, 96, 400, 460, 540, 620, 706, 806]
    names = ["Txn Date", "Description", "Value Date", "Money Out", "Money In", "Ledger Balance", "Bank Reference"]
    opening, closing = truth.opening_balance or Decimal(0), truth.closing_balance or Decimal(0)

    def grid(page: Page, top: float, bottom: float) -> None:
        page.box(edges[0], top, edges[-1] - edges[0], bottom - top, stroke=GREY)
        for x in edges[1:-1]:
            page.upright(x, top, bottom, 0.5, GREY)

    def head(page: Page, number: int) -> float:
        y = 40.0
        if number == 1:
            page.put(36, 46, "RIFT BANK", 20, face="Helvetica-Bold", color=GREEN)
            page.lines(36, 66, ["WAMBUI KARIUKI TRADING", "P O BOX 4410-20100", "NAKURU"], 8, 10)
            names_ = ["Account Number", "Statement Period", "Currency", "Opening Balance", "Closing Balance"]
            values = [
                truth.account_number or "",
                f"{start:%d.%m.%Y} - {end:%d.%m.%Y}",
                "KES",
                written(opening),
                written(closing),
            ]
            page.lines(560, 46, names_, 8, 11)
            page.lines(806, 46, values, 8, 11, right=True)
            out, into = _totals(pairs)
            page.put(
                36, 108, f"Summary: {len(pairs)} transactions, money out {written(out)}, money in {written(into)}", 8
            )
            y = 122
        page.box(36, y, 770, 16, GREEN)
        for x, name in zip(edges, names, strict=False):
            page.put(x + 4, y + 11, name, 7.5, face="Helvetica-Bold", color=(1, 1, 1))
        if number == 1:
            grid(page, y + 16, y + 30)
            page.put(100, y + 26, "Balance B/Fwd", 7.5)
            page.put(702, y + 26, written(opening), 7.5, right=True)
            return y + 30
        return y + 16

    flow = Flow(556, lambda: Page((842, 595), "serif", "serif"), head)
    for entry, balance in pairs:
        lines = wrap(entry.lines[0], fits("serif", 7, 290))
        high = 9 * len(lines) + 6
        flow.need(high)
        page, y = flow.page, flow.y + 9.5
        grid(page, flow.y, flow.y + high)
        value = entry.day + timedelta(2 if entry.text.startswith("CHQ") else 0)
        page.put(40, y, f"{entry.day:%d.%m.%Y}", 7)
        page.lines(100, y, lines, 7, 9)
        page.put(404, y, f"{value:%d.%m.%Y}", 7)
        page.put(536 if entry.amount < 0 else 616, y, written(entry.amount), 7, right=True)
        page.put(702, y, written(balance), 7, right=True)
        page.put(710, y, fill(rng, f"FT{entry.day:%y%j}?#?##", entry.day, {}), 7)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y += high
    flow.need(40)
    out, into = _totals(pairs)
    for x, text in ((396, "Totals"), (536, written(out)), (616, written(into)), (702, written(closing))):
        flow.page.put(x, flow.y + 14, text, 7.5, face="Helvetica-Bold", right=True)
    flow.page.put(36, flow.y + 30, "*** End of statement *** Uncleared effects: 0.00  Overdraft limit: 5,000.00", 7)
    return flow.pages


def _upright(rng: Random, truth: Truth, pairs: list[tuple[Entry, Decimal]]) -> list[Page]:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    truth.newest_first = rng.random() < 0.4
    opening, closing = truth.opening_balance or Decimal(0), truth.closing_balance or Decimal(0)

    def signed(amount: Decimal) -> str:
        return f"{written(abs(amount))} {'Dr' if amount < 0 else 'Cr'}"

    def stretched(page: Page, x: float, y: float, text: str, size: float) -> None:
        page.put(x - 0.2 * len(text), y, text, size, right=True)

    def head(page: Page, number: int) -> float:
        page.put(298, 44, "RIFT COMMERCIAL BANK", 15, center=True, color=GREEN)
        y = 74.0
        if number == 1:
            lines = ["NAME: OMONDI PETER JUMA", f"ACCOUNT NO: {truth.account_number}", "PRODUCT: JENGA CURRENT KES"]
            lines += [f"FROM {start:%d-%b-%Y} TO {end:%d-%b-%Y}".upper(), f"BOOK BALANCE AT END: {signed(closing)}"]
            y = page.lines(36, 68, lines, 8.5, 11.5) + 12
        page.rule(36, y - 11, 560, 1)
        for x, name in ((36, "DATE"), (104, "TRANSACTION DETAILS")):
            page.put(x, y, name, 7.5)
        for x, name in ((400, "DEBIT"), (474, "CREDIT"), (560, "BALANCE")):
            stretched(page, x, y, name, 7.5)
        page.rule(36, y + 4, 560, 1)
        if number == 1:
            page.put(104, y + 16, "CLOSING BALANCE" if truth.newest_first else "OPENING BALANCE", 7.5)
            stretched(page, 560, y + 16, signed(closing if truth.newest_first else opening), 7.5)
            return y + 30
        return y + 17

    flow = Flow(784, lambda: Page(face="serif", bold="serif"), head)
    for entry, balance in pairs[::-1] if truth.newest_first else pairs:
        lines = wrap(entry.lines[0], fits("serif", 7.5, 205))
        flow.need(9.5 * len(lines))
        page, y = flow.page, flow.y
        page.put(36, y, f"{entry.day:%d-%b-%Y}".upper(), 7.5)
        stretched(page, 400 if entry.amount < 0 else 474, y, written(abs(entry.amount)), 7.5)
        stretched(page, 560, y, signed(balance), 7.5)
        flow.y = page.lines(104, y, lines, 7.5, 9.5) + 4
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    flow.need(40)
    page, y = flow.page, flow.y + 6
    page.put(104, y, "OPENING BALANCE" if truth.newest_first else "CLOSING BALANCE", 7.5)
    stretched(page, 560, y, signed(opening if truth.newest_first else closing), 7.5)
    page.put(
        36,
        y + 22,
        "MPESA charges exclude 15% excise duty. Tariff: 1.00-100.00 free, 101.00-70,000.00 KES 12.00-108.00",
        6.5,
        color=GREY,
    )
    return flow.pages
