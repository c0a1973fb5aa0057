"""Kazakhstan (Kazakh): a card account's extract from an app; the signed sum stands second, before the kind and the
details, a sign apart from its figures, newest first, foreign sums in brackets on a line of their own, sums by kind
at the top that are no postings."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Truth, iban, written
from ..pens import A4, GREY, Color, Flow, Page, with_fpdf, with_reportlab
from ._kit import Book, Post, keep, row

POOLS = {
    "duken": ("Magnum Cash&Carry", "Small Астана", "ИП Сейтқали", "Glovo KZ", "InDrive", "Europharma 31", "Sulpak"),
    "adam": ("Айгүл Н.", "Ерлан Қ.", "Динара Ә.", "Нұрлан Т.", "Жанар Ө."),
    "shetel": ("Apple.com/bill", "AliExpress", "Booking.com"),
}
KINDS = (
    Kind(9, -300, -28000, "{duken}", "Сатып алу", "1"),
    Kind(4, -500, -60000, "{adam}", "Аударым", "100"),
    Kind(1.5, -900, -30000, "{shetel}", "Сатып алу*"),
    Kind(1.5, -5000, -90000, "Банкомат АТМ ####", "Ақша алу", "5000"),
    Kind(3, 1000, 90000, "{adam}", "Толықтыру", "100"),
    Kind(1.2, 120000, 420000, "Жалақы ТОО «Алатау Құрылыс»", "Толықтыру"),
    Kind(1, 5000, 90000, "Терминал ####", "Толықтыру", "500"),
)
TITLES = ((40, "Күні"), (110, "Сомасы"), (225, "Операция"), (320, "Толығырақ"))
RED: Color = (0.85, 0.2, 0.15)
TOPS = {
    "Толықтыру": "Толықтырулар",
    "Аударым": "Аударымдар",
    "Сатып алу": "Сатып алулар",
    "Ақша алу": "Қолма-қол ақша алу",
}


def tenge(amount: Decimal) -> str:
    return ("- " if amount < 0 else "+ ") + written(amount, " ", ",", minus="") + " ₸"


def kind(post: Post) -> str:
    return post.entry.tag.strip("*")


def draw(rng: Random, path: Path) -> Truth:
    book = keep(rng, KINDS, POOLS, (110000, 480000), floor=95000, days=rng.choice((30, 30, 60)))
    account = iban(rng, "KZ", "###C##########??")
    truth = book.truth("kk_KZ", "KZT", account, newest_first=True)
    rate = Decimal(rng.randint(42000, 51000)) / 100
    flow = Flow(790, lambda: Page(A4, "sans", "sans-bold"), head)
    cover(flow, book, account)
    titles(flow)
    for day in book.days(newest_first=True):
        for post in day:
            foreign = post.entry.tag.endswith("*")
            if flow.need(32 if foreign else 19):
                titles(flow)
            posting(flow, post, round(-post.amount / rate, 2) if foreign else None)
            truth.transactions.append(row(post, (kind(post), *post.lines), flow.number, balance=False))
    if rng.random() < 0.5:
        with_fpdf(flow.pages, path, rng.choice(("rows", "columns")))
    else:
        with_reportlab(flow.pages, path)
    return truth


def head(page: Page, number: int) -> float:
    page.put(40, 40, "«Құмар Банк» АҚ, БСК KUMRKZKA, www.kumar.example", 7, color=GREY)
    page.put(555, 40, str(number), 7, right=True, color=GREY)
    return 62


def cover(flow: Flow, book: Book, account: str) -> None:
    page = flow.page
    page.put(40, 70, "КҮМІС КАРТА БОЙЫНША ҮЗІНДІ", 13, bold=True)
    page.put(40, 85, f"{book.start:%d.%m.%y} бастап {book.end:%d.%m.%y} дейінгі кезең", 9)
    page.lines(
        40, 106, ("Сәуле Маратқызы Оспанова", "Карта нөмірі: *7730", f"Шот нөмірі: {account}", "Валюта: теңге"), 8, 12
    )
    page.put(320, 106, "Қысқаша мазмұны", 9, bold=True)
    facts = [(f"Қолжетімді {book.start:%d.%m.%y}", book.opening)]
    for tag, name in TOPS.items():
        facts.append((name, sum((post.amount for post in book.posts if kind(post) == tag), Decimal(0))))
    facts.append((f"Қолжетімді {book.end:%d.%m.%y}", book.closing))
    for n, (name, amount) in enumerate(facts):
        page.put(320, 120 + 12 * n, name, 8)
        page.put(555, 120 + 12 * n, tenge(amount), 8, right=True)
    flow.y = 220


def titles(flow: Flow) -> None:
    for x, title in TITLES:
        flow.page.put(x, flow.y, title, 8.5, bold=True)
    flow.page.rule(40, flow.y + 6, 555, 1, RED)
    flow.y += 22


def posting(flow: Flow, post: Post, foreign: Decimal | None) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, f"{post.day:%d.%m.%y}", 8.5)
    page.put(110, y, tenge(post.amount), 8.5)
    page.put(225, y, kind(post), 8.5)
    page.put(320, y, post.lines[0], 8.5)
    if foreign is not None:
        page.put(110, y + 11, f"(- {written(foreign, ' ', ',', minus='')} USD)", 7.5, color=GREY)
        flow.y += 11
    page.rule(40, flow.y + 6, 555, 0.2, GREY)
    flow.y += 19
