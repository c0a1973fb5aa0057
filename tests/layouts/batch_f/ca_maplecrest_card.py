"""Canada, credit card statement in English: transaction and posting date as `MAR 04`, amounts in dollars.

Look 1: a wide sidebar with due date, rates and the minimum payment warning beside the table, a 23-digit reference below
each text, "Foreign Currency-USD 12.34 Exchange rate-1.376543", `-$45.00` for payments, primary cardholder and
co-applicant each with a subtotal. Look 2: payments (unsigned) in a section of their own, then charges and credits for
each card with a column "Spend Categories", `Mar 04`, totals by card, interest last. Letter paper, content stream with
kerning arrays, in a form (look 2).
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Flow, Hand, Page, by_hand, fits

PAID, FEE = "paid", "fee"
KINDS = [
    Kind(9, -3, -190, "{shop} {town}", "Retail and Grocery"),
    Kind(6, -4, -120, "{food} {town}", "Restaurants"),
    Kind(4, -3, -140, "{ride} {town}", "Transportation"),
    Kind(2, -9, -60, "{web}", "Hotel, Entertainment and Recreation"),
    Kind(1.5, -20, -400, "{home} {town}", "Home and Office Improvement"),
    Kind(1.5, -15, -310, "{bill}", "Professional and Financial Services"),
    Kind(1.6, -8, -420, "{abroad}|~", "Foreign Currency Transactions"),
    Kind(0.9, 5, 160, "{shop} {town} RETURN", "Retail and Grocery"),
    Kind(1.6, 50, 2500, "PAYMENT THANK YOU/PAIEMENT MERCI", PAID, "5.00"),
    Kind(0.4, 1, 60, "CASH BACK REWARD {year}", PAID, "0.01", 1),
]
POOLS = {
    "shop": ["LOBLOSS #1013", "SOBEYA'S 722", "CANADIAN TYRE #0442", "S.A.Q. 23118", "SHOPPERS DRUGMARK 10",
             "COSTGO WHOLESALE W546"],
    "town": ["TORONTO ON", "MONTREAL QC", "ST. JOHN'S NL", "VANCOUVER BC", "NIAGARA-ON-TH ON"],
    "food": ["TIM HORNBY'S #2931", "SQ *CAFE NEVE 1.25", "MCDOUGAL'S 40318", "A & V #1140"],
    "ride": ["PRESTOP APPL/A1B2", "PETRO-CAN 08812", "UBERRA TRIP", "IMPARK00030256U", "407-ETR-WEB 855.1"],
    "web": ["NETFLIX.CO 866-716-0414 ON", "CINEPLEX #7401 WHITEHALL", "AMZN Mktp CA*2T4## WWW.AMAZON.CA ON"],
    "home": ["HOME DEPOSIT 7054", "IKEO CANADA", "RONA-DANIELS #66120"],
    "bill": ["ROGERIUS ******#### 888-764-3771 ON", "BELL MOBILITE VERDUN QC", "INTACT-A ASSUR 24/03"],
    "abroad": ["DELTA AIR 00623##### SEATTLE WA", "OPENAY *CHAT 415-555-0132 CA", "PAYPAL *STEAMY GMS 4029357733"],
    "year": ["2023", "FEB 12"],
}  # fmt: skip
TEAL, BLUE = (0.0, 0.32, 0.4), (0.0, 0.25, 0.6)
ZERO = Decimal("0.00")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    owed = rng.choice([some_amount(rng, 60, 4800)] * 6 + [ZERO, -some_amount(rng, 5, 90)])
    entries = some_entries(rng, KINDS, POOLS, period)
    if owed > 900 and rng.random() < 0.6:
        entries.append(Entry(end, ("PURCHASE INTEREST 20.99%",), some_amount(rng, -2, -70), FEE, ""))
    if rng.random() < 0.15:
        entries.append(Entry(end, ("OVERLIMIT FEE",), Decimal("-29.00"), FEE, ""))
    opening = -owed
    closing = opening + sum(e.amount for e in entries)
    side = rng.random() < 0.55
    cards = [fill(rng, "4512 12** **** ####" if side else "4500 XXXX XXXX ####", start, {}) for _ in range(2)]
    truth = Truth("credit_card", "en_CA", "CAD", cards[0], start, end, opening, closing)
    second = set(rng.sample(range(len(entries)), len(entries) // 4)) if rng.random() < 0.5 else set()
    second = {n for n in second if entries[n].tag not in (PAID, FEE)}
    mine = [e for n, e in enumerate(entries) if n not in second]
    other = [e for n, e in enumerate(entries) if n in second]
    if side:
        pages = _side(rng, truth, cards, mine, other)
        by_hand(pages, path, Hand(show="TJ"))
    else:
        pages = _sections(rng, truth, cards, mine, other)
        by_hand(pages, path, Hand(show="TJ", form=True, scaled=True))
    return truth


def _lines(rng: Random, entry: Entry, side: bool) -> list[str]:
    rate = Decimal(rng.randint(1310000, 1420000)) / 1000000
    sum_ = written(abs(entry.amount) / rate)
    note = f"Foreign Currency-USD {sum_} Exchange rate-{rate}" if side else f"{sum_} USD @ {rate}**"
    lines = [line.replace("~", note) for line in entry.lines]
    if side and entry.tag != FEE:
        lines.insert(1, fill(rng, "7" + "#" * 22, entry.day, {}))
    return lines


def _side(rng: Random, truth: Truth, cards: list[str], mine: list[Entry], other: list[Entry]) -> list[Page]:
    """Table on the left, sidebar on the right."""
    flow = Flow(730, lambda: Page(LETTER), lambda page, n: _side_head(page, n, truth))
    for card, rows, name in ((cards[0], mine, "MS CHANTAL R WINTERS"), (cards[1], other, "MR OLU ADEBAYO")):
        if card != cards[0] and not rows:
            continue
        role = "PRIMARY" if rows is mine else "CO-APPLICANT"
        flow.need(60)
        flow.page.put(36, flow.y, f"{name}   {card} - {role}", 8, bold=True)
        flow.y += 15
        if rows is mine:
            flow.page.put(150, flow.y, "PREVIOUS ACCOUNT BALANCE", 8)
            flow.page.put(396, flow.y, _dollar(-(truth.opening_balance or ZERO)), 8, right=True)
            flow.y += 14
        for entry in rows:
            lines = [part for line in _lines(rng, entry, True) for part in wrap(line, fits("Helvetica", 8, 178))]
            if flow.need(10 * len(lines) + 4):
                flow.page.put(36, flow.y, f"{name}   {card} - {role} (continued)", 8, bold=True)
                flow.y += 15
            day = entry.day if entry.tag == FEE else earlier(rng, entry.day)
            flow.page.put(36, flow.y, f"{day:%b %d}".upper(), 8)
            flow.page.put(92, flow.y, f"{entry.day:%b %d}".upper(), 8)
            flow.page.put(396, flow.y, _dollar(-entry.amount), 8, right=True)
            row = Row(entry.day, " ".join(lines), entry.amount, value_date=day, page=flow.number)
            truth.transactions.append(row)
            flow.y = flow.page.lines(150, flow.y, lines, 8, 10) + 3
        flow.need(22)
        total = -sum((e.amount for e in rows), ZERO)
        flow.page.put(150, flow.y + 2, "SUBTOTAL OF MONTHLY ACTIVITY", 8, bold=True)
        flow.page.put(396, flow.y + 2, _dollar(total), 8, right=True, bold=True)
        flow.y += 24
    flow.need(24)
    flow.page.box(36, flow.y - 10, 364, 17, (0.9, 0.94, 1.0))
    flow.page.put(40, flow.y + 2, "NEW BALANCE", 9, bold=True)
    flow.page.put(396, flow.y + 2, _dollar(-(truth.closing_balance or ZERO)), 9, right=True, bold=True)
    for n, page in enumerate(flow.pages, 1):
        page.put(576, 768, f"{n} OF {len(flow.pages)}", 7, right=True)
    return flow.pages


def _dollar(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(abs(amount))


def _side_head(page: Page, number: int, truth: Truth) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(36, 44, "MAPLECREST", 15, bold=True, color=BLUE)
    page.put(36, 60, "Maplecrest Avion Cash Visa", 9)
    page.put(36, 74, f"STATEMENT FROM {start:%b %d, %Y} TO {end:%b %d, %Y}".upper(), 8, bold=True)
    owed = -(truth.closing_balance or ZERO)
    if number == 1:
        page.box(416, 92, 160, 262, (0.95, 0.96, 0.98))
        least = _dollar(min(owed, Decimal("10.00")) if owed > 0 else ZERO)
        due = end + timedelta(21)
        pairs = [("Minimum payment", least), ("Payment due date", f"{due:%b %d, %Y}".upper()), ("Credit limit",
                 "$8,000.00"), ("Available credit", _dollar(8000 - owed)), ("Annual interest rates:", ""),
                 ("Purchases", "20.99%"), ("Cash advances", "22.99%")]  # fmt: skip
        page.put(424, 108, "PAYMENTS & INTEREST RATES", 8, bold=True)
        for n, (name, value) in enumerate(pairs):
            page.put(424, 124 + 14 * n, name, 7.5)
            page.put(570, 124 + 14 * n, value, 7.5, right=True)
        text = (
            "Estimated time to repay: if you only make the minimum payment each month it will take 11 year(s) and 4"
            f" month(s). Received after {due:%b %d}? A $29.00 dishonoured payment fee applies. Effective"
            f" {due + timedelta(30):%b %d, %Y} the exchange mark-up is 2.5%. Did you know? Spend $500.00 by"
            f" {due:%b %d} and earn 5,000 bonus points. Questions: 1-800-555-0150."
        )
        page.put(424, 238, "IMPORTANT INFORMATION", 8, bold=True)
        page.lines(424, 252, wrap(text, fits("Helvetica", 7.5, 144)), 7.5, 10)
    y = 100.0
    page.box(36, y - 9, 364, 24, BLUE)
    page.lines(40, y, ["TRANSACTION", "DATE"], 6.5, 9, color=WHITE)
    page.lines(92, y, ["POSTING", "DATE"], 6.5, 9, color=WHITE)
    page.put(150, y, "ACTIVITY DESCRIPTION", 6.5, color=WHITE)
    page.put(396, y, "AMOUNT ($)", 6.5, right=True, color=WHITE)
    return y + 30


def _sections(rng: Random, truth: Truth, cards: list[str], mine: list[Entry], other: list[Entry]) -> list[Page]:
    """Payments, charges card by card, interest."""
    paid, fees = ([e for e in mine if e.tag == tag] for tag in (PAID, FEE))
    bought = [e for e in mine if e.tag not in (PAID, FEE)]
    flow = Flow(716, lambda: Page(LETTER), lambda page, n: _plain_head(page, n, truth, paid, bought + other, fees))
    blocks = [("Your payments", "", paid), ("Your new charges and credits", cards[0], bought)]
    blocks += [("", cards[1], other)] if other else []
    blocks += [("Your interest and fees", "", fees)] if fees else []
    for title, card, rows in blocks:
        flow.need(70)
        if title:
            flow.page.put(40, flow.y, title, 11, bold=True, color=TEAL)
            flow.y += 16
        _columns(flow)
        if card:
            flow.page.put(40, flow.y, f"Card number {card}", 8, bold=True)
            flow.y += 13
        for entry in rows:
            lines = [part for line in _lines(rng, entry, False) for part in wrap(line, fits("Helvetica", 8, 220))]
            if flow.need(10 * len(lines) + 4):
                _columns(flow)
            day = entry.day if entry.tag == FEE else earlier(rng, entry.day)
            page, y = flow.page, flow.y
            page.put(40, y, f"{day:%b %d}", 8)
            page.put(88, y, f"{entry.day:%b %d}", 8)
            page.put(365, y, entry.tag if entry.tag not in (PAID, FEE) else "", 7)
            page.put(572, y, written(entry.amount if entry.tag == PAID else -entry.amount), 8, right=True)
            row = Row(entry.day, " ".join(lines), entry.amount, value_date=day, page=flow.number)
            truth.transactions.append(row)
            flow.y = page.lines(136, y, lines, 8, 10) + 4
        total = sum((abs(e.amount) if e.tag == PAID else -e.amount for e in rows), ZERO)
        flow.need(20)
        name = f"Total for {card}" if card else "Total payments" if rows is paid else "Total interest and fees"
        flow.page.rule(40, flow.y - 9, 572, 0.4, GREY)
        flow.page.put(40, flow.y + 2, name, 8, bold=True)
        flow.page.put(572, flow.y + 2, _dollar(total), 8, right=True, bold=True)
        flow.y += 26
    flow.need(40)
    note = "** The foreign currency conversion rate includes a 2.5% administration fee. Rewards earned: $12.40 CashUp."
    flow.page.lines(40, flow.y, wrap(note, fits("Helvetica", 7, 520)), 7, 9)
    for n, page in enumerate(flow.pages, 1):
        page.put(572, 766, f"Page {n} of {len(flow.pages)}", 7, right=True)
        page.put(40, 766, "Information about your Maplecrest Dividend account", 7, color=GREY)
    return flow.pages


def _columns(flow: Flow) -> None:
    for x, first, last in ((40, "Trans", "date"), (88, "Post", "date"), (136, "", "Description")):
        flow.page.put(x, flow.y, first, 7, color=GREY)
        flow.page.put(x, flow.y + 9, last, 7, color=GREY)
    flow.page.put(365, flow.y + 9, "Spend Categories", 7, color=GREY)
    flow.page.put(572, flow.y + 9, "Amount($)", 7, right=True, color=GREY)
    flow.page.rule(40, flow.y + 13, 572, 0.8, TEAL)
    flow.y += 26


def _plain_head(page: Page, number: int, truth: Truth, *groups: list[Entry]) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(40, 46, "Maplecrest Dividend Visa* Card", 13, bold=True, color=TEAL)
    page.put(572, 46, f"{start:%B %d} to {end:%B %d, %Y}", 9, right=True)
    if number > 1:
        return 80
    paid, bought, fees = (-sum((e.amount for e in group), ZERO) for group in groups)
    owed = -(truth.closing_balance or ZERO)
    page.lines(40, 78, ["C WINTERS", "1420-77 LAKESHORE BLVD E", "TORONTO ON  M5E 1A4"], 9, 11)
    page.put(330, 78, "Your account at a glance", 9, bold=True)
    table = [("Previous balance", _dollar(-(truth.opening_balance or ZERO))), ("Payments", _dollar(paid)),
             ("Purchases and credits", _dollar(bought)), ("Interest and fees", _dollar(fees)),
             ("Amount due", _dollar(owed)), ("Account number", truth.account_number or "")]  # fmt: skip
    for n, (name, value) in enumerate(table):
        page.put(330, 92 + 12 * n, name, 8)
        page.put(572, 92 + 12 * n, value, 8, right=True, bold=n == 4)
    page.put(40, 140, f"Please pay by {end + timedelta(24):%b %d, %Y}. Minimum payment $10.00", 8)
    return 184
