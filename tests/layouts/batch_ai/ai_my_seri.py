"""Malaysia: bilingual savings statement; the date on the first row of a day and the balance on its last row only.

Days without a year, balances brought and carried forward over pages, totals at the foot, kerned strings.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._kit import how_many, number_pages, said

KINDS = [
    Kind(8, -5, -480, "DUITNOW QR-{shop}|######## QR PAYMENT"),
    Kind(5, -50, -3000, "DEP-DUITNOW TRSF DR ######|{who}|{why}"),
    Kind(5, 50, 3000, "DUITNOW TRSF CR ######|{who}|{why}"),
    Kind(1, 2800, 7600, "GIRO CR ######|SALARY {firm}", most=1),
    Kind(3, -20, -900, "PB ENT POS PYMT ######|{shop}"),
    Kind(3, -50, -1500, "ATM WITHDRAWAL ######|{place}", step="50"),
    Kind(2, -30, -600, "FPX PYMT ######|{bill}"),
    Kind(1, -0.5, -1.06, "SERVICE CHARGE ######", most=3),
    Kind(1, 0.4, 12, "INTEREST CREDIT", most=1),
    Kind(2, -300, -1900, "STANDING INSTRUCTION ######|HIRE PURCHASE 4########1"),
]
POOLS = {
    "shop": ["99 SPEEDMART 1482", "KEDAI KOPI HAI TIEN", "PETRONAS JLN IPOH", "MYDIN USJ"],
    "who": ["NURUL AINA BINTI ROSLI", "TAN WEI MING", "S. KUMARESAN A/L SIVAM", "LIM SOO CHIN"],
    "why": ["SEWA RUMAH", "FUND TRANSFER", "MAKAN", "BAYARAN"],
    "firm": ["MEKAR JAYA SDN BHD", "OPTIK VISTA SDN BHD"],
    "place": ["KLANG MAIN BR", "SS2 PETALING JAYA"],
    "bill": ["TENAGA NASIONAL", "AIR SELANGOR", "LAZADA MALAYSIA"],
}


def letterhead(page: Page, owner: list[str], facts: list[tuple[str, str]]) -> None:
    page.put(36, 44, "SERI BANK", 17, bold=True)
    page.put(36, 56, "Seri Bank Berhad (9965-T)   KLANG BRANCH, 14 JALAN GOH HOCK HUAT, 41400 KLANG", 6.5)
    page.put(559, 44, "PENYATA AKAUN / STATEMENT OF ACCOUNT", 9, right=True, bold=True)
    page.lines(60, 90, owner, 9, 12)
    y = 86.0
    for name, value in facts:
        page.put(330, y, name, 7.5)
        page.put(450, y, value, 8, bold=True)
        y += 13


def column_titles(page: Page) -> float:
    page.box(36, 150, 523, 26, stroke=(0, 0, 0))
    titles = [
        (40, "TARIKH", "DATE", False),
        (90, "URUS NIAGA", "TRANSACTION", False),
        (372, "DEBIT", "DEBIT", True),
        (460, "KREDIT", "CREDIT", True),
        (553, "BAKI", "BALANCE", True),
    ]
    for x, malay, english, right in titles:
        page.put(x, 161, malay, 7.5, right=right, bold=True)
        page.put(x, 171, english, 7, right=right)
    return 190.0


def totals(page: Page, y: float, amounts: list[Decimal], closing: Decimal) -> None:
    out = [-amount for amount in amounts if amount < 0]
    come = [amount for amount in amounts if amount > 0]
    page.rule(36, y - 8, 559)
    page.put(90, y + 4, "Closing Balance In This Statement", 8, bold=True)
    page.put(553, y + 4, written(closing), 8, right=True, bold=True)
    page.rule(36, y + 10, 559)
    page.put(60, y + 26, "Jumlah Debit / Total Debits", 8)
    page.put(230, y + 26, str(len(out)), 8, right=True)
    page.put(372, y + 26, written(sum(out, Decimal(0))), 8, right=True)
    page.put(60, y + 38, "Jumlah Kredit / Total Credits", 8)
    page.put(230, y + 38, str(len(come)), 8, right=True)
    page.put(460, y + 38, written(sum(come, Decimal(0))), 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 4000, 16000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=3200)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    number = f"{rng.randint(1000000000, 9999999999)}"
    owner = ["MOHD FAIZ BIN ABDULLAH", "NO 8 JALAN MELATI 3/2", "TAMAN SENTOSA", "41200 KLANG"]
    facts = [
        ("Nombor Akaun / Account Number", number),
        ("Jenis Akaun / Account Type", "SERI SAVINGS ACCOUNT"),
        ("Tarikh Penyata / Statement Date", f"{period[1]:%d %b %Y}"),
        ("Tempoh / Period", f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}"),
    ]
    seen = [opening]

    def head(page: Page, page_number: int) -> float:
        letterhead(page, owner, facts)
        y = column_titles(page)
        label = "Balance From Last Statement" if page_number == 1 else "Balance B/F"
        page.put(90, y, label, 8)
        page.put(553, y, written(seen[-1]), 8, right=True)
        return y + 13

    def legal(page: Page) -> None:
        page.rule(36, 752, 559)
        page.put(
            36,
            762,
            "Sila maklumkan kepada Bank dalam tempoh 14 hari jika terdapat sebarang kesilapan dalam penyata ini.",
            6.5,
        )
        page.put(
            36,
            771,
            "Please notify the Bank within 14 days of any error or omission, or it is deemed correct.",
            6.5,
        )
        page.put(
            36,
            784,
            "Dilindungi oleh PIDM setakat RM250,000 bagi setiap pendeposit / Protected by PIDM up to RM250,000.",
            6.5,
        )

    def foot(page: Page, y: float) -> None:
        page.put(90, y + 2, "Balance C/F", 8)
        page.put(553, y + 2, written(seen[-1]), 8, right=True)
        legal(page)

    flow = Flow(728, lambda: Page(A4, "Helvetica", "Helvetica-Bold"), head, foot)
    rows = []
    order = list(range(len(entries)))
    for _, group in groupby(order, key=lambda n: entries[n].day):
        day = list(group)
        fresh = True
        for n in day:
            entry = entries[n]
            fresh = flow.need(10 * len(entry.lines) + 4) or fresh
            page, y = flow.page, flow.y
            if fresh:
                page.put(40, y, f"{entry.day:%d/%m}", 8)
            page.put(90, y, entry.lines[0], 8)
            page.lines(96, y + 10, entry.lines[1:], 7.5, 10)
            page.put(372 if entry.amount < 0 else 460, y, written(abs(entry.amount)), 8, right=True)
            if n == day[-1]:
                page.put(553, y, written(balances[n]), 8, right=True)
            flow.y += 10 * len(entry.lines) + 3
            seen.append(balances[n])
            fresh = False
            shown = balances[n] if n == day[-1] else None
            rows.append(Row(entry.day, said(entry.lines), entry.amount, shown, page=flow.number))
    flow.need(50)
    totals(flow.page, flow.y + 4, amounts, balances[-1])
    legal(flow.page)
    number_pages(flow.pages, 559, 58, "Muka / Page {n} / {m}", 7, right=True)
    by_hand(flow.pages, path, Hand("TJ"))
    return Truth("bank", "ms", "MYR", number, *period, opening, balances[-1], rows)
