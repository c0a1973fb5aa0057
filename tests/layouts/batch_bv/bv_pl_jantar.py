"""Poland, credit card account statement: ISO dates, three-line descriptions, amount and balance after each operation.

Opening and closing balance stand above and below the rows, the balance is the debt as a negative figure; foreign
purchases say the original sum in the text.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, running, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits
from ._rows import add, count_pages, share, some_balance, use, word_by_word

AMBER = (0.75, 0.2, 0.1)
KINDS = [
    Kind(6, -6, -280, "ZAKUP PRZY UŻYCIU KARTY|{shop} /{town}", "buy"),
    Kind(2, -20, -260, "ZAKUP PRZY UŻYCIU KARTY - INTERNET|{web} /{city}", "buy"),
    Kind(2, -80, -350, "ZAKUP PRZY UŻYCIU KARTY|ORLEN STACJA NR #### /{town}", "buy"),
    Kind(1, -20, -600, "ZAKUP PRZY UŻYCIU KARTY ZA GRANICĄ|{abroad}", "abroad"),
    Kind(0.6, -100, -800, "WYPŁATA W BANKOMACIE|PLANET CASH ### /{town}", "cash", "50", most=2),
    Kind(0.4, 20, 250, "ZWROT TOWARU|{shop} /{town}", "credit"),
]
POOLS = {
    "shop": ["BIEDRONKA ####", "ZABKA Z####", "LIDL SIKORSKIEGO", "ROSSMANN ##", "EMPIK SALON", "APTEKA POD LWEM"],
    "town": ["Warszawa", "Kraków", "Wrocław", "Gdańsk", "Łódź"],
    "web": ["Allegro", "PayPro S.A.", "www.zalando.pl", "BOLT.EU/O/##########"],
    "city": ["Poznań", "Warszawa"],
    "abroad": ["BOOKING.COM /Amsterdam EUR", "ALZA.CZ /Praha CZK", "GITHUB, INC. /San Francisco USD"],
}
RATES = {"EUR": (4.25, 4.7), "CZK": (0.17, 0.19), "USD": (3.8, 4.4)}


def pln(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("Deja", "Deja-Bold")
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 60))
    opening = -some_balance(rng, 200, 6500)
    own = iban(rng, "PL", "########################")[2:]
    sender = rng.choice(["NATALIA WÓJTOWICZ", "PAWEŁ ŚLIWIŃSKI", "KATARZYNA ŻUREK"])
    repay = Entry(start + timedelta(rng.randint(14, 24)), ("SPŁATA KARTY KREDYTOWEJ", sender), -opening, "pay", "")
    entries = sorted([*entries, repay], key=lambda entry: entry.day)
    entries.append(Entry(end, ("OPŁATA ZA KARTĘ - MIESIĘCZNA",), Decimal("-9.99"), "fee", ""))
    if rng.random() < 0.5:
        entries.append(Entry(end, ("KAPITALIZACJA ODSETEK",), share(opening, "0.0071"), "fee", ""))
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    card = f"5168 07** **** {rng.randrange(10000):04}"
    rows: list[Row] = []

    def top(page: Page, number: int) -> float:
        page.face, page.bold = "Deja", "Deja-Bold"
        page.put(40, 46, "Jantar Bank", 17, bold=True, color=AMBER)
        page.put(555, 46, f"Strona {number} z __", 8, right=True, color=GREY)
        if number > 1:
            return heads(page, 74)
        page.put(40, 76, f"Wyciąg z rachunku karty kredytowej nr {end.month}/{end.year}", 12, bold=True)
        page.put(40, 92, f"za okres od {start} do {end}", 9)
        page.lines(
            360, 112, [sender, f"UL. DŁUGA {rng.randint(1, 90)} M. {rng.randint(1, 40)}", "00-238 WARSZAWA"], 9, 12
        )
        y = 170.0
        paid = add(entry.amount for entry in entries if entry.amount > 0)
        for label, text in [
            ("Numer rachunku karty", own),
            ("Numer karty", card),
            ("Przyznany limit kredytowy", pln(Decimal(rng.randrange(4000, 20000, 1000))) + " PLN"),
            ("Suma uznań", pln(paid) + " PLN"),
            ("Suma obciążeń", pln(closing - opening - paid) + " PLN"),
            ("Minimalna kwota do zapłaty", pln(max(share(-closing, "0.05"), Decimal("0.00"))) + " PLN"),
            ("Termin płatności", str(end + timedelta(24))),
            ("Oprocentowanie w skali roku", "18,50%"),
        ]:
            page.put(40, y, label, 8.5)
            page.put(200, y, text, 8.5, bold=True)
            y += 13
        y = heads(page, y + 16)
        page.put(144, y, "Saldo początkowe", 8.5, bold=True)
        page.put(555, y, pln(opening), 8.5, bold=True, right=True)
        return y + 18

    def heads(page: Page, y: float) -> float:
        page.box(36, y - 11, 523, 25, AMBER)
        page.lines(40, y, ["Data", "księgowania"], 7.5, 9, bold=True, color=WHITE)
        page.lines(94, y, ["Data", "operacji"], 7.5, 9, bold=True, color=WHITE)
        page.put(144, y, "Opis operacji", 7.5, bold=True, color=WHITE)
        page.put(478, y, "Kwota (PLN)", 7.5, bold=True, color=WHITE, right=True)
        page.put(555, y, "Saldo po", 7.5, bold=True, color=WHITE, right=True)
        page.put(555, y + 9, "operacji", 7.5, bold=True, color=WHITE, right=True)
        return y + 27

    flow = Flow(770, Page, top)
    for entry, balance in zip(entries, balances, strict=True):
        used = earlier(rng, entry.day) if entry.tag in ("buy", "abroad", "cash") else entry.day
        text = list(entry.lines)
        if entry.tag == "abroad":
            unit = text[1][-3:]
            rate = f"{rng.uniform(*RATES[unit]):.4f}"
            text[1] = text[1][:-4]
            text.append(
                f"{pln(share(-entry.amount, str(1 / Decimal(rate))))} {unit} 1 {unit}={rate.replace('.', ',')} PLN"
            )
        text = [part for whole in text for part in wrap(whole, fits("Deja", 8, 262))]
        flow.need(len(text) * 10 + 5)
        page = flow.page
        page.put(40, flow.y, str(entry.day), 8)
        page.put(94, flow.y, str(used), 8)
        page.put(478, flow.y, pln(entry.amount), 8, right=True)
        page.put(555, flow.y, pln(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(text), entry.amount, balance, page=flow.number))
        flow.y = page.lines(144, flow.y, text, 8, 10) + 4
        page.rule(36, flow.y - 10, 559, 0.3, (0.8, 0.8, 0.8))
    flow.need(80)
    flow.page.put(144, flow.y + 4, "Saldo końcowe", 8.5, bold=True)
    flow.page.put(555, flow.y + 4, pln(closing), 8.5, bold=True, right=True)
    note = "Prosimy o sprawdzenie wyciągu. Brak uwag w ciągu 30 dni uznajemy za potwierdzenie salda. Dokument został "
    note += "wygenerowany elektronicznie i nie wymaga podpisu ani stempla."
    flow.page.lines(40, flow.y + 36, wrap(note, fits("Deja", 7, 515)), 7, 9, color=GREY)
    count_pages(flow.pages)
    word_by_word(flow.pages, path)
    return Truth("card", "pl_PL", "PLN", own, start, end, opening, closing, rows)
