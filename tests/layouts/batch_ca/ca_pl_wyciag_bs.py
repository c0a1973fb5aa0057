"""Poland, cooperative bank of a small town: business current account, statement without signature.

Ordinal number, operation and value date stacked, a long text with sender, account and title in labelled lines, debit
and credit columns without signs, the balance after each operation, totals and counts of debits and credits at the end.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import BOLD, FACE, incoming, joined, money, outgoing, register

POOLS: Pools = {
    "nrb": ["## #### 0003 #### #### #### #### ####"],
    "who": [
        "PPHU STOLMAX JAN KOWALCZYK UL. LEŚNA 4 26-200 KOŃSKIE",
        "HURTOWNIA ŻELAZNA SP. Z O.O. UL. KIELECKA 112 26-110 SKARŻYSKO-KAMIENNA",
        "GMINA RUDA MALENIECKA",
        "ZAKŁAD USŁUG LEŚNYCH ADAM WÓJCIK",
        "PKN PALIWA S.A. 09-411 PŁOCK",
        "BIURO RACHUNKOWE DĄBROWSKA",
    ],
    "tax": ["/TI/N658#######/OKR/##M0#/SFP/VAT-7/TXT/", "/TI/N658#######/OKR/##M0#/SFP/PIT-4R/TXT/"],
}
KINDS = (
    Kind(6, 250, 9800, "PRZELEW PRZYCHODZĄCY ELIXIR|Nadawca: {who}|Rachunek: {nrb}|Tytułem: FV ##/0#/20## zapłata"),
    Kind(6, -80, -4900, "PRZELEW WYCHODZĄCY INTERNET|Odbiorca: {who}|Rachunek: {nrb}|Tytułem: faktura nr ####/##"),
    Kind(3, -20, -400, "TRANSAKCJA KARTĄ|Karta: 4405 **** **** ####|STACJA PALIW NR ### KOŃSKIE PL"),
    Kind(2, -150, -3800, "PRZELEW DO US|Odbiorca: Urząd Skarbowy w Końskich|Rachunek: {nrb}|Tytułem: {tax}"),
    Kind(1, -900, -4200, "PRZELEW DO ZUS|Odbiorca: ZUS|Rachunek: {nrb}|Tytułem: składki", most=1),
    Kind(2, 300, 4000, "WPŁATA GOTÓWKOWA|Wpłacający: własna|Tytułem: utarg", step="10"),
    Kind(1, -500, -5000, "WYPŁATA GOTÓWKOWA|CZEK NR ########", step="50"),
    Kind(2, -0.5, -3, "PROWIZJA ZA PRZELEW", step="0.5"),
    Kind(1, -15, -45, "OPŁATA ZA PROWADZENIE RACHUNKU|za okres miesięczny", step="1", most=1),
    Kind(1, -600, -2600, "SPŁATA KREDYTU|Umowa nr ###/OBR/##", most=1),
)
GREEN = (0.0, 0.42, 0.2)


def _sum(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    register()
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 1500, 60000)
    number = iban(rng, "PL", "899900030000############")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 70), balance=opening, floor=0)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening

    def head(page: Page, n: int) -> float:
        page.put(40, 48, "BANK SPÓŁDZIELCZY W KAMIENIU KONECKIM", 11, bold=True, color=GREEN)
        page.put(40, 59, "Grupa Banków Lokalnych, ul. Rynek 9, 26-999 Kamień Konecki, tel. 41 000 00 00", 7, color=GREY)
        page.put(555, 48, f"strona {n}", 7, right=True)
        if n > 1:
            page.put(40, 78, f"Wyciąg nr {period[1].month}/{period[1].year}   rachunek {number[2:].strip()}", 8)
            return table(page, 100)
        page.put(
            298, 88, f"WYCIĄG Z RACHUNKU BANKOWEGO NR {period[1].month}/{period[1].year}", 12, center=True, bold=True
        )
        page.put(298, 101, f"za okres od {period[0]:%d.%m.%Y} do {period[1]:%d.%m.%Y}", 9, center=True)
        page.box(40, 112, 515, 66, None, stroke=GREY)
        cells = (
            ("Posiadacz rachunku:", "TARTAK WRZOS S.C. M. WRZOS, P. WRZOS, MŁYNEK NIEŚWIŃSKI 3, 26-200 KOŃSKIE"),
            ("Rodzaj rachunku:", "RACHUNEK BIEŻĄCY - DZIAŁALNOŚĆ GOSPODARCZA"),
            ("Numer rachunku:", number[2:].strip()),
            ("Waluta:", "PLN"),
            ("Saldo początkowe:", f"{_sum(opening)} PLN na dzień {period[0] - timedelta(1):%d.%m.%Y}"),
        )
        for k, (label, text) in enumerate(cells):
            page.put(46, 124 + 12 * k, label, 8, color=GREY)
            page.put(140, 124 + 12 * k, text, 8, bold=k in (2, 4))
        return table(page, 200)

    def table(page: Page, y: float) -> float:
        page.box(40, y - 10, 515, 24, (0.9, 0.95, 0.91), stroke=GREY)
        page.put(44, y + 4, "Lp.", 7.5, bold=True)
        page.put(66, y, "Data operacji", 7.5, bold=True)
        page.put(66, y + 10, "Data waluty", 7.5, bold=True)
        page.put(130, y + 4, "Treść operacji", 7.5, bold=True)
        for x, upper, lower in ((410, "Obciążenia", "(Wn)"), (480, "Uznania", "(Ma)"), (551, "Saldo", "po operacji")):
            page.put(x, y, upper, 7.5, right=True, bold=True)
            page.put(x, y + 10, lower, 7.5, right=True, bold=True)
        return y + 26

    flow = Flow(768, lambda: Page(face=FACE, bold=BOLD), head)
    rows = []
    for count, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 7.8, 232))]
        flow.need(9.5 * max(2, len(lines)) + 7)
        page, y = flow.page, flow.y
        page.put(58, y, str(count), 7.8, right=True)
        page.lines(66, y, [f"{entry.day:%d.%m.%Y}"] * 2, 7.8, 9.5)
        page.lines(130, y, lines, 7.8, 9.5)
        page.put(410 if entry.amount < 0 else 480, y, _sum(abs(entry.amount)), 7.8, right=True)
        page.put(551, y, _sum(balance), 7.8, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, entry.day, flow.number))
        flow.y += 9.5 * max(2, len(lines)) + 7
        page.rule(40, flow.y - 11, 555, 0.3, GREY)
    _end(flow, rows, closing, f"{period[1]:%d.%m.%Y}")
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "pl_PL", "PLN", number[2:].strip(), *period, opening, closing, rows)


def _end(flow: Flow, rows: list[Row], closing: Decimal, day: str) -> None:
    flow.need(130)
    page, y = flow.page, flow.y + 4
    amounts = money(rows)
    page.put(130, y, "Obroty razem:", 8, bold=True)
    page.put(410, y, _sum(abs(outgoing(amounts))), 8, right=True, bold=True)
    page.put(480, y, _sum(incoming(amounts)), 8, right=True, bold=True)
    page.put(130, y + 13, "Liczba operacji:", 8)
    page.put(410, y + 13, str(sum(amount < 0 for amount in amounts)), 8, right=True)
    page.put(480, y + 13, str(sum(amount > 0 for amount in amounts)), 8, right=True)
    page.put(130, y + 28, f"Saldo końcowe na dzień {day}:", 8.5, bold=True)
    page.put(551, y + 28, _sum(closing), 8.5, right=True, bold=True)
    page.put(130, y + 41, "Środki dostępne (z limitem 20 000,00 PLN):", 8)
    page.put(551, y + 41, _sum(closing + 20000), 8, right=True)
    small = (
        "Dokument sporządzony elektronicznie na podstawie art. 7 Prawa bankowego, nie wymaga podpisu ani stempla. "
        "Niezgodność salda prosimy zgłosić w ciągu 14 dni od otrzymania wyciągu. Depozyty gwarantuje Bankowy "
        "Fundusz Gwarancyjny do równowartości 100 000 euro, arkusz informacyjny dla deponentów dostępny jest w "
        "placówkach i na stronie Banku."
    )
    page.lines(40, y + 66, wrap(small, fits(FACE, 6.8, 515)), 6.8, 8.5, color=GREY)
    flow.y = y + 95
