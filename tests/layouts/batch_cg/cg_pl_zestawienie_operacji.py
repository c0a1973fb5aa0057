"""Poland, personal account of a large internet bank: dates of operation and booking in ISO form, the type of operation
with partner, account number and title below it, signed amount and the balance after each operation, opening and
closing balance as rows, a table of turnovers with counts before.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ._rows import liberation

KINDS = [
    Kind(11, -6, -320, "ZAKUP PRZY UŻYCIU KARTY W KRAJU|{shop} /{town} DATA TRANSAKCJI: {used}", "card"),
    Kind(1.3, -15, -220, "ZAKUP PRZY UŻYCIU KARTY ZA GRANICĄ|{abroad} DATA TRANSAKCJI: {used}", "card"),
    Kind(4, -9, -400, "BLIK ZAKUP E-COMMERCE|{web} ###########"),
    Kind(3, -20, -900, "PRZELEW ZEWNĘTRZNY WYCHODZĄCY|{person} {street}|{account}|{title}"),
    Kind(1.4, -50, -600, "WYPŁATA W BANKOMACIE|PLANET CASH {town} /{town} DATA TRANSAKCJI: {used}", "card", step="50"),
    Kind(1.2, -30, -190, "POLECENIE ZAPŁATY|{firm}|{account}|FAKTURA {invoice}"),
    Kind(0.9, 4200, 9800, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{employer}|{account}|WYNAGRODZENIE ZA {month}", most=1),
    Kind(1.7, 10, 800, "BLIK P2P-PRZYCHODZĄCY|{person}|PRZELEW NA TELEFON OD: 48#########"),
    Kind(1, 30, 600, "PRZELEW WEWNĘTRZNY PRZYCHODZĄCY|{person} {street}|{account}|{title}"),
    Kind(0.6, -7, -12, "OPŁATA ZA KARTĘ|VISA ŚWIAT", most=1),
    Kind(0.4, -5, -10, "PROWIZJA-WYPŁATA W BANKOMACIE|PROWIZJA {used}", most=1),
    Kind(0.5, -200, -1200, "PRZELEW WŁASNY|WIDOCZNY CEL OSZCZĘDNOŚCI|{account}|NA WAKACJE", step="50"),
]
POOLS: Pools = {
    "shop": [
        "BIEDRONKA 1##",
        "ŻABKA Z###4 K.1",
        "LIDL WRÓBLEWSKIEGO",
        "ROSSMANN 2##",
        "ORLEN STACJA NR ###",
        "JAKDOJADE.PL",
    ],
    "town": ["ŁÓDŹ", "WARSZAWA", "Zgierz", "PABIANICE"],
    "abroad": ["SPOTIFY P1?###B /STOCKHOLM", "BOOKING.COM /AMSTERDAM", "ALIEXPRESS /LUXEMBOURG"],
    "web": ["ALLEGRO.PL", "PYSZNE.PL", "INPOST.PL", "EMPIK.COM"],
    "used": lambda rng, day: earlier(rng, day).isoformat(),
    "person": ["KRZYSZTOF ŹRÓBEK", "ANNA WIŚNIEWSKA", "MAŁGORZATA DĄBROWSKA", "PIOTR JĘDRZEJCZAK"],
    "street": ["UL.PIOTRKOWSKA 114 M.8 90-006 ŁÓDŹ", "UL.ZIELONA 3 95-100 ZGIERZ"],
    "account": ["## #### #### #### #### #### ####"],
    "title": ["CZYNSZ", "ZWROT ZA BILETY", "ZA ZAKUPY, DZIĘKI!", "OPŁATA PRZEDSZKOLE GRUPA ŻUCZKI"],
    "firm": ["PGE OBRÓT S.A.", "ORANGE POLSKA S.A.", "VEOLIA ENERGIA ŁÓDŹ S.A."],
    "invoice": ["F/00####/23", "P/########/00##"],
    "employer": ["WŁÓKNOTEX SP. Z O.O. UL.TYMIENIECKIEGO 22 90-349 ŁÓDŹ", "URZĄD MIASTA ŁODZI"],
    "month": lambda _rng, day: f"{day:%m/%Y}",
}
DATES, TEXT, AMOUNT, AFTER = (15.0, 38.0), 62.0, 164.0, 195.0


def _figure(amount: Decimal) -> str:
    return written(amount, " ", ",")


class _Wyciag(FPDF):
    heading = False

    def say(self, x: float, y: float, text: str, size: float = 7.5, bold: bool = False, right: bool = False) -> None:
        self.set_font("lib", "B" if bold else "", size)
        self.text(x - self.get_string_width(text) if right else x, y, text)

    def header(self) -> None:
        self.set_fill_color(200, 20, 30)
        self.rect(15, 10, 9, 4, "F")
        self.set_fill_color(20, 60, 140)
        self.rect(24, 10, 9, 4, "F")
        self.say(36, 14, "wBank", 13, True)
        self.say(195, 14, "Bankowość Detaliczna", 8, right=True)
        self.set_y(24)
        if self.heading:
            self.titles()

    def titles(self) -> None:
        y = self.get_y()
        self.set_draw_color(120)
        self.line(15, y, 195, y)
        for x, first, second, right in (
            (15, "Data", "operacji", False),
            (38, "Data", "księgowania", False),
            (TEXT, "Opis operacji", "", False),
            (AMOUNT, "Kwota", "", True),
            (AFTER, "Saldo po", "operacji", True),
        ):
            self.say(x, y + 3.6, first, 7, True, right)
            self.say(x, y + 6.6, second, 7, True, right)
        self.line(15, y + 8, 195, y + 8)
        self.set_y(y + 12)

    def footer(self) -> None:
        self.set_text_color(90)
        self.say(
            15,
            284,
            "wBank S.A. z siedzibą w Łodzi, ul. Kilińskiego 74, 90-257 Łódź, wpisany do rejestru przedsiębiorców "
            "KRS 0000104219. Kapitał zakładowy 169 733 980 zł.",
            5.8,
        )
        self.say(
            15,
            287,
            "Dokument sporządzony na podstawie art. 7 ustawy Prawo bankowe. Nie wymaga podpisu ani stempla.",
            5.8,
        )
        self.say(195, 291, f"Strona {self.page}", 6.5, right=True)
        self.set_text_color(0)


def _summary(pdf: _Wyciag, entries: list[Entry], facts: list[tuple[str, str]]) -> None:
    pdf.say(15, 30, "Wyciąg z rachunku bankowego", 12, True)
    for n, (label, value) in enumerate(facts):
        pdf.say(15, 38 + 4.6 * n, label, 8)
        pdf.say(58, 38 + 4.6 * n, value, 8, True)
    for n, line in enumerate(("JULIA STANKIEWICZ", "UL.RZGOWSKA 140 M.22", "93-311 ŁÓDŹ")):
        pdf.say(135, 38 + 4.6 * n, line, 9)
    y = 72.0
    pdf.say(15, y, "Podsumowanie obrotów", 9, True)
    pdf.say(110, y, "Liczba operacji", 7.5, True, True)
    pdf.say(150, y, "Wartość", 7.5, True, True)
    ins, outs = ([e.amount for e in entries if e.amount * sign > 0] for sign in (1, -1))
    for label, found in (("Uznania", ins), ("Obciążenia", outs), ("Łącznie", ins + outs)):
        y += 5
        pdf.say(15, y, label, 8)
        pdf.say(110, y, str(len(found)), 8, right=True)
        pdf.say(150, y, f"{_figure(sum(found, Decimal(0)))} PLN", 8, right=True)
    pdf.set_y(y + 8)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 60, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 90), balance=opening, floor=-800)
    balances = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "PL", "1990200400003#0#########").removeprefix("PL")
    truth = Truth("checking", "pl_PL", "PLN", number, start, end, opening, balances[-1])
    pdf = _Wyciag(unit="mm", format="A4")
    pdf.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pdf.set_auto_page_break(False)
    pdf.add_font("lib", "", liberation("Sans-Regular"))
    pdf.add_font("lib", "B", liberation("Sans-Bold"))
    pdf.add_page()
    facts = [
        ("Rodzaj rachunku:", "wKonto Osobiste"),
        ("Numer rachunku:", number),
        ("Waluta:", "PLN"),
        ("Za okres:", f"od {start} do {end}"),
        ("Wyciąg nr:", f"{start.month}/{start.year}"),
    ]
    _summary(pdf, entries, facts)
    pdf.heading = True
    pdf.titles()
    pdf.say(TEXT, pdf.get_y(), "Saldo początkowe:", 7.5, True)
    pdf.say(AFTER, pdf.get_y(), _figure(opening), 7.5, True, True)
    pdf.set_y(pdf.get_y() + 5)
    for entry, balance in zip(entries, balances, strict=True):
        pdf.set_font("lib", "", 7.5)
        lines = [part for line in entry.lines for part in wrap(line, lambda text: pdf.get_string_width(text) <= 78)]
        if pdf.get_y() + 3.3 * len(lines) > 274:
            pdf.add_page()
        y = pdf.get_y()
        used = next((line[-10:] for line in entry.lines if entry.tag == "card"), None)
        operated = entry.lines[-1][-10:] if used else entry.day.isoformat()
        pdf.say(DATES[0], y, operated)
        pdf.say(DATES[1], y, entry.day.isoformat())
        pdf.say(AMOUNT, y, _figure(entry.amount), right=True)
        pdf.say(AFTER, y, _figure(balance), right=True)
        for n, line in enumerate(lines):
            pdf.say(TEXT, y + 3.3 * n, line)
        low = y + 3.3 * len(lines)
        pdf.set_draw_color(215)
        pdf.line(15, low - 1.2, 195, low - 1.2)
        pdf.set_y(low + 2.6)
        text = " ".join(" ".join(lines).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=pdf.page))
    if pdf.get_y() > 262:
        pdf.add_page()
    pdf.say(TEXT, pdf.get_y() + 1, "Saldo końcowe:", 7.5, True)
    pdf.say(AFTER, pdf.get_y() + 1, _figure(balances[-1]), 7.5, True, True)
    pdf.say(
        15,
        pdf.get_y() + 10,
        "Prosimy o sprawdzenie salda; brak uwag w ciągu 14 dni od otrzymania wyciągu uznajemy za jego potwierdzenie.",
        6.5,
    )
    pdf.output(str(path))
    return truth
