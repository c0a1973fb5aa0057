"""Turkey: a wallet's account summary made of framed cards, one for each posting, under pills with the day; the lira
sign stands between sign and figures, the balance in words below the sum, foreign sums with their rate, cash back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Truth, fill, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, with_pymupdf, with_reportlab
from ._kit import Book, Post, keep, row

POOLS = {
    "yer": ("Migros Jet Kadıköy", "Getir", "Şok Market 7713", "Trendyol", "Yemeksepeti", "İETT Akbil", "Gratis"),
    "kisi": ("Ayşe Yılmaz", "Mehmet Ç.", "Gülşen Öztürk", "Burak I."),
    "oran": ("1", "2", "5", "10"),
    "yurtdisi": ("Steam Games Hamburg", "Google One Dublin", "Udemy San Francisco"),
}
KINDS = (
    Kind(8, -15, -900, "{yer}|Kart harcaması · **** ####", "Alışveriş"),
    Kind(3, -50, -3000, "{kisi}|Para gönderimi · No ##########", "Transfer", "5"),
    Kind(1.5, -60, -700, "{yurtdisi}|Kart harcaması · **** ####|USD", "Abonelik"),
    Kind(1, -100, -2000, "ATM para çekme|Ortak ATM ####", "Nakit", "50"),
    Kind(3, 200, 9000, "Para yükleme|{kisi} hesabından FAST", "Yükleme", "50"),
    Kind(2, 20, 1500, "{kisi}|Para alma · No ##########", "Transfer", "5"),
    Kind(1.5, 0.5, 45, "Nakit iade|{yer} harcaması için %{oran}", "Kazanç"),
    Kind(0.6, -2, -9, "İşlem ücreti|BSMV dahil", "Ücret"),
)
MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
WEEK = ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"]
PURPLE: Color = (0.42, 0.1, 0.5)
LINE: Color = (0.82, 0.8, 0.86)


def lira(amount: Decimal, plus: str = "+") -> str:
    sign = "-" if amount < 0 else plus
    return f"{sign}₺{written(amount, '.', ',', minus='')}"


def long_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    book = keep(rng, KINDS, POOLS, (3200, 9200), calendar=rng.random() < 0.7, floor=3050, reversal="İade: {0}")
    account = fill(rng, "##########", book.start, {})
    truth = book.truth("tr_TR", "TRY", account)
    rate = Decimal(rng.randint(280000, 345000)) / 10000
    flow = Flow(770, lambda: Page(A4, "narrow", "narrow-bold"), head, foot)
    cover(flow, book, account)
    for day in book.days():
        flow.need(80)
        pill(flow, day[0].day)
        for post in day:
            lines = said(post, rate)
            flow.need(12 + 12 * len(lines))
            card(flow, post, lines)
            truth.transactions.append(row(post, lines, flow.number))
    foot(flow.page, flow.y)
    if rng.random() < 0.5:
        with_reportlab(flow.pages, path, rng.choice(("rows", "columns")))
    else:
        with_pymupdf(flow.pages, path)
    return truth


def head(page: Page, number: int) -> float:
    page.box(0, 0, 595, 46, PURPLE)
    page.put(36, 29, "cüzdanım+", 16, bold=True, color=WHITE)
    page.put(559, 28, f"Hesap Özeti  {number}", 9, right=True, color=WHITE)
    return 72


def foot(page: Page, _: float) -> None:
    page.put(
        36,
        806,
        "Turna Elektronik Para A.Ş. · Mersis 0871 0532 2210 0018 · Çağrı merkezi 0850 340 00 00",
        6.5,
        color=GREY,
    )


def cover(flow: Flow, book: Book, account: str) -> None:
    page = flow.page
    page.put(36, 72, "Deniz Karagöz", 13, bold=True)
    page.put(36, 86, f"Hesap no: {account}   Dönem: {long_date(book.start)} - {long_date(book.end)}", 8.5, color=GREY)
    names = ("Dönem başı bakiyesi", "Giren", "Çıkan", "Dönem sonu bakiyesi")
    sums = (lira(book.opening, ""), lira(book.total(1), ""), lira(abs(book.total(-1)), ""), lira(book.closing, ""))
    for n, (name, amount) in enumerate(zip(names, sums, strict=True)):
        page.put(36 + 132 * n, 112, name, 8, color=GREY)
        page.put(36 + 132 * n, 127, amount, 12, bold=True)
    flow.y = 140


def pill(flow: Flow, day: date) -> None:
    flow.y += 14
    flow.page.box(36, flow.y - 11, 150, 16, (0.93, 0.9, 0.95))
    flow.page.put(44, flow.y, f"{long_date(day)} {WEEK[day.weekday()]}", 8.5, bold=True, color=PURPLE)
    flow.y += 12


def said(post: Post, rate: Decimal) -> list[str]:
    """The posting's lines; a foreign sum with its rate where one belongs."""
    if post.lines[-1] != "USD":
        return list(post.lines)
    dollars = written(abs(post.amount) / rate, ".", ",")
    return [*post.lines[:-1], f"{dollars} USD, kur {written(rate, '.', ',', 4)}"]


def card(flow: Flow, post: Post, lines: list[str]) -> None:
    page, high = flow.page, 12 + 12 * len(lines)
    page.box(36, flow.y, 523, high, stroke=LINE)
    y = flow.y + 14
    page.put(46, y, post.time, 8, color=GREY)
    page.put(84, y, lines[0], 9.5, bold=True)
    page.lines(84, y + 12, lines[1:], 8, 12, color=GREY)
    page.put(330, y, post.entry.tag, 8, color=PURPLE)
    page.put(549, y, lira(post.amount), 10, right=True, bold=True)
    page.put(549, y + 12, f"Bakiye: {lira(post.balance, '')}", 8, right=True, color=GREY)
    flow.y += high + 6
