"""Turkey, an e-money account with a prepaid card: date over time, number, kind over counterparty, then gross
amount, fee, net amount and balance in lira with the sign after the minus; the net amount moves the balance. Tiles
above; the gold and dollar accounts are a table of balances, and the fee tariff has figures of its own.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_fpdf
from ._kit import Move, count_pages, folded, journal, money_in, money_out

INK = (0.1, 0.1, 0.14)
FACE = "narrow"
POOLS = {
    "who": ["Elif Şahin Yıldız", "Mehmet Can Öztürk", "Gülşen Ağaoğlu", "Kuzey Bilişim Ltd. Şti."],
    "shop": ["MİGRAN 4412 KADIKÖY", "ÇİĞKÖFTECİ ALİ USTA", "İSTANBULKART DOLUM", "STEAMLİ OYUN 14,99 USD", "GETİRSENE"],
    "bank": ["Anadolu Ortak Bankası", "Boğaz Katılım", "Ege Yatırım Bankası"],
}
KINDS = [
    Kind(7, -1800, -15, "Kart Harcaması|{shop} **** ####"),
    Kind(3, 100, 12_000, "Gelen Havale/EFT|{who} - {bank}"),
    Kind(3, -6000, -50, "Giden Para Transferi|{who} TR## 00## #### ****", "fee", "5"),
    Kind(2, 50, 3000, "Kartla Para Yükleme|{bank} 5### **** **** ####", "fee", "50"),
    Kind(1.5, -2000, -100, "ATM Para Çekme|{bank} ATM 0####", "fee", "50"),
    Kind(1, -900, -80, "Fatura Ödeme|Marmara Doğalgaz Tesisat 1########"),
    Kind(1, 1, 60, "Cashback|{shop}"),
    Kind(0.7, -3000, -100, "Birikim Hesabına Aktarım|Altın Hesabı", step="50"),
    Kind(0.5, 20, 800, "İade|{shop}"),
]
HEADS = [(30, "TARİH", False), (88, "İŞLEM NO", False), (160, "İŞLEM / KARŞI TARAF", False), (378, "TUTAR", True)]
HEADS += [(432, "MASRAF", True), (500, "NET TUTAR", True), (566, "BAKİYE", True)]


def _lira(amount: Decimal, sign: bool = False) -> str:
    return ("+" if sign and amount > 0 else "-" if amount < 0 else "") + "₺" + written(abs(amount), ".", ",")


def _charged(rng: Random, move: Move) -> tuple[Move, Decimal]:
    """The movement net of its fee, and the fee."""
    if move.tag != "fee" or rng.random() < 0.25:
        return move, Decimal(0)
    fee = max(Decimal("2.90"), (abs(move.amount) * Decimal("0.0179")).quantize(Decimal("0.01")))
    return move._replace(amount=move.amount - fee), fee


def _tiles(page: Page, opening: Decimal, moves: list[Move], fees: Decimal) -> float:
    page.put(30, 92, "Hesap Hareketleri", 15, bold=True)
    sums = [("Dönem Başı Bakiye", opening), ("Gelen (net)", money_in(moves)), ("Giden (net)", money_out(moves))]
    sums += [("Toplam Masraf", fees), ("Dönem Sonu Bakiye", opening + sum(m.amount for m in moves))]
    for n, (name, value) in enumerate(sums):
        x = 30 + 108 * n
        page.box(x, 142, 102, 38, (0.95, 0.95, 0.97))
        page.put(x + 6, 155, name, 7, color=GREY)
        page.put(x + 6, 171, _lira(value), 9, bold=True)
    return 210


def _others(flow: Flow, rng: Random) -> None:
    flow.need(120)
    flow.y += 12
    page = flow.page
    page.put(30, flow.y, "Diğer Hesaplarım", 10, bold=True)
    grams, usd = Decimal(rng.randint(50, 9000)) / 100, Decimal(rng.randint(100, 90_000)) / 100
    for name, text in (
        ("Altın Hesabı (XAU)", f"{written(grams, '.', ',')} gr"),
        ("Dolar Hesabı (USD)", f"${written(usd, '.', ',')}"),
    ):
        flow.y += 15
        page.put(30, flow.y, name, 8)
        page.put(200, flow.y, text, 8, right=True)
    flow.y += 22
    page.put(30, flow.y, "Masraf tarifesi", 8, bold=True)
    tariff = [
        "Para transferi: %1,79 (en az ₺2,90)",
        "Kartla para yükleme: %1,79",
        "ATM'den para çekme: %1,79, ayda ₺500,00'ye kadar ücretsiz",
    ]
    flow.y = page.lines(30, flow.y + 12, tariff, 7.5, 10, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.5)
    start = Decimal(rng.randint(500, 900_000)) / 100
    opening, gross = journal(rng, KINDS, POOLS, period, start)
    charged = [_charged(rng, move) for move in gross]
    opening += sum((fee for _, fee in charged), Decimal(0))
    moves = [move for move, _ in charged]
    number = str(rng.randint(10**9, 10**10 - 1))

    def head(page: Page, n: int) -> float:
        page.put(30, 48, "kâğıtpara", 20, bold=True)
        page.put(566, 48, "Kâğıt Elektronik Para A.Ş.", 8, right=True, color=GREY)
        y = 84.0
        if n == 1:
            y = _tiles(page, opening, moves, sum((fee for _, fee in charged), Decimal(0)))
            page.put(30, 110, f"Zeynep Nur Karabulut    Hesap No: {number}", 9)
            page.put(
                30, 123, f"{period[0]:%d.%m.%Y} – {period[1]:%d.%m.%Y} tarihleri arası, TL hesabı", 8.5, color=GREY
            )
        page.box(24, y - 13, 548, 19, INK)
        for x, text, right in HEADS:
            page.put(x, y, text, 7, right=right, bold=True, color=WHITE)
        return y + 22

    flow = Flow(785, lambda: Page(A4, FACE, "narrow-bold"), head)
    rows: list[Row] = []
    balances = running(opening, [m.amount for m in moves])
    for n, ((move, fee), balance) in enumerate(zip(charged, balances, strict=True)):
        lines = folded(move.lines, FACE, 7.5, 150)
        high = 10 * max(2, len(lines)) + 7
        flow.need(high)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(24, y - 10, 548, high - 1, (0.97, 0.97, 0.98))
        page.lines(30, y, [f"{move.day:%d.%m.%Y}", move.time], 7.5, 10)
        page.put(88, y, str(rng.randint(10**11, 10**12 - 1)), 7)
        page.put(160, y, lines[0], 7.5, bold=True)
        page.lines(160, y + 10, lines[1:], 7.5, 10)
        page.put(378, y, _lira(move.amount + fee, True), 7.5, right=True)
        page.put(432, y, _lira(-fee) if fee else "₺0,00", 7.5, right=True)
        page.put(500, y, _lira(move.amount, True), 7.5, right=True, bold=True)
        page.put(566, y, _lira(balance), 7.5, right=True)
        rows.append(Row(move.day, " ".join(lines), move.amount, balance, page=flow.number))
        flow.y += high
    _others(flow, rng)
    count_pages(flow.pages, "Sayfa {n} / {all}", 566, 822)
    with_fpdf(flow.pages, path, order="columns")
    closing = opening + sum(m.amount for m in moves)
    return Truth("checking", "tr_TR", "TRY", number, *period, opening, closing, rows)
