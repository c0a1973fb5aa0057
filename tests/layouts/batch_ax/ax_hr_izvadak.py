"""Croatia, current account in the year of the euro: balances and totals in euros and, in brackets, in kunas at the
fixed rate; booking and value date one above the other, serial number, payee with account and reference on own lines,
columns of debit, credit and balance."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, running, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._rows import cut, joined, month, ready, to_fpdf, used

RED = (0.75, 0.05, 0.1)
KINDS = (
    Kind(8, -2, -120, "Kupovina {shop}|{used} **** **** **** {card}"),
    Kind(2, -20, -300, "Isplata gotovine na bankomatu|{atm}|{used} **** **** **** {card}", step="10"),
    Kind(3, -8, -160, "{utility}|HR{ron}|HR01 ########-######-#"),
    Kind(2, -10, -700, "Plaćanje m-bankarstvom {person}|HR{ron}|HR99 {note}"),
    Kind(1, 700, 2100, "PLAĆA {period}. {firm}|HR{ron}|HR69 40002-########-###", most=1),
    Kind(2, 10, 600, "Uplata {person}|HR{ron}|HR99 {note}"),
    Kind(1, -110, -420, "Naplata anuiteta po kreditu 61########|HR{ron}|HR05 61########", most=1),
    Kind(1, -1, -4, "Naknada za vođenje računa", most=1),
    Kind(1, -1, -3, "Naknada za transakciju na internetskom bankarstvu", step="0.05"),
    Kind(1, -1, -9, "Kamata po prekoračenju", most=1),
    Kind(1, 5, 70, "Povrat sredstava {shop}|{used} **** **** **** {card}"),
)
POOLS: Pools = {
    "used": used("%d.%m.%Y."),
    "period": lambda _, day: f"{(day.month - 2) % 12 + 1:02}/{day.year - (day.month == 1)}",
    "card": ("7031",),
    "ron": ("##23#############02", "##24#############51"),
    "shop": (
        "KONZUM P-0213 ZAGREB",
        "PLODINE D.D. RIJEKA",
        "LJEKARNA SPLITSKO-DALM. ŽUP.",
        "INA BP SLAVONSKI BROD",
        "BIPA OSIJEK",
        'KAVANA "ŽUŽIĆ" PULA',
        "WWW.MALL.HR",
        "TISAK D.D. KIOSK 1187",
    ),
    "atm": ("ZAGREB, ILICA 5", "SPLIT, MARMONTOVA 2", "VARAŽDIN"),
    "utility": (
        "HEP ELEKTRA D.O.O. ZAGREB",
        "VODOOPSKRBA I ODVODNJA",
        "HRVATSKI TELEKOM D.D.",
        "GRADSKO STAMBENO – PRIČUVA",
        "HRT PRISTOJBA",
    ),
    "person": ("IVANA ŠIMIĆ", "MARKO ĐURĐEVIĆ", "TOMISLAV ČAČIĆ", "ANA-MARIJA KOS"),
    "note": ("####", "20#####-##", "NAJAM"),
    "firm": ("BRODOGRADNJA UČKA D.D.", "OŠ IVANA MAŽURANIĆA"),
}
NR, DATE, TEXT, DEBIT, CREDIT, BALANCE = 58, 66, 128, 402, 478, 558


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def both(amount: Decimal) -> str:
    return f"{money(amount)} EUR ({money((amount * Decimal('7.5345')).quantize(Decimal('0.01')))} HRK)"


def draw(rng: Random, path: Path) -> Truth:
    ready("l-sans", "l-sans-b")
    start, end = month(rng, 2023, 2023)
    limit = Decimal(rng.choice((0, 700, 1500)))
    opening = Decimal(rng.randint(-int(limit) * 90, 350_000)) / 100
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60), balance=opening, floor=-int(limit) // 2
    )
    balances = running(opening, (entry.amount for entry in entries))
    account = iban(rng, "HR", "2499007321#######")
    paid = sum((-entry.amount for entry in entries if entry.amount < 0), Decimal())
    came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal())

    def head(page: Page, sheet: int) -> float:
        page.box(36, 30, 26, 26, RED)
        page.put(68, 48, "Jadranska štedna banka d.d.", 13, bold=True)
        page.put(558, 40, f"Stranica {sheet}", 8, right=True)
        if sheet > 1:
            page.put(558, 52, account.replace(" ", ""), 8, right=True)
            return titles(page, 76)
        page.put(36, 84, "IZVADAK PO TEKUĆEM RAČUNU", 14, bold=True)
        page.put(36, 98, f"broj {start.month:03}/{start.year} za razdoblje {start:%d.%m.%Y.} - {end:%d.%m.%Y.}", 9)
        page.lines(370, 84, ("JOSIP HORVATINČIĆ", "VLAŠKA 84", "10000 ZAGREB"), 9.5, 12)
        data = (
            ("IBAN:", account),
            ("Valuta računa:", "EUR"),
            ("Prethodno stanje:", both(opening)),
            ("Ukupno terećenje:", both(paid)),
            ("Ukupno odobrenje:", both(came)),
            ("Novo stanje:", both(balances[-1])),
            ("Dopušteno prekoračenje:", both(limit)),
            ("Raspoloživo stanje:", both(balances[-1] + limit)),
        )
        y = 136.0
        page.box(36, y - 12, 522, 12 * len(data) + 6, (0.96, 0.96, 0.96))
        for label, text in data:
            page.put(42, y, label, 8.5)
            page.put(160, y, text, 8.5, bold=label.startswith(("Novo", "IBAN")))
            y += 12
        page.put(36, y + 6, "Fiksni tečaj konverzije: 1 EUR = 7,53450 HRK", 7.5, color=GREY)
        return titles(page, y + 28)

    def titles(page: Page, y: float) -> float:
        page.rule(36, y - 12, 558, 1, RED)
        for x, lines, right in (
            (NR, ("R.br.",), True),
            (DATE, ("Datum knjiženja", "Datum valute"), False),
            (TEXT, ("Opis transakcije / Račun platitelja-primatelja", "Poziv na broj"), False),
            (DEBIT, ("Terećenje", "(isplata)"), True),
            (CREDIT, ("Odobrenje", "(uplata)"), True),
            (BALANCE, ("Stanje",), True),
        ):
            page.lines(x, y, lines, 7, 9, right=right, bold=True)
        page.rule(36, y + 14, 558, 1, RED)
        return y + 27

    flow = Flow(770, lambda: Page(face="l-sans", bold="l-sans-b"), head)
    flow.page.put(TEXT, flow.y, "Prethodno stanje", 8, bold=True)
    flow.page.put(BALANCE, flow.y, money(opening), 8, bold=True, right=True)
    flow.y += 14
    rows = [_row(flow, rng, n, *pair) for n, pair in enumerate(zip(entries, balances, strict=True), 1)]
    flow.need(90)
    page, y = flow.page, flow.y
    page.rule(36, y - 7, 558, 0.8, RED)
    page.put(TEXT, y + 4, "Ukupno", 8, bold=True)
    page.put(DEBIT, y + 4, money(paid), 8, bold=True, right=True)
    page.put(CREDIT, y + 4, money(came), 8, bold=True, right=True)
    page.put(TEXT, y + 17, "Novo stanje", 8, bold=True)
    page.put(BALANCE, y + 17, money(balances[-1]), 8, bold=True, right=True)
    small = (
        "Eventualne prigovore na izvadak molimo dostaviti u roku od 30 dana. Depoziti su osigurani do 100.000 EUR",
        "(753.450,00 HRK) po deponentu. Iznosi u kunama informativni su i iskazani radi dvojnog iskazivanja cijena.",
    )
    page.lines(36, y + 44, small, 7, 9, color=GREY)
    to_fpdf(cut(flow.pages, rng.choice(("word", "line"))), path)
    number = account.replace(" ", "")
    return Truth("checking", "hr_HR", "EUR", number, start, end, opening, balances[-1], rows)


def _row(flow: Flow, rng: Random, n: int, entry: Entry, balance: Decimal) -> Row:
    lines = [part for text in entry.lines for part in wrap(text, fits("l-sans", 8, 200))]
    height = 10 * max(2, len(lines)) + 4
    flow.need(height)
    page, y = flow.page, flow.y
    value = earlier(rng, entry.day, 2)
    page.put(NR, y, f"{n}.", 8, right=True)
    page.put(DATE, y, f"{entry.day:%d.%m.%Y.}", 8)
    page.put(DATE, y + 10, f"{value:%d.%m.%Y.}", 8, color=GREY)
    page.lines(TEXT, y, lines, 8, 10)
    page.put(DEBIT if entry.amount < 0 else CREDIT, y, money(abs(entry.amount)), 8, right=True)
    page.put(BALANCE, y, money(balance), 8, right=True)
    page.rule(36, y + height - 10, 558, 0.3, (0.8, 0.8, 0.8))
    flow.y += height
    return Row(entry.day, joined(lines), entry.amount, balance, value, flow.number)
