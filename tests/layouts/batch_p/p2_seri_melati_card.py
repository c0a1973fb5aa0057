"""Malaysia: one credit card statement for up to three cards, titles in English and Malay.

Special: posting and transaction dates are day/month without a year, credits have CR right behind the figure, each card
has its own previous balance, totals and sub total, foreign purchases a second line with the amount abroad, and tables
of points and instalment plans follow. Opening and closing are the sums over all cards, negative when money is owed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_count, some_entries, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, width

YELLOW: Color = (1.0, 0.8, 0.0)
POST, USED, TEXT, AMOUNT = 44, 108, 172, 540
ZERO = Decimal("0.00")

POOLS: Pools = {
    "shop": [
        "AEON BIG MID VALLEY KUALA LUMPUR MY",
        "LOTUSS STORES KEPONG SELANGOR MY",
        "PETRONAS-TTDI 2 KUALA LUMPUR MY",
        "SHOPEE MALAYSIA KUALA LUMPUR MY",
        "GRABPAY-EC PETALING JAYA MY",
        "WATSON'S SUNWAY PYRAMID MY",
        "TNG-EWALLET RELOAD KUALA LUMPUR MY",
        "OLD TOWN WHITE COFFEE IPOH MY",
        "MR. D.I.Y. (KD) SHAH ALAM MY",
        "GUARDIAN PHARMACY PENANG MY",
        "SHELL - JLN AMPANG MY",
        "TGV PICTURES E-TICKETING MY",
    ],
    "abroad": ["AGODA.COM SINGAPORE SG", "APPLE.COM/BILL CORK IE", "STEAMGAMES.COM 4259522 WA", "KLOOK HONG KONG HK"],
    "bill": ["MAXIS BERHAD", "UNIFI AUTOPAY", "TNB MYTENAGA", "PRUDENTIAL ASSURANCE", "INDAH WATER KONSORTIUM"],
    "plan": ["HARVEY NORMAN", "SENHENG ELECTRIC", "COURTS MEGASTORE", "APPLE THE EXCHANGE TRX"],
}
ABROAD, PLAN = "abroad", "plan"
KINDS = [
    Kind(28, -4, -420, "{shop}"),
    Kind(5, -8, -900, "{abroad}", ABROAD),
    Kind(5, -30, -380, "{bill} - AUTODEBIT"),
    Kind(3, -60, -300, "EZYPAY 0#/024 {plan}", PLAN),
    Kind(4, 100, 3500, "PYMT VIA MELATI2U / BAYARAN - TERIMA KASIH", most=2),
    Kind(1, 100, 900, "PAYMENT AT ATM/CDM ######", step="10", most=1),
    Kind(1, 2, 40, "CASH BACK / REBAT TUNAI", most=1),
    Kind(1, -2, -60, "RETAIL INTEREST / CAJ FAEDAH", most=1),
    Kind(0.7, -10, -100, "LATE CHARGE / CAJ LEWAT", most=1),
    Kind(0.8, -25, -25, "SERVICE TAX ON PRIN CARD", most=1),
    Kind(0.6, -100, -1500, "CASH ADVANCE MELATI ATM ####", step="50", most=1),
]
PRODUCTS = [
    ("MELATI 2 GOLD MASTERCARD", "5415 #### #### ####"),
    ("MELATI VISA SIGNATURE", "4283 #### #### ####"),
    ("MELATI 2 AMERICAN EXPRESS", "37## ###### #####"),
]


@dataclass
class _Card:
    product: str
    number: str
    before: Decimal  # signed like the truth: owed is negative
    entries: list[Entry]

    @property
    def after(self) -> Decimal:
        return self.before + sum((entry.amount for entry in self.entries), ZERO)


@dataclass
class _Style:
    holder: str
    day: date
    cards: list[_Card]
    limit: Decimal


def _owed(amount: Decimal) -> str:
    """An amount owed bare, one in the holder's favour with CR."""
    return written(abs(amount)) + ("CR" if amount > 0 else "")


def _money(page: Page, x: float, y: float, text: str, size: float = 8, bold: bool = False) -> None:
    """Figures end at x, the CR stands behind it."""
    face = page.bold if bold else page.face
    page.put(x + (width("CR", face, size) if text.endswith("CR") else 0), y, text, size, right=True, bold=bold)


def _least(card: _Card) -> Decimal:
    owed = max(-card.after, ZERO)
    return min(owed, max(Decimal("25.00"), (owed / 20).quantize(Decimal("0.01"))))


def _summary(style: _Style, page: Page) -> float:
    address = [style.holder, "NO 8 JALAN SS 22/19", "DAMANSARA JAYA", "47400 PETALING JAYA", "SELANGOR"]
    page.lines(44, 120, address, 9, 12)
    due = style.day + timedelta(20)
    facts = [
        ("Statement Date / Tarikh Penyata", f"{style.day:%d %b %y}".upper()),
        ("Payment Due Date / Tarikh Akhir Pembayaran", f"{due:%d %b %y}".upper()),
        ("Combined Credit Limit / Had Kredit Gabungan", f"RM {written(style.limit, places=0)}"),
    ]
    for n, (title, fact) in enumerate(facts):
        page.put(300, 120 + 14 * n, title, 7.5)
        page.put(545, 120 + 14 * n, fact, 8.5, right=True, bold=True)
    y = 204.0
    page.box(42, y - 12, 508, 28, YELLOW)
    titles = [(46, "Account Number", "Nombor Akaun"), (300, "Current Balance (RM)", "Baki Semasa (RM)")]
    titles.append((440, "Minimum Payment (RM)", "Bayaran Minimum (RM)"))
    for x, english, malay in titles:
        page.put(x, y, english, 8, bold=True)
        page.put(x, y + 10, malay, 7)
    y += 28
    for card in style.cards:
        page.put(46, y, card.number, 8)
        _money(page, 390, y, _owed(card.after))
        _money(page, 530, y, written(_least(card)))
        y += 12
    if len(style.cards) > 1:
        page.rule(42, y - 9, 550)
        page.put(46, y + 1, "TOTAL / JUMLAH", 8, bold=True)
        _money(page, 390, y + 1, _owed(sum((card.after for card in style.cards), ZERO)), bold=True)
        _money(page, 530, y + 1, written(sum((_least(card) for card in style.cards), ZERO)), bold=True)
        y += 14
    page.box(42, y, 508, 46, stroke=GREY)
    warning = [
        "MINIMUM PAYMENT WARNING: If you make only the minimum payment each period, you will pay more in interest and",
        "it will take you longer to pay off your balance. For example, RM 1,000.00 takes 67 months at 18.00% p.a.",
        "AMARAN BAYARAN MINIMUM: Jika anda hanya membuat bayaran minimum, anda akan membayar faedah yang lebih.",
    ]
    page.lines(48, y + 13, warning, 7, 12)
    return y + 68


def _head(style: _Style, page: Page, number: int) -> float:
    page.box(0, 0, 595, 62, YELLOW)
    page.put(44, 40, "Bank Seri Melati", 18, bold=True)
    page.put(550, 32, "CREDIT CARD STATEMENT", 9, right=True, bold=True)
    page.put(550, 45, "PENYATA KAD KREDIT", 8, right=True)
    page.put(550, 78, f"Page / Halaman {number}", 7, right=True)
    y = _summary(style, page) if number == 1 else 98.0
    page.rule(42, y - 11, 550)
    titles = [
        (POST, "Posting Date", "Tarikh Pos"),
        (USED, "Transaction Date", "Tarikh Transaksi"),
        (TEXT, "Transaction Description", "Huraian Transaksi"),
    ]
    for x, english, malay in titles:
        page.put(x, y, english, 7, bold=True)
        page.put(x, y + 9, malay, 7)
    page.put(AMOUNT, y, "Transaction Amount (RM)", 7, right=True, bold=True)
    page.put(AMOUNT, y + 9, "Jumlah Transaksi (RM)", 7, right=True)
    page.rule(42, y + 13, 550)
    return y + 26


def _cards(rng: Random) -> Sequence[tuple[str, str]]:
    return rng.sample(PRODUCTS, rng.choices([1, 2, 3], [2, 5, 3])[0])


def draw(rng: Random, path: Path) -> Truth:
    day = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(3, 27))
    start = (day - timedelta(day.day)).replace(day=day.day) + timedelta(1)
    products = _cards(rng)
    share = some_count(rng) // len(products)
    cards = []
    for product, number in products:
        before = -some_amount(rng, 40, 9000)
        if rng.random() < 0.2:
            before = rng.choice([ZERO, some_amount(rng, 1, 200)])
        count = max(0, share + rng.randint(-share, share) // 2)
        entries = some_entries(rng, KINDS, POOLS, (start, day), count=count, reversal="REV {}")
        cards.append(_Card(product, fill(rng, number, day, {}), before, entries))
    holder = rng.choice(["CHONG WEI MING", "NUR AISYAH BINTI HASSAN", "S. KUMARESAN A/L RAJU"])
    style = _Style(holder, day, cards, Decimal(rng.choice([8000, 15000, 36000])))
    flow = Flow(770, Page, lambda page, number: _head(style, page, number))
    rows: list[Row] = []
    for card in cards:
        rows += _draw_card(rng, style, flow, card)
    _tail(rng, style, flow)
    legal = [
        "Bank Seri Melati Berhad (199901099999). 24-hour customer care 1-300 88 9999.",
        "Please notify us of any error within 14 days, otherwise this statement shall be deemed correct.",
    ]
    for page in flow.pages:
        page.lines(44, 806, legal, 6.5, 9, color=GREY)
    by_hand(flow.pages, path, rng.choice([Hand(show="Tw", form=True), Hand(show="glyphs", scaled=True)]))
    before = sum((card.before for card in cards), ZERO)
    after = sum((card.after for card in cards), ZERO)
    return Truth("credit_card", "en_MY", "MYR", cards[0].number, None, day, before, after, rows)


def _draw_card(rng: Random, style: _Style, flow: Flow, card: _Card) -> list[Row]:
    flow.need(60)
    flow.page.put(TEXT, flow.y, style.holder, 8, bold=True)
    flow.page.put(TEXT, flow.y + 11, f"{card.product} : {card.number}", 8, bold=True)
    flow.page.put(TEXT, flow.y + 24, "YOUR PREVIOUS STATEMENT BALANCE", 8)
    _money(flow.page, AMOUNT, flow.y + 24, _owed(card.before))
    flow.y += 36
    rows = []
    for entry in card.entries:
        lines = [*entry.lines]
        if entry.tag == ABROAD:
            foreign = (abs(entry.amount) / rng.randint(300, 470) * 100).quantize(Decimal("0.01"))
            lines.append(f"TRANSACTED AMOUNT {rng.choice(['USD', 'SGD', 'EUR'])} {written(foreign)}")
        flow.need(11 * len(lines))
        flow.page.put(POST, flow.y, f"{entry.day:%d/%m}", 8)
        flow.page.put(USED, flow.y, f"{earlier(rng, entry.day):%d/%m}", 8)
        flow.page.lines(TEXT, flow.y, lines, 8)
        _money(flow.page, AMOUNT, flow.y, _owed(entry.amount))
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=flow.number))
        flow.y += 11 * len(lines)
    flow.need(40)
    got = sum((entry.amount for entry in card.entries if entry.amount > 0), ZERO)
    spent = sum((entry.amount for entry in card.entries if entry.amount < 0), ZERO)
    totals = [("TOTAL CREDIT THIS MONTH", "(JUMLAH KREDIT)", got), ("TOTAL DEBIT THIS MONTH", "(JUMLAH DEBIT)", spent)]
    flow.y += 3
    for english, malay, amount in totals:
        flow.page.put(300, flow.y, f"{english} {malay}", 7.5)
        _money(flow.page, AMOUNT, flow.y, written(abs(amount)))
        flow.y += 11
    flow.page.put(300, flow.y, "SUB TOTAL/JUMLAH", 8, bold=True)
    _money(flow.page, AMOUNT, flow.y, _owed(card.after), bold=True)
    flow.y += 22
    return rows


def _tail(rng: Random, style: _Style, flow: Flow) -> None:
    plans = [entry for card in style.cards for entry in card.entries if entry.tag == PLAN and entry.amount < 0]
    if plans and rng.random() < 0.7:
        flow.need(40 + 11 * len(plans))
        page, y = flow.page, flow.y
        page.put(44, y, "EZYPAY INSTALMENT PLAN DETAILS / BUTIRAN PELAN ANSURAN", 8, bold=True)
        page.put(400, y + 12, "Monthly (RM)", 7, right=True)
        page.put(AMOUNT, y + 12, "Outstanding (RM)", 7, right=True)
        for n, entry in enumerate(plans):
            page.put(44, y + 24 + 11 * n, entry.lines[0], 8)
            _money(page, 400, y + 24 + 11 * n, written(-entry.amount))
            _money(page, AMOUNT, y + 24 + 11 * n, written(-entry.amount * rng.randint(2, 20)))
        flow.y += 40 + 11 * len(plans)
    if rng.random() < 0.7:
        flow.need(50)
        page, y = flow.page, flow.y
        page.put(44, y, "TREATS POINTS SUMMARY / RINGKASAN MATA GANJARAN", 8, bold=True)
        old, new = rng.randint(200, 90000), rng.randint(0, 9000)
        facts = [("Previous", old), ("Earned", new), ("Adjusted", 0), ("Redeemed", 0), ("Balance", old + new)]
        for n, (title, points) in enumerate(facts):
            page.put(110 + 100 * n, y + 13, title, 7, right=True)
            page.put(110 + 100 * n, y + 25, f"{points:,}", 8, right=True)
        flow.y += 50
    flow.need(20)
    flow.page.put(TEXT, flow.y, "*** END OF STATEMENT / PENYATA TAMAT ***", 7.5)
