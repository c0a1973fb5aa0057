"""Ukraine, card account, export of a bank's app, landscape: newest first, time under the date, ten columns.

Category code, amount in the currency of the purchase with its rate, fees, cashback and the balance; dashes for none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, running, some_amount, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import entries_of, fold, joined, part, totals

WIDE = (A4[1], A4[0])
KINDS = (
    Kind(6, -1800, -40, "{market}", "5411"),
    Kind(4, -600, -60, "{food}", "5814"),
    Kind(3, -400, -45, "{taxi}", "4121"),
    Kind(2, -2500, -90, "{pharmacy}", "5912"),
    Kind(2, -4500, -150, "{abroad}", "abroad"),
    Kind(4, -9000, -100, "{name}", "4829", "1"),
    Kind(2, -4000, -300, "Комуналка: {utility}", "4900"),
    Kind(1, -500, -50, "Поповнення мобільного +38067*****##", "4814", "10"),
    Kind(1, -5000, -200, "На Банку «{jar}»", "4829", "1"),
    Kind(1, -6000, -500, "Зняття готівки в банкоматі {street}", "6011", "100"),
    Kind(4, 100, 8000, "Від: {name}", "4829", "1"),
    Kind(1, 9000, 42000, "Зарахування зарплати ТОВ «{firm}»", "4829", most=2),
    Kind(1, 60, 900, "Виведення кешбеку", "4829", most=1),
    Kind(1, 100, 900, "Скасування. {market}", "5411", most=1),
)
POOLS: Pools = {
    "market": ("Сільпо", "АТБ", "NOVUS", "Фора", "Rozetka", "Сільпо Лавка Традицій"),
    "food": ("Glovo", "McDonald’s", "Пузата Хата", "Aroma Kava", "Bolt Food"),
    "taxi": ("Uklon", "Bolt", "Київський метрополітен"),
    "pharmacy": ("Аптека Доброго Дня", "АНЦ", "EVA"),
    "abroad": ("Netflix", "Spotify", "Google One", "Booking.com", "Steam", "AliExpress"),
    "name": ("Олена Ткаченко", "Іван Бондар", "Марія Коваль", "Ґалаґан Юрій", "Андрій Шевчук", "Наталія Мельник"),
    "utility": ("Київводоканал", "Нафтогаз", "YASNO Київські енергетичні послуги", "Київтеплоенерго"),
    "jar": ("На відпустку", "Збір на авто", "Подарунок"),
    "street": ("вул. Хрещатик", "просп. Перемоги"),
    "firm": ("СОФТ ЛАЙН", "АГРО-СХІД"),
}
EDGES = (28.0, 92.0, 268.0, 312.0, 392.0, 462.0, 508.0, 558.0, 628.0, 698.0, 814.0)
TITLES = (
    "Дата i час операції",
    "Деталі операції",
    "MCC",
    "Сума в валюті картки (UAH)",
    "Сума в валюті операції",
    "Валюта",
    "Курс",
    "Сума комісій (UAH)",
    "Сума кешбеку (UAH)",
    "Залишок після операції",
)


def _sum(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _head(
    page: Page,
    leaf: int,
    period: tuple[date, date],
    holder: str,
    card: str,
    number: str,
    sums: Sequence[tuple[str, Decimal]],
) -> float:
    if leaf > 1:
        return _titles(page, 30)
    page.put(28, 44, "пінгвін | картка", 15, bold=True)
    page.put(814, 38, "АТ «ПІВДЕННИЙ ЦИФРОВИЙ БАНК»", 7.5, right=True, color=GREY)
    page.put(814, 48, "Ліцензія НБУ № 00 від 01.01.2012", 7.5, right=True, color=GREY)
    page.put(421, 76, "Виписка про рух коштів по картці", 13, bold=True, center=True)
    page.put(421, 92, f"за період {period[0]:%d.%m.%Y} – {period[1]:%d.%m.%Y}", 9, center=True)
    facts = (
        ("Клієнт:", holder),
        ("Картка:", card),
        ("Рахунок:", number),
        ("Валюта:", "UAH"),
    )
    for n, pair in enumerate(facts):
        page.put(28, 116 + 13 * n, pair[0], 8.5, bold=True)
        page.put(90, 116 + 13 * n, pair[1], 8.5)
    for n, line in enumerate(sums):
        page.put(480, 116 + 13 * n, line[0], 8.5, bold=True)
        page.put(720, 116 + 13 * n, _sum(line[1]) + " ₴", 8.5, right=True)
    return _titles(page, 176)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([6, 30, 61]))
    opening = some_amount(rng, 900, 20000)
    entries = entries_of(rng, KINDS, POOLS, period, (10, 80), opening, 50)
    after = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "UA", "322001000002620##########").replace(" ", "")
    out, into = totals([entry.amount for entry in entries])
    card = fill(rng, "444111******####", period[0], {})
    sums = (
        ("Баланс на початок періоду:", opening),
        ("Надходження:", into),
        ("Витрати:", -out),
        ("Баланс на кінець періоду:", after[-1]),
    )
    holder = rng.choice(("Кравченко Ірина Олегівна", "Гончарук Петро Миколайович", "Зінченко Юлія Сергіївна"))

    flow = Flow(
        556,
        lambda: Page(WIDE, "narrow", "narrow-bold"),
        lambda page, leaf: _head(page, leaf, period, holder, card, number, sums),
    )
    booked = []
    last, second = date.min, 0
    for entry, balance in reversed(list(zip(entries, after, strict=True))):
        lines = fold(entry.lines, "narrow", 8, EDGES[2] - EDGES[1] - 10)
        high = max(2, len(lines)) * 10 + 8
        flow.need(high)
        page, y = flow.page, flow.y
        page.put(EDGES[0] + 4, y, f"{entry.day:%d.%m.%Y}", 8)
        if entry.day != last:
            last, second = entry.day, 86000 - rng.randint(0, 9000)
        second -= rng.randint(60, 60000 // len(entries))
        time = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        page.put(EDGES[0] + 4, y + 10, time, 8, color=GREY)
        page.lines(EDGES[1] + 4, y, lines, 8, 10)
        code, foreign, currency, rate = entry.tag, entry.amount, "UAH", "—"
        if entry.tag == "abroad":
            code, currency = rng.choice(("4899", "5816", "7011")), rng.choice(("USD", "EUR"))
            price = Decimal(str(round(rng.uniform(38, 49), 4)))
            foreign, rate = (entry.amount / price).quantize(Decimal("0.01")), format(price, ".4f")
        cashback = part(entry.amount, "2") if entry.amount < 0 and code in {"5814", "5912"} else None
        cells = (
            code,
            _sum(entry.amount),
            _sum(foreign),
            currency,
            rate,
            "—",
            _sum(cashback) if cashback else "—",
            _sum(balance),
        )
        for n, cell in enumerate(cells, 3):
            page.put(EDGES[n] - 4, y, cell, 8, right=True)
        page.rule(28, y + high - 12, 814, 0.3, (0.75, 0.75, 0.75))
        booked.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.y += high
    flow.need(60)
    page, y = flow.page, flow.y + 14
    page.put(28, y, "Начальниця управління клієнтського сервісу", 8)
    page.put(330, y, "О. Левада", 8)
    page.put(28, y + 14, "Виписку створено в застосунку; печатка й підпис нанесені електронно.", 7, color=GREY)
    for leaf, page in enumerate(flow.pages, 1):
        page.put(421, 580, f"{leaf} з {len(flow.pages)}", 7, center=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("bank", "uk-UA", "UAH", number, *period, opening, after[-1], booked, newest_first=True)


def _titles(page: Page, y: float) -> float:
    page.box(28, y, 786, 34, (0.93, 0.93, 0.93))
    for n, title in enumerate(TITLES):
        lines = fold([title], "narrow-bold", 7, EDGES[n + 1] - EDGES[n] - 8)
        for m, line in enumerate(lines):
            x = EDGES[n] + 4 if n < 2 else EDGES[n + 1] - 4
            page.put(x, y + 10 + 9 * m, line, 7, bold=True, right=n >= 2)
    return y + 48
