"""Sweden, kontoutdrag like Handelsbanken: "Reskontradatum" and "Transaktionsdatum" (`2024-01-31`), Text, Belopp, Saldo,
the newest row first; reserved amounts ("Reserverat") stand before the table and are no transactions.

Short one-line texts such as "Swish +46701234567", "K*ica nära 12/1", "Bg 5050-1055"; a two-line currency text.
Thousands with a no-break space. PyMuPDF, text column by column.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf

KINDS = [
    Kind(11, -12, -980, "{shop}"),
    Kind(3, -20, -1500, "Swish +4670#######"),
    Kind(3, 20, 1500, "Swish {person}"),
    Kind(3, -99, -3400, "Bg ####-#### {biller}"),
    Kind(1.5, -99, -900, "Autogiro {biller}"),
    Kind(2, -100, -8000, "Överf. internet 6### ### ###", step="100"),
    Kind(1.3, 24000, 38000, "Lön", most=2),
    Kind(0.7, 1250, 2650, "Barnbidrag FK", most=1, step="625"),
    Kind(1.5, -60, -1400, "{abroad}|{foreign} Kurs 11,####"),
    Kind(1, -100, -1500, "Uttag {machine}", step="100"),
    Kind(0.6, -25, -119, "Pris kort & betaltjänster {month}", most=1, step="1"),
    Kind(0.4, 0.4, 90, "Ränta", most=1),
    Kind(0.8, 50, 900, "Retur {shop}"),
]
POOLS = {
    "shop": ["Ica Hallen Söder", "Hemköpet Vasa", "K*apotek Hjärtat 24", "Systemaffären 0114", "Sl Kollektiv",
             "Klarna*Åhls 2401123", "Okq9 Årsta 7", "Pressbutiken 7-12 {day}"],
    "person": ["Nyström, Elsa", "Hagberg Johan", "+4673#######"],
    "biller": ["Vattenkraft Kund", "Telio Sverige", "Hyra Brf Linden 12", "Skatteverk", "If Skadeförs"],
    "abroad": ["Spotly P2F8812A1", "Booking Hotel Kbh", "Amzn Mktp De"],
    "foreign": lambda rng, _: f"EUR {rng.randint(5, 120)},{rng.randint(10, 99)}",
    "machine": ["Bankomat Odenplan", "Sthlm C {day}"],
    "day": lambda rng, day: f"{earlier(rng, day):%y%m%d}",
    "month": lambda _, day: f"{day:%Y-%m}",
}  # fmt: skip
POSTED, USED, TEXT, AMOUNT, BALANCE = 56, 140, 232, 450, 540
BLUE = (0.0, 0.25, 0.55)


def _se(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 300, 40000)] * 6 + [some_amount(rng, -20, -900)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "### ### ###", start, {})
    truth = Truth("checking", "sv_SE", "SEK", account, start, end, opening, closing, newest_first=True)
    held = [-some_amount(rng, 20, 900) for _ in range(rng.choice([0, 0, 1, 2, 3]))]
    shops = [rng.choice(POOLS["shop"][:4]) for _ in held]
    flow = Flow(775, Page, lambda page, number: _head(page, number, truth, list(zip(shops, held, strict=True))))
    for entry, balance in reversed(list(zip(entries, balances, strict=True))):
        flow.need(12 * len(entry.lines) + 4)
        page, y = flow.page, flow.y
        used = earlier(rng, entry.day)
        page.put(POSTED, y, entry.day.isoformat(), 8.5)
        page.put(USED, y, used.isoformat(), 8.5)
        page.put(AMOUNT, y, _se(entry.amount), 8.5, right=True)
        page.put(BALANCE, y, _se(balance), 8.5, right=True)
        truth.transactions.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, used, flow.number))
        flow.y = page.lines(TEXT, y, entry.lines, 8.5, 11) + 4
        page.rule(POSTED, flow.y - 10.5, BALANCE, 0.2, (0.8, 0.8, 0.8))
    flow.need(70)
    page, y = flow.page, flow.y + 8
    page.put(TEXT, y, f"Ingående saldo {start.isoformat()}", 8.5, bold=True)
    page.put(BALANCE, y, _se(opening), 8.5, right=True, bold=True)
    page.put(
        POSTED, y + 24, "Insättningar på kontot omfattas av den statliga insättningsgarantin, högst", 7, color=GREY
    )
    page.put(
        POSTED, y + 33, "1 050 000 kronor per person. Räntesats 0,00 %, övertrasseringsränta 15,20 %.", 7, color=GREY
    )
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 812, f"Sida {number} av {len(flow.pages)}", 7.5, right=True)
        page.put(POSTED, 812, "Handelshuset Bank AB (publ)  Org.nr 502007-7862  Styrelsens säte: Stockholm", 7)
    with_pymupdf(flow.pages, path, "columns")
    return truth


def _head(page: Page, number: int, truth: Truth, held: list[tuple[str, Decimal]]) -> float:
    page.put(POSTED, 50, "Handelshuset", 17, face="Times-Bold", color=BLUE)
    page.put(BALANCE, 50, "Kontoutdrag", 12, right=True, bold=True)
    y = 84.0
    if number == 1:
        made = truth.period_end + timedelta(3)
        names = ["Kontohavare", "Konto", "Clearingnummer", "Period", "Utskriven"]
        span = f"{truth.period_start} - {truth.period_end}"
        values = ["Annika Bergdahl", f"Allkonto {truth.account_number}", "6128", span, f"{made} 09:41"]
        page.lines(POSTED, y, names, 8.5, 13, color=GREY)
        page.lines(USED, y, values, 8.5, 13)
        names = [f"Utgående saldo {truth.period_end}", "Beviljad kredit", "Reserverat belopp", "Disponibelt belopp"]
        sums = [truth.closing_balance, Decimal(0), sum((a for _, a in held), Decimal(0))]
        for n, (name, value) in enumerate(zip(names, [*sums, sums[0] + sums[2]], strict=True)):
            page.put(330, y + 13 * n, name, 8.5, color=GREY)
            page.put(BALANCE, y + 13 * n, _se(value), 8.5, right=True)
        y += 84
        if held:
            page.put(POSTED, y, "Reserverade belopp (ej bokförda)", 8.5, bold=True)
            for name, amount in held:
                y += 13
                page.put(POSTED, y, made.isoformat(), 8.5, color=GREY)
                page.put(TEXT, y, f"Prel {name}", 8.5, color=GREY)
                page.put(AMOUNT, y, _se(amount), 8.5, right=True, color=GREY)
            y += 26
    page.box(POSTED - 4, y - 11, BALANCE - POSTED + 8, 16, (0.9, 0.94, 0.98))
    for x, name in ((POSTED, "Reskontradatum"), (USED, "Transaktionsdatum"), (TEXT, "Text")):
        page.put(x, y, name, 8, bold=True)
    page.put(AMOUNT, y, "Belopp", 8, right=True, bold=True)
    page.put(BALANCE, y, "Saldo", 8, right=True, bold=True)
    return y + 20
