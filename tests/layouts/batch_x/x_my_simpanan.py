"""Malaysia, Malay and English: an Islamic savings account in typewriter letters, each glyph drawn by itself. Two-line
bilingual titles, descriptions of up to four lines, balance on every row, carried forward and brought forward, hibah."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import across, digits, how_many

KINDS = [
    Kind(5, -8, -420, "DUITNOW TRF DR|{name}|{why}|20##????MYKL####"),
    Kind(4, 15, 900, "DUITNOW TRF CR|{name}|{why}"),
    Kind(5, -5, -260, "POS DEBIT {shop}|4688 XX## #### ####"),
    Kind(3, -20, -600, "BILL PAYMENT|{biller}|##########"),
    Kind(2, -50, -1000, "ATM WITHDRAWAL|{branch}", step="10"),
    Kind(1, 1900, 5200, "IBG CREDIT|{boss}|GAJI/SALARY|########", most=1),
    Kind(1, -100, -500, "ZAKAT PENDAPATAN|{state}", most=1),
    Kind(1, -50, -300, "ASB AUTO DEBIT|#########", step="50", most=2),
    Kind(1, 0.3, 19, "HIBAH", most=1),
    Kind(0.6, -0.5, -0.5, "IBG CHARGES", step="0.50"),
    Kind(0.8, 100, 2500, "CASH DEPOSIT CDM|{branch}", step="10"),
]
POOLS = {
    "name": ["NURUL AIN BT ZAKARIA", "MOHD FAIZAL BIN OMAR", "TAN WEI LING", "KEDAI RUNCIT PAK MAT", "S. KUMARAN"],
    "why": ["sewa rumah", "Fund Transfer", "duit raya", "belanja dapur", "bayar hutang"],
    "shop": ["99 SPEEDMART", "PETRONAS KOTA BHARU", "MYDIN TUNJONG", "WATSONS", "KFC WAKAF BHARU"],
    "biller": ["TENAGA NASIONAL BERHAD", "AIR KELANTAN SDN BHD", "UNIFI TM", "CELCOM MOBILE", "ASTRO"],
    "branch": ["KOTA BHARU MAIN", "PASIR MAS", "TANAH MERAH", "JLN SULTAN YAHYA"],
    "boss": ["JABATAN AKAUNTAN NEGARA", "SYKT PERNIAGAAN JAYA S/B"],
    "state": ["MAIK KELANTAN", "LZS SELANGOR"],
}


def rm(amount: Decimal) -> str:
    return written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 1200, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=1050)
    account = f"14{digits(rng, 3)}-01-{digits(rng, 6)}-{digits(rng, 1)}"
    balance, rows = opening, list[Row]()

    def new() -> Page:
        return Page(face="Courier", bold="Courier-Bold")

    def head(page: Page, number: int) -> float:
        page.put(36, 44, "BANK KENCANA ISLAM BERHAD", 12, face="Helvetica-Bold", color=(0.45, 0.1, 0.4))
        page.put(36, 55, "(198301004417) Tingkat 9, Menara Kencana, 50350 Kuala Lumpur", 7, face="Helvetica")
        page.put(559, 44, "PENYATA AKAUN SIMPANAN", 10, right=True, bold=True)
        page.put(559, 56, "STATEMENT OF SAVINGS ACCOUNT", 9, right=True)
        page.lines(
            36,
            90,
            ["ENCIK AHMAD RIDZUAN BIN HASSAN", "LOT 1187 KG BUNUT PAYONG", "15150 KOTA BHARU", "KELANTAN"],
            9,
            11,
        )
        facts = [
            ("NO. AKAUN/ACCOUNT NO", account),
            ("JENIS/PRODUCT", "KENCANA SIMPANAN-i"),
            ("TARIKH PENYATA/DATE", f"{end:%d/%m/%Y}"),
            ("CAWANGAN/BRANCH", "KOTA BHARU"),
            ("MUKASURAT/PAGE", f"{number}"),
        ]
        for n, (label, value) in enumerate(facts):
            across(page, 90 + 11 * n, [(300, label), (425, f": {value}")], 8)
        page.rule(36, 152, 559, 0.8)
        malay = [(36, "TARIKH"), (98, "BUTIRAN"), (-300, "NO CEK"), (-385, "DEBIT"), (-465, "KREDIT"), (-559, "BAKI")]
        across(page, 163, malay, 8.5, bold=True)
        english = ["DATE", "DESCRIPTION", "CHEQUE NO", "DEBIT", "CREDIT", "BALANCE"]
        across(page, 173, [(x, words) for (x, _), words in zip(malay, english, strict=True)], 8)
        page.rule(36, 178, 559, 0.8)
        label = "BAKI DIBAWA DARI PENYATA LEPAS/BALANCE B/F" if number == 1 else "BAKI DIBAWA KE HADAPAN/BALANCE B/F"
        across(page, 192, [(98, label), (-559, written(balance))], 8.5)
        return 207

    def foot(page: Page, _: float) -> None:
        across(page, 742, [(98, "BAKI DIBAWA KE HADAPAN/BALANCE C/F"), (-559, written(balance))], 8.5)

    flow = Flow(732, new, head, foot)
    for entry in entries:
        flow.need(10.5 * len(entry.lines))
        page, y = flow.page, flow.y
        balance += entry.amount
        side = -385 if entry.amount < 0 else -465
        across(page, y, [(36, f"{entry.day:%d/%m/%y}"), (side, rm(entry.amount)), (-559, written(balance))], 8.5)
        page.lines(98, y, entry.lines, 8.5, 10.5)
        rows.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, balance, None, flow.number))
        flow.y += 10.5 * len(entry.lines) + 1.5
    flow.need(110)
    debits, credits = ([row.amount for row in rows if (row.amount < 0) == sign] for sign in (True, False))
    page, y = flow.page, flow.y + 4
    page.rule(36, y - 8, 559, 0.8)
    for label, value in [
        (f"JUMLAH DEBIT/TOTAL DEBIT ({len(debits)})", rm(sum(debits, Decimal(0)))),
        (f"JUMLAH KREDIT/TOTAL CREDIT ({len(credits)})", rm(sum(credits, Decimal(0)))),
        ("BAKI AKHIR/CLOSING BALANCE", written(balance)),
        ("AMAUN TAHANAN/EARMARKED AMOUNT", "20.00"),
    ]:
        across(page, y + 4, [(98, label), (-559, value)], 8.5)
        y += 11
    page.rule(36, y, 559, 0.8)
    notes = [
        "Akaun ini berdasarkan kontrak Tawarruq. Kadar keuntungan/Profit rate: 0.35% s.a./p.a.",
        "Hibah is given at the Bank's discretion. Sila maklumkan sebarang kesilapan dalam tempoh 14 hari.",
        "Dilindungi oleh PIDM setakat RM250,000 bagi setiap pendeposit. Protected by PIDM up to RM250,000.",
    ]
    page.lines(36, y + 16, notes, 7.5, 9.5, face="Helvetica")
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(297, 800, "INI ADALAH CETAKAN KOMPUTER, TANDATANGAN TIDAK DIPERLUKAN.", 7, center=True, color=GREY)
        sheet.put(559, 816, f"KSI-{end:%y%m}-0{n:02}/{len(flow.pages):02}", 7, right=True, color=GREY)
    by_hand(flow.pages, path, Hand(show="glyphs", scaled=True))
    return Truth("savings", "ms_MY", "MYR", account, start, end, opening, balance, rows)
