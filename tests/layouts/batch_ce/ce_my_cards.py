"""Malaysia, two cards of one customer in a statement, each with balances of its own; English and Malay titles.

Days as 05/03 without year, CR behind credits, totals of credits and debits below each card, instalment plans and the
service tax as rows; printed in a typewriter face in whole lines.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Hand, Page, by_hand
from ._rows import ZERO, cents, one, plain, total

YELLOW: Color = (1.0, 0.8, 0.0)
KINDS = [
    Kind(6, -5, -280, "{shop} {town} MY"),
    Kind(2, -8, -70, "{ride}"),
    Kind(1, -40, -160, "{fuel} {town} MY"),
    Kind(1, -45, -350, "{bill}", most=3),
    Kind(0.8, -60, -480, "{plan} {nth}/{of}", most=2),
    Kind(1.3, -12, -600, "{abroad}", "abroad", most=5),
    Kind(0.5, 10, 200, "{shop} {town} MY"),
]
POOLS = {
    "shop": ["AEON CO (M) BHD", "LOTUSS STORES", "JAYA GROCER", "99 SPEEDMART ####", "GUARDIAN HEALTH", "MR DIY",
        "POPULAR BOOK CO", "SUSHI KING", "SHOPEE MALAYSIA",
             "OLDTOWN WHITE COFFEE", "LAZADA", "FAMILYMART"],
    "town": ["PETALING JAYA", "KUALA LUMPUR", "SHAH ALAM", "SUBANG JAYA", "IPOH"],
    "ride": ["GRAB RIDES-EC PETALING JAYA MY", "TNG-EWALLET KUALA LUMPUR MY", "FOODPANDA MALAYSIA MY"],
    "fuel": ["PETRONAS DAYA", "SHELL SEKSYEN ##", "PETRON KM ##", "BHPETROL"],
    "bill": ["UNIFI BILL PAYMENT KUALA LUMPUR MY", "MAXIS BERHAD KUALA LUMPUR MY", "TNB BILL KUALA LUMPUR MY",
        "AIA BHD KUALA LUMPUR MY"],
    "plan": ["EZYPLAN-HARVEY NORMAN", "EZYPLAN-SENHENG", "BALANCE TRANSFER PLAN"],
    "nth": ["03", "07", "11"], "of": ["12", "24"],
    "abroad": ["NETFLIX.COM SINGAPORE SG|SGD", "AGODA.COM HOTEL BANGKOK TH|THB", "APPLE.COM/BILL ITUNES.COM US|USD",
        "DAISO SHINJUKU TOKYO JP|JPY"],
}  # fmt: skip
RATES = {"SGD": "3.3012", "THB": "0.1295", "USD": "4.5611", "JPY": "0.0312"}


def num(amount: Decimal) -> str:
    return written(abs(amount)) + ("CR" if amount > 0 else "  ")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    cards: list[tuple[str, str, Decimal, list[Entry]]] = []
    for name, prefix, count in [
        ("MERCU 2 PLATINUM AMEX", "3779 12", rng.randint(6, 40)),
        ("MERCU 2 PLATINUM VISA", "4283 32", rng.randint(4, 30)),
    ]:
        entries = some_entries(rng, KINDS, POOLS, (start, end), count=count)
        opening = some_amount(rng, -90, -4200)
        entries.append(one(start + timedelta(rng.randint(9, 22)), "PYMT@MERCU2U-THANK YOU", -opening, "pay"))
        entries.sort(key=lambda entry: entry.day)
        if rng.random() < 0.4:
            entries.append(one(end, "SERVICE TAX", Decimal("-25.00"), "fee"))
        if rng.random() < 0.3:
            entries.append(one(end, "RETAIL INTEREST", -some_amount(rng, 3, 60), "fee"))
        cards.append((name, f"{prefix}XX XXXX {rng.randint(0, 9999):04}", opening, entries))
    due = end + timedelta(20)
    mono = "Courier"

    def head(page: Page, n: int) -> float:
        page.box(30, 24, 535, 26, YELLOW)
        page.put(38, 42, "Bank Mercu Berhad", 14, bold=True)
        page.put(557, 41, "CREDIT CARD STATEMENT / PENYATA KAD KREDIT", 9, bold=True, right=True)
        y = 84.0
        if n == 1:
            page.lines(
                50,
                80,
                ["NURUL AISYAH BINTI HAMZAH", "12 JALAN SS 21/37", "DAMANSARA UTAMA", "47400 PETALING JAYA, SELANGOR"],
                9,
                11,
                face=mono,
            )
            page.put(330, 80, "Statement Date / Tarikh Penyata", 7.5)
            page.put(560, 80, f"{end:%d %b %y}".upper(), 9, face=mono, right=True)
            page.put(330, 94, "Payment Due Date / Tarikh Akhir Bayaran", 7.5)
            page.put(560, 94, f"{due:%d %b %y}".upper(), 9, face=mono, right=True)
            page.put(330, 108, "Combined Credit Limit / Had Kredit Gabungan", 7.5)
            page.put(560, 108, "RM 18,000.00", 9, face=mono, right=True)
            page.box(30, 132, 535, 26, None, stroke=(0, 0, 0))
            for x, a, b, right in [
                (36, "Card Number", "Nombor Kad", False),
                (330, "Credit Card Balance (RM)", "Baki Kad Kredit", True),
                (557, "Minimum Payment (RM)", "Bayaran Minima", True),
            ]:
                page.put(x, 143, a, 7.5, bold=True, right=right)
                page.put(x, 153, b, 7.5, right=right)
            y = 172.0
            for _, number, opening, entries in cards:
                left = opening + total(entries)
                page.put(36, y, number, 9, face=mono)
                page.put(330, y, num(left).strip(), 9, face=mono, right=True)
                least = max(Decimal("50.00"), cents(-left / 20)) if left < -50 else max(ZERO, -left)
                page.put(557, y, written(least), 9, face=mono, right=True)
                y += 13
            y += 20
        page.box(30, y - 12, 535, 34, YELLOW)
        for x, texts in [
            (36, ("Posting Date", "Tarikh Pos", "(DD/MM)")),
            (97, ("Transaction Date", "Tarikh Transaksi", "(DD/MM)")),
            (158, ("Transaction Description", "Huraian Transaksi", "")),
        ]:
            page.lines(x, y - 2, texts, 6.5, 9.5)
        page.lines(557, y - 2, ("Amount (RM)", "Jumlah (RM)"), 7, 9.5, right=True)
        return y + 38

    flow = Flow(752, Page, head)
    rows: list[Row] = []

    def line(label: str, amount: Decimal, bold: bool = False) -> None:
        flow.need(13)
        face = "Courier-Bold" if bold else mono
        flow.page.put(36, flow.y, f"{'':24}{label:<56}{num(amount):>22}", 8.5, face=face)
        flow.y += 12

    for name, number, opening, entries in cards:
        flow.need(60)
        flow.page.put(158.4, flow.y, f"{name} : {number}", 9, face="Courier-Bold")
        flow.y += 16
        line("YOUR PREVIOUS STATEMENT BALANCE", opening)
        for entry in entries:
            lines = list(entry.lines)
            if entry.tag == "abroad":
                rate = Decimal(RATES[lines[1]])
                lines = [lines[0], f"TRANSACTED AMOUNT {lines[1]} {written(cents(-entry.amount / rate))}"]
            flow.need(11 * len(lines) + 2)
            used = entry.day if entry.tag in ("pay", "fee") else earlier(rng, entry.day)
            text = f"{entry.day:%d/%m}       {used:%d/%m}       {lines[0]:<56}{num(entry.amount):>22}"
            flow.page.put(36, flow.y, text, 8.5, face=mono)
            for k, more in enumerate(lines[1:], 1):
                flow.page.put(36, flow.y + 10 * k, f"{'':24}{more}", 8.5, face=mono)
            rows.append(Row(entry.day, plain(lines), entry.amount, page=flow.number))
            flow.y += 10 * len(lines) + 2
        flow.y += 4
        flow.need(54)
        line("TOTAL CREDIT THIS MONTH (JUMLAH KREDIT)", sum((e.amount for e in entries if e.amount > 0), ZERO))
        line("TOTAL DEBIT THIS MONTH (JUMLAH DEBIT)", sum((e.amount for e in entries if e.amount < 0), ZERO))
        line("SUB TOTAL/JUMLAH", opening + total(entries), True)
        flow.page.rule(30, flow.y - 4, 565, 0.4)
        flow.y += 14
    flow.need(90)
    page, y = flow.page, flow.y
    page.box(30, y - 8, 535, 56, None, stroke=(0, 0, 0))
    page.put(36, y + 4, "REWARD POINTS SUMMARY / RINGKASAN MATA GANJARAN", 8, bold=True)
    points = rng.randint(500, 40000)
    for k, (label, value) in enumerate(
        [
            ("Opening Balance", points),
            ("Earned", 1280),
            ("Redeemed", 0),
            ("Closing Balance", points + 1280),
        ]
    ):
        page.put(36 + 130 * k, y + 20, label, 7.5)
        page.put(36 + 130 * k, y + 34, f"{value:,}", 9, face=mono)
    page.put(
        30,
        y + 62,
        "Pay the full balance by the due date to enjoy the interest-free period. Bayaran minima "
        "sahaja akan menambah faedah.",
        7,
    )
    for k, sheet in enumerate(flow.pages, 1):
        sheet.put(565, 815, f"Page/Muka surat {k} / {len(flow.pages)}", 7, right=True)
        sheet.put(
            30, 815, "Bank Mercu Berhad (000000-X), Jalan Ampang, 50450 Kuala Lumpur. Customer care 1-300-55-0011", 6.5
        )
    by_hand(flow.pages, path, Hand(scaled=True))
    return Truth("credit_card", "en_MY", "MYR", None, start, end, None, None, rows)
