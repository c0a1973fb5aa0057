"""Hungary: account in forints without decimals, dates as yy.mm.dd, value date, one signed column, sums at the end."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(10, -900, -38000, "VÁSÁRLÁS KÁRTYÁVAL|{shop} {town}|KÁRTYASZÁM: 516###XXXXXX####", step="1"),
    Kind(3, -5000, -60000, "KÉSZPÉNZFELVÉT ATM-BŐL|{town} FŐ TÉR #.", step="1000"),
    Kind(4, -3000, -150000, "ÁTUTALÁS (AZONNALI)|{person}|{bank}-########-00000000|{note}", step="1"),
    Kind(3, -2500, -45000, "CSOPORTOS BESZEDÉS|{utility}|SZERZ.SZÁM: ##########", step="1"),
    Kind(1.5, 250000, 620000, "ÁTUTALÁS - MUNKABÉR|{employer}|MUNKABÉR JÓVÁÍRÁS", step="1", most=2),
    Kind(2, 1500, 80000, "JÓVÁÍRÁS (AZONNALI)|{person}|{note}", step="1"),
    Kind(1, -200, -2400, "TRANZAKCIÓS ILLETÉK", step="1"),
    Kind(1, -300, -3900, "SZÁMLAVEZETÉSI DÍJ", step="1", most=1),
    Kind(1, 3, 400, "KAMATJÓVÁÍRÁS", step="1", most=1),
]
POOLS = {
    "shop": [
        "NAPSUGÁR ABC",
        "PIROS SAROK ÉLELMISZER",
        "KÉK KÚT BENZINKÚT",
        "TISZA PATIKA",
        "DUNA KÖNYVESBOLT",
        "BKV.APP",
    ],
    "town": ["BUDAPEST", "SZEGED", "GYŐR", "DEBRECEN", "PÉCS", "SZŐDLIGET"],
    "person": ["MINTA JÓZSEF", "PÉLDA ESZTER", "TESZT-KŐSZEGI ÁGNES", "HŐS BÉLÁNÉ"],
    "bank": ["11773###", "10400###", "12010###"],
    "note": ["albérlet", "közös költség 03. hó", "köszönöm!", "ajándék", "számla: SZ-2#/####"],
    "utility": ["VILLÁM ÁRAMSZOLGÁLTATÓ ZRT.", "FŐVÁROSI VÍZ ZRT.", "TÁVKÖZLŐ NYRT."],
    "employer": ["GÉPGYÁR KFT.", "SZOFTVERHÁZ ZRT."],
}


def _forint(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def _foot(page: Page, _y: float) -> None:
    page.put(555, 806, "Folytatás a következő oldalon", 7.5, right=True)
    _base(page)


def _base(page: Page) -> None:
    page.rule(40, 812, 555, 0.3, GREY)
    page.put(40, 822, "Cégjegyzékszám: 01-10-000000  Adószám: 00000000-2-44  www.pannontukor.example", 6.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 60000, 900000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 45), balance=opening, floor=0)
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "11700###-2#######-00000000", start, {})
    printed = iban(rng, "HU", number.replace("-", ""))
    sequence = rng.randint(1, 12)

    def head(page: Page, count: int) -> float:
        page.put(40, 48, "Pannon Tükör Bank Nyrt.", 13, bold=True)
        page.put(555, 48, "BANKSZÁMLAKIVONAT", 12, bold=True, right=True)
        page.put(40, 60, "1051 Budapest, Minta utca 16.", 7, color=GREY)
        page.put(555, 60, f"{count}. oldal", 7, right=True)
        if count > 1:
            page.put(40, 80, f"Számlaszám: {number}", 8)
            return table(page, 100)
        page.lines(40, 100, ["PÉLDA PIROSKA", "SZEGED", "KŐRIS UTCA 8/B.", "6723"], 9, 12)
        facts = [
            ("SZÁMLASZÁM:", number),
            ("IBAN:", printed),
            ("DEVIZANEM:", "HUF"),
            ("KIVONAT SORSZÁMA:", f"{end.year}/{sequence}"),
            ("IDŐSZAK:", f"{start:%Y.%m.%d} - {end:%Y.%m.%d}"),
        ]
        for n, (label, value) in enumerate(facts):
            page.put(290, 100 + 12 * n, label, 8)
            page.put(385, 100 + 12 * n, value, 8)
        return table(page, 190)

    def table(page: Page, y: float) -> float:
        page.rule(40, y - 12, 555, 1)
        page.put(40, y, "KÖNYVELÉS", 7.5, bold=True)
        page.put(100, y, "ÉRTÉKNAP", 7.5, bold=True)
        page.put(160, y, "FORGALOM MEGNEVEZÉSE", 7.5, bold=True)
        page.put(555, y, "ÖSSZEG (HUF)", 7.5, bold=True, right=True)
        page.rule(40, y + 5, 555, 1)
        return y + 20

    flow = Flow(795, lambda: Page(face="narrow", bold="narrow-bold"), head, _foot)
    flow.page.put(160, flow.y, "NYITÓ EGYENLEG", 8, bold=True)
    flow.page.put(555, flow.y, _forint(opening), 8, bold=True, right=True)
    flow.y += 16
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 290))]
        flow.need(10 * len(lines) + 3)
        value = earlier(rng, entry.day) if entry.lines[0].startswith("VÁS") else entry.day
        flow.page.put(40, flow.y, f"{entry.day:%y.%m.%d}", 8)
        flow.page.put(100, flow.y, f"{value:%y.%m.%d}", 8)
        flow.page.lines(160, flow.y, lines, 8, 10)
        flow.page.put(555, flow.y, _forint(entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number))
        flow.y += 10 * len(lines) + 3
    flow.need(100)
    flow.page.rule(160, flow.y - 7, 555, 0.4)
    incoming = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    outgoing = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    sums = [
        ("ZÁRÓ EGYENLEG", closing),
        ("IDŐSZAK JÓVÁÍRÁSAI ÖSSZESEN", incoming),
        ("IDŐSZAK TERHELÉSEI ÖSSZESEN", outgoing),
    ]
    for n, (label, amount) in enumerate(sums):
        flow.page.put(160, flow.y + 6 + 13 * n, label, 8, bold=n == 0)
        flow.page.put(555, flow.y + 6 + 13 * n, _forint(amount), 8, bold=n == 0, right=True)
    text = (
        "Tájékoztatjuk, hogy a betétek az Országos Betétbiztosítási Alap által 100.000 EUR összeghatárig "
        "biztosítottak. Kérjük, a kivonat adatait szíveskedjen ellenőrizni!"
    )
    flow.page.lines(40, flow.y + 60, wrap(text, fits("narrow", 7.5, 515)), 7.5, 10)
    _base(flow.page)
    with_fpdf(flow.pages, path)
    return Truth("account", "hu_HU", "HUF", number, start, end, opening, closing, rows)
