"""India, savings account of a public bank: Hindi over English headings, lakh grouping, balances marked Cr.

Long UPI and NEFT descriptions are cut in the middle of words, 'B/F' and 'C/F' carry the balance with a page total in
between; the Hindi is shaped and embedded, so its text layer is as poor as such banks' files have it.
"""

from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, save, with_pymupdf

KINDS = [
    Kind(7, -10, -6000, "UPI/DR/############/{shop}/{bank}/{handle}/UPI", "", "1"),
    Kind(4, 50, 12000, "UPI/CR/############/{person}/{bank}/{handle}/Payment", "", "1"),
    Kind(1, -500, -10000, "ATM/CASH WDL/{place}/######", "", "500"),
    Kind(1, 32000, 98000, "NEFT-CITIN########-{employer}-SALARY", "", "1", 2),
    Kind(1.5, -1000, -45000, "IMPS-OUT/############/{person}/{bank}/XXXX####", "", "1"),
    Kind(1, -900, -15000, "ACH-DR-{lender}-########", "", "1", 3),
    Kind(1, 5000, 60000, "CSH DEP/{place} BR/SELF", "", "100", 2),
    Kind(1, -1500, -40000, "CHQ PAID-MICR INWARD-{lender}", "cheque", "1"),
    Kind(0.6, -11, -295, "SMS ALERT CHARGES INCL GST", "", "0.01", 1),
    Kind(0.6, 90, 2400, "SBINT:CREDIT INTEREST CAPITALISED", "", "1", 1),
]
POOLS = {
    "shop": ["BIG BAZAAR", "Swiggy", "JIO PREPAID", "SHREE GANESH KIRANA", "IRCTC", "MSEDCL BILL", "Zepto Marketplace"],
    "person": ["RAMESH YADAV", "PRIYA S KULKARNI", "MOHD IRFAN", "ANITA DEVI", "SURESH PATIL"],
    "bank": ["HDFC", "SBIN", "YESB", "UTIB", "PYTM"],
    "handle": ["q######@ybl", "paytmqr@paytm", "##########@axl", "bharatpe@fbpe"],
    "place": ["NAGPUR SITABULDI", "PUNE CAMP", "DHARAMPETH"],
    "employer": ["TATA ELXSI LTD", "ZILLA PARISHAD NAGPUR"],
    "lender": ["LIC OF INDIA", "BAJAJ FINANCE LTD", "HDFC MUTUAL FUND"],
}
SIGNATURE = "This is a computer generated statement and does not require signature."
OUT, IN, LEFT = 388.0, 468.0, 562.0
COLUMNS = [
    (33, "दिनांक", "Date"),
    (92, "विवरण", "Particulars"),
    (268, "चेक सं.", "Chq. No."),
    (330, "आहरण", "Withdrawals"),
    (420, "जमा", "Deposits"),
    (510, "शेष", "Balance"),
]


def rupees(amount: Decimal) -> str:
    """Grouped in lakhs and crores."""
    whole, point = written(abs(amount), "", ".").split(".")
    parts = [whole[-3:]]
    rest = whole[:-3]
    while rest:
        parts.insert(0, rest[-2:])
        rest = rest[:-2]
    return ",".join(parts) + "." + point


def marked(balance: Decimal) -> str:
    return f"{rupees(balance)} {'Dr' if balance < 0 else 'Cr'}"


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 60000, 900000)
        count = rng.choice([rng.randint(5, 9), rng.randint(16, 40), rng.randint(45, 85)])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=45000)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.number = fill(rng, "6####0100######", self.period[0], {})
        self.hindi: list[tuple[int, float, float, str]] = []
        self.cheque = rng.randint(100000, 900000)
        self.balance = self.opening
        self.rows: list[Row] = []
        self.page_sums = [Decimal(0), Decimal(0)]

    def head(self, page: Page, sheet: int) -> float:
        page.put(297, 40, "VIDARBHA GRAMIN BANK", 14, center=True, bold=True, color=(0.75, 0.3, 0.0))
        page.put(297, 52, "(A Government of India Undertaking)", 7, center=True)
        self.hindi.append((sheet, 225, 14, "विदर्भ ग्रामीण बैंक"))
        page.put(562, 52, f"Page No. : {sheet}", 8, right=True)
        y = 86.0
        if sheet == 1:
            self.facts(page)
            y = 246
        page.box(30, y - 26, 535, 30, (0.99, 0.93, 0.85))
        page.rule(30, y - 26, 565)
        page.rule(30, y + 4, 565)
        for x, over, under in COLUMNS:
            self.hindi.append((sheet, x - 3, y - 27, over))
            page.put(x, y, under, 8, bold=True)
        y += 17
        page.put(92, y, "B/F" if sheet > 1 else "OPENING BALANCE", 8, bold=True)
        page.put(LEFT, y, marked(self.balance), 8, right=True, bold=True)
        self.page_sums = [Decimal(0), Decimal(0)]
        return y + 15

    def facts(self, page: Page) -> None:
        self.hindi += [(1, 27, 66, "शाखा"), (1, 297, 66, "खाता संख्या"), (1, 27, 140, "ग्राहक का नाम")]
        page.lines(30, 92, ["Branch : DHARAMPETH, NAGPUR", "IFSC : VIGB0006412   MICR : 440029017"], 8, 12)
        first, last = self.period
        right = [f"A/C No. : {self.number}", "Scheme : SB-GENERAL   Currency : INR", "Nomination : Registered"]
        right += ["CKYC No. : XXXXXXXXXX4471", f"Statement from {first:%d-%m-%Y} to {last:%d-%m-%Y}"]
        page.lines(300, 92, right, 8, 12)
        page.lines(30, 166, ["MRS SUNITA VIJAY DESHMUKH", "PLOT 41 SHANKAR NAGAR", "NAGPUR 440010 MAHARASHTRA"], 8, 11)
        page.put(300, 166, "Cust ID : 84471093     Mobile : XXXXXX4418", 8)
        page.put(300, 178, "Rate of Interest : 2.75 % p.a. (quarterly)", 8)
        page.put(300, 190, f"Account open date : 14-08-{first.year - 7}", 8)

    def foot(self, page: Page, y: float) -> None:
        page.rule(30, y - 9, 565, 0.3)
        page.put(92, y + 2, "Page Total", 8)
        page.put(OUT, y + 2, rupees(self.page_sums[0]), 8, right=True)
        page.put(IN, y + 2, rupees(self.page_sums[1]), 8, right=True)
        page.put(92, y + 14, "C/F", 8, bold=True)
        page.put(LEFT, y + 14, marked(self.balance), 8, right=True, bold=True)
        page.put(297, 826, SIGNATURE, 6.5, center=True)

    def row(self, flow: Flow, entry: Entry) -> None:
        lines = wrap(entry.lines[0], fits("Helvetica", 8, 162), cut=True)
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        self.balance += entry.amount
        self.page_sums[entry.amount > 0] += abs(entry.amount)
        page.put(33, y, f"{entry.day:%d-%m-%Y}", 8)
        page.lines(92, y, lines, 8, 10)
        cheque = ""
        if entry.tag == "cheque":
            self.cheque += 1
            cheque = str(self.cheque)
            page.put(268, y, cheque, 8)
        page.put(OUT if entry.amount < 0 else IN, y, rupees(entry.amount), 8, right=True)
        page.put(LEFT, y, marked(self.balance), 8, right=True)
        shown = " ".join(" ".join([lines[0], cheque, *lines[1:]]).split())
        self.rows.append(Row(entry.day, shown, entry.amount, self.balance, None, flow.number))
        flow.y += 10 * len(lines) + 4

    def close(self, flow: Flow) -> None:
        flow.need(150)
        page, y = flow.page, flow.y
        outs = [-row.amount for row in self.rows if row.amount < 0]
        ins = [row.amount for row in self.rows if row.amount > 0]
        page.rule(30, y - 8, 565)
        page.put(92, y + 4, "CLOSING BALANCE", 8, bold=True)
        page.put(LEFT, y + 4, marked(self.closing), 8, right=True, bold=True)
        self.hindi.append((flow.number, 27, y + 14, "सारांश"))
        page.put(72, y + 27, "Statement Summary", 8, bold=True)
        page.put(33, y + 44, f"Dr. Count : {len(outs)}", 8)
        page.put(140, y + 44, f"Total Withdrawals : {rupees(Decimal(sum(outs)))}", 8)
        page.put(310, y + 44, f"Cr. Count : {len(ins)}", 8)
        page.put(410, y + 44, f"Total Deposits : {rupees(Decimal(sum(ins)))}", 8)
        notes = [
            "Abbreviations: DR - Debit, CR - Credit, WDL - Withdrawal, CSH - Cash, CHQ - Cheque, B/F - Brought Fwd.",
            "Customers are requested to notify the bank within 15 days of any discrepancy. Deposits up to Rs. 5,00,000",
            "are insured by DICGC. Never share OTP, PIN or CVV. Complaints: 1800 233 4400 / grievance@vigb.example",
        ]
        page.lines(33, y + 68, notes, 7, 10, color=GREY)
        page.put(297, 826, SIGNATURE, 6.5, center=True)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(776, Page, sheet.head, sheet.foot)
    for entry in sheet.entries:
        sheet.row(flow, entry)
    sheet.close(flow)
    with_pymupdf(flow.pages, path)
    document = pymupdf.open(stream=path.read_bytes(), filetype="pdf")
    for number, x, y, text in sheet.hindi:
        area = pymupdf.Rect(x, y, x + 170, y + 22)
        document[number - 1].insert_htmlbox(area, f'<p style="font-size:9px;margin:3px">{text}</p>')
    document.subset_fonts()
    save(document, path)
    return Truth("savings", "en_IN", "INR", sheet.number, *sheet.period, sheet.opening, sheet.closing, sheet.rows)
