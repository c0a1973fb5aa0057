"""Ukraine, neobank card account: ten narrow columns with wrapped heads, newest first, several lines in each cell.

Day and time wrap in the first column; amount in the card's and in the operation's currency, rate, fee and cashback
stand before the balance after the operation; a dash fills empty cells.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_reportlab
from ._rows import covered, ins, outs, start_balance, times

LINE: Color = (0.75, 0.75, 0.75)
POOLS = {
    "name": ("Оксана Шевчук", "Андрій Їжакевич", "Ґалина Ткаченко", "Євген Мельник", "Юлія Кравець"),
    "shop": ("Пекарня Колосок", "Аптека Ромашка", "Супермаркет Верба", "АЗС Траса", "Кав'ярня Зерно", "Нова Скриня"),
    "sub": ("Streamflix", "Cloudspace", "Musicbox"),
}
KINDS = [
    Kind(9, -40, -2300, "{shop}", "5411"),
    Kind(5, -50, -9000, "Переказ на картку {name}", "4829"),
    Kind(4, 100, 14000, "Від: {name}", "4829"),
    Kind(1.2, 8000, 46000, "Зарахування заробітної плати ТОВ Явір", "4829", most=2),
    Kind(2, -80, -400, "Поповнення мобільного +380#########", "4814", step="10"),
    Kind(2, -60, -1900, "Комунальні послуги та Інтернет", "4900"),
    Kind(1.5, -90, -700, "{sub}", "usd"),
    Kind(1, -200, -6000, "Банкомат Тризуб", "6011", step="100"),
    Kind(1, 5, 190, "Скасування. {shop}", "5411"),
    Kind(1, -20, -600, "На банку «На подорож»", "4829", step="10"),
]
HEADS: tuple[tuple[int, int, tuple[str, ...]], ...] = (
    (30, 50, ("Дата i час", "операції")),
    (82, 110, ("Деталі операції",)),
    (194, 28, ("MCC",)),
    (224, 56, ("Сума в", "валюті картки", "(UAH)")),
    (282, 52, ("Сума в", "валюті", "операції")),
    (336, 34, ("Валюта",)),
    (372, 36, ("Курс",)),
    (410, 44, ("Сума", "комісій", "(UAH)")),
    (456, 44, ("Сума", "кешбеку", "(UAH)")),
    (502, 62, ("Залишок", "після", "операції")),
)


def _money(amount: Decimal) -> str:
    return written(amount, " ", ".")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([29, 30, 60]))
    opening = start_balance(rng, 300, 25000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 90), balance=opening, floor=800)
    entries = covered(entries, opening)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    clock = times(rng, entries)
    number = iban(rng, "UA", "3220010000026" + "#" * 12).replace(" ", "")

    def head(page: Page, page_number: int) -> float:
        y = 50.0
        if page_number == 1:
            page.put(30, 46, "степbank | Банк Степ", 13, bold=True)
            page.put(564, 46, "Виписка про рух коштів по картці", 10, right=True, bold=True)
            left = [
                ("Клієнт:", fill(rng, "{name}", start, POOLS)),
                ("Рахунок:", number),
                ("Картка:", fill(rng, "4441 11** **** ####", start, {})),
                ("Період:", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
            ]
            right = [
                ("Баланс на початок періоду:", opening),
                ("Сума надходжень:", ins(amounts)),
                ("Сума витрат:", outs(amounts)),
                ("Баланс на кінець періоду:", closing),
            ]
            for n, ((label, value), (title, figure)) in enumerate(zip(left, right, strict=True)):
                page.put(30, 74 + 13 * n, label, 8, bold=True)
                page.put(80, 74 + 13 * n, value, 8)
                page.put(330, 74 + 13 * n, title, 8, bold=True)
                page.put(564, 74 + 13 * n, f"{_money(figure)} UAH", 8, right=True)
            y = 152.0
        page.box(28, y - 10, 538, 32, (0.94, 0.94, 0.94), stroke=LINE)
        for x, _, titles in HEADS:
            page.lines(x, y, titles, 6.8, 8.5, bold=True)
        return y + 34

    flow = Flow(775, lambda: Page(A4, "arial", "arial-bold"), head)
    rows = []
    for entry, balance, moment in reversed(list(zip(entries, running(opening, amounts), clock, strict=True))):
        lines = wrap(entry.lines[0], fits("arial", 7.2, 103))
        height = max(2, len(lines)) * 9 + 5
        flow.need(height)
        page, y = flow.page, flow.y
        foreign = entry.tag == "usd"
        rate = Decimal(rng.randint(3650, 4190)) / 100
        other = (entry.amount / rate).quantize(Decimal("0.01")) if foreign else entry.amount
        cashback = (-entry.amount / 50).quantize(Decimal("0.01")) if entry.tag == "5411" and entry.amount < 0 else None
        cells = (
            [f"{entry.day:%d.%m.%Y}", moment],
            lines,
            ["5815" if foreign else entry.tag],
            [_money(entry.amount)],
            [_money(other)],
            ["USD" if foreign else "UAH"],
            [f"{rate}" if foreign else "—"],
            ["—"],
            [_money(cashback) if cashback and rng.random() < 0.7 else "—"],
            [_money(balance)],
        )
        for (x, _, _), cell in zip(HEADS, cells, strict=True):
            page.lines(x, y, cell, 7.2, 9)
        page.rule(28, y + height - 11, 566, 0.3, LINE)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += height
    flow.need(30)
    flow.page.put(30, flow.y + 8, "Виписку сформовано в застосунку; підпис і печатка проставлені електронно.", 7)
    for n, page in enumerate(flow.pages, 1):
        page.put(30, 806, "АТ «БАНК СТЕП», ліцензія НБУ №000, 04000, м. Київ, вул. Прикладна, 1", 6.5)
        page.put(564, 806, f"Сторінка {n} з {len(flow.pages)}", 6.5, right=True)
    with_reportlab(flow.pages, path)
    return Truth("bank_account", "uk_UA", "UAH", number, start, end, opening, closing, rows, newest_first=True)
