"""India: a private bank's savings account; narrations cut at the column's edge, reference and value date columns.

The whole head with customer and branch stands on each page, columns have upright rules only, lakhs are grouped by two.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, wrap
from ..pens import Flow, Page, fits, with_fpdf
from ._bits import ZERO, entries

EDGES = (22.0, 66.0, 254.0, 334.0, 376.0, 446.0, 512.0, 578.0)
TITLES = ("Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.", "Closing Balance")
POOLS = {
    "payee": (
        "SWIGGY-SWIGGY8@YBL-YESB0APLUPI",
        "ZEPTO MARKETPLACE PRIV-ZEPTO.PAYU@AXISBANK-UTIB0000553",
        "BHARATPE-BHARATPE.90068####@FBPE-FDRL0001382",
        "MR RAMESH K-98450#####@PTYES-SBIN00407##",
        "AIRTEL-AIRTEL.RAZORPAY@ICICI-ICIC0DC0099",
        "IRCTC WEB UPI-PAYTM-IRCTCWEB@PAYTM-PYTM0123456",
        "SRI VENKATESWARA STORES-PAYTMQR28100505#####@PAYTM-PYTM0123456",
    ),
    "why": ("UPI", "PAYMENT FROM PHONE", "NO REMARKS", "PAY VIA RAZORPAY", "RENT", "MILK"),
    "shop": ("AMAZON PAY INDIA", "RELIANCE FRESH", "DMART BANGALORE", "HPCL PETROL PUMP"),
    "name": ("KAVITHA RAO", "ANIL MEHTA", "SURESH PILLAI"),
}
KINDS = [
    Kind(9, -15, -2500, "UPI-{payee}-3####67#####-{why}", "0000"),
    Kind(1, -300, -9000, "POS 416021XXXXXX#### {shop} POS DEBIT", "0000"),
    Kind(1, -500, -10000, "ATW-416021XXXXXX####-S1ANBL##-BANGALORE", "0000", step="500"),
    Kind(1, -1500, -15000, "ACH D- INDIAN CLEARING CORP-0000########", "0000", step="500"),
    Kind(1, -8000, -25000, "EMI 1######## CHQ S1#####0#### 0#####2#####", "0000", most=1),
    Kind(1, -2000, -30000, "IMPS-3####1######-{name}-SBIN-XXXXXXX####-TRANSFER", "0000", step="100"),
    Kind(1, -1000, -18000, "CHQ PAID-MICR INWARD CLEARING-{name}-STATE BANK OF INDIA", "cheque", step="10", most=3),
    Kind(1, -11.8, -17.7, "INSTAALERT CHG JAN-MAR-INCL GST ##0#24", "none", most=1),
    Kind(2, 100, 8000, "UPI-{name}-98860#####@OKHDFC-DKBK0000001-4####7######-UPI", "0000"),
    Kind(1, 48000, 145000, "NEFT CR-CITI0000004-INDUS SOFTWARE PVT LTD-MEERA IYER-CITIN2#######", "neft"),
    Kind(0.3, 80, 900, "INTEREST PAID TILL {today}", "none", most=1),
]
POOLS_ALL = POOLS | {"today": lambda _, day: day.strftime("%d-%b-%Y").upper()}


def lakhs(amount: Decimal) -> str:
    """`1,23,456.78`."""
    whole, paise = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        head, tail = head[:-2], f"{head[-2:]},{tail}"
    return f"{'-' if amount < 0 else ''}{tail}.{paise}"


def reference(rng: Random, item: Entry) -> str:
    forms = {"0000": "0000#############"[:16], "cheque": "0000000000000###", "neft": "CITIN2########", "none": ""}
    return fill(rng, forms[item.tag] or "000000000000000", item.day, {})


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 8000, 180000)
    account = fill(rng, "5010############"[:14], start, {})
    items = entries(rng, KINDS, POOLS_ALL, (start, end), opening, floor=2000)
    closing = opening + sum((item.amount for item in items), ZERO)

    def head(page: Page, place: int) -> float:
        return top(page, place, account, (start, end))

    def foot(page: Page, y: float) -> None:
        for x in EDGES:
            page.upright(x, 230, y, 0.4)
        page.rule(EDGES[0], y, EDGES[-1], 0.4)
        legal(page)

    flow = Flow(742, Page, head, foot)
    rows: list[Row] = []
    balance = opening
    for item in items:
        balance += item.amount
        lines = wrap(item.lines[0], fits("Helvetica", 7.5, 182), cut=True)
        flow.need(9.5 * len(lines) + 3)
        page = flow.page
        page.put(EDGES[0] + 3, flow.y, item.day.strftime("%d/%m/%y"), 7.5)
        page.put(EDGES[2] + 3, flow.y, reference(rng, item), 7.5)
        page.put(EDGES[3] + 3, flow.y, item.day.strftime("%d/%m/%y"), 7.5)
        page.put(EDGES[5 if item.amount < 0 else 6] - 3, flow.y, lakhs(abs(item.amount)), 7.5, right=True)
        page.put(EDGES[7] - 3, flow.y, lakhs(balance), 7.5, right=True)
        rows.append(Row(item.day, " ".join(lines), item.amount, balance, item.day, flow.number))
        flow.y = page.lines(EDGES[1] + 3, flow.y, lines, 7.5, 9.5) + 2
    foot(flow.page, flow.y - 2)
    flow.y += 14
    if flow.y + 70 > flow.bottom:
        flow.turn(last=True)
        legal(flow.page)
    ending(flow, items, opening, closing, end)
    with_fpdf(flow.pages, path)
    return Truth("bank", "en-IN", "INR", account, start, end, opening, closing, rows)


def top(page: Page, place: int, account: str, period: tuple[date, date]) -> float:
    page.put(530, 26, f"Page No .:   {place}", 8, right=True)
    page.box(22, 34, 118, 20, (0.0, 0.3, 0.55))
    page.put(28, 48, "INDUS BANK", 11, bold=True, color=(1, 1, 1))
    page.put(578, 48, "We understand your world", 8, right=True)
    page.lines(
        26,
        76,
        (
            "MS  MEERA IYER",
            "NO 42 3RD CROSS",
            "INDIRANAGAR 2ND STAGE",
            "NEAR CMH HOSPITAL",
            "BANGALORE 560038",
            "KARNATAKA INDIA",
            "",
            "JOINT HOLDERS :",
        ),
        8,
        10.5,
    )
    page.box(22, 64, 250, 92, stroke=(0, 0, 0))
    page.lines(26, 172, ("Nomination : Registered",), 8)
    page.put(26, 190, f"Statement From  : {period[0]:%d/%m/%Y}   To : {period[1]:%d/%m/%Y}", 8, bold=True)
    y = 64.0
    for label, value in (
        ("Account Branch", "INDIRANAGAR"),
        ("Address", "INDUS BANK LTD, 100 FEET ROAD"),
        ("City", "BANGALORE 560038"),
        ("State", "KARNATAKA"),
        ("Phone no.", "18002600/18001600"),
        ("OD Limit", "0.00     Currency : INR"),
        ("Email", "MEERA.IYER@EXAMPLE.IN"),
        ("Cust ID", "8812" + account[-4:]),
        ("Account No", f"{account}  PRIME"),
        ("A/C Open Date", "14/08/2015"),
        ("Account Status", "Regular"),
        ("RTGS/NEFT IFSC", "INDB0000076  MICR : 560240008"),
        ("Branch Code", "76     Account Type : SAVINGS - RESIDENT (105)"),
    ):
        page.put(330, y, label, 8)
        page.put(402, y, f": {value}", 8)
        y += 11.2
    for n, title in enumerate(TITLES):
        page.put((EDGES[n] + EDGES[n + 1]) / 2, 226, title, 7.5, center=True, bold=True)
    page.box(EDGES[0], 214, EDGES[-1] - EDGES[0], 16, stroke=(0, 0, 0))
    return 242


def legal(page: Page) -> None:
    page.put(24, 764, "INDUS BANK LIMITED", 7.5, bold=True)
    page.lines(
        24,
        773,
        (
            "*Closing balance includes funds earmarked for hold and uncleared funds",
            "Contents of this statement will be considered correct if no error is reported within 30 days of receipt "
            "of statement. The address on this statement is that on record with the Bank as at",
            "the day of requesting this statement.",
            "State account branch GSTN:29AAACH2702H1Z2   Indus Bank GSTIN number details are available at "
            "https://www.indusbank.example.in/gst.",
            "Registered Office Address: Indus Bank House, Senapati Bapat Marg, Lower Parel, Mumbai 400013",
        ),
        6.3,
        8.2,
    )


def ending(flow: Flow, items: list[Entry], opening: Decimal, closing: Decimal, end: date) -> None:
    page, y = flow.page, flow.y
    out = [item.amount for item in items if item.amount < 0]
    into = [item.amount for item in items if item.amount > 0]
    page.put(24, y, "STATEMENT SUMMARY :-", 8, bold=True)
    places = (24, 130, 210, 290, 390, 490)
    titles = ("Opening Balance", "Dr Count", "Cr Count", "Debits", "Credits", "Closing Bal")
    figures = (
        lakhs(opening),
        str(len(out)),
        str(len(into)),
        lakhs(-sum(out, ZERO)),
        lakhs(sum(into, ZERO)),
        lakhs(closing),
    )
    for x, title, figure in zip(places, titles, figures, strict=True):
        page.put(x, y + 13, title, 7.5, bold=True)
        page.put(x, y + 24, figure, 7.5)
    stamp = f"Generated On: {end:%d-%b-%Y} 22:14:09     Generated By: 8812{end:%d%m}     Requesting Branch Code: NET"
    page.put(24, y + 42, stamp, 7.5)
    page.put(24, y + 54, "This is a computer generated statement and does not require signature.", 7.5, bold=True)
