"""Australia, everyday account: amounts on the last line of each row's text, balances with a currency sign and CR.

Every row has card and value day in lines of their own. Opening and closing balance are rows; a sum of debits and
credits and a count of free transactions follow. Marks that cannot be seen stand beside debits and credits.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, running, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import by_word, entries, some_opening, total

YELLOW: Color = (1.0, 0.8, 0.0)
DAY, TEXT, DEBIT, CREDIT, BALANCE = 48.0, 92.0, 372.0, 452.0, 548.0

KINDS = (
    Kind(10, -2, -130, "{shop} {town} NS AUS|Card xx8841|Value Date: {used}"),
    Kind(2, -5, -60, "{shop} {town} NSWAU|Tap and Pay xx8841|Value Date: {used}"),
    Kind(3, -12, -240, "Direct Debit ###### {company}|{ref}"),
    Kind(3, -20, -900, "Transfer to xx#### Southern app|{memo}"),
    Kind(2, -20, -500, "Transfer To {person}|PayID Phone from Southern App|{memo}"),
    Kind(1, -30, -300, "Wdl ATM SBA {town} BR #######|{town} NSW ###### AUS|Card xx8841", step="10"),
    Kind(0.8, -15, -90, "{abroad}|Card xx8841|USD ##.##|Value Date: {used}"),
    Kind(0.4, -0.5, -3, "International Transaction Fee|Value Date: {used}"),
    Kind(1, 1500, 2900, "Salary {employer}|{ref}", most=3),
    Kind(2, 10, 400, "Fast Transfer From {person}|{memo}"),
    Kind(1, 20, 600, "Direct Credit ###### {payer}|##########"),
    Kind(0.5, 5, 90, "Refund Purchase {shop}|{town} NS AUS|Card xx8841"),
)
POOLS: Pools = {
    "shop": [
        "WOOLWORTHS 1###",
        "COLES 0###",
        "BP EXPRESS ####",
        "BUNNINGS 3#####",
        "SQ *THE GROUNDED CUP",
        "KMART 1###",
        "CHEMIST WAREHOUSE",
        "ALDI STORES - ",
        "DAN MURPHYS ####",
        "OPAL TRANSPORT",
        "GUZMAN Y GOMEZ",
    ],
    "town": ["MARRICKVILLE", "NEWTOWN", "ASHFIELD", "SYDNEY", "DULWICH HILL"],
    "company": ["AGL RETAIL", "TELSTRA", "BUPA AUSTRALIA", "NRMA INSURANCE", "ANYTIME FITNESS"],
    "ref": ["############", "?#########", "VPD#######"],
    "memo": ["rent", "Groceries split", "savings", "Thank you", "footy tix"],
    "person": ["Chloe Nguyen", "B HARTIGAN", "Tom Adeyemi", "MISS S PAPAS"],
    "abroad": ["PAYPAL *STEAM GAMES 4029357733 US", "AIRBNB * HM?#?#?#? San Francisco US"],
    "employer": ["Inner West Council", "METRO HEALTH NSW"],
    "payer": ["MCARE BENEFITS", "ATO ATO######", "NIB HEALTH FUNDS"],
    "used": lambda rng, day: f"{earlier(rng, day, 3):%d/%m/%Y}",
}


def _side(amount: Decimal) -> str:
    return "$" + written(amount, minus="") + (" DR" if amount < 0 else " CR")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 91, 181]))
    opening = some_opening(rng, 80, 5000)
    made = entries(rng, KINDS, POOLS, (start, end), rng.choice([16, 34, 60, 110]), opening, 0)
    balances = running(opening, [entry.amount for entry in made])
    closing = balances[-1]
    issue = rng.randint(3, 90)
    account = f"06 {rng.randint(2000, 2999)} {rng.randint(10000000, 19999999)}"
    rows: list[Row] = []

    def head(page: Page, count: int) -> float:
        if count == 1:
            _cover(page, (start, end), account, issue, closing)
            return 360
        page.box(48, 28, 18, 18, YELLOW)
        page.put(404, 38, f"Statement {issue}", 8)
        page.put(404, 50, "Account Number", 8)
        page.put(548, 50, account, 8, right=True)
        return 84

    flow = Flow(752, Page, head)
    _columns(flow)
    flow.page.put(DAY, flow.y, f"{start:%d %b}", 8.5)
    flow.page.put(TEXT, flow.y, f"{start.year} OPENING BALANCE", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, _side(opening), 8.5, bold=True, right=True)
    flow.y += 18
    for entry, balance in zip(made, balances, strict=True):
        _row(flow, entry, balance, rows)
    if flow.need(20):
        _columns(flow)
    flow.page.put(DAY, flow.y, f"{end:%d %b}", 8.5)
    flow.page.put(TEXT, flow.y, f"{end.year} CLOSING BALANCE", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, _side(closing), 8.5, bold=True, right=True)
    flow.y += 34
    _sums(flow, opening, closing, [entry.amount for entry in made], (start, end))
    last_page = len(flow.pages)
    for count, page in enumerate(flow.pages, 1):
        page.put(548, 38, f"(Page {count} of {last_page})", 8, right=True)
        page.put(
            48,
            812,
            f"{rng.randint(10000, 99999)}.{rng.randint(1000, 9999)}.{count}.{last_page} ZZ258R3 "
            "0303 SL.R3.S907.D032.O V06.00.38",
            5,
            color=GREY,
        )
    with_reportlab(by_word(flow.pages), path)
    return Truth("checking", "en_AU", "AUD", account.replace(" ", ""), start, end, opening, closing, rows)


def _row(flow: Flow, entry: Entry, balance: Decimal, rows: list[Row]) -> None:
    lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 216))]
    if flow.need(11 * len(lines) + 22):
        _columns(flow)
    page, last = flow.page, flow.y + 11 * (len(lines) - 1)
    page.put(DAY, flow.y, f"{entry.day:%d %b}", 8.5)
    page.lines(TEXT, flow.y, lines, 8.5, 11)
    amount = written(entry.amount, minus="")
    if entry.amount < 0:
        page.put(DEBIT, last, amount, 8.5, right=True)
        page.put(DEBIT + 3, last, "(", 8.5, color=WHITE)
    else:
        page.put(CREDIT, last, "$" + amount, 8.5, right=True)
    page.put(BALANCE, last, _side(balance), 8.5, right=True)
    text = " ".join(" ".join(lines).split())
    rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
    flow.y = last + 7
    page.rule(48, flow.y - 2, 548, 0.25, GREY)
    flow.y += 11


def _cover(page: Page, period: tuple[date, date], account: str, issue: int, closing: Decimal) -> None:
    page.box(48, 28, 26, 26, YELLOW)
    page.put(82, 46, "SouthernBank", 15, bold=True)
    page.lines(62, 112, ["MISS CHLOE NGUYEN", "UNIT 7", "21 LIVINGSTONE RD", "MARRICKVILLE NSW 2204"], 9, 12)
    page.put(330, 80, "Your Statement", 18, bold=True)
    facts = (
        (f"Statement {issue}", ""),
        ("Account Number", account),
        ("Statement Period", f"{period[0].day} {period[0]:%b %Y} - {period[1].day} {period[1]:%b %Y}"),
        ("Closing Balance", _side(closing)),
        ("Enquiries", "13 5550"),
    )
    for n, (label, value) in enumerate(facts):
        page.put(330, 104 + 17 * n, label, 8.5, bold=True)
        page.put(548, 104 + 17 * n, value, 8.5, right=True)
        page.rule(330, 109 + 17 * n, 548, 0.4, GREY)
    page.put(48, 212, "Smart Saver Everyday Account", 14, bold=True)
    page.lines(
        48,
        230,
        [
            "Manage your account online at your leisure, or with the app.",
            "",
            "Note: Have you checked your statement today? It is easy to lose track of card payments and regular",
            "debits. If something looks wrong, call us straight away.",
        ],
        8.5,
        11,
    )
    page.put(48, 292, "Name:", 8.5)
    page.put(110, 292, "CHLOE NGUYEN", 8.5)
    page.put(48, 306, "Note:", 8.5)
    page.put(
        110, 306, "The date on which a card payment is made may differ from the one on which it is processed.", 8.5
    )


def _columns(flow: Flow) -> None:
    flow.page.box(48, flow.y - 11, 500, 16, (0.93, 0.93, 0.93))
    for x, label, right in (
        (DAY, "Date", False),
        (TEXT, "Transaction", False),
        (DEBIT, "Debit", True),
        (CREDIT, "Credit", True),
        (BALANCE, "Balance", True),
    ):
        flow.page.put(x + (2 if x == DAY else 0), flow.y, label, 8.5, bold=True, right=right)
    flow.y += 19


def _sums(flow: Flow, opening: Decimal, closing: Decimal, amounts: list[Decimal], period: tuple[date, date]) -> None:
    flow.need(180)
    page, y = flow.page, flow.y
    debits, credits = -total(a for a in amounts if a < 0), total(a for a in amounts if a > 0)
    page.rule(48, y - 12, 548, 0.5)
    for x, label, value in (
        (110, "Opening balance", _side(opening)),
        (236, "Total debits", "$" + written(debits)),
        (352, "Total credits", "$" + written(credits)),
        (486, "Closing balance", _side(closing)),
    ):
        page.put(x, y, label, 8.5, bold=True, center=True)
        page.put(x, y + 15, value, 8.5, center=True)
    for x, sign in ((176, "-"), (296, "+"), (412, "=")):
        page.put(x, y + 15, sign, 8.5)
    page.rule(48, y + 22, 548, 0.5)
    y += 48
    page.put(
        48,
        y,
        f"Transaction Summary during {period[0].day} {period[0]:%B %Y} to {period[1].day} {period[1]:%B %Y}",
        10,
        bold=True,
    )
    for x, label in ((330, "Free"), (390, "Chargeable"), (460, "Unit Price"), (548, "Fee Charged")):
        page.put(x, y + 17, label, 8, bold=True, right=True)
    page.put(48, y + 17, "Transaction Type", 8, bold=True)
    count = len(amounts)
    for n, (label, times, price) in enumerate(
        (
            ("Staff assisted withdrawals", 0, "$3.00"),
            ("Cheques written", 0, "$3.00"),
            ("Electronic transactions", count, "$0.00"),
        )
    ):
        page.put(48, y + 31 + 12 * n, label, 8)
        for x, text in ((330, str(times)), (390, "0"), (460, price), (548, "$0.00")):
            page.put(x, y + 31 + 12 * n, text, 8, right=True)
    page.put(48, y + 70, "Account Fee", 8)
    page.put(548, y + 70, "$0.00", 8, right=True)
