"""Turkey, business current account of a large private bank: account movements with date and time, type of operation,
channel, text and signed amount with the running balance, currency behind each figure, the balance brought in as a
line before the table and a frame of totals behind it; cells written column after column for each page.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ._rows import liberation

KINDS = [
    Kind(5, -200, -48000, "Giden FAST;{channel};{person} - {why}"),
    Kind(5, 300, 62000, "Gelen FAST;Diğer;{company} - {why} - {bank}"),
    Kind(3, 900, 98000, "Gelen EFT;Diğer;Gelen EFT-{company}-FT ??{nine}-{bank}-TR##00###################"),
    Kind(3, -1500, -70000, "Giden Havale;{channel};{company} hesabına havale, {why}"),
    Kind(6, -40, -3900, "POS Alışveriş;POS;{shop} {town}TR {card}"),
    Kind(2, -180, -5200, "Fatura Ödeme;Otomatik Ödeme;{bill} ABONE NO: ########## {month} dönemi"),
    Kind(2, 400, 21000, "Üye İşyeri;Merkez;ÜİY SATIŞ TUTARI PEŞİN {day} 67########"),
    Kind(2, -6, -420, "Üye İşyeri;Merkez;ÜİY KOMİSYON KESİNTİSİ {day} 67########"),
    Kind(1.5, -500, -9500, "Para Çekme;ATM;{town} ŞB. ATM {card}", step="10"),
    Kind(
        1,
        -2000,
        -36000,
        "Vergi Ödeme;İnternet Şubesi;KDV BEYANNAMESİ {month} VD:0344## TAHAKKUK ????##########",
        most=2,
    ),
    Kind(1, -3000, -39000, "SGK Ödeme;İnternet Şubesi;SGK PRİM TAHSİLATI {month} SİCİL 2#################", most=1),
    Kind(1.4, -1.6, -31, "Masraf;{channel};FAST ücreti ve BSMV"),
    Kind(0.6, -120, -650, "Masraf;Merkez;Hesap işletim ücreti BSMV dahil", most=1),
]
POOLS: Pools = {
    "channel": ["Mobil Şube", "İnternet Şubesi"],
    "person": ["AYŞE GÜLŞEN YILDIRIM", "ÖMER FARUK ÇELİK", "İSMAİL ŞAHİN", "Nurcan Öğüt"],
    "company": ["DOĞAN AMBALAJ SAN.VE TİC.LTD.ŞTİ.", "ÇINAR LOJİSTİK A.Ş.", "EGE GIDA PAZARLAMA", "ŞENOL MATBAACILIK"],
    "why": ["fatura ödemesi", "kira bedeli {month}", "avans", "CARİ HESAP", "#### nolu irsaliye"],
    "bank": ["T.C. ZİRAAT BANKASI", "T. İŞ BANKASI", "AKBANK", "QNB"],
    "nine": ["#######"],
    "shop": ["MİGROS 2##", "OPET AKARYAKIT", "BİM A.Ş. ?###", "TRENDYOL", "KOÇTAŞ", "HEPSİBURADA"],
    "town": ["İZMİR ", "BORNOVA ", "KARŞIYAKA "],
    "card": ["5400 **** **** 71##"],
    "bill": ["GEDİZ ELEKTRİK", "İZSU", "TÜRK TELEKOM", "İZMİRGAZ"],
    "month": lambda _rng, day: f"{day:%m/%Y}",
    "day": lambda _rng, day: f"{day:%d.%m.%Y}",
}
FACES = ("Sans-Regular", "Sans-Bold")
BLUE = (0.0, 0.2, 0.45)
LEFTS = {"Tarih": 30.0, "Saat": 82.0, "İşlem": 122.0, "Kanal": 196.0, "Açıklama": 262.0}
RIGHTS = {"İşlem Tutarı": 484.0, "Bakiye": 565.0}


def _lira(amount: Decimal) -> str:
    return written(amount, ".", ",") + " TL"


class _Ekstre:
    def __init__(self, path: Path) -> None:
        for name in FACES:
            pdfmetrics.registerFont(TTFont(f"Liberation{name}", liberation(name)))
        self.pen = Canvas(str(path), pagesize=(595, 842), invariant=1)
        self.cells: list[tuple[float, float, float, str, str, float]] = []
        self.bands: list[tuple[float, float, float]] = []
        self.number = 0

    def put(self, x: float, y: float, text: str, size: float = 7.5, bold: bool = False, right: bool = False) -> None:
        face = f"Liberation{FACES[bold]}"
        left = x - pdfmetrics.stringWidth(text, face, size) if right else x
        self.cells.append((x, left, y, text, face, size))

    def fits(self, size: float, room: float) -> Callable[[str], bool]:
        return lambda text: bool(pdfmetrics.stringWidth(text, f"Liberation{FACES[0]}", size) <= room)

    def end(self, total: int) -> None:
        """Write what was collected, one column after the other."""
        self.pen.setFillColorRGB(0.93, 0.95, 0.98)
        for left, top, bottom in self.bands:
            self.pen.rect(left, 842 - bottom, 565 - left, bottom - top, stroke=0, fill=1)
        self.pen.setFillColorRGB(0, 0, 0)
        self.put(30, 818, "Anadolu Kredi Bankası A.Ş.  Meşelik Sok. No: 4 İstanbul  Mersis No: 0937002089200074", 6.5)
        self.put(565, 818, f"{self.number} / {total}", 7.5, right=True)
        for _, left, y, text, face, size in sorted(self.cells, key=lambda cell: (cell[0], cell[2])):
            self.pen.setFont(face, size)
            self.pen.drawString(left, 842 - y, text)
        self.pen.setStrokeColorRGB(*BLUE)
        self.pen.line(30, 782, 565, 782)
        self.pen.showPage()
        self.cells, self.bands = [], []


def _heading(out: _Ekstre, y: float) -> float:
    out.bands.append((30, y - 11, y + 6))
    for label, x in LEFTS.items():
        out.put(x, y, label, 7.5, True)
    for label, x in RIGHTS.items():
        out.put(x, y, label, 7.5, True, True)
    return y + 18


def _top(out: _Ekstre, facts: list[tuple[str, str]]) -> float:
    out.number += 1
    out.put(30, 48, "Anadolu Kredi Bankası", 15, True)
    out.put(565, 48, "HESAP HAREKETLERİ", 10, True, True)
    y = 80.0
    if out.number == 1:
        for label, value in facts:
            out.put(30, y, label, 8, True)
            out.put(130, y, f": {value}", 8)
            y += 13
        y += 10
    return _heading(out, y)


def _totals(out: _Ekstre, y: float, entries: list[Entry], last: Decimal) -> None:
    ins, outs = ([e.amount for e in entries if e.amount * sign > 0] for sign in (1, -1))
    lines = (
        (f"Toplam Alacak ({len(ins)} adet)", sum(ins, Decimal(0))),
        (f"Toplam Borç ({len(outs)} adet)", sum(outs, Decimal(0))),
        ("Dönem Sonu Bakiyesi", last),
    )
    out.bands.append((300, y - 6, y + 44))
    for n, (label, amount) in enumerate(lines):
        out.put(308, y + 8 + 14 * n, label, 8, n == 2)
        out.put(558, y + 8 + 14 * n, _lira(amount), 8, n == 2, True)
    out.put(
        30,
        y + 70,
        "Bu ekstre bilgi amaçlıdır; resmi belge yerine geçmez. İtirazlarınızı şubenize bildirebilirsiniz.",
        6.5,
    )


def _compose(
    path: Path, facts: list[tuple[str, str]], timed: list[tuple[Entry, str]], balances: list[Decimal], total: int
) -> tuple[list[Row], int]:
    out = _Ekstre(path)
    y = _top(out, facts)
    rows = []
    for n, ((entry, clock), balance) in enumerate(zip(timed, balances, strict=True)):
        kind, channel, text = "|".join(entry.lines).split(";", 2)
        lines = wrap(text, out.fits(7.5, 150))
        if y + 9.5 * len(lines) > 780:
            out.end(total)
            y = _top(out, facts)
        if n % 2:
            out.bands.append((30, y - 9, y + 9.5 * len(lines) - 4))
        for x, cell in zip(
            LEFTS.values(),
            (f"{entry.day:%d.%m.%Y}", clock, kind, channel),
            strict=False,
        ):
            out.put(x, y, cell)
        for x, amount in zip(RIGHTS.values(), (entry.amount, balance), strict=True):
            out.put(x, y, _lira(amount), right=True)
        for k, line in enumerate(lines):
            out.put(LEFTS["Açıklama"], y + 9.5 * k, line)
        y += 9.5 * len(lines) + 5
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, balance, page=out.number))
    if y > 690:
        out.end(total)
        y = _top(out, facts)
    _totals(out, y + 8, [entry for entry, _ in timed], balances[-1])
    out.end(total)
    out.pen.save()
    return rows, out.number


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.6)
    opening = some_amount(rng, 900, 260000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 100), balance=opening, floor=-5000)
    balances = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "TR", "000990000000000#######").replace(" ", "")
    truth = Truth("checking", "tr_TR", "TRY", number, start, end, opening, balances[-1])
    facts = [
        ("Müşteri Adı / Ünvanı", "KORDON OFİS MOBİLYA TİCARET LİMİTED ŞİRKETİ"),
        ("Müşteri No", str(rng.randint(10**7, 10**8))),
        ("Şube", "BORNOVA TİCARİ ŞUBESİ / İZMİR"),
        ("Hesap Türü", "Vadesiz TL"),
        ("IBAN", number),
        ("Dönem", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
        ("Devreden Bakiye", _lira(opening)),
    ]
    minutes = [rng.randint(1, 1439) for _ in entries]
    times = sorted(zip((entry.day for entry in entries), minutes, strict=True))
    timed = [(entry, f"{minute // 60:02}:{minute % 60:02}") for entry, (_, minute) in zip(entries, times, strict=True)]
    _, total = _compose(path, facts, timed, balances, 0)
    truth.transactions, _ = _compose(path, facts, timed, balances, total)
    return truth
