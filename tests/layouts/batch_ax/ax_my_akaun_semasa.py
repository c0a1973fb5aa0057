"""Malaysia, current account with Malay and English titles one above the other: day and month without a year, only at
the first row of a day, balance carried and brought forward at page breaks, overdrawn balances marked OD, counts and
totals of debits and credits in a summary; kerning arrays whose gaps stand for spaces."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._rows import joined, month, used

RED = (0.78, 0.08, 0.12)
KINDS = (
    Kind(4, -80, -9500, "DUITNOW TRSF DR ######|{party}|{memo}"),
    Kind(4, 120, 14000, "DUITNOW TRSF CR ######|{party}|{memo}"),
    Kind(3, -150, -12000, "HSE CHQ 00####"),
    Kind(2, 200, 9000, "DEP-CHQ|{branch}"),
    Kind(2, -40, -1800, "FPX PAYMENT ##########|{biller}"),
    Kind(2, -30, -1500, "JOMPAY|{biller}|REF 22#########"),
    Kind(2, -12, -600, "DEBIT CARD POS {used}|{shop}"),
    Kind(2, 100, 6000, "RMT CR IBG|{party}|{memo}"),
    Kind(1, 500, 12000, "CASH DEPOSIT CDM ####|{branch}", step="10"),
    Kind(1, -2500, -9000, "AUTOPAY DR|SALARY {period}", most=1),
    Kind(2, -0.1, -0.5, "SERVICE CHARGE|DUITNOW FEE", step="0.1"),
    Kind(1, -7.5, -7.5, "CHQ BOOK STAMP DUTY", step="0.15", most=1),
    Kind(1, -3, -120, "O/D INTEREST", most=1),
)
POOLS: Pools = {
    "used": used("%d/%m/%y"),
    "period": lambda _, day: day.strftime("%b %Y").upper(),
    "party": (
        "SYARIKAT MAJU JAYA SDN BHD",
        "LIM KOK WAI",
        "NURUL AIN BINTI ROSLAN",
        "TAN & SONS HARDWARE",
        "RAJENDRAN A/L MUTHU",
        "KEDAI ELEKTRIK SERI INDAH",
    ),
    "memo": ("INV####", "SEWA KEDAI", "DEPOSIT 50%", "PO-23###", "PAYMENT", "BAKI"),
    "branch": ("JLN SULTAN ISMAIL", "TAMAN MELAWATI", "BUTTERWORTH"),
    "biller": ("TENAGA NASIONAL BERHAD", "SYABAS/AIR SELANGOR", "TM UNIFI", "KWSP - CARUMAN", "PERKESO", "LHDN PCB"),
    "shop": ("PETRONAS KG BARU", "AEON BIG SHAH ALAM", "MR DIY SETAPAK", "99 SPEEDMART 1402"),
}
DATE, TEXT, DEBIT, CREDIT, BALANCE = 44, 92, 360, 452, 552


def balance_text(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = Decimal(rng.randint(-300_000, 4_500_000)) / 100
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(15, 85), balance=opening, floor=-9000, reversal="REV {}"
    )
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "31########", start, {})
    carried = opening

    def head(page: Page, sheet: int) -> float:
        page.box(40, 30, 20, 20, RED)
        page.put(66, 45, "BANK NUSANTARA RAKAN", 14, bold=True, color=RED)
        page.put(66, 56, "BANK NUSANTARA RAKAN BERHAD (000000-X)", 6.5, color=GREY)
        page.put(555, 40, "PENYATA AKAUN", 12, bold=True, right=True)
        page.put(555, 52, "STATEMENT OF ACCOUNT", 9, right=True)
        owner = ("PERNIAGAAN CAHAYA BARU", "NO 17 JALAN SS 2/24", "TAMAN SENTOSA", "47300 PETALING JAYA", "SELANGOR")
        page.lines(60, 92, owner, 9, 11.5)
        data = (
            ("Tarikh Penyata", "Statement Date", f"{end:%d %b %Y}"),
            ("Nombor Akaun", "Account Number", f"{number[:1]}-{number[1:-2]}-{number[-2:]}"),
            ("Jenis Akaun", "Account Type", "Akaun Semasa / Current Account"),
            ("Muka Surat", "Page", f"{sheet}"),
            ("Dilindungi PIDM", "Protected by PIDM", "Ya / Yes (sehingga RM250,000)"),
        )
        y = 86.0
        for malay, english, text in data:
            page.put(330, y, malay, 7.5, bold=True)
            page.put(330, y + 8, english, 7, face="Helvetica-Oblique")
            page.put(415, y + 4, f": {text}", 8)
            y += 19
        y = 196.0
        page.box(40, y - 10, 515, 24, (0.95, 0.9, 0.9), stroke=RED)
        for x, malay, english, right in (
            (DATE, "TARIKH", "DATE", False),
            (TEXT, "URUS NIAGA", "TRANSACTION", False),
            (DEBIT, "DEBIT", "DEBIT", True),
            (CREDIT, "KREDIT", "CREDIT", True),
            (BALANCE, "BAKI", "BALANCE", True),
        ):
            page.put(x, y, malay, 7.5, bold=True, right=right)
            page.put(x, y + 10, english, 7, right=right, face="Helvetica-Oblique")
        y += 28
        page.put(TEXT, y, "Balance From Last Statement" if sheet == 1 else "Balance B/F", 8.5)
        page.put(BALANCE, y, balance_text(carried), 8.5, right=True)
        return y + 15

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y + 2, "Balance C/F", 8.5)
        page.put(BALANCE, y + 2, balance_text(carried), 8.5, right=True)
        _small(page)

    flow = Flow(735, Page, head, foot)
    rows, last = [], None
    for entry, balance in zip(entries, balances, strict=True):
        turned = flow.need(10.5 * len(entry.lines) + 3)
        page, y = flow.page, flow.y
        if turned or entry.day != last:
            page.put(DATE, y, f"{entry.day:%d/%m}", 8.5)
        page.lines(TEXT, y, entry.lines, 8.5, 10.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(abs(entry.amount)), 8.5, right=True)
        page.put(BALANCE, y, balance_text(balance), 8.5, right=True)
        rows.append(Row(entry.day, joined(entry.lines), entry.amount, balance, None, flow.number))
        carried, last = balance, entry.day
        flow.y += 10.5 * len(entry.lines) + 3
    flow.need(95)
    flow.page.put(TEXT, flow.y + 2, "Closing Balance In This Statement", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y + 2, balance_text(carried), 8.5, bold=True, right=True)
    _summary(flow.page, flow.y + 24, entries)
    _small(flow.page)
    by_hand(flow.pages, path, Hand(show="TJ", scaled=rng.random() < 0.5))
    return Truth("checking", "ms_MY", "MYR", number, start, end, opening, balances[-1], rows)


def _small(page: Page) -> None:
    page.rule(40, 768, 555, 0.4, RED)
    lines = (
        "Sila semak penyata ini dan maklumkan Bank dalam 14 hari sekiranya terdapat sebarang perbezaan.",
        "Please examine this statement and tell us of any difference within 14 days. OD = Overdraf / Overdrawn",
    )
    page.lines(40, 779, lines, 7, 9, color=GREY)


def _summary(page: Page, y: float, entries: list[Entry]) -> None:
    page.put(TEXT, y, "Ringkasan Akaun / Summary", 8, bold=True)
    for label, sign in (("Debit / Total Debit", -1), ("Kredit / Total Credit", 1)):
        y += 12
        picked = [abs(entry.amount) for entry in entries if entry.amount * sign > 0]
        page.put(TEXT, y, f"Jumlah {label}", 8)
        page.put(300, y, f"{len(picked)}", 8, right=True)
        page.put(400, y, written(sum(picked, Decimal())), 8, right=True)
