"""United Kingdom, app bank: newest first, signed amounts and a balance on each row, merchant over a grey note.

Money in pots stands in the summary beside the account's own balance; foreign payments say the rate in the note.
"""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

POOLS = {
    "who": ["Imogen Farrow", "Kit Lathbury", "Ravi Sondhi", "Nell Oakshott"],
    "pot": ["Holiday", "Rainy day", "Bills", "Savings Pot"],
    "shop": ["Tesco Express", "Aldi", "Pret A Manger", "Caffe Nero", "The Crown & Anchor", "Boots", "Greggs"],
    "town": ["London GBR", "Bristol GBR", "Leeds GBR", "Sheffield GBR"],
    "note": ["pizza", "rent share", "thank you!", "concert tickets", "groceries"],
}
KINDS = [
    Kind(9, -2, -60, "{shop} {town}"),
    Kind(3, -3, -19, "Transport for London TFL.gov.uk/CP GBR"),
    Kind(3, -5, -220, "{who} (Faster Payments)|Reference: {note}"),
    Kind(2, 5, 180, "{who} (P2P Payment)|{note}"),
    Kind(1, 1450, 2600, "HOLLOWAY DESIGN LTD (Faster Payments)|Reference: SALARY HOLLOWAY DES", most=1),
    Kind(1.2, -20, -150, "SOUTHERN WATER (Direct Debit)|Reference: ##########"),
    Kind(1.5, -10, -200, "Transfer to Pot|{pot}"),
    Kind(0.8, 10, 120, "Transfer from Pot|{pot}"),
    Kind(1.5, -6, -90, "CAFE BOULEVARD PARIS FRA", "fx"),
    Kind(0.5, -10, -80, "LINK ATM CO-OP HIGH ST Bristol GBR"),
]


def _pounds(amount: Decimal, plus: bool = False) -> str:
    return ("-" if amount < 0 else "+" if plus else "") + "£" + written(abs(amount))


INK = (0.08, 0.14, 0.2)


def _cover(page: Page, period: tuple[date, date], numbers: list[str], boxes: list[tuple[str, str, str]]) -> None:
    page.put(48, 66, "tidepool", 24, bold=True, color=(0.95, 0.35, 0.3))
    page.put(48, 96, "Current Account statement", 15, bold=True)
    page.put(48, 114, f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}", 10)
    page.lines(48, 146, ["Wilfred Ashdown", "Flat 2, 19 Canal Wharf", "Bristol", "BS1 0ZZ"], 9.5, 13)
    page.lines(547, 66, numbers, 9, 14, right=True)
    for n, (label, note, value) in enumerate(boxes):
        x = 48 + n * 128
        page.put(x, 222, value, 14, bold=True, color=INK)
        page.put(x, 238, label, 8.5, bold=True)
        page.put(x, 249, note, 7.5, color=GREY)
        if n == 1:
            page.put(x, 259, "Pots and Savings Pots)", 7.5, color=GREY)


def _foot(page: Page, _: float) -> None:
    page.rule(48, 782, 547, 0.4, GREY)
    page.lines(
        48,
        794,
        [
            "Tidepool Bank Limited is a company registered in England. Authorised by the Prudential Regulation",
            "Authority and regulated by the Financial Conduct Authority and the Prudential Regulation Authority.",
        ],
        7,
        9,
        color=GREY,
    )


def _end(flow: Flow, end: date) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 14
    page.put(48, y, "Your eligible deposits are protected", 10, bold=True)
    said = (
        "Up to a total of £85,000 by the Financial Services Compensation Scheme, the UK's deposit guarantee scheme. "
        "Deposits above the limit are unlikely to be covered. If anything on this statement looks wrong, tell "
        f"us in the app by {end + timedelta(60):%d/%m/%Y}. The app is the quickest way to reach us, day or night."
    )
    page.lines(48, y + 14, wrap(said, fits("Helvetica", 8, 499)), 8, 10, color=GREY)
    _foot(page, 0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 300, 1800)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 58), balance=opening, floor=60)
    balances = running(opening, [entry.amount for entry in entries])
    spent = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    paid_in = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    sort_code, account = fill(rng, "04-##-##|3#######", start, {}).split("|")
    number = iban(rng, "GB", "TIDB" + sort_code.replace("-", "") + account)
    numbers = [f"Sort code: {sort_code}", f"Account number: {account}", f"IBAN: {number}", "BIC: TIDBGB2L"]
    closing = balances[-1] if balances else opening
    boxes = [
        ("Current Account balance", "(Excluding all Pots)", _pounds(closing)),
        ("Balance in Pots", "(This includes both Regular", _pounds(some_amount(rng, 20, 4000))),
        ("Total outgoings", "", _pounds(spent)),
        ("Total deposits", "", _pounds(paid_in, True)),
    ]

    def head(page: Page, count: int) -> float:
        if count > 1:
            y = 60.0
        else:
            _cover(page, (start, end), numbers, boxes)
            y = 296.0
        page.put(48, y, "Date", 9, bold=True)
        page.put(120, y, "Description", 9, bold=True)
        page.put(460, y, "(GBP) Amount", 9, bold=True, right=True)
        page.put(547, y, "(GBP) Balance", 9, bold=True, right=True)
        page.rule(48, y + 6, 547, 1, INK)
        return y + 22

    flow = Flow(768, Page, head, _foot)
    rows = []
    for entry, balance in reversed(list(zip(entries, balances, strict=True))):
        first, *notes = entry.lines
        if entry.tag == "fx":
            rate = Decimal("1.1637")
            notes = [f"Amount: €{written(-entry.amount * rate)}. Conversion rate: {rate}."]
        title = wrap(first, fits("Helvetica", 9.5, 235))
        below = [part for note in notes for part in wrap(note, fits("Helvetica", 8, 235))]
        flow.need(12 * len(title) + 10 * len(below) + 8)
        page, y = flow.page, flow.y
        page.put(48, y, f"{entry.day:%d/%m/%Y}", 9.5)
        page.put(460, y, written(entry.amount), 9.5, right=True)
        page.put(547, y, written(balance), 9.5, right=True)
        y = page.lines(120, y, title, 9.5, 12)
        y = page.lines(120, y - 1, below, 8, 10, color=GREY)
        page.rule(48, y - 3, 547, 0.3, (0.8, 0.8, 0.8))
        flow.y = y + 9
        rows.append(Row(entry.day, " ".join([*title, *below]), entry.amount, balance, page=flow.number))
    _end(flow, end)
    with_reportlab(flow.pages, path)
    closing = balances[-1]
    return Truth("account", "en-GB", "GBP", account, start, end, None, closing, rows, newest_first=True)
