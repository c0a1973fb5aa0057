"""UK, business current account of a big bank: payment type codes before details of two or three lines, paid out before
paid in, the day only on its first row and the balance only on its last, D behind an overdrawn balance, balances brought
and carried forward on every sheet; written word by word."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._rows import Column, number_pages, set_cells, worded

KINDS = (
    Kind(9, 180, 6400, "CR~{client}|INV ####"),
    Kind(3, 90, 1400, "CR~WORLDPAY|{n8}"),
    Kind(2, 100, 2500, "CR~CASH IN AT {po}|POST OFFICE", step="5"),
    Kind(5, -900, -35, "DD~{dd}"),
    Kind(4, -2600, -60, "BP~{supplier}|{ref}"),
    Kind(5, -340, -8, "VIS~{shop}"),
    Kind(2, -90, -3, ")))~{till}"),
    Kind(2, -1900, -900, "SO~{landlord}|UNIT 4 RENT", step="50", most=1),
    Kind(2, -2400, -1300, "BP~{staff}|WAGES"),
    Kind(1, -700, -40, "CHQ~10####"),
    Kind(1, -60, -8, "DR~TOTAL CHARGES TO|{charge}", most=1),
    Kind(1, -120, -20, "VIS~INT'L ##########|{abroad}|{town}|USD ##.## @ 1.2###"),
    Kind(1, -3, -1, "DR~NON-STERLING|TRANSACTION FEE"),
)
POOLS: Pools = {
    "client": ["HOLLOWAY BUILDERS", "J & K ESTATES LTD", "COTSWOLD SCHOOLS TR", "MERIDIAN FACILITIE", "R PATEL"],
    "n8": ["########"],
    "po": ["STROUD", "NAILSWORTH"],
    "dd": ["BT GROUP PLC", "HMRC VAT", "ALLSTAR BUSINESS", "BNP LEASING", "EVERFLOW WATER", "SUN LIFE GROUP"],
    "supplier": ["CITY ELECTRICAL FA", "SEVERN TIMBER", "PLUMBFIX SUPPLIES", "WILTSHIRE SKIPS"],
    "ref": ["A/C ######", "WYEBROOK", "INV ?####"],
    "shop": ["SCREWFIX DIR LTD|YEOVIL", "TOOLSTATION LTD|BRIDGWATER", "AMAZON* ?#?##?###|WWW.AMAZON.CO."],
    "till": ["TESCO PFS ####|STROUD", "GREGGS ####|GLOUCESTER", "COSTA COFFEE ####|CIRENCESTER"],
    "landlord": ["DUDBRIDGE EST"],
    "staff": ["M OYELARAN", "S J PRITCHARD"],
    "charge": lambda _rng, day: f"{day - timedelta(12):%d%b%Y}".upper(),
    "abroad": ["ADOBE SYSTEMS", "DROPBOX*?##?##"],
    "town": ["SAN JOSE", "DUBLIN"],
}
COLUMNS = (
    Column(52, 50),
    Column(110, 26),
    Column(138, 180),
    Column(392, 60, True),
    Column(468, 60, True),
    Column(542, 60, True),
)
RED = (0.75, 0.05, 0.1)
LIGHT = (0.94, 0.94, 0.94)


def _owed(balance: Decimal) -> str:
    return written(abs(balance)) + (" D" if balance < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    first, end = some_period(rng)
    start = first + timedelta(1)
    opening = some_amount(rng, 400, 19000) * rng.choice([1, 1, 1, -1])
    count = rng.choice([rng.randint(14, 40), rng.randint(50, 115)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-4000)
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "GB", "WYBR4033" + f"{rng.randint(10, 99)}" + f"{rng.randint(10000000, 89999999)}")
    plain = number.replace(" ", "")
    sort, account = f"40-33-{plain[12:14]}", plain[14:]
    sheet = rng.randint(40, 320)
    zero = Decimal(0)

    def head(page: Page, sheet_of: int) -> float:
        page.put(52, 48, "Wyebrook Bank", 17, bold=True, color=RED)
        page.put(543, 42, "Contact tel 03455 00 01 02", 7.5, right=True)
        page.put(543, 52, "see reverse for call times", 7.5, right=True)
        page.put(543, 62, "www.wyebrook.example", 7.5, right=True)
        if sheet_of == 1:
            where = [
                "The Proprietor",
                "Nailsworth Property",
                "Maintenance Ltd",
                "Unit 4 Dudbridge Yard",
                "Stroud GL5 3ZZ",
            ]
            page.lines(52, 96, where, 9, 11)
            page.box(330, 84, 213, 76, LIGHT)
            page.put(338, 98, "Account Summary", 9.5, bold=True)
            sums = [
                ("Opening Balance", _owed(opening)),
                ("Payments In", written(sum((e.amount for e in entries if e.amount > 0), zero))),
                ("Payments Out", written(sum((-e.amount for e in entries if e.amount < 0), zero))),
                ("Closing Balance", _owed(closing)),
            ]
            for n, (name, value) in enumerate(sums):
                page.put(338, 114 + 12 * n, name, 8.5)
                page.put(537, 114 + 12 * n, value, 8.5, right=True)
            page.put(330, 176, "International Bank Account Number", 7, color=GREY)
            page.put(330, 186, plain, 8.5)
            page.put(470, 176, "Branch Identifier Code", 7, color=GREY)
            page.put(470, 186, "WYBRGB2LXXX", 8.5)
        y = 206 if sheet_of == 1 else 92
        when = f"{start.day} {start:%B} to {end.day} {end:%B %Y}"
        if start.year != end.year:
            when = f"{start.day} {start:%B %Y} to {end.day} {end:%B %Y}"
        page.put(52, y, when, 10, bold=True)
        names = [("Account Name", 52), ("Sortcode", 330), ("Account Number", 400), ("Sheet Number", 488)]
        for name, x in names:
            page.put(x, y + 18, name, 7, color=GREY)
        page.put(52, y + 29, "Nailsworth Property Maintenance Ltd", 8.5)
        page.put(330, y + 29, sort, 8.5)
        page.put(400, y + 29, account, 8.5)
        page.put(488, y + 29, str(sheet + sheet_of - 1), 8.5)
        page.put(52, y + 54, "Your Business Current Account details", 11, bold=True)
        page.box(52, y + 62, 491, 15, LIGHT)
        titles = [["Date"], ["Payment type and details"], [], ["Paid out"], ["Paid in"], ["Balance"]]
        set_cells(page, y + 73, COLUMNS, titles, 8, face="Helvetica-Bold")
        return y + 90

    balance, last = opening, first

    def forward(text: str, day: date) -> None:
        flow.page.put(52, flow.y, f"{day:%d %b %y}", 8.5, bold=True)
        flow.page.put(110, flow.y, text, 8.5, bold=True)
        flow.page.put(430, flow.y, ".", 8.5)
        flow.page.put(542, flow.y, _owed(balance), 8.5, right=True, bold=True)
        flow.y += 12

    flow = Flow(712, lambda: Page(A4), head)
    forward("BALANCE BROUGHT FORWARD", first)
    rows = []
    for n, entry in enumerate(entries):
        code, text = entry.lines[0].split("~")
        lines = [text, *entry.lines[1:]]
        if flow.y + 11 * len(lines) > flow.bottom:
            forward("BALANCE CARRIED FORWARD", last)
            flow.turn()
            forward("BALANCE BROUGHT FORWARD", last)
        balance += entry.amount
        final = n + 1 == len(entries) or entries[n + 1].day != entry.day
        money = [written(abs(entry.amount))]
        description = " ".join([code, *lines])
        rows.append(Row(entry.day, description, entry.amount, balance if final else None, None, flow.number))
        under: list[str] = [""] * (len(lines) - 1)  # the money stands on the last line of its details
        cells = [
            [f"{entry.day:%d %b %y}"] if entry.day != last else [],
            [code],
            lines,
            under + money if entry.amount < 0 else [],
            under + money if entry.amount > 0 else [],
            [*under, _owed(balance)] if final else [],
        ]
        flow.y = set_cells(flow.page, flow.y, COLUMNS, cells, 8.5, 11)
        last = entry.day
    forward("BALANCE CARRIED FORWARD", end)

    def foot(page: Page, _number: int, _of: int) -> None:
        page.rule(52, 748, 543, 0.5, GREY)
        page.put(52, 760, "Information about the Financial Services Compensation Scheme", 8, bold=True)
        page.put(
            52, 771, "Most deposits of small businesses with us are covered. Ask for our leaflet or see our site.", 7.5
        )
        page.put(52, 790, "Business Banking, PO Box 260, 12 Kings Parade, Gloucester GL1 1ZZ", 7, color=GREY)

    number_pages(flow.pages, foot)
    rates = flow.pages[-1]
    if flow.y < 640:
        rates.put(52, flow.y + 24, "Debit interest rates", 8, bold=True)
        rates.put(300, flow.y + 24, "balance", 7.5)
        rates.put(468, flow.y + 24, "EAR variable", 7.5, right=True)
        rates.put(52, flow.y + 36, "Debit interest", 8)
        rates.put(300, flow.y + 36, "all balances", 7.5)
        rates.put(468, flow.y + 36, "18.71 %", 7.5, right=True)
    with_pymupdf(worded(flow.pages), path)
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, closing, rows)
