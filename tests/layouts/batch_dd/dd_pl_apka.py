"""Poland: the export of a mobile bank; days as headings with the day's sum at their end, newest first, initials in
coloured tiles, a category and the time under each name, sum and currency in one word with a true minus, and blocked
sums that are not posted yet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Truth, iban, some_amount, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, with_fpdf, with_reportlab
from ._kit import Book, Post, keep, row

POOLS = {
    "sklep": ("Żabka Z4417", "Biedronka 2931", "Lidl Wrocławska", "Rossmann 804", "Piekarnia Pod Lipą"),
    "inne": ("Bolt.eu", "Allegro", "Jakdojade", "Empik.com", "Orlen Stacja 1184", "Spotify P2A3B4"),
    "osoba": ("Katarzyna Wiśniewska", "Tomek B.", "Łukasz Żuraw", "Agnieszka Dąbek"),
    "tytul": ("za pizzę 12.03", "zwrot 45,00 za bilety", "czynsz", "prezent dla mamy", "dzięki!"),
    "firma": ("Kwiatek i Syn sp. z o.o.", "Urząd Miasta Łodzi", "Studio Ważka"),
}
KINDS = (
    Kind(7, -4, -190, "{sklep}|Zakupy spożywcze · karta *####"),
    Kind(5, -8, -320, "{inne}|Zakupy i usługi · karta *####"),
    Kind(3, -20, -800, "{osoba}|BLIK na telefon · {tytul}"),
    Kind(1, -50, -500, "Bankomat Euronet ####|Wypłata gotówki", step="50"),
    Kind(2, 10, 400, "{osoba}|Przelew przychodzący · {tytul}"),
    Kind(1.5, 2800, 7600, "{firma}|Wynagrodzenie · umowa nr 1##/##"),
    Kind(0.5, -2, -15, "Opłata za przelew natychmiastowy|Opłaty"),
)
MONTHS = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
]
WEEK = ["Poniedziałek", "Wtorek", "Środa", "Czwartek", "Piątek", "Sobota", "Niedziela"]
TILES: tuple[Color, ...] = ((0.36, 0.22, 0.72), (0.95, 0.45, 0.3), (0.1, 0.6, 0.55), (0.2, 0.4, 0.8))
PALE: Color = (0.95, 0.94, 0.98)
GREEN: Color = (0.05, 0.5, 0.25)


def zloty(amount: Decimal, plus: bool = True) -> str:
    return ("+" if plus and amount > 0 else "") + written(amount, "\u00a0", ",", minus="−") + "zł"


def day_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:
    book = keep(rng, KINDS, POOLS, (900, 6400), calendar=rng.random() < 0.5, floor=830)
    account = iban(rng, "PL", "########################")
    truth = book.truth("pl_PL", "PLN", account, newest_first=True)
    flow = Flow(776, lambda: Page(A4, "sans", "sans-bold"), head)
    cover(flow, book, account)
    if rng.random() < 0.5:
        blocked(flow, rng)
    for day in book.days(newest_first=True):
        flow.need(76)
        heading(flow, day)
        for post in day:
            flow.need(34)
            posting(flow, post)
            truth.transactions.append(row(post, post.lines, flow.number, balance=False))
    flow.need(30)
    flow.page.put(
        40, flow.y + 12, "Dokument wygenerowany elektronicznie, nie wymaga podpisu ani stempla.", 7, color=GREY
    )
    rng.choice((with_reportlab, with_fpdf))(flow.pages, path)
    return truth


def head(page: Page, number: int) -> float:
    page.box(40, 28, 16, 16, TILES[0])
    page.put(62, 41, "kolibra", 14, bold=True, color=TILES[0])
    page.put(555, 41, f"Historia operacji · strona {number}", 8, right=True, color=GREY)
    return 70


def cover(flow: Flow, book: Book, account: str) -> None:
    page = flow.page
    page.put(40, 78, "Konto Luz", 18, bold=True)
    page.put(40, 94, f"{account} · Marta Zielińska", 8, color=GREY)
    span = f"{day_month(book.start)} {book.start.year} – {day_month(book.end)} {book.end.year}"
    page.put(40, 108, span, 8, color=GREY)
    facts = (("Saldo na początek", zloty(book.opening, False)), ("Wpływy", zloty(book.total(1))))
    facts += (("Wydatki", zloty(book.total(-1))), ("Saldo na koniec", zloty(book.closing, False)))  # type: ignore[assignment]
    for n, (name, amount) in enumerate(facts):
        page.box(40 + 130 * n, 120, 122, 40, PALE)
        page.put(48 + 130 * n, 134, name, 7.5, color=GREY)
        page.put(48 + 130 * n, 150, amount, 11, bold=True)
    flow.y = 184


def blocked(flow: Flow, rng: Random) -> None:
    page = flow.page
    page.put(40, flow.y, "Oczekujące – jeszcze nierozliczone, nie zmieniają salda", 9, bold=True, color=GREY)
    for name in rng.sample(POOLS["inne"], rng.randint(1, 2)):
        flow.y += 16
        page.put(72, flow.y, f"{name} – blokada na karcie", 8.5, color=GREY)
        page.put(555, flow.y, zloty(some_amount(rng, -5, -90)), 8.5, right=True, color=GREY)
    flow.y += 26


def heading(flow: Flow, day: list[Post]) -> None:
    when = day[0].day
    flow.page.put(40, flow.y, f"{WEEK[when.weekday()]}, {day_month(when)} {when.year}", 10, bold=True)
    total = sum((post.amount for post in day), Decimal(0))
    flow.page.put(555, flow.y, f"Razem w tym dniu {zloty(total)}", 7.5, right=True, color=GREY)
    flow.page.rule(40, flow.y + 5, 555, 0.4, GREY)
    flow.y += 22


def posting(flow: Flow, post: Post) -> None:
    page, (name, detail) = flow.page, post.lines
    initials = "".join(word[0] for word in name.split()[:2]).upper()
    page.box(40, flow.y - 11, 22, 22, TILES[sum(map(ord, initials)) % 4])
    page.put(51, flow.y + 3, initials, 8, center=True, color=WHITE)
    page.put(72, flow.y, name, 9.5)
    page.put(72, flow.y + 11, detail, 7.5, color=GREY)
    page.put(555, flow.y, zloty(post.amount), 10, right=True, bold=True, color=GREEN if post.amount > 0 else (0, 0, 0))
    page.put(555, flow.y + 11, post.time, 7.5, right=True, color=GREY)
    flow.y += 32
