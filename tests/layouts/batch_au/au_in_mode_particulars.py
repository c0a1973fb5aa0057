"""India, savings account: customer summary and account details first, number masked, then DATE MODE PARTICULARS with
deposits before withdrawals; a row's date and figures stand at half the height of its wrapped text, the mode is often
empty, figures in lakhs, a B/F row and a total row; legends of codes at the end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_entries, wrap
from ..pens import A4, Color, Flow, Page, fits, with_reportlab
from ._rows import ENGLISH_LONG, after_table, indian, joined, kept, liberation, month, months, total

MAROON: Color = (0.6, 0.12, 0.15)
BAND: Color = (0.95, 0.9, 0.86)
DATE, MODE, TEXT, DEPOSIT, OUT, BALANCE = 34.0, 90.0, 160.0, 424.0, 494.0, 564.0
POOLS: Pools = {
    "shop": (
        *("Zepta Market", "Cafe Coffee Hut", "Apollon Pharmacy", "Namma Metro", "Urban Closet", "Sagar Stores"),
        *("Swifty Instamart", "Petrol Point"),
    ),
    "who": ("ROHIT MEHTA", "SNEHA PILLAI", "ARJUN BHAT", "FATIMA SHEIKH", "NITIN JOSHI"),
    "bank": ("UNITY BANK", "KAVERI BANK L", "PRAGATI BANK", "DECCAN BANK", "SARVA BANK"),
    "vpa": ("paytmqr####@ptx", "q######@ybx", "##########@ibx", "merchant.##@okz"),
    "quarter": lambda _, day: f"01-{(day.month + 8) % 12 + 1:02}-{day.year} to {day:%d-%m-%Y}",
    "why": ("You are pa", "Payment fr", "UPI", "Paid via a", "Rent"),
}
KINDS = (
    Kind(24, -25, -5200, "{shop}|UPI/{shop}/{vpa}/{why}/{bank}/############/ICX##?##??###??####???##???##??####/"),
    Kind(9, -100, -20000, "UPI/{who}/{vpa}/{why}/{bank}/############/YBX###?##???###??##?###??##/", "", "1"),
    Kind(9, 50, 18000, "UPI/{who}/{vpa}/{why}/{bank}/############/PTX###?##???###??##?###??##/", "", "1"),
    Kind(4, -200, -9000, "VIN/{shop}/20##########/############/", "DEBIT CARD"),
    Kind(4, -500, -15000, "NFS/CASH WDL/############/S1AW####/ /", "ATM", "500"),
    Kind(3, 30000, 210000, "NEFT-KVNBN############-ORBIT SYSTEMS PRIVATE LIMITED-SALARY-0001", "", "1", 2),
    Kind(3, -1000, -60000, "MMT/IMPS/############/{why}/{who}/{bank}", "MOBILE BANKING", "1"),
    Kind(3, -1500, -35000, "ATD/Auto Debit CC0xx####", "CREDIT CARD"),
    Kind(2, -2000, -25000, "ACH/GROWFUND MF/ICX0000000##########/########", "", "1"),
    Kind(2, -300, -4000, "BIL/ONL/000########/ELECTRICITY/##########/", "NET BANKING", "1"),
    Kind(2, 500, 20000, "############:Rev Sweep From ########", "", "1"),
    Kind(1, 40, 1500, "Int.Pd:{quarter}", "", "1", 1),
)


def spoken(day: date) -> str:
    return f"{ENGLISH_LONG[day.month - 1]} {day.day:02}, {day.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    regular, bold = liberation("LiberationSans-Regular"), liberation("LiberationSans-Bold")
    start, end = month(rng) if rng.random() < 0.7 else months(rng, 3)
    opening = some_amount(rng, 5000, 420000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75), balance=opening, floor=1000)
    entries = kept(entries, opening)
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "XXXXXXXX####", start, {})
    code = fill(rng, "M-########-#####", start, {})
    customer = fill(rng, "XXXXX####", start, {})
    holder = rng.choice(["MR.SAMEER KULKARNI", "MS.DIVYA RAMACHANDRAN", "MR.HARPREET SINGH GILL"])

    def titles(page: Page, y: float) -> float:
        page.box(30, y - 11, 538, 16, MAROON)
        for x, label, right in (
            (DATE, "DATE", False),
            (MODE, "MODE", False),
            (TEXT, "PARTICULARS", False),
            (DEPOSIT, "DEPOSITS", True),
            (OUT, "WITHDRAWALS", True),
            (BALANCE, "BALANCE", True),
        ):
            page.put(x, y, label, 7.5, bold=True, right=right, color=(1, 1, 1))
        return y + 10

    def head(page: Page, number_: int) -> float:
        page.put(30, 42, "Indus Crown Bank", 15, bold=True, color=MAROON)
        page.rule(30, 50, 568, 1, MAROON)
        page.put(30, 66, holder, 8.5, bold=True)
        return 80 if number_ == 1 else titles(page, 88)

    flow = Flow(778, lambda: Page(A4, regular, bold), head)
    page = flow.page
    page.lines(
        30,
        77,
        [
            f"{rng.randint(1, 400)} {rng.randint(2, 9)}TH MAIN",
            "HSR LAYOUT SECTOR 2",
            "BANGALORE - KARNATAKA - INDIA - 560102",
        ],
        8,
        10,
    )
    page.put(568, 66, "Your Base Branch : HSR LAYOUT, INDUS CROWN BANK LTD.", 7.5, right=True)
    page.put(568, 77, "Dial your Bank (Toll-free) 1800 1081", 7.5, right=True)
    y = 130.0
    page.put(30, y, f"STATEMENT SUMMARY for Customer ID: {customer} in INR as on {spoken(end)}.", 9, bold=True)
    page.box(30, y + 6, 538, 14, BAND)
    page.put(34, y + 16, "Summary", 7.5, bold=True)
    page.put(BALANCE, y + 16, "Balance", 7.5, bold=True, right=True)
    for n, (label, value) in enumerate(
        (("Savings Account Balance", indian(closing)), ("Fixed Deposit Balance (Not Linked)", "0.00"))
    ):
        page.put(34, y + 30 + 12 * n, label, 8)
        page.put(BALANCE, y + 30 + 12 * n, value, 8, right=True)
    page.rule(30, y + 46, 568, 0.5)
    page.put(34, y + 56, "TOTAL", 8, bold=True)
    page.put(BALANCE, y + 56, indian(closing), 8, bold=True, right=True)
    y += 82
    page.put(30, y, "ACCOUNT DETAILS - INR", 9, bold=True)
    page.put(30, y + 13, f"ACCOUNT HOLDERS : {holder.replace('.', ' ')}", 8)
    page.box(30, y + 19, 538, 14, BAND)
    page.put(34, y + 29, "ACCOUNT TYPE", 7.5, bold=True)
    page.put(400, y + 29, "ACCOUNT BALANCE (I)", 7.5, bold=True, right=True)
    page.put(BALANCE, y + 29, "NOMINATION", 7.5, bold=True, right=True)
    page.put(34, y + 43, f"Savings A/c {number}", 8)
    page.put(400, y + 43, indian(closing), 8, right=True)
    page.put(BALANCE, y + 43, "Registered", 8, right=True)
    page.put(34, y + 56, "TOTAL", 8, bold=True)
    page.put(400, y + 56, indian(closing), 8, bold=True, right=True)
    y += 82
    title = (
        f"Statement of Transactions in Savings Account {number} in INR for the period {spoken(start)} - {spoken(end)}"
    )
    page.put(30, y, title, 8, bold=True)
    y = titles(page, y + 18)
    page.put(DATE, y + 8, f"{start:%d-%m-%Y}", 8)
    page.put(TEXT, y + 8, "B/F", 8)
    page.put(BALANCE, y + 8, indian(opening), 8, right=True)
    page.rule(30, y + 13, 568, 0.3, (0.7, 0.7, 0.7))
    flow.y = y + 14
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        lines = [line for part in entry.lines for line in wrap(part, fits(regular, 8, 196))]
        high = 9.5 * len(lines) + 5
        flow.need(high)
        page = flow.page
        balance += entry.amount
        middle = flow.y + high / 2 + 2.8
        page.lines(TEXT, flow.y + 9, lines, 8, 9.5)
        page.put(DATE, middle, f"{entry.day:%d-%m-%Y}", 8)
        page.put(MODE, middle, entry.tag, 7)
        page.put(DEPOSIT if entry.amount > 0 else OUT, middle, indian(abs(entry.amount)), 8, right=True)
        page.put(BALANCE, middle, indian(balance), 8, right=True)
        flow.y += high
        page.rule(30, flow.y - 0.5, 568, 0.3, (0.7, 0.7, 0.7))
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
    flow.need(18)
    page = flow.page
    page.put(TEXT, flow.y + 11, "Total:", 8, bold=True)
    page.put(DEPOSIT, flow.y + 11, indian(total(entries, 1)), 8, bold=True, right=True)
    page.put(OUT, flow.y + 11, indian(abs(total(entries, -1))), 8, bold=True, right=True)
    page.put(BALANCE, flow.y + 11, indian(closing), 8, bold=True, right=True)
    flow.y += 34
    _legends(flow, rng)
    for n, page in enumerate(flow.pages, 1):
        page.put(568, 820, f"Page {n} of {len(flow.pages)}", 7, right=True)
        page.put(30, 820, code, 6)
    with_reportlab(flow.pages, path)
    return Truth("account", "en_IN", "INR", number, start, end, opening, closing, rows)


def _legends(flow: Flow, rng: Random) -> None:
    after_table(flow, 130, 70)
    page, y = flow.page, flow.y
    page.put(30, y, "Account Related Other Information", 9, bold=True)
    page.put(34, y + 13, "ACCOUNT TYPE", 7.5, bold=True)
    page.put(200, y + 13, "MICR CODE", 7.5, bold=True)
    page.put(300, y + 13, "IFSC CODE", 7.5, bold=True)
    page.put(34, y + 24, "Savings", 7.5)
    page.put(200, y + 24, fill(rng, "560229###", date.min, {}), 7.5)
    page.put(300, y + 24, fill(rng, "ICXB0000###", date.min, {}), 7.5)
    page.put(30, y + 46, "Legends for transactions in your account statement", 8, bold=True)
    page.lines(
        34,
        y + 58,
        [
            "1. VIN - Purchase with the debit card    2. NFS - Cash withdrawal at another bank's ATM",
            "3. MMT - Mobile payment (IMPS)    4. BIL - Bill payment or transfer to a third party on the internet",
            "5. ATD - Auto debit    6. ACH - Mandate    7. Int.Pd - Interest paid to you",
        ],
        7,
        9.5,
    )
    page.put(30, y + 96, "Sincerely,", 8)
    page.put(30, y + 107, "Team Indus Crown Bank", 8, bold=True)
    page.put(30, y + 122, "This is a system-generated statement. Hence, it does not require any signature.", 7)
