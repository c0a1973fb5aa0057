"""India, NRE savings account: landscape, lakhs in the figures, narration over several lines, reference in its column.

Withdrawals and deposits in two columns with the closing balance on each row, a summary with the counts of debits and
credits, the holder's block at the top and the bank's notes at the end.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Hand, Page, by_hand, fits

BLUE = (0.0, 0.25, 0.55)
EDGES = (36, 88, 400, 502, 556, 640, 724, 806)
POOLS = {
    "who": ["SUNITHA MENON", "K RAMACHANDRAN", "GEORGE VARKEY", "ANJALI DESHPANDE"],
    "bank": ["SBIN", "ICIC", "FDRL", "UTIB"],
    "shop": ["BIGBASKET", "SWIGGY INSTAMART", "RELIANCE SMART", "IRCTC", "LULU HYPERMARKET KOCHI"],
}
KINDS = [
    Kind(6, -80, -6000, "UPI-{shop}-PAYTMQR####@PTYBL-{bank}0####-############-PAYMENT FROM PHONE"),
    Kind(2, -2000, -85000, "NEFT DR-{bank}000####-{who}-NETBANK, MUM-N############-FAMILY MAINTENANCE", step="1"),
    Kind(2, -500, -12000, "POS 416021XXXXXX#### {shop} POS DEBIT"),
    Kind(1, -2000, -10000, "NWD-416021XXXXXX####-######-ERNAKULAM", step="500"),
    Kind(1.5, 90000, 420000, "FT INWARD REMITTANCE GBP {gbp}@104.35 {who} LONDON TT REF ##########", most=3),
    Kind(1, -4500, -25000, "ACH D- CAMS MUTUAL FUND SIP-##########", step="500"),
    Kind(0.7, 1200, 9000, "INTEREST PAID TILL {day}", most=1, step="1"),
    Kind(0.5, -17.7, -59, "INSTAALERT CHG {quarter} INCL GST", most=1),
    Kind(1, 1500, 30000, "FD REDEMPTION-5030########-{who}", most=2),
]


def _rupees(amount: Decimal) -> str:
    """With a comma before the last three digits and before each two above."""
    whole, paise = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if amount < 0 else "") + ",".join([*groups, tail]) + "." + paise


@dataclass
class _Sheet:
    start: date
    end: date
    account: str
    tops: list[float]

    def head(self, page: Page, number: int) -> float:
        page.put(36, 40, "PEPPER COAST BANK", 15, bold=True, color=BLUE)
        page.put(806, 40, f"Page No .: {number}", 8, right=True)
        y = 70.0
        if number == 1:
            page.lines(
                40,
                64,
                [
                    "MR. BIJU THARAKAN",
                    "C/O NINAN THARAKAN",
                    "TC 14/1180 MARINE DRIVE",
                    "ERNAKULAM 682031",
                    "KERALA INDIA",
                ],
                8.5,
                11,
            )
            facts = [
                ("Account Branch", "MARINE DRIVE, KOCHI"),
                ("Currency", "INR"),
                ("Account No", f"{self.account}   NRE SAVINGS"),
                ("RTGS/NEFT IFSC", "PEPC0000114   MICR : 682000014"),
                ("Nomination", "Registered"),
            ]
            for n, (label, value) in enumerate(facts):
                page.put(480, 64 + 11 * n, label, 8.5)
                page.put(570, 64 + 11 * n, ": " + value, 8.5)
            page.put(36, 132, f"Statement From : {self.start:%d/%m/%Y}  To : {self.end:%d/%m/%Y}", 9, bold=True)
            y = 154.0
        page.box(36, y - 11, 770, 17, (0.85, 0.9, 0.97), stroke=BLUE)
        titles = ("Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.", "Closing Balance")
        for (left, right), title in zip(pairwise(EDGES), titles, strict=True):
            page.put((left + right) / 2, y, title, 8, bold=True, center=True)
        self.tops.append(y - 11)
        return y + 19

    def close(self, page: Page, y: float) -> None:
        for x in EDGES:
            page.upright(x, self.tops[-1], y - 6, 0.4, BLUE)
        page.rule(36, y - 6, 806, 0.4, BLUE)


def _summary(flow: Flow, values: list[str]) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 16
    page.put(36, y, "STATEMENT SUMMARY  :-", 9, bold=True)
    heads = ("Opening Balance", "Dr Count", "Cr Count", "Debits", "Credits", "Closing Bal")
    for n, (title, value) in enumerate(zip(heads, values, strict=True)):
        page.put(130 + 125 * n, y + 15, title, 8.5, bold=True, right=True)
        page.put(130 + 125 * n, y + 28, value, 8.5, right=True)
    notes = [
        "Generated On: by the customer through NetBanking. This is a computer generated statement and does not require",
        "signature. Contents of this statement will be considered correct if no error is reported within 30 days.",
        "Interest on NRE deposits is exempt from tax in India. The closing balance includes funds under lien, if any.",
    ]
    page.lines(36, y + 50, notes, 7.5, 10)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 40000, 900000)
    account = fill(rng, "5010##########", start, {})
    pools = {
        **POOLS,
        "gbp": [f"{number:,}.00" for number in (900, 1500, 2000, 3200)],
        "day": [f"{start:%d-%b-%Y}".upper()],
        "quarter": [f"{start:%b}-{end:%b%y}".upper()],
    }
    count = rng.randint(10, 52)
    entries = some_entries(rng, KINDS, pools, (start, end), count=count, balance=opening, floor=8000)
    balances = running(opening, [entry.amount for entry in entries])
    sheet = _Sheet(start, end, account, [])
    size = (842.0, 595.0)
    flow = Flow(540, lambda: Page(size), sheet.head, sheet.close)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits("Helvetica", 8, 302))
        high = 10 * len(lines) + 4
        flow.need(high + 4)
        value = max(start, earlier(rng, entry.day, 1))
        page, y = flow.page, flow.y
        page.put(40, y, f"{entry.day:%d/%m/%y}", 8)
        page.put(405, y, fill(rng, "0000############", entry.day, {}), 8)
        page.put(507, y, f"{value:%d/%m/%y}", 8)
        page.put(637 if entry.amount < 0 else 721, y, _rupees(abs(entry.amount)), 8, right=True)
        page.put(804, y, _rupees(balance), 8, right=True)
        page.lines(92, y, lines, 8, 10)
        flow.y += high
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
    sheet.close(flow.page, flow.y)
    debits = [entry.amount for entry in entries if entry.amount < 0]
    credits = [entry.amount for entry in entries if entry.amount > 0]
    closing = balances[-1]
    totals = [_rupees(-sum(debits, Decimal(0))), _rupees(sum(credits, Decimal(0)))]
    _summary(flow, [_rupees(opening), str(len(debits)), str(len(credits)), *totals, _rupees(closing)])
    for page in flow.pages:
        page.put(421, 575, "PEPPER COAST BANK LIMITED   Regd. Office: Broadway, Kochi 682031", 7, center=True)
    by_hand(flow.pages, path, Hand(show="TJ", turned=True))
    return Truth("account", "en-IN", "INR", account, start, end, opening, closing, rows)
