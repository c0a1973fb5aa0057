"""Finland: a credit card invoice. First page with sums and a giro slip, then purchases by card with two dates.

Purchases are printed without sign, payments and refunds with a minus after the amount; dates without year (31.12.).
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, wrap
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._tools import ZERO, size, spaced

POOLS: dict[str, Any] = {
    "shop": [
        "K-CITYMARKET ISO OMENA ESPOO",
        "S-MARKET KAISANIEMI HELSINKI",
        "PRISMA KALEVA TAMPERE",
        "ALKO 1142 TURKU",
        "R-KIOSKI RAUTATIENTORI HKI",
        "NESTE K SIILINJÄRVI",
        "YLIOPISTON APTEEKKI OULU",
        "TOKMANNI LAHTI",
        "HSL MOBIILI",
    ],
    "far": ["GITHUB INC SAN FRANCISCO", "UNIQLO GINZA TOKYO", "TFL TRAVEL CH LONDON"],
    "cur": ["USD", "GBP", "SEK"],
}
KINDS = [
    Kind(12, -3, -160, "{shop}"),
    Kind(3, -9, -90, "WOLT FINLAND HELSINKI"),
    Kind(2, -12, -240, "VERKKOKAUPPA.COM OYJ HELSINKI"),
    Kind(2, -5, -190, "{far}|{cur} ##,## kurssi 1,0###"),
    Kind(1, -20, -200, "OTTO. KÄTEISNOSTO HÄMEENLINNA", step="20"),
    Kind(1, 8, 120, "HYVITYS ZALANDO SE BERLIN"),
]


def _money(owed: Decimal) -> str:
    """Owed without sign, what lowers the debt with a minus after it."""
    return spaced(abs(owed)) + ("-" if owed < 0 else "")


def _short(day: date) -> str:
    return f"{day.day}.{day.month}."


def _full(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _cover(page: Page, facts: list[tuple[str, str]], sums: list[tuple[str, Decimal]], account: str, bar: str) -> None:
    page.put(40, 52, "Kalevan Luotto Oyj", 14, bold=True, color=(0.1, 0.35, 0.2))
    page.put(330, 52, "LASKU", 14, bold=True)
    page.put(555, 52, "1", 9, right=True)
    page.lines(40, 96, ["Virtanen Aino Maria", "Hämeentie 31 B 44", "00500 HELSINKI"], 10, 13)
    for n, (name, value) in enumerate(facts):
        page.put(330, 76 + 14 * n, name, 8.5, color=GREY)
        page.put(555, 76 + 14 * n, value, 9, right=True)
    page.put(40, 232, "Yhteenveto", 11, bold=True)
    y = 252.0
    for name, amount in sums:
        bold = name == "Laskun loppusaldo"
        page.rule(40, y + 4, 400, 0.3, GREY)
        page.put(40, y, name, 9, bold=bold)
        page.put(400, y, _money(amount), 9, right=True, bold=bold)
        page.put(408, y, "EUR", 9)
        y += 17
    text = [
        "Voit maksaa laskusta vähintään vähimmäismaksun tai haluamasi suuremman summan eräpäivään mennessä.",
        "Luoton korko on 7,5 % + 3 kk euribor. Todellinen vuosikorko 1 500 euron luotolle on 18,91 %.",
        "Viivästyskorko on korkolain mukainen. Muistutusmaksu 5,00 euroa.",
        "Kesäetu: Lataa kortti puhelimeesi ja osallistu 500 euron matkalahjakortin arvontaan 31.8. mennessä!",
    ]
    page.lines(40, y + 20, text, 8.5, 12)
    _slip(page, facts, account, bar)


def _slip(page: Page, facts: list[tuple[str, str]], account: str, bar: str) -> None:
    known = dict(facts)
    page.rule(40, 600, 555, 0.8)
    for y in (640, 672, 704, 736):
        page.rule(40, y, 555, 0.5)
    page.upright(300, 600, 736, 0.5)
    left = [("Saajan tilinumero", account), ("Saaja", "Kalevan Luotto Oyj"), ("Maksaja", "Virtanen Aino Maria")]
    for n, (name, value) in enumerate(left):
        page.put(42, 610 + 32 * n + (8 if n else 0), name, 6.5)
        page.put(120, 626 + 32 * n + (4 if n else 0), value, 9.5)
    page.put(304, 610, "TILISIIRTO  GIRERING", 8, bold=True)
    page.put(304, 624, "Voit maksaa haluamasi summan, vähintään vähimmäismaksun", 8)
    page.put(304, 660, "Viitenumero", 6.5)
    page.put(550, 660, known["Viitenumero"], 9.5, right=True)
    page.put(304, 692, "Eräpäivä", 6.5)
    page.put(380, 692, known["Eräpäivä"], 9.5)
    page.put(440, 692, "Euro", 6.5)
    page.put(550, 692, known["Vähimmäismaksu"].replace(" EUR", ""), 9.5, right=True)
    page.put(40, 770, bar, 8)
    page.put(40, 758, "Virtuaaliviivakoodi", 6.5)


def _head(period: str) -> Any:
    def head(page: Page, number: int) -> float:
        if number == 1:
            return 800.0
        page.put(40, 46, "Kalevan Luotto Oyj", 10, bold=True, color=(0.1, 0.35, 0.2))
        page.put(330, 46, "LASKUN ERITTELY", 10, bold=True)
        page.put(555, 46, str(number), 9, right=True)
        page.put(40, 62, f"Laskutuskausi {period}", 8.5)
        page.rule(40, 72, 555)
        for x, over, name in [(40, "Kirjaus-", "päivä"), (90, "Osto-", "päivä")]:
            page.put(x, 83, over, 8, color=GREY)
            page.put(x, 92, name, 8, color=GREY)
        page.put(140, 92, "Tapahtuma", 8, color=GREY)
        page.put(555, 92, "Määrä EUR", 8, color=GREY, right=True)
        page.rule(40, 97, 555)
        return 114.0

    return head


class _List:
    """The list of transactions, section by section."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def title(self, *lines: str) -> None:
        self.flow.need(50)
        self.flow.y = self.flow.page.lines(40, self.flow.y + 6, lines, 9, 12, bold=True) + 3

    def row(self, day: date, bought: date | None, text: list[str], amount: Decimal) -> None:
        self.flow.need(12 * len(text))
        page, y = self.flow.page, self.flow.y
        page.put(40, y, _short(day), 9)
        page.put(90, y, _short(bought) if bought else "", 9)
        page.lines(140, y, text, 9, 11)
        page.put(555, y, _money(-amount), 9, right=True)
        self.rows.append(Row(day, " ".join(text), amount, None, bought, self.flow.number))
        self.flow.y += 11 * len(text) + 2.5

    def total(self, name: str, amount: Decimal) -> None:
        self.flow.need(14)
        self.flow.page.put(140, self.flow.y, name, 9, bold=True)
        self.flow.page.put(555, self.flow.y, _money(-amount), 9, right=True, bold=True)
        self.flow.y += 20


def _purchases(rng: Random, out: _List, cards: list[list[Entry]], start: date) -> None:
    holders = ["VIRTANEN AINO MARIA", "VIRTANEN EERO JUHANI"]
    for entries, holder, kind in zip(cards, holders, ["Pääkortti", "Rinnakkaiskortti"], strict=True):
        if not entries:
            continue
        out.title(f"{kind} {fill(rng, '4920 ## ** ****', start, {})} {rng.randint(1000, 9999)}  {holder}")
        for entry in entries:
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 300))]
            out.row(entry.day, earlier(rng, entry.day, 3), lines, entry.amount)
        out.total("Kortin tapahtumat yhteensä", sum((entry.amount for entry in entries), ZERO))


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.randint(9, 20))
    start = (end.replace(day=1) - timedelta(1)).replace(day=end.day + 1)
    period = f"{_full(start)}–{_full(end)}"
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng))
    second = rng.random() < 0.5
    cards: list[list[Entry]] = [[], []]
    for entry in entries:
        cards[int(second and rng.random() < 0.35)].append(entry)
    previous = some_amount(rng, 250, 2600)
    paid = min(previous, some_amount(rng, 60, 2000, "10"))
    flow = Flow(775, lambda: Page(A4, "narrow", "narrow-bold"), _head(period))
    flow.turn()
    out = _List(flow)
    out.title("Suoritukset")
    out.row(start + timedelta(rng.randint(3, 12)), None, ["Suoritus, kiitos"], paid)
    out.total("Suoritukset yhteensä", paid)
    _purchases(rng, out, cards, start)
    fees = [-some_amount(rng, 1, 19), Decimal("-2.90")]
    out.title("Korko ja kulut")
    out.row(end, None, [f"Korko {_short(start)}–{_full(end)}"], fees[0])
    out.row(end, None, ["Tilinhoitomaksu"], fees[1])
    bought = -sum((entry.amount for entry in entries), ZERO)
    closing = previous - paid + bought - sum(fees, ZERO)
    sums = [("Edellisen laskun loppusaldo", previous), ("Suoritukset", -paid), ("Ostot, nostot ja hyvitykset", bought)]
    sums += [("Korko", -fees[0]), ("Kulut", -fees[1]), ("Laskun loppusaldo", closing)]
    least = max(Decimal(30), (closing / 20).quantize(Decimal("0.01")))
    contract, account = fill(rng, "9## ### ###", end, {}), iban(rng, "FI", "##############")
    facts = [("Laskun päiväys", _full(end)), ("Eräpäivä", _full(end + timedelta(18))), ("Sopimusnumero", contract)]
    facts += [("Viitenumero", fill(rng, "1# ##### ##### #####", end, {})), ("Laskutuskausi", period)]
    facts += [("Myönnetty luotto", "5 000,00 EUR"), ("Käytettävissä", f"{spaced(Decimal(5000) - closing)} EUR")]
    facts += [("Vähimmäismaksu", f"{spaced(least)} EUR")]
    bar = fill(rng, "4" + "#" * 53, end, {})
    _cover(flow.pages[0], facts, sums, account, bar)
    with_reportlab(flow.pages, path, order="columns")
    return Truth("credit_card", "fi_FI", "EUR", contract, start, end, -previous, -closing, out.rows)
