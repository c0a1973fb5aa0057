"""India, savings account: narrations cut within words at the column's edge and carried on below, reference numbers of
sixteen figures, a value date in the middle of the row, Western thousands, upright rules without lines across; page
foot in small print on every page and a summary with counts of debits and credits at the end."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import joined, kept, liberation, total, worded

SIZE = (636.0, 842.0)
EDGES = (30.0, 66.0, 282.0, 362.0, 402.0, 480.0, 558.0, 630.0)
POOLS: Pools = {
    "shop": (
        *("FRESHMART STORES", "SWIFTY FOODS", "ZIPTO INSTANT", "RAJ MEDICALS", "SRI SAI TIFFINS", "BALAJI FUELS"),
        *("ANAND SWEETS", "METRO RAIL", "BOOKMYSEAT"),
    ),
    "who": ("RAHUL VERMA", "PRIYA NAIR", "SURESH KUMAR R", "ANITA DESHMUKH", "MOHAMMED IRFAN", "KAVYA S"),
    "vpa": ("PAYQR.###?##@YBX", "Q########@YBX", "#########-2@OKAXZ", "BHARATQR.#########@PTX", "##########@IBX"),
    "ifsc": ("KVNB0###181", "PRGB000####", "UNTY000####", "SRVB0PTMUPI"),
    "why": ("UPI", "PAYMENT FROM PHONE", "SENT USING APP", "COLLECT", "BILL"),
}
KINDS = (
    Kind(26, -20, -4200, "UPI-{shop}-{vpa}-{ifsc}-############-{why}"),
    Kind(9, -100, -15000, "UPI-{who}-{vpa}-{ifsc}-############-{why}", "", "1"),
    Kind(9, 50, 12000, "UPI-{who}-{vpa}-{ifsc}-############-{why}", "", "1"),
    Kind(4, -150, -6800, "POS ######XXXXXX#### {shop}"),
    Kind(3, -500, -10000, "NWD-######XXXXXX####-????####-BENGALURU", "", "500"),
    Kind(3, -1000, -42000, "IMPS-############-{who}-PRGB-XXXXXXX####-{why}", "", "1"),
    Kind(3, 28000, 145000, "NEFT CR-KVNB0000181-INFRATECH SOLUTIONS PVT LTD-{who}-KVNBN################", "", "1", 2),
    Kind(3, -2000, -28000, "ACH D- GROWMORE FINANCE LTD-########", "", "1", 3),
    Kind(2, -300, -3000, "BILLDKINDIAIDEASLTD-BBPS-############", "", "1"),
    Kind(1, 100, 900, "INTEREST PAID TILL 31-MAR-20##", "", "1", 1),
    Kind(1, -10, -30, "SMS ALERT CHARGES ALRT-INC GST-######", "", "0.1", 1),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    regular, bold = liberation("LiberationSans-Regular"), liberation("LiberationSans-Bold")
    start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 3000, 180000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(20, 110), balance=opening, floor=500)
    entries = kept(entries, opening)
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "5010#########", start, {})
    holder = rng.choice(["MR. ARVIND KRISHNAN", "MS. NEHA AGARWAL", "MR. DEEPAK SINGH RANA"])
    left = [
        *(holder, f"FLAT NO {rng.randint(1, 19)}0{rng.randint(1, 8)} SAI RESIDENCY", "6TH CROSS MARATHAHALLI"),
        *("BANGALORE 560037", "KARNATAKA INDIA", "", "JOINT HOLDERS :", "", "Nomination : Registered"),
    ]
    right = (
        ("Account Branch", "MARATHAHALLI"),
        ("Address", "NO 81 OUTER RING ROAD"),
        ("City", "BANGALORE 560037"),
        ("State", "KARNATAKA"),
        ("Phone no.", "18002600181"),
        ("OD Limit", "0.00    Currency : INR"),
        ("Cust ID", fill(rng, "########", start, {})),
        ("Account No", f"{number}    PRIME"),
        ("A/C Open Date", f"{start - timedelta(rng.randint(700, 3000)):%d/%m/%Y}"),
        ("Account Status", "Regular"),
        ("RTGS/NEFT IFSC:", f"DECB0000{rng.randint(100, 999)}   MICR : 560240{rng.randint(100, 999)}"),
        ("Account Type", "SAVINGS A/C - RESIDENT (100)"),
    )

    def head(page: Page, number_: int) -> float:
        page.box(30, 24, 600, 20, (0.0, 0.25, 0.5))
        page.put(36, 38, "DECCAN BANK", 12, bold=True, color=(1, 1, 1))
        page.put(624, 38, "We understand your world", 7, right=True, color=(1, 1, 1))
        page.put(630, 56, f"Page No .: {number_}", 8, right=True)
        page.lines(36, 72, left, 8, 11)
        for n, (label, value) in enumerate(right):
            page.put(340, 72 + 10.5 * n, label, 7.5)
            page.put(412, 72 + 10.5 * n, (": " if not label.endswith(":") else "") + value, 7.5)
        page.put(36, 206, f"From : {start:%d/%m/%Y}", 8.5)
        page.put(130, 206, f"To : {end:%d/%m/%Y}", 8.5)
        page.put(330, 206, "Statement of account", 10, bold=True, center=True)
        page.box(30, 212, 600, 16, None, stroke=(0, 0, 0))
        for n, label in enumerate(
            ("Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.", "Closing Balance")
        ):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, 223, label, 7.5, center=True, bold=True)
        return 240

    def foot(page: Page, _: float, to: float = 752) -> None:
        for x in EDGES:
            page.upright(x, 212, to, 0.5)
        page.rule(30, to, 630, 0.5)
        page.put(36, 766, "DECCAN BANK LIMITED", 7.5, bold=True)
        page.lines(
            36,
            776,
            [
                "*Closing balance includes funds earmarked for hold and uncleared funds",
                "Contents of this statement will be taken as correct unless an error is reported within 30 days. "
                "The address shown is the one on record with the Bank.",
                f"State account branch GSTN:29AAACD{number[-4:]}Q1ZB",
                "Registered Office Address: Deccan House, Residency Road, Bangalore 560025",
            ],
            6.5,
            9,
        )

    flow = Flow(748, lambda: Page(SIZE, regular, bold), head, foot)
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        lines = wrap(joined(entry.lines), fits(regular, 7.5, 208), cut=True)
        flow.need(9.5 * len(lines) + 2)
        page = flow.page
        balance += entry.amount
        value = entry.day
        page.put(48, flow.y, f"{entry.day:%d/%m/%y}", 7.5, center=True)
        page.put(70, flow.y, lines[0], 7.5)
        digits = "".join(c for c in fill(rng, "############", entry.day, {}))
        page.put(358, flow.y, digits.zfill(16), 7.5, right=True)
        page.put(382, flow.y, f"{value:%d/%m/%y}", 7.5, center=True)
        page.put(476 if entry.amount < 0 else 554, flow.y, written(abs(entry.amount)), 7.5, right=True)
        page.put(626, flow.y, written(balance), 7.5, right=True)
        page.lines(70, flow.y + 9.5, lines[1:], 7.5, 9.5)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
        flow.y += 9.5 * len(lines) + 2
    foot(flow.page, 0, flow.y - 4)
    if flow.y + 90 > 748:
        flow.turn(last=True)
        foot(flow.page, 0, flow.y - 12)
    page, y = flow.page, flow.y + 20
    page.box(60, y - 12, 520, 62, (1, 1, 1), stroke=(0.5, 0.5, 0.5))
    page.put(70, y, "STATEMENT SUMMARY  :-", 8.5, bold=True)
    spent = [entry for entry in entries if entry.amount < 0]
    for n, (label, text) in enumerate(
        (
            ("Opening Balance", written(opening)),
            ("Dr Count", str(len(spent))),
            ("Cr Count", str(len(entries) - len(spent))),
            ("Debits", written(abs(total(entries, -1)))),
            ("Credits", written(total(entries, 1))),
            ("Closing Bal", written(closing)),
        )
    ):
        page.put(70 + 84 * n, y + 14, label, 7.5, bold=True)
        page.put(70 + 84 * n, y + 26, text, 7.5)
    asked = end + timedelta(rng.randint(1, 9))
    page.put(70, y + 42, f"Generated On:  {asked:%d-%b-%Y} {rng.randint(8, 22):02}:{rng.randint(0, 59):02}", 7)
    page.put(260, y + 42, f"Generated By:  {rng.randint(10**7, 10**8 - 1)}", 7)
    page.put(420, y + 42, "Requesting Branch Code:  NET", 7)
    page.put(330, y + 66, "This is a computer generated statement and does not require signature.", 7, center=True)
    with_reportlab(worded(flow.pages), path)
    return Truth("account", "en_IN", "INR", number, start, end, opening, closing, rows)
