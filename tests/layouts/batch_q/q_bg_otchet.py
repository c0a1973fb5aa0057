"""Bulgaria, current account in leva, landscape (отчет по сметка), in Cyrillic.

Document number, kind of operation, other party and reason in columns of their own, debit and credit columns without a
running balance, turnover totals, opening and closing balance in leva with the value in euros at the fixed rate.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(9, -4, -130, "Плащане с карта ПОС|{shop} {city} BG|Карта 4***####, код ######"),
    Kind(3, -20, -400, "Теглене от АТМ|АТМ {city} {street}|Карта 4***####", step="10"),
    Kind(3, -15, -180, "Директен дебит|{utility}|Аб. № ########, ф-ра ##########"),
    Kind(2, -30, -900, "Изходящ превод БИСЕРА|{person}|{purpose}"),
    Kind(1, 1400, 4200, "Получен превод БИСЕРА|{firm}|РАБОТНА ЗАПЛАТА", most=1),
    Kind(1, 20, 500, "Вътрешнобанков превод|{person}|{purpose}"),
    Kind(1, -1, -5, "Такса|ДИМИТРОВА БАНКА АД|Месечна такса обслужване сметка", most=1),
    Kind(1, -1, -2, "Такса|ДИМИТРОВА БАНКА АД|Такса превод БИСЕРА"),
    Kind(1, 50, 600, "Вноска на каса|{person}|Захранване на сметка", step="10"),
]
POOLS = {
    "shop": ("МАГАЗИН ЛЮЛЯК ##", "БЕНЗИНОСТАНЦИЯ ТРАКИЯ", "АПТЕКА ЗДРАВЕЦ", "KNIZHARNITSA ORFEI", "ПЕКАРНА ЩЪРКЕЛ"),
    "city": ("СОФИЯ", "ПЛОВДИВ", "ВАРНА", "РУСЕ", "СТАРА ЗАГОРА"),
    "street": ("БУЛ. ВИТОША ##", "УЛ. ШИПКА #", "МОЛ ИЗТОК"),
    "utility": ("ЕЛЕКТРОЦЕНТЪР ЗАПАД ЕАД", "ТОПЛОФИКАЦИЯ ИСКЪР", "ТЕЛЕКОМ БАЛКАН ЕАД", "ВИК РИЛА ООД"),
    "person": ("ГЕОРГИ ХРИСТОВ ЩЕРЕВ", "МАРИЯ ЖЕЛЯЗКОВА", "ЙОРДАН ЦОНЕВ", "ЮЛИЯ АТАНАСОВА ЧАКЪРОВА"),
    "purpose": ("НАЕМ", "връщане на заем", "захранване", "Такса детска градина", "ПО ДОГОВОР ####"),
    "firm": ("ФАБРИКА ЗА МЕБЕЛИ ЯВОР АД", "СОФТ ИНЖЕНЕРИНГ ЕООД"),
}
FACE, BOLD = "narrow", "narrow-bold"
SIZE = (842.0, 595.0)


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _money(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _euro(amount: Decimal) -> str:
    return _money((amount / Decimal("1.95583")).quantize(Decimal("0.01"), ROUND_HALF_UP))


def _close(flow: Flow, amounts: list[Decimal]) -> None:
    flow.need(70)
    page, y = flow.page, flow.y + 4
    out = sum((-amount for amount in amounts if amount < 0), Decimal(0))
    came = sum((amount for amount in amounts if amount > 0), Decimal(0))
    page.put(488, y, "Обороти за периода", 8, bold=True)
    page.put(732, y, _money(out), 8, bold=True, right=True)
    page.put(806, y, _money(came), 8, bold=True, right=True)
    page.put(488, y + 13, "Брой операции", 8)
    page.put(732, y + 13, str(sum(amount < 0 for amount in amounts)), 8, right=True)
    page.put(806, y + 13, str(sum(amount > 0 for amount in amounts)), 8, right=True)
    page.put(36, y + 30, "Влоговете са гарантирани от Фонда за гарантиране на влоговете в банките до 196 000 лв.", 7)
    page.put(36, y + 40, "Отчетът е генериран автоматично и е валиден без подпис и печат.", 7)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(806, 575, f"стр. {n} от {flow.number}", 7.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 100, 7000)
    count = rng.randint(10, 50)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=150)
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "BG", "DIMB9300##########")
    owner = fill(rng, "{person}", start, POOLS)

    def head(page: Page, sheet: int) -> float:
        page.put(36, 40, "ДИМИТРОВА БАНКА АД", 13, bold=True, color=(0.6, 0.1, 0.1))
        page.put(806, 36, "1000 София, пл. Лъвов мост 5 · ЕИК 000694000 · BIC: DIMBBGSF", 7, right=True, color=GREY)
        page.put(806, 45, "тел. *7700 · www.dimbank.example", 7, right=True, color=GREY)
        y = 70.0
        if sheet == 1:
            page.put(421, 68, "ОТЧЕТ ПО СМЕТКА", 13, center=True, bold=True)
            page.put(421, 82, f"за периода от {_day(start)} до {_day(end)}", 9, center=True)
            left = [
                ("Титуляр:", owner),
                ("IBAN:", account),
                ("Валута:", "BGN"),
                ("Вид сметка:", "Разплащателна сметка"),
            ]
            right = [
                (f"Начално салдо към {_day(start)}", opening),
                (f"Крайно салдо към {_day(end)}", closing),
            ]
            for n, (label, text) in enumerate(left):
                page.put(36, 102 + 12 * n, label, 8)
                page.put(110, 102 + 12 * n, text, 8, bold=True)
            for n, (label, amount) in enumerate(right):
                page.put(520, 102 + 12 * n, label, 8)
                page.put(740, 102 + 12 * n, f"{_money(amount)} BGN", 8, bold=True, right=True)
                page.put(806, 102 + 12 * n, f"{_euro(amount)} EUR", 8, right=True, color=GREY)
            page.put(520, 126, "Курс: 1 EUR = 1.95583 BGN", 7, color=GREY)
            y = 166
        page.rule(36, y - 12, 806, 1)
        for x, text in (
            (36, "Дата"),
            (88, "Вальор"),
            (140, "Документ №"),
            (212, "Вид операция"),
            (330, "Наредител / Получател"),
            (488, "Основание"),
        ):
            page.put(x, y, text, 8, bold=True)
        page.put(732, y, "Дебит", 8, bold=True, right=True)
        page.put(806, y, "Кредит", 8, bold=True, right=True)
        page.rule(36, y + 5, 806, 1)
        return y + 17

    flow = Flow(545, lambda: Page(SIZE, FACE, BOLD), head)
    rows = []
    for entry in entries:
        cells = [wrap(text, fits(FACE, 8, room)) for text, room in zip(entry.lines, (112.0, 150.0, 175.0), strict=True)]
        high = 9.5 * max(len(cell) for cell in cells) + 4
        flow.need(high)
        page, value = flow.page, earlier(rng, entry.day, 2)
        document = fill(rng, "BB######", entry.day, {})
        page.put(36, flow.y, _day(entry.day), 8)
        page.put(88, flow.y, _day(value), 8)
        page.put(140, flow.y, document, 8)
        for x, cell in zip((212, 330, 488), cells, strict=True):
            page.lines(x, flow.y, cell, 8, 9.5)
        page.put(732 if entry.amount < 0 else 806, flow.y, _money(abs(entry.amount)), 8, right=True)
        words = " ".join(" ".join(cell) for cell in cells)
        rows.append(Row(entry.day, words, entry.amount, None, value, flow.number))
        flow.y += high
        page.rule(36, flow.y - 9.5, 806, 0.2, GREY)
    _close(flow, [entry.amount for entry in entries])
    with_pymupdf(flow.pages, path)
    return Truth("bank", "bg", "BGN", account.replace(" ", ""), start, end, opening, closing, rows)
