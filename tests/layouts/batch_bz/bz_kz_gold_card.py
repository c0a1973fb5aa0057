"""Kazakhstan, account of a neobank with a card (in Russian): newest row first, amount before text, a sign apart
from its figures, the tenge sign after them, foreign sums in brackets below, totals by kind above, no running balance.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from layouts.pens import A4, GREY, Flow, Page, fits, with_reportlab

from ._rows import cents, cut, dmy, joined

RED = (0.9, 0.2, 0.15)
POOLS = {
    "who": ("Айгерим С.", "Данияр К.", "Елена В.", "Нурлан Б.", "Асель Ж.", "Тимур А.", "Мадина О.", "Сергей П."),
    "shop": (
        "MAGNUM CASH&CARRY",
        "ИП АЛИБЕКОВА",
        "SMALL 24",
        "ТОО КОФЕ БУМ",
        "Wolt",
        "YANDEX.GO",
        "Аптека Европharma",
        "SULPAK",
        "ИП САТТАРОВ Д.К.",
        "Technodom Almaty",
        "ONAY",
        "КИОСК №14",
    ),
    "web": ("NETFLIX.COM", "APPLE.COM/BILL", "STEAMGAMES.COM", "BOOKING.COM", "TRENDYOL"),
    "place": ("Банкомат АО Алтын ATM 1##", "Терминал SMALL, пр. Абая", "Банкомат Nomad ATM 0##"),
}
KINDS = (
    Kind(14, -150, -45000, "Покупка|{shop}", "Покупки", "1"),
    Kind(3, -900, -26000, "Покупка|{web}", "usd", "0.01"),
    Kind(7, -500, -80000, "Перевод|{who}", "Переводы", "100"),
    Kind(6, 500, 90000, "Пополнение|{who}", "Пополнения", "100"),
    Kind(2, 90000, 480000, "Пополнение|С карты другого банка", "Пополнения", "0.01", 2),
    Kind(2, -2000, -100000, "Снятие|{place}", "Снятия", "1000"),
    Kind(2, -5000, -60000, "Перевод|На Nomad Депозит", "Переводы", "500"),
    Kind(1, -100, -1500, "Разное|Комиссия за перевод на карту другого банка", "Разное", "50"),
    Kind(2, -500, -15000, "Покупка|Оплата услуг связи Beeline +7 70# ### ## ##", "Покупки", "1"),
)


def _tenge(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else '+'} {written(amount, ' ', ',', minus='')} ₸"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 20000, 400000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(24, 110), balance=opening, floor=110000)
    total = sum((entry.amount for entry in entries), Decimal(0))
    if opening + total < 0:
        opening = cents(-total + 1500)
    opening = cents(opening)
    closing = opening + total
    number = iban(rng, "KZ", "722C###########0").replace(" ", "")
    card = f"*{rng.randint(1000, 9999)}"
    names = ("Пополнения", "Переводы", "Покупки", "Снятия", "Разное")
    sums = {
        n: sum((e.amount for e in entries if e.tag == n or (e.tag == "usd" and n == "Покупки")), Decimal(0))
        for n in names
    }

    def head(page: Page, count: int) -> float:
        if count > 1:
            return 52
        page.put(40, 60, "nomad.kz", 22, bold=True, color=RED)
        page.put(40, 104, "ВЫПИСКА", 17, bold=True)
        page.put(40, 122, f"по Nomad Gold за период с {dmy(start, short=True)} по {dmy(end, short=True)}", 11)
        page.put(40, 154, "Ахметова Айгерим Сериковна", 11, bold=True)
        y = 172.0
        for label, value in (("Номер карты:", card), ("Номер счета:", number), ("Валюта счета:", "тенге")):
            page.put(40, y, label, 9, color=GREY)
            page.put(118, y, value, 9)
            y += 14
        page.put(40, y + 16, "Краткое содержание операций по карте:", 10, bold=True)
        top = y + 36
        page.put(330, top, "Лимит на снятие наличных", 8.5, color=GREY)
        page.put(330, top + 12, "без комиссии до конца месяца", 8.5, color=GREY)
        page.put(555, top + 6, "300 000,00 ₸", 9, right=True)
        page.put(330, top + 32, "Остаток зарплатных денег", 8.5, color=GREY)
        page.put(555, top + 32, "0,00 ₸", 9, right=True)
        y = top
        rows = [(f"Доступно на {dmy(start, short=True)}", opening), *sums.items()]
        rows.append((f"Доступно на {dmy(end, short=True)}", closing))
        for label, figure in rows:
            page.put(40, y, label, 9, bold=label.startswith("Дост"))
            page.put(275, y, _tenge(figure), 9, right=True, bold=label.startswith("Дост"))
            page.rule(40, y + 5, 275, 0.4, (0.8, 0.8, 0.8))
            y += 17
        y += 16
        for x, title in ((40, "Дата"), (110, "Сумма"), (230, "Операция"), (330, "Детали")):
            page.put(x, y, title, 9, bold=True)
        page.rule(40, y + 6, 555, 1)
        return y + 20

    flow = Flow(765, lambda: Page(A4, "narrow", "narrow-bold"), head)
    truth = Truth("account", "ru_KZ", "KZT", number, start, end, opening, closing, newest_first=True)
    for entry in reversed(entries):
        foreign = entry.tag == "usd"
        lines = wrap(entry.lines[1], fits("narrow", 9, 225))
        high = 16 if not foreign and len(lines) == 1 else 28
        flow.need(high)
        page, y = flow.page, flow.y
        page.put(40, y, dmy(entry.day, short=True), 9)
        page.put(110, y, _tenge(entry.amount), 9)
        if foreign:
            page.put(110, y + 11, f"(- {written(abs(entry.amount) / 470, ' ', ',')} USD)", 8, color=GREY)
        page.put(230, y, entry.lines[0], 9)
        page.lines(330, y, lines, 9, 11)
        page.rule(40, y + high - 11, 555, 0.3, (0.88, 0.88, 0.88))
        truth.transactions.append(
            Row(entry.day, joined([entry.lines[0], *lines]), cents(entry.amount), page=flow.number)
        )
        flow.y += high
    flow.need(24)
    flow.page.put(
        40, flow.y + 8, "* - Сумма заблокирована. Банк ожидает подтверждения от платежной системы.", 7.5, color=GREY
    )
    for page in flow.pages:
        page.put(40, 812, "АО «Nomad Digital», БИК NMDGKZKA, www.nomad.example.kz", 8, color=GREY)
    with_reportlab(cut(flow.pages, rng.choice(["word", "glyph"])), path)
    return truth
