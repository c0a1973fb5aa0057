"""Turkish credit card: two cards with subtotals, instalments and totals in the text, points, payments marked by a +.

Purchases are unsigned and the debt is printed positive; foreign purchases carry amount and rate on a line below; the
minimum payment, the limits and a plan of coming instalments with dates and amounts are no rows.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf

KINDS = [
    Kind(6, -30, -2400, "{shop} {town} TR"),
    Kind(2.5, -200, -3000, "{big} {town} TR {part} TAKSİT (TOPLAM <sum> TL)"),
    Kind(1.5, -90, -4000, "{abroad}|<USD> X <rate> TL"),
    Kind(0.8, -10, -300, "{service} OTOMATİK ÖDEME TALİMATI"),
    Kind(0.6, 40, 900, "İADE {shop} {town} TR"),
]
OTHER = [
    Kind(9, 1500, 7000, "ÖDEMENİZ İÇİN TEŞEKKÜR EDERİZ - {way}", most=2),
    Kind(1, -20, -400, "AKDİ FAİZ", most=1),
    Kind(1, -3, -60, "BSMV", most=1),
]
POOLS = {
    "shop": ["BAKKAL ŞENOL", "PAZAR YERİ MARKET 114", "ÇINAR ECZANESİ", "Göl Petrol 09", "KIRTASİYE DÜNYAM"],
    "town": ["İZMİR", "BORNOVA", "Çeşme"],
    "big": ["EFLATUN ELEKTRONİK", "YUVA MOBİLYA", "Beyaz Eşya Durağı"],
    "part": ["2/6", "3/9", "1/3", "5/12"],
    "abroad": ["CLOUDBOX.EXAMPLE DUBLIN IE", "SKYLARK TICKETS LONDON GB"],
    "service": ["EGE SU", "IŞIK ELEKTRİK", "HIZNET"],
    "way": ["HESAPTAN", "MOBİL ŞUBE", "ATM"],
}
RATES = {"USD": "32.4"}


def lira(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("+" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, -5000, -19000)
    first, second = (fill(rng, f"5{n}40 ##** **** ##{n}#", start, {}) for n in (1, 4))
    groups = [
        ("HESAP HAREKETLERİ", some_entries(rng, OTHER, POOLS, (start, end), count=rng.randint(2, 4))),
        (f"ASIL KART  {first}", some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 34))),
        (f"EK KART  {second}", some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(3, 14))),
    ]
    closing = opening + sum(entry.amount for _, entries in groups for entry in entries)

    def head(page: Page, sheet: int) -> float:
        page.box(40, 34, 515, 22, (0.78, 0.1, 0.15))
        page.put(48, 49, "Körfez Bankası  Nar Kart", 12, bold=True, color=(1, 1, 1))
        page.put(547, 49, f"Sayfa {sheet}", 8, right=True, color=(1, 1, 1))
        top = 78.0
        if sheet == 1:
            _box(page, first, (start, end), closing)
            top = 186.0
        page.put(44, top, "İşlem Tarihi", 8, bold=True)
        page.put(112, top, "Açıklama", 8, bold=True)
        page.put(465, top, "Kazanılan Nar Puan", 8, bold=True, right=True)
        page.put(547, top, "Tutar (TL)", 8, bold=True, right=True)
        page.rule(40, top + 4, 555)
        return top + 18

    flow = Flow(775, lambda: Page(face="sans", bold="sans-bold"), head)
    flow.page.put(112, flow.y, "ÖNCEKİ DÖNEM BORCUNUZ", 8)
    flow.page.put(543, flow.y, lira(opening), 8, right=True)
    flow.y += 18
    rows: list[Row] = []
    for title, entries in groups:
        rows += _group(flow, title, entries)
    flow.need(120)
    flow.page.put(112, flow.y, "DÖNEM BORCU", 9, bold=True)
    flow.page.put(543 if closing <= 0 else 550, flow.y, lira(closing), 9, bold=True, right=True)
    _plan(rng, flow, end)
    with_pymupdf(flow.pages, path)
    return Truth("card", "tr_TR", "TRY", first, start, end, opening, closing, rows)


def _box(page: Page, card: str, period: tuple[date, date], closing: Decimal) -> None:
    start, end = period
    owed = max(Decimal(0), -closing)
    page.put(44, 76, "Sayın DEFNE KARACA", 9)
    page.put(44, 90, f"Kart No: {card}", 9)
    page.put(44, 104, f"Dönem: {start:%d.%m.%Y} - {end:%d.%m.%Y}", 9)
    page.box(300, 64, 255, 100, (0.97, 0.95, 0.93))
    figures = [
        ("Hesap Kesim Tarihi", f"{end:%d.%m.%Y}"),
        ("Son Ödeme Tarihi", f"{end + timedelta(10):%d.%m.%Y}"),
        ("Dönem Borcu", lira(closing) + " TL"),
        ("Asgari Ödeme Tutarı", written((owed / 5).quantize(Decimal("0.01")), ".", ",") + " TL"),
        ("Kart Limiti", "60.000,00 TL"),
        ("Toplam Nar Puan", "1.284,50"),
    ]
    for n, (label, figure) in enumerate(figures):
        page.put(308, 79 + 15 * n, label, 8.5)
        page.put(547, 79 + 15 * n, figure, 8.5, right=True, bold=n == 2)
    page.put(44, 124, "Tutarı + ile gösterilen işlemler hesabınıza", 7.5, color=GREY)
    page.put(44, 134, "alacak kaydedilmiş ödeme ve iadelerdir.", 7.5, color=GREY)


def _group(flow: Flow, title: str, entries: list[Entry]) -> list[Row]:
    flow.need(50)
    flow.page.box(40, flow.y - 10, 515, 14, (0.93, 0.93, 0.93))
    flow.page.put(44, flow.y, title, 8.5, bold=True)
    flow.y += 17
    rows = []
    for entry in entries:
        flow.need(12 * len(entry.lines))
        lines = [_with_total(line, entry.amount) for line in _exchanged(entry).lines]
        flow.page.put(44, flow.y, f"{entry.day:%d.%m.%Y}", 8)
        points = -entry.amount / 200 if "TR" in entry.lines[0].split() and entry.amount < 0 else Decimal(0)
        flow.page.put(465, flow.y, written(points, ".", ",") if points >= 1 else "", 8, right=True)
        flow.page.put(543 if entry.amount < 0 else 550, flow.y, lira(entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(112, flow.y, lines, 8, 11) + 1.5
    flow.need(22)
    flow.page.put(112, flow.y + 2, "ARA TOPLAM", 8, bold=True)
    total = sum((entry.amount for entry in entries), Decimal(0))
    flow.page.put(543 if total <= 0 else 550, flow.y + 2, lira(total), 8, bold=True, right=True)
    flow.y += 24
    return rows


def _with_total(line: str, part: Decimal) -> str:
    """The line with the sum of all instalments, where it has a place for it."""
    parts = [word.split("/")[1] for word in line.split() if "/" in word and "<sum>" in line]
    return line.replace("<sum>", lira(part * int(parts[0]))) if parts else line


def _plan(rng: Random, flow: Flow, end: date) -> None:
    y = flow.y + 30
    flow.page.put(44, y, "GELECEK DÖNEM TAKSİTLERİNİZ", 8.5, bold=True)
    for n in range(4):
        day = end + timedelta(31 * (n + 1))
        flow.page.put(44, y + 14 + 12 * n, f"{day:%d.%m.%Y}", 8)
        flow.page.put(250, y + 14 + 12 * n, lira(some_amount(rng, -300, -4000)), 8, right=True)


def _exchanged(entry: Entry) -> Entry:
    """The entry with its foreign amount and the rate that belongs to it, where its text has places for them."""
    text = "|".join(entry.lines)
    found = re.search("<([A-Z]{3})>", text)
    if not found:
        return entry
    code, size = found[1], abs(entry.amount)
    paid = (size / Decimal(RATES[code])).quantize(Decimal("0.01"))
    figure, rate = written(paid, ".", ","), written(size / paid, ".", ",", 4)
    text = text.replace(found[0], f"{figure} {code}").replace("<rate>", rate)
    return replace(entry, lines=tuple(text.split("|")))
