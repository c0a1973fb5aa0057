"""Poland, złoty, current account (PKO-like wyciąg): booking date over value date, operation number between date and
text, purposes of two to six lines with dates and the amount of the purchase in them, carried forward over pages.
Embedded font with ToUnicode, drawn column by column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab

ID, TEXT, SUM, SALDO, ROOM = 92, 186, 489, 561, 238
POOLS = {
    "city": ("WARSZAWA", "KRAKOW", "LODZ", "WROCLAW", "POZNAN", "GDANSK", "BIALYSTOK", "RADOM"),
    "person": (
        "KOWALCZYK ŁUKASZ UL. DŁUGA 14/3 31-147 KRAKÓW",
        "WÓJCIK AGNIESZKA UL. ŻEROMSKIEGO 8 26-610 RADOM",
        "ZIELIŃSKI PAWEŁ OS. SŁONECZNE 21/44 61-249 POZNAŃ",
        "SZYMAŃSKA EWA AL. JANA PAWŁA II 3A/12 00-175 WARSZAWA",
    ),
    "shop": ("OWADZIK 2###", "SKLEP ZIELONY Z#### K.1", "TANIO UL. POLNA", "APTEKA POD WAGA", "PALIWA STACJA NR ####"),
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}",
    "account": lambda rng, _: iban(rng, "PL", "########################")[2:],
    "title": ("OPŁATA ZA MIESZKANIE", "ZA PRĄD FV ######/20", "RATA 7/24", "PREZENT DLA MAMY"),
    "back": ("ZWROT ZA ZAKUPY", "SKŁADKA", "DZIĘKUJĘ :)", "BILETY"),
}
PLACE = "Lokalizacja: Adres: {shop} Miasto: {city} Kraj: POLSKA"
WHEN = "Data wykonania operacji: {used}, kwota oryginalna: @ PLN|Numer karty: 425125******4417"
KINDS = [
    Kind(9, -4, -420, f"Płatność kartą|Tytuł: 0000034## 7424#######|{PLACE}|{WHEN}"),
    Kind(
        3, -10, -300, f"Zakup w terminalu - kod mobilny|Tytuł: 00000#########|Numer telefonu: +48 6## ### 1#2|{PLACE}"
    ),
    Kind(2, -50, -2500, "Przelew z rachunku|Rachunek odbiorcy: {account}|Nazwa odbiorcy: {person}|Tytuł: {title}"),
    Kind(1.5, -20, -400, "Polecenie zapłaty|Nazwa odbiorcy: WODOCIĄGI MIEJSKIE SP. Z O.O.|Tytuł: FV/#1/##/2023"),
    Kind(2, 20, 900, "Przelew na telefon przychodz. wew.|Nazwa nadawcy: {person}|Tytuł: {back}"),
    Kind(
        1.5,
        3900,
        9800,
        "Przelew na rachunek|Rachunek nadawcy: {account}|Nazwa nadawcy: TRANSLOG POLSKA S.A.|Tytuł: WYNAGRODZENIE",
        most=2,
    ),
    Kind(1, -50, -800, "Wypłata z bankomatu|Lokalizacja: Adres: {city} DWORZEC Kraj: POLSKA|" + WHEN, step="50.00"),
    Kind(0.6, -1, -12, "Opłata|Tytuł: OPŁATA ZA UŻYTKOWANIE KARTY", most=1),
    Kind(0.6, 800, 800, "Przelew na rachunek|Nazwa nadawcy: ZUS|Tytuł: ŚWIADCZENIE WYCHOWAWCZE 800+", most=1),
]
HEADS = [
    (34, "Data operacji", "Data waluty", False),
    (ID, "Identyfikator", "operacji", False),
    (TEXT, "Typ operacji", "Opis operacji", False),
    (SUM, "Kwota", "operacji", True),
    (SALDO, "Saldo po", "operacji", True),
]
END = (
    "Niezgodność salda prosimy zgłosić w ciągu 14 dni od dnia otrzymania wyciągu.",
    "Środki są objęte ustawowym systemem gwarantowania do równowartości 100 000 EUR.",
    "Dokument sporządzony elektronicznie na podstawie art. 7 Prawa bankowego (Dz. U. Nr 140 z 1997 r., poz. 939).",
)


def _zl(amount: Decimal) -> str:
    return written(amount, "\N{NO-BREAK SPACE}", ",")


class _Paper:
    def __init__(self, number: str, period: tuple[date, date], opening: Decimal, entries: list[Entry]) -> None:
        self.number, self.period, self.opening, self.saldo = number, period, opening, opening
        self.sums = [entry.amount for entry in entries]
        self.flow = Flow(770, lambda: Page(face="narrow", bold="narrow-bold"), self.head, self.foot)

    def head(self, page: Page, count: int) -> float:
        start, end = self.period
        page.put(34, 48, "Bank Wisła Polska", 17, bold=True, color=(0, 0.2, 0.5))
        page.put(SALDO, 48, f"Strona {count}", 7, right=True)
        title = f"Wyciąg nr {start.month}/{start.year} za okres od {start:%d.%m.%Y} do {end:%d.%m.%Y}"
        page.put(34, 74, title, 10, bold=True)
        y = 96.0 if count > 1 else self.cover(page)
        page.box(30, y - 12, 537, 27, (0.9, 0.92, 0.96))
        for x, one, two, right in HEADS:
            page.lines(x, y, [one, two], 7, 10, right=right, bold=True)
        self.saldo_line(page, y + 30, "Saldo z przeniesienia" if count > 1 else "Saldo początkowe")
        return y + 48

    def cover(self, page: Page) -> float:
        page.lines(34, 100, ["NOWAK-DĄBROWSKA MAŁGORZATA", "UL. GŁÓWNA 27 M. 5", "15-062 BIAŁYSTOK"])
        page.put(34, 146, f"Rachunek: KONTO CODZIENNE   Nr rachunku: {self.number}   Waluta: PLN", 8)
        plus, minus = [a for a in self.sums if a > 0], [a for a in self.sums if a < 0]
        closing = self.opening + sum(self.sums)
        parts = [("Saldo początkowe", _zl(self.opening), "")]
        parts.append(("Suma uznań", _zl(sum(plus, Decimal("0.00"))), f"Liczba operacji: {len(plus)}"))
        parts.append(("Suma obciążeń", _zl(sum(minus, Decimal("0.00"))), f"Liczba operacji: {len(minus)}"))
        parts.append(("Saldo końcowe", _zl(closing), f"na dzień {self.period[1]:%d.%m.%Y}"))
        for n, part in enumerate(parts):
            page.lines(34 + 135 * n, 168, part, 8)
        page.put(34, 208, f"Limit zadłużenia w koncie: {_zl(Decimal(2000))} PLN, oprocentowanie 19,50%", 7)
        return 234

    def saldo_line(self, page: Page, y: float, label: str) -> None:
        page.put(TEXT, y, label, 7.5, bold=True)
        page.put(SALDO, y, _zl(self.saldo), 7.5, right=True, bold=True)

    def foot(self, page: Page, y: float) -> None:
        self.saldo_line(page, y, "Do przeniesienia")

    def row(self, rng: Random, entry: Entry) -> Row:
        said = [line.replace("@", written(abs(entry.amount), "", ",")) for line in entry.lines]
        lines = [part for line in said for part in wrap(line, fits("narrow", 7.5, ROOM))]
        high = 10 * max(2, len(lines)) + 6
        self.flow.need(high)
        self.saldo += entry.amount
        page, y, value = self.flow.page, self.flow.y, earlier(rng, entry.day, 2)
        page.lines(34, y, [f"{entry.day:%d.%m.%Y}", f"{value:%d.%m.%Y}"], 7.5, 10)
        page.put(ID, y, f"{entry.day:%y%j}{rng.randrange(10**10):010}", 7.5)
        page.put(SUM, y, _zl(entry.amount), 7.5, right=True)
        page.put(SALDO, y, _zl(self.saldo), 7.5, right=True)
        page.lines(TEXT, y, lines, 7.5, 10)
        page.rule(30, y + high - 12, 567, 0.3, (0.7, 0.7, 0.7))
        self.flow.y += high
        return Row(entry.day, " ".join(lines), entry.amount, self.saldo, value, self.flow.number)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 15000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="Zwrot płatności kartą")
    paper = _Paper(iban(rng, "PL", "10204444##############0#")[2:], period, opening, entries)
    rows = [paper.row(rng, entry) for entry in entries]
    paper.flow.need(60)
    paper.saldo_line(paper.flow.page, paper.flow.y, "Saldo końcowe")
    paper.flow.page.lines(34, paper.flow.y + 24, END, 6.5, 10)
    with_reportlab(paper.flow.pages, path, "columns")
    return Truth("checking", "pl_PL", "PLN", paper.number, *period, opening, paper.saldo, rows)
