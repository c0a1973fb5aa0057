"""Poland, online "Historia rachunku": each operation is a block of lines between two rules.

Data operacji with Data waluty below it, Opis operacji (type in bold, then "Tytuł:", "Lokalizacja:", "Data i czas
operacji:", "Oryginalna kwota operacji: 12,34 EUR", "Numer karty:"), Kwota operacji, Saldo po operacji. Look 1 has two
columns for amount and balance, DD.MM.YYYY and oldest first; look 2 prints the balance in grey below the amount of the
same column, ISO dates, newest first, holds ("Blokady") above the table. fpdf2 with embedded condensed subsets.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

CARD = "Data i czas operacji: {used}|Oryginalna kwota operacji: @|Numer karty: 425125******####"
KINDS = [
    Kind(9, -3, -260, "Płatność kartą|Tytuł: 000##########|Lokalizacja: Kraj: POLSKA Miasto: {town} Adres: {shop}|"
         + CARD, "card"),
    Kind(3, -10, -900, "Przelew z rachunku|Rachunek odbiorcy: {account}|Nazwa odbiorcy: {person}|Tytuł: {note}"),
    Kind(2.5, 10, 1900, "Przelew na rachunek|Rachunek nadawcy: {account}|Nazwa nadawcy: {person}|Adres nadawcy: UL."
         " DŁUGA ##/## 0#-### {town}|Tytuł: {note}"),
    Kind(2.5, -5, -320, "Płatność web - kod mobilny|Tytuł: 00000############|Numer telefonu: +48 ### ### ###|"
         "Lokalizacja: Adres: {web}|'Operacja: ############'|Numer referencyjny: 0000############"),
    Kind(2, -10, -200, "Przelew na telefon przychodz. zew.|Nazwa odbiorcy: {person}|Tytuł: {note}"),
    Kind(1, 3900, 9200, "Przelew na rachunek|Nazwa nadawcy: {firm}|Tytuł: WYNAGRODZENIE ZA 1#/2023", most=1),
    Kind(2, -50, -1000, "Wypłata z bankomatu|Tytuł: 000##########|Lokalizacja: Kraj: POLSKA Miasto: {town} Adres:"
         " EURONETKA {town}|" + CARD, "card", step="50"),
    Kind(1, -9, -60, "Opłata|Tytuł: OPŁATA ZA KARTĘ 425125******####", step="0.5", most=2),
    Kind(1, -80, -420, "Polecenie zapłaty|Identyfikator odbiorcy: #########|Nazwa odbiorcy: {biller}|Tytuł: FAKTURA"
         " F/########/0##/##"),
    Kind(0.8, 0.01, 8, "Naliczenie odsetek|Tytuł: KAPITALIZACJA ODSETEK OD 12 500,00 PLN", most=1),
    Kind(0.6, 9, 300, "Zwrot płatności kartą|Lokalizacja: Kraj: HOLANDIA Miasto: UTRECHT Adres: {web}|" + CARD, "card"),
]  # fmt: skip
POOLS = {
    "town": ["ŁÓDŹ", "WARSZAWA", "BIELSKO-BIAŁA", "Gdańsk"],
    "shop": ["ROBACZEK 4417", "ŻABCIA Z7731 K.1", "LIDELLO ŚWIĘTA", "STACJA PALIW ORLIK NR 118"],
    "web": ["allegria.pl", "BILKOM.EU INTERCITO", "www.pyszneto.pl"],
    "person": ["GRZEGORZ BRZĘCZYŃSKI", "Wspólnota Mieszkaniowa Źródlana 5", "ŻANETA WÓJCIK-KOŚĆ"],
    "firm": ["ZAKŁADY ŁĄCZNOŚCI SP. Z O.O.", "URZĄD GMINY ŻUKÓW"],
    "biller": ["WIŚLANA ENERGIA S.A.", "TELEKOM NADBAŁTYCKI"],
    "note": ["CZYNSZ 12/2023", "zwrot za bilety 2 x 45,00 zł", "FV 118/11/2023 z dn. 30.11.2023", "Składka"],
    "account": ["## 1#20 #### #### #### #### #### ####"],
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}",
}  # fmt: skip
DAY, TEXT, AMOUNT, BALANCE = 40, 116, 466, 556
NAVY = (0.0, 0.2, 0.45)


def _pl(amount: Decimal, space: str = " ") -> str:
    return written(amount, space, ",")


def draw(rng: Random, path: Path) -> Truth:
    newest = rng.random() < 0.5  # and the balance below the amount
    form = "%Y-%m-%d" if newest else "%d.%m.%Y"
    period = start, end = some_period(rng, calendar=rng.random() < 0.6)
    opening = some_amount(rng, 5, 20000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    balances = running(opening, (e.amount for e in entries))
    code = iban(rng, "PL", "10200000################")
    closing = balances[-1] if balances else opening
    truth = Truth("checking", "pl_PL", "PLN", code, start, end, opening, closing, newest_first=newest)
    amounts = [e.amount for e in entries]
    new = lambda: Page(face="narrow", bold="narrow-bold")  # noqa: E731
    flow = Flow(780, new, lambda page, number: _head(page, number, truth, newest, form, amounts))
    pairs = list(zip(entries, balances, strict=True))
    for entry, balance in reversed(pairs) if newest else pairs:
        value = earlier(rng, entry.day) if entry.tag else entry.day
        room = AMOUNT - TEXT - 66 if not newest else 330
        code, rate = rng.choice([("PLN", "1"), ("PLN", "1"), ("EUR", "4.5120"), ("CZK", "0.1834")])
        original = f"{_pl(abs(entry.amount) / Decimal(rate))} {code}"
        lines = [part for line in entry.lines for part in wrap(line.replace("@", original), fits("narrow", 7.5, room))]
        flow.need(10 * max(len(lines), 2) + 8)
        page, y = flow.page, flow.y
        page.put(DAY, y, entry.day.strftime(form), 7.5)
        page.put(DAY, y + 10, value.strftime(form), 7.5, color=GREY)
        page.put(TEXT, y, lines[0], 7.5, bold=True)
        if newest:
            green = (0.0, 0.45, 0.1) if entry.amount > 0 else (0, 0, 0)
            page.put(BALANCE, y, f"{_pl(entry.amount)} PLN", 8, right=True, bold=True, color=green)
            page.put(BALANCE, y + 10, f"{_pl(balance)} PLN", 7, right=True, color=GREY)
        else:
            page.put(AMOUNT, y, _pl(entry.amount), 8, right=True)
            page.put(BALANCE, y, _pl(balance), 8, right=True)
        page.lines(TEXT, y + 10, lines[1:], 7.5, 10)
        flow.y = y + 10 * max(len(lines), 2) + 6
        page.rule(DAY, flow.y - 13, BALANCE, 0.4, GREY)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
    flow.need(60)
    page, y = flow.page, flow.y + 4
    if not entries:
        page.put(TEXT, y, "Brak operacji spełniających podane kryteria.", 8)
        y += 16
    notice = (
        "Dokument elektroniczny sporządzony na podstawie art. 7 ustawy Prawo bankowe, nie wymaga podpisu ani stempla."
        f" Środki gwarantowane przez BFG do 100 000,00 EUR. Od {end + timedelta(61):%d.%m.%Y} opłata: 10,00 zł."
    )
    page.lines(DAY, y + 6, wrap(notice, fits("narrow", 6.5, BALANCE - DAY)), 6.5, 9, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(297, 816, f"Strona {number} z {len(flow.pages)}", 7, center=True)
    with_fpdf(flow.pages, path, "rows" if newest else "columns")
    return truth


def _head(page: Page, number: int, truth: Truth, newest: bool, form: str, amounts: list[Decimal]) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(DAY, 42, "Bank Wiślany", 14, bold=True, color=NAVY)
    page.put(BALANCE, 42, f"Data wygenerowania: {(end + timedelta(1)).strftime(form)} 08:14", 7, right=True)
    y = 66.0
    if number == 1:
        page.put(DAY, 64, "Historia rachunku", 12, bold=True)
        names = ["Rachunek:", "Posiadacz:", "Zakres dat:"]
        values = [
            truth.account_number or "",
            "MAŁGORZATA ŚLIWIŃSKA",
            f"od {start.strftime(form)} do {end.strftime(form)}",
        ]
        page.lines(DAY, 80, names, 8, 12)
        page.lines(100, 80, values, 8, 12)
        names = ["Saldo początkowe", "Suma uznań", "Suma obciążeń", "Saldo końcowe"]
        into, out = (sum((a for a in amounts if (a > 0) == more), Decimal("0.00")) for more in (True, False))
        sums = [truth.opening_balance or Decimal(0), into, out, truth.closing_balance or Decimal(0)]
        page.lines(360, 68, names, 8, 12)
        page.lines(BALANCE, 68, [f"{_pl(a)} PLN" for a in sums], 8, 12, right=True)
        y = 132
        if newest and len(amounts) % 2:
            page.put(DAY, y, "Blokady", 8.5, bold=True)
            page.put(DAY, y + 13, (end + timedelta(1)).strftime(form), 7.5)
            page.put(TEXT, y + 13, "Blokada: ŻABCIA Z7731 K.1 ŁÓDŹ", 7.5)
            page.put(BALANCE, y + 13, "-27,49 PLN", 7.5, right=True)
            y += 40
    page.box(DAY - 4, y - 10, BALANCE - DAY + 8, 26, (0.9, 0.93, 0.97))
    page.lines(DAY, y, ["Data operacji", "Data waluty"], 7.5, 10, bold=True)
    page.put(TEXT, y, "Opis operacji", 7.5, bold=True)
    if newest:
        page.lines(BALANCE, y, ["Kwota operacji", "Saldo po operacji"], 7.5, 10, right=True, bold=True)
    else:
        page.put(AMOUNT, y, "Kwota operacji", 7.5, right=True, bold=True)
        page.put(BALANCE, y, "Saldo po operacji", 7.5, right=True, bold=True)
    return y + 30
