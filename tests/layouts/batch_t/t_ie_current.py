"""Ireland, current account: date once a day, paid out and paid in columns, balance at the end of a day with OD marks.

Each page ends in a subtotal and begins with the balance forward; card purchases abroad have lines for the
currency and the fee, and government stamp duty is taken once a year.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

POOLS = {
    "shop": ["DUNNES STORES", "SUPERVALU ????", "CENTRA ????", "LIDL IRELAND", "APPLEGREEN", "INSOMNIA", "EASONS"],
    "place": ["CORK", "BRAY", "ENNIS", "SLIGO", "NAAS"],
    "who": ["S Geraghty", "Aoife Mulvany", "CROI GAA CLUB", "D Tuohy"],
    "when": lambda rng, day: f"{day:%d/%m} {rng.randint(8, 22):02}:{rng.randint(0, 59):02}",
    "day": lambda _, day: f"{day:%d}{day:%b}".upper(),
    "bill": ["ELECTRIC IRELAND", "VODAFONE IRELAND", "IRISH LIFE ASSU", "BORD GAIS", "VHI HEALTHCARE"],
}
KINDS = [
    Kind(8, -2, -120, "VDP-{shop}"),
    Kind(3, -4, -60, "VDC-{shop} {place}"),
    Kind(2, -20, -300, "*MOBI {who}"),
    Kind(2, -25, -210, "D/D {bill}|IE######????######"),
    Kind(1.5, -20, -200, "ATM {place} {when}", step="10"),
    Kind(1, -8, -140, "VDP-AMZN MKTP US", "fx"),
    Kind(1, 1700, 3100, "KILBRIDE ENGINEER|PAYROLL {*place}", most=2),
    Kind(1, 20, 250, "{who} SP"),
    Kind(0.6, 140, 280, "CHILD BENEFIT|D.SOCIAL PROT", most=1),
    Kind(0.3, -5, -5, "GOVT STAMP DUTY", most=1),
    Kind(0.3, -4.5, -12, "FEE-QTR TO {day}", most=1),
]


def _letterhead(page: Page, count: int, period: tuple[date, date], numbers: tuple[str, str, str]) -> None:
    page.put(50, 55, "Shannonside Bank", 17, bold=True, color=(0.0, 0.32, 0.42))
    page.put(50, 69, "Statement of Account with Shannonside Bank p.l.c., Ennis, Co. Clare", 8)
    page.put(545, 55, "Current Account", 13, bold=True, right=True)
    labels = (("Page Number", str(count)), ("Statement Number", numbers[2]), ("Account Number", numbers[0]))
    y = 76.0
    for label, value in labels:
        page.put(390, y, label, 8)
        page.put(545, y, value, 9, right=True)
        y += 12
    page.put(390, y, "Date of Statement", 8)
    page.put(545, y, f"{period[1].day} {period[1]:%b %Y}", 9, right=True)
    if count == 1:
        page.lines(60, 118, ["MR CORMAC DELANEY", "12 THE MALTINGS", "ENNIS", "CO CLARE"], 9.5, 12)
        page.put(390, 136, f"IBAN: {numbers[1]}", 8)
        page.put(390, 148, "(BIC: SHANIE2D)", 8)
        span = f"{period[0].day} {period[0]:%b %Y} to {period[1].day} {period[1]:%b %Y}"
        page.put(60, 186, f"Authorised Limit at date of statement: 500.00    Period {span}", 8)


def _balance(page: Page, y: float, balance: Decimal, bold: bool = False) -> None:
    page.put(528, y, written(abs(balance)), 9, right=True, bold=bold)
    page.put(531, y, "OD" if balance < 0 else "", 9, bold=bold)


def _legal(pages: list[Page]) -> None:
    for page in pages:
        page.put(50, 768, "Thank you for banking with us. For enquiries call 0818 000 240. Overdrawn balances: OD", 8)
        page.lines(
            50,
            784,
            [
                "Shannonside Bank p.l.c. is regulated by the Central Bank of Ireland. Deposits are covered up to",
                "100,000.00 by the Deposit Guarantee Scheme, administered by the Central Bank of Ireland.",
            ],
            7,
            9,
            color=GREY,
        )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 60, 1500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 55), balance=opening, floor=-250)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "########", start, {})
    number = iban(rng, "IE", "SHAN93" + "####" + account)
    sheet = rng.randint(20, 240)

    done: list[Decimal] = [opening]

    def head(page: Page, count: int) -> float:
        _letterhead(page, count, (start, end), (account, number, str(sheet)))
        y = 205.0
        page.box(50, y - 12, 495, 18, (0.85, 0.92, 0.93))
        page.put(54, y, "Date", 9, bold=True)
        page.put(122, y, "Details", 9, bold=True)
        page.put(370, y, "Debit €", 9, bold=True, right=True)
        page.put(450, y, "Credit €", 9, bold=True, right=True)
        page.put(528, y, "Balance €", 9, bold=True, right=True)
        y += 20
        page.put(122, y, "BALANCE FORWARD", 9, bold=True)
        if count == 1:
            page.put(54, y, f"{start.day} {start:%b %Y}", 9)
        _balance(page, y, done[-1], True)
        return y + 14

    def foot(page: Page, _: float) -> None:
        page.rule(50, 735, 545, 0.4, GREY)
        page.put(122, 747, "SUBTOTAL:", 9)
        _balance(page, 747, done[-1])

    flow = Flow(728, Page, head, foot)
    rows: list[Row] = []
    shown_day = None
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 165))]
        if entry.tag == "fx":
            fee = (-entry.amount * Decimal("0.0175")).quantize(Decimal("0.01"))
            lines += [f"{written((-entry.amount - fee) * Decimal('1.0842'))} USD@", f"1.084200 INCL FX FEE E{fee}"]
        if flow.need(11.5 * len(lines)):
            shown_day = None
        page, y = flow.page, flow.y
        if entry.day != shown_day:
            page.put(54, y, f"{entry.day.day} {entry.day:%b %Y}", 9)
            shown_day = entry.day
        page.put(370 if entry.amount < 0 else 450, y, written(abs(entry.amount)), 9, right=True)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            _balance(page, y, balance)
        flow.y = page.lines(122, y, lines, 9, 11.5)
        done.append(balance)
        held = balance if last else None
        rows.append(Row(entry.day, " ".join(lines), entry.amount, held, page=flow.number))
    foot(flow.page, 0)
    _legal(flow.pages)
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("account", "en-IE", "EUR", account, start, end, opening, done[-1], rows)
