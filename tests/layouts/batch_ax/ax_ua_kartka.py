"""Ukraine, card account of an app bank, newest first: time below the date, MCC, amounts in the currency of the card and
of the operation, rate, commission, cashback and the balance after each operation; drawn word by word."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import clock, cut, joined, ready

KINDS = (
    Kind(8, -25, -1800, "{shop}", "5411"),
    Kind(3, -60, -900, "{cafe}", "5814"),
    Kind(3, -8, -120, "{ride}", "4111", step="1"),
    Kind(2, -100, -1200, "{web}", "5816"),
    Kind(3, -50, -9000, "На картку {card}", "4829", step="10"),
    Kind(2, -50, -5000, "{person}", "4829", step="1"),
    Kind(3, 40, 8000, "Від: {person}", "4829", step="1"),
    Kind(1, 14000, 60000, "Зарахування заробітної плати ТОВ «{firm}»", "6012", most=2),
    Kind(1, -500, -6000, "Банкомат {atm}", "6011", step="100"),
    Kind(1, -20, -600, "Поповнення мобільного +38067#######", "4814", step="10"),
    Kind(1, 100, 9000, "З гривневого рахунку ФОП", "4829", step="1"),
    Kind(1, -180, -3500, "Комунальні послуги, особовий рахунок #########", "4900"),
    Kind(1, 2, 200, "Виведення кешбеку 18% та 1.5% податків утримано", "6012", most=1),
)
POOLS: Pools = {
    "shop": (
        "АТБ",
        "Сільпо",
        "Аврора",
        "NOVUS Osokorky",
        "Rozetka",
        "Аптека 9-1-1",
        "Нова пошта",
        "Ринок Привоз, м'ясо",
    ),
    "cafe": ("Львівські круасани", "Пузата хата", "Aroma Kava", "McDonald's", "Glovo"),
    "ride": ("Київський метрополітен", "Bolt", "Uklon", "Укрзалізниця"),
    "web": ("Netflix", "Google YouTubePremium", "Apple", "Booking.com", "Steam", "AliExpress"),
    "card": ("5375######**##", "4441######**##", "5168######**##"),
    "person": ("Олена К.", "Тарас Шевчук", "Юлія Бойко", "Андрій Ґалаґан", "Їжакевич Марія", "Дмитро"),
    "firm": ("Світло Софт", "АГРО-ПОЛЕ ПЛЮС"),
    "atm": ("Ощадбанк, вул. Хрещатик, 22", "ПриватБанк Одеса"),
}
DATE, TEXT, MCC, OWN, OTHER, MONEY, RATE, FEE, BACK, LEFT = 36, 98, 212, 298, 355, 366, 424, 464, 502, 562
TITLES = (
    (DATE, ("Дата і час", "операції"), False),
    (TEXT, ("Деталі операції",), False),
    (MCC, ("MCC",), False),
    (OWN, ("Сума в валюті", "картки (UAH)"), True),
    (OTHER, ("Сума в валюті", "операції"), True),
    (MONEY, ("Валюта",), False),
    (RATE, ("Курс",), True),
    (FEE, ("Сума", "комісій", "(UAH)"), True),
    (BACK, ("Сума", "кешбеку", "(UAH)"), True),
    (LEFT, ("Залишок", "після", "операції"), True),
)


def money(amount: Decimal) -> str:
    return written(amount, " ", ".")


def draw(rng: Random, path: Path) -> Truth:
    ready("d-narrow", "d-narrow-b")
    start, end = some_period(rng, rng.choice((30, 30, 90)))
    opening = Decimal(rng.randint(5_000, 6_000_000)) / 100
    count = rng.randint(15, 100)
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=count, reversal="Скасування. {}", balance=opening, floor=0
    )
    balances = running(opening, (entry.amount for entry in entries))
    account = iban(rng, "UA", "399001000002620##########")

    def head(page: Page, sheet: int) -> float:
        if sheet > 1:
            return titles(page, 44)
        page.put(DATE, 46, "калина | bank", 16, bold=True)
        page.put(562, 40, "АТ «КАЛИНА БАНК», ліцензія НБУ № 000 від 05.10.2011", 6.5, right=True, color=GREY)
        page.put(562, 49, "04082, Київ, вул. Автозаводська, 54/19", 6.5, right=True, color=GREY)
        page.put(DATE, 82, f"Виписка за {start:%d.%m.%Y} – {end:%d.%m.%Y}", 13, bold=True)
        left = (
            ("Клієнт:", "Гончаренко Наталія Вікторівна"),
            ("РНОКПП:", "3184" + f"{rng.randint(0, 999999):06}"),
            ("Картка:", "чорна **** 0417, UAH"),
            ("Рахунок IBAN:", account.replace(" ", "")),
            ("Кредитний ліміт:", "0.00 UAH"),
        )
        right = (
            (f"Баланс на {start:%d.%m.%Y}:", money(opening)),
            ("Сума поповнень:", money(sum((e.amount for e in entries if e.amount > 0), Decimal()))),
            ("Сума витрат:", money(sum((e.amount for e in entries if e.amount < 0), Decimal()))),
            ("Сума комісій:", "0.00"),
            (f"Баланс на {end:%d.%m.%Y}:", money(balances[-1])),
        )
        y = 104.0
        for (label, text), (other, amount) in zip(left, right, strict=True):
            page.put(DATE, y, label, 7.5, color=GREY)
            page.put(106, y, text, 7.5)
            page.put(350, y, other, 7.5, color=GREY)
            page.put(562, y, f"{amount} UAH", 7.5, right=True, bold=other.startswith("Баланс"))
            y += 12
        return titles(page, y + 14)

    def titles(page: Page, y: float) -> float:
        page.box(DATE - 4, y - 10, 534, 30, (0.93, 0.93, 0.93))
        for x, lines, right in TITLES:
            page.lines(x, y, lines, 6, 8, right=right, color=GREY)
        return y + 32

    flow = Flow(790, lambda: Page(face="d-narrow", bold="d-narrow-b"), head)
    times = sorted(((entry.day, clock(rng)) for entry in entries), reverse=True)
    listed = zip(entries[::-1], balances[::-1], times, strict=True)
    rows = [_row(flow, rng, entry, balance, time) for entry, balance, (_, time) in listed]
    flow.need(60)
    note = (
        "Виписка сформована в мобільному застосунку та засвідчена кваліфікованою електронною печаткою банку.",
        "Суми операцій, які ще не проведені по рахунку, до виписки не входять.",
    )
    flow.page.lines(DATE, flow.y + 14, note, 6.5, 9, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 822, f"Сторінка {n} з {len(flow.pages)}", 6.5, center=True, color=GREY)
    with_reportlab(cut(flow.pages, "word"), path)
    holder = account.replace(" ", "")
    return Truth("checking", "uk_UA", "UAH", holder, start, end, opening, balances[-1], rows, newest_first=True)


def _row(flow: Flow, rng: Random, entry: Entry, balance: Decimal, time: str) -> Row:
    lines = wrap(joined(entry.lines), fits("d-narrow", 7, MCC - TEXT - 6))
    height = max(2, len(lines)) * 9 + 5
    flow.need(height)
    page, y = flow.page, flow.y
    page.put(DATE, y, f"{entry.day:%d.%m.%Y}", 7)
    page.put(DATE, y + 9, time, 7, color=GREY)
    page.lines(TEXT, y, lines, 7, 9)
    page.put(MCC, y, entry.tag, 7)
    foreign = entry.tag == "5816" and rng.random() < 0.6
    rate = Decimal(rng.randint(368000, 416000)) / 10000 if foreign else None
    other = (entry.amount / rate).quantize(Decimal("0.01")) if rate else entry.amount
    back = abs(entry.amount) / 50 if entry.tag == "5814" and entry.amount < 0 else Decimal(0)
    page.put(OWN, y, money(entry.amount), 7, right=True)
    page.put(OTHER, y, money(other), 7, right=True)
    page.put(MONEY, y, rng.choice(("USD", "EUR")) if foreign else "UAH", 7)
    page.put(RATE, y, f"{rate:.4f}" if rate else "—", 7, right=True)
    page.put(FEE, y, "—", 7, right=True)
    page.put(BACK, y, f"{back:.2f}" if back else "—", 7, right=True)
    page.put(LEFT, y, money(balance), 7, right=True)
    page.rule(DATE - 4, y + height - 10, 562, 0.3, (0.8, 0.8, 0.8))
    flow.y += height
    return Row(entry.day, joined(lines), entry.amount, balance, None, flow.number)
