"""Russia: debit card account, two-line rows with a second date and approval code, category above text, newest first."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf, with_reportlab

KINDS = [
    Kind(8, -60, -4500, "Супермаркеты|{shop} {town} RUS. Операция по карте ****{card}"),
    Kind(4, -150, -2500, "Рестораны и кафе|{food} {town} RUS. Операция по карте ****{card}"),
    Kind(3, -100, -9000, "Перевод с карты|SBOL перевод {person}. Операция по карте ****{card}", step="1"),
    Kind(3, -40, -900, "Транспорт|{ride} {town} RUS. Операция по карте ****{card}", step="1"),
    Kind(2, 100, 12000, "Перевод на карту|Перевод от {person}. Операция по карте ****{card}", step="1"),
    Kind(1, 24000, 95000, "Зарплата|Заработная плата. Операция по счету ****{account}", most=2),
    Kind(2, -500, -15000, "Выдача наличных|ATM 60##34## {town} RUS. Операция по карте ****{card}", step="100"),
    Kind(2, -200, -6500, "Коммунальные платежи, связь, интернет|{utility}. Операция по карте ****{card}"),
]
POOLS = {
    "shop": ["PYATACHOK 9###", "MAGAZIN BEREZKA", "OOO LESNAYA POLYANA", "Ашан-Тест"],
    "town": ["MOSCOW", "Sankt-Peterb", "KAZAN", "Gorod Kirov"],
    "food": ["KAFE UYUT", "Blinnaya 24", "IP TESTOVA A.B."],
    "ride": ["METRO", "TAKSI POEHALI", "RZHD BILETY"],
    "person": ["О. Мария Ивановна", "П. Пётр Сергеевич", "Ф. Ольга Николаевна"],
    "utility": ["МОСТЕПЛО", "Мобильная связь Пример", "ИНТЕРНЕТ ДОМ"],
}


def _rub(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",", minus="")


def _foot(page: Page, _y: float) -> None:
    page.put(555, 815, "Продолжение на следующей странице", 7, right=True, color=GREY)


def _notes(flow: Flow, end: date) -> None:
    flow.need(60)
    notes = [
        "¹ Дата обработки — дата отражения операции по счёту.",
        "² Для операций в иностранной валюте сумма указана по курсу банка на дату обработки.",
        f"Дата формирования документа {end:%d.%m.%Y}. Документ подписан электронной подписью.",
    ]
    flow.page.lines(40, flow.y + 8, notes, 6.5, 9, color=GREY)


def _times(rng: Random, days: list[date]) -> list[str]:
    """Times of day that grow within a day."""
    return [time for _, time in sorted((day, f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}") for day in days)]


def _columns(page: Page, y: float) -> float:
    page.put(40, y, "ДАТА ОПЕРАЦИИ (МСК)", 6.5, bold=True)
    page.put(40, y + 9, "Дата обработки¹ и код авторизации", 6, color=GREY)
    page.put(190, y, "КАТЕГОРИЯ", 6.5, bold=True)
    page.put(190, y + 9, "Описание операции", 6, color=GREY)
    page.put(470, y, "СУММА В ВАЛЮТЕ СЧЁТА²", 6.5, bold=True, right=True)
    page.put(555, y, "ОСТАТОК СРЕДСТВ", 6.5, bold=True, right=True)
    page.rule(40, y + 15, 555, 0.8, GREY)
    return y + 29


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 3000, 120000)
    number = fill(rng, "40817 810 # #### #######", start, {})
    pools = POOLS | {"card": [f"{rng.randint(1000, 9999)}"], "account": [number[-4:]]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(8, 42), balance=opening, floor=5000)
    balances = running(opening, [entry.amount for entry in entries])
    times = _times(rng, [entry.day for entry in entries])
    came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))

    def head(page: Page, count: int) -> float:
        if count > 1:
            return _columns(page, 60)
        page.put(40, 52, "ПЕРВЫЙ РЕЧНОЙ БАНК", 13, bold=True, color=(0.1, 0.5, 0.25))
        page.put(555, 46, "www.rechnoy.example", 7.5, right=True, color=GREY)
        page.put(555, 57, "900 / +7 000 000-00-00", 7.5, right=True, color=GREY)
        page.put(40, 92, "Выписка по счёту дебетовой карты", 15, bold=True)
        page.put(40, 116, "ОБРАЗЦОВА АННА ПЕТРОВНА", 9.5, bold=True)
        facts = [
            ("Номер счёта", number),
            ("Карта", f"МИР Классическая •••• {pools['card'][0]}"),
            ("Валюта", "РОССИЙСКИЙ РУБЛЬ"),
            ("Период", f"{start:%d.%m.%Y} — {end:%d.%m.%Y}"),
        ]
        for n, (label, value) in enumerate(facts):
            page.put(40, 134 + 13 * n, label, 8, color=GREY)
            page.put(120, 134 + 13 * n, value, 8)
        page.put(340, 116, "Итого по операциям за период", 9, bold=True)
        sums = [
            (f"Остаток на {start:%d.%m.%Y}", _rub(opening)),
            ("Пополнение", "+" + _rub(came)),
            ("Списание", _rub(balances[-1] - opening - came)),
            (f"Остаток на {end:%d.%m.%Y}", _rub(balances[-1])),
        ]
        for n, (label, value) in enumerate(sums):
            page.put(340, 134 + 13 * n, label, 8)
            page.put(555, 134 + 13 * n, value, 8, bold=True, right=True)
        page.put(40, 208, "Расшифровка операций", 11, bold=True)
        return _columns(page, 230)

    flow = Flow(780, lambda: Page(face="sans", bold="sans-bold"), head, _foot)
    rows = []
    for n in range(len(entries) - 1, -1, -1):
        entry = entries[n]
        text = wrap(entry.lines[1], fits("sans", 7, 215))
        flow.need(11 + 9 * len(text) + 8)
        y = flow.y
        flow.page.put(40, y, f"{entry.day:%d.%m.%Y}", 8)
        flow.page.put(100, y, times[n], 8)
        handled = entry.day + timedelta(rng.choice([0, 0, 1, 2]))
        flow.page.put(40, y + 10, f"{handled:%d.%m.%Y}", 7, color=GREY)
        flow.page.put(100, y + 10, f"{rng.randint(100000, 999999)}", 7, color=GREY)
        flow.page.put(190, y, entry.lines[0], 8)
        flow.page.lines(190, y + 10, text, 7, 9, color=GREY)
        flow.page.put(470, y, ("+" if entry.amount > 0 else "") + _rub(entry.amount), 8, right=True)
        flow.page.put(555, y, _rub(balances[n]), 8, right=True)
        flow.page.rule(40, y + 4 + 9 * len(text) + 3, 555, 0.3, (0.8, 0.8, 0.8))
        words = " ".join([entry.lines[0], *text])
        rows.append(Row(entry.day, words, entry.amount, balances[n], page=flow.number))
        flow.y += 10 + 9 * len(text) + 8
    _notes(flow, end)
    rng.choice([with_reportlab, with_pymupdf])(flow.pages, path, "columns")
    return Truth(
        "account",
        "ru_RU",
        "RUB",
        number,
        start,
        end,
        opening,
        balances[-1],
        rows,
        newest_first=True,
    )
