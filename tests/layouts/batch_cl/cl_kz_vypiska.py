"""Kazakhstan, a card's account, in Russian: newest first, sign apart from the figure and ₸ behind it, foreign sums in
brackets below, no balance on rows, opening and closing and the sums by kind of operation in a short table above."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._rows import Account, cents, how_many, numbered

RED = (0.85, 0.15, 0.12)
POOLS: Pools = {
    "shop": [
        "Magnum Super",
        "Small",
        "ИП АХМЕТОВ",
        "Glovo",
        "Yandex.Go",
        "Аптека Европharma",
        "TOO Toimart",
        "АЗС Qazaq Oil",
    ],
    "person": ["Айгерим Н.", "Данияр С.", "Ольга П.", "Нурлан Б.", "Мадина К."],
    "web": ["APPLE.COM/BILL", "NETFLIX.COM", "Steam Purchase", "Booking.com"],
}
KINDS = (
    Kind(34, -190, -24000, "{shop}", "Покупка", "1"),
    Kind(6, -500, -18000, "{shop}", "Покупка"),
    Kind(4, -1200, -30000, "{web}", "Покупка"),
    Kind(14, -500, -60000, "{person}", "Перевод", "100"),
    Kind(3, -3000, -45000, "Алсеко. Оплата коммунальных услуг", "Покупка"),
    Kind(3, -5000, -100000, "Банкомат ТНБ, г. Алматы", "Снятие", "1000"),
    Kind(1, -95, -950, "Комиссия за снятие наличных", "Разное"),
    Kind(2, -8000, -70000, "На Депозит", "Перевод", "500"),
    Kind(9, 500, 50000, "{person}", "Пополнение", "100"),
    Kind(2, 150000, 420000, "Зачисление зарплаты ТОО «Арна Строй»", "Пополнение", "1", 1),
    Kind(2, 1000, 40000, "С карты другого банка", "Пополнение", "500"),
)
ABOVE = (("Пополнения", "Пополнение"), ("Переводы", "Перевод"), ("Покупки", "Покупка"), ("Снятия", "Снятие"))


def figure(amount: Decimal, sign: str | None = None) -> str:
    mark = ("- " if amount < 0 else "+ ") if sign is None else sign
    return f"{mark}{written(amount, chr(160), ',', minus='')} ₸"


def summary(a: Account, page: Page, y: float) -> float:
    page.put(50, y, "Краткое содержание операций по карте:", 9, bold=True)
    sums = [
        (name, sum((entry.amount for entry in a.entries if entry.tag == tag), Decimal(0)))
        for name, tag in (*ABOVE, ("Разное", "Разное"))
    ]
    rows = [(f"Доступно на {a.start:%d.%m.%y}", figure(a.opening))]
    rows += [(name, figure(amount) if amount else "0,00 ₸") for name, amount in sums]
    rows += [(f"Доступно на {a.end:%d.%m.%y}", figure(a.closing))]
    for n, (name, value) in enumerate(rows):
        page.rule(50, y + 7 + 15 * n, 290, 0.4, (0.8, 0.8, 0.8))
        page.put(54, y + 18 + 15 * n, name, 8, bold=n in (0, len(rows) - 1))
        page.put(286, y + 18 + 15 * n, value, 8, right=True, bold=n in (0, len(rows) - 1))
    page.put(310, y + 18, "Лимит на снятие наличных без комиссии:", 7.5)
    for n, (name, value) in enumerate((("Остаток зарплатных денег", "0,00 ₸"), ("Другие пополнения", "300 000,00 ₸"))):
        page.put(310, y + 32 + 12 * n, name, 7.5, color=GREY)
        page.put(545, y + 32 + 12 * n, value, 7.5, right=True)
    return y + 15 * len(rows) + 28


def foot(page: Page, _: float) -> None:
    page.put(50, 815, "АО «Тенгри Народный Банк», БИК TNBKKZKA, www.tnb.example", 7, color=GREY)


def head(a: Account, page: Page, count: int) -> float:
    if count > 1:
        return 60.0
    page.put(50, 55, "Тенгри Народный Банк", 14, bold=True, color=RED)
    page.put(297, 85, "ВЫПИСКА", 12, bold=True, center=True)
    page.put(297, 99, f"по карте Gold за период с {a.start:%d.%m.%y} по {a.end:%d.%m.%y}", 9.5, center=True)
    lines = ["Сейтқали Ерлан", f"Номер карты: {a.card}", f"Номер счета: {a.number}", "Валюта счета: тенге"]
    page.lines(50, 122, lines, 8.5, 12.5)
    y = summary(a, page, 190)
    for x, title in ((54, "Дата"), (210, "Операция"), (310, "Детали")):
        page.put(x, y, title, 8.5, bold=True)
    page.put(190, y, "Сумма", 8.5, bold=True, right=True)
    page.rule(50, y + 5, 545, 0.8)
    return y + 19


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 5000, 240000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 40, 115), balance=opening, floor=3000)
    closing = running(opening, [entry.amount for entry in entries])[-1]
    number = iban(rng, "KZ", "722C########????").replace(" ", "")
    a = Account(rng, number, start, end, opening, closing, entries)
    a.card = fill(rng, "*####", start, {})

    flow = Flow(795, lambda: Page(face="sans", bold="sans-bold"), partial(head, a), foot)
    truth = Truth("checking", "ru_KZ", "KZT", number, start, end, opening, closing, newest_first=True)
    for entry in reversed(entries):
        abroad = entry.lines[0] in POOLS["web"]  # type: ignore[operator]
        flow.need(25 if abroad else 15)
        page = flow.page
        page.put(54, flow.y, f"{entry.day:%d.%m.%y}", 8.5)
        page.put(190, flow.y, figure(entry.amount), 8.5, right=True)
        page.put(210, flow.y, entry.tag, 8.5)
        page.put(310, flow.y, entry.lines[0], 8.5)
        if abroad:
            dollars = cents(-entry.amount / Decimal(rng.randint(4300, 5200)) * 10)
            flow.y += 10
            page.put(190, flow.y, f"(- {written(dollars, chr(160), ',')} USD)", 7.5, right=True, color=GREY)
        page.rule(50, flow.y + 4.5, 545, 0.3, (0.85, 0.85, 0.85))
        text = " ".join(f"{entry.tag} {entry.lines[0]}".split())
        truth.transactions.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y += 15
    foot(flow.page, 0)
    numbered(flow.pages, lambda page, n, of: page.put(545, 815, f"{n} / {of}", 7, right=True, color=GREY))
    with_pymupdf(flow.pages, path)
    return truth
