"""Singapore, credit card of a large bank.

Post and transaction dates as day and month in capitals, payments marked "CR", each purchase with a reference line,
purchases abroad with their amount in foreign money between; the previous balance is the first line of the table, no
period is printed but the statement date; points, an overview of cards and a payment slip around it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._rows import many, numbered, prose

NAVY = (0.0, 0.15, 0.45)
PALE = (0.9, 0.92, 0.97)
POOLS = {
    "shop": (
        "COLD STORAGE-GREAT WORL SINGAPORE",
        "FAIRPRICE FINEST-BT PJG SINGAPORE",
        "BUS/MRT ######### SINGAPORE",
        "GRAB* A-5?###?## SINGAPORE",
        "TOAST BOX-VIVOCITY SINGAPORE",
        "SHELL HOLLAND ROAD SINGAPORE",
        "GUARDIAN 1## ORCHARD SINGAPORE",
    ),
    "net": (
        "SHOPEE SINGAPORE MP SINGAPORE",
        "NETFLIX.COM Singapore",
        "SP DIGITAL PL-UTILITIES SINGAPORE",
        "STARHUB LTD SINGAPORE",
    ),
    "abroad": (
        "AGODA.COM HOTEL Internet|USD",
        "STEAMGAMES.COM 4259522 BELLEVUE|USD",
        "LOTUSS-JOHOR BAHRU JOHOR BAHRU|MYR",
        "7-ELEVEN SHINJUKU TOKYO|JPY",
    ),
}
RATES = {"USD": Decimal("0.7412"), "MYR": Decimal("3.4310"), "JPY": Decimal("108.7"), "SGD": Decimal(100)}
REF = "|Ref No. : 7454{n}###########"
KINDS = (
    Kind(11, -1, -140, "{shop}" + REF),
    Kind(4, -9, -260, "{net}" + REF),
    Kind(3, -6, -330, "{abroad}" + REF),
    Kind(1, -0.2, -3, "CCY CONVERSION FEE|SGD" + REF, most=3),
    Kind(1, 6, 90, "LAZADA SINGAPORE SINGAPORE" + REF, most=2),
)


def money(amount: Decimal) -> str:
    """As a card statement writes what is owed: with CR when it is the holder's."""
    return written(abs(amount)) + (" CR" if amount > 0 else "")


def abroad(entry: Entry) -> Entry:
    """The purchase with its foreign amount after the currency."""
    rate = RATES.get(entry.lines[1] if len(entry.lines) > 1 else "")
    if rate is None:
        return entry
    foreign = -entry.amount * rate
    text = f"{entry.lines[1]} {written(foreign, places=0 if entry.lines[1] == 'JPY' else 2)}"
    return replace(entry, lines=(entry.lines[0], text, *entry.lines[2:]))


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    last = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(8, 27))
    first = (last.replace(day=1) - timedelta(1)).replace(day=last.day) + timedelta(1)
    pools = POOLS | {
        "n": lambda r, day: f"{r.randint(100, 999)}{day:%j}",
    }
    entries = some_entries(rng, KINDS, pools, (first, last), count=many(rng))
    previous = some_amount(rng, 120, 3900)
    paid = previous if rng.random() < 0.7 else Decimal(50)
    day = first + timedelta(rng.randint(3, 24))
    entries.append(Entry(day, ("PAYMT THRU E-BANK/HOMEB/CYBERB (EP33)",), paid, "pay", ""))
    if paid != previous:
        charge = (previous * Decimal("0.0232")).quantize(Decimal("0.01"), ROUND_HALF_UP)
        entries.append(Entry(last, ("FINANCE CHARGE",), -charge, "fee", ""))
    entries = [abroad(e) for e in entries]
    entries.sort(key=lambda e: e.day)
    owed = previous - sum(e.amount for e in entries)
    number = f"4265-88{rng.randint(10, 99)}-{rng.randint(0, 9999):04}-{rng.randint(0, 9999):04}"
    minimum = (
        max(Decimal("50.00"), (owed * 3 / 100).quantize(Decimal("0.01"))) if owed > 50 else max(owed, Decimal("0.00"))
    )
    due = last + timedelta(21)
    shown = "CR" if owed < 0 else ""

    def head(page: Page, at: int) -> float:
        page.put(40, 44, "STRAITS UNITED BANK", 15, bold=True, color=NAVY)
        page.put(555, 38, "Credit Card(s) Statement", 11, right=True)
        page.put(555, 50, f"Page {at} of ##", 7.5, right=True)
        page.rule(40, 56, 555, 1, NAVY)
        if at > 1:
            return columns(page, 84)
        page.lines(50, 84, ["MS TAN HUI LING", "BLK 118 BUKIT PURMEI ROAD", "#09-341", "SINGAPORE 090118"], 9, 11.5)
        page.box(330, 68, 225, 74, PALE)
        for place, (name, value) in enumerate(
            (
                ("Statement Date", f"{last.day:02} {last:%b %Y}".upper()),
                ("Total Credit Limit", "SGD 12,000"),
                ("Due Date", f"{due.day:02} {due:%b %Y}".upper()),
                ("Total Minimum Payment", f"SGD {written(minimum)}"),
                ("Total Outstanding Balance", f"SGD {written(abs(owed))} {shown}"),
            )
        ):
            page.put(338, 82 + 13 * place, name, 8)
            page.put(548, 82 + 13 * place, value.strip(), 8, bold=True, right=True)
        page.put(40, 164, "STATEMENT SUMMARY", 9, bold=True, color=NAVY)
        page.rule(40, 168, 555, 0.5)
        for x, words, right in (
            (40, "Card Name", False),
            (190, "Card Number", False),
            (420, "Total Outstanding Balance (SGD)", True),
            (555, "Minimum Payment (SGD)", True),
        ):
            page.put(x, 179, words, 7.5, bold=True, right=right)
        page.put(40, 192, "SUB ONE VISA PLATINUM", 8)
        page.put(190, 192, number, 8)
        page.put(420, 192, f"{written(abs(owed))} {shown}".strip(), 8, right=True)
        page.put(555, 192, written(minimum), 8, right=True)
        prose(
            page,
            40,
            212,
            "A late payment charge of SGD 100 will be imposed if the minimum payment is not received by the due "
            "date. Finance charges of "
            "27.8% p.a. (minimum SGD 3.50) apply on the outstanding balance if it is not paid in full. Pls note that "
            "you are bound by a duty to "
            "monitor your account and to report errors within 14 days of this statement.",
            7,
            515,
            color=GREY,
        )
        return columns(page, 256)

    def columns(page: Page, y: float) -> float:
        page.put(40, y, "SUB ONE VISA PLATINUM", 9, bold=True)
        page.put(40, y + 12, f"{number}  TAN HUI LING", 9, bold=True)
        page.box(40, y + 20, 515, 26, PALE)
        for x, words in ((46, ("Post", "Date")), (96, ("Trans", "Date")), (150, ("Description of Transaction",))):
            page.lines(x, y + 31, words, 8, 10, bold=True)
        page.lines(549, y + 31, ["Transaction Amount", "SGD"], 8, 10, bold=True, right=True)
        return y + 62

    def foot(page: Page, _y: float) -> None:
        page.put(
            40,
            812,
            "Straits United Bank Limited  Co. Reg. No. 193500055Z  GST Reg. No. MR-8500555-1  80 Cecil Quay, "
            "Singapore 049222",
            6.3,
            color=GREY,
        )
        page.put(555, 812, f"SUBC{last:%y%m%d}/0{number[-4:]}1/E", 6.3, color=GREY, right=True)

    flow = Flow(784, Page, head, foot)
    flow.page.put(150, flow.y, "PREVIOUS BALANCE", 8)
    flow.page.put(549, flow.y, written(previous), 8, right=True)
    flow.y += 15
    rows: list[Row] = []
    for entry in entries:
        flow.need(10 * len(entry.lines) + 4)
        page = flow.page
        traded = entry.day if entry.tag else earlier(rng, entry.day)
        page.put(46, flow.y, f"{entry.day:%d %b}".upper(), 8)
        page.put(96, flow.y, f"{traded:%d %b}".upper(), 8)
        page.lines(150, flow.y, entry.lines, 8, 10)
        if entry.amount > 0:
            page.put(549, flow.y, "CR", 8, right=True)
        page.put(549 if entry.amount < 0 else 534, flow.y, written(abs(entry.amount)), 8, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, None, traded, flow.number))
        flow.y += 10 * len(entry.lines) + 4
    flow.need(150)
    page, y = flow.page, flow.y + 2
    page.put(150, y, "SUB TOTAL", 8)
    page.put(549, y, money(-owed), 8, right=True)
    page.put(150, y + 14, "TOTAL BALANCE FOR SUB ONE VISA PLATINUM", 8, bold=True)
    page.put(549, y + 14, money(-owed), 8, bold=True, right=True)
    page.put(297, y + 32, "--------------------- End of Transaction Details ---------------------", 8, center=True)
    page.put(40, y + 54, "REWARDS SUMMARY", 9, bold=True, color=NAVY)
    page.box(40, y + 60, 515, 40, stroke=GREY)
    for x, name, value in (
        (46, "Previous Balance", 4120),
        (150, "Earned", 612),
        (230, "Used / Adjusted", 0),
        (340, "Current Balance", 4732),
        (450, "Expiring 31 MAR", 250),
    ):
        page.put(x, y + 74, name, 7.5, bold=True)
        page.put(x, y + 90, f"{value:,} UNI", 8)
    page.put(
        40, y + 120, "Spend SGD 600 a month for 3 months and earn a quarterly cash rebate of SGD 60. T&Cs apply.", 7.5
    )
    foot(page, 0)
    slip = Page()
    slip.put(40, 60, "PAYMENT SLIP", 12, bold=True, color=NAVY)
    for place, (name, value) in enumerate(
        (
            ("Card Number", number),
            ("Statement Date", f"{last.day:02} {last:%b %Y}".upper()),
            ("Due Date", f"{due.day:02} {due:%b %Y}".upper()),
            ("Total Minimum Payment", f"SGD {written(minimum)}"),
            ("Amount Enclosed", "SGD ______________"),
            ("Cheque / Bank", "______________"),
        )
    ):
        slip.put(40, 84 + 15 * place, name, 8.5)
        slip.put(190, 84 + 15 * place, value, 8.5)
    prose(
        slip,
        40,
        200,
        "Ways to pay: Internet banking, PayNow, AXS, cash deposit machines, GIRO, or crossed cheque payable to "
        "Straits United Bank "
        "Limited with the card number on its back. Payments received after 10pm are credited on the next business day.",
        8,
        515,
    )
    numbered([*flow.pages, slip])
    with_pymupdf([*flow.pages, slip], path)
    return Truth("card", "en-SG", "SGD", number, None, last, -previous, -owed, rows)
