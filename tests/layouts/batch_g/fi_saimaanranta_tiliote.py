"""Finland, tiliote: the booking date heads the rows of a day ("Kirjauspäivä 03.05.2023"), each row has a running
number, the payment day `0305`, up to five lines of text and one amount with the sign behind it, `1 234,56-`.

Reference number ("viite") and archive id ("arkistointitunnus") stand one above the other in a column of their own. A
day ends with "Saldo 03.05.2023"; at the end "Alkusaldo", "Panot" and "Otot" with counts, "Loppusaldo". fpdf2, Courier.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf

KINDS = [
    Kind(9, -2, -140, "{shop}|KORTTIOSTO|KORTTI 4920##******####|OSTOPÄIVÄ {used}"),
    Kind(4, -15, -320, "{biller}|E-LASKU", "ref"),
    Kind(3, -20, -900, "{person}|TILISIIRTO|{note}"),
    Kind(1.5, -20, -300, "OTTO.KAUPUNKI {town}|AUTOMAATTINOSTO|KORTTI 4920##******####", step="10"),
    Kind(1.5, -5, -240, "{abroad}|KORTTIOSTO ULKOMAILLA|{cash} 1##,## KURSSI 1,####|OSTOPÄIVÄ {used}|PALKKIO 1,95 %"),
    Kind(2, 5, 600, "{person}|PANO|{note}"),
    Kind(1.4, 1500, 3800, "{firm}|PALKKA|{month} PALKKA BRUTTO 3 ##0,00", most=2),
    Kind(0.8, 40, 500, "KANSANELÄKETURVA|PANO ETUUS", "ref"),
    Kind(0.7, -2.5, -9, "PALVELUMAKSU|{month} 1 KPL 2,50 4 KPL 0,60", most=1),
    Kind(0.3, 0.02, 4, "HYVITYSKORKO|LÄHDEVERO 30 %", most=1),
]  # fmt: skip
POOLS = {
    "shop": ["K-LÄHIKAUPPA PUUMALA", "SAIMAAN KIRJA OY", "HUOLTOASEMA KÄRKI 112", "RAVINTOLA MUIKKU"],
    "abroad": ["BOKHANDELN SUNDSVALL", "RAILSHOP LONDON", "PAYLINE *KOODIKURSSI"],
    "cash": ["SEK", "GBP", "USD"],
    "biller": ["JÄRVI-SÄHKÖ OYJ", "VAKUUTUS OY POHJANTUULI", "KIINTEISTÖ OY RANTAKATU 5", "PUHELINYHTIÖ AAVA"],
    "person": ["HÄMÄLÄINEN MARJA-LIISA", "OJALA T J", "VÄNSKÄ ÖSTEN"],
    "note": ["KIITOS LAINASTA 12.3.", "VUOKRA", "LASKU ####-## YHT 1 204,50 EUR", "SYNTTÄRILAHJA"],
    "town": ["MIKKELI", "LAPPEENRANTA"],
    "firm": ["PAPERITEHDAS LAHTINEN OY", "ETELÄ-SAVON KUNTAYHTYMÄ"],
    "month": lambda _, day: f"{day:%m/%Y}",
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
}
NUMBER, PAID, TEXT, REFERENCE, AMOUNT = 42, 70, 106, 306, 553


def _fi(amount: Decimal, plus: str = "+") -> str:
    return written(abs(amount), " ", ",") + ("-" if amount < 0 else plus)


def _page() -> Page:
    return Page(face="Courier", bold="Courier-Bold")


def _reference(rng: Random) -> str:
    """A national reference number with its check digit, from the right in groups of five."""
    plain = str(rng.randint(10**5, 10**14))
    weights = sum(int(digit) * (7, 3, 1)[n % 3] for n, digit in enumerate(reversed(plain)))
    full = plain + str(-weights % 10)
    first = len(full) % 5 or 5
    return " ".join([full[:first], *(full[n : n + 5] for n in range(first, len(full), 5))])


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = rng.choice([some_amount(rng, 10, 9000)] * 6 + [some_amount(rng, -5, -700)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="{0}|OIKAISU")
    closing = opening + sum(entry.amount for entry in entries)
    code = iban(rng, "FI", "5789##########")
    truth = Truth("checking", "fi_FI", "EUR", code, start, end, opening, closing)
    flow = Flow(764, _page, lambda page, number: _head(page, number, truth))
    balance, count = opening, 0
    for day, group in groupby(entries, lambda entry: entry.day):
        flow.need(60)
        flow.page.put(TEXT, flow.y, f"Kirjauspäivä {day:%d.%m.%Y}", 8.5, bold=True)
        flow.y += 13
        for entry in group:
            count += 1
            if flow.need(10 * len(entry.lines) + 4):
                flow.page.put(TEXT, flow.y, f"Kirjauspäivä {day:%d.%m.%Y} jatkuu", 8.5, bold=True)
                flow.y += 13
            _row(rng, flow, truth, entry, count)
            balance += entry.amount
        flow.page.put(TEXT, flow.y, f"Saldo {day:%d.%m.%Y}", 8.5)
        flow.page.put(AMOUNT, flow.y, _fi(balance), 8.5, right=True)
        flow.page.rule(TEXT, flow.y + 4, AMOUNT, 0.3, GREY)
        flow.y += 17
    if not entries:
        flow.page.put(TEXT, flow.y, "Ei tapahtumia tiliotekaudella", 8.5)
        flow.y += 16
    _end(flow, truth)
    for number, page in enumerate(flow.pages, 1):
        page.put(AMOUNT, 44, f"Sivu {number}/{len(flow.pages)}", 8, right=True)
    with_fpdf(flow.pages, path)
    return truth


def _row(rng: Random, flow: Flow, truth: Truth, entry: Entry, count: int) -> None:
    page, y = flow.page, flow.y
    paid = earlier(rng, entry.day, 2)
    page.put(NUMBER + 18, y, str(count), 8.5, right=True)
    page.put(PAID, y, f"{paid:%d%m}", 8.5)
    page.put(AMOUNT, y, _fi(entry.amount), 8.5, right=True)
    archive = fill(rng, f"{entry.day:%m%d} 5######## ??####", entry.day, {})
    if entry.tag == "ref":
        page.lines(REFERENCE, y, [_reference(rng), archive], 8.5, 10)
    else:
        page.put(REFERENCE, y, archive, 8.5)
    flow.y = page.lines(TEXT, y, entry.lines, 8.5, 10) + 4
    row = Row(entry.day, " ".join(entry.lines), entry.amount, value_date=paid, page=flow.number)
    truth.transactions.append(row)


def _head(page: Page, number: int, truth: Truth) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(NUMBER, 44, "SAIMAANRANTA OSUUSPANKKI", 11, bold=True)
    page.put(330, 44, "TILIOTE", 11, bold=True)
    page.put(330, 58, f"{start:%d.%m.%Y} - {end:%d.%m.%Y}  Nro {end.month}", 8)
    page.put(330, 70, truth.account_number or "", 8)
    y = 92.0
    if number == 1:
        page.lines(NUMBER, 84, ["KORHONEN TAPIO JUHANI", "SATAMATIE 3 A 12", "52200 PUUMALA"], 9, 11)
        page.lines(330, 84, ["Käyttötili EUR", "BIC SAIRFIHX", "Luottoraja 1 500,00"], 8, 11)
        y = 140
    page.rule(NUMBER, y - 10, AMOUNT, 0.8)
    page.put(NUMBER, y, "Nro", 8)
    page.lines(PAID, y, ["Maksu", "päivä"], 8, 9)
    page.lines(TEXT, y, ["Saaja / Maksaja", "Selite ja viesti"], 8, 9)
    page.lines(REFERENCE, y, ["Viite", "Arkistointitunnus"], 8, 9)
    page.put(AMOUNT, y, "Määrä EUR", 8, right=True)
    page.rule(NUMBER, y + 13, AMOUNT, 0.8)
    y += 28
    if number == 1:
        page.put(TEXT, y, f"Alkusaldo {start - timedelta(1):%d.%m.%Y}", 8.5, bold=True)
        page.put(AMOUNT, y, _fi(truth.opening_balance or Decimal(0)), 8.5, right=True, bold=True)
        y += 18
    return y


def _end(flow: Flow, truth: Truth) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 6
    amounts = [row.amount for row in truth.transactions]
    into, out = ([a for a in amounts if (a > 0) == more] for more in (True, False))
    sums = [(f"Panot {len(into)} kpl", sum(into, Decimal(0)), "+"), (f"Otot {len(out)} kpl", sum(out, Decimal(0)), "-"),
            (f"Loppusaldo {truth.period_end:%d.%m.%Y}", truth.closing_balance, "+")]  # fmt: skip
    for name, amount, mark in sums:
        page.put(TEXT, y, name, 8.5, bold=mark == "+" and name.startswith("L"))
        page.put(AMOUNT, y, _fi(amount, mark), 8.5, right=True)
        y += 13
    page.put(TEXT, y, "Käytettävissä luottoineen", 8.5)
    page.put(AMOUNT, y, _fi(truth.closing_balance + 1500), 8.5, right=True)
    notes = [
        "Talletussuoja 100 000,00 EUR. Palveluhinnasto muuttuu 1.4.2025: korttimaksu 2,75 EUR/kk.",
        "Huomautukset 13 kuukauden kuluessa. Saimaanranta Osuuspankki, Kauppakatu 1, Y-tunnus 0199999-9",
    ]
    page.lines(NUMBER, y + 22, notes, 7, 10, face="Helvetica")
