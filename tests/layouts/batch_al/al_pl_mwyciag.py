"""Poland: the monthly statement of an internet bank (booking over operation date, long remarks cut at the width)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, wrap, written
from ..pens import A4, Flow, Page, fits, with_pymupdf
from ._share import count, month

POOLS = {
    "person": ["JAN KOWALSKI", "ANNA WIŚNIEWSKA", "PIOTR ZIELIŃSKI", "KATARZYNA WÓJCIK", "MAREK DĄBROWSKI"],
    "street": ["UL. KWIATOWA 12/4 02-539 WARSZAWA", "UL. ŁĄKOWA 3 90-562 ŁÓDŹ", "OS. PIASTÓW 17/22 31-624 KRAKÓW"],
    "firm": ["TECHNOSOFT SP. Z O.O.", "BUDMAX S.A.", "GDAŃSKIE ZAKŁADY SP. K."],
    "shop": [
        "BIEDRONKA 4123 WARSZAWA",
        "ZABKA Z8812 K.1 WARSZAWA",
        "LIDL GROCHOWSKA WARSZAWA",
        "ORLEN STACJA NR 334 LODZ",
        "ROSSMANN 112 KRAKOW",
        "JMP S.A. BIEDRONKA",
        "Allegro Poznan",
        "PKP INTERCITY WARSZAWA",
        "Netflix.com Amsterdam",
    ],
    "utility": ["PGE OBRÓT S.A. FAKTURA ", "ORANGE POLSKA S.A. ", "PGNIG OD FAKTURA "],
    "title": ["CZYNSZ", "ZWROT ZA OBIAD", "PREZENT", "RATA", "NA WAKACJE"],
    "nrb": lambda rng, _: "".join(str(rng.randint(0, 9)) for _ in range(26)),
    "when": lambda rng, day: f"{earlier(rng, day, 2)}",
}
KINDS = [
    Kind(9, -400, -4, "ZAKUP PRZY UŻYCIU KARTY|{shop}|DATA TRANSAKCJI: {when}", "card"),
    Kind(3, -300, -10, "BLIK ZAKUP E-COMMERCE|{shop}|ID ###########", ""),
    Kind(2, -2500, -50, "PRZELEW ZEWNĘTRZNY WYCHODZĄCY|{person}|{street}|{title}|{nrb}", "", "10"),
    Kind(2, -350, -40, "PRZELEW ZEWNĘTRZNY WYCHODZĄCY|{utility}FV/######/##|{nrb}", ""),
    Kind(1.5, -800, -50, "WYPŁATA W BANKOMACIE|EURONET WARSZAWA|DATA TRANSAKCJI: {when}", "card", "50"),
    Kind(1, -300, -20, "BLIK P2P-WYCHODZĄCY|{person}|PRZELEW NA TELEFON", "", "5"),
    Kind(1.5, 20, 600, "BLIK P2P-PRZYCHODZĄCY|{person}|PRZELEW NA TELEFON", "", "5"),
    Kind(2, 100, 1500, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{person}|{street}|{title}|{nrb}", "", "10"),
    Kind(1.2, 4200, 9800, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{firm}|WYNAGRODZENIE|{nrb}", "", "0.01", 1),
    Kind(0.4, -9, -5, "OPŁATA ZA KARTĘ", "", "1", 1),
]


def amount_text(amount: Decimal) -> str:
    return written(amount, " ", ",")


def summary(page: Page, opening: Decimal, entries: Sequence[Entry], account: str, period: tuple[date, date]) -> float:
    """Holder, account and the table of turnovers; the base line below."""
    incoming = [entry.amount for entry in entries if entry.amount > 0]
    outgoing = [entry.amount for entry in entries if entry.amount < 0]
    page.put(
        297,
        128,
        f"Elektroniczne zestawienie operacji za okres od {period[0]} do {period[1]}",
        10.5,
        center=True,
        bold=True,
    )
    page.put(40, 148, "eKonto osobiste", 8.5, bold=True)
    page.put(40, 160, f"Nr rachunku: {account}", 8)
    page.put(40, 171, "Waluta: PLN", 8)
    page.put(330, 148, "Kod BIC: NWBKPLPW", 8)
    page.put(330, 160, "Oprocentowanie: 0,00%   Limit w rachunku: 0,00 PLN", 8)
    y = 182.0
    page.box(40, y, 515, 16, (0.9, 0.9, 0.92))
    for x, text in ((46, "Podsumowanie obrotów"), (330, "Liczba operacji"), (549, "Kwota PLN")):
        page.put(x, y + 11, text, 8, right=x > 500, bold=True)
    closing = opening + sum(incoming + outgoing)
    for label, times, value in (
        ("Saldo początkowe", "", opening),
        ("Uznania", str(len(incoming)), sum(incoming, Decimal(0))),
        ("Obciążenia", str(len(outgoing)), sum(outgoing, Decimal(0))),
        ("Saldo końcowe", "", closing),
    ):
        y += 15
        page.put(46, y + 12, label, 8)
        page.put(390, y + 12, times, 8, right=True)
        page.put(549, y + 12, amount_text(value), 8, right=True)
        page.rule(40, y + 16, 555, 0.3)
    return y + 30


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 300, 14000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count(rng), balance=opening, floor=100)
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "PL", "11402004" + "#" * 16).removeprefix("PL")
    number = f"{account[:2]} {account[3:]}" if account[2] == " " else account

    def head(page: Page, at: int) -> float:
        page.box(40, 30, 46, 20, (0.75, 0, 0.1))
        page.put(46, 45, "Nova", 12, bold=True, color=(1, 1, 1))
        page.put(555, 38, "Nova Bank S.A., ul. Prosta 99, 00-850 Warszawa", 7, right=True)
        page.put(555, 47, "KRS 0000000237, NIP 526-000-00-08, kapitał zakładowy 169 539 536 złotych", 7, right=True)
        y = 66.0
        if at == 1:
            page.lines(330, 76, ["KATARZYNA WÓJCIK", "UL. KWIATOWA 12/4", "02-539 WARSZAWA"], 9, 12)
            y = summary(page, opening, entries, number, (start, end))
        page.box(40, y, 515, 26, (0.9, 0.9, 0.92))
        page.lines(46, y + 11, ["Data księgowania", "Data operacji"], 7.5, 10, bold=True)
        page.put(134, y + 16, "Opis operacji", 7.5, bold=True)
        page.put(464, y + 16, "Kwota", 7.5, right=True, bold=True)
        page.put(549, y + 16, "Saldo po operacji", 7.5, right=True, bold=True)
        return y + 26

    flow = Flow(768, lambda: Page(A4, face="narrow", bold="narrow-bold"), head)
    flow.y += 13
    flow.page.put(134, flow.y, "Saldo początkowe", 8, bold=True)
    flow.page.put(549, flow.y, amount_text(opening), 8, right=True, bold=True)
    flow.y += 4
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = (
            [entry.lines[0], *wrap(" ".join(entry.lines[1:]), fits("narrow", 8, 262))]
            if entry.lines[1:]
            else list(entry.lines)
        )
        other = date.fromisoformat(entry.lines[-1][-10:]) if entry.tag == "card" else entry.day
        high = 10 * max(2, len(lines)) + 6
        flow.need(high)
        page, y = flow.page, flow.y + 12
        page.rule(40, flow.y, 555, 0.3, (0.7, 0.7, 0.7))
        page.lines(46, y, [f"{entry.day}", f"{other}"], 8, 10)
        page.lines(134, y, lines, 8, 10)
        page.put(464, y, amount_text(entry.amount), 8, right=True)
        page.put(549, y, amount_text(balance), 8, right=True)
        flow.y += high
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, balance, other, flow.number))
    flow.need(90)
    flow.page.rule(40, flow.y, 555)
    flow.page.put(134, flow.y + 13, "Saldo końcowe", 8, bold=True)
    flow.page.put(549, flow.y + 13, amount_text(balances[-1]), 8, right=True, bold=True)
    flow.page.lines(
        40,
        flow.y + 34,
        [
            "Niniejszy dokument sporządzono na podstawie art. 7 ustawy Prawo bankowe. Nie wymaga podpisu ani stempla.",
            "Prosimy o sprawdzenie salda. Brak zastrzeżeń w ciągu 14 dni od otrzymania oznacza potwierdzenie salda.",
            "Depozyty są gwarantowane przez Bankowy Fundusz Gwarancyjny do równowartości 100 000 EUR.",
            "Lokata na start: 5,30% w skali roku do kwoty 50 000,00 PLN przez 3 miesiące. Szczegóły w serwisie.",
        ],
        7,
        10,
    )
    for at, page in enumerate(flow.pages, 1):
        page.put(555, 818, f"Strona {at} z {flow.number}", 7.5, right=True)
        page.put(40, 818, "NovaLinia 801 000 000", 7.5)
    with_pymupdf(flow.pages, path, order="rows")
    return Truth("bank", "pl_PL", "PLN", number, start, end, opening, balances[-1], rows)
