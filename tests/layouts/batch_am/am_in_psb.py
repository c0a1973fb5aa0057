"""India: statement of a large public-sector bank from its app: customer block, particulars that break anywhere and end
with a time and a "Chq:" line, deposits before withdrawals, lakh grouping, opening and closing balance inside the table,
warnings after the end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap
from ..pens import A4, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(9, -10, -2500, "UPI/DR/4###########/{payee}/{bank}/**{tail}/{note}//{ref}/{when}|Chq: 4###########", "", "1"),
    Kind(3, 100, 9000, "UPI/CR/4###########/{person}/{bank}/**{tail}/{note}//{ref}/{when}|Chq: 4###########", "", "1"),
    Kind(1.5, -500, -10000, "ATM Cash-{site} {town}-{used}|Chq: {few}", "", "500"),
    Kind(1, -1500, -25000, "IMPS-DR-4###########-{person}-{code}-XXXXXXXX####-{when}"),
    Kind(1, 18000, 92000, "NEFT CR-{code}-{payer}-{holder}-{code}N########", "", "0.01", 2),
    Kind(0.7, -17.7, -30, "SMS Charges {quarter}", "", "0.01", 1),
    Kind(0.7, -800, -12000, "ACH D- {mandate}-CNRB0000########|Chq: ####", "", "1", 2),
    Kind(0.5, 40, 900, "SBINT:{span}", "", "1", 1),
    Kind(0.5, -2000, -40000, "To Self {town}|Chq: ######", "", "500"),
    Kind(0.5, 1000, 49000, "CASH DEPOSIT SELF {town}", "", "500"),
]


def _when(rng: Random, day: date) -> str:
    return f"{day:%d/%m/%Y} {rng.randint(6, 22):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"


def _pools(holder: str) -> dict[str, object]:
    return {
        "when": _when,
        "used": lambda _, day: day.strftime("%d/%m/%y"),
        "span": lambda _, day: f"{day - timedelta(90):%d-%m-%Y} TO {day:%d-%m-%Y}",
        "quarter": lambda _, day: f"Q{(day.month - 1) // 3 + 1} FY{day:%y}",
        "payee": [
            "SWIGGY LIM",
            "ZOMATO LTD",
            "SRI VENKAT",
            "BHARATPE.9",
            "INDIAN OIL",
            "AMAZON PAY",
            "RAJESH KUM",
            "MEDPLUS PH",
            "JIO PREPAI",
        ],
        "person": ["LAKSHMI N", "MANJUNATH", "PRIYA SHET", "ARUN KUMAR"],
        "bank": ["SBIN", "HDFC", "ICIC", "UTIB", "YESB", "KKBK"],
        "tail": ["t@ybl", "57@axl", "u@oksbi", "66@paytm", "y@okicici"],
        "note": ["UPI", "Payment from Ph", "NA", "rent", "Paid via CRED"],
        "ref": ["YBL????????##########", "SBI????##########????", "AXL##??##??########"],
        "site": ["ONUS", "SBI NFS", "HDFC"],
        "town": ["MYSURU", "VIJAYANAGAR", "BENGALURU"],
        "few": ["3###########", "####"],
        "code": ["SBIN0004###", "HDFC0000###", "CITI0000###"],
        "payer": ["INFOTECH SYSTEMS PVT LTD SAL", "TREASURY DDO MYSURU", "LIC OF INDIA"],
        "holder": [holder],
        "mandate": ["BAJAJ FINANCE LTD", "LIC OF INDIA", "HDB FIN SERVICES"],
    }


def _lakh(amount: Decimal) -> str:
    """The figure with Indian groups: 12,34,567.89."""
    whole, part = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if amount < 0 else "") + ",".join([*groups, tail]) + f".{part}"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=rng.random() < 0.6)
    holder = rng.choice(["SHIVANANDA M K", "KAVITHA RAMESH RAO", "MOHAMMED IRFAN"])
    opening = some_amount(rng, 1500, 160000)
    count = rng.choice([rng.randint(5, 10), rng.randint(16, 36), rng.randint(60, 95)])
    entries = some_entries(rng, KINDS, _pools(holder), period, count=count, balance=opening, floor=3000)  # type: ignore[arg-type]
    number = fill(rng, "0412101######", period[0], {})
    closing = opening + sum(entry.amount for entry in entries)

    def head(page: Page, sheet: int) -> float:
        if sheet > 1:
            return 56.0
        page.put(40, 46, "Karnad Bank", 17, bold=True)
        page.put(40, 58, "(A Government of India Undertaking)", 7.5)
        title = (
            f"Statement for A/c XXXXXXXXX{number[-4:]} for the period Between {period[0]:%d-%b-%Y} and "
            f"{period[1]:%d-%b-%Y}"
        )
        page.put(297, 82, title, 9.5, center=True, bold=True)
        left = (
            ("Customer Id", fill(rng, "1########", period[0], {})),
            ("Name", holder),
            ("Phone", "+91XXXXXXXX" + fill(rng, "##", period[0], {})),
            ("Address", "NO 1187 4TH MAIN E BLOCK"),
            ("", "VIJAYANAGAR 2ND STAGE MYSURU"),
            ("", "KARNATAKA IN 570017"),
        )
        right = (
            ("Branch Code", "0412"),
            ("Branch Name", "MYSURU VIJAYANAGAR"),
            ("IFSC Code", "KRDB0000412"),
            ("MICR Code", "570015006"),
            ("Account No", number),
            ("Product", "SB GEN PUB IND RURAL/URBAN"),
        )
        for x, cells in ((44, left), (310, right)):
            for n, (name, value) in enumerate(cells):
                page.put(x, 106 + 12.5 * n, name, 8.5, bold=True)
                page.put(x + 76, 106 + 12.5 * n, value, 8.5)
        page.put(44, 196, "Searched By", 8.5, bold=True)
        page.put(120, 196, f"From {period[0]:%d %b %Y} To {period[1]:%d %b %Y}", 8.5)
        page.put(44, 211, "Opening Balance", 8.5, bold=True)
        page.put(130, 211, f"Rs. {_lakh(opening)}", 8.5)
        page.put(310, 211, "Closing Balance", 8.5, bold=True)
        page.put(396, 211, f"Rs. {_lakh(closing)}", 8.5)
        return 240.0

    flow = Flow(784, lambda: Page(A4), head)
    _titles(flow)
    _edge(flow, "Opening Balance", opening)
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        lines = [part for line in entry.lines for part in _broken(line)]
        words = " ".join(lines)
        high = 10 * len(lines) + 6
        if flow.need(high):
            _titles(flow)
        balance += entry.amount
        page = flow.page
        page.put(44, flow.y, f"{entry.day:%d-%m-%Y}", 8)
        page.put(408 if entry.amount > 0 else 482, flow.y, _lakh(abs(entry.amount)), 8, right=True)
        page.put(552, flow.y, _lakh(balance), 8, right=True)
        rows.append(Row(entry.day, words, entry.amount, balance, page=flow.number))
        page.lines(106, flow.y, lines, 8, 10)
        flow.y += high
        page.rule(40, flow.y - 12, 555, 0.4)
    if flow.need(20):
        _titles(flow)
    _edge(flow, "Closing Balance", balance)
    _end(flow)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(555, 818, f"page {sheet}", 8, right=True)
    by_hand(flow.pages, path, Hand(show="Tj", scaled=True, split=True))
    return Truth("bank", "en_IN", "INR", number, *period, opening, closing, rows)


def _broken(line: str) -> list[str]:
    """Lines of particulars: at a space where there is one, else within the word, as the bank's table does."""
    return wrap(line, fits("Helvetica", 8, 228))


def _titles(flow: Flow) -> None:
    page = flow.page
    page.box(40, flow.y - 11, 515, 16, (0.86, 0.92, 0.98))
    page.put(44, flow.y, "Date", 8.5, bold=True)
    page.put(106, flow.y, "Particulars", 8.5, bold=True)
    for stop, name in ((408, "Deposits"), (482, "Withdrawals"), (552, "Balance")):
        page.put(stop, flow.y, name, 8.5, bold=True, right=True)
    flow.y += 18


def _edge(flow: Flow, name: str, amount: Decimal) -> None:
    flow.page.put(106, flow.y, name, 8, bold=True)
    flow.page.put(552, flow.y, _lakh(amount), 8, bold=True, right=True)
    flow.page.rule(40, flow.y + 4, 555, 0.4)
    flow.y += 16


def _end(flow: Flow) -> None:
    text = (
        "UNLESS THE CONSTITUENT BRINGS TO THE NOTICE OF THE BANK ANY DISCREPANCY IN THE STATEMENT WITHIN 15 "
        "DAYS, IT WILL BE "
        "TAKEN THAT THE ACCOUNT IS FOUND CORRECT. DEPOSITS ARE INSURED WITH DICGC UP TO RS. 5,00,000 PER "
        "DEPOSITOR. BEWARE "
        "OF PHISHING ATTACKS: DO NOT SHARE YOUR USER ID, PASSWORD, PIN OR OTP WITH ANYONE. KARNAD BANK NEVER "
        "ASKS FOR THEM. "
        "REGISTER YOUR NOMINEE AT YOUR BRANCH TODAY. TOLL FREE 1800 555 0018."
    )
    lines = wrap(text, fits("Helvetica", 7.5, 500))
    flow.need(40 + 10 * len(lines))
    y = flow.page.lines(44, flow.y + 8, lines, 7.5, 10)
    flow.page.put(297, y + 6, "*** END OF STATEMENT - Computer output, does not require signature ***", 8, center=True)
