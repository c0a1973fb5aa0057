"""Turkey, credit card with instalments: dates with the month's name, the instalment's number inside the text.

Purchases have no sign, what comes in has a plus after it, bonus points have a column. The previous debt is the first
line of the list; purchases of a virtual card follow under their own heading, and a table of the instalments to come
and one of the interest rates close the statement. Only the day of the statement is given, no period: later instalments
carry the date of the purchase. reportlab with embedded fonts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import (
    Move,
    day_after,
    debt,
    how_many,
    joined,
    liberation,
    limit,
    merged,
    month_before,
    numbered,
    some_moves,
    total,
)

GREEN: Color = (0.0, 0.5, 0.25)
MINT: Color = (0.9, 0.97, 0.92)
MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran"]
MONTHS += ["Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
POOLS = {
    "city": ["İSTANBUL", "ANKARA", "İZMİR", "KOCAELİ", "BURSA", "ESKİŞEHİR"],
    "shop": [
        "MİGROS-#### ÇANKAYA",
        "A101 YENİ MAĞAZACILIK A.Ş.",
        "BİM A.Ş. - ???###",
        "ŞOK MARKETLER TİC.A.Ş.",
        "CARREFOURSA",
    ],
    "food": ["KÖFTECİ YUSUF", "STARBUCKS COFFEE ####", "SİMİT SARAYI", "YEMEKSEPETİ", "KAHVE DÜNYASI"],
    "fuel": ["OPET AKARYAKIT ####", "SHELL PETROL ####", "PETROL OFİSİ ####"],
    "store": ["TRENDYOL", "HEPSİBURADA.COM", "LC WAIKIKI", "TEKNOSA", "BOYNER", "VATAN BİLGİSAYAR", "KOÇTAŞ"],
}
KINDS = [
    Kind(7, -60, -1900, "{shop}|{city} TR"),
    Kind(4, -80, -900, "{food}|{city} TR"),
    Kind(2, -400, -2400, "{fuel}|{city} TR"),
    Kind(3, -150, -3800, "{store}|{city} TR"),
    Kind(1, -40, -120, "SPOTIFY TR|İSTANBUL TR", most=1),
    Kind(1, -200, -900, "TURKCELL FATURA ÖDEMESİ|İSTANBUL TR", most=1),
]
PLANS = [Kind(1, -150, -2600, "{store}|{city} TR")]


def lira(amount: Decimal) -> str:
    text = written(-amount, ".", ",")
    return text.lstrip("-") + "+" if amount > 0 else text


def long(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def plans(rng: Random, start: date, end: date, count: int) -> list[tuple[Move, int]]:
    """Instalments due this month with how many are still to come, some from purchases of earlier months."""
    found = []
    for move in some_moves(rng, PLANS, POOLS, (start, end), count, lag=0):
        parts = rng.choice([2, 3, 6, 9, 12])
        number = rng.randint(1, parts)
        day = move.used
        for _ in range(number - 1):
            day = month_before(day)
        whole = written(-move.amount * parts, ".", ",")
        lines = (*move.lines, f"{whole} TL İŞLEMİN {number}/{parts} TAKSİDİ")
        found.append((replace(move, used=day, booked=day, lines=lines), parts - number))
    return sorted(found, key=lambda plan: plan[0].booked)


class Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.face, self.bold = liberation("Sans-Regular"), liberation("Sans-Bold")
        self.start, self.end = some_period(rng)
        self.number = fill(rng, "5549 60** **** ####", self.end, {})
        self.opening = debt(rng, 1500, 28000)

    def new(self) -> Page:
        return Page(face=self.face, bold=self.bold)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 46, GREEN)
        page.put(40, 30, "Anadolu Yıldız Bankası", 15, bold=True, color=WHITE)
        page.put(555, 30, "Kredi Kartı Hesap Özeti", 12, right=True, bold=True, color=WHITE)
        return 66 if number == 1 else self.columns(page, 72)

    def columns(self, page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 16, GREEN)
        for x, label in ((45, "İşlem Tarihi"), (130, "İşlem Açıklaması")):
            page.put(x, y, label, 8, bold=True, color=WHITE)
        for x, label in ((470, "Kazanılan Puan (TL)"), (550, "Tutar (TL)")):
            page.put(x, y, label, 8, right=True, bold=True, color=WHITE)
        return y + 18

    def cover(self, page: Page, closing: Decimal) -> float:
        page.lines(
            40, 76, ["SAYIN MEHMET YILMAZ", "ATATÜRK MAH. LALE SOK. NO: 12 D: 5", "34758 ATAŞEHİR / İSTANBUL"], 9, 12
        )
        top = limit(closing, 60000)
        least = max(Decimal(0), round(-closing * Decimal("0.2"), 2))
        left = [("Kart Numarası", self.number), ("Müşteri Numarası", "41830275")]
        left += [
            ("Kart Limiti", f"{written(top, '.', ',')} TL"),
            ("Kullanılabilir Limit", f"{written(top + closing, '.', ',')} TL"),
        ]
        right = [("Hesap Kesim Tarihi", long(self.end)), ("Son Ödeme Tarihi", long(day_after(self.end, 10)))]
        right += [("Dönem Borcu", f"{lira(closing)} TL"), ("Asgari Ödeme Tutarı", f"{written(least, '.', ',')} TL")]
        for x, facts in ((40, left), (305, right)):
            page.box(x, 118, 250, 68, MINT)
            for n, (label, value) in enumerate(facts):
                page.put(x + 8, 134 + 15 * n, label, 8.5)
                page.put(x + 242, 134 + 15 * n, value, 8.5, right=True, bold=True)
        page.put(40, 204, f"Bir sonraki hesap kesim tarihiniz: {long(day_after(self.end, 30))}", 8, color=GREY)
        return self.columns(page, 226)

    def line(self, flow: Flow, text: str, amount: Decimal | None = None) -> None:
        flow.need(14)
        flow.page.put(130, flow.y, text, 8, bold=True)
        if amount is not None:
            flow.page.put(550, flow.y, lira(amount), 8, right=True, bold=True)
        flow.y += 14

    def move(self, flow: Flow, move: Move) -> Row:
        first, *rest = move.lines
        text = wrap(" ".join([first, *rest[:1]]), fits(self.face, 8, 260)) + rest[1:]
        flow.need(10 * len(text) + 3)
        page, y = flow.page, flow.y
        page.put(45, y, long(move.booked), 8)
        flow.y = page.lines(130, y, text, 8, 10) + 3
        if rest and move.amount < 0 and self.rng.random() < 0.4:
            page.put(470, y, written(-move.amount * Decimal("0.005"), ".", ","), 8, right=True)
        page.put(550, y, lira(move.amount), 8, right=True)
        page.rule(40, flow.y - 10, 555, 0.25, (0.8, 0.85, 0.8))
        return Row(move.booked, joined(*text), move.amount, page=flow.number)

    def future(self, flow: Flow, due: list[tuple[Move, int]]) -> None:
        flow.need(120)
        page, y = flow.page, flow.y + 12
        page.put(40, y, "Gelecek Dönem Taksitleriniz", 9, bold=True, color=GREEN)
        for n in range(6):
            day = self.end.replace(day=1) + timedelta(31 * (n + 1))
            amount = -sum((move.amount for move, left in due if left > n), Decimal(0))
            x = 40 + 86 * n
            page.box(x, y + 6, 84, 14, MINT)
            page.put(x + 42, y + 16, f"{MONTHS[day.month - 1]} {day.year}", 7.5, center=True, bold=True)
            page.put(x + 42, y + 30, written(amount, ".", ","), 7.5, center=True)
        page.put(40, y + 52, "Faiz Oranları", 9, bold=True, color=GREEN)
        heads = (("Alışveriş akdi", "%3,66"), ("Alışveriş gecikme", "%3,96"), ("Nakit akdi", "%4,42"), ("KKDF", "%15"))
        for n, (label, rate) in enumerate(heads):
            page.put(44 + 130 * n, y + 66, label, 7.5)
            page.put(140 + 130 * n, y + 66, rate, 7.5, right=True)
        note = (
            "Dönem borcunuzun tamamını son ödeme tarihine kadar ödemeniz halinde faiz işletilmez. Asgari tutarın "
            "ödenmemesi halinde gecikme faizi, BSMV ve KKDF uygulanır. Özetinize itirazlarınızı son ödeme tarihinden "
            "itibaren on gün içinde bildirebilirsiniz. Puanlarınız iki yıl geçerlidir."
        )
        page.lines(40, y + 84, wrap(note, fits(self.face, 6.5, 510)), 6.5, 8, color=GREY)

    def charges(self, unpaid: bool) -> list[Move]:
        if not unpaid:
            return []
        interest = some_amount(self.rng, -40, -900)
        tax = round(interest * Decimal("0.15"), 2)
        names = (("ALIŞVERİŞ FAİZİ", interest), ("KKDF", tax), ("BSMV", tax))
        return [Move(self.end, self.end, (name,), amount) for name, amount in names]

    def draw(self, path: Path) -> Truth:
        rng, count = self.rng, how_many(self.rng)
        spent = some_moves(rng, KINDS, POOLS, (self.start, self.end), count, lag=0, reversal="İADE {0}")
        due = plans(rng, self.start, self.end, max(2, count // 5))
        virtual = some_moves(rng, KINDS[3:5], POOLS, (self.start, self.end), rng.choice([0, 0, 3, 6]), lag=0)
        share = Decimal(rng.choice(["1", "1", "0.2", "0.6"]))
        paid_on = min(day_after(self.start, 9), self.end)
        text = rng.choice(
            ["ÖDEME-İNTERNET BANKACILIĞI", "OTOMATİK ÖDEME - TEŞEKKÜR EDERİZ", "ÖDEMENİZ İÇİN TEŞEKKÜR EDERİZ"]
        )
        paid = Move(paid_on, paid_on, (text,), -round(self.opening * share, 2))
        main = merged(spent, paid, *(move for move, _ in due))
        fees = self.charges(share < 1)
        closing = self.opening + total([*main, *virtual, *fees])
        flow = Flow(780, self.new, self.head)
        flow.y = self.cover(flow.page, closing)
        self.line(flow, "BİR ÖNCEKİ HESAP ÖZETİ BORCUNUZ", self.opening)
        self.line(flow, f"{self.number} NUMARALI KARTINIZ İLE YAPILAN İŞLEMLER")
        rows = [self.move(flow, move) for move in main]
        if virtual:
            self.line(
                flow, f"{fill(rng, '5549 61** **** ####', self.end, {})} NUMARALI SANAL KARTINIZ İLE YAPILAN İŞLEMLER"
            )
            rows += [self.move(flow, move) for move in virtual]
        rows += [self.move(flow, move) for move in fees]
        self.line(flow, "TOPLAM DÖNEM BORCUNUZ", closing)
        self.future(flow, due)
        numbered(flow.pages, lambda page, n, of: page.put(555, 820, f"Sayfa {n} / {of}", 7, right=True))
        with_reportlab(flow.pages, path)
        return Truth("credit_card", "tr_TR", "TRY", self.number, None, self.end, self.opening, closing, rows)


def draw(rng: Random, path: Path) -> Truth:
    return Statement(rng).draw(path)
