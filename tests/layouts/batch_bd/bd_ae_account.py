"""United Arab Emirates, account statement with English and Arabic titles: days such as 02JAN23, amounts without a sign
in columns for money out and money in, balances with Cr or Dr, "BROUGHT FORWARD" and "CARRIED FORWARD" at page ends;
card texts that hold another date and the amount in the currency of the purchase."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._rows import arabic, day_before, folded, solvent, sums

BLUE = (0.03, 0.15, 0.4)
KINDS = (
    Kind(10, -8, -600, "POS-PURCHASE CARD NO.525426XXXXXX{card}|{dmy} {amount},AED {shop}:{city}-AE|{ref}", "card"),
    Kind(2, -40, -900, "POS-PURCHASE CARD NO.525426XXXXXX{card}|{dmy} {amount},USD {abroad}|{ref}", "usd"),
    Kind(4, -100, -3000, "ATM CASH WITHDRAWAL CARD NO.525426XXXXXX{card}|{dmy} {place} DUBAI AE|{ref}", step="100"),
    Kind(4, -200, -9000, "MOBILE BANKING TRANSFER TO|{iban}|{who} {ref}", step="1"),
    Kind(3, -120, -1100, "{biller} BILL PAYMENT|ONLINE {ref} {ref}"),
    Kind(2, -1500, -7000, "INWARD CLEARING CHEQUE NO. 000###|{who}", step="1"),
    Kind(1, -26.25, -26.25, "MONTHLY ACCOUNT SERVICE FEE INCL VAT", most=1),
    Kind(1, -1.05, -1.05, "SMS SUBSCRIPTION FEE INCL VAT", most=1),
    Kind(3, 6000, 32000, "SAL {firm}|SALARY TRANSFER {ref}", step="1", most=2),
    Kind(3, 100, 6000, "INWARD REMITTANCE {ref}|BY ORDER OF {who}|FAMILY SUPPORT"),
    Kind(1, 200, 5000, "CASH DEPOSIT CDM {place} {ref}", step="50"),
    Kind(1, 10, 300, "POS-REFUND CARD NO.525426XXXXXX{card}|{dmy} {shop}:{city}-AE"),
)
POOLS: Pools = {
    "card": ("4471", "4471", "0926"),
    "dmy": day_before("%d-%m-%Y", 3),
    "amount": ("AMT",),
    "ref": ("######", "P##########"),
    "shop": ("CARREFUR MALL BRANCH", "SPINNIES MARINA", "ENAC 1042 PETROL STATION", "NOONE FOOD", "KAREM RIDE"),
    "city": ("DUBAI", "ABU DHABI", "SHARJAH"),
    "abroad": ("STREAMFLIX.COM LOS GATOS-US", "AMZN DIGITAL*2K41J LUXEMBOURG-LU"),
    "place": ("UNION METRO BR", "AL BARSHA MALL"),
    "iban": ("AE#########{card}########",),
    "who": ("MOHAMMED IRFAN KHAN", "AL NOOR REAL ESTATE BROKERS LLC", "FATIMA AHMED SALEM", "JOSEPH D SOUZA"),
    "biller": ("DEWAA", "ETISALAAT", "DUU TELECOM", "SALIKK TOPUP"),
    "firm": ("GULF HORIZON TRADING LLC", "AL MADAR CONTRACTING CO"),
}
TITLES = (
    ("Date", "التاريخ", 62, "c"),
    ("Description", "التفاصيل", 205, "c"),
    ("Debits", "مدين", 352, "c"),
    ("Credits", "دائن", 434, "c"),
    ("Balance", "الرصيد", 520, "c"),
)
EDGES = (32, 92, 318, 392, 474, 563)


def _signed(amount: Decimal) -> str:
    return written(amount, minus="") + ("Dr" if amount < 0 else "Cr")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=True)
    account = fill(rng, "101####87##01", start, POOLS)
    number = iban(rng, "AE", "026000" + account).replace(" ", "")
    opening = some_amount(rng, 600, 26000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 70), balance=opening, floor=-800)

    def head(page: Page, count: int) -> float:  # noqa: ARG001
        page.put(32, 48, "FALCON GULF BANK", 15, bold=True, color=BLUE)
        page.put(563, 48, arabic("بنك صقر الخليج"), 15, right=True, face="sans-bold", color=BLUE)
        page.rule(32, 56, 563, 1.5, BLUE)
        page.put(225, 76, "STATEMENT OF ACCOUNT", 11, bold=True, center=True)
        page.put(400, 76, arabic("كشف حساب"), 11, center=True, face="sans-bold")
        page.lines(40, 100, ("MR RAJESH KUMAR NAIR", "P.O. BOX 118245", "DUBAI", "UNITED ARAB EMIRATES"), 8.5, 11)
        facts = (
            ("Account No.", account, "رقم الحساب"),
            ("Account Type", "CURRENT ACCOUNT", "نوع الحساب"),
            ("IBAN", number, "رقم الآيبان"),
            ("Currency", "AED", "العملة"),
            ("Statement Period", f"{start:%d %b %Y} - {end:%d %b %Y}".upper(), "فترة الكشف"),
        )
        for n, (label, value, other) in enumerate(facts):
            y = 96 + 13 * n
            page.box(300, y - 9, 263, 13, stroke=GREY)
            page.put(304, y, label, 8, bold=True)
            page.put(440, y, value, 8, center=True)
            page.put(559, y, arabic(other), 8, right=True, face="sans")
        page.box(32, 172, 531, 26, BLUE)
        for label, other, x, _ in TITLES:
            page.put(x, 182, label, 8.5, bold=True, center=True, color=(1, 1, 1))
            page.put(x, 194, arabic(other), 8.5, center=True, face="sans", color=(1, 1, 1))
        return 212

    def foot(page: Page, y: float) -> None:
        page.put(98, y, "CARRIED FORWARD", 8)
        page.put(558, y, _signed(balance), 8, right=True)
        close(page, y + 6)

    def close(page: Page, y: float) -> None:
        for x in EDGES:
            page.upright(x, 198, y, 0.4, GREY)
        page.rule(32, y, 563, 0.4, GREY)

    balance = opening
    flow = Flow(736, lambda: Page(size=A4), head, foot)
    entries = solvent(entries, opening, -5000)
    flow.page.put(38, flow.y, f"{start:%d%b%y}".upper(), 8)
    flow.page.put(98, flow.y, "BROUGHT FORWARD", 8)
    flow.page.put(558, flow.y, _signed(opening), 8, right=True)
    flow.y += 13
    rows: list[Row] = []
    for entry in entries:
        paid = abs(entry.amount) if entry.tag != "usd" else (abs(entry.amount) / Decimal("3.6931"))
        text = " | ".join(entry.lines).replace("AMT", f"{paid:.2f}")
        lines = [part for line in text.split(" | ") for part in folded(line, "Helvetica", 8, 214)]
        if flow.need(10 * len(lines) + 14):
            flow.page.put(98, flow.y, "BROUGHT FORWARD", 8)
            flow.page.put(558, flow.y, _signed(balance), 8, right=True)
            flow.y += 13
        balance += entry.amount
        page, y = flow.page, flow.y
        page.put(38, y, f"{entry.day:%d%b%y}".upper(), 8)
        page.lines(98, y, lines, 8, 10)
        page.put(387 if entry.amount < 0 else 469, y, written(entry.amount, minus=""), 8, right=True)
        page.put(558, y, _signed(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, balance, page=flow.number))
        flow.y += 10 * len(lines) + 4
    flow.page.put(98, flow.y, "CARRIED FORWARD", 8)
    flow.page.put(558, flow.y, _signed(balance), 8, right=True)
    close(flow.page, flow.y + 6)
    flow.y += 24
    flow.need(54)
    out, outs, into, ins = sums(entries)
    page, y = flow.page, flow.y
    if flow.y < 230:
        close(page, 200)
    for n, (label, other, value) in enumerate(
        (
            ("Total Debits", "مجموع المدين", f"{outs}  /  {written(out)}"),
            ("Total Credits", "مجموع الدائن", f"{ins}  /  {written(into)}"),
            ("Closing Balance", "الرصيد الختامي", _signed(balance)),
        )
    ):
        page.put(98, y + 13 * n, label, 8, bold=True)
        page.put(380, y + 13 * n, value, 8, right=True)
        page.put(558, y + 13 * n, arabic(other), 8, right=True, face="sans")
    for n, page in enumerate(flow.pages, 1):
        page.put(32, 786, "Any error or omission must be reported within 30 days of the statement date.", 7)
        page.put(
            563, 786, arabic("يرجى إبلاغ البنك عن أي خطأ خلال ثلاثين يوما من تاريخ الكشف"), 7, right=True, face="sans"
        )
        page.put(
            32, 800, f"Statement printed on {end + timedelta(4):%d/%m/%Y}. No signature is required.", 7, color=GREY
        )
        page.put(563, 800, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("account", "en-AE", "AED", account, start, end, opening, balance, rows)
