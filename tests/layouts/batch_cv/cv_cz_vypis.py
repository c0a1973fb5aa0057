"""Czechia: five columns of two stacked values each: booked over carried out, type over code, name over account.

The amount has a fee column beside it (always zero here), negative figures a minus, thousands a no-break space. Opening,
credited, debited, fees and closing are in a block above the table; no running balance.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, iban, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._ledger import Found, Ledger, how_many, keep, months, truth, year

BOOKED, TYPE, NAME, DETAIL, AMOUNT, FEE = 40, 98, 190, 312, 500, 556
GREEN = (0.36, 0.6, 0.1)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d.%m.%Y}"


POOLS: Pools = {
    "year": year,
    "used": _used,
    "shop": (
        "Albert Hypermarket, Plzeň", "LIDL DEKUJE ZA NAKUP, Brno", "dm drogerie markt, Kolín", "Billa, Praha 4",
        "Benzina ORLEN, Humpolec", "IKEA Zličín, Praha", "Lékárna U Anděla, Tábor", "Rohlik.cz, Praha 8",
        "ČD eShop, Praha",
    ),
    "abroad": ("HOFER DANKT, Linz|516872******####|Zahraničí 18,40 EUR, kurz 25,412",
               "Booking.com, Amsterdam|516872******####|Zahraničí 96,00 EUR, kurz 24,870"),
    "person": ("Novotná Jana", "Ing. Petr Dvořák", "Šimon Říha", "Věra Kučerová", "SVJ Na Výsluní 12"),
    "firm": ("PRE, a.s.", "T-Mobile Czech Republic", "Kooperativa pojišťovna", "Finanční úřad pro Prahu",
             "ČSSZ Praha 5"),
    "client": ("Truhlářství Zeman s.r.o.", "Obec Lhotka", "Pivovar Kamenice a.s."),
    "word": ("nájem", "za oběd", "dárek", "záloha 2/3", "kroužek keramiky", "faktura {year}0117"),
}  # fmt: skip
# The parts of a text: type, name, account or card, then the details.
KINDS = (
    Kind(26, -39, -2900, "Platba kartou|{shop}|516872******####|Datum provedení {used}"),
    Kind(4, -180, -4200, "Platba kartou|{abroad}"),
    Kind(8, -120, -9800, "Odchozí úhrada|{firm}|19-##########/0710|VS ######## / KS 0308"),
    Kind(6, -100, -6000, "Odchozí úhrada|{person}|##########/0800|{word}", step="50"),
    Kind(4, 100, 5000, "Příchozí úhrada|{person}|##########/2010|{word} VS ####", step="50"),
    Kind(4, 1500, 48000, "Příchozí úhrada|{client}|##-#########/0100|VS {year}#### FA {year}####"),
    Kind(3, -500, -6000, "Výběr hotovosti|ATM Náměstí, Jihlava|516872******####|{used}", step="100"),
    Kind(2, 24000, 52000, "Příchozí úhrada|Strojírny Vltava a.s.|#########/0300|MZDA SS ####", most=1),
    Kind(1, 0.4, 160, "Připsaný úrok||Spořicí složka|", most=1),
    Kind(2, -3200, -14000, "Inkaso|{firm}|##########/0100|Splátka hypotéky VS ##########", most=1),
)


def _kc(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",")


def _summary(ledger: Ledger, page: Page) -> None:
    rows = (
        ("Počáteční zůstatek", ledger.opening),
        ("Připsáno na účet", ledger.paid_in),
        ("Odepsáno z účtu", -ledger.paid_out),
        ("z toho poplatky", Decimal(0)),
        ("Konečný zůstatek", ledger.closing),
    )
    for n, (label, amount) in enumerate(rows):
        page.put(330, 96 + 13 * n, label, 8, bold=n == 4)
        page.put(FEE, 96 + 13 * n, _kc(amount) + " CZK", 8, right=True, bold=n == 4)


def _top(ledger: Ledger, account: str, number: int, page: Page, _sheet: int) -> float:
    page.face, page.bold = "narrow", "narrow-bold"
    page.put(40, 50, "Modrá banka", 16, bold=True, color=GREEN)
    y = 84.0
    if _sheet == 1:
        page.put(200, 50, "Výpis z běžného účtu", 13, bold=True)
        page.put(FEE, 50, f"č. {number}/{ledger.end.year}", 9, right=True)
        page.lines(40, 84, ("Bc. Alžběta Horáčková", "U Pergamenky 1522/2", "170 00 Praha 7"), 9, 12)
        page.put(40, 128, f"Číslo účtu: {account}/3036", 8)
        page.put(40, 140, "IBAN: " + iban(Random(account), "CZ", f"3036000000{account}"), 8)
        page.put(40, 152, f"Období: {ledger.start:%d.%m.%Y} – {ledger.end:%d.%m.%Y}", 8)
        _summary(ledger, page)
        y = 184.0
    heads = (
        (BOOKED, "Zaúčtování", "Provedení"),
        (TYPE, "Typ", "Kód transakce"),
        (NAME, "Název", "Číslo účtu / karty"),
        (DETAIL, "Detaily", ""),
    )
    for x, first, second in heads:
        page.lines(x, y, (first, second), 7.5, 10, bold=True)
    for x, first in ((AMOUNT, "Částka CZK"), (FEE, "Poplatky CZK")):
        page.put(x, y, first, 7.5, right=True, bold=True)
    page.rule(40, y + 14, FEE, 1, GREEN)
    return y + 27


def _post(rng: Random, flow: Flow, found: Found, entry: Entry, value: date) -> None:
    kind, name, account, detail = entry.lines
    names = [*wrap(name, fits("narrow", 7.5, 116)), account]
    details = wrap(detail, fits("narrow", 7.5, 130))
    high = 10 * max(2, len(names), len(details)) + 5
    flow.need(high)
    page, y = flow.page, flow.y
    code = fill(rng, "1#########", entry.day, {})
    page.lines(BOOKED, y, (f"{entry.day:%d.%m.%Y}", f"{value:%d.%m.%Y}"), 7.5, 10)
    page.lines(TYPE, y, (kind, code), 7.5, 10)
    page.lines(NAME, y, names, 7.5, 10)
    page.lines(DETAIL, y, details, 7.5, 10)
    page.put(AMOUNT, y, _kc(entry.amount), 7.5, right=True)
    page.put(FEE, y, "0,00", 7.5, right=True)
    page.rule(40, y + high - 11, FEE, 0.25, GREY)
    found.note(entry, (kind, *names, *details), flow.number, value=value)
    flow.y += high


def draw(rng: Random, path: Path) -> Truth:
    count = how_many(rng, 30, 55)
    ledger = keep(rng, KINDS, POOLS, months(rng), opening=(900, 90000), floor=500, count=count, shift=(0, 0, 0, -1, -2))
    account, found = fill(rng, "1#########", ledger.start, {}), Found()
    flow = Flow(780, partial(Page, A4), partial(_top, ledger, account, rng.randint(1, 99)))
    for entry, value in zip(ledger.entries, ledger.values, strict=True):
        _post(rng, flow, found, entry, value)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            40,
            815,
            "Modrá banka a.s., Evropská 17, Praha 6, IČO 29045371, zapsaná u MS v Praze, oddíl B, vložka 16013",
            6.5,
        )
        page.put(FEE, 815, f"Strana {n}/{len(flow.pages)}", 7, right=True)
    flow.page.put(
        40, flow.y + 10, "Děkujeme, že jste s námi. Pohledávka z vkladu je pojištěna u Garančního systému.", 7.5
    )
    with_reportlab(flow.pages, path)
    return truth(ledger, found, "cs_CZ", "CZK", f"{account}/3036")
