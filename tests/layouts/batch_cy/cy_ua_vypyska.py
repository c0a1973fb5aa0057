"""Ukraine: card account from an app, landscape, newest first; amount in hryvnias and in the operation's own currency.

Date and time on two lines of one cell; merchant code, currency, rate, fee and cashback are columns beside the amount,
with a dash where there is none; thousands apart by spaces, points for decimals, a true minus sign; balance on each row.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._kit import across, folded, money, numbered, split, statement

WIDE = (842.0, 595.0)
POOLS = {
    "shop": ["Сільпон", "АТБ-маркет №412", "Нова пошта-центр", "Аптека Доброго Ранку", "OKKO-К", "Ромашка, кав'ярня"],
    "web": ["Steamy Games", "AliExpresso", "Bookingo Amsterdam", "Spotifon Stockholm", "Googlex *Cloud"],
    "who": ["Ірина Ш.", "Олександр Коваль", "Ґалаґан Марія", "ФОП Їжак Є. О.", "Тарас Бондаренко"],
}
KINDS = [
    Kind(9, -25, -2600, "{shop}", "5411"),
    Kind(4, -90, -5200, "{web}", "5816"),
    Kind(4, -50, -9000, "Переказ на картку {who}. Коментар: за квитки 2 шт по 350.00", "4829"),
    Kind(4, 50, 8200, "Від: {who}", "4829"),
    Kind(2, -60, -900, "Поповнення мобільного +380#########", "4814", "10"),
    Kind(2, -300, -2800, "Комунальні послуги: Київенерго, особовий рахунок ##########", "4900"),
    Kind(2, -500, -8000, "Банкомат DN00, вул. Хрещатик ##", "6011", "100"),
    Kind(2, 12000, 46000, "Зарахування заробітної плати ТОВ «Дніпро Софт»", "6012", most=2),
    Kind(1, 20, 700, "Скасування. {shop}", "5411"),
    Kind(1, 20, 900, "Виведення кешбеку 1##.## мінус податки", "6012", most=1),
]
HEAD = (
    (36.0, "Дата і час", "операції"),
    (100.0, "Деталі операції", ""),
    (318.0, "MCC", ""),
    (-424.0, "Сума в валюті", "картки (UAH)"),
    (-504.0, "Сума в валюті", "операції"),
    (516.0, "Валюта", ""),
    (-596.0, "Курс", ""),
    (-656.0, "Сума комісій", "(UAH)"),
    (-722.0, "Сума кешбеку", "(UAH)"),
    (-806.0, "Залишок після", "операції"),
)
RATES = {"USD": (3650, 4180), "EUR": (3900, 4560), "PLN": (900, 1060)}


def ua(amount: Decimal) -> str:
    return written(amount, "\u00a0", ".", minus="\u2212")


def head(page: Page, number: int, facts: Sequence[tuple[str, str]]) -> float:
    y = 40.0
    if number == 1:
        page.put(36, y, "Універсальний Цифровий Банк", 12, bold=True)
        page.put(806, y, "Виписка про рух коштів по картці", 10, right=True, bold=True)
        for n, (label, value) in enumerate(facts):
            place = 36 + 390 * (n % 2)
            across(page, y + 20 + 12 * (n // 2), [(place, label), (place + 160, value)], 7.5)
        y += 34 + 12 * ((len(facts) + 1) // 2)
    for x, upper, lower in HEAD:
        across(page, y, [(x, upper)], 6.5, bold=True)
        across(page, y + 8, [(x, lower)], 6.5, bold=True)
    page.rule(36, y + 12, 806, 0.7)
    return y + 24


def details(rng: Random, entry: Entry) -> list[tuple[float, str]]:
    """What stands beside the amount: the operation's own amount, currency and rate, fee and cashback."""
    spent, code, rate = ua(entry.amount), "UAH", "—"
    if entry.tag == "5816":
        code = rng.choice(list(RATES))
        quote = Decimal(rng.randint(*RATES[code])) / 100
        spent, rate = ua((entry.amount / quote).quantize(Decimal("0.01"))), f"{quote:.4f}"
    fee = "—"
    if entry.tag == "6011" and rng.random() < 0.5:  # the fee is part of the card's amount
        spent, fee = ua(entry.amount * Decimal("0.99")), ua(-entry.amount / 100)
    back = ua(-entry.amount / 50) if entry.tag == "5411" and entry.amount < 0 and rng.random() < 0.4 else "—"
    return [(-504.0, spent), (516.0, code), (-596.0, rate), (-656.0, fee), (-722.0, back)]


def movements(rng: Random, flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    rows = []
    times = sorted(((entry.day, rng.randrange(28800, 82800)) for entry in entries), reverse=True)
    for entry, balance, (_, second) in zip(entries, balances, times, strict=True):
        lines = folded(entry.lines, flow.page.face, 7, 206)
        high = 9 * max(2, len(lines)) + 5
        flow.need(high)
        clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        cells = [(36.0, f"{entry.day:%d.%m.%Y}"), (100.0, lines[0]), (318.0, entry.tag), (-424.0, ua(entry.amount))]
        across(flow.page, flow.y, [*cells, *details(rng, entry), (-806.0, ua(balance))], 7)
        flow.page.put(36, flow.y + 9, clock, 7)
        flow.page.lines(100, flow.y + 9, lines[1:], 7, 9)
        flow.page.rule(36, flow.y + high - 9, 806, 0.3, GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += high
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = money(rng, 100, 30_000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=100)
    balances = running(opening, (entry.amount for entry in entries))
    out, into = split(entry.amount for entry in entries)
    account = iban(rng, "UA", "322001000002620##########").replace(" ", "")
    made = period[1] + timedelta(1)
    facts = [
        ("Клієнт:", "Шевчук Оксана Андріївна"),
        ("Період виписки:", f"{period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}"),
        ("Рахунок (IBAN):", account),
        ("Дата формування:", f"{made:%d.%m.%Y} 09:12"),
        ("Баланс на початок періоду:", f"{ua(opening)} UAH"),
        ("Баланс на кінець періоду:", f"{ua(opening + into - out)} UAH"),
        ("Надходження:", f"{ua(into)} UAH"),
        ("Витрати:", f"{ua(-out)} UAH"),
    ]
    flow = Flow(555, lambda: Page(WIDE, "narrow", "narrow-bold"), lambda page, n: head(page, n, facts))
    rows = movements(rng, flow, entries[::-1], balances[::-1])
    flow.need(24)
    note = "Виписка сформована автоматично. Кредитний ліміт 20 000.00 UAH не входить до балансу."
    flow.page.put(36, flow.y + 10, note, 6.5, color=GREY)
    numbered(flow, 806, 578, "{0} з {1}")
    with_reportlab(flow.pages, path, "shuffled")
    return statement(("checking", "uk_UA", "UAH"), account, period, opening, rows, newest_first=True)
