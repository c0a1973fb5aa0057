"""Czechia, business account: two lines of titles for rows of two or three lines (date and value date, kind of payment,
other account, symbols VS KS SS, identification), days and months without a year, signed amounts with spaces between
thousands, balance after each row, summary with counts before the table."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, running, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import joined, month, ready, used

BLUE = (0.0, 0.24, 0.5)
KINDS = (
    Kind(9, 1200, 290000, "Příchozí úhrada|{firm}|{account}|{vs}|{message}"),
    Kind(8, -900, -180000, "Odchozí úhrada|{supplier}|{account}|{vs}|{message}"),
    Kind(2, 500, 60000, "Příchozí úhrada okamžitá|{person}|{account}|{vs}|{message}"),
    Kind(3, -200, -6000, "Transakce platební kartou|||;;|Místo: {shop}, karta ****{card}, {used}"),
    Kind(2, -8000, -42000, "Hromadná úhrada mezd|||;;138|Mzdy {period}", step="1"),
    Kind(2, -900, -39000, "Inkaso z účtu|{utility}|{account}|{vs}|"),
    Kind(
        1,
        -10000,
        -90000,
        "Odchozí úhrada|FINANČNÍ ÚŘAD|705-#7######/0710|########;1148;|DPH {period}",
        step="1",
        most=1,
    ),
    Kind(1, -3000, -40000, "Odchozí úhrada|ČSSZ|1011-#######/0710|########;;|Pojistné", step="1", most=1),
    Kind(1, -5000, -50000, "Výběr hotovosti z pobočky|||;;|", step="1000"),
    Kind(1, 5000, 70000, "Vklad hotovosti|||;;|Tržba prodejna", step="100"),
    Kind(3, -5, -45, "Poplatek|||;898;|Položky v elektronickém bankovnictví", step="1"),
    Kind(1, -199, -600, "Poplatek|||;898;|Vedení účtu a balíček služeb", step="1", most=1),
)
POOLS: Pools = {
    "used": used("%d.%m."),
    "period": lambda _, day: f"{(day.month - 2) % 12 + 1}/{day.year - (day.month == 1)}",
    "firm": (
        "STAVBY ŘEPÍK S.R.O.",
        "Obec Dolní Lhota",
        "LESNÍ TECHNIKA A.S.",
        "KOVO ŽĎÁR, spol. s r.o.",
        "Městys Štoky",
    ),
    "supplier": (
        "ELEKTRO NĚMEC S.R.O.",
        "PAPÍR-TISK V.O.S.",
        "Pavla Říhová",
        "AUTODÍLY KUČERA",
        "SPEDICE ÚNĚTICE A.S.",
    ),
    "person": ("Novák Jiří", "Ing. Dvořáková Hana", "ŠŤASTNÝ OTAKAR"),
    "account": ("##########/0800", "#########/2010", "115-########27/0100", "2########0/0600", "19-########37/5500"),
    "vs": ("20######;308;", "#########;;", "22#####;558;", ";;", "########;308;20####"),
    "message": ("FA 0###", "", "", "záloha na materiál", "Faktura č. ######## děkujeme", "/ROC/ VYÚČTOVÁNÍ"),
    "utility": ("ENERGIE VYSOČINA A.S.", "O2 TELEFONY", "VODÁRENSKÁ A.S."),
    "shop": ("BENZINA HUMPOLEC", "HORNBACH BRNO", "ALZA.CZ PRAHA 7", "RESTAURACE U LÍPY"),
    "card": ("3391",),
}
DATE, KIND, NAME, AMOUNT, BALANCE = 36, 76, 232, 478, 560
VS, KS, SS, IDENT = 232, 300, 340, 396


def money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    ready("l-narrow", "l-narrow-b")
    start, end = month(rng)
    opening = Decimal(rng.randint(2_000_000, 140_000_000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(30, 120), balance=opening, floor=5000)
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "2########", start, {})
    bban = f"0999000000{number}".ljust(20, "7")
    credits = [entry.amount for entry in entries if entry.amount > 0]
    debits = [entry.amount for entry in entries if entry.amount < 0]

    def head(page: Page, sheet: int) -> float:
        page.put(36, 46, "Vysočinská obchodní banka", 14, bold=True, color=BLUE)
        page.put(560, 40, "VÝPIS Z ÚČTU", 13, bold=True, right=True)
        page.put(
            560,
            54,
            f"Období: {start.day}. {start.month}. {start.year} - {end.day}. {end.month}. {end.year}",
            9,
            right=True,
        )
        if sheet > 1:
            page.put(36, 62, f"Účet č.: {number}/0999   CZK   Rok/č. výpisu: {start.year}/{start.month}", 8.5)
            return titles(page, 84)
        left = (
            ("Účet č.:", f"{number}/0999"),
            ("IBAN:", iban(rng_iban, "CZ", bban)),
            ("Měna účtu:", "CZK"),
            ("Název účtu:", "TRUHLÁŘSTVÍ HAVLÍN S.R.O."),
            ("Typ účtu:", "Podnikatelské konto"),
            ("Rok/č. výpisu:", f"{start.year}/{start.month}"),
            ("Frekvence:", "měsíční"),
        )
        right = (
            ("Počáteční zůstatek:", money(opening)),
            ("Celkové příjmy:", money(sum(credits, Decimal()))),
            ("Celkové výdaje:", money(sum(debits, Decimal()))),
            ("Konečný zůstatek:", money(balances[-1])),
            ("Počet kreditních položek:", str(len(credits))),
            ("Počet debetních položek:", str(len(debits))),
            ("Povolené přečerpání:", "0,00"),
        )
        page.box(36, 72, 524, 98, (0.93, 0.96, 0.99))
        y = 86.0
        for (label, text), (other, figure) in zip(left, right, strict=True):
            page.put(42, y, label, 9)
            page.put(110, y, text, 9, bold=label == "Účet č.:")
            page.put(350, y, other, 9)
            page.put(554, y, figure, 9, right=True, bold="zůstatek" in other)
            y += 12.5
        page.lines(36, 190, ("TRUHLÁŘSTVÍ HAVLÍN S.R.O., NÁDRAŽNÍ 412, 588 13 POLNÁ", "IČ: 00000000"), 9, 12)
        page.put(36, 222, "Přehled pohybů na účtu", 10, bold=True, color=BLUE)
        return titles(page, 240)

    def titles(page: Page, y: float) -> float:
        page.rule(36, y - 11, 560, 1, BLUE)
        for x, upper, lower in (
            (DATE, "Datum", "Valuta"),
            (KIND, "Označení operace", "Protiúčet nebo poznámka"),
            (NAME, "Název protiúčtu", "VS"),
        ):
            page.put(x, y, upper, 8.5, bold=True)
            page.put(x, y + 11, lower, 8.5)
        page.put(KS, y + 11, "KS", 8.5)
        page.put(SS, y + 11, "SS", 8.5)
        page.put(IDENT, y + 11, "Identifikace", 8.5)
        page.put(AMOUNT, y, "Částka", 8.5, bold=True, right=True)
        page.put(BALANCE, y, "Zůstatek", 8.5, bold=True, right=True)
        page.rule(36, y + 16, 560, 1, BLUE)
        return y + 28

    rng_iban = Random(number)
    flow = Flow(775, lambda: Page(face="l-narrow", bold="l-narrow-b"), head)
    rows = [_row(flow, rng, *pair) for pair in zip(entries, balances, strict=True)]
    flow.need(60)
    page, y = flow.page, flow.y
    small = (
        "Prosíme o včasné překontrolování údajů na výpisu. Vklad na tomto účtu podléhá ochraně poskytované",
        "Garančním systémem finančního trhu. Infolinka pro firmy: 800 000 412.",
    )
    page.put(560, y + 4, "Konec výpisu", 8.5, right=True, bold=True)
    page.lines(36, y + 22, small, 8, 10, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            36,
            812,
            "Vysočinská obchodní banka, a. s., Masarykovo náměstí 1, 586 01 Jihlava; IČ: 00000000",
            7,
            color=GREY,
        )
        page.put(560, 812, f"Strana: {n}/{len(flow.pages)}", 8, right=True)
    with_reportlab(flow.pages, path, rng.choice(("rows", "rows", "columns")))
    return Truth("checking", "cs_CZ", "CZK", f"{number}/0999", start, end, opening, balances[-1], rows)


def _row(flow: Flow, rng: Random, entry: Entry, balance: Decimal) -> Row:
    kind, name, account, symbols, message = entry.lines
    symbol = symbols.split(";")
    names = wrap(name, fits("l-narrow", 8.5, 170))
    notes = [part for text in (account, message) if text for part in wrap(text, fits("l-narrow", 8.5, 150))]
    notes, more = notes[:1], notes[1:]
    height = 10.5 * (2 + len(more)) + 5
    flow.need(height)
    page, y = flow.page, flow.y
    value = earlier(rng, entry.day, 2) if kind.startswith("Transakce") else entry.day
    page.put(DATE, y, f"{entry.day:%d.%m.}", 8.5)
    page.put(DATE, y + 10.5, f"{value:%d.%m.}", 8.5)
    page.put(KIND, y, kind, 8.5, bold=True)
    page.lines(NAME, y, names, 8.5, 10.5)
    page.put(AMOUNT, y, money(entry.amount), 8.5, right=True)
    page.put(BALANCE, y, money(balance), 8.5, right=True)
    page.lines(KIND, y + 10.5, notes, 8.5, 10.5)
    for x, text in zip((VS, KS, SS), symbol, strict=True):
        page.put(x, y + 10.5, text, 8.5)
    ident = f"{rng.randint(1000, 9999)}"
    page.put(IDENT, y + 10.5, ident, 8.5)
    page.lines(KIND, y + 21, more, 8.5, 10.5)
    page.rule(36, y + height - 10, 560, 0.25, (0.75, 0.8, 0.88))
    flow.y += height
    text = joined((kind, *names, *notes, *symbol, ident, *more))
    return Row(entry.day, text, entry.amount, balance, value, flow.number)
