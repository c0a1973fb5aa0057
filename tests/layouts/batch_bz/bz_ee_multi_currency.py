"""Estonia, one account of a small local bank with a section for each currency: opening balance, rows, turnover and
closing balance of euros, then of dollars and of a savings account; card payments with digits and hour in the text.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    iban,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from layouts.pens import A4, GREY, Flow, Page, fits, with_reportlab

from ._rows import cents, cut, dmy, joined


def _when(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%Y-%m-%d} {rng.randint(7, 22):02}:{rng.randint(0, 59):02}"


POOLS: Pools = {
    "who": ("MARI TAMM", "JAAN KASK", "KRISTIINA SAAR", "TÕNU ÕUNAPUU", "PIRET MÄGI", "RASMUS KÄÄR"),
    "shop": (
        "RIMA EESTI FOOD AS|RIMA SUPERMARKET \\TALLINN\\10145 ESTEST",
        "SELVERI AS|SELVERI KADAKA \\TALLINN\\12915 ESTEST",
        "OLEREKS AS|OLEREKS TARTU \\TARTU\\50107 ESTEST",
        "APOTHEKA OÜ|APOTHEKA PÄRNU \\PÄRNU\\80010 ESTEST",
        "BOLD.EU|BOLD.EU/O/2401 \\TALLINN\\10111 ESTEST",
    ),
    "web": (
        "AMAZN MKTPLACE|AMZN.COM/BILL \\SEATTLE\\98109 WAUSA",
        "DIGITALOCEAN|DIGITALOCEAN.COM \\NEW YORK\\10013 NYUSA",
    ),
    "when": _when,
}
EUROS = (
    Kind(12, -2, -95, "{shop}|(..{card}) {when}"),
    Kind(4, -5, -400, "{who}||Ülekanne", step="5"),
    Kind(4, 5, 350, "{who}||Tagasimakse, aitäh!", step="5"),
    Kind(2, -20, -160, "ELEKTRIMÜÜJA OÜ||Arve nr ######## viitenumber 110####", most=3),
    Kind(1, 1200, 2900, "PÕHJA TARKVARA OÜ||Töötasu", most=1),
    Kind(1, -20, -200, "||Sularaha väljavõtt (..{card}) {when} ATM KESKUS \\TALLINN", step="10"),
    Kind(1, -2, -6, "||Kuutasu pangateenuste pakett", step="0.10", most=1),
    Kind(1, -100, -900, "{holder}||Valuutavahetus EUR-USD kurss 1.0#", most=1),
)
DOLLARS = (
    Kind(4, -4, -180, "{web}|(..{card}) {when}"),
    Kind(2, 100, 950, "{holder}||Valuutavahetus EUR-USD kurss 1.0#"),
    Kind(2, 300, 2400, "UPLANCE ESCROW INC||INVOICE ##### PAYMENT"),
)
SAVINGS = (
    Kind(3, 50, 400, "{holder}||Kogumiseks", step="10"),
    Kind(1, -50, -300, "{holder}||Väljamakse kogumiskontolt", step="10"),
    Kind(1, 1, 9, "||Intress", most=1),
    Kind(1, -0.2, -2, "||Tulumaks intressilt", most=1),
)


def _figure(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, calendar=True)
    holder = rng.choice(["MARI TAMM", "JAAN KASK"])
    pools: Pools = dict(POOLS) | {"holder": (holder,), "card": (str(rng.randint(1000, 9999)),)}
    number = iban(rng, "EE", "22############" + "##").replace(" ", "")
    other = iban(rng, "EE", "22############" + "##").replace(" ", "")
    sections = [
        ("Arvelduskonto", number, "EUR", EUROS, rng.randint(12, 50)),
        ("Arvelduskonto", number, "USD", DOLLARS, rng.randint(3, 12)),
    ]
    if rng.random() < 0.6:
        sections.append(("Kogumiskonto", other, "EUR", SAVINGS, rng.randint(2, 5)))

    def head(page: Page, count: int) -> float:
        page.put(42, 48, "KODUPANK", 15, bold=True, color=(0.1, 0.4, 0.3))
        page.put(553, 42, "Konto väljavõte", 11, bold=True, right=True)
        page.put(553, 55, f"{dmy(start)} – {dmy(end)}", 9, right=True)
        if count > 1:
            return 84
        facts = (
            ("Klient", holder),
            ("Isikukood", "48503126012"),
            ("Aadress", "Pargi 7-12, 51003 Tartu"),
            ("Koostatud", dmy(end)),
        )
        y = 88.0
        for label, value in facts:
            page.put(42, y, label, 8.5, color=GREY)
            page.put(110, y, value, 8.5)
            y += 13
        return y + 14

    flow = Flow(770, lambda: Page(A4, "bz-serif", "bz-serif-bold"), head)

    def titles() -> None:
        page, y = flow.page, flow.y
        page.rule(42, y - 10, 553, 0.8)
        for x, title in ((44, "Kuupäev"), (100, "Saaja/maksja"), (228, "Selgitus")):
            page.put(x, y, title, 8.5, bold=True)
        page.put(490, y, "Deebet", 8.5, bold=True, right=True)
        page.put(551, y, "Kreedit", 8.5, bold=True, right=True)
        page.rule(42, y + 4, 553, 0.4)
        flow.y += 16

    truth = Truth("account", "et_EE", "EUR", number, start, end, None, None)
    for title, account, currency, kinds, count in sections:
        opening = cents(some_amount(rng, 50, 3500))
        entries: list[Entry] = some_entries(rng, kinds, pools, period, count=count, balance=opening, floor=420)
        closing = opening + sum((entry.amount for entry in entries), Decimal(0))
        if closing < 0:
            opening, closing = cents(opening - closing), Decimal("0.00")
        flow.need(110)
        flow.page.put(42, flow.y, f"{title} {account} {currency}", 10.5, bold=True)
        flow.page.put(42, flow.y + 16, f"Algsaldo ({dmy(start)})", 9)
        flow.page.put(551, flow.y + 16, f"{_figure(opening)} {currency}", 9, right=True)
        flow.y += 36
        titles()
        for entry in entries:
            name, *rest = entry.lines
            names = wrap(name, fits("bz-serif", 8.5, 122))
            text = f"{rest[1]} {rest[0]}" if rest[0] else rest[1]
            lines = wrap(text, fits("bz-serif", 8.5, 200))
            high = 10 * max(len(names), len(lines)) + 4
            if flow.need(high):
                titles()
            page, y = flow.page, flow.y
            page.put(44, y, dmy(entry.day), 8.5)
            page.lines(100, y, names, 8.5, 10)
            page.lines(228, y, lines, 8.5, 10)
            page.put(490 if entry.amount < 0 else 551, y, _figure(abs(entry.amount)), 8.5, right=True)
            flow.y += high
            truth.transactions.append(Row(entry.day, joined([*names, *lines]), cents(entry.amount), page=flow.number))
        flow.need(40)
        page, y = flow.page, flow.y
        page.rule(42, y - 8, 553, 0.4)
        page.put(44, y + 3, "Käive kokku", 8.5, bold=True)
        for x, out in ((490, True), (551, False)):
            figure = sum((e.amount for e in entries if (e.amount < 0) == out), Decimal(0))
            page.put(x, y + 3, _figure(abs(figure)), 8.5, bold=True, right=True)
        page.put(44, y + 17, f"Lõppsaldo ({dmy(end)})", 9, bold=True)
        page.put(551, y + 17, f"{_figure(closing)} {currency}", 9, bold=True, right=True)
        flow.y += 50
    for count, page in enumerate(flow.pages, 1):
        page.put(
            42,
            806,
            "Kodupank AS, registrikood 10000000, Raekoja plats 2, Tartu · tel 600 0000 · info@kodupank.example.ee",
            7,
            color=GREY,
        )
        page.put(553, 806, f"{count} / {len(flow.pages)}", 7.5, right=True)
    with_reportlab(cut(flow.pages, "word") if rng.random() < 0.4 else flow.pages, path)
    return truth
