"""India: a private bank's savings statement; narrations cut anywhere, Chq./Ref.No., Value Dt, summary at the end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits, with_fpdf, with_reportlab
from ._blind import enough, prose, rows_between, with_weekends

WIDE, HIGH = 612.0, 842.0
EDGES = (24.0, 66.0, 282.0, 362.0, 404.0, 470.0, 530.0, 590.0)
TITLES = ("Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.", "Closing Balance")
SIZE, LEAD = 7.2, 8.8


def _reference(rng: Random, day: date) -> str:
    return f"{day.year % 10}{day.timetuple().tm_yday:03}{rng.randint(0, 10**8 - 1):08}"


POOLS: Pools = {
    "ref": _reference,
    "bank": ["YESB0YBLUPI", "UTIB0000553", "HDFC0MERUPI", "ICIC0DC0099", "SBIN0016209", "KKBK0008066", "PYTM0123456"],
    "who": [
        "SWIGGY LIMITED-SWIGGYSTORES@ICICI",
        "ZEPTO-ZEPTONOW.ESBZ@HDFCBANK",
        "BMTC BUS KA57F####-BMTC.KA57F####@CNRB",
        "SRI BALAJI MEDICALS AND GENERAL STORES-PAYTMQR28100505010118ABCD####@PAYTM",
        "MANJUNATH K S-98########@YBL",
        "LAKSHMI NARASIMHA TIFFIN CENTRE-Q########@YBL",
        "INDIAN RAILWAY CATERING AND TOURISM CORP-IRCTC.RZP@AXISBANK",
        "ANANYA RAGHAVENDRA-ANANYA.R##-1@OKHDFCBANK",
        "BESCOM BENGALURU ELECTRICITY-BESCOM.BILLDESK@HDFCBANK",
    ],
    "why": [
        "PAYMENT FROM PHONE",
        "UPI",
        "NA",
        "PAY TO MERCHANT",
        "RENT ADVANCE",
        "UPIINTENT",
        "SENT USING PAYTM U",
        "MONTHLY BUS PASS",
    ],
    "shop": [
        "RELIANCE SMART BAZAAR",
        "AMAZON SELLER SERVICES",
        "DECATHLON SPORTS IN",
        "FLIPKART PAYMENTS",
        "HPCL AUTO CARE",
    ],
    "city": ["BANGALORE", "MYSORE", "BENGALURU"],
    "firm": ["INFOTEC CONSULTING SERVICES PVT LTD", "TECHNOVARA SOLUTIONS PRIVATE LIMITED"],
    "fund": ["BD-GROWW INVEST TECH", "BSE LIMITED ICCL", "ZERODHA BROKING LTD"],
}
KINDS = [
    Kind(40, -10, -2400, "UPI-{who}-{bank}-{ref}-{why}|0000{ref}"),
    Kind(8, 20, 6000, "UPI-{who}-{bank}-{ref}-{why}|0000{ref}"),
    Kind(8, -150, -9000, "POS 416021XXXXXX#### {shop}|0000########"),
    Kind(3, -500, -20000, "ATW-416021XXXXXX####-S1ACNH##-{city}|0000########", step="500"),
    Kind(3, -1000, -25000, "ACH D- {fund}-??####/#########|0000########", step="500"),
    Kind(3, -3000, -60000, "IMPS-{ref}-KAVITHA SHANKAR-SBIN-XXXXXXX####-HOUSE RENT|0000{ref}", step="500"),
    Kind(
        2, 45000, 165000, "NEFT CR-CITI0000004-{firm}-ARJUN RAMACHANDRAN-CITIN########|CITIN########", most=3, step="1"
    ),
    Kind(1, -2000, -30000, "CHQ PAID-MICR CTS-BL-GEETHA PROVISION|0000000000000###", step="1"),
    Kind(1, 60, 900, "CREDIT INTEREST CAPITALISED|000000000000000", most=1, step="1"),
    Kind(1, -17.7, -17.8, "INSTA ALERT CHG INCL GST ######-MIR########## #|MIR##########", most=1),
    Kind(1, 200, 3000, "POS REF 416021******####-##/## {shop}|0000########"),
]


def rupees(amount: Decimal, lakhs: bool) -> str:
    """Figures grouped as 12,34,567.00 or, as some of the bank's systems do, 1,234,567.00."""
    text = written(amount)
    if not lakhs:
        return text
    whole, paise = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        tail = f"{head[-2:]},{tail}"
        head = head[:-2]
    return f"{tail}.{paise}"


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, rng.choice([30, 60, 89]), calendar=rng.random() < 0.5)
        count = rows_between(rng, (5, 14), (40, 80), (80, 120))
        found = some_entries(rng, KINDS, POOLS, self.period, count=count, reversal="REV-{}")
        self.entries = with_weekends(rng, found, self.period[1])
        amounts = [entry.amount for entry in self.entries]
        self.opening = enough(rng, amounts, 90000)
        self.balances = running(self.opening, amounts)
        self.account = fill(rng, "50100#########", self.period[0], POOLS)
        self.customer = fill(rng, "1########", self.period[0], POOLS)
        self.lakhs = rng.random() < 0.6

    def head(self, page: Page, _: int) -> float:
        page.put(24, 40, "CAUVERY BANK", 17, bold=True)
        page.put(24, 50, "We understand your world of banking", 6.5)
        page.put(590, 30, "Page No .: ", SIZE, right=True)
        holder = ["MR. ARJUN RAMACHANDRAN", "NO 42 3RD CROSS SHANTHI LAYOUT", "NEAR GANESHA TEMPLE RAMAMURTHY NAGAR"]
        page.box(24, 64, 262, 112, stroke=(0, 0, 0))
        page.lines(30, 76, [*holder, "BANGALORE 560016", "KARNATAKA INDIA", "", "JOINT HOLDERS :"], 7.6, 11)
        page.put(30, 168, "Nomination : Registered", SIZE)
        for n_line, (label, value) in enumerate(
            (
                ("Account Branch", "RAMAMURTHY NAGAR"),
                ("Address", "GROUND FLOOR, NO 118 T C PALYA MAIN RD"),
                ("City", "BANGALORE 560016"),
                ("State", "KARNATAKA"),
                ("Phone no.", "18002026161"),
                ("OD Limit", "0.00        Currency : INR"),
                ("Email", "ARJUN.R@EXAMPLE.IN"),
                ("Cust ID", self.customer),
                ("Account No", f"{self.account}   PRIME"),
                ("A/C Open Date", "14/08/2016"),
                ("Account Status", "Regular"),
                ("RTGS/NEFT IFSC", "CAUV0001478     MICR : 560240068"),
                ("Branch Code", "1478     Account Type : SAVINGS A/C - RESIDENT (100)"),
            )
        ):
            y = 68 + 9.2 * n_line
            page.put(312, y, label, SIZE)
            page.put(376, y, ":", SIZE)
            page.put(382, y, value, SIZE)
        start, end = self.period
        page.put(24, 196, f"Statement From : {start:%d/%m/%Y}   To : {end:%d/%m/%Y}", 7.6)
        page.rule(24, 204, 590)
        for left, right, title in zip(EDGES, EDGES[1:], TITLES, strict=False):
            page.put((left + right) / 2, 214, title, SIZE, center=True, bold=True)
        page.rule(24, 219, 590)
        return 229

    @staticmethod
    def foot(page: Page, y: float) -> None:
        end = max(y - 3, 300)
        page.rule(24, end, 590)
        for edge in EDGES:
            page.upright(edge, 204, end)

    def money(self, page: Page, x: float, y: float, amount: Decimal) -> None:
        page.put(x - 3, y, rupees(amount, self.lakhs), SIZE, right=True)


def _compose(rng: Random, statement: _Statement) -> tuple[list[Page], list[Row]]:
    flow = Flow(748, lambda: Page((WIDE, HIGH)), statement.head, statement.foot)
    room, short = fits("Helvetica", SIZE, EDGES[2] - EDGES[1] - 6), fits("Helvetica", SIZE, EDGES[3] - EDGES[2] - 4)
    rows = []
    for entry, balance in zip(statement.entries, statement.balances, strict=True):
        lines = wrap(entry.lines[0], room, cut=True)
        reference = wrap(entry.lines[-1][:16], short, cut=True)[0] if len(entry.lines) > 1 else ""
        flow.need(LEAD * len(lines) + 2)
        page, y = flow.page, flow.y
        value = entry.day - timedelta(1) if entry.lines[0].startswith("POS") and rng.random() < 0.3 else entry.day
        value = max(value, statement.period[0])
        page.put(EDGES[0] + 3, y, f"{entry.day:%d/%m/%y}", SIZE)
        flow.y = page.lines(EDGES[1] + 3, y, lines, SIZE, LEAD) + 2
        page.put(EDGES[2] + 3, y, reference, SIZE)
        page.put(EDGES[3] + 3, y, f"{value:%d/%m/%y}", SIZE)
        statement.money(page, EDGES[6] if entry.amount > 0 else EDGES[5], y, abs(entry.amount))
        statement.money(page, EDGES[7], y, balance)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
    statement.foot(flow.page, flow.y)
    _summary(flow, statement)
    for n, page in enumerate(flow.pages, 1):
        page.put(590, 30, str(n), SIZE)
        _imprint(page)
    return flow.pages, rows


def _summary(flow: Flow, statement: _Statement) -> None:
    page, y = flow.page, max(flow.y, 300) + 16
    if y + 40 > flow.bottom:
        page, y = Page((WIDE, HIGH)), 80.0
        page.put(24, 40, "CAUVERY BANK", 17, bold=True)
        page.put(590, 30, "Page No .: ", SIZE, right=True)
        flow.pages.append(page)
    debits = [-entry.amount for entry in statement.entries if entry.amount < 0]
    credits = [entry.amount for entry in statement.entries if entry.amount > 0]
    page.put(24, y, "STATEMENT SUMMARY  :-", 8, bold=True)
    figures = (
        ("Opening Balance", rupees(statement.opening, statement.lakhs)),
        ("Dr Count", str(len(debits))),
        ("Cr Count", str(len(credits))),
        ("Debits", rupees(sum(debits, Decimal(0)), statement.lakhs)),
        ("Credits", rupees(sum(credits, Decimal(0)), statement.lakhs)),
        ("Closing Bal", rupees(statement.balances[-1], statement.lakhs)),
    )
    for x, (label, value) in zip((70, 180, 250, 340, 440, 545), figures, strict=True):
        page.put(x, y + 14, label, SIZE, center=True, bold=True)
        page.put(x, y + 25, value, SIZE, center=True)
    made = statement.period[1] + timedelta(3)
    page.put(24, y + 42, f"Generated On:  {made:%d-%b-%Y 21:14:37}", SIZE)
    page.put(240, y + 42, f"Generated By:  {statement.customer}", SIZE)
    page.put(430, y + 42, "Requesting Branch Code:  NET", SIZE)
    page.put(24, y + 54, "This is a computer generated statement and does not require signature.", SIZE)


def _imprint(page: Page) -> None:
    page.put(24, 783, "CAUVERY BANK LIMITED", 7.5, bold=True)
    text = (
        "*Closing balance includes funds earmarked for hold and uncleared funds. Contents of this statement will be "
        "considered correct if no error is reported within 30 days of receipt of statement. The address on this "
        "statement is that on record with the Bank as at the day of requesting this statement. State account branch "
        "GSTN: 29AAACC4478P1Z9. Registered Office Address: Cauvery House, Residency Road, Bengaluru 560025"
    )
    prose(page, 24, 792, text, 566, 6.4)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    pages, rows = _compose(rng, statement)
    pens = [
        lambda: with_reportlab(pages, path),
        lambda: by_hand(pages, path, Hand(show="Tj", form=True)),
        lambda: with_fpdf(pages, path, "columns"),
        lambda: by_hand(pages, path, Hand(show="TJ")),
    ]
    rng.choice(pens)()
    return Truth(
        "savings",
        "en_IN",
        "INR",
        statement.account,
        *statement.period,
        statement.opening,
        statement.balances[-1],
        rows,
    )
