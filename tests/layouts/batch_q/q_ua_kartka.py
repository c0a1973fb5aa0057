"""Ukraine, hryvnia card account (виписка про рух коштів), landscape, in Cyrillic, newest first.

Date above time in one cell, MCC, amount in card and in operation currency, rate, fee, cashback and the balance after;
purchases abroad give the foreign amount with its currency; a dash where there is nothing.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(10, -40, -1900, "{shop}", "5411"),
    Kind(3, -60, -700, "{cafe}", "5814"),
    Kind(2, -120, -2600, "{web}", "foreign"),
    Kind(2, -500, -6000, "Зняття готівки {city}, вул. {street}", "6011", step="100"),
    Kind(3, -100, -8000, "{person}", "4829"),
    Kind(1, -70, -400, "Поповнення мобільного +38067#######", "4814", step="10"),
    Kind(1, -300, -3400, "Комунальні послуги: {utility}, особовий рахунок ##########", "4900"),
    Kind(2, 100, 9000, "Від: {person}", "4829"),
    Kind(1, 14000, 48000, "Зарплата {firm}", "4829", most=1),
    Kind(1, 10, 160, "Виведення кешбеку", "4829", most=1),
    Kind(1, 200, 2000, "Скасування. {shop}", "5411", most=1),
]
POOLS = {
    "shop": ("Крамниця Соняшник ##", "Аптека Їжачок", "Маркет «Ґанок»", "АЗС Дніпро №##", "Книгарня Є-ліс"),
    "cafe": ("Кав'ярня Зерно", "Піцерія Вулик", "Їдальня №#"),
    "web": ("Streamview Amsterdam", "CLOUDBOX.EXAMPLE/BILL", "Pixelgames Warszawa"),
    "city": ("Київ", "Львів", "Одеса", "Чернівці"),
    "street": ("Січових Стрільців, ##", "Героїв, #", "Зелена, ##"),
    "person": ("Юрій Щ.", "Оксана Ґ.", "Тетяна Їжакевич", "Андрій Кириленко"),
    "utility": ("вода", "газопостачання", "електроенергія", "опалення"),
    "firm": ("ТОВ «Калина Софт»", "ПрАТ «Механік»"),
}
FACE, BOLD = "narrow", "narrow-bold"
SIZE = (842.0, 595.0)
CARD, OPERATION, CURRENCY, RATE, FEE, BACK, BALANCE = 430, 505, 515, 598, 655, 720, 806


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _money(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _front(page: Page, rng: Random, account: str, period: tuple[date, date], totals: tuple[Decimal, ...]) -> None:
    start, end = period
    opening, came, out, closing = totals
    page.put(36, 42, "банк волошка", 17, bold=True)
    page.put(806, 38, 'АТ "БАНК ВОЛОШКА", ліцензія НБУ №000 від 05.10.2011', 7, right=True, color=GREY)
    page.put(806, 47, "04080, м. Київ, вул. Автозаводська, 1, МФО 322001, ЄДРПОУ 21000000", 7, right=True, color=GREY)
    page.put(36, 72, f"Виписка про рух коштів за період {_day(start)} – {_day(end)}", 12, bold=True)
    left = [
        ("Клієнт:", "Мельниченко Ярина Олексіївна"),
        ("Номер рахунку (IBAN):", account),
        ("Картка:", "чорна, UAH, *" + fill(rng, "####", start, {})),
        ("Дата формування:", _day(end + timedelta(2))),
    ]
    right = [
        ("Баланс на початок періоду:", opening),
        ("Надходження за період:", came),
        ("Витрати за період:", out),
        ("Баланс на кінець періоду:", closing),
    ]
    for n in range(4):
        page.put(36, 92 + 12 * n, left[n][0], 8, color=GREY)
        page.put(150, 92 + 12 * n, left[n][1], 8)
        page.put(520, 92 + 12 * n, right[n][0], 8, color=GREY)
        page.put(806, 92 + 12 * n, _money(right[n][1]) + " UAH", 8, bold=True, right=True)
    page.put(520, 140, "Кредитний ліміт:", 8, color=GREY)
    page.put(806, 140, "10 000.00 UAH", 8, right=True)


def _table(page: Page, y: float) -> None:
    page.box(36, y - 10, 770, 26, (0.93, 0.93, 0.93))
    page.lines(40, y, ["Дата і час", "операції"], 7, 10, bold=True)
    page.lines(112, y, ["Деталі операції"], 7, 10, bold=True)
    page.lines(318, y, ["MCC"], 7, 10, bold=True)
    for x, titles in (
        (CARD, ["Сума в валюті", "картки (UAH)"]),
        (OPERATION, ["Сума в валюті", "операції"]),
        (RATE, ["Курс"]),
        (FEE, ["Сума комісій", "(UAH)"]),
        (BACK, ["Сума кешбеку", "(UAH)"]),
        (BALANCE - 3, ["Залишок після", "операції"]),
    ):
        page.lines(x, y, titles, 7, 10, bold=True, right=True)
    page.put(CURRENCY, y, "Валюта", 7, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 500, 30000)
    count = rng.randint(10, 55)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=300)
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "UA", "322001000002620##########")
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))

    def head(page: Page, sheet: int) -> float:
        y = 40.0
        if sheet == 1:
            _front(page, rng, account, (start, end), (opening, came, out, balances[-1]))
            y = 166
        _table(page, y)
        return y + 30

    flow = Flow(545, lambda: Page(SIZE, FACE, BOLD), head)
    rows = []
    minute = 23 * 60 + 50
    last = None
    for entry, balance in zip(reversed(entries), reversed(balances), strict=True):
        minute = rng.randint(950, 1430) if entry.day != last else max(minute - rng.randint(3, 90), 1)
        last = entry.day
        lines = wrap(" ".join(entry.lines), fits(FACE, 8, 195))
        flow.need(10 * max(len(lines), 2) + 5)
        page, y = flow.page, flow.y
        page.put(40, y, _day(entry.day), 8)
        page.put(40, y + 10, f"{minute // 60:02}:{minute % 60:02}:{rng.randint(0, 59):02}", 7, color=GREY)
        page.lines(112, y, lines, 8, 10)
        abroad = entry.tag == "foreign"
        page.put(318, y, "5816" if abroad else entry.tag, 8)
        page.put(CARD, y, _money(entry.amount), 8, right=True, bold=True)
        rate = Decimal(rng.randint(365000, 429999)) / 10000
        foreign = (entry.amount / rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
        page.put(OPERATION, y, _money(foreign if abroad else entry.amount), 8, right=True)
        page.put(CURRENCY, y, rng.choice(("EUR", "USD")) if abroad else "UAH", 8)
        page.put(RATE, y, f"{rate:.4f}" if abroad else "—", 8, right=True)
        page.put(FEE, y, "—", 8, right=True)
        back = (-entry.amount / 100).quantize(Decimal("0.01"))
        page.put(BACK, y, _money(back) if entry.tag == "5814" else "—", 8, right=True)
        page.put(BALANCE - 3, y, _money(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
        flow.y += 10 * max(len(lines), 2) + 5
        page.rule(36, flow.y - 11, 806, 0.3, GREY)
    flow.need(40)
    note = "Вклади гарантовані Фондом гарантування вкладів фізичних осіб. Довідка дійсна без підпису."
    flow.page.put(36, flow.y + 8, note, 7, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(806, 575, f"Сторінка {n} із {flow.number}", 7, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    plain = account.replace(" ", "")
    return Truth("bank", "uk", "UAH", plain, start, end, opening, balances[-1], rows, newest_first=True)
