"""Russia, current account: a ruled table, newest first, long descriptions that hold dates, masked cards and codes and
are cut at the cell's edge, one signed money column with the currency behind it, and on top holds of the card that
are not booked yet and carry no booking date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Page, fits, with_fpdf, with_pymupdf, with_reportlab
from ._rows import money_in, money_out, number_pages

RED: Color = (0.87, 0.12, 0.1)
NBSP = "\u00a0"
EDGES = (40, 112, 222, 448, 555)


def used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m/%Y}"


POOLS: Pools = {
    "shop": ["PEREKRESTOK MOSKVA", "VKUSNO I PROSTO", "APTEKA NEVIS SPB", "OZERO MARKET", "AZS NEFTPROM 114"],
    "who": ["Андрей Викторович С", "Мария Олеговна К", "Ирина Павловна Ж"],
    "d": used,
    "mcc": ["5411", "5812", "5912", "5541", "5999"],
}
CARD = (
    "Операция по карте: 220015++++++4417, дата создания транзакции: {d}, "
    "место совершения операции: RU/{shop}/######## MCC: {mcc}"
)
KINDS = [
    Kind(12, -60, -7800, CARD, "C"),
    Kind(3, -500, -20000, "Перевод через Систему быстрых платежей на +79#########. Получатель: {who}.", "S"),
    Kind(3, 300, 15000, "Перевод через СБП от {who} на счет. Без НДС.", "S"),
    Kind(2, 30000, 120000, "Заработная плата за первую половину месяца. Реестр № ### от {d}. Без НДС", "B"),
    Kind(2, -300, -900, "Оплата услуг мобильной связи, номер +79#########", "M"),
    Kind(1, -99, -199, "Комиссия за услугу «Уведомления об операциях»", "F", "1", 1),
    Kind(1, 20, 2900, "Выплата кэшбэка по программе лояльности", "B", "1", 1),
]


def roubles(amount: Decimal) -> str:
    return written(amount, NBSP, ",") + " RUR"


def heads(page: Page, y: float) -> float:
    page.box(40, y, 515, 18, (0.94, 0.94, 0.94))
    titles = ("Дата проводки", "Код операции", "Описание", "Сумма в валюте счета")
    for x, text in zip(EDGES, titles, strict=False):
        page.put(x + 4, y + 12, text, 7.5, bold=True)
    grid(page, y, 18)
    return y + 18


def grid(page: Page, y: float, high: float) -> None:
    page.box(40, y, 515, high, None, stroke=(0.6, 0.6, 0.6))
    for x in EDGES[1:-1]:
        page.upright(x, y, y + high, 0.5, (0.6, 0.6, 0.6))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 1000, 90000)
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(12, 90), balance=opening, floor=3000, reversal="Возврат. {}"
    )
    closing = opening + sum(entry.amount for entry in entries)
    number = f"40817810{rng.randint(1, 9)}0{rng.randint(1000000000, 9999999999)}"

    def head(page: Page, count: int) -> float:
        page.put(40, 40, "АЛЬТАИР-БАНК", 13, bold=True, color=RED)
        page.put(555, 34, "107078, г. Москва, ул. Каланчевская, д. 99", 6.5, right=True)
        page.put(555, 43, "8 800 200 11 22   www.altair-bank.example", 6.5, right=True)
        return 60 if count > 1 else first(page, rng, number, (start, end), (opening, closing), entries_amounts)

    entries_amounts = [entry.amount for entry in entries]
    flow = Flow(770, lambda: Page(face="narrow", bold="narrow-bold"), head)
    rows: list[Row] = []

    def line(day: str, code: str, text: list[str], amount: Decimal) -> None:
        high = 9.5 * len(text) + 7
        if flow.need(high):
            flow.y = heads(flow.page, flow.y)
        page, y = flow.page, flow.y + 10
        page.put(44, y, day, 7.5)
        page.put(116, y, code, 7.5)
        page.lines(226, y, text, 7.5, 9.5)
        page.put(551, y, roubles(amount), 7.5, right=True)
        grid(page, flow.y, high)
        flow.y += high

    flow.y = heads(flow.page, flow.y)
    room = fits("narrow", 7.5, 216)
    for _ in range(rng.randint(0, 3)):
        line("HOLD", "", wrap(fill(rng, CARD, end, POOLS), room), some_amount(rng, -60, -3000))
    for entry in reversed(entries):
        text = wrap(entry.lines[0], room, cut=entry.tag == "C")
        code = f"{entry.tag}{rng.randint(1, 9)}6{entry.day:%d%m%y}{rng.randint(1000000, 9999999)}"
        line(f"{entry.day:%d.%m.%Y}", code, text, entry.amount)
        rows.append(Row(entry.day, " ".join(text), entry.amount, page=flow.number))
    flow.need(60)
    flow.page.put(40, flow.y + 22, "Операции со статусом HOLD еще не обработаны и в остаток не входят.", 7)
    flow.page.put(40, flow.y + 40, f"Дата формирования выписки {end:%d.%m.%Y}", 7)
    number_pages(flow.pages, 555, 815, "Страница {0} из {1}", 7)
    pen = rng.choice([with_fpdf, with_pymupdf, with_reportlab])
    pen(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "ru-RU", "RUB", number, start, end, opening, closing, rows, newest_first=True)


def first(
    page: Page,
    rng: Random,
    number: str,
    period: tuple[date, date],
    balances: tuple[Decimal, Decimal],
    amounts: list[Decimal],
) -> float:
    page.put(297, 70, "Выписка по счету", 13, bold=True, center=True)
    left = [
        ("Номер счета", number),
        ("Дата открытия счета", "14.03.2018"),
        ("Валюта счета", "RUR"),
        ("Тип счета", "Текущий счёт"),
        ("Клиент", "Соколова Екатерина Игоревна"),
        ("Адрес регистрации", f"г. Тверь, ул. Советская, д. {rng.randint(1, 90)}, кв. {rng.randint(1, 120)}"),
    ]
    for n, (name, value) in enumerate(left):
        page.put(40, 96 + 13 * n, name, 8, color=(0.4, 0.4, 0.4))
        page.put(140, 96 + 13 * n, value, 8)
    page.put(360, 96, f"За период с {period[0]:%d.%m.%Y} по {period[1]:%d.%m.%Y}", 8, bold=True)
    right = [
        ("Входящий остаток", balances[0]),
        ("Поступления", money_in(amounts)),
        ("Расходы", money_out(amounts)),
        ("Исходящий остаток", balances[1]),
        ("Платежный лимит", balances[1]),
    ]
    for n, (name, amount) in enumerate(right, 1):
        page.put(360, 96 + 13 * n, name, 8)
        page.put(555, 96 + 13 * n, roubles(amount), 8, right=True)
    page.put(40, 190, "Операции по счету", 10, bold=True)
    return 198
