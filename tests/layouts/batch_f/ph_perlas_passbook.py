"""Philippines, peso savings printed like a passbook: numbered lines on two leaves a page with a fold between, short
transaction words, cheque-protecting stars before amounts (`****1,234.56`), branch and teller number at the end.

Look 1: `01-05-24` (month first), withdrawal and deposit columns, `BAL FWD` line at the head of each leaf. Look 2: a
statement with `05-JAN-2024`, running `PHP` balance, a remarks line below (InstaPay reference, merchant) and unsigned
amounts marked `DR`/`CR`. Interest and its withholding tax come as a pair. Courier, one glyph at a time, split streams.
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
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(8, -200, -10000, "ATM W/D|{branch} ATM TERM 0###", "ATM", "100"),
    Kind(6, -75, -6500, "POS PURCH|{shop} CARD NO. XXXX-####", "POS"),
    Kind(4, -500, -20000, "INSTAPAY OUT|TO {person} REF {ref} ON {used}", "DM", "1"),
    Kind(4, 300, 25000, "INSTAPAY IN|FR {person} REF {ref}", "CM", "1"),
    Kind(0.8, -10, -25, "INSTAPAY FEE|FEE PHP 10.00 PER TXN", "DM", "5"),
    Kind(2.5, 9000, 48000, "PAYROLL CR|{firm} PERIOD {used}", "CM"),
    Kind(2, 1000, 60000, "CASH DEP|OVER THE COUNTER SLIP {slip}", "CSD", "50"),
    Kind(1.5, 2500, 80000, "CHK DEP LOCAL|CHK NO. 000####### CLEARING 3 BD", "CKD"),
    Kind(2, -350, -7800, "BILLS PYMT|{biller} ACCT {slip} AMT DUE 1,###.##", "DM"),
    Kind(1, -1000, -20000, "CASH W/D|WITH PASSBOOK SLIP {slip}", "CSW", "100"),
    Kind(0.5, -300, -300, "BELOW MADB CHG|ADB BELOW PHP 10,000.00", "SC", "100", 1),
]
POOLS: Pools = {
    "branch": ["KALAYAAN AVE", "CEBU IT PARK", "STA ROSA TOWN CTR", "OTHER BANK BNET"],
    "shop": ["MERKADO SUPERSTORE", "7-TWELVE 2231", "PETRONA SLEX", "BOTIKA NG MASA"],
    "person": ["MA. LOURDES D. REYES", "J DELA PEÑA", "BAYANI SANTOS JR", "G-WALLET 0917XXX####"],
    "firm": ["LUNTIAN BPO SERVICES INC", "DEPED DIV OF LAGUNA"],
    "biller": ["MANILEC ELECTRIC", "TUBIG NG MAYNILA", "PLDX HOME FIBR"],
    "ref": ["############", "IP20##########"],
    "slip": ["00####", "##-###-###"],
    "used": lambda rng, day: earlier(rng, day).strftime("%m/%d/%y"),
}  # fmt: skip
LEAF = 22


def draw(rng: Random, path: Path) -> Truth:
    book = rng.random() < 0.5
    period = start, end = some_period(rng, 91 if book else 30)
    opening = some_amount(rng, 2500, 180000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=45000, reversal="EC {}")
    if entries and rng.random() < 0.8:
        interest = some_amount(rng, 1.5, 95)
        tax = (interest / 5).quantize(Decimal("0.01"), ROUND_HALF_UP)
        entries.append(Entry(end, ("INT EARNED", f"RATE 0.0625% P.A. ADB {written(opening)}"), interest, "INT", ""))
        entries.append(Entry(end, ("WTAX ON INT", "20% FINAL TAX"), -tax, "TAX", ""))
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "00#-#####-#" if book else "####-####-##", end, {})
    truth = Truth("savings", "en_PH", "PHP", account, start, end, opening, closing)
    pages = (_book if book else _statement)(rng, truth, entries, balances)
    by_hand(pages, path, Hand("glyphs" if book else "Tj", split=True))
    return truth


def _new() -> Page:
    return Page(face="Courier", bold="Courier-Bold")


def _book(rng: Random, truth: Truth, entries: list[Entry], balances: list[Decimal]) -> list[Page]:
    """Leaves of numbered lines as a passbook printer sets them."""
    stars = rng.random() < 0.7

    def money(amount: Decimal) -> str:
        return written(amount).rjust(13, "*") if stars else written(amount)

    start, end = truth.period_start or date.min, truth.period_end or date.min
    lines: list[tuple[date | None, str, str, Decimal | None, Decimal]] = []
    for entry, balance in zip(entries, balances, strict=True):
        if len(lines) % LEAF == 0:
            before = balance - entry.amount
            lines.append((start if not lines else None, "BAL FWD", "", None, before))
        lines.append((entry.day, entry.lines[0], entry.tag, entry.amount, balance))
    if not lines:
        lines.append((start, "BAL FWD", "", None, truth.opening_balance or Decimal(0)))
    pages: list[Page] = []
    for n, (day, words, code, amount, balance) in enumerate(lines):
        spot = n % (2 * LEAF)
        if spot == 0:
            pages.append(_new())
            _cover(pages[-1], truth, len(pages))
        page = pages[-1]
        if spot % LEAF == 0:
            top = 150 if spot == 0 else 482
            names = ("#", "DATE", "TRANSACTION", "WITHDRAWAL", "DEPOSIT", "BALANCE", "BR", "TLR")
            for x, name in zip((58, 70, 122, 262, 346, 438, 452, 500), names, strict=True):
                page.put(x, top, name, 8, bold=True, right=x in (58, 262, 346, 438))
            page.box(40, top - 12, 500, 14 * LEAF + 20, stroke=GREY)
            page.rule(40, top + 4, 540, 0.5, GREY)
            if spot:
                page.rule(20, top - 14, 575, 0.3, GREY)
        y = (166 if spot < LEAF else 498) + 14 * (spot % LEAF)
        page.put(58, y, str(spot + 1), 7, right=True, color=GREY)
        page.put(70, y, f"{day:%m-%d-%y}" if day else "", 8)
        page.put(122, y, words, 8)
        if amount is not None:
            page.put(262 if amount < 0 else 346, y, money(abs(amount)), 8, right=True)
        page.put(438, y, money(balance), 8, right=True)
        if amount is not None and day is not None:
            page.put(452, y, f"{rng.choice([104, 104, 104, 999]):04}", 8)
            page.put(500, y, f"{code}{rng.randint(1, 29):02}", 8)
            truth.transactions.append(Row(day, words, amount, balance, page=len(pages)))
    pages[-1].put(40, 826, f"AS OF {end:%m-%d-%y} LEDGER BALANCE PHP {written(truth.closing_balance or Decimal(0))}", 8)
    return pages


def _cover(page: Page, truth: Truth, number: int) -> None:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(40, 44, "BANCO PERLAS SAVINGS BANK, INC.", 13, face="Helvetica-Bold")
    page.put(40, 58, "Passbook Savings - Transaction Printout", 9, face="Helvetica")
    page.put(540, 58, f"PAGE {number}", 8, right=True)
    page.put(40, 82, f"ACCOUNT NO. {truth.account_number}   CCY PHP", 9)
    page.put(40, 95, "NAME: CRUZ, ANGELICA M. OR CRUZ, RAMON T.", 9)
    page.put(40, 108, f"PERIOD: {start:%m-%d-%y} TO {end:%m-%d-%y}", 9)
    text = "Codes: CSD cash deposit, CKD check deposit, CM credit memo, DM debit memo, SC service charge."
    page.put(40, 122, text + " Insured by the deposit insurer up to P1,000,000.00.", 6.5, face="Helvetica", color=GREY)


def _statement(rng: Random, truth: Truth, entries: list[Entry], balances: list[Decimal]) -> list[Page]:
    """The same account as a monthly statement with remarks below each transaction."""
    start, end = truth.period_start or date.min, truth.period_end or date.min

    def head(page: Page, number: int) -> float:
        page.put(298, 46, "BANCO PERLAS SAVINGS BANK, INC.", 13, face="Helvetica-Bold", center=True)
        page.put(298, 60, "STATEMENT OF ACCOUNT", 9, center=True)
        y = 84.0
        if number == 1:
            page.lines(
                40,
                y,
                ["MR. EDUARDO V. PANGILINAN", "BLK 14 LOT 7 SAMPAGUITA ST", "BRGY MALUSAK, CITY OF BIÑAN"],
                8.5,
                11,
            )
            names = ["ACCOUNT NUMBER", "ACCOUNT TYPE", "STATEMENT PERIOD"]
            values = [truth.account_number or "", "PESO SAVINGS", f"{start:%d-%b-%Y} - {end:%d-%b-%Y}".upper()]
            page.lines(310, y, names, 8, 11)
            page.lines(555, y, values, 8, 11, right=True)
            y = 140
        page.rule(40, y - 11, 555, 0.8)
        titles = ("DATE", "TRANSACTION / REMARKS", "CHECK NO", "AMOUNT", "BALANCE")
        for x, name in zip((40, 104, 320, 426, 555), titles, strict=True):
            page.put(x, y, name, 8, bold=True, right=x > 320)
        page.rule(40, y + 4, 555, 0.8)
        if number == 1:
            page.put(104, y + 17, "BEGINNING BALANCE", 8)
            page.put(555, y + 17, f"PHP {written(truth.opening_balance or Decimal(0))}", 8, right=True)
            return y + 32
        return y + 18

    flow = Flow(770, _new, head)
    for entry, balance in zip(entries, balances, strict=True):
        lines = [entry.lines[0], *wrap(entry.lines[1], fits("Courier", 7.5, 205))]
        flow.need(9.5 * len(lines) + 2)
        page, y = flow.page, flow.y
        page.put(40, y, f"{entry.day:%d-%b-%Y}".upper(), 8)
        check = entry.tag == "CKD" or rng.random() < 0.1
        page.put(320, y, f"{rng.randint(1, 999999):010}" if check else "", 8)
        page.put(446, y, f"{written(abs(entry.amount))} {'DR' if entry.amount < 0 else 'CR'}", 8, right=True)
        page.put(555, y, f"PHP {written(balance)}", 8, right=True)
        page.put(104, y, lines[0], 8)
        flow.y = page.lines(112, y + 9.5, lines[1:], 7.5, 9.5) + 4
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    flow.need(90)
    page, y = flow.page, flow.y + 10
    out, into = ([abs(e.amount) for e in entries if (e.amount < 0) == less] for less in (True, False))
    page.put(104, y, "ENDING BALANCE", 8, bold=True)
    page.put(555, y, f"PHP {written(truth.closing_balance or Decimal(0))}", 8, right=True, bold=True)
    sums = [f"TOTAL DEBITS  ({len(out):3}) {written(sum(out, Decimal('0.00'))):>16}"]
    sums += [f"TOTAL CREDITS ({len(into):3}) {written(sum(into, Decimal('0.00'))):>16}"]
    page.lines(40, y + 20, sums, 8, 11)
    text = (
        f"Please examine at once. Errors not reported by {end + timedelta(15):%d-%b-%Y} are deemed accepted. ** END **"
    )
    page.put(40, y + 54, text, 7, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(555, 812, f"PAGE {number} OF {len(flow.pages)}", 7.5, right=True)
    return flow.pages
