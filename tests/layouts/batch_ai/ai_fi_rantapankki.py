"""Finland: bank statement with a line per booking day above its rows and the balance of the day below them.

Numbered rows with the archive code before the payee, amounts with the sign after them, value dates without a year,
drawn in a Form XObject with a monospaced face.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._kit import how_many, number_pages, said

KINDS = [
    Kind(11, -3, -180, "{shop}|KORTTIOSTO|KORTTI ****4417", "card"),
    Kind(3, -20, -900, "{firm}|VERKKOMAKSU|VIITE {ref}"),
    Kind(4, -25, -1200, "{who}|TILISIIRTO|VIESTI: {why}"),
    Kind(3, 10, 600, "{who}|TILISIIRTO|VIESTI: {why}"),
    Kind(1, 1850, 3900, "{work}|PALKKA|VIESTI: PALKKA", most=1),
    Kind(2, 90, 420, "KELA/FPA|ETUUSMAKSU|VIITE {ref}", most=2),
    Kind(2, -20, -400, "OTTO. {place}|AUTOMAATTINOSTO|KORTTI ****4417", "card", step="10"),
    Kind(2, -30, -260, "{firm}|E-LASKU|VIITE {ref}|SOPIMUS ########"),
    Kind(1, -2.5, -6.9, "PALVELUMAKSUT|RANTAPANKKI|PÄIVITTÄISPALVELUT", most=1),
]
POOLS = {
    "shop": [
        "K-MARKET KALLIO",
        "S-MARKET SÖRKKA",
        "ALKO HAKANIEMI",
        "HSL MOBIILI",
        "R-KIOSKI 0412",
        "PRISMA ITÄKESKUS",
    ],
    "firm": ["HELEN OY", "ELISA OYJ", "ASUNTO OY HELSINGIN PELTOLA", "IF VAHINKOVAKUUTUS", "KLARNA BANK AB"],
    "who": ["VIRTANEN MATTI JUHANI", "KORHONEN AINO", "MÄKELÄ TUOMAS", "NIEMINEN SAIJA"],
    "why": ["VUOKRA", "KIITOS RUOASTA", "MÖKKIVIIKONLOPPU", "LAHJA"],
    "work": ["POHJOLAN KIRJAPAINO OY", "ESPOON KAUPUNKI"],
    "place": ["HELSINKI RAUTATIEASEMA", "TURKU HANSA"],
    "ref": ["## ##### #####", "#### #####"],
}


def signed(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


def short(day: date) -> str:
    return f"{day:%d.%m.}"


def letterhead(page: Page, number: str, period: tuple[date, date], first: bool) -> float:
    page.put(40, 44, "RANTAPANKKI", 14, bold=True)
    page.put(300, 44, "TILIOTE", 14, bold=True)
    page.lines(40, 56, ["Rantapankki Oyj, PL 999, 00099 Helsinki", "Y-tunnus 0999123-4   BIC RANTFIHH"], 7, 9)
    page.lines(300, 60, [f"Kausi {period[0]:%d.%m.%Y}-{period[1]:%d.%m.%Y}", f"Nro {period[1].month}"], 8, 11)
    y = 90.0
    if first:
        page.lines(60, 100, ["LEHTONEN KAISA MARIA", "PORVOONKATU 99 B 14", "00510 HELSINKI"], 9, 12)
        page.lines(
            300, 100, [f"IBAN {number}", "Käyttötili", "Tilin omistaja LEHTONEN KAISA MARIA", "Valuutta EUR"], 8, 11
        )
        y = 156
    page.rule(40, y - 10, 555)
    page.put(44, y, "Nro", 7.5)
    page.put(70, y, "Arkistointitunnus", 7.5)
    page.put(190, y, "Arvopv", 7.5)
    page.put(240, y, "Saaja / Maksaja", 7.5)
    page.put(550, y, "Panot (+) / Otot (-)", 7.5, right=True)
    page.put(240, y + 9, "Selite, viesti, viite", 7.5)
    page.rule(40, y + 14, 555)
    return y + 28


def totals(page: Page, y: float, entries: list[Entry], closing: Decimal, end: date) -> None:
    page.rule(40, y - 8, 555)
    come = [entry.amount for entry in entries if entry.amount > 0]
    out = [entry.amount for entry in entries if entry.amount < 0]
    table = [
        (f"Panot yhteensä {len(come)} kpl", signed(sum(come, Decimal(0)))),
        (f"Otot yhteensä {len(out)} kpl", signed(sum(out, Decimal("-0")))),
        (f"Loppusaldo {end:%d.%m.%Y}", signed(closing)),
        ("Käytettävissä", signed(closing)),
    ]
    for n, (name, value) in enumerate(table):
        page.put(240, y + 4 + 12 * n, name, 8)
        page.put(550, y + 4 + 12 * n, value, 8, right=True)
    page.lines(
        44,
        y + 66,
        [
            "Tilin korko 0,00 % 01.01. alkaen. Talletukset kuuluvat talletussuojan piiriin 100.000,00 euroon asti.",
            "Huomautukset tiliotteesta on tehtävä viipymättä. Asiakaspalvelu 0100 0999 (pvm/mpm) arkisin 8-18.",
        ],
        7,
        10,
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 1500, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=1250)
    balances = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "FI", "599###########")

    def head(page: Page, page_number: int) -> float:
        return letterhead(page, number, period, page_number == 1)

    def balance_line(day: date, value: Decimal) -> None:
        flow.need(14)
        flow.page.put(240, flow.y, f"SALDO {day:%d.%m.%Y}", 8)
        flow.page.put(550, flow.y, signed(value), 8, right=True)
        flow.y += 15

    flow = Flow(775, lambda: Page(A4, "Courier", "Courier-Bold"), head)
    balance_line(period[0] - timedelta(1), opening)
    rows = []
    numbered = list(enumerate(entries, 1))
    for day, group in groupby(numbered, key=lambda pair: pair[1].day):
        flow.need(50)
        flow.page.put(44, flow.y, f"KIRJAUSPÄIVÄ {day:%d.%m.%Y}", 8, bold=True)
        flow.y += 12
        for n, entry in group:
            flow.need(10 * len(entry.lines) + 2)
            used = earlier(rng, day) if entry.tag == "card" else day
            code = f"{day:%Y%m%d}5599{rng.choice('ABKT')}{rng.randint(10000, 99999)}"
            page, y = flow.page, flow.y
            page.put(62, y, str(n), 8, right=True)
            page.put(70, y, code, 8)
            page.put(190, y, short(used), 8)
            page.lines(240, y, entry.lines, 8, 10)
            page.put(550, y, signed(entry.amount), 8, right=True)
            flow.y += 10 * len(entry.lines) + 3
            rows.append(Row(day, said(entry.lines), entry.amount, value_date=used, page=flow.number))
            last = n
        balance_line(day, balances[last - 1])
    flow.need(110)
    totals(flow.page, flow.y + 6, entries, balances[-1], period[1])
    number_pages(flow.pages, 555, 44, "Sivu {n} ({m})", 8, right=True)
    by_hand(flow.pages, path, Hand("Tj", form=True, scaled=True))
    return Truth("bank", "fi", "EUR", number, *period, opening, balances[-1], rows)
