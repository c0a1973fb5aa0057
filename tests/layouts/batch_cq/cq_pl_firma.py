"""Poland, a bank's business account: numbered rows, two dates one over the other, texts of up to eight lines.

Thousands part by U+00A0, the currency stands behind each figure; split-payment texts carry VAT sums that look like
amounts; a summary counts credits and debits; the credit limit and the VAT account are stated beside.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, written
from ..pens import GREY, Flow, Page, with_fpdf, with_reportlab
from ._tools import Story, across, day_before, fold, number_pages, row, story, told

POOLS: Pools = {
    "data": day_before("%Y-%m-%d"),
    "okres": day_before("%m/%Y", 20),
    "kontrahent": [
        "PRZEDSIĘBIORSTWO HANDLOWE ŻBIK SP. Z O.O.|UL. POZNAŃSKA 12|62-800 KALISZ",
        "Zakład Stolarski Grzegorz Wąsik|Łódzka 5/7|95-200 Pabianice",
        "HURTOWNIA ELEKTRYCZNA „AMPER” S.J.|OS. LEŚNE 3|63-400 OSTRÓW WLKP.",
        "GMINA MIASTO SIERADZ|PL. WOJEWÓDZKI 1",
    ],
    "dostawca": ["ENERGA OBRÓT SA", "ORANGE POLSKA S.A.", "EFL LEASING", "Księgowość Ćwik i Wspólnicy"],
    "sklep": ["ORLEN STACJA NR 4###", "CASTORAMA KALISZ", "ALLEGRO.PL POZNAN", "BIEDRONKA 1###"],
}
KINDS = [
    Kind(5, 180, 24000, "PRZELEW PRZYCHODZĄCY|{kontrahent}|{rach}|FAKTURA FV/###/{okres}, FV/###/{okres}"),
    Kind(2, 400, 19000, "PRZELEW SPLIT PAYMENT|{kontrahent}|/VAT/1##,50/IDC/6181#####2/INV/FV ##/{okres}"),
    Kind(6, -60, -9000, "PRZELEW WYCHODZĄCY|{kontrahent}|{rach}|ZAPŁATA ZA FV #### Z DNIA {data}"),
    Kind(3, -40, -2400, "POLECENIE ZAPŁATY|{dostawca}|UMOWA 7######## KWOTA NETTO 2##,00"),
    Kind(5, -9, -600, "TRANSAKCJA KARTĄ 5168 **** **** 07##|{sklep}|DATA TRANSAKCJI {data}"),
    Kind(
        1,
        -40,
        -900,
        "TRANSAKCJA KARTĄ 5168 **** **** 07##|AMAZON EU SARL LUX|9#,40 EUR KURS 4,3###|DATA TRANSAKCJI {data}",
    ),
    Kind(1, -300, -4800, "PRZELEW DO US/KAS|Symbol: VAT-7 Okres: {okres}", most=1),
    Kind(1, -5, -45, "OPŁATA ZA PROWADZENIE RACHUNKU", most=1),
    Kind(1, -0.5, -10, "PROWIZJA ZA PRZELEW ELIXIR"),
]
SPOTS = (40, 66, 132, -455, -555)
FACE = "narrow"
NUMBER = "2213 0004 2001 0###"


def account(rng: Random, _day: date) -> str:
    return iban(rng, "PL", "1140####2001############")[2:]


def zloty(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",") + "\u00a0PLN"


def head(page: Page, number: int) -> float:
    page.put(40, 50, "Bank Prosna", 17, bold=True, color=(0.1, 0.2, 0.55))
    page.put(555, 50, "Wyciąg z rachunku bankowego", 11, right=True)
    y = 262 if number == 1 else 82
    page.box(40, y - 11, 515, 28, (0.9, 0.92, 0.97))
    across(
        page, y, SPOTS, ("Lp.", "Data księgow.", "Opis operacji", "Kwota operacji", "Saldo po operacji"), 8, bold=True
    )
    across(page, y + 11, SPOTS, ("", "Data waluty", "", "", ""), 8, bold=True)
    return y + 32


def intro(page: Page, it: Story, number: str) -> None:
    start, end = it.period
    name = ("ŚLUSARSTWO I SPAWALNICTWO", "RADOSŁAW KĘPA", "UL. WIOSENNA 8", "62-800 KALISZ")
    page.lines(40, 85, name, 9)
    page.lines(320, 85, (f"Wyciąg nr {end.month}/{end.year}", f"za okres {start} – {end}", f"Rachunek {number}"), 8.5)
    sums = (
        ("Saldo początkowe", "", zloty(it.opening)),
        ("Suma uznań", f"({it.count(1)})", zloty(it.total(1))),
        ("Suma obciążeń", f"({it.count(-1)})", zloty(it.total(-1))),
        ("Saldo końcowe", "", zloty(it.closing)),
    )
    for n, cells in enumerate(sums):
        across(page, 160 + 14 * n, (40, 150, -290), cells, 9)
        page.rule(40, 164 + 14 * n, 290, 0.3, GREY)
    side = (
        ("Limit w rachunku", "20\u00a0000,00\u00a0PLN"),
        ("Oprocentowanie limitu", "12,85%"),
        ("Saldo rachunku VAT", "1\u00a0204,18\u00a0PLN"),
    )
    for n, pair in enumerate(side):
        across(page, 160 + 14 * n, (320, -555), pair, 8.5)
    page.put(40, 240, "Zestawienie operacji", 11, bold=True)


def table(rng: Random, flow: Flow, it: Story) -> list[Row]:
    rows = []
    for n, (entry, balance) in enumerate(zip(it.entries, it.balances, strict=True), 1):
        lines = fold(entry.lines, FACE, 8, 220)
        value = earlier(rng, entry.day, 2)
        flow.need(10 * max(2, len(lines)))
        texts = (f"{n}.", f"{entry.day}", "", zloty(entry.amount), zloty(balance))
        across(flow.page, flow.y, SPOTS, texts, 8)
        flow.page.put(66, flow.y + 10, f"{value}", 8, color=GREY)
        rows.append(row(entry, lines, flow.number, balance, value))
        flow.y = max(flow.page.lines(132, flow.y, lines, 8, 10), flow.y + 20) + 5
        flow.page.rule(40, flow.y - 11, 555, 0.3, GREY)
    return rows


def draw(rng: Random, path: Path) -> Truth:
    pools = {**POOLS, "rach": account}
    it = story(rng, KINDS, pools, low=900, high=60_000, floor=-15_000, reversal="ZWROT {}")
    number = iban(rng, "PL", "2130####2001############")[2:]
    flow = Flow(770, lambda: Page(face=FACE, bold="narrow-bold"), head)
    intro(flow.page, it, number)
    rows = table(rng, flow, it)
    flow.need(50)
    text = (
        "Niniejszy dokument jest wydrukiem komputerowym na podstawie art. 7 ustawy Prawo Bankowe z 29.08.1997",
        "(Dz. U. z 2021 r., poz. 2439). Środki gwarantowane przez BFG do równowartości 100 000 EUR.",
    )
    flow.page.lines(40, flow.y + 14, text, 7, 9, color=GREY)
    number_pages(flow.pages, lambda n, of: f"Strona {n}/{of}", -555, 815)
    pen = rng.choice([with_reportlab, with_fpdf])
    pen(flow.pages, path)
    return told(it, rows, "pl-PL", "PLN", number.replace(" ", ""))
