"""Norway, salary account: a monthly kontoutskrift whose book day is four figures and stands after the amounts.

The interest day comes before them; the balance only in the first and last row; costs of the month in a box.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, some_amount, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand
from ._rows import CENT, entries_of, fold, joined, month

BLUE = (0.0, 0.2, 0.5)
KINDS = (
    Kind(9, -900, -29, "*#### {card} Nok ~ {shop} Kurs: 1.0000"),
    Kind(4, -600, -19, "Varekjøp {shop} Dato {card} kl. {time}"),
    Kind(2, -700, -60, "*#### {card} Eur ~ {abroad} Kurs: 11.6135"),
    Kind(4, -6000, -150, "Nettgiro til: {firm} Betalt: {full}"),
    Kind(3, -3000, -99, "Avtalegiro til: {bill} Betalt: {full}"),
    Kind(3, -1500, -50, "Vipps til {name}", step="1"),
    Kind(1, -2000, -200, "Minibank {place} Dato {card} kl. {time}", step="100"),
    Kind(1, -12000, -4000, "Overføring til sparekonto", step="100", most=2),
    Kind(1, -60, -15, "Omkostninger|Månedsavgift kort", most=1),
    Kind(3, 50, 1500, "Vipps fra {name}", step="1"),
    Kind(1, 19000, 46000, "Lønn Fra: {employer} Betalt: {full}", most=2),
    Kind(1, 300, 2500, "Fra: {name} Betalt: {full} Husleie", step="50"),
    Kind(1, 1054, 2108, "Nav Barnetrygd", most=1, step="1"),
)
POOLS: Pools = {
    "shop": (
        "Rema 1000 Storo",
        "Kiwi 345 Grønland",
        "Coop Extra Løren",
        "Vinmonopolet 112",
        "Narvesen 807",
        "Circle K Økern",
    ),
    "abroad": ("Spotify Stockholm", "Steam Hamburg", "Zalando Berlin"),
    "firm": ("Oslo Kommune", "Obos Eiendom", "Tannlege Bø", "Skatteetaten Oslo"),
    "bill": ("Telenor Norge As", "Hafslund Strøm", "Gjensidige Forsikring", "Sats Norge"),
    "name": ("Kari Nordvik", "Ola Bråten", "Ingrid Sæther", "Jonas Ødegård"),
    "place": ("Jernbanetorget", "Majorstuen"),
    "employer": ("Fjordteknikk As", "Bydel Sagene"),
    "card": lambda _rng, day: f"{day:%d.%m}",
    "full": lambda _rng, day: f"{day:%d.%m.%y}",
    "time": lambda rng, _day: f"{rng.randint(8, 22):02}.{rng.randint(0, 59):02}",
}
X = (40.0, 288.0, 372.0, 448.0, 466.0, 555.0)


def _kroner(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def _head(page: Page, leaf: int, period: tuple[date, date], holder: str, account: str, number: str) -> float:
    page.put(40, 46, "Fjellsparebanken", 17, bold=True, color=BLUE)
    page.put(555, 40, "Kontoutskrift", 13, right=True, bold=True)
    y = 76.0
    if leaf == 1:
        page.lines(40, 96, [holder, "Maridalsveien 200 H0301", "0467 OSLO"], 9.5, 13)
        page.lines(
            350,
            70,
            ["Fjellsparebanken, Postboks 99, 2601 Lillehammer", "Telefon 61 00 00 00", "Org.nr. 999 000 111"],
            7,
            9,
        )
        page.put(350, 110, "Dato", 8, color=GREY)
        page.put(420, 110, f"{period[1]:%d.%m.%Y}", 8)
        page.put(350, 122, "IBAN", 8, color=GREY)
        page.put(420, 122, number, 8)
        page.put(350, 134, "BIC", 8, color=GREY)
        page.put(420, 134, "FJELNO21", 8)
        y = 168.0
    days = f"{period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}"
    title = f"Kontoutskrift nr. {period[0].month} for konto {account} i perioden {days}"
    page.put(40, y, title, 9.5, bold=True)
    page.put(40, y + 12, "Lønnskonto" + (f"   Kontohaver: {holder}" if leaf == 1 else "   forts."), 8)
    page.rule(40, y + 19, 555, 0.8, BLUE)
    y += 30
    page.put(X[0], y, "Forklaring", 8, bold=True)
    page.put(X[1], y, "Rentedato", 8, bold=True, right=True)
    page.put(X[2], y, "Ut av konto", 8, bold=True, right=True)
    page.put(X[3], y, "Inn på konto", 8, bold=True, right=True)
    page.put(X[4], y, "Bokført", 8, bold=True)
    page.put(X[5], y, "Arkivref.", 8, bold=True, right=True)
    page.rule(40, y + 4, 555, 0.4, BLUE)
    return y + 16


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 1500, 40000)
    entries = entries_of(rng, KINDS, POOLS, period, (15, 90), opening, 200)
    closing = opening + sum(entry.amount for entry in entries)
    account = fill(rng, "9###.##.#####", period[0], {})
    number = iban(rng, "NO", account.replace(".", ""))
    holder = rng.choice(("Silje Haugen", "Magnus Lie", "Anne Grete Moen"))

    flow = Flow(756, lambda: Page(A4), lambda page, leaf: _head(page, leaf, period, holder, account, number))

    def balance(text: str, amount: Decimal, day: date) -> None:
        flow.need(12)
        flow.page.put(X[0], flow.y, text, 8.5, bold=True)
        flow.page.put(X[3], flow.y, _kroner(amount), 8.5, bold=True, right=True)
        flow.page.put(X[4], flow.y, f"{day:%d%m}", 8.5, bold=True)
        flow.y += 12

    before = period[0] - timedelta(1)
    balance(f"Saldo fra kontoutskrift {before:%d.%m.%Y}", opening, before)
    booked = []
    for entry in entries:
        rate = Decimal("11.6135") if "Eur" in entry.text else Decimal(1)
        paid = _kroner((entry.amount / rate).quantize(CENT))
        lines = fold([line.replace("~", paid) for line in entry.lines], "Helvetica", 8.5, 196)
        flow.need(11.0 * len(lines))
        page, y = flow.page, flow.y
        value = entry.day if entry.amount > 0 else min(period[1], entry.day + timedelta(rng.choice([0, 0, 0, 1])))
        page.lines(X[0], y, lines, 8.5, 11)
        page.put(X[1], y, f"{value:%d%m}", 8.5, right=True)
        page.put(X[2 if entry.amount < 0 else 3], y, _kroner(entry.amount), 8.5, right=True)
        page.put(X[4], y, f"{entry.day:%d%m}", 8.5)
        page.put(X[5], y, fill(rng, "*########", entry.day, {}), 8.5, right=True)
        booked.append(Row(entry.day, joined(lines), entry.amount, None, value, flow.number))
        flow.y += 11.0 * len(lines)
    flow.y += 3
    balance("Saldo i Deres favør", closing, period[1])
    flow.need(80)
    page, y = flow.page, flow.y + 10
    page.box(40, y, 300, 56, stroke=GREY)
    page.put(46, y + 12, "Kostnader ved bruk av banktjenester", 8.5, bold=True)
    for n, (name, count, price) in enumerate((("Brevgiro", 0, 12), ("Varekjøp innland", rng.randint(5, 30), 0))):
        page.put(46, y + 25 + 11 * n, name, 8)
        page.put(190, y + 25 + 11 * n, f"{count} stk", 8, right=True)
        page.put(250, y + 25 + 11 * n, f"à {_kroner(Decimal(price))}", 8, right=True)
        page.put(330, y + 25 + 11 * n, _kroner(Decimal(count * price)), 8, right=True)
    page.put(46, y + 48, "Totalt", 8, bold=True)
    page.put(330, y + 48, "0,00", 8, bold=True, right=True)
    for leaf, page in enumerate(flow.pages, 1):
        page.put(555, 54, f"Side {leaf} av {len(flow.pages)}", 8, right=True)
        page.put(
            40,
            790,
            "Stemmer ikke kontoutskriften med dine egne noteringer, ta kontakt med banken snarest.",
            7,
            color=GREY,
        )
        page.put(40, 800, "Innskudd er sikret gjennom bankenes garantiordning etter gjeldende regler.", 7, color=GREY)
    by_hand(flow.pages, path, Hand(rng.choice(["TJ", "Tj", "glyphs"]), rng.choice(["rows", "columns"]), split=True))
    return Truth("bank", "nb-NO", "NOK", account, *period, opening, closing, booked)
