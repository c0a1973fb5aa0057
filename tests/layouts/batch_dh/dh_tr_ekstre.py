"""Turkey, credit card: months in words, instalments and points in columns of their own, the points look like money;
payments carry a plus behind; the previous debt is the table's first line, the next instalments stand below."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._desk import how_many, money, number_pages, taken, total

MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
POOLS = {
    "shop": (
        "MİGROS 5M",
        "BİM A.Ş. 1182",
        "ŞOK MARKET",
        "A101 YENİMAHALLE",
        "OPET PETROL",
        "SHELL 7740",
        "GRATİS",
        "D&R",
    ),
    "town": ("İSTANBUL", "ANKARA", "İZMİR", "BURSA", "ESKİŞEHİR", "MUĞLA"),
    "big": ("TEKNOSA", "VATAN BİLGİSAYAR", "KOÇTAŞ", "LC WAIKIKI", "BELLONA MOBİLYA"),
    "web": ("IYZICO/TRENDYOL", "HEPSIBURADA.COM", "GETIR PERAKENDE", "PAYCELL/BILETIX"),
    "parts": ("2/3", "1/6", "4/6", "5/9", "11/12"),
}
KINDS = (
    Kind(9, -45, -2600, "{shop} {town} TR"),
    Kind(3, -800, -4200, "{big} {town} TR", "parts"),
    Kind(4, -60, -1900, "{web} İSTANBUL TR"),
    Kind(1, -150, -2300, "SPOTIFY AB STOCKHOLM SE #,99 EUR"),
    Kind(0.7, -80, -700, "FATURA TAHSİLATI 1/2 SÖZLEŞME 40########"),
    Kind(1.1, 1000, 24000, "ÖDEME - İNTERNET ŞUBE TEŞEKKÜR EDERİZ", "", "1", 3),
    Kind(0.5, 50, 900, "İADE {web} İSTANBUL TR"),
    Kind(0.3, -40, -600, "DÖNEM FAİZİ %4,25", "cost", "0.01", 1),
    Kind(0.3, -6, -60, "KKDF + BSMV", "cost", "0.01", 1),
)
EDGE, LEFT, RED = 552, 42, (0.7, 0.05, 0.1)


def tl(amount: Decimal) -> str:
    """Debts are unsigned; what the bank owes has a plus behind."""
    return written(abs(amount), ".", ",") + ("+" if amount > 0 else "")


def words(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def new() -> Page:
    return Page(face="narrow", bold="narrow-bold")


def head(page: Page, first: bool, facts: list[tuple[str, str]]) -> float:
    page.box(0, 0, 595, 34, RED)
    page.put(LEFT, 23, "ANADOLU KART", 14, bold=True, color=(1, 1, 1))
    page.put(EDGE, 23, "Kredi Kartı Hesap Özeti", 11, right=True, color=(1, 1, 1))
    y = 60.0
    if first:
        page.lines(
            LEFT, 64, ["Sayın ÇAĞLA YILDIRIM", "Güvenevler Mah. Üsküp Cad. No: 17/5", "06690 ÇANKAYA/ANKARA"], 9, 12
        )
        for n, (name, value) in enumerate(facts):
            page.put(318, 64 + 13 * n, name, 8.5)
            page.put(EDGE, 64 + 13 * n, value, 8.5, right=True, bold=True)
        y = 64 + 13 * len(facts) + 18
    page.box(LEFT - 4, y - 11, EDGE - LEFT + 8, 26, (0.92, 0.92, 0.92))
    for x, lines in (
        (LEFT, ("İşlem", "Tarihi")),
        (128, ("Açıklama",)),
        (392, ("Taksit",)),
        (428, ("Kazanılan", "ParaPuan")),
    ):
        page.lines(x, y, lines, 8, 10, bold=True)
    page.put(EDGE, y, "Tutar (TL)", 8, bold=True, right=True)
    return y + 28


def table(rng: Random, flow: Flow, entries: list[Entry]) -> list[Row]:
    rows = []
    for n, entry in enumerate(entries):
        flow.need(14)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(LEFT - 4, y - 9, EDGE - LEFT + 8, 13, (0.97, 0.96, 0.93))
        page.put(LEFT, y, words(entry.day), 8)
        page.put(128, y, entry.lines[0], 8)
        if entry.tag == "parts":
            page.put(410, y, rng.choice(POOLS["parts"]), 8, center=True)
        if entry.amount < 0 and entry.tag != "cost" and rng.random() < 0.7:
            page.put(466, y, written(-entry.amount / 200, ".", ","), 8, right=True)
        page.put(EDGE + (4 if entry.amount > 0 else 0), y, tl(entry.amount), 8, right=True)
        rows.append(taken(entry, entry.lines, flow.number))
        flow.y += 13.5
    return rows


def tail(rng: Random, flow: Flow, closing: Decimal, last: date) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 4
    page.rule(LEFT - 4, y - 10, EDGE + 4)
    page.put(128, y + 3, "DÖNEM BORCU", 9, bold=True)
    page.put(EDGE + (4 if closing > 0 else 0), y + 3, tl(closing), 9, bold=True, right=True)
    page.put(LEFT, y + 30, "Gelecek dönem taksitleri", 8.5, bold=True)
    for n in range(rng.randint(1, 3)):
        page.put(LEFT, y + 44 + 12 * n, words(last + timedelta(30 * (n + 1))), 8, color=GREY)
        page.put(210, y + 44 + 12 * n, tl(-money(rng, 200, 5000)), 8, color=GREY, right=True)
    page.put(LEFT, y + 88, "Azami akdi faiz aylık %4,25, gecikme faizi %4,55. Asgari ödeme oranı %20.", 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start = some_period(rng)[0]
    period = start, start + timedelta(30)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng))
    opening = -money(rng, 2000, 30000)
    closing = opening + total(entries)
    card = f"4921 30** **** {rng.randint(1000, 9999)}"
    facts = [("Kart Numarası", card), ("Dönem Başlangıcı", words(start)), ("Hesap Kesim Tarihi", words(period[1]))]
    facts += [("Son Ödeme Tarihi", words(period[1] + timedelta(10))), ("Dönem Borcu", tl(closing) + " TL")]
    facts += [("Kart Limiti", "120.000,00 TL")] if rng.random() < 0.6 else []
    flow = Flow(790, new, lambda page, n: head(page, n == 1, facts))
    flow.page.put(128, flow.y, "ÖNCEKİ DÖNEM BORCU", 8, bold=True)
    flow.page.put(EDGE, flow.y, tl(opening), 8, bold=True, right=True)
    flow.y += 13.5
    rows = table(rng, flow, entries)
    tail(rng, flow, closing, period[1])
    number_pages(flow.pages, 297, 822, "Sayfa {}/{}", center=True)
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "tr_TR", "TRY", card, *period, opening, closing, rows)
