"""Türkiye: a company's US dollar account from online banking, newest first with times; rate and lira equivalent
stand between the text and the dollar amount and are not the row's money; another currency's account in the head."""

from __future__ import annotations

from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._desk import Booked, book, end, moneys, start

POOLS = {
    "alici": [
        "ÖZGÜR MOBİLYA SAN. TİC. LTD. ŞTİ.",
        "KARADENİZ ORMAN ÜRÜNLERİ A.Ş.",
        "GÜMRÜK MÜŞAVİRLİĞİ ÇINAR",
        "İSKENDER NAKLİYAT",
    ],
    "yurtdisi": ["NORDWOOD IMPORT AB", "HAMPTON DESIGN INC NEW YORK", "AL MANARA TRADING LLC"],
}
KINDS = [
    Kind(6, 900, 45000, "Gelen SWIFT {yurtdisi} REF:?T######### INV 20##/### MASRAF 25,00 USD"),
    Kind(3, 500, 20000, "Döviz Alış İşlemi - TL hesaptan 3412-7700### nolu hesaba"),
    Kind(5, -300, -20000, "Giden SWIFT {yurtdisi} PROFORMA ###-0# AVANS %30"),
    Kind(4, -400, -25000, "Döviz Satış İşlemi İnternet Şubesi sorgu no ########"),
    Kind(4, -100, -9000, "Havale {alici} fatura GIB202#000000###"),
    Kind(4, -10, -60, "SWIFT masrafı BSMV dahil"),
    Kind(1, 1, 30, "Vadeli hesap faiz tahakkuku stopaj %25 sonrası", most=1),
]
RIGHT = (345, 415, 490, 560)


def trl(amount: Decimal) -> str:
    return written(amount, ".", ",")


def labels(page: Page, y: float) -> float:
    page.box(36, y - 11, 528, 16, (0.93, 0.93, 0.93))
    page.put(40, y, "Tarih/Saat", 7.5, bold=True)
    page.put(118, y, "Açıklama", 7.5, bold=True)
    for x, text in zip(RIGHT, ("Kur", "TL Karşılığı", "Tutar (USD)", "Bakiye (USD)"), strict=True):
        page.put(x, y, text, 7.5, bold=True, right=True)
    return y + 18


def post(flow: Flow, row: Booked, rate: Decimal, time: str) -> Row:
    lines = wrap(row.lines[0], fits("narrow", 7, 185))
    flow.need(9 * len(lines) + 4)
    page, y = flow.page, flow.y
    lira = (abs(row.amount) * rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
    page.put(40, y, f"{row.day:%d/%m/%Y}-{time}", 7)
    for x, text in zip(RIGHT, (written(rate, ".", ",", 4), trl(lira), trl(row.amount), trl(row.balance)), strict=True):
        page.put(x, y, text, 7, right=True)
    flow.y = page.lines(118, y, lines, 7, 9) + 4
    page.rule(36, flow.y - 9.5, 564, 0.25, GREY)
    return row.row(flow.number, lines, balance=True)


def clock(rng: Random, rows: list[Booked]) -> list[str]:
    """Times that rise within each day."""
    times, seconds = list[str](), 0
    for n, row in enumerate(rows):
        fresh = n == 0 or rows[n - 1].day != row.day
        seconds = rng.randint(30000, 36000) if fresh else seconds + rng.randint(20, 2500)
        times.append(f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}")
    return times


def draw(rng: Random, path: Path) -> Truth:
    period, opening = some_period(rng, rng.choice([30, 60])), start(rng, 3000, 60000)
    rows = book(rng, KINDS, POOLS, period, opening)
    account = iban(rng, "TR", "000610000000#########0")
    base = Decimal(rng.randint(182000, 319000)) / 10000
    rates = [base + Decimal(rng.randint(0, 9000)) / 10000 for _ in rows]
    out, came = moneys(rows)

    def head(page: Page, number: int) -> float:
        page.put(36, 44, "Marmara Yatırım Bankası A.Ş.", 13, bold=True)
        page.put(564, 44, f"Sayfa {number}", 7.5, right=True)
        if number > 1:
            return labels(page, 70)
        page.put(36, 60, "HESAP HAREKETLERİ DÖKÜMÜ", 9, bold=True)
        facts = (
            ("Müşteri", "ÇAMLICA AHŞAP DEKORASYON İHR. LTD. ŞTİ."),
            ("Hesap Türü", "VADESİZ DÖVİZ - USD"),
            ("IBAN", account),
            ("Tarih Aralığı", f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}"),
            ("Bağlı TL Hesabı", "3412-7700185 (hareketleri ayrı dökümdedir)"),
        )
        for n, (name, text) in enumerate(facts):
            page.put(36, 78 + 12 * n, name, 8, color=GREY)
            page.put(120, 78 + 12 * n, f": {text}", 8)
        sums = (
            ("Devreden Bakiye", opening),
            ("Toplam Alacak", came),
            ("Toplam Borç", -out),
            ("Son Bakiye", end(opening, rows)),
        )
        for n, (name, amount) in enumerate(sums):
            page.put(390, 78 + 12 * n, name, 8, color=GREY)
            page.put(564, 78 + 12 * n, f"{trl(amount)} USD", 8, right=True)
        return labels(page, 156)

    flow = Flow(790, lambda: Page(face="narrow", bold="narrow-bold"), head)
    told = list(zip(rows, rates, clock(rng, rows), strict=True))
    found = [post(flow, *one) for one in reversed(told)]
    flow.need(30)
    note = (
        f"Bu döküm {period[1] + timedelta(1):%d/%m/%Y} 10:12 itibarıyla bilgi amaçlıdır; "
        "TL karşılıkları işlem anındaki kurdan hesaplanmıştır."
    )
    flow.page.put(36, flow.y + 8, note, 6.5)
    with_fpdf(flow.pages, path, "columns")
    return Truth("bank", "tr_TR", "USD", account, *period, opening, end(opening, rows), found, newest_first=True)
