"""Malaysia, savings account: headings in Malay, Chinese and English over each other, the sign after the amount (.50-),
the amount's line first and indented lines below, a value date now and then, no opening date, totals after the rows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ._rows import joined, total

KINDS = [
    Kind(14, -3, -260, "SALE DEBIT|{shop}*|KL        MY"),
    Kind(14, -4, -900, "IBK FUND TFR FR A/C|{person}*|{note}|{qr}"),
    Kind(8, -2, -60, "PAYMENT VIA MYDEBIT|{shop}*|{code}"),
    Kind(7, 5, 800, "IBK FUND TFR TO A/C|{person}*|{note}|Fund Transfer"),
    Kind(6, -20, -600, "CASH WITHDRAWAL|{place}", step="10"),
    Kind(6, -30, -350, "DEBIT ADVICE FPX|{biller}*|##############|{code}"),
    Kind(3, -0.5, -1, "MAS SERVICE CHARGE", step="0.5"),
    Kind(3, -0.5, -0.5, "TRANSFER FEE|DUITNOW", step="0.5"),
    Kind(2, 2200, 6800, "CMS - CR PYMT|{firm}*|SALARY|{code}", most=1),
    Kind(2, 50, 1500, "CASH DEPOSIT|{place}", step="10"),
    Kind(1, 0.1, 3.9, "INTEREST PAYMENT", most=1),
]
GOLD = (1.0, 0.78, 0.0)


def _bare(amount: Decimal) -> str:
    text = written(abs(amount))
    return text[1:] if text.startswith("0.") else text


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    pools: Pools = {
        "shop": ["MYDIN PUCHONG", "99 SPEEDMART 1204", "SHELL-KOTA DAMANSARA", "GRAB RIDES-EC", "WATSON'S MID VALLEY",
                 "RESTORAN NASI KANDAR P", "AEON BIG SUBANG", "TEALIVE SS15"],
        "person": ["TAN MEI LING", "MUHAMMAD HAFIZ BIN A", "SITI NURHALIZA BT OM", "RAJESH A/L KUMAR", "LIM AH KOW"],
        "note": ["sewa bilik", "makan tengahari", "Duitnow", "bday gift", "kereta ###"],
        "qr": ["QR###########", "MBB CT", "########Q"],
        "code": ["VC-######", "#######-##"],
        "place": ["SS2 PETALING JAYA", "JLN TUN PERAK KL", "BANDAR SUNWAY 2"],
        "biller": ["TENAGA NASIONAL BER", "SHOPEE MALAYSIA", "LAZADA", "TOUCH N GO EWALLET", "ASTRO"],
        "firm": ["KILANG KERETA UTAMA", "PEJABAT KESIHATAN", "SERI MUDA SDN BHD"],
    }  # fmt: skip
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 40, 6200)
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening, floor=10)
    while opening + min(running(Decimal(0), [entry.amount for entry in entries]), default=Decimal(0)) < 0:
        opening += 500
    account = fill(rng, "164###-######", start, {})
    mono, bold = "Courier", "Courier-Bold"

    def head(page: pens.Page, n: int) -> float:
        page.box(40, 34, 10, 24, GOLD)
        page.put(56, 52, "Bank Harimau", 17, face="Helvetica-Bold")
        page.put(56, 64, "Bank Harimau Berhad (3813-K)", 7, face="Helvetica")
        page.put(56, 74, "15th Floor, Menara Harimau, 100 Jalan Tun Perak, 50050 Kuala Lumpur", 7, face="Helvetica")
        facts = (("MUKA/", "頁/", "PAGE", str(n)), ("TARIKH PENYATA", "結單日期", "STATEMENT DATE", f"{end:%d/%m/%y}"),
                 ("NOMBOR AKAUN", "戶號", "ACCOUNT NUMBER", account))  # fmt: skip
        for at, (malay, chinese, english, value) in enumerate(facts):
            page.put(330, 96 + 24 * at, malay, 7.5, face="Helvetica")
            page.put(410, 96 + 24 * at, chinese, 7.5, face="cjk")
            page.put(330, 105 + 24 * at, english, 7.5, face="Helvetica")
            page.put(450, 101 + 24 * at, ": " + value, 9)
        page.lines(56, 104, ["MR WONG KAH SENG", "NO 22 JALAN SS 2/64", "TAMAN SEA", "47300 PETALING JAYA, SGR"], 9, 11)
        page.put(56, 164, "PROTECTED BY PIDM UP TO RM250,000 FOR EACH DEPOSITOR", 7, face="Helvetica-Bold")
        page.put(40, 186, "URUSNIAGA AKAUN/", 8, face="Helvetica-Bold")
        page.put(122, 186, "戶口進支項", 8, face="cjk")
        page.put(168, 186, "/ACCOUNT TRANSACTIONS", 8, face="Helvetica-Bold")
        page.box(40, 192, 515, 38, (0.93, 0.93, 0.93))
        titles = ((44, 0, "TARIKH MASUK", "進支日期", "ENTRY DATE"),
                  (112, 0, "TARIKH NILAI", "仄過賬日期", "VALUE DATE"),
                  (178, 0, "BUTIR URUSNIAGA", "進支項說明", "TRANSACTION DESCRIPTION"),
                  (450, 1, "JUMLAH URUSNIAGA", "銀碼", "TRANSACTION AMOUNT"),
                  (551, 1, "BAKI PENYATA", "結單存餘", "STATEMENT BALANCE"))  # fmt: skip
        for x, right, malay, chinese, english in titles:
            page.put(x, 203, malay, 7, face="Helvetica-Bold", right=bool(right))
            page.put(x, 214, chinese, 7, face="cjk", right=bool(right))
            page.put(x, 225, english, 7, face="Helvetica-Bold", right=bool(right))
        return 246

    flow = pens.Flow(735, lambda: pens.Page(face=mono, bold=bold), head)
    flow.page.put(178, flow.y, "BEGINNING BALANCE", 8.5)
    flow.page.put(551, flow.y, _bare(opening), 8.5, right=True)
    flow.y += 12
    rows = []
    for entry, balance in zip(entries, running(opening, [entry.amount for entry in entries]), strict=True):
        lines = entry.lines
        flow.need(10.5 * min(2, len(lines)))
        value = earlier(rng, entry.day, 2) if rng.random() < 0.1 else None
        flow.page.put(44, flow.y, f"{entry.day:%d/%m/%y}", 8.5)
        flow.page.put(112, flow.y, f"{value:%d/%m/%y}" if value else "", 8.5)
        flow.page.put(178, flow.y, lines[0], 8.5)
        flow.page.put(450, flow.y, _bare(entry.amount) + ("-" if entry.amount < 0 else "+"), 8.5, right=True)
        flow.page.put(551, flow.y, _bare(balance), 8.5, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
        flow.y += 10.5
        for line in lines[1:]:
            flow.need(10.5)
            flow.page.put(190, flow.y, line, 8.5)
            flow.y += 10.5
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    flow.need(60)
    for label, figure in (
        ("ENDING BALANCE :", closing),
        ("LEDGER BALANCE :", closing),
        ("TOTAL DEBIT :", total(amounts, -1)),
        ("TOTAL CREDIT :", total(amounts, 1)),
    ):
        if label == "LEDGER BALANCE :":
            flow.y += 4
        flow.page.put(178, flow.y, label, 8.5)
        flow.page.put(551 if label.endswith("BALANCE :") else 450, flow.y, _bare(figure), 8.5, right=True)
        flow.y += 11
    for page in flow.pages:
        page.rule(40, 752, 555, 0.5)
        page.put(40, 763, "Perhatian / Note", 7, face="Helvetica-Bold")
        page.put(
            40,
            773,
            "(1) Semua maklumat dan baki dianggap betul jika tiada bantahan dalam tempoh 21 hari.",
            6.5,
            face="Helvetica",
        )
        page.put(40, 783, "(2)", 6.5, face="Helvetica")
        page.put(52, 783, "如有錯誤請於二十一天內通知本行，否則作為正確論。", 6.5, face="cjk")
        page.put(
            40,
            793,
            "(3) All items and balances are taken as correct unless we hear from you within 21 days.",
            6.5,
            face="Helvetica",
        )
    pens.with_pymupdf(flow.pages, path)
    return Truth("savings", "ms_MY", "MYR", account, None, end, opening, closing, rows)
