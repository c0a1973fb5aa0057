"""Malaysia, savings account (Malay, Chinese and English titles over one another): amounts with the sign behind them,
entry and value date, texts of up to four lines of which the later ones are moved in, the beginning balance in the
first row only, ending balance and sums below the rows, notes in three languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_pymupdf
from ._rows import folded, mixed, solvent, sums

KINDS = (
    Kind(9, -5, -180, "PAYMENT FR A/C        -|{shop} *|{note}"),
    Kind(5, -20, -900, "TRANSFER FR A/C       -|{who} *|{note}", step="0.1"),
    Kind(5, -8, -260, "SALE DEBIT            -|{eight}|{merchant}"),
    Kind(3, -50, -900, "CASH WITHDRAWAL       -|{eight} {place}", step="10"),
    Kind(2, -60, -480, "FPX PAYMENT FR A/    -|{eight}######|{utility}"),
    Kind(2, -0.5, -0.5, "IBG PAYMENT CHARGE    -", step="0.1"),
    Kind(1, -8, -8, "DEBIT CARD ANNUAL FEE -|{eight}", step="1", most=1),
    Kind(4, 10, 700, "TRANSFER TO A/C       +|{who} *|{note}", step="0.1"),
    Kind(3, 5, 300, "DUITNOW QR P2P CR     +|{eight}Q|{who} *", step="0.01"),
    Kind(2, 2400, 6800, "IBG CREDIT            +|{firm}|SALARY", most=1),
    Kind(1, 0.05, 3, "INTEREST PAYMENT      +", most=1),
    Kind(1, 100, 1500, "CASH DEPOSIT          +|{place} {eight}", step="10"),
)
POOLS: Pools = {
    "eight": ("########",),
    "who": ("NURUL AISYAH BINTI ROS", "TAN WEI LING", "MUHAMMAD HAFIZ BIN ABD", "SURESH A/L MANIAM"),
    "note": ("Fund transfer", "sewa rumah", "makan", "QR####", "Fund transfer|duit kereta bulan 3"),
    "shop": ("RESTORAN NASI KANDAR", "KEDAI RUNCIT AH HUAT", "TEALIVE SS15", "99 PASARAYA"),
    "merchant": ("PETRON BANGSAR", "AEONN BIG SUBANG", "MR DIYY (KUALA LUMPUR)"),
    "place": ("TAMAN TUN", "BANGI SEKSYEN 9"),
    "utility": ("TENAGA ELEKTRIK", "AIR SELANGOR", "UNIFY MOBILE"),
    "firm": ("SERI KENCANA ENGINEERI",),
}
HEADS = (
    (36, 72, ("TARIKH MASUK", "進支日期", "ENTRY DATE")),
    (96, 132, ("TARIKH NILAI", "仄過賬日期", "VALUE DATE")),
    (180, 276, ("BUTIR URUSNIAGA", "進支項說明", "TRANSACTION DESCRIPTION")),
    (380, 424, ("JUMLAH URUSNIAGA", "銀碼", "TRANSACTION AMOUNT")),
    (484, 520, ("BAKI PENYATA", "結單存餘", "STATEMENT BALANCE")),
)
NOTES = (
    "Semua maklumat dan baki yang dinyatakan akan dianggap betul jika tiada bantahan diterima dalam masa 21 hari.",
    "倘若本行在二十一天內沒有收到任何異議，所有資料及存餘將被視為正確。",
    "All items and balances shown are taken as correct if we hear of no error within 21 days.",
    "Sila beritahu kami sebarang pertukaran alamat secara bertulis. 地址如有更改請通知本行。",
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=rng.random() < 0.6)
    account = fill(rng, "1#####-######", start, POOLS)
    opening = some_amount(rng, 150, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 90), balance=opening, floor=60)
    entries = solvent(entries, opening, 10)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    narrow = rng.random() < 0.5
    shape = "Courier" if narrow else "Helvetica"

    def head(page: Page, number: int) -> float:  # noqa: ARG001
        page.box(30, 28, 60, 26, (1.0, 0.8, 0.0))
        page.put(36, 45, "TERATAI", 11, bold=True, face="Helvetica-Bold")
        page.put(96, 40, "Bank Teratai Berhad (000000-K)", 8, face="Helvetica-Bold")
        page.put(96, 50, "Menara Teratai, 50050 Kuala Lumpur", 7, face="Helvetica")
        page.lines(
            40, 88, ("ENCIK LIM CHEE KEONG", "12 JALAN SS 22/41", "DAMANSARA JAYA", "47400 PETALING JAYA SEL"), 9, 11
        )
        facts = (
            ("TARIKH PENYATA", "結單日期", "STATEMENT DATE", f"{end:%d/%m/%y}"),
            ("NOMBOR AKAUN", "戶號", "ACCOUNT NUMBER", account),
        )
        for n, (malay, chinese, english, value) in enumerate(facts):
            y = 84 + 32 * n
            page.put(330, y, malay, 7.5, face="Helvetica")
            mixed(page, 330, y + 9, chinese, 7.5)
            page.put(330, y + 18, english, 7.5, face="Helvetica")
            page.put(440, y + 9, f": {value}", 9)
        page.put(36, 160, "SIMPANAN PERDANA-i / SAVINGS ACCOUNT", 9, bold=True)
        page.box(30, 168, 535, 14, (0.85, 0.85, 0.85))
        page.put(36, 178, "URUSNIAGA AKAUN/", 8, face="Helvetica-Bold")
        mixed(page, 121, 178, "戶口進支項", 8)
        page.put(164, 178, "/ACCOUNT TRANSACTIONS", 8, face="Helvetica-Bold")
        page.box(30, 184, 535, 36, stroke=(0, 0, 0))
        for _, middle, titles in HEADS:
            for k, title in enumerate(titles):
                page.put(middle, 194 + 10 * k, title, 7, center=True, face="cjk" if k == 1 else "Helvetica")
        return 236

    flow = Flow(716, lambda: Page(size=A4, face=shape, bold=f"{shape}-Bold"), head)
    flow.page.put(180, flow.y, "BEGINNING BALANCE", 8.5)
    flow.page.put(555, flow.y, written(opening), 8.5, right=True)
    flow.y += 12
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        first, *others = entry.lines
        lines = [first.rstrip("+-").strip()]
        lines += [line for other in others for line in folded(other, shape, 8.5, 170)]
        flow.need(10.5 * len(lines))
        page, y = flow.page, flow.y
        page.put(38, y, f"{entry.day:%d/%m/%y}", 8.5)
        if (late := _value(rng, entry.day)) != entry.day:
            page.put(112, y, f"{late:%d/%m/%y}", 8.5)
        page.put(180, y, lines[0], 8.5)
        page.lines(186, y + 10.5, lines[1:], 8.5, 10.5)
        page.put(452, y, written(entry.amount, minus="") + ("-" if entry.amount < 0 else "+"), 8.5, right=True)
        page.put(555, y, written(balance), 8.5, right=True)
        description = " ".join(" ".join(lines).split())
        valued = late if late != entry.day else None
        rows.append(Row(entry.day, description, entry.amount, balance, valued, page=flow.number))
        flow.y += 10.5 * len(lines) + 1.5
    out, _, into, _ = sums(entries)
    flow.need(50)
    flow.y += 8
    for label, amount in (
        ("ENDING BALANCE :", closing),
        ("LEDGER BALANCE :", closing),
        ("TOTAL DEBIT :", out),
        ("TOTAL CREDIT :", into),
    ):
        flow.page.put(180, flow.y, label, 8.5)
        flow.page.put(452 if label.startswith("TOTAL") else 555, flow.y, written(amount), 8.5, right=True)
        flow.y += 11
    for n, page in enumerate(flow.pages, 1):
        page.rule(30, 728, 565, 0.5)
        page.put(36, 739, "Perhatian /", 7, face="Helvetica-Bold")
        mixed(page, 76, 739, "注意", 7)
        page.put(92, 739, "/ Note", 7, face="Helvetica-Bold")
        latin = Page(size=A4)
        for k, note in enumerate(NOTES, 1):
            mixed(latin, 36, 739 + 11 * k, f"({k}) {note}", 6.8)
        page.texts += latin.texts
        page.put(565, 60, f"MUKA/ PAGE : {n} / {len(flow.pages)}", 8, right=True)
        page.put(
            297,
            812,
            "MAKLUMAN: wang simpanan dilindungi sehingga had yang ditetapkan bagi setiap pendeposit.",
            7,
            center=True,
            face="Helvetica",
        )
    with_pymupdf(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("account", "ms-MY", "MYR", account, start, end, opening, closing, rows)


def _value(rng: Random, day: date) -> date:
    return day if rng.random() < 0.9 or day.day == 1 else day.replace(day=day.day - 1)
