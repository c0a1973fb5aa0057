"""Poland, credit card: box with the minimum to pay, two dates, original amount with its currency beside the amount in
zloty, minus on credits, long texts wrapped, instalment plan rows, interest and fees as rows, written column by column.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import ZERO, before, cents, entry, inserted, joined, paid, share, total, usage

GREEN: Color = (0.0, 0.42, 0.3)
PALE: Color = (0.91, 0.96, 0.93)
POOLS = {
    "shop": (
        "BIEDRONKA 4152 WARSZAWA PL",
        "ŻABKA Z6214 K.1 KRAKÓW PL",
        "LIDL GDAŃSKA ŁÓDŹ PL",
        "ORLEN STACJA NR 1187 POZNAŃ PL",
        "ROSSMANN 318 WROCŁAW PL",
        "ALLEGRO SP. Z O.O. POZNAŃ PL",
        "PKP INTERCITY WWW WARSZAWA PL",
        "APTEKA POD ORŁEM S.C. KAZIMIERZ DOLNY PL",
        "JMP S.A. BIEDRONKA",
    ),
    "far": ("AMAZON EU SARL LUXEMBOURG LU", "RYANAIR DUBLIN IE", "BOLT.EU/O/2401 TALLINN EE", "HM SE STOCKHOLM SE"),
}
KINDS = [
    Kind(13, -6, -420, "TRANSAKCJA BEZGOTÓWKOWA {shop}"),
    Kind(3, -30, -1600, "TRANSAKCJA BEZGOTÓWKOWA {far}", "fx"),
    Kind(0.6, -200, -800, "WYPŁATA GOTÓWKI W BANKOMACIE EURONET 0##### WARSZAWA PL", "cash", "50", 1),
    Kind(0.7, 20, 250, "ZWROT TOWARU {shop}", most=2),
    Kind(1, -80, -420, "PLAN SPŁAT RATALNYCH NR ###### RATA 0{n} Z 12 - KAPITAŁ", most=1),
]


def _money(amount: Decimal, unit: str = "") -> str:
    return written(amount, " ", ",") + unit


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    debt = some_amount(rng, 300, 9000)
    back = paid(rng, debt, "100")
    more = [entry(start + timedelta(rng.randint(9, 24)), "SPŁATA ZADŁUŻENIA - DZIĘKUJEMY", back)]
    if back < debt:
        more.append(entry(end, "ODSETKI OD TRANSAKCJI BEZGOTÓWKOWYCH", -share(debt - back, "1.54")))
    if rng.random() < 0.6:
        more.append(entry(end, "UBEZPIECZENIE SPŁATY ZADŁUŻENIA - SKŁADKA", -share(debt, "0.38") - Decimal("0.10")))
    bought = usage(rng, KINDS, POOLS | {"n": list("123456789")}, (start, end), 15, 75)
    more += [
        entry(one.day, "PROWIZJA ZA WYPŁATĘ GOTÓWKI", -max(Decimal("10.00"), share(-one.amount, "4")))
        for one in bought
        if one.tag == "cash"
    ]
    entries = inserted(bought, more)
    new = debt - total(entries)
    plain = iban(rng, "PL", "10301508################").replace(" ", "")[2:]
    account = " ".join([plain[:2], *(plain[at : at + 4] for at in range(2, 26, 4))])
    flow = Flow(744, lambda: Page(A4, "narrow", "narrow-bold"), lambda page, n: _head(page, n, account, (start, end)))
    _boxes(flow, entries, (debt, new), end)
    rows = _list(rng, flow, entries, (debt, new), start)
    _last(rng, flow, new)
    for at, page in enumerate(flow.pages, 1):
        page.put(550, 808, f"Strona {at} z {len(flow.pages)}", 7, right=True)
        page.put(
            45,
            808,
            "Bank Bursztynowy S.A., ul. Senatorska 160, 00-923 Warszawa, KRS 0000055555, NIP 526-03-55-555",
            6.5,
            color=GREY,
        )
    with_reportlab(flow.pages, path, "columns")
    return Truth("credit_card", "pl-PL", "PLN", account, start, end, -debt, -new, rows)


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(45, 50, "Bank Bursztynowy", 15, bold=True, color=GREEN)
    page.put(550, 46, "WYCIĄG Z RACHUNKU KARTY KREDYTOWEJ", 10, bold=True, right=True)
    page.put(550, 59, f"za okres od {period[0]:%d.%m.%Y} do {period[1]:%d.%m.%Y}", 8.5, right=True)
    if number > 1:
        page.put(550, 71, f"Numer rachunku: {account}", 7.5, right=True)
        return _columns(page, 96)
    page.lines(45, 92, ("AGNIESZKA WOŹNIAK", "UL. ŚW. MARCIN 29 M. 14", "61-806 POZNAŃ"), 9, 12)
    pairs = (
        ("Numer rachunku do spłaty", account),
        ("Numer karty", "4056 58** **** 2917"),
        ("Typ karty", "Visa Bursztyn Gold"),
    )
    for at, (label, value) in enumerate(pairs):
        page.put(290, 92 + 12 * at, label + ":", 8)
        page.put(550, 92 + 12 * at, value, 8, right=True)
    return 152


def _boxes(flow: Flow, entries: list[Entry], sums: tuple[Decimal, Decimal], end: date) -> None:
    page, y = flow.page, flow.y
    debt, new = sums
    least = min(max(ZERO, new), max(Decimal("30.00"), share(new, "5")))
    limit = (new // 5000 + 2) * 5000
    page.box(45, y - 12, 245, 92, PALE)
    left = (
        ("Saldo zadłużenia z poprzedniego wyciągu", _money(debt, " PLN")),
        ("Suma obciążeń", _money(-total(entries, False), " PLN")),
        ("Suma uznań", _money(-total(entries, True), " PLN")),
        ("Saldo zadłużenia na dzień wyciągu", _money(new, " PLN")),
        ("Przyznany limit kredytowy", _money(limit, " PLN")),
        ("Dostępny limit kredytowy", _money(limit - new, " PLN")),
    )
    for at, (label, value) in enumerate(left):
        page.put(51, y + 13.5 * at, label, 8, bold=at == 3)
        page.put(284, y + 13.5 * at, value, 8, right=True, bold=at == 3)
    page.box(305, y - 12, 245, 92, stroke=GREEN)
    page.put(427, y + 4, "Minimalna kwota do zapłaty", 9, center=True)
    page.put(427, y + 22, _money(least, " PLN"), 13, center=True, bold=True, color=GREEN)
    page.put(427, y + 44, "Termin płatności", 9, center=True)
    page.put(427, y + 60, f"{end + timedelta(24):%d.%m.%Y}", 12, center=True, bold=True)
    flow.y = y + 106


def _columns(page: Page, y: float) -> float:
    page.box(45, y - 10, 505, 24, GREEN)
    heads = (
        (49, "Data|transakcji", False),
        (103, "Data|księgowania", False),
        (165, "Opis transakcji", False),
        (468, "Kwota w walucie|oryginalnej", True),
        (546, "Kwota|w PLN", True),
    )
    for x, text, right in heads:
        page.lines(x, y, text.split("|"), 7.5, 9.5, bold=True, right=right, color=(1, 1, 1))
    return y + 26


def _list(rng: Random, flow: Flow, entries: list[Entry], sums: tuple[Decimal, Decimal], start: date) -> list[Row]:
    rows: list[Row] = []
    flow.page.put(45, flow.y, "Zestawienie transakcji", 10, bold=True, color=GREEN)
    flow.y = _columns(flow.page, flow.y + 18)
    flow.page.put(165, flow.y, "SALDO POCZĄTKOWE", 8)
    flow.page.put(546, flow.y, _money(sums[0]), 8, right=True)
    flow.y += 13
    for one in entries:
        lines = wrap(one.lines[0], fits("narrow", 8, 228))
        flow.need(10 * len(lines) + 4)
        page = flow.page
        page.put(49, flow.y, f"{before(rng, start, one.day):%d.%m.%Y}", 8)
        page.put(103, flow.y, f"{one.day:%d.%m.%Y}", 8)
        sign, rate = ("EUR", Decimal("4.3921")) if one.tag == "fx" else ("PLN", Decimal(1))
        if one.lines[0].startswith(("TRANS", "WYP", "ZWROT")):
            page.put(468, flow.y, f"{_money(cents(-one.amount / rate))} {sign}", 8, right=True)
        page.put(546, flow.y, _money(-one.amount), 8, right=True)
        rows.append(Row(one.day, joined(*lines), one.amount, page=flow.number))
        flow.y = page.lines(165, flow.y, lines, 8, 10)
        page.rule(45, flow.y - 6, 550, 0.2, GREY)
        flow.y += 4
    flow.need(16)
    flow.page.put(165, flow.y, "SALDO KOŃCOWE", 8, bold=True)
    flow.page.put(546, flow.y, _money(sums[1]), 8, right=True, bold=True)
    flow.y += 14
    return rows


def _last(rng: Random, flow: Flow, new: Decimal) -> None:
    flow.need(140)
    page, y = flow.page, flow.y + 12
    page.put(45, y, "Program Bursztynowe Punkty", 9, bold=True, color=GREEN)
    earned = rng.randint(100, 2600)
    for at, (label, value) in enumerate(
        (("Punkty z poprzedniego wyciągu", 8214), ("Punkty przyznane", earned), ("Razem", 8214 + earned))
    ):
        page.put(45 + 170 * at, y + 13, label, 7.5)
        page.put(45 + 170 * at, y + 24, written(Decimal(value), " ", ",", 0), 8, bold=True)
    y += 46
    page.put(45, y, "Oprocentowanie nominalne w skali roku", 9, bold=True, color=GREEN)
    for at, (label, rate) in enumerate(
        (
            ("Transakcje bezgotówkowe", "18,50%"),
            ("Transakcje gotówkowe", "18,50%"),
            ("Zadłużenie przeterminowane", "22,50%"),
        )
    ):
        page.put(45, y + 13 + 11 * at, label, 7.5)
        page.put(250, y + 13 + 11 * at, rate, 7.5, right=True)
    text = (
        "Jeżeli spłacą Państwo całe zadłużenie do dnia płatności, nie naliczymy odsetek od transakcji bezgotówkowych. "
        f"Spłata samej kwoty minimalnej przy zadłużeniu {_money(max(ZERO, new), ' PLN')} wydłuża okres kredytowania. "
        "Reklamacje prosimy zgłaszać na infolinii lub w oddziale w terminie 30 dni od otrzymania wyciągu."
    )
    flow.y = page.lines(45, y + 56, wrap(text, fits("narrow", 7, 505)), 7, 9, color=GREY)
