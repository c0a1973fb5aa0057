"""Bangladesh, profit-bearing savings account as the core system's line printer sets it: whole lines with spaces in one
pitch, lakh grouping, Cr behind balances, page totals and carried-forward lines, rows cut by the page's end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap
from ..pens import A4, Page, with_fpdf, with_reportlab
from ._rows import summed

POOLS = {
    "city": ["DHANMONDI", "MIRPUR-10", "UTTARA", "GULSHAN-2", "AGRABAD", "SYLHET"],
    "who": ["MD RAFIQUL ISLAM", "NASRIN AKTER", "M/S KARIM TRADERS", "ABUL KALAM AZAD", "FARZANA RAHMAN"],
    "bank": ["BRC", "DBB", "CTB", "EBX", "PUB"],
}
KINDS = [
    Kind(14, -500, -20000, "ATM CASH WDL ###### {city} DHAKA BD TRN#########", step="500"),
    Kind(10, -200, -9000, "POS PURCHASE MEENA MART {city} AUTH ######"),
    Kind(9, -500, -60000, "NPSB TRF TO {bank} A/C ############# {who} MOBILE APP"),
    Kind(8, 1000, 95000, "BEFTN INWARD FROM {bank} {who} REF ##########"),
    Kind(5, -300, -25000, "WALLET CASH-IN 017######## TXN ?#?#??##?#"),
    Kind(5, 5000, 400000, "CASH DEPOSIT BY {who} {city} BR.", step="100"),
    Kind(5, -5000, -250000, "CHQ CLEARING PAID TO {who}", "chq", step="1"),
    Kind(3, 20000, 900000, "FOREIGN REMITTANCE TT/###/##/?? PIN ###########"),
    Kind(1, -150, -150, "EXCISE DUTY", step="150", most=1),
]
WIDE = {"date": 11, "text": 35, "chq": 9, "value": 11, "out": 15, "in": 15, "bal": 18}


def lakhs(amount: Decimal) -> str:
    """With commas after three, then after every two digits."""
    whole, rest = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + rest


def _line(*cells: str) -> str:
    texts = []
    for (name, room), cell in zip(WIDE.items(), cells, strict=True):
        texts.append(cell.rjust(room) if name in ("out", "in", "bal") else (cell + " ").ljust(room))
    return "".join(texts).rstrip()


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([60, 90, 181]))
    opening = some_amount(rng, 3000, 700000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 100), balance=opening, floor=500)
    gain = some_amount(rng, 60, 4000)
    levy = -(gain / 10).quantize(Decimal("0.01"))
    entries.append(Entry(end, ("PROFIT PAID FOR THE PERIOD",), gain, "", ""))
    entries.append(Entry(end, ("SOURCE TAX ON PROFIT @10%",), levy, "", ""))
    low = min(running(opening, (e.amount for e in entries)))
    opening += max(Decimal(0), 500 - low)
    balances = running(opening, (e.amount for e in entries))
    number = fill(rng, "20502############", start, {})
    printer = _Printer(number, start, end)
    printer.say(_line(f"{start:%d-%b-%y}".upper(), "BALANCE B/F", "", "", "", "", lakhs(opening) + " Cr"))
    printer.balance = opening
    rows, cut = [], rng.random() < 0.5
    for entry, balance in zip(entries, balances, strict=True):
        texts = wrap(entry.lines[0], lambda text: len(text) <= WIDE["text"] - 1, cut=cut)
        chq = fill(rng, "#######", entry.day, {}) if entry.tag == "chq" else ""
        value = f"{earlier(rng, entry.day):%d-%b-%y}".upper()
        out, into = (lakhs(entry.amount), "") if entry.amount < 0 else ("", lakhs(entry.amount))
        day = f"{entry.day:%d-%b-%y}".upper()
        printer.room()
        printer.add(entry.amount, balance)
        printer.say(_line(day, texts[0], chq, value, out, into, lakhs(balance) + " Cr"))
        rows.append(Row(entry.day, " ".join(texts), entry.amount, balance, page=len(printer.pages)))
        for text in texts[1:]:
            printer.room()
            printer.say(_line("", text, "", "", "", "", ""))
    outs, ins = (summed(abs(e.amount) for e in entries if (e.amount < 0) == side) for side in (True, False))
    printer.room(7)
    printer.say("-" * 113)
    printer.say(_line("", "TOTAL", "", "", lakhs(outs), lakhs(ins), lakhs(balances[-1]) + " Cr"))
    printer.say("=" * 113)
    count = sum(e.amount < 0 for e in entries)
    printer.say(f"NO. OF WITHDRAWALS : {count:<6} NO. OF DEPOSITS : {len(entries) - count:<6} BLOCKED AMOUNT : 0.00")
    printer.say("** THIS IS A COMPUTER GENERATED STATEMENT AND NEEDS NO SIGNATURE. REPORT ANY ERROR IN 15 DAYS. **")
    (with_reportlab if rng.random() < 0.5 else with_fpdf)(printer.pages, path)
    return Truth("bank", "en_BD", "BDT", number, start, end, opening, balances[-1], rows)


class _Printer:
    """Pages of lines; a page ends with its totals and what is carried forward."""

    LAST = 62

    def __init__(self, number: str, start: date, end: date) -> None:
        self.pages: list[Page] = []
        self.title = (number, start, end)
        self.balance = self.out = self.into = Decimal(0)
        self._turn()

    def add(self, amount: Decimal, balance: Decimal) -> None:
        self.out -= min(amount, Decimal(0))
        self.into += max(amount, Decimal(0))
        self.balance = balance

    def say(self, text: str) -> None:
        self.pages[-1].put(28, 40 + 11.6 * self.line, text, 7.9)
        self.line += 1

    def room(self, lines: int = 1) -> None:
        """Turn the page unless so many lines fit."""
        if self.line + lines <= self.LAST:
            return
        self.say("-" * 113)
        carried = lakhs(self.balance) + " Cr"
        self.say(_line("", "PAGE TOTAL / BALANCE C/F", "", "", lakhs(self.out), lakhs(self.into), carried))
        self.out = self.into = Decimal(0)
        self._turn()
        self.say(_line("", "BALANCE B/F", "", "", "", "", carried))

    def _turn(self) -> None:
        number, start, end = self.title
        self.pages.append(Page(A4, "Courier", "Courier-Bold"))
        self.line = 0
        period = f"{start:%d-%b-%Y} TO {end:%d-%b-%Y}".upper()
        self.say("PADMA ISLAMI BANK PLC".ljust(90) + f"PAGE NO : {len(self.pages):>3}")
        self.say("DHANMONDI BRANCH, ROAD 27, DHAKA-1209".ljust(90) + "PRINT ON: " + f"{end:%d/%m/%y}")
        self.say("STATEMENT OF ACCOUNT".center(113))
        self.say("")
        self.say("A/C NAME : MST. SHAHANA PARVIN".ljust(60) + f"A/C NO   : {number}")
        self.say("ADDRESS  : HOUSE 14/B, SHYAMOLI, DHAKA".ljust(60) + "A/C TYPE : MUDARABA SAVINGS ACCOUNT (MSA)")
        self.say(f"PERIOD   : {period}".ljust(60) + "CURRENCY : BDT")
        self.say("=" * 113)
        self.say(_line("DATE", "PARTICULARS", "INSTR.NO", "VALUE DT", "WITHDRAWAL", "DEPOSIT", "BALANCE"))
        self.say("=" * 113)
