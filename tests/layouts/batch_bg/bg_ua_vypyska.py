"""Ukraine, statement of a mobile bank's card account: sideways A4, newest first, date and time in two lines, MCC, the
amount in the card's and in the operation's currency, rate, commission, cashback and the balance; minus on charges,
1 234.56 with the point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page
from ._rows import LEFT, RIGHT, columns, dated, faces, grid, joined, office_pymupdf, place, sums

KINDS = (
    Kind(9, -30, -1900, "{shop}", "shop"),
    Kind(3, -50, -6000, "На картку {person}", "4829", step="1"),
    Kind(2, 100, 7000, "Від: {person}", "4829", step="1"),
    Kind(1.5, -100, -6000, "Банкомат {bank}", "6011", step="100"),
    Kind(1, -150, -2600, "{bill}", "4900"),
    Kind(1, -60, -300, "{phone}", "4814", step="10"),
    Kind(1, 14000, 46000, "Зарахування зарплати. {firm}", "6012", most=2),
    Kind(1, 40, 900, "Виведення кешбеку {left}", "6012", most=1),
    Kind(1.4, -40, -2500, "{abroad}", "abroad"),
    Kind(0.4, 200, 6000, "Поповнення через термінал, с. Софіївська Борщагівка", "6012", step="50"),
    Kind(0.6, 60, 900, "Скасування. {shop}", "shop"),
)
POOLS: Pools = {
    "shop": (
        "Сільвія", "АТБ-Плюс", "Аптека Здоров'я №14", "Новий Пошт", "ОККО-Сервіс",
        "Kavarna «Зерно і Млинок»", "Rozetka UA", "Bolt", "Глово",
        "Comfort Market, супермаркет на вул. Саксаганського",
    ),
    "person": ("Олена К.", "Андрій Ш.", "Наталія Бондаренко", "Тарас М.", "Юлія Гнатюк"),
    "bank": ("Приват, Київ, вул. Антоновича 50", "Ощад A0214", "Райф 1182, Львів"),
    "bill": ("Київтеплоенерго", "ОСББ Затишок 2", "Інтернет Воля-Нет", "Комунальні послуги. Газ"),
    "phone": ("Поповнення мобільного. +380671#####12", "Київстар +38098#####40"),
    "firm": ("ТОВ Дніпро Софт", "ФОП Мельник О.В.", "АТ Укрверф"),
    "left": ("(за вирахуванням податків)",),
    "abroad": ("Spotify", "Google YouTubePremium", "Steam", "Aliexpress", "Booking.com Hotel, Krakow"),
}  # fmt: skip
MCC = ("5411", "5499", "5912", "4215", "5541", "5812", "5399", "4121", "5814")
SIZE = (842.0, 595.0)
TITLES = (
    "Дата і час операції", "Деталі операції", "MCC", "Сума в валюті картки (UAH)", "Сума в валюті операції", "Валюта",
    "Курс", "Сума комісій (UAH)", "Сума кешбеку (UAH)", "Залишок після операції",
)  # fmt: skip
COLS = columns(
    36, (60, LEFT), (208, LEFT), (38, LEFT), (78, RIGHT), (76, RIGHT), (46, LEFT), (52, RIGHT), (62, RIGHT),
    (62, RIGHT), (88, RIGHT),
)  # fmt: skip
LINE = (0.75, 0.75, 0.75)


def hryvnia(amount: Decimal) -> str:
    return written(amount, " ", ".")


def header(
    period: tuple[date, date], account: str, card: str, figures: Sequence[tuple[str, Decimal]]
) -> Callable[[Page, int], float]:
    """What starts a page."""

    span = f"{dated(period[0], '%d.%m.%Y')} - {dated(period[1], '%d.%m.%Y')}"

    def head(page: Page, number: int) -> float:
        y = 40.0
        if number == 1:
            page.put(36, 46, "чорнобанк", 15, bold=True)
            page.put(36, 58, "АТ «ЧОРНОМОР БАНК»", 7, color=GREY)
            page.put(806, 46, "Довідка про рух коштів по картці", 12, bold=True, right=True)
            left = ("Клієнт", "Петренко Ірина Василівна"), ("ІПН", "3194210876"), ("Картка", card)
            right = ("IBAN", account), ("Період", span), ("Валюта рахунку", "UAH")
            for x, facts in ((36, left), (330, right)):
                for n, (label, value) in enumerate(facts):
                    page.put(x, 84 + 13 * n, f"{label}:", 8, color=GREY)
                    page.put(x + 80, 84 + 13 * n, value, 8)
            for n, (label, amount) in enumerate(figures):
                page.put(36 + 155 * n, 138, label, 7.5, color=GREY)
                page.put(36 + 155 * n, 151, f"{hryvnia(amount)} UAH", 9.5, bold=True)
            y = 168
        titles = [col.wrapped(title, "tahoma-bold", 7) for col, title in zip(COLS, TITLES, strict=True)]
        page.box(36, y, 770, 30, (0.95, 0.95, 0.95))
        place(page, COLS, y + 10, titles, 7, 8.5, "tahoma-bold")
        grid(page, COLS, y, y + 30, LINE)
        return y + 30

    return head


def draw(rng: Random, path: Path) -> Truth:
    faces()
    period = some_period(rng, rng.choice([30, 30, 90]))
    opening = some_amount(rng, 200, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(15, 100), balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "UA", "322001000002620##########")
    card = f"5375 41** **** {rng.randint(1000, 9999)}"
    debits, credits = sums(entries)
    figures = (
        ("Баланс на початок періоду", opening),
        ("Сума надходжень", credits),
        ("Сума витрат", -debits),
        ("Баланс на кінець періоду", balances[-1]),
        ("Кредитний ліміт", Decimal(10000)),
    )

    flow = Flow(548, lambda: Page(SIZE, "tahoma", "tahoma-bold"), header(period, account, card, figures))
    rows = []
    seconds = sorted((entry.day, rng.randint(7 * 3600, 23 * 3600 - 1)) for entry in entries)
    for entry, balance, (_, second) in reversed(list(zip(entries, balances, seconds, strict=True))):
        lines = [part for line in entry.lines for part in COLS[1].wrapped(line, "tahoma", 8)]
        high = 10 * max(2, len(lines)) + 5
        flow.need(high)
        code = rng.choice(MCC) if entry.tag == "shop" else "5815" if entry.tag == "abroad" else entry.tag
        cost, currency, rate, fee, back = hryvnia(entry.amount), "UAH", "—", "—", "—"
        if entry.tag == "abroad":
            course = Decimal(rng.randint(2700, 4100)) / 100
            cost = hryvnia(max(Decimal("0.99"), (-entry.amount / course).quantize(Decimal("0.01"))) * -1)
            currency, rate = rng.choice(["USD", "EUR"]), f"{course:.2f}"
        elif entry.tag == "6011" and rng.random() < 0.5:
            fee = hryvnia((-entry.amount * Decimal("0.005")).quantize(Decimal("0.01")))
        elif entry.tag == "shop" and entry.amount < 0 and rng.random() < 0.3:
            back = hryvnia((-entry.amount * Decimal("0.02")).quantize(Decimal("0.01")))
        time = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        cells = (
            [dated(entry.day, "%d.%m.%Y"), time], lines, code, hryvnia(entry.amount), cost, currency, rate, fee, back,
            hryvnia(balance),
        )  # fmt: skip
        grid(flow.page, COLS, flow.y, flow.y + high, LINE)
        place(flow.page, COLS, flow.y + 11, cells, 8, 10)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, None, flow.number))
        flow.y += high
    flow.need(50)
    sign = ("Підписано кваліфікованою електронною печаткою", f"{dated(period[1], '%d.%m.%Y')}  Директор з операцій")
    flow.page.lines(36, flow.y + 20, sign, 7.5, 10, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(36, 575, "Ліцензія НБУ №96 від 11.10.2011, підтримка 24/7: 0 800 000 114", 6.5, color=GREY)
        page.put(806, 575, f"{number} із {flow.number}", 7, right=True, color=GREY)
    office_pymupdf(flow.pages, path)
    return Truth("checking", "uk_UA", "UAH", account, *period, opening, balances[-1], rows, newest_first=True)
