"""Poland, elektroniczne zestawienie operacji: ISO dates of operation and of booking, long wrapping capitals, signed
amount with spaces and the balance after each operation, sums of credits and debits with counts before the table;
ruled rows, fpdf2 cells with embedded subsets."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Page
from ._rows import KIND, fpdf_cells, joined, load, minus, plus, spaces, wrapped

RED = (0.75, 0.0, 0.15)
LINE = (0.75, 0.75, 0.75)
POOLS: Pools = {
    "shop": ("BIEDRONKA 3381", "ZABKA Z6612 K.1", "LIDL ROCHA", "ROSSMANN 47", "ORLEN STACJA NR 4412", "EMPIK MALTA",
             "JMP S.A. BIEDRONKA 5512",
             "PIEKARNIA FAWOR", "CARREFOUR EXPRESS", "APTEKA POD ORLEM", "CCC 0188", "MPK POZNAN BILETOMAT"),
    "town": ("POZNAN", "SWARZEDZ", "LUBON", "WARSZAWA"),
    "person": ("ANNA WIŚNIEWSKA", "MICHAŁ KOZŁOWSKI", "JÓZEF I DANUTA ŁĄCCY", "KATARZYNA ŻAK"),
    "street": ("UL.GŁOGOWSKA 114 M.5 60-263 POZNAŃ", "OS.PIASTOWSKIE 38/12 61-151 POZNAŃ", "UL.DŁUGA 7 62-030 LUBOŃ"),
    "due": ("ENEA S.A.", "AQUANET S.A.", "ORANGE POLSKA S.A.", "PGNIG OBRÓT DETALICZNY SP. Z O.O.", "UPC POLSKA",
            "PZU SA"),
    "what": ("ZA OBIAD", "ZWROT ZA BILETY", "NA PREZENT", "SKŁADKA KLASOWA", "CZYNSZ GARAŻ"),
    "web": ("ALLEGRO.PL", "ZALANDO SE", "MEDIA EXPERT", "PYSZNE.PL", "EMPIK.COM"),
    "iban": lambda rng, _: iban(rng, "PL", "########0000############").replace(" ", "")[2:],
    "d": lambda rng, day: f"{earlier(rng, day, 3):%Y-%m-%d}",
    "m": lambda _, day: f"{day:%m/%Y}",
}  # fmt: skip
KINDS = [
    Kind(10, -6, -320, "ZAKUP PRZY UŻYCIU KARTY|{shop} /{town} DATA TRANSAKCJI: {d}"),
    Kind(3, -20, -450, "BLIK ZAKUP E-COMMERCE|{web} {web}|DATA TRANSAKCJI: {d}"),
    Kind(3, -30, -420, "PRZELEW ZEWNĘTRZNY WYCHODZĄCY|{due} |FAKTURA ##########/{m}|{iban}"),
    Kind(2, -20, -700, "PRZELEW WEWNĘTRZNY WYCHODZĄCY|{person} {street}|{what}|{iban}"),
    Kind(2, 20, 600, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{person} {street}|{what}|{iban}", step="1"),
    Kind(1.2, 4200, 8900, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|WIELKOPOLSKA FABRYKA OKUĆ SP. Z O.O. UL.FABRYCZNA 2 "
                          "62-020 SWARZĘDZ|WYNAGRODZENIE ZA {m}|{iban}", most=1),
    Kind(1, -50, -1000, "WYPŁATA W BANKOMACIE|EURONET UL.SW.MARCIN /POZNAN DATA TRANSAKCJI: {d}", step="50"),
    Kind(0.8, -640, -1250, "ZLECENIE STAŁE|SPÓŁDZIELNIA MIESZKANIOWA POD LIPAMI|CZYNSZ {m}|{iban}", most=1),
    Kind(0.5, -4, -12, "OPŁATA MIESIĘCZNA ZA KARTĘ", step="1", most=1),
]  # fmt: skip
LEFT, SECOND, TEXT, AMOUNT, BALANCE = 40.0, 96.0, 158.0, 472.0, 555.0


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load("arial", "arial-bold")
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 300, 14000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 85), balance=opening, floor=0)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = balances[-1]
    account = iban(rng, "PL", "1997####0000############")

    def titles(page: Page, y: float) -> float:
        page.box(LEFT, y, BALANCE - LEFT, 26, (0.93, 0.93, 0.93))
        for x, first, second in (
            (LEFT + 3, "Data", "operacji"),
            (SECOND, "Data", "księgowania"),
            (TEXT, "Opis operacji", ""),
        ):
            page.put(x, y + 11, first, 8, bold=True)
            page.put(x, y + 21, second, 8, bold=True)
        page.put(AMOUNT, y + 11, "Kwota", 8, bold=True, right=True)
        page.put(BALANCE - 3, y + 11, "Saldo po", 8, bold=True, right=True)
        page.put(BALANCE - 3, y + 21, "operacji", 8, bold=True, right=True)
        return y + 38

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 40, "wBank Wielkopolski", 15, bold=True, color=RED)
        page.lines(
            LEFT,
            800,
            [
                "wBank Wielkopolski S.A. z siedzibą w Poznaniu, ul. Św. Marcin 199, zarejestrowany w Sądzie Rejonowym "
                "w Poznaniu, KRS 0000099123,",
                "NIP: 778-99-00-123, kapitał zakładowy wpłacony w całości wynosi 84 500 000 złotych.",
            ],
            6.3,
            8,
            color=GREY,
        )
        page.put(BALANCE, 820, f"Strona {number}", 7, right=True, color=GREY)
        if number > 1:
            return titles(page, 56)
        page.put(LEFT, 74, "ELEKTRONICZNE ZESTAWIENIE OPERACJI", 12, bold=True)
        page.put(LEFT, 88, f"za okres od {start:%Y-%m-%d} do {end:%Y-%m-%d}", 10)
        page.lines(LEFT, 112, ["Rachunek:", "Numer rachunku:", "Waluta:", "Posiadacz:"], 8.5, 12, color=GREY)
        page.lines(LEFT + 80, 112, ["eKonto osobiste", account, "PLN", "TOMASZ GRZEGORZ NOWACKI"], 8.5, 12)
        page.lines(380, 112, ["TOMASZ NOWACKI", "UL. DĄBROWSKIEGO 77/4", "60-529 POZNAŃ"], 9, 12)
        page.put(LEFT, 176, "Podsumowanie obrotów na rachunku", 9, bold=True)
        page.rule(LEFT, 180, 330, 0.5, LINE)
        incoming = sum(amount > 0 for amount in amounts)
        y = 192.0
        for label, count, total in (
            ("Uznania", incoming, plus(amounts)),
            ("Obciążenia", len(amounts) - incoming, -minus(amounts)),
        ):
            page.put(LEFT, y, label, 8.5)
            page.put(170, y, f"{count}", 8.5, right=True)
            page.put(330, y, spaces(total), 8.5, right=True)
            y += 12
        page.put(LEFT, y + 14, f"Saldo początkowe: {spaces(opening)}", 9, bold=True)
        page.put(BALANCE, y + 14, f"Limit odnawialny: {spaces(opening * 0)}", 8.5, right=True, color=GREY)
        return titles(page, y + 24)

    flow = Flow(780, lambda: Page(face="arial", bold="arial-bold"), head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrapped(entry.lines, "arial", 8, 252)
        flow.need(len(lines) * 9.8 + 4)
        page = flow.page
        bought = re.search(r"TRANSAKCJI: ([\d-]{10})", " ".join(entry.lines))
        used = bought[1] if bought else f"{entry.day:%Y-%m-%d}"
        page.put(LEFT + 3, flow.y, used, 8)
        page.put(SECOND, flow.y, f"{entry.day:%Y-%m-%d}", 8)
        page.put(AMOUNT, flow.y, spaces(entry.amount), 8, right=True)
        page.put(BALANCE - 3, flow.y, spaces(balance), 8, right=True)
        y = page.lines(TEXT, flow.y, lines, 8, 9.8)
        page.rule(LEFT, y - 5, BALANCE, 0.4, LINE)
        flow.y = y + 5
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, None, flow.number))
    flow.need(60)
    page = flow.page
    page.put(LEFT, flow.y + 8, f"Saldo końcowe: {spaces(closing)}", 9, bold=True)
    page.lines(
        LEFT,
        flow.y + 26,
        [
            "Dokument sporządzono elektronicznie; nie wymaga podpisu ani stempla. Niezgodności prosimy zgłaszać.",
            "Środki objęte są gwarancją Bankowego Funduszu Gwarancyjnego na zasadach określonych w ustawie.",
        ],
        7,
        9,
        color=GREY,
    )
    fpdf_cells(flow.pages, path)
    return Truth(KIND, "pl_PL", "PLN", account.replace(" ", ""), start, end, opening, closing, rows)
