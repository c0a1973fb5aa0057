"""Poland: monthly wyciąg bankowy in which an operation takes three to seven detail lines.

The operation date stands above the value date; details name original amounts, times and account numbers; kwota has a
minus or nothing before it, saldo po operacji follows; thousands are parted by spaces.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, running, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits
from ._write import write

BANK = "Bank Mazowiecki"
NAVY = (0.05, 0.2, 0.42)
POOLS: Pools = {
    "person": ["KATARZYNA WÓJCIK", "Michał Dąbrowski", "Łukasz Żółtowski", "ANNA ŚWIĘCICKA", "Paweł Jabłoński"],
    "firm": ["PRZEDSIĘBIORSTWO HANDLOWE JODŁA SP. Z O.O.", "Fundacja Zielony Młyn", "USŁUGI IT BŁAŻEJ KOT"],
    "utility": ["Energetyka Wisła Obrót S.A.", "WODOCIĄGI MIEJSKIE SP. Z O.O.", "Sieć Komórkowa Echo S.A."],
    "shop": ["SKLEP ŻABKOWY Z5521", "PIEKARNIA U JACKA", "APTEKA SŁONECZNA", "STACJA PALIW 4471", "KAWIARNIA ĆMA"],
    "town": ["WARSZAWA", "ŁÓDŹ", "KRAKÓW", "GDAŃSK", "RADOM"],
    "street": ["UL. POLNA 8", "UL. ŻWIRKI 14/3", "AL. POKOJU 110", "OS. LEŚNE 2"],
    "title": ["czynsz", "zwrot za bilety", "faktura FV/##/####", "składka", "prezent urodzinowy", "za obiad"],
    "day": lambda _rng, day: day.isoformat(),
    "clock": lambda rng, _day: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "nrb": ["## #### #### #### #### #### ####"],
    "abroad": ["IRL Miasto: DUBLIN", "LUX Miasto: LUXEMBOURG", "DEU Miasto: BERLIN"],
}
ORIGINAL = "Oryginalna kwota operacji: {amount}"
KINDS = [
    Kind(
        8,
        -4,
        -350,
        "Płatność kartą|Tytuł: 000483849 7423####305##0##########|Lokalizacja: Kraj: POLSKA Miasto: {town} Adres: "
        "{shop}|Data i czas operacji: {day} {clock}|~|Numer karty: 425125******8840",
        "card",
    ),
    Kind(
        1.5,
        -15,
        -300,
        "Zakup w Internecie kartą|Tytuł: 00000#####|Lokalizacja: Kraj: {abroad} Adres: WEB STORE|Data i czas operacji: "
        "{day} {clock}|~|Numer karty: 425125******8840",
        "foreign",
    ),
    Kind(
        4,
        -10,
        -1800,
        "Przelew z rachunku|Rachunek odbiorcy: {nrb}|Nazwa odbiorcy: {person}|Adres odbiorcy: {street} {town}|Tytuł: "
        "{title}",
        "transfer",
    ),
    Kind(
        2,
        -35,
        -420,
        "Polecenie zapłaty|Rachunek odbiorcy: {nrb}|Nazwa odbiorcy: {utility}|Tytuł: IDPŁ 0000######## nr faktury "
        "F/####/##/#### termin {day}",
        "transfer",
    ),
    Kind(
        2,
        -10,
        -500,
        "Przelew na telefon wychodzący zew.|Rachunek odbiorcy: {nrb}|Nazwa odbiorcy: {person}|Tytuł: PRZELEW NA "
        "TELEFON OD: 48 6## ### 1## DO: 48 5## ### #2#",
        "transfer",
    ),
    Kind(2, -50, -600, "Wypłata z bankomatu - kod BLIK|Tytuł: 0000######|Lokalizacja: {street} {town}|~", "cash", "50"),
    Kind(1, -3, -9, "Opłata za użytkowanie karty|Tytuł: OPŁATA MIESIĘCZNA ZA KARTĘ", "fee", "0.5", 2),
    Kind(
        2,
        3800,
        9200,
        "Przelew na konto|Rachunek nadawcy: {nrb}|Nazwa nadawcy: {firm}|Adres nadawcy: {street} {town}|Tytuł: "
        "WYNAGRODZENIE",
        "transfer",
        most=2,
    ),
    Kind(
        2,
        20,
        1200,
        "Przelew na konto|Rachunek nadawcy: {nrb}|Nazwa nadawcy: {person}|Tytuł: {title}|Referencje własne "
        "zleceniodawcy: ############",
        "transfer",
    ),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.8)
    opening = Decimal(rng.randint(-20000, 1250000)) / 100
    count = rng.choice([rng.randint(5, 14), rng.randint(20, 45), rng.randint(46, 100)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, reversal="Zwrot: {}", balance=opening)
    sheet = _Sheet(rng, start, end, opening, entries)
    rows = sheet.compose(rng)
    write(rng, sheet.flow.pages, path)
    return Truth("checking", "pl_PL", "PLN", sheet.nrb, start, end, opening, sheet.closing, rows)


class _Sheet:
    """The statement on its pages."""

    DATE, TEXT, AMOUNT, BALANCE = 40.0, 112.0, 470.0, 555.0

    def __init__(self, rng: Random, start: date, end: date, opening: Decimal, entries: list[Entry]) -> None:
        self.start, self.end, self.opening, self.entries = start, end, opening, entries
        self.closing = opening + sum(entry.amount for entry in entries)
        self.nrb = iban(rng, "PL", "1170" + "#" * 20)[2:]
        self.space = rng.choice([" ", " ", "\u00a0"])
        self.signed = rng.random() < 0.3  # a plus before money that came in
        self.unit = rng.choice(["", "", " PLN"])
        self.pattern = rng.choice(["%Y-%m-%d", "%Y-%m-%d", "%d.%m.%Y"])
        self.face, self.bold = rng.choice([("sans", "sans-bold"), ("narrow", "narrow-bold")])
        self.holder = rng.choice(["JOANNA BŁASZCZYK", "GRZEGORZ BRZĘCZYSZCZYKIEWICZ", "TOMASZ ŁĄCKI"])
        self.number = f"{end.month}/{end.year}"
        self.table = True
        self.flow = Flow(772, self._blank, self._head, self._foot)

    def _blank(self) -> Page:
        return Page(face=self.face, bold=self.bold)

    def money(self, amount: Decimal, unit: bool = True) -> str:
        return written(amount, self.space, ",") + (self.unit if unit else "")

    def compose(self, rng: Random) -> list[Row]:
        rows, flow = [], self.flow
        balances = running(self.opening, [entry.amount for entry in self.entries])
        for number, (entry, balance) in enumerate(zip(self.entries, balances, strict=True)):
            value = earlier(rng, entry.day) if entry.tag in {"card", "foreign"} else entry.day
            lines = self._lines(rng, entry)
            flow.need(9.5 * len(lines) + 9)
            page, y = flow.page, flow.y
            if number % 2:
                page.box(36, y - 9, 523, 9.5 * len(lines) + 7, (0.95, 0.96, 0.98))
            page.put(self.DATE, y, entry.day.strftime(self.pattern), 7.5)
            page.put(self.DATE, y + 10, value.strftime(self.pattern), 7.5, color=GREY)
            page.put(self.TEXT, y, lines[0], 7.5, bold=True)
            sign = "+" if self.signed and entry.amount > 0 else ""
            page.put(self.AMOUNT, y, sign + self.money(entry.amount), 7.5, right=True)
            page.put(self.BALANCE, y, self.money(balance), 7.5, right=True)
            page.lines(self.TEXT, y + 9.5, lines[1:], 7, 9.5)
            flow.y = y + 9.5 * max(len(lines), 2) + 7
            rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        self._end()
        for number, page in enumerate(flow.pages, 1):
            page.put(555, 818, f"Strona {number} z {len(flow.pages)}", 6.5, right=True)
        return rows

    def _lines(self, rng: Random, entry: Entry) -> list[str]:
        lines = []
        for line in entry.lines:
            text = line
            if line == "~" and entry.tag == "foreign":
                foreign = (abs(entry.amount) / Decimal("4.4127")).quantize(Decimal("0.01"))
                text = ORIGINAL.format(amount=f"{self.money(foreign, False)} EUR")
            elif line == "~":
                text = ORIGINAL.format(amount=f"{self.money(abs(entry.amount), False)} PLN")
            lines += wrap(text, fits(self.face, 7, self.AMOUNT - 66 - self.TEXT))
        if rng.random() < 0.2:
            lines.append(f"Nr ref.: {rng.randint(10**11, 10**12 - 1)}")
        return lines

    def _head(self, page: Page, number: int) -> float:
        page.box(36, 28, 523, 26, NAVY)
        page.put(44, 46, BANK, 13, bold=True, color=WHITE)
        page.put(551, 45, "www.bankmazowiecki.example   infolinia 800 000 512", 7, right=True, color=WHITE)
        y = self._first(page) if number == 1 else 72.0
        if number > 1:
            page.put(40, y, f"Wyciąg nr {self.number}   rachunek: {self.nrb}", 7.5)
            y += 12
        if not self.table:
            return y + 8
        page.rule(36, y, 559, 1, NAVY)
        page.lines(self.DATE, y + 11, ["Data operacji", "Data waluty"], 7, 9, bold=True)
        page.put(self.TEXT, y + 11, "Opis operacji", 7, bold=True)
        page.put(self.AMOUNT, y + 11, "Kwota operacji", 7, bold=True, right=True)
        page.lines(self.BALANCE, y + 11, ["Saldo po", "operacji"], 7, 9, bold=True, right=True)
        page.rule(36, y + 25, 559, 0.5, NAVY)
        return y + 38

    def _first(self, page: Page) -> float:
        page.put(40, 80, f"WYCIĄG BANKOWY nr {self.number}", 13, bold=True, color=NAVY)
        page.put(40, 94, f"za okres od {self.start.strftime(self.pattern)} do {self.end.strftime(self.pattern)}", 9)
        page.lines(360, 112, [self.holder, "UL. KWIATOWA 21 M. 7", "05-820 PIASTÓW"], 9, 12)
        facts = [
            ("Rodzaj rachunku", "KONTO OSOBISTE PROSTE"),
            ("Numer rachunku (NRB)", self.nrb),
            ("Numer IBAN", "PL" + self.nrb.replace(" ", "")),
            ("Kod BIC (SWIFT)", "BMAZPLPW"),
            ("Waluta rachunku", "PLN"),
        ]
        y = 116.0
        for label, fact in facts:
            page.put(40, y, label, 7, color=GREY)
            page.put(140, y, fact, 7.5)
            y += 12
        return self._summary(page, y + 8)

    def _summary(self, page: Page, y: float) -> float:
        into = [entry.amount for entry in self.entries if entry.amount > 0]
        out = [entry.amount for entry in self.entries if entry.amount < 0]
        page.box(36, y, 523, 58, stroke=NAVY)
        lines = [
            (f"Saldo początkowe na dzień {(self.start - timedelta(1)).strftime(self.pattern)}", self.opening),
            (f"Suma uznań ({len(into)})", sum(into, Decimal(0))),
            (f"Suma obciążeń ({len(out)})", sum(out, Decimal(0))),
            (f"Saldo końcowe na dzień {self.end.strftime(self.pattern)}", self.closing),
        ]
        for n, (label, amount) in enumerate(lines):
            page.put(44, y + 13 + 13 * n, label, 8, bold=n in {0, 3})
            page.put(330, y + 13 + 13 * n, self.money(amount), 8, right=True, bold=n in {0, 3})
        page.put(350, y + 13, "Limit w rachunku", 7.5)
        page.put(551, y + 13, self.money(Decimal(2000)), 7.5, right=True)
        page.put(350, y + 26, "Środki dostępne", 7.5)
        page.put(551, y + 26, self.money(self.closing + 2000), 7.5, right=True)
        page.put(350, y + 39, "Oprocentowanie limitu", 7.5)
        page.put(551, y + 39, "18,50%", 7.5, right=True)
        return y + 70

    def _foot(self, page: Page, _y: float) -> None:
        page.rule(36, 785, 559, 0.5, NAVY)
        small = [
            f"{BANK} Spółka Akcyjna z siedzibą w Warszawie, ul. Długa 99, 00-238 Warszawa, wpisana do rejestru "
            "przedsiębiorców",
            "prowadzonego przez Sąd Rejonowy dla m.st. Warszawy, KRS 0000099123, NIP 525-000-77-38, kapitał zakładowy",
            "(kapitał wpłacony) 96 412 500,00 zł.",
        ]
        page.lines(40, 795, small, 5.8, 8, color=GREY)

    def _end(self) -> None:
        flow = self.flow
        self.table = False
        text = (
            "Niniejszy dokument jest sporządzony na podstawie art. 7 ustawy Prawo bankowe i nie wymaga podpisu ani "
            "stempla. Prosimy o sprawdzenie wyciągu; brak zastrzeżeń w terminie 14 dni od daty otrzymania uznajemy za "
            "potwierdzenie salda. Środki na rachunku są objęte ochroną Bankowego Funduszu Gwarancyjnego do "
            "równowartości 100 000 EUR. Od 01.07 zmienia się Taryfa opłat: wypłata z obcego bankomatu 5,00 zł."
        )
        lines = wrap(text, fits(self.face, 7, 510))
        flow.need(30 + 10 * len(lines))
        page, y = flow.page, flow.y
        page.rule(36, y - 4, 559, 1, NAVY)
        page.put(self.TEXT, y + 8, f"Saldo końcowe {self.end.strftime(self.pattern)}", 8, bold=True)
        page.put(self.BALANCE, y + 8, self.money(self.closing), 8, bold=True, right=True)
        flow.y = page.lines(40, y + 28, lines, 7, 10, color=GREY)
        self._foot(page, flow.y)
