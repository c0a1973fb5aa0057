"""Poland: zestawienie operacji; ISO dates of operation and of booking, title, name, address and account lines of the
other side below each other, amounts `-1 234,56` with their spaces, balance after each, a summary of turnover above."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._tools import some_rows, whole_month

OPER, BOOK, TEXT, AMOUNT, BALANCE = 44, 104, 166, 462, 552
KINDS = [
    Kind(9, -5, -260, "ZAKUP PRZY UŻYCIU KARTY|{shop} /{city} DATA TRANSAKCJI: @", tag="card"),
    Kind(2, -10, -180, "BLIK ZAKUP E-COMMERCE|{web} DATA TRANSAKCJI: @", tag="card"),
    Kind(2, -20, -500, "BLIK P2P-WYCHODZĄCY|PRZELEW NA TELEFON {person}"),
    Kind(2, 20, 700, "BLIK P2P-PRZYCHODZĄCY|PRZELEW NA TELEFON {person}"),
    Kind(3, -30, -900, "PRZELEW ZEWNĘTRZNY WYCHODZĄCY|{creditor}|{street}|##########################|{why}"),
    Kind(
        1,
        3800,
        9500,
        "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{firm}|{street}|##########################|WYNAGRODZENIE {my}",
        most=1,
    ),
    Kind(1, 50, 2500, "PRZELEW WEWNĘTRZNY PRZYCHODZĄCY|{person}|{street}|##########################|{why}"),
    Kind(1, -1500, -2600, "SPŁATA KREDYTU|UMOWA NR ##/####/##/# RATA KAPITAŁOWO-ODSETKOWA", most=1),
    Kind(1, -50, -1000, "WYPŁATA W BANKOMACIE|{atm} /{city} DATA TRANSAKCJI: @", tag="card", step="50"),
    Kind(0.5, -5, -12, "OPŁATA MIESIĘCZNA ZA KARTĘ", step="1", most=1),
    Kind(0.3, 1, 20, "KAPITALIZACJA ODSETEK", most=1),
]
POOLS = {
    "shop": [
        "BIEDRONKA 3417",
        "ŻABKA Z5120 K.1",
        "LIDL WRÓBLEWSKIEGO",
        "ROSSMANN 88",
        "ORLEN STACJA NR 471",
        "PKP INTERCITY",
    ],
    "city": ["ŁÓDŹ", "WARSZAWA", "GDAŃSK", "KRAKÓW", "PIOTRKÓW TRYB."],
    "web": ["ALLEGRO.PL", "EMPIK.COM", "ZALANDO PAYU", "PYSZNE.PL"],
    "person": ["MAŁGORZATA WIŚNIEWSKA", "ŁUKASZ DĄBROWSKI", "JAN KOWALCZYK", "ZOFIA ŻUREK"],
    "creditor": ["PGE OBRÓT SPÓŁKA AKCYJNA", "SPÓŁDZIELNIA MIESZKANIOWA PIAST", "ORANGE POLSKA S.A.", "ZUS"],
    "street": ["UL. PIOTRKOWSKA 12/4 90-001 ŁÓDŹ", "UL. DŁUGA 7 00-238 WARSZAWA", "AL. POKOJU 3 31-548 KRAKÓW"],
    "why": ["CZYNSZ {my}", "FAKTURA NR FV/####/{my}", "ZWROT ZA ZAKUPY", "SKŁADKA PRZEDSZKOLE", "NA WAKACJE"],
    "firm": ["ZAKŁADY PRZEMYSŁU BAWEŁNIANEGO SP. Z O.O.", "URZĄD MIASTA ŁODZI", "KANCELARIA NOWAK I WSPÓLNICY"],
    "atm": ["EURONET", "PLANET CASH", "BANKOMAT 24"],
    "my": lambda _, day: f"{day:%m/%Y}",
}


def money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = whole_month(rng)
    opening = some_amount(rng, 300, 20000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng), balance=opening, floor=0)
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "PL", "11602202000000##########")[2:].strip()
    account = f"{account[:2]} {account[2:].strip()}"

    def head(page: Page, count: int) -> float:
        for n, color in enumerate(((0.8, 0.1, 0.1), (0.1, 0.5, 0.2), (0.95, 0.7, 0.0), (0.1, 0.3, 0.6))):
            page.box(44 + 6 * n, 34, 5, 22, color)
        page.put(74, 51, "wBank", 15, bold=True)
        page.put(552, 44, "wBank S.A. Bankowość Detaliczna, skrytka pocztowa 2108, 90-959 Łódź 2", 6, right=True)
        page.put(552, 53, "wLinia: 801 300 800, (42) 6 300 800", 6, right=True)
        top = 82.0
        if count == 1:
            top = first(page)
        page.box(44, top - 10, 508, 25, (0.9, 0.9, 0.9))
        for x, one, two in ((OPER, "Data", "operacji"), (BOOK, "Data", "księgowania")):
            page.put(x + 2, top, one, 7, bold=True)
            page.put(x + 2, top + 9, two, 7, bold=True)
        page.put(TEXT, top + 5, "Opis operacji", 7, bold=True)
        page.put(AMOUNT, top + 5, "Kwota", 7, bold=True, right=True)
        page.put(BALANCE - 2, top, "Saldo po", 7, bold=True, right=True)
        page.put(BALANCE - 2, top + 9, "operacji", 7, bold=True, right=True)
        return top + 28

    def first(page: Page) -> float:
        page.put(298, 92, "Elektroniczne zestawienie operacji", 12, bold=True, center=True)
        page.put(298, 107, f"za okres od {start:%Y-%m-%d} do {end:%Y-%m-%d}", 9, center=True)
        page.lines(44, 132, ["BARTOSZ ZIÓŁKOWSKI", "UL. NARUTOWICZA 45 M 8", "90-125 ŁÓDŹ"], 8.5, 11)
        page.lines(
            320,
            132,
            [
                "eKONTO - rachunek oszczędnościowo-rozliczeniowy",
                f"Numer: {account}",
                "Waluta: PLN   Kod BIC: WBNKPLPWXXX",
            ],
            7.5,
            11,
        )
        page.put(44, 182, "Podsumowanie obrotów na rachunku", 8, bold=True)
        page.box(44, 187, 300, 48, stroke=GREY)
        page.put(50, 197, "Rodzaj obrotów", 7, bold=True)
        page.put(230, 197, "Liczba operacji", 7, bold=True, right=True)
        page.put(338, 197, "Kwota", 7, bold=True, right=True)
        for n, label in enumerate(("Uznania", "Obciążenia")):
            part = [entry.amount for entry in entries if (entry.amount < 0) == bool(n)]
            page.put(50, 209 + 11 * n, label, 7)
            page.put(230, 209 + 11 * n, str(len(part)), 7, right=True)
            page.put(338, 209 + 11 * n, money(sum(part, Decimal(0))), 7, right=True)
        page.put(50, 231, "Limit w rachunku: 2 000,00  Oprocentowanie: 0,00%", 6)
        return 262

    flow = Flow(752, lambda: Page(face="narrow", bold="narrow-bold"), head)
    flow.page.put(TEXT, flow.y, "Saldo początkowe", 7.5, bold=True)
    flow.page.put(BALANCE - 2, flow.y, money(opening), 7.5, bold=True, right=True)
    flow.y += 14
    rows = []
    balance = opening
    for entry in entries:
        made = earlier(rng, entry.day) if entry.tag else entry.day
        said = [line.replace("@", made.isoformat()) for line in entry.lines]
        lines = [part for line in said for part in wrap(line, fits("narrow", 7.5, 222))]
        flow.need(9.5 * len(lines) + 5)
        page = flow.page
        balance += entry.amount
        page.put(OPER + 2, flow.y, f"{made:%Y-%m-%d}", 7.5)
        page.put(BOOK + 2, flow.y, f"{entry.day:%Y-%m-%d}", 7.5)
        page.put(AMOUNT, flow.y, money(entry.amount), 7.5, right=True)
        page.put(BALANCE - 2, flow.y, money(balance), 7.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, made, flow.number))
        flow.y = page.lines(TEXT, flow.y, lines, 7.5, 9.5) + 5
        page.rule(44, flow.y - 10, 552, 0.25, GREY)
    flow.need(70)
    flow.page.put(TEXT, flow.y + 2, "Saldo końcowe", 7.5, bold=True)
    flow.page.put(BALANCE - 2, flow.y + 2, money(closing), 7.5, bold=True, right=True)
    text = (
        "Niniejszy dokument jest wydrukiem komputerowym sporządzonym zgodnie z art. 7 Ustawy Prawo Bankowe "
        "(Dz. U. Nr 140 z 1997 roku, poz. 939 z późniejszymi zmianami) i nie wymaga podpisu ani stempla. "
        "Reklamacje prosimy zgłaszać w terminie 14 dni od otrzymania zestawienia."
    )
    flow.page.lines(44, flow.y + 28, wrap(text, fits("narrow", 6.5, 508)), 6.5, 8.5)
    for n, page in enumerate(flow.pages, 1):
        page.put(552, 784, f"Strona {n}/{len(flow.pages)}", 7, right=True)
        page.lines(
            44,
            800,
            [
                "wBank S.A. z siedzibą w Warszawie, ul. Senatorska 18, Sąd Rejonowy dla m. st. "
                "Warszawy, KRS 0000025237, "
                "NIP 526-021-50-88,",
                "wpłacony w całości kapitał zakładowy według stanu na dzień 01.01.2019 r. wynosi 169.248.488 złotych.",
            ],
            5.5,
            7,
            color=GREY,
        )
    with_reportlab(flow.pages, path)
    return Truth("checking", "pl_PL", "PLN", account, start, end, opening, closing, rows)
