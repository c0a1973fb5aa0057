"""India, private bank savings account: narrations cut in mid-word at the column's edge, `1,23,456.78`, UPI rows.

Look 1 after HDFC: `01/04/23`, narration, a 16-digit reference, value date, withdrawal, deposit and closing balance in a
box of upright rules; the address block on every page, the opening balance only in the summary at the end. Look 2 after
Axis: `01-04-2023`, cheque number before the particulars, debit and credit, the branch code last; opening balance,
transaction total and closing balance are rows of the table; legends below. Drawn by hand: whole strings with the size
in the matrix, or kerning arrays in a Form XObject.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap
from ..pens import BLACK, GREY, Flow, Hand, Page, by_hand, fits

CROWN = [
    Kind(11, -10, -4500, "UPI-{shop}-{vpa}@{psp}-{ifsc}-{rrn}-{note}"),
    Kind(4, 50, 9000, "UPI-{person}-{mobile}@{psp}-{ifsc}-{rrn}-{note}"),
    Kind(2.5, -50, -9000, "POS 416021XXXXXX{card} {shop} POS DEBIT"),
    Kind(2, -500, -20000, "NWD-416021XXXXXX{card}-S1AC####-{city}", step="500"),
    Kind(2, -1000, -22000, "IMPS-{rrn}-{person}-{ifsc}-XXXXXXXX{card}-RENT RS 18,500.00 FOR {month}", step="1"),
    Kind(1.5, 42000, 145000, "NEFT CR-CITN0100000-{firm}-MEERA KRISHNAN IYER-CITN{neft}", most=2, step="1"),
    Kind(1.5, -799, -14000, "ACH D- {fund}-{neft}"),
    Kind(0.8, -3000, -21000, "EMI #4######## CHQ S4######## {count}", step="1", most=1),
    Kind(0.7, -2000, -21000, "CHQ PAID-MICR CTS-MU-{person}", step="1", tag="cheque"),
    Kind(0.6, 90, 2600, "CREDIT INTEREST CAPITALISED", most=1, step="1"),
    Kind(0.6, 200, 4500, "REV-UPI-######XXXXXX{card}-{vpa}@{psp}-{rrn}-{dmy}"),
    Kind(0.5, -17.7, -17.7, "INSTAALERT CHG {quarter} INCL GST 2.70 {dmy}-MIR{neft}", most=1),
    Kind(0.5, -118, -590, "DC INTL POS TXN MARKUP+ST {dmy}-MIR{neft} USD 23.10"),
]
AXIS = [
    Kind(11, -10, -4500, "UPI/P2M/{rrn}/{shop}/{note}/{bank}"),
    Kind(4, 50, 9000, "UPI/P2A/{rrn}/{person}/{bank}/{note}"),
    Kind(2.5, -50, -9000, "PUR/{shop}/{city}/{dmy}/13:4#"),
    Kind(2, -500, -20000, "ATM-CASH-AXON/SACWG###/####/{dmy}/{city}", step="500"),
    Kind(2, -1000, -22000, "MOB/TPFT/{person}/91##########"),
    Kind(1.5, 42000, 145000, "NEFT/SCBLH{neft}/{firm}/STANDARD COAST BANK/SALARY FOR {month}", most=2),
    Kind(1.5, -799, -14000, "ACH-DR-TP-{fund}-{neft}"),
    Kind(0.8, -2000, -21000, "BRN-CLG-CHQ PAID TO {person}/{bank}", tag="cheque"),
    Kind(0.6, 90, 2600, "SB:91##########:Int.Pd:{dmy} to {dmy}", most=1, step="1"),
    Kind(0.6, -59, -295, "Consolidated Charges for A/c {month} Rs 250.00 + GST 18%", most=1),
    Kind(0.7, 500, 20000, "IMPS/P2A/{rrn}/{person}/{bank}/{mobile}/{note}"),
]
POOLS = {
    "shop": ["ZAIKAGO LIMITED", "BIGTOKRI", "SRI BALAJI MEDICALS", "RAJU TEA STALL", "CHENNAI METRORAIL", "KIRANA 24X7",
             "ROYAL PETRO SERVICE STN", "PATEL & SONS", "IRCTRAVEL E TICKETING"],
    "vpa": ["zaikago.rzp", "paytrm-########", "q########", "bigtokri.payu", "vyapar.##########", "gpayer-112#####"],
    "psp": ["OKCROWN", "YBLL", "PTYAXES", "IBLP"],
    "ifsc": ["YESC0YBLUPI", "UTIX0000###", "SBBI0###", "KKBX000####"],
    "rrn": ["3###########"],
    "neft": ["N##########"],
    "card": ["####"],
    "note": ["PAYMENT FROM PHONE", "UPI", "PAY TO MERCHANT", "NA", "DINNER 1,250 SPLIT", "SENT USING PAYTRM U"],
    "person": ["RAHUL KUMAR SHARMA", "S VENKATARAMANAN", "MOHAMMED ASIF K", "PRIYA NAIR", "DEEPAK CHANDRAKANT PATIL"],
    "mobile": ["98########", "70########-2"],
    "firm": ["NILGIRI INFOSYSTEMS PVT LTD", "DECCAN AUTO COMPONENTS LTD"],
    "fund": ["BHARAT CLEARING CORP", "SUNDRAM MUTUAL FUND SIP", "TP ACH LIFECARE INS"],
    "city": ["KOCHI", "BENGALURU", "NAVI MUMBAI", "THIRUVANANTHAPURAM"],
    "bank": ["YESS BANK", "STATE BANK OF DECCAN", "KOTAN MAHINDER BANK"],
    "count": ["0##", "1##"],
    "quarter": lambda rng, day: rng.choice(["JAN-MAR", "APR-JUN", "OCT-DEC"]) + f"{day.year % 100 - 1}",
    "month": lambda _, day: day.strftime("%b %Y").upper(),
    "dmy": lambda rng, day: earlier(rng, day, 4).strftime("%d-%m-%y"),
}  # fmt: skip
BLUE = (0.0, 0.22, 0.47)
MAROON = (0.55, 0.08, 0.28)
X1 = {"date": 29, "text": 74, "ref": 268, "value": 346, "debit": 446, "credit": 506, "balance": 568}
X2 = {"date": 34, "ref": 92, "text": 142, "debit": 392, "credit": 462, "balance": 536, "branch": 545}


def _lakh(amount: Decimal) -> str:
    whole, part = f"{abs(amount):.2f}".split(".")
    head = re.sub(r"(?<=\d)(?=(\d\d)+$)", ",", whole[:-3])
    return f"{'-' if amount < 0 else ''}{head}{',' if head else ''}{whole[-3:]}.{part}"


def _ref(rng: Random, entry: Entry) -> str:
    found = re.search(r"(?<!\d)3\d{11}(?!\d)", entry.lines[0])
    if found:
        return found[0].zfill(16)
    return f"{rng.randint(100000, 999999):016}" if entry.tag == "cheque" else f"{rng.randint(0, 10**9):016}"


def draw(rng: Random, path: Path) -> Truth:
    crown = rng.random() < 0.55
    period = start, end = some_period(rng, days=rng.choice([30, 91]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 26000, 640000)
    entries = some_entries(rng, CROWN if crown else AXIS, POOLS, period, balance=opening, floor=27000)
    closing = opening + sum(e.amount for e in entries)
    number = f"{rng.randint(10**13, 10**14 - 1)}" if crown else f"9{rng.randint(10**13, 10**14 - 1)}"
    truth = Truth("savings", "en_IN", "INR", number, start, end, opening, closing)
    (_crown if crown else _axis)(rng, truth, entries, path)
    return truth


def _crown(rng: Random, truth: Truth, entries: list[Entry], path: Path) -> None:
    flow = Flow(712, lambda: Page(face="Times-Roman", bold="Times-Bold"), lambda p, n: _crown_head(p, n, truth))
    balance = truth.opening_balance
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Times-Roman", 8, 188), cut=True)
        flow.need(9.6 * len(lines))
        page, y, balance = flow.page, flow.y, balance + entry.amount
        value = min(entry.day + timedelta(rng.choice([0, 0, 0, 0, 1])), truth.period_end)
        page.put(X1["date"], y, f"{entry.day:%d/%m/%y}", 8)
        page.put(X1["text"], y, lines[0], 8)
        page.put(X1["ref"], y, _ref(rng, entry), 8)
        page.put(X1["value"], y, f"{value:%d/%m/%y}", 8)
        page.put(X1["debit" if entry.amount < 0 else "credit"], y, _lakh(abs(entry.amount)), 8, right=True)
        page.put(X1["balance"], y, _lakh(balance), 8, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y = page.lines(X1["text"], y + 9.6, lines[1:], 8, 9.6) + 2
    flow.need(64)
    page, y = flow.page, flow.y + 12
    page.put(30, y, "STATEMENT SUMMARY  :-", 8.5, bold=True)
    names = ["Opening Balance", "Dr Count", "Cr Count", "Debits", "Credits", "Closing Bal"]
    debits = [e.amount for e in entries if e.amount < 0]
    credits = [e.amount for e in entries if e.amount > 0]
    sums = [_lakh(truth.opening_balance), str(len(debits)), str(len(credits))]
    sums += [_lakh(-sum(debits, Decimal(0))), _lakh(sum(credits, Decimal(0))), _lakh(truth.closing_balance)]
    for name, value, x in zip(names, sums, [120, 200, 260, 350, 450, 560], strict=True):
        page.put(x, y + 13, name, 8, right=True, bold=True)
        page.put(x, y + 25, value, 8, right=True)
    page.put(30, y + 42, f"Generated On: {truth.period_end + timedelta(3):%d-%b-%Y} 11:42:08", 7.5)
    page.put(230, y + 42, "Generated By: 58114207", 7.5)
    page.put(380, y + 42, "Requesting Branch Code: NET", 7.5)
    for page in flow.pages:
        end = flow.y - 4 if page is flow.page else 720
        for x in (26, 71, 264, 342, 388, 450, 510, 571):
            page.upright(x, 196, end, 0.4)
        page.rule(26, end, 571, 0.4)
        page.put(30, 734, "MALABAR CROWN BANK LIMITED", 8, bold=True, color=BLUE)
        text = (
            "*Closing balance includes funds earmarked for hold and uncleared funds. Contents of this statement will be"
            " considered correct if no error is reported within 30 days of receipt of statement. The address on this"
            " statement is that on record with the Bank as at the day of requesting this statement. State account"
            " branch GSTN: 32AABCM4512K1ZP. Registered Office Address: Crown House, M.G. Road, Kochi 682016."
        )
        page.lines(30, 744, wrap(text, fits("Times-Roman", 6.5, 530)), 6.5, 7.5)
    by_hand(flow.pages, path, Hand(scaled=True, split=True))


def _crown_head(page: Page, number: int, truth: Truth) -> float:
    page.put(30, 44, "MALABAR CROWN BANK", 15, bold=True, color=BLUE)
    page.put(30, 56, "We know your coast", 7, color=GREY)
    page.put(566, 40, f"Page No .:  {number}", 8, right=True)
    who = [
        "MS MEERA KRISHNAN IYER",
        "FLAT 4B LOTUS RESIDENCY",
        "CROSS ROAD 12 KADAVANTHRA",
        "KOCHI 682020",
        "KERALA INDIA",
        "",
        "JOINT HOLDERS :",
    ]
    page.lines(32, 76, who, 8, 10.5)
    names = ["Account Branch", "Address", "City", "Phone no.", "OD Limit", "Currency", "Cust ID", "Account No", "IFSC"]
    values = ["KOCHI - PANAMPILLY", "37/1123 AVENUE CENTRE", "KOCHI 682036", "18002026161", "0.00", "INR", "88410236"]
    values += [f"{truth.account_number}  PRIME", "MCRB0000184  MICR : 682240007"]
    for n, (name, value) in enumerate(zip(names, values, strict=True)):
        page.put(330, 66 + 10.5 * n, name, 8)
        page.put(400, 66 + 10.5 * n, f": {value}", 8)
    page.put(32, 170, f"From : {truth.period_start:%d/%m/%Y}     To : {truth.period_end:%d/%m/%Y}", 8.5)
    page.put(571, 170, "Statement of account", 11, right=True, bold=True)
    page.box(26, 180, 545, 16, (0.88, 0.91, 0.95), stroke=BLACK)
    for x, name in (
        (48, "Date"),
        (166, "Narration"),
        (303, "Chq./Ref.No."),
        (365, "Value Dt"),
        (419, "Withdrawal Amt."),
        (480, "Deposit Amt."),
        (540, "Closing Balance"),
    ):
        page.put(x, 191, name, 7.5, center=True, bold=True)
    return 207


def _axis(rng: Random, truth: Truth, entries: list[Entry], path: Path) -> None:
    flow = Flow(770, Page, lambda p, n: _axis_head(p, n, truth))
    balance = truth.opening_balance
    _axis_line(flow, "OPENING BALANCE", {"balance": _lakh(balance)})
    sums = {"debit": Decimal(0), "credit": Decimal(0)}
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 7.5, 180), cut=True)
        flow.need(9 * len(lines) + 4)
        page, y, balance = flow.page, flow.y, balance + entry.amount
        side = "debit" if entry.amount < 0 else "credit"
        sums[side] += abs(entry.amount)
        page.put(X2["date"], y, f"{entry.day:%d-%m-%Y}", 7.5)
        page.put(X2["ref"], y, str(rng.randint(100000, 999999)) if entry.tag == "cheque" else "", 7.5)
        page.put(X2["text"], y, lines[0], 7.5)
        page.put(X2[side], y, _lakh(abs(entry.amount)), 7.5, right=True)
        page.put(X2["balance"], y, _lakh(balance), 7.5, right=True)
        page.put(X2["branch"], y, rng.choice(["3104", "0248"]), 7.5)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y = page.lines(X2["text"], y + 9, lines[1:], 7.5, 9) + 4
        page.rule(30, flow.y - 9.5, 566, 0.3, GREY)
    _axis_line(flow, "TRANSACTION TOTAL", {side: _lakh(total) for side, total in sums.items()})
    _axis_line(flow, "CLOSING BALANCE", {"balance": _lakh(balance)})
    flow.need(150)
    text = (
        "Unless the constituent notifies the bank immediately of any discrepancy found by him/her in this statement of"
        " Account, it will be taken that he/she has found the account correct. Deposits are insured with DICGC up to"
        " Rs 5,00,000.00 per depositor. With effect from 01-04-2024 the monthly average balance is Rs 12,000.00."
    )
    y = flow.page.lines(34, flow.y + 8, wrap(text, fits("Helvetica", 7, 525)), 7, 9)
    legends = [
        "Legends :",
        "UPI/P2M - Unified Payments Interface, person to merchant",
        "PUR - POS purchase",
        "ATM-CASH - Cash withdrawal at ATM",
        "BRN-CLG - Cheque cleared at branch",
        "Int.Pd - Interest paid",
    ]
    y = flow.page.lines(34, y + 6, legends, 7, 9)
    flow.page.put(298, y + 12, "++++ End of Statement ++++", 8, center=True)
    for n, page in enumerate(flow.pages, 1):
        page.put(566, 806, f"Page {n} of {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show="TJ", form=True))


def _axis_line(flow: Flow, name: str, values: dict[str, str]) -> None:
    flow.need(14)
    flow.page.put(X2["text"], flow.y, name, 7.5, bold=True)
    for side, value in values.items():
        flow.page.put(X2[side], flow.y, value, 7.5, right=True, bold=True)
    flow.y += 14


def _axis_head(page: Page, number: int, truth: Truth) -> float:
    y = 40.0
    if number == 1:
        page.put(566, 48, "AXON DECCAN BANK", 16, right=True, bold=True, color=MAROON)
        who = [
            "PRAKASH VASANT DESHMUKH",
            "Joint Holder :- - -",
            "B-702 SAI ANGAN CHS",
            "SECTOR 19 NERUL",
            "NAVI MUMBAI",
            "MAHARASHTRA-INDIA",
            "400706",
        ]
        page.lines(34, 64, who, 8, 10.5)
        names = ["Customer ID :884120397", "IFSC Code :ADBL0003104", "MICR Code :400211088"]
        page.lines(566, 74, [*names, "Nominee Registered : Y", "PAN : AXQPD7781K"], 8, 10.5, right=True)
        since: tuple[date, date] = (truth.period_start, truth.period_end)
        text = f"Statement of Axon Account No :{truth.account_number} for the period (From : {since[0]:%d-%m-%Y} To :"
        page.put(298, 152, f"{text} {since[1]:%d-%m-%Y})", 8.5, center=True, bold=True)
        y = 172
    page.box(30, y - 11, 536, 16, MAROON)
    white = (1.0, 1.0, 1.0)
    for name, at in (("Tran Date", "date"), ("Chq No", "ref"), ("Particulars", "text"), ("Init.", "branch")):
        page.put(X2[at], y, name, 7.5, bold=True, color=white)
    for name, at in (("Debit", "debit"), ("Credit", "credit"), ("Balance", "balance")):
        page.put(X2[at], y, name, 7.5, right=True, bold=True, color=white)
    return y + 18
