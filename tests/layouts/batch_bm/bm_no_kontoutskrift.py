"""Norway, salary account: days as four digits without a point, money out and in apart, whose favour in words.

The booking day follows the amounts; the balances at both ends say "in your favour" or "in our favour" with no sign.
Archive references of nine digits end the rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._rows import total

POOLS: Pools = {
    "used": (lambda rng, day: f"{earlier(rng, day):%d.%m} kl. {rng.randint(7, 21):02}.{rng.randint(0, 59):02}"),
    "shop": (
        "Rema 1000 Moa Ålesund",
        "Kiwi 4## Brattvåg Ålesund",
        "Coop Extra Spjelkavik",
        "Circle K Digernes",
        "Vinmonopolet Ålesund",
        "Narvesen 6##",
    ),
    "web": ("Vipps*Ruter AS", "Netflix.Com Los Gatos", "Spotify Stockholm", "Komplett.No Sandefjord"),
    "firm": ("Tafjord Kraft AS", "Telenor Norge AS", "Gjensidige Forsikring", "Moa Borettslag", "Ålesund Kommune"),
    "person": ("Nils Aarseth", "Ingrid Vik", "Bjørn Solheim"),
}
KINDS = (
    Kind(12, -25, -1100, "Varekjøp {shop} Dato {used}", "card"),
    Kind(4, -49, -900, "Visa ###### {web} Nok"),
    Kind(3, -100, -4200, "Nettgiro til: {firm} Betalt: {pay}"),
    Kind(3, -200, -2500, "AvtaleGiro til {firm}"),
    Kind(3, -20, -900, "Vipps til {person}", step="5"),
    Kind(2, 20, 1500, "Vipps fra {person}", step="5"),
    Kind(2, -100, -5000, "Overføring til konto 1207.##.##### {person}", step="50"),
    Kind(1, 24000, 46000, "Lønn fra Sunnmøre Møbel AS", most=1),
    Kind(1, 1054, 1054, "Fra: NAV Utbetaling Barnetrygd", most=1, step="1"),
    Kind(1, -2, -35, "Omkostninger", most=1, step="0.50"),
)
POOLS_DAY: Pools = {"pay": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.%y}"}
GREEN = (0.0, 0.35, 0.35)


def kroner(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def favour(amount: Decimal) -> str:
    """Who owes whom, which stands for the sign."""
    return "i vår favør" if amount < 0 else "i Deres favør"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 500, 40000) * (-1 if rng.random() < 0.15 else 1)
    count = rng.randint(14, 70)
    entries = some_entries(rng, KINDS, {**POOLS, **POOLS_DAY}, period, count=count, balance=opening, floor=-30000)
    closing = opening + total([e.amount for e in entries])
    account = fill(rng, "1207.##.#####", period[0], {})
    truth = Truth("checking", "nb_NO", "NOK", account, *period, opening, closing)
    flow = Flow(742, Page, lambda page, n: _head(page, n, account, period))
    before = period[0] - timedelta(1)
    _balance(flow, f"Saldo fra kontoutskrift {before:%d.%m.%Y} {favour(opening)}", opening)
    for entry in entries:
        _row(flow, entry, rng, truth)
    flow.need(60)
    _balance(flow, f"Saldo {favour(closing)}", closing)
    _sums(flow, entries)
    for number, page in enumerate(flow.pages, 1):
        page.put(548, 64, f"Side {number} av {len(flow.pages)}", 8.5, right=True)
        page.rule(48, 784, 548, 0.5, GREEN)
        page.put(48, 796, "Sunnmøre Sparebank, Kipervika 3, 6002 Ålesund. Org.nr. NO 937 999 555 MVA", 7, color=GREY)
        page.put(48, 806, "Kontroller kontoutskriften. Reklamasjon må skje snarest mulig.", 7, color=GREY)
    with_pymupdf(flow.pages, path)
    return truth


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(48, 50, "SUNNMØRE SPAREBANK", 13, bold=True, color=GREEN)
    start, end = (f"{day:%d.%m.%Y}" for day in period)
    page.put(548, 50, f"Kontoutskrift nr. {period[1].month}", 11, right=True, bold=True)
    y = 100.0
    if number == 1:
        page.lines(64, 104, ("Kari Tennfjord", "Borgundvegen 210", "6008 ÅLESUND"), 10, 12.5)
        details = (
            f"Konto {account}",
            "Lønnskonto",
            "IBAN NO93 1207 " + account[5:7] + "XX XXX",
            f"Utskriftsdato {end}",
        )
        page.lines(380, 92, details, 8.5, 11.5)
        page.put(48, 168, f"Kontoutskrift for konto {account} i perioden {start} - {end}", 10, bold=True)
        y = 196
    else:
        page.put(48, 76, f"Konto {account}   Periode {start} - {end}", 8.5)
    page.box(48, y - 22, 500, 28, (0.88, 0.94, 0.94))
    page.put(52, y - 2, "Forklaring", 8.5, bold=True)
    for x, above, below in (
        (332, "Rente-", "dato"),
        (398, "Ut av", "konto"),
        (462, "Inn på", "konto"),
        (494, "Bok-", "ført"),
        (544, "Arkiv-", "referanse"),
    ):
        page.put(x, y - 12, above, 8, bold=True, right=True)
        page.put(x, y - 2, below, 8, bold=True, right=True)
    return y + 20


def _balance(flow: Flow, text: str, amount: Decimal) -> None:
    """A balance stands in the column of the side it is on."""
    flow.page.put(52, flow.y, text, 8.5, bold=True)
    flow.page.put(398 if amount < 0 else 462, flow.y, kroner(amount), 8.5, right=True, bold=True)
    flow.y += 15


def _row(flow: Flow, entry: Entry, rng: Random, truth: Truth) -> None:
    flow.need(12.5)
    page, y = flow.page, flow.y
    value = earlier(rng, entry.day, 1)
    page.put(52, y, entry.lines[0], 8.5)
    page.put(332, y, f"{value:%d%m}", 8.5, right=True)
    page.put(398 if entry.amount < 0 else 462, y, kroner(entry.amount), 8.5, right=True)
    page.put(494, y, f"{entry.day:%d%m}", 8.5, right=True)
    page.put(544, y, fill(rng, "9########", entry.day, {}), 7.5, right=True)
    row = Row(entry.day, entry.lines[0], entry.amount, None, value, flow.number)
    truth.transactions.append(row)
    flow.y += 12.5


def _sums(flow: Flow, entries: list[Entry]) -> None:
    page = flow.page
    page.rule(48, flow.y - 6, 548, 0.5, GREEN)
    page.put(52, flow.y + 6, "Sum ut av konto / inn på konto", 8.5)
    page.put(398, flow.y + 6, kroner(total([e.amount for e in entries if e.amount < 0])), 8.5, right=True)
    page.put(462, flow.y + 6, kroner(total([e.amount for e in entries if e.amount > 0])), 8.5, right=True)
    page.put(
        52, flow.y + 24, "Rentesats innskudd 0,10 %   Effektiv rente overtrekk 24,65 %   Disponibel kreditt 0,00", 8
    )
