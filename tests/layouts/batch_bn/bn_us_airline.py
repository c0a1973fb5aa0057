"""United States, co-branded airline charge card: two card members, payments first, tickets with their flights below.

Amounts carry "$" and a diamond for Pay Over Time; payments bear "*" after the date that is theirs of posting; merchant
and place are two columns, kind of trade or telephone on a second line; no first day of the period is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_reportlab
from ._rows import debt, figures, of_entries, single, total

BLUE: Color = (0.0, 0.18, 0.45)
BAND: Color = (0.9, 0.93, 0.97)
KINDS = (
    Kind(6, -9, -120, "{food}|RESTAURANT"),
    Kind(4, -15, -260, "{shop}|{phone}"),
    Kind(2, -30, -90, "{fuel}|AUTOMATED FUEL DISPENSER"),
    Kind(1.5, -180, -720, "MERIDIAN AIR LINES   MINNEAPOLIS         MN|MERIDIAN AIR LINES|{flight}|{ticket}"),
    Kind(1.5, -140, -880, "{hotel}|LODGING"),
)
POOLS = {
    "food": (
        "TST* RIVER NORTH GRI^CHICAGO             IL",
        "STARBUCKS STORE #####^SAINT PAUL          MN",
        "CHIPOTLE ####^EDINA               MN",
        "SQ *PORTAGE COFFEE^MINNEAPOLIS         MN",
        "LA TAQUERIA 00-########^SAN FRANCISCO       CA",
    ),
    "shop": (
        "AMZN MKTP US*??#?##?^AMZN.COM/BILL       WA",
        "COSTCO WHSE #####^EDEN PRAIRIE        MN",
        "BEST BUY   00######^RICHFIELD           MN",
        "APPLE.COM/BILL^INTERNET CHARGE     CA",
        "AplPay TRADER JOE'S ###^MINNEAPOLIS         MN",
    ),
    "fuel": ("KWIK TRIP ###00000####^ROSEVILLE           MN", "SHELL OIL ###########^HUDSON              WI"),
    "hotel": ("HILTON GARDEN INN^DENVER              CO", "COURTYARD BY MARRIOT^ATLANTA             GA"),
    "phone": ("8005550###", "+1206555####", "MERCHANDISE"),
    "ticket": ("Ticket Number: 0062#########",),
    "flight": (
        "From: MINNEAPOLIS MN To: DENVER CO Carrier: MR Class: 0H",
        "From: ATLANTA GA To: MINNEAPOLIS MN Carrier: MR Class: 0V",
        "From: BOSTON LOGAN MA To: DETROIT MI Carrier: MR Class: 0K",
    ),
}
CREDITS = ("{shop}|CREDIT", "{*hotel}|CREDIT")


def _head(page: Page, number: int, ending: str, closing: str) -> float:
    page.put(36, 44, "Meridian Horizon Gold Card", 13, bold=True, color=BLUE)
    page.lines(36, 58, ("ELLEN P MARCHETTI", f"Closing Date {closing}"), 8.5, 11)
    page.put(430, 58, f"Account Ending {ending}", 8.5, bold=True)
    page.put(576, 44, f"p. {number}/4", 8.5, right=True)
    return 96


def _summary(flow: Flow, sums: Sequence[tuple[str, str]], due: str, owed: Decimal) -> None:
    page = flow.page
    page.box(36, 92, 260, 92, BAND)
    page.put(46, 110, "New Balance", 10, bold=True)
    page.put(286, 110, "$" + written(owed), 12, bold=True, right=True)
    page.put(46, 132, "Minimum Payment Due", 10, bold=True)
    page.put(286, 132, "$" + written(min(owed, Decimal("40.00"))), 10, bold=True, right=True)
    page.put(46, 160, "Payment Due Date", 10, bold=True)
    page.put(286, 160, due, 10, bold=True, right=True)
    warning = (
        "Late Payment Warning: Should your minimum payment reach us after the date above, a late fee of up to $40.00 "
        "may be added and your Pay Over Time APRs may rise to the Penalty APR of 29.99%."
    )
    page.lines(36, 200, wrap(warning, fits("Helvetica", 8, 260)), 8, 9.5)
    page.box(316, 92, 260, 148, None, stroke=GREY)
    page.put(326, 108, "Account Summary", 10, bold=True, color=BLUE)
    for n, (label, value) in enumerate(sums):
        page.put(326, 126 + 14 * n, label, 9, bold=n in (0, 5))
        page.put(566, 126 + 14 * n, value, 9, right=True, bold=n in (0, 5))
    page.put(326, 232, "Days in Billing Period: 31", 8)
    page.box(36, 262, 540, 52, BAND)
    page.put(46, 278, "Meridian Miles", 10, bold=True, color=BLUE)
    page.put(46, 294, "Miles transferred to Meridian this period", 9)
    page.put(566, 294, f"{int(owed) + 212:,}", 9, right=True)
    page.put(46, 306, "For more on your miles visit your airline account; they show there 3 days after closing.", 7.5)
    flow.y = 340


def _title(flow: Flow, text: str, column: str = "") -> None:
    flow.need(60)
    flow.page.box(36, flow.y - 11, 540, 16, BAND)
    flow.page.put(40, flow.y, text, 10, bold=True, color=BLUE)
    flow.page.put(560, flow.y, column, 8.5, right=True, bold=True)
    flow.y += 20


def _row(flow: Flow, entry: Entry, star: str, diamond: bool, who: str = "") -> Row:
    flow.need(11 * len(entry.lines) + 8)
    page, y = flow.page, flow.y
    page.put(40, y, f"{entry.day:%m/%d/%y}{star}", 8.5)
    merchant, _, place = entry.lines[0].partition("^")
    if who:
        page.put(96, y, who, 8.5)
        page.put(230, y, merchant, 8.5)
    else:
        page.put(96, y, merchant, 8.5)
        page.put(250, y, place[:20].strip(), 8.5)
        page.put(372, y, place[20:].strip(), 8.5)
    minus = "-$" if entry.amount > 0 else "$"
    page.put(560, y, minus + written(abs(entry.amount)), 8.5, right=True)
    if diamond:
        page.put(563, y, "⧫", 6.5, face="sans")
    page.lines(96, y + 11, entry.lines[1:], 8.5, 11)
    flow.y += 11 * len(entry.lines) + 7
    page.rule(36, flow.y - 13, 576, 0.25, GREY)
    words = [who, merchant, place, *entry.lines[1:]]
    return Row(entry.day, " ".join(" ".join(words).split()), entry.amount, page=flow.number)


def _totals(flow: Flow, rows: Sequence[tuple[str, Decimal]]) -> None:
    for label, amount in rows:
        flow.page.put(96, flow.y, label, 9)
        flow.page.put(560, flow.y, ("-$" if amount > 0 else "$") + written(abs(amount)), 9, right=True)
        flow.y += 13
    flow.y += 8


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    main = some_entries(rng, KINDS, POOLS, (start, end - timedelta(1)), count=rng.randint(14, 40))
    second = some_entries(rng, KINDS[:3], POOLS, (start, end - timedelta(1)), count=rng.randint(4, 15))
    main, second = ([_spaced(entry) for entry in part] for part in (main, second))
    opening = debt(rng, 400, 3500)
    payment = single(start + timedelta(rng.randint(8, 22)), "MOBILE PAYMENT - THANK YOU", -opening)
    credits = [
        single(
            start + timedelta(rng.randint(3, 25)), fill(rng, text, start, POOLS), Decimal(rng.randint(900, 9900)) / 100
        )
        for text in CREDITS[: rng.randint(0, 2)]
    ]
    fee = rng.random() < 0.35
    fees = [single(end, "RENEWAL MEMBERSHIP FEE", Decimal("-150.00"))] if fee else []
    in_sum, out_sum = payment.amount + of_entries(credits), of_entries(main) + of_entries(second)
    closing = opening + in_sum + out_sum + of_entries(fees)
    account = figures(rng, 5)
    ending = f"{rng.randint(1, 9)}-{account}"
    flow = Flow(740, lambda: Page(LETTER), lambda page, number: _head(page, number, ending, f"{end:%m/%d/%y}"))
    sums = (
        ("Previous Balance", "$" + written(-opening)),
        ("Payments/Credits", "-$" + written(in_sum)),
        ("New Charges", "+$" + written(-out_sum)),
        ("Fees", "+$" + written(-of_entries(fees))),
        ("Interest Charged", "+$0.00"),
        ("New Balance", "$" + written(-closing)),
    )
    _summary(flow, sums, f"{end + timedelta(25):%m/%d/%y}", -closing)
    rows: list[Row] = []
    _title(flow, "Payments and Credits")
    _totals(
        flow, (("Payments", payment.amount), ("Credits", of_entries(credits)), ("Total Payments and Credits", in_sum))
    )
    flow.page.put(40, flow.y, "Detail    *Indicates posting date", 8.5, bold=True)
    flow.y += 18
    _title(flow, "Payments", "Amount")
    rows.append(_row(flow, payment, "*", False, "ELLEN P MARCHETTI"))
    if credits:
        _title(flow, "Credits", "Amount")
        rows += [_row(flow, entry, "", False) for entry in sorted(credits, key=lambda entry: entry.day)]
    flow.y += 6
    _title(flow, "New Charges", "Total")
    cards = (("ELLEN P MARCHETTI", ending, main), ("DAVID MARCHETTI", f"{ending[:2]}{figures(rng, 5)}", second))
    _totals(
        flow, [(f"{name} {card}", of_entries(part)) for name, card, part in cards] + [("Total New Charges", out_sum)]
    )
    flow.page.put(40, flow.y, "Detail    - denotes Pay Over Time and/or Cash Advance activity", 8.5, bold=True)
    flow.page.put(72, flow.y, "⧫", 6.5, face="sans")
    flow.y += 18
    for name, card, part in cards:
        _title(flow, name, "Amount")
        flow.page.put(40, flow.y - 6, f"Card Ending {card}", 8.5)
        flow.y += 10
        rows += [_row(flow, entry, "", entry.amount < -100) for entry in part]
        flow.y += 8
    _title(flow, "Fees", "Amount")
    rows += [_row(flow, entry, "", False) for entry in fees]
    _totals(flow, [("Total Fees for this Period", of_entries(fees))])
    _title(flow, "Interest Charged", "Amount")
    _totals(flow, [("Total Interest Charged for this Period", total(()))])
    _title(flow, f"{end.year} Fees and Interest Totals Year-to-Date", "Amount")
    _totals(flow, [(f"Total Fees in {end.year}", of_entries(fees)), (f"Total Interest in {end.year}", total(()))])
    for page in flow.pages:
        for text in [text for text in page.texts if text.text.endswith("/4") and text.text.startswith("p. ")]:
            page.texts.remove(text)
            page.put(576, 44, text.text[:-1] + str(len(flow.pages)), 8.5, right=True)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en_US", "USD", None, None, end, opening, closing, rows)


def _spaced(entry: Entry) -> Entry:
    """The airline's own line has its place already apart by spaces."""
    first = entry.lines[0].replace("LINES   ", "LINES^")
    return Entry(entry.day, (first, *entry.lines[1:]), entry.amount, entry.tag, entry.text)
