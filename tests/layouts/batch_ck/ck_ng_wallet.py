"""Nigeria, wallet with a savings pocket: every row with a time to the second, texts and references wrapped around the
middle line of a cell, dashes for no amount, a balance that is swept to nothing again and again, two accounts.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, fits, with_pymupdf
from ._rows import summed

GREEN: Color = (0.0, 0.62, 0.4)
FAINT: Color = (0.95, 0.98, 0.96)

POOLS = {
    "name": ["CHINEDU EMEKA OKAFOR", "FATIMA BELLO", "OLUWASEUN ADEBAYO", "MAMA NGOZI STORES", "IBRAHIM SANI MUSA"],
    "bank": ["GTBank", "Access Bank", "Zenith Bank", "First Bank of Nigeria", "Kuda Microfinance Bank", "UBA"],
    "pos": ["POS Transfer", "Card Payment"],
    "net": ["MTN", "Airtel", "Glo", "9mobile"],
}
KINDS = [
    Kind(14, -100, -45000, "Transfer to {name} ~ {bank} ~ ##########", "Mobile App", step="10"),
    Kind(9, 200, 90000, "Transfer from {name} ~ {bank} ~ ##########", "E-Channel", step="50"),
    Kind(8, -50, -3000, "Airtime ~ 080######## ~ {net}", "Mobile App", step="50"),
    Kind(5, -300, -6000, "Mobile Data ~ 080######## ~ {net}", "Mobile App", step="50"),
    Kind(4, -1000, -20000, "Electricity ~ IKEDC ~ 541########", "Mobile App", step="100"),
    Kind(5, -500, -18000, "{pos} - SHOPRITE IKEJA LA LANG ~ 2058####", "POS", step="10"),
    Kind(3, -50, -50, "Electronic Money Transfer Levy", "System", step="50"),
    Kind(2, 5, 90, "Cashback ~ Airtime Bonus", "System", step="1"),
]
Item = tuple[datetime, str, Decimal, Decimal, str]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([29, 59]), calendar=True)
    swept = rng.random() < 0.7
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(12, 58), balance=Decimal(90000), floor=60000
    )
    moments = sorted((e.day, rng.randint(21600, 86000)) for e in entries)
    moves = [
        (datetime.combine(day, time()) + timedelta(seconds=second), e.lines[0].replace("~", "|"), e.amount, e.tag)
        for e, (day, second) in zip(entries, moments, strict=True)
    ]
    balances = running(Decimal(0), (amount for _, _, amount, _ in moves))
    held = some_amount(rng, 900, 90000) - min([Decimal(0), *balances])
    wallet = [
        (now, text, amount, held + balance, tag)
        for (now, text, amount, tag), balance in zip(moves, balances, strict=True)
    ]
    saved: list[Item] = []
    opening = held
    if swept:
        opening = Decimal(0)
        wallet, saved = _swept(wallet)
    number = fill(rng, "80########", start, {})

    def head(page: Page, count: int) -> float:
        page.put(30, 36, "PalmKobo", 16, bold=True, color=GREEN)
        page.put(565, 36, "Wallet Statement", 12, right=True, bold=True)
        return 62.0 if count == 1 else 56.0

    flow = Flow(800, lambda: Page(A4, "narrow", "narrow-bold"), head)
    page = flow.page
    page.put(30, 62, "Account Name", 7.5, color=GREY)
    page.put(30, 74, "ADAEZE BLESSING NWOSU", 9, bold=True)
    page.put(230, 62, "Account Number", 7.5, color=GREY)
    page.put(230, 74, number, 9, bold=True)
    page.put(390, 62, "Period", 7.5, color=GREY)
    page.put(390, 74, f"{start:%d %b %Y} - {end:%d %b %Y}", 9, bold=True)
    flow.y = 96
    rows = _account(flow, rng, "Wallet Account", opening, wallet)
    if swept:
        flow.need(140)
        rows += _account(flow, rng, "Savings Account (PalmSave)", held, saved)
    flow.need(40)
    flow.page.put(
        30, flow.y + 8, "PalmKobo Digital Services Ltd is licensed as a mobile money operator. Deposits are insured", 7
    )
    flow.page.put(
        30, flow.y + 18, "up to ₦5,000,000.00. For help write to care@palmkobo.example or call 0700 555 0147.", 7
    )
    for count, sheet in enumerate(flow.pages, 1):
        sheet.put(565, 824, f"{count}/{len(flow.pages)}", 7, right=True, color=GREY)
    with_pymupdf(flow.pages, path)
    first, last = (None, None) if swept else (opening, opening + summed(item[2] for item in wallet))
    return Truth("wallet", "en_NG", "NGN", number, start, end, first, last, rows)


def _swept(items: list[Item]) -> tuple[list[Item], list[Item]]:
    """What the wallet and the pocket show where the pocket pays for everything and takes whatever comes in."""
    wallet: list[Item] = []
    saved: list[Item] = []
    for now, text, amount, balance, tag in items:
        later = now + timedelta(seconds=2)
        if amount < 0:
            saved.append((now, "Transfer to Wallet", amount, balance, "E-Channel"))
            wallet.append((now, "PalmSave Withdrawal(Transaction Payment)", -amount, -amount, "PalmSave"))
            wallet.append((later, text, amount, Decimal(0), tag))
        else:
            wallet.append((now, text, amount, amount, tag))
            wallet.append((later, "Auto-save to PalmSave Balance", -amount, Decimal(0), "PalmSave"))
            saved.append((later, "Auto-save from Wallet", amount, balance, "E-Channel"))
    return wallet, saved


HEADS = [
    (32, "Trans. Time", False),
    (90, "Value Date", False),
    (142, "Description", False),
    (306, "Debit(₦)", True),
    (366, "Credit(₦)", True),
    (432, "Balance After(₦)", True),
    (440, "Channel", False),
    (492, "Transaction|Reference", False),
]


def _titles(flow: Flow) -> None:
    flow.page.box(28, flow.y - 14, 539, 20, GREEN)
    for x, name, right in HEADS:
        lines = name.split("|")
        flow.page.lines(x, flow.y - 4 * (len(lines) - 1) - 2, lines, 6.8, 8, right=right, bold=True, color=WHITE)
    flow.y += 10


def _account(flow: Flow, rng: Random, title: str, opening: Decimal, items: list[Item]) -> list[Row]:
    page = flow.page
    page.put(30, flow.y, title, 11, bold=True)
    outs, ins = ([item[2] for item in items if (item[2] < 0) == side] for side in (True, False))
    facts = [
        ("Opening Balance", "₦" + written(opening)),
        ("Total Debit", "₦" + written(-summed(outs))),
        ("Debit Count", str(len(outs))),
        ("Closing Balance", "₦" + written(opening + summed([*outs, *ins]))),
        ("Total Credit", "₦" + written(summed(ins))),
        ("Credit Count", str(len(ins))),
    ]
    page.box(28, flow.y + 6, 539, 46, FAINT)
    for n, (name, value) in enumerate(facts):
        x, y = 36 + 180 * (n % 3), flow.y + 17 + 22 * (n // 3)
        page.put(x, y, name, 7, color=GREY)
        page.put(x, y + 10, value, 8.5, bold=True)
    flow.y += 70
    _titles(flow)
    rows = []
    for n, (now, text, amount, balance, channel) in enumerate(items):
        lines = wrap(text, fits("narrow", 7, 112))
        reference = fill(rng, "24#############0########", now.date(), {})
        deep = max(2, len(lines))
        if flow.need(9 * deep + 6):
            _titles(flow)
        page = flow.page
        if n % 2:
            page.box(28, flow.y - 4, 539, 9 * deep + 6, FAINT)

        def cell(x: float, texts: list[str], deep: int = deep, page: Page = page, **how: bool) -> None:
            top = flow.y + 7 + 4.5 * (deep - len(texts))
            page.lines(x, top, texts, 7, 9, **how)

        cell(32, [f"{now:%Y %b %d}", f"{now:%H:%M:%S}"])
        cell(90, [f"{now:%d %b %Y}"])
        cell(142, lines)
        cell(306, [written(-amount) if amount < 0 else "--"], right=True)
        cell(366, [written(amount) if amount > 0 else "--"], right=True)
        cell(432, [written(balance)], right=True)
        cell(440, [channel])
        cell(492, [reference[:15], reference[15:]])
        flow.y += 9 * deep + 6
        rows.append(Row(now.date(), " ".join(lines), amount, balance, page=flow.number))
    flow.y += 24
    return rows
