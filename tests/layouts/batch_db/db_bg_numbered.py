"""Bulgaria: numbered rows by card in a ruled grid, debit and credit columns, the shop's money beside them."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, iban, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._db import Book, Period, digits, numbered, owed, shared, tagged, total

WIDE = (842.0, 595.0)
KINDS = (
    Kind(8, -2.4, -160, "Покупка на ПОС {shop}, {town} BG", "buy"),
    Kind(4, -9, -420, "Покупка в интернет {web} авт. код ######", "buy"),
    Kind(2, -20, -400, "Теглене на банкомат {town} BG, терминал ATM#####", "cash", "10"),
    Kind(1.2, -5, -12.5, "Такса теглене в брой от банкомат", "fee"),
    Kind(2.5, -7, -700, "Покупка {abroad} авт. код ######", "far"),
)
POOLS = {
    "shop": [
        "ЛИДЛ БЪЛГАРИЯ ###",
        "БИЛЛА ##",
        "OMV ####",
        "АПТЕКА СУБРА",
        "ФАНТАСТИКО ГРУП",
        "HAPPY BAR AND GRILL",
        "КАУФЛАНД ####",
    ],
    "town": ["СОФИЯ", "ПЛОВДИВ", "VARNA", "БУРГАС", "РУСЕ"],
    "web": ["EMAG.BG", "ALLEGRO GROUP", "EPAY.BG ТОК ЕЛЕКТРОХОЛД", "ГЛОВО БЪЛГАРИЯ", "VIVACOM #########"],
    "abroad": ["BOOKING.COM AMSTERDAM NL", "WIZZ AIR HU BUDAPEST", "TEMU.COM DUBLIN IE", "MIGROS ISTANBUL TR"],
}
COINS = (("EUR", "1.95583"), ("USD", "1.8104"), ("TRY", "0.0583"))
EDGES = (30, 58, 122, 186, 470, 584, 646, 728, 812)
HEADS = (
    ("№", ""),
    ("Дата на", "транзакция"),
    ("Дата на", "осчетоводяване"),
    ("Описание на операцията", ""),
    ("Сума във валута", "на транзакцията"),
    ("Валутен", "курс"),
    ("Дебит", "BGN"),
    ("Кредит", "BGN"),
)


def _lev(amount: Decimal, minus: str = "") -> str:
    return written(amount, " ", ".", minus=minus)


class _Sheet:
    def __init__(self, rng: Random, period: Period, opening: Decimal, entries: list[Entry]) -> None:
        self.rng, self.period, self.opening, self.entries = rng, period, opening, entries
        self.closing, self.account = opening + total(entries), iban(rng, "BG", "BUIB####10########")
        self.book, self.count = Book(), 0
        self.flow = Flow(545, lambda: Page(WIDE, "narrow", "narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(30, 34, "БАНКА РОДОПИ АД", 11, bold=True)
        page.put(812, 34, f"Издадено на {end + timedelta(1):%d.%m.%Y} г.", 8, right=True)
        if number > 1:
            return self.columns(page, 60)
        page.put(421, 56, "ИЗВЛЕЧЕНИЕ ПО КРЕДИТНА КАРТА", 13, bold=True, center=True)
        page.put(421, 71, f"за периода от {start:%d.%m.%Y} г. до {end:%d.%m.%Y} г.", 8.5, center=True)
        page.lines(
            30, 92, ["Клиент: ИВАН ПЕТРОВ ГЕОРГИЕВ", f"IBAN: {self.account}", "Кредитен лимит: 5 000.00 BGN"], 8.5
        )
        minimum = max(-self.closing, Decimal(0)) * Decimal("0.05")
        facts = (
            ("Задължение в началото на периода:", _lev(self.opening)),
            ("Задължение в края на периода:", _lev(self.closing, "-" if self.closing > 0 else "")),
            ("Минимална погасителна вноска:", _lev(minimum)),
            ("Срок за плащане до:", f"{end + timedelta(15):%d.%m.%Y} г."),
        )
        for n, (name, text) in enumerate(facts):
            page.put(520, 88 + 12 * n, name, 8.5)
            page.put(812, 88 + 12 * n, text, 8.5, right=True, bold=n == 1)
        return self.columns(page, 150)

    def columns(self, page: Page, y: float) -> float:
        page.box(30, y - 11, 782, 25, (0.9, 0.9, 0.9), stroke=(0.4, 0.4, 0.4))
        for left, right, (first, second) in zip(EDGES, EDGES[1:], HEADS, strict=False):
            page.put((left + right) / 2, y, first, 7, center=True, bold=True)
            page.put((left + right) / 2, y + 9, second, 7, center=True, bold=True)
        return y + 25

    def grid(self, height: float) -> None:
        page, top = self.flow.page, self.flow.y - 10
        page.rule(30, top + height, 812, 0.4)
        for x in EDGES:
            page.upright(x, top, top + height, 0.4)

    def row(self, entry: Entry) -> None:
        lines = wrap(entry.lines[0], fits("narrow", 8, 275))
        height = 10 * len(lines) + 4
        self.flow.need(height)
        self.grid(height)
        self.count += 1
        page, y, used = self.flow.page, self.flow.y, earlier(self.rng, entry.day)
        coin, rate = self.rng.choice(COINS) if entry.tag == "far" else ("BGN", "1")
        page.put(54, y, str(self.count), 8, right=True)
        page.put(62, y, f"{used:%d.%m.%Y}", 8)
        page.put(126, y, f"{entry.day:%d.%m.%Y}", 8)
        page.lines(190, y, lines, 8, 10)
        if entry.tag not in ("fee", "pay"):
            page.put(580, y, f"{_lev(entry.amount / Decimal(rate))} {coin}", 8, right=True)
        page.put(642, y, rate if coin != "BGN" else "", 8, right=True)
        page.put(808 if entry.amount > 0 else 724, y, _lev(entry.amount), 8, right=True)
        self.flow.y += height
        self.book.add(self.flow.number, entry.day, lines, entry.amount, used)

    def sums(self, text: str, entries: list[Entry]) -> None:
        self.flow.need(16)
        page, y = self.flow.page, self.flow.y
        page.put(466, y + 1, text, 8, right=True, bold=True)
        page.put(724, y + 1, _lev(total([e for e in entries if e.amount < 0])), 8, right=True, bold=True)
        page.put(808, y + 1, _lev(total([e for e in entries if e.amount > 0])), 8, right=True, bold=True)
        self.flow.y += 16

    def card(self, text: str) -> None:
        self.flow.need(34)
        self.flow.page.put(34, self.flow.y, text, 8, bold=True)
        self.grid_line()
        self.flow.y += 14

    def grid_line(self) -> None:
        self.flow.page.rule(30, self.flow.y + 4, 812, 0.4)


def _months(rng: Random, period: Period) -> tuple[Decimal, list[Entry]]:
    opening = owed(rng, 60, 3800)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Сторно: {}")
    if rng.random() < 0.85:
        day, text = (
            period[0] + timedelta(rng.randint(3, 17)),
            "Погасяване на задължение по кредитна карта, вноска от клиента",
        )
        entries.append(Entry(day, (text,), rng.choice([-opening, Decimal(150), Decimal(1000)]), "pay", ""))
    entries.sort(key=lambda entry: entry.day)
    last = period[1]
    for text in ("Лихва за периода по покупки", "Месечна такса обслужване", "Застраховка „Защита на плащанията“"):
        if rng.random() < 0.5:
            entries.append(Entry(last, (text,), -Decimal(rng.randint(150, 3000)) / 100, "fee", ""))
    return opening, entries


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening, entries = _months(rng, period)
    sheet = _Sheet(rng, period, opening, entries)
    spent = [entry for entry in entries if entry.tag not in ("pay", "fee")]
    hands = shared(rng, spent, 2 if rng.random() < 0.5 else 1)
    sheet.card("Операции по картова сметка")
    for entry in tagged(entries, "pay", "fee"):
        sheet.row(entry)
    for kind, hand in zip(("основна", "допълнителна"), hands, strict=False):
        if hand:
            sheet.card(f"Карта № {digits(rng, '4165 98** **** ####')} ({kind})")
            for entry in hand:
                sheet.row(entry)
            sheet.sums("Общо за картата:", hand)
    sheet.sums("Общо обороти:", entries)
    sheet.flow.need(30)
    note = "При пълно погасяване до посочената дата лихва не се дължи. ГЛП 17.50%."
    sheet.flow.page.put(30, sheet.flow.y + 10, note, 7)
    numbered(sheet.flow.pages, 812, 575, lambda n, of: f"Стр. {n} / {of}")
    with_reportlab(sheet.flow.pages, path)
    return sheet.book.truth(("bg_BG", "BGN"), sheet.account, period, opening, sheet.closing)
