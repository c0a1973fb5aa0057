"""United Kingdom, current account of a high-street bank.

Money in and money out with the balance on each row; as this group's banks do for screen readers, every cell ends in a
white full stop and each empty cell says "blank" in white; a type code column with its legend after the rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, running, some_amount, some_entries, written
from ..pens import GREY, WHITE, Flow, Page, width, with_pymupdf
from ._rows import many, numbered, prose

GREEN = (0.0, 0.32, 0.23)
PALE = (0.93, 0.96, 0.94)
POOLS = {
    "shop": (
        "TESCO STORES ####",
        "SAINSBURYS S/MKTS",
        "LIDL GB LEEDS",
        "WM MORRISONS STORE",
        "GREGGS PLC",
        "BOOTS 0###",
        "CO-OP GROUP 07####",
    ),
    "net": ("PAYPAL *EBAYINCSHI", "AMZNMKTPLACE*?#?", "SPOTIFY UK", "TRAINLINE", "DELIVEROO"),
    "dd": (
        "YORKSHIRE WATER",
        "LEEDS CITY COUNCIL",
        "VODAFONE LTD",
        "OCTOPUS ENERGY",
        "TV LICENCE MBP",
        "AVIVA INSURANCE",
    ),
    "who": ("J HARGREAVES", "S MISTRY", "MR T ADEYEMI", "OAKWELL LETTINGS"),
    "d": lambda rng, day: f"{earlier(rng, day):%d%b%y}".upper(),
}
KINDS = (
    Kind(12, -2, -96, "{shop} CD ####", "DEB"),
    Kind(4, -5, -75, "{net} CD ####", "DEB"),
    Kind(5, -14, -180, "{dd}", "DD"),
    Kind(3, -10, -400, "{who}|##############|4#####  10 {d} 0#:##", "FPO"),
    Kind(2, 15, 350, "{who}|?#######?|2##### 40 {d} 1#:##", "FPI"),
    Kind(1, 1300, 2400, "ASHBY LOGISTICS LT", "BGC", most=2),
    Kind(2, -10, -200, "LNK KIRKSTALL RD|CD #### {d}", "CPT", step="10"),
    Kind(1, -200, -750, "OAKWELL LETTINGS", "SO", most=1),
)
TYPES = (
    ("BGC", "Bank Giro Credit"),
    ("BP", "Bill Payments"),
    ("CHG", "Charge"),
    ("CHQ", "Cheque"),
    ("COR", "Correction"),
    ("CPT", "Cashpoint"),
    ("DD", "Direct Debit"),
    ("DEB", "Debit Card"),
    ("DEP", "Deposit"),
    ("FEE", "Fixed Service"),
    ("FPI", "Faster Payment In"),
    ("FPO", "Faster Payment Out"),
    ("MPI", "Mobile Payment In"),
    ("MPO", "Mobile Payment Out"),
    ("PAY", "Payment"),
    ("SO", "Standing Order"),
    ("TFR", "Transfer"),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    start = date(year, month, 1)
    end = (start + timedelta(32)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 60, 3800)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=many(rng), balance=opening, floor=-250)
    balances = running(opening, [e.amount for e in entries])
    account = f"{rng.randint(10000000, 99999999)}"
    money_in = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    money_out = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))

    def cell(page: Page, x: float, y: float, text: str, right: bool = False, bold: bool = False) -> None:
        """Text with the full stop that only a screen reader notices."""
        page.put(x, y, text or "blank", 8, right=right, bold=bold, color=(0, 0, 0) if text else WHITE)
        page.put(
            x if right else x + width(text or "blank", page.bold if bold else page.face, 8), y, ".", 8, color=WHITE
        )

    def head(page: Page, at: int) -> float:
        page.box(0, 0, 595, 34, GREEN)
        page.put(40, 23, "THORNBURY BANK", 14, bold=True, color=WHITE)
        page.put(555, 50, f"Page {at} of ##", 8, right=True)
        if at > 1:
            page.put(40, 62, "CLASSIC", 11, bold=True, color=GREEN)
            page.put(300, 62, f"Sort Code 30-94-{account[:2]}     Account Number {account}", 8.5)
            page.put(40, 84, "Your Transactions", 12, color=GREEN)
            return columns(page, 104)
        page.lines(40, 74, ["Mr D Hargreaves", "14 Beckett Terrace", "Leeds", "LS5 3QT"], 9, 12)
        page.put(330, 74, "Your Account", 11, bold=True, color=GREEN)
        page.lines(
            330,
            90,
            [
                f"Sort Code   30-94-{account[:2]}",
                f"Account Number   {account}",
                f"BIC  THBKGB21{account[:3]}",
                f"IBAN  GB41 THBK 3094 {account[:2]}{account[:2]} {account[2:6]} {account[4:]}",
            ],
            8.5,
            12,
        )
        page.put(40, 152, "CLASSIC STATEMENT", 16, color=GREEN)
        page.put(40, 170, f"{start:%d %B %Y} to {end:%d %B %Y}", 10, bold=True)
        page.box(40, 184, 515, 44, PALE)
        page.put(50, 202, "Money In", 8.5)
        page.put(270, 202, "£" + written(money_in), 9, bold=True, right=True)
        page.put(50, 218, "Money Out", 8.5)
        page.put(270, 218, "£" + written(money_out), 9, bold=True, right=True)
        page.put(310, 202, f"Balance on {start:%d %B %Y}", 8.5)
        page.put(545, 202, written_gbp(opening), 9, bold=True, right=True)
        page.put(310, 218, f"Balance on {end:%d %B %Y}", 8.5)
        page.put(545, 218, written_gbp(balances[-1]), 9, bold=True, right=True)
        prose(
            page,
            40,
            246,
            "Arranged overdraft limit £500.00 at 39.90% EAR variable. Representative example: 39.90% APR "
            "variable on a £1,200 limit.",
            7.5,
            515,
            color=GREY,
        )
        page.put(40, 272, "Your Transactions", 12, color=GREEN)
        return columns(page, 292)

    def columns(page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 17, PALE)
        for x, name in ((44, "Date"), (104, "Description"), (304, "Type")):
            cell(page, x, y, name, bold=True)
        for x, name in ((400, "Money In (£)"), (474, "Money Out (£)"), (548, "Balance (£)")):
            cell(page, x, y, name, right=True, bold=True)
        return y + 20

    def foot(page: Page, _y: float) -> None:
        page.put(40, 792, "(Continued on next page)", 8, bold=True)
        ending(page)

    def ending(page: Page) -> None:
        prose(
            page,
            40,
            806,
            "Thornbury Bank plc Registered Office: 25 Gresham Row, London EC2V 7XN. Registered in England and "
            "Wales no. 2065. Telephone 0207 555 0150. Authorised by the Prudential Regulation Authority and "
            "regulated by the "
            "Financial Conduct Authority under registration number 119278.",
            6.3,
            515,
            color=GREY,
        )

    flow = Flow(778, Page, head, foot)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        tall = 10 * len(entry.lines) + 7
        flow.need(tall)
        page, y = flow.page, flow.y
        cell(page, 44, y, f"{entry.day:%d %b %y}")
        for at, line in enumerate(entry.lines):
            page.put(104, y + 10 * at, line, 8)
        page.put(104 + width(entry.lines[-1], page.face, 8), y + 10 * (len(entry.lines) - 1), ".", 8, color=WHITE)
        cell(page, 304, y, entry.tag)
        cell(page, 400, y, written(entry.amount) if entry.amount > 0 else "", right=True)
        cell(page, 474, y, written(-entry.amount) if entry.amount < 0 else "", right=True)
        cell(page, 548, y, written(balance), right=True)
        page.rule(40, y + tall - 11.5, 555, 0.3, GREY)
        rows.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, balance, None, flow.number))
        flow.y += tall
    flow.need(150)
    page, y = flow.page, flow.y + 8
    page.put(40, y, "Transaction types", 10, bold=True, color=GREEN)
    for at, (code, words) in enumerate(TYPES):
        page.put(40 + 172 * (at % 3), y + 16 + 12 * (at // 3), code, 8, bold=True)
        page.put(72 + 172 * (at % 3), y + 16 + 12 * (at // 3), words, 8)
    prose(
        page,
        40,
        y + 98,
        "If you think something is incorrect, please contact us on 0345 555 0100. Your eligible deposits are "
        "protected up to a total of £85,000 by the Financial Services Compensation Scheme. Unarranged overdraft: we "
        "do not "
        "charge any fees. Returned payment fee £0.00. Cashback of up to 15% at selected retailers: sign in to the "
        "app and "
        "look for Everyday Offers.",
        7,
        515,
    )
    ending(page)
    numbered(flow.pages)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "en-GB", "GBP", account, start, end, opening, balances[-1], rows)


def written_gbp(amount: Decimal) -> str:
    return ("-£" if amount < 0 else "£") + written(abs(amount))
