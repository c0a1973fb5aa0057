"""United Kingdom: a business account as the mainframe prints it, every line one string of 132 columns.

Landscape with green bars, capitals only, payment types as codes (BGC, D/D, S/O, CHQ ...), dates as 03JAN printed once
a day, the balance on the last line of a day with DR behind it when overdrawn, page totals carried forward. The codes
are explained on the last sheet, where charges accrued and bank rates stand as well.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Hand, Page, by_hand

SIZE = (842.0, 595.0)
BAR: Color = (0.9, 0.97, 0.9)
KINDS = (
    Kind(5, 120, 9000, "{client}|INV #####", "BGC"),
    Kind(4, 60, 4200, "{client}|{client} ######", "FPI"),
    Kind(4, -25, -900, "{billing}|{ref}", "D/D"),
    Kind(3, -40, -6000, "{supplier}|VIA ONLINE - PYMT", "FPO"),
    Kind(2, -100, -1400, "{landlord}", "S/O"),
    Kind(3, -30, -2500, "10####", "CHQ"),
    Kind(3, -8, -260, "CARD #### {shop}", "POS"),
    Kind(2, 40, 1800, "CREDIT 000###", "CR"),
    Kind(1, -3, -40, "CHARGES TO {upto}", "CHG", "0.01", 1),
    Kind(1, -18, -1200, "HMRC VAT ### #### ##", "TFR"),
    Kind(1, -200, -9000, "BACS BULK PYMT|FILE ###", "BLK"),
)
POOLS = {
    "client": ("ORMEROD HYDRAULICS", "T & J PICKLES LTD", "CALDER VALLEY DC", "NORTHGATE FIT OUT", "A BIRTWISTLE"),
    "billing": ("EON NEXT LTD", "BT GROUP PLC", "ALLSTAR FUEL", "CALDERDALE NNDR", "AVIVA BUS INS", "XERO UK"),
    "ref": ("00############", "REF ???######", "C/######"),
    "supplier": ("TRAVIS PERKINS", "HOWDENS JOINERY", "CITY PLUMBING", "K HALSTEAD SUBBIE"),
    "landlord": ("HEBDEN MILL LLP", "CLOSE ASSET FIN", "LOMBARD LEASE"),
    "shop": ("SCREWFIX HALIFAX", "SHELL AINLEY TOP", "TOOLSTATION", "BIG YELLOW S/S"),
    "upto": lambda _, day: (day - timedelta(9)).strftime("%d%b").upper(),
}
CODES = (
    "BGC BANK GIRO CREDIT    BLK BULK PAYMENT        CHG CHARGES            CHQ CHEQUE",
    "CR  CREDIT PAID IN      D/D DIRECT DEBIT        FPI FASTER PAYMENT IN  FPO FASTER PAYMENT OUT",
    "INT INTEREST            POS DEBIT CARD          S/O STANDING ORDER     TFR TRANSFER",
)


def _line(day: str, code: str, text: str, out: str, into: str, balance: str) -> str:
    return f"  {day:<7}  {code:<4}  {text:<44}{out:>16}  {into:>16}  {balance:>18}".rstrip()


def _held(balance: Decimal) -> str:
    return written(abs(balance)) + (" DR" if balance < 0 else "   ")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    account = fill(rng, "########", start, {})
    opening = some_amount(rng, 300, 20000) * rng.choice((1, 1, 1, -1))
    count = rng.choice((rng.randint(5, 10), rng.randint(24, 45), rng.randint(65, 110)))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-8000)
    out = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    into = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    closing = opening + into - out
    number = rng.randint(11, 240)
    sort = fill(rng, "82-##-##", start, {})

    def new() -> Page:
        page = Page(SIZE, "Courier", "Courier-Bold")
        for n in range(0, 18, 2):
            page.box(24, 118 + 24 * n, 794, 24, BAR)
        return page

    def head(page: Page, sheet: int) -> float:
        top = (
            f"  PENNINE & BORDERS BANK PLC{'':22}BUSINESS CURRENT ACCOUNT{'':24}STATEMENT NO {number:>4}",
            f"  4 CROSSLEY ST HALIFAX HX1 1UG{'':19}STONEROYD JOINERY LIMITED{'':23}SHEET NO     {sheet:>4}",
            f"  SORT CODE {sort}   ACCOUNT NO {account}{'':11}FROM {start:%d%b%Y} TO {end:%d%b%Y}".upper(),
            f"  IBAN GB##PBBK{sort.replace('-', '')}{account}".replace("##", "47"),
        )
        page.lines(28, 44, top, 9.6, 13)
        titles = _line("DATE", "TYPE", "PARTICULARS", "DEBITS", "CREDITS", "BALANCE   ")
        page.put(28, 108, titles, 9.6, bold=True)
        return 128

    def foot(page: Page, _: float) -> None:
        page.put(28, 562, _line("", "", "CARRIED FORWARD", "", "", _held(state["held"])), 9.6)

    state = {"held": opening}
    flow = Flow(550, new, head, foot)
    flow.page.put(28, flow.y, _line(f"{start:%d%b}".upper(), "", "BALANCE B/F", "", "", _held(opening)), 9.6)
    flow.y += 12
    rows: list[Row] = []
    last = None
    follows = [a.day == b.day for a, b in pairwise(entries)] + [False]
    for entry, more in zip(entries, follows, strict=True):
        if flow.need(12 * len(entry.lines)):
            last = None
            flow.page.put(28, flow.y, _line("", "", "BROUGHT FORWARD", "", "", _held(state["held"])), 9.6)
            flow.y += 12
        state["held"] += entry.amount
        _put(flow, entry, last != entry.day, None if more else state["held"])
        shown = None if more else state["held"]
        words = " ".join((entry.tag, *entry.lines))
        rows.append(Row(entry.day, words, entry.amount, shown, page=flow.number))
        last = entry.day
    _end(rng, flow, end, out, into, closing)
    by_hand(flow.pages, path, Hand(order="rows", scaled=rng.random() < 0.5))
    return Truth("account", "en_GB", "GBP", account, start, end, opening, closing, rows)


def _put(flow: Flow, entry: Entry, dated: bool, held: Decimal | None) -> None:
    day = f"{entry.day:%d%b}".upper() if dated else ""
    figure = written(abs(entry.amount))
    amounts = (figure, "") if entry.amount < 0 else ("", figure)
    balance = "" if held is None else _held(held)
    flow.page.put(28, flow.y, _line(day, entry.tag, entry.lines[0], *amounts, balance), 9.6)
    for line in entry.lines[1:]:
        flow.y += 12
        flow.page.put(28, flow.y, _line("", "", line, "", "", ""), 9.6)
    flow.y += 12


def _end(rng: Random, flow: Flow, end: date, out: Decimal, into: Decimal, closing: Decimal) -> None:
    flow.need(36)
    flow.page.put(28, flow.y, _line("", "", "TOTALS", written(out), written(into), ""), 9.6, bold=True)
    flow.y += 12
    last = _line(f"{end:%d%b}".upper(), "", "BALANCE C/F TO NEXT STATEMENT", "", "", _held(closing))
    flow.page.put(28, flow.y, last, 9.6, bold=True)
    flow.y += 24
    if flow.y + 120 > flow.bottom:
        flow.turn(last=True)
    accrued = written(some_amount(rng, 4, 60))
    notes = (
        f"  CHARGES ACCRUED AND NOT YET APPLIED {accrued}   ARRANGED OVERDRAFT LIMIT 10,000.00   DEBIT RATE 9.35% EAR",
        "  DEPOSITS ARE PROTECTED BY THE FINANCIAL SERVICES COMPENSATION SCHEME UP TO 85,000.00 PER DEPOSITOR",
        "",
        *(f"  {line}" for line in CODES),
        "  DR OVERDRAWN BALANCE",
    )
    flow.page.lines(28, flow.y, notes, 9.6, 12)
