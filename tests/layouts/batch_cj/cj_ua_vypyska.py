"""Ukraine, card account of a bank without branches: landscape, newest first, the time under the date, merchant codes,
the card's and the operation's amount with rate, fee and cashback between text and balance, dashes for none."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ._rows import joined, liberation, single_words, total

KINDS = [
    Kind(22, -18, -1900, "{shop}", "5411"),
    Kind(7, -60, -700, "{cafe}", "5814"),
    Kind(5, -90, -900, "{taxi}", "4121"),
    Kind(8, -100, -6000, "На картку {person}", "4829", step="1"),
    Kind(7, 50, 7000, "Від: {person}", "4829", step="1"),
    Kind(4, -300, -4200, "{web}", "5816"),
    Kind(3, -1000, -9000, "Банкомат {atm}", "6011", step="100"),
    Kind(3, -80, -1500, "Комунальні послуги {provider} особовий рахунок №########", "4900"),
    Kind(2, -50, -250, "Поповнення мобільного +38067#######", "4814", step="10"),
    Kind(1, 17000, 62000, "Зарахування заробітної плати {firm}", "4829", most=2),
    Kind(1, 20, 400, "Виведення кешбеку", "4829", most=1),
    Kind(2, -200, -1500, "На банку «{jar}»", "4829", step="50"),
]
NAMES = (
    ("Дата i час", "операції"), ("Деталі операції",), ("MCC",), ("Сума в валюті", "картки (UAH)"),
    ("Сума в валюті", "операції"),
    ("Валюта",), ("Курс",), ("Сума комісій", "(UAH)"), ("Сума", "кешбеку", "(UAH)"), ("Залишок після", "операції"),
)  # fmt: skip
WIDTHS = (66, 196, 38, 82, 82, 48, 56, 66, 60, 90)


def _money(amount: Decimal) -> str:
    return written(amount, "\u00a0")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    pools: Pools = {
        "shop": ["Сільпо", "АТБ", "Rozetka", "Нова пошта", "Аптека Доброго Дня", "OKKO", "ФОРА", "Епіцентр К"],
        "cafe": ["Львівські круасани", "McDonald's", "Aroma Kava", "Пузата Хата"],
        "taxi": ["Uklon", "Bolt", "Київський метрополітен"],
        "web": ["Steam", "Spotify", "Netflix", "Booking.com", "Apple"],
        "person": ["Олена Ш.", "Тарас Коваленко", "Ірина М.", "Андрій Бондар", "535570****4410"],
        "atm": ["ATMN1204 вул. Хрещатик 22", "Приват A0712 м. Львів"],
        "provider": ["ЖЕК-12", "YASNO", "Київводоканал", "Нафтогаз"],
        "firm": ["ТОВ «Дніпро Софт»", "ФОП Гнатюк О.В.", "КНП «МІСЬКА ЛІКАРНЯ №4»"],
        "jar": ["На відпустку", "Донат 2024", "Котик"],
    }  # fmt: skip
    start, end = some_period(rng)
    opening = some_amount(rng, 40, 48000)
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening, floor=100)
    amounts = [entry.amount for entry in entries]
    opening += max(Decimal(0), -min(running(opening, amounts), default=Decimal(0)))
    closing = opening + sum(amounts)
    account = iban(rng, "UA", "322001" + "0000026########").replace(" ", "")
    edges = [29.0]
    for wide in WIDTHS:
        edges.append(edges[-1] + wide)
    size, lead = 8, 9.6

    def titles(page: pens.Page, y: float) -> float:
        page.box(29, y, edges[-1] - 29, 36, (0.94, 0.94, 0.94))
        for at, lines in enumerate(NAMES):
            page.lines(edges[at] + 4, y + 12, lines, 7.5, 9, bold=True)
        return y + 36

    def head(page: pens.Page, n: int) -> float:
        if n > 1:
            return titles(page, 34)
        page.put(29, 46, "hatabank", 20, bold=True)
        page.put(edges[-1], 46, "Виписка з карткового рахунку", 14, bold=True, right=True)
        page.put(edges[-1], 60, f"за період {start:%d.%m.%Y} – {end:%d.%m.%Y}", 9, right=True)
        page.lines(29, 80, ["Клієнт: Мельник Оксана Петрівна", f"Рахунок: {account}",
                            "Картка: 5375 41** **** 0917, чорна, UAH",
                            f"Дата формування: {end:%d.%m.%Y}"], 8.5, 12)  # fmt: skip
        sums = (
            ("Баланс на початок періоду", _money(opening) + " UAH"),
            ("Всього надходжень", _money(total(amounts, 1)) + " UAH"),
            ("Всього витрат", _money(-total(amounts, -1)) + " UAH"),
            ("Баланс на кінець періоду", _money(closing) + " UAH"),
            ("з них кредитний ліміт", "0.00 UAH"),
        )
        for at, (label, figure) in enumerate(sums):
            page.put(520, 80 + 12 * at, label, 8.5)
            page.put(edges[-1], 80 + 12 * at, figure, 8.5, bold=at in (0, 3), right=True)
        return titles(page, 144)

    flow = pens.Flow(548, lambda: pens.Page(size=(842, 595), face=face, bold=bold), head)
    rows = []
    clock = [0] * len(entries)
    for day in {entry.day for entry in entries}:
        inside = [at for at, entry in enumerate(entries) if entry.day == day]
        moments = sorted(rng.randrange(7 * 3600, 23 * 3600) for _ in inside)
        for at, moment in zip(inside, moments, strict=True):
            clock[at] = moment
    balances = running(opening, amounts)
    for at in reversed(range(len(entries))):
        entry, moment = entries[at], clock[at]
        lines = wrap(entry.lines[0], pens.fits(face, size, WIDTHS[1] - 8))
        high = lead * max(2, len(lines)) + 7
        flow.need(high)
        foreign = entry.tag == "5816"
        rate = Decimal(rng.randint(385000, 449000)) / 10000
        other = (entry.amount / rate).quantize(Decimal("0.01")) if foreign else entry.amount
        fee = "5.00" if entry.tag == "6011" else "—"
        back = written(abs(entry.amount) / 100) if entry.tag in ("5411", "5814", "4121") and rng.random() < 0.6 else "—"
        cells = ("", "", entry.tag, _money(entry.amount), _money(other),
                 rng.choice(["EUR", "USD"]) if foreign else "UAH",
                 f"{rate}" if foreign else "—", fee, back, _money(balances[at]))  # fmt: skip
        page, y = flow.page, flow.y + 12
        page.put(edges[0] + 4, y, f"{entry.day:%d.%m.%Y}", size)
        page.put(edges[0] + 4, y + lead, f"{moment // 3600:02}:{moment // 60 % 60:02}:{moment % 60:02}", size)
        page.lines(edges[1] + 4, y, lines, size, lead)
        for cell, x in zip(cells, edges, strict=False):
            page.put(x + 4, y, cell, size)
        page.rule(29, flow.y + high, edges[-1], 0.4, (0.8, 0.8, 0.8))
        rows.append(Row(entry.day, joined(lines), entry.amount, balances[at], None, flow.number))
        flow.y += high
    for n, page in enumerate(flow.pages, 1):
        page.put(
            29,
            572,
            "АТ «ХАТА БАНК», ліцензія НБУ №92 від 20.01.1994. Документ сформовано автоматично, підпис не потрібен.",
            7,
            color=pens.GREY,
        )
        page.put(edges[-1], 572, f"{n} / {len(flow.pages)}", 8, right=True)
    if rng.random() < 0.5:
        single_words(flow.pages)
    pens.with_reportlab(flow.pages, path)
    return Truth("checking", "uk_UA", "UAH", account, start, end, opening, closing, rows, newest_first=True)
