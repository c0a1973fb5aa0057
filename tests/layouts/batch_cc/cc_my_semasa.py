"""Malaysia, bilingual monthly statement of a current account on paper: DD/MM once per day, texts of up to four lines,
the balance at the end of a day, Balance B/F and C/F at page breaks and a count of debits and credits at the end.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Hand, Page, by_hand
from ._rows import first_of_day, incoming, last_of_day, outgoing

MAROON: Color = (0.6, 0.05, 0.1)
POOLS: Pools = {
    "firm": [
        "SRI MUTIARA ENT SDN BHD",
        "TAN & LIM HARDWARE",
        "KEDAI RUNCIT AH SENG",
        "GLOBAL PACK (M) SDN",
        "MEKAR JAYA TRADING",
    ],
    "person": ["MUHAMMAD FAIZ BIN ROSLI", "LEE MEI YEE", "SITI HAJAR BINTI OMAR", "KUMARAVEL A/L RAJAN"],
    "why": ["INV ####", "PAYMENT", "RENTAL", "DEPOSIT", "BAYARAN", "SALARY ADV"],
    "bill": ["TENAGA NASIONAL BERHAD", "TELEKOM MALAYSIA BHD", "AIR SELANGOR", "KWSP-EMPLOYER"],
}
KINDS = [
    Kind(8, 40, 9000, "DUITNOW TRSF CR ######|{firm}|{why}"),
    Kind(4, 20, 1800, "DUITNOW QR P2P CR ######|{person}|QR PAYMENT"),
    Kind(7, -40, -6000, "DUITNOW TRSF DR ######|{firm}|{why}|IBK"),
    Kind(3, -60, -900, "JOMPAY ######|{bill}|#######"),
    Kind(3, -200, -7000, "HOUSE CHQ DR 00####"),
    Kind(3, 300, 8000, "CASH DEP-CDT ######", step="10"),
    Kind(2, -50, -900, "DR-ECP ######|PETRON BDR PUTERI"),
    Kind(2, -0.5, -0.5, "SERVICE CHARGE"),
    Kind(1, 500, 9000, "CHEQUE DEPOSIT LOCAL ######"),
    Kind(1, -1800, -4200, "SALARY DR ######|{person}"),
    Kind(0.6, -10, -10, "ISSUE CHARGE-CHQ BOOK|50 LEAVES"),
]
ENDS = (390.0, 470.0, 556.0)


def _money(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 2000, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 85), balance=opening, floor=-800)
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "3######-##", end, {}).replace("-", "")

    def head(page: Page, number: int) -> float:
        page.put(40, 48, "BANK SERI NUSA BERHAD", 13, bold=True, color=MAROON)
        page.put(40, 60, "(Co. No. 198801009999)", 7)
        page.put(556, 48, "PENYATA AKAUN / STATEMENT OF ACCOUNT", 10, bold=True, right=True)
        page.lines(
            40,
            92,
            ["PERNIAGAAN CAHAYA TIMUR", "NO 18 JALAN PUTERI 2/4", "BANDAR PUTERI PUCHONG", "47100 PUCHONG", "SELANGOR"],
            9,
            11,
        )
        for n, (title, value) in enumerate((
            ("Tarikh Penyata / Statement Date", f"{end:%d %b %Y}"),
            ("Nombor Akaun / Account Number", account),
            ("Jenis Akaun / Account Type", "CURRENT ACCOUNT"),
            ("Mukasurat / Page", str(number)),
        )):  # fmt: skip
            page.put(320, 92 + 13 * n, title, 7.5)
            page.put(556, 92 + 13 * n, value, 9, right=True)
        page.put(
            40,
            160,
            "Dilindungi oleh PIDM setakat RM250,000 bagi setiap pendeposit / Protected by PIDM up to RM250,000",
            6.5,
        )
        page.box(40, 166, 516, 26, (0.96, 0.92, 0.92))
        for x, top, low in ((44.0, "TARIKH", "DATE"), (100.0, "URUS NIAGA", "TRANSACTION")):
            page.put(x, 177, top, 8, bold=True)
            page.put(x, 187, low, 8)
        for x, top, low in zip(ENDS, ("DEBIT", "KREDIT", "BAKI"), ("DEBIT", "CREDIT", "BALANCE"), strict=True):
            page.put(x, 177, top, 8, bold=True, right=True)
            page.put(x, 187, low, 8, right=True)
        return 206

    def foot(page: Page, y: float) -> None:
        page.put(100, y, "Balance C/F", 8.5)
        page.put(ENDS[2], y, _money(balances[done - 1]), 8.5, right=True)

    done = 0
    flow = Flow(745, Page, head, foot)
    flow.page.put(100, flow.y, "Balance From Last Statement", 8.5)
    flow.page.put(ENDS[2], flow.y, _money(opening), 8.5, right=True)
    flow.y += 13
    rows = []
    for n, entry in enumerate(entries):
        done = n
        turned = flow.need(10.5 * len(entry.lines))
        if turned:
            flow.page.put(100, flow.y, "Balance B/F", 8.5)
            flow.page.put(ENDS[2], flow.y, _money(balances[n - 1]), 8.5, right=True)
            flow.y += 13
        page, last = flow.page, last_of_day(entries, n)
        if turned or first_of_day(entries, n):
            page.put(44, flow.y, f"{entry.day:%d/%m}", 8.5)
        page.put(ENDS[entry.amount > 0], flow.y, _money(abs(entry.amount)), 8.5, right=True)
        if last:
            page.put(ENDS[2], flow.y, _money(balances[n]), 8.5, right=True)
        flow.y = page.lines(100, flow.y, entry.lines, 8.5, 10.5) + 2
        rows.append(
            Row(entry.day, " ".join(entry.lines), entry.amount, balances[n] if last else None, page=flow.number)
        )
    flow.need(80)
    _end(
        flow.page,
        flow.y,
        balances[-1],
        (incoming(entries), outgoing(entries)),
        sum(e.amount < 0 for e in entries),
        rows,
    )
    by_hand(flow.pages, path, Hand(show="Tj", split=True, scaled=True))
    return Truth("bank_account", "ms_MY", "MYR", account, None, end, opening, balances[-1], rows)


def _end(page: Page, y: float, closing: Decimal, sums: tuple[Decimal, Decimal], debits: int, rows: list[Row]) -> None:
    page.put(100, y, "Closing Balance In This Statement", 8.5, bold=True)
    page.put(ENDS[2], y, _money(closing), 8.5, bold=True, right=True)
    page.rule(40, y + 8, 556, 0.8, MAROON)
    for n, (title, count, total) in enumerate((
        ("Jumlah Debit / Total Debits", debits, sums[1]),
        ("Jumlah Kredit / Total Credits", len(rows) - debits, sums[0]),
    )):  # fmt: skip
        page.put(100, y + 22 + 12 * n, title, 8)
        page.put(300, y + 22 + 12 * n, str(count), 8, right=True)
        page.put(ENDS[n], y + 22 + 12 * n, _money(total), 8, right=True)
    page.put(40, y + 54, "Sila semak penyata ini. Any error must be reported within 14 days of the statement date.", 7)
    page.put(40, y + 63, "Semua cek tertakluk kepada penjelasan. / OD denotes an overdrawn balance.", 7)
