"""Malaysia, savings statement like CIMB: English over Malay headers, `02/01/2024`, "Cheque / Ref No" before the
amounts, Withdrawal, Deposits, Tax and the balance on every row.

Descriptions of one to four short lines in capitals; OPENING BALANCE row with a date; the numbers and sums of the rows
on the last line, then "End of Statement / Penyata Tamat" and a protection notice. One string a glyph by hand.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(8, -3, -320, "POS DEBIT|{shop}|{town}", "############"),
    Kind(6, -5, -600, "DUITNOW TO ACCOUNT|{person}|{note}", "0########"),
    Kind(4, -4, -90, "DUITNOW QR|{shop}|QR PAYMENT {used}", "0########"),
    Kind(4, 10, 900, "DUITNOW INST TRF|{person}|{note}|FUND TRANSFER", "0########"),
    Kind(1.5, 2800, 6500, "AUTOPAY CR|{firm}|SALARY {month}", "", most=2),
    Kind(2, -20, -1000, "ATM WITHDRAWAL|{town} {used}", "####", "10"),
    Kind(2, -30, -480, "BILL PAYMENT|{biller}|A/C ############", "########"),
    Kind(1, -200, -1450, "STANDING INSTRUCTION|HIRE PURCHASE 8#########|INSTALMENT 23/84 RM 640.00", ""),
    Kind(0.7, -8, -8, "DEBIT CARD ANNUAL FEE", "", "1", 1),
    Kind(0.7, -0.5, -1, "INSTANT TRF SERVICE CHARGE", "", "0.5"),
    Kind(0.8, 0.05, 12, "CREDIT INTEREST", "", most=1),
    Kind(0.8, 50, 2000, "CASH DEPOSIT|CDM {town}", "####", "10"),
    Kind(0.7, -80, -900, "CLEARING CHQ", "00####"),
]
POOLS = {
    "shop": ["MYDINO HYPERMART", "PETRONA S/S 4113", "KEDAI MAKAN PAK LONG", "SHOPI MALAYSIA 240112", "99 SPEED 2210"],
    "town": ["KUALA LUMPUR", "SHAH ALAM", "GEORGE TOWN", "JLN IPOH"],
    "person": ["NUR AISYAH BINTI ROSLAN", "TAN WEI LIANG", "SURESH A/L MANIAM", "SRI MAJU ENTERPRISE"],
    "note": ["SEWA {month}", "LUNCH 12.50", "INV-2024/0118", "PAYMENT", "HUTANG 50.00 BAKI 25"],
    "firm": ["PERUSAHAAN TEKUN SDN BHD", "JABATAN AKAUNTAN NEGARA"],
    "biller": ["TENAGA ELEKTRIK BHD", "UNIFIKS", "AIR SELANGKAH", "INDAH AIR"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m} {rng.randint(8, 22):02}:{rng.randint(10, 59)}",
    "month": lambda _, day: f"{day:%b %Y}".upper(),
}  # fmt: skip
DATE, TEXT, REF, OUT, INTO, TAX, BALANCE = 36, 92, 254, 386, 446, 488, 560
RED = (0.7, 0.0, 0.1)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 1600, 14000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=1500)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "70########", start, {})
    truth = Truth("savings", "en_MY", "MYR", account, start, end, opening, closing)
    flow = Flow(745, Page, lambda page, number: _head(page, number, truth))
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 7.5, 155))]
        flow.need(9 * len(lines) + 6)
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day:%d/%m/%Y}", 7.5)
        page.put(REF, y, fill(rng, entry.tag, entry.day, POOLS), 7.5)
        page.put(OUT if entry.amount < 0 else INTO, y, written(abs(entry.amount)), 7.5, right=True)
        page.put(BALANCE, y, written(balance), 7.5, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y = page.lines(TEXT, y, lines, 7.5, 9) + 6
    flow.need(110)
    page, y = flow.page, flow.y + 4
    page.rule(DATE, y - 10, BALANCE, 0.6)
    page.put(TEXT, y + 2, "CLOSING BALANCE / BAKI PENUTUP", 7.5, bold=True)
    page.put(BALANCE, y + 2, written(closing), 7.5, right=True, bold=True)
    groups = [[e.amount for e in entries if (e.amount < 0) == less] for less in (True, False)]
    heads = ["No of Withdrawal", "No of Deposits", "Total Withdrawal", "Total Deposits"]
    facts = [str(len(group)) for group in groups] + [written(abs(sum(group, Decimal(0)))) for group in groups]
    for n, (name, fact) in enumerate(zip(heads, facts, strict=True)):
        page.put(TEXT + 115 * n, y + 20, name, 7, color=GREY)
        page.put(TEXT + 115 * n, y + 30, fact, 7.5)
    page.put(298, y + 50, "End of Statement / Penyata Tamat", 8, center=True, bold=True)
    text = (
        "Protected by PIDM up to RM250,000 for each depositor / Dilindungi oleh PIDM setakat RM250,000 bagi setiap"
        " pendeposit. Please notify us of any discrepancy within 14 days. Effective 01/07/2024 the debit card annual"
        " fee is RM 8.00 (SST 8% where applicable)."
    )
    page.lines(DATE, y + 66, wrap(text, fits("Helvetica", 7, 520)), 7, 9, color=GREY)
    for number, sheet in enumerate(flow.pages, 1):
        sheet.put(BALANCE, 806, f"Page / Halaman {number} of / dari {len(flow.pages)}", 7, right=True)
        sheet.put(DATE, 806, "Cempaka Bank Berhad 197201001799 (13491-P)", 7)
    by_hand(flow.pages, path, Hand("glyphs"))
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(DATE, 46, "CEMPAKA BANK", 15, bold=True, color=RED)
    page.put(BALANCE, 46, "Statement of Account / Penyata Akaun", 10, right=True, bold=True)
    day = truth.period_end
    names = ["Statement Date / Tarikh Penyata", "Account No / No. Akaun", "Branch / Cawangan"]
    page.lines(340, 68, names, 7.5, 11, color=GREY)
    page.lines(BALANCE, 68, [f"{day:%d/%m/%Y}", truth.account_number, "SUBANG JAYA 02711"], 7.5, 11, right=True)
    y = 122.0
    if number == 1:
        page.lines(
            DATE, 76, ["AHMAD FAIZAL BIN OTHMAN", "NO 18 JALAN SS 15/4B", "47500 SUBANG JAYA", "SELANGOR"], 8, 10.5
        )
        page.put(DATE, 132, "SMART SAVER ACCOUNT-i", 9, bold=True)
        page.put(BALANCE, 132, f"Period: {truth.period_start:%d/%m/%Y} - {day:%d/%m/%Y}", 8, right=True)
        y = 158
    page.rule(DATE, y - 12, BALANCE, 0.8, RED)
    for x, names in ((DATE, ["Date", "Tarikh"]), (TEXT, ["Description", "Diskripsi"])):
        page.lines(x, y, names, 7.5, 9, bold=True)
    page.lines(REF, y, ["Cheque / Ref No", "No Cek / Rujukan"], 7.5, 9, bold=True)
    heads = [(OUT, "Withdrawal", "Pengeluaran"), (INTO, "Deposits", "Deposit"), (TAX, "Tax", "Cukai")]
    for x, english, malay in [*heads, (BALANCE, "Balance", "Baki")]:
        page.lines(x, y, [english, malay, "(RM)"], 7.5, 9, bold=True, right=True)
    page.rule(DATE, y + 24, BALANCE, 0.8, RED)
    y += 38
    if number == 1:
        first = truth.period_start - timedelta(1)
        page.put(DATE, y, f"{first:%d/%m/%Y}", 7.5)
        page.put(TEXT, y, "OPENING BALANCE", 7.5)
        page.put(BALANCE, y, written(truth.opening_balance), 7.5, right=True)
        y += 15
    return y
