"""Ukraine, app export: newest first under headings of days with the month in words, the time before, amount with sign
and currency in one word (at times with a hard space within), the category below, the rest of the account in grey or
nowhere."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._desk import how_many, money, number_pages, taken, total

MONTHS = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
]
DAYS = ["понеділок", "вівторок", "середа", "четвер", "пʼятниця", "субота", "неділя"]
POOLS = {
    "food": ("Сільпо", "АТБ-Маркет №614", "Novus", "Фора", "Аврора мультимаркет"),
    "cafe": ("Львівська майстерня", "Aroma Kava", "Пузата Хата", "Кавʼярня 24/7"),
    "road": ("Bolt", "Uklon", "Укрзалізниця", "ОККО №38"),
    "who": ("Від: Олена Кравчук", "Від: Тарас Г.", "Від: ФОП Мельник І. В."),
    "whom": ("Андрій Б.", "Ірина Поліщук", "На збір «Дрони 5000»"),
}
KINDS = (
    Kind(7, -25, -1900, "{food}|Продукти та супермаркети"),
    Kind(4, -45, -800, "{cafe}|Кафе та ресторани"),
    Kind(3, -60, -1500, "{road}|Транспорт"),
    Kind(1, -100, -400, "Поповнення +38067#######|Мобільний звʼязок"),
    Kind(2, -100, -6000, "{whom}|Переказ на картку 5375 41** **** ####", "", "1"),
    Kind(1, -180, -700, "Netflix 9,99 USD|Розваги"),
    Kind(1, -400, -2800, "Комунальні послуги о/р 10#####|Комуналка та інтернет"),
    Kind(1.5, 100, 9000, "{who}|Зарахування переказу", "", "1"),
    Kind(0.7, 9000, 46000, "ТОВ «Степ Софт» зарплата|Зарахування", "", "0.01", 2),
    Kind(0.4, 30, 900, "Скасування. {food}|Повернення коштів"),
)
LEFT, EDGE = 56, 540


def uah(amount: Decimal, gap: str, plus: str = "+") -> str:
    return (plus if amount > 0 else "") + written(amount, gap, ".") + "₴"


def new() -> Page:
    return Page(face="sans", bold="sans-bold")


def head(page: Page, first: bool, facts: list[tuple[str, str]]) -> float:
    if not first:
        return 60
    page.put(LEFT, 58, "соняшник | картка", 15, bold=True)
    page.put(LEFT, 80, "Виписка про рух коштів", 11)
    for n, (name, value) in enumerate(facts):
        page.put(LEFT, 106 + 15 * n, name, 8.5, color=GREY)
        page.put(LEFT + 170, 106 + 15 * n, value, 8.5)
    return 106 + 15 * len(facts) + 16


def table(rng: Random, flow: Flow, moves: list[tuple[Entry, Decimal]], gap: str) -> list[Row]:
    """Newest first; with balances, all rows have theirs."""
    rows, shown = [], rng.random() < 0.55
    for day, group in groupby(reversed(moves), key=lambda move: move[0].day):
        flow.need(62)
        flow.page.put(LEFT, flow.y, f"{day.day} {MONTHS[day.month - 1]}, {DAYS[day.weekday()]}", 10, bold=True)
        flow.y += 20
        late = 23 * 60
        for entry, balance in group:
            flow.need(32)
            late = max(late - rng.randint(9, 190), 7)
            rows.append(one(flow, entry, balance if shown else None, f"{late // 60:02}:{late % 60:02}", gap))
        flow.y += 8
    return rows


def one(flow: Flow, entry: Entry, balance: Decimal | None, time: str, gap: str) -> Row:
    page, y = flow.page, flow.y
    page.put(LEFT, y, time, 8, color=GREY)
    page.put(LEFT + 42, y, entry.lines[0], 9.5)
    page.put(EDGE, y, uah(entry.amount, gap), 9.5, right=True, color=(0, 0.5, 0.2) if entry.amount > 0 else (0, 0, 0))
    page.put(LEFT + 42, y + 12, entry.lines[1], 8, color=GREY)
    if balance is not None:
        page.put(EDGE, y + 12, uah(balance, gap, ""), 8, right=True, color=GREY)
    flow.y += 30
    return taken(entry, entry.lines, flow.number, balance)


def head_facts(
    rng: Random, period: tuple[date, date], ends: tuple[Decimal, Decimal], gap: str
) -> list[tuple[str, str]]:
    facts = [("Клієнт", "Соломія Ткаченко"), ("Картка", f"5375 41** **** {rng.randint(1000, 9999)}")]
    facts += [("Період", f"{period[0]:%d.%m.%Y} – {period[1]:%d.%m.%Y}")]
    facts += [
        ("Залишок на початок періоду", uah(ends[0], gap, "")),
        ("Залишок на кінець періоду", uah(ends[1], gap, "")),
    ]
    return facts + ([("Кредитний ліміт", "20000.00₴")] if rng.random() < 0.5 else [])


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = money(rng, 800, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=500)
    closing = opening + total(entries)
    gap = rng.choice(["", "\u00a0"])
    moves = list(zip(entries, running(opening, (entry.amount for entry in entries)), strict=True))
    facts = head_facts(rng, period, (opening, closing), gap)
    flow = Flow(790, new, lambda page, n: head(page, n == 1, facts))
    rows = table(rng, flow, moves, gap)
    number_pages(flow.pages, EDGE, 818, "{} з {}", 7.5, right=True)
    with_reportlab(flow.pages, path)
    card = facts[1][1]
    return Truth("checking", "uk_UA", "UAH", card, *period, opening, closing, rows, newest_first=True)
