"""Poland, wyciąg z rachunku: blocks of three to seven lines with labels (Nr rach. przeciwst., Dane adr., Tytuł,
Lokalizacja, Numer karty, Data i czas operacji, Oryginalna kwota operacji), `-1 234,56`, `02.01.2024`.

Look 1 prints the value date below the posting date and the operation number above the type; look 2 has the columns Data
księgowania and Data operacji in ISO form. Signed amounts and the balance on the first line of each block; "Saldo do
przeniesienia" and "Saldo z przeniesienia" from page to page; a summary with counts. reportlab, embedded DejaVu.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_reportlab

PLACE = "Lokalizacja: Adres: {shop} Miasto: {town} Kraj: POLSKA"
WHEN = "Data i czas operacji: {used}|Oryginalna kwota operacji: @ PLN|Numer karty: 425125******####"
KINDS = [
    Kind(11, -4, -420, f"PŁATNOŚĆ KARTĄ|Tytuł: 0######## ##############|{PLACE}|{WHEN}", "c"),
    Kind(
        3, -10, -2400, "PRZELEW WYCHODZĄCY|Nr rach. przeciwst.: {nrb}|Dane adr. rach. przeciwst.: {payee}|Tytuł: {note}"
    ),
    Kind(
        2.5, 20, 3000, "PRZELEW PRZYCHODZĄCY|Nr rach. przeciwst.: {nrb}|Dane adr. rach. przeciwst.: {payee}|"
        "Tytuł: {note}", step="0.50",
    ),
    Kind(1.4, 4200, 11500, "WYNAGRODZENIE|Nr rach. przeciwst.: {nrb}|Dane adr. rach. przeciwst.: {firm}|Tytuł: "
         "WYNAGRODZENIE ZA OKRES {used}", most=1),
    Kind(3, -5, -300, "PŁATNOŚĆ WEB - KOD MOBILNY|Tytuł: 00000#### ##########|Nr ref: ############|Lokalizacja: Adres: "
         "{web}|Data i czas operacji: {used} 1#:2#:0#"),
    Kind(2, -10, -500, "PRZELEW NA TELEFON WYCHODZĄCY|Numer telefonu: 48 6## *** 0##|Tytuł: {note}", step="5.00"),
    Kind(1.5, -50, -2000, "WYPŁATA Z BANKOMATU|Tytuł: PLN #############|Lokalizacja: Adres: BANKOMAT {town} UL. 3 MAJA "
         "1#|Data i czas operacji: {used} 1#:1#:5#", "c", "50.00"),
    Kind(1.5, -40, -900, "PŁATNOŚĆ KARTĄ|Tytuł: 0#######|Lokalizacja: Adres: {abroad}|Data i czas operacji: "
         "{used}|Oryginalna kwota operacji: ##,00 EUR Kurs 4,3##1 PLN", "c"),
    Kind(1.2, -300, -2600, "ZLECENIE STAŁE|Nr rach. przeciwst.: {nrb}|Dane adr. rach. przeciwst.: {payee}|"
         "Tytuł: CZYNSZ"),
    Kind(0.8, 10, 400, f"ZWROT PŁATNOŚCI KARTĄ|{PLACE}|Data i czas operacji: {{used}}", "c"),
    Kind(0.6, -8.9, -8.9, "OPŁATA ZA UŻYTKOWANIE KARTY|Tytuł: OPŁATA MIESIĘCZNA 425125******####", most=1),
    Kind(0.5, 0.01, 14, "NALICZENIE ODSETEK|Tytuł: KAPITALIZACJA ODSETEK", most=1),
]  # fmt: skip
POOLS = {
    "shop": ["BIEDRUSZKA 4417", "ŻABIK Z7081 K.1", "LEWIATAN-BIS SP Z O.O.", "STACJA ORLIK NR 121", "Apteka Pod Lwem"],
    "town": ["ŁÓDŹ", "Kraków", "BIELSKO-BIAŁA", "Świnoujście", "Wrocław"],
    "payee": [
        "GRAŻYNA WÓJCIK-ŻUREK UL. DŁUGA 14 M. 3 00-238 WARSZAWA",
        "TAURYŃSKA ENERGIA SPRZEDAŻ SP. Z O.O. UL. ŁAGIEWNICKA 60 30-417 KRAKÓW",
        "Jan Pięta",
        "WSPÓLNOTA MIESZKANIOWA LIPOWA 7",
    ],
    "firm": ["HUTA SZKŁA JUTRZENKA S.A. UL. FABRYCZNA 2 38-400 KROSNO", "URZĄD MIASTA"],
    "web": ["www.allegrotka.pl", "BILKOM24.PL", "pyszności.pl"],
    "abroad": ["HOTEL ADRIA 4* Miasto: ZADAR Kraj: CHORWACJA", "NETFLIKS.COM Miasto: AMSTERDAM Kraj: HOLANDIA"],
    "note": ["FV 1#/2024/000#### z dnia 02.01.2024", "na prezent", "zwrot za bilety 120,00 zł", "OPŁATA 03/2024 kl. nr "
             "0#######", "zaliczka"],
    "nrb": lambda rng, _: iban(rng, "PL", "#" * 24)[2:],
    "used": lambda rng, day: earlier(rng, day).isoformat(),
}  # fmt: skip
NAVY = (0.0, 0.2, 0.35)
LEFT, TEXT, AMOUNT, BALANCE = 40, 150, 470, 555


def _pl(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.8)
    opening = rng.choice([some_amount(rng, 50, 25000)] * 5 + [some_amount(rng, -20, -900)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-900)
    balances = running(opening, [e.amount for e in entries])
    account = iban(rng, "PL", "1020" + "#" * 20)[2:]
    truth = Truth("checking", "pl_PL", "PLN", account, start, end, opening, opening + sum(e.amount for e in entries))
    stacked = rng.random() < 0.6
    state = {"balance": opening}
    number = rng.randint(1, 12)
    flow = Flow(
        756,
        lambda: Page(face="narrow", bold="narrow-bold"),
        lambda page, n: _head(page, n, truth, [e.amount for e in entries], stacked, number, state["balance"]),
        lambda page, y: _carry(page, y, "Saldo do przeniesienia", state["balance"]),
    )
    serial = rng.randint(10000, 90000)
    for entry, balance in zip(entries, balances, strict=True):
        value = earlier(rng, entry.day) if entry.tag else entry.day
        printed = [line.replace("@", _pl(abs(entry.amount))) for line in entry.lines]
        lines = [part for line in printed for part in wrap(line, fits("narrow", 7.5, 218))]
        top = 10 if stacked else 0
        flow.need(9.5 * len(lines) + 8 + top)
        page, y = flow.page, flow.y
        if stacked:
            serial += rng.randint(1, 9)
            page.put(LEFT, y, f"{entry.day:%d.%m.%Y}", 7.5)
            page.put(LEFT, y + 10, f"{value:%d.%m.%Y}", 7.5)
            page.put(LEFT + 52, y, f"C{entry.day:%y%j}00{serial}", 6.5, color=GREY)
        else:
            page.put(LEFT, y, entry.day.isoformat(), 7.5)
            page.put(LEFT + 55, y, value.isoformat(), 7.5)
        page.put(TEXT, y, lines[0], 7.5, bold=True)
        page.put(AMOUNT, y, _pl(entry.amount), 7.5, right=True, bold=entry.amount > 0)
        page.put(BALANCE, y, _pl(balance), 7.5, right=True)
        y = page.lines(TEXT, y + 9.5, lines[1:], 7.5, 9.5)
        flow.y = max(y, flow.y + top + 9.5) + 7
        page.rule(LEFT, flow.y - 13, BALANCE, 0.3, GREY)
        state["balance"] = balance
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
    if not entries:
        flow.page.put(TEXT, flow.y, "Brak operacji w okresie", 7.5)
        flow.y += 14
    _end(flow, truth, end)
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 820, f"Strona {n}/{len(flow.pages)}", 7, right=True)
        page.put(LEFT, 820, "Bank Wiślana S.A., ul. Nadbrzeżna 15, 02-515 Warszawa, NIP 525-000-77-38, kapitał "
                 "zakładowy 1 250 000 000 zł", 6, color=GREY)  # fmt: skip
    with_reportlab(flow.pages, path, "rows")
    return truth


def _carry(page: Page, y: float, name: str, balance: Decimal) -> None:
    page.put(TEXT, y, name, 7.5)
    page.put(BALANCE, y, _pl(balance), 7.5, right=True, bold=True)


def _head(
    page: Page, number: int, truth: Truth, amounts: list[Decimal], stacked: bool, serial: int, balance: Decimal
) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(LEFT, 44, "Bank Wiślana", 15, bold=True, color=NAVY)
    title = f"Wyciąg nr {serial}/{end.year} z rachunku oszczędnościowo-rozliczeniowego"
    page.put(BALANCE, 44, title, 9, right=True)
    page.put(BALANCE, 56, f"za okres od {start:%d.%m.%Y} do {end:%d.%m.%Y}", 8, right=True)
    y = 84.0
    if number == 1:
        page.lines(330, 92, ["BOŻENA ŁĄCKA", "OS. ŹRÓDLANE 8/41", "31-976 KRAKÓW"], 9, 12)
        page.lines(LEFT, 92, ["Numer rachunku", truth.account_number or "", "Waluta: PLN"], 8, 12)
        page.lines(LEFT, 128, ["Numer IBAN: PL" + (truth.account_number or ""), "BIC: WISLPLPWXXX"], 7, 10)
        into = [a for a in amounts if a > 0]
        out = [a for a in amounts if a < 0]
        names = ["Saldo początkowe", f"Suma uznań ({len(into)})", f"Suma obciążeń ({len(out)})", "Saldo końcowe"]
        sums = [truth.opening_balance, sum(into, Decimal("0.00")), sum(out, Decimal("0.00")), truth.closing_balance]
        page.box(LEFT, 156, BALANCE - LEFT, 38, stroke=NAVY)
        for n, (name, amount) in enumerate(zip(names, sums, strict=True)):
            page.put(LEFT + 128 * n + 8, 170, name, 7.5, color=GREY)
            page.put(LEFT + 128 * n + 8, 185, _pl(amount or Decimal("0.00")), 9, bold=True)
        y = 216
    page.box(LEFT - 4, y - 11, BALANCE - LEFT + 8, 27, (0.9, 0.93, 0.96))
    if stacked:
        page.lines(LEFT, y, ["Data operacji", "Data waluty"], 7, 10)
        page.put(LEFT + 52, y, "Numer operacji", 7)
        page.lines(TEXT, y, ["Typ operacji", "Opis operacji"], 7, 10)
    else:
        page.lines(LEFT, y, ["Data", "księgowania"], 7, 10)
        page.lines(LEFT + 55, y, ["Data", "operacji"], 7, 10)
        page.put(TEXT, y, "Opis operacji", 7)
    page.put(AMOUNT, y, "Kwota operacji", 7, right=True)
    page.put(BALANCE, y, "Saldo po operacji", 7, right=True)
    y += 30
    _carry(page, y, "Saldo początkowe" if number == 1 else "Saldo z przeniesienia", balance)
    return y + 16


def _end(flow: Flow, truth: Truth, end: date) -> None:
    flow.need(96)
    _carry(flow.page, flow.y, "Saldo końcowe", truth.closing_balance or Decimal("0.00"))
    limit = Decimal(fill(Random(str(end)), "#000", end, {}))
    text = (
        f"Limit odnawialny w rachunku: {_pl(limit)} PLN, oprocentowanie 19,50%, data wymagalności {end.day:02}.12."
        f"{end.year + 1}. Odsetki naliczone do {end:%d.%m.%Y}: 0,00 PLN. Środki na rachunku są objęte ochroną"
        " Bankowego Funduszu do kwoty 100 000 EUR. Reklamacje prosimy zgłaszać w terminie 14 dni od otrzymania wyciągu."
        f" Dokument sporządzono elektronicznie {end + timedelta(2):%d.%m.%Y}; nie wymaga podpisu ani stempla (art. 7"
        " Prawa bankowego, Dz. U. 2023 poz. 2488)."
    )
    flow.page.lines(LEFT, flow.y + 26, wrap(text, fits("narrow", 7, 510)), 7, 9.5)
