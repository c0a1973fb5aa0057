"""United States, credit card: a summary column and a coupon on the first page, activity in groups for each card.

One date without year, amounts in one column: what is paid has a minus, purchases have no sign. Purchases abroad carry
two lines with currency and rate, and lines with the sum of each card's purchases stand between the rows. Tables of
fees, of the year's totals and of interest follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_days, some_entries, some_period, written
from ..pens import GREY, LETTER, WHITE, Color, Flow, Hand, Page, by_hand
from ._rows import total

BLUE: Color = (0.06, 0.35, 0.62)
LEFT, DAY, TEXT, RIGHT = 36.0, 60.0, 118.0, 560.0

KINDS = (
    Kind(10, -4, -140, "{shop} {city} {state}"),
    Kind(4, -8, -260, "{web} {site} WA"),
    Kind(2, -6, -30, "{service} {site} CA"),
    Kind(1, -80, -640, "{travel} ###-####### TX"),
    Kind(1, -12, -190, "{abroad}", "abroad"),
)
POOLS: Pools = {
    "shop": [
        "WHOLEFDS LPK 10###",
        "EXXON FAIRMONT MART",
        "SQ *THE DAILY GRIND",
        "TST* OSTERIA NONNA",
        "COSTCO WHSE ~0###",
        "WALGREENS ~####",
        "JEWEL OSCO ####",
        "LYFT   *RIDE",
        "STARBUCKS STORE 0####",
        "MARIANOS ~###",
        "PARKCHICAGO MOBILE",
        "ULTA ~###",
        "PETCO #### ######",
    ],
    "city": ["CHICAGO", "EVANSTON", "OAK PARK", "SKOKIE"],
    "state": ["IL"],
    "web": ["AMAZON MKTPL*?#?#??##?", "Amazon.com*??#?##?#?", "Etsy.com - Studio###"],
    "site": ["Amzn.com/bill", "800-555-01##", "help.example"],
    "service": ["NETFLIX.COM", "Spotify USA", "OPENAI *CHATGPT SUBSCR", "GOOGLE *YouTubePremium"],
    "travel": ["UNITED      016##########", "SOUTHWES    526##########", "MARRIOTT GRAND RIVER"],
    "abroad": ["BOULANGERIE DU PONT PARIS", "TRENITALIA - ECOMMERCE ROMA", "HOTEL AM MARKT MUENCHEN"],
}


def _pay(day: date, rng: Random, balance: Decimal) -> list[Entry]:
    full = balance if rng.random() < 0.6 else some_amount(rng, 50, float(balance))
    return [Entry(day, ("Payment Thank You - Web",), full, "pay", "pay")]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    previous = some_amount(rng, 300, 4200)
    credits = [] if rng.random() < 0.1 else _pay(some_days(rng, 1, start, end)[0], rng, previous)
    if rng.random() < 0.5:
        refund = some_entries(
            rng, [Kind(1, 9, 140, "AMAZON MKTPLACE PMTS Amzn.com/bill WA")], {}, (start, end), count=1
        )
        credits = sorted(credits + refund, key=lambda entry: entry.day)
    cards = ["4417"] if rng.random() < 0.6 else ["4417", "0926"]
    share = rng.choice([10, 20, 34, 52])
    spent = {card: some_entries(rng, KINDS, POOLS, (start, end), count=share) for card in cards}
    interest = some_amount(rng, -4, -60) if rng.random() < 0.4 else Decimal("0.00")
    rows: list[Row] = []
    account = f"4266 84{rng.randint(10, 99)} {rng.randint(1000, 9999)} 4417"
    bought = total(entry.amount for made in spent.values() for entry in made)
    paid = total(entry.amount for entry in credits)
    new = previous - paid - bought - interest
    figures = (previous, paid, -bought, -interest, new)

    def head(page: Page, number: int) -> float:
        if number == 1:
            return 0
        return _strip(page)

    flow = Flow(716, lambda: Page(LETTER), head)
    _cover(flow.page, (start, end), figures, account, rng)
    flow.turn(last=True)
    _title(flow, "ACCOUNT ACTIVITY")
    if credits:
        _group(flow, "PAYMENTS AND OTHER CREDITS")
    for entry in credits:
        _row(flow, entry, rows, rng)
    names = {"4417": "MARCUS T ELLERY", "0926": "DANA R ELLERY"}
    _group(flow, "PURCHASE")
    for card, made in spent.items():
        for entry in made:
            _row(flow, entry, rows, rng)
        if len(cards) > 1:
            _card_total(flow, names[card], card, made, credits if card == "4417" else [])
    if interest:
        flow.y += 4
        _group(flow, "INTEREST CHARGED")
        _row(flow, Entry(end, ("PURCHASE INTEREST CHARGE",), interest, "", ""), rows, rng)
        if flow.need(14):
            _head_row(flow)
        flow.page.put(TEXT, flow.y, "TOTAL INTEREST FOR THIS PERIOD", 8, bold=True)
        flow.page.put(RIGHT, flow.y, "$" + written(-interest), 8, bold=True, right=True)
        flow.y += 14
    _year(flow, end, interest)
    _rates(flow, interest, new)
    last = len(flow.pages)
    for number, page in enumerate(flow.pages, 1):
        page.put(36, 770, "MARCUS T ELLERY", 7)
        page.put(250, 770, f"Page {number} of {last}", 7)
        page.put(RIGHT, 770, f"Statement Date:   {end:%m/%d/%y}", 7, right=True)
    by_hand(flow.pages, path, Hand("TJ", split=True))
    return Truth("credit_card", "en_US", "USD", account.replace(" ", ""), start, end, -previous, -new, rows)


def _strip(page: Page) -> float:
    page.put(36, 36, "Manage your account online:", 7, bold=True)
    page.put(36, 45, "www.lakeshorecard.example", 7)
    page.put(250, 36, "Customer Service:", 7, bold=True)
    page.put(250, 45, "1-800-555-0126", 7)
    page.put(440, 36, "Mobile: Download the", 7, bold=True)
    page.put(440, 45, "Lakeshore app today", 7)
    return 78


def _cover(page: Page, period: tuple[date, date], figures: tuple[Decimal, ...], account: str, rng: Random) -> None:
    previous, paid, bought, interest, new = figures
    due = period[1] + timedelta(25)
    least = min(max(Decimal(40), (new / 100).quantize(Decimal(1))), new) if new > 0 else Decimal(0)
    page.put(36, 50, "LAKESHORE", 22, bold=True, color=BLUE)
    page.put(36, 64, "freedom rewards", 9, color=GREY)
    page.box(330, 36, 246, 92, None, stroke=BLUE)
    for n, (label, value) in enumerate(
        (
            ("New Balance", "$" + written(new)),
            ("Minimum Payment Due", "$" + written(least)),
            ("Payment Due Date", f"{due:%m/%d/%y}"),
        )
    ):
        page.put(342, 58 + 26 * n, label, 11, bold=True)
        page.put(566, 58 + 26 * n, value, 11, bold=True, right=True)
    warning = [
        "Late Payment Warning: If we do not receive your minimum payment by the due date,",
        "you may have to pay a late fee of up to $40.00, and existing and new balances may",
        "become subject to the Default APR.",
        "Minimum Payment Warning: If you make only the minimum payment each period, you",
        "will pay more in interest and it will take you longer to pay off your balance.",
    ]
    page.lines(270, 146, warning, 7.5, 9)
    page.box(36, 212, 262, 15, BLUE)
    page.put(42, 223, "ACCOUNT SUMMARY", 9, bold=True, color=WHITE)
    summary = (
        (f"Account Number: {account}", ""),
        ("Previous Balance", "$" + written(previous)),
        ("Payment, Credits", "-$" + written(paid)),
        ("Purchases", "+$" + written(bought)),
        ("Cash Advances", "$0.00"),
        ("Balance Transfers", "$0.00"),
        ("Fees Charged", "$0.00"),
        ("Interest Charged", ("+$" if interest else "$") + written(interest)),
        ("New Balance", "$" + written(new)),
    )
    for n, (label, value) in enumerate(summary):
        page.put(42, 242 + 14 * n, label, 8.5, bold=label == "New Balance")
        page.put(294, 242 + 14 * n, value, 8.5, right=True, bold=label == "New Balance")
    page.rule(36, 345, 298, 0.5, BLUE)
    limit = Decimal(rng.choice([8000, 12500, 16000, 21000]))
    more = (
        ("Opening/Closing Date", f"{period[0]:%m/%d/%y} - {period[1]:%m/%d/%y}"),
        ("Credit Access Line", f"${limit:,.0f}"),
        ("Available Credit", f"${max(limit - new, 0):,.0f}"),
        ("Cash Access Line", f"${limit / 20:,.0f}"),
        ("Available for Cash", f"${limit / 20:,.0f}"),
        ("Past Due Amount", "$0.00"),
        ("Balance over the Credit Access Line", "$0.00"),
    )
    for n, (label, value) in enumerate(more):
        page.put(42, 372 + 14 * n, label, 8.5)
        page.put(294, 372 + 14 * n, value, 8.5, right=True)
    page.box(322, 212, 254, 15, BLUE)
    page.put(328, 223, "FREEDOM REWARDS SUMMARY", 9, bold=True, color=WHITE)
    points = int(max(bought, Decimal(0)))
    before = rng.randint(0, 30000)
    for n, (label, value) in enumerate(
        (
            ("Previous points balance", f"{before:,}"),
            ("+ 1% (1 Pt)/$1 earned on all purchases", f"{points:,}"),
            ("+ 4Pts/$1 gas stations", f"{points // 7:,}"),
        )
    ):
        page.put(328, 244 + 14 * n, label, 8.5)
        page.put(570, 244 + 14 * n, value, 8.5, right=True)
    page.rule(322, 280, 576)
    page.put(328, 294, "Total points available for", 8.5, bold=True)
    page.put(328, 304, "redemption", 8.5, bold=True)
    page.put(570, 304, f"{before + points + points // 7:,}", 8.5, bold=True, right=True)
    page.lines(
        328,
        328,
        ["Redeem for cash back, gift cards or travel. Points do not", "expire as long as the account is open."],
        8,
        10,
    )
    for n in range(90):
        page.rule(36 + 6 * n, 560, 39 + 6 * n, 0.4, GREY)
    page.put(36, 590, "0000001 FIS33339 D 12      000 N Z 03", 6)
    page.lines(36, 610, ["P.O. BOX 15123", "WILMINGTON, DE 19850-5123"], 8, 10)
    page.lines(60, 668, ["MARCUS T ELLERY", "1840 W BERENICE AVE APT 2", "CHICAGO IL 60613-2208"], 9, 11)
    for n, (label, value) in enumerate(
        (
            ("Payment Due Date:", f"{due:%m/%d/%y}"),
            ("New Balance:", "$" + written(new)),
            ("Minimum Payment Due:", "$" + written(least)),
            ("Account number:", account),
        )
    ):
        page.put(330, 590 + 13 * n, label, 8.5)
        page.put(576, 590 + 13 * n, value, 8.5, right=True, bold=True)
    page.put(330, 652, "$ ____________________ Amount Enclosed", 8.5)
    page.put(330, 664, "Make/Mail check to Lakeshore Card Services", 7.5)
    page.lines(330, 690, ["CARDMEMBER SERVICE", "PO BOX 6294", "CAROL STREAM IL 60197-6294"], 9, 11)


def _head_row(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.lines(LEFT + 6, y, ["Date of", "Transaction"], 7.5, 9)
    page.put(TEXT + 90, y + 9, "Merchant Name or Transaction Description", 7.5)
    page.put(RIGHT, y + 9, "$ Amount", 7.5, right=True)
    page.rule(LEFT, y + 14, 576, 0.5, GREY)
    flow.y = y + 27


def _title(flow: Flow, title: str, columns: bool = True) -> None:
    flow.page.box(LEFT, flow.y - 11, 540, 15, BLUE)
    flow.page.put(LEFT + 6, flow.y, title, 9.5, bold=True, color=WHITE)
    flow.y += 17
    if columns:
        _head_row(flow)


def _again(flow: Flow) -> None:
    _title(flow, "ACCOUNT ACTIVITY (CONTINUED)")


def _group(flow: Flow, title: str) -> None:
    if flow.need(34):
        _again(flow)
    flow.page.put(LEFT + 6, flow.y, title, 8, bold=True)
    flow.y += 13


def _row(flow: Flow, entry: Entry, rows: list[Row], rng: Random) -> None:
    lines = [entry.lines[0].replace("~", "#")]
    if entry.tag == "abroad":
        rate = Decimal(rng.randint(1_040_000_00, 1_180_000_00)).scaleb(-8)
        lines += [
            f"{entry.day + timedelta(1):%m/%d}  EURO",
            f"{-entry.amount / rate:.2f} X {rate.normalize()} (EXCHG RATE)",
        ]
    if flow.need(11.5 * len(lines)):
        _again(flow)
    flow.page.put(DAY, flow.y, f"{entry.day:%m/%d}", 8)
    flow.page.lines(TEXT, flow.y, lines, 8, 11.5)
    flow.page.put(RIGHT, flow.y, written(-entry.amount), 8, right=True)
    text = " ".join(" ".join(lines).split())
    rows.append(Row(entry.day, text, entry.amount, page=flow.number))
    flow.y += 11.5 * len(lines)


def _card_total(flow: Flow, name: str, card: str, made: list[Entry], paid: list[Entry]) -> None:
    if flow.need(26):
        _again(flow)
    amount = -total(entry.amount for entry in [*made, *paid])
    flow.page.put(TEXT, flow.y, name, 8, bold=True)
    label = f"TRANSACTIONS THIS CYCLE (CARD {card}) {'-' if amount < 0 else ''}${written(abs(amount))}"
    flow.page.put(TEXT, flow.y + 11, label, 8, bold=True)
    flow.y += 23
    if paid:
        flow.page.put(TEXT, flow.y, "INCLUDING PAYMENTS RECEIVED", 8, bold=True)
        flow.y += 12


def _year(flow: Flow, end: date, interest: Decimal) -> None:
    flow.need(110)
    flow.y += 10
    page = flow.page
    page.box(150, flow.y - 12, 300, 60, None, stroke=GREY)
    page.put(300, flow.y, f"{end.year} Totals Year-to-Date", 9, bold=True, center=True)
    for n, (label, value) in enumerate(
        (
            (f"Total fees charged in {end.year}", "$0.00"),
            (f"Total interest charged in {end.year}", "$" + written(-interest)),
        )
    ):
        page.put(160, flow.y + 17 + 14 * n, label, 8.5)
        page.put(440, flow.y + 17 + 14 * n, value, 8.5, right=True)
    page.put(160, flow.y + 44, "Year-to-date totals do not reflect refunds you may have received.", 6.5)
    flow.y += 72


def _rates(flow: Flow, interest: Decimal, new: Decimal) -> None:
    flow.need(190)
    _title(flow, "INTEREST CHARGES", columns=False)
    page = flow.page
    page.put(LEFT, flow.y, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    flow.y += 20
    heads = (("Balance Type", 40, False), ("Annual", 300, True), ("Balance", 420, True), ("Interest", 560, True))
    for label, x, right in heads:
        page.put(x, flow.y, label, 8, bold=True, right=right)
    for label, x in (("Percentage Rate (APR)", 300), ("Subject To Interest Rate", 420), ("Charges", 560)):
        page.put(x, flow.y + 10, label, 7.5, right=True)
    flow.y += 26
    base = written(max(new, Decimal(0))) if interest else "0.00"
    for kind, rows in (
        ("PURCHASES", (("Purchases", "20.49%(v)(d)", base, written(-interest)),)),
        ("CASH ADVANCES", (("Cash Advances", "29.99%(v)(d)", "0.00", "0.00"),)),
        ("BALANCE TRANSFERS", (("Balance Transfer", "20.49%(v)(d)", "0.00", "0.00"),)),
    ):
        page.put(40, flow.y, kind, 8, bold=True)
        for name, rate, balance, charge in rows:
            page.put(50, flow.y + 12, name, 8)
            page.put(300, flow.y + 12, rate, 8, right=True)
            page.put(420, flow.y + 12, "- 0 -" if balance == "0.00" else "$" + balance, 8, right=True)
            page.put(560, flow.y + 12, "- 0 -" if charge == "0.00" else "$" + charge, 8, right=True)
        flow.y += 26
    page.put(560, flow.y, "30 Days in Billing Period", 8, right=True)
    page.lines(
        40, flow.y + 14, ["(v) = Variable Rate", "(d) = Daily Balance Method (including new transactions)"], 7, 9
    )
