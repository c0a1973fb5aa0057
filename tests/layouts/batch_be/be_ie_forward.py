"""Ireland, current account of a large bank: the date stands only on the first row of a day and the balance only on its
last, overdrawn balances end in dr, each page starts with BALANCE FORWARD; foreign purchases have lines for the currency
and the fee.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import summed

KINDS = [
    Kind(10, -2, -95, "VDP-{shop}"),
    Kind(3, -3, -120, "VDC-{shop}"),
    Kind(1.5, -6, -180, "VDP-{abroad}", "fx"),
    Kind(2, -20, -300, "ATM {place}|TIME {time}", step="10"),
    Kind(3, -12, -260, "D/D {debtor}|IE##SEPA######"),
    Kind(2, -20, -900, "*MOBI {person}", step="5"),
    Kind(1, -50, -1400, "*INET {person}"),
    Kind(1, -650, -1600, "S/O RENT {person}", most=1),
    Kind(2, 700, 3200, "{employer}|SALARY|IE########", most=3),
    Kind(1.2, 20, 400, "FROM {person}", step="5"),
    Kind(0.5, 140, 140, "DEPT SOCIAL PROT|CHILD BENEFIT", most=1),
]
POOLS: Pools = {
    "shop": (
        "TESCO STORES",
        "DUNNES NAVAN",
        "SUPERVALU SWORD",
        "LIDL IRELAND",
        "CENTRA RANELAG",
        "APPLEGREEN M1",
        "BOYLES PHARMACY",
        "INSOMNIA DUBLI",
        "TFI LEAP CARD",
        "MCCABES BAR",
        "WOODIES DIY",
        "PENNEYS MARY S",
        "CIRCLE K CASTL",
    ),
    "abroad": ("AMAZON.CO.UK", "BOOTS BELFAST", "WHSMITH STANST", "UBER *TRIP NY"),
    "time": lambda rng, _: f"{rng.randint(7, 23):02}:{rng.randint(0, 59):02}",
    "place": ("SWORDS", "DRUMCONDRA", "NAVAN MARKET SQ", "O CONNELL ST"),
    "debtor": ("ELECTRIC IRELAND", "VODAFONE IRELAND", "LAYA HEALTHCARE", "SKY IRELAND", "NEW IRELAND ASSUR"),
    "person": ("C O'SULLIVAN", "A BRENNAN", "SHANE K", "NIAMH FOLEY", "JOINT BILLS"),
    "employer": ("KERRIGAN FOODS LTD", "HSE PAYROLL", "DUBLIN PORT LOGIS"),
}
SHADE = (0.92, 0.9, 0.95)
VIOLET = (0.35, 0.1, 0.45)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 61]))
    opening = some_amount(rng, 50, 3500) * rng.choice([1, 1, 1, -1])
    entries = [
        _foreign(rng, e)
        for e in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 100), balance=opening, floor=-600)
    ]
    if start.month in (3, 6, 9, 12):
        at = rng.randint(len(entries) // 2, len(entries))
        day = entries[at - 1].day if at else start
        fee = Entry(day, ("FEE-QTR TO " + f"{start:%d%b%y}".upper(),), -some_amount(rng, 4.5, 19), "", "")
        entries.insert(at, fee)
    balances = running(opening, [e.amount for e in entries])
    number = iban(rng, "IE", "KILB931187########")
    forward = [(start, opening)]

    def head(page: Page, n: int) -> float:
        y = _letterhead(page, n, number, end)
        day, amount = forward[0]
        page.put(50, y + 33, _date(day), 8.5)
        page.put(120, y + 33, "BALANCE FORWARD", 8.5, bold=True)
        _balance(page, y + 33, amount)
        return y + 46

    flow = Flow(720, Page, head)
    rows = []
    seen: date | None = None
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        if flow.need(11.5 * len(entry.lines)):
            seen = None
        page, y = flow.page, flow.y
        if entry.day != seen:
            page.put(50, y, _date(entry.day), 8.5)
        seen = entry.day
        after = page.lines(120, y, entry.lines, 8.5, 11.5)
        page.put(345 if entry.amount < 0 else 435, y, written(entry.amount, minus=""), 8.5, right=True)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            _balance(page, y, balance)
        forward[0] = (entry.day, balance)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance if last else None, page=flow.number))
        flow.y = after
    _notice(flow)
    for page in flow.pages:
        page.rule(45, 748, 550, 0.5, VIOLET)
        page.put(297, 762, "Thank you for banking with us", 8.5, center=True, bold=True)
        small = (
            "Deposits are eligible for cover under the Deposit Guarantee Scheme up to €100,000 for each depositor. "
            "Overdrawn balances are marked dr. Kilbarrack Bank, p.l.c. is regulated by the Central Bank of Ireland."
        )
        page.lines(45, 778, wrap(small, fits("Helvetica", 6.5, 505)), 6.5, 8, color=GREY)
    by_hand(flow.pages, path, Hand(show="Tj", form=True))
    closing = opening + summed(entries)
    return Truth("account", "en_IE", "EUR", number, start, end, opening, closing, rows)


def _letterhead(page: Page, n: int, number: str, end: date) -> float:
    page.put(45, 52, "Kilbarrack", 20, bold=True, color=VIOLET)
    page.put(45, 66, "Bank", 11, color=VIOLET)
    page.put(550, 46, "Personal Bank Account", 11, bold=True, right=True)
    page.put(550, 60, "Statement of Account with Kilbarrack Bank, p.l.c.", 8, right=True)
    left = (
        ("Branch", "140 Main Street, Swords, Co. Dublin"),
        ("National Sort Code", "93-11-87"),
        ("Telephone", "(01) 555 0147"),
        ("IBAN", f"{number} (BIC: KILBIE2D)"),
    )
    right = (
        ("Page Number", str(n + 211)),
        ("Account Name", "MS AOIFE BRENNAN"),
        ("Account Number", number.replace(" ", "")[-8:]),
        ("Date of Statement", f"{end.day} {end:%b %Y}"),
    )
    y = 92.0
    for (name, text), (other, value) in zip(left, right, strict=True):
        page.put(45, y, name, 7.5, color=GREY)
        page.put(130, y, text, 7.5)
        page.put(360, y, other, 7.5, color=GREY)
        page.put(445, y, value, 8, bold=True)
        y += 12
    if n == 1:
        page.lines(60, 165, ["MS AOIFE BRENNAN", "24 CASTLE PARK", "SWORDS", "CO DUBLIN", "K67 W2X4"], 9, 12)
        page.put(360, 165, "Authorised Limit at date of statement:", 8)
        page.put(360, 177, "€1,000.00 (repayable on demand)", 8, bold=True)
        y = 240
    page.box(45, y, 505, 18, SHADE)
    page.put(50, y + 12, "Date", 8.5, bold=True)
    page.put(120, y + 12, "Details", 8.5, bold=True)
    for x, name in ((345, "Debit €"), (435, "Credit €"), (530, "Balance €")):
        page.put(x, y + 12, name, 8.5, bold=True, right=True)
    return y


def _date(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _balance(page: Page, y: float, amount: Decimal) -> None:
    page.put(530, y, written(amount, minus=""), 8.5, right=True)
    if amount < 0:
        page.put(534, y, "dr", 8.5)


def _foreign(rng: Random, entry: Entry) -> Entry:
    if entry.tag != "fx":
        return entry
    pounds = ("GBP", rng.choice(("0.852341", "0.861207")))
    code, rate = ("USD", "1.081645") if "UBER" in entry.lines[0] else pounds
    foreign = written(-entry.amount * Decimal(rate))
    fee = written(-entry.amount * Decimal("0.0175"))
    return replace(entry, lines=(*entry.lines, f"{foreign} {code}@", rate, f"INCL FX FEE E{fee}"))


def _notice(flow: Flow) -> None:
    text = (
        "Interest rates: authorised overdrafts bear 12.7% variable, the surcharge on amounts above the "
        "limit is 12%. Deposit interest is nil. Maintenance and transaction fees are charged each quarter "
        "and notified at least 14 days before they are taken."
    )
    lines = wrap(text, fits("Helvetica", 7.5, 480))
    flow.need(14 + 9.5 * len(lines))
    flow.y = flow.page.lines(50, flow.y + 12, lines, 7.5, 9.5)
