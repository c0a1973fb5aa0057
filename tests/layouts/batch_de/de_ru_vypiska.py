"""Russia: newest first, two lines a row with date and time over processing date and code, a plus only on money in.

Category in bold above the description, figures without a sign are money out; columns' heads have three lines and
footnote numbers; the sums stand at the top in one line.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_fpdf
from ._common import cells, month, opening, paid_in, paid_out

DATE, TEXT, AMOUNT, BALANCE = 40.0, 165.0, 455.0, 553.0
TAIL = "Операция по карте ****{card}"
KINDS = [
    Kind(8, -90, -4200, "Супермаркеты|{shop} {town} RUS. " + TAIL),
    Kind(3, -200, -3500, "Рестораны и кафе|{cafe} {town} RUS. " + TAIL),
    Kind(3, -50, -900, "Транспорт|{ride} Moskva RUS. " + TAIL),
    Kind(4, -100, -30000, "Перевод с карты|Перевод для {who}. " + TAIL, step="1.00"),
    Kind(1, -500, -20000, "Выдача наличных|ATM 60{card}## {town} RUS. " + TAIL, step="100.00"),
    Kind(2, -300, -6000, "Прочие операции|{bill}. " + TAIL),
    Kind(2, -80, -2500, "Здоровье и красота|APTEKA 36.6 N{card} {town} RUS. " + TAIL),
    Kind(4, 100, 25000, "Перевод на карту|Перевод от {who}. " + TAIL, step="1.00"),
    Kind(2, 18000, 95000, "Прочие зачисления|Заработная плата. " + TAIL),
    Kind(1, 50, 2500, "Возврат, отмена операции|{shop} {town} RUS. " + TAIL),
]
POOLS: Pools = {
    "card": ["7714"],
    "shop": ["PYATEROCHKA 14#22", "MAGNIT MM SLAVA", "VKUSVILL 2##1_1", "LENTA-0#4", "OZON*MARKET"],
    "cafe": ["VKUSNO I TOCHKA 412", "SHOKOLADNITSA", "STOLOVAYA N 57", "DODO PIZZA 1#"],
    "ride": ["METRO 0#42", "YANDEX*GO 4121", "MOSGORTRANS 34.00"],
    "town": ["Moskva", "Tver", "SAMARA", "G Khimki"],
    "who": ["К. Анна Сергеевна", "М. Дмитрий Олегович", "Ш. Руслан Маратович", "П. Вера И."],
    "bill": ["Оплата услуг ЖКХ ЛС 40##12##", "Мобильная связь +7 9## ***-##-12", "Автоплатёж: Интернет 650,00 в месяц"],
}
NOTES = [
    "¹ Дата и время совершения операции по московскому времени.   ² Дата обработки операции банком.",
    "³ В валюте счёта. Если операция совершена в другой валюте, сумма пересчитана по курсу банка на дату обработки.",
    "Операции за последние дни могут быть ещё не обработаны. Справка на 01.02.2025 не является офертой.",
    "Для проверки подлинности документа отсканируйте QR-код или введите код 4A2F-0912 на сайте банка.",
]
MONEY = "\u00a0"


def money(amount: Decimal, plus: bool = False) -> str:
    sign = "+" if plus and amount > 0 else ""
    return sign + written(amount, MONEY, ",", minus="" if plus else "-")


def day_of(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def heads(page: Page, y: float) -> float:
    page.rule(38, y - 12, 556, 1.2)
    page.lines(DATE, y, ["ДАТА ОПЕРАЦИИ (МСК)¹", "Дата обработки² и", "код авторизации"], 6.5, 9)
    page.lines(TEXT, y, ["КАТЕГОРИЯ", "Описание операции"], 6.5, 9)
    for x, texts in ((AMOUNT, ["СУММА В ВАЛЮТЕ", "СЧЁТА³"]), (BALANCE, ["ОСТАТОК СРЕДСТВ", "В ВАЛЮТЕ СЧЁТА"])):
        page.lines(x, y, texts, 6.5, 9, right=True)
    page.rule(38, y + 24, 556, 0.4)
    return y + 40


def head(page: Page, number: int, period: tuple[date, date]) -> float:
    page.put(40, 44, "ВОЛЖСКИЙ НАРОДНЫЙ БАНК", 10, bold=True, color=(0.1, 0.55, 0.2))
    if number > 1:
        page.put(553, 44, f"Выписка по счёту дебетовой карты {day_of(period[0])} — {day_of(period[1])}", 7, right=True)
        return heads(page, 78)
    page.put(553, 40, "www.volgabank.example", 7, right=True)
    page.put(553, 50, "900, +7 495 555-55-50", 7, right=True)
    page.put(40, 82, "Выписка по счёту дебетовой карты", 15, bold=True)
    return 108


def top(flow: Flow, who: tuple[str, str], period: tuple[date, date], facts: list[tuple[str, str]]) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, f"За период {day_of(period[0])} — {day_of(period[1])}", 10)
    for n, (name, value) in enumerate(
        (("Владелец счёта", "Соколова Мария Игоревна"), ("Номер счёта", who[0]), ("Валюта", "Российский рубль"))
    ):
        page.put(40, y + 24 + 14 * n, name, 8, color=GREY)
        page.put(553, y + 24 + 14 * n, value, 8, right=True)
    page.put(40, y + 84, "ИТОГО ПО ОПЕРАЦИЯМ", 9, bold=True)
    for n, (name, value) in enumerate(facts):
        page.put(40 + 130 * n, y + 102, name, 7.5, color=GREY)
        page.put(40 + 130 * n, y + 117, value, 10, bold=True)
    page.put(40, y + 150, "Расшифровка операций", 11, bold=True)
    flow.y = heads(page, y + 176)


def table(rng: Random, flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    """The rows, newest first, with times that fall over each day."""
    rows: list[Row] = []
    minute, before = 0, date.min
    for entry, balance in reversed(list(zip(entries, balances, strict=True))):
        minute = rng.randint(720, 1430) if entry.day != before else max(1, minute - rng.randint(1, 60))
        before = entry.day
        done = entry.day + timedelta(rng.choice([0, 0, 1, 2]))
        below = wrap(entry.lines[1], fits("sans", 7.5, 205))
        flow.need(14 + 10 * len(below))
        page, y = flow.page, flow.y
        cells(page, y, [(DATE, f"{day_of(entry.day)}  {minute // 60:02}:{minute % 60:02}", False)])
        page.put(TEXT, y, entry.lines[0], 8, bold=True)
        color = (0.1, 0.55, 0.2) if entry.amount > 0 else (0.0, 0.0, 0.0)
        page.put(AMOUNT, y, money(entry.amount, True), 8, right=True, color=color)
        page.put(BALANCE, y, money(balance), 8, right=True)
        page.put(DATE, y + 11, f"{day_of(done)}   {rng.randint(100000, 999999)}", 7.5, color=GREY)
        after = page.lines(TEXT, y + 11, below, 7.5, 10, color=GREY)
        text = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, text, entry.amount, balance, done, flow.number))
        page.rule(38, after - 3, 556, 0.3, (0.8, 0.8, 0.8))
        flow.y = after + 9
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period, first = month(rng), opening(rng, 500, 90000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, floor=30000)
    balances = running(first, [entry.amount for entry in entries])
    last = balances[-1] if balances else first
    account = fill(rng, "40817 810 # 3806 #######", period[0], {})
    flow = Flow(775, lambda: Page(A4, "sans", "sans-bold"), lambda page, n: head(page, n, period))
    facts = [(f"Остаток на {day_of(period[0])}", money(first)), ("Пополнение", money(paid_in(entries)))]
    facts += [("Списание", money(paid_out(entries))), (f"Остаток на {day_of(period[1])}", money(last))]
    top(flow, (account, ""), period, facts)
    rows = table(rng, flow, entries, balances)
    flow.need(60)
    flow.page.lines(40, flow.y + 12, NOTES, 6.5, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(553, 818, f"Страница {n} из {len(flow.pages)}", 7, right=True)
        page.put(40, 818, "Действителен без подписи. Дата формирования " + day_of(period[1] + timedelta(3)), 7)
    with_fpdf(flow.pages, path)
    return Truth("bank", "ru_RU", "RUB", account, *period, first, last, rows, newest_first=True)
