"""Kazakhstan, a bank app's card statement in Russian, newest first: the amount stands before the words as "- 5
000,00 ₸", with the amount in another currency in brackets below; a summary of what came and went by kind between
two "available" balances; no balance on rows; a savings deposit as a list of balances.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._kit import Move, count_pages, folded, journal

RED = (0.93, 0.2, 0.18)
FACE = "sans"
POOLS = {
    "who": ["Айгерим С.", "Нурлан Т.", "Ержан Б.", "ИП Досжан Сервис", "Жанар К. KZ**0412"],
    "shop": ["ТОО Дастархан маркет, Алматы", "Coffee Qala 7", "АЗС Сункар №114", "Аптека Биосфера 24", "Yandiks.Go"],
    "abroad": ["Streamly Amsterdam NL", "Cloudbox.com", "AliMarket"],
}
KINDS = [
    Kind(8, -45_000, -250, "Покупка~{shop}", step="0.5"),
    Kind(1.2, -24_000, -900, "Покупка~{abroad}", "usd"),
    Kind(4, -150_000, -1_000, "Перевод~{who}", step="100"),
    Kind(4, 1_000, 350_000, "Пополнение~{who}", step="100"),
    Kind(1, 20_000, 400_000, "Пополнение~В банкомате Астана, пр. Мира 12", step="1000"),
    Kind(1, -100_000, -5_000, "Снятие~Банкомат Алматы, ТРЦ Достык 21/7", step="1000"),
    Kind(1, -90_000, -5_000, "Перевод~На Депозит {goal}", step="1000"),
    Kind(0.7, 5_000, 90_000, "Пополнение~С Депозита {goal}", step="1000"),
    Kind(0.6, 300, 20_000, "Возврат~Возврат покупки {shop}"),
    Kind(0.5, -2_400, -100, "Разное~Комиссия за перевод на карту другого банка"),
]
GROUPS = [("Пополнения", "Пополнение"), ("Переводы", "Перевод"), ("Покупки", "Покупка"), ("Снятия", "Снятие")]
GROUPS += [("Возвраты", "Возврат"), ("Разное", "Разное")]


def _tenge(amount: Decimal, sign: bool = False) -> str:
    mark = "- " if amount < 0 else "+ " if sign else ""
    return mark + written(abs(amount), " ", ",") + " ₸"


def _cells(move: Move) -> tuple[str, str]:
    kind, text = "".join(move.lines).split("~")
    return kind, text


def _summary(page: Page, ends: tuple[str, str], opening: Decimal, moves: list[Move]) -> float:
    lines = [(f"Доступно на {ends[0]}", opening, True)]
    for title, kind in GROUPS:
        lines.append((title, sum((m.amount for m in moves if _cells(m)[0] == kind), Decimal(0)), False))
    lines.append((f"Доступно на {ends[1]}", opening + sum(m.amount for m in moves), True))
    page.put(56, 168, "Краткое содержание операций по карте:", 9, bold=True)
    y = 186.0
    for title, value, bold in lines:
        page.put(56, y, title, 8.5, bold=bold)
        page.put(330, y, _tenge(value, not bold and value > 0), 8.5, right=True, bold=bold)
        y += 14
    return y + 22


def _deposit(flow: Flow, rng: Random, goal: str, last: str) -> None:
    flow.need(90)
    flow.y += 16
    flow.page.put(56, flow.y, "Депозиты клиента", 10, bold=True)
    flow.page.put(56, flow.y + 16, f"Депозит {goal}, ставка {rng.choice(['13,5', '14,2', '15,0'])}%", 8.5)
    flow.page.put(
        539, flow.y + 16, f"остаток на {last}:  " + _tenge(Decimal(rng.randint(10**6, 10**9)) / 100), 8.5, right=True
    )
    note = ["Операции, по которым сумма заблокирована и банк ждёт подтверждения, в выписку не входят."]
    flow.page.lines(56, flow.y + 38, note, 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([20, 30, 61]))
    goal = rng.choice(["На той", "Отпуск 2025", "Квартира"])
    start = Decimal(rng.randint(10_000, 90_000_000)) / 100
    opening, moves = journal(rng, KINDS, POOLS | {"goal": [goal]}, period, start)
    number = iban(rng, "KZ", "722C##########31").replace(" ", "")
    ends = (f"{period[0]:%d.%m.%y}", f"{period[1]:%d.%m.%y}")

    def head(page: Page, n: int) -> float:
        page.put(56, 48, "sary bank", 17, bold=True, color=RED)
        page.put(539, 48, "АО «Сары Банк», БИК SARYKZKA, www.sary.example", 7, right=True, color=GREY)
        y = 84.0
        if n == 1:
            page.put(56, 92, f"ВЫПИСКА по Sary Gold за период с {ends[0]} по {ends[1]}", 11, bold=True)
            page.lines(56, 112, ["Асель Маратовна Жумабекова", "Номер карты: *3381", "Номер счёта: " + number], 8.5, 13)
            page.put(539, 112, "Валюта счёта: тенге", 8.5, right=True)
            y = _summary(page, ends, opening, moves)
        for x, text in ((56, "Дата"), (122, "Сумма"), (252, "Операция"), (344, "Детали")):
            page.put(x, y, text, 8.5, bold=True)
        page.rule(56, y + 6, 539, 0.8, RED)
        return y + 21

    flow = Flow(782, lambda: Page(A4, FACE, "sans-bold"), head)
    rows: list[Row] = []
    for move in moves[::-1]:
        kind, text = _cells(move)
        lines = folded([text], FACE, 8.5, 190)
        usd = f"(- {written(-move.amount / 450, ' ', ',')} USD)" if move.tag == "usd" else ""
        high = 12 * max(len(lines), 2 if usd else 1) + 6
        flow.need(high)
        page, y = flow.page, flow.y
        page.put(56, y, f"{move.day:%d.%m.%y}", 8.5)
        page.put(122, y, _tenge(move.amount, True), 8.5)
        page.put(122, y + 12, usd, 7.5, color=GREY)
        page.put(252, y, kind, 8.5)
        page.lines(344, y, lines, 8.5, 12)
        rows.append(Row(move.day, " ".join([kind, *lines]), move.amount, page=flow.number))
        flow.y += high
    _deposit(flow, rng, goal, ends[1])
    count_pages(flow.pages, "{n} из {all}", 539, 820)
    with_reportlab(flow.pages, path)
    closing = opening + sum(m.amount for m in moves)
    return Truth("checking", "ru_KZ", "KZT", number, *period, opening, closing, rows, newest_first=True)
