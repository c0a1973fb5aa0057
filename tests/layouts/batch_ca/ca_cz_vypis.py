"""Czechia, young retail bank: current account, monthly statement from the app.

Booked and executed dates stacked, kind and code of the transaction, partner and account,
details, and two money columns: amount with a minus and fees, which are free; balances and totals only in the head.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._rows import BOLD, FACE, by_words, incoming, joined, money, outgoing, register

POOLS: Pools = {
    "shop": [
        "ALBERT VAM DEKUJE",
        "Lidl dekuje za nakup",
        "BILLA 0447",
        "MOL CS OLOMOUC",
        "DM drogerie markt",
        "www.rohlik.cz",
        "CD e-shop",
    ],
    "town": ["OLOMOUC", "PRAHA 4", "BRNO", "PROSTEJOV"],
    "used": lambda rng, day: _day(earlier(rng, day)),
    "man": ["Marie Dvořáčková", "Ing. Tomáš Říha", "SVJ Polská 14", "Petr Šimůnek", "Základní umělecká škola"],
    "firm": [
        "innogy Energie, s.r.o.",
        "O2 Czech Republic a.s.",
        "Kooperativa pojišťovna, a.s.",
        "MORAVSKÁ VODÁRENSKÁ, a.s.",
    ],
    "far": ["19-######0217/0100", "########/2010", "#########/0800", "35-########7/0300"],
    "note": ["nájem", "kroužek pololetí", "za oběd", "Zpráva pro příjemce: záloha"],
}
KINDS = (
    Kind(9, -25, -2400, "Platba kartou;{shop};{shop}, {town}, CZE; datum {used}"),
    Kind(2, -200, -6000, "Výběr hotovosti;Bankomat;{town}, Horní náměstí; datum {used}", step="100"),
    Kind(3, -150, -9000, "Odchozí úhrada;{man}|{far};VS######, {note}"),
    Kind(2, -300, -3500, "Inkaso;{firm}|{far};VS##########, SS####"),
    Kind(2, -500, -15000, "Trvalý příkaz;{man}|{far};VS####, {note}", step="100", most=2),
    Kind(3, 100, 8000, "Příchozí úhrada;{man}|{far};{note}"),
    Kind(1, 28000, 47000, "Příchozí úhrada;Hanácké strojírny, a.s.|{far};VS##2021, mzda", step="1", most=1),
    Kind(1, 0.3, 60, "Připsaný úrok;;Kreditní úrok", most=1),
    Kind(1, -500, -6000, "Odchozí úhrada;Spořicí účet|#########/3099;Převod mezi vlastními účty", step="500"),
)
LIME = (0.45, 0.68, 0.1)


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _sum(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    register()
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 900, 60000)
    number = fill(rng, "1#########/3099", period[0], {})
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 80), balance=opening, floor=300)
    closing = opening + sum(entry.amount for entry in entries)
    code = iban(rng, "CZ", f"3099000000{number[:10]}")

    def head(page: Page, n: int) -> float:
        page.box(45, 36, 505, 3, LIME)
        page.put(45, 60, "Haná Bank", 16, bold=True, color=LIME)
        page.put(550, 58, "Výpis z běžného účtu", 13, right=True)
        if n > 1:
            page.put(550, 71, f"{number}, {_day(period[0])} - {_day(period[1])}", 7.5, right=True, color=GREY)
            return table(page, 104)
        page.lines(45, 92, ["Lenka Vašíčková", "Wolkerova 755/23", "779 00 Olomouc", "Česká republika"], 9, 11.5)
        amounts = [entry.amount for entry in entries]
        left: tuple[tuple[str, str], ...] = (
            ("Číslo účtu:", number),
            ("IBAN:", code),
            ("BIC:", "HANACZPP"),
            ("Měna účtu:", "CZK"),
        )
        left += (
            ("Období výpisu:", f"{_day(period[0])} - {_day(period[1])}"),
            ("Pořadové číslo:", str(period[1].month)),
        )
        sums: tuple[tuple[str, Decimal], ...] = (
            ("Počáteční zůstatek:", opening),
            ("Připsáno na účet:", incoming(amounts)),
        )
        sums += (("Odepsáno z účtu:", outgoing(amounts)), ("Konečný zůstatek:", closing))
        for k, (label, text) in enumerate(left):
            page.put(45, 156 + 12 * k, label, 8, color=GREY)
            page.put(118, 156 + 12 * k, text, 8)
        for k, (label, amount) in enumerate(sums):
            page.put(350, 156 + 12 * k, label, 8, color=GREY)
            page.put(550, 156 + 12 * k, _sum(amount), 8, right=True, bold=k == 3)
        page.put(350, 206, "Z toho poplatky:", 8, color=GREY)
        page.put(550, 206, "0,00", 8, right=True)
        return table(page, 252)

    def table(page: Page, y: float) -> float:
        page.box(45, y - 10, 505, 24, (0.94, 0.96, 0.9))
        heads = (
            (49, "Zaúčtování", "Provedení"),
            (106, "Typ", "Kód transakce"),
            (192, "Název", "Číslo účtu nebo karty"),
        )
        for x, upper, lower in (*heads, (312, "Detaily", "")):
            page.put(x, y, upper, 7.5, bold=True)
            page.put(x, y + 9, lower, 7.5, color=GREY)
        for x, upper in ((490, "Částka CZK"), (546, "Poplatky CZK")):
            page.put(x, y, upper, 7.5, right=True, bold=True)
        return y + 27

    flow = Flow(768, lambda: Page(face=FACE, bold=BOLD), head)
    card = fill(rng, "516844******####", period[0], {})
    rows = []
    for entry in entries:
        kind, who, details = "|".join(entry.lines).split(";", 2)
        names = [p for line in who.split("|") if line for p in wrap(line, fits(FACE, 7.8, 114))]
        if kind in ("Platba kartou", "Výběr hotovosti"):
            names.append(card)
        told = wrap(details, fits(FACE, 7.8, 118))
        high = 9.5 * max(2, len(names), len(told)) + 6
        flow.need(high)
        page, y = flow.page, flow.y
        done = details[-10:] if "datum" in details else _day(entry.day)
        kinds = [kind, fill(rng, "1##########", entry.day, {})]
        page.lines(49, y, [_day(entry.day), done], 7.8, 9.5)
        page.lines(106, y, kinds, 7.8, 9.5)
        page.lines(192, y, names, 7.8, 9.5)
        page.lines(312, y, told, 7.8, 9.5)
        page.put(490, y, _sum(entry.amount), 7.8, right=True, bold=True)
        page.put(546, y, "0,00" if entry.amount < 0 else "", 7.8, right=True, color=GREY)
        rows.append(Row(entry.day, joined([*kinds, *names, *told]), entry.amount, page=flow.number))
        flow.y += high
        page.rule(45, flow.y - 11, 550, 0.2, (0.8, 0.8, 0.8))
    assert sum(money(rows)) == closing - opening
    _end(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            45,
            808,
            "Haná Bank a.s., Hanácká 999, 779 00 Olomouc, IČO 99999999, zapsaná u KS v Ostravě",
            6.5,
            color=GREY,
        )
        page.put(550, 808, f"Strana {n}/{len(flow.pages)}", 7, right=True, color=GREY)
    by_words(flow.pages, path)
    return Truth("checking", "cs_CZ", "CZK", number, *period, opening, closing, rows)


def _end(flow: Flow) -> None:
    flow.need(60)
    small = (
        "Vklad na tomto účtu podléhá ochraně poskytované systémem pojištění pohledávek z vkladů do výše 100 000 "
        "EUR. Pokud na výpisu najdete nesrovnalost, dejte nám prosím vědět bez zbytečného odkladu na lince 500 000 "
        "000. Tento výpis byl vyhotoven elektronicky a je platný bez podpisu a razítka."
    )
    flow.page.lines(45, flow.y + 14, wrap(small, fits(FACE, 7, 500)), 7, 9, color=GREY)
    flow.y += 55
