"""Poland, credit card: two dates "05.01.2024" one above the other in a row, repayments plain, spending with a minus.

The rows are numbered, the type of the operation stands above its details, "PLN" is behind each figure.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import in_words, joined, load_faces

NAVY: Color = (0.0, 0.22, 0.44)
PALE: Color = (0.93, 0.95, 0.98)
KINDS = [
    Kind(8, -6, -420, "ZAKUP PRZY UŻYCIU KARTY|{shop}"),
    Kind(3, -15, -600, "ZAKUP PRZY UŻYCIU KARTY W INTERNECIE|{online}"),
    Kind(2, -20, -900, "ZAKUP PRZY UŻYCIU KARTY ZA GRANICĄ|{abroad}", "foreign"),
    Kind(1, -100, -600, "WYPŁATA GOTÓWKI W BANKOMACIE|BANKOMAT {town}", step="50", most=2),
    Kind(1, -10, -12, "PROWIZJA ZA WYPŁATĘ GOTÓWKI", step="10", most=1),
    Kind(1, -7, -8, "OPŁATA MIESIĘCZNA ZA KARTĘ", step="7.99", most=1),
    Kind(1, -4, -140, "ODSETKI UMOWNE", most=1),
    Kind(1, 20, 400, "ZWROT TOWARU|{online}"),
    Kind(1, 100, 1500, "SPŁATA KARTY - PRZELEW WEWNĘTRZNY|OD: NOWICKA EWA", step="50"),
    Kind(1, -2, -25, "SKŁADKA ZA UBEZPIECZENIE SPŁATY", most=1),
]
POOLS = {
    "shop": [
        *(
            "ŻABIANKA Z4471 K.1 WARSZAWA",
            "BIEDRONECZKA 3301 KRAKÓW",
            "ORLIK STACJA NR 712 ŁÓDŹ",
            "APTEKA POD LIPĄ GDAŃSK",
        ),
        *("PIEKARNIA ŚWIEŻY CHLEB POZNAŃ", "LIDER SKLEP 1189 WROCŁAW", "KSIĘGARNIA MOL LUBLIN"),
    ],
    "online": ["ALLEGRETTO.PL POZNAŃ", "STREAMLY.COM AMSTERDAM", "BILETY-KOLEJ.PL WARSZAWA", "PAYTU*SKLEPZBUTAMI.PL"],
    "abroad": ["HOTEL AM DOM BERLIN DE", "CAFE PRAHA PRAHA CZ", "BOOKNEST.COM SEATTLE US"],
    "town": ["UL. DŁUGA 12 GDAŃSK", "AL. POKOJU 44 KRAKÓW"],
}
RATES = {"DE": ("EUR", "4.42"), "CZ": ("CZK", "0.18"), "US": ("USD", "4.05")}


def zloty(amount: Decimal) -> str:
    return written(amount, " ", ",") + " PLN"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load_faces()
    start, end = some_period(rng, 30, calendar=True)
    opening = -some_amount(rng, 200, 7000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 64))
    amounts = [entry.amount for entry in entries]
    credit = sum((amount for amount in amounts if amount > 0), Decimal(0))
    debit = sum((amount for amount in amounts if amount < 0), Decimal(0))
    closing = opening + credit + debit
    account = iban(rng, "PL", "1070####000000###########").removeprefix("PL")
    card = fill(rng, "5232 XXXX XXXX ####", start, {})
    span = f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"

    def head(page: Page, number: int) -> float:
        page.put(42, 52, "BANK WIŚLANY", 15, bold=True, color=NAVY)
        page.put(553, 46, "Wyciąg z rachunku karty kredytowej", 11, right=True, bold=True)
        page.put(553, 58, f"nr {end.month}/{end.year} za okres {span}", 8.5, right=True)
        page.rule(42, 66, 553, 1, NAVY)
        if number > 1:
            return titles(page, 84)
        page.lines(42, 92, ["EWA NOWICKA", "UL. KLONOWA 8 M. 15", "30-147 KRAKÓW"], 9, 12)
        page.lines(320, 92, ["Numer rachunku karty:", account, f"Numer karty: {card}"], 9, 12)
        page.put(42, 144, "Podsumowanie", 11, bold=True, color=NAVY)
        least = max(Decimal(30), (-closing * 5 / 100).quantize(Decimal("0.01"))) if closing < 0 else Decimal(0)
        left = (
            ("Saldo początkowe", opening),
            ("Suma uznań", credit),
            ("Suma obciążeń", debit),
            ("Saldo końcowe", closing),
        )
        right_ = (
            ("Limit kredytowy", "12 000,00 PLN"),
            ("Dostępne środki", zloty(12000 + closing)),
            ("Minimalna kwota do zapłaty", zloty(least)),
            ("Termin płatności", f"{end + timedelta(24):%d.%m.%Y}"),
        )
        page.box(42, 150, 511, 66, PALE)
        for n in range(4):
            y = 164 + 15 * n
            page.put(50, y, left[n][0], 8.5, bold=n == 3)
            page.put(270, y, zloty(left[n][1]), 8.5, right=True, bold=n == 3)
            page.put(300, y, right_[n][0], 8.5)
            page.put(545, y, right_[n][1], 8.5, right=True, bold=n > 1)
        page.put(42, 236, "Zestawienie operacji", 11, bold=True, color=NAVY)
        return titles(page, 244)

    def titles(page: Page, y: float) -> float:
        page.box(42, y, 511, 26, NAVY)
        page.put(48, y + 16, "L.p.", 8, bold=True, color=WHITE)
        page.lines(76, y + 11, ["Data operacji", "Data księgowania"], 8, 10, bold=True, color=WHITE)
        page.put(160, y + 16, "Opis operacji", 8, bold=True, color=WHITE)
        page.put(447, y + 16, "Kwota oryginalna", 8, bold=True, right=True, color=WHITE)
        page.put(547, y + 16, "Kwota operacji", 8, bold=True, right=True, color=WHITE)
        return y + 40

    flow = Flow(755, lambda: Page(face="arial", bold="arial-bold"), head)
    rows = []
    for n, entry in enumerate(entries, 1):
        lines = [part for text in entry.lines for part in wrap(text, fits("arial", 8.5, 205))]
        high = 11 * max(2, len(lines)) + 6
        flow.need(high)
        page, y = flow.page, flow.y
        page.put(66, y, f"{n}", 8.5, right=True)
        used = earlier(rng, entry.day, 2) if len(entry.lines) > 1 and entry.amount < 0 else entry.day
        page.lines(76, y, [f"{used:%d.%m.%Y}", f"{entry.day:%d.%m.%Y}"], 8.5, 11)
        page.lines(160, y, lines, 8.5, 11)
        if entry.tag == "foreign":
            currency, rate = RATES[entry.lines[1][-2:]]
            original = (entry.amount / Decimal(rate)).quantize(Decimal("0.01"))
            page.put(447, y, f"{written(original, ' ', ',')} {currency}", 8.5, right=True)
        page.put(547, y, zloty(entry.amount), 8.5, right=True)
        page.rule(42, y + high - 10, 553, 0.3, (0.75, 0.8, 0.85))
        flow.y += high
        rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
    flow.need(90)
    page, y = flow.page, flow.y + 4
    page.put(160, y, "Razem uznania", 8.5, bold=True)
    page.put(547, y, zloty(credit), 8.5, bold=True, right=True)
    page.put(160, y + 13, "Razem obciążenia", 8.5, bold=True)
    page.put(547, y + 13, zloty(debit), 8.5, bold=True, right=True)
    text = (
        "Reklamacje dotyczące operacji można składać w placówce, telefonicznie lub w serwisie internetowym. "
        "Oprocentowanie nominalne kredytu w karcie wynosi 18,50% w skali roku. Dokument sporządzony "
        "elektronicznie na podstawie art. 7 ustawy Prawo bankowe, nie wymaga podpisu ani stempla."
    )
    page.lines(42, y + 38, wrap(text, fits("arial", 7, 511)), 7, 9, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(553, 812, f"Strona {n} z {len(flow.pages)}", 7.5, right=True)
        sheet.put(
            42,
            802,
            "Bank Wiślany S.A. z siedzibą w Krakowie, ul. Nadrzeczna 5, KRS 0000019998, NIP 526-021-50-99,",
            6.5,
        )
        sheet.put(42, 811, "kapitał zakładowy 169 120 508,00 zł wpłacony w całości. Infolinia 801 555 019", 6.5)
    pages = in_words(flow.pages) if rng.random() < 0.5 else flow.pages
    with_reportlab(pages, path)
    return Truth("credit_card", "pl_PL", "PLN", account, start, end, opening, closing, rows)
