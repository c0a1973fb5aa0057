"""Croatia, current account in euros (izvadak po tekućem računu).

Booking and value date, paid out, paid in and balance in columns, zebra shading, purchases in instalments (obrok 3/12),
payment references below, carried over pages with "Prijenos", a box with the overdraft and a kuna rate for information.
"""

from __future__ import annotations

import calendar
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Kind, Row, Skip, Truth, earlier, fill, iban, running, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(9, -3, -95, "Kupnja karticom {shop} {city}|Kartica: 5412 **** **** ####", "card"),
    Kind(2, -15, -140, "OBROK {part} {big} {city}|Kartica: 5412 **** **** ####"),
    Kind(3, -20, -200, "Podizanje gotovine bankomat {city} {street}", step="10"),
    Kind(3, -12, -130, "{utility}|Poziv na broj primatelja: HR01 ######-#######-#"),
    Kind(1, -40, -350, "TRAJNI NALOG - {purpose}|Primatelj: {person}|Poziv na broj: HR99"),
    Kind(1, -25, -400, "Plaćanje m-banking {person} {purpose}|Poziv na broj: HR00 ####-##"),
    Kind(1, 1100, 2600, "PLAĆA ZA {month}|{firm}|Poziv na broj: HR69 40002-{oib}-###", most=1),
    Kind(1, 15, 260, "Uplata {person} {purpose}|Poziv na broj: HR99"),
    Kind(1, -2, -4, "Naknada za vođenje tekućeg računa", most=1),
    Kind(1, -0.3, -6, "Redovna kamata na dopušteno prekoračenje", most=1),
    Kind(1, 30, 160, "DJEČJI DOPLATAK|DRŽAVNI PRORAČUN REPUBLIKE HRVATSKE|Poziv na broj: HR69 ####-#######", most=1),
]
POOLS = {
    "shop": ("MAESTRAL MARKET P-0##", "PEKARNA KLAS ##", "TRGOŠPAR D.O.O.", "LJEKARNA ŠALATA", "BENZINSKA MARJAN"),
    "big": ("NAMJEŠTAJ JELA D.O.O.", "ELEKTRO ŽGANEC", "SPORT ČIGRA"),
    "part": ("3/12", "2/6", "1/3", "11/12"),
    "city": ("ZAGREB", "SPLIT", "RIJEKA", "ČAKOVEC", "POŽEGA"),
    "street": ("Ilica ##", "Trg žrtava #", "Vukovarska ##"),
    "utility": ("KOMUNALAC ČISTOĆA D.O.O. račun", "VODOVOD I ODVODNJA ŠIBENIK", "TELEKOM VAL D.D. račun ##/####"),
    "purpose": ("stanarina", "školarina", "zajednički troškovi", "povrat duga", "rođendan"),
    "person": ("ŽELJKO ŠIMUNČIĆ", "ANĐELA ĆURKOVIĆ", "MATE BARAČ", "LUCIJA ĐERĐA"),
    "firm": ("TVORNICA ČARAPA D.D. VARAŽDIN", "SOFTVER LIPA D.O.O."),
    "month": lambda _, day: f"{day:%m/%Y}",
    "oib": ("###########",),
}
SANS, BOLD = "LiberationSans", "LiberationSans-Bold"
OUT, IN, BALANCE = 425, 487, 555


def _fonts() -> None:
    for face, file in ((SANS, "LiberationSans-Regular.ttf"), (BOLD, "LiberationSans-Bold.ttf")):
        place = Path("/usr/share/fonts/truetype/liberation") / file
        if not place.is_file():
            raise Skip(f"font {place} is missing (Debian package fonts-liberation)")
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, place))


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}."


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _letter(page: Page, owner: str, number: str, period: tuple[date, date]) -> None:
    start, end = period
    page.lines(330, 96, [owner, "Ulica kestena 17", "10000 ZAGREB"], 10, 13)
    page.put(40, 96, "Info telefon: 0800 000 111", 7.5)
    page.put(40, 106, "www.kvgb.example", 7.5)
    page.put(40, 160, f"IZVADAK PO TEKUĆEM RAČUNU BROJ {number}", 13, bold=True)
    page.put(40, 175, f"za razdoblje od {_day(start)} do {_day(end)}", 9)


def _summary(page: Page, account: str, owner: str, period: tuple[date, date], amounts: list[Decimal]) -> float:
    *entries, opening = amounts
    start, end = period
    closing = sum(amounts, Decimal(0))
    page.box(40, 188, 515, 58, stroke=GREY)
    paid = sum(amount for amount in entries if amount < 0)
    came = sum(amount for amount in entries if amount > 0)
    left = [("IBAN:", account), ("Valuta:", "EUR"), ("Dopušteno prekoračenje:", "800,00"), ("Vlasnik:", owner)]
    right = [
        (f"Stanje {_day(start)}", _money(opening)),
        ("Ukupno isplate", _money(abs(Decimal(paid)))),
        ("Ukupno uplate", _money(Decimal(came))),
        (f"Stanje {_day(end)}", _money(closing)),
    ]
    for n in range(4):
        page.put(46, 201 + 12 * n, left[n][0], 8)
        page.put(150, 201 + 12 * n, left[n][1], 8, bold=n == 0)
        page.put(360, 201 + 12 * n, right[n][0], 8)
        page.put(548, 201 + 12 * n, right[n][1], 8, right=True, bold=n in (0, 3))
    return 258.0


def _table(page: Page, y: float) -> None:
    page.box(40, y, 515, 26, (0.05, 0.35, 0.5))
    white = (1.0, 1.0, 1.0)
    for x, first, second in ((43, "Datum", "knjiženja"), (93, "Datum", "valute"), (146, "Opis transakcije", "")):
        page.put(x, y + 11, first, 8, bold=True, color=white)
        page.put(x, y + 21, second, 8, bold=True, color=white)
    for x, text in ((OUT, "Isplate"), (IN, "Uplate"), (BALANCE - 3, "Stanje")):
        page.put(x, y + 11, text, 8, bold=True, color=white, right=True)
        page.put(x, y + 21, "EUR", 8, color=white, right=True)


def _close(flow: Flow, closing: Decimal, end: date) -> None:
    flow.need(95)
    page, y = flow.page, flow.y + 2
    page.rule(40, y - 9, 555)
    page.put(146, y + 2, f"Novo stanje {_day(end)}", 8.5, bold=True)
    page.put(BALANCE - 3, y + 2, _money(closing), 8.5, bold=True, right=True)
    kuna = closing * Decimal("7.5345")
    page.put(40, y + 24, f"Informativno: {_money(kuna)} HRK po fiksnom tečaju konverzije 1 EUR = 7,53450 HRK", 7.5)
    legal = [
        "Sredstva na računu osigurana su kod Hrvatske agencije za osiguranje depozita do iznosa od 100.000 EUR.",
        "Prigovor na izvadak možete podnijeti u roku od 60 dana od primitka. Izvadak vrijedi bez pečata i potpisa.",
        "Kamatna stopa na dopušteno prekoračenje: 6,75% godišnje, promjenjiva; zatezna kamata: 7,50% godišnje.",
    ]
    page.lines(40, y + 38, legal, 7, 9.5, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(BALANCE, 815, f"Stranica {n} od {flow.number}", 7.5, right=True)
        sheet.put(
            40, 815, "Upisano kod Trgovačkog suda u Rijeci, temeljni kapital 45.000.000,00 EUR uplaćen u cijelosti", 6.5
        )


def draw(rng: Random, path: Path) -> Truth:
    _fonts()
    year, month = rng.randint(2023, 2025), rng.randint(1, 12)
    start = date(year, month, 1)
    end = date(year, month, calendar.monthrange(year, month)[1])
    opening = some_amount(rng, 90, 2800)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 48), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "HR", "#################")
    number = str(month)
    owner = fill(rng, "{person}", start, POOLS)
    now = [opening]

    def head(page: Page, sheet: int) -> float:
        page.box(40, 30, 26, 26, (0.05, 0.35, 0.5))
        page.put(74, 42, "KVARNERSKA GRADSKA BANKA d.d.", 11, bold=True)
        page.put(74, 54, "Riva lođa 4, 51000 Rijeka · OIB 00123456789 · SWIFT/BIC: KVGBHR2X", 7, color=GREY)
        y = 84.0
        if sheet == 1:
            _letter(page, owner, number, (start, end))
            amounts = [*(entry.amount for entry in entries), opening]
            y = _summary(page, account, owner, (start, end), amounts)
        else:
            page.put(40, y, f"Izvadak po tekućem računu broj {number}", 8)
            page.put(BALANCE, y, f"IBAN: {account}", 8, right=True)
            y += 16
        _table(page, y)
        y += 39
        page.put(146, y, "Prethodno stanje" if sheet == 1 else "Prijenos s prethodne stranice", 8, bold=True)
        page.put(BALANCE - 3, y, _money(now[0]), 8, bold=True, right=True)
        return y + 14

    def foot(page: Page, y: float) -> None:
        page.put(146, y + 2, "Prijenos na sljedeću stranicu", 8, bold=True)
        page.put(BALANCE - 3, y + 2, _money(now[0]), 8, bold=True, right=True)

    flow = Flow(770, lambda: Page(face=SANS, bold=BOLD), head, foot)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [part for line in entry.lines for part in wrap(line, fits(SANS, 8, 215))]
        flow.need(10 * len(lines) + 4)
        page, value = flow.page, earlier(rng, entry.day, 2)
        if n % 2:
            page.box(40, flow.y - 9, 515, 10 * len(lines) + 3, (0.91, 0.95, 0.97))
        page.put(43, flow.y, _day(entry.day), 8)
        page.put(93, flow.y, _day(value), 8)
        page.lines(146, flow.y, lines, 8, 10)
        page.put(OUT if entry.amount < 0 else IN, flow.y, _money(abs(entry.amount)), 8, right=True)
        page.put(BALANCE - 3, flow.y, _money(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        now[0] = balance
        flow.y += 10 * len(lines) + 4
    _close(flow, balances[-1], end)
    with_reportlab(flow.pages, path)
    return Truth("bank", "hr", "EUR", account.replace(" ", ""), start, end, opening, balances[-1], rows)
