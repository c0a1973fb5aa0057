"""Russia, debit card statement (выписка): newest first, two lines a row with the processing date below.

The first line has date and time of the operation, category, amount and balance; the second the date of processing,
the authorisation code and the description. Only money in has a sign (+), thousands are no-break spaces.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(9, -60, -4500, "Супермаркеты|{shop} Moskva RUS. Операция по карте ****4417"),
    Kind(5, -100, -15000, "Перевод с карты|Перевод {name}. Операция по карте ****4417", "", "1"),
    Kind(5, 100, 20000, "Перевод на карту|Перевод от {*name}. Операция по карте ****4417", "", "1"),
    Kind(3, -150, -2800, "Рестораны и кафе|{*cafe} MOSKVA RUS. Операция по карте ****4417"),
    Kind(2, -50, -900, "Транспорт|Mos.Transport MOSKVA RUS. Операция по карте ****4417", "", "1"),
    Kind(2, -1000, -30000, "Выдача наличных|ATM 60###### MOSKVA RUS. Операция по карте ****4417", "", "100"),
    Kind(2, -300, -9000, "Прочие операции|{*foreign} Операция по карте ****4417", "foreign"),
    Kind(2, -200, -3000, "Коммунальные платежи, связь, интернет.|YARKOV@{*bill}. Операция по карте ****4417", "", "1"),
    Kind(1, 30000, 140000, "Зачисление зарплаты|Заработная плата. Операция по счету ****0031", "", "0.01", 2),
    Kind(0.5, 1, 900, "Капитализация вклада|Капитализация по вкладу. Операция по счету ****0031", "", "0.01", 1),
]
POOLS = {
    "shop": ["MAGNUT MM AVTOZAVOD", "PYATOROCHKA 1####", "VKUSVALL 2###", "LENTO-045", "OOO ROMASHKA+"],
    "cafe": ["KOFEMANIYA 12", "TEREMOK-METRO 204", "SHOKOLAD"],
    "name": ["К. Ирина Сергеевна", "П. Алексей Юрьевич", "С. Мария Олеговна", "Ж. Денис Павлович"],
    "foreign": ["STEAMGAMES HAMBURG DEU.", "HOTEL YEREVAN ARM.", "ALIEXPRO Luxembourg LUX."],
    "bill": ["PAY_MTS 9#########", "TELE3", "MOSENERGO"],
}
LEFT, WHAT, MONEY, BALANCE = 40, 150, 470, 556


def rubles(amount: Decimal, plus: str = "") -> str:
    return (plus if amount > 0 else "") + written(abs(amount), "\u00a0", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng)
    opening = some_amount(rng, 500, 90000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Возврат, отмена операции", balance=opening, floor=30000)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    account = fill(rng, "40817 810 # #### #######", period[0], {})
    gone = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    come = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))

    def head(page: Page, number: int) -> float:
        if number > 1:
            page.put(LEFT, 40, "Выписка по счёту дебетовой карты", 8, color=GREY)
            page.put(BALANCE, 40, f"Страница {number}", 8, right=True, color=GREY)
            return columns(page, 66)
        page.put(LEFT, 50, "НАРБАНК", 18, bold=True, color=(0.1, 0.6, 0.3))
        page.put(LEFT, 82, "Выписка по счёту дебетовой карты", 14, bold=True)
        page.put(LEFT, 98, f"За период {period[0]:%d.%m.%Y} — {period[1]:%d.%m.%Y}", 9)
        page.put(LEFT, 120, "Ярков Илья Андреевич", 11, bold=True)
        page.lines(
            LEFT, 134, ["Карта  МИР Классическая •••• 4417", f"Номер счёта  {account}", "Валюта  РУБЛЬ РФ"], 8.5, 12
        )
        page.box(LEFT - 6, 180, 530, 48, (0.95, 0.97, 0.95))
        page.put(LEFT, 176, "ИТОГО ПО ОПЕРАЦИЯМ", 8, color=GREY)
        for n, (label, value) in enumerate(
            [
                (f"Остаток на {period[0]:%d.%m.%Y}", rubles(opening)),
                ("Всего пополнений", rubles(come)),
                ("Всего списаний", rubles(gone)),
                (f"Остаток на {period[1]:%d.%m.%Y}", written(closing, "\u00a0", ",")),
            ]
        ):
            page.put(LEFT + 134 * n, 197, label, 8, color=GREY)
            page.put(LEFT + 134 * n, 214, value, 10, bold=True)
        page.put(LEFT, 250, "Расшифровка операций", 11, bold=True)
        return columns(page, 270)

    def columns(page: Page, y: float) -> float:
        page.lines(LEFT, y, ["ДАТА ОПЕРАЦИИ (МСК)", "Дата обработки¹ и код", "авторизации"], 7, 9)
        page.lines(WHAT, y, ["КАТЕГОРИЯ", "Описание операции"], 7, 9)
        page.lines(MONEY, y, ["СУММА В ВАЛЮТЕ СЧЁТА", "Сумма в валюте", "операции²"], 7, 9, right=True)
        page.lines(BALANCE, y, ["ОСТАТОК СРЕДСТВ", "В валюте счёта"], 7, 9, right=True)
        page.rule(LEFT, y + 24, BALANCE, 1)
        return y + 38

    def foot(page: Page, _y: float) -> None:
        page.put(298, 812, "Продолжение на следующей странице", 8, center=True, color=GREY)

    flow, rows = Flow(790, lambda: Page(A4, "sans", "sans-bold"), head, foot), []
    for entry, after in reversed(list(zip(entries, balances, strict=True))):
        text = wrap(entry.lines[1], fits("sans", 8, 220))
        flow.need(12 * (1 + len(text)) + 9)
        page, used = flow.page, earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
        clock = fill(rng, "{h}:{m}", entry.day, {"h": ["09", "12", "15", "18", "23"], "m": ["02", "19", "41", "56"]})
        page.put(LEFT, flow.y, f"{used:%d.%m.%Y}  {clock}", 8.5)
        page.put(LEFT, flow.y + 12, f"{entry.day:%d.%m.%Y}  {rng.randint(100000, 999999)}", 8, color=GREY)
        page.put(WHAT, flow.y, entry.lines[0], 8.5)
        page.lines(WHAT, flow.y + 12, text, 8, 12, color=GREY)
        page.put(MONEY, flow.y, rubles(entry.amount, "+"), 8.5, right=True)
        if entry.tag == "foreign":
            page.put(
                MONEY, flow.y + 12, written(abs(entry.amount) / 97, "\u00a0", ",") + " €", 8, right=True, color=GREY
            )
        page.put(BALANCE, flow.y, written(after, "\u00a0", ","), 8.5, right=True)
        height = 12 * (1 + len(text)) + 5
        page.rule(LEFT, flow.y + height - 9, BALANCE, 0.3, GREY)
        what = " ".join(" ".join([entry.lines[0], *text]).split())
        rows.append(Row(entry.day, what, entry.amount, after, used, flow.number))
        flow.y += height + 4
    flow.need(70)
    notes = [
        "¹ Дата обработки — дата списания или зачисления средств по счёту. Время операции московское.",
        "² Для операций в иностранной валюте сумма пересчитана по курсу банка на дату обработки.",
        "Дата формирования документа " + f"{period[1]:%d.%m.%Y}" + ". Документ подписан электронной подписью.",
    ]
    flow.page.lines(LEFT, flow.y + 14, notes, 6.5, 10, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "ru_RU", "RUB", account, *period, opening, closing, rows, newest_first=True)
