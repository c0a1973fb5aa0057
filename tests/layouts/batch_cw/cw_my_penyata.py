"""Malaysia, current account: day and month printed once a day, three-line texts, balance at day's end, Malay first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand

POOLS = {
    "name": ["NURUL AISYAH BINTI AZMAN", "TAN WEI MING", "MUTHU A/L RAJAN", "LIM SIEW LING", "AHMAD FAIZAL"],
    "shop": ["99 SPEEDMARKET-1284", "PETRONUS SETAPAK", "KEDAI BUKU POPLAR", "NASI KANDAR PELITE", "GRABB RIDES-EC"],
    "firm": ["CAHAYA MAJU SDN BHD", "INTEGRA SOLUTIONS (M) SDN BHD", "KOPERASI GURU BERHAD"],
    "note": ["SEWA RUMAH", "Fund transfer", "duit kutu", "INV 20231", "makan"],
}
KINDS = (
    Kind(5, -6, -650, "DEP-ECP 0#####|{shop}|KUALA LUMPUR MY"),
    Kind(4, -20, -2500, "DR-ECP ######|{name}|{note}"),
    Kind(3, 20, 3000, "DUITNOW TRSF CR ######|{name}|{note}"),
    Kind(1, 2800, 9800, "CREDIT PYMT-IBG|{firm}|GAJI", most=2),
    Kind(2, -50, -1500, "ATM WITHDRAWAL 0000####|WANGSA MAJU", step="10"),
    Kind(2, -30, -400, "JOMPAY ######|TENAGA NASIONUL BHD|BILLER CODE 5454"),
    Kind(1, -0.5, -2, "HANDLING CHRG", step="0.50"),
    Kind(1, -300, -9000, "HSE CHEQ 5#####"),
    Kind(1, 100, 12000, "CHEQ DEP|2D CLEARING ######"),
)
EDGE = {"date": 44, "text": 96, "out": 372, "in": 456, "balance": 552}


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.owner = period, rng.choice(POOLS["name"])
        self.number = fill(rng, "3##########", period[0], {})

    def head(self, page: Page, number: int) -> float:
        page.face, page.bold = "Courier", "Courier-Bold"
        page.put(44, 40, "RAKYAT UTAMA BANK BERHAD (6463-H)", 11, face="Times-Bold")
        page.put(552, 40, f"Muka / Page {number}", 8, right=True)
        if number == 1:
            page.lines(44, 70, [self.owner, "NO 8 JALAN 4/21B", "TAMAN MELATI UTAMA", "53100 KUALA LUMPUR"], 8.5)
        facts = (
            ("Tarikh Penyata", "Statement Date", f"{self.period[1]:%d %b %Y}"),
            ("Nombor Akaun", "Account Number", self.number),
            ("Jenis Akaun", "Account Type", "PLUS CURRENT A/C"),
        )
        y = 70.0 if number == 1 else 58.0
        for malay, english, value in facts:
            page.put(300, y, f"{malay} / {english}", 7.5, face="Times-Roman")
            page.put(440, y, value, 8.5)
            y += 12
        y += 24
        page.rule(40, y - 12, 556, 0.8)
        heads = (("date", "TARIKH", "DATE"), ("text", "URUS NIAGA", "TRANSACTION"), ("out", "DEBIT", "DEBIT"))
        for name, malay, english in (*heads, ("in", "KREDIT", "CREDIT"), ("balance", "BAKI", "BALANCE")):
            right = name in ("out", "in", "balance")
            page.put(EDGE[name], y, malay, 8, face="Times-Bold", right=right)
            page.put(EDGE[name], y + 9, english, 7.5, face="Times-Roman", right=right)
        page.rule(40, y + 14, 556, 0.8)
        return y + 28


def _carry(flow: Flow, text: str, balance: Decimal) -> None:
    flow.page.put(EDGE["text"], flow.y, text, 8.5, bold=True)
    flow.page.put(EDGE["balance"], flow.y, written(balance), 8.5, right=True)
    flow.y += 13


def _rows(flow: Flow, entries: list[Entry], balance: Decimal) -> list[Row]:
    rows: list[Row] = []
    day_shown = None
    for n, entry in enumerate(entries):
        if flow.y + len(entry.lines) * 10 + 24 > flow.bottom:
            _carry(flow, "Balance C/F", balance)
            flow.turn()
            _carry(flow, "Balance B/F", balance)
            day_shown = None
        balance += entry.amount
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        page, y = flow.page, flow.y
        if entry.day != day_shown:
            page.put(EDGE["date"], y, f"{entry.day:%d/%m}", 8.5)
            day_shown = entry.day
        flow.y = page.lines(EDGE["text"], y, entry.lines, 8.5, 10) + 2
        page.put(EDGE["out" if entry.amount < 0 else "in"], y, written(abs(entry.amount)), 8.5, right=True)
        if last:
            page.put(EDGE["balance"], y, written(balance, minus="-"), 8.5, right=True)
        text = " ".join(entry.lines)
        rows.append(Row(entry.day, text, entry.amount, balance if last else None, page=flow.number))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    sheet = Sheet(rng, period)
    opening = some_amount(rng, 300, 18000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=0)
    flow = Flow(760, Page, sheet.head)
    _carry(flow, "Balance From Last Statement", opening)
    rows = _rows(flow, entries, opening)
    closing = opening + sum((row.amount for row in rows), Decimal(0))
    flow.need(140)
    _carry(flow, "Closing Balance In This Statement", closing)
    _summary(flow.page, flow.y + 14, opening, rows)
    by_hand(flow.pages, path, Hand(show=rng.choice(["glyphs", "Tj", "Tw"]), tw=0.4))
    return Truth("bank", "ms_MY", "MYR", sheet.number, *period, opening, closing, rows)


def _summary(page: Page, y: float, opening: Decimal, rows: list[Row]) -> None:
    debits = [row.amount for row in rows if row.amount < 0]
    credits = [row.amount for row in rows if row.amount > 0]
    page.box(40, y - 10, 330, 60, stroke=GREY)
    facts = (
        ("Bilangan Debit / No. of Debits", str(len(debits)), written(-sum(debits, Decimal(0)))),
        ("Bilangan Kredit / No. of Credits", str(len(credits)), written(sum(credits, Decimal(0)))),
        ("Baki Awal / Opening Balance", "", written(opening)),
        ("Dividen/Hibah Tahun Ini / Hibah YTD", "", "0.00"),
    )
    for n, (label, count, value) in enumerate(facts):
        page.put(46, y + 3 + 12 * n, label, 8, face="Times-Roman")
        page.put(250, y + 3 + 12 * n, count, 8, right=True)
        page.put(362, y + 3 + 12 * n, value, 8, right=True)
    notes = (
        "Sila maklumkan kepada Bank sebarang perbezaan dalam tempoh 21 hari. Dilindungi oleh PIDM setakat RM250,000.",
        "Please notify the Bank of any discrepancy within 21 days. Protected by PIDM up to RM250,000 per depositor.",
    )
    page.lines(44, y + 68, notes, 7.5, 10, face="Times-Roman")
